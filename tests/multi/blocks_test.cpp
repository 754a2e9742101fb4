// SPDX-License-Identifier: Apache-2.0
//
// Interleaved blocks: ibput and ibget of every type, size and context form against two loops, in blocks of
// memory whose other elements must stay as they were.
#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "support.hpp"
#include "types.hpp"

namespace {

using multi::value_of;

constexpr std::size_t room = 48;
constexpr std::size_t first = 3;  // element of the array that the first block begins with
constexpr int background = 1000;

struct Form {
  std::ptrdiff_t dst, sst;
  std::size_t bsize, nblocks;
};
// Single elements, one block, blocks side by side on one side and on both, apart on both, and nothing.
constexpr Form forms[] = {{1, 1, 1, 7}, {4, 9, 4, 1}, {3, 5, 3, 5}, {5, 3, 3, 5}, {4, 4, 4, 6},
                          {6, 7, 5, 6}, {2, 3, 1, 9}, {9, 8, 0, 4}, {9, 8, 4, 0}};

// Copies as the standard describes it.
template <class T>
void copy(T* to, std::ptrdiff_t dst, const T* from, std::ptrdiff_t sst, const Form& form) {
  for (std::size_t block = 0; block < form.nblocks; ++block)
    for (std::size_t i = 0; i < form.bsize; ++i)
      to[static_cast<std::ptrdiff_t>(block) * dst + static_cast<std::ptrdiff_t>(i)] =
          from[static_cast<std::ptrdiff_t>(block) * sst + static_cast<std::ptrdiff_t>(i)];
}

std::string text(const Form& form) {
  return "dst " + std::to_string(form.dst) + ", sst " + std::to_string(form.sst) + ", bsize " +
         std::to_string(form.bsize) + ", nblocks " + std::to_string(form.nblocks);
}

// The untyped calls move elements of 1 to 16 bytes.
template <std::size_t bytes>
struct alignas(bytes) Element {
  unsigned char byte[bytes];
};

template <class T>
T element_of(int who, std::size_t index) {
  if constexpr (std::is_class_v<T>) {
    T element;
    for (std::size_t k = 0; k < sizeof element; ++k)
      element.byte[k] = static_cast<unsigned char>(who * 37 + static_cast<int>(index * 16 + k));
    return element;
  } else {
    return value_of<T>(who, index);
  }
}

template <class T>
std::vector<T> filled(int who) {
  std::vector<T> elements(room);
  for (std::size_t i = 0; i < room; ++i) elements[i] = element_of<T>(who, i);
  return elements;
}

// long double has bytes without a value.
template <class T>
bool equal(const T* a, const T* b) {
  if constexpr (std::is_class_v<T>)
    return std::memcmp(a, b, room * sizeof(T)) == 0;
  else
    return std::equal(a, a + room, b);
}

// put(dest, source, form, peer) and get likewise are what is tested.
template <class T, class Put, class Get>
void check(const std::string& name, Put&& put, Get&& get) {
  SCOPED_TRACE(name);
  multi::Shared<T> written(room), own(room);
  const int to = multi::neighbour(1), from = multi::neighbour(-1);
  const std::vector<T> mine = filled<T>(multi::pe());
  std::copy(mine.begin(), mine.end(), own.get());
  for (const Form& form : forms) {
    SCOPED_TRACE(text(form));
    std::vector<T> expected = filled<T>(background);
    std::copy(expected.begin(), expected.end(), written.get());
    shmem_barrier_all();
    put(written + first, mine.data() + first, form, to);
    shmem_barrier_all();
    copy(expected.data() + first, form.dst, filled<T>(from).data() + first, form.sst, form);
    EXPECT_TRUE(equal(written.get(), expected.data())) << "ibput";

    std::vector<T> got = filled<T>(background);
    expected = got;
    get(got.data() + first, own + first, form, to);
    copy(expected.data() + first, form.dst, filled<T>(to).data() + first, form.sst, form);
    EXPECT_TRUE(equal(got.data(), expected.data())) << "ibget";
    shmem_barrier_all();
  }
}

template <class T>
struct Calls {
  const char* name;
  void (*ibput)(T*, const T*, ptrdiff_t, ptrdiff_t, size_t, size_t, int);
  void (*ibget)(T*, const T*, ptrdiff_t, ptrdiff_t, size_t, size_t, int);
  void (*ctx_ibput)(shmem_ctx_t, T*, const T*, ptrdiff_t, ptrdiff_t, size_t, size_t, int);
  void (*ctx_ibget)(shmem_ctx_t, T*, const T*, ptrdiff_t, ptrdiff_t, size_t, size_t, int);
};

template <class T>
void check_typed(const Calls<T>& c) {
  check<T>(
      c.name,
      [&](T* dest, const T* source, const Form& f, int pe) {
        c.ibput(dest, source, f.dst, f.sst, f.bsize, f.nblocks, pe);
      },
      [&](T* dest, const T* source, const Form& f, int pe) {
        c.ibget(dest, source, f.dst, f.sst, f.bsize, f.nblocks, pe);
      });
}

// On a context of a team that counts its PEs backwards.
template <class T>
void check_ctx(const Calls<T>& c, shmem_ctx_t ctx) {
  const auto number = [](int pe) { return multi::n_pes() - 1 - pe; };
  check<T>(
      c.name,
      [&](T* dest, const T* source, const Form& f, int pe) {
        c.ctx_ibput(ctx, dest, source, f.dst, f.sst, f.bsize, f.nblocks, number(pe));
        shmem_ctx_quiet(ctx);
      },
      [&](T* dest, const T* source, const Form& f, int pe) {
        c.ctx_ibget(ctx, dest, source, f.dst, f.sst, f.bsize, f.nblocks, number(pe));
      });
}

#define CALLS(NAME, TYPE)                                                                        \
  Calls<TYPE> {                                                                                  \
    #NAME, shmem_##NAME##_ibput, shmem_##NAME##_ibget, shmem_ctx_##NAME##_ibput,                 \
        shmem_ctx_##NAME##_ibget                                                                 \
  }

}  // namespace

