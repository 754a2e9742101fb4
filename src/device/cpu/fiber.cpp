// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/fiber.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <new>

namespace ushmem::device::cpu {
namespace {

// As much as kernels may use. Only touched pages cost memory. Sanitizers make frames larger.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__OPTIMIZE__)
constexpr std::size_t stack_bytes = 256 << 10;
#else
constexpr std::size_t stack_bytes = 128 << 10;
#endif
constexpr std::size_t scratch_bytes = 192 << 10;  // as the smallest unified buffer of an Ascend chip

constexpr unsigned slab_fibers = 16;
// Each guard page costs two of the process's mappings, of which there are 65530: beyond so many slabs there
// are none, so that the number of blocks has no limit but memory.
constexpr std::size_t guarded_slabs = 512;
// The tops of stacks lie at different places of their pages, or else those of a thousand blocks, which are
// all that a waiting block uses, would meet in the same few lines of the caches.
constexpr unsigned colours = 32;
constexpr std::size_t colour_bytes = 320;

std::size_t round_up(std::size_t bytes, std::size_t unit) { return (bytes + unit - 1) / unit * unit; }

}  // namespace

// One mapping: for each of its fibers a guard page, the stack, which grows down to it, and the scratch
// memory.
struct FiberPool::Slab {
  char* memory = nullptr;
  std::size_t bytes = 0;
  Fiber fibers[slab_fibers];

  ~Slab() {
    for (Fiber& fiber : fibers)
      if (fiber.context.stack != nullptr) end_context(fiber.context);
    if (memory != nullptr) munmap(memory, bytes);
  }
};

FiberPool::FiberPool(void (*main)(void*)) : main_(main) {}

FiberPool::~FiberPool() = default;

bool FiberPool::grow() {
  const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  const std::size_t stack = round_up(stack_bytes, page);
  const std::size_t slot = page + stack + round_up(scratch_bytes, page);
  std::unique_ptr<Slab> slab(new (std::nothrow) Slab);
  if (slab == nullptr) {
    errno = ENOMEM;
    return false;
  }
  void* memory = mmap(nullptr, slot * slab_fibers, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) return false;
  slab->memory = static_cast<char*>(memory);
  slab->bytes = slot * slab_fibers;
  for (unsigned i = 0; i < slab_fibers; ++i) {
    char* at = slab->memory + i * slot;
    if (slabs_.size() < guarded_slabs && mprotect(at, page, PROT_NONE) != 0) return false;
    Fiber& fiber = slab->fibers[i];
    fiber.block.version = 1;
    fiber.block.scratch_bytes = scratch_bytes;
    fiber.block.scratch = at + page + stack;
    const std::size_t colour = (slabs_.size() * slab_fibers + i) % colours;
    make_context(fiber.context, at + page, stack, colour * colour_bytes, main_, &fiber);
  }
  slabs_.push_back(std::move(slab));
  for (Fiber& fiber : slabs_.back()->fibers) give(&fiber);
  return true;
}

Fiber* FiberPool::take() {
  if (free_ == nullptr && !grow()) return nullptr;
  Fiber* fiber = free_;
  free_ = fiber->next_free;
  return fiber;
}

void FiberPool::give(Fiber* fiber) {
  fiber->next_free = free_;
  free_ = fiber;
}

}  // namespace ushmem::device::cpu
