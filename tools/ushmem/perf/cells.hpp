// SPDX-License-Identifier: Apache-2.0
//
// The cells of the speed tables: what is run for each, how a sample becomes a value and the
// machine's limit, and the target. One table a command; everything else walks over it.
#pragma once

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "perf/statistics.hpp"

namespace ushmem::perf {

// One line that a measuring program printed: names and figures.
using Sample = std::map<std::string, double>;

struct MeasureError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

enum class Kind {
  probe,  // one run with all repeats, a sample each
  start,  // two runs a repeat, bare and ours; the slowest PE counts
};

struct Cell {
  std::string name;
  std::string unit;
  std::string value_is;  // for the method: what was called
  std::string limit_is;
  Target target;
  Kind kind = Kind::probe;
  int n_pes = 2;
  std::string probe;
  std::size_t bytes = 0;  // of a probe with sizes, or how many; 0 otherwise
  std::function<double(const Sample&)> value;
  std::function<double(const Sample&)> limit;
  std::vector<std::string> notes = {};  // figures to be shown beside, for information
  int nodes = 1;                        // over which the PEs are, 1 or 2
};

const std::vector<Cell>& node_cells();
const std::vector<Cell>& device_cells();

// A command of `ushmem perf`.
struct Suite {
  const char* command;
  const char* meaning;
  const char* program;  // that is run under oshrun
  const char* bind_to;  // as oshrun wants it
  const std::vector<Cell>& (*cells)();
  bool curves;          // of put and get over sizes
  bool nodes;           // some cells are of two nodes
};
const std::vector<Suite>& all_suites();

// Throws MeasureError when the sample has no such figure: the program is of another version.
double figure(const Sample& s, const std::string& name);

// Evaluates an attempt from its samples.
Attempt judge(const Cell& cell, const std::vector<Sample>& samples);

}  // namespace ushmem::perf
