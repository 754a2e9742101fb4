/* SPDX-License-Identifier: Apache-2.0 */
/*
 * aclshmem/device.h: calls in kernels, under the names that programs written for Ascend's SHMEM library use,
 * by ushmem/device.h. For Ascend (AscendC) and the CPU device. shmem.h beside it includes this one, and not
 * the host's calls, where an Ascend compiler compiles for the device or ACLSHMEM_KERNELS is defined: host and
 * kernels have functions of the same names, so on the CPU a kernel's file is one of its own.
 *
 *   #define ACLSHMEM_KERNELS
 *   #include "shmem.h"
 *
 *   struct Args {
 *     shmemx_device_t device;     // of aclshmemx_device_create for the world; always the first member
 *     aclshmemx_device_t row;     // of another team
 *     SHMEM_GM float* inbox;
 *   };
 *
 *   ACLSHMEM_KERNEL(step, Args) {
 *     ACLSHMEM_TEAM(args.row);
 *     aclshmem_float_p(args.inbox, 1.0f, (aclshmem_my_pe() + 1) % aclshmem_n_pes());
 *     aclshmem_barrier(args.row.team);
 *   }
 *
 * The calls take no handle, so a block has a current one, which ACLSHMEM_KERNEL makes; the body sees `shmem`
 * of ushmem/device.h too, and both kinds of calls may be mixed. On Ascend a kernel that is a function of its
 * own takes the handle as an argument and begins with ACLSHMEM_BEGIN(handle). Called elsewhere, the calls end
 * the program (on the CPU) or do what nobody knows (on Ascend).
 *
 * PE numbers are the world's, but for those of team calls. Each block calls for itself; barriers and syncs
 * are made by all blocks of a grid, of at most as many as the handle has slots. Signals are words of 32 bits:
 * docs/guide/aclshmem.md has how the calls differ, one by one.
 */
#ifndef ACLSHMEM_DEVICE_H
#define ACLSHMEM_DEVICE_H

#include <ushmem/device.h>

#if defined(__CUDACC__)
#error "aclshmem/device.h is for kernels on Ascend and on the CPU device; on CUDA there is ushmem/device.h"
#endif

#include "current.h"
#include "device_type.h"
#include "types.h"

/* Rows of `length` elements; from the beginning of one to that of the next `src_ld` and `dst_ld`. */
struct non_contiguous_copy_param {
  uint32_t repeat;
  uint32_t length;
  uint32_t src_ld;
  uint32_t dst_ld;
};

// 16-bit floating point is the compiler's own where it has such types.
#if defined(__CCE_AICORE__) || defined(__NPU_ARCH__)
#define ACLSHMEM_HALF half
#define ACLSHMEM_BFLOAT16 bfloat16_t
#define ACLSHMEM_UB_POINTERS 1
#else
#define ACLSHMEM_HALF ::ushmem::device::Half
#define ACLSHMEM_BFLOAT16 ::ushmem::device::BFloat16
#endif
// Pointers into the unified buffer are types of their own only where address spaces are.
#if defined(ASCENDC_MODEL_ADDRESS_SPACES)
#define ACLSHMEM_UB_POINTERS 1
#endif
#if defined(USHMEM_ASCENDC)
#define ACLSHMEM_UBUF __ubuf__
#else
#define ACLSHMEM_UBUF
#endif

#define ACLSHMEM_DEVICE_TYPES(call) \
  ACLSHMEM_TRANSFER_TYPES(call) call(half, ACLSHMEM_HALF) call(bfloat16, ACLSHMEM_BFLOAT16)
#define ACLSHMEM_ATOMIC_TYPES(call) \
  call(int32, int32_t) call(int64, int64_t) call(uint32, uint32_t) call(uint64, uint64_t)

