/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What one block, or one lane, does with words of other PEs and its own: signals, atomics, waits and tests;
 * beside the transfers. Included by ushmem/device.h. In all calls: T is a type of 1, 2, 4 or 8 bytes; pe is a
 * PE of the handle's team, the own one included; words are addresses of this PE's symmetric memory (where pe
 * is the own PE, of any). An error is a fault (device.h).
 *
 * docs/design/device-memory-model.md says which instruction carries which order.
 */
#ifndef USHMEM_DEVICE_CALLS_H
#define USHMEM_DEVICE_CALLS_H

namespace ushmem {
namespace device {

template <class Scope>
class Calls : public Transfers<Scope> {
 public:
  SHMEM_DEVICE explicit Calls(const Reach& way) : Transfers<Scope>(way) {}

  // --- signals: 64-bit words that are changed by these calls alone -----------------------------------------

  // A put; then the word `signal` at the same PE is set to the value, or has it added. A PE that sees the
  // signal sees the data. Returns as put does; nbi: the source stays unchanged until a quiet.
  //   shmem.put_signal(args.inbox, args.mine, n, args.arrived, 1, ushmem::device::SIGNAL_ADD, right);
  // On a chip whose kernels have no atomics (Ascend A2, A3) an added signal is the host thread's work, and a
  // word is not set and added to at the same time.
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put_signal(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n,
                               SHMEM_GM uint64_t* signal, uint64_t value, SignalOp op, int pe) const {
    put_signal_nbi<engine>(dest, source, n, signal, value, op, pe);
    put_returns(dest, pe);
  }
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put_signal(SHMEM_GM T* dest, Local<Same<T>> source, size_t n, SHMEM_GM uint64_t* signal,
                               uint64_t value, SignalOp op, int pe) const {
    this->template put_local<engine>(dest, source, row(n * sizeof(T)), pe);
    after_data(signal, value, op, pe);
  }
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put_signal_nbi(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n,
                                   SHMEM_GM uint64_t* signal, uint64_t value, SignalOp op, int pe) const {
    if (reach().at(dest, pe) != nullptr) {
      this->template put_rows<engine>(dest, source, row(n * sizeof(T)), pe);
      after_data(signal, value, op, pe);
      return;
    }
    enter_request();
    if (first()) {
      Request request(USHMEM_RING_PUT_SIGNAL, static_cast<uint32_t>(pe));
      request.move(address(dest), address(source), row(n * sizeof(T)));
      request.signal(address(signal), value, op);
      reach().post(request);
    }
    leave();
  }

  // Sets the word at the PE, or adds to it. What this block did before a fence is seen by who sees it.
  //   shmem.signal_add(args.ready, 1, 0);
  SHMEM_DEVICE void signal_set(SHMEM_GM uint64_t* signal, uint64_t value, int pe) const {
    enter();
    if (first()) signal_word(signal, value, SIGNAL_SET, pe);
    leave();
  }
  SHMEM_DEVICE void signal_add(SHMEM_GM uint64_t* signal, uint64_t value, int pe) const {
    enter();
    if (first()) signal_word(signal, value, SIGNAL_ADD, pe);
    leave();
  }
  // The own word as it is now; what came before it was written may be read.
  SHMEM_DEVICE uint64_t signal_fetch(const SHMEM_GM uint64_t* signal) const {
    uint64_t value = 0;
    enter();
    if (first()) value = machine().load_word(signal);
    machine().acquire();
    return Scope::broadcast(machine(), value);
  }
  // Waits for the own word; returns what it was when the comparison held.
  //   shmem.signal_wait_until(args.arrived, ushmem::device::CMP_GE, 4);
  SHMEM_DEVICE uint64_t signal_wait_until(const SHMEM_GM uint64_t* signal, Compare how,
                                          uint64_t value) const {
    return wait(signal, how, value);
  }

  // --- atomics: on words of 4 or 8 bytes; floating point for fetch, set and swap
  // ---------------------------------

