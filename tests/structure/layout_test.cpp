// SPDX-License-Identifier: Apache-2.0
//
// Sizes of what lies on the hot path or exists once for each foreign PE.
#include <gtest/gtest.h>

#include <cstddef>

#include "base/counters.hpp"
#include "bootstrap/node_file.hpp"
#include "core/address/route.hpp"
#include "core/runtime/thread.hpp"
#include "core/teams/context.hpp"

namespace {

using namespace ushmem;

constexpr std::size_t cache_line = 64;

TEST(Layout, AForeignPeCostsAtMostSixteenBytes) {
  EXPECT_LE(sizeof(core::Route), 16u);
  EXPECT_LE(sizeof(core::Route) * 4096, 64u * 1024) << "of a world of 4096 PEs";
}

TEST(Layout, WhatASmallPutReadsIsOnTheFirstCacheLineOfThePe) {
  EXPECT_EQ(alignof(core::Segments), cache_line);
  EXPECT_EQ(alignof(core::Pe) % cache_line, 0u);
  const auto ends_on_first_line = [](std::size_t offset, std::size_t size) {
    return offset + size <= cache_line;
  };
#define ON_FIRST_LINE(member) \
  EXPECT_TRUE(ends_on_first_line(offsetof(core::Segments, member), sizeof(core::Segments::member)))
  ON_FIRST_LINE(heap_base);
  ON_FIRST_LINE(data_base);
  ON_FIRST_LINE(heap_short);
  ON_FIRST_LINE(data_short);
  ON_FIRST_LINE(heap_size);
  ON_FIRST_LINE(data_size);
  ON_FIRST_LINE(routes);
  ON_FIRST_LINE(n_checked);
#undef ON_FIRST_LINE
  // The segments are the first thing in a PE, so its line is theirs.
  core::Pe pe;
  EXPECT_EQ(static_cast<void*>(&pe), static_cast<void*>(static_cast<core::Segments*>(&pe)));
}

TEST(Layout, ContextsShareNoCacheLine) {
  EXPECT_EQ(sizeof(core::Context), cache_line);
  EXPECT_EQ(alignof(core::Context), cache_line);
}

TEST(Layout, CountersOfTwoThreadsShareNoCacheLine) {
  EXPECT_EQ(alignof(base::CounterBlock) % cache_line, 0u);
  EXPECT_EQ(sizeof(base::CounterBlock) % cache_line, 0u);
}

TEST(Layout, WordsOfTwoWritersInTheNodeFileShareNoCacheLine) {
  EXPECT_EQ(alignof(bootstrap::TeamSync::Line), cache_line);
  EXPECT_EQ(sizeof(bootstrap::TeamSync::Line), cache_line);
  EXPECT_EQ(sizeof(bootstrap::PeBlock) % 4096, 0u) << "PEs share no page";
}

TEST(Layout, TheThreadsStateIsAFewWords) { EXPECT_LE(sizeof(core::Thread), 32u); }

}  // namespace
