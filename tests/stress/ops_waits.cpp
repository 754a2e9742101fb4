// SPDX-License-Identifier: Apache-2.0
//
// Sets of words that several PEs change, each after it has sent data, and a PE that waits for them or
// tests them in one of the standard's ways: every index that is reported must be one whose word and data
// have come, no index is reported twice or though it is left out, and all come in the end.
#include <sched.h>

#include <cstring>
#include <limits>
#include <numeric>

#include "atomics.hpp"
#include "groups.hpp"
#include "multi/types.hpp"

namespace abuse {
namespace {

enum class Form { until, all, any, some };
constexpr const char* form_names[] = {"", "_all", "_any", "_some"};
constexpr const char* cmp_names[] = {"?", "EQ", "NE", "GT", "GE", "LT", "LE"};
constexpr std::size_t payload = 24;

struct WaitSet;
struct Row {
  const char* name;
  std::size_t size;
  bool is_signed, sets;  // short types have no forms for sets
  void (*receive)(WaitSet&, Player&);
  void (*p)(shmem_ctx_t, void*, const void*, int);
};

struct WaitSet : Operation {
  const Row* row = nullptr;
  const AtomicType* type = nullptr;  // none for short types: their words are put
  Form form{};
  bool test = false, vector = false;
  int cmp = SHMEM_CMP_EQ;
  int receiver = 0;
  Members senders;             // of each word; -1: nobody, the word is left out of the set
  std::vector<Way> ways;
  Place words, data;

  [[nodiscard]] std::size_t count() const { return senders.size(); }
  [[nodiscard]] std::string text() const override {
    return abuse::text("PE %d: %s_%s%s%s %s on %zu words at %s, sent by PEs %s (-1: left out), data at %s",
                       receiver, row->name, test ? "test" : "wait_until",
                       form_names[static_cast<int>(form)], vector ? "_vector" : "", cmp_names[cmp],
                       count(), abuse::text(words).c_str(), abuse::text(senders).c_str(),
                       abuse::text(data).c_str());
  }
  // The value that word i is compared with, near where signed and unsigned comparisons differ.
  [[nodiscard]] std::uint64_t value(std::size_t i) const {
    const std::uint64_t base = row->is_signed ? 0 : std::uint64_t{1} << (8 * row->size - 1);
    return base + (vector ? i * 3 : 0);
  }
  // The word before (does not hold) and after (holds).
  [[nodiscard]] std::uint64_t word(std::size_t i, bool holds) const {
    const std::uint64_t v = value(i), odd = i % 2;
    switch (cmp) {
      case SHMEM_CMP_EQ: return holds ? v : v + 1;
      case SHMEM_CMP_NE: return holds ? v + 1 : v;
      case SHMEM_CMP_GT: return holds ? v + 1 : v - odd;
      case SHMEM_CMP_GE: return holds ? v + odd : v - 1;
      case SHMEM_CMP_LT: return holds ? v - 1 : v + odd;
      default: return holds ? v - odd : v + 1;
    }
  }
  [[nodiscard]] Bytes sent(std::size_t i) const {
    Bytes bytes(payload);
    fill(bytes.data(), payload, mix(key, i));
    return bytes;
  }
  [[nodiscard]] Place data_of(std::size_t i) const { return {data.region, data.offset + i * payload}; }

