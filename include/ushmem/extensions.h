// SPDX-License-Identifier: Apache-2.0
/*
 * ushmem/extensions.h: typed functions that the standard does not have: 16-bit floating-point
 * numbers in transfers, waits and collectives, and reduce-scatter for all types. Included by
 * shmemx.h. docs/guide/extensions.md is an overview.
 * Written by tools/generate_api/generate.py; change the tables there, not this file.
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
extern "C" {
#endif

/** IEEE 754 binary16: from the highest bit a sign, 5 bits of exponent, 10 of fraction. */
typedef struct {
  uint16_t bits;
} shmemx_half_t;

/** The upper half of IEEE 754 binary32, a float: a sign, 8 bits of exponent, 7 of fraction. */
typedef struct {
  uint16_t bits;
} shmemx_bfloat16_t;

/* ---------------------------------------------------------------------------------------------- */
/* Registered buffers                                                                             */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Makes memory that the program has symmetric.
 *
 * Collective over the world: each PE gives a buffer of its own, all of one size, at any address.
 * From then on its addresses are symmetric, as those of the heap are: every call takes them with
 * any PE, and shmem_ptr. Its pages are exchanged for shared ones of the heap, which must have room
 * for them; addresses and contents stay. A child of fork has a copy of its own.
 * docs/design/registered-buffers.md
 *
 * @param addr beginning of the buffer, a multiple of the page size: memory of malloc, mmap without
 *   a file and the like, and no thread's stack. No other thread writes to it, and no device or call
 *   has it in use, during the call.
 * @param bytes its size, a multiple of the page size, the same on all PEs.
 * @return 0, or on all PEs nonzero, with the reason in shmemx_last_error(), when one of them
 *   cannot: nothing has changed then.
 *
 * Complete on return: the buffers of all PEs are symmetric.
 * Remote side: every PE may use the buffer of every other at once.
 * Threads: the one that makes the collective calls.
 * Errors: what differs between PEs, as for shmem_malloc. Refused: an address or size that is no
 *   multiple of a page, memory that is symmetric or registered already, device memory
 *   (shmemx_malloc_device gives symmetric one), memory of a file, more than 64 buffers.
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_MALLOC".
 *
 * @code
 * void *const memory = malloc(3 << 20);
 * long *const buffer = (long *)(((uintptr_t)memory + (1 << 20) - 1) / (1 << 20) * (1 << 20));
 * if (shmemx_buffer_register(buffer, 1 << 20) != 0) {
 *   puts("refused");
 * } else {
 *   shmem_long_p(buffer, shmem_my_pe(), (shmem_my_pe() + 1) % shmem_n_pes());
 *   shmemx_buffer_unregister(buffer);
 * }
 * free(memory);
 * @endcode
 */
USHMEM_API int shmemx_buffer_register(void *addr, size_t bytes);

/**
 * Ends what shmemx_buffer_register has begun; a barrier.
 *
 * The buffer is the program's alone again, with its contents. shmem_finalize does it for all.
 *
 * @param addr the beginning of a registered buffer, on each PE its own of the same registration.
 * @return 0, or on all PEs nonzero, with the reason in shmemx_last_error().
 *
 * Complete on return: the buffer may be freed; what was put into it before is there.
 * Remote side: no PE may use it any more.
 * Threads: the one that makes the collective calls.
 * Errors: an address that is none of a registered buffer; buffers of different registrations.
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_FREE".
 *
 * @code
 * void *const nothing = NULL;
 * if (shmemx_buffer_unregister(nothing) != 0) {
 *   puts("not a registered buffer");
 * }
 * @endcode
 */
USHMEM_API int shmemx_buffer_unregister(void *addr);

/* ---------------------------------------------------------------------------------------------- */
/* 16-bit floating point: conversion                                                              */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Converts a half to float.
 *
 * @param value what to convert.
 * @return the same number. An infinity stays one, a NaN stays a NaN.
 *
 * Complete on return: the result; nothing of the library is used, and it need not be initialized.
 * Remote side: nothing.
 * Threads: any thread, any time.
 * Errors: none.
 * Extension. The standard has nothing like it.
 *
 * @code
 * const shmemx_half_t h = shmemx_float_to_half(0.1f);
 * printf("%.10f\n", (double)shmemx_half_to_float(h));
 * @endcode
 */
USHMEM_API float shmemx_half_to_float(shmemx_half_t value);

/**
 * Converts a float to half.
 *
 * @param value what to convert.
 * @return the nearest number of the format, of two the one whose last bit is 0; what is too large
 *   becomes an infinity, what is too small a subnormal number or 0. A NaN stays a NaN.
 *
 * Complete on return: the result; nothing of the library is used, and it need not be initialized.
 * Remote side: nothing.
 * Threads: any thread, any time.
 * Errors: none.
 * Extension. The standard has nothing like it.
 *
 * @code
 * const shmemx_half_t h = shmemx_float_to_half(1.0f);
 * printf("0x%04x\n", (unsigned)h.bits);
 * @endcode
 */
USHMEM_API shmemx_half_t shmemx_float_to_half(float value);

/**
 * Converts a bfloat16 to float.
 *
 * @param value what to convert.
 * @return the same number. An infinity stays one, a NaN stays a NaN.
 *
 * Complete on return: the result; nothing of the library is used, and it need not be initialized.
 * Remote side: nothing.
 * Threads: any thread, any time.
 * Errors: none.
 * Extension. The standard has nothing like it.
 *
 * @code
 * const shmemx_bfloat16_t b = shmemx_float_to_bfloat16(3e38f);
 * printf("%g\n", (double)shmemx_bfloat16_to_float(b));
 * @endcode
 */
USHMEM_API float shmemx_bfloat16_to_float(shmemx_bfloat16_t value);

/**
 * Converts a float to bfloat16.
 *
 * @param value what to convert.
 * @return the nearest number of the format, of two the one whose last bit is 0; what is too large
 *   becomes an infinity, what is too small a subnormal number or 0. A NaN stays a NaN.
 *
 * Complete on return: the result; nothing of the library is used, and it need not be initialized.
 * Remote side: nothing.
 * Threads: any thread, any time.
 * Errors: none.
 * Extension. The standard has nothing like it.
 *
 * @code
 * const shmemx_bfloat16_t b = shmemx_float_to_bfloat16(1.0f);
 * printf("0x%04x\n", (unsigned)b.bits);
 * @endcode
 */
