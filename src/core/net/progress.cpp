// SPDX-License-Identifier: Apache-2.0
//
// Who moves the network on. A thread that waits in a call polls by itself (Attending). The helper thread does it
// otherwise, in one of three ways:
//
//   blocked  nobody has called for a while: it sleeps in the kernel until something arrives
//   naps     calls come and go: it looks once in 50 microseconds, sends what lies, serves others. It does not
//            sleep on the network's descriptors, else each answer for a call would wake it too
//   away     a thread has attended for long: it sleeps until that one has ended, which wakes it
//
// docs/design/net-engine.md
#include <linux/sched.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <mutex>

#include "base/clock.hpp"
#include "base/order.hpp"
#include "core/net/engine.hpp"
#include "core/net/net.hpp"
#include "core/runtime/error.hpp"

namespace ushmem::core {
namespace {

constexpr std::uint64_t microsecond = 1000;
constexpr std::uint64_t nap_ns = 50 * microsecond;
constexpr std::uint64_t away_ns = 100'000 * microsecond;
// Calls that complete what they begin leave nothing to do: then it looks less often, since each look takes the
// processor away from a PE that shares it.
constexpr std::uint64_t longer_nap_ns = 200 * microsecond;
constexpr std::uint64_t longest_nap_ns = 1000 * microsecond;
constexpr int looks_before_longer = 20;
constexpr int looks_before_longest = 60;
constexpr int naps_before_away = 20;
// A network that cannot wake anybody, or for now cannot sleep.
constexpr std::uint64_t unwakeable_nap_ns = 500 * microsecond;
constexpr std::uint64_t sleepless_nap_ns = 20 * microsecond;
constexpr int looks_before_nap = 16;
constexpr int most_descriptors = 32;

// struct sched_attr of the kernel, of its first version; not all C libraries have it.
struct SchedulingAttributes {
  std::uint32_t size;
  std::uint32_t policy;
  std::uint64_t flags;
  std::int32_t nice;
  std::uint32_t priority;
  std::uint64_t runtime;
  std::uint64_t deadline;
  std::uint64_t period;
};

// The PE may be computing on the same processor. A short slice lets the scheduler give it to this thread as soon
// as it wakes; it runs for microseconds. Kernels before 6.12 ignore the wish.
void ask_for_short_slices() {
  SchedulingAttributes wish{};
  if (syscall(SYS_sched_getattr, 0, &wish, sizeof wish, 0) != 0) return;
  wish.size = sizeof wish;
  wish.runtime = 100 * microsecond;
  syscall(SYS_sched_setattr, 0, &wish, 0);
}

void* helper_main(void* net) {
  prctl(PR_SET_TIMERSLACK, microsecond);
  ask_for_short_slices();
  static_cast<Net*>(net)->run_helper();
  return nullptr;
}

timespec duration(std::uint64_t ns) {
  return {static_cast<time_t>(ns / 1'000'000'000), static_cast<long>(ns % 1'000'000'000)};
}

// The descriptors of all lanes that something may come for. False: a lane must be polled before.
class Descriptors {
 public:
  bool add(Net& net, Lane& lane) {
    if (!lane.lock.try_lock()) return false;
    const bool needed = lane.index == 0 || lane.busy() || lane.unsent();
    bool may = true;
    if (needed) {
      int fds[most_descriptors];
      const int n = net.table.wait_descriptors(net.table.self, lane.handle, fds, most_descriptors - n_);
      for (int i = 0; i < n && n_ < most_descriptors; ++i) add(fds[i]);
      may = net.table.may_sleep(net.table.self, lane.handle);
    }
    lane.lock.unlock();
    return may;
  }
  void add(int fd) { fds_[n_++] = {fd, POLLIN, 0}; }
  void sleep(std::uint64_t ns) {
    const timespec limit = duration(ns);
    ppoll(fds_, static_cast<nfds_t>(n_), ns == 0 ? nullptr : &limit, nullptr);
  }
  [[nodiscard]] bool ready(int i) const { return fds_[i].revents != 0; }

 private:
  pollfd fds_[most_descriptors + 1];
  int n_ = 0;
};

}  // namespace

// --- the helper thread -----------------------------------------------------------------------------

void net_start(Net& net) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const int error = pthread_create(&net.helper, nullptr, helper_main, &net);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  if (error != 0) fatal(&net.pe, "shmem_init", "cannot start the network's thread: %s", std::strerror(error));
  pthread_setname_np(net.helper, "ushmem-net");
  net.helper_runs = true;
}

void Net::wake_helper() {
  const std::uint64_t one = 1;
  // A full counter wakes as well.
  [[maybe_unused]] const ssize_t written = ::write(bell, &one, sizeof one);
}

std::uint64_t Net::calls() {
  std::uint64_t sum = attended.load(std::memory_order_relaxed);  // hints
  each_lane([&](Lane& lane) { sum += lane.calls.load(std::memory_order_relaxed); });
  return sum;
}

