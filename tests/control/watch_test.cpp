// SPDX-License-Identifier: Apache-2.0
//
// What the PEs are told when one of them goes. A PE whose Control is destroyed without leave() looks to the
// others like a process that has ended: its connections close. Real processes: process_test.cpp.
#include <algorithm>
#include <numeric>

#include "world.hpp"

namespace ushmem::bootstrap {
namespace {

// All PEs but those in `dead` are told of each of them; the longest time it took.
double tell_all(World& w, const std::vector<int>& dead, std::uint64_t since, std::uint64_t limit) {
  double longest = 0;
  for (int pe = 0; pe < w.n_pes; ++pe) {
    if (std::find(dead.begin(), dead.end(), pe) != dead.end() || !w.control[pe]) continue;
    for (const int gone : dead) {
      Departure d;
      const std::uint64_t at = w.told[pe]->of(gone, limit, &d);
      EXPECT_NE(at, 0u) << "PE " << pe << " has not been told of PE " << gone;
      if (at == 0) continue;
      longest = std::max(longest, static_cast<double>(at - since) / 1e6);
      EXPECT_EQ(d.host, "host-" + std::to_string(w.node_of(gone)));
    }
  }
  return longest;
}

// Waits until those from `first` on are one tree again: all but its root have a parent.
void whole(World& w, int first) {
  for (const std::uint64_t until = base::now_ns() + 2 * second;;) {
    int roots = 0;
    for (int pe = first; pe < w.n_pes; ++pe)
      roots += w.control[pe]->describe().find("no parent") != std::string::npos ? 1 : 0;
    if (roots == 1) return;
    if (base::now_ns() > until) {
      ADD_FAILURE() << roots << " roots";
      return;
    }
    std::this_thread::yield();
  }
}

TEST(ADeath, IsToldToAllWithinASecond) {
  for (const int n : {2, 3, 9, 64}) {
    for (const int dead : {0, 1, n / 2, n - 1}) {
      World w(n);
      ASSERT_TRUE(w.join()) << w.errors();
      w.watch();
      const std::uint64_t since = base::now_ns();
      w.control[dead].reset();
      const double longest = tell_all(w, {dead}, since, second);
      std::printf("%d PEs, PE %d dies: all know after %.1f ms\n", n, dead, longest);
      Departure d;
      const int other = dead == 0 ? 1 : 0;
      w.told[other]->of(dead, second, &d);
      EXPECT_NE(d.reason.find("its process has ended (connection"), std::string::npos) << d.reason;
    }
  }
}

TEST(ADeath, MakesOperationsFailEverywhereWithItsName) {
  World w(9);
  ASSERT_TRUE(w.join()) << w.errors();
  std::thread killer;
  w.each([&](int pe) {
    if (pe == 5) {
      w.control[5].reset();
      return;
    }
    std::string error;
    EXPECT_FALSE(w.control[pe]->barrier(&error));
    EXPECT_NE(error.find("PE 5 on host-2 has gone"), std::string::npos) << error;
    EXPECT_FALSE(w.control[pe]->barrier(&error)) << "and the next one too";
  });
}

// A chain in the tree dies at once, root first, the root and all but one of its children, ...: whoever is left
// is told of each.
TEST(ManyDeaths, AreAllToldToAllThatLive) {
  const std::vector<std::vector<int>> sets = {{0, 1, 2}, {1, 5}, {0, 1, 5}, {1, 2, 3, 4}, {0, 4, 20}, {5, 21}, {0, 63},
                                              {0, 1, 2, 3}};
  for (const std::vector<int>& dead : sets) {
    World w(64);
    w.node_of = [](int pe) { return pe; };  // one a node: PE p hangs below (p - 1) / 4
    w.adjust = [](ControlOptions* o) { o->timeout_ns = 2 * second; };
    ASSERT_TRUE(w.join()) << w.errors();
    w.watch();
    const std::uint64_t since = base::now_ns();
    for (const int pe : dead) w.control[pe].reset();
    const double longest = tell_all(w, dead, since, 6 * second);
    std::string names;
    for (const int pe : dead) names += std::to_string(pe) + " ";
    std::printf("PEs %sdie: all know after %.1f ms\n", names.c_str(), longest);
    for (int pe = 0; pe < 64; ++pe) {
      if (w.control[pe]) {
        EXPECT_EQ(w.told[pe]->count(), dead.size()) << "no other is given up, at PE " << pe;
      }
    }
  }
}

TEST(ManyDeaths, OneAfterTheOtherAreToldToo) {
  World w(40);
  w.node_of = [](int pe) { return pe; };
  ASSERT_TRUE(w.join()) << w.errors();
  w.watch();
  std::vector<int> order(39);
  std::iota(order.begin(), order.end(), 0);
  for (const int pe : order) {
    const std::uint64_t since = base::now_ns();
    w.control[pe].reset();
    tell_all(w, {pe}, since, 2 * second);
    whole(w, pe + 1);
    if (testing::Test::HasFailure()) {
      std::printf("at PE %d\n", pe);
      for (int p = pe + 1; p < 40; ++p) std::printf("  PE %d: %s\n", p, w.control[p]->describe().c_str());
      break;
    }
  }
}

TEST(Leaving, IsNoFailureAndTheOthersStayConnected) {
  World w(30);
  w.node_of = [](int pe) { return pe; };
  w.adjust = [](ControlOptions* o) { o->timeout_ns = second; };
  ASSERT_TRUE(w.join()) << w.errors();
  w.watch();
  for (const int pe : {1, 6, 0, 2}) w.control[pe]->leave();
  // Longer than a PE that has not come back would be waited for.
  std::this_thread::sleep_for(std::chrono::milliseconds(2500));
  for (int pe = 0; pe < 30; ++pe) EXPECT_EQ(w.told[pe]->texts(), "") << pe;
  // Then a death is told to all that are left.
  const std::uint64_t since = base::now_ns();
  w.control[29].reset();
  for (const int pe : {0, 1, 2, 6}) w.control[pe].reset();
  tell_all(w, {29}, since, second);
}

TEST(Leaving, OfAllAtOnceIsQuickAndQuiet) {
  World w(64);
  ASSERT_TRUE(w.join()) << w.errors();
  w.watch();
  const std::uint64_t since = base::now_ns();
  w.each([&](int pe) { w.control[pe]->leave(); });
  std::printf("64 PEs have left after %.1f ms\n", static_cast<double>(base::now_ns() - since) / 1e6);
  EXPECT_LT(base::now_ns() - since, 2 * second);
  for (int pe = 0; pe < 64; ++pe) EXPECT_EQ(w.told[pe]->texts(), "") << pe;
}

TEST(AnAnnouncement, ReachesAllWithItsStatusAndComesOnce) {
  World w(20);
  ASSERT_TRUE(w.join()) << w.errors();
  w.watch();
  w.control[7]->announce({7, "host-3", "shmem_global_exit", true, 42});
  for (int pe = 0; pe < 20; ++pe) {
    if (pe == 7) continue;
    Departure d;
    ASSERT_NE(w.told[pe]->of(7, second, &d), 0u) << pe;
    EXPECT_TRUE(d.global_exit);
    EXPECT_EQ(d.status, 42);
    EXPECT_EQ(d.reason, "shmem_global_exit");
  }
  w.control[7].reset();  // its end is no news
  std::string error;
  EXPECT_FALSE(w.control[3]->barrier(&error));
  for (int pe = 0; pe < 20; ++pe) EXPECT_EQ(w.told[pe]->count(), pe == 7 ? 0u : 1u) << pe;
}

// Called back on the thread that watches, which may announce.
TEST(AnAnnouncement, MayComeFromTheCallback) {
  World w(6);
  ASSERT_TRUE(w.join()) << w.errors();
  w.watch();
  w.control[2]->watch([&](const Departure& d) {
    w.told[2]->add(d);
    if (d.pe == 4) w.control[2]->announce({2, "host-1", "ends too", false, 1});
  });
  w.control[4].reset();
  for (const int pe : {0, 1, 3, 5}) EXPECT_NE(w.told[pe]->of(2, second), 0u) << pe;
}

TEST(ADeath, BeforeTheWatchIsReportedWhenItBegins) {
  World w(3);
  ASSERT_TRUE(w.join()) << w.errors();
  w.control[1].reset();
  std::string error;
  EXPECT_FALSE(w.control[0]->barrier(&error));
  w.watch();
  EXPECT_NE(w.told[0]->of(1, second), 0u);
}

TEST(TheThread, HasANameAndCostsNextToNothing) {
  World w(3);
  ASSERT_TRUE(w.join()) << w.errors();
  timespec before, after;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
  std::this_thread::sleep_for(std::chrono::seconds(2));
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
  const double used = static_cast<double>(after.tv_sec - before.tv_sec) + static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e9;
  std::printf("3 PEs use %.4f %% of a processor each\n", used / 2 / 3 * 100);
#if !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
  EXPECT_LT(used / 2 / 3, 0.001);
#endif
}

}  // namespace
}  // namespace ushmem::bootstrap
