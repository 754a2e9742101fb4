// SPDX-License-Identifier: Apache-2.0
//
// A PE's share of the text, and its words.
#pragma once

#include "text.hpp"
#include "word_table.hpp"

namespace wordsort {

// Counts the words that start in the share of PE `me` of `n_pes`: an n-th of the bytes.
void count_share(Text& text, int me, int n_pes, WordTable& table);

}  // namespace wordsort
