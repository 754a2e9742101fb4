// SPDX-License-Identifier: Apache-2.0
//
// What runs the streams of all CPU devices of a process: the tasks that can run, the threads that run them,
// and how those sleep and are woken. One for all, since the processors are there once.
// docs/design/cpu-device.md
//
// One lock guards streams, the list of ready tasks and the fibers at rest. A launch takes it once; a runner
// for each batch of blocks and at the end of each task.
#pragma once

#include <pthread.h>

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include "device/cpu/fiber.hpp"
#include "device/cpu/futex.hpp"
#include "device/cpu/runner.hpp"
#include "device/cpu/task.hpp"
#include "device/device.hpp"

namespace ushmem::device::cpu {

class Engine {
 public:
  // The process's engine, with one user more. It ends with its last user.
  static Engine* enter();
  static void leave(Engine* engine);

  // The process that has this engine's threads was forked from: nothing can run here.
  [[nodiscard]] bool forked() const { return forked_; }
  // The calling thread runs blocks or host functions, so it cannot wait for others.
  [[nodiscard]] bool runs_here();

  // Puts work at the end of the stream. Under lock(); after_put() follows without it.
  bool put(StreamState& stream, const Work& work, std::string* error);
  void after_put(bool host_function);
  // Until the task of that number has ended. The calling thread takes part. lasts: may be nullptr.
  void wait(StreamState& stream, std::uint64_t number, const LongWait* lasts);
  // Wakes runners whose blocks wait in vain, since something may have changed for them.
  void news();

  std::mutex& lock() { return lock_; }

  // Where device memory is mapped in this process, of all devices.
  struct Mapped {
    std::mutex lock;
    std::map<std::uintptr_t, std::size_t> ranges;
  };
  Mapped& mapped() { return mapped_; }

 private:
  friend class Runner;
  struct Worker {
    Engine* engine = nullptr;
    pthread_t thread = {};
    std::uint32_t index = 0;
  };

  Engine();
  ~Engine();
  static void before_fork();
  static void after_fork_in_parent();
  static void after_fork_in_child();

  // For runners.
  bool claim(Runner& runner, Batch* batch);
  [[nodiscard]] std::uint32_t share_for(const Task& task, const Runner& runner) const;
  void block_ended(Task& task, std::uint32_t blocks, bool looks_again);
  void task_ended(Task& task, bool looks_again);
  Fiber* take_fibers(std::uint32_t at_most);  // a list, of as many as there are or can be made
  void give_fibers(Fiber* list);
  bool ready_for(const Runner& runner);

  // Under the lock.
  void make_ready(Task& task);
  void no_longer_ready(Task& task);
  Task* new_task();
  void keep_task(Task* task);
  void enlist(Runner& runner);
  void delist(Runner& runner);

  // Threads.
  int start(Worker& worker, std::uint32_t index, void* (*main)(void*));  // 0, or an error number
  int start_worker();               // one more, unless there are enough; under the lock
  static void* worker_main(void* worker);
  static void* host_main(void* worker);
  void work(Runner& runner);
  void idle(Runner& runner);
  bool watch(const Runner& runner);
  void sleep_deep(const Runner& runner);
  void ring();                      // for a ready task that nobody may look at soon
  void help();                      // one more worker for a task of many blocks
  void run_host_functions();
  struct Waited;
  bool wait_a_moment(Waited& waited);
  void watch_stream(StreamState& stream, std::uint64_t number, std::uint32_t turn);

  std::mutex lock_;
  Task* ready_first_ = nullptr;
  Task* ready_last_ = nullptr;
  Task* host_first_ = nullptr;      // host functions whose turn it is
  Task* host_last_ = nullptr;
  Task* kept_tasks_ = nullptr;
  Runner* runners_ = nullptr;
  FiberPool fibers_;
  Mapped mapped_;
  std::uint32_t users_ = 0;         // guarded by the registry's lock

  // How many tasks are ready; written under the lock; read without as a hint, which pairs with nothing.
  std::atomic<std::uint32_t> n_ready_{0};
  std::atomic<std::uint64_t> puts_{0};
  std::atomic<bool> forked_{false};
  std::atomic<bool> stop_{false};

  // Sleepers. Each word changes whenever somebody on it is woken.
  FutexWord bell_{0};               // workers without work
  std::atomic<bool> watched_{false};          // one of them looks every 100 us by itself
  std::atomic<std::uint32_t> deep_{0};        // the others
  FutexWord news_{0};               // runners whose blocks all wait
  std::atomic<std::uint32_t> vain_{0};
  FutexWord host_bell_{0};

  static constexpr std::uint32_t most_workers = 16;
  std::uint32_t processors_ = 1;    // that blocks are spread over, and so how many workers there may be
  std::atomic<std::uint32_t> n_workers_{0};
  Worker workers_[most_workers];
  Worker host_;
  bool has_host_ = false;
};

}  // namespace ushmem::device::cpu
