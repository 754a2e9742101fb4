// SPDX-License-Identifier: Apache-2.0
//
// Bad calls of PEs that are processes, for abort_test.py: `errors_process SCENARIO`. In most scenarios
// one PE makes the call and the others wait in a barrier for ever, unless the job ends.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <string>
#include <thread>

#include "rows.hpp"

namespace errors {
namespace {

alignas(64) char global[4096];  // symmetric when a launcher started the process
int failures = 0;

void expect(bool good, const std::string& what) {
  if (good) return;
  std::printf("FAILED: %s (last error: \"%s\")\n", what.c_str(), shmemx_last_error());
  ++failures;
}

void expect_message(const std::string& function, const std::string& says) {
  const std::string begin = function + ": " + says;
  expect(std::strncmp(shmemx_last_error(), begin.c_str(), begin.size()) == 0,
         function + " should say \"" + says + "\"");
}

// Every function that needs a world, with arguments that were good in one.
void all_say(const std::string& says) {
  char local[256] = {};
  std::size_t indices[4];
  std::memset(global, 0x5A, sizeof global);
  for (const TypedRow& row : typed_rows()) {
    Arguments a;
    a.pe = 0;
    a.remote = global;
    a.local = row.shape->collective ? global + 512 : local;
    a.sig_addr = reinterpret_cast<std::uint64_t*>(global + 1024);
    a.indices = indices;
    shmemx_clear_error();
    row.call(a);
    expect_message(row.name, says);
  }
  const Good good{reinterpret_cast<long*>(global), reinterpret_cast<std::uint64_t*>(global)};
  for (const PlainRow& row : plain_rows()) {
    if (row.call == nullptr || std::strncmp(row.name, "shmem_init", 10) == 0) continue;
    shmemx_clear_error();
    row.call(good);
    if (row.needs_init)
      expect_message(row.name, says);
    else
      expect(shmemx_last_error()[0] == '\0', std::string(row.name) + " is allowed at any time");
  }
  int initialized = 1;
  shmem_query_initialized(&initialized);
  expect(initialized == 0, "shmem_query_initialized");
  for (const char c : global)
    if (c != 0x5A) return expect(false, "the globals are unchanged");
}

// All states of a PE in which calls are refused. Errors return (USHMEM_ERRORS=return).
int life() {
  all_say("the library is not initialised in this process");
  shmem_init();
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    failures = 0;
    all_say("called in a forked child of a PE");
    std::fflush(stdout);
    _exit(failures != 0);
  }
  int status = -1;
  waitpid(child, &status, 0);
  expect(status == 0, "the forked child's calls are refused");
  shmemx_clear_error();
  shmem_barrier_all();
  expect(shmemx_last_error()[0] == '\0', "the parent goes on");
  shmem_finalize();
  all_say("called after shmem_finalize");
  shmem_init();  // and again
  shmemx_clear_error();
  shmem_long_p(reinterpret_cast<long*>(shmem_malloc(64)), 1, 0);
  expect(shmemx_last_error()[0] == '\0', "a second life");
  shmem_finalize();
  return failures != 0;
}

struct Scenario {
  const char* name;
  void (*at_0)();
  void (*at_1)();
};

void wait_for_ever() { shmem_barrier_all(); }

long* word() { return reinterpret_cast<long*>(global); }

void split_twice() {
  for (int i = 0; i < 2; ++i) {
    shmem_team_t team;
    shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, 2, nullptr, 0, &team);
    shmem_team_destroy(team);
  }
}

void never_comes() {
  for (;;) pause();
}

char large[40000];

void fcollect_bytes(std::size_t n) {
  static char dest[2 * sizeof large];
  shmem_fcollectmem(SHMEM_TEAM_WORLD, dest, large, n);
  wait_for_ever();
}

