/* SPDX-License-Identifier: Apache-2.0 */
/* The smallest program with a put: each PE tells its neighbour its number. oshrun -n 4 hello */
#include <shmem.h>
#include <stdio.h>

static int from_left; /* a global variable exists on every PE: it is symmetric */

int main(void) {
  shmem_init();
  const int me = shmem_my_pe();
  const int n = shmem_n_pes();
  shmem_int_p(&from_left, me, (me + 1) % n);
  shmem_barrier_all(); /* all puts are complete, on all PEs */
  printf("hello from PE %d of %d; PE %d wrote to me\n", me, n, from_left);
  shmem_finalize();
  return 0;
}
