/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Kernels on Ascend's AI cores (AscendC): a block is one vector core, and has one lane, its scalar unit.
 * Included by ushmem/device.h; needs the toolkit's kernel_operator.h.
 *
 * The scalar unit only gives orders. Copies are made by the transfer engines: MTE2 from global memory into
 * the unified buffer, MTE3 back, each with a queue of its own, so that a copy between two global memories
 * goes through a piece of the buffer: two pieces, so that one fills while the other drains. The scalar unit's
 * own loads and stores of global memory go through a cache of 64-byte lines that nobody else sees: ld() and
 * st() use it; everything that other cores, engines and hosts see goes past it. So:
 *
 * - before engines copy, and when stores are to be visible, the cache is written back and emptied;
 * - after a wait it is emptied, so that ld() finds what has come;
 * - a word past the cache first has its line written back, since the line could overwrite it later.
 *
 * Every order the header relies on is a line of docs/design/device-memory-model.md, and every wait, flush and
 * barrier here is removed once by tests/ascendc_model/mutants.py to see that a test fails.
 *
 * What the program may change before the include: SHMEM_ASCEND_UB_OFFSET, from where on SHMEM_ASCEND_UB_BYTES
 * (40 KiB) of the unified buffer are the header's; block-local memory is what lies before it.
 * SHMEM_ASCEND_EVENT: the header uses this event number and the next one, of 8.
 */
#ifndef USHMEM_DEVICE_ASCEND_H
#define USHMEM_DEVICE_ASCEND_H

#include "kernel_operator.h"

#ifndef USHMEM_ASCENDC
#define USHMEM_ASCENDC 1
#endif

#define SHMEM_GM __gm__
#define SHMEM_DEVICE __aicore__ inline
#define SHMEM_HAS_DOUBLE 0

#ifndef SHMEM_ASCEND_UB_OFFSET
#define SHMEM_ASCEND_UB_OFFSET (128 * 1024)
#endif
#define SHMEM_ASCEND_UB_BYTES (40 * 1024)
#ifndef SHMEM_ASCEND_EVENT
#define SHMEM_ASCEND_EVENT 6
#endif

#include <ushmem/device/handle.h>
#include <ushmem/device/ring.h>

#include <ushmem/device/types.h>

namespace ushmem {
namespace device {

// A piece of the unified buffer, by its offset in it. get() and set() are the scalar unit's.
template <class T>
class Local {
 public:
  SHMEM_DEVICE explicit Local(uint32_t offset) : offset_(offset) {}
  SHMEM_DEVICE T get(size_t i) const { return bits_to<T>(tensor().GetValue(static_cast<uint32_t>(i))); }
  SHMEM_DEVICE void set(size_t i, T value) const {
    tensor().SetValue(static_cast<uint32_t>(i), bits_to<Word<T>>(value));
  }
  SHMEM_DEVICE Local operator+(size_t n) const {
    return Local(offset_ + static_cast<uint32_t>(n * sizeof(T)));
  }
  // For AscendC's own calls: n elements.
  SHMEM_DEVICE AscendC::LocalTensor<T> tensor(uint32_t n) const {
    return AscendC::LocalTensor<T>(AscendC::TPosition::VECCALC, offset_, n);
  }
  SHMEM_DEVICE uint32_t offset() const { return offset_; }

 private:
  // Scalars at any offset: of the 32-byte block in which this one lies.
  struct Scalars {
    AscendC::LocalTensor<Word<T>> whole;
    uint32_t first;
    SHMEM_DEVICE Word<T> GetValue(uint32_t i) const { return whole.GetValue(first + i); }
    SHMEM_DEVICE void SetValue(uint32_t i, Word<T> value) { whole.SetValue(first + i, value); }
  };
  SHMEM_DEVICE Scalars tensor() const {
    return Scalars{AscendC::LocalTensor<Word<T>>(AscendC::TPosition::VECCALC, 0,
                                                 SHMEM_ASCEND_UB_OFFSET / sizeof(Word<T>)),
                   offset_ / static_cast<uint32_t>(sizeof(T))};
  }
  uint32_t offset_;
};

class Machine {
 public:
  static constexpr bool has_atomics = false;
  static constexpr bool has_tickets = false;  // a queue of the ring has one producer
  static constexpr int tile = 256;            // elements of a reduction that the scalar unit holds at once

