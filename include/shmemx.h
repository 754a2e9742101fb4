/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Extensions of ushmem to the OpenSHMEM standard: errors as text, a report on the library and its world,
 * and worlds whose PEs are threads of one process. The C++ side of the latter is ushmem/world.hpp. Further
 * element types and reduce-scatter are in ushmem/extensions.h, which this file includes.
 */
#ifndef SHMEMX_H
#define SHMEMX_H

#include <shmem.h>
#include <stddef.h>
#include <ushmem/export.h>
#include <ushmem/extensions.h>
#include <ushmem/streams.h>
#include <ushmem/streams_typed.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a failed check does. The default, or USHMEM_ERRORS=abort|return. */
#define SHMEMX_ERRORS_ABORT 0  /* one message on standard error, then the job ends with status 70 */
#define SHMEMX_ERRORS_RETURN 1 /* the call does nothing; shmemx_last_error() has the message */

/*
 * Sets what failed checks of the calling PE do.
 *
 * Arguments: mode, SHMEMX_ERRORS_ABORT or SHMEMX_ERRORS_RETURN; any other value changes nothing.
 * Returns: the mode before. Complete when it returns; other PEs are not affected.
 * Threads: holds for all threads of the PE; not to be called while another thread is in a call.
 * Errors: before shmem_init it has no effect and returns SHMEMX_ERRORS_ABORT.
 *
 * @code
 * shmemx_set_errors(SHMEMX_ERRORS_RETURN);
 * shmem_putmem(NULL, NULL, 8, 0);
 * if (shmemx_last_error()[0] != '\0') puts(shmemx_last_error());
 * @endcode
 */
USHMEM_API int shmemx_set_errors(int mode);

/*
 * What a program does when a PE has gone: its process has ended without shmem_finalize, or its host is not
 * heard of any more. The arguments name the PE, its host and the reason, and pass on what was given with the
 * handler. Called on a thread of the library; it may call nothing of the library. Returns 0: the job ends, with
 * a message, as it does without a handler; anything else: this PE goes on. Calls that need the PE that has gone
 * do not come back then, and what it had in its memory is lost.
 */
typedef int (*shmemx_failure_handler_t)(int pe, const char *host, const char *reason, void *argument);

/*
 * Sets, for this process, who is asked when a PE has gone; a null pointer: nobody, which is the default.
 *
 * Arguments: handler, the function; argument, passed on to it. Complete when it returns.
 * Threads: any, at any time. A launcher may end the job when a PE fails whatever the handler answers: oshrun does,
 * and in worlds of one node that it has started no handler is called. Errors: none.
 *
 * @code
 * shmemx_set_failure_handler(NULL, NULL);
 * @endcode
 */
USHMEM_API void shmemx_set_failure_handler(shmemx_failure_handler_t handler, void *argument);

/*
 * The text of the calling thread's last error: function, argument, value. Also set by calls that report
 * by their return value, shmem_malloc for one.
 *
 * Returns: a string that stays valid until the thread's next error; "" when there was none, or since
 * shmemx_clear_error(). Never a null pointer. May be called at any time, also before shmem_init.
 * Threads: each has its own. Errors: none.
 *
 * @code
 * void *block = shmem_malloc((size_t)1 << 50);
 * if (block == NULL) puts(shmemx_last_error());
 * @endcode
 */
USHMEM_API const char *shmemx_last_error(void);

/*
 * Forgets the calling thread's last error.
 *
 * @code
 * shmemx_clear_error();
 * @endcode
 */
USHMEM_API void shmemx_clear_error(void);

/* Forms of shmemx_print_info(). */
#define SHMEMX_INFO_TEXT 0 /* for people; may change from version to version */
#define SHMEMX_INFO_JSON 1 /* one JSON object; later versions add names and keep these */

