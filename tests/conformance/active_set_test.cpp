// SPDX-License-Identifier: Apache-2.0
//
// The deprecated collectives over active sets. Needs: shmem_barrier, the shmem_sync of active sets,
// shmem_broadcast32/64, shmem_collect32/64, shmem_fcollect32/64, shmem_alltoall32/64, shmem_alltoalls32/64,
// shmem_TYPENAME_OPERATION_to_all and the constants of their work arrays.
#include <numeric>

#include "collective.hpp"
#include "reduction.hpp"

using conformance::Area;

namespace {

struct ActiveSet {
  int start, log_stride, size;
  [[nodiscard]] int world(int k) const { return start + (k << log_stride); }
  [[nodiscard]] int me() const {
    for (int k = 0; k < size; ++k)
      if (world(k) == multi::pe()) return k;
    return -1;
  }
  [[nodiscard]] bool inside() const { return me() >= 0; }
};

// Runs body on ALL PEs for the world, whole and partial ranges, strides of 2 and 4 and a single PE.
void on_active_sets(const std::function<void(const ActiveSet&)>& body) {
  const int n = multi::n_pes();
  std::vector<ActiveSet> sets = {{0, 0, n}, {n - 1, 0, 1}, {0, 1, (n + 1) / 2}};
  if (n >= 2) {
    sets.push_back({1, 0, n - 1});
    sets.push_back({1, 1, n / 2});
    sets.push_back({0, 0, n - 1});
  }
  if (n >= 5) sets.push_back({0, 2, (n + 3) / 4});
  for (const ActiveSet& set : sets) {
    SCOPED_TRACE("start " + std::to_string(set.start) + ", log of stride " + std::to_string(set.log_stride) +
                 ", size " + std::to_string(set.size));
    body(set);
    shmem_sync_all();
  }
}

// A pSync array of `size` longs, ready for use, with words beside it that must stay as they are.
class Sync {
 public:
  explicit Sync(std::size_t size) : words_(size + 2) {
    std::fill_n(words_.get(), words_.size(), static_cast<long>(SHMEM_SYNC_VALUE));
    words_[0] = words_[size + 1] = 4711;
    shmem_sync_all();
  }
  [[nodiscard]] long* get() const { return words_ + 1; }
  void expect_restored() const {
    for (std::size_t i = 1; i + 1 < words_.size(); ++i)
      EXPECT_EQ(words_[i], static_cast<long>(SHMEM_SYNC_VALUE)) << "word " << i - 1 << " of pSync";
    EXPECT_EQ(words_[0], 4711) << "before pSync";
    EXPECT_EQ(words_[words_.size() - 1], 4711) << "beyond pSync";
  }

