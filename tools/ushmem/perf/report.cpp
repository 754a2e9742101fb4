// SPDX-License-Identifier: Apache-2.0
#include "perf/report.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "perf/subprocess.hpp"

namespace ushmem::perf {
namespace {

using Json = nlohmann::ordered_json;

std::string number(double value, const char* format) {
  char text[40];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

// What is judged, of each attempt.
std::string all_figures(const Result& r) {
  std::string text;
  for (const Attempt& a : r.attempts) {
    const bool by_ratio = r.cell->target.judged == Judged::ratio;
    text += (text.empty() ? "" : " ") + number(by_ratio ? a.ratio : a.value, "%.3g");
  }
  return text;
}

std::string method(const Cell& cell, const Suite& suite, const Places& places, const Effort& effort) {
  std::string pes = std::to_string(cell.n_pes) + (cell.n_pes == 1 ? " PE" : " PEs");
  const bool real_nodes = cell.nodes > 1 && !places.two_nodes.empty();
  if (cell.nodes > 1 && !real_nodes) pes += ", USHMEM_FAKE_NODES=" + std::to_string(cell.nodes);
  pes += ", " + (real_nodes ? places.two_nodes : "oshrun") + " --bind-to " + suite.bind_to + "; ";
  if (cell.kind == Kind::start)
    return pes + "median of " + std::to_string(effort.starts) +
           " pairs of runs, bare and ours in turn; value: " + cell.value_is +
           "; limit: " + cell.limit_is;
  return pes + "medians of up to " + std::to_string(effort.repeats) +
         " repeats, each the medians of up to " + std::to_string(effort.alternations) +
         " turns of limit and value in batches of at least " +
         number(effort.batch_ns / 1e6, "%g") + " ms; value: " + cell.value_is +
         "; limit: " + cell.limit_is;
}

void add_place(Json* out, const Machine& machine, bool quick) {
  (*out)["machine"] = machine.text();
  (*out)["load"] = machine.load;
  (*out)["compiler"] = machine.compiler;
  if (!machine.commit.empty()) (*out)["commit"] = machine.commit;
  if (quick) (*out)["quick"] = true;
}

}  // namespace

Table::Table(std::FILE* out) : out_(out), terminal_(isatty(fileno(out)) != 0) {}

void Table::clear() {
  if (terminal_) std::fprintf(out_, "\r\033[K");
}

void Table::line(const std::string& text) {
  clear();
  std::fprintf(out_, "%s\n", text.c_str());
  std::fflush(out_);
}

void Table::measuring(const std::string& what) {
  if (!terminal_) return;
  clear();
  std::fprintf(out_, "measuring %s ...", what.c_str());
  std::fflush(out_);
}

void Table::head(const Machine& machine, const Effort& effort, bool quick) {
  line(machine.text());
  line(machine.compiler + (machine.commit.empty() ? "" : ", commit " + machine.commit) +
       ", load " + number(machine.load, "%.2f") + ", " + std::to_string(effort.repeats) +
       (effort.repeats == 1 ? " repeat" : " repeats"));
  if (quick) line("quick: shows that everything runs; the figures say little");
  if (machine.processors < 2)
    line("only 1 processor: cells of two PEs that wait for each other show the scheduler");
  char text[160];
  std::snprintf(text, sizeof text, "%-20s %10s %-5s %10s %7s  %-19s %-4s %s", "cell", "value",
                "unit", "limit", "ratio", "target", "met", "spread");
  line(text);
}

void Table::row(const Cell& cell, const Attempt& a, int number_of_attempt) {
  char text[200];
  std::snprintf(text, sizeof text, "%-20s %10.4g %-5s %10.4g %7.3f  %-19s %-4s %4.1f %%",
                cell.name.c_str(), a.value, cell.unit.c_str(), a.limit, a.ratio,
                cell.target.text(cell.unit).c_str(), a.met ? "yes" : "NO", 100 * a.spread);
  std::string notes;
  for (const std::string& name : cell.notes)
    notes += "  " + name + " " + number(figure(a.figures, name), "%.4g") + " ns";
  if (number_of_attempt > 1) notes += "  time " + std::to_string(number_of_attempt);
  line(text + notes);
}

void Table::summary(const std::vector<Result>& results, double seconds) {
  std::size_t met = 0;
  for (const Result& r : results) met += r.met() ? 1 : 0;
  line(std::to_string(met) + " of " + std::to_string(results.size()) + " cells met, " +
       number(seconds, "%.0f") + " s");
  for (const Result& r : results) {
    if (r.attempts.size() < 2 && r.met()) continue;
    line((r.met() ? "met in the end: " : "missed: ") + r.cell->name + ", " +
         r.cell->target.text(r.cell->unit) + ", measured " + all_figures(r));
  }
}

std::string to_json(const Result& r, const Suite& suite, const Places& places, const Machine& machine,
                    const Effort& effort, bool quick) {
  const Attempt& last = r.attempts.back();
  Json out;
  out["cell"] = r.cell->name;
  out["value"] = last.value;
  out["unit"] = r.cell->unit;
  out["limit"] = last.limit;
  out["ratio"] = last.ratio;
  out["target"] = r.cell->target.bound;
  out["target_of"] = r.cell->target.judged == Judged::ratio ? "ratio" : "value";
  out["target_sense"] = r.cell->target.sense == Sense::at_most ? "at most" : "at least";
  out["met"] = last.met;
  out["spread"] = last.spread;
  out["attempts"] = Json::array();
  for (const Attempt& a : r.attempts)
    out["attempts"].push_back({{"value", a.value}, {"limit", a.limit}, {"ratio", a.ratio},
                               {"spread", a.spread}, {"repeats", a.repeats},
                               {"met", a.met}});
  out["figures"] = last.figures;  // ns an operation; of a start ms
  out["method"] = method(*r.cell, suite, places, effort);
  add_place(&out, machine, quick);
  return out.dump();
}

std::string to_json(const Curve& curve, const Machine& machine, const Effort& effort, bool quick) {
  Json out;
  out["curve"] = curve.name;
  out["points"] = Json::array();
  for (const Point& p : curve.points)
    out["points"].push_back({{"bytes", p.bytes}, {"ns", p.ns}, {"memcpy_ns", p.memcpy_ns}});
  out["method"] = "2 PEs, oshrun --bind-to core; medians of " +
                  std::to_string(effort.curve_repeats) + " repeats, each of " +
                  std::to_string(effort.alternations) + " turns of memcpy and " + curve.name +
                  " between the same two mappings";
  add_place(&out, machine, quick);
  return out.dump();
}

void draw(const std::string& script, const std::string& json_lines, const std::string& file) {
  // In memory, so that nothing is left behind; the script inherits it.
  const int fd = memfd_create("ushmem-perf-curves", 0);
  const bool written =
      fd >= 0 && write(fd, json_lines.data(), json_lines.size()) ==
                     static_cast<ssize_t>(json_lines.size());
  const std::string error = written ? "" : std::strerror(errno);
  constexpr int no_matplotlib = 3;  // plot.py
  int status = no_matplotlib;
  // The first python3 in PATH may be another than the one that the system's packages are for.
  for (const char* python : {"python3", "/usr/bin/python3"}) {
    if (!written || status != no_matplotlib) break;
    try {
      status = run_program({python, script, "/proc/self/fd/" + std::to_string(fd), file},
                           Errors::shown)
                   .status;
    } catch (const std::runtime_error&) {
      continue;  // no such python3
    }
  }
  if (fd >= 0) close(fd);
  if (!written) throw MeasureError("memfd: " + error);
  if (status == no_matplotlib)
    throw MeasureError("the picture needs python3 with matplotlib (Debian: python3-matplotlib); "
                       "--json FILE keeps the curves without it");
  if (status != 0) throw MeasureError("plot.py ended with status " + std::to_string(status));
}

}  // namespace ushmem::perf
