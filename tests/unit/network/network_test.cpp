// SPDX-License-Identifier: Apache-2.0
//
// What every network must do, by the capabilities that it declares (transport/network.hpp). The same body runs
// over the network in memory and over libfabric.
#include <gtest/gtest.h>
#include <poll.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <thread>

#include "bench.hpp"

namespace ushmem::test {
namespace {

using transport::NetStatus;
using transport::Peer;
using transport::Region;

class Network : public testing::TestWithParam<Maker> {};

INSTANTIATE_TEST_SUITE_P(All, Network, testing::ValuesIn(makers()),
                         [](const auto& tested) { return tested.param.name; });

std::vector<std::size_t> message_sizes(const End& end) {
  std::vector<std::size_t> sizes = {0, 1, 7, 8, 63, 64, 65, 255, 1000, 4096, 16000, 16384, 16385, 32768};
  for (const std::size_t edge : {end.limits.inject, end.limits.max_message}) {
    sizes.push_back(edge - 1);
    sizes.push_back(edge);
    if (edge < end.limits.max_message) sizes.push_back(edge + 1);
  }
  std::erase_if(sizes, [&](std::size_t bytes) { return bytes > end.limits.max_message; });
  return sizes;
}

// Memory of one end that others may write and read.
struct Shared {
  Shared(End& given, std::size_t size, std::uint64_t key, std::uint64_t salt)
      : end(given), bytes(pattern(size, salt)) {
    status = end.table.enroll(end.table.self, bytes.data(), bytes.size(), key, &region);
    EXPECT_EQ(status, NetStatus::ok) << end.table.last_error(end.table.self);
  }
  ~Shared() {
    if (status == NetStatus::ok) end.table.withdraw(end.table.self, &region);
  }
  std::uint64_t at(std::size_t offset) const { return region.base + offset; }
  End& end;
  Bytes bytes;
  Region region;
  NetStatus status;
};

TEST_P(Network, TellsWhatItIs) {
  Bench bench(GetParam(), 1);
  const auto& limits = bench[0].limits;
  EXPECT_NE(limits.provider[0], 0);
  EXPECT_NE(limits.path[0], 0);
  EXPECT_GE(limits.inject, 8u);
  EXPECT_GE(limits.max_message, 33000u);
  EXPECT_GE(limits.max_transfer, std::size_t{1} << 20);
  EXPECT_LE(bench[0].address().size(), transport::max_address);
  EXPECT_EQ(bench[0].table.abi, transport::network_abi);
  EXPECT_EQ(bench[0].poll(), 0);
}

TEST_P(Network, DeliversMessagesOfAllSizesWithTheirBytes) {
  Bench bench(GetParam(), 2);
  const Peer to = bench[0].peer(bench[1]);
  std::uint64_t token = 0;
  for (const std::size_t bytes : message_sizes(bench[0])) {
    const Bytes sent = pattern(bytes, ++token);
    bench[1].seen.messages.clear();
    ASSERT_EQ(bench.begin([&] {
      return bench[0].table.send(bench[0].table.self, bench[0].lane0, to, sent.data(), bytes, token);
    }), NetStatus::ok) << bytes;
    ASSERT_TRUE(bench.until([&] { return bench[0].seen.done.count(token) && !bench[1].seen.messages.empty(); }));
    EXPECT_EQ(bench[0].seen.done[token], "");
    ASSERT_EQ(bench[1].seen.messages.size(), 1u);
    EXPECT_EQ(bench[1].seen.messages[0], sent) << bytes;
  }
}

TEST_P(Network, CopiesSmallMessagesThatHaveNoToken) {
  Bench bench(GetParam(), 2);
  const Peer to = bench[0].peer(bench[1]);
  std::vector<std::size_t> sizes = {0, 1, 8, bench[0].limits.inject / 2, bench[0].limits.inject};
  Bytes buffer(bench[0].limits.inject);
  std::vector<Bytes> sent;
  for (std::size_t round = 0; round < 200; round++) {
    sent.push_back(pattern(sizes[round % sizes.size()], round));
    std::copy(sent.back().begin(), sent.back().end(), buffer.begin());
    ASSERT_EQ(bench.begin([&] {
      return bench[0].table.send(bench[0].table.self, bench[0].lane0, to, buffer.data(), sent.back().size(), 0);
    }), NetStatus::ok);
    std::fill(buffer.begin(), buffer.end(), 0xee);
  }
  ASSERT_TRUE(bench.until([&] { return bench[1].seen.messages.size() >= sent.size(); }));
  EXPECT_TRUE(bench[0].seen.done.empty());
  auto came = bench[1].seen.messages;
  if (!bench[0].has(transport::cap_message_order)) {
    std::sort(came.begin(), came.end());
    std::sort(sent.begin(), sent.end());
  }
  EXPECT_EQ(came, sent);
}

TEST_P(Network, KeepsTheOrderOfMessagesOfMixedSizes) {
  Bench bench(GetParam(), 2);
  if (!bench[0].has(transport::cap_message_order)) GTEST_SKIP() << "this network does not order messages";
  const Peer to = bench[0].peer(bench[1]);
  const auto sizes = message_sizes(bench[0]);
  std::vector<Bytes> sent;
  for (std::uint64_t i = 0; i < 300; i++) {
    sent.push_back(pattern(std::max<std::size_t>(sizes[(i * 7) % sizes.size()], 8), i));
    std::memcpy(sent.back().data(), &i, 8);
  }
  for (std::uint64_t i = 0; i < sent.size(); i++) {
    const std::uint64_t token = sent[i].size() <= bench[0].limits.inject && i % 2 == 0 ? 0 : i + 1;
    ASSERT_EQ(bench.begin([&] {
      return bench[0].table.send(bench[0].table.self, bench[0].lane0, to, sent[i].data(), sent[i].size(), token);
    }), NetStatus::ok);
  }
  ASSERT_TRUE(bench.until([&] { return bench[1].seen.messages.size() == sent.size(); }));
  for (std::uint64_t i = 0; i < sent.size(); i++) ASSERT_EQ(bench[1].seen.messages[i], sent[i]) << i;
}

TEST_P(Network, WritesAndReadsAllSizesAndNothingBeside) {
  Bench bench(GetParam(), 2);
  const std::size_t largest = (std::size_t{5} << 20) + 13;
  const std::size_t margin = 64;
  Shared there(bench[1], largest + 3 * margin, 7, 1);
  Shared here(bench[0], largest + 3 * margin, 8, 2);
  const Peer to = bench[0].peer(bench[1]);
  std::uint64_t token = 100;
  for (const std::size_t bytes : {std::size_t{0}, std::size_t{1}, std::size_t{8}, std::size_t{63}, std::size_t{64},
                                  std::size_t{4095}, std::size_t{16385}, std::size_t{65536}, std::size_t{1} << 20,
                                  (std::size_t{4} << 20) + 1, largest}) {
    const std::size_t offset = margin + bytes % 16;
    Bytes expected = there.bytes;
    std::copy_n(here.bytes.begin() + margin, bytes, expected.begin() + static_cast<std::ptrdiff_t>(offset));
    ASSERT_EQ(bench.begin([&] {
      return bench[0].table.write(bench[0].table.self, bench[0].lane0, to, there.region.key, there.at(offset),
                                  here.bytes.data() + margin, bytes, ++token);
    }), NetStatus::ok) << bytes << bench[0].table.last_error(bench[0].table.self);
    ASSERT_TRUE(bench.until([&] { return bench[0].seen.done.count(token) != 0; })) << bytes;
    ASSERT_EQ(bench[0].seen.done[token], "") << bytes;
    if (!bench[0].has(transport::cap_delivery_complete)) {
      ASSERT_TRUE(bench.until([&] { return there.bytes == expected; })) << bytes;
    }
    ASSERT_TRUE(there.bytes == expected) << bytes << " bytes are not in place, or others were touched";

    Bytes local = here.bytes;
    std::copy_n(there.bytes.begin() + 3, bytes, local.begin() + static_cast<std::ptrdiff_t>(margin));
    ASSERT_EQ(bench.begin([&] {
      return bench[0].table.read(bench[0].table.self, bench[0].lane0, to, there.region.key, there.at(3),
                                 here.bytes.data() + margin, bytes, ++token);
    }), NetStatus::ok) << bytes;
    ASSERT_TRUE(bench.until([&] { return bench[0].seen.done.count(token) != 0; })) << bytes;
    ASSERT_EQ(bench[0].seen.done[token], "") << bytes;
    ASSERT_TRUE(here.bytes == local) << bytes << " bytes were not read, or others were touched";
  }
}

TEST_P(Network, AMessageSentAfterAWriteSeesItsBytes) {
  Bench bench(GetParam(), 2);
  if (!bench[0].has(transport::cap_message_after_write)) GTEST_SKIP() << "this network does not order them";
  const std::size_t size = 300000;
  Shared there(bench[1], size, 7, 1);
  Shared here(bench[0], size, 8, 2);
  const Peer to = bench[0].peer(bench[1]);
  for (std::uint64_t round = 1; round <= 100; round++) {
    const std::size_t bytes = 8 + (round * 7919) % (size - 8);
    std::memcpy(here.bytes.data() + bytes - 8, &round, 8);
    ASSERT_EQ(bench.begin([&] {
      return bench[0].table.write(bench[0].table.self, bench[0].lane0, to, there.region.key, there.at(0),
                                  here.bytes.data(), bytes, round);
    }), NetStatus::ok);
    // At once, while the write is under way.
    ASSERT_EQ(bench.begin([&] {
      return bench[0].table.send(bench[0].table.self, bench[0].lane0, to, &bytes, 8, 0);
    }), NetStatus::ok);
    const auto end = std::chrono::steady_clock::now() + deadline;
    while (bench[1].seen.messages.size() < round && std::chrono::steady_clock::now() < end) {
      bench[0].poll(1);
      bench[1].poll(1);
    }
    ASSERT_EQ(bench[1].seen.messages.size(), round);
    std::uint64_t last;
    std::memcpy(&last, there.bytes.data() + bytes - 8, 8);
    ASSERT_EQ(last, round) << "of " << bytes;
    ASSERT_TRUE(bench.until([&] { return bench[0].seen.done.count(round) != 0; }));
  }
}

TEST_P(Network, PlacesWritesInTheOrderInWhichTheyWereBegun) {
  Bench bench(GetParam(), 2);
  if (!bench[0].has(transport::cap_write_order)) GTEST_SKIP() << "this network does not order writes";
  Shared there(bench[1], 8, 7, 1);
  Shared here(bench[0], 8 * 500, 8, 2);
  const Peer to = bench[0].peer(bench[1]);
  for (std::uint64_t i = 0; i < 500; i++) {
    std::memcpy(here.bytes.data() + 8 * i, &i, 8);
    ASSERT_EQ(bench.begin([&] {
      return bench[0].table.write(bench[0].table.self, bench[0].lane0, to, there.region.key, there.at(0),
                                  here.bytes.data() + 8 * i, 8, i + 1);
    }), NetStatus::ok);
  }
  ASSERT_TRUE(bench.until([&] { return bench[0].seen.done.size() == 500; }));
  const auto last = [&] {
    std::uint64_t value;
    std::memcpy(&value, there.bytes.data(), 8);
    return value;
  };
  if (!bench[0].has(transport::cap_delivery_complete)) bench.until([&] { return last() == 499; });
  EXPECT_EQ(last(), 499u);
}

TEST_P(Network, ReadsItsSourceUntilCompletionOnly) {
  Bench bench(GetParam(), 2);
  Shared there(bench[1], 1 << 20, 7, 1);
  Shared here(bench[0], 1 << 20, 8, 2);
  const Peer to = bench[0].peer(bench[1]);
  const Bytes sent = here.bytes;
  ASSERT_EQ(bench.begin([&] {
    return bench[0].table.write(bench[0].table.self, bench[0].lane0, to, there.region.key, there.at(0),
                                here.bytes.data(), sent.size(), 1);
  }), NetStatus::ok);
  ASSERT_TRUE(bench.until([&] { return bench[0].seen.done.count(1) != 0; }));
  std::fill(here.bytes.begin(), here.bytes.end(), 0xcc);
  ASSERT_TRUE(bench.until([&] { return there.bytes == sent; }));
}

TEST_P(Network, ReachesManyPeersAndItself) {
  const int pes = 12;
  Bench bench(GetParam(), pes);
  for (int from = 0; from < pes; from++) {
    for (int pe = 0; pe < pes; pe++) {
      const Peer to = bench[from].peer(bench[pe]);
      const std::uint64_t text = static_cast<std::uint64_t>(from * pes + pe);
      ASSERT_EQ(bench.begin([&] {
        return bench[from].table.send(bench[from].table.self, bench[from].lane0, to, &text, 8, 0);
      }), NetStatus::ok);
    }
  }
  ASSERT_TRUE(bench.until([&] {
    for (int pe = 0; pe < pes; pe++) {
      if (bench[pe].seen.messages.size() < static_cast<std::size_t>(pes)) return false;
    }
    return true;
  }));
  for (int pe = 0; pe < pes; pe++) {
    std::vector<std::uint64_t> came;
    for (const Bytes& message : bench[pe].seen.messages) {
      ASSERT_EQ(message.size(), 8u);
      std::memcpy(&came.emplace_back(), message.data(), 8);
    }
    std::sort(came.begin(), came.end());
    for (int from = 0; from < pes; from++) {
      EXPECT_EQ(came[static_cast<std::size_t>(from)], static_cast<std::uint64_t>(from * pes + pe));
    }
  }
}

// Each lane has a thread of its own; what they send arrives at lane 0 of the target, which its own thread polls.
TEST_P(Network, SeveralLanesWorkAtTheSameTime) {
  const int lanes = 4;
  const std::uint64_t rounds = 200;
  const std::size_t part = 20000;
  Bench bench(GetParam(), 2);
  Shared there(bench[1], lanes * part, 7, 1);
  Shared here(bench[0], lanes * part, 8, 2);
  std::atomic<int> running = lanes;
  std::vector<std::thread> threads;
  for (int index = 1; index <= lanes; index++) {
    threads.emplace_back([&, index] {
      End& end = bench[0];
      const auto give_up = std::chrono::steady_clock::now() + deadline;
      transport::Lane lane = end.table.lane(end.table.self, index);
      ASSERT_NE(lane, nullptr) << end.table.last_error(end.table.self);
      const Peer to = end.peer(lane, bench[1]);
      Seen seen;
      const std::size_t offset = part * static_cast<std::size_t>(index - 1);
      for (std::uint64_t round = 1; round <= rounds; round++) {
        const auto insist = [&](auto&& operation) {
          NetStatus status = operation();
          while (status == NetStatus::again && std::chrono::steady_clock::now() < give_up) {
            end.poll(lane, &seen);
            status = operation();
          }
          ASSERT_EQ(status, NetStatus::ok) << end.table.last_error(end.table.self);
        };
        insist([&] {
          return end.table.write(end.table.self, lane, to, there.region.key, there.at(offset),
                                 here.bytes.data() + offset, part, round);
        });
        insist([&] {
          const std::uint64_t text = static_cast<std::uint64_t>(index) << 32 | round;
          return end.table.send(end.table.self, lane, to, &text, 8, 0);
        });
      }
      while (seen.done.size() < rounds && std::chrono::steady_clock::now() < give_up) end.poll(lane, &seen);
      EXPECT_EQ(seen.done.size(), rounds);
      for (const auto& [token, bad] : seen.done) EXPECT_EQ(bad, "") << token;
      EXPECT_TRUE(seen.messages.empty());
      running--;
    });
  }
  std::thread target([&] {
    const auto give_up = std::chrono::steady_clock::now() + deadline;
    while ((running > 0 || bench[1].seen.messages.size() < lanes * rounds) &&
           std::chrono::steady_clock::now() < give_up) {
      bench[1].poll();
    }
  });
  for (auto& thread : threads) thread.join();
  // A lane's messages may wait in the sender until the lane is polled.
  target.join();
  EXPECT_EQ(bench[1].seen.messages.size(), lanes * rounds);
  EXPECT_TRUE(there.bytes == here.bytes);
  std::uint64_t last[lanes + 1] = {};
  for (const Bytes& message : bench[1].seen.messages) {
    std::uint64_t text;
    ASSERT_EQ(message.size(), 8u);
    std::memcpy(&text, message.data(), 8);
    if (bench[0].has(transport::cap_message_order)) {
      ASSERT_EQ(text & 0xffffffff, ++last[text >> 32]) << "lane " << (text >> 32);
    }
  }
}

TEST_P(Network, MemoryIsEnrolledByOtherThreadsMeanwhile) {
  Bench bench(GetParam(), 2);
  Shared there(bench[1], 4096, 7, 1);
  Shared here(bench[0], 4096, 8, 2);
  const Peer to = bench[0].peer(bench[1]);
  std::atomic<bool> stop = false;
  std::thread other([&] {
    for (std::uint64_t key = 100; !stop; key++) {
      Shared more(bench[1], 8192, key, key);
      Shared own(bench[0], 8192, key, key);
      if (more.status != NetStatus::ok || own.status != NetStatus::ok) break;
    }
  });
  for (std::uint64_t round = 1; round <= 300; round++) {
    const Bytes next = pattern(here.bytes.size(), round);
    std::copy(next.begin(), next.end(), here.bytes.begin());  // in place: its address is registered
    EXPECT_EQ(bench.begin([&] {
      return bench[0].table.write(bench[0].table.self, bench[0].lane0, to, there.region.key, there.at(0),
                                  here.bytes.data(), here.bytes.size(), round);
    }), NetStatus::ok);
    EXPECT_TRUE(bench.until([&] { return bench[0].seen.done.count(round) && there.bytes == here.bytes; }));
    if (HasFailure()) break;
  }
  stop = true;
  other.join();
}

TEST_P(Network, SaysAgainWhenItIsFullAndGoesOnAfterPolling) {
  Bench bench(GetParam(), 2);
  const Peer to = bench[0].peer(bench[1]);
  std::size_t sent = 0;
  std::size_t refused = 0;
  const Bytes data = pattern(30000, 1);
  const auto end = std::chrono::steady_clock::now() + deadline;
  while (refused == 0 && std::chrono::steady_clock::now() < end) {
    const NetStatus status = bench[0].table.send(bench[0].table.self, bench[0].lane0, to, data.data(), data.size(),
                                                 sent + 1);
    if (status == NetStatus::again) {
      refused++;
    } else {
      ASSERT_EQ(status, NetStatus::ok) << bench[0].table.last_error(bench[0].table.self);
      sent++;
    }
  }
  ASSERT_GT(refused, 0u);
  EXPECT_TRUE(bench.until([&] { return bench[1].seen.messages.size() == sent; }));
  EXPECT_TRUE(bench.until([&] { return bench[0].seen.done.size() == sent; }));
  for (const Bytes& message : bench[1].seen.messages) EXPECT_TRUE(message == data);
}

TEST_P(Network, BothSidesMayBeFullAtTheSameTime) {
  Bench bench(GetParam(), 2);
  const Peer to[2] = {bench[0].peer(bench[1]), bench[1].peer(bench[0])};
  const Bytes data = pattern(30000, 3);
  std::size_t sent[2] = {};
  const std::size_t wanted = 1500;
  ASSERT_TRUE(bench.until([&] {
    for (int pe = 0; pe < 2; pe++) {
      while (sent[pe] < wanted && bench[pe].table.send(bench[pe].table.self, bench[pe].lane0, to[pe], data.data(),
                                                       data.size(), sent[pe] + 1) == NetStatus::ok) {
        sent[pe]++;
      }
    }
    return bench[0].seen.messages.size() == wanted && bench[1].seen.messages.size() == wanted;
  })) << sent[0] << " and " << sent[1] << " sent";
}

TEST_P(Network, AWriteOutsideOfTheMemoryFailsAndTouchesNothing) {
  Bench bench(GetParam(), 2);
  Shared there(bench[1], 4096, 7, 1);
  Shared here(bench[0], 4096, 8, 2);
  const Peer to = bench[0].peer(bench[1]);
  const Bytes before = there.bytes;
  ASSERT_EQ(bench.begin([&] {
    return bench[0].table.write(bench[0].table.self, bench[0].lane0, to, there.region.key, there.at(4090),
                                here.bytes.data(), 7, 1);
  }), NetStatus::ok);
  ASSERT_TRUE(bench.until([&] { return bench[0].seen.done.count(1) != 0; }));
  if (bench[0].has(transport::cap_delivery_complete)) {
    EXPECT_NE(bench[0].seen.done[1], "");
  }
  EXPECT_TRUE(there.bytes == before);
}

TEST_P(Network, ADescriptorWakesASleeper) {
  Bench bench(GetParam(), 2);
  if (!bench[0].has(transport::cap_wait)) GTEST_SKIP() << "this network cannot wait";
  const Peer to = bench[0].peer(bench[1]);
  const std::uint64_t rounds = 200;
  std::atomic<std::uint64_t> received = 0;
  std::atomic<std::uint64_t> slept = 0;
  std::thread sleeper([&] {
    End& end = bench[1];
    int descriptors[8];
    const int n = end.table.wait_descriptors(end.table.self, end.lane0, descriptors, 8);
    ASSERT_GT(n, 0);
    ASSERT_LE(n, 8);
    pollfd list[8];
    for (int i = 0; i < n; i++) list[i] = {descriptors[i], POLLIN, 0};
    while (received < rounds) {
      end.poll();
      received = end.seen.messages.size();
      if (received >= rounds || !end.table.may_sleep(end.table.self, end.lane0)) continue;
      ASSERT_GT(poll(list, static_cast<nfds_t>(n), 20000), 0) << "slept through a message";
      slept++;
    }
  });
  const auto give_up = std::chrono::steady_clock::now() + deadline;
  for (std::uint64_t round = 1; round <= rounds; round++) {
    NetStatus status = NetStatus::again;
    while (status == NetStatus::again && std::chrono::steady_clock::now() < give_up) {
      status = bench[0].table.send(bench[0].table.self, bench[0].lane0, to, &round, 8, 0);
      bench[0].poll();
    }
    ASSERT_EQ(status, NetStatus::ok);
    while (received < round && std::chrono::steady_clock::now() < give_up) {
      bench[0].poll();
      std::this_thread::yield();
    }
  }
  sleeper.join();
  EXPECT_EQ(received, rounds);
  EXPECT_GT(slept, 0u);
}

// Its own answers wake the origin: a read, served by the other side.
TEST_P(Network, ADescriptorWakesTheOriginOfARead) {
  Bench bench(GetParam(), 2);
  if (!bench[0].has(transport::cap_wait)) GTEST_SKIP() << "this network cannot wait";
  Shared there(bench[1], 100000, 7, 1);
  Shared here(bench[0], 100000, 8, 2);
  const Peer to = bench[0].peer(bench[1]);
  std::atomic<bool> stop = false;
  std::thread target([&] {
    while (!stop) {
      bench[1].poll();
      std::this_thread::yield();
    }
  });
  End& end = bench[0];
  int descriptors[8];
  const int n = end.table.wait_descriptors(end.table.self, end.lane0, descriptors, 8);
  pollfd list[8];
  for (int i = 0; i < n; i++) list[i] = {descriptors[i], POLLIN, 0};
  const auto give_up = std::chrono::steady_clock::now() + deadline;
  for (std::uint64_t round = 1; round <= 50 && !HasFailure(); round++) {
    NetStatus status = NetStatus::again;
    while (status == NetStatus::again && std::chrono::steady_clock::now() < give_up) {
      status = end.table.read(end.table.self, end.lane0, to, there.region.key, there.at(0), here.bytes.data(),
                              here.bytes.size(), round);
      if (status == NetStatus::again) end.poll();
    }
    EXPECT_EQ(status, NetStatus::ok);
    while (end.seen.done.count(round) == 0 && !HasFailure()) {
      end.poll();
      if (end.seen.done.count(round) != 0 || !end.table.may_sleep(end.table.self, end.lane0)) continue;
      EXPECT_GT(poll(list, static_cast<nfds_t>(n), 20000), 0) << "slept through its completion";
    }
  }
  stop = true;
  target.join();
  EXPECT_TRUE(here.bytes == there.bytes);
}

TEST_P(Network, APeerThatEndsGivesErrorsAndNoHang) {
  Bench bench(GetParam(), 3);
  Shared there(bench[1], 1 << 20, 7, 1);
  Shared here(bench[0], 1 << 20, 8, 2);
  const Peer to = bench[0].peer(bench[1]);
  const Peer other = bench[0].peer(bench[2]);
  const std::uint64_t text = 5;
  ASSERT_EQ(bench.begin([&] {
    return bench[0].table.send(bench[0].table.self, bench[0].lane0, to, &text, 8, 0);
  }), NetStatus::ok);
  ASSERT_TRUE(bench.until([&] { return bench[1].seen.messages.size() == 1; }));
  // Under way when it goes: nobody has polled at the target.
  std::uint64_t begun = 0;
  for (int i = 0; i < 3; i++) {
    NetStatus status = NetStatus::again;
    for (int tries = 0; tries < 100000 && status == NetStatus::again; tries++) {
      status = bench[0].table.read(bench[0].table.self, bench[0].lane0, to, there.region.key, there.at(0),
                                   here.bytes.data(), here.bytes.size(), begun + 1);
    }
    if (status == NetStatus::ok) begun++;
  }
  ASSERT_GT(begun, 0u);
  there.end.table.withdraw(there.end.table.self, &there.region);
  there.status = NetStatus::failed;
  bench[1].close();
  const auto end = std::chrono::steady_clock::now() + deadline;
  while (bench[0].seen.done.size() < begun && std::chrono::steady_clock::now() < end) {
    bench[0].poll();
    bench[2].poll();
  }
  ASSERT_EQ(bench[0].seen.done.size(), begun);
  for (const auto& [token, bad] : bench[0].seen.done) EXPECT_NE(bad, "") << token;
  // What comes later is refused, or accepted and then told to have failed; it never succeeds.
  bool refused = false;
  std::uint64_t token = 1000;
  while (!refused && std::chrono::steady_clock::now() < end) {
    const NetStatus status =
        bench[0].table.send(bench[0].table.self, bench[0].lane0, to, here.bytes.data(), 1000, ++token);
    refused = status == NetStatus::unreachable;
    if (status == NetStatus::ok) {
      while (bench[0].seen.done.count(token) == 0 && std::chrono::steady_clock::now() < end) bench[0].poll();
      refused = bench[0].seen.done[token] != "";
    }
    bench[0].poll();
    bench[2].poll();
  }
  EXPECT_TRUE(refused);
  // The others are not hurt.
  const auto before = bench[2].seen.messages.size();
  NetStatus status = NetStatus::again;
  while (status == NetStatus::again && std::chrono::steady_clock::now() < end) {
    status = bench[0].table.send(bench[0].table.self, bench[0].lane0, other, &text, 8, 0);
    bench[0].poll();
    bench[2].poll();
  }
  EXPECT_EQ(status, NetStatus::ok);
  while (bench[2].seen.messages.size() == before && std::chrono::steady_clock::now() < end) {
    bench[0].poll();
    bench[2].poll();
  }
  EXPECT_EQ(bench[2].seen.messages.size(), before + 1);
}

}  // namespace
}  // namespace ushmem::test
