/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Kernels on the CPU device: a block has one lane, and memory is memory. Included by ushmem/device.h.
 *
 * With USHMEM_CHECK_ADDRESS_SPACES, clang gives SHMEM_GM pointers an address space of their own, so that a
 * pointer without the word is an error here too, and not only with Ascend's compiler.
 */
#ifndef USHMEM_DEVICE_CPU_H
#define USHMEM_DEVICE_CPU_H

#include <string.h>
#include <ushmem/device/block.h>
#include <ushmem/device/handle.h>
#include <ushmem/device/ring.h>

#ifdef USHMEM_CHECK_ADDRESS_SPACES
#define SHMEM_GM __attribute__((address_space(1)))
#else
#define SHMEM_GM
#endif
#define SHMEM_DEVICE inline
#define SHMEM_HAS_DOUBLE 1

#include <ushmem/device/types.h>

// The thread sanitizer does not see fences of their own: word stores and loads, which are releases and
// acquires, do what they do.
#if defined(__SANITIZE_THREAD__)
#define USHMEM_DEVICE_FENCE(order) ((void)0)
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define USHMEM_DEVICE_FENCE(order) ((void)0)
#endif
#endif
#ifndef USHMEM_DEVICE_FENCE
#define USHMEM_DEVICE_FENCE(order) __atomic_thread_fence(order)
#endif

namespace ushmem {
namespace device {

// Memory of a block alone: what it holds at the kernel's beginning is undefined, and it ends with the kernel.
template <class T>
class Local {
 public:
  explicit Local(T* data) : data_(data) {}
  T get(size_t i) const { return data_[i]; }
  void set(size_t i, T value) const { data_[i] = value; }
  Local operator+(size_t n) const { return Local(data_ + n); }
  T* data() const { return data_; }

 private:
  T* data_;
};

class Machine {
 public:
  static constexpr bool has_atomics = true;
  static constexpr bool has_tickets = true;  // a queue of the ring may have many producers
  static constexpr int tile = 256;           // elements of a reduction that a lane holds at once

  explicit Machine(const ushmem_cpu_block* block) : block_(block) {}

  uint32_t index() const { return block_->index; }
  uint32_t count() const { return block_->count; }
  uint32_t lane() const { return 0; }
  uint32_t lanes() const { return 1; }
  void meet() const {}
  template <class T>
  T broadcast(T value) const {
    return value;
  }
  void pause() const { block_->pause(block_); }
  void finish() const {}
  [[noreturn]] void trap() const { __builtin_trap(); }

  template <class T>
  Local<T> local(size_t offset) const {
    return Local<T>(reinterpret_cast<T*>(static_cast<char*>(block_->scratch) + offset));
  }
  template <class To, class From>
  Local<To> local_cast(Local<From> from) const {
    return Local<To>(reinterpret_cast<To*>(from.data()));
  }
  size_t local_bytes() const { return block_->scratch_bytes; }

  // What only this block uses until it meets others.
  template <class T>
  static T ld(const SHMEM_GM T* p) {
    return *p;
  }
  template <class T>
  static void st(SHMEM_GM T* p, T value) {
    *p = value;
  }

  // Words that others write: acquire, pairs with store_word() of the block that wrote it, or with the release
  // of the host thread that did.
  template <class T>
  T load_word(const SHMEM_GM T* p) const {
    return __atomic_load_n(alias(p), __ATOMIC_ACQUIRE);
  }
  template <class T>
  T poll_word(const SHMEM_GM T* p) const {
    return load_word(p);
  }
  template <class T>
  void before_polling(const SHMEM_GM T*) const {}
  // Words that others read: release, pairs with load_word() of the block that waits for it, or with the host
  // thread's acquire.
  template <class T>
  void store_word(SHMEM_GM T* p, T value) const {
    __atomic_store_n(alias(p), value, __ATOMIC_RELEASE);
  }
  // Of a table that does not change while the kernel runs.
  template <class T>
  T constant(const SHMEM_GM T* p) const {
    return *p;
  }
  // Made visible by a store_word() that follows.
  void write_words(SHMEM_GM uint64_t* dest, const uint64_t* words, int n) const {
    for (int i = 0; i < n; ++i) dest[i] = words[i];
  }
  uint64_t read_word(const SHMEM_GM uint64_t* p) const { return *p; }
  uint64_t ticket(SHMEM_GM uint64_t* word) const {
    return __atomic_fetch_add(word, uint64_t{1}, __ATOMIC_RELAXED);  // pairs with nothing: it only counts
  }

