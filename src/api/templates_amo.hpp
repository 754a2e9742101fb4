// SPDX-License-Identifier: Apache-2.0
//
// Atomic operations on direct paths: the calling CPU's own instructions on the target's word. All PEs of
// the node do the same, so the operations on one word are atomic to each other (one agent per word). They
// do not order what came before (OpenSHMEM 1.6, "Atomic Memory Operations"): a PE that wants that calls fence
// or quiet. Those that fetch are complete when they return, so they come before everything later. They are
// stronger only under the thread sanitizer (base/order.hpp).
#pragma once

#include <bit>

#include "api/check.hpp"
#include "core/net/net.hpp"
#include "core/rma/copy.hpp"

namespace ushmem::api {

namespace amo {

// Each operation takes the word where it lies. pairs with: loads of the same word by CPUs of the node.
inline constexpr int load_order = static_cast<int>(base::flag_load_order);
inline constexpr int store_order = static_cast<int>(base::flag_store_order);
inline constexpr int rmw_order = static_cast<int>(base::flag_rmw_order);

template <class T>
inline T load(T* word) {
  T value;
  __atomic_load(word, &value, load_order);
  return value;
}
template <class T>
inline void store(T* word, T value) {
  __atomic_store(word, &value, store_order);
}
template <class T>
inline T swap(T* word, T value) {
  T old;
  __atomic_exchange(word, &value, &old, rmw_order);
  return old;
}
template <class T>
inline T compare_swap(T* word, T cond, T value) {
  __atomic_compare_exchange_n(word, &cond, value, false, rmw_order, load_order);
  return cond;  // what was there, also when it was equal
}
template <class T>
inline T add(T* word, T value) {
  return __atomic_fetch_add(word, value, rmw_order);
}
template <class T>
inline T bit_and(T* word, T value) {
  return __atomic_fetch_and(word, value, rmw_order);
}
template <class T>
inline T bit_or(T* word, T value) {
  return __atomic_fetch_or(word, value, rmw_order);
}
template <class T>
inline T bit_xor(T* word, T value) {
  return __atomic_fetch_xor(word, value, rmw_order);
}

// The end of a blocking update that fetches: it is complete when the call returns, its store too.
template <class T>
inline T complete(T fetched) {
  base::cpu_update_fence();
  return fetched;
}

// The same operation on a word of a PE of another node.
enum class How : std::uint8_t { none, result, later };
template <class T>
struct Far {
  core::Amo op;
  How how;             // whether there is a result, and when
  T* fetch = nullptr;  // where it goes later
  T value{};
  T cond{};
};

template <class T>
[[gnu::noinline]] T far(Thread& t, const char* call, shmem_ctx_t ctx, const T* address, int pe,
                        const Far<T>& far) {
  static_assert(sizeof(T) == 4 || sizeof(T) == 8);
  using Word = core::Unsigned<sizeof(T)>;
  core::Context& context = *t.pe->contexts.find(reinterpret_cast<std::uintptr_t>(ctx));
  const core::AmoCall amo{far.op, sizeof(T), std::bit_cast<Word>(far.value), std::bit_cast<Word>(far.cond)};
  void* const word = const_cast<void*>(static_cast<const void*>(address));
  switch (far.how) {
    case How::none: core::far_amo_post(t, call, context, pe, word, amo); return T{};
    case How::later: core::far_amo_nbi(t, call, context, pe, word, amo, far.fetch); return T{};
    default: return std::bit_cast<T>(static_cast<Word>(core::far_amo(t, call, context, pe, word, amo)));
  }
}

// The same on a word of a device that the host does not reach, of a PE of any node: done when it returns.
template <class T>
[[gnu::noinline, gnu::cold]] T by_device(Thread& t, const char* call, shmem_ctx_t ctx, const T* address, int pe,
                                         const Far<T>& what) {
  if (what.how == How::later && t.pe->is_far(pe)) return far(t, call, ctx, address, pe, what);
  using Word = core::Unsigned<sizeof(T)>;
  const core::AmoCall amo{what.op, sizeof(T), std::bit_cast<Word>(what.value), std::bit_cast<Word>(what.cond)};
  const std::uint64_t before = core::foreign_amo(t, call, *t.pe->contexts.find(reinterpret_cast<std::uintptr_t>(ctx)),
                                                 pe, const_cast<void*>(static_cast<const void*>(address)), amo);
  const T value = std::bit_cast<T>(static_cast<Word>(before));
  if (what.fetch != nullptr) *what.fetch = value;
  return value;
}

// Finds the word of the default context's PE and applies `operation`; T{} after a report.
template <class T, class Operation>
[[gnu::always_inline]] inline T at(const char* call, const char* argument, const T* address, int pe,
                                   const Far<T>& elsewhere, Operation&& operation) {
  Thread& t = core::enter();
  if (!pe_in_range(t, call, pe)) return T{};
  T* word = remote_word<T>(t, call, argument, address, pe);
  if (word == nullptr) return T{};
  if (foreign(t, address)) return by_device(t, call, SHMEM_CTX_DEFAULT, address, pe, elsewhere);
  if (__builtin_expect(t.pe->is_far(pe), 0)) return far(t, call, SHMEM_CTX_DEFAULT, address, pe, elsewhere);
  t.counters->add(base::Counter::atomics);
  return operation(word);
}

// The same by way of a context.
template <class T, class Operation>
[[gnu::always_inline]] inline T at(const char* call, shmem_ctx_t ctx, const char* argument,
                                   const T* address, int pe, const Far<T>& elsewhere,
                                   Operation&& operation) {
  Thread& t = core::enter();
  const int world = world_pe(t, call, ctx, pe);
  if (world < 0) return T{};
  T* word = remote_word<T>(t, call, argument, address, world);
  if (word == nullptr) return T{};
  if (foreign(t, address)) return by_device(t, call, ctx, address, world, elsewhere);
  if (__builtin_expect(t.pe->is_far(world), 0)) return far(t, call, ctx, address, world, elsewhere);
  t.counters->add(base::Counter::atomics);
  return operation(word);
}

// Non-blocking forms: checks where the result goes, then works at once.
inline bool has_fetch(const char* call, const void* fetch) {
  if (!checking || __builtin_expect(fetch != nullptr, 1)) return true;
  report_null(core::enter(), call, "fetch");
  return false;
}

}  // namespace amo

// --- fetch, set, swap, compare-swap ----------------------------------------------------------------

template <class T>
inline T atomic_fetch(const char* call, const T* source, int pe) {
  return amo::at(call, "source", source, pe, amo::Far<T>{core::Amo::fetch, amo::How::result},
         [](T* w) { return amo::load(w); });
}
template <class T>
inline T ctx_atomic_fetch(const char* call, shmem_ctx_t ctx, const T* source, int pe) {
  return amo::at(call, ctx, "source", source, pe, amo::Far<T>{core::Amo::fetch, amo::How::result},
         [](T* w) { return amo::load(w); });
}
template <class T>
inline void atomic_set(const char* call, T* dest, T value, int pe) {
  amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::set, amo::How::none, nullptr, value},
         [&](T* w) { return amo::store(w, value), value; });
}
template <class T>
inline void ctx_atomic_set(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::set, amo::How::none, nullptr, value},
         [&](T* w) { return amo::store(w, value), value; });
}
template <class T>
inline T atomic_swap(const char* call, T* dest, T value, int pe) {
  return amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::swap, amo::How::result, nullptr, value},
         [&](T* w) { return amo::complete(amo::swap(w, value)); });
}
template <class T>
inline T ctx_atomic_swap(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  return amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::swap, amo::How::result, nullptr, value},
         [&](T* w) { return amo::complete(amo::swap(w, value)); });
}
template <class T>
inline T atomic_compare_swap(const char* call, T* dest, T cond, T value, int pe) {
  return amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::compare_swap, amo::How::result, nullptr, value, cond},
         [&](T* w) { return amo::complete(amo::compare_swap(w, cond, value)); });
}
template <class T>
inline T ctx_atomic_compare_swap(const char* call, shmem_ctx_t ctx, T* dest, T cond, T value,
                                 int pe) {
  return amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::compare_swap, amo::How::result, nullptr, value, cond},
         [&](T* w) { return amo::complete(amo::compare_swap(w, cond, value)); });
}

