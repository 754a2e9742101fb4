// SPDX-License-Identifier: Apache-2.0
//
// Reductions, scans and reduce-scatter: collectives that compute. All return false after a report that the
// members' calls differ. Addresses have been checked by the caller; count is in elements. Members are
// combined in the order of their numbers, so every PE gets the same bits, in whatever way.
#pragma once

#include <cstddef>

#include "core/collectives/kernels/kernel.hpp"
#include "core/runtime/thread.hpp"

namespace ushmem::core {

struct Reduction {
  Operation operation;
  Element element;
};

// For the tag of a call, by which calls are compared.
constexpr unsigned detail_of(Reduction what) {
  static_assert(static_cast<unsigned>(Operation::count) <= 8 && static_cast<unsigned>(Element::count) <= 32);
  return static_cast<unsigned>(what.operation) << 5 | static_cast<unsigned>(what.element);
}
// Numbers whose sum is rounded once: sums of parts may not be rounded on the way.
constexpr bool rounded_once(Element element) { return element == Element::f16 || element == Element::bf16; }

// dest may be source.
bool reduce(Thread& t, const char* call, Team& team, Reduction what, void* dest, const void* source,
            std::size_t count);
// source has count elements for each member; dest gets the member's own, combined. dest may be just these
// elements of source: no other member reads them.
bool reduce_scatter(Thread& t, const char* call, Team& team, Reduction what, void* dest, const void* source,
                    std::size_t count);
// Sums over the members before this one, and this one (inclusive). dest may be source.
bool scan(Thread& t, const char* call, Team& team, Element element, bool inclusive, void* dest,
          const void* source, std::size_t count);

}  // namespace ushmem::core