USHMEM_API shmemx_bfloat16_t shmemx_float_to_bfloat16(float value);

/* ---------------------------------------------------------------------------------------------- */
/* 16-bit floating point: remote memory access and signals                                        */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Copies a contiguous block from this PE to a symmetric object of another PE.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the nelems elements to write on PE pe; aligned to the element.
 * @param source local address of the nelems elements to send; symmetric or not.
 * @param nelems number of elements to transfer; 0 transfers nothing.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_PUT".
 *
 * @code
 * static shmemx_half_t weights[1024];
 * static shmemx_half_t mine[1024];
 * shmemx_half_put(weights, mine, 1024, (shmem_my_pe() + 1) % shmem_n_pes());
 * shmem_barrier_all();
 * @endcode
 */
USHMEM_API void shmemx_half_put(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe);
USHMEM_API void shmemx_bfloat16_put(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, int pe);
USHMEM_API void shmemx_ctx_half_put(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe);
USHMEM_API void shmemx_ctx_bfloat16_put(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    int pe);

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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_P".
 *
 * @code
 * static shmemx_bfloat16_t scale;
 * shmemx_bfloat16_p(&scale, shmemx_float_to_bfloat16(0.5f), (shmem_my_pe() + 1) % shmem_n_pes());
 * shmem_barrier_all();
 * @endcode
 */
USHMEM_API void shmemx_half_p(shmemx_half_t *dest, shmemx_half_t value, int pe);
USHMEM_API void shmemx_bfloat16_p(shmemx_bfloat16_t *dest, shmemx_bfloat16_t value, int pe);
USHMEM_API void shmemx_ctx_half_p(
    shmem_ctx_t ctx, shmemx_half_t *dest, shmemx_half_t value, int pe);
