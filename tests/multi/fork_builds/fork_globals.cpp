// SPDX-License-Identifier: Apache-2.0
//
// Globals and fork, in one program that is built in every way that lays out globals and C library
// differently: position independent or not, static, with sanitizers, by another compiler. Run by
// `oshrun -n 2`; exits with the number of the first check that fails. Without a test framework, so
// that nothing but a C++ compiler is needed to build it.
//
//   fork_globals            the checks
//   fork_globals threads    forks while a second thread runs, which static programs refuse
#include <shmem.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

namespace {

long in_data = 11;
long in_bss;
long many[20'000];
alignas(256) long aligned = 3;
std::string text = "before main";
std::vector<int> list = {1, 2, 3};
const int constant = 8;

long* local_static() {
  static long value = 21;
  return &value;
}

int line_of_failure = 0;
void check(bool holds, int line, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "PE %d, line %d: %s\n", shmem_my_pe(), line, what);
  if (line_of_failure == 0) line_of_failure = line;
}
#define CHECK(...) check((__VA_ARGS__), __LINE__, #__VA_ARGS__)

void globals_are_symmetric() {
  const int me = shmem_my_pe(), n = shmem_n_pes(), next = (me + 1) % n, before = (me + n - 1) % n;
  CHECK(in_data == 11 && in_bss == 0 && *local_static() == 21 && aligned == 3);
  CHECK(text == "before main" && list.size() == 3);
  shmem_barrier_all();
  shmem_long_p(&in_data, 100 + me, next);
  shmem_long_p(&in_bss, 200 + me, next);
  shmem_long_p(local_static(), 300 + me, next);
  shmem_long_p(&many[19'999], 400 + me, next);
  shmem_long_atomic_add(&aligned, 10, next);
  shmem_barrier_all();
  CHECK(in_data == 100 + before && in_bss == 200 + before && *local_static() == 300 + before);
  CHECK(many[19'999] == 400 + before && aligned == 13);
  shmem_barrier_all();
  auto* there = static_cast<long*>(shmem_ptr(&in_bss, next));
  CHECK(there != nullptr);
  if (there != nullptr) *there = 500 + me;
  shmem_barrier_all();
  CHECK(in_bss == 500 + before);
  shmem_barrier_all();
  CHECK(shmem_ptr(&in_data, me) == &in_data);
  CHECK(reinterpret_cast<std::uintptr_t>(shmem_ptr(&aligned, next)) % 256 == 0);
  CHECK(shmem_ptr(&constant, me) == nullptr);
  text = "of PE " + std::to_string(me) + " and long enough for the allocator";
  list.assign(50, me);
  shmem_barrier_all();
  CHECK(text.substr(0, 7) == "of PE " + std::to_string(me) && list[49] == me);
}

// Its own standard output into a file, so that what parent and child print can be read back.
void children_have_their_own() {
  const int me = shmem_my_pe();
  std::FILE* file = std::tmpfile();
  const int screen = dup(STDOUT_FILENO);
  std::fflush(stdout);
  dup2(fileno(file), STDOUT_FILENO);
  setenv("FORK_GLOBALS", "parent", 1);
  std::printf("parent 1\n");
  std::fflush(stdout);
  std::cout << "parent 2" << std::endl;
  std::printf("parent 3\n");  // in the buffer while the child is made
  const long data_before = in_data;
  const pid_t child = fork();
  if (child == 0) {
    int bad = in_data != data_before || std::strcmp(getenv("FORK_GLOBALS"), "parent") != 0;
    in_data = -1;
    in_bss = -2;
    *local_static() = -3;
    std::memset(many, 0xff, sizeof many);
    text = "the child's text, which is longer than what a string holds in itself";
    list.clear();
    list.shrink_to_fit();
    setenv("FORK_GLOBALS", "child", 1);
    setenv("FORK_GLOBALS_NEW", "child", 1);
    std::printf("child 1\n");  // never flushed: _exit
    std::cout << "child 2";
    std::cout.setstate(std::ios::failbit);
    _exit(bad == 0 ? 5 : 6);
  }
  int status = 0;
  CHECK(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 5);
  CHECK(in_data == data_before && *local_static() > 0 && many[0] == 0);
  CHECK(text.substr(0, 7) == "of PE " + std::to_string(me) && list.size() == 50);
  CHECK(std::strcmp(getenv("FORK_GLOBALS"), "parent") == 0);
  CHECK(getenv("FORK_GLOBALS_NEW") == nullptr);
  CHECK(std::cout.good());
  std::printf("parent 4\n");
  CHECK(std::fflush(stdout) == 0);
  std::cout << "parent 5" << std::endl;
  dup2(screen, STDOUT_FILENO);
  close(screen);
  std::rewind(file);
  char got[400] = {};
  const std::size_t n = std::fread(got, 1, sizeof got - 1, file);
  std::fclose(file);
  CHECK(n > 0);
  // Nothing of the child, whose output stayed in its buffers, and nothing twice.
  CHECK(std::string(got) == "parent 1\nparent 2\nparent 3\nparent 4\nparent 5\n");
  shmem_barrier_all();
}

void peers_reach_the_parent_only() {
  const int me = shmem_my_pe(), n = shmem_n_pes(), next = (me + 1) % n, before = (me + n - 1) % n;
  int go[2];
  CHECK(pipe(go) == 0);
  in_bss = 0;
  const pid_t child = fork();
  if (child == 0) {
    close(go[1]);
    char byte;
    while (read(go[0], &byte, 1) > 0) {}  // until the parent closes its end
    _exit(in_bss == 0 ? 7 : 8);
  }
  close(go[0]);
  shmem_barrier_all();
  shmem_long_p(&in_bss, 900 + me, next);
  shmem_long_wait_until(&in_bss, SHMEM_CMP_EQ, 900 + before);
  close(go[1]);
  int status = 0;
  CHECK(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 7);
  CHECK(WEXITSTATUS(system("exit 9")) == 9);
  std::FILE* shell = popen("echo shell", "r");
  char line[20] = {};
  CHECK(shell != nullptr && std::fgets(line, sizeof line, shell) != nullptr);
  CHECK(std::strcmp(line, "shell\n") == 0);
  if (shell != nullptr) pclose(shell);
  shmem_barrier_all();
}

int fork_beside_a_thread() {
  std::atomic<bool> stop{false};
  std::thread other([&] {
    while (!stop.load()) std::this_thread::yield();
  });
  const pid_t child = fork();
  if (child == 0) _exit(0);
  stop = true;
  other.join();
  int status = 0;
  return waitpid(child, &status, 0) == child && status == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  shmem_init();
  if (argc > 1 && std::strcmp(argv[1], "threads") == 0) {
    const int result = fork_beside_a_thread();
    shmem_finalize();
    return result;
  }
  globals_are_symmetric();
  children_have_their_own();
  peers_reach_the_parent_only();
  shmem_barrier_all();
  shmem_finalize();
  if (line_of_failure == 0) std::printf("globals and fork: right\n");
  return line_of_failure == 0 ? 0 : 1;
}
