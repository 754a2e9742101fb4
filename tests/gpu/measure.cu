// SPDX-License-Identifier: Apache-2.0
//
// Two PEs on one GPU: bandwidth of a put on a stream against a plain copy within the GPU, the round trip of a signal
// on streams, and what the call of a put on a stream costs the host. Figures of one GPU are of its memory, not of
// a link between two. Run with two PEs: oshrun -n 2 measure
#include <cuda_runtime.h>
#include <shmem.h>
#include <shmemx.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

using Clock = std::chrono::steady_clock;
double us_since(Clock::time_point from) {
  return std::chrono::duration<double, std::micro>(Clock::now() - from).count();
}

void need(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "measure: %s: %s\n", what, shmemx_last_error());
  shmem_global_exit(1);
  std::exit(1);
}

}  // namespace

int main() {
  shmem_init();
  const int me = shmem_my_pe();
  if (shmem_n_pes() != 2) return std::fprintf(stderr, "measure: two PEs are needed\n"), 1;
  constexpr std::size_t bytes = std::size_t{256} << 20;
  constexpr int rounds = 20, trips = 1000, puts = 10000;
  char* const from = static_cast<char*>(shmemx_malloc_device(bytes));
  char* const to = static_cast<char*>(shmemx_malloc_device(bytes));
  auto* const signal = static_cast<std::uint64_t*>(shmemx_malloc_device(64));
  need(from != nullptr && to != nullptr && signal != nullptr, "shmemx_malloc_device");
  void* stream = nullptr;
  need(shmemx_stream_create(&stream) == 0, "shmemx_stream_create");
  const std::uint64_t zero = 0;
  shmemx_putmem_on_stream(signal, &zero, sizeof zero, me, stream);
  const auto done = [&] { need(shmemx_stream_synchronize(stream) == 0, "shmemx_stream_synchronize"); };
  done();
  shmem_barrier_all();

  if (me == 0) {
    const auto rate = [&](auto&& once) {
      once();
      done();
      const Clock::time_point begin = Clock::now();
      for (int i = 0; i < rounds; ++i) once();
      done();
      return static_cast<double>(bytes) * rounds / us_since(begin) / 1e3;
    };
    const double put = rate([&] { shmemx_putmem_on_stream(to, from, bytes, 1, stream); });
    const double copy = rate([&] {
      need(cudaMemcpyAsync(to, from, bytes, cudaMemcpyDeviceToDevice, static_cast<cudaStream_t>(stream)) == cudaSuccess,
           "cudaMemcpyAsync");
    });
    std::printf("put to PE 1: %.1f GB/s; copy within the GPU: %.1f GB/s; %zu MiB each\n", put, copy, bytes >> 20);
    const Clock::time_point begin = Clock::now();
    for (int i = 0; i < puts; ++i) shmemx_putmem_on_stream(to, from, 8, 1, stream);
    const double issued = us_since(begin);
    done();
    std::printf("put of 8 bytes on a stream: %.2f us for the call, %.2f us until it is done, of %d in a row\n",
                issued / puts, us_since(begin) / puts, puts);
  }
  shmem_barrier_all();

  const Clock::time_point begin = Clock::now();
  for (std::uint64_t i = 1; i <= trips; ++i) {
    if (me == 0) shmemx_signal_op_on_stream(signal, i, SHMEM_SIGNAL_SET, 1, stream);
    shmemx_signal_wait_until_on_stream(signal, SHMEM_CMP_GE, i, stream);
    if (me == 1) shmemx_signal_op_on_stream(signal, i, SHMEM_SIGNAL_SET, 0, stream);
  }
  done();
  if (me == 0) std::printf("signal there and back on streams: %.2f us, of %d\n", us_since(begin) / trips, trips);
  shmem_barrier_all();
  need(shmemx_stream_destroy(stream) == 0, "shmemx_stream_destroy");
  shmem_free(signal);
  shmem_free(to);
  shmem_free(from);
  shmem_finalize();
  return 0;
}
