// SPDX-License-Identifier: Apache-2.0
//
// What can be put into a stream, or recorded into a graph meanwhile.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "device/cpu/engine.hpp"
#include "device/cpu/task.hpp"
#include "device/device.hpp"

namespace ushmem::device::cpu {

enum class Action : std::uint8_t { work, record, await };

struct Command {
  Action action = Action::work;
  Work work;                    // for `work`
  EventState* event = nullptr;  // for the others
};

struct GraphState {
  struct Node {
    Command command;                  // which points to
    std::vector<unsigned char> args;  // these
  };
  std::vector<Node> nodes;
  ~GraphState();
};

// Each takes the engine's lock.
bool put(Engine& engine, StreamState& stream, const Command& command, std::string* error);
bool put_graph(Engine& engine, StreamState& stream, const GraphState& graph, std::string* error);

// Work of the library's own. The arguments are made into *args, which has to live until the work is put.
union Args {
  struct Copy {
    void* dest;
    const void* source;
    std::size_t bytes;
  } copy;
  struct Fill {
    void* dest;
    std::size_t bytes;
    unsigned char value;
  } fill;
  struct Write {
    Engine* engine;
    std::uint64_t* word;
    std::uint64_t value;
  } write;
  struct Wait {
    const std::uint64_t* word;
    std::int64_t value;
    Compare compare;
  } wait;
  struct Await {
    StreamState* stream;  // held
    std::uint64_t number;
  } await;
};
Work copy_work(Args* args, void* dest, const void* source, std::size_t bytes);
Work fill_work(Args* args, void* dest, unsigned char value, std::size_t bytes);
Work write_work(Args* args, Engine& engine, Address word, std::uint64_t value);
Work wait_work(Args* args, Address word, Compare compare, std::uint64_t value);

}  // namespace ushmem::device::cpu
