// SPDX-License-Identifier: Apache-2.0
//
// Typed calls of one family behind one type of function pointer: erased<shmem_int_put> takes void*
// where shmem_int_put takes int*, so that a table can have the calls of all types.
#pragma once

#include <cstring>

#include "multi/types.hpp"

namespace abuse {

template <class P>
struct ErasedParameter { using type = P; };
template <class T>
struct ErasedParameter<T*> { using type = void*; };
template <class T>
struct ErasedParameter<const T*> { using type = const void*; };

// Handles stay what they are.
template <>
struct ErasedParameter<shmem_ctx_t> { using type = shmem_ctx_t; };
template <>
struct ErasedParameter<shmem_team_t> { using type = shmem_team_t; };

template <auto function, class Type = decltype(function)>
struct Erased;
template <auto function, class R, class... P>
struct Erased<function, R (*)(P...)> {
  static R call(typename ErasedParameter<P>::type... arguments) {
    return function(static_cast<P>(arguments)...);
  }
};
template <auto function>
constexpr auto erased = &Erased<function>::call;

// One element by value: shmem_int_p and shmem_int_g with the value in memory.
template <class T, void (*plain)(T*, T, int), void (*ctx)(shmem_ctx_t, T*, T, int)>
void p_from(shmem_ctx_t context, void* dest, const void* value, int pe) {
  T v;
  std::memcpy(&v, value, sizeof v);
  if (context == SHMEM_CTX_INVALID)
    plain(static_cast<T*>(dest), v, pe);
  else
    ctx(context, static_cast<T*>(dest), v, pe);
}
template <class T, T (*plain)(const T*, int), T (*ctx)(shmem_ctx_t, const T*, int)>
void g_into(shmem_ctx_t context, void* value, const void* source, int pe) {
  const T v = context == SHMEM_CTX_INVALID ? plain(static_cast<const T*>(source), pe)
                                           : ctx(context, static_cast<const T*>(source), pe);
  std::memcpy(value, &v, sizeof v);
}

}  // namespace abuse