// Sends packets that nobody has sent, and polls where something may come. Who holds a lane is in a call and does
// both itself, or leaves packets for the next look: waiting for it would only hold it up. While calls come a packet is
// sent when two looks in a row have seen some: most are about to be sent by the calls. The number of events.
int Net::look(bool poll_too, bool calls_come) {
  int events = 0;
  saw_lying_ = false;
  each_lane([&](Lane& lane) {
    const bool dirty = lane.dirty.load() != 0;
    const bool lies = dirty && (!calls_come || lane.lay);
    lane.lay = dirty;
    if (dirty && !lies) saw_lying_ = true;
    // Relaxed: hints.
    const bool polled = poll_too && lane.awaiting.load(std::memory_order_relaxed) == 0 &&
                        (lane.index == 0 || lane.moving.load(std::memory_order_relaxed) != 0);
    if ((!lies && !polled) || !lane.lock.try_lock()) return;
    if (lies) {
      ++events;
      lane.send_all();
    }
    if (polled) events += lane.poll();
    lane.lock.unlock();
  });
  return events;
}

void Net::silence() {
  std::uint64_t rung;
  [[maybe_unused]] const ssize_t got = ::read(bell, &rung, sizeof rung);
}

void Net::nap(std::uint64_t ns) {
  Descriptors only_bell;
  only_bell.add(bell);
  only_bell.sleep(ns);
  if (only_bell.ready(0)) silence();
}

// Nobody calls: sleeps until something arrives, lies or ends. False when it may not sleep now.
bool Net::block() {
  if (!has(transport::cap_wait)) return nap(unwakeable_nap_ns), true;
  helper_state.store(HelperState::blocked);
  // After the store: what a call leaves lying from here on rings.
  bool may = !stopping.load() && attending.load() == 0;
  bool moves = false;
  Descriptors all;
  all.add(bell);
  each_lane([&](Lane& lane) {
    may = may && lane.dirty.load() == 0 && all.add(*this, lane);
    moves = moves || lane.moving.load(std::memory_order_relaxed) != 0;  // a hint
  });
  if (may) {
    // What the network had no room for is tried again by polling.
    all.sleep(moves ? 1000 * microsecond : 0);
    if (all.ready(0)) silence();
  }
  helper_state.store(HelperState::awake);
  return may;
}

void Net::run_helper() {
  const std::uint64_t slower = pe.world->slower();
  std::uint64_t seen = calls();
  int naps = 0;       // in the same wait of a thread
  int idle = 0;       // looks in a row that have found nothing to do
  int sleepless = 0;  // times that it may not block although nothing comes
  while (!stopping.load()) {
    const bool is_attended = attending.load() > 0;
    const std::uint64_t now = calls();
    if (is_attended || now != seen) {
      naps = is_attended && now == seen ? naps + 1 : 0;
      seen = now;
      idle = look(!is_attended, true) != 0 ? 0 : idle + 1;
      if (naps < naps_before_away) {
        const bool longest = !saw_lying_ && idle >= looks_before_longest;
        const bool longer = !saw_lying_ && idle >= looks_before_longer;
        nap((longest ? longest_nap_ns : longer ? longer_nap_ns : nap_ns) * slower);
        continue;
      }
      helper_state.store(HelperState::away);
      // After the store: a thread that ends its wait from here on rings.
      bool lying = false;
      each_lane([&](Lane& lane) { lying = lying || lane.dirty.load() != 0; });
      if (attending.load() > 0 && !lying && !stopping.load()) nap(away_ns * slower);
      helper_state.store(HelperState::awake);
      continue;
    }
    idle = 0;
    if (look(true, false) != 0 || block()) {
      sleepless = 0;
      continue;
    }
    if (++sleepless > looks_before_nap) nap(sleepless_nap_ns * slower);
  }
}

// --- threads that call -----------------------------------------------------------------------------

bool net_progress(Net& net) {
  int events = 0;
  net.each_lane([&events](Lane& lane) {
    // Other lanes only when something is under way there. Relaxed: hints.
    if (lane.index == 0 || lane.dirty.load(std::memory_order_relaxed) != 0 ||
        lane.moving.load(std::memory_order_relaxed) != 0)
      events += lane.try_poll();
  });
  return events != 0;
}

bool net_sleep(Net& net, std::uint64_t ns) {
  if (!net.has(transport::cap_wait)) return false;
  Descriptors all;
  bool may = true;
  net.each_lane([&](Lane& lane) { may = may && all.add(net, lane); });
  if (may) all.sleep(ns);
  return may;
}

Attending::Attending(Net& net) : net_(net) {
  net_.attended.fetch_add(1, std::memory_order_relaxed);  // a hint
  net_.attending.fetch_add(1);
}

Attending::~Attending() {
  // Sequentially consistent, and so is the helper's side: it stores its state, then reads this count.
  net_.attending.fetch_sub(1);
  if (net_.helper_state.load() == Net::HelperState::away) net_.wake_helper();
}

}  // namespace ushmem::core
