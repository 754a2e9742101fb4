// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/context.hpp"

#include <pthread.h>

#include <cstdint>
#include <cstring>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define USHMEM_ADDRESS_SANITIZER 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define USHMEM_ADDRESS_SANITIZER 1
#endif
#ifdef USHMEM_ADDRESS_SANITIZER
#include <sanitizer/common_interface_defs.h>
#endif

#include "base/order.hpp"
#if USHMEM_THREAD_SANITIZER
#include <sanitizer/tsan_interface.h>
#endif

// Both processors: save what a called function must keep (with the control words of floating point on x86,
// which are kept too), leave the stack's address in *save, take the other stack and what lies there, return
// there. `ret`, since the place to return to is nearly always that of the last switch, as the processor
// predicts.
extern "C" {
void ushmem_cpu_switch(void** save, void* sp);
void ushmem_cpu_begin();
}

#if defined(__x86_64__)
asm(R"(
  .text
  .p2align 4
  .globl ushmem_cpu_switch
  .hidden ushmem_cpu_switch
  .type ushmem_cpu_switch, @function
ushmem_cpu_switch:
  .cfi_startproc
  endbr64
  pushq %rbp
  pushq %rbx
  pushq %r12
  pushq %r13
  pushq %r14
  pushq %r15
  subq $8, %rsp
  stmxcsr (%rsp)
  fnstcw 4(%rsp)
  movq %rsp, (%rdi)
  movq %rsi, %rsp
  ldmxcsr (%rsp)
  fldcw 4(%rsp)
  addq $8, %rsp
  popq %r15
  popq %r14
  popq %r13
  popq %r12
  popq %rbx
  popq %rbp
  ret
  .cfi_endproc
  .size ushmem_cpu_switch, .-ushmem_cpu_switch

  .globl ushmem_cpu_begin
  .hidden ushmem_cpu_begin
  .type ushmem_cpu_begin, @function
ushmem_cpu_begin:
  .cfi_startproc
  .cfi_undefined rip
  movq %r12, %rdi
  xorl %ebp, %ebp
  callq *%r13
  ud2
  .cfi_endproc
  .size ushmem_cpu_begin, .-ushmem_cpu_begin
)");

namespace {
// From sp upwards, as ushmem_cpu_switch() takes them.
struct Saved {
  std::uint32_t mxcsr, x87;
  std::uintptr_t r15, r14, r13, r12, rbx, rbp, rip;
};
void fill(Saved& saved, void (*main)(void*), void* argument) {
  asm("stmxcsr %0\n\tfnstcw %1" : "=m"(saved.mxcsr), "=m"(saved.x87));
  saved.r12 = reinterpret_cast<std::uintptr_t>(argument);
  saved.r13 = reinterpret_cast<std::uintptr_t>(main);
  saved.rip = reinterpret_cast<std::uintptr_t>(ushmem_cpu_begin);
}
}  // namespace

#elif defined(__aarch64__)
asm(R"(
  .text
  .p2align 4
  .globl ushmem_cpu_switch
  .hidden ushmem_cpu_switch
  .type ushmem_cpu_switch, %function
ushmem_cpu_switch:
  .cfi_startproc
  hint #34
  sub sp, sp, #160
  stp x19, x20, [sp, #0]
  stp x21, x22, [sp, #16]
  stp x23, x24, [sp, #32]
  stp x25, x26, [sp, #48]
  stp x27, x28, [sp, #64]
  stp x29, x30, [sp, #80]
  stp d8, d9, [sp, #96]
  stp d10, d11, [sp, #112]
  stp d12, d13, [sp, #128]
  stp d14, d15, [sp, #144]
  mov x2, sp
  str x2, [x0]
  mov sp, x1
  ldp x19, x20, [sp, #0]
  ldp x21, x22, [sp, #16]
  ldp x23, x24, [sp, #32]
  ldp x25, x26, [sp, #48]
  ldp x27, x28, [sp, #64]
  ldp x29, x30, [sp, #80]
  ldp d8, d9, [sp, #96]
  ldp d10, d11, [sp, #112]
  ldp d12, d13, [sp, #128]
  ldp d14, d15, [sp, #144]
  add sp, sp, #160
  ret
  .cfi_endproc
  .size ushmem_cpu_switch, .-ushmem_cpu_switch

  .globl ushmem_cpu_begin
  .hidden ushmem_cpu_begin
  .type ushmem_cpu_begin, %function
ushmem_cpu_begin:
  .cfi_startproc
  .cfi_undefined x30
  mov x0, x19
  mov x29, #0
  blr x20
  brk #1
  .cfi_endproc
  .size ushmem_cpu_begin, .-ushmem_cpu_begin
)");

namespace {
struct Saved {
  std::uintptr_t x19, x20, x21_28[8], x29, x30;
  std::uint64_t d8_15[8];
};
static_assert(sizeof(Saved) == 160);
void fill(Saved& saved, void (*main)(void*), void* argument) {
  saved.x19 = reinterpret_cast<std::uintptr_t>(argument);
  saved.x20 = reinterpret_cast<std::uintptr_t>(main);
  saved.x30 = reinterpret_cast<std::uintptr_t>(ushmem_cpu_begin);
}
}  // namespace

#else
#error "the CPU device has no context switch for this processor"
#endif

namespace ushmem::device::cpu {

void make_context(Context& context, char* stack, std::size_t bytes, std::size_t skip, void (*main)(void*),
                  void* argument) {
  auto top = reinterpret_cast<std::uintptr_t>(stack) + bytes - skip;
  top &= ~std::uintptr_t{63};
  Saved saved = {};
  fill(saved, main, argument);
  // When it is taken, the stack pointer is `top`, a multiple of 16, as ushmem_cpu_begin() needs it for its
  // call.
  context.sp = reinterpret_cast<void*>(top - sizeof saved);
  std::memcpy(context.sp, &saved, sizeof saved);
  context.stack = stack;
  context.stack_bytes = bytes;
#if USHMEM_THREAD_SANITIZER
  context.tsan_fiber = __tsan_create_fiber(0);
#endif
}

void end_context([[maybe_unused]] Context& context) {
#if USHMEM_THREAD_SANITIZER
  __tsan_destroy_fiber(context.tsan_fiber);
#endif
}

void context_has_begun() {
#ifdef USHMEM_ADDRESS_SANITIZER
  __sanitizer_finish_switch_fiber(nullptr, nullptr, nullptr);
#endif
}

void adopt_thread([[maybe_unused]] Context& context) {
#if USHMEM_THREAD_SANITIZER
  context.tsan_fiber = __tsan_get_current_fiber();
#endif
#ifdef USHMEM_ADDRESS_SANITIZER
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return;
  void* stack = nullptr;
  pthread_attr_getstack(&attributes, &stack, &context.stack_bytes);
  context.stack = stack;
  pthread_attr_destroy(&attributes);
#endif
}

// Not for the thread sanitizer: it would see the call leave on another stack than it entered on.
__attribute__((noinline, no_sanitize("thread"))) void switch_context(Context& from, Context& to) {
#ifdef USHMEM_ADDRESS_SANITIZER
  __sanitizer_start_switch_fiber(&from.fake_stack, to.stack, to.stack_bytes);
#endif
#if USHMEM_THREAD_SANITIZER
  __tsan_switch_to_fiber(to.tsan_fiber, 0);
#endif
  ushmem_cpu_switch(&from.sp, to.sp);
#ifdef USHMEM_ADDRESS_SANITIZER
  __sanitizer_finish_switch_fiber(from.fake_stack, nullptr, nullptr);
#endif
}

}  // namespace ushmem::device::cpu
