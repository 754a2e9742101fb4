// SPDX-License-Identifier: Apache-2.0
//
// A small world for kernels of ushmem/device.h: PEs' memories in this process, handles, the host thread that
// serves the ring, and a runner. Compiled with USHMEM_TEST_MODEL the kernels run on the model of AscendC,
// where a seed decides all order; else as blocks of the CPU device, each a thread.
//
// The host's side of the ring is as unkind as ring.h lets it be: it performs requests late and in any allowed
// order.
#pragma once

#include <gtest/gtest.h>
#include <ushmem/device.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

#ifdef USHMEM_TEST_MODEL
#include "model.hpp"
#endif

namespace device_test {

// Which PEs have a mapping of which: all, none, or those at an even distance.
enum class Way { mapped, ring, mixed };

inline std::string name(Way way) {
  return way == Way::mapped ? "mapped" : way == Way::ring ? "ring" : "mixed";
}

struct Shape {
  int pes = 2;
  std::uint32_t blocks = 1;
  Way way = Way::mapped;
  std::uint64_t seed = 1;
  std::uint32_t ring_entries = 4;  // few, so that kernels wait for room
  std::uint32_t slots = 0;         // 0: as many as blocks
};

class World {
 public:
  explicit World(const Shape& shape) : shape_(shape), random_(shape.seed) {
    if (shape_.slots == 0) shape_.slots = shape_.blocks;
    const std::uint64_t cells =
        ushmem_device_cells_bytes(static_cast<std::uint32_t>(shape_.pes), shape_.slots);
    cells_at_ = take(cells);
    scratch_at_ = take(shape_.slots * kScratch);
    pes_.resize(static_cast<std::size_t>(shape_.pes));
    for (Pe& pe : pes_) {
      pe.device.resize(kBytes + kAlign);
      pe.heap.resize(kBytes + kAlign);
      pe.peers.resize(pes_.size());
      pe.grid.resize(ushmem_device_grid_bytes(shape_.slots, shape_.slots) + kAlign);
      pe.ring.resize(ushmem_device_ring_bytes(shape_.slots, shape_.ring_entries) + kAlign);
      pe.queues.resize(shape_.slots);
    }
    for (int a = 0; a < shape_.pes; ++a) {
      Pe& pe = pes_[static_cast<std::size_t>(a)];
      for (int b = 0; b < shape_.pes; ++b) {
        const bool mapped =
            a == b || shape_.way == Way::mapped || (shape_.way == Way::mixed && (a - b) % 2 == 0);
        pe.peers[static_cast<std::size_t>(b)] =
            mapped ? ushmem_device_peer{base(pe_of(b).device) - base(pe.device),
                                        base(pe_of(b).heap) - base(pe.heap)}
                   : ushmem_device_peer{USHMEM_DEVICE_UNMAPPED, USHMEM_DEVICE_UNMAPPED};
      }
    }
  }

  // Symmetric memory of n elements, at least `align` aligned: where it lies at a PE.
  template <class T>
  struct Symmetric {
    World* world;
    std::uint64_t at;
    bool heap;
    T* of(int pe) const {
      Pe& owner = world->pe_of(pe);
      return reinterpret_cast<T*>(base(heap ? owner.heap : owner.device) + static_cast<std::int64_t>(at));
    }
  };
  template <class T>
  Symmetric<T> device(std::size_t n, std::size_t skew = 0) {
    return {this, take(n * sizeof(T) + skew * sizeof(T)) + skew * sizeof(T), false};
  }
  template <class T>
  Symmetric<T> heap(std::size_t n, std::size_t skew = 0) {
    return {this, take(n * sizeof(T) + skew * sizeof(T)) + skew * sizeof(T), true};
  }

