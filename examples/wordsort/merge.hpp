// SPDX-License-Identifier: Apache-2.0
//
// Sorted letters of records (a word, a space, its count, a newline) become one sorted text, in
// which each word stands once, with the sum of its counts, in the format of uniq -c.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace wordsort {

[[nodiscard]] std::uint64_t count_records(const std::vector<std::string_view>& letters);

// Upper bound of what merge() writes when no sum of counts is more than largest_count.
[[nodiscard]] std::size_t merged_bound(const std::vector<std::string_view>& letters,
                                       std::uint64_t largest_count);

// Returns the bytes written.
std::size_t merge(const std::vector<std::string_view>& letters, char* to);

}  // namespace wordsort
