// SPDX-License-Identifier: Apache-2.0
#include "core/far/reduce.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <vector>

#include "core/collectives/choice.hpp"
#include "core/far/exchange.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::core {
namespace {

using Bytes = std::unique_ptr<unsigned char[]>;
using Pointers = std::vector<const void*>;

char* at(void* base, std::size_t offset) { return static_cast<char*>(base) + offset; }
const char* at(const void* base, std::size_t offset) { return static_cast<const char*>(base) + offset; }

Bytes room_for(std::size_t bytes) { return std::make_unique_for_overwrite<unsigned char[]>(bytes + 1); }

// One call, or a segment of it, as all of its steps see it.
struct Job {
  Thread& t;
  const char* call;
  Team& team;
  What kind;
  Kernel kernel;
  std::size_t element;
  std::size_t announced;  // bytes of the whole call, by which calls are compared

  [[nodiscard]] FarTeam& far() const { return *team.far; }
};

// The arrays of this part's members at its leader, in the order of their numbers; in use until `visit`
// returns. The others post theirs and go on.
template <class Visit>
void with_near_arrays(const Job& job, FarRound& round, const void* source, std::size_t bytes, Visit&& visit) {
  Team& near = job.far().near;
  Pointers from(static_cast<std::size_t>(near.size), source);
  if (near.size == 1) return visit(from);
  Round give(job.t, job.call, near, job.kind);
  if (!job.far().leads())
    give.post(give.form_for(bytes, bootstrap::stage_bytes), source, bytes, job.announced);
  for (int k = 1; job.far().leads() && k < near.size; ++k)
    from[static_cast<std::size_t>(k)] = give.take(k, job.announced, bytes).data;
  if (give.differs()) round.mark_difference();
  if (job.far().leads() && !give.differs()) visit(from);
  give.finish(false);
}

// What all members have, in private memory of the leader: by part, in a part by member.
struct AllArrays {
  Bytes data;
  Pointers of;  // by member
};

// In the end every leader has the array of every member: so many bytes each.
AllArrays gather_all(const Job& job, FarRound& round, const void* source, std::size_t bytes) {
  FarTeam& far = job.far();
  const Offsets offsets = offsets_by_member(far, bytes);
  AllArrays all;
  if (far.leads()) all.data = room_for(offsets.back());
  with_near_arrays(job, round, source, bytes, [&](const Pointers& from) {
    unsigned char* to = all.data.get() + offsets[static_cast<std::size_t>(far.part)];
    for (const void* array : from) {
      std::memcpy(to, array, bytes);
      to += bytes;
    }
  });
  if (!far.leads()) return all;
  exchange(round, far, all.data.get(), offsets);
  all.of.resize(static_cast<std::size_t>(job.team.size));
  const unsigned char* next = all.data.get();
  for (int p = 0; p < far.n_parts; ++p) {
    const TeamPart part = far.at(p);
    for (int k = 0; k < part.count; ++k, next += bytes)
      all.of[static_cast<std::size_t>(part.first + k * part.step)] = next;
  }
  return all;
}

// Every leader combines the parts' results, which it has from all leaders, in the order of parts.
bool reduce_by_messages(const Job& job, void* dest, const void* source, std::size_t count) {
  FarTeam& far = job.far();
  const std::size_t bytes = count * job.element;
  FarRound round(job.t, job.call, job.team, job.kind, job.announced);
  if (!far.leads()) {
    with_near_arrays(job, round, source, bytes, [](const Pointers&) {});
    return give_back(job.t, job.call, far, round, dest, bytes);
  }
  const Offsets offsets = offsets_by_part(far, bytes);
  const Bytes all = room_for(offsets.back());
  Pointers from(static_cast<std::size_t>(far.n_parts));
  for (std::size_t p = 0; p < from.size(); ++p) from[p] = all.get() + offsets[p];
  with_near_arrays(job, round, source, bytes, [&](const Pointers& near) {
    job.kernel(all.get() + offsets[static_cast<std::size_t>(far.part)], near.data(), near.size(), 0, count);
  });
  if (exchange(round, far, all.get(), offsets)) job.kernel(dest, from.data(), from.size(), 0, count);
  return give_back(job.t, job.call, far, round, dest, bytes);
}

// Every leader combines the arrays of all members.
bool reduce_all_at_once(const Job& job, void* dest, const void* source, std::size_t count) {
  FarTeam& far = job.far();
  const std::size_t bytes = count * job.element;
  FarRound round(job.t, job.call, job.team, job.kind, job.announced);
  const AllArrays all = gather_all(job, round, source, bytes);
  if (far.leads() && !round.differs()) job.kernel(dest, all.of.data(), all.of.size(), 0, count);
  return give_back(job.t, job.call, far, round, dest, bytes);
}

// Segment after segment, a round each and one at least.
template <class Segment>
bool in_segments(std::size_t count, std::size_t segment, Segment&& do_segment) {
  std::size_t first = 0;
  bool good = true;
  do {
    const std::size_t n = std::min(segment, count - first);
    good = do_segment(first, n) && good;
    first += n;
  } while (first < count);
  return good;
}

constexpr std::size_t piece_bytes = std::size_t{256} << 10;  // combined while the next one is under way
constexpr std::size_t block_bytes = std::size_t{4} << 20;    // of a round

// Two leaders: each puts its part's result into the other's dest, piece by piece, and combines the two there.
void combine_two(const Job& job, FarRound& round, void* dest, const void* mine, std::size_t count) {
  FarTeam& far = job.far();
  const int other = far.leader(1 - far.part);
  round.grant(other, dest);
  void* const place = round.place_at(other);
  const void* both[2];
  both[far.part] = mine;
  both[1 - far.part] = dest;
  const std::size_t piece = piece_bytes / job.element, pieces = (count + piece - 1) / piece;
  const auto length = [&](std::size_t c) { return std::min(piece, count - c * piece); };
  for (std::size_t c = 0; c <= pieces && !round.differs(); ++c) {
    if (c < pieces) {
      const std::size_t from = c * piece * job.element;
      round.put(other, at(place, from), at(mine, from), length(c) * job.element);
      round.done(other, static_cast<std::uint32_t>(c));
    }
    if (c > 0 && round.await(other, static_cast<std::uint32_t>(c - 1)))
      job.kernel(dest, both, 2, (c - 1) * piece, length(c - 1));
  }
}

// More leaders: each gets its share of all parts' results, combines it, and gives it to all. Dest has room
// for the n - 1 pieces that come from the others, since there are as many elements as the square of the
// parts.
void combine_shares(const Job& job, FarRound& round, void* dest, const void* mine, std::size_t count) {
  FarTeam& far = job.far();
  const auto n = static_cast<std::size_t>(far.n_parts), part = static_cast<std::size_t>(far.part);
  const auto first = [&](std::size_t p) { return count / n * p + std::min(p, count % n); };
  const auto length = [&](std::size_t p) { return (first(p + 1) - first(p)) * job.element; };
  const auto others = [&](auto&& visit) {
    for (std::size_t k = 1; k < n; ++k) visit((part + k) % n);
  };
  // The place of part p's piece in the dest of part q.
  const auto piece_at = [&](std::size_t p, std::size_t q) { return (p < q ? p : p - 1) * length(q); };
  const auto leader = [&](std::size_t p) { return far.leader(static_cast<int>(p)); };

  others([&](std::size_t q) { round.grant(leader(q), dest); });
  others([&](std::size_t q) {
    void* const place = round.place_at(leader(q));
    if (place != nullptr)
      round.put(leader(q), at(place, piece_at(part, q)), at(mine, first(q) * job.element), length(q));
    round.done(leader(q));
  });
  Pointers from(n, at(mine, first(part) * job.element));
  others([&](std::size_t q) {
    round.await(leader(q));
    from[q] = at(dest, piece_at(q, part));
  });
  const Bytes result = room_for(length(part));
  if (!round.differs()) {
    job.kernel(result.get(), from.data(), n, 0, length(part) / job.element);
    std::memcpy(at(dest, first(part) * job.element), result.get(), length(part));
  }
  // From here on nobody's piece is needed any more.
  others([&](std::size_t q) { round.grant(leader(q), dest, 1); });
  others([&](std::size_t q) {
    void* const place = round.place_at(leader(q), 1);
    if (place != nullptr)
      round.put(leader(q), at(place, first(part) * job.element), result.get(), length(part));
    round.done(leader(q), 1);
  });
  others([&](std::size_t q) { round.await(leader(q), 1); });
}

bool reduce_block(const Job& job, Reduction what_to_do, void* dest, const void* source, std::size_t count) {
  FarTeam& far = job.far();
  const std::size_t bytes = count * job.element;
  FarRound round(job.t, job.call, job.team, job.kind, job.announced);
  if (far.near.size > 1 && !reduce(job.t, job.call, far.near, what_to_do, dest, source, count))
    round.mark_difference();
  if (far.leads()) {
    // The others put into dest: this part's result must lie elsewhere.
    Bytes aside;
    const void* mine = source;
    if (far.near.size > 1 || dest == source) {
      aside = room_for(bytes);
      std::memcpy(aside.get(), dest, bytes);
      mine = aside.get();
    }
    if (far.n_parts == 2)
      combine_two(job, round, dest, mine, count);
    else
      combine_shares(job, round, dest, mine, count);
  }
  return give_back(job.t, job.call, far, round, dest, bytes);
}

// Whether the members' arrays must be combined in one go: results of parts would be rounded on the way. Also
// for the least and the largest, so that every operation on 16 bits gives what one node gives, NaN or not.
bool needs_all_at_once(const FarTeam& far, const Team& team, Reduction what) {
  return rounded_once(what.element) && far.n_parts != team.size;
}

}  // namespace

