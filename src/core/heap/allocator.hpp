// SPDX-License-Identifier: Apache-2.0
//
// The out-of-band allocator of the symmetric heap. It hands out offsets in a range of `capacity`
// bytes and never touches those bytes: they may be device memory, and a stray write to them cannot
// harm it. The range is tiled by blocks, live ones and gaps, without two gaps side by side. A block
// is a record in one vector of private memory; records name each other by index: neighbours by
// address in a list, live blocks by offset and gaps by size in one digital tree each (BlockIndex).
//
// Every PE keeps its own replica and makes the same calls in the same order (core checks that in
// the barrier of each collective allocation). What must hold, therefore: equal call sequences give
// equal answers; nothing depends on addresses, time or hashing. Calls on one instance are not
// concurrent; the caller sees to that.
//
// docs/design/allocator.md has the reasons and the rejected alternatives.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <vector>

namespace ushmem::core {

namespace heap_detail {

inline constexpr std::uint32_t no_block = UINT32_MAX;

struct Block {
  std::size_t offset = 0;
  std::size_t size = 0;
  std::uint32_t before = no_block;  // neighbours by address
  std::uint32_t after = no_block;
  // Place in the index: in the tree, where parent is no_block at a root; or, for a block whose key
  // is in the tree already, in the ring of that key only, where parent is the block itself.
  std::uint32_t parent = no_block;
  std::array<std::uint32_t, 2> child{no_block, no_block};
  std::uint32_t next = no_block;  // the ring of blocks with equal keys; alone: the block itself
  std::uint32_t previous = no_block;
  // A live block's follower in its bucket of the map; no_block at the end.
  static constexpr std::uint32_t not_live = UINT32_MAX - 1;
  std::uint32_t chain = not_live;

  [[nodiscard]] bool live() const { return chain != not_live; }
};
static_assert(sizeof(Block) == 48, "metadata per block is promised to be small");

using Blocks = std::pmr::vector<Block>;
inline constexpr std::size_t fine_bits = 3;
inline constexpr std::size_t fine = 8;
inline constexpr std::size_t trees = 512;


// An ordered index of blocks by one of their two numbers. Keys with the same number of significant
// bits share a digital tree: a block at depth d agrees with the blocks below it in the d bits after
// the leading one, and those go left or right by the bit after these. So a way from root to leaf is
// at most as long as the key has bits, without any rebalancing, and the shape needs no comparison
// of anything but keys. Blocks with equal keys form a ring; one of them stands in the tree.
template <std::size_t Block::*key>
class BlockIndex {
 public:
  BlockIndex() { roots_.fill(no_block); }


  void insert(Blocks& blocks, std::uint32_t index);
  void erase(Blocks& blocks, std::uint32_t index);

  // The block with this key; with the smallest key not below, or the largest key not above it.
  [[nodiscard]] std::uint32_t find(const Blocks& blocks, std::size_t wanted) const;
  [[nodiscard]] std::uint32_t at_least(const Blocks& blocks, std::size_t wanted) const;
  [[nodiscard]] std::uint32_t at_most(const Blocks& blocks, std::size_t wanted) const;
  [[nodiscard]] std::uint32_t largest(const Blocks& blocks) const;

  // For tests: the number of blocks in the index. Throws std::logic_error when it is malformed.
  [[nodiscard]] std::size_t check(const Blocks& blocks) const;

 private:
  template <bool up>
  static std::uint32_t extreme(const Blocks& blocks, std::uint32_t top, std::uint32_t best);
  template <bool up>
  std::uint32_t nearest(const Blocks& blocks, std::size_t wanted) const;
  std::size_t check_below(const Blocks& blocks, std::uint32_t top, std::uint32_t parent,
                          std::size_t low, std::size_t high) const;
  void put_in_place_of(Blocks& blocks, std::uint32_t old, std::uint32_t by);

  template <bool up>
  std::size_t next_tree(std::size_t tree) const;

  std::array<std::uint32_t, trees> roots_;
  std::array<std::uint64_t, trees / 64> occupied_{};  // bit i: roots_[i] has a tree
  std::uint32_t summary_ = 0;  // bit i: occupied_[i] is not zero
};

class LiveMap {
 public:
  explicit LiveMap(std::pmr::memory_resource* memory) : buckets_(memory) {}
  void prepare(Blocks& blocks, std::size_t live_blocks);
  void insert(Blocks& blocks, std::uint32_t index);
  void erase(Blocks& blocks, std::uint32_t index);
  [[nodiscard]] std::uint32_t find(const Blocks& blocks, std::size_t offset) const;

