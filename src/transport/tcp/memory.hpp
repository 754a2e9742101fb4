// SPDX-License-Identifier: Apache-2.0
//
// Memory that peers may write and read, by key. Any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace ushmem::transport::tcp {

class Memory {
 public:
  void enroll(std::uint64_t key, void* at, std::size_t bytes) {
    const std::unique_lock lock(mutex_);
    regions_[key] = {static_cast<unsigned char*>(at), bytes};
  }
  void withdraw(std::uint64_t key) {
    const std::unique_lock lock(mutex_);
    regions_.erase(key);
  }
  // nullptr when it is not all within one that is enrolled.
  [[nodiscard]] unsigned char* find(std::uint64_t key, std::uint64_t offset, std::uint64_t bytes) const {
    const std::shared_lock lock(mutex_);
    const auto found = regions_.find(key);
    if (found == regions_.end()) return nullptr;
    const auto& [at, size] = found->second;
    return bytes > size || offset > size - bytes ? nullptr : at + offset;
  }

 private:
  struct Region {
    unsigned char* at;
    std::size_t bytes;
  };
  mutable std::shared_mutex mutex_;
  std::unordered_map<std::uint64_t, Region> regions_;
};

}  // namespace ushmem::transport::tcp
