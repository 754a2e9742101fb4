// SPDX-License-Identifier: Apache-2.0
//
// What `ushmem perf node` measures.
#include "perf/formulas.hpp"

namespace ushmem::perf {
namespace {

double quiet_limit(const Sample& s) { return 2 * figure(s, "memcpy") + figure(s, "locked") + 2; }

void add_small(std::vector<Cell>& cells) {
  const std::string memcpy_8 = "memcpy of 8 bytes, a call through a volatile pointer, hot lines";
  cells.push_back({"put_8B", "ns", "shmem_putmem of 8 bytes", memcpy_8 + ", through shmem_ptr",
                   ratio_at_most(2), Kind::probe, 2, "put_small", 0, same("put"), same("memcpy"),
                   {"long_put", "long_p"}});
  cells.push_back({"get_8B", "ns", "shmem_getmem of 8 bytes", memcpy_8 + ", through shmem_ptr",
                   ratio_at_most(2), Kind::probe, 2, "get_small", 0, same("get"), same("memcpy"),
                   {"long_get", "long_g"}});
  cells.push_back({"put_8B_quiet", "ns", "shmem_putmem of 8 bytes and shmem_quiet",
                   "2 calls of memcpy + 1 locked instruction on the stack + 2 ns", ratio_at_most(1),
                   Kind::probe, 2, "put_quiet", 0, same("put_quiet"), quiet_limit});
  cells.push_back({"put_nbi_8B_rate", "M/s", "shmem_putmem_nbi of 8 bytes, a quiet every 64",
                   "calls of memcpy of 8 bytes", at_least(200), Kind::probe, 2, "put_rate", 0,
                   rate("put_nbi_window"), rate("memcpy_window")});
  cells.push_back({"put_nbi_2_threads", "M/s",
                   "the same by each of two threads at once, with a private context each",
                   "by one thread alone, the other idle", ratio_at_least(0.9), Kind::probe, 1,
                   "put_rate_of_threads", 0, rate("two_threads", 10000),
                   rate("one_thread", 10000)});
}

void add_large(std::vector<Cell>& cells) {
  struct Size {
    const char* name;
    std::size_t bytes;
  };
  constexpr std::size_t kib = 1024;
  constexpr Size sizes[] = {{"64KiB", 64 * kib},        {"256KiB", 256 * kib},
                            {"1MiB", 1024 * kib},       {"4MiB", 4 * 1024 * kib},
                            {"16MiB", 16 * 1024 * kib}, {"64MiB", 64 * 1024 * kib}};
  const std::string limit = "memcpy between the same two mappings";
  for (const Size& s : sizes)
    cells.push_back({std::string("put_") + s.name, "GB/s", "shmem_putmem", limit,
                     ratio_at_least(0.95), Kind::probe, 2, "put_large", s.bytes,
                     bandwidth("put", s.bytes), bandwidth("memcpy", s.bytes)});
  for (const Size& s : sizes)
    cells.push_back({std::string("get_") + s.name, "GB/s", "shmem_getmem", limit,
                     ratio_at_least(0.95), Kind::probe, 2, "get_large", s.bytes,
                     bandwidth("get", s.bytes), bandwidth("memcpy", s.bytes)});
}

void add_together(std::vector<Cell>& cells) {
  const std::string one_way = "one way of a cache line between two processes, release store and "
                              "acquire loads on the same words";
  cells.push_back({"signal_one_way", "ns",
                   "half a round trip of shmem_signal_set and shmem_signal_wait_until", one_way,
                   ratio_at_most(1.3), Kind::probe, 2, "signal_ping_pong", 0,
                   half("signal_round_trip"), half("bare_round_trip"),
                   {"put_signal_round_trip"}});
  cells.push_back({"fetch_add", "ns", "shmem_long_atomic_fetch_add",
                   "the processor's own on the same word", ratio_at_most(4), Kind::probe, 2,
                   "fetch_add", 0, same("fetch_add"), same("locked")});
  cells.push_back({"compare_swap", "ns", "shmem_long_atomic_compare_swap",
                   "the processor's own on the same word", ratio_at_most(4), Kind::probe, 2,
                   "compare_swap", 0, same("compare_swap"), same("locked")});
  cells.push_back({"barrier_2", "ns", "shmem_barrier_all", one_way, ratio_at_most(2), Kind::probe,
                   2, "barrier_of_two", 0, same("barrier"), half("bare_round_trip"),
                   {"bare_barrier"}});
  const std::string bare = "a counter and sched_yield";
  for (const int n : {4, 8})
    cells.push_back({"barrier_" + std::to_string(n), "us", "shmem_barrier_all", bare,
                     at_most(n == 4 ? 5 : 10), Kind::probe, n, "barrier_of_many", 0,
                     microseconds("barrier"), microseconds("bare_barrier")});
}

void add_start(std::vector<Cell>& cells) {
  struct Start {
    int n_pes;
    double ms;
  };
  for (const Start s : {Start{2, 20}, Start{8, 60}, Start{32, 250}})
    cells.push_back({"init_finalize_" + std::to_string(s.n_pes), "ms",
                     "from main to the end of shmem_finalize, the slowest PE",
                     "as many processes that map a page and meet twice, the slowest", at_most(s.ms),
                     Kind::start, s.n_pes, "start", 0, same("start"), same("bare_start")});
}

std::vector<Cell> make_cells() {
  std::vector<Cell> cells;
  add_small(cells);
  add_large(cells);
  add_together(cells);
  add_start(cells);
  return cells;
}

}  // namespace

const std::vector<Cell>& node_cells() {
  static const std::vector<Cell> cells = make_cells();
  return cells;
}

}  // namespace ushmem::perf
