// SPDX-License-Identifier: Apache-2.0
//
// Sizes of what lies on the hot path or exists once for each foreign PE.
#include <gtest/gtest.h>

#include <sys/stat.h>

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <string>

#include "base/counters.hpp"
#include "bootstrap/node_file.hpp"
#include "core/address/route.hpp"
#include "core/runtime/process.hpp"
#include "core/runtime/thread.hpp"
#include "core/runtime/world.hpp"
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

TEST(Layout, APacketIsOneCacheLineWithItsFlagFirst) {
  EXPECT_EQ(sizeof(bootstrap::Packet), cache_line);
  EXPECT_EQ(alignof(bootstrap::Packet), cache_line);
  EXPECT_EQ(offsetof(bootstrap::Packet, round), 0u);
  EXPECT_EQ(offsetof(bootstrap::Packet, bytes) % alignof(std::uint64_t), 0u) << "words are copied as such";
}

// What a team's channel costs is pages that are touched: packets are one page, each staged block is whole
// pages, and nobody else's words lie on either.
TEST(Layout, AChannelIsOnePageOfPacketsAndWholePagesOfStages) {
  EXPECT_EQ(sizeof(bootstrap::Packets), 4096u);
  EXPECT_EQ(sizeof(bootstrap::Stages::stage[0]) % 4096, 0u);
  EXPECT_EQ(sizeof(bootstrap::Stages), bootstrap::stage_depth * bootstrap::stage_bytes);
  EXPECT_EQ(offsetof(bootstrap::PeBlock, packets) % 4096, 0u);
  EXPECT_EQ(offsetof(bootstrap::PeBlock, stages) % 4096, 0u);
  EXPECT_EQ(offsetof(bootstrap::PeBlock, active_set) % cache_line, 0u);
}

TEST(Layout, TheControlAreaOfTheMostPesFitsIntoAQuarterOfTheAddresses) {
  const std::uint64_t bytes = bootstrap::ControlArea::bytes(bootstrap::NodeShape::alone(bootstrap::max_pes_per_node));
  std::printf("  control area of %d PEs: %.1f GiB, %.1f MiB a PE\n", bootstrap::max_pes_per_node,
              static_cast<double>(bytes) / (1 << 30),
              static_cast<double>(sizeof(bootstrap::PeBlock)) / (1 << 20));
  EXPECT_LT(bytes, std::uint64_t{1} << 45);
  EXPECT_LT(bytes, bootstrap::data_at) << "the next part of the node file begins behind it";
}

// The file is sparse: PEs that do nothing in collectives touch none of it but its head.
TEST(Layout, TheControlAreaOfTheMostPesCanBeMappedAndCostsWhatIsTouched) {
  std::string error;
  const auto file = bootstrap::NodeFile::create(bootstrap::NodeShape::alone(bootstrap::max_pes_per_node), 0, 2, "layout_test", &error);
  ASSERT_TRUE(file) << error;
  file.pe(bootstrap::max_pes_per_node - 1).packets[bootstrap::max_channels - 1].packet[0].tag = 1;
  struct stat s{};
  ASSERT_EQ(fstat(file.fd(), &s), 0);
  const auto touched = static_cast<std::uint64_t>(s.st_blocks) * 512;
  std::printf("  of an empty node file of %d PEs %.0f KiB are touched\n", bootstrap::max_pes_per_node,
              static_cast<double>(touched) / 1024);
  EXPECT_LT(touched, std::uint64_t{bootstrap::max_pes_per_node} * 16384);
}

TEST(Layout, AnIdleWorldOfEightTouchesLittleOfItsControlArea) {
  std::string error;
  constexpr int n = 8;
  const auto world = core::create_in_process_world(n, 1 << 20, &error);
  ASSERT_NE(world, nullptr) << error;
  for (int pe = 0; pe < n; ++pe) core::start_pe(*world, *world->pes[static_cast<std::size_t>(pe)], pe);
  // Pages that this process has in the mapping of the area: nobody else has touched any.
  const auto begin = reinterpret_cast<std::uintptr_t>(&world->file.header());
  std::ifstream maps("/proc/self/smaps");
  std::uint64_t touched = 0;
  bool inside = false;
  for (std::string line; std::getline(maps, line);) {
    std::uintptr_t from = 0, to = 0;
    unsigned long kib = 0;
    if (std::sscanf(line.c_str(), "%zx-%zx ", &from, &to) == 2) inside = from == begin;
    if (inside && std::sscanf(line.c_str(), "Rss: %lu", &kib) == 1) touched = kib * 1024;
  }
  std::printf("  an idle world of %d PEs touches %.0f KiB of its control area, %.0f KiB a PE\n", n,
              static_cast<double>(touched) / 1024, static_cast<double>(touched) / 1024 / n);
  EXPECT_GT(touched, std::uint64_t{n} * 4096) << "smaps is not read as it should be";
  EXPECT_LT(touched, std::uint64_t{n} * 128 * 1024);
}

TEST(Layout, TheThreadsStateIsAFewWords) { EXPECT_LE(sizeof(core::Thread), 32u); }

}  // namespace
