// SPDX-License-Identifier: Apache-2.0
//
// What the tests of this folder start, by mode:
//
//   work                      every PE sends to every other, in heap and globals, and checks what it got
//   pairs                     100 pairs of init and finalize, each with work in it
//   threads                   the same work, with a thread that runs since before shmem_init
//   child                     each PE starts this program once more, which must be a world of its own
//   die_early PE              that PE is killed before it comes to shmem_init, which the others wait in
//   die_running PE            that PE is killed when all have started; the others wait for it
//   exit STATUS               PE 1 calls shmem_global_exit, the others wait
//   by_id SOCKET PE N [MODE]  starts by a unique id that PE 0 gives out at a Unix socket; then work, pairs, or
//                             private, which is work without symmetric globals
//   wrong                     what shmemx_init_attr and its helpers must refuse
//
// Exits with 0 when all checks hold, 1 otherwise.
#include <shmem.h>
#include <shmemx.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

extern char** environ;

namespace {

long in_data = 17;
long in_bss[1000];
int failures = 0;

void check(bool holds, int line, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "guest_pe: line %d: %s\n", line, what);
  ++failures;
}
#define CHECK(...) check((__VA_ARGS__), __LINE__, #__VA_ARGS__)

void exchange(bool globals = true) {
  const int me = shmem_my_pe(), n = shmem_n_pes();
  auto* from = static_cast<long*>(shmem_calloc(static_cast<std::size_t>(n), sizeof(long)));
  auto* sum = static_cast<long*>(shmem_calloc(1, sizeof(long)));
  if (from == nullptr || sum == nullptr) return check(false, __LINE__, "memory");
  for (int pe = 0; pe < n; ++pe) {
    shmem_long_p(from + me, 1000 * me + pe, pe);
    shmem_long_atomic_add(sum, me + 1, pe);
    if (globals) shmem_long_p(in_bss + me, 7 * me + pe, pe);
  }
  shmem_barrier_all();
  for (int pe = 0; pe < n; ++pe) CHECK(from[pe] == 1000 * pe + me);
  for (int pe = 0; globals && pe < n; ++pe) CHECK(in_bss[pe] == 7 * pe + me);
  CHECK(*sum == static_cast<long>(n) * (n + 1) / 2);
  if (globals) {
    in_data = 40 + me;
    shmem_barrier_all();
    CHECK(shmem_long_g(&in_data, (me + 1) % n) == 40 + (me + 1) % n);
  } else {
    CHECK(shmem_addr_accessible(&in_data, (me + 1) % n) == 0);
  }
  shmem_free(sum);
  shmem_free(from);
}

void work() {
  shmem_init();
  exchange();
  shmem_finalize();
}

void pairs() {
  for (int i = 0; i < 100; ++i) work();
}

void threads() {
  std::atomic<bool> stop{false};
  std::thread other([&] {
    while (!stop) in_bss[999] = in_bss[999] + 1;  // writes to a global all the time
  });
  work();
  stop = true;
  other.join();
}

void child(const char* self) {
  shmem_init();
  std::string program = self, mode = "alone";
  char* arguments[] = {program.data(), mode.data(), nullptr};
  pid_t pid = 0;
  int status = -1;
  CHECK(posix_spawn(&pid, self, nullptr, nullptr, arguments, environ) == 0);
  CHECK(waitpid(pid, &status, 0) == pid && status == 0);
  exchange();
  shmem_finalize();
}

void alone() {
  shmem_init();
  CHECK(shmem_n_pes() == 1);
  exchange();
  shmem_finalize();
}

int number_by_any_launcher() {
  for (const char* name : {"USHMEM_PE", "PMIX_RANK", "PMI_RANK", "RANK"})
    if (const char* value = std::getenv(name)) return std::atoi(value);
  return -1;
}

void die_early(int who) {
  if (number_by_any_launcher() == who) kill(getpid(), SIGKILL);
  shmem_init();
  check(false, __LINE__, "a world without one of its PEs has begun");
}

void die_running(int who) {
  shmem_init();
  shmem_barrier_all();
  if (shmem_my_pe() == who) kill(getpid(), SIGKILL);
  static long never;
  shmem_long_wait_until(&never, SHMEM_CMP_NE, 0);
}

void global_exit(int status) {
  shmem_init();
  shmem_barrier_all();
  if (shmem_my_pe() == 1) shmem_global_exit(status);
  static long never;
  shmem_long_wait_until(&never, SHMEM_CMP_NE, 0);
}

sockaddr_un address_of(const char* path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
  return address;
}

