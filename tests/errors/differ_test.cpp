// SPDX-License-Identifier: Apache-2.0
//
// Members that make different calls: each one that takes another's packet names the PE and its call. Small
// data, so that nobody waits for the others at the end.
#include <atomic>
#include <cstdlib>
#include <thread>
#include <string>

#include "rows.hpp"

namespace errors {
namespace {

using Call = int (*)(int* dest, const int* source);

const struct {
  const char* name;
  const char* as_seen;  // what the other PE says of it
  int bytes;
  Call call;
} calls[] = {
    {"shmem_int_collect", "a collect of", 8,
     [](int* d, const int* s) { return shmem_int_collect(SHMEM_TEAM_WORLD, d, s, 2); }},
    {"shmem_int_fcollect", "an fcollect of", 8,
     [](int* d, const int* s) { return shmem_int_fcollect(SHMEM_TEAM_WORLD, d, s, 2); }},
    {"shmem_int_alltoall", "an alltoall of", 16,
     [](int* d, const int* s) { return shmem_int_alltoall(SHMEM_TEAM_WORLD, d, s, 2); }},
    {"shmem_int_alltoalls", "an alltoalls of", 24,
     [](int* d, const int* s) { return shmem_int_alltoalls(SHMEM_TEAM_WORLD, d, s, 1, 1, 3); }},
    {"shmem_int_sum_reduce", "a reduction of", 20,
     [](int* d, const int* s) { return shmem_int_sum_reduce(SHMEM_TEAM_WORLD, d, s, 5); }},
};

// Runs two calls against each other; what PE 0 and PE 1 say. "" and a result of 0 go together.
struct Said {
  std::string by[2];
};

template <class At0, class At1>
Said against(Bench& b, At0&& at_0, At1&& at_1) {
  auto* const dest = reinterpret_cast<int*>(b.block());
  auto* const at_peer = static_cast<int*>(shmem_ptr(dest, 1));
  Said said;
  const auto run = [&said](int pe, auto&& call, int* d) {
    shmemx_clear_error();
    const int result = call(d, d + 128);
    said.by[pe] = shmemx_last_error();
    EXPECT_EQ(result != 0, !said.by[pe].empty());
  };
  b.each([&] { run(0, at_0, dest); },
         [&] { run(1, at_1, at_peer); });
  return said;
}

void expect_both(const Said& said, const std::string (&parts)[2]) {
  for (int pe = 0; pe < 2; ++pe)
    EXPECT_NE(said.by[pe].find("collective calls differ: PE " + std::to_string(1 - pe) + " " + parts[pe]),
              std::string::npos)
        << "PE " << pe << " says \"" << said.by[pe] << "\", not \"" << parts[pe] << "\"";
}

TEST(CollectivesThatDiffer, AreNamedByBothPes) {
  Bench b;
  for (const auto& mine : calls)
    for (const auto& other : calls) {
      const Said said = against(b, mine.call, other.call);
      if (mine.call == other.call) {
        EXPECT_EQ(said.by[0] + said.by[1], "") << mine.name;
        continue;
      }
      const auto seen = [](const auto& call) {
        return std::string("is in another collective call, ") + call.as_seen + " " +
               std::to_string(call.bytes) + " bytes";
      };
      expect_both(said, {seen(other), seen(mine)});
      EXPECT_EQ(said.by[0].find(mine.name), 0u) << said.by[0];
      EXPECT_EQ(said.by[1].find(other.name), 0u) << said.by[1];
    }
}

TEST(CollectivesThatDiffer, InOperationOrTypeAreNamed) {
  Bench b;
  const std::string says = "called one of another operation or type";
  expect_both(against(b,
                      [](int* d, const int* s) { return shmem_int_sum_reduce(SHMEM_TEAM_WORLD, d, s, 2); },
                      [](int* d, const int* s) { return shmem_int_max_reduce(SHMEM_TEAM_WORLD, d, s, 2); }),
              {says, says});
  expect_both(against(b,
                      [](int* d, const int* s) { return shmem_int_sum_reduce(SHMEM_TEAM_WORLD, d, s, 2); },
                      [](int* d, const int* s) {
                        return shmem_float_sum_reduce(SHMEM_TEAM_WORLD, reinterpret_cast<float*>(d),
                                                      reinterpret_cast<const float*>(s), 2);
                      }),
              {says, says});
}

TEST(CollectivesThatDiffer, InBytesAreNamedWithBothNumbers) {
  Bench b;
  const auto fcollect = [](std::size_t n) {
    return [n](int* d, const int* s) { return shmem_int_fcollect(SHMEM_TEAM_WORLD, d, s, n); };
  };
  expect_both(against(b, fcollect(2), fcollect(30)),
              {"called with 120 bytes, this PE with 8", "called with 8 bytes, this PE with 120"});
  const auto all = [](std::size_t n) {
    return [n](int* d, const int* s) { return shmem_int_max_reduce(SHMEM_TEAM_WORLD, d, s, n); };
  };
  expect_both(against(b, all(0), all(3)),
              {"called with 12 bytes, this PE with 0", "called with 0 bytes, this PE with 12"});
  // The root's number counts for the others.
  const auto root_0 = [](std::size_t n) {
    return [n](int* d, const int* s) { return shmem_int_broadcast(SHMEM_TEAM_WORLD, d, s, n, 0); };
  };
  const Said said = against(b, root_0(2), root_0(3));
  EXPECT_EQ(said.by[0], "");
  EXPECT_NE(said.by[1].find("PE 0 called with 8 bytes, this PE with 12"), std::string::npos) << said.by[1];
}

// One PE has copied its bytes for the other, the other lets its own be read in place and may not leave before
// that is over; nor may the next barrier pay for the end of this call.
TEST(CollectivesThatDiffer, EndOnBothPesAlsoWhereOneLetsItsMemoryBeRead) {
  setenv("USHMEM_COLL_STAGE", "0", 1);
  Bench b;
  unsetenv("USHMEM_COLL_STAGE");
  const auto fcollect = [](std::size_t n) {
    return [n](int* d, const int* s) { return shmem_int_fcollect(SHMEM_TEAM_WORLD, d, s, n); };
  };
  for (int round = 0; round < 20; ++round) {
    expect_both(against(b, fcollect(2), fcollect(30)),
                {"called with 120 bytes, this PE with 8", "called with 8 bytes, this PE with 120"});
    std::atomic<int> come{0};
    const auto barrier = [&](int pe) {
      if (pe == 1) std::this_thread::yield();
      ++come;
      shmem_barrier_all();
      EXPECT_EQ(come.load(), 2) << "PE " << pe << " left the barrier alone";
    };
    b.both(barrier);
  }
}

TEST(CollectivesThatDiffer, ChangeNoDestinationAndTheNextOnesWork) {
  Bench b;
  auto* const dest = reinterpret_cast<int*>(b.block());
  for (int round = 0; round < 200; ++round) {  // beyond the depth of all slots
    against(b, calls[static_cast<std::size_t>(round) % 5].call,
            calls[static_cast<std::size_t>(round + 1) % 5].call);
    EXPECT_EQ(dest[127], dest[128]) << "the pattern is there";
    const Said said = against(
        b,
        [](int* d, const int*) {
          d[200] = 3;
          return shmem_int_sum_reduce(SHMEM_TEAM_WORLD, d + 201, d + 200, 1);
        },
        [](int* d, const int*) {
          d[200] = 4;
          return shmem_int_sum_reduce(SHMEM_TEAM_WORLD, d + 201, d + 200, 1);
        });
    EXPECT_EQ(said.by[0] + said.by[1], "");
    EXPECT_EQ(dest[201], 7) << "round " << round;
  }
}

}  // namespace
}  // namespace errors
