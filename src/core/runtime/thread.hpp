// SPDX-License-Identifier: Apache-2.0
//
// The calling thread's place in a world: the one piece of mutable state that the C API needs, since its
// functions name no world. Thread-local with the initial-exec model: one load from the thread pointer.
// A thread of a process world joins by its first call; a thread of an in-process world by
// shmemx_world_attach().
#pragma once

#include "base/counters.hpp"
#include "core/runtime/pe.hpp"

namespace ushmem::core {

struct Thread {
  Pe* pe = nullptr;                        // nullptr: this thread has made no call yet
  base::CounterBlock* counters = nullptr;  // its own block in shared memory
  base::Traffic* traffic = nullptr;        // its own row there, by PE
  std::uint64_t search = 0;                // state of the generator that starts searches of wait sets

  void count_put(int other, std::uint64_t bytes) const noexcept {
    counters->add(base::Counter::puts);
    traffic[other].add_put(bytes);
  }
  void count_get(int other, std::uint64_t bytes) const noexcept {
    counters->add(base::Counter::gets);
    traffic[other].add_get(bytes);
  }
};

}  // namespace ushmem::core

// Exported, because the inline forms of include/ushmem/inline.h read the first pointer of it, and with it
// the beginning of Segments: src/api/inline_layout.cpp holds both layouts together.
extern "C" {
extern thread_local constinit ushmem::core::Thread shmemx_thread_v1
    __attribute__((visibility("protected"), tls_model("initial-exec")));
}

namespace ushmem::core {

[[gnu::always_inline]] inline Thread& current() noexcept { return shmemx_thread_v1; }

// Joins the process's world, or returns a Thread whose PE refuses everything (n_checked == 0), so that
// the caller's ordinary argument check fails and reports. Never nullptr inside.
[[gnu::cold]] Thread& enter_slow() noexcept;

[[gnu::always_inline]] inline Thread& enter() noexcept {
  Thread& t = current();
  return __builtin_expect(t.pe != nullptr, 1) ? t : enter_slow();
}

}  // namespace ushmem::core
