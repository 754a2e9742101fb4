// SPDX-License-Identifier: Apache-2.0
//
// Streams, events, launches, graphs.
#include <ushmem/device/block.h>

#include <memory>

#include "fake.hpp"

namespace fake {
namespace {

thread_local bool within = false;

struct HostCall {
  CUhostFn function;
  void* argument;
};
void call_host(void* argument) {
  const HostCall call = *static_cast<HostCall*>(argument);
  within = true;
  call.function(call.argument);
  within = false;
}

struct WaitArgs {
  std::uint64_t* word;
  std::uint64_t value;
  unsigned flags;
};
void wait_kernel(const ushmem_cpu_block* block, const void* given) {
  const WaitArgs& a = *static_cast<const WaitArgs*>(given);
  for (;;) {
    const std::uint64_t now = __atomic_load_n(a.word, __ATOMIC_ACQUIRE);  // pairs with: whoever writes the word
    const bool over = a.flags == CU_STREAM_WAIT_VALUE_GEQ   ? static_cast<std::int64_t>(now - a.value) >= 0
                      : a.flags == CU_STREAM_WAIT_VALUE_EQ  ? now == a.value
                      : a.flags == CU_STREAM_WAIT_VALUE_AND ? (now & a.value) != 0
                                                            : ~(now | a.value) != 0;
    if (over) return;
    block->pause(block);
  }
}

bool takes_word(CUdeviceptr at) { return at % 8 == 0 && (type_of(at) != 0 || setting("words", 0) != 0); }

// Calls that look at a stream's work spoil its capture.
CUresult spoil(CUstream stream) {
  const std::lock_guard hold(state().lock);
  const auto found = state().captures.find(stream);
  if (found == state().captures.end()) return CUDA_SUCCESS;
  found->second = 2;
  return CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED;
}

using Graph = std::shared_ptr<void>;

}  // namespace

bool in_host_function() { return within; }

int capture_of(CUstream stream) {
  const std::lock_guard hold(state().lock);
  const auto found = state().captures.find(stream);
  return found == state().captures.end() ? CU_STREAM_CAPTURE_STATUS_NONE : found->second;
}

FAKE_EXPORT CUresult cuCtxSynchronize() {
  ENTER(cuCtxSynchronize);
  std::set<CUstream> all;
  {
    const std::scoped_lock lock(state().lock);
    all = state().streams;
  }
  return done([&](std::string* error) {
    bool good = cpu().stream_wait(nullptr, error);
    for (const CUstream stream : all) good = cpu().stream_wait(stream, error) && good;
    return good;
  });
}

FAKE_EXPORT CUresult cuStreamCreate(CUstream* stream, unsigned int flags) {
  ENTER(cuStreamCreate);
  if (flags != CU_STREAM_NON_BLOCKING) return CUDA_ERROR_INVALID_VALUE;
  const CUresult made = done([&](std::string* error) { return cpu().stream_create(stream, error); });
  const std::scoped_lock lock(state().lock);
  if (made == CUDA_SUCCESS) state().streams.insert(*stream);
  return made;
}
FAKE_EXPORT CUresult cuStreamDestroy_v2(CUstream stream) {
  ENTER(cuStreamDestroy_v2);
  {
    const std::scoped_lock lock(state().lock);
    state().streams.erase(stream);
  }
  return done([&](std::string* error) { return cpu().stream_destroy(stream, error); });
}
FAKE_EXPORT CUresult cuStreamSynchronize(CUstream stream) {
  ENTER(cuStreamSynchronize);
  if (const CUresult code = spoil(stream); code != CUDA_SUCCESS) return code;
  return done([&](std::string* error) { return cpu().stream_wait(stream, error); });
}
FAKE_EXPORT CUresult cuStreamQuery(CUstream stream) {
  ENTER(cuStreamQuery);
  if (const CUresult code = spoil(stream); code != CUDA_SUCCESS) return code;
  bool over = false;
  const CUresult code = done([&](std::string* error) { return cpu().stream_query(stream, &over, error); });
  return code == CUDA_SUCCESS && !over ? CUDA_ERROR_NOT_READY : code;
}
FAKE_EXPORT CUresult cuStreamIsCapturing(CUstream stream, int* status) {
  ENTER(cuStreamIsCapturing);
  *status = capture_of(stream);
  return CUDA_SUCCESS;
}

// With ordinary host memory, when what is in the stream has been done, and only then it returns.
FAKE_EXPORT CUresult cuMemcpyAsync(CUdeviceptr to, CUdeviceptr from, std::size_t bytes, CUstream stream) {
  ENTER(cuMemcpyAsync);
  const bool waits = (type_of(to) != CU_MEMORYTYPE_DEVICE && type_of(from) != CU_MEMORYTYPE_DEVICE) ||
                     type_of(to) == 0 || type_of(from) == 0;
  return done([&](std::string* error) {
    void* const dest = reinterpret_cast<void*>(to);
    const void* const source = reinterpret_cast<const void*>(from);
    if (!waits || capture_of(stream) != CU_STREAM_CAPTURE_STATUS_NONE)
      return cpu().copy(dest, source, bytes, stream, error);
    return cpu().stream_wait(stream, error) && cpu().copy(dest, source, bytes, stream, error) &&
           cpu().stream_wait(stream, error);
  });
}
FAKE_EXPORT CUresult cuMemsetD8Async(CUdeviceptr to, unsigned char value, std::size_t bytes, CUstream stream) {
  ENTER(cuMemsetD8Async);
  if (type_of(to) == 0) return CUDA_ERROR_INVALID_VALUE;
  return done([&](std::string* error) { return cpu().fill(reinterpret_cast<void*>(to), value, bytes, stream, error); });
}

#ifdef FAKE_CUDA_OLD  // under names for which nobody looks
#define cuStreamWriteValue64_v2 absent_cuStreamWriteValue64
#define cuStreamWaitValue64_v2 absent_cuStreamWaitValue64
#endif
FAKE_EXPORT CUresult cuStreamWriteValue64_v2(CUstream stream, CUdeviceptr at, std::uint64_t value, unsigned int flags) {
  ENTER(cuStreamWriteValue64_v2);
  if (!takes_word(at) || flags != 0) return CUDA_ERROR_INVALID_VALUE;
  return done([&](std::string* error) { return cpu().write_value(at, value, stream, error); });
}
FAKE_EXPORT CUresult cuStreamWaitValue64_v2(CUstream stream, CUdeviceptr at, std::uint64_t value, unsigned int flags) {
  ENTER(cuStreamWaitValue64_v2);
  if (!takes_word(at) || flags > CU_STREAM_WAIT_VALUE_NOR) return CUDA_ERROR_INVALID_VALUE;
  if (flags == CU_STREAM_WAIT_VALUE_NOR && setting("nor", 1) == 0) return CUDA_ERROR_INVALID_VALUE;
  const WaitArgs args{reinterpret_cast<std::uint64_t*>(at), value, flags};
  return done([&](std::string* error) {
    return cpu().launch(reinterpret_cast<void*>(wait_kernel), 1, &args, sizeof args, stream, error);
  });
}

FAKE_EXPORT CUresult cuLaunchHostFunc(CUstream stream, CUhostFn function, void* argument) {
  ENTER(cuLaunchHostFunc);
  if (capture_of(stream) != CU_STREAM_CAPTURE_STATUS_NONE)  // it may be called often: the graph has it for ever
    return done([&](std::string* error) {
      return cpu().call(call_host, new HostCall{function, argument}, stream, error);
    });
  const auto once = [](void* given) {
    const std::unique_ptr<HostCall> call(static_cast<HostCall*>(given));
    call_host(call.get());
  };
  auto call = std::make_unique<HostCall>(HostCall{function, argument});
  const CUresult code = done([&](std::string* error) { return cpu().call(once, call.get(), stream, error); });
  if (code == CUDA_SUCCESS) (void)call.release();
  return code;
}

FAKE_EXPORT CUresult cuEventCreate(CUevent* event, unsigned int) {
  ENTER(cuEventCreate);
  return done([&](std::string* error) { return cpu().event_create(event, error); });
}
FAKE_EXPORT CUresult cuEventDestroy_v2(CUevent event) {
  ENTER(cuEventDestroy_v2);
  cpu().event_destroy(event);
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuEventRecord(CUevent event, CUstream stream) {
  ENTER(cuEventRecord);
  return done([&](std::string* error) { return cpu().event_record(event, stream, error); });
}
FAKE_EXPORT CUresult cuStreamWaitEvent(CUstream stream, CUevent event, unsigned int) {
  ENTER(cuStreamWaitEvent);
  return done([&](std::string* error) { return cpu().event_wait(event, stream, error); });
}

FAKE_EXPORT CUresult cuLaunchKernel(CUfunction function, unsigned int x, unsigned int y, unsigned int z, unsigned int,
                                    unsigned int, unsigned int, unsigned int, CUstream stream, void** parameters,
                                    void** extra) {
  ENTER(cuLaunchKernel);
  if (function == nullptr) return CUDA_ERROR_INVALID_HANDLE;
  if (x == 0 || y != 1 || z != 1 || parameters != nullptr) return CUDA_ERROR_INVALID_VALUE;
  const void* args = nullptr;
  std::size_t bytes = 0;
  for (void** word = extra; word != nullptr && *word != nullptr; word += 2) {
    const auto what = reinterpret_cast<std::uintptr_t>(*word);
    if (what == CU_LAUNCH_PARAM_BUFFER_POINTER_AS_INT) args = word[1];
    else if (what == CU_LAUNCH_PARAM_BUFFER_SIZE_AS_INT) bytes = *static_cast<const std::size_t*>(word[1]);
    else return CUDA_ERROR_INVALID_VALUE;
  }
  return done([&](std::string* error) { return cpu().launch(function, x, args, bytes, stream, error); });
}

FAKE_EXPORT CUresult cuStreamBeginCapture_v2(CUstream stream, int) {
  ENTER(cuStreamBeginCapture_v2);
  if (stream == nullptr) return CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED;
  const CUresult code = done([&](std::string* error) { return cpu().capture_begin(stream, error); });
  const std::lock_guard hold(state().lock);
  if (code == CUDA_SUCCESS) state().captures[stream] = CU_STREAM_CAPTURE_STATUS_ACTIVE;
  return code;
}
FAKE_EXPORT CUresult cuStreamEndCapture(CUstream stream, CUgraph* out) {
  ENTER(cuStreamEndCapture);
  const int status = capture_of(stream);
  void* graph = nullptr;
  const CUresult code = done([&](std::string* error) { return cpu().capture_end(stream, &graph, error); });
  {
    const std::lock_guard hold(state().lock);
    state().captures.erase(stream);
  }
  if (code != CUDA_SUCCESS) return code;
  const Graph kept(graph, [](void* one) { cpu().graph_destroy(one); });
  if (status != CU_STREAM_CAPTURE_STATUS_ACTIVE) return CUDA_ERROR_STREAM_CAPTURE_INVALIDATED;
  *out = new Graph(kept);
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuGraphInstantiateWithFlags(CUgraphExec* out, CUgraph graph, unsigned long long) {
  ENTER(cuGraphInstantiateWithFlags);
  *out = new Graph(*static_cast<Graph*>(graph));
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuGraphLaunch(CUgraphExec graph, CUstream stream) {
  ENTER(cuGraphLaunch);
  return done([&](std::string* error) { return cpu().graph_launch(static_cast<Graph*>(graph)->get(), stream, error); });
}
FAKE_EXPORT CUresult cuGraphExecDestroy(CUgraphExec graph) {
  ENTER(cuGraphExecDestroy);
  delete static_cast<Graph*>(graph);
  return CUDA_SUCCESS;
}
FAKE_EXPORT CUresult cuGraphDestroy(CUgraph graph) {
  ENTER(cuGraphDestroy);
  delete static_cast<Graph*>(graph);
  return CUDA_SUCCESS;
}

}  // namespace fake