// --- add and increment -----------------------------------------------------------------------------

template <class T>
inline T atomic_fetch_add(const char* call, T* dest, T value, int pe) {
  return amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::add, amo::How::result, nullptr, value},
         [&](T* w) { return amo::complete(amo::add(w, value)); });
}
template <class T>
inline T ctx_atomic_fetch_add(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  return amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::add, amo::How::result, nullptr, value},
         [&](T* w) { return amo::complete(amo::add(w, value)); });
}
template <class T>
inline void atomic_add(const char* call, T* dest, T value, int pe) {
  amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::add, amo::How::none, nullptr, value},
         [&](T* w) { return amo::add(w, value); });
}
template <class T>
inline void ctx_atomic_add(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::add, amo::How::none, nullptr, value},
         [&](T* w) { return amo::add(w, value); });
}
template <class T>
inline T atomic_fetch_inc(const char* call, T* dest, int pe) {
  return atomic_fetch_add(call, dest, T{1}, pe);
}
template <class T>
inline T ctx_atomic_fetch_inc(const char* call, shmem_ctx_t ctx, T* dest, int pe) {
  return ctx_atomic_fetch_add(call, ctx, dest, T{1}, pe);
}
template <class T>
inline void atomic_inc(const char* call, T* dest, int pe) {
  atomic_add(call, dest, T{1}, pe);
}
template <class T>
inline void ctx_atomic_inc(const char* call, shmem_ctx_t ctx, T* dest, int pe) {
  ctx_atomic_add(call, ctx, dest, T{1}, pe);
}

