// SPDX-License-Identifier: Apache-2.0
#include "core/device/streams.hpp"

#include <ushmem/device/block.h>

#include <cstdio>
#include <map>
#include <string>

#include "base/plugin.hpp"
#include "core/device/foreign.hpp"
#include "core/device/handle.hpp"
#include "core/device/kernels.hpp"
#include "core/device/state.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/world.hpp"
#include "core/wait/wait.hpp"

extern "C" {
#define USHMEM_KERNEL(name) void ushmem_kernel_##name(const ushmem_cpu_block* block, const void* args)
USHMEM_KERNEL(put);
USHMEM_KERNEL(get);
USHMEM_KERNEL(quiet);
USHMEM_KERNEL(wait);
USHMEM_KERNEL(atomic);
USHMEM_KERNEL(sync);
USHMEM_KERNEL(barrier);
USHMEM_KERNEL(broadcast);
USHMEM_KERNEL(collect);
USHMEM_KERNEL(fcollect);
USHMEM_KERNEL(alltoall);
USHMEM_KERNEL(alltoalls);
USHMEM_KERNEL(inscan);
USHMEM_KERNEL(exscan);
USHMEM_KERNEL(reduce);
USHMEM_KERNEL(reduce_scatter);
#undef USHMEM_KERNEL
}

