// SPDX-License-Identifier: Apache-2.0
#include "core/lock/lock.hpp"

#include <cstdio>

#include "core/net/net.hpp"
#include "core/runtime/world.hpp"
#include "core/wait/wait.hpp"

namespace ushmem::core {
namespace {

constexpr std::uint32_t must_wait = 0x80000000u;
constexpr std::uint32_t held = 0x40000000u;
constexpr std::uint32_t granted = must_wait ^ held;  // turns the one into the other
constexpr std::uint32_t follower = held - 1;         // number + 1 of the PE behind

// One half of the lock at some PE: on this node a word, else a place that core/net updates by a CPU of its
// node. All updates return when they are made, so that a PE that waits is not kept waiting by what is held
// back.
class Half {
 public:
  Half(Thread& t, const char* call, std::uint32_t* own, int pe)
      : t_(t), call_(call), own_(own), pe_(pe), far_(t.pe->is_far(pe)) {}

  // Acquire and release: pairs with all other updates of the same half, by CPUs of its node.
  std::uint32_t exchange(std::uint32_t value) const {
    if (far_) return far(Amo::swap, value);
    return __atomic_exchange_n(here(), value, __ATOMIC_ACQ_REL);  // pairs with: see above
  }
  // What was there.
  std::uint32_t compare_exchange(std::uint32_t expected, std::uint32_t value) const {
    if (far_) return far(Amo::compare_swap, value, expected);
    __atomic_compare_exchange_n(here(), &expected, value, false, __ATOMIC_ACQ_REL,
                                __ATOMIC_ACQUIRE);  // pairs with: see above
    return expected;
  }
  // Release: pairs with the acquire loads of the owner.
  void set_bits(std::uint32_t bits) const {
    if (far_)
      far(Amo::bit_or, bits);
    else
      __atomic_fetch_or(here(), bits, __ATOMIC_RELEASE);  // pairs with: see above
  }
  void flip_bits(std::uint32_t bits) const {
    if (far_)
      far(Amo::bit_xor, bits);
    else
      __atomic_fetch_xor(here(), bits, __ATOMIC_RELEASE);  // pairs with: see above
  }

 private:
  [[nodiscard]] std::uint32_t* here() const {
    return static_cast<std::uint32_t*>(t_.pe->translate(own_, sizeof *own_, pe_));
  }
  std::uint32_t far(Amo op, std::uint32_t value, std::uint32_t expected = 0) const {
    const AmoCall amo{op, sizeof(std::uint32_t), value, expected};
    return static_cast<std::uint32_t>(far_amo(t_, call_, t_.pe->contexts.slot[0], pe_, own_, amo));
  }

  Thread& t_;
  const char* call_;
  std::uint32_t* own_;
  int pe_;
  bool far_;
};

// Where the queue's tail lives. Different locks have different homes, so that many locks do not load one
// PE; every PE computes the same, from the lock's offset in its segment.
Half queue_of(Thread& t, const char* call, LockWord* lock) {
  const std::uint64_t word = t.pe->place_of(lock).offset / 8;
  return {t, call, &lock->tail, static_cast<int>(word % static_cast<std::uint64_t>(t.pe->n_pes))};
}

Half node_of(Thread& t, const char* call, LockWord* lock, std::uint32_t number) {
  return {t, call, &lock->node, static_cast<int>(number) - 1};
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
  const std::uint32_t before = queue_of(t, call, lock).exchange(me);
  if (before == 0) {
    __atomic_fetch_xor(&lock->node, granted, __ATOMIC_RELAXED);  // own CPU only; pairs with nothing
    return true;
  }
  // Tells the PE before this one who is next. Release: pairs with the acquire loads in lock_clear().
  node_of(t, call, lock, before).set_bits(me);
  // Acquire: pairs with the release in lock_clear() of the PE before.
  await(t, call, lock, "waits for its turn behind another PE",
        [&] { return (__atomic_load_n(&lock->node, __ATOMIC_ACQUIRE) & must_wait) == 0; });
  return true;
}

bool lock_test(Thread& t, LockWord* lock) {
  const auto me = static_cast<std::uint32_t>(t.pe->my_pe) + 1;
  // Acquire: pairs with the release of the last holder's compare-swap in lock_clear(). The own node is 0.
  if (queue_of(t, "shmem_test_lock", lock).compare_exchange(0, me) != 0) return false;
  // The PE behind may have named itself already. Own CPU only; pairs with nothing.
  __atomic_fetch_or(&lock->node, held, __ATOMIC_RELAXED);
  return true;
}

bool lock_clear(Thread& t, const char* call, LockWord* lock) {
  const auto me = static_cast<std::uint32_t>(t.pe->my_pe) + 1;
  // Acquire: pairs with the fetch_or of the PE behind in lock_set().
  const std::uint32_t node = __atomic_load_n(&lock->node, __ATOMIC_ACQUIRE);
  if ((node & held) == 0) return false;
  std::uint32_t next = node & follower;
  if (next == 0) {
    // Release: what was written in the critical section; pairs with the swap or compare-swap that takes
    // the lock next.
    if (queue_of(t, call, lock).compare_exchange(me, 0) == me) {
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
  node_of(t, call, lock, next).flip_bits(granted);
  return true;
}

}  // namespace ushmem::core
