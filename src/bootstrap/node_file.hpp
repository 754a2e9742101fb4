// SPDX-License-Identifier: Apache-2.0
//
// The node file: one sealed, sparse memfd that holds everything the PEs of a node share. Its parts lie
// far apart, which costs nothing, since pages exist only when touched:
//
//   0        control area: NodeHeader, then one PeBlock a PE of the node, then what each thread of each of
//            them has moved to and from each PE of the world, then one PeEntry a PE of the world
//   data_at  DATA slots: the symmetric globals, PE i at data_at + i * data_slot_bytes
//   heap_at  HEAP slots: the symmetric heap, PE i at heap_at + i * NodeHeader::heap_stride
//
// It is created by the launcher (or by the process itself in a world without launcher) and inherited
// as a descriptor; PEs map it and close the descriptor. Nothing has a name in any file system, so
// nothing is left behind whoever is killed. `ushmem stat` finds it through /proc/<launcher>/fd.
//
// No field is a pointer. Fields written by one side and read by another while the job runs are atomics
// and say who pairs with whom. docs/design/address-space.md has the reasons.
#pragma once

#include <pthread.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/counters.hpp"

namespace ushmem::bootstrap {

inline constexpr std::uint64_t node_file_bytes = std::uint64_t{1} << 62;
inline constexpr std::uint64_t data_at = std::uint64_t{1} << 56;
inline constexpr std::uint64_t data_slot_bytes = std::uint64_t{1} << 40;
inline constexpr std::uint64_t heap_at = std::uint64_t{1} << 60;

inline constexpr std::uint32_t layout_version = 4;
inline constexpr char node_file_name[] = "ushmem-node";  // as seen in /proc/<pid>/fd: memfd:ushmem-node
inline constexpr int max_pes_per_node = 4096;
inline constexpr int max_pes = 1 << 20;  // of a world
inline constexpr int max_teams = 1024;
inline constexpr int max_active_sets = 8192;  // different ones that a PE may use in its life
inline constexpr int max_channels = max_teams + max_active_sets;
inline constexpr int max_stages = max_teams + 1;  // of teams, and of the active set of all PEs
inline constexpr int max_threads = 64;  // counter blocks; more threads share the last one

// How far a PE has come; `ushmem stat` and the launcher's messages print it.
enum class PeState : std::uint32_t { absent, loaded, starting, running, finalized, exited };

// Why and how the job ends before its PEs return from main.
enum class ExitKind : std::uint32_t { none, global_exit, fatal_error };

struct alignas(4096) NodeHeader {
  char magic[8];  // "ushmem\0\0", written last by the creator
  std::uint32_t version;
  std::uint32_t n_pes;         // of this node; blocks are numbered by the PEs' places in it
  std::uint32_t world_pes;     // of the world
  std::int32_t node;           // number of this node in the world
  std::int32_t n_nodes;
  std::uint32_t cpus;          // processors that the launcher may use
  std::int32_t launcher_pid;   // 0: no launcher
  std::uint64_t created_ns;    // base::now_ns()
  std::uint64_t id;            // random, names the world in messages
  char program[256];

  // End of the job. The PE that ends it writes exit_status and exit_pe, then exit_kind with a
  // compare-swap from none: release; pairs with acquire loads in waiting PEs and in the launcher. All
  // ones for the moment in which the status is being written: not ended yet, for a reader.
  alignas(64) std::atomic<std::uint32_t> exit_kind;
  std::atomic<std::int32_t> exit_status;
  std::atomic<std::int32_t> exit_pe;

  // Not 0 once some PE has asked for errors to be returned: from then on every PE must notice a
  // difference between collective calls, not only a neighbour that ends the job.
  std::atomic<std::uint32_t> errors_may_return;

