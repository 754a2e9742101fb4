// SPDX-License-Identifier: Apache-2.0
//
// Devices, contexts, errors, modules.
#include "fake.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace fake {
namespace {

constexpr int most_devices = 16;
char contexts[most_devices];
thread_local CUcontext current = nullptr;

struct Name {
  int code;
  const char* name;
};
#define FAKE_NAME(name, value) {value, #name},
constexpr Name names[] = {USHMEM_CUDA_CONSTANTS(FAKE_NAME)};
#undef FAKE_NAME

bool is_device(int device) { return device >= 0 && device < setting("devices", 2) && device < most_devices; }

}  // namespace

long long setting(const char* word, long long otherwise) {
  const char* const text = std::getenv("USHMEM_FAKE_CUDA");
  if (text == nullptr) return otherwise;
  const std::string all = std::string(",") + text;
  const std::string wanted = std::string(",") + word + "=";
  const std::size_t at = all.find(wanted);
  return at == std::string::npos ? otherwise : std::atoll(all.c_str() + at + wanted.size());
}

State& state() {
  static State* const one = new State;  // streams may have work while the process ends
  return *one;
}

ushmem::device::Device& cpu() { return *state().cpu; }
bool has_context() { return current != nullptr; }

CUresult enter(const char* name, bool wants_context) {
  {
    const std::lock_guard hold(state().lock);
    if (const auto found = state().to_fail.find(name); found != state().to_fail.end()) {
      state().to_fail.erase(found);
      return CUDA_ERROR_UNKNOWN;
    }
  }
  if (state().cpu == nullptr) return CUDA_ERROR_NOT_INITIALIZED;
  if (in_host_function()) return CUDA_ERROR_NOT_PERMITTED;
  return wants_context && current == nullptr ? CUDA_ERROR_INVALID_CONTEXT : CUDA_SUCCESS;
}

FAKE_EXPORT void ushmem_fake_cuda_fail(const char* name) {
  const std::lock_guard hold(state().lock);
  state().to_fail.insert(name);
}

FAKE_EXPORT CUresult cuInit(unsigned int) {
  if (setting("devices", 2) == 0) return CUDA_ERROR_NO_DEVICE;
  {
    const std::lock_guard hold(state().lock);
    std::string error;
    if (state().cpu == nullptr) state().cpu = ushmem::device::open_cpu(0, &error);
  }
  ENTER_ANYWHERE(cuInit);
  return CUDA_SUCCESS;
}

FAKE_EXPORT CUresult cuDriverGetVersion(int* version) {
  ENTER_ANYWHERE(cuDriverGetVersion);
  *version = 12040;
  return CUDA_SUCCESS;
}

// Of the names of constants, those of errors come first.
FAKE_EXPORT CUresult cuGetErrorName(CUresult error, const char** text) {
  for (const Name& one : names)
    if (one.code == error && std::strncmp(one.name, "CUDA_", 5) == 0) return *text = one.name, CUDA_SUCCESS;
  return *text = nullptr, CUDA_ERROR_INVALID_VALUE;
}
FAKE_EXPORT CUresult cuGetErrorString(CUresult error, const char** text) {
  if (cuGetErrorName(error, text) != CUDA_SUCCESS) return CUDA_ERROR_INVALID_VALUE;
  return *text = "the stand-in says so", CUDA_SUCCESS;
}