  // Atomic to all PEs' atomics and signals, in kernels and from hosts, where the same agent performs them
  // (docs/design/device-memory-model.md). Those that return a value return the word's old one to all lanes,
  // when it has happened. The others are complete when a quiet has returned, and are ordered by fence.
  //   const long mine = shmem.atomic_fetch_add(args.next, 1, 0);
  template <class T>
  SHMEM_DEVICE T atomic_fetch(const SHMEM_GM T* word, int pe) const {
    return amo<Atomic::fetch, true>(pointer<T>(address(word)), T{}, T{}, pe);
  }
  template <class T>
  SHMEM_DEVICE void atomic_set(SHMEM_GM T* word, Same<T> value, int pe) const {
    amo<Atomic::set, false>(word, value, T{}, pe);
  }
  template <class T>
  SHMEM_DEVICE T atomic_swap(SHMEM_GM T* word, Same<T> value, int pe) const {
    return amo<Atomic::set, true>(word, value, T{}, pe);
  }
  // Stores the value when the word is equal to `expected`; returns what it was.
  template <class T>
  SHMEM_DEVICE T atomic_compare_swap(SHMEM_GM T* word, Same<T> expected, Same<T> value, int pe) const {
    return amo<Atomic::cas, true>(word, value, expected, pe);
  }
  template <class T>
  SHMEM_DEVICE void atomic_add(SHMEM_GM T* word, Same<T> value, int pe) const {
    amo<Atomic::add, false>(word, value, T{}, pe);
  }
  template <class T>
  SHMEM_DEVICE T atomic_fetch_add(SHMEM_GM T* word, Same<T> value, int pe) const {
    return amo<Atomic::add, true>(word, value, T{}, pe);
  }
  template <class T>
  SHMEM_DEVICE void atomic_inc(SHMEM_GM T* word, int pe) const {
    amo<Atomic::add, false>(word, T{1}, T{}, pe);
  }
  template <class T>
  SHMEM_DEVICE T atomic_fetch_inc(SHMEM_GM T* word, int pe) const {
    return amo<Atomic::add, true>(word, T{1}, T{}, pe);
  }
  template <class T>
  SHMEM_DEVICE void atomic_and(SHMEM_GM T* word, Same<T> value, int pe) const {
    amo<Atomic::bit_and, false>(word, value, T{}, pe);
  }
  template <class T>
  SHMEM_DEVICE T atomic_fetch_and(SHMEM_GM T* word, Same<T> value, int pe) const {
    return amo<Atomic::bit_and, true>(word, value, T{}, pe);
  }
  template <class T>
  SHMEM_DEVICE void atomic_or(SHMEM_GM T* word, Same<T> value, int pe) const {
    amo<Atomic::bit_or, false>(word, value, T{}, pe);
  }
  template <class T>
  SHMEM_DEVICE T atomic_fetch_or(SHMEM_GM T* word, Same<T> value, int pe) const {
    return amo<Atomic::bit_or, true>(word, value, T{}, pe);
  }
  template <class T>
  SHMEM_DEVICE void atomic_xor(SHMEM_GM T* word, Same<T> value, int pe) const {
    amo<Atomic::bit_xor, false>(word, value, T{}, pe);
  }
  template <class T>
  SHMEM_DEVICE T atomic_fetch_xor(SHMEM_GM T* word, Same<T> value, int pe) const {
    return amo<Atomic::bit_xor, true>(word, value, T{}, pe);
  }

  // --- waits: for own words that other blocks, PEs or hosts change
  // ---------------------------------------------

  // Returns when the comparison of the word with the value holds. What the writer did before it wrote the
  // word (by put_signal, or before a fence) may then be read by all lanes.
  //   shmem.wait_until(args.flag, ushmem::device::CMP_NE, 0);
  template <class T>
  SHMEM_DEVICE void wait_until(const SHMEM_GM T* word, Compare how, Same<T> value) const {
    wait(word, how, value);
  }
  // Several words: n of them; those with status[i] != 0 are left out; status may be nullptr. The vector forms
  // compare word i with values[i]. status, indices and values are memory of this PE. All: returns when it
  // holds for each. Any: when it holds for one, whose index it returns. Some: when it holds for at least one;
  // writes the indices of all for which it does and returns how many. With no words, any returns SIZE_MAX and
  // some 0, at once.
  //   const size_t who = shmem.wait_until_any(args.flags, n, nullptr, ushmem::device::CMP_GT, 0);
  template <class T>
  SHMEM_DEVICE void wait_until_all(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status, Compare how,
                                   Same<T> value) const {
    all<true>(words, n, status, how, One<T>{value});
  }
  template <class T>
  SHMEM_DEVICE size_t wait_until_any(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status,
                                     Compare how, Same<T> value) const {
    return any<true>(words, n, status, how, One<T>{value});
  }
  template <class T>
  SHMEM_DEVICE size_t wait_until_some(const SHMEM_GM T* words, size_t n, SHMEM_GM size_t* indices,
                                      const SHMEM_GM int* status, Compare how, Same<T> value) const {
    return some<true>(words, n, indices, status, how, One<T>{value});
  }
  template <class T>
  SHMEM_DEVICE void wait_until_all_vector(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status,
                                          Compare how, const SHMEM_GM Same<T>* values) const {
    all<true>(words, n, status, how, Each<T>{values});
  }
  template <class T>
  SHMEM_DEVICE size_t wait_until_any_vector(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status,
                                            Compare how, const SHMEM_GM Same<T>* values) const {
    return any<true>(words, n, status, how, Each<T>{values});
  }
  template <class T>
  SHMEM_DEVICE size_t wait_until_some_vector(const SHMEM_GM T* words, size_t n, SHMEM_GM size_t* indices,
                                             const SHMEM_GM int* status, Compare how,
                                             const SHMEM_GM Same<T>* values) const {
    return some<true>(words, n, indices, status, how, Each<T>{values});
  }