bool far_reduce(Thread& t, const char* call, Team& team, Reduction what_to_do, void* dest, const void* source,
                std::size_t count) {
  FarTeam& far = *team.far;
  const std::size_t element = bytes_of(what_to_do.element), bytes = count * element;
  const Job job{t, call, team, what(Collective::reduce, detail_of(what_to_do)),
                kernel_of(what_to_do.operation, what_to_do.element), element, bytes};
  const std::size_t message = max_payload / element;
  if (needs_all_at_once(far, team, what_to_do)) {
    const std::size_t segment = std::max<std::size_t>(message / static_cast<std::size_t>(far.largest), 1);
    return in_segments(count, segment, [&](std::size_t first, std::size_t n) {
      return reduce_all_at_once(job, at(dest, first * element), at(source, first * element), n);
    });
  }
  const std::size_t blocks = (bytes + block_bytes - 1) / block_bytes;
  const auto parts = static_cast<std::size_t>(far.n_parts);
  if (count <= message || (parts > 2 && count / blocks < parts * parts))
    return in_segments(count, message, [&](std::size_t first, std::size_t n) {
      return reduce_by_messages(job, at(dest, first * element), at(source, first * element), n);
    });
  bool good = true;
  for (std::size_t b = 0, first = 0; b < blocks; ++b) {
    const std::size_t n = count / blocks + (b < count % blocks ? 1 : 0);
    good = reduce_block(job, what_to_do, at(dest, first * element), at(source, first * element), n) && good;
    first += n;
  }
  return good;
}

