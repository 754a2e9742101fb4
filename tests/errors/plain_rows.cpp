// SPDX-License-Identifier: Apache-2.0
//
// The functions without a type: a call with good arguments, and all bad ones, for each.
#include <climits>
#include <cstdlib>
#include <string>
#include <thread>

#include "bad.hpp"

namespace errors {
namespace {

// --- set-up and queries ----------------------------------------------------------------------------

void bad_init_thread(Bench& b) {
  for (const int level : {-1, SHMEM_THREAD_MULTIPLE + 1, INT_MAX, INT_MIN}) {
    int provided = 77;
    const int status =
        b.refused("shmem_init_thread", {"argument requested is " + number(level) + ":"},
                  [&] { return shmem_init_thread(level, &provided); });
    EXPECT_NE(status, 0);
    EXPECT_EQ(provided, 77);
  }
  EXPECT_NE(b.refused("shmem_init_thread", {"argument provided is a null pointer"},
                      [] { return shmem_init_thread(SHMEM_THREAD_SINGLE, nullptr); }),
            0);
}

void bad_query_thread(Bench& b) {
  b.refused("shmem_query_thread", {"argument provided is a null pointer"},
            [] { shmem_query_thread(nullptr); });
}

void bad_query_initialized(Bench& b) {
  b.refused("shmem_query_initialized", {"argument initialized is a null pointer"},
            [] { shmem_query_initialized(nullptr); });
}

void bad_finalize(Bench& b) {
  b.refused("shmem_finalize", {"called more often than shmem_init"}, [] { shmem_finalize(); });
}

void bad_ptr(Bench& b) {
  for (const int pe : bad_pes)
    EXPECT_EQ(b.refused("shmem_ptr", {"argument pe is " + number(pe) + ":", "must be 0 to 1"},
                        [&] { return shmem_ptr(b.block(), pe); }),
              nullptr);
}

void bad_team_ptr(Bench& b) {
  for (const int pe : bad_pes)
    EXPECT_EQ(b.refused("shmem_team_ptr", {"argument pe is " + number(pe) + ":", "must be 0 to 1"},
                        [&] { return shmem_team_ptr(SHMEM_TEAM_WORLD, b.block(), pe); }),
              nullptr);
  b.refused("shmem_team_ptr", {"argument pe is 1:", "must be 0 to 0"},
            [&] { return shmem_team_ptr(b.alone(), b.block(), 1); });
  bad_teams(b, "shmem_team_ptr", "team",
            [&](shmem_team_t team) { EXPECT_EQ(shmem_team_ptr(team, b.block(), 0), nullptr); });
}

void bad_get_version(Bench& b) {
  int kept = 77;
  b.refused("shmem_info_get_version", {"argument major is a null pointer"},
            [&] { shmem_info_get_version(nullptr, &kept); });
  b.refused("shmem_info_get_version", {"argument minor is a null pointer"},
            [&] { shmem_info_get_version(&kept, nullptr); });
  EXPECT_EQ(kept, 77);
}

void bad_get_name(Bench& b) {
  b.refused("shmem_info_get_name", {"argument name is a null pointer"},
            [] { shmem_info_get_name(nullptr); });
}

// --- memory ----------------------------------------------------------------------------------------

void bad_malloc(Bench& b) {
  too_large(b, "shmem_malloc", "argument size is " + std::to_string(SIZE_MAX) + ": no room",
            [] { return shmem_malloc(SIZE_MAX); });
  too_large(b, "shmem_malloc", "argument size is " + std::to_string(Bench::heap_bytes) + ": no room",
            [] { return shmem_malloc(Bench::heap_bytes); });
}

void bad_malloc_with_hints(Bench& b) {
  for (const long hints : {4L, 8L | SHMEM_MALLOC_SIGNAL_REMOTE, -1L, LONG_MIN})
    EXPECT_EQ(b.refused("shmem_malloc_with_hints", {"argument hints is " + number(hints) + ":"},
                        [&] { return shmem_malloc_with_hints(64, hints); }),
              nullptr);
  too_large(b, "shmem_malloc_with_hints", "argument size is " + std::to_string(SIZE_MAX),
            [] { return shmem_malloc_with_hints(SIZE_MAX, SHMEM_MALLOC_SIGNAL_REMOTE); });
}

void bad_calloc(Bench& b) {
  const std::string half = std::to_string(SIZE_MAX / 2);
  too_large(b, "shmem_calloc", "arguments count is " + half + " and size is 16: too many",
            [] { return shmem_calloc(SIZE_MAX / 2, 16); });
  too_large(b, "shmem_calloc", "argument count * size is 32768: no room",
            [] { return shmem_calloc(2048, 16); });
}

void bad_align(Bench& b) {
  for (const std::size_t alignment :
       {std::size_t{0}, std::size_t{3}, std::size_t{12}, std::size_t{24}, std::size_t{1} << 31,
        SIZE_MAX})
    EXPECT_EQ(b.refused("shmem_align",
                        {"argument alignment is " + number(static_cast<long long>(alignment)) + ":",
                         "a power of two"},
                        [&] { return shmem_align(alignment, 64); }),
              nullptr);
  too_large(b, "shmem_align", "argument size is " + std::to_string(SIZE_MAX),
            [] { return shmem_align(64, SIZE_MAX); });
}

void bad_free(Bench& b) {
  bad_blocks(b, "shmem_free", [](void* ptr) { shmem_free(ptr); });
  // Freed twice by all PEs.
  void* blocks[2];
  b.both([&](int pe) { shmem_free(blocks[pe] = shmem_malloc(64)); });
  b.refused("shmem_free", {"argument ptr is " + text(blocks[0]) + ":"}, [&] {
    b.both([&](int pe) {
      shmem_free(blocks[pe]);
      const std::string message = shmemx_last_error();
      EXPECT_NE(message.find("argument ptr is " + text(blocks[pe])), std::string::npos) << message;
    });
  });
}

void bad_realloc(Bench& b) {
  bad_blocks(b, "shmem_realloc", [](void* ptr) { EXPECT_EQ(shmem_realloc(ptr, 64), nullptr); });
  bad_blocks(b, "shmem_realloc", [](void* ptr) { EXPECT_EQ(shmem_realloc(ptr, 0), nullptr); });
  void* blocks[2];
  b.both([&](int pe) { blocks[pe] = shmem_malloc(64); });
  b.restore();
  b.refused("shmem_realloc", {"argument size is " + std::to_string(SIZE_MAX) + ":"}, [&] {
    b.both([&](int pe) { EXPECT_EQ(shmem_realloc(blocks[pe], SIZE_MAX), nullptr); });
  });
  b.both([&](int pe) { shmem_free(blocks[pe]); });
}

// --- teams and contexts ----------------------------------------------------------------------------

void bad_team_my_pe(Bench& b) {
  bad_teams(b, "shmem_team_my_pe", "team",
            [](shmem_team_t team) { EXPECT_EQ(shmem_team_my_pe(team), -1); });
}

void bad_team_n_pes(Bench& b) {
  bad_teams(b, "shmem_team_n_pes", "team",
            [](shmem_team_t team) { EXPECT_EQ(shmem_team_n_pes(team), -1); });
}

void bad_team_get_config(Bench& b) {
  shmem_team_config_t config{77};
  bad_teams(b, "shmem_team_get_config", "team", [&](shmem_team_t team) {
    EXPECT_NE(shmem_team_get_config(team, SHMEM_TEAM_NUM_CONTEXTS, &config), 0);
  });
  for (const long mask : {2L, 3L, -1L, LONG_MIN})
    EXPECT_NE(b.refused("shmem_team_get_config", {"argument config_mask is " + number(mask) + ":"},
                        [&] { return shmem_team_get_config(SHMEM_TEAM_WORLD, mask, &config); }),
              0);
  b.refused("shmem_team_get_config", {"argument config is a null pointer"}, [] {
    return shmem_team_get_config(SHMEM_TEAM_WORLD, SHMEM_TEAM_NUM_CONTEXTS, nullptr);
  });
  EXPECT_EQ(config.num_contexts, 77);
}

void bad_team_translate_pe(Bench& b) {
  bad_teams(b, "shmem_team_translate_pe", "src_team", [](shmem_team_t team) {
    EXPECT_EQ(shmem_team_translate_pe(team, 0, SHMEM_TEAM_WORLD), -1);
  });
  bad_teams(b, "shmem_team_translate_pe", "dest_team", [](shmem_team_t team) {
    EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_WORLD, 0, team), -1);
  });
}

