// SPDX-License-Identifier: Apache-2.0
//
// What startup_test.py runs as PEs, by mode:
//
//   work          every PE sends to every other and checks what it got
//   pairs         100 pairs of init and finalize, every third nested, each with an empty heap
//   alone         checks of a world of one PE
//   levels        all thread levels, one after the other
//   full          fills the heap that SHMEM_SYMMETRIC_SIZE bounds, and empties it
//   no_globals    with USHMEM_SYMMETRIC_GLOBALS=0: heap yes, globals no
//   exit STATUS   PE 1 calls shmem_global_exit while the others wait for ever
//   finalized     a call after shmem_finalize
//   fork_first    a child that is forked before shmem_init calls shmem_init
//   unbalanced    shmem_finalize once more than shmem_init
//   start_pes     start_pes twice, and an end without shmem_finalize; PE 1 comes to it last
//   start_pes_fail  the same, but PE 1 ends with status 3 while the others are at their end
//
// Exits with 0 when all checks hold, 1 otherwise. STARTUP_PE_FLAVOUR makes other programs
// of the same text: 1 with more globals, 2 with the same globals and other code.
#include <shmem.h>
#include <shmemx.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#ifndef STARTUP_PE_FLAVOUR
#define STARTUP_PE_FLAVOUR 0
#endif

namespace {

long in_data = 17;
long large[STARTUP_PE_FLAVOUR == 1 ? 40'000 : 100] = {1};
int failures = 0;

void check(bool holds, int line, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "startup_pe: line %d: %s\n", line, what);
  ++failures;
}
#define CHECK(...) check((__VA_ARGS__), __LINE__, #__VA_ARGS__)

void exchange() {
  const int me = shmem_my_pe(), n = shmem_n_pes();
  auto* from = static_cast<long*>(shmem_calloc(static_cast<std::size_t>(n), sizeof(long)));
  auto* sum = static_cast<long*>(shmem_calloc(1, sizeof(long)));
  CHECK(from != nullptr && sum != nullptr);
  if (from == nullptr || sum == nullptr) return;
  for (int pe = 0; pe < n; ++pe) {
    shmem_long_p(from + me, 1000 * me + pe, pe);
    shmem_long_atomic_add(sum, me + 1, pe);
  }
  shmem_barrier_all();
  for (int pe = 0; pe < n; ++pe) CHECK(from[pe] == 1000 * pe + me);
  CHECK(*sum == static_cast<long>(n) * (n + 1) / 2);
  shmem_free(sum);
  shmem_free(from);
}

void work() {
  shmem_init();
  exchange();
  CHECK(large[0] == 1);
  shmem_long_p(&in_data, 50 + shmem_my_pe(), (shmem_my_pe() + 1) % shmem_n_pes());
  shmem_barrier_all();
  CHECK(in_data == 50 + (shmem_my_pe() + shmem_n_pes() - 1) % shmem_n_pes());
  shmem_finalize();
}

// Collectives of a team and of the active set of all PEs, whose rounds go on over finalize and init.
void gather(shmem_team_t team, int i) {
  const int n = shmem_n_pes(), me = shmem_team_my_pe(team);
  static long mine[2], all[2 * 64], sync[64];
  for (int k = 0; k < 5 + i % 70; ++k) {
    mine[0] = 1000 * i + k;
    mine[1] = me;
    CHECK(shmem_long_fcollect(team, all, mine, 2) == 0);
    for (int pe = 0; pe < n; ++pe) CHECK(all[2 * pe] == 1000 * i + k && all[2 * pe + 1] == pe);
    mine[1] = shmem_my_pe();
    shmem_fcollect64(all, mine, 2, 0, 0, n, sync);
    for (int pe = 0; pe < n; ++pe) CHECK(all[2 * pe] == 1000 * i + k && all[2 * pe + 1] == pe);
  }
}

void pairs() {
  int initialized = 5;
  shmem_query_initialized(&initialized);
  CHECK(initialized == 0);
  char* first = nullptr;
  for (int i = 0; i < 100; ++i) {
    const bool nested = i % 3 == 1;
    shmem_init();
    if (nested) shmem_init();
    shmem_query_initialized(&initialized);
    CHECK(initialized == 1);
    const int me = shmem_my_pe(), n = shmem_n_pes();
    // An empty heap: the first block lies where the first block of the first time lay, and is zero,
    // though it was left allocated and full of other bytes by the last pair.
    auto* block = static_cast<char*>(shmem_malloc(4 << 20));
    CHECK(block != nullptr);
    if (block == nullptr) return;
    if (first == nullptr) first = block;
    CHECK(block == first);
    if (i % 10 < 2) {
      CHECK(block[0] == 0 && block[(4 << 20) - 1] == 0 && block[1 << 20] == 0);
      shmem_barrier_all();
      std::memset(shmem_ptr(block, (me + 1) % n), i + 1, 4 << 20);
      shmem_barrier_all();
      CHECK(block[1 << 20] == i + 1);
    }
    shmem_team_t team = SHMEM_TEAM_INVALID;
    CHECK(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &team) == 0);
    CHECK(shmem_team_sync(team) == 0);  // and left to finalize
    gather(SHMEM_TEAM_WORLD, i);
    gather(team, i + 1);
    in_data = i;
    shmem_barrier_all();
    CHECK(shmem_long_g(&in_data, (me + 1) % n) == i);
    if (nested) {
      shmem_finalize();
      CHECK(shmem_my_pe() == me);  // the outer pair goes on
      exchange();
    }
    shmem_finalize();
    shmem_query_initialized(&initialized);
    CHECK(initialized == 0);
    CHECK(in_data == i);
  }
}

