// SPDX-License-Identifier: Apache-2.0
//
// How the figures of a sample become the value or the limit of a cell, and its target: for the tables of
// cells.
#pragma once

#include "perf/cells.hpp"

namespace ushmem::perf {

using Formula = std::function<double(const Sample&)>;

inline Formula same(const char* name) {
  return [name](const Sample& s) { return figure(s, name); };
}

inline Formula half(const char* name) {
  return [name](const Sample& s) { return figure(s, name) / 2; };
}

// Nanoseconds for windows of 64 puts to millions of puts a second.
inline Formula rate(const char* name, double windows = 1) {
  return [=](const Sample& s) { return 64 * windows * 1e3 / figure(s, name); };
}

inline Formula microseconds(const char* name) {
  return [name](const Sample& s) { return figure(s, name) / 1e3; };
}

// GB is 10^9 bytes: GB/s are bytes a nanosecond.
inline Formula bandwidth(const char* name, std::size_t bytes) {
  return [=](const Sample& s) { return static_cast<double>(bytes) / figure(s, name); };
}

constexpr Target ratio_at_most(double bound) { return {Judged::ratio, Sense::at_most, bound}; }
constexpr Target ratio_at_least(double bound) { return {Judged::ratio, Sense::at_least, bound}; }
constexpr Target at_most(double bound) { return {Judged::value, Sense::at_most, bound}; }
constexpr Target at_least(double bound) { return {Judged::value, Sense::at_least, bound}; }

}  // namespace ushmem::perf
