// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/guest/wire.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "bootstrap/guest/guest.hpp"

namespace ushmem::bootstrap {

bool PmiWire::open(std::uint64_t inode, std::string* error) {
  int fd = -1;
  if (!number_from_environment("PMI_FD", 0, 1 << 20, &fd, error)) return false;
  struct stat now;
  if (fstat(fd, &now) != 0 || !S_ISSOCK(now.st_mode) || now.st_ino != inode) {
    *error = "the process manager's connection (descriptor " + std::to_string(fd) +
             " of PMI_FD) is closed: shmem_init must come before MPI_Finalize";
    return false;
  }
  fd_ = fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  if (fd_ >= 0) return true;
  *error = std::string("cannot copy the process manager's connection: ") + std::strerror(errno);
  return false;
}

PmiWire::~PmiWire() {
  if (fd_ >= 0) close(fd_);
}

bool PmiWire::send(const std::string& bytes, std::string* error) {
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t n = ::send(fd_, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      *error = std::string("cannot write to the process manager: ") + std::strerror(errno);
      return false;
    }
    done += static_cast<std::size_t>(n);
  }
  return true;
}

// Waits as long as it takes: the others may come to their shmem_init much later, and the process manager ends
// all when one of them dies. A wait that lasts says so.
bool PmiWire::read_some(std::string* error) {
  int seconds = 10;
  for (pollfd ready{fd_, POLLIN, 0};;) {
    const int n = poll(&ready, 1, seconds * 1000);
    if (n < 0 && errno == EINTR) continue;
    if (n != 0) break;
    std::fprintf(stderr, "ushmem: start-up has been waiting for %d s for the process manager's answer, which "
                 "comes when all PEs are in shmem_init\n", seconds);
    seconds *= 2;
  }
  char bytes[4096];
  ssize_t n;
  do n = recv(fd_, bytes, sizeof bytes, 0);
  while (n < 0 && errno == EINTR);
  if (n > 0) return buffer_.append(bytes, static_cast<std::size_t>(n)), true;
  *error = n == 0 ? "the process manager has closed its connection"
                  : std::string("cannot read from the process manager: ") + std::strerror(errno);
  return false;
}

bool PmiWire::read_line(std::string* line, std::string* error) {
  std::size_t end;
  while ((end = buffer_.find('\n')) == std::string::npos)
    if (!read_some(error)) return false;
  *line = buffer_.substr(0, end);
  buffer_.erase(0, end + 1);
  return true;
}

bool PmiWire::read_bytes(std::size_t count, std::string* bytes, std::string* error) {
  while (buffer_.size() < count)
    if (!read_some(error)) return false;
  *bytes = buffer_.substr(0, count);
  buffer_.erase(0, count);
  return true;
}

bool find_value(const std::string& pairs, const std::string& name, char separator, std::string* value) {
  for (std::size_t at = 0; at < pairs.size();) {
    const std::size_t end = std::min(pairs.find(separator, at), pairs.size());
    if (pairs.compare(at, name.size() + 1, name + "=") == 0) {
      *value = pairs.substr(at + name.size() + 1, end - at - name.size() - 1);
      return true;
    }
    at = end + 1;
  }
  return false;
}

}  // namespace ushmem::bootstrap