void alone() {
  shmem_init();
  CHECK(shmem_my_pe() == 0 && shmem_n_pes() == 1);
  exchange();
  CHECK(shmem_ptr(&in_data, 0) == &in_data);
  shmem_long_atomic_inc(&in_data, 0);
  CHECK(in_data == 18);
  static long lock;
  for (int i = 0; i < 3; ++i) {
    shmem_set_lock(&lock);
    shmem_clear_lock(&lock);
    CHECK(shmem_test_lock(&lock) == 0);
    shmem_clear_lock(&lock);
  }
  static std::uint64_t signal;
  shmem_long_put_signal(&in_data, &large[0], 1, &signal, 3, SHMEM_SIGNAL_SET, 0);
  CHECK(shmem_signal_wait_until(&signal, SHMEM_CMP_EQ, 3) == 3 && in_data == 1);
  CHECK(shmem_team_n_pes(SHMEM_TEAM_SHARED) == 1);
  shmem_barrier_all();
  shmem_finalize();
}

void levels() {
  for (int level = SHMEM_THREAD_SINGLE; level <= SHMEM_THREAD_MULTIPLE; ++level) {
    int provided = -1, asked = -1;
    CHECK(shmem_init_thread(level, &provided) == 0);
    CHECK(provided >= level && provided <= SHMEM_THREAD_MULTIPLE);
    shmem_query_thread(&asked);
    CHECK(asked == provided);
    exchange();
    shmem_finalize();
  }
}

void full() {
  shmem_init();
  const int me = shmem_my_pe();
  auto* sentinel = static_cast<long*>(shmem_malloc(sizeof(long)));
  *sentinel = 600 + me;
  constexpr std::size_t size = 100'000;
  std::vector<unsigned char*> blocks;
  for (int times = 0; times < 2; ++times) {
    while (auto* p = static_cast<unsigned char*>(shmem_malloc(size))) {
      std::memset(p, static_cast<int>(blocks.size()) + me, size);
      blocks.push_back(p);
    }
    CHECK(shmemx_last_error()[0] != '\0');
    CHECK(blocks.size() * size <= std::size_t{8} << 20);
    CHECK(blocks.size() * size > std::size_t{7} << 20);
    auto* count = static_cast<long*>(shmem_malloc(sizeof(long)));  // a small one still fits
    CHECK(count != nullptr);
    if (count == nullptr) return;
    *count = static_cast<long>(blocks.size());
    shmem_barrier_all();
    CHECK(shmem_long_g(count, (me + 1) % shmem_n_pes()) == *count);
    shmem_barrier_all();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const auto expected = static_cast<unsigned char>(static_cast<int>(i) + me);
      CHECK(blocks[i][0] == expected && blocks[i][size - 1] == expected);
    }
    for (unsigned char* block : blocks) shmem_free(block);
    blocks.clear();
    shmem_free(count);
  }
  CHECK(*sentinel == 600 + me);
  shmem_finalize();
}

void no_globals() {
  shmem_init();
  CHECK(shmem_ptr(&in_data, shmem_my_pe()) == nullptr);
  CHECK(shmem_addr_accessible(&in_data, 0) == 0);
  exchange();
  shmem_finalize();
}

void exit_early(int status) {
  shmem_init();
  static long never;
  shmem_barrier_all();
  if (shmem_my_pe() == 1) shmem_global_exit(status);
  shmem_long_wait_until(&never, SHMEM_CMP_EQ, 1);
}

char untouched[256 << 20];  // .bss

