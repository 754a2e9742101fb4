// SPDX-License-Identifier: Apache-2.0
#include "perf/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace ushmem::perf {

double quantile(std::vector<double> values, double part) {
  std::sort(values.begin(), values.end());
  const double at = part * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (values[above] - values[below]) * (at - static_cast<double>(below));
}

double median(std::vector<double> values) { return quantile(std::move(values), 0.5); }

double relative_spread(const std::vector<double>& values) {
  const double middle = median(values);
  if (middle == 0) return 0;
  return (quantile(values, 0.75) - quantile(values, 0.25)) / std::abs(middle);
}

bool Target::met_by(double measured) const {
  return sense == Sense::at_most ? measured <= bound : measured >= bound;
}

std::string Target::text(const std::string& unit) const {
  char number[40];
  std::snprintf(number, sizeof number, "%g", bound);
  std::string out = judged == Judged::ratio ? "ratio " : "";
  out += sense == Sense::at_most ? "at most " : "at least ";
  out += number;
  if (judged == Judged::value) out += " " + unit;
  return out;
}

Attempt evaluate(const std::vector<Repeat>& repeats, const Target& target) {
  std::vector<double> values;
  std::vector<double> limits;
  std::vector<double> ratios;
  for (const Repeat& r : repeats) {
    values.push_back(r.value);
    limits.push_back(r.limit);
    // Nothing is not a limit: a NaN would break the sorting, an infinity meets no "at most".
    ratios.push_back(r.limit > 0 ? r.value / r.limit
                                 : target.sense == Sense::at_most ? HUGE_VAL : 0);
  }
  Attempt a;
  a.value = median(values);
  a.limit = median(limits);
  a.ratio = median(ratios);
  a.repeats = static_cast<int>(repeats.size());
  const bool by_ratio = target.judged == Judged::ratio;
  a.spread = relative_spread(by_ratio ? ratios : values);
  a.met = target.met_by(by_ratio ? a.ratio : a.value);
  return a;
}

std::vector<std::vector<Attempt>> measure_in_rounds(
    std::size_t cells, const std::function<Attempt(std::size_t cell, int attempt)>& measure,
    const std::function<bool()>& time_left) {
  std::vector<std::vector<Attempt>> attempts(cells);
  for (int attempt = 1; attempt <= most_attempts; ++attempt) {
    for (std::size_t cell = 0; cell < cells; ++cell) {
      if (!attempts[cell].empty() && attempts[cell].back().met) continue;
      if (attempt > 1 && !time_left()) return attempts;
      attempts[cell].push_back(measure(cell, attempt));
    }
  }
  return attempts;
}

}  // namespace ushmem::perf
