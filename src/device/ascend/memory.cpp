// SPDX-License-Identifier: Apache-2.0
//
// Addresses, physical memory and its way to other processes. One reservation holds memory of one kind only
// (own or imported, one device): the documents say so at aclrtMapMem, and core reserves for each PE apart
// where adjacent_maps is missing.
#include <unistd.h>

#include <cstring>

#include "device/ascend/ascend.hpp"

namespace ushmem::device {
namespace {

void* pointer(Address at) { return reinterpret_cast<void*>(at); }
aclrtDrvMemHandle handle(Physical memory) { return reinterpret_cast<void*>(memory.id); }

}  // namespace

bool Ascend::reserve(std::size_t bytes, Address* at, std::string* error) {
  void* got = nullptr;
  if (!check("aclrtReserveMemAddress", acl_.aclrtReserveMemAddress(&got, bytes, 0, nullptr, 0), error))
    return false;
  *at = reinterpret_cast<Address>(got);
  const std::lock_guard<std::mutex> hold(lock_);
  reserved_[*at] = bytes;
  return true;
}

void Ascend::release(Address at, std::size_t) {
  {
    const std::lock_guard<std::mutex> hold(lock_);
    reserved_.erase(at);
  }
  (void)acl_.aclrtReleaseMemAddress(pointer(at));
}

bool Ascend::create(std::size_t bytes, Physical* memory, std::string* error) {
  aclrtPhysicalMemProp property{};
  property.handleType = ACL_MEM_HANDLE_TYPE_NONE;
  property.allocationType = ACL_MEM_ALLOCATION_TYPE_PINNED;
  property.memAttr = ACL_HBM_MEM_HUGE;
  property.location = {static_cast<std::uint32_t>(facts_.index), ACL_MEM_LOCATION_TYPE_DEVICE};
  aclrtDrvMemHandle made = nullptr;
  if (!check("aclrtMallocPhysical", acl_.aclrtMallocPhysical(&made, bytes, &property, 0), error)) {
    *error += " (" + std::to_string(bytes) + " bytes on device " + std::to_string(facts_.index) + ")";
    return false;
  }
  memory->id = reinterpret_cast<std::uint64_t>(made);
  return true;
}

void Ascend::destroy(Physical memory) { (void)acl_.aclrtFreePhysical(handle(memory)); }

bool Ascend::map(Address at, std::size_t bytes, Physical memory, std::string* error) {
  if (!check("aclrtMapMem", acl_.aclrtMapMem(pointer(at), bytes, 0, handle(memory), 0), error)) return false;
  aclrtMemAccessDesc access{};
  access.flags = ACL_RT_MEM_ACCESS_FLAGS_READWRITE;
  access.location = {static_cast<std::uint32_t>(facts_.index), ACL_MEM_LOCATION_TYPE_DEVICE};
  if (check("aclrtMemSetAccess", acl_.aclrtMemSetAccess(pointer(at), bytes, &access, 1), error)) return true;
  (void)acl_.aclrtUnmapMem(pointer(at));
  return false;
}

void Ascend::unmap(Address at, std::size_t) { (void)acl_.aclrtUnmapMem(pointer(at)); }

// With a white list always, so that a process which learns of the handle has nothing of it. Fabric handles,
// which reach the other servers of a supernode, on the chip for which they are documented.
bool Ascend::share(Physical memory, const std::vector<std::int32_t>& identities, Shareable* out,
                   std::string* error) {
  std::vector<std::int32_t> pids = identities;
  const std::uint64_t flags = ACL_RT_VMM_EXPORT_FLAG_DEFAULT;
  *out = {};
  out->used = sizeof(std::uint64_t);
  if (!acl_.shares_v2()) {
    std::uint64_t number = 0;
    if (!check("aclrtMemExportToShareableHandle",
               acl_.aclrtMemExportToShareableHandle(handle(memory), ACL_MEM_HANDLE_TYPE_NONE, flags, &number),
               error))
      return false;
    std::memcpy(out->bytes, &number, sizeof number);
    return pids.empty() ||
           check("aclrtMemSetPidToShareableHandle",
                 acl_.aclrtMemSetPidToShareableHandle(number, pids.data(), pids.size()), error);
  }
  const int type = fabric_ ? ACL_MEM_SHARE_HANDLE_TYPE_FABRIC : ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT;
  static_assert(sizeof out->bytes >= USHMEM_ACL_FABRIC_BYTES);
  if (fabric_) out->used = USHMEM_ACL_FABRIC_BYTES;
  if (!check("aclrtMemExportToShareableHandleV2",
             acl_.aclrtMemExportToShareableHandleV2(handle(memory), flags, type, out->bytes), error))
    return false;
  return pids.empty() ||
         check("aclrtMemSetPidToShareableHandleV2",
               acl_.aclrtMemSetPidToShareableHandleV2(out->bytes, type, pids.data(), pids.size()), error);
}

bool Ascend::import(const Shareable& shared, std::size_t, Physical* memory, std::string* error) {
  aclrtDrvMemHandle made = nullptr;
  Shareable copy = shared;  // ACL asks for what may be changed
  std::uint64_t number = 0;
  std::memcpy(&number, shared.bytes, sizeof number);
  if (shared.used == USHMEM_ACL_FABRIC_BYTES) {
    if (!acl_.shares_v2())
      return acl_.lacks("aclrtMemImportFromShareableHandleV2 for a fabric handle", error);
    if (!check(
            "aclrtMemImportFromShareableHandleV2",
            acl_.aclrtMemImportFromShareableHandleV2(copy.bytes, ACL_MEM_SHARE_HANDLE_TYPE_FABRIC, 0, &made),
            error))
      return false;
  } else if (shared.used != sizeof number) {
    *error = "shared memory of another kind of device: " + std::to_string(shared.used) + " bytes";
    return false;
  } else if (acl_.shares_v2()) {
    if (!check(
            "aclrtMemImportFromShareableHandleV2",
            acl_.aclrtMemImportFromShareableHandleV2(copy.bytes, ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT, 0, &made),
            error))
      return false;
  } else if (!check("aclrtMemImportFromShareableHandle",
                    acl_.aclrtMemImportFromShareableHandle(number, facts_.index, &made), error)) {
    return false;
  }
  memory->id = reinterpret_cast<std::uint64_t>(made);
  return true;
}

bool Ascend::reach_host(void* p, std::size_t bytes, Address* at, std::string* error) {
  if (!acl_.reaches_host()) return acl_.lacks("aclrtHostRegisterV2", error);
  const std::size_t page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  const Address from = reinterpret_cast<Address>(p) / page * page;
  const std::size_t size = (reinterpret_cast<Address>(p) + bytes - from + page - 1) / page * page;
  // Mapped alone: pinning what is pinned already is an error, and mapping is enough.
  if (!check("aclrtHostRegisterV2", acl_.aclrtHostRegisterV2(pointer(from), size, ACL_HOST_REG_MAPPED),
             error))
    return false;
  void* device = nullptr;
  if (!check("aclrtHostGetDevicePointer", acl_.aclrtHostGetDevicePointer(pointer(from), &device, 0), error)) {
    (void)acl_.aclrtHostUnregister(pointer(from));
    return false;
  }
  *at = reinterpret_cast<Address>(device) + (reinterpret_cast<Address>(p) - from);
  const std::lock_guard<std::mutex> hold(lock_);
  reached_[p] = {pointer(from), size};
  return true;
}

void Ascend::unreach_host(void* p) {
  const std::lock_guard<std::mutex> hold(lock_);
  const auto found = reached_.find(p);
  if (found == reached_.end()) return;
  (void)acl_.aclrtHostUnregister(found->second.page);
  reached_.erase(found);
}

bool Ascend::is_device(const void* p) const {
  {
    const std::lock_guard<std::mutex> hold(lock_);
    auto after = reserved_.upper_bound(reinterpret_cast<Address>(p));
    if (after != reserved_.begin()) {
      --after;
      if (reinterpret_cast<Address>(p) < after->first + after->second) return true;
    }
  }
  if (acl_.aclrtPointerGetAttributes == nullptr) return false;  // an older version: ours alone are known
  aclrtPtrAttributes attributes{};
  return acl_.aclrtPointerGetAttributes(p, &attributes) == 0 &&
         attributes.location.type == ACL_MEM_LOCATION_TYPE_DEVICE;
}

// Where the library cannot say, memory counts as ordinary: that costs a copy and is right for both.
bool Ascend::is_pinned(const void* p) const {
  if (acl_.aclrtPointerGetAttributes == nullptr) return false;
  aclrtPtrAttributes attributes{};
  return acl_.aclrtPointerGetAttributes(p, &attributes) == 0 &&
         attributes.location.type == ACL_MEM_LOCATION_TYPE_HOST;
}

}  // namespace ushmem::device
