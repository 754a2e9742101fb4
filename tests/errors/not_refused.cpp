// SPDX-License-Identifier: Apache-2.0
//
// What is not refused, by design: the same table as in docs/design/errors.md. Where the mistake does no
// harm its row makes it and shows what happens.
#include <cstring>

#include "rows.hpp"

namespace errors {
namespace {

// Bytes move from any address to any address: on a direct path a put is a copy.
void misaligned(Bench& b) {
  auto* dest = invented<long*>(reinterpret_cast<std::uintptr_t>(b.block()) + 1);
  const long value = 0x0102030405060708;
  b.accepted("shmem_long_put", [&] { shmem_long_put(dest, &value, 1, 1); });
  long there = 0;
  std::memcpy(&there, static_cast<char*>(shmem_ptr(b.block(), 1)) + 1, sizeof there);
  EXPECT_EQ(there, value);
  b.accepted("shmem_long_g", [&] { EXPECT_EQ(shmem_long_g(dest, 1), value); });
  long back = 0;
  b.accepted("shmem_long_ibget", [&] { shmem_long_ibget(&back, dest, 1, 1, 1, 1, 1); });
  EXPECT_EQ(back, value);
}

void strides_below_one(Bench& b) {
  const int source[3] = {1, 2, 3};
  auto* block = reinterpret_cast<int*>(b.block());
  b.accepted("shmem_int_iput", [&] { shmem_int_iput(block + 2, source, -1, 1, 3, 1); });
  const auto* there = static_cast<const int*>(shmem_ptr(block, 1));
  EXPECT_EQ(there[0], 3);
  EXPECT_EQ(there[1], 2);
  EXPECT_EQ(there[2], 1);
  int last = 0;
  b.accepted("shmem_int_iget", [&] { shmem_int_iget(&last, block, 0, 1, 3, 1); });
  EXPECT_EQ(last, 1) << "all three land on one place, the last one stays";
}

void nothing_to_move(Bench& b) {
  b.accepted("shmem_int_put",
             [&] { shmem_int_put(reinterpret_cast<int*>(b.block()), nullptr, 0, 1); });
  b.accepted("shmem_int_put", [&] { shmem_int_put(nullptr, nullptr, 0, 1); });
  b.accepted("shmem_getmem", [&] { shmem_getmem(nullptr, nullptr, 0, 1); });
  b.accepted("shmem_int_iput", [&] { shmem_int_iput(nullptr, nullptr, 1, 1, 0, 1); });
  b.accepted("shmem_broadcastmem", [&] {
    EXPECT_EQ(shmem_broadcastmem(b.alone(), nullptr, nullptr, 0, 0), 0);
  });
  b.accepted("shmem_int_test_all",
             [&] { EXPECT_EQ(shmem_int_test_all(nullptr, 0, nullptr, SHMEM_CMP_EQ, 0), 1); });
  b.expect_unchanged("a call that moves nothing");
}

void freed_memory(Bench& b) {
  b.accepted("shmem_int_p", [&] { shmem_int_p(reinterpret_cast<int*>(b.freed()), 7, 1); });
  b.accepted("shmem_int_g", [&] {
    EXPECT_EQ(shmem_int_g(reinterpret_cast<int*>(b.freed()), 1), 7);
  });
}

void overlapping(Bench& b) {
  auto* block = reinterpret_cast<int*>(b.block());
  for (int i = 0; i < 8; ++i) block[i] = i;
  b.accepted("shmem_int_put", [&] { shmem_int_put(block + 1, block, 7, 0); });
  for (int i = 1; i < 8; ++i) EXPECT_EQ(block[i], i - 1);
}

void invalid_handles(Bench& b) {
  shmem_ctx_t ctx = SHMEM_CTX_DEFAULT;
  shmem_team_t team = SHMEM_TEAM_WORLD;
  b.accepted("SHMEM_TEAM_INVALID and SHMEM_CTX_INVALID", [&] {
    EXPECT_EQ(shmem_team_my_pe(SHMEM_TEAM_INVALID), -1);
    EXPECT_EQ(shmem_team_n_pes(SHMEM_TEAM_INVALID), -1);
    EXPECT_EQ(shmem_team_ptr(SHMEM_TEAM_INVALID, b.block(), 0), nullptr);
    EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_WORLD, 0, SHMEM_TEAM_INVALID), -1);
    EXPECT_NE(shmem_team_get_config(SHMEM_TEAM_INVALID, 0, nullptr), 0);
    EXPECT_NE(shmem_team_create_ctx(SHMEM_TEAM_INVALID, 0, &ctx), 0);
    EXPECT_NE(shmem_team_split_strided(SHMEM_TEAM_INVALID, 0, 1, 1, nullptr, 0, &team), 0);
    EXPECT_NE(shmem_ctx_get_team(SHMEM_CTX_INVALID, &team), 0);
    shmem_team_destroy(SHMEM_TEAM_INVALID);
    shmem_ctx_destroy(SHMEM_CTX_INVALID);
    shmem_ctx_fence(SHMEM_CTX_INVALID);
    shmem_ctx_quiet(SHMEM_CTX_INVALID);
    const int pe = 1;
    shmem_ctx_pe_quiet(SHMEM_CTX_INVALID, &pe, 1);
  });
  b.expect_unchanged("an invalid handle");
}