 private:
  multi::Shared<long> words_;
};

template <class T>
T element(int k, int l, std::size_t i) {
  return multi::value_of<T>(k * 64 + l, i);
}

template <class T>
void check_broadcast(void (*call)(void*, const void*, size_t, int, int, int, int, long*)) {
  const Sync sync(SHMEM_BCAST_SYNC_SIZE);
  const Area dest(1001 * sizeof(T)), source(1001 * sizeof(T));
  on_active_sets([&](const ActiveSet& set) {
    for (int root = 0; root < set.size; ++root) {
      for (const std::size_t count : {0, 1, 5, 1001}) {
        const std::size_t bytes = count * sizeof(T);
        dest.wipe(bytes);
        T* from = source.at<T>();
        for (std::size_t i = 0; i < count; ++i) from[i] = multi::value_of<T>(set.me(), i);
        shmem_sync_all();
        if (!set.inside()) {
          EXPECT_TRUE(dest.still(0, bytes)) << "written outside the active set";
          continue;
        }
        call(dest.at<T>(), from, count, root, set.start, set.log_stride, set.size, sync.get());
        if (set.me() == root) {
          EXPECT_TRUE(dest.still(0, bytes)) << "dest of the root is not to be written";
        } else {
          conformance::expect_elements(dest.at<T>(), count,
                                       [&](std::size_t i) { return multi::value_of<T>(root, i); });
        }
        dest.expect_guards(bytes);
        sync.expect_restored();
      }
    }
  });
}

template <class T>
void check_collect(void (*collect)(void*, const void*, size_t, int, int, int, long*), bool equal_counts) {
  const Sync sync(SHMEM_COLLECT_SYNC_SIZE);
  const auto n = static_cast<std::size_t>(multi::n_pes());
  const Area dest(n * 1001 * sizeof(T)), source(1001 * sizeof(T));
  on_active_sets([&](const ActiveSet& set) {
    for (const std::size_t count : {0, 1, 5, 1001}) {
      std::vector<std::size_t> counts(static_cast<std::size_t>(set.size), count);
      for (std::size_t k = 0; !equal_counts && k < counts.size(); ++k)
        counts[k] = k % 3 == 1 ? 0 : (k % 3 == 2 ? count / 2 : count);
      const std::size_t total = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
      dest.wipe(total * sizeof(T));
      const std::size_t mine = set.inside() ? counts[static_cast<std::size_t>(set.me())] : 0;
      T* from = source.at<T>();
      for (std::size_t i = 0; i < mine; ++i) from[i] = multi::value_of<T>(set.me(), i);
      shmem_sync_all();
      if (!set.inside()) {
        EXPECT_TRUE(dest.still(0, total * sizeof(T))) << "written outside the active set";
        continue;
      }
      collect(dest.at<T>(), from, mine, set.start, set.log_stride, set.size, sync.get());
      std::size_t at = 0;
      for (std::size_t k = 0; k < counts.size(); ++k) {
        conformance::expect_elements(dest.at<T>() + at, counts[k], [&](std::size_t i) {
          return multi::value_of<T>(static_cast<int>(k), i);
        }, "from member " + std::to_string(k));
        at += counts[k];
      }
      dest.expect_guards(total * sizeof(T));
      sync.expect_restored();
    }
  });
}

// alltoall is alltoalls with strides of 1.
template <class T>
void check_alltoalls(std::size_t sync_size, bool strided,
                     const std::function<void(T*, const T*, ptrdiff_t, ptrdiff_t, size_t, const ActiveSet&,
                                              long*)>& call) {
  const Sync sync(sync_size);
  const auto n = static_cast<std::size_t>(multi::n_pes());
  constexpr std::size_t most = 65, most_dst = 4, most_sst = 3;
  const Area dest(n * most * most_dst * sizeof(T)), source(n * most * most_sst * sizeof(T));
  const std::size_t pairs[][2] = {{1, 1}, {2, 1}, {1, 3}, {4, 3}};
  on_active_sets([&](const ActiveSet& set) {
    for (const auto& [dst, sst] : pairs) {
      if (!strided && dst * sst != 1) continue;
      for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{5}, most}) {
        const std::size_t elements = static_cast<std::size_t>(set.size) * count;
        const std::size_t span = elements == 0 ? 0 : ((elements - 1) * dst + 1) * sizeof(T);
        dest.wipe(span);
        T* from = source.at<T>();
        for (std::size_t j = 0; j < elements; ++j)
          from[j * sst] = element<T>(set.me(), static_cast<int>(j / count), j % count);
        shmem_sync_all();
        if (!set.inside()) {
          EXPECT_TRUE(dest.still(0, span)) << "written outside the active set";
          continue;
        }
        call(dest.at<T>(), from, static_cast<ptrdiff_t>(dst), static_cast<ptrdiff_t>(sst), count, set,
             sync.get());
        std::size_t wrong = 0;
        for (std::size_t j = 0; j < elements; ++j) {
          const std::size_t at = j * dst * sizeof(T);
          wrong += *dest.at<T>(at) == element<T>(static_cast<int>(j / count), set.me(), j % count) ? 0 : 1;
          if (j + 1 < elements) wrong += dest.still(at + sizeof(T), at + dst * sizeof(T)) ? 0 : 1;
        }
        EXPECT_EQ(wrong, 0u) << "dst " << dst << ", sst " << sst << ", " << count << " elements";
        dest.expect_guards(span);
        sync.expect_restored();
      }
    }
  });
}

