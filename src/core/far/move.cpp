// SPDX-License-Identifier: Apache-2.0
#include "core/far/move.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/collectives/choice.hpp"
#include "core/collectives/elements.hpp"
#include "core/far/exchange.hpp"
#include "core/rma/copy.hpp"
#include "core/rma/large_copy.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::core {
namespace {

char* at(void* base, std::size_t offset) { return static_cast<char*>(base) + offset; }
const char* at(const void* base, std::size_t offset) { return static_cast<const char*>(base) + offset; }

// The parts of a broadcast, one talking for each: numbered from the root's on.
class Tree {
 public:
  Tree(const FarTeam& far, int root_part, int root, bool chain)
      : far_(far), root_part_(root_part), root_(root), chain_(chain) {
    me_ = (far.part - root_part + far.n_parts) % far.n_parts;
  }
  [[nodiscard]] bool is_root() const { return me_ == 0; }
  [[nodiscard]] int parent() const { return member(chain_ ? me_ - 1 : me_ & (me_ - 1)); }
  // Those with the most below them first.
  template <class Visit>
  void each_child(Visit&& visit) const {
    const int n = far_.n_parts;
    if (chain_) {
      if (me_ + 1 < n) visit(member(me_ + 1));
      return;
    }
    const auto below = static_cast<unsigned>(me_ == 0 ? n : me_ & -me_);
    for (auto distance = static_cast<int>(std::bit_ceil(below)) / 2; distance > 0; distance /= 2)
      if (me_ + distance < n) visit(member(me_ + distance));
  }

 private:
  [[nodiscard]] int member(int number) const {
    return number == 0 ? root_ : far_.leader((number + root_part_) % far_.n_parts);
  }
  const FarTeam& far_;
  int root_part_;
  int root_;
  bool chain_;
  int me_ = 0;
};

// Small: a message down the tree.
void hand_down(FarRound& round, const Tree& tree, void* dest, const void* source, std::size_t bytes) {
  if (tree.is_root()) {
    copy_bytes(round.payload(), source, bytes);
    tree.each_child([&](int child) { round.send(child, step(Step::data), bytes); });
    return;
  }
  const unsigned char* data = round.receive(tree.parent(), step(Step::data));
  // Those below must not wait for ever, whatever the message says.
  tree.each_child([&](int child) { round.send_on(child, step(Step::data)); });
  if (data != nullptr) copy_bytes(dest, data, bytes);
}

constexpr std::size_t piece_bytes = std::size_t{256} << 10;

// Large: pieces put into the next one's destination, handed on as they come.
void pour_down(FarRound& round, const Tree& tree, std::size_t piece, void* dest, const void* source,
               std::size_t bytes) {
  if (!tree.is_root()) round.grant(tree.parent(), dest);
  std::vector<std::pair<int, void*>> children;
  tree.each_child([&](int child) { children.emplace_back(child, round.place_at(child)); });
  const void* const data = tree.is_root() ? source : dest;
  std::uint32_t number = 0;
  for (std::size_t from = 0; from < bytes && !round.differs(); from += piece, ++number) {
    const std::size_t n = std::min(piece, bytes - from);
    if (!tree.is_root()) round.await(tree.parent(), number);
    for (const auto& [child, place] : children) {
      if (!round.differs()) round.put(child, at(place, from), at(data, from), n);
      round.done(child, number);
    }
  }
}

}  // namespace

bool far_broadcast(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes,
                   int root, bool fill_root) {
  FarTeam& far = *team.far;
  const int root_part = far.part_of(root);
  const bool here = far.part == root_part;
  const bool talks = here ? team.me == root : far.leads();
  FarRound round(t, call, team, what(Collective::broadcast), bytes);
  if (talks) {
    const auto parts = static_cast<std::size_t>(far.n_parts);
    const bool chain = far.n_parts > 2 && bytes >= parts * (piece_bytes / 4);
    const Tree tree(far, root_part, root, chain);
    if (bytes <= max_payload)
      hand_down(round, tree, dest, source, bytes);
    else
      pour_down(round, tree, chain ? piece_bytes : bytes, dest, source, bytes);
  }
  const int near_root = here ? (root - far.leader(root_part)) / far.at(root_part).step : 0;
  const bool is_root = team.me == root;
  return give_from(t, call, far, round, near_root, dest, is_root ? source : dest, bytes,
                   is_root && fill_root);
}

