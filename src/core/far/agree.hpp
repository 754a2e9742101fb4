// SPDX-License-Identifier: Apache-2.0
//
// Agreement among all members of a team on several nodes: everybody's value is combined with all others', and
// everybody gets the result. The way of what is rare and small: memory calls, splits of teams.
#pragma once

#include <cstddef>

#include "core/runtime/thread.hpp"

namespace ushmem::core {

// combine(into, from) may be applied more than once to the same value and in any order: it must be
// idempotent, associative and commutative. False after a report that the calls differ.
using Combine = void (*)(void* into, const void* from);
bool far_agree(Thread& t, const char* call, Team& team, void* value, std::size_t bytes, Combine combine);

template <class Value>
bool far_agree(Thread& t, const char* call, Team& team, Value& value) {
  static_assert(std::is_trivially_copyable_v<Value>);
  return far_agree(t, call, team, &value, sizeof value, [](void* into, const void* from) {
    Value other;
    __builtin_memcpy(&other, from, sizeof other);  // a message is not aligned
    static_cast<Value*>(into)->combine(other);
  });
}

// What the members say that must be equal: what the lowest of them says, and the lowest that says something
// else. So every member can name one that differs from itself, the lowest there is.
template <class Saying>
struct Sayings {
  int first_pe;
  int other_pe;  // -1: all say the same
  Saying first;
  Saying other;

  static Sayings of(int pe, const Saying& saying) {
    Sayings s;
    __builtin_memset(&s, 0, sizeof s);  // its padding travels too
    s.first_pe = pe;
    s.other_pe = -1;
    s.first = saying;
    return s;
  }
  void add(int pe, const Saying& saying) {
    if (pe < first_pe) {
      if (!(saying == first)) {
        other_pe = first_pe;
        other = first;
      }
      first_pe = pe;
      first = saying;
    } else if (!(saying == first) && (other_pe < 0 || pe < other_pe)) {
      other_pe = pe;
      other = saying;
    }
  }
  void combine(const Sayings& theirs) {
    const Sayings mine = *this;
    // The lowest first: what it says decides who differs.
    const bool lower = theirs.first_pe < mine.first_pe;
    const Sayings& low = lower ? theirs : mine;
    const Sayings& high = lower ? mine : theirs;
    *this = of(low.first_pe, low.first);
    const auto consider = [this](int pe, const Saying& saying) {
      if (pe >= 0) add(pe, saying);
    };
    consider(low.other_pe, low.other);
    consider(high.first_pe, high.first);
    consider(high.other_pe, high.other);
  }
  // The lowest member that says something else than `mine`; nullptr when nobody does.
  const Saying* unlike(const Saying& mine, int* pe) const {
    if (!(first == mine)) return *pe = first_pe, &first;
    if (other_pe >= 0) return *pe = other_pe, &other;
    return nullptr;
  }
};

}  // namespace ushmem::core
