// SPDX-License-Identifier: Apache-2.0
//
// What a TCP connection gives a program that does nothing else: the yardstick of benchmarks/compare --nodes.
// Both sides spin on non-blocking sockets without Nagle's delay.
//
//   raw_tcp serve [--core N] [--congestion NAME] [--quick]   prints its port, serves one client
//   raw_tcp measure ADDRESS PORT [--core N] [--congestion NAME] [--quick]    prints JSON
//   raw_tcp loopback [--core N] [--other-core N] [--quick]
//
// Round trips are timed one by one, streams by batches of 64 MiB from the first byte sent to the receiver's
// word that all has come. "p90" is the figure that nine of ten do not exceed.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::size_t kib = 1024, mib = 1024 * kib;
constexpr std::size_t blocks[] = {64 * kib, mib, 4 * mib};

struct Effort {
  std::uint64_t round_trips = 20000, warm_up = 2000, batches = 15;
  std::uint64_t batch_bytes = 64 * mib;
};

// What the client asks for next: `count` messages of `bytes` bytes, sent back one by one or acknowledged once.
struct Request {
  std::uint64_t echo, bytes, count;
};

const char* congestion = nullptr;  // control of the connection; nullptr: the kernel's choice

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "raw_tcp: %s: %s\n", what, std::strerror(errno));
  std::exit(3);
}

double now_ns() {
  return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void pin(int core) {
  if (core < 0) return;
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(core, &set);
  if (sched_setaffinity(0, sizeof set, &set) != 0) fail("sched_setaffinity");
}

void prepare(int fd) {
  const int one = 1;
  if (setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one) != 0) fail("TCP_NODELAY");
  if (congestion != nullptr && setsockopt(fd, IPPROTO_TCP, TCP_CONGESTION, congestion, std::strlen(congestion)) != 0)
    fail("TCP_CONGESTION");
  if (fcntl(fd, F_SETFL, O_NONBLOCK) != 0) fail("O_NONBLOCK");
}

void send_all(int fd, const void* data, std::size_t bytes) {
  const char* at = static_cast<const char*>(data);
  while (bytes > 0) {
    const ssize_t n = send(fd, at, bytes, MSG_NOSIGNAL);
    if (n > 0) {
      at += n;
      bytes -= static_cast<std::size_t>(n);
    } else if (n < 0 && errno != EAGAIN && errno != EINTR) {
      fail("send");
    }
  }
}

// False: the other side has closed before the first byte.
bool receive_all(int fd, void* data, std::size_t bytes) {
  char* at = static_cast<char*>(data);
  std::size_t left = bytes;
  while (left > 0) {
    const ssize_t n = recv(fd, at, left, 0);
    if (n > 0) {
      at += n;
      left -= static_cast<std::size_t>(n);
    } else if (n == 0) {
      if (left == bytes) return false;
      errno = ECONNRESET;
      fail("recv");
    } else if (errno != EAGAIN && errno != EINTR) {
      fail("recv");
    }
  }
  return true;
}

int listen_anywhere(int* port) {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  socklen_t length = sizeof address;
  if (fd < 0 || bind(fd, reinterpret_cast<sockaddr*>(&address), length) != 0 || listen(fd, 1) != 0 ||
      getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length) != 0)
    fail("listen");
  *port = ntohs(address.sin_port);
  return fd;
}

void serve(int listener) {
  const int fd = accept(listener, nullptr, nullptr);
  if (fd < 0) fail("accept");
  prepare(fd);
  std::vector<char> block(blocks[std::size(blocks) - 1]);
  Request request;
  while (receive_all(fd, &request, sizeof request)) {
    if (request.bytes > block.size()) fail("a request too large");
    for (std::uint64_t i = 0; i < request.count; ++i) {
      if (!receive_all(fd, block.data(), request.bytes)) return;
      if (request.echo != 0) send_all(fd, block.data(), request.bytes);
    }
    if (request.echo == 0) send_all(fd, &request.count, sizeof request.count);
  }
}

double at(std::vector<double>& sorted, double part) {
  return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1) + 0.5)];
}

