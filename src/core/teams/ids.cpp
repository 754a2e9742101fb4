// SPDX-License-Identifier: Apache-2.0
#include "core/teams/ids.hpp"

#include <algorithm>
#include <bit>

namespace ushmem::core {
namespace {

std::uint64_t bit_of(int id) { return std::uint64_t{1} << (id % 64); }

}  // namespace

IdSet IdSet::all() {
  IdSet set;
  std::fill_n(set.word, words, ~std::uint64_t{0});
  return set;
}

IdSet IdSet::free_here(const bootstrap::PeBlock& block) {
  IdSet set;
  // Relaxed: a hint, see above.
  for (int w = 0; w < words; ++w) set.word[w] = block.free_teams[w].load(std::memory_order_relaxed);
  return set;
}

void IdSet::keep(const std::uint64_t (&of)[words]) {
  for (int w = 0; w < words; ++w) word[w] &= of[w];
}

void IdSet::write(std::uint64_t (&to)[words]) const { std::copy_n(word, words, to); }

bool choose_ids(const IdSet& free, int parent_id, unsigned tries, std::span<Team> teams) {
  std::size_t count = 0;
  for (const std::uint64_t word : free.word) count += static_cast<std::size_t>(std::popcount(word));
  if (count < teams.size()) return false;
  std::uint64_t mixed = (static_cast<std::uint64_t>(parent_id) << 32 | tries) * 0x9e3779b97f4a7c15u;
  mixed ^= mixed >> 29;
  std::size_t skip = tries == 0 ? 0 : mixed % (count - teams.size() + 1);
  auto team = teams.begin();
  for (int w = 0; w < IdSet::words; ++w) {
    for (std::uint64_t rest = free.word[w]; rest != 0; rest &= rest - 1) {
      if (skip > 0) {
        --skip;
        continue;
      }
      team->id = w * 64 + std::countr_zero(rest);
      if (++team == teams.end()) return true;
    }
  }
  return false;
}

// Acquire: pairs with the release in release_id().
bool take_id(bootstrap::PeBlock& block, int id) {
  return (block.free_teams[id / 64].fetch_and(~bit_of(id), std::memory_order_acquire) & bit_of(id)) != 0;
}

// Release: pairs with the acquire in take_id() of a later team; what the old one left comes before.
void release_id(bootstrap::PeBlock& block, int id) {
  block.free_teams[id / 64].fetch_or(bit_of(id), std::memory_order_release);
}

}  // namespace ushmem::core
