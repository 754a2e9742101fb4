// SPDX-License-Identifier: Apache-2.0
//
// Remote memory access and put with signal on direct paths: check, translate, copy, count. Non-blocking
// forms do the same work at once: on a direct path nothing is gained by delaying it, and "complete at
// the latest by quiet" holds.
#pragma once

#include <type_traits>

#include "api/check.hpp"
#include "core/net/net.hpp"
#include "core/rma/copy.hpp"

namespace ushmem::api {

struct Bits128 {
  std::uint64_t half[2];
};

// --- put and get -----------------------------------------------------------------------------------

// Any number of bytes, any symmetric address, any error: the long way, one function for all types.
// nbi matters over a network only: on a direct path the work is done when the call returns.
void put_bytes(const char* call, void* dest, const void* source, std::size_t nelems,
               std::size_t element, int pe, bool nbi);
void get_bytes(const char* call, void* dest, const void* source, std::size_t nelems,
               std::size_t element, int pe, bool nbi);
void put_bytes(const char* call, shmem_ctx_t ctx, void* dest, const void* source,
               std::size_t nelems, std::size_t element, int pe, bool nbi);
void get_bytes(const char* call, shmem_ctx_t ctx, void* dest, const void* source,
               std::size_t nelems, std::size_t element, int pe, bool nbi);

// The short way: one word to or from memory that is surely symmetric. It calls nothing, so the compiler
// keeps it free of saved registers; everything else leaves by a tail call to the long way.
// Which PE of the world the short way is for; -1: only the long way can tell.
struct OfWorld {
  [[gnu::always_inline]] int operator()(const Thread&, int pe) const { return pe; }
};
struct OfContext {
  shmem_ctx_t ctx;
  [[gnu::always_inline]] int operator()(const Thread& t, int pe) const {
    const Context* context = t.pe->contexts.find(reinterpret_cast<std::uintptr_t>(ctx));
    if (__builtin_expect(context == nullptr || static_cast<std::uint32_t>(pe) >= context->size, 0)) return -1;
    return context->start + pe * context->stride;
  }
};

template <class Word, class Numbering = OfWorld>
[[gnu::always_inline]] inline bool put_short(Word* dest, const void* source, int pe,
                                             Numbering numbering = {}) {
  const Thread& t = core::current();
  base::CounterBlock* const counters = t.counters;  // read before the store, which could change them
  base::Traffic* const traffic = t.traffic;
  std::intptr_t delta;
  if (__builtin_expect(t.pe == nullptr, 0)) return false;
  const int world = numbering(t, pe);
  if (__builtin_expect(!t.pe->short_way(dest, world, &delta), 0)) return false;
  core::copy_word<Word>(reinterpret_cast<char*>(dest) + delta, source);
  counters->add(base::Counter::puts);
  traffic[world].add_put(sizeof(Word));
  return true;
}

template <class Word, class Numbering = OfWorld>
[[gnu::always_inline]] inline bool get_short(void* dest, const Word* source, int pe,
                                             Numbering numbering = {}) {
  const Thread& t = core::current();
  base::CounterBlock* const counters = t.counters;
  base::Traffic* const traffic = t.traffic;
  std::intptr_t delta;
  if (__builtin_expect(t.pe == nullptr, 0)) return false;
  const int world = numbering(t, pe);
  if (__builtin_expect(!t.pe->short_way(source, world, &delta), 0)) return false;
  core::copy_word<Word>(dest, reinterpret_cast<const char*>(source) + delta);
  base::cpu_load_fence();
  counters->add(base::Counter::gets);
  traffic[world].add_get(sizeof(Word));
  return true;
}

// The word by which a call for elements of type T goes the short way: one element, or for bytes eight.
template <class T>
using ShortWord = std::conditional_t<sizeof(T) == 1, std::uint64_t, core::Unsigned<sizeof(T)>>;

template <class T>
inline constexpr bool has_short_way = sizeof(T) <= 8;

// One element, or eight bytes, the short way; false: the long one.
template <class T, class Numbering = OfWorld>
[[gnu::always_inline]] inline bool put_one(T* dest, const T* source, std::size_t nelems, int pe,
                                           Numbering numbering = {}) {
  if constexpr (has_short_way<T>) {
    using Word = ShortWord<T>;
    return nelems == sizeof(Word) / sizeof(T) && source != nullptr &&
           put_short(reinterpret_cast<Word*>(dest), source, pe, numbering);
  }
  return false;
}

template <class T, class Numbering = OfWorld>
[[gnu::always_inline]] inline bool get_one(T* dest, const T* source, std::size_t nelems, int pe,
                                           Numbering numbering = {}) {
  if constexpr (has_short_way<T>) {
    using Word = ShortWord<T>;
    return nelems == sizeof(Word) / sizeof(T) && dest != nullptr &&
           get_short(dest, reinterpret_cast<const Word*>(source), pe, numbering);
  }
  return false;
}

template <class T>
[[gnu::always_inline]] inline void put(const char* call, T* dest, const T* source,
                                       std::size_t nelems, int pe, bool nbi = false) {
  if (!put_one(dest, source, nelems, pe)) put_bytes(call, dest, source, nelems, sizeof(T), pe, nbi);
}

template <class T>
[[gnu::always_inline]] inline void get(const char* call, T* dest, const T* source,
                                       std::size_t nelems, int pe, bool nbi = false) {
  if (!get_one(dest, source, nelems, pe)) get_bytes(call, dest, source, nelems, sizeof(T), pe, nbi);
}

template <class T>
[[gnu::always_inline]] inline void ctx_put(const char* call, shmem_ctx_t ctx, T* dest, const T* source,
                                           std::size_t nelems, int pe, bool nbi = false) {
  if (!put_one(dest, source, nelems, pe, OfContext{ctx}))
    put_bytes(call, ctx, dest, source, nelems, sizeof(T), pe, nbi);
}

template <class T>
[[gnu::always_inline]] inline void ctx_get(const char* call, shmem_ctx_t ctx, T* dest, const T* source,
                                           std::size_t nelems, int pe, bool nbi = false) {
  if (!get_one(dest, source, nelems, pe, OfContext{ctx}))
    get_bytes(call, ctx, dest, source, nelems, sizeof(T), pe, nbi);
}

template <class T>
[[gnu::always_inline]] inline void put_nbi(const char* call, T* dest, const T* source,
                                           std::size_t nelems, int pe) {
  put(call, dest, source, nelems, pe, true);
}

template <class T>
inline void ctx_put_nbi(const char* call, shmem_ctx_t ctx, T* dest, const T* source,
                        std::size_t nelems, int pe) {
  ctx_put(call, ctx, dest, source, nelems, pe, true);
}

template <class T>
[[gnu::always_inline]] inline void get_nbi(const char* call, T* dest, const T* source,
                                           std::size_t nelems, int pe) {
  get(call, dest, source, nelems, pe, true);
}

template <class T>
inline void ctx_get_nbi(const char* call, shmem_ctx_t ctx, T* dest, const T* source,
                        std::size_t nelems, int pe) {
  ctx_get(call, ctx, dest, source, nelems, pe, true);
}

// --- one element -----------------------------------------------------------------------------------

// The value travels to the long way by a copy of its own, so that the short way keeps it in a register.
template <class T>
[[gnu::noinline]] inline void p_long(const char* call, T* dest, T value, int pe) {
  put_bytes(call, dest, &value, 1, sizeof(T), pe, false);
}

template <class T>
[[gnu::noinline]] inline T g_long(const char* call, const T* source, int pe) {
  T value{};
  get_bytes(call, &value, source, 1, sizeof(T), pe, false);
  return value;
}

template <class T>
[[gnu::always_inline]] inline void p(const char* call, T* dest, T value, int pe) {
  if constexpr (has_short_way<T>) {
    using Word = core::Unsigned<sizeof(T)>;
    if (put_short(reinterpret_cast<Word*>(dest), &value, pe)) return;
  }
  p_long(call, dest, value, pe);
}

template <class T>
[[gnu::always_inline]] inline T g(const char* call, const T* source, int pe) {
  if constexpr (has_short_way<T>) {
    using Word = core::Unsigned<sizeof(T)>;
    T value;
    if (get_short(&value, reinterpret_cast<const Word*>(source), pe)) return value;
  }
  return g_long(call, source, pe);
}

template <class T>
[[gnu::noinline]] inline void ctx_p_long(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  put_bytes(call, ctx, dest, &value, 1, sizeof(T), pe, false);
}

template <class T>
[[gnu::noinline]] inline T ctx_g_long(const char* call, shmem_ctx_t ctx, const T* source, int pe) {
  T value{};
  get_bytes(call, ctx, &value, source, 1, sizeof(T), pe, false);
  return value;
}

template <class T>
[[gnu::always_inline]] inline void ctx_p(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  if constexpr (has_short_way<T>) {
    using Word = core::Unsigned<sizeof(T)>;
    if (put_short(reinterpret_cast<Word*>(dest), &value, pe, OfContext{ctx})) return;
  }
  ctx_p_long(call, ctx, dest, value, pe);
}

template <class T>
[[gnu::always_inline]] inline T ctx_g(const char* call, shmem_ctx_t ctx, const T* source, int pe) {
  if constexpr (has_short_way<T>) {
    T value;
    if (get_short(&value, reinterpret_cast<const core::Unsigned<sizeof(T)>*>(source), pe, OfContext{ctx}))
      return value;
  }
  return ctx_g_long(call, ctx, source, pe);
}

// --- strided ---------------------------------------------------------------------------------------

// The same for core/net: strides in bytes.
template <class T>
inline core::Blocks blocks_of(std::size_t elements, std::size_t count, std::ptrdiff_t dst, std::ptrdiff_t sst) {
  constexpr auto size = static_cast<std::ptrdiff_t>(sizeof(T));
  return {elements * sizeof(T), count, dst * size, sst * size};
}

// The contiguous range that nelems elements with a stride touch: checked as a whole.
template <class T>
struct Extent {
  const T* first = nullptr;
  std::size_t count = 0;
  std::ptrdiff_t to_start = 0;  // elements from `first` to element 0 (negative strides)
};

template <class T>
inline bool extent_of(const T* base, std::ptrdiff_t stride, std::size_t nelems, Extent<T>* extent) {
  std::ptrdiff_t reach;
  if (nelems > PTRDIFF_MAX ||
      __builtin_mul_overflow(static_cast<std::ptrdiff_t>(nelems) - 1, stride, &reach) ||
      reach > PTRDIFF_MAX / 4 || reach < -(PTRDIFF_MAX / 4))
    return false;
  extent->to_start = reach < 0 ? -reach : 0;
  extent->count = static_cast<std::size_t>(reach < 0 ? -reach : reach) + 1;
  extent->first = reinterpret_cast<const T*>(reinterpret_cast<std::uintptr_t>(base) -
                                             static_cast<std::uintptr_t>(extent->to_start) * sizeof(T));
  return true;
}

// Element 0 on `pe`, nullptr after a report. `argument` and `stride_argument` are the names of the
// address and its stride in the call's synopsis.
template <class T>
inline T* remote_strided(Thread& t, const char* call, const char* argument, const T* address,
                         const char* stride_argument, std::ptrdiff_t stride, std::size_t nelems,
                         int pe) {
  Extent<T> extent;
  void* there = nullptr;
  if (extent_of(address, stride, nelems, &extent))
    there = find_remote(t, extent.first, extent.count, sizeof(T), pe);
  if (there != nullptr) return static_cast<T*>(there) + extent.to_start;
  report_strided(t, call, argument, address, stride_argument, stride, nelems, sizeof(T), pe);
  return nullptr;
}

template <class T>
inline void iput_to(Thread& t, const char* call, shmem_ctx_t ctx, T* dest, const T* source,
                    std::ptrdiff_t dst, std::ptrdiff_t sst, std::size_t nelems, int pe) {
  if (nelems == 0) return;
  T* there = remote_strided(t, call, "dest", dest, "dst", dst, nelems, pe);
  if (there == nullptr) return;
  if (foreign(t, dest, source))
    return core::foreign_put_blocks(t, call, context_at(t, ctx), pe, dest, source, blocks_of<T>(1, nelems, dst, sst));
  if (!local(t, call, "source", source, nelems)) return;
  if (t.pe->is_far(pe))
    return core::far_put_blocks(t, call, context_at(t, ctx), pe, dest, source, blocks_of<T>(1, nelems, dst, sst),
                                false);
  core::copy_strided(there, dst, source, sst, nelems);
  t.count_put(pe, nelems * sizeof(T));
}

template <class T>
inline void iget_from(Thread& t, const char* call, shmem_ctx_t ctx, T* dest, const T* source,
                      std::ptrdiff_t dst, std::ptrdiff_t sst, std::size_t nelems, int pe) {
  if (nelems == 0) return;
  const T* there = remote_strided(t, call, "source", source, "sst", sst, nelems, pe);
  if (there == nullptr) return;
  if (foreign(t, source, dest))
    return core::foreign_get_blocks(t, call, context_at(t, ctx), pe, dest, source, blocks_of<T>(1, nelems, dst, sst));
  if (!local(t, call, "dest", dest, nelems)) return;
  if (t.pe->is_far(pe))
    return core::far_get_blocks(t, call, context_at(t, ctx), pe, dest, source, blocks_of<T>(1, nelems, dst, sst),
                                false);
  core::copy_strided(dest, dst, there, sst, nelems);
  base::cpu_load_fence();
  t.count_get(pe, nelems * sizeof(T));
}

template <class T>
inline void iput(const char* call, T* dest, const T* source, std::ptrdiff_t dst, std::ptrdiff_t sst,
                 std::size_t nelems, int pe) {
  Thread& t = core::enter();
  if (pe_in_range(t, call, pe)) iput_to(t, call, SHMEM_CTX_DEFAULT, dest, source, dst, sst, nelems, pe);
}

template <class T>
inline void ctx_iput(const char* call, shmem_ctx_t ctx, T* dest, const T* source, std::ptrdiff_t dst,
                     std::ptrdiff_t sst, std::size_t nelems, int pe) {
  Thread& t = core::enter();
  const int world = world_pe(t, call, ctx, pe);
  if (world >= 0) iput_to(t, call, ctx, dest, source, dst, sst, nelems, world);
}

template <class T>
inline void iget(const char* call, T* dest, const T* source, std::ptrdiff_t dst, std::ptrdiff_t sst,
                 std::size_t nelems, int pe) {
  Thread& t = core::enter();
  if (pe_in_range(t, call, pe)) iget_from(t, call, SHMEM_CTX_DEFAULT, dest, source, dst, sst, nelems, pe);
}

template <class T>
inline void ctx_iget(const char* call, shmem_ctx_t ctx, T* dest, const T* source, std::ptrdiff_t dst,
                     std::ptrdiff_t sst, std::size_t nelems, int pe) {
  Thread& t = core::enter();
  const int world = world_pe(t, call, ctx, pe);
  if (world >= 0) iget_from(t, call, ctx, dest, source, dst, sst, nelems, world);
}

// --- signals ---------------------------------------------------------------------------------------

// The update that tells the other PE that data has come. Release: everything this PE stored before is
// visible to a CPU that has seen the new value; pairs with the acquire loads in core/wait and
// shmem_signal_fetch. An add releases too, and, being a read-modify-write, continues the release
// sequence of earlier signals to the same word.
inline void update_signal(Thread& t, std::uint64_t* there, std::uint64_t signal, int sig_op) {
  if (sig_op == SHMEM_SIGNAL_ADD)
    __atomic_fetch_add(there, signal, __ATOMIC_RELEASE);  // pairs with: acquire loads of waits
  else
    // A plain store is enough: it is as indivisible as the adds of other CPUs, and a reader that sees
    // it learns of this PE's data, which is all that a set promises.
    base::store_release(there, signal);
  t.counters->add(base::Counter::signals);
}

void put_signal_bytes(const char* call, void* dest, const void* source, std::size_t nelems,
                      std::size_t element, std::uint64_t* sig_addr, std::uint64_t signal,
                      int sig_op, int pe, bool nbi);
void put_signal_bytes(const char* call, shmem_ctx_t ctx, void* dest, const void* source,
                      std::size_t nelems, std::size_t element, std::uint64_t* sig_addr,
                      std::uint64_t signal, int sig_op, int pe, bool nbi);

template <class T>
inline void put_signal(const char* call, T* dest, const T* source, std::size_t nelems,
                       std::uint64_t* sig_addr, std::uint64_t signal, int sig_op, int pe) {
  put_signal_bytes(call, dest, source, nelems, sizeof(T), sig_addr, signal, sig_op, pe, false);
}

template <class T>
inline void ctx_put_signal(const char* call, shmem_ctx_t ctx, T* dest, const T* source,
                           std::size_t nelems, std::uint64_t* sig_addr, std::uint64_t signal,
                           int sig_op, int pe) {
  put_signal_bytes(call, ctx, dest, source, nelems, sizeof(T), sig_addr, signal, sig_op, pe, false);
}

template <class T>
inline void put_signal_nbi(const char* call, T* dest, const T* source, std::size_t nelems,
                           std::uint64_t* sig_addr, std::uint64_t signal, int sig_op, int pe) {
  put_signal_bytes(call, dest, source, nelems, sizeof(T), sig_addr, signal, sig_op, pe, true);
}

template <class T>
inline void ctx_put_signal_nbi(const char* call, shmem_ctx_t ctx, T* dest, const T* source,
                               std::size_t nelems, std::uint64_t* sig_addr, std::uint64_t signal,
                               int sig_op, int pe) {
  put_signal_bytes(call, ctx, dest, source, nelems, sizeof(T), sig_addr, signal, sig_op, pe, true);
}

}  // namespace ushmem::api
