// SPDX-License-Identifier: Apache-2.0
//
// A model of Ascend's AI cores, as far as ushmem/device/ascend.h uses them, made from what the vendor's
// documents say of them and written by ourselves. It shows a wait, a flush or a barrier that is missing:
// everything that need not have happened yet happens late, early, or in another order, as a seed decides.
//
// - MTE2 and MTE3 are queues. Copies between two flags of a queue are made in any order and in pieces; a flag
// is set
//   when the queue has done what is before it; a queue that awaits one stands still.
// - The scalar unit has a write-back cache of 64-byte lines. A line is filled whole and written back whole,
// when it
//   is cleaned or whenever chance wills. What is dirty when a kernel ends is lost.
// - Stores past the cache, and lines on their way back, reach memory late and in any order, until
// DataSyncBarrier.
//   Loads past the cache see own stores past it, and lines on their way only when they have come.
// - The scalar unit's stores to the unified buffer are late as well, until it sets a flag or all pipes meet.
// - Bounds and alignments of copies are checked, and that a kernel leaves no flag set and no copy on its way.
//
// Cores are fibers of one thread, and change in any call. The model ends the program when it finds a mistake.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace ascendc_model {

struct Task {
  std::uint32_t index;  // of the block
  std::uint32_t count;
  std::function<void()> body;
};

// Runs the tasks, each a core, until all have ended; host() is what the host does meanwhile, in portions.
void run(const std::vector<Task>& tasks, const std::function<void()>& host, std::uint64_t seed);

// --- what kernel_operator.h is made of; of the core that runs ---------------------------------------------

enum Pipe { scalar, mte2, mte3, pipes };

// Of DataCopyPad: rows, bytes of each, the gaps between them in global memory and (in 32 bytes) in the
// buffer.
struct Rows {
  std::uint32_t rows;
  std::uint32_t bytes;
  std::uint32_t global_gap;
  std::uint32_t buffer_gap;
};

std::uint32_t block_index();
std::uint32_t block_count();
void set_flag(Pipe from, Pipe to, int event);
void wait_flag(Pipe from, Pipe to, int event);
void meet_pipes();
void copy_in(std::uint32_t buffer, std::uint32_t room, std::uint64_t global, const Rows& rows);
void copy_out(std::uint64_t global, std::uint32_t buffer, std::uint32_t room, const Rows& rows);
void buffer_load(std::uint32_t at, void* to, std::size_t bytes);
void buffer_store(std::uint32_t at, const void* from, std::size_t bytes);
void cached_load(std::uint64_t at, void* to, std::size_t bytes);
void cached_store(std::uint64_t at, const void* from, std::size_t bytes);
void past_load(std::uint64_t at, void* to, std::size_t bytes);
void past_store(std::uint64_t at, const void* from, std::size_t bytes);
void clean_all();
void clean_line(std::uint64_t at);
void sync_stores();
void pause();
[[noreturn]] void fail(const char* what);

}  // namespace ascendc_model
