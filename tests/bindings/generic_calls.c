/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Every type-generic name with every type that it takes, as a program in C11 or C++ calls it: that the call
 * reaches the typed function of the standard's tables, once, and does its work. PEs of a world: each works
 * on the memory of its neighbour, which nobody else writes. Types and names are written by hand here, from
 * the tables; that none is forgotten is checked against the generated list.
 *
 * With TYPED_NAMES the same calls by the names of the typed functions, all of them, those of types that
 * are another under a second name too, and without the recorder: tests/conformance/typed_calls.c.
 */
#include <pshmem.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "generated/generic_names.h"
#include "recorder.h"

#ifndef __cplusplus
#define TRUE_LONG_WAIT "shmem_long_wait_until"
#define NOT_REACHED "shmem_wait_until"
#else
/* The overload for long is the C function of that name. */
#define TRUE_LONG_WAIT "shmem_wait_until"
#define NOT_REACHED "shmem_long_wait_until"
#endif

/* Types that are others under a second name: generic names cannot tell them from those. */
#ifdef TYPED_NAMES
#define FOR_FIXED_OF_RMA(X)                                                           \
  X(int8, int8_t) X(int16, int16_t) X(uint8, uint8_t) X(uint16, uint16_t)
#define FOR_FIXED(X)                                                                  \
  X(int32, int32_t) X(int64, int64_t) X(uint32, uint32_t) X(uint64, uint64_t)         \
  X(size, size_t) X(ptrdiff, ptrdiff_t)
#define FOR_FIXED_UNSIGNED(X) X(uint32, uint32_t) X(uint64, uint64_t)
#define FOR_FIXED_OF_REDUCE(X) X(uint8, uint8_t) X(uint16, uint16_t) X(size, size_t)
#else
#define FOR_FIXED_OF_RMA(X)
#define FOR_FIXED(X)
#define FOR_FIXED_UNSIGNED(X)
#define FOR_FIXED_OF_REDUCE(X)
#endif
/* The types that differ, with the names of the functions that are reached. */
#define FOR_INTEGERS(X)                                                               \
  X(int, int) X(long, long) X(longlong, long long) X(uint, unsigned int)              \
  X(ulong, unsigned long) X(ulonglong, unsigned long long)
#define FOR_RMA(X)                                                                    \
  X(float, float) X(double, double) X(longdouble, long double) X(char, char)          \
  X(schar, signed char) X(short, short) X(uchar, unsigned char)                       \
  X(ushort, unsigned short) FOR_INTEGERS(X) FOR_FIXED_OF_RMA(X) FOR_FIXED(X)
#define FOR_AMO(X) FOR_INTEGERS(X) FOR_FIXED(X)
#define FOR_EXTENDED(X) X(float, float) X(double, double) FOR_AMO(X)
/* Signed ones have a bitwise function by their fixed width only. */
#define FOR_BITWISE(X)                                                                \
  X(uint, unsigned int) X(ulong, unsigned long) X(ulonglong, unsigned long long)      \
  X(int32, int) X(int64, long) FOR_FIXED_UNSIGNED(X)
#define FOR_OLD(X) X(int, int) X(long, long) X(longlong, long long)
#define FOR_OLD_EXTENDED(X) X(float, float) X(double, double) FOR_OLD(X)

#define EXPECT(condition) expect((condition), #condition, __FILE__, __LINE__)
#ifndef TYPED_NAMES
#define CALL(NAME, OP, ...) shmem_##OP(__VA_ARGS__)
#define CALL_CTX(NAME, OP, ...) shmem_##OP(__VA_ARGS__)
#define CALLED(function, ...)                     \
  do {                                            \
    forget();                                     \
    __VA_ARGS__;                                  \
    expect_called(function, __FILE__, __LINE__);  \
  } while (0)
#else
#define CALL(NAME, OP, ...) shmem_##NAME##_##OP(__VA_ARGS__)
#define CALL_CTX(NAME, OP, ...) shmem_ctx_##NAME##_##OP(__VA_ARGS__)
#define CALLED(function, ...) \
  do {                        \
    __VA_ARGS__;              \
  } while (0)
#endif

