// SPDX-License-Identifier: Apache-2.0
//
// The PEs of this machine as processes: started, signalled, waited for. Decides nothing. Used by the
// supervisor of a job that is all here (local_work.hpp) and by the agent of one that is not (agent.hpp).
#pragma once

#include <sys/types.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "job.hpp"
#include "launch.hpp"
#include "workforce.hpp"

namespace ushmem::oshrun {

inline constexpr std::uint64_t limit_for_killing_ns = 5'000'000'000;  // then say who does not die

class Crew {
 public:
  explicit Crew(Job* job) : job_(job) {}

  // PEs that were started are there even when the result has an error.
  Launched start(pid_t outer, int first_input, Outputs* outputs);
  void signal(int sig) const;
  // Waits for all that have ended: PEs, and what lost its parent and became our child.
  std::vector<Ended> reap();
  // After whoever decides has looked at the states of the others.
  void mark_exited(const std::vector<Ended>& ended);
  [[nodiscard]] int alive() const { return static_cast<int>(pe_of_pid_.size()); }
  [[nodiscard]] JobEnd job_end() const;
  [[nodiscard]] std::vector<Stand> stands() const;  // of those alive
  // Ends what PEs have left behind, and those that would not die; who cannot be ended.
  std::vector<std::string> finish();

 private:
  Job* job_;
  std::unordered_map<pid_t, int> pe_of_pid_;  // of those alive
};

}  // namespace ushmem::oshrun
