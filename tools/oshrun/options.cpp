// SPDX-License-Identifier: Apache-2.0
#include "options.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <climits>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <numeric>
#include <string_view>
#include <utility>

#include "bootstrap/node_file.hpp"
#include "hosts.hpp"
#include "spelling.hpp"
#include "words.hpp"

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

// What the parser fills and parse_options() still has to judge.
struct Asked {
  Options* out;
  bool version = false;
  bool quiet = false;
  int per_node = 0;
  int fake_nodes = 0;
  std::string map;
  std::string bind = "none";
  std::vector<std::string> host_lists;
  std::vector<std::string> host_files;
  std::vector<std::pair<std::string, std::string>> pairs;  // only noted, or a spelling of -x
  std::vector<std::string> ones;                           // only noted
  bool flag = false;                                       // true here, or only noted
  std::vector<const CLI::Option*> noted;
  const CLI::Option* map_by = nullptr;
  const CLI::Option* rsh = nullptr;
  const CLI::Option* prefix = nullptr;
  std::string rsh_text;
  std::string agent;
  std::string path_prefix;
  const CLI::Option* timeout = nullptr;
};

// The parser would read 010 as an octal number.
std::string without_leading_zeros(std::string text) {
  const std::size_t first = text.find_first_not_of('0');
  return text.substr(first == std::string::npos ? text.size() - std::min<std::size_t>(text.size(), 1) : first);
}

void add_options(CLI::App* app, Asked* asked) {
  Options* out = asked->out;
  const char* group = "The job";
  const auto one = [&](const char* names, auto* value, const char* type, const char* text) {
    return app->add_option(names, *value, text)->type_name(type)->group(group);
  };
  const auto list = [&](const char* names, auto* values, const char* type, const char* text) {
    return one(names, values, type, text)->allow_extra_args(false);
  };
  const auto flag = [&](const char* names, bool* value, const char* text) {
    return app->add_flag(names, *value, text)->group(group);
  };

  const auto number = [&](const char* names, int* value, const char* text, int most) {
    return one(names, value, "N", text)->check(CLI::Range(1, most))->transform(without_leading_zeros);
  };
  number("-n,--np,--n", &out->n_pes, "Number of PEs", bootstrap::max_pes);
  number("-N,--npernode,--ppn,--perhost", &asked->per_node,
         "Number of PEs a machine: that of all, when -n is not there", bootstrap::max_pes_per_node);
  number("--fake-nodes", &asked->fake_nodes,
         "Split this machine into so many nodes, which share no memory. Default: USHMEM_FAKE_NODES",
         bootstrap::max_pes);
  one("--map", &asked->map, "block|cyclic", "How PEs are dealt to nodes: in blocks, or one each in turn")
      ->check(CLI::IsMember({"block", "cyclic"}));
  list("-H,--host,--hosts", &asked->host_lists, "NAME[:N],...",
       "Hosts, with a number of PEs; without any number all get as many");
  list("-f,--hostfile,--machinefile", &asked->host_files, "FILE",
       "The same from a file, one a line: name slots=4");
  one("--wdir,--wd", &out->directory, "FOLDER", "Change to this folder first");
  asked->timeout = one("--timeout", &out->timeout_s, "SECONDS",
                       "After that, print the PEs' states and end all");

  group = "Other hosts";
  asked->rsh = one("--rsh", &asked->rsh_text, "COMMAND",
                   "Reaches a host, given its name and a command; for all hosts. Default, for others than "
                   "this machine: ssh -o BatchMode=yes");
  one("--agent", &asked->agent, "PATH", "Where oshrun is there. Default: the same path as here");
  asked->prefix = one("--path-prefix,--prefix", &asked->path_prefix, "FOLDER", "It is FOLDER/bin/oshrun there");

  group = "Environment of the PEs, otherwise that of oshrun";
  list("-x", &out->exports, "VAR[=VALUE]", "Without value: as it is here");
  list("--env,--genv", &asked->pairs, "VAR VALUE", "Or VAR=VALUE");
  flag("--envall,--genvall", &asked->flag, "Always so");
  list("--envlist,--genvlist", &asked->ones, "VAR,...", "Always so: the others are passed on too");

  group = "Processors";
  one("--bind-to", &asked->bind, "core|none",
      "core: PE i on processor i; none. Others get a note");
  flag("--oversubscribe", &asked->flag, "Always so: more PEs than processors is allowed");

  group = "Output";
  flag("-l,--tag,--tag-output,--prepend-rank,--label", &out->tag,
       "Put the PE's number before each line");
  flag("-v,--verbose", &out->verbose, "Say what is done");
  flag("-q,--quiet", &asked->quiet, "Do not print notes");
  app->set_help_flag("-h,--help", "Print this text")->group(group);
  flag("-V,--version", &asked->version, "Print the version");

  group = "Of other launchers: a note says that they do nothing here";
  asked->map_by = list("--map-by", &asked->ones, "X", "PEs are placed in order");
  asked->noted = {
      list("--mca,--gmca,--prtemca,--pmixmca", &asked->pairs, "NAME VALUE", "A parameter"),
      asked->map_by,
      list("--rank-by", &asked->ones, "X", "PEs are numbered in order"),
      list("--launcher,--bootstrap", &asked->ones, "X", "PEs are started directly"),
      list("--iface", &asked->ones, "X", "See USHMEM_CONTROL_INTERFACE"),
      asked->prefix,
      flag("--report-bindings", &asked->flag, "See --bind-to"),
      flag("--display-map", &asked->flag, "All PEs are here"),
  };
}

