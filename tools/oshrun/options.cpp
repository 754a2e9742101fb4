// SPDX-License-Identifier: Apache-2.0
#include "options.hpp"

#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "bootstrap/node_file.hpp"

#ifndef USHMEM_VERSION
#define USHMEM_VERSION "unversioned"
#endif

namespace ushmem::oshrun {
namespace {

class Help : public CLI::Formatter {
 public:
  std::string make_usage(const CLI::App*, std::string) const override {
    return "Usage: oshrun -n N [options] program [arguments]\n";
  }
};

bool takes_value(const CLI::App& app, const std::string& name) {
  const CLI::Option* option = app.get_option_no_throw(name);
  return option != nullptr && option->get_expected_min() > 0;
}

// Index of the program in argv, or argc. `-np`, which other launchers know, becomes `-n`: an option
// of one dash and two letters is not in the parser's grammar.
int find_program_argument(const CLI::App& app, int argc, char** argv) {
  static char short_n[] = "-n";
  int i = 1;
  while (i < argc) {
    const std::string_view arg = argv[i];
    if (arg == "--" || arg.size() < 2 || arg[0] != '-') break;
    if (arg == "-np") argv[i] = short_n;
    // The value of an option is the next argument, unless it is attached: --name=value or -nvalue.
    const std::string name = argv[i];
    const bool attached = name[1] == '-' ? name.find('=') != std::string::npos : name.size() > 2;
    i += takes_value(app, name) && !attached ? 2 : 1;
  }
  return i < argc ? i : argc;
}

int usage_error(const std::string& what) {
  std::fprintf(stderr, "oshrun: %s\noshrun: `oshrun --help` lists the options\n", what.c_str());
  return status_usage;
}

bool bad_export(const std::string& text) {
  return text.empty() || text[0] == '=';
}

}  // namespace

bool parse_options(int argc, char** argv, Options* out, int* status) {
  CLI::App app{
      "Runs N processing elements (PEs) of an OpenSHMEM program on this machine.\n"
      "Status: 0 when all PEs end with 0, else that of the first PE that failed (128 + signal\n"
      "when one killed it), 124 after --timeout, 126 and 127 when the program cannot be run."};
  app.formatter(std::make_shared<Help>());
  app.set_help_flag("-h,--help", "Print this text");
  bool version = false;
  bool oversubscribe = false;
  std::string bind = "none";
  app.add_flag("--version", version, "Print the version");
  app.add_option("-n,--np", out->n_pes, "Number of PEs; -np is understood too")
      ->check(CLI::Range(1, bootstrap::max_pes_per_node));
  app.add_option("-x", out->exports,
                 "VAR or VAR=VALUE for the environment of the PEs, otherwise that of oshrun")
      ->allow_extra_args(false);
  app.add_option("--bind-to", bind, "core: PE i on processor i of those there are; or none")
      ->check(CLI::IsMember({"core", "none"}));
  const CLI::Option* timeout =
      app.add_option("--timeout", out->timeout_s,
                     "Seconds after which the PEs' states are printed and all end");
  app.add_flag("--tag", out->tag, "Put the PE's number before each line of output");
  app.add_flag("--oversubscribe", oversubscribe,
               "Accepted for other launchers' sake: more PEs than processors is always allowed");
  app.add_flag("--verbose", out->verbose, "Say what is done");

  const int program = find_program_argument(app, argc, argv);
  try {
    app.parse(program, argv);
  } catch (const CLI::CallForHelp&) {
    std::printf("%s", app.help().c_str());
    *status = 0;
    return false;
  } catch (const CLI::ParseError& e) {
    *status = usage_error(e.what());
    return false;
  }
  if (version) {
    std::printf("oshrun (ushmem) %s\n", USHMEM_VERSION);
    *status = 0;
    return false;
  }
  // Not `<= 0`, which is false for a NaN too. A year is as good as none and keeps nanoseconds in
  // range.
  const double year = 366.0 * 24 * 3600;
  if (timeout->count() > 0 && !(out->timeout_s > 0 && out->timeout_s <= year)) {
    *status = usage_error("--timeout: must be more than 0 seconds and at most a year");
    return false;
  }
  for (const std::string& text : out->exports) {
    if (!bad_export(text)) continue;
    *status = usage_error("-x: '" + text + "' is not VAR or VAR=VALUE");
    return false;
  }
  if (out->n_pes == 0) {
    *status = usage_error("say how many PEs: -n N");
    return false;
  }
  int first = program;
  if (first < argc && std::string_view(argv[first]) == "--") ++first;
  if (first >= argc) {
    *status = usage_error("which program?");
    return false;
  }
  out->bind_to_core = bind == "core";
  out->command.assign(argv + first, argv + argc);
  out->command.push_back(nullptr);
  return true;
}

}  // namespace ushmem::oshrun
