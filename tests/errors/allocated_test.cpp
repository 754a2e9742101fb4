// SPDX-License-Identifier: Apache-2.0
//
// USHMEM_CHECKS=2: symmetric heap memory must also be allocated. The other values too.
#include <string>

#include "rows.hpp"

namespace errors {
namespace {

Arguments arguments_at(Bench& bench, const TypedRow& row, char* remote) {
  Arguments a = good_arguments(bench, row);
  a.remote = remote;
  return a;
}

TEST(FreedMemory, IsRefusedByEveryTypedCallWhenAllocationIsChecked) {
  const Setting setting("USHMEM_CHECKS", "2");
  Bench bench;
  for (const TypedRow& row : typed_rows()) {
    if (bench.too_many_failures()) return;
    const std::string argument = std::string("argument ") + row.shape->remote + " is ";
    Arguments a = arguments_at(bench, row, bench.freed() + 64);
    // Strided calls print another sentence, since a range with gaps is looked at as a whole.
    const char* why = row.shape->remote_stride != nullptr ? "one live allocation" : "(freed, or beyond";
    bench.refused(row.name, {argument + text(a.remote), why}, [&] { row.call(a); });
    // One element, or eight bytes: another way through the library.
    a.nelems = row.element == 1 ? 8 : 1;
    bench.refused(row.name, {argument + text(a.remote), why}, [&] { row.call(a); });
    if (row.shape->nelems) {
      a = arguments_at(bench, row, bench.freed() - row.element);  // its end is beyond the block's
      bench.refused(row.name, {argument + text(a.remote), why}, [&] { row.call(a); });
    }
    if (row.shape->signal) {
      a = arguments_at(bench, row, bench.block());
      a.sig_addr = reinterpret_cast<std::uint64_t*>(bench.freed());
      bench.refused(row.name, {"argument sig_addr is " + text(a.sig_addr), "(freed, or beyond"},
                    [&] { row.call(a); });
    }
    if (row.shape->collective) {
      a = arguments_at(bench, row, bench.block());
      a.local = bench.freed();
      bench.refused(row.name, {"argument source is " + text(a.local), why}, [&] { row.call(a); });
    }
  }
}

TEST(FreedMemory, IsRefusedByTheOtherCallsWhenAllocationIsChecked) {
  const Setting setting("USHMEM_CHECKS", "2");
  Bench b;
  auto* word = reinterpret_cast<std::uint64_t*>(b.freed());
  auto* lock = reinterpret_cast<long*>(b.freed());
  const std::string signal = "argument sig_addr is " + text(word);
  const std::string freed = "(freed, or beyond";
  b.refused("shmem_signal_add", {signal, freed}, [&] { shmem_signal_add(word, 1, 1); });
  b.refused("shmem_signal_set", {signal, freed}, [&] { shmem_signal_set(word, 1, 1); });
  b.refused("shmem_ctx_signal_add", {signal, freed},
            [&] { shmem_ctx_signal_add(SHMEM_CTX_DEFAULT, word, 1, 1); });
  b.refused("shmem_ctx_signal_set", {signal, freed},
            [&] { shmem_ctx_signal_set(SHMEM_CTX_DEFAULT, word, 1, 1); });
  b.refused("shmem_signal_fetch", {signal, freed}, [&] { return shmem_signal_fetch(word); });
  b.refused("shmem_signal_wait_until", {signal, freed},
            [&] { return shmem_signal_wait_until(word, SHMEM_CMP_NE, 0); });
  const std::string argument = "argument lock is " + text(lock);
  b.refused("shmem_set_lock", {argument, freed}, [&] { shmem_set_lock(lock); });
  b.refused("shmem_test_lock", {argument, freed}, [&] { return shmem_test_lock(lock); });
  b.refused("shmem_clear_lock", {argument, freed}, [&] { shmem_clear_lock(lock); });
}

TEST(FreedMemory, IsUsableAgainAfterTheNextAllocation) {
  const Setting setting("USHMEM_CHECKS", "2");
  Bench b;
  void* block = nullptr;
  b.both([&](int pe) {
    void* mine = shmem_malloc(Bench::block_bytes);
    if (pe == 0) block = mine;
  });
  ASSERT_EQ(block, b.freed());
  b.accepted("shmem_long_p", [&] { shmem_long_p(static_cast<long*>(block), 7, 1); });
}

// What one level refuses and the others do: a put to freed memory, which is symmetric all the same.
TEST(FreedMemory, IsReachableWhenAllocationIsNotChecked) {
  for (const char* level : {"0", "1"}) {
    const Setting setting("USHMEM_CHECKS", level);
    Bench b;
    b.accepted("shmem_int_p", [&] { shmem_int_p(reinterpret_cast<int*>(b.freed()), 7, 1); });
  }
}

// A level above or below never turns a bad address into an access: translation finds it.
TEST(Checks, AnAddressThatIsNotSymmetricIsRefusedAtEveryLevel) {
  for (const char* level : {"0", "1", "2"}) {
    const Setting setting("USHMEM_CHECKS", level);
    Bench b;
    b.refused("shmem_long_put", {"argument dest is " + text(b.local()), "not symmetric memory"}, [&] {
      shmem_long_put(reinterpret_cast<long*>(b.local()), reinterpret_cast<long*>(b.local()), 1, 1);
    });
    b.refused("shmem_long_atomic_inc", {"argument dest is (nil)", "not symmetric memory"},
              [&] { shmem_long_atomic_inc(nullptr, 1); });
  }
}

TEST(Checks, ALevelThatDoesNotExistIsAnErrorWithTheValue) {
  const Setting setting("USHMEM_CHECKS", "3");
  shmemx_clear_error();
  EXPECT_EQ(shmemx_world_create(1, 1 << 20), nullptr);
  const std::string message = shmemx_last_error();
  EXPECT_NE(message.find("shmemx_world_create: "), std::string::npos) << message;
  EXPECT_NE(message.find("USHMEM_CHECKS is \"3\": must be 0|1|2"), std::string::npos) << message;
}

}  // namespace
}  // namespace errors
