// SPDX-License-Identifier: Apache-2.0
//
// How much memory the node has and could still give out: the machine's, or the cgroup's if that is less.
#include <algorithm>
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>

#include "core/heap/heap.hpp"

namespace ushmem::core {
namespace {

std::uint64_t meminfo(const char* field) {
  std::uint64_t kib = 0;
  if (std::FILE* f = std::fopen("/proc/meminfo", "re")) {
    char line[128];
    const std::size_t length = std::strlen(field);
    while (std::fgets(line, sizeof line, f) != nullptr) {
      if (std::strncmp(line, field, length) != 0 || line[length] != ':') continue;
      std::sscanf(line + length + 1, "%" SCNu64, &kib);
      break;
    }
    std::fclose(f);
  }
  return kib * 1024;
}

// A number in a file, or `otherwise` ("max", or no such file).
std::uint64_t number_in(const std::string& path, std::uint64_t otherwise) {
  std::uint64_t value = otherwise;
  if (std::FILE* f = std::fopen(path.c_str(), "re")) {
    if (std::fscanf(f, "%" SCNu64, &value) != 1) value = otherwise;
    std::fclose(f);
  }
  return value;
}

struct Limit {
  std::uint64_t all = UINT64_MAX;
  std::uint64_t left = UINT64_MAX;
};

// The tightest limit on the way from this process's cgroup (version 2) to the root.
Limit cgroup_limit() {
  Limit limit;
  char line[512] = {};
  std::string path;
  if (std::FILE* f = std::fopen("/proc/self/cgroup", "re")) {
    while (std::fgets(line, sizeof line, f) != nullptr) {
      if (std::strncmp(line, "0::", 3) != 0) continue;
      path.assign(line + 3, std::strcspn(line + 3, "\n"));
    }
    std::fclose(f);
  }
  for (;;) {
    const std::string folder = "/sys/fs/cgroup" + path;
    const std::uint64_t most = number_in(folder + "/memory.max", UINT64_MAX);
    if (most != UINT64_MAX) {
      const std::uint64_t now = number_in(folder + "/memory.current", 0);
      limit.all = std::min(limit.all, most);
      limit.left = std::min(limit.left, most > now ? most - now : 0);
    }
    if (path.empty() || path == "/") return limit;
    path.erase(path.rfind('/'));
  }
}

}  // namespace

std::uint64_t node_memory() { return std::min(meminfo("MemTotal"), cgroup_limit().all); }

std::uint64_t node_memory_available() {
  return std::min(meminfo("MemAvailable"), cgroup_limit().left);
}

}  // namespace ushmem::core