namespace ushmem {
namespace aclshmem {

struct Bits128 {
  uint64_t words[2];
};
template <int bits>
struct Sized {
  using Type = typename device::WordOf<bits / 8>::Type;
};
template <>
struct Sized<128> {
  using Type = Bits128;
};

SHMEM_DEVICE device::Compare compare_of(int cmp) { return static_cast<device::Compare>(cmp + 1); }

// What the forms of a call are given: pointers as they are, AscendC's tensors by their addresses.
template <class T>
SHMEM_DEVICE SHMEM_GM T* place(SHMEM_GM T* p) {
  return p;
}
template <class T>
SHMEM_DEVICE device::Local<T> place(device::Local<T> p) {
  return p;
}
#if defined(USHMEM_ASCENDC)
template <class T>
SHMEM_DEVICE SHMEM_GM T* place(const AscendC::GlobalTensor<T>& tensor) {
  return device::pointer<T>(reinterpret_cast<uint64_t>(tensor.GetPhyAddr()));
}
template <class T>
SHMEM_DEVICE device::Local<T> place(const AscendC::LocalTensor<T>& tensor) {
  return device::Local<T>(static_cast<uint32_t>(reinterpret_cast<uint64_t>(tensor.GetPhyAddr())));
}
#endif
#if defined(ACLSHMEM_UB_POINTERS)
template <class T>
SHMEM_DEVICE device::Local<T> place(__ubuf__ T* p) {
  return device::Local<T>(static_cast<uint32_t>(reinterpret_cast<uint64_t>(p)));
}
#endif

// A signal after what this block did before. It is set as a value is stored, since kernels may do that on
// every chip; adding is an atomic.
SHMEM_DEVICE void signal(SHMEM_GM int32_t* word, int32_t value, int op, int pe) {
  const Block& shmem = here().world;
  shmem.fence();
  if (op == ACLSHMEM_SIGNAL_ADD) {
    shmem.atomic_add(word, value, pe);
  } else {
    shmem.p(word, value, pe);
  }
}

template <class Dest, class Source>
SHMEM_DEVICE void put_rows(Dest dst, Source src, const non_contiguous_copy_param& rows, int pe) {
  here().world.put_2d_nbi(dst, rows.dst_ld, src, rows.src_ld, rows.repeat, rows.length, pe);
}
// Block-local memory: complete for the block when it returns, which is sooner than it must be.
template <class T>
SHMEM_DEVICE void put_rows(SHMEM_GM T* dst, device::Local<T> src, const non_contiguous_copy_param& rows,
                           int pe) {
  here().world.put_2d(dst, rows.dst_ld, src, rows.src_ld, rows.repeat, rows.length, pe);
}
template <class T>
SHMEM_DEVICE void get_rows(SHMEM_GM T* dst, SHMEM_GM T* src, const non_contiguous_copy_param& rows, int pe) {
  here().world.get_2d_nbi(dst, rows.dst_ld, src, rows.src_ld, rows.repeat, rows.length, pe);
}
template <class T>
SHMEM_DEVICE void get_rows(device::Local<T> dst, SHMEM_GM T* src, const non_contiguous_copy_param& rows,
                           int pe) {
  here().world.get_2d(dst, rows.dst_ld, src, rows.src_ld, rows.repeat, rows.length, pe);
}
template <class T>
SHMEM_DEVICE void get_elements(SHMEM_GM T* dst, SHMEM_GM T* src, size_t n, int pe) {
  here().world.get_nbi(dst, src, n, pe);
}
template <class T>
SHMEM_DEVICE void get_elements(device::Local<T> dst, SHMEM_GM T* src, size_t n, int pe) {
  here().world.get(dst, src, n, pe);
}

}  // namespace aclshmem
}  // namespace ushmem

// --- who and where ----------------------------------------------------------------------------------------

SHMEM_DEVICE int aclshmem_my_pe() { return ::ushmem::aclshmem::here().world.my_pe(); }
SHMEM_DEVICE int aclshmem_n_pes() { return ::ushmem::aclshmem::here().world.n_pes(); }

SHMEM_DEVICE SHMEM_GM void* aclshmem_ptr(SHMEM_GM void* p, int pe) {
  return ::ushmem::aclshmem::here().world.ptr(reinterpret_cast<SHMEM_GM char*>(p), pe);
}

// Of teams that ACLSHMEM_TEAM has made known; else -1.
SHMEM_DEVICE int aclshmem_team_my_pe(aclshmem_team_t team) {
  const ::ushmem::aclshmem::Team* found = ::ushmem::aclshmem::here().find(team);
  return found != nullptr ? found->block.my_pe() : -1;
}
SHMEM_DEVICE int aclshmem_team_n_pes(aclshmem_team_t team) {
  const ::ushmem::aclshmem::Team* found = ::ushmem::aclshmem::here().find(team);
  return found != nullptr ? found->block.n_pes() : -1;
}
// The world's number of the team's PE.
SHMEM_DEVICE int aclshmem_team_pe_mapping(aclshmem_team_t team, int pe) {
  const ::ushmem::aclshmem::Team* found = ::ushmem::aclshmem::here().find(team);
  return found != nullptr ? found->to_world(pe) : -1;
}
SHMEM_DEVICE int aclshmem_team_translate_pe(aclshmem_team_t src_team, int src_pe, aclshmem_team_t dest_team) {
  const ::ushmem::aclshmem::Team* from = ::ushmem::aclshmem::here().find(src_team);
  const ::ushmem::aclshmem::Team* to = ::ushmem::aclshmem::here().find(dest_team);
  return from != nullptr && to != nullptr ? to->from_world(from->to_world(src_pe)) : -1;
}

