// SPDX-License-Identifier: Apache-2.0
//
// The context forms of put and get for every type: on the default context, on a context of the
// world, and on one of a team that counts its PEs backwards, where PE i of the call is another than
// PE i of the world.
#include <algorithm>
#include <string>
#include <vector>

#include "support.hpp"
#include "types.hpp"

namespace {

using multi::value_of;

constexpr std::size_t count = 11;

// What a call's PE number means: the context and the size and map of its team.
struct Numbering {
  shmem_ctx_t ctx;
  const char* name;
  bool reversed;
  [[nodiscard]] int number_of(int world_pe) const {
    return reversed ? multi::n_pes() - 1 - world_pe : world_pe;
  }
};

template <class T>
void fill(T* block, int who) {
  for (std::size_t i = 0; i < count; ++i) block[i] = value_of<T>(who, i);
}

template <class T>
void expect_block(const T* block, int who, const char* what) {
  for (std::size_t i = 0; i < count; ++i)
    EXPECT_EQ(block[i], value_of<T>(who, i)) << what << ", element " << i;
}

template <class T>
void check(const multi::ContextRmaCalls<T>& calls, const Numbering& in) {
  SCOPED_TRACE(std::string(calls.name) + " on " + in.name);
  constexpr const char* names[] = {"put", "put_nbi", "p", "iput of stride 2"};
  constexpr std::size_t forms = 4, room = 2 * count;
  multi::Shared<T> blocks(forms * room), own(count);
  // PE i works on PE i + 1 of the world, by whatever number.
  const int who = multi::neighbour(1), from = multi::neighbour(-1);
  const int peer = in.number_of(who);
  std::vector<T> mine(forms * count);
  for (std::size_t form = 0; form < forms; ++form)
    fill(&mine[form * count], multi::pe() + 10 * static_cast<int>(form));
  fill(own.get(), multi::pe());
  shmem_barrier_all();
  T* into = blocks.get();
  const T* source = mine.data();
  const auto next = [&] { into += room, source += count; };
  calls.put(in.ctx, into, source, count, peer);
  next();
  calls.put_nbi(in.ctx, into, source, count, peer);
  next();
  for (std::size_t i = 0; i < count; ++i) calls.p(in.ctx, into + i, source[i], peer);
  next();
  calls.iput(in.ctx, into, source, 2, 1, count, peer);
  shmem_ctx_quiet(in.ctx);
  shmem_barrier_all();
  for (std::size_t form = 0; form < forms; ++form) {
    const std::size_t stride = form == 3 ? 2 : 1;
    for (std::size_t i = 0; i < room; ++i) {
      const bool written = i % stride == 0 && i / stride < count;
      const T expected =
          written ? value_of<T>(from + 10 * static_cast<int>(form), i / stride) : T{};
      EXPECT_EQ(blocks[form * room + i], expected) << names[form] << ", element " << i;
    }
  }
  const auto reads = [&](const char* what, auto&& read) {
    std::vector<T> got(count);
    read(got.data());
    expect_block(got.data(), who, what);
  };
  reads("get", [&](T* to) { calls.get(in.ctx, to, own.get(), count, peer); });
  reads("get_nbi", [&](T* to) {
    calls.get_nbi(in.ctx, to, own.get(), count, peer);
    shmem_ctx_quiet(in.ctx);
  });
  reads("g", [&](T* to) {
    for (std::size_t i = 0; i < count; ++i) to[i] = calls.g(in.ctx, own + i, peer);
  });
  reads("iget", [&](T* to) { calls.iget(in.ctx, to, own.get(), 1, 1, count, peer); });
}

void check_all(const Numbering& in) {
#define X(NAME, TYPE) check(CONTEXT_RMA_CALLS(NAME, TYPE), in);
  FOR_RMA_TYPES(X)
#undef X
}

// The untyped calls on one context: bits is the size of an element.
#define CHECK_SIZED(BITS)                                                                        \
  {                                                                                              \
    SCOPED_TRACE(std::to_string(BITS) + " bits");                                                \
    constexpr std::size_t bytes = (BITS) / 8 * count;                                            \
    const auto receive = [&](const char* what) {                                                 \
      shmem_ctx_quiet(in.ctx);  /* a barrier completes the default context only */               \
      shmem_barrier_all();                                                                       \
      for (std::size_t i = 0; i < bytes; ++i)                                                    \
        EXPECT_EQ(block[i], value_of<unsigned char>(from, i)) << what << ", byte " << i;         \
      EXPECT_EQ(block[bytes], 0) << what;                                                        \
      shmem_barrier_all();                                                                       \
      std::fill_n(block.get(), block.size(), static_cast<unsigned char>(0));                     \
      shmem_barrier_all();                                                                       \
    };                                                                                           \
    shmem_ctx_put##BITS(in.ctx, block.get(), mine.data(), count, peer);                          \
    receive("put");                                                                              \
    shmem_ctx_put##BITS##_nbi(in.ctx, block.get(), mine.data(), count, peer);                    \
    receive("put_nbi");                                                                          \
    shmem_ctx_iput##BITS(in.ctx, block.get(), mine.data(), 1, 1, count, peer);                   \
    receive("iput");                                                                             \
    const auto read = [&](const char* what, auto&& call) {                                       \
      std::vector<unsigned char> got(bytes + 1, 77);                                             \
      call(got.data());                                                                          \
      shmem_ctx_quiet(in.ctx);                                                                   \
      for (std::size_t i = 0; i < bytes; ++i)                                                    \
        EXPECT_EQ(got[i], value_of<unsigned char>(who, i)) << what << ", byte " << i;            \
      EXPECT_EQ(got[bytes], 77) << what;                                                         \
    };                                                                                           \
    read("get", [&](void* p) { shmem_ctx_get##BITS(in.ctx, p, own.get(), count, peer); });       \
    read("get_nbi", [&](void* p) {                                                               \
      shmem_ctx_get##BITS##_nbi(in.ctx, p, own.get(), count, peer);                              \
    });                                                                                          \
    read("iget", [&](void* p) { shmem_ctx_iget##BITS(in.ctx, p, own.get(), 1, 1, count, peer); }); \
  }

void check_sized(const Numbering& in) {
  SCOPED_TRACE(in.name);
  multi::Shared<unsigned char> block(16 * count + 1), own(16 * count);
  const int who = multi::neighbour(1), from = multi::neighbour(-1);
  const int peer = in.number_of(who);
  std::vector<unsigned char> mine(16 * count);
  for (std::size_t i = 0; i < mine.size(); ++i)
    own[i] = mine[i] = value_of<unsigned char>(multi::pe(), i);
  shmem_barrier_all();
  FOR_SIZES(CHECK_SIZED)

  shmem_ctx_putmem(in.ctx, block.get(), mine.data(), mine.size(), peer);
  shmem_ctx_quiet(in.ctx);
  shmem_barrier_all();
  EXPECT_EQ(block[mine.size() - 1], value_of<unsigned char>(from, mine.size() - 1));
  EXPECT_EQ(block[mine.size()], 0);
  shmem_barrier_all();
  std::fill_n(block.get(), block.size(), static_cast<unsigned char>(0));
  shmem_barrier_all();
  shmem_ctx_putmem_nbi(in.ctx, block.get(), mine.data(), 3, peer);
  shmem_ctx_quiet(in.ctx);
  shmem_barrier_all();
  EXPECT_EQ(block[2], value_of<unsigned char>(from, 2));
  EXPECT_EQ(block[3], 0);
  unsigned char got[4] = {};
  shmem_ctx_getmem(in.ctx, got, own.get(), 3, peer);
  EXPECT_EQ(got[2], value_of<unsigned char>(who, 2));
  EXPECT_EQ(got[3], 0);
  shmem_ctx_getmem_nbi(in.ctx, got, own + 1, 3, peer);
  shmem_ctx_quiet(in.ctx);
  EXPECT_EQ(got[2], value_of<unsigned char>(who, 3));
  shmem_barrier_all();
}

// Runs check on a private context of the world and on one of the world counted backwards.
void on_made_contexts(void (*check_one)(const Numbering&)) {
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_ctx_create(SHMEM_CTX_PRIVATE, &ctx), 0);
  check_one({ctx, "a private context", false});
  shmem_ctx_destroy(ctx);

  shmem_team_t backwards = SHMEM_TEAM_INVALID;
  const int n = multi::n_pes();
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &backwards), 0);
  ASSERT_EQ(shmem_team_create_ctx(backwards, 0, &ctx), 0);
  check_one({ctx, "a context of the reversed team", true});
  shmem_ctx_destroy(ctx);
  shmem_team_destroy(backwards);
}

}  // namespace

MULTI_TEST(ContextRma, TheDefaultContextServesEveryType) {
  check_all({SHMEM_CTX_DEFAULT, "the default context", false});
}

MULTI_TEST(ContextRma, MadeContextsServeEveryTypeInTheirTeamsNumbering) {
  on_made_contexts(check_all);
}

MULTI_TEST(ContextRma, SizedCallsWorkOnAllContexts) {
  check_sized({SHMEM_CTX_DEFAULT, "the default context", false});
  on_made_contexts(check_sized);
}

MULTI_TEST(ContextRma, ATeamOfEveryOtherPeNumbersItsMembersFromZero) {
  const int n = multi::n_pes();
  shmem_team_t odd = SHMEM_TEAM_INVALID;
  const int members = n / 2;
  NEED_PES(2);
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 1, 2, members, nullptr, 0, &odd), 0);
  multi::Shared<long> inbox(static_cast<std::size_t>(n));
  if (multi::pe() % 2 == 1) {
    shmem_ctx_t ctx = SHMEM_CTX_INVALID;
    EXPECT_EQ(shmem_team_create_ctx(odd, SHMEM_CTX_SERIALIZED, &ctx), 0);
    for (int i = 0; i < members; ++i) shmem_ctx_long_p(ctx, inbox + multi::pe(), 100 + i, i);
    shmem_ctx_destroy(ctx);
  }
  shmem_barrier_all();
  for (int pe = 0; pe < n; ++pe) {
    const bool expected = pe % 2 == 1 && multi::pe() % 2 == 1;
    EXPECT_EQ(inbox[static_cast<std::size_t>(pe)], expected ? 100 + multi::pe() / 2 : 0);
  }
  shmem_barrier_all();
  if (odd != SHMEM_TEAM_INVALID) shmem_team_destroy(odd);
}
