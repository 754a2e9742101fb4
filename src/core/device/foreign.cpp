// SPDX-License-Identifier: Apache-2.0
#include "core/device/foreign.hpp"

#include <algorithm>
#include <memory>

#include "base/order.hpp"
#include "core/device/copies.hpp"
#include "core/device/state.hpp"
#include "core/device/words.hpp"
#include "core/rma/copy.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::core {
namespace {

constexpr const char* serving = "another node's call";
// What is put into or got from device memory of another node goes as messages, which the target's CPU applies by
// copies: no larger than what core/net sends as a message. What passes through host memory of one node only may be larger.
constexpr std::size_t message_piece = 8192;
constexpr std::size_t large_piece = std::size_t{1} << 20;

char* offset(const void* p, std::ptrdiff_t bytes) { return const_cast<char*>(static_cast<const char*>(p)) + bytes; }

std::size_t piece_of(const Pe& pe, const void* symmetric) {
  return pe.in_device(symmetric) ? message_piece : large_piece;
}

// Visits [0, bytes) in pieces.
template <class Visit>
void in_pieces(std::size_t bytes, std::size_t piece, Visit&& visit) {
  for (std::size_t at = 0; at < bytes; at += piece) visit(static_cast<std::ptrdiff_t>(at), std::min(piece, bytes - at));
}

void put_far(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source, std::size_t bytes) {
  const std::size_t piece = piece_of(*t.pe, dest);
  if (!is_foreign(t, source))
    return in_pieces(bytes, piece, [&](std::ptrdiff_t at, std::size_t n) {
      far_put(t, call, c, pe, offset(dest, at), offset(source, at), n, false);
    });
  const auto staging = std::make_unique_for_overwrite<char[]>(std::min(bytes, large_piece));
  in_pieces(bytes, large_piece, [&](std::ptrdiff_t from, std::size_t most) {
    Copies copies(*t.pe, call);
    copies.add(staging.get(), offset(source, from), most);
    copies.wait();
    in_pieces(most, piece, [&](std::ptrdiff_t at, std::size_t n) {
      far_put(t, call, c, pe, offset(dest, from + at), staging.get() + at, n, false);
    });
  });
}

void get_far(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source, std::size_t bytes) {
  const std::size_t piece = piece_of(*t.pe, source);
  if (!is_foreign(t, dest))
    return in_pieces(bytes, piece, [&](std::ptrdiff_t at, std::size_t n) {
      far_get(t, call, c, pe, offset(dest, at), offset(source, at), n, false);
    });
  const auto staging = std::make_unique_for_overwrite<char[]>(std::min(bytes, large_piece));
  in_pieces(bytes, large_piece, [&](std::ptrdiff_t to, std::size_t most) {
    in_pieces(most, piece, [&](std::ptrdiff_t at, std::size_t n) {
      far_get(t, call, c, pe, staging.get() + at, offset(source, to + at), n, false);
    });
    Copies copies(*t.pe, call);
    copies.add(offset(dest, to), staging.get(), most);
    copies.wait();
  });
}

// dest and source as mapped here.
void copy_blocks_near(Thread& t, const char* call, void* dest, const void* source, const Blocks& b) {
  Copies copies(*t.pe, call);
  for (std::size_t i = 0; i < b.count; ++i) {
    const auto n = static_cast<std::ptrdiff_t>(i);
    copies.add(offset(dest, n * b.dest_stride), offset(source, n * b.source_stride), b.block);
  }
  copies.wait();
}

// One byte is enough to find the way: the whole has been checked.
void* mapped(const Thread& t, const void* symmetric, int pe) { return t.pe->translate(symmetric, 1, pe); }

}  // namespace

bool is_foreign(const Thread& t, const void* address) {
  return t.pe->in_device(address) || t.pe->device->device->is_device(address);
}

void foreign_put(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source, std::size_t bytes) {
  if (t.pe->is_far(pe)) return put_far(t, call, c, pe, dest, source, bytes);
  Copies copies(*t.pe, call);
  copies.add(mapped(t, dest, pe), source, bytes);
  copies.wait();
  t.count_put(pe, bytes);
}