// --- transfers --------------------------------------------------------------------------------------------

// Contiguous elements and rows of them, for each kind of place.
#define ACLSHMEM_DEFINE_PLACES(name, Gm, Own)                                                                \
  SHMEM_DEVICE void aclshmem_##name##_put_nbi(Gm dst, Own src, size_t nelems, int pe) {                      \
    ::ushmem::aclshmem::here().world.put_nbi(::ushmem::aclshmem::place(dst), ::ushmem::aclshmem::place(src), \
                                             nelems, pe);                                                    \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##name##_put_nbi(Gm dst, Own src, const non_contiguous_copy_param& rows,        \
                                              int pe) {                                                      \
    ::ushmem::aclshmem::put_rows(::ushmem::aclshmem::place(dst), ::ushmem::aclshmem::place(src), rows, pe);  \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##name##_get_nbi(Own dst, Gm src, size_t nelems, int pe) {                      \
    ::ushmem::aclshmem::get_elements(::ushmem::aclshmem::place(dst), ::ushmem::aclshmem::place(src), nelems, \
                                     pe);                                                                    \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##name##_get_nbi(Own dst, Gm src, const non_contiguous_copy_param& rows,        \
                                              int pe) {                                                      \
    ::ushmem::aclshmem::get_rows(::ushmem::aclshmem::place(dst), ::ushmem::aclshmem::place(src), rows, pe);  \
  }

// With a signal; the blocking form returns when the source may be changed.
#define ACLSHMEM_DEFINE_SIGNALLED(name, Gm)                                                                  \
  SHMEM_DEVICE void aclshmem_##name##_put_signal_nbi(                                                        \
      Gm dst, Gm src, size_t nelems, SHMEM_GM int32_t* sig_addr, int32_t signal, int sig_op, int pe) {       \
    aclshmem_##name##_put_nbi(dst, src, nelems, pe);                                                         \
    ::ushmem::aclshmem::signal(sig_addr, signal, sig_op, pe);                                                \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##name##_put_signal(Gm dst, Gm src, size_t nelems, SHMEM_GM int32_t* sig_addr,  \
                                                 int32_t signal, int sig_op, int pe) {                       \
    ::ushmem::aclshmem::here().world.put(::ushmem::aclshmem::place(dst), ::ushmem::aclshmem::place(src),     \
                                         nelems, pe);                                                        \
    ::ushmem::aclshmem::signal(sig_addr, signal, sig_op, pe);                                                \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##name##_put_signal_nbi(Gm dst, Gm src, const non_contiguous_copy_param& rows,  \
                                                     SHMEM_GM int32_t* sig_addr, int32_t signal, int sig_op, \
                                                     int pe) {                                               \
    aclshmem_##name##_put_nbi(dst, src, rows, pe);                                                           \
    ::ushmem::aclshmem::signal(sig_addr, signal, sig_op, pe);                                                \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##name##_put_signal(Gm dst, Gm src, const non_contiguous_copy_param& rows,      \
                                                 SHMEM_GM int32_t* sig_addr, int32_t signal, int sig_op,     \
                                                 int pe) {                                                   \
    ::ushmem::aclshmem::here().world.put_2d(::ushmem::aclshmem::place(dst), rows.dst_ld,                     \
                                            ::ushmem::aclshmem::place(src), rows.src_ld, rows.repeat,        \
                                            rows.length, pe);                                                \
    ::ushmem::aclshmem::signal(sig_addr, signal, sig_op, pe);                                                \
  }

