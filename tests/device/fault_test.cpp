// SPDX-License-Identifier: Apache-2.0
//
// What is wrong in a kernel's call ends it, and leaves the reason where the host finds it. On the CPU's form,
// in a child process each.
#include <aclshmem/device.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <ushmem/device.h>

#include <csignal>
#include <cstdint>

namespace {

struct Args {
  shmemx_device_t device;
  long* word;
  int what;
};

SHMEM_KERNEL(device_mistakes, Args) {
  switch (args.what) {
    case 0: shmem.p(args.word, 1, 2); break;  // there are two PEs
    case 1: shmem.p(args.word, 1, -1); break;
    case 2: shmem.p(args.word + 1000, 1, 1); break;    // behind the segment
    case 3: shmem.sync(); break;                       // as block 1 of one slot
    case 4: shmem.atomic_add(args.word, 1, 1); break;  // no mapping, no ring
    case 5: shmem.put(args.word, shmem.local<long>(0), 1, 1); break;
    default: break;
  }
}

ACLSHMEM_KERNEL(device_unknown_team, Args) { aclshmem_sync(args.what); }

void pause(const ushmem_cpu_block*) {}

#if defined(__aarch64__)
constexpr int trap = SIGTRAP;  // what __builtin_trap() ends with there
#else
constexpr int trap = SIGILL;
#endif

// Runs the kernel as a block with a PE 1 that has no mapping, in a child; what it left.
ushmem_device_fault run(int what, std::uint32_t version, std::uint32_t block,
                        ushmem_cpu_kernel kernel = device_mistakes) {
  struct Shared {
    ushmem_device_fault fault;
    ushmem_device_peer peers[2];
    long words[64];
    alignas(128) char cells[4096];
  };
  auto* shared = static_cast<Shared*>(
      mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  shared->peers[1] = {USHMEM_DEVICE_UNMAPPED, USHMEM_DEVICE_UNMAPPED};
  Args args = {};
  args.device.version = version;
  args.device.bytes = sizeof args.device;
  args.device.n_pes = 2;
  args.device.slots = 1;
  args.device.device_base = reinterpret_cast<std::uint64_t>(shared->words);
  args.device.device_bytes = sizeof shared->words;
  args.device.peers = reinterpret_cast<std::uint64_t>(shared->peers);
  args.device.cells = reinterpret_cast<std::uint64_t>(shared->cells);
  args.device.grid = args.device.cells;
  args.device.fault = reinterpret_cast<std::uint64_t>(&shared->fault);
  args.word = shared->words;
  args.what = what;
  char scratch[64];
  const ushmem_cpu_block own = {1, block, 2, sizeof scratch, scratch, pause};
  EXPECT_EXIT(kernel(&own, &args), ::testing::KilledBySignal(trap), "") << what;
  const ushmem_device_fault fault = shared->fault;
  munmap(shared, sizeof(Shared));
  return fault;
}

TEST(DeviceFault, SaysWhatWasWrong) {
  EXPECT_EQ(run(0, USHMEM_DEVICE_VERSION, 0).code, USHMEM_DEVICE_BAD_PE);
  EXPECT_EQ(run(0, USHMEM_DEVICE_VERSION, 0).detail, 2u);
  EXPECT_EQ(run(1, USHMEM_DEVICE_VERSION, 0).code, USHMEM_DEVICE_BAD_PE);
  EXPECT_EQ(run(2, USHMEM_DEVICE_VERSION, 0).code, USHMEM_DEVICE_NOT_SYMMETRIC);
  EXPECT_EQ(run(3, USHMEM_DEVICE_VERSION, 1).code, USHMEM_DEVICE_NO_SLOT);
  EXPECT_EQ(run(3, USHMEM_DEVICE_VERSION, 1).detail, 1u);
  EXPECT_EQ(run(4, USHMEM_DEVICE_VERSION, 0).code, USHMEM_DEVICE_NO_RING);
  EXPECT_EQ(run(5, USHMEM_DEVICE_VERSION, 0).code, USHMEM_DEVICE_NO_SCRATCH);
  EXPECT_EQ(run(9, USHMEM_DEVICE_VERSION + 1, 0).code, USHMEM_DEVICE_BAD_HANDLE);
}

TEST(DeviceFault, SaysThatAKernelWasNotGivenATeam) {
  const ushmem_device_fault fault = run(5, USHMEM_DEVICE_VERSION, 0, device_unknown_team);
  EXPECT_EQ(fault.code, USHMEM_DEVICE_NO_TEAM);
  EXPECT_EQ(fault.detail, 5u);
}

TEST(DeviceFault, EndsTheProgramAtACallOutsideAKernel) {
  EXPECT_EXIT(aclshmem_my_pe(), ::testing::KilledBySignal(trap), "");
}

}  // namespace
