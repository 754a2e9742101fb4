// SPDX-License-Identifier: Apache-2.0
//
// Sessions: SHMEM_CTX_SESSION_CONFIG_T, _START and _STOP. They are hints: what can be seen is that
// nothing changes.
#include <cstdint>
#include <vector>

#include "support.hpp"

namespace {

// Data, order and completion over ctx, to the next PE.
void expect_ordinary(shmem_ctx_t ctx) {
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<long> at(4);
  const long value = 40 + multi::pe();
  long fetched = -1;
  shmem_ctx_long_put_nbi(ctx, at + 0, &value, 1, to);
  shmem_ctx_long_atomic_add(ctx, at + 1, 2, to);
  shmem_ctx_fence(ctx);
  shmem_ctx_long_p(ctx, at + 2, 1, to);
  shmem_long_wait_until(at + 2, SHMEM_CMP_EQ, 1);
  EXPECT_EQ(at[0], 40 + from);
  EXPECT_EQ(at[1], 2);
  shmem_ctx_quiet(ctx);
  EXPECT_EQ(shmem_ctx_long_g(ctx, at + 0, to), value);
  shmem_ctx_long_get_nbi(ctx, &fetched, at + 1, 1, to);
  shmem_ctx_quiet(ctx);
  EXPECT_EQ(fetched, 2);
  shmem_barrier_all();
}

}  // namespace

MULTI_TEST(Sessions, OptionsChangeNoResult) {
  shmem_ctx_t made = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_ctx_create(0, &made), 0);
  for (const shmem_ctx_t ctx : {SHMEM_CTX_DEFAULT, made})
    for (const long options : {0L, static_cast<long>(SHMEM_CTX_SESSION_BATCH)}) {
      shmem_ctx_session_start(ctx, options, nullptr, 0);
      expect_ordinary(ctx);
      shmem_ctx_session_stop(ctx);
      expect_ordinary(ctx);
    }
  shmem_ctx_destroy(made);
}

MULTI_TEST(Sessions, AnyNumberOfAnnouncedOperationsChangesNoResult) {
  for (const std::size_t announced : {std::size_t{0}, std::size_t{1}, std::size_t{1000}, SIZE_MAX}) {
    shmem_ctx_session_config_t config{};
    config.total_ops = announced;
    shmem_ctx_session_start(SHMEM_CTX_DEFAULT, SHMEM_CTX_SESSION_BATCH, &config,
                            SHMEM_CTX_SESSION_TOTAL_OPS);
    expect_ordinary(SHMEM_CTX_DEFAULT);
    shmem_ctx_session_stop(SHMEM_CTX_DEFAULT);
  }
}

MULTI_TEST(Sessions, ASecondStartAddsToTheFirstAndASecondStopDoesNothing) {
  shmem_ctx_session_config_t config{};
  config.total_ops = 5;
  shmem_ctx_session_start(SHMEM_CTX_DEFAULT, 0, nullptr, 0);
  shmem_ctx_session_start(SHMEM_CTX_DEFAULT, SHMEM_CTX_SESSION_BATCH, &config, SHMEM_CTX_SESSION_TOTAL_OPS);
  expect_ordinary(SHMEM_CTX_DEFAULT);
  shmem_ctx_session_stop(SHMEM_CTX_DEFAULT);
  shmem_ctx_session_stop(SHMEM_CTX_DEFAULT);
  expect_ordinary(SHMEM_CTX_DEFAULT);
}

MULTI_TEST(Sessions, TheInvalidContextIsNoAction) {
  shmem_ctx_session_config_t config{};
  shmem_ctx_session_start(SHMEM_CTX_INVALID, SHMEM_CTX_SESSION_BATCH, &config, SHMEM_CTX_SESSION_TOTAL_OPS);
  shmem_ctx_session_start(SHMEM_CTX_INVALID, 0, nullptr, 0);
  expect_ordinary(SHMEM_CTX_DEFAULT);
}

MULTI_TEST(Sessions, OnePeAloneMayStartAndStopOne) {
  if (shmem_my_pe() == 0) {
    shmem_ctx_session_start(SHMEM_CTX_DEFAULT, SHMEM_CTX_SESSION_BATCH, nullptr, 0);
    shmem_ctx_session_stop(SHMEM_CTX_DEFAULT);
  }
  EXPECT_TRUE(multi::meet());
}
