// SPDX-License-Identifier: Apache-2.0
//
// The control plane of a world of several nodes, or of one whose launcher is not ours: how the PEs find each
// other, exchange what start-up needs, and learn that one of them has gone. TCP connections in a tree over the
// PEs; everybody knows only the address of the root at first (UniqueId), registers there, and is then
// connected to by its parent. Nothing here is on a data path. docs/design/control.md
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ushmem::bootstrap {

// What a group of PEs needs to know to find each other, made by one process and given to all by whatever
// channel there is: 128 bytes without structure for others (shmemx_uniqueid_t). Holds the secret.
struct UniqueId {
  std::uint8_t bytes[128];
};

// Where a PE runs. Two PEs may share memory only when machine and network_namespace are equal, and then only
// if the hand-over of a descriptor works.
struct Whereabouts {
  char host[64];
  std::uint8_t machine[16];          // boot id
  std::uint64_t network_namespace;   // inode of /proc/self/ns/net
  std::uint64_t node_hint;           // of the launcher: PEs with different hints do not share; 0 no hint
};

// Host name, boot id and network namespace of this process; no hint.
Whereabouts whereabouts();

// Which PEs make a node: the same at all PEs.
struct Placement {
  int node = 0;      // number of the node, counted by their lowest PEs
  int local = 0;     // number of the PE in its node
};

struct ControlOptions {
  int pe = 0;
  int n_pes = 1;
  UniqueId id{};
  Whereabouts where{};
  int listener = -1;                // descriptor that the root was given, -1: none (the root makes one itself).
                                    // Nobody else may keep it open: its end must be seen
  const char* interface = nullptr;  // USHMEM_CONTROL_INTERFACE: address or name to listen on
  const char* tls = nullptr;        // USHMEM_TLS: "off", "psk", "cert"; see docs/guide/security.md
  const char* tls_cert = nullptr;   // USHMEM_TLS_CERT, _KEY, _CA: files, for "cert"
  const char* tls_key = nullptr;
  const char* tls_ca = nullptr;
  const char* plugins = nullptr;    // USHMEM_PLUGINS: folder of tls.so; nullptr: where plug-ins are looked for
  std::uint64_t timeout_ns = 0;     // USHMEM_PEER_TIMEOUT
  std::uint64_t start_timeout_ns = 0;  // USHMEM_START_TIMEOUT: of the whole start
};

// Why a PE is gone, or the job ends.
struct Departure {
  int pe = -1;
  std::string host;
  std::string reason;   // "its process has ended (connection closed)", "nothing heard for 10.2 s"
  bool global_exit = false;  // the PE ended the job by shmem_global_exit; status holds
  int status = 0;
};

class Control {
 public:
  virtual ~Control() = default;

  // A new unique id; the process that makes it becomes the root, which must be PE 0 (it keeps the listening
  // socket until it starts).
  static bool make_unique_id(const char* interface, UniqueId* out, int* listener, std::string* error);
  // Joins: returns when the whole tree stands and every PE knows where it belongs. nullptr with the reason.
  static std::unique_ptr<Control> join(const ControlOptions& options, std::string* error);

  // Settled by join(). At the lowest PE of a node (local number 0): of every PE of the world, until
  // forget_placements(). At the others: of the PEs of their own node, always.
  virtual int n_nodes() const = 0;
  virtual Placement placement(int pe) const = 0;
  virtual std::vector<int> node_mates() const = 0;  // the PEs of this node in order, this one too
  virtual void forget_placements() = 0;             // frees what is proportional to the world

  // Collective over the world, one at a time, in the same order everywhere. Each sends one message up and at
  // most `fan-out` down. False: a PE has gone or the exchange failed; *error says which.
  //
  // agree: everybody's value is combined on the way up, the result comes down.
  virtual bool agree(void* value, std::size_t bytes, void (*combine)(void* into, const void* from, std::size_t),
                     std::string* error) = 0;
  // gather: everybody's `bytes` bytes are given to every PE for which `wanted` is true (one of each node),
  // in the order of PEs; others get an empty vector.
  virtual bool gather(const void* mine, std::size_t bytes, bool wanted, std::vector<std::uint8_t>* all,
                      std::string* error) = 0;
  // split_node: PEs that say `alone`, since memory could not be shared with them, become nodes of their own, and
  // the nodes are numbered anew, before forget_placements(). The tree stays as it is.
  virtual bool split_node(bool alone, std::string* error) = 0;
  bool barrier(std::string* error);

  // From now on the control thread watches: calls back, on that thread, when a PE has gone or ends the job.
  virtual void watch(std::function<void(const Departure&)> gone) = 0;
  // Tells all PEs that this one ends the job. Returns when it has been handed on to the neighbours.
  virtual void announce(const Departure& why) = 0;
  // This PE is leaving in order (finalized, returning from main): its going is no failure.
  virtual void leave() = 0;

  // Around fork(), on the thread that forks. The child closes what it has inherited: a connection that it kept
  // open would hide the end of this process.
  virtual void before_fork() = 0;
  virtual void after_fork(bool in_child) = 0;

  // For tests and `ushmem info`.
  struct Traffic {
    std::uint64_t messages_sent;
    std::uint64_t bytes_sent;
  };
  virtual Traffic traffic() const = 0;
  virtual std::string describe() const = 0;  // "TLS 1.3 (pre-shared key), parent PE 0, 3 children"
};

}  // namespace ushmem::bootstrap
