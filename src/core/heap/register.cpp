// SPDX-License-Identifier: Apache-2.0
#include "core/heap/register.hpp"

#include <unistd.h>

#include <cerrno>
#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <string>

#include "core/address/registered.hpp"
#include "core/device/state.hpp"
#include "core/heap/agreement.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/globals.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::core {
namespace {

std::string text_of(const char* format, auto... values) {
  char text[320];
  std::snprintf(text, sizeof text, format, values...);
  return text;
}

bool overlap(std::uintptr_t a, std::size_t a_bytes, std::uintptr_t b, std::size_t b_bytes) {
  return a < b + b_bytes && b < a + a_bytes;
}

// Why pages cannot be exchanged for others without anybody noticing: only ordinary private memory can. Empty: they can.
std::string why_not_ordinary(std::uintptr_t begin, std::size_t bytes) {
  std::FILE* const maps = std::fopen("/proc/self/maps", "re");
  if (maps == nullptr) return text_of("/proc/self/maps cannot be read: %s", std::strerror(errno));
  std::uintptr_t at = begin;  // everything before is ordinary
  std::string why;
  char line[4400];
  while (at < begin + bytes && why.empty() && std::fgets(line, sizeof line, maps) != nullptr) {
    std::uintptr_t from = 0, to = 0, inode = 0;
    char access[5] = {}, path[32] = {};
    if (std::sscanf(line, "%" SCNxPTR "-%" SCNxPTR " %4s %*s %*s %" SCNuPTR " %31s", &from, &to, access, &inode, path) < 4)
      continue;
    if (to <= at) continue;
    if (from > at) break;
    if (std::strcmp(access, "rw-p") != 0 || inode != 0 || std::strcmp(path, "[stack]") == 0)
      why = text_of("%p is in memory of another kind (%s %s): only memory of malloc, mmap without a file and the like, "
                    "readable and writable, can be registered", reinterpret_cast<void*>(at), access, path);
    at = to;
  }
  std::fclose(maps);
  if (why.empty() && at < begin + bytes) why = text_of("%p is not mapped", reinterpret_cast<void*>(at));
  return why;
}

// Why this PE refuses; empty: it does not.
std::string refusal(const Pe& pe, std::uintptr_t begin, std::size_t bytes) {
  const World& world = *pe.world;
  const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  void* const address = reinterpret_cast<void*>(begin);
  if (begin % page != 0 || bytes % page != 0 || bytes == 0)
    return text_of("arguments addr %p and bytes %zu: both must be multiples of the page, %zu bytes (addr is %zu bytes "
                   "behind one, bytes %zu), and bytes more than 0", address, bytes, page, begin % page, bytes % page);
  if (begin + bytes < begin) return text_of("arguments addr %p and bytes %zu: beyond the end of memory", address, bytes);
  if (overlap(begin, bytes, world.heap.base(), world.heap.bytes()))
    return text_of("arguments addr %p and bytes %zu: they overlap the symmetric heap", address, bytes);
  if (overlap(begin, bytes, pe.data_base, pe.data_size) || overlap(begin, bytes, world.data.base(), world.data.bytes()))
    return text_of("arguments addr %p and bytes %zu: they overlap the program's globals, which are symmetric", address, bytes);
  if (const auto* other = pe.registered->overlapping(begin, bytes))
    return text_of("arguments addr %p and bytes %zu: they overlap a buffer that is registered, %zu bytes at %p", address,
                   bytes, other->bytes, reinterpret_cast<void*>(other->begin));
  if (overlap(begin, bytes, pe.device_base, pe.device_size) ||
      (pe.device != nullptr && pe.device->device->is_device(address)))
    return text_of("argument addr is %p: device memory, which cannot be exported after it was allocated; "
                   "shmemx_malloc_device gives memory that is symmetric", address);
  if (pe.registered->full())
    return text_of("argument addr is %p: %d buffers are registered, no more can be", address, RegisteredBuffers::most);
  const std::string why = why_not_ordinary(begin, bytes);
  return why.empty() ? why : text_of("argument addr is %p: ", address) + why;
}

// False when this PE or another cannot do its share, which has said why.
bool agreed(Thread& t, const HeapRequest& request, std::size_t argument, const std::string& own_reason) {
  const std::uint64_t own = own_reason.empty() ? 0 : 1 + static_cast<std::uint64_t>(t.pe->my_pe);
  return memory_agree(t, request, argument, own) && nobody_refuses(t, request, own_reason);
}

}  // namespace

