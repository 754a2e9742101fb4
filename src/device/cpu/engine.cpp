// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/engine.hpp"

#include <sched.h>

#include <algorithm>
#include <bit>
#include <climits>
#include <cstring>
#include <new>

#include "base/clock.hpp"
#include "base/order.hpp"

namespace ushmem::device::cpu {
namespace {

constexpr std::uint64_t microsecond = 1000;
// How long blocks of a task are left to others by a runner that has its share of them.
constexpr std::uint64_t grace = 20 * microsecond;

constexpr std::uint64_t spin_until = 8 * microsecond;
constexpr std::uint64_t yield_until = 200 * microsecond;
constexpr std::uint64_t sleep_at_most = 1000 * microsecond;
// A thread that waits for a stream: when others may look after it, and how often then, while blocks begin and end.
constexpr std::uint64_t lasts_from = 1000 * microsecond;
constexpr std::uint64_t look_every = 100'000 * microsecond;

constexpr std::uint64_t waiting_thread_bit = std::uint64_t{1} << 63;

// Constant-initialised and never destroyed: devices may be closed by exit handlers.
struct Registry {
  std::mutex lock;
  Engine* engine = nullptr;
  bool guards_forks = false;
};
union Immortal {
  constexpr Immortal() : value() {}
  ~Immortal() {}
  Registry value;
};
constinit Immortal the_registry;

std::uint32_t processors() {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) return static_cast<std::uint32_t>(CPU_COUNT(&set));
  return static_cast<std::uint32_t>(std::max(1L, sysconf(_SC_NPROCESSORS_ONLN)));
}

}  // namespace

// --- life --------------------------------------------------------------------------------------------------

Engine::Engine() : fibers_(Runner::fiber_main), processors_(std::min(processors(), most_workers)) {}

Engine* Engine::enter() {
  Registry& registry = the_registry.value;
  const std::lock_guard guard(registry.lock);
  if (!registry.guards_forks)
    registry.guards_forks = pthread_atfork(before_fork, after_fork_in_parent, after_fork_in_child) == 0;
  if (registry.engine == nullptr) registry.engine = new Engine;
  ++registry.engine->users_;
  return registry.engine;
}

void Engine::leave(Engine* engine) {
  // A child of fork() has none of its threads. A thread of its own, in exit() from a kernel, cannot end it.
  if (engine->forked() || engine->runs_here()) return;
  {
    Registry& registry = the_registry.value;
    const std::lock_guard guard(registry.lock);
    if (--engine->users_ != 0) return;
    registry.engine = nullptr;
  }
  delete engine;
}

Engine::~Engine() {
  stop_ = true;
  change_and_wake(bell_, INT_MAX);
  change_and_wake(news_, INT_MAX);
  change_and_wake(host_bell_, INT_MAX);
  for (std::uint32_t i = 0; i < n_workers_; ++i) pthread_join(workers_[i].thread, nullptr);
  if (has_host_) pthread_join(host_.thread, nullptr);
  while (kept_tasks_ != nullptr) {
    Task* task = kept_tasks_;
    kept_tasks_ = task->next;
    delete task;
  }
}

// All locks are the forking thread's own while the process is copied, so that the child can use them.
void Engine::before_fork() {
  Registry& registry = the_registry.value;
  registry.lock.lock();
  if (registry.engine == nullptr) return;
  registry.engine->mapped_.lock.lock();
  registry.engine->lock_.lock();
}

void Engine::after_fork_in_parent() {
  Registry& registry = the_registry.value;
  if (registry.engine != nullptr) {
    registry.engine->lock_.unlock();
    registry.engine->mapped_.lock.unlock();
  }
  registry.lock.unlock();
}

void Engine::after_fork_in_child() {
  Registry& registry = the_registry.value;
  if (registry.engine != nullptr) {
    registry.engine->forked_ = true;
    registry.engine->lock_.unlock();
    registry.engine->mapped_.lock.unlock();
    registry.engine = nullptr;  // a device that the child opens gets one of its own
  }
  registry.lock.unlock();
}

