#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# On a machine with a GPU, its driver and nvcc: builds with CUDA, runs the device tests over the real driver, with PEs
# as threads and as processes, and measures. Run from the repository's root: tests/gpu/run.sh [BUILD FOLDER]
# Environment: USHMEM_CUDA_ARCHITECTURE (90), USHMEM_NVCC; NVSHMEM_HOME, where NVSHMEM is: then the same is measured with
# it, on the same GPU.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build-gpu}
arch=${USHMEM_CUDA_ARCHITECTURE:-90}
nvcc=${USHMEM_NVCC:-$(command -v nvcc || echo /usr/local/cuda/bin/nvcc)}
cmake -S . -B "$build" -DUSHMEM_BUILD_TESTS=ON -DUSHMEM_CUDA_KERNELS=ON -DUSHMEM_CUDA_ARCHITECTURE="$arch" \
  -DUSHMEM_NVCC="$nvcc"
cmake --build "$build" --parallel "$(nproc)" --target ushmem ushmem_kernels_cuda cuda_test multi_threads multi_process oshrun
build=$(cd "$build" && pwd)
"$nvcc" -arch="sm_$arch" -fatbin tests/gpu/kernels.cu -o "$build/gpu_kernels.fatbin"
"$nvcc" -x cu -std=c++17 -arch="sm_$arch" -fatbin -Iinclude tests/multi/device_kernels.cpp -o "$build/device_kernels.fatbin"
"$nvcc" -std=c++17 -arch="sm_$arch" -Iinclude tests/gpu/measure.cu -o "$build/bin/measure" \
  -L"$build/lib" -lushmem -Xlinker -rpath="$build/lib"

failed=0
echo "== the device over the driver"
USHMEM_TEST_CUDA_LIBRARY='' USHMEM_TEST_KERNELS_FILE="$build/gpu_kernels.fatbin" "$build/bin/cuda_test" || failed=1
export USHMEM_DEVICE=cuda:0 USHMEM_PLUGINS="$build/lib/ushmem" USHMEM_TEST_KERNELS="$build/device_kernels.fatbin"
suites='DeviceMemory.*:HostCallsOnDeviceMemory.*:Streams.*:TypedStreams.*:RegisteredBuffers.*:DeviceKernels.*'
echo "== what a world does with memory, PEs as threads and as processes"
"$build/bin/multi_threads" --gtest_filter="$suites" || failed=1
"$build/bin/oshrun" -n 2 "$build/bin/multi_process" --gtest_filter="$suites" || failed=1
echo "== figures"
"$build/bin/oshrun" -n 2 "$build/bin/measure" || failed=1
if [ -f "${NVSHMEM_HOME:-}/include/nvshmem.h" ]; then
  # Its device code is linked with ours. The host library's name has no suffix in some packages and ".3" in others.
  host=$(find "$NVSHMEM_HOME/lib" -name 'libnvshmem_host.so*' | sort | head -1)
  "$nvcc" -rdc=true -std=c++17 -arch="sm_$arch" -I"$NVSHMEM_HOME/include" tests/gpu/nvshmem_client.cu \
    -o "$build/bin/nvshmem_client" -L"$NVSHMEM_HOME/lib" -lnvshmem_device -Xlinker "$host" -lcuda \
    -Xlinker -rpath="$NVSHMEM_HOME/lib"
  "$build/bin/nvshmem_client" || failed=1
else
  echo "no NVSHMEM at NVSHMEM_HOME: not measured with it"
fi
exit "$failed"
