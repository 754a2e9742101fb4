// SPDX-License-Identifier: Apache-2.0
// What benchmarks/compare measures between nodes only: streams, bursts of small puts, put with signal, and
// operations on a PE that computes.
#include "program.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <shmem.h>

#define HAS_SIGNALS \
  (SHMEM_MAJOR_VERSION > 1 || (SHMEM_MAJOR_VERSION == 1 && SHMEM_MINOR_VERSION >= 5))

// Streams: blocks of a window lie side by side, so that nothing is written twice between two quiets. ----

void loop_put_stream(struct bench *b, long n) {
  if (b->me != 0) return;
  const long window = (long)stream_window(b->bytes);
  for (long i = 0; i < n; ++i) {
    const size_t at = (size_t)(i % window) * b->bytes;
    shmem_putmem_nbi(b->dest + at, b->source + at, b->bytes, 1);
    if (i % window == window - 1) shmem_quiet();
  }
  shmem_quiet();
}

void loop_get_stream(struct bench *b, long n) {
  if (b->me != 0) return;
  const long window = (long)stream_window(b->bytes);
  for (long i = 0; i < n; ++i) {
    const size_t at = (size_t)(i % window) * b->bytes;
    shmem_getmem_nbi(b->dest + at, b->source + at, b->bytes, 1);
    if (i % window == window - 1) shmem_quiet();
  }
  shmem_quiet();
}

static bool streamed(const struct bench *b, long n, int pe) {
  const size_t words = b->bytes / sizeof(long);
  for (long i = 0; i < n && i < (long)stream_window(b->bytes); ++i)
    if (!holds(b, (size_t)i * words, pe, (size_t)i * words)) return false;
  return true;
}

bool put_streamed(struct bench *b, long n) { return b->me != 1 || streamed(b, n, 0); }
bool get_streamed(struct bench *b, long n) { return b->me != 0 || streamed(b, n, 1); }

// Bursts: puts of 8 bytes one after another, to words in a row of PE 1 or to random words of PEs 1 and 2. --

static const int word_bytes = sizeof(long);

void loop_burst(struct bench *b, long n) {
  if (b->me != 0) return;
  for (long i = 0; i < n; ++i) {
    const size_t at = (size_t)(i % burst_window) * (size_t)word_bytes;
    shmem_putmem_nbi(b->dest + at, b->source + at, sizeof(long), 1);
    if (i % burst_window == burst_window - 1) shmem_quiet();
  }
  shmem_quiet();
}

struct place {
  size_t word;
  int pe;
};

// The i-th of the random places: an integer hash, so that a receiver can tell what it should have got.
static struct place place_of(long i) {
  uint64_t x = (uint64_t)i * UINT64_C(0x9e3779b97f4a7c15);
  x = (x ^ (x >> 32)) * UINT64_C(0xd6e8feb86659fd93);
  x ^= x >> 32;
  const struct place place = {(size_t)(x % burst_words), 1 + (int)(x >> 63)};
  return place;
}

void loop_burst_random(struct bench *b, long n) {
  if (b->me != 0) return;
  for (long i = 0; i < n; ++i) {
    const struct place p = place_of(i);
    const size_t at = p.word * (size_t)word_bytes;
    shmem_putmem_nbi(b->dest + at, b->source + at, sizeof(long), p.pe);
    if (i % burst_window == burst_window - 1) shmem_quiet();
  }
  shmem_quiet();
}

bool burst_arrived(struct bench *b, long n) {
  const long *dest = (const long *)b->dest;
  for (long i = 0; b->me == 1 && i < n && i < burst_window; ++i)
    if (dest[i] != pattern(0, (size_t)i)) return false;
  return true;
}

// Every word that was put to, and no other.
bool burst_random_arrived(struct bench *b, long n) {
  const long *dest = (const long *)b->dest;
  long wanted = 0, found = 0;
  bool *put_to = calloc(burst_words, sizeof *put_to);
  if (put_to == NULL) fail("no memory", "calloc");
  for (long i = 0; i < n; ++i) {
    const struct place p = place_of(i);
    if (p.pe == b->me && !put_to[p.word]) ++wanted;
    if (p.pe == b->me) put_to[p.word] = true;
  }
  for (size_t w = 0; w < burst_words; ++w)
    if (dest[w] != 0) found += put_to[w] && dest[w] == pattern(0, w) ? 1 : burst_words;
  free(put_to);
  return found == wanted;
}

