// SPDX-License-Identifier: Apache-2.0
#include "core/device/foreign_collectives.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

#include "core/collectives/elements.hpp"
#include "core/device/copies.hpp"
#include "core/device/foreign.hpp"
#include "core/device/handle.hpp"
#include "core/device/state.hpp"
#include "core/runtime/error.hpp"
#include "core/sync/sync.hpp"

namespace ushmem::core {
namespace {

char* offset(const void* p, std::size_t bytes) { return const_cast<char*>(static_cast<const char*>(p)) + bytes; }

// A call: the team's host memory, in two halves, and the copies into and out of it.
class Passage {
 public:
  Passage(Thread& t, const char* call, Team& team) : t_(t), call_(call), team_(team), copies_(*t.pe, call) {
    memory_ = team_staging(t, call, team, &half_);
    half_ /= 2;
    if (memory_ == nullptr)
      fail(t, call, "no host memory is left for collectives on device memory: %zu teams have taken it",
           most_stagings);
  }
  explicit operator bool() const { return memory_ != nullptr; }
  [[nodiscard]] char* in() const { return memory_; }          // what goes into the collective
  [[nodiscard]] char* out() const { return memory_ + half_; }  // what comes out
  [[nodiscard]] std::size_t members() const { return static_cast<std::size_t>(team_.size); }
  // How many units of `bytes` bytes fit in, `per_piece` of them a step; at least one does, or the call fails.
  [[nodiscard]] std::size_t fit(std::size_t bytes, std::size_t per_piece) {
    const std::size_t n = half_ / bytes / per_piece;
    if (n == 0) fail(t_, call_, "a team of %d PEs is too large for collectives on device memory", team_.size);
    return n;
  }

  void fetch(char* to, const void* source, std::size_t bytes) {
    if (is_foreign(t_, source)) copies_.add(to, source, bytes);
    else std::memcpy(to, source, bytes);
  }
  void give(void* dest, const char* from, std::size_t bytes) {
    if (is_foreign(t_, dest)) copies_.add(dest, from, bytes);
    else std::memcpy(dest, from, bytes);
  }
  // n elements that lie apart. Read with what lies between them; written one by one, since that is not ours to write.
  void fetch_strided(char* to, const void* source, std::ptrdiff_t stride, std::size_t n, std::size_t element) {
    if (stride == 1) return fetch(to, source, n * element);
    const void* from = source;
    if (is_foreign(t_, source)) {
      span_.resize(((n - 1) * static_cast<std::size_t>(stride) + 1) * element);
      copies_.add(span_.data(), source, span_.size());
      copies_.wait();
      from = span_.data();
    }
    copy_elements(to, 1, from, stride, n, element);
  }
  void give_strided(void* dest, std::ptrdiff_t stride, const char* from, std::size_t n, std::size_t element) {
    if (stride == 1) return give(dest, from, n * element);
    if (!is_foreign(t_, dest)) return copy_elements(dest, stride, from, 1, n, element);
    for (std::size_t k = 0; k < n; ++k)
      copies_.add(offset(dest, k * static_cast<std::size_t>(stride) * element), from + k * element, element);
  }
  void wait() { copies_.wait(); }
  // What is in is there, and nobody needs what came out of the step before.
  void meet() {
    copies_.wait();
    team_sync(t_, call_, team_);
  }

  // What each member says, in `values`. False after a report.
  bool ask(std::uint64_t own, std::unique_ptr<std::uint64_t[]>& values) {
    if (fit(sizeof own, members()) == 0) return false;
    meet();
    std::memcpy(in(), &own, sizeof own);
    if (!fcollect(t_, call_, team_, out(), in(), sizeof own)) return false;
    values = std::make_unique<std::uint64_t[]>(members());
    std::memcpy(values.get(), out(), members() * sizeof own);
    return true;
  }
  // All members call with the same number, since steps that only some of them make would have no end.
  bool all_say(std::uint64_t own) {
    std::unique_ptr<std::uint64_t[]> values;
    if (!ask(own, values)) return false;
    for (std::size_t i = 0; i < members(); ++i) {
      if (values[i] == own) continue;
      fail(t_, call_, "the members' calls differ: %llu elements here, %llu at the team's PE %zu",
           static_cast<unsigned long long>(own), static_cast<unsigned long long>(values[i]), i);
      return false;
    }
    return true;
  }