USHMEM_API void shmemx_ctx_bfloat16_p(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, shmemx_bfloat16_t value, int pe);

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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_IPUT".
 *
 * @code
 * static shmemx_half_t matrix[8 * 8];
 * shmemx_half_t column[8] = {{0}};
 * shmemx_half_iput(matrix, column, 8, 1, 8, 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmemx_half_iput(
    shmemx_half_t *dest, const shmemx_half_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmemx_bfloat16_iput(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmemx_ctx_half_iput(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmemx_ctx_bfloat16_iput(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe);

/**
 * Copies a contiguous block from a symmetric object of another PE to this PE.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest local address of the nelems elements to receive; symmetric or not.
 * @param source symmetric address of the nelems elements to read on PE pe; aligned to the element.
 * @param nelems number of elements to transfer; 0 transfers nothing.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_GET".
 *
 * @code
 * static shmemx_half_t weights[64];
 * shmemx_half_t copy[64];
 * shmemx_half_get(copy, weights, 64, 0);
 * printf("%g\n", (double)shmemx_half_to_float(copy[0]));
 * @endcode
 */
USHMEM_API void shmemx_half_get(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe);
USHMEM_API void shmemx_bfloat16_get(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, int pe);
USHMEM_API void shmemx_ctx_half_get(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe);
USHMEM_API void shmemx_ctx_bfloat16_get(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    int pe);

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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_G".
 *
 * @code
 * static shmemx_bfloat16_t scale;
 * printf("%g\n", (double)shmemx_bfloat16_to_float(shmemx_bfloat16_g(&scale, 0)));
 * @endcode
 */
USHMEM_API shmemx_half_t shmemx_half_g(const shmemx_half_t *source, int pe);
USHMEM_API shmemx_bfloat16_t shmemx_bfloat16_g(const shmemx_bfloat16_t *source, int pe);
USHMEM_API shmemx_half_t shmemx_ctx_half_g(shmem_ctx_t ctx, const shmemx_half_t *source, int pe);
USHMEM_API shmemx_bfloat16_t shmemx_ctx_bfloat16_g(
    shmem_ctx_t ctx, const shmemx_bfloat16_t *source, int pe);

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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_IGET".
 *
 * @code
 * static shmemx_half_t matrix[8 * 8];
 * shmemx_half_t column[8];
 * shmemx_half_iget(column, matrix, 1, 8, 8, 0);
 * printf("%g\n", (double)shmemx_half_to_float(column[7]));
 * @endcode
 */
USHMEM_API void shmemx_half_iget(
    shmemx_half_t *dest, const shmemx_half_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe);
USHMEM_API void shmemx_bfloat16_iget(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmemx_ctx_half_iget(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe);
USHMEM_API void shmemx_ctx_bfloat16_iget(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe);

/**
 * Starts to copy a contiguous block from this PE to a symmetric object of another PE.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest symmetric address of the nelems elements to write on PE pe; aligned to the element.
 * @param source local address of the nelems elements to send; symmetric or not.
 * @param nelems number of elements to transfer; 0 transfers nothing.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_PUT_NBI".
 *
 * @code
 * static shmemx_half_t weights[4096];
 * static shmemx_half_t mine[4096];
 * shmemx_half_put_nbi(weights, mine, 4096, 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmemx_half_put_nbi(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe);
USHMEM_API void shmemx_bfloat16_put_nbi(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, int pe);
USHMEM_API void shmemx_ctx_half_put_nbi(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe);
USHMEM_API void shmemx_ctx_bfloat16_put_nbi(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    int pe);

/**
 * Starts to copy a contiguous block from a symmetric object of another PE to this PE.
 *
 * @param ctx context to perform the operation on; the forms without it use SHMEM_CTX_DEFAULT. PE
 *   numbers are those of the context's team.
 * @param dest local address of the nelems elements to receive; symmetric or not.
 * @param source symmetric address of the nelems elements to read on PE pe; aligned to the element.
 * @param nelems number of elements to transfer; 0 transfers nothing.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_GET_NBI".
 *
 * @code
 * static shmemx_bfloat16_t weights[4096];
 * shmemx_bfloat16_t copy[4096];
 * shmemx_bfloat16_get_nbi(copy, weights, 4096, 0);
 * shmem_quiet();
 * printf("0x%04x\n", (unsigned)copy[0].bits);
 * @endcode
 */
USHMEM_API void shmemx_half_get_nbi(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe);
USHMEM_API void shmemx_bfloat16_get_nbi(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, int pe);
USHMEM_API void shmemx_ctx_half_get_nbi(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe);
USHMEM_API void shmemx_ctx_bfloat16_get_nbi(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    int pe);

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
 * @param nelems number of elements to transfer; 0 transfers nothing. The signal is updated in any
 *   case.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_PUT_SIGNAL".
 *
 * @code
 * static shmemx_half_t tokens[256];
 * static shmemx_half_t mine[256];
 * static uint64_t arrived;
 * shmemx_half_put_signal(tokens, mine, 256, &arrived, 1, SHMEM_SIGNAL_SET,
 *                        (shmem_my_pe() + 1) % shmem_n_pes());
 * shmem_signal_wait_until(&arrived, SHMEM_CMP_EQ, 1);
 * @endcode
 */
USHMEM_API void shmemx_half_put_signal(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmemx_bfloat16_put_signal(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmemx_ctx_half_put_signal(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmemx_ctx_bfloat16_put_signal(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);

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
 * @param nelems number of elements to transfer; 0 transfers nothing. The signal is updated in any
 *   case.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_PUT_SIGNAL_NBI".
 *
 * @code
 * static shmemx_bfloat16_t tokens[256];
 * static shmemx_bfloat16_t mine[256];
 * static uint64_t arrived;
 * shmemx_bfloat16_put_signal_nbi(tokens, mine, 256, &arrived, 1, SHMEM_SIGNAL_ADD, 0);
 * shmem_quiet();
 * @endcode
 */
USHMEM_API void shmemx_half_put_signal_nbi(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmemx_bfloat16_put_signal_nbi(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe);
USHMEM_API void shmemx_ctx_half_put_signal_nbi(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);
USHMEM_API void shmemx_ctx_bfloat16_put_signal_nbi(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe);

/* ---------------------------------------------------------------------------------------------- */
/* 16-bit floating point: waits and tests                                                         */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Waits until a variable of this PE satisfies a comparison.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL".
 *
 * @code
 * static shmemx_half_t value;
 * shmemx_half_wait_until(&value, SHMEM_CMP_GT, shmemx_float_to_half(0.5f));
 * @endcode
 */
USHMEM_API void shmemx_half_wait_until(shmemx_half_t *ivar, int cmp, shmemx_half_t cmp_value);
USHMEM_API void shmemx_bfloat16_wait_until(
    shmemx_bfloat16_t *ivar, int cmp, shmemx_bfloat16_t cmp_value);

/**
 * Waits until all variables of a set satisfy a comparison.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL_ALL".
 *
 * @code
 * static shmemx_half_t values[4];
 * const shmemx_half_t zero = {0};
 * shmemx_half_wait_until_all(values, 4, NULL, SHMEM_CMP_NE, zero);
 * @endcode
 */
USHMEM_API void shmemx_half_wait_until_all(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp, shmemx_half_t cmp_value);
USHMEM_API void shmemx_bfloat16_wait_until_all(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    shmemx_bfloat16_t cmp_value);

/**
 * Waits until one variable of a set satisfies a comparison.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL_ANY".
 *
 * @code
 * static shmemx_half_t values[4];
 * const shmemx_half_t zero = {0};
 * const size_t i =
 *     shmemx_half_wait_until_any(values, 4, NULL, SHMEM_CMP_NE, zero);
 * if (i != SIZE_MAX) {
 *   printf("value %lu has come\n", (unsigned long)i);
 * }
 * @endcode
 */
USHMEM_API size_t shmemx_half_wait_until_any(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp, shmemx_half_t cmp_value);
USHMEM_API size_t shmemx_bfloat16_wait_until_any(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    shmemx_bfloat16_t cmp_value);

/**
 * Waits until at least one variable of a set satisfies a comparison.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL_SOME".
 *
 * @code
 * static shmemx_half_t values[4];
 * const shmemx_half_t zero = {0};
 * size_t ready[4];
 * const size_t n =
 *     shmemx_half_wait_until_some(values, 4, ready, NULL, SHMEM_CMP_NE, zero);
 * printf("%lu values have come\n", (unsigned long)n);
 * @endcode
 */
USHMEM_API size_t shmemx_half_wait_until_some(
    shmemx_half_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    shmemx_half_t cmp_value);
USHMEM_API size_t shmemx_bfloat16_wait_until_some(
    shmemx_bfloat16_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    shmemx_bfloat16_t cmp_value);

/**
 * Waits until all variables of a set satisfy a comparison, each against its own value.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL_ALL_VECTOR".
 *
 * @code
 * static shmemx_half_t values[4];
 * const shmemx_half_t seen[4] = {{0}, {0}, {0}, {0}};
 * shmemx_half_wait_until_all_vector(values, 4, NULL, SHMEM_CMP_NE, seen);
 * @endcode
 */
USHMEM_API void shmemx_half_wait_until_all_vector(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_half_t *cmp_values);
USHMEM_API void shmemx_bfloat16_wait_until_all_vector(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_bfloat16_t *cmp_values);

/**
 * Waits until one variable of a set satisfies a comparison, each against its own value.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL_ANY_VECTOR".
 *
 * @code
 * static shmemx_half_t values[4];
 * const shmemx_half_t seen[4] = {{0}, {0}, {0}, {0}};
 * const size_t i =
 *     shmemx_half_wait_until_any_vector(values, 4, NULL, SHMEM_CMP_NE, seen);
 * if (i != SIZE_MAX) {
 *   printf("value %lu has come\n", (unsigned long)i);
 * }
 * @endcode
 */
USHMEM_API size_t shmemx_half_wait_until_any_vector(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_half_t *cmp_values);
USHMEM_API size_t shmemx_bfloat16_wait_until_any_vector(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_bfloat16_t *cmp_values);

/**
 * Waits until at least one variable of a set satisfies a comparison, each against its own value.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_WAIT_UNTIL_SOME_VECTOR".
 *
 * @code
 * static shmemx_half_t values[4];
 * const shmemx_half_t seen[4] = {{0}, {0}, {0}, {0}};
 * size_t ready[4];
 * const size_t n =
 *     shmemx_half_wait_until_some_vector(values, 4, ready, NULL, SHMEM_CMP_NE, seen);
 * printf("%lu values have come\n", (unsigned long)n);
 * @endcode
 */
USHMEM_API size_t shmemx_half_wait_until_some_vector(
    shmemx_half_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const shmemx_half_t *cmp_values);
USHMEM_API size_t shmemx_bfloat16_wait_until_some_vector(
    shmemx_bfloat16_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const shmemx_bfloat16_t *cmp_values);

/**
 * Says, without waiting, whether a variable of this PE satisfies a comparison.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_TEST".
 *
 * @code
 * static shmemx_half_t value;
 * if (shmemx_half_test(&value, SHMEM_CMP_GT, shmemx_float_to_half(0.5f))) {
 *   puts("large");
 * }
 * @endcode
 */
USHMEM_API int shmemx_half_test(shmemx_half_t *ivar, int cmp, shmemx_half_t cmp_value);
USHMEM_API int shmemx_bfloat16_test(shmemx_bfloat16_t *ivar, int cmp, shmemx_bfloat16_t cmp_value);

/**
 * Says, without waiting, whether all variables of a set satisfy a comparison.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_TEST_ALL".
 *
 * @code
 * static shmemx_half_t values[4];
 * const shmemx_half_t zero = {0};
 * if (shmemx_half_test_all(values, 4, NULL, SHMEM_CMP_NE, zero)) {
 *   puts("all have come");
 * }
 * @endcode
 */
USHMEM_API int shmemx_half_test_all(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp, shmemx_half_t cmp_value);
USHMEM_API int shmemx_bfloat16_test_all(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    shmemx_bfloat16_t cmp_value);

/**
 * Says, without waiting, whether one variable of a set satisfies a comparison.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_TEST_ANY".
 *
 * @code
 * static shmemx_half_t values[4];
 * const shmemx_half_t zero = {0};
 * const size_t i =
 *     shmemx_half_test_any(values, 4, NULL, SHMEM_CMP_NE, zero);
 * if (i != SIZE_MAX) {
 *   printf("value %lu has come\n", (unsigned long)i);
 * }
 * @endcode
 */
USHMEM_API size_t shmemx_half_test_any(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp, shmemx_half_t cmp_value);
USHMEM_API size_t shmemx_bfloat16_test_any(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    shmemx_bfloat16_t cmp_value);

/**
 * Says, without waiting, whether at least one variable of a set satisfies a comparison.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_TEST_SOME".
 *
 * @code
 * static shmemx_half_t values[4];
 * const shmemx_half_t zero = {0};
 * size_t ready[4];
 * const size_t n =
 *     shmemx_half_test_some(values, 4, ready, NULL, SHMEM_CMP_NE, zero);
 * printf("%lu values have come\n", (unsigned long)n);
 * @endcode
 */
USHMEM_API size_t shmemx_half_test_some(
    shmemx_half_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    shmemx_half_t cmp_value);
USHMEM_API size_t shmemx_bfloat16_test_some(
    shmemx_bfloat16_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    shmemx_bfloat16_t cmp_value);

/**
 * Says, without waiting, whether all variables of a set satisfy a comparison, each against its own
 * value.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_TEST_ALL_VECTOR".
 *
 * @code
 * static shmemx_half_t values[4];
 * const shmemx_half_t seen[4] = {{0}, {0}, {0}, {0}};
 * if (shmemx_half_test_all_vector(values, 4, NULL, SHMEM_CMP_NE, seen)) {
 *   puts("all have come");
 * }
 * @endcode
 */
USHMEM_API int shmemx_half_test_all_vector(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_half_t *cmp_values);
USHMEM_API int shmemx_bfloat16_test_all_vector(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_bfloat16_t *cmp_values);

/**
 * Says, without waiting, whether one variable of a set satisfies a comparison, each against its own
 * value.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_TEST_ANY_VECTOR".
 *
 * @code
 * static shmemx_half_t values[4];
 * const shmemx_half_t seen[4] = {{0}, {0}, {0}, {0}};
 * const size_t i =
 *     shmemx_half_test_any_vector(values, 4, NULL, SHMEM_CMP_NE, seen);
 * if (i != SIZE_MAX) {
 *   printf("value %lu has come\n", (unsigned long)i);
 * }
 * @endcode
 */
USHMEM_API size_t shmemx_half_test_any_vector(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_half_t *cmp_values);
USHMEM_API size_t shmemx_bfloat16_test_any_vector(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_bfloat16_t *cmp_values);

/**
 * Says, without waiting, whether at least one variable of a set satisfies a comparison, each
 * against its own value.
 *
 * Elements are compared as numbers. Atomic operations and signals do not exist for them: a put of
 * one element by shmemx_TYPE_p or by shmemx_TYPE_put is seen whole.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_TEST_SOME_VECTOR".
 *
 * @code
 * static shmemx_half_t values[4];
 * const shmemx_half_t seen[4] = {{0}, {0}, {0}, {0}};
 * size_t ready[4];
 * const size_t n =
 *     shmemx_half_test_some_vector(values, 4, ready, NULL, SHMEM_CMP_NE, seen);
 * printf("%lu values have come\n", (unsigned long)n);
 * @endcode
 */
USHMEM_API size_t shmemx_half_test_some_vector(
    shmemx_half_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const shmemx_half_t *cmp_values);
USHMEM_API size_t shmemx_bfloat16_test_some_vector(
    shmemx_bfloat16_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const shmemx_bfloat16_t *cmp_values);

/* ---------------------------------------------------------------------------------------------- */
/* 16-bit floating point: collectives                                                             */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Every member gives one block to every member.
 *
 * Block i of member k's source becomes block k of member i's dest.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of room for nelems elements from each member, the same object on
 *   all; it must not overlap source.
 * @param source symmetric address of nelems elements for each member, the same object on all.
 * @param nelems number of elements of a block, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_ALLTOALL".
 *
 * @code
 * static shmemx_half_t out[16 * 64];
 * static shmemx_half_t in[16 * 64];
 * shmemx_half_alltoall(SHMEM_TEAM_WORLD, in, out, 16);
 * @endcode
 */
USHMEM_API int shmemx_half_alltoall(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems);
USHMEM_API int shmemx_bfloat16_alltoall(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems);

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
 * @param nelems number of elements of a block, the same on all.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_ALLTOALLS".
 *
 * @code
 * static shmemx_half_t out[2 * 64];
 * static shmemx_half_t in[3 * 64];
 * shmemx_half_alltoalls(SHMEM_TEAM_WORLD, in, out, 3, 2, 1);
 * @endcode
 */
USHMEM_API int shmemx_half_alltoalls(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems);
USHMEM_API int shmemx_bfloat16_alltoalls(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems);

/**
 * Copies a block of the root PE to all members of a team, the root included.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nelems elements to write on every member, the same object on
 *   all; it may be the source itself, and must not overlap it otherwise.
 * @param source symmetric address of the nelems elements to send; only the root's are read, all
 *   members pass the same object.
 * @param nelems number of elements, the same on all members.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_BROADCAST".
 *
 * @code
 * static shmemx_bfloat16_t weights[4096];
 * shmemx_bfloat16_broadcast(SHMEM_TEAM_WORLD, weights, weights, 4096, 0);
 * @endcode
 */
USHMEM_API int shmemx_half_broadcast(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems,
    int PE_root);
USHMEM_API int shmemx_bfloat16_broadcast(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    int PE_root);

/**
 * Puts the blocks of all members, of any sizes, one behind the other on every member.
 *
 * The blocks stand in the order of the members' numbers in the team.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of room for the elements of all members together, the same object
 *   on all.
 * @param source symmetric address of this member's elements, the same object on all.
 * @param nelems number of elements that this member gives, its own.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_COLLECT".
 *
 * @code
 * static shmemx_half_t mine[2];
 * static shmemx_half_t all[2 * 64];
 * shmemx_half_collect(SHMEM_TEAM_WORLD, all, mine, shmem_my_pe() % 2 == 0 ? 1 : 2);
 * @endcode
 */
USHMEM_API int shmemx_half_collect(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems);
USHMEM_API int shmemx_bfloat16_collect(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems);

/**
 * Puts equal blocks of all members one behind the other on every member.
 *
 * The blocks stand in the order of the members' numbers in the team.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of room for nelems elements from each member, the same object on
 *   all.
 * @param source symmetric address of this member's elements, the same object on all.
 * @param nelems number of elements of each member, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call; dest of each must
 *   be ready to be written before this PE calls.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_COLLECT".
 *
 * @code
 * static shmemx_half_t mine[128];
 * static shmemx_half_t all[128 * 64];
 * shmemx_half_fcollect(SHMEM_TEAM_WORLD, all, mine, 128);
 * @endcode
 */
USHMEM_API int shmemx_half_fcollect(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems);
USHMEM_API int shmemx_bfloat16_fcollect(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems);

/**
 * Finds the largest of the members' elements at each place.
 *
 * Members are combined in the order of their numbers. A NaN of the first member is the result, one
 * of another is passed over; of -0 and +0 the first one is taken.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static shmemx_bfloat16_t mine[512];
 * static shmemx_bfloat16_t all[512];
 * shmemx_bfloat16_max_reduce(SHMEM_TEAM_WORLD, all, mine, 512);
 * @endcode
 */
USHMEM_API int shmemx_half_max_reduce(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nreduce);
USHMEM_API int shmemx_bfloat16_max_reduce(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nreduce);

/**
 * Finds the smallest of the members' elements at each place.
 *
 * Members are combined in the order of their numbers. A NaN of the first member is the result, one
 * of another is passed over; of -0 and +0 the first one is taken.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static shmemx_bfloat16_t mine[512];
 * static shmemx_bfloat16_t all[512];
 * shmemx_bfloat16_min_reduce(SHMEM_TEAM_WORLD, all, mine, 512);
 * @endcode
 */
USHMEM_API int shmemx_half_min_reduce(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nreduce);
USHMEM_API int shmemx_bfloat16_min_reduce(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nreduce);

/**
 * Adds up the members' elements at each place.
 *
 * Members are combined in the order of their numbers, in float, and the result is rounded once, so
 * every member gets the same bits.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static shmemx_bfloat16_t mine[512];
 * static shmemx_bfloat16_t all[512];
 * shmemx_bfloat16_sum_reduce(SHMEM_TEAM_WORLD, all, mine, 512);
 * @endcode
 */
USHMEM_API int shmemx_half_sum_reduce(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nreduce);
USHMEM_API int shmemx_bfloat16_sum_reduce(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nreduce);

/**
 * Multiplies the members' elements at each place.
 *
 * Members are combined in the order of their numbers, in float, and the result is rounded once, so
 * every member gets the same bits.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static shmemx_bfloat16_t mine[512];
 * static shmemx_bfloat16_t all[512];
 * shmemx_bfloat16_prod_reduce(SHMEM_TEAM_WORLD, all, mine, 512);
 * @endcode
 */
USHMEM_API int shmemx_half_prod_reduce(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nreduce);
USHMEM_API int shmemx_bfloat16_prod_reduce(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nreduce);

/**
 * Adds up, at each place, the elements of the members up to this one.
 *
 * Members are added up in the order of their numbers, in float, and each result is rounded once.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_SCAN".
 *
 * @code
 * static shmemx_half_t share[1];
 * static shmemx_half_t upto[1];
 * shmemx_half_sum_inscan(SHMEM_TEAM_WORLD, upto, share, 1);
 * @endcode
 */
USHMEM_API int shmemx_half_sum_inscan(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems);
USHMEM_API int shmemx_bfloat16_sum_inscan(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems);

/**
 * Adds up, at each place, the elements of the members before this one; on the first the result is
 * 0.
 *
 * Members are added up in the order of their numbers, in float, and each result is rounded once.
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
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_SCAN".
 *
 * @code
 * static shmemx_half_t share[1];
 * static shmemx_half_t upto[1];
 * shmemx_half_sum_exscan(SHMEM_TEAM_WORLD, upto, share, 1);
 * @endcode
 */
USHMEM_API int shmemx_half_sum_exscan(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems);
USHMEM_API int shmemx_bfloat16_sum_exscan(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems);

/* ---------------------------------------------------------------------------------------------- */
/* Reduce-scatter                                                                                 */
/* ---------------------------------------------------------------------------------------------- */

/**
 * Combines the members' arrays bit by bit with AND, and gives each member its own block of the
 * result.
 *
 * Block i of the result goes to member i. It has the same bits that and_reduce gives: members are
 * combined in the order of their numbers, integers wrap around, 16-bit floating point is rounded
 * once.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nelems results of this member. It may be this member's own
 *   block of source, source + i * nelems on member i, and must not overlap source otherwise.
 * @param source symmetric address of nelems elements for each member, the same object on all.
 * @param nelems number of elements of one block, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static unsigned int gradients[8 * 64];
 * static unsigned int mine[8];
 * shmemx_uint_and_reduce_scatter(SHMEM_TEAM_WORLD, mine, gradients, 8);
 * @endcode
 */
USHMEM_API int shmemx_uchar_and_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems);
USHMEM_API int shmemx_ushort_and_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems);
USHMEM_API int shmemx_uint_and_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems);
USHMEM_API int shmemx_ulong_and_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems);
USHMEM_API int shmemx_ulonglong_and_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems);
USHMEM_API int shmemx_int8_and_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems);
USHMEM_API int shmemx_int16_and_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems);
USHMEM_API int shmemx_int32_and_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems);
USHMEM_API int shmemx_int64_and_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems);
USHMEM_API int shmemx_uint8_and_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems);
USHMEM_API int shmemx_uint16_and_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems);
USHMEM_API int shmemx_uint32_and_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems);
USHMEM_API int shmemx_uint64_and_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems);
USHMEM_API int shmemx_size_and_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems);

