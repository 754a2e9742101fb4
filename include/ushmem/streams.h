/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ushmem/streams.h: symmetric memory of accelerators, kernels that communicate, and operations in the order of a
 * stream. Included by shmemx.h. What kernels call is in ushmem/device.h. docs/guide/devices.md is an overview.
 *
 * Which accelerator: USHMEM_DEVICE, cpu unless set. The CPU device is complete: its memory is ordinary memory, its
 * kernels are functions that run as many blocks on a few threads. Streams are those of the accelerator's own library
 * (a CUstream or an aclrtStream may be passed); on the CPU they are made here. The null stream is the device's
 * default one, or of a PE that is a thread of an in-process world one of its own. All calls here are for the calling
 * PE's device.
 *
 * Calls that return int return 0, or nonzero with the reason in shmemx_last_error().
 *
 * On-stream calls put an operation into a stream; it happens when all that was put into the
 * stream before is done, as if the PE made the call of the same name then. They never wait for the stream, and may
 * be captured into a graph. Their arguments are checked at once; memory must stay as it is until the operation is
 * done (a stream's synchronisation tells). Where an on-stream call of one PE waits for another PE, both streams must
 * be able to run at the same time. Threads: any that the thread level lets call the library.
 */
#ifndef SHMEMX_STREAMS_H
#define SHMEMX_STREAMS_H

#include <shmem.h>
#include <stddef.h>
#include <stdint.h>
#include <ushmem/device/handle_type.h>
#include <ushmem/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A stream of the accelerator's library. */
typedef void *shmemx_stream_t;
/* A kernel: on the CPU the function that SHMEM_KERNEL defines, elsewhere what shmemx_kernel_load gives. */
typedef const void *shmemx_kernel_t;
/* What has been captured from a stream. */
typedef void *shmemx_graph_t;

/* A hint of shmem_malloc_with_hints: device memory, as shmemx_malloc_device gives. */
#define SHMEMX_MALLOC_DEVICE (1L << 16)

/*
 * Allocates symmetric memory on the PEs' accelerators. Collective over the world, with equal sizes.
 *
 * Arguments: size, bytes; 0 gives a null pointer. Returns: the address of this PE's block, aligned to 512 bytes, or
 * a null pointer on all PEs when one of them has no room. Complete on return: on all PEs; its contents are undefined.
 * Remote side: it may be the target of every call at once. All host calls take it, and shmem_ptr. Freed by shmem_free.
 * Errors: sizes that differ end the job, or with SHMEMX_ERRORS_RETURN give a null pointer.
 * Extension; its like for host memory: OpenSHMEM 1.6, "SHMEM_MALLOC".
 *
 * @code
 * float *inbox = (float *)shmemx_malloc_device(1024 * sizeof(float));
 * if (inbox == NULL) puts(shmemx_last_error());
 * shmem_free(inbox);
 * @endcode
 */
USHMEM_API void *shmemx_malloc_device(size_t size);

/*
 * Makes a stream; ends one, when its work is done.
 *
 * @code
 * shmemx_stream_t stream;
 * if (shmemx_stream_create(&stream) == 0) shmemx_stream_destroy(stream);
 * @endcode
 */
USHMEM_API int shmemx_stream_create(shmemx_stream_t *stream);
USHMEM_API int shmemx_stream_destroy(shmemx_stream_t stream);

/*
 * Waits until everything in a stream is done; what went wrong with it is said here. The waiting thread helps: on the
 * CPU it runs blocks of the stream's kernels itself.
 *
 * @code
 * shmemx_stream_synchronize(NULL);
 * @endcode
 */
USHMEM_API int shmemx_stream_synchronize(shmemx_stream_t stream);

/*
 * Says whether everything in a stream is done: *done is 1, or 0.
 *
 * @code
 * int done;
 * shmemx_stream_query(NULL, &done);
 * @endcode
 */
USHMEM_API int shmemx_stream_query(shmemx_stream_t stream, int *done);

/*
 * Records what is put into a stream from now on, instead of doing it, until the end is called: a graph, which can be
 * launched again and again. Calls that wait for the stream fail meanwhile.
 *
 * @code
 * shmemx_graph_t graph;
 * shmemx_stream_t stream;
 * shmemx_stream_create(&stream);
 * shmemx_capture_begin(stream);
 * shmemx_capture_end(stream, &graph);
 * shmemx_graph_launch(graph, stream);
 * shmemx_stream_synchronize(stream);
 * shmemx_graph_destroy(graph);
 * @endcode
 */
USHMEM_API int shmemx_capture_begin(shmemx_stream_t stream);
USHMEM_API int shmemx_capture_end(shmemx_stream_t stream, shmemx_graph_t *graph);
USHMEM_API int shmemx_graph_launch(shmemx_graph_t graph, shmemx_stream_t stream);
USHMEM_API int shmemx_graph_destroy(shmemx_graph_t graph);

/*
 * Makes the handle by which kernels know the PEs of a team (ushmem/device.h): the first member of their arguments.
 * Collective over the team.
 *
 * Arguments: team, SHMEM_TEAM_WORLD for all PEs; slots, how many blocks of a kernel may meet others of the team at
 * once (barriers, collectives), from 1, the same on all members; device, where it is stored. Complete on return: all
 * members have it, kernels may use it. The world must have allocated device memory before (shmemx_malloc_device),
 * from which a handle takes the words by which blocks meet.
 * Errors: nonzero on all members when there is no room for so many slots.
 *
 * @code
 * shmemx_device_t device;
 * void *block = shmemx_malloc_device(4096);
 * if (shmemx_device_create(SHMEM_TEAM_WORLD, 4, &device) == 0) shmemx_device_destroy(&device);
 * shmem_free(block);
 * @endcode
 */
USHMEM_API int shmemx_device_create(shmem_team_t team, int slots, shmemx_device_t *device);

/*
 * Gives a handle back, when the kernels in the default stream and in those of shmemx_stream_create are done; in other
 * streams none may use it any more. Collective over its team.
 */
USHMEM_API int shmemx_device_destroy(shmemx_device_t *device);

/*
 * Loads a kernel: file is a shared object (CPU), a cubin or fatbin (CUDA) or an object of the device's compiler
 * (Ascend), and stays loaded until shmem_finalize.
 *
 * @code
 * shmemx_kernel_t kernel;
 * if (shmemx_kernel_load("kernels.so", "ring", &kernel) != 0) puts(shmemx_last_error());
 * @endcode
 */
USHMEM_API int shmemx_kernel_load(const char *file, const char *name, shmemx_kernel_t *kernel);

/*
 * Runs a kernel in a stream's order, as `blocks` blocks. args points to its arguments, one structure of `bytes`
 * bytes whose first member is a shmemx_device_t; it is copied before the call returns. Blocks may wait for each
 * other, so more of them than the device keeps at once are refused.
 *
 * @code
 * shmemx_kernel_t kernel;
 * struct { shmemx_device_t device; uint64_t n; } args;
 * if (shmemx_kernel_load("kernels.so", "ring", &kernel) == 0)
 *   shmemx_launch(kernel, 4, &args, sizeof args, NULL);
 * @endcode
 */
USHMEM_API int shmemx_launch(shmemx_kernel_t kernel, unsigned int blocks, const void *args, size_t bytes,
                             shmemx_stream_t stream);

/*
 * Copies in stream order: nelems bytes between this PE and pe, as shmem_putmem and shmem_getmem. When it is done, a
 * put's source may be changed, and a get's destination read by what follows in the stream.
 *
 * @code
 * char *block = (char *)shmemx_malloc_device(64);
 * shmemx_putmem_on_stream(block, block + 32, 32, 0, NULL);
 * shmemx_getmem_on_stream(block + 32, block, 32, 0, NULL);
 * shmemx_stream_synchronize(NULL);
 * shmem_free(block);
 * @endcode
 */
USHMEM_API void shmemx_putmem_on_stream(void *dest, const void *source, size_t nelems, int pe,
                                        shmemx_stream_t stream);
USHMEM_API void shmemx_getmem_on_stream(void *dest, const void *source, size_t nelems, int pe,
                                        shmemx_stream_t stream);

/*
 * The same with a signal that is not visible before the data: sig_op is SHMEM_SIGNAL_SET or SHMEM_SIGNAL_ADD
 * (OpenSHMEM 1.6, "SHMEM_PUT_SIGNAL").
 *
 * @code
 * uint64_t *words = (uint64_t *)shmemx_malloc_device(2 * sizeof(uint64_t));
 * shmemx_putmem_signal_on_stream(words, words, 8, words + 1, 1, SHMEM_SIGNAL_SET, 0, NULL);
 * shmemx_signal_wait_until_on_stream(words + 1, SHMEM_CMP_EQ, 1, NULL);
 * shmemx_stream_synchronize(NULL);
 * shmem_free(words);
 * @endcode
 */
USHMEM_API void shmemx_putmem_signal_on_stream(void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
                                               uint64_t signal, int sig_op, int pe, shmemx_stream_t stream);

/* Only the signal, after everything that the stream has put to any PE before. */
USHMEM_API void shmemx_signal_op_on_stream(uint64_t *sig_addr, uint64_t signal, int sig_op, int pe,
                                           shmemx_stream_t stream);

/* What follows in the stream waits until this PE's *sig_addr compares with the value: cmp is a SHMEM_CMP_... */
USHMEM_API void shmemx_signal_wait_until_on_stream(uint64_t *sig_addr, int cmp, uint64_t value,
                                                   shmemx_stream_t stream);

/* What follows in the stream comes after everything that the stream has put before is visible at its PE. */
USHMEM_API void shmemx_quiet_on_stream(shmemx_stream_t stream);

/*
 * Collective calls in stream order: each member puts the same ones, in the same order, into one of its streams. The
 * first of a team meets the other members on the host, and makes what the others use; so it may not be captured.
 * Bytes where the standard has elements: dest and source are symmetric memory that kernels reach: device memory, on
 * the CPU device the heap too. The world has allocated device memory before. They return 0, or
 * nonzero when the operation was not put into the stream.
 *
 * @code
 * char *block = (char *)shmemx_malloc_device(256);
 * shmemx_barrier_all_on_stream(NULL);
 * shmemx_broadcastmem_on_stream(SHMEM_TEAM_WORLD, block, block, 64, 0, NULL);
 * shmemx_stream_synchronize(NULL);
 * shmem_free(block);
 * @endcode
 */
USHMEM_API int shmemx_barrier_on_stream(shmem_team_t team, shmemx_stream_t stream);
USHMEM_API int shmemx_barrier_all_on_stream(shmemx_stream_t stream);
USHMEM_API int shmemx_sync_on_stream(shmem_team_t team, shmemx_stream_t stream);
USHMEM_API int shmemx_sync_all_on_stream(shmemx_stream_t stream);
USHMEM_API int shmemx_broadcastmem_on_stream(shmem_team_t team, void *dest, const void *source, size_t nelems,
                                             int pe_root, shmemx_stream_t stream);
USHMEM_API int shmemx_fcollectmem_on_stream(shmem_team_t team, void *dest, const void *source, size_t nelems,
                                            shmemx_stream_t stream);
USHMEM_API int shmemx_alltoallmem_on_stream(shmem_team_t team, void *dest, const void *source, size_t nelems,
                                            shmemx_stream_t stream);

/*
 * Collects in stream order (OpenSHMEM 1.6, "SHMEM_COLLECT"): each member's bytes of source, of which it has a number
 * of its own, one after the other in the order of members, to everybody's dest.
 *
 * Arguments: nelems, bytes that this member gives, 0 too; dest has room for those of all members, and does not
 * overlap source. Complete in the stream: dest is whole on this member, and source may be changed. Errors: dest or
 * source is not symmetric for nelems bytes. Room for the others' bytes cannot be looked at before the operation runs.
 *
 * @code
 * char *block = (char *)shmemx_malloc_device(1024);
 * shmemx_collectmem_on_stream(SHMEM_TEAM_WORLD, block, block + 512, shmem_my_pe() % 2 == 0 ? 1 : 2, NULL);
 * shmemx_stream_synchronize(NULL);
 * shmem_free(block);
 * @endcode
 */
USHMEM_API int shmemx_collectmem_on_stream(shmem_team_t team, void *dest, const void *source, size_t nelems,
                                           shmemx_stream_t stream);

/* Types and operations of the calls below. */
typedef enum {
  SHMEMX_INT8, SHMEMX_INT16, SHMEMX_INT32, SHMEMX_INT64, SHMEMX_UINT8, SHMEMX_UINT16, SHMEMX_UINT32, SHMEMX_UINT64,
  SHMEMX_FLOAT, SHMEMX_DOUBLE, SHMEMX_HALF, SHMEMX_BFLOAT16
} shmemx_type_t;
typedef enum {
  SHMEMX_SUM, SHMEMX_PROD, SHMEMX_MIN, SHMEMX_MAX, SHMEMX_AND, SHMEMX_OR, SHMEMX_XOR
} shmemx_op_t;

/*
 * Reductions in stream order, of nreduce elements (OpenSHMEM 1.6, "Reductions"); of a reduce-scatter, each member
 * gives nreduce elements for each member, and gets its own, combined. and, or, xor take whole numbers.
 *
 * @code
 * float *sums = (float *)shmemx_malloc_device(2 * 64 * sizeof(float));
 * shmemx_reduce_on_stream(SHMEM_TEAM_WORLD, SHMEMX_FLOAT, SHMEMX_SUM, sums, sums + 64, 64, NULL);
 * shmemx_stream_synchronize(NULL);
 * shmem_free(sums);
 * @endcode
 */
USHMEM_API int shmemx_reduce_on_stream(shmem_team_t team, shmemx_type_t type, shmemx_op_t op, void *dest,
                                       const void *source, size_t nreduce, shmemx_stream_t stream);
USHMEM_API int shmemx_reduce_scatter_on_stream(shmem_team_t team, shmemx_type_t type, shmemx_op_t op, void *dest,
                                               const void *source, size_t nreduce, shmemx_stream_t stream);

/*
 * Sums of the members up to this one (inscan), or before it (exscan; zeros on the first), in stream order, of nelems
 * elements (OpenSHMEM 1.6, "SHMEM_SCAN"). Members are added up in the order of their numbers; half and bfloat16 in
 * float, each result rounded once.
 *
 * Arguments: dest and source, nelems elements each, the same object on all; dest may be source itself. nelems and
 * type are the same on all. Complete in the stream: dest is whole on this member, and source may be changed.
 *
 * @code
 * int64_t *places = (int64_t *)shmemx_malloc_device(2 * 64 * sizeof(int64_t));
 * shmemx_sum_exscan_on_stream(SHMEM_TEAM_WORLD, SHMEMX_INT64, places, places + 64, 64, NULL);
 * shmemx_sum_inscan_on_stream(SHMEM_TEAM_WORLD, SHMEMX_INT64, places + 64, places + 64, 64, NULL);
 * shmemx_stream_synchronize(NULL);
 * shmem_free(places);
 * @endcode
 */
USHMEM_API int shmemx_sum_inscan_on_stream(shmem_team_t team, shmemx_type_t type, void *dest, const void *source,
                                           size_t nelems, shmemx_stream_t stream);
USHMEM_API int shmemx_sum_exscan_on_stream(shmem_team_t team, shmemx_type_t type, void *dest, const void *source,
                                           size_t nelems, shmemx_stream_t stream);

/*
 * An alltoall with gaps, in stream order (OpenSHMEM 1.6, "SHMEM_ALLTOALLS"): element j for member i is source[(i *
 * nelems + j) * sst], and goes to its dest[(k * nelems + j) * dst], k being this member's number.
 *
 * Arguments: type, of which only the size matters; in alltoallsmem an element is one byte, so that its strides and
 * nelems are in bytes. nelems, elements for each member; dst and sst, distances in elements, at least 1; all are the
 * same on all members. What is written does not overlap what is read. Complete in the stream: dest is whole on this
 * member, its gaps unchanged, and source may be changed. Errors: a stride below 1; dest or source is not symmetric up
 * to its last element.
 *
 * @code
 * float *columns = (float *)shmemx_malloc_device(2 * 512 * sizeof(float));
 * const int n = shmem_n_pes();
 * shmemx_alltoalls_on_stream(SHMEM_TEAM_WORLD, SHMEMX_FLOAT, columns, columns + 512, 1, n, 4, NULL);
 * shmemx_stream_synchronize(NULL);
 * shmem_free(columns);
 * @endcode
 */
USHMEM_API int shmemx_alltoallsmem_on_stream(shmem_team_t team, void *dest, const void *source, ptrdiff_t dst,
                                             ptrdiff_t sst, size_t nelems, shmemx_stream_t stream);
USHMEM_API int shmemx_alltoalls_on_stream(shmem_team_t team, shmemx_type_t type, void *dest, const void *source,
                                          ptrdiff_t dst, ptrdiff_t sst, size_t nelems, shmemx_stream_t stream);

#ifdef __cplusplus
}
#endif

#endif
