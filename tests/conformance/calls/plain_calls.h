/* SPDX-License-Identifier: Apache-2.0 */
/*
 * For typed_calls.c: functions whose names have no type, or a size in its place, or that no type-generic
 * name reaches. PEs work on the memory of their neighbour `to`, as there.
 */
#include <stdlib.h>

/* --- sizes in the place of a type: elements are bytes here ------------------------------------------ */

static unsigned char mine[6 * 16], got[room * 16];

/* Element i is element k of `mine`, or zero with k below 0. */
static int same_element(const unsigned char *element, int k, size_t size) {
  unsigned char expected[16] = {0};
  if (k >= 0) memcpy(expected, mine + (size_t)k * size, size);
  return memcmp(element, expected, size) == 0;
}
static int got_is(int i, int k, size_t size) { return same_element(got + (size_t)i * size, k, size); }
static int there_is(int i, int k, size_t size) {
  unsigned char value[16];
  pshmem_getmem(value, (unsigned char *)shared + (size_t)i * size, size, to);
  return same_element(value, k, size);
}
static uint64_t signal_there(void) {
  uint64_t value;
  pshmem_getmem(&value, sig, sizeof value, to);
  return value;
}
static void forget_got(void) { memset(got, 0, sizeof got); }

/* The call with and without a context. */
#define TWICE(name, before, condition, ...) \
  do {                                      \
    before;                                 \
    shmem_##name(__VA_ARGS__);              \
    EXPECT(condition);                      \
    before;                                 \
    shmem_ctx_##name(ctx, __VA_ARGS__);     \
    EXPECT(condition);                      \
  } while (0)
#define SIZED(FORM, size)                                                                        \
  static void sized_##FORM(void) {                                                               \
    TWICE(put##FORM, clear(size), there_is(3, 3, size) && there_is(4, -1, size), shared, mine,   \
          4, to);                                                                                \
    TWICE(put##FORM##_nbi, clear(size),                                                          \
          (pshmem_quiet(), pshmem_ctx_quiet(ctx), there_is(1, 1, size) && there_is(2, -1, size)), \
          shared, mine, 2, to);                                                                  \
    TWICE(put##FORM##_signal, clear(size),                                                       \
          there_is(1, 1, size) && there_is(2, -1, size) && signal_there() == 9, shared, mine, 2, \
          sig, 9, SHMEM_SIGNAL_SET, to);                                                         \
    TWICE(put##FORM##_signal_nbi, clear(size),                                                   \
          (pshmem_quiet(), pshmem_ctx_quiet(ctx),                                                \
           there_is(1, 1, size) && there_is(2, -1, size) && signal_there() == 8),                \
          shared, mine, 2, sig, 8, SHMEM_SIGNAL_ADD, to);                                        \
    pshmem_putmem(shared, mine, sizeof mine, to);                                                \
    TWICE(get##FORM, forget_got(), got_is(2, 2, size) && got_is(3, -1, size), got, shared, 3,    \
          to);                                                                                   \
    TWICE(get##FORM##_nbi, forget_got(),                                                         \
          (pshmem_quiet(), pshmem_ctx_quiet(ctx), got_is(2, 2, size) && got_is(3, -1, size)),    \
          got, shared, 3, to);                                                                   \
  }
#define STRIDED(FORM, size)                                                                      \
  static void strided_##FORM(void) {                                                             \
    TWICE(iput##FORM, clear(size),                                                               \
          there_is(0, 0, size) && there_is(3, 2, size) && there_is(6, 4, size) &&                \
              there_is(2, -1, size),                                                             \
          shared, mine, 3, 2, 3, to);                                                            \
    TWICE(ibput##FORM, clear(size),                                                              \
          there_is(1, 1, size) && there_is(5, 3, size) && there_is(6, 4, size) &&                \
              there_is(2, -1, size),                                                             \
          shared, mine, 5, 3, 2, 2, to);                                                         \
    pshmem_putmem(shared, mine, sizeof mine, to);                                                \
    TWICE(iget##FORM, forget_got(),                                                              \
          got_is(0, 0, size) && got_is(2, 3, size) && got_is(1, -1, size), got, shared, 2, 3, 2, \
          to);                                                                                   \
    TWICE(ibget##FORM, forget_got(),                                                             \
          got_is(1, 1, size) && got_is(3, 3, size) && got_is(4, 4, size) && got_is(2, -1, size), \
          got, shared, 3, 3, 2, 2, to);                                                          \
  }
#define FOR_SIZES(X) X(8, 1) X(16, 2) X(32, 4) X(64, 8) X(128, 16)
FOR_SIZES(SIZED)
SIZED(mem, 1)
FOR_SIZES(STRIDED)

