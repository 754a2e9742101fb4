// SPDX-License-Identifier: Apache-2.0
#include "draft.hpp"

#include <shmem.h>

#include <algorithm>

namespace abuse {

int Team::index_of(int pe) const {
  const auto at = std::find(members.begin(), members.end(), pe);
  return at == members.end() ? -1 : static_cast<int>(at - members.begin());
}

Draft::Draft(std::uint64_t seed, int pes, int lane_number, bool with_globals)
    : random(mix(seed, static_cast<std::uint64_t>(lane_number))),
      n_pes(pes),
      lane(lane_number),
      globals(with_globals && lane_number == 0) {
  Team all;
  for (int pe = 0; pe < pes; ++pe) all.members.push_back(pe);
  teams.push_back(all);
}

void Draft::new_epoch() {
  taken_.clear();
  results.clear();
}

Members Draft::some_pes(int least) {
  Members all = teams[0].members;
  for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[random.below(i)]);
  const int count = random.between(std::min(least, n_pes), n_pes);
  all.resize(static_cast<std::size_t>(count));
  return all;
}

const Team& Draft::any_team() {
  const Team& team = teams[random.below(teams.size())];
  needed_teams.push_back(team.id);
  return team;
}

Way Draft::any_way(int actor, int target, bool stores) {
  std::vector<const Context*> fit;
  for (const Context& c : contexts)
    if (c.owner == actor && c.team.index_of(target) >= 0 &&
        (!stores || (c.options & SHMEM_CTX_NOSTORE) == 0))
      fit.push_back(&c);
  if (fit.empty() || random.one_in(3)) return {-1, teams[0]};
  const Context& c = *fit[random.below(fit.size())];
  needed_contexts.push_back(c.id);
  return {c.id, c.team};
}

std::size_t Draft::region_size(int region) const {
  if (region == arena_region) return arena_bytes;
  if (region == globals_region) return globals_bytes;
  if (region == board_region) return board_bytes;
  for (const Block& b : blocks)
    if (b.region == region) return b.size;
  return 0;
}

bool Draft::is_free(const Members& pes, Place place, std::size_t bytes, bool write) const {
  const std::size_t begin = place.offset, end = place.offset + bytes;
  const auto clashes = [&](const Claim& c) {
    return c.region == place.region && c.begin < end && begin < c.end && (write || c.write) &&
           std::find(pes.begin(), pes.end(), c.pe) != pes.end();
  };
  return end <= region_size(place.region) && std::none_of(taken_.begin(), taken_.end(), clashes) &&
         std::none_of(claims.begin(), claims.end(), clashes);
}

void Draft::claim_again(const Members& pes, Place place, std::size_t bytes, bool write) {
  for (const int pe : pes)
    claims.push_back({pe, place.region, place.offset, place.offset + bytes, write});
}

bool Draft::claim_at(const Members& pes, Place place, std::size_t bytes, bool write) {
  if (!is_free(pes, place, bytes, write)) return false;
  claim_again(pes, place, bytes, write);
  return true;
}

std::optional<Place> Draft::claim(const Members& pes, std::size_t bytes, std::size_t align,
                                  bool write) {
  for (int tries = 0; tries < 24; ++tries) {
    Place place{arena_region, 0};
    if (globals && random.one_in(6)) place.region = globals_region;
    if (!blocks.empty() && random.one_in(4)) place.region = blocks[random.below(blocks.size())].region;
    const std::size_t size = region_size(place.region);
    if (bytes > size) continue;
    const auto after = [&](const std::vector<Claim>& all) {  // beside what another operation has
      const Claim& c = all[random.below(all.size())];
      if (c.region == place.region) place.offset = c.end;
    };
    place.offset = random.below(size - bytes + 1);
    if (!claims.empty() && random.one_in(4))
      after(claims);
    else if (!taken_.empty() && random.one_in(2))
      after(taken_);
    place.offset = (place.offset + align - 1) / align * align;
    if (claim_at(pes, place, bytes, write)) return place;
  }
  return std::nullopt;
}

std::optional<Place> Draft::claim_board(const Members& pes, std::size_t bytes) {
  for (int tries = 0; tries < 24; ++tries) {
    const Place place{board_region, random.below((board_bytes - bytes) / 8) * 8};
    if (claim_at(pes, place, bytes, true)) return place;
  }
  return std::nullopt;
}

void Draft::settle_claims() {
  taken_.insert(taken_.end(), claims.begin(), claims.end());
  claims.clear();
  needed_teams.clear();
  needed_contexts.clear();
}

void Draft::forget_block(int region) {
  std::erase_if(blocks, [&](const Block& b) { return b.region == region; });
}

}  // namespace abuse
