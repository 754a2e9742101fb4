// SPDX-License-Identifier: Apache-2.0
#include "core/wait/wait.hpp"

#include <sched.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "base/clock.hpp"
#include "base/order.hpp"
#include "core/net/net.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::core {
namespace {

constexpr std::uint64_t microsecond = 1000;
// Then give the processor away. Short, although each PE should have one: when something else runs on
// the awaited PE's, only giving ours away lets the scheduler move it here, and to yield a processor that
// nobody wants costs less than a microsecond.
constexpr std::uint64_t pause_until = 8 * microsecond;
constexpr std::uint64_t yield_until = 2000 * microsecond;  // then sleep
constexpr std::uint64_t first_sleep = 50 * microsecond;
constexpr std::uint64_t longest_sleep = 1000 * microsecond;
// With a network: how long a thread that something has come for stays awake.
constexpr std::uint64_t stay_alone = 500 * microsecond;
constexpr std::uint64_t stay_crowded = 50 * microsecond;
constexpr std::uint64_t longest_poll = 10'000 * microsecond;
constexpr int looks_between_polls = 4;

// Writes what this PE waits for into its block, under the sequence lock of WaitReport. The lock allows one
// writer: of several threads of a PE that wait at once the first is shown, the others when it is done.
class PublishedWait {
 public:
  PublishedWait(Pe& pe, const WaitInfo& info, std::uint64_t since)
      : pe_(pe), info_(info), since_(since) {}
  ~PublishedWait() {
    if (!shown_) return;
    begin();
    report().active = 0;
    end();
    pe_.wait_shown.clear();  // seq_cst: the report is whole before another thread writes it
  }
  PublishedWait(const PublishedWait&) = delete;
  PublishedWait& operator=(const PublishedWait&) = delete;

  // Called again and again while waiting.
  void show() {
    if (shown_ || pe_.wait_shown.test_and_set()) return;
    shown_ = true;
    begin();
    std::snprintf(report().call, sizeof report().call, "%s", info_.call);
    info_.describe(info_.self, report().detail, sizeof report().detail);
    report().since_ns = since_;
    report().active = 1;
    end();
  }

 private:
  bootstrap::WaitReport& report() { return pe_.block->wait; }
  // Odd while writing. The fence keeps the fields' stores behind the odd count: on aarch64 a
  // read-modify-write alone lets later stores pass its own store. The end releases them. Both pair with
  // the acquire loads of the reader in another process (a CPU).
  void begin() {
    report().sequence.fetch_add(1);
    base::cpu_store_fence();
  }
  void end() { report().sequence.fetch_add(1); }

