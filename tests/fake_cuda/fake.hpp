// SPDX-License-Identifier: Apache-2.0
//
// A stand-in for the CUDA driver over the CPU device. README.md says what it keeps of the driver's documents.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <unordered_map>

#include "device/cuda/driver.hpp"
#include "device/device.hpp"

#define FAKE_EXPORT extern "C" __attribute__((visibility("default")))

namespace fake {

using namespace ushmem::device::cuda;
using ushmem::device::Address;

// The number behind a word of USHMEM_FAKE_CUDA.
long long setting(const char* word, long long otherwise);

struct State {
  std::unique_ptr<ushmem::device::Device> cpu;
  std::mutex lock;  // of what follows
  std::size_t created = 0;
  std::map<CUmemGenericAllocationHandle, std::size_t> sizes;
  std::map<Address, std::size_t> host;  // pinned, registered or allocated
  std::set<void*> allocated;
  std::unordered_map<CUstream, int> captures;  // status of CU_STREAM_CAPTURE_STATUS_…
  std::multiset<std::string> to_fail;
  std::set<CUstream> streams;  // that the program has made
};
State& state();
ushmem::device::Device& cpu();

bool has_context();
bool in_host_function();

// Whether an address lies in memory that the driver knows: CU_MEMORYTYPE_…, or 0.
int type_of(Address at);
int capture_of(CUstream stream);

// What every call answers first: an error that was wished for, or that the call may not be made here.
CUresult enter(const char* name, bool wants_context);

// Runs a call of the CPU device.
template <class Call>
CUresult done(Call&& call, CUresult otherwise = CUDA_ERROR_INVALID_VALUE) {
  std::string error;
  return call(&error) ? CUDA_SUCCESS : otherwise;
}

}  // namespace fake

#define ENTER(name) \
  if (const CUresult code = enter(#name, true); code != CUDA_SUCCESS) return code
#define ENTER_ANYWHERE(name) \
  if (const CUresult code = enter(#name, false); code != CUDA_SUCCESS) return code
