// SPDX-License-Identifier: Apache-2.0
//
// Every call of ushmem/device.h once, in a kernel that is only compiled: on every platform, and by compilers
// that know address spaces. Which do what they say, the tests beside it show.
#include <ushmem/device.h>

struct EveryCallArgs {
  shmemx_device_t device;
  shmemx_device_t other;
  SHMEM_GM long* data;
  SHMEM_GM const long* mine;
  SHMEM_GM uint64_t* signal;
  SHMEM_GM int* words;
  SHMEM_GM int* status;
  SHMEM_GM size_t* indices;
  SHMEM_GM float* real;
  SHMEM_GM ushmem::device::Half* half;
  SHMEM_GM ushmem::device::BFloat16* brain;
  SHMEM_GM unsigned char* bytes;
  size_t n;
};

template <class Calls>
SHMEM_DEVICE void every_point_to_point(const EveryCallArgs& args, const Calls& shmem) {
  using namespace ushmem::device;
  const int pe = (shmem.my_pe() + 1) % shmem.n_pes();
  const size_t n = args.n + shmem.index() + shmem.count() + shmem.lane() + shmem.lanes();
  if (SHMEM_GM long* there = shmem.ptr(args.data, pe)) shmem.st(args.data, shmem.ld(there));
  shmem.put(args.data, args.mine, n, pe);
  shmem.template put<Engine::load_store>(args.data, args.mine, n, pe);
  shmem.put_nbi(args.data, args.mine, n, pe);
  shmem.get(args.data, args.mine, n, pe);
  shmem.get_nbi(args.data, args.mine, n, pe);
  shmem.iput(args.data, args.mine, 1, 2, n, pe);
  shmem.iput_nbi(args.data, args.mine, 1, 2, n, pe);
  shmem.iget(args.data, args.mine, 1, 2, n, pe);
  shmem.iget_nbi(args.data, args.mine, 1, 2, n, pe);
  shmem.put_2d(args.data, 8, args.mine, 9, 2, n, pe);
  shmem.put_2d_nbi(args.data, 8, args.mine, 9, 2, n, pe);
  shmem.get_2d(args.data, 8, args.mine, 9, 2, n, pe);
  shmem.get_2d_nbi(args.data, 8, args.mine, 9, 2, n, pe);
  shmem.p(args.half, Half{1}, pe);
  shmem.p(args.bytes, static_cast<unsigned char>(1), pe);
  shmem.p(args.data, shmem.g(args.mine, pe), pe);
  shmem.put_signal(args.data, args.mine, n, args.signal, 1, SIGNAL_SET, pe);
  shmem.put_signal_nbi(args.data, args.mine, n, args.signal, 1, SIGNAL_ADD, pe);
  shmem.signal_set(args.signal, 1, pe);
  shmem.signal_add(args.signal, shmem.signal_fetch(args.signal), pe);
  shmem.signal_wait_until(args.signal, CMP_NE, 0);
  shmem.atomic_set(args.real, shmem.atomic_fetch(args.real, pe), pe);
  shmem.atomic_set(args.real, shmem.atomic_swap(args.real, 2.0f, pe), pe);
  shmem.atomic_add(args.data, shmem.atomic_compare_swap(args.data, 1, 2, pe), pe);
  shmem.atomic_inc(args.words, pe);
  shmem.atomic_add(args.words, shmem.atomic_fetch_inc(args.words, pe), pe);
  shmem.atomic_add(args.words, shmem.atomic_fetch_add(args.words, 2, pe), pe);
  shmem.atomic_and(args.words, shmem.atomic_fetch_and(args.words, 2, pe), pe);
  shmem.atomic_or(args.signal, shmem.atomic_fetch_or(args.signal, 2, pe), pe);
  shmem.atomic_xor(args.signal, shmem.atomic_fetch_xor(args.signal, 2, pe), pe);
  shmem.wait_until(args.words, CMP_GT, 1);
  shmem.wait_until_all(args.words, n, args.status, CMP_GE, 1);
  size_t found = shmem.wait_until_any(args.words, n, args.status, CMP_LT, 1);
  found += shmem.wait_until_some(args.words, n, args.indices, nullptr, CMP_LE, 1);
  shmem.wait_until_all_vector(args.words, n, args.status, CMP_EQ, args.words);
  found += shmem.wait_until_any_vector(args.words, n, args.status, CMP_EQ, args.words);
  found += shmem.wait_until_some_vector(args.words, n, args.indices, args.status, CMP_EQ, args.words);
  found += shmem.test(args.words, CMP_EQ, 1) ? 1 : 0;
  found += shmem.test_all(args.words, n, args.status, CMP_EQ, 1) ? 1 : 0;
  found += shmem.test_any(args.words, n, args.status, CMP_EQ, 1);
  found += shmem.test_some(args.words, n, args.indices, args.status, CMP_EQ, 1);
  found += shmem.test_all_vector(args.words, n, args.status, CMP_EQ, args.words) ? 1 : 0;
  found += shmem.test_any_vector(args.words, n, args.status, CMP_EQ, args.words);
  found += shmem.test_some_vector(args.words, n, args.indices, args.status, CMP_EQ, args.words);
  shmem.st(args.indices, found);
  shmem.pause();
  shmem.fence();
  shmem.quiet();
}

SHMEM_KERNEL(every_call, EveryCallArgs) {
  using namespace ushmem::device;
  every_point_to_point(args, shmem);
  every_point_to_point(args, shmem.thread());
  const Local<long> local = shmem.local<long>(shmem.local_bytes() / 2 / 64 * 64);
  local.set(0, local.get(1));
  shmem.put(args.data, local, args.n, 0);
  shmem.put_nbi(args.data, local + 8, args.n, 0);
  shmem.get(local, args.mine, args.n, 0);
  shmem.put_2d(args.data, 8, local, 9, 2, args.n, 0);
  shmem.get_2d(local, 8, args.mine, 9, 2, args.n, 0);
  shmem.put_signal(args.data, local, args.n, args.signal, 1, SIGNAL_SET, 0);
  shmem.sync();
  shmem.barrier();
  shmem.sync_grid();
  shmem.barrier_grid();
  shmem.broadcast(args.data, args.mine, args.n, 0);
  shmem.fcollect(args.data, args.mine, args.n);
  shmem.alltoall(args.data, args.mine, args.n);
  shmem.collect(args.data, args.mine, args.n);
  shmem.alltoalls(args.data, args.mine, 2, 3, args.n);
  shmem.inscan<Op::sum>(args.brain, args.brain, args.n);
  shmem.exscan<Op::sum>(args.half, args.half, args.n);
  shmem.reduce<Op::sum>(args.brain, args.brain, args.n);
  shmem.reduce<Op::prod>(args.half, args.half, args.n);
  shmem.reduce<Op::min>(args.real, args.real, args.n);
  shmem.reduce<Op::max>(args.bytes, args.bytes, args.n);
  shmem.reduce<Op::bit_and>(args.words, args.words, args.n);
  shmem.reduce<Op::bit_or>(args.data, args.mine, args.n);
  shmem.reduce_scatter<Op::bit_xor>(args.signal, args.signal, args.n);
  const Block other(shmem, args.other);
  other.barrier();
}
