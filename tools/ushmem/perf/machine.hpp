// SPDX-License-Identifier: Apache-2.0
//
// What a figure was measured on: goes into the head of the table and into every JSON object.
#pragma once

#include <string>

namespace ushmem::perf {

struct Machine {
  std::string processor;  // model, and how many this process may use
  std::string system;     // kernel and C library
  std::string compiler;   // of the measuring program and, from the same build, the library
  std::string commit;     // empty outside a checkout; ends in "-dirty" when files differ from it
  int processors = 1;
  double load = 0;        // processes that wanted to run in the last minute
  [[nodiscard]] std::string text() const;
};

// folder: where the executable lies.
Machine describe_machine(const std::string& folder);

}  // namespace ushmem::perf