/**
 * Combines the members' arrays bit by bit with OR, and gives each member its own block of the
 * result.
 *
 * Block i of the result goes to member i. It has the same bits that or_reduce gives: members are
 * combined in the order of their numbers, integers wrap around, 16-bit floating point is rounded
 * once.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nelems results of this member. It may be this member's own
 *   block of source, source + i * nelems on member i, and must not overlap source otherwise.
 * @param source symmetric address of nelems elements for each member, the same object on all.
 * @param nelems number of elements of one block, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static unsigned int gradients[8 * 64];
 * static unsigned int mine[8];
 * shmemx_uint_or_reduce_scatter(SHMEM_TEAM_WORLD, mine, gradients, 8);
 * @endcode
 */
USHMEM_API int shmemx_uchar_or_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems);
USHMEM_API int shmemx_ushort_or_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems);
USHMEM_API int shmemx_uint_or_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems);
USHMEM_API int shmemx_ulong_or_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems);
USHMEM_API int shmemx_ulonglong_or_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems);
USHMEM_API int shmemx_int8_or_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems);
USHMEM_API int shmemx_int16_or_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems);
USHMEM_API int shmemx_int32_or_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems);
USHMEM_API int shmemx_int64_or_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems);
USHMEM_API int shmemx_uint8_or_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems);
USHMEM_API int shmemx_uint16_or_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems);
USHMEM_API int shmemx_uint32_or_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems);
USHMEM_API int shmemx_uint64_or_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems);
USHMEM_API int shmemx_size_or_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems);

