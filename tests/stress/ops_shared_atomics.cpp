// SPDX-License-Identifier: Apache-2.0
//
// Atomics of several PEs on one word at the same time. Their order is free; what is determined is
// checked: sums, bits that belong to one PE, that fetched values form one chain, that one PE wins.
#include <algorithm>

#include "atomics.hpp"
#include "groups.hpp"

namespace abuse {
namespace {

// Common to all: who, where, how often, and by which way each.
struct Contest : Operation {
  int owner = 0;
  Members members;
  std::vector<Way> ways;  // of each member
  const AtomicType* type = nullptr;
  Place place;
  int each = 1;

  [[nodiscard]] std::string describe(const char* what) const {
    return abuse::text("PEs %s: %s, %d times each, %s at %s of PE %d", abuse::text(members).c_str(), what,
                       each, type->name, abuse::text(place).c_str(), owner);
  }
  [[nodiscard]] int index_of(int pe) const {
    const auto at = std::find(members.begin(), members.end(), pe);
    return at == members.end() ? -1 : static_cast<int>(at - members.begin());
  }
  // A number that belongs to (member, i), positive and below 2^24.
  [[nodiscard]] std::uint64_t token(int member, int i) const {
    return (mix(key, static_cast<std::uint64_t>(i)) % 4096 + 1) * 4096 +
           static_cast<std::uint64_t>(member * each + i);
  }
  std::uint64_t call(Player& me, int member, int i, Amo kind, std::uint64_t value,
                     std::uint64_t cond = 0) {
    me.dawdle(*this, i);
    return perform(me, ways[static_cast<std::size_t>(member)], *type, kind,
                   mix(key, token(member, i)) % 3 == 0, me.at(place), value, cond, owner);
  }
};

void draft_contest(Draft& d, Contest& op, bool integer, bool bits) {
  op.owner = d.any_pe();
  op.members = d.some_pes(2);
  op.type = &any_atomic_type(d.random, integer, bits);
  op.each = d.random.between(1, 24);
  for (const int pe : op.members) op.ways.push_back(d.any_way(pe, op.owner));
}

// The sum of all that is added; every fetched value is a sum of some.
struct Sum : Contest {
  Place results;  // what each member fetched, at that member; 0: nothing
  std::uint64_t first = 0, total = 0;

