/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What one block, or one lane, does with other PEs: transfers, signals, atomics, waits, order. Included by
 * ushmem/device.h. In all calls: n counts elements of T; T is a type of 1, 2, 4 or 8 bytes that can be copied as
 * bytes (transfers: of any size); pe is a PE of the handle's team, the own one included; dest of puts, source of
 * gets and words of signals, atomics and waits are addresses of this PE's symmetric memory (of signals and atomics
 * at the PE itself, any memory). An error is a fault (device.h).
 *
 * docs/design/device-memory-model.md says which instruction carries which order.
 */
#ifndef USHMEM_DEVICE_CALLS_H
#define USHMEM_DEVICE_CALLS_H

namespace ushmem {
namespace device {

template <class Scope>
class Calls {
 public:
  SHMEM_DEVICE explicit Calls(const Reach& reach) : reach_(reach) {}

  // --- who and where ------------------------------------------------------------------------------------

  // This PE in the handle's team, and how many that has. By anyone.
  SHMEM_DEVICE int my_pe() const { return static_cast<int>(handle().my_pe); }
  SHMEM_DEVICE int n_pes() const { return static_cast<int>(handle().n_pes); }

  // This block in its grid, and how many there are; this lane in its block. By anyone.
  //   for (uint64_t i = shmem.index(); i < args.tiles; i += shmem.count()) ...
  SHMEM_DEVICE uint32_t index() const { return machine().index(); }
  SHMEM_DEVICE uint32_t count() const { return machine().count(); }
  SHMEM_DEVICE uint32_t lane() const { return machine().lane(); }
  SHMEM_DEVICE uint32_t lanes() const { return machine().lanes(); }

  // An address by which this kernel reaches p's counterpart at the PE, or nullptr when there is no mapping. Read
  // and written with ld(), st() and the calls of this header with the own PE's number. By anyone.
  //   if (SHMEM_GM float* theirs = shmem.ptr(args.table, pe)) x = shmem.ld(theirs + 3);
  template <class T>
  SHMEM_DEVICE SHMEM_GM T* ptr(SHMEM_GM T* p, int pe) const {
    return reach_.at(p, pe);
  }

  // One element of memory that nobody else writes (ld) or touches (st) until this block has met them: by a fence,
  // a barrier or the end of the kernel. On Ascend they go through the scalar unit's cache, which fence, quiet, put,
  // wait and the collectives keep coherent; for what others write at the same time there is signal_fetch() and
  // atomic_fetch(). By one lane, for itself.
  template <class T>
  SHMEM_DEVICE T ld(const SHMEM_GM T* p) const {
    return machine().ld(p);
  }
  template <class T>
  SHMEM_DEVICE void st(SHMEM_GM T* p, Same<T> value) const {
    machine().st(p, value);
  }

  // --- transfers ----------------------------------------------------------------------------------------

  // Copies n elements to dest at the PE. When it returns, the source may be changed; the data arrive before a
  // quiet returns, and before what follows a fence to the same PE.
  //   shmem.put(args.table, args.mine, 100, right);
  //   shmem.put<ushmem::device::Engine::load_store>(args.table, args.mine, 3, right);
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n, int pe) const {
    put_nbi<engine>(dest, source, n, pe);
    put_returns(dest, pe);
  }
  // The same from block-local memory.
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put(SHMEM_GM T* dest, Local<Same<T>> source, size_t n, int pe) const {
    put_local<engine>(dest, source, row(n * sizeof(T)), pe);
    local_returns();
  }
  // The same, but the source must not be changed before a quiet returns.
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put_nbi(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n, int pe) const {
    put_rows<engine>(dest, source, row(n * sizeof(T)), pe);
  }
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put_nbi(SHMEM_GM T* dest, Local<Same<T>> source, size_t n, int pe) const {
    put_local<engine>(dest, source, row(n * sizeof(T)), pe);
  }

