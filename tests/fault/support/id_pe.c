/* SPDX-License-Identifier: Apache-2.0
 *
 * One PE of a world that begins by a unique id, handed over in a file. PE 0 makes the id.
 *
 *   id_pe PE N FILE          joins, and ends well
 *   id_pe PE N FILE RETURN   computes until a PE has gone, which a handler that returns RETURN prints; with 1 the
 *                            other two of three PEs then still exchange words over the network
 */
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <shmemx.h>

static int write_id(const char *path, const shmemx_uniqueid_t *id) {
  char beside[4096];
  snprintf(beside, sizeof beside, "%s.new", path);
  FILE *file = fopen(beside, "wb");
  if (file == NULL || fwrite(id, sizeof *id, 1, file) != 1 || fclose(file) != 0) return 1;
  return rename(beside, path);
}

static int read_id(const char *path, shmemx_uniqueid_t *id) {
  FILE *file = NULL;
  for (int i = 0; i < 2000 && (file = fopen(path, "rb")) == NULL; ++i) usleep(10000);
  if (file == NULL) return 1;
  const size_t n = fread(id, sizeof *id, 1, file);
  fclose(file);
  return n != 1;
}

static atomic_int gone = -1;

struct handling {
  int answer;
};

static int on_failure(int pe, const char *host, const char *reason, void *argument) {
  char line[512];
  const int n = snprintf(line, sizeof line, "told %d on %s: %s\n", pe, host, reason);
  if (write(STDOUT_FILENO, line, (size_t)n) != n) abort();
  int nobody = -1;
  atomic_compare_exchange_strong(&gone, &nobody, pe); /* those that end well after it are news, too */
  return ((const struct handling *)argument)->answer;
}

static int outlive_one(int answer) {
  static long word;
  struct handling handling = {answer};
  shmemx_set_failure_handler(on_failure, &handling);
  shmem_barrier_all();
  printf("handles %d %ld\n", shmem_my_pe(), (long)getpid());
  fflush(stdout);
  while (answer == 0 || atomic_load(&gone) < 0) { /* with 0 the library ends it */
  }
  const int other = 3 - atomic_load(&gone) - shmem_my_pe();
  shmem_long_p(&word, 7, other);
  shmem_quiet();
  shmem_long_wait_until(&word, SHMEM_CMP_EQ, 7);
  printf("goes on %d\n", shmem_my_pe());
  fflush(stdout);
  _exit(0); /* the one that has gone would be missed in shmem_finalize */
}

int main(int argc, char **argv) {
  shmemx_uniqueid_t id;
  shmemx_init_attr_t attr;
  if (argc < 4) return 2;
  const int pe = atoi(argv[1]), n = atoi(argv[2]);
  if (pe == 0 ? shmemx_get_uniqueid(&id) != 0 || write_id(argv[3], &id) != 0 : read_id(argv[3], &id) != 0) {
    fprintf(stderr, "id_pe: no id: %s\n", shmemx_last_error());
    return 3;
  }
  if (shmemx_set_attr_uniqueid_args(pe, n, &id, &attr) != 0 || shmemx_init_attr(SHMEMX_INIT_UNIQUEID, &attr) != 0) {
    fprintf(stderr, "id_pe: %s\n", shmemx_last_error());
    return 4;
  }
  if (argc > 4) return outlive_one(atoi(argv[4]));
  static long word;
  shmem_long_atomic_inc(&word, 0);
  shmem_barrier_all();
  if (shmem_my_pe() == 0 && word != n) return 5;
  printf("joined %d\n", shmem_my_pe());
  shmem_finalize();
  return 0;
}
