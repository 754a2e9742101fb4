// SPDX-License-Identifier: Apache-2.0
//
// The network in memory is as unkind as its capabilities permit: what is not promised does go wrong, or tests
// of its users would prove nothing. And what is promised never does (network_test.cpp).
#include <gtest/gtest.h>

#include <cstring>

#include "fake_makers.hpp"

namespace ushmem::test {
namespace {

using transport::FakeOptions;
using transport::NetStatus;
using transport::Peer;
using transport::Region;

Maker without(std::uint64_t cap) {
  return fake_maker("fake", [cap](FakeOptions& o) {
    o.caps &= ~cap;
    o.delay_percent = 50;
  });
}

TEST(Fake, OvertakesMessagesWhoseOrderItDoesNotPromise) {
  const Maker maker = without(transport::cap_message_order);
  Bench bench(maker, 2);
  const Peer to = bench[0].peer(bench[1]);
  for (std::uint64_t i = 0; i < 500; i++) {
    ASSERT_EQ(bench.begin([&] {
      return bench[0].table.send(bench[0].table.self, bench[0].lane0, to, &i, 8, 0);
    }), NetStatus::ok);
  }
  ASSERT_TRUE(bench.until([&] { return bench[1].seen.messages.size() == 500; }));
  int overtaken = 0;
  std::uint64_t last = 0;
  for (const Bytes& message : bench[1].seen.messages) {
    std::uint64_t text;
    std::memcpy(&text, message.data(), 8);
    overtaken += text < last ? 1 : 0;
    last = text;
  }
  EXPECT_GT(overtaken, 0);
}

// How often a message came before the bytes of the write that was begun ahead of it; how often a write counted
// as complete while its bytes were not in place; of 200.
struct Early {
  int messages = 0;
  int completions = 0;
};
Early early_of(const Maker& maker) {
  Bench bench(maker, 2);
  std::uint64_t there = 0;
  std::uint64_t here = 0;
  Region region;
  EXPECT_EQ(bench[1].table.enroll(bench[1].table.self, &there, 8, 3, &region), NetStatus::ok);
  const Peer to = bench[0].peer(bench[1]);
  Early early;
  for (std::uint64_t round = 1; round <= 200; round++) {
    here = round;
    EXPECT_EQ(bench.begin([&] {
      return bench[0].table.write(bench[0].table.self, bench[0].lane0, to, region.key, region.base, &here, 8, round);
    }), NetStatus::ok);
    EXPECT_EQ(bench.begin([&] {
      return bench[0].table.send(bench[0].table.self, bench[0].lane0, to, &round, 8, 0);
    }), NetStatus::ok);
    bool arrived = false;
    bool complete = false;
    EXPECT_TRUE(bench.until([&] {
      if (!arrived && bench[1].seen.messages.size() == round) {
        arrived = true;
        early.messages += there != round ? 1 : 0;
      }
      if (!complete && bench[0].seen.done.count(round) != 0) {
        complete = true;
        early.completions += there != round ? 1 : 0;
      }
      return arrived && complete && there == round;
    }));
  }
  return early;
}

TEST(Fake, DeliversAMessageBeforeAWriteIfThatIsNotExcluded) {
  EXPECT_GT(early_of(without(transport::cap_message_after_write)).messages, 0);
  EXPECT_EQ(early_of(without(0)).messages, 0);
}

TEST(Fake, CompletesAWriteBeforeItIsInPlaceIfThatIsNotExcluded) {
  EXPECT_GT(early_of(without(transport::cap_delivery_complete)).completions, 0);
  EXPECT_EQ(early_of(without(0)).completions, 0);
}

TEST(Fake, RefusesUnregisteredBuffersWhereTheyMustBe) {
  const Maker maker = fake_maker("fake", [](FakeOptions& o) { o.caps |= transport::cap_local_registration; });
  Bench bench(maker, 2);
  std::uint64_t word = 0;
  Region region;
  ASSERT_EQ(bench[1].table.enroll(bench[1].table.self, &word, 8, 3, &region), NetStatus::ok);
  const Peer to = bench[0].peer(bench[1]);
  std::uint64_t loose = 1;
  EXPECT_EQ(bench[0].table.write(bench[0].table.self, bench[0].lane0, to, region.key, region.base, &loose, 8, 1),
            NetStatus::failed);
  EXPECT_NE(std::string(bench[0].table.last_error(bench[0].table.self)), "");
}

TEST(Fake, MovesNothingWithoutTheTargetWhereItIsNeeded) {
  for (const bool needed : {false, true}) {
    const Maker maker = fake_maker("fake", [needed](FakeOptions& o) {
      if (needed) o.caps |= transport::cap_needs_target_progress;
    });
    Bench bench(maker, 2);
    std::uint64_t there = 0;
    const std::uint64_t here = 5;
    Region region;
    ASSERT_EQ(bench[1].table.enroll(bench[1].table.self, &there, 8, 3, &region), NetStatus::ok);
    const Peer to = bench[0].peer(bench[1]);
    NetStatus status = NetStatus::again;
    while (status == NetStatus::again) {
      status = bench[0].table.write(bench[0].table.self, bench[0].lane0, to, region.key, region.base, &here, 8, 1);
    }
    ASSERT_EQ(status, NetStatus::ok);
    for (int i = 0; i < 1000; i++) bench[0].poll();
    EXPECT_EQ(there, needed ? 0u : 5u);
  }
}

TEST(Fake, APeerThatIsCutOffIsToldToTheOthersAndSilent) {
  const Maker maker = fake_maker("fake", [](FakeOptions& o) { o.again_percent = 0; });
  Bench bench(maker, 2);
  const Peer to = bench[0].peer(bench[1]);
  const Peer back = bench[1].peer(bench[0]);
  const std::uint64_t word = 1;
  Bytes large(1000);
  ASSERT_EQ(bench[0].table.send(bench[0].table.self, bench[0].lane0, to, large.data(), 1000, 7), NetStatus::ok);
  ASSERT_EQ(bench[1].table.send(bench[1].table.self, bench[1].lane0, back, &word, 8, 0), NetStatus::ok);
  bench.cut_off(1);
  for (int i = 0; i < 100; i++) bench[0].poll();
  EXPECT_TRUE(bench[0].seen.messages.empty());
  EXPECT_EQ(bench[0].seen.done.count(7), 1u);
  EXPECT_EQ(bench[0].table.send(bench[0].table.self, bench[0].lane0, to, &word, 8, 0), NetStatus::unreachable);
  EXPECT_EQ(bench[1].table.send(bench[1].table.self, bench[1].lane0, back, &word, 8, 0), NetStatus::unreachable);
}

}  // namespace
}  // namespace ushmem::test
