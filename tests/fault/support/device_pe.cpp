// SPDX-License-Identifier: Apache-2.0
//
// A PE for tests in which PE 1 dies while others use devices with it.
//
//   device_pe grow POINT     all allocate device memory; PE 1 dies at POINT, or (absent) does not take part
//   device_pe create         all but PE 1 make a handle
//   device_pe destroy        all but PE 1 give one back
//   device_pe signal         the others' kernels wait for a signal of PE 1, their hosts in shmemx_stream_synchronize
//   device_pe barrier        the same for PE 1 in a barrier of kernels
//   device_pe drain          as signal, hosts in shmemx_device_destroy
//   device_pe end_stream     as signal, hosts in shmemx_stream_destroy
//   device_pe finalize       as signal, hosts in shmem_finalize
//   device_pe ring           kernels of all that are not of its node put to PE 1, for ever
//   device_pe word           all add to a word of PE 0; PE 1 dies in the middle of it, the others add once more
//   device_pe leave          as signal, and PE 1 ends the job by shmem_global_exit(7)
//
// POINT is CALL:N: when that call of the C library is made for the Nth time in the allocation, or has come back: create
// (memfd_create, before it), send (to another PE's courier, after it), take (from one, after it).
//
// Each PE prints "phase PE PID" when it is there; PE 1 of the other phases waits to be killed.
#include <dlfcn.h>
#include <pthread.h>
#include <shmem.h>
#include <shmemx.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "device_kernels.hpp"

namespace {

// Where PE 1 kills itself. Nobody else's.
struct Point {
  std::string call;
  int left = 0;
  void passed(const char* by) {
    if (call == by && --left == 0) raise(SIGKILL);
  }
};
thread_local Point point;
std::atomic<int> changes_left{0};  // of words of device memory that have no agent but the host
std::atomic<bool> asked_to_end{false};

bool is_courier(const msghdr& message) {
  static constexpr char name[] = "ushmem-courier";
  if (message.msg_name == nullptr || message.msg_namelen < sizeof(sa_family_t) + sizeof name) return false;
  const auto& to = *static_cast<const sockaddr_un*>(message.msg_name);
  return to.sun_family == AF_UNIX && std::memcmp(to.sun_path + 1, name, sizeof name - 1) == 0;
}

// The C library's own.
template <class Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

void say(const char* what) {
  char line[128];
  const int n = std::snprintf(line, sizeof line, "%s %d %ld\n", what, shmem_my_pe(), static_cast<long>(getpid()));
  if (write(STDOUT_FILENO, line, static_cast<std::size_t>(n)) != n) abort();
}

// On the CPU device the function itself.
shmemx_kernel_t kernel(const char* name, ushmem_cpu_kernel on_cpu) {
  const char* const file = std::getenv("DEVICE_PE_KERNELS");
  shmemx_kernel_t found = reinterpret_cast<shmemx_kernel_t>(on_cpu);
  if (file != nullptr && shmemx_kernel_load(file, name, &found) != 0) std::puts(shmemx_last_error()), exit(4);
  return found;
}

void good(int status) {
  if (status != 0) std::printf("PE %d: %s\n", shmem_my_pe(), shmemx_last_error()), exit(4);
}

void* allocate() {
  void* const word = shmemx_malloc_device(4096);
  if (word == nullptr) good(1);
  shmem_putmem(word, std::string(4096, '\0').data(), 4096, shmem_my_pe());
  shmem_barrier_all();
  return word;
}

[[noreturn]] void wait_to_be_killed() {
  for (;;) pause();
}

void grow(const char* at, bool victim) {
  say("grow");
  if (victim && std::strcmp(at, "absent") == 0) wait_to_be_killed();
  const char* const colon = std::strchr(at, ':');
  if (victim && colon != nullptr) point = {std::string(at, colon), std::atoi(colon + 1)};
  allocate();
  point = {};
  shmem_barrier_all();
}

void add_to_a_word(bool victim) {
  auto* const word = static_cast<std::uint64_t*>(allocate());
  struct sigaction action {};
  action.sa_handler = [](int) { asked_to_end.store(true); };
  sigaction(SIGTERM, &action, nullptr);
  say("word");
  if (victim) changes_left.store(20);
  while (!asked_to_end.load()) shmem_uint64_atomic_add(word, 1, 0);
  shmem_uint64_atomic_add(word, 1, 0);
  say("went_on");
  _exit(0);
}

}  // namespace

extern "C" int memfd_create(const char* name, unsigned flags) noexcept {
  point.passed("create");
  return next<int(const char*, unsigned)>("memfd_create")(name, flags);
}

extern "C" ssize_t sendmsg(int socket, const msghdr* message, int flags) {
  const ssize_t sent = next<ssize_t(int, const msghdr*, int)>("sendmsg")(socket, message, flags);
  if (sent >= 0 && is_courier(*message)) point.passed("send");
  return sent;
}

extern "C" ssize_t recvmsg(int socket, msghdr* message, int flags) {
  const ssize_t came = next<ssize_t(int, msghdr*, int)>("recvmsg")(socket, message, flags);
  if (came >= 0 && message->msg_controllen != 0) point.passed("take");
  return came;
}

// The mutex of a PE's words is the only one that a holder may die with.
extern "C" int pthread_mutex_unlock(pthread_mutex_t* mutex) noexcept {
  static auto* const unlock = next<int(pthread_mutex_t*)>("pthread_mutex_unlock");
  constexpr int robust = 16;  // glibc's PTHREAD_MUTEX_ROBUST_NORMAL_NP
  if ((mutex->__data.__kind & robust) != 0 && changes_left.load() > 0 && changes_left.fetch_sub(1) == 1) raise(SIGKILL);
  return unlock(mutex);
}

int main(int argc, char** argv) {
  const std::string phase = argc > 1 ? argv[1] : "";
  shmem_init();
  const int me = shmem_my_pe();
  const bool victim = me == 1;
  if (phase == "grow") return grow(argc > 2 ? argv[2] : "absent", victim), 2;
  if (phase == "word") return add_to_a_word(victim), 2;
  auto* const word = static_cast<std::uint64_t*>(allocate());
  shmemx_device_t device{};
  if (phase != "create") good(shmemx_device_create(SHMEM_TEAM_WORLD, 1, &device));
  shmemx_stream_t stream = nullptr;
  good(shmemx_stream_create(&stream));
  const bool far = phase == "ring" && shmem_ptr(word, 1) == nullptr;
  const shmemx_kernel_t used = far                  ? kernel("put_for_ever", put_for_ever)
                               : phase == "barrier" ? kernel("meet_all", meet_all)
                                                    : kernel("wait_for_a_signal", wait_for_a_signal);
  shmem_barrier_all();
  if (phase == "leave") std::atexit([] { say("left"); });
  say(phase.c_str());
  if (victim && phase == "leave") usleep(300'000), shmem_global_exit(7);  // the others are in their calls
  if (victim) wait_to_be_killed();
  if (phase == "create") return shmemx_device_create(SHMEM_TEAM_WORLD, 1, &device), 2;
  const KernelArgs args{device, word, 1};
  if (phase != "destroy") good(shmemx_launch(used, 1, &args, sizeof args, stream));
  if (phase == "drain" || phase == "destroy") shmemx_device_destroy(&device);
  else if (phase == "end_stream") shmemx_stream_destroy(stream);
  else if (phase == "finalize") shmem_finalize();
  else shmemx_stream_synchronize(stream);
  return 2;
}
