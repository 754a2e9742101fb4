// SPDX-License-Identifier: Apache-2.0
#include "device/ascend/staging.hpp"

namespace ushmem::device {

AscendStaging::~AscendStaging() {
  for (char* const piece : free_) (void)acl_.aclrtFreeHost(piece);
}

char* AscendStaging::take(std::string* error) {
  {
    const std::lock_guard<std::mutex> hold(lock_);
    if (!free_.empty()) {
      char* const piece = free_.back();
      free_.pop_back();
      return piece;
    }
  }
  void* made = nullptr;
  if (const aclError code = acl_.aclrtMallocHost(&made, piece_bytes); code != 0)
    return acl_.failed("aclrtMallocHost", code, error), nullptr;
  return static_cast<char*>(made);
}

void AscendStaging::give(char* piece) {
  const std::lock_guard<std::mutex> hold(lock_);
  free_.push_back(piece);
}

}  // namespace ushmem::device
