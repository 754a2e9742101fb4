// SPDX-License-Identifier: Apache-2.0
//
// How far a network plug-in is from the wire: messages back and forth and a stream of writes, by the plug-in and
// by a plain TCP connection that spins, in turns within one run. Two processes, each on a processor of its own.
// Usage: network_bench PLUGIN [interface NAME] [namespaces A B] [rounds N] [wait] [messages]
//   messages    leave the streams out
//   namespaces  run the two in these network namespaces (as root); the interface has the same name in both
//   wait        sleep on the descriptors instead of spinning
#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "transport/network.hpp"

namespace {

using namespace ushmem::transport;
using Clock = std::chrono::steady_clock;

[[noreturn]] void die(const char* what) {
  std::perror(what);
  std::_Exit(1);
}

struct Options {
  const char* plugin = nullptr;
  const char* interface = "lo";
  const char* namespaces[2] = {nullptr, nullptr};
  int rounds = 20;
  bool wait = false;
  bool messages_only = false;
};

constexpr std::size_t sizes_of_messages[] = {8, 64, 1024, 8192};
constexpr std::size_t sizes_of_writes[] = {65536, 262144, 1048576, 4194304};
constexpr std::size_t largest_write = 4194304;
constexpr int exchanges = 2000;
constexpr std::size_t stream_bytes = std::size_t{256} << 20;

// What the two do together; side 0 measures.
class Way {
 public:
  virtual ~Way() = default;
  virtual void message(std::size_t bytes) = 0;   // sends one
  virtual void expect(std::size_t bytes) = 0;    // waits for one
  virtual void stream(std::size_t bytes, std::size_t count) = 0;  // side 0; until the last is in place
  virtual void accept_stream(std::size_t bytes, std::size_t count) = 0;
};

class Raw : public Way {
 public:
  explicit Raw(int fd) : fd_(fd), buffer_(largest_write) {
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
  }
  void message(std::size_t bytes) override { push(bytes); }
  void expect(std::size_t bytes) override { pull(bytes); }
  void stream(std::size_t bytes, std::size_t count) override {
    for (std::size_t i = 0; i < count; i++) push(bytes);
    pull(8);
  }
  void accept_stream(std::size_t bytes, std::size_t count) override {
    for (std::size_t i = 0; i < count; i++) pull(bytes);
    push(8);
  }

 private:
  void push(std::size_t bytes) {
    for (std::size_t at = 0; at < bytes;) {
      const ssize_t n = ::send(fd_, buffer_.data() + at, bytes - at, MSG_NOSIGNAL);
      if (n > 0) at += static_cast<std::size_t>(n);
      if (n < 0 && errno != EAGAIN) die("send");
    }
  }
  void pull(std::size_t bytes) {
    for (std::size_t at = 0; at < bytes;) {
      const ssize_t n = ::recv(fd_, buffer_.data() + at, bytes - at, 0);
      if (n > 0) at += static_cast<std::size_t>(n);
      if (n == 0 || (n < 0 && errno != EAGAIN)) die("recv");
    }
  }
  int fd_;
  std::vector<char> buffer_;
};

class Plugin : public Way {
 public:
  Plugin(const Options& options, int side, int exchange) : memory_(largest_write), wait_(options.wait) {
    void* plugin = dlopen(options.plugin, RTLD_NOW);
    if (plugin == nullptr) {
      std::fprintf(stderr, "%s\n", dlerror());
      std::_Exit(1);
    }
    const auto open = reinterpret_cast<NetworkOpen>(dlsym(plugin, network_entry));
    NetworkOptions wanted;
    wanted.provider = std::getenv("USHMEM_NET_PROVIDER");
    wanted.interface = options.interface;
    wanted.pe = side;
    char error[300] = "no entry";
    if (open == nullptr || !open(&wanted, &table_, error, sizeof error)) {
      std::fprintf(stderr, "%s\n", error);
      std::_Exit(1);
    }
    table_.limits(table_.self, &limits);
    lane_ = table_.lane(table_.self, 0);
    // The other's address and memory.
    struct Card {
      char address[max_address];
      std::size_t bytes = 0;
      Region region;
    } own{}, other{};
    table_.address(table_.self, lane_, own.address, &own.bytes);
    if (table_.enroll(table_.self, memory_.data(), memory_.size(), 1, &own.region) != NetStatus::ok) die("enroll");
    if (write(exchange, &own, sizeof own) != sizeof own) die("write");
    if (::read(exchange, &other, sizeof other) != sizeof other) die("read");
    table_.add_peer(table_.self, lane_, other.address, other.bytes, &peer_);
    region_ = other.region;
    sink_ = {this,
             [](void* self, const void*, std::size_t) { static_cast<Plugin*>(self)->messages_++; },
             [](void* self, std::uint64_t, const char* bad) {
               if (bad != nullptr) {
                 std::fprintf(stderr, "%s\n", bad);
                 std::_Exit(1);
               }
               static_cast<Plugin*>(self)->complete_++;
             }};
    descriptors_ = table_.wait_descriptors(table_.self, lane_, fds_, 8);
  }
  void message(std::size_t bytes) override {
    const bool small = bytes <= limits.inject;
    const std::uint64_t before = complete_;
    insist([&] { return table_.send(table_.self, lane_, peer_, memory_.data(), bytes, small ? 0 : 1); });
    while (!small && complete_ == before) step(false);
  }
  void expect(std::size_t) override {
    while (taken_ == messages_) step(wait_);
    taken_++;
  }
  void stream(std::size_t bytes, std::size_t count) override {
    const std::uint64_t before = complete_;
    const std::size_t window = std::max<std::size_t>(4, (std::size_t{4} << 20) / bytes);
    for (std::size_t i = 0; i < count; i++) {
      while (i - (complete_ - before) >= window) step(false);
      insist([&] {
        return table_.write(table_.self, lane_, peer_, region_.key, region_.base, memory_.data(), bytes, 2);
      });
    }
    message(8);
    expect(8);
    while (complete_ - before < count) step(false);
  }
  void accept_stream(std::size_t, std::size_t) override {
    expect(8);
    message(8);
  }
  void settle() {
    for (int i = 0; i < 1000; i++) step(false);
  }
  NetworkLimits limits;

