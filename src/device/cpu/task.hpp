// SPDX-License-Identifier: Apache-2.0
//
// What is put into streams: everything is the launch of so many blocks of a function; a copy, say, is one
// block of a function of the library's. Only host functions are something else, since they may block their
// thread.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "device/cpu/futex.hpp"
#include "ushmem/device/block.h"

namespace ushmem::device::cpu {

struct GraphState;
struct StreamState;

inline constexpr std::size_t largest_args = 4096;
inline constexpr std::size_t small_args = 192;

// What a caller asks for. The arguments are copied.
struct Work {
  ushmem_cpu_kernel kernel = nullptr;
  void (*host)(void*) = nullptr;  // instead of a kernel; args is its argument itself
  std::uint32_t blocks = 1;
  const void* args = nullptr;
  std::size_t bytes = 0;
};

// In a stream, or kept for the next use. All but the atomics is guarded by the engine's lock, except that
// what a block is given does not change while blocks run.
struct Task {
  Task* next = nullptr;                 // in its stream, or of those kept
  Task* ready_next = nullptr;           // of those that have blocks nobody has taken
  Task* ready_previous = nullptr;
  StreamState* stream = nullptr;
  std::uint64_t number = 0;             // in its stream, from 1
  ushmem_cpu_kernel kernel = nullptr;
  void (*host)(void*) = nullptr;
  void* args = nullptr;
  std::uint32_t blocks = 0;
  // Blocks from here on are not taken. Written under the lock; read without it as a hint, which pairs with
  // nothing.
  std::atomic<std::uint32_t> taken{0};
  std::atomic<std::uint32_t> left{0};   // blocks that have not ended
  std::uint64_t runners = 0;            // one bit for each that has taken blocks
  std::uint64_t taken_at = 0;           // when blocks were taken last
  std::unique_ptr<unsigned char[]> large;  // of largest_args bytes, once there was need of it
  alignas(64) unsigned char small[small_args];
};

// A stream, for as long as the device or an event or a waiting task knows it.
struct StreamState {
  std::atomic<std::uint32_t> references{1};
  std::atomic<std::uint64_t> done{0};   // tasks that have ended; written under the lock
  std::atomic<const char*> failed{nullptr};
  FutexWord turn{0};                    // changes when a task ends
  std::atomic<std::uint32_t> sleepers{0};  // in stream_wait(), on `turn`
  // Guarded by the engine's lock.
  Task* head = nullptr;
  Task* tail = nullptr;
  std::uint64_t put = 0;                // tasks that were ever put
  std::uint64_t awaited = 0;            // some thread is in stream_wait() for the task of this number
  GraphState* capture = nullptr;
};

inline StreamState* hold(StreamState* stream) {
  stream->references.fetch_add(1);
  return stream;
}

inline void let_go(StreamState* stream) {
  if (stream != nullptr && stream->references.fetch_sub(1) == 1) delete stream;
}

// An event is a place in a stream: it has happened when the stream has done so many tasks. Guarded by the
// engine's lock.
struct EventState {
  StreamState* stream = nullptr;        // nullptr: never recorded
  std::uint64_t number = 0;
  bool captured = false;                // recorded last into a graph that has not been launched since
  std::atomic<std::uint32_t> references{1};
};

inline EventState* hold(EventState* event) {
  event->references.fetch_add(1);
  return event;
}

inline void let_go(EventState* event) {
  if (event->references.fetch_sub(1) != 1) return;
  let_go(event->stream);
  delete event;
}

}  // namespace ushmem::device::cpu
