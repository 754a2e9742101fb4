/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A block: all calls of calls.h by all its lanes, and what blocks of several PEs do together. Included by
 * ushmem/device.h.
 *
 * Block i of each PE of the team meets the blocks i of the others, in slot i of the handle: as many blocks as
 * there are slots may be in collectives at once, each in its own. All PEs' blocks i make the same calls in
 * the same order.
 *
 * Meeting: a dissemination barrier. Each PE has for each slot a word that counts how often it has met, and a
 * word a round for each of RADIX - 1 PEs that tell it, each in a cell of its own, with one writer. In a
 * round, PE i writes the count into its word at the PEs i + k RADIX^round, and waits until those at i - k
 * RADIX^round have written to its own at least that count; so it has heard, by others, of everybody when the
 * rounds end. Words only count up: one who is ahead by one meeting has written a higher count, which serves
 * as well.
 *
 * A meeting can add up a number of each PE on its way (collect needs where its block goes): what PE i tells
 * in a round is then also the sum of the RADIX^round PEs that end with i, in the cell's second word. The next
 * meeting never adds, and nobody is two meetings ahead of another: the word is read before it is written
 * again.
 */
#ifndef USHMEM_DEVICE_COLLECTIVES_H
#define USHMEM_DEVICE_COLLECTIVES_H

namespace ushmem {
namespace device {

// One lane's calls, for itself: shmem.thread().put(...). Complete, and ordered, for this lane alone.
using Thread = Calls<OneLane>;

// Holds the machine and the way, so that it comes before what refers to them.
struct BlockState {
  SHMEM_DEVICE BlockState(const shmemx_device_t& handle, const Machine& from)
      : own_machine(from), own_way(handle, own_machine) {}
  Machine own_machine;
  Reach own_way;
};

class Block : private BlockState, public Calls<AllLanes> {
 public:
  SHMEM_DEVICE Block(const shmemx_device_t& handle, const Machine& from)
      : BlockState(handle, from), Calls<AllLanes>(own_way) {
    if (handle.version != USHMEM_DEVICE_VERSION || handle.bytes != sizeof(shmemx_device_t)) {
      own_way.fail(USHMEM_DEVICE_BAD_HANDLE, handle.version);
    }
  }
  Block(const Block&) = delete;
  Block& operator=(const Block&) = delete;

  // SHMEM_KERNEL calls it when the body returns.
  SHMEM_DEVICE void finish() const { own_machine.finish(); }

  // The same block in another team, whose handle is a further member of the arguments. Both may be used; the
  // quiet and the fence of each cover the transfers of both, but not the other one's requests to the host.
  //   ushmem::device::Block row(shmem, args.row);
  SHMEM_DEVICE Block(const Block& other, const shmemx_device_t& handle) : Block(handle, other.machine()) {}

  // The calls of calls.h for the one lane that makes them.
  //   if (shmem.lane() == 3) shmem.thread().p(args.flags + 3, 1, pe);
  SHMEM_DEVICE Thread thread() const { return Thread(own_way); }

  // Block-local memory from a byte offset on, a multiple of 64; local_bytes() there are.
  //   ushmem::device::Local<float> tile = shmem.local<float>(0);
  template <class T>
  SHMEM_DEVICE Local<T> local(size_t offset) const {
    return own_machine.template local<T>(offset);
  }
  SHMEM_DEVICE size_t local_bytes() const { return own_machine.local_bytes(); }

  // --- meetings -----------------------------------------------------------------------------------------

  // Returns when the same block of every PE of the team has called it. What each stored into its own memory
  // before may then be read by the others; transfers to others need a quiet, or barrier().
  //   shmem.sync();
  SHMEM_DEVICE void sync() const {
    machine().release();  // no cache holds anything from here on until ld(), so that no acquire() is needed
    Calls<AllLanes>::enter();
    if (handle().n_pes > 1 && first()) meet_team();
    Calls<AllLanes>::leave();
  }

  // quiet(), then sync(): what this block of any PE put before is visible everywhere.
  //   shmem.put(...); shmem.barrier();
  SHMEM_DEVICE void barrier() const {
    quiet();
    sync();
  }

  // Returns when all blocks of this PE's grid have called it; what each stored before may be read by the
  // others. There are at most as many blocks as slots, all of them resident.
  //   shmem.sync_grid();
  SHMEM_DEVICE void sync_grid() const {
    machine().release();
    Calls<AllLanes>::enter();
    if (count() > 1 && first()) meet_grid();
    Calls<AllLanes>::leave();
  }

  // A barrier of all blocks of all PEs of the team. By all blocks of the grid.
  //   shmem.barrier_grid();
  SHMEM_DEVICE void barrier_grid() const {
    quiet();
    sync_grid();
    if (index() == 0) sync();
    sync_grid();
  }

