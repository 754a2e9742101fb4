// SPDX-License-Identifier: Apache-2.0
//
// Symmetric blocks allocated, resized and freed; used by the other groups as memory like any other.
// Only the first thread of each PE makes these calls: they are collective over the world.
#include <algorithm>
#include <cstring>

#include "groups.hpp"
#include "player.hpp"

namespace abuse {
namespace {

constexpr std::size_t most_blocks = 12, most_bytes = 128 << 10;
enum class Form { malloc, calloc, align, malloc_with_hints, realloc_null };
constexpr const char* form_names[] = {"malloc", "calloc", "align", "malloc_with_hints", "realloc of null"};

std::size_t region_bytes(int region, const std::map<int, std::size_t>& sizes) {
  return region == arena_region ? arena_bytes : region == globals_region ? globals_bytes
       : region == board_region ? board_bytes : sizes.at(region);
}

// Blocks overlap nothing that is there. `sizes`: of the blocks.
void look_at(Player& me, const Operation& op, int region, const std::map<int, std::size_t>& sizes,
             std::size_t alignment) {
  const unsigned char* begin = me.regions.at(region);
  const unsigned char* end = begin + sizes.at(region);
  if (begin == nullptr) return me.fail(op, "returned null");
  if (reinterpret_cast<std::uintptr_t>(begin) % alignment != 0)
    me.fail(op, text("the block is not aligned to %zu", alignment));
  for (const auto& [other, at] : me.regions)
    if (other != region && at < end && begin < at + region_bytes(other, sizes))
      me.fail(op, "the block overlaps " + text(Place{other, 0}));
}

std::map<int, std::size_t> sizes_in(const Model& m) {
  std::map<int, std::size_t> sizes;
  for (const auto& [region, pes] : m.regions) sizes[region] = pes[0].size();
  return sizes;
}

struct Allocate : Operation {
  Form form{};
  int region = 0;
  std::size_t bytes = 0, alignment = 8;
  std::map<int, std::size_t> sizes;
  [[nodiscard]] std::string text() const override {
    return abuse::text("all PEs: %s of %zu bytes, alignment %zu, makes block %d",
                       form_names[static_cast<int>(form)], bytes, alignment, region);
  }
  void apply(Model& m) override {
    if (form == Form::calloc)
      m.add(region, bytes);
    else
      m.add_filled(region, bytes, key);
    sizes = sizes_in(m);
  }
  void run(Player& me) override {
    me.dawdle(*this);
    void* p = nullptr;
    switch (form) {
      case Form::malloc: p = shmem_malloc(bytes); break;
      case Form::calloc: p = shmem_calloc(bytes, 1); break;
      case Form::align: p = shmem_align(alignment, bytes); break;
      case Form::malloc_with_hints:
        p = shmem_malloc_with_hints(bytes, SHMEM_MALLOC_ATOMICS_REMOTE | SHMEM_MALLOC_SIGNAL_REMOTE);
        break;
      case Form::realloc_null: p = shmem_realloc(nullptr, bytes); break;
    }
    me.regions[region] = static_cast<unsigned char*>(p);
    look_at(me, *this, region, sizes, alignment);
    if (p != nullptr && form != Form::calloc) fill(p, bytes, mix(key, Model::pe_key(me.pe)));
  }
};

Made make_allocate(Draft& d) {
  if (d.lane != 0 || d.blocks.size() >= most_blocks) return nullptr;
  auto op = make<Allocate>();
  op->claims_bind = false;
  op->form = static_cast<Form>(d.random.number(5));
  op->bytes = std::max<std::size_t>(1, d.any_size(most_bytes));
  if (op->form == Form::align) op->alignment = std::size_t{8} << d.random.number(10);
  op->region = d.next_id++;
  d.blocks.push_back({op->region, op->bytes});
  // Nobody touches it before its owner has filled it; zeroed memory may be used at once.
  if (op->form != Form::calloc && !d.claim_at(d.teams[0].members, {op->region, 0}, op->bytes, true))
    return nullptr;
  return op;
}

struct Reallocate : Operation {
  int region = 0;
  std::size_t bytes = 0, had = 0;
  std::map<int, std::size_t> sizes;
  [[nodiscard]] std::string text() const override {
    return abuse::text("all PEs: realloc of block %d from %zu to %zu bytes", region, had, bytes);
  }
  void apply(Model& m) override {
    for (int pe = 0; pe < m.n_pes; ++pe) {
      Bytes& block = m.regions.at(region)[static_cast<std::size_t>(pe)];
      had = block.size();
      block.resize(bytes);
      if (bytes > had) fill(block.data() + had, bytes - had, mix(key, Model::pe_key(pe)));
    }
    sizes = sizes_in(m);
  }
  void run(Player& me) override {
    me.dawdle(*this);
    auto* p = static_cast<unsigned char*>(shmem_realloc(me.regions.at(region), bytes));
    me.regions[region] = p;
    look_at(me, *this, region, sizes, 8);
    if (p != nullptr && bytes > had) fill(p + had, bytes - had, mix(key, Model::pe_key(me.pe)));
  }
};

Made make_reallocate(Draft& d) {
  if (d.lane != 0 || d.blocks.empty()) return nullptr;
  auto op = make<Reallocate>();
  Block& block = d.blocks[d.random.below(d.blocks.size())];
  op->bytes = std::max<std::size_t>(1, d.any_size(most_bytes));
  op->region = block.region;
  op->blocks = {block.region};
  op->claims_bind = false;
  // Nothing else in the epoch uses it, whatever its size is then.
  if (!d.claim_at(d.teams[0].members, {block.region, 0}, block.size, true)) return nullptr;
  for (Claim& c : d.claims) c.end = std::max(c.end, op->bytes);
  block.size = op->bytes;
  return op;
}

struct Free : Operation {
  int region = 0;
  bool by_realloc = false;
  [[nodiscard]] std::string text() const override {
    return abuse::text("all PEs: free of block %d%s", region, by_realloc ? " (realloc to 0)" : "");
  }
  void apply(Model& m) override { m.regions.erase(region); }
  void run(Player& me) override {
    me.dawdle(*this);
    if (by_realloc)
      shmem_realloc(me.regions.at(region), 0);
    else
      shmem_free(me.regions.at(region));
    me.regions.erase(region);
  }
};

Made make_free(Draft& d) {
  if (d.lane != 0 || d.blocks.empty()) return nullptr;
  auto op = make<Free>();
  const Block block = d.blocks[d.random.below(d.blocks.size())];
  op->region = block.region;
  op->blocks = {block.region};
  op->claims_bind = false;
  op->by_realloc = d.random.one_in(4);
  if (!d.claim_at(d.teams[0].members, {block.region, 0}, block.size, true)) return nullptr;
  d.forget_block(block.region);
  return op;
}

}  // namespace

void add_memory(Kinds& kinds) {
  kinds.push_back({"memory", 2, make_allocate});
  kinds.push_back({"memory", 1, make_reallocate});
  kinds.push_back({"memory", 1, make_free});
}

}  // namespace abuse
