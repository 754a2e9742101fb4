// SPDX-License-Identifier: Apache-2.0
// Written by tools/generate_api/generate.py; change the tables there, not this file.
//
// USHMEM_ALIAS(ret, name, params) declares the exported function `name` as a weak alias of
// p`name`, which must be defined in the same translation unit with the same type. Weak, so that
// a profiling tool linked into the program may define `name` itself and call p`name`, with the
// static library as well as with the shared one.
#pragma once

#include <pshmem.h>

// g++ deduces attributes such as nothrow from the body of p`name` and warns about an alias
// without them (-Wmissing-attributes); it also has the attribute that copies them.
#if __has_attribute(copy)
#define USHMEM_SAME_ATTRIBUTES(function) __attribute__((copy(function)))
#else
#define USHMEM_SAME_ATTRIBUTES(function)
#endif

#define USHMEM_ALIAS(ret, name, params) \
  extern "C" USHMEM_API ret name params USHMEM_SAME_ATTRIBUTES(p##name) \
      __attribute__((weak, alias("p" #name)))
