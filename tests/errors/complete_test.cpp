// SPDX-License-Identifier: Apache-2.0
//
// No function of the public headers is without a row, no row without a function, and what is not refused
// by design stands in the table of docs/design/errors.md too.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "rows.hpp"

namespace errors {
namespace {

std::string read(const std::string& path) {
  std::ifstream file(path);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> functions_of(const std::string& header) {
  static const std::regex declaration(
      R"(\n(?:USHMEM_API|USHMEM_NORETURN)\b[^;(]*?\b(\w+)\()");
  std::set<std::string> names;
  const std::string text = read(std::string(ERRORS_HEADERS) + "/" + header);
  for (std::sregex_iterator i(text.begin(), text.end(), declaration), end; i != end; ++i)
    names.insert((*i)[1]);
  return names;
}

std::set<std::string> rows() {
  std::set<std::string> names;
  for (const TypedRow& row : typed_rows())
    EXPECT_TRUE(names.insert(row.name).second) << row.name << " has two rows";
  for (const PlainRow& row : plain_rows())
    EXPECT_TRUE(names.insert(row.name).second) << row.name << " has two rows";
  return names;
}

TEST(Rows, AreThereForEveryFunctionOfThePublicHeadersAndNoOther) {
  std::set<std::string> declared = functions_of("shmem.h");
  EXPECT_GT(declared.size(), 1000u) << "the headers are not read as they should be";
  for (const char* header : {"shmemx.h", "ushmem/extensions.h"}) {
    const std::set<std::string> extensions = functions_of(header);
    EXPECT_GT(extensions.size(), 5u) << header;
    declared.insert(extensions.begin(), extensions.end());
  }
  const std::set<std::string> tested = rows();
  for (const std::string& name : declared)
    EXPECT_TRUE(tested.count(name)) << name << " has no row in tests/errors";
  for (const std::string& name : tested)
    EXPECT_TRUE(declared.count(name)) << name << " has a row but is in no public header";
}

// Every prototype, however it is broken into lines, begins with USHMEM_API: count the other way round.
TEST(Rows, AreAsManyAsTheHeadersHavePrototypes) {
  std::size_t prototypes = 0;
  for (const char* header : {"/shmem.h", "/shmemx.h", "/ushmem/extensions.h"}) {
    const std::string text = read(std::string(ERRORS_HEADERS) + header);
    for (std::size_t at = text.find("\nUSHMEM_API "); at != std::string::npos;
         at = text.find("\nUSHMEM_API ", at + 1))
      ++prototypes;
  }
  EXPECT_EQ(rows().size(), prototypes);
}

class NotRefusedCall : public testing::TestWithParam<std::size_t> {};

TEST_P(NotRefusedCall, DoesWhatItsRowSaysAndStandsInThePage) {
  const NotRefused& row = not_refused()[GetParam()];
  if (row.show != nullptr) {
    Bench bench;
    row.show(bench);
  }
  static const std::string page = read(ERRORS_PAGE);
  const std::string line = std::string("| ") + row.calls + " | " + row.mistake + " | " + row.reason;
  EXPECT_NE(page.find(line), std::string::npos) << "docs/design/errors.md lacks the line\n" << line;
}

INSTANTIATE_TEST_SUITE_P(, NotRefusedCall,
                         testing::Range(std::size_t{0}, not_refused().size()));

TEST(NotRefused, IsTheWholeTableOfThePage) {
  const std::string page = read(ERRORS_PAGE);
  const std::size_t begin = page.find("## Not refused");
  ASSERT_NE(begin, std::string::npos);
  const std::size_t end = std::min(page.find("\n## ", begin), page.size());
  const auto lines = std::count_if(not_refused().begin(), not_refused().end(),
                                   [](const NotRefused&) { return true; });
  std::ptrdiff_t rows_of_page = 0;
  for (std::size_t at = page.find("\n| ", begin); at < end; at = page.find("\n| ", at + 1))
    ++rows_of_page;
  EXPECT_EQ(rows_of_page, lines + 1) << "with the line of titles";
}

}  // namespace
}  // namespace errors
