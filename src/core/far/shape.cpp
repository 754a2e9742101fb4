// SPDX-License-Identifier: Apache-2.0
#include "core/far/shape.hpp"

#include <algorithm>

#include "core/runtime/world.hpp"

namespace ushmem::core {
namespace {

// What a walk over the members has seen of one node.
struct Seen {
  TeamPart part{0, 1, 0};
  int last = 0;         // member seen last
  int local_first = 0;  // places in the node
  int local_last = 0;
  int local_step = 1;
};

// False when the members of the node do not lie evenly, by number or by place.
bool add(Seen& seen, int member, int local) {
  TeamPart& part = seen.part;
  const int step = member - seen.last, local_step = local - seen.local_last;
  if (part.count == 0) {
    part.first = member;
    seen.local_first = local;
  } else if (part.count == 1) {
    part.step = step;
    seen.local_step = local_step;
  }
  const bool even = part.count < 2 || (part.step == step && seen.local_step == local_step);
  ++part.count;
  seen.last = member;
  seen.local_last = local;
  return even;
}

// The team's part on this node, as a team of its own.
Team near_part(const Team& team, const TeamPart& part, const Seen& seen) {
  Team near = team;
  near.far = nullptr;
  near.start = team.world_pe(part.first);
  near.stride = part.count == 1 ? 0 : team.stride * part.step;
  near.size = part.count;
  near.me = (team.me - part.first) / part.step;
  near.block_start = seen.local_first;
  near.block_stride = seen.local_step;
  return near;
}

}  // namespace

void place_team(const Pe& pe, Team& team) {
  const World& world = *pe.world;
  team.far = nullptr;
  if (world.file.shape().n_nodes == 1) {
    team.block_start = team.start;
    team.block_stride = team.stride;
    return;
  }
  // Only nodes between those of the members can have any: few for a team of neighbours.
  int low = INT32_MAX, high = 0;
  for (int member = 0; member < team.size; ++member) {
    const int node = world.file.entry(team.world_pe(member)).node;
    low = std::min(low, node);
    high = std::max(high, node);
  }
  std::vector<Seen> nodes(static_cast<std::size_t>(high - low) + 1);
  bool even = true;
  for (int member = 0; member < team.size; ++member) {
    const bootstrap::PeEntry& entry = world.file.entry(team.world_pe(member));
    even = add(nodes[static_cast<std::size_t>(entry.node - low)], member, entry.local) && even;
  }
  const Seen& here = nodes[static_cast<std::size_t>(world.file.entry(pe.my_pe).node - low)];
  if (even && here.part.count == team.size) {
    team.block_start = here.local_first;
    team.block_stride = here.local_step;
    return;
  }
  auto far = std::make_shared<FarTeam>();
  far->flat = !even;
  if (even) {
    for (const Seen& seen : nodes)
      if (seen.part.count != 0) far->parts.push_back(seen.part);
    std::sort(far->parts.begin(), far->parts.end(),
              [](const TeamPart& a, const TeamPart& b) { return a.first < b.first; });
    far->n_parts = static_cast<int>(far->parts.size());
    for (const TeamPart& part : far->parts) far->largest = std::max(far->largest, part.count);
    far->near = near_part(team, here.part, here);
  } else {
    far->n_parts = team.size;
    Seen alone;
    alone.local_first = pe.local;
    far->near = near_part(team, {team.me, 1, 1}, alone);
  }
  far->part = far->part_of(team.me);
  team.far = std::move(far);
}

Team shared_team_of(const Pe& pe) {
  const bootstrap::NodeFile& file = pe.world->file;
  if (file.shape().n_nodes == 1) return Team{.start = 0, .stride = 1, .size = pe.n_pes, .me = pe.my_pe};
  int first = -1, last = -1, stride = 0, count = 0;
  bool even = true;
  for (int other = 0; other < pe.n_pes && even; ++other) {
    const bootstrap::PeEntry& entry = file.entry(other);
    if (entry.node != file.shape().node) continue;
    even = entry.local == count;  // places in the order of numbers, too
    if (count == 0) first = other;
    if (count == 1) stride = other - last;
    even = even && (count < 2 || stride == other - last);
    last = other;
    ++count;
  }
  if (!even) return Team{.start = pe.my_pe, .stride = 0, .size = 1};
  const int me = stride == 0 ? 0 : (pe.my_pe - first) / stride;
  return Team{.start = first, .stride = stride, .size = count, .me = me};
}

}  // namespace ushmem::core