  // --- collectives --------------------------------------------------------------------------------------

  // All are made by the same block of every PE of the team, with equal n (but for collect), strides, root and
  // operation. dest and, in reductions and scans, source are symmetric memory, the same objects on all PEs; n
  // counts elements. Before anyone
  // calls, dest may be overwritten on every PE. When it returns, dest is complete here, and source may be
  // changed.

  // root's n elements of source to everybody's dest, its own included. source and dest may be the same.
  //   shmem.broadcast(args.weights, args.weights, n, 0);
  template <class T>
  SHMEM_DEVICE void broadcast(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n, int root) const {
    if (my_pe() == root) {
      for (int i = 0; i < n_pes(); ++i) put_nbi(dest, source, n, after(i));
    }
    barrier();
  }

  // Everybody's n elements of source, in the order of PEs, to everybody's dest of n * n_pes() elements.
  //   shmem.fcollect(args.all, args.mine, n);
  template <class T>
  SHMEM_DEVICE void fcollect(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n) const {
    for (int i = 0; i < n_pes(); ++i) put_nbi(dest + n * static_cast<size_t>(my_pe()), source, n, after(i));
    barrier();
  }

  // Everybody's n elements of source, of which each PE has an own number, one after the other in the order of
  // PEs, to everybody's dest. source and dest do not overlap.
  //   shmem.collect(args.all, args.mine, my_pe == 0 ? 3 : 1);
  template <class T>
  SHMEM_DEVICE void collect(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n) const {
    const size_t before = sum_before(n);
    for (int i = 0; i < n_pes(); ++i) put_nbi(dest + before, source, n, after(i));
    barrier();
  }

  // The n elements at source + n * i to PE i, at its dest + n * my_pe(). source and dest do not overlap.
  //   shmem.alltoall(args.inbox, args.outbox, n);
  template <class T>
  SHMEM_DEVICE void alltoall(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n) const {
    for (int i = 0; i < n_pes(); ++i) {
      const int pe = after(i);
      put_nbi(dest + n * static_cast<size_t>(my_pe()), source + n * static_cast<size_t>(pe), n, pe);
    }
    barrier();
  }

  // The same with gaps: element j for PE i is source[(n * i + j) * source_stride] and goes to its
  // dest[(n * my_pe() + j) * dest_stride]. Strides are in elements, at least 1.
  //   shmem.alltoalls(args.inbox, args.outbox, 1, 4, n);
  template <class T>
  SHMEM_DEVICE void alltoalls(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, ptrdiff_t dest_stride,
                              ptrdiff_t source_stride, size_t n) const {
    const ptrdiff_t block = static_cast<ptrdiff_t>(n);
    for (int i = 0; i < n_pes(); ++i) {
      const int pe = after(i);
      iput_nbi(dest + block * my_pe() * dest_stride, source + block * pe * source_stride, dest_stride,
               source_stride, n, pe);
    }
    barrier();
  }

  // dest[j] = source[j] of PE 0 op source[j] of PE 1 op ..., the same bits on every PE. Half and BFloat16 are
  // added and multiplied in float and rounded once. source and dest may be the same; else they do not
  // overlap.
  //   shmem.reduce<ushmem::device::Op::sum>(args.sums, args.mine, n);
  template <Op op, class T>
  SHMEM_DEVICE void reduce(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n) const {
    sync();
    const Part part = own_part(n);
    combine_part<op, true>(dest + part.begin, source + part.begin, part.n);
    barrier();
  }

  // dest[j] = source[n * my_pe() + j] of PE 0 op that of PE 1 op ...; n elements of dest, n * n_pes() of
  // source, which may not overlap dest, but dest may be source + n * my_pe().
  //   shmem.reduce_scatter<ushmem::device::Op::sum>(args.part, args.gradients, n);
  template <Op op, class T>
  SHMEM_DEVICE void reduce_scatter(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n) const {
    sync();
    combine_part<op, false>(dest, source + n * static_cast<size_t>(my_pe()), n);
    barrier();
  }

  // dest[j] = source[j] of PE 0 op that of PE 1 op ... op that of this PE (inscan), or of the PE before this
  // one (exscan; a zero at PE 0). Rounding and memory are those of reduce.
  //   shmem.inscan<ushmem::device::Op::sum>(args.ends, args.lengths, n);
  //   shmem.exscan<ushmem::device::Op::sum>(args.places, args.lengths, n);
  template <Op op, class T>
  SHMEM_DEVICE void inscan(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n) const {
    scan<op, true>(dest, source, n);
  }
  template <Op op, class T>
  SHMEM_DEVICE void exscan(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n) const {
    scan<op, false>(dest, source, n);
  }

