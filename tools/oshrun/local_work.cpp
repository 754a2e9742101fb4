// SPDX-License-Identifier: Apache-2.0
#include "local_work.hpp"

namespace ushmem::oshrun {

void LocalWork::start() {
  const Launched launched = crew_.start(outer_, first_input_, forwarder_);
  const std::vector<int> pes = job_->pes_here();
  for (std::size_t i = 0; i < launched.pids.size(); ++i) boss_->on_started(pes[i], launched.pids[i]);
  if (launched.error.empty())
    boss_->on_all_started();
  else
    boss_->on_failure(launched.error, launched.status);
}

void LocalWork::finish() {
  const std::vector<std::string> left = crew_.finish();
  forwarder_->last_call();
  boss_->on_finished(left);
}

std::string LocalWork::place_of(int pe) const {
  const int n_nodes = job_->layout.n_nodes();
  return n_nodes == 1 ? "this host" : "node " + std::to_string(job_->layout.node(pe)) + " of this host";
}

void LocalWork::reap() {
  const std::vector<Ended> ended = crew_.reap();
  if (ended.empty()) return;
  boss_->on_ended(ended, crew_.job_end());
  crew_.mark_exited(ended);
}

}  // namespace ushmem::oshrun
