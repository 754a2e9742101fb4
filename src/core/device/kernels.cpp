// SPDX-License-Identifier: Apache-2.0
//
// What the host puts into streams and copy engines alone cannot do: transfers to PEs without a mapping, signals,
// waits, and collectives. Each runs as one block, but for those whose arguments say otherwise.
#include "core/device/kernels.hpp"

#include <ushmem/device.h>

namespace {

using ushmem::device::Block;
using ushmem::device::Op;
using ushmem::device::pointer;

SHMEM_DEVICE void signal_of(const ushmem::core::MoveArgs& args, Block& shmem) {
  if (args.signal == 0) return;
  if (args.signal_op == ushmem::device::SIGNAL_ADD) {
    shmem.signal_add(pointer<uint64_t>(args.signal), args.value, args.pe);
  } else {
    shmem.signal_set(pointer<uint64_t>(args.signal), args.value, args.pe);
  }
}

// The word is that of any PE that is mapped here: named as one of this PE, whose addresses are taken as they are.
template <class T>
SHMEM_DEVICE uint64_t change(const ushmem::core::AtomicArgs& args, Block& shmem) {
  SHMEM_GM T* const word = pointer<T>(args.word);
  const T value = static_cast<T>(args.value);
  const int here = shmem.my_pe();
  switch (args.op) {
    case 0: return shmem.atomic_fetch(word, here);
    case 1: return shmem.atomic_set(word, value, here), 0;
    case 2: return shmem.atomic_swap(word, value, here);
    case 3: return shmem.atomic_compare_swap(word, static_cast<T>(args.cond), value, here);
    case 4: return shmem.atomic_fetch_add(word, value, here);
    case 5: return shmem.atomic_fetch_and(word, value, here);
    case 6: return shmem.atomic_fetch_or(word, value, here);
    default: return shmem.atomic_fetch_xor(word, value, here);
  }
}

// Calls body.run<T>() with the type that is named.
template <class Body>
SHMEM_DEVICE void with_whole_type(int type, const Body& body) {
  switch (type) {
    case 0: return body.template run<int8_t>();
    case 1: return body.template run<int16_t>();
    case 2: return body.template run<int32_t>();
    case 3: return body.template run<int64_t>();
    case 4: return body.template run<uint8_t>();
    case 5: return body.template run<uint16_t>();
    case 6: return body.template run<uint32_t>();
    default: return body.template run<uint64_t>();
  }
}
template <class Body>
SHMEM_DEVICE void with_type(int type, const Body& body) {
  switch (type) {
    case 8: return body.template run<float>();
    case 9: return body.template run<double>();
    case 10: return body.template run<ushmem::device::Half>();
    case 11: return body.template run<ushmem::device::BFloat16>();
    default: return with_whole_type(type, body);
  }
}

struct Strided {
  const ushmem::core::TeamArgs& args;
  Block& shmem;
  template <class T>
  SHMEM_DEVICE void run() const {
    shmem.alltoalls(pointer<T>(args.dest), pointer<T>(args.source), args.dest_stride, args.source_stride, args.n);
  }
};

template <bool inclusive>
struct Scan {
  const ushmem::core::TeamArgs& args;
  Block& shmem;
  template <class T>
  SHMEM_DEVICE void run() const {
    if constexpr (inclusive) {
      shmem.inscan<Op::sum>(pointer<T>(args.dest), pointer<T>(args.source), args.n);
    } else {
      shmem.exscan<Op::sum>(pointer<T>(args.dest), pointer<T>(args.source), args.n);
    }
  }
};

template <Op op, bool scatter>
struct Reduce {
  const ushmem::core::TeamArgs& args;
  Block& shmem;
  template <class T>
  SHMEM_DEVICE void run() const {
    if constexpr (scatter) {
      shmem.reduce_scatter<op>(pointer<T>(args.dest), pointer<T>(args.source), args.n);
    } else {
      shmem.reduce<op>(pointer<T>(args.dest), pointer<T>(args.source), args.n);
    }
  }
};

template <bool scatter>
SHMEM_DEVICE void reduce(const ushmem::core::TeamArgs& args, Block& shmem) {
  switch (args.op) {
    case 0: return with_type(args.type, Reduce<Op::sum, scatter>{args, shmem});
    case 1: return with_type(args.type, Reduce<Op::prod, scatter>{args, shmem});
    case 2: return with_type(args.type, Reduce<Op::min, scatter>{args, shmem});
    case 3: return with_type(args.type, Reduce<Op::max, scatter>{args, shmem});
    case 4: return with_whole_type(args.type, Reduce<Op::bit_and, scatter>{args, shmem});
    case 5: return with_whole_type(args.type, Reduce<Op::bit_or, scatter>{args, shmem});
    default: return with_whole_type(args.type, Reduce<Op::bit_xor, scatter>{args, shmem});
  }
}

}  // namespace

