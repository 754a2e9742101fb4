// SPDX-License-Identifier: Apache-2.0
#include "transport/shm/window.hpp"

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

// Defined by the thread sanitizer's runtime in programs built with it, whether or not the library is.
extern "C" [[gnu::weak]] void __tsan_init();

namespace ushmem::transport {
namespace {

bool under_thread_sanitizer() { return __tsan_init != nullptr; }

}  // namespace

Window::Window(Window&& other) noexcept
    : base_(std::exchange(other.base_, 0)),
      stride_(std::exchange(other.stride_, 0)),
      slots_(std::exchange(other.slots_, 0)) {}

Window& Window::operator=(Window&& other) noexcept {
  std::swap(base_, other.base_);
  std::swap(stride_, other.stride_);
  std::swap(slots_, other.slots_);
  return *this;
}

Window::~Window() { release(); }

void Window::release() {
  if (base_ != 0) munmap(reinterpret_cast<void*>(base_), bytes());
  base_ = 0;
}

bool Window::reserve(std::uintptr_t at, std::size_t stride, int slots) {
  const int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | (at != 0 ? MAP_FIXED_NOREPLACE : 0);
  const std::size_t bytes = stride * static_cast<std::size_t>(slots);
  void* got = mmap(reinterpret_cast<void*>(at), bytes, PROT_NONE, flags, -1, 0);
  if (got == MAP_FAILED) return false;
  // Kernels before 4.17 take MAP_FIXED_NOREPLACE for a mere hint.
  if (at != 0 && reinterpret_cast<std::uintptr_t>(got) != at) {
    munmap(got, bytes);
    return false;
  }
  base_ = reinterpret_cast<std::uintptr_t>(got);
  stride_ = stride;
  slots_ = slots;
  return true;
}

bool Window::map_all(int fd, std::uint64_t offset) {
  // MAP_FIXED only ever replaces the reservation made above.
  void* got = mmap(reinterpret_cast<void*>(base_), bytes(), PROT_READ | PROT_WRITE,
                   MAP_SHARED | MAP_FIXED | MAP_NORESERVE, fd, static_cast<off_t>(offset));
  return got != MAP_FAILED;
}

bool Window::map_slot(int fd, int index, std::uint64_t offset, std::size_t size) {
  void* got = mmap(reinterpret_cast<void*>(slot(index)), size, PROT_READ | PROT_WRITE,
                   MAP_SHARED | MAP_FIXED | MAP_NORESERVE, fd, static_cast<off_t>(offset));
  return got != MAP_FAILED;
}

bool Window::move_in(int index, void* from, std::size_t size) {
  // Not by the C library's function: communication libraries (UCX) replace it by one that drops the last argument.
  const long got = syscall(SYS_mremap, from, size, size, MREMAP_MAYMOVE | MREMAP_FIXED, slot(index));
  return got == static_cast<long>(slot(index));
}

std::uintptr_t window_candidate(int round) {
  if (round >= window_candidates) return 0;
  const auto step = static_cast<std::uintptr_t>(round);
  // The thread sanitizer lets programs use only the top of the address space.
  if (under_thread_sanitizer()) return 0x7ea000000000 + step * 0x000800000000;
  // Above the shadow of the address sanitizer, below programs and libraries.
  return 0x200000000000 + step * 0x020000000000;
}

std::uint64_t window_budget() {
  // A quarter of the 47 or 48 bits that 64-bit processes have by default; smaller spaces (39 bits on
  // some aarch64 kernels) show when reserving fails.
  std::uint64_t budget = under_thread_sanitizer() ? std::uint64_t{512} << 30 : std::uint64_t{32} << 40;
  rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
    unsigned long long pages = 0;
    if (std::FILE* f = std::fopen("/proc/self/statm", "re")) {
      if (std::fscanf(f, "%llu", &pages) != 1) pages = 0;
      std::fclose(f);
    }
    const std::uint64_t used = pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    const std::uint64_t left = limit.rlim_cur > used ? limit.rlim_cur - used : 0;
    budget = std::min<std::uint64_t>(budget, left / 4 * 3);
  }
  return budget;
}

}  // namespace ushmem::transport