  [[nodiscard]] std::string text() const override { return describe("inc, add, fetch_inc, fetch_add"); }
  [[nodiscard]] Amo kind(int member, int i) const {
    constexpr Amo kinds[] = {Amo::inc, Amo::add, Amo::fetch_inc, Amo::fetch_add};
    return kinds[mix(key, mix(token(member, i))) % 4];
  }
  [[nodiscard]] std::uint64_t addend(int member, int i) const {
    const Amo k = kind(member, i);
    return k == Amo::inc || k == Amo::fetch_inc ? 1 : token(member, i) % 1000 + 1;
  }
  void apply(Model& m) override {
    unsigned char* at = m.at(owner, place);
    first = load_word(at, type->size);
    total = 0;
    for (int k = 0; k < static_cast<int>(members.size()); ++k)
      for (int i = 0; i < each; ++i) total += addend(k, i);
    store_word(at, type->size, type->cut(first + total));
  }
  void run(Player& me) override {
    const int k = index_of(me.pe);
    if (k < 0) return;
    unsigned char* into = me.at(results);
    for (int i = 0; i < each; ++i) {
      const std::uint64_t seen = call(me, k, i, kind(k, i), addend(k, i));
      store_word(into + 8 * i, 8, fetches(kind(k, i)) ? type->cut(seen - first) : 0);
    }
  }
  // The steps that fetched, from the word's beginning: none overlaps another, and between them lies
  // what was added without fetching.
  void settle(Player& me) override {
    if (me.pe != owner) return;
    struct Seen {
      std::uint64_t from, addend;
    };
    std::vector<Seen> all;
    std::uint64_t unseen = 0;
    for (int k = 0; k < static_cast<int>(members.size()); ++k) {
      std::vector<std::uint64_t> values(static_cast<std::size_t>(each));
      shmem_getmem(values.data(), me.at(results), 8 * values.size(), members[static_cast<std::size_t>(k)]);
      for (int i = 0; i < each; ++i) {
        if (fetches(kind(k, i)))
          all.push_back({values[static_cast<std::size_t>(i)], addend(k, i)});
        else
          unseen += addend(k, i);
      }
    }
    std::sort(all.begin(), all.end(), [](const Seen& a, const Seen& b) { return a.from < b.from; });
    std::uint64_t at = 0, gaps = 0;
    for (const Seen& s : all) {
      if (s.from < at)
        return me.fail(*this, abuse::text("two updates fetched overlapping sums: %llu comes before %llu",
                                          static_cast<unsigned long long>(s.from),
                                          static_cast<unsigned long long>(at)));
      gaps += s.from - at;
      at = s.from + s.addend;
    }
    me.expect(*this, "added without fetching, between the fetched sums and after them", unseen,
              gaps + total - at);
  }
};

// Each member owns bits of the word: what happens to them is determined.
struct Bits : Contest {
  [[nodiscard]] std::string text() const override { return describe("and, or, xor and fetching forms"); }
  [[nodiscard]] std::uint64_t own(int member) const {
    std::uint64_t mask = 0;
    for (std::size_t bit = static_cast<std::size_t>(member); bit < 8 * type->size; bit += members.size())
      mask |= std::uint64_t{1} << bit;
    return mask;
  }
  [[nodiscard]] Amo kind(int member, int i) const {
    return static_cast<Amo>(static_cast<int>(Amo::bit_and) +
                            static_cast<int>(mix(key, mix(token(member, i))) % 6));
  }
  [[nodiscard]] std::uint64_t value(int member, int i) const {
    const std::uint64_t bits = mix(key + 1, token(member, i)) & own(member);
    const Amo k = kind(member, i);
    return k == Amo::bit_and || k == Amo::fetch_and ? bits | ~own(member) : bits;
  }
  std::uint64_t first = 0;
  void apply(Model& m) override {
    unsigned char* at = m.at(owner, place);
    std::uint64_t word = first = load_word(at, type->size);
    for (int k = 0; k < static_cast<int>(members.size()); ++k)
      for (int i = 0; i < each; ++i) word = after(*type, kind(k, i), word, value(k, i), 0);
    store_word(at, type->size, word);
  }
  void run(Player& me) override {
    const int k = index_of(me.pe);
    if (k < 0) return;
    std::uint64_t word = first;
    for (int i = 0; i < each; ++i) {
      const std::uint64_t seen = call(me, k, i, kind(k, i), value(k, i));
      if (fetches(kind(k, i)))
        me.expect(*this, abuse::text("own bits, update %d, %s", i, name_of(kind(k, i))).c_str(),
                  word & own(k), seen & own(k));
      word = after(*type, kind(k, i), word, value(k, i), 0);
    }
  }
};

// Every value that was ever there is fetched by one swap, but the last.
struct Swaps : Contest {
  Place results;
  [[nodiscard]] std::string text() const override { return describe("swap of different values"); }
  void prepare(Player& me) override {
    if (me.pe == owner) store_word(me.at(place), 8, 7);
  }
  void run(Player& me) override {
    const int k = index_of(me.pe);
    if (k < 0) return;
    for (int i = 0; i < each; ++i)
      store_word(me.at(results) + 8 * i, 8, call(me, k, i, Amo::swap, token(k, i)));
  }
  void settle(Player& me) override {
    if (me.pe != owner) return;
    std::vector<std::uint64_t> there{7}, seen{load_word(me.at(place), type->size)};
    for (int k = 0; k < static_cast<int>(members.size()); ++k) {
      std::vector<std::uint64_t> values(static_cast<std::size_t>(each));
      shmem_getmem(values.data(), me.at(results), 8 * values.size(), members[static_cast<std::size_t>(k)]);
      seen.insert(seen.end(), values.begin(), values.end());
      for (int i = 0; i < each; ++i) there.push_back(token(k, i));
    }
    std::sort(there.begin(), there.end());
    std::sort(seen.begin(), seen.end());
    if (there != seen) me.fail(*this, "the fetched values and the last are not those that were swapped in");
  }
};

// One compare-swap of all takes effect; the others fetch what it left. Then all count by loops.
struct Race : Contest {
  Place results, counter;
  std::uint64_t first = 0;
  [[nodiscard]] std::uint64_t total() const {
    return static_cast<std::uint64_t>(each) * static_cast<std::uint64_t>(members.size());
  }
  [[nodiscard]] std::string text() const override {
    return describe("compare_swap from one value") + ", then counting at " + abuse::text(counter);
  }
  void prepare(Player& me) override {
    if (me.pe == owner) store_word(me.at(place), 8, 7);
  }
  void apply(Model& m) override {
    unsigned char* at = m.at(owner, counter);
    first = load_word(at, type->size);
    store_word(at, type->size, type->cut(first + total()));
  }
  void run(Player& me) override {
    const int k = index_of(me.pe);
    if (k < 0) return;
    store_word(me.at(results), 8, call(me, k, 0, Amo::compare_swap, token(k, 0), 7));
    const Way& way = ways[static_cast<std::size_t>(k)];
    for (int i = 0; i < each; ++i) {
      std::uint64_t seen = perform(me, way, *type, Amo::fetch, false, me.at(counter), 0, 0, owner);
      for (;;) {
        const std::uint64_t was = perform(me, way, *type, Amo::compare_swap, i % 2 == 0, me.at(counter),
                                          type->cut(seen + 1), seen, owner);
        if (was == seen) break;
        if (type->cut(was - first) > total())
          return me.fail(*this, abuse::text("%llu was fetched, more than is counted to",
                                            static_cast<unsigned long long>(was)));
        seen = was;
      }
    }
  }
  void settle(Player& me) override {
    if (me.pe != owner) return;
    const std::uint64_t last = load_word(me.at(place), type->size);
    int winners = 0;
    for (int k = 0; k < static_cast<int>(members.size()); ++k) {
      std::uint64_t seen = 0;
      shmem_getmem(&seen, me.at(results), 8, members[static_cast<std::size_t>(k)]);
      if (seen == 7 && last == token(k, 0))
        ++winners;
      else
        me.expect(*this, abuse::text("what PE %d's compare_swap fetched",
                                     members[static_cast<std::size_t>(k)]).c_str(), last, seen);
    }
    me.expect(*this, "PEs whose compare_swap took effect", 1, static_cast<std::uint64_t>(winners));
  }
};

template <class Op>
bool place_results(Draft& d, Op& op, int words) {
  const auto results = d.claim_board(op.members, 8 * static_cast<std::size_t>(words));
  if (results) op.results = *results;
  return results.has_value();
}

Made make_sum(Draft& d) {
  auto op = make<Sum>();
  draft_contest(d, *op, true, false);
  const auto place = d.claim({op->owner}, op->type->size, op->type->size, true);
  if (!place || !place_results(d, *op, op->each)) return nullptr;
  op->place = *place;
  return op;
}

Made make_bits(Draft& d) {
  auto op = make<Bits>();
  draft_contest(d, *op, true, true);
  const auto place = d.claim({op->owner}, op->type->size, op->type->size, true);
  if (!place) return nullptr;
  op->place = *place;
  return op;
}

Made make_swaps(Draft& d) {
  auto op = make<Swaps>();
  draft_contest(d, *op, false, false);
  const auto place = d.claim_board({op->owner}, 8);
  if (!place || !place_results(d, *op, op->each)) return nullptr;
  op->place = *place;
  return op;
}

Made make_race(Draft& d) {
  auto op = make<Race>();
  draft_contest(d, *op, true, false);
  const auto place = d.claim_board({op->owner}, 8);
  const auto counter = d.claim({op->owner}, op->type->size, op->type->size, true);
  if (!place || !counter || !place_results(d, *op, 1)) return nullptr;
  op->place = *place;
  op->counter = *counter;
  return op;
}

}  // namespace

void add_shared_atomics(Kinds& kinds) {
  for (const Maker maker : {make_sum, make_bits, make_swaps, make_race})
    kinds.push_back({"shared_atomic", 2, maker});
}

}  // namespace abuse
