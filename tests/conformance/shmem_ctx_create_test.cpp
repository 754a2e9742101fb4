// SPDX-License-Identifier: Apache-2.0
//
// Communication contexts: the introduction, SHMEM_CTX_CREATE, SHMEM_TEAM_CREATE_CTX, SHMEM_CTX_DESTROY and
// SHMEM_CTX_GET_TEAM.

#include <cstdlib>
#include <vector>

#include "support.hpp"

namespace {

constexpr long all_options = SHMEM_CTX_SERIALIZED | SHMEM_CTX_PRIVATE | SHMEM_CTX_NOSTORE;

void expect_works(shmem_ctx_t ctx, int to, int number, long* word, long value) {
  shmem_ctx_long_p(ctx, word, value, number);
  shmem_ctx_quiet(ctx);
  EXPECT_EQ(shmem_ctx_long_g(ctx, word, number), value);
  EXPECT_EQ(shmem_long_g(word, to), value);
  EXPECT_EQ(shmem_ctx_long_atomic_fetch_inc(ctx, word, number), value);
}

}  // namespace

MULTI_TEST(Contexts, HandlesCanBeComparedAndAssigned) {
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  EXPECT_TRUE(ctx == SHMEM_CTX_INVALID);
  ctx = SHMEM_CTX_DEFAULT;
  EXPECT_TRUE(ctx == SHMEM_CTX_DEFAULT && ctx != SHMEM_CTX_INVALID);
}

MULTI_TEST(Contexts, TheDefaultOneServesCallsThatTakeAContext) {
  multi::Shared<long> word(1);
  const int to = multi::neighbour(1);
  expect_works(SHMEM_CTX_DEFAULT, to, to, word.get(), 10 + multi::pe());
  shmem_barrier_all();
}

MULTI_TEST(Contexts, ManyThreadsMayUseAShareableOneAtOnce) {
  constexpr long rounds = 500;
  multi::Shared<long> counter(1);
  const int to = multi::neighbour(1);
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_ctx_create(0, &ctx), 0);
  multi::in_threads(4, [&](int) {
    for (long i = 0; i < rounds; ++i) shmem_ctx_long_atomic_inc(ctx, counter.get(), to);
    shmem_ctx_quiet(ctx);
  });
  shmem_ctx_destroy(ctx);
  shmem_barrier_all();
  EXPECT_EQ(counter[0], 4 * rounds);
}

MULTI_TEST(Contexts, EachThreadMayHaveAPrivateOne) {
  constexpr long rounds = 500;
  multi::Shared<long> counter(1);
  const int to = multi::neighbour(1);
  multi::in_threads(4, [&](int) {
    shmem_ctx_t ctx = SHMEM_CTX_INVALID;
    EXPECT_EQ(shmem_ctx_create(SHMEM_CTX_PRIVATE, &ctx), 0);
    for (long i = 0; i < rounds; ++i) shmem_ctx_long_atomic_inc(ctx, counter.get(), to);
    shmem_ctx_destroy(ctx);
  });
  shmem_barrier_all();
  EXPECT_EQ(counter[0], 4 * rounds);
}

MULTI_TEST(Contexts, WithoutNostoreQuietCompletesTheProgramsOwnStoresToo) {
  NEED_PES(2);
  multi::Shared<long> data(1), flag(1);
  const int rounds = multi::rounds(200);
  for (long round = 1; round <= rounds; ++round) {
    if (shmem_my_pe() == 0) {
      data[0] = round;
      shmem_quiet();
      shmem_long_p(flag.get(), round, 1);
    } else if (shmem_my_pe() == 1) {
      shmem_long_wait_until(flag.get(), SHMEM_CMP_EQ, round);
      EXPECT_EQ(shmem_long_g(data.get(), 0), round);
    }
    shmem_barrier_all();
  }
}

