// SPDX-License-Identifier: Apache-2.0
//
// The start of a world's control plane and its collective operations, PEs as threads.
#include <cmath>

#include "world.hpp"

namespace ushmem::bootstrap {
namespace {

class OfPes : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Worlds, OfPes, testing::Values(1, 2, 3, 5, 8, 17, 64));

TEST_P(OfPes, EveryPeLearnsItsPlaceAndItsNodeMates) {
  const int n = GetParam();
  World w(n);
  w.node_of = [](int pe) { return pe % 3; };  // numbered by lowest PE: 0, 1, 2
  ASSERT_TRUE(w.join()) << w.errors();
  for (int pe = 0; pe < n; ++pe) {
    EXPECT_EQ(w.control[pe]->n_nodes(), std::min(n, 3));
    EXPECT_EQ(w.control[pe]->placement(pe).node, pe % 3);
    EXPECT_EQ(w.control[pe]->placement(pe).local, pe / 3);
    std::vector<int> mates;
    for (int other = pe % 3; other < n; other += 3) mates.push_back(other);
    EXPECT_EQ(w.control[pe]->node_mates(), mates);
    if (pe >= 3) continue;
    for (int other = 0; other < n; ++other) {  // the leaders know all
      EXPECT_EQ(w.control[pe]->placement(other).node, other % 3);
      EXPECT_EQ(w.control[pe]->placement(other).local, other / 3);
    }
    w.control[pe]->forget_placements();
    EXPECT_EQ(w.control[pe]->placement(pe).node, pe % 3) << "its own it keeps";
    if (n > 1) {
      EXPECT_EQ(w.control[pe]->placement((pe + 1) % 3).node, -1);
    }
  }
}

TEST_P(OfPes, AgreeCombinesTheValuesOfAll) {
  const int n = GetParam();
  World w(n);
  ASSERT_TRUE(w.join()) << w.errors();
  w.each([&](int pe) {
    for (std::int64_t round = 0; round < 20; ++round) {
      std::int64_t value[2] = {pe + round, -pe};
      std::string error;
      ASSERT_TRUE(w.control[pe]->agree(
          value, sizeof value,
          [](void* into, const void* from, std::size_t) {
            auto* a = static_cast<std::int64_t*>(into);
            std::int64_t b[2];
            std::memcpy(b, from, sizeof b);
            a[0] += b[0], a[1] = std::min(a[1], b[1]);
          },
          &error))
          << error;
      EXPECT_EQ(value[0], n * (n - 1) / 2 + n * round);
      EXPECT_EQ(value[1], 1 - n);
    }
  });
}

TEST_P(OfPes, GatherGivesAllPartsInOrderToThoseWhoWantThem) {
  const int n = GetParam();
  World w(n);
  ASSERT_TRUE(w.join()) << w.errors();
  w.each([&](int pe) {
    for (const std::size_t bytes : {std::size_t{8}, std::size_t{0}, std::size_t{3000}}) {
      std::vector<std::uint8_t> mine(bytes, static_cast<std::uint8_t>(pe + 1)), all;
      std::string error;
      const bool wanted = pe % 2 == 0;
      ASSERT_TRUE(w.control[pe]->gather(mine.data(), bytes, wanted, &all, &error)) << error;
      ASSERT_EQ(all.size(), wanted ? bytes * static_cast<std::size_t>(n) : 0u);
      for (std::size_t i = 0; i < all.size(); ++i)
        ASSERT_EQ(all[i], static_cast<std::uint8_t>(i / bytes + 1)) << "at " << i;
    }
  });
}

TEST_P(OfPes, PesThatCannotShareBecomeNodesOfTheirOwn) {
  const int n = GetParam();
  World w(n);
  w.node_of = [](int) { return 7; };
  ASSERT_TRUE(w.join()) << w.errors();
  w.each([&](int pe) {
    std::string error;
    ASSERT_TRUE(w.control[pe]->split_node(false, &error)) << error;
    EXPECT_EQ(w.control[pe]->n_nodes(), 1);
    ASSERT_TRUE(w.control[pe]->split_node(pe == 0 || pe == 2, &error)) << error;
  });
  // Nodes are then {0}, {1, 3, 4, ...}, {2}.
  for (int pe = 0; pe < n; ++pe) {
    EXPECT_EQ(w.control[pe]->n_nodes(), std::min(n, 3));
    const int node = pe == 0 ? 0 : pe == 2 ? 2 : 1;
    const int local = pe <= 2 ? 0 : pe - 2;
    EXPECT_EQ(w.control[pe]->placement(pe).node, node);
    EXPECT_EQ(w.control[pe]->placement(pe).local, local);
  }
  if (n <= 4) return;
  EXPECT_EQ(w.control[1]->placement(4).local, 2) << "it leads its node now";
  EXPECT_EQ(w.control[1]->placement(2).node, 2);
}

// The messages of any PE are bounded by a logarithm of the world's size, however its nodes lie.
TEST(Start, SendsNumbersOfMessagesThatALogarithmBounds) {
  for (const int per_node : {1, 2, 8, 64}) {
    World w(64);
    w.node_of = [=](int pe) { return pe / per_node; };
    ASSERT_TRUE(w.join()) << w.errors();
    const int operations = 3;
    std::uint64_t most = 0, before = 0;
    for (int pe = 0; pe < 64; ++pe) before = std::max(before, w.control[pe]->traffic().messages_sent);
    w.each([&](int pe) {
      std::string error;
      for (int i = 0; i < operations; ++i) ASSERT_TRUE(w.control[pe]->barrier(&error)) << error;
    });
    for (int pe = 0; pe < 64; ++pe) most = std::max(most, w.control[pe]->traffic().messages_sent);
    std::printf("64 PEs, %d a node: at most %llu messages of one PE for the start, %llu with %d barriers\n", per_node,
                static_cast<unsigned long long>(before), static_cast<unsigned long long>(most), operations);
    EXPECT_LE(before, 8 * 6u) << "eight messages times log2(64)";
    EXPECT_LE(most, before + operations * 9u) << "one up and eight down";
    EXPECT_GT(before, 0u);
  }
}

TEST(Start, WithOnePeMissingEndsAtTheDeadlineAndNamesIt) {
  World w(5);
  w.adjust = [](ControlOptions* o) { o->start_timeout_ns = second; };
  const std::uint64_t begun = base::now_ns();
  EXPECT_FALSE(w.join(3));
  EXPECT_LT(base::now_ns() - begun, 3 * second);
  for (const int pe : {0, 1, 2, 4}) {
    ASSERT_FALSE(w.control[pe]);
    EXPECT_NE(w.error[pe].find("PE 3 of 5 has not come"), std::string::npos) << w.error[pe];
  }
}

TEST(Start, WithoutARootSaysWhereItGotStuck) {
  World w(2);
  close(w.listener);
  w.listener = -1;
  w.adjust = [](ControlOptions* o) { o->start_timeout_ns = second; };
  w.join_one(1);
  ASSERT_FALSE(w.control[1]);
  EXPECT_NE(w.error[1].find("PE 1 cannot reach the root at 127.0.0.1:"), std::string::npos) << w.error[1];
  EXPECT_NE(w.error[1].find("Connection refused"), std::string::npos) << w.error[1];
}

// One that is refused does not keep the right ones from starting.
struct Intruder : testing::Test {
  World w{3};
  std::string error;
  std::unique_ptr<Control> intruder;
  std::thread root, other;

