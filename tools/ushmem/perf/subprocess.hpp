// SPDX-License-Identifier: Apache-2.0
//
// Runs another program and takes its output: oshrun, git, python3.
#pragma once

#include <string>
#include <vector>

namespace ushmem::perf {

struct Finished {
  int status = 0;  // as a shell would say it: 128 + signal when one killed it
  std::string output;
};

enum class Errors { shown, hidden };  // what becomes of the program's standard error

// The first word is looked up in PATH. Throws std::runtime_error when it cannot be started.
Finished run_program(const std::vector<std::string>& command, Errors errors);

}  // namespace ushmem::perf