std::string figures(const std::string& name, const char* unit, std::vector<double> values) {
  std::sort(values.begin(), values.end());
  char text[256];
  std::snprintf(text, sizeof text, "\"%s\": {\"unit\": \"%s\", \"min\": %.5g, \"median\": %.5g, \"p90\": %.5g}",
                name.c_str(), unit, values.front(), at(values, 0.5), at(values, 0.9));
  return text;
}

std::string ping_pong(int fd, const Effort& effort) {
  const Request request{1, 8, effort.warm_up + effort.round_trips};
  std::vector<double> microseconds;
  std::uint64_t word = 0;
  send_all(fd, &request, sizeof request);
  for (std::uint64_t i = 0; i < request.count; ++i) {
    const double start = now_ns();
    send_all(fd, &i, sizeof i);
    if (!receive_all(fd, &word, sizeof word) || word != i) fail("the echo is wrong");
    if (i >= effort.warm_up) microseconds.push_back((now_ns() - start) / 1e3);
  }
  return figures("round_trip_8B", "us", microseconds);
}

std::string stream(int fd, const Effort& effort, std::size_t bytes) {
  const Request request{0, bytes, effort.batch_bytes / bytes};
  const std::vector<char> block(bytes, 'b');
  std::vector<double> rates;
  for (std::uint64_t batch = 0; batch < effort.batches + 1; ++batch) {
    std::uint64_t answer = 0;
    send_all(fd, &request, sizeof request);
    const double start = now_ns();
    for (std::uint64_t i = 0; i < request.count; ++i) send_all(fd, block.data(), bytes);
    if (!receive_all(fd, &answer, sizeof answer) || answer != request.count) fail("the answer is wrong");
    const double gigabytes = static_cast<double>(request.count * bytes) / (now_ns() - start);
    if (batch > 0) rates.push_back(gigabytes);  // the first is cold
  }
  const std::string size = bytes >= mib ? std::to_string(bytes / mib) + "MiB" : std::to_string(bytes / kib) + "KiB";
  return figures("stream_" + size, "GB/s", rates);
}

void measure(const char* address, int port, const Effort& effort) {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(static_cast<std::uint16_t>(port));
  if (inet_pton(AF_INET, address, &to.sin_addr) != 1) {
    std::fprintf(stderr, "raw_tcp: '%s' is no IPv4 address\n", address);
    std::exit(2);
  }
  if (fd < 0 || connect(fd, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0) fail("connect");
  prepare(fd);
  std::string text = "{" + ping_pong(fd, effort);
  for (const std::size_t bytes : blocks) text += ", " + stream(fd, effort, bytes);
  std::printf("%s}\n", text.c_str());
  close(fd);
}

[[noreturn]] void usage() {
  std::fprintf(stderr, "usage: raw_tcp serve | measure ADDRESS PORT | loopback"
                       " [--core N] [--other-core N] [--congestion NAME] [--quick]\n");
  std::exit(2);
}

void loopback(const Effort& effort, int core, int other_core) {
  int port = 0;
  const int listener = listen_anywhere(&port);
  const pid_t child = fork();
  if (child < 0) fail("fork");
  if (child == 0) {
    pin(other_core);
    serve(listener);
    _exit(0);
  }
  close(listener);
  pin(core);
  measure("127.0.0.1", port, effort);
  int status = 0;
  if (waitpid(child, &status, 0) != child || status != 0) fail("the serving process");
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words;
  Effort effort;
  int core = -1, other_core = -1;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--quick") {
      effort = {200, 20, 2, 8 * mib};
    } else if (word == "--congestion" && i + 1 < argc) {
      congestion = argv[++i];
    } else if ((word == "--core" || word == "--other-core") && i + 1 < argc) {
      (word == "--core" ? core : other_core) = std::atoi(argv[++i]);
    } else {
      words.emplace_back(word);
    }
  }
  if (words.size() == 1 && words[0] == "serve") {
    int port = 0;
    const int listener = listen_anywhere(&port);
    std::printf("%d\n", port);
    std::fflush(stdout);
    pin(core);
    serve(listener);
  } else if (words.size() == 3 && words[0] == "measure") {
    pin(core);
    measure(words[1].c_str(), std::atoi(words[2].c_str()), effort);
  } else if (words.size() == 1 && words[0] == "loopback") {
    loopback(effort, core, other_core);
  } else {
    usage();
  }
  return 0;
}
