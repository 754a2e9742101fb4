/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A world whose device memory, handles and requests of kernels end with shmem_finalize and begin again with the next
 * shmem_init, with blocks that the program has not freed.
 */
#include <shmemx.h>
#include <stdio.h>

static int check(int good, int round, const char *what) {
  if (!good) fprintf(stderr, "PE %d, round %d: %s: %s\n", shmem_my_pe(), round, what, shmemx_last_error());
  return good;
}

int main(void) {
  int round;
  for (round = 0; round < 3; ++round) {
    int *own, *sum;
    int value, n;
    shmemx_device_t device;
    shmem_init();
    n = shmem_n_pes();
    own = (int *)shmemx_malloc_device(1 << 20);
    sum = (int *)shmemx_malloc_device((size_t)(5 + round) << 20);
    if (!check(own != NULL && sum != NULL, round, "no memory")) return 1;
    value = shmem_my_pe() + 1 + round;
    shmem_int_put(own, &value, 1, shmem_my_pe());
    if (!check(shmemx_device_create(SHMEM_TEAM_WORLD, 2, &device) == 0, round, "no handle")) return 1;
    if (!check(shmemx_reduce_on_stream(SHMEM_TEAM_WORLD, SHMEMX_INT32, SHMEMX_SUM, sum, own, 1, NULL) == 0 &&
                   shmemx_stream_synchronize(NULL) == 0, round, "no sum"))
      return 1;
    value = shmem_int_g(sum, shmem_my_pe());
    if (!check(value == n * (n + 1) / 2 + n * round, round, "a wrong sum")) return 1;
    if (round == 1) shmem_free(sum);
    shmem_finalize();
  }
  return 0;
}
