// SPDX-License-Identifier: Apache-2.0
//
// What jobs_test.py runs as whole jobs, by mode: beginnings and ends of the library's use, which a test
// inside a running world cannot see. Exits with 0 when all checks hold, 1 otherwise.
#include <shmem.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>

namespace {

long at[8];
int failures = 0;

void check(bool holds, int line, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "jobs_pe: line %d: %s\n", line, what);
  ++failures;
}
#define CHECK(...) check((__VA_ARGS__), __LINE__, #__VA_ARGS__)

int me() { return shmem_my_pe(); }
int next_pe() { return (shmem_my_pe() + 1) % shmem_n_pes(); }
int previous_pe() { return (shmem_my_pe() + shmem_n_pes() - 1) % shmem_n_pes(); }
bool initialized() {
  int state = -1;
  shmem_query_initialized(&state);
  return state != 0;
}
// Time for others to be wrong in: nothing depends on its being enough.
void while_others_go_on() { std::this_thread::sleep_for(std::chrono::milliseconds(100)); }

void states() {
  CHECK(!initialized());
  shmem_init();
  CHECK(initialized());
  CHECK(shmem_my_pe() >= 0 && shmem_my_pe() < shmem_n_pes());
  shmem_finalize();
  CHECK(!initialized());
  // The program itself goes on.
  std::string text(100'000, 'x');
  CHECK(text.size() == 100'000);
}

void nested() {
  int provided = -1;
  shmem_init();
  CHECK(shmem_init_thread(SHMEM_THREAD_SINGLE, &provided) == 0);
  shmem_init();
  auto* block = static_cast<long*>(shmem_malloc(sizeof(long)));
  shmem_team_t team = SHMEM_TEAM_INVALID;
  const int n = shmem_n_pes();
  CHECK(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &team) == 0);
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  CHECK(shmem_ctx_create(0, &ctx) == 0);
  for (int left = 2; left >= 1; --left) {
    // Each such call is a barrier, and frees nothing.
    const long value = 100 * left + me();
    shmem_long_put_nbi(block, &value, 1, next_pe());
    shmem_finalize();
    CHECK(initialized());
    CHECK(*block == 100 * left + previous_pe());
    shmem_sync_all();
    shmem_ctx_long_p(ctx, &at[0], left, next_pe());
    shmem_ctx_quiet(ctx);
    CHECK(shmem_team_my_pe(team) == n - 1 - me());
    CHECK(shmem_team_sync(team) == 0);
    CHECK(at[0] == left);
    shmem_sync_all();
  }
  shmem_finalize();
  CHECK(!initialized());
}

void again() {
  for (int time = 0; time < 5; ++time) {
    int provided = -1;
    if (time % 2 == 0) shmem_init();
    if (time % 2 == 1) CHECK(shmem_init_thread(SHMEM_THREAD_SERIALIZED, &provided) == 0);
    CHECK(initialized());
    auto* block = static_cast<long*>(shmem_calloc(4, sizeof(long)));
    CHECK(block != nullptr && block[3] == 0);
    shmem_long_p(block, 10 * time + me(), next_pe());
    shmem_barrier_all();
    CHECK(*block == 10 * time + previous_pe());
    CHECK(shmem_team_n_pes(SHMEM_TEAM_WORLD) == shmem_n_pes());
    shmem_finalize();  // with the block left to it
    CHECK(!initialized());
  }
}

// What is under way when finalize is called arrives; nobody's end keeps others from using its memory.
void pending() {
  shmem_init();
  const int from = previous_pe(), n = shmem_n_pes();
  const long value = 50 + me(), late = 7;
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  CHECK(shmem_ctx_create(0, &ctx) == 0);
  shmem_long_put_nbi(&at[0], &value, 1, next_pe());
  shmem_ctx_long_put_nbi(ctx, &at[1], &value, 1, next_pe());
  if (me() == 0) {
    while_others_go_on();  // until they wait in shmem_finalize
    for (int pe = 0; pe < n; ++pe) {
      shmem_long_put(&at[2], &late, 1, pe);
      shmem_long_atomic_inc(&at[3], pe);
    }
  }
  shmem_finalize();
  CHECK(at[0] == 50 + from && at[1] == 50 + from);
  CHECK(at[2] == 7 && at[3] == 1);
}

void levels() {
  constexpr int all[] = {SHMEM_THREAD_SINGLE, SHMEM_THREAD_FUNNELED, SHMEM_THREAD_SERIALIZED,
                         SHMEM_THREAD_MULTIPLE};
  for (const int requested : all) {
    int provided = -1, queried = -1;
    CHECK(shmem_init_thread(requested, &provided) == 0);
    CHECK(provided >= SHMEM_THREAD_SINGLE && provided <= SHMEM_THREAD_MULTIPLE);
    shmem_query_thread(&queried);
    CHECK(queried == provided);
    shmem_long_p(&at[4], requested + 10 * me(), next_pe());
    shmem_barrier_all();
    CHECK(at[4] == requested + 10 * previous_pe());
    shmem_finalize();
  }
  shmem_init();
  int queried = -1;
  shmem_query_thread(&queried);
  CHECK(queried >= SHMEM_THREAD_SINGLE && queried <= SHMEM_THREAD_MULTIPLE);
  shmem_finalize();
}

// One PE ends the job; the others do what the mode says, for ever.
void exit_while(const std::string& what, int status) {
  shmem_init();
  if (me() == 0) std::atexit([] { std::printf("jobs_pe: exit handler\n"); });
  shmem_barrier_all();
  if (me() == 0) {
    std::printf("jobs_pe: not yet flushed");  // a pipe or file: kept in a buffer
    while_others_go_on();
    shmem_global_exit(status);
    std::printf("jobs_pe: shmem_global_exit has returned\n");
    std::fflush(stdout);
  }
  if (what == "barrier") shmem_barrier_all();
  if (what == "wait") shmem_long_wait_until(&at[0], SHMEM_CMP_EQ, 1);
  if (what == "finalize") shmem_finalize();
  if (what == "sleep") sleep(1000);
  if (what == "compute")
    for (volatile double x = 1;;) x = x * 1.0000001;
  std::printf("jobs_pe: %s was left\n", what.c_str());
}

void exit_all(int first) {
  shmem_init();
  shmem_barrier_all();
  shmem_global_exit(first + me());
}

// The heap holds `fits` bytes; `too_many`, if not 0, are more than it has.
void sizes(std::size_t fits, std::size_t too_many) {
  int provided = -1;
  if (shmem_init_thread(SHMEM_THREAD_SINGLE, &provided) != 0) std::exit(3);
  auto* block = static_cast<char*>(shmem_malloc(fits));
  CHECK(fits == 0 || block != nullptr);
  if (block != nullptr) {
    shmem_char_p(block + fits - 1, 'x', next_pe());
    shmem_barrier_all();
    CHECK(block[fits - 1] == 'x');
    shmem_free(block);
  }
  if (too_many != 0) CHECK(shmem_malloc(too_many) == nullptr);
  shmem_finalize();
}

// Twice, with an argument that is ignored; never finalized by the program, which writes before it ends.
void start_pes_alone() {
  start_pes(0);
  start_pes(17);
  CHECK(initialized());
  CHECK(shmem_my_pe() < shmem_n_pes());
  const long value = 30 + me();
  shmem_long_put_nbi(&at[0], &value, 1, next_pe());
  shmem_barrier_all();
  CHECK(at[0] == 30 + previous_pe());
  if (me() == 0) while_others_go_on();  // until they wait in the implicit end
  for (int pe = 0; me() == 0 && pe < shmem_n_pes(); ++pe) shmem_long_atomic_inc(&at[1], pe);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string mode = argc > 1 ? argv[1] : "", what = argc > 2 ? argv[2] : "";
  const auto number = [&](int i) { return argc > i ? std::strtoull(argv[i], nullptr, 10) : 0ull; };
  if (mode == "states") states();
  else if (mode == "nested") nested();
  else if (mode == "again") again();
  else if (mode == "pending") pending();
  else if (mode == "levels") levels();
  else if (mode == "exit_while") exit_while(what, static_cast<int>(number(3)));
  else if (mode == "exit_all") exit_all(static_cast<int>(number(2)));
  else if (mode == "sizes") sizes(number(2), number(3));
  else if (mode == "start_pes") start_pes_alone();
  else {
    std::fprintf(stderr, "jobs_pe: unknown mode %s\n", mode.c_str());
    return 2;
  }
  if (failures == 0) std::printf("jobs_pe: right\n");
  return failures == 0 ? 0 : 1;
}
