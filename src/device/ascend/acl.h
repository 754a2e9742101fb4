/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Declarations of what this project uses of Ascend's ACL, written by hand after its public documentation; no
 * header of CANN is needed to build. Plain C, since the contract test is. Shared by the device's
 * implementation, which opens the library at run time, by the stand-in for it in tests/fake_ascendcl, and by
 * the contract test. Names and values are ACL's: they are its interface. docs/design/ascend.md
 */
#ifndef USHMEM_DEVICE_ASCEND_ACL_H
#define USHMEM_DEVICE_ASCEND_ACL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int aclError; /* 0: no error */
typedef void *aclrtContext;
typedef void *aclrtStream; /* NULL: the context's default stream */
typedef void *aclrtEvent;
typedef void *aclrtDrvMemHandle;
typedef void *aclrtBinHandle;
typedef void *aclrtFuncHandle;
typedef void *aclmdlRI;
typedef void (*aclrtHostFunc)(void *argument);

/* Codes that the documentation names. Which call answers which is mostly not said. */
enum {
  ACL_ERROR_UNINITIALIZE = 100001,
  ACL_ERROR_REPEAT_INITIALIZE = 100002,
  ACL_ERROR_RT_PARAM_INVALID = 107000,
  ACL_ERROR_RT_INVALID_DEVICEID = 107001,
  ACL_ERROR_RT_CONTEXT_NULL = 107002,
  ACL_ERROR_RT_STREAM_CONTEXT = 107003,
  ACL_ERROR_RT_ADDR_UNALIGNED = 107008,
  ACL_ERROR_RT_INVALID_HANDLE = 107017,
  ACL_ERROR_RT_STREAM_CAPTURED = 107027,
  ACL_ERROR_RT_STREAM_NOT_CAPTURED = 107029,
  ACL_ERROR_RT_STREAM_CAPTURE_IMPLICIT = 107031,
  ACL_ERROR_STREAM_CAPTURE_CONFLICT = 107032,
  ACL_ERROR_RT_CAPTURE_MODE_BLOCK_ASYNC = 107041,
  ACL_ERROR_RT_FEATURE_NOT_SUPPORT = 207000,
  ACL_ERROR_RT_MEMORY_ALLOCATION = 207001,
  ACL_ERROR_RT_NO_PERMISSION = 207006,
  ACL_ERROR_RT_DEVICE_OOM = 207018,
  ACL_ERROR_RT_INTERNAL_ERROR = 507000,
  ACL_ERROR_RT_SYS_DMA_ERROR = 507013,
  ACL_ERROR_RT_AICORE_EXCEPTION = 507015,
  ACL_ERROR_RT_STREAM_SYNC_TIMEOUT = 507046,
  ACL_ERROR_RT_DRV_INTERNAL_ERROR = 507899
};

