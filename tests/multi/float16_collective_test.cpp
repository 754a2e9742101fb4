// SPDX-License-Identifier: Apache-2.0
//
// Collectives of 16-bit floating point: those that move, bit by bit; those that compute, against sums and
// products in float that are rounded once.
#include <algorithm>
#include <string>
#include <vector>

#include "float16.hpp"
#include "support.hpp"

namespace {

using multi::Float16Calls;

// Nothing, one, odd, larger than a packet, a staging block, two of them.
constexpr std::size_t sizes[] = {0, 1, 3, 33, 1000, 4099, 16385, 40001};

std::uint16_t bits_of(int who, std::size_t i) { return multi::value_of<std::uint16_t>(who + 3, i); }

// Element i of a member: mostly small numbers whose sums and products are no 16-bit numbers, and now and
// then any bits at all.
template <class T>
T operand(const Float16Calls<T>& calls, int member, std::size_t i) {
  const std::uint16_t any = bits_of(member, i);
  if (any % 16 == 0) return {static_cast<std::uint16_t>(any * 40503u >> 1)};
  return element_of(calls, std::ldexp(1 + (any >> 4) % 1024 / 1024.0, any % 7 - 3) * (any % 3 == 0 ? -1 : 1));
}

enum class Op { min, max, sum, prod };

using Numbers = std::vector<std::vector<float>>;  // of each member

// Members [0, end) of a team combined in their order.
std::uint16_t expected(const float16::Format& format, Op op, int end, const Numbers& numbers, std::size_t i) {
  if (end == 0) return 0;
  float all = numbers[0][i];
  for (int member = 1; member < end; ++member) {
    const float x = numbers[static_cast<std::size_t>(member)][i];
    switch (op) {
      case Op::min:
        all = x < all ? x : all;
        break;
      case Op::max:
        all = all < x ? x : all;
        break;
      case Op::sum:
        all += x;
        break;
      case Op::prod:
        all *= x;
        break;
    }
  }
  return std::isnan(all) ? float16::any_nan : float16::nearest(format, static_cast<double>(all));
}

// `world` gives the PE of a member. Sizes up to `most`.
template <class T, class World>
void computes(const Float16Calls<T>& calls, shmem_team_t team, const World& world, std::size_t most) {
  multi::Shared<T> dest(most + 1), source(most + 1);
  const int me = team == SHMEM_TEAM_INVALID ? -1 : shmem_team_my_pe(team);
  const int n = team == SHMEM_TEAM_INVALID ? 0 : shmem_team_n_pes(team);
  Numbers numbers(static_cast<std::size_t>(n));
  for (int k = 0; k < n; ++k)
    for (std::size_t i = 0; i < most; ++i)
      numbers[static_cast<std::size_t>(k)].push_back(
          static_cast<float>(value_of(calls, operand(calls, world(k), i))));
  std::vector<T> mine(most);
  for (std::size_t i = 0; i < most; ++i) mine[i] = operand(calls, multi::pe(), i);
  const struct {
    const char* name;
    multi::TeamCall<T> call;
    Op op;
    int end;
  } all[] = {{"min", calls.min, Op::min, n},
             {"max", calls.max, Op::max, n},
             {"sum", calls.sum, Op::sum, n},
             {"prod", calls.prod, Op::prod, n},
             {"inscan", calls.inscan, Op::sum, me + 1},
             {"exscan", calls.exscan, Op::sum, me}};
  for (const auto& [name, call, op, end] : all)
    for (const std::size_t count : sizes)
      for (const bool in_place : {false, true}) {
        if (count > most) continue;
        T* const to = in_place ? source.get() : dest.get();
        std::copy_n(mine.begin(), count, source.get());
        std::fill_n(dest.get(), count, T{0x1234});
        to[count] = T{0x4321};
        shmem_sync_all();
        if (me >= 0) {
          EXPECT_EQ(call(team, to, source.get(), count), 0);
          std::size_t wrong = 0;
          for (std::size_t i = 0; i < count && wrong < 3; ++i) {
            const std::uint16_t right = expected(*calls.format, op, end, numbers, i);
            if (float16::same(*calls.format, to[i].bits, right)) continue;
            ADD_FAILURE() << calls.name << " " << name << " of " << count << " on member " << me << " of "
                          << n << (in_place ? ", in place" : "") << ": element " << i << " is " << to[i].bits
                          << ", not " << right;
            ++wrong;
          }
          EXPECT_EQ(to[count].bits, 0x4321) << calls.name << " " << name << " writes too much";
        }
        shmem_sync_all();
      }
}

template <class T>
void moves(const Float16Calls<T>& calls) {
  const int n = multi::n_pes(), me = multi::pe();
  const auto members = static_cast<std::size_t>(n);
  constexpr std::size_t largest = 5000;
  multi::Shared<T> dest(2 * members * largest + 1), source(3 * members * largest);
  for (const std::size_t count :
       {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{300}, largest}) {
    const std::string what = std::string(calls.name) + " of " + std::to_string(count);
    const auto fill = [&](std::size_t given, std::size_t stride) {
      for (std::size_t i = 0; i < given; ++i) source[i * stride].bits = bits_of(me, i);
      std::fill_n(dest.get(), dest.size(), T{0x1234});
      shmem_sync_all();
    };
    const auto check = [&](const char* name, std::size_t results, std::size_t stride, auto&& right) {
      std::size_t wrong = 0;
      for (std::size_t i = 0; i < results; ++i) wrong += dest[i * stride].bits != right(i);
      EXPECT_EQ(wrong, 0u) << name << ", " << what;
      EXPECT_EQ(dest[results * stride].bits, 0x1234) << name << ", " << what;
      shmem_sync_all();
    };
    const auto block = [&](std::size_t i) { return static_cast<int>(i / count); };
    for (int root = 0; root < n; ++root) {
      fill(count, 1);
      EXPECT_EQ(calls.broadcast(SHMEM_TEAM_WORLD, dest.get(), source.get(), count, root), 0);
      check("broadcast", count, 1, [&](std::size_t i) { return bits_of(root, i); });
    }
    fill(count, 1);
    EXPECT_EQ(calls.fcollect(SHMEM_TEAM_WORLD, dest.get(), source.get(), count), 0);
    check("fcollect", members * count, 1, [&](std::size_t i) { return bits_of(block(i), i % count); });
    // PE k gives count + k elements.
    fill(count + static_cast<std::size_t>(me), 1);
    EXPECT_EQ(calls.collect(SHMEM_TEAM_WORLD, dest.get(), source.get(), count + static_cast<std::size_t>(me)),
              0);
    check("collect", members * count + members * (members - 1) / 2, 1, [&](std::size_t i) {
      int k = 0;
      while (i >= count + static_cast<std::size_t>(k)) i -= count + static_cast<std::size_t>(k++);
      return bits_of(k, i);
    });
    fill(members * count, 1);
    EXPECT_EQ(calls.alltoall(SHMEM_TEAM_WORLD, dest.get(), source.get(), count), 0);
    const auto exchanged = [&](std::size_t i) {
      return bits_of(block(i), static_cast<std::size_t>(me) * count + i % count);
    };
    check("alltoall", members * count, 1, exchanged);
    fill(members * count, 3);
    EXPECT_EQ(calls.alltoalls(SHMEM_TEAM_WORLD, dest.get(), source.get(), 2, 3, count), 0);
    check("alltoalls", members * count, 2, exchanged);
    if (count > 0) {
      EXPECT_EQ(dest[1].bits, 0x1234) << "alltoalls writes between its elements";
    }
  }
}

// A call of all PEs with one element each.
template <class T>
std::uint16_t of_one(const Float16Calls<T>&, multi::TeamCall<T> call, T* word, std::uint16_t mine) {
  word->bits = mine;
  EXPECT_EQ(call(SHMEM_TEAM_WORLD, word, word, 1), 0);
  return word->bits;
}

template <class T>
void special_values(const Float16Calls<T>& calls) {
  const float16::Format& f = *calls.format;
  multi::Shared<T> word(1);
  const bool first = multi::pe() == 0, last = multi::pe() == multi::n_pes() - 1;
  const auto bits = [&](double x) { return float16::nearest(f, x); };
  const std::uint16_t infinity = bits(INFINITY), minus_infinity = bits(-INFINITY);
  const auto one = [&](multi::TeamCall<T> call, std::uint16_t mine) {
    return of_one(calls, call, word.get(), mine);
  };
  const auto nan = [&](std::uint16_t v) { return float16::is_nan(f, v); };
  // Infinities of both signs.
  EXPECT_EQ(one(calls.sum, first ? infinity : bits(1)), infinity);
  EXPECT_TRUE(nan(one(calls.sum, first ? infinity : minus_infinity)));
  EXPECT_EQ(one(calls.min, last ? minus_infinity : bits(-5)), minus_infinity);
  EXPECT_EQ(one(calls.max, last ? infinity : bits(5)), infinity);
  // Sums beyond the largest number.
  const double largest = std::ldexp(2 - std::ldexp(1, -f.fraction), f.most);
  EXPECT_EQ(one(calls.sum, bits(largest)), infinity);
  EXPECT_EQ(one(calls.sum, bits(first ? largest : 0)), bits(largest));
  // NaN: of a sum always; of min and max only that of the first member.
  EXPECT_TRUE(nan(one(calls.sum, last ? float16::any_nan : bits(1))));
  EXPECT_TRUE(nan(one(calls.prod, last ? float16::any_nan : bits(0))));
  EXPECT_TRUE(nan(one(calls.min, first ? float16::any_nan : bits(1))));
  EXPECT_EQ(one(calls.min, first ? bits(1) : float16::any_nan), bits(1));
  EXPECT_EQ(one(calls.max, first ? bits(1) : float16::any_nan), bits(1));
  // The least subnormal numbers add up exactly.
  const double least = std::ldexp(1, f.least - f.fraction);
  EXPECT_EQ(one(calls.sum, bits(least)), bits(least * multi::n_pes()));
  EXPECT_EQ(one(calls.prod, first ? bits(least) : bits(1)), bits(least));
  // -0 stays where all are -0.
  EXPECT_EQ(one(calls.sum, 0x8000), 0x8000);
  EXPECT_EQ(one(calls.sum, first ? 0 : 0x8000), 0);
  EXPECT_EQ(one(calls.inscan, 0x8000), 0x8000);
  EXPECT_EQ(one(calls.exscan, 0x8000), first ? 0 : 0x8000);
}

}  // namespace