namespace {

// A leader's: puts what its part has in the array of all into the others', and waits for theirs. The places
// have been granted.
void put_to_leaders(FarRound& round, const FarTeam& far, const void* from, const auto& each_run_of_mine) {
  for (int k = 1; k < far.n_parts; ++k) {
    const int to = far.leader((far.part + k) % far.n_parts);
    void* const place = round.place_at(to);
    each_run_of_mine([&](std::size_t offset, std::size_t bytes) {
      if (place != nullptr) round.put(to, at(place, offset), at(from, offset), bytes);
    });
    round.done(to);
  }
  for (int k = 1; k < far.n_parts; ++k) round.await(far.leader((far.part + far.n_parts - k) % far.n_parts));
}

void grant_to_leaders(FarRound& round, const FarTeam& far, void* dest) {
  for (int k = 1; k < far.n_parts; ++k)
    round.grant(far.leader((far.part + far.n_parts - k) % far.n_parts), dest);
}

}  // namespace

bool far_fcollect(Thread& t, const char* call, Team& team, void* dest, const void* source,
                  std::size_t bytes) {
  FarTeam& far = *team.far;
  Team& near = far.near;
  const What kind = what(Collective::fcollect);
  const std::size_t all = bytes * static_cast<std::size_t>(team.size);
  const bool by_message = bytes * static_cast<std::size_t>(far.largest) <= max_payload;
  FarRound round(t, call, team, kind, bytes);
  const TeamPart& mine = far.at(far.part);
  const auto block_of = [&](int k) {
    return at(dest, static_cast<std::size_t>(mine.first + k * mine.step) * bytes);
  };
  if (far.leads() && !by_message) grant_to_leaders(round, far, dest);
  if (far.leads()) copy_bytes(block_of(0), source, bytes);
  if (near.size > 1) {
    Round give(t, call, near, kind);
    if (!far.leads())
      give.post(give.form_for(bytes, stage_limit(*t.pe->world, Collective::fcollect)), source, bytes);
    for (int k = 1; far.leads() && k < near.size; ++k) {
      const Part part = give.take(k, bytes);
      if (part.data != nullptr) copy_bytes(block_of(k), part.data, bytes);
    }
    if (give.differs()) round.mark_difference();
    give.finish(false);
  }
  if (far.leads() && !by_message) {
    put_to_leaders(round, far, dest, [&](auto&& visit) { each_run(mine, bytes, visit); });
  } else if (far.leads()) {
    const Offsets offsets = offsets_by_member(far, bytes);
    const bool in_order =
        std::all_of(far.parts.begin(), far.parts.end(), [](const TeamPart& p) { return p.step == 1; });
    if (in_order) {
      exchange(round, far, static_cast<unsigned char*>(dest), offsets);
    } else {
      const auto all_parts = std::make_unique_for_overwrite<unsigned char[]>(all);
      unsigned char* next = all_parts.get() + offsets[static_cast<std::size_t>(far.part)];
      each_run(mine, bytes, [&](std::size_t offset, std::size_t n) {
        std::memcpy(next, at(dest, offset), n);
        next += n;
      });
      exchange(round, far, all_parts.get(), offsets);
      next = all_parts.get();
      for (int p = 0; p < far.n_parts; ++p)
        each_run(far.at(p), bytes, [&](std::size_t offset, std::size_t n) {
          if (p != far.part) std::memcpy(at(dest, offset), next, n);
          next += n;
        });
    }
  }
  return give_back(t, call, far, round, dest, all);
}

