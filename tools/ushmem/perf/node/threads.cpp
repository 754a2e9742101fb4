// SPDX-License-Identifier: Apache-2.0
//
// Small puts of two threads of one PE at once, each with a private context and words of its own, beside
// those of one thread alone: contexts must share no cache line.
#include <sched.h>

#include <atomic>
#include <thread>

#include "measure.hpp"

namespace ushmem::perf::node {
namespace {

constexpr int window = put_window;
constexpr std::size_t apart = 8192 / sizeof(long);  // words from one thread's to the other's

struct Work {
  shmem_ctx_t ctx = SHMEM_CTX_INVALID;
  long* dest = nullptr;
  long* source = nullptr;

  void operator()(std::uint64_t n) const {
    repeat(n * windows_of_threads, [ctx = ctx, dest = dest, source = source](std::uint64_t) {
      long* d = dest;
      for (const long *s = source, *end = s + window; s != end; ++s, ++d)
        shmem_ctx_putmem_nbi(ctx, d, s, sizeof(long), 0);
      shmem_ctx_quiet(ctx);
    });
  }
};

Work make_work(long* dest, long* source) {
  Work work{SHMEM_CTX_INVALID, dest, source};
  if (shmem_ctx_create(SHMEM_CTX_PRIVATE, &work.ctx) != 0) wrong_result("shmem_ctx_create");
  for (int i = 0; i < window; ++i) source[i] = i + 1;
  return work;
}

void check(const Work& work) {
  for (int i = 0; i < window; ++i)
    if (work.dest[i] != i + 1) wrong_result("put_nbi of two threads");
}

// The PE is bound to one processor, and so is a new thread; this one takes the others.
void leave_the_processor_of_the_first() {
  cpu_set_t bound, others;
  CPU_ZERO(&others);
  if (sched_getaffinity(0, sizeof bound, &bound) != 0) wrong_result("sched_getaffinity");
  for (unsigned cpu = 0; cpu < CPU_SETSIZE; ++cpu)
    if (!CPU_ISSET(cpu, &bound)) CPU_SET(cpu, &others);
  sched_setaffinity(0, sizeof others, &others);  // without another processor the figure tells
}

}  // namespace

void put_rate_of_threads(const Options& options) {
  int level = 0;
  shmem_query_thread(&level);
  if (level != SHMEM_THREAD_MULTIPLE) wrong_result("the thread level");
  Symmetric<long> dest = allocate<long>(2 * apart), source = allocate<long>(2 * apart);
  const Work mine = make_work(dest.get(), source.get());

  // The other thread does as many operations as `asked` grows by; both are counted up.
  std::atomic<std::uint64_t> asked{0}, done{0};
  std::atomic<bool> over{false};
  std::thread other([&] {
    leave_the_processor_of_the_first();
    const Work theirs = make_work(dest.get() + apart, source.get() + apart);
    for (std::uint64_t so_far = 0; !over.load();) {
      asked.wait(so_far);  // asleep: the time of one thread alone is that of an otherwise idle PE
      const std::uint64_t until = asked.load();
      theirs(until - so_far);
      done.store(so_far = until);
    }
    check(theirs);
    shmem_ctx_destroy(theirs.ctx);
  });
  measure_alone(options, {{"one_thread", [&](std::uint64_t n) { mine(n); }},
                          {"two_threads", [&](std::uint64_t n) {
                             const std::uint64_t until = asked.load() + n;
                             asked.store(until);
                             asked.notify_one();
                             mine(n);
                             while (done.load() < until) std::this_thread::yield();
                           }}});
  over.store(true);
  asked.fetch_add(1);
  asked.notify_one();
  other.join();
  check(mine);
  shmem_ctx_destroy(mine.ctx);
}

}  // namespace ushmem::perf::node