// --- bitwise ---------------------------------------------------------------------------------------

template <class T>
inline T atomic_fetch_and(const char* call, T* dest, T value, int pe) {
  return amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::bit_and, amo::How::result, nullptr, value},
         [&](T* w) { return amo::complete(amo::bit_and(w, value)); });
}
template <class T>
inline T ctx_atomic_fetch_and(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  return amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::bit_and, amo::How::result, nullptr, value},
         [&](T* w) { return amo::complete(amo::bit_and(w, value)); });
}
template <class T>
inline void atomic_and(const char* call, T* dest, T value, int pe) {
  amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::bit_and, amo::How::none, nullptr, value},
         [&](T* w) { return amo::bit_and(w, value); });
}
template <class T>
inline void ctx_atomic_and(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::bit_and, amo::How::none, nullptr, value},
         [&](T* w) { return amo::bit_and(w, value); });
}
template <class T>
inline T atomic_fetch_or(const char* call, T* dest, T value, int pe) {
  return amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::bit_or, amo::How::result, nullptr, value},
         [&](T* w) { return amo::complete(amo::bit_or(w, value)); });
}
template <class T>
inline T ctx_atomic_fetch_or(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  return amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::bit_or, amo::How::result, nullptr, value},
         [&](T* w) { return amo::complete(amo::bit_or(w, value)); });
}
template <class T>
inline void atomic_or(const char* call, T* dest, T value, int pe) {
  amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::bit_or, amo::How::none, nullptr, value},
         [&](T* w) { return amo::bit_or(w, value); });
}
template <class T>
inline void ctx_atomic_or(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::bit_or, amo::How::none, nullptr, value},
         [&](T* w) { return amo::bit_or(w, value); });
}
template <class T>
inline T atomic_fetch_xor(const char* call, T* dest, T value, int pe) {
  return amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::bit_xor, amo::How::result, nullptr, value},
         [&](T* w) { return amo::complete(amo::bit_xor(w, value)); });
}
template <class T>
inline T ctx_atomic_fetch_xor(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  return amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::bit_xor, amo::How::result, nullptr, value},
         [&](T* w) { return amo::complete(amo::bit_xor(w, value)); });
}
template <class T>
inline void atomic_xor(const char* call, T* dest, T value, int pe) {
  amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::bit_xor, amo::How::none, nullptr, value},
         [&](T* w) { return amo::bit_xor(w, value); });
}
template <class T>
inline void ctx_atomic_xor(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::bit_xor, amo::How::none, nullptr, value},
         [&](T* w) { return amo::bit_xor(w, value); });
}

// --- non-blocking forms: on a direct path the result is there at once ------------------------------

// `fetch` is written inside the operation, which runs only when all arguments are good: a refused call
// leaves it as it was.

