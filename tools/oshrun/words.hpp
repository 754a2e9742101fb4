// SPDX-License-Identifier: Apache-2.0
//
// Words as a shell has them: split and quoted.
#pragma once

#include <string>
#include <vector>

namespace ushmem::oshrun {

// Splits at spaces; quotes and backslashes as in a POSIX shell, nothing else is special. False when a quote
// is not closed.
bool split_words(const std::string& text, std::vector<std::string>* words);
// Whether a shell takes this word as it is written.
bool is_plain_word(const std::string& word);
// As one word, whatever is in it.
std::string quoted(const std::string& word);

}  // namespace ushmem::oshrun
