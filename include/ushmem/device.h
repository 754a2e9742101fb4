/* SPDX-License-Identifier: Apache-2.0 */
/*
 * OpenSHMEM inside kernels: one source for the CPU device (g++, clang), CUDA (nvcc) and Ascend (AscendC).
 *
 *   #include <ushmem/device.h>
 *
 *   struct Args {
 *     shmemx_device_t device;        // filled by the host; always the first member
 *     SHMEM_GM float* inbox;         // symmetric memory; own addresses
 *     SHMEM_GM const float* mine;
 *     SHMEM_GM uint64_t* arrived;
 *     uint64_t n;
 *   };
 *
 *   SHMEM_KERNEL(to_the_right, Args) {
 *     const int right = (shmem.my_pe() + 1) % shmem.n_pes();
 *     shmem.put_signal(args.inbox, args.mine, args.n, args.arrived, 1, ushmem::device::SIGNAL_SET, right);
 *     shmem.wait_until(args.arrived, ushmem::device::CMP_EQ, 1);
 *     // args.inbox holds the left PE's numbers.
 *   }
 *
 * The body sees `args` and `shmem`, an ushmem::device::Block. It is C++17 without exceptions, recursion and
 * statics. Rules:
 *
 * - Pointers to memory outside the block carry SHMEM_GM. They are not followed directly, but read and written
 *   by ld(), st() and the calls here, since Ascend's scalar unit has a cache of its own that nobody else sees.
 * - Memory of the block alone (unified buffer, shared memory, the block's scratch) is a Local<T>, which
 *   shmem.local<T>(offset) gives.
 * - Two blocks do not st() into one 128-byte line between two meetings: Ascend's scalar unit writes whole
 *   lines back. Calls that write elements (put, p, get, atomics) write those alone.
 * - PE numbers are those of the handle's team.
 * - A call is made by all lanes of the block, with equal arguments, but for those of shmem.thread(), which
 *   one lane makes for itself. Where a block has one lane there is no difference.
 * - A block may wait for others only when all blocks that it waits for are resident; the host checks that
 *   when it launches.
 *
 * Errors (an address that is not symmetric, a PE that is none, a block without a slot) leave the reason in
 * the handle's fault words and end the kernel by a trap.
 */
#ifndef USHMEM_DEVICE_H
#define USHMEM_DEVICE_H

#if defined(USHMEM_ASCENDC) || defined(__CCE_AICORE__) || defined(__NPU_ARCH__)
#include <ushmem/device/ascend.h>
#elif defined(__CUDACC__)
#include <ushmem/device/cuda.h>
#else
#include <ushmem/device/cpu.h>
#endif

#include <ushmem/device/reach.h>

#include <ushmem/device/transfers.h>

#include <ushmem/device/calls.h>

#include <ushmem/device/collectives.h>

#endif
