// SPDX-License-Identifier: Apache-2.0
//
// Puts to device memory of another PE of the node: by kernels, beside copies by as many threads between the same
// two buffers, and in a stream, beside the host's put.
#include <sched.h>

#include <ushmem/device.h>

#include <algorithm>
#include <cstring>
#include <thread>

#include "device/probes.hpp"
#include "device/world.hpp"

namespace ushmem::perf::device {

SHMEM_KERNEL(perf_put, PutArgs) {
  const std::uint64_t from = shmem.index() * args.bytes;
  for (std::uint64_t i = 0; i < args.rounds; ++i) {
    shmem.put(args.dest + from, args.source + from, args.bytes, peer);
    shmem.quiet();
  }
}

std::vector<unsigned char> pattern(std::size_t bytes, unsigned turn) {
  std::vector<unsigned char> values(bytes);
  for (std::size_t i = 0; i < bytes; ++i) values[i] = static_cast<unsigned char>(i * 131 + i / 257 + turn);
  return values;
}

namespace {

using node::measure_alone;
using node::repeat;

// This process's processors, of which a kernel can use as many blocks.
unsigned processors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  return sched_getaffinity(0, sizeof set, &set) == 0 ? static_cast<unsigned>(CPU_COUNT(&set)) : 1;
}

// Copies as the kernel's blocks do, the calling thread one of them.
void copy_by_threads(unsigned threads, std::uint64_t n, unsigned char* to, const unsigned char* from,
                     std::size_t bytes) {
  const auto part = [=](std::size_t at) {
    repeat(n, [=](std::uint64_t) { node::call_memcpy(to + at, from + at, bytes); });
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(part, i * bytes);
  part(0);
  for (std::thread& other : others) other.join();
}

void put_by(unsigned blocks, Options options, std::size_t bytes) {
  // Starting threads takes little of a batch.
  if (blocks > 1) options.batch_ns *= 10;
  const std::size_t each = bytes / blocks;
  const Array<unsigned char> dest(bytes), source(bytes);
  const Kernels kernels(blocks);
  if (shmem_my_pe() == 0) {
    auto* const mapped = static_cast<unsigned char*>(shmem_ptr(dest.get(), peer));
    must(mapped != nullptr, "the other PE's device memory is not mapped");
    const auto fill = [&](unsigned turn) {
      const auto values = pattern(bytes, turn);
      std::memcpy(source.get(), values.data(), bytes);
    };
    const auto check = [&](const char* what) {
      if (std::memcmp(mapped, source.get(), each * blocks) != 0) node::wrong_result(what);
    };
    const auto put = [&](std::uint64_t n) {
      kernels.run(perf_put, PutArgs{{}, dest.get(), source.get(), each, n});
    };
    fill(1);
    measure_alone(options, {{"memcpy",
                             [&](std::uint64_t n) { copy_by_threads(blocks, n, mapped, source.get(), each); }},
                            {"put", put}});
    fill(2);
    put(1);
    check("a kernel's put");
  }
  shmem_barrier_all();
}

}  // namespace

void put_by_block(const Options& options, std::size_t bytes) { put_by(1, options, bytes); }
void put_by_blocks(const Options& options, std::size_t bytes) { put_by(std::max(processors(), 2U), options, bytes); }

void put_on_stream(const Options& options) {
  const Array<std::uint64_t> dest(64), source(64);
  if (shmem_my_pe() == 0) {
    auto* const mapped = static_cast<std::uint64_t*>(shmem_ptr(dest.get(), peer));
    must(mapped != nullptr, "the other PE's device memory is not mapped");
    *source.get() = 7;
    const auto put = [to = dest.get(), from = source.get()](std::uint64_t) {
      shmemx_putmem_on_stream(to, from, sizeof *to, peer, nullptr);
      must(shmemx_stream_synchronize(nullptr) == 0, "shmemx_stream_synchronize");
    };
    measure_alone(options, {{"put_quiet",
                             [to = dest.get(), from = source.get()](std::uint64_t n) {
                               repeat(n, [=](std::uint64_t) {
                                 shmem_putmem(to, from, sizeof *to, peer);
                                 shmem_quiet();
                               });
                             }},
                            {"stream_put", [put](std::uint64_t n) { repeat(n, put); }}});
    *source.get() = 8;
    put(0);
    if (*mapped != 8) node::wrong_result("a put in a stream");
  }
  shmem_barrier_all();
}

}  // namespace ushmem::perf::device