  shmemx_device_t handle(int pe) {
    Pe& own = pe_of(pe);
    shmemx_device_t h = {};
    h.version = USHMEM_DEVICE_VERSION;
    h.bytes = sizeof h;
    h.my_pe = static_cast<std::uint32_t>(pe);
    h.n_pes = static_cast<std::uint32_t>(shape_.pes);
    h.capabilities = USHMEM_DEVICE_ATOMICS;
    h.slots = shape_.slots;
    h.ring_entries = shape_.ring_entries;
    h.ring_queues = shape_.slots;
    h.device_base = static_cast<std::uint64_t>(base(own.device));
    h.device_bytes = kBytes;
    h.heap_base = static_cast<std::uint64_t>(base(own.heap));
    h.heap_bytes = kBytes;
    h.peers = reinterpret_cast<std::uint64_t>(own.peers.data());
    h.cells = h.device_base + cells_at_;
    h.grid = static_cast<std::uint64_t>(base(own.grid));
    h.scratch = h.device_base + scratch_at_;
    h.scratch_bytes = kScratch;
    h.ring = static_cast<std::uint64_t>(base(own.ring));
    h.fault = reinterpret_cast<std::uint64_t>(&own.fault);
    return h;
  }

  // A team of some PEs, in this order, and its handles. Its PEs reach each other by mappings alone.
  class Team {
   public:
    Team(World& world, std::vector<int> members)
        : world_(world),
          members_(std::move(members)),
          cells_at_(world.take(
              ushmem_device_cells_bytes(static_cast<std::uint32_t>(members_.size()), world.shape_.slots))),
          grids_(members_.size()) {
      for (auto& grid : grids_) grid.resize(ushmem_device_grid_bytes(world.shape_.slots, 0) + kAlign);
      for (const int a : members_) {
        auto& table = peers_.emplace_back();
        for (const int b : members_) {
          table.push_back({base(world.pe_of(b).device) - base(world.pe_of(a).device),
                           base(world.pe_of(b).heap) - base(world.pe_of(a).heap)});
        }
      }
    }
    shmemx_device_t handle(std::size_t member) {
      shmemx_device_t h = world_.handle(members_[member]);
      h.my_pe = static_cast<std::uint32_t>(member);
      h.n_pes = static_cast<std::uint32_t>(members_.size());
      h.peers = reinterpret_cast<std::uint64_t>(peers_[member].data());
      h.cells = h.device_base + cells_at_;
      h.grid = static_cast<std::uint64_t>(base(grids_[member]));
      h.ring = 0;
      h.ring_queues = 0;
      return h;
    }

   private:
    World& world_;
    std::vector<int> members_;
    std::uint64_t cells_at_;
    std::vector<std::vector<char>> grids_;
    std::vector<std::vector<ushmem_device_peer>> peers_;
  };

  // Runs the kernel on all PEs, with args(pe) each, and waits until it has ended and all requests are served.
  template <class Kernel, class MakeArgs>
  void run(Kernel* kernel, std::uint32_t blocks, const MakeArgs& args) {
    using Args = decltype(args(0));
    std::vector<Args> all;
    for (int pe = 0; pe < shape_.pes; ++pe) {
      all.push_back(args(pe));
      all.back().device = handle(pe);
    }
#ifdef USHMEM_TEST_MODEL
    std::vector<ascendc_model::Task> tasks;
    for (int pe = 0; pe < shape_.pes; ++pe) {
      for (std::uint32_t block = 0; block < blocks; ++block) {
        tasks.push_back({block, blocks, [&all, kernel, pe] { kernel(all[static_cast<std::size_t>(pe)]); }});
      }
    }
    ascendc_model::run(
        tasks, [this] { serve_some(); }, random_());
    while (pending()) serve_some();
#else
    std::vector<std::thread> threads;
    bool stop = false;
    std::thread host([&] {
      while (!__atomic_load_n(&stop, __ATOMIC_ACQUIRE) || pending()) {  // pairs with the store below
        serve_some();
        std::this_thread::yield();
      }
    });
    for (int pe = 0; pe < shape_.pes; ++pe) {
      for (std::uint32_t block = 0; block < blocks; ++block) {
        threads.emplace_back([&all, kernel, pe, block, blocks] {
          struct alignas(64) Scratch {
            char bytes[32768];
          };
          const auto scratch = std::make_unique<Scratch>();
          const ushmem_cpu_block own = {
              1, block, blocks, sizeof scratch->bytes, scratch->bytes, [](const ushmem_cpu_block*) {
                std::this_thread::yield();
              }};
          kernel(&own, &all[static_cast<std::size_t>(pe)]);
        });
      }
    }
    for (std::thread& thread : threads) thread.join();
    __atomic_store_n(&stop, true, __ATOMIC_RELEASE);
    host.join();
#endif
    for (Pe& pe : pes_) ASSERT_EQ(pe.fault.code, 0u) << "detail " << pe.fault.detail;
  }
  template <class Kernel, class MakeArgs>
  void run(Kernel* kernel, const MakeArgs& args) {
    run(kernel, shape_.blocks, args);
  }