template <class T>
using ToAll = void (*)(T*, const T*, int, int, int, int, T*, long*);

template <class Operation, class T>
void reduce_once(const ActiveSet& set, ToAll<T> call, int count, const Area& dest, const Area& source,
                 T* work, const Sync& sync) {
  const auto elements = static_cast<std::size_t>(count);
  const std::size_t bytes = elements * sizeof(T);
  dest.wipe(bytes);
  T* from = source.at<T>();
  for (std::size_t i = 0; set.inside() && i < elements; ++i)
    from[i] = Operation::template operand<T>(set.me(), i);
  shmem_sync_all();
  if (!set.inside()) {
    EXPECT_TRUE(dest.still(0, bytes)) << "written outside the active set";
    return;
  }
  call(dest.at<T>(), from, count, set.start, set.log_stride, set.size, work, sync.get());
  conformance::expect_elements(dest.at<T>(), elements, [&](std::size_t i) {
    return conformance::folded<Operation, T>(set.size - 1, i);
  });
  dest.expect_guards(bytes);
  sync.expect_restored();
}

template <class Operation, class T>
void check_to_all(const char* name, ToAll<T> call) {
  SCOPED_TRACE(name);
  constexpr int most = 1001;
  // The work array's size is the standard's: half the elements and one, or the constant.
  const std::size_t work_size = std::max<std::size_t>(most / 2 + 1, SHMEM_REDUCE_MIN_WRKDATA_SIZE);
  const Sync sync(SHMEM_REDUCE_SYNC_SIZE);
  const Area dest(most * sizeof(T)), source(most * sizeof(T)), work(work_size * sizeof(T));
  work.wipe(work_size * sizeof(T));
  const ActiveSet everybody{0, 0, multi::n_pes()};
  for (const int count : {0, 1, 2, 17, most}) {
    SCOPED_TRACE(count);
    reduce_once<Operation>(everybody, call, count, dest, source, work.at<T>(), sync);
    reduce_once<Operation>(everybody, call, count, source, source, work.at<T>(), sync);
  }
  work.expect_guards(work_size * sizeof(T));
  shmem_sync_all();
}

}  // namespace

MULTI_TEST(Shmem_broadcast, ActiveSetsLeaveTheRootsDestinationAloneAndRestorePSync) {
  check_broadcast<std::uint32_t>(shmem_broadcast32);
  check_broadcast<std::uint64_t>(shmem_broadcast64);
}

MULTI_TEST(Shmem_collect, ActiveSetsConcatenateInPeOrderAndRestorePSync) {
  check_collect<std::uint32_t>(shmem_fcollect32, true);
  check_collect<std::uint64_t>(shmem_fcollect64, true);
  check_collect<std::uint32_t>(shmem_collect32, true);
  check_collect<std::uint64_t>(shmem_collect64, true);
  check_collect<std::uint32_t>(shmem_collect32, false);
  check_collect<std::uint64_t>(shmem_collect64, false);
}

MULTI_TEST(Shmem_alltoall, ActiveSetsExchangeBlocksAndRestorePSync) {
  check_alltoalls<std::uint32_t>(SHMEM_ALLTOALL_SYNC_SIZE, false, [](auto* d, auto* s, auto, auto, auto n,
                                                                     const ActiveSet& set, long* sync) {
    shmem_alltoall32(d, s, n, set.start, set.log_stride, set.size, sync);
  });
  check_alltoalls<std::uint64_t>(SHMEM_ALLTOALL_SYNC_SIZE, false, [](auto* d, auto* s, auto, auto, auto n,
                                                                     const ActiveSet& set, long* sync) {
    shmem_alltoall64(d, s, n, set.start, set.log_stride, set.size, sync);
  });
}

