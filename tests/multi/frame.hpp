// SPDX-License-Identifier: Apache-2.0
//
// What the two main programs of the multi-PE tests share, and what each must provide: how a body is
// run on all PEs. Used by frame.cpp, main_process.cpp and main_threads.cpp only.
#pragma once

#include <shmemx.h>

#include <atomic>
#include <cstdint>

#include "support.hpp"

namespace multi {

// Where PEs meet and tell each other of failures: in memory that all PEs of the world see.
struct MeetingPlace {
  static constexpr int most_pes = 256;
  std::atomic<std::uint64_t> arrivals;            // counted up, never reset
  std::atomic<std::uint64_t> failures;            // PE-tests failed
  std::atomic<std::uint64_t> came[most_pes];      // rounds that each PE has come to
  std::atomic<int> node[most_pes];                // lowest PE of each PE's node
};

struct Place {
  int n_pes = 1;
  bool in_process = false;
  std::uint64_t seed = 0;
  MeetingPlace* meeting = nullptr;
  shmemx_world_t world = nullptr;  // of threads; nullptr: the process's own
};
Place& place();
void set_pe(int pe);

// Learns which PEs share memory, and whether that is as it should be: support/nodes.hpp. Collective.
bool look_at_nodes();

// Ends the job or process, with what was written flushed. Provided by each main program.
[[noreturn]] void give_up();
// Runs the entry's body as all PEs of the world (of which the caller may be one). By each main
// program.
void run_on_all(const Entry& entry);

// The body as one PE, between barriers: called by run_on_all.
void run_as_this_pe(const Entry& entry);

// Takes our own arguments, registers the tests and installs the printer. `quiet`: failures only.
void prepare(int* argc, char** argv, bool quiet);
// USHMEM_TEST_SEED, or a random one.
std::uint64_t seed_from_environment();

}  // namespace multi
