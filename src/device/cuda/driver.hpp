// SPDX-License-Identifier: Apache-2.0
//
// What is used of the CUDA driver's interface, declared by hand after its documentation, so that nothing of CUDA is
// needed to build. Names are those of the driver's symbols, with the suffix of the form that is meant: those of CUDA
// 12 and 13. Handles are untyped and enumerations are int, as in the calling convention.
// tests/unit/device/cuda_header_test.cpp compares all of it with cuda.h where that is installed.
#pragma once

#include <cstddef>
#include <cstdint>

namespace ushmem::device::cuda {

using CUresult = int;
using CUdevice = int;
using CUdeviceptr = unsigned long long;
using CUcontext = void*;
using CUstream = void*;
using CUevent = void*;
using CUmodule = void*;
using CUfunction = void*;
using CUgraph = void*;
using CUgraphExec = void*;
using CUmemGenericAllocationHandle = unsigned long long;
using CUhostFn = void (*)(void*);

struct CUmemLocation {
  int type;
  int id;
};

struct CUmemAllocationProp {
  int type;
  int requestedHandleTypes;
  CUmemLocation location;
  void* win32HandleMetaData;
  struct {
    unsigned char compressionType;
    unsigned char gpuDirectRDMACapable;
    unsigned short usage;
    unsigned char reserved[4];
  } allocFlags;
};

struct CUmemAccessDesc {
  CUmemLocation location;
  int flags;
};

// X(name, value)
#define USHMEM_CUDA_CONSTANTS(X)                                    \
  X(CUDA_SUCCESS, 0)                                                \
  X(CUDA_ERROR_INVALID_VALUE, 1)                                    \
  X(CUDA_ERROR_OUT_OF_MEMORY, 2)                                    \
  X(CUDA_ERROR_NOT_INITIALIZED, 3)                                  \
  X(CUDA_ERROR_NO_DEVICE, 100)                                      \
  X(CUDA_ERROR_INVALID_DEVICE, 101)                                 \
  X(CUDA_ERROR_INVALID_CONTEXT, 201)                                \
  X(CUDA_ERROR_FILE_NOT_FOUND, 301)                                 \
  X(CUDA_ERROR_INVALID_HANDLE, 400)                                 \
  X(CUDA_ERROR_NOT_FOUND, 500)                                      \
  X(CUDA_ERROR_NOT_READY, 600)                                      \
  X(CUDA_ERROR_HOST_MEMORY_ALREADY_REGISTERED, 712)                 \
  X(CUDA_ERROR_HOST_MEMORY_NOT_REGISTERED, 713)                     \
  X(CUDA_ERROR_NOT_PERMITTED, 800)                                  \
  X(CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED, 900)                     \
  X(CUDA_ERROR_STREAM_CAPTURE_INVALIDATED, 901)                     \
  X(CUDA_ERROR_UNKNOWN, 999)                                        \
  X(CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK, 8)             \
  X(CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT, 16)                   \
  X(CU_DEVICE_ATTRIBUTE_UNIFIED_ADDRESSING, 41)                     \
  X(CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, 75)               \
  X(CU_DEVICE_ATTRIBUTE_VIRTUAL_MEMORY_MANAGEMENT_SUPPORTED, 102)   \
  X(CU_DEVICE_ATTRIBUTE_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR_SUPPORTED, 103) \
  X(CU_DEVICE_ATTRIBUTE_CAN_USE_64_BIT_STREAM_MEM_OPS, 122)         \
  X(CU_DEVICE_ATTRIBUTE_CAN_USE_STREAM_WAIT_VALUE_NOR, 123)         \
  X(CU_MEM_ALLOCATION_TYPE_PINNED, 1)                               \
  X(CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR, 1)                    \
  X(CU_MEM_LOCATION_TYPE_DEVICE, 1)                                 \
  X(CU_MEM_ACCESS_FLAGS_PROT_READWRITE, 3)                          \
  X(CU_MEM_ALLOC_GRANULARITY_MINIMUM, 0)                            \
  X(CU_MEMHOSTALLOC_PORTABLE, 1)                                    \
  X(CU_MEMHOSTREGISTER_PORTABLE, 1)                                 \
  X(CU_MEMHOSTREGISTER_DEVICEMAP, 2)                                \
  X(CU_POINTER_ATTRIBUTE_MEMORY_TYPE, 2)                            \
  X(CU_MEMORYTYPE_HOST, 1)                                          \
  X(CU_MEMORYTYPE_DEVICE, 2)                                        \
  X(CU_STREAM_NON_BLOCKING, 1)                                      \
  X(CU_EVENT_DISABLE_TIMING, 2)                                     \
  X(CU_STREAM_WAIT_VALUE_GEQ, 0)                                    \
  X(CU_STREAM_WAIT_VALUE_EQ, 1)                                     \
  X(CU_STREAM_WAIT_VALUE_AND, 2)                                    \
  X(CU_STREAM_WAIT_VALUE_NOR, 3)                                    \
  X(CU_STREAM_WRITE_VALUE_DEFAULT, 0)                               \
  X(CU_STREAM_CAPTURE_STATUS_NONE, 0)                               \
  X(CU_STREAM_CAPTURE_STATUS_ACTIVE, 1)                             \
  X(CU_STREAM_CAPTURE_MODE_RELAXED, 2)                              \
  X(CU_FUNC_ATTRIBUTE_MAX_THREADS_PER_BLOCK, 0)                     \
  X(CU_FUNC_ATTRIBUTE_SHARED_SIZE_BYTES, 1)                         \
  X(CU_LAUNCH_PARAM_END_AS_INT, 0)                                  \
  X(CU_LAUNCH_PARAM_BUFFER_POINTER_AS_INT, 1)                       \
  X(CU_LAUNCH_PARAM_BUFFER_SIZE_AS_INT, 2)

#define USHMEM_CUDA_CONSTANT(name, value) name = value,
enum Constant : int { USHMEM_CUDA_CONSTANTS(USHMEM_CUDA_CONSTANT) };
#undef USHMEM_CUDA_CONSTANT

// X(name, arguments): every one answers a CUresult.
#define USHMEM_CUDA_REQUIRED(X)                                                                                  \
  X(cuInit, (unsigned int))                                                                                      \
  X(cuDriverGetVersion, (int*))                                                                                  \
  X(cuGetErrorName, (CUresult, const char**))                                                                    \
  X(cuGetErrorString, (CUresult, const char**))                                                                  \
  X(cuDeviceGetCount, (int*))                                                                                    \
  X(cuDeviceGet, (CUdevice*, int))                                                                               \
  X(cuDeviceGetName, (char*, int, CUdevice))                                                                     \
  X(cuDeviceGetAttribute, (int*, int, CUdevice))                                                                 \
  X(cuDeviceCanAccessPeer, (int*, CUdevice, CUdevice))                                                           \
  X(cuDevicePrimaryCtxRetain, (CUcontext*, CUdevice))                                                            \
  X(cuDevicePrimaryCtxRelease_v2, (CUdevice))                                                                    \
  X(cuCtxGetCurrent, (CUcontext*))                                                                               \
  X(cuCtxSetCurrent, (CUcontext))                                                                                \
  X(cuCtxSynchronize, ())                                                                                        \
  X(cuMemGetAllocationGranularity, (std::size_t*, const CUmemAllocationProp*, int))                              \
  X(cuMemAddressReserve, (CUdeviceptr*, std::size_t, std::size_t, CUdeviceptr, unsigned long long))              \
  X(cuMemAddressFree, (CUdeviceptr, std::size_t))                                                                \
  X(cuMemCreate, (CUmemGenericAllocationHandle*, std::size_t, const CUmemAllocationProp*, unsigned long long))   \
  X(cuMemRelease, (CUmemGenericAllocationHandle))                                                                \
  X(cuMemMap, (CUdeviceptr, std::size_t, std::size_t, CUmemGenericAllocationHandle, unsigned long long))         \
  X(cuMemUnmap, (CUdeviceptr, std::size_t))                                                                      \
  X(cuMemSetAccess, (CUdeviceptr, std::size_t, const CUmemAccessDesc*, std::size_t))                             \
  X(cuMemExportToShareableHandle, (void*, CUmemGenericAllocationHandle, int, unsigned long long))                \
  X(cuMemImportFromShareableHandle, (CUmemGenericAllocationHandle*, void*, int))                                 \
  X(cuMemHostAlloc, (void**, std::size_t, unsigned int))                                                         \
  X(cuMemFreeHost, (void*))                                                                                      \
  X(cuMemHostRegister_v2, (void*, std::size_t, unsigned int))                                                    \
  X(cuMemHostUnregister, (void*))                                                                                \
  X(cuMemHostGetDevicePointer_v2, (CUdeviceptr*, void*, unsigned int))                                           \
  X(cuPointerGetAttribute, (void*, int, CUdeviceptr))                                                            \
  X(cuStreamCreate, (CUstream*, unsigned int))                                                                   \
  X(cuStreamDestroy_v2, (CUstream))                                                                              \
  X(cuStreamSynchronize, (CUstream))                                                                             \
  X(cuStreamQuery, (CUstream))                                                                                   \
  X(cuStreamIsCapturing, (CUstream, int*))                                                                       \
  X(cuMemcpyAsync, (CUdeviceptr, CUdeviceptr, std::size_t, CUstream))                                            \
  X(cuMemsetD8Async, (CUdeviceptr, unsigned char, std::size_t, CUstream))                                        \
  X(cuLaunchHostFunc, (CUstream, CUhostFn, void*))                                                               \
  X(cuEventCreate, (CUevent*, unsigned int))                                                                     \
  X(cuEventDestroy_v2, (CUevent))                                                                                \
  X(cuEventRecord, (CUevent, CUstream))                                                                          \
  X(cuStreamWaitEvent, (CUstream, CUevent, unsigned int))                                                        \
  X(cuModuleLoad, (CUmodule*, const char*))                                                                      \
  X(cuModuleUnload, (CUmodule))                                                                                  \
  X(cuModuleGetFunction, (CUfunction*, CUmodule, const char*))                                                   \
  X(cuFuncGetAttribute, (int*, int, CUfunction))                                                                 \
  X(cuOccupancyMaxActiveBlocksPerMultiprocessor, (int*, CUfunction, int, std::size_t))                           \
  X(cuLaunchKernel, (CUfunction, unsigned int, unsigned int, unsigned int, unsigned int, unsigned int,           \
                     unsigned int, unsigned int, CUstream, void**, void**))                                      \
  X(cuStreamBeginCapture_v2, (CUstream, int))                                                                    \
  X(cuStreamEndCapture, (CUstream, CUgraph*))                                                                    \
  X(cuGraphInstantiateWithFlags, (CUgraphExec*, CUgraph, unsigned long long))                                    \
  X(cuGraphLaunch, (CUgraphExec, CUstream))                                                                      \
  X(cuGraphExecDestroy, (CUgraphExec))                                                                           \
  X(cuGraphDestroy, (CUgraph))

// Without them (drivers before 11.7) streams write and wait for no values.
#define USHMEM_CUDA_OPTIONAL(X)                                                       \
  X(cuStreamWriteValue64_v2, (CUstream, CUdeviceptr, std::uint64_t, unsigned int))    \
  X(cuStreamWaitValue64_v2, (CUstream, CUdeviceptr, std::uint64_t, unsigned int))

}  // namespace ushmem::device::cuda
