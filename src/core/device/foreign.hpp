// SPDX-License-Identifier: Apache-2.0
//
// Calls of the host with memory of a device that its loads and stores do not reach (Segments::foreign), on either
// side, of PEs of this node and of others. Arguments have been checked; addresses are the caller's own. All are done,
// at the target too, when they return, but for what goes to PEs of other nodes: that is as in core/net/net.hpp.
// docs/design/foreign-memory.md
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/net/net.hpp"
#include "core/runtime/thread.hpp"

namespace ushmem::core {

// Whether an address is one of such memory: of the segment, or the program's own. Only asked where `foreign` is set.
bool is_foreign(const Thread& t, const void* address);

// dest (put) or source (get) is symmetric; of blocks, those of block 0.
void foreign_put(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source, std::size_t bytes);
void foreign_get(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source, std::size_t bytes);
void foreign_put_blocks(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
                        const Blocks& blocks);
void foreign_get_blocks(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
                        const Blocks& blocks);
// The data, and the word, may each be such memory or not. bytes may be 0: the signal alone.
void foreign_put_signal(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
                        std::size_t bytes, std::uint64_t* sig_addr, std::uint64_t signal, bool add);
// `word` lies in the segment.
std::uint64_t foreign_amo(Thread& t, const char* call, Context& c, int pe, void* word, const AmoCall& amo);

// An own element, as waits look at it.
void foreign_load(const Pe& pe, const char* call, const void* word, void* out, std::size_t bytes);

// What the network does for PEs of other nodes, by whatever thread polls it: `at` is own memory of the segment.
void serve_foreign_put(Pe& pe, void* at, const void* data, std::size_t bytes);
void serve_foreign_get(Pe& pe, void* out, const void* at, std::size_t bytes);

}  // namespace ushmem::core
