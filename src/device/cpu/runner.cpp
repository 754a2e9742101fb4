// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/runner.hpp"

#include <sched.h>

#include <algorithm>
#include <cstring>

#include "base/clock.hpp"
#include "base/order.hpp"
#include "device/cpu/engine.hpp"

namespace ushmem::device::cpu {
namespace {

constexpr std::uint64_t microsecond = 1000;
// As in core's waits: look without a break, then give the processor away, then sleep for longer and longer.
constexpr std::uint64_t spin_until = 8 * microsecond;
constexpr std::uint64_t yield_until = 2000 * microsecond;
constexpr std::uint64_t first_nap = 50 * microsecond;
constexpr std::uint64_t longest_nap = 1000 * microsecond;
constexpr std::uint64_t give_up_stacks = 1'000'000 * microsecond;

void pause_block(const ushmem_cpu_block* block) {
  auto& fiber = *reinterpret_cast<Fiber*>(const_cast<ushmem_cpu_block*>(block));
  switch_context(fiber.context, *fiber.context.next);
}

// Of a waiting block: its registers and the beginning of its stack frame, which a look in vain leaves as they
// were. Not for the sanitizers, since it reads what is nobody else's business.
__attribute__((noinline, no_sanitize("address"), no_sanitize("thread"))) std::uint64_t frame_print(
    const Context& context) {
  constexpr std::size_t words = 32;
  const auto* at = static_cast<const volatile std::uint64_t*>(context.sp);
  const auto top = reinterpret_cast<std::uintptr_t>(context.stack) + context.stack_bytes;
  const std::size_t n = std::min(words, (top - reinterpret_cast<std::uintptr_t>(at)) / sizeof *at);
  std::uint64_t print = reinterpret_cast<std::uintptr_t>(at);
  for (std::size_t i = 0; i < n; ++i) print = (print ^ at[i]) * 0x9e3779b97f4a7c15u;
  return print;
}

}  // namespace

Runner::Runner(Engine& engine, std::uint64_t its_bit, StreamState* its_stream, std::uint64_t last)
    : bit(its_bit), only(its_stream), engine_(engine), last_(last) {
  scheduler_.next = scheduler_.previous = &scheduler_;
  adopt_thread(scheduler_);
}

Runner::~Runner() { give_back(); }

void Runner::give_back() {
  if (resting_ == nullptr) return;
  engine_.give_fibers(resting_);
  resting_ = nullptr;
}

bool Runner::round() {
  const std::uint32_t before = events_;
  if (batch_.next != batch_.end || take()) begin_taken();
  if (live_ != 0) switch_context(scheduler_, *scheduler_.next);
  return events_ != before;
}

bool Runner::take() {
  // A task that gets ready unseen is seen in the next round, or by whom its becoming ready wakes.
  if (engine_.n_ready_.load(std::memory_order_relaxed) == 0) return false;
  return engine_.claim(*this, &batch_);
}

// Each of the blocks taken runs until it pauses. One that ends without a pause goes on with the next of them,
// on the same stack.
void Runner::begin_taken() {
  if (batch_.task->host != nullptr) return run_host_function();
  while (batch_.next != batch_.end) {
    if (resting_ == nullptr) resting_ = engine_.take_fibers(batch_.end - batch_.next);
    if (resting_ == nullptr) return no_stack();
    no_stack_since_ = 0;
    Fiber& fiber = *resting_;
    resting_ = fiber.next_free;
    fiber.runner = this;
    fiber.block.pause = pause_block;
    give(fiber);
    Context& context = fiber.context;  // the last of the ring: when it pauses, we go on here
    context.next = &scheduler_;
    context.previous = scheduler_.previous;
    scheduler_.previous->next = &context;
    scheduler_.previous = &context;
    ++live_;
    switch_context(scheduler_, context);
  }
}

void Runner::give(Fiber& fiber) {
  fiber.task = batch_.task;
  fiber.block.index = batch_.next++;
  fiber.block.count = batch_.task->blocks;
  ++events_;
}

void Runner::run_host_function() {
  Task& task = *batch_.task;
  batch_ = {};
  task.host(task.args);
  ++events_;
  engine_.block_ended(task, 1, false);
}

void Runner::run(Fiber& fiber) {
  for (;;) {
    Task& task = *fiber.task;
    task.kernel(&fiber.block, task.args);
    ++events_;
    const bool more = batch_.next != batch_.end;
    engine_.block_ended(task, 1, only == nullptr && live_ == 1 && !more);
    if (!more) return;
    give(fiber);
  }
}

void Runner::retire(Fiber& fiber) {
  Context& context = fiber.context;
  context.previous->next = context.next;
  context.next->previous = context.previous;
  --live_;
  fiber.next_free = resting_;
  resting_ = &fiber;
}

// noexcept: a kernel that throws ends the process, as any function of C would.
__attribute__((no_sanitize("thread"), no_sanitize("address"))) void Runner::fiber_main(void* fiber) noexcept {
  context_has_begun();
  auto& self = *static_cast<Fiber*>(fiber);
  for (;;) {
    self.runner->run(self);
    Context& next = *self.context.next;
    self.runner->retire(self);
    switch_context(self.context, next);
  }
}

// Blocks are taken, and there is no memory for them to run in. Others may end meanwhile, and theirs is used
// then. After a while the stream fails: its caller is told, and that is all that can be done.
void Runner::no_stack() {
  const std::uint64_t now = base::now_ns();
  if (no_stack_since_ == 0) no_stack_since_ = now;
  if (now - no_stack_since_ < give_up_stacks) return;
  no_stack_since_ = 0;
  Task& task = *batch_.task;
  const std::uint32_t blocks = batch_.end - batch_.next;
  batch_ = {};
  ++events_;
  task.stream->failed = "there was no memory for the stacks of all blocks of a kernel: some did not run";
  engine_.block_ended(task, blocks, false);
}

std::uint64_t Runner::fingerprint() const {
  std::uint64_t print = 1;
  for (const Context* at = scheduler_.next; at != &scheduler_; at = at->next)
    print = print * 31 + frame_print(*at);
  return print;
}

void Runner::rest() {
  const std::uint64_t now = base::now_ns();
  if (vain_since_ == 0) {
    vain_since_ = now;
    nap_ns_ = first_nap;
    fingerprint_ = 0;
    return;
  }
  const std::uint64_t waited = now - vain_since_;
  if (waited < spin_until) return;
  sched_yield();
  if (waited < yield_until) return;
  // Blocks that neither begin nor end may still get on, from one barrier to the next.
  const std::uint64_t print = fingerprint();
  if (print != fingerprint_) {
    fingerprint_ = print;
    vain_since_ = now - spin_until;
    nap_ns_ = first_nap;
    return;
  }
  nap();
}

void Runner::nap() {
  engine_.vain_.fetch_add(1);
  const std::uint32_t seen = engine_.news_.load();
  // Once more, since what has changed before we were counted rang for nobody.
  if (round())
    vain_since_ = 0;
  else
    futex_wait(engine_.news_, seen, nap_ns_);
  engine_.vain_.fetch_sub(1);
  nap_ns_ = std::min(nap_ns_ + nap_ns_ / 4, longest_nap);
}

}  // namespace ushmem::device::cpu
