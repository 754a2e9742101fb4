// SPDX-License-Identifier: Apache-2.0
//
// Distributed locks: a queue of PEs (Mellor-Crummey and Scott 1991), so that they are served in the
// order of arrival and each waits on a word of its own. The user's `long` is split in two at every PE:
//
//   bits 63..32  tail: number + 1 of the last PE in the queue, 0 when the lock is free.
//                Used at one PE only, the lock's home.
//   bits 31..0   node of this PE: bit 31 "must wait", bit 30 "holds the lock", bits 29..0 number + 1 of
//                the PE behind it.
//
// All zero when nobody holds or wants the lock, as the standard asks. docs/design/locks.md
#pragma once

#include "core/runtime/thread.hpp"

namespace ushmem::core {

struct LockWord {
  std::uint32_t node;  // low half: little endian on all processors that the library runs on
  std::uint32_t tail;
};
static_assert(sizeof(LockWord) == sizeof(long));

// False when this PE holds the lock already: it would wait for itself.
bool lock_set(Thread& t, const char* call, LockWord* lock);
bool lock_test(Thread& t, LockWord* lock);  // true when this call has taken it
// False when this PE does not hold the lock.
bool lock_clear(Thread& t, const char* call, LockWord* lock);

}  // namespace ushmem::core
