// SPDX-License-Identifier: Apache-2.0
//
// The types of the standard and, for each, the C functions of a family by name. A family is a
// struct of function pointers, templated on the C type; X(NAME, TYPE) lists go through it so that a
// test's logic is compiled once a C type and run once a name (shmem_long_put and shmem_int64_put
// are two functions of one type). The names are written by hand from the standard's tables, not
// taken from the library.
#pragma once

#include <shmem.h>

#include <cstddef>
#include <cstdint>
#include <type_traits>

// "Standard RMA Types and Names"
#define FOR_RMA_TYPES(X)                                                                        \
  X(float, float) X(double, double) X(longdouble, long double) X(char, char)                    \
  X(schar, signed char) X(short, short) X(int, int) X(long, long) X(longlong, long long)        \
  X(uchar, unsigned char) X(ushort, unsigned short) X(uint, unsigned int)                       \
  X(ulong, unsigned long) X(ulonglong, unsigned long long) X(int8, int8_t) X(int16, int16_t)    \
  X(int32, int32_t) X(int64, int64_t) X(uint8, uint8_t) X(uint16, uint16_t)                     \
  X(uint32, uint32_t) X(uint64, uint64_t) X(size, size_t) X(ptrdiff, ptrdiff_t)

// "Standard AMO Types and Names"
#define FOR_AMO_TYPES(X)                                                                        \
  X(int, int) X(long, long) X(longlong, long long) X(uint, unsigned int)                        \
  X(ulong, unsigned long) X(ulonglong, unsigned long long) X(int32, int32_t) X(int64, int64_t)  \
  X(uint32, uint32_t) X(uint64, uint64_t) X(size, size_t) X(ptrdiff, ptrdiff_t)

// "Extended AMO Types and Names": fetch, set and swap only
#define FOR_EXTENDED_AMO_TYPES(X) X(float, float) X(double, double) FOR_AMO_TYPES(X)

// "Bitwise AMO Types and Names"
#define FOR_BITWISE_AMO_TYPES(X)                                                                \
  X(uint, unsigned int) X(ulong, unsigned long) X(ulonglong, unsigned long long)                \
  X(int32, int32_t) X(int64, int64_t) X(uint32, uint32_t) X(uint64, uint64_t)

// "Point-to-Point Synchronization Types and Names"
#define FOR_SYNC_TYPES(X) X(short, short) X(ushort, unsigned short) FOR_AMO_TYPES(X)

// Element sizes of the untyped calls
#define FOR_SIZES(X) X(8) X(16) X(32) X(64) X(128)

