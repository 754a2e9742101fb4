// SPDX-License-Identifier: Apache-2.0
//
// Data with a signal, handed from PE to PE: whoever has seen the signal has the data. And signals alone,
// added up from several PEs.
#include <cstring>

#include "calls.hpp"
#include "groups.hpp"
#include "player.hpp"

namespace abuse {
namespace {

using Put = void (*)(void*, const void*, size_t, void*, uint64_t, int, int);
using CtxPut = void (*)(shmem_ctx_t, void*, const void*, size_t, void*, uint64_t, int, int);

struct Row {
  const char* name;
  std::size_t size;
  Put put, put_nbi;
  CtxPut ctx_put, ctx_put_nbi;
};
#define SIGNAL_FORMS(NAME)                                                            \
  erased<&shmem_##NAME##_signal>, erased<&shmem_##NAME##_signal_nbi>,                 \
      erased<&shmem_ctx_##NAME##_signal>, erased<&shmem_ctx_##NAME##_signal_nbi>
#define TYPE_ROW(NAME, TYPE) {#NAME, sizeof(TYPE), SIGNAL_FORMS(NAME##_put)},
#define SIZE_ROW(BITS) {#BITS, BITS / 8, SIGNAL_FORMS(put##BITS)},
constexpr Row rows[] = {
    FOR_RMA_TYPES(TYPE_ROW) FOR_SIZES(SIZE_ROW){"mem", 1, SIGNAL_FORMS(putmem)}};

// The first member sends its private data to the second, that sends what it has got to the third, ...
struct Relay : Operation {
  const Row* row = nullptr;
  Members members;
  std::vector<Way> ways;
  std::size_t nelems = 0;
  Place data, signal;
  bool add = false, nonblocking = false;
  Bytes sent;
  std::vector<std::uint64_t> arrived;  // the signal's value at each member afterwards

  [[nodiscard]] std::string text() const override {
    return abuse::text("PEs %s one after another: %s put_signal%s %s, nelems %zu, data %s, signal %s",
                       abuse::text(members).c_str(), row->name, nonblocking ? "_nbi" : "",
                       add ? "ADD" : "SET", nelems, abuse::text(data).c_str(),
                       abuse::text(signal).c_str());
  }
  [[nodiscard]] std::uint64_t number() const { return mix(key) % 1000 + 1; }
  void apply(Model& m) override {
    sent.resize(nelems * row->size);
    fill(sent.data(), sent.size(), key);
    arrived.assign(members.size(), 0);
    for (std::size_t i = 1; i < members.size(); ++i) {
      std::memcpy(m.at(members[i], data), sent.data(), sent.size());
      auto* word = m.at(members[i], signal);
      std::uint64_t before = 0;
      std::memcpy(&before, word, 8);
      // Differs from what is there, in either case.
      arrived[i] = add ? before + number() : ~before;
      std::memcpy(word, &arrived[i], 8);
    }
  }
  void run(Player& me) override {
    for (std::size_t i = 0; i < members.size(); ++i)
      if (members[i] == me.pe) take_turn(me, i);
  }
  void take_turn(Player& me, std::size_t i) {
    me.dawdle(*this);
    auto* word = reinterpret_cast<std::uint64_t*>(me.at(signal));
    if (i > 0) {
      const std::uint64_t seen = shmem_signal_wait_until(word, SHMEM_CMP_EQ, arrived[i]);
      me.expect(*this, "the signal that was waited for", arrived[i], seen);
      me.expect_bytes(*this, "data that came with the signal", sent.data(), me.at(data), sent.size());
      me.expect(*this, "signal_fetch", arrived[i], shmem_signal_fetch(word));
    }
    if (i + 1 == members.size()) return;
    const void* from = i == 0 ? static_cast<const void*>(sent.data()) : me.at(data);
    const std::uint64_t value = add ? number() : arrived[i + 1];
    const int op = add ? SHMEM_SIGNAL_ADD : SHMEM_SIGNAL_SET;
    const Way& way = ways[i];
    const int to = way.to(members[i + 1]);
    if (way.context < 0)
      (nonblocking ? row->put_nbi : row->put)(me.at(data), from, nelems, word, value, op, to);
    else
      (nonblocking ? row->ctx_put_nbi : row->ctx_put)(me.context(way), me.at(data), from, nelems, word,
                                                      value, op, to);
  }
};

Made make_relay(Draft& d) {
  auto op = make<Relay>();
  op->row = &rows[d.random.below(std::size(rows))];
  op->members = d.some_pes(2);
  op->nelems = d.any_size() / op->row->size;
  op->add = d.random.one_in(2);
  op->nonblocking = d.random.one_in(2);
  for (std::size_t i = 0; i + 1 < op->members.size(); ++i)
    op->ways.push_back(d.any_way(op->members[i], op->members[i + 1]));
  const auto data = d.claim(op->members, op->nelems * op->row->size, op->row->size, true);
  const auto signal = d.claim(op->members, 8, 8, true);
  if (!data || !signal) return nullptr;
  op->data = *data;
  op->signal = *signal;
  return op;
}

// All members add to a signal of one PE, which waits for the sum; then it sets the signal.
struct Gather : Operation {
  Members members;
  std::vector<Way> ways;
  int owner = 0, each = 1;
  Place signal;
  std::uint64_t sum = 0;

  [[nodiscard]] std::string text() const override {
    return abuse::text("PEs %s: %d times signal_add to %s of PE %d, which waits for the sum and sets it",
                       abuse::text(members).c_str(), each, abuse::text(signal).c_str(), owner);
  }
  [[nodiscard]] std::uint64_t addend(int pe) const { return mix(key, Model::pe_key(pe)) % 100000; }
  void apply(Model& m) override {
    std::memcpy(&sum, m.at(owner, signal), 8);
    for (const int pe : members) sum += addend(pe) * static_cast<std::uint64_t>(each);
    const std::uint64_t last = ~sum;
    std::memcpy(m.at(owner, signal), &last, 8);
  }
  void run(Player& me) override {
    auto* word = reinterpret_cast<std::uint64_t*>(me.at(signal));
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (members[i] != me.pe) continue;
      me.dawdle(*this);
      const Way& way = ways[i];
      for (int times = 0; times < each; ++times) {
        if (way.context < 0)
          shmem_signal_add(word, addend(me.pe), way.to(owner));
        else
          shmem_ctx_signal_add(me.context(way), word, addend(me.pe), way.to(owner));
      }
    }
    if (me.pe != owner) return;
    shmem_signal_wait_until(word, SHMEM_CMP_EQ, sum);
    shmem_signal_set(word, ~sum, me.pe);
  }
};

Made make_gather(Draft& d) {
  auto op = make<Gather>();
  op->members = d.some_pes(1);
  op->owner = d.any_pe();
  op->each = d.random.between(1, 30);
  for (const int pe : op->members) op->ways.push_back(d.any_way(pe, op->owner));
  const auto signal = d.claim({op->owner}, 8, 8, true);
  if (!signal) return nullptr;
  op->signal = *signal;
  return op;
}

}  // namespace

void add_signals(Kinds& kinds) {
  kinds.push_back({"signal", 5, make_relay});
  kinds.push_back({"signal", 2, make_gather});
}

}  // namespace abuse
