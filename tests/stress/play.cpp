// SPDX-License-Identifier: Apache-2.0
#include "play.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "player.hpp"
#include "support/nodes.hpp"

namespace abuse {
namespace {

class Game {
 public:
  Game(const Order& order, int lane, shmem_team_t everyone, unsigned char* arena, unsigned char* board,
       unsigned char* globals)
      : order_(order), globals_(globals), model_(shmem_n_pes()) {
    me_.pe = shmem_my_pe();
    me_.n_pes = shmem_n_pes();
    me_.lane = lane;
    me_.seed = order.seed;
    me_.dawdles = order.dawdles;
    me_.teams[0] = everyone;
    me_.regions[arena_region] = arena;
    me_.regions[board_region] = board;
    if (globals != nullptr) me_.regions[globals_region] = globals;
  }

  int run() {
    for (int i = 0; i < order_.repeat && me_.failures == 0; ++i) once();
    return me_.failures;
  }

 private:
  void meet() {
    if (me_.lane == 0)
      shmem_barrier_all();
    else
      shmem_team_sync(me_.team(0));
  }

  // New memory: the same here and in the model.
  void start_region(int region, std::size_t bytes) {
    const std::uint64_t key = mix(order_.seed, static_cast<std::uint64_t>(region));
    model_.add_filled(region, bytes, key);
    fill(me_.at({region, 0}), bytes, mix(key, Model::pe_key(me_.pe)));
  }

  void once() {
    model_ = Model(me_.n_pes);
    start_region(arena_region, arena_bytes);
    if (globals_ != nullptr && me_.lane == 0) start_region(globals_region, globals_bytes);
    Program program(order_.seed, me_.n_pes, me_.lane, globals_ != nullptr);
    for (int e = 0; e < order_.filter.rounds && me_.failures == 0; ++e) {
      Epoch epoch = program.next();
      std::vector<Operation*> played;
      for (const auto& op : epoch) {
        if (!order_.filter.has(*op) || !op->possible(model_)) continue;
        op->apply(model_);
        played.push_back(op.get());
      }
      if (!played.empty()) play_epoch(played);
    }
    clean_up();
  }

  void play_epoch(const std::vector<Operation*>& played) {
    for (Operation* op : played) op->prepare(me_);
    meet();
    for (Operation* op : played) {
      if (order_.verbose)
        std::fprintf(stderr, "PE %d: %s %s\n", me_.pe, to_text(op->id).c_str(), op->text().c_str());
      op->run(me_);
    }
    for (const auto& [id, ctx] : me_.contexts) shmem_ctx_quiet(ctx);
    shmem_quiet();
    meet();
    for (Operation* op : played) op->settle(me_);
    compare(played);
    // Nobody goes on before all have looked.
    meet();
    if (me_.failures != 0) give_up();
  }

  void compare(const std::vector<Operation*>& played) {
    for (const auto& [region, pes] : model_.regions) {
      const Bytes& expected = pes[static_cast<std::size_t>(me_.pe)];
      const unsigned char* seen = me_.at({region, 0});
      if (std::memcmp(expected.data(), seen, expected.size()) == 0) continue;
      std::size_t first = 0;
      while (expected[first] == seen[first]) ++first;
      // The operation to which the place belonged in this epoch, or the nearest before it.
      const Operation* owner = played.front();
      std::size_t nearest = SIZE_MAX;
      for (const Operation* op : played)
        for (const Claim& c : op->claims)
          if (c.pe == me_.pe && c.region == region && c.write && c.begin <= first) {
            const std::size_t distance = first < c.end ? 0 : first - c.end + 1;
            if (distance <= nearest) owner = op, nearest = distance;
          }
      const char* whose = nearest == 0 ? "written by the operation" : "near the operation's memory";
      me_.expect_bytes(*owner, text("own memory from %s, %s", text(Place{region, 0}).c_str(), whose),
                       expected.data(), seen, expected.size());
    }
  }

  // What the program has left, so that it can be played again.
  void clean_up() {
    for (const auto& [id, ctx] : me_.contexts) shmem_ctx_destroy(ctx);
    me_.contexts.clear();
    for (const auto& [id, team] : me_.teams)
      if (id != 0 && team != SHMEM_TEAM_INVALID) shmem_team_destroy(team);
    std::erase_if(me_.teams, [](const auto& team) { return team.first != 0; });
    for (const auto& [region, at] : me_.regions)
      if (region >= first_block) shmem_free(at);
    std::erase_if(me_.regions, [](const auto& region) { return region.first >= first_block; });
    if (me_.lane == 0) shmem_barrier_all();
  }

  [[noreturn]] void give_up() {
    // All PEs have written what they found: they meet once more above. Nothing may be cleaned up by a
    // library that is wrong.
    std::fflush(nullptr);
    std::_Exit(1);
  }

  const Order& order_;
  unsigned char* globals_;
  Model model_;
  Player me_;
};

}  // namespace

int play(const Order& order, unsigned char* globals, const InThread& in_thread) {
  std::vector<int> nodes;
  if (!support::look_at_nodes(false, &nodes)) return 1;
  const auto lanes = static_cast<std::size_t>(order.threads);
  auto* arenas = static_cast<unsigned char*>(shmem_align(4096, lanes * arena_bytes));
  auto* boards = static_cast<unsigned char*>(shmem_align(4096, lanes * board_bytes));
  if (arenas == nullptr || boards == nullptr) {
    std::fprintf(stderr, "abuse: no symmetric memory\n");
    return 1;
  }
  std::vector<shmem_team_t> everyone(lanes, SHMEM_TEAM_WORLD);
  for (std::size_t i = 1; i < lanes; ++i)
    if (shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, shmem_n_pes(), nullptr, 0, &everyone[i]) != 0) {
      std::fprintf(stderr, "abuse: no team for thread %zu\n", i);
      return 1;
    }
  std::vector<int> failures(lanes);
  std::vector<std::function<void()>> joins;
  const auto as_lane = [&](std::size_t i) {
    Game game(order, static_cast<int>(i), everyone[i], arenas + i * arena_bytes, boards + i * board_bytes,
              i == 0 ? globals : nullptr);
    failures[i] = game.run();
  };
  for (std::size_t i = 1; i < lanes; ++i) joins.push_back(in_thread([&as_lane, i] { as_lane(i); }));
  as_lane(0);
  for (const auto& join : joins) join();
  for (std::size_t i = 1; i < lanes; ++i) shmem_team_destroy(everyone[i]);
  shmem_barrier_all();
  shmem_free(boards);
  shmem_free(arenas);
  int all = 0;
  for (const int f : failures) all += f;
  return all;
}

}  // namespace abuse
