// SPDX-License-Identifier: Apache-2.0
//
// Memory management (OpenSHMEM 1.6, "Memory Management Routines"): checks, then core/heap.
#include <shmemx.h>

#include <bit>

#include "api/check.hpp"
#include "api/generated/alias.hpp"
#include "core/device/segment.hpp"
#include "core/heap/heap.hpp"
#include "core/heap/register.hpp"
#include "core/runtime/world.hpp"

namespace core = ushmem::core;
namespace api = ushmem::api;
using core::HeapCall;
using core::HeapRequest;

namespace {

constexpr std::size_t largest_alignment = std::size_t{1} << 30;
constexpr long known_hints = SHMEM_MALLOC_ATOMICS_REMOTE | SHMEM_MALLOC_SIGNAL_REMOTE | SHMEMX_MALLOC_DEVICE;

// A pointer that is the start of a live allocation; false after a report.
bool is_block(core::Thread& t, const char* call, const void* ptr) {
  const std::size_t offset = reinterpret_cast<std::uintptr_t>(ptr) - t.pe->heap_base;
  if (offset < t.pe->heap_size && t.pe->allocator->size_of(offset) != 0) return true;
  core::fail(t, call,
             "argument ptr is %p: not the start of a live allocation of the symmetric heap (freed "
             "before, or not from shmem_malloc)", ptr);
  return false;
}

// The calls that have an older name too.

void* allocate(const char* call, const void* caller, std::size_t size) {
  core::Thread& t = core::enter();
  if (!api::running(t, call) || size == 0) return nullptr;
  return core::heap_allocate(t, HeapRequest{HeapCall::allocate, call, caller, size});
}

void* allocate_device(const char* call, const void* caller, std::size_t size, long hints) {
  core::Thread& t = core::enter();
  if (!api::running(t, call) || size == 0) return nullptr;
  return core::device_allocate(t, HeapRequest{HeapCall::allocate_device, call, caller, size, 16, hints});
}

void* align(const char* call, const void* caller, std::size_t alignment, std::size_t size) {
  core::Thread& t = core::enter();
  if (!api::running(t, call) || size == 0) return nullptr;
  // Below sizeof(void *), where the standard leaves it open, programs mean what they get: more.
  if (!std::has_single_bit(alignment) || alignment > largest_alignment) {
    api::report_value(t, call, "alignment", static_cast<long long>(alignment),
                      "a power of two, at most 1 GiB");
    return nullptr;
  }
  return core::heap_allocate(
      t, HeapRequest{HeapCall::allocate, call, caller, size, alignment < 16 ? 16 : alignment});
}

void release(const char* call, const void* caller, void* ptr) {
  core::Thread& t = core::enter();
  if (!api::running(t, call) || ptr == nullptr) return;
  if (core::is_device_block(*t.pe, ptr))
    return core::device_free(t, HeapRequest{HeapCall::free_device, call, caller}, ptr);
  if (is_block(t, call, ptr)) core::heap_free(t, HeapRequest{HeapCall::free, call, caller}, ptr);
}

void* reallocate(const char* call, const void* caller, void* ptr, std::size_t size) {
  core::Thread& t = core::enter();
  if (!api::running(t, call)) return nullptr;
  if (ptr == nullptr) {
    if (size == 0) return nullptr;
    return core::heap_allocate(t, HeapRequest{HeapCall::allocate, call, caller, size});
  }
  if (core::is_device_block(*t.pe, ptr)) {
    core::fail(t, call, "argument ptr is %p: device memory cannot be resized", ptr);
    return nullptr;
  }
  if (!is_block(t, call, ptr)) return nullptr;
  if (size == 0) {
    core::heap_free(t, HeapRequest{HeapCall::free, call, caller}, ptr);
    return nullptr;
  }
  return core::heap_reallocate(t, HeapRequest{HeapCall::reallocate, call, caller, size}, ptr);
}

}  // namespace

extern "C" USHMEM_API void* pshmem_malloc(size_t size) {
  return allocate("shmem_malloc", __builtin_return_address(0), size);
}
USHMEM_ALIAS(void*, shmem_malloc, (size_t size));