int usage_error(const std::string& what) {
  std::fprintf(stderr, "oshrun: %s\noshrun: `oshrun --help` lists the options\n", what.c_str());
  return status_usage;
}

bool bad_export(const std::string& text) {
  return text.empty() || text[0] == '=';
}

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "" or what is wrong with it.
std::string judge_binding(const std::string& asked, Options* out) {
  static constexpr std::array<std::string_view, 2> one = {"core", "hwthread"};
  static constexpr std::array<std::string_view, 8> several = {
      "socket", "package", "numa", "l1cache", "l2cache", "l3cache", "board", "slot"};
  static constexpr std::array<std::string_view, 3> always = {"", "overload-allowed", "if-supported"};
  const std::size_t colon = std::min(asked.find(':'), asked.size());
  const std::string_view word = std::string_view(asked).substr(0, colon);
  const std::string_view modifier = std::string_view(asked).substr(std::min(colon + 1, asked.size()));
  if (!is_one_of(modifier, always) || (word != "none" && !is_one_of(word, one) && !is_one_of(word, several)))
    return "--bind-to: '" + asked + "' is neither core nor none";
  out->bind_to_core = is_one_of(word, one);
  if (is_one_of(word, several))
    out->notes.push_back("--bind-to " + asked + ": PEs are not bound; core and none are what there is");
  return "";
}

// All that were named, each once: without --rsh, all names of this machine are one. "" or what is wrong.
std::string collect_hosts(const Asked& asked, std::vector<HostEntry>* all) {
  const bool reached = asked.rsh->count() > 0;
  const auto take = [&](const char* option, const Hosts& hosts) {
    for (const HostEntry& one : hosts.entries) {
      const auto same = std::find_if(all->begin(), all->end(), [&](const HostEntry& other) {
        return one.name == other.name || (!reached && is_this_machine(one.name) && is_this_machine(other.name));
      });
      if (same == all->end()) {
        all->push_back(one);
        continue;
      }
      same->slots += one.slots;
      same->given = same->given || one.given;
    }
    return hosts.error.empty() ? "" : std::string(option) + ": " + hosts.error;
  };
  for (const std::string& list : asked.host_lists)
    if (std::string error = take("--host", read_host_list(list)); !error.empty()) return error;
  for (const std::string& file : asked.host_files)
    if (std::string error = take("--hostfile", read_host_file(file)); !error.empty()) return error;
  return "";
}

std::string own_path() {
  char path[PATH_MAX];
  const ssize_t n = readlink("/proc/self/exe", path, sizeof path);
  return n > 0 ? std::string(path, static_cast<std::size_t>(n)) : "oshrun";
}

// How they are reached. "" or what is wrong.
std::string judge_reaching(const Asked& asked, Options* out) {
  out->rsh = {"ssh", "-o", "BatchMode=yes"};
  if (asked.rsh->count() > 0) {
    out->rsh.clear();
    if (!split_words(asked.rsh_text, &out->rsh)) return "--rsh: a quote is not closed: " + asked.rsh_text;
    if (out->rsh.empty()) return "--rsh: which command?";
  }
  out->agent = own_path();
  if (!asked.path_prefix.empty()) out->agent = asked.path_prefix + "/bin/oshrun";
  if (!asked.agent.empty()) out->agent = asked.agent;
  return "";
}

