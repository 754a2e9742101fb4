/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Kernels on CUDA (nvcc, compute capability 7.0 and above): a block is a thread block, its threads are the
 * lanes. Included by ushmem/device.h.
 *
 * Memory of a peer GPU, and of the host, is ordinary memory of system scope. A word that others see is stored
 * with st.release.sys and loaded with ld.acquire.sys; what the other lanes did before comes before it, since
 * they met (bar.sync) after it, and release and acquire carry on what a lane has seen. One-dimensional thread
 * blocks, all of whose threads call; block-local memory is the dynamic shared memory of the launch.
 */
#ifndef USHMEM_DEVICE_CUDA_H
#define USHMEM_DEVICE_CUDA_H

#include <ushmem/device/handle.h>
#include <ushmem/device/ring.h>

#define SHMEM_GM
#define SHMEM_DEVICE __device__ inline
#define SHMEM_HAS_DOUBLE 1

#include <ushmem/device/types.h>

namespace ushmem {
namespace device {

// Dynamic shared memory: what it holds at the kernel's beginning is undefined. What a lane stores, others
// read after the lanes have met.
template <class T>
class Local {
 public:
  __device__ explicit Local(T* data) : data_(data) {}
  __device__ T get(size_t i) const { return data_[i]; }
  __device__ void set(size_t i, T value) const { data_[i] = value; }
  __device__ Local operator+(size_t n) const { return Local(data_ + n); }
  __device__ T* data() const { return data_; }

 private:
  T* data_;
};

extern __shared__ __align__(128) char ushmem_device_shared[];

class Machine {
 public:
  static constexpr bool has_atomics = true;
  static constexpr bool has_tickets = true;
  static constexpr int tile = 8;

  __device__ uint32_t index() const { return blockIdx.x; }
  __device__ uint32_t count() const { return gridDim.x; }
  __device__ uint32_t lane() const { return threadIdx.x; }
  __device__ uint32_t lanes() const { return blockDim.x; }
  __device__ void meet() const { __syncthreads(); }
  // Lane 0's value, to all; they meet.
  template <class T>
  __device__ T broadcast(T value) const {
    static_assert(sizeof(T) <= 8, "a word");
    __shared__ uint64_t word;
    if (threadIdx.x == 0) {
      union {
        uint64_t whole;
        T part;
      } both;
      both.whole = 0;
      both.part = value;
      word = both.whole;
    }
    __syncthreads();
    union {
      uint64_t whole;
      T part;
    } out;
    out.whole = word;
    __syncthreads();  // before the next broadcast overwrites it
    return out.part;
  }
  __device__ void pause() const { __nanosleep(20); }
  __device__ void finish() const {}
  __device__ void trap() const { __trap(); }

  template <class T>
  __device__ Local<T> local(size_t offset) const {
    return Local<T>(reinterpret_cast<T*>(ushmem_device_shared + offset));
  }
  template <class To, class From>
  __device__ Local<To> local_cast(Local<From> from) const {
    return Local<To>(reinterpret_cast<To*>(from.data()));
  }
  __device__ size_t local_bytes() const {
    uint32_t bytes;
    asm("mov.u32 %0, %%dynamic_smem_size;" : "=r"(bytes));
    return bytes;
  }

  template <class T>
  __device__ static T ld(const T* p) {
    return *p;
  }
  template <class T>
  __device__ static void st(T* p, T value) {
    *p = value;
  }

