// SPDX-License-Identifier: Apache-2.0
#include "core/runtime/process.hpp"

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/config.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/forming.hpp"
#include "core/runtime/thread.hpp"

extern "C" {
thread_local constinit ushmem::core::Thread shmemx_thread_v1 = {};
}

namespace ushmem::core {
namespace {

// Constant-initialised and never destroyed: used by the load-time constructor and by exit handlers.
union Immortal {
  constexpr Immortal() : value() {}
  ~Immortal() {}
  Process value;
};
constinit Immortal the_process;


// The variables must be gone from the environment before user code runs: a child program of this PE is
// a program of its own.
void take_variables() {
  unsetenv(bootstrap::env_node_fd);
  unsetenv(bootstrap::env_pe);
  unsetenv(bootstrap::env_n_pes);
  unsetenv(bootstrap::env_control_id);
  unsetenv(bootstrap::env_control_fd);
}

void load(Process& p, const char* fd_text, const char* pe_text) {
  const auto complain = [&](const char* format, const char* detail) {
    std::snprintf(p.load_error, sizeof p.load_error, format, detail);
  };
  p.launched = true;
  if (const char* id = std::getenv(bootstrap::env_control_id))
    std::snprintf(p.control_id, sizeof p.control_id, "%s", id);
  if (const char* fd = std::getenv(bootstrap::env_control_fd)) {
    p.control_fd = std::atoi(fd);
    fcntl(p.control_fd, F_SETFD, FD_CLOEXEC);
  }
  p.my_pe = std::atoi(pe_text);
  std::string error;
  p.file = bootstrap::NodeFile::open(std::atoi(fd_text), &error);
  if (!p.file) return complain("%s", error.c_str());
  if (p.my_pe < 0 || p.my_pe >= p.file.world_pes())
    return complain("the launcher gave a PE number out of range: %s", pe_text);

  bootstrap::PeBlock& block = p.file.pe(p.file.entry(p.my_pe).local);
  const std::int32_t before = block.pid.exchange(getpid());
  if (before != 0 && before != getpid() && block.state.load() != 0)
    return complain("%s", "two processes started with the number of one PE: the launched program must "
                          "run the OpenSHMEM program once");
  block.state.store(static_cast<std::uint32_t>(bootstrap::PeState::loaded));

  const std::uint64_t offset = bootstrap::data_at +
                               static_cast<std::uint64_t>(p.file.entry(p.my_pe).local) * bootstrap::data_slot_bytes;
  complain("%s", move_globals(p, p.file.fd(), offset).c_str());
}

// Priority 101: before the program's own constructors, so that no thread of theirs runs yet.
[[gnu::constructor(101)]] void at_load() {
  Process& p = the_process.value;
  const char* fd_text = std::getenv(bootstrap::env_node_fd);
  const char* pe_text = std::getenv(bootstrap::env_pe);
  p.data = find_data_segment();
  p.load_pid = getpid();
  if (fd_text != nullptr && pe_text != nullptr) {
    load(p, fd_text, pe_text);
    take_variables();
  } else if (p.signs = bootstrap::read_guest_signs(); p.signs.any()) {
    // Early, although the node file is not there yet: a program may start threads (MPI_Init does) before it
    // comes to shmem_init.
    std::snprintf(p.load_error, sizeof p.load_error, "%s", move_globals_to_file(p).c_str());
  }
  if (p.data_moved) guard_fork_once();
}

}  // namespace

Process& process() { return the_process.value; }

void in_forked_child() {
  // The forking thread is the child's only one. Its PE may be one of an in-process world, whose memory
  // the child shares: so the thread leaves the PE rather than the PE its world.
  static Pe no_longer;
  Thread& t = current();
  if (t.pe != nullptr) {
    no_longer.life = Life::forked;
    no_longer.world = t.pe->world;
    no_longer.my_pe = t.pe->my_pe;
    no_longer.errors_return = t.pe->errors_return;
    t.pe = &no_longer;
  }
  Pe* pe = the_process.value.pe.load();
  if (pe == nullptr) return;
  pe->life = Life::forked;
  pe->close();
}

void guard_fork_once() {
  Process& p = process();
  // A second time, when the globals are moved after the process's first in-process world.
  if (p.fork_guarded.exchange(true) && !p.data_moved) return;
  guard_fork(p.data, p.data_moved, in_forked_child);
}

void guard_control(bootstrap::Control& control) {
  static std::atomic<bootstrap::Control*> guarded{nullptr};
  if (guarded.exchange(&control) != nullptr) return;  // a process has one, to its end
  pthread_atfork([] { guarded.load()->before_fork(); }, [] { guarded.load()->after_fork(false); },
                 [] { guarded.load()->after_fork(true); });
}

void finalize_at_exit() {
  Process& p = process();
  if (p.finalizes_at_exit) return;
  p.finalizes_at_exit = true;
  // A PE that ends with another status has failed: to wait for the others, who may wait for it, would
  // only hide that. A forked child is no PE, and one that has called shmem_finalize has nothing to do.
  on_exit(
      [](int status, void*) {
        Pe* pe = process().pe.load();
        if (status != 0 || pe == nullptr || pe->life != Life::running) return;
        enter();  // this thread may have made no call yet
        pe->init_count = 1;
        finalize_process_world("the end of a program that called start_pes");
      },
      nullptr);
}

namespace {

constexpr unsigned last_slot = bootstrap::max_threads - 1;  // shared by all threads beyond that number

// Gives a thread's slot to the next one when it ends. A library call in a later destructor of the thread
// finds no slot and claims one again.
pthread_key_t thread_end;
void make_thread_end() {
  pthread_key_create(&thread_end, [](void* thread) {
    auto& t = *static_cast<Thread*>(thread);
    release_counters(t);
    if (t.pe != nullptr && t.pe->world != nullptr && !t.pe->world->in_process) t = Thread{};
  });
}

}  // namespace

void claim_counters(Thread& t, Pe& pe) {
  const std::scoped_lock lock(pe.mutex);
  const unsigned index =
      pe.free_slots != 0 ? static_cast<unsigned>(std::countr_zero(pe.free_slots)) : last_slot;
  pe.free_slots &= ~(std::uint64_t{1} << index);
  // Relaxed: read by `ushmem stat` only.
  if (pe.block->threads.load(std::memory_order_relaxed) <= index)
    pe.block->threads.store(index + 1, std::memory_order_relaxed);
  t.counters = &pe.block->counters[index];
  t.traffic = pe.world->file.traffic(pe.local, index);
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_thread_end);
  pthread_setspecific(thread_end, &t);
}

void release_counters(Thread& t) {
  if (t.pe == nullptr || t.pe->block == nullptr || t.counters == nullptr) return;
  const auto index = static_cast<unsigned>(t.counters - t.pe->block->counters);
  if (index >= last_slot) return;
  const std::scoped_lock lock(t.pe->mutex);
  t.pe->free_slots |= std::uint64_t{1} << index;
}

Thread& enter_slow() noexcept {
  // Acquire: pairs with the release store at the end of init_process_world() by another thread.
  Pe* pe = the_process.value.pe.load(std::memory_order_acquire);
  if (pe != nullptr) {
    Thread& t = current();
    t.pe = pe;
    claim_counters(t, *pe);
    return t;
  }
  static Pe nobody;
  static base::CounterBlock nothing;
  static Thread outside{&nobody, &nothing};
  // A failed check asks for the mode: without a world only the environment can tell.
  const char* errors = std::getenv("USHMEM_ERRORS");
  nobody.errors_return = errors != nullptr && std::strcmp(errors, "return") == 0;
  return outside;
}

}  // namespace ushmem::core