void bad_team_split_strided(Bench& b) {
  constexpr const char* call = "shmem_team_split_strided";
  const auto split = [](shmem_team_t parent, int start, int stride, int size,
                        const shmem_team_config_t* config, long mask) {
    shmem_team_t made = SHMEM_TEAM_WORLD;
    const int status = shmem_team_split_strided(parent, start, stride, size, config, mask, &made);
    EXPECT_NE(status, 0);
    EXPECT_EQ(made, SHMEM_TEAM_INVALID);
  };
  bad_teams(b, call, "parent_team",
            [&](shmem_team_t team) { split(team, 0, 1, 1, nullptr, 0); });
  for (const long mask : {2L, -1L})
    b.refused(call, {"argument config_mask is " + number(mask) + ":"},
              [&] { split(SHMEM_TEAM_WORLD, 0, 1, 2, nullptr, mask); });
  b.refused(call, {"argument config is a null pointer"},
            [&] { split(SHMEM_TEAM_WORLD, 0, 1, 2, nullptr, SHMEM_TEAM_NUM_CONTEXTS); });
  const shmem_team_config_t negative{-5};
  b.refused(call, {"argument config->num_contexts is -5:"},
            [&] { split(SHMEM_TEAM_WORLD, 0, 1, 2, &negative, SHMEM_TEAM_NUM_CONTEXTS); });
  b.refused(call, {"argument new_team is a null pointer"}, [] {
    EXPECT_NE(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, 2, nullptr, 0, nullptr), 0);
  });
  const struct {
    int start, stride, size;
  } bad[] = {{-1, 1, 1}, {2, 1, 1}, {0, 1, 3}, {0, 1, 0}, {0, 1, -1}, {0, 0, 2}, {1, 1, 2},
             {0, -1, 2}, {0, INT_MAX, 2}, {0, 1, INT_MAX}, {INT_MIN, 1, 1}};
  for (const auto& t : bad)
    b.refused(call,
              {"start is " + number(t.start), "stride is " + number(t.stride),
               "size is " + number(t.size)},
              [&] {
                b.both([&](int) { split(SHMEM_TEAM_WORLD, t.start, t.stride, t.size, nullptr, 0); });
              });
}

