// SPDX-License-Identifier: Apache-2.0
#include "core/collectives/reduce.hpp"

#include <algorithm>
#include <cstring>
#include <memory>

#include "core/collectives/channel.hpp"
#include "core/collectives/choice.hpp"
#include "core/far/reduce.hpp"
#include "core/rma/copy.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::core {
namespace {

// One array from each member, in the order of their numbers.
class Sources {
 public:
  explicit Sources(int size) {
    if (size > few) many_ = std::make_unique<const void*[]>(static_cast<std::size_t>(size));
  }
  const void*& operator[](int member) { return all()[member]; }
  const void** all() { return many_ != nullptr ? many_.get() : here_; }

 private:
  static constexpr int few = 64;
  const void* here_[few];
  std::unique_ptr<const void*[]> many_;
};

// Takes the packets of members [0, end) but the own, for which `mine` stands; `read` bytes of each will be
// read. False when calls differ.
bool take_all(Round& round, const Team& team, int end, const void* mine, std::size_t bytes, std::size_t read,
              Sources& from) {
  if (team.me < end) from[team.me] = mine;
  for (int k = 1; k < team.size; ++k) {
    const int member = (team.me + k) % team.size;
    if (member < end) from[member] = round.take(member, bytes, read).data;
  }
  return !round.differs();
}

// A member's share of an array, in whole cache lines, so that no two PEs write to one line.
struct Share {
  std::size_t first;
  std::size_t count;
};

Share share_of(const Team& team, std::size_t count, std::size_t element) {
  const std::size_t line = std::max<std::size_t>(64 / element, 1);
  const std::size_t lines = (count + line - 1) / line;
  const auto n = static_cast<std::size_t>(team.size), me = static_cast<std::size_t>(team.me);
  const std::size_t first = std::min(lines * me / n * line, count);
  return {first, std::min(lines * (me + 1) / n * line, count) - first};
}

constexpr std::size_t block_bytes = std::size_t{16} << 10;  // combined, then handed out from the cache

// Every member combines its share of all arrays and hands the result to all. Nobody else reads or writes
// that share of any array meanwhile, so dest may be source; and all members are in the call, so their
// destinations may be written.
void reduce_shares(Thread& t, Team& team, Kernel kernel, std::size_t element, void* dest, Sources& from,
                   std::size_t count) {
  const Share share = share_of(team, count, element);
  const std::size_t block = block_bytes / element;
  for (std::size_t done = 0; done < share.count; done += block) {
    const std::size_t first = share.first + done, n = std::min(block, share.count - done);
    kernel(dest, from.all(), static_cast<std::size_t>(team.size), first, n);
    const char* const result = static_cast<const char*>(dest) + first * element;
    for (int k = 1; k < team.size; ++k) {
      const int pe = team.world_pe((team.me + k) % team.size);
      copy_bytes(t.pe->translate(result, n * element, pe), result, n * element);
      t.count_put(pe, n * element);
    }
  }
}

}  // namespace

bool reduce(Thread& t, const char* call, Team& team, Reduction what_to_do, void* dest, const void* source,
            std::size_t count) {
  if (team.far != nullptr) return far_reduce(t, call, team, what_to_do, dest, source, count);
  const auto [operation, element] = what_to_do;
  const Kernel kernel = kernel_of(operation, element);
  const std::size_t size = bytes_of(element), bytes = count * size;
  Round round(t, call, team, what(Collective::reduce, detail_of(what_to_do)));
  Sources from(team.size);
  const Form form = reduce_in_shares(*t.pe->world, bytes, team.size)
                        ? Form::exposed
                        : round.form_for(bytes, bootstrap::stage_bytes);
  round.post(form, source, bytes);
  const std::size_t read = form == Form::exposed ? share_of(team, count, size).count * size : bytes;
  const bool good = take_all(round, team, team.size, source, bytes, read, from);
  if (form != Form::exposed) {
    if (good) kernel(dest, from.all(), static_cast<std::size_t>(team.size), 0, count);
    round.finish(true);
    return good;
  }
  if (good) reduce_shares(t, team, kernel, size, dest, from, count);
  round.leave_together();
  return good;
}

bool reduce_scatter(Thread& t, const char* call, Team& team, Reduction what_to_do, void* dest,
                    const void* source, std::size_t count) {
  if (team.far != nullptr) return far_reduce_scatter(t, call, team, what_to_do, dest, source, count);
  const auto [operation, element] = what_to_do;
  const Kernel kernel = kernel_of(operation, element);
  const auto n = static_cast<std::size_t>(team.size);
  const std::size_t bytes = count * bytes_of(element), all = bytes * n;
  const std::size_t mine = static_cast<std::size_t>(team.me) * bytes;
  Round round(t, call, team, what(Collective::reduce_scatter, detail_of(what_to_do)));
  Sources from(team.size);
  const Form form = round.form_for(all, stage_limit(*t.pe->world, Collective::reduce_scatter));
  round.post(form, source, all);
  const bool good = take_all(round, team, team.size, source, all, bytes, from);
  if (good) {
    for (int member = 0; member < team.size; ++member)
      from[member] = static_cast<const char*>(from[member]) + mine;
    kernel(dest, from.all(), n, 0, count);
  }
  if (form == Form::exposed)
    round.leave_together();
  else
    round.finish(true);
  return good;
}

