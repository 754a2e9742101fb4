// SPDX-License-Identifier: Apache-2.0
//
// What the models of the library's protocols share: the verdict on a right protocol and on a
// mutant, and the two barriers, since other protocols stand on them. A model says the same as the
// code it names, with the same memory orders; a change of the one must be made in the other.
#pragma once

#include <gtest/gtest.h>

#include <vector>

#include "weak_memory.hpp"

namespace models {

// The protocol holds in every execution.
void expect_right(const Program& program);
// The checker finds an execution that shows what is wrong; it is printed.
void expect_caught(const char* mutant, const Program& program);

// core/sync/sync.cpp, disseminate(): flags[pe] are the words of one team at that PE.
struct Dissemination {
  std::vector<Words> flags;
  Order store = Order::release;
  Order wait = Order::acquire;
  bool at_least = true;  // waits for the epoch or a later one

  Dissemination(Program& program, int n_pes);
  void sync(Thread& thread, int me, int epoch) const;
};

// core/sync/sync.cpp, count_arrivals().
struct Counting {
  Location counter;
  int n_pes;
  Order arrive = Order::acq_rel;
  Order wait = Order::acquire;

  Counting(Program& program, int n, int counted = 0);
  void sync(Thread& thread, int me, int epoch) const;
};

inline std::string pe_name(int pe) { return "PE " + std::to_string(pe); }
inline auto equals(int value) {
  return [=](Value v) { return v == value; };
}
inline auto at_least(int value) {
  return [=](Value v) { return v >= value; };
}

}  // namespace models