  // The pieces of the buffer are free: as if an MTE3 had drained them.
  SHMEM_DEVICE Machine() {
    AscendC::SetFlag<AscendC::HardEvent::MTE3_MTE2>(kEvent);
    AscendC::SetFlag<AscendC::HardEvent::MTE3_MTE2>(kEvent + 1);
  }
  // What was copied and stored is in memory; the flags are taken back, since the next kernel would find them.
  SHMEM_DEVICE void finish() const {
    AscendC::WaitFlag<AscendC::HardEvent::MTE3_MTE2>(kEvent);
    AscendC::WaitFlag<AscendC::HardEvent::MTE3_MTE2>(kEvent + 1);
    drain_mte3();
    clean_cache();
  }

  SHMEM_DEVICE uint32_t index() const { return static_cast<uint32_t>(AscendC::GetBlockIdx()); }
  SHMEM_DEVICE uint32_t count() const { return static_cast<uint32_t>(AscendC::GetBlockNum()); }
  SHMEM_DEVICE uint32_t lane() const { return 0; }
  SHMEM_DEVICE uint32_t lanes() const { return 1; }
  SHMEM_DEVICE void meet() const {}
  template <class T>
  SHMEM_DEVICE T broadcast(T value) const {
    return value;
  }
  // Loads past the cache hold the bus: the others get it meanwhile.
  SHMEM_DEVICE void pause() const { AscendC::Nop<800>(); }
  SHMEM_DEVICE void trap() const { AscendC::Trap(); }

  template <class T>
  SHMEM_DEVICE Local<T> local(size_t offset) const {
    return Local<T>(static_cast<uint32_t>(offset));
  }
  template <class To, class From>
  SHMEM_DEVICE Local<To> local_cast(Local<From> from) const {
    return Local<To>(from.offset());
  }
  SHMEM_DEVICE size_t local_bytes() const { return SHMEM_ASCEND_UB_OFFSET; }

  // By the cache.
  template <class T>
  SHMEM_DEVICE static T ld(const SHMEM_GM T* p) {
    return bits_to<T>(global(words(p)).GetValue(0));
  }
  template <class T>
  SHMEM_DEVICE static void st(SHMEM_GM T* p, T value) {
    global(words(p)).SetValue(0, bits_to<Word<T>>(value));
  }

  // Past the cache. Acquire: the scalar unit looks at nothing else before it has the value. Pairs with
  // store_word(), or with a host's release.
  template <class T>
  SHMEM_DEVICE T load_word(const SHMEM_GM T* p) const {
    clean_line(p);
    return poll_word(p);
  }
  template <class T>
  SHMEM_DEVICE T poll_word(const SHMEM_GM T* p) const {
    return AscendC::ReadGmByPassDCache(pointer<T>(address(p)));
  }
  template <class T>
  SHMEM_DEVICE void before_polling(const SHMEM_GM T* p) const {
    clean_line(p);
  }
  // Release of the scalar unit's own stores past the cache: clean_line() ends with the barrier that waits for
  // them. Copies are ordered by release(). Pairs with load_word(), or with a host's acquire.
  template <class T>
  SHMEM_DEVICE void store_word(SHMEM_GM T* p, T value) const {
    clean_line(p);
    AscendC::WriteGmByPassDCache(p, value);
  }
  template <class T>
  SHMEM_DEVICE T constant(const SHMEM_GM T* p) const {
    return poll_word(p);
  }
  // In no order; the store_word() that follows is after them.
  SHMEM_DEVICE void write_words(SHMEM_GM uint64_t* dest, const uint64_t* from, int n) const {
    for (int i = 0; i < n; ++i) AscendC::WriteGmByPassDCache(dest + i, from[i]);
  }
  SHMEM_DEVICE uint64_t read_word(const SHMEM_GM uint64_t* p) const { return poll_word(p); }
  SHMEM_DEVICE uint64_t ticket(SHMEM_GM uint64_t* word) const {
    const uint64_t mine = poll_word(word);
    AscendC::WriteGmByPassDCache(word, mine + 1);
    return mine;
  }

  SHMEM_DEVICE void release() const {
    drain_mte3();
    clean_cache();
  }
  SHMEM_DEVICE void complete() const { release(); }
  SHMEM_DEVICE void acquire() const { clean_cache(); }
  SHMEM_DEVICE void sources_read() const {
    AscendC::SetFlag<AscendC::HardEvent::MTE2_S>(kEvent);
    AscendC::WaitFlag<AscendC::HardEvent::MTE2_S>(kEvent);
  }
  SHMEM_DEVICE void copies_done() const { drain_mte3(); }
  // Block-local memory: what any pipe did to it is done before what any does next.
  SHMEM_DEVICE void local_ready() const { AscendC::PipeBarrier<PIPE_ALL>(); }

