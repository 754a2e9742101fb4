// SPDX-License-Identifier: Apache-2.0
//
// One ordered output from parts that lie on all PEs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "everyone.hpp"

namespace wordsort {

// Collective. Each PE merges the letters that it has received; PE 0 fetches the parts, in the order
// of the PEs, and writes them to standard output.
void print_merged(const std::vector<std::string_view>& letters, std::uint64_t largest_count,
                  Everyone& everyone);

}  // namespace wordsort
