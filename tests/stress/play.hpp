// SPDX-License-Identifier: Apache-2.0
//
// Plays a program as one PE: epochs with a synchronisation after each, where memory is compared.
#pragma once

#include <functional>

#include "program.hpp"

namespace abuse {

struct Order {
  std::uint64_t seed = 1;
  int repeat = 1;
  int threads = 1;  // lanes of each PE
  bool dawdles = true;
  bool verbose = false;
  Filter filter;
};

// As the calling thread's PE, whose library is ready, with SHMEM_THREAD_MULTIPLE if the order has several
// threads. `globals`: symmetric, or null. `in_thread(body)` runs body in a further thread of this PE and
// returns what joins it. Returns the number of failures; it may not return when the PEs can no longer
// meet.
using InThread = std::function<std::function<void()>(std::function<void()> body)>;
int play(const Order& order, unsigned char* globals, const InThread& in_thread);

}  // namespace abuse