  // Start-up agreement: PE 0 proposes, all vote, between counting barriers that are never reset
  // (core/runtime/startup.cpp). arrivals: fetch_add acq_rel pairs with the acquire load of waiting PEs.
  alignas(64) std::atomic<std::uint64_t> arrivals;
  std::atomic<std::uint32_t> votes_against[32];  // one word a round, so that none is ever reset
  std::uint64_t kernel_choice;   // where the kernel would put the windows of PE 0: a last candidate
  std::uint64_t heap_stride;     // bytes between HEAP slots, power of two
  std::uint64_t heap_bound;      // bytes of a HEAP slot that may be used
  std::uint64_t data_stride;     // bytes between slots of the DATA window, power of two or 0
  // PE 0's settings for collectives, which must be the same everywhere (base::Config has the meanings).
  std::uint64_t coll_stage;
  std::uint32_t coll_reduce;
  std::uint32_t coll_scan;
};

// What a PE waits for, for reports from outside. Sequence lock: odd while being written by the PE
// (only when a wait has given up spinning), read by `ushmem stat` and the launcher on time-out.
struct WaitReport {
  std::atomic<std::uint32_t> sequence;
  std::uint32_t active;        // 0 when not waiting
  char call[64];               // public function
  char detail[128];            // human text: address, peer, seen, expected
  std::uint64_t since_ns;
};

// One collective memory call, published before its barrier and compared after it; two, by the parity of
// sequence, since a neighbour can be one call ahead.
struct AllocationRecord {
  std::uint64_t sequence;
  std::uint32_t operation;
  std::uint32_t hints;
  std::uint64_t size;
  std::uint64_t argument;      // alignment or offset
  std::uint64_t caller_offset; // return address within its module: printed, never compared
  std::uint64_t refused;       // PE 0's verdict: 0, or 1 + the bytes that the node has left
  char caller_module[48];
};

inline constexpr int sync_rounds = 14;  // dissemination rounds: 2^14 PEs

// What one member of a team says while the team is split: its arguments and which ids it has free, then
// whether it could claim the ids chosen and where their words stand. Written by the owner before a
// synchronisation of the team, read by the other members after it.
struct alignas(64) SplitRecord {
  std::uint64_t epoch;  // the owner's of the team: tells whether it is in this split at all
  std::int32_t arguments[4];
  std::uint64_t free_teams[max_teams / 64];
  struct Claim {
    std::uint64_t claimed;
    std::uint64_t last_epoch;  // TeamSync::last_epoch of the id at the owner
    std::uint64_t counter;     // TeamSync::counter of the id at the owner
    std::uint64_t last_round;  // TeamSync::last_round of the id at the owner
  } claim[2];
};

// The words of one team that live at one member. Written by other members, read by the owner (flags)
// or by all (counter). Counted up, never reset, also from one team with this id to the next.
struct alignas(64) TeamSync {
  struct alignas(64) Line {
    std::atomic<std::uint64_t> word;
  };
  Line flag[sync_rounds];  // flag[r]: epoch of the partner 2^r before the owner
  Line counter;            // at the team's PE 0: arrivals of all epochs
  Line last_epoch;         // the owner's epoch when it last destroyed a team with this id
  Line last_round;         // the same of its rounds of collectives
  Line finished;           // the last round of collectives in which the owner needs nobody's packet any more
  SplitRecord split[2];    // by the parity of the attempt, since a member can be one ahead
};
static_assert(sizeof(TeamSync) == 1664);

// What a member gives to the others in one round of a team's collectives: the flag and, when it is
// small, the data itself in one cache line. Written by the owner, read by other members.
// docs/design/collectives.md
struct alignas(64) Packet {
  std::atomic<std::uint64_t> round;  // written last; counted up, never reset
  std::uint64_t tag;                 // which call, how the data travel, bytes: core/collectives/channel.hpp
  unsigned char bytes[48];
};
static_assert(sizeof(Packet) == 64);

inline constexpr int packet_depth = 64;  // rounds that a member may be ahead of another with packets
inline constexpr int stage_depth = 8;    // staging blocks of a member: it can be as many rounds ahead
inline constexpr std::size_t stage_bytes = std::size_t{32} << 10;

// One member's of a team.
struct alignas(4096) Packets {
  Packet packet[packet_depth];  // by round
};
struct alignas(4096) Stages {
  unsigned char stage[stage_depth][stage_bytes];  // as the tag of a packet says
};

// Which active set (of the deprecated collectives) uses a channel of the owner; the set's number is
// max_teams plus the index in the owner's table, and differs from member to member. Index 0 is that of the
// set of all PEs.
struct ActiveSetEntry {
  std::atomic<std::uint64_t> key;  // 0 free; release when taken, never changed after
};

struct alignas(4096) PeBlock {
  std::atomic<std::uint32_t> state;  // PeState
  std::atomic<std::int32_t> pid;
  std::uint64_t build_id[4];
  std::uint64_t data_bytes;   // size of the symmetric globals, 0: none
  std::uint64_t data_begin;   // ELF address in this process (printed by `ushmem info`)
  char host[64];
  WaitReport wait;
  alignas(64) AllocationRecord allocation[2];
  alignas(64) std::atomic<std::uint64_t> free_teams[max_teams / 64];  // bit set: id is free here
  std::atomic<std::uint32_t> threads;                    // counter blocks given out
  std::atomic<std::uint64_t> heap_live_bytes;
  // Who changes a word of this PE's device memory that no processor can change in one step: process-shared, robust,
  // made by the owner when it opens its device. core/device/words.hpp
  alignas(64) pthread_mutex_t device_words;
  base::CounterBlock counters[max_threads];
  alignas(64) ActiveSetEntry active_set[max_active_sets];
  alignas(4096) TeamSync team[max_channels];
  Packets packets[max_channels];
  Stages stages[max_stages];
};

// Where a PE of the world is: written when the node file is made, but for the address. Read by the PEs of
// this node.
struct alignas(64) PeEntry {
  std::int32_t node;
  std::int32_t local;   // its place in its node: index of its block there
  std::uint32_t address_bytes;  // of its endpoint in the network; 0: none
  unsigned char address[48];
};
static_assert(sizeof(PeEntry) == 64);

// Which PEs a node file is for.
struct NodeShape {
  int n_pes = 1;      // of the node
  int world_pes = 1;
  int node = 0;
  int n_nodes = 1;