/*
 * Writes a report to a file descriptor: how the library was built, its settings with value and source,
 * the world, memory, paths between PEs, limits. It is what `ushmem info` prints.
 *
 * Arguments: fd, a descriptor open for writing; form, SHMEMX_INFO_TEXT or SHMEMX_INFO_JSON.
 * Returns: 0 when all of it is written, or nonzero with the reason in shmemx_last_error(). Not collective:
 * it describes the world as the calling PE sees it. What the program has printed by stdio appears later
 * than the report unless it is flushed before.
 * Threads: any thread, any time. Before shmem_init, and in a thread that belongs to no world, the
 * report has no part about a world.
 *
 * @code
 * fflush(stdout);
 * if (shmemx_print_info(1, SHMEMX_INFO_TEXT) != 0) puts(shmemx_last_error());
 * @endcode
 */
USHMEM_API int shmemx_print_info(int fd, int form);

/*
 * Start-up without a launcher that the library knows: the program starts its processes itself, in whatever way,
 * and brings 128 bytes from one of them to the others. docs/guide/launchers.md
 */

/*
 * What processes need to find each other. To be copied as it is; whoever has it can join the world, so it is as
 * secret as what the world computes.
 */
typedef struct shmemx_uniqueid_s {
  unsigned char bytes[128];
} shmemx_uniqueid_t;

/* Who a process is in a world that begins by a unique id: filled in by shmemx_set_attr_uniqueid_args. */
typedef struct shmemx_init_attr_s {
  int version;
  int pe;
  int n_pes;
  shmemx_uniqueid_t id;
  unsigned char reserved[116]; /* zero */
} shmemx_init_attr_t;

/* Flags of shmemx_init_attr(). */
#define SHMEMX_INIT_UNIQUEID 1u        /* by a unique id: the one way there is, to be given always */
#define SHMEMX_INIT_PRIVATE_GLOBALS 2u /* the program's globals are not symmetric, the heap alone is */

/*
 * Makes a new unique id. The process that makes it becomes PE 0 of the world that begins by it: it listens for
 * the others from now on (USHMEM_CONTROL_INTERFACE chooses where). One id serves one world.
 *
 * Arguments: id, where it goes.
 * Returns: 0, or nonzero with the reason in shmemx_last_error(). Not collective.
 * Threads: one at a time, before the library is initialized. Errors: a null pointer; no network address.
 *
 * @code
 * shmemx_uniqueid_t id;
 * if (shmemx_get_uniqueid(&id) != 0) puts(shmemx_last_error());
 * @endcode
 */
USHMEM_API int shmemx_get_uniqueid(shmemx_uniqueid_t *id);

/*
 * Fills in what shmemx_init_attr takes.
 *
 * Arguments: pe, this process's number, from 0, with 0 for the process that made the id; n_pes, how many there
 * are, the same everywhere; id, the same everywhere; attr, what is filled in.
 * Returns: 0, or nonzero with the reason in shmemx_last_error() and attr unchanged. Not collective.
 * Threads: any thread, any time. Errors: a null pointer; pe or n_pes out of range.
 *
 * @code
 * shmemx_uniqueid_t id;
 * shmemx_init_attr_t attr;
 * if (shmemx_get_uniqueid(&id) != 0 || shmemx_set_attr_uniqueid_args(0, 1, &id, &attr) != 0)
 *   puts(shmemx_last_error());
 * @endcode
 */
USHMEM_API int shmemx_set_attr_uniqueid_args(int pe, int n_pes, const shmemx_uniqueid_t *id,
                                             shmemx_init_attr_t *attr);

