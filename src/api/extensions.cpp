// SPDX-License-Identifier: Apache-2.0
//
// shmemx.h: errors as text, in-process worlds.
#include <shmemx.h>

#include <cstdio>

#include "api/check.hpp"
#include "core/device/segment.hpp"
#include "core/heap/register.hpp"
#include "core/net/net.hpp"
#include "core/runtime/departure.hpp"
#include "core/runtime/process.hpp"
#include "core/sync/sync.hpp"
#include "core/wait/wait.hpp"

namespace core = ushmem::core;

struct shmemx_world_s {
  std::vector<std::unique_ptr<core::World>> nodes;
  std::mutex mutex;  // attachment, which is rare
  std::atomic<int> connected{0};  // PEs that have opened their way to the other nodes

  ~shmemx_world_s() {
    for (const auto& node : nodes)
      for (const auto& pe : node->pes) core::device_settle(*pe, "shmemx_world_destroy", true);
    for (const auto& node : nodes)
      for (const auto& pe : node->pes)
        if (pe->net != nullptr) core::net_stop(*pe->net);
    for (const auto& node : nodes)
      for (const auto& pe : node->pes) core::device_stop(*pe);
    for (const auto& node : nodes)
      for (const auto& pe : node->pes) core::buffers_stop(*pe);
  }
  [[nodiscard]] int attached() const {
    int n = 0;
    for (const auto& node : nodes) n += node->attached.load();
    return n;
  }
};

namespace {

struct Connecting {
  const shmemx_world_s* handle;
  int n_pes;
};

void describe_connecting(const void* self, char* out, std::size_t size) {
  const auto& c = *static_cast<const Connecting*>(self);
  std::snprintf(out, size, "%d of %d PEs have been attached", c.handle->connected.load(), c.n_pes);
}

}  // namespace

extern "C" USHMEM_API int shmemx_set_errors(int mode) {
  core::Thread& t = core::enter();
  if (t.pe->world == nullptr) return SHMEMX_ERRORS_ABORT;
  const int before = t.pe->errors_return ? SHMEMX_ERRORS_RETURN : SHMEMX_ERRORS_ABORT;
  if (mode == SHMEMX_ERRORS_ABORT || mode == SHMEMX_ERRORS_RETURN)
    core::return_errors(*t.pe, mode == SHMEMX_ERRORS_RETURN);
  return before;
}

extern "C" USHMEM_API const char* shmemx_last_error(void) { return core::last_error(); }
extern "C" USHMEM_API void shmemx_clear_error(void) { core::clear_last_error(); }

extern "C" USHMEM_API void shmemx_set_failure_handler(shmemx_failure_handler_t handler, void* argument) {
  core::set_failure_handler(handler, argument);
}

extern "C" USHMEM_API shmemx_world_t shmemx_world_create(int n_pes, size_t heap_bytes) {
  constexpr const char* call = "shmemx_world_create";
  if (n_pes < 1 || n_pes > ushmem::bootstrap::max_pes_per_node) {
    core::note_error(call, "argument n_pes is %d: must be 1 to %d", n_pes,
                     ushmem::bootstrap::max_pes_per_node);
    return nullptr;
  }
  // More than any processor's addresses; the sums of start-up stay in range then.
  if (heap_bytes > (std::size_t{1} << 48)) {
    core::note_error(call, "argument heap_bytes is %zu: must be at most 2^48", heap_bytes);
    return nullptr;
  }
  std::string error;
  auto made = std::make_unique<shmemx_world_s>();
  made->nodes = core::create_in_process_nodes(n_pes, heap_bytes, &error);
  if (made->nodes.empty()) {
    core::note_error(call, "arguments n_pes is %d and heap_bytes is %zu: %s", n_pes, heap_bytes,
                     error.c_str());
    return nullptr;
  }
  return made.release();
}

extern "C" USHMEM_API int shmemx_world_attach(shmemx_world_t handle, int pe) {
  constexpr const char* call = "shmemx_world_attach";
  if (handle == nullptr) return core::note_error(call, "argument world is a null pointer"), 1;
  const int n_pes = handle->nodes[0]->n_pes;
  core::Thread& t = core::current();
  if (t.pe != nullptr && t.pe->world != nullptr && t.pe->world->in_process)
    return core::note_error(call, "argument pe is %d: this thread is attached to PE %d already", pe,
                            t.pe->my_pe), 1;
  if (pe < 0 || pe >= n_pes)
    return core::note_error(call, "argument pe is %d: must be 0 to %d", pe, n_pes - 1), 1;
  const auto& entry = handle->nodes[0]->file.entry(pe);
  core::World& world = *handle->nodes[static_cast<std::size_t>(entry.node)];
  core::Pe& mine = *world.pes[static_cast<std::size_t>(entry.local)];
  bool first = false;
  {
    const std::scoped_lock lock(handle->mutex);
    world.attached.fetch_add(1);
    if (mine.life == core::Life::before_init) {
      core::start_pe(world, mine, pe);
      mine.thread_level = SHMEM_THREAD_MULTIPLE;
      first = true;
      std::string error;
      if (world.fabric != nullptr && !core::connect_in_process(handle->nodes, mine, &error))
        return core::note_error(call, "argument pe is %d: %s", pe, error.c_str()), 1;
      handle->connected.fetch_add(1);
    }
    t.pe = &mine;
    core::claim_counters(t, mine);
  }
  if (!first) return 0;
  if (world.fabric != nullptr) {
    const Connecting connecting{handle, n_pes};
    core::wait_until_holds(t, core::spins_crowded, core::WaitInfo{call, describe_connecting, &connecting},
                           [&] { return handle->connected.load() == n_pes; });
  }
  core::team_sync(t, call, *mine.teams.slot[core::team_world_id]);
  return 0;
}

extern "C" USHMEM_API void shmemx_world_detach(void) {
  core::Thread& t = core::current();
  if (t.pe == nullptr || t.pe->world == nullptr || !t.pe->world->in_process) return;
  core::release_counters(t);
  t.pe->world->attached.fetch_sub(1);
  t = core::Thread{};
}

extern "C" USHMEM_API int shmemx_world_destroy(shmemx_world_t handle) {
  if (handle == nullptr) return 0;
  {
    const std::scoped_lock lock(handle->mutex);
    if (const int attached = handle->attached(); attached != 0)
      return core::note_error("shmemx_world_destroy", "argument world is %p: %d threads are still "
                              "attached to it", static_cast<void*>(handle),
                              attached), 1;
  }
  delete handle;
  return 0;
}
