// SPDX-License-Identifier: Apache-2.0
//
// oshrun: the launcher. This file is the order of things; docs/design/launcher.md has the reasons.
#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string>
#include <vector>

#include "agent.hpp"
#include "base/clock.hpp"
#include "descriptors.hpp"
#include "job.hpp"
#include "options.hpp"
#include "outer.hpp"
#include "program.hpp"

namespace ushmem::oshrun {
namespace {

int fail(const std::string& what, int status) {
  std::fprintf(stderr, "oshrun: %s\n", what.c_str());
  return status;
}

// What is needed before there are PEs on this machine. 0 or the status to end with.
int prepare_here(Job* job) {
  const Options& options = job->options;
  const Program program = find_program(options.command[0]);
  if (program.status != 0) return fail(program.error, program.status);
  job->path = program.path;

  const int n_nodes = job->layout.n_nodes();
  job->descriptors = plan_descriptors(options.n_pes, n_nodes);
  if (options.tag && job->descriptors.pipes != Pipes::both)
    return fail("--tag with " + std::to_string(options.n_pes) + " PEs needs " +
                    std::to_string(job->descriptors.needed_for_both) +
                    " descriptors, but the hard limit is " +
                    std::to_string(job->descriptors.limit) + " (ulimit -Hn)",
                status_own_failure);

  std::string error;
  // Nodes of one machine share its processors.
  const int cpus = std::max(1, bootstrap::usable_cpus() / n_nodes);
  for (int node = 0; node < n_nodes; ++node) {
    job->nodes.push_back(
        job->layout.make_file(node, static_cast<int>(getpid()), cpus, options.command[0], &error));
    if (!job->nodes.back()) return fail(error, status_own_failure);
    job->nodes.back().header().id = job->nodes.front().header().id;
  }
  if (n_nodes == 1) return 0;
  // Nodes of one machine need no network to find each other, and nobody elsewhere has to reach them.
  setenv("USHMEM_CONTROL_INTERFACE", "127.0.0.1", 0);
  return make_root(&job->root, &error) ? 0 : fail(error, status_own_failure);
}

int run(int argc, char** argv) {
  fill_standard_descriptors();
  Job job;
  int status = 0;
  if (!parse_options(argc, argv, &job.options, &status)) return status;
  const Options& options = job.options;
  for (const std::string& note : options.notes)
    std::fprintf(stderr, "oshrun: note: %s\n", note.c_str());
  if (!options.directory.empty() && chdir(options.directory.c_str()) != 0)
    return fail("cannot change to '" + options.directory + "': " + std::strerror(errno),
                status_own_failure);
  job.layout = Layout(options.pes_per_node, options.map);
  if (options.hosts.empty()) {
    if (status = prepare_here(&job); status != 0) return status;
  } else {
    // The limit is raised for the connections; what PEs write comes through these.
    job.descriptors = plan_descriptors(0, static_cast<int>(options.hosts.size()));
    if (getrandom(&job.world_id, sizeof job.world_id, 0) != static_cast<ssize_t>(sizeof job.world_id))
      job.world_id = base::now_ns();
  }
  std::vector<int> not_mine;
  if (job.root.listener >= 0) not_mine.push_back(job.root.listener);
  return run_outer([&](const Post& post) { return run_supervisor(&job, post); }, not_mine);
}

// As the launcher of a job on several hosts starts it on each of them.
int run_as_agent() {
  fill_standard_descriptors();
  // The launcher's connection moves out of the way of PEs.
  const int in = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  const int out = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (in < 0 || out < 0 || null < 0) return fail(std::string("agent: ") + std::strerror(errno), status_own_failure);
  dup2(null, STDIN_FILENO);
  dup2(null, STDOUT_FILENO);
  close(null);
  return run_outer([&](const Post& post) { return run_agent(post, in, out); }, {in, out});
}

}  // namespace
}  // namespace ushmem::oshrun

int main(int argc, char** argv) {
  try {
    // The option of the same name has a value behind it.
    if (argc == 2 && std::strcmp(argv[1], "--agent") == 0) return ushmem::oshrun::run_as_agent();
    return ushmem::oshrun::run(argc, argv);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "oshrun: %s\n", e.what());
    return ushmem::oshrun::status_own_failure;
  }
}