  template <Engine engine>
  SHMEM_DEVICE void copy(SHMEM_GM char* dest, const SHMEM_GM char* source, const Rows& rows, uint32_t,
                         uint32_t) const {
    if (engine == Engine::load_store) {
      copy_scalar(dest, source, rows);
      return;
    }
    clean_cache();
    Walk walk(rows);
    for (Part part; walk.next(kPiece, &part);) {
      const uint32_t piece = kStage + turn_ * kPiece;
      const int event = kEvent + static_cast<int>(turn_);
      turn_ ^= 1u;
      AscendC::WaitFlag<AscendC::HardEvent::MTE3_MTE2>(event);
      into_buffer(piece, pointer<const char>(address(source) + part.source), part, rows.source_pitch);
      AscendC::SetFlag<AscendC::HardEvent::MTE2_MTE3>(event);
      AscendC::WaitFlag<AscendC::HardEvent::MTE2_MTE3>(event);
      out_of_buffer(pointer<char>(address(dest) + part.dest), piece, part, rows.dest_pitch);
      AscendC::SetFlag<AscendC::HardEvent::MTE3_MTE2>(event);
    }
  }

  // From block-local memory, which local_ready() went before.
  template <Engine engine>
  SHMEM_DEVICE void copy(SHMEM_GM char* dest, Local<const char> source, const Rows& rows, uint32_t,
                         uint32_t) const {
    static_assert(engine != Engine::load_store, "block-local memory is copied by the MTE");
    clean_cache();
    for (uint64_t row = 0; row < rows.rows; ++row) {
      const uint32_t from =
          source.offset() + static_cast<uint32_t>(row * static_cast<uint64_t>(rows.source_pitch));
      out_of_local(pointer<char>(address(dest) + row * static_cast<uint64_t>(rows.dest_pitch)), from,
                   rows.bytes);
    }
  }
  // To block-local memory; local_ready() comes after.
  template <Engine engine>
  SHMEM_DEVICE void copy(Local<char> dest, const SHMEM_GM char* source, const Rows& rows, uint32_t,
                         uint32_t) const {
    static_assert(engine != Engine::load_store, "block-local memory is copied by the MTE");
    clean_cache();
    for (uint64_t row = 0; row < rows.rows; ++row) {
      const uint32_t to = dest.offset() + static_cast<uint32_t>(row * static_cast<uint64_t>(rows.dest_pitch));
      into_local(to, pointer<const char>(address(source) + row * static_cast<uint64_t>(rows.source_pitch)),
                 rows.bytes);
    }
  }

  // Elements of a reduction: by pieces of the buffer of their own.
  template <class T>
  SHMEM_DEVICE void load_tile(const SHMEM_GM T* source, size_t n, uint32_t, uint32_t, T* values) const {
    const Part part{0, 0, 1, static_cast<uint32_t>(n * sizeof(T))};
    into_buffer(kTileIn, pointer<const char>(address(source)), part, 0);
    AscendC::SetFlag<AscendC::HardEvent::MTE2_S>(kEvent);
    AscendC::WaitFlag<AscendC::HardEvent::MTE2_S>(kEvent);
    const auto tensor = buffer<Word<T>>(kTileIn, static_cast<uint32_t>(n));
    for (size_t i = 0; i < n; ++i) values[i] = bits_to<T>(tensor.GetValue(static_cast<uint32_t>(i)));
    AscendC::SetFlag<AscendC::HardEvent::S_MTE2>(kEvent);
    AscendC::WaitFlag<AscendC::HardEvent::S_MTE2>(kEvent);
  }
  template <class T>
  SHMEM_DEVICE void tile_out(const T* values, size_t n, uint32_t, uint32_t) const {
    drain_mte3();  // of the tile before
    auto tensor = buffer<Word<T>>(kTileOut, static_cast<uint32_t>(n));
    for (size_t i = 0; i < n; ++i) tensor.SetValue(static_cast<uint32_t>(i), bits_to<Word<T>>(values[i]));
    AscendC::SetFlag<AscendC::HardEvent::S_MTE3>(kEvent);
    AscendC::WaitFlag<AscendC::HardEvent::S_MTE3>(kEvent);
  }
  template <class T>
  SHMEM_DEVICE void store_tile(SHMEM_GM T* dest, size_t n, uint32_t, uint32_t, const T*) const {
    const Part part{0, 0, 1, static_cast<uint32_t>(n * sizeof(T))};
    out_of_buffer(pointer<char>(address(dest)), kTileOut, part, 0);
  }

