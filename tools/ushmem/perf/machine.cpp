// SPDX-License-Identifier: Apache-2.0
#include "perf/machine.hpp"

#include <gnu/libc-version.h>
#include <sched.h>
#include <sys/utsname.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <vector>

#include "perf/subprocess.hpp"

namespace ushmem::perf {
namespace {

std::string processor_model() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);) {
    const std::size_t colon = line.find(": ");
    if (line.rfind("model name", 0) == 0 && colon != std::string::npos)
      return line.substr(colon + 2);
  }
  utsname u;  // Arm's kernels give no name
  return uname(&u) == 0 ? u.machine : "unknown";
}

int usable_processors() {
  cpu_set_t set;
  return sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
}

std::string system_text() {
  utsname u;
  const std::string kernel = uname(&u) == 0 ? std::string(u.sysname) + " " + u.release : "unknown";
  return kernel + ", glibc " + gnu_get_libc_version();
}

// Only of the checkout that this executable was built in, not of any that happens to be around it.
std::string commit_of(const std::string& folder) {
  const auto git = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"git", "--no-optional-locks", "-C", folder});
    const Finished f = run_program(arguments, Errors::hidden);
    return f.status == 0 ? f.output.substr(0, f.output.find('\n')) : "";
  };
  try {
    if (git({"ls-files", ":/src/ushmem.map"}).empty()) return "";
    return git({"describe", "--always", "--dirty", "--abbrev=12"});
  } catch (const std::runtime_error&) {
    return "";  // no git on this machine
  }
}

}  // namespace

std::string Machine::text() const { return processor + ", " + system; }

Machine describe_machine(const std::string& folder) {
  Machine m;
  m.processors = usable_processors();
  m.processor = std::to_string(m.processors) + " x " + processor_model();
  m.system = system_text();
#if defined(__clang__)
  m.compiler = "clang " + std::to_string(__clang_major__) + "." + std::to_string(__clang_minor__);
#else
  m.compiler = "gcc " __VERSION__;
#endif
  m.commit = commit_of(folder);
  double load = 0;
  if (getloadavg(&load, 1) == 1) m.load = load;
  return m;
}

}  // namespace ushmem::perf
