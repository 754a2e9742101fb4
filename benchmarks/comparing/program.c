// SPDX-License-Identifier: Apache-2.0
//
// What benchmarks/compare builds with each implementation's oshcc and runs under its oshrun. It uses
// OpenSHMEM 1.4 and its active sets, which all implementations have; -DCOMPARE_TEAM_FORMS adds the
// collectives of teams.
//
//   program BATCH_MS CELL_MS LEAST_BATCHES BETWEEN CELL...
//
// A cell is OPERATION:BYTES:COLUMN[,COLUMN...], for example broadcast:4096:call,copies. Column `call`
// is the operation, `team` its form for teams, and `copies` the memcpy calls that the same bytes need
// at least. The columns of a cell take turns. BETWEEN is 1 to have a barrier after every collective.
//
// A batch is a plain loop of operations that lasts BATCH_MS or more, begun after a barrier. Its time
// goes from the start of the first PE to the end of the last one, by the clock that all have in common:
// with more PEs than processors one may not begin before another has ended. A figure is the median of
// the batches, and `least_ns` the shortest of them, each for one operation. PE 0 prints a line for each
// column:
//
//   figure cell=broadcast:4096:call,copies column=call ns=1203 least_ns=1180 batches=24 operations=999
#include "program.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <shmem.h>

enum {
  page = 4096,
  line = 64,
  put_window = 64,   // puts between two quiets, as in `ushmem perf node`
  sync_ring = 64,    // sets of synchronization words that the calls of a loop take in turn
  most_batches = 201,
  most_columns = 4,
  most_verified = 64,  // operations before the memory is looked at
  wrong_status = 3
};

#define LARGER(a, b) ((a) > (b) ? (a) : (b))
#define SYNC_WORDS                                                                              \
  LARGER(LARGER(SHMEM_BCAST_SYNC_SIZE, SHMEM_REDUCE_SYNC_SIZE),                                 \
         LARGER(SHMEM_COLLECT_SYNC_SIZE, SHMEM_ALLTOALL_SYNC_SIZE))
// Whole pairs of cache lines, so that two sets have none in common.
#define SYNC_STRIDE ((SYNC_WORDS * sizeof(long) + 2 * line - 1) / (2 * line) * (2 * line) / sizeof(long))

typedef void *(*copy_function)(void *, const void *, size_t);
static copy_function volatile call_memcpy = memcpy;  // an ordinary call, not known to the compiler

void fail(const char *what, const char *of) {
  fprintf(stderr, "compare: PE %d: %s: %s\n", shmem_my_pe(), of, what);
  fflush(stderr);
  shmem_global_exit(wrong_status);
  abort();
}

static int peer_of(const struct bench *b) { return (b->me + 1) % b->n_pes; }

static void *mapped(const void *symmetric, int pe) {
  void *p = shmem_ptr(symmetric, pe);
  if (p == NULL) fail("shmem_ptr gives no address, so that nothing can be copied directly", "copies");
  return p;
}

static void after(const struct bench *b) {
  if (b->between) shmem_barrier_all();
}

// The words of the i-th call of a loop. Calls of which no PE returns before all have entered could
// do with two sets; a broadcast's root may run ahead, hence the barrier once in a ring.
static long *sync_of(const struct bench *b, long i) { return b->sync + i % sync_ring * SYNC_STRIDE; }

// One-sided operations: PE 0 works, the others wait in the barrier after the batch. ----------------

static void loop_put(struct bench *b, long n) {
  if (b->me != 0) return;
  for (long i = 0; i < n; ++i) {
    shmem_putmem(b->dest, b->source, b->bytes, 1);
    shmem_quiet();
  }
}

static void loop_get(struct bench *b, long n) {
  if (b->me != 0) return;
  for (long i = 0; i < n; ++i) shmem_getmem(b->dest, b->source, b->bytes, 1);
}

static void loop_put_rate(struct bench *b, long n) {
  if (b->me != 0) return;
  for (long i = 0; i < n; ++i) {
    const size_t at = (size_t)(i % put_window) * sizeof(long);
    shmem_putmem_nbi(b->dest + at, b->source + at, sizeof(long), 1);
    if (i % put_window == put_window - 1) shmem_quiet();
  }
  shmem_quiet();
}

