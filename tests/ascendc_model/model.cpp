// SPDX-License-Identifier: Apache-2.0
#include "model.hpp"

#include <ucontext.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <map>
#include <memory>
#include <random>

namespace ascendc_model {
namespace {

constexpr std::uint32_t kBuffer = 192 * 1024 - 256;  // of an A2's core; the end is the system's
constexpr std::uint64_t kLine = 64;
constexpr std::size_t kLines = 256;  // of the cache: 16 KiB
constexpr std::size_t kStack = 256 * 1024;
constexpr int kEvents = 8;
constexpr std::uint64_t kLate = 500;         // looks in vain before what is on its way arrives
constexpr std::uint64_t kPatience = 200000;  // looks in vain, of all cores, before nothing changes any more

char* memory(std::uint64_t at) { return reinterpret_cast<char*>(at); }

// What a queue is to do.
struct Item {
  enum { copy, set, await } kind;
  Pipe other = scalar;  // of a flag
  int event = 0;
  bool in = false;  // of a copy: into the buffer
  std::uint64_t global = 0;
  std::uint32_t buffer = 0;
  Rows rows = {};
  std::uint64_t done = 0;  // bytes of the rows
};

// A store that has not reached memory.
struct Store {
  std::uint64_t at;
  std::vector<char> bytes;
  bool line;  // one of the cache on its way back
  [[nodiscard]] bool overlaps(std::uint64_t other, std::size_t n) const {
    return at < other + n && other < at + bytes.size();
  }
};

struct Line {
  char bytes[kLine];
  bool dirty = false;
};

struct Core {
  Task task;
  ucontext_t context = {};
  std::unique_ptr<char[]> stack;
  bool ended = false;

  std::vector<char> buffer;
  std::deque<Item> queues[pipes];
  bool flags[pipes][pipes][kEvents] = {};
  std::map<std::uint64_t, Line> cache;
  std::deque<Store> stores;
  std::deque<std::pair<std::uint32_t, std::vector<char>>> buffer_stores;
};

struct Model {
  std::mt19937 random;
  std::uint64_t seed = 0;
  std::uint32_t eager = 0;   // of 256: how often something late is done at a call that need not wait for it
  std::uint32_t change = 0;  // of 256: how often another core goes on
  ucontext_t scheduler = {};
  std::vector<std::unique_ptr<Core>> cores;
  Core* now = nullptr;
  std::uint64_t in_vain = 0;

