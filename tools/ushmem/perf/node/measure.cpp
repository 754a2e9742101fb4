// SPDX-License-Identifier: Apache-2.0
#include "measure.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/clock.hpp"
#include "perf/statistics.hpp"

namespace ushmem::perf::node {

CopyFunction volatile call_memcpy = std::memcpy;

namespace {

// Where a repeat takes long, after this time five are enough.
constexpr double patience_ns = 2.5e9;
constexpr int fewest_repeats = 5;

double nanoseconds_of(const Column& column, std::uint64_t n) {
  if (column.before) column.before();
  const std::uint64_t start = base::now_ns();
  column.run(n);
  return static_cast<double>(base::now_ns() - start);
}

// What PE 0 says, at all PEs.
class Agreement {
 public:
  Agreement() : word_(allocate<std::uint64_t>(1)) {}
  std::uint64_t operator()(std::uint64_t value) {
    word_[0] = value;
    shmem_barrier_all();
    const std::uint64_t agreed = shmem_uint64_g(word_.get(), 0);
    shmem_barrier_all();
    return agreed;
  }

 private:
  Symmetric<std::uint64_t> word_;
};

// The least of three: a processor that was taken away meanwhile must not make a batch look long.
double shortest_of_three(const Column& column, std::uint64_t n) {
  double least = nanoseconds_of(column, n);
  for (int i = 0; i < 2; ++i) least = std::min(least, nanoseconds_of(column, n));
  return least;
}

struct Batch {
  std::uint64_t operations = 1;
  double ns = 0;
};

// As many operations as fill a batch, found by growing, which warms up too. `agree` makes the
// decision the same at all PEs that run the column.
template <class Agree>
Batch find_batch(const Options& options, const Column& column, Agree&& agree) {
  for (std::uint64_t n = 1;;) {
    const double took = shortest_of_three(column, n);
    std::uint64_t next = 0;  // found
    if (took < options.batch_ns) {
      const double needed = 1.1 * static_cast<double>(n) * options.batch_ns / std::max(took, 1.0);
      // At most eight times more: the first turns are cold and say little.
      next = std::clamp(static_cast<std::uint64_t>(needed), n + 1, n * 8);
    }
    next = agree(next);
    if (next == 0) return {n, took};
    n = next;
  }
}

// Operations that are longer than a batch get fewer turns, so that a repeat's time is bounded.
std::uint64_t turns_of(const Options& options, const std::vector<Batch>& batches) {
  double one_turn = 0;
  for (const Batch& b : batches) one_turn += b.ns;
  const double most = 2 * options.batch_ns * static_cast<double>(batches.size());
  const double turns = most / one_turn * options.alternations;
  return static_cast<std::uint64_t>(
      std::clamp(turns, std::min(3.0, 1.0 * options.alternations), 1.0 * options.alternations));
}

void print_sample(const std::vector<Column>& columns, const std::string& label,
                  const std::vector<std::vector<double>>& taken) {
  std::string line = "sample";
  if (!label.empty()) line += " " + label;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    char figure[80];
    std::snprintf(figure, sizeof figure, " %s=%.6g", columns[c].name, median(taken[c]));
    line += figure;
  }
  std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

template <class Agree>
void measure(const Options& options, const std::vector<Column>& columns, const std::string& label,
             bool prints, Agree&& agree) {
  std::vector<Batch> batches;
  for (const Column& column : columns) batches.push_back(find_batch(options, column, agree));
  const std::uint64_t turns = agree(turns_of(options, batches));
  std::vector<std::vector<double>> taken(columns.size());
  const std::uint64_t start = base::now_ns();
  for (int repeat = 0; repeat < options.repeats; ++repeat) {
    const bool patient = static_cast<double>(base::now_ns() - start) < patience_ns;
    if (agree(repeat < fewest_repeats || patient ? 1 : 0) == 0) return;
    for (auto& times : taken) times.clear();
    for (std::uint64_t turn = 0; turn < turns; ++turn)
      for (std::size_t c = 0; c < columns.size(); ++c)
        taken[c].push_back(nanoseconds_of(columns[c], batches[c].operations) /
                           static_cast<double>(batches[c].operations));
    if (prints) print_sample(columns, label, taken);
  }
}

}  // namespace

void measure_alone(const Options& options, const std::vector<Column>& columns,
                   const std::string& label) {
  measure(options, columns, label, true, [](std::uint64_t n) { return n; });
}

void measure_together(const Options& options, const std::vector<Column>& columns) {
  Agreement agreement;
  measure(options, columns, "", shmem_my_pe() == 0,
          [&](std::uint64_t n) { return agreement(n); });
}

void wrong_result(const char* probe) {
  std::fprintf(stderr, "ushmem perf: %s: the memory does not hold what it should\n", probe);
  shmem_global_exit(EXIT_FAILURE);
  std::abort();
}

void* allocate_bytes(std::size_t bytes) {
  constexpr std::size_t page = 4096;
  void* memory = shmem_align(page, (bytes + page - 1) / page * page);
  if (memory == nullptr) {
    std::fprintf(stderr, "ushmem perf: no symmetric memory of %zu bytes\n", bytes);
    shmem_global_exit(EXIT_FAILURE);
  }
  std::memset(memory, 0, bytes);
  shmem_barrier_all();
  return memory;
}

}  // namespace ushmem::perf::node