bool far_collect(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes) {
  FarTeam& far = *team.far;
  Team& near = far.near;
  const What kind = what(Collective::collect);
  FarRound round(t, call, team, kind, 0);
  const auto n = static_cast<std::size_t>(team.size);
  if (!far.leads()) {
    {
      Round give(t, call, near, kind);
      give.post(give.form_for(bytes, stage_limit(*t.pe->world, Collective::collect)), source, bytes);
      give.finish(false);
    }
    // The leader posts no more than how much there is of all, then the data.
    Round back(t, call, near, kind);
    const std::size_t all = back.bytes_from(0);
    bool good = !back.differs();
    if (good && all != 0 && t.pe->translate(dest, all, t.pe->my_pe) == nullptr) {
      fail(t, call, "argument dest is %p: the %zu bytes of all PEs are not within symmetric memory", dest,
           all);
      good = false;
    }
    if (good) LargeCopy(t.pe->world->copy_times, all)(dest, back.take(0).data, all);
    back.finish(false);
    return good;
  }

  // Sizes first, in the order of parts; then where everybody's data begin, in the order of members.
  Round give(t, call, near, kind);
  const TeamPart& mine = far.at(far.part);
  const Offsets sizes_at = offsets_by_member(far, sizeof(std::size_t));
  std::vector<std::size_t> size(n);
  std::size_t* const sizes_here =
      size.data() + sizes_at[static_cast<std::size_t>(far.part)] / sizeof(std::size_t);
  for (int k = 0; k < near.size; ++k) sizes_here[k] = k == 0 ? bytes : give.bytes_from(k);
  if (give.differs()) round.mark_difference();
  exchange(round, far, reinterpret_cast<unsigned char*>(size.data()), sizes_at);

  std::vector<std::size_t> begin(n + 1);
  std::size_t next = 0;
  Offsets by_part(static_cast<std::size_t>(far.n_parts) + 1);
  for (int p = 0; p < far.n_parts; ++p) {
    const TeamPart& part = far.at(p);
    by_part[static_cast<std::size_t>(p) + 1] = by_part[static_cast<std::size_t>(p)];
    for (int k = 0; k < part.count; ++k, ++next) {
      begin[static_cast<std::size_t>(part.first + k * part.step) + 1] = size[next];
      by_part[static_cast<std::size_t>(p) + 1] += size[next];
    }
  }
  for (std::size_t i = 0; i < n; ++i) begin[i + 1] += begin[i];
  const std::size_t all = begin[n];
  bool good = !round.differs();
  bool fits = true;
  if (good && all != 0 && t.pe->translate(dest, all, t.pe->my_pe) == nullptr) {
    fail(t, call, "argument dest is %p: the %zu bytes of all PEs are not within symmetric memory", dest, all);
    good = fits = false;
  }
  if (good) {
    const auto each_run_of = [&](const TeamPart& part, auto&& visit) {
      const auto first = static_cast<std::size_t>(part.first);
      if (part.step == 1)
        return visit(begin[first], begin[first + static_cast<std::size_t>(part.count)] - begin[first]);
      for (int k = 0; k < part.count; ++k) {
        const auto member = static_cast<std::size_t>(part.first + k * part.step);
        visit(begin[member], begin[member + 1] - begin[member]);
      }
    };
    const auto put_in_place = [&] {
      for (int k = 0; k < near.size; ++k) {
        const auto member = static_cast<std::size_t>(mine.first + k * mine.step);
        copy_bytes(at(dest, begin[member]), k == 0 ? source : give.take(k).data,
                   begin[member + 1] - begin[member]);
      }
    };
    std::size_t largest = 0;
    for (int p = 0; p < far.n_parts; ++p)
      largest =
          std::max(largest, by_part[static_cast<std::size_t>(p) + 1] - by_part[static_cast<std::size_t>(p)]);
    if (largest > max_payload) {
      grant_to_leaders(round, far, dest);
      put_in_place();
      put_to_leaders(round, far, dest, [&](auto&& visit) { each_run_of(mine, visit); });
    } else {
      put_in_place();
      const auto all_parts = std::make_unique_for_overwrite<unsigned char[]>(all + 1);
      unsigned char* to = all_parts.get() + by_part[static_cast<std::size_t>(far.part)];
      each_run_of(mine, [&](std::size_t offset, std::size_t count) {
        std::memcpy(to, at(dest, offset), count);
        to += count;
      });
      exchange(round, far, all_parts.get(), by_part, Step::second);
      const unsigned char* from = all_parts.get();
      for (int p = 0; p < far.n_parts; ++p)
        each_run_of(far.at(p), [&](std::size_t offset, std::size_t count) {
          std::memcpy(at(dest, offset), from, count);
          from += count;
        });
    }
    good = !round.differs();
  }
  give.finish(false);
  if (near.size == 1) return good;
  Round back(t, call, near, good || !fits ? kind : what(Collective::met_difference));
  // Those on this node find out by themselves that so many bytes do not fit.
  const Form form = fits ? back.form_for(all, stage_limit(*t.pe->world, Collective::collect))
                         : Form::in_packet;
  if (fits) back.post(form, dest, all);
  if (!fits) back.publish(form, all);
  back.finish(false);
  if (form == Form::exposed) back.wait_for_all();
  return good;
}

namespace {

// Visits the members on other nodes, beginning behind the own number: forwards, or backwards, so that all
// send to different ones.
template <class Visit>
void each_far(const Team& team, bool forwards, Visit&& visit) {
  const Team& near = team.far->near;
  for (int k = 1; k < team.size; ++k) {
    const int member = (team.me + (forwards ? k : team.size - k)) % team.size;
    if (near.team_pe(team.world_pe(member)) < 0) visit(member);
  }
}

}  // namespace

