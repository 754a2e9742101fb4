// SPDX-License-Identifier: Apache-2.0
//
// On direct paths a small operation makes no system call, takes no lock and allocates nothing. This
// program counts all three while each kind of operation runs a hundred thousand times:
//
// - allocations: it defines malloc and its kin, which count and forward;
// - locks: it defines the functions of pthread that take locks, which count and forward;
// - system calls: a thread that is a PE puts a filter on itself that turns every system call into a
//   signal, whose handler counts. Nothing can take the filter off again, so that thread never ends: it
//   says that it is done and idles, and the program leaves by _exit.
//
// Each counter first counts one event made on purpose, so that a broken one is noticed. It runs as an
// in-process world (no argument) and as processes under a launcher (`hot_path process`).
#include <dlfcn.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <shmemx.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <mutex>
#include <thread>
#include <ushmem/world.hpp>

namespace {

// Counted on the measured thread only; the others make what they need to.
struct Counts {
  bool on = false;
  long allocations = 0;
  long locks = 0;
  long system_calls = 0;
  long last_system_call = 0;
};
thread_local constinit Counts counts __attribute__((tls_model("initial-exec")));

void count_allocation() {
  if (counts.on) ++counts.allocations;
}

void count_lock() {
  if (counts.on) ++counts.locks;
}

template <class Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

// glibc's own names for the functions that are defined anew here.
extern "C" {
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* old, size_t size);
void* __libc_memalign(size_t alignment, size_t size);
void __libc_free(void* old);

void* malloc(size_t size) {
  count_allocation();
  return __libc_malloc(size);
}
void* calloc(size_t count, size_t size) {
  count_allocation();
  return __libc_calloc(count, size);
}
void* realloc(void* old, size_t size) {
  count_allocation();
  return __libc_realloc(old, size);
}
void* memalign(size_t alignment, size_t size) {
  count_allocation();
  return __libc_memalign(alignment, size);
}
void* aligned_alloc(size_t alignment, size_t size) {
  count_allocation();
  return __libc_memalign(alignment, size);
}
int posix_memalign(void** out, size_t alignment, size_t size) {
  count_allocation();
  *out = __libc_memalign(alignment, size);
  return *out != nullptr ? 0 : ENOMEM;
}
void free(void* old) {
  if (old != nullptr) count_allocation();
  __libc_free(old);
}

int pthread_mutex_lock(pthread_mutex_t* mutex) noexcept {
  count_lock();
  static const auto real = next<int (*)(pthread_mutex_t*)>("pthread_mutex_lock");
  return real(mutex);
}
int pthread_mutex_trylock(pthread_mutex_t* mutex) noexcept {
  count_lock();
  static const auto real = next<int (*)(pthread_mutex_t*)>("pthread_mutex_trylock");
  return real(mutex);
}
int pthread_spin_lock(pthread_spinlock_t* lock) noexcept {
  count_lock();
  static const auto real = next<int (*)(pthread_spinlock_t*)>("pthread_spin_lock");
  return real(lock);
}
int pthread_rwlock_rdlock(pthread_rwlock_t* lock) noexcept {
  count_lock();
  static const auto real = next<int (*)(pthread_rwlock_t*)>("pthread_rwlock_rdlock");
  return real(lock);
}
int pthread_rwlock_wrlock(pthread_rwlock_t* lock) noexcept {
  count_lock();
  static const auto real = next<int (*)(pthread_rwlock_t*)>("pthread_rwlock_wrlock");
  return real(lock);
}
}

