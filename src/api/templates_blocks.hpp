// SPDX-License-Identifier: Apache-2.0
//
// Interleaved blocks on direct paths (OpenSHMEM 1.6, "SHMEM_IBPUT"): nblocks blocks of bsize elements, at a
// stride on either side. The range from the first block to the last is checked as a whole.
#pragma once

#include "api/check.hpp"
#include "api/templates_rma.hpp"
#include "core/rma/copy.hpp"

namespace ushmem::api {

// What a call asks for, with the names of its synopsis.
struct BlockShape {
  std::size_t bsize;
  std::size_t nblocks;
  std::size_t element;  // bytes
};

[[gnu::cold]] void report_blocks(Thread& t, const char* call, const char* argument,
                                 const void* address, const char* stride_argument,
                                 std::ptrdiff_t stride, const BlockShape& shape, int pe);

// Elements from the beginning of the first block to the end of the last; false when that is no number.
inline bool extent_of(const BlockShape& shape, std::ptrdiff_t stride, std::size_t* elements) {
  std::size_t distance;
  return stride >= 0 && shape.bsize <= PTRDIFF_MAX && shape.nblocks <= PTRDIFF_MAX &&
         !__builtin_mul_overflow(shape.nblocks - 1, static_cast<std::size_t>(stride), &distance) &&
         !__builtin_add_overflow(distance, shape.bsize, elements);
}

inline bool apart(Thread& t, const char* call, const char* argument, std::ptrdiff_t stride,
                  const BlockShape& shape) {
  if (!checking || (stride >= 0 && static_cast<std::size_t>(stride) >= shape.bsize) ||
      shape.bsize > PTRDIFF_MAX)  // said better by report_blocks
    return true;
  report_value(t, call, argument, stride, "at least bsize");
  return false;
}

// The first block on `pe`; nullptr after a report.
template <class T>
inline T* remote_blocks(Thread& t, const char* call, const char* argument, const T* address,
                        const char* stride_argument, std::ptrdiff_t stride, const BlockShape& shape,
                        int pe) {
  void* there = nullptr;
  std::size_t elements;
  if (extent_of(shape, stride, &elements)) there = find_remote(t, address, elements, sizeof(T), pe);
  if (there == nullptr) report_blocks(t, call, argument, address, stride_argument, stride, shape, pe);
  return static_cast<T*>(there);
}

template <class T>
inline void ibput_to(Thread& t, const char* call, shmem_ctx_t ctx, T* dest, const T* source, std::ptrdiff_t dst,
                     std::ptrdiff_t sst, std::size_t bsize, std::size_t nblocks, int pe) {
  if (bsize == 0 || nblocks == 0) return;
  const BlockShape shape{bsize, nblocks, sizeof(T)};
  if (!apart(t, call, "dst", dst, shape) || !apart(t, call, "sst", sst, shape)) return;
  T* there = remote_blocks(t, call, "dest", dest, "dst", dst, shape, pe);
  if (there == nullptr) return;
  if (foreign(t, dest, source))
    return core::foreign_put_blocks(t, call, context_at(t, ctx), pe, dest, source,
                                    blocks_of<T>(bsize, nblocks, dst, sst));
  if (!local(t, call, "source", source, nblocks)) return;
  if (t.pe->is_far(pe))
    return core::far_put_blocks(t, call, context_at(t, ctx), pe, dest, source,
                                blocks_of<T>(bsize, nblocks, dst, sst), false);
  core::copy_blocks(there, dst, source, sst, bsize, nblocks);
  t.count_put(pe, bsize * nblocks * sizeof(T));
}

template <class T>
inline void ibget_from(Thread& t, const char* call, shmem_ctx_t ctx, T* dest, const T* source, std::ptrdiff_t dst,
                       std::ptrdiff_t sst, std::size_t bsize, std::size_t nblocks, int pe) {
  if (bsize == 0 || nblocks == 0) return;
  const BlockShape shape{bsize, nblocks, sizeof(T)};
  if (!apart(t, call, "dst", dst, shape) || !apart(t, call, "sst", sst, shape)) return;
  const T* there = remote_blocks(t, call, "source", source, "sst", sst, shape, pe);
  if (there == nullptr) return;
  if (foreign(t, source, dest))
    return core::foreign_get_blocks(t, call, context_at(t, ctx), pe, dest, source,
                                    blocks_of<T>(bsize, nblocks, dst, sst));
  if (!local(t, call, "dest", dest, nblocks)) return;
  if (t.pe->is_far(pe))
    return core::far_get_blocks(t, call, context_at(t, ctx), pe, dest, source,
                                blocks_of<T>(bsize, nblocks, dst, sst), false);
  core::copy_blocks(dest, dst, there, sst, bsize, nblocks);
  base::cpu_load_fence();
  t.count_get(pe, bsize * nblocks * sizeof(T));
}

template <class T>
inline void ibput(const char* call, T* dest, const T* source, std::ptrdiff_t dst, std::ptrdiff_t sst,
                  std::size_t bsize, std::size_t nblocks, int pe) {
  Thread& t = core::enter();
  if (pe_in_range(t, call, pe)) ibput_to(t, call, SHMEM_CTX_DEFAULT, dest, source, dst, sst, bsize, nblocks, pe);
}

template <class T>
inline void ctx_ibput(const char* call, shmem_ctx_t ctx, T* dest, const T* source,
                      std::ptrdiff_t dst, std::ptrdiff_t sst, std::size_t bsize,
                      std::size_t nblocks, int pe) {
  Thread& t = core::enter();
  const int world = world_pe(t, call, ctx, pe);
  if (world >= 0) ibput_to(t, call, ctx, dest, source, dst, sst, bsize, nblocks, world);
}

template <class T>
inline void ibget(const char* call, T* dest, const T* source, std::ptrdiff_t dst, std::ptrdiff_t sst,
                  std::size_t bsize, std::size_t nblocks, int pe) {
  Thread& t = core::enter();
  if (pe_in_range(t, call, pe)) ibget_from(t, call, SHMEM_CTX_DEFAULT, dest, source, dst, sst, bsize, nblocks, pe);
}

template <class T>
inline void ctx_ibget(const char* call, shmem_ctx_t ctx, T* dest, const T* source,
                      std::ptrdiff_t dst, std::ptrdiff_t sst, std::size_t bsize,
                      std::size_t nblocks, int pe) {
  Thread& t = core::enter();
  const int world = world_pe(t, call, ctx, pe);
  if (world >= 0) ibget_from(t, call, ctx, dest, source, dst, sst, bsize, nblocks, world);
}

}  // namespace ushmem::api
