// SPDX-License-Identifier: Apache-2.0
//
// Eight bytes to and from the other PE's memory, and its atomics, beside what the processor needs
// for the same through the same mapping. PE 0 works, PE 1 waits.
#include "base/order.hpp"
#include "measure.hpp"

namespace ushmem::perf::node {
namespace {

constexpr int peer = 1;

// Two symmetric areas: `there` is written or read at the peer, `here` on this PE.
struct Words {
  Symmetric<long> there = allocate<long>(512);
  Symmetric<long> here = allocate<long>(512);
  long* mapped = static_cast<long*>(shmem_ptr(there.get(), peer));
};

Column memcpy_column(long* to, const long* from) {
  return {"memcpy", [=](std::uint64_t n) {
            repeat(n, [to, from](std::uint64_t) { call_memcpy(to, from, sizeof(long)); });
          }};
}

// On a line of its own stack, as the library's full fence does it.
Column locked_column() {
  return {"locked", [](std::uint64_t n) {
            repeat(n, [](std::uint64_t) { base::cpu_full_fence(); });
          }};
}

// n times operation(dest, source, i).
template <class Operation>
Column column(const char* name, long* dest, long* source, Operation operation) {
  return {name, [=](std::uint64_t n) {
            repeat(n, [=](std::uint64_t i) { operation(dest, source, i); });
          }};
}

}  // namespace

void put_small(const Options& options) {
  Words w;
  if (shmem_my_pe() == 0) {
    long* dest = w.there.get();
    long* source = w.here.get();
    *source = 0x1122334455667788;
    measure_alone(options, {memcpy_column(w.mapped, source),
                            column("put", dest, source,
                                   [](long* d, long* s, std::uint64_t) {
                                     shmem_putmem(d, s, sizeof(long), peer);
                                   }),
                            column("long_put", dest, source,
                                   [](long* d, long* s, std::uint64_t) {
                                     shmem_long_put(d, s, 1, peer);
                                   }),
                            column("long_p", dest, source, [](long* d, long* s, std::uint64_t) {
                              shmem_long_p(d, *s, peer);
                            })});
    *source = 7;
    shmem_putmem(dest, source, sizeof(long), peer);
    if (*w.mapped != 7) wrong_result("put");
  }
  shmem_barrier_all();
}

void get_small(const Options& options) {
  Words w;
  if (shmem_my_pe() == 0) {
    long* dest = w.here.get();
    long* source = w.there.get();
    *w.mapped = 0x1122334455667788;
    measure_alone(options, {memcpy_column(dest, w.mapped),
                            column("get", dest, source,
                                   [](long* d, long* s, std::uint64_t) {
                                     shmem_getmem(d, s, sizeof(long), peer);
                                   }),
                            column("long_get", dest, source,
                                   [](long* d, long* s, std::uint64_t) {
                                     shmem_long_get(d, s, 1, peer);
                                   }),
                            column("long_g", dest, source, [](long*, long* s, std::uint64_t) {
                              keep(shmem_long_g(s, peer));
                            })});
    *w.mapped = 7;
    shmem_getmem(dest, source, sizeof(long), peer);
    if (*dest != 7) wrong_result("get");
  }
  shmem_barrier_all();
}

void put_quiet(const Options& options) {
  Words w;
  if (shmem_my_pe() == 0) {
    long* dest = w.there.get();
    long* source = w.here.get();
    *source = 7;
    measure_alone(options,
                  {memcpy_column(w.mapped, source), locked_column(),
                   column("put_quiet", dest, source, [](long* d, long* s, std::uint64_t) {
                     shmem_putmem(d, s, sizeof(long), peer);
                     shmem_quiet();
                   })});
    *source = 8;
    shmem_putmem(dest, source, sizeof(long), peer);
    shmem_quiet();
    if (*w.mapped != 8) wrong_result("put and quiet");
  }
  shmem_barrier_all();
}

// An operation is a window of 64 puts to 64 words, ended by a quiet: the usual way to take a
// message rate.
void put_rate(const Options& options) {
  constexpr int window = put_window;
  Words w;
  if (shmem_my_pe() == 0) {
    long* dest = w.there.get();
    long* source = w.here.get();
    for (int i = 0; i < window; ++i) source[i] = i + 1;
    const auto put_all = [](long* d, long* s, std::uint64_t) {
      for (const long* end = s + window; s != end; ++s, ++d)
        shmem_putmem_nbi(d, s, sizeof(long), peer);
      shmem_quiet();
    };
    measure_alone(options, {column("memcpy_window", w.mapped, source,
                                   [](long* d, long* s, std::uint64_t) {
                                     for (const long* end = s + window; s != end; ++s, ++d)
                                       call_memcpy(d, s, sizeof(long));
                                   }),
                            column("put_nbi_window", dest, source, put_all)});
    for (int i = 0; i < window; ++i) w.mapped[i] = 0;
    put_all(dest, source, 0);
    for (int i = 0; i < window; ++i)
      if (w.mapped[i] != i + 1) wrong_result("put_nbi");
  }
  shmem_barrier_all();
}

// Both columns count in one word, so that a lost addition shows.
void fetch_add(const Options& options) {
  Words w;
  if (shmem_my_pe() == 0) {
    std::uint64_t done = 0;
    measure_alone(
        options,
        {{"locked",
          [&done, word = w.mapped](std::uint64_t n) {
            repeat(n, [word](std::uint64_t) {
              keep(__atomic_fetch_add(word, 1, __ATOMIC_SEQ_CST));
            });
            done += n;
          }},
         {"fetch_add", [&done, dest = w.there.get()](std::uint64_t n) {
            repeat(n, [dest](std::uint64_t) { keep(shmem_long_atomic_fetch_add(dest, 1, peer)); });
            done += n;
          }}});
    if (*w.mapped != static_cast<long>(done)) wrong_result("fetch-add");
  }
  shmem_barrier_all();
}

// Every swap succeeds: the word counts up.
void compare_swap(const Options& options) {
  Words w;
  if (shmem_my_pe() == 0) {
    long done = 0;
    measure_alone(
        options,
        {{"locked",
          [&done, word = w.mapped](std::uint64_t n) {
            repeat(n, [word, begin = done](std::uint64_t i) {
              long value = begin + static_cast<long>(i);
              keep(__atomic_compare_exchange_n(word, &value, value + 1, false, __ATOMIC_SEQ_CST,
                                               __ATOMIC_SEQ_CST));
            });
            done += static_cast<long>(n);
          }},
         {"compare_swap", [&done, dest = w.there.get()](std::uint64_t n) {
            repeat(n, [dest, begin = done](std::uint64_t i) {
              const long value = begin + static_cast<long>(i);
              keep(shmem_long_atomic_compare_swap(dest, value, value + 1, peer));
            });
            done += static_cast<long>(n);
          }}});
    if (*w.mapped != done) wrong_result("compare-swap");
  }
  shmem_barrier_all();
}

}  // namespace ushmem::perf::node