// How many PEs each host takes: what it says, else -N, else all the same. More than they take are spread.
std::vector<int> deal(const std::vector<HostEntry>& hosts, const Asked& asked, Options* out) {
  const auto n_hosts = static_cast<int>(hosts.size());
  const bool any_given = std::any_of(hosts.begin(), hosts.end(), [](const HostEntry& h) { return h.given; });
  if (asked.per_node == 0 && !any_given && out->n_pes > 0) return split_evenly(out->n_pes, n_hosts);
  std::vector<int> takes;
  for (const HostEntry& host : hosts) takes.push_back(asked.per_node > 0 ? asked.per_node : host.slots);
  const int places = std::accumulate(takes.begin(), takes.end(), 0);
  if (out->n_pes == 0) out->n_pes = places;
  if (out->n_pes > places) {
    out->notes.push_back("the hosts take " + std::to_string(places) + " PEs by what was said, and get " +
                         std::to_string(out->n_pes));
    const std::vector<int> more = split_evenly(out->n_pes - places, n_hosts);
    for (std::size_t i = 0; i < takes.size(); ++i) takes[i] += more[i];
    return takes;
  }
  if (asked.map == "cyclic") {  // in turns until all have a place
    std::vector<int> got(takes.size(), 0);
    for (int left = out->n_pes; left > 0;)
      for (std::size_t i = 0; i < takes.size() && left > 0; ++i)
        if (got[i] < takes[i]) ++got[i], --left;
    return got;
  }
  int left = out->n_pes;
  for (int& n : takes) left -= n = std::min(n, left);
  return takes;
}

// "" or what is wrong. Fills in the number of PEs when hosts say it and -n does not.
std::string judge_hosts(const Asked& asked, Options* out) {
  std::vector<HostEntry> hosts;
  if (std::string error = collect_hosts(asked, &hosts); !error.empty()) return error;
  const bool all_here = asked.rsh->count() == 0 && std::all_of(hosts.begin(), hosts.end(), [](const HostEntry& h) {
    return is_this_machine(h.name);
  });
  if (!hosts.empty() && !all_here) {
    if (asked.fake_nodes > 0) return "--fake-nodes: splits this machine, and the job is on others";
    if (std::string error = judge_reaching(asked, out); !error.empty()) return error;
    const std::vector<int> pes = deal(hosts, asked, out);
    for (std::size_t i = 0; i < hosts.size(); ++i) {
      if (pes[i] == 0) continue;
      out->hosts.push_back({hosts[i].name, asked.rsh->count() == 0 && is_this_machine(hosts[i].name)});
      out->pes_per_node.push_back(pes[i]);
    }
    return "";
  }
  if (asked.rsh->count() > 0) return "--rsh: to which hosts? --host NAME,...";
  if (asked.per_node > 0 && out->n_pes > asked.per_node)
    out->notes.push_back("-N " + std::to_string(asked.per_node) + ": all " +
                         std::to_string(out->n_pes) + " PEs run on this machine");
  if (out->n_pes == 0) out->n_pes = asked.per_node;
  if (out->n_pes == 0) for (const HostEntry& host : hosts) out->n_pes += host.slots;
  return out->n_pes == 0 ? "say how many PEs: -n N" : "";
}

// Of a job that is all here. "" or what is wrong with it.
std::string judge_fake_nodes(const Asked& asked, Options* out) {
  int nodes = asked.fake_nodes;
  if (nodes > out->n_pes)
    return "--fake-nodes: " + std::to_string(nodes) + " nodes need as many PEs, there are " +
           std::to_string(out->n_pes);
  if (const char* text = std::getenv("USHMEM_FAKE_NODES"); nodes == 0 && text != nullptr && *text != '\0') {
    const char* end = text + std::strlen(text);
    const auto [stopped, error] = std::from_chars(text, end, nodes);
    if (error != std::errc() || stopped != end || nodes < 1)
      return std::string("USHMEM_FAKE_NODES: '") + text + "' is no number of nodes";
    nodes = std::min(nodes, out->n_pes);  // it may be set for jobs of all sizes
  }
  out->pes_per_node = split_evenly(out->n_pes, std::max(nodes, 1));
  return "";
}

// "" or what is wrong.
std::string judge_nodes(const Asked& asked, Options* out) {
  if (std::string error = judge_hosts(asked, out); !error.empty()) return error;
  if (out->hosts.empty())
    if (std::string error = judge_fake_nodes(asked, out); !error.empty()) return error;
  const bool by_node = asked.map_by->count() > 0 && asked.map_by->results().back() == "node";
  out->map = asked.map == "cyclic" || (asked.map.empty() && by_node) ? Map::cyclic : Map::block;
  const int most = *std::max_element(out->pes_per_node.begin(), out->pes_per_node.end());
  if (most > bootstrap::max_pes_per_node)
    return "at most " + std::to_string(bootstrap::max_pes_per_node) + " PEs run on a machine";
  return out->n_pes > bootstrap::max_pes ? "at most " + std::to_string(bootstrap::max_pes) + " PEs make a job" : "";
}

