// SPDX-License-Identifier: Apache-2.0
//
// What the tests of aclshmem/device.h share. Each block counts what is not as it should be.
// tests/compat/table_test.py sees to it that no call is left out in them.
#pragma once

#define ACLSHMEM_KERNELS
#include <aclshmem/shmem.h>

#include "world.hpp"

namespace aclshmem_test {

using device_test::for_each_way;
using device_test::Shape;
using device_test::Way;
using device_test::World;
using ushmem::device::BFloat16;
using ushmem::device::bits_to;
using ushmem::device::Half;
using ushmem::device::Local;
using ushmem::device::Word;

constexpr size_t count = 21;
constexpr size_t size = 3 * count;

// A value of each type, and what it is: small numbers, so that they are different in all types.
template <class T>
SHMEM_DEVICE T number(int i) {
  return static_cast<T>(i);
}
template <>
SHMEM_DEVICE Half number<Half>(int i) {
  return Half{static_cast<uint16_t>(0x3c00 + i)};
}
template <>
SHMEM_DEVICE BFloat16 number<BFloat16>(int i) {
  return BFloat16{static_cast<uint16_t>(0x3f80 + i)};
}
template <class T>
SHMEM_DEVICE T value(int pe, size_t i) {
  return number<T>(pe * 40 + static_cast<int>(i) + 1);
}
template <class T>
SHMEM_DEVICE bool same(T a, T b) {
  return bits_to<Word<T>>(a) == bits_to<Word<T>>(b);
}

struct Args {
  shmemx_device_t device;
  SHMEM_GM char* inbox;
  SHMEM_GM char* table;
  SHMEM_GM char* own;
  SHMEM_GM int32_t* words;  // a signal; its neighbour must stay
  SHMEM_GM int* status;
  SHMEM_GM size_t* indices;
  SHMEM_GM int* wrong;  // of this PE: in how many checks, and the line of the last
};

// What each test has: the block, its neighbours, and the counting.
class Step {
 public:
  SHMEM_DEVICE Step(const Args& a, ushmem::device::Block& b)
      : args(a),
        shmem(b),
        right((aclshmem_my_pe() + 1) % aclshmem_n_pes()),
        left((aclshmem_my_pe() + aclshmem_n_pes() - 1) % aclshmem_n_pes()) {}
  SHMEM_DEVICE void check(bool good, int line) const {
    if (good) return;
    shmem.st(args.wrong, shmem.ld(args.wrong) + 1);
    shmem.st(args.wrong + 1, line);
  }
  const Args& args;
  ushmem::device::Block& shmem;
  const int right;
  const int left;
};
#define CHECK(good) step.check(good, __LINE__)

template <class T>
struct Buffers {
  SHMEM_DEVICE explicit Buffers(const Step& from)
      : step(from),
        inbox(reinterpret_cast<SHMEM_GM T*>(from.args.inbox)),
        table(reinterpret_cast<SHMEM_GM T*>(from.args.table)),
        own(reinterpret_cast<SHMEM_GM T*>(from.args.own)) {
    for (size_t i = 0; i < count; ++i) {
      step.shmem.st(table + i, value<T>(step.shmem.my_pe(), i));
    }
    again();
  }
  // Empty, everywhere.
  SHMEM_DEVICE void again() const {
    aclshmem_barrier_all();
    for (size_t i = 0; i < size; ++i) {
      step.shmem.st(inbox + i, T{});
      step.shmem.st(own + i, T{});
    }
    step.shmem.st(step.args.words, 0);
    step.shmem.st(step.args.words + 1, -1);
    aclshmem_barrier_all();
  }
  // Rows of `row` elements of `from`'s table, `pitch` apart, n elements in all; nothing between and after.
  SHMEM_DEVICE void expect(SHMEM_GM T* at, int from, size_t n, size_t row, size_t pitch, int line) const {
    for (size_t i = 0; i < size; ++i) {
      const size_t element = i / pitch * row + i % pitch;
      const bool written = i % pitch < row && element < n;
      step.check(same(step.shmem.ld(at + i), written ? value<T>(from, element) : T{}), line);
    }
  }
  SHMEM_DEVICE void arrived(int32_t signal, size_t n, size_t row, size_t pitch, int line) const {
    aclshmem_signal_wait_until(step.args.words, ACLSHMEM_CMP_EQ, signal);
    expect(inbox, step.left, n, row, pitch, line);
    step.check(step.shmem.ld(step.args.words + 1) == -1, line);
  }
  const Step& step;
  SHMEM_GM T* inbox;
  SHMEM_GM T* table;
  SHMEM_GM T* own;
};

#define FORWARD(call, function)                  \
  template <class... A>                          \
  SHMEM_DEVICE static auto call(const A&... a) { \
    return function(a...);                       \
  }

// Runs a kernel with such arguments.
template <class Kernel>
void run_on_all_ways(Kernel* kernel, int pes) {
  for_each_way(pes, 1, [&](const Shape& shape) {
    World world(shape);
    const auto inbox = world.device<char>(1024);
    const auto table = world.device<char>(1024);
    const auto own = world.device<char>(1024);
    const auto words = world.device<int32_t>(32);
    const auto status = world.device<int>(32);
    const auto indices = world.device<size_t>(16);
    const auto wrong = world.device<int>(32);
    world.run(kernel, [&](int pe) {
      return Args{{},           inbox.of(pe),  table.of(pe),   own.of(pe),
                  words.of(pe), status.of(pe), indices.of(pe), wrong.of(pe)};
    });
    for (int pe = 0; pe < pes; ++pe) {
      EXPECT_EQ(wrong.of(pe)[0], 0) << "at PE " << pe << "; the last: line " << wrong.of(pe)[1];
    }
  });
}

}  // namespace aclshmem_test