bool far_reduce_scatter(Thread& t, const char* call, Team& team, Reduction what_to_do, void* dest,
                        const void* source, std::size_t count) {
  FarTeam& far = *team.far;
  Team& near = far.near;
  const std::size_t element = bytes_of(what_to_do.element), bytes = count * element;
  const std::size_t all = bytes * static_cast<std::size_t>(team.size);
  const Kernel kernel = kernel_of(what_to_do.operation, what_to_do.element);
  const What kind = what(Collective::reduce_scatter, detail_of(what_to_do));
  const bool apart = needs_all_at_once(far, team, what_to_do);
  const auto near_size = static_cast<std::size_t>(near.size);

  Pointers arrays(near_size, source);
  std::optional<Round> in_node;
  Form form = Form::in_packet;
  bool good = true;
  if (near.size > 1) {
    in_node.emplace(t, call, near, kind);
    form = in_node->form_for(all, stage_limit(*t.pe->world, Collective::reduce_scatter));
    in_node->post(form, source, all);
    for (int k = 1; k < near.size; ++k) {
      const int member = (near.me + k) % near.size;
      arrays[static_cast<std::size_t>(member)] = in_node->take(member, all, bytes).data;
    }
    good = !in_node->differs();
  }
  // This part's arrays, from an element of a member's block on.
  Pointers from(near_size);
  const auto point_at = [&](int member, std::size_t first) {
    const std::size_t offset = static_cast<std::size_t>(member) * bytes + first * element;
    for (std::size_t k = 0; k < near_size; ++k) from[k] = at(arrays[k], offset);
  };

  const std::size_t width = apart ? static_cast<std::size_t>(far.largest) : 1;
  const std::size_t segment = std::max<std::size_t>(max_payload / element / width, 1);
  in_segments(count, segment, [&](std::size_t first, std::size_t n) {
    FarRound round(t, call, team, kind, bytes);
    if (!good) round.mark_difference();
    // The members of a part divide those of each other part among them.
    for (int q = 1; q < far.n_parts; ++q) {
      const TeamPart part = far.at((far.part + q) % far.n_parts);
      for (int k = near.me; k < part.count; k += near.size) {
        const int member = part.first + k * part.step;
        unsigned char* into = round.payload();
        std::size_t length = n * element;
        if (!round.differs()) {
          point_at(member, first);
          if (!apart) kernel(into, from.data(), near_size, 0, n);
          for (std::size_t i = 0; apart && i < near_size; ++i)
            std::memcpy(into + i * length, from[i], length);
          if (apart) length *= near_size;
        }
        round.send(member, step(Step::data), length);
      }
    }
    // The own block: what comes from the other parts, and this part's own.
    const auto rows = static_cast<std::size_t>(apart ? team.size : far.n_parts);
    const std::size_t row = n * element;
    const Bytes room = room_for(rows * row);
    Pointers sources(rows);
    point_at(team.me, first);
    unsigned char* next = room.get();
    for (int p = 0; p < far.n_parts; ++p) {
      const TeamPart part = far.at(p);
      const std::size_t count_here = apart ? static_cast<std::size_t>(part.count) : 1;
      const unsigned char* theirs = nullptr;
      if (p != far.part) {
        const int agent = part.first + near.me % part.count * part.step;
        if (!round.differs()) theirs = round.receive(agent, step(Step::data));
        if (theirs != nullptr) std::memcpy(next, theirs, count_here * row);
      } else if (!apart && !round.differs()) {
        kernel(next, from.data(), near_size, 0, n);
      }
      for (std::size_t k = 0; k < count_here; ++k, next += row) {
        const auto index = static_cast<std::size_t>(apart ? part.first + static_cast<int>(k) * part.step : p);
        sources[index] = apart && p == far.part ? from[k] : next;
      }
    }
    if (!round.differs()) kernel(at(dest, first * element), sources.data(), rows, 0, n);
    good = good && !round.differs();
    return good;
  });
  if (near.size > 1 && form == Form::exposed)
    in_node->leave_together();
  else if (near.size > 1)
    in_node->finish(true);
  return good;
}