FAKE_EXPORT CUresult cuDeviceGetCount(int* count) {
  ENTER_ANYWHERE(cuDeviceGetCount);
  *count = static_cast<int>(setting("devices", 2));
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuDeviceGet(CUdevice* device, int ordinal) {
  ENTER_ANYWHERE(cuDeviceGet);
  if (!is_device(ordinal)) return CUDA_ERROR_INVALID_DEVICE;
  *device = ordinal;
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuDeviceGetName(char* name, int size, CUdevice device) {
  ENTER_ANYWHERE(cuDeviceGetName);
  if (!is_device(device)) return CUDA_ERROR_INVALID_DEVICE;
  std::snprintf(name, static_cast<std::size_t>(size), "stand-in for a GPU");
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuDeviceGetAttribute(int* value, int attribute, CUdevice device) {
  ENTER_ANYWHERE(cuDeviceGetAttribute);
  if (!is_device(device)) return CUDA_ERROR_INVALID_DEVICE;
  switch (attribute) {
    case CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK: *value = 48 << 10; break;
    case CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT: *value = 100; break;
    case CU_DEVICE_ATTRIBUTE_UNIFIED_ADDRESSING: *value = 1; break;
    case CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR: *value = static_cast<int>(setting("major", 9)); break;
    case CU_DEVICE_ATTRIBUTE_VIRTUAL_MEMORY_MANAGEMENT_SUPPORTED: *value = static_cast<int>(setting("vmm", 1)); break;
    case CU_DEVICE_ATTRIBUTE_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR_SUPPORTED: *value = 1; break;
    case CU_DEVICE_ATTRIBUTE_CAN_USE_64_BIT_STREAM_MEM_OPS: *value = static_cast<int>(setting("values", 1)); break;
    case CU_DEVICE_ATTRIBUTE_CAN_USE_STREAM_WAIT_VALUE_NOR: *value = static_cast<int>(setting("nor", 1)); break;
    default: return CUDA_ERROR_INVALID_VALUE;
  }
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuDeviceCanAccessPeer(int* can, CUdevice device, CUdevice peer) {
  ENTER_ANYWHERE(cuDeviceCanAccessPeer);
  if (!is_device(device) || !is_device(peer)) return CUDA_ERROR_INVALID_DEVICE;
  *can = device != peer;
  return CUDA_SUCCESS;
}

FAKE_EXPORT CUresult cuDevicePrimaryCtxRetain(CUcontext* context, CUdevice device) {
  ENTER_ANYWHERE(cuDevicePrimaryCtxRetain);
  if (!is_device(device)) return CUDA_ERROR_INVALID_DEVICE;
  *context = &contexts[device];
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuDevicePrimaryCtxRelease_v2(CUdevice device) {
  ENTER_ANYWHERE(cuDevicePrimaryCtxRelease_v2);
  return is_device(device) ? CUDA_SUCCESS : CUDA_ERROR_INVALID_DEVICE;
}
FAKE_EXPORT CUresult cuCtxGetCurrent(CUcontext* context) {
  ENTER_ANYWHERE(cuCtxGetCurrent);
  *context = current;
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuCtxSetCurrent(CUcontext context) {
  ENTER_ANYWHERE(cuCtxSetCurrent);
  current = context;
  return CUDA_SUCCESS;
}

FAKE_EXPORT CUresult cuModuleLoad(CUmodule* module, const char* path) {
  ENTER(cuModuleLoad);
  return done([&](std::string* error) { return cpu().load(path, module, error); }, CUDA_ERROR_FILE_NOT_FOUND);
}
FAKE_EXPORT CUresult cuModuleUnload(CUmodule module) {
  ENTER(cuModuleUnload);
  cpu().unload(module);
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuModuleGetFunction(CUfunction* function, CUmodule module, const char* name) {
  ENTER(cuModuleGetFunction);
  if (name[0] == '@') {
    *function = reinterpret_cast<CUfunction>(std::strtoull(name + 1, nullptr, 16));
    return CUDA_SUCCESS;
  }
  return done([&](std::string* error) { return cpu().find(module, name, function, error); }, CUDA_ERROR_NOT_FOUND);
}
FAKE_EXPORT CUresult cuFuncGetAttribute(int* value, int attribute, CUfunction function) {
  ENTER(cuFuncGetAttribute);
  if (function == nullptr) return CUDA_ERROR_INVALID_HANDLE;
  *value = attribute == CU_FUNC_ATTRIBUTE_MAX_THREADS_PER_BLOCK ? 1024 : 0;
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuOccupancyMaxActiveBlocksPerMultiprocessor(int* blocks, CUfunction, int threads,
                                                                 std::size_t shared) {
  ENTER(cuOccupancyMaxActiveBlocksPerMultiprocessor);
  *blocks = threads > 1024 || shared > 48 << 10 ? 0 : 4;
  return CUDA_SUCCESS;
}

}  // namespace fake
