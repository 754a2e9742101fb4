// SPDX-License-Identifier: Apache-2.0
#include "device/ascend/library.hpp"

#include <dlfcn.h>

#include <cstdlib>

namespace ushmem::device {
namespace {

template <class Function>
void find(void* from, const char* name, Function* out, std::string* missing) {
  *out = reinterpret_cast<Function>(dlsym(from, name));
  if (*out == nullptr) *missing += (missing->empty() ? "" : ", ") + std::string(name);
}

}  // namespace

bool AscendLibrary::open(const char* given, std::string* error) {
  const char* const wish = given != nullptr ? given : std::getenv("USHMEM_ASCENDCL_LIBRARY");
  path = wish != nullptr && *wish != '\0' ? wish : "libascendcl.so";
  void* const opened = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (opened == nullptr) {
    *error = "cannot open Ascend's library " + path + ": " + dlerror() +
             " (USHMEM_ASCENDCL_LIBRARY names another one)";
    return false;
  }
  std::string needed;
#define USHMEM_ACL_FIND(result, name, arguments) find(opened, #name, &name, &needed);
  USHMEM_ACL_REQUIRED(USHMEM_ACL_FIND)
#undef USHMEM_ACL_FIND
#define USHMEM_ACL_FIND(result, name, arguments) find(opened, #name, &name, &missing);
  USHMEM_ACL_OPTIONAL(USHMEM_ACL_FIND)
#undef USHMEM_ACL_FIND
  if (needed.empty()) return true;
  *error = path + " is too old or not Ascend's: it has no " + needed;
  return false;
}

bool AscendLibrary::failed(const char* call, aclError code, std::string* error) const {
  const char* const text = aclGetRecentErrMsg();
  *error = std::string(call) + " answered " + std::to_string(code) + ": " +
           (text != nullptr && *text != '\0' ? text : "aclGetRecentErrMsg has no text");
  return false;
}

bool AscendLibrary::lacks(const char* call, std::string* error) const {
  *error = path + " has no " + call;
  return false;
}

}  // namespace ushmem::device
