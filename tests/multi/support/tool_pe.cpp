// SPDX-License-Identifier: Apache-2.0
//
// An OpenSHMEM program for the tests of the `ushmem` command. Its first argument says what it does:
//
//   counted      known numbers of operations; then PE 0 waits for its standard input to end, the
//                others wait in shmem_long_wait_until for PE 0. tool_test.py has the same numbers.
//   busy         PEs other than 0 put until PE 0 has seen the end of its standard input
//   gather       PE 0 comes to a collective after the end of its standard input, the others at once
//   idle         shmem_init, shmem_finalize
//   info-early   the report before shmem_init
//   info-last    the report of the last PE
//   info-threads the report of a thread of an in-process world, and of one that belongs to no world
//   info-wrong   what shmemx_print_info says about bad arguments
#include <sched.h>
#include <shmem.h>
#include <shmemx.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <thread>
#include <ushmem/world.hpp>
#include <vector>

namespace {

long flag;  // symmetric: PE 0 sets it at all others
long words[64];

void wait_for_end_of_input() {
  char byte;
  while (read(STDIN_FILENO, &byte, 1) > 0) {
  }
}

void release_all() {
  for (int pe = 1; pe < shmem_n_pes(); ++pe) shmem_long_p(&flag, 1, pe);
}

void make_one_mistake() {
  shmemx_set_errors(SHMEMX_ERRORS_RETURN);
  shmem_long_p(words, 1, shmem_n_pes());
  shmemx_set_errors(SHMEMX_ERRORS_ABORT);
}

int counted() {
  int provided = 0;
  shmem_init_thread(SHMEM_THREAD_MULTIPLE, &provided);
  const int me = shmem_my_pe();
  const int right = (me + 1) % shmem_n_pes();
  auto* page = static_cast<char*>(shmem_malloc(8192));
  auto* counters = static_cast<long*>(shmem_calloc(8, sizeof(long)));
  shmem_free(shmem_malloc(1 << 20));
  static char local[4096];
  static uint64_t signal;

  for (int i = 0; i < 10 * (me + 1); ++i) shmem_long_p(&words[me], i, right);
  shmem_putmem(page, local, sizeof local, right);
  for (int i = 0; i < 3; ++i) shmem_getmem(local, page, 100, right);
  for (int i = 0; i < 5; ++i) shmem_long_atomic_inc(counters, right);
  for (int i = 0; i < me + 2; ++i) shmem_signal_add(&signal, 1, right);
  shmem_fence();
  shmem_quiet();
  shmem_quiet();
  for (int i = 0; i < 4; ++i) shmem_barrier_all();
  if (me == 1) make_one_mistake();
  // More threads in all than there are sets of counters, a few at a time.
  for (int batch = 0; me == 2 && batch < 10; ++batch) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 20; ++i)
      threads.emplace_back([&] {
        for (int k = 0; k < 700; ++k) shmem_long_atomic_inc(counters, right);
      });
    for (auto& thread : threads) thread.join();
  }

  if (me == 0) {
    wait_for_end_of_input();
    release_all();
  } else {
    shmem_long_wait_until(&flag, SHMEM_CMP_EQ, 1);
  }
  shmem_finalize();
  return 0;
}

int busy() {
  shmem_init();
  if (shmem_my_pe() == 0) {
    wait_for_end_of_input();
    release_all();
  } else {
    for (long i = 0; shmem_long_test(&flag, SHMEM_CMP_EQ, 1) == 0; ++i) {
      shmem_long_p(words, i, 0);
      if (i % 64 == 0) sched_yield();
    }
  }
  shmem_finalize();
  return 0;
}

// PE 0 comes to a collective when its standard input has ended; the others wait for it there.
int gather() {
  shmem_init();
  static long all[64];
  if (shmem_my_pe() == 0) wait_for_end_of_input();
  shmem_long_fcollect(SHMEM_TEAM_WORLD, all, words, 1);
  shmem_finalize();
  return 0;
}

int idle() {
  shmem_init();
  shmem_finalize();
  return 0;
}

int info_early() { return shmemx_print_info(STDOUT_FILENO, SHMEMX_INFO_JSON); }

int info_last() {
  shmem_init();
  const bool last = shmem_my_pe() == shmem_n_pes() - 1;
  const int status = last ? shmemx_print_info(STDOUT_FILENO, SHMEMX_INFO_JSON) : 0;
  shmem_finalize();
  return status;
}

int info_threads() {
  ushmem::run_in_process(
      2, [](int pe) { if (pe == 1) shmemx_print_info(STDOUT_FILENO, SHMEMX_INFO_JSON); },
      std::size_t{1} << 20);
  return shmemx_print_info(STDOUT_FILENO, SHMEMX_INFO_JSON);
}

int info_wrong() {
  std::printf("%d %s\n", shmemx_print_info(-1, SHMEMX_INFO_TEXT) != 0, shmemx_last_error());
  std::printf("%d %s\n", shmemx_print_info(STDOUT_FILENO, 7) != 0, shmemx_last_error());
  return 0;
}

struct Mode {
  const char* name;
  int (*run)();
};

constexpr Mode modes[] = {{"counted", counted},        {"busy", busy}, {"gather", gather},
                          {"idle", idle},              {"info-early", info_early},
                          {"info-last", info_last},    {"info-threads", info_threads},
                          {"info-wrong", info_wrong}};

}  // namespace

int main(int argc, char** argv) {
  for (const Mode& mode : modes)
    if (argc == 2 && std::strcmp(argv[1], mode.name) == 0) return mode.run();
  std::fprintf(stderr, "tool_pe: which mode?\n");
  return 2;
}
