/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What one block, or one lane, moves to and from other PEs, and in which order. Included by ushmem/device.h.
 * In all calls: n counts elements of T, a type that can be copied as bytes; pe is a PE of the handle's team,
 * the own one included; dest of puts and source of gets are addresses of this PE's symmetric memory (where pe
 * is the own PE, of any). An error is a fault (device.h).
 *
 * docs/design/device-memory-model.md says which instruction carries which order.
 */
#ifndef USHMEM_DEVICE_TRANSFERS_H
#define USHMEM_DEVICE_TRANSFERS_H

namespace ushmem {
namespace device {

// Scope: AllLanes or OneLane.
template <class Scope>
class Transfers {
 public:
  SHMEM_DEVICE explicit Transfers(const Reach& way) : reach_(way) {}

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

  // An address by which this kernel reaches p's counterpart at the PE, or nullptr when there is no mapping.
  // Read and written with ld(), st() and the calls of this header with the own PE's number. By anyone.
  //   if (SHMEM_GM float* theirs = shmem.ptr(args.table, pe)) x = shmem.ld(theirs + 3);
  template <class T>
  SHMEM_DEVICE SHMEM_GM T* ptr(SHMEM_GM T* p, int pe) const {
    return reach_.at(p, pe);
  }

  // One element of memory that nobody else writes (ld) or touches (st) until this block has met them: by a
  // fence, a barrier or the end of the kernel. On Ascend they go through the scalar unit's cache, which
  // fence, quiet, put, wait and the collectives keep coherent; for what others write at the same time there
  // is signal_fetch() and atomic_fetch(). By one lane, for itself.
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

  // Copies n elements of source at the PE to dest, which is any memory of this PE. When it returns, they are
  // there for all lanes of the block.
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

  // Strided: n elements, from source[i * source_stride] to dest[i * dest_stride]; strides in elements, at
  // least 1. Complete as put and get are.
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

  // Two-dimensional: `rows` rows of `n` elements; the pitches, in elements, lead from the beginning of a row
  // to that of the next, may be negative, and rows do not overlap. Complete as put and get are.
  //   shmem.put_2d(args.matrix, columns, args.tile, 64, 64, 64, pe);  // a tile of 64 x 64 into a wider
  //   matrix
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put_2d(SHMEM_GM T* dest, ptrdiff_t dest_pitch, const SHMEM_GM Same<T>* source,
                           ptrdiff_t source_pitch, size_t rows, size_t n, int pe) const {
    put_2d_nbi<engine>(dest, dest_pitch, source, source_pitch, rows, n, pe);
    put_returns(dest, pe);
  }
  template <Engine engine = Engine::automatic, class T>
  SHMEM_DEVICE void put_2d(SHMEM_GM T* dest, ptrdiff_t dest_pitch, Local<Same<T>> source,
                           ptrdiff_t source_pitch, size_t rows, size_t n, int pe) const {
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

  // Stores one value at the PE, in one piece. It arrives as a put's data do; what the block did before a
  // fence arrives before it.
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

  // --- order --------------------------------------------------------------------------------------------

  // Puts, p's, signals, atomics and stores of this block before it reach each PE before those after it. It
  // does not wait for their arrival, but where atomics are the host thread's work.
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

  // When it returns, what this block put, got and changed before it is complete: visible at its PE, and here.
  // The sources of puts may be changed.
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
    enter();
    if (SHMEM_GM T* there = reach_.at(dest, pe)) {
      machine().template copy<engine>(pointer<char>(address(there)), chars(source), rows,
                                      Scope::lane(machine()), Scope::lanes(machine()));
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
    enter();
    if (const SHMEM_GM T* there = reach_.at(source, pe)) {
      machine().template copy<engine>(pointer<char>(address(dest)), chars(there), rows,
                                      Scope::lane(machine()), Scope::lanes(machine()));
      return;
    }
    enter_request();
    if (first()) {
      Request request(USHMEM_RING_GET, static_cast<uint32_t>(pe));
      request.move(address(dest), address(source), rows);
      reach_.post(request);
    }
  }

  // Block-local memory is out of the host's reach: what goes by the ring goes through the slot's scratch
  // memory, one piece of a row after the other.
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
        machine().template copy<engine>(scratch,
                                        bytes + static_cast<size_t>(offset(row, rows.source_pitch) + done),
                                        part, Scope::lane(machine()), Scope::lanes(machine()));
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
      machine().template copy<engine>(bytes, chars(there), rows, Scope::lane(machine()),
                                      Scope::lanes(machine()));
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
                                          static_cast<const SHMEM_GM char*>(scratch), part,
                                          Scope::lane(machine()), Scope::lanes(machine()));
          machine().local_ready();
          done += piece;
        }
      }
    }
    machine().local_ready();
    Scope::meet(machine());
  }

  SHMEM_DEVICE static uint64_t offset(uint64_t row, int64_t pitch) {
    return row * static_cast<uint64_t>(pitch);
  }
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

 private:
  const Reach& reach_;
};

}  // namespace device
}  // namespace ushmem

#endif
