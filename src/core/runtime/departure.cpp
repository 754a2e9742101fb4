// SPDX-License-Identifier: Apache-2.0
#include "core/runtime/departure.hpp"

#include <time.h>
#include <unistd.h>

#include <mutex>
#include <string>

#include "base/clock.hpp"
#include "bootstrap/wait_report.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::core {
namespace {

// Waits, which look for the end of the job, get this long to leave by themselves, with what the program has
// printed and its exit handlers; then the process ends from here, since its threads may compute for hours.
constexpr std::uint64_t grace_ns = 300'000'000;
// A call waits within microseconds of its processor's time, and a wait is shown when it has lasted 2 ms. On a
// busy machine the first takes as long as others keep the processor, the second several times that, since it
// gives the processor away meanwhile: but then it is known that a thread waits.
constexpr std::uint64_t beginning_ns = 50'000'000;
constexpr std::uint64_t showing_ns = 500'000'000;
// A PE that leaves shmem_finalize before this one may be gone before its last message is looked at.
constexpr std::uint64_t finalizing_ns = 1'000'000'000;

struct Handler {
  std::mutex mutex;
  FailureHandler call = nullptr;
  void* argument = nullptr;
};
Handler& handler() {
  static Handler* const the_handler = new Handler;  // never destroyed: used while the process ends
  return *the_handler;
}

void sleep_ns(std::uint64_t ns) {
  const timespec t{static_cast<time_t>(ns / 1'000'000'000), static_cast<long>(ns % 1'000'000'000)};
  nanosleep(&t, nullptr);
}

// True once the PE has left the library in order; false at once when the job has ended for this node.
bool finalized_within(const Pe& pe, std::uint64_t ns) {
  const std::uint64_t until = base::now_ns() + ns;
  while (pe.block->state.load() < static_cast<std::uint32_t>(bootstrap::PeState::finalized)) {
    if (base::now_ns() >= until || pe.world->file.header().exit_kind.load() != 0) return false;
    sleep_ns(1'000'000);
  }
  return true;
}

// A call that needs the PE that has gone waits for it from now on, and says so when it has waited a moment.
std::string what_it_does(const Pe& pe) {
  const std::uint64_t since = base::now_ns();
  for (;;) {
    const bootstrap::WaitSeen wait = bootstrap::read_wait(pe.block->wait);
    if (wait.kind == bootstrap::WaitSeen::Kind::waiting) return "was in " + wait.call + " (" + wait.detail + ")";
    const bool waits = pe.waiting.load(std::memory_order_relaxed) > 0;  // a hint
    if (base::now_ns() - since >= (waits ? showing_ns : beginning_ns))
      return "was computing, or in a call that has just begun";
    sleep_ns(1'000'000);
  }
}

}  // namespace

void set_failure_handler(FailureHandler call, void* argument) {
  const std::scoped_lock lock(handler().mutex);
  handler().call = call;
  handler().argument = argument;
}

void pe_has_gone(Pe& pe, const bootstrap::Departure& who) {
  const auto finalized = static_cast<std::uint32_t>(bootstrap::PeState::finalized);
  if (pe.block->state.load() >= finalized) return;
  if (who.global_exit) {
    end_from_outside(pe, bootstrap::ExitKind::global_exit, who.status, who.pe);
    sleep_ns(grace_ns);
    end_process_now(who.status);
  }
  // Where it can have left in order, its last message may be waiting to be looked at.
  if (pe.finalizing.load() && finalized_within(pe, finalizing_ns)) return;
  {
    const std::scoped_lock lock(handler().mutex);
    if (handler().call != nullptr &&
        handler().call(who.pe, who.host.c_str(), who.reason.c_str(), handler().argument) != 0)
      return pe.end_told.store(true);
  }
  say(&pe, "PE %d on %s has gone: %s; this PE, on %s, %s", who.pe, who.host.c_str(), who.reason.c_str(),
      pe.block->host, what_it_does(pe).c_str());
  pe.end_told.store(true);
  end_from_outside(pe, bootstrap::ExitKind::fatal_error, fatal_status, who.pe);
  sleep_ns(grace_ns);
  end_process_now(fatal_status);
}

}  // namespace ushmem::core