/**
 * Combines the members' arrays bit by bit with exclusive OR, and gives each member its own block of
 * the result.
 *
 * Block i of the result goes to member i. It has the same bits that xor_reduce gives: members are
 * combined in the order of their numbers, integers wrap around, 16-bit floating point is rounded
 * once.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nelems results of this member. It may be this member's own
 *   block of source, source + i * nelems on member i, and must not overlap source otherwise.
 * @param source symmetric address of nelems elements for each member, the same object on all.
 * @param nelems number of elements of one block, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static unsigned int gradients[8 * 64];
 * static unsigned int mine[8];
 * shmemx_uint_xor_reduce_scatter(SHMEM_TEAM_WORLD, mine, gradients, 8);
 * @endcode
 */
USHMEM_API int shmemx_uchar_xor_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems);
USHMEM_API int shmemx_ushort_xor_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems);
USHMEM_API int shmemx_uint_xor_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems);
USHMEM_API int shmemx_ulong_xor_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems);
USHMEM_API int shmemx_ulonglong_xor_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems);
USHMEM_API int shmemx_int8_xor_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems);
USHMEM_API int shmemx_int16_xor_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems);
USHMEM_API int shmemx_int32_xor_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems);
USHMEM_API int shmemx_int64_xor_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems);
USHMEM_API int shmemx_uint8_xor_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems);
USHMEM_API int shmemx_uint16_xor_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems);
USHMEM_API int shmemx_uint32_xor_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems);
USHMEM_API int shmemx_uint64_xor_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems);
USHMEM_API int shmemx_size_xor_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems);

