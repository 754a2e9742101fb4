// SPDX-License-Identifier: Apache-2.0
#include "core/lock/lock.hpp"

#include <cstdio>

#include "core/runtime/world.hpp"
#include "core/wait/wait.hpp"

namespace ushmem::core {
namespace {

constexpr std::uint32_t must_wait = 0x80000000u;
constexpr std::uint32_t held = 0x40000000u;
constexpr std::uint32_t granted = must_wait ^ held;  // turns the one into the other
constexpr std::uint32_t follower = held - 1;         // number + 1 of the PE behind

LockWord* at(const Thread& t, LockWord* lock, int pe) {
  return static_cast<LockWord*>(t.pe->translate(lock, sizeof(LockWord), pe));
}

// Where the queue's tail lives. Different locks have different homes, so that many locks do not load one
// PE; every PE computes the same, from the lock's offset in its segment.
LockWord* home(const Thread& t, LockWord* lock) {
  const auto address = reinterpret_cast<std::uintptr_t>(lock);
  const bool heap = address - t.pe->heap_base < t.pe->heap_size;
  const std::uintptr_t offset = (address - (heap ? t.pe->heap_base : t.pe->data_base)) / 8;
  return at(t, lock, static_cast<int>(offset % static_cast<std::uintptr_t>(t.pe->n_pes)));
}

struct NodeWait {
  const LockWord* lock;
  const char* what;
};

void describe_node(const void* self, char* out, std::size_t size) {
  const auto& w = *static_cast<const NodeWait*>(self);
  std::snprintf(out, size, "lock at %p: %s", static_cast<const void*>(w.lock), w.what);
}

template <class Holds>
void await(Thread& t, const char* call, const LockWord* lock, const char* what, Holds&& holds) {
  const NodeWait wait{lock, what};
  const int spins = t.pe->world->crowded ? spins_crowded : spins_alone;
  wait_until_holds(t, spins, WaitInfo{call, describe_node, &wait}, holds);
}

}  // namespace

bool lock_set(Thread& t, const char* call, LockWord* lock) {
  const auto me = static_cast<std::uint32_t>(t.pe->my_pe) + 1;
  // "Held" is written and read by this PE, but for the grant, which is over: relaxed, pairs with nothing.
  if ((__atomic_load_n(&lock->node, __ATOMIC_RELAXED) & held) != 0) return false;
  // Before the swap makes this node known. Relaxed: the swap releases it.
  __atomic_store_n(&lock->node, must_wait, __ATOMIC_RELAXED);  // pairs with: the swap below
  // Acquire and release: pairs with the swaps and the compare-swap of other PEs' CPUs. Acquire takes
  // over what the last holder wrote when the lock was free.
  const std::uint32_t before = __atomic_exchange_n(&home(t, lock)->tail, me, __ATOMIC_ACQ_REL);
  if (before == 0) {
    __atomic_fetch_xor(&lock->node, granted, __ATOMIC_RELAXED);  // own CPU only; pairs with nothing
    return true;
  }
  // Tells the PE before this one who is next. Release: pairs with the acquire loads in lock_clear().
  __atomic_fetch_or(&at(t, lock, static_cast<int>(before) - 1)->node, me, __ATOMIC_RELEASE);
  // Acquire: pairs with the release in lock_clear() of the PE before.
  await(t, call, lock, "waits for its turn behind another PE",
        [&] { return (__atomic_load_n(&lock->node, __ATOMIC_ACQUIRE) & must_wait) == 0; });
  return true;
}

bool lock_test(Thread& t, LockWord* lock) {
  const auto me = static_cast<std::uint32_t>(t.pe->my_pe) + 1;
  std::uint32_t free = 0;
  // Acquire: pairs with the release of the last holder's compare-swap in lock_clear(). The own node is 0.
  if (!__atomic_compare_exchange_n(&home(t, lock)->tail, &free, me, false, __ATOMIC_ACQ_REL,
                                   __ATOMIC_ACQUIRE))  // pairs with: lock_clear()
    return false;
  // The PE behind may have named itself already. Own CPU only; pairs with nothing.
  __atomic_fetch_or(&lock->node, held, __ATOMIC_RELAXED);
  return true;
}

bool lock_clear(Thread& t, const char* call, LockWord* lock) {
  const auto me = static_cast<std::uint32_t>(t.pe->my_pe) + 1;
  LockWord* queue = home(t, lock);
  // Acquire: pairs with the fetch_or of the PE behind in lock_set().
  const std::uint32_t node = __atomic_load_n(&lock->node, __ATOMIC_ACQUIRE);
  if ((node & held) == 0) return false;
  std::uint32_t next = node & follower;
  if (next == 0) {
    std::uint32_t expected = me;
    // Release: what was written in the critical section; pairs with the swap or compare-swap that takes
    // the lock next.
    if (__atomic_compare_exchange_n(&queue->tail, &expected, 0u, false, __ATOMIC_ACQ_REL,
                                    __ATOMIC_ACQUIRE)) {  // pairs with: lock_set(), lock_test()
      __atomic_store_n(&lock->node, 0u, __ATOMIC_RELAXED);  // nobody is behind; pairs with nothing
      return true;
    }
    // Another PE has swapped itself in but not yet told this one.
    await(t, call, lock, "waits for the next PE in the queue to name itself", [&] {
      // pairs with the fetch_or in lock_set()
      next = __atomic_load_n(&lock->node, __ATOMIC_ACQUIRE) & follower;
      return next != 0;
    });
  }
  // The node must be clear before the next holder can release it to this PE again.
  __atomic_store_n(&lock->node, 0u, __ATOMIC_RELAXED);  // pairs with: the release just below
  // Release: pairs with the acquire loop of the next PE in lock_set().
  __atomic_fetch_xor(&at(t, lock, static_cast<int>(next) - 1)->node, granted, __ATOMIC_RELEASE);
  return true;
}

}  // namespace ushmem::core