static void loop_fetch_add(struct bench *b, long n) {
  if (b->me != 0) return;
  long *word = (long *)b->dest;
  for (long i = 0; i < n; ++i) (void)shmem_long_atomic_fetch_add(word, 1, 1);
}

// Each succeeds: it expects what the one before has stored.
static void loop_compare_swap(struct bench *b, long n) {
  if (b->me != 0) return;
  long *word = (long *)b->dest;
  long expected = shmem_long_g(word, 1);
  for (long i = 0; i < n; ++i)
    expected = shmem_long_atomic_compare_swap(word, expected, expected + 1, 1) + 1;
}

// Two PEs, from here to the cache line: two ways an operation. --------------------------------------

static void loop_ping_pong(struct bench *b, long n) {
  long *word = (long *)b->dest;
  for (long i = 0; i < n; ++i) {
    ++b->round;
    if (b->me == 0) shmem_long_p(word, b->round, 1);
    shmem_long_wait_until(word, SHMEM_CMP_GE, b->round);
    if (b->me == 1) shmem_long_p(word, b->round, 0);
  }
}

// The machine's own, without a library: a release store into the other's word, acquire loads of one's
// own; pairs with the other PE's store in the same loop.
static void loop_cache_line(struct bench *b, long n) {
  _Atomic long *mine = (_Atomic long *)(void *)b->dest;
  _Atomic long *theirs = (_Atomic long *)mapped(b->dest, peer_of(b));
  for (long i = 0; i < n; ++i) {
    ++b->round;
    if (b->me == 0) atomic_store_explicit(theirs, b->round, memory_order_release);
    while (atomic_load_explicit(mine, memory_order_acquire) < b->round) {
    }
    if (b->me == 1) atomic_store_explicit(theirs, b->round, memory_order_release);
  }
}

static void loop_memcpy(struct bench *b, long n) {
  if (b->me != 0) return;
  void *there = mapped(b->dest, 1);
  for (long i = 0; i < n; ++i) call_memcpy(there, b->source, b->bytes);
}

// Collectives of all PEs. ---------------------------------------------------------------------------

static void loop_barrier(struct bench *b, long n) {
  (void)b;
  for (long i = 0; i < n; ++i) shmem_barrier_all();
}

static void loop_sync(struct bench *b, long n) {
  for (long i = 0; i < n; ++i) {
    shmem_sync_all();
    after(b);
  }
}

static void loop_broadcast(struct bench *b, long n) {
  for (long i = 0; i < n; ++i) {
    if (i != 0 && i % sync_ring == 0) shmem_barrier_all();
    shmem_broadcast64(b->dest, b->source, b->bytes / 8, 0, 0, 0, b->n_pes, sync_of(b, i));
    after(b);
  }
}

// A reduction for use by all means a barrier behind it: here it always has one.
static void loop_sum(struct bench *b, long n) {
  for (long i = 0; i < n; ++i) {
    shmem_long_sum_to_all((long *)b->dest, (long *)b->source, (int)(b->bytes / sizeof(long)), 0, 0,
                          b->n_pes, b->work, sync_of(b, i));
    shmem_barrier_all();
  }
}

static void loop_fcollect(struct bench *b, long n) {
  for (long i = 0; i < n; ++i) {
    shmem_fcollect64(b->dest, b->source, b->bytes / 8, 0, 0, b->n_pes, sync_of(b, i));
    after(b);
  }
}

static void loop_alltoall(struct bench *b, long n) {
  for (long i = 0; i < n; ++i) {
    shmem_alltoall64(b->dest, b->source, b->bytes / 8, 0, 0, b->n_pes, sync_of(b, i));
    after(b);
  }
}

// The least that must be copied, by all PEs at once: they begin each round of copies together, as a
// collective does that every PE needs. Without the barrier PEs that share processors would run rounds
// apart, and three copies on two processors would take one and a half copies' time instead of two.

// The root of an active set does not copy, the root of a team does.
static void copy_from_root(struct bench *b, long n) {
  const void *from = mapped(b->source, 0);
  for (long i = 0; i < n; ++i) {
    if (b->me != 0) call_memcpy(b->dest, from, b->bytes);
    shmem_barrier_all();
  }
}

