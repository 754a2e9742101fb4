// SPDX-License-Identifier: Apache-2.0
//
// From samples to a verdict. A cell is measured in attempts; an attempt has repeats; a repeat has a
// value and the machine's own limit, taken side by side. What is judged is the median over the
// repeats of the ratio value / limit, or of the value itself where the target is absolute. A cell
// that misses is attempted again, a bounded number of times; the last attempt is the one that
// counts, all are shown.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ushmem::perf {

// Middle value, the mean of the two middle ones of an even number. `values` must not be empty.
double median(std::vector<double> values);

// Value below which `part` (0 to 1) of the values lie, linear between neighbours. Not empty.
double quantile(std::vector<double> values, double part);

// Distance between the quartiles over the median: how far the repeats differ. 0 for a median of 0.
double relative_spread(const std::vector<double>& values);

enum class Judged { ratio, value };
enum class Sense { at_most, at_least };

struct Target {
  Judged judged = Judged::ratio;
  Sense sense = Sense::at_most;
  double bound = 0;

  [[nodiscard]] bool met_by(double measured) const;
  [[nodiscard]] std::string text(const std::string& unit) const;  // "ratio at most 2"
};

struct Repeat {
  double value = 0;
  double limit = 0;
};

// One measurement of a cell.
struct Attempt {
  double value = 0;   // median of the repeats' values
  double limit = 0;   // median of the repeats' limits
  double ratio = 0;   // median of the repeats' ratios
  double spread = 0;  // relative_spread() of what is judged
  int repeats = 0;
  bool met = false;
  std::map<std::string, double> figures;  // what was measured, medians; not judged
};

// `repeats` must not be empty.
Attempt evaluate(const std::vector<Repeat>& repeats, const Target& target);

inline constexpr int most_attempts = 4;  // the first, and three more

// Measures `cells` cells once each, then in further rounds those that missed: after all others, not
// at once, since what disturbed a cell may be gone by then. `time_left` is asked before measuring
// again. Returns the attempts of each cell, at least one.
std::vector<std::vector<Attempt>> measure_in_rounds(
    std::size_t cells, const std::function<Attempt(std::size_t cell, int attempt)>& measure,
    const std::function<bool()>& time_left);

}  // namespace ushmem::perf
