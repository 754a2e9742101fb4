// SPDX-License-Identifier: Apache-2.0
//
// The socket that a process manager hands to its processes (PMI_FD), as PMI-1 and PMI-2 use it: requests and
// answers in turn. It belongs to everybody in the process who speaks PMI, one after the other.
#pragma once

#include <cstdint>
#include <string>

namespace ushmem::bootstrap {

class PmiWire {
 public:
  // Takes a copy of PMI_FD, if it is still the socket with this inode.
  bool open(std::uint64_t inode, std::string* error);
  ~PmiWire();

  bool send(const std::string& bytes, std::string* error);
  // What comes up to a line's end, without that.
  bool read_line(std::string* line, std::string* error);
  bool read_bytes(std::size_t count, std::string* bytes, std::string* error);

 private:
  bool read_some(std::string* error);

  int fd_ = -1;
  std::string buffer_;
};

// The value of "name" in pairs "name=value" with `separator` between them; false when there is none.
bool find_value(const std::string& pairs, const std::string& name, char separator, std::string* value);

}  // namespace ushmem::bootstrap
