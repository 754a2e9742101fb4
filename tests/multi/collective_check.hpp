// SPDX-License-Identifier: Apache-2.0
//
// Collectives of long on one team with values that a member can work out for every other, so that each
// result is checked whole. Nothing lies between the calls, and the source is overwritten at once after
// each: what the library still needs of it must be elsewhere by then. Used by the tests of its rounds.
#pragma once

#include <algorithm>
#include <string>

#include "support.hpp"

namespace multi {

enum class Collective { broadcast, collect, fcollect, alltoall, alltoalls, sum, max, inscan, exscan };
inline constexpr int collectives = 9;
inline constexpr const char* collective_names[] = {"broadcast", "collect",    "fcollect",
                                                   "alltoall",  "alltoalls",  "sum_reduce",
                                                   "max_reduce", "sum_inscan", "sum_exscan"};

// A team as this PE sees it, and arrays of its own: room for `most` elements from each member, twice, since
// strided blocks have gaps.
class CollectiveCheck {
 public:
  // Collective over the world, as the arrays are.
  CollectiveCheck(int largest_team, std::size_t most)
      : most_(most),
        dest_(2 * static_cast<std::size_t>(largest_team) * most + 3),
        source_(2 * static_cast<std::size_t>(largest_team) * most + 3) {}

  void use(shmem_team_t team) {
    team_ = team;
    me_ = shmem_team_my_pe(team);
    n_ = shmem_team_n_pes(team);
  }

  // One call with n elements a block, the `number`-th of the test. In place where the call permits it and
  // in_place says so. Returns false after a failure.
  bool call(Collective what, std::size_t n, std::uint64_t number, int root = 0, bool in_place = false) {
    long* const source = source_.get();
    long* const dest = in_place && may_be_in_place(what) ? source : dest_.get();
    const auto members = static_cast<std::size_t>(n_);
    const bool blocks = what == Collective::alltoall || what == Collective::alltoalls;
    const std::size_t sst = what == Collective::alltoalls ? 2 : 1;
    const std::size_t given = what == Collective::collect ? of(me_, n) : blocks ? n * members : n;
    for (std::size_t i = 0; i < given; ++i) source[i * sst] = value(me_, i, number);
    const std::size_t results = results_of(what, n);
    const std::size_t dst = what == Collective::alltoalls ? 2 : 1;
    if (dest != source) std::fill_n(dest, results * dst + 1, -7);
    dest[results * dst] = -9;
    const int status = make(what, dest, source, n, root);
    bool good = status == 0 && dest[results * dst] == -9;
    for (std::size_t i = 0; good && i < results; ++i)
      good = dest[i * dst] == expected(what, n, i, number, root);
    EXPECT_TRUE(good) << collective_names[static_cast<int>(what)] << " of " << n << " elements, root " << root
                      << ", call " << number << ", member " << me_ << " of " << n_ << ", status " << status
                      << (in_place ? ", in place" : "") << ": " << where(what, dest, dst, n, number, root);
    if (dest != source) std::fill_n(source, given * sst, -5);  // at once
    return good;
  }

  // A collective, size, root and form by chance: the same ones with the same Random.
  bool random_call(Random& same, std::uint64_t number) {
    const auto what = static_cast<Collective>(same.below(collectives));
    const std::uint64_t kind = same.below(20);
    std::size_t n = kind < 11 ? same.below(7) : kind < 16 ? same.between(7, 130) : same.between(130, most_);
    if (same.below(40) == 0) n = most_;
    const int root = static_cast<int>(same.below(static_cast<std::uint64_t>(n_)));
    return call(what, n, number, root, same.below(3) == 0);
  }

 private:
  static bool may_be_in_place(Collective c) { return c == Collective::broadcast || c >= Collective::sum; }
  static std::size_t of(int member, std::size_t n) {  // what a member gives to a collect
    return member % 3 == 0 ? n : n / static_cast<std::size_t>(member % 3 + 1);
  }
  static long value(int member, std::size_t i, std::uint64_t number) {
    return static_cast<long>(number * 1'000'003 + static_cast<std::uint64_t>(member) * 7919 + i * 31);
  }

  int make(Collective what, long* dest, const long* source, std::size_t n, int root) const {
    switch (what) {
      case Collective::broadcast: return shmem_long_broadcast(team_, dest, source, n, root);
      case Collective::collect: return shmem_long_collect(team_, dest, source, of(me_, n));
      case Collective::fcollect: return shmem_long_fcollect(team_, dest, source, n);
      case Collective::alltoall: return shmem_long_alltoall(team_, dest, source, n);
      case Collective::alltoalls: return shmem_long_alltoalls(team_, dest, source, 2, 2, n);
      case Collective::sum: return shmem_long_sum_reduce(team_, dest, source, n);
      case Collective::max: return shmem_long_max_reduce(team_, dest, source, n);
      case Collective::inscan: return shmem_long_sum_inscan(team_, dest, source, n);
      case Collective::exscan: return shmem_long_sum_exscan(team_, dest, source, n);
    }
    return -1;
  }

  [[nodiscard]] std::size_t results_of(Collective what, std::size_t n) const {
    if (what == Collective::collect) {
      std::size_t all = 0;
      for (int member = 0; member < n_; ++member) all += of(member, n);
      return all;
    }
    return what == Collective::broadcast || what >= Collective::sum ? n : n * static_cast<std::size_t>(n_);
  }

  [[nodiscard]] long expected(Collective what, std::size_t n, std::size_t i, std::uint64_t number,
                              int root) const {
    switch (what) {
      case Collective::broadcast: return value(root, i, number);
      case Collective::collect: {
        int member = 0;
        while (i >= of(member, n)) i -= of(member++, n);
        return value(member, i, number);
      }
      case Collective::fcollect: return value(static_cast<int>(i / n), i % n, number);
      case Collective::alltoall:
      case Collective::alltoalls:
        return value(static_cast<int>(i / n), static_cast<std::size_t>(me_) * n + i % n, number);
      case Collective::max: return value(n_ - 1, i, number);
      default: break;
    }
    const int end = what == Collective::sum ? n_ : what == Collective::inscan ? me_ + 1 : me_;
    long sum = 0;
    for (int member = 0; member < end; ++member) sum += value(member, i, number);
    return sum;
  }

  [[nodiscard]] std::string where(Collective what, const long* dest, std::size_t dst, std::size_t n,
                                  std::uint64_t number, int root) const {
    for (std::size_t i = 0; i < results_of(what, n); ++i)
      if (const long right = expected(what, n, i, number, root); dest[i * dst] != right)
        return "element " + std::to_string(i) + " is " + std::to_string(dest[i * dst]) + ", not " +
               std::to_string(right);
    return "all elements are right";
  }

  shmem_team_t team_ = SHMEM_TEAM_INVALID;
  int me_ = -1, n_ = 0;
  std::size_t most_;
  Shared<long> dest_, source_;
};

}  // namespace multi
