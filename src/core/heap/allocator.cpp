// SPDX-License-Identifier: Apache-2.0
//
// The allocator of the symmetric heap, and the index of blocks that it is made of. Both are
// described in allocator.hpp; called by core's collective allocation and by its address checks.
#include "core/heap/allocator.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>

namespace ushmem::core {

namespace heap_detail {

namespace {

// Which tree a key belongs to, and its bits that the tree does not say, the first of them on top.
// Trees are those of a floating-point number with `fine_bits` bits of mantissa, so they too are in
// the order of their keys.
std::size_t tree_of(std::size_t key) {
  const std::uint64_t number = key / Allocator::granule;
  if (number < fine) return number;
  const auto exponent = static_cast<std::size_t>(std::bit_width(number)) - fine_bits - 1;
  return exponent * fine + (number >> exponent);
}
std::uint64_t branches_of(std::size_t key) {
  const std::uint64_t number = key / Allocator::granule;
  return number < fine ? 0 : number << std::countl_zero(number) << (fine_bits + 1);
}

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

}  // namespace

template <std::size_t Block::*key>
void BlockIndex<key>::insert(Blocks& blocks, std::uint32_t index) {
  Block& block = blocks[index];
  block.child = {no_block, no_block};
  block.next = index;
  block.previous = index;
  const std::size_t tree = tree_of(block.*key);
  std::uint64_t branches = branches_of(block.*key);
  block.parent = no_block;
  std::uint32_t* place = &roots_[tree];
  if (*place == no_block) {
    occupied_[tree / 64] |= std::uint64_t{1} << tree % 64;
    summary_ |= 1U << tree / 64;
  }
  while (*place != no_block) {
    Block& above = blocks[*place];
    if (above.*key == block.*key) {
      block.parent = index;
      block.next = above.next;
      block.previous = *place;
      blocks[above.next].previous = index;
      above.next = index;
      return;
    }
    block.parent = *place;
    place = &above.child[branches >> 63];
    branches <<= 1;
  }
  *place = index;
}

// Gives old's place in the tree to `by`, which may be no_block when old has no children.
template <std::size_t Block::*key>
void BlockIndex<key>::put_in_place_of(Blocks& blocks, std::uint32_t old, std::uint32_t by) {
  const Block& gone = blocks[old];
  if (gone.parent == no_block) {
    const std::size_t tree = tree_of(gone.*key);
    roots_[tree] = by;
    if (by == no_block) {
      occupied_[tree / 64] &= ~(std::uint64_t{1} << tree % 64);
      if (occupied_[tree / 64] == 0) summary_ &= ~(1U << tree / 64);
    }
  } else {
    Block& parent = blocks[gone.parent];
    parent.child[parent.child[1] == old ? 1 : 0] = by;
  }
  if (by == no_block) return;
  Block& heir = blocks[by];
  heir.parent = gone.parent;
  heir.child = gone.child;
  for (const std::uint32_t child : heir.child) {
    if (child != no_block) blocks[child].parent = by;
  }
}

template <std::size_t Block::*key>
void BlockIndex<key>::erase(Blocks& blocks, std::uint32_t index) {
  const Block& block = blocks[index];
  if (block.next != index) {
    blocks[block.next].previous = block.previous;
    blocks[block.previous].next = block.next;
    if (block.parent != index) put_in_place_of(blocks, index, block.next);
    return;
  }
  // Every block below may take this place, for it has the bits that lead here: take a leaf.
  std::uint32_t leaf = index;
  for (;;) {
    const auto& child = blocks[leaf].child;
    if (child[1] != no_block) {
      leaf = child[1];
    } else if (child[0] != no_block) {
      leaf = child[0];
    } else {
      break;
    }
  }
  put_in_place_of(blocks, leaf, no_block);
  if (leaf != index) put_in_place_of(blocks, index, leaf);
}

template <std::size_t Block::*key>
std::uint32_t BlockIndex<key>::find(const Blocks& blocks, std::size_t wanted) const {
  std::uint32_t index = roots_[tree_of(wanted)];
  std::uint64_t branches = branches_of(wanted);
  while (index != no_block && blocks[index].*key != wanted) {
    index = blocks[index].child[branches >> 63];
    branches <<= 1;
  }
  return index;
}

// The smallest (up) or largest key of best and of what stands at and below top. The left branch
// has the smaller keys, but the block above both may have any.
template <std::size_t Block::*key>
template <bool up>
std::uint32_t BlockIndex<key>::extreme(const Blocks& blocks, std::uint32_t top,
                                       std::uint32_t best) {
  while (top != no_block) {
    const Block& block = blocks[top];
    if (best == no_block || (up ? block.*key < blocks[best].*key : block.*key > blocks[best].*key)) {
      best = top;
    }
    const std::uint32_t outer = block.child[up ? 0 : 1];
    top = outer != no_block ? outer : block.child[up ? 1 : 0];
  }
  return best;
}

// The tree with blocks that follows in rising (up) or falling order; `trees` when there is none.
template <std::size_t Block::*key>
template <bool up>
std::size_t BlockIndex<key>::next_tree(std::size_t tree) const {
  const std::size_t word = tree / 64;
  const auto beyond = [](std::uint64_t bits, std::size_t bit) {
    return up ? bits & ~((std::uint64_t{2} << bit) - 1) : bits & ((std::uint64_t{1} << bit) - 1);
  };
  const auto nearest_bit = [](std::uint64_t bits) {
    return static_cast<std::size_t>(up ? std::countr_zero(bits) : 63 - std::countl_zero(bits));
  };
  if (const std::uint64_t here = beyond(occupied_[word], tree % 64)) {
    return word * 64 + nearest_bit(here);
  }
  const std::uint64_t words = beyond(summary_, word);
  if (words == 0) return trees;
  const std::size_t other = nearest_bit(words);
  return other * 64 + nearest_bit(occupied_[other]);
}

// The smallest key not below (up) or the largest not above the wanted one.
template <std::size_t Block::*key>
template <bool up>
std::uint32_t BlockIndex<key>::nearest(const Blocks& blocks, std::size_t wanted) const {
  const std::size_t tree = tree_of(wanted);
  std::uint64_t branches = branches_of(wanted);
  std::uint32_t best = no_block;
  std::uint32_t beyond = no_block;  // of the subtrees wholly beyond the wanted key, the nearest
  for (std::uint32_t index = roots_[tree]; index != no_block; branches <<= 1) {
    const Block& block = blocks[index];
    if (block.*key == wanted) return index;
    if ((up ? block.*key > wanted : block.*key < wanted) &&
        (best == no_block ||
         (up ? block.*key < blocks[best].*key : block.*key > blocks[best].*key))) {
      best = index;
    }
    const std::size_t side = branches >> 63;
    const std::uint32_t other = block.child[up ? 1 : 0];
    if (side == (up ? 0 : 1) && other != no_block) beyond = other;
    index = block.child[side];
  }
  best = extreme<up>(blocks, beyond, best);
  if (best != no_block) return best;
  const std::size_t next = next_tree<up>(tree);
  return next == trees ? no_block : extreme<up>(blocks, roots_[next], no_block);
}

template <std::size_t Block::*key>
std::uint32_t BlockIndex<key>::at_least(const Blocks& blocks, std::size_t wanted) const {
  return nearest<true>(blocks, wanted);
}

template <std::size_t Block::*key>
std::uint32_t BlockIndex<key>::at_most(const Blocks& blocks, std::size_t wanted) const {
  return nearest<false>(blocks, wanted);
}

template <std::size_t Block::*key>
std::uint32_t BlockIndex<key>::largest(const Blocks& blocks) const {
  return nearest<false>(blocks, SIZE_MAX);
}

// Blocks at and below top, whose numbers of granules all lie in [low, high].
template <std::size_t Block::*key>
std::size_t BlockIndex<key>::check_below(const Blocks& blocks, std::uint32_t top,
                                         std::uint32_t parent, std::size_t low,
                                         std::size_t high) const {
  if (top == no_block) return 0;
  require(top < blocks.size() && low <= high, "block index: link to nowhere");
  const Block& block = blocks[top];
  require(block.parent == parent, "block index: child and parent disagree");
  const std::size_t number = block.*key / Allocator::granule;
  require(low <= number && number <= high, "block index: key on the wrong branch");
  std::size_t count = 0;
  std::uint32_t index = top;
  do {
    const Block& equal = blocks[index];
    require(equal.*key == block.*key, "block index: ring of unequal keys");
    require(index == top || equal.parent == index, "block index: two of one ring in the tree");
    require(equal.next < blocks.size() && blocks[equal.next].previous == index,
            "block index: ring broken");
    require(++count <= blocks.size(), "block index: ring without end");
    index = equal.next;
  } while (index != top);
  const std::size_t half = low + (high - low) / 2;
  if (low == high) {
    require(block.child[0] == no_block && block.child[1] == no_block, "block index: too deep");
    return count;
  }
  return count + check_below(blocks, block.child[0], top, low, half) +
         check_below(blocks, block.child[1], top, half + 1, high);
}

template <std::size_t Block::*key>
std::size_t BlockIndex<key>::check(const Blocks& blocks) const {
  std::size_t count = 0;
  for (std::size_t tree = 0; tree < trees; ++tree) {
    const bool occupied = (occupied_[tree / 64] >> tree % 64 & 1) != 0;
    require(occupied == (roots_[tree] != no_block), "block index: occupied trees misnoted");
    require((summary_ >> tree / 64 & 1) == (occupied_[tree / 64] != 0),
            "block index: occupied words misnoted");
    const std::size_t exponent = tree < 2 * fine ? 0 : tree / fine - 1;
    const std::size_t low = (tree - exponent * fine) << exponent;
    const std::size_t high = low + (std::size_t{1} << exponent) - 1;
    count += check_below(blocks, roots_[tree], no_block, low, high);
  }
  return count;
}

void LiveMap::prepare(Blocks& blocks, std::size_t live_blocks) {
  if (live_blocks <= buckets_.size()) return;
  const std::size_t size = std::max<std::size_t>(16, std::bit_ceil(live_blocks));
  std::pmr::vector<std::uint32_t> old(size, no_block, buckets_.get_allocator());
  old.swap(buckets_);
  shift_ = 64 - std::countr_zero(size);
  for (std::uint32_t index : old) {
    while (index != no_block) {
      const std::uint32_t next = blocks[index].chain;
      insert(blocks, index);
      index = next;
    }
  }
}

std::size_t LiveMap::bucket_of(std::size_t offset) const {
  return static_cast<std::uint64_t>(offset / Allocator::granule) * 0x9e3779b97f4a7c15 >> shift_;
}

std::uint32_t LiveMap::find(const Blocks& blocks, std::size_t offset) const {
  if (buckets_.empty()) return no_block;
  std::uint32_t index = buckets_[bucket_of(offset)];
  while (index != no_block && blocks[index].offset != offset) index = blocks[index].chain;
  return index;
}

void LiveMap::insert(Blocks& blocks, std::uint32_t index) {
  std::uint32_t& bucket = buckets_[bucket_of(blocks[index].offset)];
  blocks[index].chain = bucket;
  bucket = index;
}

void LiveMap::erase(Blocks& blocks, std::uint32_t index) {
  std::uint32_t* link = &buckets_[bucket_of(blocks[index].offset)];
  while (*link != index) link = &blocks[*link].chain;
  *link = blocks[index].chain;
  blocks[index].chain = Block::not_live;
}

template class BlockIndex<&Block::offset>;
template class BlockIndex<&Block::size>;

}  // namespace heap_detail

namespace {

using heap_detail::require;

constexpr std::size_t rounded_up(std::size_t size) {
  return (std::max<std::size_t>(size, 1) + Allocator::granule - 1) / Allocator::granule *
         Allocator::granule;
}

// How far the first aligned offset lies behind `offset`. Cannot overflow, as the sum could.
constexpr std::size_t padding(std::size_t offset, std::size_t alignment) {
  return (std::size_t{0} - offset) & (alignment - 1);
}

// Of this many sizes of gaps that suit a request, the smallest ones, and no more than an eighth
// larger than the smallest, the gap at the lowest offset is taken. Best fit alone (one choice)
// spreads small remainders over the whole heap; see docs/design/allocator.md for the figures.
constexpr int choices = 4;

// Gaps tried in order of size for one whose start happens to suit a large alignment, before one
// large enough for any start is taken instead. Bounds the walk; the answer stays exact because
// without such a gap the walk goes on to the end.
constexpr int patience = 64;

}  // namespace

Allocator::Allocator(std::size_t capacity, bool track_ranges, std::pmr::memory_resource* metadata)
    : capacity_(capacity / granule * granule),
      track_ranges_(track_ranges),
      blocks_(metadata),
      live_(metadata) {
  if (capacity_ == 0) return;
  blocks_.emplace_back().size = capacity_;
  gaps_.insert(blocks_, 0);
}

// So that the next `number` cuts find a record without allocating.
void Allocator::prepare_records(std::size_t number) {
  if (spares_ + (blocks_.capacity() - blocks_.size()) >= number) return;
  blocks_.reserve(std::max(2 * blocks_.capacity(), blocks_.size() + number));
}

// Leaves `size` bytes to the block and gives the rest to a new one behind it, in no index yet.
std::uint32_t Allocator::cut(std::uint32_t index, std::size_t size) {
  std::uint32_t rest_index = spare_;
  if (rest_index == no_block) {
    rest_index = static_cast<std::uint32_t>(blocks_.size());
    blocks_.emplace_back();
  } else {
    spare_ = blocks_[rest_index].next;
    --spares_;
  }
  Block& block = blocks_[index];
  Block& rest = blocks_[rest_index];
  rest.offset = block.offset + size;
  rest.size = block.size - size;
  rest.chain = Block::not_live;
  rest.before = index;
  rest.after = block.after;
  if (block.after != no_block) blocks_[block.after].before = rest_index;
  block.after = rest_index;
  block.size = size;
  return rest_index;
}

// Neither of the two is in an index.
void Allocator::join_with_next(std::uint32_t index) {
  Block& block = blocks_[index];
  const std::uint32_t gone_index = block.after;
  Block& gone = blocks_[gone_index];
  block.size += gone.size;
  block.after = gone.after;
  if (gone.after != no_block) blocks_[gone.after].before = index;
  gone.next = spare_;
  spare_ = gone_index;
  ++spares_;
}

// A gap of exactly the size where it is aligned, otherwise the lowest of the choices. Of equal gaps
// the one that joined the index last, if it is not the one in the tree: cheaper to take out.
std::uint32_t Allocator::find_gap(std::size_t size, std::size_t alignment) const {
  const std::size_t worst_lead = alignment - granule;
  std::uint32_t best = no_block;
  std::size_t smallest = 0;
  int chosen = 0;
  int tried = 0;
  std::size_t gap_size = 0;
  for (std::uint32_t first = gaps_.at_least(blocks_, size); first != no_block;
       first = gaps_.at_least(blocks_, gap_size + granule)) {
    gap_size = blocks_[first].size;
    if (best != no_block && gap_size - smallest > smallest / 8) break;
    std::uint32_t index = first;
    bool fits = false;
    do {
      index = blocks_[index].next;
      const std::size_t lead = padding(blocks_[index].offset, alignment);
      fits = lead <= gap_size && size <= gap_size - lead;
      if (!fits && ++tried == patience && best == no_block && size <= SIZE_MAX - worst_lead) {
        const std::uint32_t sure = gaps_.at_least(blocks_, size + worst_lead);
        if (sure != no_block) return sure;
      }
    } while (!fits && index != first);
    if (!fits) continue;
    if (best == no_block) smallest = gap_size;
    if (best == no_block || blocks_[index].offset < blocks_[best].offset) best = index;
    if (gap_size == size || ++chosen == choices) break;
  }
  return best;
}

std::size_t Allocator::allocate(std::size_t size, std::size_t alignment) {
  if (size > capacity_ || !std::has_single_bit(alignment)) return no_space;
  size = rounded_up(size);
  prepare_records(2);
  live_.prepare(blocks_, live_blocks_ + 1);
  std::uint32_t index = find_gap(size, std::max(alignment, granule));
  if (index == no_block) return no_space;

  gaps_.erase(blocks_, index);
  const std::size_t lead = padding(blocks_[index].offset, alignment);
  if (lead != 0) {
    const std::uint32_t aligned = cut(index, lead);
    gaps_.insert(blocks_, index);
    index = aligned;
  }
  if (blocks_[index].size != size) gaps_.insert(blocks_, cut(index, size));
  live_.insert(blocks_, index);
  if (track_ranges_) ranges_.insert(blocks_, index);
  live_bytes_ += size;
  ++live_blocks_;
  return blocks_[index].offset;
}

bool Allocator::free(std::size_t offset) noexcept {
  std::uint32_t index = live_.find(blocks_, offset);
  if (index == no_block) return false;
  live_.erase(blocks_, index);
  if (track_ranges_) ranges_.erase(blocks_, index);
  live_bytes_ -= blocks_[index].size;
  --live_blocks_;
  const std::uint32_t after = blocks_[index].after;
  if (after != no_block && !blocks_[after].live()) {
    gaps_.erase(blocks_, after);
    join_with_next(index);
  }
  const std::uint32_t before = blocks_[index].before;
  if (before != no_block && !blocks_[before].live()) {
    gaps_.erase(blocks_, before);
    join_with_next(before);
    index = before;
  }
  gaps_.insert(blocks_, index);
  return true;
}

std::size_t Allocator::size_of(std::size_t offset) const noexcept {
  const std::uint32_t index = live_.find(blocks_, offset);
  return index == no_block ? 0 : blocks_[index].size;
}

bool Allocator::resize_in_place(std::size_t offset, std::size_t size) {
  const std::uint32_t index = live_.find(blocks_, offset);
  if (index == no_block || size > capacity_) return false;
  size = rounded_up(size);
  const std::size_t old_size = blocks_[index].size;
  const std::uint32_t after = blocks_[index].after;
  const bool gap_behind = after != no_block && !blocks_[after].live();
  const std::size_t room = old_size + (gap_behind ? blocks_[after].size : 0);
  if (size > room) return false;
  if (size == old_size) return true;
  prepare_records(1);
  if (gap_behind) {
    gaps_.erase(blocks_, after);
    join_with_next(index);
  }
  if (size != room) gaps_.insert(blocks_, cut(index, size));
  live_bytes_ = live_bytes_ - old_size + size;
  return true;
}

bool Allocator::contains_live(std::size_t offset, std::size_t bytes) const noexcept {
  const std::uint32_t index = ranges_.at_most(blocks_, offset);
  if (index == no_block) return false;
  const std::size_t into = offset - blocks_[index].offset;
  return into <= blocks_[index].size && bytes <= blocks_[index].size - into;
}

std::size_t Allocator::largest_free() const noexcept {
  const std::uint32_t index = gaps_.largest(blocks_);
  return index == no_block ? 0 : blocks_[index].size;
}

void Allocator::check_invariants() const {
  std::size_t end = 0;
  std::size_t bytes = 0;
  std::size_t live = 0;
  std::size_t gaps = 0;
  std::uint32_t before = no_block;
  for (std::uint32_t index = capacity_ == 0 ? no_block : 0; index != no_block;) {
    require(index < blocks_.size(), "allocator: link to nowhere");
    const Block& block = blocks_[index];
    require(block.before == before, "allocator: neighbours disagree");
    require(block.offset == end, "allocator: blocks do not tile the range");
    require(block.size != 0 && block.size % granule == 0, "allocator: odd size");
    require(block.size <= capacity_ - end, "allocator: block out of range");
    require(block.live() || before == no_block || blocks_[before].live(), "allocator: gaps not joined");
    const std::uint32_t found = block.live() ? live_.find(blocks_, block.offset)
                                           : gaps_.find(blocks_, block.size);
    require(found != no_block && blocks_[found].live() == block.live(), "allocator: block not indexed");
    end += block.size;
    bytes += block.live() ? block.size : 0;
    ++(block.live() ? live : gaps);
    before = index;
    index = block.after;
  }
  require(end == capacity_, "allocator: blocks do not reach the end");
  require(bytes == live_bytes_ && live == live_blocks_, "allocator: live blocks miscounted");
  require((!track_ranges_ || ranges_.check(blocks_) == live), "allocator: stray block in the live index");
  require(gaps_.check(blocks_) == gaps, "allocator: stray block in the gap index");
  require(live + gaps + spares_ == blocks_.size(), "allocator: record lost");
}

}  // namespace ushmem::core
