// SPDX-License-Identifier: Apache-2.0
#include "transport/fake/fake.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <deque>
#include <map>
#include <mutex>
#include <random>
#include <vector>

#include "base/order.hpp"

namespace ushmem::transport {
namespace {

constexpr std::uint64_t address_magic = 0x75736866616b6531;

thread_local char error_text[200];  // last_error() is the calling thread's

[[gnu::format(printf, 1, 2)]] NetStatus fail(const char* format, ...) {
  va_list list;
  va_start(list, format);
  std::vsnprintf(error_text, sizeof error_text, format, list);
  va_end(list);
  return NetStatus::failed;
}

enum class Kind : std::uint8_t { message, write, read };

struct Done {
  std::uint64_t token;
  const char* bad;
};

struct Op {
  Kind kind;
  bool copied = false;  // `copy` holds the bytes; else `local` is read when it happens
  bool told = false;    // its completion is out already, or nobody wants one
  bool held = false;    // until its sender polls
  unsigned delay = 0;   // polls to go
  std::vector<std::byte> copy;
  void* local = nullptr;
  std::size_t bytes = 0;
  std::uint64_t key = 0;
  std::uint64_t remote = 0;
  std::uint64_t token = 0;
};

// Readable while there is something to do; rung once, not once for each event.
class Bell {
 public:
  Bell() : fd_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}
  ~Bell() { ::close(fd_); }
  Bell(const Bell&) = delete;
  Bell& operator=(const Bell&) = delete;
  int fd() const { return fd_; }
  // After what there is to do has been counted.
  void ring() {
    if (rung_.exchange(true)) return;
    const std::uint64_t one = 1;
    if (::write(fd_, &one, sizeof one) < 0) rung_ = false;
  }
  // Before what there is to do is looked at for the last time. In this order: a ring between the two leaves
  // nothing written, and then what it is for is seen by that look; the other way round its writing would be
  // read here, and all later rings be silent, while the look may find that somebody has done it already.
  void silence() {
    std::uint64_t count;
    [[maybe_unused]] const ssize_t got = ::read(fd_, &count, sizeof count);
    rung_ = false;
  }

 private:
  int fd_;
  std::atomic<bool> rung_ = false;
};

struct FakeLane;

// From one lane to one PE, in the order in which the operations were begun.
struct Wire {
  FakeLane* from;
  std::deque<Op> ops;
};

struct FakeLane {
  FakeLane(int own_pe, int own_index, std::uint64_t seed) : pe(own_pe), index(own_index), random(seed) {}
  const int pe;
  const int index;
  std::mt19937_64 random;                  // the caller serialises a lane
  std::vector<Wire*> wires;                // by PE; nullptr: none yet
  std::atomic<std::size_t> under_way = 0;  // operations not yet arrived
  std::atomic<std::size_t> transfers = 0;  // of them writes and reads
  std::size_t held = 0;                    // of them messages that go out with the next poll
  std::mutex mutex;                        // of what follows
  std::deque<Done> done;
  std::atomic<std::size_t> done_count = 0;
  Bell bell;

  void complete(std::uint64_t token, const char* bad) {
    {
      std::lock_guard lock(mutex);
      done.push_back({token, bad});
      done_count++;
    }
    bell.ring();
  }
};

struct Memory {
  std::byte* at;
  std::size_t bytes;
};

struct Endpoint {
  int pe = 0;
  std::mutex mutex;  // of the wires to it and of its memory; `open` changes under it
  std::atomic<bool> open = false;
  std::vector<std::unique_ptr<Wire>> wires;
  std::map<std::uint64_t, Memory> memory;  // by key
  std::mt19937_64 random;
  std::atomic<std::size_t> waiting = 0;  // operations in wires
  std::mutex lanes_mutex;
  std::map<int, std::unique_ptr<FakeLane>> lanes;  // stay until the fabric goes: others complete to them
};

}  // namespace

class FakeFabric {
 public:
  explicit FakeFabric(const FakeOptions& given) : options(given), ends(static_cast<std::size_t>(given.pes)) {
    for (std::size_t i = 0; i < ends.size(); i++) {
      ends[i].pe = static_cast<int>(i);
      ends[i].random.seed(options.seed * 1000003 + i);
    }
  }
  bool has(std::uint64_t cap) const { return (options.caps & cap) != 0; }
  // Whether `second`, begun later on the same wire, must not happen before `first`. Nothing orders a read,
  // nor a write after a message.
  bool ordered(Kind first, Kind second) const {
    if (first == Kind::message && second == Kind::message) return has(cap_message_order);
    if (first == Kind::write && second == Kind::message) return has(cap_message_after_write);
    if (first == Kind::write && second == Kind::write) return has(cap_write_order);
    return false;
  }
  void end(int pe, bool at_once);