/* The call with and without a context, each after `before` and followed by `after`. */
#define BOTH(NAME, OP, before, after, ...)                                            \
  do {                                                                                \
    before;                                                                           \
    CALLED("shmem_" #NAME "_" #OP, CALL(NAME, OP, __VA_ARGS__));                      \
    after;                                                                            \
    before;                                                                           \
    CALLED("shmem_ctx_" #NAME "_" #OP, CALL_CTX(NAME, OP, ctx, __VA_ARGS__));         \
    after;                                                                            \
  } while (0)
/* The same for a call with a result. */
#define BOTH_GIVE(NAME, OP, result, before, after, ...)                               \
  do {                                                                                \
    before;                                                                           \
    CALLED("shmem_" #NAME "_" #OP, result = CALL(NAME, OP, __VA_ARGS__));             \
    after;                                                                            \
    before;                                                                           \
    CALLED("shmem_ctx_" #NAME "_" #OP, result = CALL_CTX(NAME, OP, ctx, __VA_ARGS__)); \
    after;                                                                            \
  } while (0)

/* Helpers that only some types, or families to come, have a use for. */
#define UNUSED __attribute__((unused))

enum { room = 16 };
static shmem_ctx_t ctx;
static int me, to, n_pes;
static void *shared; /* symmetric, room for two arrays of `room` elements of any type */
static void *shared_source;
static uint64_t *sig; /* symmetric */

/* Both arrays on the neighbour and the signal are zero. */
static void clear(size_t element) {
  static const char zeros[2 * room * 16] = {0};
  const uint64_t zero = 0;
  pshmem_putmem(shared, zeros, 2 * room * element, to);
  pshmem_putmem(sig, &zero, sizeof zero, to);
  pshmem_quiet();
}

#define REMOTE_VALUE(TYPE, address, variable) \
  pshmem_getmem(&(variable), (address), sizeof(TYPE), to)

#define RMA(NAME, TYPE)                                                                          \
  static TYPE peer_##NAME(const TYPE *address) {                                                 \
    TYPE value;                                                                                  \
    REMOTE_VALUE(TYPE, address, value);                                                          \
    return value;                                                                                \
  }                                                                                              \
  UNUSED static void set_peer_##NAME(TYPE *address, int value) {                                 \
    const TYPE element = (TYPE)value;                                                            \
    pshmem_putmem(address, &element, sizeof element, to);                                        \
  }                                                                                              \
  static void rma_##NAME(void) {                                                                 \
    TYPE *there = (TYPE *)shared, got[room] = {0}, one = (TYPE)0;                                \
    const TYPE mine[6] = {(TYPE)1, (TYPE)2, (TYPE)3, (TYPE)4, (TYPE)5, (TYPE)6};                 \
    const TYPE *constant = there;                                                                \
    BOTH(NAME, put, clear(sizeof(TYPE)),                                                         \
         EXPECT(peer_##NAME(there + 3) == (TYPE)4 && peer_##NAME(there + 4) == (TYPE)0), there,  \
         mine, 4, to);                                                                           \
    BOTH(NAME, put_nbi, clear(sizeof(TYPE)),                                                     \
         EXPECT((shmem_quiet(), peer_##NAME(there + 1) == (TYPE)2)), there, mine, 2, to);        \
    BOTH(NAME, p, clear(sizeof(TYPE)), EXPECT(peer_##NAME(there) == (TYPE)7), there, (TYPE)7,    \
         to);                                                                                    \
    BOTH(NAME, iput, clear(sizeof(TYPE)), EXPECT(peer_##NAME(there + 6) == (TYPE)5), there,      \
         mine, 3, 2, 3, to);                                                                     \
    BOTH(NAME, ibput, clear(sizeof(TYPE)), EXPECT(peer_##NAME(there + 6) == (TYPE)5), there,     \
         mine, 5, 3, 2, 2, to);                                                                  \
    BOTH(NAME, put_signal, clear(sizeof(TYPE)),                                                  \
         EXPECT(peer_##NAME(there) == (TYPE)1 && peer_ulong((const unsigned long *)sig) == 9),   \
         there, mine, 1, sig, 9, SHMEM_SIGNAL_SET, to);                                          \
    BOTH(NAME, put_signal_nbi, clear(sizeof(TYPE)),                                              \
         EXPECT(peer_##NAME(there) == (TYPE)1 && peer_ulong((const unsigned long *)sig) == 8),   \
         there, mine, 1, sig, 8, SHMEM_SIGNAL_ADD, to);                                          \
    clear(sizeof(TYPE));                                                                         \
    pshmem_putmem(there, mine, sizeof mine, to);                                                 \
    BOTH(NAME, get, got[2] = (TYPE)0, EXPECT(got[2] == (TYPE)3), got, there, 3, to);             \
    BOTH(NAME, get_nbi, got[2] = (TYPE)0, EXPECT((shmem_quiet(), got[2] == (TYPE)3)), got,       \
         constant, 3, to);                                                                       \
    BOTH(NAME, iget, got[2] = (TYPE)0, EXPECT(got[2] == (TYPE)4), got, there, 2, 3, 2, to);      \
    BOTH(NAME, ibget, got[4] = (TYPE)0, EXPECT(got[4] == (TYPE)5), got, there, 3, 3, 2, 2, to);  \
    BOTH_GIVE(NAME, g, one, one = (TYPE)0, EXPECT(one == (TYPE)2), there + 1, to);               \
    BOTH_GIVE(NAME, g, one, one = (TYPE)0, EXPECT(one == (TYPE)2), constant + 1, to);            \
  }

static unsigned long peer_ulong(const unsigned long *address);
FOR_RMA(RMA)

#define EXTENDED(NAME, TYPE)                                                                     \
  static void extended_##NAME(void) {                                                            \
    TYPE *there = (TYPE *)shared, got = (TYPE)0;                                                 \
    const TYPE *constant = there;                                                                \
    BOTH_GIVE(NAME, atomic_fetch, got, set_peer_##NAME(there, 5), EXPECT(got == (TYPE)5), there, \
              to);                                                                               \
    BOTH_GIVE(NAME, atomic_fetch, got, set_peer_##NAME(there, 6), EXPECT(got == (TYPE)6),        \
              constant, to);                                                                     \
    BOTH(NAME, atomic_set, set_peer_##NAME(there, 5),                                            \
         EXPECT(peer_##NAME(there) == (TYPE)7), there, (TYPE)7, to);                             \
    BOTH_GIVE(NAME, atomic_swap, got, set_peer_##NAME(there, 5),                                 \
              EXPECT(got == (TYPE)5 && peer_##NAME(there) == (TYPE)8), there, (TYPE)8, to);      \
    BOTH(NAME, atomic_fetch_nbi, set_peer_##NAME(there, 4),                                      \
         EXPECT((shmem_quiet(), got == (TYPE)4)), &got, constant, to);                           \
    BOTH(NAME, atomic_swap_nbi, set_peer_##NAME(there, 3),                                       \
         EXPECT((shmem_quiet(), got == (TYPE)3 && peer_##NAME(there) == (TYPE)9)), &got, there,  \
         (TYPE)9, to);                                                                           \
  }
FOR_EXTENDED(EXTENDED)

#define AMO(NAME, TYPE)                                                                          \
  static void amo_##NAME(void) {                                                                 \
    TYPE *there = (TYPE *)shared, got = (TYPE)0;                                                 \
    BOTH_GIVE(NAME, atomic_compare_swap, got, set_peer_##NAME(there, 5),                         \
              EXPECT(got == (TYPE)5 && peer_##NAME(there) == (TYPE)2), there, (TYPE)5, (TYPE)2,  \
              to);                                                                               \
    BOTH_GIVE(NAME, atomic_fetch_inc, got, set_peer_##NAME(there, 5),                            \
              EXPECT(got == (TYPE)5 && peer_##NAME(there) == (TYPE)6), there, to);               \
    BOTH(NAME, atomic_inc, set_peer_##NAME(there, 5), EXPECT(peer_##NAME(there) == (TYPE)6),     \
         there, to);                                                                             \
    BOTH_GIVE(NAME, atomic_fetch_add, got, set_peer_##NAME(there, 5),                            \
              EXPECT(got == (TYPE)5 && peer_##NAME(there) == (TYPE)8), there, (TYPE)3, to);      \
    BOTH(NAME, atomic_add, set_peer_##NAME(there, 5), EXPECT(peer_##NAME(there) == (TYPE)8),     \
         there, (TYPE)3, to);                                                                    \
    BOTH(NAME, atomic_compare_swap_nbi, set_peer_##NAME(there, 5),                               \
         EXPECT((shmem_quiet(), got == (TYPE)5 && peer_##NAME(there) == (TYPE)1)), &got, there,  \
         (TYPE)5, (TYPE)1, to);                                                                  \
    BOTH(NAME, atomic_fetch_inc_nbi, set_peer_##NAME(there, 6),                                  \
         EXPECT((shmem_quiet(), got == (TYPE)6 && peer_##NAME(there) == (TYPE)7)), &got, there,  \
         to);                                                                                    \
    BOTH(NAME, atomic_fetch_add_nbi, set_peer_##NAME(there, 5),                                  \
         EXPECT((shmem_quiet(), got == (TYPE)5 && peer_##NAME(there) == (TYPE)9)), &got, there,  \
         (TYPE)4, to);                                                                           \
  }
FOR_AMO(AMO)

#ifndef TYPED_NAMES
#define peer_int32 peer_int
#define peer_int64 peer_long
#define set_peer_int32 set_peer_int
#define set_peer_int64 set_peer_long
#endif
#define BITWISE_OP(NAME, TYPE, OP, after_12_and_10)                                              \
  BOTH_GIVE(NAME, atomic_fetch_##OP, got, set_peer_##NAME(there, 12),                            \
            EXPECT(got == (TYPE)12 && peer_##NAME(there) == (TYPE)after_12_and_10), there,       \
            (TYPE)10, to);                                                                       \
  BOTH(NAME, atomic_##OP, set_peer_##NAME(there, 12),                                            \
       EXPECT(peer_##NAME(there) == (TYPE)after_12_and_10), there, (TYPE)10, to);                \
  BOTH(NAME, atomic_fetch_##OP##_nbi, set_peer_##NAME(there, 12); got = (TYPE)0,                 \
       EXPECT((shmem_quiet(),                                                                    \
               got == (TYPE)12 && peer_##NAME(there) == (TYPE)after_12_and_10)),                 \
       &got, there, (TYPE)10, to)
#define BITWISE(NAME, TYPE)                                                                      \
  static void bitwise_##NAME(void) {                                                             \
    TYPE *there = (TYPE *)shared, got = (TYPE)0;                                                 \
    BITWISE_OP(NAME, TYPE, and, 8);                                                              \
    BITWISE_OP(NAME, TYPE, or, 14);                                                              \
    BITWISE_OP(NAME, TYPE, xor, 6);                                                              \
  }
FOR_BITWISE(BITWISE)

#define OLD_EXTENDED(NAME, TYPE)                                                                 \
  static void old_extended_##NAME(void) {                                                        \
    TYPE *there = (TYPE *)shared, got = (TYPE)0;                                                 \
    const TYPE *constant = there;                                                                \
    set_peer_##NAME(there, 5);                                                                   \
    CALLED("shmem_" #NAME "_fetch", got = CALL(NAME, fetch, constant, to));                      \
    EXPECT(got == (TYPE)5);                                                                      \
    CALLED("shmem_" #NAME "_set", CALL(NAME, set, there, (TYPE)6, to));                          \
    CALLED("shmem_" #NAME "_swap", got = CALL(NAME, swap, there, (TYPE)7, to));                  \
    EXPECT(got == (TYPE)6 && peer_##NAME(there) == (TYPE)7);                                     \
  }
FOR_OLD_EXTENDED(OLD_EXTENDED)

#define OLD(NAME, TYPE)                                                                          \
  static void old_##NAME(void) {                                                                 \
    TYPE *there = (TYPE *)shared, got = (TYPE)0;                                                 \
    set_peer_##NAME(there, 5);                                                                   \
    CALLED("shmem_" #NAME "_cswap", got = CALL(NAME, cswap, there, (TYPE)5, (TYPE)1, to));       \
    EXPECT(got == (TYPE)5);                                                                      \
    CALLED("shmem_" #NAME "_finc", got = CALL(NAME, finc, there, to));                           \
    EXPECT(got == (TYPE)1);                                                                      \
    CALLED("shmem_" #NAME "_inc", CALL(NAME, inc, there, to));                                   \
    CALLED("shmem_" #NAME "_fadd", got = CALL(NAME, fadd, there, (TYPE)10, to));                 \
    EXPECT(got == (TYPE)3);                                                                      \
    CALLED("shmem_" #NAME "_add", CALL(NAME, add, there, (TYPE)10, to));                         \
    EXPECT(peer_##NAME(there) == (TYPE)23);                                                      \
  }
FOR_OLD(OLD)

/* On this PE's own words, which hold 4 and 5. */
#define WAIT_ONE(NAME, TYPE, wait_name)                                                          \
  static void wait_one_##NAME(void) {                                                            \
    TYPE *own = (TYPE *)shared_source;                                                           \
    int held = 0;                                                                                \
    own[0] = (TYPE)4;                                                                            \
    own[1] = (TYPE)5;                                                                            \
    CALLED(wait_name, CALL(NAME, wait_until, own, SHMEM_CMP_EQ, (TYPE)4));                       \
    CALLED("shmem_" #NAME "_test", held = CALL(NAME, test, own + 1, SHMEM_CMP_GT, (TYPE)4));     \
    EXPECT(held == 1);                                                                           \
  }
#define WAIT_ONE_OF_ITS_NAME(NAME, TYPE) WAIT_ONE(NAME, TYPE, "shmem_" #NAME "_wait_until")
WAIT_ONE_OF_ITS_NAME(short, short)
WAIT_ONE_OF_ITS_NAME(ushort, unsigned short)
WAIT_ONE_OF_ITS_NAME(int, int)
WAIT_ONE(long, long, TRUE_LONG_WAIT)
WAIT_ONE_OF_ITS_NAME(longlong, long long)
WAIT_ONE_OF_ITS_NAME(uint, unsigned int)
WAIT_ONE_OF_ITS_NAME(ulong, unsigned long)
WAIT_ONE_OF_ITS_NAME(ulonglong, unsigned long long)
FOR_FIXED(WAIT_ONE_OF_ITS_NAME)

#define WAIT_MANY(NAME, TYPE)                                                                    \
  static void wait_many_##NAME(void) {                                                           \
    TYPE *own = (TYPE *)shared_source;                                                           \
    const TYPE values[2] = {(TYPE)4, (TYPE)4};                                                   \
    const int status[2] = {0, 0};                                                                \
    size_t at[2] = {9, 9}, n = 0;                                                                \
    int held = 0;                                                                                \
    own[0] = (TYPE)4;                                                                            \
    own[1] = (TYPE)5;                                                                            \
    CALLED("shmem_" #NAME "_wait_until_all",                                                     \
           CALL(NAME, wait_until_all, own, 2, status, SHMEM_CMP_GE, (TYPE)4));                   \
    CALLED("shmem_" #NAME "_wait_until_any",                                                     \
           n = CALL(NAME, wait_until_any, own, 2, NULL, SHMEM_CMP_GT, (TYPE)4));                 \
    EXPECT(n == 1);                                                                              \
    CALLED("shmem_" #NAME "_wait_until_some",                                                    \
           n = CALL(NAME, wait_until_some, own, 2, at, status, SHMEM_CMP_LT, (TYPE)5));          \
    EXPECT(n == 1 && at[0] == 0);                                                                \
    CALLED("shmem_" #NAME "_wait_until_all_vector",                                              \
           CALL(NAME, wait_until_all_vector, own, 2, NULL, SHMEM_CMP_GE, values));               \
    CALLED("shmem_" #NAME "_wait_until_any_vector",                                              \
           n = CALL(NAME, wait_until_any_vector, own, 2, status, SHMEM_CMP_NE, values));         \
    EXPECT(n == 1);                                                                              \
    CALLED("shmem_" #NAME "_wait_until_some_vector",                                             \
           n = CALL(NAME, wait_until_some_vector, own, 2, at, NULL, SHMEM_CMP_EQ, values));      \
    EXPECT(n == 1 && at[0] == 0);                                                                \
    CALLED("shmem_" #NAME "_test_all",                                                           \
           held = CALL(NAME, test_all, own, 2, NULL, SHMEM_CMP_LE, (TYPE)4));                    \
    EXPECT(held == 0);                                                                           \
    CALLED("shmem_" #NAME "_test_any",                                                           \
           n = CALL(NAME, test_any, own, 2, status, SHMEM_CMP_LE, (TYPE)4));                     \
    EXPECT(n == 0);                                                                              \
    CALLED("shmem_" #NAME "_test_some",                                                          \
           n = CALL(NAME, test_some, own, 2, at, NULL, SHMEM_CMP_EQ, (TYPE)5));                  \
    EXPECT(n == 1 && at[0] == 1);                                                                \
    CALLED("shmem_" #NAME "_test_all_vector",                                                    \
           held = CALL(NAME, test_all_vector, own, 2, status, SHMEM_CMP_GE, values));            \
    EXPECT(held == 1);                                                                           \
    CALLED("shmem_" #NAME "_test_any_vector",                                                    \
           n = CALL(NAME, test_any_vector, own, 2, NULL, SHMEM_CMP_LT, values));                 \
    EXPECT(n == SIZE_MAX);                                                                       \
    CALLED("shmem_" #NAME "_test_some_vector",                                                   \
           n = CALL(NAME, test_some_vector, own, 2, at, status, SHMEM_CMP_GT, values));          \
    EXPECT(n == 1 && at[0] == 1);                                                                \
  }
FOR_AMO(WAIT_MANY)

/*
 * Collectives: all PEs send the same kind of block, so that any PE can tell what it must get. Complex
 * elements are compared as such; a value without an imaginary part is enough to see them arrive.
 */
#define COLLECTIVE_BEGIN(TYPE)                                                                   \
  TYPE *dest = (TYPE *)shared, *source = (TYPE *)shared_source;                                  \
  int failed = 1;                                                                                \
  for (int i = 0; i < room; ++i) dest[i] = (TYPE)0, source[i] = (TYPE)(me + 1);                  \
  pshmem_barrier_all()
#define COLLECTIVE_END(NAME, OP, condition, ...)                                                 \
  CALLED("shmem_" #NAME "_" #OP,                                                                 \
         failed = CALL(NAME, OP, SHMEM_TEAM_WORLD, dest, source, __VA_ARGS__));                  \
  EXPECT(failed == 0);                                                                           \
  EXPECT(condition);                                                                             \
  pshmem_barrier_all()
#define BROADCAST(NAME, TYPE)                                                                    \
  static void broadcast_##NAME(void) {                                                           \
    COLLECTIVE_BEGIN(TYPE);                                                                      \
    COLLECTIVE_END(NAME, broadcast, dest[1] == (TYPE)1, 2, 0);                                   \
  }
FOR_RMA(BROADCAST)

/* For n PEs: from each one element, which is its number plus 1. */
#define LAST (n_pes - 1)
#define DEFINE_ALLTOALL(NAME, TYPE)                                                              \
  static void alltoall_##NAME(void) {                                                            \
    COLLECTIVE_BEGIN(TYPE);                                                                      \
    COLLECTIVE_END(NAME, alltoall, dest[LAST] == (TYPE)n_pes, 1);                                \
  }
#define DEFINE_ALLTOALLS(NAME, TYPE)                                                             \
  static void alltoalls_##NAME(void) {                                                           \
    COLLECTIVE_BEGIN(TYPE);                                                                      \
    COLLECTIVE_END(NAME, alltoalls, dest[2 * LAST] == (TYPE)n_pes, 2, 1, 1);                     \
  }
#define DEFINE_COLLECT(NAME, TYPE)                                                               \
  static void collect_##NAME(void) {                                                             \
    COLLECTIVE_BEGIN(TYPE);                                                                      \
    COLLECTIVE_END(NAME, collect, dest[LAST] == (TYPE)n_pes, 1);                                 \
  }
#define DEFINE_FCOLLECT(NAME, TYPE)                                                              \
  static void fcollect_##NAME(void) {                                                            \
    COLLECTIVE_BEGIN(TYPE);                                                                      \
    COLLECTIVE_END(NAME, fcollect, dest[LAST] == (TYPE)n_pes, 1);                                \
  }
#ifdef HAVE_shmem_alltoall
FOR_RMA(DEFINE_ALLTOALL)
#endif
#ifdef HAVE_shmem_alltoalls
FOR_RMA(DEFINE_ALLTOALLS)
#endif
#ifdef HAVE_shmem_collect
FOR_RMA(DEFINE_COLLECT)
#endif
#ifdef HAVE_shmem_fcollect
FOR_RMA(DEFINE_FCOLLECT)
#endif

/* Reductions and scans. The types are those of "Reduction Types, Names and Supporting Operations". */
#define FOR_BITWISE_REDUCE(X)                                                                    \
  X(uchar, unsigned char) X(ushort, unsigned short) X(uint, unsigned int)                        \
  X(ulong, unsigned long) X(ulonglong, unsigned long long) X(int8, signed char) X(int16, short)  \
  X(int32, int) X(int64, long) FOR_FIXED_OF_REDUCE(X) FOR_FIXED_UNSIGNED(X)
#define FOR_COMPLEX(X) X(complexf, shmemx_complexf) X(complexd, shmemx_complexd)
UNUSED static int sum_to(int n) { return n * (n + 1) / 2; }
UNUSED static int product_to(int n) { return n <= 1 ? 1 : n * product_to(n - 1); }
UNUSED static int fold(char op) {
  int all = 1;
  for (int i = 2; i <= n_pes; ++i) all = op == '&' ? all & i : op == '|' ? all | i : all ^ i;
  return all;
}
#define DEFINE_REDUCE(NAME, TYPE, OP, value)                                                     \
  static void OP##_##NAME(void) {                                                                \
    COLLECTIVE_BEGIN(TYPE);                                                                      \
    COLLECTIVE_END(NAME, OP, dest[1] == (TYPE)(value), 2);                                       \
  }
#define DEFINE_AND(NAME, TYPE) DEFINE_REDUCE(NAME, TYPE, and_reduce, fold('&'))
#define DEFINE_OR(NAME, TYPE) DEFINE_REDUCE(NAME, TYPE, or_reduce, fold('|'))
#define DEFINE_XOR(NAME, TYPE) DEFINE_REDUCE(NAME, TYPE, xor_reduce, fold('^'))
#define DEFINE_MAX(NAME, TYPE) DEFINE_REDUCE(NAME, TYPE, max_reduce, n_pes)
#define DEFINE_MIN(NAME, TYPE) DEFINE_REDUCE(NAME, TYPE, min_reduce, 1)
#define DEFINE_SUM(NAME, TYPE) DEFINE_REDUCE(NAME, TYPE, sum_reduce, sum_to(n_pes))
#define DEFINE_PROD(NAME, TYPE) DEFINE_REDUCE(NAME, TYPE, prod_reduce, product_to(n_pes))
#define DEFINE_INSCAN(NAME, TYPE) DEFINE_REDUCE(NAME, TYPE, sum_inscan, sum_to(me + 1))
#define DEFINE_EXSCAN(NAME, TYPE) DEFINE_REDUCE(NAME, TYPE, sum_exscan, sum_to(me))
#ifdef HAVE_shmem_and_reduce
FOR_BITWISE_REDUCE(DEFINE_AND)
FOR_BITWISE_REDUCE(DEFINE_OR)
FOR_BITWISE_REDUCE(DEFINE_XOR)
#endif
#ifdef HAVE_shmem_max_reduce
FOR_RMA(DEFINE_MAX)
FOR_RMA(DEFINE_MIN)
#endif
#ifdef HAVE_shmem_sum_reduce
FOR_RMA(DEFINE_SUM)
FOR_RMA(DEFINE_PROD)
FOR_COMPLEX(DEFINE_SUM)
FOR_COMPLEX(DEFINE_PROD)
#endif
#ifdef HAVE_shmem_sum_inscan
FOR_RMA(DEFINE_INSCAN)
FOR_RMA(DEFINE_EXSCAN)
FOR_COMPLEX(DEFINE_INSCAN)
FOR_COMPLEX(DEFINE_EXSCAN)
#endif

#ifndef TYPED_NAMES
/* Types that are another under a second name. */
#define ALIAS(TYPE, NAME)                                                                        \
  do {                                                                                           \
    TYPE *there = (TYPE *)shared, got = 0;                                                       \
    CALLED("shmem_" #NAME "_p", shmem_p(there, 3, to));                                          \
    CALLED("shmem_ctx_" #NAME "_get", shmem_get(ctx, &got, there, 1, to));                       \
    EXPECT(got == 3);                                                                            \
  } while (0)
static void aliases(void) {
  ALIAS(int8_t, schar);
  ALIAS(int16_t, short);
  ALIAS(int32_t, int);
  ALIAS(int64_t, long);
  ALIAS(uint8_t, uchar);
  ALIAS(uint16_t, ushort);
  ALIAS(uint32_t, uint);
  ALIAS(uint64_t, ulong);
  ALIAS(size_t, ulong);
  ALIAS(ptrdiff_t, long);
}

static void signals_and_sync(void) {
  static long work[SHMEM_SYNC_SIZE]; /* zeros, as SHMEM_SYNC_VALUE is */
  unsigned long *word = (unsigned long *)sig;
  int failed = 1;
  clear(1);
  CALLED("shmem_signal_set", shmem_signal_set(sig, 5, to));
  CALLED("shmem_ctx_signal_add", shmem_signal_add(ctx, sig, 2, to));
  CALLED("shmem_signal_add", shmem_signal_add(sig, 1, to));
  EXPECT(peer_ulong(word) == 8);
  CALLED("shmem_ctx_signal_set", shmem_signal_set(ctx, sig, 3, to));
  EXPECT(peer_ulong(word) == 3);
  CALLED("shmem_team_sync", failed = shmem_sync(SHMEM_TEAM_WORLD));
  EXPECT(failed == 0);
  /* By its first argument the function of active sets. */
  CALLED("shmem_sync", shmem_sync(0, 0, n_pes, work));
}

/* Each argument once, whatever the form. */
static int evaluations;
static long *once(long *address) { return ++evaluations, address; }
static int once_int(int number) { return ++evaluations, number; }
static shmem_ctx_t once_ctx(void) { return ++evaluations, ctx; }
static void single_evaluation(void) {
  long *there = (long *)shared, mine = 6, got;
  int i = 0;
  evaluations = 0;
  shmem_put(once(there), once(&mine), (size_t)once_int(1), once_int(to));
  EXPECT(evaluations == 4);
  evaluations = 0;
  shmem_put(once_ctx(), once(there), once(&mine), (size_t)once_int(1), once_int(to));
  EXPECT(evaluations == 5);
  evaluations = 0;
  EXPECT(shmem_test(once(&there[0]), once_int(SHMEM_CMP_EQ), once_int(7)) == (there[0] == 7));
  EXPECT(evaluations == 3);
  shmem_p(there, (long)i++, to);
  EXPECT(i == 1);
  /* One within another, also of the same name, in arguments of any kind. */
  shmem_p(there + 1, shmem_atomic_fetch_add(ctx, there, shmem_g(there, to) + 4L, to) + 1, to);
  got = shmem_g(there + shmem_g(there + 1, to), to);
  EXPECT(got == 1 && peer_long(there) == 4 && peer_long(there + 1) == 1);
}

/* Arrays, constants and qualified variables select as the pointers that they become. */
static void other_arguments(void) {
  const shmem_ctx_t constant_ctx = ctx;
  long *const constant_pointer = (long *)shared;
  const long mine[2] = {8, 9};
  long got[2] = {0, 0};
  CALLED("shmem_ctx_long_put", shmem_put(constant_ctx, constant_pointer, mine, 2, to));
  CALLED("shmem_ctx_long_put", shmem_put(SHMEM_CTX_DEFAULT, constant_pointer, mine, 2, to));
  CALLED("shmem_long_get", shmem_get(got, constant_pointer, 2, to));
  EXPECT(got[1] == 9);
}

#endif /* !TYPED_NAMES */

#if defined(__cplusplus) || defined(TYPED_NAMES)
static void more_calls(void); /* of the including file */
#else
static void more_calls(void) {}
#endif

int main(void) {
  shmem_init();
  me = shmem_my_pe();
  n_pes = shmem_n_pes();
  to = (me + 1) % n_pes;
  if (2 * n_pes > room) return 2;
  if (shmem_ctx_create(0, &ctx) != 0) return 2;
  shared = shmem_align(64, 2 * room * 16);
  shared_source = shmem_align(64, 2 * room * 16);
  sig = (uint64_t *)shmem_calloc(1, sizeof *sig);
  memset(shared, 0, 2 * room * 16);
  shmem_barrier_all();
#define X(NAME, TYPE) rma_##NAME();
  FOR_RMA(X)
#undef X
#define X(NAME, TYPE) extended_##NAME();
  FOR_EXTENDED(X)
#undef X
#define X(NAME, TYPE) amo_##NAME();
  FOR_AMO(X)
#undef X
#define X(NAME, TYPE) bitwise_##NAME();
  FOR_BITWISE(X)
#undef X
#define X(NAME, TYPE) old_extended_##NAME();
  FOR_OLD_EXTENDED(X)
#undef X
#define X(NAME, TYPE) old_##NAME();
  FOR_OLD(X)
#undef X
#define X(NAME, TYPE) wait_one_##NAME();
  X(short, short) X(ushort, unsigned short) FOR_AMO(X)
#undef X
#define X(NAME, TYPE) wait_many_##NAME();
  FOR_AMO(X)
#undef X
#ifndef TYPED_NAMES
  aliases();
  signals_and_sync();
  single_evaluation();
  other_arguments();
#endif
  shmem_barrier_all();
  /* From here on the memory is what the collectives make of it. */
#define X(NAME, TYPE) broadcast_##NAME();
  FOR_RMA(X)
#undef X
#ifdef HAVE_shmem_alltoall
#define X(NAME, TYPE) alltoall_##NAME();
  FOR_RMA(X)
#undef X
#endif
#ifdef HAVE_shmem_alltoalls
#define X(NAME, TYPE) alltoalls_##NAME();
  FOR_RMA(X)
#undef X
#endif
#ifdef HAVE_shmem_collect
#define X(NAME, TYPE) collect_##NAME();
  FOR_RMA(X)
#undef X
#endif
#ifdef HAVE_shmem_fcollect
#define X(NAME, TYPE) fcollect_##NAME();
  FOR_RMA(X)
#undef X
#endif
#ifdef HAVE_shmem_and_reduce
#define X(NAME, TYPE) and_reduce_##NAME(), or_reduce_##NAME(), xor_reduce_##NAME();
  FOR_BITWISE_REDUCE(X)
#undef X
#endif
#ifdef HAVE_shmem_max_reduce
#define X(NAME, TYPE) max_reduce_##NAME(), min_reduce_##NAME();
  FOR_RMA(X)
#undef X
#endif
#ifdef HAVE_shmem_sum_reduce
#define X(NAME, TYPE) sum_reduce_##NAME(), prod_reduce_##NAME();
  FOR_RMA(X) FOR_COMPLEX(X)
#undef X
#endif
#ifdef HAVE_shmem_sum_inscan
#define X(NAME, TYPE) sum_inscan_##NAME(), sum_exscan_##NAME();
  FOR_RMA(X) FOR_COMPLEX(X)
#undef X
#endif
  more_calls();
  const int failures = finish(NOT_REACHED);
  if (failures == 0) printf("all calls: right\n");
  shmem_barrier_all();
  shmem_ctx_destroy(ctx);
  shmem_finalize();
  return failures != 0;
}