/* --- collectives: every PE has the same kind of block, of its own number ---------------------------- */

/* Element j of PE i's source is 10 * i + j + 1, in bytes, 32 or 64 bits. */
#define PREPARE(TYPE)                                                               \
  TYPE *dest = (TYPE *)shared, *source = (TYPE *)shared_source;                     \
  for (int j = 0; j < room; ++j) dest[j] = (TYPE)0, source[j] = VALUE(TYPE, me, j); \
  pshmem_barrier_all()
#define VALUE(TYPE, i, j) ((TYPE)(10 * (i) + (j) + 1))
#define LAST_PE (n_pes - 1)

static void collectives_of_bytes(void) {
  {
    PREPARE(char);
    EXPECT(shmem_broadcastmem(SHMEM_TEAM_WORLD, dest, source, 2, LAST_PE) == 0);
    EXPECT(dest[1] == VALUE(char, LAST_PE, 1) && dest[2] == 0);
    pshmem_barrier_all();
  }
  {
    PREPARE(char);
    EXPECT(shmem_collectmem(SHMEM_TEAM_WORLD, dest, source, me == 0 ? 1 : 2) == 0);
    EXPECT(dest[0] == 1 && (n_pes == 1 || dest[2 * LAST_PE] == VALUE(char, LAST_PE, 1)));
    pshmem_barrier_all();
  }
  {
    PREPARE(char);
    EXPECT(shmem_fcollectmem(SHMEM_TEAM_WORLD, dest, source, 2) == 0);
    EXPECT(dest[2 * LAST_PE + 1] == VALUE(char, LAST_PE, 1));
    pshmem_barrier_all();
  }
  {
    PREPARE(char);
    EXPECT(shmem_alltoallmem(SHMEM_TEAM_WORLD, dest, source, 2) == 0);
    EXPECT(dest[2 * LAST_PE + 1] == VALUE(char, LAST_PE, 2 * me + 1));
    pshmem_barrier_all();
  }
  {
    PREPARE(char);
    EXPECT(shmem_alltoallsmem(SHMEM_TEAM_WORLD, dest, source, 2, 1, 1) == 0);
    EXPECT(dest[2 * LAST_PE] == VALUE(char, LAST_PE, me) && dest[1] == 0);
    pshmem_barrier_all();
  }
}

/* Work arrays of the active sets, the world here: 0, 0, n_pes. */
static long pSync[SHMEM_SYNC_SIZE];
#define WORLD_SET 0, 0, n_pes, pSync

