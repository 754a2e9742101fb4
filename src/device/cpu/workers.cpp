// SPDX-License-Identifier: Apache-2.0
//
// The engine's threads: when they are made, how they sleep, who wakes them. A launch should not need the
// system, so one of the idle workers, the watchman, looks by itself every 100 us for some ms after the last
// launch. Only when there is no watchman must others be woken.
#include <signal.h>
#include <sys/prctl.h>

#include <cstdio>

#include "base/clock.hpp"
#include "device/cpu/engine.hpp"

namespace ushmem::device::cpu {
namespace {

constexpr std::uint64_t watch_ns = 100'000;
constexpr std::uint64_t watch_until = 5'000'000;

}  // namespace

int Engine::start(Worker& worker, std::uint32_t index, void* (*main)(void*)) {
  worker.engine = this;
  worker.index = index;
  // The program's signals are for the program's threads.
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const int failed = pthread_create(&worker.thread, nullptr, main, &worker);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return failed;
}

int Engine::start_worker() {
  const std::uint32_t index = n_workers_.load();
  if (index == processors_) return 0;
  const int failed = start(workers_[index], index, worker_main);
  if (failed == 0) n_workers_.store(index + 1);
  return failed;
}

void* Engine::worker_main(void* worker) {
  auto& self = *static_cast<Worker*>(worker);
  char name[16];
  std::snprintf(name, sizeof name, "ushmem-cpu-%u", self.index);
  pthread_setname_np(pthread_self(), name);
  prctl(PR_SET_TIMERSLACK, 1UL, 0UL, 0UL, 0UL);  // or 100 us are 150
  Engine& engine = *self.engine;
  Runner runner(engine, std::uint64_t{1} << self.index, nullptr, 0);
  {
    const std::lock_guard guard(engine.lock_);
    engine.enlist(runner);
  }
  engine.work(runner);
  const std::lock_guard guard(engine.lock_);
  engine.delist(runner);
  return nullptr;
}

void Engine::work(Runner& runner) {
  while (!stop_.load()) {
    const bool got_on = runner.round();
    if (got_on)
      runner.rested();
    else if (runner.busy())
      runner.rest();
    else
      idle(runner);
  }
}

void Engine::idle(Runner& runner) {
  runner.give_back();
  if (!watched_.exchange(true)) {
    const bool found = watch(runner);
    watched_.store(false);
    if (found) return;
  }
  sleep_deep(runner);
}

// Whether there is something to do.
bool Engine::watch(const Runner& runner) {
  std::uint64_t puts = puts_.load(std::memory_order_relaxed);  // pairs with nothing: a hint
  std::uint64_t since = base::now_ns();
  while (!stop_.load()) {
    const std::uint32_t seen = bell_.load();
    if (ready_for(runner)) return true;
    futex_wait(bell_, seen, watch_ns);
    const std::uint64_t now = base::now_ns();
    const std::uint64_t puts_now = puts_.load(std::memory_order_relaxed);  // the same
    // Not while a task is ready that others should take: they may be unable to.
    if (puts_now != puts || n_ready_.load() != 0) since = now;
    puts = puts_now;
    if (now - since > watch_until) return false;
  }
  return false;
}

// Counted before it looks for the last time: whoever makes a task ready either does so before that, under the
// lock that the look takes, or sees the count and changes the word.
void Engine::sleep_deep(const Runner& runner) {
  deep_.fetch_add(1);
  const std::uint32_t seen = bell_.load();
  if (!stop_.load() && !ready_for(runner)) futex_wait(bell_, seen, 0);
  deep_.fetch_sub(1);
}

void Engine::ring() {
  if (watched_.load() || n_ready_.load() == 0) return;
  if (deep_.load() != 0) return change_and_wake(bell_, 1);
  if (n_workers_.load() < processors_) {
    const std::lock_guard guard(lock_);
    start_worker();  // that it fails is no harm: there is one that gets round to it
  }
  news();
}

void Engine::help() {
  if (watched_.load() || deep_.load() != 0) return change_and_wake(bell_, 1);
  if (n_workers_.load() == processors_) return;
  const std::lock_guard guard(lock_);
  start_worker();
}

// Host functions may wait for what blocks do, so no thread that has fibers runs them: this one does, or the
// thread that waits for their stream.
void* Engine::host_main(void* worker) {
  pthread_setname_np(pthread_self(), "ushmem-cpu-host");
  static_cast<Worker*>(worker)->engine->run_host_functions();
  return nullptr;
}

void Engine::run_host_functions() {
  while (!stop_.load()) {
    const std::uint32_t seen = host_bell_.load();
    Task* task = nullptr;
    {
      const std::lock_guard guard(lock_);
      task = host_first_;
      if (task != nullptr) {
        task->taken.store(1, std::memory_order_relaxed);  // under the lock
        no_longer_ready(*task);
      }
    }
    if (task == nullptr) {
      futex_wait(host_bell_, seen, 0);
      continue;
    }
    task->host(task->args);
    block_ended(*task, 1, false);
  }
}

}  // namespace ushmem::device::cpu
