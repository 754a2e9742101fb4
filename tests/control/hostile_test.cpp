// SPDX-License-Identifier: Apache-2.0
//
// Connections of nobody knows whom: they neither stop nor slow a start, nor a running world.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <atomic>
#include <random>

#include "world.hpp"

namespace ushmem::bootstrap {
namespace {

// A plain connection to a port of this machine, -1 when there is none.
int knock(std::uint16_t port) {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (fd >= 0 && connect(fd, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0) return fd;
  if (fd >= 0) close(fd);
  return -1;
}

std::uint16_t port_of(const UniqueId& id) {
  control::IdParts parts;
  std::string error;
  EXPECT_TRUE(control::decode_id(id, &parts, &error)) << error;
  return parts.root.port;
}

// A world starts while `attack` runs, which must have begun; how long that takes.
double start_under(const std::function<void(std::uint16_t, std::atomic<bool>&, std::atomic<int>&)>& attack, int ready,
                   const char* tls = nullptr) {
  World w(16);
  w.adjust = [=](ControlOptions* o) { o->tls = tls; };
  const std::uint16_t port = port_of(w.id);
  std::atomic<bool> stop{false};
  std::atomic<int> made{0};
  std::atomic<bool> given_up{false};
  std::thread root([&] {
    w.join_one(0);
    given_up = !w.control[0];
  });
  std::thread attacker([&] { attack(port, stop, made); });
  while (made < ready && !given_up) std::this_thread::yield();
  const std::uint64_t begun = base::now_ns();
  w.each([&](int pe) {
    if (pe != 0) w.join_one(pe);
  });
  root.join();
  const double took = static_cast<double>(base::now_ns() - begun) / 1e6;
  EXPECT_EQ(w.errors(), "");
  w.each([&](int pe) {
    std::string error;
    if (w.control[pe]) {
      EXPECT_TRUE(w.control[pe]->barrier(&error)) << error;
    }
  });
  stop = true;
  attacker.join();
  std::printf("%s: started in %.1f ms under %d connections\n",
              testing::UnitTest::GetInstance()->current_test_info()->name(), took, made.load());
  return took;
}

constexpr double slow_ms = 3000;  // the deadline of one connection is 10 s, of a start 60 s

TEST(AStart, IsNotStoppedBy2000IdleConnections) {
  rlimit limit{4096, 4096};
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &limit), 0);
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 8192);
  setrlimit(RLIMIT_NOFILE, &limit);
  if (limit.rlim_cur < 4500) GTEST_SKIP() << "only " << limit.rlim_cur << " descriptors";
  EXPECT_LT(start_under(
                [](std::uint16_t port, std::atomic<bool>& stop, std::atomic<int>& made) {
                  std::vector<int> open;
                  for (int i = 0; i < 2000; ++i) {
                    open.push_back(knock(port));
                    ++made;
                  }
                  while (!stop) std::this_thread::sleep_for(std::chrono::milliseconds(1));
                  for (const int fd : open) close(fd);
                },
                2000),
            slow_ms);
}

TEST(AStart, IsNotStoppedByAFloodOfConnections) {
  EXPECT_LT(start_under(
                [](std::uint16_t port, std::atomic<bool>& stop, std::atomic<int>& made) {
                  std::vector<int> open;
                  while (!stop) {
                    open.push_back(knock(port));
                    if (open.back() >= 0) ++made;
                    if (open.size() > 300) close(open.front()), open.erase(open.begin());
                  }
                  for (const int fd : open) close(fd);
                },
                400),
            slow_ms);
}

