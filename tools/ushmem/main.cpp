// SPDX-License-Identifier: Apache-2.0
//
// ushmem: the command for looking at the library, at running jobs and at the machine's speed. This
// file only finds the command named by the first argument; each has a file of its own.
#include <cstdio>
#include <exception>
#include <string_view>

#include "info.hpp"
#include "stat.hpp"
#ifdef USHMEM_HAVE_PERF
#include "perf/perf.hpp"
#endif

namespace {

#ifdef USHMEM_HAVE_PERF
int perf_main(int argc, char** argv) { return ushmem::perf::perf_main(argc - 1, argv + 1); }
#endif

struct Command {
  const char* name;
  int (*run)(int argc, char** argv);  // argv[0] is the command's name
  const char* meaning;
};

constexpr Command commands[] = {
    {"info", ushmem::tool::info_main, "build, settings, world, memory, paths and limits"},
    {"stat", ushmem::tool::stat_main, "counters of a running job, from outside"},
#ifdef USHMEM_HAVE_PERF
    {"perf", perf_main, "how fast the PEs reach each other, beside how fast the machine could"},
#endif
};

void print_help() {
  std::printf("Usage: ushmem COMMAND [options]\n\nCommands:\n");
  for (const Command& c : commands) std::printf("  %-6s %s\n", c.name, c.meaning);
  std::printf("\n`ushmem COMMAND --help` lists a command's options; `ushmem --version` prints the "
              "version.\n");
}

int run(int argc, char** argv) {
  const std::string_view name = argc > 1 ? argv[1] : "";
  if (name == "--help" || name == "-h") return print_help(), 0;
  if (name == "--version") return std::printf("ushmem %s\n", USHMEM_VERSION), 0;
  for (const Command& c : commands)
    if (name == c.name) return c.run(argc - 1, argv + 1);
  if (name.empty())
    std::fprintf(stderr, "ushmem: which command?\n");
  else
    std::fprintf(stderr, "ushmem: unknown command '%s'\n", argv[1]);
  std::fprintf(stderr, "ushmem: `ushmem --help` lists the commands\n");
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "ushmem: %s\n", e.what());
    return 1;
  }
}
