// SPDX-License-Identifier: Apache-2.0
#include "stat_print.hpp"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/config.hpp"

namespace ushmem::tool {
namespace {

using base::Counter;
using nlohmann::ordered_json;
using Ull = unsigned long long;

// --- words ---------------------------------------------------------------------------------------

const char* name_of(bootstrap::PeState state) {
  switch (state) {
    case bootstrap::PeState::absent: return "absent";
    case bootstrap::PeState::loaded: return "loaded";
    case bootstrap::PeState::starting: return "starting";
    case bootstrap::PeState::running: return "running";
    case bootstrap::PeState::finalized: return "finalized";
    case bootstrap::PeState::exited: return "exited";
  }
  return "unknown";
}

const char* name_of(bootstrap::ExitKind kind) {
  switch (kind) {
    case bootstrap::ExitKind::none: return "none";
    case bootstrap::ExitKind::global_exit: return "global_exit";
    case bootstrap::ExitKind::fatal_error: return "fatal_error";
  }
  return "unknown";
}

// The letters of ps(1). nullptr when nothing is known.
const char* name_of_process_state(char letter) {
  switch (letter) {
    case '\0': return nullptr;
    case 'R': return "runnable";
    case 'S': return "sleeping";
    case 'D': return "in the kernel";
    case 'T': return "stopped";
    case 't': return "traced";
    case 'Z': return "dead";
    case 'X': return "dead";
    default: return "other";
  }
}

std::string seconds(std::uint64_t ns) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f s", static_cast<double>(ns) / 1e9);
  return text;
}

// "9999999", then "10.0 M": a column stays narrow.
std::string count_text(std::uint64_t count) {
  if (count < 10'000'000) return std::to_string(count);
  static constexpr const char* units[] = {"M", "G", "T", "P", "E"};
  double value = static_cast<double>(count) / 1e6;
  int unit = 0;
  while (value >= 1000 && unit < 4) value /= 1000, ++unit;
  char text[32];
  std::snprintf(text, sizeof text, "%.1f %s", value, units[unit]);
  return text;
}

std::string n_of(int n, const char* what) {
  return std::to_string(n) + " " + what + (n == 1 ? "" : "s");
}

// --- table ---------------------------------------------------------------------------------------

struct Column {
  const char* title;
  std::size_t at;  // in Counters
  bool bytes;
};

constexpr std::size_t at(Counter counter) { return static_cast<std::size_t>(counter); }

constexpr Column columns[] = {
    {"puts", at(Counter::puts), false},
    {"put bytes", put_bytes_at, true},
    {"gets", at(Counter::gets), false},
    {"get bytes", get_bytes_at, true},
    {"atomics", at(Counter::atomics), false},
    {"signals", at(Counter::signals), false},
    {"barriers", at(Counter::barriers), false},
    {"waits", at(Counter::waits), false},
    {"slow waits", at(Counter::waits_slow), false},
    {"allocations", at(Counter::allocations), false},
    {"errors", at(Counter::errors), false},
};

// Rows of texts; all columns but the left-aligned ones end at the same place.
class Table {
 public:
  explicit Table(std::vector<std::size_t> left_aligned) : left_(std::move(left_aligned)) {}
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  [[nodiscard]] std::string text() const {
    std::vector<std::size_t> width(rows_.empty() ? 0 : rows_[0].size());
    for (const auto& row : rows_)
      for (std::size_t i = 0; i < width.size(); ++i) width[i] = std::max(width[i], row[i].size());
    std::string out;
    for (const auto& row : rows_) {
      std::string line;
      for (std::size_t i = 0; i < width.size(); ++i) {
        const std::string pad(width[i] - row[i].size(), ' ');
        const bool left = std::find(left_.begin(), left_.end(), i) != left_.end();
        line += (i == 0 ? "" : "  ") + (left ? row[i] + pad : pad + row[i]);
      }
      line.erase(line.find_last_not_of(' ') + 1);
      out += line + "\n";
    }
    return out;
  }