bool far_alltoall(Thread& t, const char* call, Team& team, void* dest, const void* source,
                  std::size_t bytes) {
  FarTeam& far = *team.far;
  Team& near = far.near;
  const What kind = what(Collective::alltoall);
  const auto block = [&](int member) { return static_cast<std::size_t>(member) * bytes; };
  const std::size_t all = block(team.size);
  const bool by_message = bytes <= max_payload;
  FarRound round(t, call, team, kind, bytes);
  if (!by_message) each_far(team, false, [&](int member) { round.grant(member, at(dest, block(member))); });
  if (by_message)
    each_far(team, true, [&](int member) {
      round.send(member, step(Step::data), at(source, block(member)), bytes);
    });

  copy_bytes(at(dest, block(team.me)), at(source, block(team.me)), bytes);
  Form form = Form::in_packet;
  if (near.size > 1) {
    const TeamPart& mine = far.at(far.part);
    Round in_node(t, call, near, kind);
    form = in_node.form_for(all, stage_limit(*t.pe->world, Collective::alltoall));
    in_node.post(form, source, all);
    for (int k = 1; k < near.size; ++k) {
      const int other = (near.me + k) % near.size;
      const Part part = in_node.take(other, all, bytes);
      const int member = mine.first + other * mine.step;
      if (part.data != nullptr) copy_bytes(at(dest, block(member)), part.data + block(team.me), bytes);
    }
    if (in_node.differs()) round.mark_difference();
    if (form == Form::exposed)
      in_node.leave_together();
    else
      in_node.finish(true);
  }

  if (by_message) {
    each_far(team, false, [&](int member) {
      const unsigned char* theirs = round.receive(member, step(Step::data));
      if (theirs != nullptr) copy_bytes(at(dest, block(member)), theirs, bytes);
    });
  } else {
    each_far(team, true, [&](int member) {
      void* const place = round.place_at(member);
      if (place != nullptr) round.put(member, place, at(source, block(member)), bytes);
      round.done(member);
    });
    each_far(team, false, [&](int member) { round.await(member); });
  }
  return !round.differs();
}

bool far_alltoalls(Thread& t, const char* call, Team& team, void* dest, const void* source, Strides strides,
                   std::size_t nelems, std::size_t element) {
  FarTeam& far = *team.far;
  Team& near = far.near;
  const What kind = what(Collective::alltoalls);
  const std::size_t elements = nelems * static_cast<std::size_t>(team.size);
  // Where element i of a member's block lies.
  const auto in = [&](int member, std::size_t i, std::ptrdiff_t stride) {
    return (static_cast<std::size_t>(member) * nelems + i) * static_cast<std::size_t>(stride) * element;
  };
  copy_elements(at(dest, in(team.me, 0, strides.dst)), strides.dst, at(source, in(team.me, 0, strides.sst)),
                strides.sst, nelems, element);
  bool good = true;
  if (near.size > 1) {
    const TeamPart& mine = far.at(far.part);
    Round in_node(t, call, near, kind);
    const Form form = in_node.form_for(elements * element, stage_limit(*t.pe->world, Collective::alltoalls));
    if (form == Form::exposed) {
      in_node.post(form, source, elements * element, elements * element, strides.sst);
    } else {
      copy_elements(in_node.block(form), 1, source, strides.sst, elements, element);
      in_node.publish(form, elements * element);
    }
    for (int k = 1; k < near.size; ++k) {
      const int other = (near.me + k) % near.size;
      const Part part = in_node.take(other, elements * element, nelems * element);
      if (part.data != nullptr)
        copy_elements(at(dest, in(mine.first + other * mine.step, 0, strides.dst)), strides.dst,
                      part.data + in(team.me, 0, part.stride), part.stride, nelems, element);
    }
    if (form == Form::exposed)
      in_node.leave_together();
    else
      in_node.finish(true);
    good = !in_node.differs();
  }
  // Put together without gaps, a message for each other member in each round.
  const std::size_t most = max_payload / element;
  std::size_t first = 0;
  do {
    const std::size_t n = std::min(most, nelems - first);
    FarRound round(t, call, team, kind, nelems * element);
    if (!good) round.mark_difference();
    each_far(team, true, [&](int member) {
      copy_elements(round.payload(), 1, at(source, in(member, first, strides.sst)), strides.sst, n, element);
      round.send(member, step(Step::data), n * element);
    });
    each_far(team, false, [&](int member) {
      const unsigned char* theirs = round.receive(member, step(Step::data));
      if (theirs != nullptr)
        copy_elements(at(dest, in(member, first, strides.dst)), strides.dst, theirs, 1, n, element);
    });
    good = good && !round.differs();
    first += n;
  } while (first < nelems && good);
  return good;
}

}  // namespace ushmem::core