  Pe& pe_;
  const WaitInfo& info_;
  std::uint64_t since_;
  bool shown_ = false;
};

void sleep_ns(std::uint64_t ns) {
  const timespec t{static_cast<time_t>(ns / 1'000'000'000), static_cast<long>(ns % 1'000'000'000)};
  nanosleep(&t, nullptr);
}

// Polls the network until the condition holds, or nothing has come for so long, or it is time to look whether the
// job goes on. The processor is given away once in a few turns only when nobody is known to want it: a yield costs
// as much as a look at a socket. Where processors are short and the awaited comes from the same node, each turn of
// all PEs counts: the network is polled in one of 8.
bool poll_until_quiet(Pe& pe, bool far, Condition condition, std::uint64_t since, std::uint64_t quiet_ns) {
  Net& net = *pe.net;
  const bool crowded = pe.world->crowded;
  // Where PEs share memory too, that is looked at more often than the network.
  const int looks = pe.world->node_pes > 1 ? looks_between_polls : 1;
  std::uint64_t came = since;
  for (std::uint64_t now = since; now - came < quiet_ns && now - since < longest_poll; now = base::now_ns()) {
    bool any = false;
    for (int i = 0; i < 8; ++i) {
      if (far || !crowded || i == 0) any = net_progress(net) || any;
      if (!crowded) pause_between_polls();
      for (int look = 0; look < looks; ++look) {
        if (look != 0) base::cpu_pause();
        if (condition.holds(condition.self)) return true;
      }
      if (crowded) sched_yield();
    }
    if (any) came = now;
    if (!crowded && now - since >= pause_until) sched_yield();
  }
  return false;
}

// Between two looks. With a network: as long as nothing arrives, and when something does it may be the first of
// many, which a thread that slept between them would serve late. True when the condition holds.
bool sleep_or_serve(Pe& pe, bool far, Condition condition, std::uint64_t ns) {
  if (pe.net == nullptr) return sleep_ns(ns), false;
  if (!net_progress(*pe.net)) {
    if (!net_sleep(*pe.net, ns)) sched_yield();
    if (!net_progress(*pe.net)) return false;
  }
  const std::uint64_t stay = pe.world->crowded ? stay_crowded / pe.world->slower() : stay_alone;
  return poll_until_quiet(pe, far, condition, base::now_ns(), stay);
}

// The sleeping phase: publishes, reports, and leaves when the job has ended.
void wait_asleep(Thread& t, const WaitInfo& info, Condition condition, std::uint64_t since) {
  Pe& pe = *t.pe;
  const base::Config& config = pe.world->config;
  PublishedWait published(pe, info, since);
  std::uint64_t next_report = config.wait_report_ns;
  const std::uint64_t slower = pe.world->slower();
  std::uint64_t sleep = first_sleep * slower;
  while (!condition.holds(condition.self)) {
    published.show();  // before it leaves: whoever says why the job ends reads it
    leave_if_job_ended(pe);
    if (!info.rests && sleep_or_serve(pe, info.far, condition, sleep)) return;
    sleep = std::min(sleep + sleep / 4, longest_sleep * slower);
    const std::uint64_t waited = base::now_ns() - since;
    const bool over = config.wait_limit_ns != 0 && waited >= config.wait_limit_ns;
    if (!over && (next_report == 0 || waited < next_report)) continue;
    char detail[sizeof pe.block->wait.detail];
    info.describe(info.self, detail, sizeof detail);
    if (over)
      fatal(&pe, info.call, "has waited %.1f s, the limit set by USHMEM_WAIT_LIMIT: %s",
            static_cast<double>(waited) / 1e9, detail);
    say(&pe, "%s: has waited %.1f s: %s", info.call, static_cast<double>(waited) / 1e9, detail);
    next_report = waited * 2;
  }
}

// While it lives, the control thread knows that a wait is about to be shown.
class Waiting {
 public:
  explicit Waiting(Pe& pe) : pe_(pe) { pe_.waiting.fetch_add(1, std::memory_order_relaxed); }  // a hint
  ~Waiting() { pe_.waiting.fetch_sub(1, std::memory_order_relaxed); }
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;

 private:
  Pe& pe_;
};

// With a network, polling it is part of each look.
void wait_far(Thread& t, const WaitInfo& info, Condition condition) {
  const Attending attending(*t.pe->net);
  const Waiting waiting(*t.pe);
  const std::uint64_t since = base::now_ns();
  const std::uint64_t quiet = yield_until / t.pe->world->slower();
  if (!poll_until_quiet(*t.pe, info.far, condition, since, quiet)) wait_asleep(t, info, condition, since);
}

}  // namespace

void wait_slow(Thread& t, const WaitInfo& info, Condition condition) {
  if (t.counters != nullptr) t.counters->add(base::Counter::waits_slow);
  if (info.rests) {
    const Waiting waiting(*t.pe);
    return wait_asleep(t, info, condition, base::now_ns());
  }
  if (t.pe->net != nullptr) return wait_far(t, info, condition);
  const std::uint64_t since = base::now_ns();
  std::uint64_t waited = 0;
  if (!t.pe->world->crowded) {
    while (waited < pause_until) {
      for (int i = 0; i < 64; ++i) {
        if (condition.holds(condition.self)) return;
        base::cpu_pause();
      }
      waited = base::now_ns() - since;
    }
  }
  const std::uint64_t yields_until = yield_until / t.pe->world->slower();
  while (waited < yields_until) {
    // The clock is read once in a few turns: when processors are short every turn counts.
    for (int i = 0; i < 8; ++i) {
      sched_yield();
      if (condition.holds(condition.self)) return;
    }
    waited = base::now_ns() - since;
  }
  wait_asleep(t, info, condition, since);
}

}  // namespace ushmem::core
