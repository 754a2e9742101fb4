// SPDX-License-Identifier: Apache-2.0
//
// The memory-order vocabulary of the library. Everything that orders memory between PEs goes through
// this file, so that a reader can grep for one name per kind of order, and so that a port to another
// processor has one place to look at. The other side of all of these is a CPU of the same node; words
// that a NIC or an accelerator reads get functions of their own, with the audience in the name.
//
// Used by: core (rma, amo, order, wait, sync, teams). docs/design/memory-model.md has the proofs.
#pragma once

#include <atomic>
#include <cstdint>

#if defined(__SANITIZE_THREAD__)
#define USHMEM_THREAD_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define USHMEM_THREAD_SANITIZER 1
#endif
#endif
#ifndef USHMEM_THREAD_SANITIZER
#define USHMEM_THREAD_SANITIZER 0
#endif

namespace ushmem::base {

// The thread sanitizer does not understand stand-alone fences. A program that orders a put before a
// flag by shmem_fence() is right, but the sanitizer would see two unrelated accesses. Under it, and only
// there, every store the library makes to a word that can be a flag is a release and every load an
// acquire, so that the order that the fence gives is visible to the sanitizer too.
#if USHMEM_THREAD_SANITIZER
inline constexpr std::memory_order flag_store_order = std::memory_order_release;
inline constexpr std::memory_order flag_rmw_order = std::memory_order_acq_rel;
#else
// Relaxed stores: pair with nothing by themselves. Order comes from cpu_store_fence()/cpu_full_fence()
// below on the writer's side and from an acquire load on the reader's side (a CPU).
inline constexpr std::memory_order flag_store_order = std::memory_order_relaxed;
// Acquire: what an atomic fetches is complete when it returns, before anything later. Pairs with stores
// and updates of the word by other CPUs of the node that come after a fence, a quiet or with release.
inline constexpr std::memory_order flag_rmw_order = std::memory_order_acquire;
#endif
inline constexpr std::memory_order flag_load_order = std::memory_order_acquire;  // pairs with: the same

// Orders everything before it (loads too) before stores after it, as CPUs of this node see them.
// x86: no instruction (TSO), only a compiler barrier. aarch64: dmb ish.
// Pairs with: acquire loads of waiting calls on another PE's CPU (core/wait.hpp).
inline void cpu_store_fence() noexcept {
#if USHMEM_THREAD_SANITIZER && defined(__aarch64__)
  asm volatile("dmb ish" ::: "memory");  // larger puts are plain stores, whatever the sanitizer sees
#elif USHMEM_THREAD_SANITIZER
  asm volatile("" ::: "memory");
#else
  std::atomic_thread_fence(std::memory_order_release);  // pairs with: acquire load in core/wait.hpp
#endif
}

// Orders everything before it before everything after it, later loads included.
// x86: a locked instruction on the stack, which costs a fraction of mfence's time and orders ordinary
// memory just as well (mfence is only needed for non-temporal stores and device memory; copies that
// use non-temporal stores end with their own sfence). aarch64: dmb ish.
inline void cpu_full_fence() noexcept {
#if USHMEM_THREAD_SANITIZER
  asm volatile("" ::: "memory");
  // Kept as a real instruction: the hardware still needs it, whatever the sanitizer can see.
#if defined(__x86_64__)
  asm volatile("lock; orq $0, (%%rsp)" ::: "memory", "cc");
#elif defined(__aarch64__)
  asm volatile("dmb ish" ::: "memory");
#endif
#elif defined(__x86_64__)
  asm volatile("lock; orq $0, (%%rsp)" ::: "memory", "cc");
#else
  std::atomic_thread_fence(std::memory_order_seq_cst);
#endif
}

// Orders every load before it before everything after it: the end of a blocking get, which is complete
// when it returns. x86: only a compiler barrier (TSO). aarch64: dmb ishld.
// Pairs with: stores of other PEs' CPUs that a fence, a quiet or a release orders.
inline void cpu_load_fence() noexcept {
#if defined(__aarch64__)
  asm volatile("dmb ishld" ::: "memory");
#elif defined(__x86_64__) || USHMEM_THREAD_SANITIZER
  asm volatile("" ::: "memory");
#else
  std::atomic_thread_fence(std::memory_order_acquire);  // pairs with: see above
#endif
}

// Orders an atomic update with acquire, its store too, before everything after it: acquire is about the
// load only. x86: nothing, a locked instruction is a full fence. aarch64: dmb ish.
// Pairs with: stores and loads of the same words by CPUs of this node.
inline void cpu_update_fence() noexcept {
#if !defined(__x86_64__)
  cpu_full_fence();
#endif
}

inline void cpu_pause() noexcept {
#if defined(__x86_64__)
  asm volatile("pause" ::: "memory");
#elif defined(__aarch64__)
  asm volatile("isb" ::: "memory");
#endif
}

// Named loads and stores of words that live in memory shared between PEs. T is 1, 2, 4 or 8 bytes.
template <class T>
[[nodiscard]] inline T load_acquire(const T* word) noexcept {
  // pairs with: store_release() of the same word, or a relaxed store after cpu_store_fence(), on
  // another PE's CPU.
  return __atomic_load_n(word, __ATOMIC_ACQUIRE);
}

template <class T>
inline void store_release(T* word, T value) noexcept {
  // pairs with: load_acquire() of the same word on another PE's CPU.
  __atomic_store_n(word, value, __ATOMIC_RELEASE);
}

}  // namespace ushmem::base