namespace ushmem::core {
namespace {

using device::Device;

// A kernel of the library: a function of it on the CPU.
struct Own {
  const char* name;
  ushmem_cpu_kernel on_cpu;
};
constexpr Own of_put{"ushmem_kernel_put", ushmem_kernel_put}, of_get{"ushmem_kernel_get", ushmem_kernel_get},
    of_quiet{"ushmem_kernel_quiet", ushmem_kernel_quiet}, of_wait{"ushmem_kernel_wait", ushmem_kernel_wait},
    of_atomic{"ushmem_kernel_atomic", ushmem_kernel_atomic};
constexpr Own of_team[] = {{"ushmem_kernel_sync", ushmem_kernel_sync},
                           {"ushmem_kernel_barrier", ushmem_kernel_barrier},
                           {"ushmem_kernel_broadcast", ushmem_kernel_broadcast},
                           {"ushmem_kernel_collect", ushmem_kernel_collect},
                           {"ushmem_kernel_fcollect", ushmem_kernel_fcollect},
                           {"ushmem_kernel_alltoall", ushmem_kernel_alltoall},
                           {"ushmem_kernel_alltoalls", ushmem_kernel_alltoalls},
                           {"ushmem_kernel_inscan", ushmem_kernel_inscan},
                           {"ushmem_kernel_exscan", ushmem_kernel_exscan},
                           {"ushmem_kernel_reduce", ushmem_kernel_reduce},
                           {"ushmem_kernel_reduce_scatter", ushmem_kernel_reduce_scatter}};

// Calls work(device, error) on the PE's device; notes what it says when it fails. *stream: a null one becomes the PE's.
template <class Work>
bool on_device(Thread& t, const char* call, void** stream, Work&& work) {
  std::string error;
  DeviceState* const state = device_state(*t.pe, &error);
  if (state != nullptr && stream != nullptr && *stream == nullptr) *stream = state->usual;
  if (state != nullptr && work(*state->device, &error)) return true;
  note_error(call, "%s", error.c_str());
  return false;
}

// The library's kernels for another device than the CPU: one module, loaded with the first launch. All kernels are
// looked for then: a driver that loads a kernel with its first use may wait for those that run, which may wait for it.
device::Kernel find_own(DeviceState& state, const Own& kernel, std::string* error) {
  if (state.device->facts().kind == device::Kind::cpu) return reinterpret_cast<device::Kernel>(kernel.on_cpu);
  const std::scoped_lock lock(state.modules_mutex);
  if (state.own_kernels.empty()) {
    const char* const file = state.device->facts().kind == device::Kind::cuda ? "kernels.fatbin" : "kernels.o";
    const std::string path = base::find_beside_plugins(state.pe.world->config.plugins, file, error);
    device::Module module = nullptr;
    if (path.empty() || !state.device->load(path.c_str(), &module, error)) {
      *error = "the library's kernels for " + state.device->facts().name + ": " + *error;
      return nullptr;
    }
    std::map<std::string, device::Kernel> found;
    const auto find = [&](const Own& one) { return state.device->find(module, one.name, &found[one.name], error); };
    bool all = find(of_put) && find(of_get) && find(of_quiet) && find(of_wait) && find(of_atomic);
    for (const Own& one : of_team) all = all && find(one);
    if (!all) {
      state.device->unload(module);
      *error = path + ": " + *error;
      return nullptr;
    }
    {
      const std::scoped_lock handles(state.handles_mutex);
      state.modules.push_back(module);
    }
    state.own_kernels = std::move(found);
  }
  return state.own_kernels.at(kernel.name);
}

template <class Args>
bool launch_own(Thread& t, const char* call, const Own& kernel, const Args& args, void* stream) {
  return on_device(t, call, &stream, [&](Device& device, std::string* error) {
    const device::Kernel found = find_own(*t.pe->device, kernel, error);
    if (found == nullptr || !device.launch(found, 1, &args, sizeof args, stream, error)) return false;
    t.pe->device->service.rouse();
    return true;
  });
}

void describe_stream(const void* self, char* out, std::size_t size) {
  std::snprintf(out, size, "for what has been put into the stream %p: kernels and waits in it may wait for other PEs",
                *static_cast<const device::Stream*>(self));
}

// As kernels know it: a registered buffer by its pages in the heap.
std::uint64_t address(const Thread& t, const void* p) {
  return t.pe->in_segment(reinterpret_cast<std::uintptr_t>(p));
}

// A kernel that is given memory out of its reach would end itself.
bool kernels_reach(Thread& t, const char* call, const char* argument, const void* address) {
  const bool global = reinterpret_cast<std::uintptr_t>(address) - t.pe->data_base < t.pe->data_size;
  if (t.pe->foreign ? is_foreign(t, address) : !global) return true;
  note_error(call, "argument %s is %p: memory of the host, which kernels of %s do not reach", argument, address,
             t.pe->device->device->facts().name.c_str());
  return false;
}

bool move_by_kernel(Thread& t, const char* call, const Own& kernel, const StreamMove& move, std::uint64_t* signal,
                    std::uint64_t value, int sig_op, void* stream) {
  if (signal != nullptr && !kernels_reach(t, call, "sig_addr", signal)) return false;
  // What lies at another PE; the own side is the host's to read or write, where kernels take part at all.
  if (move.bytes != 0 && (&kernel == &of_put ? !kernels_reach(t, call, "dest", move.dest)
                                             : !kernels_reach(t, call, "source", move.source)))
    return false;
  const shmemx_device_t* const handle = handle_alone(t, call);
  if (handle == nullptr) return false;
  const MoveArgs args{*handle, address(t, move.dest), address(t, move.source), move.bytes, address(t, signal), value,
                      sig_op, move.pe};
  return launch_own(t, call, kernel, args, stream);
}

}  // namespace

bool await_stream(Thread& t, const char* call, DeviceState& state, device::Stream stream, std::string* error) {
  struct Awaited {
    Thread& t;
    WaitInfo info;
  } awaited{t, {call, describe_stream, &stream, false, true}};
  const auto go_on = [](void* self, bool (*over)(void*), void* waited) {
    const Awaited& its = *static_cast<Awaited*>(self);
    wait_until_holds(its.t, 1, its.info, [&] { return over(waited); });
  };
  return state.device->stream_wait(stream, device::LongWait{go_on, &awaited}, error);
}

bool stream_create(Thread& t, const char* call, void** out) {
  if (!on_device(t, call, nullptr, [&](Device& d, std::string* error) { return d.stream_create(out, error); })) return false;
  const std::scoped_lock lock(t.pe->device->handles_mutex);
  t.pe->device->streams.push_back(*out);
  return true;
}
bool stream_destroy(Thread& t, const char* call, void* stream) {
  if (t.pe->device != nullptr) {
    const std::scoped_lock lock(t.pe->device->handles_mutex);
    std::erase(t.pe->device->streams, stream);
  }
  return on_device(t, call, &stream, [&](Device& d, std::string* error) {
    std::string second;
    const bool fine = await_stream(t, call, *t.pe->device, stream, error);
    if (d.stream_destroy(stream, &second)) return fine;
    *error = second;
    return false;
  });
}
bool stream_wait(Thread& t, const char* call, void* stream) {
  return on_device(t, call, &stream, [&](Device&, std::string* error) {
    if (await_stream(t, call, *t.pe->device, stream, error)) return true;
    const std::string fault = handle_fault(*t.pe);
    if (!fault.empty()) *error = fault + "; " + *error;
    return false;
  });
}
bool stream_query(Thread& t, const char* call, void* stream, bool* done) {
  return on_device(t, call, &stream, [&](Device& d, std::string* error) { return d.stream_query(stream, done, error); });
}
bool capture_begin(Thread& t, const char* call, void* stream) {
  return on_device(t, call, &stream, [&](Device& d, std::string* error) { return d.capture_begin(stream, error); });
}
bool capture_end(Thread& t, const char* call, void* stream, void** graph) {
  return on_device(t, call, &stream, [&](Device& d, std::string* error) { return d.capture_end(stream, graph, error); });
}
bool graph_launch(Thread& t, const char* call, void* graph, void* stream) {
  return on_device(t, call, &stream, [&](Device& d, std::string* error) {
    if (!d.graph_launch(graph, stream, error)) return false;
    t.pe->device->service.rouse();
    return true;
  });
}
bool graph_destroy(Thread& t, const char* call, void* graph) {
  return on_device(t, call, nullptr, [&](Device& d, std::string*) { return d.graph_destroy(graph), true; });
}

bool kernel_load(Thread& t, const char* call, const char* file, const char* name, const void** out) {
  std::string error;
  DeviceState* const state = device_state(*t.pe, &error);
  device::Module module = nullptr;
  device::Kernel kernel = nullptr;
  if (state == nullptr || !state->device->load(file, &module, &error)) return note_error(call, "%s", error.c_str()), false;
  if (!state->device->find(module, name, &kernel, &error)) {
    state->device->unload(module);
    return note_error(call, "%s", error.c_str()), false;
  }
  const std::scoped_lock lock(state->handles_mutex);
  state->modules.push_back(module);
  *out = kernel;
  return true;
}

bool kernel_launch(Thread& t, const char* call, const void* kernel, std::uint32_t blocks, const void* args,
                   std::size_t bytes, void* stream) {
  return on_device(t, call, &stream, [&](Device& d, std::string* error) {
    const std::uint32_t most = d.facts().resident_blocks;
    if (most != 0 && blocks > most)
      return *error = "argument blocks is " + std::to_string(blocks) + ": " + d.facts().name + " keeps " +
                      std::to_string(most) + " at once, and blocks may wait for each other", false;
    if (!d.launch(const_cast<device::Kernel>(kernel), blocks, args, bytes, stream, error)) return false;
    t.pe->device->service.rouse();
    return true;
  });
}

bool put_on_stream(Thread& t, const char* call, const StreamMove& move, void* there, void* stream) {
  if (there == nullptr) return move_by_kernel(t, call, of_put, move, nullptr, 0, 0, stream);
  return on_device(t, call, &stream, [&](Device& d, std::string* error) {
    return d.copy(there, move.source, move.bytes, stream, error);
  });
}

bool get_on_stream(Thread& t, const char* call, const StreamMove& move, const void* there, void* stream) {
  if (there == nullptr) return move_by_kernel(t, call, of_get, move, nullptr, 0, 0, stream);
  return on_device(t, call, &stream, [&](Device& d, std::string* error) {
    return d.copy(move.dest, there, move.bytes, stream, error);
  });
}

bool put_signal_on_stream(Thread& t, const char* call, const StreamMove& move, std::uint64_t* signal,
                          std::uint64_t value, int sig_op, void* stream) {
  if (move.bytes == 0 || !t.pe->foreign || t.pe->is_far(move.pe))
    return move_by_kernel(t, call, of_put, move, signal, value, sig_op, stream);
  // The data may lie in the host's memory on either side: a copy takes that, a kernel does not.
  if (!kernels_reach(t, call, "sig_addr", signal)) return false;
  return put_on_stream(t, call, move, t.pe->translate(move.dest, move.bytes, move.pe), stream) &&
         move_by_kernel(t, call, of_put, {nullptr, nullptr, 0, move.pe}, signal, value, sig_op, stream);
}

bool wait_on_stream(Thread& t, const char* call, std::uint64_t* word, int cmp, std::uint64_t value, void* stream) {
  if (!kernels_reach(t, call, "sig_addr", word)) return false;
  const shmemx_device_t* const handle = handle_alone(t, call);
  if (handle == nullptr) return false;
  return launch_own(t, call, of_wait, WaitArgs{*handle, address(t, word), value, cmp}, stream);
}

void preload_kernels(DeviceState& state) {
  std::string ignored;  // said by the first call that needs them
  find_own(state, of_atomic, &ignored);
}

bool launch_atomic(Pe& pe, AtomicArgs args, void* stream, std::string* error) {
  // It reaches one word, which is named by its address here: of a world of itself. And whoever serves another node's
  // call comes here, who must not wait for this PE's service thread, as one who makes a handle would.
  args.device.version = USHMEM_DEVICE_VERSION;
  args.device.bytes = sizeof args.device;
  args.device.n_pes = 1;
  args.device.capabilities = USHMEM_DEVICE_ATOMICS;
  const device::Kernel kernel = find_own(*pe.device, of_atomic, error);
  return kernel != nullptr && pe.device->device->launch(kernel, 1, &args, sizeof args, stream, error);
}

bool quiet_on_stream(Thread& t, const char* call, void* stream) {
  return move_by_kernel(t, call, of_quiet, StreamMove{}, nullptr, 0, 0, stream);
}

bool team_on_stream(Thread& t, const char* call, TeamCall what, Team& team, const TeamMove& move, void* stream) {
  if (move.n != 0 && (!kernels_reach(t, call, "dest", move.dest) || !kernels_reach(t, call, "source", move.source)))
    return false;
  const shmemx_device_t* const handle = handle_of_streams(t, call, team);
  if (handle == nullptr) return false;
  const TeamArgs args{*handle, address(t, move.dest), address(t, move.source), move.n, move.root, move.type, move.op, 0,
                      move.dest_stride, move.source_stride};
  return launch_own(t, call, of_team[static_cast<int>(what)], args, stream);
}

}  // namespace ushmem::core
