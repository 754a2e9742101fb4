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

  // All are made by the same block of every PE of the team, with equal n, root and operation. dest and, in
  // reductions, source are symmetric memory, the same objects on all PEs; n counts elements. Before anyone
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

  // dest[j] = source[j] of PE 0 op source[j] of PE 1 op ..., the same bits on every PE. Half and BFloat16 are
  // added and multiplied in float and rounded once. source and dest may be the same; else they do not
  // overlap.
  //   shmem.reduce<ushmem::device::Op::sum>(args.sums, args.mine, n);
  template <Op op, class T>
  SHMEM_DEVICE void reduce(SHMEM_GM T* dest, const SHMEM_GM Same<T>* source, size_t n) const {
    sync();
    // PE i makes the i-th part, and is the only one that reads it: so dest may be source.
    const size_t pes = static_cast<size_t>(n_pes());
    const size_t part = (n + pes - 1) / pes;
    const size_t begin = smallest(n, part * static_cast<size_t>(my_pe()));
    combine_part<op, true>(dest + begin, source + begin, smallest(part, n - begin));
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

 private:
  using Cell = SHMEM_GM uint64_t*;

  // The PEs in an order that begins after this one, so that they do not all write to one.
  SHMEM_DEVICE int after(int i) const { return (my_pe() + 1 + i) % n_pes(); }
  SHMEM_DEVICE static size_t smallest(size_t a, size_t b) { return a < b ? a : b; }

  SHMEM_DEVICE void meet_team() const {
    const uint32_t n = handle().n_pes;
    const uint32_t me = handle().my_pe;
    if (index() >= handle().slots) reach().fail(USHMEM_DEVICE_NO_SLOT, index());
    const uint64_t cells = handle().cells + index() * ushmem_device_slot_cells(n) * USHMEM_DEVICE_CELL;
    const Cell met = pointer<uint64_t>(cells);
    const uint64_t now = machine().load_word(met) + 1;
    uint64_t in = cells + USHMEM_DEVICE_CELL;
    for (uint64_t distance = 1; distance < n; distance *= USHMEM_DEVICE_RADIX) {
      for (uint32_t k = 1; k < USHMEM_DEVICE_RADIX && k * distance < n; ++k) {
        tell(pointer<uint64_t>(in + (k - 1) * USHMEM_DEVICE_CELL), now,
             static_cast<int>((me + k * distance) % n));
      }
      for (uint32_t k = 1; k < USHMEM_DEVICE_RADIX && k * distance < n; ++k) {
        hear(pointer<uint64_t>(in + (k - 1) * USHMEM_DEVICE_CELL), now);
      }
      in += (USHMEM_DEVICE_RADIX - 1) * USHMEM_DEVICE_CELL;
    }
    machine().store_word(met, now);
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
  SHMEM_DEVICE void hear(Cell cell, uint64_t value) const {
    while (machine().poll_word(cell) < value) machine().pause();
  }

  // Combines n elements of everybody's source, a tile at a time, into everybody's dest or the own one.
  template <Op op, bool to_all, class T>
  SHMEM_DEVICE void combine_part(SHMEM_GM T* dest, const SHMEM_GM T* source, size_t n) const {
    using E = Element<T>;
    constexpr int held = Machine::tile;
    const uint32_t own = lane();
    const uint32_t all = lanes();
    size_t tile = static_cast<size_t>(held) * all;
    if (handle().scratch != 0) tile = smallest(tile, handle().scratch_bytes / 2 / sizeof(T));
    T values[held] = {};
    typename E::Sum sums[held] = {};
    for (size_t at = 0; at < n; at += tile) {
      const size_t count = smallest(tile, n - at);
      for (int pe = 0; pe < n_pes(); ++pe) {
        machine().load_tile(readable(source + at, count, pe), count, own, all, values);
        for (int i = 0; i < held; ++i) {
          const typename E::Sum value = E::widen(values[i]);
          sums[i] = pe == 0 ? value : combine<op>(sums[i], value);
        }
      }
      for (int i = 0; i < held; ++i) values[i] = E::narrow(sums[i]);
      machine().tile_out(values, count, own, all);
      if (!to_all) {
        machine().store_tile(dest + at, count, own, all, values);
        continue;
      }
      bool staged = false;
      for (int i = 0; i < n_pes(); ++i) {
        const int pe = after(i);
        if (SHMEM_GM T* theirs = reach().at(dest + at, pe)) {
          machine().store_tile(theirs, count, own, all, values);
          continue;
        }
        SHMEM_GM T* out = pointer<T>(address(reach().scratch()) + handle().scratch_bytes / 2);
        if (!staged) {
          machine().store_tile(out, count, own, all, values);
          staged = true;
        }
        put(dest + at, out, count, pe);
      }
    }
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
