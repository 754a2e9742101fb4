// SPDX-License-Identifier: Apache-2.0
//
// Pinned host memory through which streams copy from and to ordinary host memory: a copy of that kind by ACL
// itself would not return before it is done. Pieces go round: the stream's work gives them back.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <vector>

#include "device/ascend/library.hpp"

namespace ushmem::device {

class AscendStaging {
 public:
  static constexpr std::size_t piece_bytes = std::size_t{1} << 20;

  explicit AscendStaging(const AscendLibrary& acl) : acl_(acl) {}
  AscendStaging(const AscendStaging&) = delete;
  AscendStaging& operator=(const AscendStaging&) = delete;
  ~AscendStaging();

  // A piece of pinned memory, or nullptr with the reason.
  char* take(std::string* error);
  void give(char* piece);  // calls nothing of ACL: host functions of streams give pieces back

 private:
  const AscendLibrary& acl_;
  std::mutex lock_;
  std::vector<char*> free_;
};

}  // namespace ushmem::device