void any_value(Bench& b) {
  b.accepted("queries", [&] {
    EXPECT_EQ(shmem_pe_accessible(-1), 0);
    EXPECT_EQ(shmem_pe_accessible(Bench::n_pes), 0);
    EXPECT_EQ(shmem_addr_accessible(b.block(), -1), 0);
    EXPECT_EQ(shmem_addr_accessible(nullptr, 0), 0);
    EXPECT_EQ(shmem_addr_accessible(b.local(), 0), 0);
    EXPECT_EQ(shmem_ptr(b.local(), 0), nullptr);
    EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_WORLD, -1, SHMEM_TEAM_WORLD), -1);
    EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_WORLD, Bench::n_pes, SHMEM_TEAM_WORLD), -1);
  });
  b.expect_unchanged("a query");
}

// A memory call of one PE and a barrier of the other: the first is told. The second cannot be, and counts
// one memory call less from then on, so that further ones are refused too.
void barrier_against_malloc(Bench& b) {
  b.refused("shmem_malloc",
            {"memory call", "malloc(size 64", "PE 1 is in another collective call, a barrier"}, [&] {
              b.each([] { EXPECT_EQ(shmem_malloc(64), nullptr); }, [] { shmem_barrier_all(); });
            });
  b.refused("shmem_malloc", {"collective calls differ"}, [&] {
    b.both([](int) { EXPECT_EQ(shmem_malloc(128), nullptr); });
  });
}

// PE 0 is the root: it takes nobody's packet. PE 1 takes PE 0's and is told.
void root_against_others(Bench& b) {
  auto* const block = reinterpret_cast<int*>(b.block());
  auto* const there = static_cast<int*>(shmem_ptr(block, 1));
  b.each([&] { EXPECT_EQ(shmem_int_broadcast(SHMEM_TEAM_WORLD, block, block + 64, 2, 0), 0); },
         [&] {
           shmemx_clear_error();
           EXPECT_NE(shmem_int_fcollect(SHMEM_TEAM_WORLD, there, there + 64, 2), 0);
           EXPECT_STREQ(shmemx_last_error(), "shmem_int_fcollect: collective calls differ: PE 0 is in "
                                             "another collective call, a broadcast of 8 bytes");
         });
}

// Each thinks that it is the root.
void roots_that_differ(Bench& b) {
  auto* const block = reinterpret_cast<int*>(b.block());
  auto* const there = static_cast<int*>(shmem_ptr(block, 1));
  b.accepted("shmem_int_broadcast", [&] {
    b.each([&] { EXPECT_EQ(shmem_int_broadcast(SHMEM_TEAM_WORLD, block, block + 64, 2, 0), 0); },
           [&] { EXPECT_EQ(shmem_int_broadcast(SHMEM_TEAM_WORLD, there, there + 64, 2, 1), 0); });
  });
}