MULTI_TEST(Shmem_ctx_create, EveryCombinationOfOptionsIsZeroAndGivesAWorkingContext) {
  multi::Shared<long> word(1);
  const int to = multi::neighbour(1);
  for (long options = 0; options <= all_options; ++options) {
    shmem_ctx_t ctx = SHMEM_CTX_INVALID;
    ASSERT_EQ(shmem_ctx_create(options, &ctx), 0) << options;
    EXPECT_NE(ctx, SHMEM_CTX_INVALID);
    expect_works(ctx, to, to, word.get(), 100 * options + multi::pe());
    shmem_ctx_destroy(ctx);
    shmem_barrier_all();
  }
}

MULTI_TEST(Shmem_ctx_create, OnePeAloneMayCreateOne) {
  multi::Shared<long> word(1);
  if (shmem_my_pe() == shmem_n_pes() - 1) {
    shmem_ctx_t ctx = SHMEM_CTX_INVALID;
    EXPECT_EQ(shmem_ctx_create(0, &ctx), 0);
    expect_works(ctx, 0, 0, word.get(), 5);
    shmem_ctx_destroy(ctx);
  }
  EXPECT_TRUE(multi::meet());
}

MULTI_TEST(Shmem_ctx_create, WhenThereAreNoMoreItIsNonzeroAndTheInvalidContext) {
  multi::Shared<long> word(1);
  std::vector<shmem_ctx_t> contexts;
  constexpr std::size_t bound = 100'000;  // an implementation need not run out before
  int status = 0;
  while (contexts.size() < bound) {
    shmem_ctx_t ctx = SHMEM_CTX_DEFAULT;
    status = shmem_ctx_create(0, &ctx);
    if (status != 0) {
      EXPECT_EQ(ctx, SHMEM_CTX_INVALID);
      break;
    }
    contexts.push_back(ctx);
  }
  EXPECT_GE(contexts.size(), 1u);
  shmem_ctx_destroy(contexts.back());  // room for one: the call can be made again
  contexts.pop_back();
  shmem_ctx_t again = SHMEM_CTX_INVALID;
  EXPECT_EQ(shmem_ctx_create(0, &again), 0);
  expect_works(again, multi::neighbour(1), multi::neighbour(1), word.get(), 3);
  shmem_ctx_destroy(again);
  for (shmem_ctx_t ctx : contexts) shmem_ctx_destroy(ctx);
  shmem_barrier_all();
}

MULTI_TEST(Shmem_team_create_ctx, PesAreNumberedInTheTeam) {
  const int n = shmem_n_pes();
  multi::Shared<long> word(1);
  for (const int stride : {1, -1, 2, -2}) {
    const int size = (n + std::abs(stride) - 1) / std::abs(stride);
    const int start = stride > 0 ? 0 : (size - 1) * -stride;
    shmem_team_config_t config{};
    config.num_contexts = 1;
    shmem_team_t team = SHMEM_TEAM_INVALID;
    ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, start, stride, size, &config,
                                       SHMEM_TEAM_NUM_CONTEXTS, &team), 0);
    if (team != SHMEM_TEAM_INVALID) {
      for (long options = 0; options <= all_options; ++options) {
        shmem_ctx_t ctx = SHMEM_CTX_INVALID;
        ASSERT_EQ(shmem_team_create_ctx(team, options, &ctx), 0);
        const int number = (shmem_team_my_pe(team) + 1) % size;
        const int to = shmem_team_translate_pe(team, number, SHMEM_TEAM_WORLD);
        EXPECT_EQ(to, start + stride * number);
        expect_works(ctx, to, number, word.get(), 1000 * options + multi::pe());
        shmem_ctx_destroy(ctx);
        shmem_team_sync(team);
      }
      shmem_team_destroy(team);
    }
    shmem_barrier_all();
  }
}

