// SPDX-License-Identifier: Apache-2.0
//
// A PE that has gone: whoever calls it, or waits for it, ends with a message that names both; who only serves it
// goes on.
#include "net_world.hpp"

namespace {

using namespace net_test;
using core::Amo;
using core::AmoCall;

// The body runs in a process of its own, as PE 0 of a world in which PE 1 is cut off.
template <class Body>
[[noreturn]] void without_pe_1(Body&& body) {
  NetWorld world(3, fake(71));
  std::thread([&] {
    world.as(0, [&](Thread& t) {
      const std::uint64_t value = 1;
      core::far_put(t, "first", usual(t), 1, world.heap<char>(0, 0), &value, 8, false);
      core::far_quiet(t, "first", usual(t));
      transport::cut_off(*world.fabric(), 1);
      body(world, t);
    });
  }).join();
  std::exit(0);
}

class Lost : public testing::Test {
 protected:
  void SetUp() override { GTEST_FLAG_SET(death_test_style, "threadsafe"); }
};

TEST_F(Lost, PutAndQuietSaySo) {
  EXPECT_EXIT(without_pe_1([](NetWorld& world, Thread& t) {
                const std::uint64_t value = 1;
                core::far_put(t, "shmem_put", usual(t), 1, world.heap<char>(0, 0), &value, 8, false);
                core::far_quiet(t, "shmem_quiet", usual(t));
              }),
              testing::ExitedWithCode(70), "PE 0: shmem_quiet: PE 1 cannot be reached");
}
TEST_F(Lost, GetSaysSo) {
  EXPECT_EXIT(without_pe_1([](NetWorld& world, Thread& t) {
                std::uint64_t value;
                core::far_get(t, "shmem_get", usual(t), 1, &value, world.heap<char>(0, 0), 8, false);
              }),
              testing::ExitedWithCode(70), "PE 0: shmem_get: PE 1 cannot be reached");
}
TEST_F(Lost, LargePutSaysSo) {
  EXPECT_EXIT(without_pe_1([](NetWorld& world, Thread& t) {
                const std::vector<char> data(100000);
                core::far_put(t, "shmem_put", usual(t), 1, world.heap<char>(0, 0), data.data(), data.size(), false);
              }),
              testing::ExitedWithCode(70), "PE 0: shmem_put: PE 1 cannot be reached");
}
TEST_F(Lost, AtomicAndSignalSaySo) {
  EXPECT_EXIT(without_pe_1([](NetWorld& world, Thread& t) {
                core::far_amo(t, "shmem_atomic", usual(t), 1, world.heap<char>(0, 0), AmoCall{Amo::add, 8, 1});
              }),
              testing::ExitedWithCode(70), "PE 0: shmem_atomic: PE 1 cannot be reached");
}
TEST_F(Lost, AWaitForAMessageSaysSo) {
  EXPECT_EXIT(without_pe_1([](NetWorld&, Thread& t) {
                const core::WaitInfo info{"shmem_barrier", [](const void*, char* out, std::size_t) { *out = '\0'; },
                                          nullptr};
                const std::uint64_t value = 1;
                core::send_message(t, "shmem_barrier", 1, {1, 1, 0}, &value, 8);
                core::receive_message(t, 1, {1, 1, 0}, nullptr, 0, info);
              }),
              testing::ExitedWithCode(70), "PE 0: shmem_barrier: PE 1 cannot be reached");
}
TEST_F(Lost, OthersAreServedOn) {
  EXPECT_EXIT(without_pe_1([](NetWorld& world, Thread& t) {
                const int pe = 2;
                for (std::uint64_t i = 1; i <= 100; ++i) {
                  core::far_put(t, "shmem_put", usual(t), 2, world.heap<char>(0, 0), &i, 8, false);
                  core::far_quiet(t, "shmem_quiet", usual(t), &pe, 1);
                  if (*world.heap<std::uint64_t>(2, 0) != i) std::exit(1);
                }
                std::fprintf(stderr, "all there\n");
                _exit(0);
              }),
              testing::ExitedWithCode(0), "all there");
}

}  // namespace
