// SPDX-License-Identifier: Apache-2.0
//
// Bad arguments of the typed functions. Each test takes all rows whose shape has a certain argument and
// spoils it in every way that there is; everything else about the call is good.
#include <climits>
#include <cstdlib>
#include <memory>
#include <string>

#include "rows.hpp"

namespace errors {
namespace {

constexpr int bad_pes[] = {-1, Bench::n_pes, INT_MAX, INT_MIN};

// The call with these arguments is refused, returns what refused calls return, and says all `parts`.
void refuse(Bench& bench, const TypedRow& row, const Arguments& a,
            std::initializer_list<std::string> parts) {
  const std::uint64_t result = bench.refused(row.name, parts, [&] { return row.call(a); });
  if (row.shape->team)
    EXPECT_NE(static_cast<int>(result), 0) << row.name;
  else
    EXPECT_EQ(result, row.shape->failure) << row.name << " as the result of a refused call";
}

// Runs body for all rows whose shape has what the test is about; there are some.
template <class Has, class Body>
void for_rows(Bench& bench, Has&& has, Body&& body) {
  int rows = 0;
  for (const TypedRow& row : typed_rows()) {
    if (!has(row)) continue;
    if (bench.too_many_failures()) return;
    const std::size_t before = bench.refusals();
    body(row);
    EXPECT_GT(bench.refusals(), before) << row.name << " was given nothing bad";
    ++rows;
  }
  EXPECT_GT(rows, 0);
}

TEST(TypedCalls, RefuseAPeThatDoesNotExist) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->pe; }, [&](const TypedRow& row) {
    for (const int pe : bad_pes) {
      Arguments a = good_arguments(bench, row);
      a.pe = pe;
      refuse(bench, row, a, {"argument pe is " + std::to_string(pe) + ":", "must be 0 to 1"});
    }
  });
}

TEST(TypedCalls, RefuseARootThatIsNotInTheTeam) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->root; },
           [&](const TypedRow& row) {
             for (const int root : bad_pes) {
               Arguments a = good_arguments(bench, row);
               a.pe = root;
               refuse(bench, row, a, {"argument PE_root is " + std::to_string(root) + ":"});
             }
             Arguments a = good_arguments(bench, row);
             a.team = bench.alone();
             refuse(bench, row, a, {"argument PE_root is 1:"});
           });
}

// All the ways in which an address is not that of `count` symmetric elements of `size` bytes.
template <class Refuse>
void for_bad_addresses(Bench& bench, std::size_t size, std::size_t count, Refuse&& refuse) {
  alignas(64) static char global[64];  // in-process worlds have no symmetric globals
  alignas(64) char stack[64];
  const std::unique_ptr<char, void (*)(void*)> heap(static_cast<char*>(std::malloc(64)), std::free);
  void* end_of_memory = invented<void*>(UINTPTR_MAX - 63);
  for (void* address : {static_cast<void*>(nullptr), static_cast<void*>(stack),
                        static_cast<void*>(global), static_cast<void*>(heap.get()),
                        static_cast<void*>(bench.local()),
                        shmem_ptr(bench.block() + 64, 1),       // a peer's address
                        static_cast<void*>(bench.heap_end()),   // just beyond the end
                        static_cast<void*>(bench.heap() - 64),  // before the beginning
                        end_of_memory})
    refuse(address);
  if (count > 1) refuse(static_cast<void*>(bench.heap_end() - size * (count - 1)));  // crosses the end
}

TEST(TypedCalls, RefuseAnAddressThatIsNotSymmetric) {
  Bench bench;
  for_rows(bench, [](const TypedRow&) { return true; }, [&](const TypedRow& row) {
    const std::size_t count = row.shape->nelems ? 4 : 1;
    for_bad_addresses(bench, row.element, count, [&](void* address) {
      Arguments a = good_arguments(bench, row);
      a.remote = address;
      refuse(bench, row, a,
             {std::string("argument ") + row.shape->remote + " is " + text(address) + " "});
      if (!row.shape->collective) return;
      a = good_arguments(bench, row);
      a.local = address;
      refuse(bench, row, a,
             {std::string("argument ") + row.shape->local + " is " + text(address) + " "});
    });
  });
}

TEST(TypedCalls, SayThatAnAddressIsAPeersOrCrossesTheEnd) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->nelems && !row.shape->remote_stride; },
           [&](const TypedRow& row) {
             Arguments a = good_arguments(bench, row);
             a.remote = shmem_ptr(bench.block(), 1);
             refuse(bench, row, a,
                    {"an address of a peer's memory", row.shape->for_each ? "(8 elements" : "(4 elements"});
             a.remote = bench.heap_end() - 2 * row.element;
             refuse(bench, row, a, {"only " + std::to_string(2 * row.element) + " bytes are left"});
           });
}