  // What this block did before comes before what it does after, at every PE.
  void release() const { USHMEM_DEVICE_FENCE(__ATOMIC_RELEASE); }  // pairs with load_word() elsewhere
  void complete() const { USHMEM_DEVICE_FENCE(__ATOMIC_SEQ_CST); }
  void acquire() const {}
  // The sources of copies may be changed; the destinations that are this PE's may be read.
  void sources_read() const {}
  void copies_done() const {}
  void local_ready() const {}

  template <Engine engine>
  void copy(SHMEM_GM char* dest, const SHMEM_GM char* source, const Rows& rows, uint32_t, uint32_t) const {
    check<engine>();
    copy_rows(plain(dest), plain(source), rows);
  }
  template <Engine engine>
  void copy(SHMEM_GM char* dest, Local<const char> source, const Rows& rows, uint32_t, uint32_t) const {
    check<engine>();
    copy_rows(plain(dest), source.data(), rows);
  }
  template <Engine engine>
  void copy(Local<char> dest, const SHMEM_GM char* source, const Rows& rows, uint32_t, uint32_t) const {
    check<engine>();
    copy_rows(dest.data(), plain(source), rows);
  }

  // Elements of a reduction.
  template <class T>
  void load_tile(const SHMEM_GM T* source, size_t n, uint32_t, uint32_t, T* values) const {
    memcpy(values, plain(source), n * sizeof(T));
  }
  template <class T>
  void tile_out(const T*, size_t, uint32_t, uint32_t) const {}
  template <class T>
  void store_tile(SHMEM_GM T* dest, size_t n, uint32_t, uint32_t, const T* values) const {
    memcpy(plain(dest), values, n * sizeof(T));
  }

  // Atomics to other blocks, PEs and the host. acq_rel: a PE that sees one sees what its block did before a
  // fence; pairs with load_word() and with the same elsewhere.
  template <Atomic what, class T>
  T atomic(SHMEM_GM T* p, T value, T expected) const {
    if constexpr (what == Atomic::fetch) return load_word(p);
    if constexpr (what == Atomic::set) return __atomic_exchange_n(alias(p), value, __ATOMIC_ACQ_REL);
    if constexpr (what == Atomic::cas) {
      __atomic_compare_exchange_n(alias(p), &expected, value, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
      return expected;
    }
    if constexpr (what == Atomic::add) return __atomic_fetch_add(alias(p), value, __ATOMIC_ACQ_REL);
    if constexpr (what == Atomic::bit_and) return __atomic_fetch_and(alias(p), value, __ATOMIC_ACQ_REL);
    if constexpr (what == Atomic::bit_or) return __atomic_fetch_or(alias(p), value, __ATOMIC_ACQ_REL);
    if constexpr (what == Atomic::bit_xor) return __atomic_fetch_xor(alias(p), value, __ATOMIC_ACQ_REL);
  }

 private:
  template <Engine engine>
  static void check() {
    static_assert(engine != Engine::mte, "the CPU has no MTE");
  }
  // A word is what the program calls a long or a double, too.
  template <class T>
  struct Aliasing {
    using Type __attribute__((may_alias)) = T;
  };
  template <class T>
  static SHMEM_GM typename Aliasing<T>::Type* alias(SHMEM_GM T* p) {
    return reinterpret_cast<SHMEM_GM typename Aliasing<T>::Type*>(p);
  }
  template <class T>
  static T* plain(SHMEM_GM T* p) {
    return reinterpret_cast<T*>(reinterpret_cast<uint64_t>(p));
  }
  static void copy_rows(char* dest, const char* source, const Rows& rows) {
    if (dest == source && rows.dest_pitch == rows.source_pitch) return;
    for (uint64_t row = 0; row < rows.rows; ++row) {
      memcpy(dest, source, rows.bytes);
      dest += rows.dest_pitch;
      source += rows.source_pitch;
    }
  }

  const ushmem_cpu_block* block_;
};

}  // namespace device
}  // namespace ushmem

#define SHMEM_KERNEL(name, Args)                                                                          \
  static inline void name##_body([[maybe_unused]] const Args& args, ::ushmem::device::Block& shmem);      \
  extern "C" __attribute__((visibility("default"))) void name(const ushmem_cpu_block* block,              \
                                                              const void* data) {                         \
    static_assert(offsetof(Args, device) == 0, "the handle is the first member of a kernel's arguments"); \
    const Args& args = *static_cast<const Args*>(data);                                                   \
    ::ushmem::device::Block shmem(args.device, ::ushmem::device::Machine(block));                         \
    name##_body(args, shmem);                                                                             \
    shmem.finish();                                                                                       \
  }                                                                                                       \
  static inline void name##_body([[maybe_unused]] const Args& args,                                       \
                                 [[maybe_unused]] ::ushmem::device::Block& shmem)

#endif
