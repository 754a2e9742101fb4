// SPDX-License-Identifier: Apache-2.0
//
// What `ushmem perf device` measures.
#include "perf/formulas.hpp"

namespace ushmem::perf {
namespace {

Formula of_64(const char* name) {
  return [name](const Sample& s) { return figure(s, name) / 64; };
}

// What the device does without PEs.
void add_streams(std::vector<Cell>& cells) {
  const std::string lock = "an uncontended lock, which any queue that threads share needs";
  cells.push_back({"launch", "us", "launch of an empty kernel of one block, the call alone", lock, at_most(1),
                   Kind::probe, 1, "launch", 0, microseconds("launch"), microseconds("lock")});
  cells.push_back({"launch_wait", "us", "launch of an empty kernel of one block and stream_wait", lock,
                   at_most(5), Kind::probe, 1, "launch_wait", 0, microseconds("launch_wait"),
                   microseconds("lock")});
  cells.push_back({"pause", "ns", "pause of each of 64 blocks of a thread, one",
                   "a call through a pointer", at_most(20), Kind::probe, 1, "pause_block", 0,
                   of_64("pause"), of_64("call")});
  for (const int blocks : {48, 1000})
    cells.push_back({"barrier_" + std::to_string(blocks), "us",
                     "blocks of one launch that meet at a counter, with pause",
                     "as many additions by one thread", at_most(blocks == 48 ? 20 : 1000), Kind::probe, 1,
                     "barrier_of_blocks", static_cast<std::size_t>(blocks), microseconds("barrier"),
                     microseconds("bare")});
  struct Size {
    const char* name;
    std::size_t bytes;
    double least;
  };
  for (const Size& s : {Size{"64KiB", 64 << 10, 0.8}, Size{"16MiB", 16 << 20, 0.95}})
    cells.push_back({std::string("copy_") + s.name, "GB/s", "copy on a stream, then stream_wait",
                     "memcpy between the same two buffers", ratio_at_least(s.least), Kind::probe, 1,
                     "stream_copy", s.bytes, bandwidth("copy", s.bytes), bandwidth("memcpy", s.bytes)});
}

struct Size {
  const char* name;
  std::size_t bytes;
};

// Between two PEs of one node.
void add_two_pes(std::vector<Cell>& cells) {
  struct Way {
    const char* name;
    const char* probe;
    const char* value_is;
    const char* limit_is;
  };
  for (const Way& w :
       {Way{"block_put_", "put_by_block", "put by a kernel of one block to the other PE's device memory",
            "memcpy by one thread between the same two buffers"},
        Way{"blocks_put_", "put_by_blocks",
            "put by a kernel of a block for each processor, which share the bytes, to the other PE's device memory",
            "memcpy by as many threads, shared alike, between the same two buffers"}})
    for (const Size& s : {Size{"64KiB", 64 << 10}, Size{"1MiB", 1 << 20}, Size{"16MiB", 16 << 20}})
      cells.push_back({std::string(w.name) + s.name, "GB/s", w.value_is, w.limit_is, ratio_at_least(0.9),
                       Kind::probe, 2, w.probe, s.bytes, bandwidth("put", s.bytes),
                       bandwidth("memcpy", s.bytes)});
  cells.push_back({"block_signal", "ns", "half a round trip of signals between a block of each of two PEs",
                   "half a round trip of signals between their hosts", ratio_at_most(3), Kind::probe, 2,
                   "signal_of_blocks", 0, half("block_round_trip"), half("host_round_trip")});
  cells.push_back({"stream_put_8B", "us",
                   "shmemx_putmem_on_stream of 8 bytes and shmemx_stream_synchronize",
                   "shmem_putmem of them and shmem_quiet, and 1.5 us", ratio_at_most(1), Kind::probe, 2,
                   "put_on_stream", 0, microseconds("stream_put"),
                   [](const Sample& s) { return figure(s, "put_quiet") / 1e3 + 1.5; }, {"put_quiet"}});
}

// Between two PEs of two nodes.
void add_two_nodes(std::vector<Cell>& cells) {
  struct Way {
    const char* name;
    const char* probe;
    const char* value_is;
  };
  for (const Way& w :
       {Way{"far_put_", "far_put_by_host", "shmem_putmem from device memory to device memory and shmem_quiet"},
        Way{"far_stream_put_", "far_put_on_stream",
            "shmemx_putmem_on_stream from device memory to device memory, shmemx_quiet_on_stream and "
            "shmemx_stream_synchronize"},
        Way{"far_block_put_", "far_put_by_block",
            "put from device memory to device memory and quiet by a kernel of one block"}})
    for (const Size& s : {Size{"1MiB", 1 << 20}, Size{"16MiB", 16 << 20}}) {
      cells.push_back({std::string(w.name) + s.name, "GB/s", w.value_is,
                       "shmem_putmem from heap to heap and shmem_quiet", ratio_at_least(0.8), Kind::probe, 2,
                       w.probe, s.bytes, bandwidth("put", s.bytes), bandwidth("heap", s.bytes)});
      cells.back().nodes = 2;
    }
}

std::vector<Cell> make_cells() {
  std::vector<Cell> cells;
  add_streams(cells);
  add_two_pes(cells);
  add_two_nodes(cells);
  return cells;
}

}  // namespace

const std::vector<Cell>& device_cells() {
  static const std::vector<Cell> cells = make_cells();
  return cells;
}

}  // namespace ushmem::perf
