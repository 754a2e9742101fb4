// SPDX-License-Identifier: Apache-2.0
//
// What happens when a PE of another node, or of this one, has gone or has ended the job: the program is told
// if it asked to be; else this PE says what it was doing, and ends.
#pragma once

#include "bootstrap/control.hpp"
#include "core/runtime/pe.hpp"

namespace ushmem::core {

// A program's own answer: nonzero to go on without the PE. Called on the control thread.
using FailureHandler = int (*)(int pe, const char* host, const char* reason, void* argument);
void set_failure_handler(FailureHandler handler, void* argument);

// On the control thread.
void pe_has_gone(Pe& pe, const bootstrap::Departure& who);

}  // namespace ushmem::core