SHMEM_KERNEL(ushmem_kernel_put, ushmem::core::MoveArgs) {
  if (args.bytes != 0) shmem.put(pointer<char>(args.dest), pointer<char>(args.source), args.bytes, args.pe);
  if (args.signal != 0) shmem.fence();
  signal_of(args, shmem);
}

SHMEM_KERNEL(ushmem_kernel_get, ushmem::core::MoveArgs) {
  shmem.get(pointer<char>(args.dest), pointer<char>(args.source), args.bytes, args.pe);
}

SHMEM_KERNEL(ushmem_kernel_quiet, ushmem::core::MoveArgs) { shmem.quiet(); }

SHMEM_KERNEL(ushmem_kernel_atomic, ushmem::core::AtomicArgs) {
  const uint64_t before = args.bytes == 8 ? change<uint64_t>(args, shmem) : change<uint32_t>(args, shmem);
  shmem.p(pointer<uint64_t>(args.result), before, shmem.my_pe());
}

SHMEM_KERNEL(ushmem_kernel_wait, ushmem::core::WaitArgs) {
  shmem.signal_wait_until(pointer<uint64_t>(args.word), static_cast<ushmem::device::Compare>(args.compare), args.value);
}

SHMEM_KERNEL(ushmem_kernel_sync, ushmem::core::TeamArgs) { shmem.sync(); }
SHMEM_KERNEL(ushmem_kernel_barrier, ushmem::core::TeamArgs) { shmem.barrier(); }
SHMEM_KERNEL(ushmem_kernel_broadcast, ushmem::core::TeamArgs) {
  shmem.broadcast(pointer<char>(args.dest), pointer<char>(args.source), args.n, args.root);
}
SHMEM_KERNEL(ushmem_kernel_fcollect, ushmem::core::TeamArgs) {
  shmem.fcollect(pointer<char>(args.dest), pointer<char>(args.source), args.n);
}
SHMEM_KERNEL(ushmem_kernel_alltoall, ushmem::core::TeamArgs) {
  shmem.alltoall(pointer<char>(args.dest), pointer<char>(args.source), args.n);
}
SHMEM_KERNEL(ushmem_kernel_collect, ushmem::core::TeamArgs) {
  shmem.collect(pointer<char>(args.dest), pointer<char>(args.source), args.n);
}
SHMEM_KERNEL(ushmem_kernel_alltoalls, ushmem::core::TeamArgs) { with_whole_type(args.type, Strided{args, shmem}); }
SHMEM_KERNEL(ushmem_kernel_inscan, ushmem::core::TeamArgs) { with_type(args.type, Scan<true>{args, shmem}); }
SHMEM_KERNEL(ushmem_kernel_exscan, ushmem::core::TeamArgs) { with_type(args.type, Scan<false>{args, shmem}); }
SHMEM_KERNEL(ushmem_kernel_reduce, ushmem::core::TeamArgs) { reduce<false>(args, shmem); }
SHMEM_KERNEL(ushmem_kernel_reduce_scatter, ushmem::core::TeamArgs) { reduce<true>(args, shmem); }
