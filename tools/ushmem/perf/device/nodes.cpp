// SPDX-License-Identifier: Apache-2.0
//
// Puts from device memory to device memory of a PE of another node, in each way that there is, beside the host's put
// from heap to heap over the same path. All are timed until the data have arrived.
#include <cstring>

#include "device/probes.hpp"
#include "device/world.hpp"

namespace ushmem::perf::device {
namespace {

using node::Column;
using node::repeat;

// All places of a put; `way` makes the column from those of device memory, and runs at both PEs.
template <class Way>
void far_put(Options options, std::size_t bytes, const Way& way) {
  // Several puts a batch: the thread that serves kernels naps between batches, and here the path is what is measured.
  options.batch_ns *= 10;
  const auto heap_dest = node::allocate<unsigned char>(bytes), heap_source = node::allocate<unsigned char>(bytes);
  const Array<unsigned char> dest(bytes), source(bytes);
  const Column column = way(dest.get(), source.get());
  if (shmem_my_pe() == 0) {
    must(shmem_ptr(dest.get(), peer) == nullptr && shmem_ptr(heap_dest.get(), peer) == nullptr,
         "both PEs are on one node");
    const auto fill = [&](unsigned char* to, unsigned turn) {
      const auto values = pattern(bytes, turn);
      std::memcpy(to, values.data(), bytes);
    };
    const Column heap = {"heap", [&](std::uint64_t n) {
                           repeat(n, [&](std::uint64_t) {
                             shmem_putmem(heap_dest.get(), heap_source.get(), bytes, peer);
                             shmem_quiet();
                           });
                         }};
    fill(heap_source.get(), 1);
    fill(source.get(), 2);
    node::measure_alone(options, {heap, column});
    fill(source.get(), 3);
    column.run(1);
    std::vector<unsigned char> arrived(bytes);
    shmem_getmem(arrived.data(), dest.get(), bytes, peer);
    if (std::memcmp(arrived.data(), source.get(), bytes) != 0) node::wrong_result("a put to another node");
  }
  shmem_barrier_all();
}

}  // namespace

void far_put_by_host(const Options& options, std::size_t bytes) {
  far_put(options, bytes, [=](unsigned char* dest, const unsigned char* source) {
    return Column{"put", [=](std::uint64_t n) {
                    repeat(n, [=](std::uint64_t) {
                      shmem_putmem(dest, source, bytes, peer);
                      shmem_quiet();
                    });
                  }};
  });
}

void far_put_on_stream(const Options& options, std::size_t bytes) {
  far_put(options, bytes, [=](unsigned char* dest, const unsigned char* source) {
    return Column{"put", [=](std::uint64_t n) {
                    repeat(n, [=](std::uint64_t) {
                      shmemx_putmem_on_stream(dest, source, bytes, peer, nullptr);
                      shmemx_quiet_on_stream(nullptr);
                      must(shmemx_stream_synchronize(nullptr) == 0, "shmemx_stream_synchronize");
                    });
                  }};
  });
}

void far_put_by_block(const Options& options, std::size_t bytes) {
  // The first device memory of the world comes before its first handle.
  const Array<unsigned char> first(64);
  const Kernels kernels(1);
  far_put(options, bytes, [&](unsigned char* dest, const unsigned char* source) {
    return Column{"put", [=, &kernels](std::uint64_t n) {
                    kernels.run(perf_put, PutArgs{{}, dest, source, bytes, n});
                  }};
  });
}

}  // namespace ushmem::perf::device
