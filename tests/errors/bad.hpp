// SPDX-License-Identifier: Apache-2.0
//
// Bad values of the kinds of arguments that several functions without a type have: each helper makes the
// call with all of them and looks at what it says.
#pragma once

#include <climits>
#include <string>

#include "rows.hpp"

namespace errors {

inline constexpr int bad_pes[] = {-1, Bench::n_pes, INT_MAX, INT_MIN};

inline std::uint64_t* word_of(char* address) { return reinterpret_cast<std::uint64_t*>(address); }

inline std::string number(long long value) { return std::to_string(value); }

// One symmetric word of 8 bytes, by the name of the argument.
template <class Call>
void bad_words(Bench& b, const char* function, const std::string& name, Call&& call) {
  static std::uint64_t global;
  std::uint64_t stack;
  for (void* address : {static_cast<void*>(nullptr), static_cast<void*>(&stack),
                        static_cast<void*>(&global), static_cast<void*>(b.local()),
                        shmem_ptr(b.block(), 1), static_cast<void*>(b.heap_end()),
                        static_cast<void*>(b.heap() - 8)})
    b.refused(function, {"argument " + name + " is " + text(address), "not symmetric memory"},
              [&] { call(static_cast<std::uint64_t*>(address)); });
  for (const int by : {1, 4, 7})
    b.refused(function, {"argument " + name + " is " + text(b.block() + by), "aligned to 8 bytes"},
              [&] { call(word_of(b.block() + by)); });
}

template <class Call>
void bad_contexts(Bench& b, const char* function, Call&& call) {
  for (const shmem_ctx_t ctx :
       {b.stale_ctx(), b.ctx_of_destroyed_team(), invented<shmem_ctx_t>(2),
        invented<shmem_ctx_t>(123456789), invented<shmem_ctx_t>(UINTPTR_MAX)})
    b.refused(function, {"argument ctx is " + text(ctx) + ":", "not a live context"},
              [&] { call(ctx); });
}

template <class Call>
void bad_teams(Bench& b, const char* function, const std::string& name, Call&& call) {
  for (const shmem_team_t team :
       {b.stale_team(), invented<shmem_team_t>(500), invented<shmem_team_t>(123456789),
        invented<shmem_team_t>(UINTPTR_MAX)})
    b.refused(function, {"argument " + name + " is " + text(team) + ":", "not a live team"},
              [&] { call(team); });
}

// A collective call that both PEs make with too large a size.
template <class Call>
void too_large(Bench& b, const char* function, const std::string& argument, Call&& call) {
  b.refused(function, {argument}, [&] {
    b.both([&](int) { EXPECT_EQ(call(), nullptr); });
  });
}

// Pointers that no allocation call has returned, or that were given back since.
template <class Call>
void bad_blocks(Bench& b, const char* function, Call&& call) {
  long stack = 0;
  for (void* ptr : {static_cast<void*>(&stack), static_cast<void*>(b.local()),
                    static_cast<void*>(b.freed()), static_cast<void*>(b.block() + 16),
                    static_cast<void*>(b.block() + 1), static_cast<void*>(b.heap_end()),
                    static_cast<void*>(b.heap() - 16), shmem_ptr(b.block(), 1),
                    invented<void*>(UINTPTR_MAX)})
    b.refused(function, {"argument ptr is " + text(ptr) + ":", "live allocation"},
              [&] { call(ptr); });
}

}  // namespace errors
