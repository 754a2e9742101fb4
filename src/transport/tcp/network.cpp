// SPDX-License-Identifier: Apache-2.0
#include "transport/tcp/network.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <mutex>
#include <vector>

#include "transport/tcp/lane.hpp"

namespace ushmem::transport {
namespace {

using tcp::LaneImpl;

struct Network {
  tcp::Memory memory;
  tcp::Address own;
  NetworkLimits limits;
  int buffer = 0;
  std::mutex mutex;  // of lanes
  std::vector<std::unique_ptr<LaneImpl>> lanes;
};

Network& of(void* self) { return *static_cast<Network*>(self); }
LaneImpl& of(Lane lane) { return *reinterpret_cast<LaneImpl*>(lane); }

Lane table_lane(void* self, int index) {
  Network& network = of(self);
  const std::scoped_lock lock(network.mutex);
  const auto i = static_cast<std::size_t>(index);
  if (network.lanes.size() <= i) network.lanes.resize(i + 1);
  if (network.lanes[i] == nullptr) {
    auto lane = std::make_unique<LaneImpl>(network.memory, network.own, index, -1, network.buffer);
    if (!lane->works()) return tcp::fail(NetStatus::failed, "epoll_create: %s", std::strerror(errno)), nullptr;
    network.lanes[i] = std::move(lane);
  }
  return reinterpret_cast<Lane>(network.lanes[i].get());
}

NetStatus table_address(void* self, Lane, void* out, std::size_t* bytes) {
  if (*bytes < sizeof(tcp::Address)) return tcp::fail(NetStatus::failed, "no room for an address");
  *bytes = sizeof(tcp::Address);
  std::memcpy(out, &of(self).own, sizeof(tcp::Address));
  return NetStatus::ok;
}

NetStatus table_enroll(void* self, void* at, std::size_t bytes, std::uint64_t key, Region* out) {
  of(self).memory.enroll(key, at, bytes);
  *out = {key, 0, nullptr};
  return NetStatus::ok;
}

void table_close(void* self) {
  std::unique_ptr<Network> network(&of(self));
  for (const auto& lane : network->lanes)
    if (lane != nullptr) lane->drain();
}

}  // namespace

bool open_tcp(const NetworkOptions& options, NetworkTable* out, std::string* error) {
  auto network = std::make_unique<Network>();
  std::string path;
  const int listener = tcp::open_listener(options.interface, &network->own, &path, error);
  if (listener < 0) return false;
  network->buffer = options.buffer;
  network->lanes.push_back(
      std::make_unique<LaneImpl>(network->memory, network->own, 0, listener, options.buffer));
  if (!network->lanes[0]->works()) {
    *error = std::string("epoll_create: ") + std::strerror(errno);
    return false;
  }
  NetworkLimits& limits = network->limits;
  limits.caps = cap_message_order | cap_message_after_write | cap_write_order | cap_own_keys | cap_offsets |
                cap_wait | cap_needs_target_progress;
  limits.inject = limits.max_message = tcp::largest_message;
  limits.max_transfer = std::size_t{1} << 48;
  std::snprintf(limits.provider, sizeof limits.provider, "tcp");
  std::snprintf(limits.path, sizeof limits.path, "%s", path.c_str());
  if (options.debug)
    std::fprintf(stderr, "ushmem: PE %d: network tcp at %s\n", options.pe, tcp::to_text(network->own).c_str());

  *out = {};
  out->self = network.release();
  out->limits = [](void* self, NetworkLimits* its) { *its = of(self).limits; };
  out->last_error = [](void*) { return tcp::error_of_thread(); };
  out->lane = table_lane;
  out->address = table_address;
  out->add_peer = [](void*, Lane lane, const void* address, std::size_t bytes, Peer* peer) {
    return of(lane).add_peer(address, bytes, peer);
  };
  out->enroll = table_enroll;
  out->withdraw = [](void* self, const Region* region) { of(self).memory.withdraw(region->key); };
  out->send = [](void*, Lane lane, Peer to, const void* data, std::size_t bytes, std::uint64_t token) {
    return of(lane).send(to, data, bytes, token);
  };
  out->write = [](void*, Lane lane, Peer to, std::uint64_t key, std::uint64_t remote, const void* source,
                  std::size_t bytes, std::uint64_t token) {
    return of(lane).write(to, key, remote, source, bytes, token);
  };
  out->read = [](void*, Lane lane, Peer from, std::uint64_t key, std::uint64_t remote, void* dest,
                 std::size_t bytes, std::uint64_t token) {
    return of(lane).read(from, key, remote, dest, bytes, token);
  };
  out->poll = [](void*, Lane lane, const NetworkSink* sink, int most) { return of(lane).poll(*sink, most); };
  out->wait_descriptors = [](void*, Lane lane, int* fds, int room) {
    if (room < 1) return 0;
    *fds = of(lane).poll_set();
    return 1;
  };
  out->may_sleep = [](void*, Lane lane) { return of(lane).may_sleep(); };
  out->unsent = [](void*, Lane lane) { return of(lane).unsent(); };
  out->close = table_close;
  return true;
}

}  // namespace ushmem::transport