// One block of each PE, its first or the one for this PE, beginning with the own.
static void copy_from_all(struct bench *b, long n, size_t offset) {
  for (long i = 0; i < n; ++i) {
    for (int k = 0; k < b->n_pes; ++k) {
      const int pe = (b->me + k) % b->n_pes;
      call_memcpy(b->dest + (size_t)pe * b->bytes, (unsigned char *)mapped(b->source, pe) + offset,
                  b->bytes);
    }
    shmem_barrier_all();
  }
}

static void copy_fcollect(struct bench *b, long n) { copy_from_all(b, n, 0); }
static void copy_alltoall(struct bench *b, long n) { copy_from_all(b, n, (size_t)b->me * b->bytes); }

#ifdef COMPARE_TEAM_FORMS
static void team_sync(struct bench *b, long n) {
  for (long i = 0; i < n; ++i) {
    shmem_team_sync(SHMEM_TEAM_WORLD);
    after(b);
  }
}

static void team_broadcast(struct bench *b, long n) {
  for (long i = 0; i < n; ++i) {
    shmem_long_broadcast(SHMEM_TEAM_WORLD, (long *)b->dest, (long *)b->source,
                         b->bytes / sizeof(long), 0);
    after(b);
  }
}

static void team_sum(struct bench *b, long n) {
  for (long i = 0; i < n; ++i) {
    shmem_long_sum_reduce(SHMEM_TEAM_WORLD, (long *)b->dest, (long *)b->source,
                          b->bytes / sizeof(long));
    shmem_barrier_all();
  }
}

static void team_fcollect(struct bench *b, long n) {
  for (long i = 0; i < n; ++i) {
    shmem_long_fcollect(SHMEM_TEAM_WORLD, (long *)b->dest, (long *)b->source,
                        b->bytes / sizeof(long));
    after(b);
  }
}

static void team_alltoall(struct bench *b, long n) {
  for (long i = 0; i < n; ++i) {
    shmem_long_alltoall(SHMEM_TEAM_WORLD, (long *)b->dest, (long *)b->source,
                        b->bytes / sizeof(long));
    after(b);
  }
}
#endif

// Whether the memory holds what n operations should have left, with dest all 0 before. --------------

bool holds(const struct bench *b, size_t at, int pe, size_t from) {
  const long *dest = (const long *)b->dest;
  const size_t words = b->bytes / sizeof(long);
  for (size_t i = 0; i < words; ++i)
    if (dest[at + i] != pattern(pe, from + i)) return false;
  return true;
}

static bool put_arrived(struct bench *b, long n) {
  (void)n;
  return b->me != 1 || holds(b, 0, 0, 0);
}

static bool put_rate_arrived(struct bench *b, long n) {
  const long *dest = (const long *)b->dest;
  for (long i = 0; b->me == 1 && i < n && i < put_window; ++i)
    if (dest[i] != pattern(0, (size_t)i)) return false;
  return true;
}

static bool get_arrived(struct bench *b, long n) {
  (void)n;
  return b->me != 0 || holds(b, 0, 1, 0);
}

static bool counted(struct bench *b, long n) { return b->me != 1 || *(const long *)b->dest == n; }

static bool played(struct bench *b, long n) {
  (void)n;
  return *(const long *)b->dest == b->round;
}

// What a PE put before the barrier is there after it.
static bool barrier_holds(struct bench *b, long n) {
  long *word = (long *)b->dest;
  bool good = true;
  for (long i = 1; i <= n; ++i) {
    shmem_long_p(word, i, peer_of(b));
    loop_barrier(b, 1);
    good = good && *(volatile long *)word == i;
    shmem_barrier_all();
  }
  return good;
}

// What a PE stored in its own memory before the sync can be got after it.
static bool sync_holds(struct bench *b, long n) {
  long *word = (long *)b->dest;
  bool good = true;
  for (long i = 1; i <= n; ++i) {
    *(volatile long *)word = i;
    loop_sync(b, 1);
    good = good && shmem_long_g(word, peer_of(b)) == i;
    shmem_barrier_all();
  }
  return good;
}

static bool broadcast_arrived(struct bench *b, long n) {
  (void)n;
  return b->me == 0 || holds(b, 0, 0, 0);
}

static bool summed(struct bench *b, long n) {
  const long *dest = (const long *)b->dest;
  const long pes = b->n_pes;
  (void)n;
  for (size_t i = 0; i < b->bytes / sizeof(long); ++i)
    if (dest[i] != pes * (pes + 1) / 2 * 1000003L + pes * (long)i) return false;
  return true;
}

