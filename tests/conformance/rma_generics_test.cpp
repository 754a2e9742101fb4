// SPDX-License-Identifier: Apache-2.0
//
// The type-generic calls of the remote memory access section; what they do stands in rma_generics.c.
#include "support.hpp"

extern "C" int conformance_rma_generics(void* at, shmem_ctx_t ctx, int me);

MULTI_TEST(Rma_intro, GenericCallsServeEveryTypeWithAndWithoutAContext) {
  multi::Shared<long double> at(8);
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_ctx_create(0, &ctx), 0);
  EXPECT_EQ(conformance_rma_generics(at.get(), ctx, shmem_my_pe()), 0);
  shmem_ctx_destroy(ctx);
}
