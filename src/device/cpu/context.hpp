// SPDX-License-Identifier: Apache-2.0
//
// What a thread does, with a stack of its own, and the switch from one to another of the same thread: a few
// registers, no system call. A context never moves to another thread while it is in the middle of something,
// because compilers keep addresses of thread-locals across calls.
#pragma once

#include <cstddef>

namespace ushmem::device::cpu {

struct Context {
  void* sp = nullptr;           // while it does not run; its callee-saved registers lie there
  Context* next = nullptr;      // those of a thread form a ring
  Context* previous = nullptr;
  // For the sanitizers, which must know which stack is which; empty without them.
  const void* stack = nullptr;  // lowest address
  std::size_t stack_bytes = 0;
  void* fake_stack = nullptr;
  void* tsan_fiber = nullptr;
};

// A context that begins with main(argument), which never returns, when it is first switched to. Its stack is
// [stack, stack + bytes), whose last `skip` bytes are not used. `context` has to have no more than a stack.
void make_context(Context& context, char* stack, std::size_t bytes, std::size_t skip, void (*main)(void*),
                  void* argument);
void end_context(Context& context);  // of make_context(); it does not run
// The calling thread's own stack, as the sanitizers want it.
void adopt_thread(Context& context);
void context_has_begun();                // the first thing that its main() calls
// Goes on with `to`; returns when something switches to `from`.
void switch_context(Context& from, Context& to);

}  // namespace ushmem::device::cpu
