// SPDX-License-Identifier: Apache-2.0
//
// oshrun: the launcher. This file is the order of things; docs/design/launcher.md has the reasons.
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>

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

  const Program program = find_program(options.command[0]);
  if (program.status != 0) return fail(program.error, program.status);
  job.path = program.path;

  job.layout = Layout(options.pes_per_node, options.map);
  job.descriptors = plan_descriptors(options.n_pes, job.layout.n_nodes());
  if (options.tag && job.descriptors.pipes != Pipes::both)
    return fail("--tag with " + std::to_string(options.n_pes) + " PEs needs " +
                    std::to_string(job.descriptors.needed_for_both) +
                    " descriptors, but the hard limit is " +
                    std::to_string(job.descriptors.limit) + " (ulimit -Hn)",
                status_own_failure);

  std::string error;
  const int n_nodes = job.layout.n_nodes();
  // Nodes of one machine share its processors.
  const int cpus = std::max(1, bootstrap::usable_cpus() / n_nodes);
  for (int node = 0; node < n_nodes; ++node) {
    job.nodes.push_back(
        job.layout.make_file(node, static_cast<int>(getpid()), cpus, options.command[0], &error));
    if (!job.nodes.back()) return fail(error, status_own_failure);
    job.nodes.back().header().id = job.nodes.front().header().id;  // it names the world
  }
  if (n_nodes > 1 && !make_root(&job.root, &error)) return fail(error, status_own_failure);
  return run_outer(&job);
}

}  // namespace
}  // namespace ushmem::oshrun

int main(int argc, char** argv) {
  try {
    return ushmem::oshrun::run(argc, argv);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "oshrun: %s\n", e.what());
    return ushmem::oshrun::status_own_failure;
  }
}