const Scenario scenarios[] = {
    {"put", wait_for_ever, [] { shmem_long_put(word(), word() + 1, 1, 99); }},
    {"p", [] { shmem_int_p(reinterpret_cast<int*>(global), 1, -3); }, wait_for_ever},
    {"get", wait_for_ever,
     [] {
       long local = 0;
       shmem_long_get(&local, word(), SIZE_MAX, 0);
     }},
    {"iput", wait_for_ever, [] { shmem_long_iput(word(), word(), 1L << 40, 1, 2, 0); }},
    {"stack", wait_for_ever,
     [] {
       long local = 0;
       shmem_long_p(&local, 1, 0);
     }},
    {"atomic", wait_for_ever,
     [] { shmem_long_atomic_add(reinterpret_cast<long*>(global + 4), 1, 0); }},
    {"put_signal", wait_for_ever,
     [] {
       shmem_long_put_signal(word(), word(), 1, reinterpret_cast<std::uint64_t*>(global + 64), 1, 7,
                             0);
     }},
    {"signal_set", wait_for_ever,
     [] { shmem_signal_set(reinterpret_cast<std::uint64_t*>(global), 1, 2); }},
    {"wait_until", wait_for_ever, [] { shmem_long_wait_until(word(), 0, 1); }},
    {"broadcast", wait_for_ever,
     [] { shmem_long_broadcast(SHMEM_TEAM_WORLD, word(), word() + 8, 1, 2); }},
    {"malloc_with_hints", wait_for_ever, [] { shmem_malloc_with_hints(64, 64); }},
    {"free", wait_for_ever, [] { shmem_free(global); }},
    {"team_sync", wait_for_ever, [] { shmem_team_sync(invented<shmem_team_t>(77)); }},
    {"ctx_quiet", wait_for_ever, [] { shmem_ctx_quiet(invented<shmem_ctx_t>(77)); }},
    {"pe_quiet", wait_for_ever,
     [] {
       const int pes[1] = {5};
       shmem_pe_quiet(pes, 1);
     }},
    {"clear_lock", wait_for_ever, [] { shmem_clear_lock(word()); }},
    {"init_thread", wait_for_ever,
     [] {
       int provided = 0;
       shmem_init_thread(9, &provided);
     }},
    {"freed",  // with USHMEM_CHECKS=2
     [] {
       shmem_free(shmem_malloc(64));
       wait_for_ever();
     },
     [] {
       auto* block = static_cast<int*>(shmem_malloc(64));
       shmem_free(block);
       shmem_int_p(block, 1, 0);
     }},
    {"twice",
     [] {
       void* block = shmem_malloc(64);
       shmem_free(block);
       wait_for_ever();
     },
     [] {
       void* block = shmem_malloc(64);
       shmem_free(block);
       shmem_free(block);
     }},
    {"other_thread", wait_for_ever,
     [] { std::thread([] { shmem_long_p(word(), 1, 42); }).join(); }},
    // The end of the job must not wait for a stream that another thread is reading from.
    {"while_reading", wait_for_ever,
     [] {
       int ends[2];
       if (pipe(ends) != 0) return;
       FILE* nothing_comes = fdopen(ends[0], "r");
       std::thread([=] { std::fgetc(nothing_comes); }).detach();
       while (ftrylockfile(nothing_comes) == 0) funlockfile(nothing_comes), std::this_thread::yield();
       std::printf("printed before\n");  // and what was printed is not lost
       shmem_long_p(word(), 1, 77);
     }},
    {"set_errors_back", wait_for_ever,
     [] {
       shmemx_set_errors(SHMEMX_ERRORS_RETURN);
       shmem_long_p(word(), 1, 98);
       shmemx_set_errors(SHMEMX_ERRORS_ABORT);
       shmem_long_p(word(), 1, 99);
     }},
    // Collective calls that differ.
    {"differ_malloc", [] { shmem_malloc(64); }, [] { shmem_malloc(128); }},
    {"differ_malloc_calloc", [] { shmem_malloc(64); }, [] { shmem_calloc(8, 8); }},
    {"differ_malloc_free", [] { shmem_malloc(64); shmem_malloc(64); },
     [] { shmem_free(shmem_malloc(64)); }},
    {"differ_realloc", [] { shmem_realloc(shmem_malloc(64), 96); },
     [] { shmem_realloc(shmem_malloc(64), 112); }},
    {"differ_malloc_barrier", [] { shmem_malloc(64); },
     [] {
       shmem_barrier_all();
       wait_for_ever();
     }},
    {"differ_split_barrier",  // records of earlier splits must not be taken for this one's
     [] { split_twice(), shmem_barrier_all(), shmem_barrier_all(), wait_for_ever(); },
     [] {
       split_twice();
       shmem_team_t team;
       shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, 2, nullptr, 0, &team);
     }},
    {"differ_splits", [] { split_twice(); },
     [] {
       shmem_team_t x, y;
       shmem_team_split_2d(SHMEM_TEAM_WORLD, 1, nullptr, 0, &x, nullptr, 0, &y);
     }},
    {"differ_collective", [] { shmem_long_fcollect(SHMEM_TEAM_WORLD, word(), word() + 8, 2); },
     [] { shmem_long_sum_inscan(SHMEM_TEAM_WORLD, word(), word() + 8, 3); }},
    {"differ_operation",
     [] { shmem_long_sum_reduce(SHMEM_TEAM_WORLD, word(), word() + 8, 2), wait_for_ever(); },
     [] { shmem_long_max_reduce(SHMEM_TEAM_WORLD, word(), word() + 8, 2), wait_for_ever(); }},
    {"differ_bytes", [] { fcollect_bytes(8); },
     [] { fcollect_bytes(sizeof large); }},  // the second waits at the end
    // PE 1 does not come to a collective: with USHMEM_WAIT_LIMIT.
    {"missing_packet", [] { fcollect_bytes(8); }, never_comes},
    {"missing_taker", [] { shmem_broadcastmem(SHMEM_TEAM_WORLD, large, large, sizeof large, 0); },
     never_comes},
    {"missing_room",
     [] {
       for (int i = 0; i < 70; ++i) shmem_long_broadcast(SHMEM_TEAM_WORLD, word(), word() + 8, 1, 0);
     },
     never_comes},
    {"missing_set", [] { shmem_fcollect64(word() + 8, word(), 1, 0, 0, 2, word() + 16); }, never_comes},
    {"differ_split",
     [] {
       shmem_team_t team;
       shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, 2, nullptr, 0, &team);
     },
     [] {
       shmem_team_t team;
       shmem_team_split_strided(SHMEM_TEAM_WORLD, 1, 1, 1, nullptr, 0, &team);
     }},
};

