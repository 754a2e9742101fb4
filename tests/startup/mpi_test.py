# SPDX-License-Identifier: Apache-2.0
"""MPI and OpenSHMEM in one program: the library as a guest beside the MPI library, and a world whose unique id MPI
brings to its processes. Compiled here, by each MPI's own compiler command."""

import os
import shutil
import tempfile

from startup_support import LIBRARY, INCLUDE, SANITIZER, StartupTest, hydra, main, missing, open_mpi, run

PROGRAM = r"""
#include <mpi.h>
#include <shmem.h>
#include <shmemx.h>
#include <stdio.h>
#include <string.h>

static long in_globals = 3;
static int failures;
#define CHECK(what) do { if (!(what)) { failures++; fprintf(stderr, "line %d: %s\n", __LINE__, #what); } } while (0)

static void exchange(void) {
  int rank, size;
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  CHECK(shmem_my_pe() == rank && shmem_n_pes() == size);
  long *heap = shmem_calloc(1, sizeof(long));
  for (int i = 0; i < 10; i++) {
    /* Both in turn, on the same data. */
    long sum = 0, mine = rank + i;
    shmem_long_p(&in_globals, 10 * rank + i, (rank + 1) % size);
    shmem_barrier_all();
    CHECK(in_globals == 10 * ((rank + size - 1) % size) + i);
    MPI_Allreduce(&mine, &sum, 1, MPI_LONG, MPI_SUM, MPI_COMM_WORLD);
    shmem_long_atomic_add(heap, sum, 0);
    shmem_barrier_all();
    CHECK(sum == (long)size * i + (long)size * (size - 1) / 2);
  }
  if (rank == 0) {
    long all = 0;
    for (int i = 0; i < 10; i++) all += size * ((long)size * i + (long)size * (size - 1) / 2);
    CHECK(*heap == all);
  }
  shmem_free(heap);
}

int main(int argc, char **argv) {
  const char *mode = argc > 1 ? argv[1] : "";
  int given;
  if (strcmp(mode, "shmem_first") == 0) {
    shmem_init();
    MPI_Init(&argc, &argv);
    exchange();
    MPI_Finalize();
    shmem_finalize();
  } else if (strcmp(mode, "shmem_inside") == 0) {
    MPI_Init(&argc, &argv);
    for (int i = 0; i < 20; i++) {
      shmem_init();
      exchange();
      shmem_finalize();
    }
    MPI_Finalize();
  } else if (strcmp(mode, "shmem_longer") == 0) {
    MPI_Init_thread(&argc, &argv, MPI_THREAD_MULTIPLE, &given);
    shmem_init();
    exchange();
    MPI_Finalize();
    shmem_barrier_all();
    shmem_finalize();
  } else if (strcmp(mode, "id_by_mpi") == 0) {
    int rank, size;
    shmemx_uniqueid_t id;
    shmemx_init_attr_t attr;
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    if (rank == 0) CHECK(shmemx_get_uniqueid(&id) == 0);
    MPI_Bcast(&id, sizeof id, MPI_BYTE, 0, MPI_COMM_WORLD);
    CHECK(shmemx_set_attr_uniqueid_args(rank, size, &id, &attr) == 0);
    if (shmemx_init_attr(SHMEMX_INIT_UNIQUEID, &attr) != 0) {
      fprintf(stderr, "%s\n", shmemx_last_error());
      MPI_Abort(MPI_COMM_WORLD, 1);
    }
    exchange();
    shmem_finalize();
    MPI_Finalize();
  } else if (strcmp(mode, "too_late") == 0) {
    MPI_Init(&argc, &argv);
    MPI_Finalize();
    shmem_init();
    exchange();
    shmem_finalize();
  } else {
    return 2;
  }
  if (failures == 0) puts("right");
  return failures != 0;
}
"""

MODES = ("shmem_first", "shmem_inside", "shmem_longer", "id_by_mpi")


class Mpi(StartupTest):
    def compiled(self, compiler):
        if shutil.which(compiler) is None:
            self.skipTest(f"{compiler} is not installed")
        if SANITIZER:
            self.skipTest("a sanitizer's runtime must come first, and the MPI libraries are not built with it")
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        source, program = os.path.join(folder, "both.c"), os.path.join(folder, "both")
        with open(source, "w", encoding="ascii") as f:
            f.write(PROGRAM)
        library = os.path.dirname(LIBRARY)
        done = run(compiler, "-O1", "-I", INCLUDE, source, "-o", program, "-L", library, "-lushmem",
                   f"-Wl,-rpath,{library}")
        self.assertEqual(done.status, 0, done)
        return program

    def test_open_mpi_and_the_library_share_mpirun_in_any_order(self):
        if missing("Open MPI's mpirun (PMIx)"):
            self.skipTest(missing("Open MPI's mpirun (PMIx)"))
        program = self.compiled("mpicc.openmpi")
        for mode in MODES:
            self.expect_right(open_mpi(3, program, mode), 3)
            self.assertNotIn("without calling", open_mpi(2, program, mode).output)

    def test_mpich_and_the_library_share_hydra_in_any_order(self):
        if missing("mpiexec.hydra (PMI-1)"):
            self.skipTest(missing("mpiexec.hydra (PMI-1)"))
        program = self.compiled("mpicc.mpich")
        for mode in MODES:
            self.expect_right(hydra(3, program, mode), 3)

    def test_a_start_after_mpi_finalize_has_closed_the_connection_is_refused_with_the_reason(self):
        if missing("mpiexec.hydra (PMI-1)"):
            self.skipTest(missing("mpiexec.hydra (PMI-1)"))
        done = hydra(2, self.compiled("mpicc.mpich"), "too_late")
        self.expect_failed(done, "shmem_init must come before MPI_Finalize|process manager has closed")


if __name__ == "__main__":
    main()
