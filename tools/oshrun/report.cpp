// SPDX-License-Identifier: Apache-2.0
#include "report.hpp"

#include <string.h>  // strsignal
#include <sys/wait.h>

#include <cstdio>

#include "bootstrap/wait_report.hpp"
#include "options.hpp"

namespace ushmem::oshrun {
namespace {

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
  using bootstrap::WaitSeen;
  const WaitSeen wait = bootstrap::read_wait(block.wait);
  if (wait.kind == WaitSeen::Kind::unreadable) return text + ", its wait report is half written";
  if (wait.kind == WaitSeen::Kind::none) return text;
  char seconds[32];
  const double waited =
      now_ns > wait.since_ns ? static_cast<double>(now_ns - wait.since_ns) / 1e9 : 0.0;
  std::snprintf(seconds, sizeof seconds, "%.1f s", waited);
  return text + ", has waited " + seconds + " in " + wait.call + ": " + wait.detail;
}

std::string what_is_not_forwarded(const DescriptorPlan& plan) {
  if (plan.pipes == Pipes::both) return "";
  return std::string(plan.pipes == Pipes::none ? "standard output and error are" : "standard error is") +
         " inherited by the PEs and not forwarded: that needs " + std::to_string(plan.needed_for_both) +
         " descriptors, but the hard limit is " + std::to_string(plan.limit);
}

std::string count_of_pes(int n) {
  return std::to_string(n) + (n == 1 ? " PE" : " PEs");
}

}  // namespace ushmem::oshrun