namespace {

// Everybody reads what all members before it have posted. `announced`: bytes of the whole call, by which
// calls are compared.
bool scan_part(Thread& t, const char* call, Team& team, What w, Kernel kernel, std::size_t element,
               bool inclusive, void* dest, const void* source, std::size_t count, std::size_t announced) {
  const std::size_t bytes = count * element;
  Round round(t, call, team, w);
  Sources from(team.size);
  round.post(round.form_for(bytes, bootstrap::stage_bytes), source, bytes, announced);
  const int end = inclusive ? team.me + 1 : team.me;
  const bool good = take_all(round, team, end, source, announced, bytes, from);
  if (end == 0)
    std::memset(dest, 0, bytes);
  else if (good)
    kernel(dest, from.all(), static_cast<std::size_t>(end), 0, count);
  round.finish(false);
  return good;
}

// A number of bytes that no call with `bytes` has.
std::size_t differing(std::size_t bytes) { return bytes + 1; }

bool scan_flat(Thread& t, const char* call, Team& team, What w, Kernel kernel, std::size_t element,
               bool inclusive, void* dest, const void* source, std::size_t count) {
  return scan_part(t, call, team, w, kernel, element, inclusive, dest, source, count, count * element);
}

// In segments, a round each and one at least: a member takes the sum so far from the one before it and hands
// on its own.
bool scan_chain(Thread& t, const char* call, Team& team, What w, Kernel kernel, std::size_t element,
                bool inclusive, void* dest, const void* source, std::size_t count) {
  const std::size_t segment = bootstrap::stage_bytes / element;
  std::size_t first = 0;
  bool good = true;
  do {
    const std::size_t n = std::min(segment, count - first), bytes = n * element;
    char* const to = static_cast<char*>(dest) + first * element;
    const char* const mine = static_cast<const char*>(source) + first * element;
    Round round(t, call, team, w);
    const void* before = team.me > 0 ? round.take(team.me - 1, count * element, bytes).data : nullptr;
    good = good && !round.differs();
    const void* const both[] = {before, mine};
    unsigned char* sum = nullptr;
    if (team.me + 1 < team.size) {
      sum = round.block(Form::staged);
      if (before != nullptr)
        kernel(sum, both, 2, 0, n);
      else
        std::memcpy(sum, mine, bytes);
      // What follows a difference is none of this call's sums: the next member is told so, too.
      round.publish(Form::staged, good ? count * element : differing(count * element));
    }
    if (before == nullptr) {
      if (!inclusive)
        std::memset(to, 0, bytes);
      else if (to != mine)
        std::memcpy(to, mine, bytes);
    } else if (!inclusive) {
      std::memcpy(to, before, bytes);
    } else if (sum != nullptr) {
      std::memcpy(to, sum, bytes);
    } else {
      kernel(to, both, 2, 0, n);
    }
    round.finish(false);
    first += segment;
  } while (first < count);
  return good;
}

// Numbers of 16 bits, whose sum is rounded once: a chain would round it at every member, and the bits would
// depend on the way. So everybody reads all before it, in segments that fit the staging blocks.
bool scan_rounded_once(Thread& t, const char* call, Team& team, What w, Kernel kernel, std::size_t element,
                       bool inclusive, void* dest, const void* source, std::size_t count) {
  const std::size_t segment = bootstrap::stage_bytes / element;
  std::size_t first = 0;
  bool good = true;
  do {
    good = scan_part(t, call, team, w, kernel, element, inclusive, static_cast<char*>(dest) + first * element,
                     static_cast<const char*>(source) + first * element, std::min(segment, count - first),
                     count * element) &&
           good;
    first += segment;
  } while (first < count);
  return good;
}

}  // namespace

bool scan(Thread& t, const char* call, Team& team, Element element, bool inclusive, void* dest,
          const void* source, std::size_t count) {
  if (team.far != nullptr) return far_scan(t, call, team, element, inclusive, dest, source, count);
  const Kernel kernel = kernel_of(Operation::sum, element);
  const std::size_t size = bytes_of(element);
  const What w = what(inclusive ? Collective::inscan : Collective::exscan,
                      detail_of({Operation::sum, element}));
  const auto way = rounded_once(element)                                       ? scan_rounded_once
                   : scan_by_chain(*t.pe->world, count * size, team.size) ? scan_chain
                                                                          : scan_flat;
  return way(t, call, team, w, kernel, size, inclusive, dest, source, count);
}

}  // namespace ushmem::core
