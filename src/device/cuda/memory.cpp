// SPDX-License-Identifier: Apache-2.0
//
// Addresses, physical memory and its way to other processes, which is a file descriptor.
#include <unistd.h>

#include <cstring>
#include <mutex>

#include "device/cpu/say.hpp"
#include "device/cuda/cuda.hpp"

namespace ushmem::device::cuda {

using cpu::fail;

bool CudaDevice::whole(const char* call, std::size_t bytes, std::string* error) const {
  if (bytes != 0 && bytes % facts_.granule == 0) return true;
  return fail(error, "%s: %zu bytes are no multiple of the granule, %zu, or none", call, bytes, facts_.granule);
}

CUmemAllocationProp CudaDevice::properties() const {
  CUmemAllocationProp kind{};
  kind.type = CU_MEM_ALLOCATION_TYPE_PINNED;
  kind.requestedHandleTypes = CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR;
  kind.location = {CU_MEM_LOCATION_TYPE_DEVICE, facts_.index};
  return kind;
}

bool CudaDevice::reserve(std::size_t bytes, Address* at, std::string* error) {
  if (!whole("reserve", bytes, error)) return false;
  CUdeviceptr got = 0;
  if (!check("cuMemAddressReserve", driver_.cuMemAddressReserve(&got, bytes, 0, 0, 0), error)) {
    if (error != nullptr) *error += " (reserve: " + std::to_string(bytes) + " bytes)";
    return false;
  }
  *at = got;
  const std::unique_lock hold(lock_);
  reserved_[*at] = bytes;
  return true;
}

void CudaDevice::release(Address at, std::size_t bytes) {
  const std::unique_lock hold(lock_);
  const auto found = reserved_.find(at);
  if (found == reserved_.end() || found->second != bytes) return;
  (void)driver_.cuMemAddressFree(at, bytes);
  reserved_.erase(found);
}

bool CudaDevice::create(std::size_t bytes, Physical* memory, std::string* error) {
  if (!whole("create", bytes, error)) return false;
  const CUmemAllocationProp kind = properties();
  Piece piece;
  piece.bytes = bytes;
  if (!check("cuMemCreate", driver_.cuMemCreate(&piece.handle, bytes, &kind, 0), error)) {
    if (error != nullptr)
      *error += " (" + std::to_string(bytes) + " bytes on device " + std::to_string(facts_.index) + ")";
    return false;
  }
  const std::unique_lock hold(lock_);
  memory->id = ++last_piece_;
  pieces_[memory->id] = piece;
  return true;
}

void CudaDevice::destroy(Physical memory) {
  const std::unique_lock hold(lock_);
  const auto found = pieces_.find(memory.id);
  if (found == pieces_.end()) return;
  (void)driver_.cuMemRelease(found->second.handle);
  pieces_.erase(found);
}

// Own memory is opened to every device of the process that can reach it, for PEs that are threads and have other
// devices; another's memory to this device alone.
bool CudaDevice::map(Address at, std::size_t bytes, Physical memory, std::string* error) {
  if (!whole("map", bytes, error)) return false;
  if (at % facts_.granule != 0)
    return fail(error, "map: the address %#zx is no multiple of %zu", at, facts_.granule);
  const std::unique_lock hold(lock_);
  const auto found = pieces_.find(memory.id);
  if (found == pieces_.end()) return fail(error, "map: no such memory");
  const Piece& piece = found->second;
  if (piece.bytes != bytes)
    return fail(error, "map: the memory has %zu bytes, not %zu: it is mapped whole", piece.bytes, bytes);
  if (!check("cuMemMap", driver_.cuMemMap(at, bytes, 0, piece.handle, 0), error)) return false;
  std::vector<CUmemAccessDesc> access{{{CU_MEM_LOCATION_TYPE_DEVICE, facts_.index}, CU_MEM_ACCESS_FLAGS_PROT_READWRITE}};
  if (!piece.imported)
    for (const int other : others_)
      access.push_back({{CU_MEM_LOCATION_TYPE_DEVICE, other}, CU_MEM_ACCESS_FLAGS_PROT_READWRITE});
  if (!check("cuMemSetAccess", driver_.cuMemSetAccess(at, bytes, access.data(), access.size()), error)) {
    (void)driver_.cuMemUnmap(at, bytes);
    return false;
  }
  mapped_[at] = bytes;
  return true;
}

void CudaDevice::unmap(Address at, std::size_t bytes) {
  const std::unique_lock hold(lock_);
  const auto found = mapped_.find(at);
  if (found == mapped_.end() || found->second != bytes) return;
  (void)driver_.cuMemUnmap(at, bytes);
  mapped_.erase(found);
}

// The bytes beside the descriptor are the size, which the driver would not compare.
bool CudaDevice::share(Physical memory, const std::vector<std::int32_t>&, Shareable* out, std::string* error) {
  const std::unique_lock hold(lock_);
  const auto found = pieces_.find(memory.id);
  if (found == pieces_.end()) return fail(error, "share: no such memory");
  Piece& piece = found->second;
  if (piece.imported) return fail(error, "share: the memory is another's, who shares it");
  if (piece.shared) return fail(error, "share: the memory has been shared: once for all who map it");
  int fd = -1;
  if (!check("cuMemExportToShareableHandle",
             driver_.cuMemExportToShareableHandle(&fd, piece.handle, CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR, 0),
             error))
    return false;
  *out = {};
  const std::uint64_t bytes = piece.bytes;
  std::memcpy(out->bytes, &bytes, sizeof bytes);
  out->used = sizeof bytes;
  out->fd = fd;
  piece.shared = true;
  return true;
}

// Takes the descriptor, unless it fails.
bool CudaDevice::import(const Shareable& shared, std::size_t bytes, Physical* memory, std::string* error) {
  if (!whole("import", bytes, error)) return false;
  std::uint64_t said = 0;
  if (shared.fd < 0 || shared.used != sizeof said) return fail(error, "import: that was not shared by a CUDA device");
  std::memcpy(&said, shared.bytes, sizeof said);
  if (said != bytes)
    return fail(error, "import: the memory has %llu bytes, not %zu", static_cast<unsigned long long>(said), bytes);
  Piece piece;
  piece.bytes = bytes;
  piece.imported = true;
  void* const descriptor = reinterpret_cast<void*>(static_cast<std::uintptr_t>(shared.fd));
  if (!check("cuMemImportFromShareableHandle",
             driver_.cuMemImportFromShareableHandle(&piece.handle, descriptor, CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR),
             error))
    return false;
  close(shared.fd);  // the handle keeps the memory
  const std::unique_lock hold(lock_);
  memory->id = ++last_piece_;
  pieces_[memory->id] = piece;
  return true;
}

bool CudaDevice::reach_host(void* p, std::size_t bytes, Address* at, std::string* error) {
  if (p == nullptr || bytes == 0) return fail(error, "reach_host: %zu bytes at %p are no memory", bytes, p);
  const std::size_t page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  const Address from = reinterpret_cast<Address>(p) / page * page;
  const std::size_t size = (reinterpret_cast<Address>(p) + bytes - from + page - 1) / page * page;
  void* const begin = reinterpret_cast<void*>(from);
  const std::unique_lock hold(lock_);
  if (!check("cuMemHostRegister_v2",
             driver_.cuMemHostRegister_v2(begin, size, CU_MEMHOSTREGISTER_PORTABLE | CU_MEMHOSTREGISTER_DEVICEMAP),
             error))
    return false;
  CUdeviceptr seen = 0;
  if (!check("cuMemHostGetDevicePointer_v2", driver_.cuMemHostGetDevicePointer_v2(&seen, begin, 0), error)) {
    (void)driver_.cuMemHostUnregister(begin);
    return false;
  }
  *at = seen + (reinterpret_cast<Address>(p) - from);
  reached_[p] = {begin, *at};
  return true;
}

void CudaDevice::unreach_host(void* p) {
  const std::unique_lock hold(lock_);
  const auto found = reached_.find(p);
  if (found == reached_.end()) return;
  (void)driver_.cuMemHostUnregister(found->second.page);
  reached_.erase(found);
}

int CudaDevice::memory_type(const void* p) const {
  {
    const std::shared_lock hold(lock_);
    auto after = mapped_.upper_bound(reinterpret_cast<Address>(p));
    if (after != mapped_.begin()) {
      --after;
      if (reinterpret_cast<Address>(p) - after->first < after->second) return CU_MEMORYTYPE_DEVICE;
    }
  }
  unsigned int type = 0;  // that of an enumeration, as the driver writes it
  if (p == nullptr || driver_.cuPointerGetAttribute(&type, CU_POINTER_ATTRIBUTE_MEMORY_TYPE,
                                                    reinterpret_cast<CUdeviceptr>(p)) != CUDA_SUCCESS)
    return 0;
  return static_cast<int>(type);
}

bool CudaDevice::is_device(const void* p) const { return memory_type(p) == CU_MEMORYTYPE_DEVICE; }

}  // namespace ushmem::device::cuda
