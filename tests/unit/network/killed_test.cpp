// SPDX-License-Identifier: Apache-2.0
//
// What only a network between processes shows: one of them is killed in the middle of everything.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>

#include "bench.hpp"

namespace ushmem::test {
namespace {

using transport::NetStatus;
using transport::Peer;

struct Card {
  std::uint8_t text[transport::max_address];
  std::size_t bytes;
};

Card card_of(const End& end) {
  Card card{};
  const Bytes text = end.address();
  std::memcpy(card.text, text.data(), text.size());
  card.bytes = text.size();
  return card;
}

Peer peer_of(End& end, const Card& card) {
  Peer peer = 0;
  EXPECT_EQ(end.table.add_peer(end.table.self, end.lane0, card.text, card.bytes, &peer), NetStatus::ok);
  return peer;
}

// Sends messages of all sizes until it is killed.
[[noreturn]] void victim(int in, int out) {
  End end(makers()[0].open(nullptr, 9));
  const Card own = card_of(end);
  Card other;
  if (write(out, &own, sizeof own) != sizeof own || read(in, &other, sizeof other) != sizeof other) _exit(1);
  const Peer to = peer_of(end, other);
  const Bytes data = pattern(end.limits.max_message, 1);
  for (std::uint64_t token = 1;; token++) {
    end.table.send(end.table.self, end.lane0, to, data.data(), (token * 7919) % data.size(), token);
    end.poll();
    end.seen = {};
  }
}

TEST(KilledProcess, HurtsNobodyElse) {
  for (int round = 0; round < 5; round++) {
    int to_child[2];
    int from_child[2];
    ASSERT_EQ(pipe(to_child) | pipe(from_child), 0);
    const pid_t child = fork();
    if (child == 0) victim(to_child[0], from_child[1]);
    Bench bench(makers()[0], 2);
    const Card own = card_of(bench[0]);
    Card other;
    ASSERT_EQ(write(to_child[1], &own, sizeof own), static_cast<ssize_t>(sizeof own));
    ASSERT_EQ(read(from_child[0], &other, sizeof other), static_cast<ssize_t>(sizeof other));
    const Peer victim_peer = peer_of(bench[0], other);
    const Peer back = bench[1].peer(bench[0]);
    const std::size_t before_kill = 20 + static_cast<std::size_t>(round) * 37;
    ASSERT_TRUE(bench.until([&] { return bench[0].seen.messages.size() >= before_kill; }));
    kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    for (int fd : {to_child[0], to_child[1], from_child[0], from_child[1]}) close(fd);

    // The third is heard, in order, whatever the second left half done.
    for (std::uint64_t i = 0; i < 300; i++) {
      const std::uint64_t text = 0xabcdef00000000u + i;
      ASSERT_EQ(bench.begin([&] {
        return bench[1].table.send(bench[1].table.self, bench[1].lane0, back, &text, 8, 0);
      }),
                NetStatus::ok);
    }
    std::uint64_t heard = 0;
    std::size_t looked_at = 0;
    EXPECT_TRUE(bench.until([&] {
      for (; looked_at < bench[0].seen.messages.size(); looked_at++) {
        const Bytes& message = bench[0].seen.messages[looked_at];
        std::uint64_t text = 0;
        if (message.size() == 8) std::memcpy(&text, message.data(), 8);
        if (text == 0xabcdef00000000u + heard) heard++;
      }
      return heard == 300;
    })) << heard;

    // What is sent to the killed one is refused, or fails.
    std::uint64_t token = 0;
    const Bytes data(1000);
    EXPECT_TRUE(bench.until([&] {
      for (const auto& [done, bad] : bench[0].seen.done) {
        if (bad != "") return true;
      }
      return bench[0].table.send(bench[0].table.self, bench[0].lane0, victim_peer, data.data(), data.size(),
                                 ++token) == NetStatus::unreachable;
    }));
  }
}

}  // namespace
}  // namespace ushmem::test
