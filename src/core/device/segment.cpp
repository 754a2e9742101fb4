// SPDX-License-Identifier: Apache-2.0
#include "core/device/segment.hpp"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>

#include "base/clock.hpp"
#include "bootstrap/courier.hpp"
#include "core/device/handle.hpp"
#include "core/device/state.hpp"
#include "core/device/streams.hpp"
#include "core/device/words.hpp"
#include "core/heap/agreement.hpp"
#include "core/net/net.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/world.hpp"
#include "core/sync/sync.hpp"
#include "core/wait/wait.hpp"

namespace ushmem::core {

using bootstrap::Courier;
using bootstrap::Parcel;
using device::Address;
using device::Device;

namespace {

constexpr std::size_t page = 4096;
constexpr std::size_t alignment = 512;  // what accelerators copy fastest from and to

std::size_t round_up(std::size_t bytes, std::size_t unit) { return (bytes + unit - 1) / unit * unit; }

// "cuda:3" has a number; without one, PEs take the devices in turn.
std::shared_ptr<Device> open_device(const World& world, int local, std::string* error) {
  const base::Config& config = world.config;
  const std::size_t colon = config.device.find(':');
  const std::string kind = config.device.substr(0, colon);
  const char* library = config.device_library.empty() ? nullptr : config.device_library.c_str();
  const auto open = [&](int index) -> std::unique_ptr<Device> {
    if (kind == "cuda") return device::open_cuda(index, library, error);
    if (kind == "ascend") return device::open_ascend(index, library, error);
    return device::open_cpu(index, error);
  };
  if (colon != std::string::npos) return open(std::atoi(config.device.c_str() + colon + 1));
  std::unique_ptr<Device> first = open(0);
  if (first == nullptr) return nullptr;
  const int index = local % first->facts().n_devices;
  if (index == 0) return first;
  first.reset();
  return open(index);
}

// PEs that are threads of one process and have the same device share one object.
std::shared_ptr<Device> find_or_open(World& world, int local, std::string* error) {
  const std::scoped_lock lock(world.device_mutex);
  if (world.in_process && world.devices.size() > 0) {
    const int n = world.devices[0]->facts().n_devices;
    for (const auto& known : world.devices)
      if (known->facts().index == local % n || world.config.device.find(':') != std::string::npos) return known;
  }
  std::shared_ptr<Device> opened = open_device(world, local, error);
  if (opened != nullptr && world.in_process) world.devices.push_back(opened);
  return opened;
}

bool open_window(World& world, DeviceState& state, std::string* error) {
  if (state.window != nullptr) return true;
  const std::scoped_lock lock(world.device_mutex);
  state.window = world.device_window.lock();
  if (state.window != nullptr) return true;
  auto window = std::make_shared<DeviceWindow>();
  window->device = state.device;
  const std::size_t n = static_cast<std::size_t>(world.node_pes);
  const device::Facts& facts = state.device->facts();
  // Where each PE's memory needs a range of its own, that is as large as may be allocated, and no larger.
  const bool one = n == 1 || (facts.capabilities & device::adjacent_maps) != 0;
  const std::size_t slot = one ? world.heap.stride() : round_up(state.bound, facts.granule);
  window->range_bytes = one ? slot * n : slot;
  for (std::size_t i = 0; i < (one ? 1 : n); ++i) {
    Address at = 0;
    if (!state.device->reserve(window->range_bytes, &at, error)) return false;
    window->ranges.push_back(at);
  }
  for (std::size_t i = 0; i < n; ++i)
    window->slots.push_back(one ? window->ranges[0] + i * slot : window->ranges[i]);
  state.window = window;
  if (world.in_process) world.device_window = window;
  return true;
}

Address slot_of(const DeviceState& state, int local) {
  return state.window->slots[static_cast<std::size_t>(local)];
}

// Only where the host itself reads and writes device memory may ordinary copies, and the network, take it.
bool host_reaches(const DeviceState& state) {
  return (state.device->facts().capabilities & device::host_access) != 0;
}

}  // namespace

DeviceState* device_state(Pe& pe, std::string* error) {
  const std::unique_lock lock(pe.mutex);
  if (pe.device == nullptr) {
    std::shared_ptr<Device> opened = find_or_open(*pe.world, pe.local, error);
    if (opened == nullptr) return nullptr;
    pe.device = {new DeviceState(pe), [](DeviceState* state) { delete state; }};
    pe.device->device = std::move(opened);
    pe.device->bound = pe.world->config.device_size != 0 ? pe.world->config.device_size : pe.heap_size;
    pe.device->bound = std::min(pe.device->bound, pe.world->heap.stride());
    if (const std::size_t most = pe.device->device->facts().largest_reservation; most != 0)
      pe.device->bound = std::min(pe.device->bound, most);
  }
  if (!pe.device->device->attach(error)) return nullptr;
  if (!pe.device->words_ready && !(pe.device->words_ready = prepare_words(pe, error))) return nullptr;
  if (pe.device->filling == nullptr && !pe.device->device->stream_create(&pe.device->filling, error)) return nullptr;
  // PEs that are threads of one process would put what waits for each other into one queue.
  if (pe.world->in_process && pe.device->usual == nullptr && !pe.device->device->stream_create(&pe.device->usual, error))
    return nullptr;
  return pe.device.get();
}

namespace {

// --- handing out ------------------------------------------------------------------------------------------

struct Handing {
  const char* what;
  std::size_t missing;
};

void describe_handing(const void* self, char* out, std::size_t size) {
  const auto& h = *static_cast<const Handing*>(self);
  std::snprintf(out, size, "for %zu PEs of this node that have not yet said %s", h.missing, h.what);
}

// A process that dies takes along what it has handed out. Whoever watches processes says so, with its name, and ends
// this one too; only what has another reason is said here.
constexpr std::uint64_t until_told_ns = 1'000'000'000;

// Every PE of the node gives every other the same parcel; `take` gets each of theirs, and returns false with the
// reason. Called by all of them, after an agreement, so no parcel of a later exchange can come in between.
template <class Take>
void exchange(Thread& t, const char* call, const char* what, const Parcel& mine, Take&& take) {
  Pe& pe = *t.pe;
  Courier& courier = pe.device->courier;
  const int n = pe.world->node_pes;
  int next = 1;  // whom this PE sends to next, counted from itself
  Handing handing{what, static_cast<std::size_t>(n - 1)};
  const WaitInfo info{call, describe_handing, &handing};
  std::string refused;
  std::uint64_t refused_at = 0;
  wait_until_holds(t, 1, info, [&] {
    std::string error;
    if (refused_at != 0) return base::now_ns() - refused_at >= until_told_ns;
    for (; next < n; ++next) {
      const Courier::Outcome sent = courier.send((pe.local + next) % n, mine, &error);
      if (sent == Courier::Outcome::failed) fatal(&pe, call, "device memory cannot be handed out: %s", error.c_str());
      if (sent == Courier::Outcome::not_now) break;
    }
    while (handing.missing != 0) {
      Parcel theirs;
      int from = -1;
      const Courier::Outcome came = courier.receive(&from, &theirs, &error);
      if (came == Courier::Outcome::failed) fatal(&pe, call, "device memory cannot be taken: %s", error.c_str());
      if (came == Courier::Outcome::not_now) break;
      if (!take(from, theirs, &refused)) {
        refused_at = base::now_ns();
        return false;
      }
      --handing.missing;
    }
    return next == n && handing.missing == 0;
  });
  if (refused_at != 0) fatal(&pe, call, "%s", refused.c_str());
}

void exchange_identities(Thread& t, const char* call, DeviceState& state) {
  Pe& pe = *t.pe;
  state.identities.assign(static_cast<std::size_t>(pe.world->node_pes), state.device->identity());
  Parcel mine;
  const std::int32_t identity = state.device->identity();
  std::memcpy(mine.bytes, &identity, mine.used = sizeof identity);
  exchange(t, call, "who they are", mine, [&](int from, const Parcel& theirs, std::string*) {
    std::memcpy(&state.identities[static_cast<std::size_t>(from)], theirs.bytes, sizeof identity);
    return true;
  });
}

// Gives the own chunk to the other processes of the node, and maps theirs.
void exchange_chunks(Thread& t, const char* call, DeviceState& state, const DeviceState::Chunk& chunk,
                     device::Physical own) {
  Pe& pe = *t.pe;
  Device& device = *state.device;
  if (state.identities.empty()) {
    exchange_identities(t, call, state);
    team_sync(t, call, *pe.teams.slot[team_world_id]);  // who has all identities does not send to one who has not
  }
  std::string error;
  device::Shareable shareable;
  if (!device.share(own, state.identities, &shareable, &error))
    fatal(&pe, call, "device memory cannot be shared: %s", error.c_str());
  Parcel mine;
  mine.used = shareable.used;
  mine.fd = shareable.fd;
  static_assert(sizeof mine.bytes >= sizeof shareable.bytes);
  std::memcpy(mine.bytes, shareable.bytes, shareable.used);
  exchange(t, call, "where their new device memory is", mine, [&](int from, const Parcel& theirs, std::string* refused) {
    device::Shareable given;
    given.used = std::min<std::uint32_t>(theirs.used, sizeof given.bytes);
    std::memcpy(given.bytes, theirs.bytes, given.used);
    given.fd = theirs.fd;
    device::Physical memory;
    if (!device.import(given, chunk.bytes, &memory, &error) ||
        !device.map(slot_of(state, from) + chunk.offset, chunk.bytes, memory, &error)) {
      *refused = std::to_string(chunk.bytes) + " bytes of device memory of the node's PE " + std::to_string(from) +
                 " cannot be mapped: " + error;
      return false;
    }
    device.destroy(memory);
    return true;
  });
  if (shareable.fd >= 0) close(shareable.fd);
}

// --- growth -------------------------------------------------------------------------------------------------

std::uint64_t refusal_of(const Pe& pe, bool can) { return can ? 0 : 1 + static_cast<std::uint64_t>(pe.my_pe); }

// Where the segment is, and how it is reached: written only when that changes, since the network's thread looks at it
// after it has seen a size.
void place_segment(Pe& pe, const DeviceState& state) {
  if (pe.device_base != slot_of(state, pe.local)) pe.device_base = slot_of(state, pe.local);
  if (pe.foreign == host_reaches(state)) pe.foreign = !host_reaches(state);
}

// From now on calls take addresses of the segment.
void open_way(Pe& pe, DeviceState& state) {
  place_segment(pe, state);
  if (state.window->ranges.size() > 1 && state.deltas.empty())
    for (int other = 0; other < pe.n_pes; ++other) {
      const auto local = static_cast<std::size_t>(pe.world->file.entry(other).local);
      state.deltas.push_back(pe.is_far(other) ? far_away
                                              : static_cast<std::intptr_t>(state.window->slots[local] - pe.device_base));
    }
  pe.device_deltas = state.deltas.empty() ? nullptr : state.deltas.data();
  std::atomic_ref(pe.device_size).store(state.mapped, std::memory_order_release);  // pairs with: Net::at_device()
  pe.open_short_way();
}

// Memory for everything up to `end`, on all PEs or on none.
bool grow(Thread& t, const HeapRequest& request, DeviceState& state, std::size_t end) {
  Pe& pe = *t.pe;
  World& world = *pe.world;
  Device& device = *state.device;
  const std::size_t had = state.mapped;
  // What a network registers is whole chunks of its own.
  const std::size_t unit = pe.net != nullptr && host_reaches(state) ? std::max(device.facts().granule, net_chunk)
                                                                    : device.facts().granule;
  const DeviceState::Chunk chunk{had, round_up(end - had, unit)};
  std::string error;
  device::Physical own;
  const Address at = slot_of(state, pe.local) + had;
  const bool created = device.create(chunk.bytes, &own, &error);
  const bool mapped = created && device.map(at, chunk.bytes, own, &error);
  if (mapped && !world.in_process && world.node_pes > 1 && !state.courier.is_open())
    state.courier.open(world.file.header().id, world.file.header().node, pe.local, &error);
  const bool can = mapped && (world.in_process || world.node_pes == 1 || state.courier.is_open());
  if (can) {
    place_segment(pe, state);
    // Release: pairs with the acquire in Net::at_device() by the helper, who serves others from the agreement on.
    std::atomic_ref(pe.device_size).store(had + chunk.bytes, std::memory_order_release);
    if (pe.net != nullptr && host_reaches(state)) net_device_grown(*pe.net, had + chunk.bytes);
  }
  HeapRequest growth = request;
  growth.operation = HeapCall::grow_device;
  if (!memory_agree(t, growth, chunk.bytes, refusal_of(pe, can)) || !nobody_refuses(t, request, can ? "" : error)) {
    std::atomic_ref(pe.device_size).store(had, std::memory_order_release);  // pairs with: as above
    if (mapped) device.unmap(at, chunk.bytes);
    if (created) device.destroy(own);
    return false;
  }
  if (!world.in_process && world.node_pes > 1) exchange_chunks(t, request.call, state, chunk, own);
  // Nobody may take what its owner has given up; it stays while it is mapped.
  if (!world.in_process) team_sync(t, request.call, *pe.teams.slot[team_world_id]);
  device.destroy(own);
  state.chunks.push_back(chunk);
  state.mapped = had + chunk.bytes;
  open_way(pe, state);
  return true;
}

// The first allocation since start-up. What handles take (handle.cpp) is put aside: words in the heap by which the
// members of a team agree, and memory by which their blocks meet.
bool prepare_handles(Thread& t, const HeapRequest& request, DeviceState& state) {
  HeapRequest words = request;
  words.operation = HeapCall::allocate;
  state.ballots = std::clamp(t.pe->heap_size / 4096, std::size_t{1}, std::size_t{bootstrap::max_teams});
  words.size = state.ballots * 2 * meeting_units / 8;
  words.alignment = 64;
  state.ballot = static_cast<std::uint64_t*>(heap_allocate(t, words));
  if (state.ballot == nullptr) return false;
  Pe& pe = *t.pe;
  if (!host_reaches(state)) {
    state.staging_bytes = std::clamp(pe.heap_size / 256 / page * page, page, std::size_t{1} << 20);
    words.size = most_stagings * state.staging_bytes;
    words.alignment = page;
    state.stagings = static_cast<char*>(heap_allocate(t, words));
    if (state.stagings == nullptr) return false;
    for (std::size_t i = 0; i < most_stagings; ++i) state.free_stagings.set(i);
    // A driver that loads kernels may wait for those that run, which may wait for what the first atomic would do.
    if ((state.device->facts().capabilities & device::all_atomics) != 0) preload_kernels(state);
    // Copies with it are quicker when the device knows it; they work without.
    device::Address ignored_at;
    std::string ignored;
    if ((state.device->facts().capabilities & device::host_reach) != 0)
      state.stagings_known = state.device->reach_host(state.stagings, words.size, &ignored_at, &ignored);
  }
  const bool several = pe.world->file.header().n_nodes > 1;
  state.unit_bytes = ushmem_device_slot_cells(static_cast<std::uint32_t>(pe.n_pes)) * USHMEM_DEVICE_CELL +
                     (several ? meeting_scratch : 0);
  state.allocator = std::make_unique<Allocator>(state.bound, pe.checks >= 2);
  state.meeting = state.allocator->allocate(meeting_units * state.unit_bytes, alignment);
  state.free_units.set();
  return true;
}

}  // namespace

void* device_allocate(Thread& t, const HeapRequest& request) {
  Pe& pe = *t.pe;
  std::string error;
  DeviceState* const state = device_state(*t.pe, &error);
  const bool can = state != nullptr && open_window(*pe.world, *state, &error);
  // After a further shmem_init the segment is there already: open before the agreement, since who leaves that first may
  // put at once.
  if (can && state->mapped != 0) {
    const std::unique_lock lock(pe.records);
    open_way(pe, *state);
  }
  if (!memory_agree(t, request, can ? state->bound : 0, refusal_of(pe, can)) ||
      !nobody_refuses(t, request, can ? "" : error))
    return nullptr;
  if (state->allocator == nullptr && !prepare_handles(t, request, *state)) return nullptr;
  const std::unique_lock lock(pe.records);
  const std::size_t offset = state->allocator->allocate(request.size, alignment);
  if (offset == Allocator::no_space) {
    note_error(request.call,
               "argument size is %zu: no room, the bound of device memory is %zu bytes, %zu are allocated, the "
               "largest free block has %zu (USHMEM_DEVICE_SIZE sets the bound)",
               request.size, state->bound, state->allocator->live_bytes(), state->allocator->largest_free());
    if (pe.my_pe == 0) say(&pe, "%s", last_error());
    return nullptr;
  }
  if (offset + request.size > state->mapped && !grow(t, request, *state, offset + request.size)) {
    state->allocator->free(offset);
    return nullptr;
  }
  t.counters->add(base::Counter::allocations);
  return reinterpret_cast<void*>(pe.device_base + offset);
}

void device_free(Thread& t, const HeapRequest& request, void* ptr) {
  Pe& pe = *t.pe;
  const std::size_t offset = reinterpret_cast<std::uintptr_t>(ptr) - pe.device_base;
  if (!memory_agree(t, request, offset, 0)) return;
  const std::unique_lock lock(pe.records);
  pe.device->allocator->free(offset);
  t.counters->add(base::Counter::frees);
}

bool is_device_block(const Pe& pe, const void* ptr) {
  const std::size_t offset = reinterpret_cast<std::uintptr_t>(ptr) - pe.device_base;
  return offset < pe.device_size && pe.device->allocator != nullptr && pe.device->allocator->size_of(offset) != 0;
}

bool device_contains_live(const Pe& pe, std::size_t offset, std::size_t bytes) {
  return pe.device->allocator != nullptr && pe.device->allocator->contains_live(offset, bytes);
}

void drain_streams(Thread& t, const char* call, DeviceState& state) {
  std::string ignored;  // its reason was for who waits for the stream
  if (!state.device->attach(&ignored)) return;
  std::vector<device::Stream> streams{state.usual};
  {
    const std::scoped_lock lock(state.handles_mutex);
    streams.insert(streams.end(), state.streams.begin(), state.streams.end());
  }
  for (const device::Stream stream : streams) await_stream(t, call, state, stream, &ignored);
}

void device_settle(Pe& pe, const char* call, bool last) {
  if (pe.device == nullptr) return;
  Thread t{};  // whoever ends an in-process world is no thread of its PEs
  t.pe = &pe;
  drain_streams(t, call, *pe.device);
  if (last) pe.device->service.stop();
}

void device_stop(Pe& pe) {
  if (pe.device == nullptr) return;
  DeviceState& state = *pe.device;
  std::string error;
  const bool attached = state.device->attach(&error);
  if (state.stagings_known) state.device->unreach_host(state.stagings);
  const std::scoped_lock lock(state.modules_mutex, state.handles_mutex);
  state.handles.clear();
  for (const CopyStream& one : state.copy_streams)
    if (attached) state.device->stream_destroy(one.stream, &error);
  state.copy_streams.clear();
  state.n_copy_streams = 0;
  state.streams.clear();
  for (const device::Module module : state.modules) state.device->unload(module);
  state.modules.clear();
  state.own_kernels.clear();
  state.allocator.reset();
  state.ballot = nullptr;
  state.stagings_known = false;
  state.stagings = nullptr;
  state.free_stagings.reset();
  state.team_stagings.clear();
}

DeviceState::~DeviceState() {
  service.stop();
  handles.clear();
  std::string error;
  device->attach(&error);
  if (usual != nullptr) device->stream_destroy(usual, &error);
  if (filling != nullptr) device->stream_destroy(filling, &error);
  const World& world = *pe.world;
  for (const Chunk& chunk : chunks)
    for (int local = 0; local < world.node_pes; ++local)
      if (!world.in_process || local == pe.local)
        device->unmap(slot_of(*this, local) + chunk.offset, chunk.bytes);
}

std::string device_describe(const Pe& pe) {
  if (pe.device == nullptr) return {};
  const device::Facts& facts = pe.device->device->facts();
  std::string text = facts.name + ", number " + std::to_string(facts.index) + " of " + std::to_string(facts.n_devices);
  if (!facts.library.empty()) text += ", by " + facts.library;
  text += "; " + base::format_bytes(pe.device_size) + " of device memory, ";
  const bool reached = (facts.capabilities & device::host_access) != 0;
  text += reached ? "which the host's loads and stores reach"
                  : "by copies of the device; atomics are made by " + std::string(
                        (facts.capabilities & device::all_atomics) != 0 ? "its kernels" : "the host, under a lock of the owner");
  return text;
}

}  // namespace ushmem::core
