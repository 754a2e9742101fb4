// SPDX-License-Identifier: Apache-2.0
#include "stat.hpp"

#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "options.hpp"
#include "stat_find.hpp"
#include "stat_print.hpp"
#include "stat_read.hpp"

namespace ushmem::tool {
namespace {

// A job that is being looked at: its nodes on this machine, which are one but with oshrun --fake-nodes.
struct Node {
  Found found;
  NodeView view;
};
struct Job {
  std::vector<Node> nodes;
  std::optional<JobSeen> before;
};

void say(const std::string& what) { std::fprintf(stderr, "ushmem stat: %s\n", what.c_str()); }

// False when nobody reads any more.
bool print(const std::string& text) {
  const bool all = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  return std::fflush(stdout) == 0 && all;
}

std::vector<Job> open_all(std::vector<Found> found) {
  std::vector<Job> jobs;
  for (Found& one : found) {
    std::string error;
    std::optional<NodeView> node = NodeView::open(one, &error);
    if (!node) {
      say("the job of process " + std::to_string(one.holders.front().pid) + ": " + error);
      continue;
    }
    const auto same_world = [&](const Job& job) {
      return job.nodes.front().view.header().id == node->header().id;
    };
    auto job = std::find_if(jobs.begin(), jobs.end(), same_world);
    if (job == jobs.end()) job = jobs.insert(jobs.end(), Job{});
    job->nodes.push_back(Node{std::move(one), std::move(*node)});
  }
  return jobs;
}

JobSeen look(const Job& job, const std::string& proc) {
  JobSeen seen = look(job.nodes.front().view, job.nodes.front().found, proc);
  for (std::size_t i = 1; i < job.nodes.size(); ++i)
    add_node(look(job.nodes[i].view, job.nodes[i].found, proc), &seen);
  return seen;
}

// All processes that hold one of its node files, once.
std::vector<int> holders(const Job& job) {
  std::vector<int> pids;
  for (const Node& node : job.nodes)
    for (const Holder& holder : node.found.holders)
      if (std::find(pids.begin(), pids.end(), holder.pid) == pids.end()) pids.push_back(holder.pid);
  return pids;
}

std::string list(const std::vector<Job>& jobs, const StatOptions& options) {
  std::vector<Summary> summaries;
  for (const Job& job : jobs)
    summaries.push_back(Summary{holders(job), look(job, options.proc)});
  if (options.json) return summaries_as_json(summaries);
  return summaries_as_text(summaries) +
         "Several jobs: `ushmem stat PID` shows the one of that process.\n";
}

// All jobs as they are now, with rates if they were shown before.
std::string show(std::vector<Job>& jobs, const StatOptions& options) {
  std::vector<Shown> shown;
  for (Job& job : jobs)
    shown.push_back(Shown{look(job, options.proc), std::move(job.before)});
  const bool one_line = options.watch_s > 0;
  const ShownParts parts{options.totals, options.traffic};
  std::string text = options.json ? jobs_as_json(shown, parts, one_line) : jobs_as_text(shown, parts);
  for (std::size_t i = 0; i < jobs.size(); ++i) jobs[i].before = std::move(shown[i].now);
  return text;
}

void pass_time(double s) {
  const auto whole = static_cast<time_t>(s);
  timespec left{whole, static_cast<long>((s - static_cast<double>(whole)) * 1e9)};
  while (nanosleep(&left, &left) != 0 && errno == EINTR) {
  }
}

// Counters since the start, then rates each interval; at the end of the jobs the counters once
// more.
int watch(std::vector<Job>& jobs, const StatOptions& options) {
  const bool clear = !options.json && isatty(STDOUT_FILENO) == 1;
  const std::string separator = clear ? "\033[H\033[J" : options.json ? "" : "\n";
  for (bool first = true;; first = false) {
    bool alive = false;
    for (Job& job : jobs)
      for (Node& node : job.nodes) alive = find_again(options.proc, &node.found) || alive;
    if (!alive)
      for (Job& job : jobs) job.before.reset();  // no rates
    if (!print((first && !clear ? "" : separator) + show(jobs, options))) return status_failure;
    if (!alive) {
      say(jobs.size() == 1 ? "the job has ended" : "the jobs have ended");
      return 0;
    }
    pass_time(options.watch_s);
  }
}

}  // namespace

int stat_main(int argc, char** argv) {
  StatOptions options;
  int status = 0;
  if (!parse_options(argc, argv, &options, &status)) return status;

  Search search = options.pid != 0 ? find_jobs_below(options.proc, options.pid)
                                   : find_own_jobs(options.proc);
  if (!search.error.empty()) return say(search.error), status_failure;
  std::vector<Job> jobs = open_all(std::move(search.jobs));
  if (jobs.empty()) return status_failure;

  if (options.pid == 0 && jobs.size() > 1)
    return print(list(jobs, options)) ? 0 : status_failure;
  if (options.watch_s > 0) return watch(jobs, options);
  return print(show(jobs, options)) ? 0 : status_failure;
}

}  // namespace ushmem::tool
