// SPDX-License-Identifier: Apache-2.0
//
// Atomic operations on direct paths: the calling CPU's own instructions on the target's word. All PEs of
// the node do the same, so the operations on one word are atomic to each other (one agent per word). They
// do not order what came before (OpenSHMEM 1.6, "Atomic Memory Operations"): a PE that wants that calls fence
// or quiet. Those that fetch are complete when they return, so they come before everything later. They are
// stronger only under the thread sanitizer (base/order.hpp).
#pragma once

#include "api/check.hpp"

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

// Finds the word of the default context's PE and applies `operation`; T{} after a report.
template <class T, class Operation>
[[gnu::always_inline]] inline T at(const char* call, const char* argument, const T* address, int pe,
                                   Operation&& operation) {
  Thread& t = core::enter();
  if (!pe_in_range(t, call, pe)) return T{};
  T* word = remote_word<T>(t, call, argument, address, pe);
  if (word == nullptr) return T{};
  t.counters->add(base::Counter::atomics);
  return operation(word);
}

// The same by way of a context.
template <class T, class Operation>
[[gnu::always_inline]] inline T at(const char* call, shmem_ctx_t ctx, const char* argument,
                                   const T* address, int pe, Operation&& operation) {
  Thread& t = core::enter();
  const int world = world_pe(t, call, ctx, pe);
  if (world < 0) return T{};
  T* word = remote_word<T>(t, call, argument, address, world);
  if (word == nullptr) return T{};
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
  return amo::at(call, "source", source, pe, [](T* w) { return amo::load(w); });
}
template <class T>
inline T ctx_atomic_fetch(const char* call, shmem_ctx_t ctx, const T* source, int pe) {
  return amo::at(call, ctx, "source", source, pe, [](T* w) { return amo::load(w); });
}
template <class T>
inline void atomic_set(const char* call, T* dest, T value, int pe) {
  amo::at(call, "dest", dest, pe, [&](T* w) { return amo::store(w, value), value; });
}
template <class T>
inline void ctx_atomic_set(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return amo::store(w, value), value; });
}
template <class T>
inline T atomic_swap(const char* call, T* dest, T value, int pe) {
  return amo::at(call, "dest", dest, pe, [&](T* w) { return amo::complete(amo::swap(w, value)); });
}
template <class T>
inline T ctx_atomic_swap(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  return amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return amo::complete(amo::swap(w, value)); });
}
template <class T>
inline T atomic_compare_swap(const char* call, T* dest, T cond, T value, int pe) {
  return amo::at(call, "dest", dest, pe, [&](T* w) { return amo::complete(amo::compare_swap(w, cond, value)); });
}
template <class T>
inline T ctx_atomic_compare_swap(const char* call, shmem_ctx_t ctx, T* dest, T cond, T value,
                                 int pe) {
  return amo::at(call, ctx, "dest", dest, pe,
                 [&](T* w) { return amo::complete(amo::compare_swap(w, cond, value)); });
}

// --- add and increment -----------------------------------------------------------------------------

template <class T>
inline T atomic_fetch_add(const char* call, T* dest, T value, int pe) {
  return amo::at(call, "dest", dest, pe, [&](T* w) { return amo::complete(amo::add(w, value)); });
}
template <class T>
inline T ctx_atomic_fetch_add(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  return amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return amo::complete(amo::add(w, value)); });
}
template <class T>
inline void atomic_add(const char* call, T* dest, T value, int pe) {
  amo::at(call, "dest", dest, pe, [&](T* w) { return amo::add(w, value); });
}
template <class T>
inline void ctx_atomic_add(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return amo::add(w, value); });
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
  return amo::at(call, "dest", dest, pe, [&](T* w) { return amo::complete(amo::bit_and(w, value)); });
}
template <class T>
inline T ctx_atomic_fetch_and(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  return amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return amo::complete(amo::bit_and(w, value)); });
}
template <class T>
inline void atomic_and(const char* call, T* dest, T value, int pe) {
  amo::at(call, "dest", dest, pe, [&](T* w) { return amo::bit_and(w, value); });
}
template <class T>
inline void ctx_atomic_and(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return amo::bit_and(w, value); });
}
template <class T>
inline T atomic_fetch_or(const char* call, T* dest, T value, int pe) {
  return amo::at(call, "dest", dest, pe, [&](T* w) { return amo::complete(amo::bit_or(w, value)); });
}
template <class T>
inline T ctx_atomic_fetch_or(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  return amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return amo::complete(amo::bit_or(w, value)); });
}
template <class T>
inline void atomic_or(const char* call, T* dest, T value, int pe) {
  amo::at(call, "dest", dest, pe, [&](T* w) { return amo::bit_or(w, value); });
}
template <class T>
inline void ctx_atomic_or(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return amo::bit_or(w, value); });
}
template <class T>
inline T atomic_fetch_xor(const char* call, T* dest, T value, int pe) {
  return amo::at(call, "dest", dest, pe, [&](T* w) { return amo::complete(amo::bit_xor(w, value)); });
}
template <class T>
inline T ctx_atomic_fetch_xor(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  return amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return amo::complete(amo::bit_xor(w, value)); });
}
template <class T>
inline void atomic_xor(const char* call, T* dest, T value, int pe) {
  amo::at(call, "dest", dest, pe, [&](T* w) { return amo::bit_xor(w, value); });
}
template <class T>
inline void ctx_atomic_xor(const char* call, shmem_ctx_t ctx, T* dest, T value, int pe) {
  amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return amo::bit_xor(w, value); });
}