/*
 * Does what shmem_init does, in a world whose PEs are those that call it with one id. Collective over them.
 * After it everything is as after shmem_init, with thread level SHMEM_THREAD_MULTIPLE: shmem_finalize ends it,
 * later pairs of shmem_init and shmem_finalize are of the same PEs.
 *
 * Globals of a program become symmetric here, which can be done only while the process has one thread. A
 * process with more, for instance Python with a numerical library, gives SHMEMX_INIT_PRIVATE_GLOBALS, at all PEs;
 * programs that a launcher of MPI has started need not, since the library then acts before their first thread.
 *
 * Arguments: flags, SHMEMX_INIT_UNIQUEID, also with SHMEMX_INIT_PRIVATE_GLOBALS; attr, filled in.
 * Returns: 0 when the world stands. Nonzero when it cannot begin, with the reason in shmemx_last_error(): wrong
 * arguments, the library initialized already, the world's processes not found within USHMEM_START_TIMEOUT, or
 * not in agreement over n_pes. What fails later in start-up ends the job, as in shmem_init.
 * Threads: one thread, no other in a call of the library.
 *
 * @code
 * shmemx_uniqueid_t id;
 * shmemx_init_attr_t attr;
 * if (shmemx_get_uniqueid(&id) == 0 && shmemx_set_attr_uniqueid_args(0, 1, &id, &attr) == 0 &&
 *     shmemx_init_attr(SHMEMX_INIT_UNIQUEID, &attr) == 0) {
 *   printf("PE %d of %d\n", shmem_my_pe(), shmem_n_pes());
 *   shmem_finalize();
 * }
 * @endcode
 */
USHMEM_API int shmemx_init_attr(unsigned int flags, const shmemx_init_attr_t *attr);

/* A world whose PEs are threads of this process. */
typedef struct shmemx_world_s *shmemx_world_t;

/*
 * Makes a world of n_pes PEs in this process. Each PE is then one thread that attaches. The world has a
 * symmetric heap, but no symmetric globals: the threads share the process's globals as threads do.
 *
 * Arguments: n_pes, 1 to 4096; heap_bytes, upper bound of each PE's heap in bytes, 0 for the default
 * (SHMEM_SYMMETRIC_SIZE, or the machine's memory divided by the PEs).
 * Returns: the world, or a null pointer with the reason in shmemx_last_error(). Local, not collective.
 * Threads: any thread, any time, also beside the process's own world and other in-process worlds.
 *
 * @code
 * shmemx_world_t world = shmemx_world_create(2, 1 << 20);
 * if (world == NULL) puts(shmemx_last_error());
 * shmemx_world_destroy(world);
 * @endcode
 */
USHMEM_API shmemx_world_t shmemx_world_create(int n_pes, size_t heap_bytes);

/*
 * Makes the calling thread act as PE `pe` of the world: from now on all shmem_ calls of this thread
 * belong to that PE. Further threads may attach to the same PE (thread level SHMEM_THREAD_MULTIPLE).
 * A PE's first attachment waits until all PEs of the world have been attached to once, so that nobody
 * meets a PE that is not there. shmem_init is not needed, but allowed in pairs with shmem_finalize.
 *
 * Returns: 0, or nonzero with the reason in shmemx_last_error() (pe out of range; already attached).
 *
 * @code
 * shmemx_world_t world = shmemx_world_create(1, 0);
 * if (world != NULL && shmemx_world_attach(world, 0) == 0) {
 *   shmem_barrier_all();
 *   shmemx_world_detach();
 * }
 * shmemx_world_destroy(world);
 * @endcode
 */
USHMEM_API int shmemx_world_attach(shmemx_world_t world, int pe);

/*
 * Ends what shmemx_world_attach began for the calling thread. Not collective: a PE that others still
 * send to may detach, its memory stays until the world is destroyed. Without effect for a thread that is
 * not attached. The example of shmemx_world_attach shows it.
 */
USHMEM_API void shmemx_world_detach(void);

/*
 * Frees the world and all its memory. All its threads must have detached: otherwise it returns nonzero,
 * does nothing and says so in shmemx_last_error(). A null pointer is ignored.
 *
 * @code
 * shmemx_world_destroy(NULL);
 * @endcode
 */
USHMEM_API int shmemx_world_destroy(shmemx_world_t world);

#ifdef __cplusplus
}
#endif

#endif
