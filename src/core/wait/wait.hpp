// SPDX-License-Identifier: Apache-2.0
//
// The one way to wait. A wait looks at memory until a condition holds: first without pause instruction,
// then with, then giving the processor away, then sleeping for bounded times, the faster the more PEs
// than processors the node has. It never needs to be woken, since plain stores, NICs and devices wake
// nobody. A long wait tells `ushmem stat` and, after USHMEM_WAIT_REPORT seconds, standard error what it
// waits for. Every blocking call of the library ends here. docs/design/waiting.md
#pragma once

#include <cstddef>

#include "core/runtime/thread.hpp"

namespace ushmem::core {

// What a wait is for, for its report. `describe` writes one line without newline: address, peer, what
// was seen, what is expected. It runs only when a report is made.
struct WaitInfo {
  const char* call;
  void (*describe)(const void* self, char* out, std::size_t size);
  const void* self;
  bool far = false;  // what is awaited comes over the network and in no other way
  // The condition itself gives the processor away, and has been looked at for a while: nothing is done between looks.
  bool rests = false;
};

// Condition as a plain pair, so that the slow path is one function and not one a template instance. Once it has held
// it is not looked at again: it may hold a lock from then on.
struct Condition {
  bool (*holds)(void* self);
  void* self;
};

inline constexpr int spins_alone = 4096;    // before the slow path when each PE has a processor
inline constexpr int spins_crowded = 16;

[[gnu::cold, gnu::noinline]] void wait_slow(Thread& t, const WaitInfo& info, Condition condition);

template <class Holds>
inline void wait_until_holds(Thread& t, int spins, const WaitInfo& info, Holds&& holds) {
  // In a world of several nodes what is awaited may come over the network, which somebody has to poll.
  if (t.pe->net != nullptr) [[unlikely]] spins = 1;
  for (int i = 0; i < spins; ++i)
    if (holds()) return;
  using Plain = std::remove_reference_t<Holds>;
  wait_slow(t, info, Condition{[](void* self) { return (*static_cast<Plain*>(self))(); }, &holds});
}

}  // namespace ushmem::core
