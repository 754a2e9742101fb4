// SPDX-License-Identifier: Apache-2.0
//
// core/net in memory, for tests of what is built on it. A put is kept with its order and done as late as may
// be: when its target takes a message that was sent after it, or when the sender waits for quiet; one that
// may end later reads its source only then. A message is kept until it is asked for. Two messages with one
// key, or a message of a size that is not allowed, are failures. A sender that is ahead of its receiver
// waits.
#include <algorithm>
#include <bit>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <map>
#include <mutex>
#include <random>
#include <set>

#include "core/far/shape.hpp"
#include "core/net/net.hpp"
#include "far_support.hpp"

namespace ushmem::core {

class Net {
 public:
  unit::Wires* wires = nullptr;
  Pe* pe = nullptr;
  std::size_t enrolled = 0;
};

}  // namespace ushmem::core

namespace unit {

using namespace ushmem;
using core::MessageKey;
using core::Pe;

struct Item {
  bool is_message = false;
  MessageKey key{};
  std::vector<unsigned char> bytes;
  void* dest = nullptr;               // of a put: at the target
  const void* late_source = nullptr;  // of one that may end later
  std::size_t size = 0;

  void do_put() const {
    if (size != 0) std::memmove(dest, late_source != nullptr ? late_source : bytes.data(), size);
  }
};

using Name = std::tuple<std::uint64_t, std::uint64_t, std::uint32_t>;
Name name_of(const MessageKey& key) { return {key.channel, key.round, key.step}; }

class Wires {
 public:
  // One lock: a test's world is small.
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<Pe*> pes;
  std::vector<core::Net> nets;
  std::map<std::pair<int, int>, std::deque<Item>> under_way;  // from, to
  std::map<std::pair<int, int>, std::set<Name>> names;        // used ones
  std::map<int, long> waiting;                                // bytes by target
  long messages = 0, most_waiting = 0;

  // The same place at another PE.
  void* there(const Pe& from, int to, const void* own, std::size_t bytes) {
    const std::size_t offset = reinterpret_cast<std::uintptr_t>(own) - from.heap_base;
    if (offset > from.heap_size || bytes > from.heap_size - offset) std::abort();
    Pe& target = *pes[static_cast<std::size_t>(to)];
    return reinterpret_cast<void*>(target.heap_base + offset);
  }
  // Everything from one PE to another, in order; messages stay.
  void flush(int from, int to) {
    for (Item& item : under_way[{from, to}]) {
      if (item.is_message) continue;
      item.do_put();
      item.size = 0;
    }
    std::erase_if(under_way[{from, to}], [](const Item& item) { return !item.is_message; });
  }
};

Placement in_blocks(int n_pes, int n_nodes) {
  Placement placement;
  for (int pe = 0; pe < n_pes; ++pe) placement.push_back(pe * n_nodes / n_pes);
  return placement;
}

Placement in_turn(int n_pes, int n_nodes) {
  Placement placement;
  for (int pe = 0; pe < n_pes; ++pe) placement.push_back(pe % n_nodes);
  return placement;
}

Placement at_random(int n_pes, int n_nodes, unsigned seed) {
  std::minstd_rand random(seed);
  Placement placement(static_cast<std::size_t>(n_pes));
  std::map<int, int> numbers;  // nodes are counted by their lowest PEs
  for (int& node : placement) {
    const int drawn = static_cast<int>(random() % static_cast<unsigned>(n_nodes));
    node = numbers.emplace(drawn, static_cast<int>(numbers.size())).first->second;
  }
  return placement;
}

std::string text_of(const Placement& placement) {
  std::string text = "nodes";
  for (const int node : placement) text += ' ' + std::to_string(node);
  return text;
}

FarWorld::FarWorld(Placement placement, bool crowded, std::size_t heap_bytes)
    : pes_(placement.size()), wires_(std::make_unique<Wires>()) {
  const int n = static_cast<int>(placement.size());
  const int n_nodes = *std::max_element(placement.begin(), placement.end()) + 1;
  std::vector<int> sizes(static_cast<std::size_t>(n_nodes));
  std::vector<int> local;
  for (const int node : placement) local.push_back(sizes[static_cast<std::size_t>(node)]++);
  wires_->pes.resize(placement.size());
  wires_->nets.resize(placement.size());
  for (int node = 0; node < n_nodes; ++node) {
    const int here = sizes[static_cast<std::size_t>(node)];
    auto world = std::make_unique<core::World>();
    world->config = base::Config::from_environment();
    world->n_pes = n;
    world->node_pes = here;
    world->in_process = true;
    world->crowded = crowded;
    std::string error;
    world->file = bootstrap::NodeFile::create({here, n, node, n_nodes}, 0, 2, "far_test", &error);
    EXPECT_TRUE(world->file) << error;
    for (int pe = 0; pe < n; ++pe) {
      world->file.entry(pe).node = placement[static_cast<std::size_t>(pe)];
      world->file.entry(pe).local = local[static_cast<std::size_t>(pe)];
    }
    auto& h = world->file.header();
    h.heap_bound = heap_bytes;
    h.heap_stride = std::bit_ceil(heap_bytes);
    bool reserved = false;  // under the thread sanitizer not every place will do
    for (int round = 0; !reserved && round < transport::window_candidates; ++round)
      reserved = world->heap.reserve(transport::window_candidate(round), h.heap_stride, here);
    EXPECT_TRUE(reserved || world->heap.reserve(0, h.heap_stride, here));
    EXPECT_TRUE(world->heap.map_all(world->file.fd(), bootstrap::heap_at));
    for (int pe = 0; pe < n; ++pe) {
      if (placement[static_cast<std::size_t>(pe)] != node) continue;
      world->pes.push_back(std::make_unique<Pe>());
      const auto number = static_cast<std::size_t>(pe);
      pes_[number] = wires_->pes[number] = world->pes.back().get();
      wires_->nets[number].wires = wires_.get();
      wires_->nets[number].pe = pes_[number];
      if (n_nodes > 1) pes_[number]->net = &wires_->nets[number];
      core::start_pe(*world, *pes_[number], pe);
    }
    nodes_.push_back(std::move(world));
  }
}

FarWorld::~FarWorld() = default;

void FarWorld::run(const std::function<void(core::Thread&, int)>& body) {
  std::vector<std::thread> threads;
  for (Pe* pe : pes_)
    threads.emplace_back([&, pe] {
      core::Thread& t = core::current();
      t.pe = pe;
      core::claim_counters(t, *pe);
      body(t, pe->my_pe);
      t = core::Thread{};
    });
  for (auto& thread : threads) thread.join();
}

std::size_t FarWorld::enrolled(int pe) const { return wires_->nets[static_cast<std::size_t>(pe)].enrolled; }
long FarWorld::messages() const { return wires_->messages; }
long FarWorld::most_waiting() const { return wires_->most_waiting; }
long FarWorld::waiting() const {
  long all = 0;
  for (const auto& [pair, items] : wires_->under_way)
    all += std::count_if(items.begin(), items.end(), [](const Item& item) { return item.is_message; });
  return all;
}

}  // namespace unit