void bad_team_split_2d(Bench& b) {
  constexpr const char* call = "shmem_team_split_2d";
  const auto split = [](shmem_team_t parent, int xrange, const shmem_team_config_t* x_config,
                        long x_mask, const shmem_team_config_t* y_config, long y_mask) {
    shmem_team_t x = SHMEM_TEAM_WORLD;
    shmem_team_t y = SHMEM_TEAM_WORLD;
    EXPECT_NE(shmem_team_split_2d(parent, xrange, x_config, x_mask, &x, y_config, y_mask, &y), 0);
    EXPECT_EQ(x, SHMEM_TEAM_INVALID);
    EXPECT_EQ(y, SHMEM_TEAM_INVALID);
  };
  constexpr long contexts = SHMEM_TEAM_NUM_CONTEXTS;
  bad_teams(b, call, "parent_team",
            [&](shmem_team_t team) { split(team, 1, nullptr, 0, nullptr, 0); });
  b.refused(call, {"argument xaxis_mask is 2:"},
            [&] { split(SHMEM_TEAM_WORLD, 1, nullptr, 2, nullptr, 0); });
  b.refused(call, {"argument yaxis_mask is 2:"},
            [&] { split(SHMEM_TEAM_WORLD, 1, nullptr, 0, nullptr, 2); });
  b.refused(call, {"argument xaxis_config is a null pointer"},
            [&] { split(SHMEM_TEAM_WORLD, 1, nullptr, contexts, nullptr, 0); });
  b.refused(call, {"argument yaxis_config is a null pointer"},
            [&] { split(SHMEM_TEAM_WORLD, 1, nullptr, 0, nullptr, contexts); });
  const shmem_team_config_t negative{-5};
  b.refused(call, {"argument xaxis_config->num_contexts is -5:"},
            [&] { split(SHMEM_TEAM_WORLD, 1, &negative, contexts, nullptr, 0); });
  b.refused(call, {"argument yaxis_config->num_contexts is -5:"},
            [&] { split(SHMEM_TEAM_WORLD, 1, nullptr, 0, &negative, contexts); });
  shmem_team_t kept = SHMEM_TEAM_INVALID;
  b.refused(call, {"argument xaxis_team is a null pointer"}, [&] {
    return shmem_team_split_2d(SHMEM_TEAM_WORLD, 1, nullptr, 0, nullptr, nullptr, 0, &kept);
  });
  b.refused(call, {"argument yaxis_team is a null pointer"}, [&] {
    return shmem_team_split_2d(SHMEM_TEAM_WORLD, 1, nullptr, 0, &kept, nullptr, 0, nullptr);
  });
  for (const int xrange : {0, -1, INT_MIN})
    b.refused(call, {"argument xrange is " + number(xrange) + ":"}, [&] {
      b.both([&](int) { split(SHMEM_TEAM_WORLD, xrange, nullptr, 0, nullptr, 0); });
    });
}

void bad_team_destroy(Bench& b) {
  bad_teams(b, "shmem_team_destroy", "team", [](shmem_team_t team) { shmem_team_destroy(team); });
  b.refused("shmem_team_destroy", {"argument team is SHMEM_TEAM_WORLD:", "predefined"},
            [] { shmem_team_destroy(SHMEM_TEAM_WORLD); });
  b.refused("shmem_team_destroy", {"argument team is SHMEM_TEAM_SHARED:", "predefined"},
            [] { shmem_team_destroy(SHMEM_TEAM_SHARED); });
}

// Options and the place for the result; and too many contexts, which is no mistake but has a text.
template <class Create>
void bad_creation(Bench& b, const char* function, Create&& create) {
  for (const long options : {8L, 8L | SHMEM_CTX_PRIVATE, -1L, LONG_MIN}) {
    shmem_ctx_t ctx = SHMEM_CTX_DEFAULT;
    EXPECT_NE(b.refused(function, {"argument options is " + number(options) + ":"},
                        [&] { return create(options, &ctx); }),
              0);
    EXPECT_EQ(ctx, SHMEM_CTX_INVALID);
  }
  EXPECT_NE(b.refused(function, {"argument ctx is a null pointer"},
                      [&] { return create(0, nullptr); }),
            0);
  std::vector<shmem_ctx_t> made;
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  while (made.size() < 100000 && create(0, &ctx) == 0) made.push_back(ctx);
  EXPECT_EQ(ctx, SHMEM_CTX_INVALID);
  EXPECT_GT(made.size(), 500u);
  b.refused(function, {"contexts of this PE are in use"}, [&] { return create(0, &ctx); });
  for (const shmem_ctx_t one : made) shmem_ctx_destroy(one);
}

void bad_ctx_create(Bench& b) {
  bad_creation(b, "shmem_ctx_create",
               [](long options, shmem_ctx_t* ctx) { return shmem_ctx_create(options, ctx); });
}

void bad_team_create_ctx(Bench& b) {
  bad_creation(b, "shmem_team_create_ctx", [](long options, shmem_ctx_t* ctx) {
    return shmem_team_create_ctx(SHMEM_TEAM_WORLD, options, ctx);
  });
  bad_teams(b, "shmem_team_create_ctx", "team", [](shmem_team_t team) {
    shmem_ctx_t ctx = SHMEM_CTX_DEFAULT;
    EXPECT_NE(shmem_team_create_ctx(team, 0, &ctx), 0);
    EXPECT_EQ(ctx, SHMEM_CTX_INVALID);
  });
}

