// SPDX-License-Identifier: Apache-2.0
//
// A stand-in for Ascend's libascendcl, for machines without the hardware: the functions of
// src/device/ascend/acl.h with the behaviour that the documents describe, and the refusals above all. Each
// behaviour says which document it follows. Abbreviations: DOC/ is docs/zh of CANN's runtime repository;
// DOC/04 means its api_ref chapter "04 device management", and so on. What the documents do not say (numbers
// of errors, mostly) is a choice of ours; nothing of this has been compared with hardware.
//
// Device memory is a memfd. The program's view of it, at the device address, is PROT_NONE; the threads of the
// streams use a second mapping, the alias. While a kernel runs, the views that its device may use are opened,
// since a kernel has only the device addresses: for that time a host access does not fault. One lock guards
// the tables; tasks of streams hold it only to look up addresses.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "device/ascend/acl.h"
#include "settings.hpp"

#define FAKE_EXPORT extern "C" __attribute__((visibility("default")))

namespace fake {

using Address = std::uintptr_t;
constexpr std::size_t granule = std::size_t{2} << 20;  // DOC/11-04, aclrtMemGetAllocationGranularity
constexpr std::size_t page = 4096;

// Memory of a device, of this process or of another one.
struct Backing {
  int fd = -1;
  std::size_t bytes = 0;
  std::uint32_t device = 0;
  bool counted = false;  // in the device's limit: this process made it
  char* alias = nullptr;
  Backing() = default;
  Backing(const Backing&) = delete;
  Backing& operator=(const Backing&) = delete;
  ~Backing();
};
using BackingPtr = std::shared_ptr<Backing>;
// nullptr where memory is missing.
BackingPtr make_backing(std::size_t bytes, std::uint32_t device);
BackingPtr adopt_backing(int fd, std::size_t bytes, std::uint32_t device);

enum class Origin { malloc, own, imported, ipc, host };

// Where a backing is mapped.
struct View {
  Address at = 0;
  std::size_t bytes = 0;
  BackingPtr backing;
  Origin origin = Origin::own;
  std::set<std::uint32_t> granted;  // devices, by aclrtMemSetAccess or the call that made the view
  int open = 0;                     // kernels under way that may use it
};

struct HostRange {
  std::size_t bytes = 0;
  bool pinned = false;
  bool allocated = false;   // aclrtMallocHost
  bool registered = false;  // aclrtHostRegisterV2
  Address device = 0;       // its address for kernels
};

struct Physical {
  BackingPtr backing;
  bool imported = false;
  std::uint32_t export_id = 0;
};

struct Context {
  std::uint32_t device = 0;
  bool alive = true;
  struct Stream* default_stream = nullptr;
};

struct Mark {  // one record of an event
  bool done = false;
  std::shared_ptr<struct Graph> graph;  // recorded in a capture
  struct Stream* stream = nullptr;
  std::uint64_t after = 0;  // how many tasks its stream had captured
};

struct Event {
  std::uint32_t flag = 0;
  std::shared_ptr<Mark> last;
};

using Task = std::function<aclError()>;

struct Graph {
  struct Branch {
    std::uint64_t tasks = 0;   // captured from this stream
    std::uint64_t joined = 0;  // of which the origin has waited for
  };
  struct Stream* origin = nullptr;
  int mode = 0;
  std::thread::id thread;
  std::vector<Task> tasks;  // in the order of the calls, which is one of the orders that the events permit
  std::map<struct Stream*, Branch> branches;
  bool open = true;
};

struct Stream {
  Context* context = nullptr;
  bool is_default = false;
  std::mutex lock;
  std::condition_variable changed;
  std::deque<Task> tasks;
  bool busy = false;
  bool quit = false;
  aclError error = 0;  // of a task; told at the next synchronisation
  std::shared_ptr<Graph> capture;
  std::mt19937_64 random;
  std::thread thread;
};

struct Device {
  std::uint32_t count = 0;  // aclrtSetDevice without aclrtResetDevice
  Context* context = nullptr;
  std::set<std::uint32_t> peers;  // that this device may access: aclrtDeviceEnablePeerAccess
};

struct Export {
  std::weak_ptr<Backing> backing;
  bool anybody = false;
  std::set<std::int32_t> pids;
};

// Of the process, like the real library's. Never destroyed: threads of streams run until the process ends.
struct State {
  std::recursive_mutex lock;
  bool initialised = false;
  std::set<std::string> fail_next;
  std::map<std::string, std::uint64_t> calls;
  std::vector<Device> devices;
  std::map<Address, View> views;
  std::map<Address, std::size_t> reservations;
  std::map<Address, HostRange> host;
  std::set<Physical*> physicals;
  std::set<Stream*> streams;
  std::vector<Stream*> ended_streams;  // kept, as are contexts: a stale handle is never another one's
  std::vector<Context*> ended_contexts;
  std::set<Event*> events;
  std::set<void*> binaries;
  std::set<void*> functions;
  std::map<Graph*, std::shared_ptr<Graph>> graphs;
  std::map<std::uint32_t, Export> exports;
  std::map<std::string, Address> ipc_views;
  std::map<std::string, std::uint32_t> ipc_keys;
  std::uint32_t next_export = 1;
  std::uint64_t next_stream = 0;
  std::vector<std::atomic<std::size_t>*> used;  // bytes, a device
  // Marks of events.
  std::mutex mark_lock;
  std::condition_variable marked;
  std::uint64_t outstanding = 0;
};
State& state();
using Hold = std::lock_guard<std::recursive_mutex>;

inline bool mutant(int behaviour) { return settings().mutant == behaviour; }

// --- every call begins with one of these -----------------------------------------------------------------

enum Needs : unsigned { initialised = 1, context = 2, may_block = 4 };
// 0, or the code that the call answers at once.
aclError enter(const char* name, unsigned needs);
// Keeps the text for aclGetRecentErrMsg and hands the code back.
aclError refuse(aclError code, const char* format, ...) __attribute__((format(printf, 2, 3)));
Context* current();  // of the calling thread; nullptr: none
std::int32_t bare_pid(std::int32_t pid);

// --- memory ---------------------------------------------------------------------------------------------

struct Piece {
  BackingPtr backing;
  char* at = nullptr;
  std::size_t bytes = 0;
};
View* view_at(Address at);        // under the lock; nullptr: none
bool in_reservation(Address at);  // under the lock
bool is_pinned(Address at);       // under the lock
bool may_use(const View& view, std::uint32_t device, bool kernel);
// The aliases of a range as the device may use it, or the error of the task that wants it.
aclError reach(std::uint32_t device, Address at, std::size_t bytes, std::vector<Piece>* out);
void show(const View& view, bool opened);  // the program's view
aclError add_view(Address at, const BackingPtr& backing, Origin origin, std::set<std::uint32_t> granted);
Address place_for(std::size_t bytes, std::size_t align, Address expect);

// --- streams --------------------------------------------------------------------------------------------

// The stream of a call's argument, or the code that the call answers.
aclError find_stream(aclrtStream handle, Stream** out);
aclError submit(Stream* stream, Task task);
// 0, or that something is being captured that forbids what waits.
aclError forbidden_in_capture(Stream* stream, const char* what);
Stream* make_stream(Context* of, bool is_default);
void end_stream(Stream* stream);
aclError drain(Stream* stream, std::int64_t milliseconds);

// --- sharing --------------------------------------------------------------------------------------------

// Gives a backing out under a number of this process.
aclError give_out(const BackingPtr& backing, bool anybody, std::uint32_t* id);
aclError fetch_shared(std::int32_t pid, std::uint32_t id, BackingPtr* out);

}  // namespace fake