namespace ushmem::core {

using unit::Item;
using unit::Wires;

void far_put(Thread& t, const char*, Context&, int pe, void* dest, const void* source, std::size_t bytes,
             bool nbi) {
  Wires& wires = *t.pe->net->wires;
  const std::scoped_lock lock(wires.mutex);
  Item item;
  item.dest = wires.there(*t.pe, pe, dest, bytes);
  item.size = bytes;
  if (nbi) {
    item.late_source = source;
  } else {
    const auto* const from = static_cast<const unsigned char*>(source);
    item.bytes.assign(from, from + bytes);
  }
  wires.under_way[{t.pe->my_pe, pe}].push_back(std::move(item));
}

void far_get(Thread& t, const char*, Context&, int pe, void* dest, const void* source, std::size_t bytes,
             bool) {
  Wires& wires = *t.pe->net->wires;
  const std::scoped_lock lock(wires.mutex);
  std::memcpy(dest, wires.there(*t.pe, pe, source, bytes), bytes);
}

std::uint64_t far_amo(Thread& t, const char*, Context&, int pe, void* word, const AmoCall& amo) {
  Wires& wires = *t.pe->net->wires;
  std::uint32_t* at;
  {
    const std::scoped_lock lock(wires.mutex);
    if (!t.pe->is_far(pe) || amo.bytes != 4) std::abort();
    at = static_cast<std::uint32_t*>(wires.there(*t.pe, pe, word, 4));
  }
  const auto value = static_cast<std::uint32_t>(amo.value);
  auto cond = static_cast<std::uint32_t>(amo.cond);
  switch (amo.op) {
    case Amo::swap: return __atomic_exchange_n(at, value, __ATOMIC_SEQ_CST);
    case Amo::bit_or: return __atomic_fetch_or(at, value, __ATOMIC_SEQ_CST);
    case Amo::bit_xor: return __atomic_fetch_xor(at, value, __ATOMIC_SEQ_CST);
    case Amo::compare_swap:
      __atomic_compare_exchange_n(at, &cond, value, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
      return cond;
    default: std::abort();
  }
}

void far_quiet(Thread& t, const char*, Context&) {
  Wires& wires = *t.pe->net->wires;
  const std::scoped_lock lock(wires.mutex);
  for (std::size_t to = 0; to < wires.pes.size(); ++to) wires.flush(t.pe->my_pe, static_cast<int>(to));
}

void net_heap_grown(Net& net, std::size_t bound) { net.enrolled = bound; }
void net_device_grown(Net&, std::size_t) { std::abort(); }
bool net_progress(Net&) { return false; }

void send_message(Thread& t, const char*, int pe, const MessageKey& key, const void* data,
                  std::size_t bytes) {
  Wires& wires = *t.pe->net->wires;
  std::unique_lock lock(wires.mutex);
  const int me = t.pe->my_pe;
  EXPECT_NE(pe, me);
  EXPECT_LE(bytes, max_message_bytes);
  EXPECT_TRUE((wires.names[{me, pe}].insert(unit::name_of(key)).second))
      << "from PE " << me << " to " << pe << ": two messages " << key.channel << ' ' << key.round << ' '
      << key.step;
  // No more ahead of the receiver than core/net promises at least.
  const auto room = [&] {
    long count = 0;
    std::size_t all = bytes;
    for (const Item& other : wires.under_way[{me, pe}]) {
      if (!other.is_message || other.key.channel != key.channel) continue;
      ++count;
      all += other.bytes.size();
    }
    return count == 0 || (count < 32 && all <= 256 << 10);
  };
  if (!wires.changed.wait_for(lock, std::chrono::seconds(60), room)) {
    std::fprintf(stderr, "PE %d waits to send to PE %d, which takes nothing\n", me, pe);
    std::abort();
  }
  Item item;
  item.is_message = true;
  item.key = key;
  const auto* const from = static_cast<const unsigned char*>(data);
  item.bytes.assign(from, from + bytes);
  wires.under_way[{me, pe}].push_back(std::move(item));
  ++wires.messages;
  wires.most_waiting = std::max(wires.most_waiting, wires.waiting[pe] += static_cast<long>(bytes));
  wires.changed.notify_all();
}

std::size_t receive_message(Thread& t, int from, const MessageKey& key, void* out, std::size_t room,
                            const WaitInfo& info) {
  Wires& wires = *t.pe->net->wires;
  std::unique_lock lock(wires.mutex);
  const int me = t.pe->my_pe;
  auto& items = wires.under_way[{from, me}];
  const auto wanted = [&] {
    return std::find_if(items.begin(), items.end(),
                        [&](const Item& item) { return item.is_message && item.key == key; });
  };
  auto found = items.end();
  if (!wires.changed.wait_for(lock, std::chrono::seconds(60),
                              [&] { return (found = wanted()) != items.end(); })) {
    char text[200];
    info.describe(info.self, text, sizeof text);
    std::fprintf(stderr, "PE %d, %s: nothing has come for a minute: %s, step %#x\n", me, info.call, text,
                 key.step);
    std::abort();
  }
  // What was put before it, and no more.
  for (auto item = items.begin(); item != found; ++item) {
    item->do_put();
    item->size = 0;
  }
  const std::size_t bytes = found->bytes.size();
  std::memcpy(out, found->bytes.data(), std::min(room, bytes));
  wires.waiting[me] -= static_cast<long>(bytes);
  items.erase(found);
  wires.changed.notify_all();
  std::erase_if(items, [](const Item& item) { return !item.is_message && item.size == 0; });
  return bytes;
}

// Not used by what is tested here.
void far_put_blocks(Thread&, const char*, Context&, int, void*, const void*, const Blocks&, bool) {
  std::abort();
}
void far_get_blocks(Thread&, const char*, Context&, int, void*, const void*, const Blocks&, bool) {
  std::abort();
}
void far_put_signal(Thread&, const char*, Context&, int, void*, const void*, std::size_t, std::uint64_t*,
                    std::uint64_t, bool, bool) { std::abort(); }
void far_amo_post(Thread&, const char*, Context&, int, void*, const AmoCall&) { std::abort(); }
void far_amo_nbi(Thread&, const char*, Context&, int, void*, const AmoCall&, void*) { std::abort(); }
void far_fence(Thread&, const char*, Context&) { std::abort(); }
void far_quiet(Thread&, const char*, Context&, const int*, std::size_t) { std::abort(); }
void far_quiet_all(Thread&, const char*) { std::abort(); }
std::unique_ptr<Net, void (*)(Net*)> net_open(Pe&, transport::NetworkTable, std::string*) { std::abort(); }
std::size_t net_address(const Net&, void*, std::size_t) { std::abort(); }
void net_start(Net&) { std::abort(); }
void net_stop(Net&) { std::abort(); }
std::string net_describe(const Net&) { return "a stand-in"; }
bool net_sleep(Net&, std::uint64_t) { return false; }
void net_release_lane(Net&, Context&) {}
Attending::Attending(Net& net) : net_(net) {}
Attending::~Attending() { static_cast<void>(net_); }

}  // namespace ushmem::core
