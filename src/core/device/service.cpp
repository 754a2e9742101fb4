// SPDX-License-Identifier: Apache-2.0
#include "core/device/service.hpp"

#include <sys/mman.h>
#include <time.h>

#include <algorithm>
#include <cstring>

#include "base/clock.hpp"
#include "base/order.hpp"
#include "core/device/foreign.hpp"
#include "core/net/net.hpp"
#include "core/rma/copy.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/process.hpp"

namespace ushmem::core {
namespace {

constexpr const char* call = "a kernel's request";
constexpr std::uint64_t awake_ns = 200'000;  // after the last request it looks without a pause
constexpr long nap_ns = 50'000;
constexpr long longest_nap_ns = 1'000'000;

template <class T>
std::uint64_t update(void* word, const ushmem_ring_entry& e) {
  T* const at = static_cast<T*>(word);
  const T value = static_cast<T>(e.value);
  T expected = static_cast<T>(e.compare);
  // Sequentially consistent: they pair with all other updates of the word by CPUs of this node.
  switch (e.atomic) {
    case USHMEM_RING_SET: return __atomic_exchange_n(at, value, __ATOMIC_SEQ_CST);
    case USHMEM_RING_CAS:
      __atomic_compare_exchange_n(at, &expected, value, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
      return expected;
    case USHMEM_RING_ADD: return __atomic_fetch_add(at, value, __ATOMIC_SEQ_CST);
    case USHMEM_RING_AND: return __atomic_fetch_and(at, value, __ATOMIC_SEQ_CST);
    case USHMEM_RING_OR: return __atomic_fetch_or(at, value, __ATOMIC_SEQ_CST);
    default: return __atomic_fetch_xor(at, value, __ATOMIC_SEQ_CST);
  }
}

constexpr Amo amo_of(std::uint32_t atomic, bool fetches) {
  switch (atomic) {
    case USHMEM_RING_SET: return fetches ? Amo::swap : Amo::set;
    case USHMEM_RING_CAS: return Amo::compare_swap;
    case USHMEM_RING_ADD: return Amo::add;
    case USHMEM_RING_AND: return Amo::bit_and;
    case USHMEM_RING_OR: return Amo::bit_or;
    default: return Amo::bit_xor;
  }
}

// One request; the value of an atomic. Addresses are this PE's own.
class Request {
 public:
  Request(Thread& t, Context& c, const Ring& ring, const ushmem_ring_entry& entry)
      : t_(t), c_(c), e_(entry), pe_(ring.start + static_cast<int>(entry.pe) * ring.stride), far_(t.pe->is_far(pe_)) {}

  std::uint64_t perform() {
    switch (e_.op) {
      case USHMEM_RING_PUT: move(true); break;
      case USHMEM_RING_GET: move(false); break;
      case USHMEM_RING_STORE: store(); break;
      case USHMEM_RING_PUT_SIGNAL:
        if (far_ && e_.rows == 1 && !t_.pe->foreign) {
          far_put_signal(t_, call, c_, pe_, at(e_.dest), at(e_.source), e_.row_bytes, word(), e_.value,
                         e_.signal_op == 2, true);
          break;
        }
        move(true);
        if (far_) far_fence(t_, call, c_);
        [[fallthrough]];
      case USHMEM_RING_SIGNAL: signal(); break;
      case USHMEM_RING_FENCE:
        base::cpu_full_fence();
        if (t_.pe->net != nullptr) far_fence(t_, call, c_);
        break;
      case USHMEM_RING_ATOMIC: return atomic();
      default: fatal(t_.pe, call, "it is of a kind that is not known: %u", e_.op);
    }
    return 0;
  }

 private:
  static void* at(std::uint64_t address) { return reinterpret_cast<void*>(address); }
  [[nodiscard]] std::uint64_t* word() const { return static_cast<std::uint64_t*>(at(e_.signal)); }
  void* there(std::uint64_t address, std::size_t bytes) {
    void* const found = t_.pe->translate(at(address), bytes, pe_);
    if (found == nullptr) fatal(t_.pe, call, "%p is not symmetric memory", at(address));
    return found;
  }

  void move(bool put) {
    const Blocks blocks{e_.row_bytes, e_.rows, e_.dest_pitch, e_.source_pitch};
    if (t_.pe->foreign && put) return foreign_put_blocks(t_, call, c_, pe_, at(e_.dest), at(e_.source), blocks);
    if (t_.pe->foreign) return foreign_get_blocks(t_, call, c_, pe_, at(e_.dest), at(e_.source), blocks);
    if (far_ && put && e_.rows == 1) return far_put(t_, call, c_, pe_, at(e_.dest), at(e_.source), e_.row_bytes, true);
    if (far_ && put) return far_put_blocks(t_, call, c_, pe_, at(e_.dest), at(e_.source), blocks, true);
    if (far_ && e_.rows == 1) return far_get(t_, call, c_, pe_, at(e_.dest), at(e_.source), e_.row_bytes, true);
    if (far_) return far_get_blocks(t_, call, c_, pe_, at(e_.dest), at(e_.source), blocks, true);
    for (std::uint64_t row = 0; row < e_.rows; ++row) {
      const std::uint64_t dest = e_.dest + row * static_cast<std::uint64_t>(e_.dest_pitch);
      const std::uint64_t source = e_.source + row * static_cast<std::uint64_t>(e_.source_pitch);
      if (put) copy_bytes(there(dest, e_.row_bytes), at(source), e_.row_bytes);
      else copy_bytes(at(dest), there(source, e_.row_bytes), e_.row_bytes);
    }
  }
  void store() {
    if (t_.pe->foreign) return foreign_put(t_, call, c_, pe_, at(e_.dest), &e_.value, e_.row_bytes);
    if (far_) return far_put(t_, call, c_, pe_, at(e_.dest), &e_.value, e_.row_bytes, false);
    copy_bytes(there(e_.dest, e_.row_bytes), &e_.value, e_.row_bytes);
  }
  void signal() {
    if (t_.pe->foreign)
      return foreign_put_signal(t_, call, c_, pe_, nullptr, nullptr, 0, word(), e_.value, e_.signal_op == 2);
    if (far_) return far_put_signal(t_, call, c_, pe_, nullptr, nullptr, 0, word(), e_.value, e_.signal_op == 2, true);
    auto* const its = static_cast<std::uint64_t*>(there(e_.signal, sizeof(std::uint64_t)));
    // Release: what was put before is visible to who has seen it; pairs with acquire loads of waits.
    if (e_.signal_op == 2) __atomic_fetch_add(its, e_.value, __ATOMIC_RELEASE);  // pairs with: the same
    else base::store_release(its, e_.value);
  }
  std::uint64_t atomic() {
    // A fetch may be of any element; the others are of 4 or 8 bytes.
    if (e_.atomic == USHMEM_RING_FETCH) return fetch();
    const AmoCall amo{amo_of(e_.atomic, e_.reply != 0), static_cast<std::uint8_t>(e_.row_bytes), e_.value, e_.compare};
    if (t_.pe->foreign && !far_) {
      there(e_.dest, e_.row_bytes);
      return foreign_amo(t_, call, c_, pe_, at(e_.dest), amo);
    }
    if (far_) {
      if (e_.reply != 0 || e_.atomic == USHMEM_RING_CAS) return far_amo(t_, call, c_, pe_, at(e_.dest), amo);
      far_amo_post(t_, call, c_, pe_, at(e_.dest), amo);
      return 0;
    }
    void* const its = there(e_.dest, e_.row_bytes);
    return e_.row_bytes == 4 ? update<std::uint32_t>(its, e_) : update<std::uint64_t>(its, e_);
  }

  std::uint64_t fetch() {
    std::uint64_t value = 0;
    const void* its = nullptr;
    if (t_.pe->foreign && !far_)
      return foreign_get(t_, call, c_, pe_, &value, at(e_.dest), e_.row_bytes), value;
    if (far_ && e_.row_bytes >= 4)
      return far_amo(t_, call, c_, pe_, at(e_.dest), {Amo::fetch, static_cast<std::uint8_t>(e_.row_bytes)});
    if (far_) return far_get(t_, call, c_, pe_, &value, at(e_.dest), e_.row_bytes, false), value;
    its = there(e_.dest, e_.row_bytes);
    switch (e_.row_bytes) {
      case 1: return base::load_acquire(static_cast<const std::uint8_t*>(its));   // pairs with: stores of kernels
      case 2: return base::load_acquire(static_cast<const std::uint16_t*>(its));  // and of CPUs of this node
      case 4: return base::load_acquire(static_cast<const std::uint32_t*>(its));
      default: return base::load_acquire(static_cast<const std::uint64_t*>(its));
    }
  }

  Thread& t_;
  Context& c_;
  const ushmem_ring_entry& e_;
  const int pe_;
  const bool far_;
};

}  // namespace

Ring::Ring(std::uint32_t n_queues, std::uint32_t n_entries)
    : queues(n_queues), entries(n_entries), taken(n_queues, 0) {
  fault_at_ = ushmem_device_ring_bytes(queues, entries);
  bytes_ = fault_at_ + USHMEM_DEVICE_CELL;
  void* const pages = mmap(nullptr, bytes_, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) return;
  at_ = static_cast<char*>(pages);
  auto* const head = reinterpret_cast<ushmem_device_ring*>(at_);
  head->version = USHMEM_DEVICE_VERSION;
  head->entries = entries;
  head->queues = queues;
}

bool Ring::has_posted() const {
  for (std::uint32_t q = 0; q < queues; ++q)
    // pairs with: the release by which a kernel has posted it.
    if (base::load_acquire(&entry(q, taken[q]).turn) == ushmem_device_turn(entries, taken[q]) + 1) return true;
  return false;
}

Ring::~Ring() {
  if (at_ != nullptr) munmap(at_, bytes_);
}

void Service::add(Pe& pe, Ring* ring) {
  const std::scoped_lock lock(mutex_);
  rings_.push_back(ring);
  if (thread_.joinable()) return;
  stopping_.store(false);
  thread_ = std::thread([this, &pe] { run(pe); });
}

// A kernel does not wait for what it tells others at its end: that has been posted, and is to be done.
void Service::remove(Ring* ring) {
  for (;;) {
    {
      const std::scoped_lock lock(mutex_);
      if (!thread_.joinable() || !ring->has_posted()) {
        std::erase(rings_, ring);
        return;
      }
    }
    const timespec moment{0, nap_ns};
    nanosleep(&moment, nullptr);
  }
}

void Service::stop() {
  if (!thread_.joinable()) return;
  stopping_.store(true);
  thread_.join();
  rings_.clear();
}

void Service::run(Pe& pe) {
  Thread& t = current();
  t.pe = &pe;
  claim_counters(t, pe);
  Context* const context = context_create(t, *pe.teams.slot[team_world_id], context_serialized);
  if (context == nullptr) fatal(&pe, "shmemx_device_create", "no context is left for requests of kernels");
  std::uint64_t last = base::now_ns();
  long nap = nap_ns;
  for (;;) {
    const bool stopping = stopping_.load();  // before it looks: what was posted before the stop is done
    bool did = false;
    {
      const std::scoped_lock lock(mutex_);
      for (Ring* const ring : rings_) did = serve(t, *context, *ring) || did;
    }
    if (stopping && !did) break;
    if (did) {
      last = base::now_ns();
      nap = nap_ns;
    } else if (base::now_ns() - last > awake_ns) {
      const timespec moment{0, nap};
      nanosleep(&moment, nullptr);
      nap = std::min(2 * nap, longest_nap_ns);
    } else {
      base::cpu_pause();
    }
  }
  context_destroy(t, *context);
  release_counters(t);
  t = Thread{};
}

// Everything that has been posted, of all queues, then its completion.
bool Service::serve(Thread& t, Context& c, Ring& ring) {
  bool did = false;
  for (std::uint32_t q = 0; q < ring.queues; ++q) {
    std::uint64_t& ticket = ring.taken[q];
    // No more than there are entries, else those who wait for completion could wait for ever.
    for (const std::uint64_t end = ticket + ring.entries; ticket != end; ++ticket) {
      ushmem_ring_entry& entry = ring.entry(q, ticket);
      const std::uint64_t free = ushmem_device_turn(ring.entries, ticket);
      // pairs with: the release by which a kernel has posted it.
      if (base::load_acquire(&entry.turn) != free + 1) break;
      const bool replies = entry.reply != 0;
      const std::uint64_t value = Request(t, c, ring, entry).perform();
      if (replies) entry.value = value;
      // pairs with: the kernel's load, of the reply, or before it fills the entry in again.
      base::store_release(&entry.turn, free + (replies ? 2 : 4));
      did = true;
    }
  }
  if (!did) return false;
  if (t.pe->net != nullptr) far_quiet(t, call, c);
  base::cpu_full_fence();
  for (std::uint32_t q = 0; q < ring.queues; ++q)
    base::store_release(&ring.queue(q).completed, ring.taken[q]);  // pairs with: the kernel's quiet
  return true;
}

}  // namespace ushmem::core
