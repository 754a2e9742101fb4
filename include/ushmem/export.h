// SPDX-License-Identifier: Apache-2.0
/*
 * Attributes of the public functions. The library is built with hidden visibility; USHMEM_API marks
 * what it exports. USHMEM_NORETURN marks functions that never come back. Both stand before the
 * return type of a declaration or definition, in C99 and later and in C++.
 */
#ifndef USHMEM_EXPORT_H
#define USHMEM_EXPORT_H

#if defined(__GNUC__)
#define USHMEM_API __attribute__((visibility("default")))
#define USHMEM_NORETURN __attribute__((noreturn))
#else
#define USHMEM_API
#define USHMEM_NORETURN
#endif

#endif
