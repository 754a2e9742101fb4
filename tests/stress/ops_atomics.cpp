// SPDX-License-Identifier: Apache-2.0
//
// Atomics on a word that one PE alone uses: every kind, type and form has one possible result.
#include "atomics.hpp"
#include "groups.hpp"

namespace abuse {
namespace {

struct Step {
  Amo kind{};
  bool nonblocking = false;
  std::uint64_t value = 0, cond = 0;
  bool cond_holds = false;  // compare-swap with what is there
  std::uint64_t expected = 0;
};

struct Sequence : Operation {
  Way way;
  int actor = 0, target = 0;
  const AtomicType* type = nullptr;
  Place place;
  std::vector<Step> steps;

  [[nodiscard]] std::string text() const override {
    std::string all;
    for (const Step& s : steps)
      all += abuse::text(", %s%s 0x%llx", name_of(s.kind), s.nonblocking && fetches(s.kind) ? "_nbi" : "",
                         static_cast<unsigned long long>(s.value));
    return abuse::text("PE %d (context %d): %s atomics on %s of PE %d", actor, way.context, type->name,
                       abuse::text(place).c_str(), target) +
           all;
  }
  void apply(Model& m) override {
    unsigned char* at = m.at(target, place);
    std::uint64_t word = load_word(at, type->size);
    for (Step& s : steps) {
      s.expected = word;
      if (s.cond_holds) s.cond = word;
      word = after(*type, s.kind, word, s.value, s.cond);
    }
    store_word(at, type->size, word);
  }
  void run(Player& me) override {
    if (me.pe != actor) return;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const Step& s = steps[i];
      me.dawdle(*this, static_cast<int>(i));
      const std::uint64_t seen =
          perform(me, way, *type, s.kind, s.nonblocking, me.at(place), s.value, s.cond, target);
      if (fetches(s.kind))
        me.expect(*this, abuse::text("step %zu, %s", i, name_of(s.kind)).c_str(), s.expected, seen);
    }
  }
};

Made make_sequence(Draft& d) {
  auto op = make<Sequence>();
  op->actor = d.any_pe();
  op->target = d.any_pe();
  op->way = d.any_way(op->actor, op->target);
  op->type = &any_atomic_type(d.random, false, false);
  op->steps.resize(1 + d.random.below(12));
  const int kinds = op->type->bitwise ? 14 : op->type->integer ? 8 : 3;
  for (Step& s : op->steps) {
    s.kind = static_cast<Amo>(d.random.number(kinds));
    s.nonblocking = d.random.one_in(3);
    s.value = op->type->cut(d.random.next());
    s.cond = op->type->cut(d.random.next());
    s.cond_holds = d.random.one_in(2);
  }
  const auto place = d.claim({op->target}, op->type->size, op->type->size, true);
  if (!place) return nullptr;
  op->place = *place;
  return op;
}

}  // namespace

void add_atomics(Kinds& kinds) { kinds.push_back({"atomic", 6, make_sequence}); }

}  // namespace abuse