/* Enumerations of ACL have int's size; plain integers in the declarations below. */
enum {
  ACL_MEMCPY_HOST_TO_HOST,
  ACL_MEMCPY_HOST_TO_DEVICE,
  ACL_MEMCPY_DEVICE_TO_HOST,
  ACL_MEMCPY_DEVICE_TO_DEVICE,
  ACL_MEMCPY_DEFAULT
};
enum { ACL_MEM_MALLOC_HUGE_FIRST, ACL_MEM_MALLOC_HUGE_ONLY, ACL_MEM_MALLOC_NORMAL_ONLY };
enum { ACL_MEM_HANDLE_TYPE_NONE = 0 };
enum { ACL_MEM_ALLOCATION_TYPE_PINNED = 0 };
enum { ACL_HBM_MEM_HUGE = 4, ACL_HBM_MEM_NORMAL = 5 };
enum {
  ACL_MEM_LOCATION_TYPE_HOST,
  ACL_MEM_LOCATION_TYPE_DEVICE,
  ACL_MEM_LOCATION_TYPE_UNREGISTERED,
  ACL_MEM_LOCATION_TYPE_HOST_NUMA
};
enum { ACL_RT_MEM_ALLOC_GRANULARITY_MINIMUM, ACL_RT_MEM_ALLOC_GRANULARITY_RECOMMENDED };
enum {
  ACL_RT_MEM_ACCESS_FLAGS_NONE = 0,
  ACL_RT_MEM_ACCESS_FLAGS_READ = 1,
  ACL_RT_MEM_ACCESS_FLAGS_READWRITE = 3
};
enum { ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT = 1, ACL_MEM_SHARE_HANDLE_TYPE_FABRIC = 2 };
enum { ACL_RT_VMM_EXPORT_FLAG_DEFAULT = 0, ACL_RT_VMM_EXPORT_FLAG_DISABLE_PID_VALIDATION = 1 };
enum {
  ACL_RT_IPC_MEM_EXPORT_FLAG_DISABLE_PID_VALIDATION = 1,
  ACL_RT_IPC_MEM_IMPORT_FLAG_ENABLE_PEER_ACCESS = 1
};
enum { ACL_HOST_REG_MAPPED = 2, ACL_HOST_REG_PINNED = 0x10000000 };
enum { ACL_STREAM_FAST_LAUNCH = 1, ACL_STREAM_FAST_SYNC = 2 };
enum { ACL_STREAM_STATUS_COMPLETE = 0, ACL_STREAM_STATUS_NOT_READY = 1 };
enum {
  ACL_EVENT_SYNC = 1,
  ACL_EVENT_CAPTURE_STREAM_PROGRESS = 2,
  ACL_EVENT_TIME_LINE = 8,
  ACL_EVENT_IPC = 0x40
};
enum { ACL_EVENT_RECORDED_STATUS_NOT_READY = 0, ACL_EVENT_RECORDED_STATUS_COMPLETE = 1 };
enum { ACL_VALUE_WAIT_GEQ, ACL_VALUE_WAIT_EQ, ACL_VALUE_WAIT_AND, ACL_VALUE_WAIT_NOR };
enum {
  ACL_RT_MEMCPY_SDMA_AUTOMATIC_SUM = 10,
  ACL_RT_MEMCPY_SDMA_AUTOMATIC_MAX,
  ACL_RT_MEMCPY_SDMA_AUTOMATIC_MIN
};
enum { ACL_FLOAT = 0, ACL_FLOAT16 = 1, ACL_INT8 = 2, ACL_INT32 = 3, ACL_INT16 = 6 };
enum {
  ACL_MODEL_RI_CAPTURE_MODE_GLOBAL,
  ACL_MODEL_RI_CAPTURE_MODE_THREAD_LOCAL,
  ACL_MODEL_RI_CAPTURE_MODE_RELAXED
};

enum { USHMEM_ACL_NOT_CAPTURING = 0 }; /* of aclmdlRICaptureGetInfo */

enum { USHMEM_ACL_IPC_KEY_BYTES = 65, USHMEM_ACL_FABRIC_BYTES = 128 };

typedef struct {
  uint32_t id;
  int type;
} aclrtMemLocation;

typedef struct {
  int handleType;
  int allocationType;
  int memAttr;
  aclrtMemLocation location;
  uint64_t reserve; /* 0 */
} aclrtPhysicalMemProp;

typedef struct {
  int flags;
  aclrtMemLocation location;
  uint8_t rsv[12];
} aclrtMemAccessDesc;

typedef struct {
  uint8_t data[USHMEM_ACL_FABRIC_BYTES];
} aclrtMemFabricHandle;

/* The first two fields are what is used; the rest leaves room for more than the documentation's reserve. */
typedef struct {
  aclrtMemLocation location;
  uint32_t pageSize;
  uint32_t rsv[29];
} aclrtPtrAttributes;

typedef struct {
  uint32_t addrOffset;
  uint32_t dataOffset;
} aclrtPlaceHolderInfo;

