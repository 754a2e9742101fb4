// SPDX-License-Identifier: Apache-2.0
//
// The narrow waist to accelerators: memory that other processes can map, streams, launches. Core knows nothing
// else of a device; there is one implementation a kind of device (cpu, cuda, ascend). Nothing here knows of PEs.
// docs/design/devices.md
//
// Calls return false with the reason in *error, which names the call that failed and its code; they never end
// the process. A Device may be used by several threads; each calls attach() before its first other call. Calls
// with a stream only put work into it, in order, and do not wait for it, except where they say so; what goes
// wrong with that work is said by stream_wait() and by stream_query().
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace ushmem::device {

using Address = std::uintptr_t;  // as kernels see it
using Stream = void*;            // of the device's own library, or of this one on the CPU; nullptr: its default
using Event = void*;
using Module = void*;
using Kernel = void*;
using Graph = void*;

enum class Kind : std::uint8_t { cpu, cuda, ascend };

// What a device can do; the rest goes another way, which `ushmem info` names.
enum Capability : std::uint32_t {
  host_access = 1,        // device memory is ordinary memory for the host's loads, stores and atomics
  adjacent_maps = 2,      // one reservation may hold memory of several devices and importers
  own_imports = 4,        // the exporting process may import too
  host_reach = 8,         // kernels can be given an address for host memory: reach_host()
  all_atomics = 16,       // kernels have every atomic of the standard, at system scope
  shared_by_threads = 32, // several PEs may be threads of a process that uses the device
  capture = 64,           // streams can be captured into graphs
  wait_values = 128,      // stream_wait_value() and stream_write_value()
};

struct Facts {
  Kind kind = Kind::cpu;
  std::string name;            // of the chip: "CPU", "NVIDIA H200", "Ascend910B2"
  std::string library;         // which library was opened, with its version where it says it; empty on the CPU
  int index = 0;               // which device, and of how many
  int n_devices = 1;
  std::size_t granule = 0;     // sizes and addresses of create() and map() are multiples of it
  std::size_t largest_reservation = 0;  // of one reserve(); 0: no limit is known
  std::uint32_t capabilities = 0;
  std::uint32_t resident_blocks = 0;    // blocks of a kernel that can wait for each other; 0: any number
};

// Memory without an address.
struct Physical {
  std::uint64_t id = 0;
};

// What another process needs in order to map it: bytes, or a descriptor, which the one who sends closes.
struct Shareable {
  unsigned char bytes[128] = {};
  std::uint32_t used = 0;
  int fd = -1;
};

// How a wait that lasts goes on: called once, by the thread that waits, and calls over(waited) until that has returned
// true. Each call takes part in the work or gives the processor away, and comes back within a moment.
struct LongWait {
  void (*go_on)(void* self, bool (*over)(void* waited), void* waited);
  void* self;
};

enum class Compare : std::uint8_t { equal, not_equal, greater, greater_equal, less, less_equal };

class Device {
 public:
  virtual ~Device() = default;
  [[nodiscard]] virtual const Facts& facts() const = 0;
  // Binds the calling thread to the device.
  virtual bool attach(std::string* error) = 0;

  // --- memory -------------------------------------------------------------------------------------------

  // A range of addresses without memory; bytes a multiple of the granule.
  virtual bool reserve(std::size_t bytes, Address* at, std::string* error) = 0;
  virtual void release(Address at, std::size_t bytes) = 0;  // nothing in it is mapped any more
  virtual bool create(std::size_t bytes, Physical* memory, std::string* error) = 0;  // zeroed on the CPU only
  virtual void destroy(Physical memory) = 0;  // it stays while it is mapped or imported somewhere
  // Makes the whole of `memory`, which has `bytes` bytes, readable and writable at `at`, within a reservation.
  virtual bool map(Address at, std::size_t bytes, Physical memory, std::string* error) = 0;
  virtual void unmap(Address at, std::size_t bytes) = 0;
  // For the processes with these identities, or anybody's where the device does not ask. Once a memory.
  virtual bool share(Physical memory, const std::vector<std::int32_t>& identities, Shareable* out,
                     std::string* error) = 0;
  virtual bool import(const Shareable& shared, std::size_t bytes, Physical* memory, std::string* error) = 0;
  // Of this process, as share() of others wants it.
  [[nodiscard]] virtual std::int32_t identity() const = 0;
  // An address by which kernels reach bytes of host memory at p (pages of it); until unreach_host().
  virtual bool reach_host(void* p, std::size_t bytes, Address* at, std::string* error) = 0;
  virtual void unreach_host(void* p) = 0;
  // Whether an address is one of device memory, this library's or the program's own.
  [[nodiscard]] virtual bool is_device(const void* p) const = 0;

  // --- streams ------------------------------------------------------------------------------------------

  virtual bool stream_create(Stream* out, std::string* error) = 0;
  virtual bool stream_destroy(Stream stream, std::string* error) = 0;  // waits for its work
  virtual bool stream_wait(Stream stream, std::string* error) = 0;     // until all its work is done
  // The same for work that may wait for other PEs, and so for ever: so that somebody may look meanwhile.
  virtual bool stream_wait(Stream stream, const LongWait& lasts, std::string* error);
  virtual bool stream_query(Stream stream, bool* done, std::string* error) = 0;
  // Between any two of host and device memory. A word of 4 or 8 bytes, aligned on both sides, goes in one piece.
  virtual bool copy(void* dest, const void* source, std::size_t bytes, Stream stream, std::string* error) = 0;
  virtual bool fill(void* dest, unsigned char value, std::size_t bytes, Stream stream, std::string* error) = 0;
  // 64-bit words at 8-byte aligned device addresses. The write comes after everything before it in the stream is
  // visible; the wait orders what comes after it. Values compare as signed numbers.
  virtual bool write_value(Address word, std::uint64_t value, Stream stream, std::string* error) = 0;
  virtual bool wait_value(Address word, Compare compare, std::uint64_t value, Stream stream,
                          std::string* error) = 0;
  // Runs a host function in the stream's order; it must not call the device.
  virtual bool call(void (*function)(void*), void* argument, Stream stream, std::string* error) = 0;
  virtual bool event_create(Event* out, std::string* error) = 0;
  virtual void event_destroy(Event event) = 0;
  virtual bool event_record(Event event, Stream stream, std::string* error) = 0;
  virtual bool event_wait(Event event, Stream stream, std::string* error) = 0;  // the stream waits for the last record

  // --- kernels ------------------------------------------------------------------------------------------

  virtual bool load(const char* path, Module* out, std::string* error) = 0;
  virtual void unload(Module module) = 0;
  virtual bool find(Module module, const char* name, Kernel* out, std::string* error) = 0;
  // The arguments, one structure, are copied before it returns.
  virtual bool launch(Kernel kernel, std::uint32_t blocks, const void* args, std::size_t bytes, Stream stream,
                      std::string* error) = 0;

  // --- graphs -------------------------------------------------------------------------------------------

  // What is put into the stream between the two is recorded, not done. Calls that wait fail meanwhile.
  virtual bool capture_begin(Stream stream, std::string* error) = 0;
  virtual bool capture_end(Stream stream, Graph* out, std::string* error) = 0;
  virtual bool graph_launch(Graph graph, Stream stream, std::string* error) = 0;
  virtual void graph_destroy(Graph graph) = 0;
};

// One of them, or nullptr with the reason. library: nullptr for the usual name.
std::unique_ptr<Device> open_cpu(int index, std::string* error);
std::unique_ptr<Device> open_cuda(int index, const char* library, std::string* error);
std::unique_ptr<Device> open_ascend(int index, const char* library, std::string* error);

}  // namespace ushmem::device
