// SPDX-License-Identifier: Apache-2.0
//
// Several endpoints of one network, all in this process, that the tests of networks send between.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "transport/network.hpp"

namespace ushmem::test {

using Bytes = std::vector<std::uint8_t>;

// Bytes that differ by place and by salt.
Bytes pattern(std::size_t bytes, std::uint64_t salt);

// What one lane has seen.
struct Seen {
  std::vector<Bytes> messages;
  std::map<std::uint64_t, std::string> done;  // token -> what was bad
};

// One PE's network: lane 0, and what came out of poll.
class End {
 public:
  explicit End(transport::NetworkTable table);
  ~End();
  End(const End&) = delete;
  End& operator=(const End&) = delete;

  transport::NetworkTable table;
  transport::NetworkLimits limits;
  transport::Lane lane0;
  Seen seen;  // of lane 0

  bool has(std::uint64_t cap) const { return (limits.caps & cap) != 0; }
  Bytes address() const;
  transport::Peer peer(transport::Lane lane, const End& other);
  transport::Peer peer(const End& other) { return peer(lane0, other); }
  int poll(int most = 16) { return poll(lane0, &seen, most); }
  int poll(transport::Lane lane, Seen* into, int most = 16);
  void close();

 private:
  bool closed_ = false;
};

// How a network is made: by name, with what makes its endpoints.
struct Maker {
  std::string name;
  // Endpoint number `pe` of a network that `shared` (kept by the caller) belongs to.
  std::function<std::shared_ptr<void>(int pes)> begin;
  std::function<transport::NetworkTable(const std::shared_ptr<void>& shared, int pe)> open;
  // Cuts an endpoint off without its doing, where the network can.
  std::function<void(const std::shared_ptr<void>& shared, int pe)> cut_off;
};
inline void PrintTo(const Maker& maker, std::ostream* out) { *out << maker.name; }
const std::vector<Maker>& makers();

// The endpoints of one test.
class Bench {
 public:
  Bench(const Maker& maker, int pes);
  End& operator[](int pe) { return *ends_[static_cast<std::size_t>(pe)]; }
  int size() const { return static_cast<int>(ends_.size()); }
  // Polls all of them until it holds; false after the deadline.
  bool until(const std::function<bool()>& holds);
  // Begins an operation, polling while it is told to come again.
  transport::NetStatus begin(const std::function<transport::NetStatus()>& operation);
  void cut_off(int pe) { maker_.cut_off(shared_, pe); }

 private:
  const Maker& maker_;
  std::shared_ptr<void> shared_;
  std::vector<std::unique_ptr<End>> ends_;
};

inline constexpr std::chrono::seconds deadline{60};

}  // namespace ushmem::test
