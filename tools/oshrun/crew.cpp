// SPDX-License-Identifier: Apache-2.0
#include "crew.hpp"

#include <signal.h>
#include <sys/wait.h>

#include <algorithm>

#include "base/clock.hpp"
#include "reaper.hpp"
#include "report.hpp"

namespace ushmem::oshrun {
namespace {

bootstrap::PeState state_of(const bootstrap::PeBlock& block) {
  // pairs with: the PE's stores of its state (a CPU of this node)
  return static_cast<bootstrap::PeState>(block.state.load(std::memory_order_acquire));
}

}  // namespace

Launched Crew::start(pid_t outer, int first_input, Outputs* outputs) {
  Launched launched = launch(job_, outer, first_input, outputs);
  const std::vector<int> pes = job_->pes_here();
  for (std::size_t i = 0; i < launched.pids.size(); ++i) pe_of_pid_[launched.pids[i]] = pes[i];
  return launched;
}

// To the whole process group of each PE. The group's number cannot have been given to another while
// its leader has not been waited for.
void Crew::signal(int sig) const {
  for (const auto& [pid, pe] : pe_of_pid_) {
    // A PE that left its group is signalled alone; SIGKILL goes to both.
    const bool group = kill(-pid, sig) == 0;
    if (!group || sig == SIGKILL) kill(pid, sig);
  }
}

std::vector<Ended> Crew::reap() {
  std::vector<Ended> ended;
  int wait_status = 0;
  pid_t pid;
  while ((pid = waitpid(-1, &wait_status, WNOHANG | __WALL)) > 0) {
    const auto found = pe_of_pid_.find(pid);
    if (found == pe_of_pid_.end()) continue;
    const int pe = found->second;
    pe_of_pid_.erase(found);  // the number may come again
    ended.push_back({pe, pid, wait_status, state_of(job_->block(pe))});
  }
  return ended;
}

void Crew::mark_exited(const std::vector<Ended>& ended) {
  for (const Ended& one : ended)
    // pairs with: loads of the state in PEs and tools that look at their peers
    job_->block(one.pe).state.store(static_cast<std::uint32_t>(bootstrap::PeState::exited),
                                    std::memory_order_release);
}

JobEnd Crew::job_end() const {
  for (const bootstrap::NodeFile& node : job_->nodes) {
    const auto& header = node.header();
    // pairs with: the store of exit_kind by the PE that ends the job, which follows that of exit_status
    const auto kind = static_cast<bootstrap::ExitKind>(header.exit_kind.load(std::memory_order_acquire));
    if (kind == bootstrap::ExitKind::global_exit || kind == bootstrap::ExitKind::fatal_error)
      // relaxed: written before exit_kind, see above
      return {kind, header.exit_status.load(std::memory_order_relaxed),
              header.exit_pe.load(std::memory_order_relaxed)};
  }
  return {};
}

std::vector<Stand> Crew::stands() const {
  const std::uint64_t now = base::now_ns();
  std::vector<Stand> all;
  for (const auto& [pid, pe] : pe_of_pid_) {
    const bootstrap::PeBlock& block = job_->block(pe);
    all.push_back({pe, state_of(block), where_it_stands(block, now)});
  }
  return all;
}

std::vector<std::string> Crew::finish() {
  std::vector<std::string> left;
  for (const pid_t pid : end_descendants({}, limit_for_killing_ns)) left.push_back("pid " + std::to_string(pid));
  pe_of_pid_.clear();
  return left;
}

}  // namespace ushmem::oshrun
