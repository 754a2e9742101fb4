// SPDX-License-Identifier: Apache-2.0
//
// One number from each PE, known to all: how PEs agree on a size, a sum or a maximum.
// A symmetric array has one place for each PE; every PE puts its number into its place at all PEs.
#pragma once

#include <shmem.h>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace wordsort {

class Everyone {
 public:
  // Collective, like all calls of this class.
  Everyone() : n_pes_(shmem_n_pes()), me_(shmem_my_pe()) {
    const auto n = static_cast<std::size_t>(n_pes_);
    numbers_ = static_cast<std::uint64_t*>(shmem_malloc(n * sizeof(std::uint64_t)));
    if (numbers_ == nullptr) throw std::runtime_error("no symmetric memory for the PEs' numbers");
  }

  // The numbers that PEs 0, 1, ... have called this with.
  std::vector<std::uint64_t> numbers(std::uint64_t mine) {
    for (int pe = 0; pe < n_pes_; ++pe) shmem_uint64_p(&numbers_[me_], mine, pe);
    shmem_barrier_all();  // all puts are complete everywhere
    const std::vector<std::uint64_t> all(numbers_, numbers_ + n_pes_);
    shmem_barrier_all();  // everybody has read: the places may be written again
    return all;
  }

 private:
  int n_pes_;
  int me_;
  std::uint64_t* numbers_;  // the library takes its memory back in shmem_finalize
};

}  // namespace wordsort
