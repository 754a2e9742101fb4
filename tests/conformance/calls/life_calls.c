/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The functions that start and end a program, one way for each argument, and the oldest names:
 *   thread    shmem_init_thread, ..., shmem_finalize; ends with 0
 *   exit      shmem_global_exit on the last PE while the others wait in a barrier; the job ends with 7
 *   old       start_pes and the names of OpenSHMEM 1.1; ends with 0
 * Any other status is a failure.
 */
#define USHMEM_NO_GENERIC
#include <shmem.h>
#include <stdio.h>
#include <string.h>

static int failures;

#define EXPECT(condition)                                                           \
  do {                                                                              \
    if (!(condition)) {                                                             \
      fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #condition);     \
      ++failures;                                                                   \
    }                                                                               \
  } while (0)

static void thread(void) {
  int level = -1, provided = -1, initialized = -1;
  shmem_query_initialized(&initialized);
  EXPECT(initialized == 0);
  EXPECT(shmem_init_thread(SHMEM_THREAD_SERIALIZED, &provided) == 0);
  shmem_query_thread(&level);
  EXPECT(provided >= SHMEM_THREAD_SERIALIZED && level == provided);
  shmem_query_initialized(&initialized);
  EXPECT(initialized == 1);
  shmem_barrier_all();
  shmem_finalize();
  shmem_query_initialized(&initialized);
  EXPECT(initialized == 0);
}

static void end_by_exit(void) {
  shmem_init();
  if (shmem_my_pe() == shmem_n_pes() - 1) shmem_global_exit(7);
  for (;;) shmem_barrier_all();
}

static void old(void) {
  static long word, line[8];
  int to;
  long *block;
  start_pes(0);
  EXPECT(_my_pe() >= 0 && _my_pe() < _num_pes() && _num_pes() == shmem_n_pes());
  to = (_my_pe() + 1) % _num_pes();
  shmem_long_p(&word, _my_pe() + 1, to);
  shmem_barrier_all();
  EXPECT(word == (_my_pe() + _num_pes() - 1) % _num_pes() + 1);
  block = (long *)shmemalign(256, sizeof(long));
  EXPECT(block != NULL && (size_t)block % 256 == 0 && shmem_addr_accessible(block, to) == 1);
  *block = 5;
  block = (long *)shrealloc(block, 100 * sizeof(long));
  EXPECT(block != NULL && *block == 5);
  shfree(block);
  block = (long *)shmalloc(64);
  EXPECT(block != NULL && shmem_addr_accessible(block, to) == 1);
  shfree(block);
  /* These have nothing to do on coherent caches: what is in memory stays. */
  line[0] = 3;
  shmem_set_cache_inv();
  shmem_set_cache_line_inv(line);
  shmem_udcflush();
  shmem_udcflush_line(line);
  shmem_clear_cache_line_inv(line);
  shmem_clear_cache_inv();
  EXPECT(line[0] == 3);
}

int main(int argc, char **argv) {
  if (argc == 2 && strcmp(argv[1], "thread") == 0) {
    thread();
  } else if (argc == 2 && strcmp(argv[1], "exit") == 0) {
    end_by_exit();
  } else if (argc == 2 && strcmp(argv[1], "old") == 0) {
    old();
  } else {
    return 2;
  }
  return failures == 0 ? 0 : 1;
}
