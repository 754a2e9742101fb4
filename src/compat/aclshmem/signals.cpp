// SPDX-License-Identifier: Apache-2.0
//
// Calls in the order of a stream. ushmem's signals in streams are words of 64 bits, those here of 32: so they
// are kernels of one block, which are compiled here for the CPU device alone.
#include "compat/aclshmem/signals.hpp"

#include <shmemx.h>
#include <ushmem/device.h>

#include <cstdlib>
#include <cstring>

#include "compat/aclshmem/words.hpp"

namespace {

namespace dev = ushmem::device;

struct SignalArgs {
  shmemx_device_t device;
  SHMEM_GM std::int32_t* word;
  std::int32_t value;
  std::int32_t how;  // an ACLSHMEM_SIGNAL_..., or a comparison
  std::int32_t pe;
};

}  // namespace

SHMEM_KERNEL(aclshmemi_signal, SignalArgs) {
  shmem.fence();
  if (args.how == ACLSHMEM_SIGNAL_ADD)
    shmem.atomic_add(args.word, args.value, args.pe);
  else
    shmem.atomic_set(args.word, args.value, args.pe);
  shmem.quiet();
}

SHMEM_KERNEL(aclshmemi_await, SignalArgs) {
  shmem.wait_until(args.word, static_cast<dev::Compare>(ushmem::compat::compare_of(args.how)), args.value);
}

namespace ushmem::compat {
namespace {

// Of the process's one world of processes, as that itself is: the interface has no argument by which calls on
// streams could be given it. Written at start and end, when no other call may run.
struct Signals {
  void* block = nullptr;
  shmemx_device_t device{};
  bool made = false;
};
Signals& signals() {
  static Signals the;
  return the;
}

bool on_cpu() {
  const char* device = std::getenv("USHMEM_DEVICE");
  return device == nullptr || device[0] == '\0' || std::strncmp(device, "cpu", 3) == 0;
}

void launch(const char* call, ushmem_cpu_kernel kernel, std::int32_t* word, std::int32_t value, int how,
            int pe, aclshmem_stream_t stream) {
  const Signals& s = signals();
  if (!s.made) return say(call, "32-bit signals in streams are there on the CPU device alone");
  const SignalArgs args{s.device, word, value, how, pe};
  shmemx_quiet_on_stream(stream);  // the stream's puts come before the signal, also on another node
  if (shmemx_launch(reinterpret_cast<shmemx_kernel_t>(kernel), 1, &args, sizeof args, stream) != 0)
    say(call, shmemx_last_error());
}

}  // namespace

void begin_signals() {
  Signals& s = signals();
  if (!on_cpu()) return;
  s.block =
      shmemx_malloc_device(sizeof(std::int32_t));  // a handle needs device memory; null on all PEs or on none
  s.made = s.block != nullptr && shmemx_device_create(SHMEM_TEAM_WORLD, 1, &s.device) == 0;
}

void end_signals() {
  Signals& s = signals();
  shmemx_stream_synchronize(
      nullptr);  // kernels of the default stream end; those of others are the program's to await
  if (s.made) shmemx_device_destroy(&s.device);
  if (s.block != nullptr) shmem_free(s.block);
  s = Signals{};
}

}  // namespace ushmem::compat

using namespace ushmem::compat;

void aclshmemx_putmem_on_stream(void* dest, void* source, size_t bytes, int32_t pe,
                                aclshmem_stream_t stream) {
  shmemx_putmem_on_stream(dest, source, bytes, pe, stream);
}
void aclshmemx_getmem_on_stream(void* dest, void* source, size_t bytes, int32_t pe,
                                aclshmem_stream_t stream) {
  shmemx_getmem_on_stream(dest, source, bytes, pe, stream);
}
void aclshmemx_signal_op_on_stream(int32_t* sig_addr, int32_t signal, int sig_op, int pe,
                                   aclshmem_stream_t stream) {
  launch("aclshmemx_signal_op_on_stream", aclshmemi_signal, sig_addr, signal, sig_op, pe, stream);
}
void aclshmemx_signal_wait_until_on_stream(int32_t* sig_addr, int cmp, int32_t cmp_value,
                                           aclshmem_stream_t stream) {
  launch("aclshmemx_signal_wait_until_on_stream", aclshmemi_await, sig_addr, cmp_value, cmp, 0, stream);
}

// The host's calls that do not block are in no stream here; there they are, so these complete them too.
void aclshmemx_quiet_on_stream(aclshmem_stream_t stream) {
  shmem_quiet();
  shmemx_quiet_on_stream(stream);
}
void aclshmemx_barrier_on_stream(aclshmem_team_t team, aclshmem_stream_t stream) {
  shmem_quiet();
  if (shmemx_barrier_on_stream(team_of(team), stream) != 0)
    say("aclshmemx_barrier_on_stream", shmemx_last_error());
}
void aclshmemx_barrier_all_on_stream(aclshmem_stream_t stream) {
  aclshmemx_barrier_on_stream(ACLSHMEM_TEAM_WORLD, stream);
}
void aclshmemx_handle_wait(aclshmem_handle_t handle, aclshmem_stream_t stream) {
  aclshmemx_quiet_on_stream(stream);
  aclshmemx_barrier_on_stream(handle.team_id, stream);
}
