// SPDX-License-Identifier: Apache-2.0
//
// All atomic operations of all types behind one call on bits, and what they do.
#pragma once

#include <cstdint>
#include <vector>

#include "draft.hpp"
#include "player.hpp"

namespace abuse {

enum class Amo {
  fetch, set, swap,                                                // all types
  compare_swap, inc, add, fetch_inc, fetch_add,                    // integers
  bit_and, bit_or, bit_xor, fetch_and, fetch_or, fetch_xor         // the bitwise types
};
const char* name_of(Amo kind);
bool fetches(Amo kind);

struct AtomicType {
  const char* name;
  std::size_t size;
  bool integer, bitwise;
  // The call; its result in *fetched if it fetches. `nonblocking` where there is such a form: then
  // `fetched` is filled by the next quiet. Without a context: SHMEM_CTX_INVALID.
  void (*call)(Amo kind, bool nonblocking, shmem_ctx_t ctx, void* word, std::uint64_t value,
               std::uint64_t cond, int pe, std::uint64_t* fetched);
  [[nodiscard]] std::uint64_t cut(std::uint64_t bits) const {
    return size == 8 ? bits : bits & ((std::uint64_t{1} << (8 * size)) - 1);
  }
};
const std::vector<AtomicType>& atomic_types();
const AtomicType& any_atomic_type(Random& random, bool integer, bool bitwise);

// The word's new value.
std::uint64_t after(const AtomicType& type, Amo kind, std::uint64_t word, std::uint64_t value,
                    std::uint64_t cond);

std::uint64_t load_word(const unsigned char* at, std::size_t size);
void store_word(unsigned char* at, std::size_t size, std::uint64_t value);

// The call by a way, with its result there: quiets after a non-blocking one.
std::uint64_t perform(Player& me, const Way& way, const AtomicType& type, Amo kind, bool nonblocking,
                      void* word, std::uint64_t value, std::uint64_t cond, int target);

}  // namespace abuse