 private:
  using Cell = SHMEM_GM uint64_t*;

  // The PEs in an order that begins after this one, so that they do not all write to one.
  SHMEM_DEVICE int after(int i) const { return (my_pe() + 1 + i) % n_pes(); }
  SHMEM_DEVICE static size_t smallest(size_t a, size_t b) { return a < b ? a : b; }

  // PE i makes the i-th part of what all get, and is the only one that reads it: so dest may be source.
  struct Part {
    size_t begin;
    size_t n;
  };
  SHMEM_DEVICE Part own_part(size_t n) const {
    const size_t pes = static_cast<size_t>(n_pes());
    const size_t each = (n + pes - 1) / pes;
    const size_t begin = smallest(n, each * static_cast<size_t>(my_pe()));
    return Part{begin, smallest(each, n - begin)};
  }

  // The sum of the values of the PEs before this one; all meet, and must meet again before the next sum.
  SHMEM_DEVICE uint64_t sum_before(uint64_t value) const {
    if (handle().n_pes < 2) return 0;
    uint64_t sum = 0;
    Calls<AllLanes>::enter();
    if (first()) sum = meet_team<true>(value) - value;
    return AllLanes::broadcast(machine(), sum);
  }

  // Adds up the values of all PEs up to this one, or nothing.
  template <bool adding = false>
  SHMEM_DEVICE uint64_t meet_team(uint64_t value = 0) const {
    const uint32_t n = handle().n_pes;
    const uint32_t me = handle().my_pe;
    if (index() >= handle().slots) reach().fail(USHMEM_DEVICE_NO_SLOT, index());
    const uint64_t cells = handle().cells + index() * ushmem_device_slot_cells(n) * USHMEM_DEVICE_CELL;
    const Cell met = pointer<uint64_t>(cells);
    const uint64_t now = machine().load_word(met) + 1;
    uint64_t in = cells + USHMEM_DEVICE_CELL;
    for (uint64_t distance = 1; distance < n; distance *= USHMEM_DEVICE_RADIX) {
      for (uint32_t k = 1; k < USHMEM_DEVICE_RADIX && k * distance < n; ++k) {
        const Cell cell = pointer<uint64_t>(in + (k - 1) * USHMEM_DEVICE_CELL);
        const int pe = static_cast<int>((me + k * distance) % n);
        if (adding) tell_first(cell + 1, value, pe);
        tell(cell, now, pe);
      }
      for (uint32_t k = 1; k < USHMEM_DEVICE_RADIX && k * distance < n; ++k) {
        const Cell cell = pointer<uint64_t>(in + (k - 1) * USHMEM_DEVICE_CELL);
        hear(cell, now);
        if (adding && k * distance <= me) value += machine().poll_word(cell + 1);
      }
      in += (USHMEM_DEVICE_RADIX - 1) * USHMEM_DEVICE_CELL;
    }
    machine().store_word(met, now);
    return value;
  }

  // Block 0 hears of each that it is there, then tells all. The count is read before it can change, so that
  // blocks agree on it however many there were in earlier grids.
  SHMEM_DEVICE void meet_grid() const {
    if (count() > handle().slots) reach().fail(USHMEM_DEVICE_NO_SLOT, count());
    const Cell met = pointer<uint64_t>(handle().grid);
    const uint64_t now = machine().load_word(met) + 1;
    const uint64_t there = handle().grid + USHMEM_DEVICE_CELL;
    if (index() != 0) {
      machine().store_word(pointer<uint64_t>(there + index() * USHMEM_DEVICE_CELL), now);
      hear(met, now);
      return;
    }
    for (uint32_t i = 1; i < count(); ++i) hear(pointer<uint64_t>(there + i * USHMEM_DEVICE_CELL), now);
    machine().store_word(met, now);
  }

  // A word at another PE, with one writer. Pairs with hear().
  SHMEM_DEVICE void tell(Cell cell, uint64_t value, int pe) const {
    if (Cell theirs = reach().at(cell, pe)) {
      machine().store_word(theirs, value);
    } else {
      Request request(USHMEM_RING_SIGNAL, static_cast<uint32_t>(pe));
      request.signal(address(cell), value, SIGNAL_SET);
      reach().post(request);
    }
  }
  // The same for a word that is read when the next one has been heard.
  SHMEM_DEVICE void tell_first(Cell cell, uint64_t value, int pe) const {
    if (Cell theirs = reach().at(cell, pe)) {
      machine().store_word(theirs, value);
    } else {
      Request request(USHMEM_RING_STORE, static_cast<uint32_t>(pe));
      request.atomic(address(cell), sizeof value, Atomic::set, value, 0);
      reach().post(request);
      Request fence(USHMEM_RING_FENCE, 0);
      reach().post(fence);
    }
  }
  SHMEM_DEVICE void hear(Cell cell, uint64_t value) const {
    while (machine().poll_word(cell) < value) machine().pause();
  }

