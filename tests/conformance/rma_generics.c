/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The type-generic put and get calls of C11, with and without a context, for every type that the
 * standard lists once as a C type: rma_generics_test.cpp runs them. Returns how many results are wrong.
 */
#include <shmem.h>

#define FOR_TYPES(X)                                                                               \
  X(float) X(double) X(long double) X(char) X(signed char) X(short) X(int) X(long) X(long long)    \
  X(unsigned char) X(unsigned short) X(unsigned int) X(unsigned long) X(unsigned long long)        \
  X(int8_t) X(int16_t) X(int32_t) X(int64_t) X(uint8_t) X(uint16_t) X(uint32_t) X(uint64_t)        \
  X(size_t) X(ptrdiff_t)

/* To this PE itself: `at` is symmetric, at least 8 elements of any type. */
#define CHECK(TYPE)                                                                                \
  {                                                                                                \
    TYPE *there = (TYPE *)at, here[8] = {1, 2, 3, 4, 5, 6, 7, 8}, back[8] = {0};                   \
    shmem_put(there, here, 8, me);                                                                 \
    shmem_quiet();                                                                                 \
    shmem_get(back, there, 8, me);                                                                 \
    wrong += back[0] != 1 || back[7] != 8;                                                         \
    shmem_put(ctx, there, here + 4, 2, me);                                                        \
    shmem_put_nbi(ctx, there + 2, here + 6, 2, me);                                                \
    shmem_ctx_quiet(ctx);                                                                          \
    shmem_get(ctx, back, there, 4, me);                                                            \
    wrong += back[0] != 5 || back[3] != 8;                                                         \
    shmem_put_nbi(there, here, 1, me);                                                             \
    shmem_p(there + 1, (TYPE)9, me);                                                               \
    shmem_p(ctx, there + 2, (TYPE)10, me);                                                         \
    shmem_ctx_quiet(ctx);                                                                          \
    shmem_quiet();                                                                                 \
    wrong += shmem_g(there, me) != 1 || shmem_g(ctx, there + 1, me) != 9 || there[2] != 10;        \
    shmem_get_nbi(back, there, 1, me);                                                             \
    shmem_get_nbi(ctx, back + 1, there + 1, 1, me);                                                \
    shmem_ctx_quiet(ctx);                                                                          \
    shmem_quiet();                                                                                 \
    wrong += back[0] != 1 || back[1] != 9;                                                         \
    shmem_iput(there, here, 2, 1, 3, me);                                                          \
    shmem_iput(ctx, there + 1, here + 3, 2, 1, 3, me);                                             \
    shmem_ctx_quiet(ctx);                                                                          \
    shmem_quiet();                                                                                 \
    wrong += there[0] != 1 || there[1] != 4 || there[4] != 3 || there[5] != 6;                     \
    shmem_iget(back, there, 1, 2, 3, me);                                                          \
    shmem_iget(ctx, back + 3, there + 1, 1, 2, 3, me);                                             \
    wrong += back[0] != 1 || back[2] != 3 || back[3] != 4 || back[5] != 6;                         \
    shmem_ibput(there, here, 3, 2, 2, 2, me);                                                      \
    shmem_ibput(ctx, there + 2, here + 7, 1, 1, 1, 1, me);                                         \
    shmem_ctx_quiet(ctx);                                                                          \
    shmem_quiet();                                                                                 \
    wrong += there[1] != 2 || there[2] != 8 || there[3] != 3 || there[4] != 4;                     \
    shmem_ibget(back, there, 2, 3, 2, 2, me);                                                      \
    shmem_ibget(ctx, back + 4, there + 2, 1, 1, 1, 1, me);                                         \
    wrong += back[0] != 1 || back[2] != 3 || back[3] != 4 || back[4] != 8;                         \
  }

int conformance_rma_generics(void *at, shmem_ctx_t ctx, int me) {
  int wrong = 0;
  FOR_TYPES(CHECK)
  return wrong;
}
