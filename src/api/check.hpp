// SPDX-License-Identifier: Apache-2.0
//
// Argument checks of the public functions. The fast path is a comparison or two; everything that finds
// out what exactly is wrong and says so is cold and lives in check.cpp. Each check returns false (or
// nullptr) after reporting, which happens only when errors are set to return. Building with
// USHMEM_NO_CHECKS removes the comparisons; translation stays, since it is the work itself.
#pragma once

#include <shmem.h>

#include <cstddef>
#include <cstdint>

#include "base/order.hpp"
#include "core/device/foreign.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/thread.hpp"

namespace ushmem::api {

using core::Context;
using core::Team;
using core::Thread;

// Argument positions in messages count from 1, as in the standard's synopsis.
[[gnu::cold]] void report_pe(Thread& t, const char* call, int pe, int n_pes);
[[gnu::cold]] void report_not_running(Thread& t, const char* call);
// What find_remote() refused: too large a count, not symmetric, or not allocated (USHMEM_CHECKS=2).
[[gnu::cold]] void report_address(Thread& t, const char* call, const char* argument,
                                  const void* address, std::size_t count, std::size_t size, int pe,
                                  const char* count_argument = "nelems");
[[gnu::cold]] void report_strided(Thread& t, const char* call, const char* argument,
                                  const void* address, const char* stride_argument,
                                  std::ptrdiff_t stride, std::size_t count, std::size_t size, int pe);
[[gnu::cold]] void report_alignment(Thread& t, const char* call, const char* argument,
                                    const void* address, std::size_t alignment);
[[gnu::cold]] void report_null(Thread& t, const char* call, const char* argument);
// Memory of a device that the host does not reach, in a call that needs it to.
[[gnu::cold]] void report_foreign(Thread& t, const char* call, const char* argument, const void* address);
[[gnu::cold]] void report_handle(Thread& t, const char* call, const char* argument,
                                 std::uintptr_t handle);
[[gnu::cold]] void report_value(Thread& t, const char* call, const char* argument, long long value,
                                const char* must_be);

#ifdef USHMEM_NO_CHECKS
inline constexpr bool checking = false;
#else
inline constexpr bool checking = true;
#endif

// The library is initialised for this thread (and this is no forked child).
[[gnu::always_inline]] inline bool running(Thread& t, const char* call) {
  if (__builtin_expect(t.pe->n_checked != 0, 1)) return true;
  report_not_running(t, call);
  return false;
}

[[gnu::always_inline]] inline bool pe_in_range(Thread& t, const char* call, int pe) {
  if constexpr (!checking) return true;
  if (__builtin_expect(static_cast<std::uint32_t>(pe) < t.pe->n_checked, 1)) return true;
  report_pe(t, call, pe, t.pe->n_pes);
  return false;
}

// bytes = count * size, false on overflow ("negative" counts).
[[gnu::always_inline]] inline bool bytes_of(std::size_t count, std::size_t size, std::size_t* bytes) {
  return !__builtin_mul_overflow(count, size, bytes);
}

// Where `count` elements of `size` bytes at symmetric `address` lie on `pe`; nullptr when some of them
// are not symmetric, or not allocated and that is looked at. May be memory of a device that the host does not reach:
// foreign() tells.
[[gnu::always_inline]] inline void* find_remote(const Thread& t, const void* address,
                                                  std::size_t count, std::size_t size, int pe) {
  std::size_t bytes;
  if (__builtin_expect(!bytes_of(count, size, &bytes), 0)) return nullptr;
  void* there = t.pe->translate(address, bytes, pe);
  if (__builtin_expect(t.pe->checks < 2, 1)) return there;
  return there != nullptr && (bytes == 0 || t.pe->is_allocated(address, bytes)) ? there : nullptr;
}

// Whether a call has memory of a device that the host does not reach, which core/device/foreign.hpp serves.
[[gnu::always_inline]] inline bool foreign(const Thread& t, const void* symmetric) {
  return __builtin_expect(t.pe->foreign, 0) && t.pe->in_device(symmetric);
}
[[gnu::always_inline]] inline bool foreign(const Thread& t, const void* symmetric, const void* own) {
  return __builtin_expect(t.pe->foreign, 0) && (t.pe->in_device(symmetric) || core::is_foreign(t, own));
}

// The same, nullptr after a report.
[[gnu::always_inline]] inline void* remote(Thread& t, const char* call, const char* argument,
                                           const void* address, std::size_t count, std::size_t size,
                                           int pe) {
  void* there = find_remote(t, address, count, size, pe);
  if (__builtin_expect(there == nullptr, 0))
    report_address(t, call, argument, address, count, size, pe);
  return there;
}

// One word for an atomic or a signal: symmetric and aligned to its size.
template <class T>
[[gnu::always_inline]] inline T* remote_word(Thread& t, const char* call, const char* argument,
                                             const void* address, int pe) {
  if (checking && __builtin_expect(reinterpret_cast<std::uintptr_t>(address) % sizeof(T) != 0, 0)) {
    report_alignment(t, call, argument, address, sizeof(T));
    return nullptr;
  }
  return static_cast<T*>(remote(t, call, argument, address, 1, sizeof(T), pe));
}

// A local buffer: may be anywhere, but not null when something is to be moved.
[[gnu::always_inline]] inline bool local(Thread& t, const char* call, const char* argument,
                                         const void* address, std::size_t count) {
  if (__builtin_expect(t.pe->foreign, 0) && count != 0 && core::is_foreign(t, address))
    return report_foreign(t, call, argument, address), false;
  if (!checking || __builtin_expect(address != nullptr || count == 0, 1)) return true;
  report_null(t, call, argument);
  return false;
}

// A local array of the library's own types, which it reads or writes as such: aligned too.
template <class T>
inline bool local_array(Thread& t, const char* call, const char* argument, const T* address,
                        std::size_t count) {
  if (!local(t, call, argument, address, count)) return false;
  if (!checking || count == 0 || reinterpret_cast<std::uintptr_t>(address) % alignof(T) == 0)
    return true;
  report_alignment(t, call, argument, address, alignof(T));
  return false;
}

// The context's numbering: replaces a PE of its team by the world's. -1 after a report.
[[gnu::always_inline]] inline int world_pe(Thread& t, const char* call, shmem_ctx_t ctx, int pe) {
  const auto handle = reinterpret_cast<std::uintptr_t>(ctx);
  const Context* context = t.pe->contexts.find(handle);
  if (__builtin_expect(context == nullptr || t.pe->n_checked == 0, 0)) {
    if (running(t, call)) report_handle(t, call, "ctx", handle);
    return -1;
  }
  if (checking && __builtin_expect(static_cast<std::uint32_t>(pe) >= context->size, 0)) {
    report_pe(t, call, pe, static_cast<int>(context->size));
    return -1;
  }
  return context->start + pe * context->stride;
}

// The context of a handle that world_pe() has found good.
inline Context& context_at(Thread& t, shmem_ctx_t ctx) {
  return *t.pe->contexts.find(reinterpret_cast<std::uintptr_t>(ctx));
}

// Whether this thread's calls have reported something since: a call that fails by its return value says
// why only when no report has said it better.
class Reports {
 public:
  explicit Reports(const Thread& t) : thread_(t), before_(t.counters->get(base::Counter::errors)) {}
  [[nodiscard]] bool none() const {
    return thread_.counters->get(base::Counter::errors) == before_;
  }

 private:
  const Thread& thread_;
  std::uint64_t before_;
};

// The team behind a handle, nullptr after a report.
Team* find_team(Thread& t, const char* call, const char* argument, shmem_team_t team);
// The same without a report: for calls whose return value tells.
Team* find_team_quietly(Thread& t, shmem_team_t team);

}  // namespace ushmem::api
