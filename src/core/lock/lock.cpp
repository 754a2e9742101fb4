// SPDX-License-Identifier: Apache-2.0
#include "core/lock/lock.hpp"

#include <cstdio>

#include "core/device/foreign.hpp"
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
// node; a word of a device that the host does not reach is core/device/foreign's. All updates return when they are made, so that a PE that waits is not kept waiting by what is held
// back.
class Half {
 public:
  Half(Thread& t, const char* call, std::uint32_t* own, int pe)
      : t_(t), call_(call), own_(own), pe_(pe), far_(t.pe->is_far(pe) || in_foreign(t, own)) {}

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
  // Acquire: pairs with the updates above.
  [[nodiscard]] std::uint32_t load() const {
    return far_ ? far(Amo::fetch, 0) : __atomic_load_n(here(), __ATOMIC_ACQUIRE);  // pairs with: see above
  }
  // Before others know of it, or when they do no longer: the update that follows is what they see.
  void store(std::uint32_t value) const {
    if (far_) far(Amo::set, value);
    else __atomic_store_n(here(), value, __ATOMIC_RELAXED);  // pairs with: nothing, see above
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
    Context& context = t_.pe->contexts.slot[0];
    return static_cast<std::uint32_t>(in_foreign(t_, own_) ? foreign_amo(t_, call_, context, pe_, own_, amo)
                                                           : far_amo(t_, call_, context, pe_, own_, amo));
  }
  static bool in_foreign(const Thread& t, const void* address) {
    return __builtin_expect(t.pe->foreign, 0) && t.pe->in_device(address);
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
  // "Held" is written and read by this PE, but for the grant, which is over.
  const Half own = node_of(t, call, lock, me);
  if ((own.load() & held) != 0) return false;
  own.store(must_wait);  // before the swap makes this node known, which releases it
  // Acquire and release: pairs with the swaps and the compare-swap of other PEs' CPUs. Acquire takes
  // over what the last holder wrote when the lock was free.
  const std::uint32_t before = queue_of(t, call, lock).exchange(me);
  if (before == 0) {
    own.flip_bits(granted);
    return true;
  }
  // Tells the PE before this one who is next. Release: pairs with the acquire loads in lock_clear().
  node_of(t, call, lock, before).set_bits(me);
  // Acquire: pairs with the release in lock_clear() of the PE before.
  await(t, call, lock, "waits for its turn behind another PE",
        [&] { return (own.load() & must_wait) == 0; });
  return true;
}

bool lock_test(Thread& t, LockWord* lock) {
  const auto me = static_cast<std::uint32_t>(t.pe->my_pe) + 1;
  // Acquire: pairs with the release of the last holder's compare-swap in lock_clear(). The own node is 0.
  if (queue_of(t, "shmem_test_lock", lock).compare_exchange(0, me) != 0) return false;
  // The PE behind may have named itself already.
  node_of(t, "shmem_test_lock", lock, me).set_bits(held);
  return true;
}

bool lock_clear(Thread& t, const char* call, LockWord* lock) {
  const auto me = static_cast<std::uint32_t>(t.pe->my_pe) + 1;
  // Acquire: pairs with the fetch_or of the PE behind in lock_set().
  const Half own = node_of(t, call, lock, me);
  const std::uint32_t node = own.load();
  if ((node & held) == 0) return false;
  std::uint32_t next = node & follower;
  if (next == 0) {
    // Release: what was written in the critical section; pairs with the swap or compare-swap that takes
    // the lock next.
    if (queue_of(t, call, lock).compare_exchange(me, 0) == me) {
      own.store(0);  // nobody is behind
      return true;
    }
    // Another PE has swapped itself in but not yet told this one.
    await(t, call, lock, "waits for the next PE in the queue to name itself", [&] {
      // pairs with the fetch_or in lock_set()
      next = own.load() & follower;
      return next != 0;
    });
  }
  // The node must be clear before the next holder can release it to this PE again.
  own.store(0);
  // Release: pairs with the acquire loop of the next PE in lock_set().
  node_of(t, call, lock, next).flip_bits(granted);
  return true;
}

}  // namespace ushmem::core