namespace {

constexpr int repeats = 100000;

// --- the filter ------------------------------------------------------------------------------------

void on_system_call(int, siginfo_t* info, void*) {
  ++counts.system_calls;
  counts.last_system_call = info->si_syscall;
}

// From here on every system call of this thread is counted and not made. The one exception is the return
// from the signal's handler itself.
bool filter_system_calls() {
  struct sigaction action = {};
  action.sa_sigaction = on_system_call;
  action.sa_flags = SA_SIGINFO | SA_NODEFER;
  if (sigaction(SIGSYS, &action, nullptr) != 0) return false;
  sock_filter filter[] = {
      {BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, nr)},
      {BPF_JMP | BPF_JEQ | BPF_K, 0, 1, SYS_rt_sigreturn},
      {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW},
      {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_TRAP},
  };
  const sock_fprog program{sizeof filter / sizeof filter[0], filter};
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

// --- the operations --------------------------------------------------------------------------------

struct Place {
  long* word;             // symmetric: 64 longs
  std::uint64_t* signal;  // symmetric
  int peer;
  shmem_ctx_t ctx;
};

struct Operation {
  const char* name;
  void (*run)(const Place&);
};

long local[64];
long sink;

const Operation operations[] = {
    {"shmem_long_p", [](const Place& at) { shmem_long_p(at.word, 1, at.peer); }},
    {"shmem_long_g", [](const Place& at) { sink = shmem_long_g(at.word, at.peer); }},
    {"shmem_int_put of 1", [](const Place& at) {
       shmem_int_put(reinterpret_cast<int*>(at.word), reinterpret_cast<int*>(local), 1, at.peer);
     }},
    {"shmem_putmem of 8", [](const Place& at) { shmem_putmem(at.word, local, 8, at.peer); }},
    {"shmem_putmem of 200", [](const Place& at) { shmem_putmem(at.word, local, 200, at.peer); }},
    {"shmem_long_put_nbi", [](const Place& at) { shmem_long_put_nbi(at.word, local, 3, at.peer); }},
    {"shmem_long_get", [](const Place& at) { shmem_long_get(local, at.word, 1, at.peer); }},
    {"shmem_getmem of 200", [](const Place& at) { shmem_getmem(local, at.word, 200, at.peer); }},
    {"shmem_long_get_nbi", [](const Place& at) { shmem_long_get_nbi(local, at.word, 3, at.peer); }},
    {"shmem_long_iput", [](const Place& at) { shmem_long_iput(at.word, local, 2, 1, 8, at.peer); }},
    {"shmem_long_iget", [](const Place& at) { shmem_long_iget(local, at.word, 1, 2, 8, at.peer); }},
    {"shmem_long_atomic_fetch_add",
     [](const Place& at) { sink = shmem_long_atomic_fetch_add(at.word, 1, at.peer); }},
    {"shmem_long_atomic_compare_swap",
     [](const Place& at) { sink = shmem_long_atomic_compare_swap(at.word, 0, 1, at.peer); }},
    {"shmem_long_atomic_fetch_nbi",
     [](const Place& at) { shmem_long_atomic_fetch_nbi(local, at.word, at.peer); }},
    {"shmem_long_put_signal", [](const Place& at) {
       shmem_long_put_signal(at.word, local, 4, at.signal, 1, SHMEM_SIGNAL_ADD, at.peer);
     }},
    {"shmem_signal_set", [](const Place& at) { shmem_signal_set(at.signal, 1, at.peer); }},
    {"shmem_signal_fetch",
     [](const Place& at) { sink = static_cast<long>(shmem_signal_fetch(at.signal)); }},
    {"shmem_long_test",
     [](const Place& at) { sink = shmem_long_test(at.word + 63, SHMEM_CMP_EQ, -1); }},
    {"shmem_long_wait_until", [](const Place& at) {
       shmem_long_wait_until(at.word + 63, SHMEM_CMP_EQ, 0);
     }},
    {"shmem_fence", [](const Place&) { shmem_fence(); }},
    {"shmem_quiet", [](const Place&) { shmem_quiet(); }},
    {"shmem_ptr", [](const Place& at) { sink = shmem_ptr(at.word, at.peer) != nullptr; }},
    {"shmem_ctx_long_p", [](const Place& at) { shmem_ctx_long_p(at.ctx, at.word, 1, at.peer); }},
    {"shmem_ctx_long_put",
     [](const Place& at) { shmem_ctx_long_put(at.ctx, at.word, local, 5, at.peer); }},
    {"shmem_ctx_quiet", [](const Place& at) { shmem_ctx_quiet(at.ctx); }},
};
constexpr std::size_t n_operations = sizeof operations / sizeof operations[0];

struct Result {
  bool filtered = false;
  Counts on_purpose;            // one of each
  Counts of[n_operations];
  char error[256] = {};
  std::atomic<bool> done{false};
};

// The measured thread. It may use nothing after the filter but memory.
void measure(const Place& at, Result& result) {
  std::mutex mutex;
  for (const Operation& operation : operations) operation.run(at);  // first calls may bind names
  std::free(std::malloc(16));  // and a thread's first allocation maps its arena
  result.filtered = filter_system_calls();
  counts = Counts{};
  if (result.filtered) {
    counts.on = true;
    mutex.lock();
    mutex.unlock();
    void* volatile block = malloc(16);
    free(block);
    syscall(SYS_getppid);
    counts.on = false;
    result.on_purpose = counts;
    for (std::size_t i = 0; i < n_operations; ++i) {
      counts = Counts{};
      counts.on = true;
      for (int n = 0; n < repeats; ++n) operations[i].run(at);
      counts.on = false;
      result.of[i] = counts;
    }
    std::memcpy(result.error, shmemx_last_error(), sizeof result.error - 1);
  }
  result.done.store(true);
  while (result.filtered) (void)result.done.load();  // see above: it cannot end
}

int report(const Result& result, int pe) {
  if (!result.filtered) {
    std::fprintf(stderr, "hot_path: no filter for system calls: %s\n", std::strerror(errno));
    return 1;
  }
  int bad = 0;
  const Counts& one = result.on_purpose;
  if (one.allocations != 2 || one.locks != 1 || one.system_calls != 1 ||
      one.last_system_call != SYS_getppid) {
    std::fprintf(stderr, "hot_path: the counters do not count: %ld allocations, %ld locks, %ld "
                 "system calls (last %ld)\n", one.allocations, one.locks, one.system_calls,
                 one.last_system_call);
    ++bad;
  }
  if (result.error[0] != '\0') {
    std::fprintf(stderr, "hot_path: an operation was refused: %s\n", result.error);
    ++bad;
  }
  for (std::size_t i = 0; i < n_operations; ++i) {
    const Counts& c = result.of[i];
    if (c.allocations == 0 && c.locks == 0 && c.system_calls == 0) continue;
    std::fprintf(stderr, "hot_path: PE %d: %d times %s made %ld allocations, took %ld locks, made %ld "
                 "system calls (last %ld)\n", pe, repeats, operations[i].name, c.allocations, c.locks,
                 c.system_calls, c.last_system_call);
    ++bad;
  }
  if (bad == 0) std::printf("PE %d: %zu operations, %d times each\n", pe, n_operations, repeats);
  return bad;
}

Place make_place(int pe, int n_pes) {
  Place at{};
  at.word = static_cast<long*>(shmem_calloc(64, sizeof(long)));
  at.signal = static_cast<std::uint64_t*>(shmem_calloc(1, sizeof(std::uint64_t)));
  at.peer = (pe + 1) % n_pes;
  shmem_ctx_create(0, &at.ctx);
  return at;
}

void await(const Result& result) {
  while (!result.done.load()) std::this_thread::yield();
}

int in_process() {
  static ushmem::World world(2, 65536);
  static Result result;
  std::atomic<bool> ready{false};
  std::thread other([&] {
    shmemx_world_attach(world.handle(), 1);
    make_place(1, 2);
    ready.store(true);
    shmemx_world_detach();
  });
  std::thread([] {
    shmemx_world_attach(world.handle(), 0);
    shmemx_set_errors(SHMEMX_ERRORS_RETURN);
    measure(make_place(0, 2), result);
  }).detach();
  await(result);
  other.join();
  return report(result, 0);
}

int process() {
  static Result result;
  int provided = 0;
  shmem_init_thread(SHMEM_THREAD_MULTIPLE, &provided);
  shmemx_set_errors(SHMEMX_ERRORS_RETURN);
  static const Place at = make_place(shmem_my_pe(), shmem_n_pes());
  std::thread([] { measure(at, result); }).detach();
  await(result);
  const int bad = report(result, shmem_my_pe());
  shmem_finalize();
  return bad;
}

}  // namespace

int main(int argc, char** argv) {
  const bool processes = argc > 1 && std::strcmp(argv[1], "process") == 0;
  const int bad = processes ? process() : in_process();
  std::fflush(nullptr);
  _exit(bad == 0 ? 0 : 1);
}