MULTI_TEST(Shmem_alltoalls, ActiveSetsExchangeElementsAndRestorePSync) {
  check_alltoalls<std::uint32_t>(
      SHMEM_ALLTOALLS_SYNC_SIZE, true,
      [](auto* d, auto* s, auto dst, auto sst, auto n, const ActiveSet& set, long* sync) {
        shmem_alltoalls32(d, s, dst, sst, n, set.start, set.log_stride, set.size, sync);
      });
  check_alltoalls<std::uint64_t>(
      SHMEM_ALLTOALLS_SYNC_SIZE, true,
      [](auto* d, auto* s, auto dst, auto sst, auto n, const ActiveSet& set, long* sync) {
        shmem_alltoalls64(d, s, dst, sst, n, set.start, set.log_stride, set.size, sync);
      });
}

MULTI_TEST(Shmem_reductions, ToAllOfEveryTypeAndOperationIsExactAndRestoresPSync) {
#define X(NAME) check_to_all<conformance::And>(#NAME " and", shmem_##NAME##_and_to_all);   \
                check_to_all<conformance::Or>(#NAME " or", shmem_##NAME##_or_to_all);      \
                check_to_all<conformance::Xor>(#NAME " xor", shmem_##NAME##_xor_to_all);
  FOR_TO_ALL_BITWISE_NAMES(X)
#undef X
#define X(NAME) check_to_all<conformance::Max>(#NAME " max", shmem_##NAME##_max_to_all);   \
                check_to_all<conformance::Min>(#NAME " min", shmem_##NAME##_min_to_all);
  FOR_TO_ALL_ORDERED_NAMES(X)
#undef X
#define X(NAME) check_to_all<conformance::Sum>(#NAME " sum", shmem_##NAME##_sum_to_all);   \
                check_to_all<conformance::Prod>(#NAME " prod", shmem_##NAME##_prod_to_all);
  FOR_TO_ALL_ARITHMETIC_NAMES(X)
#undef X
}

MULTI_TEST(Shmem_reductions, EveryActiveSetReducesItsMembersAlone) {
  constexpr int most = 301;
  const std::size_t work_size = std::max<std::size_t>(most / 2 + 1, SHMEM_REDUCE_MIN_WRKDATA_SIZE);
  const Sync sync(SHMEM_REDUCE_SYNC_SIZE);
  const Area dest(most * sizeof(long)), source(most * sizeof(long));
  multi::Shared<long> work(work_size);
  on_active_sets([&](const ActiveSet& set) {
    for (const int count : {0, 1, 7, most}) {
      reduce_once<conformance::Sum, long>(set, shmem_long_sum_to_all, count, dest, source, work.get(), sync);
      reduce_once<conformance::Min, long>(set, shmem_long_min_to_all, count, source, source, work.get(),
                                          sync);
    }
  });
}

// The standard has no limit for how many different sets a program names: all that the world has. With 32 PEs
// a PE in the middle is in more than 300 of them.
MULTI_TEST(Collective_intro, EveryActiveSetOfTheWorldMayBeUsed) {
  const int n = multi::n_pes();
  const Sync barrier(SHMEM_BARRIER_SYNC_SIZE), reduce(SHMEM_REDUCE_SYNC_SIZE);
  multi::Shared<long> dest(1), source(1), work(1 + SHMEM_REDUCE_MIN_WRKDATA_SIZE);
  source[0] = multi::pe() + 1;
  shmem_sync_all();
  for (int log = 0; 1 << log < n || log == 0; ++log) {
    for (int start = 0; start < n; ++start) {
      for (int size = 1; start + ((size - 1) << log) < n; ++size) {
        const ActiveSet set{start, log, size};
        if (set.inside()) {
          long expected = 0;
          for (int k = 0; k < size; ++k) expected += set.world(k) + 1;
          shmem_long_sum_to_all(dest.get(), source.get(), 1, start, log, size, work.get(), reduce.get());
          EXPECT_EQ(dest[0], expected) << "start " << start << ", log " << log << ", size " << size;
          shmem_barrier(start, log, size, barrier.get());
        }
        shmem_sync_all();  // the work arrays go to another set
      }
    }
  }
  shmem_sync_all();
}

// The same pSync on consecutive calls, as the standard permits these two.
MULTI_TEST(Shmem_barrier, ThousandsInARowOnOnePSyncCompleteTheSetsUpdates) {
  multi::Shared<long> arrived(1);
  const Sync sync(SHMEM_BARRIER_SYNC_SIZE);
  on_active_sets([&](const ActiveSet& set) {
    arrived[0] = 0;
    shmem_sync_all();
    if (!set.inside()) return;
    conformance::Delays delays(240);
    long early = 0;
    for (long round = 1; round <= conformance::many_calls() / 4; ++round) {
      delays.sometimes();
      shmem_long_atomic_inc(arrived.get(), set.world(0));  // the barrier itself completes it
      shmem_barrier(set.start, set.log_stride, set.size, sync.get());
      early += shmem_long_atomic_fetch(arrived.get(), set.world(0)) < round * set.size ? 1 : 0;
    }
    EXPECT_EQ(early, 0);
  });
  shmem_sync_all();
  sync.expect_restored();
}

MULTI_TEST(Shmem_barrier, PutsOfTheSetAreThereAfterIt) {
  const auto n = static_cast<std::size_t>(multi::n_pes());
  constexpr std::size_t words = 200;
  const Sync sync(SHMEM_BARRIER_SYNC_SIZE);
  multi::Shared<long> inbox(n * words);
  std::vector<long> mine(words);
  on_active_sets([&](const ActiveSet& set) {
    if (!set.inside()) return;
    for (long round = 1; round <= multi::rounds(40); ++round) {
      for (auto& word : mine) word = round * 100 + multi::pe();
      for (int k = 0; k < set.size; ++k)
        shmem_long_put_nbi(inbox + static_cast<std::size_t>(multi::pe()) * words, mine.data(), words,
                           set.world(k));
      shmem_barrier(set.start, set.log_stride, set.size, sync.get());
      for (int k = 0; k < set.size; ++k)
        conformance::expect_elements(inbox + static_cast<std::size_t>(set.world(k)) * words, words,
                                     [&](std::size_t) { return round * 100 + set.world(k); });
      shmem_barrier(set.start, set.log_stride, set.size, sync.get());
    }
  });
}

MULTI_TEST(Shmem_sync, ThousandsInARowOnOnePSyncLetNobodyOutOfTheActiveSetEarly) {
  multi::Shared<long> arrived(1);
  const Sync sync(SHMEM_SYNC_SIZE);
  on_active_sets([&](const ActiveSet& set) {
    arrived[0] = 0;
    shmem_sync_all();
    if (!set.inside()) return;
    conformance::Delays delays(241);
    long early = 0;
    for (long round = 1; round <= conformance::many_calls() / 4; ++round) {
      delays.sometimes();
      shmem_long_atomic_inc(arrived.get(), set.world(0));
      shmem_quiet();
      shmem_sync(set.start, set.log_stride, set.size, sync.get());
      early += shmem_long_atomic_fetch(arrived.get(), set.world(0)) < round * set.size ? 1 : 0;
    }
    EXPECT_EQ(early, 0);
  });
  shmem_sync_all();
  sync.expect_restored();
}

// A result that needs all members shows that all have left the call before: two pSync arrays in turn.
MULTI_TEST(Collective_intro, ActiveSetCallsFollowEachOtherOnTwoPSyncArraysInTurn) {
  const ActiveSet all{0, 0, multi::n_pes()};
  const auto n = static_cast<std::size_t>(all.size);
  const std::size_t sync_size = std::max<std::size_t>({SHMEM_REDUCE_SYNC_SIZE, SHMEM_COLLECT_SYNC_SIZE,
                                                       SHMEM_ALLTOALL_SYNC_SIZE});
  const Sync syncs[2] = {Sync(sync_size), Sync(sync_size)};
  multi::Shared<long> dest(2 * n), source(n), work(2 * (1 + SHMEM_REDUCE_MIN_WRKDATA_SIZE));
  conformance::Delays delays(242);
  long wrong = 0;
  shmem_sync_all();
  for (long round = 0; round < conformance::many_calls(); ++round) {
    delays.sometimes();
    const auto turn = static_cast<std::size_t>(round % 2);
    long* into = dest + turn * n;
    long* sync = syncs[turn].get();
    const auto value = [&](long k, long l) { return (round * 64 + k) * 64 + l; };
    for (std::size_t l = 0; l < n; ++l) source[l] = value(multi::pe(), static_cast<long>(l));
    switch (round / 2 % 3) {
      case 0:
        shmem_alltoall64(into, source.get(), 1, 0, 0, all.size, sync);
        for (std::size_t k = 0; k < n; ++k)
          wrong += into[k] != value(static_cast<long>(k), multi::pe()) ? 1 : 0;
        break;
      case 1:
        shmem_fcollect64(into, source.get(), 1, 0, 0, all.size, sync);
        for (std::size_t k = 0; k < n; ++k) wrong += into[k] != value(static_cast<long>(k), 0) ? 1 : 0;
        break;
      default:
        shmem_long_max_to_all(into, source.get(), 1, 0, 0, all.size,
                              work + turn * (1 + SHMEM_REDUCE_MIN_WRKDATA_SIZE), sync);
        wrong += into[0] != value(all.size - 1, 0) ? 1 : 0;
    }
    std::fill_n(source.get(), n, -1);
  }
  EXPECT_EQ(wrong, 0);
  for (const Sync& sync : syncs) sync.expect_restored();
  shmem_sync_all();
}

// Different sets with work arrays of their own are independent of each other.
MULTI_TEST(Collective_intro, DisjointActiveSetsWorkAtTheSameTime) {
  NEED_PES(2);
  const int n = multi::n_pes();
  const ActiveSet mine = multi::pe() % 2 == 0 ? ActiveSet{0, 1, (n + 1) / 2} : ActiveSet{1, 1, n / 2};
  const Sync sync(SHMEM_BARRIER_SYNC_SIZE), reduce(SHMEM_REDUCE_SYNC_SIZE);
  multi::Shared<long> dest(1), source(1), work(1 + SHMEM_REDUCE_MIN_WRKDATA_SIZE);
  conformance::Delays delays(243);
  long expected = 0;
  for (int k = 0; k < mine.size; ++k) expected += mine.world(k);
  shmem_sync_all();
  for (int round = 0; round < multi::rounds(1000); ++round) {
    delays.sometimes();
    source[0] = multi::pe() + round;
    shmem_long_sum_to_all(dest.get(), source.get(), 1, mine.start, mine.log_stride, mine.size, work.get(),
                          reduce.get());
    EXPECT_EQ(dest[0], expected + static_cast<long>(round) * mine.size);
    shmem_barrier(mine.start, mine.log_stride, mine.size, sync.get());
  }
  shmem_sync_all();
}

namespace {
long global_sync[256], global_dest[4], global_source[3];
}

MULTI_TEST_PROCESS_ONLY(Collective_intro, GlobalsMayBeWorkArrays) {
  ASSERT_LE(static_cast<std::size_t>(SHMEM_BCAST_SYNC_SIZE), std::size(global_sync));
  std::fill(std::begin(global_sync), std::end(global_sync), static_cast<long>(SHMEM_SYNC_VALUE));
  for (long i = 0; i < 3; ++i) global_source[i] = 100 * multi::pe() + i;
  std::fill_n(global_dest, 4, -1);
  shmem_sync_all();
  const int root = multi::n_pes() - 1;
  shmem_broadcast64(global_dest, global_source, 3, root, 0, 0, multi::n_pes(), global_sync);
  for (long i = 0; i < 3; ++i) EXPECT_EQ(global_dest[i], multi::pe() == root ? -1 : 100 * root + i);
  EXPECT_EQ(global_dest[3], -1);
  for (const long word : global_sync) EXPECT_EQ(word, static_cast<long>(SHMEM_SYNC_VALUE));
  shmem_sync_all();
}