#define OF_ACTIVE_SETS(BITS)                                                        \
  static void active_set_##BITS(void) {                                             \
    {                                                                               \
      PREPARE(uint##BITS##_t);                                                      \
      shmem_broadcast##BITS(dest, source, 2, LAST_PE, WORLD_SET);                   \
      EXPECT(dest[1] == (me == LAST_PE ? 0 : VALUE(uint##BITS##_t, LAST_PE, 1)));   \
      pshmem_barrier_all();                                                         \
    }                                                                               \
    {                                                                               \
      PREPARE(uint##BITS##_t);                                                      \
      shmem_collect##BITS(dest, source, me == 0 ? 1 : 2, WORLD_SET);                \
      EXPECT(dest[0] == 1);                                                         \
      EXPECT(n_pes == 1 || dest[2 * LAST_PE] == VALUE(uint##BITS##_t, LAST_PE, 1)); \
      pshmem_barrier_all();                                                         \
    }                                                                               \
    {                                                                               \
      PREPARE(uint##BITS##_t);                                                      \
      shmem_fcollect##BITS(dest, source, 2, WORLD_SET);                             \
      EXPECT(dest[2 * LAST_PE + 1] == VALUE(uint##BITS##_t, LAST_PE, 1));           \
      pshmem_barrier_all();                                                         \
    }                                                                               \
    {                                                                               \
      PREPARE(uint##BITS##_t);                                                      \
      shmem_alltoall##BITS(dest, source, 2, WORLD_SET);                             \
      EXPECT(dest[2 * LAST_PE + 1] == VALUE(uint##BITS##_t, LAST_PE, 2 * me + 1));  \
      pshmem_barrier_all();                                                         \
    }                                                                               \
    {                                                                               \
      PREPARE(uint##BITS##_t);                                                      \
      shmem_alltoalls##BITS(dest, source, 2, 1, 1, WORLD_SET);                      \
      EXPECT(dest[2 * LAST_PE] == VALUE(uint##BITS##_t, LAST_PE, me));              \
      EXPECT(dest[1] == 0);                                                         \
      pshmem_barrier_all();                                                         \
    }                                                                               \
  }
OF_ACTIVE_SETS(32)
OF_ACTIVE_SETS(64)

#define TO_ALL(NAME, TYPE, OP, value)                               \
  do {                                                              \
    static TYPE work[SHMEM_REDUCE_MIN_WRKDATA_SIZE + 2];            \
    TYPE *dest = (TYPE *)shared, *source = (TYPE *)shared_source;   \
    for (int i = 0; i < 3; ++i) dest[i] = 0, source[i] = (TYPE)(me + 1); \
    pshmem_barrier_all();                                           \
    shmem_##NAME##_##OP##_to_all(dest, source, 2, WORLD_SET_WITH(work)); \
    EXPECT(dest[1] == (TYPE)(value) && dest[2] == (TYPE)0);         \
    pshmem_barrier_all();                                           \
  } while (0)
#define WORLD_SET_WITH(work) 0, 0, n_pes, work, pSync
#define FOR_TO_ALL_BITS(X) X(short, short) X(int, int) X(long, long) X(longlong, long long)
#define FOR_TO_ALL_ORDER(X) \
  FOR_TO_ALL_BITS(X) X(float, float) X(double, double) X(longdouble, long double)
static void reductions_of_active_sets(void) {
#define X(NAME, TYPE)               \
  TO_ALL(NAME, TYPE, and, fold('&')); \
  TO_ALL(NAME, TYPE, or, fold('|'));  \
  TO_ALL(NAME, TYPE, xor, fold('^'));
  FOR_TO_ALL_BITS(X)
#undef X
#define X(NAME, TYPE)             \
  TO_ALL(NAME, TYPE, max, n_pes); \
  TO_ALL(NAME, TYPE, min, 1);
  FOR_TO_ALL_ORDER(X)
#undef X
#define X(NAME, TYPE)                     \
  TO_ALL(NAME, TYPE, sum, sum_to(n_pes)); \
  TO_ALL(NAME, TYPE, prod, product_to(n_pes));
  FOR_TO_ALL_ORDER(X)
  FOR_COMPLEX(X)
#undef X
}

/* --- order and waiting ------------------------------------------------------------------------------ */

/* Each call is what makes the neighbour's value arrive: a PE may go on only when all have it. */
#define ARRIVES(put_value, ...)                                  \
  do {                                                           \
    static long word;                                            \
    word = 0;                                                    \
    pshmem_sync_all();                                           \
    pshmem_##put_value(&word, me + 1, to);                       \
    __VA_ARGS__;                                                 \
    EXPECT(word == (me + n_pes - 1) % n_pes + 1);                \
    pshmem_sync_all();                                           \
  } while (0)
#define ARRIVES_WITH_CTX(...)                                    \
  do {                                                           \
    static long word;                                            \
    word = 0;                                                    \
    pshmem_sync_all();                                           \
    pshmem_ctx_long_p(ctx, &word, me + 1, to);                   \
    __VA_ARGS__;                                                 \
    EXPECT(word == (me + n_pes - 1) % n_pes + 1);                \
    pshmem_sync_all();                                           \
  } while (0)
static void order(void) {
  const int targets[1] = {to};
  long *words = (long *)shared;
  const long zeros[2] = {0, 0};
  ARRIVES(long_p, shmem_barrier_all());
  ARRIVES(long_p, shmem_barrier(WORLD_SET));
  ARRIVES(long_p, shmem_quiet(); shmem_sync_all());
  ARRIVES(long_p, shmem_quiet(); shmem_sync(WORLD_SET));
  ARRIVES(long_p, shmem_quiet(); EXPECT(shmem_team_sync(SHMEM_TEAM_WORLD) == 0));
  ARRIVES(long_p, shmem_pe_quiet(targets, 1); shmem_sync_all());
  ARRIVES_WITH_CTX(shmem_ctx_quiet(ctx); shmem_sync_all());
  ARRIVES_WITH_CTX(shmem_ctx_pe_quiet(ctx, targets, 1); shmem_sync_all());
  /* Whoever sees the second word sees the first. */
  memcpy(words, zeros, sizeof zeros);
  pshmem_barrier_all();
  pshmem_long_p(words, 3, to);
  shmem_fence();
  pshmem_long_atomic_set(words + 1, 4, to);
  shmem_long_wait_until(words + 1, SHMEM_CMP_EQ, 4);
  EXPECT(words[0] == 3);
  pshmem_barrier_all();
  pshmem_ctx_long_p(ctx, words, 5, to);
  shmem_ctx_fence(ctx);
  pshmem_ctx_long_atomic_set(ctx, words + 1, 6, to);
  shmem_long_wait_until(words + 1, SHMEM_CMP_EQ, 6);
  EXPECT(words[0] == 5);
  pshmem_barrier_all();
}

#define OLD_WAIT(NAME, TYPE)            \
  do {                                  \
    TYPE *word = (TYPE *)shared_source; \
    *word = (TYPE)5;                    \
    shmem_##NAME##_wait(word, (TYPE)4); \
    EXPECT(*word == (TYPE)5);           \
  } while (0)
static void waits_and_signals(void) {
  long *own = (long *)shared_source;
  OLD_WAIT(short, short);
  OLD_WAIT(int, int);
  OLD_WAIT(long, long);
  OLD_WAIT(longlong, long long);
  /* These two really wait: for what the neighbour sends. */
  *own = 4;
  pshmem_barrier_all();
  pshmem_long_atomic_set(own, 5, to);
  shmem_wait(own, 4);
  EXPECT(*own == 5);
  pshmem_barrier_all();
  pshmem_long_atomic_set(own, 6, to);
  shmem_wait_until(own, SHMEM_CMP_GT, 5);
  EXPECT(*own == 6);
  pshmem_barrier_all();

  *sig = 0;
  pshmem_barrier_all();
  shmem_signal_set(sig, 5, to);
  EXPECT(shmem_signal_wait_until(sig, SHMEM_CMP_EQ, 5) == 5);
  pshmem_barrier_all();
  shmem_ctx_signal_add(ctx, sig, 2, to);
  EXPECT(shmem_signal_wait_until(sig, SHMEM_CMP_NE, 5) == 7);
  pshmem_barrier_all();
  shmem_signal_add(sig, 1, to);
  EXPECT(shmem_signal_wait_until(sig, SHMEM_CMP_GE, 8) == 8 && shmem_signal_fetch(sig) == 8);
  pshmem_barrier_all();
  shmem_ctx_signal_set(ctx, sig, 3, to);
  EXPECT(shmem_signal_wait_until(sig, SHMEM_CMP_LT, 8) == 3);
  pshmem_barrier_all();
}

/* A counter that is not atomic comes out right when only the lock's holder touches it. */
static void locks(void) {
  enum { rounds = 50 };
  static long lock, counter;
  lock = counter = 0;
  pshmem_barrier_all();
  for (int i = 0; i < rounds; ++i) {
    if (i % 2 == 0) {
      shmem_set_lock(&lock);
    } else {
      while (shmem_test_lock(&lock) != 0) {
      }
    }
    pshmem_long_p(&counter, pshmem_long_g(&counter, 0) + 1, 0);
    pshmem_quiet();
    if (i + 1 == rounds) EXPECT(shmem_test_lock(&lock) == 1); /* held, if by this PE */
    shmem_clear_lock(&lock);
  }
  pshmem_barrier_all();
  EXPECT(pshmem_long_g(&counter, 0) == rounds * n_pes);
  pshmem_barrier_all();
}

/* --- memory, PEs, teams, contexts, sessions --------------------------------------------------------- */

static void memory(void) {
  long *block = (long *)shmem_malloc(4 * sizeof(long));
  EXPECT(block != NULL && shmem_addr_accessible(block, to) == 1);
  EXPECT(shmem_addr_accessible(&block, to) == 0);
  block[3] = 7;
  block = (long *)shmem_realloc(block, 1000 * sizeof(long));
  EXPECT(block != NULL && block[3] == 7);
  shmem_free(block);
  block = (long *)shmem_align(512, 8);
  EXPECT(block != NULL && (uintptr_t)block % 512 == 0);
  shmem_free(block);
  block = (long *)shmem_calloc(100, sizeof(long));
  EXPECT(block != NULL && block[0] == 0 && block[99] == 0);
  pshmem_barrier_all();
  /* The pointer to the neighbour's copy is another way to what a put reaches. */
  *(long *)shmem_ptr(block, to) = me + 1;
  pshmem_sync_all();
  EXPECT(block[0] == (me + n_pes - 1) % n_pes + 1);
  EXPECT(shmem_ptr(block, me) == block && shmem_team_ptr(SHMEM_TEAM_WORLD, block, me) == block);
  EXPECT(shmem_team_ptr(SHMEM_TEAM_WORLD, block, to) == shmem_ptr(block, to));
  shmem_free(block);
  block = (long *)shmem_malloc_with_hints(8, SHMEM_MALLOC_ATOMICS_REMOTE);
  EXPECT(block != NULL && shmem_addr_accessible(block, to) == 1);
  shmem_free(block);
}

static void queries(void) {
  char name[SHMEM_MAX_NAME_LEN] = "";
  int major = 0, minor = 0, level = -1, initialized = -1;
  EXPECT(shmem_pe_accessible(to) == 1 && shmem_pe_accessible(n_pes) == 0);
  shmem_info_get_version(&major, &minor);
  EXPECT(major == SHMEM_MAJOR_VERSION && minor == SHMEM_MINOR_VERSION);
  shmem_info_get_name(name);
  EXPECT(strcmp(name, SHMEM_VENDOR_STRING) == 0);
  shmem_query_thread(&level);
  EXPECT(level >= SHMEM_THREAD_SINGLE && level <= SHMEM_THREAD_MULTIPLE);
  shmem_query_initialized(&initialized);
  EXPECT(initialized == 1);
  shmem_pcontrol(1); /* nothing of it can be seen */
}

static void teams(void) {
  shmem_team_config_t config, read = {-1};
  shmem_team_t reversed = SHMEM_TEAM_INVALID, row = SHMEM_TEAM_INVALID, column = SHMEM_TEAM_INVALID;
  shmem_team_t found = SHMEM_TEAM_INVALID;
  shmem_ctx_t of_team = SHMEM_CTX_INVALID;
  config.num_contexts = 1;
  EXPECT(shmem_team_split_strided(SHMEM_TEAM_WORLD, n_pes - 1, -1, n_pes, &config,
                                  SHMEM_TEAM_NUM_CONTEXTS, &reversed) == 0);
  EXPECT(shmem_team_my_pe(reversed) == n_pes - 1 - me && shmem_team_n_pes(reversed) == n_pes);
  EXPECT(shmem_team_translate_pe(reversed, 0, SHMEM_TEAM_WORLD) == n_pes - 1);
  EXPECT(shmem_team_get_config(reversed, SHMEM_TEAM_NUM_CONTEXTS, &read) == 0);
  EXPECT(read.num_contexts == 1);
  EXPECT(shmem_team_split_2d(SHMEM_TEAM_WORLD, 2, NULL, 0, &row, NULL, 0, &column) == 0);
  EXPECT(shmem_team_my_pe(row) == me % 2 && shmem_team_my_pe(column) == me / 2);
  EXPECT(shmem_team_create_ctx(reversed, 0, &of_team) == 0);
  EXPECT(shmem_ctx_get_team(of_team, &found) == 0 && found == reversed);
  /* PE 0 of that context is the last one of the world. */
  *(long *)shared = me;
  pshmem_barrier_all();
  EXPECT(pshmem_ctx_long_g(of_team, (long *)shared, 0) == n_pes - 1);
  pshmem_barrier_all();
  shmem_ctx_destroy(of_team);
  shmem_team_destroy(row);
  shmem_team_destroy(column);
  shmem_team_destroy(reversed);
}

static void contexts_and_sessions(void) {
  shmem_ctx_t own = SHMEM_CTX_INVALID;
  shmem_ctx_session_config_t config;
  long *words = (long *)shared;
  config.total_ops = 2;
  words[0] = words[1] = 0;
  pshmem_barrier_all();
  EXPECT(shmem_ctx_create(SHMEM_CTX_PRIVATE, &own) == 0);
  shmem_ctx_session_start(own, SHMEM_CTX_SESSION_BATCH, &config, SHMEM_CTX_SESSION_TOTAL_OPS);
  pshmem_ctx_long_p(own, words, 1, to);
  pshmem_ctx_long_p(own, words + 1, 2, to);
  shmem_ctx_session_stop(own);
  pshmem_ctx_quiet(own);
  EXPECT(pshmem_long_g(words, to) == 1 && pshmem_long_g(words + 1, to) == 2);
  shmem_ctx_destroy(own);
  pshmem_barrier_all();
}

static void plain_calls(void) {
  for (size_t i = 0; i < sizeof mine; ++i) mine[i] = (unsigned char)(i + 1);
  for (int i = 0; i < SHMEM_SYNC_SIZE; ++i) pSync[i] = SHMEM_SYNC_VALUE;
  EXPECT(shmem_my_pe() == me && shmem_n_pes() == n_pes);
  pshmem_barrier_all();
#define X(FORM, size) sized_##FORM(), strided_##FORM();
  FOR_SIZES(X)
#undef X
  sized_mem();
  pshmem_barrier_all();
  collectives_of_bytes();
  active_set_32();
  active_set_64();
  reductions_of_active_sets();
  order();
  waits_and_signals();
  locks();
  memory();
  queries();
  teams();
  contexts_and_sessions();
}
