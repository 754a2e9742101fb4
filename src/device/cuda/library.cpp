// SPDX-License-Identifier: Apache-2.0
#include "device/cuda/library.hpp"

#include <dlfcn.h>

namespace ushmem::device::cuda {
namespace {

template <class Function>
bool find(void* from, const char* name, Function* out) {
  *out = reinterpret_cast<Function>(dlsym(from, name));
  return *out != nullptr;
}

}  // namespace

bool Library::open(const char* given, std::string* error) {
  path = given != nullptr && *given != '\0' ? given : "libcuda.so.1";
  void* const opened = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (opened == nullptr) {
    *error = "cannot open the CUDA driver's library " + path + ": " + dlerror() +
             " (USHMEM_DEVICE_LIBRARY names another one)";
    return false;
  }
  std::string needed;
#define USHMEM_CUDA_FIND(name, arguments) \
  if (!find(opened, #name, &name)) needed += (needed.empty() ? "" : ", ") + std::string(#name);
  USHMEM_CUDA_REQUIRED(USHMEM_CUDA_FIND)
#undef USHMEM_CUDA_FIND
#define USHMEM_CUDA_FIND(name, arguments) find(opened, #name, &name);
  USHMEM_CUDA_OPTIONAL(USHMEM_CUDA_FIND)
#undef USHMEM_CUDA_FIND
  if (needed.empty()) return true;
  *error = path + " is too old or not the CUDA driver's: it has no " + needed;
  return false;
}

bool Library::failed(const char* call, CUresult code, std::string* error) const {
  if (error == nullptr) return false;
  const char* name = nullptr;
  const char* text = nullptr;
  if (cuGetErrorName(code, &name) != CUDA_SUCCESS || name == nullptr) name = "an error without a name";
  if (cuGetErrorString(code, &text) != CUDA_SUCCESS || text == nullptr) text = "the driver has no text for it";
  *error = std::string(call) + " answered " + name + " (" + std::to_string(code) + "): " + text;
  return false;
}

}  // namespace ushmem::device::cuda
