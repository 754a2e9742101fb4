// SPDX-License-Identifier: Apache-2.0
//
// What PEs do with each other: the round trip of a signal, and barriers, beside the barest way to
// do the same with two words that both processes map. Bare and library use the same words, which
// count up over all columns and are never reset; each PE keeps the count by itself.
#include <sched.h>

#include "base/order.hpp"
#include "measure.hpp"

namespace ushmem::perf::node {
namespace {

// One word a PE on a line of its own, and the peer's as mapped here.
struct Flags {
  Symmetric<std::uint64_t> memory = allocate<std::uint64_t>(64);
  int me = shmem_my_pe();
  int other = 1 - me;
  std::uint64_t* mine = memory.get();
  std::uint64_t* theirs = static_cast<std::uint64_t*>(shmem_ptr(memory.get(), other));
  std::uint64_t count = 0;

  // n times operation(value), where value counts on.
  template <class Operation>
  void count_on(std::uint64_t n, Operation operation) {
    repeat(n, [operation, first = count + 1](std::uint64_t i) { operation(first + i); });
    count += n;
  }
};

// Spins as fast as it can: both PEs have a processor of their own.
inline void spin_until(const std::uint64_t* word, std::uint64_t value) {
  // pairs with: the release store by the other PE's CPU.
  while (base::load_acquire(word) < value) {
  }
}

// One operation is a round trip: two transfers of a cache line. PE 0 sends first.
template <class Send, class Await>
void round_trips(Flags& f, std::uint64_t n, Send send, Await await) {
  if (f.me == 0)
    f.count_on(n, [=](std::uint64_t value) { send(value), await(value); });
  else
    f.count_on(n, [=](std::uint64_t value) { await(value), send(value); });
}

Column bare_round_trip(Flags& f) {
  return {"bare_round_trip", [&f](std::uint64_t n) {
            // pairs with: spin_until of the other PE's CPU
            const auto send = [theirs = f.theirs](std::uint64_t value) {
              base::store_release(theirs, value);
            };
            const auto await = [mine = f.mine](std::uint64_t value) { spin_until(mine, value); };
            round_trips(f, n, send, await);
          }};
}

template <class Send>
Column signal_round_trip(const char* name, Flags& f, Send send) {
  return {name, [&f, send](std::uint64_t n) {
            round_trips(f, n, send, [word = f.mine](std::uint64_t value) {
              keep(shmem_signal_wait_until(word, SHMEM_CMP_GE, value));
            });
          }};
}

}  // namespace

void signal_ping_pong(const Options& options) {
  Flags f;
  const auto signal = [word = f.mine, other = f.other](std::uint64_t value) {
    shmem_signal_set(word, value, other);
  };
  // The data lie on the signal's line.
  const auto put_signal = [word = f.mine, other = f.other](std::uint64_t value) {
    shmem_uint64_put_signal(word + 1, &value, 1, word, value, SHMEM_SIGNAL_SET, other);
  };
  measure_together(options,
                   {bare_round_trip(f), signal_round_trip("signal_round_trip", f, signal),
                    signal_round_trip("put_signal_round_trip", f, put_signal)});
  shmem_barrier_all();
}

void barrier_of_two(const Options& options) {
  Flags f;
  const Column bare = {"bare_barrier", [&f](std::uint64_t n) {
                         f.count_on(n, [mine = f.mine, theirs = f.theirs](std::uint64_t value) {
                           base::store_release(theirs, value);  // pairs with: spin_until there
                           base::cpu_full_fence();
                           spin_until(mine, value);
                         });
                       }};
  const Column ours = {"barrier", [](std::uint64_t n) {
                         repeat(n, [](std::uint64_t) { shmem_barrier_all(); });
                       }};
  measure_together(options, {bare_round_trip(f), bare, ours});
  shmem_barrier_all();
}

// More PEs than processors: a counter, and the processor given away until it is full.
void barrier_of_many(const Options& options) {
  auto memory = allocate<std::uint64_t>(1);
  auto* counter = static_cast<std::uint64_t*>(shmem_ptr(memory.get(), 0));
  const auto n_pes = static_cast<std::uint64_t>(shmem_n_pes());
  std::uint64_t epoch = 0;
  measure_together(options,
                   {{"bare_barrier",
                     [&](std::uint64_t n) {
                       repeat(n, [=, first = epoch + 1](std::uint64_t i) {
                         const std::uint64_t all = (first + i) * n_pes;
                         __atomic_fetch_add(counter, 1, __ATOMIC_SEQ_CST);
                         // pairs with: the additions by the other PEs' CPUs.
                         while (base::load_acquire(counter) < all) sched_yield();
                       });
                       epoch += n;
                     }},
                    {"barrier", [](std::uint64_t n) {
                       repeat(n, [](std::uint64_t) { shmem_barrier_all(); });
                     }}});
  shmem_barrier_all();
}

}  // namespace ushmem::perf::node