 private:
  std::vector<std::size_t> left_;
  std::vector<std::vector<std::string>> rows_;
};

// What was counted since `before`, a second.
Counters rates(const Counters& now, const Counters& before, double interval_s) {
  Counters out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::uint64_t more = now[i] - std::min(now[i], before[i]);
    out[i] = static_cast<std::uint64_t>(static_cast<double>(more) / interval_s + 0.5);
  }
  return out;
}

double interval_of(const JobSeen& now, const JobSeen& before) {
  return std::max(static_cast<double>(now.taken_ns - before.taken_ns) / 1e9, 1e-9);
}

PeSeen sum(const std::vector<PeSeen>& pes) {
  PeSeen all;
  for (const PeSeen& pe : pes) {
    for (std::size_t i = 0; i < all.counters.size(); ++i) all.counters[i] += pe.counters[i];
    all.heap_live_bytes += pe.heap_live_bytes;
  }
  return all;
}

std::vector<std::string> row_of(const std::string& name, const std::string& pid,
                                const std::string& state, const Counters& counters,
                                std::uint64_t live) {
  std::vector<std::string> row{name, pid, state};
  for (const Column& c : columns) {
    const std::uint64_t value = counters[c.at];
    row.push_back(c.bytes ? base::format_bytes(value) : count_text(value));
  }
  row.push_back(base::format_bytes(live));
  return row;
}

// Of interest is what differs from the usual: a PE that computes or waits is "running".
std::string state_text(const PeSeen& pe) {
  std::string text = name_of(pe.state);
  const bool unusual = pe.process == 'T' || pe.process == 't' || pe.process == 'Z';
  if (unusual) text += std::string(", ") + name_of_process_state(pe.process);
  return text;
}

std::string first_line(const JobSeen& now) {
  const auto pes = static_cast<int>(now.pes.size());
  std::string text = now.program + ": ";
  if (pes < now.world_pes) text += std::to_string(pes) + " of ";
  text += n_of(now.world_pes, "PE") + " on ";
  if (now.nodes_seen < now.n_nodes) text += std::to_string(now.nodes_seen) + " of ";
  if (now.n_nodes > 1) text += n_of(now.n_nodes, "node") + " and ";
  text += n_of(now.cpus, "processor");
  if (now.launcher_pid != 0) text += ", launcher's pid " + std::to_string(now.launcher_pid);
  text += ", started " + seconds(now.age_ns) + " ago\n";
  if (now.exit_kind != bootstrap::ExitKind::none)
    text += "PE " + std::to_string(now.exit_pe) + " has ended the job with status " +
            std::to_string(now.exit_status) + " (" + name_of(now.exit_kind) + ")\n";
  return text;
}

std::string waits_text(const JobSeen& now) {
  std::string text;
  for (const PeSeen& pe : now.pes) {
    const WaitSeen& wait = pe.wait;
    if (wait.kind == WaitSeen::Kind::none) continue;
    text += "PE " + std::to_string(pe.number);
    if (wait.kind == WaitSeen::Kind::unreadable)
      text += ": what it waits for is just being written\n";
    else
      text += " waits in " + wait.call + " for " +
              seconds(now.taken_ns - std::min(now.taken_ns, wait.since_ns)) + ": " + wait.detail +
              "\n";
  }
  return text;
}

// Who has sent how much to whom: what a PE has put, and what others have got from it.
std::uint64_t bytes_between(const PeSeen& from, const PeSeen& to) {
  return from.moved[static_cast<std::size_t>(to.number)].put_bytes +
         to.moved[static_cast<std::size_t>(from.number)].get_bytes;
}