int run(const std::string& name) {
  if (name == "life") return life();
  if (name == "before_init") return shmem_n_pes();
  if (name == "global_exit_before_init") shmem_global_exit(3);
  if (name == "unattached") {
    ushmem::run_in_process(2, [](int) { std::thread([] { shmem_barrier_all(); }).join(); }, 4096);
    return 0;
  }
  if (name == "in_process") {
    ushmem::run_in_process(
        2, [](int pe) { if (pe == 1) shmem_free(global); else wait_for_ever(); }, 4096);
    return 0;
  }
  shmem_init();
  if (name == "after_finalize") {
    shmem_finalize();
    shmem_quiet();
    return 0;
  }
  if (name == "forked_child") {
    const pid_t child = fork();
    if (child == 0) {
      shmem_long_p(word(), 1, 0);
      _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    shmem_barrier_all();  // the job goes on
    if (WIFEXITED(status)) std::printf("%d\n", WEXITSTATUS(status));
    shmem_finalize();
    return 0;
  }
  if (name == "return") {  // USHMEM_ERRORS=return
    shmem_long_p(word(), 1, 99);
    const std::string message = shmemx_last_error();
    shmem_long_p(word(), 17 + shmem_my_pe(), 1 - shmem_my_pe());
    shmem_barrier_all();
    std::printf("%d %s\n", static_cast<int>(*word()), message.c_str());
    shmem_finalize();
    return 0;
  }
  for (const Scenario& scenario : scenarios) {
    if (name != scenario.name) continue;
    (shmem_my_pe() == 0 ? scenario.at_0 : scenario.at_1)();
    std::printf("PE %d goes on\n", shmem_my_pe());
    return 0;
  }
  std::fprintf(stderr, "errors_process: no scenario %s\n", name.c_str());
  return 2;
}

}  // namespace
}  // namespace errors

int main(int argc, char** argv) { return errors::run(argc > 1 ? argv[1] : ""); }
