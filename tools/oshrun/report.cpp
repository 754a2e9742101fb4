// SPDX-License-Identifier: Apache-2.0
#include "report.hpp"

#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include <atomic>
#include <cstdio>

#include "base/clock.hpp"
#include "options.hpp"

namespace ushmem::oshrun {
namespace {

// Byte by byte and volatile: the other process may be writing; what it tears, the sequence tells.
void copy_shared(void* to, const void* from, std::size_t size) {
  auto* out = static_cast<unsigned char*>(to);
  const auto* in = static_cast<const volatile unsigned char*>(from);
  for (std::size_t i = 0; i < size; ++i) out[i] = in[i];
}

const char* text_of(bootstrap::PeState state) {
  switch (state) {
    case bootstrap::PeState::absent: return "no OpenSHMEM program has started";
    case bootstrap::PeState::loaded: return "has not called shmem_init";
    case bootstrap::PeState::starting: return "in shmem_init";
    case bootstrap::PeState::running: return "running";
    case bootstrap::PeState::finalized: return "after shmem_finalize";
    case bootstrap::PeState::exited: return "ended";
  }
  return "in an unknown state";
}

}  // namespace

bool read_wait_report(const bootstrap::WaitReport& report, WaitCopy* copy) {
  // By time and not by tries: on a busy machine each yield may take milliseconds.
  const std::uint64_t give_up = base::now_ns() + 20'000'000;
  do {
    // pairs with: the PE's increment after it has written the fields (a CPU of this node)
    const std::uint32_t before = report.sequence.load(std::memory_order_acquire);
    if (before % 2 == 0) {
      std::uint32_t active = 0;
      copy_shared(&active, &report.active, sizeof active);
      copy_shared(copy->call, report.call, sizeof copy->call);
      copy_shared(copy->detail, report.detail, sizeof copy->detail);
      copy_shared(&copy->since_ns, &report.since_ns, sizeof copy->since_ns);
      copy->active = active != 0;
      copy->call[sizeof copy->call - 1] = '\0';
      copy->detail[sizeof copy->detail - 1] = '\0';
      // pairs with: the PE's increment before it writes the fields; keeps the copy above the second
      // look
      std::atomic_thread_fence(std::memory_order_acquire);
      // relaxed: ordered by the fence; pairs with the same increment
      if (report.sequence.load(std::memory_order_relaxed) == before) return true;
    }
    sched_yield();  // the writer may have lost its processor in between
  } while (base::now_ns() < give_up);
  return false;
}

std::string name_of_pe(int pe, pid_t pid) {
  return "PE " + std::to_string(pe) + " (pid " + std::to_string(pid) + ")";
}

std::string how_it_ended(int wait_status) {
  if (WIFSIGNALED(wait_status)) {
    const int sig = WTERMSIG(wait_status);
    return "was killed by signal " + std::to_string(sig) + " (" + strsignal(sig) + ")" +
           (WCOREDUMP(wait_status) ? ", core dumped" : "");
  }
  return "exited with status " + std::to_string(WEXITSTATUS(wait_status));
}

int shell_status(int wait_status) {
  return WIFSIGNALED(wait_status) ? status_signal_base + WTERMSIG(wait_status)
                                  : WEXITSTATUS(wait_status);
}

std::string where_it_stands(const bootstrap::PeBlock& block, std::uint64_t now_ns) {
  // pairs with: the PE's stores of its state; only printed
  const auto state = static_cast<bootstrap::PeState>(block.state.load(std::memory_order_acquire));
  std::string text = text_of(state);
  WaitCopy wait;
  if (!read_wait_report(block.wait, &wait)) return text + ", its wait report is half written";
  if (!wait.active) return text;
  char seconds[32];
  const double waited =
      now_ns > wait.since_ns ? static_cast<double>(now_ns - wait.since_ns) / 1e9 : 0.0;
  std::snprintf(seconds, sizeof seconds, "%.1f s", waited);
  return text + ", has waited " + seconds + " in " + wait.call + ": " + wait.detail;
}

std::string count_of_pes(int n) {
  return std::to_string(n) + (n == 1 ? " PE" : " PEs");
}

}  // namespace ushmem::oshrun
