// SPDX-License-Identifier: Apache-2.0
#include "core/heap/heap.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <new>

#include "core/far/agree.hpp"
#include "core/heap/agreement.hpp"
#include "core/net/net.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/process.hpp"
#include "core/runtime/world.hpp"
#include "core/sync/sync.hpp"

namespace ushmem::core {
namespace {

constexpr std::size_t give_back_from = 2 << 20;  // freed ranges of this size return their pages
constexpr int compare_all_up_to = 16;  // PEs: beyond, each compares with one neighbour, if errors abort

const char* name_of(std::uint32_t operation) {
  switch (static_cast<HeapCall>(operation)) {
    case HeapCall::allocate: return "malloc";
    case HeapCall::zero_allocate: return "calloc";
    case HeapCall::reallocate: return "realloc";
    case HeapCall::free: return "free";
    case HeapCall::allocate_device: return "malloc_device";
    case HeapCall::grow_device: return "growth of the device segment";
    case HeapCall::free_device: return "free of device memory";
    case HeapCall::register_buffer: return "registration of a buffer";
    case HeapCall::unregister_buffer: return "the end of a registration";
  }
  return "none";
}

// The caller's place for messages: module and offset, since addresses differ from process to process.
void describe_caller(const void* caller, bootstrap::AllocationRecord& record) {
  const DataSegment& program = process().data;
  const auto address = reinterpret_cast<std::uintptr_t>(caller);
  record.caller_offset = address - program.image_begin;
  record.caller_module[0] = '\0';  // the main program: found without a search, which is slow
  if (address >= program.image_begin && address < program.image_end) return;
  record.caller_offset = 0;
  Dl_info info;
  if (caller == nullptr || dladdr(caller, &info) == 0 || info.dli_fname == nullptr) return;
  const char* slash = std::strrchr(info.dli_fname, '/');
  record.caller_offset =
      static_cast<std::uint64_t>(static_cast<const char*>(caller) - static_cast<char*>(info.dli_fbase));
  std::snprintf(record.caller_module, sizeof record.caller_module, "%.47s",
                slash != nullptr ? slash + 1 : info.dli_fname);
}

const char* module_of(const bootstrap::AllocationRecord& record) {
  return record.caller_module[0] != '\0' ? record.caller_module : "the program";
}

bool same_call(const bootstrap::AllocationRecord& a, const bootstrap::AllocationRecord& b) {
  return a.sequence == b.sequence && a.operation == b.operation && a.size == b.size &&
         a.argument == b.argument && a.hints == b.hints;
}

bootstrap::AllocationRecord& record_of(Thread& t, int pe) {
  return t.pe->world->block(pe).allocation[t.pe->allocation_sequence % 2];
}

// theirs: what the other PE said last; at most: the memory calls that it has made.
void report_difference(Thread& t, const HeapRequest& request, int other,
                       const bootstrap::AllocationRecord& theirs, std::uint64_t made) {
  const auto& mine = record_of(t, t.pe->my_pe);
  using ull = unsigned long long;
  if (theirs.sequence != mine.sequence)
    return fail(t, request.call,
                "collective calls differ: this PE's memory call %llu is %s(size %llu, alignment or "
                "offset %llu, hints %u) from %s+0x%llx, PE %d is in another collective call, a "
                "barrier or sync for one (it has made %llu memory calls)",
                ull{mine.sequence}, name_of(mine.operation), ull{mine.size}, ull{mine.argument},
                mine.hints, module_of(mine), ull{mine.caller_offset}, other, ull{made});
  fail(t, request.call,
       "collective calls differ: this PE's memory call %llu is %s(size %llu, alignment or offset "
       "%llu, hints %u) from %s+0x%llx, PE %d's call %llu is %s(size %llu, alignment or offset %llu, "
       "hints %u) from %s+0x%llx",
       ull{mine.sequence}, name_of(mine.operation), ull{mine.size}, ull{mine.argument}, mine.hints,
       module_of(mine), ull{mine.caller_offset}, other, ull{theirs.sequence},
       name_of(theirs.operation), ull{theirs.size}, ull{theirs.argument}, theirs.hints,
       module_of(theirs), ull{theirs.caller_offset});
}

void report_difference(Thread& t, const HeapRequest& request, int other) {
  // Where errors return, the other PE may be writing its next call's record already.
  // Relaxed: a count for people, which orders nothing.
  auto& both = t.pe->world->block(other).allocation;
  const auto made = [&both](int at) {
    return std::atomic_ref<std::uint64_t>(both[at].sequence).load(std::memory_order_relaxed);
  };
  report_difference(t, request, other, record_of(t, other), std::max(made(0), made(1)));
}

// Between nodes the records travel.
struct Said {
  bootstrap::AllocationRecord record;
  friend bool operator==(const Said& a, const Said& b) { return same_call(a.record, b.record); }
};

struct Ballot {
  Sayings<Said> said;
  std::uint64_t refused;  // by the node that has the least left, if any refuses
  void combine(const Ballot& theirs) {
    said.combine(theirs.said);
    if (refused == 0 || (theirs.refused != 0 && theirs.refused < refused)) refused = theirs.refused;
  }
};

bool agree_between_nodes(Thread& t, const HeapRequest& request, Team& team,
                         bootstrap::AllocationRecord& mine) {
  Said said;
  std::memcpy(&said.record, &mine, sizeof mine);
  Ballot ballot{Sayings<Said>::of(t.pe->my_pe, said), mine.refused};
  if (!far_agree(t, request.call, team, ballot)) return false;
  int other;
  if (const Said* theirs = ballot.said.unlike(said, &other); theirs != nullptr)
    return report_difference(t, request, other, theirs->record, theirs->record.sequence), false;
  mine.refused = ballot.refused;
  return true;
}

}  // namespace

// A neighbour can be one call ahead of this PE's comparison, never two, since its next call's barrier
// needs this PE: hence two records by parity.
bool memory_agree(Thread& t, const HeapRequest& request, std::size_t argument, std::uint64_t refused) {
  Pe& pe = *t.pe;
  ++pe.allocation_sequence;
  bootstrap::AllocationRecord& mine = record_of(t, pe.my_pe);
  // Relaxed: the others look after the synchronisation below, or for a message only (report_difference).
  std::atomic_ref<std::uint64_t>(mine.sequence).store(pe.allocation_sequence, std::memory_order_relaxed);
  mine.operation = static_cast<std::uint32_t>(request.operation);
  mine.hints = static_cast<std::uint32_t>(request.hints);
  mine.size = request.size;
  mine.argument = argument;
  mine.refused = refused;
  describe_caller(request.caller, mine);
  Team& world_team = *pe.teams.slot[team_world_id];
  if (pe.net != nullptr) far_quiet(t, request.call, pe.contexts.slot[0]);  // the agreement is a barrier
  if (world_team.far != nullptr) return agree_between_nodes(t, request, world_team, mine);
  team_sync(t, request.call, world_team);
  // Relaxed: ordered by the synchronisation above; set by return_errors() before that PE's.
  const bool all_must_know =
      pe.world->file.header().errors_may_return.load(std::memory_order_relaxed) != 0;
  if (pe.n_pes <= compare_all_up_to || all_must_know) {
    for (int other = 0; other < pe.n_pes; ++other)
      if (!same_call(mine, record_of(t, other))) return report_difference(t, request, other), false;
    return true;
  }
  // If each equals its neighbour, all are equal.
  const int next = (pe.my_pe + 1) % pe.n_pes;
  if (same_call(mine, record_of(t, next))) return true;
  return report_difference(t, request, next), false;
}

std::uint64_t memory_refusal(Thread& t) {
  if (t.pe->teams.slot[team_world_id]->far != nullptr) return record_of(t, t.pe->my_pe).refused;
  std::uint64_t lowest = 0;
  for (int pe = 0; pe < t.pe->n_pes; ++pe)
    if (const std::uint64_t its = record_of(t, pe).refused; its != 0 && (lowest == 0 || its < lowest)) lowest = its;
  return lowest;
}

bool nobody_refuses(Thread& t, const HeapRequest& request, const std::string& own_reason) {
  const std::uint64_t refusal = memory_refusal(t);
  if (refusal == 0) return true;
  if (!own_reason.empty()) {
    note_error(request.call, "%s", own_reason.c_str());
    say(t.pe, "%s", last_error());
  } else {
    note_error(request.call, "argument size is %zu: PE %llu cannot do its share, and has said why", request.size,
               static_cast<unsigned long long>(refusal - 1));
  }
  return false;
}

namespace {

// Bytes of the node file that are really in memory.
std::uint64_t touched_bytes(const World& world) {
  struct stat s;
  return fstat(world.file.fd(), &s) == 0 ? static_cast<std::uint64_t>(s.st_blocks) * 512 : 0;
}

// PE 0's verdict on `more` bytes on every PE, before the allocator has given them out: 0, or 1 + the
// bytes that the node has left. Everything allocated is counted as if it were touched, since it may be
// at any time. The system is asked again only when what was given out since the last time is a
// sixteenth of what was left then.
std::uint64_t judge(Pe& pe, std::size_t more) {
  // What the heap itself has no room for is refused for that reason.
  if (pe.local != 0 || more > pe.allocator->largest_free()) return 0;
  const World& world = *pe.world;
  const auto n = static_cast<std::uint64_t>(world.node_pes);
  std::uint64_t wanted, given;
  if (__builtin_mul_overflow(more, n, &wanted)) wanted = UINT64_MAX;
  if (wanted <= pe.unasked_budget) {
    pe.unasked_budget -= wanted;
    return 0;
  }
  given = pe.allocator->live_bytes() * n;
  const std::uint64_t room = node_memory_available() + touched_bytes(world);
  const std::uint64_t left = room > given ? room - given : 0;
  pe.unasked_budget = 0;
  if (wanted > left) return 1 + left;
  pe.unasked_budget = (left - wanted) / 16;
  return 0;
}

// Before the agreement: others may put into the new block as soon as they have left it. Where it will lie is
// known only after it, but not beyond what follows everything that has ever been in use.
void expect_block(Pe& pe, std::size_t size, std::size_t alignment) {
  if (pe.net == nullptr) return;
  const std::size_t room = pe.allocator->capacity() - pe.heap_used;
  const std::size_t most = size > room || alignment > room - size ? room : size + alignment;
  if (pe.heap_used + most > pe.heap_enrolled)
    net_heap_grown(*pe.net, pe.heap_enrolled = pe.heap_used + most);
}

void commit(Pe& pe, std::size_t offset, std::size_t size) {
  pe.heap_used = std::max(pe.heap_used, offset + size);
  const World& world = *pe.world;
  if (!world.config.heap_touch) return;
  const std::uint64_t at = bootstrap::heap_at +
                           static_cast<std::uint64_t>(pe.local) * world.heap.stride() + offset;
  if (fallocate(world.file.fd(), FALLOC_FL_KEEP_SIZE, static_cast<off_t>(at),
                static_cast<off_t>(size)) != 0)
    fatal(&pe, "shmem_malloc", "cannot commit %zu bytes (USHMEM_HEAP=touch): %s", size,
          std::strerror(errno));
}

// Gives whole pages back to the system; they read as zero afterwards.
void give_back(Pe& pe, std::size_t offset, std::size_t size) {
  // Memory that a network knows stays as it is.
  if (size < give_back_from || pe.net != nullptr) return;
  // The kernel rounds a length up to its pages, which are of 16 or 64 KiB on some aarch64 machines.
  static const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  const PageRange pages = whole_pages(pe.heap_base + offset, size, page);
  if (pages.bytes != 0)
    madvise(reinterpret_cast<void*>(pages.begin), pages.bytes, MADV_REMOVE);
}

void fill_with_zeros(Pe& pe, std::size_t offset, std::size_t size) {
  std::memset(reinterpret_cast<void*>(pe.heap_base + offset), 0, size);
}

void publish_live(Pe& pe) {
  // Relaxed: read by `ushmem stat` only.
  pe.block->heap_live_bytes.store(pe.allocator->live_bytes(), std::memory_order_relaxed);
}

const char* size_argument(const HeapRequest& request) {
  return request.operation == HeapCall::zero_allocate ? "count * size" : "size";
}

// The power of two to which every HEAP slot of the world is aligned.
std::size_t aligned_to(const World& world) {
  const std::uintptr_t base = world.heap.base();
  return std::min<std::size_t>(base & (~base + 1), world.heap.stride());
}

void say_full(Thread& t, const HeapRequest& request) {
  const Allocator& a = *t.pe->allocator;
  note_error(request.call,
             "argument %s is %zu: no room, the heap's bound is %zu bytes, %zu are allocated, the "
             "largest free block has %zu (SHMEM_SYMMETRIC_SIZE sets the bound)",
             size_argument(request), request.size, a.capacity(), a.live_bytes(), a.largest_free());
  if (t.pe->my_pe == 0) say(t.pe, "%s", last_error());
}

// Runs a change of the allocator. A PE that cannot keep its records, in its private memory, cannot
// stay equal to the others.
template <class Change>
auto with_records(Thread& t, const HeapRequest& request, Change&& change) {
  const std::unique_lock lock(t.pe->records);
  try {
    return change();
  } catch (const std::bad_alloc&) {
    fatal(t.pe, request.call, "out of memory for the records of the symmetric heap");
  }
}

std::size_t allocate(Thread& t, const HeapRequest& request, std::size_t alignment) {
  return with_records(t, request,
                      [&] { return t.pe->allocator->allocate(request.size, alignment); });
}

// After the barrier: PE 0's word counts for all; of several nodes, any node's, as the agreement has found.
bool refused(Thread& t, const HeapRequest& request) {
  const bool near = t.pe->teams.slot[team_world_id]->far == nullptr;
  const std::uint64_t verdict = record_of(t, near ? 0 : t.pe->my_pe).refused;
  if (verdict == 0) return false;
  note_error(request.call,
             "argument %s is %zu: refused on each of %d PEs, the node has %llu bytes left for all of "
             "them",
             size_argument(request), request.size, t.pe->world->node_pes,
             static_cast<unsigned long long>(verdict - 1));
  if (t.pe->my_pe == 0) say(t.pe, "%s", last_error());
  return true;
}

}  // namespace

void* heap_allocate(Thread& t, const HeapRequest& request) {
  Pe& pe = *t.pe;
  expect_block(pe, request.size, request.alignment + Allocator::granule);
  // The replicas of the allocator change only when all have agreed: else they would differ from now on.
  if (!memory_agree(t, request, request.alignment, judge(pe, request.size)) || refused(t, request))
    return nullptr;
  // The allocator aligns offsets; addresses follow as far as the window itself is aligned.
  const std::size_t offset = request.alignment <= aligned_to(*pe.world)
                                 ? allocate(t, request, request.alignment)
                                 : Allocator::no_space;
  if (offset == Allocator::no_space) return say_full(t, request), nullptr;
  commit(pe, offset, request.size);
  if (request.operation == HeapCall::zero_allocate) {
    fill_with_zeros(pe, offset, request.size);
    // Nobody may add to a word here before its owner has cleared it.
    team_sync(t, request.call, *pe.teams.slot[team_world_id]);
  }
  publish_live(pe);
  t.counters->add(base::Counter::allocations);
  return reinterpret_cast<void*>(pe.heap_base + offset);
}

void* heap_reallocate(Thread& t, const HeapRequest& request, void* old) {
  Pe& pe = *t.pe;
  Allocator& allocator = *pe.allocator;
  const std::size_t offset = reinterpret_cast<std::uintptr_t>(old) - pe.heap_base;
  const std::size_t had = allocator.size_of(offset);
  const std::size_t more = request.size > had ? request.size - had : 0;
  expect_block(pe, request.size, 2 * Allocator::granule);
  if (!memory_agree(t, request, offset, judge(pe, more))) return nullptr;
  if (refused(t, request)) return nullptr;
  std::size_t now = offset;
  const auto resize = [&] { return allocator.resize_in_place(offset, request.size); };
  if (with_records(t, request, resize)) {
    commit(pe, offset, request.size);
  } else {
    now = allocate(t, request, Allocator::granule);
    if (now == Allocator::no_space) {
      say_full(t, request);
      team_sync(t, request.call, *pe.teams.slot[team_world_id]);
      return nullptr;
    }
    commit(pe, now, request.size);
    std::memcpy(reinterpret_cast<void*>(pe.heap_base + now), old, std::min(had, request.size));
    with_records(t, request, [&] { return allocator.free(offset); });
    give_back(pe, offset, had);
  }
  team_sync(t, request.call, *pe.teams.slot[team_world_id]);
  publish_live(pe);
  t.counters->add(base::Counter::allocations);
  return reinterpret_cast<void*>(pe.heap_base + now);
}

void heap_free(Thread& t, const HeapRequest& request, void* old) {
  Pe& pe = *t.pe;
  const std::size_t offset = reinterpret_cast<std::uintptr_t>(old) - pe.heap_base;
  const std::size_t had = pe.allocator->size_of(offset);
  if (!memory_agree(t, request, offset, 0)) return;
  with_records(t, request, [&] { return pe.allocator->free(offset); });
  give_back(pe, offset, had);
  publish_live(pe);
  t.counters->add(base::Counter::frees);
}

void heap_start(Pe& pe, std::size_t bound) {
  // Looking up whether an address is allocated needs an index of its own: only where it is asked for.
  pe.allocator = std::make_unique<Allocator>(bound, pe.checks >= 2);
  pe.unasked_budget = 0;
  pe.heap_used = pe.heap_enrolled = 0;
}

void heap_stop(Pe& pe) {
  pe.allocator.reset();
  pe.block->heap_live_bytes.store(0);
  const World& world = *pe.world;
  if (world.in_process) return;  // the node file goes with the world
  madvise(reinterpret_cast<void*>(pe.heap_base), world.file.header().heap_bound, MADV_REMOVE);
}

}  // namespace ushmem::core
