// SPDX-License-Identifier: Apache-2.0
//
// The allocator of the symmetric heap, and the two ways to find a block that it is made of. All are
// described in allocator.hpp; called by core's collective allocation and by its address checks.
#include "core/heap/allocator.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>

namespace ushmem::core {

namespace heap_detail {

namespace {

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

}  // namespace

// ---------------------------------------------------------------- LiveMap

// Fibonacci hashing: heap offsets are strided, and the upper bits of this product spread strides.
std::size_t LiveMap::bucket_of(std::size_t offset) const {
  constexpr std::uint64_t golden = 0x9e3779b97f4a7c15;  // 2^64 divided by the golden ratio
  return static_cast<std::uint64_t>(offset / Allocator::granule) * golden >> shift_;
}

void LiveMap::prepare(Blocks& blocks, std::size_t live_blocks) {
  if (live_blocks <= buckets_.size()) return;
  const std::size_t size = std::max<std::size_t>(16, std::bit_ceil(live_blocks));
  std::pmr::vector<std::uint32_t> other(size, no_block, buckets_.get_allocator());
  other.swap(buckets_);
  shift_ = 64 - std::countr_zero(size);
  for (std::uint32_t index : other) {
    while (index != no_block) {
      const std::uint32_t chain = blocks[index].chain;
      insert(blocks, index);
      index = chain;
    }
  }
}

void LiveMap::insert(Blocks& blocks, std::uint32_t index) {
  std::uint32_t& bucket = buckets_[bucket_of(blocks[index].offset)];
  blocks[index].chain = bucket;
  bucket = index;
}

std::uint32_t LiveMap::find(const Blocks& blocks, std::size_t offset) const {
  if (buckets_.empty()) return no_block;
  std::uint32_t index = buckets_[bucket_of(offset)];
  while (index != no_block && blocks[index].offset != offset) index = blocks[index].chain;
  return index;
}

std::uint32_t LiveMap::take(Blocks& blocks, std::size_t offset) {
  if (buckets_.empty()) return no_block;
  std::uint32_t* link = &buckets_[bucket_of(offset)];
  while (*link != no_block && blocks[*link].offset != offset) link = &blocks[*link].chain;
  const std::uint32_t index = *link;
  if (index == no_block) return no_block;
  *link = blocks[index].chain;
  blocks[index].chain = Block::not_live;
  return index;
}

// ---------------------------------------------------------------- BlockIndex

namespace {

constexpr std::size_t fine_bits = 3;
constexpr std::size_t fine = std::size_t{1} << fine_bits;

// Which tree a key belongs to, and its bits that the tree does not tell, the first of them on top.
// The tree's number is the key's granules as a floating-point number with fine_bits of mantissa, so
// trees are in the order of their keys.
std::size_t tree_of(std::size_t key) {
  const std::uint64_t number = key / Allocator::granule;
  if (number < fine) return number;
  const auto exponent = static_cast<std::size_t>(std::bit_width(number)) - 1 - fine_bits;
  return exponent * fine + (number >> exponent);
}
std::uint64_t branches_of(std::size_t key) {
  const std::uint64_t number = key / Allocator::granule;
  return number < fine ? 0 : number << std::countl_zero(number) << (1 + fine_bits);
}

// The bits of `bits` above bit `place`.
constexpr std::uint64_t above(std::uint64_t bits, std::size_t place) {
  return bits & ~((std::uint64_t{2} << place) - 1);
}

// Walks down to the smallest key at and below top that is nearer to `wanted` than `distance` is.
// Left branches have the smaller keys, but the block above two branches may have any.
template <std::size_t Block::*key>
std::uint32_t nearest_below(const Blocks& blocks, std::uint32_t top, std::size_t wanted,
                            std::size_t distance, std::uint32_t found) {
  while (top != no_block) {
    const Block& block = blocks[top];
    if (block.*key - wanted < distance) {
      distance = block.*key - wanted;
      found = top;
    }
    top = block.child[block.child[0] != no_block ? 0 : 1];
  }
  return found;
}

}  // namespace

// The next tree that has blocks; `trees` when there is none.
template <std::size_t Block::*key>
std::size_t BlockIndex<key>::next_tree(std::size_t tree) const {
  std::size_t word = tree / 64;
  std::uint64_t bits = above(occupied_[word], tree % 64);
  if (bits == 0) {
    const std::uint64_t words = above(summary_, word);
    if (words == 0) return trees;
    word = static_cast<std::size_t>(std::countr_zero(words));
    bits = occupied_[word];
  }
  return word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
}

template <std::size_t Block::*key>
typename BlockIndex<key>::Place BlockIndex<key>::locate(const Blocks& blocks,
                                                        std::size_t wanted) const {
  const std::size_t tree = tree_of(wanted);
  std::uint64_t branches = branches_of(wanted);
  Place place{no_block, no_block, 0};
  std::size_t distance = SIZE_MAX;    // of the key found; a smaller key than wanted is farther
  std::uint32_t beyond = no_block;  // of the subtrees wholly above the wanted key, the lowest
  for (std::uint32_t index = roots_[tree]; index != no_block; branches <<= 1) {
    const Block& block = blocks[index];
    const std::size_t here = block.*key - wanted;
    if (here == 0) return {index, no_block, 0};
    if (block.*key > wanted && here < distance) {
      distance = here;
      place.found = index;
    }
    place.parent = index;
    place.side = branches >> 63;
    if (place.side == 0 && block.child[1] != no_block) beyond = block.child[1];
    index = block.child[place.side];
  }
  place.found = nearest_below<key>(blocks, beyond, wanted, distance, place.found);
  if (place.found == no_block) {
    const std::size_t next = next_tree(tree);
    if (next != trees) {
      place.found = nearest_below<key>(blocks, roots_[next], wanted, SIZE_MAX, no_block);
    }
  }
  return place;
}

template <std::size_t Block::*key>
std::uint32_t BlockIndex<key>::at_least(const Blocks& blocks, std::size_t wanted) const {
  return locate(blocks, wanted).found;
}

template <std::size_t Block::*key>
std::uint32_t BlockIndex<key>::at_most(const Blocks& blocks, std::size_t wanted) const {
  const std::uint32_t found = locate(blocks, wanted).found;
  if (found == no_block) return last_;
  return blocks[found].*key == wanted ? found : blocks[found].previous;
}

template <std::size_t Block::*key>
void BlockIndex<key>::insert(Blocks& blocks, std::uint32_t index) {
  Block& block = blocks[index];
  const Place place = locate(blocks, block.*key);
  const bool equal = place.found != no_block && blocks[place.found].*key == block.*key;
  if (equal) {
    block.previous = place.found;
    block.next = blocks[place.found].next;
    block.parent = index;
  } else {
    block.previous = place.found == no_block ? last_ : blocks[place.found].previous;
    block.next = place.found;
    block.parent = place.parent;
    block.child = {no_block, no_block};
    if (place.parent == no_block) {
      const std::size_t tree = tree_of(block.*key);
      roots_[tree] = index;
      occupied_[tree / 64] |= std::uint64_t{1} << tree % 64;
      summary_ |= std::uint64_t{1} << tree / 64;
    } else {
      blocks[place.parent].child[place.side] = index;
    }
  }
  if (block.previous != no_block) blocks[block.previous].next = index;
  (block.next == no_block ? last_ : blocks[block.next].previous) = index;
}

// Gives old's place in the tree to `by`, which may be no_block when old has no children.
template <std::size_t Block::*key>
void BlockIndex<key>::replace_in_tree(Blocks& blocks, std::uint32_t old, std::uint32_t by) {
  const Block& gone = blocks[old];
  if (gone.parent != no_block) {
    Block& parent = blocks[gone.parent];
    parent.child[parent.child[1] == old ? 1 : 0] = by;
  } else {
    const std::size_t tree = tree_of(gone.*key);
    roots_[tree] = by;
    if (by == no_block) {
      occupied_[tree / 64] &= ~(std::uint64_t{1} << tree % 64);
      if (occupied_[tree / 64] == 0) summary_ &= ~(std::uint64_t{1} << tree / 64);
    }
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
  if (block.previous != no_block) blocks[block.previous].next = block.next;
  (block.next == no_block ? last_ : blocks[block.next].previous) = block.previous;
  if (block.parent == index) return;
  if (block.next != no_block && blocks[block.next].*key == block.*key) {
    replace_in_tree(blocks, index, block.next);
    return;
  }
  // Any block below may take this place, for it has all the bits that lead here: take a leaf.
  std::uint32_t leaf = index;
  for (std::uint32_t down = index; down != no_block;) {
    leaf = down;
    down = blocks[leaf].child[blocks[leaf].child[1] != no_block ? 1 : 0];
  }
  replace_in_tree(blocks, leaf, no_block);
  if (leaf != index) replace_in_tree(blocks, index, leaf);
}

// Blocks of the tree at and below top, whose numbers of granules must lie in [low, high].
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
  if (low == high) {
    require(block.child[0] == no_block && block.child[1] == no_block, "block index: too deep");
    return 1;
  }
  const std::size_t half = low + (high - low) / 2;
  return 1 + check_below(blocks, block.child[0], top, low, half) +
         check_below(blocks, block.child[1], top, half + 1, high);
}

template <std::size_t Block::*key>
std::size_t BlockIndex<key>::check(const Blocks& blocks) const {
  std::size_t in_trees = 0;
  for (std::size_t tree = 0; tree < trees; ++tree) {
    const bool occupied = (occupied_[tree / 64] >> tree % 64 & 1) != 0;
    require(occupied == (roots_[tree] != no_block), "block index: occupied tree misnoted");
    require((summary_ >> tree / 64 & 1) == (occupied_[tree / 64] != 0),
            "block index: occupied word misnoted");
    const std::size_t exponent = tree < 2 * fine ? 0 : tree / fine - 1;
    const std::size_t low = (tree - exponent * fine) << exponent;
    const std::size_t high = low + (std::size_t{1} << exponent) - 1;
    in_trees += check_below(blocks, roots_[tree], no_block, low, high);
  }
  std::size_t listed = 0;
  std::uint32_t next = no_block;
  for (std::uint32_t index = last_; index != no_block; index = blocks[index].previous) {
    require(index < blocks.size() && ++listed <= blocks.size(), "block index: list astray");
    const Block& block = blocks[index];
    require(block.next == next, "block index: list neighbours disagree");
    require(next == no_block || block.*key <= blocks[next].*key, "block index: list out of order");
    const bool first = block.previous == no_block || blocks[block.previous].*key != block.*key;
    require(first == (block.parent != index), "block index: wrong one of equals in the tree");
    if (first) --in_trees;
    next = index;
  }
  require(in_trees == 0, "block index: list and trees differ");
  return listed;
}

template class BlockIndex<&Block::offset>;
template class BlockIndex<&Block::size>;

}  // namespace heap_detail

// ---------------------------------------------------------------- Allocator

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

// Of this many gaps that suit a request, the smallest ones and none more than an eighth larger than
// the smallest, the one at the lowest offset is taken. That keeps the far end of the heap whole;
// the smallest always (one choice) leaves small remainders everywhere. docs/design/allocator.md has
// the figures.
constexpr int choices = 8;

// Gaps tried in the order of size for one whose start happens to suit a large alignment, before one
// large enough for any start is taken instead. Where there is none such the walk goes on to the
// end, so that the answer stays exact.
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

// After this, `number` cuts need no memory.
void Allocator::prepare_records(std::size_t number) {
  if (spares_ + (blocks_.capacity() - blocks_.size()) >= number) return;
  blocks_.reserve(std::max(2 * blocks_.capacity(), blocks_.size() + number));
}

// Leaves `size` bytes to the block and gives the rest to a new one behind it, which is in no index.
std::uint32_t Allocator::cut(std::uint32_t index, std::size_t size) {
  std::uint32_t rest_index = spare_;
  if (rest_index != no_block) {
    spare_ = blocks_[rest_index].next;
    --spares_;
  } else {
    rest_index = static_cast<std::uint32_t>(blocks_.size());
    blocks_.emplace_back();
  }
  Block& block = blocks_[index];
  Block& rest = blocks_[rest_index];
  rest.offset = block.offset + size;
  rest.size = block.size - size;
  rest.before = index;
  rest.after = block.after;
  if (rest.after != no_block) blocks_[rest.after].before = rest_index;
  block.after = rest_index;
  block.size = size;
  return rest_index;
}

// Makes the block as long as itself and the gap behind it together. That gap is in no index.
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

std::uint32_t Allocator::find_gap(std::size_t size, std::size_t alignment) const {
  const std::size_t worst_lead = alignment - granule;
  std::uint32_t best = no_block;
  std::size_t slack = 0;  // the size up to which a gap is as good as the smallest
  int found = 0;
  int tried = 0;
  for (std::uint32_t index = gaps_.at_least(blocks_, size); index != no_block;
       index = blocks_[index].next) {
    const Block& gap = blocks_[index];
    if (found != 0 && gap.size - size > slack) break;
    const std::size_t lead = padding(gap.offset, alignment);
    if (lead <= gap.size && size <= gap.size - lead) {
      // A gap of the very size leaves nothing behind: only another such is as good.
      if (found == 0) slack = gap.size == size ? 0 : gap.size - size + gap.size / 8;
      if (found == 0 || gap.offset < blocks_[best].offset) best = index;
      if (++found == choices) break;
    } else if (++tried == patience && found == 0) {
      // So many gaps of at least this size: it is below 2^58, and the sum cannot overflow.
      const std::uint32_t sure = gaps_.at_least(blocks_, size + worst_lead);
      if (sure != no_block) return sure;
    }
  }
  return best;
}

std::size_t Allocator::allocate(std::size_t size, std::size_t alignment) {
  if (size > capacity_ || !std::has_single_bit(alignment)) return no_space;
  size = rounded_up(size);
  alignment = std::max(alignment, granule);
  prepare_records(2);
  live_.prepare(blocks_, live_blocks_ + 1);
  std::uint32_t index = find_gap(size, alignment);
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
  std::uint32_t index = live_.take(blocks_, offset);
  if (index == no_block) return false;
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
  // Only the cut may throw, and only while nothing has changed: a joined gap leaves its record.
  if (gap_behind) {
    gaps_.erase(blocks_, after);
    join_with_next(index);
  }
  if (size != room) gaps_.insert(blocks_, cut(index, size));
  live_bytes_ = live_bytes_ - old_size + size;
  return true;
}

// The last live block that starts at or before offset, or else a block that is not live.
std::uint32_t Allocator::block_covering(std::size_t offset) const {
  if (track_ranges_) return ranges_.at_most(blocks_, offset);
  std::uint32_t last = no_block;
  for (std::uint32_t index = first_block(); index != no_block && blocks_[index].offset <= offset;
       index = blocks_[index].after) {
    if (blocks_[index].live()) last = index;
  }
  return last;
}

bool Allocator::contains_live(std::size_t offset, std::size_t bytes) const noexcept {
  const std::uint32_t index = block_covering(offset);
  if (index == no_block) return false;
  const Block& block = blocks_[index];
  const std::size_t into = offset - block.offset;
  return into <= block.size && bytes <= block.size - into;
}

std::size_t Allocator::largest_free() const noexcept {
  return gaps_.largest() == no_block ? 0 : blocks_[gaps_.largest()].size;
}

void Allocator::check_invariants() const {
  std::size_t end = 0;
  std::size_t bytes = 0;
  std::size_t live = 0;
  std::size_t gaps = 0;
  std::uint32_t before = no_block;
  for (std::uint32_t index = first_block(); index != no_block; index = blocks_[index].after) {
    require(index < blocks_.size(), "allocator: link to nowhere");
    const Block& block = blocks_[index];
    require(block.before == before, "allocator: neighbours disagree");
    require(block.offset == end, "allocator: blocks do not tile the range");
    require(block.size != 0 && block.size % granule == 0, "allocator: odd size");
    require(block.size <= capacity_ - end, "allocator: block out of range");
    require(block.live() || before == no_block || blocks_[before].live(),
            "allocator: gaps side by side");
    require(live_.find(blocks_, block.offset) == (block.live() ? index : no_block),
            "allocator: map of live blocks is wrong");
    end += block.size;
    bytes += block.live() ? block.size : 0;
    ++(block.live() ? live : gaps);
    before = index;
  }
  require(end == capacity_, "allocator: blocks do not reach the end");
  require(bytes == live_bytes_ && live == live_blocks_, "allocator: live blocks miscounted");
  require(gaps_.check(blocks_) == gaps, "allocator: gaps miscounted");
  require(ranges_.check(blocks_) == (track_ranges_ ? live : 0), "allocator: ranges miscounted");
  require(live + gaps + spares_ == blocks_.size(), "allocator: record lost");
}

}  // namespace ushmem::core
