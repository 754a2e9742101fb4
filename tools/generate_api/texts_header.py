# SPDX-License-Identifier: Apache-2.0
"""The beginning and the end of include/shmem.h: common rules, handles and constants."""

SHMEM_OPEN = """// SPDX-License-Identifier: Apache-2.0
/*
 * shmem.h: the OpenSHMEM 1.6 interface of ushmem, for C99 and later and for C++11 and later. In C11
 * and C++ the typed routines have a name for all their types too: shmem_put for shmem_long_put and
 * its like (ushmem/generic.h, generic.hpp).
 * {notice}
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
extern "C" {{
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
typedef struct {{
  int num_contexts; /* contexts that will exist at once on the team; 0 unless requested */
}} shmem_team_config_t;
#define SHMEM_TEAM_NUM_CONTEXTS 1L

/** Options of a communication session, its configuration, and the mask bits of that. */
#define SHMEM_CTX_SESSION_BATCH 1L
typedef struct {{
  size_t total_ops; /* calls that the session will have at most; SIZE_MAX unless given */
}} shmem_ctx_session_config_t;
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
#define _SHMEM_REDUCE_MIN_WRKDATA_SIZE SHMEM_REDUCE_MIN_WRKDATA_SIZE"""

SHMEM_CLOSE = """
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
"""

EXTENSIONS_OPEN = """// SPDX-License-Identifier: Apache-2.0
/*
 * ushmem/extensions.h: typed functions that the standard does not have: 16-bit floating-point
 * numbers in transfers, waits and collectives, and reduce-scatter for all types. Included by
 * shmemx.h. docs/guide/extensions.md is an overview.
 * {notice}
 *
 * The rules at the beginning of shmem.h hold here too, but for one: there are no pshmem_ twins.
 *
 * 16-bit floating point. The two types are structures of 16 bits, so that they exist in every
 * language and for every compiler; a pointer to a compiler's or an accelerator's own type of the
 * same format (_Float16, __bf16, __half, __nv_bfloat16) may be cast to a pointer to them. They are
 * compared as numbers: -0 equals +0, and a NaN is unequal to everything, itself included, and
 * neither less nor greater. Sums, products and scans compute in float, in the order of the
 * members, and round the result once, to nearest, ties to even.
 */
#ifndef SHMEMX_EXTENSIONS_H
#define SHMEMX_EXTENSIONS_H

#include <shmem.h>
#include <stddef.h>
#include <stdint.h>

#include <ushmem/export.h>

#ifdef __cplusplus
extern "C" {{
#endif

/** IEEE 754 binary16: from the highest bit a sign, 5 bits of exponent, 10 of fraction. */
typedef struct {{
  uint16_t bits;
}} shmemx_half_t;

/** The upper half of IEEE 754 binary32, a float: a sign, 8 bits of exponent, 7 of fraction. */
typedef struct {{
  uint16_t bits;
}} shmemx_bfloat16_t;"""

EXTENSIONS_CLOSE = """
#ifdef __cplusplus
}
#endif

#endif
"""