// One note for all options that do nothing. Placing PEs in order is what --map-by core and its like
// ask for.
void note_what_does_nothing(const Asked& asked, Options* out) {
  static constexpr std::array<std::string_view, 4> in_order = {"core", "hwthread", "slot", "node"};
  std::string all;
  for (const CLI::Option* option : asked.noted) {
    const std::vector<std::string>& results = option->results();
    if (option == asked.prefix && !out->hosts.empty()) continue;
    if (option->count() == 0 || (option == asked.map_by && is_one_of(results.back(), in_order)))
      continue;
    const auto values = static_cast<std::size_t>(option->get_items_expected_min());
    for (std::size_t i = 0; i < results.size(); i += std::max<std::size_t>(values, 1)) {
      all += (all.empty() ? "--" : ", --") + option->get_lnames()[0];
      for (std::size_t k = 0; k < values; ++k) all += " " + results[i + k];
    }
  }
  if (!all.empty()) out->notes.push_back(all + ": without effect here");
}

// "" or what is wrong with the values.
std::string judge(const Asked& asked, Options* out) {
  // Not `<= 0`, which is false for a NaN too. A year is as good as none and keeps nanoseconds in
  // range.
  const double year = 366.0 * 24 * 3600;
  if (asked.timeout->count() > 0 && !(out->timeout_s > 0 && out->timeout_s <= year))
    return "--timeout: must be more than 0 seconds and at most a year";
  for (const std::string& text : out->exports)
    if (bad_export(text)) return "-x: '" + text + "' is not VAR or VAR=VALUE";
  if (std::string error = judge_binding(asked.bind, out); !error.empty()) return error;
  if (std::string error = judge_nodes(asked, out); !error.empty()) return error;
  note_what_does_nothing(asked, out);
  return "";
}

// Other launchers start several programs by a colon and more options. As an argument of ours it
// would start the first alone.
bool wants_several_programs(int first, int argc, char** argv) {
  for (int i = first + 1; i + 1 < argc; ++i)
    if (std::string_view(argv[i]) == ":" && argv[i + 1][0] == '-') return true;
  return false;
}

}  // namespace

bool parse_options(int argc, char** argv, Options* out, int* status) {
  CLI::App app{
      "Runs N processing elements (PEs) of an OpenSHMEM program, on this machine or on several hosts.\n"
      "Status: 0 when all PEs end with 0, else that of the first PE that failed (128 + signal\n"
      "when one killed it), 124 after --timeout, 126 and 127 when the program cannot be run.\n"
      "Long options may be written with one dash; `--` ends the options.\n"
      "PEs on another host have the environment of a login there, and from here PATH, LD_LIBRARY_PATH,\n"
      "what begins with USHMEM_, SHMEM_ or SMA_, and what -x names."};
  app.formatter(std::make_shared<Help>());
  Asked asked;
  asked.out = out;
  add_options(&app, &asked);

  CommandLine line = read_spelling(app, argc, argv);
  if (!line.error.empty()) {
    *status = usage_error(line.error);
    return false;
  }
  try {
    std::reverse(line.options.begin(), line.options.end());  // as the parser takes them
    app.parse(std::move(line.options));
  } catch (const CLI::CallForHelp&) {
    std::printf("%s", app.help().c_str());
    *status = 0;
    return false;
  } catch (const CLI::ParseError& e) {
    *status = usage_error(e.what());
    return false;
  }
  if (asked.version) {
    std::printf("oshrun (ushmem) %s\n", USHMEM_VERSION);
    *status = 0;
    return false;
  }
  std::string error = judge(asked, out);
  const int first = line.program;
  if (error.empty() && first >= argc) error = "which program?";
  if (error.empty() && !line.separated && wants_several_programs(first, argc, argv))
    error = "one program a job; if ':' and what follows are its arguments, put -- before it";
  if (!error.empty()) {
    *status = usage_error(error);
    return false;
  }
  if (asked.quiet) out->notes.clear();
  out->command.assign(argv + first, argv + argc);
  out->command.push_back(nullptr);
  return true;
}

}  // namespace ushmem::oshrun
