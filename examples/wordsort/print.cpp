// SPDX-License-Identifier: Apache-2.0
#include "print.hpp"

#include <shmem.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <string>

#include "merge.hpp"

namespace wordsort {
namespace {

constexpr std::size_t fetch_size = 1 << 20;

void write_part(const char* part, std::size_t bytes, int pe) {
  std::vector<char> buffer(std::min(bytes, fetch_size));
  for (std::size_t at = 0; at < bytes;) {
    const std::size_t n = std::min(fetch_size, bytes - at);
    shmem_getmem(buffer.data(), part + at, n, pe);
    if (std::fwrite(buffer.data(), 1, n, stdout) != n) break;  // main() reports it
    at += n;
  }
}

}  // namespace

void print_merged(const std::vector<std::string_view>& letters, std::uint64_t largest_count,
                  Everyone& everyone) {
  const int n_pes = shmem_n_pes();
  const int me = shmem_my_pe();
  // Everybody allocates the largest size that anybody may need. Pages that are never written cost
  // nothing.
  const auto bounds = everyone.numbers(merged_bound(letters, largest_count));
  const std::uint64_t bound = *std::max_element(bounds.begin(), bounds.end());
  if (bound == 0) return;  // no words
  auto* part = static_cast<char*>(shmem_malloc(bound));
  // On PE 0, for each PE: how long its part is, plus one; 0 until the part is there.
  auto* ready = static_cast<std::uint64_t*>(
      shmem_calloc(static_cast<std::size_t>(n_pes), sizeof(std::uint64_t)));
  if (part == nullptr || ready == nullptr)
    throw std::runtime_error("the sorted words need " + std::to_string(bound) +
                             " bytes of symmetric memory on each PE; there is not as much"
                             " (SHMEM_SYMMETRIC_SIZE sets the bound)");

  const std::size_t bytes = merge(letters, part);
  shmem_quiet();  // what was stored into `part` comes before the news of it
  shmem_uint64_p(&ready[me], bytes + 1, 0);

  if (me == 0) {
    for (int pe = 0; pe < n_pes; ++pe) {
      shmem_uint64_wait_until(&ready[pe], SHMEM_CMP_NE, 0);
      write_part(part, ready[pe] - 1, pe);
    }
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
      throw std::runtime_error(std::string("cannot write the words: ") + std::strerror(errno));
  }
  shmem_free(ready);
  shmem_free(part);  // waits for PE 0, as all collective memory calls do
}

}  // namespace wordsort