TEST(AStart, IsNotStoppedByGarbage) {
  EXPECT_LT(start_under(
                [](std::uint16_t port, std::atomic<bool>& stop, std::atomic<int>& made) {
                  std::mt19937 random(1);
                  const std::string web = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
                  while (!stop) {
                    const int fd = knock(port);
                    if (fd < 0) continue;
                    std::vector<std::uint8_t> bytes(random() % 3000);
                    for (auto& b : bytes) b = static_cast<std::uint8_t>(random());
                    if (made % 3 == 0) bytes.assign(web.begin(), web.end());
                    if (made % 3 == 1 && bytes.size() > 5) bytes[0] = 100, bytes[1] = bytes[2] = bytes[3] = 0, bytes[4] %= 30;
                    if (send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0) std::perror("send");
                    close(fd);
                    ++made;
                  }
                },
                50),
            slow_ms);
}

// A byte now and then.
TEST(AStart, IsNotStoppedBySlowSenders) {
  EXPECT_LT(start_under(
                [](std::uint16_t port, std::atomic<bool>& stop, std::atomic<int>& made) {
                  std::vector<int> open;
                  for (int i = 0; i < 120; ++i) {
                    open.push_back(knock(port));
                    ++made;
                  }
                  const std::uint8_t letter[6] = {0, 2, 0, 0, 1, 0};
                  for (std::size_t at = 0; !stop; ++at) {
                    for (const int fd : open) send(fd, &letter[at < 6 ? at : 5], 1, MSG_NOSIGNAL);
                    std::this_thread::sleep_for(std::chrono::milliseconds(5));
                  }
                  for (const int fd : open) close(fd);
                },
                120),
            slow_ms);
}

TEST(AStart, WithTlsIsNotStoppedByGarbageEither) {
  EXPECT_LT(start_under(
                [](std::uint16_t port, std::atomic<bool>& stop, std::atomic<int>& made) {
                  std::mt19937 random(2);
                  while (!stop) {
                    const int fd = knock(port);
                    if (fd < 0) continue;
                    std::vector<std::uint8_t> bytes(random() % 3000 + 5);
                    for (auto& b : bytes) b = static_cast<std::uint8_t>(random());
                    bytes[0] = 0x16, bytes[1] = 3, bytes[2] = 1;
                    if (send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0) std::perror("send");
                    close(fd);
                    ++made;
                  }
                },
                50, "psk"),
            slow_ms);
}

// What a stranger sends is not kept: it may send no more than one small frame.
TEST(AStranger, IsCutOffWhenItAnnouncesMoreThanALetter) {
  World w(2);
  const std::uint16_t port = port_of(w.id);
  std::atomic<bool> given_up{false};
  std::thread root([&] {
    w.join_one(0);
    given_up = !w.control[0];
  });
  const int fd = knock(port);
  ASSERT_GE(fd, 0);
  const std::uint8_t large[5] = {0, 0, 16, 0, 1};  // a megabyte
  ASSERT_EQ(send(fd, large, sizeof large, MSG_NOSIGNAL), 5);
  std::uint8_t answer[64];
  const std::uint64_t begun = base::now_ns();
  EXPECT_LE(recv(fd, answer, sizeof answer, 0), 0);
  EXPECT_LT(base::now_ns() - begun, second);
  close(fd);
  w.join_one(1);
  root.join();
  EXPECT_EQ(w.errors(), "");
}

TEST(AStranger, IsCutOffByARunningWorldToo) {
  World w(4);
  const std::uint16_t port = port_of(w.id);
  ASSERT_TRUE(w.join()) << w.errors();
  w.watch();
  std::vector<int> open;
  for (int i = 0; i < 300; ++i) open.push_back(knock(port));
  const int fd = knock(port);
  const std::string text = "hello, is anybody there?";
  send(fd, text.data(), text.size(), MSG_NOSIGNAL);
  char answer[64];
  EXPECT_LE(recv(fd, answer, sizeof answer, 0), 0);
  std::string error;
  w.each([&](int pe) {
    std::string mine;
    EXPECT_TRUE(w.control[pe]->barrier(&mine)) << mine;
  });
  for (int pe = 0; pe < 4; ++pe) EXPECT_EQ(w.told[pe]->texts(), "");
  close(fd);
  for (const int one : open) close(one);
}

}  // namespace
}  // namespace ushmem::bootstrap
