// SPDX-License-Identifier: Apache-2.0
//
// What is put into streams: kernels of programs, and calls of the library in stream order. Arguments have been
// checked, PEs are the world's. Where a PE is mapped, the device's own copies do what they can; the rest are the
// library's kernels (kernels.cpp). False: with the reason noted for shmemx_last_error().
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/device/kernels.hpp"
#include "core/runtime/thread.hpp"
#include "core/teams/team.hpp"

namespace ushmem::core {

bool stream_create(Thread& t, const char* call, void** out);
bool stream_destroy(Thread& t, const char* call, void* stream);
bool stream_wait(Thread& t, const char* call, void* stream);
bool stream_query(Thread& t, const char* call, void* stream, bool* done);
bool capture_begin(Thread& t, const char* call, void* stream);
bool capture_end(Thread& t, const char* call, void* stream, void** graph);
bool graph_launch(Thread& t, const char* call, void* graph, void* stream);
bool graph_destroy(Thread& t, const char* call, void* graph);

bool kernel_load(Thread& t, const char* call, const char* file, const char* name, const void** out);
bool kernel_launch(Thread& t, const char* call, const void* kernel, std::uint32_t blocks, const void* args,
                   std::size_t bytes, void* stream);

// `there`: the address of dest (put) or source (get) as mapped here; nullptr of a far PE.
struct StreamMove {
  void* dest;
  const void* source;
  std::size_t bytes;
  int pe;
};
bool put_on_stream(Thread& t, const char* call, const StreamMove& move, void* there, void* stream);
bool get_on_stream(Thread& t, const char* call, const StreamMove& move, const void* there, void* stream);
// bytes may be 0: the signal alone.
bool put_signal_on_stream(Thread& t, const char* call, const StreamMove& move, std::uint64_t* signal,
                          std::uint64_t value, int sig_op, void* stream);
bool wait_on_stream(Thread& t, const char* call, std::uint64_t* word, int cmp, std::uint64_t value, void* stream);
// A change of a word by a kernel (words.cpp): args but for the handle.
void preload_kernels(DeviceState& state);
bool launch_atomic(Pe& pe, AtomicArgs args, void* stream, std::string* error);
bool quiet_on_stream(Thread& t, const char* call, void* stream);

enum class TeamCall { sync, barrier, broadcast, collect, fcollect, alltoall, alltoalls, inscan, exscan, reduce, reduce_scatter };
struct TeamMove {
  void* dest = nullptr;
  const void* source = nullptr;
  std::size_t n = 0;
  int root = 0;
  int type = 0;
  int op = 0;
  std::ptrdiff_t dest_stride = 1;
  std::ptrdiff_t source_stride = 1;
};
bool team_on_stream(Thread& t, const char* call, TeamCall what, Team& team, const TeamMove& move, void* stream);

}  // namespace ushmem::core