void bad_ctx_destroy(Bench& b) {
  bad_contexts(b, "shmem_ctx_destroy", [](shmem_ctx_t ctx) { shmem_ctx_destroy(ctx); });
  b.refused("shmem_ctx_destroy", {"argument ctx is SHMEM_CTX_DEFAULT", "cannot be destroyed"},
            [] { shmem_ctx_destroy(SHMEM_CTX_DEFAULT); });
}

void bad_ctx_get_team(Bench& b) {
  bad_contexts(b, "shmem_ctx_get_team", [](shmem_ctx_t ctx) {
    shmem_team_t team = SHMEM_TEAM_WORLD;
    EXPECT_NE(shmem_ctx_get_team(ctx, &team), 0);
    EXPECT_EQ(team, SHMEM_TEAM_INVALID);
  });
  b.refused("shmem_ctx_get_team", {"argument team is a null pointer"},
            [] { return shmem_ctx_get_team(SHMEM_CTX_DEFAULT, nullptr); });
}

// --- signals, order, locks, teams' sync ------------------------------------------------------------

template <class Call>
void bad_signal(Bench& b, const char* function, Call&& call) {
  std::uint64_t* good = word_of(b.block());
  for (const int pe : bad_pes)
    b.refused(function, {"argument pe is " + number(pe) + ":", "must be 0 to 1"},
              [&] { call(good, pe); });
  bad_words(b, function, "sig_addr", [&](std::uint64_t* address) { call(address, 1); });
}

void bad_signal_add(Bench& b) {
  bad_signal(b, "shmem_signal_add",
             [](std::uint64_t* at, int pe) { shmem_signal_add(at, 1, pe); });
}

void bad_signal_set(Bench& b) {
  bad_signal(b, "shmem_signal_set",
             [](std::uint64_t* at, int pe) { shmem_signal_set(at, 1, pe); });
}

void bad_ctx_signal_add(Bench& b) {
  constexpr const char* call = "shmem_ctx_signal_add";
  bad_signal(b, call, [](std::uint64_t* at, int pe) {
    shmem_ctx_signal_add(SHMEM_CTX_DEFAULT, at, 1, pe);
  });
  const auto with = [&](shmem_ctx_t ctx) { shmem_ctx_signal_add(ctx, word_of(b.block()), 1, 1); };
  bad_contexts(b, call, with);
  b.refused(call, {"argument ctx is 0:"}, [&] { with(SHMEM_CTX_INVALID); });
  b.refused(call, {"argument pe is 1:", "must be 0 to 0"}, [&] { with(b.alone_ctx()); });
}

void bad_ctx_signal_set(Bench& b) {
  constexpr const char* call = "shmem_ctx_signal_set";
  bad_signal(b, call, [](std::uint64_t* at, int pe) {
    shmem_ctx_signal_set(SHMEM_CTX_DEFAULT, at, 1, pe);
  });
  const auto with = [&](shmem_ctx_t ctx) { shmem_ctx_signal_set(ctx, word_of(b.block()), 1, 1); };
  bad_contexts(b, call, with);
  b.refused(call, {"argument ctx is 0:"}, [&] { with(SHMEM_CTX_INVALID); });
  b.refused(call, {"argument pe is 1:", "must be 0 to 0"}, [&] { with(b.alone_ctx()); });
}

void bad_signal_fetch(Bench& b) {
  bad_words(b, "shmem_signal_fetch", "sig_addr",
            [](std::uint64_t* address) { EXPECT_EQ(shmem_signal_fetch(address), 0u); });
}

void bad_signal_wait_until(Bench& b) {
  bad_words(b, "shmem_signal_wait_until", "sig_addr", [](std::uint64_t* address) {
    EXPECT_EQ(shmem_signal_wait_until(address, SHMEM_CMP_NE, 0), 0u);
  });
  for (const int cmp : {0, 7, -1, INT_MAX, INT_MIN})
    EXPECT_EQ(b.refused("shmem_signal_wait_until", {"argument cmp is " + number(cmp) + ":"},
                        [&] { return shmem_signal_wait_until(word_of(b.block()), cmp, 0); }),
              0u);
}

void bad_ctx_fence(Bench& b) {
  bad_contexts(b, "shmem_ctx_fence", [](shmem_ctx_t ctx) { shmem_ctx_fence(ctx); });
}

void bad_ctx_quiet(Bench& b) {
  bad_contexts(b, "shmem_ctx_quiet", [](shmem_ctx_t ctx) { shmem_ctx_quiet(ctx); });
}

template <class Call>
void bad_pe_list(Bench& b, const char* function, Call&& call) {
  for (const int pe : bad_pes) {
    const int pes[3] = {0, 1, pe};
    b.refused(function, {"argument target_pes[2] is " + number(pe) + ":", "must be 0 to 1"},
              [&] { call(pes, 3); });
  }
  b.refused(function, {"argument target_pes is a null pointer"}, [&] { call(nullptr, 1); });
  const int pes[1] = {0};
  b.refused(function, {"argument npes is -1:"}, [&] { call(pes, SIZE_MAX); });
  const auto* odd = reinterpret_cast<const int*>(b.local() + 1);
  b.refused(function, {"argument target_pes is " + text(odd) + ":", "aligned"}, [&] { call(odd, 1); });
}

void bad_pe_quiet(Bench& b) {
  bad_pe_list(b, "shmem_pe_quiet",
              [](const int* pes, std::size_t npes) { shmem_pe_quiet(pes, npes); });
}

