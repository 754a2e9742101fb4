// SPDX-License-Identifier: Apache-2.0
/*
 * shmem.h: the OpenSHMEM 1.6 interface of ushmem, for C99 and later and for C++11 and later. In C11
 * and C++ the typed routines have a name for all their types too: shmem_put for shmem_long_put and
 * its like (ushmem/generic.h, generic.hpp).
 * Written by tools/generate_api/generate.py; change the tables there, not this file.
 *
 * Each family of routines has one comment, which applies to all the prototypes below it. The rules
 * that follow hold for all of them.
 *
 * Symmetric memory. An object is symmetric when every PE has it: a global or static variable of the
 * main program (no constant, and not of a shared library), or memory from shmem_malloc and its kin.
 * Its symmetric address is the local address of the calling PE's own copy; a call that also names a
 * PE means that PE's copy. Symmetric addresses are aligned to the element type, 128-bit elements to
 * 16 bytes; the mem calls ask for no alignment. Source and destination of one call do not overlap,
 * unless its comment allows it.
 *
 * PEs. A PE number is relative to the team of the context that the call uses; calls without a
 * context use SHMEM_CTX_DEFAULT and so the world team.
 *
 * Completion. shmem_quiet completes operations, shmem_fence orders them, and each context is
 * completed and ordered on its own. "Complete on return" says what the caller may rely on when the
 * call comes back, "Remote side" what another PE may.
 *
 * Threads. What a thread may call at all is set by the level given to shmem_init_thread.
 *
 * Errors. A comment lists the mistakes that are detected; all routines also detect a library that
 * is not initialized, except shmem_query_initialized. A mistake prints one line to stderr that
 * names the PE, the function, the argument and its value, and ends the job with status 70. With
 * USHMEM_ERRORS=return in the environment it does nothing and the call returns; a function with a
 * result then gives the failure value in its comment, or 0 (a null pointer) where none is given.
 */
#ifndef SHMEM_H
#define SHMEM_H

#include <stddef.h>
#include <stdint.h>

#include <ushmem/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Version of the specification, and who made the library. */
#define SHMEM_MAJOR_VERSION 1
#define SHMEM_MINOR_VERSION 6
#define SHMEM_MAX_NAME_LEN 256
#define SHMEM_VENDOR_STRING "ushmem"

/** Thread levels, in increasing order: shmem_init_thread. */
#define SHMEM_THREAD_SINGLE 0
#define SHMEM_THREAD_FUNNELED 1
#define SHMEM_THREAD_SERIALIZED 2
#define SHMEM_THREAD_MULTIPLE 3

/** Comparisons of the wait and test routines: variable CMP value. */
#define SHMEM_CMP_EQ 1
#define SHMEM_CMP_NE 2
#define SHMEM_CMP_GT 3
#define SHMEM_CMP_GE 4
#define SHMEM_CMP_LT 5
#define SHMEM_CMP_LE 6

/** Signal operators of the put-with-signal routines. */
#define SHMEM_SIGNAL_SET 1
#define SHMEM_SIGNAL_ADD 2

/** Hints of shmem_malloc_with_hints, to be combined with |. */
#define SHMEM_MALLOC_ATOMICS_REMOTE 1L
#define SHMEM_MALLOC_SIGNAL_REMOTE 2L

/**
 * A communication context. Handles can be assigned and compared; SHMEM_CTX_DEFAULT exists from
 * initialization to finalization and is associated with the world team.
 */
typedef struct shmem_ctx_s *shmem_ctx_t;
#define SHMEM_CTX_INVALID ((shmem_ctx_t)0)
#define SHMEM_CTX_DEFAULT ((shmem_ctx_t)1)

/** Options of context creation, to be combined with |. */
#define SHMEM_CTX_SERIALIZED 1L
#define SHMEM_CTX_PRIVATE 2L
#define SHMEM_CTX_NOSTORE 4L

/**
 * A team of PEs. Handles can be assigned and compared. SHMEM_TEAM_WORLD has all PEs;
 * SHMEM_TEAM_SHARED has those that reach each other's symmetric heap by loads and stores.
 */
typedef struct shmem_team_s *shmem_team_t;
#define SHMEM_TEAM_INVALID ((shmem_team_t)0)
#define SHMEM_TEAM_WORLD ((shmem_team_t)1)
#define SHMEM_TEAM_SHARED ((shmem_team_t)2)

/** Configuration of a team, and the mask bits that say which members count. */
typedef struct {
  int num_contexts; /* contexts that will exist at once on the team; 0 unless requested */
} shmem_team_config_t;
#define SHMEM_TEAM_NUM_CONTEXTS 1L

/** Options of a communication session, its configuration, and the mask bits of that. */
#define SHMEM_CTX_SESSION_BATCH 1L
typedef struct {
  size_t total_ops; /* calls that the session will have at most; SIZE_MAX unless given */
} shmem_ctx_session_config_t;
#define SHMEM_CTX_SESSION_TOTAL_OPS 1L

/** Complex element types of sums and products, by a name that C and strict C++ compilers accept. */
__extension__ typedef float _Complex shmemx_complexf;
__extension__ typedef double _Complex shmemx_complexd;

/**
 * Work arrays of the active-set collectives, which are deprecated since OpenSHMEM 1.5: lengths, and
 * the value that the elements of a pSync array start with.
 */
#define SHMEM_SYNC_VALUE 0L
#define SHMEM_SYNC_SIZE 16
#define SHMEM_BARRIER_SYNC_SIZE SHMEM_SYNC_SIZE
#define SHMEM_BCAST_SYNC_SIZE SHMEM_SYNC_SIZE
#define SHMEM_COLLECT_SYNC_SIZE SHMEM_SYNC_SIZE
#define SHMEM_REDUCE_SYNC_SIZE SHMEM_SYNC_SIZE
#define SHMEM_ALLTOALL_SYNC_SIZE SHMEM_SYNC_SIZE
#define SHMEM_ALLTOALLS_SYNC_SIZE SHMEM_SYNC_SIZE
#define SHMEM_REDUCE_MIN_WRKDATA_SIZE 1

/** Older spellings, deprecated since OpenSHMEM 1.3. */
#define _SHMEM_MAJOR_VERSION SHMEM_MAJOR_VERSION
#define _SHMEM_MINOR_VERSION SHMEM_MINOR_VERSION
#define _SHMEM_MAX_NAME_LEN SHMEM_MAX_NAME_LEN
#define _SHMEM_VENDOR_STRING SHMEM_VENDOR_STRING
#define _SHMEM_CMP_EQ SHMEM_CMP_EQ
#define _SHMEM_CMP_NE SHMEM_CMP_NE
#define _SHMEM_CMP_GT SHMEM_CMP_GT
#define _SHMEM_CMP_GE SHMEM_CMP_GE
#define _SHMEM_CMP_LT SHMEM_CMP_LT
#define _SHMEM_CMP_LE SHMEM_CMP_LE
#define _SHMEM_SYNC_VALUE SHMEM_SYNC_VALUE
#define _SHMEM_BARRIER_SYNC_SIZE SHMEM_BARRIER_SYNC_SIZE
#define _SHMEM_BCAST_SYNC_SIZE SHMEM_BCAST_SYNC_SIZE
#define _SHMEM_COLLECT_SYNC_SIZE SHMEM_COLLECT_SYNC_SIZE
#define _SHMEM_REDUCE_SYNC_SIZE SHMEM_REDUCE_SYNC_SIZE
#define _SHMEM_REDUCE_MIN_WRKDATA_SIZE SHMEM_REDUCE_MIN_WRKDATA_SIZE

/* ---------------------------------------------------------------------------------------------- */
/* Library setup, exit and query                                                                  */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Starts the library on this PE.
 *
 * Call it before every other routine except shmem_query_initialized. It may be called several
 * times; each call needs its own shmem_finalize, and after the last of those the library may be
 * started again. A process that no launcher started is a world of one PE. The thread level is the
 * one that shmem_query_thread then reports.
 *
 * Complete on return: all PEs have called it; symmetric memory, SHMEM_TEAM_WORLD, SHMEM_TEAM_SHARED
 *   and SHMEM_CTX_DEFAULT are ready.
 * Remote side: every PE may access this PE's symmetric objects once its own call has returned.
 * Threads: collective: one thread of each PE. That thread is the main thread of
 *   SHMEM_THREAD_FUNNELED.
 * Errors: a world that cannot be set up ends the job, with the reason on stderr.
 * Standard: OpenSHMEM 1.6, "SHMEM_INIT".
 *
 * @code
 * shmem_init();
 * printf("PE %d of %d\n", shmem_my_pe(), shmem_n_pes());
 * shmem_finalize();
 * @endcode
 */
USHMEM_API void shmem_init(void);

/**
 * Number of the calling PE in the world team.
 *
 * @return 0 to shmem_n_pes() - 1; it does not change between init and finalize.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a library that is not initialized.
 * Standard: OpenSHMEM 1.6, "SHMEM_MY_PE".
 *
 * @code
 * if (shmem_my_pe() == 0) {
 *   puts("only PE 0 prints this");
 * }
 * @endcode
 */
USHMEM_API int shmem_my_pe(void);

/**
 * Number of PEs in the world team.
 *
 * @return 1 or more; it does not change between init and finalize.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a library that is not initialized.
 * Standard: OpenSHMEM 1.6, "SHMEM_N_PES".
 *
 * @code
 * static int received;
 * const int next = (shmem_my_pe() + 1) % shmem_n_pes();
 * shmem_int_p(&received, shmem_my_pe(), next);
 * @endcode
 */
USHMEM_API int shmem_n_pes(void);

/**
 * Ends what one call of shmem_init or shmem_init_thread began.
 *
 * The last one of a series releases everything: symmetric memory, teams, shareable contexts,
 * pointers from shmem_ptr. Contexts made with SHMEM_CTX_PRIVATE must be destroyed before. Earlier
 * ones of a series are a shmem_barrier_all.
 *
 * Complete on return: all operations of all PEs are complete and all PEs have called it.
 * Remote side: no PE's memory is released before every PE has entered its last shmem_finalize.
 * Threads: collective: one thread of each PE; above SHMEM_THREAD_SINGLE the thread that initialized
 *   the library.
 * Errors: a library that is not initialized.
 * Standard: OpenSHMEM 1.6, "SHMEM_FINALIZE".
 *
 * @code
 * shmem_init();
 * shmem_finalize();
 * @endcode
 */
USHMEM_API void shmem_finalize(void);

/**
 * Says whether the library is initialized in this process.
 *
 * @param initialized where the answer goes: nonzero between an init call and its shmem_finalize,
 *   otherwise 0.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread, at any time and thread level, before init and after finalize too.
 * Errors: a null pointer.
 * Standard: OpenSHMEM 1.6, "SHMEM_QUERY_INITIALIZED".
 *
 * @code
 * int initialized;
 * shmem_query_initialized(&initialized);
 * if (!initialized) {
 *   shmem_init();
 * }
 * @endcode
 */
USHMEM_API void shmem_query_initialized(int *initialized);

/**
 * Ends the whole program on all PEs; it does not return.
 *
 * The calling PE ends as by exit(status): atexit handlers run and streams are flushed. If several
 * PEs call it, the job's status is that of one of them.
 *
 * @param status exit status of the job, as for exit().
 *
 * Complete on return: the call does not return; operations that were pending may be lost.
 * Remote side: every other PE is told to end at once, whatever it is doing.
 * Threads: any thread that the thread level lets call the library; not collective.
 * Errors: a library that is not initialized.
 * Standard: OpenSHMEM 1.6, "SHMEM_GLOBAL_EXIT".
 *
 * @code
 * if (shmem_n_pes() < 2) {
 *   fputs("this program needs two PEs\n", stderr);
 *   shmem_global_exit(1);
 * }
 * @endcode
 */
USHMEM_API USHMEM_NORETURN void shmem_global_exit(int status);

/**
 * Says whether a PE can be the target of this PE's operations.
 *
 * @param pe a PE number of the world team; other numbers are allowed and give 0.
 * @return 1 when the PE is a valid target, otherwise 0.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; the other PE does not take part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a library that is not initialized.
 * Standard: OpenSHMEM 1.6, "SHMEM_PE_ACCESSIBLE".
 *
 * @code
 * static long total;
 * if (shmem_pe_accessible(0)) {
 *   shmem_long_atomic_add(&total, 1, 0);
 * }
 * @endcode
 */
USHMEM_API int shmem_pe_accessible(int pe);

/**
 * Says whether a local address is symmetric and reachable on a PE.
 *
 * @param addr a local address; any value is allowed.
 * @param pe a PE number of the world team; other numbers are allowed and give 0.
 * @return 1 when addr can be used for operations on that PE, otherwise 0.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; the other PE does not take part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a library that is not initialized.
 * Standard: OpenSHMEM 1.6, "SHMEM_ADDR_ACCESSIBLE".
 *
 * @code
 * static int symmetric;
 * int automatic = 0;
 * printf("%d %d\n", shmem_addr_accessible(&symmetric, 0), shmem_addr_accessible(&automatic, 0));
 * @endcode
 */
USHMEM_API int shmem_addr_accessible(const void *addr, int pe);

/**
 * Address at which this PE can load and store another PE's symmetric object directly.
 *
 * The result is a local address, not a symmetric one: do not pass it as the symmetric argument of a
 * call. It stays valid until the object is freed or the library finalized.
 *
 * @param dest symmetric address of the object, as it is on the calling PE.
 * @param pe PE number in the world team.
 * @return the address, or a null pointer where no direct access exists.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing by itself. Stores through the pointer are ordered by shmem_fence and
 *   completed by shmem_quiet, like puts.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a PE number outside the world team; a dest that is not symmetric gives a null pointer.
 * Standard: OpenSHMEM 1.6, "SHMEM_PTR".
 *
 * @code
 * static double row[64];
 * double *theirs = (double *)shmem_ptr(row, 0);
 * if (theirs != NULL) {
 *   theirs[shmem_my_pe() % 64] = 1.0;
 * }
 * shmem_barrier_all();
 * @endcode
 */
USHMEM_API void *shmem_ptr(const void *dest, int pe);

/**
 * shmem_ptr with a PE number of a team.
 *
 * @param team a team; SHMEM_TEAM_INVALID gives a null pointer.
 * @param dest symmetric address of the object, as it is on the calling PE.
 * @param pe PE number in that team.
 * @return the address, or a null pointer where no direct access exists.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing by itself. Stores through the pointer are ordered by shmem_fence and
 *   completed by shmem_quiet, like puts.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a PE number outside the team; a dest that is not symmetric gives a null pointer.
 * Standard: OpenSHMEM 1.6, "SHMEM_TEAM_PTR".
 *
 * @code
 * static int slots[8];
 * int *first = (int *)shmem_team_ptr(SHMEM_TEAM_SHARED, slots, 0);
 * if (first != NULL) {
 *   printf("PE 0 of my node has %d\n", first[0]);
 * }
 * @endcode
 */
USHMEM_API void *shmem_team_ptr(shmem_team_t team, const void *dest, int pe);

/**
 * Version of the OpenSHMEM specification that the library follows.
 *
 * @param major receives the value of SHMEM_MAJOR_VERSION.
 * @param minor receives the value of SHMEM_MINOR_VERSION.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a null pointer.
 * Standard: OpenSHMEM 1.6, "SHMEM_INFO_GET_VERSION".
 *
 * @code
 * int major;
 * int minor;
 * shmem_info_get_version(&major, &minor);
 * printf("OpenSHMEM %d.%d\n", major, minor);
 * @endcode
 */
USHMEM_API void shmem_info_get_version(int *major, int *minor);

/**
 * Copies SHMEM_VENDOR_STRING, with its terminating null character.
 *
 * @param name a buffer of at least SHMEM_MAX_NAME_LEN bytes.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a null pointer.
 * Standard: OpenSHMEM 1.6, "SHMEM_INFO_GET_NAME".
 *
 * @code
 * char name[SHMEM_MAX_NAME_LEN];
 * shmem_info_get_name(name);
 * puts(name);
 * @endcode
 */
USHMEM_API void shmem_info_get_name(char *name);

/* ---------------------------------------------------------------------------------------------- */
/* Thread support                                                                                 */
/* ---------------------------------------------------------------------------------------------- */

/**
 * shmem_init with a thread level.
 *
 * SHMEM_THREAD_SINGLE: one thread. _FUNNELED: many, but only the one that called init calls the
 * library. _SERIALIZED: any, one at a time. _MULTIPLE: any, concurrently. Calls after the first one
 * cannot change the level.
 *
 * @param requested one of the four SHMEM_THREAD_* levels.
 * @param provided receives the level that is in force, which may be another one.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: as shmem_init.
 * Remote side: as shmem_init.
 * Threads: collective: one thread of each PE, which is also the one to call shmem_finalize.
 * Errors: a level that is not one of the four, or a null pointer: nonzero is returned.
 * Standard: OpenSHMEM 1.6, "SHMEM_INIT_THREAD".
 *
 * @code
 * int provided;
 * if (shmem_init_thread(SHMEM_THREAD_MULTIPLE, &provided) != 0 ||
 *     provided != SHMEM_THREAD_MULTIPLE) {
 *   fputs("this program calls the library from several threads\n", stderr);
 * }
 * @endcode
 */
USHMEM_API int shmem_init_thread(int requested, int *provided);

/**
 * The thread level in force.
 *
 * @param provided receives one of the four SHMEM_THREAD_* levels.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread, at any thread level.
 * Errors: a null pointer; a library that is not initialized.
 * Standard: OpenSHMEM 1.6, "SHMEM_QUERY_THREAD".
 *
 * @code
 * int level;
 * shmem_query_thread(&level);
 * if (level < SHMEM_THREAD_SERIALIZED) {
 *   puts("only one thread may call the library");
 * }
 * @endcode
 */
USHMEM_API void shmem_query_thread(int *provided);

/* ---------------------------------------------------------------------------------------------- */
/* Memory management                                                                              */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Allocates a block of symmetric memory on every PE; its bytes are not initialized.
 *
 * @param size bytes, the same on all PEs; 0 does nothing and returns a null pointer.
 * @return symmetric address of the block, aligned for any type, or a null pointer on all PEs when
 *   there is no room.
 *
 * Complete on return: when the result is not null: all PEs have agreed on the allocation (after a
 *   shmem_barrier_all by the call).
 * Remote side: every PE may access the block on every other PE as soon as its own call has
 *   returned.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: PEs that call with different arguments get an error that names them. Too little memory is
 *   not an error: all PEs get a null pointer, and stderr the figures.
 * Standard: OpenSHMEM 1.6, "SHMEM_MALLOC".
 *
 * @code
 * double *field = (double *)shmem_malloc(1000 * sizeof(double));
 * if (field == NULL) {
 *   shmem_global_exit(1);
 * }
 * shmem_free(field);
 * @endcode
 */
USHMEM_API void *shmem_malloc(size_t size);

/**
 * Gives a block of symmetric memory back on every PE.
 *
 * @param ptr what an allocation call returned, the same block on all PEs; a null pointer does
 *   nothing.
 *
 * Complete on return: the block is free on all PEs; a shmem_barrier_all began the call.
 * Remote side: operations of the default context on the block are complete before it is freed;
 *   those of other contexts must have been completed by the program.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: a pointer that is not an allocated block; PEs that free different blocks get an error
 *   that names them.
 * Standard: OpenSHMEM 1.6, "SHMEM_FREE".
 *
 * @code
 * void *block = shmem_malloc(64);
 * shmem_free(block);
 * @endcode
 */
USHMEM_API void shmem_free(void *ptr);

/**
 * Changes the size of a block of symmetric memory on every PE.
 *
 * The contents are kept up to the smaller size; what is added is not initialized. The hints of
 * shmem_malloc_with_hints are kept, the alignment of shmem_align is not.
 *
 * @param ptr what an allocation call returned, the same block on all PEs; a null pointer makes the
 *   call a shmem_malloc.
 * @param size new size in bytes, the same on all PEs; 0 makes the call a shmem_free.
 * @return symmetric address of the block, which may have moved, or a null pointer on all PEs with
 *   the old block unchanged.
 *
 * Complete on return: all PEs have the new block; barriers on entry and exit see to it.
 * Remote side: operations of the default context on the old block are complete before it moves;
 *   those of other contexts must have been completed by the program.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: a pointer that is not an allocated block. PEs that call with different arguments get an
 *   error that names them. Too little memory is not an error: all PEs get a null pointer, and
 *   stderr the figures.
 * Standard: OpenSHMEM 1.6, "SHMEM_REALLOC".
 *
 * @code
 * int *list = (int *)shmem_malloc(10 * sizeof(int));
 * int *longer = (int *)shmem_realloc(list, 20 * sizeof(int));
 * shmem_free(longer != NULL ? longer : list);
 * @endcode
 */
USHMEM_API void *shmem_realloc(void *ptr, size_t size);

/**
 * Allocates symmetric memory with an alignment.
 *
 * @param alignment bytes, the same on all PEs: a power of two, at most 1 GiB. The standard wants a
 *   multiple of sizeof(void *); smaller ones are met as well.
 * @param size bytes, the same on all PEs; 0 does nothing and returns a null pointer.
 * @return symmetric address that is a multiple of alignment on every PE, or a null pointer on all
 *   PEs when there is no room.
 *
 * Complete on return: when the result is not null: all PEs have agreed on the allocation (after a
 *   shmem_barrier_all by the call).
 * Remote side: every PE may access the block on every other PE as soon as its own call has
 *   returned.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: an alignment that is not such a power of two. PEs that call with different arguments get
 *   an error that names them. Too little memory is not an error: all PEs get a null pointer, and
 *   stderr the figures.
 * Standard: OpenSHMEM 1.6, "SHMEM_ALIGN".
 *
 * @code
 * float *tile = (float *)shmem_align(64, 256 * sizeof(float));
 * shmem_free(tile);
 * @endcode
 */
USHMEM_API void *shmem_align(size_t alignment, size_t size);

/**
 * shmem_malloc with a word on how the block will be used.
 *
 * @param size bytes, the same on all PEs; 0 does nothing and returns a null pointer.
 * @param hints 0 or a bitwise OR of SHMEM_MALLOC_ATOMICS_REMOTE and SHMEM_MALLOC_SIGNAL_REMOTE, the
 *   same on all PEs. Hints change speed, never results.
 * @return symmetric address of the block, aligned for any type, or a null pointer on all PEs when
 *   there is no room.
 *
 * Complete on return: when the result is not null: all PEs have agreed on the allocation (after a
 *   shmem_barrier_all by the call).
 * Remote side: every PE may access the block on every other PE as soon as its own call has
 *   returned.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: a hint bit that does not exist. PEs that call with different arguments get an error that
 *   names them. Too little memory is not an error: all PEs get a null pointer, and stderr the
 *   figures.
 * Standard: OpenSHMEM 1.6, "SHMEM_MALLOC_WITH_HINTS".
 *
 * @code
 * uint64_t *signals = (uint64_t *)shmem_malloc_with_hints(
 *     16 * sizeof(uint64_t), SHMEM_MALLOC_SIGNAL_REMOTE);
 * shmem_free(signals);
 * @endcode
 */
USHMEM_API void *shmem_malloc_with_hints(size_t size, long hints);

/**
 * Allocates symmetric memory for an array and clears it on every PE.
 *
 * @param count number of elements, the same on all PEs; 0 does nothing and returns a null pointer.
 * @param size bytes of one element, the same on all PEs; 0 as for count.
 * @return symmetric address of the block, aligned for any type, or a null pointer on all PEs when
 *   there is no room (or count * size does not fit in a size_t).
 *
 * Complete on return: when the result is not null: all PEs have allocated and cleared the block (a
 *   shmem_barrier_all ends the call).
 * Remote side: every PE may access the block on every other PE as soon as its own call has
 *   returned.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: PEs that call with different arguments get an error that names them. Too little memory is
 *   not an error: all PEs get a null pointer, and stderr the figures.
 * Standard: OpenSHMEM 1.6, "SHMEM_CALLOC".
 *
 * @code
 * long *counters = (long *)shmem_calloc(32, sizeof(long));
 * if (counters != NULL) {
 *   shmem_long_atomic_inc(&counters[3], 0);
 * }
 * shmem_free(counters);
 * @endcode
 */
USHMEM_API void *shmem_calloc(size_t count, size_t size);

/* ---------------------------------------------------------------------------------------------- */
/* Teams                                                                                          */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Number of the calling PE in a team.
 *
 * @param team a team that the PE is a member of, or SHMEM_TEAM_INVALID.
 * @return 0 to the team's size minus 1, or -1 for SHMEM_TEAM_INVALID.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a handle that is no team (destroyed, for example).
 * Standard: OpenSHMEM 1.6, "SHMEM_TEAM_MY_PE".
 *
 * @code
 * if (shmem_team_my_pe(SHMEM_TEAM_SHARED) == 0) {
 *   puts("first PE of this node");
 * }
 * @endcode
 */
USHMEM_API int shmem_team_my_pe(shmem_team_t team);

/**
 * Number of PEs in a team.
 *
 * @param team a team that the PE is a member of, or SHMEM_TEAM_INVALID.
 * @return 1 or more, or -1 for SHMEM_TEAM_INVALID.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a handle that is no team (destroyed, for example).
 * Standard: OpenSHMEM 1.6, "SHMEM_TEAM_N_PES".
 *
 * @code
 * printf("%d PEs share memory with me\n", shmem_team_n_pes(SHMEM_TEAM_SHARED));
 * @endcode
 */
USHMEM_API int shmem_team_n_pes(shmem_team_t team);

/**
 * Configuration of a team.
 *
 * @param team a team, or SHMEM_TEAM_INVALID.
 * @param config_mask which members of config to fill in: SHMEM_TEAM_NUM_CONTEXTS, or 0 for none.
 * @param config where they go; may be null when config_mask is 0.
 * @return 0, or nonzero (and config untouched) for SHMEM_TEAM_INVALID.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a null config with a mask other than 0; a mask bit that does not exist; a handle that is
 *   no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_TEAM_GET_CONFIG".
 *
 * @code
 * shmem_team_config_t config;
 * if (shmem_team_get_config(SHMEM_TEAM_WORLD, SHMEM_TEAM_NUM_CONTEXTS, &config) == 0) {
 *   printf("%d contexts\n", config.num_contexts);
 * }
 * @endcode
 */
USHMEM_API int shmem_team_get_config(
    shmem_team_t team, long config_mask, shmem_team_config_t *config);

/**
 * Finds a PE's number in another team.
 *
 * @param src_team team in which src_pe counts, or SHMEM_TEAM_INVALID.
 * @param src_pe a PE number; one outside src_team is allowed and gives -1.
 * @param dest_team team whose numbering is wanted, or SHMEM_TEAM_INVALID.
 * @return the PE's number in dest_team, or -1 when it is not in both teams or one of them is
 *   SHMEM_TEAM_INVALID.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a handle that is no team (destroyed, for example).
 * Standard: OpenSHMEM 1.6, "SHMEM_TEAM_TRANSLATE_PE".
 *
 * @code
 * const int leader = shmem_team_translate_pe(SHMEM_TEAM_SHARED, 0, SHMEM_TEAM_WORLD);
 * printf("the first PE of my node is PE %d of the world\n", leader);
 * @endcode
 */
USHMEM_API int shmem_team_translate_pe(shmem_team_t src_team, int src_pe, shmem_team_t dest_team);

/**
 * Makes a team of the parent's PEs start, start + stride, ... (size of them).
 *
 * Member i of the new team is PE start + i * stride of the parent. A negative stride reverses the
 * order; there is no wrap-around.
 *
 * @param parent_team team to split; all its members call.
 * @param start the parent's number of the first member.
 * @param stride distance between members; 0 only with size 1.
 * @param size number of members, at least 1. Every member must lie inside the parent.
 * @param config configuration of the new team; may be null when config_mask is 0.
 * @param config_mask which members of config count: SHMEM_TEAM_NUM_CONTEXTS, or 0.
 * @param new_team receives the new team on its members, SHMEM_TEAM_INVALID on the other PEs and
 *   after a failure.
 * @return 0 on all members of the parent when the team was made, otherwise nonzero on all.
 *
 * Complete on return: the new team can be used at once, for collective calls and for splitting too.
 * Remote side: its other members may use it as soon as their own call has returned.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: a triplet that leaves the parent, or too many teams: nonzero, nothing made. PEs that call
 *   with different triplets; a parent handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_TEAM_SPLIT_STRIDED".
 *
 * @code
 * shmem_team_t even;
 * const int half = (shmem_n_pes() + 1) / 2;
 * if (shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 2, half, NULL, 0, &even) == 0 &&
 *     even != SHMEM_TEAM_INVALID) {
 *   shmem_team_sync(even);
 *   shmem_team_destroy(even);
 * }
 * @endcode
 */
USHMEM_API int shmem_team_split_strided(
    shmem_team_t parent_team, int start, int stride, int size, const shmem_team_config_t *config,
    long config_mask, shmem_team_t *new_team);

/**
 * Lays the parent's PEs out in rows of xrange and makes a team of each row and column.
 *
 * PE p of the parent has x = p mod xrange and y = p div xrange; its number in its row is x, in its
 * column y. The last row may be shorter.
 *
 * @param parent_team team to split; all its members call.
 * @param xrange length of a row, at least 1; more than the parent's size counts as its size.
 * @param xaxis_config configuration of the row's team; may be null when xaxis_mask is 0.
 * @param xaxis_mask which members of xaxis_config count: SHMEM_TEAM_NUM_CONTEXTS, or 0.
 * @param xaxis_team receives the team of the caller's row.
 * @param yaxis_config configuration of the column's team; may be null when yaxis_mask is 0.
 * @param yaxis_mask which members of yaxis_config count: SHMEM_TEAM_NUM_CONTEXTS, or 0.
 * @param yaxis_team receives the team of the caller's column.
 * @return 0 on all members of the parent when all teams were made; otherwise nonzero and
 *   SHMEM_TEAM_INVALID for both teams on all of them.
 *
 * Complete on return: both teams can be used at once, for collective calls and for splitting too.
 * Remote side: their other members may use them as soon as their own call has returned.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: an xrange below 1, or too many teams: nonzero, nothing made. PEs that call with different
 *   xrange; a parent handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_TEAM_SPLIT_2D".
 *
 * @code
 * shmem_team_t row;
 * shmem_team_t column;
 * if (shmem_team_split_2d(SHMEM_TEAM_WORLD, 4, NULL, 0, &row, NULL, 0, &column) == 0) {
 *   printf("I am at (%d, %d)\n", shmem_team_my_pe(row), shmem_team_my_pe(column));
 *   shmem_team_destroy(row);
 *   shmem_team_destroy(column);
 * }
 * @endcode
 */
USHMEM_API int shmem_team_split_2d(
    shmem_team_t parent_team, int xrange, const shmem_team_config_t *xaxis_config, long xaxis_mask,
    shmem_team_t *xaxis_team, const shmem_team_config_t *yaxis_config, long yaxis_mask,
    shmem_team_t *yaxis_team);

/**
 * Destroys a team that a split made, with the shareable contexts made from it.
 *
 * @param team the team; all its members call. SHMEM_TEAM_INVALID does nothing. Contexts made from
 *   it with SHMEM_CTX_PRIVATE must be destroyed before.
 *
 * Complete on return: the handle is no longer valid on this PE.
 * Remote side: the other members' handles end with their own calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: a predefined team; a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_TEAM_DESTROY".
 *
 * @code
 * shmem_team_t all;
 * if (shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, shmem_n_pes(), NULL, 0, &all) == 0) {
 *   shmem_team_destroy(all);
 * }
 * @endcode
 */
USHMEM_API void shmem_team_destroy(shmem_team_t team);