  bool chance(std::uint32_t of_256) { return (random() & 255u) < of_256; }
  std::size_t pick(std::size_t n) { return random() % n; }
};

Model* model = nullptr;  // of the run() that is going on; tests have one thread

Core& core() { return *model->now; }

void yield() { swapcontext(&core().context, &model->scheduler); }

// --- what happens late ------------------------------------------------------------------------------------

void perform(const Store& store) {
  std::memcpy(memory(store.at), store.bytes.data(), store.bytes.size());
  model->in_vain = 0;
}

// One of the stores that wait, but none before an older one of its kind to the same bytes.
void perform_store(std::size_t i) {
  Core& c = core();
  for (std::size_t j = 0; j < i; ++j) {
    if (c.stores[j].line == c.stores[i].line &&
        c.stores[j].overlaps(c.stores[i].at, c.stores[i].bytes.size())) {
      i = j;
      break;
    }
  }
  const Store store = std::move(c.stores[i]);
  c.stores.erase(c.stores.begin() + static_cast<std::ptrdiff_t>(i));
  perform(store);
}

void perform_buffer_stores() {
  Core& c = core();
  for (const auto& [at, bytes] : c.buffer_stores)
    std::memcpy(c.buffer.data() + at, bytes.data(), bytes.size());
  c.buffer_stores.clear();
}

std::uint64_t padded(std::uint64_t bytes) { return (bytes + 31) / 32 * 32; }

// A portion of a copy; true when it is whole.
bool advance(Item& item) {
  Core& c = core();
  const std::uint64_t all = static_cast<std::uint64_t>(item.rows.rows) * item.rows.bytes;
  std::uint64_t portion = model->chance(128) ? all : 1 + model->random() % all;
  for (; portion != 0 && item.done < all;) {
    const std::uint64_t row = item.done / item.rows.bytes;
    const std::uint64_t in_row = item.done % item.rows.bytes;
    const std::uint64_t n = std::min(portion, item.rows.bytes - in_row);
    char* global = memory(item.global + row * (item.rows.bytes + item.rows.global_gap) + in_row);
    char* buffer =
        c.buffer.data() + item.buffer + row * (padded(item.rows.bytes) + item.rows.buffer_gap * 32u) + in_row;
    if (item.in) {
      std::memcpy(buffer, global, n);
      if (in_row + n == item.rows.bytes) {  // the rest of the last 32 bytes is anything
        for (std::uint64_t i = item.rows.bytes; i < padded(item.rows.bytes); ++i)
          buffer[n + i - item.rows.bytes] = 'g';
      }
    } else {
      std::memcpy(global, buffer, n);
    }
    item.done += n;
    portion -= n;
  }
  model->in_vain = 0;
  return item.done == all;
}

// Something that a queue can do now; false when there is nothing.
bool step(Pipe pipe) {
  Core& c = core();
  std::deque<Item>& queue = c.queues[pipe];
  if (queue.empty()) return false;
  Item& front = queue.front();
  if (front.kind == Item::set) {
    bool& flag = c.flags[pipe][front.other][front.event];
    if (flag) fail("a flag is set twice");
    flag = true;
    queue.pop_front();
    return true;
  }
  if (front.kind == Item::await) {
    bool& flag = c.flags[front.other][pipe][front.event];
    if (!flag) return false;
    flag = false;
    queue.pop_front();
    return true;
  }
  std::size_t copies = 0;
  while (copies < queue.size() && queue[copies].kind == Item::copy) ++copies;
  const std::size_t i = model->pick(copies);
  if (advance(queue[i])) queue.erase(queue.begin() + static_cast<std::ptrdiff_t>(i));
  return true;
}

bool step_any() {
  const Pipe first = model->chance(128) ? mte2 : mte3;
  return step(first) || step(first == mte2 ? mte3 : mte2);
}

void write_back(std::uint64_t at, const Line& line) {
  core().stores.push_back({at, std::vector<char>(line.bytes, line.bytes + kLine), true});
}

// A line leaves the cache because chance wills it: written at once, as if long ago.
void evict() {
  Core& c = core();
  if (c.cache.empty()) return;
  const auto it = std::next(c.cache.begin(), static_cast<std::ptrdiff_t>(model->pick(c.cache.size())));
  if (it->second.dirty)
    perform({it->first, std::vector<char>(it->second.bytes, it->second.bytes + kLine), true});
  c.cache.erase(it);
}

// At every call: perhaps something late happens, perhaps another core goes on.
void tick() {
  Core& c = core();
  while (model->chance(model->eager)) {
    switch (model->pick(5)) {
      case 0:
      case 1: step_any(); break;
      case 2:
        if (!c.stores.empty()) perform_store(model->pick(c.stores.size()));
        break;
      case 3:
        if (model->chance(64)) evict();
        break;
      case 4: perform_buffer_stores(); break;
    }
  }
  if (model->chance(model->change)) yield();
}

Line& line_of(std::uint64_t at) {
  Core& c = core();
  const auto found = c.cache.find(at);
  if (found != c.cache.end()) return found->second;
  if (c.cache.size() >= kLines) evict();
  // A line on its way back is waited for.
  for (std::size_t i = 0; i < c.stores.size();) {
    if (c.stores[i].line && c.stores[i].overlaps(at, kLine)) {
      perform_store(i);
      i = 0;
    } else {
      ++i;
    }
  }
  Line& line = c.cache[at];
  std::memcpy(line.bytes, memory(at), kLine);
  return line;
}

void check_rows(std::uint32_t buffer, std::uint32_t room, const Rows& rows) {
  if (buffer % 32 != 0) fail("a copy's place in the buffer is not a multiple of 32");
  if (rows.rows == 0 || rows.rows > 4095) fail("a copy of no rows, or too many");
  if (rows.bytes == 0 || rows.bytes > 2097151) fail("rows of no bytes, or too many");
  const std::uint64_t end = rows.rows * padded(rows.bytes) + (rows.rows - 1) * 32ull * rows.buffer_gap;
  if (end > room) fail("a copy goes over its local tensor's end");
  if (buffer + end > kBuffer) fail("a copy goes over the buffer's end");
}

void check_event(int event) {
  if (event < 0 || event >= kEvents) fail("there is no such event");
}

void main_of_core() {
  Core& c = core();
  c.task.body();
  for (const Pipe pipe : {mte2, mte3}) {
    for (const Item& item : c.queues[pipe]) {
      if (item.kind == Item::copy) fail("a copy is on its way when the kernel ends");
    }
  }
  while (step_any()) {
  }
  for (const auto& from : c.flags) {
    for (const auto& to : from) {
      for (const bool flag : to) {
        if (flag) fail("a flag is set when the kernel ends");
      }
    }
  }
  for (const Pipe pipe : {mte2, mte3}) {
    if (!c.queues[pipe].empty()) fail("a queue stands still when the kernel ends");
  }
  while (!c.stores.empty()) perform_store(model->pick(c.stores.size()));
  c.ended = true;
  yield();
}

}  // namespace

void fail(const char* what) {
  std::fprintf(stderr, "ascendc_model: %s (block %u of %u, seed %llu)\n", what,
               model->now != nullptr ? core().task.index : 0, model->now != nullptr ? core().task.count : 0,
               static_cast<unsigned long long>(model->seed));
  std::fflush(stderr);
  std::_Exit(3);
}

void run(const std::vector<Task>& tasks, const std::function<void()>& host, std::uint64_t seed) {
  Model own;
  model = &own;
  own.seed = seed;
  own.random.seed(static_cast<unsigned>(seed));
  // From "nothing that need not" to "nearly at once".
  static constexpr std::uint32_t kEager[] = {0, 8, 64, 160, 230};
  static constexpr std::uint32_t kChange[] = {2, 16, 64, 128};
  own.eager = kEager[own.pick(5)];
  own.change = kChange[own.pick(4)];
  for (const Task& task : tasks) {
    own.cores.push_back(std::make_unique<Core>());
    Core& c = *own.cores.back();
    c.task = task;
    c.buffer.resize(kBuffer);
    for (char& byte : c.buffer) byte = static_cast<char>(own.random());
    c.stack = std::make_unique<char[]>(kStack);
    getcontext(&c.context);
    c.context.uc_stack.ss_sp = c.stack.get();
    c.context.uc_stack.ss_size = kStack;
    makecontext(&c.context, main_of_core, 0);
  }
  std::vector<Core*> running;
  for (const auto& c : own.cores) running.push_back(c.get());
  while (!running.empty()) {
    const std::size_t i = own.pick(running.size());
    own.now = running[i];
    swapcontext(&own.scheduler, &running[i]->context);
    if (running[i]->ended) running.erase(running.begin() + static_cast<std::ptrdiff_t>(i));
    own.now = nullptr;
    if (own.chance(64)) host();
  }
  model = nullptr;
}

std::uint32_t block_index() { return core().task.index; }
std::uint32_t block_count() { return core().task.count; }

void set_flag(Pipe from, Pipe to, int event) {
  tick();
  check_event(event);
  if (from == scalar) {
    perform_buffer_stores();
    if (core().flags[from][to][event]) fail("a flag is set twice");
    core().flags[from][to][event] = true;
  } else {
    core().queues[from].push_back({.kind = Item::set, .other = to, .event = event});
  }
}

void wait_flag(Pipe from, Pipe to, int event) {
  tick();
  check_event(event);
  if (to != scalar) {
    core().queues[to].push_back({.kind = Item::await, .other = from, .event = event});
    return;
  }
  bool& flag = core().flags[from][to][event];
  while (!flag) {
    if (!step(from) && !step_any()) fail("a flag that the scalar unit awaits is never set");
    if (model->chance(model->change)) yield();
  }
  flag = false;
}

void meet_pipes() {
  tick();
  const bool stores_first = model->chance(128);
  if (stores_first) perform_buffer_stores();
  while (step_any()) {
    if (model->chance(model->change)) yield();
  }
  perform_buffer_stores();
  if (!core().queues[mte2].empty() || !core().queues[mte3].empty())
    fail("a queue awaits a flag that is never set");
}

void copy_in(std::uint32_t buffer, std::uint32_t room, std::uint64_t global, const Rows& rows) {
  tick();
  check_rows(buffer, room, rows);
  core().queues[mte2].push_back(
      {.kind = Item::copy, .in = true, .global = global, .buffer = buffer, .rows = rows});
}

void copy_out(std::uint64_t global, std::uint32_t buffer, std::uint32_t room, const Rows& rows) {
  tick();
  check_rows(buffer, room, rows);
  core().queues[mte3].push_back(
      {.kind = Item::copy, .in = false, .global = global, .buffer = buffer, .rows = rows});
}

void buffer_load(std::uint32_t at, void* to, std::size_t bytes) {
  Core& c = core();
  if (at + bytes > kBuffer) fail("a load behind the buffer's end");
  std::memcpy(to, c.buffer.data() + at, bytes);
  for (const auto& [other, stored] : c.buffer_stores) {  // own stores are seen
    for (std::size_t i = 0; i < stored.size(); ++i) {
      if (other + i >= at && other + i < at + bytes) static_cast<char*>(to)[other + i - at] = stored[i];
    }
  }
}

void buffer_store(std::uint32_t at, const void* from, std::size_t bytes) {
  Core& c = core();
  if (at + bytes > kBuffer) fail("a store behind the buffer's end");
  const char* p = static_cast<const char*>(from);
  c.buffer_stores.emplace_back(at, std::vector<char>(p, p + bytes));
  if (c.buffer_stores.size() > 64) {
    const auto& [first, stored] = c.buffer_stores.front();
    std::memcpy(c.buffer.data() + first, stored.data(), stored.size());
    c.buffer_stores.pop_front();
  }
}

void cached_load(std::uint64_t at, void* to, std::size_t bytes) {
  tick();
  if (at % bytes != 0) fail("a load that is not aligned");
  std::memcpy(to, line_of(at / kLine * kLine).bytes + at % kLine, bytes);
}

void cached_store(std::uint64_t at, const void* from, std::size_t bytes) {
  tick();
  if (at % bytes != 0) fail("a store that is not aligned");
  Line& line = line_of(at / kLine * kLine);
  std::memcpy(line.bytes + at % kLine, from, bytes);
  line.dirty = true;
}

void past_load(std::uint64_t at, void* to, std::size_t bytes) {
  tick();
  Core& c = core();
  if (at % bytes != 0) fail("a load that is not aligned");
  for (std::size_t i = 0; i < c.stores.size();) {
    if (!c.stores[i].line && c.stores[i].overlaps(at, bytes)) {
      perform_store(i);
      i = 0;
    } else {
      ++i;
    }
  }
  std::memcpy(to, memory(at), bytes);
}

void past_store(std::uint64_t at, const void* from, std::size_t bytes) {
  tick();
  if (at % bytes != 0) fail("a store that is not aligned");
  const char* p = static_cast<const char*>(from);
  core().stores.push_back({at, std::vector<char>(p, p + bytes), false});
}

void clean_all() {
  tick();
  for (const auto& [at, line] : core().cache) {
    if (line.dirty) write_back(at, line);
  }
  core().cache.clear();
}

void clean_line(std::uint64_t at) {
  tick();
  const auto found = core().cache.find(at / kLine * kLine);
  if (found == core().cache.end()) return;
  if (found->second.dirty) write_back(found->first, found->second);
  core().cache.erase(found);
}

void sync_stores() {
  tick();
  while (!core().stores.empty()) perform_store(model->pick(core().stores.size()));
}

void pause() {
  if (++model->in_vain > kPatience) fail("nothing changes, and somebody waits");
  tick();
  // What is on its way arrives in the end, whatever chance says.
  if (model->in_vain > kLate) {
    step_any();
    if (!core().stores.empty()) perform_store(model->pick(core().stores.size()));
  }
  yield();
}

}  // namespace ascendc_model
