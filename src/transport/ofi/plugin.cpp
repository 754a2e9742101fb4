// SPDX-License-Identifier: Apache-2.0
//
// The plug-in lib/ushmem/ofi.so: fills in the table of network.hpp with what libfabric offers. One object for
// each PE that opens it; lanes are made on first use, under a lock, and looked after by their callers.
#include <cstdio>
#include <map>
#include <mutex>

#include "transport/ofi/lane.hpp"
#include "transport/ofi/memory.hpp"
#include "transport/ofi/provider.hpp"

#include <rdma/fi_errno.h>

namespace ushmem::transport::ofi {
namespace {

struct Network {
  Provider provider;
  Owned<fid_fabric> fabric;
  Owned<fid_domain> domain;
  Memory memory;
  std::mutex mutex;  // of lanes
  std::map<int, std::unique_ptr<LaneImpl>> lanes;
};

Network& of(void* self) { return *static_cast<Network*>(self); }
LaneImpl& of(Lane lane) { return *reinterpret_cast<LaneImpl*>(lane); }

LaneImpl* lane_at(Network& network, int index) {
  std::lock_guard lock(network.mutex);
  std::unique_ptr<LaneImpl>& lane = network.lanes[index];
  if (lane == nullptr) {
    std::string error;
    lane = LaneImpl::make(network.provider, network.fabric.get(), network.domain.get(), network.memory, index,
                          &error);
    if (lane == nullptr) fail(NetStatus::failed, "lane %d: %s", index, error.c_str());
  }
  return lane.get();
}

void table_limits(void* self, NetworkLimits* out) { *out = of(self).provider.limits; }
const char* table_last_error(void*) { return error_of_thread(); }
Lane table_lane(void* self, int index) { return reinterpret_cast<Lane>(lane_at(of(self), index)); }

NetStatus table_address(void*, Lane lane, void* out, std::size_t* bytes) { return of(lane).address(out, bytes); }
NetStatus table_add_peer(void*, Lane lane, const void* address, std::size_t bytes, Peer* out) {
  return of(lane).add_peer(address, bytes, out);
}

NetStatus table_enroll(void* self, void* at, std::size_t bytes, std::uint64_t key, Region* out) {
  Network& network = of(self);
  fid_ep* endpoint = nullptr;
  if (network.provider.registration_of_endpoint) endpoint = lane_at(network, 0)->endpoint();
  return network.memory.enroll(network.provider, network.domain.get(), endpoint, at, bytes, key, out);
}
void table_withdraw(void* self, const Region* region) { of(self).memory.withdraw(*region); }

NetStatus table_send(void*, Lane lane, Peer to, const void* data, std::size_t bytes, std::uint64_t token) {
  return of(lane).send(to, data, bytes, token);
}
NetStatus table_write(void*, Lane lane, Peer to, std::uint64_t key, std::uint64_t remote, const void* source,
                      std::size_t bytes, std::uint64_t token) {
  return of(lane).write(to, key, remote, source, bytes, token);
}
NetStatus table_read(void*, Lane lane, Peer from, std::uint64_t key, std::uint64_t remote, void* dest,
                     std::size_t bytes, std::uint64_t token) {
  return of(lane).read(from, key, remote, dest, bytes, token);
}
int table_poll(void*, Lane lane, const NetworkSink* sink, int most) { return of(lane).poll(*sink, most); }
int table_wait_descriptors(void*, Lane lane, int* out, int room) { return of(lane).wait_descriptors(out, room); }
bool table_may_sleep(void*, Lane lane) { return of(lane).may_sleep(); }
void table_close(void* self) { delete static_cast<Network*>(self); }

bool open(const NetworkOptions& options, NetworkTable* out, std::string* error) {
  auto network = std::make_unique<Network>();
  if (!choose_provider(options, &network->provider, error)) return false;
  fi_info* info = network->provider.info.get();
  const auto failed = [&](const char* what, int code) {
    *error = std::string(what) + " of " + info->fabric_attr->prov_name + ": " + fi_strerror(-code);
    return false;
  };
  fid_fabric* fabric = nullptr;
  int code = fi_fabric(info->fabric_attr, &fabric, nullptr);
  if (code != 0) return failed("cannot open the fabric", code);
  network->fabric.reset(fabric);
  fid_domain* domain = nullptr;
  code = fi_domain(fabric, info, &domain, nullptr);
  if (code != 0) return failed("cannot open the domain", code);
  network->domain.reset(domain);
  const LaneImpl* first = lane_at(*network, 0);
  if (first == nullptr) {
    *error = error_of_thread();
    return false;
  }
  if (first->can_wait()) network->provider.limits.caps |= cap_wait;
  if (options.debug) {
    std::fprintf(stderr, "ushmem: PE %d: network %s at %s\n", options.pe, network->provider.limits.provider,
                 network->provider.limits.path);
  }

  *out = {};
  out->self = network.release();
  out->limits = table_limits;
  out->last_error = table_last_error;
  out->lane = table_lane;
  out->address = table_address;
  out->add_peer = table_add_peer;
  out->enroll = table_enroll;
  out->withdraw = table_withdraw;
  out->send = table_send;
  out->write = table_write;
  out->read = table_read;
  out->poll = table_poll;
  out->wait_descriptors = table_wait_descriptors;
  out->may_sleep = table_may_sleep;
  out->close = table_close;
  return true;
}

}  // namespace
}  // namespace ushmem::transport::ofi

extern "C" __attribute__((visibility("default"))) bool ushmem_network_open_v1(
    const ushmem::transport::NetworkOptions* options, ushmem::transport::NetworkTable* out, char* error,
    std::size_t room) {
  std::string reason;
  if (ushmem::transport::ofi::open(*options, out, &reason)) return true;
  std::snprintf(error, room, "%s", reason.c_str());
  return false;
}
