// SPDX-License-Identifier: Apache-2.0
//
// The workforce of a job that is all on this machine.
#pragma once

#include "crew.hpp"
#include "forward.hpp"
#include "workforce.hpp"

namespace ushmem::oshrun {

class LocalWork : public Workforce {
 public:
  LocalWork(Job* job, Boss* boss, Forwarder* forwarder, pid_t outer, int first_input)
      : job_(job), boss_(boss), forwarder_(forwarder), crew_(job), outer_(outer), first_input_(first_input) {}

  void start() override;
  void signal(int sig) override { crew_.signal(sig); }
  void ask_stands() override { boss_->on_stands(crew_.stands()); }
  void finish() override;
  [[nodiscard]] int live() const override { return abandoned_ ? 0 : crew_.alive(); }
  void abandon() override { abandoned_ = true; }
  [[nodiscard]] std::string place_of(int pe) const override;
  [[nodiscard]] std::uint64_t lag_ns() const override { return 0; }
  void reap() override;
  void append_polls(std::vector<pollfd>*) override {}
  void handle(const std::vector<pollfd>&) override {}
  [[nodiscard]] std::uint64_t next_tick() const override { return never; }
  void tick(std::uint64_t) override {}
  void part() override {}

 private:
  Job* job_;
  Boss* boss_;
  Forwarder* forwarder_;
  Crew crew_;
  pid_t outer_;
  int first_input_;
  bool abandoned_ = false;
};

}  // namespace ushmem::oshrun
