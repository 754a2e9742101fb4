/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Two PEs send a message to and fro, each by one shmem_putmem_signal: data and "it is here" in one
 * call, with nobody receiving. Further PEs wait for the end.
 *
 *   oshrun -n 2 pingpong [BYTES [ROUNDS]]     (8 bytes, 100000 rounds)
 */
#define _POSIX_C_SOURCE 200809L /* clock_gettime */
#include <shmem.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t arrived; /* symmetric, since it is a global: rounds whose message is here */

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void stop(const char *why) {
  fprintf(stderr, "pingpong: %s\n", why);
  shmem_global_exit(1);
}

static void send_round(unsigned char *inbox, unsigned char *message, size_t bytes, uint64_t round,
                       int to) {
  memset(message, (int)(round & 0xff), bytes);
  shmem_putmem_signal(inbox, message, bytes, &arrived, round, SHMEM_SIGNAL_SET, to);
}

static void receive_round(const unsigned char *inbox, size_t bytes, uint64_t round) {
  shmem_signal_wait_until(&arrived, SHMEM_CMP_GE, round);
  /* The signal is never seen before the data. */
  const unsigned char expected = (unsigned char)(round & 0xff);
  if (inbox[0] != expected || inbox[bytes - 1] != expected) stop("a message came without its data");
}

/* A whole number of at least 1 from the command line; 0: it is none. */
static uint64_t number(int argc, char **argv, int i, uint64_t otherwise) {
  if (i >= argc) return otherwise;
  char *end;
  const unsigned long long value = strtoull(argv[i], &end, 10);
  return *end != '\0' || argv[i][0] == '-' ? 0 : value;
}

int main(int argc, char **argv) {
  shmem_init();
  const int me = shmem_my_pe();
  const size_t bytes = (size_t)number(argc, argv, 1, 8);
  const uint64_t rounds = number(argc, argv, 2, 100000);
  if (bytes == 0 || rounds == 0 || shmem_n_pes() < 2) {
    if (me == 0) fprintf(stderr, "usage: oshrun -n 2 pingpong [BYTES [ROUNDS]]\n");
    shmem_finalize(); /* waits for all PEs: the line above is out before anybody ends */
    return 2;
  }

  unsigned char *inbox = shmem_malloc(bytes);
  unsigned char *message = malloc(bytes); /* what is sent need not be symmetric */
  if (inbox == NULL || message == NULL) stop("no memory for messages of that size");
  shmem_barrier_all();
  const double begin = seconds();
  for (uint64_t round = 1; round <= rounds && me < 2; ++round) {
    if (me == 0) send_round(inbox, message, bytes, round, 1);
    receive_round(inbox, bytes, round);
    if (me == 1) send_round(inbox, message, bytes, round, 0);
  }
  const double one_way = (seconds() - begin) / (double)rounds / 2;
  if (me == 0) printf("%zu bytes: %.3f microseconds one way\n", bytes, one_way * 1e6);
  free(message);
  shmem_free(inbox);
  shmem_finalize();
  return 0;
}