  // The same, but they look once: whether it holds (test, test_all), for which one (SIZE_MAX: none), for how
  // many. Those that look in vain let others run before they return, so that a loop of them ends.
  //   while (!shmem.test(args.flag, ushmem::device::CMP_EQ, 1)) something_else();
  template <class T>
  SHMEM_DEVICE bool test(const SHMEM_GM T* word, Compare how, Same<T> value) const {
    return all<false>(word, 1, nullptr, how, One<T>{value});
  }
  template <class T>
  SHMEM_DEVICE bool test_all(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status, Compare how,
                             Same<T> value) const {
    return all<false>(words, n, status, how, One<T>{value});
  }
  template <class T>
  SHMEM_DEVICE size_t test_any(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status, Compare how,
                               Same<T> value) const {
    return any<false>(words, n, status, how, One<T>{value});
  }
  template <class T>
  SHMEM_DEVICE size_t test_some(const SHMEM_GM T* words, size_t n, SHMEM_GM size_t* indices,
                                const SHMEM_GM int* status, Compare how, Same<T> value) const {
    return some<false>(words, n, indices, status, how, One<T>{value});
  }
  template <class T>
  SHMEM_DEVICE bool test_all_vector(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status,
                                    Compare how, const SHMEM_GM Same<T>* values) const {
    return all<false>(words, n, status, how, Each<T>{values});
  }
  template <class T>
  SHMEM_DEVICE size_t test_any_vector(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status,
                                      Compare how, const SHMEM_GM Same<T>* values) const {
    return any<false>(words, n, status, how, Each<T>{values});
  }
  template <class T>
  SHMEM_DEVICE size_t test_some_vector(const SHMEM_GM T* words, size_t n, SHMEM_GM size_t* indices,
                                       const SHMEM_GM int* status, Compare how,
                                       const SHMEM_GM Same<T>* values) const {
    return some<false>(words, n, indices, status, how, Each<T>{values});
  }

  // Lets other blocks run. Every loop of the program's own that waits for somebody calls it when it has
  // looked in vain; the waits and tests here do it by themselves.
  //   while (shmem.signal_fetch(args.arrived) == 0) shmem.pause();
  SHMEM_DEVICE void pause() const { machine().pause(); }

 private:
  template <class T>
  struct One {
    T value;
    SHMEM_DEVICE T at(const Machine&, size_t) const { return value; }
  };
  template <class T>
  struct Each {
    const SHMEM_GM T* values;
    SHMEM_DEVICE T at(const Machine& machine, size_t i) const { return machine.ld(values + i); }
  };

  SHMEM_DEVICE void signal_word(SHMEM_GM uint64_t* signal, uint64_t value, SignalOp op, int pe) const {
    SHMEM_GM uint64_t* there = reach().at(signal, pe);
    if (there != nullptr && op == SIGNAL_SET) {
      machine().store_word(there, value);
    } else if (there != nullptr && kernels_have_atomics()) {
      if constexpr (Machine::has_atomics) machine().template atomic<Atomic::add, uint64_t>(there, value, 0);
    } else {
      Request request(USHMEM_RING_SIGNAL, static_cast<uint32_t>(pe));
      request.signal(address(signal), value, op);
      reach().post(request);
    }
  }

  // The signal of a put whose data were just copied by all lanes.
  SHMEM_DEVICE void after_data(SHMEM_GM uint64_t* signal, uint64_t value, SignalOp op, int pe) const {
    machine().release();
    Scope::meet(machine());
    if (first()) signal_word(signal, value, op, pe);
    leave();
  }

