// SPDX-License-Identifier: Apache-2.0
#include "stat_find.hpp"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <set>
#include <string_view>

#include "bootstrap/node_file.hpp"

namespace ushmem::tool {
namespace {

struct CloseDirectory {
  void operator()(DIR* d) const { closedir(d); }
};
using Directory = std::unique_ptr<DIR, CloseDirectory>;

std::string folder_of(const std::string& proc, int pid) { return proc + "/" + std::to_string(pid); }

// The entries of a folder that are numbers, in order.
std::vector<int> numbers_in(const std::string& folder) {
  std::vector<int> numbers;
  const Directory d(opendir(folder.c_str()));
  if (d == nullptr) return numbers;
  while (const dirent* entry = readdir(d.get())) {
    const char* end = entry->d_name + std::strlen(entry->d_name);
    int number = 0;
    const auto [stopped, error] = std::from_chars(entry->d_name, end, number);
    if (error == std::errc() && stopped == end) numbers.push_back(number);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

struct ProcessLine {
  std::string name;
  char state = '\0';
  int parent = 0;
};

// <proc>/<pid>/stat: "pid (name) state parent ...". The name may have anything in it, so its end is
// the last parenthesis.
ProcessLine read_process(const std::string& proc, int pid) {
  ProcessLine result;
  char line[512];
  std::size_t length = 0;
  if (std::FILE* f = std::fopen((folder_of(proc, pid) + "/stat").c_str(), "re")) {
    length = std::fread(line, 1, sizeof line - 1, f);
    std::fclose(f);
  }
  line[length] = '\0';
  const char* open = std::strchr(line, '(');
  const char* close = std::strrchr(line, ')');
  if (open == nullptr || close == nullptr || close < open) return result;
  if (std::sscanf(close + 1, " %c %d", &result.state, &result.parent) == 2)
    result.name.assign(open + 1, close);
  else
    result.state = '\0';
  return result;
}

bool is_node_file(const std::string& link) {
  char target[64];
  const ssize_t n = readlink(link.c_str(), target, sizeof target);
  if (n <= 0) return false;
  // "/memfd:<name> (deleted)": a memfd has no link, so the kernel always says that it is deleted.
  const std::string wanted = std::string("/memfd:") + bootstrap::node_file_name + " (deleted)";
  return std::string_view(target, static_cast<std::size_t>(n)) == wanted;
}

bool identify(const std::string& link, std::pair<dev_t, ino_t>* file) {
  struct stat s;
  if (stat(link.c_str(), &s) != 0) return false;
  *file = {s.st_dev, s.st_ino};
  return true;
}

// All node files that can be seen, with all their holders.
std::vector<Found> find_all(const std::string& proc) {
  std::vector<Found> jobs;
  for (const int pid : numbers_in(proc)) {
    if (pid == getpid()) continue;  // a launcher may have started this one too
    const std::string folder = folder_of(proc, pid) + "/fd";
    for (const int fd : numbers_in(folder)) {
      const std::string link = folder + "/" + std::to_string(fd);
      std::pair<dev_t, ino_t> file;
      if (!is_node_file(link) || !identify(link, &file)) continue;
      auto job =
          std::find_if(jobs.begin(), jobs.end(), [&](const Found& f) { return f.file == file; });
      if (job == jobs.end()) job = jobs.insert(jobs.end(), Found{file, {}});
      job->holders.push_back(Holder{pid, link});
    }
  }
  return jobs;
}

template <class Wanted>
std::vector<Found> find_some(const std::string& proc, Wanted&& wanted) {
  std::vector<Found> jobs = find_all(proc);
  std::erase_if(jobs, [&](const Found& job) {
    return std::none_of(job.holders.begin(), job.holders.end(), wanted);
  });
  return jobs;
}

// A process and its descendants.
std::set<int> family_of(const std::string& proc, int pid) {
  std::multimap<int, int> children;
  for (const int other : numbers_in(proc))
    children.emplace(read_process(proc, other).parent, other);
  std::set<int> family{pid};
  std::vector<int> to_do{pid};
  while (!to_do.empty()) {
    const auto [first, last] = children.equal_range(to_do.back());
    to_do.pop_back();
    for (auto child = first; child != last; ++child)
      if (family.insert(child->second).second) to_do.push_back(child->second);
  }
  return family;
}

}  // namespace

Search find_jobs_below(const std::string& proc, int pid) {
  Search search;
  const std::string name = command_name(proc, pid);
  if (name.empty()) {
    search.error = "no process has the number " + std::to_string(pid);
    return search;
  }
  const Directory readable(opendir((folder_of(proc, pid) + "/fd").c_str()));
  if (readable == nullptr) {
    search.error = "cannot look into process " + std::to_string(pid) + " (" + name +
                   "): " + std::strerror(errno);
    return search;
  }
  const std::set<int> family = family_of(proc, pid);
  search.jobs = find_some(proc, [&](const Holder& h) { return family.count(h.pid) != 0; });
  if (search.jobs.empty())
    search.error = "process " + std::to_string(pid) + " (" + name +
                   ") and its descendants are in no ushmem job";
  return search;
}

Search find_own_jobs(const std::string& proc) {
  Search search;
  const Directory readable(opendir(proc.c_str()));
  if (readable == nullptr) {
    search.error = "cannot read " + proc + ": " + std::strerror(errno);
    return search;
  }
  search.jobs = find_some(proc, [&](const Holder& holder) {
    struct stat s;
    return stat(folder_of(proc, holder.pid).c_str(), &s) == 0 && s.st_uid == geteuid();
  });
  if (search.jobs.empty()) search.error = "no ushmem job of this user is running";
  return search;
}

bool find_again(const std::string& proc, Found* job) {
  std::vector<Found> all = find_all(proc);
  const auto same = [&](const Found& f) { return f.file == job->file; };
  const auto found = std::find_if(all.begin(), all.end(), same);
  if (found == all.end()) return false;
  *job = std::move(*found);
  return true;
}

char state_letter(const std::string& proc, int pid) { return read_process(proc, pid).state; }
std::string command_name(const std::string& proc, int pid) { return read_process(proc, pid).name; }

}  // namespace ushmem::tool
