// SPDX-License-Identifier: Apache-2.0
//
// Communication contexts. On direct paths an operation is complete when it returns, so a context has no
// completion state: it is a team (for numbering PEs) and its options. Over a network it is a lane, where
// completion is counted. Each lies on its own cache line. Handles carry a generation like those of teams.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

namespace ushmem::core {

struct Team;

inline constexpr int max_contexts = 1024;
// Options, as in shmem.h: only one thread at a time uses the context.
inline constexpr long context_serialized = 1;
inline constexpr long context_private = 2;

// Hints for a context's operations, from session_start() to session_stop().
struct Session {
  std::size_t total_ops = SIZE_MAX;  // operations at most; SIZE_MAX: not known
  std::int32_t options = 0;
  bool open = false;
};

struct alignas(64) Context {
  std::atomic<std::uint64_t> key{0};  // handle while live, 0 otherwise
  Team* team = nullptr;
  std::int32_t start = 0;  // copies of the team's, so that an operation needs this line only
  std::int32_t stride = 1;
  std::uint32_t size = 0;
  std::uint32_t generation = 0;
  std::int32_t options = 0;
  std::int32_t lane = 0;   // of the network, by which its operations go: core/net; -1: one of its own, not yet made
  Session session;  // guarded by the PE's mutex; read by paths that batch
};
static_assert(sizeof(Context) == 64);

struct ContextTable {
  std::unique_ptr<Context[]> slot;  // max_contexts; [0] is the default context

  // Handles: 0 invalid, 1 default, else 1 + index + generation * max_contexts.
  [[nodiscard]] Context* find(std::uintptr_t handle) const noexcept {
    if (slot == nullptr) return nullptr;
    Context& c = slot[(handle - 1) % max_contexts];
    // Acquire: pairs with the release store in context_create() by another thread of this PE.
    return c.key.load(std::memory_order_acquire) == handle && handle != 0 ? &c : nullptr;
  }
};

struct Thread;

// nullptr when all max_contexts are in use.
Context* context_create(Thread& t, Team& team, long options);
void context_destroy(Thread& t, Context& context);
// Opens a session, or adds to the open one. `total_ops` null: the default, or what the open one has.
void session_start(Thread& t, Context& context, long options, const std::size_t* total_ops);
void session_stop(Thread& t, Context& context);
void contexts_destroy_of(Thread& t, const Team& team);

}  // namespace ushmem::core