std::string traffic_text(const JobSeen& now) {
  const std::size_t n = now.pes.size();
  Table table({});
  std::vector<std::string> titles{"from \\ to"};
  for (std::size_t to = 0; to < n; ++to) titles.push_back("PE " + std::to_string(now.pes[to].number));
  titles.push_back("all");
  table.add(titles);
  std::vector<std::uint64_t> received(n + 1, 0);
  for (std::size_t from = 0; from < n; ++from) {
    std::vector<std::string> row{"PE " + std::to_string(now.pes[from].number)};
    std::uint64_t sent = 0;
    for (std::size_t to = 0; to < n; ++to) {
      const std::uint64_t bytes = bytes_between(now.pes[from], now.pes[to]);
      row.push_back(base::format_bytes(bytes));
      sent += bytes;
      received[to] += bytes;
    }
    row.push_back(base::format_bytes(sent));
    received[n] += sent;
    table.add(row);
  }
  std::vector<std::string> last{"all"};
  for (const std::uint64_t bytes : received) last.push_back(base::format_bytes(bytes));
  table.add(last);
  return "bytes by puts and gets since the start\n" + table.text();
}

int count_waiting(const JobSeen& now) {
  return static_cast<int>(std::count_if(now.pes.begin(), now.pes.end(), [](const PeSeen& pe) {
    return pe.wait.kind == WaitSeen::Kind::waiting;
  }));
}

std::string job_as_text(const JobSeen& now, const JobSeen* before, ShownParts parts) {
  const bool totals = parts.totals;
  const double interval = before != nullptr ? interval_of(now, *before) : 0;
  const auto shown = [&](const Counters& counters, const Counters& earlier) {
    return before != nullptr ? rates(counters, earlier, interval) : counters;
  };
  std::vector<std::string> titles{"PE", "pid", "state"};
  for (const Column& c : columns) titles.push_back(std::string(c.title) + (before ? "/s" : ""));
  titles.push_back("live heap");
  Table table({2});
  table.add(titles);
  if (!totals) {
    for (std::size_t i = 0; i < now.pes.size(); ++i) {
      const PeSeen& pe = now.pes[i];
      table.add(row_of(std::to_string(pe.number), std::to_string(pe.pid), state_text(pe),
                       shown(pe.counters, before ? before->pes[i].counters : pe.counters),
                       pe.heap_live_bytes));
    }
  }
  const PeSeen all = sum(now.pes);
  const PeSeen all_before = before != nullptr ? sum(before->pes) : PeSeen();
  if (totals || now.pes.size() > 1)
    table.add(row_of("all", "", "", shown(all.counters, all_before.counters), all.heap_live_bytes));

  std::string text = first_line(now);
  if (before != nullptr) {
    char line[64];
    std::snprintf(line, sizeof line, "a second, over the last %.2f s\n", interval);
    text += line;
  }
  text += table.text();
  if (parts.traffic) text += traffic_text(now);
  const int waiting = count_waiting(now);
  if (!totals) return text + waits_text(now);
  if (waiting > 0) text += n_of(waiting, "PE") + (waiting == 1 ? " waits\n" : " wait\n");
  return text;
}

// --- JSON ----------------------------------------------------------------------------------------

void put_counters(const Counters& counters, ordered_json& out) {
  for (std::size_t i = 0; i < put_bytes_at; ++i) out[base::counter_names[i]] = counters[i];
  out["put_bytes"] = counters[put_bytes_at];
  out["get_bytes"] = counters[get_bytes_at];
}

ordered_json rates_as_json(const Counters& now, const Counters& before, double interval_s) {
  ordered_json out = ordered_json::object();
  put_counters(rates(now, before, interval_s), out);
  return out;
}

ordered_json wait_as_json(const JobSeen& now, const WaitSeen& wait) {
  if (wait.kind == WaitSeen::Kind::none) return nullptr;
  ordered_json out;
  out["readable"] = wait.kind == WaitSeen::Kind::waiting;
  if (wait.kind == WaitSeen::Kind::unreadable) return out;
  out["call"] = wait.call;
  out["detail"] = wait.detail;
  const std::uint64_t waited = now.taken_ns - std::min(now.taken_ns, wait.since_ns);
  out["seconds"] = static_cast<double>(waited) / 1e9;
  return out;
}

