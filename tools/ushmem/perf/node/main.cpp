// SPDX-License-Identifier: Apache-2.0
//
// ushmem-perf-node: the OpenSHMEM program that `ushmem perf node` runs under oshrun, one probe a
// run.
//
//   ushmem-perf-node PROBE REPEATS ALTERNATIONS BATCH_NS [BYTES]
//   ushmem-perf-node start              shmem_init and shmem_finalize, prints their time
//   ushmem-perf-node bare_start N FD    N processes meet twice in the memory behind FD, their time
#include <sched.h>
#include <shmem.h>
#include <sys/mman.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "base/clock.hpp"
#include "measure.hpp"

namespace ushmem::perf::node {
namespace {

struct Probe {
  std::string_view name;
  void (*run)(const Options&);
  void (*run_sized)(const Options&, std::size_t bytes);
};

constexpr Probe probes[] = {
    {"put_small", put_small, nullptr},
    {"get_small", get_small, nullptr},
    {"put_quiet", put_quiet, nullptr},
    {"put_rate", put_rate, nullptr},
    {"put_rate_of_threads", put_rate_of_threads, nullptr},
    {"fetch_add", fetch_add, nullptr},
    {"compare_swap", compare_swap, nullptr},
    {"put_large", nullptr, put_large},
    {"get_large", nullptr, get_large},
    {"put_curve", nullptr, put_curve},
    {"get_curve", nullptr, get_curve},
    {"signal_ping_pong", signal_ping_pong, nullptr},
    {"barrier_of_two", barrier_of_two, nullptr},
    {"barrier_of_many", barrier_of_many, nullptr},
};

// One write a line: the lines of PEs do not mix.
int print_milliseconds(const char* name, std::uint64_t since) {
  std::printf("sample %s=%.6g\n", name, static_cast<double>(base::now_ns() - since) / 1e6);
  return std::fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int start(std::uint64_t since) {
  shmem_init();
  shmem_finalize();
  return print_milliseconds("start", since);
}

// The least that a start and an end can be: the processes map common memory and meet twice,
// giving the processor away meanwhile.
int bare_start(std::uint64_t since, std::uint64_t n, int fd) {
  void* memory = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (memory == MAP_FAILED) {
    std::fprintf(stderr, "ushmem-perf-node: mmap: %s\n", std::strerror(errno));
    return EXIT_FAILURE;
  }
  auto& arrivals = *static_cast<std::atomic<std::uint64_t>*>(memory);
  for (std::uint64_t all = n; all <= 2 * n; all += n) {
    arrivals.fetch_add(1);
    while (arrivals.load() < all) sched_yield();
  }
  return print_milliseconds("bare_start", since);
}

int usage() {
  std::fprintf(stderr, "ushmem-perf-node: started by `ushmem perf node`, not by hand\n");
  return 2;
}

int run(int argc, char** argv) {
  const std::uint64_t since = base::now_ns();
  const std::string_view name = argc > 1 ? argv[1] : "";
  if (name == "start") return start(since);
  if (name == "bare_start" && argc == 4)
    return bare_start(since, std::strtoull(argv[2], nullptr, 10), std::atoi(argv[3]));
  if (argc < 5) return usage();
  const Options options{std::atoi(argv[2]), std::atoi(argv[3]), std::atof(argv[4])};
  for (const Probe& probe : probes) {
    if (probe.name != name) continue;
    if (probe.run_sized != nullptr && argc < 6) return usage();
    shmem_init();
    if (probe.run != nullptr)
      probe.run(options);
    else
      probe.run_sized(options, std::strtoull(argv[5], nullptr, 10));
    shmem_finalize();
    return EXIT_SUCCESS;
  }
  return usage();
}

}  // namespace
}  // namespace ushmem::perf::node

int main(int argc, char** argv) { return ushmem::perf::node::run(argc, argv); }
