// SPDX-License-Identifier: Apache-2.0
#include "launch.hpp"

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <string_view>
#include <utility>

#include "spawn.hpp"

namespace ushmem::oshrun {
namespace {

// The environment of the PEs as exec wants it. Some entries differ between PEs and are written in place.
class Environment {
 public:
  Environment(const Options& options, const Root& root) {
    for (char** entry = environ; *entry != nullptr; ++entry) entries_.emplace_back(*entry);
    for (const std::string& text : options.exports)
      if (const std::size_t equals = text.find('='); equals != std::string::npos)
        set(text.substr(0, equals), text.substr(equals + 1));
    set(bootstrap::env_n_pes, std::to_string(options.n_pes));
    remove(bootstrap::env_control_id);
    if (!root.id.empty()) set(bootstrap::env_control_id, root.id);
    for (const char* name : of_one) remove(name);
  }
  // The one of a PE; `control_fd` is -1 for all but the root.
  char* const* of_pe(int pe, int node_fd, int control_fd) {
    const int values[] = {pe, node_fd, control_fd};
    pointers_.clear();
    for (std::string& entry : entries_) pointers_.push_back(entry.data());
    for (std::size_t i = 0; i < std::size(of_one); ++i) {
      if (values[i] < 0) continue;
      own_[i] = std::string(of_one[i]) + "=" + std::to_string(values[i]);
      pointers_.push_back(own_[i].data());
    }
    pointers_.push_back(nullptr);
    return pointers_.data();
  }

 private:
  static constexpr const char* of_one[] = {bootstrap::env_pe, bootstrap::env_node_fd, bootstrap::env_control_fd};

  void remove(const std::string& name) {
    std::erase_if(entries_, [&](const std::string& e) { return e.starts_with(name + "="); });
  }
  void set(const std::string& name, const std::string& value) {
    remove(name);
    entries_.push_back(name + "=" + value);
  }
  std::vector<std::string> entries_;
  std::string own_[std::size(of_one)];
  std::vector<char*> pointers_;
};

// One set a processor that this process may use, in order.
class Processors {
 public:
  Processors() {
    // The kernel refuses sets smaller than its own; how large that is, it does not say.
    for (int bits = 1024; bits <= 1 << 20 && !read(bits); bits *= 2) {
    }
  }
  [[nodiscard]] bool known() const { return !numbers_.empty(); }
  void bind(int pe, SpawnOne* one) {
    const int cpu = numbers_[static_cast<std::size_t>(pe) % numbers_.size()];
    auto* set = reinterpret_cast<cpu_set_t*>(words_.data());
    const std::size_t bytes = words_.size() * sizeof(words_[0]);
    CPU_ZERO_S(bytes, set);
    CPU_SET_S(static_cast<std::size_t>(cpu), bytes, set);
    one->cpus = set;
    one->cpus_bytes = bytes;
  }

 private:
  bool read(int bits) {
    words_.assign(static_cast<std::size_t>(bits) / 64, 0);
    auto* set = reinterpret_cast<cpu_set_t*>(words_.data());
    const std::size_t bytes = words_.size() * sizeof(words_[0]);
    if (sched_getaffinity(0, bytes, set) != 0) return false;
    for (int i = 0; i < bits; ++i)
      if (CPU_ISSET_S(static_cast<std::size_t>(i), bytes, set)) numbers_.push_back(i);
    return true;
  }
  std::vector<unsigned long long> words_;
  std::vector<int> numbers_;
};

// The pipes of one PE. The write ends are for the PE and closed here when it has them.
struct PePipes {
  int out[2] = {-1, -1};
  int err[2] = {-1, -1};