/**
 * Finds the largest of the members' elements at each place, and gives each member its own block of
 * the result.
 *
 * Block i of the result goes to member i. It has the same bits that max_reduce gives: members are
 * combined in the order of their numbers, integers wrap around, 16-bit floating point is rounded
 * once.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nelems results of this member. It may be this member's own
 *   block of source, source + i * nelems on member i, and must not overlap source otherwise.
 * @param source symmetric address of nelems elements for each member, the same object on all.
 * @param nelems number of elements of one block, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static long gradients[8 * 64];
 * static long mine[8];
 * shmemx_long_max_reduce_scatter(SHMEM_TEAM_WORLD, mine, gradients, 8);
 * @endcode
 */
USHMEM_API int shmemx_float_max_reduce_scatter(
    shmem_team_t team, float *dest, const float *source, size_t nelems);
USHMEM_API int shmemx_double_max_reduce_scatter(
    shmem_team_t team, double *dest, const double *source, size_t nelems);
USHMEM_API int shmemx_longdouble_max_reduce_scatter(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems);
USHMEM_API int shmemx_char_max_reduce_scatter(
    shmem_team_t team, char *dest, const char *source, size_t nelems);
USHMEM_API int shmemx_schar_max_reduce_scatter(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems);
USHMEM_API int shmemx_short_max_reduce_scatter(
    shmem_team_t team, short *dest, const short *source, size_t nelems);
USHMEM_API int shmemx_int_max_reduce_scatter(
    shmem_team_t team, int *dest, const int *source, size_t nelems);
USHMEM_API int shmemx_long_max_reduce_scatter(
    shmem_team_t team, long *dest, const long *source, size_t nelems);
