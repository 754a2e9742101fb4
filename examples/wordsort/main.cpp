// SPDX-License-Identifier: Apache-2.0
//
// wordsort: counts the words of texts and prints them sorted, on any number of PEs.
//
//   oshrun -n 4 wordsort [--stats] [FILE...]
//
// The PEs count the words of a share of the text each, agree which PE owns which range of words,
// send each word with its count to its owner, and print the owners' sorted parts one after the
// other. README.md says which calls do it, and why.
#include <shmem.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "everyone.hpp"
#include "mailbox.hpp"
#include "merge.hpp"
#include "owners.hpp"
#include "print.hpp"
#include "share.hpp"
#include "text.hpp"
#include "word_table.hpp"

namespace {

using namespace wordsort;

constexpr const char* help =
    "Usage: oshrun -n N wordsort [--stats] [FILE...]\n"
    "Counts the words of the files, as if they were one text, and prints them sorted, in the format\n"
    "of uniq -c. A word is a run of the letters A-Z and a-z; large and small ones are the same.\n"
    "Without a FILE it reads the licence texts in /usr/share/common-licenses.\n"
    "\n"
    "  --stats  at the end, print to standard error what each PE has received\n"
    "  --help   print this text\n"
    "  --       all that follows are names of files\n";

// First size of an inbox. Small, so that even the licence texts show how it grows.
constexpr std::size_t expected_letters = 4 << 10;

struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Options {
  bool help = false;
  bool stats = false;
  std::vector<std::string> files;
};

Options parse(int argc, char** argv) {
  Options options;
  bool only_files = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view arg = argv[i];
    if (only_files || arg.empty() || arg[0] != '-') options.files.emplace_back(arg);
    else if (arg == "--") only_files = true;
    else if (arg == "--stats") options.stats = true;
    else if (arg == "--help" || arg == "-h") options.help = true;
    else throw UsageError("there is no option '" + std::string(arg) + "'; see wordsort --help");
  }
  return options;
}

void sort_words(const Options& options) {
  const int me = shmem_my_pe();
  const int n_pes = shmem_n_pes();
  Everyone everyone;
  Mailbox mailbox(everyone, expected_letters);
  Text text(options.files.empty() ? licence_texts() : options.files);

  {
    WordTable table;
    count_share(text, me, n_pes, table);
    table.sort();
    const std::vector<std::string> splitters = choose_splitters(table, everyone, mailbox);
    send_to_owners(table, splitters, mailbox);
  }  // the table's memory goes before merging needs some

  const std::vector<std::string_view> letters = mailbox.receive();
  // No word can be there more often than the text has bytes.
  print_merged(letters, text.size(), everyone);

  if (!options.stats) return;
  const auto records = everyone.numbers(count_records(letters));
  for (std::size_t pe = 0; me == 0 && pe < records.size(); ++pe)
    std::fprintf(stderr, "wordsort: PE %zu received %llu word records\n", pe,
                 static_cast<unsigned long long>(records[pe]));
  if (me == 0) std::fprintf(stderr, "wordsort: an inbox has %zu bytes\n", mailbox.capacity());
}

// Ends the job with a message. When several PEs fail, as all do over a missing file, the one that
// swaps the claim from 0 to 1 speaks; the others wait until it has ended them.
void stop(std::uint64_t* claim, const char* message, int status) {
  if (shmem_uint64_atomic_swap(claim, 1, 0) == 0) {
    std::fprintf(stderr, "wordsort: %s\n", message);
    shmem_global_exit(status);
  }
  shmem_barrier_all();
}

}  // namespace

int main(int argc, char** argv) {
  shmem_init();
  auto* claim = static_cast<std::uint64_t*>(shmem_calloc(1, sizeof(std::uint64_t)));
  if (claim == nullptr) {
    std::fputs("wordsort: no symmetric memory at all\n", stderr);
    shmem_global_exit(1);
  }
  try {
    const Options options = parse(argc, argv);
    if (!options.help) sort_words(options);
    else if (shmem_my_pe() == 0) std::fputs(help, stdout);
  } catch (const UsageError& error) {
    stop(claim, error.what(), 2);
  } catch (const std::bad_alloc&) {
    stop(claim, "out of memory", 1);
  } catch (const std::exception& error) {
    stop(claim, error.what(), 1);
  }
  shmem_finalize();
  return 0;
}
