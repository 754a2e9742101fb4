// SPDX-License-Identifier: Apache-2.0
//
// The measurements of measure.cu by NVSHMEM's public interface, for the same figures of both libraries on one
// machine: bandwidth of a put on a stream against a plain copy within the GPU, what the call of a put on a stream
// costs, and the round trip of a signal on streams; and beside them the round trip of a signal inside one kernel.
// Two PEs, each on GPU number (its number on the node) modulo the node's GPUs. Processes begin by a unique id, which
// the first makes and the second is handed by a pipe, so that no launcher is needed: nvshmem_client
#include <cuda_runtime.h>
#include <nvshmem.h>
#include <nvshmemx.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

using Clock = std::chrono::steady_clock;
double us_since(Clock::time_point from) {
  return std::chrono::duration<double, std::micro>(Clock::now() - from).count();
}

constexpr unsigned deadline_s = 120;
constexpr std::size_t bytes = std::size_t{256} << 20;
constexpr int rounds = 20, trips = 1000, puts = 10000;

void need(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "nvshmem_client: %s\n", what);
  std::exit(1);
}
void need(cudaError_t error, const char* what) {
  if (error != cudaSuccess) std::fprintf(stderr, "nvshmem_client: %s\n", cudaGetErrorString(error));
  need(error == cudaSuccess, what);
}

// PE 0 writes first; each waits for the other's count.
__global__ void signal_there_and_back(std::uint64_t* signal, int count) {
  const int me = nvshmem_my_pe();
  for (int i = 1; i <= count; ++i) {
    const auto value = static_cast<std::uint64_t>(i);
    if (me == 0) nvshmemx_signal_op(signal, value, NVSHMEM_SIGNAL_SET, 1);
    nvshmem_signal_wait_until(signal, NVSHMEM_CMP_GE, value);
    if (me == 1) nvshmemx_signal_op(signal, value, NVSHMEM_SIGNAL_SET, 0);
  }
}

int run(int pe, int channel) {
  alarm(deadline_s);  // the other is gone or waits for ever
  int gpus = 0;
  need(cudaGetDeviceCount(&gpus), "cudaGetDeviceCount");
  need(cudaSetDevice(pe % gpus), "cudaSetDevice");
  nvshmemx_uniqueid_t id = NVSHMEMX_UNIQUEID_INITIALIZER;
  if (pe == 0) {
    need(nvshmemx_get_uniqueid(&id) == 0, "nvshmemx_get_uniqueid");
    need(write(channel, &id, sizeof id) == static_cast<ssize_t>(sizeof id), "write");
  } else {
    need(read(channel, &id, sizeof id) == static_cast<ssize_t>(sizeof id), "read");
  }
  nvshmemx_init_attr_t attr = NVSHMEMX_INIT_ATTR_INITIALIZER;
  need(nvshmemx_set_attr_uniqueid_args(pe, 2, &id, &attr) == 0, "nvshmemx_set_attr_uniqueid_args");
  need(nvshmemx_init_attr(NVSHMEMX_INIT_WITH_UNIQUEID, &attr) == 0, "nvshmemx_init_attr");
  need(nvshmem_my_pe() == pe && nvshmem_n_pes() == 2, "the world is another one");

  char* const from = static_cast<char*>(nvshmem_malloc(bytes));
  char* const to = static_cast<char*>(nvshmem_malloc(bytes));
  auto* const signals = static_cast<std::uint64_t*>(nvshmem_calloc(2, sizeof(std::uint64_t)));
  need(from != nullptr && to != nullptr && signals != nullptr, "nvshmem_malloc");
  cudaStream_t stream = nullptr;
  need(cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking), "cudaStreamCreate");
  const auto done = [&] { need(cudaStreamSynchronize(stream), "cudaStreamSynchronize"); };

  // What is put is looked at by the other.
  need(cudaMemset(from, 17 + pe, bytes), "cudaMemset");
  nvshmem_barrier_all();
  if (pe == 0) {
    const auto rate = [&](auto&& once) {
      once();
      done();
      const Clock::time_point begin = Clock::now();
      for (int i = 0; i < rounds; ++i) once();
      done();
      return static_cast<double>(bytes) * rounds / us_since(begin) / 1e3;
    };
    const double put = rate([&] { nvshmemx_putmem_on_stream(to, from, bytes, 1, stream); });
    const double copy = rate([&] {
      need(cudaMemcpyAsync(to, from, bytes, cudaMemcpyDeviceToDevice, stream), "cudaMemcpyAsync");
    });
    std::printf("nvshmem: put to PE 1: %.1f GB/s; copy within the GPU: %.1f GB/s; %zu MiB each\n", put, copy,
                bytes >> 20);
    const Clock::time_point begin = Clock::now();
    for (int i = 0; i < puts; ++i) nvshmemx_putmem_on_stream(to, from, 8, 1, stream);
    const double issued = us_since(begin);
    done();
    std::printf("nvshmem: put of 8 bytes on a stream: %.2f us for the call, %.2f us until it is done, "
                "of %d in a row\n", issued / puts, us_since(begin) / puts, puts);
  }
  nvshmem_barrier_all();
  if (pe == 1) {
    char last = 0;
    need(cudaMemcpy(&last, to + bytes - 1, 1, cudaMemcpyDeviceToHost), "cudaMemcpy");
    need(last == 17, "what PE 0 put is not here");
  }
  nvshmem_barrier_all();

  const Clock::time_point begin = Clock::now();
  for (std::uint64_t i = 1; i <= trips; ++i) {
    if (pe == 0) nvshmemx_signal_op_on_stream(signals, i, NVSHMEM_SIGNAL_SET, 1, stream);
    nvshmemx_signal_wait_until_on_stream(signals, NVSHMEM_CMP_GE, i, stream);
    if (pe == 1) nvshmemx_signal_op_on_stream(signals, i, NVSHMEM_SIGNAL_SET, 0, stream);
  }
  done();
  if (pe == 0)
    std::printf("nvshmem: signal there and back on streams: %.2f us, of %d\n", us_since(begin) / trips,
                trips);
  nvshmem_barrier_all();

  // On one GPU the two kernels run only when the processes' turns come, so that is no figure.
  if (gpus > 1) {
    const Clock::time_point start = Clock::now();
    signal_there_and_back<<<1, 1, 0, stream>>>(signals + 1, trips);
    need(cudaGetLastError(), "the kernel");
    done();
    if (pe == 0)
      std::printf("nvshmem: signal there and back in one kernel: %.2f us, of %d\n", us_since(start) / trips,
                  trips);
    nvshmem_barrier_all();
  }
  need(cudaStreamDestroy(stream), "cudaStreamDestroy");
  nvshmem_free(signals);
  nvshmem_free(to);
  nvshmem_free(from);
  nvshmem_finalize();
  return 0;
}

}  // namespace

int main() {
  int channel[2];
  need(pipe(channel) == 0, "pipe");
  std::fflush(stdout);
  const pid_t child = fork();  // before the driver is used
  need(child >= 0, "fork");
  if (child == 0) return run(1, channel[0]);
  const int mine = run(0, channel[1]);
  int status = -1;
  need(waitpid(child, &status, 0) == child && status == 0, "PE 1 failed");
  return mine;
}
