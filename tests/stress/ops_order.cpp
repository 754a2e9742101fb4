// SPDX-License-Identifier: Apache-2.0
//
// Fence and quiet of one PE: what is put before one is overtaken by what is put after it, and a get after
// a quiet sees it.
#include <numeric>

#include "groups.hpp"
#include "player.hpp"

namespace abuse {
namespace {

struct Rewrite : Operation {
  Way way;
  int actor = 0, target = 0;
  std::size_t bytes = 0;
  Place place;
  std::vector<int> steps;  // after each put: 0 fence, 1 quiet, 2 quiet of the one PE, 3 quiet and get

  [[nodiscard]] std::string text() const override {
    constexpr const char* names[] = {"fence", "quiet", "pe_quiet", "quiet and get"};
    std::string all;
    for (const int step : steps) all += std::string(", putmem, ") + names[step];
    return abuse::text("PE %d (context %d): %zu bytes to %s of PE %d", actor, way.context, bytes,
                       abuse::text(place).c_str(), target) +
           all;
  }
  [[nodiscard]] Bytes data(std::size_t step) const {
    Bytes bytes_of(bytes);
    fill(bytes_of.data(), bytes, mix(key, step));
    return bytes_of;
  }
  void apply(Model& m) override {
    const Bytes last = data(steps.size() - 1);
    std::copy(last.begin(), last.end(), m.at(target, place));
  }
  std::vector<Bytes> sources;
  void run(Player& me) override {
    if (me.pe != actor) return;
    const shmem_ctx_t ctx = me.context(way);
    const int pe = way.to(target);
    for (std::size_t i = 0; i < steps.size(); ++i) sources.push_back(data(i));
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (i % 2 == 0)
        shmem_ctx_putmem_nbi(ctx, me.at(place), sources[i].data(), bytes, pe);
      else
        shmem_ctx_putmem(ctx, me.at(place), sources[i].data(), bytes, pe);
      me.dawdle(*this, static_cast<int>(i));
      if (steps[i] == 0) {
        shmem_ctx_fence(ctx);
      } else if (steps[i] == 2) {
        shmem_ctx_pe_quiet(ctx, &pe, 1);
      } else {
        shmem_ctx_quiet(ctx);
      }
      if (steps[i] == 3) {
        Bytes back(bytes);
        shmem_ctx_getmem(ctx, back.data(), me.at(place), bytes, pe);
        me.expect_bytes(*this, abuse::text("after quiet number %zu", i), sources[i].data(), back.data(),
                        bytes);
      }
    }
  }
};

Made make_rewrite(Draft& d) {
  auto op = make<Rewrite>();
  op->actor = d.any_pe();
  op->target = d.any_pe();
  op->way = d.any_way(op->actor, op->target);
  op->bytes = d.any_size(16 << 10);
  op->steps.resize(1 + d.random.below(5));
  for (int& step : op->steps) step = d.random.number(4);
  const auto place = d.claim({op->target}, op->bytes, 1, true);
  if (!place) return nullptr;
  op->place = *place;
  return op;
}

}  // namespace

void add_order(Kinds& kinds) { kinds.push_back({"order", 3, make_rewrite}); }

}  // namespace abuse
