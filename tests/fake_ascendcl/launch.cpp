// SPDX-License-Identifier: Apache-2.0
//
// Kernels. DOC/14: aclrtBinaryLoadFromFile takes a chip's object file; here it is a shared object of the host
// whose functions have the form of include/ushmem/device/block.h. As many threads as the chip has cores take
// the blocks of a launch one after another, so more blocks than that cannot all wait for each other.
//
// A kernel has device addresses, which the program may not touch. For the time of a launch the views that its
// device may use are opened with mprotect, counted, since several kernels may run. Limits: meanwhile an
// access of the host goes unnoticed, and a kernel also reaches what another device's kernel has opened. A
// kernel that touches anything else ends with an error at the next synchronisation, not in the death of the
// process.
#include <dlfcn.h>
#include <sched.h>

#include <csetjmp>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "fake.hpp"
#include "ushmem/device/block.h"

namespace fake {
namespace {

constexpr std::uint32_t scratch_bytes = 192 * 1024;  // the unified buffer of the second generation

struct Launch {
  ushmem_cpu_kernel kernel = nullptr;
  std::uint32_t blocks = 0;
  std::uint32_t device = 0;
  std::vector<std::max_align_t> args;
  std::atomic<std::uint32_t> next{0};
  std::atomic<bool> failed{false};
};

struct Running {
  ushmem_cpu_block block;  // first: pause() gets its address
  Launch* launch;
};

thread_local sigjmp_buf* way_out = nullptr;

struct sigaction earlier_segv;
struct sigaction earlier_bus;

void caught(int number, siginfo_t* info, void* more) {
  if (way_out != nullptr) siglongjmp(*way_out, 1);
  const struct sigaction& earlier = number == SIGSEGV ? earlier_segv : earlier_bus;
  if ((earlier.sa_flags & SA_SIGINFO) != 0) return earlier.sa_sigaction(number, info, more);
  if (earlier.sa_handler != SIG_DFL && earlier.sa_handler != SIG_IGN) return earlier.sa_handler(number);
  std::signal(number, SIG_DFL);  // and the access is repeated
}

void catch_faults() {
  static const bool once = [] {
    struct sigaction action = {};
    action.sa_sigaction = caught;
    action.sa_flags = SA_SIGINFO | SA_NODEFER;
    sigaction(SIGSEGV, &action, &earlier_segv);
    sigaction(SIGBUS, &action, &earlier_bus);
    return true;
  }();
  (void)once;
}

void pause_block(const ushmem_cpu_block* block) {
  const Running* const running = reinterpret_cast<const Running*>(block);
  // pairs with: the store in run_blocks(); another block died, which this one may wait for
  if (running->launch->failed.load(std::memory_order_acquire)) siglongjmp(*way_out, 1);
  sched_yield();
}

void run_blocks(Launch* launch) {
  void* const scratch = std::aligned_alloc(64, scratch_bytes);
  sigjmp_buf here;
  for (;;) {
    const std::uint32_t index = launch->next.fetch_add(1);
    if (index >= launch->blocks) break;
    std::memset(scratch, 0xdb, scratch_bytes);
    Running running{{1, index, launch->blocks, scratch_bytes, scratch, pause_block}, launch};
    if (sigsetjmp(here, 1) != 0) {
      // pairs with: the load in pause_block(); the other blocks' threads
      launch->failed.store(true, std::memory_order_release);
      break;
    }
    way_out = &here;
    launch->kernel(&running.block, launch->args.data());
    way_out = nullptr;
  }
  way_out = nullptr;
  std::free(scratch);
}

struct Opened {
  Address at;
  BackingPtr backing;
};

std::vector<Opened> open_views(std::uint32_t device) {
  const Hold hold(state().lock);
  std::vector<Opened> opened;
  for (auto& [at, view] : state().views) {
    if (!may_use(view, device, true)) continue;
    if (view.open++ == 0) show(view, true);
    opened.push_back({at, view.backing});
  }
  return opened;
}

void close_views(const std::vector<Opened>& opened) {
  const Hold hold(state().lock);
  for (const Opened& one : opened) {
    auto found = state().views.find(one.at);
    if (found == state().views.end() || found->second.backing != one.backing) continue;  // unmapped meanwhile
    if (--found->second.open == 0) show(found->second, false);
  }
}

aclError run(const std::shared_ptr<Launch>& kept) {
  // A graph runs a launch several times.
  kept->next = 0, kept->failed = false;
  const std::vector<Opened> opened = open_views(kept->device);
  std::vector<std::thread> threads;
  const std::uint32_t n = std::min(kept->blocks, settings().cores);
  for (std::uint32_t i = 1; i < n; ++i) threads.emplace_back(run_blocks, kept.get());
  run_blocks(kept.get());
  for (std::thread& t : threads) t.join();
  close_views(opened);
  return kept->failed ? ACL_ERROR_RT_AICORE_EXCEPTION : 0;
}

}  // namespace
}  // namespace fake

using namespace fake;

FAKE_EXPORT aclError aclrtBinaryLoadFromFile(const char* path, void* options, aclrtBinHandle* binary) {
  const char* const call = "aclrtBinaryLoadFromFile";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  if (path == nullptr || path[0] != '/' || options != nullptr)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: the path is not absolute, or there are options", call);
  void* const opened = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (opened == nullptr) return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: %s", call, dlerror());
  const Hold hold(state().lock);
  state().binaries.insert(opened);
  *binary = opened;
  return 0;
}

FAKE_EXPORT aclError aclrtBinaryUnLoad(aclrtBinHandle binary) {
  const char* const call = "aclrtBinaryUnLoad";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  if (state().binaries.erase(binary) == 0)
    return refuse(ACL_ERROR_RT_INVALID_HANDLE, "%s: no such binary", call);
  dlclose(binary);
  return 0;
}

FAKE_EXPORT aclError aclrtBinaryGetFunction(aclrtBinHandle binary, const char* name,
                                            aclrtFuncHandle* function) {
  const char* const call = "aclrtBinaryGetFunction";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  if (state().binaries.count(binary) == 0)
    return refuse(ACL_ERROR_RT_INVALID_HANDLE, "%s: no such binary", call);
  void* const found = dlsym(binary, name);
  if (found == nullptr) return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: no kernel %s", call, name);
  state().functions.insert(found);
  *function = found;
  return 0;
}

FAKE_EXPORT aclError aclrtLaunchKernelWithHostArgs(aclrtFuncHandle function, uint32_t blocks, aclrtStream to,
                                                   void* config, void* args, size_t size,
                                                   aclrtPlaceHolderInfo* holders, size_t n_holders) {
  const char* const call = "aclrtLaunchKernelWithHostArgs";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(to, &s); e != 0) return e;
  const Hold hold(state().lock);
  if (state().functions.count(function) == 0)
    return refuse(ACL_ERROR_RT_INVALID_HANDLE, "%s: no such function", call);
  if (blocks == 0 || blocks > 65535) return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: %u blocks", call, blocks);
  if (config != nullptr || holders != nullptr || n_holders != 0)
    return refuse(ACL_ERROR_RT_FEATURE_NOT_SUPPORT, "%s: configuration or place holders", call);
  catch_faults();
  auto launch = std::make_shared<Launch>();
  launch->kernel = reinterpret_cast<ushmem_cpu_kernel>(function);
  launch->blocks = blocks, launch->device = s->context->device;
  launch->args.resize(size / sizeof(std::max_align_t) + 1);
  if (size != 0) std::memcpy(launch->args.data(), args, size);
  return submit(s, [launch] { return run(launch); });
}
