// SPDX-License-Identifier: Apache-2.0
//
// Transfers by the calls of aclshmem/device.h: each of them, for each type and size, on all ways.
#include "aclshmem_step.hpp"

namespace {

using namespace aclshmem_test;

constexpr non_contiguous_copy_param rows = {3, 7, 7, 9};    // the whole table into rows 9 apart
constexpr non_contiguous_copy_param in_ub = {3, 7, 32, 9};  // rows that begin at 32 elements there

// --- typed transfers --------------------------------------------------------------------------------------

#define TYPED(name, T)                                        \
  struct name##_calls {                                       \
    using Type = T;                                           \
    FORWARD(put, aclshmem_##name##_put)                       \
    FORWARD(put_nbi, aclshmem_##name##_put_nbi)               \
    FORWARD(get, aclshmem_##name##_get)                       \
    FORWARD(get_nbi, aclshmem_##name##_get_nbi)               \
    FORWARD(iput, aclshmem_##name##_iput)                     \
    FORWARD(iget, aclshmem_##name##_iget)                     \
    FORWARD(p, aclshmem_##name##_p)                           \
    FORWARD(g, aclshmem_##name##_g)                           \
    FORWARD(put_signal, aclshmem_##name##_put_signal)         \
    FORWARD(put_signal_nbi, aclshmem_##name##_put_signal_nbi) \
  };
ACLSHMEM_DEVICE_TYPES(TYPED)

#ifdef USHMEM_ASCENDC
template <class T>
SHMEM_DEVICE AscendC::GlobalTensor<T> tensor(SHMEM_GM T* p) {
  AscendC::GlobalTensor<T> made;
  made.SetGlobalBuffer(p);
  return made;
}
#endif

template <class Calls>
SHMEM_DEVICE void signalled(const Step& step) {
  using T = typename Calls::Type;
  const Buffers<T> b(step);
  SHMEM_GM int32_t* const word = step.args.words;
  Calls::put_signal(b.inbox, b.table, count, word, 40, ACLSHMEM_SIGNAL_SET, step.right);
  b.arrived(40, count, size, size, __LINE__);
  b.again();
  Calls::put_signal_nbi(b.inbox, b.table, count, word, 3, ACLSHMEM_SIGNAL_ADD, step.right);
  b.arrived(3, count, size, size, __LINE__);
  b.again();
  Calls::put_signal(b.inbox, b.table, rows, word, 5, ACLSHMEM_SIGNAL_ADD, step.right);
  b.arrived(5, count, 7, 9, __LINE__);
  b.again();
  Calls::put_signal_nbi(b.inbox, b.table, rows, word, 6, ACLSHMEM_SIGNAL_SET, step.right);
  b.arrived(6, count, 7, 9, __LINE__);
#ifdef USHMEM_ASCENDC
  const auto to = tensor(b.inbox);
  const auto from = tensor(b.table);
  b.again();
  Calls::put_signal(to, from, count, word, 1, ACLSHMEM_SIGNAL_SET, step.right);
  b.arrived(1, count, size, size, __LINE__);
  b.again();
  Calls::put_signal_nbi(to, from, count, word, 2, ACLSHMEM_SIGNAL_SET, step.right);
  b.arrived(2, count, size, size, __LINE__);
  b.again();
  Calls::put_signal(to, from, rows, word, 3, ACLSHMEM_SIGNAL_SET, step.right);
  b.arrived(3, count, 7, 9, __LINE__);
  b.again();
  Calls::put_signal_nbi(to, from, rows, word, 4, ACLSHMEM_SIGNAL_SET, step.right);
  b.arrived(4, count, 7, 9, __LINE__);
#endif
  aclshmem_barrier_all();
}

// There and back by one kind of place beside global memory: `put` reads it, `get` writes it.
template <class Calls, class Gm, class Own, class T>
SHMEM_DEVICE void nbi(const Buffers<T>& b, Gm inbox, Gm table, Own own_table, Own own,
                      const non_contiguous_copy_param& there, const non_contiguous_copy_param& back,
                      bool own_is_global) {
  const Step& step = b.step;
  b.again();
  Calls::put_nbi(inbox, own_table, count, step.right);
  aclshmem_barrier_all();
  b.expect(b.inbox, step.left, count, size, size, __LINE__);
  b.again();
  Calls::put_nbi(inbox, own_table, there, step.right);
  aclshmem_barrier_all();
  b.expect(b.inbox, step.left, count, 7, there.dst_ld, __LINE__);
  Calls::get_nbi(own, table, count, step.right);
  aclshmem_quiet();
  if (own_is_global) b.expect(b.own, step.right, count, size, size, __LINE__);
  if (own_is_global) b.again();
  Calls::get_nbi(own, table, back, step.right);
  aclshmem_quiet();
  if (own_is_global) b.expect(b.own, step.right, count, 7, back.dst_ld, __LINE__);
}

template <class T>
SHMEM_DEVICE void expect_local(const Step& step, Local<T> at, int from, size_t row, size_t pitch, int line) {
  for (size_t i = 0; i < count; ++i) {
    step.check(same(at.get(i / row * pitch + i % row), value<T>(from, i)), line);
  }
}

// A barrier of the block's pipes where it has some: what the program's own stores to the buffer need.
SHMEM_DEVICE void local_is_written() {
#ifdef USHMEM_ASCENDC
  AscendC::PipeBarrier<PIPE_ALL>();
#endif
}

template <class Calls>
SHMEM_DEVICE void transfers(const Step& step) {
  using T = typename Calls::Type;
  const Buffers<T> b(step);
  Calls::put(b.inbox, b.table, count, step.right);
  aclshmem_barrier_all();
  b.expect(b.inbox, step.left, count, size, size, __LINE__);
  b.again();
  Calls::iput(b.inbox, b.table, 3, 1, count, step.right);
  aclshmem_barrier_all();
  b.expect(b.inbox, step.left, count, 1, 3, __LINE__);
  Calls::get(b.own, b.table, count, step.right);
  b.expect(b.own, step.right, count, size, size, __LINE__);
  b.again();
  Calls::iget(b.own, b.table, 2, 1, count, step.right);
  b.expect(b.own, step.right, count, 1, 2, __LINE__);
  b.again();
  Calls::p(b.inbox, value<T>(step.shmem.my_pe(), 0), step.right);
  aclshmem_barrier_all();
  b.expect(b.inbox, step.left, 1, size, size, __LINE__);
  CHECK(same(Calls::g(b.table + 4, step.right), value<T>(step.right, 4)));

  nbi<Calls>(b, b.inbox, b.table, b.table, b.own, rows, rows, true);
  const Local<T> tables = step.shmem.template local<T>(0);
  const Local<T> results = step.shmem.template local<T>(8192);
  for (size_t i = 0; i < count; ++i) {
    tables.set(i, value<T>(step.shmem.my_pe(), i));
  }
  const non_contiguous_copy_param out = {3, 7, 7, 9};
  local_is_written();
  nbi<Calls>(b, b.inbox, b.table, tables, results, out, {3, 7, 7, 32}, false);
  expect_local(step, results, step.right, 7, 32, __LINE__);
  Calls::get_nbi(results, b.table, count, step.right);
  expect_local(step, results, step.right, count, count, __LINE__);
#ifdef USHMEM_ASCENDC
  nbi<Calls>(b, tensor(b.inbox), tensor(b.table), tensor(b.table), tensor(b.own), rows, rows, true);
  nbi<Calls>(b, tensor(b.inbox), tensor(b.table), tables.tensor(1024), results.tensor(1024), out,
             {3, 7, 7, 32}, false);
  expect_local(step, results, step.right, 7, 32, __LINE__);
#endif
  for (size_t i = 0; i < count; ++i) {
    tables.set(i / 7 * 32 + i % 7, value<T>(step.shmem.my_pe(), i));
  }
  local_is_written();
  b.again();
  Calls::put_nbi(b.inbox, tables, in_ub, step.right);
  aclshmem_barrier_all();
  b.expect(b.inbox, step.left, count, 7, 9, __LINE__);
}

ACLSHMEM_KERNEL(aclshmem_typed, Args) {
  const Step step(args, shmem);
#define TRANSFERS(name, T)       \
  transfers<name##_calls>(step); \
  signalled<name##_calls>(step);
  ACLSHMEM_DEVICE_TYPES(TRANSFERS)
}

// --- by size ----------------------------------------------------------------------------------------------

#define SIZED(put_name, get_name, bytes)                      \
  struct put_name##_calls {                                   \
    static constexpr size_t each = bytes;                     \
    FORWARD(put, aclshmem_##put_name)                         \
    FORWARD(put_nbi, aclshmem_##put_name##_nbi)               \
    FORWARD(get, aclshmem_##get_name)                         \
    FORWARD(get_nbi, aclshmem_##get_name##_nbi)               \
    FORWARD(put_signal, aclshmem_##put_name##_signal)         \
    FORWARD(put_signal_nbi, aclshmem_##put_name##_signal_nbi) \
  };
SIZED(putmem, getmem, 1)
#define SIZED_AND_STRIDED(bits)              \
  SIZED(put##bits, get##bits, bits / 8)      \
  struct strided_##bits {                    \
    static constexpr size_t each = bits / 8; \
    FORWARD(iput, aclshmem_iput##bits)       \
    FORWARD(iget, aclshmem_iget##bits)       \
  };
ACLSHMEM_SIZES(SIZED_AND_STRIDED)

// The table is looked at as bytes: an element is `each` of them.
template <class Calls>
SHMEM_DEVICE void sized(const Step& step) {
  const Buffers<char> b(step);
  constexpr size_t each = Calls::each;
  constexpr size_t n = count / each;
  SHMEM_GM int32_t* const word = step.args.words;
  Calls::put(b.inbox, b.table, n, step.right);
  aclshmem_barrier_all();
  b.expect(b.inbox, step.left, n * each, size, size, __LINE__);
  b.again();
  Calls::put_nbi(b.inbox, b.table, n, step.right);
  aclshmem_barrier_all();
  b.expect(b.inbox, step.left, n * each, size, size, __LINE__);
  Calls::get(b.own, b.table, n, step.right);
  b.expect(b.own, step.right, n * each, size, size, __LINE__);
  b.again();
  Calls::get_nbi(b.own, b.table, n, step.right);
  aclshmem_quiet();
  b.expect(b.own, step.right, n * each, size, size, __LINE__);
  b.again();
  Calls::put_signal(b.inbox, b.table, n, word, 8, ACLSHMEM_SIGNAL_SET, step.right);
  b.arrived(8, n * each, size, size, __LINE__);
  b.again();
  Calls::put_signal_nbi(b.inbox, b.table, n, word, 9, ACLSHMEM_SIGNAL_ADD, step.right);
  b.arrived(9, n * each, size, size, __LINE__);
  aclshmem_barrier_all();
}
template <class Calls>
SHMEM_DEVICE void strided(const Step& step) {
  const Buffers<char> b(step);
  constexpr size_t each = Calls::each;
  constexpr size_t n = count / each;
  Calls::iput(b.inbox, b.table, 2, 1, n, step.right);
  aclshmem_barrier_all();
  b.expect(b.inbox, step.left, n * each, each, 2 * each, __LINE__);
  Calls::iget(b.own, b.table, 3, 1, n, step.right);
  b.expect(b.own, step.right, n * each, each, 3 * each, __LINE__);
  aclshmem_barrier_all();
}

ACLSHMEM_KERNEL(aclshmem_sized, Args) {
  const Step step(args, shmem);
  sized<putmem_calls>(step);
#define BY_SIZE(bits)             \
  sized<put##bits##_calls>(step); \
  strided<strided_##bits>(step);
  ACLSHMEM_SIZES(BY_SIZE)
}

// --- by the MTE -------------------------------------------------------------------------------------------

struct mte_calls {
  template <class Gm, class Count>
  SHMEM_DEVICE static void put_nbi(Gm dst, Gm src, const Count& n, int pe) {
    aclshmemx_mte_put_nbi(dst, src, static_cast<ACLSHMEM_UBUF float*>(nullptr), 0u, n, pe, 0u);
  }
  template <class Gm, class Count>
  SHMEM_DEVICE static void get_nbi(Gm dst, Gm src, const Count& n, int pe) {
    aclshmemx_mte_get_nbi(dst, src, static_cast<ACLSHMEM_UBUF float*>(nullptr), 0u, n, pe, 0u);
    aclshmemx_mte_quiet();
  }
};
#ifdef USHMEM_ASCENDC
struct mte_tensor_calls {
  template <class T, class Count>
  SHMEM_DEVICE static void put_nbi(AscendC::GlobalTensor<T> dst, AscendC::GlobalTensor<T> src, const Count& n,
                                   int pe) {
    aclshmemx_mte_put_nbi(dst, src, Local<T>(0).tensor(32), n, pe, 0u);
  }
  template <class T, class Count>
  SHMEM_DEVICE static void get_nbi(AscendC::GlobalTensor<T> dst, AscendC::GlobalTensor<T> src, const Count& n,
                                   int pe) {
    aclshmemx_mte_get_nbi(dst, src, Local<T>(0).tensor(32), n, pe, 0u);
  }
  template <class To, class From, class Count>
  SHMEM_DEVICE static void put_nbi(To dst, From src, const Count& n, int pe) {
    aclshmemx_mte_put_nbi(dst, src, n, pe, 0u);
  }
  template <class To, class From, class Count>
  SHMEM_DEVICE static void get_nbi(To dst, From src, const Count& n, int pe) {
    aclshmemx_mte_get_nbi(dst, src, n, pe, 0u);
  }
};
#endif

ACLSHMEM_KERNEL(aclshmem_mte, Args) {
  const Step step(args, shmem);
  const Buffers<float> b(step);
  nbi<mte_calls>(b, b.inbox, b.table, b.table, b.own, rows, rows, true);
#ifdef USHMEM_ASCENDC
  nbi<mte_tensor_calls>(b, tensor(b.inbox), tensor(b.table), tensor(b.table), tensor(b.own), rows, rows,
                        true);
  const Local<float> tables = shmem.local<float>(0);
  const Local<float> results = shmem.local<float>(8192);
  for (size_t i = 0; i < count; ++i) {
    tables.set(i, value<float>(shmem.my_pe(), i));
  }
  local_is_written();
  nbi<mte_tensor_calls>(b, tensor(b.inbox), tensor(b.table), tables.tensor(1024), results.tensor(1024),
                        {3, 7, 7, 9}, {3, 7, 7, 32}, false);
  expect_local(step, results, step.right, 7, 32, __LINE__);
#endif
}

TEST(AclshmemCalls, OfEachTypeMoveItsElements) { run_on_all_ways(aclshmem_typed, 2); }
TEST(AclshmemCalls, OfEachSizeMoveItsBytes) { run_on_all_ways(aclshmem_sized, 2); }
TEST(AclshmemCalls, ThroughABufferOfTheProgramMoveElements) { run_on_all_ways(aclshmem_mte, 3); }

}  // namespace
