// SPDX-License-Identifier: Apache-2.0
#include "device/cuda/cuda.hpp"

#include <unistd.h>

#include "device/cpu/say.hpp"

namespace ushmem::device {
namespace cuda {

using cpu::fail;

CudaDevice::CudaDevice()
    : staging_(
          [this](std::string* error) -> char* {
            void* made = nullptr;
            const CUresult code = driver_.cuMemHostAlloc(&made, Staging::piece_bytes, CU_MEMHOSTALLOC_PORTABLE);
            return check("cuMemHostAlloc", code, error) ? static_cast<char*>(made) : nullptr;
          },
          [this](char* piece) { (void)driver_.cuMemFreeHost(piece); }) {}

bool CudaDevice::attribute(int which, int* out, std::string* error) const {
  if (check("cuDeviceGetAttribute", driver_.cuDeviceGetAttribute(out, which, device_), error)) return true;
  *error += " (attribute " + std::to_string(which) + ")";
  return false;
}

bool CudaDevice::open(int index, const char* library, std::string* error) {
  int count = 0, version = 0;
  if (!driver_.open(library, error) || !check("cuInit", driver_.cuInit(0), error) ||
      !check("cuDriverGetVersion", driver_.cuDriverGetVersion(&version), error) ||
      !check("cuDeviceGetCount", driver_.cuDeviceGetCount(&count), error))
    return false;
  if (index < 0 || index >= count)
    return fail(error, "there is no CUDA device %d: cuDeviceGetCount says %d (CUDA_VISIBLE_DEVICES may hide some)",
                index, count);
  char name[128] = {};
  if (!check("cuDeviceGet", driver_.cuDeviceGet(&device_, index), error) ||
      !check("cuDeviceGetName", driver_.cuDeviceGetName(name, sizeof name - 1, device_), error))
    return false;

  int major = 0, unified = 0, virtual_memory = 0, descriptors = 0, multiprocessors = 0, values = 0, nor = 0;
  if (!attribute(CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, &major, error) ||
      !attribute(CU_DEVICE_ATTRIBUTE_UNIFIED_ADDRESSING, &unified, error) ||
      !attribute(CU_DEVICE_ATTRIBUTE_VIRTUAL_MEMORY_MANAGEMENT_SUPPORTED, &virtual_memory, error) ||
      !attribute(CU_DEVICE_ATTRIBUTE_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR_SUPPORTED, &descriptors, error) ||
      !attribute(CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT, &multiprocessors, error) ||
      !attribute(CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK, &shared_bytes_, error))
    return false;
  if (major < 7)  // what ushmem/device/cuda.h needs
    return fail(error, "CUDA device %d, %s, has compute capability %d: at least 7 is needed", index, name, major);
  if (unified == 0 || virtual_memory == 0 || descriptors == 0)
    return fail(error, "CUDA device %d, %s, lacks %s", index, name,
                unified == 0          ? "unified addresses (attribute 41)"
                : virtual_memory == 0 ? "virtual memory management (attribute 102)"
                                      : "memory shared by file descriptors (attribute 103)");
  // Older drivers know neither attribute.
  if (driver_.has_values()) {
    if (driver_.cuDeviceGetAttribute(&values, CU_DEVICE_ATTRIBUTE_CAN_USE_64_BIT_STREAM_MEM_OPS, device_) != 0)
      values = 0;
    if (driver_.cuDeviceGetAttribute(&nor, CU_DEVICE_ATTRIBUTE_CAN_USE_STREAM_WAIT_VALUE_NOR, device_) != 0) nor = 0;
  }
  has_nor_ = nor != 0;

  facts_.kind = Kind::cuda;
  facts_.name = name;
  facts_.library =
      driver_.path + " (" + std::to_string(version / 1000) + "." + std::to_string(version % 1000 / 10) + ")";
  facts_.index = index;
  facts_.n_devices = count;
  facts_.capabilities = adjacent_maps | own_imports | host_reach | all_atomics | shared_by_threads | capture;
  if (values != 0) facts_.capabilities |= wait_values;
  // One block a multiprocessor, which every kernel that find() accepts keeps.
  facts_.resident_blocks = static_cast<std::uint32_t>(multiprocessors);
  if (!check("cuDevicePrimaryCtxRetain", driver_.cuDevicePrimaryCtxRetain(&context_, device_), error)) {
    context_ = nullptr;
    return false;
  }
  for (int other = 0; other < count; ++other) {
    CUdevice device = 0;
    int reaches = 0;
    if (other != index && driver_.cuDeviceGet(&device, other) == CUDA_SUCCESS &&
        driver_.cuDeviceCanAccessPeer(&reaches, device, device_) == CUDA_SUCCESS && reaches != 0)
      others_.push_back(other);
  }
  const CUmemAllocationProp kind = properties();
  return attach(error) &&
         check("cuMemGetAllocationGranularity",
               driver_.cuMemGetAllocationGranularity(&facts_.granule, &kind, CU_MEM_ALLOC_GRANULARITY_MINIMUM), error);
}

// The program may use the same context, the device's primary one, and its streams may have work of ours: all of it
// ends before what it uses goes.
CudaDevice::~CudaDevice() {
  std::string ignored;
  if (context_ == nullptr) return;
  if (attach(&ignored)) {
    (void)driver_.cuCtxSynchronize();
    for (const auto& [at, bytes] : mapped_) (void)driver_.cuMemUnmap(at, bytes);
    for (const auto& [id, piece] : pieces_) (void)driver_.cuMemRelease(piece.handle);
    for (const auto& [at, bytes] : reserved_) (void)driver_.cuMemAddressFree(at, bytes);
    for (const auto& [p, reached] : reached_) (void)driver_.cuMemHostUnregister(reached.page);
    staging_.clear();
  }
  (void)driver_.cuDevicePrimaryCtxRelease_v2(device_);
}

bool CudaDevice::attach(std::string* error) {
  CUcontext now = nullptr;
  if (driver_.cuCtxGetCurrent(&now) == CUDA_SUCCESS && now == context_) return true;
  return check("cuCtxSetCurrent", driver_.cuCtxSetCurrent(context_), error);
}

std::int32_t CudaDevice::identity() const { return getpid(); }

}  // namespace cuda

std::unique_ptr<Device> open_cuda(int index, const char* library, std::string* error) {
  std::string reason;
  auto device = std::make_unique<cuda::CudaDevice>();
  if (device->open(index, library, error != nullptr ? error : &reason)) return device;
  return nullptr;
}

}  // namespace ushmem::device
