// SPDX-License-Identifier: Apache-2.0
//
// ushmem-perf-device: the program that `ushmem perf device` runs under oshrun, one probe a run.
//
//   ushmem-perf-device PROBE REPEATS ALTERNATIONS BATCH_NS [SIZE]
#include <shmem.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "device/probes.hpp"

namespace ushmem::perf::device {
namespace {

struct Probe {
  std::string_view name;
  void (*run)(const Options&);
  void (*run_sized)(const Options&, std::size_t size);
};

constexpr Probe probes[] = {
    {"launch", launch, nullptr},
    {"launch_wait", launch_wait, nullptr},
    {"pause_block", pause_block, nullptr},
    {"barrier_of_blocks", nullptr, barrier_of_blocks},
    {"stream_copy", nullptr, stream_copy},
    {"put_by_block", nullptr, put_by_block},
    {"put_by_blocks", nullptr, put_by_blocks},
    {"put_on_stream", put_on_stream, nullptr},
    {"signal_of_blocks", signal_of_blocks, nullptr},
    {"far_put_by_host", nullptr, far_put_by_host},
    {"far_put_on_stream", nullptr, far_put_on_stream},
    {"far_put_by_block", nullptr, far_put_by_block},
};

int usage() {
  std::fprintf(stderr, "ushmem-perf-device: started by `ushmem perf device`, not by hand\n");
  return 2;
}

int run(int argc, char** argv) {
  if (argc < 5) return usage();
  const std::string_view name = argv[1];
  const Options options{std::atoi(argv[2]), std::atoi(argv[3]), std::atof(argv[4])};
  for (const Probe& probe : probes) {
    if (probe.name != name) continue;
    if (probe.run_sized != nullptr && argc < 6) return usage();
    setenv("USHMEM_DEVICE", "cpu", 1);  // whose kernels are functions of this program
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
}  // namespace ushmem::perf::device

int main(int argc, char** argv) { return ushmem::perf::device::run(argc, argv); }