#define ACLSHMEM_DEFINE_TYPED(name, T)                                                               \
  SHMEM_DEVICE void aclshmem_##name##_p(SHMEM_GM T* dst, const T value, int pe) {                    \
    ::ushmem::aclshmem::here().world.p(dst, value, pe);                                              \
  }                                                                                                  \
  SHMEM_DEVICE T aclshmem_##name##_g(SHMEM_GM T* src, int pe) {                                      \
    return ::ushmem::aclshmem::here().world.g(src, pe);                                              \
  }                                                                                                  \
  SHMEM_DEVICE void aclshmem_##name##_put(SHMEM_GM T* dst, SHMEM_GM T* src, size_t nelems, int pe) { \
    ::ushmem::aclshmem::here().world.put(dst, src, nelems, pe);                                      \
  }                                                                                                  \
  SHMEM_DEVICE void aclshmem_##name##_get(SHMEM_GM T* dst, SHMEM_GM T* src, size_t nelems, int pe) { \
    ::ushmem::aclshmem::here().world.get(dst, src, nelems, pe);                                      \
  }                                                                                                  \
  SHMEM_DEVICE void aclshmem_##name##_iput(SHMEM_GM T* dest, SHMEM_GM T* source, ptrdiff_t dst,      \
                                           ptrdiff_t sst, size_t nelems, int pe) {                   \
    ::ushmem::aclshmem::here().world.iput(dest, source, dst, sst, nelems, pe);                       \
  }                                                                                                  \
  SHMEM_DEVICE void aclshmem_##name##_iget(SHMEM_GM T* dest, SHMEM_GM T* source, ptrdiff_t dst,      \
                                           ptrdiff_t sst, size_t nelems, int pe) {                   \
    ::ushmem::aclshmem::here().world.iget(dest, source, dst, sst, nelems, pe);                       \
  }                                                                                                  \
  ACLSHMEM_DEFINE_PLACES(name, SHMEM_GM T*, SHMEM_GM T*)                                             \
  ACLSHMEM_DEFINE_PLACES(name, SHMEM_GM T*, ::ushmem::device::Local<T>)                              \
  ACLSHMEM_DEFINE_SIGNALLED(name, SHMEM_GM T*)
ACLSHMEM_DEVICE_TYPES(ACLSHMEM_DEFINE_TYPED)
#undef ACLSHMEM_DEFINE_TYPED

#if defined(USHMEM_ASCENDC)
#define ACLSHMEM_DEFINE_TENSORS(name, T)                                           \
  ACLSHMEM_DEFINE_PLACES(name, AscendC::GlobalTensor<T>, AscendC::GlobalTensor<T>) \
  ACLSHMEM_DEFINE_PLACES(name, AscendC::GlobalTensor<T>, AscendC::LocalTensor<T>)  \
  ACLSHMEM_DEFINE_SIGNALLED(name, AscendC::GlobalTensor<T>)
ACLSHMEM_DEVICE_TYPES(ACLSHMEM_DEFINE_TENSORS)
#undef ACLSHMEM_DEFINE_TENSORS
#endif
#if defined(ACLSHMEM_UB_POINTERS)
#define ACLSHMEM_DEFINE_BUFFERS(name, T) ACLSHMEM_DEFINE_PLACES(name, SHMEM_GM T*, __ubuf__ T*)
ACLSHMEM_DEVICE_TYPES(ACLSHMEM_DEFINE_BUFFERS)
#undef ACLSHMEM_DEFINE_BUFFERS
#endif
#undef ACLSHMEM_DEFINE_PLACES
#undef ACLSHMEM_DEFINE_SIGNALLED

