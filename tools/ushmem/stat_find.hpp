// SPDX-License-Identifier: Apache-2.0
//
// Finding jobs. A job's shared memory has no name in any file system; it is found through the
// processes that hold it open: a link /proc/<pid>/fd/<n> to memfd:ushmem-node. All links to one
// file (device and inode) are one node of a job, or one in-process world. Processes come and go meanwhile, so
// what cannot be read any more is passed over.
#pragma once

#include <sys/types.h>

#include <string>
#include <utility>
#include <vector>

namespace ushmem::tool {

struct Holder {
  int pid;
  std::string link;  // <proc>/<pid>/fd/<n>
};

// A node file and the processes that hold it, by number.
struct Found {
  std::pair<dev_t, ino_t> file;
  std::vector<Holder> holders;
};

struct Search {
  std::vector<Found> jobs;  // in the order of their first holders, each with all its holders
  std::string error;        // not empty: nothing could be looked at, and why
};

// The jobs of a process and its descendants.
Search find_jobs_below(const std::string& proc, int pid);
// The jobs of processes that belong to the calling user.
Search find_own_jobs(const std::string& proc);

// Brings the holders up to date. False: no process holds the file any more, the job has ended.
bool find_again(const std::string& proc, Found* job);
// State letter of a process as in ps(1), '\0' when there is no such process.
char state_letter(const std::string& proc, int pid);
// What a process calls itself, "" when there is no such process.
std::string command_name(const std::string& proc, int pid);

}  // namespace ushmem::tool
