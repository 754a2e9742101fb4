// SPDX-License-Identifier: Apache-2.0
//
// The symmetric heap's collective calls. Each PE has a replica of the allocator, which is deterministic,
// so that equal calls give equal offsets without a message; each call publishes its arguments before its
// barrier and compares them after it, always. docs/design/allocator.md
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/runtime/thread.hpp"

namespace ushmem::core {

enum class HeapCall : std::uint32_t {
  allocate = 1, zero_allocate, reallocate, free, allocate_device, grow_device, free_device,
  register_buffer, unregister_buffer
};

struct HeapRequest {
  HeapCall operation;
  const char* call;            // public name
  const void* caller;          // return address, printed when PEs disagree
  std::size_t size = 0;
  std::size_t alignment = 16;
  long hints = 0;
};

// Collective over the world. nullptr on all PEs when there is no room, with shmemx_last_error().
void* heap_allocate(Thread& t, const HeapRequest& request);
void* heap_reallocate(Thread& t, const HeapRequest& request, void* old);
void heap_free(Thread& t, const HeapRequest& request, void* old);

void heap_start(Pe& pe, std::size_t bound);
void heap_stop(Pe& pe);

// The whole pages within bytes at address.
struct PageRange {
  std::uintptr_t begin = 0;
  std::size_t bytes = 0;
};
constexpr PageRange whole_pages(std::uintptr_t address, std::size_t bytes, std::uintptr_t page) {
  const std::uintptr_t begin = (address + page - 1) / page * page;
  const std::uintptr_t end = (address + bytes) / page * page;
  return begin < end ? PageRange{begin, end - begin} : PageRange{};
}

// Memory that this node has in all, and that it could still give out (lower of machine and cgroup).
std::uint64_t node_memory();
std::uint64_t node_memory_available();

}  // namespace ushmem::core