USHMEM_API int shmemx_longlong_max_reduce_scatter(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems);
USHMEM_API int shmemx_uchar_max_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems);
USHMEM_API int shmemx_ushort_max_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems);
USHMEM_API int shmemx_uint_max_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems);
USHMEM_API int shmemx_ulong_max_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems);
USHMEM_API int shmemx_ulonglong_max_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems);
USHMEM_API int shmemx_int8_max_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems);
USHMEM_API int shmemx_int16_max_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems);
USHMEM_API int shmemx_int32_max_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems);
USHMEM_API int shmemx_int64_max_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems);
USHMEM_API int shmemx_uint8_max_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems);
USHMEM_API int shmemx_uint16_max_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems);
USHMEM_API int shmemx_uint32_max_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems);
USHMEM_API int shmemx_uint64_max_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems);
USHMEM_API int shmemx_size_max_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems);
USHMEM_API int shmemx_ptrdiff_max_reduce_scatter(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems);
USHMEM_API int shmemx_half_max_reduce_scatter(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems);
USHMEM_API int shmemx_bfloat16_max_reduce_scatter(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems);

/**
 * Finds the smallest of the members' elements at each place, and gives each member its own block of
 * the result.
 *
 * Block i of the result goes to member i. It has the same bits that min_reduce gives: members are
 * combined in the order of their numbers, integers wrap around, 16-bit floating point is rounded
 * once.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nelems results of this member. It may be this member's own
 *   block of source, source + i * nelems on member i, and must not overlap source otherwise.
 * @param source symmetric address of nelems elements for each member, the same object on all.
 * @param nelems number of elements of one block, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static long gradients[8 * 64];
 * static long mine[8];
 * shmemx_long_min_reduce_scatter(SHMEM_TEAM_WORLD, mine, gradients, 8);
 * @endcode
 */
USHMEM_API int shmemx_float_min_reduce_scatter(
    shmem_team_t team, float *dest, const float *source, size_t nelems);
USHMEM_API int shmemx_double_min_reduce_scatter(
    shmem_team_t team, double *dest, const double *source, size_t nelems);
USHMEM_API int shmemx_longdouble_min_reduce_scatter(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems);
USHMEM_API int shmemx_char_min_reduce_scatter(
    shmem_team_t team, char *dest, const char *source, size_t nelems);
USHMEM_API int shmemx_schar_min_reduce_scatter(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems);
USHMEM_API int shmemx_short_min_reduce_scatter(
    shmem_team_t team, short *dest, const short *source, size_t nelems);
USHMEM_API int shmemx_int_min_reduce_scatter(
    shmem_team_t team, int *dest, const int *source, size_t nelems);
USHMEM_API int shmemx_long_min_reduce_scatter(
    shmem_team_t team, long *dest, const long *source, size_t nelems);
USHMEM_API int shmemx_longlong_min_reduce_scatter(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems);
USHMEM_API int shmemx_uchar_min_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems);
USHMEM_API int shmemx_ushort_min_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems);
USHMEM_API int shmemx_uint_min_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems);
USHMEM_API int shmemx_ulong_min_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems);
USHMEM_API int shmemx_ulonglong_min_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems);
USHMEM_API int shmemx_int8_min_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems);
USHMEM_API int shmemx_int16_min_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems);
USHMEM_API int shmemx_int32_min_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems);
USHMEM_API int shmemx_int64_min_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems);
USHMEM_API int shmemx_uint8_min_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems);
USHMEM_API int shmemx_uint16_min_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems);
USHMEM_API int shmemx_uint32_min_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems);
USHMEM_API int shmemx_uint64_min_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems);
USHMEM_API int shmemx_size_min_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems);
USHMEM_API int shmemx_ptrdiff_min_reduce_scatter(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems);
USHMEM_API int shmemx_half_min_reduce_scatter(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems);
USHMEM_API int shmemx_bfloat16_min_reduce_scatter(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems);

/**
 * Adds up the members' elements at each place, and gives each member its own block of the result.
 *
 * Block i of the result goes to member i. It has the same bits that sum_reduce gives: members are
 * combined in the order of their numbers, integers wrap around, 16-bit floating point is rounded
 * once.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nelems results of this member. It may be this member's own
 *   block of source, source + i * nelems on member i, and must not overlap source otherwise.
 * @param source symmetric address of nelems elements for each member, the same object on all.
 * @param nelems number of elements of one block, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static shmemx_bfloat16_t gradients[8 * 64];
 * static shmemx_bfloat16_t mine[8];
 * shmemx_bfloat16_sum_reduce_scatter(SHMEM_TEAM_WORLD, mine, gradients, 8);
 * @endcode
 */
USHMEM_API int shmemx_float_sum_reduce_scatter(
    shmem_team_t team, float *dest, const float *source, size_t nelems);
USHMEM_API int shmemx_double_sum_reduce_scatter(
    shmem_team_t team, double *dest, const double *source, size_t nelems);
USHMEM_API int shmemx_longdouble_sum_reduce_scatter(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems);
USHMEM_API int shmemx_char_sum_reduce_scatter(
    shmem_team_t team, char *dest, const char *source, size_t nelems);
USHMEM_API int shmemx_schar_sum_reduce_scatter(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems);
USHMEM_API int shmemx_short_sum_reduce_scatter(
    shmem_team_t team, short *dest, const short *source, size_t nelems);
USHMEM_API int shmemx_int_sum_reduce_scatter(
    shmem_team_t team, int *dest, const int *source, size_t nelems);
USHMEM_API int shmemx_long_sum_reduce_scatter(
    shmem_team_t team, long *dest, const long *source, size_t nelems);
USHMEM_API int shmemx_longlong_sum_reduce_scatter(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems);
USHMEM_API int shmemx_uchar_sum_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems);
USHMEM_API int shmemx_ushort_sum_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems);
USHMEM_API int shmemx_uint_sum_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems);
USHMEM_API int shmemx_ulong_sum_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems);
USHMEM_API int shmemx_ulonglong_sum_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems);
USHMEM_API int shmemx_int8_sum_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems);
USHMEM_API int shmemx_int16_sum_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems);
USHMEM_API int shmemx_int32_sum_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems);
USHMEM_API int shmemx_int64_sum_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems);
USHMEM_API int shmemx_uint8_sum_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems);
USHMEM_API int shmemx_uint16_sum_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems);
USHMEM_API int shmemx_uint32_sum_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems);
USHMEM_API int shmemx_uint64_sum_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems);
USHMEM_API int shmemx_size_sum_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems);
USHMEM_API int shmemx_ptrdiff_sum_reduce_scatter(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems);
USHMEM_API int shmemx_complexf_sum_reduce_scatter(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nelems);
USHMEM_API int shmemx_complexd_sum_reduce_scatter(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nelems);
USHMEM_API int shmemx_half_sum_reduce_scatter(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems);
USHMEM_API int shmemx_bfloat16_sum_reduce_scatter(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems);

