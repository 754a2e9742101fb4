// SPDX-License-Identifier: Apache-2.0
//
// multi_process: each PE is a process, started by oshrun; all run the same tests in the same order.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#include <new>
#include <string>

#include "frame.hpp"

namespace multi {

void give_up() {
  std::fflush(nullptr);
  shmem_global_exit(1);
  std::abort();
}

void run_on_all(const Entry& entry) {
  const std::uint64_t failures_before = place().meeting->failures.load();
  meet();  // so that nobody has failed in this test before all have looked
  run_as_this_pe(entry);
  const bool elsewhere = place().meeting->failures.load() > failures_before;
  if (pe() == 0 && elsewhere && !::testing::Test::HasFailure())
    ADD_FAILURE() << "failed on another PE";
  meet();
}

namespace {

// Memory that all PEs see, without the library: their processes are on one machine, also where its network
// namespaces play several nodes. PE 0 makes it, the others open its descriptor. Collective.
MeetingPlace* meeting_of_all() {
  auto* maker = static_cast<long*>(shmem_calloc(2, sizeof(long)));  // process and descriptor
  int fd = -1;
  if (pe() == 0) {
    fd = memfd_create("meeting", MFD_CLOEXEC);
    if (fd < 0 || ftruncate(fd, sizeof(MeetingPlace)) != 0) return nullptr;
    maker[0] = getpid();
    maker[1] = fd;
  }
  shmem_barrier_all();
  long from[2];
  shmem_long_get(from, maker, 2, 0);
  const std::string path = "/proc/" + std::to_string(from[0]) + "/fd/" + std::to_string(from[1]);
  if (pe() != 0) fd = open(path.c_str(), O_RDWR | O_CLOEXEC);
  void* memory = mmap(nullptr, sizeof(MeetingPlace), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (pe() == 0 && memory != MAP_FAILED) new (memory) MeetingPlace();
  shmem_barrier_all();
  close(fd);
  shmem_free(maker);
  return memory == MAP_FAILED ? nullptr : static_cast<MeetingPlace*>(memory);
}

}  // namespace
}  // namespace multi

int main(int argc, char** argv) {
  int level = 0;
  if (shmem_init_thread(SHMEM_THREAD_MULTIPLE, &level) != 0 || level != SHMEM_THREAD_MULTIPLE) {
    std::fprintf(stderr, "multi_process: thread level %d instead of multiple\n", level);
    return 2;
  }
  multi::Place& place = multi::place();
  multi::set_pe(shmem_my_pe());
  place.n_pes = shmem_n_pes();
  if (place.n_pes > multi::MeetingPlace::most_pes) {
    std::fprintf(stderr, "multi_process: at most %d PEs\n", multi::MeetingPlace::most_pes);
    shmem_global_exit(2);
  }
  place.meeting = multi::meeting_of_all();
  if (place.meeting == nullptr) {
    std::perror("multi_process: no memory that all PEs see");
    shmem_global_exit(2);
  }
  if (!multi::look_at_nodes()) shmem_global_exit(2);
  auto* seed = static_cast<std::uint64_t*>(shmem_malloc(sizeof(std::uint64_t)));
  if (multi::pe() == 0) *seed = multi::seed_from_environment();
  shmem_barrier_all();
  place.seed = shmem_uint64_g(seed, 0);
  shmem_barrier_all();
  multi::prepare(&argc, argv, multi::pe() != 0);
  const int status = RUN_ALL_TESTS();
  shmem_free(seed);
  shmem_finalize();
  return status;
}