bool Engine::runs_here() {
  const pthread_t self = pthread_self();
  const std::lock_guard guard(lock_);
  for (const Runner* runner = runners_; runner != nullptr; runner = runner->next)
    if (pthread_equal(runner->thread, self) != 0) return true;
  return has_host_ && pthread_equal(host_.thread, self) != 0;
}

void Engine::enlist(Runner& runner) {
  runner.next = runners_;
  if (runners_ != nullptr) runners_->previous = &runner;
  runners_ = &runner;
}

void Engine::delist(Runner& runner) {
  if (runner.next != nullptr) runner.next->previous = runner.previous;
  (runner.previous != nullptr ? runner.previous->next : runners_) = runner.next;
}

// --- tasks -------------------------------------------------------------------------------------------------

Task* Engine::new_task() {
  if (kept_tasks_ == nullptr) return new (std::nothrow) Task;
  Task* task = kept_tasks_;
  kept_tasks_ = task->next;
  return task;
}

void Engine::keep_task(Task* task) {
  task->next = kept_tasks_;
  kept_tasks_ = task;
}

bool Engine::put(StreamState& stream, const Work& work, std::string* error) {
  int failed = n_workers_.load() == 0 ? start_worker() : 0;
  if (work.host != nullptr && !has_host_ && failed == 0) {
    failed = start(host_, most_workers, host_main);
    has_host_ = failed == 0;
  }
  if (failed != 0) {
    *error = std::string("pthread_create: ") + std::strerror(failed);
    return false;
  }
  Task* task = new_task();
  if (task != nullptr && work.bytes > small_args && task->large == nullptr) {
    task->large.reset(new (std::nothrow) unsigned char[largest_args]);
    if (task->large == nullptr) keep_task(task);
    if (task->large == nullptr) task = nullptr;
  }
  if (task == nullptr) {
    *error = "no memory for one more task of a stream";
    return false;
  }
  task->next = nullptr;
  task->stream = &stream;
  task->number = ++stream.put;
  task->kernel = work.kernel;
  task->host = work.host;
  task->blocks = work.blocks;
  if (work.host != nullptr) {
    task->args = const_cast<void*>(work.args);
  } else {
    task->args = work.bytes > small_args ? task->large.get() : task->small;
    if (work.bytes != 0) std::memcpy(task->args, work.args, work.bytes);
  }
  (stream.tail != nullptr ? stream.tail->next : stream.head) = task;
  stream.tail = task;
  if (stream.head == task) make_ready(*task);
  // relaxed: pairs with nothing, it is a hint
  puts_.store(puts_.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
  return true;
}

void Engine::after_put(bool host_function) {
  if (host_function)
    futex_wake(host_bell_, 1);
  else
    ring();
}

void Engine::make_ready(Task& task) {
  task.taken.store(0, std::memory_order_relaxed);  // under the lock, as are those who decide by it
  task.left.store(task.blocks, std::memory_order_relaxed);  // the same; later ones pair with block_ended()
  task.runners = 0;
  task.taken_at = 0;
  Task*& first = task.host != nullptr ? host_first_ : ready_first_;
  Task*& last = task.host != nullptr ? host_last_ : ready_last_;
  task.ready_next = nullptr;
  task.ready_previous = last;
  (last != nullptr ? last->ready_next : first) = &task;
  last = &task;
  n_ready_.fetch_add(1);
  if (task.host != nullptr) host_bell_.fetch_add(1);  // woken by the caller, without the lock
}

void Engine::no_longer_ready(Task& task) {
  Task*& first = task.host != nullptr ? host_first_ : ready_first_;
  Task*& last = task.host != nullptr ? host_last_ : ready_last_;
  (task.ready_previous != nullptr ? task.ready_previous->ready_next : first) = task.ready_next;
  (task.ready_next != nullptr ? task.ready_next->ready_previous : last) = task.ready_previous;
  n_ready_.fetch_sub(1);
}

// How many blocks of a task a runner takes now. They are spread over the processors, but left to others for a
// short time only: nobody knows whether these get a processor. Sooner or later any runner may take any block,
// which is what makes streams get on: docs/design/cpu-device.md
std::uint32_t Engine::share_for(const Task& task, const Runner& runner) const {
  const std::uint32_t live = runner.live();
  if (task.host != nullptr) return runner.only != nullptr && live == 0 ? 1 : 0;
  const std::uint32_t free = task.blocks - task.taken.load(std::memory_order_relaxed);  // under the lock
  if (free == 0) return 0;
  const std::uint32_t share = (task.blocks - 1) / processors_ + 1;
  const bool first = (task.runners & runner.bit) == 0;
  const auto runners = static_cast<std::uint32_t>(std::popcount(task.runners | runner.bit));
  if (runners <= processors_ && (first || live < share)) {
    const std::uint32_t some = (free - 1) / (2 * processors_) + 1;
    return std::min(some, first ? share : share - live);
  }
  const std::uint64_t since = base::now_ns() - task.taken_at;
  if (since < grace || (runners > processors_ && since < 5 * grace)) return 0;
  return std::min(free, std::max(share, live));
}

bool Engine::claim(Runner& runner, Batch* batch) {
  bool call_help = false;
  {
    const std::lock_guard guard(lock_);
    Task* task = runner.only != nullptr ? runner.only->head : ready_first_;
    std::uint32_t take = 0;
    while (task != nullptr && runner.may_run(*task)) {
      take = share_for(*task, runner);
      if (take != 0 || runner.only != nullptr) break;
      task = task->ready_next;
    }
    if (take == 0) return false;
    const std::uint32_t from = task->taken.load(std::memory_order_relaxed);
    if (task->host != nullptr && from != 0) return false;  // the thread for host functions has it
    *batch = {task, from, from + take};
    task->taken.store(from + take, std::memory_order_relaxed);  // under the lock, as all loads that decide
    const bool all = from + take == task->blocks;
    call_help = !all && (task->runners & runner.bit) == 0;
    task->runners |= runner.bit;
    if (all)
      no_longer_ready(*task);
    else
      task->taken_at = base::now_ns();
  }
  if (call_help) help();
  return true;
}

bool Engine::ready_for(const Runner& runner) {
  if (n_ready_.load() == 0) return false;
  const std::lock_guard guard(lock_);
  for (const Task* task = ready_first_; task != nullptr; task = task->ready_next)
    if (share_for(*task, runner) != 0) return true;
  return false;
}

void Engine::block_ended(Task& task, std::uint32_t blocks, bool looks_again) {
  // acq_rel: pairs with itself in the threads of the task's other blocks (CPUs): the last sees what all have
  // done, and hands it on by the lock and by `done`.
  if (task.left.fetch_sub(blocks, std::memory_order_acq_rel) == blocks) task_ended(task, looks_again);
}

void Engine::task_ended(Task& task, bool looks_again) {
  FutexWord* turn = nullptr;
  bool someone_waits = false;
  bool has_next = false;
  bool host_next = false;
  {
    const std::lock_guard guard(lock_);
    StreamState& stream = *task.stream;
    const std::uint64_t number = task.number;
    stream.head = task.next;
    if (stream.head == nullptr) stream.tail = nullptr;
    keep_task(&task);
    if (stream.head != nullptr) {
      make_ready(*stream.head);
      // The thread that waits for it takes it.
      has_next = stream.head->number > stream.awaited;
      host_next = has_next && stream.head->host != nullptr;
    }
    // release: pairs with acquire loads in wait(), await_kernel() and stream_query(), by CPUs of this
    // process. Then seq_cst, against watch_stream(): either it sees what was done, or we see that it sleeps.
    stream.done.store(number, std::memory_order_seq_cst);
    stream.turn.fetch_add(1);
    someone_waits = stream.sleepers.load() != 0;
    turn = &stream.turn;
  }
  // The stream may be destroyed by now: only the address of the word is used.
  if (someone_waits) futex_wake(*turn, INT_MAX);
  if (host_next)
    futex_wake(host_bell_, 1);
  else if (has_next && !looks_again)
    ring();
  news();
}

Fiber* Engine::take_fibers(std::uint32_t at_most) {
  const std::lock_guard guard(lock_);
  Fiber* list = nullptr;
  for (std::uint32_t i = 0; i < std::min(at_most, std::uint32_t{16}); ++i) {
    Fiber* fiber = fibers_.take();
    if (fiber == nullptr) break;
    fiber->next_free = list;
    list = fiber;
  }
  return list;
}

void Engine::give_fibers(Fiber* list) {
  const std::lock_guard guard(lock_);
  while (list != nullptr) {
    Fiber* fiber = list;
    list = fiber->next_free;
    fibers_.give(fiber);
  }
}

void Engine::news() {
  if (vain_.load() != 0) change_and_wake(news_, INT_MAX);
}

// --- waiting for a stream ----------------------------------------------------------------------------------

struct Engine::Waited {
  Engine& engine;
  StreamState& stream;
  std::uint64_t number;
  Runner runner;
  // acquire: pairs with the store in task_ended(), by a CPU of this process: what the tasks have done is
  // there.
  [[nodiscard]] bool done() const { return stream.done.load(std::memory_order_acquire) >= number; }
};

// Runs blocks as long as some begin or end, then rests once. Whether the task has ended.
bool Engine::wait_a_moment(Waited& waited) {
  Runner& runner = waited.runner;
  std::uint64_t since = 0;
  for (bool got_on = true; got_on && !waited.done();) {
    const std::uint32_t turn = waited.stream.turn.load();
    got_on = runner.round();
    if (got_on)
      runner.rested();
    else if (runner.busy())
      runner.rest();
    else
      watch_stream(waited.stream, waited.number, turn);
    if (waited.done()) return true;  // the usual, without a look at the clock
    const std::uint64_t now = base::now_ns();
    if (since == 0) since = now;
    if (now - since >= look_every) return false;
  }
  return waited.done();
}

void Engine::wait(StreamState& stream, std::uint64_t number, const LongWait* lasts) {
  // acquire: as in done()
  if (stream.done.load(std::memory_order_acquire) >= number) return;
  Waited waited{*this, stream, number, Runner(*this, waiting_thread_bit, &stream, number)};
  {
    const std::lock_guard guard(lock_);
    enlist(waited.runner);
    stream.awaited = std::max(stream.awaited, number);
  }
  std::uint64_t since = 0;
  while (!wait_a_moment(waited)) {
    if (since == 0) since = base::now_ns();
    if (lasts == nullptr || base::now_ns() - since < lasts_from) continue;
    lasts->go_on(lasts->self, [](void* self) {
      Waited& its = *static_cast<Waited*>(self);
      return its.engine.wait_a_moment(its);
    }, &waited);
    break;
  }
  const std::lock_guard guard(lock_);
  delist(waited.runner);
}

// Others have all that there is to do. Until the stream's turn changes, or once in a while.
void Engine::watch_stream(StreamState& stream, std::uint64_t number, std::uint32_t turn) {
  const auto over = [&] { return stream.turn.load() != turn || stream.done.load() >= number; };
  const std::uint64_t since = base::now_ns();
  for (std::uint64_t now = since; now - since < yield_until; now = base::now_ns()) {
    for (int i = 0; i < 16; ++i) {
      if (over()) return;
      base::cpu_pause();
    }
    if (now - since >= spin_until) sched_yield();
  }
  stream.sleepers.fetch_add(1);
  if (!over()) futex_wait(stream.turn, turn, sleep_at_most);
  stream.sleepers.fetch_sub(1);
}

}  // namespace ushmem::device::cpu
