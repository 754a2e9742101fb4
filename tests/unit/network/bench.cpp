// SPDX-License-Identifier: Apache-2.0
#include "bench.hpp"

#include <gtest/gtest.h>

namespace ushmem::test {

using transport::Lane;
using transport::NetStatus;
using transport::NetworkSink;
using transport::Peer;

Bytes pattern(std::size_t bytes, std::uint64_t salt) {
  Bytes made(bytes);
  std::uint64_t x = salt * 0x9e3779b97f4a7c15u + 1;
  for (auto& byte : made) {
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    byte = static_cast<std::uint8_t>(x);
  }
  return made;
}

namespace {

void on_message(void* self, const void* data, std::size_t bytes) {
  const auto* at = static_cast<const std::uint8_t*>(data);
  static_cast<Seen*>(self)->messages.emplace_back(at, at + bytes);
}

void on_complete(void* self, std::uint64_t token, const char* bad) {
  const bool first = static_cast<Seen*>(self)->done.emplace(token, bad == nullptr ? "" : bad).second;
  EXPECT_TRUE(first) << "token " << token << " completes twice";
}

}  // namespace

End::End(transport::NetworkTable given) : table(given), lane0(given.lane(given.self, 0)) {
  table.limits(table.self, &limits);
}

End::~End() { close(); }

void End::close() {
  if (!closed_) table.close(table.self);
  closed_ = true;
}

Bytes End::address() const {
  Bytes text(transport::max_address);
  std::size_t bytes = text.size();
  EXPECT_EQ(table.address(table.self, lane0, text.data(), &bytes), NetStatus::ok);
  text.resize(bytes);
  return text;
}

Peer End::peer(Lane lane, const End& other) {
  const Bytes text = other.address();
  Peer found = ~Peer{0};
  EXPECT_EQ(table.add_peer(table.self, lane, text.data(), text.size(), &found), NetStatus::ok);
  return found;
}

int End::poll(Lane lane, Seen* into, int most) {
  const NetworkSink sink{into, on_message, on_complete};
  return table.poll(table.self, lane, &sink, most);
}

Bench::Bench(const Maker& maker, int pes) : maker_(maker), shared_(maker.begin(pes)) {
  for (int pe = 0; pe < pes; pe++) ends_.push_back(std::make_unique<End>(maker.open(shared_, pe)));
}

bool Bench::until(const std::function<bool()>& holds) {
  const auto end = std::chrono::steady_clock::now() + deadline;
  while (!holds()) {
    for (auto& one : ends_) one->poll();
    if (std::chrono::steady_clock::now() > end) return false;
  }
  return true;
}

NetStatus Bench::begin(const std::function<NetStatus()>& operation) {
  const auto end = std::chrono::steady_clock::now() + deadline;
  NetStatus status = operation();
  while (status == NetStatus::again && std::chrono::steady_clock::now() < end) {
    for (auto& one : ends_) one->poll();
    status = operation();
  }
  return status;
}

}  // namespace ushmem::test
