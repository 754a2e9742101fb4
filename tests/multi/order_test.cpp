// SPDX-License-Identifier: Apache-2.0
//
// fence, quiet and pe_quiet: data before flags, and completion as third PEs see it.
#include <functional>
#include <vector>

#include "support.hpp"

namespace {

int rounds() { return multi::rounds(500); }

// Puts data then a flag to the neighbour, with `between` in between; the neighbour looks at the
// data as soon as it sees the flag.
void expect_ordered(const char* what, shmem_ctx_t ctx, const std::function<void(int to)>& between) {
  constexpr std::size_t words = 33;
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  multi::Shared<long> data(words), flag(1), taken(1);
  shmem_barrier_all();
  std::vector<long> mine(words);
  long wrong = 0;
  for (long round = 1; round <= rounds(); ++round) {
    for (auto& word : mine) word = round * 1000 + multi::pe();
    const auto length = static_cast<std::size_t>(round) % words + 1;
    shmem_ctx_long_put_nbi(ctx, data + (words - length), mine.data(), length, to);
    between(to);
    shmem_ctx_long_p(ctx, flag.get(), round, to);
    shmem_long_wait_until(flag.get(), SHMEM_CMP_EQ, round);
    for (std::size_t i = words - length; i < words; ++i)
      wrong += data[i] != round * 1000 + from ? 1 : 0;
    // The slot may be written again when its owner has looked.
    shmem_long_atomic_set(taken.get(), round, from);
    shmem_long_wait_until(taken.get(), SHMEM_CMP_EQ, round);
  }
  EXPECT_EQ(wrong, 0) << what << ": words that came after the flag";
  shmem_barrier_all();
}

}  // namespace

MULTI_TEST(Order, FenceOrdersDataBeforeTheFlagThatFollows) {
  expect_ordered("shmem_fence", SHMEM_CTX_DEFAULT, [](int) { shmem_fence(); });
}

MULTI_TEST(Order, QuietOrdersDataBeforeTheFlagThatFollows) {
  expect_ordered("shmem_quiet", SHMEM_CTX_DEFAULT, [](int) { shmem_quiet(); });
}

MULTI_TEST(Order, PeQuietOrdersDataToThePesThatItNames) {
  expect_ordered("shmem_pe_quiet", SHMEM_CTX_DEFAULT, [](int to) { shmem_pe_quiet(&to, 1); });
}

MULTI_TEST(Order, ContextsHaveFencesAndQuietsOfTheirOwn) {
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_ctx_create(0, &ctx), 0);
  expect_ordered("shmem_ctx_fence", ctx, [&](int) { shmem_ctx_fence(ctx); });
  expect_ordered("shmem_ctx_quiet", ctx, [&](int) { shmem_ctx_quiet(ctx); });
  expect_ordered("shmem_ctx_pe_quiet", ctx, [&](int to) { shmem_ctx_pe_quiet(ctx, &to, 1); });
  shmem_ctx_destroy(ctx);
}

MULTI_TEST(Order, PeQuietTakesAnyListOfPes) {
  std::vector<int> all;
  for (int pe = 0; pe < multi::n_pes(); ++pe) all.push_back(pe);
  all.push_back(0);  // twice is no harm
  shmem_pe_quiet(all.data(), all.size());
  shmem_pe_quiet(nullptr, 0);
  shmem_ctx_pe_quiet(SHMEM_CTX_DEFAULT, all.data(), all.size());
}

MULTI_TEST(Order, AfterQuietAThirdPeReadsWhatWasPut) {
  NEED_PES(3);
  // 0 puts to 1, completes it, tells 2; 2 reads at 1.
  multi::Shared<long> data(1), told(1);
  shmem_barrier_all();
  for (long round = 1; round <= rounds(); ++round) {
    if (multi::pe() == 0) {
      shmem_long_put_nbi(data.get(), &round, 1, 1);
      shmem_quiet();
      shmem_long_p(told.get(), round, 2);
      shmem_long_wait_until(told.get(), SHMEM_CMP_EQ, round);
    } else if (multi::pe() == 2) {
      shmem_long_wait_until(told.get(), SHMEM_CMP_EQ, round);
      EXPECT_EQ(shmem_long_g(data.get(), 1), round);
      shmem_long_p(told.get(), round, 0);
    }
  }
  shmem_barrier_all();
}

MULTI_TEST(Order, AFlagHandedOnFromPeToPeBringsAllTheirData) {
  // PE i writes its word at the last PE, then lets PE i + 1 go: the last sees everybody's.
  const int n = multi::n_pes(), last = n - 1;
  multi::Shared<long> words(static_cast<std::size_t>(n)), go(1);
  shmem_barrier_all();
  for (long round = 1; round <= rounds() / 3; ++round) {
    if (multi::pe() > 0) shmem_long_wait_until(go.get(), SHMEM_CMP_EQ, round);
    shmem_long_p(words + static_cast<std::size_t>(multi::pe()), round, last);
    shmem_quiet();
    if (multi::pe() < last) shmem_long_p(go.get(), round, multi::pe() + 1);
    if (multi::pe() == last) {
      for (int pe = 0; pe < n; ++pe) EXPECT_EQ(words[static_cast<std::size_t>(pe)], round);
    }
    shmem_barrier_all();
  }
}
