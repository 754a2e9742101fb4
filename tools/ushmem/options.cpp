// SPDX-License-Identifier: Apache-2.0
#include "options.hpp"

#include <sys/types.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <limits>

namespace ushmem::tool {
namespace {

constexpr double longest_interval_s = 24.0 * 3600;

bool parse(CLI::App& app, int argc, char** argv, int* status) {
  app.set_help_flag("-h,--help", "Print this text");
  try {
    app.parse(argc, argv);
    return true;
  } catch (const CLI::CallForHelp&) {
    std::printf("%s", app.help().c_str());
    *status = 0;
  } catch (const CLI::ParseError& e) {
    const char* name = app.get_name().c_str();
    std::fprintf(stderr, "%s: %s\n%s: `%s --help` lists the options\n", name, e.what(), name, name);
    *status = status_usage;
  }
  return false;
}

}  // namespace

bool parse_options(int argc, char** argv, InfoOptions* out, int* status) {
  CLI::App app(
      "Prints how the library was built, its settings with value and source, the world, memory,\n"
      "paths between PEs, and limits. Under a launcher PE 0 prints for all PEs.",
      "ushmem info");
  app.add_flag("--json", out->json, "Print one JSON object");
  return parse(app, argc, argv, status);
}

bool parse_options(int argc, char** argv, StatOptions* out, int* status) {
  CLI::App app(
      "Shows counters and waits of a running job, also of one that hangs or is stopped.\n"
      "Without PID: the only job of this user, or a list of them.",
      "ushmem stat");
  app.add_option("PID", out->pid, "A process of the job, or one that started it")
      ->check(CLI::Range(1, std::numeric_limits<pid_t>::max()));
  app.add_flag("--json", out->json, "Print JSON, with exact numbers");
  app.add_flag("--totals", out->totals, "Print the sums of all PEs only");
  app.add_flag("--traffic", out->traffic, "Print how many bytes went from each PE to each")
      ->excludes("--totals");
  CLI::Option* watch = app.add_option(
      "--watch", out->watch_s, "Print again each so many seconds, with rates, until the job ends");
  app.add_option("--proc", out->proc,
                 "Where the processes are seen if not in /proc, say the host's from a container");
  if (!parse(app, argc, argv, status)) return false;
  // Not `<= 0`, which is false for a NaN too.
  if (watch->count() == 0 || (out->watch_s > 0 && out->watch_s <= longest_interval_s)) return true;
  std::fprintf(stderr, "ushmem stat: --watch: must be more than 0 seconds and at most a day\n");
  *status = status_usage;
  return false;
}

}  // namespace ushmem::tool