  const FakeOptions options;
  std::vector<Endpoint> ends;
};

namespace {

struct Opened {
  std::shared_ptr<FakeFabric> fabric;
  Endpoint* own;
};

FakeFabric& fabric_of(void* self) { return *static_cast<Opened*>(self)->fabric; }
Endpoint& own(void* self) { return *static_cast<Opened*>(self)->own; }
FakeLane& lane_of(Lane lane) { return *reinterpret_cast<FakeLane*>(lane); }

bool chance(std::mt19937_64& random, unsigned percent) { return random() % 100 < percent; }

// The operation has arrived, or never will. The target's mutex is held, or the operation is in no wire.
void settle(FakeLane& from, const Op& op, const char* bad) {
  if (!op.told) from.complete(op.token, bad);
  if (op.kind != Kind::message) from.transfers--;
  from.under_way--;
}

// A network reads and writes whole words; for the thread sanitizer, atomic ones, since they may be flags.
void carry(std::byte* to, const std::byte* from, std::size_t bytes) {
#if USHMEM_THREAD_SANITIZER
  constexpr std::size_t word = sizeof(std::uint64_t);
  const auto aligned = [](const void* at) { return reinterpret_cast<std::uintptr_t>(at) % word == 0; };
  if (aligned(to) && aligned(from))
    for (; bytes >= word; bytes -= word, to += word, from += word)
      base::store_release(reinterpret_cast<std::uint64_t*>(to),
                          base::load_acquire(reinterpret_cast<const std::uint64_t*>(from)));
#endif
  std::memcpy(to, from, bytes);
}

// A write or a read, in the target's memory. Its mutex is held.
const char* transfer(const FakeFabric& fabric, Endpoint& target, const Op& op) {
  const auto found = target.memory.find(op.key);
  if (found == target.memory.end()) return "no memory has this key at the target";
  const Memory& memory = found->second;
  const std::uint64_t base = fabric.has(cap_offsets) ? 0 : reinterpret_cast<std::uint64_t>(memory.at);
  const std::uint64_t offset = op.remote - base;
  if (op.remote < base || offset > memory.bytes || op.bytes > memory.bytes - offset) {
    return "outside of the registered memory";
  }
  if (op.bytes == 0) return nullptr;
  if (op.kind == Kind::read) {
    carry(static_cast<std::byte*>(op.local), memory.at + offset, op.bytes);
  } else {
    carry(memory.at + offset, op.copied ? op.copy.data() : static_cast<const std::byte*>(op.local), op.bytes);
  }
  return nullptr;
}

// Which operation of the wire happens next, at random among those that may; size() for none. The target's
// mutex is held.
std::size_t choose(const FakeFabric& fabric, Endpoint& target, Wire& wire, bool transfers_only) {
  std::size_t chosen = wire.ops.size();
  bool message_before = false;
  bool write_before = false;
  for (std::size_t i = 0; i < wire.ops.size(); i++) {
    Op& op = wire.ops[i];
    const bool may = !(message_before && fabric.ordered(Kind::message, op.kind)) &&
                     !(write_before && fabric.ordered(Kind::write, op.kind));
    message_before = message_before || op.kind == Kind::message;
    write_before = write_before || op.kind == Kind::write;
    if (op.held) continue;
    if (op.delay != 0) {
      op.delay--;
      continue;
    }
    if (!may || (transfers_only && op.kind == Kind::message)) continue;
    chosen = i;
    if (!chance(target.random, 30)) break;
  }
  return chosen;
}

// Performs writes and reads of a wire; takes out a message if there is one to deliver. The target's mutex is
// held.
bool advance(const FakeFabric& fabric, Endpoint& target, Wire& wire, bool transfers_only, Op* message) {
  for (int steps = 0; steps < 8; steps++) {
    const std::size_t i = choose(fabric, target, wire, transfers_only);
    if (i == wire.ops.size()) return false;
    Op op = std::move(wire.ops[i]);
    wire.ops.erase(wire.ops.begin() + static_cast<std::ptrdiff_t>(i));
    target.waiting--;
    if (op.kind == Kind::message) {
      if (!op.copied && op.bytes != 0) {
        const auto* bytes = static_cast<const std::byte*>(op.local);
        op.copy.assign(bytes, bytes + op.bytes);
      }
      settle(*wire.from, op, nullptr);
      *message = std::move(op);
      return true;
    }
    settle(*wire.from, op, transfer(fabric, target, op));
  }
  return false;
}

bool take_message(const FakeFabric& fabric, Endpoint& target, std::size_t first, Op* message) {
  std::lock_guard lock(target.mutex);
  const std::size_t n = target.wires.size();
  for (std::size_t i = 0; i < n; i++) {
    if (advance(fabric, target, *target.wires[(first + i) % n], false, message)) return true;
  }
  return false;
}

NetStatus begin(void* self, FakeLane& lane, Peer to, Op op) {
  FakeFabric& fabric = fabric_of(self);
  if (to >= fabric.ends.size()) return fail("no peer %llu", static_cast<unsigned long long>(to));
  if (!own(self).open) {
    fail("PE %d is cut off", own(self).pe);
    return NetStatus::unreachable;
  }
  if (lane.under_way >= fabric.options.queue || chance(lane.random, fabric.options.again_percent)) {
    return NetStatus::again;
  }
  Endpoint& target = fabric.ends[to];
  {
    std::lock_guard lock(target.mutex);
    if (!target.open) {
      fail("PE %d is gone", target.pe);
      return NetStatus::unreachable;
    }
    if (lane.wires.size() <= to) lane.wires.resize(fabric.ends.size());
    if (lane.wires[to] == nullptr) {
      target.wires.push_back(std::make_unique<Wire>(Wire{&lane, {}}));
      lane.wires[to] = target.wires.back().get();
    }
    op.told = op.token == 0 && op.kind == Kind::message;
    const bool may_be_early =
        op.kind == Kind::message || (op.kind == Kind::write && !fabric.has(cap_delivery_complete));
    const bool early = !op.told && may_be_early && fabric.options.early_complete && chance(lane.random, 50);
    if (early || op.told) {
      const auto* bytes = static_cast<const std::byte*>(op.local);
      if (op.bytes != 0) op.copy.assign(bytes, bytes + op.bytes);
      op.copied = op.told = true;
    }
    if (chance(lane.random, fabric.options.delay_percent)) {
      op.delay = static_cast<unsigned>(lane.random() % (fabric.options.longest_delay + 1));
    }
    if (op.told && op.kind == Kind::message && chance(lane.random, fabric.options.hold_percent)) {
      op.held = true;
      lane.held++;
    }
    lane.under_way++;
    if (op.kind != Kind::message) lane.transfers++;
    if (early) lane.complete(op.token, nullptr);
    target.waiting++;
    lane.wires[to]->ops.push_back(std::move(op));
  }
  std::lock_guard lock(target.lanes_mutex);
  const auto zero = target.lanes.find(0);
  if (zero != target.lanes.end()) zero->second->bell.ring();
  return NetStatus::ok;
}

// With cap_local_registration a buffer must lie in memory that its owner has enrolled.
bool usable(void* self, const void* at, std::size_t bytes) {
  if (!fabric_of(self).has(cap_local_registration)) return true;
  Endpoint& end = own(self);
  std::lock_guard lock(end.mutex);
  const auto* from = static_cast<const std::byte*>(at);
  for (const auto& [key, memory] : end.memory) {
    if (from >= memory.at && from + bytes <= memory.at + memory.bytes) return true;
  }
  fail("%zu bytes at %p are not registered", bytes, at);
  return false;
}

void fake_limits(void* self, NetworkLimits* out) {
  const FakeOptions& options = fabric_of(self).options;
  *out = {};
  out->caps = options.caps;
  out->inject = options.inject;
  out->max_message = options.max_message;
  out->max_transfer = options.max_transfer;
  std::snprintf(out->provider, sizeof out->provider, "fake");
  std::snprintf(out->path, sizeof out->path, "memory, seed %llu",
                static_cast<unsigned long long>(options.seed));
}

const char* fake_last_error(void*) { return error_text; }

Lane fake_lane(void* self, int index) {
  Endpoint& end = own(self);
  std::lock_guard lock(end.lanes_mutex);
  std::unique_ptr<FakeLane>& lane = end.lanes[index];
  if (lane == nullptr) {
    const FakeOptions& options = fabric_of(self).options;
    const auto salt = static_cast<std::uint64_t>(end.pe) * 4099 + static_cast<std::uint64_t>(index);
    lane = std::make_unique<FakeLane>(end.pe, index, options.seed * 7919 + salt);
  }
  return reinterpret_cast<Lane>(lane.get());
}

NetStatus fake_address(void*, Lane lane, void* out, std::size_t* bytes) {
  const std::uint64_t text[2] = {address_magic, static_cast<std::uint64_t>(lane_of(lane).pe)};
  std::memcpy(out, text, sizeof text);
  *bytes = sizeof text;
  return NetStatus::ok;
}

NetStatus fake_add_peer(void* self, Lane, const void* address, std::size_t bytes, Peer* out) {
  std::uint64_t text[2];
  if (bytes != sizeof text) return fail("%zu bytes are no address of this network", bytes);
  std::memcpy(text, address, sizeof text);
  if (text[0] != address_magic || text[1] >= fabric_of(self).ends.size()) {
    return fail("this is no address of this network");
  }
  *out = text[1];
  return NetStatus::ok;
}

NetStatus fake_enroll(void* self, void* at, std::size_t bytes, std::uint64_t key, Region* out) {
  Endpoint& end = own(self);
  const FakeFabric& fabric = fabric_of(self);
  std::lock_guard lock(end.mutex);
  if (!fabric.has(cap_own_keys)) {
    do key = end.random();
    while (end.memory.count(key) != 0);
  }
  if (!end.memory.try_emplace(key, Memory{static_cast<std::byte*>(at), bytes}).second) {
    return fail("key %llu is taken", static_cast<unsigned long long>(key));
  }
  *out = {key, fabric.has(cap_offsets) ? 0 : reinterpret_cast<std::uint64_t>(at), nullptr};
  return NetStatus::ok;
}

void fake_withdraw(void* self, const Region* region) {
  Endpoint& end = own(self);
  std::lock_guard lock(end.mutex);
  end.memory.erase(region->key);
}

NetStatus fake_send(void* self, Lane lane, Peer to, const void* data, std::size_t bytes,
                    std::uint64_t token) {
  const FakeOptions& options = fabric_of(self).options;
  const std::size_t most = token == 0 ? options.inject : options.max_message;
  if (bytes > most) return fail("a message of %zu bytes; at most %zu", bytes, most);
  Op op{.kind = Kind::message, .copy = {}, .local = const_cast<void*>(data), .bytes = bytes, .token = token};
  return begin(self, lane_of(lane), to, std::move(op));
}

NetStatus move(void* self, Lane lane, Peer to, Kind kind, std::uint64_t key, std::uint64_t remote,
               void* local, std::size_t bytes, std::uint64_t token) {
  const std::size_t most = fabric_of(self).options.max_transfer;
  if (bytes > most) return fail("a transfer of %zu bytes; at most %zu", bytes, most);
  if (!usable(self, local, bytes)) return NetStatus::failed;
  Op op{
      .kind = kind, .copy = {}, .local = local, .bytes = bytes, .key = key, .remote = remote, .token = token};
  return begin(self, lane_of(lane), to, std::move(op));
}

NetStatus fake_write(void* self, Lane lane, Peer to, std::uint64_t key, std::uint64_t remote,
                     const void* source, std::size_t bytes, std::uint64_t token) {
  return move(self, lane, to, Kind::write, key, remote, const_cast<void*>(source), bytes, token);
}

NetStatus fake_read(void* self, Lane lane, Peer from, std::uint64_t key, std::uint64_t remote, void* dest,
                    std::size_t bytes, std::uint64_t token) {
  return move(self, lane, from, Kind::read, key, remote, dest, bytes, token);
}

// What it has accepted and told of goes out.
void release(FakeFabric& fabric, FakeLane& lane) {
  lane.held = 0;
  for (std::size_t pe = 0; pe < lane.wires.size(); pe++) {
    if (lane.wires[pe] == nullptr) continue;
    Endpoint& target = fabric.ends[pe];
    {
      std::lock_guard lock(target.mutex);
      for (Op& op : lane.wires[pe]->ops) op.held = false;
    }
    std::lock_guard lock(target.lanes_mutex);
    const auto zero = target.lanes.find(0);
    if (zero != target.lanes.end()) zero->second->bell.ring();
  }
}

int fake_poll(void* self, Lane given, const NetworkSink* sink, int most) {
  FakeFabric& fabric = fabric_of(self);
  FakeLane& lane = lane_of(given);
  Endpoint& end = own(self);
  // A device that needs nobody at the target moves writes and reads on; here it is whoever polls.
  if (!fabric.has(cap_needs_target_progress) && lane.transfers != 0) {
    for (std::size_t pe = 0; pe < lane.wires.size(); pe++) {
      if (lane.wires[pe] == nullptr) continue;
      Endpoint& target = fabric.ends[pe];
      std::lock_guard lock(target.mutex);
      Op none{.kind = Kind::message, .copy = {}};
      advance(fabric, target, *lane.wires[pe], true, &none);
    }
  }
  if (lane.held != 0) release(fabric, lane);
  int events = 0;
  while (events < most) {
    bool any = false;
    if (lane.done_count != 0) {
      Done done;
      {
        std::lock_guard lock(lane.mutex);
        done = lane.done.front();
        lane.done.pop_front();
        lane.done_count--;
      }
      sink->complete(sink->self, done.token, done.bad);
      events++;
      any = true;
    }
    if (lane.index == 0 && events < most && end.waiting != 0) {
      Op op{.kind = Kind::message, .copy = {}};
      if (take_message(fabric, end, lane.random(), &op)) {
        sink->message(sink->self, op.copy.data(), op.bytes);
        events++;
        any = true;
      }
    }
    if (!any) break;
  }
  return events;
}

int fake_wait_descriptors(void* self, Lane lane, int* out, int room) {
  if (!fabric_of(self).has(cap_wait)) return 0;
  if (room > 0) out[0] = lane_of(lane).bell.fd();
  return 1;
}

bool fake_may_sleep(void* self, Lane given) {
  const FakeFabric& fabric = fabric_of(self);
  FakeLane& lane = lane_of(given);
  if (!fabric.has(cap_wait)) return false;
  // Its own writes and reads go on while it polls.
  if (!fabric.has(cap_needs_target_progress) && lane.transfers != 0) return false;
  if (lane.held != 0) return false;
  lane.bell.silence();
  return lane.done_count == 0 && (lane.index != 0 || own(self).waiting == 0);
}

void fake_close(void* self) {
  auto* opened = static_cast<Opened*>(self);
  opened->fabric->end(opened->own->pe, false);
  delete opened;
}

}  // namespace