  // Combines n elements of everybody's source, a tile at a time, into everybody's dest or the own one.
  template <Op op, bool to_all, class T>
  SHMEM_DEVICE void combine_part(SHMEM_GM T* dest, const SHMEM_GM T* source, size_t n) const {
    using E = Element<T>;
    constexpr int held = Machine::tile;
    const size_t tile = tile_size<T>();
    T values[held] = {};
    typename E::Sum sums[held] = {};
    for (size_t at = 0; at < n; at += tile) {
      const size_t count = smallest(tile, n - at);
      for (int pe = 0; pe < n_pes(); ++pe) {
        machine().load_tile(readable(source + at, count, pe), count, lane(), lanes(), values);
        for (int i = 0; i < held; ++i) {
          const typename E::Sum value = E::widen(values[i]);
          sums[i] = pe == 0 ? value : combine<op>(sums[i], value);
        }
      }
      for (int i = 0; i < held; ++i) values[i] = E::narrow(sums[i]);
      machine().tile_out(values, count, lane(), lanes());
      if (!to_all) {
        machine().store_tile(dest + at, count, lane(), lanes(), values);
        continue;
      }
      bool staged = false;
      for (int i = 0; i < n_pes(); ++i) store_at(dest + at, count, values, after(i), &staged);
    }
  }

  // Combines the own part of everybody's source, a tile at a time, and gives each PE what it has come to.
  template <Op op, bool inclusive, class T>
  SHMEM_DEVICE void scan(SHMEM_GM T* dest, const SHMEM_GM T* source, size_t n) const {
    using E = Element<T>;
    constexpr int held = Machine::tile;
    const size_t tile = tile_size<T>();
    const Part part = own_part(n);
    T values[held] = {};
    T results[held] = {};
    typename E::Sum sums[held] = {};
    sync();
    for (size_t at = part.begin; at < part.begin + part.n; at += tile) {
      const size_t count = smallest(tile, part.begin + part.n - at);
      for (int pe = 0; pe < n_pes(); ++pe) {
        machine().load_tile(readable(source + at, count, pe), count, lane(), lanes(), values);
        for (int i = 0; i < held; ++i) {
          const typename E::Sum value = E::widen(values[i]);
          const typename E::Sum sum = pe == 0 ? value : combine<op>(sums[i], value);
          if (inclusive) {
            results[i] = E::narrow(sum);
          } else {
            results[i] = pe == 0 ? T{} : E::narrow(sums[i]);
          }
          sums[i] = sum;
        }
        machine().tile_out(results, count, lane(), lanes());
        bool staged = false;
        store_at(dest + at, count, results, pe, &staged);
      }
    }
    barrier();
  }

  // Elements that the lanes hold at once, and scratch memory has room for.
  template <class T>
  SHMEM_DEVICE size_t tile_size() const {
    const size_t tile = static_cast<size_t>(Machine::tile) * lanes();
    return handle().scratch == 0 ? tile : smallest(tile, handle().scratch_bytes / 2 / sizeof(T));
  }

  // A tile, of which tile_out() was told, to a PE: stored there, or put from the second half of scratch
  // memory, where it is when `staged`.
  template <class T>
  SHMEM_DEVICE void store_at(SHMEM_GM T* dest, size_t n, const T* values, int pe, bool* staged) const {
    if (SHMEM_GM T* theirs = reach().at(dest, pe)) {
      machine().store_tile(theirs, n, lane(), lanes(), values);
      return;
    }
    SHMEM_GM T* out = pointer<T>(address(reach().scratch()) + handle().scratch_bytes / 2);
    if (!*staged) machine().store_tile(out, n, lane(), lanes(), values);
    *staged = true;
    put(dest, out, n, pe);
  }

  // Where a PE's elements can be loaded from: at the PE, or from scratch memory, to which they were got.
  template <class T>
  SHMEM_DEVICE const SHMEM_GM T* readable(const SHMEM_GM T* source, size_t n, int pe) const {
    if (const SHMEM_GM T* there = reach().at(source, pe)) return there;
    SHMEM_GM T* in = pointer<T>(address(reach().scratch()));
    Calls<AllLanes>::enter();  // all lanes have read what was there before
    get(in, source, n, pe);
    return in;
  }
};

}  // namespace device
}  // namespace ushmem

#endif