  [[nodiscard]] const Shape& shape() const { return shape_; }
  [[nodiscard]] std::uint64_t served() const { return served_; }  // requests of the ring
  std::mt19937_64& random() { return random_; }

 private:
  static constexpr std::uint64_t kBytes = 1 << 20;
  static constexpr std::uint64_t kScratch = 4096;
  static constexpr std::uint64_t kAlign = 128;

  struct Taken {
    std::uint64_t ticket;
    ushmem_ring_entry request;
    bool done = false;
  };
  struct Queue {
    std::uint64_t next = 0;       // ticket to take
    std::uint64_t completed = 0;  // as published
    std::deque<Taken> taken;      // from `completed` on
  };
  struct Pe {
    std::vector<char> device, heap, grid, ring;
    std::vector<ushmem_device_peer> peers;
    std::vector<Queue> queues;
    ushmem_device_fault fault = {};
  };

  static std::int64_t base(std::vector<char>& memory) {
    return reinterpret_cast<std::int64_t>(memory.data() + kAlign) & -static_cast<std::int64_t>(kAlign);
  }
  Pe& pe_of(int pe) { return pes_.at(static_cast<std::size_t>(pe)); }
  std::uint64_t take(std::uint64_t bytes) {
    const std::uint64_t at = used_;
    used_ += (bytes + kAlign - 1) / kAlign * kAlign;
    if (used_ > kBytes) std::abort();
    return at;
  }

  // --- the host's side of the ring -----------------------------------------------------------------------

  std::uint64_t* queue_word(Pe& pe, std::size_t queue) {
    return reinterpret_cast<std::uint64_t*>(base(pe.ring) +
                                            static_cast<std::int64_t>(ushmem_device_queue_offset(
                                                static_cast<std::uint32_t>(queue), shape_.ring_entries)));
  }
  ushmem_ring_entry* entry(Pe& pe, std::size_t queue, std::uint64_t ticket) {
    return reinterpret_cast<ushmem_ring_entry*>(
        base(pe.ring) + static_cast<std::int64_t>(ushmem_device_entry_offset(
                            static_cast<std::uint32_t>(queue), shape_.ring_entries, ticket)));
  }

  bool pending() {
    for (Pe& pe : pes_) {
      for (std::size_t q = 0; q < pe.queues.size(); ++q) {
        if (!pe.queues[q].taken.empty() || posted(pe, q)) return true;
      }
    }
    return false;
  }
  bool posted(Pe& pe, std::size_t q) {
    const std::uint64_t next = pe.queues[q].next;
    return __atomic_load_n(&entry(pe, q, next)->turn, __ATOMIC_ACQUIRE) ==  // pairs with the kernel's release
           ushmem_device_turn(shape_.ring_entries, next) + 1;
  }

  // Each queue is looked at; what is done in it, and whether, is left to chance.
  void serve_some() {
    for (Pe& pe : pes_) {
      for (std::size_t q = 0; q < pe.queues.size(); ++q) {
        Queue& queue = pe.queues[q];
        while (posted(pe, q) && service_random_() % 4 != 0) {
          queue.taken.push_back({queue.next, *entry(pe, q, queue.next)});
          ++queue.next;
          ++served_;
        }
        if (!queue.taken.empty() && service_random_() % 2 == 0) {
          const std::size_t i = service_random_() % queue.taken.size();
          if (may_perform(queue, i)) finish(pe, q, queue.taken[i]);
        }
        while (!queue.taken.empty() && queue.taken.front().done && service_random_() % 4 != 0) {
          queue.taken.pop_front();
          __atomic_store_n(queue_word(pe, q), ++queue.completed,
                           __ATOMIC_RELEASE);  // pairs with await()'s acquire
        }
      }
    }
  }

