// SPDX-License-Identifier: Apache-2.0
//
// Device memory of a CPU: memfds, mapped where a device would have its own. What a device refuses is refused
// here too, so that programs of this library are tried for it without one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <unordered_map>

#include "device/cpu/engine.hpp"
#include "device/device.hpp"

namespace ushmem::device::cpu {

class Memory {
 public:
  explicit Memory(Engine::Mapped& mapped);
  ~Memory();  // gives back what the user has left
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  [[nodiscard]] std::size_t granule() const { return granule_; }
  bool reserve(std::size_t bytes, Address* at, std::string* error);
  void release(Address at, std::size_t bytes);
  bool create(std::size_t bytes, Physical* memory, std::string* error);
  void destroy(Physical memory);
  bool map(Address at, std::size_t bytes, Physical memory, std::string* error);
  void unmap(Address at, std::size_t bytes);
  bool share(Physical memory, Shareable* out, std::string* error);
  bool import(const Shareable& shared, std::size_t bytes, Physical* memory, std::string* error);
  [[nodiscard]] bool is_device(const void* p) const;

 private:
  struct Piece {
    int fd = -1;
    std::size_t bytes = 0;
    bool shared = false;
    bool imported = false;
  };
  Piece* find(Physical memory);
  bool whole(const char* call, std::size_t bytes, std::string* error) const;

  const std::size_t granule_;
  Engine::Mapped& mapped_;  // its lock guards what follows
  std::map<Address, std::size_t> reserved_;
  std::map<Address, std::size_t> ours_;  // what of `mapped_` this device has mapped
  std::unordered_map<std::uint64_t, Piece> pieces_;
  std::uint64_t last_id_ = 0;
};

// As large a reservation as the design allows a process, or less where the system is asked to; bytes.
std::size_t largest_reservation();

}  // namespace ushmem::device::cpu
