// SPDX-License-Identifier: Apache-2.0
#include "perf/runner.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <sstream>

#include "perf/subprocess.hpp"

namespace ushmem::perf {
namespace {

constexpr const char* seconds_a_run = "60";  // long before, a run has gone wrong

std::string number(double value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

std::string existing(const std::string& path, const char* what) {
  if (access(path.c_str(), R_OK) == 0) return path;
  throw MeasureError(std::string(what) + " is not at " + path + ": " + std::strerror(errno));
}

std::vector<Sample> run_probe(const Places& places, const Cell& cell,
                             const std::vector<std::string>& args) {
  const int n_pes = cell.n_pes;
  const bool real_nodes = cell.nodes > 1 && !places.two_nodes.empty();
  // The launcher, which forms nodes, takes the setting from its own environment. No reports of waits: one PE waits on
  // purpose while the other works.
  std::vector<std::string> command = {
      "env", "USHMEM_FAKE_NODES=" + std::to_string(real_nodes ? 1 : cell.nodes),
      real_nodes ? places.two_nodes : places.oshrun, "-n", std::to_string(n_pes), "--bind-to", places.bind_to,
      "--timeout", seconds_a_run, "-x", "USHMEM_WAIT_REPORT=0", places.program};
  command.insert(command.end(), args.begin(), args.end());
  const Finished f = run_program(command, Errors::shown);
  if (f.status != 0)
    throw MeasureError(places.program + " " + args[0] + " on " + std::to_string(n_pes) +
                       " PEs ended with status " + std::to_string(f.status) +
                       (f.output.empty() ? "" : ":\n" + f.output));
  std::vector<Sample> samples = parse_samples(f.output);
  if (samples.empty()) throw MeasureError(places.program + " " + args[0] + " printed no figures");
  return samples;
}

std::vector<std::string> probe_arguments(const std::string& probe, int repeats,
                                         const Effort& effort, std::size_t bytes) {
  std::vector<std::string> args = {probe, std::to_string(repeats),
                                   std::to_string(effort.alternations), number(effort.batch_ns)};
  if (bytes != 0) args.push_back(std::to_string(bytes));
  return args;
}

// Every PE prints one sample; the slowest counts.
double slowest(const std::vector<Sample>& samples, const std::string& name, int n_pes) {
  if (samples.size() != static_cast<std::size_t>(n_pes))
    throw MeasureError("not every PE printed its time");
  double most = 0;
  for (const Sample& s : samples) most = std::max(most, figure(s, name));
  return most;
}

// A page that the processes of a bare start share: a descriptor that they inherit.
class SharedPage {
 public:
  SharedPage() : fd_(memfd_create("ushmem-perf", 0)) {
    if (fd_ < 0 || ftruncate(fd_, sysconf(_SC_PAGESIZE)) != 0)
      throw MeasureError(std::string("memfd_create: ") + std::strerror(errno));
  }
  ~SharedPage() { close(fd_); }
  SharedPage(const SharedPage&) = delete;
  SharedPage& operator=(const SharedPage&) = delete;
  [[nodiscard]] int fd() const { return fd_; }

 private:
  int fd_;
};

std::vector<Sample> measure_start(const Places& places, const Cell& cell, const Effort& effort) {
  std::vector<Sample> repeats;
  for (int i = 0; i < effort.starts; ++i) {
    Sample s;
    const SharedPage page;
    const std::vector<std::string> bare = {"bare_start", std::to_string(cell.n_pes),
                                           std::to_string(page.fd())};
    s["bare_start"] = slowest(run_probe(places, cell, bare), "bare_start", cell.n_pes);
    s["start"] = slowest(run_probe(places, cell, {"start"}), "start", cell.n_pes);
    repeats.push_back(std::move(s));
  }
  return repeats;
}

}  // namespace

Places find_places(const Suite& suite) {
  char self[PATH_MAX];
  const ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
  if (n < 0) throw MeasureError(std::string("/proc/self/exe: ") + std::strerror(errno));
  const std::string path(self, static_cast<std::size_t>(n));
  Places p;
  p.folder = path.substr(0, path.rfind('/'));
  const std::string others = p.folder + "/" USHMEM_BIN_TO_LIBEXEC "/";
  p.oshrun = existing(p.folder + "/oshrun", "oshrun");
  p.program = existing(others + suite.program, "the measuring program");
  p.bind_to = suite.bind_to;
  p.plot_script = existing(others + "plot.py", "the plotting script");
  return p;
}

std::vector<Sample> parse_samples(const std::string& output) {
  std::vector<Sample> samples;
  std::istringstream lines(output);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string word;
    if (!(words >> word) || word != "sample") continue;
    Sample s;
    while (words >> word) {
      const std::size_t equals = word.find('=');
      char* end = nullptr;
      const double figure =
          equals == std::string::npos ? 0 : std::strtod(word.c_str() + equals + 1, &end);
      if (end == nullptr || *end != '\0' || end == word.c_str() + equals + 1)
        throw MeasureError("cannot read the line '" + line + "'");
      s[word.substr(0, equals)] = figure;
    }
    samples.push_back(std::move(s));
  }
  return samples;
}

std::vector<Sample> measure_cell(const Places& places, const Cell& cell, const Effort& effort) {
  if (cell.kind == Kind::start) return measure_start(places, cell, effort);
  return run_probe(places, cell, probe_arguments(cell.probe, effort.repeats, effort, cell.bytes));
}

std::vector<Point> measure_curve(const Places& places, const std::string& name,
                                 const Effort& effort) {
  std::map<std::size_t, std::vector<Sample>> by_size;
  const auto arguments =
      probe_arguments(name + "_curve", effort.curve_repeats, effort, effort.largest);
  for (Sample& s : run_probe(places, Cell{}, arguments))
    by_size[static_cast<std::size_t>(figure(s, "bytes"))].push_back(std::move(s));
  std::vector<Point> curve;
  for (auto& [bytes, samples] : by_size) {
    std::vector<double> ours;
    std::vector<double> memcpys;
    for (const Sample& s : samples) {
      ours.push_back(figure(s, name));
      memcpys.push_back(figure(s, "memcpy"));
    }
    curve.push_back({bytes, median(ours), median(memcpys)});
  }
  return curve;
}

}  // namespace ushmem::perf
