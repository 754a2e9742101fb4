/* SPDX-License-Identifier: Apache-2.0
 *
 * A PE for tests of failures between nodes: is in one phase of its life until somebody ends it, or for a time.
 *
 *   network_pe startup        PE 1 does not call shmem_init; the others do
 *   network_pe put            all put to PE 1 and complete it, PE 1 to PE 2, for ever
 *   network_pe collective     all reduce over the world, for ever
 *   network_pe wait           PE 1 waits for a word that nobody writes, the others for PE 1 in a barrier
 *   network_pe compute        all compute without a call of the library, for ever
 *   network_pe forked         the same, each with a child that outlives it and has inherited its descriptors
 *   network_pe work SECONDS   puts, atomics and barriers, checked; ends well
 *   network_pe late SECONDS   PE 1 calls shmem_init so much later; ends well
 *
 * Each PE prints "phase PE PID" when it is there.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <shmem.h>

enum { words = 1 << 16 };

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void say(const char *what, int pe) {
  char line[128];
  const int n = snprintf(line, sizeof line, "%s %d %ld\n", what, pe, (long)getpid());
  if (write(STDOUT_FILENO, line, (size_t)n) != n) abort(); /* one line, whole, at once */
}

/* The number that the launcher gave; the library has taken it out of the environment, not out of what the
 * process began with. */
static int number_from_launcher(void) {
  static const char name[] = "USHMEM_PE=";
  static char all[1 << 16];
  FILE *file = fopen("/proc/self/environ", "rb");
  if (file == NULL) return -1;
  const size_t n = fread(all, 1, sizeof all - 1, file);
  fclose(file);
  for (size_t i = 0; i < n; i += strlen(all + i) + 1)
    if (strncmp(all + i, name, sizeof name - 1) == 0) return atoi(all + i + sizeof name - 1);
  return -1;
}

static void put_for_ever(long *block, const long *source, int to) {
  for (;;) {
    shmem_long_put(block, source, words, to);
    shmem_quiet();
  }
}

static void reduce_for_ever(long *to, const long *from) {
  for (;;) shmem_long_sum_reduce(SHMEM_TEAM_WORLD, to, from, 1000);
}

static void compute_for_ever(void) {
  volatile double x = 0;
  for (;;) x += 1;
}

/* Rounds until the time is over, the same number at all PEs; every round's data are checked. */
static int work(long *block, double seconds) {
  static long counter, last_round, arrived[words / 64];
  const int me = shmem_my_pe(), n = shmem_n_pes(), next = (me + 1) % n, previous = (me + n - 1) % n;
  const double end = now() + seconds;
  long rounds = 0;
  do {
    ++rounds;
    for (int i = 0; i < words / 64; ++i) block[i] = rounds * 1000 + me;
    shmem_long_put(arrived, block, words / 64, next);
    shmem_long_atomic_inc(&counter, next);
    if (me == 0 && now() >= end)
      for (int pe = 0; pe < n; ++pe) shmem_long_p(&last_round, rounds, pe);
    shmem_barrier_all();
    for (int i = 0; i < words / 64; ++i)
      if (arrived[i] != rounds * 1000 + previous) {
        fprintf(stderr, "network_pe: PE %d, round %ld: word %d is %ld\n", me, rounds, i, arrived[i]);
        return 3;
      }
    if (counter != rounds) {
      fprintf(stderr, "network_pe: PE %d, round %ld: the counter is %ld\n", me, rounds, counter);
      return 3;
    }
    shmem_barrier_all();
  } while (last_round != rounds);
  say("rounds", (int)rounds);
  return 0;
}

int main(int argc, char **argv) {
  const char *phase = argc > 1 ? argv[1] : "";
  if (strcmp(phase, "startup") == 0 || strcmp(phase, "late") == 0) {
    const int me = number_from_launcher();
    say(phase, me);
    if (me == 1 && argc > 2) usleep((useconds_t)(1e6 * atof(argv[2])));
    if (me == 1 && argc == 2) pause();
  }
  shmem_init();
  const int me = shmem_my_pe();
  long *block = shmem_calloc(words, sizeof *block), *source = shmem_calloc(words, sizeof *source);
  long *never = shmem_calloc(1, sizeof *never);
  if (block == NULL || source == NULL || never == NULL) return 4;
  shmem_barrier_all();
  if (strcmp(phase, "forked") == 0 && fork() == 0) {
    sleep(60);
    _exit(0);
  }
  say(phase, me);
  if (strcmp(phase, "put") == 0) put_for_ever(block, source, me == 1 ? 2 : 1);
  if (strcmp(phase, "collective") == 0) reduce_for_ever(block, source);
  if (strcmp(phase, "wait") == 0 && me == 1) shmem_long_wait_until(never, SHMEM_CMP_EQ, 1);
  if (strcmp(phase, "wait") == 0) shmem_barrier_all();
  if (strcmp(phase, "compute") == 0 || strcmp(phase, "forked") == 0) compute_for_ever();
  const int status = strcmp(phase, "late") == 0               ? 0
                     : strcmp(phase, "work") == 0 && argc > 2 ? work(block, atof(argv[2]))
                                                              : 2;
  shmem_finalize();
  return status;
}
