// SPDX-License-Identifier: Apache-2.0
//
// One row for each public function. Typed functions: from the generated list, a row is a name, an element
// size, a shape (which arguments it has and what they are called) and a call that takes all arguments
// from one structure, so that a test can spoil any of them without knowing the type. The others: a name,
// a call with good arguments, and a function that makes the bad ones.
#pragma once

#include <shmemx.h>

#include <climits>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bench.hpp"

namespace errors {

struct Bits128 {
  std::uint64_t half[2];
};

// Which arguments a shape has. Names are those of the synopsis; nullptr: it has none such.
struct Shape {
  const char* remote = nullptr;  // the symmetric address
  const char* local = nullptr;   // an address of any kind
  const char* remote_stride = nullptr;
  const char* local_stride = nullptr;
  bool nelems = false;
  bool blocks = false;  // nelems is called nblocks, and there is a bsize
  bool pe = false;
  bool aligned = false;     // the remote address must be aligned to its element
  bool signal = false;      // sig_addr, signal, sig_op
  bool cmp = false;
  bool indices = false;
  bool cmp_values = false;  // in `local`
  bool collective = false;  // all members call; `local` is symmetric and aligned as `remote`
  bool team = false;
  bool root = false;        // PE_root
  bool set = false;         // an active set, pWrk and pSync instead of a team; nelems is an int
  bool for_each = false;    // nelems for each member, in `remote`
  bool local_for_each = false;  // in `local` alone
  bool forward = false;     // strides below 1 are refused
  const char* count = "nelems";  // what the argument nelems is called
  std::uint64_t failure = 0;  // what a refused call returns; with a team only that it is not 0
};

struct Arguments {
  shmem_ctx_t ctx = SHMEM_CTX_DEFAULT;
  shmem_team_t team = SHMEM_TEAM_WORLD;
  void* remote = nullptr;
  void* local = nullptr;
  std::ptrdiff_t remote_stride = 1;
  std::ptrdiff_t local_stride = 1;
  std::size_t nelems = 4;
  std::size_t bsize = 1;
  int pe = 1;  // PE_root of collective calls
  std::uint64_t* sig_addr = nullptr;
  int sig_op = SHMEM_SIGNAL_SET;
  int cmp = SHMEM_CMP_NE;
  std::size_t* indices = nullptr;
  int start = 0, log_stride = 0, size = Bench::n_pes;
  void* work = nullptr;
  long* sync = nullptr;
};

struct TypedRow {
  const char* name;
  std::size_t element;    // bytes
  std::size_t alignment;  // of an element
  const Shape* shape;
  bool ctx;
  std::uint64_t (*call)(const Arguments&);
};

const std::vector<TypedRow>& typed_rows();
Arguments good_arguments(Bench& bench, const TypedRow& row);

// Every way in which an active set is not one of PE 0's in a world of two, and what is said of it.
template <class Refuse>
void for_bad_sets(Refuse&& refuse) {
  for (const int start : {-1, Bench::n_pes, INT_MAX, INT_MIN})
    refuse(start, 0, 1, "argument PE_start is " + std::to_string(start) + ": must be 0 to 1");
  for (const int log_stride : {-1, 31, INT_MAX, INT_MIN})
    refuse(0, log_stride, 1, "argument logPE_stride is " + std::to_string(log_stride) + ": must be 0 to 30");
  for (const int size : {0, -1, 3, INT_MAX, INT_MIN})
    refuse(0, 0, size, "argument PE_size is " + std::to_string(size) + ": must be 1 to 2,");
  refuse(0, 1, 2, "argument PE_size is 2: must be 1 to 1,");
  refuse(0, 30, 2, "argument PE_size is 2: must be 1 to 1,");
  refuse(1, 0, 1, "this PE is not in the active set (PE_start 1, logPE_stride 0, PE_size 1)");
}

// What the good calls of the other functions use.
struct Good {
  long* word = nullptr;            // symmetric
  std::uint64_t* signal = nullptr;  // symmetric
};

struct PlainRow {
  const char* name;
  bool needs_init;  // refused before shmem_init and after shmem_finalize
  void (*call)(const Good&);
  void (*bad)(Bench&);  // nullptr: no argument can be wrong, only the time of the call
};

const std::vector<PlainRow>& plain_rows();       // all of them
const std::vector<PlainRow>& deprecated_rows();  // those of deprecated names
const std::vector<PlainRow>& set_rows();         // those of active sets

// Mistakes that cannot be refused by design. `show` makes the mistake where that is harmless.
struct NotRefused {
  const char* calls;
  const char* mistake;
  const char* reason;
  void (*show)(Bench&);
};

const std::vector<NotRefused>& not_refused();

}  // namespace errors