MULTI_TEST(Blocks, OfEveryTypeGoWhereTwoLoopsWouldPutThem) {
#define X(NAME, TYPE) check_typed(CALLS(NAME, TYPE));
  FOR_RMA_TYPES(X)
#undef X
}

MULTI_TEST(Blocks, OnAContextGoToThePeOfItsTeam) {
  shmem_team_t team = SHMEM_TEAM_INVALID;
  const int n = multi::n_pes();
  ASSERT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &team), 0);
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  ASSERT_EQ(shmem_team_create_ctx(team, 0, &ctx), 0);
#define X(NAME, TYPE) check_ctx(CALLS(NAME, TYPE), ctx);
  FOR_RMA_TYPES(X)
#undef X
  shmem_ctx_destroy(ctx);
  shmem_barrier_all();
  shmem_team_destroy(team);
}

MULTI_TEST(Blocks, OfEightTo128BitsMoveWholeElements) {
#define X(BITS)                                                                              \
  {                                                                                          \
    using E = Element<(BITS) / 8>;                                                           \
    check<E>(                                                                                \
        #BITS " bits",                                                                       \
        [](E* dest, const E* source, const Form& f, int pe) {                                \
          shmem_ibput##BITS(dest, source, f.dst, f.sst, f.bsize, f.nblocks, pe);             \
        },                                                                                   \
        [](E* dest, const E* source, const Form& f, int pe) {                                \
          shmem_ctx_ibget##BITS(SHMEM_CTX_DEFAULT, dest, source, f.dst, f.sst, f.bsize,      \
                                f.nblocks, pe);                                              \
        });                                                                                  \
    check<E>(                                                                                \
        "ctx, " #BITS " bits",                                                               \
        [](E* dest, const E* source, const Form& f, int pe) {                                \
          shmem_ctx_ibput##BITS(SHMEM_CTX_DEFAULT, dest, source, f.dst, f.sst, f.bsize,      \
                                f.nblocks, pe);                                              \
        },                                                                                   \
        [](E* dest, const E* source, const Form& f, int pe) {                                \
          shmem_ibget##BITS(dest, source, f.dst, f.sst, f.bsize, f.nblocks, pe);             \
        });                                                                                  \
  }
  FOR_SIZES(X)
#undef X
}

MULTI_TEST(Blocks, OfOneElementAreAStridedPut) {
  multi::Shared<int> by_blocks(32), by_elements(32);
  int source[32];
  for (int i = 0; i < 32; ++i) source[i] = multi::pe() * 100 + i;
  shmem_int_ibput(by_blocks.get(), source, 3, 2, 1, 10, multi::neighbour(1));
  shmem_int_iput(by_elements.get(), source, 3, 2, 10, multi::neighbour(1));
  shmem_barrier_all();
  EXPECT_EQ(by_blocks[27], multi::neighbour(-1) * 100 + 18);
  EXPECT_TRUE(std::equal(by_blocks.get(), by_blocks + 32, by_elements.get()));
}
