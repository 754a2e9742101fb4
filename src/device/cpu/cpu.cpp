// SPDX-License-Identifier: Apache-2.0
//
// The CPU as a device: complete, the default and the reference. docs/design/cpu-device.md
#include <dlfcn.h>
#include <unistd.h>

#include <algorithm>
#include <new>
#include <vector>

#include "device/cpu/commands.hpp"
#include "device/cpu/engine.hpp"
#include "device/cpu/memory.hpp"
#include "device/cpu/say.hpp"
#include "device/device.hpp"

namespace ushmem::device {
namespace cpu {
namespace {

constexpr const char* captured_text = "%s: the stream is being captured, so nothing in it happens";

class CpuDevice final : public Device {
 public:
  CpuDevice() : memory_(engine_->mapped()) {
    facts_.name = "CPU";
    facts_.granule = memory_.granule();
    facts_.largest_reservation = largest_reservation();
    facts_.capabilities = host_access | adjacent_maps | own_imports | host_reach | all_atomics |
                          shared_by_threads | capture | wait_values;
    default_ = new StreamState;
    streams_.push_back(default_);
  }

  // Waits for the work in its streams.
  ~CpuDevice() override {
    const bool can_wait = !engine_->forked() && !engine_->runs_here();
    for (StreamState* stream : streams_) {
      if (can_wait) engine_->wait(*stream, last_put(*stream), nullptr);
      if (can_wait) forget(stream);
    }
  }

  [[nodiscard]] const Facts& facts() const override { return facts_; }
  bool attach(std::string*) override { return true; }

  // --- memory -------------------------------------------------------------------------------------------

  bool reserve(std::size_t bytes, Address* at, std::string* error) override {
    return memory_.reserve(bytes, at, error);
  }
  void release(Address at, std::size_t bytes) override { memory_.release(at, bytes); }
  bool create(std::size_t bytes, Physical* memory, std::string* error) override {
    return memory_.create(bytes, memory, error);
  }
  void destroy(Physical memory) override { memory_.destroy(memory); }
  bool map(Address at, std::size_t bytes, Physical memory, std::string* error) override {
    return memory_.map(at, bytes, memory, error);
  }
  void unmap(Address at, std::size_t bytes) override { memory_.unmap(at, bytes); }
  bool share(Physical memory, const std::vector<std::int32_t>&, Shareable* out, std::string* error) override {
    return memory_.share(memory, out, error);
  }
  bool import(const Shareable& shared, std::size_t bytes, Physical* memory, std::string* error) override {
    return memory_.import(shared, bytes, memory, error);
  }
  [[nodiscard]] std::int32_t identity() const override { return getpid(); }
  bool reach_host(void* p, std::size_t bytes, Address* at, std::string* error) override {
    if (p == nullptr || bytes == 0) return fail(error, "reach_host: %zu bytes at %p are no memory", bytes, p);
    *at = reinterpret_cast<Address>(p);
    return true;
  }
  void unreach_host(void*) override {}
  [[nodiscard]] bool is_device(const void* p) const override { return memory_.is_device(p); }

  // --- streams ------------------------------------------------------------------------------------------

  bool stream_create(Stream* out, std::string* error) override {
    if (!here("stream_create", error)) return false;
    auto* stream = new (std::nothrow) StreamState;
    if (stream == nullptr) return fail(error, "stream_create: no memory");
    const std::lock_guard guard(engine_->lock());
    streams_.push_back(stream);
    *out = stream;
    return true;
  }

  bool stream_destroy(Stream stream, std::string* error) override {
    if (stream == nullptr) return fail(error, "stream_destroy: the default stream stays");
    if (!wait("stream_destroy", stream, nullptr, error)) return false;
    {
      const std::lock_guard guard(engine_->lock());
      std::erase(streams_, &of(stream));
    }
    forget(&of(stream));
    return true;
  }

  bool stream_wait(Stream stream, std::string* error) override {
    return wait("stream_wait", stream, nullptr, error);
  }
  bool stream_wait(Stream stream, const LongWait& lasts, std::string* error) override {
    return wait("stream_wait", stream, &lasts, error);
  }