/**
 * Multiplies the members' elements at each place, and gives each member its own block of the
 * result.
 *
 * Block i of the result goes to member i. It has the same bits that prod_reduce gives: members are
 * combined in the order of their numbers, integers wrap around, 16-bit floating point is rounded
 * once.
 *
 * @param team the team; all its members call, and no other PE.
 * @param dest symmetric address of the nelems results of this member. It may be this member's own
 *   block of source, source + i * nelems on member i, and must not overlap source otherwise.
 * @param source symmetric address of nelems elements for each member, the same object on all.
 * @param nelems number of elements of one block, the same on all.
 * @return 0 on success, otherwise nonzero.
 *
 * Complete on return: dest is filled and source may be changed on the calling PE.
 * Remote side: nothing about the other members, which may still be in the call.
 * Threads: one thread of each member makes the call, never two threads of a PE on the same team at
 *   once; collective calls on a team come in the same order on all members.
 * Errors: dest or source null, misaligned or not symmetric; members that make different calls,
 *   where a packet of the other shows it; SHMEM_TEAM_INVALID or a handle that is no team.
 * Extension. Its like in the standard: OpenSHMEM 1.6, "SHMEM_REDUCTIONS".
 *
 * @code
 * static double gradients[8 * 64];
 * static double mine[8];
 * shmemx_double_prod_reduce_scatter(SHMEM_TEAM_WORLD, mine, gradients, 8);
 * @endcode
 */
USHMEM_API int shmemx_float_prod_reduce_scatter(
    shmem_team_t team, float *dest, const float *source, size_t nelems);
USHMEM_API int shmemx_double_prod_reduce_scatter(
    shmem_team_t team, double *dest, const double *source, size_t nelems);
USHMEM_API int shmemx_longdouble_prod_reduce_scatter(
    shmem_team_t team, long double *dest, const long double *source, size_t nelems);
USHMEM_API int shmemx_char_prod_reduce_scatter(
    shmem_team_t team, char *dest, const char *source, size_t nelems);
USHMEM_API int shmemx_schar_prod_reduce_scatter(
    shmem_team_t team, signed char *dest, const signed char *source, size_t nelems);
USHMEM_API int shmemx_short_prod_reduce_scatter(
    shmem_team_t team, short *dest, const short *source, size_t nelems);
USHMEM_API int shmemx_int_prod_reduce_scatter(
    shmem_team_t team, int *dest, const int *source, size_t nelems);
USHMEM_API int shmemx_long_prod_reduce_scatter(
    shmem_team_t team, long *dest, const long *source, size_t nelems);
USHMEM_API int shmemx_longlong_prod_reduce_scatter(
    shmem_team_t team, long long *dest, const long long *source, size_t nelems);
USHMEM_API int shmemx_uchar_prod_reduce_scatter(
    shmem_team_t team, unsigned char *dest, const unsigned char *source, size_t nelems);
USHMEM_API int shmemx_ushort_prod_reduce_scatter(
    shmem_team_t team, unsigned short *dest, const unsigned short *source, size_t nelems);
USHMEM_API int shmemx_uint_prod_reduce_scatter(
    shmem_team_t team, unsigned int *dest, const unsigned int *source, size_t nelems);
USHMEM_API int shmemx_ulong_prod_reduce_scatter(
    shmem_team_t team, unsigned long *dest, const unsigned long *source, size_t nelems);
USHMEM_API int shmemx_ulonglong_prod_reduce_scatter(
    shmem_team_t team, unsigned long long *dest, const unsigned long long *source, size_t nelems);
USHMEM_API int shmemx_int8_prod_reduce_scatter(
    shmem_team_t team, int8_t *dest, const int8_t *source, size_t nelems);
USHMEM_API int shmemx_int16_prod_reduce_scatter(
    shmem_team_t team, int16_t *dest, const int16_t *source, size_t nelems);
USHMEM_API int shmemx_int32_prod_reduce_scatter(
    shmem_team_t team, int32_t *dest, const int32_t *source, size_t nelems);
USHMEM_API int shmemx_int64_prod_reduce_scatter(
    shmem_team_t team, int64_t *dest, const int64_t *source, size_t nelems);
USHMEM_API int shmemx_uint8_prod_reduce_scatter(
    shmem_team_t team, uint8_t *dest, const uint8_t *source, size_t nelems);
USHMEM_API int shmemx_uint16_prod_reduce_scatter(
    shmem_team_t team, uint16_t *dest, const uint16_t *source, size_t nelems);
USHMEM_API int shmemx_uint32_prod_reduce_scatter(
    shmem_team_t team, uint32_t *dest, const uint32_t *source, size_t nelems);
USHMEM_API int shmemx_uint64_prod_reduce_scatter(
    shmem_team_t team, uint64_t *dest, const uint64_t *source, size_t nelems);
USHMEM_API int shmemx_size_prod_reduce_scatter(
    shmem_team_t team, size_t *dest, const size_t *source, size_t nelems);
USHMEM_API int shmemx_ptrdiff_prod_reduce_scatter(
    shmem_team_t team, ptrdiff_t *dest, const ptrdiff_t *source, size_t nelems);
USHMEM_API int shmemx_complexf_prod_reduce_scatter(
    shmem_team_t team, shmemx_complexf *dest, const shmemx_complexf *source, size_t nelems);
USHMEM_API int shmemx_complexd_prod_reduce_scatter(
    shmem_team_t team, shmemx_complexd *dest, const shmemx_complexd *source, size_t nelems);
USHMEM_API int shmemx_half_prod_reduce_scatter(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems);
USHMEM_API int shmemx_bfloat16_prod_reduce_scatter(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems);

#ifdef __cplusplus
}
#endif

#endif
