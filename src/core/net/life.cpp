// SPDX-License-Identifier: Apache-2.0
//
// Opening and closing a PE's network, its lanes, and its memory that peers may write.
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "base/clock.hpp"
#include "core/net/engine.hpp"
#include "core/runtime/error.hpp"

namespace ushmem::core {
namespace {

constexpr std::size_t packet_bytes = 16384;
constexpr std::size_t least_packet = 4096;  // a record of blocks (rma.cpp) must fit
// Up to here a put is copied into packets, and a get asked for by message. docs/design/net-engine.md
constexpr std::size_t largest_put_message = 16384;
constexpr std::size_t largest_get_message = 8192;
constexpr std::uint64_t stop_ns = 5'000'000'000;  // for what is under way when the network is closed

std::string bytes_text(std::size_t bytes) { return std::to_string(bytes) + " bytes"; }

bool prepare(Net& net, std::string* error) {
  net.table.limits(net.table.self, &net.limits);
  if (!net.has(transport::cap_message_order))
    return *error = std::string("the network provider ") + net.limits.provider +
                    " does not keep messages in order, which this library needs",
           false;
  const std::size_t capacity = std::min(packet_bytes, net.limits.max_message) & ~std::size_t{7};
  if (capacity < least_packet)
    return *error = std::string("the network provider ") + net.limits.provider + " takes messages of " +
                    bytes_text(net.limits.max_message) + " only; " + bytes_text(least_packet) + " are needed",
           false;
  const Pe& pe = net.pe;
  net.segment[0] = {pe.heap_base, pe.heap_size};
  net.segment[1] = {pe.data_base, pe.data_size};
  for (const Segment& segment : net.segment)
    if (segment.size > wire::max_offset)
      return *error = "symmetric memory of " + bytes_text(segment.size) + " is larger than messages can name (" +
                      bytes_text(wire::max_offset) + "); SHMEM_SYMMETRIC_SIZE sets it",
             false;
  net.world_pes = static_cast<std::uint32_t>(pe.n_pes);
  net.writes_usable = net.has(transport::cap_message_after_write) || net.has(transport::cap_delivery_complete);
  net.writes_need_flush = !net.has(transport::cap_delivery_complete);
  net.put_message_max = net.writes_usable ? largest_put_message : SIZE_MAX;
  net.get_message_max = largest_get_message;
  net.bell = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (net.bell < 0) return *error = std::string("eventfd: ") + std::strerror(errno), false;
  const transport::Lane handle = net.table.lane(net.table.self, 0);
  if (handle == nullptr) return *error = net.table.last_error(net.table.self), false;
  net.lanes[0] = std::make_unique<Lane>(net, 0, handle, capacity);
  net.n_lanes.store(1);
  // The globals are there from the start; the heap comes as it is used.
  return net.segment[1].size == 0 ||
         net.memory.enroll(net.table, 0, net.segment[1].base, net.segment[1].size, error);
}

}  // namespace

Net::~Net() {
  memory.withdraw_all(table);
  if (table.close != nullptr) table.close(table.self);
  if (bell >= 0) ::close(bell);
}

std::unique_ptr<Net, void (*)(Net*)> net_open(Pe& pe, transport::NetworkTable table, std::string* error) {
  std::unique_ptr<Net, void (*)(Net*)> net(new Net(pe), [](Net* n) { delete n; });
  net->table = table;
  if (table.abi != transport::network_abi) {
    *error = "the network plug-in is of another version of this library";
    net->table.close = nullptr;
    net.reset();
  } else if (!prepare(*net, error)) {
    net.reset();
  }
  return net;
}

std::size_t net_address(const Net& net, void* out, std::size_t room) {
  unsigned char address[transport::max_address];
  std::size_t bytes = sizeof address;
  if (net.table.address(net.table.self, net.lanes[0]->handle, address, &bytes) != transport::NetStatus::ok ||
      bytes > room)
    return 0;
  std::memcpy(out, address, bytes);
  return bytes;
}

std::string net_describe(const Net& net) {
  return std::string("provider ") + net.limits.provider + " over " + net.limits.path;
}

void net_stop(Net& net) {
  // What has been begun goes out; what nobody takes any more is not waited for without end.
  const std::uint64_t since = base::now_ns();
  for (bool busy = true; busy && base::now_ns() - since < stop_ns;) {
    busy = false;
    net.each_lane([&](Lane& lane) {
      const std::lock_guard lock(lane.lock);
      lane.send_all();
      lane.poll();
      busy = busy || lane.busy();
    });
  }
  if (net.helper_runs) {
    net.stopping.store(true);
    net.wake_helper();
    pthread_join(net.helper, nullptr);
    net.helper_runs = false;
  }
}

namespace {

// Registers the chunks of a segment up to an offset. size: bytes of the segment that have memory.
void enroll_up_to(Net& net, bool device, std::uintptr_t base, std::size_t size, std::size_t bound) {
  std::size_t& done = net.memory.chunks(device);
  for (; done * OwnMemory::chunk < bound; ++done) {
    const std::size_t at = done * OwnMemory::chunk;
    std::string error;
    if (!net.memory.enroll(net.table, OwnMemory::region_of(at, device), base + at,
                           std::min(OwnMemory::chunk, size - at), &error))
      fatal(&net.pe, "shmem_malloc", "%s", error.c_str());
  }
}

}  // namespace

void net_heap_grown(Net& net, std::size_t bound) {
  const Segment& heap = net.segment[0];
  enroll_up_to(net, false, heap.base, heap.size, std::min(bound, heap.size));
}

void net_device_grown(Net& net, std::size_t bound) {
  enroll_up_to(net, true, net.pe.device_base, bound, bound);
}

unsigned char* Net::at_device(std::uint64_t offset, std::size_t bytes) const {
  // pairs with: the release in core/device/segment.cpp, by the PE's thread; this may be the helper.
  const std::size_t size = std::atomic_ref(pe.device_size).load(std::memory_order_acquire);
  if (bytes > size || offset > size - bytes) return nullptr;
  return reinterpret_cast<unsigned char*>(pe.device_base + offset);
}

// --- lanes -------------------------------------------------------------------------------------------

// A private or serialized context's own, made with its first operation; beyond the bound, shared by the
// fewest.
Lane& Net::other_lane(const Caller& who, Context& c) {
  if (c.lane > 0) return *lanes[c.lane];
  const std::scoped_lock lock(lanes_mutex_);
  int best = 1;
  for (int i = 1; i < max_lanes; ++i)
    if (contexts_of_[i] < contexts_of_[best]) best = i;
  if (lanes[best] == nullptr) {
    const transport::Lane handle = table.lane(table.self, best);
    if (handle == nullptr) fatal(&pe, who.call, "no further endpoint: %s", table.last_error(table.self));
    lanes[best] = std::make_unique<Lane>(*this, best, handle, lanes[0]->capacity);
    // Release: pairs with the acquire in each_lane() by other threads. They are made in ascending order.
    n_lanes.store(best + 1, std::memory_order_release);
  }
  ++contexts_of_[best];
  c.lane = best;
  return *lanes[best];
}

void net_release_lane(Net& net, Context& c) {
  if (c.lane > 0) {
    const std::scoped_lock lock(net.lanes_mutex_);
    --net.contexts_of_[c.lane];
  }
  c.lane = 0;
}

// --- memory ------------------------------------------------------------------------------------------

bool OwnMemory::enroll(const transport::NetworkTable& table, std::size_t region, std::uintptr_t at,
                       std::size_t bytes, std::string* error) {
  auto its = std::make_unique<transport::Region>();
  if (table.enroll(table.self, reinterpret_cast<void*>(at), bytes, key_of(region), its.get()) !=
      transport::NetStatus::ok)
    return *error = "cannot register " + bytes_text(bytes) + " of symmetric memory with the network: " +
                    table.last_error(table.self),
           false;
  const std::scoped_lock lock(mutex_);
  if (regions_.size() <= region) regions_.resize(region + 1);
  regions_[region] = std::move(its);
  return true;
}

void OwnMemory::withdraw_all(const transport::NetworkTable& table) {
  for (const auto& region : regions_)
    if (region != nullptr) table.withdraw(table.self, region.get());
  regions_.clear();
}

wire::KeyAnswer OwnMemory::find(std::size_t region) {
  const std::scoped_lock lock(mutex_);
  if (region >= regions_.size() || regions_[region] == nullptr) return {};
  return {1, regions_[region]->key, regions_[region]->base};
}

// Where the owner has chosen the keys and offsets count from the beginning, both are known; else the owner is
// asked once for each region.
Net::Remote Net::remote(const Caller& who, Lane& lane, Peer& peer, wire::Place place, std::size_t bytes) {
  std::size_t region = 0;
  std::uint64_t offset = place.offset;
  if (place.segment == 0) {
    const bool device = offset >= wire::device_offset;
    if (device) offset -= wire::device_offset;
    region = OwnMemory::region_of(offset, device);
    offset %= OwnMemory::chunk;
    bytes = std::min(bytes, OwnMemory::chunk - offset);
  }
  bytes = std::min(bytes, limits.max_transfer);
  if (has(transport::cap_own_keys) && has(transport::cap_offsets)) return {OwnMemory::key_of(region), offset, bytes};

  using State = RemoteRegion::State;
  if (peer.regions.size() <= region) peer.regions.resize(region + 1);
  const auto state = [&] { return peer.regions[region].state; };  // the vector may grow meanwhile
  if (state() == State::unknown) {
    peer.regions[region].state = State::asked;
    Op& op = lane.take_op(who, peer, Op::Kind::reply, sizeof(wire::KeyAnswer));
    wire::KeyAnswer answer{};
    std::uint32_t pending = 1;
    op.pending = &pending;
    op.dest = reinterpret_cast<unsigned char*>(&answer);
    op.block = op.missing = sizeof answer;
    op.stride = 0;
    const std::uint64_t token = op.token();
    unsigned char* const at = lane.reserve(who, peer, 16);
    wire::store_word(at, wire::pack(wire::Kind::keys, 0, {0, region}));
    wire::store_word(at + 8, token);
    lane.send(peer);
    lane.await(who, "for the key to memory of", &peer, [&] { return lane.check(who, peer), pending == 0; });
    peer.regions[region] = {answer.known == 1 ? State::known : State::unknown, answer};
    if (answer.known != 1)
      fatal(&pe, who.call, "PE %d has not registered region %zu of its symmetric memory with the network", peer.pe,
            region);
  } else if (state() == State::asked) {
    lane.await(who, "for the key to memory of", &peer,
               [&] { return lane.check(who, peer), state() != State::asked; });
  }
  const wire::KeyAnswer& answer = peer.regions[region].answer;
  return {answer.key, answer.base + offset, bytes};
}

}  // namespace ushmem::core
