// SPDX-License-Identifier: Apache-2.0
//
// How PEs that no launcher of ours has started come to share memory: the node's lowest PE listens on an
// abstract Unix socket whose name only the world knows, takes each PE's globals and gives out the node file
// and everybody's globals, one PE at a time. Two rounds: the first finds out with whom it works at all, the
// second, when it is settled who makes the node, hands out. Both sides look at the other's user and ask for a
// proof that it knows the world's secret. docs/design/start-up.md
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "bootstrap/control.hpp"

namespace ushmem::bootstrap {

// A PE's symmetric globals on pages that can be shared; fd -1: it has none.
struct Globals {
  int fd = -1;
  std::uint64_t bytes = 0;
};

// The globals of a PE of the node as mapped by this process, anywhere: start-up moves them to their place.
struct MappedGlobals {
  void* at = nullptr;
  std::uint64_t bytes = 0;
};

// The lowest PE's side.
class HandOver {
 public:
  HandOver() = default;
  HandOver(const HandOver&) = delete;
  HandOver& operator=(const HandOver&) = delete;
  ~HandOver() { stop(); }

  // Begins to answer, on a thread of its own. False with the reason.
  bool start(const UniqueId& id, int node, std::string* error);
  // The second round, which begins before any PE asks for it: the node file, and the node's PEs in order,
  // whose first is this one with globals `own`. Maps everybody's globals here.
  bool give(int node_file, const std::vector<int>& pes, const Globals& own, std::vector<MappedGlobals>* mapped,
            std::string* error);
  // No PE will ask any more.
  void stop();

 private:
  struct Given {
    int pe;
    Globals globals;
  };
  void serve();
  void answer(int peer);
  bool hand_out(int peer);

  UniqueId id_{};
  int node_ = 0;
  int listener_ = -1;
  int wake_ = -1;
  int trial_ = -1;
  std::uint64_t soft_limit_ = 0;  // of descriptors, to be set again; 0: unchanged
  std::mutex mutex_;              // of what follows: a PE that has given up may still be answered
  std::vector<Given> given_;      // by arrival, then in the order of the node's PEs
  int node_file_ = -1;
  std::thread thread_;
};

// The others' side. Round one: false with the reason why this PE cannot share memory with that node.
bool try_hand_over(const UniqueId& id, int node, int pe, const Globals& own, std::string* reason);
// Round two: the node file's descriptor and the globals of all, mapped. False with the reason.
bool take_hand_over(const UniqueId& id, int node, int pe, int* node_file, std::vector<MappedGlobals>* mapped,
                    std::string* reason);

}  // namespace ushmem::bootstrap