namespace multi {

// A value of T that tells (who, index) apart from most others and uses all of an integer's bytes.
template <class T>
T value_of(int who, std::size_t index) {
  const auto mixed = (static_cast<std::uint64_t>(index) + 1) * 0x9e3779b97f4a7c15u +
                     static_cast<std::uint64_t>(who) * 0x0123456789abcdefu;
  if constexpr (std::is_floating_point_v<T>)
    return static_cast<T>(static_cast<std::int64_t>(mixed >> 42)) / T{4} - T{100000};
  else
    return static_cast<T>(mixed >> 8 ^ mixed);
}

template <class T>
struct RmaCalls {
  const char* name;
  void (*put)(T*, const T*, size_t, int);
  void (*get)(T*, const T*, size_t, int);
  void (*p)(T*, T, int);
  T (*g)(const T*, int);
  void (*iput)(T*, const T*, ptrdiff_t, ptrdiff_t, size_t, int);
  void (*iget)(T*, const T*, ptrdiff_t, ptrdiff_t, size_t, int);
  void (*put_nbi)(T*, const T*, size_t, int);
  void (*get_nbi)(T*, const T*, size_t, int);
};
#define RMA_CALLS(NAME, TYPE)                                                                  \
  multi::RmaCalls<TYPE> {                                                                      \
    #NAME, shmem_##NAME##_put, shmem_##NAME##_get, shmem_##NAME##_p, shmem_##NAME##_g,         \
        shmem_##NAME##_iput, shmem_##NAME##_iget, shmem_##NAME##_put_nbi,                      \
        shmem_##NAME##_get_nbi                                                                 \
  }

template <class T>
struct ContextRmaCalls {
  const char* name;
  void (*put)(shmem_ctx_t, T*, const T*, size_t, int);
  void (*get)(shmem_ctx_t, T*, const T*, size_t, int);
  void (*p)(shmem_ctx_t, T*, T, int);
  T (*g)(shmem_ctx_t, const T*, int);
  void (*iput)(shmem_ctx_t, T*, const T*, ptrdiff_t, ptrdiff_t, size_t, int);
  void (*iget)(shmem_ctx_t, T*, const T*, ptrdiff_t, ptrdiff_t, size_t, int);
  void (*put_nbi)(shmem_ctx_t, T*, const T*, size_t, int);
  void (*get_nbi)(shmem_ctx_t, T*, const T*, size_t, int);
};
#define CONTEXT_RMA_CALLS(NAME, TYPE)                                                          \
  multi::ContextRmaCalls<TYPE> {                                                               \
    #NAME, shmem_ctx_##NAME##_put, shmem_ctx_##NAME##_get, shmem_ctx_##NAME##_p,               \
        shmem_ctx_##NAME##_g, shmem_ctx_##NAME##_iput, shmem_ctx_##NAME##_iget,                \
        shmem_ctx_##NAME##_put_nbi, shmem_ctx_##NAME##_get_nbi                                 \
  }

// put with signal; `signal` operation, blocking and not
template <class T>
struct SignalCalls {
  const char* name;
  void (*put)(T*, const T*, size_t, uint64_t*, uint64_t, int, int);
  void (*put_nbi)(T*, const T*, size_t, uint64_t*, uint64_t, int, int);
  void (*ctx_put)(shmem_ctx_t, T*, const T*, size_t, uint64_t*, uint64_t, int, int);
  void (*ctx_put_nbi)(shmem_ctx_t, T*, const T*, size_t, uint64_t*, uint64_t, int, int);
};
#define SIGNAL_CALLS(NAME, TYPE)                                                               \
  multi::SignalCalls<TYPE> {                                                                   \
    #NAME, shmem_##NAME##_put_signal, shmem_##NAME##_put_signal_nbi,                           \
        shmem_ctx_##NAME##_put_signal, shmem_ctx_##NAME##_put_signal_nbi                       \
  }

// Atomics: each in its plain, context, and, where the standard has one, non-blocking forms.
template <class T>
struct ExtendedAmoCalls {
  const char* name;
  T (*fetch)(const T*, int);
  void (*set)(T*, T, int);
  T (*swap)(T*, T, int);
  void (*fetch_nbi)(T*, const T*, int);
  void (*swap_nbi)(T*, T*, T, int);
  T (*ctx_fetch)(shmem_ctx_t, const T*, int);
  void (*ctx_set)(shmem_ctx_t, T*, T, int);
  T (*ctx_swap)(shmem_ctx_t, T*, T, int);
  void (*ctx_fetch_nbi)(shmem_ctx_t, T*, const T*, int);
  void (*ctx_swap_nbi)(shmem_ctx_t, T*, T*, T, int);
};
#define EXTENDED_AMO_CALLS(NAME, TYPE)                                                         \
  multi::ExtendedAmoCalls<TYPE> {                                                              \
    #NAME, shmem_##NAME##_atomic_fetch, shmem_##NAME##_atomic_set, shmem_##NAME##_atomic_swap, \
        shmem_##NAME##_atomic_fetch_nbi, shmem_##NAME##_atomic_swap_nbi,                       \
        shmem_ctx_##NAME##_atomic_fetch, shmem_ctx_##NAME##_atomic_set,                        \
        shmem_ctx_##NAME##_atomic_swap, shmem_ctx_##NAME##_atomic_fetch_nbi,                   \
        shmem_ctx_##NAME##_atomic_swap_nbi                                                     \
  }

template <class T>
struct AmoCalls {
  const char* name;
  T (*compare_swap)(T*, T, T, int);
  T (*fetch_inc)(T*, int);
  void (*inc)(T*, int);
  T (*fetch_add)(T*, T, int);
  void (*add)(T*, T, int);
  void (*compare_swap_nbi)(T*, T*, T, T, int);
  void (*fetch_inc_nbi)(T*, T*, int);
  void (*fetch_add_nbi)(T*, T*, T, int);
  T (*ctx_compare_swap)(shmem_ctx_t, T*, T, T, int);
  T (*ctx_fetch_inc)(shmem_ctx_t, T*, int);
  void (*ctx_inc)(shmem_ctx_t, T*, int);
  T (*ctx_fetch_add)(shmem_ctx_t, T*, T, int);
  void (*ctx_add)(shmem_ctx_t, T*, T, int);
  void (*ctx_compare_swap_nbi)(shmem_ctx_t, T*, T*, T, T, int);
  void (*ctx_fetch_inc_nbi)(shmem_ctx_t, T*, T*, int);
  void (*ctx_fetch_add_nbi)(shmem_ctx_t, T*, T*, T, int);
};
#define AMO_CALLS(NAME, TYPE)                                                                  \
  multi::AmoCalls<TYPE> {                                                                      \
    #NAME, shmem_##NAME##_atomic_compare_swap, shmem_##NAME##_atomic_fetch_inc,                \
        shmem_##NAME##_atomic_inc, shmem_##NAME##_atomic_fetch_add, shmem_##NAME##_atomic_add, \
        shmem_##NAME##_atomic_compare_swap_nbi, shmem_##NAME##_atomic_fetch_inc_nbi,           \
        shmem_##NAME##_atomic_fetch_add_nbi, shmem_ctx_##NAME##_atomic_compare_swap,           \
        shmem_ctx_##NAME##_atomic_fetch_inc, shmem_ctx_##NAME##_atomic_inc,                    \
        shmem_ctx_##NAME##_atomic_fetch_add, shmem_ctx_##NAME##_atomic_add,                    \
        shmem_ctx_##NAME##_atomic_compare_swap_nbi, shmem_ctx_##NAME##_atomic_fetch_inc_nbi,   \
        shmem_ctx_##NAME##_atomic_fetch_add_nbi                                                \
  }

// One bitwise operation (and, or, xor).
template <class T>
struct BitwiseCalls {
  const char* name;
  T (*fetch)(T*, T, int);
  void (*plain)(T*, T, int);
  void (*fetch_nbi)(T*, T*, T, int);
  T (*ctx_fetch)(shmem_ctx_t, T*, T, int);
  void (*ctx_plain)(shmem_ctx_t, T*, T, int);
  void (*ctx_fetch_nbi)(shmem_ctx_t, T*, T*, T, int);
};
#define BITWISE_CALLS(NAME, TYPE, OP)                                                          \
  multi::BitwiseCalls<TYPE> {                                                                  \
    #NAME "_" #OP, shmem_##NAME##_atomic_fetch_##OP, shmem_##NAME##_atomic_##OP,               \
        shmem_##NAME##_atomic_fetch_##OP##_nbi, shmem_ctx_##NAME##_atomic_fetch_##OP,          \
        shmem_ctx_##NAME##_atomic_##OP, shmem_ctx_##NAME##_atomic_fetch_##OP##_nbi             \
  }

// wait_until and test of one word exist for short types too, those of sets do not.
template <class T>
struct WaitOneCalls {
  const char* name;
  void (*wait)(T*, int, T);
  int (*test)(T*, int, T);
};
#define WAIT_ONE_CALLS(NAME, TYPE) \
  multi::WaitOneCalls<TYPE> { #NAME, shmem_##NAME##_wait_until, shmem_##NAME##_test }

template <class T>
struct WaitCalls {
  const char* name;
  void (*wait_all)(T*, size_t, const int*, int, T);
  size_t (*wait_any)(T*, size_t, const int*, int, T);
  size_t (*wait_some)(T*, size_t, size_t*, const int*, int, T);
  void (*wait_all_vector)(T*, size_t, const int*, int, const T*);
  size_t (*wait_any_vector)(T*, size_t, const int*, int, const T*);
  size_t (*wait_some_vector)(T*, size_t, size_t*, const int*, int, const T*);
  int (*test_all)(T*, size_t, const int*, int, T);
  size_t (*test_any)(T*, size_t, const int*, int, T);
  size_t (*test_some)(T*, size_t, size_t*, const int*, int, T);
  int (*test_all_vector)(T*, size_t, const int*, int, const T*);
  size_t (*test_any_vector)(T*, size_t, const int*, int, const T*);
  size_t (*test_some_vector)(T*, size_t, size_t*, const int*, int, const T*);
};
#define WAIT_CALLS(NAME, TYPE)                                                                 \
  multi::WaitCalls<TYPE> {                                                                     \
    #NAME, shmem_##NAME##_wait_until_all, shmem_##NAME##_wait_until_any,                       \
        shmem_##NAME##_wait_until_some, shmem_##NAME##_wait_until_all_vector,                  \
        shmem_##NAME##_wait_until_any_vector, shmem_##NAME##_wait_until_some_vector,           \
        shmem_##NAME##_test_all, shmem_##NAME##_test_any, shmem_##NAME##_test_some,            \
        shmem_##NAME##_test_all_vector, shmem_##NAME##_test_any_vector,                        \
        shmem_##NAME##_test_some_vector                                                        \
  }

}  // namespace multi
