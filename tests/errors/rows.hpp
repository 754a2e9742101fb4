// SPDX-License-Identifier: Apache-2.0
//
// One row for each public function. Typed functions: from the generated list, a row is a name, an element
// size, a shape (which arguments it has and what they are called) and a call that takes all arguments
// from one structure, so that a test can spoil any of them without knowing the type. The others: a name,
// a call with good arguments, and a function that makes the bad ones.
#pragma once

#include <shmemx.h>

#include <cstddef>
#include <cstdint>
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
  bool collective = false;  // team, PE_root; `local` is symmetric
  std::uint64_t failure = 0;  // what a refused call returns; of collective ones only that it is not 0
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
};

struct TypedRow {
  const char* name;
  std::size_t element;  // bytes
  const Shape* shape;
  bool ctx;
  std::uint64_t (*call)(const Arguments&);
};

const std::vector<TypedRow>& typed_rows();

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
const std::vector<PlainRow>& deprecated_rows();  // those of deprecated names, which plain_rows() has too

// Mistakes that cannot be refused by design. `show` makes the mistake where that is harmless.
struct NotRefused {
  const char* calls;
  const char* mistake;
  const char* reason;
  void (*show)(Bench&);
};

const std::vector<NotRefused>& not_refused();

}  // namespace errors