  bool stream_query(Stream stream, bool* done, std::string* error) override {
    if (!here("stream_query", error)) return false;
    StreamState& state = of(stream);
    const std::lock_guard guard(engine_->lock());
    if (state.capture != nullptr) return fail(error, captured_text, "stream_query");
    if (const char* text = state.failed.load()) return fail(error, "stream_query: %s", text);
    // acquire: pairs with the store in Engine::task_ended() by another thread of this process
    *done = state.done.load(std::memory_order_acquire) == state.put;
    return true;
  }

  bool copy(void* dest, const void* source, std::size_t bytes, Stream stream, std::string* error) override {
    if (bytes == 0) return here("copy", error);
    if (dest == nullptr || source == nullptr)
      return fail(error, "copy: %zu bytes from %p to %p", bytes, source, dest);
    Args args;
    return put("copy", copy_work(&args, dest, source, bytes), stream, error);
  }

  bool fill(void* dest, unsigned char value, std::size_t bytes, Stream stream, std::string* error) override {
    if (bytes == 0) return here("fill", error);
    if (dest == nullptr) return fail(error, "fill: %zu bytes at %p", bytes, dest);
    Args args;
    return put("fill", fill_work(&args, dest, value, bytes), stream, error);
  }

  bool write_value(Address word, std::uint64_t value, Stream stream, std::string* error) override {
    if (!is_word("write_value", word, error)) return false;
    Args args;
    return put("write_value", write_work(&args, *engine_, word, value), stream, error);
  }

  bool wait_value(Address word, Compare compare, std::uint64_t value, Stream stream,
                  std::string* error) override {
    if (!is_word("wait_value", word, error)) return false;
    if (compare > Compare::less_equal)
      return fail(error, "wait_value: there is no comparison %u", static_cast<unsigned>(compare));
    Args args;
    return put("wait_value", wait_work(&args, word, compare, value), stream, error);
  }

  bool call(void (*function)(void*), void* argument, Stream stream, std::string* error) override {
    if (function == nullptr) return fail(error, "call: no function");
    return put("call", {.host = function, .args = argument}, stream, error);
  }

  bool event_create(Event* out, std::string* error) override {
    auto* event = new (std::nothrow) EventState;
    if (event == nullptr) return fail(error, "event_create: no memory");
    *out = event;
    return true;
  }
  void event_destroy(Event event) override {
    if (event == nullptr) return;
    const std::lock_guard guard(engine_->lock());
    let_go(static_cast<EventState*>(event));
  }
  bool event_record(Event event, Stream stream, std::string* error) override {
    return put("event_record", Action::record, event, stream, error);
  }
  bool event_wait(Event event, Stream stream, std::string* error) override {
    return put("event_wait", Action::await, event, stream, error);
  }

  // --- kernels ------------------------------------------------------------------------------------------

  bool load(const char* path, Module* out, std::string* error) override {
    if (path == nullptr || *path == '\0') return fail(error, "load: no path");
    Module module = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (module == nullptr) return fail(error, "load: dlopen: %s", dlerror());
    *out = module;
    return true;
  }
  void unload(Module module) override {
    if (module != nullptr) dlclose(module);
  }
  bool find(Module module, const char* name, Kernel* out, std::string* error) override {
    if (module == nullptr || name == nullptr) return fail(error, "find: no module or no name");
    Kernel kernel = dlsym(module, name);
    if (kernel == nullptr) {
      const char* text = dlerror();
      return fail(error, "find: dlsym: %s", text != nullptr ? text : name);
    }
    *out = kernel;
    return true;
  }
  bool launch(Kernel kernel, std::uint32_t blocks, const void* args, std::size_t bytes, Stream stream,
              std::string* error) override {
    if (kernel == nullptr) return fail(error, "launch: no kernel");
    if (blocks == 0) return fail(error, "launch: no blocks");
    if (bytes != 0 && args == nullptr) return fail(error, "launch: %zu bytes of arguments, but none", bytes);
    if (bytes > largest_args)
      return fail(error, "launch: %zu bytes of arguments; at most %zu", bytes, largest_args);
    const Work work{.kernel = reinterpret_cast<ushmem_cpu_kernel>(kernel),
                    .blocks = blocks,
                    .args = args,
                    .bytes = bytes};
    return put("launch", work, stream, error);
  }

  // --- graphs -------------------------------------------------------------------------------------------