  void prepare(Player& me) override {
    if (me.pe != receiver) return;
    for (std::size_t i = 0; i < count(); ++i)
      store_word(me.at(words) + i * row->size, row->size, word(i, senders[i] < 0));
  }
  void apply(Model& m) override {
    for (std::size_t i = 0; i < count(); ++i)
      if (senders[i] >= 0) std::memcpy(m.at(receiver, data_of(i)), sent(i).data(), payload);
  }
  void run(Player& me) override {
    std::vector<std::size_t> order(count());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = order.size(); i > 1; --i)
      std::swap(order[i - 1], order[mix(key, mix(i)) % i]);
    for (const std::size_t i : order)
      if (senders[i] == me.pe) send(me, i);
    if (me.pe == receiver) row->receive(*this, me);
  }
  void send(Player& me, std::size_t i) {
    me.dawdle(*this, static_cast<int>(i));
    const Way& way = ways[i];
    const int to = way.to(receiver);
    const Bytes bytes = sent(i);
    const std::uint64_t now = word(i, true), before = word(i, false);
    unsigned char* at = me.at(words) + i * row->size;
    shmem_ctx_putmem(me.context(way), me.at(data_of(i)), bytes.data(), payload, to);
    me.fence(way);
    const shmem_ctx_t ctx = way.context < 0 ? SHMEM_CTX_INVALID : me.context(way);
    std::uint64_t fetched = 0;
    if (type == nullptr)
      row->p(ctx, at, &now, to);
    else if (mix(key, i) % 3 == 0)
      type->call(Amo::add, false, ctx, at, now - before, 0, to, &fetched);
    else
      type->call(mix(key, i) % 3 == 1 ? Amo::set : Amo::swap, false, ctx, at, now, 0, to, &fetched);
  }

  // The receiver's checks of one reported index.
  void reported(Player& me, std::size_t i, std::vector<int>& status) {
    if (i >= count()) return me.fail(*this, abuse::text("index %zu is reported", i));
    if (status[i] != 0)
      return me.fail(*this, abuse::text("index %zu is reported, which is left out or came before", i));
    status[i] = 1;
    me.expect_bytes(*this, abuse::text("data sent before word %zu, which is reported,", i),
                    sent(i).data(), me.at(data_of(i)), payload);
  }
};

template <class T>
struct Calls {
  multi::WaitOneCalls<T> one;
  const multi::WaitCalls<T>* sets;
};

// Waits or tests until all have been reported.
template <class T>
void receive(WaitSet& op, Player& me, const Calls<T>& calls) {
  auto* words = reinterpret_cast<T*>(me.at(op.words));
  const std::size_t n = op.count();
  const int cmp = op.cmp;
  std::vector<int> status(n);
  std::vector<T> values(n);
  std::size_t missing = 0;
  for (std::size_t i = 0; i < n; ++i) {
    status[i] = op.senders[i] < 0 ? 1 : 0;
    missing += op.senders[i] >= 0 ? 1 : 0;
    values[i] = static_cast<T>(op.value(i));
  }
  const T common = static_cast<T>(op.value(0));
  std::vector<std::size_t> indices(n);
  me.dawdle(op, -1);
  if (op.form == Form::until || calls.sets == nullptr) {
    for (std::size_t i = 0; i < n; ++i) {
      if (op.senders[i] < 0) continue;
      if (op.test) {
        while (calls.one.test(words + i, cmp, values[i]) == 0) sched_yield();
      } else {
        calls.one.wait(words + i, cmp, values[i]);
      }
      op.reported(me, i, status);
    }
    return;
  }
  const multi::WaitCalls<T>& sets = *calls.sets;
  const T* each = values.data();
  if (op.form == Form::all) {
    if (op.test) {
      while ((op.vector ? sets.test_all_vector(words, n, status.data(), cmp, each)
                        : sets.test_all(words, n, status.data(), cmp, common)) == 0)
        sched_yield();
    } else if (op.vector) {
      sets.wait_all_vector(words, n, status.data(), cmp, each);
    } else {
      sets.wait_all(words, n, status.data(), cmp, common);
    }
    for (std::size_t i = 0; i < n; ++i)
      if (op.senders[i] >= 0) op.reported(me, i, status);
    return;
  }
  const bool any = op.form == Form::any;
  const auto any_call = op.test ? sets.test_any : sets.wait_any;
  const auto any_vector = op.test ? sets.test_any_vector : sets.wait_any_vector;
  const auto some_call = op.test ? sets.test_some : sets.wait_some;
  const auto some_vector = op.test ? sets.test_some_vector : sets.wait_some_vector;
  // Returns how many are reported, the indices in `indices`.
  const auto look = [&]() -> std::size_t {
    if (!any)
      return op.vector ? some_vector(words, n, indices.data(), status.data(), cmp, each)
                       : some_call(words, n, indices.data(), status.data(), cmp, common);
    indices[0] = op.vector ? any_vector(words, n, status.data(), cmp, each)
                           : any_call(words, n, status.data(), cmp, common);
    return indices[0] == std::numeric_limits<std::size_t>::max() ? 0 : 1;
  };
  const int failures_before = me.failures;
  while (missing != 0) {
    const std::size_t seen = look();
    if (seen > missing) return me.fail(op, abuse::text("%zu reported, %zu missing", seen, missing));
    if (seen == 0 && !op.test) return me.fail(op, "the wait ended with nothing reported");
    for (std::size_t k = 0; k < seen; ++k) op.reported(me, indices[k], status);
    if (me.failures != failures_before) return;
    missing -= seen;
    if (seen == 0) sched_yield();
  }
  me.expect(op, "reported of an empty set", 0, look());
}

#define RECEIVE(NAME, TYPE)                                                               \
  void receive_##NAME(WaitSet& op, Player& me) {                                          \
    static const multi::WaitCalls<TYPE> sets = WAIT_CALLS(NAME, TYPE);                    \
    receive<TYPE>(op, me, {WAIT_ONE_CALLS(NAME, TYPE), &sets});                           \
  }
