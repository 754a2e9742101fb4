// SPDX-License-Identifier: Apache-2.0
//
// The options of `ushmem info` and `ushmem stat`. In a file of their own, since the parser is slow
// to compile. A request for help is printed to standard output and ends with status 0, a mistake is
// named on standard error and ends with status 2.
#pragma once

#include <string>

namespace ushmem::tool {

inline constexpr int status_failure = 1;
inline constexpr int status_usage = 2;

struct InfoOptions {
  bool json = false;
};

struct StatOptions {
  int pid = 0;  // 0: all of this user
  bool json = false;
  bool totals = false;
  bool traffic = false;
  double watch_s = 0;  // 0: once
  std::string proc = "/proc";
};

// True: go on with *out. False: everything is said, end with *status.
bool parse_options(int argc, char** argv, InfoOptions* out, int* status);
bool parse_options(int argc, char** argv, StatOptions* out, int* status);

}  // namespace ushmem::tool