/* X(result, name, arguments). Without these the device cannot be used. */
#define USHMEM_ACL_REQUIRED(X)                                                                               \
  X(aclError, aclInit, (const char *config))                                                                 \
  X(aclError, aclFinalize, (void))                                                                           \
  X(const char *, aclGetRecentErrMsg, (void))                                                                \
  X(const char *, aclrtGetSocName, (void))                                                                   \
  X(aclError, aclrtGetDeviceCount, (uint32_t * count))                                                       \
  X(aclError, aclrtSetDevice, (int32_t device))                                                              \
  X(aclError, aclrtGetDevice, (int32_t * device))                                                            \
  X(aclError, aclrtResetDevice, (int32_t device))                                                            \
  X(aclError, aclrtDeviceGetBareTgid, (int32_t * pid))                                                       \
  X(aclError, aclrtDeviceCanAccessPeer, (int32_t * can, int32_t device, int32_t peer))                       \
  X(aclError, aclrtDeviceEnablePeerAccess, (int32_t peer, uint32_t flags))                                   \
  X(aclError, aclrtCreateStreamWithConfig, (aclrtStream * stream, uint32_t priority, uint32_t flag))         \
  X(aclError, aclrtDestroyStream, (aclrtStream stream))                                                      \
  X(aclError, aclrtSynchronizeStream, (aclrtStream stream))                                                  \
  X(aclError, aclrtCreateEventExWithFlag, (aclrtEvent * event, uint32_t flag))                               \
  X(aclError, aclrtDestroyEvent, (aclrtEvent event))                                                         \
  X(aclError, aclrtRecordEvent, (aclrtEvent event, aclrtStream stream))                                      \
  X(aclError, aclrtStreamWaitEvent, (aclrtStream stream, aclrtEvent event))                                  \
  X(aclError, aclrtSynchronizeEvent, (aclrtEvent event))                                                     \
  X(aclError, aclrtMalloc, (void **at, size_t size, int policy))                                             \
  X(aclError, aclrtFree, (void *at))                                                                         \
  X(aclError, aclrtMallocHost, (void **at, size_t size))                                                     \
  X(aclError, aclrtFreeHost, (void *at))                                                                     \
  X(aclError, aclrtMemcpy, (void *dst, size_t destMax, const void *src, size_t count, int kind))             \
  X(aclError, aclrtMemcpyAsync,                                                                              \
    (void *dst, size_t destMax, const void *src, size_t count, int kind, aclrtStream stream))                \
  X(aclError, aclrtMemsetAsync, (void *at, size_t max, int32_t value, size_t count, aclrtStream stream))     \
  X(aclError, aclrtMemGetAllocationGranularity,                                                              \
    (aclrtPhysicalMemProp * prop, int option, size_t *granularity))                                          \
  X(aclError, aclrtReserveMemAddress, (void **at, size_t size, size_t align, void *expect, uint64_t flags))  \
  X(aclError, aclrtReleaseMemAddress, (void *at))                                                            \
  X(aclError, aclrtMallocPhysical,                                                                           \
    (aclrtDrvMemHandle * handle, size_t size, const aclrtPhysicalMemProp *prop, uint64_t flags))             \
  X(aclError, aclrtFreePhysical, (aclrtDrvMemHandle handle))                                                 \
  X(aclError, aclrtMapMem, (void *at, size_t size, size_t offset, aclrtDrvMemHandle handle, uint64_t flags)) \
  X(aclError, aclrtUnmapMem, (void *at))                                                                     \
  X(aclError, aclrtMemSetAccess, (void *at, size_t size, aclrtMemAccessDesc *access, size_t count))          \
  X(aclError, aclrtBinaryLoadFromFile, (const char *path, void *options, aclrtBinHandle *binary))            \
  X(aclError, aclrtBinaryGetFunction, (aclrtBinHandle binary, const char *name, aclrtFuncHandle *function))  \
  X(aclError, aclrtLaunchKernelWithHostArgs,                                                                 \
    (aclrtFuncHandle function, uint32_t blocks, aclrtStream stream, void *config, void *args, size_t size,   \
     aclrtPlaceHolderInfo *holders, size_t n_holders))