void half_aligned(Bench& b) {
  static_assert(alignof(shmemx_complexf) == 4 && sizeof(shmemx_complexf) == 8);
  auto* const sync = reinterpret_cast<long*>(b.block() + 2048);
  const std::uint64_t value = 0x0102030405060708;
  std::memcpy(b.block() + 516, &value, sizeof value);
  b.accepted("shmem_collect64",
             [&] { shmem_collect64(b.block() + 4, b.block() + 516, 1, 0, 0, 1, sync); });
  EXPECT_EQ(std::memcmp(b.block() + 4, &value, sizeof value), 0);
}

const NotRefused table[] = {
    {"put, get, p, g, iput, iget, ibput, ibget", "an address that is not aligned to the element",
     "moves the bytes all the same; a comparison more on the shortest path would buy nothing (with "
     "USHMEM_INLINE, g and p of such an address trap on some aarch64 processors)",
     misaligned},
    {"iput, iget", "a stride below 1", "means what the arithmetic says: backwards, or on one place",
     strides_below_one},
    {"all with nelems", "0 elements with null pointers", "nothing is to be moved or waited for",
     nothing_to_move},
    {"put, get, atomics, signals, waits", "heap memory that is not allocated",
     "found with USHMEM_CHECKS=2 only, since it is a search", freed_memory},
    {"put, get", "source and destination that overlap", "the copy is one that allows it",
     overlapping},
    {"collectives with data", "dest and source that overlap in part",
     "what they may share differs between collectives; the result is undefined, nothing else is touched",
     nullptr},
    {"team and context calls", "SHMEM_TEAM_INVALID, SHMEM_CTX_INVALID",
     "the standard gives them a result, or says that nothing happens; only a use for work is refused",
     invalid_handles},
    {"pe_accessible, addr_accessible, ptr, translate_pe", "any address, any PE of translate_pe",
     "to tell good ones from bad is what they are for", any_value},
    {"barrier_all, sync_all, team_sync, barrier, sync", "another collective call on another PE",
     "they compare nothing; the PE that is in a memory or split call is told", barrier_against_malloc},
    {"collectives with data", "another one, or another number of bytes, on a PE whose packet is not taken",
     "to the root of a broadcast and the first PE of a scan nobody gives one; the others compare and are "
     "told",
     root_against_others},
    {"collectives with data", "roots, strides or addresses that differ between PEs",
     "each PE's own are checked; a packet says which collective, operation and type, and how many bytes",
     roots_that_differ},
    {"shmem_collect64 and the like of 64 bits", "an address that is aligned to 4 bytes",
     "they serve all types of that size, and a float _Complex is aligned to 4", half_aligned},
    {"all collective calls", "a PE that does not come, also because its own call was refused",
     "the others wait, and say for whom after USHMEM_WAIT_REPORT", nullptr},
    {"all with local buffers", "a local buffer that is too short or not mapped",
     "only the program knows how long it is", nullptr},
    {"all", "more threads than the thread level allows, a private context in another thread",
     "the library is built for all levels; the level is a promise of the program", nullptr},
    {"shmemx_world_*", "a pointer to a world that is not one, or was destroyed",
     "the handle is a pointer", nullptr},
    {"shmem_info_get_name", "a buffer shorter than SHMEM_MAX_NAME_LEN", "its length is not given",
     nullptr},
    {"p, g with USHMEM_INLINE", "a PE that does not exist",
     "the inline forms are for who wants no checks", nullptr},
};

}  // namespace

const std::vector<NotRefused>& not_refused() {
  static const std::vector<NotRefused> rows(std::begin(table), std::end(table));
  return rows;
}

}  // namespace errors
