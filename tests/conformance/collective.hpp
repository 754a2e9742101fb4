// SPDX-License-Identifier: Apache-2.0
//
// What the tests of the collectives share: teams of every shape, blocks that show what was written beside
// them, and delays. Everything that a result is compared with is computed here from team numbers alone.
#pragma once

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>
#include <vector>

#include "support.hpp"
#include "types.hpp"

namespace conformance {

// A team as a test sees it; on PEs outside `team` is SHMEM_TEAM_INVALID and `me` -1.
struct Group {
  const char* name;
  shmem_team_t team;
  std::vector<int> members;  // world numbers in the team's order
  int me;
  [[nodiscard]] int size() const { return static_cast<int>(members.size()); }
  [[nodiscard]] bool inside() const { return me >= 0; }
};

inline int index_in(const std::vector<int>& members, int world_pe) {
  const auto at = std::find(members.begin(), members.end(), world_pe);
  return at == members.end() ? -1 : static_cast<int>(at - members.begin());
}

// Splits the world; collective. The caller destroys the team.
inline Group split(const char* name, int start, int stride, int size) {
  Group group{name, SHMEM_TEAM_INVALID, {}, -1};
  EXPECT_EQ(shmem_team_split_strided(SHMEM_TEAM_WORLD, start, stride, size, nullptr, 0, &group.team),
            0);
  for (int i = 0; i < size; ++i) group.members.push_back(start + i * stride);
  group.me = index_in(group.members, multi::pe());
  return group;
}

inline void destroy(const Group& group) {
  if (group.inside()) shmem_team_destroy(group.team);
}

inline Group world() {
  Group group{"the world", SHMEM_TEAM_WORLD, {}, multi::pe()};
  for (int pe = 0; pe < multi::n_pes(); ++pe) group.members.push_back(pe);
  return group;
}

// The shared team of each node, by their lowest PEs: the same on all PEs, which are inside one of them.
inline std::vector<Group> shared_teams() {
  std::vector<Group> all;
  for (int first = 0; first < multi::n_pes(); ++first) {
    Group group{"the shared team", SHMEM_TEAM_INVALID, {}, -1};
    for (int pe = 0; pe < multi::n_pes(); ++pe)
      if (multi::near(first, pe)) group.members.push_back(pe);
    if (group.members.front() != first) continue;
    group.me = index_in(group.members, multi::pe());
    if (group.inside()) {
      group.team = SHMEM_TEAM_SHARED;
      EXPECT_EQ(shmem_team_n_pes(SHMEM_TEAM_SHARED), group.size());
      for (int i = 0; i < group.size(); ++i)
        EXPECT_EQ(shmem_team_translate_pe(SHMEM_TEAM_SHARED, i, SHMEM_TEAM_WORLD),
                  group.members[static_cast<std::size_t>(i)]);
    }
    all.push_back(group);
  }
  return all;
}

// Runs body(group) on ALL PEs for teams of many shapes: the world, whole teams in other orders, every
// other PE, odd sizes, and a single PE. PEs outside a team take part with group.inside() false.
inline void on_teams(const std::function<void(const Group&)>& body) {
  const int n = multi::n_pes();
  const auto run = [&](const Group& group) {
    SCOPED_TRACE(std::string("team: ") + group.name);
    body(group);
    shmem_sync_all();
  };
  run(world());
  for (const Group& group : shared_teams()) run(group);
  struct Shape {
    const char* name;
    int start, stride, size;
  };
  std::vector<Shape> shapes = {{"the world reversed", n - 1, -1, n},
                               {"every second PE", 0, 2, (n + 1) / 2},
                               {"every second PE from the end", n - 1, -2, (n + 1) / 2},
                               {"a single PE", n - 1, 1, 1}};
  if (n >= 2) {
    shapes.push_back({"all but the last", 0, 1, n - 1});
    shapes.push_back({"all but the first, reversed", n - 1, -1, n - 1});
    shapes.push_back({"every second PE from 1", 1, 2, n / 2});
  }
  if (n >= 4) shapes.push_back({"every third PE", 0, 3, (n + 2) / 3});
  for (const Shape& s : shapes) {
    const Group group = split(s.name, s.start, s.stride, s.size);
    run(group);
    destroy(group);
  }
}

// Symmetric bytes with a pattern in and around them.
class Area {
 public:
  static constexpr std::size_t guard = 64;
  explicit Area(std::size_t most_bytes) : bytes_(most_bytes + 2 * guard) {}
  template <class T>
  [[nodiscard]] T* at(std::size_t offset = 0) const {
    return reinterpret_cast<T*>(bytes_ + guard + offset);
  }
  // The pattern over the first `bytes` bytes and a guard on each side.
  void wipe(std::size_t bytes) const { std::memset(bytes_.get(), pattern, bytes + 2 * guard); }
  // Whether bytes [from, to) of the block still have it.
  [[nodiscard]] bool still(std::size_t from, std::size_t to) const {
    const unsigned char* b = bytes_ + guard;
    return std::all_of(b + from, b + to, [](unsigned char x) { return x == pattern; });
  }
  void expect_guards(std::size_t bytes) const {
    const auto is_pattern = [](unsigned char x) { return x == pattern; };
    EXPECT_TRUE(std::all_of(bytes_.get(), bytes_ + guard, is_pattern)) << "written before dest";
    EXPECT_TRUE(std::all_of(bytes_ + (guard + bytes), bytes_ + (2 * guard + bytes), is_pattern))
        << "written beyond dest's end";
  }

 private:
  static constexpr unsigned char pattern = 0xa5;
  multi::Shared<unsigned char> bytes_;
};

// All elements of a result at once: how many are wrong, and the first of them.
template <class T, class Want>
void expect_elements(const T* got, std::size_t count, const Want& want, const std::string& what = "") {
  std::size_t wrong = 0, first = 0;
  for (std::size_t i = 0; i < count; ++i)
    if (!(got[i] == want(i)) && wrong++ == 0) first = i;
  EXPECT_EQ(wrong, 0u) << what << ": of " << count << " elements, the first is " << first;
}

// For the few tests of blocks larger than most heaps; collective.
inline bool has_heap_for(std::size_t bytes) {
  void* block = shmem_malloc(bytes);
  shmem_free(block);
  return block != nullptr;
}

// Now and then this PE comes late, some PEs more often than others.
class Delays {
 public:
  explicit Delays(std::uint64_t stream) : random_(stream, multi::pe()) {}
  void sometimes() {
    if (random_.below(multi::pe() % 3 == 0 ? 16 : 256) != 0) return;
    volatile std::uint64_t spins = random_.below(5'000);
    while (spins > 0) spins = spins - 1;
  }

 private:
  multi::Random random_;
};

// Rounds of the tests without a barrier between calls. A sanitizer that watches every access makes each of
// them many times as long.
inline int many_calls() {
#if defined(__SANITIZE_THREAD__)
  return multi::full() ? 10'000 : 1'000;
#else
  return 10'000;
#endif
}

}  // namespace conformance
