// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/node_file.hpp"

#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <utility>

#include "base/clock.hpp"

namespace ushmem::bootstrap {
namespace {

constexpr char magic[8] = {'u', 's', 'h', 'm', 'e', 'm', 0, 0};

std::string describe(const char* what, std::uint64_t bytes) {
  char text[160];
  std::snprintf(text, sizeof text, "%s (%llu bytes): %s", what,
                static_cast<unsigned long long>(bytes), std::strerror(errno));
  return text;
}

// Beyond RLIMIT_FSIZE the kernel sends SIGXFSZ too, whose default is to end the process without a word.
bool size_without_signal(int fd, off_t bytes) {
  sigset_t over, before;
  sigemptyset(&over);
  sigaddset(&over, SIGXFSZ);
  pthread_sigmask(SIG_BLOCK, &over, &before);
  const bool sized = ftruncate(fd, bytes) == 0;
  const int error = errno;
  const timespec now{0, 0};
  if (!sized && error == EFBIG && sigismember(&before, SIGXFSZ) == 0) sigtimedwait(&over, nullptr, &now);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  errno = error;
  return sized;
}

}  // namespace

NodeFile::NodeFile(NodeFile&& other) noexcept
    : area_(std::exchange(other.area_, {})),
      shape_(other.shape_),
      mapped_(std::exchange(other.mapped_, 0)),
      fd_(std::exchange(other.fd_, -1)) {}

NodeFile& NodeFile::operator=(NodeFile&& other) noexcept {
  if (this != &other) {
    std::swap(area_, other.area_);
    std::swap(shape_, other.shape_);
    std::swap(mapped_, other.mapped_);
    std::swap(fd_, other.fd_);
  }
  return *this;
}

NodeFile::~NodeFile() {
  if (area_.header != nullptr) munmap(area_.header, mapped_);
  close_fd();
}

void NodeFile::close_fd() {
  if (fd_ >= 0) close(std::exchange(fd_, -1));
}

NodeFile NodeFile::create(const NodeShape& shape, int launcher_pid, int cpus, const char* program,
                          std::string* error) {
  NodeFile file;
  file.fd_ = memfd_create(node_file_name, MFD_ALLOW_SEALING | MFD_CLOEXEC);
  // Where the program has closed a standard stream, what it prints there must not land in the file.
  if (file.fd_ >= 0 && file.fd_ <= STDERR_FILENO)
    close(std::exchange(file.fd_, fcntl(file.fd_, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)));
  if (file.fd_ < 0) {
    *error = describe("cannot create the node's shared memory", 0);
    return NodeFile();
  }
  if (!size_without_signal(file.fd_, static_cast<off_t>(node_file_bytes))) {
    *error = describe("cannot size the node's shared memory (is there a file size limit?)",
                      node_file_bytes);
    return NodeFile();
  }
  // Sealed against shrinking, so that no PE can take pages away from under another.
  if (fcntl(file.fd_, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
    *error = describe("cannot seal the node's shared memory", node_file_bytes);
    return NodeFile();
  }
  file.shape_ = shape;
  file.mapped_ = ControlArea::bytes(shape);
  void* at = mmap(nullptr, file.mapped_, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE,
                  file.fd_, 0);
  if (at == MAP_FAILED) {
    *error = describe("cannot map the node's control area", file.mapped_);
    return NodeFile();
  }
  madvise(at, file.mapped_, MADV_DONTDUMP);
  file.area_.header = static_cast<NodeHeader*>(at);  // fresh pages are zero: all atomics start at 0
  NodeHeader& h = *file.area_.header;
  h.version = layout_version;
  h.n_pes = static_cast<std::uint32_t>(shape.n_pes);
  h.world_pes = static_cast<std::uint32_t>(shape.world_pes);
  h.node = shape.node;
  h.n_nodes = shape.n_nodes;
  if (shape.n_nodes == 1)
    for (int pe = 0; pe < shape.world_pes; ++pe) file.entry(pe).local = pe;
  h.cpus = static_cast<std::uint32_t>(cpus);
  h.launcher_pid = launcher_pid;
  h.created_ns = base::now_ns();
  if (getrandom(&h.id, sizeof h.id, 0) != static_cast<ssize_t>(sizeof h.id)) h.id = h.created_ns;
  std::snprintf(h.program, sizeof h.program, "%s", program);
  std::memcpy(h.magic, magic, sizeof magic);
  return file;
}

NodeFile NodeFile::open(int fd, std::string* error) {
  NodeFile file;
  file.fd_ = fd;
  fcntl(fd, F_SETFD, FD_CLOEXEC);
  NodeHeader probe;
  if (pread(fd, &probe, sizeof probe, 0) != static_cast<ssize_t>(sizeof probe)) {
    *error = describe("cannot read the node's shared memory from the launcher's descriptor", 0);
    return NodeFile();
  }
  if (std::memcmp(probe.magic, magic, sizeof magic) != 0 || probe.version != layout_version) {
    *error = "the launcher and this program's ushmem are of different versions";
    return NodeFile();
  }
  file.shape_ = {static_cast<int>(probe.n_pes), static_cast<int>(probe.world_pes), probe.node, probe.n_nodes};
  file.mapped_ = ControlArea::bytes(file.shape_);
  void* at = mmap(nullptr, file.mapped_, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, fd, 0);
  if (at == MAP_FAILED) {
    *error = describe("cannot map the node's control area", file.mapped_);
    return NodeFile();
  }
  madvise(at, file.mapped_, MADV_DONTDUMP);
  file.area_.header = static_cast<NodeHeader*>(at);
  return file;
}

int usable_cpus() {
  cpu_set_t set;
  int cpus = 1;
  if (sched_getaffinity(0, sizeof set, &set) == 0) {
    cpus = CPU_COUNT(&set);
  } else {
    const long online = sysconf(_SC_NPROCESSORS_ONLN);
    if (online > 0) cpus = static_cast<int>(online);
  }
  // cgroup v2: "<quota> <period>" or "max <period>".
  if (std::FILE* f = std::fopen("/sys/fs/cgroup/cpu.max", "re")) {
    double quota = 0, period = 0;
    if (std::fscanf(f, "%lf %lf", &quota, &period) == 2 && period > 0) {
      cpus = std::clamp(static_cast<int>(std::ceil(quota / period)), 1, cpus);
    }
    std::fclose(f);
  }
  return cpus;
}

}  // namespace ushmem::bootstrap
