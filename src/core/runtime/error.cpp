// SPDX-License-Identifier: Apache-2.0
#include "core/runtime/error.hpp"

#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/clock.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::core {
namespace {

thread_local constinit char last_error_text[1024] __attribute__((tls_model("initial-exec"))) = {};

// "ushmem: PE 2: " or "ushmem: "
int prefix(char* out, std::size_t size, const Pe* pe) {
  const bool known = pe != nullptr && pe->world != nullptr;
  return known ? std::snprintf(out, size, "ushmem: PE %d: ", pe->my_pe)
               : std::snprintf(out, size, "ushmem: ");
}

// One write, so that lines of several PEs do not mix.
void write_line(char* text, std::size_t length) {
  text[length] = '\n';
  for (std::size_t done = 0; done <= length;) {
    const ssize_t n = write(STDERR_FILENO, text + done, length + 1 - done);
    if (n <= 0) break;
    done += static_cast<std::size_t>(n);
  }
}

void vsay(const Pe* pe, const char* call, const char* format, va_list arguments) {
  char line[1400];
  auto n = static_cast<std::size_t>(prefix(line, sizeof line, pe));
  if (call != nullptr)
    n += static_cast<std::size_t>(std::snprintf(line + n, sizeof line - n, "%s: ", call));
  const int more = std::vsnprintf(line + n, sizeof line - n - 1, format, arguments);
  n = std::min(n + static_cast<std::size_t>(std::max(more, 0)), sizeof line - 2);
  write_line(line, n);
}

void vnote(const char* call, const char* format, va_list arguments) {
  const int n = std::snprintf(last_error_text, sizeof last_error_text, "%s: ", call);
  std::vsnprintf(last_error_text + n, sizeof last_error_text - static_cast<std::size_t>(n), format,
                 arguments);
}

// The first PE to end the job decides its status.
void publish_end(Pe* pe, bootstrap::ExitKind kind, int status, int exit_pe) {
  auto& header = pe->world->file.header();
  std::uint32_t none = 0;
  // Claim with "all ones", fill in, then publish the kind, so that readers see the status with it.
  if (header.exit_kind.compare_exchange_strong(none, ~0u)) {
    header.exit_status.store(status);
    header.exit_pe.store(exit_pe);
    header.exit_kind.store(static_cast<std::uint32_t>(kind));
  }
}

// This PE ends the job: its node knows by the node file, the other nodes by the control plane.
void publish_end(Pe* pe, bootstrap::ExitKind kind, int status) {
  // A forked child ends alone: the job is not its own.
  if (pe == nullptr || pe->world == nullptr || pe->life == Life::forked) return;
  publish_end(pe, kind, status, pe->my_pe);
  if (pe->world->control == nullptr) return;
  const bool global_exit = kind == bootstrap::ExitKind::global_exit;
  pe->world->control->announce({pe->my_pe, pe->block->host, global_exit ? "shmem_global_exit" : last_error_text,
                                global_exit, status});
}

// Gives out what the program has printed, unless another thread is in the middle of it: to wait for that
// one could take for ever. Not all streams: one that a thread reads from is locked as long as it waits.
void flush_output() {
  if (ftrylockfile(stdout) != 0) return;
  fflush_unlocked(stdout);
  funlockfile(stdout);
}

[[noreturn]] void end_with_error(Pe* pe) {
  // First the end, then the output: nobody may be listening to that.
  publish_end(pe, bootstrap::ExitKind::fatal_error, fatal_status);
  flush_output();
  _exit(fatal_status);
}

// Exit handlers run once: of several threads that find the job ended, one runs them, the others wait for
// the end of the process. That one may come here again, when a handler calls the library.
[[noreturn]] void leave_process(int status) {
  static std::atomic<pid_t> leaving{0};
  pid_t nobody = 0;
  if (!leaving.compare_exchange_strong(nobody, gettid()) && nobody != gettid())
    for (;;) pause();
  std::exit(status);
}

}  // namespace

const char* last_error() noexcept { return last_error_text; }
void clear_last_error() noexcept { last_error_text[0] = '\0'; }

void say(const Pe* pe, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsay(pe, nullptr, format, arguments);
  va_end(arguments);
}

void return_errors(Pe& pe, bool wanted) {
  pe.errors_return = wanted;
  // Relaxed: the next synchronisation releases it; read after one by core/heap/heap.cpp.
  if (wanted) pe.world->file.header().errors_may_return.store(1, std::memory_order_relaxed);
}

void note_error(const char* call, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vnote(call, format, arguments);
  va_end(arguments);
}

void fail(Thread& t, const char* call, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vnote(call, format, arguments);
  va_end(arguments);
  fail_as_noted(t);
}

void fail_as_noted(Thread& t) {
  if (t.counters != nullptr) t.counters->add(base::Counter::errors);
  if (t.pe != nullptr && t.pe->errors_return) return;
  say(t.pe, "%s", last_error_text);
  end_with_error(t.pe);
}

void fatal(Pe* pe, const char* call, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vnote(call, format, arguments);  // what the other nodes are told
  va_end(arguments);
  say(pe, "%s", last_error_text);
  end_with_error(pe);
}

void global_exit(Pe* pe, int status) {
  publish_end(pe, bootstrap::ExitKind::global_exit, status);
  if (pe != nullptr) pe->life = Life::finalized;  // exit handlers need not wait for anyone
  leave_process(status);
}

void end_from_outside(Pe& pe, bootstrap::ExitKind kind, int status, int exit_pe) {
  publish_end(&pe, kind, status, exit_pe);
}

void end_process_now(int status) {
  flush_output();
  _exit(status);
}

namespace {

// The control thread may not have heard yet what ended the job: it says so, and where this PE was, which the
// process must not end before.
constexpr std::uint64_t telling_ns = 1'000'000'000;

void let_control_thread_say(const Pe& pe) {
  const std::uint64_t until = base::now_ns() + telling_ns;
  const timespec moment{0, 1'000'000};
  while (!pe.end_told.load() && base::now_ns() < until) nanosleep(&moment, nullptr);
}

}  // namespace

void leave_if_job_ended(Pe& pe) {
  auto& header = pe.world->file.header();
  const std::uint32_t kind = header.exit_kind.load();
  if (kind == 0 || kind == ~0u) return;
  if (pe.world->in_process) return;  // the whole process is ending: the thread that began it does it
  const bool failed = kind == static_cast<std::uint32_t>(bootstrap::ExitKind::fatal_error);
  if (failed && pe.world->control != nullptr && pe.life == Life::running) let_control_thread_say(pe);
  pe.life = Life::finalized;
  leave_process(header.exit_status.load());
}

}  // namespace ushmem::core