namespace {

// The leader has everybody's array, and adds up for each member on its node what is before it.
bool scan_segment(const Job& job, bool inclusive, void* dest, const void* source, std::size_t count) {
  FarTeam& far = job.far();
  Team& near = far.near;
  const std::size_t bytes = count * job.element;
  FarRound round(job.t, job.call, job.team, job.kind, job.announced);
  const AllArrays all = gather_all(job, round, source, bytes);
  const TeamPart mine = far.at(far.part);
  const auto sum_of = [&](int k, void* into) {
    const auto end = static_cast<std::size_t>(mine.first + k * mine.step + (inclusive ? 1 : 0));
    if (end == 0)
      std::memset(into, 0, bytes);
    else
      job.kernel(into, all.of.data(), end, 0, count);
  };
  if (far.leads() && !round.differs()) sum_of(0, dest);
  // As many members' sums as a staging block holds, in a round each.
  const int most =
      static_cast<int>(std::max<std::size_t>(bootstrap::stage_bytes / std::max<std::size_t>(bytes, 1), 1));
  for (int k = 1; k < near.size; k += most) {
    const int end = std::min(near.size, k + most);
    Round back(job.t, job.call, near,
               far.leads() && round.differs() ? what(Collective::met_difference) : job.kind);
    if (far.leads()) {
      const std::size_t length = static_cast<std::size_t>(end - k) * bytes;
      const Form form = back.form_for(length, bootstrap::stage_bytes);
      unsigned char* into = back.block(form);
      for (int member = k; member < end && !round.differs(); ++member, into += bytes) sum_of(member, into);
      back.publish(form, length);
    } else if (near.me >= k && near.me < end) {
      const Part part = back.take(0, static_cast<std::size_t>(end - k) * bytes, bytes);
      if (part.data != nullptr)
        std::memcpy(dest, part.data + static_cast<std::size_t>(near.me - k) * bytes, bytes);
      if (back.differs()) round.mark_difference();
    }
    back.finish(false);
  }
  return !round.differs();
}

}  // namespace

bool far_scan(Thread& t, const char* call, Team& team, Element element, bool inclusive, void* dest,
              const void* source, std::size_t count) {
  const Reduction sum{Operation::sum, element};
  const std::size_t size = bytes_of(element);
  const Job job{t, call, team, what(inclusive ? Collective::inscan : Collective::exscan, detail_of(sum)),
                kernel_of(Operation::sum, element), size, count * size};
  const std::size_t segment =
      std::max<std::size_t>(max_payload / size / static_cast<std::size_t>(team.far->largest), 1);
  return in_segments(count, segment, [&](std::size_t first, std::size_t n) {
    return scan_segment(job, inclusive, at(dest, first * size), at(source, first * size), n);
  });
}

}  // namespace ushmem::core