TEST(TypedCalls, RefuseACountThatIsNegative) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->nelems; }, [&](const TypedRow& row) {
    const std::string nelems =
        std::string("argument ") + (row.shape->blocks ? "nblocks" : row.shape->count) + " is ";
    if (row.shape->set) {  // an int
      for (const int count : {-1, -8, INT_MIN}) {
        Arguments a = good_arguments(bench, row);
        a.nelems = static_cast<std::size_t>(count);
        refuse(bench, row, a, {nelems + std::to_string(count) + ": must be at least 0"});
      }
    } else {
      for (const std::size_t count :
           {SIZE_MAX, SIZE_MAX - 7, static_cast<std::size_t>(PTRDIFF_MAX) + 1}) {
        Arguments a = good_arguments(bench, row);
        a.nelems = count;
        refuse(bench, row, a,
               {nelems + std::to_string(count),
                "signed number " + std::to_string(static_cast<std::ptrdiff_t>(count))});
      }
    }
    // Too many, but not that many: the message names the address and the count.
    Arguments a = good_arguments(bench, row);
    a.nelems = Bench::heap_bytes;
    if (row.element == 1) a.nelems += 1;
    refuse(bench, row, a,
           {std::string("argument ") + row.shape->remote + " is " + text(a.remote),
            "(" + std::to_string(row.shape->for_each ? Bench::n_pes * a.nelems : a.nelems) +
                (row.shape->blocks ? " blocks of 1" : "") +
                " elements of " + std::to_string(row.element)});
  });
}

TEST(TypedCalls, RefuseABlockSizeThatIsNegative) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->blocks; }, [&](const TypedRow& row) {
    for (const std::size_t bsize : {SIZE_MAX, static_cast<std::size_t>(PTRDIFF_MAX) + 1}) {
      Arguments a = good_arguments(bench, row);
      a.bsize = bsize;
      refuse(bench, row, a,
             {"argument bsize is " + std::to_string(bsize),
              "signed number " + std::to_string(static_cast<std::ptrdiff_t>(bsize))});
    }
  });
}

TEST(TypedCalls, RefuseBlocksThatOverlap) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->blocks; }, [&](const TypedRow& row) {
    for (const std::ptrdiff_t stride : {std::ptrdiff_t{2}, std::ptrdiff_t{0}, std::ptrdiff_t{-1},
                                        static_cast<std::ptrdiff_t>(PTRDIFF_MIN)}) {
      Arguments a = good_arguments(bench, row);
      a.bsize = 3;
      a.remote_stride = a.local_stride = 3;
      a.remote_stride = stride;
      refuse(bench, row, a,
             {std::string("argument ") + row.shape->remote_stride + " is " +
                  std::to_string(stride) + ":", "must be at least bsize"});
      a.remote_stride = 3;
      a.local_stride = stride;
      refuse(bench, row, a,
             {std::string("argument ") + row.shape->local_stride + " is " +
                  std::to_string(stride) + ":", "must be at least bsize"});
    }
  });
}

// Two blocks of three at a stride of five are eight elements long, the last two not blocks apart.
TEST(TypedCalls, RefuseBlocksOfWhichTheLastCrossesTheEndAndNoOthers) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->blocks; }, [&](const TypedRow& row) {
    Arguments a = good_arguments(bench, row);
    a.nelems = 2;
    a.bsize = 3;
    a.remote_stride = 5;
    a.local_stride = 3;
    a.remote = bench.heap_end() - 7 * row.element;
    refuse(bench, row, a,
           {std::string("argument ") + row.shape->remote + " is " + text(a.remote),
            "(2 blocks of 3 elements of " + std::to_string(row.element)});
    a.remote = bench.heap_end() - 8 * row.element;
    bench.accepted(row.name, [&] { row.call(a); });
    bench.restore();
  });
}

TEST(TypedCalls, RefuseASourceThatLacksAnElementForTheLastMember) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->local_for_each; }, [&](const TypedRow& row) {
    Arguments a = good_arguments(bench, row);
    a.local = bench.heap_end() - row.element * (Bench::n_pes * a.nelems - 1);
    refuse(bench, row, a,
           {std::string("argument ") + row.shape->local + " is " + text(a.local), "(8 elements of "});
  });
}

