// SPDX-License-Identifier: Apache-2.0
#include "core/runtime/nodes.hpp"

#include <algorithm>
#include <cstring>
#include <vector>

#include "core/net/net.hpp"
#include "core/runtime/departure.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/startup.hpp"
#include "core/runtime/world.hpp"
#include "transport/plugin.hpp"

namespace ushmem::core {

void combine_facts(void* into, const void* from, std::size_t) {
  auto& a = *static_cast<NodeFacts*>(into);
  const auto& b = *static_cast<const NodeFacts*>(from);
  a.heap_bound = std::min(a.heap_bound, b.heap_bound);
  const bool same = a.data_bytes == b.data_bytes &&
                    std::equal(std::begin(a.build_id), std::end(a.build_id), std::begin(b.build_id));
  if (!same && a.differs < 0) a.differs = std::max(a.pe, b.pe);
  if (b.differs >= 0) a.differs = b.differs;
  a.checks_return |= b.checks_return;
  if (b.pe < a.pe) {
    a.pe = b.pe;
    a.coll_stage = b.coll_stage;
    a.coll_reduce = b.coll_reduce;
    a.coll_scan = b.coll_scan;
  }
}

void agree_on_facts(Pe& pe, NodeFacts* facts) {
  std::string error;
  if (!pe.world->control->agree(facts, sizeof *facts, combine_facts, &error))
    fatal(&pe, "shmem_init", "start-up: %s", error.c_str());
}

void connect_nodes(Thread& t, World& world, Pe& pe) {
  std::string error;
  const base::Config& config = world.config;
  const transport::NetworkOptions options{
      config.net_provider.empty() ? nullptr : config.net_provider.c_str(),
      config.net_interface.empty() ? nullptr : config.net_interface.c_str(), pe.my_pe,
      static_cast<int>(config.net_buffer), config.debug};
  transport::NetworkTable table;
  if (!transport::open_network(config.plugins, options, &table, &error))
    fatal(&pe, "shmem_init", "no way to the other nodes: %s", error.c_str());
  pe.net_owner = net_open(pe, table, &error);
  if (pe.net_owner == nullptr) fatal(&pe, "shmem_init", "no way to the other nodes: %s", error.c_str());

  unsigned char mine[1 + sizeof bootstrap::PeEntry::address] = {};
  mine[0] = static_cast<unsigned char>(net_address(*pe.net_owner, mine + 1, sizeof mine - 1));
  std::vector<std::uint8_t> all;
  if (!world.control->gather(mine, sizeof mine, pe.local == 0, &all, &error))
    fatal(&pe, "shmem_init", "start-up: %s", error.c_str());
  for (std::size_t other = 0; other * sizeof mine < all.size(); ++other) {
    bootstrap::PeEntry& entry = world.file.entry(static_cast<int>(other));
    const std::uint8_t* const theirs = all.data() + other * sizeof mine;
    std::memcpy(entry.address, theirs + 1, theirs[0]);
    entry.address_bytes = theirs[0];
  }
  boot_barrier(t, "shmem_init");  // the node's lowest PE has written the addresses
  net_start(*pe.net_owner);
  pe.net = pe.net_owner.get();
}

void watch_nodes(World& world, Pe& pe) {
  world.control->watch([&pe](const bootstrap::Departure& who) { pe_has_gone(pe, who); });
}

}  // namespace ushmem::core
