// SPDX-License-Identifier: Apache-2.0
//
// Modules (cubin, fatbin or PTX) and launches: one-dimensional blocks with a piece of dynamic shared memory, as
// ushmem/device/cuda.h wants them.
#include <algorithm>
#include <memory>
#include <mutex>

#include "device/cpu/say.hpp"
#include "device/cuda/cuda.hpp"

namespace ushmem::device::cuda {
namespace {

using cpu::fail;

constexpr int most_threads = 256;
constexpr int most_scratch = 32 << 10;

struct Found {
  CUfunction function = nullptr;
  unsigned threads = 0;
  unsigned scratch = 0;
};

struct Loaded {
  CUmodule module = nullptr;
  std::mutex lock;
  std::vector<std::unique_ptr<Found>> kernels;  // those that find() gave
};

}  // namespace

bool CudaDevice::load(const char* path, Module* out, std::string* error) {
  if (path == nullptr || *path == '\0') return fail(error, "load: no path");
  auto loaded = std::make_unique<Loaded>();
  if (!check("cuModuleLoad", driver_.cuModuleLoad(&loaded->module, path), error)) {
    if (error != nullptr) *error += " (" + std::string(path) + ")";
    return false;
  }
  *out = loaded.release();
  return true;
}

void CudaDevice::unload(Module module) {
  if (module == nullptr) return;
  const std::unique_ptr<Loaded> loaded(static_cast<Loaded*>(module));
  (void)driver_.cuModuleUnload(loaded->module);
}

// Fewer threads where registers or launch bounds allow no more. A kernel of which not one block fits is refused here,
// since resident_blocks counts on one a multiprocessor.
bool CudaDevice::find(Module module, const char* name, Kernel* out, std::string* error) {
  if (module == nullptr || name == nullptr) return fail(error, "find: no module or no name");
  Loaded& loaded = *static_cast<Loaded*>(module);
  auto found = std::make_unique<Found>();
  int threads = 0, taken = 0, resident = 0;
  const auto attribute = [&](int which, int* value) {
    return check("cuFuncGetAttribute", driver_.cuFuncGetAttribute(value, which, found->function), error);
  };
  if (!check("cuModuleGetFunction", driver_.cuModuleGetFunction(&found->function, loaded.module, name), error)) {
    if (error != nullptr) *error += " (" + std::string(name) + ")";
    return false;
  }
  if (!attribute(CU_FUNC_ATTRIBUTE_MAX_THREADS_PER_BLOCK, &threads) ||
      !attribute(CU_FUNC_ATTRIBUTE_SHARED_SIZE_BYTES, &taken))
    return false;
  found->threads = static_cast<unsigned>(std::min(threads, most_threads));
  found->scratch = static_cast<unsigned>(std::clamp(shared_bytes_ - taken, 0, most_scratch));
  if (!check("cuOccupancyMaxActiveBlocksPerMultiprocessor",
             driver_.cuOccupancyMaxActiveBlocksPerMultiprocessor(&resident, found->function,
                                                                 static_cast<int>(found->threads), found->scratch),
             error))
    return false;
  if (resident < 1)
    return fail(error, "find: not one block of %u threads of %s fits on a multiprocessor", found->threads, name);
  const std::lock_guard hold(loaded.lock);
  loaded.kernels.push_back(std::move(found));
  *out = loaded.kernels.back().get();
  return true;
}

bool CudaDevice::launch(Kernel kernel, std::uint32_t blocks, const void* args, std::size_t bytes, Stream stream,
                        std::string* error) {
  if (kernel == nullptr) return fail(error, "launch: no kernel");
  if (blocks == 0) return fail(error, "launch: no blocks");
  if (bytes != 0 && args == nullptr) return fail(error, "launch: %zu bytes of arguments, but none", bytes);
  const Found& found = *static_cast<const Found*>(kernel);
  std::size_t size = bytes;
  const auto word = [](int value) { return reinterpret_cast<void*>(static_cast<std::uintptr_t>(value)); };
  void* extra[] = {word(CU_LAUNCH_PARAM_BUFFER_POINTER_AS_INT), const_cast<void*>(args),
                   word(CU_LAUNCH_PARAM_BUFFER_SIZE_AS_INT), &size, word(CU_LAUNCH_PARAM_END_AS_INT)};
  return check("cuLaunchKernel",
               driver_.cuLaunchKernel(found.function, blocks, 1, 1, found.threads, 1, 1, found.scratch, stream, nullptr,
                                      bytes != 0 ? extra : nullptr),
               error);
}

}  // namespace ushmem::device::cuda