static bool collected(struct bench *b, long n) {
  const size_t words = b->bytes / sizeof(long);
  (void)n;
  for (int pe = 0; pe < b->n_pes; ++pe)
    if (!holds(b, (size_t)pe * words, pe, 0)) return false;
  return true;
}

static bool exchanged(struct bench *b, long n) {
  const size_t words = b->bytes / sizeof(long);
  (void)n;
  for (int pe = 0; pe < b->n_pes; ++pe)
    if (!holds(b, (size_t)pe * words, pe, (size_t)b->me * words)) return false;
  return true;
}

// The table of what can be measured. ----------------------------------------------------------------

struct column {
  const char *operation, *name;
  void (*loop)(struct bench *, long n);
  bool (*good)(struct bench *, long n);
  int parts;                // an operation's time is divided by this
  bool sources, dests;      // whether source and dest have a block for each PE
};

static const struct column columns[] = {
    {"put", "call", loop_put, put_arrived, 1, false, false},
    {"get", "call", loop_get, get_arrived, 1, false, false},
    {"put_nbi_rate", "call", loop_put_rate, put_rate_arrived, 1, false, false},
    {"fetch_add", "call", loop_fetch_add, counted, 1, false, false},
    {"compare_swap", "call", loop_compare_swap, counted, 1, false, false},
    {"ping_pong", "call", loop_ping_pong, played, 2, false, false},
    {"cache_line", "call", loop_cache_line, played, 2, false, false},
    {"memcpy", "call", loop_memcpy, put_arrived, 1, false, false},
    {"barrier", "call", loop_barrier, barrier_holds, 1, false, false},
    {"sync", "call", loop_sync, sync_holds, 1, false, false},
    {"broadcast", "call", loop_broadcast, broadcast_arrived, 1, false, false},
    {"broadcast", "copies", copy_from_root, broadcast_arrived, 1, false, false},
    {"sum", "call", loop_sum, summed, 1, false, false},
    {"fcollect", "call", loop_fcollect, collected, 1, false, true},
    {"fcollect", "copies", copy_fcollect, collected, 1, false, true},
    {"alltoall", "call", loop_alltoall, exchanged, 1, true, true},
    {"put_stream", "call", loop_put_stream, put_streamed, 1, false, false},
    {"get_stream", "call", loop_get_stream, get_streamed, 1, false, false},
    {"burst", "call", loop_burst, burst_arrived, 1, false, false},
    {"burst_random", "call", loop_burst_random, burst_random_arrived, 1, false, false},
    {"signal", "call", loop_signal, signalled, 2, false, false},
    {"passive", "call", NULL, NULL, 1, false, false},  // measure_passive()
    {"alltoall", "copies", copy_alltoall, exchanged, 1, true, true},
#ifdef COMPARE_TEAM_FORMS
    {"sync", "team", team_sync, NULL, 1, false, false},
    {"broadcast", "team", team_broadcast, broadcast_arrived, 1, false, false},
    {"sum", "team", team_sum, summed, 1, false, false},
    {"fcollect", "team", team_fcollect, collected, 1, false, true},
    {"alltoall", "team", team_alltoall, exchanged, 1, true, true},
#endif
};

struct cell {
  const char *text;  // as on the command line
  char operation[32];
  size_t bytes;
  int n_columns;
  const struct column *columns[most_columns];
};

static struct cell parse_cell(const char *text) {
  struct cell cell = {.text = text, .n_columns = 0};
  char names[64];
  int end = 0;
  if (sscanf(text, "%31[a-z_]:%zu:%63[a-z,]%n", cell.operation, &cell.bytes, names, &end) != 3 ||
      text[end] != '\0' || cell.bytes % 8 != 0)
    fail("not OPERATION:BYTES:COLUMN,...", text);
  for (char *name = strtok(names, ","); name != NULL; name = strtok(NULL, ",")) {
    const struct column *found = NULL;
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; ++i)
      if (strcmp(columns[i].operation, cell.operation) == 0 && strcmp(columns[i].name, name) == 0)
        found = &columns[i];
    if (found == NULL || cell.n_columns == most_columns) fail("this is not measured here", text);
    cell.columns[cell.n_columns++] = found;
  }
  return cell;
}