TEST(TypedCalls, RefuseAStrideThatLeavesTheHeap) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->remote_stride != nullptr; },
           [&](const TypedRow& row) {
             const std::ptrdiff_t far = Bench::heap_bytes;
             for (const std::ptrdiff_t stride : {far, -far, PTRDIFF_MAX, PTRDIFF_MIN}) {
               if (row.shape->blocks && stride < 0) continue;  // blocks that overlap
               if (row.shape->forward && stride < 1) continue;  // below
               Arguments a = good_arguments(bench, row);
               a.remote_stride = stride;
               refuse(bench, row, a,
                      {std::string("argument ") + row.shape->remote + " is " + text(a.remote),
                       std::string(row.shape->remote_stride) + " is " + std::to_string(stride)});
             }
           });
}

TEST(TypedCalls, RefuseAStrideBelowOneWhereBlocksFollowEachOther) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->forward; }, [&](const TypedRow& row) {
    for (const std::ptrdiff_t stride : {std::ptrdiff_t{0}, std::ptrdiff_t{-1}, PTRDIFF_MIN}) {
      const std::string says = " is " + std::to_string(stride) + ": must be at least 1";
      Arguments a = good_arguments(bench, row);
      a.remote_stride = stride;
      refuse(bench, row, a, {std::string("argument ") + row.shape->remote_stride + says});
      a = good_arguments(bench, row);
      a.local_stride = stride;
      refuse(bench, row, a, {std::string("argument ") + row.shape->local_stride + says});
    }
    Arguments a = good_arguments(bench, row);
    a.local_stride = Bench::heap_bytes;
    refuse(bench, row, a, {std::string("argument ") + row.shape->local + " is " + text(a.local) + " and " +
                           row.shape->local_stride + " is " + std::to_string(a.local_stride)});
  });
}

TEST(TypedCalls, RefuseAnArrayOrWordThatIsNotAligned) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->aligned && row.alignment > 1; },
           [&](const TypedRow& row) {
             const std::string says = "must be aligned to " + std::to_string(row.alignment) + " bytes";
             for (const std::size_t by : {std::size_t{1}, row.alignment / 2, row.alignment - 1}) {
               Arguments a = good_arguments(bench, row);
               a.remote = bench.block() + by;
               refuse(bench, row, a,
                      {std::string("argument ") + row.shape->remote + " is " + text(a.remote), says});
               if (!row.shape->collective) continue;
               a = good_arguments(bench, row);
               a.local = static_cast<char*>(a.local) + by;
               refuse(bench, row, a,
                      {std::string("argument ") + row.shape->local + " is " + text(a.local), says});
             }
           });
}

TEST(TypedCalls, RefuseALocalBufferThatIsNull) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->local && !row.shape->collective; },
           [&](const TypedRow& row) {
             Arguments a = good_arguments(bench, row);
             a.local = nullptr;
             refuse(bench, row, a,
                    {std::string("argument ") + row.shape->local + " is a null pointer"});
             // One element, which may take another way through the library.
             a.nelems = row.element == 1 ? 8 : 1;
             refuse(bench, row, a,
                    {std::string("argument ") + row.shape->local + " is a null pointer"});
           });
}

TEST(TypedCalls, RefuseAnArrayOfIndicesThatIsNullOrNotAligned) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->indices; }, [&](const TypedRow& row) {
    Arguments a = good_arguments(bench, row);
    a.indices = nullptr;
    refuse(bench, row, a, {"argument indices is a null pointer"});
    a.indices = invented<std::size_t*>(reinterpret_cast<std::uintptr_t>(bench.second_local()) + 4);
    refuse(bench, row, a, {"argument indices is " + text(a.indices) + ": must be aligned to 8"});
  });
}

TEST(TypedCalls, RefuseComparisonValuesThatAreNotAligned) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->cmp_values && row.element > 1; },
           [&](const TypedRow& row) {
             Arguments a = good_arguments(bench, row);
             a.local = bench.local() + 1;
             refuse(bench, row, a, {"argument cmp_values is " + text(a.local), "must be aligned to"});
           });
}

TEST(TypedCalls, RefuseAComparisonThatIsNone) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->cmp; }, [&](const TypedRow& row) {
    for (const int cmp : {0, SHMEM_CMP_LE + 1, -1, INT_MAX, INT_MIN}) {
      Arguments a = good_arguments(bench, row);
      a.cmp = cmp;
      refuse(bench, row, a, {"argument cmp is " + std::to_string(cmp) + ":", "SHMEM_CMP_EQ"});
    }
  });
}

