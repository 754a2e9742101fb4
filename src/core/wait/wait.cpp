// SPDX-License-Identifier: Apache-2.0
#include "core/wait/wait.hpp"

#include <sched.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "base/clock.hpp"
#include "base/order.hpp"
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

// Writes what this PE waits for into its block, under the sequence lock of WaitReport.
class PublishedWait {
 public:
  PublishedWait(Pe& pe, const WaitInfo& info, std::uint64_t since) : report_(pe.block->wait) {
    char detail[sizeof report_.detail];
    info.describe(info.self, detail, sizeof detail);
    begin();
    std::snprintf(report_.call, sizeof report_.call, "%s", info.call);
    std::memcpy(report_.detail, detail, sizeof detail);
    report_.since_ns = since;
    report_.active = 1;
    end();
  }
  ~PublishedWait() {
    begin();
    report_.active = 0;
    end();
  }
  PublishedWait(const PublishedWait&) = delete;
  PublishedWait& operator=(const PublishedWait&) = delete;

 private:
  // Sequence lock: odd while writing. Both are full barriers here, since this path is slow anyway;
  // they pair with the acquire loads of the reader in another process (a CPU).
  void begin() { report_.sequence.fetch_add(1); }
  void end() { report_.sequence.fetch_add(1); }
  bootstrap::WaitReport& report_;
};

void sleep_ns(std::uint64_t ns) {
  const timespec t{static_cast<time_t>(ns / 1'000'000'000), static_cast<long>(ns % 1'000'000'000)};
  nanosleep(&t, nullptr);
}

// The sleeping phase: publishes, reports, and leaves when the job has ended.
void wait_asleep(Thread& t, const WaitInfo& info, Condition condition, std::uint64_t since) {
  Pe& pe = *t.pe;
  const base::Config& config = pe.world->config;
  const PublishedWait published(pe, info, since);
  std::uint64_t next_report = config.wait_report_ns;
  std::uint64_t sleep = first_sleep;
  while (!condition.holds(condition.self)) {
    leave_if_job_ended(pe);
    sleep_ns(sleep);
    sleep = std::min(sleep + sleep / 4, longest_sleep);
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

}  // namespace

void wait_slow(Thread& t, const WaitInfo& info, Condition condition) {
  if (t.counters != nullptr) t.counters->add(base::Counter::waits_slow);
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
  while (waited < yield_until) {
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
