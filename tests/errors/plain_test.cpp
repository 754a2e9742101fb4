// SPDX-License-Identifier: Apache-2.0
//
// The functions without a type, one test each, named after the function.
#include <ostream>
#include <string>

#include "rows.hpp"

namespace errors {

// GoogleTest's description of the parameter.
void PrintTo(const PlainRow& row, std::ostream* out) { *out << row.name; }

namespace {

class PlainCall : public testing::TestWithParam<PlainRow> {};

TEST_P(PlainCall, RefusesBadArguments) {
  Bench bench;
  GetParam().bad(bench);
  // All that follows still works.
  const std::size_t before = bench.refusals();
  bench.refused("shmem_long_p", {"argument pe is 9:"},
                [&] { shmem_long_p(reinterpret_cast<long*>(bench.block()), 1, 9); });
  EXPECT_EQ(bench.refusals(), before + 1);
  bench.both([](int) {
    shmem_barrier_all();
    void* block = shmem_malloc(64);
    EXPECT_NE(block, nullptr) << shmemx_last_error();
    shmem_free(block);
  });
}

std::vector<PlainRow> rows_with_bad_arguments() {
  std::vector<PlainRow> rows;
  for (const PlainRow& row : plain_rows())
    if (row.bad != nullptr) rows.push_back(row);
  return rows;
}

INSTANTIATE_TEST_SUITE_P(, PlainCall, testing::ValuesIn(rows_with_bad_arguments()),
                         [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace errors