 private:
  template <class F>
  void insist(F&& operation) {
    NetStatus status;
    while ((status = operation()) == NetStatus::again) step(false);
    if (status != NetStatus::ok) {
      std::fprintf(stderr, "%s\n", table_.last_error(table_.self));
      std::_Exit(1);
    }
  }
  void step(bool sleep) {
    if (table_.poll(table_.self, lane_, &sink_, 16) != 0 || !sleep) return;
    if (!table_.may_sleep(table_.self, lane_)) return;
    pollfd list[8];
    for (int i = 0; i < descriptors_; i++) list[i] = {fds_[i], POLLIN, 0};
    ::poll(list, static_cast<nfds_t>(descriptors_), 1000);
  }
  NetworkTable table_;
  Lane lane_;
  Peer peer_ = 0;
  Region region_;
  NetworkSink sink_{};
  std::vector<char> memory_;
  bool wait_;
  int fds_[8] = {};
  int descriptors_ = 0;
  std::uint64_t messages_ = 0;
  std::uint64_t taken_ = 0;
  std::uint64_t complete_ = 0;
};

// Side 0 listens at its interface's address; which one goes over `exchange`.
int connect_raw(const char* interface, int side, int exchange) {
  sockaddr_in address{};
  if (side == 0) {
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0) die("getifaddrs");
    for (ifaddrs* one = list; one != nullptr; one = one->ifa_next) {
      if (one->ifa_addr != nullptr && one->ifa_addr->sa_family == AF_INET &&
          std::strcmp(one->ifa_name, interface) == 0) {
        std::memcpy(&address, one->ifa_addr, sizeof address);
      }
    }
    freeifaddrs(list);
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    address.sin_port = 0;
    socklen_t bytes = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), bytes) != 0 || listen(listener, 1) != 0) die("listen");
    getsockname(listener, reinterpret_cast<sockaddr*>(&address), &bytes);
    if (write(exchange, &address, sizeof address) != sizeof address) die("write");
    const int fd = accept(listener, nullptr, nullptr);
    close(listener);
    return fd;
  }
  if (read(exchange, &address, sizeof address) != sizeof address) die("read");
  const int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) die("connect");
  return fd;
}

double since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

struct Cell {
  std::vector<double> values;
  double median() {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
  }
};

