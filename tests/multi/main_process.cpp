// SPDX-License-Identifier: Apache-2.0
//
// multi_process: each PE is a process, started by oshrun; all run the same tests in the same order.
#include <cstdio>
#include <new>

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
  void* memory = shmem_calloc(1, sizeof(multi::MeetingPlace));
  auto* seed = static_cast<std::uint64_t*>(shmem_malloc(sizeof(std::uint64_t)));
  if (multi::pe() == 0) {
    new (memory) multi::MeetingPlace();
    *seed = multi::seed_from_environment();
  }
  shmem_barrier_all();
  place.seed = shmem_uint64_g(seed, 0);
  place.meeting = static_cast<multi::MeetingPlace*>(shmem_ptr(memory, 0));
  if (place.meeting == nullptr) {
    std::fprintf(stderr, "multi_process: shmem_ptr of PE 0's memory is null\n");
    shmem_global_exit(2);
  }
  shmem_barrier_all();
  multi::prepare(&argc, argv, multi::pe() != 0);
  const int status = RUN_ALL_TESTS();
  shmem_free(seed);
  shmem_free(memory);
  shmem_finalize();
  return status;
}
