// SPDX-License-Identifier: Apache-2.0
//
// Symmetric device memory in tests of several PEs.
#pragma once

#include <shmemx.h>

#include <cstddef>
#include <vector>

#include "support.hpp"

namespace multi {

// Symmetric device memory, given back by all at the end. Its contents are set by copies in a stream, so that no
// test relies on the host's reach.
template <class T>
class OnDevice {
 public:
  explicit OnDevice(std::size_t count, T value = T{}) : count_(count) {
    at_ = static_cast<T*>(shmemx_malloc_device(count * sizeof(T)));
    EXPECT_NE(at_, nullptr) << shmemx_last_error();
    set(std::vector<T>(count, value));
    shmem_barrier_all();
  }
  ~OnDevice() {
    shmem_barrier_all();
    shmem_free(at_);
  }
  OnDevice(const OnDevice&) = delete;
  OnDevice& operator=(const OnDevice&) = delete;
  T* get() const { return at_; }
  T* operator+(std::size_t i) const { return at_ + i; }
  void set(const std::vector<T>& values) {
    shmemx_putmem_on_stream(at_, values.data(), values.size() * sizeof(T), shmem_my_pe(), nullptr);
    EXPECT_EQ(shmemx_stream_synchronize(nullptr), 0) << shmemx_last_error();
  }
  [[nodiscard]] std::vector<T> read() const {
    std::vector<T> values(count_);
    shmemx_getmem_on_stream(values.data(), at_, count_ * sizeof(T), shmem_my_pe(), nullptr);
    EXPECT_EQ(shmemx_stream_synchronize(nullptr), 0) << shmemx_last_error();
    return values;
  }

 private:
  T* at_ = nullptr;
  std::size_t count_;
};

}  // namespace multi