  bool open(Pipes which) {
    if (which != Pipes::none && pipe2(out, O_CLOEXEC) != 0) return false;
    return which != Pipes::both || pipe2(err, O_CLOEXEC) == 0;
  }
  void keep_read_ends(int pe, Outputs* outputs) {
    if (out[0] >= 0) outputs->add(pe, out[0], false);
    if (err[0] >= 0) outputs->add(pe, err[0], true);
    out[0] = err[0] = -1;
  }
  ~PePipes() {
    for (const int fd : {out[0], out[1], err[0], err[1]})
      if (fd >= 0) close(fd);
  }
};

// A number that shell scripts do not use for themselves (they take 3 to 9, and dash 10 upwards).
int out_of_the_way(int fd) {
  const int high = fcntl(fd, F_DUPFD_CLOEXEC, 100);
  return high >= 0 ? high : fcntl(fd, F_DUPFD_CLOEXEC, 3);
}

std::string cannot_start(int pe, int n, int error) {
  return "cannot start PE " + std::to_string(pe) + " of " + std::to_string(n) + ": " +
         std::strerror(error);
}

std::string cannot_run(const char* name, int error) {
  const std::string what = std::string("cannot run '") + name + "': ";
  // The file was found before: what exec misses is the interpreter of a script or the ELF loader.
  if (error == ENOENT) return what + "the interpreter that it names does not exist";
  return what + std::strerror(error);
}

}  // namespace

Launched launch(Job* job, pid_t outer, int first_input, Outputs* outputs) {
  Launched result;
  const Options& options = job->options;
  const int null_fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
  std::vector<int> node_fds;
  for (bootstrap::NodeFile& node : job->nodes) node_fds.push_back(out_of_the_way(node.fd()));
  const int control_fd = job->root.listener < 0 ? -1 : out_of_the_way(job->root.listener);
  const bool all_there = std::count(node_fds.begin(), node_fds.end(), -1) == 0 &&
                         (control_fd >= 0 || job->root.listener < 0);
  if (!all_there || null_fd < 0) {
    result.error = cannot_start(0, options.n_pes, errno);
    result.status = status_own_failure;
    return result;
  }
  if (!job->keeps_node_files)
    for (bootstrap::NodeFile& node : job->nodes) node.close_fd();

  std::string shell = "sh";
  std::vector<char*> script{shell.data(), job->path.data()};
  script.insert(script.end(), options.command.begin() + 1, options.command.end());
  Environment environment(options, job->root);
  Processors processors;
  SpawnCommon common;
  common.path = job->path.c_str();
  common.argv = options.command.data();
  common.script_argv = script.data();
  common.supervisor = getpid();
  common.descriptors = job->descriptors.inherited;

  for (const int pe : job->pes_here()) {
    if (getppid() != outer) break;
    PePipes pipes;
    SpawnResult one_started;
    if (!pipes.open(job->descriptors.pipes)) {
      one_started.error = errno;
    } else {
      SpawnOne one;
      const int place = static_cast<int>(result.pids.size());  // among those of this machine
      one.standard_input = pe == 0 ? first_input : null_fd;
      if (pipes.out[1] >= 0) one.standard_output = pipes.out[1];
      if (pipes.err[1] >= 0) one.standard_error = pipes.err[1];
      if (options.bind_to_core && processors.known()) processors.bind(place, &one);
      one.node_fd = node_fds[static_cast<std::size_t>(job->layout.node(pe) - job->first_node)];
      one.control_fd = pe == 0 ? control_fd : -1;
      common.environment = environment.of_pe(pe, one.node_fd, one.control_fd);
      one_started = spawn(common, one);
    }
    if (one_started.pid < 0) {
      result.error = one_started.at_exec ? cannot_run(options.command[0], one_started.error)
                                         : cannot_start(pe, options.n_pes, one_started.error);
      result.status = one_started.at_exec ? status_cannot_execute : status_own_failure;
      break;
    }
    pipes.keep_read_ends(pe, outputs);
    std::int32_t unset = 0;
    // The OpenSHMEM program may be a child of what we started: it writes its own pid over this one.
    job->block(pe).pid.compare_exchange_strong(unset, one_started.pid);
    result.pids.push_back(one_started.pid);
  }
  close(null_fd);
  for (const int fd : node_fds) close(fd);  // only the outer process or the agent, and the PEs keep it
  if (control_fd >= 0) {
    close(control_fd);
    close(std::exchange(job->root.listener, -1));
  }
  if (first_input != STDIN_FILENO) close(first_input);
  return result;
}

}  // namespace ushmem::oshrun