// What a cell needs at one place: `several` blocks of its own for each PE, or what its operation uses besides.
static size_t bytes_of(const struct bench *b, const struct cell *cell, bool several) {
  size_t least = put_window * sizeof(long), blocks = several ? (size_t)b->n_pes : 1;
  if (strncmp(cell->operation, "burst", 5) == 0) least = burst_words * sizeof(long);
  if (strcmp(cell->operation, "passive") == 0) least = cell->bytes + page;
  if (strstr(cell->operation, "_stream") != NULL) blocks = stream_window(cell->bytes);
  return LARGER(cell->bytes * blocks, least);
}

static size_t dest_bytes(const struct bench *b, const struct cell *cell) {
  return bytes_of(b, cell, cell->columns[0]->dests);
}

static size_t source_bytes(const struct bench *b, const struct cell *cell) {
  return bytes_of(b, cell, cell->columns[0]->sources);
}

// Measuring. ----------------------------------------------------------------------------------------

static struct span batch_of(struct bench *b, const struct column *column, long n) {
  struct span span;
  shmem_barrier_all();
  span.start = now_ns();
  column->loop(b, n);
  span.end = now_ns();
  return span;
}

// From the first start to the last end in one place of all PEs.
static double together(const struct bench *b, const struct span *symmetric) {
  struct span all = *symmetric;
  for (int pe = 0; pe < b->n_pes; ++pe) {
    struct span one;
    shmem_getmem(&one, symmetric, sizeof one, pe);
    if (one.start < all.start) all.start = one.start;
    if (one.end > all.end) all.end = one.end;
  }
  return all.end - all.start;
}

// Time of a batch of all PEs, the same figure at all of them, so that all decide alike. Collective.
static double try_batch(struct bench *b, const struct column *column, long n) {
  *b->last = batch_of(b, column, n);
  shmem_barrier_all();
  const double took = together(b, b->last);
  shmem_barrier_all();
  return took;
}

static void verify(struct bench *b, const struct cell *cell, const struct column *column) {
  if (column->good == NULL) return;
  memset(b->dest, 0, dest_bytes(b, cell));
  b->round = 0;
  shmem_barrier_all();
  const long n = cell->bytes <= page ? most_verified : 1;
  if (column->good != barrier_holds && column->good != sync_holds) column->loop(b, n);
  shmem_barrier_all();
  const bool good = column->good(b, n);
  if (!good) fail("the memory does not hold what it should", cell->text);
  shmem_barrier_all();
}

// How many operations fill a batch, found by growing, which warms up too; *took is its time. The
// shorter of two, since a processor that was taken away meanwhile must not make a batch look long.
static long operations_of(struct bench *b, const struct options *o, const struct column *column,
                          double *took) {
  for (long n = 1;;) {
    const double first = try_batch(b, column, n);
    if (first >= 4 * o->batch_ns) {
      *took = first;
      return n;
    }
    const double second = try_batch(b, column, n);
    *took = LARGER(second < first ? second : first, 1);
    if (*took >= o->batch_ns) return n;
    const double needed = 1.1 * (double)n * o->batch_ns / *took;
    // At most eight times more: the first turns are cold and say little.
    n = needed > 8 * (double)n ? 8 * n : LARGER((long)needed, n + 1);
  }
}

