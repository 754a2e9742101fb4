// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/commands.hpp"

#include <algorithm>
#include <cstring>

#include "base/order.hpp"

namespace ushmem::device::cpu {
namespace {

// Between two pieces of a copy, the other blocks of the thread have their turn.
constexpr std::size_t piece_bytes = 1 << 20;

// A word that others may change meanwhile.
template <class Word>
bool copy_word(void* dest, const void* source, std::size_t bytes) {
  const auto places = reinterpret_cast<std::uintptr_t>(dest) | reinterpret_cast<std::uintptr_t>(source);
  if (bytes != sizeof(Word) || places % sizeof(Word) != 0) return false;
  // pairs with: atomics and stores of kernels, and with such copies by other threads
  base::store_release(static_cast<Word*>(dest), base::load_acquire(static_cast<const Word*>(source)));
  return true;
}

void copy_kernel(const ushmem_cpu_block* block, const void* args) {
  const auto& a = static_cast<const Args*>(args)->copy;
  auto* dest = static_cast<char*>(a.dest);
  const auto* source = static_cast<const char*>(a.source);
  if (copy_word<std::uint64_t>(dest, source, a.bytes) || copy_word<std::uint32_t>(dest, source, a.bytes)) return;
  // Ranges that overlap are moved in one piece, which is right whatever their order.
  const bool apart = dest + a.bytes <= source || source + a.bytes <= dest;
  if (!apart) {
    std::memmove(dest, source, a.bytes);
    return;
  }
  for (std::size_t done = 0; done < a.bytes; done += piece_bytes) {
    if (done != 0) block->pause(block);
    std::memcpy(dest + done, source + done, std::min(piece_bytes, a.bytes - done));
  }
}

void fill_kernel(const ushmem_cpu_block* block, const void* args) {
  const auto& a = static_cast<const Args*>(args)->fill;
  for (std::size_t done = 0; done < a.bytes; done += piece_bytes) {
    if (done != 0) block->pause(block);
    std::memset(static_cast<char*>(a.dest) + done, a.value, std::min(piece_bytes, a.bytes - done));
  }
}

void write_kernel(const ushmem_cpu_block*, const void* args) {
  const auto& a = static_cast<const Args*>(args)->write;
  base::store_release(a.word, a.value);  // pairs with: wait_kernel(), or a kernel's or host's acquire load
  base::cpu_full_fence();  // either a runner that is about to nap sees it, or we see that it naps
  a.engine->news();
}

bool holds(std::int64_t seen, Compare compare, std::int64_t value) {
  switch (compare) {
    case Compare::equal: return seen == value;
    case Compare::not_equal: return seen != value;
    case Compare::greater: return seen > value;
    case Compare::greater_equal: return seen >= value;
    case Compare::less: return seen < value;
    case Compare::less_equal: return seen <= value;
  }
  return false;
}

void wait_kernel(const ushmem_cpu_block* block, const void* args) {
  const auto& a = static_cast<const Args*>(args)->wait;
  // pairs with: write_kernel(), or a kernel's or host's or another PE's release store
  while (!holds(static_cast<std::int64_t>(base::load_acquire(a.word)), a.compare, a.value))
    block->pause(block);
}

void await_kernel(const ushmem_cpu_block* block, const void* args) {
  const auto& a = static_cast<const Args*>(args)->await;
  // acquire: pairs with the store in Engine::task_ended() by another thread of this process
  while (a.stream->done.load(std::memory_order_acquire) < a.number) block->pause(block);
  let_go(a.stream);
}

template <class Part>
Work work_of(ushmem_cpu_kernel kernel, const Part& part) {
  return {.kernel = kernel, .args = &part, .bytes = sizeof part};
}

bool await(Engine& engine, StreamState& stream, EventState& event, std::string* error) {
  if (event.captured) {
    *error = "event_wait: the event was recorded last into a graph that has not been launched since";
    return false;
  }
  // acquire: as in await_kernel(); what is put into the stream now comes after it
  if (event.stream == nullptr || event.stream == &stream ||
      event.stream->done.load(std::memory_order_acquire) >= event.number)
    return true;
  Args args;
  args.await = {hold(event.stream), event.number};
  if (engine.put(stream, work_of(await_kernel, args.await), error)) return true;
  let_go(event.stream);
  return false;
}

// Under the lock, into a stream that is not captured.
bool apply(Engine& engine, StreamState& stream, const Command& command, std::string* error) {
  EventState* event = command.event;
  switch (command.action) {
    case Action::work: return engine.put(stream, command.work, error);
    case Action::await: return await(engine, stream, *event, error);
    case Action::record: break;
  }
  StreamState* before = event->stream;
  event->stream = hold(&stream);
  event->number = stream.put;
  event->captured = false;
  let_go(before);
  return true;
}

void record(GraphState& graph, const Command& command) {
  GraphState::Node node{command, {}};
  if (command.action == Action::work && command.work.host == nullptr) {
    const auto* args = static_cast<const unsigned char*>(command.work.args);
    node.args.assign(args, args + command.work.bytes);
  }
  if (command.event != nullptr) hold(command.event);
  if (command.action == Action::record) command.event->captured = true;
  graph.nodes.push_back(std::move(node));
}

// As if it were called now.
Command replay(const GraphState::Node& node) {
  Command command = node.command;
  if (command.work.host == nullptr) command.work.args = node.args.data();
  return command;
}

}  // namespace

GraphState::~GraphState() {
  for (Node& node : nodes)
    if (node.command.event != nullptr) let_go(node.command.event);
}

bool put(Engine& engine, StreamState& stream, const Command& command, std::string* error) {
  {
    const std::lock_guard guard(engine.lock());
    if (stream.capture != nullptr) return record(*stream.capture, command), true;
    if (!apply(engine, stream, command, error)) return false;
  }
  if (command.action != Action::record) engine.after_put(command.work.host != nullptr);
  return true;
}

bool put_graph(Engine& engine, StreamState& stream, const GraphState& graph, std::string* error) {
  bool host_function = false;
  {
    const std::lock_guard guard(engine.lock());
    for (const GraphState::Node& node : graph.nodes) {
      const Command command = replay(node);
      host_function = host_function || command.work.host != nullptr;
      if (stream.capture != nullptr)
        record(*stream.capture, command);
      else if (!apply(engine, stream, command, error))
        return false;
    }
    if (stream.capture != nullptr) return true;
  }
  if (host_function) engine.after_put(true);
  engine.after_put(false);
  return true;
}

Work copy_work(Args* args, void* dest, const void* source, std::size_t bytes) {
  args->copy = {dest, source, bytes};
  return work_of(copy_kernel, args->copy);
}

Work fill_work(Args* args, void* dest, unsigned char value, std::size_t bytes) {
  args->fill = {dest, bytes, value};
  return work_of(fill_kernel, args->fill);
}

Work write_work(Args* args, Engine& engine, Address word, std::uint64_t value) {
  args->write = {&engine, reinterpret_cast<std::uint64_t*>(word), value};
  return work_of(write_kernel, args->write);
}

Work wait_work(Args* args, Address word, Compare compare, std::uint64_t value) {
  args->wait = {reinterpret_cast<const std::uint64_t*>(word), static_cast<std::int64_t>(value), compare};
  return work_of(wait_kernel, args->wait);
}

}  // namespace ushmem::device::cpu
