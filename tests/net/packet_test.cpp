// SPDX-License-Identifier: Apache-2.0
//
// What comes from outside may be anything: packets that are cut, name memory that is not there, or answer what
// nobody has asked. They are reported; they harm nothing and stop nobody.
#include <random>

#include "net_world.hpp"

namespace {

using namespace net_test;
using wire = core::wire::Kind;
namespace w = core::wire;

class Packets : public testing::Test {
 protected:
  Packets() : world(2, fake(61), 1 << 20, 1), lane_(*world.at(0).net->lanes[0]) {}

  void serve(const std::vector<std::uint64_t>& records, std::uint32_t origin = 1, std::size_t cut = 0,
             std::uint32_t magic = w::magic) {
    std::vector<unsigned char> bytes(sizeof(w::PacketHeader) + records.size() * 8);
    const w::PacketHeader header{magic, 2, origin, 0};
    std::memcpy(bytes.data(), &header, sizeof header);
    if (!records.empty()) std::memcpy(bytes.data() + sizeof header, records.data(), records.size() * 8);
    give(bytes.data(), bytes.size() - cut);
  }
  // A copy of exactly this size, so that the address sanitizer sees a step beyond it.
  void give(const unsigned char* data, std::size_t bytes) {
    const std::unique_ptr<unsigned char[]> exact(new unsigned char[bytes]);
    if (bytes != 0) std::memcpy(exact.get(), data, bytes);
    const std::lock_guard lock(lane_.lock);
    world.at(0).net->serve(exact.get(), bytes);
    lane_.poll();
  }
  // What the packet must have been found to be; and the network works on.
  void expect_refused(const std::vector<std::uint64_t>& records, const char* why, std::uint32_t origin = 1,
                      std::size_t cut = 0, std::uint32_t magic = w::magic) {
    world.at(0).net->complained = false;
    testing::internal::CaptureStderr();
    serve(records, origin, cut, magic);
    const std::string said = testing::internal::GetCapturedStderr();
    EXPECT_NE(said.find(why), std::string::npos) << "said: " << said << "\nwanted: " << why;
    expect_alive();
  }
  void expect_alive() {
    world.as(1, [&](Thread& t) {
      const std::uint64_t value = ++value_;
      core::far_put(t, "put", usual(t), 0, world.heap<char>(1, 8), &value, 8, false);
      core::far_quiet(t, "quiet", usual(t));
      EXPECT_EQ(*world.heap<std::uint64_t>(0, 8), value);
    });
  }

