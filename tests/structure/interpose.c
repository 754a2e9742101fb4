// SPDX-License-Identifier: Apache-2.0
//
// A tool in the program: it defines shmem_long_put itself and does the work by pshmem_long_put, as the
// standard's profiling interface allows. Ends with 0 when all calls came by it and did their work.
#include <pshmem.h>
#include <shmem.h>
#include <stdio.h>

static int calls;

void shmem_long_put(long *dest, const long *source, size_t nelems, int pe) {
  ++calls;
  pshmem_long_put(dest, source, nelems, pe);
}

int main(void) {
  static long dest[4];
  const long source[4] = {1, 2, 3, 4};
  shmem_init();
  shmem_long_put(dest, source, 4, shmem_my_pe());
  shmem_long_put(dest, source, 1, shmem_my_pe());
  const int by_tool = calls;
  pshmem_long_put(dest, source, 1, shmem_my_pe());  // not by the tool
  shmem_long_p(dest + 1, 7, shmem_my_pe());         // another function
  shmem_barrier_all();
  const int good = by_tool == 2 && calls == 2 && dest[0] == 1 && dest[1] == 7 && dest[3] == 4;
  if (!good) printf("calls %d, dest %ld %ld %ld %ld\n", calls, dest[0], dest[1], dest[2], dest[3]);
  shmem_finalize();
  return good ? 0 : 1;
}
