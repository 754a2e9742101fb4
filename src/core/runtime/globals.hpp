// SPDX-License-Identifier: Apache-2.0
//
// Symmetric globals: the writable data of the main program, made the DATA segment. Its pages are moved
// onto the PE's DATA slot in place, at load time, while one thread exists; the addresses stay. A forked
// child gets a private copy back before it runs any of its own code. docs/design/address-space.md
#pragma once

#include <cstddef>
#include <cstdint>

namespace ushmem::core {

// The main program's writable data: from the end of what the loader write-protects (RELRO) to the end
// of .bss, in whole pages.
struct DataSegment {
  std::uintptr_t begin = 0;
  std::size_t bytes = 0;
  std::uint64_t build_id[4] = {};
  std::uintptr_t image_begin = 0;  // the whole main program as loaded: for naming call sites
  std::uintptr_t image_end = 0;
  bool static_program = false;  // no dynamic loader: libc's own data lies in the segment
};

DataSegment find_data_segment();
// Replaces the segment's pages by those of fd at offset, with the same contents. False: errno tells, and
// nothing has changed.
bool move_data_segment(const DataSegment& segment, int fd, std::uint64_t offset);
// Arranges that children of fork() get a private copy, and that `in_child` runs in them. Again when the
// segment has been moved since.
void guard_fork(const DataSegment& segment, bool moved, void (*in_child)());
// Further pages that a PE shares in place and children of fork() get copies of, and their end: they become private
// again, with the same contents. False: errno tells, and nothing has changed.
struct SharedRange {
  std::uintptr_t begin = 0;
  std::size_t bytes = 0;
};
void share_range(const SharedRange& range);
bool unshare_range(const SharedRange& range);
int threads_of_this_process();

}  // namespace ushmem::core
