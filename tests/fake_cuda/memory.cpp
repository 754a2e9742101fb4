// SPDX-License-Identifier: Apache-2.0
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

#include "fake.hpp"

namespace fake {

int type_of(Address at) {
  if (cpu().is_device(reinterpret_cast<void*>(at))) return CU_MEMORYTYPE_DEVICE;
  const std::lock_guard hold(state().lock);
  auto after = state().host.upper_bound(at);
  if (after == state().host.begin()) return 0;
  --after;
  return at - after->first < after->second ? CU_MEMORYTYPE_HOST : 0;
}

FAKE_EXPORT CUresult cuMemGetAllocationGranularity(std::size_t* granule, const CUmemAllocationProp* kind, int) {
  ENTER_ANYWHERE(cuMemGetAllocationGranularity);
  if (kind->type != CU_MEM_ALLOCATION_TYPE_PINNED || kind->location.type != CU_MEM_LOCATION_TYPE_DEVICE)
    return CUDA_ERROR_INVALID_VALUE;
  *granule = std::size_t{2} << 20;
  return CUDA_SUCCESS;
}

FAKE_EXPORT CUresult cuMemAddressReserve(CUdeviceptr* at, std::size_t bytes, std::size_t, CUdeviceptr,
                                         unsigned long long) {
  ENTER_ANYWHERE(cuMemAddressReserve);
  Address got = 0;
  const CUresult code =
      done([&](std::string* error) { return cpu().reserve(bytes, &got, error); }, CUDA_ERROR_OUT_OF_MEMORY);
  *at = got;
  return code;
}
FAKE_EXPORT CUresult cuMemAddressFree(CUdeviceptr at, std::size_t bytes) {
  ENTER_ANYWHERE(cuMemAddressFree);
  cpu().release(at, bytes);
  return CUDA_SUCCESS;
}

FAKE_EXPORT CUresult cuMemCreate(CUmemGenericAllocationHandle* handle, std::size_t bytes,
                                 const CUmemAllocationProp* kind, unsigned long long flags) {
  ENTER_ANYWHERE(cuMemCreate);
  if (flags != 0 || kind->requestedHandleTypes != CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR)
    return CUDA_ERROR_INVALID_VALUE;
  const std::lock_guard hold(state().lock);
  const auto limit = static_cast<std::size_t>(setting("oom", 0));
  if (limit != 0 && state().created + bytes > limit) return CUDA_ERROR_OUT_OF_MEMORY;
  ushmem::device::Physical made;
  if (done([&](std::string* error) { return cpu().create(bytes, &made, error); }) != CUDA_SUCCESS)
    return CUDA_ERROR_OUT_OF_MEMORY;
  state().created += bytes;
  state().sizes[made.id] = bytes;
  *handle = made.id;
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuMemRelease(CUmemGenericAllocationHandle handle) {
  ENTER_ANYWHERE(cuMemRelease);
  const std::lock_guard hold(state().lock);
  if (const auto found = state().sizes.find(handle); found != state().sizes.end()) {
    state().created -= found->second;
    state().sizes.erase(found);
  }
  cpu().destroy({handle});
  return CUDA_SUCCESS;
}

// It cannot be used yet, as on a GPU.
FAKE_EXPORT CUresult cuMemMap(CUdeviceptr at, std::size_t bytes, std::size_t offset,
                              CUmemGenericAllocationHandle handle, unsigned long long flags) {
  ENTER_ANYWHERE(cuMemMap);
  if (offset != 0 || flags != 0) return CUDA_ERROR_INVALID_VALUE;
  const CUresult code = done([&](std::string* error) { return cpu().map(at, bytes, {handle}, error); });
  if (code == CUDA_SUCCESS) mprotect(reinterpret_cast<void*>(at), bytes, PROT_NONE);
  return code;
}
FAKE_EXPORT CUresult cuMemUnmap(CUdeviceptr at, std::size_t bytes) {
  ENTER_ANYWHERE(cuMemUnmap);
  cpu().unmap(at, bytes);
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuMemSetAccess(CUdeviceptr at, std::size_t bytes, const CUmemAccessDesc* access,
                                    std::size_t count) {
  ENTER_ANYWHERE(cuMemSetAccess);
  if (!cpu().is_device(reinterpret_cast<void*>(at)) || count == 0) return CUDA_ERROR_INVALID_VALUE;
  for (std::size_t i = 0; i < count; ++i)
    if (access[i].location.type != CU_MEM_LOCATION_TYPE_DEVICE || access[i].location.id < 0 ||
        access[i].location.id >= setting("devices", 2) || access[i].flags != CU_MEM_ACCESS_FLAGS_PROT_READWRITE)
      return CUDA_ERROR_INVALID_VALUE;
  mprotect(reinterpret_cast<void*>(at), bytes, PROT_READ | PROT_WRITE);
  return CUDA_SUCCESS;
}

FAKE_EXPORT CUresult cuMemExportToShareableHandle(void* out, CUmemGenericAllocationHandle handle, int type,
                                                  unsigned long long flags) {
  ENTER_ANYWHERE(cuMemExportToShareableHandle);
  if (type != CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR || flags != 0) return CUDA_ERROR_INVALID_VALUE;
  ushmem::device::Shareable shared;
  const CUresult code = done([&](std::string* error) { return cpu().share({handle}, {}, &shared, error); });
  std::memcpy(out, &shared.fd, sizeof shared.fd);
  return code;
}
// The descriptor stays the caller's.
FAKE_EXPORT CUresult cuMemImportFromShareableHandle(CUmemGenericAllocationHandle* handle, void* given, int type) {
  ENTER_ANYWHERE(cuMemImportFromShareableHandle);
  struct stat status;
  ushmem::device::Shareable shared;
  shared.fd = dup(static_cast<int>(reinterpret_cast<std::uintptr_t>(given)));
  if (shared.fd < 0) return CUDA_ERROR_INVALID_VALUE;
  std::uint64_t bytes = 0;
  if (type == CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR && fstat(shared.fd, &status) == 0)
    bytes = static_cast<std::uint64_t>(status.st_size);
  shared.used = sizeof bytes;
  std::memcpy(shared.bytes, &bytes, sizeof bytes);
  ushmem::device::Physical made;
  const CUresult code = done([&](std::string* error) { return cpu().import(shared, bytes, &made, error); });
  if (code != CUDA_SUCCESS) close(shared.fd);
  *handle = made.id;
  return code;
}

FAKE_EXPORT CUresult cuMemHostAlloc(void** out, std::size_t bytes, unsigned int) {
  ENTER(cuMemHostAlloc);
  *out = std::aligned_alloc(4096, (bytes + 4095) / 4096 * 4096);
  if (*out == nullptr) return CUDA_ERROR_OUT_OF_MEMORY;
  const std::lock_guard hold(state().lock);
  state().host[reinterpret_cast<Address>(*out)] = bytes;
  state().allocated.insert(*out);
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuMemFreeHost(void* p) {
  ENTER(cuMemFreeHost);
  const std::lock_guard hold(state().lock);
  if (state().allocated.erase(p) == 0) return CUDA_ERROR_INVALID_VALUE;
  state().host.erase(reinterpret_cast<Address>(p));
  std::free(p);
  return CUDA_SUCCESS;
}

FAKE_EXPORT CUresult cuMemHostRegister_v2(void* p, std::size_t bytes, unsigned int) {
  ENTER(cuMemHostRegister_v2);
  const Address at = reinterpret_cast<Address>(p);
  if (type_of(at) != 0 || type_of(at + bytes - 1) != 0) return CUDA_ERROR_HOST_MEMORY_ALREADY_REGISTERED;
  const std::lock_guard hold(state().lock);
  state().host[at] = bytes;
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuMemHostUnregister(void* p) {
  ENTER(cuMemHostUnregister);
  const std::lock_guard hold(state().lock);
  return state().host.erase(reinterpret_cast<Address>(p)) != 0 ? CUDA_SUCCESS : CUDA_ERROR_HOST_MEMORY_NOT_REGISTERED;
}
FAKE_EXPORT CUresult cuMemHostGetDevicePointer_v2(CUdeviceptr* out, void* p, unsigned int flags) {
  ENTER(cuMemHostGetDevicePointer_v2);
  if (flags != 0 || type_of(reinterpret_cast<Address>(p)) != CU_MEMORYTYPE_HOST) return CUDA_ERROR_INVALID_VALUE;
  *out = reinterpret_cast<CUdeviceptr>(p);
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuPointerGetAttribute(void* out, int attribute, CUdeviceptr at) {
  ENTER_ANYWHERE(cuPointerGetAttribute);
  const int type = type_of(at);
  if (attribute != CU_POINTER_ATTRIBUTE_MEMORY_TYPE || type == 0) return CUDA_ERROR_INVALID_VALUE;
  std::memcpy(out, &type, sizeof type);
  return CUDA_SUCCESS;
}

}  // namespace fake
