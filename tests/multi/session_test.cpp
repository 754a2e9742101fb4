// SPDX-License-Identifier: Apache-2.0
//
// Sessions are hints: whatever they say, operations, their order and their completion are as without.
// That the hints are kept: tests/unit/session_test.cpp.
#include "support.hpp"

namespace {

void exchange(shmem_ctx_t ctx) {
  multi::Shared<long> words(66);
  const int to = multi::neighbour(1);
  const shmem_ctx_session_config_t few{2};  // fewer than there will be: results do not depend on it
  shmem_ctx_session_start(ctx, SHMEM_CTX_SESSION_BATCH, &few, SHMEM_CTX_SESSION_TOTAL_OPS);
  for (int i = 0; i < 64; ++i) shmem_ctx_long_p(ctx, words + i, 100 * multi::pe() + i, to);
  shmem_ctx_session_start(ctx, 0, nullptr, 0);  // within one
  shmem_ctx_fence(ctx);
  shmem_ctx_long_atomic_add(ctx, words + 64, 1, to);
  shmem_long_wait_until(words + 64, SHMEM_CMP_EQ, 1);  // no stop and no quiet needed before
  for (int i = 0; i < 64; ++i)
    EXPECT_EQ(words[static_cast<std::size_t>(i)], 100 * multi::neighbour(-1) + i);
  shmem_ctx_session_stop(ctx);
  shmem_ctx_session_stop(ctx);  // has no effect
  shmem_ctx_long_p(ctx, words + 65, 7, to);
  shmem_ctx_quiet(ctx);
  EXPECT_EQ(shmem_long_g(words + 65, to), 7);
  shmem_barrier_all();
}

}  // namespace

MULTI_TEST(Session, ChangesNoResultOnTheDefaultContext) { exchange(SHMEM_CTX_DEFAULT); }

MULTI_TEST(Session, ChangesNoResultOnAContextOfItsOwn) {
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_ctx_create(SHMEM_CTX_PRIVATE, &ctx), 0);
  exchange(ctx);
  shmem_ctx_session_start(ctx, 0, nullptr, 0);
  shmem_ctx_destroy(ctx);  // with an open session
}

MULTI_TEST(Session, OfTheInvalidContextIsNothing) {
  shmem_ctx_session_start(SHMEM_CTX_INVALID, SHMEM_CTX_SESSION_BATCH, nullptr, 0);
  shmem_ctx_session_stop(SHMEM_CTX_INVALID);
}