  // Copies n elements of source at the PE to dest, which is any memory of this PE. When it returns, they are there
  // for all lanes of the block.
  //   shmem.get(args.mine, args.table, 100, left);
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void get(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n, int pe) const {
    get_nbi<engine>(dest, source, n, pe);
    get_returns(source, pe);
  }
  // The same to block-local memory.
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void get(Local<T> dest, const SHMEM_GM Same<T>* source, size_t n, int pe) const {
    get_local<engine>(dest, source, row(n * sizeof(T)), pe);
  }
  // The same, but the elements are there when a quiet has returned.
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void get_nbi(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n, int pe) const {
    get_rows<engine>(dest, source, row(n * sizeof(T)), pe);
  }

  // Strided: n elements, from source[i * source_stride] to dest[i * dest_stride]; strides in elements, at least 1.
  // Complete as put and get are.
  //   shmem.iput(args.column, args.row, width, 1, height, right);
  template <class T>
  SHMEM_DEVICE void iput(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, ptrdiff_t dest_stride,
                         ptrdiff_t source_stride, size_t n, int pe) const {
    iput_nbi(dest, source, dest_stride, source_stride, n, pe);
    put_returns(dest, pe);
  }
  template <class T>
  SHMEM_DEVICE void iput_nbi(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, ptrdiff_t dest_stride,
                             ptrdiff_t source_stride, size_t n, int pe) const {
    put_2d_nbi(dest, dest_stride, source, source_stride, n, 1, pe);
  }
  template <class T>
  SHMEM_DEVICE void iget(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, ptrdiff_t dest_stride,
                         ptrdiff_t source_stride, size_t n, int pe) const {
    iget_nbi(dest, source, dest_stride, source_stride, n, pe);
    get_returns(source, pe);
  }
  template <class T>
  SHMEM_DEVICE void iget_nbi(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, ptrdiff_t dest_stride,
                             ptrdiff_t source_stride, size_t n, int pe) const {
    get_2d_nbi(dest, dest_stride, source, source_stride, n, 1, pe);
  }

  // Two-dimensional: `rows` rows of `n` elements; the pitches, in elements, lead from the beginning of a row to
  // that of the next, may be negative, and rows do not overlap. Complete as put and get are.
  //   shmem.put_2d(args.matrix, columns, args.tile, 64, 64, 64, pe);  // a tile of 64 x 64 into a wider matrix
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put_2d(SHMEM_GM T* dest, ptrdiff_t dest_pitch, const SHMEM_GM Same<T>* source,
                           ptrdiff_t source_pitch, size_t rows, size_t n, int pe) const {
    put_2d_nbi<engine>(dest, dest_pitch, source, source_pitch, rows, n, pe);
    put_returns(dest, pe);
  }
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put_2d(SHMEM_GM T* dest, ptrdiff_t dest_pitch, Local<Same<T>> source, ptrdiff_t source_pitch,
                           size_t rows, size_t n, int pe) const {
    put_local<engine>(dest, source, of_rows<T>(rows, n, dest_pitch, source_pitch), pe);
    local_returns();
  }
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put_2d_nbi(SHMEM_GM T* dest, ptrdiff_t dest_pitch, const SHMEM_GM Same<T>* source,
                               ptrdiff_t source_pitch, size_t rows, size_t n, int pe) const {
    put_rows<engine>(dest, source, of_rows<T>(rows, n, dest_pitch, source_pitch), pe);
  }
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void get_2d(SHMEM_GM T* dest, ptrdiff_t dest_pitch, const SHMEM_GM Same<T>* source,
                           ptrdiff_t source_pitch, size_t rows, size_t n, int pe) const {
    get_2d_nbi<engine>(dest, dest_pitch, source, source_pitch, rows, n, pe);
    get_returns(source, pe);
  }
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void get_2d(Local<T> dest, ptrdiff_t dest_pitch, const SHMEM_GM Same<T>* source,
                           ptrdiff_t source_pitch, size_t rows, size_t n, int pe) const {
    get_local<engine>(dest, source, of_rows<T>(rows, n, dest_pitch, source_pitch), pe);
  }
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void get_2d_nbi(SHMEM_GM T* dest, ptrdiff_t dest_pitch, const SHMEM_GM Same<T>* source,
                               ptrdiff_t source_pitch, size_t rows, size_t n, int pe) const {
    get_rows<engine>(dest, source, of_rows<T>(rows, n, dest_pitch, source_pitch), pe);
  }