MULTI_TEST(Shmem_team_create_ctx, ManyContextsOfOneTeamWorkAtOnce) {
  constexpr int many = 16;
  const int n = shmem_n_pes(), to = multi::neighbour(1), number = n - 1 - to;
  multi::Shared<long> words(many);
  shmem_team_config_t config{};
  config.num_contexts = many;
  shmem_team_t team = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, &config, SHMEM_TEAM_NUM_CONTEXTS,
                                     &team), 0);
  shmem_ctx_t contexts[many];
  for (shmem_ctx_t& ctx : contexts) ASSERT_EQ(shmem_team_create_ctx(team, 0, &ctx), 0);
  for (int i = 0; i < many; ++i)
    shmem_ctx_long_p(contexts[i], words + static_cast<std::size_t>(i), 10 * i + 1, number);
  for (const shmem_ctx_t ctx : contexts) shmem_ctx_quiet(ctx);
  shmem_sync_all();
  for (int i = 0; i < many; ++i) EXPECT_EQ(words[static_cast<std::size_t>(i)], 10 * i + 1);
  for (const shmem_ctx_t ctx : contexts) shmem_ctx_destroy(ctx);
  shmem_team_destroy(team);
}

MULTI_TEST(Shmem_team_create_ctx, TheInvalidTeamIsNonzeroAndTheInvalidContext) {
  shmem_ctx_t ctx = SHMEM_CTX_DEFAULT;
  EXPECT_NE(shmem_team_create_ctx(SHMEM_TEAM_INVALID, 0, &ctx), 0);
  EXPECT_EQ(ctx, SHMEM_CTX_INVALID);
}

MULTI_TEST(Shmem_ctx_destroy, CompletesWhatIsPending) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<long> at(1), seen(1);
  for (long round = 1; round <= multi::rounds(200); ++round) {
    shmem_ctx_t ctx = SHMEM_CTX_INVALID;
    ASSERT_EQ(shmem_ctx_create(0, &ctx), 0);
    long value = 100 * round + multi::pe(), fetched = 0;
    shmem_ctx_long_put_nbi(ctx, at.get(), &value, 1, to);
    shmem_ctx_long_get_nbi(ctx, &fetched, seen.get(), 1, to);
    shmem_ctx_destroy(ctx);
    EXPECT_EQ(fetched, 100 * round - 100);
    value = -1;
    shmem_sync_all();
    EXPECT_EQ(at[0], 100 * round + from);
    seen[0] = 100 * round;
    shmem_sync_all();
  }
}

MULTI_TEST(Shmem_ctx_destroy, TheInvalidContextIsNoOperation) {
  shmem_ctx_destroy(SHMEM_CTX_INVALID);
  EXPECT_EQ(shmem_n_pes(), multi::n_pes());
}

MULTI_TEST(Shmem_ctx_get_team, NamesTheTeamOfTheContext) {
  shmem_team_t team = SHMEM_TEAM_INVALID;
  EXPECT_EQ(shmem_ctx_get_team(SHMEM_CTX_DEFAULT, &team), 0);
  EXPECT_EQ(team, SHMEM_TEAM_WORLD);
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_ctx_create(SHMEM_CTX_SERIALIZED, &ctx), 0);
  team = SHMEM_TEAM_INVALID;
  EXPECT_EQ(shmem_ctx_get_team(ctx, &team), 0);
  EXPECT_EQ(team, SHMEM_TEAM_WORLD);
  shmem_ctx_destroy(ctx);
  const int n = shmem_n_pes();
  shmem_team_t made = SHMEM_TEAM_INVALID;
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &made), 0);
  ASSERT_EQ(shmem_team_create_ctx(made, 0, &ctx), 0);
  EXPECT_EQ(shmem_ctx_get_team(ctx, &team), 0);
  EXPECT_EQ(team, made);
  shmem_ctx_destroy(ctx);
  shmem_team_destroy(made);
}

MULTI_TEST(Shmem_ctx_get_team, OfTheInvalidContextIsNonzeroAndTheInvalidTeam) {
  shmem_team_t team = SHMEM_TEAM_WORLD;
  EXPECT_NE(shmem_ctx_get_team(SHMEM_CTX_INVALID, &team), 0);
  EXPECT_EQ(team, SHMEM_TEAM_INVALID);
}
