// SPDX-License-Identifier: Apache-2.0
//
// A world: what one set of PEs shares as far as this process sees it. The node file with its control
// area, the windows through which all HEAP and DATA slots of the node are mapped, the settings, and this
// process's PEs (one, or all of them in an in-process world).
#pragma once

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/config.hpp"
#include "bootstrap/control.hpp"
#include "bootstrap/formation.hpp"
#include "bootstrap/node_file.hpp"
#include "core/rma/large_copy.hpp"
#include "core/runtime/pe.hpp"
#include "device/device.hpp"
#include "transport/fake/fake.hpp"
#include "transport/shm/window.hpp"

namespace ushmem::core {

struct DeviceWindow;

struct World {
  bootstrap::NodeFile file;
  base::Config config;
  int n_pes = 0;       // of the world
  int node_pes = 0;    // of this node
  bool in_process = false;
  bool crowded = false;  // more PEs on the node than processors: waits give the processor away soon
  transport::Window heap;
  transport::Window data;
  std::string huge_pages;                // what the heap got, or why not
  std::string heap_bound_reason;
  std::vector<std::unique_ptr<Pe>> pes;  // of this process, by their places in the node
  std::shared_ptr<transport::FakeFabric> fabric;  // between the nodes of an in-process world
  std::atomic<int> attached{0};          // threads of an in-process world
  std::unique_ptr<bootstrap::Control> control;  // of a process's world that has several nodes, or no launcher of ours
  std::unique_ptr<bootstrap::Guest> guest;      // the other launcher that has started this process
  std::string how;                 // "guest of PMI-1"; empty: the library's launcher, or none
  std::vector<std::string> notes;  // which ways of start-up were not taken, and why
  std::vector<bootstrap::MappedGlobals> globals;  // of such a world's PEs, until they are in their window
  std::mutex device_mutex;               // of the two below, which PEs of an in-process world share
  std::vector<std::shared_ptr<device::Device>> devices;
  std::weak_ptr<DeviceWindow> device_window;
  CopyTimes copy_times;                  // of this process
  // The block of a PE of this node, by its number in the world.
  [[nodiscard]] bootstrap::PeBlock& block(int pe) const { return file.pe(file.entry(pe).local); }
  // Where hundreds of PEs share a processor, to yield brings the awaited PE no nearer, and looks as often as
  // elsewhere would leave it no time: waits yield for as much less, and they and the network's threads sleep for
  // as much longer.
  [[nodiscard]] std::uint64_t slower() const {
    constexpr std::uint64_t pes_of_a_processor = 32;
    const auto here = static_cast<std::uint64_t>(in_process ? n_pes : node_pes);
    return std::max<std::uint64_t>(here / file.header().cpus / pes_of_a_processor, 1);
  }
  std::uint64_t boot_epoch = 0;          // barriers of start-up that this process's PE has begun
};

// Makes an in-process world of n PEs, each to be attached by one thread. nullptr with the reason.
std::unique_ptr<World> create_in_process_world(int n_pes, std::uint64_t heap_bytes,
                                               std::string* error);
// The same as several nodes (USHMEM_FAKE_NODES), each a World that has its own PEs, with a network in memory
// between them. Empty with the reason.
std::vector<std::unique_ptr<World>> create_in_process_nodes(int n_pes, std::uint64_t heap_bytes,
                                                            std::string* error);
// Opens the network of a PE of such a world and tells all nodes its address; the caller holds a lock. The PE
// can be used when all have. False with the reason.
bool connect_in_process(const std::vector<std::unique_ptr<World>>& nodes, Pe& pe, std::string* error);
// Fills a PE's segments, routes, allocator and predefined teams from its mapped world.
void start_pe(World& world, Pe& pe, int my_pe);
void stop_pe(Pe& pe, Life life);

}  // namespace ushmem::core