  // Stores one value at the PE, in one piece. It arrives as a put's data do; what the block did before a fence
  // arrives before it.
  //   shmem.p(args.flag, 1, right);
  template <class T>
  SHMEM_DEVICE void p(SHMEM_GM T* dest, Same<T> value, int pe) const {
    enter();
    if (first()) {
      SHMEM_GM Word<T>* word = reinterpret_cast<SHMEM_GM Word<T>*>(dest);
      if (SHMEM_GM Word<T>* there = reach_.at(word, pe)) {
        machine().store_word(there, bits_to<Word<T>>(value));
      } else {
        Request request(USHMEM_RING_STORE, static_cast<uint32_t>(pe));
        request.atomic(address(dest), sizeof(T), Atomic::set, bits_to<Word<T>>(value), 0);
        reach_.post(request);
      }
    }
    leave();
  }

  // Loads one value from the PE, in one piece; returns it to all lanes.
  //   const float theirs = shmem.g(args.norm, pe);
  template <class T>
  SHMEM_DEVICE T g(const SHMEM_GM T* source, int pe) const {
    SHMEM_GM Word<T>* word = pointer<Word<T>>(address(source));
    Word<T> value = 0;
    enter();
    if (first()) {
      if (SHMEM_GM Word<T>* there = reach_.at(word, pe)) {
        value = machine().load_word(there);
      } else {
        Request request(USHMEM_RING_ATOMIC, static_cast<uint32_t>(pe));
        request.atomic(address(source), sizeof(T), Atomic::fetch, 0, 0);
        value = static_cast<Word<T>>(reach_.ask(request));
      }
    }
    return bits_to<T>(Scope::broadcast(machine(), value));
  }

  // --- signals: 64-bit words that are changed by these calls alone -----------------------------------------

