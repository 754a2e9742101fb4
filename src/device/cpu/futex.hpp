// SPDX-License-Identifier: Apache-2.0
//
// Sleeping until a word of this process changes. Only for words that the library itself writes: whoever
// changes one wakes; nobody does for what a kernel, another process or a device writes.
#pragma once

#include <linux/futex.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <climits>
#include <cstdint>

namespace ushmem::device::cpu {

using FutexWord = std::atomic<std::uint32_t>;

// Returns when woken, when the word is not `seen`, after ns (0: never), or for no reason.
inline void futex_wait(FutexWord& word, std::uint32_t seen, std::uint64_t ns) {
  const timespec limit{static_cast<time_t>(ns / 1'000'000'000), static_cast<long>(ns % 1'000'000'000)};
  syscall(SYS_futex, &word, FUTEX_WAIT_PRIVATE, seen, ns == 0 ? nullptr : &limit, nullptr, 0);
}

inline void futex_wake(FutexWord& word, int threads) {
  syscall(SYS_futex, &word, FUTEX_WAKE_PRIVATE, threads, nullptr, nullptr, 0);
}

inline void change_and_wake(FutexWord& word, int threads) {
  word.fetch_add(1);
  futex_wake(word, threads);
}

}  // namespace ushmem::device::cpu
