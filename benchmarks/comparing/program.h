// SPDX-License-Identifier: Apache-2.0
// What the parts of the measuring program share: see program.c.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

struct span {
  double start, end;
};

struct bench {
  int me, n_pes;
  unsigned char *source, *dest;  // symmetric, on pages
  long *work, *sync;             // symmetric; for the active-set collectives
  struct span *last, *taken;     // symmetric; when this PE worked: in the last batch, in all of them
  size_t bytes;                  // of the cell: one PE's contribution, or what it sends to each PE
  bool between;                  // whether a barrier follows each collective
  long round;                    // ping-pongs so far
};

struct options {
  double batch_ns, cell_ns;
  long least_batches;
};

static inline double now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return 1e9 * (double)t.tv_sec + (double)t.tv_nsec;
}

// Word i of PE pe's source; never 0.
static inline long pattern(int pe, size_t i) { return (pe + 1) * 1000003L + (long)i; }

// Whether the words of dest from `at` are words `from` and following of PE pe's source.
bool holds(const struct bench *b, size_t at, int pe, size_t from);
void fail(const char *what, const char *of);
int by_size(const void *a, const void *b);  // of doubles, for qsort

// program_nodes.c: what is measured between nodes only. -----------------------------------------------

enum {
  burst_window = 4096,      // puts of 8 bytes between two quiets
  burst_words = 1 << 17,    // of the table that they go to at random
  stream_small_window = 64  // blocks below 1 MiB between two quiets
};

// Blocks of a stream between two quiets: 4 MiB or more.
static inline size_t stream_window(size_t bytes) { return bytes < (1u << 20) ? stream_small_window : 4; }

void loop_put_stream(struct bench *b, long n);
void loop_get_stream(struct bench *b, long n);
void loop_burst(struct bench *b, long n);
void loop_burst_random(struct bench *b, long n);
void loop_signal(struct bench *b, long n);
bool put_streamed(struct bench *b, long n);
bool get_streamed(struct bench *b, long n);
bool burst_arrived(struct bench *b, long n);
bool burst_random_arrived(struct bench *b, long n);
bool signalled(struct bench *b, long n);

// Three operations on a PE that computes: measured one by one, see there. Prints its figure's line.
void measure_passive(struct bench *b, const struct options *o, const char *cell);
