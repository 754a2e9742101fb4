// SPDX-License-Identifier: Apache-2.0
//
// What has been measured, for people and for programs. JSON comes as one object a line: one a cell,
// and one a size curve.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "perf/cells.hpp"
#include "perf/machine.hpp"
#include "perf/runner.hpp"

namespace ushmem::perf {

struct Result {
  const Cell* cell = nullptr;
  std::vector<Attempt> attempts;  // the last one counts
  [[nodiscard]] bool met() const { return !attempts.empty() && attempts.back().met; }
};

struct Curve {
  std::string name;  // "put" or "get"
  std::vector<Point> points;
};

// The table, line by line as it is measured.
class Table {
 public:
  explicit Table(std::FILE* out);
  void head(const Machine& machine, const Effort& effort, bool quick);
  void measuring(const std::string& what);  // shown on terminals until the next line
  void row(const Cell& cell, const Attempt& attempt, int number);  // number: 1 for the first
  void line(const std::string& text);
  void summary(const std::vector<Result>& results, double seconds);

 private:
  void clear();
  std::FILE* out_;
  bool terminal_;
};

std::string to_json(const Result& result, const Suite& suite, const Places& places, const Machine& machine,
                    const Effort& effort, bool quick);
std::string to_json(const Curve& curve, const Machine& machine, const Effort& effort, bool quick);

// Draws the curves into `file` (.svg or .png). Throws MeasureError with what is missing.
void draw(const std::string& script, const std::string& json_lines, const std::string& file);

}  // namespace ushmem::perf