  // A put; then the word `signal` at the same PE is set to the value, or has it added. A PE that sees the signal sees
  // the data. Returns as put does; nbi: the source stays unchanged until a quiet.
  //   shmem.put_signal(args.inbox, args.mine, n, args.arrived, 1, ushmem::device::SIGNAL_ADD, right);
  // On a chip whose kernels have no atomics (Ascend A2, A3) an added signal is the host thread's work, and a word is
  // not set and added to at the same time.
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put_signal(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n, SHMEM_GM uint64_t* signal,
                               uint64_t value, SignalOp op, int pe) const {
    put_signal_nbi<engine>(dest, source, n, signal, value, op, pe);
    put_returns(dest, pe);
  }
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put_signal(SHMEM_GM T* dest, Local<Same<T>> source, size_t n, SHMEM_GM uint64_t* signal,
                               uint64_t value, SignalOp op, int pe) const {
    put_local<engine>(dest, source, row(n * sizeof(T)), pe);
    after_data(signal, value, op, pe);
  }
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put_signal_nbi(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n,
                                   SHMEM_GM uint64_t* signal, uint64_t value, SignalOp op, int pe) const {
    if (reach_.at(dest, pe) != nullptr) {
      put_rows<engine>(dest, source, row(n * sizeof(T)), pe);
      after_data(signal, value, op, pe);
      return;
    }
    enter_request();
    if (first()) {
      Request request(USHMEM_RING_PUT_SIGNAL, static_cast<uint32_t>(pe));
      request.move(address(dest), address(source), row(n * sizeof(T)));
      request.signal(address(signal), value, op);
      reach_.post(request);
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
  SHMEM_DEVICE uint64_t signal_wait_until(const SHMEM_GM uint64_t* signal, Compare how, uint64_t value) const {
    return wait(signal, how, value);
  }

  // --- atomics: on words of 4 or 8 bytes; floating point for fetch, set and swap ---------------------------------

  // Atomic to all PEs' atomics and signals, in kernels and from hosts, where the same agent performs them
  // (docs/design/device-memory-model.md). Those that return a value return the word's old one to all lanes, when it
  // has happened. The others are complete when a quiet has returned, and are ordered by fence.
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

  // --- waits: for own words that other blocks, PEs or hosts change ---------------------------------------------

  // Returns when the comparison of the word with the value holds. What the writer did before it wrote the word (by
  // put_signal, or before a fence) may then be read by all lanes.
  //   shmem.wait_until(args.flag, ushmem::device::CMP_NE, 0);
  template <class T>
  SHMEM_DEVICE void wait_until(const SHMEM_GM T* word, Compare how, Same<T> value) const {
    wait(word, how, value);
  }
  // Several words: n of them; those with status[i] != 0 are left out; status may be nullptr. The vector forms compare
  // word i with values[i]. status, indices and values are memory of this PE.
  // All: returns when it holds for each. Any: when it holds for one, whose index it returns. Some: when it holds for
  // at least one; writes the indices of all for which it does and returns how many. With no words, any returns
  // SIZE_MAX and some 0, at once.
  //   const size_t who = shmem.wait_until_any(args.flags, n, nullptr, ushmem::device::CMP_GT, 0);
  template <class T>
  SHMEM_DEVICE void wait_until_all(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status, Compare how,
                                   Same<T> value) const {
    all<true>(words, n, status, how, One<T>{value});
  }
  template <class T>
  SHMEM_DEVICE size_t wait_until_any(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status, Compare how,
                                     Same<T> value) const {
    return any<true>(words, n, status, how, One<T>{value});
  }
  template <class T>
  SHMEM_DEVICE size_t wait_until_some(const SHMEM_GM T* words, size_t n, SHMEM_GM size_t* indices,
                                      const SHMEM_GM int* status, Compare how, Same<T> value) const {
    return some<true>(words, n, indices, status, how, One<T>{value});
  }
  template <class T>
  SHMEM_DEVICE void wait_until_all_vector(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status, Compare how,
                                          const SHMEM_GM Same<T>* values) const {
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

  // The same, but they look once: whether it holds (test, test_all), for which one (SIZE_MAX: none), for how many.
  // Those that look in vain let others run before they return, so that a loop of them ends.
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
  SHMEM_DEVICE bool test_all_vector(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status, Compare how,
                                    const SHMEM_GM Same<T>* values) const {
    return all<false>(words, n, status, how, Each<T>{values});
  }
  template <class T>
  SHMEM_DEVICE size_t test_any_vector(const SHMEM_GM T* words, size_t n, const SHMEM_GM int* status, Compare how,
                                      const SHMEM_GM Same<T>* values) const {
    return any<false>(words, n, status, how, Each<T>{values});
  }
  template <class T>
  SHMEM_DEVICE size_t test_some_vector(const SHMEM_GM T* words, size_t n, SHMEM_GM size_t* indices,
                                       const SHMEM_GM int* status, Compare how,
                                       const SHMEM_GM Same<T>* values) const {
    return some<false>(words, n, indices, status, how, Each<T>{values});
  }

  // Lets other blocks run. Every loop of the program's own that waits for somebody calls it when it has looked in vain;
  // the waits and tests here do it by themselves.
  //   while (shmem.signal_fetch(args.arrived) == 0) shmem.pause();
  SHMEM_DEVICE void pause() const { machine().pause(); }

  // --- order --------------------------------------------------------------------------------------------

  // Puts, p's, signals, atomics and stores of this block before it reach each PE before those after it. It does not
  // wait for their arrival, but where atomics are the host thread's work.
  //   shmem.put_nbi(args.data, args.mine, n, pe); shmem.fence(); shmem.p(args.flag, 1, pe);
  SHMEM_DEVICE void fence() const {
    machine().release();
    Scope::meet(machine());
    if (reach_.asked()) {
      if (first()) {
        if (kernels_have_atomics()) {
          Request request(USHMEM_RING_FENCE, 0);
          reach_.post(request);
        } else {
          reach_.await_all();
        }
      }
      Scope::meet(machine());
    }
  }

  // When it returns, what this block put, got and changed before it is complete: visible at its PE, and here. The
  // sources of puts may be changed.
  //   shmem.get_nbi(args.mine, args.table, n, pe); shmem.quiet();
  SHMEM_DEVICE void quiet() const {
    machine().complete();  // and nothing of what is awaited now comes into a cache before it is there
    Scope::meet(machine());
    if (reach_.asked()) {
      if (first()) reach_.await_all();
      Scope::meet(machine());
    }
  }

 protected:
  SHMEM_DEVICE const shmemx_device_t& handle() const { return reach_.handle(); }
  SHMEM_DEVICE const Machine& machine() const { return reach_.machine(); }
  SHMEM_DEVICE bool first() const { return Scope::lane(machine()) == 0; }
  SHMEM_DEVICE const Reach& reach() const { return reach_; }

  // All lanes have come, so that what they did before is done before what the first lane does now.
  SHMEM_DEVICE void enter() const { Scope::meet(machine()); }
  SHMEM_DEVICE void leave() const { Scope::meet(machine()); }

  // Before the first lane asks the host for what needs all lanes' stores.
  SHMEM_DEVICE void enter_request() const {
    machine().release();
    Scope::meet(machine());
  }

  SHMEM_DEVICE static Rows row(uint64_t bytes) { return Rows{1, bytes, 0, 0}; }

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

  template <class T>
  SHMEM_DEVICE static Rows of_rows(size_t rows, size_t n, ptrdiff_t dest_pitch, ptrdiff_t source_pitch) {
    return Rows{rows, n * sizeof(T), dest_pitch * static_cast<int64_t>(sizeof(T)),
                source_pitch * static_cast<int64_t>(sizeof(T))};
  }
  SHMEM_DEVICE bool kernels_have_atomics() const {
    return Machine::has_atomics && (handle().capabilities & USHMEM_DEVICE_ATOMICS) != 0;
  }

  template <Engine engine, class T>
  SHMEM_DEVICE void put_rows(SHMEM_GM T* dest, const SHMEM_GM T* source, const Rows& rows, int pe) const {
    static_assert(!IsConst<T>::value, "the destination is const");
    if (rows.rows == 0 || rows.bytes == 0) return;
    if (SHMEM_GM T* there = reach_.at(dest, pe)) {
      machine().template copy<engine>(pointer<char>(address(there)), chars(source), rows, Scope::lane(machine()),
                                      Scope::lanes(machine()));
      return;
    }
    enter_request();
    if (first()) {
      Request request(USHMEM_RING_PUT, static_cast<uint32_t>(pe));
      request.move(address(dest), address(source), rows);
      reach_.post(request);
    }
  }

  template <Engine engine, class T>
  SHMEM_DEVICE void get_rows(SHMEM_GM T* dest, const SHMEM_GM T* source, const Rows& rows, int pe) const {
    static_assert(!IsConst<T>::value, "the destination is const");
    if (rows.rows == 0 || rows.bytes == 0) return;
    if (const SHMEM_GM T* there = reach_.at(source, pe)) {
      machine().template copy<engine>(pointer<char>(address(dest)), chars(there), rows, Scope::lane(machine()),
                                      Scope::lanes(machine()));
      return;
    }
    enter_request();
    if (first()) {
      Request request(USHMEM_RING_GET, static_cast<uint32_t>(pe));
      request.move(address(dest), address(source), rows);
      reach_.post(request);
    }
  }

  // Block-local memory is out of the host's reach: what goes by the ring goes through the slot's scratch memory, one
  // piece of a row after the other.
  template <Engine engine, class T>
  SHMEM_DEVICE void put_local(SHMEM_GM T* dest, Local<T> source, const Rows& rows, int pe) const {
    static_assert(!IsConst<T>::value, "the destination is const");
    if (rows.rows == 0 || rows.bytes == 0) return;
    Scope::meet(machine());
    machine().local_ready();
    const Local<const char> bytes = machine().template local_cast<const char>(source);
    if (SHMEM_GM T* there = reach_.at(dest, pe)) {
      machine().template copy<engine>(pointer<char>(address(there)), bytes, rows, Scope::lane(machine()),
                                      Scope::lanes(machine()));
      return;
    }
    SHMEM_GM char* scratch = reach_.scratch();
    for (uint64_t row = 0; row < rows.rows; ++row) {
      for (uint64_t done = 0; done < rows.bytes;) {
        const uint64_t piece = smaller(rows.bytes - done, handle().scratch_bytes);
        const Rows part{1, piece, 0, 0};
        machine().template copy<engine>(scratch, bytes + static_cast<size_t>(offset(row, rows.source_pitch) + done), part,
                                        Scope::lane(machine()), Scope::lanes(machine()));
        enter_request();
        if (first()) {
          Request request(USHMEM_RING_PUT, static_cast<uint32_t>(pe));
          request.move(address(dest) + offset(row, rows.dest_pitch) + done, address(scratch), part);
          reach_.await(reach_.post(request));
        }
        Scope::meet(machine());
        done += piece;
      }
    }
  }

  template <Engine engine, class T>
  SHMEM_DEVICE void get_local(Local<T> dest, const SHMEM_GM T* source, const Rows& rows, int pe) const {
    static_assert(!IsConst<T>::value, "the destination is const");
    if (rows.rows == 0 || rows.bytes == 0) return;
    Scope::meet(machine());
    machine().local_ready();
    const Local<char> bytes = machine().template local_cast<char>(dest);
    if (const SHMEM_GM T* there = reach_.at(source, pe)) {
      machine().template copy<engine>(bytes, chars(there), rows, Scope::lane(machine()), Scope::lanes(machine()));
    } else {
      SHMEM_GM char* scratch = reach_.scratch();
      for (uint64_t row = 0; row < rows.rows; ++row) {
        for (uint64_t done = 0; done < rows.bytes;) {
          const uint64_t piece = smaller(rows.bytes - done, handle().scratch_bytes);
          const Rows part{1, piece, 0, 0};
          enter_request();
          if (first()) {
            Request request(USHMEM_RING_GET, static_cast<uint32_t>(pe));
            request.move(address(scratch), address(source) + offset(row, rows.source_pitch) + done, part);
            reach_.await(reach_.post(request));
          }
          Scope::meet(machine());
          machine().template copy<engine>(bytes + static_cast<size_t>(offset(row, rows.dest_pitch) + done),
                                          static_cast<const SHMEM_GM char*>(scratch), part, Scope::lane(machine()),
                                          Scope::lanes(machine()));
          machine().local_ready();
          done += piece;
        }
      }
    }
    machine().local_ready();
    Scope::meet(machine());
  }

  SHMEM_DEVICE static uint64_t offset(uint64_t row, int64_t pitch) { return row * static_cast<uint64_t>(pitch); }
  SHMEM_DEVICE static uint64_t smaller(uint64_t a, uint64_t b) { return a < b ? a : b; }
  template <class T>
  SHMEM_DEVICE static const SHMEM_GM char* chars(const SHMEM_GM T* p) {
    return pointer<const char>(address(p));
  }

  // The source of a put may be changed.
  template <class T>
  SHMEM_DEVICE void put_returns(SHMEM_GM T* dest, int pe) const {
    if (reach_.at(dest, pe) == nullptr) {
      if (first()) reach_.await_all();
    } else {
      machine().sources_read();
    }
    Scope::meet(machine());
  }
  // The same for block-local memory, of which what went by the ring is a copy.
  SHMEM_DEVICE void local_returns() const {
    machine().copies_done();
    Scope::meet(machine());
  }
  template <class T>
  SHMEM_DEVICE void get_returns(const SHMEM_GM T* source, int pe) const {
    if (reach_.at(source, pe) == nullptr) {
      if (first()) reach_.await_all();
    } else {
      machine().copies_done();
    }
    Scope::meet(machine());
  }

  SHMEM_DEVICE void signal_word(SHMEM_GM uint64_t* signal, uint64_t value, SignalOp op, int pe) const {
    SHMEM_GM uint64_t* there = reach_.at(signal, pe);
    if (there != nullptr && op == SIGNAL_SET) {
      machine().store_word(there, value);
    } else if (there != nullptr && kernels_have_atomics()) {
      if constexpr (Machine::has_atomics) machine().template atomic<Atomic::add, uint64_t>(there, value, 0);
    } else {
      Request request(USHMEM_RING_SIGNAL, static_cast<uint32_t>(pe));
      request.signal(address(signal), value, op);
      reach_.post(request);
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
      SHMEM_GM W* there = reach_.at(own, pe);
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
          old = static_cast<W>(reach_.ask(request));
        } else {
          reach_.post(request);
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
  SHMEM_DEVICE size_t some(const SHMEM_GM T* words, size_t n, SHMEM_GM size_t* indices, const SHMEM_GM int* status,
                           Compare how, Values values) const {
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

  const Reach& reach_;
};

}  // namespace device
}  // namespace ushmem

#endif