// Globals that nobody has written cost nothing.
void large_bss() {
  shmem_init();
  shmem_char_p(&untouched[100 << 20], 'x', (shmem_my_pe() + 1) % shmem_n_pes());
  shmem_barrier_all();
  CHECK(untouched[100 << 20] == 'x');
  long mebibytes = -1;  // of the node's shared memory that exist
  for (int fd = 0; fd < 1024; ++fd) {
    char to[64] = {};
    struct stat s;
    const std::string link = "/proc/self/fd/" + std::to_string(fd);
    if (readlink(link.c_str(), to, sizeof to - 1) > 0 && std::strstr(to, "ushmem-node") &&
        stat(link.c_str(), &s) == 0)
      mebibytes = s.st_blocks >> 11;
  }
  CHECK(mebibytes >= 0 && mebibytes < 64);
  shmem_finalize();
}

// With standard streams closed, their numbers must not go to the node file.
void closed_streams() {
  for (int fd = 0; fd <= 2; ++fd) close(fd);
  shmem_init();
  bool node_file = false;
  for (const char* link : {"/proc/self/fd/0", "/proc/self/fd/1", "/proc/self/fd/2"}) {
    char to[64] = {};
    node_file = node_file || (readlink(link, to, sizeof to - 1) > 0 && std::strstr(to, "ushmem-node"));
  }
  shmem_finalize();
  _exit(node_file ? 1 : 0);
}

// Several threads of each PE find at the same time that the job has ended: exit handlers run, once, to
// their end.
void exit_with_threads() {
  int provided = 0;
  shmem_init_thread(SHMEM_THREAD_MULTIPLE, &provided);
  static long never;
  std::atexit([] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));  // work that takes a while
    std::printf("startup_pe: a slow exit handler has run\n");
  });
  std::vector<std::thread> waiting;
  for (int i = 0; i < 3; ++i)
    waiting.emplace_back([] { shmem_long_wait_until(&never, SHMEM_CMP_EQ, 1); });
  shmem_barrier_all();
  if (shmem_my_pe() == 0) shmem_global_exit(9);
  shmem_long_wait_until(&never, SHMEM_CMP_EQ, 1);
}

void fork_first() {
  const pid_t child = fork();
  if (child == 0) {
    shmem_init();  // must say that a child is no PE, not make a second process of this PE
    _exit(0);
  }
  int status = 0;
  CHECK(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 70);
  work();
}

// Whoever is at its end waits there for the others. Exit handlers run in reverse order: `leave` after the
// library's own, `arrive` before it.
long told, arrived;

void leave() {
  if (told == 1) return;
  std::fprintf(stderr, "startup_pe: left before PE 1 was at its end\n");
  _exit(1);
}

void arrive() { shmem_long_atomic_inc(&arrived, 1 % shmem_n_pes()); }

void start_pes_and_end(bool fail) {
  std::atexit(leave);
  std::thread([] { start_pes(0); }).join();  // not the thread that ends the process
  start_pes(1);
  CHECK(_num_pes() == shmem_n_pes() && _my_pe() == shmem_my_pe());
  const int n = _num_pes(), last = 1 % n;
  if (_my_pe() != last) {
    std::atexit(arrive);
    return;
  }
  shmem_long_wait_until(&arrived, SHMEM_CMP_EQ, n - 1);
  if (fail) _exit(3);
  for (int pe = 0; pe < n; ++pe) shmem_long_atomic_inc(&told, pe);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string mode = argc > 1 ? argv[1] : "";
  const auto is = [&](const char* name) { return mode == name; };
  if (is("work")) {
    work();
  } else if (is("pairs")) {
    pairs();
  } else if (is("alone")) {
    alone();
  } else if (is("levels")) {
    levels();
  } else if (is("full")) {
    full();
  } else if (is("no_globals")) {
    no_globals();
  } else if (is("fork_first")) {
    fork_first();
  } else if (is("exit") && argc > 2) {
    exit_early(std::atoi(argv[2]));
  } else if (is("large_bss")) {
    large_bss();
  } else if (is("closed_streams")) {
    closed_streams();
  } else if (is("exit_with_threads")) {
    exit_with_threads();
  } else if (is("start_pes") || is("start_pes_fail")) {
    start_pes_and_end(is("start_pes_fail"));
  } else if (is("finalized")) {
    shmem_init();
    shmem_finalize();
    shmem_barrier_all();
  } else if (is("unbalanced")) {
    shmem_init();
    shmem_finalize();
    shmem_finalize();
  } else {
    std::fprintf(stderr, "startup_pe: unknown mode %s\n", mode.c_str());
    return 2;
  }
  if (STARTUP_PE_FLAVOUR == 2) std::printf("startup_pe: of other code\n");
  if (failures == 0) std::printf("startup_pe: %s: right\n", mode.c_str());
  return failures == 0 ? 0 : 1;
}