void side(const Options& options, int own, int exchange) {
  cpu_set_t cpus;
  CPU_ZERO(&cpus);
  CPU_SET(static_cast<std::size_t>(own), &cpus);
  sched_setaffinity(0, sizeof cpus, &cpus);
  if (options.namespaces[own] != nullptr) {
    const std::string path = std::string("/run/netns/") + options.namespaces[own];
    const int ns = open(path.c_str(), O_RDONLY);
    if (ns < 0 || setns(ns, CLONE_NEWNET) != 0) die(path.c_str());
  }
  Raw raw(connect_raw(options.interface, own, exchange));
  Plugin plugin(options, own, exchange);
  Way* ways[2] = {&raw, &plugin};
  Cell times[2][std::size(sizes_of_messages)];
  Cell rates[2][std::size(sizes_of_writes)];
  for (int round = -1; round < options.rounds; round++) {  // the first is not counted
    for (std::size_t s = 0; s < std::size(sizes_of_messages); s++) {
      for (int w = 0; w < 2; w++) {
        const auto start = Clock::now();
        for (int i = 0; i < exchanges; i++) {
          if (own == 0) ways[w]->message(sizes_of_messages[s]);
          ways[w]->expect(sizes_of_messages[s]);
          if (own == 1) ways[w]->message(sizes_of_messages[s]);
        }
        if (round >= 0) times[w][s].values.push_back(since(start) / exchanges * 1e6);
      }
    }
    for (std::size_t s = 0; s < std::size(sizes_of_writes) && !options.messages_only; s++) {
      for (int w = 0; w < 2; w++) {
        const std::size_t count = stream_bytes / sizes_of_writes[s];
        const auto start = Clock::now();
        if (own == 0) {
          ways[w]->stream(sizes_of_writes[s], count);
        } else {
          ways[w]->accept_stream(sizes_of_writes[s], count);
        }
        if (round >= 0) rates[w][s].values.push_back(static_cast<double>(stream_bytes) / since(start) / 1e9);
      }
    }
  }
  plugin.settle();
  if (own != 0) return;
  std::printf("%s at %s, %d rounds, median (best)\n", plugin.limits.provider, plugin.limits.path, options.rounds);
  std::printf("%-24s %18s %18s %7s\n", "", "plain TCP", "plug-in", "ratio");
  for (std::size_t s = 0; s < std::size(sizes_of_messages); s++) {
    const double a = times[0][s].median();
    const double b = times[1][s].median();
    std::printf("round trip %5zu B     us %8.2f (%6.2f) %9.2f (%6.2f) %7.2f\n", sizes_of_messages[s], a,
                times[0][s].values.front(), b, times[1][s].values.front(), b / a);
  }
  for (std::size_t s = 0; s < std::size(sizes_of_writes) && !options.messages_only; s++) {
    const double a = rates[0][s].median();
    const double b = rates[1][s].median();
    std::printf("stream %9zu B   GB/s %8.2f (%6.2f) %9.2f (%6.2f) %7.2f\n", sizes_of_writes[s], a,
                rates[0][s].values.back(), b, rates[1][s].values.back(), b / a);
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; i++) {
    const std::string word = argv[i];
    if (word == "interface" && i + 1 < argc) {
      options.interface = argv[++i];
    } else if (word == "namespaces" && i + 2 < argc) {
      options.namespaces[0] = argv[++i];
      options.namespaces[1] = argv[++i];
    } else if (word == "rounds" && i + 1 < argc) {
      options.rounds = std::atoi(argv[++i]);
    } else if (word == "wait") {
      options.wait = true;
    } else if (word == "messages") {
      options.messages_only = true;
    } else {
      options.plugin = argv[i];
    }
  }
  if (options.plugin == nullptr || options.rounds < 1) {
    std::fprintf(stderr, "usage: network_bench PLUGIN [interface NAME] [namespaces A B] [rounds N] [wait] [messages]\n");
    return 2;
  }
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) die("socketpair");
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // neither outlives the other, whatever happens
    if (getppid() != parent) return 1;
    side(options, 1, ends[1]);
    char end;
    return read(ends[1], &end, 1) == 1 ? 0 : 1;
  }
  std::signal(SIGCHLD, [](int) { _exit(1); });
  side(options, 0, ends[0]);
  std::signal(SIGCHLD, SIG_DFL);
  std::fflush(stdout);
  if (write(ends[0], "", 1) != 1) die("write");  // the other may go
  int status = 0;
  waitpid(child, &status, 0);
  return status == 0 ? 0 : 1;
}
