/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the host calls of aclshmem/shmem.h and the calls in kernels of aclshmem/device.h have in common.
 */
#ifndef ACLSHMEM_TYPES_H
#define ACLSHMEM_TYPES_H

#include <stddef.h>
#include <stdint.h>

enum { ACLSHMEM_CMP_EQ, ACLSHMEM_CMP_NE, ACLSHMEM_CMP_GT, ACLSHMEM_CMP_GE, ACLSHMEM_CMP_LT, ACLSHMEM_CMP_LE };
enum { ACLSHMEM_SIGNAL_SET, ACLSHMEM_SIGNAL_ADD };

typedef int aclshmem_team_t;
enum { ACLSHMEM_TEAM_INVALID = -1, ACLSHMEM_TEAM_WORLD = 0 };

/* Types and sizes that calls have forms for: call(name, type), of transfers and of waits; call(bits). */
#define ACLSHMEM_WAIT_TYPES(call)                                                                            \
  call(float, float) call(int8, int8_t) call(int16, int16_t) call(int32, int32_t) call(int64, int64_t) call( \
      uint8, uint8_t) call(uint16, uint16_t) call(uint32, uint32_t) call(uint64, uint64_t) call(char, char)
#define ACLSHMEM_TRANSFER_TYPES(call) ACLSHMEM_WAIT_TYPES(call) call(double, double)
#define ACLSHMEM_SIZES(call) call(8) call(16) call(32) call(64) call(128)

#endif
