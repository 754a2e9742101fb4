// SPDX-License-Identifier: Apache-2.0
//
// Finds the program to run as execvp would, once and before anything is created, so that a program
// that is not there gives one message and not one a PE.
#pragma once

#include <string>

namespace ushmem::oshrun {

struct Program {
  std::string path;   // to be given to execve; may be relative
  int status = 0;     // 0, status_not_found or status_cannot_execute
  std::string error;  // message when status is not 0
};

Program find_program(const char* name);

}  // namespace ushmem::oshrun