/* These are looked for one by one: older versions lack some, and some chips too. */
#define USHMEM_ACL_OPTIONAL(X)                                                                            \
  X(aclError, aclrtGetDevicesTopo, (uint32_t device, uint32_t other, uint64_t * links))                   \
  X(aclError, aclrtGetCurrentContext, (aclrtContext * context))                                           \
  X(aclError, aclrtSetCurrentContext, (aclrtContext context))                                             \
  X(aclError, aclrtSynchronizeStreamWithTimeout, (aclrtStream stream, int32_t milliseconds))              \
  X(aclError, aclrtStreamQuery, (aclrtStream stream, int *status))                                        \
  X(aclError, aclrtQueryEventStatus, (aclrtEvent event, int *status))                                     \
  X(aclError, aclrtLaunchHostFunc, (aclrtStream stream, aclrtHostFunc function, void *argument))          \
  X(aclError, aclrtHostRegisterV2, (void *at, uint64_t size, uint32_t flag))                              \
  X(aclError, aclrtHostGetDevicePointer, (void *host, void **device, uint32_t flag))                      \
  X(aclError, aclrtHostUnregister, (void *at))                                                            \
  X(aclError, aclrtPointerGetAttributes, (const void *at, aclrtPtrAttributes *attributes))                \
  X(aclError, aclrtReduceAsync,                                                                           \
    (void *dst, const void *src, uint64_t count, int kind, int type, aclrtStream stream, void *reserve))  \
  X(aclError, aclrtMemExportToShareableHandle,                                                            \
    (aclrtDrvMemHandle handle, int handle_type, uint64_t flags, uint64_t *shared))                        \
  X(aclError, aclrtMemSetPidToShareableHandle, (uint64_t shared, int32_t * pids, size_t n))               \
  X(aclError, aclrtMemImportFromShareableHandle,                                                          \
    (uint64_t shared, int32_t device, aclrtDrvMemHandle * handle))                                        \
  X(aclError, aclrtMemExportToShareableHandleV2,                                                          \
    (aclrtDrvMemHandle handle, uint64_t flags, int type, void *shared))                                   \
  X(aclError, aclrtMemSetPidToShareableHandleV2, (void *shared, int type, int32_t *pids, size_t n))       \
  X(aclError, aclrtMemImportFromShareableHandleV2,                                                        \
    (void *shared, int type, uint64_t flags, aclrtDrvMemHandle *handle))                                  \
  X(aclError, aclrtIpcMemGetExportKey, (void *at, size_t size, char *key, size_t length, uint64_t flags)) \
  X(aclError, aclrtIpcMemSetImportPid, (const char *key, int32_t *pids, size_t n))                        \
  X(aclError, aclrtIpcMemImportByKey, (void **at, const char *key, uint64_t flags))                       \
  X(aclError, aclrtIpcMemClose, (const char *key))                                                        \
  X(aclError, aclrtValueWrite, (void *at, uint64_t value, uint32_t flag, aclrtStream stream))             \
  X(aclError, aclrtValueWait, (void *at, uint64_t value, uint32_t flag, aclrtStream stream))              \
  X(aclError, aclrtBinaryUnLoad, (aclrtBinHandle binary))                                                 \
  X(aclError, aclmdlRICaptureBegin, (aclrtStream stream, int mode))                                       \
  X(aclError, aclmdlRICaptureEnd, (aclrtStream stream, aclmdlRI * graph))                                 \
  X(aclError, aclmdlRICaptureGetInfo, (aclrtStream stream, int *status, aclmdlRI *graph)) \
  X(aclError, aclmdlRIExecuteAsync, (aclmdlRI graph, aclrtStream stream))                                 \
  X(aclError, aclmdlRIDestroy, (aclmdlRI graph))

#define USHMEM_ACL_DECLARE(result, name, arguments) result name arguments;
USHMEM_ACL_REQUIRED(USHMEM_ACL_DECLARE)
USHMEM_ACL_OPTIONAL(USHMEM_ACL_DECLARE)
#undef USHMEM_ACL_DECLARE

#ifdef __cplusplus
}
#endif

#endif
