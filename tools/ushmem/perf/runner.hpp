// SPDX-License-Identifier: Apache-2.0
//
// Runs a measuring program under oshrun and reads what it prints.
#pragma once

#include <string>
#include <vector>

#include "perf/cells.hpp"

namespace ushmem::perf {

// Where the tools lie: beside this executable, in a build tree and in an install tree alike.
struct Places {
  std::string oshrun;
  std::string program;  // that measures
  std::string bind_to;
  std::string plot_script;
  std::string folder;  // of this executable
  std::string two_nodes = {};  // starts PEs on two nodes, in place of oshrun; none: it makes believe on this one
};
// Throws MeasureError when one of the programs is missing.
Places find_places(const Suite& suite);

// How much is measured.
struct Effort {
  int repeats = 11;
  int alternations = 9;
  double batch_ns = 300e3;
  int starts = 5;           // repeats of cells of start-up
  std::size_t largest = 64 << 20;  // of the size curves
  int curve_repeats = 3;
};

// A sample for each repeat of one attempt at a cell. Throws MeasureError with the output of a
// program that failed.
std::vector<Sample> measure_cell(const Places& places, const Cell& cell, const Effort& effort);

// A point of a size curve: nanoseconds an operation, medians.
struct Point {
  std::size_t bytes = 0;
  double ns = 0;
  double memcpy_ns = 0;
};
// name is "put" or "get".
std::vector<Point> measure_curve(const Places& places, const std::string& name,
                                 const Effort& effort);

// Lines that begin with "sample"; others are ignored. Throws MeasureError for one that cannot be
// read.
std::vector<Sample> parse_samples(const std::string& output);

}  // namespace ushmem::perf