  static bool on_word(const ushmem_ring_entry& r) {
    return r.op == USHMEM_RING_SIGNAL || r.op == USHMEM_RING_ATOMIC || r.op == USHMEM_RING_PUT_SIGNAL;
  }
  static std::uint64_t word(const ushmem_ring_entry& r) {
    return r.op == USHMEM_RING_ATOMIC ? r.dest : r.signal;
  }
  static bool may_perform(const Queue& queue, std::size_t i) {
    const Taken& own = queue.taken[i];
    if (own.done) return false;
    for (std::size_t j = 0; j < i; ++j) {
      const Taken& earlier = queue.taken[j];
      if (earlier.done) continue;
      if (own.request.op == USHMEM_RING_FENCE || earlier.request.op == USHMEM_RING_FENCE) return false;
      if (on_word(own.request) && on_word(earlier.request) && own.request.pe == earlier.request.pe &&
          word(own.request) == word(earlier.request)) {
        return false;
      }
    }
    return true;
  }

  // An own symmetric address at another PE.
  char* there(Pe& own, std::uint64_t address, std::uint32_t pe) {
    const auto device = static_cast<std::uint64_t>(base(own.device));
    const auto heap = static_cast<std::uint64_t>(base(own.heap));
    Pe& other = pe_of(static_cast<int>(pe));
    if (address - device < kBytes)
      return reinterpret_cast<char*>(address - device + static_cast<std::uint64_t>(base(other.device)));
    if (address - heap < kBytes)
      return reinterpret_cast<char*>(address - heap + static_cast<std::uint64_t>(base(other.heap)));
    if (&own == &other) return reinterpret_cast<char*>(address);
    ADD_FAILURE() << "a request with an address that is not symmetric";
    std::abort();
  }

