// SPDX-License-Identifier: Apache-2.0
//
// The order of things: read the arguments, measure every cell once, measure those again that
// missed, write what was asked for.
#include "perf/perf.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>

#include "perf/report.hpp"

namespace ushmem::perf {
namespace {

constexpr int status_missed = 1;
constexpr int status_usage = 2;
constexpr int status_failed = 3;
constexpr double seconds_for_measuring = 95;  // then nothing is measured again: two minutes in all

struct Arguments {
  const Suite* suite = nullptr;
  std::string json;
  std::string plot;
  std::string two_nodes;
  std::vector<std::string> cells;
  int repeats = 0;
  bool strict = false;
  bool quick = false;
};

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() > end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

std::string check_picture(const std::string& name) {
  return ends_with(name, ".svg") || ends_with(name, ".png") ? "" : "must end in .svg or .png";
}

std::string check_cell(const Suite& suite, const std::string& name) {
  std::string names;
  for (const Cell& cell : suite.cells()) {
    if (cell.name == name) return "";
    names += " " + cell.name;
  }
  return "no cell '" + name + "'; there are:" + names;
}

void add_command(CLI::App& app, const Suite& suite, Arguments* out) {
  CLI::App* command = app.add_subcommand(suite.command, suite.meaning);
  command->callback([&suite, out] { out->suite = &suite; });
  command->add_option("--json", out->json,
                   "Write one JSON object a cell and a curve to FILE, - for standard output")
      ->type_name("FILE");
  CLI::Option* strict =
      command->add_flag("--strict", out->strict, "End with status 1 when a cell misses its target");
  if (suite.curves)
    command->add_option("--plot", out->plot, "Draw put and get over sizes, beside memcpy")
        ->type_name("FILE.svg|FILE.png")
        ->check(CLI::Validator(check_picture, "", ""));
  if (suite.nodes)
    command->add_option("--two-nodes", out->two_nodes,
                     "Start PEs of cells of two nodes by FILE, with the arguments of oshrun; without it "
                     "USHMEM_FAKE_NODES makes two nodes of this machine")
        ->type_name("FILE")
        ->check(CLI::ExistingFile);
  command->add_option("--cell", out->cells, "Only these cells")
      ->type_name("NAME...")
      ->check(CLI::Validator([&suite](const std::string& name) { return check_cell(suite, name); }, "", ""));
  CLI::Option* repeats =
      command->add_option("--repeats", out->repeats,
                       "Repeats of each cell (11, start-up 5); fewer, but 5, where they take long")
          ->type_name("N")
          ->check(CLI::Range(5, 1000));
  command->add_flag("--quick", out->quick, "One short repeat: shows that everything runs")
      ->excludes(strict)
      ->excludes(repeats);
}

// False with the status when the program ends here.
bool parse(int argc, char** argv, Arguments* out, int* status) {
  CLI::App app{"Measures the library beside the machine's own limit.", "ushmem perf"};
  app.require_subcommand(1);
  for (const Suite& suite : all_suites()) add_command(app, suite, out);
  std::vector<std::string> words(argv, argv + argc);
  std::reverse(words.begin(), words.end());  // as the parser wants them
  try {
    app.parse(words);
  } catch (const CLI::ParseError& e) {
    *status = app.exit(e) == 0 ? 0 : status_usage;
    return false;
  }
  return true;
}

Effort effort_of(const Arguments& arguments) {
  Effort e;
  if (arguments.repeats != 0) e.repeats = e.starts = arguments.repeats;
  if (arguments.quick)
    e = Effort{.repeats = 1,
               .alternations = 1,
               .batch_ns = 20e3,
               .starts = 1,
               .largest = 1 << 16,
               .curve_repeats = 1};
  return e;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::vector<const Cell*> wanted_cells(const Suite& suite,
                                      const std::vector<std::string>& names) {
  std::vector<const Cell*> wanted;
  for (const Cell& cell : suite.cells())
    if (names.empty() || std::find(names.begin(), names.end(), cell.name) != names.end())
      wanted.push_back(&cell);
  return wanted;
}

std::vector<Result> measure_cells(const Places& places, const Effort& effort,
                                  const Arguments& arguments, Table* table) {
  const auto start = std::chrono::steady_clock::now();
  const std::vector<const Cell*> cells = wanted_cells(*arguments.suite, arguments.cells);
  const auto measure = [&](std::size_t i, int number) {
    const Cell& cell = *cells[i];
    table->measuring(cell.name);
    const Attempt attempt = judge(cell, measure_cell(places, cell, effort));
    table->row(cell, attempt, number);
    return attempt;
  };
  bool out_of_time = false;
  auto attempts = measure_in_rounds(cells.size(), measure, [&] {
    out_of_time = seconds_since(start) > seconds_for_measuring;
    return !out_of_time && !arguments.quick;
  });
  if (out_of_time) table->line("no time to measure missed cells again");
  std::vector<Result> results;
  for (std::size_t i = 0; i < cells.size(); ++i)
    results.push_back({cells[i], std::move(attempts[i])});
  table->summary(results, seconds_since(start));
  return results;
}

// The file is opened before measuring, so that a wrong name costs no two minutes.
class JsonFile {
 public:
  explicit JsonFile(const std::string& name) : name_(name) {
    if (name.empty() || name == "-") return;
    file_.open(name, std::ios::trunc);
    if (!file_) throw MeasureError("cannot write " + name);
  }
  void write(const std::string& lines) {
    if (name_ == "-")
      std::fwrite(lines.data(), 1, lines.size(), stdout);
    else if (!name_.empty() && !(file_ << lines << std::flush))
      throw MeasureError("cannot write " + name_);
  }

 private:
  std::string name_;
  std::ofstream file_;
};

int measure_suite(const Arguments& arguments) {
  Places places = find_places(*arguments.suite);
  places.two_nodes = arguments.two_nodes;
  const Effort effort = effort_of(arguments);
  const Machine machine = describe_machine(places.folder);
  JsonFile json(arguments.json);
  Table table(arguments.json == "-" ? stderr : stdout);
  table.head(machine, effort, arguments.quick);
  const std::vector<Result> results = measure_cells(places, effort, arguments, &table);

  std::string lines;
  for (const Result& r : results)
    lines += to_json(r, *arguments.suite, places, machine, effort, arguments.quick) + "\n";
  const bool all_of_it = !arguments.json.empty() && arguments.cells.empty();
  if (!arguments.plot.empty() || (arguments.suite->curves && all_of_it)) {
    for (const char* name : {"put", "get"}) {
      table.measuring(std::string("sizes of ") + name);
      const Curve curve{name, measure_curve(places, name, effort)};
      lines += to_json(curve, machine, effort, arguments.quick) + "\n";
    }
    table.line("put and get over sizes measured");
  }
  json.write(lines);
  if (!arguments.plot.empty()) {
    draw(places.plot_script, lines, arguments.plot);
    table.line("wrote " + arguments.plot);
  }
  const bool all_met =
      std::all_of(results.begin(), results.end(), [](const Result& r) { return r.met(); });
  return arguments.strict && !all_met ? status_missed : 0;
}

}  // namespace

int perf_main(int argc, char** argv) {
  try {
    Arguments arguments;
    int status = 0;
    if (!parse(argc, argv, &arguments, &status)) return status;
    return measure_suite(arguments);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "ushmem perf: %s\n", e.what());
    return status_failed;
  }
}

}  // namespace ushmem::perf
