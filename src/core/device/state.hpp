// SPDX-License-Identifier: Apache-2.0
//
// What a PE has of its device: made with the first call that needs it, kept until the process or world ends, as the
// network is, so that memory that others know stays where it is over finalize and init.
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "bootstrap/courier.hpp"
#include "core/device/copies.hpp"
#include "core/device/segment.hpp"
#include "core/device/service.hpp"
#include "core/heap/allocator.hpp"
#include "ushmem/device/handle.h"

namespace ushmem::core {

// Where the DEVICE segments of the PEs of a node are seen in this process.
struct DeviceWindow {
  std::shared_ptr<device::Device> device;
  std::vector<device::Address> slots;  // by place in the node
  // What has been reserved: one range for all slots, or one for each, where a range may not hold several PEs' memory.
  std::vector<device::Address> ranges;
  std::size_t range_bytes = 0;
  ~DeviceWindow() {
    for (const device::Address range : ranges) device->release(range, range_bytes);
  }
};

// Private memory of the device.
struct DeviceMemory {
  device::Device* device = nullptr;
  device::Address at = 0;
  std::size_t bytes = 0;

  bool allocate(device::Device& from, std::size_t wanted, std::string* error);
  DeviceMemory() = default;
  DeviceMemory(const DeviceMemory&) = delete;
  DeviceMemory& operator=(const DeviceMemory&) = delete;
  ~DeviceMemory();
};

// Words by which blocks meet, and scratch memory, are given out in units, one for each slot of a handle.
inline constexpr std::size_t meeting_units = 1024;
inline constexpr std::size_t meeting_scratch = 16384;  // of a unit, in worlds of several nodes

// A handle that has been made.
struct MadeHandle {
  shmemx_device_t handle{};
  int team = 0;              // id
  std::uint32_t generation = 0;
  std::size_t first_unit = 0;
  std::size_t units = 0;
  bool for_streams = false;  // made by the first on-stream collective of its team
  DeviceMemory memory;       // table of peers, and the grid's words
  std::unique_ptr<Ring> ring;
  device::Device* reaches = nullptr;  // whose kernels reach the ring

  MadeHandle() = default;
  MadeHandle(const MadeHandle&) = delete;
  MadeHandle& operator=(const MadeHandle&) = delete;
  ~MadeHandle() {
    if (reaches != nullptr) reaches->unreach_host(ring->at());
  }
};

struct DeviceState {
  explicit DeviceState(Pe& own) : pe(own) {}
  ~DeviceState();
  DeviceState(const DeviceState&) = delete;
  DeviceState& operator=(const DeviceState&) = delete;

  Pe& pe;
  std::shared_ptr<device::Device> device;
  std::shared_ptr<DeviceWindow> window;
  std::unique_ptr<Allocator> allocator;
  std::size_t bound = 0;
  struct Chunk {
    std::size_t offset;
    std::size_t bytes;
  };
  std::vector<Chunk> chunks;  // of every PE, in their order
  std::vector<std::intptr_t> deltas;  // Segments::device_deltas; empty where the slots lie a stride apart
  bool words_ready = false;   // prepare_words()
  std::size_t mapped = 0;     // bytes of the segment that have memory
  bootstrap::Courier courier;
  std::vector<std::int32_t> identities;  // of the node's PEs, once asked for

  // Handles. `free` is in device memory at `meeting`, as everything that they take; the words below in the heap.
  std::mutex handles_mutex;
  std::vector<std::unique_ptr<MadeHandle>> handles;
  // Symmetric: for a team 16 words of what is free here, 16 of what is free at all members. As many as there can be teams,
  // less where the heap is small.
  std::uint64_t* ballot = nullptr;
  std::size_t ballots = 1;
  std::bitset<meeting_units> free_units;
  // Where the host does not reach the device: symmetric memory of the heap by which its collectives go (team_staging).
  struct TeamStaging {
    int team;  // id
    std::uint32_t generation;
    std::size_t number;
  };
  char* stagings = nullptr;
  bool stagings_known = false;  // to the device: reach_host()
  std::size_t staging_bytes = 0;             // of each
  std::bitset<meeting_units> free_stagings;  // the first most_stagings of them
  std::vector<TeamStaging> team_stagings;
  std::size_t meeting = 0;          // offset in the segment
  std::size_t unit_bytes = 0;
  std::mutex modules_mutex;                  // while the library's kernels are loaded; taken before handles_mutex
  device::Stream filling = nullptr;          // for what handles are filled with: nothing of the program waits in it
  device::Stream usual = nullptr;            // what the null stream is for this PE
  std::vector<device::Stream> streams;       // that the program has made
  std::vector<CopyStream> copy_streams;      // of copies.cpp, not in use
  std::size_t n_copy_streams = 0;            // that there are
  DeviceMemory results;                      // a word for each: what atomics that a kernel makes return
  std::vector<device::Module> modules;
  std::map<std::string, device::Kernel> own_kernels;  // of the library, by name, once its module is loaded
  Service service;
};

// Waits for what has been put into a stream, which may itself wait for other PEs: as all waits of the library it is
// shown and reported, and ends with the job. False with the reason.
bool await_stream(Thread& t, const char* call, DeviceState& state, device::Stream stream, std::string* error);

// Waits for everything in the default stream and in those that shmemx_stream_create has made: no kernel of theirs uses
// a handle any more.
void drain_streams(Thread& t, const char* call, DeviceState& state);

// The state, with the calling thread bound to the device; nullptr with the reason.
DeviceState* device_state(Pe& pe, std::string* error);

}  // namespace ushmem::core
