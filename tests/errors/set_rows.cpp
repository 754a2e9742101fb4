// SPDX-License-Identifier: Apache-2.0
//
// The functions of active sets that have no type in their name: the same as in plain_rows.cpp.
#include <climits>
#include <string>

#include "rows.hpp"

namespace errors {
namespace {

constexpr int bad_roots[] = {-1, Bench::n_pes, INT_MAX, INT_MIN};

// The set and pSync; PE 1 takes no part, since PE 0's call is refused.
template <class Call>
void bad_sets(Bench& b, const char* function, Call&& call) {
  long* const sync = reinterpret_cast<long*>(b.block() + 2048);
  for_bad_sets([&](int start, int log_stride, int size, const std::string& says) {
    b.refused(function, {says}, [&] { call(start, log_stride, size, sync); });
  });
  b.refused(function, {"argument pSync is a null pointer"}, [&] { call(0, 0, 2, nullptr); });
  long* const odd = invented<long*>(reinterpret_cast<std::uintptr_t>(sync) + 4);
  b.refused(function, {"argument pSync is " + text(odd), "aligned to 8 bytes"},
            [&] { call(0, 0, 2, odd); });
  long* const local = reinterpret_cast<long*>(b.local());
  b.refused(function, {"argument pSync is " + text(local) + " ", "not symmetric memory"},
            [&] { call(0, 0, 2, local); });
}

void bad_barrier(Bench& b) { bad_sets(b, "shmem_barrier", shmem_barrier); }
void bad_sync(Bench& b) {
  bad_sets(b, "shmem_sync", [](int start, int log_stride, int size, long* sync) {  // C++ has one for teams too
    shmem_sync(start, log_stride, size, sync);
  });
}

// dest and source of a sized form; move(dest, source, nelems, start, log_stride, size, sync).
template <class Move>
void bad_move(Bench& b, const char* function, std::size_t element, bool from_all, Move&& move) {
  char* const dest = b.block();
  char* const source = b.block() + 512;
  long* const sync = reinterpret_cast<long*>(b.block() + 2048);
  bad_sets(b, function, [&](int start, int log_stride, int size, long* array) {
    move(dest, source, 1, start, log_stride, size, array);
  });
  for (void* address : {static_cast<void*>(nullptr), static_cast<void*>(b.local()), shmem_ptr(b.block(), 1),
                        static_cast<void*>(b.heap_end()), static_cast<void*>(b.heap_end() - element)}) {
    b.refused(function, {"argument dest is " + text(address) + " ", "symmetric memory"},
              [&] { move(address, source, 2, 0, 0, 2, sync); });
    b.refused(function, {"argument source is " + text(address) + " ", "symmetric memory"},
              [&] { move(dest, address, 2, 0, 0, 2, sync); });
  }
  // An element of 8 bytes may be two of 4 (float _Complex).
  for (const int by : {1, 2, 3}) {
    b.refused(function, {"argument dest is " + text(dest + by), "aligned to 4 bytes"},
              [&] { move(dest + by, source, 1, 0, 0, 2, sync); });
    b.refused(function, {"argument source is " + text(source + by), "aligned to 4 bytes"},
              [&] { move(dest, source + by, 1, 0, 0, 2, sync); });
  }
  b.refused(function, {"argument nelems is " + std::to_string(SIZE_MAX)},
            [&] { move(dest, source, SIZE_MAX, 0, 0, 2, sync); });
  const std::size_t many = Bench::heap_bytes / element;
  b.refused(function, {"argument dest is " + text(dest + 4),
                       "(" + std::to_string(from_all ? 2 * many : many) + " elements of"},
            [&] { move(dest + 4, source, many, 0, 0, 2, sync); });
}

#define SIZED_MOVES(FUNCTION, ELEMENT, FROM_ALL)                                                          \
  void bad_##FUNCTION(Bench& b) {                                                                         \
    bad_move(b, "shmem_" #FUNCTION, ELEMENT, FROM_ALL,                                                    \
             [](void* dest, const void* source, std::size_t n, int start, int log_stride, int size,       \
                long* sync) { shmem_##FUNCTION(dest, source, n, start, log_stride, size, sync); });       \
  }
SIZED_MOVES(collect32, 4, false)
SIZED_MOVES(collect64, 8, false)
SIZED_MOVES(fcollect32, 4, true)
SIZED_MOVES(fcollect64, 8, true)
SIZED_MOVES(alltoall32, 4, true)
SIZED_MOVES(alltoall64, 8, true)
#undef SIZED_MOVES

template <class Broadcast>
void bad_broadcast(Bench& b, const char* function, std::size_t element, Broadcast&& broadcast) {
  bad_move(b, function, element, false,
           [&](void* dest, const void* source, std::size_t n, int start, int log_stride, int size,
               long* sync) { broadcast(dest, source, n, 0, start, log_stride, size, sync); });
  long* const sync = reinterpret_cast<long*>(b.block() + 2048);
  for (const int root : bad_roots)
    b.refused(function, {"argument PE_root is " + std::to_string(root) + ":"},
              [&] { broadcast(b.block(), b.block() + 512, 1, root, 0, 0, 2, sync); });
  b.refused(function, {"argument PE_root is 1:"},
            [&] { broadcast(b.block(), b.block() + 512, 1, 1, 0, 0, 1, sync); });
}
void bad_broadcast32(Bench& b) { bad_broadcast(b, "shmem_broadcast32", 4, shmem_broadcast32); }
void bad_broadcast64(Bench& b) { bad_broadcast(b, "shmem_broadcast64", 8, shmem_broadcast64); }

template <class Alltoalls>
void bad_alltoalls(Bench& b, const char* function, std::size_t element, Alltoalls&& alltoalls) {
  bad_move(b, function, element, true,
           [&](void* dest, const void* source, std::size_t n, int start, int log_stride, int size,
               long* sync) { alltoalls(dest, source, 1, 1, n, start, log_stride, size, sync); });
  long* const sync = reinterpret_cast<long*>(b.block() + 2048);
  for (const std::ptrdiff_t stride : {std::ptrdiff_t{0}, std::ptrdiff_t{-1}, PTRDIFF_MIN}) {
    b.refused(function, {"argument dst is " + std::to_string(stride) + ": must be at least 1"},
              [&] { alltoalls(b.block(), b.block() + 512, stride, 1, 1, 0, 0, 2, sync); });
    b.refused(function, {"argument sst is " + std::to_string(stride) + ": must be at least 1"},
              [&] { alltoalls(b.block(), b.block() + 512, 1, stride, 1, 0, 0, 2, sync); });
  }
}
void bad_alltoalls32(Bench& b) { bad_alltoalls(b, "shmem_alltoalls32", 4, shmem_alltoalls32); }
void bad_alltoalls64(Bench& b) { bad_alltoalls(b, "shmem_alltoalls64", 8, shmem_alltoalls64); }

#define CALL(...) [](const Good& g) { (void)g; __VA_ARGS__; }

constexpr bool needs_init = true;

const PlainRow table[] = {
    {"shmem_barrier", needs_init, CALL(shmem_barrier(0, 0, 1, g.word)), bad_barrier},
    {"shmem_sync", needs_init, CALL(shmem_sync(0, 0, 1, g.word)), bad_sync},
    {"shmem_collect32", needs_init, CALL(shmem_collect32(g.word, g.word, 0, 0, 0, 1, g.word)),
     bad_collect32},
    {"shmem_collect64", needs_init, CALL(shmem_collect64(g.word, g.word, 0, 0, 0, 1, g.word)),
     bad_collect64},
    {"shmem_fcollect32", needs_init, CALL(shmem_fcollect32(g.word, g.word, 0, 0, 0, 1, g.word)),
     bad_fcollect32},
    {"shmem_fcollect64", needs_init, CALL(shmem_fcollect64(g.word, g.word, 0, 0, 0, 1, g.word)),
     bad_fcollect64},
    {"shmem_alltoall32", needs_init, CALL(shmem_alltoall32(g.word, g.word, 0, 0, 0, 1, g.word)),
     bad_alltoall32},
    {"shmem_alltoall64", needs_init, CALL(shmem_alltoall64(g.word, g.word, 0, 0, 0, 1, g.word)),
     bad_alltoall64},
    {"shmem_broadcast32", needs_init, CALL(shmem_broadcast32(g.word, g.word, 0, 0, 0, 0, 1, g.word)),
     bad_broadcast32},
    {"shmem_broadcast64", needs_init, CALL(shmem_broadcast64(g.word, g.word, 0, 0, 0, 0, 1, g.word)),
     bad_broadcast64},
    {"shmem_alltoalls32", needs_init, CALL(shmem_alltoalls32(g.word, g.word, 1, 1, 0, 0, 0, 1, g.word)),
     bad_alltoalls32},
    {"shmem_alltoalls64", needs_init, CALL(shmem_alltoalls64(g.word, g.word, 1, 1, 0, 0, 0, 1, g.word)),
     bad_alltoalls64},
};

}  // namespace

const std::vector<PlainRow>& set_rows() {
  static const std::vector<PlainRow> rows(std::begin(table), std::end(table));
  return rows;
}

}  // namespace errors
