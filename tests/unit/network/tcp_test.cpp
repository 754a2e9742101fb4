// SPDX-License-Identifier: Apache-2.0
//
// What only the library's own TCP has: connections begun by both sides at once, and strangers.
#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <random>

#include "bench.hpp"
#include "transport/tcp/frame.hpp"
#include "transport/tcp/network.hpp"

namespace ushmem::test {
namespace {

using transport::NetStatus;
using transport::Peer;
using transport::tcp::Address;
using transport::tcp::Hello;
using transport::tcp::Kind;

Address address_of(const End& end) {
  Address address;
  const Bytes text = end.address();
  EXPECT_EQ(text.size(), sizeof address);
  std::memcpy(&address, text.data(), sizeof address);
  return address;
}

NetStatus send_number(End& end, Peer to, std::uint64_t number) {
  return end.table.send(end.table.self, end.lane0, to, &number, sizeof number, 0);
}

std::vector<std::uint64_t> numbers(const Seen& seen) {
  std::vector<std::uint64_t> found;
  for (const Bytes& message : seen.messages) {
    std::uint64_t number = 0;
    EXPECT_EQ(message.size(), sizeof number);
    std::memcpy(&number, message.data(), sizeof number);
    found.push_back(number);
  }
  return found;
}

// Polls one side or the other at random, so that hellos cross, overtake each other or come alone.
TEST(Tcp, TwoThatBeginAtTheSameTimeShareOneConnectionAndLoseNothing) {
  std::random_device seeds;
  const unsigned seed = seeds();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (int round = 0; round < 300; ++round) {
    Bench bench(makers()[0], 2);
    const Peer to[2] = {bench[0].peer(bench[1]), bench[1].peer(bench[0])};
    constexpr std::uint64_t wanted = 20;
    std::uint64_t sent[2] = {};
    const auto end = std::chrono::steady_clock::now() + deadline;
    while (bench[0].seen.messages.size() < wanted || bench[1].seen.messages.size() < wanted) {
      ASSERT_LT(std::chrono::steady_clock::now(), end)
          << "round " << round << ": " << bench[0].seen.messages.size() << " and " << bench[1].seen.messages.size();
      const int pe = static_cast<int>(random() % 2);
      const auto i = static_cast<std::size_t>(pe);
      if (random() % 2 == 0) {
        bench[pe].poll();
      } else if (sent[i] < wanted) {
        const NetStatus status = send_number(bench[pe], to[i], sent[i]);
        ASSERT_TRUE(status == NetStatus::ok || status == NetStatus::again) << bench[pe].table.last_error(nullptr);
        if (status == NetStatus::ok) ++sent[i];
      }
    }
    for (int pe = 0; pe < 2; ++pe) {
      const std::vector<std::uint64_t> come = numbers(bench[pe].seen);
      for (std::uint64_t k = 0; k < wanted; ++k) ASSERT_EQ(come[k], k) << "round " << round;
    }
  }
}

// Connects to an end as anybody could.
class Stranger {
 public:
  explicit Stranger(const Address& to) : fd_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_port = htons(to.port);
    std::memcpy(&at.sin_addr, to.bytes, 4);
    EXPECT_EQ(connect(fd_, reinterpret_cast<sockaddr*>(&at), sizeof at), 0);
    fcntl(fd_, F_SETFL, O_NONBLOCK);
  }
  ~Stranger() { close(fd_); }
  Stranger(const Stranger&) = delete;
  Stranger& operator=(const Stranger&) = delete;
  void say(const void* data, std::size_t bytes) {
    EXPECT_EQ(send(fd_, data, bytes, MSG_NOSIGNAL), static_cast<ssize_t>(bytes));
  }
  void greet(const Hello& hello) {
    unsigned char frame[transport::tcp::head_bytes + sizeof hello];
    transport::tcp::put_word(frame, transport::tcp::head_of(Kind::hello, 0));
    std::memcpy(frame + transport::tcp::head_bytes, &hello, sizeof hello);
    say(frame, sizeof frame);
  }
  // The other side has closed it.
  bool closed() {
    char byte;
    const ssize_t n = recv(fd_, &byte, 1, 0);
    return n == 0 || (n < 0 && errno == ECONNRESET);
  }