  void refused(const std::function<void(ControlOptions*)>& wrong) {
    root = std::thread([this] { w.join_one(0); });
    ControlOptions o = w.options(1);
    wrong(&o);
    intruder = Control::join(o, &error);
    EXPECT_FALSE(intruder);
    other = std::thread([this] { w.join_one(1); });
    w.join_one(2);
    root.join(), other.join();
    EXPECT_TRUE(w.control[0] && w.control[1] && w.control[2]) << w.errors();
  }
  std::string of_root() { return w.control[0]->describe(); }
};

TEST_F(Intruder, WithAnotherSecretIsRefusedAndBothSidesSaySo) {
  refused([this](ControlOptions* o) {
    control::IdParts parts;
    ASSERT_TRUE(control::decode_id(w.id, &parts, &error));
    parts.secret[5] ^= 1;
    o->id = control::encode_id(parts);
  });
  EXPECT_NE(error.find("wrong secret"), std::string::npos) << error;
  EXPECT_NE(of_root().find("wrong secret"), std::string::npos) << of_root();
}

TEST_F(Intruder, OfAnotherWorldIsRefused) {
  refused([this](ControlOptions* o) {
    control::IdParts parts;
    ASSERT_TRUE(control::decode_id(w.id, &parts, &error));
    ++parts.world;
    o->id = control::encode_id(parts);
  });
  EXPECT_NE(error.find("another world"), std::string::npos) << error;
}

TEST_F(Intruder, ThatThinksTheWorldHasAnotherSizeIsRefused) {
  refused([](ControlOptions* o) { o->n_pes = 4; });
  EXPECT_NE(error.find("PE 1 says that the world has 4 PEs, the root says 3"), std::string::npos) << error;
}

TEST_F(Intruder, WithACutIdIsToldSo) {
  refused([](ControlOptions* o) { o->id.bytes[40] = 0, o->id.bytes[41] ^= 3; });
  EXPECT_NE(error.find("unique id is not one"), std::string::npos) << error;
}

TEST(Start, RefusesASecondProcessWithTheSameNumber) {
  World w(3);
  std::thread root([&] { w.join_one(0); });
  std::mutex mutex;
  std::condition_variable changed;
  int refused = 0, taken = 0;
  const auto come = [&] {
    std::string error;
    const auto control = Control::join(w.options(1), &error);
    {
      const std::lock_guard lock(mutex);
      ++(control ? taken : refused);
      changed.notify_all();
    }
    if (control) {
      control->leave();
    } else {
      EXPECT_NE(error.find("PE 1 has come already: two processes have this number"), std::string::npos) << error;
    }
  };
  std::thread one(come), again(come);
  {
    // Whichever comes second is refused; the first waits for PE 2.
    std::unique_lock lock(mutex);
    EXPECT_TRUE(changed.wait_for(lock, std::chrono::seconds(20), [&] { return refused == 1; }));
  }
  w.join_one(2);
  root.join(), one.join(), again.join();
  EXPECT_EQ(taken, 1);
  ASSERT_TRUE(w.control[0] && w.control[2]) << w.errors();
  EXPECT_NE(w.control[0]->describe().find("two processes have this number"), std::string::npos);
}

}  // namespace
}  // namespace ushmem::bootstrap