  template <class W>
  static std::uint64_t perform_atomic(char* at, const ushmem_ring_entry& r) {
    W* p = reinterpret_cast<W*>(at);
    const W value = static_cast<W>(r.value);
    // All are seq_cst.
    switch (r.atomic) {
      case USHMEM_RING_FETCH: return __atomic_load_n(p, __ATOMIC_SEQ_CST);
      case USHMEM_RING_SET: return __atomic_exchange_n(p, value, __ATOMIC_SEQ_CST);
      case USHMEM_RING_CAS: {
        W expected = static_cast<W>(r.compare);
        __atomic_compare_exchange_n(p, &expected, value, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
        return expected;
      }
      case USHMEM_RING_ADD: return __atomic_fetch_add(p, value, __ATOMIC_SEQ_CST);
      case USHMEM_RING_AND: return __atomic_fetch_and(p, value, __ATOMIC_SEQ_CST);
      case USHMEM_RING_OR: return __atomic_fetch_or(p, value, __ATOMIC_SEQ_CST);
      case USHMEM_RING_XOR: return __atomic_fetch_xor(p, value, __ATOMIC_SEQ_CST);
    }
    std::abort();
  }

  void finish(Pe& pe, std::size_t q, Taken& taken) {
    const ushmem_ring_entry& r = taken.request;
    ushmem_ring_entry* slot = entry(pe, q, taken.ticket);
    switch (r.op) {
      case USHMEM_RING_PUT:
      case USHMEM_RING_PUT_SIGNAL:
      case USHMEM_RING_GET:
        for (std::uint64_t row = 0; row < r.rows; ++row) {
          const std::uint64_t dest = r.dest + row * static_cast<std::uint64_t>(r.dest_pitch);
          const std::uint64_t source = r.source + row * static_cast<std::uint64_t>(r.source_pitch);
          if (r.op == USHMEM_RING_GET) {
            std::memcpy(reinterpret_cast<char*>(dest), there(pe, source, r.pe), r.row_bytes);
          } else {
            std::memcpy(there(pe, dest, r.pe), reinterpret_cast<char*>(source), r.row_bytes);
          }
        }
        if (r.op == USHMEM_RING_PUT_SIGNAL) signal(pe, r);
        break;
      case USHMEM_RING_SIGNAL: signal(pe, r); break;
      case USHMEM_RING_STORE:
        switch (r.row_bytes) {  // each pairs with load_word()
          case 1:
            __atomic_store_n(reinterpret_cast<std::uint8_t*>(there(pe, r.dest, r.pe)),
                             static_cast<std::uint8_t>(r.value), __ATOMIC_RELEASE);
            break;
          case 2:
            __atomic_store_n(reinterpret_cast<std::uint16_t*>(there(pe, r.dest, r.pe)),
                             static_cast<std::uint16_t>(r.value), __ATOMIC_RELEASE);
            break;
          case 4:
            __atomic_store_n(reinterpret_cast<std::uint32_t*>(there(pe, r.dest, r.pe)),
                             static_cast<std::uint32_t>(r.value), __ATOMIC_RELEASE);
            break;
          case 8:
            __atomic_store_n(reinterpret_cast<std::uint64_t*>(there(pe, r.dest, r.pe)), r.value,
                             __ATOMIC_RELEASE);
            break;
          default: std::abort();
        }
        break;
      case USHMEM_RING_FENCE: break;
      case USHMEM_RING_ATOMIC: {
        char* at = there(pe, r.dest, r.pe);
        std::uint64_t old = 0;
        if (r.row_bytes == 8) {
          old = perform_atomic<std::uint64_t>(at, r);
        } else if (r.row_bytes == 4) {
          old = perform_atomic<std::uint32_t>(at, r);
        } else if (r.atomic == USHMEM_RING_FETCH) {  // of g()
          std::memcpy(&old, at, r.row_bytes);
        } else {
          std::abort();
        }
        if (r.reply != 0) slot->value = old;
        break;
      }
      default: std::abort();
    }
    taken.done = true;
    const std::uint64_t turn = ushmem_device_turn(shape_.ring_entries, taken.ticket);
    // Pairs with the kernel's acquire, of the one who waits for room or for the reply.
    __atomic_store_n(&slot->turn, turn + (r.reply != 0 ? 2 : 4), __ATOMIC_RELEASE);
  }
  void signal(Pe& pe, const ushmem_ring_entry& r) {
    auto* p = reinterpret_cast<std::uint64_t*>(there(pe, r.signal, r.pe));
    if (r.signal_op == ushmem::device::SIGNAL_SET) {
      __atomic_store_n(p, r.value, __ATOMIC_SEQ_CST);
    } else {
      __atomic_fetch_add(p, r.value, __ATOMIC_SEQ_CST);
    }
  }

  Shape shape_;
  std::mt19937_64 random_;
  std::minstd_rand service_random_{static_cast<unsigned>(shape_.seed)};
  std::uint64_t used_ = 0;
  std::uint64_t cells_at_ = 0;
  std::uint64_t scratch_at_ = 0;
  std::uint64_t served_ = 0;
  std::vector<Pe> pes_;
};

// How many seeds a test tries, and which is the first.
inline std::uint64_t first_seed() {
  const char* first = std::getenv("USHMEM_TEST_FIRST_SEED");
  return first != nullptr ? std::strtoull(first, nullptr, 10) : 1;
}
inline std::uint64_t seeds() {
  if (const char* n = std::getenv("USHMEM_TEST_SEEDS")) return std::strtoull(n, nullptr, 10);
#ifdef USHMEM_TEST_MODEL
  return std::getenv("USHMEM_TEST_FULL") != nullptr ? 100 : 5;
#else
  return std::getenv("USHMEM_TEST_FULL") != nullptr ? 10 : 2;
#endif
}

// Runs body(shape) for each of the seeds and ways, until one fails.
template <class Body>
void for_each_way(int pes, std::uint32_t blocks, const Body& body) {
  for (std::uint64_t seed = first_seed(); seed < first_seed() + seeds(); ++seed) {
    for (const Way way : {Way::mapped, Way::ring, Way::mixed}) {
      SCOPED_TRACE(std::to_string(pes) + " PEs, " + std::to_string(blocks) + " blocks, " + name(way) +
                   ", seed " + std::to_string(seed));
      Shape shape;
      shape.pes = pes;
      shape.blocks = blocks;
      shape.way = way;
      shape.seed = seed;
      body(shape);
      if (::testing::Test::HasFailure()) return;
    }
  }
}

}  // namespace device_test
