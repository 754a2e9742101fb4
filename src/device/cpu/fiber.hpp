// SPDX-License-Identifier: Apache-2.0
//
// Fibers: a block of a kernel, with the stack and the scratch memory that it has while it runs. Made when
// more blocks wait for each other than ever before, and kept: FiberPool. One at rest may be taken by any
// thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "device/cpu/context.hpp"
#include "ushmem/device/block.h"

namespace ushmem::device::cpu {

class Runner;
struct Task;

struct Fiber {
  ushmem_cpu_block block = {};  // the first: what pause() is given
  Context context;
  Runner* runner = nullptr;     // while it has a block
  Task* task = nullptr;         // while it has a block
  Fiber* next_free = nullptr;
};

inline Fiber& fiber_of(Context& context) {
  return *reinterpret_cast<Fiber*>(reinterpret_cast<char*>(&context) - offsetof(Fiber, context));
}

class FiberPool {
 public:
  explicit FiberPool(void (*main)(void*));
  ~FiberPool();  // all are at rest
  FiberPool(const FiberPool&) = delete;
  FiberPool& operator=(const FiberPool&) = delete;

  // nullptr when there is no memory for more; errno says what the system said. Under the engine's lock.
  Fiber* take();
  void give(Fiber* fiber);  // at rest; under the engine's lock

 private:
  struct Slab;
  bool grow();

  void (*main_)(void*);
  std::vector<std::unique_ptr<Slab>> slabs_;
  Fiber* free_ = nullptr;
};

}  // namespace ushmem::device::cpu
