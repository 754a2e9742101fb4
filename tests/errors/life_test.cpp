// SPDX-License-Identifier: Apache-2.0
//
// Calls at the wrong time, in a process whose worlds are in-process ones: from a thread that belongs to
// none. Before shmem_init, after shmem_finalize and in a forked child: errors_process.cpp.
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <string>
#include <thread>

#include "rows.hpp"

namespace errors {
namespace {

// What a call from outside must say, in a thread that is not attached and without a process's world.
void expect_outside(const std::string& function) {
  const std::string message = shmemx_last_error();
  const std::string begin = function + ": the library is not initialised in this process";
  EXPECT_EQ(message.substr(0, begin.size()), begin);
  EXPECT_NE(message.find("shmemx_world_attach"), std::string::npos) << message;
}

TEST(UnattachedThread, IsToldSoByEveryCallThatNeedsAWorld) {
  const Setting setting("USHMEM_ERRORS", "return");
  Bench bench;  // an in-process world beside it, whose memory is good for PE 0 only
  std::thread([&] {
    for (const TypedRow& row : typed_rows()) {
      Arguments a;
      a.remote = bench.block();
      a.local = bench.local();
      a.sig_addr = reinterpret_cast<std::uint64_t*>(bench.block());
      a.indices = reinterpret_cast<std::size_t*>(bench.second_local());
      shmemx_clear_error();
      const std::uint64_t result = row.call(a);
      expect_outside(row.name);
      if (row.shape->team)
        EXPECT_NE(static_cast<int>(result), 0) << row.name;
      else
        EXPECT_EQ(result, row.shape->failure) << row.name;
    }
    const Good good{reinterpret_cast<long*>(bench.block()),
                    reinterpret_cast<std::uint64_t*>(bench.block())};
    for (const PlainRow& row : plain_rows()) {
      // shmem_init would start a world of the process, which is allowed.
      if (row.call == nullptr || std::strncmp(row.name, "shmem_init", 10) == 0) continue;
      shmemx_clear_error();
      row.call(good);
      if (row.needs_init)
        expect_outside(row.name);
      else
        EXPECT_STREQ(shmemx_last_error(), "") << row.name;
    }
  }).join();
  bench.expect_unchanged("a thread that is not attached");
}

TEST(UnattachedThread, HasAnErrorModeThatOnlyTheEnvironmentSets) {
  std::thread([] {
    EXPECT_EQ(shmemx_set_errors(SHMEMX_ERRORS_RETURN), SHMEMX_ERRORS_ABORT);
    EXPECT_EQ(shmemx_set_errors(SHMEMX_ERRORS_RETURN), SHMEMX_ERRORS_ABORT);
  }).join();
}

TEST(DetachedThread, IsToldThatItIsOutsideAgain) {
  const Setting setting("USHMEM_ERRORS", "return");
  ushmem::World world(1, 4096);
  std::thread([&] {
    ASSERT_EQ(shmemx_world_attach(world.handle(), 0), 0);
    EXPECT_EQ(shmem_n_pes(), 1);
    shmemx_world_detach();
    EXPECT_EQ(shmem_n_pes(), -1);
    expect_outside("shmem_n_pes");
    EXPECT_EQ(shmem_malloc(8), nullptr);
    expect_outside("shmem_malloc");
  }).join();
}

// The child shares the world's memory, but it is no PE of it.
TEST(ForkedChild, OfAPeOfAnInProcessWorldIsToldSoByEveryCall) {
  Bench bench;
  const pid_t child = fork();
  if (child == 0) {
    int silent = 0;
    const auto expect = [&](const char* function) {
      const std::string begin = std::string(function) + ": called in a forked child of a PE";
      silent += std::strncmp(shmemx_last_error(), begin.c_str(), begin.size()) != 0 ? 1 : 0;
      shmemx_clear_error();
    };
    shmemx_clear_error();
    for (const TypedRow& row : typed_rows()) {
      Arguments a;
      a.remote = bench.block();
      a.local = bench.local();
      a.sig_addr = reinterpret_cast<std::uint64_t*>(bench.block());
      a.indices = reinterpret_cast<std::size_t*>(bench.second_local());
      row.call(a);
      expect(row.name);
    }
    const Good good{reinterpret_cast<long*>(bench.block()),
                    reinterpret_cast<std::uint64_t*>(bench.block())};
    for (const PlainRow& row : plain_rows()) {
      if (row.call == nullptr || !row.needs_init) continue;
      row.call(good);
      expect(row.name);
    }
    _exit(silent != 0);
  }
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "status " << status;
  bench.expect_unchanged("a forked child");
  bench.both([](int) { shmem_barrier_all(); });
}

TEST(ErrorText, BelongsToTheThreadAndStaysUntilTheNextErrorOrItsClearing) {
  Bench b;
  shmemx_clear_error();
  EXPECT_STREQ(shmemx_last_error(), "");
  shmem_long_p(reinterpret_cast<long*>(b.block()), 1, -1);
  const std::string first = shmemx_last_error();
  EXPECT_NE(first.find("shmem_long_p: argument pe is -1"), std::string::npos) << first;
  shmem_long_p(reinterpret_cast<long*>(b.block()), 1, 1);  // a good call leaves it
  EXPECT_EQ(shmemx_last_error(), first);
  std::thread([] { EXPECT_STREQ(shmemx_last_error(), ""); }).join();
  b.both([](int pe) {
    if (pe == 1) {
      EXPECT_STREQ(shmemx_last_error(), "");
    }
  });
  shmem_long_p(nullptr, 1, 1);
  EXPECT_NE(std::string(shmemx_last_error()).find("argument dest is (nil)"), std::string::npos);
  shmemx_clear_error();
  EXPECT_STREQ(shmemx_last_error(), "");
}

TEST(CollectiveCalls, ThatDifferAreRefusedOnBothPesAndTheNextEqualOnesWork) {
  const struct {
    const char* what;
    void (*at_0)(void*);
    void (*at_1)(void*);
    const char* at_0_says;
    const char* at_1_says;
  } cases[] = {
      {"malloc of two sizes", [](void*) { EXPECT_EQ(shmem_malloc(64), nullptr); },
       [](void*) { EXPECT_EQ(shmem_malloc(128), nullptr); },
       "malloc(size 64, ", "malloc(size 128, "},
      {"malloc and calloc", [](void*) { EXPECT_EQ(shmem_malloc(64), nullptr); },
       [](void*) { EXPECT_EQ(shmem_calloc(8, 8), nullptr); },
       "malloc(size 64, ", "calloc(size 64, "},
      {"malloc and free", [](void*) { EXPECT_EQ(shmem_malloc(64), nullptr); },
       [](void* block) { shmem_free(block); }, "malloc(size 64, ", "free(size 0, "},
      {"two hints",
       [](void*) {
         EXPECT_EQ(shmem_malloc_with_hints(64, SHMEM_MALLOC_ATOMICS_REMOTE), nullptr);
       },
       [](void*) { EXPECT_EQ(shmem_malloc_with_hints(64, 0), nullptr); }, "hints 1)", "hints 0)"},
      {"two alignments", [](void*) { EXPECT_EQ(shmem_align(64, 64), nullptr); },
       [](void*) { EXPECT_EQ(shmem_align(128, 64), nullptr); }, "offset 64,", "offset 128,"},
      {"realloc to two sizes",
       [](void* block) { EXPECT_EQ(shmem_realloc(block, 256), nullptr); },
       [](void* block) { EXPECT_EQ(shmem_realloc(block, 512), nullptr); },
       "realloc(size 256, ", "realloc(size 512, "},
      {"free and realloc", [](void* block) { shmem_free(block); },
       [](void* block) { EXPECT_EQ(shmem_realloc(block, 512), nullptr); },
       "free(size 0, ", "realloc(size 512, "},
  };
  Bench b;
  void* block[2];
  b.both([&](int pe) { block[pe] = shmem_malloc(64); });
  b.restore();
  for (const auto& c : cases) {
    std::string message[2];
    b.each(
        [&] {
          c.at_0(block[0]);
          message[0] = shmemx_last_error();
        },
        [&] {
          c.at_1(block[1]);
          message[1] = shmemx_last_error();
        });
    for (const int pe : {0, 1}) {
      const std::string peer = "PE " + std::to_string(1 - pe) + "'s call";
      EXPECT_NE(message[pe].find(peer), std::string::npos) << c.what << ": " << message[pe];
      EXPECT_NE(message[pe].find(c.at_0_says), std::string::npos) << c.what << ": " << message[pe];
      EXPECT_NE(message[pe].find(c.at_1_says), std::string::npos) << c.what << ": " << message[pe];
    }
    b.expect_unchanged(c.what);
    b.both([&](int) {
      shmemx_clear_error();
      void* again = shmem_malloc(64);
      EXPECT_NE(again, nullptr) << "after " << c.what << ": " << shmemx_last_error();
      shmem_free(again);
      EXPECT_STREQ(shmemx_last_error(), "");
    });
  }
}

TEST(CollectiveCalls, OnTeamsThatDifferAreRefusedOnBothPes) {
  Bench b;
  std::string message[2];
  const auto split = [&](int pe, int start, int size) {
    shmem_team_t team = SHMEM_TEAM_WORLD;
    EXPECT_NE(shmem_team_split_strided(SHMEM_TEAM_WORLD, start, 1, size, nullptr, 0, &team), 0);
    EXPECT_EQ(team, SHMEM_TEAM_INVALID);
    message[pe] = shmemx_last_error();
  };
  b.each([&] { split(0, 0, 2); }, [&] { split(1, 1, 1); });
  EXPECT_NE(message[0].find("PE 1 of the parent team"), std::string::npos) << message[0];
  EXPECT_NE(message[1].find("PE 0 of the parent team"), std::string::npos) << message[1];
  for (const std::string& text : message) {
    EXPECT_NE(text.find("(0, 1, 2)"), std::string::npos) << text;
    EXPECT_NE(text.find("(1, 1, 1)"), std::string::npos) << text;
  }
  const auto split_2d = [&](int pe, int xrange) {
    shmem_team_t x = SHMEM_TEAM_WORLD;
    shmem_team_t y = SHMEM_TEAM_WORLD;
    EXPECT_NE(shmem_team_split_2d(SHMEM_TEAM_WORLD, xrange, nullptr, 0, &x, nullptr, 0, &y), 0);
    EXPECT_EQ(x, SHMEM_TEAM_INVALID);
    EXPECT_EQ(y, SHMEM_TEAM_INVALID);
    message[pe] = shmemx_last_error();
  };
  b.each([&] { split_2d(0, 1); }, [&] { split_2d(1, 2); });
  EXPECT_NE(message[0].find("shmem_team_split_2d: PE 1"), std::string::npos) << message[0];
  EXPECT_NE(message[1].find("shmem_team_split_2d: PE 0"), std::string::npos) << message[1];
  b.both([](int) {
    shmem_team_t team = SHMEM_TEAM_INVALID;
    EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, 2, nullptr, 0, &team), 0);
    EXPECT_EQ(shmem_team_sync(team), 0);
    shmem_team_destroy(team);
  });
}

}  // namespace
}  // namespace errors
