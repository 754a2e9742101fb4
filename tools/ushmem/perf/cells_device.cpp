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

std::vector<Cell> make_cells() {
  std::vector<Cell> cells;
  add_streams(cells);
  return cells;
}

}  // namespace

const std::vector<Cell>& device_cells() {
  static const std::vector<Cell> cells = make_cells();
  return cells;
}

}  // namespace ushmem::perf
