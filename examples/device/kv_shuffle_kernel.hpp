// SPDX-License-Identifier: Apache-2.0
//
// Pages of a key-value cache go to the PEs that will decode their sequences: each PE has a table that says
// for each of its pages which PE gets it, and in which slot. Keys and values are two arrays; the signal of
// the values comes after both. A PE waits until as many pages have come as it is to get.
#pragma once
#include <ushmem/device.h>

struct KvShuffleArgs {
  shmemx_device_t device;
  SHMEM_GM const uint16_t* keys;  // pages of `elements`
  SHMEM_GM const uint16_t* values;
  SHMEM_GM uint16_t* new_keys;  // the same, of the pages that come
  SHMEM_GM uint16_t* new_values;
  SHMEM_GM const int32_t* target;  // of each page
  SHMEM_GM const int32_t* slot;
  SHMEM_GM uint64_t* arrived;  // how many pages have come in all rounds
  uint64_t pages;
  uint64_t elements;
  uint64_t expected;  // in all rounds until this one
};

SHMEM_KERNEL(kv_shuffle, KvShuffleArgs) {
  for (uint64_t page = shmem.index(); page < args.pages; page += shmem.count()) {
    const int pe = shmem.ld(args.target + page);
    const uint64_t from = page * args.elements;
    const uint64_t to = static_cast<uint64_t>(shmem.ld(args.slot + page)) * args.elements;
    shmem.put_nbi(args.new_keys + to, args.keys + from, args.elements, pe);
    shmem.fence();  // the keys come before what follows
    shmem.put_signal_nbi(args.new_values + to, args.values + from, args.elements, args.arrived, 1,
                         ushmem::device::SIGNAL_ADD, pe);
  }
  shmem.signal_wait_until(args.arrived, ushmem::device::CMP_GE, args.expected);
  shmem.quiet();  // the old pages may be overwritten
}
