// SPDX-License-Identifier: Apache-2.0
//
// That src/device/cuda/driver.hpp says what cuda.h says: the type of every function, the layout of the structures,
// the value of every constant. Compiled only, and only where cuda.h is installed; a difference does not compile.
// CUDA's headers are used here alone.
#include "device/cuda/library.hpp"

// Ours come first: cuda.h has macros of some of the names.
#include <cuda.h>

#include <type_traits>

namespace {

namespace ours = ushmem::device::cuda;

// A type of cuda.h as ours would be: handles are untyped, enumerations are int.
template <class T>
struct As {
  using type = T;
};
template <class T>
  requires std::is_enum_v<T>
struct As<T> {
  static_assert(sizeof(T) == sizeof(int));
  using type = int;
};
template <class T>
struct As<const T> {
  using type = const typename As<T>::type;
};
template <class T>
  requires(!std::is_function_v<T>)
struct As<T*> {
  using type = typename As<T>::type*;
};
#define HANDLE(tag)     \
  template <>           \
  struct As<tag*> {     \
    using type = void*; \
  };
HANDLE(CUctx_st)
HANDLE(CUstream_st)
HANDLE(CUevent_st)
HANDLE(CUmod_st)
HANDLE(CUfunc_st)
HANDLE(CUgraph_st)
HANDLE(CUgraphExec_st)
#undef HANDLE
#define STRUCTURE(name)         \
  template <>                   \
  struct As<name> {             \
    using type = ours::name;    \
  };
STRUCTURE(CUmemLocation)
STRUCTURE(CUmemAllocationProp)
STRUCTURE(CUmemAccessDesc)
#undef STRUCTURE
template <class Result, class... Arguments>
struct As<Result (*)(Arguments...)> {
  using type = typename As<Result>::type (*)(typename As<Arguments>::type...);
};

#define FUNCTION(name, arguments)                                                                        \
  static_assert(std::is_same_v<As<decltype(&::name)>::type, decltype(ours::Library::name)>, #name);
USHMEM_CUDA_REQUIRED(FUNCTION)
USHMEM_CUDA_OPTIONAL(FUNCTION)

// Without ::, since some are macros.
#define CONSTANT(name, value) static_assert(static_cast<long long>(name) == value, #name);
USHMEM_CUDA_CONSTANTS(CONSTANT)

#define MEMBER(structure, member)                                                                             \
  static_assert(offsetof(::structure, member) == offsetof(ours::structure, member) &&                         \
                    sizeof(::structure::member) == sizeof(ours::structure::member),                           \
                #structure "::" #member);
#define SIZE(structure) \
  static_assert(sizeof(::structure) == sizeof(ours::structure) && alignof(::structure) == alignof(ours::structure));
SIZE(CUmemLocation)
MEMBER(CUmemLocation, type)
MEMBER(CUmemLocation, id)
SIZE(CUmemAllocationProp)
MEMBER(CUmemAllocationProp, type)
MEMBER(CUmemAllocationProp, requestedHandleTypes)
MEMBER(CUmemAllocationProp, location)
MEMBER(CUmemAllocationProp, win32HandleMetaData)
MEMBER(CUmemAllocationProp, allocFlags)
MEMBER(CUmemAllocationProp, allocFlags.compressionType)
MEMBER(CUmemAllocationProp, allocFlags.gpuDirectRDMACapable)
MEMBER(CUmemAllocationProp, allocFlags.usage)
SIZE(CUmemAccessDesc)
MEMBER(CUmemAccessDesc, location)
MEMBER(CUmemAccessDesc, flags)

// What the names with a suffix stand for: the form that programs get from cuda.h today.
#define TEXT(name) #name
#define EXPANDED(name) TEXT(name)
constexpr bool same(const char* a, const char* b) {
  while (*a != '\0' && *a == *b) ++a, ++b;
  return *a == *b;
}
#define CURRENT(name, ours_is) static_assert(same(EXPANDED(name), #ours_is));
CURRENT(cuDevicePrimaryCtxRelease, cuDevicePrimaryCtxRelease_v2)
CURRENT(cuMemHostRegister, cuMemHostRegister_v2)
CURRENT(cuMemHostGetDevicePointer, cuMemHostGetDevicePointer_v2)
CURRENT(cuStreamDestroy, cuStreamDestroy_v2)
CURRENT(cuEventDestroy, cuEventDestroy_v2)
CURRENT(cuStreamBeginCapture, cuStreamBeginCapture_v2)
CURRENT(cuGraphInstantiate, cuGraphInstantiateWithFlags)
CURRENT(cuStreamWriteValue64, cuStreamWriteValue64_v2)
CURRENT(cuStreamWaitValue64, cuStreamWaitValue64_v2)
// And the others have none.
#define PLAIN(name, arguments) static_assert(same(EXPANDED(name), #name));
USHMEM_CUDA_REQUIRED(PLAIN)

}  // namespace
