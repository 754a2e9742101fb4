// SPDX-License-Identifier: Apache-2.0
//
// libascendcl, opened at run time: a pointer for each function of acl.h, null where an older version or
// another chip has none.
#pragma once

#include <string>

#include "device/ascend/acl.h"

namespace ushmem::device {

struct AscendLibrary {
#define USHMEM_ACL_MEMBER(result, name, arguments) result(*name) arguments = nullptr;
  USHMEM_ACL_REQUIRED(USHMEM_ACL_MEMBER)
  USHMEM_ACL_OPTIONAL(USHMEM_ACL_MEMBER)
#undef USHMEM_ACL_MEMBER
  std::string path;     // as it was opened
  std::string missing;  // names that the device could use and that are not there

  // path: nullptr: USHMEM_ASCENDCL_LIBRARY, or the usual name. It stays open: the library has threads.
  bool open(const char* path, std::string* error);

  [[nodiscard]] bool shares_v2() const {
    return aclrtMemExportToShareableHandleV2 != nullptr && aclrtMemSetPidToShareableHandleV2 != nullptr &&
           aclrtMemImportFromShareableHandleV2 != nullptr;
  }
  [[nodiscard]] bool shares_v1() const {
    return aclrtMemExportToShareableHandle != nullptr && aclrtMemSetPidToShareableHandle != nullptr &&
           aclrtMemImportFromShareableHandle != nullptr;
  }
  [[nodiscard]] bool reaches_host() const {
    return aclrtHostRegisterV2 != nullptr && aclrtHostGetDevicePointer != nullptr &&
           aclrtHostUnregister != nullptr;
  }
  [[nodiscard]] bool captures() const {
    return aclmdlRICaptureBegin != nullptr && aclmdlRICaptureEnd != nullptr &&
           aclmdlRIExecuteAsync != nullptr && aclmdlRIDestroy != nullptr;
  }

  // Always false: the text names the call, its code and what the library says of it.
  bool failed(const char* call, aclError code, std::string* error) const;
  // The same for a function that is not there.
  bool lacks(const char* call, std::string* error) const;
};

}  // namespace ushmem::device
