// SPDX-License-Identifier: Apache-2.0
#include "options.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sstream>

#include "groups.hpp"

namespace abuse {
namespace {

constexpr const char* help =
    "Plays random programs and compares all memory with a sequential reference.\n"
    "  --pes 1,2,4       sizes of worlds, one after another\n"
    "  --threads T       threads of each PE, each with a program of its own (default 1)\n"
    "  --seed S          of the first program (default 1); the next has S + 1\n"
    "  --programs N      programs of each world (default 6)\n"
    "  --seconds N       as many as fit, instead\n"
    "  --rounds N        epochs of a program (default 40)\n"
    "  --ops a,b         groups of operations that are played (default all):\n                   ";
constexpr const char* more_help =
    "\n"
    "  --keep IDS        only these operations, for example 0/3.1-5,0/12.0\n"
    "  --repeat N        play each program N times\n"
    "  --no-delays       leave out the random pauses\n"
    "  --no-shrink       do not look for a shorter program that fails; --shrink-seconds N (default 90)\n"
    "  --limit N         seconds that one program may take (default 120)\n"
    "  --list            print the program of --seed for the first of --pes\n"
    "  --play            be one PE of a world that is there (or a world of threads): one program\n"
    "  --verbose         with --play: print each operation before it\n";

void print_help() {
  std::fputs(help, stdout);
  std::set<std::string> groups;
  for (const Kind& kind : all_kinds()) groups.insert(kind.group);
  for (const std::string& group : groups) std::printf(" %s", group.c_str());
  std::fputs(more_help, stdout);
}

std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, ',');) parts.push_back(part);
  return parts;
}

std::vector<int> numbers_of(const std::string& text) {
  std::vector<int> numbers;
  for (const std::string& part : parts_of(text)) numbers.push_back(std::max(1, std::stoi(part)));
  return numbers;
}

bool known(const std::string& group) {
  for (const Kind& kind : all_kinds())
    if (group == kind.group) return true;
  return false;
}

// Throws what std::stoi and its kind throw.
bool take(Options& o, const std::string& name, const std::string& value) {
  if (name == "--pes") {
    o.pes = numbers_of(value);
  } else if (name == "--threads") {
    o.order.threads = std::max(1, std::stoi(value));
  } else if (name == "--seed") {
    o.order.seed = std::stoull(value);
  } else if (name == "--programs") {
    o.programs = std::stoi(value);
  } else if (name == "--seconds") {
    o.seconds = std::stod(value);
  } else if (name == "--rounds") {
    o.order.filter.rounds = std::stoi(value);
  } else if (name == "--ops") {
    for (const std::string& group : parts_of(value)) {
      if (!known(group)) throw std::invalid_argument("no group " + group);
      o.order.filter.groups.insert(group);
    }
  } else if (name == "--keep") {
    o.order.filter.all = false;
    o.order.filter.keep = ids_from(value);
  } else if (name == "--repeat") {
    o.order.repeat = std::stoi(value);
  } else if (name == "--limit") {
    o.limit = std::stod(value);
  } else if (name == "--shrink-seconds") {
    o.shrink_seconds = std::stod(value);
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::optional<Options> options_from(int argc, char** argv, const char* default_pes) {
  Options o;
  o.pes = numbers_of(default_pes);
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    if (name == "--help" || name == "-h") {
      print_help();
      return std::nullopt;
    }
    if (name == "--play") o.play = true;
    else if (name == "--list") o.list = true;
    else if (name == "--no-shrink") o.shrink = false;
    else if (name == "--no-delays") o.order.dawdles = false;
    else if (name == "--verbose") o.order.verbose = true;
    else {
      bool good = i + 1 < argc;
      try {
        good = good && take(o, name, argv[i + 1]);
      } catch (const std::exception& e) {
        std::fprintf(stderr, "abuse: %s: %s\n", name.c_str(), e.what());
        good = false;
      }
      if (!good) {
        std::fprintf(stderr, "abuse: cannot use %s (see --help)\n", name.c_str());
        return std::nullopt;
      }
      ++i;
    }
  }
  const char* full = std::getenv("USHMEM_TEST_FULL");
  if (full != nullptr && std::strcmp(full, "1") == 0) o.programs *= 20;
  return o;
}

std::vector<std::string> arguments_of(const Order& order) {
  std::vector<std::string> all{"--play", "--seed", std::to_string(order.seed), "--rounds",
                               std::to_string(order.filter.rounds)};
  const auto add = [&](const char* name, const std::string& value) {
    all.emplace_back(name);
    all.push_back(value);
  };
  if (order.threads != 1) add("--threads", std::to_string(order.threads));
  if (order.repeat != 1) add("--repeat", std::to_string(order.repeat));
  if (!order.dawdles) all.emplace_back("--no-delays");
  std::string groups;
  for (const std::string& g : order.filter.groups) groups += (groups.empty() ? "" : ",") + g;
  if (!groups.empty()) add("--ops", groups);
  if (!order.filter.all)
    add("--keep", to_text(std::vector<OperationId>(order.filter.keep.begin(), order.filter.keep.end())));
  return all;
}

}  // namespace abuse