bool buffer_register(Thread& t, const char* call, const void* caller, void* address, std::size_t bytes) {
  Pe& pe = *t.pe;
  const World& world = *pe.world;
  const auto begin = reinterpret_cast<std::uintptr_t>(address);
  const HeapRequest request{HeapCall::register_buffer, call, caller, bytes};
  if (!agreed(t, request, 0, refusal(pe, begin, bytes))) return false;

  const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  void* const block = heap_allocate(t, HeapRequest{HeapCall::allocate, call, caller, bytes, page});
  if (block == nullptr) return false;
  std::memset(block, 0, bytes);  // only what the program has written is copied
  const std::uintptr_t in_heap = reinterpret_cast<std::uintptr_t>(block);
  const SharedRange range{begin, bytes};
  share_range(range);  // before the move: a child that is forked meanwhile copies private pages, which does no harm
  DataSegment pages;
  pages.begin = begin;
  pages.bytes = bytes;
  const std::uint64_t in_file =
      bootstrap::heap_at + static_cast<std::uint64_t>(pe.local) * world.heap.stride() + (in_heap - pe.heap_base);
  std::string error;
  if (!move_data_segment(pages, world.file.fd(), in_file))
    error = text_of("argument addr is %p: %zu bytes cannot be moved to shared memory: %s", address, bytes, std::strerror(errno));
  if (agreed(t, request, 1, error)) {
    pe.buffers->add({begin, bytes, in_heap});
    return true;
  }
  if (!unshare_range(range)) fatal(&pe, call, "%p cannot be given back: %s", address, std::strerror(errno));
  heap_free(t, HeapRequest{HeapCall::free, call, caller}, block);
  return false;
}

bool buffer_unregister(Thread& t, const char* call, const void* caller, void* address) {
  Pe& pe = *t.pe;
  const auto begin = reinterpret_cast<std::uintptr_t>(address);
  const RegisteredBuffers::Buffer* const found = begin == 0 ? nullptr : pe.registered->find(begin, 0);
  std::string error;
  if (found == nullptr || found->begin != begin)
    error = text_of("argument addr is %p: not the beginning of a registered buffer (its registration has ended, or never "
                    "was)", address);
  const RegisteredBuffers::Buffer buffer = error.empty() ? *found : RegisteredBuffers::Buffer{};
  const std::size_t offset = error.empty() ? buffer.in_heap - pe.heap_base : 0;
  // A barrier, so that what others have put is there; and they must mean the same buffer.
  if (!agreed(t, HeapRequest{HeapCall::unregister_buffer, call, caller, buffer.bytes}, offset, error)) return false;
  pe.buffers->remove(begin);
  if (!unshare_range({begin, buffer.bytes})) fatal(&pe, call, "%p cannot be given back: %s", address, std::strerror(errno));
  heap_free(t, HeapRequest{HeapCall::free, call, caller}, reinterpret_cast<void*>(buffer.in_heap));
  return true;
}

void buffers_stop(Pe& pe) {
  if (pe.buffers == nullptr) return;
  pe.buffers->each([&](const RegisteredBuffers::Buffer& buffer) {
    if (!unshare_range({buffer.begin, buffer.bytes}))
      fatal(&pe, "shmem_finalize", "the registered buffer at %p cannot be given back: %s",
            reinterpret_cast<void*>(buffer.begin), std::strerror(errno));
  });
  pe.registered = nullptr;
  pe.buffers.reset();
}

}  // namespace ushmem::core
