// SPDX-License-Identifier: Apache-2.0
#include "core/device/handle.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "core/collectives/reduce.hpp"
#include "core/device/state.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/world.hpp"
#include "core/sync/sync.hpp"

namespace ushmem::core {
namespace {

constexpr std::uint32_t ring_entries = 256;  // of each queue
constexpr std::uint32_t most_queues = 64;
constexpr std::size_t words = meeting_units / 64;

bool has(const DeviceState& state, device::Capability capability) {
  return (state.device->facts().capabilities & capability) != 0;
}

// The members take units that are free at all of them: a run of them, from a place that differs from team to team. A
// member that can make no handle (`can`) says that it has no units. meeting_units: there is none.
// Two threads may do this for two teams at the same time: each team has words of its own to vote by, and what the vote
// finds is taken, by all members or by none, only if it is still free everywhere.
std::size_t take_units(Thread& t, const char* call, Team& team, DeviceState& state, std::bitset<meeting_units>& free,
                       std::size_t wanted, bool can) {
  const std::uint64_t name = team.set_key != 0 ? team.set_key : static_cast<std::uint64_t>(team.id);
  std::uint64_t* const own = state.ballot + name % state.ballots * 2 * words;
  std::uint64_t* const all = own + words;
  for (std::size_t attempt = 0; attempt < meeting_units; ++attempt) {
    {
      const std::scoped_lock lock(state.handles_mutex);
      for (std::size_t w = 0; w < words; ++w) {
        own[w] = 0;
        for (std::size_t i = 0; can && i < 64; ++i) own[w] |= static_cast<std::uint64_t>(free[w * 64 + i]) << i;
      }
    }
    if (!reduce(t, call, team, {Operation::bit_and, Element::u64}, all, own, words)) return meeting_units;
    std::bitset<meeting_units> common;
    for (std::size_t i = 0; i < meeting_units; ++i) common[i] = (all[i / 64] >> i % 64 & 1) != 0;
    std::size_t first = meeting_units;
    const std::size_t n = common.count() == 0 ? 0 : meeting_units;
    for (std::size_t k = 0; k < n && first == meeting_units; ++k) {
      const std::size_t at = (name + attempt + k) % meeting_units;
      std::size_t run = 0;
      while (run < wanted && at + run < meeting_units && common[at + run]) ++run;
      if (run == wanted) first = at;
    }
    if (first == meeting_units) return meeting_units;
    const auto each = [&](auto&& visit) {
      for (std::size_t i = 0; i < wanted; ++i) visit(first + i);
    };
    bool taken = true;
    {
      const std::scoped_lock lock(state.handles_mutex);
      each([&](std::size_t i) { taken = taken && free[i]; });
      if (taken) each([&](std::size_t i) { free.reset(i); });
    }
    own[0] = taken ? 1 : 0;
    if (!reduce(t, call, team, {Operation::bit_and, Element::u64}, all, own, 1)) return meeting_units;
    if (all[0] != 0) return first;
    const std::scoped_lock lock(state.handles_mutex);
    if (taken) each([&](std::size_t i) { free.set(i); });
  }
  return meeting_units;
}

bool copy_in(DeviceState& state, device::Address to, const void* from, std::size_t bytes, std::string* error) {
  return state.device->copy(reinterpret_cast<void*>(to), from, bytes, state.filling, error);
}

// What all handles have in common: the way to the PEs of a team.
bool fill(Thread& t, const char* call, DeviceState& state, const Team& team, std::uint32_t slots, MadeHandle& made,
          std::string* error) {
  const Pe& pe = *t.pe;
  shmemx_device_t& h = made.handle;
  h.version = USHMEM_DEVICE_VERSION;
  h.bytes = sizeof h;
  h.my_pe = static_cast<std::uint32_t>(team.me);
  h.n_pes = static_cast<std::uint32_t>(team.size);
  h.slots = slots;
  h.device_base = pe.device_base;
  h.device_bytes = state.mapped != 0 ? pe.world->heap.stride() : 0;
  const bool heap_too = has(state, device::host_access);
  if (heap_too) h.heap_base = pe.heap_base, h.heap_bytes = pe.heap_size;
  if (has(state, device::all_atomics)) h.capabilities |= USHMEM_DEVICE_ATOMICS;

  std::vector<ushmem_device_peer> peers(h.n_pes);
  bool all_mapped = true;
  for (int i = 0; i < team.size; ++i) {
    const int other = team.world_pe(i);
    ushmem_device_peer& peer = peers[static_cast<std::size_t>(i)];
    const bool far = pe.is_far(other);
    all_mapped = all_mapped && !far;
    peer.device_delta = far ? USHMEM_DEVICE_UNMAPPED : pe.device_delta(other);
    peer.heap_delta = far || !heap_too ? USHMEM_DEVICE_UNMAPPED : pe.routes[other].heap;
  }
  const std::size_t table = (peers.size() * sizeof peers[0] + USHMEM_DEVICE_CELL - 1) / USHMEM_DEVICE_CELL *
                            USHMEM_DEVICE_CELL;
  const bool rings = !all_mapped || (h.capabilities & USHMEM_DEVICE_ATOMICS) == 0;
  h.ring_queues = rings ? std::clamp(slots, 1u, most_queues) : 0;
  h.ring_entries = rings ? ring_entries : 0;
  const std::size_t grid = ushmem_device_grid_bytes(slots, h.ring_queues);
  if (!made.memory.allocate(*state.device, table + grid, error)) return false;
  h.peers = made.memory.at;
  h.grid = made.memory.at + table;
  made.ring = std::make_unique<Ring>(h.ring_queues, std::max(h.ring_entries, 1u));
  device::Address seen = 0;
  if (!*made.ring) return *error = "no memory for the requests of kernels", false;
  if (!state.device->reach_host(made.ring->at(), made.ring->bytes(), &seen, error)) return false;
  made.reaches = state.device.get();
  h.fault = seen + (reinterpret_cast<std::uintptr_t>(made.ring->fault()) -
                    reinterpret_cast<std::uintptr_t>(made.ring->at()));
  if (rings) h.ring = seen;
  made.ring->start = team.start;
  made.ring->stride = team.stride;
  return state.device->fill(reinterpret_cast<void*>(h.grid), 0, grid, state.filling, error) &&
         copy_in(state, h.peers, peers.data(), peers.size() * sizeof peers[0], error) &&
         await_stream(t, call, state, state.filling, error);
}

void serve(Pe& pe, DeviceState& state, MadeHandle& made) {
  if (made.handle.ring != 0) state.service.add(pe, made.ring.get());
}

MadeHandle* keep(DeviceState& state, std::unique_ptr<MadeHandle> made) {
  const std::scoped_lock lock(state.handles_mutex);
  state.handles.push_back(std::move(made));
  return state.handles.back().get();
}

void forget(DeviceState& state, MadeHandle* made) {
  state.service.remove(made->ring.get());
  const std::scoped_lock lock(state.handles_mutex);
  for (std::size_t i = 0; i < made->units; ++i) state.free_units.set(made->first_unit + i);
  std::erase_if(state.handles, [&](const auto& one) { return one.get() == made; });
}

template <class Owned>
bool is_of(const Owned& one, const Team& team) {
  return one.team == team.id && one.generation == team.generation;
}

// What on-stream collectives of the team use, when one has been made.
MadeHandle* find_of_streams(DeviceState& state, const Team& team) {
  const std::scoped_lock lock(state.handles_mutex);
  for (const auto& one : state.handles)
    if (one->for_streams && one->units != 0 && is_of(*one, team)) return one.get();
  return nullptr;
}

MadeHandle* create(Thread& t, const char* call, Team& team, int slots, bool for_streams) {
  Pe& pe = *t.pe;
  std::string error;
  DeviceState* const state = device_state(*t.pe, &error);
  if (state == nullptr) return note_error(call, "%s", error.c_str()), nullptr;
  if (state->ballot == nullptr || state->mapped == 0)
    return note_error(call, "the world has no device memory yet, from which handles are made: call "
                      "shmemx_malloc_device before"), nullptr;
  const std::size_t wanted = static_cast<std::size_t>(slots);
  auto made = std::make_unique<MadeHandle>();
  const bool can = wanted > meeting_units || fill(t, call, *state, team, static_cast<std::uint32_t>(slots), *made, &error);
  const std::size_t first = take_units(t, call, team, *state, state->free_units, wanted, can);
  if (first == meeting_units && !can) return note_error(call, "no handle: %s", error.c_str()), nullptr;
  if (first == meeting_units)
    return note_error(call, "argument slots is %d: no room for so many at all members of the team, or one of them can "
                      "make no handle; all handles of a PE together may have %zu", slots, meeting_units), nullptr;
  made->for_streams = for_streams;
  made->team = team.id;
  made->generation = team.generation;
  made->first_unit = first;
  made->units = wanted;
  const std::size_t cells = ushmem_device_cells_bytes(static_cast<std::uint32_t>(team.size),
                                                      static_cast<std::uint32_t>(slots));
  const device::Address units = pe.device_base + state->meeting + first * state->unit_bytes;
  const bool several = pe.world->file.header().n_nodes > 1;
  made->handle.cells = units;
  if (several) {
    made->handle.scratch = units + wanted * (state->unit_bytes - meeting_scratch);
    made->handle.scratch_bytes = meeting_scratch;
  }
  const bool good = state->device->fill(reinterpret_cast<void*>(units), 0, cells, state->filling, &error) &&
                    await_stream(t, call, *state, state->filling, &error);
  // Nobody tells another before that one has cleared its words. A member that cannot is rare, and ends the job, since
  // the others would wait for its blocks for ever.
  if (!good) fatal(&pe, call, "no handle: %s", error.c_str());
  team_sync(t, call, team);
  MadeHandle* const kept = keep(*state, std::move(made));
  serve(pe, *state, *kept);
  return kept;
}

}  // namespace

bool DeviceMemory::allocate(device::Device& from, std::size_t wanted, std::string* error) {
  const std::size_t granule = from.facts().granule;
  const std::size_t size = (wanted + granule - 1) / granule * granule;
  device::Physical memory;
  if (!from.reserve(size, &at, error)) return false;
  device = &from;
  if (!from.create(size, &memory, error)) return false;
  const bool mapped = from.map(at, size, memory, error);
  from.destroy(memory);
  if (mapped) bytes = size;
  else from.release(at, size), at = 0;
  return mapped;
}

DeviceMemory::~DeviceMemory() {
  if (bytes == 0) return;
  device->unmap(at, bytes);
  device->release(at, bytes);
}

bool handle_create(Thread& t, const char* call, Team& team, int slots, shmemx_device_t* out) {
  const MadeHandle* const made = create(t, call, team, slots, false);
  if (made != nullptr) *out = made->handle;
  return made != nullptr;
}

bool handle_destroy(Thread& t, const char* call, const shmemx_device_t& handle) {
  DeviceState* const state = t.pe->device.get();
  if (state == nullptr) return false;
  MadeHandle* found = nullptr;
  {
    const std::scoped_lock lock(state->handles_mutex);
    for (const auto& one : state->handles)
      if (one->handle.peers == handle.peers && handle.peers != 0 && one->units != 0) found = one.get();
  }
  if (found == nullptr) return false;
  drain_streams(t, call, *state);
  Team* const team = t.pe->teams.slot[found->team].get();
  // Its units may be given out again at once: to kernels of others that still tell this PE something none is left.
  if (team != nullptr && team->live && team->generation == found->generation) team_sync(t, call, *team);
  forget(*state, found);
  return true;
}

const shmemx_device_t* handle_of_streams(Thread& t, const char* call, Team& team) {
  std::string error;
  DeviceState* const state = device_state(*t.pe, &error);
  if (state == nullptr) return note_error(call, "%s", error.c_str()), nullptr;
  if (const MadeHandle* const found = find_of_streams(*state, team); found != nullptr) return &found->handle;
  MadeHandle* const made = create(t, call, team, 1, true);
  return made == nullptr ? nullptr : &made->handle;
}

const shmemx_device_t* handle_alone(Thread& t, const char* call) {
  Pe& pe = *t.pe;
  std::string error;
  DeviceState* const state = device_state(pe, &error);
  if (state == nullptr) return note_error(call, "%s", error.c_str()), nullptr;
  {
    const std::scoped_lock lock(state->handles_mutex);
    for (const auto& one : state->handles)
      if (one->for_streams && one->units == 0 && one->handle.device_base == pe.device_base) return &one->handle;
  }
  auto made = std::make_unique<MadeHandle>();
  made->for_streams = true;
  if (!fill(t, call, *state, *pe.teams.slot[team_world_id], 1, *made, &error))
    return note_error(call, "%s", error.c_str()), nullptr;
  MadeHandle* const kept = keep(*state, std::move(made));
  serve(pe, *state, *kept);
  return &kept->handle;
}

char* team_staging(Thread& t, const char* call, Team& team, std::size_t* bytes) {
  DeviceState& state = *t.pe->device;
  *bytes = state.staging_bytes;
  if (state.stagings == nullptr) return nullptr;
  const auto at = [&](std::size_t number) { return state.stagings + number * state.staging_bytes; };
  {
    const std::scoped_lock lock(state.handles_mutex);
    for (const auto& one : state.team_stagings)
      if (is_of(one, team)) return at(one.number);
  }
  const std::size_t number = take_units(t, call, team, state, state.free_stagings, 1, true);
  if (number == meeting_units) return nullptr;
  const std::scoped_lock lock(state.handles_mutex);
  state.team_stagings.push_back({team.id, team.generation, number});
  return at(number);
}

void settle_team(Thread& t, const char* call, const Team& team) {
  DeviceState& state = *t.pe->device;
  if (find_of_streams(state, team) != nullptr) drain_streams(t, call, state);
}

void forget_team(Pe& pe, const Team& team) {
  DeviceState& state = *pe.device;
  if (MadeHandle* const own = find_of_streams(state, team); own != nullptr) forget(state, own);
  const std::scoped_lock lock(state.handles_mutex);
  std::erase_if(state.team_stagings, [&](const auto& one) {
    const bool its = is_of(one, team);
    if (its) state.free_stagings.set(one.number);
    return its;
  });
}

std::string handle_fault(Pe& pe) {
  DeviceState* const state = pe.device.get();
  if (state == nullptr) return {};
  static constexpr const char* reasons[] = {
      "", "the handle is of another version of the library", "a PE is not in the team", "an address is not symmetric",
      "a block meets others and has no slot", "a PE cannot be reached", "block-local memory and no scratch",
      "a team that the kernel was not given"};
  const std::scoped_lock lock(state->handles_mutex);
  for (const auto& one : state->handles) {
    const ushmem_device_fault& fault = *one->ring->fault();
    if (fault.code == 0 || fault.code >= std::size(reasons)) continue;
    char text[160];
    std::snprintf(text, sizeof text, "a kernel has ended itself: %s (%llu)", reasons[fault.code],
                  static_cast<unsigned long long>(fault.detail));
    return text;
  }
  return {};
}

}  // namespace ushmem::core
