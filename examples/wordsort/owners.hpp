// SPDX-License-Identifier: Apache-2.0
//
// Which PE owns which words, and sending the words there. The words in their order are cut into one
// range for each PE by splitters: PE p owns what is not less than splitter p - 1, but less than
// splitter p.
#pragma once

#include <string>
#include <vector>

#include "everyone.hpp"
#include "mailbox.hpp"
#include "word_table.hpp"

namespace wordsort {

// Collective. The same n - 1 splitters on all PEs (or none if there are no words), such that each
// PE will receive about as many records as the others, whatever the words are. The table is sorted.
std::vector<std::string> choose_splitters(const WordTable& table, Everyone& everyone,
                                          Mailbox& mailbox);

// Collective. Sends each word of the sorted table to its owner as a record: the word, a space, its
// count, a newline. What the mailbox receives then is one sorted letter from each PE.
void send_to_owners(const WordTable& table, const std::vector<std::string>& splitters,
                    Mailbox& mailbox);

}  // namespace wordsort