 private:
  static constexpr int kEvent = SHMEM_ASCEND_EVENT;
  static constexpr uint32_t kPiece = 16 * 1024;
  static constexpr uint32_t kStage = SHMEM_ASCEND_UB_OFFSET;
  static constexpr uint32_t kTileIn = kStage + 2 * kPiece;
  static constexpr uint32_t kTileOut = kTileIn + 2048;
  static_assert(kTileOut + 2048 <= SHMEM_ASCEND_UB_OFFSET + SHMEM_ASCEND_UB_BYTES - 32,
                "the pieces fit; the last 32 bytes are those of aclshmem/current.h");
  static_assert(tile * 8 <= 2048, "a tile fits");

  // Rows that are copied by one order: offsets of the first in both memories, how many, and bytes of each.
  struct Part {
    uint64_t dest;
    uint64_t source;
    uint32_t rows;
    uint32_t bytes;
  };

  // Goes through rows in parts that fit into a piece of the buffer, where each row begins at 32 bytes:
  // several whole rows where pitches let one order do them, else a piece of one.
  struct Walk {
    const Rows& rows;
    uint64_t row = 0;
    uint64_t done = 0;
    SHMEM_DEVICE explicit Walk(const Rows& all) : rows(all) {}
    SHMEM_DEVICE bool next(uint32_t room, Part* part) {
      if (row == rows.rows) return false;
      part->dest = row * static_cast<uint64_t>(rows.dest_pitch) + done;
      part->source = row * static_cast<uint64_t>(rows.source_pitch) + done;
      const uint64_t pitch = (rows.bytes + 31) / 32 * 32;
      if (pitch <= room && gap(rows.dest_pitch) && gap(rows.source_pitch)) {
        uint64_t fit = room / pitch;
        if (fit > 4095) fit = 4095;
        if (fit > rows.rows - row) fit = rows.rows - row;
        part->rows = static_cast<uint32_t>(fit);
        part->bytes = static_cast<uint32_t>(rows.bytes);
        row += fit;
        return true;
      }
      const uint64_t left = rows.bytes - done;
      part->rows = 1;
      part->bytes = static_cast<uint32_t>(left < room ? left : room);
      done += part->bytes;
      if (done == rows.bytes) {
        done = 0;
        ++row;
      }
      return true;
    }
    // Whether the distance between rows can be said in an order.
    SHMEM_DEVICE bool gap(int64_t pitch) const {
      return pitch >= static_cast<int64_t>(rows.bytes) &&
             pitch - static_cast<int64_t>(rows.bytes) <= static_cast<int64_t>(UINT32_MAX);
    }
  };

  template <class T>
  SHMEM_DEVICE static SHMEM_GM Word<T>* words(const SHMEM_GM T* p) {
    return pointer<Word<T>>(address(p));
  }
  template <class T>
  SHMEM_DEVICE static AscendC::GlobalTensor<T> global(SHMEM_GM T* p) {
    AscendC::GlobalTensor<T> tensor;
    tensor.SetGlobalBuffer(p);
    return tensor;
  }
  template <class T>
  SHMEM_DEVICE static AscendC::LocalTensor<T> buffer(uint32_t offset, uint32_t n) {
    return AscendC::LocalTensor<T>(AscendC::TPosition::VECCALC, offset, n);
  }

  SHMEM_DEVICE void drain_mte3() const {
    AscendC::SetFlag<AscendC::HardEvent::MTE3_S>(kEvent);
    AscendC::WaitFlag<AscendC::HardEvent::MTE3_S>(kEvent);
  }
  // Writes back and forgets all lines, or that of p; own stores, past the cache too, are then in memory.
  SHMEM_DEVICE void clean_cache() const {
    AscendC::GlobalTensor<uint8_t> any;
    AscendC::DataCacheCleanAndInvalid<uint8_t, AscendC::CacheLine::ENTIRE_DATA_CACHE,
                                      AscendC::DcciDst::CACHELINE_OUT>(any);
    AscendC::DataSyncBarrier<AscendC::MemDsbT::DDR>();
  }
  template <class T>
  SHMEM_DEVICE void clean_line(const SHMEM_GM T* p) const {
    const auto line = global(pointer<T>(address(p)));
    AscendC::DataCacheCleanAndInvalid<T, AscendC::CacheLine::SINGLE_CACHE_LINE,
                                      AscendC::DcciDst::CACHELINE_OUT>(line);
    AscendC::DataSyncBarrier<AscendC::MemDsbT::DDR>();
  }

