# SPDX-License-Identifier: Apache-2.0
"""include/ushmem/inline.h: p and g of each type as inline functions without checks."""

import type_table
from layout import NOTICE

HEAD = f"""/* SPDX-License-Identifier: Apache-2.0 */
/* {NOTICE} */
/*
 * Inline forms of the calls that move one element. Included by shmem.h when the program says
 * `#define USHMEM_INLINE` before it; shmem_TYPE_p and shmem_TYPE_g are then macros for the
 * functions below. They check nothing and count nothing: a PE out of range is undefined
 * behaviour, and `ushmem stat` does not see them. Addresses that are not in the symmetric heap, or
 * a thread that has not made a call yet, go to the ordinary function. Order and completion are
 * those of the ordinary functions.
 *
 * The structures are what the library keeps for each thread. Their layout never changes under
 * this version's names; a later layout gets names of its own beside them.
 */
#ifndef USHMEM_INLINE_H
#define USHMEM_INLINE_H

#include <stddef.h>
#include <stdint.h>
#include <ushmem/export.h>

#ifdef __cplusplus
extern "C" {{
#endif

struct shmemx_route_v1 {{
  intptr_t heap; /* add to an address in the own heap to get the PE's copy */
  intptr_t data;
}};

struct shmemx_view_v1 {{
  uintptr_t heap_base;
  uintptr_t data_base;
  size_t heap_short; /* one element fits where the offset is below this */
  size_t data_short;
  const struct shmemx_route_v1 *routes; /* one for each PE */
}};

struct shmemx_thread_v1 {{
  const struct shmemx_view_v1 *view; /* null until the thread's first call */
}};

extern USHMEM_API __thread struct shmemx_thread_v1 shmemx_thread_v1
    __attribute__((tls_model("initial-exec")));

#ifdef __SANITIZE_THREAD__
#define SHMEMX_INLINE_STORE __ATOMIC_RELEASE
#else
#define SHMEMX_INLINE_STORE __ATOMIC_RELAXED
#endif
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#undef SHMEMX_INLINE_STORE
#define SHMEMX_INLINE_STORE __ATOMIC_RELEASE
#endif
#endif

/* Where the word at address lies on pe, 0 when the ordinary function must be asked. */
static inline uintptr_t shmemx_inline_at(const void *address, int pe) {{
  const struct shmemx_view_v1 *view = shmemx_thread_v1.view;
  const uintptr_t at = (uintptr_t)address;
  if (view == 0 || at - view->heap_base >= view->heap_short) return 0;
  /* The least number: a PE of another node. */
  if (view->routes[pe].heap == INTPTR_MIN) return 0;
  return at + (uintptr_t)view->routes[pe].heap;
}}
"""

# Atomic: another PE changes the word; a loop of gets must look again, and a put must happen. A get is an
# acquire load, since it is complete before what comes after it, plain loads too. The thread sanitizer
# sees a put as a flag's store (src/base/order.hpp), hence release there.
ELEMENT = """
static inline void shmemx_inline_{name}_p(
    {c} *dest, {c} value, int pe) {{
  const uintptr_t there = shmemx_inline_at(dest, pe);
  if (there != 0)
    __atomic_store(({c} *)there, &value, SHMEMX_INLINE_STORE);
  else
    shmem_{name}_p(dest, value, pe);
}}
static inline {c} shmemx_inline_{name}_g(
    const {c} *source, int pe) {{
  const uintptr_t there = shmemx_inline_at(source, pe);
  {c} value;
  if (there == 0) return shmem_{name}_g(source, pe);
  __atomic_load((const {c} *)there, &value, __ATOMIC_ACQUIRE);
  return value;
}}
#define shmem_{name}_p(dest, value, pe) shmemx_inline_{name}_p(dest, value, pe)
#define shmem_{name}_g(source, pe) shmemx_inline_{name}_g(source, pe)
"""

TAIL = """
#ifdef __cplusplus
}
#endif

#endif
"""


def inline_h():
    # long double is two words: not indivisible, so there is nothing to gain by inlining it.
    types = [t for t in type_table.RMA if t.name != "longdouble"]
    return HEAD + "".join(ELEMENT.format(name=t.name, c=t.c) for t in types) + TAIL