template <class T>
inline void atomic_fetch_nbi(const char* call, T* fetch, const T* source, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, "source", source, pe, amo::Far<T>{core::Amo::fetch, amo::How::later, fetch},
         [&](T* w) { return *fetch = amo::load(w); });
}
template <class T>
inline void ctx_atomic_fetch_nbi(const char* call, shmem_ctx_t ctx, T* fetch, const T* source,
                                 int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "source", source, pe, amo::Far<T>{core::Amo::fetch, amo::How::later, fetch},
         [&](T* w) { return *fetch = amo::load(w); });
}
template <class T>
inline void atomic_swap_nbi(const char* call, T* fetch, T* dest, T value, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::swap, amo::How::later, fetch, value},
         [&](T* w) { return *fetch = amo::swap(w, value); });
}
template <class T>
inline void ctx_atomic_swap_nbi(const char* call, shmem_ctx_t ctx, T* fetch, T* dest, T value,
                                int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::swap, amo::How::later, fetch, value},
         [&](T* w) { return *fetch = amo::swap(w, value); });
}
template <class T>
inline void atomic_compare_swap_nbi(const char* call, T* fetch, T* dest, T cond, T value, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::compare_swap, amo::How::later, fetch, value, cond},
         [&](T* w) { return *fetch = amo::compare_swap(w, cond, value); });
}
template <class T>
inline void ctx_atomic_compare_swap_nbi(const char* call, shmem_ctx_t ctx, T* fetch, T* dest, T cond,
                                        T value, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::compare_swap, amo::How::later, fetch, value, cond},
         [&](T* w) { return *fetch = amo::compare_swap(w, cond, value); });
}
template <class T>
inline void atomic_fetch_add_nbi(const char* call, T* fetch, T* dest, T value, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::add, amo::How::later, fetch, value},
         [&](T* w) { return *fetch = amo::add(w, value); });
}
template <class T>
inline void ctx_atomic_fetch_add_nbi(const char* call, shmem_ctx_t ctx, T* fetch, T* dest, T value,
                                     int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::add, amo::How::later, fetch, value},
         [&](T* w) { return *fetch = amo::add(w, value); });
}
template <class T>
inline void atomic_fetch_inc_nbi(const char* call, T* fetch, T* dest, int pe) {
  atomic_fetch_add_nbi(call, fetch, dest, T{1}, pe);
}
template <class T>
inline void ctx_atomic_fetch_inc_nbi(const char* call, shmem_ctx_t ctx, T* fetch, T* dest, int pe) {
  ctx_atomic_fetch_add_nbi(call, ctx, fetch, dest, T{1}, pe);
}
template <class T>
inline void atomic_fetch_and_nbi(const char* call, T* fetch, T* dest, T value, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::bit_and, amo::How::later, fetch, value},
         [&](T* w) { return *fetch = amo::bit_and(w, value); });
}
template <class T>
inline void ctx_atomic_fetch_and_nbi(const char* call, shmem_ctx_t ctx, T* fetch, T* dest, T value,
                                     int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::bit_and, amo::How::later, fetch, value},
         [&](T* w) { return *fetch = amo::bit_and(w, value); });
}
template <class T>
inline void atomic_fetch_or_nbi(const char* call, T* fetch, T* dest, T value, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::bit_or, amo::How::later, fetch, value},
         [&](T* w) { return *fetch = amo::bit_or(w, value); });
}
template <class T>
inline void ctx_atomic_fetch_or_nbi(const char* call, shmem_ctx_t ctx, T* fetch, T* dest, T value,
                                    int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::bit_or, amo::How::later, fetch, value},
         [&](T* w) { return *fetch = amo::bit_or(w, value); });
}
template <class T>
inline void atomic_fetch_xor_nbi(const char* call, T* fetch, T* dest, T value, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, "dest", dest, pe, amo::Far<T>{core::Amo::bit_xor, amo::How::later, fetch, value},
         [&](T* w) { return *fetch = amo::bit_xor(w, value); });
}
template <class T>
inline void ctx_atomic_fetch_xor_nbi(const char* call, shmem_ctx_t ctx, T* fetch, T* dest, T value,
                                     int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "dest", dest, pe, amo::Far<T>{core::Amo::bit_xor, amo::How::later, fetch, value},
         [&](T* w) { return *fetch = amo::bit_xor(w, value); });
}

}  // namespace ushmem::api