  NetWorld world;
  core::Lane& lane_;
  std::uint64_t value_ = 0;
};

constexpr std::uint64_t top = (1 << 20);

TEST_F(Packets, OfAnotherKindOrWorldAreRefused) {
  expect_refused({}, "not one of this library", 1, 0, 0x12345678);
  expect_refused({}, "another world", 2);
  expect_refused({}, "another world", ~0u);
  expect_refused({}, "no header", 1, 1);
  expect_refused({}, "no header", 1, 16);
}

TEST_F(Packets, ThatAreCutAreRefused) {
  const std::vector<std::vector<std::uint64_t>> whole = {
      {w::pack(wire::put, 16, {0, 64}), 1, 2},
      {w::pack(wire::put_blocks, 8, {0, 64}), 2, 16, 1, 2},
      {w::pack(wire::signal, 0, {0, 64}), 1},
      {w::pack(wire::amo, 1 | 16, {0, 64}), 1},
      {w::pack(wire::get_blocks, 8, {0, 64}), 1ull << 32, 8},
      {w::pack(wire::message, 8, {}), 1, 1, 8ull << 32, 5},
  };
  for (const auto& records : whole)
    for (std::size_t cut = 1; cut < records.size() * 8; ++cut)
      expect_refused(records, "", 1, cut);
}

TEST_F(Packets, ThatNameMemoryThatIsNotThereAreRefused) {
  for (const std::uint64_t at : {top, top - 7, w::max_offset, w::max_offset - 8}) {
    expect_refused({w::pack(wire::put, 8, {0, at}), 1}, "not symmetric");
    expect_refused({w::pack(wire::get, 8, {0, at}), 1}, "not symmetric");
  }
  for (const std::uint64_t at : {top, std::uint64_t{w::max_offset & ~std::uint64_t{7}}}) {
    expect_refused({w::pack(wire::signal, 0, {0, at}), 1}, "not symmetric");
    expect_refused({w::pack(wire::amo, 1 | 16, {0, at}), 1}, "not symmetric");
  }
  expect_refused({w::pack(wire::put, 8, {1, 0}), 1}, "not symmetric");  // no globals here
  expect_refused({w::pack(wire::signal, 0, {0, 4}), 1}, "not symmetric");
  expect_refused({w::pack(wire::amo, 1, {0, 2}), 1}, "not symmetric");
  // Blocks that leave the segment by their stride, upward, downward and around.
  for (const std::int64_t stride : {std::int64_t{1} << 19, -std::int64_t{128}, INT64_MAX, INT64_MIN, std::int64_t{1} << 62})
    expect_refused({w::pack(wire::put_blocks, 8, {0, 64}), 3, static_cast<std::uint64_t>(stride), 1, 2, 3}, "not symmetric");
  expect_refused({w::pack(wire::get_blocks, 8, {0, 64}), 3ull << 32, 1 << 19}, "not symmetric");
  expect_refused({w::pack(wire::get_blocks, 32000, {0, 64}), 100ull << 32, 0}, "too large");
  expect_refused({w::pack(wire::get_blocks, 0, {0, 64}), 100ull << 32, 0}, "too large");
  expect_refused({w::pack(wire::put_blocks, 0, {0, 64}), ~0ull, 0}, "cut off");
  expect_refused({w::pack(wire::put_blocks, 8, {0, 64}), 1ull << 61, 0, 0}, "cut off");
}

TEST_F(Packets, ThatAnswerWhatNobodyAskedAreRefused) {
  expect_refused({w::pack(wire::reply, 8, {0, 3}), 1}, "not been asked for");
  expect_refused({w::pack(wire::reply, 8, {0, 1ull << 32}), 1}, "a lane that is not there");
  expect_refused({w::pack(wire::reply, 8, {0, 4000ull << 32}), 1}, "a lane that is not there");
  expect_refused({w::pack(wire::flush_ack, 0, {0, 77}), 0}, "not been asked for");
  expect_refused({w::pack(wire::credit, 1, {0, 8}), 5}, "than have been sent");
  expect_refused({w::pack(wire::none, 0, {})}, "not known");
  expect_refused({15}, "not known");
  expect_refused({w::pack(wire::message, 8, {}), 1, 1, 40000ull << 32, 5}, "does not fit");
  expect_refused({w::pack(wire::message, 8, {}), 1, 2, 4ull << 32, 5}, "does not fit");
  expect_refused({w::pack(wire::message, 0, {}), 1, 2, 4ull << 32}, "does not fit");
}

// A stranger's endpoint on the same network.
TEST_F(Packets, FromAStrangerStopNobody) {
  const transport::NetworkTable stranger = transport::open(world.fabric(), 2);
  const transport::Lane lane = stranger.lane(stranger.self, 0);
  transport::Peer to = 0;
  unsigned char address[transport::max_address];
  const std::size_t bytes = core::net_address(*world.at(0).net, address, sizeof address);
  ASSERT_EQ(stranger.add_peer(stranger.self, lane, address, bytes, &to), transport::NetStatus::ok);
  const char garbage[] = "GET / HTTP/1.1\r\n\r\n";
  testing::internal::CaptureStderr();
  int sent = 0;
  while (sent < 5)
    if (stranger.send(stranger.self, lane, to, garbage, sizeof garbage, 0) == transport::NetStatus::ok) ++sent;
  for (int i = 0; i < 20; ++i) expect_alive();
  EXPECT_NE(testing::internal::GetCapturedStderr().find("is not valid"), std::string::npos);
  stranger.close(stranger.self);
}

// Good packets with some bits changed, and bits without any sense.
TEST_F(Packets, ThatAreRandomHarmNothing) {
  world.at(0).net->complained = true;  // once is enough
  std::mt19937_64 random(5);
  for (int i = 0; i < 60000; ++i) {
    std::vector<std::uint64_t> records;
    const auto kind = static_cast<wire>(random() % 16);
    const std::uint64_t at = random() % 4 == 0 ? random() & w::max_offset : random() % 4096 * 8 + 4096;
    records.push_back(w::pack(kind, random() % 3 == 0 ? random() & w::max_bytes : random() % 64, {random() % 8 == 0 ? 1u : 0u, at}));
    for (std::uint64_t n = random() % 8; n > 0; --n)
      records.push_back(random() % 2 == 0 ? random() : random() % 3 == 0 ? random() << 32 : random() % 64);
    if (random() % 4 == 0) records.push_back(w::pack(wire::flush, 0, {0, random() & 0xffffffff}));
    serve(records, static_cast<std::uint32_t>(random() % 2), random() % 2 == 0 ? 0 : random() % 16);
  }
  // Acknowledgements of flushes that PE 1 has not asked for have been sent to it; that was reported there.
  world.at(1).net->complained = true;
  expect_alive();
}

}  // namespace
