// SPDX-License-Identifier: Apache-2.0
//
// How a world starts: PE 0 of the node plans the windows, all PEs try to reserve them at the same place
// and vote, then each maps all slots. Two counting barriers in the usual case. In-process worlds skip
// the voting, since one process has one address space.
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "bootstrap/unique_id_text.hpp"
#include "core/device/segment.hpp"
#include "core/far/shape.hpp"
#include "core/far/split.hpp"
#include "core/heap/heap.hpp"
#include "core/heap/register.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/forming.hpp"
#include "core/net/net.hpp"
#include "core/runtime/insight.hpp"
#include "core/runtime/nodes.hpp"
#include "core/runtime/process.hpp"
#include "core/runtime/startup.hpp"
#include "core/runtime/thread.hpp"
#include "core/sync/sync.hpp"
#include "core/wait/wait.hpp"

namespace ushmem::core {
namespace {

constexpr std::uint64_t mebibyte = 1 << 20;
constexpr std::uint64_t smallest_heap = mebibyte;

struct Plan {
  std::uint64_t bound = 0;
  std::uint64_t stride = 0;
  std::string reason;
  std::string error;
};

// How large a HEAP slot may be: what was asked for, or the node's memory divided by its PEs, in the
// address space that there is.
Plan plan_heap(int n_pes, std::uint64_t asked, std::uint64_t budget) {
  Plan plan;
  char text[256];
  const auto n = static_cast<std::uint64_t>(n_pes);
  if (asked != 0) {
    const auto page = static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    plan.bound = (asked + page - 1) / page * page;
    plan.reason = "as asked for";
  } else {
    const std::uint64_t memory = node_memory();
    plan.bound = std::max(memory / n / (2 * mebibyte) * (2 * mebibyte), smallest_heap);
    plan.reason = "memory of the node (" + base::format_bytes(memory) + ") / " +
                  std::to_string(n_pes) + " PEs";
  }
  plan.stride = std::bit_ceil(plan.bound);
  if (plan.stride <= budget / n) return plan;
  const std::uint64_t fits = std::bit_floor(budget / n);
  if (asked != 0 || fits < smallest_heap) {
    std::snprintf(text, sizeof text,
                  "the symmetric heaps of %d PEs of %s each need %s of addresses, this process may "
                  "use %s (address space and RLIMIT_AS)",
                  n_pes, base::format_bytes(plan.bound).c_str(),
                  base::format_bytes(plan.stride * n).c_str(), base::format_bytes(budget).c_str());
    plan.error = text;
    return plan;
  }
  plan.stride = fits;
  plan.bound = std::min(plan.bound, fits);
  plan.reason = "addresses that this process may use (" + base::format_bytes(budget) + ") / " +
                std::to_string(n_pes) + " PEs";
  return plan;
}

struct BootWait {
  const bootstrap::NodeFile* file;
  std::uint64_t expected;
};

void describe_boot(const void* self, char* out, std::size_t size) {
  const auto& w = *static_cast<const BootWait*>(self);
  int n = std::snprintf(out, size, "start-up: %llu of %llu arrivals; not yet started: PE",
                        static_cast<unsigned long long>(w.file->header().arrivals.load()),
                        static_cast<unsigned long long>(w.expected));
  for (int pe = 0; pe < w.file->n_pes() && n > 0 && static_cast<std::size_t>(n) + 8 < size; ++pe) {
    const auto state = static_cast<bootstrap::PeState>(w.file->pe(pe).state.load());
    if (state < bootstrap::PeState::starting)
      n += std::snprintf(out + n, size - static_cast<std::size_t>(n), " %d", pe);
  }
}

// A PE that has ended will never arrive: the launcher marks it when it reaps it. The arrivals are read
// again after the mark, since it may have ended after its arrival.
void check_nobody_left(Pe& pe, const char* call, std::uint64_t all) {
  const bootstrap::NodeFile& file = pe.world->file;
  for (int other = 0; other < file.n_pes(); ++other) {
    const auto state = static_cast<bootstrap::PeState>(file.pe(other).state.load());
    if (state != bootstrap::PeState::exited || file.header().arrivals.load() >= all) continue;
    fatal(&pe, call, "PE %d (pid %d) has ended and will not take part", other,
          file.pe(other).pid.load());
  }
}

}  // namespace

void boot_barrier(Thread& t, const char* call) {
  World& world = *t.pe->world;
  auto& arrivals = world.file.header().arrivals;
  const std::uint64_t all = ++world.boot_epoch * static_cast<std::uint64_t>(world.node_pes);
  const BootWait wait{&world.file, all};
  // Acquire and release: pairs with the other PEs' fetch_adds and the acquire loads below (CPUs).
  if (arrivals.fetch_add(1, std::memory_order_acq_rel) + 1 >= all) return;
  const int spins = world.crowded ? spins_crowded : spins_alone;
  unsigned looks = 0;
  wait_until_holds(t, spins, WaitInfo{call, describe_boot, &wait}, [&] {
    if (arrivals.load(std::memory_order_acquire) >= all) return true;  // pairs with the fetch_adds
    if (++looks % 64 == 0) check_nobody_left(*t.pe, call, all);
    return false;
  });
}

namespace {

// Reserves both windows at `at` (0: anywhere) in this process.
bool reserve_windows(World& world, std::uintptr_t at) {
  const auto& h = world.file.header();
  if (!world.heap.reserve(at, h.heap_stride, world.node_pes)) return false;
  if (h.data_stride == 0) return true;
  if (world.data.reserve(at == 0 ? 0 : at + world.heap.bytes(), h.data_stride, world.node_pes))
    return true;
  world.heap.release();
  return false;
}

// A guest's globals lie in files of their own, which the PEs of the node have mapped for each other.
bool move_globals_in(World& world) {
  errno = EINVAL;
  if (world.globals.size() != static_cast<std::size_t>(world.node_pes)) return false;
  for (int pe = 0; pe < world.node_pes; ++pe) {
    const bootstrap::MappedGlobals& from = world.globals[static_cast<std::size_t>(pe)];
    if (from.bytes != world.file.pe(pe).data_bytes || !world.data.move_in(pe, from.at, from.bytes)) return false;
  }
  world.globals.clear();
  return true;
}

bool map_windows(World& world) {
  const int fd = world.file.fd();
  if (!world.heap.map_all(fd, bootstrap::heap_at)) return false;
  if (world.file.header().data_stride == 0) return true;
  if (!world.globals.empty()) return move_globals_in(world);
  for (int pe = 0; pe < world.node_pes; ++pe) {
    const std::uint64_t offset =
        bootstrap::data_at + static_cast<std::uint64_t>(pe) * bootstrap::data_slot_bytes;
    if (!world.data.map_slot(fd, pe, offset, world.file.pe(pe).data_bytes)) return false;
  }
  return true;
}

std::string ask_for_huge_pages(World& world) {
  if (!world.config.huge_pages) return "no: USHMEM_HUGE_PAGES=0";
  char modes[128] = {};
  if (std::FILE* f = std::fopen("/sys/kernel/mm/transparent_hugepage/shmem_enabled", "re")) {
    if (std::fgets(modes, sizeof modes, f) == nullptr) modes[0] = '\0';
    std::fclose(f);
  }
  const char* open = std::strchr(modes, '[');
  const std::string mode = open != nullptr ? std::string(open + 1, std::strcspn(open + 1, "]")) : "";
  if (mode.empty()) return "no: the kernel has none for shared memory";
  if (mode == "never" || mode == "deny")
    return "no: /sys/kernel/mm/transparent_hugepage/shmem_enabled is " + mode;
  void* at = reinterpret_cast<void*>(world.heap.base());
  if (madvise(at, world.heap.bytes(), MADV_HUGEPAGE) != 0)
    return std::string("no: madvise: ") + std::strerror(errno);
  return "yes: asked for, shmem_enabled is " + mode;
}

[[noreturn]] void start_failed(Pe& pe, const char* what) { fatal(&pe, "shmem_init", "%s", what); }

void take_settings(World& world) {
  const auto& h = world.file.header();
  world.config.coll_stage = h.coll_stage;
  world.config.coll_reduce = static_cast<base::Way>(h.coll_reduce);
  world.config.coll_scan = static_cast<base::Way>(h.coll_scan);
}

void publish_self(Pe& pe, const DataSegment& data, bool symmetric_data) {
  pe.block->pid.store(getpid());
  std::copy(std::begin(data.build_id), std::end(data.build_id), pe.block->build_id);
  pe.block->data_bytes = symmetric_data ? data.bytes : 0;
  pe.block->data_begin = data.begin;
  gethostname(pe.block->host, sizeof pe.block->host - 1);
  pe.block->state.store(static_cast<std::uint32_t>(bootstrap::PeState::starting));
}

// The node's lowest PE plans for the node. What must be equal in the whole world is agreed with the other nodes.
void plan_node(World& world, Pe& pe, bool symmetric_data) {
  NodeFacts facts;
  facts.pe = pe.my_pe;
  facts.data_bytes = pe.block->data_bytes;
  std::copy(std::begin(pe.block->build_id), std::end(pe.block->build_id), facts.build_id);
  // Which way a collective goes must be the same at every member, whatever the others' environment.
  facts.coll_stage = world.config.coll_stage;
  facts.coll_reduce = static_cast<std::uint32_t>(world.config.coll_reduce);
  facts.coll_scan = static_cast<std::uint32_t>(world.config.coll_scan);
  facts.checks_return = world.config.errors_return ? 1 : 0;
  Plan plan;
  if (pe.local == 0) {
    plan = plan_heap(world.node_pes, world.config.symmetric_size, transport::window_budget() / 8 * 7);
    if (!plan.error.empty()) start_failed(pe, plan.error.c_str());
    facts.heap_bound = plan.bound;
  }
  if (world.control != nullptr) agree_on_facts(pe, &facts);
  if (facts.differs >= 0) {
    char text[160];
    std::snprintf(text, sizeof text, "PE %d runs another program than PE 0: globals cannot be symmetric; start "
                  "the same file on all PEs", facts.differs);
    start_failed(pe, text);
  }
  if (pe.local != 0) return;
  auto& h = world.file.header();
  h.coll_stage = facts.coll_stage;
  h.coll_reduce = facts.coll_reduce;
  h.coll_scan = facts.coll_scan;
  if (facts.checks_return != 0) h.errors_may_return.store(1);
  h.heap_bound = facts.heap_bound;
  h.heap_stride = std::bit_ceil(facts.heap_bound);
  if (facts.heap_bound < plan.bound) plan.reason = "the least of all nodes";
  // In a world of one the own globals are reached at their own address: no window.
  h.data_stride = symmetric_data && world.node_pes > 1 ? std::bit_ceil(pe.block->data_bytes) : 0;
  world.heap_bound_reason = plan.reason;
}

// After the first barrier: the same program everywhere?
void check_same_program(World& world, Pe& pe) {
  const bootstrap::PeBlock& first = world.file.pe(0);
  const bool same_build = std::equal(std::begin(first.build_id), std::end(first.build_id),
                                     std::begin(pe.block->build_id));
  if (first.data_bytes == pe.block->data_bytes && same_build) return;
  char text[200];
  std::snprintf(text, sizeof text,
                "PE %d runs another program than PE 0 (build ids differ, or globals of %llu and %llu "
                "bytes): globals cannot be symmetric; start the same file on all PEs",
                pe.my_pe, static_cast<unsigned long long>(pe.block->data_bytes),
                static_cast<unsigned long long>(first.data_bytes));
  start_failed(pe, text);
}

// All PEs reserve the windows at one place: the first candidate that is free in all of them.
void agree_on_windows(Thread& t, World& world, Pe& pe) {
  auto& h = world.file.header();
  const std::size_t all = (h.heap_stride + h.data_stride) * static_cast<std::size_t>(world.node_pes);
  for (int round = 0;; ++round) {
    std::uintptr_t at = transport::window_candidate(round);
    if (round == transport::window_candidates) {
      // The last resort, for small address spaces: where the kernel puts it in PE 0.
      transport::Window probe;
      if (pe.local == 0) h.kernel_choice = probe.reserve(0, all, 1) ? probe.base() : 0;
      boot_barrier(t, "shmem_init");
      at = h.kernel_choice;
    }
    if (at == 0) {
      char text[160];
      std::snprintf(text, sizeof text,
                    "no place of %zu bytes is free at the same address in all PEs (last error: %s)",
                    all, std::strerror(errno));
      start_failed(pe, text);
    }
    if (!reserve_windows(world, at)) h.votes_against[round].fetch_add(1);
    boot_barrier(t, "shmem_init");
    if (h.votes_against[round].load() == 0) return;
    world.heap.release();
    world.data.release();
  }
}

}  // namespace

void start_pe(World& world, Pe& pe, int my_pe) {
  const bootstrap::NodeHeader& h = world.file.header();
  pe.world = &world;
  pe.my_pe = my_pe;
  pe.n_pes = world.n_pes;
  pe.local = world.file.entry(my_pe).local;
  pe.block = &world.file.pe(pe.local);
  return_errors(pe, world.config.errors_return);
  pe.checks = static_cast<std::uint8_t>(world.config.checks);
  pe.heap_base = world.heap.slot(pe.local);
  pe.heap_size = h.heap_bound;

  const DataSegment& data = process().data;
  const bool has_data = !world.in_process && pe.block->data_bytes != 0;
  pe.data_base = has_data ? data.begin : 0;
  pe.data_size = has_data ? data.bytes : 0;

  pe.route_table.resize(static_cast<std::size_t>(world.n_pes));
  for (int other = 0; other < world.n_pes; ++other) {
    Route& route = pe.route_table[static_cast<std::size_t>(other)];
    const bootstrap::PeEntry& entry = world.file.entry(other);
    if (entry.node != h.node) {
      route.heap = route.data = far_away;
      continue;
    }
    route.heap = static_cast<std::intptr_t>(world.heap.slot(entry.local) - pe.heap_base);
    // The own globals are used at their own address, also through the library.
    route.data = has_data && other != my_pe
                     ? static_cast<std::intptr_t>(world.data.slot(entry.local) - pe.data_base)
                     : 0;
  }
  pe.routes = pe.route_table.data();

  heap_start(pe, h.heap_bound);
  pe.buffers = std::make_unique<RegisteredBuffers>();
  pe.registered = pe.buffers.get();
  for (auto& word : pe.block->free_teams) word.store(~std::uint64_t{0});
  for (const int id : {team_world_id, team_shared_id}) {
    auto& slot = pe.teams.slot[id];
    if (slot == nullptr) slot = std::make_unique<Team>();
    const Team before = *slot;
    const Team& counts = before.far != nullptr ? before.far->near : before;
    *slot = id == team_world_id ? Team{.start = 0, .stride = 1, .size = world.n_pes, .me = my_pe}
                                : shared_team_of(pe);
    slot->live = true;
    slot->id = id;
    slot->epoch = counts.epoch;  // counted on over finalize and init
    slot->round = slot->all_finished = counts.round;
    place_team(pe, *slot);
    if (slot->far != nullptr) {
      slot->far->channel = far_channel(*slot);
      if (before.far != nullptr) slot->far->round = before.far->round;
    }
    pe.block->free_teams[0].fetch_and(~(std::uint64_t{1} << id));
  }
  if (pe.contexts.slot == nullptr) pe.contexts.slot = std::make_unique<Context[]>(max_contexts);
  Context& usual = pe.contexts.slot[0];
  usual.team = pe.teams.slot[team_world_id].get();
  usual.start = 0;
  usual.stride = 1;
  usual.size = static_cast<std::uint32_t>(world.n_pes);
  usual.key.store(1);

  pe.life = Life::running;
  pe.open_short_way();
  // USHMEM_CHECKS=0: any PE number passes the comparison, which costs less than asking for the setting.
  pe.n_checked = pe.checks == 0 ? UINT32_MAX : static_cast<std::uint32_t>(world.n_pes);
  pe.block->state.store(static_cast<std::uint32_t>(bootstrap::PeState::running));
}

void stop_pe(Pe& pe, Life life) {
  pe.close();
  pe.life = life;
  for (auto& team : pe.teams.slot) {
    if (team == nullptr || team->id <= team_shared_id || !team->live) continue;
    team->live = false;
    leave_words(*pe.block, *team);
  }
  for (int i = 1; i < max_contexts; ++i) pe.contexts.slot[i].key.store(0);
  buffers_stop(pe);
  heap_stop(pe);
  pe.block->state.store(static_cast<std::uint32_t>(bootstrap::PeState::finalized));
}

namespace {

// In a world of several nodes: joins the tree of the control plane.
void join_control(World& world, Pe& pe, Process& p) {
  const bootstrap::NodeShape& shape = world.file.shape();
  if (!p.launched || shape.n_nodes == 1) return;
  bootstrap::ControlOptions options = control_options(world.config);
  options.pe = pe.my_pe;
  options.n_pes = world.n_pes;
  if (!bootstrap::read_unique_id(p.control_id, &options.id)) start_failed(pe, "the launcher gave no way to the other nodes");
  options.where.node_hint = static_cast<std::uint64_t>(shape.node) + 1;
  options.listener = p.control_fd;
  std::string error;
  world.control = bootstrap::Control::join(options, &error);
  explicit_bzero(p.control_id, sizeof p.control_id);
  if (world.control == nullptr) start_failed(pe, error.c_str());
  world.control->forget_placements();  // the launcher has told where everybody is
}

void meet_all_nodes(Thread& t, World& world, Pe& pe) {
  std::string error;
  boot_barrier(t, "shmem_init");
  if (world.control != nullptr && !world.control->barrier(&error)) start_failed(pe, error.c_str());
}

}  // namespace

int init_process_world(int requested_level) {
  Process& p = process();
  if (Pe* pe = p.pe.load(); pe != nullptr && pe->life == Life::running) {
    ++pe->init_count;
    return pe->thread_level;
  }
  if (Pe* pe = p.pe.load(); pe != nullptr && pe->life == Life::forked)
    fatal(pe, "shmem_init", "a forked child of a PE cannot be a PE");

  const bool again = p.world != nullptr;
  World& world = again ? *p.world : *(p.world = new World);
  world.config = base::Config::from_environment();
  if (!again) {
    if (p.launched && p.file && p.file.pe(p.file.entry(p.my_pe).local).pid.load() != getpid())
      fatal(nullptr, "shmem_init", "called in a forked child of PE %d: the child is not a PE", p.my_pe);
    if (p.load_error[0] != '\0' && p.launched) fatal(nullptr, "shmem_init", "PE %d: %s", p.my_pe, p.load_error);
    if (p.load_error[0] != '\0') fatal(nullptr, "shmem_init", "%s", p.load_error);
    if (p.launched) world.file = std::move(p.file);
    else form_process_world(world, p);
    world.n_pes = world.file.world_pes();
    world.node_pes = world.file.n_pes();
    world.crowded = world.node_pes > static_cast<int>(world.file.header().cpus);
    world.pes.push_back(std::make_unique<Pe>());
  }
  Pe& pe = *world.pes[0];
  pe.world = &world;
  pe.my_pe = p.my_pe;
  pe.local = world.file.entry(p.my_pe).local;
  pe.block = &world.file.pe(pe.local);
  if (!world.config.error.empty()) start_failed(pe, world.config.error.c_str());

  Thread& t = current();
  t.pe = &pe;
  if (t.counters == nullptr) claim_counters(t, pe);

  if (!again) {
    const bool symmetric_data = p.data_moved || (!p.launched && p.data.bytes != 0);
    publish_self(pe, p.data, symmetric_data);
    join_control(world, pe, p);
    if (world.control != nullptr) guard_control(*world.control), watch_nodes(world, pe);
    if ((world.control != nullptr || world.guest != nullptr) && std::atexit(leave_at_exit) != 0) start_failed(pe, "no room for another exit handler");
    plan_node(world, pe, symmetric_data);
    boot_barrier(t, "shmem_init");
    take_settings(world);
    check_same_program(world, pe);
    agree_on_windows(t, world, pe);
    if (!map_windows(world)) {
      char text[128];
      std::snprintf(text, sizeof text, "cannot map the PEs' memory: %s", std::strerror(errno));
      start_failed(pe, text);
    }
    madvise(reinterpret_cast<void*>(world.heap.base()), world.heap.bytes(), MADV_DONTDUMP);
    // A core dump of this PE shows its own heap, not its peers'.
    madvise(reinterpret_cast<void*>(world.heap.slot(pe.local)), world.heap.stride(), MADV_DODUMP);
    world.huge_pages = ask_for_huge_pages(world);
    guard_fork_once();
  }
  if (again) take_settings(world);  // those of the first time
  start_pe(world, pe, p.my_pe);
  if (!again && world.file.shape().n_nodes > 1) connect_nodes(t, world, pe);
  pe.init_count = 1;
  pe.thread_level = requested_level;
  // Release: pairs with the acquire load in enter_slow() by other threads of this process.
  p.pe.store(&pe, std::memory_order_release);
  if (world.config.debug)
    say(&pe, "pid %d on %s; heap at %p, bound %s (%s); globals at %p, %s; %s; thread level %d", getpid(),
        pe.block->host, reinterpret_cast<void*>(pe.heap_base), base::format_bytes(pe.heap_size).c_str(),
        world.heap_bound_reason.empty() ? "as PE 0 has planned" : world.heap_bound_reason.c_str(),
        reinterpret_cast<void*>(pe.data_base),
        base::format_bytes(pe.data_size).c_str(),
        world.crowded ? "more PEs than processors" : "a processor for each PE", pe.thread_level);
  if (again) meet_all_nodes(t, world, pe);  // the heap is empty at all PEs before anybody puts
  if (p.my_pe == 0 && world.config.print_version) std::printf("ushmem %s, OpenSHMEM 1.6\n", build_version());
  if (p.my_pe == 0 && world.config.print_info) write_insight(STDOUT_FILENO, &pe, InsightForm::text);
  return pe.thread_level;
}

void finalize_process_world(const char* call) {
  Thread& t = current();
  Pe& pe = *t.pe;
  const bool last = pe.init_count == 1;
  device_settle(pe, call, last);
  if (pe.net != nullptr) far_quiet_all(t, call);
  // From the last synchronisation on another PE may leave.
  if (last) pe.finalizing.store(true);
  team_sync(t, call, *pe.teams.slot[team_world_id]);
  if (--pe.init_count > 0) return;
  device_stop(pe);  // until now others may use this PE's device memory by its network's thread
  stop_pe(pe, Life::finalized);
  pe.finalizing.store(false);
}

namespace {

// One node of an in-process world of `all` PEs.
std::unique_ptr<World> create_node(const bootstrap::NodeShape& shape, std::uint64_t heap_bytes,
                                   std::string* error) {
  guard_fork_once();
  auto world = std::make_unique<World>();
  world->config = base::Config::from_environment();
  if (!world->config.error.empty()) return *error = world->config.error, nullptr;
  world->n_pes = shape.world_pes;
  world->node_pes = shape.n_pes;
  world->in_process = true;
  const int cpus = bootstrap::usable_cpus();
  world->crowded = shape.world_pes > cpus;
  world->file = bootstrap::NodeFile::create(shape, 0, cpus, program_invocation_name, error);
  if (!world->file) return nullptr;
  // All nodes share this machine: a heap is as large as in a world of one node.
  Plan plan = plan_heap(shape.world_pes, heap_bytes != 0 ? heap_bytes : world->config.symmetric_size,
                        transport::window_budget() / 8);
  if (!plan.error.empty()) return *error = plan.error, nullptr;
  world->heap_bound_reason = plan.reason;
  auto& h = world->file.header();
  h.heap_bound = plan.bound;
  h.heap_stride = plan.stride;
  h.data_stride = 0;
  // At an aligned place, if there is one; else where the kernel likes, and large alignments fail.
  bool reserved = false;
  for (int round = 0; !reserved && round < transport::window_candidates; ++round)
    reserved = reserve_windows(*world, transport::window_candidate(round));
  if (!(reserved || reserve_windows(*world, 0)) || !map_windows(*world)) {
    *error = std::string("cannot map the PEs' memory: ") + std::strerror(errno);
    return nullptr;
  }
  world->huge_pages = ask_for_huge_pages(*world);
  for (int pe = 0; pe < shape.n_pes; ++pe) {
    world->pes.push_back(std::make_unique<Pe>());
    bootstrap::PeBlock& block = world->file.pe(pe);
    block.pid.store(getpid());
    gethostname(block.host, sizeof block.host - 1);
  }
  return world;
}

}  // namespace

std::unique_ptr<World> create_in_process_world(int n_pes, std::uint64_t heap_bytes,
                                               std::string* error) {
  return create_node(bootstrap::NodeShape::alone(n_pes), heap_bytes, error);
}

std::vector<std::unique_ptr<World>> create_in_process_nodes(int n_pes, std::uint64_t heap_bytes,
                                                            std::string* error) {
  std::vector<std::unique_ptr<World>> nodes;
  const int n_nodes = std::min(base::Config::from_environment().fake_nodes, n_pes);
  const auto first_of = [&](int node) { return node * (n_pes / n_nodes) + std::min(node, n_pes % n_nodes); };
  for (int node = 0; node < n_nodes; ++node) {
    const int here = first_of(node + 1) - first_of(node);
    nodes.push_back(create_node({here, n_pes, node, n_nodes}, heap_bytes, error));
    if (nodes.back() == nullptr) return {};
  }
  if (n_nodes == 1) return nodes;
  transport::FakeOptions options;
  options.pes = n_pes;
  options.seed = nodes[0]->file.header().id;
  const auto fabric = transport::make_fake_fabric(options);
  for (const auto& world : nodes) {
    world->fabric = fabric;
    for (int node = 0; node < n_nodes; ++node)
      for (int pe = first_of(node); pe < first_of(node + 1); ++pe) {
        world->file.entry(pe).node = node;
        world->file.entry(pe).local = pe - first_of(node);
      }
  }
  return nodes;
}

bool connect_in_process(const std::vector<std::unique_ptr<World>>& nodes, Pe& pe, std::string* error) {
  pe.net_owner = net_open(pe, transport::open(pe.world->fabric, pe.my_pe), error);
  if (pe.net_owner == nullptr) return false;
  unsigned char address[sizeof bootstrap::PeEntry::address];
  const std::size_t bytes = net_address(*pe.net_owner, address, sizeof address);
  for (const auto& world : nodes) {
    bootstrap::PeEntry& entry = world->file.entry(pe.my_pe);
    std::memcpy(entry.address, address, bytes);
    entry.address_bytes = static_cast<std::uint32_t>(bytes);
  }
  net_start(*pe.net_owner);
  pe.net = pe.net_owner.get();
  return true;
}

}  // namespace ushmem::core