// By size: `name` is the suffix, T what is moved.
#define ACLSHMEM_DEFINE_BYTES(put_name, get_name, T)                                                         \
  SHMEM_DEVICE void aclshmem_##put_name(SHMEM_GM void* dst, SHMEM_GM void* src, size_t nelems, int pe) {     \
    ::ushmem::aclshmem::here().world.put(reinterpret_cast<SHMEM_GM T*>(dst),                                 \
                                         reinterpret_cast<SHMEM_GM T*>(src), nelems, pe);                    \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##put_name##_nbi(SHMEM_GM void* dst, SHMEM_GM void* src, size_t nelems,         \
                                              int pe) {                                                      \
    ::ushmem::aclshmem::here().world.put_nbi(reinterpret_cast<SHMEM_GM T*>(dst),                             \
                                             reinterpret_cast<SHMEM_GM T*>(src), nelems, pe);                \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##get_name(SHMEM_GM void* dst, SHMEM_GM void* src, size_t nelems, int pe) {     \
    ::ushmem::aclshmem::here().world.get(reinterpret_cast<SHMEM_GM T*>(dst),                                 \
                                         reinterpret_cast<SHMEM_GM T*>(src), nelems, pe);                    \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##get_name##_nbi(SHMEM_GM void* dst, SHMEM_GM void* src, size_t nelems,         \
                                              int pe) {                                                      \
    ::ushmem::aclshmem::here().world.get_nbi(reinterpret_cast<SHMEM_GM T*>(dst),                             \
                                             reinterpret_cast<SHMEM_GM T*>(src), nelems, pe);                \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##put_name##_signal(SHMEM_GM void* dst, SHMEM_GM void* src, size_t nelems,      \
                                                 SHMEM_GM int32_t* sig_addr, int32_t signal, int sig_op,     \
                                                 int pe) {                                                   \
    aclshmem_##put_name(dst, src, nelems, pe);                                                               \
    ::ushmem::aclshmem::signal(sig_addr, signal, sig_op, pe);                                                \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##put_name##_signal_nbi(SHMEM_GM void* dst, SHMEM_GM void* src, size_t nelems,  \
                                                     SHMEM_GM int32_t* sig_addr, int32_t signal, int sig_op, \
                                                     int pe) {                                               \
    aclshmem_##put_name##_nbi(dst, src, nelems, pe);                                                         \
    ::ushmem::aclshmem::signal(sig_addr, signal, sig_op, pe);                                                \
  }
ACLSHMEM_DEFINE_BYTES(putmem, getmem, char)
#define ACLSHMEM_DEFINE_SIZED(bits)                                                                     \
  ACLSHMEM_DEFINE_BYTES(put##bits, get##bits, ::ushmem::aclshmem::Sized<bits>::Type)                    \
  SHMEM_DEVICE void aclshmem_iput##bits(SHMEM_GM void* dest, SHMEM_GM void* source, ptrdiff_t dst,      \
                                        ptrdiff_t sst, size_t nelems, int pe) {                         \
    using T = ::ushmem::aclshmem::Sized<bits>::Type;                                                    \
    ::ushmem::aclshmem::here().world.iput(reinterpret_cast<SHMEM_GM T*>(dest),                          \
                                          reinterpret_cast<SHMEM_GM T*>(source), dst, sst, nelems, pe); \
  }                                                                                                     \
  SHMEM_DEVICE void aclshmem_iget##bits(SHMEM_GM void* dest, SHMEM_GM void* source, ptrdiff_t dst,      \
                                        ptrdiff_t sst, size_t nelems, int pe) {                         \
    using T = ::ushmem::aclshmem::Sized<bits>::Type;                                                    \
    ::ushmem::aclshmem::here().world.iget(reinterpret_cast<SHMEM_GM T*>(dest),                          \
                                          reinterpret_cast<SHMEM_GM T*>(source), dst, sst, nelems, pe); \
  }
ACLSHMEM_SIZES(ACLSHMEM_DEFINE_SIZED)
#undef ACLSHMEM_DEFINE_SIZED
#undef ACLSHMEM_DEFINE_BYTES