  static constexpr NodeShape alone(int n_pes) { return {n_pes, n_pes, 0, 1}; }  // a world of one node
};

// The control area as mapped: for the library, and for those who look from outside.
struct ControlArea {
  NodeHeader* header = nullptr;

  // Entries from one thread's row to the next: whole pairs of cache lines, since each row has a writer of
  // its own, and processors fetch lines in pairs.
  [[nodiscard]] static constexpr std::uint64_t traffic_row(int world_pes) {
    constexpr std::uint64_t pair = 128 / sizeof(base::Traffic);
    return (static_cast<std::uint64_t>(world_pes) + pair - 1) / pair * pair;
  }
  [[nodiscard]] static constexpr std::uint64_t traffic_bytes(int world_pes) {  // of one PE, whole pages
    return (max_threads * traffic_row(world_pes) * sizeof(base::Traffic) + 4095) / 4096 * 4096;
  }
  [[nodiscard]] static constexpr std::uint64_t entries_at(const NodeShape& shape) {
    return sizeof(NodeHeader) + static_cast<std::uint64_t>(shape.n_pes) *
                                    (sizeof(PeBlock) + traffic_bytes(shape.world_pes));
  }
  [[nodiscard]] static constexpr std::uint64_t bytes(const NodeShape& shape) {
    return (entries_at(shape) + static_cast<std::uint64_t>(shape.world_pes) * sizeof(PeEntry) + 4095) / 4096 *
           4096;
  }
  // The number is the caller's to know: it may have been checked against the file's size.
  [[nodiscard]] PeBlock& pe(int index) const {
    return reinterpret_cast<PeBlock*>(header + 1)[index];
  }
  // The row of a PE's thread: one Traffic for each PE of the world.
  [[nodiscard]] base::Traffic* traffic(const NodeShape& shape, int index, unsigned thread) const {
    char* const rows = reinterpret_cast<char*>(&pe(shape.n_pes)) +
                       static_cast<std::uint64_t>(index) * traffic_bytes(shape.world_pes);
    return reinterpret_cast<base::Traffic*>(rows) + thread * traffic_row(shape.world_pes);
  }
  [[nodiscard]] PeEntry* entries(const NodeShape& shape) const {
    return reinterpret_cast<PeEntry*>(reinterpret_cast<char*>(header) + entries_at(shape));
  }
};

// A node file as mapped by this process. Move-only; unmaps and closes in the destructor.
class NodeFile {
 public:
  NodeFile() = default;
  NodeFile(NodeFile&& other) noexcept;
  NodeFile& operator=(NodeFile&& other) noexcept;
  NodeFile(const NodeFile&) = delete;
  NodeFile& operator=(const NodeFile&) = delete;
  ~NodeFile();

  // Creates the file and maps its control area. Empty on failure, with the reason. In a world of one node the
  // entries are set; of several, the caller sets them.
  static NodeFile create(const NodeShape& shape, int launcher_pid, int cpus, const char* program,
                         std::string* error);
  // Maps the control area of an inherited descriptor. Takes the descriptor over.
  static NodeFile open(int fd, std::string* error);

  explicit operator bool() const { return area_.header != nullptr; }
  [[nodiscard]] NodeHeader& header() const { return *area_.header; }
  // The block of the PE with this place in the node.
  [[nodiscard]] PeBlock& pe(int index) const { return area_.pe(index); }
  [[nodiscard]] base::Traffic* traffic(int index, unsigned thread) const {
    return area_.traffic(shape_, index, thread);
  }
  [[nodiscard]] const NodeShape& shape() const { return shape_; }
  [[nodiscard]] int n_pes() const { return shape_.n_pes; }
  [[nodiscard]] int world_pes() const { return shape_.world_pes; }
  [[nodiscard]] PeEntry& entry(int world_pe) const { return area_.entries(shape_)[world_pe]; }
  [[nodiscard]] int fd() const { return fd_; }
  void close_fd();

 private:
  ControlArea area_;
  NodeShape shape_;
  std::uint64_t mapped_ = 0;
  int fd_ = -1;
};

// The environment by which a launcher hands the node file to a PE.
inline constexpr char env_node_fd[] = "USHMEM_NODE_FD";
inline constexpr char env_pe[] = "USHMEM_PE";
inline constexpr char env_n_pes[] = "USHMEM_NPES";
// In a world of several nodes: the UniqueId as text (control.hpp), and, at PE 0 alone, the descriptor of the
// root's listening socket.
inline constexpr char env_control_id[] = "USHMEM_CONTROL_ID";
inline constexpr char env_control_fd[] = "USHMEM_CONTROL_FD";

// Processors that this process may use: its affinity mask, or the cgroup's quota if that is lower.
int usable_cpus();

}  // namespace ushmem::bootstrap