/* ---------------------------------------------------------------------------------------------- */
/* Communication contexts                                                                         */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Makes a communication context on the world team: a stream of operations that is ordered and
 * completed on its own.
 *
 * @param options 0 or a bitwise OR of SHMEM_CTX_SERIALIZED (one thread at a time),
 *   SHMEM_CTX_PRIVATE (only the thread that makes it) and SHMEM_CTX_NOSTORE (fence and quiet on it
 *   need not order the program's own stores).
 * @param ctx receives the context.
 * @return 0 when the context was made; otherwise nonzero and SHMEM_CTX_INVALID in ctx. The call may
 *   be tried again later.
 *
 * Complete on return: the context can be used; nothing is pending on it.
 * Remote side: nothing; the call is not collective.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: an option bit that does not exist or a null ctx is an error; no room for a context is
 *   not, and returns nonzero.
 * Standard: OpenSHMEM 1.6, "SHMEM_CTX_CREATE".
 *
 * @code
 * static int dest[4];
 * const int source[4] = {1, 2, 3, 4};
 * shmem_ctx_t ctx;
 * if (shmem_ctx_create(SHMEM_CTX_PRIVATE, &ctx) == 0) {
 *   shmem_ctx_int_put_nbi(ctx, dest, source, 4, 0);
 *   shmem_ctx_quiet(ctx);
 *   shmem_ctx_destroy(ctx);
 * }
 * @endcode
 */
USHMEM_API int shmem_ctx_create(long options, shmem_ctx_t *ctx);

/**
 * Makes a communication context on a team: its PE numbers are the team's.
 *
 * @param team the team, for which num_contexts should have been requested at its creation;
 *   SHMEM_TEAM_INVALID gives nonzero.
 * @param options 0 or a bitwise OR of SHMEM_CTX_SERIALIZED (one thread at a time),
 *   SHMEM_CTX_PRIVATE (only the thread that makes it) and SHMEM_CTX_NOSTORE (fence and quiet on it
 *   need not order the program's own stores).
 * @param ctx receives the context.
 * @return 0 when the context was made; otherwise nonzero and SHMEM_CTX_INVALID in ctx. The call may
 *   be tried again later.
 *
 * Complete on return: the context can be used; nothing is pending on it.
 * Remote side: nothing; the call is not collective.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: an option bit that does not exist, a null ctx or a handle that is no team is an error; no
 *   room for a context is not, and returns nonzero.
 * Standard: OpenSHMEM 1.6, "SHMEM_TEAM_CREATE_CTX".
 *
 * @code
 * static long dest;
 * shmem_ctx_t ctx;
 * if (shmem_team_create_ctx(SHMEM_TEAM_SHARED, 0, &ctx) == 0) {
 *   shmem_ctx_long_p(ctx, &dest, 7, 0);
 *   shmem_ctx_destroy(ctx);
 * }
 * @endcode
 */
USHMEM_API int shmem_team_create_ctx(shmem_team_t team, long options, shmem_ctx_t *ctx);

/**
 * Completes a context's operations and destroys it.
 *
 * @param ctx a context that shmem_ctx_create or shmem_team_create_ctx made; SHMEM_CTX_INVALID does
 *   nothing.
 *
 * Complete on return: all operations of the context, as after shmem_ctx_quiet.
 * Remote side: the operations' effects are visible to all PEs.
 * Threads: a thread that may use the context; for SHMEM_CTX_PRIVATE the one that made it. No thread
 *   uses the context afterwards.
 * Errors: SHMEM_CTX_DEFAULT; a handle that is no context.
 * Standard: OpenSHMEM 1.6, "SHMEM_CTX_DESTROY".
 *
 * @code
 * shmem_ctx_t ctx;
 * if (shmem_ctx_create(0, &ctx) == 0) {
 *   shmem_ctx_destroy(ctx);
 * }
 * @endcode
 */
USHMEM_API void shmem_ctx_destroy(shmem_ctx_t ctx);

/**
 * The team that a context belongs to.
 *
 * @param ctx a context, or SHMEM_CTX_INVALID.
 * @param team receives the team: SHMEM_TEAM_WORLD for the default context and those of
 *   shmem_ctx_create, SHMEM_TEAM_INVALID for SHMEM_CTX_INVALID.
 * @return 0, or nonzero for SHMEM_CTX_INVALID.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a null team; a handle that is no context.
 * Standard: OpenSHMEM 1.6, "SHMEM_CTX_GET_TEAM".
 *
 * @code
 * shmem_team_t team;
 * if (shmem_ctx_get_team(SHMEM_CTX_DEFAULT, &team) == 0 && team == SHMEM_TEAM_WORLD) {
 *   puts("the default context counts PEs as the world does");
 * }
 * @endcode
 */
USHMEM_API int shmem_ctx_get_team(shmem_ctx_t ctx, shmem_team_t *team);

/* ---------------------------------------------------------------------------------------------- */
/* Communication sessions                                                                         */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Tells the library how the operations of a context that follow will be.
 *
 * Within a session a second start adds its options, and replaces the members of the configuration
 * that its mask names. On direct paths every operation is complete at once, so there is nothing to
 * batch: the hints are kept, and used by paths that can.
 *
 * @param ctx the context; SHMEM_CTX_INVALID does nothing.
 * @param options 0 or SHMEM_CTX_SESSION_BATCH: operations may be held back and sent together.
 * @param config values of the members that config_mask names; may be null when it is 0.
 * @param config_mask which members of config count: SHMEM_CTX_SESSION_TOTAL_OPS, or 0 for the
 *   defaults (total_ops: SIZE_MAX, not known).
 *
 * Complete on return: nothing: hints never change what is complete or in which order.
 * Remote side: nothing: hints never change what is complete or in which order.
 * Threads: a thread that may use the context. Operations of other threads are given the hints only
 *   where the program orders the two calls.
 * Errors: an option or mask bit that does not exist; a null config with a mask other than 0; a
 *   handle that is no context.
 * Standard: OpenSHMEM 1.6, "SHMEM_CTX_SESSION_START".
 *
 * @code
 * static long table[64];
 * const shmem_ctx_session_config_t config = {64};
 * shmem_ctx_session_start(SHMEM_CTX_DEFAULT, SHMEM_CTX_SESSION_BATCH, &config,
 *                         SHMEM_CTX_SESSION_TOTAL_OPS);
 * for (int i = 0; i < 64; ++i) {
 *   shmem_long_atomic_add(&table[i], i, 0);
 * }
 * shmem_ctx_session_stop(SHMEM_CTX_DEFAULT);
 * @endcode
 */
USHMEM_API void shmem_ctx_session_start(
    shmem_ctx_t ctx, long options, const shmem_ctx_session_config_t *config, long config_mask);

/**
 * Ends the session of a context, if it has one.
 *
 * @param ctx the context; SHMEM_CTX_INVALID does nothing.
 *
 * Complete on return: nothing: hints never change what is complete or in which order.
 * Remote side: nothing: hints never change what is complete or in which order.
 * Threads: a thread that may use the context. Operations of other threads are given the hints only
 *   where the program orders the two calls.
 * Errors: a handle that is no context.
 * Standard: OpenSHMEM 1.6, "SHMEM_CTX_SESSION_STOP".
 *
 * @code
 * shmem_ctx_session_start(SHMEM_CTX_DEFAULT, 0, NULL, 0);
 * shmem_quiet();
 * shmem_ctx_session_stop(SHMEM_CTX_DEFAULT);
 * @endcode
 */
USHMEM_API void shmem_ctx_session_stop(shmem_ctx_t ctx);

/* ---------------------------------------------------------------------------------------------- */
/* Remote memory access, blocking                                                                 */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Copies a contiguous block from this PE to a symmetric object of another PE.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the nelems elements to write on PE pe; aligned to the element.
 * @param source local address of the nelems elements to send; symmetric or not.
 * @param nelems number of elements to transfer; 0 transfers nothing. An element is one T in the
 *   typed forms, 1, 2, 4, 8 or 16 bytes in the 8, 16, 32, 64 and 128 forms, one byte in the mem
 *   form.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the source may be changed; arrival at dest needs shmem_quiet or a barrier.
 * Remote side: dest may be read after this PE's quiet or barrier, or once a signal or atomic is
 *   seen that this PE sent after a fence. Until then elements arrive in any order, and so do two
 *   puts without a fence between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not inside symmetric memory for
 *   all nelems elements; a null local address with nelems above 0; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_PUT".
 *
 * @code
 * static int dest[4];
 * const int source[4] = {1, 2, 3, 4};
 * shmem_int_put(dest, source, 4, (shmem_my_pe() + 1) % shmem_n_pes());
 * shmem_barrier_all();
 * printf("dest starts with %d\n", dest[0]);
 * @endcode
 */
USHMEM_API void shmem_float_put(float *dest, const float *source, size_t nelems, int pe);
USHMEM_API void shmem_double_put(double *dest, const double *source, size_t nelems, int pe);
USHMEM_API void shmem_longdouble_put(
    long double *dest, const long double *source, size_t nelems, int pe);
USHMEM_API void shmem_char_put(char *dest, const char *source, size_t nelems, int pe);
USHMEM_API void shmem_schar_put(
    signed char *dest, const signed char *source, size_t nelems, int pe);
USHMEM_API void shmem_short_put(short *dest, const short *source, size_t nelems, int pe);
USHMEM_API void shmem_int_put(int *dest, const int *source, size_t nelems, int pe);
USHMEM_API void shmem_long_put(long *dest, const long *source, size_t nelems, int pe);
USHMEM_API void shmem_longlong_put(long long *dest, const long long *source, size_t nelems, int pe);
USHMEM_API void shmem_uchar_put(
    unsigned char *dest, const unsigned char *source, size_t nelems, int pe);
USHMEM_API void shmem_ushort_put(
    unsigned short *dest, const unsigned short *source, size_t nelems, int pe);
USHMEM_API void shmem_uint_put(
    unsigned int *dest, const unsigned int *source, size_t nelems, int pe);
USHMEM_API void shmem_ulong_put(
    unsigned long *dest, const unsigned long *source, size_t nelems, int pe);
USHMEM_API void shmem_ulonglong_put(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe);
USHMEM_API void shmem_int8_put(int8_t *dest, const int8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_int16_put(int16_t *dest, const int16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_int32_put(int32_t *dest, const int32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_int64_put(int64_t *dest, const int64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint8_put(uint8_t *dest, const uint8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint16_put(uint16_t *dest, const uint16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint32_put(uint32_t *dest, const uint32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint64_put(uint64_t *dest, const uint64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_size_put(size_t *dest, const size_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ptrdiff_put(ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe);
USHMEM_API void shmem_put8(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_put16(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_put32(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_put64(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_put128(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_putmem(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_float_put(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_double_put(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_longdouble_put(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_char_put(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_schar_put(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_short_put(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int_put(
    shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_long_put(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_longlong_put(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uchar_put(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ushort_put(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint_put(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ulong_put(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ulonglong_put(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_int8_put(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int16_put(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int32_put(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int64_put(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint8_put(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint16_put(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint32_put(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint64_put(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_size_put(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ptrdiff_put(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_put8(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_put16(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_put32(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_put64(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_put128(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_putmem(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);

/**
 * Writes one element to a symmetric object of another PE.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the element to write on PE pe; aligned to the element.
 * @param value what to write.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the value has been taken; arrival at dest needs shmem_quiet or a barrier.
 * Remote side: dest may be read after this PE's quiet or barrier, or once a signal or atomic is
 *   seen that this PE sent after a fence. Until then elements arrive in any order, and so do two
 *   puts without a fence between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_P".
 *
 * @code
 * static long flag;
 * shmem_long_p(&flag, 1, 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmem_float_p(float *dest, float value, int pe);
USHMEM_API void shmem_double_p(double *dest, double value, int pe);
USHMEM_API void shmem_longdouble_p(long double *dest, long double value, int pe);
USHMEM_API void shmem_char_p(char *dest, char value, int pe);
USHMEM_API void shmem_schar_p(signed char *dest, signed char value, int pe);
USHMEM_API void shmem_short_p(short *dest, short value, int pe);
USHMEM_API void shmem_int_p(int *dest, int value, int pe);
USHMEM_API void shmem_long_p(long *dest, long value, int pe);
USHMEM_API void shmem_longlong_p(long long *dest, long long value, int pe);
USHMEM_API void shmem_uchar_p(unsigned char *dest, unsigned char value, int pe);
USHMEM_API void shmem_ushort_p(unsigned short *dest, unsigned short value, int pe);
USHMEM_API void shmem_uint_p(unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ulong_p(unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ulonglong_p(unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_int8_p(int8_t *dest, int8_t value, int pe);
USHMEM_API void shmem_int16_p(int16_t *dest, int16_t value, int pe);
USHMEM_API void shmem_int32_p(int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_int64_p(int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_uint8_p(uint8_t *dest, uint8_t value, int pe);
USHMEM_API void shmem_uint16_p(uint16_t *dest, uint16_t value, int pe);
USHMEM_API void shmem_uint32_p(uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_uint64_p(uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_size_p(size_t *dest, size_t value, int pe);
USHMEM_API void shmem_ptrdiff_p(ptrdiff_t *dest, ptrdiff_t value, int pe);
USHMEM_API void shmem_ctx_float_p(shmem_ctx_t ctx, float *dest, float value, int pe);
USHMEM_API void shmem_ctx_double_p(shmem_ctx_t ctx, double *dest, double value, int pe);
USHMEM_API void shmem_ctx_longdouble_p(
    shmem_ctx_t ctx, long double *dest, long double value, int pe);
USHMEM_API void shmem_ctx_char_p(shmem_ctx_t ctx, char *dest, char value, int pe);
USHMEM_API void shmem_ctx_schar_p(shmem_ctx_t ctx, signed char *dest, signed char value, int pe);
USHMEM_API void shmem_ctx_short_p(shmem_ctx_t ctx, short *dest, short value, int pe);
USHMEM_API void shmem_ctx_int_p(shmem_ctx_t ctx, int *dest, int value, int pe);
USHMEM_API void shmem_ctx_long_p(shmem_ctx_t ctx, long *dest, long value, int pe);
USHMEM_API void shmem_ctx_longlong_p(shmem_ctx_t ctx, long long *dest, long long value, int pe);
USHMEM_API void shmem_ctx_uchar_p(
    shmem_ctx_t ctx, unsigned char *dest, unsigned char value, int pe);
USHMEM_API void shmem_ctx_ushort_p(
    shmem_ctx_t ctx, unsigned short *dest, unsigned short value, int pe);
USHMEM_API void shmem_ctx_uint_p(shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ctx_ulong_p(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ctx_ulonglong_p(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_ctx_int8_p(shmem_ctx_t ctx, int8_t *dest, int8_t value, int pe);
USHMEM_API void shmem_ctx_int16_p(shmem_ctx_t ctx, int16_t *dest, int16_t value, int pe);
USHMEM_API void shmem_ctx_int32_p(shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_ctx_int64_p(shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_ctx_uint8_p(shmem_ctx_t ctx, uint8_t *dest, uint8_t value, int pe);
USHMEM_API void shmem_ctx_uint16_p(shmem_ctx_t ctx, uint16_t *dest, uint16_t value, int pe);
USHMEM_API void shmem_ctx_uint32_p(shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_ctx_uint64_p(shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_ctx_size_p(shmem_ctx_t ctx, size_t *dest, size_t value, int pe);
USHMEM_API void shmem_ctx_ptrdiff_p(shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe);

/**
 * Copies elements at a stride from this PE to elements at a stride on another PE.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the first element to write on PE pe.
 * @param source local address of the first element to send; symmetric or not.
 * @param dst distance between elements of dest, in elements, at least 1 (1: contiguous).
 * @param sst distance between elements of source, in elements, at least 1 (1: contiguous).
 * @param nelems number of elements to transfer, not the length of the arrays; 0 transfers nothing.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the source may be changed; arrival at dest needs shmem_quiet or a barrier.
 * Remote side: dest may be read after this PE's quiet or barrier, or once a signal or atomic is
 *   seen that this PE sent after a fence. Until then elements arrive in any order, and so do two
 *   puts without a fence between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not inside symmetric memory for
 *   all nelems elements; a null local address with nelems above 0; an invalid context. A stride
 *   below 1 is not refused: it goes backwards or stays in place.
 * Standard: OpenSHMEM 1.6, "SHMEM_IPUT".
 *
 * @code
 * static double column[8][8];
 * const double source[8] = {1, 2, 3, 4, 5, 6, 7, 8};
 * shmem_double_iput(&column[0][3], source, 8, 1, 8, 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmem_float_iput(
    float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_double_iput(
    double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_longdouble_iput(
    long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_char_iput(
    char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_schar_iput(
    signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_short_iput(
    short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_int_iput(
    int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_long_iput(
    long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_longlong_iput(
    long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_uchar_iput(
    unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ushort_iput(
    unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_uint_iput(
    unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ulong_iput(
    unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ulonglong_iput(
    unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_int8_iput(
    int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_int16_iput(
    int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_int32_iput(
    int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_int64_iput(
    int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_uint8_iput(
    uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_uint16_iput(
    uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_uint32_iput(
    uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_uint64_iput(
    uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_size_iput(
    size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_ptrdiff_iput(
    ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_iput8(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_iput16(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_iput32(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_iput64(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_iput128(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_ctx_float_iput(
    shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_double_iput(
    shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_longdouble_iput(
    shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_char_iput(
    shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_schar_iput(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_short_iput(
    shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_int_iput(
    shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_long_iput(
    shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_longlong_iput(
    shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_uchar_iput(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_ushort_iput(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint_iput(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_ulong_iput(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_ulonglong_iput(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int8_iput(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_int16_iput(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_int32_iput(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_int64_iput(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint8_iput(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint16_iput(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint32_iput(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint64_iput(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_size_iput(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_ptrdiff_iput(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_iput8(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_iput16(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_iput32(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_iput64(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_iput128(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);

/**
 * Copies blocks at a stride from this PE to blocks at a stride on another PE.
 *
 * With a bsize of 1 it is shmem_iput.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the first block to write on PE pe.
 * @param source local address of the first block to send; symmetric or not.
 * @param dst distance between the beginnings of blocks of dest, in elements, at least bsize (bsize:
 *   contiguous).
 * @param sst distance between the beginnings of blocks of source, in elements, at least bsize
 *   (bsize: contiguous).
 * @param bsize number of elements in a block; 0 transfers nothing.
 * @param nblocks number of blocks to transfer; 0 transfers nothing.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the source may be changed; arrival at dest needs shmem_quiet or a barrier.
 * Remote side: dest may be read after this PE's quiet or barrier, or once a signal or atomic is
 *   seen that this PE sent after a fence. Until then elements arrive in any order, and so do two
 *   puts without a fence between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a stride below bsize; a PE number outside the team; dest null or not inside symmetric
 *   memory from its first to its last block; a null local address; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_IBPUT".
 *
 * @code
 * static float image[8][8];
 * const float corner[2][2] = {{1, 2}, {3, 4}};
 * shmem_float_ibput(&image[3][5], &corner[0][0], 8, 2, 2, 2, 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmem_float_ibput(
    float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_double_ibput(
    double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_longdouble_ibput(
    long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_char_ibput(
    char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_schar_ibput(
    signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_short_ibput(
    short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_int_ibput(
    int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_long_ibput(
    long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_longlong_ibput(
    long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_uchar_ibput(
    unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ushort_ibput(
    unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_uint_ibput(
    unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ulong_ibput(
    unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ulonglong_ibput(
    unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_int8_ibput(
    int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_int16_ibput(
    int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_int32_ibput(
    int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_int64_ibput(
    int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_uint8_ibput(
    uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_uint16_ibput(
    uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_uint32_ibput(
    uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_uint64_ibput(
    uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_size_ibput(
    size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_ptrdiff_ibput(
    ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ibput8(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_ibput16(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_ibput32(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_ibput64(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_ibput128(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_ctx_float_ibput(
    shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_double_ibput(
    shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_longdouble_ibput(
    shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_char_ibput(
    shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_schar_ibput(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_short_ibput(
    shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_int_ibput(
    shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_long_ibput(
    shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_longlong_ibput(
    shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_uchar_ibput(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ushort_ibput(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_uint_ibput(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ulong_ibput(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ulonglong_ibput(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_int8_ibput(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_int16_ibput(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_int32_ibput(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_int64_ibput(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_uint8_ibput(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_uint16_ibput(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_uint32_ibput(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_uint64_ibput(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_size_ibput(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ptrdiff_ibput(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ibput8(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ibput16(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ibput32(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ibput64(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ibput128(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);

/**
 * Copies a contiguous block from a symmetric object of another PE to this PE.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest local address of the nelems elements to receive; symmetric or not.
 * @param source symmetric address of the nelems elements to read on PE pe; aligned to the element.
 * @param nelems number of elements to transfer; 0 transfers nothing. An element is one T in the
 *   typed forms, 1, 2, 4, 8 or 16 bytes in the 8, 16, 32, 64 and 128 forms, one byte in the mem
 *   form.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the data are in dest.
 * Remote side: nothing; the other PE does not take part, its memory is only read.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; source null, misaligned or not inside symmetric memory for
 *   all nelems elements; a null local address with nelems above 0; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_GET".
 *
 * @code
 * static float source[16];
 * float mine[16];
 * shmem_float_get(mine, source, 16, 0);
 * printf("PE 0 has %f\n", (double)mine[0]);
 * @endcode
 */
USHMEM_API void shmem_float_get(float *dest, const float *source, size_t nelems, int pe);
USHMEM_API void shmem_double_get(double *dest, const double *source, size_t nelems, int pe);
USHMEM_API void shmem_longdouble_get(
    long double *dest, const long double *source, size_t nelems, int pe);
USHMEM_API void shmem_char_get(char *dest, const char *source, size_t nelems, int pe);
USHMEM_API void shmem_schar_get(
    signed char *dest, const signed char *source, size_t nelems, int pe);
USHMEM_API void shmem_short_get(short *dest, const short *source, size_t nelems, int pe);
USHMEM_API void shmem_int_get(int *dest, const int *source, size_t nelems, int pe);
USHMEM_API void shmem_long_get(long *dest, const long *source, size_t nelems, int pe);
USHMEM_API void shmem_longlong_get(long long *dest, const long long *source, size_t nelems, int pe);
USHMEM_API void shmem_uchar_get(
    unsigned char *dest, const unsigned char *source, size_t nelems, int pe);
USHMEM_API void shmem_ushort_get(
    unsigned short *dest, const unsigned short *source, size_t nelems, int pe);
USHMEM_API void shmem_uint_get(
    unsigned int *dest, const unsigned int *source, size_t nelems, int pe);
USHMEM_API void shmem_ulong_get(
    unsigned long *dest, const unsigned long *source, size_t nelems, int pe);
USHMEM_API void shmem_ulonglong_get(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe);
USHMEM_API void shmem_int8_get(int8_t *dest, const int8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_int16_get(int16_t *dest, const int16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_int32_get(int32_t *dest, const int32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_int64_get(int64_t *dest, const int64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint8_get(uint8_t *dest, const uint8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint16_get(uint16_t *dest, const uint16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint32_get(uint32_t *dest, const uint32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint64_get(uint64_t *dest, const uint64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_size_get(size_t *dest, const size_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ptrdiff_get(ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe);
USHMEM_API void shmem_get8(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_get16(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_get32(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_get64(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_get128(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_getmem(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_float_get(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_double_get(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_longdouble_get(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_char_get(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_schar_get(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_short_get(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int_get(
    shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_long_get(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_longlong_get(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uchar_get(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ushort_get(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint_get(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ulong_get(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ulonglong_get(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_int8_get(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int16_get(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int32_get(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int64_get(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint8_get(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint16_get(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint32_get(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint64_get(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_size_get(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ptrdiff_get(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_get8(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_get16(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_get32(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_get64(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_get128(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_getmem(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);

/**
 * Reads one element of a symmetric object of another PE.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param source symmetric address of the element on PE pe; aligned to the element.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 * @return the element.
 *
 * Complete on return: the element has been read.
 * Remote side: nothing; the other PE does not take part, its memory is only read.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; source null, misaligned or not symmetric; an invalid
 *   context. The value is then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_G".
 *
 * @code
 * static int load;
 * if (shmem_int_g(&load, 0) > 100) {
 *   puts("PE 0 is busy");
 * }
 * @endcode
 */
USHMEM_API float shmem_float_g(const float *source, int pe);
USHMEM_API double shmem_double_g(const double *source, int pe);
USHMEM_API long double shmem_longdouble_g(const long double *source, int pe);
USHMEM_API char shmem_char_g(const char *source, int pe);
USHMEM_API signed char shmem_schar_g(const signed char *source, int pe);
USHMEM_API short shmem_short_g(const short *source, int pe);
USHMEM_API int shmem_int_g(const int *source, int pe);
USHMEM_API long shmem_long_g(const long *source, int pe);
USHMEM_API long long shmem_longlong_g(const long long *source, int pe);
USHMEM_API unsigned char shmem_uchar_g(const unsigned char *source, int pe);
USHMEM_API unsigned short shmem_ushort_g(const unsigned short *source, int pe);
USHMEM_API unsigned int shmem_uint_g(const unsigned int *source, int pe);
USHMEM_API unsigned long shmem_ulong_g(const unsigned long *source, int pe);
USHMEM_API unsigned long long shmem_ulonglong_g(const unsigned long long *source, int pe);
USHMEM_API int8_t shmem_int8_g(const int8_t *source, int pe);
USHMEM_API int16_t shmem_int16_g(const int16_t *source, int pe);
USHMEM_API int32_t shmem_int32_g(const int32_t *source, int pe);
USHMEM_API int64_t shmem_int64_g(const int64_t *source, int pe);
USHMEM_API uint8_t shmem_uint8_g(const uint8_t *source, int pe);
USHMEM_API uint16_t shmem_uint16_g(const uint16_t *source, int pe);
USHMEM_API uint32_t shmem_uint32_g(const uint32_t *source, int pe);
USHMEM_API uint64_t shmem_uint64_g(const uint64_t *source, int pe);
USHMEM_API size_t shmem_size_g(const size_t *source, int pe);
USHMEM_API ptrdiff_t shmem_ptrdiff_g(const ptrdiff_t *source, int pe);
USHMEM_API float shmem_ctx_float_g(shmem_ctx_t ctx, const float *source, int pe);
USHMEM_API double shmem_ctx_double_g(shmem_ctx_t ctx, const double *source, int pe);
USHMEM_API long double shmem_ctx_longdouble_g(shmem_ctx_t ctx, const long double *source, int pe);
USHMEM_API char shmem_ctx_char_g(shmem_ctx_t ctx, const char *source, int pe);
USHMEM_API signed char shmem_ctx_schar_g(shmem_ctx_t ctx, const signed char *source, int pe);
USHMEM_API short shmem_ctx_short_g(shmem_ctx_t ctx, const short *source, int pe);
USHMEM_API int shmem_ctx_int_g(shmem_ctx_t ctx, const int *source, int pe);
USHMEM_API long shmem_ctx_long_g(shmem_ctx_t ctx, const long *source, int pe);
USHMEM_API long long shmem_ctx_longlong_g(shmem_ctx_t ctx, const long long *source, int pe);
USHMEM_API unsigned char shmem_ctx_uchar_g(shmem_ctx_t ctx, const unsigned char *source, int pe);
USHMEM_API unsigned short shmem_ctx_ushort_g(shmem_ctx_t ctx, const unsigned short *source, int pe);
USHMEM_API unsigned int shmem_ctx_uint_g(shmem_ctx_t ctx, const unsigned int *source, int pe);
USHMEM_API unsigned long shmem_ctx_ulong_g(shmem_ctx_t ctx, const unsigned long *source, int pe);
USHMEM_API unsigned long long shmem_ctx_ulonglong_g(
    shmem_ctx_t ctx, const unsigned long long *source, int pe);
USHMEM_API int8_t shmem_ctx_int8_g(shmem_ctx_t ctx, const int8_t *source, int pe);
USHMEM_API int16_t shmem_ctx_int16_g(shmem_ctx_t ctx, const int16_t *source, int pe);
USHMEM_API int32_t shmem_ctx_int32_g(shmem_ctx_t ctx, const int32_t *source, int pe);
USHMEM_API int64_t shmem_ctx_int64_g(shmem_ctx_t ctx, const int64_t *source, int pe);
USHMEM_API uint8_t shmem_ctx_uint8_g(shmem_ctx_t ctx, const uint8_t *source, int pe);
USHMEM_API uint16_t shmem_ctx_uint16_g(shmem_ctx_t ctx, const uint16_t *source, int pe);
USHMEM_API uint32_t shmem_ctx_uint32_g(shmem_ctx_t ctx, const uint32_t *source, int pe);
USHMEM_API uint64_t shmem_ctx_uint64_g(shmem_ctx_t ctx, const uint64_t *source, int pe);
USHMEM_API size_t shmem_ctx_size_g(shmem_ctx_t ctx, const size_t *source, int pe);
USHMEM_API ptrdiff_t shmem_ctx_ptrdiff_g(shmem_ctx_t ctx, const ptrdiff_t *source, int pe);

/**
 * Copies elements at a stride from another PE to elements at a stride on this PE.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest local address of the first element to receive; symmetric or not.
 * @param source symmetric address of the first element to read on PE pe.
 * @param dst distance between elements of dest, in elements, at least 1 (1: contiguous).
 * @param sst distance between elements of source, in elements, at least 1 (1: contiguous).
 * @param nelems number of elements to transfer, not the length of the arrays; 0 transfers nothing.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the data are in dest.
 * Remote side: nothing; the other PE does not take part, its memory is only read.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; source null, misaligned or not inside symmetric memory for
 *   all nelems elements; a null local address with nelems above 0; an invalid context. A stride
 *   below 1 is not refused: it goes backwards or stays in place.
 * Standard: OpenSHMEM 1.6, "SHMEM_IGET".
 *
 * @code
 * static int matrix[8][8];
 * int column[8];
 * shmem_int_iget(column, &matrix[0][2], 1, 8, 8, 0);
 * printf("column 2 starts with %d\n", column[0]);
 * @endcode
 */
USHMEM_API void shmem_float_iget(
    float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_double_iget(
    double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_longdouble_iget(
    long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_char_iget(
    char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_schar_iget(
    signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_short_iget(
    short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_int_iget(
    int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_long_iget(
    long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_longlong_iget(
    long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_uchar_iget(
    unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ushort_iget(
    unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_uint_iget(
    unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ulong_iget(
    unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ulonglong_iget(
    unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_int8_iget(
    int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_int16_iget(
    int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_int32_iget(
    int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_int64_iget(
    int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_uint8_iget(
    uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_uint16_iget(
    uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_uint32_iget(
    uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_uint64_iget(
    uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_size_iget(
    size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_ptrdiff_iget(
    ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_iget8(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_iget16(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_iget32(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_iget64(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_iget128(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_ctx_float_iget(
    shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_double_iget(
    shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_longdouble_iget(
    shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_char_iget(
    shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_schar_iget(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_short_iget(
    shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_int_iget(
    shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_long_iget(
    shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_longlong_iget(
    shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_uchar_iget(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_ushort_iget(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint_iget(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_ulong_iget(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_ulonglong_iget(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int8_iget(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_int16_iget(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_int32_iget(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_int64_iget(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint8_iget(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint16_iget(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint32_iget(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint64_iget(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_size_iget(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_ptrdiff_iget(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmem_ctx_iget8(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_iget16(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_iget32(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_iget64(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_iget128(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);

/**
 * Copies blocks at a stride from another PE to blocks at a stride on this PE.
 *
 * With a bsize of 1 it is shmem_iget.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest local address of the first block to receive; symmetric or not.
 * @param source symmetric address of the first block to read on PE pe.
 * @param dst distance between the beginnings of blocks of dest, in elements, at least bsize (bsize:
 *   contiguous).
 * @param sst distance between the beginnings of blocks of source, in elements, at least bsize
 *   (bsize: contiguous).
 * @param bsize number of elements in a block; 0 transfers nothing.
 * @param nblocks number of blocks to transfer; 0 transfers nothing.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the data are in dest.
 * Remote side: nothing; the other PE does not take part, its memory is only read.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a stride below bsize; a PE number outside the team; source null or not inside symmetric
 *   memory from its first to its last block; a null local address; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_IBGET".
 *
 * @code
 * static float image[8][8];
 * float corner[2][2];
 * shmem_float_ibget(&corner[0][0], &image[3][5], 2, 8, 2, 2, 0);
 * printf("it starts with %f\n", (double)corner[0][0]);
 * @endcode
 */
USHMEM_API void shmem_float_ibget(
    float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_double_ibget(
    double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_longdouble_ibget(
    long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_char_ibget(
    char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_schar_ibget(
    signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_short_ibget(
    short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_int_ibget(
    int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_long_ibget(
    long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_longlong_ibget(
    long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_uchar_ibget(
    unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ushort_ibget(
    unsigned short *dest, const unsigned short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_uint_ibget(
    unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ulong_ibget(
    unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ulonglong_ibget(
    unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_int8_ibget(
    int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_int16_ibget(
    int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_int32_ibget(
    int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_int64_ibget(
    int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_uint8_ibget(
    uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_uint16_ibget(
    uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_uint32_ibget(
    uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_uint64_ibget(
    uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_size_ibget(
    size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_ptrdiff_ibget(
    ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ibget8(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_ibget16(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_ibget32(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_ibget64(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_ibget128(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize, size_t nblocks,
    int pe);
USHMEM_API void shmem_ctx_float_ibget(
    shmem_ctx_t ctx, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_double_ibget(
    shmem_ctx_t ctx, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_longdouble_ibget(
    shmem_ctx_t ctx, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_char_ibget(
    shmem_ctx_t ctx, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_schar_ibget(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_short_ibget(
    shmem_ctx_t ctx, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_int_ibget(
    shmem_ctx_t ctx, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_long_ibget(
    shmem_ctx_t ctx, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_longlong_ibget(
    shmem_ctx_t ctx, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_uchar_ibget(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ushort_ibget(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_uint_ibget(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ulong_ibget(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ulonglong_ibget(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_int8_ibget(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_int16_ibget(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_int32_ibget(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_int64_ibget(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_uint8_ibget(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_uint16_ibget(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_uint32_ibget(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_uint64_ibget(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_size_ibget(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ptrdiff_ibget(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t bsize, size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ibget8(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ibget16(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ibget32(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ibget64(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);
USHMEM_API void shmem_ctx_ibget128(
    shmem_ctx_t ctx, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t bsize,
    size_t nblocks, int pe);

/* ---------------------------------------------------------------------------------------------- */
/* Remote memory access, nonblocking                                                              */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Starts to copy a contiguous block from this PE to a symmetric object of another PE.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the nelems elements to write on PE pe; aligned to the element.
 * @param source local address of the nelems elements to send; symmetric or not.
 * @param nelems number of elements to transfer; 0 transfers nothing. An element is one T in the
 *   typed forms, 1, 2, 4, 8 or 16 bytes in the 8, 16, 32, 64 and 128 forms, one byte in the mem
 *   form.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: nothing: the source must stay unchanged until shmem_quiet, shmem_pe_quiet or
 *   a barrier on the same context, after which the data are in dest.
 * Remote side: dest may be read after this PE's quiet or barrier, or once a signal or atomic is
 *   seen that this PE sent after a fence. Until then elements arrive in any order, and so do two
 *   puts without a fence between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not inside symmetric memory for
 *   all nelems elements; a null local address with nelems above 0; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_PUT_NBI".
 *
 * @code
 * static char page[4096];
 * static char copy[4096];
 * shmem_putmem_nbi(copy, page, sizeof page, 0);
 * // compute something else here, without writing to page
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmem_float_put_nbi(float *dest, const float *source, size_t nelems, int pe);
USHMEM_API void shmem_double_put_nbi(double *dest, const double *source, size_t nelems, int pe);
USHMEM_API void shmem_longdouble_put_nbi(
    long double *dest, const long double *source, size_t nelems, int pe);
USHMEM_API void shmem_char_put_nbi(char *dest, const char *source, size_t nelems, int pe);
USHMEM_API void shmem_schar_put_nbi(
    signed char *dest, const signed char *source, size_t nelems, int pe);
USHMEM_API void shmem_short_put_nbi(short *dest, const short *source, size_t nelems, int pe);
USHMEM_API void shmem_int_put_nbi(int *dest, const int *source, size_t nelems, int pe);
USHMEM_API void shmem_long_put_nbi(long *dest, const long *source, size_t nelems, int pe);
USHMEM_API void shmem_longlong_put_nbi(
    long long *dest, const long long *source, size_t nelems, int pe);
USHMEM_API void shmem_uchar_put_nbi(
    unsigned char *dest, const unsigned char *source, size_t nelems, int pe);
USHMEM_API void shmem_ushort_put_nbi(
    unsigned short *dest, const unsigned short *source, size_t nelems, int pe);
USHMEM_API void shmem_uint_put_nbi(
    unsigned int *dest, const unsigned int *source, size_t nelems, int pe);
USHMEM_API void shmem_ulong_put_nbi(
    unsigned long *dest, const unsigned long *source, size_t nelems, int pe);
USHMEM_API void shmem_ulonglong_put_nbi(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe);
USHMEM_API void shmem_int8_put_nbi(int8_t *dest, const int8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_int16_put_nbi(int16_t *dest, const int16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_int32_put_nbi(int32_t *dest, const int32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_int64_put_nbi(int64_t *dest, const int64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint8_put_nbi(uint8_t *dest, const uint8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint16_put_nbi(uint16_t *dest, const uint16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint32_put_nbi(uint32_t *dest, const uint32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint64_put_nbi(uint64_t *dest, const uint64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_size_put_nbi(size_t *dest, const size_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ptrdiff_put_nbi(
    ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe);
USHMEM_API void shmem_put8_nbi(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_put16_nbi(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_put32_nbi(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_put64_nbi(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_put128_nbi(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_putmem_nbi(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_float_put_nbi(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_double_put_nbi(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_longdouble_put_nbi(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_char_put_nbi(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_schar_put_nbi(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_short_put_nbi(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int_put_nbi(
    shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_long_put_nbi(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_longlong_put_nbi(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uchar_put_nbi(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ushort_put_nbi(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint_put_nbi(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ulong_put_nbi(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ulonglong_put_nbi(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_int8_put_nbi(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int16_put_nbi(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int32_put_nbi(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int64_put_nbi(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint8_put_nbi(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint16_put_nbi(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint32_put_nbi(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint64_put_nbi(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_size_put_nbi(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ptrdiff_put_nbi(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_put8_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_put16_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_put32_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_put64_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_put128_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_putmem_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);

/**
 * Starts to copy a contiguous block from a symmetric object of another PE to this PE.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest local address of the nelems elements to receive; symmetric or not.
 * @param source symmetric address of the nelems elements to read on PE pe; aligned to the element.
 * @param nelems number of elements to transfer; 0 transfers nothing. An element is one T in the
 *   typed forms, 1, 2, 4, 8 or 16 bytes in the 8, 16, 32, 64 and 128 forms, one byte in the mem
 *   form.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: nothing: dest must not be used until shmem_quiet, shmem_pe_quiet or a barrier
 *   on the same context, after which the data are in it. shmem_fence does not order it.
 * Remote side: nothing; the other PE does not take part, its memory is only read.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; source null, misaligned or not inside symmetric memory for
 *   all nelems elements; a null local address with nelems above 0; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_GET_NBI".
 *
 * @code
 * static uint32_t table[128];
 * uint32_t mine[128];
 * shmem_uint32_get_nbi(mine, table, 128, 0);
 * shmem_quiet();
 * printf("table starts with %u\n", (unsigned)mine[0]);
 * @endcode
 */
USHMEM_API void shmem_float_get_nbi(float *dest, const float *source, size_t nelems, int pe);
USHMEM_API void shmem_double_get_nbi(double *dest, const double *source, size_t nelems, int pe);
USHMEM_API void shmem_longdouble_get_nbi(
    long double *dest, const long double *source, size_t nelems, int pe);
USHMEM_API void shmem_char_get_nbi(char *dest, const char *source, size_t nelems, int pe);
USHMEM_API void shmem_schar_get_nbi(
    signed char *dest, const signed char *source, size_t nelems, int pe);
USHMEM_API void shmem_short_get_nbi(short *dest, const short *source, size_t nelems, int pe);
USHMEM_API void shmem_int_get_nbi(int *dest, const int *source, size_t nelems, int pe);
USHMEM_API void shmem_long_get_nbi(long *dest, const long *source, size_t nelems, int pe);
USHMEM_API void shmem_longlong_get_nbi(
    long long *dest, const long long *source, size_t nelems, int pe);
USHMEM_API void shmem_uchar_get_nbi(
    unsigned char *dest, const unsigned char *source, size_t nelems, int pe);
USHMEM_API void shmem_ushort_get_nbi(
    unsigned short *dest, const unsigned short *source, size_t nelems, int pe);
USHMEM_API void shmem_uint_get_nbi(
    unsigned int *dest, const unsigned int *source, size_t nelems, int pe);
USHMEM_API void shmem_ulong_get_nbi(
    unsigned long *dest, const unsigned long *source, size_t nelems, int pe);
USHMEM_API void shmem_ulonglong_get_nbi(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, int pe);
USHMEM_API void shmem_int8_get_nbi(int8_t *dest, const int8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_int16_get_nbi(int16_t *dest, const int16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_int32_get_nbi(int32_t *dest, const int32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_int64_get_nbi(int64_t *dest, const int64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint8_get_nbi(uint8_t *dest, const uint8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint16_get_nbi(uint16_t *dest, const uint16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint32_get_nbi(uint32_t *dest, const uint32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_uint64_get_nbi(uint64_t *dest, const uint64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_size_get_nbi(size_t *dest, const size_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ptrdiff_get_nbi(
    ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe);
USHMEM_API void shmem_get8_nbi(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_get16_nbi(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_get32_nbi(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_get64_nbi(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_get128_nbi(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_getmem_nbi(void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_float_get_nbi(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_double_get_nbi(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_longdouble_get_nbi(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_char_get_nbi(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_schar_get_nbi(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_short_get_nbi(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int_get_nbi(
    shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_long_get_nbi(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_longlong_get_nbi(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uchar_get_nbi(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ushort_get_nbi(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint_get_nbi(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ulong_get_nbi(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ulonglong_get_nbi(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int pe);
USHMEM_API void shmem_ctx_int8_get_nbi(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int16_get_nbi(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int32_get_nbi(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_int64_get_nbi(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint8_get_nbi(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint16_get_nbi(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint32_get_nbi(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_uint64_get_nbi(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_size_get_nbi(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_ptrdiff_get_nbi(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_get8_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_get16_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_get32_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_get64_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_get128_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);
USHMEM_API void shmem_ctx_getmem_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, int pe);

/* ---------------------------------------------------------------------------------------------- */
/* Atomic memory operations, blocking                                                             */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Reads a symmetric object of another PE atomically.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param source symmetric address of the object to read on PE pe; aligned to its type.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 * @return the object's contents before the operation.
 *
 * Complete on return: the operation has been performed at PE pe and the old contents returned.
 * Remote side: nothing; the object is only read.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; source null, misaligned or not symmetric; an invalid
 *   context. The value is then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH".
 *
 * @code
 * static long done;
 * while (shmem_long_atomic_fetch(&done, 0) == 0) {
 *   // PE 0 has not finished
 * }
 * @endcode
 */
USHMEM_API float shmem_float_atomic_fetch(const float *source, int pe);
USHMEM_API double shmem_double_atomic_fetch(const double *source, int pe);
USHMEM_API int shmem_int_atomic_fetch(const int *source, int pe);
USHMEM_API long shmem_long_atomic_fetch(const long *source, int pe);
USHMEM_API long long shmem_longlong_atomic_fetch(const long long *source, int pe);
USHMEM_API unsigned int shmem_uint_atomic_fetch(const unsigned int *source, int pe);
USHMEM_API unsigned long shmem_ulong_atomic_fetch(const unsigned long *source, int pe);
USHMEM_API unsigned long long shmem_ulonglong_atomic_fetch(
    const unsigned long long *source, int pe);
USHMEM_API int32_t shmem_int32_atomic_fetch(const int32_t *source, int pe);
USHMEM_API int64_t shmem_int64_atomic_fetch(const int64_t *source, int pe);
USHMEM_API uint32_t shmem_uint32_atomic_fetch(const uint32_t *source, int pe);
USHMEM_API uint64_t shmem_uint64_atomic_fetch(const uint64_t *source, int pe);
USHMEM_API size_t shmem_size_atomic_fetch(const size_t *source, int pe);
USHMEM_API ptrdiff_t shmem_ptrdiff_atomic_fetch(const ptrdiff_t *source, int pe);
USHMEM_API float shmem_ctx_float_atomic_fetch(shmem_ctx_t ctx, const float *source, int pe);
USHMEM_API double shmem_ctx_double_atomic_fetch(shmem_ctx_t ctx, const double *source, int pe);
USHMEM_API int shmem_ctx_int_atomic_fetch(shmem_ctx_t ctx, const int *source, int pe);
USHMEM_API long shmem_ctx_long_atomic_fetch(shmem_ctx_t ctx, const long *source, int pe);
USHMEM_API long long shmem_ctx_longlong_atomic_fetch(
    shmem_ctx_t ctx, const long long *source, int pe);
USHMEM_API unsigned int shmem_ctx_uint_atomic_fetch(
    shmem_ctx_t ctx, const unsigned int *source, int pe);
USHMEM_API unsigned long shmem_ctx_ulong_atomic_fetch(
    shmem_ctx_t ctx, const unsigned long *source, int pe);
USHMEM_API unsigned long long shmem_ctx_ulonglong_atomic_fetch(
    shmem_ctx_t ctx, const unsigned long long *source, int pe);
USHMEM_API int32_t shmem_ctx_int32_atomic_fetch(shmem_ctx_t ctx, const int32_t *source, int pe);
USHMEM_API int64_t shmem_ctx_int64_atomic_fetch(shmem_ctx_t ctx, const int64_t *source, int pe);
USHMEM_API uint32_t shmem_ctx_uint32_atomic_fetch(shmem_ctx_t ctx, const uint32_t *source, int pe);
USHMEM_API uint64_t shmem_ctx_uint64_atomic_fetch(shmem_ctx_t ctx, const uint64_t *source, int pe);
USHMEM_API size_t shmem_ctx_size_atomic_fetch(shmem_ctx_t ctx, const size_t *source, int pe);
USHMEM_API ptrdiff_t shmem_ctx_ptrdiff_atomic_fetch(
    shmem_ctx_t ctx, const ptrdiff_t *source, int pe);

/**
 * Writes a symmetric object of another PE atomically.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the object's new contents.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the operation is under way; its effect at PE pe needs shmem_quiet or a
 *   barrier.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_SET".
 *
 * @code
 * static int state;
 * shmem_int_atomic_set(&state, 2, 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmem_float_atomic_set(float *dest, float value, int pe);
USHMEM_API void shmem_double_atomic_set(double *dest, double value, int pe);
USHMEM_API void shmem_int_atomic_set(int *dest, int value, int pe);
USHMEM_API void shmem_long_atomic_set(long *dest, long value, int pe);
USHMEM_API void shmem_longlong_atomic_set(long long *dest, long long value, int pe);
USHMEM_API void shmem_uint_atomic_set(unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ulong_atomic_set(unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ulonglong_atomic_set(
    unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_int32_atomic_set(int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_int64_atomic_set(int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_uint32_atomic_set(uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_uint64_atomic_set(uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_size_atomic_set(size_t *dest, size_t value, int pe);
USHMEM_API void shmem_ptrdiff_atomic_set(ptrdiff_t *dest, ptrdiff_t value, int pe);
USHMEM_API void shmem_ctx_float_atomic_set(shmem_ctx_t ctx, float *dest, float value, int pe);
USHMEM_API void shmem_ctx_double_atomic_set(shmem_ctx_t ctx, double *dest, double value, int pe);
USHMEM_API void shmem_ctx_int_atomic_set(shmem_ctx_t ctx, int *dest, int value, int pe);
USHMEM_API void shmem_ctx_long_atomic_set(shmem_ctx_t ctx, long *dest, long value, int pe);
USHMEM_API void shmem_ctx_longlong_atomic_set(
    shmem_ctx_t ctx, long long *dest, long long value, int pe);
USHMEM_API void shmem_ctx_uint_atomic_set(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ctx_ulong_atomic_set(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_set(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_ctx_int32_atomic_set(shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_ctx_int64_atomic_set(shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_set(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_set(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_ctx_size_atomic_set(shmem_ctx_t ctx, size_t *dest, size_t value, int pe);
USHMEM_API void shmem_ctx_ptrdiff_atomic_set(
    shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe);

/**
 * Replaces a symmetric object of another PE if it has an expected value.
 *
 * The replacement took place when the returned value equals cond. Atomic with respect to all atomic
 * operations, waits and tests of the same type on the same object, from all PEs; not with respect
 * to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param cond the value that the object must have to be replaced.
 * @param value the object's new contents if it had the value cond.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 * @return the object's contents before the operation.
 *
 * Complete on return: the operation has been performed at PE pe and the old contents returned.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 *   The value is then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_COMPARE_SWAP".
 *
 * @code
 * static int winner = -1;
 * const int before = shmem_int_atomic_compare_swap(&winner, -1, shmem_my_pe(), 0);
 * if (before == -1) {
 *   puts("this PE came first");
 * }
 * @endcode
 */
USHMEM_API int shmem_int_atomic_compare_swap(int *dest, int cond, int value, int pe);
USHMEM_API long shmem_long_atomic_compare_swap(long *dest, long cond, long value, int pe);
USHMEM_API long long shmem_longlong_atomic_compare_swap(
    long long *dest, long long cond, long long value, int pe);
USHMEM_API unsigned int shmem_uint_atomic_compare_swap(
    unsigned int *dest, unsigned int cond, unsigned int value, int pe);
USHMEM_API unsigned long shmem_ulong_atomic_compare_swap(
    unsigned long *dest, unsigned long cond, unsigned long value, int pe);
USHMEM_API unsigned long long shmem_ulonglong_atomic_compare_swap(
    unsigned long long *dest, unsigned long long cond, unsigned long long value, int pe);
USHMEM_API int32_t shmem_int32_atomic_compare_swap(
    int32_t *dest, int32_t cond, int32_t value, int pe);
USHMEM_API int64_t shmem_int64_atomic_compare_swap(
    int64_t *dest, int64_t cond, int64_t value, int pe);
USHMEM_API uint32_t shmem_uint32_atomic_compare_swap(
    uint32_t *dest, uint32_t cond, uint32_t value, int pe);
USHMEM_API uint64_t shmem_uint64_atomic_compare_swap(
    uint64_t *dest, uint64_t cond, uint64_t value, int pe);
USHMEM_API size_t shmem_size_atomic_compare_swap(size_t *dest, size_t cond, size_t value, int pe);
USHMEM_API ptrdiff_t shmem_ptrdiff_atomic_compare_swap(
    ptrdiff_t *dest, ptrdiff_t cond, ptrdiff_t value, int pe);
USHMEM_API int shmem_ctx_int_atomic_compare_swap(
    shmem_ctx_t ctx, int *dest, int cond, int value, int pe);
USHMEM_API long shmem_ctx_long_atomic_compare_swap(
    shmem_ctx_t ctx, long *dest, long cond, long value, int pe);
USHMEM_API long long shmem_ctx_longlong_atomic_compare_swap(
    shmem_ctx_t ctx, long long *dest, long long cond, long long value, int pe);
USHMEM_API unsigned int shmem_ctx_uint_atomic_compare_swap(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int cond, unsigned int value, int pe);
USHMEM_API unsigned long shmem_ctx_ulong_atomic_compare_swap(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long cond, unsigned long value, int pe);
USHMEM_API unsigned long long shmem_ctx_ulonglong_atomic_compare_swap(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long cond, unsigned long long value,
    int pe);
USHMEM_API int32_t shmem_ctx_int32_atomic_compare_swap(
    shmem_ctx_t ctx, int32_t *dest, int32_t cond, int32_t value, int pe);
USHMEM_API int64_t shmem_ctx_int64_atomic_compare_swap(
    shmem_ctx_t ctx, int64_t *dest, int64_t cond, int64_t value, int pe);
USHMEM_API uint32_t shmem_ctx_uint32_atomic_compare_swap(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t cond, uint32_t value, int pe);
USHMEM_API uint64_t shmem_ctx_uint64_atomic_compare_swap(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t cond, uint64_t value, int pe);
USHMEM_API size_t shmem_ctx_size_atomic_compare_swap(
    shmem_ctx_t ctx, size_t *dest, size_t cond, size_t value, int pe);
USHMEM_API ptrdiff_t shmem_ctx_ptrdiff_atomic_compare_swap(
    shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t cond, ptrdiff_t value, int pe);

/**
 * Replaces a symmetric object of another PE and returns what it was.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the object's new contents.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 * @return the object's contents before the operation.
 *
 * Complete on return: the operation has been performed at PE pe and the old contents returned.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 *   The value is then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_SWAP".
 *
 * @code
 * static double best;
 * const double before = shmem_double_atomic_swap(&best, 0.5, 0);
 * printf("it was %f\n", before);
 * @endcode
 */
USHMEM_API float shmem_float_atomic_swap(float *dest, float value, int pe);
USHMEM_API double shmem_double_atomic_swap(double *dest, double value, int pe);
USHMEM_API int shmem_int_atomic_swap(int *dest, int value, int pe);
USHMEM_API long shmem_long_atomic_swap(long *dest, long value, int pe);
USHMEM_API long long shmem_longlong_atomic_swap(long long *dest, long long value, int pe);
USHMEM_API unsigned int shmem_uint_atomic_swap(unsigned int *dest, unsigned int value, int pe);
USHMEM_API unsigned long shmem_ulong_atomic_swap(unsigned long *dest, unsigned long value, int pe);
USHMEM_API unsigned long long shmem_ulonglong_atomic_swap(
    unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API int32_t shmem_int32_atomic_swap(int32_t *dest, int32_t value, int pe);
USHMEM_API int64_t shmem_int64_atomic_swap(int64_t *dest, int64_t value, int pe);
USHMEM_API uint32_t shmem_uint32_atomic_swap(uint32_t *dest, uint32_t value, int pe);
USHMEM_API uint64_t shmem_uint64_atomic_swap(uint64_t *dest, uint64_t value, int pe);
USHMEM_API size_t shmem_size_atomic_swap(size_t *dest, size_t value, int pe);
USHMEM_API ptrdiff_t shmem_ptrdiff_atomic_swap(ptrdiff_t *dest, ptrdiff_t value, int pe);
USHMEM_API float shmem_ctx_float_atomic_swap(shmem_ctx_t ctx, float *dest, float value, int pe);
USHMEM_API double shmem_ctx_double_atomic_swap(shmem_ctx_t ctx, double *dest, double value, int pe);
USHMEM_API int shmem_ctx_int_atomic_swap(shmem_ctx_t ctx, int *dest, int value, int pe);
USHMEM_API long shmem_ctx_long_atomic_swap(shmem_ctx_t ctx, long *dest, long value, int pe);
USHMEM_API long long shmem_ctx_longlong_atomic_swap(
    shmem_ctx_t ctx, long long *dest, long long value, int pe);
USHMEM_API unsigned int shmem_ctx_uint_atomic_swap(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe);
USHMEM_API unsigned long shmem_ctx_ulong_atomic_swap(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe);
USHMEM_API unsigned long long shmem_ctx_ulonglong_atomic_swap(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API int32_t shmem_ctx_int32_atomic_swap(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe);
USHMEM_API int64_t shmem_ctx_int64_atomic_swap(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe);
USHMEM_API uint32_t shmem_ctx_uint32_atomic_swap(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe);
USHMEM_API uint64_t shmem_ctx_uint64_atomic_swap(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe);
USHMEM_API size_t shmem_ctx_size_atomic_swap(shmem_ctx_t ctx, size_t *dest, size_t value, int pe);
USHMEM_API ptrdiff_t shmem_ctx_ptrdiff_atomic_swap(
    shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe);

/**
 * Adds 1 to a symmetric object of another PE and returns what it was.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 * @return the object's contents before the operation.
 *
 * Complete on return: the operation has been performed at PE pe and the old contents returned.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 *   The value is then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH_INC".
 *
 * @code
 * static long ticket;
 * const long mine = shmem_long_atomic_fetch_inc(&ticket, 0);
 * printf("ticket %ld\n", mine);
 * @endcode
 */
USHMEM_API int shmem_int_atomic_fetch_inc(int *dest, int pe);
USHMEM_API long shmem_long_atomic_fetch_inc(long *dest, int pe);
USHMEM_API long long shmem_longlong_atomic_fetch_inc(long long *dest, int pe);
USHMEM_API unsigned int shmem_uint_atomic_fetch_inc(unsigned int *dest, int pe);
USHMEM_API unsigned long shmem_ulong_atomic_fetch_inc(unsigned long *dest, int pe);
USHMEM_API unsigned long long shmem_ulonglong_atomic_fetch_inc(unsigned long long *dest, int pe);
USHMEM_API int32_t shmem_int32_atomic_fetch_inc(int32_t *dest, int pe);
USHMEM_API int64_t shmem_int64_atomic_fetch_inc(int64_t *dest, int pe);
USHMEM_API uint32_t shmem_uint32_atomic_fetch_inc(uint32_t *dest, int pe);
USHMEM_API uint64_t shmem_uint64_atomic_fetch_inc(uint64_t *dest, int pe);
USHMEM_API size_t shmem_size_atomic_fetch_inc(size_t *dest, int pe);
USHMEM_API ptrdiff_t shmem_ptrdiff_atomic_fetch_inc(ptrdiff_t *dest, int pe);
USHMEM_API int shmem_ctx_int_atomic_fetch_inc(shmem_ctx_t ctx, int *dest, int pe);
USHMEM_API long shmem_ctx_long_atomic_fetch_inc(shmem_ctx_t ctx, long *dest, int pe);
USHMEM_API long long shmem_ctx_longlong_atomic_fetch_inc(shmem_ctx_t ctx, long long *dest, int pe);
USHMEM_API unsigned int shmem_ctx_uint_atomic_fetch_inc(
    shmem_ctx_t ctx, unsigned int *dest, int pe);
USHMEM_API unsigned long shmem_ctx_ulong_atomic_fetch_inc(
    shmem_ctx_t ctx, unsigned long *dest, int pe);
USHMEM_API unsigned long long shmem_ctx_ulonglong_atomic_fetch_inc(
    shmem_ctx_t ctx, unsigned long long *dest, int pe);
USHMEM_API int32_t shmem_ctx_int32_atomic_fetch_inc(shmem_ctx_t ctx, int32_t *dest, int pe);
USHMEM_API int64_t shmem_ctx_int64_atomic_fetch_inc(shmem_ctx_t ctx, int64_t *dest, int pe);
USHMEM_API uint32_t shmem_ctx_uint32_atomic_fetch_inc(shmem_ctx_t ctx, uint32_t *dest, int pe);
USHMEM_API uint64_t shmem_ctx_uint64_atomic_fetch_inc(shmem_ctx_t ctx, uint64_t *dest, int pe);
USHMEM_API size_t shmem_ctx_size_atomic_fetch_inc(shmem_ctx_t ctx, size_t *dest, int pe);
USHMEM_API ptrdiff_t shmem_ctx_ptrdiff_atomic_fetch_inc(shmem_ctx_t ctx, ptrdiff_t *dest, int pe);

/**
 * Adds 1 to a symmetric object of another PE.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the operation is under way; its effect at PE pe needs shmem_quiet or a
 *   barrier.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_INC".
 *
 * @code
 * static int arrived;
 * shmem_int_atomic_inc(&arrived, 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmem_int_atomic_inc(int *dest, int pe);
USHMEM_API void shmem_long_atomic_inc(long *dest, int pe);
USHMEM_API void shmem_longlong_atomic_inc(long long *dest, int pe);
USHMEM_API void shmem_uint_atomic_inc(unsigned int *dest, int pe);
USHMEM_API void shmem_ulong_atomic_inc(unsigned long *dest, int pe);
USHMEM_API void shmem_ulonglong_atomic_inc(unsigned long long *dest, int pe);
USHMEM_API void shmem_int32_atomic_inc(int32_t *dest, int pe);
USHMEM_API void shmem_int64_atomic_inc(int64_t *dest, int pe);
USHMEM_API void shmem_uint32_atomic_inc(uint32_t *dest, int pe);
USHMEM_API void shmem_uint64_atomic_inc(uint64_t *dest, int pe);
USHMEM_API void shmem_size_atomic_inc(size_t *dest, int pe);
USHMEM_API void shmem_ptrdiff_atomic_inc(ptrdiff_t *dest, int pe);
USHMEM_API void shmem_ctx_int_atomic_inc(shmem_ctx_t ctx, int *dest, int pe);
USHMEM_API void shmem_ctx_long_atomic_inc(shmem_ctx_t ctx, long *dest, int pe);
USHMEM_API void shmem_ctx_longlong_atomic_inc(shmem_ctx_t ctx, long long *dest, int pe);
USHMEM_API void shmem_ctx_uint_atomic_inc(shmem_ctx_t ctx, unsigned int *dest, int pe);
USHMEM_API void shmem_ctx_ulong_atomic_inc(shmem_ctx_t ctx, unsigned long *dest, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_inc(shmem_ctx_t ctx, unsigned long long *dest, int pe);
USHMEM_API void shmem_ctx_int32_atomic_inc(shmem_ctx_t ctx, int32_t *dest, int pe);
USHMEM_API void shmem_ctx_int64_atomic_inc(shmem_ctx_t ctx, int64_t *dest, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_inc(shmem_ctx_t ctx, uint32_t *dest, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_inc(shmem_ctx_t ctx, uint64_t *dest, int pe);
USHMEM_API void shmem_ctx_size_atomic_inc(shmem_ctx_t ctx, size_t *dest, int pe);
USHMEM_API void shmem_ctx_ptrdiff_atomic_inc(shmem_ctx_t ctx, ptrdiff_t *dest, int pe);

/**
 * Adds to a symmetric object of another PE and returns what it was.
 *
 * Integers wrap around, signed ones too. Atomic with respect to all atomic operations, waits and
 * tests of the same type on the same object, from all PEs; not with respect to puts, nor to plain
 * loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value what to add.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 * @return the object's contents before the operation.
 *
 * Complete on return: the operation has been performed at PE pe and the old contents returned.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 *   The value is then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH_ADD".
 *
 * @code
 * static size_t next;
 * const size_t begin = shmem_size_atomic_fetch_add(&next, 64, 0);
 * printf("my items start at %lu\n", (unsigned long)begin);
 * @endcode
 */
USHMEM_API int shmem_int_atomic_fetch_add(int *dest, int value, int pe);
USHMEM_API long shmem_long_atomic_fetch_add(long *dest, long value, int pe);
USHMEM_API long long shmem_longlong_atomic_fetch_add(long long *dest, long long value, int pe);
USHMEM_API unsigned int shmem_uint_atomic_fetch_add(unsigned int *dest, unsigned int value, int pe);
USHMEM_API unsigned long shmem_ulong_atomic_fetch_add(
    unsigned long *dest, unsigned long value, int pe);
USHMEM_API unsigned long long shmem_ulonglong_atomic_fetch_add(
    unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API int32_t shmem_int32_atomic_fetch_add(int32_t *dest, int32_t value, int pe);
USHMEM_API int64_t shmem_int64_atomic_fetch_add(int64_t *dest, int64_t value, int pe);
USHMEM_API uint32_t shmem_uint32_atomic_fetch_add(uint32_t *dest, uint32_t value, int pe);
USHMEM_API uint64_t shmem_uint64_atomic_fetch_add(uint64_t *dest, uint64_t value, int pe);
USHMEM_API size_t shmem_size_atomic_fetch_add(size_t *dest, size_t value, int pe);
USHMEM_API ptrdiff_t shmem_ptrdiff_atomic_fetch_add(ptrdiff_t *dest, ptrdiff_t value, int pe);
USHMEM_API int shmem_ctx_int_atomic_fetch_add(shmem_ctx_t ctx, int *dest, int value, int pe);
USHMEM_API long shmem_ctx_long_atomic_fetch_add(shmem_ctx_t ctx, long *dest, long value, int pe);
USHMEM_API long long shmem_ctx_longlong_atomic_fetch_add(
    shmem_ctx_t ctx, long long *dest, long long value, int pe);
USHMEM_API unsigned int shmem_ctx_uint_atomic_fetch_add(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe);
USHMEM_API unsigned long shmem_ctx_ulong_atomic_fetch_add(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe);
USHMEM_API unsigned long long shmem_ctx_ulonglong_atomic_fetch_add(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API int32_t shmem_ctx_int32_atomic_fetch_add(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe);
USHMEM_API int64_t shmem_ctx_int64_atomic_fetch_add(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe);
USHMEM_API uint32_t shmem_ctx_uint32_atomic_fetch_add(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe);
USHMEM_API uint64_t shmem_ctx_uint64_atomic_fetch_add(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe);
USHMEM_API size_t shmem_ctx_size_atomic_fetch_add(
    shmem_ctx_t ctx, size_t *dest, size_t value, int pe);
USHMEM_API ptrdiff_t shmem_ctx_ptrdiff_atomic_fetch_add(
    shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe);

/**
 * Adds to a symmetric object of another PE.
 *
 * Integers wrap around, signed ones too. Atomic with respect to all atomic operations, waits and
 * tests of the same type on the same object, from all PEs; not with respect to puts, nor to plain
 * loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value what to add.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the operation is under way; its effect at PE pe needs shmem_quiet or a
 *   barrier.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_ADD".
 *
 * @code
 * static unsigned long bytes;
 * shmem_ulong_atomic_add(&bytes, 4096, 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmem_int_atomic_add(int *dest, int value, int pe);
USHMEM_API void shmem_long_atomic_add(long *dest, long value, int pe);
USHMEM_API void shmem_longlong_atomic_add(long long *dest, long long value, int pe);
USHMEM_API void shmem_uint_atomic_add(unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ulong_atomic_add(unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ulonglong_atomic_add(
    unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_int32_atomic_add(int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_int64_atomic_add(int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_uint32_atomic_add(uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_uint64_atomic_add(uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_size_atomic_add(size_t *dest, size_t value, int pe);
USHMEM_API void shmem_ptrdiff_atomic_add(ptrdiff_t *dest, ptrdiff_t value, int pe);
USHMEM_API void shmem_ctx_int_atomic_add(shmem_ctx_t ctx, int *dest, int value, int pe);
USHMEM_API void shmem_ctx_long_atomic_add(shmem_ctx_t ctx, long *dest, long value, int pe);
USHMEM_API void shmem_ctx_longlong_atomic_add(
    shmem_ctx_t ctx, long long *dest, long long value, int pe);
USHMEM_API void shmem_ctx_uint_atomic_add(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ctx_ulong_atomic_add(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_add(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_ctx_int32_atomic_add(shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_ctx_int64_atomic_add(shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_add(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_add(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_ctx_size_atomic_add(shmem_ctx_t ctx, size_t *dest, size_t value, int pe);
USHMEM_API void shmem_ctx_ptrdiff_atomic_add(
    shmem_ctx_t ctx, ptrdiff_t *dest, ptrdiff_t value, int pe);

/**
 * Performs a bitwise AND on a symmetric object of another PE and returns what it was.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the second operand of the bitwise AND.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 * @return the object's contents before the operation.
 *
 * Complete on return: the operation has been performed at PE pe and the old contents returned.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 *   The value is then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH_AND".
 *
 * @code
 * static uint32_t mask = 0xffu;
 * const uint32_t before = shmem_uint32_atomic_fetch_and(&mask, 0x0fu, 0);
 * printf("%x\n", (unsigned)before);
 * @endcode
 */
USHMEM_API unsigned int shmem_uint_atomic_fetch_and(unsigned int *dest, unsigned int value, int pe);
USHMEM_API unsigned long shmem_ulong_atomic_fetch_and(
    unsigned long *dest, unsigned long value, int pe);
USHMEM_API unsigned long long shmem_ulonglong_atomic_fetch_and(
    unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API int32_t shmem_int32_atomic_fetch_and(int32_t *dest, int32_t value, int pe);
USHMEM_API int64_t shmem_int64_atomic_fetch_and(int64_t *dest, int64_t value, int pe);
USHMEM_API uint32_t shmem_uint32_atomic_fetch_and(uint32_t *dest, uint32_t value, int pe);
USHMEM_API uint64_t shmem_uint64_atomic_fetch_and(uint64_t *dest, uint64_t value, int pe);
USHMEM_API unsigned int shmem_ctx_uint_atomic_fetch_and(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe);
USHMEM_API unsigned long shmem_ctx_ulong_atomic_fetch_and(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe);
USHMEM_API unsigned long long shmem_ctx_ulonglong_atomic_fetch_and(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API int32_t shmem_ctx_int32_atomic_fetch_and(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe);
USHMEM_API int64_t shmem_ctx_int64_atomic_fetch_and(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe);
USHMEM_API uint32_t shmem_ctx_uint32_atomic_fetch_and(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe);
USHMEM_API uint64_t shmem_ctx_uint64_atomic_fetch_and(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe);

/**
 * Performs a bitwise AND on a symmetric object of another PE.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the second operand of the bitwise AND.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the operation is under way; its effect at PE pe needs shmem_quiet or a
 *   barrier.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_AND".
 *
 * @code
 * static uint64_t busy = UINT64_MAX;
 * shmem_uint64_atomic_and(&busy, ~(UINT64_C(1) << 5), 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmem_uint_atomic_and(unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ulong_atomic_and(unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ulonglong_atomic_and(
    unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_int32_atomic_and(int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_int64_atomic_and(int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_uint32_atomic_and(uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_uint64_atomic_and(uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_ctx_uint_atomic_and(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ctx_ulong_atomic_and(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_and(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_ctx_int32_atomic_and(shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_ctx_int64_atomic_and(shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_and(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_and(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe);

/**
 * Performs a bitwise OR on a symmetric object of another PE and returns what it was.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the second operand of the bitwise OR.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 * @return the object's contents before the operation.
 *
 * Complete on return: the operation has been performed at PE pe and the old contents returned.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 *   The value is then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH_OR".
 *
 * @code
 * static unsigned int taken;
 * const unsigned int before = shmem_uint_atomic_fetch_or(&taken, 1u << 3, 0);
 * if ((before & (1u << 3)) == 0) {
 *   puts("slot 3 is mine");
 * }
 * @endcode
 */
USHMEM_API unsigned int shmem_uint_atomic_fetch_or(unsigned int *dest, unsigned int value, int pe);
USHMEM_API unsigned long shmem_ulong_atomic_fetch_or(
    unsigned long *dest, unsigned long value, int pe);
USHMEM_API unsigned long long shmem_ulonglong_atomic_fetch_or(
    unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API int32_t shmem_int32_atomic_fetch_or(int32_t *dest, int32_t value, int pe);
USHMEM_API int64_t shmem_int64_atomic_fetch_or(int64_t *dest, int64_t value, int pe);
USHMEM_API uint32_t shmem_uint32_atomic_fetch_or(uint32_t *dest, uint32_t value, int pe);
USHMEM_API uint64_t shmem_uint64_atomic_fetch_or(uint64_t *dest, uint64_t value, int pe);
USHMEM_API unsigned int shmem_ctx_uint_atomic_fetch_or(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe);
USHMEM_API unsigned long shmem_ctx_ulong_atomic_fetch_or(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe);
USHMEM_API unsigned long long shmem_ctx_ulonglong_atomic_fetch_or(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API int32_t shmem_ctx_int32_atomic_fetch_or(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe);
USHMEM_API int64_t shmem_ctx_int64_atomic_fetch_or(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe);
USHMEM_API uint32_t shmem_ctx_uint32_atomic_fetch_or(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe);
USHMEM_API uint64_t shmem_ctx_uint64_atomic_fetch_or(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe);

/**
 * Performs a bitwise OR on a symmetric object of another PE.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the second operand of the bitwise OR.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the operation is under way; its effect at PE pe needs shmem_quiet or a
 *   barrier.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_OR".
 *
 * @code
 * static uint64_t present;
 * shmem_uint64_atomic_or(&present, UINT64_C(1) << (shmem_my_pe() % 64), 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmem_uint_atomic_or(unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ulong_atomic_or(unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ulonglong_atomic_or(
    unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_int32_atomic_or(int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_int64_atomic_or(int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_uint32_atomic_or(uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_uint64_atomic_or(uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_ctx_uint_atomic_or(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ctx_ulong_atomic_or(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_or(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_ctx_int32_atomic_or(shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_ctx_int64_atomic_or(shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_or(shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_or(shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe);

/**
 * Performs a bitwise XOR (exclusive or) on a symmetric object of another PE and returns what it
 * was.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the second operand of the bitwise XOR (exclusive or).
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 * @return the object's contents before the operation.
 *
 * Complete on return: the operation has been performed at PE pe and the old contents returned.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 *   The value is then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH_XOR".
 *
 * @code
 * static int64_t toggle;
 * const int64_t before = shmem_int64_atomic_fetch_xor(&toggle, 1, 0);
 * printf("it was %s\n", (before & 1) != 0 ? "on" : "off");
 * @endcode
 */
USHMEM_API unsigned int shmem_uint_atomic_fetch_xor(unsigned int *dest, unsigned int value, int pe);
USHMEM_API unsigned long shmem_ulong_atomic_fetch_xor(
    unsigned long *dest, unsigned long value, int pe);
USHMEM_API unsigned long long shmem_ulonglong_atomic_fetch_xor(
    unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API int32_t shmem_int32_atomic_fetch_xor(int32_t *dest, int32_t value, int pe);
USHMEM_API int64_t shmem_int64_atomic_fetch_xor(int64_t *dest, int64_t value, int pe);
USHMEM_API uint32_t shmem_uint32_atomic_fetch_xor(uint32_t *dest, uint32_t value, int pe);
USHMEM_API uint64_t shmem_uint64_atomic_fetch_xor(uint64_t *dest, uint64_t value, int pe);
USHMEM_API unsigned int shmem_ctx_uint_atomic_fetch_xor(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe);
USHMEM_API unsigned long shmem_ctx_ulong_atomic_fetch_xor(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe);
USHMEM_API unsigned long long shmem_ctx_ulonglong_atomic_fetch_xor(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API int32_t shmem_ctx_int32_atomic_fetch_xor(
    shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe);
USHMEM_API int64_t shmem_ctx_int64_atomic_fetch_xor(
    shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe);
USHMEM_API uint32_t shmem_ctx_uint32_atomic_fetch_xor(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe);
USHMEM_API uint64_t shmem_ctx_uint64_atomic_fetch_xor(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe);

/**
 * Performs a bitwise XOR (exclusive or) on a symmetric object of another PE.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the second operand of the bitwise XOR (exclusive or).
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the operation is under way; its effect at PE pe needs shmem_quiet or a
 *   barrier.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; dest null, misaligned or not symmetric; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_XOR".
 *
 * @code
 * static unsigned long parity;
 * shmem_ulong_atomic_xor(&parity, 0xa5ul, 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmem_uint_atomic_xor(unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ulong_atomic_xor(unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ulonglong_atomic_xor(
    unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_int32_atomic_xor(int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_int64_atomic_xor(int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_uint32_atomic_xor(uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_uint64_atomic_xor(uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_ctx_uint_atomic_xor(
    shmem_ctx_t ctx, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ctx_ulong_atomic_xor(
    shmem_ctx_t ctx, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_xor(
    shmem_ctx_t ctx, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_ctx_int32_atomic_xor(shmem_ctx_t ctx, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_ctx_int64_atomic_xor(shmem_ctx_t ctx, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_xor(
    shmem_ctx_t ctx, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_xor(
    shmem_ctx_t ctx, uint64_t *dest, uint64_t value, int pe);

/* ---------------------------------------------------------------------------------------------- */
/* Atomic memory operations, nonblocking                                                          */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Starts to read a symmetric object of another PE atomically.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param fetch local address that receives the object's old contents; symmetric or not.
 * @param source symmetric address of the object to read on PE pe; aligned to its type.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: nothing: fetch must not be used until shmem_quiet, shmem_pe_quiet or a
 *   barrier on the same context, after which the operation has been performed and fetch filled.
 * Remote side: nothing; the object is only read.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a null fetch; a PE number outside the team; source null, misaligned or not symmetric; an
 *   invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH_NBI".
 *
 * @code
 * static float level;
 * float theirs;
 * shmem_float_atomic_fetch_nbi(&theirs, &level, 0);
 * shmem_quiet();
 * printf("%f\n", (double)theirs);
 * @endcode
 */
USHMEM_API void shmem_float_atomic_fetch_nbi(float *fetch, const float *source, int pe);
USHMEM_API void shmem_double_atomic_fetch_nbi(double *fetch, const double *source, int pe);
USHMEM_API void shmem_int_atomic_fetch_nbi(int *fetch, const int *source, int pe);
USHMEM_API void shmem_long_atomic_fetch_nbi(long *fetch, const long *source, int pe);
USHMEM_API void shmem_longlong_atomic_fetch_nbi(long long *fetch, const long long *source, int pe);
USHMEM_API void shmem_uint_atomic_fetch_nbi(
    unsigned int *fetch, const unsigned int *source, int pe);
USHMEM_API void shmem_ulong_atomic_fetch_nbi(
    unsigned long *fetch, const unsigned long *source, int pe);
USHMEM_API void shmem_ulonglong_atomic_fetch_nbi(
    unsigned long long *fetch, const unsigned long long *source, int pe);
USHMEM_API void shmem_int32_atomic_fetch_nbi(int32_t *fetch, const int32_t *source, int pe);
USHMEM_API void shmem_int64_atomic_fetch_nbi(int64_t *fetch, const int64_t *source, int pe);
USHMEM_API void shmem_uint32_atomic_fetch_nbi(uint32_t *fetch, const uint32_t *source, int pe);
USHMEM_API void shmem_uint64_atomic_fetch_nbi(uint64_t *fetch, const uint64_t *source, int pe);
USHMEM_API void shmem_size_atomic_fetch_nbi(size_t *fetch, const size_t *source, int pe);
USHMEM_API void shmem_ptrdiff_atomic_fetch_nbi(ptrdiff_t *fetch, const ptrdiff_t *source, int pe);
USHMEM_API void shmem_ctx_float_atomic_fetch_nbi(
    shmem_ctx_t ctx, float *fetch, const float *source, int pe);
USHMEM_API void shmem_ctx_double_atomic_fetch_nbi(
    shmem_ctx_t ctx, double *fetch, const double *source, int pe);
USHMEM_API void shmem_ctx_int_atomic_fetch_nbi(
    shmem_ctx_t ctx, int *fetch, const int *source, int pe);
USHMEM_API void shmem_ctx_long_atomic_fetch_nbi(
    shmem_ctx_t ctx, long *fetch, const long *source, int pe);
USHMEM_API void shmem_ctx_longlong_atomic_fetch_nbi(
    shmem_ctx_t ctx, long long *fetch, const long long *source, int pe);
USHMEM_API void shmem_ctx_uint_atomic_fetch_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, const unsigned int *source, int pe);
USHMEM_API void shmem_ctx_ulong_atomic_fetch_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, const unsigned long *source, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_fetch_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, const unsigned long long *source, int pe);
USHMEM_API void shmem_ctx_int32_atomic_fetch_nbi(
    shmem_ctx_t ctx, int32_t *fetch, const int32_t *source, int pe);
USHMEM_API void shmem_ctx_int64_atomic_fetch_nbi(
    shmem_ctx_t ctx, int64_t *fetch, const int64_t *source, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_fetch_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, const uint32_t *source, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_fetch_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, const uint64_t *source, int pe);
USHMEM_API void shmem_ctx_size_atomic_fetch_nbi(
    shmem_ctx_t ctx, size_t *fetch, const size_t *source, int pe);
USHMEM_API void shmem_ctx_ptrdiff_atomic_fetch_nbi(
    shmem_ctx_t ctx, ptrdiff_t *fetch, const ptrdiff_t *source, int pe);

/**
 * Starts to replace a symmetric object of another PE if it has an expected value.
 *
 * The replacement took place when the fetched value equals cond. Atomic with respect to all atomic
 * operations, waits and tests of the same type on the same object, from all PEs; not with respect
 * to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param fetch local address that receives the object's old contents; symmetric or not.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param cond the value that the object must have to be replaced.
 * @param value the object's new contents if it had the value cond.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: nothing: fetch must not be used until shmem_quiet, shmem_pe_quiet or a
 *   barrier on the same context, after which the operation has been performed and fetch filled.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a null fetch; a PE number outside the team; dest null, misaligned or not symmetric; an
 *   invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_COMPARE_SWAP_NBI".
 *
 * @code
 * static long owner = -1;
 * long before;
 * shmem_long_atomic_compare_swap_nbi(&before, &owner, -1, shmem_my_pe(), 0);
 * shmem_quiet();
 * if (before == -1) {
 *   puts("this PE owns it");
 * }
 * @endcode
 */
USHMEM_API void shmem_int_atomic_compare_swap_nbi(
    int *fetch, int *dest, int cond, int value, int pe);
USHMEM_API void shmem_long_atomic_compare_swap_nbi(
    long *fetch, long *dest, long cond, long value, int pe);
USHMEM_API void shmem_longlong_atomic_compare_swap_nbi(
    long long *fetch, long long *dest, long long cond, long long value, int pe);
USHMEM_API void shmem_uint_atomic_compare_swap_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int cond, unsigned int value, int pe);
USHMEM_API void shmem_ulong_atomic_compare_swap_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long cond, unsigned long value, int pe);
USHMEM_API void shmem_ulonglong_atomic_compare_swap_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long cond,
    unsigned long long value, int pe);
USHMEM_API void shmem_int32_atomic_compare_swap_nbi(
    int32_t *fetch, int32_t *dest, int32_t cond, int32_t value, int pe);
USHMEM_API void shmem_int64_atomic_compare_swap_nbi(
    int64_t *fetch, int64_t *dest, int64_t cond, int64_t value, int pe);
USHMEM_API void shmem_uint32_atomic_compare_swap_nbi(
    uint32_t *fetch, uint32_t *dest, uint32_t cond, uint32_t value, int pe);
USHMEM_API void shmem_uint64_atomic_compare_swap_nbi(
    uint64_t *fetch, uint64_t *dest, uint64_t cond, uint64_t value, int pe);
USHMEM_API void shmem_size_atomic_compare_swap_nbi(
    size_t *fetch, size_t *dest, size_t cond, size_t value, int pe);
USHMEM_API void shmem_ptrdiff_atomic_compare_swap_nbi(
    ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t cond, ptrdiff_t value, int pe);
USHMEM_API void shmem_ctx_int_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, int *fetch, int *dest, int cond, int value, int pe);
USHMEM_API void shmem_ctx_long_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, long *fetch, long *dest, long cond, long value, int pe);
USHMEM_API void shmem_ctx_longlong_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, long long *fetch, long long *dest, long long cond, long long value, int pe);
USHMEM_API void shmem_ctx_uint_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int cond, unsigned int value,
    int pe);
USHMEM_API void shmem_ctx_ulong_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long cond,
    unsigned long value, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long cond,
    unsigned long long value, int pe);
USHMEM_API void shmem_ctx_int32_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t cond, int32_t value, int pe);
USHMEM_API void shmem_ctx_int64_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t cond, int64_t value, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t cond, uint32_t value, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t cond, uint64_t value, int pe);
USHMEM_API void shmem_ctx_size_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, size_t *fetch, size_t *dest, size_t cond, size_t value, int pe);
USHMEM_API void shmem_ctx_ptrdiff_atomic_compare_swap_nbi(
    shmem_ctx_t ctx, ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t cond, ptrdiff_t value, int pe);

/**
 * Starts to replace a symmetric object of another PE and fetches what it was.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param fetch local address that receives the object's old contents; symmetric or not.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the object's new contents.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: nothing: fetch must not be used until shmem_quiet, shmem_pe_quiet or a
 *   barrier on the same context, after which the operation has been performed and fetch filled.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a null fetch; a PE number outside the team; dest null, misaligned or not symmetric; an
 *   invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_SWAP_NBI".
 *
 * @code
 * static int token;
 * int before;
 * shmem_int_atomic_swap_nbi(&before, &token, shmem_my_pe(), 0);
 * shmem_quiet();
 * printf("%d\n", before);
 * @endcode
 */
USHMEM_API void shmem_float_atomic_swap_nbi(float *fetch, float *dest, float value, int pe);
USHMEM_API void shmem_double_atomic_swap_nbi(double *fetch, double *dest, double value, int pe);
USHMEM_API void shmem_int_atomic_swap_nbi(int *fetch, int *dest, int value, int pe);
USHMEM_API void shmem_long_atomic_swap_nbi(long *fetch, long *dest, long value, int pe);
USHMEM_API void shmem_longlong_atomic_swap_nbi(
    long long *fetch, long long *dest, long long value, int pe);
USHMEM_API void shmem_uint_atomic_swap_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ulong_atomic_swap_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ulonglong_atomic_swap_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_int32_atomic_swap_nbi(int32_t *fetch, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_int64_atomic_swap_nbi(int64_t *fetch, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_uint32_atomic_swap_nbi(
    uint32_t *fetch, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_uint64_atomic_swap_nbi(
    uint64_t *fetch, uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_size_atomic_swap_nbi(size_t *fetch, size_t *dest, size_t value, int pe);
USHMEM_API void shmem_ptrdiff_atomic_swap_nbi(
    ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t value, int pe);
USHMEM_API void shmem_ctx_float_atomic_swap_nbi(
    shmem_ctx_t ctx, float *fetch, float *dest, float value, int pe);
USHMEM_API void shmem_ctx_double_atomic_swap_nbi(
    shmem_ctx_t ctx, double *fetch, double *dest, double value, int pe);
USHMEM_API void shmem_ctx_int_atomic_swap_nbi(
    shmem_ctx_t ctx, int *fetch, int *dest, int value, int pe);
USHMEM_API void shmem_ctx_long_atomic_swap_nbi(
    shmem_ctx_t ctx, long *fetch, long *dest, long value, int pe);
USHMEM_API void shmem_ctx_longlong_atomic_swap_nbi(
    shmem_ctx_t ctx, long long *fetch, long long *dest, long long value, int pe);
USHMEM_API void shmem_ctx_uint_atomic_swap_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ctx_ulong_atomic_swap_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_swap_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe);
USHMEM_API void shmem_ctx_int32_atomic_swap_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_ctx_int64_atomic_swap_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_swap_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_swap_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_ctx_size_atomic_swap_nbi(
    shmem_ctx_t ctx, size_t *fetch, size_t *dest, size_t value, int pe);
USHMEM_API void shmem_ctx_ptrdiff_atomic_swap_nbi(
    shmem_ctx_t ctx, ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t value, int pe);

/**
 * Starts to add 1 to a symmetric object of another PE and fetches what it was.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param fetch local address that receives the object's old contents; symmetric or not.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: nothing: fetch must not be used until shmem_quiet, shmem_pe_quiet or a
 *   barrier on the same context, after which the operation has been performed and fetch filled.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a null fetch; a PE number outside the team; dest null, misaligned or not symmetric; an
 *   invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH_INC_NBI".
 *
 * @code
 * static int ticket;
 * int mine;
 * shmem_int_atomic_fetch_inc_nbi(&mine, &ticket, 0);
 * shmem_quiet();
 * printf("ticket %d\n", mine);
 * @endcode
 */
USHMEM_API void shmem_int_atomic_fetch_inc_nbi(int *fetch, int *dest, int pe);
USHMEM_API void shmem_long_atomic_fetch_inc_nbi(long *fetch, long *dest, int pe);
USHMEM_API void shmem_longlong_atomic_fetch_inc_nbi(long long *fetch, long long *dest, int pe);
USHMEM_API void shmem_uint_atomic_fetch_inc_nbi(unsigned int *fetch, unsigned int *dest, int pe);
USHMEM_API void shmem_ulong_atomic_fetch_inc_nbi(unsigned long *fetch, unsigned long *dest, int pe);
USHMEM_API void shmem_ulonglong_atomic_fetch_inc_nbi(
    unsigned long long *fetch, unsigned long long *dest, int pe);
USHMEM_API void shmem_int32_atomic_fetch_inc_nbi(int32_t *fetch, int32_t *dest, int pe);
USHMEM_API void shmem_int64_atomic_fetch_inc_nbi(int64_t *fetch, int64_t *dest, int pe);
USHMEM_API void shmem_uint32_atomic_fetch_inc_nbi(uint32_t *fetch, uint32_t *dest, int pe);
USHMEM_API void shmem_uint64_atomic_fetch_inc_nbi(uint64_t *fetch, uint64_t *dest, int pe);
USHMEM_API void shmem_size_atomic_fetch_inc_nbi(size_t *fetch, size_t *dest, int pe);
USHMEM_API void shmem_ptrdiff_atomic_fetch_inc_nbi(ptrdiff_t *fetch, ptrdiff_t *dest, int pe);
USHMEM_API void shmem_ctx_int_atomic_fetch_inc_nbi(shmem_ctx_t ctx, int *fetch, int *dest, int pe);
USHMEM_API void shmem_ctx_long_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, long *fetch, long *dest, int pe);
USHMEM_API void shmem_ctx_longlong_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, long long *fetch, long long *dest, int pe);
USHMEM_API void shmem_ctx_uint_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, int pe);
USHMEM_API void shmem_ctx_ulong_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, int pe);
USHMEM_API void shmem_ctx_int32_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int pe);
USHMEM_API void shmem_ctx_int64_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, int pe);
USHMEM_API void shmem_ctx_size_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, size_t *fetch, size_t *dest, int pe);
USHMEM_API void shmem_ctx_ptrdiff_atomic_fetch_inc_nbi(
    shmem_ctx_t ctx, ptrdiff_t *fetch, ptrdiff_t *dest, int pe);

/**
 * Starts to add to a symmetric object of another PE and fetches what it was.
 *
 * Integers wrap around, signed ones too. Atomic with respect to all atomic operations, waits and
 * tests of the same type on the same object, from all PEs; not with respect to puts, nor to plain
 * loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param fetch local address that receives the object's old contents; symmetric or not.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value what to add.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: nothing: fetch must not be used until shmem_quiet, shmem_pe_quiet or a
 *   barrier on the same context, after which the operation has been performed and fetch filled.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a null fetch; a PE number outside the team; dest null, misaligned or not symmetric; an
 *   invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH_ADD_NBI".
 *
 * @code
 * static ptrdiff_t offset;
 * ptrdiff_t mine;
 * shmem_ptrdiff_atomic_fetch_add_nbi(&mine, &offset, 16, 0);
 * shmem_quiet();
 * printf("%ld\n", (long)mine);
 * @endcode
 */
USHMEM_API void shmem_int_atomic_fetch_add_nbi(int *fetch, int *dest, int value, int pe);
USHMEM_API void shmem_long_atomic_fetch_add_nbi(long *fetch, long *dest, long value, int pe);
USHMEM_API void shmem_longlong_atomic_fetch_add_nbi(
    long long *fetch, long long *dest, long long value, int pe);
USHMEM_API void shmem_uint_atomic_fetch_add_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ulong_atomic_fetch_add_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ulonglong_atomic_fetch_add_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_int32_atomic_fetch_add_nbi(
    int32_t *fetch, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_int64_atomic_fetch_add_nbi(
    int64_t *fetch, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_uint32_atomic_fetch_add_nbi(
    uint32_t *fetch, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_uint64_atomic_fetch_add_nbi(
    uint64_t *fetch, uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_size_atomic_fetch_add_nbi(size_t *fetch, size_t *dest, size_t value, int pe);
USHMEM_API void shmem_ptrdiff_atomic_fetch_add_nbi(
    ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t value, int pe);
USHMEM_API void shmem_ctx_int_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, int *fetch, int *dest, int value, int pe);
USHMEM_API void shmem_ctx_long_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, long *fetch, long *dest, long value, int pe);
USHMEM_API void shmem_ctx_longlong_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, long long *fetch, long long *dest, long long value, int pe);
USHMEM_API void shmem_ctx_uint_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ctx_ulong_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe);
USHMEM_API void shmem_ctx_int32_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_ctx_int64_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_ctx_size_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, size_t *fetch, size_t *dest, size_t value, int pe);
USHMEM_API void shmem_ctx_ptrdiff_atomic_fetch_add_nbi(
    shmem_ctx_t ctx, ptrdiff_t *fetch, ptrdiff_t *dest, ptrdiff_t value, int pe);

/**
 * Starts a bitwise AND on a symmetric object of another PE and fetches what it was.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param fetch local address that receives the object's old contents; symmetric or not.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the second operand of the bitwise AND.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: nothing: fetch must not be used until shmem_quiet, shmem_pe_quiet or a
 *   barrier on the same context, after which the operation has been performed and fetch filled.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a null fetch; a PE number outside the team; dest null, misaligned or not symmetric; an
 *   invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH_AND_NBI".
 *
 * @code
 * static uint32_t mask = 0xffu;
 * uint32_t before;
 * shmem_uint32_atomic_fetch_and_nbi(&before, &mask, 0x0fu, 0);
 * shmem_quiet();
 * printf("%x\n", (unsigned)before);
 * @endcode
 */
USHMEM_API void shmem_uint_atomic_fetch_and_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ulong_atomic_fetch_and_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ulonglong_atomic_fetch_and_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_int32_atomic_fetch_and_nbi(
    int32_t *fetch, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_int64_atomic_fetch_and_nbi(
    int64_t *fetch, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_uint32_atomic_fetch_and_nbi(
    uint32_t *fetch, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_uint64_atomic_fetch_and_nbi(
    uint64_t *fetch, uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_ctx_uint_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ctx_ulong_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe);
USHMEM_API void shmem_ctx_int32_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_ctx_int64_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_fetch_and_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe);

/**
 * Starts a bitwise OR on a symmetric object of another PE and fetches what it was.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param fetch local address that receives the object's old contents; symmetric or not.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the second operand of the bitwise OR.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: nothing: fetch must not be used until shmem_quiet, shmem_pe_quiet or a
 *   barrier on the same context, after which the operation has been performed and fetch filled.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a null fetch; a PE number outside the team; dest null, misaligned or not symmetric; an
 *   invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH_OR_NBI".
 *
 * @code
 * static unsigned int taken;
 * unsigned int before;
 * shmem_uint_atomic_fetch_or_nbi(&before, &taken, 1u << 3, 0);
 * shmem_quiet();
 * printf("%x\n", before);
 * @endcode
 */
USHMEM_API void shmem_uint_atomic_fetch_or_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ulong_atomic_fetch_or_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ulonglong_atomic_fetch_or_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_int32_atomic_fetch_or_nbi(
    int32_t *fetch, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_int64_atomic_fetch_or_nbi(
    int64_t *fetch, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_uint32_atomic_fetch_or_nbi(
    uint32_t *fetch, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_uint64_atomic_fetch_or_nbi(
    uint64_t *fetch, uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_ctx_uint_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ctx_ulong_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe);
USHMEM_API void shmem_ctx_int32_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_ctx_int64_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_fetch_or_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe);

/**
 * Starts a bitwise XOR (exclusive or) on a symmetric object of another PE and fetches what it was.
 *
 * Atomic with respect to all atomic operations, waits and tests of the same type on the same
 * object, from all PEs; not with respect to puts, nor to plain loads and stores.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param fetch local address that receives the object's old contents; symmetric or not.
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the second operand of the bitwise XOR (exclusive or).
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: nothing: fetch must not be used until shmem_quiet, shmem_pe_quiet or a
 *   barrier on the same context, after which the operation has been performed and fetch filled.
 * Remote side: a PE that waits for or tests the object sees the new value; earlier operations of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a null fetch; a PE number outside the team; dest null, misaligned or not symmetric; an
 *   invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH_XOR_NBI".
 *
 * @code
 * static int64_t toggle;
 * int64_t before;
 * shmem_int64_atomic_fetch_xor_nbi(&before, &toggle, 1, 0);
 * shmem_quiet();
 * printf("it was %s\n", (before & 1) != 0 ? "on" : "off");
 * @endcode
 */
USHMEM_API void shmem_uint_atomic_fetch_xor_nbi(
    unsigned int *fetch, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ulong_atomic_fetch_xor_nbi(
    unsigned long *fetch, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ulonglong_atomic_fetch_xor_nbi(
    unsigned long long *fetch, unsigned long long *dest, unsigned long long value, int pe);
USHMEM_API void shmem_int32_atomic_fetch_xor_nbi(
    int32_t *fetch, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_int64_atomic_fetch_xor_nbi(
    int64_t *fetch, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_uint32_atomic_fetch_xor_nbi(
    uint32_t *fetch, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_uint64_atomic_fetch_xor_nbi(
    uint64_t *fetch, uint64_t *dest, uint64_t value, int pe);
USHMEM_API void shmem_ctx_uint_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, unsigned int *fetch, unsigned int *dest, unsigned int value, int pe);
USHMEM_API void shmem_ctx_ulong_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, unsigned long *fetch, unsigned long *dest, unsigned long value, int pe);
USHMEM_API void shmem_ctx_ulonglong_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, unsigned long long *fetch, unsigned long long *dest, unsigned long long value,
    int pe);
USHMEM_API void shmem_ctx_int32_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, int32_t *fetch, int32_t *dest, int32_t value, int pe);
USHMEM_API void shmem_ctx_int64_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, int64_t *fetch, int64_t *dest, int64_t value, int pe);
USHMEM_API void shmem_ctx_uint32_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, uint32_t *fetch, uint32_t *dest, uint32_t value, int pe);
USHMEM_API void shmem_ctx_uint64_atomic_fetch_xor_nbi(
    shmem_ctx_t ctx, uint64_t *fetch, uint64_t *dest, uint64_t value, int pe);

/* ---------------------------------------------------------------------------------------------- */
/* Signaling operations                                                                           */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Copies a block to another PE and then updates a signal there.
 *
 * Updates of a signal are atomic with respect to other updates by the same operator, to
 * shmem_signal_fetch and to waits and tests.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the nelems elements to write on PE pe; aligned to the element,
 *   not overlapping the signal.
 * @param source local address of the nelems elements to send; symmetric or not.
 * @param nelems number of elements to transfer; 0 transfers nothing. An element is one T in the
 *   typed forms, 1, 2, 4, 8 or 16 bytes in the 8, 16, 32, 64 and 128 forms, one byte in the mem
 *   form. The signal is updated in any case.
 * @param sig_addr symmetric address of the signal on PE pe.
 * @param signal what the signal is set to or increased by.
 * @param sig_op SHMEM_SIGNAL_SET or SHMEM_SIGNAL_ADD.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the source may be changed; arrival needs shmem_quiet or a barrier.
 * Remote side: once the update of the signal is seen, all data of this call are in dest. Nothing is
 *   said about other transfers: a fence orders those before it.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a sig_op that is not one of the two; sig_addr null, misaligned or not symmetric; a PE
 *   number outside the team; dest null, misaligned or not inside symmetric memory for all nelems
 *   elements; a null local address with nelems above 0; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_PUT_SIGNAL".
 *
 * @code
 * static long data[8];
 * static uint64_t ready;
 * const long mine[8] = {0};
 * shmem_long_put_signal(data, mine, 8, &ready, 1, SHMEM_SIGNAL_SET,
 *                       (shmem_my_pe() + 1) % shmem_n_pes());
 * shmem_signal_wait_until(&ready, SHMEM_CMP_EQ, 1);
 * printf("%ld has arrived\n", data[0]);
 * @endcode
 */
USHMEM_API void shmem_float_put_signal(
    float *dest, const float *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_double_put_signal(
    double *dest, const double *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_longdouble_put_signal(
    long double *dest, const long double *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_char_put_signal(
    char *dest, const char *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_schar_put_signal(
    signed char *dest, const signed char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_short_put_signal(
    short *dest, const short *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_int_put_signal(
    int *dest, const int *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_long_put_signal(
    long *dest, const long *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_longlong_put_signal(
    long long *dest, const long long *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_uchar_put_signal(
    unsigned char *dest, const unsigned char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ushort_put_signal(
    unsigned short *dest, const unsigned short *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_uint_put_signal(
    unsigned int *dest, const unsigned int *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ulong_put_signal(
    unsigned long *dest, const unsigned long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ulonglong_put_signal(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_int8_put_signal(
    int8_t *dest, const int8_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_int16_put_signal(
    int16_t *dest, const int16_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_int32_put_signal(
    int32_t *dest, const int32_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_int64_put_signal(
    int64_t *dest, const int64_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_uint8_put_signal(
    uint8_t *dest, const uint8_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_uint16_put_signal(
    uint16_t *dest, const uint16_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_uint32_put_signal(
    uint32_t *dest, const uint32_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_uint64_put_signal(
    uint64_t *dest, const uint64_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_size_put_signal(
    size_t *dest, const size_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_ptrdiff_put_signal(
    ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_put8_signal(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_put16_signal(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_put32_signal(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_put64_signal(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_put128_signal(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_putmem_signal(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_ctx_float_put_signal(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_double_put_signal(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_longdouble_put_signal(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_char_put_signal(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_schar_put_signal(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_short_put_signal(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_int_put_signal(
    shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_long_put_signal(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_longlong_put_signal(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_uchar_put_signal(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_ushort_put_signal(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_uint_put_signal(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_ulong_put_signal(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_ulonglong_put_signal(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_int8_put_signal(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_int16_put_signal(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_int32_put_signal(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_int64_put_signal(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_uint8_put_signal(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_uint16_put_signal(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_uint32_put_signal(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_uint64_put_signal(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_size_put_signal(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_ptrdiff_put_signal(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_put8_signal(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_put16_signal(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_put32_signal(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_put64_signal(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_put128_signal(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_putmem_signal(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);

/**
 * Starts to copy a block to another PE, which is followed by updating a signal there.
 *
 * Updates of a signal are atomic with respect to other updates by the same operator, to
 * shmem_signal_fetch and to waits and tests.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the nelems elements to write on PE pe; aligned to the element,
 *   not overlapping the signal.
 * @param source local address of the nelems elements to send; symmetric or not.
 * @param nelems number of elements to transfer; 0 transfers nothing. An element is one T in the
 *   typed forms, 1, 2, 4, 8 or 16 bytes in the 8, 16, 32, 64 and 128 forms, one byte in the mem
 *   form. The signal is updated in any case.
 * @param sig_addr symmetric address of the signal on PE pe.
 * @param signal what the signal is set to or increased by.
 * @param sig_op SHMEM_SIGNAL_SET or SHMEM_SIGNAL_ADD.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: nothing: the source must stay unchanged until shmem_quiet, shmem_pe_quiet or
 *   a barrier on the same context, after which data and signal are delivered.
 * Remote side: once the update of the signal is seen, all data of this call are in dest. Nothing is
 *   said about other transfers: a fence orders those before it.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a sig_op that is not one of the two; sig_addr null, misaligned or not symmetric; a PE
 *   number outside the team; dest null, misaligned or not inside symmetric memory for all nelems
 *   elements; a null local address with nelems above 0; an invalid context.
 * Standard: OpenSHMEM 1.6, "SHMEM_PUT_SIGNAL_NBI".
 *
 * @code
 * static char inbox[256];
 * static char outbox[256];
 * static uint64_t messages;
 * shmem_putmem_signal_nbi(inbox, outbox, sizeof outbox, &messages, 1, SHMEM_SIGNAL_ADD, 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmem_float_put_signal_nbi(
    float *dest, const float *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_double_put_signal_nbi(
    double *dest, const double *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_longdouble_put_signal_nbi(
    long double *dest, const long double *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_char_put_signal_nbi(
    char *dest, const char *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_schar_put_signal_nbi(
    signed char *dest, const signed char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_short_put_signal_nbi(
    short *dest, const short *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_int_put_signal_nbi(
    int *dest, const int *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_long_put_signal_nbi(
    long *dest, const long *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_longlong_put_signal_nbi(
    long long *dest, const long long *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_uchar_put_signal_nbi(
    unsigned char *dest, const unsigned char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ushort_put_signal_nbi(
    unsigned short *dest, const unsigned short *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_uint_put_signal_nbi(
    unsigned int *dest, const unsigned int *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ulong_put_signal_nbi(
    unsigned long *dest, const unsigned long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ulonglong_put_signal_nbi(
    unsigned long long *dest, const unsigned long long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_int8_put_signal_nbi(
    int8_t *dest, const int8_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_int16_put_signal_nbi(
    int16_t *dest, const int16_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_int32_put_signal_nbi(
    int32_t *dest, const int32_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_int64_put_signal_nbi(
    int64_t *dest, const int64_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_uint8_put_signal_nbi(
    uint8_t *dest, const uint8_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_uint16_put_signal_nbi(
    uint16_t *dest, const uint16_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_uint32_put_signal_nbi(
    uint32_t *dest, const uint32_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_uint64_put_signal_nbi(
    uint64_t *dest, const uint64_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_size_put_signal_nbi(
    size_t *dest, const size_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_ptrdiff_put_signal_nbi(
    ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, uint64_t *sig_addr, uint64_t signal,
    int sig_op, int pe);
USHMEM_API void shmem_put8_signal_nbi(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_put16_signal_nbi(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_put32_signal_nbi(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_put64_signal_nbi(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_put128_signal_nbi(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_putmem_signal_nbi(
    void *dest, const void *source, size_t nelems, uint64_t *sig_addr, uint64_t signal, int sig_op,
    int pe);
USHMEM_API void shmem_ctx_float_put_signal_nbi(
    shmem_ctx_t ctx, float *dest, const float *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_double_put_signal_nbi(
    shmem_ctx_t ctx, double *dest, const double *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_longdouble_put_signal_nbi(
    shmem_ctx_t ctx, long double *dest, const long double *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_char_put_signal_nbi(
    shmem_ctx_t ctx, char *dest, const char *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_schar_put_signal_nbi(
    shmem_ctx_t ctx, signed char *dest, const signed char *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_short_put_signal_nbi(
    shmem_ctx_t ctx, short *dest, const short *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_int_put_signal_nbi(
    shmem_ctx_t ctx, int *dest, const int *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_long_put_signal_nbi(
    shmem_ctx_t ctx, long *dest, const long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_longlong_put_signal_nbi(
    shmem_ctx_t ctx, long long *dest, const long long *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_uchar_put_signal_nbi(
    shmem_ctx_t ctx, unsigned char *dest, const unsigned char *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_ushort_put_signal_nbi(
    shmem_ctx_t ctx, unsigned short *dest, const unsigned short *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_uint_put_signal_nbi(
    shmem_ctx_t ctx, unsigned int *dest, const unsigned int *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_ulong_put_signal_nbi(
    shmem_ctx_t ctx, unsigned long *dest, const unsigned long *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_ulonglong_put_signal_nbi(
    shmem_ctx_t ctx, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_int8_put_signal_nbi(
    shmem_ctx_t ctx, int8_t *dest, const int8_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_int16_put_signal_nbi(
    shmem_ctx_t ctx, int16_t *dest, const int16_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_int32_put_signal_nbi(
    shmem_ctx_t ctx, int32_t *dest, const int32_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_int64_put_signal_nbi(
    shmem_ctx_t ctx, int64_t *dest, const int64_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_uint8_put_signal_nbi(
    shmem_ctx_t ctx, uint8_t *dest, const uint8_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_uint16_put_signal_nbi(
    shmem_ctx_t ctx, uint16_t *dest, const uint16_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_uint32_put_signal_nbi(
    shmem_ctx_t ctx, uint32_t *dest, const uint32_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_uint64_put_signal_nbi(
    shmem_ctx_t ctx, uint64_t *dest, const uint64_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_size_put_signal_nbi(
    shmem_ctx_t ctx, size_t *dest, const size_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_ptrdiff_put_signal_nbi(
    shmem_ctx_t ctx, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_put8_signal_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_put16_signal_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_put32_signal_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_put64_signal_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_put128_signal_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmem_ctx_putmem_signal_nbi(
    shmem_ctx_t ctx, void *dest, const void *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);

/**
 * Adds to a signal of another PE.
 *
 * Updates of a signal are atomic with respect to other updates by the same operator, to
 * shmem_signal_fetch and to waits and tests.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param sig_addr symmetric address of the signal on PE pe.
 * @param signal what to add; the signal wraps around at 2^64.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the value has been taken; its arrival needs shmem_quiet or a barrier.
 * Remote side: a PE that waits for or fetches the signal sees the new value; earlier transfers of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; sig_addr null, misaligned or not symmetric; an invalid
 *   context.
 * Standard: OpenSHMEM 1.6, "SHMEM_SIGNAL_ADD".
 *
 * @code
 * static uint64_t arrived;
 * shmem_signal_add(&arrived, 1, 0);
 * if (shmem_my_pe() == 0) {
 *   shmem_signal_wait_until(&arrived, SHMEM_CMP_EQ, (uint64_t)shmem_n_pes());
 * }
 * @endcode
 */
USHMEM_API void shmem_signal_add(uint64_t *sig_addr, uint64_t signal, int pe);
USHMEM_API void shmem_ctx_signal_add(shmem_ctx_t ctx, uint64_t *sig_addr, uint64_t signal, int pe);

/**
 * Reads a signal of the calling PE.
 *
 * @param sig_addr local address of the signal, a symmetric object.
 * @return the signal's contents.
 *
 * Complete on return: the value has been read; data whose signal is in it have arrived and may be
 *   read.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: sig_addr null or misaligned. The value is then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_SIGNAL_FETCH".
 *
 * @code
 * static uint64_t messages;
 * if (shmem_signal_fetch(&messages) > 0) {
 *   puts("there is mail");
 * }
 * @endcode
 */
USHMEM_API uint64_t shmem_signal_fetch(const uint64_t *sig_addr);

/**
 * Sets a signal of another PE.
 *
 * Updates of a signal are atomic with respect to other updates by the same operator, to
 * shmem_signal_fetch and to waits and tests.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param sig_addr symmetric address of the signal on PE pe.
 * @param signal the signal's new contents.
 * @param pe number of the PE at the other end, from 0 to the size of the context's team minus 1
 *   (the world team in the forms without ctx). The calling PE itself is allowed.
 *
 * Complete on return: the value has been taken; its arrival needs shmem_quiet or a barrier.
 * Remote side: a PE that waits for or fetches the signal sees the new value; earlier transfers of
 *   this PE are not implied to be visible unless a fence is between them.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number outside the team; sig_addr null, misaligned or not symmetric; an invalid
 *   context.
 * Standard: OpenSHMEM 1.6, "SHMEM_SIGNAL_SET".
 *
 * @code
 * static uint64_t go;
 * if (shmem_my_pe() == 0) {
 *   shmem_signal_set(&go, 1, shmem_n_pes() - 1);
 * }
 * @endcode
 */
USHMEM_API void shmem_signal_set(uint64_t *sig_addr, uint64_t signal, int pe);
USHMEM_API void shmem_ctx_signal_set(shmem_ctx_t ctx, uint64_t *sig_addr, uint64_t signal, int pe);

/* ---------------------------------------------------------------------------------------------- */
/* Collective routines                                                                            */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Completes this PE's operations and waits until all PEs have done so.
 *
 * It is shmem_quiet on the default context followed by shmem_sync_all.
 *
 * Complete on return: the default context's operations of all PEs, and their stores; other contexts
 *   need shmem_ctx_quiet before.
 * Remote side: what any PE sent before its call is visible to every PE after its own.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: a library that is not initialized.
 * Standard: OpenSHMEM 1.6, "SHMEM_BARRIER_ALL".
 *
 * @code
 * static int dest;
 * shmem_int_p(&dest, 42, (shmem_my_pe() + 1) % shmem_n_pes());
 * shmem_barrier_all();
 * printf("%d\n", dest);
 * @endcode
 */
USHMEM_API void shmem_barrier_all(void);

/**
 * Waits until all members of a team have called it.
 *
 * @param team the team; all its members call, and no other PE.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: the members' plain stores, through pointers of shmem_ptr too; not puts and
 *   atomics, which need shmem_quiet before.
 * Remote side: what a member stored or completed before its call is visible to every member after
 *   it.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_SYNC".
 *
 * @code
 * shmem_quiet();
 * if (shmem_team_sync(SHMEM_TEAM_SHARED) != 0) {
 *   fputs("no such team\n", stderr);
 * }
 * @endcode
 */
USHMEM_API int shmem_team_sync(shmem_team_t team);

/**
 * Waits until all PEs have called it: shmem_team_sync on the world team.
 *
 * Complete on return: all PEs' plain stores, through pointers of shmem_ptr too; not puts and
 *   atomics, which need shmem_quiet before.
 * Remote side: what a PE stored or completed before its call is visible to every PE after its own.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: a library that is not initialized.
 * Standard: OpenSHMEM 1.6, "SHMEM_SYNC_ALL".
 *
 * @code
 * static int table[16];
 * table[0] = shmem_my_pe();
 * shmem_sync_all();
 * printf("%d\n", shmem_int_g(table, shmem_n_pes() - 1));
 * @endcode
 */
USHMEM_API void shmem_sync_all(void);

/**
 * Every member gives one block to every member.
 *
 * Block i of member k's source becomes block k of member i's dest.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of room for nelems elements from each member, the same object on
 *   all; it must not overlap source.
 * @param source symmetric address of nelems elements for each member, the same object on all.
 * @param nelems number of elements of one block, the same on all: one T in the typed forms, one
 *   byte in the mem form.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_ALLTOALL".
 *
 * @code
 * static long out[2 * 64];
 * static long in[2 * 64];
 * shmem_long_alltoall(SHMEM_TEAM_WORLD, in, out, 2);
 * @endcode
 */
USHMEM_API int shmem_float_alltoall(
    shmem_team_t team, float *dest, const float *source, size_t nelems);
USHMEM_API int shmem_double_alltoall(
    shmem_team_t team, double *dest, const double *source, size_t nelems);
USHMEM_API int shmem_longdouble_alltoall(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems);
USHMEM_API int shmem_char_alltoall(
    shmem_team_t team, char *dest, const char *source, size_t nelems);
USHMEM_API int shmem_schar_alltoall(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems);
USHMEM_API int shmem_short_alltoall(
    shmem_team_t team, short *dest, const short *source, size_t nelems);
USHMEM_API int shmem_int_alltoall(shmem_team_t team, int *dest, const int *source, size_t nelems);
USHMEM_API int shmem_long_alltoall(
    shmem_team_t team, long *dest, const long *source, size_t nelems);
USHMEM_API int shmem_longlong_alltoall(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems);
USHMEM_API int shmem_uchar_alltoall(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems);
USHMEM_API int shmem_ushort_alltoall(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems);
USHMEM_API int shmem_uint_alltoall(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems);
USHMEM_API int shmem_ulong_alltoall(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems);
USHMEM_API int shmem_ulonglong_alltoall(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems);
USHMEM_API int shmem_int8_alltoall(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems);
USHMEM_API int shmem_int16_alltoall(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems);
USHMEM_API int shmem_int32_alltoall(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems);
USHMEM_API int shmem_int64_alltoall(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems);
USHMEM_API int shmem_uint8_alltoall(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems);
USHMEM_API int shmem_uint16_alltoall(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems);
USHMEM_API int shmem_uint32_alltoall(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems);
USHMEM_API int shmem_uint64_alltoall(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems);
USHMEM_API int shmem_size_alltoall(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems);
USHMEM_API int shmem_ptrdiff_alltoall(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems);
USHMEM_API int shmem_alltoallmem(shmem_team_t team, void *dest, const void *source, size_t nelems);

/**
 * Every member gives one block of strided elements to every member.
 *
 * As alltoall, with dst and sst elements from one element to the next: block i begins i * nelems *
 * sst elements into source, block k as many times dst into dest.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the first element to write, the same object on all; what is
 *   written must not overlap what is read.
 * @param source symmetric address of the first element to read, the same object on all.
 * @param dst distance between elements of dest, in elements, at least 1, the same on all.
 * @param sst distance between elements of source, in elements, at least 1, the same on all.
 * @param nelems number of elements of one block, the same on all: one T in the typed forms, one
 *   byte in the mem form.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: a stride below 1; dest or source null, misaligned or not symmetric; members that make
 *   different calls, where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is
 *   no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_ALLTOALLS".
 *
 * @code
 * static short out[3 * 64];
 * static short in[2 * 64];
 * shmem_short_alltoalls(SHMEM_TEAM_WORLD, in, out, 2, 3, 1);
 * @endcode
 */
USHMEM_API int shmem_float_alltoalls(
    shmem_team_t team, float *dest, const float *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_double_alltoalls(
    shmem_team_t team, double *dest, const double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_longdouble_alltoalls(
    shmem_team_t team, long double *dest, const long double *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_char_alltoalls(
    shmem_team_t team, char *dest, const char *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems);
USHMEM_API int shmem_schar_alltoalls(
    shmem_team_t team, signed char *dest, const signed char *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_short_alltoalls(
    shmem_team_t team, short *dest, const short *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_int_alltoalls(
    shmem_team_t team, int *dest, const int *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems);
USHMEM_API int shmem_long_alltoalls(
    shmem_team_t team, long *dest, const long *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems);
USHMEM_API int shmem_longlong_alltoalls(
    shmem_team_t team, long long *dest, const long long *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_uchar_alltoalls(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems);
USHMEM_API int shmem_ushort_alltoalls(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems);
USHMEM_API int shmem_uint_alltoalls(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_ulong_alltoalls(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems);
USHMEM_API int shmem_ulonglong_alltoalls(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems);
USHMEM_API int shmem_int8_alltoalls(
    shmem_team_t team, int8_t *dest, const int8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_int16_alltoalls(
    shmem_team_t team, int16_t *dest, const int16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_int32_alltoalls(
    shmem_team_t team, int32_t *dest, const int32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_int64_alltoalls(
    shmem_team_t team, int64_t *dest, const int64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_uint8_alltoalls(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_uint16_alltoalls(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_uint32_alltoalls(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_uint64_alltoalls(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_size_alltoalls(
    shmem_team_t team, size_t *dest, const size_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_ptrdiff_alltoalls(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems);
USHMEM_API int shmem_alltoallsmem(
    shmem_team_t team, void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems);

/**
 * Copies a block of the root PE to all members of a team, the root included.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nelems elements to write on every member, the same object on
 *   all; it may be the source itself, and must not overlap it otherwise.
 * @param source symmetric address of the nelems elements to send; only the root's are read, all
 *   members pass the same object.
 * @param nelems number of elements, the same on all members: one T in the typed forms, one byte in
 *   shmem_broadcastmem.
 * @param PE_root number of the root in the team, the same on all members.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: a root outside the team; dest or source null, misaligned or not symmetric;
 *   SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_BROADCAST".
 *
 * @code
 * static double parameters[8];
 * if (shmem_my_pe() == 0) {
 *   parameters[0] = 0.5;
 * }
 * shmem_double_broadcast(SHMEM_TEAM_WORLD, parameters, parameters, 8, 0);
 * @endcode
 */
USHMEM_API int shmem_float_broadcast(
    shmem_team_t team, float *dest, const float *source, size_t nelems, int PE_root);
USHMEM_API int shmem_double_broadcast(
    shmem_team_t team, double *dest, const double *source, size_t nelems, int PE_root);
USHMEM_API int shmem_longdouble_broadcast(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems, int PE_root);
USHMEM_API int shmem_char_broadcast(
    shmem_team_t team, char *dest, const char *source, size_t nelems, int PE_root);
USHMEM_API int shmem_schar_broadcast(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems, int PE_root);
USHMEM_API int shmem_short_broadcast(
    shmem_team_t team, short *dest, const short *source, size_t nelems, int PE_root);
USHMEM_API int shmem_int_broadcast(
    shmem_team_t team, int *dest, const int *source, size_t nelems, int PE_root);
USHMEM_API int shmem_long_broadcast(
    shmem_team_t team, long *dest, const long *source, size_t nelems, int PE_root);
USHMEM_API int shmem_longlong_broadcast(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems, int PE_root);
USHMEM_API int shmem_uchar_broadcast(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems,
    int PE_root);
USHMEM_API int shmem_ushort_broadcast(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems,
    int PE_root);
USHMEM_API int shmem_uint_broadcast(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems, int PE_root);
USHMEM_API int shmem_ulong_broadcast(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems,
    int PE_root);
USHMEM_API int shmem_ulonglong_broadcast(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems,
    int PE_root);
USHMEM_API int shmem_int8_broadcast(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems, int PE_root);
USHMEM_API int shmem_int16_broadcast(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems, int PE_root);
USHMEM_API int shmem_int32_broadcast(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems, int PE_root);
USHMEM_API int shmem_int64_broadcast(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems, int PE_root);
USHMEM_API int shmem_uint8_broadcast(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems, int PE_root);
USHMEM_API int shmem_uint16_broadcast(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems, int PE_root);
USHMEM_API int shmem_uint32_broadcast(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems, int PE_root);
USHMEM_API int shmem_uint64_broadcast(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems, int PE_root);
USHMEM_API int shmem_size_broadcast(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems, int PE_root);
USHMEM_API int shmem_ptrdiff_broadcast(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems, int PE_root);
USHMEM_API int shmem_broadcastmem(
    shmem_team_t team, void *dest, const void *source, size_t nelems, int PE_root);

/**
 * Puts the blocks of all members, of any sizes, one behind the other on every member.
 *
 * The blocks stand in the order of the members' numbers in the team.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of room for the elements of all members together, the same object
 *   on all.
 * @param source symmetric address of this member's elements, the same object on all.
 * @param nelems number of elements that this member gives, its own: one T in the typed forms, one
 *   byte in the mem form.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_COLLECT".
 *
 * @code
 * static int mine[2];
 * static int all[64];
 * const size_t count = shmem_my_pe() % 2 == 0 ? 1 : 2;
 * shmem_int_collect(SHMEM_TEAM_WORLD, all, mine, count);
 * @endcode
 */
USHMEM_API int shmem_float_collect(
    shmem_team_t team, float *dest, const float *source, size_t nelems);
USHMEM_API int shmem_double_collect(
    shmem_team_t team, double *dest, const double *source, size_t nelems);
USHMEM_API int shmem_longdouble_collect(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems);
USHMEM_API int shmem_char_collect(shmem_team_t team, char *dest, const char *source, size_t nelems);
USHMEM_API int shmem_schar_collect(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems);
USHMEM_API int shmem_short_collect(
    shmem_team_t team, short *dest, const short *source, size_t nelems);
USHMEM_API int shmem_int_collect(shmem_team_t team, int *dest, const int *source, size_t nelems);
USHMEM_API int shmem_long_collect(shmem_team_t team, long *dest, const long *source, size_t nelems);
USHMEM_API int shmem_longlong_collect(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems);
USHMEM_API int shmem_uchar_collect(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems);
USHMEM_API int shmem_ushort_collect(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems);
USHMEM_API int shmem_uint_collect(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems);
USHMEM_API int shmem_ulong_collect(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems);
USHMEM_API int shmem_ulonglong_collect(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems);
USHMEM_API int shmem_int8_collect(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems);
USHMEM_API int shmem_int16_collect(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems);
USHMEM_API int shmem_int32_collect(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems);
USHMEM_API int shmem_int64_collect(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems);
USHMEM_API int shmem_uint8_collect(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems);
USHMEM_API int shmem_uint16_collect(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems);
USHMEM_API int shmem_uint32_collect(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems);
USHMEM_API int shmem_uint64_collect(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems);
USHMEM_API int shmem_size_collect(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems);
USHMEM_API int shmem_ptrdiff_collect(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems);
USHMEM_API int shmem_collectmem(shmem_team_t team, void *dest, const void *source, size_t nelems);

/**
 * Puts equal blocks of all members one behind the other on every member.
 *
 * The blocks stand in the order of the members' numbers in the team.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of room for nelems elements from each member, the same object on
 *   all.
 * @param source symmetric address of this member's elements, the same object on all.
 * @param nelems number of elements of each member, the same on all: one T in the typed forms, one
 *   byte in the mem form.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_COLLECT".
 *
 * @code
 * static double mine[4];
 * static double all[4 * 64];
 * shmem_double_fcollect(SHMEM_TEAM_WORLD, all, mine, 4);
 * @endcode
 */
USHMEM_API int shmem_float_fcollect(
    shmem_team_t team, float *dest, const float *source, size_t nelems);
USHMEM_API int shmem_double_fcollect(
    shmem_team_t team, double *dest, const double *source, size_t nelems);
USHMEM_API int shmem_longdouble_fcollect(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems);
USHMEM_API int shmem_char_fcollect(
    shmem_team_t team, char *dest, const char *source, size_t nelems);
USHMEM_API int shmem_schar_fcollect(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems);
USHMEM_API int shmem_short_fcollect(
    shmem_team_t team, short *dest, const short *source, size_t nelems);
USHMEM_API int shmem_int_fcollect(shmem_team_t team, int *dest, const int *source, size_t nelems);
USHMEM_API int shmem_long_fcollect(
    shmem_team_t team, long *dest, const long *source, size_t nelems);
USHMEM_API int shmem_longlong_fcollect(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems);
USHMEM_API int shmem_uchar_fcollect(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems);
USHMEM_API int shmem_ushort_fcollect(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems);
USHMEM_API int shmem_uint_fcollect(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems);
USHMEM_API int shmem_ulong_fcollect(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems);
USHMEM_API int shmem_ulonglong_fcollect(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems);
USHMEM_API int shmem_int8_fcollect(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems);
USHMEM_API int shmem_int16_fcollect(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems);
USHMEM_API int shmem_int32_fcollect(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems);
USHMEM_API int shmem_int64_fcollect(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems);
USHMEM_API int shmem_uint8_fcollect(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems);
USHMEM_API int shmem_uint16_fcollect(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems);
USHMEM_API int shmem_uint32_fcollect(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems);
USHMEM_API int shmem_uint64_fcollect(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems);
USHMEM_API int shmem_size_fcollect(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems);
USHMEM_API int shmem_ptrdiff_fcollect(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems);
USHMEM_API int shmem_fcollectmem(shmem_team_t team, void *dest, const void *source, size_t nelems);

/**
 * Combines the members' arrays bit by bit with AND.
 *
 * Members are combined in the order of their numbers, so every member gets the same bits, floating
 * point included. Integers wrap around.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nreduce results, the same object on all; it may be source
 *   itself, and must not overlap it otherwise.
 * @param source symmetric address of the nreduce elements, the same object on all.
 * @param nreduce number of elements, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static unsigned int mine[8];
 * static unsigned int all[8];
 * shmem_uint_and_reduce(SHMEM_TEAM_WORLD, all, mine, 8);
 * @endcode
 */
USHMEM_API int shmem_uchar_and_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce);
USHMEM_API int shmem_ushort_and_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce);
USHMEM_API int shmem_uint_and_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce);
USHMEM_API int shmem_ulong_and_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce);
USHMEM_API int shmem_ulonglong_and_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce);
USHMEM_API int shmem_int8_and_reduce(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce);
USHMEM_API int shmem_int16_and_reduce(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce);
USHMEM_API int shmem_int32_and_reduce(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce);
USHMEM_API int shmem_int64_and_reduce(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce);
USHMEM_API int shmem_uint8_and_reduce(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce);
USHMEM_API int shmem_uint16_and_reduce(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce);
USHMEM_API int shmem_uint32_and_reduce(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce);
USHMEM_API int shmem_uint64_and_reduce(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce);
USHMEM_API int shmem_size_and_reduce(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce);

/**
 * Combines the members' arrays bit by bit with OR.
 *
 * Members are combined in the order of their numbers, so every member gets the same bits, floating
 * point included. Integers wrap around.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nreduce results, the same object on all; it may be source
 *   itself, and must not overlap it otherwise.
 * @param source symmetric address of the nreduce elements, the same object on all.
 * @param nreduce number of elements, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static unsigned int mine[8];
 * static unsigned int all[8];
 * shmem_uint_or_reduce(SHMEM_TEAM_WORLD, all, mine, 8);
 * @endcode
 */
USHMEM_API int shmem_uchar_or_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce);
USHMEM_API int shmem_ushort_or_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce);
USHMEM_API int shmem_uint_or_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce);
USHMEM_API int shmem_ulong_or_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce);
USHMEM_API int shmem_ulonglong_or_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce);
USHMEM_API int shmem_int8_or_reduce(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce);
USHMEM_API int shmem_int16_or_reduce(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce);
USHMEM_API int shmem_int32_or_reduce(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce);
USHMEM_API int shmem_int64_or_reduce(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce);
USHMEM_API int shmem_uint8_or_reduce(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce);
USHMEM_API int shmem_uint16_or_reduce(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce);
USHMEM_API int shmem_uint32_or_reduce(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce);
USHMEM_API int shmem_uint64_or_reduce(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce);
USHMEM_API int shmem_size_or_reduce(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce);

/**
 * Combines the members' arrays bit by bit with exclusive OR.
 *
 * Members are combined in the order of their numbers, so every member gets the same bits, floating
 * point included. Integers wrap around.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nreduce results, the same object on all; it may be source
 *   itself, and must not overlap it otherwise.
 * @param source symmetric address of the nreduce elements, the same object on all.
 * @param nreduce number of elements, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static unsigned int mine[8];
 * static unsigned int all[8];
 * shmem_uint_xor_reduce(SHMEM_TEAM_WORLD, all, mine, 8);
 * @endcode
 */
USHMEM_API int shmem_uchar_xor_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce);
USHMEM_API int shmem_ushort_xor_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce);
USHMEM_API int shmem_uint_xor_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce);
USHMEM_API int shmem_ulong_xor_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce);
USHMEM_API int shmem_ulonglong_xor_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce);
USHMEM_API int shmem_int8_xor_reduce(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce);
USHMEM_API int shmem_int16_xor_reduce(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce);
USHMEM_API int shmem_int32_xor_reduce(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce);
USHMEM_API int shmem_int64_xor_reduce(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce);
USHMEM_API int shmem_uint8_xor_reduce(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce);
USHMEM_API int shmem_uint16_xor_reduce(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce);
USHMEM_API int shmem_uint32_xor_reduce(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce);
USHMEM_API int shmem_uint64_xor_reduce(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce);
USHMEM_API int shmem_size_xor_reduce(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce);

/**
 * Finds the largest of the members' elements at each place.
 *
 * Members are combined in the order of their numbers, so every member gets the same bits, floating
 * point included. Integers wrap around.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nreduce results, the same object on all; it may be source
 *   itself, and must not overlap it otherwise.
 * @param source symmetric address of the nreduce elements, the same object on all.
 * @param nreduce number of elements, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static int mine[8];
 * static int all[8];
 * shmem_int_max_reduce(SHMEM_TEAM_WORLD, all, mine, 8);
 * @endcode
 */
USHMEM_API int shmem_float_max_reduce(
    shmem_team_t team, float *dest, const float *source, size_t nreduce);
USHMEM_API int shmem_double_max_reduce(
    shmem_team_t team, double *dest, const double *source, size_t nreduce);
USHMEM_API int shmem_longdouble_max_reduce(
    shmem_team_t team, long double *dest, const long double *source, size_t nreduce);
USHMEM_API int shmem_char_max_reduce(
    shmem_team_t team, char *dest, const char *source, size_t nreduce);
USHMEM_API int shmem_schar_max_reduce(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce);
USHMEM_API int shmem_short_max_reduce(
    shmem_team_t team, short *dest, const short *source, size_t nreduce);
USHMEM_API int shmem_int_max_reduce(
    shmem_team_t team, int *dest, const int *source, size_t nreduce);
USHMEM_API int shmem_long_max_reduce(
    shmem_team_t team, long *dest, const long *source, size_t nreduce);
USHMEM_API int shmem_longlong_max_reduce(
    shmem_team_t team, long long *dest, const long long *source, size_t nreduce);
USHMEM_API int shmem_uchar_max_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce);
USHMEM_API int shmem_ushort_max_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce);
USHMEM_API int shmem_uint_max_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce);
USHMEM_API int shmem_ulong_max_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce);
USHMEM_API int shmem_ulonglong_max_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce);
USHMEM_API int shmem_int8_max_reduce(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce);
USHMEM_API int shmem_int16_max_reduce(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce);
USHMEM_API int shmem_int32_max_reduce(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce);
USHMEM_API int shmem_int64_max_reduce(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce);
USHMEM_API int shmem_uint8_max_reduce(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce);
USHMEM_API int shmem_uint16_max_reduce(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce);
USHMEM_API int shmem_uint32_max_reduce(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce);
USHMEM_API int shmem_uint64_max_reduce(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce);
USHMEM_API int shmem_size_max_reduce(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce);
USHMEM_API int shmem_ptrdiff_max_reduce(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nreduce);

/**
 * Finds the smallest of the members' elements at each place.
 *
 * Members are combined in the order of their numbers, so every member gets the same bits, floating
 * point included. Integers wrap around.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nreduce results, the same object on all; it may be source
 *   itself, and must not overlap it otherwise.
 * @param source symmetric address of the nreduce elements, the same object on all.
 * @param nreduce number of elements, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static int mine[8];
 * static int all[8];
 * shmem_int_min_reduce(SHMEM_TEAM_WORLD, all, mine, 8);
 * @endcode
 */
USHMEM_API int shmem_float_min_reduce(
    shmem_team_t team, float *dest, const float *source, size_t nreduce);
USHMEM_API int shmem_double_min_reduce(
    shmem_team_t team, double *dest, const double *source, size_t nreduce);
USHMEM_API int shmem_longdouble_min_reduce(
    shmem_team_t team, long double *dest, const long double *source, size_t nreduce);
USHMEM_API int shmem_char_min_reduce(
    shmem_team_t team, char *dest, const char *source, size_t nreduce);
USHMEM_API int shmem_schar_min_reduce(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce);
USHMEM_API int shmem_short_min_reduce(
    shmem_team_t team, short *dest, const short *source, size_t nreduce);
USHMEM_API int shmem_int_min_reduce(
    shmem_team_t team, int *dest, const int *source, size_t nreduce);
USHMEM_API int shmem_long_min_reduce(
    shmem_team_t team, long *dest, const long *source, size_t nreduce);
USHMEM_API int shmem_longlong_min_reduce(
    shmem_team_t team, long long *dest, const long long *source, size_t nreduce);
USHMEM_API int shmem_uchar_min_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce);
USHMEM_API int shmem_ushort_min_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce);
USHMEM_API int shmem_uint_min_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce);
USHMEM_API int shmem_ulong_min_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce);
USHMEM_API int shmem_ulonglong_min_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce);
USHMEM_API int shmem_int8_min_reduce(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce);
USHMEM_API int shmem_int16_min_reduce(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce);
USHMEM_API int shmem_int32_min_reduce(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce);
USHMEM_API int shmem_int64_min_reduce(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce);
USHMEM_API int shmem_uint8_min_reduce(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce);
USHMEM_API int shmem_uint16_min_reduce(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce);
USHMEM_API int shmem_uint32_min_reduce(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce);
USHMEM_API int shmem_uint64_min_reduce(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce);
USHMEM_API int shmem_size_min_reduce(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce);
USHMEM_API int shmem_ptrdiff_min_reduce(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nreduce);

/**
 * Adds up the members' elements at each place.
 *
 * Members are combined in the order of their numbers, so every member gets the same bits, floating
 * point included. Integers wrap around.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nreduce results, the same object on all; it may be source
 *   itself, and must not overlap it otherwise.
 * @param source symmetric address of the nreduce elements, the same object on all.
 * @param nreduce number of elements, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static double mine[8];
 * static double all[8];
 * shmem_double_sum_reduce(SHMEM_TEAM_WORLD, all, mine, 8);
 * @endcode
 */
USHMEM_API int shmem_float_sum_reduce(
    shmem_team_t team, float *dest, const float *source, size_t nreduce);
USHMEM_API int shmem_double_sum_reduce(
    shmem_team_t team, double *dest, const double *source, size_t nreduce);
USHMEM_API int shmem_longdouble_sum_reduce(
    shmem_team_t team, long double *dest, const long double *source, size_t nreduce);
USHMEM_API int shmem_char_sum_reduce(
    shmem_team_t team, char *dest, const char *source, size_t nreduce);
USHMEM_API int shmem_schar_sum_reduce(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce);
USHMEM_API int shmem_short_sum_reduce(
    shmem_team_t team, short *dest, const short *source, size_t nreduce);
USHMEM_API int shmem_int_sum_reduce(
    shmem_team_t team, int *dest, const int *source, size_t nreduce);
USHMEM_API int shmem_long_sum_reduce(
    shmem_team_t team, long *dest, const long *source, size_t nreduce);
USHMEM_API int shmem_longlong_sum_reduce(
    shmem_team_t team, long long *dest, const long long *source, size_t nreduce);
USHMEM_API int shmem_uchar_sum_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce);
USHMEM_API int shmem_ushort_sum_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce);
USHMEM_API int shmem_uint_sum_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce);
USHMEM_API int shmem_ulong_sum_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce);
USHMEM_API int shmem_ulonglong_sum_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce);
USHMEM_API int shmem_int8_sum_reduce(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce);
USHMEM_API int shmem_int16_sum_reduce(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce);
USHMEM_API int shmem_int32_sum_reduce(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce);
USHMEM_API int shmem_int64_sum_reduce(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce);
USHMEM_API int shmem_uint8_sum_reduce(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce);
USHMEM_API int shmem_uint16_sum_reduce(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce);
USHMEM_API int shmem_uint32_sum_reduce(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce);
USHMEM_API int shmem_uint64_sum_reduce(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce);
USHMEM_API int shmem_size_sum_reduce(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce);
USHMEM_API int shmem_ptrdiff_sum_reduce(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nreduce);
USHMEM_API int shmem_complexf_sum_reduce(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nreduce);
USHMEM_API int shmem_complexd_sum_reduce(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nreduce);

/**
 * Multiplies the members' elements at each place.
 *
 * Members are combined in the order of their numbers, so every member gets the same bits, floating
 * point included. Integers wrap around.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nreduce results, the same object on all; it may be source
 *   itself, and must not overlap it otherwise.
 * @param source symmetric address of the nreduce elements, the same object on all.
 * @param nreduce number of elements, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static double mine[8];
 * static double all[8];
 * shmem_double_prod_reduce(SHMEM_TEAM_WORLD, all, mine, 8);
 * @endcode
 */
USHMEM_API int shmem_float_prod_reduce(
    shmem_team_t team, float *dest, const float *source, size_t nreduce);
USHMEM_API int shmem_double_prod_reduce(
    shmem_team_t team, double *dest, const double *source, size_t nreduce);
USHMEM_API int shmem_longdouble_prod_reduce(
    shmem_team_t team, long double *dest, const long double *source, size_t nreduce);
USHMEM_API int shmem_char_prod_reduce(
    shmem_team_t team, char *dest, const char *source, size_t nreduce);
USHMEM_API int shmem_schar_prod_reduce(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nreduce);
USHMEM_API int shmem_short_prod_reduce(
    shmem_team_t team, short *dest, const short *source, size_t nreduce);
USHMEM_API int shmem_int_prod_reduce(
    shmem_team_t team, int *dest, const int *source, size_t nreduce);
USHMEM_API int shmem_long_prod_reduce(
    shmem_team_t team, long *dest, const long *source, size_t nreduce);
USHMEM_API int shmem_longlong_prod_reduce(
    shmem_team_t team, long long *dest, const long long *source, size_t nreduce);
USHMEM_API int shmem_uchar_prod_reduce(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nreduce);
USHMEM_API int shmem_ushort_prod_reduce(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nreduce);
USHMEM_API int shmem_uint_prod_reduce(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nreduce);
USHMEM_API int shmem_ulong_prod_reduce(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nreduce);
USHMEM_API int shmem_ulonglong_prod_reduce(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nreduce);
USHMEM_API int shmem_int8_prod_reduce(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nreduce);
USHMEM_API int shmem_int16_prod_reduce(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nreduce);
USHMEM_API int shmem_int32_prod_reduce(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nreduce);
USHMEM_API int shmem_int64_prod_reduce(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nreduce);
USHMEM_API int shmem_uint8_prod_reduce(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nreduce);
USHMEM_API int shmem_uint16_prod_reduce(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nreduce);
USHMEM_API int shmem_uint32_prod_reduce(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nreduce);
USHMEM_API int shmem_uint64_prod_reduce(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nreduce);
USHMEM_API int shmem_size_prod_reduce(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nreduce);
USHMEM_API int shmem_ptrdiff_prod_reduce(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nreduce);
USHMEM_API int shmem_complexf_prod_reduce(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nreduce);
USHMEM_API int shmem_complexd_prod_reduce(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nreduce);

/**
 * Adds up, at each place, the elements of the members up to this one.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nelems results, the same object on all; it may be source
 *   itself, and must not overlap it otherwise.
 * @param source symmetric address of the nelems elements, the same object on all.
 * @param nelems number of elements, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_SCAN".
 *
 * @code
 * static size_t count[1];
 * static size_t place[1];
 * shmem_size_sum_inscan(SHMEM_TEAM_WORLD, place, count, 1);
 * @endcode
 */
USHMEM_API int shmem_float_sum_inscan(
    shmem_team_t team, float *dest, const float *source, size_t nelems);
USHMEM_API int shmem_double_sum_inscan(
    shmem_team_t team, double *dest, const double *source, size_t nelems);
USHMEM_API int shmem_longdouble_sum_inscan(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems);
USHMEM_API int shmem_char_sum_inscan(
    shmem_team_t team, char *dest, const char *source, size_t nelems);
USHMEM_API int shmem_schar_sum_inscan(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems);
USHMEM_API int shmem_short_sum_inscan(
    shmem_team_t team, short *dest, const short *source, size_t nelems);
USHMEM_API int shmem_int_sum_inscan(shmem_team_t team, int *dest, const int *source, size_t nelems);
USHMEM_API int shmem_long_sum_inscan(
    shmem_team_t team, long *dest, const long *source, size_t nelems);
USHMEM_API int shmem_longlong_sum_inscan(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems);
USHMEM_API int shmem_uchar_sum_inscan(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems);
USHMEM_API int shmem_ushort_sum_inscan(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems);
USHMEM_API int shmem_uint_sum_inscan(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems);
USHMEM_API int shmem_ulong_sum_inscan(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems);
USHMEM_API int shmem_ulonglong_sum_inscan(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems);
USHMEM_API int shmem_int8_sum_inscan(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems);
USHMEM_API int shmem_int16_sum_inscan(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems);
USHMEM_API int shmem_int32_sum_inscan(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems);
USHMEM_API int shmem_int64_sum_inscan(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems);
USHMEM_API int shmem_uint8_sum_inscan(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems);
USHMEM_API int shmem_uint16_sum_inscan(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems);
USHMEM_API int shmem_uint32_sum_inscan(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems);
USHMEM_API int shmem_uint64_sum_inscan(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems);
USHMEM_API int shmem_size_sum_inscan(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems);
USHMEM_API int shmem_ptrdiff_sum_inscan(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems);
USHMEM_API int shmem_complexf_sum_inscan(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nelems);
USHMEM_API int shmem_complexd_sum_inscan(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nelems);

/**
 * Adds up, at each place, the elements of the members before this one; on the first the result is
 * 0.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nelems results, the same object on all; it may be source
 *   itself, and must not overlap it otherwise.
 * @param source symmetric address of the nelems elements, the same object on all.
 * @param nelems number of elements, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Standard: OpenSHMEM 1.6, "SHMEM_SCAN".
 *
 * @code
 * static size_t count[1];
 * static size_t place[1];
 * shmem_size_sum_exscan(SHMEM_TEAM_WORLD, place, count, 1);
 * @endcode
 */
USHMEM_API int shmem_float_sum_exscan(
    shmem_team_t team, float *dest, const float *source, size_t nelems);
USHMEM_API int shmem_double_sum_exscan(
    shmem_team_t team, double *dest, const double *source, size_t nelems);
USHMEM_API int shmem_longdouble_sum_exscan(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems);
USHMEM_API int shmem_char_sum_exscan(
    shmem_team_t team, char *dest, const char *source, size_t nelems);
USHMEM_API int shmem_schar_sum_exscan(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems);
USHMEM_API int shmem_short_sum_exscan(
    shmem_team_t team, short *dest, const short *source, size_t nelems);
USHMEM_API int shmem_int_sum_exscan(shmem_team_t team, int *dest, const int *source, size_t nelems);
USHMEM_API int shmem_long_sum_exscan(
    shmem_team_t team, long *dest, const long *source, size_t nelems);
USHMEM_API int shmem_longlong_sum_exscan(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems);
USHMEM_API int shmem_uchar_sum_exscan(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems);
USHMEM_API int shmem_ushort_sum_exscan(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems);
USHMEM_API int shmem_uint_sum_exscan(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems);
USHMEM_API int shmem_ulong_sum_exscan(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems);
USHMEM_API int shmem_ulonglong_sum_exscan(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems);
USHMEM_API int shmem_int8_sum_exscan(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems);
USHMEM_API int shmem_int16_sum_exscan(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems);
USHMEM_API int shmem_int32_sum_exscan(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems);
USHMEM_API int shmem_int64_sum_exscan(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems);
USHMEM_API int shmem_uint8_sum_exscan(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems);
USHMEM_API int shmem_uint16_sum_exscan(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems);
USHMEM_API int shmem_uint32_sum_exscan(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems);
USHMEM_API int shmem_uint64_sum_exscan(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems);
USHMEM_API int shmem_size_sum_exscan(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems);
USHMEM_API int shmem_ptrdiff_sum_exscan(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems);
USHMEM_API int shmem_complexf_sum_exscan(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nelems);
USHMEM_API int shmem_complexd_sum_exscan(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nelems);

/* ---------------------------------------------------------------------------------------------- */
/* Collective routines of active sets, deprecated                                                 */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Completes this PE's operations and waits until all PEs of an active set have done so.
 *
 * Deprecated: use the form for teams.
 *
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: the default context's operations of all PEs of the set, and their stores.
 * Remote side: what a PE of the set sent before its call is visible to all of them after their own.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: an active set that does not lie in the world or without the calling PE; more than 8191
 *   different active sets in the life of a PE; dest or source null, misaligned or not symmetric;
 *   pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_BARRIER".
 *
 * @code
 * static long pSync[SHMEM_BARRIER_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_BARRIER_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * shmem_barrier(0, 0, shmem_n_pes(), pSync);
 * @endcode
 */
USHMEM_API void shmem_barrier(int PE_start, int logPE_stride, int PE_size, long *pSync);

/**
 * Waits until all PEs of an active set have called it.
 *
 * Deprecated: use the form for teams.
 *
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: plain stores of the PEs of the set; not puts and atomics.
 * Remote side: what a PE of the set stored before its call is visible to all of them after their
 *   own.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: an active set that does not lie in the world or without the calling PE; more than 8191
 *   different active sets in the life of a PE; dest or source null, misaligned or not symmetric;
 *   pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_SYNC".
 *
 * @code
 * static long pSync[SHMEM_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * shmem_sync(0, 0, shmem_n_pes(), pSync);
 * @endcode
 */
USHMEM_API void shmem_sync(int PE_start, int logPE_stride, int PE_size, long *pSync);

/**
 * Every PE of an active set gives one block to every PE of it.
 *
 * Deprecated: use the form for teams.
 *
 * @param dest symmetric address of room for nelems elements from each PE of the set.
 * @param source symmetric address of nelems elements for each PE of the set.
 * @param nelems number of elements of 4 or 8 bytes, as the name says, of one block.
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other PEs of the set, which may still be in the call; dest of each
 *   must be ready to be written before any PE calls.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: an active set that does not lie in the world or without the calling PE; more than 8191
 *   different active sets in the life of a PE; dest or source null, misaligned or not symmetric;
 *   pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_ALLTOALL".
 *
 * @code
 * static long pSync[SHMEM_ALLTOALL_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_ALLTOALL_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * static int64_t out[64], in[64];
 * shmem_alltoall64(in, out, 1, 0, 0, shmem_n_pes(), pSync);
 * @endcode
 */
USHMEM_API void shmem_alltoall32(
    void *dest, const void *source, size_t nelems, int PE_start, int logPE_stride, int PE_size,
    long *pSync);
USHMEM_API void shmem_alltoall64(
    void *dest, const void *source, size_t nelems, int PE_start, int logPE_stride, int PE_size,
    long *pSync);

/**
 * Every PE of an active set gives one block of strided elements to every PE of it.
 *
 * Deprecated: use the form for teams.
 *
 * @param dest symmetric address of the first element to write.
 * @param source symmetric address of the first element to read.
 * @param dst distance between elements of dest, in elements, at least 1.
 * @param sst distance between elements of source, in elements, at least 1.
 * @param nelems number of elements of 4 or 8 bytes, as the name says, of one block.
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other PEs of the set, which may still be in the call; dest of each
 *   must be ready to be written before any PE calls.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: an active set that does not lie in the world or without the calling PE; more than 8191
 *   different active sets in the life of a PE; dest or source null, misaligned or not symmetric;
 *   pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_ALLTOALLS".
 *
 * @code
 * static long pSync[SHMEM_ALLTOALLS_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_ALLTOALLS_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * static int64_t out[128], in[128];
 * shmem_alltoalls64(in, out, 2, 2, 1, 0, 0, shmem_n_pes(), pSync);
 * @endcode
 */
USHMEM_API void shmem_alltoalls32(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int PE_start,
    int logPE_stride, int PE_size, long *pSync);
USHMEM_API void shmem_alltoalls64(
    void *dest, const void *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int PE_start,
    int logPE_stride, int PE_size, long *pSync);

/**
 * Copies a block of the root to the other PEs of an active set; the root's dest is left alone.
 *
 * Deprecated: use the form for teams.
 *
 * @param dest symmetric address of the nelems elements to write.
 * @param source symmetric address of the nelems elements to send; only the root's are read.
 * @param nelems number of elements of 4 or 8 bytes, as the name says.
 * @param PE_root number of the root in the active set, from 0.
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: dest is filled, but for the root's, and source may be changed on the calling
 *   PE.
 * Remote side: nothing about the other PEs of the set, which may still be in the call; dest of each
 *   must be ready to be written before any PE calls.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: an active set that does not lie in the world or without the calling PE; more than 8191
 *   different active sets in the life of a PE; dest or source null, misaligned or not symmetric;
 *   pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_BROADCAST".
 *
 * @code
 * static long pSync[SHMEM_BCAST_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_BCAST_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * static int64_t from[8], to[8];
 * shmem_broadcast64(to, from, 8, 0, 0, 0, shmem_n_pes(), pSync);
 * @endcode
 */
USHMEM_API void shmem_broadcast32(
    void *dest, const void *source, size_t nelems, int PE_root, int PE_start, int logPE_stride,
    int PE_size, long *pSync);
USHMEM_API void shmem_broadcast64(
    void *dest, const void *source, size_t nelems, int PE_root, int PE_start, int logPE_stride,
    int PE_size, long *pSync);

/**
 * Puts the blocks of all PEs of an active set, of any sizes, one behind the other on all.
 *
 * Deprecated: use the form for teams.
 *
 * @param dest symmetric address of room for the elements of all PEs of the set together.
 * @param source symmetric address of this PE's elements.
 * @param nelems number of elements of 4 or 8 bytes, as the name says, that this PE gives.
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other PEs of the set, which may still be in the call; dest of each
 *   must be ready to be written before any PE calls.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: an active set that does not lie in the world or without the calling PE; more than 8191
 *   different active sets in the life of a PE; dest or source null, misaligned or not symmetric;
 *   pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_COLLECT".
 *
 * @code
 * static long pSync[SHMEM_COLLECT_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_COLLECT_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * static int64_t mine[2], all[128];
 * shmem_collect64(all, mine, 2, 0, 0, shmem_n_pes(), pSync);
 * @endcode
 */
USHMEM_API void shmem_collect32(
    void *dest, const void *source, size_t nelems, int PE_start, int logPE_stride, int PE_size,
    long *pSync);
USHMEM_API void shmem_collect64(
    void *dest, const void *source, size_t nelems, int PE_start, int logPE_stride, int PE_size,
    long *pSync);

/**
 * Puts equal blocks of all PEs of an active set one behind the other on all.
 *
 * Deprecated: use the form for teams.
 *
 * @param dest symmetric address of room for nelems elements from each PE of the set.
 * @param source symmetric address of this PE's elements.
 * @param nelems number of elements of 4 or 8 bytes, as the name says, of each PE.
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other PEs of the set, which may still be in the call; dest of each
 *   must be ready to be written before any PE calls.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: an active set that does not lie in the world or without the calling PE; more than 8191
 *   different active sets in the life of a PE; dest or source null, misaligned or not symmetric;
 *   pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_COLLECT".
 *
 * @code
 * static long pSync[SHMEM_COLLECT_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_COLLECT_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * static int64_t mine[2], all[128];
 * shmem_fcollect64(all, mine, 2, 0, 0, shmem_n_pes(), pSync);
 * @endcode
 */
USHMEM_API void shmem_fcollect32(
    void *dest, const void *source, size_t nelems, int PE_start, int logPE_stride, int PE_size,
    long *pSync);
USHMEM_API void shmem_fcollect64(
    void *dest, const void *source, size_t nelems, int PE_start, int logPE_stride, int PE_size,
    long *pSync);

/**
 * Combines the arrays of an active set bit by bit with AND.
 *
 * Deprecated: use the form for teams.
 *
 * @param dest symmetric address of the nreduce results; it may be source itself, and must not
 *   overlap it otherwise.
 * @param source symmetric address of the nreduce elements.
 * @param nreduce number of elements, the same on all, not negative.
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pWrk symmetric work array; it is neither read nor changed here.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other PEs of the set, which may still be in the call; dest of each
 *   must be ready to be written before any PE calls.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: nreduce below 0; pWrk null or not symmetric; an active set that does not lie in the world
 *   or without the calling PE; more than 8191 different active sets in the life of a PE; dest or
 *   source null, misaligned or not symmetric; pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static long pSync[SHMEM_REDUCE_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_REDUCE_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * static long pWrk[SHMEM_REDUCE_MIN_WRKDATA_SIZE];
 * static long mine[2], all[2];
 * shmem_long_and_to_all(all, mine, 2, 0, 0, shmem_n_pes(), pWrk, pSync);
 * @endcode
 */
USHMEM_API void shmem_short_and_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync);
USHMEM_API void shmem_int_and_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync);
USHMEM_API void shmem_long_and_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync);
USHMEM_API void shmem_longlong_and_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync);

/**
 * Combines the arrays of an active set bit by bit with OR.
 *
 * Deprecated: use the form for teams.
 *
 * @param dest symmetric address of the nreduce results; it may be source itself, and must not
 *   overlap it otherwise.
 * @param source symmetric address of the nreduce elements.
 * @param nreduce number of elements, the same on all, not negative.
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pWrk symmetric work array; it is neither read nor changed here.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other PEs of the set, which may still be in the call; dest of each
 *   must be ready to be written before any PE calls.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: nreduce below 0; pWrk null or not symmetric; an active set that does not lie in the world
 *   or without the calling PE; more than 8191 different active sets in the life of a PE; dest or
 *   source null, misaligned or not symmetric; pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static long pSync[SHMEM_REDUCE_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_REDUCE_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * static long pWrk[SHMEM_REDUCE_MIN_WRKDATA_SIZE];
 * static long mine[2], all[2];
 * shmem_long_or_to_all(all, mine, 2, 0, 0, shmem_n_pes(), pWrk, pSync);
 * @endcode
 */
USHMEM_API void shmem_short_or_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync);
USHMEM_API void shmem_int_or_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync);
USHMEM_API void shmem_long_or_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync);
USHMEM_API void shmem_longlong_or_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync);

/**
 * Combines the arrays of an active set with exclusive OR.
 *
 * Deprecated: use the form for teams.
 *
 * @param dest symmetric address of the nreduce results; it may be source itself, and must not
 *   overlap it otherwise.
 * @param source symmetric address of the nreduce elements.
 * @param nreduce number of elements, the same on all, not negative.
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pWrk symmetric work array; it is neither read nor changed here.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other PEs of the set, which may still be in the call; dest of each
 *   must be ready to be written before any PE calls.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: nreduce below 0; pWrk null or not symmetric; an active set that does not lie in the world
 *   or without the calling PE; more than 8191 different active sets in the life of a PE; dest or
 *   source null, misaligned or not symmetric; pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static long pSync[SHMEM_REDUCE_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_REDUCE_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * static long pWrk[SHMEM_REDUCE_MIN_WRKDATA_SIZE];
 * static long mine[2], all[2];
 * shmem_long_xor_to_all(all, mine, 2, 0, 0, shmem_n_pes(), pWrk, pSync);
 * @endcode
 */
USHMEM_API void shmem_short_xor_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync);
USHMEM_API void shmem_int_xor_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync);
USHMEM_API void shmem_long_xor_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync);
USHMEM_API void shmem_longlong_xor_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync);

/**
 * Finds the largest element at each place in an active set.
 *
 * Deprecated: use the form for teams.
 *
 * @param dest symmetric address of the nreduce results; it may be source itself, and must not
 *   overlap it otherwise.
 * @param source symmetric address of the nreduce elements.
 * @param nreduce number of elements, the same on all, not negative.
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pWrk symmetric work array; it is neither read nor changed here.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other PEs of the set, which may still be in the call; dest of each
 *   must be ready to be written before any PE calls.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: nreduce below 0; pWrk null or not symmetric; an active set that does not lie in the world
 *   or without the calling PE; more than 8191 different active sets in the life of a PE; dest or
 *   source null, misaligned or not symmetric; pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static long pSync[SHMEM_REDUCE_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_REDUCE_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * static long pWrk[SHMEM_REDUCE_MIN_WRKDATA_SIZE];
 * static long mine[2], all[2];
 * shmem_long_max_to_all(all, mine, 2, 0, 0, shmem_n_pes(), pWrk, pSync);
 * @endcode
 */
USHMEM_API void shmem_short_max_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync);
USHMEM_API void shmem_int_max_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync);
USHMEM_API void shmem_long_max_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync);
USHMEM_API void shmem_longlong_max_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync);
USHMEM_API void shmem_float_max_to_all(
    float *dest, const float *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    float *pWrk, long *pSync);
USHMEM_API void shmem_double_max_to_all(
    double *dest, const double *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    double *pWrk, long *pSync);
USHMEM_API void shmem_longdouble_max_to_all(
    long double *dest, const long double *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long double *pWrk, long *pSync);

/**
 * Finds the smallest element at each place in an active set.
 *
 * Deprecated: use the form for teams.
 *
 * @param dest symmetric address of the nreduce results; it may be source itself, and must not
 *   overlap it otherwise.
 * @param source symmetric address of the nreduce elements.
 * @param nreduce number of elements, the same on all, not negative.
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pWrk symmetric work array; it is neither read nor changed here.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other PEs of the set, which may still be in the call; dest of each
 *   must be ready to be written before any PE calls.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: nreduce below 0; pWrk null or not symmetric; an active set that does not lie in the world
 *   or without the calling PE; more than 8191 different active sets in the life of a PE; dest or
 *   source null, misaligned or not symmetric; pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static long pSync[SHMEM_REDUCE_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_REDUCE_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * static long pWrk[SHMEM_REDUCE_MIN_WRKDATA_SIZE];
 * static long mine[2], all[2];
 * shmem_long_min_to_all(all, mine, 2, 0, 0, shmem_n_pes(), pWrk, pSync);
 * @endcode
 */
USHMEM_API void shmem_short_min_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync);
USHMEM_API void shmem_int_min_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync);
USHMEM_API void shmem_long_min_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync);
USHMEM_API void shmem_longlong_min_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync);
USHMEM_API void shmem_float_min_to_all(
    float *dest, const float *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    float *pWrk, long *pSync);
USHMEM_API void shmem_double_min_to_all(
    double *dest, const double *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    double *pWrk, long *pSync);
USHMEM_API void shmem_longdouble_min_to_all(
    long double *dest, const long double *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long double *pWrk, long *pSync);

/**
 * Adds up the elements at each place in an active set.
 *
 * Deprecated: use the form for teams.
 *
 * @param dest symmetric address of the nreduce results; it may be source itself, and must not
 *   overlap it otherwise.
 * @param source symmetric address of the nreduce elements.
 * @param nreduce number of elements, the same on all, not negative.
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pWrk symmetric work array; it is neither read nor changed here.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other PEs of the set, which may still be in the call; dest of each
 *   must be ready to be written before any PE calls.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: nreduce below 0; pWrk null or not symmetric; an active set that does not lie in the world
 *   or without the calling PE; more than 8191 different active sets in the life of a PE; dest or
 *   source null, misaligned or not symmetric; pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static long pSync[SHMEM_REDUCE_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_REDUCE_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * static long pWrk[SHMEM_REDUCE_MIN_WRKDATA_SIZE];
 * static long mine[2], all[2];
 * shmem_long_sum_to_all(all, mine, 2, 0, 0, shmem_n_pes(), pWrk, pSync);
 * @endcode
 */
USHMEM_API void shmem_short_sum_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync);
USHMEM_API void shmem_int_sum_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync);
USHMEM_API void shmem_long_sum_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync);
USHMEM_API void shmem_longlong_sum_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync);
USHMEM_API void shmem_float_sum_to_all(
    float *dest, const float *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    float *pWrk, long *pSync);
USHMEM_API void shmem_double_sum_to_all(
    double *dest, const double *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    double *pWrk, long *pSync);
USHMEM_API void shmem_longdouble_sum_to_all(
    long double *dest, const long double *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long double *pWrk, long *pSync);
USHMEM_API void shmem_complexf_sum_to_all(
    shmemx_complexf *dest, const shmemx_complexf *source, int nreduce, int PE_start,
    int logPE_stride, int PE_size, shmemx_complexf *pWrk, long *pSync);
USHMEM_API void shmem_complexd_sum_to_all(
    shmemx_complexd *dest, const shmemx_complexd *source, int nreduce, int PE_start,
    int logPE_stride, int PE_size, shmemx_complexd *pWrk, long *pSync);

/**
 * Multiplies the elements at each place in an active set.
 *
 * Deprecated: use the form for teams.
 *
 * @param dest symmetric address of the nreduce results; it may be source itself, and must not
 *   overlap it otherwise.
 * @param source symmetric address of the nreduce elements.
 * @param nreduce number of elements, the same on all, not negative.
 * @param PE_start number of the first PE of the set in the world.
 * @param logPE_stride the PEs of the set are 2 to the power of this apart.
 * @param PE_size number of PEs in the set; all of them call, and no other PE.
 * @param pWrk symmetric work array; it is neither read nor changed here.
 * @param pSync symmetric work array, the same on all, all elements SHMEM_SYNC_VALUE. It is neither
 *   read nor changed here: the set has words of its own.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other PEs of the set, which may still be in the call; dest of each
 *   must be ready to be written before any PE calls.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: nreduce below 0; pWrk null or not symmetric; an active set that does not lie in the world
 *   or without the calling PE; more than 8191 different active sets in the life of a PE; dest or
 *   source null, misaligned or not symmetric; pSync null or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static long pSync[SHMEM_REDUCE_SYNC_SIZE];
 * for (int i = 0; i < SHMEM_REDUCE_SYNC_SIZE; i++) {
 *   pSync[i] = SHMEM_SYNC_VALUE;
 * }
 * shmem_barrier_all();
 * static long pWrk[SHMEM_REDUCE_MIN_WRKDATA_SIZE];
 * static long mine[2], all[2];
 * shmem_long_prod_to_all(all, mine, 2, 0, 0, shmem_n_pes(), pWrk, pSync);
 * @endcode
 */
USHMEM_API void shmem_short_prod_to_all(
    short *dest, const short *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    short *pWrk, long *pSync);
USHMEM_API void shmem_int_prod_to_all(
    int *dest, const int *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    int *pWrk, long *pSync);
USHMEM_API void shmem_long_prod_to_all(
    long *dest, const long *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    long *pWrk, long *pSync);
USHMEM_API void shmem_longlong_prod_to_all(
    long long *dest, const long long *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long long *pWrk, long *pSync);
USHMEM_API void shmem_float_prod_to_all(
    float *dest, const float *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    float *pWrk, long *pSync);
USHMEM_API void shmem_double_prod_to_all(
    double *dest, const double *source, int nreduce, int PE_start, int logPE_stride, int PE_size,
    double *pWrk, long *pSync);
USHMEM_API void shmem_longdouble_prod_to_all(
    long double *dest, const long double *source, int nreduce, int PE_start, int logPE_stride,
    int PE_size, long double *pWrk, long *pSync);
USHMEM_API void shmem_complexf_prod_to_all(
    shmemx_complexf *dest, const shmemx_complexf *source, int nreduce, int PE_start,
    int logPE_stride, int PE_size, shmemx_complexf *pWrk, long *pSync);
USHMEM_API void shmem_complexd_prod_to_all(
    shmemx_complexd *dest, const shmemx_complexd *source, int nreduce, int PE_start,
    int logPE_stride, int PE_size, shmemx_complexd *pWrk, long *pSync);

/* ---------------------------------------------------------------------------------------------- */
/* Point-to-point synchronization                                                                 */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Waits until a variable of this PE satisfies a comparison.
 *
 * Atomic operations and signals, from any PE or thread, may update the variable meanwhile. The
 * standard deprecates the forms for short and unsigned short.
 *
 * @param ivar symmetric address of the variable on the calling PE; aligned to its type.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_value the value that the variable is compared with.
 *
 * Complete on return: the updates that satisfied the comparison are complete, and what their PEs
 *   ordered before them by put-with-signal, fence or quiet is visible to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: ivar null or misaligned; a cmp that is not one of the six constants.
 * Standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL".
 *
 * @code
 * static int flag;
 * shmem_int_atomic_set(&flag, 1, (shmem_my_pe() + 1) % shmem_n_pes());
 * shmem_int_wait_until(&flag, SHMEM_CMP_EQ, 1);
 * @endcode
 */
USHMEM_API void shmem_short_wait_until(short *ivar, int cmp, short cmp_value);
USHMEM_API void shmem_int_wait_until(int *ivar, int cmp, int cmp_value);
USHMEM_API void shmem_long_wait_until(long *ivar, int cmp, long cmp_value);
USHMEM_API void shmem_longlong_wait_until(long long *ivar, int cmp, long long cmp_value);
USHMEM_API void shmem_ushort_wait_until(unsigned short *ivar, int cmp, unsigned short cmp_value);
USHMEM_API void shmem_uint_wait_until(unsigned int *ivar, int cmp, unsigned int cmp_value);
USHMEM_API void shmem_ulong_wait_until(unsigned long *ivar, int cmp, unsigned long cmp_value);
USHMEM_API void shmem_ulonglong_wait_until(
    unsigned long long *ivar, int cmp, unsigned long long cmp_value);
USHMEM_API void shmem_int32_wait_until(int32_t *ivar, int cmp, int32_t cmp_value);
USHMEM_API void shmem_int64_wait_until(int64_t *ivar, int cmp, int64_t cmp_value);
USHMEM_API void shmem_uint32_wait_until(uint32_t *ivar, int cmp, uint32_t cmp_value);
USHMEM_API void shmem_uint64_wait_until(uint64_t *ivar, int cmp, uint64_t cmp_value);
USHMEM_API void shmem_size_wait_until(size_t *ivar, int cmp, size_t cmp_value);
USHMEM_API void shmem_ptrdiff_wait_until(ptrdiff_t *ivar, int cmp, ptrdiff_t cmp_value);

/**
 * Waits until all variables of a set satisfy a comparison.
 *
 * Atomic operations and signals, from any PE or thread, may update the variables meanwhile.
 *
 * @param ivars symmetric address of nelems variables on the calling PE; aligned to their type.
 * @param nelems number of variables; with 0 the set is empty.
 * @param status local array of nelems flags, or null for none: variables whose flag is nonzero are
 *   left out of the set. It must not overlap the other arrays.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_value the value that every variable is compared with.
 *
 * Complete on return: the updates that satisfied the comparison are complete, and what their PEs
 *   ordered before them by put-with-signal, fence or quiet is visible to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: with nelems above 0: ivars null or misaligned; a cmp that is not one of the six
 *   constants.
 * Standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL_ALL".
 *
 * @code
 * static int flags[4];
 * shmem_int_wait_until_all(flags, 4, NULL, SHMEM_CMP_NE, 0);
 * @endcode
 */
USHMEM_API void shmem_int_wait_until_all(
    int *ivars, size_t nelems, const int *status, int cmp, int cmp_value);
USHMEM_API void shmem_long_wait_until_all(
    long *ivars, size_t nelems, const int *status, int cmp, long cmp_value);
USHMEM_API void shmem_longlong_wait_until_all(
    long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value);
USHMEM_API void shmem_uint_wait_until_all(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, unsigned int cmp_value);
USHMEM_API void shmem_ulong_wait_until_all(
    unsigned long *ivars, size_t nelems, const int *status, int cmp, unsigned long cmp_value);
USHMEM_API void shmem_ulonglong_wait_until_all(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    unsigned long long cmp_value);
USHMEM_API void shmem_int32_wait_until_all(
    int32_t *ivars, size_t nelems, const int *status, int cmp, int32_t cmp_value);
USHMEM_API void shmem_int64_wait_until_all(
    int64_t *ivars, size_t nelems, const int *status, int cmp, int64_t cmp_value);
USHMEM_API void shmem_uint32_wait_until_all(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, uint32_t cmp_value);
USHMEM_API void shmem_uint64_wait_until_all(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, uint64_t cmp_value);
USHMEM_API void shmem_size_wait_until_all(
    size_t *ivars, size_t nelems, const int *status, int cmp, size_t cmp_value);
USHMEM_API void shmem_ptrdiff_wait_until_all(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, ptrdiff_t cmp_value);

/**
 * Waits until one variable of a set satisfies a comparison.
 *
 * Atomic operations and signals, from any PE or thread, may update the variables meanwhile. A
 * variable that satisfies the comparison is not passed over forever by repeated calls.
 *
 * @param ivars symmetric address of nelems variables on the calling PE; aligned to their type.
 * @param nelems number of variables; with 0 the set is empty.
 * @param status local array of nelems flags, or null for none: variables whose flag is nonzero are
 *   left out of the set. It must not overlap the other arrays.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_value the value that every variable is compared with.
 * @return the index of a variable that satisfies it, or SIZE_MAX at once for an empty set.
 *
 * Complete on return: the updates that satisfied the comparison are complete, and what their PEs
 *   ordered before them by put-with-signal, fence or quiet is visible to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: with nelems above 0: ivars null or misaligned; a cmp that is not one of the six
 *   constants. SIZE_MAX is then returned.
 * Standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL_ANY".
 *
 * @code
 * static long flags[4];
 * int done[4] = {0};
 * const size_t i = shmem_long_wait_until_any(flags, 4, done, SHMEM_CMP_NE, 0);
 * if (i != SIZE_MAX) {
 *   done[i] = 1;
 * }
 * @endcode
 */
USHMEM_API size_t shmem_int_wait_until_any(
    int *ivars, size_t nelems, const int *status, int cmp, int cmp_value);
USHMEM_API size_t shmem_long_wait_until_any(
    long *ivars, size_t nelems, const int *status, int cmp, long cmp_value);
USHMEM_API size_t shmem_longlong_wait_until_any(
    long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value);
USHMEM_API size_t shmem_uint_wait_until_any(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, unsigned int cmp_value);
USHMEM_API size_t shmem_ulong_wait_until_any(
    unsigned long *ivars, size_t nelems, const int *status, int cmp, unsigned long cmp_value);
USHMEM_API size_t shmem_ulonglong_wait_until_any(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    unsigned long long cmp_value);
USHMEM_API size_t shmem_int32_wait_until_any(
    int32_t *ivars, size_t nelems, const int *status, int cmp, int32_t cmp_value);
USHMEM_API size_t shmem_int64_wait_until_any(
    int64_t *ivars, size_t nelems, const int *status, int cmp, int64_t cmp_value);
USHMEM_API size_t shmem_uint32_wait_until_any(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, uint32_t cmp_value);
USHMEM_API size_t shmem_uint64_wait_until_any(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, uint64_t cmp_value);
USHMEM_API size_t shmem_size_wait_until_any(
    size_t *ivars, size_t nelems, const int *status, int cmp, size_t cmp_value);
USHMEM_API size_t shmem_ptrdiff_wait_until_any(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, ptrdiff_t cmp_value);

/**
 * Waits until at least one variable of a set satisfies a comparison.
 *
 * Atomic operations and signals, from any PE or thread, may update the variables meanwhile. A
 * variable that satisfies the comparison is not passed over forever by repeated calls.
 *
 * @param ivars symmetric address of nelems variables on the calling PE; aligned to their type.
 * @param nelems number of variables; with 0 the set is empty.
 * @param indices local array with room for nelems indices; its first ones, as many as returned,
 *   receive the variables' indices, in any order.
 * @param status local array of nelems flags, or null for none: variables whose flag is nonzero are
 *   left out of the set. It must not overlap the other arrays.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_value the value that every variable is compared with.
 * @return how many variables satisfied it, 1 or more, or 0 at once for an empty set.
 *
 * Complete on return: the updates that satisfied the comparison are complete, and what their PEs
 *   ordered before them by put-with-signal, fence or quiet is visible to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: with nelems above 0: ivars, indices null or misaligned; a cmp that is not one of the six
 *   constants. 0 is then returned.
 * Standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL_SOME".
 *
 * @code
 * static uint64_t flags[4];
 * size_t ready[4];
 * const size_t n = shmem_uint64_wait_until_some(flags, 4, ready, NULL, SHMEM_CMP_GE, 1);
 * printf("%lu are ready, one of them is %lu\n", (unsigned long)n, (unsigned long)ready[0]);
 * @endcode
 */
USHMEM_API size_t shmem_int_wait_until_some(
    int *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int cmp_value);
USHMEM_API size_t shmem_long_wait_until_some(
    long *ivars, size_t nelems, size_t *indices, const int *status, int cmp, long cmp_value);
USHMEM_API size_t shmem_longlong_wait_until_some(
    long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    long long cmp_value);
USHMEM_API size_t shmem_uint_wait_until_some(
    unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned int cmp_value);
USHMEM_API size_t shmem_ulong_wait_until_some(
    unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned long cmp_value);
USHMEM_API size_t shmem_ulonglong_wait_until_some(
    unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned long long cmp_value);
USHMEM_API size_t shmem_int32_wait_until_some(
    int32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int32_t cmp_value);
USHMEM_API size_t shmem_int64_wait_until_some(
    int64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int64_t cmp_value);
USHMEM_API size_t shmem_uint32_wait_until_some(
    uint32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    uint32_t cmp_value);
USHMEM_API size_t shmem_uint64_wait_until_some(
    uint64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    uint64_t cmp_value);
USHMEM_API size_t shmem_size_wait_until_some(
    size_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp, size_t cmp_value);
USHMEM_API size_t shmem_ptrdiff_wait_until_some(
    ptrdiff_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    ptrdiff_t cmp_value);

/**
 * Waits until all variables of a set satisfy a comparison, each against its own value.
 *
 * Atomic operations and signals, from any PE or thread, may update the variables meanwhile.
 *
 * @param ivars symmetric address of nelems variables on the calling PE; aligned to their type.
 * @param nelems number of variables; with 0 the set is empty.
 * @param status local array of nelems flags, or null for none: variables whose flag is nonzero are
 *   left out of the set. It must not overlap the other arrays.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_values local array of nelems values; variable i is compared with value i.
 *
 * Complete on return: the updates that satisfied the comparison are complete, and what their PEs
 *   ordered before them by put-with-signal, fence or quiet is visible to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: with nelems above 0: ivars, cmp_values null or misaligned; a cmp that is not one of the
 *   six constants.
 * Standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL_ALL_VECTOR".
 *
 * @code
 * static int counts[2];
 * const int expected[2] = {3, 5};
 * shmem_int_wait_until_all_vector(counts, 2, NULL, SHMEM_CMP_GE, expected);
 * @endcode
 */
USHMEM_API void shmem_int_wait_until_all_vector(
    int *ivars, size_t nelems, const int *status, int cmp, const int *cmp_values);
USHMEM_API void shmem_long_wait_until_all_vector(
    long *ivars, size_t nelems, const int *status, int cmp, const long *cmp_values);
USHMEM_API void shmem_longlong_wait_until_all_vector(
    long long *ivars, size_t nelems, const int *status, int cmp, const long long *cmp_values);
USHMEM_API void shmem_uint_wait_until_all_vector(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, const unsigned int *cmp_values);
USHMEM_API void shmem_ulong_wait_until_all_vector(
    unsigned long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long *cmp_values);
USHMEM_API void shmem_ulonglong_wait_until_all_vector(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long long *cmp_values);
USHMEM_API void shmem_int32_wait_until_all_vector(
    int32_t *ivars, size_t nelems, const int *status, int cmp, const int32_t *cmp_values);
USHMEM_API void shmem_int64_wait_until_all_vector(
    int64_t *ivars, size_t nelems, const int *status, int cmp, const int64_t *cmp_values);
USHMEM_API void shmem_uint32_wait_until_all_vector(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, const uint32_t *cmp_values);
USHMEM_API void shmem_uint64_wait_until_all_vector(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, const uint64_t *cmp_values);
USHMEM_API void shmem_size_wait_until_all_vector(
    size_t *ivars, size_t nelems, const int *status, int cmp, const size_t *cmp_values);
USHMEM_API void shmem_ptrdiff_wait_until_all_vector(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, const ptrdiff_t *cmp_values);

/**
 * Waits until one variable of a set satisfies a comparison, each against its own value.
 *
 * Atomic operations and signals, from any PE or thread, may update the variables meanwhile. A
 * variable that satisfies the comparison is not passed over forever by repeated calls.
 *
 * @param ivars symmetric address of nelems variables on the calling PE; aligned to their type.
 * @param nelems number of variables; with 0 the set is empty.
 * @param status local array of nelems flags, or null for none: variables whose flag is nonzero are
 *   left out of the set. It must not overlap the other arrays.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_values local array of nelems values; variable i is compared with value i.
 * @return the index of a variable that satisfies it, or SIZE_MAX at once for an empty set.
 *
 * Complete on return: the updates that satisfied the comparison are complete, and what their PEs
 *   ordered before them by put-with-signal, fence or quiet is visible to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: with nelems above 0: ivars, cmp_values null or misaligned; a cmp that is not one of the
 *   six constants. SIZE_MAX is then returned.
 * Standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL_ANY_VECTOR".
 *
 * @code
 * static int counts[2];
 * const int seen[2] = {3, 5};
 * const size_t i = shmem_int_wait_until_any_vector(counts, 2, NULL, SHMEM_CMP_NE, seen);
 * printf("count %lu has changed\n", (unsigned long)i);
 * @endcode
 */
USHMEM_API size_t shmem_int_wait_until_any_vector(
    int *ivars, size_t nelems, const int *status, int cmp, const int *cmp_values);
USHMEM_API size_t shmem_long_wait_until_any_vector(
    long *ivars, size_t nelems, const int *status, int cmp, const long *cmp_values);
USHMEM_API size_t shmem_longlong_wait_until_any_vector(
    long long *ivars, size_t nelems, const int *status, int cmp, const long long *cmp_values);
USHMEM_API size_t shmem_uint_wait_until_any_vector(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, const unsigned int *cmp_values);
USHMEM_API size_t shmem_ulong_wait_until_any_vector(
    unsigned long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long *cmp_values);
USHMEM_API size_t shmem_ulonglong_wait_until_any_vector(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long long *cmp_values);
USHMEM_API size_t shmem_int32_wait_until_any_vector(
    int32_t *ivars, size_t nelems, const int *status, int cmp, const int32_t *cmp_values);
USHMEM_API size_t shmem_int64_wait_until_any_vector(
    int64_t *ivars, size_t nelems, const int *status, int cmp, const int64_t *cmp_values);
USHMEM_API size_t shmem_uint32_wait_until_any_vector(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, const uint32_t *cmp_values);
USHMEM_API size_t shmem_uint64_wait_until_any_vector(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, const uint64_t *cmp_values);
USHMEM_API size_t shmem_size_wait_until_any_vector(
    size_t *ivars, size_t nelems, const int *status, int cmp, const size_t *cmp_values);
USHMEM_API size_t shmem_ptrdiff_wait_until_any_vector(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, const ptrdiff_t *cmp_values);

/**
 * Waits until at least one variable of a set satisfies a comparison, each against its own value.
 *
 * Atomic operations and signals, from any PE or thread, may update the variables meanwhile. A
 * variable that satisfies the comparison is not passed over forever by repeated calls.
 *
 * @param ivars symmetric address of nelems variables on the calling PE; aligned to their type.
 * @param nelems number of variables; with 0 the set is empty.
 * @param indices local array with room for nelems indices; its first ones, as many as returned,
 *   receive the variables' indices, in any order.
 * @param status local array of nelems flags, or null for none: variables whose flag is nonzero are
 *   left out of the set. It must not overlap the other arrays.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_values local array of nelems values; variable i is compared with value i.
 * @return how many variables satisfied it, 1 or more, or 0 at once for an empty set.
 *
 * Complete on return: the updates that satisfied the comparison are complete, and what their PEs
 *   ordered before them by put-with-signal, fence or quiet is visible to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: with nelems above 0: ivars, indices, cmp_values null or misaligned; a cmp that is not one
 *   of the six constants. 0 is then returned.
 * Standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL_SOME_VECTOR".
 *
 * @code
 * static int counts[2];
 * const int seen[2] = {3, 5};
 * size_t changed[2];
 * const size_t n =
 *     shmem_int_wait_until_some_vector(counts, 2, changed, NULL, SHMEM_CMP_NE, seen);
 * printf("%lu counts have changed\n", (unsigned long)n);
 * @endcode
 */
USHMEM_API size_t shmem_int_wait_until_some_vector(
    int *ivars, size_t nelems, size_t *indices, const int *status, int cmp, const int *cmp_values);
USHMEM_API size_t shmem_long_wait_until_some_vector(
    long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const long *cmp_values);
USHMEM_API size_t shmem_longlong_wait_until_some_vector(
    long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const long long *cmp_values);
USHMEM_API size_t shmem_uint_wait_until_some_vector(
    unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned int *cmp_values);
USHMEM_API size_t shmem_ulong_wait_until_some_vector(
    unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned long *cmp_values);
USHMEM_API size_t shmem_ulonglong_wait_until_some_vector(
    unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned long long *cmp_values);
USHMEM_API size_t shmem_int32_wait_until_some_vector(
    int32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const int32_t *cmp_values);
USHMEM_API size_t shmem_int64_wait_until_some_vector(
    int64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const int64_t *cmp_values);
USHMEM_API size_t shmem_uint32_wait_until_some_vector(
    uint32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const uint32_t *cmp_values);
USHMEM_API size_t shmem_uint64_wait_until_some_vector(
    uint64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const uint64_t *cmp_values);
USHMEM_API size_t shmem_size_wait_until_some_vector(
    size_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const size_t *cmp_values);
USHMEM_API size_t shmem_ptrdiff_wait_until_some_vector(
    ptrdiff_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const ptrdiff_t *cmp_values);

/**
 * Says, without waiting, whether a variable of this PE satisfies a comparison.
 *
 * Atomic operations and signals, from any PE or thread, may update the variable meanwhile. The
 * standard deprecates the forms for short and unsigned short.
 *
 * @param ivar symmetric address of the variable on the calling PE; aligned to its type.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_value the value that the variable is compared with.
 * @return 1 when it does, otherwise 0.
 *
 * Complete on return: when the comparison holds: the updates that satisfied the comparison are
 *   complete, and what their PEs ordered before them by put-with-signal, fence or quiet is visible
 *   to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: ivar null or misaligned; a cmp that is not one of the six constants.
 * Standard: OpenSHMEM 1.6, "SHMEM_TEST".
 *
 * @code
 * static int flag;
 * while (!shmem_int_test(&flag, SHMEM_CMP_EQ, 1)) {
 *   // do a piece of other work
 * }
 * @endcode
 */
USHMEM_API int shmem_short_test(short *ivar, int cmp, short cmp_value);
USHMEM_API int shmem_int_test(int *ivar, int cmp, int cmp_value);
USHMEM_API int shmem_long_test(long *ivar, int cmp, long cmp_value);
USHMEM_API int shmem_longlong_test(long long *ivar, int cmp, long long cmp_value);
USHMEM_API int shmem_ushort_test(unsigned short *ivar, int cmp, unsigned short cmp_value);
USHMEM_API int shmem_uint_test(unsigned int *ivar, int cmp, unsigned int cmp_value);
USHMEM_API int shmem_ulong_test(unsigned long *ivar, int cmp, unsigned long cmp_value);
USHMEM_API int shmem_ulonglong_test(
    unsigned long long *ivar, int cmp, unsigned long long cmp_value);
USHMEM_API int shmem_int32_test(int32_t *ivar, int cmp, int32_t cmp_value);
USHMEM_API int shmem_int64_test(int64_t *ivar, int cmp, int64_t cmp_value);
USHMEM_API int shmem_uint32_test(uint32_t *ivar, int cmp, uint32_t cmp_value);
USHMEM_API int shmem_uint64_test(uint64_t *ivar, int cmp, uint64_t cmp_value);
USHMEM_API int shmem_size_test(size_t *ivar, int cmp, size_t cmp_value);
USHMEM_API int shmem_ptrdiff_test(ptrdiff_t *ivar, int cmp, ptrdiff_t cmp_value);

/**
 * Says, without waiting, whether all variables of a set satisfy a comparison.
 *
 * Atomic operations and signals, from any PE or thread, may update the variables meanwhile.
 *
 * @param ivars symmetric address of nelems variables on the calling PE; aligned to their type.
 * @param nelems number of variables; with 0 the set is empty.
 * @param status local array of nelems flags, or null for none: variables whose flag is nonzero are
 *   left out of the set. It must not overlap the other arrays.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_value the value that every variable is compared with.
 * @return 1 when all variables satisfy it (an empty set does), otherwise 0.
 *
 * Complete on return: when 1 is returned: the updates that satisfied the comparison are complete,
 *   and what their PEs ordered before them by put-with-signal, fence or quiet is visible to the
 *   caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: with nelems above 0: ivars null or misaligned; a cmp that is not one of the six
 *   constants. 0 is then returned.
 * Standard: OpenSHMEM 1.6, "SHMEM_TEST_ALL".
 *
 * @code
 * static int flags[4];
 * if (shmem_int_test_all(flags, 4, NULL, SHMEM_CMP_NE, 0)) {
 *   puts("all four have come");
 * }
 * @endcode
 */
USHMEM_API int shmem_int_test_all(
    int *ivars, size_t nelems, const int *status, int cmp, int cmp_value);
USHMEM_API int shmem_long_test_all(
    long *ivars, size_t nelems, const int *status, int cmp, long cmp_value);
USHMEM_API int shmem_longlong_test_all(
    long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value);
USHMEM_API int shmem_uint_test_all(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, unsigned int cmp_value);
USHMEM_API int shmem_ulong_test_all(
    unsigned long *ivars, size_t nelems, const int *status, int cmp, unsigned long cmp_value);
USHMEM_API int shmem_ulonglong_test_all(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    unsigned long long cmp_value);
USHMEM_API int shmem_int32_test_all(
    int32_t *ivars, size_t nelems, const int *status, int cmp, int32_t cmp_value);
USHMEM_API int shmem_int64_test_all(
    int64_t *ivars, size_t nelems, const int *status, int cmp, int64_t cmp_value);
USHMEM_API int shmem_uint32_test_all(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, uint32_t cmp_value);
USHMEM_API int shmem_uint64_test_all(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, uint64_t cmp_value);
USHMEM_API int shmem_size_test_all(
    size_t *ivars, size_t nelems, const int *status, int cmp, size_t cmp_value);
USHMEM_API int shmem_ptrdiff_test_all(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, ptrdiff_t cmp_value);

/**
 * Says, without waiting, whether one variable of a set satisfies a comparison.
 *
 * Atomic operations and signals, from any PE or thread, may update the variables meanwhile. A
 * variable that satisfies the comparison is not passed over forever by repeated calls.
 *
 * @param ivars symmetric address of nelems variables on the calling PE; aligned to their type.
 * @param nelems number of variables; with 0 the set is empty.
 * @param status local array of nelems flags, or null for none: variables whose flag is nonzero are
 *   left out of the set. It must not overlap the other arrays.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_value the value that every variable is compared with.
 * @return the index of a variable that satisfies it, or SIZE_MAX when none does.
 *
 * Complete on return: for the variables reported: the updates that satisfied the comparison are
 *   complete, and what their PEs ordered before them by put-with-signal, fence or quiet is visible
 *   to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: with nelems above 0: ivars null or misaligned; a cmp that is not one of the six
 *   constants. SIZE_MAX is then returned.
 * Standard: OpenSHMEM 1.6, "SHMEM_TEST_ANY".
 *
 * @code
 * static int flags[4];
 * const size_t i = shmem_int_test_any(flags, 4, NULL, SHMEM_CMP_NE, 0);
 * if (i != SIZE_MAX) {
 *   printf("%lu has come\n", (unsigned long)i);
 * }
 * @endcode
 */
USHMEM_API size_t shmem_int_test_any(
    int *ivars, size_t nelems, const int *status, int cmp, int cmp_value);
USHMEM_API size_t shmem_long_test_any(
    long *ivars, size_t nelems, const int *status, int cmp, long cmp_value);
USHMEM_API size_t shmem_longlong_test_any(
    long long *ivars, size_t nelems, const int *status, int cmp, long long cmp_value);
USHMEM_API size_t shmem_uint_test_any(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, unsigned int cmp_value);
USHMEM_API size_t shmem_ulong_test_any(
    unsigned long *ivars, size_t nelems, const int *status, int cmp, unsigned long cmp_value);
USHMEM_API size_t shmem_ulonglong_test_any(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    unsigned long long cmp_value);
USHMEM_API size_t shmem_int32_test_any(
    int32_t *ivars, size_t nelems, const int *status, int cmp, int32_t cmp_value);
USHMEM_API size_t shmem_int64_test_any(
    int64_t *ivars, size_t nelems, const int *status, int cmp, int64_t cmp_value);
USHMEM_API size_t shmem_uint32_test_any(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, uint32_t cmp_value);
USHMEM_API size_t shmem_uint64_test_any(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, uint64_t cmp_value);
USHMEM_API size_t shmem_size_test_any(
    size_t *ivars, size_t nelems, const int *status, int cmp, size_t cmp_value);
USHMEM_API size_t shmem_ptrdiff_test_any(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, ptrdiff_t cmp_value);

/**
 * Says, without waiting, whether at least one variable of a set satisfies a comparison.
 *
 * Atomic operations and signals, from any PE or thread, may update the variables meanwhile. A
 * variable that satisfies the comparison is not passed over forever by repeated calls.
 *
 * @param ivars symmetric address of nelems variables on the calling PE; aligned to their type.
 * @param nelems number of variables; with 0 the set is empty.
 * @param indices local array with room for nelems indices; its first ones, as many as returned,
 *   receive the variables' indices, in any order.
 * @param status local array of nelems flags, or null for none: variables whose flag is nonzero are
 *   left out of the set. It must not overlap the other arrays.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_value the value that every variable is compared with.
 * @return how many variables satisfy it, 0 when none does.
 *
 * Complete on return: for the variables reported: the updates that satisfied the comparison are
 *   complete, and what their PEs ordered before them by put-with-signal, fence or quiet is visible
 *   to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: with nelems above 0: ivars, indices null or misaligned; a cmp that is not one of the six
 *   constants. 0 is then returned.
 * Standard: OpenSHMEM 1.6, "SHMEM_TEST_SOME".
 *
 * @code
 * static int flags[4];
 * size_t ready[4];
 * const size_t n = shmem_int_test_some(flags, 4, ready, NULL, SHMEM_CMP_NE, 0);
 * if (n > 0) {
 *   printf("%lu has come\n", (unsigned long)ready[0]);
 * }
 * @endcode
 */
USHMEM_API size_t shmem_int_test_some(
    int *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int cmp_value);
USHMEM_API size_t shmem_long_test_some(
    long *ivars, size_t nelems, size_t *indices, const int *status, int cmp, long cmp_value);
USHMEM_API size_t shmem_longlong_test_some(
    long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    long long cmp_value);
USHMEM_API size_t shmem_uint_test_some(
    unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned int cmp_value);
USHMEM_API size_t shmem_ulong_test_some(
    unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned long cmp_value);
USHMEM_API size_t shmem_ulonglong_test_some(
    unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    unsigned long long cmp_value);
USHMEM_API size_t shmem_int32_test_some(
    int32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int32_t cmp_value);
USHMEM_API size_t shmem_int64_test_some(
    int64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp, int64_t cmp_value);
USHMEM_API size_t shmem_uint32_test_some(
    uint32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    uint32_t cmp_value);
USHMEM_API size_t shmem_uint64_test_some(
    uint64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    uint64_t cmp_value);
USHMEM_API size_t shmem_size_test_some(
    size_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp, size_t cmp_value);
USHMEM_API size_t shmem_ptrdiff_test_some(
    ptrdiff_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    ptrdiff_t cmp_value);

/**
 * Says, without waiting, whether all variables of a set satisfy a comparison, each against its own
 * value.
 *
 * Atomic operations and signals, from any PE or thread, may update the variables meanwhile.
 *
 * @param ivars symmetric address of nelems variables on the calling PE; aligned to their type.
 * @param nelems number of variables; with 0 the set is empty.
 * @param status local array of nelems flags, or null for none: variables whose flag is nonzero are
 *   left out of the set. It must not overlap the other arrays.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_values local array of nelems values; variable i is compared with value i.
 * @return 1 when all variables satisfy it (an empty set does), otherwise 0.
 *
 * Complete on return: when 1 is returned: the updates that satisfied the comparison are complete,
 *   and what their PEs ordered before them by put-with-signal, fence or quiet is visible to the
 *   caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: with nelems above 0: ivars, cmp_values null or misaligned; a cmp that is not one of the
 *   six constants. 0 is then returned.
 * Standard: OpenSHMEM 1.6, "SHMEM_TEST_ALL_VECTOR".
 *
 * @code
 * static long counts[2];
 * const long expected[2] = {3, 5};
 * if (shmem_long_test_all_vector(counts, 2, NULL, SHMEM_CMP_GE, expected)) {
 *   puts("both counts have been reached");
 * }
 * @endcode
 */
USHMEM_API int shmem_int_test_all_vector(
    int *ivars, size_t nelems, const int *status, int cmp, const int *cmp_values);
USHMEM_API int shmem_long_test_all_vector(
    long *ivars, size_t nelems, const int *status, int cmp, const long *cmp_values);
USHMEM_API int shmem_longlong_test_all_vector(
    long long *ivars, size_t nelems, const int *status, int cmp, const long long *cmp_values);
USHMEM_API int shmem_uint_test_all_vector(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, const unsigned int *cmp_values);
USHMEM_API int shmem_ulong_test_all_vector(
    unsigned long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long *cmp_values);
USHMEM_API int shmem_ulonglong_test_all_vector(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long long *cmp_values);
USHMEM_API int shmem_int32_test_all_vector(
    int32_t *ivars, size_t nelems, const int *status, int cmp, const int32_t *cmp_values);
USHMEM_API int shmem_int64_test_all_vector(
    int64_t *ivars, size_t nelems, const int *status, int cmp, const int64_t *cmp_values);
USHMEM_API int shmem_uint32_test_all_vector(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, const uint32_t *cmp_values);
USHMEM_API int shmem_uint64_test_all_vector(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, const uint64_t *cmp_values);
USHMEM_API int shmem_size_test_all_vector(
    size_t *ivars, size_t nelems, const int *status, int cmp, const size_t *cmp_values);
USHMEM_API int shmem_ptrdiff_test_all_vector(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, const ptrdiff_t *cmp_values);

/**
 * Says, without waiting, whether one variable of a set satisfies a comparison, each against its own
 * value.
 *
 * Atomic operations and signals, from any PE or thread, may update the variables meanwhile. A
 * variable that satisfies the comparison is not passed over forever by repeated calls.
 *
 * @param ivars symmetric address of nelems variables on the calling PE; aligned to their type.
 * @param nelems number of variables; with 0 the set is empty.
 * @param status local array of nelems flags, or null for none: variables whose flag is nonzero are
 *   left out of the set. It must not overlap the other arrays.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_values local array of nelems values; variable i is compared with value i.
 * @return the index of a variable that satisfies it, or SIZE_MAX when none does.
 *
 * Complete on return: for the variables reported: the updates that satisfied the comparison are
 *   complete, and what their PEs ordered before them by put-with-signal, fence or quiet is visible
 *   to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: with nelems above 0: ivars, cmp_values null or misaligned; a cmp that is not one of the
 *   six constants. SIZE_MAX is then returned.
 * Standard: OpenSHMEM 1.6, "SHMEM_TEST_ANY_VECTOR".
 *
 * @code
 * static long counts[2];
 * const long seen[2] = {3, 5};
 * if (shmem_long_test_any_vector(counts, 2, NULL, SHMEM_CMP_NE, seen) != SIZE_MAX) {
 *   puts("a count has changed");
 * }
 * @endcode
 */
USHMEM_API size_t shmem_int_test_any_vector(
    int *ivars, size_t nelems, const int *status, int cmp, const int *cmp_values);
USHMEM_API size_t shmem_long_test_any_vector(
    long *ivars, size_t nelems, const int *status, int cmp, const long *cmp_values);
USHMEM_API size_t shmem_longlong_test_any_vector(
    long long *ivars, size_t nelems, const int *status, int cmp, const long long *cmp_values);
USHMEM_API size_t shmem_uint_test_any_vector(
    unsigned int *ivars, size_t nelems, const int *status, int cmp, const unsigned int *cmp_values);
USHMEM_API size_t shmem_ulong_test_any_vector(
    unsigned long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long *cmp_values);
USHMEM_API size_t shmem_ulonglong_test_any_vector(
    unsigned long long *ivars, size_t nelems, const int *status, int cmp,
    const unsigned long long *cmp_values);
USHMEM_API size_t shmem_int32_test_any_vector(
    int32_t *ivars, size_t nelems, const int *status, int cmp, const int32_t *cmp_values);
USHMEM_API size_t shmem_int64_test_any_vector(
    int64_t *ivars, size_t nelems, const int *status, int cmp, const int64_t *cmp_values);
USHMEM_API size_t shmem_uint32_test_any_vector(
    uint32_t *ivars, size_t nelems, const int *status, int cmp, const uint32_t *cmp_values);
USHMEM_API size_t shmem_uint64_test_any_vector(
    uint64_t *ivars, size_t nelems, const int *status, int cmp, const uint64_t *cmp_values);
USHMEM_API size_t shmem_size_test_any_vector(
    size_t *ivars, size_t nelems, const int *status, int cmp, const size_t *cmp_values);
USHMEM_API size_t shmem_ptrdiff_test_any_vector(
    ptrdiff_t *ivars, size_t nelems, const int *status, int cmp, const ptrdiff_t *cmp_values);

/**
 * Says, without waiting, whether at least one variable of a set satisfies a comparison, each
 * against its own value.
 *
 * Atomic operations and signals, from any PE or thread, may update the variables meanwhile. A
 * variable that satisfies the comparison is not passed over forever by repeated calls.
 *
 * @param ivars symmetric address of nelems variables on the calling PE; aligned to their type.
 * @param nelems number of variables; with 0 the set is empty.
 * @param indices local array with room for nelems indices; its first ones, as many as returned,
 *   receive the variables' indices, in any order.
 * @param status local array of nelems flags, or null for none: variables whose flag is nonzero are
 *   left out of the set. It must not overlap the other arrays.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_values local array of nelems values; variable i is compared with value i.
 * @return how many variables satisfy it, 0 when none does.
 *
 * Complete on return: for the variables reported: the updates that satisfied the comparison are
 *   complete, and what their PEs ordered before them by put-with-signal, fence or quiet is visible
 *   to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: with nelems above 0: ivars, indices, cmp_values null or misaligned; a cmp that is not one
 *   of the six constants. 0 is then returned.
 * Standard: OpenSHMEM 1.6, "SHMEM_TEST_SOME_VECTOR".
 *
 * @code
 * static long counts[2];
 * const long seen[2] = {3, 5};
 * size_t changed[2];
 * if (shmem_long_test_some_vector(counts, 2, changed, NULL, SHMEM_CMP_NE, seen) == 2) {
 *   puts("both counts have changed");
 * }
 * @endcode
 */
USHMEM_API size_t shmem_int_test_some_vector(
    int *ivars, size_t nelems, size_t *indices, const int *status, int cmp, const int *cmp_values);
USHMEM_API size_t shmem_long_test_some_vector(
    long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const long *cmp_values);
USHMEM_API size_t shmem_longlong_test_some_vector(
    long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const long long *cmp_values);
USHMEM_API size_t shmem_uint_test_some_vector(
    unsigned int *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned int *cmp_values);
USHMEM_API size_t shmem_ulong_test_some_vector(
    unsigned long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned long *cmp_values);
USHMEM_API size_t shmem_ulonglong_test_some_vector(
    unsigned long long *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const unsigned long long *cmp_values);
USHMEM_API size_t shmem_int32_test_some_vector(
    int32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const int32_t *cmp_values);
USHMEM_API size_t shmem_int64_test_some_vector(
    int64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const int64_t *cmp_values);
USHMEM_API size_t shmem_uint32_test_some_vector(
    uint32_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const uint32_t *cmp_values);
USHMEM_API size_t shmem_uint64_test_some_vector(
    uint64_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const uint64_t *cmp_values);
USHMEM_API size_t shmem_size_test_some_vector(
    size_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const size_t *cmp_values);
USHMEM_API size_t shmem_ptrdiff_test_some_vector(
    ptrdiff_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const ptrdiff_t *cmp_values);

/**
 * Waits until a signal of this PE satisfies a comparison.
 *
 * The signal is to be updated only by signaling operations, from any PE or thread.
 *
 * @param sig_addr local address of the signal, a symmetric object.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_value the value that the signal is compared with.
 * @return the contents of the signal that satisfied it.
 *
 * Complete on return: the update that satisfied it is complete, and the data of its put-with-signal
 *   are in place.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: sig_addr null or misaligned; a cmp that is not one of the six constants. 0 is then
 *   returned.
 * Standard: OpenSHMEM 1.6, "SHMEM_SIGNAL_WAIT_UNTIL".
 *
 * @code
 * static uint64_t messages;
 * shmem_signal_add(&messages, 1, shmem_my_pe());
 * const uint64_t n = shmem_signal_wait_until(&messages, SHMEM_CMP_GT, 0);
 * printf("%lu messages\n", (unsigned long)n);
 * @endcode
 */
USHMEM_API uint64_t shmem_signal_wait_until(uint64_t *sig_addr, int cmp, uint64_t cmp_value);

/* ---------------------------------------------------------------------------------------------- */
/* Memory ordering                                                                                */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Orders this PE's operations to each PE: those before the call arrive first.
 *
 * It orders puts, put-with-signals, atomics and stores, each target on its own; it does not order
 * nonblocking gets or fetched values, and it does not wait.
 *
 * @param ctx context whose operations are meant; the form without it uses SHMEM_CTX_DEFAULT.
 *   SHMEM_CTX_INVALID does nothing.
 *
 * Complete on return: nothing is promised to be complete.
 * Remote side: a PE that sees an operation issued after the fence, through a wait, test or signal
 *   call, sees all those to it from before the fence.
 * Threads: a thread that may use the context. Operations and stores of other threads are included
 *   only if the program has ordered them before the call (with a mutex, for example).
 * Errors: a handle that is no context.
 * Standard: OpenSHMEM 1.6, "SHMEM_FENCE".
 *
 * @code
 * static long data;
 * static int flag;
 * shmem_long_p(&data, 42, 0);
 * shmem_fence();
 * shmem_int_atomic_set(&flag, 1, 0);
 * @endcode
 */
USHMEM_API void shmem_fence(void);
USHMEM_API void shmem_ctx_fence(shmem_ctx_t ctx);

/**
 * Waits until this PE's operations are complete.
 *
 * @param ctx context whose operations are meant; the form without it uses SHMEM_CTX_DEFAULT.
 *   SHMEM_CTX_INVALID does nothing.
 *
 * Complete on return: all operations of the context, to all PEs: puts and atomics are performed,
 *   local buffers of nonblocking ones are filled or may be reused. The thread's own stores are
 *   visible too, unless the context has SHMEM_CTX_NOSTORE.
 * Remote side: the effects are visible to every PE, not only to the target.
 * Threads: a thread that may use the context. Operations and stores of other threads are included
 *   only if the program has ordered them before the call (with a mutex, for example).
 * Errors: a handle that is no context.
 * Standard: OpenSHMEM 1.6, "SHMEM_QUIET".
 *
 * @code
 * static int dest[4];
 * const int source[4] = {1, 2, 3, 4};
 * shmem_int_put_nbi(dest, source, 4, 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmem_quiet(void);
USHMEM_API void shmem_ctx_quiet(shmem_ctx_t ctx);

/**
 * Waits until this PE's operations to some PEs are complete.
 *
 * @param ctx context whose operations are meant; the form without it uses SHMEM_CTX_DEFAULT.
 *   SHMEM_CTX_INVALID does nothing.
 * @param target_pes local array of npes PE numbers of the context's team.
 * @param npes length of the array; 0 returns at once.
 *
 * Complete on return: as shmem_quiet, for the operations whose target is in the array; others may
 *   be complete too.
 * Remote side: the effects are visible to every PE, not only to the target.
 * Threads: a thread that may use the context. Operations and stores of other threads are included
 *   only if the program has ordered them before the call (with a mutex, for example).
 * Errors: a null array with npes above 0; a PE number outside the team; a handle that is no
 *   context.
 * Standard: OpenSHMEM 1.6, "SHMEM_PE_QUIET".
 *
 * @code
 * static int dest;
 * const int target = shmem_n_pes() - 1;
 * shmem_int_p(&dest, 1, target);
 * shmem_pe_quiet(&target, 1);
 * @endcode
 */
USHMEM_API void shmem_pe_quiet(const int *target_pes, size_t npes);
USHMEM_API void shmem_ctx_pe_quiet(shmem_ctx_t ctx, const int *target_pes, size_t npes);

/* ---------------------------------------------------------------------------------------------- */
/* Distributed locks                                                                              */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Mutual exclusion between all PEs: shmem_set_lock waits, shmem_test_lock tries.
 *
 * Waiting PEs get the lock in the order in which they asked. A PE must not ask for a lock that it
 * holds, and nothing but these calls may touch a lock in use.
 *
 * @param lock symmetric address of one long, the same on all PEs, 0 before its first use.
 * @return of shmem_test_lock: 0 when the lock is now held by this PE, 1 when another holds it.
 *
 * Complete on return: set and test: the lock is held. clear: the lock is free, and the default
 *   context's operations are complete (other contexts need shmem_ctx_quiet before).
 * Remote side: the next holder sees everything that the previous ones did while they held the lock.
 * Threads: any thread, but the PE holds the lock as a whole: the program keeps two threads of a PE
 *   from using one lock at once.
 * Errors: lock null, misaligned or not symmetric; clearing a lock that this PE does not hold,
 *   setting one that it holds.
 * Standard: OpenSHMEM 1.6, "SHMEM_LOCK".
 *
 * @code
 * static long lock;
 * static int shared;
 * shmem_set_lock(&lock);
 * shmem_int_p(&shared, shmem_int_g(&shared, 0) + 1, 0);
 * shmem_clear_lock(&lock);
 * @endcode
 */
USHMEM_API void shmem_clear_lock(long *lock);
USHMEM_API void shmem_set_lock(long *lock);
USHMEM_API int shmem_test_lock(long *lock);

/* ---------------------------------------------------------------------------------------------- */
/* Profiling interface                                                                            */
/* ---------------------------------------------------------------------------------------------- */

/**
 * For profiling tools, which replace it: the library's own does nothing.
 *
 * Tools are recommended to take 0 and less as off, 1 as on (the state after shmem_init), 2 as on
 * with a flush of their buffers, and more as they define.
 *
 * @param level the level of profiling; what follows it is the tool's.
 *
 * Complete on return: it returns at once.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread, at any time.
 * Errors: none.
 * Standard: OpenSHMEM 1.6, "SHMEM_PCONTROL".
 *
 * @code
 * shmem_pcontrol(0);
 * shmem_barrier_all();  // not in the profile
 * shmem_pcontrol(1);
 * @endcode
 */
USHMEM_API void shmem_pcontrol(int level, ...);

/* ---------------------------------------------------------------------------------------------- */
/* Deprecated: set-up, memory and caches                                                          */
/* ---------------------------------------------------------------------------------------------- */

/**
 * shmem_init, with a shmem_finalize at the end of the program.
 *
 * Deprecated since OpenSHMEM 1.2: use shmem_init and shmem_finalize. After the first call, or a
 * shmem_init, it has no effect. The finalize at exit is collective; it is left out by a PE that
 * ends with a status other than 0, and in worlds whose PEs are threads.
 *
 * @param npes not looked at.
 *
 * Complete on return: as shmem_init.
 * Remote side: as shmem_init.
 * Threads: collective: one thread of each PE.
 * Errors: a world that cannot be started, and a forked child of a PE, end the job.
 * Standard: OpenSHMEM 1.6, "START_PES".
 *
 * @code
 * start_pes(0);
 * printf("%d of %d\n", _my_pe(), _num_pes());
 * @endcode
 */
USHMEM_API void start_pes(int npes);

/**
 * shmem_my_pe.
 *
 * Deprecated since OpenSHMEM 1.2: use shmem_my_pe.
 *
 * @return 0 to the number of PEs minus 1.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a library that is not initialized: -1 is returned.
 * Standard: OpenSHMEM 1.6, "Deprecated API".
 *
 * @code
 * printf("%d\n", _my_pe());
 * @endcode
 */
USHMEM_API int _my_pe(void);

/**
 * shmem_n_pes.
 *
 * Deprecated since OpenSHMEM 1.2: use shmem_n_pes.
 *
 * @return 1 or more.
 *
 * Complete on return: a local query, nothing is pending.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: a library that is not initialized: -1 is returned.
 * Standard: OpenSHMEM 1.6, "Deprecated API".
 *
 * @code
 * printf("%d\n", _num_pes());
 * @endcode
 */
USHMEM_API int _num_pes(void);

/**
 * shmem_malloc, shmem_free, shmem_realloc and shmem_align.
 *
 * Deprecated since OpenSHMEM 1.2: use the names with shmem_.
 *
 * @param alignment bytes: a power of two, at most 1 GiB.
 * @param size bytes, the same on all PEs.
 * @param ptr what an allocation call returned, the same block on all PEs.
 * @return as the calls of the new names.
 *
 * Complete on return: as the calls of the new names.
 * Remote side: as the calls of the new names.
 * Threads: one thread of each PE makes the call, and collective calls come in the same order on all
 *   PEs; the program sees to both.
 * Errors: as the calls of the new names.
 * Standard: OpenSHMEM 1.6, "Deprecated API".
 *
 * @code
 * long *block = (long *)shmemalign(64, 4 * sizeof(long));
 * block = (long *)shrealloc(block, 8 * sizeof(long));
 * shfree(block);
 * shfree(shmalloc(64));
 * @endcode
 */
USHMEM_API void *shmalloc(size_t size);
USHMEM_API void shfree(void *ptr);
USHMEM_API void *shrealloc(void *ptr, size_t size);
USHMEM_API void *shmemalign(size_t alignment, size_t size);

/**
 * Once managed data caches; caches are coherent, so they do nothing.
 *
 * Deprecated since OpenSHMEM 1.3 and no part of it since 1.5; here for programs that still call
 * them.
 *
 * @param dest not looked at.
 *
 * Complete on return: they return at once; they complete and order nothing.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread, at any time.
 * Errors: none.
 * Standard: OpenSHMEM 1.6, "Deprecated API".
 *
 * @code
 * static long line[8];
 * shmem_set_cache_line_inv(line);
 * shmem_udcflush();
 * @endcode
 */
USHMEM_API void shmem_set_cache_inv(void);
USHMEM_API void shmem_clear_cache_inv(void);
USHMEM_API void shmem_set_cache_line_inv(void *dest);
USHMEM_API void shmem_clear_cache_line_inv(void *dest);
USHMEM_API void shmem_udcflush(void);
USHMEM_API void shmem_udcflush_line(void *dest);

/* ---------------------------------------------------------------------------------------------- */
/* Deprecated: waits and atomics                                                                  */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Waits until a variable of this PE is no longer equal to a value.
 *
 * Deprecated since OpenSHMEM 1.4: use shmem_TYPE_wait_until with SHMEM_CMP_NE.
 *
 * @param ivar symmetric address of the variable on the calling PE; aligned to its type.
 * @param cmp_value the value that the variable is compared with.
 *
 * Complete on return: the updates that changed the variable are complete, and what their PEs
 *   ordered before them by put-with-signal, fence or quiet is visible to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: ivar null or misaligned.
 * Standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL".
 *
 * @code
 * static int flag;
 * shmem_int_atomic_set(&flag, 1, (shmem_my_pe() + 1) % shmem_n_pes());
 * shmem_int_wait(&flag, 0);
 * @endcode
 */
USHMEM_API void shmem_short_wait(short *ivar, short cmp_value);
USHMEM_API void shmem_int_wait(int *ivar, int cmp_value);
USHMEM_API void shmem_long_wait(long *ivar, long cmp_value);
USHMEM_API void shmem_longlong_wait(long long *ivar, long long cmp_value);

/**
 * shmem_long_wait and shmem_long_wait_until.
 *
 * Deprecated since OpenSHMEM 1.4: use shmem_long_wait_until. In C11 and C++ shmem_wait_until is
 * type-generic and takes long too.
 *
 * @param ivar symmetric address of the variable on the calling PE; aligned to its type.
 * @param cmp one of SHMEM_CMP_EQ, _NE, _GT, _GE, _LT, _LE: how an element is compared with the
 *   value.
 * @param cmp_value the value that the variable is compared with.
 *
 * Complete on return: the updates that changed the variable are complete, and what their PEs
 *   ordered before them by put-with-signal, fence or quiet is visible to the caller.
 * Remote side: nothing; no other PE takes part.
 * Threads: any thread that the thread level lets call the library, several at once.
 * Errors: ivar null or misaligned; a cmp that is not one of the six constants.
 * Standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL".
 *
 * @code
 * static long flag;
 * shmem_long_atomic_set(&flag, 1, (shmem_my_pe() + 1) % shmem_n_pes());
 * shmem_wait(&flag, 0);
 * shmem_wait_until(&flag, SHMEM_CMP_EQ, 1);
 * @endcode
 */
USHMEM_API void shmem_wait(long *ivar, long cmp_value);
USHMEM_API void shmem_wait_until(long *ivar, int cmp, long cmp_value);

/**
 * shmem_TYPE_atomic_fetch.
 *
 * Deprecated since OpenSHMEM 1.4: use shmem_TYPE_atomic_fetch.
 *
 * @param source symmetric address of the object on PE pe; aligned to its type.
 * @param pe number of the PE at the other end, from 0 to the number of PEs minus 1.
 * @return the object's contents before the operation.
 *
 * Complete on return: the operation has been performed at PE pe and the old contents returned.
 * Remote side: as of the call of the new name.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number that does not exist; source null, misaligned or not symmetric. The value is
 *   then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH".
 *
 * @code
 * static double best;
 * printf("%f\n", shmem_double_fetch(&best, 0));
 * @endcode
 */
USHMEM_API float shmem_float_fetch(const float *source, int pe);
USHMEM_API double shmem_double_fetch(const double *source, int pe);
USHMEM_API int shmem_int_fetch(const int *source, int pe);
USHMEM_API long shmem_long_fetch(const long *source, int pe);
USHMEM_API long long shmem_longlong_fetch(const long long *source, int pe);

/**
 * shmem_TYPE_atomic_set.
 *
 * Deprecated since OpenSHMEM 1.4: use shmem_TYPE_atomic_set.
 *
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the operand, of the object's type.
 * @param pe number of the PE at the other end, from 0 to the number of PEs minus 1.
 *
 * Complete on return: the operation is under way; its effect at PE pe needs shmem_quiet or a
 *   barrier.
 * Remote side: as of the call of the new name.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number that does not exist; dest null, misaligned or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_SET".
 *
 * @code
 * static float level;
 * shmem_float_set(&level, 0.5f, 0);
 * @endcode
 */
USHMEM_API void shmem_float_set(float *dest, float value, int pe);
USHMEM_API void shmem_double_set(double *dest, double value, int pe);
USHMEM_API void shmem_int_set(int *dest, int value, int pe);
USHMEM_API void shmem_long_set(long *dest, long value, int pe);
USHMEM_API void shmem_longlong_set(long long *dest, long long value, int pe);

/**
 * shmem_TYPE_atomic_compare_swap.
 *
 * Deprecated since OpenSHMEM 1.4: use shmem_TYPE_atomic_compare_swap.
 *
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param cond the value that the object must have to be replaced.
 * @param value the operand, of the object's type.
 * @param pe number of the PE at the other end, from 0 to the number of PEs minus 1.
 * @return the object's contents before the operation.
 *
 * Complete on return: the operation has been performed at PE pe and the old contents returned.
 * Remote side: as of the call of the new name.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number that does not exist; dest null, misaligned or not symmetric. The value is
 *   then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_COMPARE_SWAP".
 *
 * @code
 * static int winner = -1;
 * if (shmem_int_cswap(&winner, -1, shmem_my_pe(), 0) == -1) {
 *   puts("this PE came first");
 * }
 * @endcode
 */
USHMEM_API int shmem_int_cswap(int *dest, int cond, int value, int pe);
USHMEM_API long shmem_long_cswap(long *dest, long cond, long value, int pe);
USHMEM_API long long shmem_longlong_cswap(long long *dest, long long cond, long long value, int pe);

/**
 * shmem_TYPE_atomic_swap.
 *
 * Deprecated since OpenSHMEM 1.4: use shmem_TYPE_atomic_swap.
 *
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the operand, of the object's type.
 * @param pe number of the PE at the other end, from 0 to the number of PEs minus 1.
 * @return the object's contents before the operation.
 *
 * Complete on return: the operation has been performed at PE pe and the old contents returned.
 * Remote side: as of the call of the new name.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number that does not exist; dest null, misaligned or not symmetric. The value is
 *   then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_SWAP".
 *
 * @code
 * static long token;
 * printf("%ld\n", shmem_long_swap(&token, 7, 0));
 * @endcode
 */
USHMEM_API float shmem_float_swap(float *dest, float value, int pe);
USHMEM_API double shmem_double_swap(double *dest, double value, int pe);
USHMEM_API int shmem_int_swap(int *dest, int value, int pe);
USHMEM_API long shmem_long_swap(long *dest, long value, int pe);
USHMEM_API long long shmem_longlong_swap(long long *dest, long long value, int pe);

/**
 * shmem_TYPE_atomic_fetch_inc.
 *
 * Deprecated since OpenSHMEM 1.4: use shmem_TYPE_atomic_fetch_inc.
 *
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param pe number of the PE at the other end, from 0 to the number of PEs minus 1.
 * @return the object's contents before the operation.
 *
 * Complete on return: the operation has been performed at PE pe and the old contents returned.
 * Remote side: as of the call of the new name.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number that does not exist; dest null, misaligned or not symmetric. The value is
 *   then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH_INC".
 *
 * @code
 * static long ticket;
 * printf("ticket %ld\n", shmem_long_finc(&ticket, 0));
 * @endcode
 */
USHMEM_API int shmem_int_finc(int *dest, int pe);
USHMEM_API long shmem_long_finc(long *dest, int pe);
USHMEM_API long long shmem_longlong_finc(long long *dest, int pe);

/**
 * shmem_TYPE_atomic_inc.
 *
 * Deprecated since OpenSHMEM 1.4: use shmem_TYPE_atomic_inc.
 *
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param pe number of the PE at the other end, from 0 to the number of PEs minus 1.
 *
 * Complete on return: the operation is under way; its effect at PE pe needs shmem_quiet or a
 *   barrier.
 * Remote side: as of the call of the new name.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number that does not exist; dest null, misaligned or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_INC".
 *
 * @code
 * static int arrived;
 * shmem_int_inc(&arrived, 0);
 * @endcode
 */
USHMEM_API void shmem_int_inc(int *dest, int pe);
USHMEM_API void shmem_long_inc(long *dest, int pe);
USHMEM_API void shmem_longlong_inc(long long *dest, int pe);

/**
 * shmem_TYPE_atomic_fetch_add.
 *
 * Deprecated since OpenSHMEM 1.4: use shmem_TYPE_atomic_fetch_add.
 *
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the operand, of the object's type.
 * @param pe number of the PE at the other end, from 0 to the number of PEs minus 1.
 * @return the object's contents before the operation.
 *
 * Complete on return: the operation has been performed at PE pe and the old contents returned.
 * Remote side: as of the call of the new name.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number that does not exist; dest null, misaligned or not symmetric. The value is
 *   then 0.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_FETCH_ADD".
 *
 * @code
 * static long next;
 * printf("my items start at %ld\n", shmem_long_fadd(&next, 64, 0));
 * @endcode
 */
USHMEM_API int shmem_int_fadd(int *dest, int value, int pe);
USHMEM_API long shmem_long_fadd(long *dest, long value, int pe);
USHMEM_API long long shmem_longlong_fadd(long long *dest, long long value, int pe);

/**
 * shmem_TYPE_atomic_add.
 *
 * Deprecated since OpenSHMEM 1.4: use shmem_TYPE_atomic_add.
 *
 * @param dest symmetric address of the object on PE pe; aligned to its type.
 * @param value the operand, of the object's type.
 * @param pe number of the PE at the other end, from 0 to the number of PEs minus 1.
 *
 * Complete on return: the operation is under way; its effect at PE pe needs shmem_quiet or a
 *   barrier.
 * Remote side: as of the call of the new name.
 * Threads: any thread that the thread level lets call the library, several at once under
 *   SHMEM_THREAD_MULTIPLE. A context made with SHMEM_CTX_PRIVATE is used only by the thread that
 *   made it, one made with SHMEM_CTX_SERIALIZED by one thread at a time.
 * Errors: a PE number that does not exist; dest null, misaligned or not symmetric.
 * Standard: OpenSHMEM 1.6, "SHMEM_ATOMIC_ADD".
 *
 * @code
 * static long bytes;
 * shmem_long_add(&bytes, 4096, 0);
 * @endcode
 */
USHMEM_API void shmem_int_add(int *dest, int value, int pe);
USHMEM_API void shmem_long_add(long *dest, long value, int pe);
USHMEM_API void shmem_longlong_add(long long *dest, long long value, int pe);

#ifdef __cplusplus
}
#endif

/* #define USHMEM_INLINE before this header for unchecked inline forms of shmem_TYPE_p and _g. */
#ifdef USHMEM_INLINE
#include <ushmem/inline.h>
#endif

/* Type-generic names, in C11 and in C++; #define USHMEM_NO_GENERIC to do without. */
#ifndef USHMEM_NO_GENERIC
#ifdef __cplusplus
extern "C++" { /* also where a program includes this header inside extern "C" */
#include <ushmem/generic.hpp>
}
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#include <ushmem/generic.h>
#endif
#endif

#endif