void bad_ctx_pe_quiet(Bench& b) {
  constexpr const char* call = "shmem_ctx_pe_quiet";
  bad_pe_list(b, call, [](const int* pes, std::size_t npes) {
    shmem_ctx_pe_quiet(SHMEM_CTX_DEFAULT, pes, npes);
  });
  const int pes[1] = {1};
  bad_contexts(b, call, [&](shmem_ctx_t ctx) { shmem_ctx_pe_quiet(ctx, pes, 1); });
  b.refused(call, {"argument target_pes[0] is 1:", "must be 0 to 0"},
            [&] { shmem_ctx_pe_quiet(b.alone_ctx(), pes, 1); });
}

long* as_lock(std::uint64_t* word) { return reinterpret_cast<long*>(word); }

void bad_set_lock(Bench& b) {
  bad_words(b, "shmem_set_lock", "lock", [](std::uint64_t* at) { shmem_set_lock(as_lock(at)); });
  long* lock[2];
  b.both([&](int pe) { lock[pe] = static_cast<long*>(shmem_calloc(1, sizeof(long))); });
  for (const bool by_test : {false, true}) {
    if (by_test) {
      EXPECT_EQ(shmem_test_lock(lock[0]), 0);
    } else {
      shmem_set_lock(lock[0]);
    }
    shmemx_clear_error();
    shmem_set_lock(lock[0]);
    const std::string message = shmemx_last_error();
    EXPECT_NE(message.find("argument lock is " + text(lock[0])), std::string::npos) << message;
    EXPECT_NE(message.find("holds it already"), std::string::npos) << message;
    shmem_clear_lock(lock[0]);
  }
  b.both([&](int pe) { shmem_free(lock[pe]); });
  b.restore();
}

void bad_test_lock(Bench& b) {
  bad_words(b, "shmem_test_lock", "lock",
            [](std::uint64_t* at) { EXPECT_NE(shmem_test_lock(as_lock(at)), 0); });
}

void bad_clear_lock(Bench& b) {
  bad_words(b, "shmem_clear_lock", "lock",
            [](std::uint64_t* at) { shmem_clear_lock(as_lock(at)); });
  // A free lock: a new block is cleared, so that all of it is one.
  long* locks[2];
  b.both([&](int pe) { locks[pe] = static_cast<long*>(shmem_calloc(8, sizeof(long))); });
  for (int i = 0; i < 8; ++i) {
    shmemx_clear_error();
    shmem_clear_lock(locks[0] + i);
    const std::string message = shmemx_last_error();
    EXPECT_NE(message.find("argument lock is " + text(locks[0] + i)), std::string::npos) << message;
    EXPECT_NE(message.find("does not hold it"), std::string::npos) << message;
    EXPECT_EQ(locks[0][i], 0);
    shmem_set_lock(locks[0] + i);  // the next good calls
    shmem_clear_lock(locks[0] + i);
  }
  // A lock that the other PE holds.
  b.each([] {}, [&] { shmem_set_lock(locks[1]); });
  shmemx_clear_error();
  shmem_clear_lock(locks[0]);
  EXPECT_NE(std::string(shmemx_last_error()).find("does not hold it"), std::string::npos);
  EXPECT_NE(shmem_test_lock(locks[0]), 0) << "the other PE holds it still";
  b.each([] {}, [&] { shmem_clear_lock(locks[1]); });
  b.both([&](int pe) { shmem_free(locks[pe]); });
  b.restore();
}

void bad_team_sync(Bench& b) {
  const auto sync = [](shmem_team_t team) { EXPECT_NE(shmem_team_sync(team), 0); };
  bad_teams(b, "shmem_team_sync", "team", sync);
  b.refused("shmem_team_sync", {"argument team is 0:"}, [&] { sync(SHMEM_TEAM_INVALID); });
}

// --- extensions ------------------------------------------------------------------------------------

void bad_set_errors(Bench&) {
  // "any other value changes nothing": what it returns is the mode that holds.
  for (const int mode : {2, -1, INT_MAX}) {
    EXPECT_EQ(shmemx_set_errors(mode), SHMEMX_ERRORS_RETURN);
    EXPECT_EQ(shmemx_set_errors(SHMEMX_ERRORS_RETURN), SHMEMX_ERRORS_RETURN);
  }
}

void bad_world_create(Bench& b) {
  constexpr const char* call = "shmemx_world_create";
  for (const int n : {0, -1, 4097, INT_MAX, INT_MIN})
    EXPECT_EQ(b.refused(call, {"argument n_pes is " + number(n) + ":", "must be 1 to 4096"},
                        [&] { return shmemx_world_create(n, 4096); }),
              nullptr);
  for (const std::size_t bytes : {SIZE_MAX, SIZE_MAX / 2, (std::size_t{1} << 48) + 1})
    EXPECT_EQ(b.refused(call, {"argument heap_bytes is " + std::to_string(bytes) + ":"},
                        [&] { return shmemx_world_create(1, bytes); }),
              nullptr);
  // Within the bounds, but there are no such addresses.
  const std::size_t most = std::size_t{1} << 48;
  EXPECT_EQ(b.refused(call, {"n_pes is 16 and heap_bytes is " + std::to_string(most) + ":"},
                      [&] { return shmemx_world_create(16, most); }),
            nullptr);
}

