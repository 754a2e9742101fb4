// SPDX-License-Identifier: Apache-2.0
#include "descriptors.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace ushmem::oshrun {
namespace {

// What the supervisor opens besides the pipes of the PEs: node file, signals, the outer process's
// pipe, /dev/null, standard input of PE 0, the second open of two sinks, the write ends of the PE
// being started, /proc while looking for descendants. Rounded up.
constexpr unsigned long reserve = 16;

unsigned long open_now() {
  unsigned long count = 0;
  DIR* self = opendir("/proc/self/fd");
  if (self == nullptr) return 3;
  while (const dirent* entry = readdir(self))
    if (entry->d_name[0] != '.') ++count;
  closedir(self);
  return count - 1;  // that of the directory
}

}  // namespace

DescriptorPlan plan_descriptors(int n_pes, int n_nodes) {
  DescriptorPlan plan;
  getrlimit(RLIMIT_NOFILE, &plan.inherited);
  rlimit raised = plan.inherited;
  raised.rlim_cur = raised.rlim_max;
  if (setrlimit(RLIMIT_NOFILE, &raised) != 0) raised = plan.inherited;
  plan.limit = raised.rlim_cur;
  // A node file's descriptor is there twice while PEs are started, and so is the root's listener; one node,
  // which needs no listener, is in the reserve.
  const unsigned long others = open_now() + reserve + (n_nodes > 1 ? 2 * static_cast<unsigned long>(n_nodes) : 0);
  const auto n = static_cast<unsigned long>(n_pes);
  plan.needed_for_both = 2 * n + others;
  if (plan.needed_for_both <= plan.limit) {
    plan.pipes = Pipes::both;
  } else if (n + others <= plan.limit) {
    plan.pipes = Pipes::output_only;
  } else {
    plan.pipes = Pipes::none;
  }
  return plan;
}

void fill_standard_descriptors() {
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
    if (fcntl(fd, F_GETFD) >= 0) continue;
    // The lowest free number is fd, since those below are open.
    const int got = open("/dev/null", fd == STDIN_FILENO ? O_RDONLY : O_WRONLY);
    if (got > fd) close(got);
  }
}

}  // namespace ushmem::oshrun