 private:
  Thread& t_;
  const char* call_;
  Team& team_;
  Copies copies_;
  std::vector<char> span_;
  char* memory_ = nullptr;
  std::size_t half_ = 0;
};

// Visits [0, count) in steps of at most `most`.
template <class Step>
bool in_steps(std::size_t count, std::size_t most, Step&& step) {
  for (std::size_t at = 0; at < count; at += most)
    if (!step(at, std::min(most, count - at))) return false;
  return true;
}

// Member i's `bytes[i]` go to dest + places[i], at all.
bool gather(Thread& t, const char* call, Team& team, Passage& p, void* dest, const void* source,
            const std::uint64_t* bytes) {
  const std::size_t members = p.members(), step = p.fit(1, members);
  if (step == 0) return false;
  const std::size_t own = bytes[team.me];
  return in_steps(*std::max_element(bytes, bytes + members), step, [&](std::size_t from, std::size_t n) {
    if (from < own) p.fetch(p.in(), offset(source, from), std::min(n, own - from));
    p.meet();
    if (!fcollect(t, call, team, p.out(), p.in(), n)) return false;
    std::size_t place = 0;
    for (std::size_t i = 0; i < members; place += bytes[i++])
      if (from < bytes[i]) p.give(offset(dest, place + from), p.out() + i * n, std::min(n, bytes[i] - from));
    p.wait();
    return true;
  });
}

}  // namespace

bool foreign_broadcast(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes,
                       int root, bool fill_root) {
  Passage p(t, call, team);
  if (!p || !p.all_say(bytes)) return false;
  return in_steps(bytes, p.fit(1, 1), [&](std::size_t from, std::size_t n) {
    if (team.me == root) p.fetch(p.in(), offset(source, from), n);
    p.meet();
    if (!broadcast(t, call, team, p.out(), p.in(), n, root, true)) return false;
    if (team.me != root || fill_root) p.give(offset(dest, from), p.out(), n);
    p.wait();
    return true;
  });
}

bool foreign_fcollect(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes) {
  Passage p(t, call, team);
  if (!p || !p.all_say(bytes)) return false;
  const auto all = std::make_unique<std::uint64_t[]>(p.members());
  std::fill_n(all.get(), p.members(), bytes);
  return gather(t, call, team, p, dest, source, all.get());
}

bool foreign_collect(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes) {
  Passage p(t, call, team);
  std::unique_ptr<std::uint64_t[]> all;
  if (!p || !p.ask(bytes, all)) return false;
  std::size_t sum = 0;
  for (std::size_t i = 0; i < p.members(); ++i) sum += all[i];
  if (sum != 0 && t.pe->translate(dest, sum, t.pe->my_pe) == nullptr) {
    fail(t, call, "argument dest is %p: the %zu bytes of all PEs are not within symmetric memory", dest, sum);
    return false;
  }
  return gather(t, call, team, p, dest, source, all.get());
}

bool foreign_alltoall(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes) {
  return foreign_alltoalls(t, call, team, dest, source, {1, 1}, bytes, 1);
}

bool foreign_alltoalls(Thread& t, const char* call, Team& team, void* dest, const void* source, Strides strides,
                       std::size_t nelems, std::size_t element) {
  Passage p(t, call, team);
  if (!p || !p.all_say(nelems)) return false;
  const std::size_t step = p.fit(element, p.members());
  if (step == 0) return false;
  const auto place = [&](std::size_t index, std::ptrdiff_t stride) {
    return index * static_cast<std::size_t>(stride) * element;
  };
  return in_steps(nelems, step, [&](std::size_t from, std::size_t n) {
    for (std::size_t i = 0; i < p.members(); ++i)
      p.fetch_strided(p.in() + i * n * element, offset(source, place(i * nelems + from, strides.sst)), strides.sst, n,
                      element);
    p.meet();
    if (!alltoall(t, call, team, p.out(), p.in(), n * element)) return false;
    for (std::size_t i = 0; i < p.members(); ++i)
      p.give_strided(offset(dest, place(i * nelems + from, strides.dst)), strides.dst, p.out() + i * n * element, n,
                     element);
    p.wait();
    return true;
  });
}

bool foreign_reduce(Thread& t, const char* call, Team& team, Reduction what, void* dest, const void* source,
                    std::size_t count) {
  Passage p(t, call, team);
  if (!p || !p.all_say(count)) return false;
  const std::size_t element = bytes_of(what.element);
  return in_steps(count, p.fit(element, 1), [&](std::size_t from, std::size_t n) {
    p.fetch(p.in(), offset(source, from * element), n * element);
    p.meet();
    if (!reduce(t, call, team, what, p.out(), p.in(), n)) return false;
    p.give(offset(dest, from * element), p.out(), n * element);
    p.wait();
    return true;
  });
}

bool foreign_reduce_scatter(Thread& t, const char* call, Team& team, Reduction what, void* dest, const void* source,
                            std::size_t count) {
  Passage p(t, call, team);
  if (!p || !p.all_say(count)) return false;
  const std::size_t element = bytes_of(what.element), step = p.fit(element, p.members());
  if (step == 0) return false;
  return in_steps(count, step, [&](std::size_t from, std::size_t n) {
    for (std::size_t i = 0; i < p.members(); ++i)
      p.fetch(p.in() + i * n * element, offset(source, (i * count + from) * element), n * element);
    p.meet();
    if (!reduce_scatter(t, call, team, what, p.out(), p.in(), n)) return false;
    p.give(offset(dest, from * element), p.out(), n * element);
    p.wait();
    return true;
  });
}

bool foreign_scan(Thread& t, const char* call, Team& team, Element element, bool inclusive, void* dest,
                  const void* source, std::size_t count) {
  Passage p(t, call, team);
  if (!p || !p.all_say(count)) return false;
  const std::size_t bytes = bytes_of(element);
  return in_steps(count, p.fit(bytes, 1), [&](std::size_t from, std::size_t n) {
    p.fetch(p.in(), offset(source, from * bytes), n * bytes);
    p.meet();
    if (!scan(t, call, team, element, inclusive, p.out(), p.in(), n)) return false;
    p.give(offset(dest, from * bytes), p.out(), n * bytes);
    p.wait();
    return true;
  });
}

}  // namespace ushmem::core
