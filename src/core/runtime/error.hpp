// SPDX-License-Identifier: Apache-2.0
//
// What happens when a call cannot be carried out and has no return code to say so: one message with the
// function, the PE, the argument and its value, then a defined end of the job (status 70), or, with
// USHMEM_ERRORS=return, nothing but the text for shmemx_last_error(). All cold: the callers' fast paths
// only contain the comparison.
#pragma once

#include <cstddef>

#include "bootstrap/node_file.hpp"
#include "core/runtime/thread.hpp"

namespace ushmem::core {

inline constexpr int fatal_status = 70;  // EX_SOFTWARE of sysexits.h

// Reports; returns only in return mode.
[[gnu::cold, gnu::format(printf, 3, 4)]] void fail(Thread& t, const char* call, const char* format,
                                                   ...);
// The same for what note_error() has noted.
[[gnu::cold]] void fail_as_noted(Thread& t);
// Reports and ends the job, whatever the mode.
[[gnu::cold, noreturn, gnu::format(printf, 3, 4)]] void fatal(Pe* pe, const char* call,
                                                              const char* format, ...);
// A line "ushmem: PE 2: ..." on standard error, in one write.
[[gnu::format(printf, 2, 3)]] void say(const Pe* pe, const char* format, ...);

// Sets the mode of this PE. Said to the other PEs before its next synchronisation.
void return_errors(Pe& pe, bool wanted);

// Sets the text of shmemx_last_error() for a call that reports by its return value.
[[gnu::cold, gnu::format(printf, 2, 3)]] void note_error(const char* call, const char* format, ...);

// Text of this thread's last error, "" when there was none.
const char* last_error() noexcept;
void clear_last_error() noexcept;

// Ends all PEs; flushes and closes what C and C++ promise for exit(status).
[[noreturn]] void global_exit(Pe* pe, int status);
// The job ends for a reason that lies outside this process: says so to the PEs of the node.
void end_from_outside(Pe& pe, bootstrap::ExitKind kind, int status, int exit_pe);
// Ends this process whatever its threads do; gives out what it has printed.
[[noreturn]] void end_process_now(int status);
// Called from slow waits: leaves by exit() when another PE has ended the job.
void leave_if_job_ended(Pe& pe);

}  // namespace ushmem::core