void bad_world_attach(Bench& b) {
  constexpr const char* call = "shmemx_world_attach";
  EXPECT_NE(b.refused(call, {"argument world is a null pointer"},
                      [] { return shmemx_world_attach(nullptr, 0); }),
            0);
  EXPECT_NE(b.refused(call, {"argument pe is 1:", "attached to PE 0 already"},
                      [&] { return shmemx_world_attach(b.world(), 1); }),
            0);
  // From a thread that is not attached yet.
  std::thread([&] {
    for (const int pe : bad_pes) {
      shmemx_clear_error();
      EXPECT_NE(shmemx_world_attach(b.world(), pe), 0);
      const std::string message = shmemx_last_error();
      EXPECT_NE(message.find(std::string(call) + ": argument pe is " + number(pe) + ":"),
                std::string::npos)
          << message;
    }
  }).join();
  b.expect_unchanged(call);
}

void bad_world_destroy(Bench& b) {
  EXPECT_NE(b.refused("shmemx_world_destroy",
                      {"argument world is " + text(static_cast<void*>(b.world())) + ":",
                       "2 threads are still attached"},
                      [&] { return shmemx_world_destroy(b.world()); }),
            0);
}

void bad_get_uniqueid(Bench& b) {
  EXPECT_NE(b.refused("shmemx_get_uniqueid", {"argument id is a null pointer"},
                      [] { return shmemx_get_uniqueid(nullptr); }),
            0);
}

void bad_set_attr(Bench& b) {
  constexpr const char* call = "shmemx_set_attr_uniqueid_args";
  const shmemx_uniqueid_t id{};
  shmemx_init_attr_t attr{};
  EXPECT_NE(b.refused(call, {"argument id is a null pointer"},
                      [&] { return shmemx_set_attr_uniqueid_args(0, 1, nullptr, &attr); }),
            0);
  EXPECT_NE(b.refused(call, {"argument attr is a null pointer"},
                      [&] { return shmemx_set_attr_uniqueid_args(0, 1, &id, nullptr); }),
            0);
  for (const int n : {0, -1, INT_MAX})
    EXPECT_NE(b.refused(call, {"argument n_pes is " + number(n) + ":"},
                        [&] { return shmemx_set_attr_uniqueid_args(0, n, &id, &attr); }),
              0);
  for (const int pe : {-1, 2, INT_MAX})
    EXPECT_NE(b.refused(call, {"argument pe is " + number(pe) + ":", "0 to 1"},
                        [&] { return shmemx_set_attr_uniqueid_args(pe, 2, &id, &attr); }),
              0);
  EXPECT_EQ(attr.version, 0) << "a refused call leaves it as it was";
}

void bad_init_attr(Bench& b) {
  constexpr const char* call = "shmemx_init_attr";
  const shmemx_uniqueid_t id{};
  shmemx_init_attr_t attr{};
  EXPECT_NE(b.refused(call, {"argument attr is a null pointer"},
                      [] { return shmemx_init_attr(SHMEMX_INIT_UNIQUEID, nullptr); }),
            0);
  EXPECT_NE(b.refused(call, {"argument attr has version 0:"},
                      [&] { return shmemx_init_attr(SHMEMX_INIT_UNIQUEID, &attr); }),
            0);
  EXPECT_EQ(shmemx_set_attr_uniqueid_args(0, 1, &id, &attr), 0);
  for (const unsigned int flags : {0u, 2u, 4u | SHMEMX_INIT_UNIQUEID})
    EXPECT_NE(b.refused(call, {"argument flags is "}, [&] { return shmemx_init_attr(flags, &attr); }), 0);
  attr.pe = 1;
  EXPECT_NE(b.refused(call, {"argument pe is 1:"},
                      [&] { return shmemx_init_attr(SHMEMX_INIT_UNIQUEID, &attr); }),
            0);
  attr.pe = 0;
  EXPECT_NE(b.refused(call, {"attached to a world of threads"},
                      [&] { return shmemx_init_attr(SHMEMX_INIT_UNIQUEID, &attr); }),
            0);
}

void bad_print_info(Bench& b) {
  constexpr const char* call = "shmemx_print_info";
  for (const int form : {SHMEMX_INFO_TEXT - 1, SHMEMX_INFO_JSON + 1, INT_MAX, INT_MIN})
    EXPECT_NE(b.refused(call, {"argument form is " + number(form) + ":"},
                        [&] { return shmemx_print_info(1, form); }),
              0);
  for (const int fd : {-1, 999999})
    EXPECT_NE(b.refused(call, {"argument fd is " + number(fd) + ":"},
                        [&] { return shmemx_print_info(fd, SHMEMX_INFO_TEXT); }),
              0);
}

void bad_session_start(Bench& b) {
  constexpr const char* call = "shmem_ctx_session_start";
  const shmem_ctx_session_config_t config{5};
  bad_contexts(b, call, [&](shmem_ctx_t ctx) { shmem_ctx_session_start(ctx, 0, nullptr, 0); });
  for (const long options : {2L, 3L, -1L, LONG_MIN})
    b.refused(call, {"argument options is " + number(options) + ":", "SHMEM_CTX_SESSION_BATCH"},
              [&] { shmem_ctx_session_start(SHMEM_CTX_DEFAULT, options, &config, 0); });
  for (const long mask : {2L, 3L, -1L, LONG_MIN})
    b.refused(call, {"argument config_mask is " + number(mask) + ":"},
              [&] { shmem_ctx_session_start(SHMEM_CTX_DEFAULT, 0, &config, mask); });
  b.refused(call, {"argument config is a null pointer"}, [] {
    shmem_ctx_session_start(SHMEM_CTX_DEFAULT, 0, nullptr, SHMEM_CTX_SESSION_TOTAL_OPS);
  });
  b.accepted(call, [] { shmem_ctx_session_start(SHMEM_CTX_INVALID, -1, nullptr, -1); });
}