 private:
  int fd_;
};

class Strangers : public testing::Test {
 protected:
  void expect_both_still_talk() {
    const Peer to = bench[0].peer(bench[1]);
    const std::size_t before = bench[1].seen.messages.size();
    ASSERT_EQ(bench.begin([&] { return send_number(bench[0], to, 7); }), NetStatus::ok);
    EXPECT_TRUE(bench.until([&] { return bench[1].seen.messages.size() == before + 1; }));
    EXPECT_EQ(numbers(bench[1].seen).back(), 7u);
  }
  Bench bench{makers()[0], 2};
};

TEST_F(Strangers, AreClosedWhenTheySayAnythingButHello) {
  Stranger stranger(address_of(bench[1]));
  const Bytes noise = pattern(1000, 3);
  stranger.say(noise.data(), noise.size());
  EXPECT_TRUE(bench.until([&] { return stranger.closed(); }));
  EXPECT_TRUE(bench[1].seen.messages.empty());
  expect_both_still_talk();
}

TEST_F(Strangers, AreClosedWithoutTheTicketAndLetInWithIt) {
  Hello hello;
  hello.lane = 1;
  hello.from = address_of(bench[0]);
  hello.ticket = address_of(bench[1]).ticket + 1;
  Stranger wrong(address_of(bench[1]));
  wrong.greet(hello);
  EXPECT_TRUE(bench.until([&] { return wrong.closed(); }));

  // The same with the ticket is a lane of PE 0's: what it says comes.
  hello.ticket = address_of(bench[1]).ticket;
  Stranger right(address_of(bench[1]));
  right.greet(hello);
  unsigned char frame[16];
  transport::tcp::put_word(frame, transport::tcp::head_of(Kind::message, 8));
  transport::tcp::put_word(frame + 8, 42);
  right.say(frame, sizeof frame);
  EXPECT_TRUE(bench.until([&] { return bench[1].seen.messages.size() == 1; }));
  EXPECT_EQ(numbers(bench[1].seen).back(), 42u);
  expect_both_still_talk();
}

TEST_F(Strangers, ThatSayNothingStopNobody) {
  std::vector<std::unique_ptr<Stranger>> silent;
  for (int i = 0; i < 300; ++i) {
    silent.push_back(std::make_unique<Stranger>(address_of(bench[1])));
    bench[1].poll();
  }
  expect_both_still_talk();
  // Above 256 the oldest go.
  EXPECT_TRUE(bench.until([&] { return silent.front()->closed(); }));
  EXPECT_FALSE(silent.back()->closed());
}

TEST_F(Strangers, WhoseMessageIsTooLargeAreClosed) {
  Hello hello;
  hello.lane = 1;
  hello.from = address_of(bench[0]);
  hello.ticket = address_of(bench[1]).ticket;
  Stranger one(address_of(bench[1]));
  one.greet(hello);
  unsigned char frame[8];
  transport::tcp::put_word(frame, transport::tcp::head_of(Kind::message, transport::tcp::largest_message + 1));
  one.say(frame, sizeof frame);
  EXPECT_TRUE(bench.until([&] { return one.closed(); }));  // behind the welcome
  EXPECT_TRUE(bench[1].seen.messages.empty());
  expect_both_still_talk();
}

// The limit of a process, so in one of its own; the hard limit is lowered too, which cannot be undone.
TEST(Tcp, AConnectionIsAcceptedOnceThereAreDescriptorsForItAndNobodySpinsUntilThen) {
  const pid_t child = fork();
  if (child == 0) {
    alarm(30);
    Bench bench(makers()[0], 2);
    const Peer to = bench[0].peer(bench[1]);
    // One descriptor is left: for the end that begins.
    std::vector<int> used;
    const int spare = dup(0);
    const rlimit none{static_cast<rlim_t>(spare) + 64, static_cast<rlim_t>(spare) + 64};
    if (setrlimit(RLIMIT_NOFILE, &none) != 0) _exit(2);
    for (int fd = dup(0); fd >= 0; fd = dup(0)) used.push_back(fd);
    close(spare);
    while (send_number(bench[0], to, 7) == NetStatus::again) {
      bench[0].poll();
      if (bench[1].poll(); bench[1].table.may_sleep(bench[1].table.self, bench[1].lane0)) continue;
      pollfd ready{};
      if (bench[1].table.wait_descriptors(bench[1].table.self, bench[1].lane0, &ready.fd, 1) != 1) _exit(3);
      ready.events = POLLIN;
      if (poll(&ready, 1, 0) != 0) _exit(4);  // it says nothing while there is no room
      for (const int fd : used) close(fd);
      used.clear();
    }
    if (!used.empty()) _exit(5);
    while (bench[1].seen.messages.empty()) bench[0].poll(), bench[1].poll();
    _exit(numbers(bench[1].seen) == std::vector<std::uint64_t>{7} ? 0 : 6);
  }
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "status " << status;
}

TEST(Tcp, AnAddressOfAnotherNetworkIsRefusedWithTheSettingsName) {
  Bench bench(makers()[0], 1);
  const Bytes other = pattern(28, 1);
  Peer peer = 0;
  EXPECT_EQ(bench[0].table.add_peer(bench[0].table.self, bench[0].lane0, other.data(), other.size(), &peer),
            NetStatus::unreachable);
  EXPECT_NE(std::strstr(bench[0].table.last_error(bench[0].table.self), "USHMEM_NET_PROVIDER"), nullptr);
}

TEST(Tcp, AWriteToMemoryThatIsNotThereEndsTheConnection) {
  Bench bench(makers()[0], 2);
  const Peer to = bench[0].peer(bench[1]);
  const Bytes data = pattern(100, 1);
  ASSERT_EQ(bench.begin([&] {
    return bench[0].table.write(bench[0].table.self, bench[0].lane0, to, 99, 0, data.data(), data.size(), 1);
  }),
            NetStatus::ok);
  EXPECT_TRUE(bench.until([&] { return send_number(bench[0], to, 1) == NetStatus::unreachable; }));
}

TEST(Tcp, AnInterfaceThatIsNotThereIsNamed) {
  transport::NetworkOptions options;
  options.interface = "nosuch0";
  transport::NetworkTable table;
  std::string error;
  EXPECT_FALSE(transport::open_tcp(options, &table, &error));
  EXPECT_NE(error.find("nosuch0"), std::string::npos) << error;
}

TEST(Tcp, APeerWhereNobodyListensIsUnreachable) {
  Bench bench(makers()[0], 2);
  const Peer to = bench[0].peer(bench[1]);
  bench[1].close();
  const auto end = std::chrono::steady_clock::now() + deadline;
  NetStatus status = NetStatus::again;
  while (status == NetStatus::again && std::chrono::steady_clock::now() < end) {
    status = send_number(bench[0], to, 1);
    bench[0].poll();
  }
  EXPECT_EQ(status, NetStatus::unreachable);
  EXPECT_NE(std::strstr(bench[0].table.last_error(bench[0].table.self), "refused"), nullptr);
}

}  // namespace
}  // namespace ushmem::test