FOR_AMO_TYPES(RECEIVE)
#define RECEIVE_ONE(NAME, TYPE)                                                           \
  void receive_##NAME(WaitSet& op, Player& me) {                                          \
    receive<TYPE>(op, me, {WAIT_ONE_CALLS(NAME, TYPE), nullptr});                         \
  }
RECEIVE_ONE(short, short)
RECEIVE_ONE(ushort, unsigned short)

template <class T, void (*plain)(T*, T, int), void (*ctx)(shmem_ctx_t, T*, T, int)>
void put_word(shmem_ctx_t context, void* dest, const void* value, int pe) {
  T v;
  std::memcpy(&v, value, sizeof v);
  context == SHMEM_CTX_INVALID ? plain(static_cast<T*>(dest), v, pe)
                               : ctx(context, static_cast<T*>(dest), v, pe);
}

#define SET_ROW(NAME, TYPE) {#NAME, sizeof(TYPE), std::is_signed_v<TYPE>, true, receive_##NAME, nullptr},
#define ONE_ROW(NAME, TYPE)                                                               \
  {#NAME, sizeof(TYPE), std::is_signed_v<TYPE>, false, receive_##NAME,                    \
   put_word<TYPE, shmem_##NAME##_p, shmem_ctx_##NAME##_p>},
constexpr Row rows[] = {FOR_AMO_TYPES(SET_ROW) ONE_ROW(short, short) ONE_ROW(ushort, unsigned short)};

Made make_wait_set(Draft& d) {
  auto op = make<WaitSet>();
  op->row = &rows[d.random.below(std::size(rows))];
  for (const AtomicType& t : atomic_types())
    if (std::strcmp(t.name, op->row->name) == 0) op->type = &t;
  op->form = op->row->sets ? static_cast<Form>(d.random.number(4)) : Form::until;
  op->test = d.random.one_in(3);
  op->vector = d.random.one_in(2);
  op->cmp = d.random.between(1, 6);
  op->receiver = d.any_pe();
  const int n = d.random.between(1, 24);
  for (int i = 0; i < n; ++i) {
    const bool left_out = d.random.one_in(6);
    op->senders.push_back(left_out ? -1 : d.any_pe());
    op->ways.push_back(left_out ? Way{-1, d.teams[0]} : d.any_way(op->senders.back(), op->receiver));
  }
  const auto words = d.claim_board({op->receiver}, static_cast<std::size_t>(n) * 8);
  const auto data = d.claim({op->receiver}, static_cast<std::size_t>(n) * payload, 1, true);
  if (!words || !data) return nullptr;
  op->words = *words;
  op->data = *data;
  return op;
}

}  // namespace

void add_waits(Kinds& kinds) { kinds.push_back({"wait", 5, make_wait_set}); }

}  // namespace abuse