void bad_session_stop(Bench& b) {
  bad_contexts(b, "shmem_ctx_session_stop", [](shmem_ctx_t ctx) { shmem_ctx_session_stop(ctx); });
  b.accepted("shmem_ctx_session_stop", [] { shmem_ctx_session_stop(SHMEM_CTX_INVALID); });
}

int discard;
shmem_team_t no_team;
shmem_ctx_t no_ctx;
const int pe_0[1] = {0};

#define CALL(...) [](const Good& g) { (void)g; __VA_ARGS__; }

constexpr bool needs_init = true;
constexpr bool any_time = false;

const PlainRow table[] = {
    {"shmem_init", any_time, CALL(shmem_init(); shmem_finalize()), nullptr},
    {"shmem_init_thread", any_time,
     CALL(shmem_init_thread(SHMEM_THREAD_SINGLE, &discard); shmem_finalize()), bad_init_thread},
    {"shmem_query_thread", needs_init, CALL(shmem_query_thread(&discard)), bad_query_thread},
    {"shmem_query_initialized", any_time, CALL(shmem_query_initialized(&discard)),
     bad_query_initialized},
    {"shmem_finalize", needs_init, CALL(shmem_finalize()), bad_finalize},
    {"shmem_global_exit", needs_init, nullptr, nullptr},  // does not return: abort_test.py has it
    {"shmem_my_pe", needs_init, CALL(shmem_my_pe()), nullptr},
    {"shmem_n_pes", needs_init, CALL(shmem_n_pes()), nullptr},
    {"shmem_pe_accessible", needs_init, CALL(shmem_pe_accessible(0)), nullptr},
    {"shmem_addr_accessible", needs_init, CALL(shmem_addr_accessible(g.word, 0)), nullptr},
    {"shmem_ptr", needs_init, CALL(shmem_ptr(g.word, 0)), bad_ptr},
    {"shmem_team_ptr", needs_init, CALL(shmem_team_ptr(SHMEM_TEAM_WORLD, g.word, 0)), bad_team_ptr},
    {"shmem_info_get_version", any_time, CALL(shmem_info_get_version(&discard, &discard)),
     bad_get_version},
    {"shmem_info_get_name", any_time,
     CALL(char name[SHMEM_MAX_NAME_LEN]; shmem_info_get_name(name)), bad_get_name},

    {"shmem_malloc", needs_init, CALL(shmem_malloc(64)), bad_malloc},
    {"shmem_malloc_with_hints", needs_init, CALL(shmem_malloc_with_hints(64, 0)),
     bad_malloc_with_hints},
    {"shmem_calloc", needs_init, CALL(shmem_calloc(8, 8)), bad_calloc},
    {"shmem_align", needs_init, CALL(shmem_align(64, 64)), bad_align},
    {"shmem_free", needs_init, CALL(shmem_free(g.word)), bad_free},
    {"shmem_realloc", needs_init, CALL(shmem_realloc(g.word, 128)), bad_realloc},

    {"shmem_team_my_pe", needs_init, CALL(shmem_team_my_pe(SHMEM_TEAM_WORLD)), bad_team_my_pe},
    {"shmem_team_n_pes", needs_init, CALL(shmem_team_n_pes(SHMEM_TEAM_WORLD)), bad_team_n_pes},
    {"shmem_team_get_config", needs_init,
     CALL(shmem_team_get_config(SHMEM_TEAM_WORLD, 0, nullptr)), bad_team_get_config},
    {"shmem_team_translate_pe", needs_init,
     CALL(shmem_team_translate_pe(SHMEM_TEAM_WORLD, 0, SHMEM_TEAM_WORLD)), bad_team_translate_pe},
    {"shmem_team_split_strided", needs_init,
     CALL(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, 1, nullptr, 0, &no_team)),
     bad_team_split_strided},
    {"shmem_team_split_2d", needs_init,
     CALL(shmem_team_split_2d(SHMEM_TEAM_WORLD, 1, nullptr, 0, &no_team, nullptr, 0, &no_team)),
     bad_team_split_2d},
    {"shmem_team_destroy", needs_init, CALL(shmem_team_destroy(SHMEM_TEAM_INVALID)),
     bad_team_destroy},
    {"shmem_team_sync", needs_init, CALL(shmem_team_sync(SHMEM_TEAM_WORLD)), bad_team_sync},

    {"shmem_ctx_create", needs_init, CALL(shmem_ctx_create(0, &no_ctx)), bad_ctx_create},
    {"shmem_team_create_ctx", needs_init,
     CALL(shmem_team_create_ctx(SHMEM_TEAM_WORLD, 0, &no_ctx)), bad_team_create_ctx},
    {"shmem_ctx_destroy", needs_init, CALL(shmem_ctx_destroy(SHMEM_CTX_INVALID)), bad_ctx_destroy},
    {"shmem_ctx_get_team", needs_init, CALL(shmem_ctx_get_team(SHMEM_CTX_DEFAULT, &no_team)),
     bad_ctx_get_team},

    {"shmem_ctx_session_start", needs_init,
     CALL(shmem_ctx_session_start(SHMEM_CTX_DEFAULT, 0, nullptr, 0)), bad_session_start},
    {"shmem_ctx_session_stop", needs_init, CALL(shmem_ctx_session_stop(SHMEM_CTX_DEFAULT)),
     bad_session_stop},

    {"shmem_signal_add", needs_init, CALL(shmem_signal_add(g.signal, 1, 0)), bad_signal_add},
    {"shmem_ctx_signal_add", needs_init,
     CALL(shmem_ctx_signal_add(SHMEM_CTX_DEFAULT, g.signal, 1, 0)), bad_ctx_signal_add},
    {"shmem_signal_set", needs_init, CALL(shmem_signal_set(g.signal, 1, 0)), bad_signal_set},
    {"shmem_ctx_signal_set", needs_init,
     CALL(shmem_ctx_signal_set(SHMEM_CTX_DEFAULT, g.signal, 1, 0)), bad_ctx_signal_set},
    {"shmem_signal_fetch", needs_init, CALL(shmem_signal_fetch(g.signal)), bad_signal_fetch},
    {"shmem_signal_wait_until", needs_init,
     CALL(shmem_signal_wait_until(g.signal, SHMEM_CMP_GE, 0)), bad_signal_wait_until},

    {"shmem_fence", needs_init, CALL(shmem_fence()), nullptr},
    {"shmem_ctx_fence", needs_init, CALL(shmem_ctx_fence(SHMEM_CTX_DEFAULT)), bad_ctx_fence},
    {"shmem_quiet", needs_init, CALL(shmem_quiet()), nullptr},
    {"shmem_ctx_quiet", needs_init, CALL(shmem_ctx_quiet(SHMEM_CTX_DEFAULT)), bad_ctx_quiet},
    {"shmem_pe_quiet", needs_init, CALL(shmem_pe_quiet(pe_0, 1)), bad_pe_quiet},
    {"shmem_ctx_pe_quiet", needs_init, CALL(shmem_ctx_pe_quiet(SHMEM_CTX_DEFAULT, pe_0, 1)),
     bad_ctx_pe_quiet},
    {"shmem_barrier_all", needs_init, CALL(shmem_barrier_all()), nullptr},
    {"shmem_sync_all", needs_init, CALL(shmem_sync_all()), nullptr},
    {"shmem_set_lock", needs_init, CALL(shmem_set_lock(g.word)), bad_set_lock},
    {"shmem_test_lock", needs_init, CALL(shmem_test_lock(g.word)), bad_test_lock},
    {"shmem_clear_lock", needs_init, CALL(shmem_clear_lock(g.word)), bad_clear_lock},

    {"shmem_pcontrol", any_time, CALL(shmem_pcontrol(3, "file", 1.5)), nullptr},

    {"shmemx_set_errors", any_time, CALL(shmemx_set_errors(SHMEMX_ERRORS_RETURN)), bad_set_errors},
    {"shmemx_last_error", any_time, CALL(shmemx_last_error()), nullptr},
    {"shmemx_clear_error", any_time, CALL(shmemx_clear_error()), nullptr},
    {"shmemx_half_to_float", any_time, CALL(shmemx_half_to_float({0})), nullptr},
    {"shmemx_float_to_half", any_time, CALL(shmemx_float_to_half(0)), nullptr},
    {"shmemx_bfloat16_to_float", any_time, CALL(shmemx_bfloat16_to_float({0})), nullptr},
    {"shmemx_float_to_bfloat16", any_time, CALL(shmemx_float_to_bfloat16(0)), nullptr},
    {"shmemx_set_failure_handler", any_time, CALL(shmemx_set_failure_handler(nullptr, nullptr)), nullptr},
    {"shmemx_get_uniqueid", any_time, nullptr, bad_get_uniqueid},
    {"shmemx_set_attr_uniqueid_args", any_time,
     CALL(const shmemx_uniqueid_t id{}; shmemx_init_attr_t attr; shmemx_set_attr_uniqueid_args(0, 1, &id, &attr)),
     bad_set_attr},
    {"shmemx_init_attr", any_time, nullptr, bad_init_attr},
    {"shmemx_print_info", any_time, nullptr, bad_print_info},
    // All PEs refuse together: tests/multi/registered_test.cpp.
    {"shmemx_buffer_register", needs_init, CALL(shmemx_buffer_register(nullptr, 0)), nullptr},
    {"shmemx_buffer_unregister", needs_init, CALL(shmemx_buffer_unregister(nullptr)), nullptr},
    {"shmemx_world_create", any_time, nullptr, bad_world_create},
    {"shmemx_world_attach", any_time, nullptr, bad_world_attach},
    {"shmemx_world_detach", any_time, CALL(shmemx_world_detach()), nullptr},
    {"shmemx_world_destroy", any_time, CALL(shmemx_world_destroy(nullptr)), bad_world_destroy},
};

}  // namespace

const std::vector<PlainRow>& plain_rows() {
  static const std::vector<PlainRow> rows = [] {
    std::vector<PlainRow> all(std::begin(table), std::end(table));
    all.insert(all.end(), deprecated_rows().begin(), deprecated_rows().end());
    all.insert(all.end(), set_rows().begin(), set_rows().end());
    return all;
  }();
  return rows;
}

}  // namespace errors