// --- non-blocking forms: on a direct path the result is there at once ------------------------------

// `fetch` is written inside the operation, which runs only when all arguments are good: a refused call
// leaves it as it was.

template <class T>
inline void atomic_fetch_nbi(const char* call, T* fetch, const T* source, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, "source", source, pe, [&](T* w) { return *fetch = amo::load(w); });
}
template <class T>
inline void ctx_atomic_fetch_nbi(const char* call, shmem_ctx_t ctx, T* fetch, const T* source,
                                 int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "source", source, pe, [&](T* w) { return *fetch = amo::load(w); });
}
template <class T>
inline void atomic_swap_nbi(const char* call, T* fetch, T* dest, T value, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, "dest", dest, pe, [&](T* w) { return *fetch = amo::swap(w, value); });
}
template <class T>
inline void ctx_atomic_swap_nbi(const char* call, shmem_ctx_t ctx, T* fetch, T* dest, T value,
                                int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return *fetch = amo::swap(w, value); });
}
template <class T>
inline void atomic_compare_swap_nbi(const char* call, T* fetch, T* dest, T cond, T value, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, "dest", dest, pe,
            [&](T* w) { return *fetch = amo::compare_swap(w, cond, value); });
}
template <class T>
inline void ctx_atomic_compare_swap_nbi(const char* call, shmem_ctx_t ctx, T* fetch, T* dest, T cond,
                                        T value, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "dest", dest, pe,
            [&](T* w) { return *fetch = amo::compare_swap(w, cond, value); });
}
template <class T>
inline void atomic_fetch_add_nbi(const char* call, T* fetch, T* dest, T value, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, "dest", dest, pe, [&](T* w) { return *fetch = amo::add(w, value); });
}
template <class T>
inline void ctx_atomic_fetch_add_nbi(const char* call, shmem_ctx_t ctx, T* fetch, T* dest, T value,
                                     int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return *fetch = amo::add(w, value); });
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
    amo::at(call, "dest", dest, pe, [&](T* w) { return *fetch = amo::bit_and(w, value); });
}
template <class T>
inline void ctx_atomic_fetch_and_nbi(const char* call, shmem_ctx_t ctx, T* fetch, T* dest, T value,
                                     int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return *fetch = amo::bit_and(w, value); });
}
template <class T>
inline void atomic_fetch_or_nbi(const char* call, T* fetch, T* dest, T value, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, "dest", dest, pe, [&](T* w) { return *fetch = amo::bit_or(w, value); });
}
template <class T>
inline void ctx_atomic_fetch_or_nbi(const char* call, shmem_ctx_t ctx, T* fetch, T* dest, T value,
                                    int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return *fetch = amo::bit_or(w, value); });
}
template <class T>
inline void atomic_fetch_xor_nbi(const char* call, T* fetch, T* dest, T value, int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, "dest", dest, pe, [&](T* w) { return *fetch = amo::bit_xor(w, value); });
}
template <class T>
inline void ctx_atomic_fetch_xor_nbi(const char* call, shmem_ctx_t ctx, T* fetch, T* dest, T value,
                                     int pe) {
  if (amo::has_fetch(call, fetch))
    amo::at(call, ctx, "dest", dest, pe, [&](T* w) { return *fetch = amo::bit_xor(w, value); });
}

}  // namespace ushmem::api