int by_size(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void print_figure(const struct bench *b, const struct cell *cell, int c, long batches, long n) {
  double times[most_batches];
  for (long i = 0; i < batches; ++i) times[i] = together(b, &b->taken[c * most_batches + i]);
  qsort(times, (size_t)batches, sizeof times[0], by_size);
  const double median = (times[(batches - 1) / 2] + times[batches / 2]) / 2;
  const double each = (double)n * cell->columns[c]->parts;
  printf("figure cell=%s column=%s ns=%.6g least_ns=%.6g batches=%ld operations=%ld\n", cell->text,
         cell->columns[c]->name, median / each, times[0] / each, batches, n);
  fflush(stdout);
}

static void measure(struct bench *b, const struct options *o, const struct cell *cell) {
  long n[most_columns];
  double turn = 0;
  b->bytes = cell->bytes;
  if (cell->columns[0]->loop == NULL) {
    measure_passive(b, o, cell->text);
    return;
  }
  for (int c = 0; c < cell->n_columns; ++c) {
    double took = 0;
    verify(b, cell, cell->columns[c]);
    n[c] = operations_of(b, o, cell->columns[c], &took);
    turn += took;
  }
  long batches = (long)(o->cell_ns * cell->n_columns / turn);
  if (batches < o->least_batches) batches = o->least_batches;
  if (batches > most_batches) batches = most_batches;
  for (long i = 0; i < batches; ++i)
    for (int c = 0; c < cell->n_columns; ++c)
      b->taken[c * most_batches + i] = batch_of(b, cell->columns[c], n[c]);
  shmem_barrier_all();
  if (b->me == 0)
    for (int c = 0; c < cell->n_columns; ++c) print_figure(b, cell, c, batches, n[c]);
  shmem_barrier_all();
}

// Start. --------------------------------------------------------------------------------------------

// Symmetric memory on pages, touched by its owner.
static void *allocate(size_t bytes) {
  bytes = (bytes + page - 1) / page * page;
  void *memory = shmem_align(page, bytes);
  if (memory == NULL) fail("not enough symmetric memory: SHMEM_SYMMETRIC_SIZE", "shmem_align");
  memset(memory, 0, bytes);
  return memory;
}

static void allocate_for(struct bench *b, const struct cell *cells, int n_cells) {
  size_t most_source = 0, most_dest = 0, most_work = SHMEM_REDUCE_MIN_WRKDATA_SIZE * sizeof(long);
  for (int i = 0; i < n_cells; ++i) {
    most_source = LARGER(most_source, source_bytes(b, &cells[i]));
    most_dest = LARGER(most_dest, dest_bytes(b, &cells[i]));
    if (strcmp(cells[i].operation, "sum") == 0)
      most_work = LARGER(most_work, cells[i].bytes / 2 + sizeof(long));
  }
  b->source = allocate(most_source);
  b->dest = allocate(most_dest);
  b->work = allocate(most_work);
  b->sync = allocate(sync_ring * SYNC_STRIDE * sizeof(long));
  b->last = allocate(sizeof *b->last);
  b->taken = allocate(most_columns * most_batches * sizeof *b->taken);
  for (size_t i = 0; i < sync_ring * SYNC_STRIDE; ++i) b->sync[i] = SHMEM_SYNC_VALUE;
  for (size_t i = 0; i < most_source / sizeof(long); ++i) ((long *)b->source)[i] = pattern(b->me, i);
  shmem_barrier_all();
}

static double argument(const char *text) {
  char *end = NULL;
  const double value = strtod(text, &end);
  if (end == text || *end != '\0' || value < 0) fail("not a number", text);
  return value;
}

static void print_library(const struct bench *b) {
  char name[SHMEM_MAX_NAME_LEN];
  int major = 0, minor = 0;
  shmem_info_get_name(name);
  shmem_info_get_version(&major, &minor);
  printf("library %d.%d %s\n", major, minor, name);
  int far = 0;
  for (int pe = 0; pe < b->n_pes; ++pe) far += shmem_ptr(b->last, pe) == NULL ? 1 : 0;
  printf("far %d\n", far);  // PEs that PE 0 reaches by the network only
}

int main(int argc, char **argv) {
  shmem_init();
  struct bench b = {.me = shmem_my_pe(), .n_pes = shmem_n_pes()};
  if (argc < 6 || b.n_pes < 2) fail("BATCH_MS CELL_MS LEAST_BATCHES BETWEEN CELL... on 2 PEs", "usage");
  const struct options o = {.batch_ns = 1e6 * argument(argv[1]), .cell_ns = 1e6 * argument(argv[2]),
                            .least_batches = (long)argument(argv[3])};
  b.between = argument(argv[4]) != 0;
  const int n_cells = argc - 5;
  struct cell *cells = calloc((size_t)n_cells, sizeof *cells);
  if (cells == NULL) fail("no memory", "calloc");
  for (int i = 0; i < n_cells; ++i) cells[i] = parse_cell(argv[5 + i]);
  allocate_for(&b, cells, n_cells);
  if (b.me == 0) print_library(&b);
  for (int i = 0; i < n_cells; ++i) measure(&b, &o, &cells[i]);
  free(cells);
  shmem_finalize();
  return 0;
}