  template <Atomic what, bool reply, class T>
  SHMEM_DEVICE T amo(SHMEM_GM T* word, T value, T expected, int pe) const {
    static_assert(sizeof(T) == 4 || sizeof(T) == 8, "atomics are on words of 4 or 8 bytes");
    using W = Word<T>;
    static_assert(what == Atomic::fetch || what == Atomic::set || static_cast<T>(0.5) == T{0},
                  "floating-point numbers can be fetched, set and swapped");
    W old = 0;
    enter();
    if (first()) {
      SHMEM_GM W* own = pointer<W>(address(word));
      SHMEM_GM W* there = reach().at(own, pe);
      if (there != nullptr && what == Atomic::fetch) {
        old = machine().load_word(there);  // a load in one piece is atomic to every agent
      } else if (there != nullptr && kernels_have_atomics()) {
        if constexpr (Machine::has_atomics) {
          old = machine().template atomic<what, W>(there, bits_to<W>(value), bits_to<W>(expected));
        }
      } else {
        Request request(USHMEM_RING_ATOMIC, static_cast<uint32_t>(pe));
        request.atomic(address(word), sizeof(T), what, bits_to<W>(value), bits_to<W>(expected));
        if (reply) {
          old = static_cast<W>(reach().ask(request));
        } else {
          reach().post(request);
        }
      }
    }
    if (reply) return bits_to<T>(Scope::broadcast(machine(), old));
    leave();
    return T{};
  }

  template <class T>
  SHMEM_DEVICE T wait(const SHMEM_GM T* word, Compare how, T value) const {
    T seen = value;
    enter();
    if (first()) {
      machine().before_polling(word);
      for (;;) {
        seen = poll(word);
        if (compare(seen, how, value)) break;
        machine().pause();
      }
    }
    machine().acquire();
    return Scope::broadcast(machine(), seen);
  }

  // A word that others change, by its bits, since not every platform loads every type in one piece.
  template <class T>
  SHMEM_DEVICE T poll(const SHMEM_GM T* word) const {
    return bits_to<T>(machine().poll_word(pointer<const Word<T>>(address(word))));
  }

  template <bool waits, class T, class Values>
  SHMEM_DEVICE bool all(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status, Compare how,
                        Values values) const {
    uint32_t holds = 1;
    enter();
    if (first()) {
      for (size_t i = 0; i < n && holds != 0; ++i) {
        if (status != nullptr && machine().ld(status + i) != 0) continue;
        const T value = values.at(machine(), i);
        machine().before_polling(words + i);
        while (!compare(poll(words + i), how, value)) {
          machine().pause();
          if (!waits) {
            holds = 0;
            break;
          }
        }
      }
    }
    machine().acquire();
    return Scope::broadcast(machine(), holds) != 0;
  }

  template <bool waits, class T, class Values>
  SHMEM_DEVICE size_t any(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status, Compare how,
                          Values values) const {
    uint64_t which = SIZE_MAX;
    enter();
    if (first()) {
      for (bool again = true; again;) {
        uint64_t looked = 0;
        for (size_t i = 0; i < n && which == SIZE_MAX; ++i) {
          if (status != nullptr && machine().ld(status + i) != 0) continue;
          ++looked;
          if (holds(words, i, how, values)) which = i;
        }
        const bool in_vain = looked != 0 && which == SIZE_MAX;
        if (in_vain) machine().pause();
        again = waits && in_vain;
      }
    }
    machine().acquire();
    return static_cast<size_t>(Scope::broadcast(machine(), which));
  }

  template <bool waits, class T, class Values>
  SHMEM_DEVICE size_t some(const SHMEM_GM T* words, size_t n, SHMEM_GM size_t* indices,
                           const SHMEM_GM int* status, Compare how, Values values) const {
    uint64_t found = 0;
    enter();
    if (first()) {
      for (bool again = true; again;) {
        uint64_t looked = 0;
        for (size_t i = 0; i < n; ++i) {
          if (status != nullptr && machine().ld(status + i) != 0) continue;
          ++looked;
          if (holds(words, i, how, values)) machine().st(indices + found++, i);
        }
        const bool in_vain = looked != 0 && found == 0;
        if (in_vain) machine().pause();
        again = waits && in_vain;
      }
    }
    machine().acquire();
    return static_cast<size_t>(Scope::broadcast(machine(), found));
  }

  template <class T, class Values>
  SHMEM_DEVICE bool holds(const SHMEM_GM T* words, size_t i, Compare how, const Values& values) const {
    machine().before_polling(words + i);
    return compare(poll(words + i), how, values.at(machine(), i));
  }

 protected:
  using Transfers<Scope>::enter;
  using Transfers<Scope>::enter_request;
  using Transfers<Scope>::first;
  using Transfers<Scope>::kernels_have_atomics;
  using Transfers<Scope>::leave;
  using Transfers<Scope>::local_returns;
  using Transfers<Scope>::machine;
  using Transfers<Scope>::put_returns;
  using Transfers<Scope>::reach;
  using Transfers<Scope>::row;
};

}  // namespace device
}  // namespace ushmem

#endif
