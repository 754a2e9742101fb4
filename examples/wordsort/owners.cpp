// SPDX-License-Identifier: Apache-2.0
#include "owners.hpp"

#include <shmem.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string_view>

namespace wordsort {
namespace {

using Entry = WordTable::Entry;

constexpr std::size_t piece_size = 256 << 10;  // records are sent in pieces of this size

// Samples for each pair of PEs. A PE's range is off by at most one sampling step for each PE, so
// this many keep it within a 32nd of its fair share.
constexpr std::uint64_t samples_per_pair = 32;

// The shortest string that is greater than word i - 1 and not greater than word i: it divides the
// table at i as well as word i does, and stays short when words are long.
std::string divider(const WordTable& table, std::size_t i) {
  std::string word;
  table.append_word(table.entries()[i], word);
  std::size_t same = 0;
  if (i > 0) {
    std::string before;
    table.append_word(table.entries()[i - 1], before);
    // `word` is the greater one, so it does not end before they differ.
    const auto differ = std::mismatch(before.begin(), before.end(), word.begin()).second;
    same = static_cast<std::size_t>(differ - word.begin());
  }
  return word.substr(0, same + 1);
}

void append_lines(std::string_view text, std::vector<std::string>& lines) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string> lines_of(const std::vector<std::string_view>& letters) {
  std::vector<std::string> lines;
  for (const std::string_view letter : letters) append_lines(letter, lines);
  return lines;
}

// The entries before which each PE's range starts, and the end.
std::vector<std::size_t> ranges(const WordTable& table, const std::vector<std::string>& splitters) {
  const auto& entries = table.entries();
  std::vector<std::size_t> starts{0};
  for (const std::string& splitter : splitters) {
    const auto at = std::lower_bound(entries.begin(), entries.end(), splitter,
                                     [&](const Entry& entry, const std::string& key) {
                                       std::string word;
                                       table.append_word(entry, word);
                                       return word < key;
                                     });
    starts.push_back(static_cast<std::size_t>(at - entries.begin()));
  }
  starts.resize(static_cast<std::size_t>(shmem_n_pes()) + 1, entries.size());
  return starts;
}

std::size_t digits(std::uint64_t number) {
  std::size_t n = 1;
  for (; number >= 10; number /= 10) ++n;
  return n;
}

}  // namespace

std::vector<std::string> choose_splitters(const WordTable& table, Everyone& everyone,
                                          Mailbox& mailbox) {
  const auto n = static_cast<std::size_t>(shmem_n_pes());
  const std::vector<std::uint64_t> sizes = everyone.numbers(table.entries().size());
  const std::uint64_t all = std::accumulate(sizes.begin(), sizes.end(), std::uint64_t{0});

  // Regular sampling: every step-th word of each sorted table, the same step on all PEs, so that
  // each sample stands for as many records wherever it is from.
  const std::uint64_t step = std::max<std::uint64_t>(1, all / (samples_per_pair * n * n));
  std::string samples;
  for (std::size_t i = step / 2; i < table.entries().size(); i += step)
    samples += divider(table, i) + '\n';
  std::vector<std::uint64_t> bytes_to(n, 0);
  bytes_to[0] = samples.size();
  mailbox.announce(bytes_to);
  mailbox.send(0, samples);

  // PE 0 chooses for all, and sends everybody its choice.
  std::vector<std::string> received = lines_of(mailbox.receive());
  std::sort(received.begin(), received.end());
  std::string chosen;
  if (!received.empty())
    for (std::size_t pe = 1; pe < n; ++pe) chosen += received[pe * received.size() / n] + '\n';
  std::fill(bytes_to.begin(), bytes_to.end(), chosen.size());
  mailbox.announce(bytes_to);
  for (int pe = 0; pe < static_cast<int>(n); ++pe) mailbox.send(pe, chosen);
  return lines_of(mailbox.receive());
}

void send_to_owners(const WordTable& table, const std::vector<std::string>& splitters,
                    Mailbox& mailbox) {
  const auto n = static_cast<std::size_t>(shmem_n_pes());
  const auto me = static_cast<std::size_t>(shmem_my_pe());
  const std::vector<std::size_t> starts = ranges(table, splitters);

  std::vector<std::uint64_t> bytes_to(n, 0);
  for (std::size_t pe = 0; pe < n; ++pe)
    for (std::size_t i = starts[pe]; i < starts[pe + 1]; ++i)
      bytes_to[pe] += table.length(table.entries()[i]) + 1 + digits(table.entries()[i].count) + 1;
  mailbox.announce(bytes_to);

  std::string piece;
  for (std::size_t step = 0; step < n; ++step) {
    const std::size_t pe = (me + step) % n;  // not all to PE 0 first
    for (std::size_t i = starts[pe]; i < starts[pe + 1]; ++i) {
      const Entry& entry = table.entries()[i];
      table.append_word(entry, piece);
      piece += ' ';
      piece += std::to_string(entry.count);
      piece += '\n';
      if (piece.size() < piece_size && i + 1 < starts[pe + 1]) continue;
      mailbox.send(static_cast<int>(pe), piece);
      piece.clear();
    }
  }
}

}  // namespace wordsort