  // Acquire at system scope: pairs with store_word() of another block, GPU or PE, or with a host's release.
  template <class T>
  __device__ T load_word(const T* p) const {
    if constexpr (sizeof(T) == 8) {
      uint64_t value;
      asm volatile("ld.acquire.sys.global.u64 %0, [%1];" : "=l"(value) : "l"(p) : "memory");
      return bits_to<T>(value);
    } else if constexpr (sizeof(T) == 4) {
      uint32_t value;
      asm volatile("ld.acquire.sys.global.u32 %0, [%1];" : "=r"(value) : "l"(p) : "memory");
      return bits_to<T>(value);
    } else if constexpr (sizeof(T) == 2) {
      uint16_t value;
      asm volatile("ld.acquire.sys.global.u16 %0, [%1];" : "=h"(value) : "l"(p) : "memory");
      return bits_to<T>(value);
    } else {
      uint32_t value;
      asm volatile("ld.acquire.sys.global.u8 %0, [%1];" : "=r"(value) : "l"(p) : "memory");
      return bits_to<T>(static_cast<uint8_t>(value));
    }
  }
  template <class T>
  __device__ T poll_word(const T* p) const {
    return load_word(p);
  }
  template <class T>
  __device__ void before_polling(const T*) const {}
  // Release at system scope: pairs with load_word() elsewhere, or with a host's acquire.
  template <class T>
  __device__ void store_word(T* p, T value) const {
    if constexpr (sizeof(T) == 8) {
      asm volatile("st.release.sys.global.u64 [%0], %1;" ::"l"(p), "l"(bits_to<uint64_t>(value)) : "memory");
    } else if constexpr (sizeof(T) == 4) {
      asm volatile("st.release.sys.global.u32 [%0], %1;" ::"l"(p), "r"(bits_to<uint32_t>(value)) : "memory");
    } else if constexpr (sizeof(T) == 2) {
      asm volatile("st.release.sys.global.u16 [%0], %1;" ::"l"(p), "h"(bits_to<uint16_t>(value)) : "memory");
    } else {
      asm volatile("st.release.sys.global.u8 [%0], %1;" ::"l"(p),
                   "r"(static_cast<uint32_t>(bits_to<uint8_t>(value)))
                   : "memory");
    }
  }
  template <class T>
  __device__ T constant(const T* p) const {
    return *p;
  }
  __device__ void write_words(uint64_t* dest, const uint64_t* words, int n) const {
    for (int i = 0; i < n; ++i) dest[i] = words[i];
  }
  __device__ uint64_t read_word(const uint64_t* p) const { return *static_cast<const volatile uint64_t*>(p); }
  // Pairs with nothing: it only counts.
  __device__ uint64_t ticket(uint64_t* word) const {
    return atomicAdd(reinterpret_cast<unsigned long long*>(word), 1ull);
  }

  // By every lane, before they meet: its stores come before what the block does afterwards, at system scope.
  // Pairs with load_word(), or another's fence, elsewhere.
  __device__ void release() const { __threadfence_system(); }
  __device__ void complete() const { __threadfence_system(); }
  __device__ void acquire() const {}
  __device__ void sources_read() const {}
  __device__ void copies_done() const {}
  __device__ void local_ready() const {}

  template <Engine engine>
  __device__ void copy(char* dest, const char* source, const Rows& rows, uint32_t lane,
                       uint32_t lanes) const {
    check<engine>();
    copy_rows(dest, source, rows, lane, lanes);
  }
  template <Engine engine>
  __device__ void copy(char* dest, Local<const char> source, const Rows& rows, uint32_t lane,
                       uint32_t lanes) const {
    check<engine>();
    copy_rows(dest, source.data(), rows, lane, lanes);
  }
  template <Engine engine>
  __device__ void copy(Local<char> dest, const char* source, const Rows& rows, uint32_t lane,
                       uint32_t lanes) const {
    check<engine>();
    copy_rows(dest.data(), source, rows, lane, lanes);
  }

  // Element k * lanes + lane is lane's k-th.
  template <class T>
  __device__ void load_tile(const T* source, size_t n, uint32_t lane, uint32_t lanes, T* values) const {
#pragma unroll
    for (int k = 0; k < tile; ++k) {
      const size_t i = static_cast<size_t>(k) * lanes + lane;
      if (i < n) values[k] = source[i];
    }
  }
  template <class T>
  __device__ void tile_out(const T*, size_t, uint32_t, uint32_t) const {}
  template <class T>
  __device__ void store_tile(T* dest, size_t n, uint32_t lane, uint32_t lanes, const T* values) const {
#pragma unroll
    for (int k = 0; k < tile; ++k) {
      const size_t i = static_cast<size_t>(k) * lanes + lane;
      if (i < n) dest[i] = values[k];
    }
  }

  // At system scope, ordered by fences on both sides: atom.sys alone is relaxed.
  template <Atomic what, class T>
  __device__ T atomic(T* p, T value, T expected) const {
    __threadfence_system();
    T old = 0;
    if constexpr (sizeof(T) == 8) {
      auto* word = reinterpret_cast<unsigned long long*>(p);
      old = perform<what>(word, static_cast<unsigned long long>(value),
                          static_cast<unsigned long long>(expected));
    } else {
      auto* word = reinterpret_cast<unsigned int*>(p);
      old = perform<what>(word, static_cast<unsigned int>(value), static_cast<unsigned int>(expected));
    }
    __threadfence_system();
    return old;
  }

