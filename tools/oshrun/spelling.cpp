// SPDX-License-Identifier: Apache-2.0
#include "spelling.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace ushmem::oshrun {
namespace {

const CLI::Option* find(const CLI::App& app, const std::string& name) {
  return app.get_option_no_throw(name);
}

int values_of(const CLI::Option* option) {
  return option->get_items_expected_min();
}

bool all_are_flags(const CLI::App& app, const std::string& letters) {
  return std::all_of(letters.begin(), letters.end(), [&](char letter) {
    const CLI::Option* option = find(app, std::string("-") + letter);
    return option != nullptr && values_of(option) == 0;
  });
}

// How many characters have to be inserted, taken away or changed.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

std::string nearest(const CLI::App& app, const std::string& name) {
  std::string best;
  std::size_t best_distance = 0;
  const auto consider = [&](const std::string& dashes, const std::string& candidate) {
    const std::size_t d = distance(name, candidate);
    if (!best.empty() && d >= best_distance) return;
    best = dashes + candidate;
    best_distance = d;
  };
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& candidate : option->get_snames()) consider("-", candidate);
    for (const std::string& candidate : option->get_lnames()) consider("--", candidate);
  }
  return best;
}

struct Spelled {
  const CLI::Option* option = nullptr;  // null: several flags in one argument, or unknown
  std::string text;                     // empty: unknown
  bool has_value = false;               // in the same argument
};

Spelled spell(const CLI::App& app, const std::string& arg) {
  const bool two_dashes = arg[1] == '-';
  const std::size_t equals = arg.find('=');
  const std::string name = arg.substr(0, equals).substr(two_dashes ? 2 : 1);
  const std::string value = equals == std::string::npos ? "" : arg.substr(equals);
  if (two_dashes || name.size() > 1)
    if (const CLI::Option* option = find(app, "--" + name))
      return {option, "--" + name + value, !value.empty()};
  if (two_dashes) return {};
  const CLI::Option* option = find(app, arg.substr(0, 2));
  if (option != nullptr && arg.size() == 2) return {option, arg, false};
  if (option != nullptr && values_of(option) == 1) return {option, arg, true};  // -n4
  if (all_are_flags(app, arg.substr(1))) return {nullptr, arg, true};
  return {};
}

}  // namespace

CommandLine read_spelling(const CLI::App& app, int argc, char** argv) {
  CommandLine line;
  int i = 1;
  while (i < argc && argv[i][0] == '-' && argv[i][1] != '\0') {
    const std::string arg = argv[i++];
    if (arg == "--") {
      line.separated = true;
      break;
    }
    Spelled spelled = spell(app, arg);
    if (spelled.text.empty()) {
      const std::string name = arg.substr(arg.find_first_not_of('-'));
      line.error = "there is no option '" + arg + "'; the nearest is " +
                   nearest(app, name.substr(0, name.find('=')));
      return line;
    }
    int values = spelled.option == nullptr ? 0 : values_of(spelled.option);
    if (spelled.has_value && values > 0) --values;
    if (spelled.option != nullptr && spelled.option == find(app, "--env") && i < argc) {
      // One list for all variables, in which the last of a name counts.
      std::string variable = argv[i++];
      const bool whole = variable.find('=') != std::string::npos;
      if (!whole && i == argc) {
        line.error = arg + ": takes NAME VALUE or NAME=VALUE";
        return line;
      }
      if (!whole) variable += std::string("=") + argv[i++];
      line.options.insert(line.options.end(), {"-x", variable});
      continue;
    }
    line.options.push_back(std::move(spelled.text));
    for (; values > 0 && i < argc; --values) line.options.emplace_back(argv[i++]);
  }
  line.program = i;
  return line;
}

}  // namespace ushmem::oshrun