// What is under way to the PE fails. What it has sent itself and holds its own copy still arrives, unless it
// was cut off at once; what would be read from its memory does not.
void FakeFabric::end(int pe, bool at_once) {
  Endpoint& gone = ends[static_cast<std::size_t>(pe)];
  {
    std::lock_guard lock(gone.mutex);
    gone.open = false;
    gone.memory.clear();
    for (const auto& wire : gone.wires) {
      for (const Op& op : wire->ops) settle(*wire->from, op, "the peer is gone");
      gone.waiting -= wire->ops.size();
      wire->ops.clear();
    }
  }
  for (Endpoint& target : ends) {
    std::lock_guard lock(target.mutex);
    for (const auto& wire : target.wires) {
      if (wire->from->pe != pe) continue;
      const auto lost = [at_once](const Op& op) { return at_once || !op.copied; };
      for (const Op& op : wire->ops) {
        if (!lost(op)) continue;
        settle(*wire->from, op, "cut off");
        target.waiting--;
      }
      std::erase_if(wire->ops, lost);
    }
  }
}

std::shared_ptr<FakeFabric> make_fake_fabric(const FakeOptions& options) {
  return std::make_shared<FakeFabric>(options);
}

NetworkTable open(const std::shared_ptr<FakeFabric>& fabric, int pe) {
  Endpoint& end = fabric->ends[static_cast<std::size_t>(pe)];
  NetworkTable table;
  table.self = new Opened{fabric, &end};
  table.limits = fake_limits;
  table.last_error = fake_last_error;
  table.lane = fake_lane;
  table.address = fake_address;
  table.add_peer = fake_add_peer;
  table.enroll = fake_enroll;
  table.withdraw = fake_withdraw;
  table.send = fake_send;
  table.write = fake_write;
  table.read = fake_read;
  table.poll = fake_poll;
  table.wait_descriptors = fake_wait_descriptors;
  table.may_sleep = fake_may_sleep;
  table.unsent = [](void*, Lane lane) { return lane_of(lane).held != 0; };
  table.close = fake_close;
  fake_lane(table.self, 0);
  std::lock_guard lock(end.mutex);
  end.open = true;
  return table;
}

void cut_off(FakeFabric& fabric, int pe) { fabric.end(pe, true); }

}  // namespace ushmem::transport
