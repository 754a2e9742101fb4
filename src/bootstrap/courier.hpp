// SPDX-License-Identifier: Apache-2.0
//
// Small messages that carry a descriptor, between the processes of a node, once a world is running: how memory of
// an accelerator is handed out. Each process has a datagram socket with an abstract name that only the node file's
// readers know, so nothing is left behind when it is killed; what comes from another user is dropped.
#pragma once

#include <cstdint>
#include <string>

namespace ushmem::bootstrap {

struct Parcel {
  unsigned char bytes[160] = {};
  std::uint32_t used = 0;
  int fd = -1;  // the receiver's own once received; the sender keeps its
};

class Courier {
 public:
  Courier() = default;
  Courier(const Courier&) = delete;
  Courier& operator=(const Courier&) = delete;
  ~Courier() { close(); }

  // Opens the socket of PE `local` of node `node` of the world `id`. False with the reason.
  bool open(std::uint64_t id, int node, int local, std::string* error);
  [[nodiscard]] bool is_open() const { return socket_ >= 0; }
  void close();

  enum class Outcome { done, not_now, failed };
  // not_now: the receiver has not taken what lies there already, or too many descriptors are under way.
  Outcome send(int to, const Parcel& parcel, std::string* error);
  // not_now: nothing has come. A descriptor that could not be received is an error.
  Outcome receive(int* from, Parcel* parcel, std::string* error);

 private:
  std::uint64_t id_ = 0;
  int node_ = 0;
  int local_ = 0;
  int socket_ = -1;
};

}  // namespace ushmem::bootstrap
