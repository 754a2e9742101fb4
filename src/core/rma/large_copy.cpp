// SPDX-License-Identifier: Apache-2.0
#include "core/rma/large_copy.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/clock.hpp"

// Not where the thread sanitizer has to see each store.
#if defined(__SSE2__) && !USHMEM_THREAD_SANITIZER
#include <emmintrin.h>
#define USHMEM_PASSING_BY 1
#else
#define USHMEM_PASSING_BY 0
#endif

namespace ushmem::core {
namespace {

#if USHMEM_PASSING_BY
// Ends with a store fence: non-temporal stores are ordered by nothing else.
void copy_passing_by(char* to, const char* from, std::size_t n) noexcept {
  const std::size_t head = (64 - reinterpret_cast<std::uintptr_t>(to) % 64) % 64;
  std::memcpy(to, from, head);
  to += head, from += head, n -= head;
  for (; n >= 64; n -= 64, to += 64, from += 64) {
    const auto* in = reinterpret_cast<const __m128i*>(from);
    auto* out = reinterpret_cast<__m128i*>(to);
    const __m128i a = _mm_loadu_si128(in), b = _mm_loadu_si128(in + 1);
    const __m128i c = _mm_loadu_si128(in + 2), d = _mm_loadu_si128(in + 3);
    _mm_stream_si128(out, a);
    _mm_stream_si128(out + 1, b);
    _mm_stream_si128(out + 2, c);
    _mm_stream_si128(out + 3, d);
  }
  _mm_sfence();
  std::memcpy(to, from, n);
}

bool apart(const void* a, const void* b, std::size_t n) {
  const auto x = reinterpret_cast<std::uintptr_t>(a), y = reinterpret_cast<std::uintptr_t>(b);
  return x - y >= n && y - x >= n;
}
#endif

}  // namespace

std::size_t CopyTimes::index(std::size_t bytes) noexcept {
  return static_cast<std::size_t>(std::min<int>(static_cast<int>(std::bit_width(bytes / least)) - 1, sizes - 1));
}

CopyTimes::Verdict CopyTimes::verdict(std::size_t bytes) const noexcept {
  const Size& size = sizes_[index(bytes)];
  // Relaxed: measurements of this process only; nothing depends on their order.
  for (const auto& done : size.done)
    if (done.load(std::memory_order_relaxed) < trials) return Verdict::unknown;  // relaxed: as above
  const std::uint64_t cached = size.best[0].load(std::memory_order_relaxed);  // relaxed: as above
  return size.best[1].load(std::memory_order_relaxed) < cached ? Verdict::passing_by
                                                              : Verdict::through_caches;
}

void LargeCopy::begin([[maybe_unused]] CopyTimes& times, [[maybe_unused]] std::size_t total) noexcept {
#if USHMEM_PASSING_BY
  const CopyTimes::Verdict verdict = times.verdict(total);
  passing_by_ = verdict == CopyTimes::Verdict::passing_by;
  if (verdict != CopyTimes::Verdict::unknown) return;
  measured_ = &times.of(total);
  passing_by_ = measured_->begun.fetch_add(1, std::memory_order_relaxed) % 2 != 0;  // relaxed: as above
#endif
}

void LargeCopy::end() noexcept {
  if (bytes_ < CopyTimes::least / 2) return;
  const std::uint64_t time = ns_ * (std::uint64_t{16} << 20) / bytes_;
  auto& best = measured_->best[passing_by_ ? 1 : 0];
  // Relaxed: as above; of two threads that measure at once one may be lost.
  if (time < best.load(std::memory_order_relaxed)) best.store(time, std::memory_order_relaxed);
  measured_->done[passing_by_ ? 1 : 0].fetch_add(1, std::memory_order_relaxed);  // relaxed: as above
}

void LargeCopy::copy(void* to, const void* from, std::size_t n) noexcept {
  constexpr std::size_t short_copy = std::size_t{64} << 10;
  const std::uint64_t start = measured_ != nullptr ? base::now_ns() : 0;
#if USHMEM_PASSING_BY
  if (passing_by_ && n >= short_copy && apart(to, from, n))
    copy_passing_by(static_cast<char*>(to), static_cast<const char*>(from), n);
  else
#endif
    copy_bytes(to, from, n);
  if (measured_ == nullptr || n < short_copy) return;
  ns_ += base::now_ns() - start;
  bytes_ += n;
}

}  // namespace ushmem::core