// The program's own channel: PE 0 gives the id to whoever connects.
shmemx_uniqueid_t share_id(const char* path, int pe, int n) {
  shmemx_uniqueid_t id;
  const sockaddr_un address = address_of(path);
  const auto* at = reinterpret_cast<const sockaddr*>(&address);
  const int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  if (pe == 0) {
    CHECK(shmemx_get_uniqueid(&id) == 0);
    CHECK(bind(fd, at, sizeof address) == 0 && listen(fd, n) == 0);
    for (int other = 1; other < n; ++other) {
      const int to = accept(fd, nullptr, nullptr);
      CHECK(write(to, &id, sizeof id) == sizeof id);
      close(to);
    }
  } else {
    while (connect(fd, at, sizeof address) != 0) usleep(1000);  // until PE 0 is there
    CHECK(recv(fd, &id, sizeof id, MSG_WAITALL) == sizeof id);
  }
  close(fd);
  return id;
}

void by_id(const char* path, int pe, int n, const std::string& mode) {
  const shmemx_uniqueid_t id = share_id(path, pe, n);
  shmemx_init_attr_t attr;
  CHECK(shmemx_set_attr_uniqueid_args(pe, n, &id, &attr) == 0);
  const unsigned flags = SHMEMX_INIT_UNIQUEID | (mode == "private" ? SHMEMX_INIT_PRIVATE_GLOBALS : 0);
  if (shmemx_init_attr(flags, &attr) != 0) {
    std::fprintf(stderr, "guest_pe: %s\n", shmemx_last_error());
    ++failures;
    return;
  }
  CHECK(shmem_my_pe() == pe && shmem_n_pes() == n);
  CHECK(shmemx_init_attr(flags, &attr) != 0 && std::strstr(shmemx_last_error(), "has been initialized") != nullptr);
  shmemx_uniqueid_t second;
  CHECK(shmemx_get_uniqueid(&second) != 0);
  exchange(mode != "private");
  shmem_finalize();
  CHECK(shmemx_init_attr(flags, &attr) != 0);
  if (mode == "pairs") pairs();
}

void refused(int result, const char* why) {
  CHECK(result != 0);
  if (std::strstr(shmemx_last_error(), why) != nullptr) return;
  std::fprintf(stderr, "guest_pe: \"%s\" is not in \"%s\"\n", why, shmemx_last_error());
  ++failures;
}

void wrong() {
  shmemx_uniqueid_t id;
  shmemx_init_attr_t attr;
  std::memset(&attr, 1, sizeof attr);
  refused(shmemx_get_uniqueid(nullptr), "argument id is a null pointer");
  CHECK(shmemx_get_uniqueid(&id) == 0);
  refused(shmemx_set_attr_uniqueid_args(0, 1, nullptr, &attr), "argument id is a null pointer");
  refused(shmemx_set_attr_uniqueid_args(0, 1, &id, nullptr), "argument attr is a null pointer");
  refused(shmemx_set_attr_uniqueid_args(2, 2, &id, &attr), "argument pe is 2: must be 0 to 1");
  refused(shmemx_set_attr_uniqueid_args(-1, 2, &id, &attr), "argument pe is -1: must be 0 to 1");
  refused(shmemx_set_attr_uniqueid_args(0, 0, &id, &attr), "argument n_pes is 0");
  refused(shmemx_init_attr(SHMEMX_INIT_UNIQUEID, &attr), "argument attr has version");
  CHECK(shmemx_set_attr_uniqueid_args(1, 2, &id, &attr) == 0);
  refused(shmemx_init_attr(0, &attr), "argument flags is");
  refused(shmemx_init_attr(SHMEMX_INIT_UNIQUEID, nullptr), "argument attr is a null pointer");
  refused(shmemx_init_attr(SHMEMX_INIT_UNIQUEID, &attr), "must be PE 0");
  CHECK(shmemx_set_attr_uniqueid_args(0, 2, &id, &attr) == 0);
  attr.id.bytes[100] ^= 1;
  refused(shmemx_init_attr(SHMEMX_INIT_UNIQUEID, &attr), "must be the process that called shmemx_get_uniqueid");
  // All that has cost nothing: a world of one by the same id.
  CHECK(shmemx_set_attr_uniqueid_args(0, 1, &id, &attr) == 0);
  CHECK(shmemx_init_attr(SHMEMX_INIT_UNIQUEID, &attr) == 0);
  CHECK(shmem_n_pes() == 1);
  exchange();
  shmem_finalize();
}

}  // namespace

int main(int argc, char** argv) {
  const std::string mode = argc > 1 ? argv[1] : "";
  const auto number = [&](int i) { return argc > i ? std::atoi(argv[i]) : 0; };
  if (mode == "work") work();
  else if (mode == "pairs") pairs();
  else if (mode == "threads") threads();
  else if (mode == "child") child(argv[0]);
  else if (mode == "alone") alone();
  else if (mode == "die_early") die_early(number(2));
  else if (mode == "die_running") die_running(number(2));
  else if (mode == "exit") global_exit(number(2));
  else if (mode == "by_id" && argc > 4) by_id(argv[2], number(3), number(4), argc > 5 ? argv[5] : "work");
  else if (mode == "wrong") wrong();
  else return std::fprintf(stderr, "guest_pe: unknown mode\n"), 2;
  if (failures == 0) std::puts("right");
  return failures == 0 ? 0 : 1;
}
