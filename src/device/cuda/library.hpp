// SPDX-License-Identifier: Apache-2.0
//
// libcuda, the driver's library, opened at run time: a pointer for each function of driver.hpp.
#pragma once

#include <string>

#include "device/cuda/driver.hpp"

namespace ushmem::device::cuda {

struct Library {
#define USHMEM_CUDA_MEMBER(name, arguments) CUresult(*name) arguments = nullptr;
  USHMEM_CUDA_REQUIRED(USHMEM_CUDA_MEMBER)
  USHMEM_CUDA_OPTIONAL(USHMEM_CUDA_MEMBER)
#undef USHMEM_CUDA_MEMBER
  std::string path;  // as it was opened

  // given: nullptr: the usual name. It stays open: the driver has threads.
  bool open(const char* given, std::string* error);

  [[nodiscard]] bool has_values() const {
    return cuStreamWriteValue64_v2 != nullptr && cuStreamWaitValue64_v2 != nullptr;
  }

  // Always false: the text names the call, its code, and what the driver says of it.
  bool failed(const char* call, CUresult code, std::string* error) const;
  bool check(const char* call, CUresult code, std::string* error) const {
    return code == CUDA_SUCCESS || failed(call, code, error);
  }
};

}  // namespace ushmem::device::cuda
