# SPDX-License-Identifier: Apache-2.0
"""Memory management routines. All are collective over the world team."""

from model import Chapter, Doc, plain_family
import texts

_ALLOCATED = ("when the result is not null: all PEs have agreed on the allocation (after a shmem_barrier_all by the "
              "call).")
_USABLE = "every PE may access the block on every other PE as soon as its own call has returned."
_ERRORS = ("PEs that call with different arguments get an error that names them. Too little "
           "memory is not an error: all PEs get a null pointer, and stderr the figures.")

MALLOC = plain_family("SHMEM_MALLOC", "void *shmem_malloc(size_t size);", Doc(
    brief="Allocates a block of symmetric memory on every PE; its bytes are not initialized.",
    args={"size": "bytes, the same on all PEs; 0 does nothing and returns a null pointer."},
    returns=("symmetric address of the block, aligned for any type, or a null pointer on all PEs "
             "when there is no room."),
    complete=_ALLOCATED, remote=_USABLE, threads=texts.COLLECTIVE_THREADS, errors=_ERRORS,
    example="""
double *field = (double *)shmem_malloc(1000 * sizeof(double));
if (field == NULL) {
  shmem_global_exit(1);
}
shmem_free(field);
"""))

FREE = plain_family("SHMEM_FREE", "void shmem_free(void *ptr);", Doc(
    brief="Gives a block of symmetric memory back on every PE.",
    args={"ptr": ("what an allocation call returned, the same block on all PEs; a null pointer "
                  "does nothing.")},
    complete="the block is free on all PEs; a shmem_barrier_all began the call.",
    remote=("operations of the default context on the block are complete before it is freed; "
            "those of other contexts must have been completed by the program."),
    threads=texts.COLLECTIVE_THREADS,
    errors=("a pointer that is not an allocated block; PEs that free different blocks get an "
            "error that names them."),
    example="""
void *block = shmem_malloc(64);
shmem_free(block);
"""))

REALLOC = plain_family("SHMEM_REALLOC", "void *shmem_realloc(void *ptr, size_t size);", Doc(
    brief="Changes the size of a block of symmetric memory on every PE.",
    more=("The contents are kept up to the smaller size; what is added is not initialized. The "
          "hints of shmem_malloc_with_hints are kept, the alignment of shmem_align is not."),
    args={"ptr": ("what an allocation call returned, the same block on all PEs; a null pointer "
                  "makes the call a shmem_malloc."),
          "size": "new size in bytes, the same on all PEs; 0 makes the call a shmem_free."},
    returns=("symmetric address of the block, which may have moved, or a null pointer on all PEs "
             "with the old block unchanged."),
    complete="all PEs have the new block; barriers on entry and exit see to it.",
    remote=("operations of the default context on the old block are complete before it moves; "
            "those of other contexts must have been completed by the program."),
    threads=texts.COLLECTIVE_THREADS,
    errors="a pointer that is not an allocated block. " + _ERRORS,
    example="""
int *list = (int *)shmem_malloc(10 * sizeof(int));
int *longer = (int *)shmem_realloc(list, 20 * sizeof(int));
shmem_free(longer != NULL ? longer : list);
"""))

ALIGN = plain_family("SHMEM_ALIGN", "void *shmem_align(size_t alignment, size_t size);", Doc(
    brief="Allocates symmetric memory with an alignment.",
    args={"alignment": ("bytes, the same on all PEs: a power of two, at most 1 GiB. The standard "
                        "wants a multiple of sizeof(void *); smaller ones are met as well."),
          "size": "bytes, the same on all PEs; 0 does nothing and returns a null pointer."},
    returns=("symmetric address that is a multiple of alignment on every PE, or a null pointer "
             "on all PEs when there is no room."),
    complete=_ALLOCATED, remote=_USABLE, threads=texts.COLLECTIVE_THREADS,
    errors="an alignment that is not such a power of two. " + _ERRORS,
    example="""
float *tile = (float *)shmem_align(64, 256 * sizeof(float));
shmem_free(tile);
"""))

MALLOC_WITH_HINTS = plain_family(
    "SHMEM_MALLOC_WITH_HINTS", "void *shmem_malloc_with_hints(size_t size, long hints);", Doc(
        brief="shmem_malloc with a word on how the block will be used.",
        args={"size": "bytes, the same on all PEs; 0 does nothing and returns a null pointer.",
              "hints": ("0 or a bitwise OR of SHMEM_MALLOC_ATOMICS_REMOTE and "
                        "SHMEM_MALLOC_SIGNAL_REMOTE, the same on all PEs. Hints change speed, "
                        "never results.")},
        returns=("symmetric address of the block, aligned for any type, or a null pointer on all "
                 "PEs when there is no room."),
        complete=_ALLOCATED, remote=_USABLE, threads=texts.COLLECTIVE_THREADS,
        errors="a hint bit that does not exist. " + _ERRORS,
        example="""
uint64_t *signals = (uint64_t *)shmem_malloc_with_hints(
    16 * sizeof(uint64_t), SHMEM_MALLOC_SIGNAL_REMOTE);
shmem_free(signals);
"""))

CALLOC = plain_family("SHMEM_CALLOC", "void *shmem_calloc(size_t count, size_t size);", Doc(
    brief="Allocates symmetric memory for an array and clears it on every PE.",
    args={"count": ("number of elements, the same on all PEs; 0 does nothing and returns a null "
                    "pointer."),
          "size": "bytes of one element, the same on all PEs; 0 as for count."},
    returns=("symmetric address of the block, aligned for any type, or a null pointer on all PEs "
             "when there is no room (or count * size does not fit in a size_t)."),
    complete=("when the result is not null: all PEs have allocated and cleared the block (a "
              "shmem_barrier_all ends the call)."),
    remote=_USABLE, threads=texts.COLLECTIVE_THREADS, errors=_ERRORS,
    example="""
long *counters = (long *)shmem_calloc(32, sizeof(long));
if (counters != NULL) {
  shmem_long_atomic_inc(&counters[3], 0);
}
shmem_free(counters);
"""))

CHAPTERS = (
    Chapter("Memory management", (MALLOC, FREE, REALLOC, ALIGN, MALLOC_WITH_HINTS, CALLOC)),
)