MULTI_TEST(Float16Collective, ThoseThatMoveMoveTheBits) {
  multi::for_both_float16([](const auto& calls) { moves(calls); });
}

MULTI_TEST(Float16Collective, ThoseThatComputeRoundOnceInTheOrderOfTheMembers) {
  multi::for_both_float16([](const auto& calls) {
    computes(
        calls, SHMEM_TEAM_WORLD, [](int k) { return k; }, 40001);
  });
}

MULTI_TEST(Float16Collective, ComputeOnTeamsInTheirNumbering) {
  const int n = multi::n_pes(), members = (n + 1) / 2;
  shmem_team_t backwards = SHMEM_TEAM_INVALID, even = SHMEM_TEAM_INVALID, alone = SHMEM_TEAM_INVALID;
  EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, -1, n, nullptr, 0, &backwards), 0);
  EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 2, members, nullptr, 0, &even), 0);
  EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, n - 1, 1, 1, nullptr, 0, &alone), 0);
  multi::for_both_float16([&](const auto& calls) {
    computes(
        calls, backwards, [&](int k) { return n - 1 - k; }, 1000);
    computes(
        calls, even, [](int k) { return 2 * k; }, 16385);
    computes(
        calls, alone, [&](int) { return n - 1; }, 1000);
  });
  for (const shmem_team_t team : {alone, even, backwards})
    if (team != SHMEM_TEAM_INVALID) shmem_team_destroy(team);
}

MULTI_TEST(Float16Collective, SpecialValuesComeOutAsTheyShould) {
  NEED_PES(2);
  multi::for_both_float16([](const auto& calls) { special_values(calls); });
}