// By the MTE, through a buffer of the program's: the header has one of its own, so `buf` and `sync_id` are
// not used.
template <class T>
SHMEM_DEVICE void aclshmemx_mte_put_nbi(SHMEM_GM T* dst, SHMEM_GM T* src, ACLSHMEM_UBUF T*, uint32_t,
                                        size_t nelems, int pe, uint32_t) {
  ::ushmem::aclshmem::here().world.put_nbi(dst, src, nelems, pe);
}
template <class T>
SHMEM_DEVICE void aclshmemx_mte_put_nbi(SHMEM_GM T* dst, SHMEM_GM T* src, ACLSHMEM_UBUF T*, uint32_t,
                                        const non_contiguous_copy_param& rows, int pe, uint32_t) {
  ::ushmem::aclshmem::put_rows(dst, src, rows, pe);
}
template <class T>
SHMEM_DEVICE void aclshmemx_mte_get_nbi(SHMEM_GM T* dst, SHMEM_GM T* src, ACLSHMEM_UBUF T*, uint32_t,
                                        size_t nelems, int pe, uint32_t) {
  ::ushmem::aclshmem::here().world.get_nbi(dst, src, nelems, pe);
}
template <class T>
SHMEM_DEVICE void aclshmemx_mte_get_nbi(SHMEM_GM T* dst, SHMEM_GM T* src, ACLSHMEM_UBUF T*, uint32_t,
                                        const non_contiguous_copy_param& rows, int pe, uint32_t) {
  ::ushmem::aclshmem::get_rows(dst, src, rows, pe);
}
#if defined(USHMEM_ASCENDC)
template <class T, class Count>
SHMEM_DEVICE void aclshmemx_mte_put_nbi(AscendC::GlobalTensor<T> dst, AscendC::GlobalTensor<T> src,
                                        AscendC::LocalTensor<T>, const Count& count, int pe, uint32_t) {
  aclshmemx_mte_put_nbi(::ushmem::aclshmem::place(dst), ::ushmem::aclshmem::place(src),
                        static_cast<ACLSHMEM_UBUF T*>(nullptr), 0u, count, pe, 0u);
}
template <class T, class Count>
SHMEM_DEVICE void aclshmemx_mte_get_nbi(AscendC::GlobalTensor<T> dst, AscendC::GlobalTensor<T> src,
                                        AscendC::LocalTensor<T>, const Count& count, int pe, uint32_t) {
  aclshmemx_mte_get_nbi(::ushmem::aclshmem::place(dst), ::ushmem::aclshmem::place(src),
                        static_cast<ACLSHMEM_UBUF T*>(nullptr), 0u, count, pe, 0u);
}
// Between the unified buffer and a PE.
template <class T>
SHMEM_DEVICE void aclshmemx_mte_put_nbi(AscendC::GlobalTensor<T> dst, AscendC::LocalTensor<T> src,
                                        size_t nelems, int pe, uint32_t) {
  ::ushmem::aclshmem::here().world.put_nbi(::ushmem::aclshmem::place(dst), ::ushmem::aclshmem::place(src),
                                           nelems, pe);
}
template <class T>
SHMEM_DEVICE void aclshmemx_mte_put_nbi(AscendC::GlobalTensor<T> dst, AscendC::LocalTensor<T> src,
                                        const non_contiguous_copy_param& rows, int pe, uint32_t) {
  ::ushmem::aclshmem::put_rows(::ushmem::aclshmem::place(dst), ::ushmem::aclshmem::place(src), rows, pe);
}
template <class T>
SHMEM_DEVICE void aclshmemx_mte_get_nbi(AscendC::LocalTensor<T> dst, AscendC::GlobalTensor<T> src,
                                        size_t nelems, int pe, uint32_t) {
  ::ushmem::aclshmem::here().world.get(::ushmem::aclshmem::place(dst), ::ushmem::aclshmem::place(src), nelems,
                                       pe);
}
template <class T>
SHMEM_DEVICE void aclshmemx_mte_get_nbi(AscendC::LocalTensor<T> dst, AscendC::GlobalTensor<T> src,
                                        const non_contiguous_copy_param& rows, int pe, uint32_t) {
  ::ushmem::aclshmem::get_rows(::ushmem::aclshmem::place(dst), ::ushmem::aclshmem::place(src), rows, pe);
}
#endif
#if defined(ACLSHMEM_UB_POINTERS)
template <class T>
SHMEM_DEVICE void aclshmemx_mte_put_nbi(SHMEM_GM T* dst, __ubuf__ T* src, size_t nelems, int pe, uint32_t) {
  ::ushmem::aclshmem::here().world.put_nbi(dst, ::ushmem::aclshmem::place(src), nelems, pe);
}
template <class T>
SHMEM_DEVICE void aclshmemx_mte_put_nbi(SHMEM_GM T* dst, __ubuf__ T* src,
                                        const non_contiguous_copy_param& rows, int pe, uint32_t) {
  ::ushmem::aclshmem::put_rows(dst, ::ushmem::aclshmem::place(src), rows, pe);
}
template <class T>
SHMEM_DEVICE void aclshmemx_mte_get_nbi(__ubuf__ T* dst, SHMEM_GM T* src, size_t nelems, int pe, uint32_t) {
  ::ushmem::aclshmem::here().world.get(::ushmem::aclshmem::place(dst), src, nelems, pe);
}
template <class T>
SHMEM_DEVICE void aclshmemx_mte_get_nbi(__ubuf__ T* dst, SHMEM_GM T* src,
                                        const non_contiguous_copy_param& rows, int pe, uint32_t) {
  ::ushmem::aclshmem::get_rows(::ushmem::aclshmem::place(dst), src, rows, pe);
}
#endif

#include "device_sync.h"

#endif
