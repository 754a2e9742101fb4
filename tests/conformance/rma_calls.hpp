// SPDX-License-Identifier: Apache-2.0
//
// Every C function that moves a block, in lists that a test can walk: of each type by name, of each
// element size, and in bytes, each with and without a context. A list entry knows how to fill an
// element and how to recognise it, so that the tests need no types: elements are recognised by value,
// since a long double has bytes that a copy need not carry.
#pragma once

#include <gtest/gtest.h>
#include <shmem.h>

#include <cstring>
#include <vector>

#include "types.hpp"

namespace conformance {

template <class T>
void fill_element(void* block, std::size_t index, int who) {
  static_cast<T*>(block)[index] = multi::value_of<T>(who, index);
}
template <class T>
bool has_element(const void* block, std::size_t place, int who, std::size_t index) {
  return static_cast<const T*>(block)[place] == multi::value_of<T>(who, index);
}

// An element without a type, of so many bytes.
template <std::size_t size>
struct Bytes {
  static void make(unsigned char* bytes, std::size_t index, int who) {
    for (std::size_t i = 0; i < size; ++i)
      bytes[i] = multi::value_of<unsigned char>(who, index * size + i);
  }
};
template <std::size_t size>
void fill_bytes(void* block, std::size_t index, int who) {
  Bytes<size>::make(static_cast<unsigned char*>(block) + index * size, index, who);
}
template <std::size_t size>
bool has_bytes(const void* block, std::size_t place, int who, std::size_t index) {
  unsigned char expected[size];
  Bytes<size>::make(expected, index, who);
  return std::memcmp(static_cast<const unsigned char*>(block) + place * size, expected, size) == 0;
}

struct Elements {
  const char* name;   // of the function
  std::size_t size;   // of an element
  bool with_context;  // it takes one; otherwise the argument is ignored
  void (*fill)(void* block, std::size_t index, int who);
  // Whether block[place] is what fill(..., index, who) makes.
  bool (*has)(const void* block, std::size_t place, int who, std::size_t index);
};

struct BlockCall : Elements {
  void (*call)(shmem_ctx_t, void* dest, const void* source, size_t nelems, int pe);
};
struct StridedCall : Elements {
  void (*call)(shmem_ctx_t, void* dest, const void* source, ptrdiff_t dst, ptrdiff_t sst,
               size_t nelems, int pe);
};
struct ScalarPut : Elements {
  void (*call)(shmem_ctx_t, void* dest, const void* source, int pe);
};
struct ScalarGet : Elements {
  void (*call)(shmem_ctx_t, void* dest, const void* source, int pe);
};

#define TYPED_(NAME, TYPE, OP, CONTEXT)                                                        \
  {CONTEXT ? "shmem_ctx_" #NAME "_" #OP : "shmem_" #NAME "_" #OP, sizeof(TYPE), CONTEXT,        \
   conformance::fill_element<TYPE>, conformance::has_element<TYPE>}
#define SIZED_(NAME, BYTES, CONTEXT)                                                           \
  {CONTEXT ? "shmem_ctx_" NAME : "shmem_" NAME, BYTES, CONTEXT, conformance::fill_bytes<BYTES>, \
   conformance::has_bytes<BYTES>}

// The lists of one operation. Used as: #define X(NAME, TYPE) BLOCK_TYPED(NAME, TYPE, put) and so on.
#define BLOCK_TYPED(NAME, TYPE, OP)                                                            \
  {TYPED_(NAME, TYPE, OP, false),                                                              \
   [](shmem_ctx_t, void* d, const void* s, size_t n, int pe) {                                 \
     shmem_##NAME##_##OP(static_cast<TYPE*>(d), static_cast<const TYPE*>(s), n, pe);           \
   }},                                                                                         \
      {TYPED_(NAME, TYPE, OP, true), [](shmem_ctx_t c, void* d, const void* s, size_t n, int pe) { \
         shmem_ctx_##NAME##_##OP(c, static_cast<TYPE*>(d), static_cast<const TYPE*>(s), n, pe); \
       }},
#define BLOCK_SIZED_(NAME, FUNCTION, BYTES)                                                    \
  {SIZED_(NAME, BYTES, false),                                                                 \
   [](shmem_ctx_t, void* d, const void* s, size_t n, int pe) { shmem_##FUNCTION(d, s, n, pe); }}, \
      {SIZED_(NAME, BYTES, true), [](shmem_ctx_t c, void* d, const void* s, size_t n, int pe) { \
         shmem_ctx_##FUNCTION(c, d, s, n, pe);                                                 \
       }},
#define BLOCK_SIZES(OP, SUFFIX)                                                                \
  BLOCK_SIZED_(#OP "8" #SUFFIX, OP##8##SUFFIX, 1)                                              \
  BLOCK_SIZED_(#OP "16" #SUFFIX, OP##16##SUFFIX, 2)                                            \
  BLOCK_SIZED_(#OP "32" #SUFFIX, OP##32##SUFFIX, 4)                                            \
  BLOCK_SIZED_(#OP "64" #SUFFIX, OP##64##SUFFIX, 8)                                            \
  BLOCK_SIZED_(#OP "128" #SUFFIX, OP##128##SUFFIX, 16)                                         \
  BLOCK_SIZED_(#OP "mem" #SUFFIX, OP##mem##SUFFIX, 1)

#define STRIDED_TYPED(NAME, TYPE, OP)                                                          \
  {TYPED_(NAME, TYPE, OP, false),                                                              \
   [](shmem_ctx_t, void* d, const void* s, ptrdiff_t dst, ptrdiff_t sst, size_t n, int pe) {   \
     shmem_##NAME##_##OP(static_cast<TYPE*>(d), static_cast<const TYPE*>(s), dst, sst, n, pe); \
   }},                                                                                         \
      {TYPED_(NAME, TYPE, OP, true),                                                           \
       [](shmem_ctx_t c, void* d, const void* s, ptrdiff_t dst, ptrdiff_t sst, size_t n, int pe) { \
         shmem_ctx_##NAME##_##OP(c, static_cast<TYPE*>(d), static_cast<const TYPE*>(s), dst, sst, \
                                 n, pe);                                                       \
       }},
#define STRIDED_SIZED_(OP, BITS, BYTES)                                                        \
  {SIZED_(#OP #BITS, BYTES, false),                                                            \
   [](shmem_ctx_t, void* d, const void* s, ptrdiff_t dst, ptrdiff_t sst, size_t n, int pe) {   \
     shmem_##OP##BITS(d, s, dst, sst, n, pe);                                                  \
   }},                                                                                         \
      {SIZED_(#OP #BITS, BYTES, true),                                                         \
       [](shmem_ctx_t c, void* d, const void* s, ptrdiff_t dst, ptrdiff_t sst, size_t n, int pe) { \
         shmem_ctx_##OP##BITS(c, d, s, dst, sst, n, pe);                                       \
       }},
#define STRIDED_SIZES(OP)                                                                      \
  STRIDED_SIZED_(OP, 8, 1)                                                                     \
  STRIDED_SIZED_(OP, 16, 2)                                                                    \
  STRIDED_SIZED_(OP, 32, 4) STRIDED_SIZED_(OP, 64, 8) STRIDED_SIZED_(OP, 128, 16)

inline std::vector<unsigned char> private_block(const Elements& of, std::size_t count) {
  return std::vector<unsigned char>(of.size * count);
}
inline void fill(const Elements& of, void* block, std::size_t count, int who) {
  for (std::size_t i = 0; i < count; ++i) of.fill(block, i, who);
}
// The element at a place of a block.
inline void* element(const Elements& of, void* block, std::size_t index) {
  return static_cast<unsigned char*>(block) + of.size * index;
}

// A context of a team that numbers all PEs backwards, and that numbering.
class BackwardContext {
 public:
  BackwardContext() {
    const int n = shmem_n_pes();
    shmem_team_config_t config{};
    config.num_contexts = 1;
    EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, &config, SHMEM_TEAM_NUM_CONTEXTS,
                                       &team_), 0);
    EXPECT_EQ(shmem_team_create_ctx(team_, 0, &ctx_), 0);
  }
  BackwardContext(const BackwardContext&) = delete;
  BackwardContext& operator=(const BackwardContext&) = delete;
  ~BackwardContext() {
    shmem_ctx_destroy(ctx_);
    shmem_team_destroy(team_);
  }
  [[nodiscard]] shmem_ctx_t get() const { return ctx_; }
  // What a call must be told to reach this PE of the world.
  [[nodiscard]] int number(const Elements& of, int world_pe) const {
    return of.with_context ? shmem_n_pes() - 1 - world_pe : world_pe;
  }

 private:
  shmem_team_t team_ = SHMEM_TEAM_INVALID;
  shmem_ctx_t ctx_ = SHMEM_CTX_INVALID;
};

}  // namespace conformance