extern "C" USHMEM_API void* pshmalloc(size_t size) {
  return allocate("shmalloc", __builtin_return_address(0), size);
}
USHMEM_ALIAS(void*, shmalloc, (size_t size));

extern "C" USHMEM_API void* pshmem_malloc_with_hints(size_t size, long hints) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_malloc_with_hints") || size == 0) return nullptr;
  if ((hints & ~known_hints) != 0) {
    api::report_value(t, "shmem_malloc_with_hints", "hints", hints,
                      "0 or SHMEM_MALLOC_ATOMICS_REMOTE and SHMEM_MALLOC_SIGNAL_REMOTE or-ed");
    return nullptr;
  }
  if ((hints & SHMEMX_MALLOC_DEVICE) != 0)
    return allocate_device("shmem_malloc_with_hints", __builtin_return_address(0), size, hints);
  return core::heap_allocate(t, HeapRequest{HeapCall::allocate, "shmem_malloc_with_hints",
                                            __builtin_return_address(0), size, 16, hints});
}
USHMEM_ALIAS(void*, shmem_malloc_with_hints, (size_t size, long hints));

extern "C" USHMEM_API void* shmemx_malloc_device(size_t size) {
  return allocate_device("shmemx_malloc_device", __builtin_return_address(0), size, 0);
}

extern "C" USHMEM_API void* pshmem_calloc(size_t count, size_t size) {
  core::Thread& t = core::enter();
  if (!api::running(t, "shmem_calloc") || count == 0 || size == 0) return nullptr;
  std::size_t bytes;
  if (!api::bytes_of(count, size, &bytes)) bytes = SIZE_MAX;  // fits nowhere: a null pointer
  const api::Reports reports(t);
  void* block = core::heap_allocate(t, HeapRequest{HeapCall::zero_allocate, "shmem_calloc",
                                                   __builtin_return_address(0), bytes});
  if (bytes == SIZE_MAX && reports.none())
    core::note_error("shmem_calloc", "arguments count is %zu and size is %zu: too many bytes", count,
                     size);
  return block;
}
USHMEM_ALIAS(void*, shmem_calloc, (size_t count, size_t size));

extern "C" USHMEM_API void* pshmem_align(size_t alignment, size_t size) {
  return align("shmem_align", __builtin_return_address(0), alignment, size);
}
USHMEM_ALIAS(void*, shmem_align, (size_t alignment, size_t size));

extern "C" USHMEM_API void* pshmemalign(size_t alignment, size_t size) {
  return align("shmemalign", __builtin_return_address(0), alignment, size);
}
USHMEM_ALIAS(void*, shmemalign, (size_t alignment, size_t size));

extern "C" USHMEM_API void pshmem_free(void* ptr) {
  release("shmem_free", __builtin_return_address(0), ptr);
}
USHMEM_ALIAS(void, shmem_free, (void* ptr));

extern "C" USHMEM_API void pshfree(void* ptr) {
  release("shfree", __builtin_return_address(0), ptr);
}
USHMEM_ALIAS(void, shfree, (void* ptr));

extern "C" USHMEM_API void* pshmem_realloc(void* ptr, size_t size) {
  return reallocate("shmem_realloc", __builtin_return_address(0), ptr, size);
}
USHMEM_ALIAS(void*, shmem_realloc, (void* ptr, size_t size));

extern "C" USHMEM_API void* pshrealloc(void* ptr, size_t size) {
  return reallocate("shrealloc", __builtin_return_address(0), ptr, size);
}
USHMEM_ALIAS(void*, shrealloc, (void* ptr, size_t size));

extern "C" USHMEM_API int shmemx_buffer_register(void* addr, size_t bytes) {
  constexpr const char* call = "shmemx_buffer_register";
  core::Thread& t = core::enter();
  return api::running(t, call) && core::buffer_register(t, call, __builtin_return_address(0), addr, bytes) ? 0 : 1;
}

extern "C" USHMEM_API int shmemx_buffer_unregister(void* addr) {
  constexpr const char* call = "shmemx_buffer_unregister";
  core::Thread& t = core::enter();
  return api::running(t, call) && core::buffer_unregister(t, call, __builtin_return_address(0), addr) ? 0 : 1;
}
