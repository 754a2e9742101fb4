// SPDX-License-Identifier: Apache-2.0
//
// Collectives of teams and active sets: checks, then core. The typed functions differ in element size, and
// those that compute in operation and element type; behind them is one function for each collective.
#pragma once

#include <ushmem/extensions.h>

#include <type_traits>

#include "api/check.hpp"
#include "core/collectives/reduce.hpp"

namespace ushmem::api {

// (start, 2^log_stride, size) and the work array that a caller of the deprecated forms brings.
struct SetArguments {
  int start;
  int log_stride;
  int size;
  const void* sync;
};

// The elements of a call's arrays: arrays that are not aligned to them are refused.
struct Unit {
  std::size_t bytes;
  std::size_t alignment;
};
template <class T>
inline constexpr Unit unit_of{sizeof(T), alignof(T)};

// The team of a call; nullptr after a report.
Team* find_set(Thread& t, const char* call, const SetArguments& set);

// 0, or -1 after a report.
int broadcast_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                    std::size_t nelems, Unit unit, int root, bool fill_root);
int collect_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                  std::size_t nelems, Unit unit);
int fcollect_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                   std::size_t nelems, Unit unit);
int alltoall_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                   std::size_t nelems, Unit unit);
int alltoalls_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                    std::ptrdiff_t dst, std::ptrdiff_t sst, std::size_t nelems, Unit unit);
int reduce_elements(Thread& t, const char* call, Team* team, core::Reduction what, void* dest,
                    const void* source, std::size_t count);
int scan_elements(Thread& t, const char* call, Team* team, core::Element element, bool inclusive, void* dest,
                  const void* source, std::size_t count);
int reduce_scatter_elements(Thread& t, const char* call, Team* team, core::Reduction what, void* dest,
                            const void* source, std::size_t count);
// The checks of what only the deprecated reductions have, then the reduction.
void reduce_set(const char* call, core::Reduction what, void* dest, const void* source, int nreduce,
                const SetArguments& set, const void* work);

template <class T>
constexpr core::Element element_of() {
  using core::Element;
  if constexpr (std::is_same_v<T, float>) return Element::f32;
  else if constexpr (std::is_same_v<T, double>) return Element::f64;
  else if constexpr (std::is_same_v<T, long double>) return Element::f80;
  else if constexpr (std::is_same_v<T, shmemx_complexf>) return Element::c64;
  else if constexpr (std::is_same_v<T, shmemx_complexd>) return Element::c128;
  else if constexpr (std::is_same_v<T, shmemx_half_t>) return Element::f16;
  else if constexpr (std::is_same_v<T, shmemx_bfloat16_t>) return Element::bf16;
  else {
    static_assert(std::is_integral_v<T>);
    constexpr unsigned power = sizeof(T) == 1 ? 0 : sizeof(T) == 2 ? 1 : sizeof(T) == 4 ? 2 : 3;
    constexpr Element first = std::is_signed_v<T> ? Element::i8 : Element::u8;
    return static_cast<Element>(static_cast<unsigned>(first) + power);
  }
}

inline Team* team_of(Thread& t, const char* call, shmem_team_t team) {
  return find_team(t, call, "team", team);
}

template <class T>
inline int broadcast(const char* call, shmem_team_t team, T* dest, const T* source, std::size_t nelems,
                     int root) {
  Thread& t = core::enter();
  return broadcast_bytes(t, call, team_of(t, call, team), dest, source, nelems, unit_of<T>, root, true);
}
template <class T>
inline int collect(const char* call, shmem_team_t team, T* dest, const T* source, std::size_t nelems) {
  Thread& t = core::enter();
  return collect_bytes(t, call, team_of(t, call, team), dest, source, nelems, unit_of<T>);
}
template <class T>
inline int fcollect(const char* call, shmem_team_t team, T* dest, const T* source, std::size_t nelems) {
  Thread& t = core::enter();
  return fcollect_bytes(t, call, team_of(t, call, team), dest, source, nelems, unit_of<T>);
}
template <class T>
inline int alltoall(const char* call, shmem_team_t team, T* dest, const T* source, std::size_t nelems) {
  Thread& t = core::enter();
  return alltoall_bytes(t, call, team_of(t, call, team), dest, source, nelems, unit_of<T>);
}
template <class T>
inline int alltoalls(const char* call, shmem_team_t team, T* dest, const T* source, std::ptrdiff_t dst,
                     std::ptrdiff_t sst, std::size_t nelems) {
  Thread& t = core::enter();
  return alltoalls_bytes(t, call, team_of(t, call, team), dest, source, dst, sst, nelems, unit_of<T>);
}

template <class T>
inline int sum_inscan(const char* call, shmem_team_t team, T* dest, const T* source, std::size_t count) {
  Thread& t = core::enter();
  return scan_elements(t, call, team_of(t, call, team), element_of<T>(), true, dest, source, count);
}
template <class T>
inline int sum_exscan(const char* call, shmem_team_t team, T* dest, const T* source, std::size_t count) {
  Thread& t = core::enter();
  return scan_elements(t, call, team_of(t, call, team), element_of<T>(), false, dest, source, count);
}

template <core::Operation operation, class T>
inline int reduce(const char* call, shmem_team_t team, T* dest, const T* source, std::size_t count) {
  Thread& t = core::enter();
  return reduce_elements(t, call, team_of(t, call, team), {operation, element_of<T>()}, dest, source, count);
}

template <core::Operation operation, class T>
inline int reduce_scatter(const char* call, shmem_team_t team, T* dest, const T* source, std::size_t count) {
  Thread& t = core::enter();
  return reduce_scatter_elements(t, call, team_of(t, call, team), {operation, element_of<T>()}, dest, source,
                                 count);
}

#define USHMEM_REDUCTION(NAME, OPERATION)                                                                \
  template <class T>                                                                                     \
  inline int NAME##_reduce(const char* call, shmem_team_t team, T* dest, const T* source,                \
                           std::size_t count) {                                                          \
    return reduce<core::Operation::OPERATION>(call, team, dest, source, count);                          \
  }                                                                                                      \
  template <class T>                                                                                     \
  inline int NAME##_reduce_scatter(const char* call, shmem_team_t team, T* dest, const T* source,        \
                                   std::size_t count) {                                                  \
    return reduce_scatter<core::Operation::OPERATION>(call, team, dest, source, count);                  \
  }                                                                                                      \
  template <class T>                                                                                     \
  inline void NAME##_to_all(const char* call, T* dest, const T* source, int count, int start,            \
                            int log_stride, int size, T* work, long* sync) {                             \
    reduce_set(call, {core::Operation::OPERATION, element_of<T>()}, dest, source, count,                 \
               {start, log_stride, size, sync}, work);                                                   \
  }
USHMEM_REDUCTION(and, bit_and)
USHMEM_REDUCTION(or, bit_or)
USHMEM_REDUCTION(xor, bit_xor)
USHMEM_REDUCTION(min, min)
USHMEM_REDUCTION(max, max)
USHMEM_REDUCTION(sum, sum)
USHMEM_REDUCTION(prod, prod)
#undef USHMEM_REDUCTION

}  // namespace ushmem::api