 private:
  [[nodiscard]] std::size_t bucket_of(std::size_t offset) const;
  std::pmr::vector<std::uint32_t> buckets_;
  int shift_ = 60;
};

}  // namespace heap_detail

class Allocator {
 public:
  static constexpr std::size_t no_space = SIZE_MAX;
  static constexpr std::size_t granule = 16;

  // Offsets are 0 .. capacity - 1; a capacity that is no multiple of the granule is rounded down.
  // `metadata` is where the records of the blocks live.
  explicit Allocator(std::size_t capacity, bool track_ranges = false,
                     std::pmr::memory_resource* metadata = std::pmr::new_delete_resource());
  Allocator(const Allocator&) = delete;
  Allocator& operator=(const Allocator&) = delete;

  // The offset of a new block of at least `size` bytes, or no_space: only when no gap can hold the
  // size, rounded up to the granule, at that alignment. Size 0 counts as 1. The alignment is a
  // power of two of any size (another gives no_space), below the granule it counts as the granule,
  // and it is the offset's: an address has it where the heap's base has it. Throws std::bad_alloc,
  // and nothing changes, when there is no room for the records.
  [[nodiscard]] std::size_t allocate(std::size_t size, std::size_t alignment = granule);

  // False, and nothing changes, when no live block starts at offset.
  bool free(std::size_t offset) noexcept;

  // Bytes of the live block that starts at offset (the size asked for, rounded up to the granule);
  // 0 when none starts there.
  [[nodiscard]] std::size_t size_of(std::size_t offset) const noexcept;

  // Makes the live block at offset `size` bytes long without moving it. Shrinking always works,
  // growing where the gap behind is large enough. False, and nothing changes, otherwise. Throws as
  // allocate does.
  bool resize_in_place(std::size_t offset, std::size_t size);

  // Whether [offset, offset + bytes) lies inside one live block; an empty range also at its end.
  [[nodiscard]] bool contains_live(std::size_t offset, std::size_t bytes) const noexcept;

  [[nodiscard]] std::size_t capacity() const noexcept { return capacity_; }
  [[nodiscard]] std::size_t live_bytes() const noexcept { return live_bytes_; }
  [[nodiscard]] std::size_t live_blocks() const noexcept { return live_blocks_; }
  [[nodiscard]] std::size_t free_bytes() const noexcept { return capacity_ - live_bytes_; }
  [[nodiscard]] std::size_t largest_free() const noexcept;

  // callback(offset, size) for each gap or live block by rising offset. It must not change the
  // allocator.
  template <class Callback>
  void for_each_free(Callback&& callback) const {
    for_each_block(false, callback);
  }
  template <class Callback>
  void for_each_live(Callback&& callback) const {
    for_each_block(true, callback);
  }

  // For tests: throws std::logic_error when the blocks contradict each other or their indexes.
  void check_invariants() const;

 private:
  using Block = heap_detail::Block;
  static constexpr std::uint32_t no_block = heap_detail::no_block;

  template <class Callback>
  void for_each_block(bool live, Callback& callback) const {
    if (capacity_ == 0) return;
    for (std::uint32_t index = 0; index != no_block; index = blocks_[index].after) {
      const Block& block = blocks_[index];
      if (block.live() == live) callback(block.offset, block.size);
    }
  }

  void prepare_records(std::size_t number);
  std::uint32_t find_gap(std::size_t size, std::size_t alignment) const;
  std::uint32_t cut(std::uint32_t index, std::size_t size);
  void join_with_next(std::uint32_t index);

  std::size_t capacity_;
  bool track_ranges_;
  std::size_t live_bytes_ = 0;
  std::size_t live_blocks_ = 0;
  // Record 0 is that of offset 0 for good: cutting leaves the front, and joining all, to the first
  // of the records involved.
  heap_detail::Blocks blocks_;
  std::uint32_t spare_ = no_block;  // records not in use, linked by `next`
  std::size_t spares_ = 0;
  heap_detail::LiveMap live_;
  heap_detail::BlockIndex<&Block::offset> ranges_;
  heap_detail::BlockIndex<&Block::size> gaps_;
};

}  // namespace ushmem::core
