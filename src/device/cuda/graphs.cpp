// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "device/cpu/say.hpp"
#include "device/cuda/cuda.hpp"

namespace ushmem::device::cuda {
namespace {

using cpu::fail;

struct Recorded {
  CUgraph graph = nullptr;
  CUgraphExec executable = nullptr;
};

}  // namespace

// Relaxed: what the library itself allocates meanwhile, the first time a call needs it, is not recorded and does not
// spoil the capture.
bool CudaDevice::capture_begin(Stream stream, std::string* error) {
  bool captured = false;
  if (!is_captured(stream, &captured, error)) return false;
  if (captured) return fail(error, "capture_begin: the stream is being captured");
  return check("cuStreamBeginCapture_v2", driver_.cuStreamBeginCapture_v2(stream, CU_STREAM_CAPTURE_MODE_RELAXED),
               error);
}

bool CudaDevice::capture_end(Stream stream, Graph* out, std::string* error) {
  bool captured = false;
  if (!is_captured(stream, &captured, error)) return false;
  if (!captured) return fail(error, "capture_end: the stream is not being captured");
  auto recorded = std::make_unique<Recorded>();
  if (!check("cuStreamEndCapture", driver_.cuStreamEndCapture(stream, &recorded->graph), error)) return false;
  if (!check("cuGraphInstantiateWithFlags",
             driver_.cuGraphInstantiateWithFlags(&recorded->executable, recorded->graph, 0), error)) {
    (void)driver_.cuGraphDestroy(recorded->graph);
    return false;
  }
  *out = recorded.release();
  return true;
}

bool CudaDevice::graph_launch(Graph graph, Stream stream, std::string* error) {
  if (graph == nullptr) return fail(error, "graph_launch: no graph");
  return check("cuGraphLaunch", driver_.cuGraphLaunch(static_cast<Recorded*>(graph)->executable, stream), error);
}

void CudaDevice::graph_destroy(Graph graph) {
  if (graph == nullptr) return;
  const std::unique_ptr<Recorded> recorded(static_cast<Recorded*>(graph));
  (void)driver_.cuGraphExecDestroy(recorded->executable);
  (void)driver_.cuGraphDestroy(recorded->graph);
}

}  // namespace ushmem::device::cuda