ordered_json header_as_json(const JobSeen& now) {
  char id[32];
  std::snprintf(id, sizeof id, "%016llx", static_cast<Ull>(now.id));
  ordered_json out;
  out["program"] = now.program;
  out["id"] = id;
  out["n_pes"] = now.world_pes;
  out["nodes"] = now.n_nodes;
  out["processors"] = now.cpus;
  out["launcher_pid"] = now.launcher_pid == 0 ? ordered_json() : ordered_json(now.launcher_pid);
  out["age_seconds"] = static_cast<double>(now.age_ns) / 1e9;
  return out;
}

ordered_json job_as_json(const JobSeen& now, const JobSeen* before, ShownParts parts) {
  ordered_json out = header_as_json(now);
  const double interval = before != nullptr ? interval_of(now, *before) : 0;
  if (before != nullptr) out["interval_seconds"] = interval;
  out["end"] = nullptr;
  if (now.exit_kind != bootstrap::ExitKind::none)
    out["end"] = {
        {"kind", name_of(now.exit_kind)}, {"status", now.exit_status}, {"pe", now.exit_pe}};
  const PeSeen all = sum(now.pes);
  ordered_json& sums = out["totals"];
  put_counters(all.counters, sums);
  sums["heap_live_bytes"] = all.heap_live_bytes;
  sums["waiting"] = count_waiting(now);
  if (before != nullptr)
    sums["rates"] = rates_as_json(all.counters, sum(before->pes).counters, interval);
  if (parts.totals) return out;
  out["pes"] = ordered_json::array();
  for (std::size_t i = 0; i < now.pes.size(); ++i) {
    const PeSeen& pe = now.pes[i];
    const char* process = name_of_process_state(pe.process);
    ordered_json one;
    one["pe"] = pe.number;
    one["node"] = pe.node;
    one["pid"] = pe.pid;
    one["state"] = name_of(pe.state);
    one["process"] = process != nullptr ? ordered_json(process) : ordered_json();
    put_counters(pe.counters, one);
    if (parts.traffic) {
      for (const Moved& moved : pe.moved) {
        one["put_bytes_to"].push_back(moved.put_bytes);
        one["get_bytes_from"].push_back(moved.get_bytes);
      }
    }
    one["heap_live_bytes"] = pe.heap_live_bytes;
    one["waiting"] = wait_as_json(now, pe.wait);
    if (before != nullptr)
      one["rates"] = rates_as_json(pe.counters, before->pes[i].counters, interval);
    out["pes"].push_back(std::move(one));
  }
  return out;
}

// One job is the object itself, several are {"jobs": [...]}.
std::string dump(std::vector<ordered_json> jobs, bool one_line) {
  ordered_json out;
  if (jobs.size() == 1)
    out = std::move(jobs[0]);
  else
    out["jobs"] = std::move(jobs);
  // Program names are any bytes; what is not UTF-8 is replaced.
  return out.dump(one_line ? -1 : 2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string jobs_as_text(const std::vector<Shown>& jobs, ShownParts parts) {
  std::string text;
  for (const Shown& job : jobs)
    text += (text.empty() ? "" : "\n") +
            job_as_text(job.now, job.before ? &*job.before : nullptr, parts);
  return text;
}

std::string jobs_as_json(const std::vector<Shown>& jobs, ShownParts parts, bool one_line) {
  std::vector<ordered_json> items;
  for (const Shown& job : jobs)
    items.push_back(job_as_json(job.now, job.before ? &*job.before : nullptr, parts));
  return dump(std::move(items), one_line);
}

std::string summaries_as_text(const std::vector<Summary>& jobs) {
  Table table({1});
  for (const Summary& job : jobs) {
    std::string line = first_line(job.seen);
    line.pop_back();
    table.add({std::to_string(job.holders.front()), line});
  }
  return table.text();
}

std::string summaries_as_json(const std::vector<Summary>& jobs) {
  std::vector<ordered_json> items;
  for (const Summary& job : jobs) {
    ordered_json out = header_as_json(job.seen);
    out["pids"] = ordered_json::array();
    for (const int pid : job.holders) out["pids"].push_back(pid);
    items.push_back(std::move(out));
  }
  return dump(std::move(items), false);
}

}  // namespace ushmem::tool
