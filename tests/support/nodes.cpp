// SPDX-License-Identifier: Apache-2.0
#include "support/nodes.hpp"

#include <shmem.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace support {
namespace {

constexpr std::size_t probe_bytes = std::size_t{1} << 20;

int wanted_nodes(int n_pes) {
  const char* text = std::getenv("USHMEM_TEST_NODES");
  return text != nullptr ? std::min(std::atoi(text), n_pes) : 1;
}

// The first PE after this one that is on another node.
int probe_target(const std::vector<int>& node, int from) {
  const std::size_t n = node.size(), at = static_cast<std::size_t>(from);
  for (std::size_t k = 1; k < n; ++k)
    if (node[(at + k) % n] != node[at]) return static_cast<int>((at + k) % n);
  return from;
}

// Every PE puts a row of bytes to a PE of another node: what the links must have carried at least.
bool puts_arrive(const std::vector<int>& node, unsigned char* rows) {
  const int me = shmem_my_pe();
  const auto row = [&](int from) { return rows + static_cast<std::size_t>(from) * probe_bytes; };
  const auto value = [](int from) { return static_cast<unsigned char>(from + 1); };
  const std::vector<unsigned char> mine(probe_bytes, value(me));
  shmem_putmem(row(me), mine.data(), probe_bytes, probe_target(node, me));
  shmem_barrier_all();
  for (int from = 0; from < shmem_n_pes(); ++from) {
    if (probe_target(node, from) != me) continue;
    const auto right = static_cast<std::size_t>(std::count(row(from), row(from) + probe_bytes, value(from)));
    if (right == probe_bytes) continue;
    std::fprintf(stderr, "nodes: PE %d: %zu of %zu bytes came from PE %d\n", me, right, probe_bytes, from);
    return false;
  }
  return true;
}

}  // namespace

bool look_at_nodes(bool say, std::vector<int>* node_of) {
  const int me = shmem_my_pe(), n = shmem_n_pes(), wanted = wanted_nodes(n);
  const auto all = static_cast<std::size_t>(n);
  auto* rows = static_cast<unsigned char*>(shmem_malloc(wanted > 1 ? all * probe_bytes : 1));
  auto* lowest = static_cast<int*>(shmem_calloc(all, sizeof(int)));
  if (rows == nullptr || lowest == nullptr) {
    std::fprintf(stderr, "nodes: PE %d: no symmetric memory\n", me);
    return false;
  }
  std::vector<bool> reached(all);
  for (std::size_t pe = all; pe-- > 0;) {
    reached[pe] = shmem_ptr(rows, static_cast<int>(pe)) != nullptr;
    if (reached[pe]) lowest[me] = static_cast<int>(pe);
  }
  const int mine = lowest[me];
  for (int pe = 0; pe < n; ++pe) shmem_int_p(lowest + me, mine, pe);
  shmem_barrier_all();
  node_of->assign(lowest, lowest + all);
  const std::vector<int>& node = *node_of;
  bool good = true;
  int nodes = 0;
  for (std::size_t pe = 0; pe < all; ++pe) {
    nodes += node[pe] == static_cast<int>(pe) ? 1 : 0;
    if (reached[pe] == (node[pe] == mine)) continue;
    std::fprintf(stderr, "nodes: PE %d reaches PE %zu, or not, unlike the PEs of its node\n", me, pe);
    good = false;
  }
  if (nodes != wanted) {
    std::fprintf(stderr, "nodes: PE %d sees %d nodes instead of %d\n", me, nodes, wanted);
    good = false;
  }
  if (wanted > 1 && good) good = puts_arrive(node, rows);
  if (wanted > 1 && good && say && me == 0)
    std::printf("nodes: %d nodes, %zu bytes put to another node by each PE\n", nodes, probe_bytes);
  if (!good) return false;  // freeing is collective, and others may be good
  shmem_free(lowest);
  shmem_free(rows);
  return true;
}

}  // namespace support