void foreign_get(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source, std::size_t bytes) {
  if (t.pe->is_far(pe)) return get_far(t, call, c, pe, dest, source, bytes);
  Copies copies(*t.pe, call);
  copies.add(dest, mapped(t, source, pe), bytes);
  copies.wait();
  t.count_get(pe, bytes);
}

void foreign_put_blocks(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
                        const Blocks& b) {
  if (!t.pe->is_far(pe)) {
    copy_blocks_near(t, call, mapped(t, dest, pe), source, b);
    return t.count_put(pe, b.count * b.block);
  }
  // All in few messages, where each block is one that the target's processor applies.
  if (b.block <= message_piece && !is_foreign(t, source)) return far_put_blocks(t, call, c, pe, dest, source, b, false);
  for (std::size_t i = 0; i < b.count; ++i) {
    const auto n = static_cast<std::ptrdiff_t>(i);
    put_far(t, call, c, pe, offset(dest, n * b.dest_stride), offset(source, n * b.source_stride), b.block);
  }
}

void foreign_get_blocks(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
                        const Blocks& b) {
  if (!t.pe->is_far(pe)) {
    copy_blocks_near(t, call, dest, mapped(t, source, pe), b);
    return t.count_get(pe, b.count * b.block);
  }
  if (b.block <= message_piece && !is_foreign(t, dest)) return far_get_blocks(t, call, c, pe, dest, source, b, false);
  for (std::size_t i = 0; i < b.count; ++i) {
    const auto n = static_cast<std::ptrdiff_t>(i);
    get_far(t, call, c, pe, offset(dest, n * b.dest_stride), offset(source, n * b.source_stride), b.block);
  }
}

void foreign_put_signal(Thread& t, const char* call, Context& c, int pe, void* dest, const void* source,
                        std::size_t bytes, std::uint64_t* sig_addr, std::uint64_t signal, bool add) {
  if (bytes != 0) foreign_put(t, call, c, pe, dest, source, bytes);
  // Far: the message comes after those of the data, and the target has applied each before it takes the next.
  if (t.pe->is_far(pe)) return far_put_signal(t, call, c, pe, nullptr, nullptr, 0, sig_addr, signal, add, false);
  t.counters->add(base::Counter::signals);
  auto* const word = static_cast<std::uint64_t*>(mapped(t, sig_addr, pe));
  const int owner = t.pe->world->file.entry(pe).local;
  if (t.pe->in_device(sig_addr) && add) {
    change_device_word(*t.pe, call, owner, word, {Amo::add, 8, signal});
  } else if (t.pe->in_device(sig_addr)) {
    set_device_signal(*t.pe, call, owner, word, signal);
  } else if (add) {
    __atomic_fetch_add(word, signal, __ATOMIC_RELEASE);  // pairs with: acquire loads of waits
  } else {
    base::store_release(word, signal);  // pairs with: the same
  }
}

std::uint64_t foreign_amo(Thread& t, const char* call, Context& c, int pe, void* word, const AmoCall& amo) {
  if (t.pe->is_far(pe)) return far_amo(t, call, c, pe, word, amo);
  t.counters->add(base::Counter::atomics);
  return change_device_word(*t.pe, call, t.pe->world->file.entry(pe).local, mapped(t, word, pe), amo);
}

void foreign_load(const Pe& pe, const char* call, const void* word, void* out, std::size_t bytes) {
  Copies copies(const_cast<Pe&>(pe), call);
  copies.add(out, word, bytes);
  copies.wait();
}

void serve_foreign_put(Pe& pe, void* at, const void* data, std::size_t bytes) {
  Copies copies(pe, serving);
  copies.add(at, data, bytes);
  copies.wait();
}

void serve_foreign_get(Pe& pe, void* out, const void* at, std::size_t bytes) {
  Copies copies(pe, serving);
  copies.add(out, at, bytes);
  copies.wait();
}

}  // namespace ushmem::core