// Ping-pong of 8 bytes with a signal; where the library has none, the word itself is the signal. ----------

void loop_signal(struct bench *b, long n) {
  long *word = (long *)b->dest;
#if HAS_SIGNALS
  uint64_t *signal = (uint64_t *)(b->dest + 64);
  for (long i = 0; i < n; ++i) {
    const uint64_t round = (uint64_t)++b->round;
    const long value = b->round;
    if (b->me == 0) shmem_long_put_signal(word, &value, 1, signal, round, SHMEM_SIGNAL_SET, 1);
    (void)shmem_signal_wait_until(signal, SHMEM_CMP_GE, round);
    if (b->me == 1) shmem_long_put_signal(word, &value, 1, signal, round, SHMEM_SIGNAL_SET, 0);
  }
#else
  for (long i = 0; i < n; ++i) {
    ++b->round;
    if (b->me == 0) shmem_long_p(word, b->round, 1);
    shmem_long_wait_until(word, SHMEM_CMP_GE, b->round);
    if (b->me == 1) shmem_long_p(word, b->round, 0);
  }
#endif
}

bool signalled(struct bench *b, long n) {
  (void)n;
  return *(const long *)b->dest == b->round;
}

// A passive target. PE 1 computes without a call of the library, for busy_ns at a time; then it fetches from PE 0
// whether that has done, so that a library without progress of its own can go on too. PE 0 times three operations
// together, again and again: a fetch-add, a get of 8 bytes, and a put with a quiet. -----------------------------

enum { most_samples = 1000, page_bytes = 4096 };
static const double busy_ns = 60e6;
static const double budget_cells = 250;  // cells' times that it may take at most

static double volatile computed;

static void compute_until(double end) {
  while (now_ns() < end)
    for (int i = 1; i < 200; ++i) computed += 1.0 / i;
}

static void be_passive(const long *stop) {
  do {
    compute_until(now_ns() + busy_ns);
  } while (shmem_long_atomic_fetch(stop, 0) == 0);
}

static long ask(struct bench *b, const struct options *o, double *samples) {
  long *counter = (long *)b->dest;
  const long *word = (const long *)b->source;
  const double begin = now_ns();
  long n = 0;
  compute_until(begin + 2e6);  // the other has begun to compute
  while (n < most_samples && now_ns() < begin + budget_cells * o->cell_ns) {
    const double start = now_ns();
    const long before = shmem_long_atomic_fetch_add(counter, 1, 1);
    const long got = shmem_long_g(word, 1);
    shmem_putmem(b->dest + page_bytes, b->source, b->bytes, 1);
    shmem_quiet();
    samples[n++] = now_ns() - start;
    if (before != n - 1 || got != pattern(1, 0)) fail("the values are wrong", "passive");
  }
  return n;
}

void measure_passive(struct bench *b, const struct options *o, const char *cell) {
  double samples[most_samples];
  long *stop = (long *)(b->dest + page_bytes / 2);
  memset(b->dest, 0, b->bytes + page_bytes);
  shmem_barrier_all();
  if (b->me == 1) be_passive(stop);
  if (b->me == 0) {
    const long n = ask(b, o, samples);
    shmem_long_atomic_set(stop, 1, 0);
    shmem_quiet();
    qsort(samples, (size_t)n, sizeof samples[0], by_size);
    printf("figure cell=%s column=call ns=%.6g least_ns=%.6g p90_ns=%.6g samples=%ld busy_ms=%g\n", cell,
           samples[n / 2], samples[0], samples[n * 9 / 10], n, busy_ns / 1e6);
    fflush(stdout);
  }
  shmem_barrier_all();
  if (b->me == 1 && !holds(b, page_bytes / sizeof(long), 0, 0)) fail("the put has not arrived", cell);
  shmem_barrier_all();
}
