// SPDX-License-Identifier: Apache-2.0
//
// What core asks of a network, as a table of functions that a plug-in fills in: lib/ushmem/ofi.so for
// libfabric, src/transport/fake for tests, a vendor's own for a device's RDMA. A network has lanes; a lane
// is one endpoint with its own queue of completions. The caller serialises all calls on one lane; calls on
// different lanes may run at the same time. Lane 0 exists from the start and is the one whose address the
// PEs exchange; further lanes only begin operations, which arrive at lane 0 of their targets.
// docs/design/network.md
#pragma once

#include <cstddef>
#include <cstdint>

namespace ushmem::transport {

inline constexpr std::uint32_t network_abi = 1;
inline constexpr std::size_t max_address = 48;  // bytes of an endpoint's address

// What the network can do, read from the provider's attributes and never from its name.
enum NetworkCap : std::uint64_t {
  cap_message_order = 1,        // messages of one lane to one peer arrive in the order they were sent
  cap_message_after_write = 2,  // a message sent after a write is delivered when the write's bytes are in place
  cap_write_order = 4,          // writes of one lane to one peer are placed in the order they were begun
  cap_delivery_complete = 8,    // a write's completion means that its bytes are in place at the target
  cap_own_keys = 16,            // the owner chooses the key of registered memory
  cap_offsets = 32,             // remote addresses count from the start of the registered memory, else they
                                // are the owner's virtual addresses
  cap_wait = 64,                // wait_descriptors() and may_sleep() work
  cap_needs_target_progress = 128,  // writes and reads move only while the target polls its lane 0
  cap_local_registration = 256,     // source and destination buffers must be registered too
};

enum class NetStatus : std::int32_t {
  ok = 0,
  again = 1,        // no resources: poll the lane, then call again
  unreachable = 2,  // the peer is gone, or there is no way to it
  failed = 3,       // last_error() tells
};

struct NetworkLimits {
  std::uint64_t caps = 0;
  std::size_t inject = 0;       // messages up to this many bytes are copied by send()
  std::size_t max_message = 0;  // bytes
  std::size_t max_transfer = 0; // bytes of one write or read
  char provider[64] = {};       // for people
  char path[128] = {};          // interface or device, for people
};

struct NetworkOptions {
  const char* provider = nullptr;   // USHMEM_NET_PROVIDER; nullptr: the best there is
  const char* interface = nullptr;  // USHMEM_NET_INTERFACE: name or address to use; nullptr: any that routes
  int pe = 0;                       // of the caller, for messages
  int buffer = 128 << 10;           // USHMEM_NET_BUFFER: send buffer of a TCP connection; 0: the kernel's choice
  bool debug = false;
};

// Where poll() delivers. Called on the polling thread, with the lane still held by it: the sink may begin
// operations on the same lane, but must not poll it.
struct NetworkSink {
  void* self;
  // A message has come; data is valid during the call only.
  void (*message)(void* self, const void* data, std::size_t bytes);
  // The operation with this token is complete: its source may be written, its destination read. bad: why it
  // has failed, nullptr for success.
  void (*complete)(void* self, std::uint64_t token, const char* bad);
};

using Lane = struct OpaqueLane*;
using Peer = std::uint64_t;      // an endpoint elsewhere, as one lane knows it
struct Region {
  std::uint64_t key = 0;
  std::uint64_t base = 0;        // what a remote address counts from: 0 with cap_offsets
  void* handle = nullptr;
};

struct NetworkTable {
  std::uint32_t abi = network_abi;
  void* self = nullptr;

  void (*limits)(void* self, NetworkLimits* out) = nullptr;
  const char* (*last_error)(void* self) = nullptr;  // of the calling thread

  // Lane `index`, made on first use; nullptr: last_error() tells.
  Lane (*lane)(void* self, int index) = nullptr;
  // The lane's own address; at most max_address bytes.
  NetStatus (*address)(void* self, Lane lane, void* out, std::size_t* bytes) = nullptr;
  // Another endpoint, by its address. Makes no connection; the first operation does.
  NetStatus (*add_peer)(void* self, Lane lane, const void* address, std::size_t bytes, Peer* out) = nullptr;

  // Memory that peers may write and read; key is used with cap_own_keys. Any thread.
  NetStatus (*enroll)(void* self, void* at, std::size_t bytes, std::uint64_t key, Region* out) = nullptr;
  void (*withdraw)(void* self, const Region* region) = nullptr;

  // data must stay as it is until the completion of token; token 0: bytes <= limits.inject, copied, no
  // completion.
  NetStatus (*send)(void* self, Lane lane, Peer to, const void* data, std::size_t bytes,
                    std::uint64_t token) = nullptr;
  NetStatus (*write)(void* self, Lane lane, Peer to, std::uint64_t key, std::uint64_t remote,
                     const void* source, std::size_t bytes, std::uint64_t token) = nullptr;
  NetStatus (*read)(void* self, Lane lane, Peer from, std::uint64_t key, std::uint64_t remote, void* dest,
                    std::size_t bytes, std::uint64_t token) = nullptr;

  // Moves things on and delivers at most `most` events; the number of them, or 1 when only bytes have moved. Never
  // blocks.
  int (*poll)(void* self, Lane lane, const NetworkSink* sink, int most) = nullptr;
  // Descriptors that become readable when the lane has something to do. How many there are, at most `room`.
  int (*wait_descriptors)(void* self, Lane lane, int* out, int room) = nullptr;
  // Whether a thread may block on those descriptors now; false: poll first. Right before each block.
  bool (*may_sleep)(void* self, Lane lane) = nullptr;

  // Whether the lane has accepted messages, and told their completion or not been asked to, that go out only while it is
  // polled. nullptr: never.
  bool (*unsent)(void* self, Lane lane) = nullptr;

  void (*close)(void* self) = nullptr;  // all of it
};

// What a plug-in exports, by this name. False with the reason in error (a string of `room` bytes).
inline constexpr char network_entry[] = "ushmem_network_open_v1";
using NetworkOpen = bool (*)(const NetworkOptions* options, NetworkTable* out, char* error, std::size_t room);

}  // namespace ushmem::transport
