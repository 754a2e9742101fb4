// SPDX-License-Identifier: Apache-2.0
//
// From a symmetric address and a PE to the address of that PE's copy in this process. A symmetric
// address lies in one of three segments of the calling PE: HEAP, DATA (the program's globals), or DEVICE
// (memory of an accelerator, once some has been allocated). A PE's table has one 16-byte entry for each PE of
// the world: what to add to an own address of HEAP, and of DATA. The window of DEVICE has the stride of the
// heap's, so that the first serves it too.
// Called by every operation; it is on the fastest path, so it is two comparisons, a load and an add.
#pragma once

#include <cstddef>
#include <cstdint>

namespace ushmem::core {

class RegisteredBuffers;

struct Route {
  std::intptr_t heap;  // add to an address in the own HEAP slot, or DEVICE slot
  std::intptr_t data;  // add to an address of an own global
};
// In both fields of the entry of a PE of another node: no sum leads there, core/net does.
inline constexpr std::intptr_t far_away = INTPTR_MIN;
static_assert(sizeof(Route) <= 16, "memory per foreign PE");

enum class SegmentId : std::uint8_t { heap, data, device };

// The place of a symmetric object: the same at every PE, where its address differs.
struct SymmetricPlace {
  std::uint64_t offset = 0;
  SegmentId segment = SegmentId::heap;
};

// The part of a PE's state that translation needs; first in Pe. What a small operation reads is on the
// first cache line.
struct alignas(64) Segments {
  std::uintptr_t heap_base = 0;
  std::uintptr_t data_base = 0;
  // An element of at most largest_element bytes fits in the segment when its offset is below this. 0
  // while calls are not allowed and when every address must be looked up (USHMEM_CHECKS=2), so that
  // the short way is not taken.
  std::size_t heap_short = 0;
  std::size_t data_short = 0;
  const Route* routes = nullptr;
  std::size_t heap_size = 0;
  std::size_t data_size = 0;
  std::uint32_t n_checked = 0;  // number of PEs while calls are allowed, 0 otherwise

  std::int32_t my_pe = 0;
  std::int32_t n_pes = 0;
  std::uint8_t checks = 0;      // USHMEM_CHECKS

  std::uintptr_t device_base = 0;
  std::size_t device_size = 0;   // bytes that have memory: it grows
  std::size_t device_short = 0;
  // The host's loads and stores do not reach the device: nothing goes the short way, since any address may be one of
  // its memory.
  bool foreign = false;
  // By PE, where the device's windows do not lie a heap's stride apart; such a device is foreign too.
  const std::intptr_t* device_deltas = nullptr;
  // Once the program has registered one. Looked at last: no address of a segment is in them.
  const RegisteredBuffers* registered = nullptr;

  static constexpr std::size_t largest_element = 16;

  // Whether a PE is on another node. pe must be in range.
  [[nodiscard]] bool is_far(int pe) const noexcept { return routes[pe].heap == far_away; }

  // The address of `bytes` bytes at `address` as seen on `pe`, or nullptr when some of them are not
  // symmetric. Of a far PE: the own address, by which core/net names the place. pe must be in range.
  [[nodiscard]] void* translate(const void* address, std::size_t bytes, int pe) const noexcept {
    const auto a = reinterpret_cast<std::uintptr_t>(address);
    const std::size_t in_heap = a - heap_base;
    if (bytes <= heap_size && in_heap <= heap_size - bytes)
      return reinterpret_cast<void*>(a + near(routes[pe].heap));
    const std::size_t in_data = a - data_base;
    if (bytes <= data_size && in_data <= data_size - bytes)
      return reinterpret_cast<void*>(a + near(routes[pe].data));
    const std::size_t in_device = a - device_base;
    if (bytes <= device_size && in_device <= device_size - bytes)
      return reinterpret_cast<void*>(a + near(device_delta(pe)));
    return translate_registered(a, bytes, pe);
  }
  [[nodiscard, gnu::cold, gnu::noinline]] void* translate_registered(std::uintptr_t address, std::size_t bytes,
                                                                     int pe) const noexcept;
  // Where bytes of a registered buffer lie in the own HEAP slot; 0: it is none.
  [[nodiscard, gnu::cold, gnu::noinline]] std::uintptr_t in_heap_of(std::uintptr_t address,
                                                                    std::size_t bytes) const noexcept;

  [[nodiscard]] std::intptr_t device_delta(int pe) const noexcept {
    return device_deltas == nullptr ? routes[pe].heap : device_deltas[pe];
  }
  [[nodiscard]] bool in_device(const void* address) const noexcept {
    return reinterpret_cast<std::uintptr_t>(address) - device_base < device_size;
  }

  // The place of a symmetric address, and the own address of a place.
  [[nodiscard]] SymmetricPlace place_of(const void* address) const noexcept {
    const auto a = reinterpret_cast<std::uintptr_t>(address);
    if (a - heap_base < heap_size) return {a - heap_base, SegmentId::heap};
    if (a - device_base < device_size) return {a - device_base, SegmentId::device};
    if (a - data_base < data_size) return {a - data_base, SegmentId::data};
    return {in_heap_of(a, 0) - heap_base, SegmentId::heap};
  }
  // The address within a segment of what may be in a registered buffer: what kernels know it by.
  [[nodiscard]] std::uintptr_t in_segment(std::uintptr_t a) const noexcept {
    if (__builtin_expect(registered == nullptr, 1)) return a;
    const std::uintptr_t found = in_heap_of(a, 0);
    return found != 0 ? found : a;
  }
  [[nodiscard]] std::uintptr_t base_of(SegmentId segment) const noexcept {
    return segment == SegmentId::heap ? heap_base : segment == SegmentId::data ? data_base : device_base;
  }
  [[nodiscard]] std::intptr_t delta_of(SegmentId segment, int pe) const noexcept {
    if (segment == SegmentId::device) return device_delta(pe);
    return segment == SegmentId::data ? routes[pe].data : routes[pe].heap;
  }

  // The same for one element of at most largest_element bytes, the PE checked too: what to add to its
  // address. The difference, not the address, so that the caller compares nothing with null. False also
  // when only the long way can tell.
  [[nodiscard, gnu::always_inline]] bool short_way(const void* address, int pe,
                                                   std::intptr_t* delta) const noexcept {
    const auto a = reinterpret_cast<std::uintptr_t>(address);
    if (__builtin_expect(static_cast<std::uint32_t>(pe) >= n_checked, 0)) return false;
    if (__builtin_expect(a - heap_base < heap_short, 1))
      *delta = routes[pe].heap;
    else if (a - data_base < data_short)
      *delta = routes[pe].data;
    else if (a - device_base < device_short)
      *delta = routes[pe].heap;
    else
      return false;
    return __builtin_expect(*delta != far_away, 1);
  }

  // Sets the bounds of the short way from the sizes; call after they or the checks have changed.
  void open_short_way() noexcept {
    const auto bound = [this](std::size_t size) {
      return checks < 2 && !foreign && size >= largest_element ? size - largest_element + 1 : 0;
    };
    heap_short = bound(heap_size);
    data_short = bound(data_size);
    device_short = bound(device_size);
  }
  static std::uintptr_t near(std::intptr_t delta) noexcept {
    return delta == far_away ? 0 : static_cast<std::uintptr_t>(delta);
  }
  void close() noexcept { n_checked = 0, foreign = false, device_deltas = nullptr, registered = nullptr, heap_size = data_size = device_size = heap_short = data_short = device_short = 0; }
};
static_assert(offsetof(Segments, n_checked) + sizeof(std::uint32_t) <= 64, "one cache line");

}  // namespace ushmem::core
