// SPDX-License-Identifier: Apache-2.0
//
// The deprecated functions without a type: they refuse what their successors refuse, in their own name.
#include "bad.hpp"

namespace errors {
namespace {

void bad_shmalloc(Bench& b) {
  too_large(b, "shmalloc", "argument size is " + std::to_string(SIZE_MAX) + ": no room",
            [] { return shmalloc(SIZE_MAX); });
}

void bad_shmemalign(Bench& b) {
  for (const std::size_t alignment : {std::size_t{0}, std::size_t{4}, std::size_t{24}})
    EXPECT_EQ(b.refused("shmemalign",
                        {"argument alignment is " + std::to_string(alignment) + ":",
                         "a power of two"},
                        [&] { return shmemalign(alignment, 64); }),
              nullptr);
  too_large(b, "shmemalign", "argument size is " + std::to_string(SIZE_MAX),
            [] { return shmemalign(64, SIZE_MAX); });
}

void bad_shfree(Bench& b) {
  bad_blocks(b, "shfree", [](void* ptr) { shfree(ptr); });
}

void bad_shrealloc(Bench& b) {
  bad_blocks(b, "shrealloc", [](void* ptr) { EXPECT_EQ(shrealloc(ptr, 64), nullptr); });
  bad_blocks(b, "shrealloc", [](void* ptr) { EXPECT_EQ(shrealloc(ptr, 0), nullptr); });
}

template <class Call>
void bad_ivars(Bench& b, const char* function, Call&& call) {
  bad_words(b, function, "ivar", [&](std::uint64_t* word) { call(reinterpret_cast<long*>(word)); });
}

void bad_wait(Bench& b) {
  bad_ivars(b, "shmem_wait", [](long* ivar) { shmem_wait(ivar, 0); });
}

void bad_wait_until(Bench& b) {
  bad_ivars(b, "shmem_wait_until",
            [](long* ivar) { shmem_wait_until(ivar, SHMEM_CMP_NE, 0L); });
  for (const int cmp : {0, SHMEM_CMP_LE + 1, -1})
    b.refused("shmem_wait_until", {"argument cmp is " + number(cmp) + ":", "SHMEM_CMP_EQ"},
              [&] { shmem_wait_until(reinterpret_cast<long*>(b.block()), cmp, 0L); });
}

#define CALL(...) [](const Good& g) { (void)g; __VA_ARGS__; }

constexpr bool needs_init = true;
constexpr bool any_time = false;

const PlainRow table[] = {
    {"start_pes", any_time, nullptr, nullptr},  // starts a world: startup_test.py has it
    {"_my_pe", needs_init, CALL(_my_pe()), nullptr},
    {"_num_pes", needs_init, CALL(_num_pes()), nullptr},
    {"shmalloc", needs_init, CALL(shmalloc(64)), bad_shmalloc},
    {"shfree", needs_init, CALL(shfree(g.word)), bad_shfree},
    {"shrealloc", needs_init, CALL(shrealloc(g.word, 128)), bad_shrealloc},
    {"shmemalign", needs_init, CALL(shmemalign(64, 64)), bad_shmemalign},
    {"shmem_set_cache_inv", any_time, CALL(shmem_set_cache_inv()), nullptr},
    {"shmem_clear_cache_inv", any_time, CALL(shmem_clear_cache_inv()), nullptr},
    {"shmem_set_cache_line_inv", any_time, CALL(shmem_set_cache_line_inv(g.word)), nullptr},
    {"shmem_clear_cache_line_inv", any_time, CALL(shmem_clear_cache_line_inv(g.word)), nullptr},
    {"shmem_udcflush", any_time, CALL(shmem_udcflush()), nullptr},
    {"shmem_udcflush_line", any_time, CALL(shmem_udcflush_line(g.word)), nullptr},
    {"shmem_wait", needs_init, CALL(shmem_wait(g.word, 0)), bad_wait},
    {"shmem_wait_until", needs_init, CALL(shmem_wait_until(g.word, SHMEM_CMP_GE, 0L)),
     bad_wait_until},
};

}  // namespace

const std::vector<PlainRow>& deprecated_rows() {
  static const std::vector<PlainRow> rows(std::begin(table), std::end(table));
  return rows;
}

}  // namespace errors
