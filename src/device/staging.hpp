// SPDX-License-Identifier: Apache-2.0
//
// Copies between device memory and ordinary host memory, which accelerators' own calls do not make without waiting:
// sequences in the stream of host functions and copies through a pinned piece. Pieces go round: the stream's work
// gives them back.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace ushmem::device {

class Staging {
 public:
  static constexpr std::size_t piece_bytes = std::size_t{1} << 20;
  using Make = std::function<char*(std::string* error)>;  // piece_bytes of pinned memory
  using Free = std::function<void(char*)>;

  Staging(Make make, Free free) : make_(std::move(make)), give_back_(std::move(free)) {}
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  ~Staging() { clear(); }

  // A piece of pinned memory, or nullptr with the reason.
  char* take(std::string* error);
  void give(char* piece);  // calls nothing of the device: host functions of streams give pieces back
  void clear();            // frees what is not in use

 private:
  Make make_;
  Free give_back_;
  std::mutex lock_;
  std::vector<char*> free_;
};

// Work of the host in a stream's order; it deletes itself, so it must run once: not in a captured stream.
struct HostStep {
  void* to = nullptr;
  const void* from = nullptr;
  std::size_t bytes = 0;
  int value = -1;           // not -1: a fill with it
  Staging* back = nullptr;  // where the piece goes afterwards, if it does
  char* piece = nullptr;
};
// Puts a function for the host into the stream.
using PutHost = std::function<bool(void (*function)(void*), void* argument, std::string* error)>;
bool put_step(const PutHost& put, const HostStep& step, std::string* error);

// A copy between the device's memory and ordinary memory. transfer: between a pinned piece and the device's.
using Transfer = std::function<bool(void* to, const void* from, std::size_t bytes, std::string* error)>;
bool copy_staged(Staging& staging, void* dest, const void* source, std::size_t bytes, bool to_device,
                 const PutHost& put, const Transfer& transfer, std::string* error);

}  // namespace ushmem::device