 private:
  template <Engine engine>
  __device__ static void check() {
    static_assert(engine != Engine::mte, "CUDA has no MTE");
  }

  template <Atomic what, class W>
  __device__ static W perform(W* word, W value, W expected) {
    if constexpr (what == Atomic::set) return atomicExch_system(word, value);
    if constexpr (what == Atomic::cas) return atomicCAS_system(word, expected, value);
    if constexpr (what == Atomic::add) return atomicAdd_system(word, value);
    if constexpr (what == Atomic::bit_and) return atomicAnd_system(word, value);
    if constexpr (what == Atomic::bit_or) return atomicOr_system(word, value);
    if constexpr (what == Atomic::bit_xor) return atomicXor_system(word, value);
    return atomicAdd_system(word, W{0});
  }

  // 16 bytes a lane where both sides are aligned, else by what they have in common.
  __device__ static void copy_rows(char* dest, const char* source, const Rows& rows, uint32_t lane,
                                   uint32_t lanes) {
    if (rows.rows > 1 && rows.bytes < 16u * lanes) {  // short rows: each lane several of them
      for (uint64_t row = lane; row < rows.rows; row += lanes) {
        copy_bytes(dest + static_cast<int64_t>(row) * rows.dest_pitch,
                   source + static_cast<int64_t>(row) * rows.source_pitch, rows.bytes, 0, 1);
      }
      return;
    }
    for (uint64_t row = 0; row < rows.rows; ++row) {
      copy_bytes(dest + static_cast<int64_t>(row) * rows.dest_pitch,
                 source + static_cast<int64_t>(row) * rows.source_pitch, rows.bytes, lane, lanes);
    }
  }
  __device__ static void copy_bytes(char* dest, const char* source, uint64_t bytes, uint32_t lane,
                                    uint32_t lanes) {
    const uint64_t both = reinterpret_cast<uint64_t>(dest) | reinterpret_cast<uint64_t>(source);
    uint64_t done = 0;
    if (both % 16 == 0) {
      done = copy_as<uint4>(dest, source, bytes, lane, lanes);
    } else if (both % 8 == 0) {
      done = copy_as<uint64_t>(dest, source, bytes, lane, lanes);
    } else if (both % 4 == 0) {
      done = copy_as<uint32_t>(dest, source, bytes, lane, lanes);
    }
    for (uint64_t i = done + lane; i < bytes; i += lanes) dest[i] = source[i];
  }
  template <class W>
  __device__ static uint64_t copy_as(char* dest, const char* source, uint64_t bytes, uint32_t lane,
                                     uint32_t lanes) {
    W* to = reinterpret_cast<W*>(dest);
    const W* from = reinterpret_cast<const W*>(source);
    const uint64_t n = bytes / sizeof(W);
    uint64_t i = lane;
    for (; i + 3ull * lanes < n; i += 4ull * lanes) {  // four on their way at once
      const W a = from[i];
      const W b = from[i + lanes];
      const W c = from[i + 2ull * lanes];
      const W d = from[i + 3ull * lanes];
      to[i] = a;
      to[i + lanes] = b;
      to[i + 2ull * lanes] = c;
      to[i + 3ull * lanes] = d;
    }
    for (; i < n; i += lanes) to[i] = from[i];
    return n * sizeof(W);
  }
};

}  // namespace device
}  // namespace ushmem

#define SHMEM_KERNEL(name, Args)                                                                          \
  static __device__ void name##_body([[maybe_unused]] const Args& args, ::ushmem::device::Block& shmem);  \
  extern "C" __global__ void name(const __grid_constant__ Args args) {                                    \
    static_assert(offsetof(Args, device) == 0, "the handle is the first member of a kernel's arguments"); \
    ::ushmem::device::Block shmem(args.device, ::ushmem::device::Machine());                              \
    name##_body(args, shmem);                                                                             \
    shmem.finish();                                                                                       \
  }                                                                                                       \
  static __device__ void name##_body([[maybe_unused]] const Args& args,                                   \
                                     [[maybe_unused]] ::ushmem::device::Block& shmem)

#endif