  bool capture_begin(Stream stream, std::string* error) override {
    if (!here("capture_begin", error)) return false;
    const std::lock_guard guard(engine_->lock());
    StreamState& state = of(stream);
    if (state.capture != nullptr) return fail(error, "capture_begin: the stream is being captured");
    state.capture = new (std::nothrow) GraphState;
    if (state.capture == nullptr) return fail(error, "capture_begin: no memory");
    return true;
  }
  bool capture_end(Stream stream, Graph* out, std::string* error) override {
    if (!here("capture_end", error)) return false;
    const std::lock_guard guard(engine_->lock());
    StreamState& state = of(stream);
    if (state.capture == nullptr) return fail(error, "capture_end: the stream is not being captured");
    *out = state.capture;
    state.capture = nullptr;
    return true;
  }
  bool graph_launch(Graph graph, Stream stream, std::string* error) override {
    if (graph == nullptr) return fail(error, "graph_launch: no graph");
    if (!here("graph_launch", error)) return false;
    std::string reason;
    if (put_graph(*engine_, of(stream), *static_cast<GraphState*>(graph), &reason)) return true;
    return fail(error, "graph_launch: %s", reason.c_str());
  }
  void graph_destroy(Graph graph) override {
    const std::lock_guard guard(engine_->lock());
    delete static_cast<GraphState*>(graph);
  }

 private:
  StreamState& of(Stream stream) const {
    return stream == nullptr ? *default_ : *static_cast<StreamState*>(stream);
  }

  // Streams run in the process that opened the device.
  bool here(const char* call, std::string* error) const {
    if (!engine_->forked()) return true;
    return fail(error, "%s: the device was opened before this process was forked; open it again", call);
  }

  static bool is_word(const char* call, Address word, std::string* error) {
    if (word != 0 && word % 8 == 0) return true;
    return fail(error, "%s: %#zx is not the address of a 64-bit word", call, word);
  }

  bool put(const char* call, const Work& work, Stream stream, std::string* error) {
    return put(call, Command{.action = Action::work, .work = work, .event = nullptr}, stream, error);
  }
  bool put(const char* call, Action action, Event event, Stream stream, std::string* error) {
    if (event == nullptr) return fail(error, "%s: no event", call);
    return put(call, Command{.action = action, .work = {}, .event = static_cast<EventState*>(event)}, stream,
               error);
  }
  bool put(const char* call, const Command& command, Stream stream, std::string* error) {
    if (!here(call, error)) return false;
    std::string reason;  // no memory while it is empty
    if (cpu::put(*engine_, of(stream), command, &reason)) return true;
    return fail(error, "%s: %s", call, reason.c_str());
  }

  std::uint64_t last_put(StreamState& stream) {
    const std::lock_guard guard(engine_->lock());
    return stream.put;
  }

  bool wait(const char* call, Stream stream, const LongWait* lasts, std::string* error) {
    if (!here(call, error)) return false;
    if (engine_->runs_here())
      return fail(error, "%s: called by a kernel or a host function, on which it would wait", call);
    StreamState& state = of(stream);
    std::uint64_t put = 0;
    {
      const std::lock_guard guard(engine_->lock());
      if (state.capture != nullptr) return fail(error, captured_text, call);
      put = state.put;
    }
    engine_->wait(state, put, lasts);
    if (const char* text = state.failed.exchange(nullptr)) return fail(error, "%s: %s", call, text);
    return true;
  }

  // Its work is done. The lock: the thread that ended the last task may still hold it.
  void forget(StreamState* stream) {
    const std::lock_guard guard(engine_->lock());
    delete stream->capture;
    stream->capture = nullptr;
    let_go(stream);
  }

  struct Leave {
    void operator()(Engine* engine) const { Engine::leave(engine); }
  };
  const std::unique_ptr<Engine, Leave> engine_{Engine::enter()};
  Memory memory_;  // it uses the engine, and ends before it
  Facts facts_;
  StreamState* default_ = nullptr;
  std::vector<StreamState*> streams_;  // guarded by the engine's lock
};

}  // namespace
}  // namespace cpu

std::unique_ptr<Device> open_cpu(int index, std::string* error) {
  if (index != 0) {
    cpu::fail(error, "the CPU is one device, number 0: there is no %d", index);
    return nullptr;
  }
  return std::make_unique<cpu::CpuDevice>();
}

}  // namespace ushmem::device
