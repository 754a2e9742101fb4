// SPDX-License-Identifier: Apache-2.0
//
// Messages between PEs for collectives: any size, any order of receiving, and a sender that is far ahead.
#include <algorithm>
#include <numeric>
#include <random>

#include "net_world.hpp"

namespace {

using namespace net_test;
using core::MessageKey;

const core::WaitInfo info{"receive", [](const void*, char* out, std::size_t size) { std::snprintf(out, size, "message"); },
                          nullptr};

TEST(Message, OfEverySizeArrivesWhole) {
  for (const Caps& caps : {all_caps[0], all_caps[3]}) {
    NetWorld world(2, fake(caps, 31));
    world.run([&](Thread& t, int pe) {
      std::uint64_t round = 0;
      for (std::size_t n : {0u, 1u, 7u, 8u, 48u, 100u, 4096u, 16300u, 16352u, 16384u, 20000u, 32767u, 32768u}) {
        ++round;
        std::vector<unsigned char> data(n + 1, 0xee);
        if (pe == 0) {
          for (std::size_t i = 0; i < n; ++i) data[i] = pattern(i, n);
          core::send_message(t, "send", 1, {5, round, 3}, data.data(), n);
          std::fill(data.begin(), data.end(), 0x22);  // copied
        } else {
          ASSERT_EQ(core::receive_message(t, 0, {5, round, 3}, data.data(), n, info), n);
          for (std::size_t i = 0; i < n; ++i) ASSERT_EQ(data[i], pattern(i, n));
          ASSERT_EQ(data[n], 0xee);
        }
      }
    });
  }
}

TEST(Message, MoreThanThereIsRoomForIsCutButCounted) {
  NetWorld world(2, fake(32));
  world.run([&](Thread& t, int pe) {
    char text[8] = "abcdefg";
    if (pe == 0) return core::send_message(t, "send", 1, {5, 1, 0}, text, 8);
    char out[8] = "xxxxxxx";
    EXPECT_EQ(core::receive_message(t, 0, {5, 1, 0}, out, 3, info), 8u);
    EXPECT_STREQ(out, "abcxxxx");
  });
}

TEST(Message, IsFoundByItsKeyWhateverTheOrder) {
  constexpr int n = 3;
  NetWorld world(n, fake(33));
  world.run([&](Thread& t, int pe) {
    std::minstd_rand random(static_cast<unsigned>(pe + 1));
    for (std::uint64_t round = 1; round <= 30; ++round) {
      for (int to = 0; to < n; ++to)
        for (std::uint32_t step = 0; to != pe && step < 5; ++step) {
          const std::uint64_t value = round * 1000 + step * 10 + static_cast<std::uint64_t>(pe);
          core::send_message(t, "send", to, {round % 3, round, step}, &value, 8);
        }
      std::vector<std::pair<int, std::uint32_t>> wanted;
      for (int from = 0; from < n; ++from)
        for (std::uint32_t step = 0; from != pe && step < 5; ++step) wanted.emplace_back(from, step);
      std::shuffle(wanted.begin(), wanted.end(), random);
      for (const auto& [from, step] : wanted) {
        std::uint64_t value = 0;
        core::receive_message(t, from, {round % 3, round, step}, &value, 8, info);
        ASSERT_EQ(value, round * 1000 + step * 10 + static_cast<std::uint64_t>(from));
      }
    }
    EXPECT_EQ(t.pe->net->inbox.size(), 0u);
  });
}

// The receiver computes: the sender may be a window ahead, no more.
TEST(Message, ASenderIsStoppedAfterAWindow) {
  NetWorld world(2, fake(34));
  std::atomic<int> sent{0};
  std::atomic<bool> looked{false};
  world.run([&](Thread& t, int pe) {
    constexpr int all = 1000;
    if (pe == 0) {
      for (int i = 0; i < all; ++i) {
        const std::vector<char> data(3000, static_cast<char>(i));
        core::send_message(t, "send", 1, {5, static_cast<std::uint64_t>(i), 0}, data.data(), data.size());
        sent.store(i + 1);
      }
      return;
    }
    // Until it has not moved for long.
    for (int before = -1; before != sent.load();) {
      before = sent.load();
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    EXPECT_EQ(sent.load(), 64);
    {
      const std::lock_guard lock(t.pe->net->lanes[0]->lock);
      EXPECT_LE(t.pe->net->inbox.size(), 64u);
    }
    for (int i = 0; i < all; ++i) {
      std::vector<char> data(3000);
      core::receive_message(t, 0, {5, static_cast<std::uint64_t>(i), 0}, data.data(), data.size(), info);
      ASSERT_EQ(data, std::vector<char>(3000, static_cast<char>(i)));
    }
  });
}

// One channel that nobody receives on does not stop another.
TEST(Message, ChannelsHaveWindowsOfTheirOwn) {
  NetWorld world(2, fake(35));
  world.run([&](Thread& t, int pe) {
    constexpr std::uint64_t ahead = 60;
    if (pe == 0) {
      for (std::uint64_t i = 0; i < ahead; ++i) core::send_message(t, "send", 1, {1, i, 0}, &i, 8);
      for (std::uint64_t i = 0; i < 500; ++i) core::send_message(t, "send", 1, {2, i, 0}, &i, 8);
      return;
    }
    std::uint64_t value = 0;
    for (std::uint64_t i = 0; i < 500; ++i) {
      core::receive_message(t, 0, {2, i, 0}, &value, 8, info);
      ASSERT_EQ(value, i);
    }
    for (std::uint64_t i = 0; i < ahead; ++i) {
      core::receive_message(t, 0, {1, i, 0}, &value, 8, info);
      ASSERT_EQ(value, i);
    }
  });
}

// Counts of messages do not stay when a channel is used no more.
TEST(Message, ForgottenChannelsTakeNoMemory) {
  NetWorld world(2, fake(36));
  world.run([&](Thread& t, int pe) {
    std::uint64_t value = 0;
    for (std::uint64_t channel = 0; channel < 3000; ++channel) {
      core::send_message(t, "send", 1 - pe, {channel, 1, 0}, &channel, 8);
      core::receive_message(t, 1 - pe, {channel, 1, 0}, &value, 8, info);
      ASSERT_EQ(value, channel);
    }
    core::Lane& lane = *t.pe->net->lanes[0];
    const std::lock_guard lock(lane.lock);
    const core::Peer& peer = *lane.peers.find(1 - pe);
    EXPECT_LE(peer.sent.size(), 8u);
    EXPECT_LE(peer.received.size(), 8u);
  });
}

}  // namespace