  SHMEM_DEVICE static uint32_t room(const Part& part) { return part.rows * ((part.bytes + 31) / 32 * 32); }
  // Rows lie at multiples of 32 bytes in the buffer; pitch leads from one to the next in global memory.
  SHMEM_DEVICE void into_buffer(uint32_t piece, const SHMEM_GM char* source, const Part& part,
                                int64_t pitch) const {
    const AscendC::DataCopyExtParams how{static_cast<uint16_t>(part.rows), part.bytes,
                                         part.rows > 1 ? static_cast<uint32_t>(pitch - part.bytes) : 0u, 0u,
                                         0u};
    const AscendC::DataCopyPadExtParams<uint8_t> no_padding{false, 0, 0, 0};
    AscendC::DataCopyPad(buffer<uint8_t>(piece, room(part)), global(pointer<uint8_t>(address(source))), how,
                         no_padding);
  }
  SHMEM_DEVICE void out_of_buffer(SHMEM_GM char* dest, uint32_t piece, const Part& part,
                                  int64_t pitch) const {
    const AscendC::DataCopyExtParams how{static_cast<uint16_t>(part.rows), part.bytes, 0u,
                                         part.rows > 1 ? static_cast<uint32_t>(pitch - part.bytes) : 0u, 0u};
    AscendC::DataCopyPad(global(pointer<uint8_t>(address(dest))), buffer<uint8_t>(piece, room(part)), how);
  }

  // A row of block-local memory, in place where it begins at 32 bytes; else by way of the scalar unit and a
  // tile.
  SHMEM_DEVICE void out_of_local(SHMEM_GM char* dest, uint32_t from, uint64_t bytes) const {
    if (from % 32 == 0) {
      out_of_buffer(dest, from, Part{0, 0, 1, static_cast<uint32_t>(bytes)}, 0);
      return;
    }
    for (uint64_t done = 0; done < bytes; done += tile) {
      char values[tile];
      const uint64_t n = bytes - done < tile ? bytes - done : static_cast<uint64_t>(tile);
      for (uint64_t i = 0; i < n; ++i) values[i] = Local<char>(from).get(done + i);
      tile_out(values, n, 0, 1);
      store_tile(dest + done, n, 0, 1, values);
    }
  }
  // An engine writes whole 32-byte blocks, so the last bytes of a row go by the scalar unit too.
  SHMEM_DEVICE void into_local(uint32_t to, const SHMEM_GM char* source, uint64_t bytes) const {
    uint64_t done = to % 32 == 0 ? bytes / 32 * 32 : 0;
    if (done != 0) into_buffer(to, source, Part{0, 0, 1, static_cast<uint32_t>(done)}, 0);
    for (uint64_t n = 0; done < bytes; done += n) {
      char values[tile];
      n = bytes - done < tile ? bytes - done : static_cast<uint64_t>(tile);
      load_tile(source + done, n, 0, 1, values);
      for (uint64_t i = 0; i < n; ++i) Local<char>(to).set(done + i, values[i]);
    }
  }

  // By the scalar unit, past the cache; words of 8 bytes where both sides allow it.
  SHMEM_DEVICE void copy_scalar(SHMEM_GM char* dest, const SHMEM_GM char* source, const Rows& rows) const {
    clean_cache();
    for (uint64_t row = 0; row < rows.rows; ++row) {
      const uint64_t to = address(dest) + row * static_cast<uint64_t>(rows.dest_pitch);
      const uint64_t from = address(source) + row * static_cast<uint64_t>(rows.source_pitch);
      uint64_t done = 0;
      if (to % 8 == 0 && from % 8 == 0) {
        for (; done + 8 <= rows.bytes; done += 8) {
          AscendC::WriteGmByPassDCache(pointer<uint64_t>(to + done),
                                       poll_word(pointer<uint64_t>(from + done)));
        }
      }
      for (; done < rows.bytes; ++done) {
        AscendC::WriteGmByPassDCache(pointer<uint8_t>(to + done), poll_word(pointer<uint8_t>(from + done)));
      }
    }
  }

  mutable uint32_t turn_ = 0;  // which piece of the buffer is next
};

}  // namespace device
}  // namespace ushmem

// The arguments are copied out of the launch's; the body sees them as on other platforms.
#define SHMEM_KERNEL(name, Args)                                                                          \
  __aicore__ inline void name##_body([[maybe_unused]] const Args& args, ::ushmem::device::Block& shmem);  \
  extern "C" __global__ __aicore__ void name(Args args) {                                                 \
    static_assert(offsetof(Args, device) == 0, "the handle is the first member of a kernel's arguments"); \
    ::ushmem::device::Block shmem(args.device, ::ushmem::device::Machine());                              \
    name##_body(args, shmem);                                                                             \
    shmem.finish();                                                                                       \
  }                                                                                                       \
  __aicore__ inline void name##_body([[maybe_unused]] const Args& args,                                   \
                                     [[maybe_unused]] ::ushmem::device::Block& shmem)

#endif
