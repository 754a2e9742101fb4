// SPDX-License-Identifier: Apache-2.0
//
// The out-of-band allocator of the symmetric heap. It hands out offsets in a range of `capacity`
// bytes and never touches those bytes: they may be device memory, and a stray write to them cannot
// harm it. The range is tiled by blocks, live ones and gaps, without two gaps side by side. A block
// is a record in one vector of private memory, and records name each other by index: neighbours by
// address in a list, live blocks by offset in a hash table (LiveMap), gaps by size in a list with a
// digital search tree over it (BlockIndex), and on request the live blocks by offset in one more of
// these.
//
// Every PE keeps its own replica and makes the same calls in the same order (core checks that in
// the barrier of each collective allocation). What must hold, therefore: equal call sequences give
// equal answers; nothing depends on addresses, time or the order within a hash bucket. Calls on one
// instance are not concurrent; the caller sees to that.
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
  static constexpr std::uint32_t not_live = UINT32_MAX - 1;

  std::size_t offset = 0;
  std::size_t size = 0;
  std::uint32_t before = no_block;  // neighbours by address
  std::uint32_t after = no_block;
  std::uint32_t chain = not_live;  // live: the next block of its bucket in the LiveMap
  // Of the index that holds this block: the list by key, and the place in the tree. The parent of a
  // root is no_block; of a block that is in the list only, the block itself.
  std::uint32_t previous = no_block;
  std::uint32_t next = no_block;  // of a record not in use: the next such
  std::uint32_t parent = no_block;
  std::array<std::uint32_t, 2> child{no_block, no_block};

  [[nodiscard]] bool live() const { return chain != not_live; }
};
static_assert(sizeof(Block) == 48, "metadata per block is promised to be small");

using Blocks = std::pmr::vector<Block>;

// The live blocks by offset: a hash table of chains, at most one block a bucket on average.
class LiveMap {
 public:
  explicit LiveMap(std::pmr::memory_resource* memory) : buckets_(memory) {}

  // Grows the table for that many live blocks. Throws std::bad_alloc; nothing changes then.
  void prepare(Blocks& blocks, std::size_t live_blocks);
  void insert(Blocks& blocks, std::uint32_t index);
  [[nodiscard]] std::uint32_t find(const Blocks& blocks, std::size_t offset) const;
  // Takes out the block that starts at offset; no_block when there is none.
  std::uint32_t take(Blocks& blocks, std::size_t offset);

 private:
  [[nodiscard]] std::size_t bucket_of(std::size_t offset) const;

  std::pmr::vector<std::uint32_t> buckets_;  // a power of two of them, or none yet
  int shift_ = 0;
};

// Blocks in the order of one of their two numbers, as a list; equal keys in no promised order. A
// digital search tree for each eighth of an octave of keys finds the place in the list: a block of
// the tree agrees with those below it in all bits above its depth, and they go left or right by the
// next bit. So no way is longer than a key has bits, whatever the order of calls, without any
// rebalancing. Of equal keys the first in the list stands in the tree.
template <std::size_t Block::*key>
class BlockIndex {
 public:
  BlockIndex() { roots_.fill(no_block); }

  void insert(Blocks& blocks, std::uint32_t index);
  void erase(Blocks& blocks, std::uint32_t index);

  // The first block whose key is not below, or the last whose key is not above the wanted one.
  [[nodiscard]] std::uint32_t at_least(const Blocks& blocks, std::size_t wanted) const;
  [[nodiscard]] std::uint32_t at_most(const Blocks& blocks, std::size_t wanted) const;
  [[nodiscard]] std::uint32_t largest() const { return last_; }

  // For tests: the number of blocks in the index. Throws std::logic_error when it is malformed.
  [[nodiscard]] std::size_t check(const Blocks& blocks) const;

 private:
  static constexpr std::size_t trees = 512;  // 464 for all keys of 64 bits, in whole words

  struct Place {
    std::uint32_t found;   // the first block with a key not below the wanted one
    std::uint32_t parent;  // where a block with the wanted key belongs, unless found has that key
    std::size_t side;
  };

  [[nodiscard]] Place locate(const Blocks& blocks, std::size_t wanted) const;
  [[nodiscard]] std::size_t next_tree(std::size_t tree) const;
  void replace_in_tree(Blocks& blocks, std::uint32_t old, std::uint32_t by);
  std::size_t check_below(const Blocks& blocks, std::uint32_t top, std::uint32_t parent,
                          std::size_t low, std::size_t high) const;

  std::array<std::uint32_t, trees> roots_;
  std::array<std::uint64_t, trees / 64> occupied_{};  // bit i of all: roots_[i] is not no_block
  std::uint64_t summary_ = 0;                         // bit i: occupied_[i] is not 0
  std::uint32_t last_ = no_block;                     // of the list
};

}  // namespace heap_detail

class Allocator {
 public:
  static constexpr std::size_t no_space = SIZE_MAX;
  static constexpr std::size_t granule = 16;

  // Offsets are 0 .. capacity - 1; a capacity that is no multiple of the granule is rounded down.
  // With track_ranges contains_live takes logarithmic time, and allocate and free somewhat longer.
  // `metadata` is where the records of the blocks live.
  explicit Allocator(std::size_t capacity, bool track_ranges = false,
                     std::pmr::memory_resource* metadata = std::pmr::new_delete_resource());
  Allocator(const Allocator&) = delete;
  Allocator& operator=(const Allocator&) = delete;

  // The offset of a new block of at least `size` bytes, or no_space: only when no gap can hold the
  // size, rounded up to the granule, at that alignment. Size 0 counts as 1. The alignment is a
  // power of two of any size (another number gives no_space), below the granule it counts as the
  // granule, and it is the offset's: an address has it where the heap's base has it. Throws
  // std::bad_alloc, and nothing changes, when there is no memory for the records.
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
  // Without track_ranges the time is linear in the number of blocks.
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
    for (std::uint32_t index = first_block(); index != no_block; index = blocks_[index].after) {
      const Block& block = blocks_[index];
      if (block.live() == live) callback(block.offset, block.size);
    }
  }

  // The block at offset 0 is record 0 for good: cutting leaves the front, and joining leaves all,
  // to the first of the records involved.
  [[nodiscard]] std::uint32_t first_block() const { return capacity_ == 0 ? no_block : 0; }
  [[nodiscard]] std::uint32_t block_covering(std::size_t offset) const;
  [[nodiscard]] std::uint32_t find_gap(std::size_t size, std::size_t alignment) const;
  void prepare_records(std::size_t number);
  std::uint32_t cut(std::uint32_t index, std::size_t size);
  void join_with_next(std::uint32_t index);

  std::size_t capacity_;
  bool track_ranges_;
  std::size_t live_bytes_ = 0;
  std::size_t live_blocks_ = 0;
  heap_detail::Blocks blocks_;
  std::uint32_t spare_ = no_block;  // records not in use
  std::size_t spares_ = 0;
  heap_detail::LiveMap live_;
  heap_detail::BlockIndex<&Block::size> gaps_;
  heap_detail::BlockIndex<&Block::offset> ranges_;  // the live blocks, with track_ranges
};

}  // namespace ushmem::core
