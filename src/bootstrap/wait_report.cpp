// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/wait_report.hpp"

#include <sched.h>

#include <atomic>

#include "base/clock.hpp"
#include "base/order.hpp"

namespace ushmem::bootstrap {

void copy_shared(void* to, const void* from, std::size_t size) {
  auto* out = static_cast<unsigned char*>(to);
  const auto* in = static_cast<const unsigned char*>(from);
  // pairs with: the PE's plain stores; ordered by the sequence lock, where there is one
  for (std::size_t i = 0; i < size; ++i) out[i] = __atomic_load_n(in + i, __ATOMIC_RELAXED);
}

WaitSeen read_wait(const WaitReport& report) {
  WaitSeen seen;
  // By time and not by tries: on a busy machine each yield may take milliseconds.
  const std::uint64_t give_up = base::now_ns() + 20'000'000;
  do {
    // Acquire: pairs with the increment by which the PE ends a change of the report (a CPU).
    const std::uint32_t before = report.sequence.load(std::memory_order_acquire);
    if (before % 2 == 0) {
      std::uint32_t active = 0;
      copy_shared(&active, &report.active, sizeof active);
      copy_shared(&seen.since_ns, &report.since_ns, sizeof seen.since_ns);
      seen.call = text_in(report.call);
      seen.detail = text_in(report.detail);
      // Pairs with the increment by which the PE begins a change (a CPU): it is seen below if
      // anything of the change was seen above.
      base::cpu_load_fence();
      // Relaxed: ordered by the fence above; pairs with the same increment.
      if (report.sequence.load(std::memory_order_relaxed) == before) {
        seen.kind = active != 0 ? WaitSeen::Kind::waiting : WaitSeen::Kind::none;
        return seen;
      }
    }
    sched_yield();  // the writer may have lost its processor in between
  } while (base::now_ns() < give_up);
  return WaitSeen{WaitSeen::Kind::unreadable, "", "", 0};
}

}  // namespace ushmem::bootstrap