TEST(TypedCalls, RefuseASignalThatIsNone) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->signal; }, [&](const TypedRow& row) {
    for (const int op : {0, 3, -1, INT_MAX, INT_MIN}) {
      Arguments a = good_arguments(bench, row);
      a.sig_op = op;
      refuse(bench, row, a, {"argument sig_op is " + std::to_string(op) + ":", "SHMEM_SIGNAL_SET"});
    }
    for_bad_addresses(bench, 8, 1, [&](void* address) {
      Arguments a = good_arguments(bench, row);
      a.sig_addr = static_cast<std::uint64_t*>(address);
      refuse(bench, row, a, {"argument sig_addr is " + text(address)});
    });
    Arguments a = good_arguments(bench, row);
    a.sig_addr = invented<std::uint64_t*>(reinterpret_cast<std::uintptr_t>(bench.block()) + 4);
    refuse(bench, row, a, {"argument sig_addr is " + text(a.sig_addr), "must be aligned to 8 bytes"});
  });
}

TEST(TypedCalls, RefuseAContextThatIsNone) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.ctx; }, [&](const TypedRow& row) {
    for (const shmem_ctx_t ctx :
         {SHMEM_CTX_INVALID, bench.stale_ctx(), bench.ctx_of_destroyed_team(),
          invented<shmem_ctx_t>(2), invented<shmem_ctx_t>(123456789),
          invented<shmem_ctx_t>(UINTPTR_MAX)}) {
      Arguments a = good_arguments(bench, row);
      a.ctx = ctx;
      refuse(bench, row, a, {"argument ctx is " + text(ctx) + ":", "not a live context"});
    }
    // PE numbers are those of the context's team.
    Arguments a = good_arguments(bench, row);
    a.ctx = bench.alone_ctx();
    refuse(bench, row, a, {"argument pe is 1:", "must be 0 to 0"});
  });
}

TEST(TypedCalls, RefuseAnActiveSetThatIsNone) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->set; }, [&](const TypedRow& row) {
    for_bad_sets([&](int start, int log_stride, int size, const std::string& says) {
      Arguments a = good_arguments(bench, row);
      a.start = start;
      a.log_stride = log_stride;
      a.size = size;
      refuse(bench, row, a, {says});
    });
    Arguments a = good_arguments(bench, row);
    a.sync = nullptr;
    refuse(bench, row, a, {"argument pSync is a null pointer"});
    a.sync = invented<long*>(reinterpret_cast<std::uintptr_t>(bench.block()) + 4);
    refuse(bench, row, a, {"argument pSync is " + text(a.sync), "must be aligned to 8 bytes"});
    a.sync = reinterpret_cast<long*>(bench.local());
    refuse(bench, row, a, {"argument pSync is " + text(a.sync) + " ", "not symmetric memory"});
    a = good_arguments(bench, row);
    a.work = nullptr;
    refuse(bench, row, a, {"argument pWrk is a null pointer"});
    a.work = bench.local();
    refuse(bench, row, a, {"argument pWrk is " + text(a.work) + " ", "not symmetric memory"});
  });
}

TEST(TypedCalls, RefuseATeamThatIsNone) {
  Bench bench;
  for_rows(bench, [](const TypedRow& row) { return row.shape->team; },
           [&](const TypedRow& row) {
             for (const shmem_team_t team :
                  {SHMEM_TEAM_INVALID, bench.stale_team(), invented<shmem_team_t>(500),
                   invented<shmem_team_t>(123456789), invented<shmem_team_t>(UINTPTR_MAX)}) {
               Arguments a = good_arguments(bench, row);
               a.team = team;
               refuse(bench, row, a, {"argument team is " + text(team) + ":", "not a live team"});
             }
           });
}

TEST(TypedCalls, DoTheirWorkWithGoodArguments) {
  Bench bench;
  for (const TypedRow& row : typed_rows()) {
    Arguments a = good_arguments(bench, row);
    // The words hold a pattern that is not 0, so NE 0 holds at once.
    if (row.shape->collective) {
      Arguments at_1 = a;
      at_1.remote = shmem_ptr(a.remote, 1);
      at_1.local = shmem_ptr(a.local, 1);
      at_1.work = shmem_ptr(a.work, 1);
      at_1.sync = static_cast<long*>(shmem_ptr(a.sync, 1));
      bench.both([&](int pe) {
        shmemx_clear_error();
        EXPECT_EQ(row.call(pe == 0 ? a : at_1), 0u) << row.name;
        EXPECT_STREQ(shmemx_last_error(), "");
      });
    } else {
      bench.accepted(row.name, [&] { row.call(a); });
    }
    if (row.ctx) {
      a.ctx = bench.alone_ctx();
      a.pe = 0;
      bench.accepted(row.name, [&] { row.call(a); });
    }
    bench.restore();
  }
}

}  // namespace
}  // namespace errors
