// SPDX-License-Identifier: Apache-2.0
//
// What a job's shared memory says at one moment. A NodeView maps the control area of a node file
// for reading; look() copies what is of interest out of it. The PEs go on writing meanwhile: each
// number is whole, but they are not all of one instant. The file stays readable when the job ends,
// since the mapping keeps it and it is sealed against shrinking.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/counters.hpp"
#include "bootstrap/node_file.hpp"
#include "bootstrap/wait_report.hpp"
#include "stat_find.hpp"

namespace ushmem::tool {

class NodeView {
 public:
  // Opens the job by the first of its holders that lets us. Empty on failure, with the reason.
  static std::optional<NodeView> open(const Found& job, std::string* error);

  NodeView(NodeView&& other) noexcept;
  NodeView& operator=(NodeView&& other) noexcept;
  NodeView(const NodeView&) = delete;
  NodeView& operator=(const NodeView&) = delete;
  ~NodeView();

  [[nodiscard]] int n_pes() const { return shape_.n_pes; }
  [[nodiscard]] int world_pes() const { return shape_.world_pes; }
  [[nodiscard]] const bootstrap::NodeShape& shape() const { return shape_; }
  // The numbers in the world of this node's PEs, by their places in it.
  [[nodiscard]] std::vector<int> numbers() const;
  [[nodiscard]] const bootstrap::NodeHeader& header() const { return *area_.header; }
  [[nodiscard]] const bootstrap::PeBlock& pe(int index) const { return area_.pe(index); }
  // What a thread of a PE has moved: one for each PE of the world.
  [[nodiscard]] const base::Traffic* traffic(int index, unsigned thread) const {
    return area_.traffic(shape_, index, thread);
  }

 private:
  NodeView() = default;

  bootstrap::ControlArea area_;  // mapped for reading
  bootstrap::NodeShape shape_;  // as checked when it was mapped
};

// The counters of base/counters.hpp, and the bytes moved to and from all PEs.
inline constexpr std::size_t put_bytes_at = static_cast<std::size_t>(base::Counter::count);
inline constexpr std::size_t get_bytes_at = put_bytes_at + 1;
using Counters = std::array<std::uint64_t, get_bytes_at + 1>;

struct Moved {
  std::uint64_t put_bytes = 0;
  std::uint64_t get_bytes = 0;
};

using bootstrap::WaitSeen;

struct PeSeen {
  int number = 0;  // in the world
  int node = 0;
  int pid = 0;
  bootstrap::PeState state{};
  char process = '\0';  // state letter of the process, '\0' when it is not among those of the job
  Counters counters{};  // summed over the PE's threads
  std::vector<Moved> moved;  // by this PE, to and from each PE of the world
  std::uint64_t heap_live_bytes = 0;
  WaitSeen wait;
};

struct JobSeen {
  std::string program;
  std::uint64_t id = 0;
  int cpus = 0;  // of all nodes seen
  int world_pes = 0;
  int n_nodes = 1;     // of the world
  int nodes_seen = 1;  // on this machine
  int launcher_pid = 0;
  std::uint64_t age_ns = 0;
  std::uint64_t taken_ns = 0;
  bootstrap::ExitKind exit_kind{};
  int exit_status = 0;
  int exit_pe = 0;
  std::vector<PeSeen> pes;  // of the nodes seen, by number
};

// Adds what was seen of another node of the same world.
void add_node(JobSeen more, JobSeen* seen);

JobSeen look(const NodeView& node, const Found& job, const std::string& proc);

}  // namespace ushmem::tool
