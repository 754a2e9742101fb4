// SPDX-License-Identifier: Apache-2.0
//
// ushmem/streams.h: checks, then core/device.
#include <shmemx.h>

#include <bit>

#include "api/check.hpp"
#include "core/device/handle.hpp"
#include "core/device/streams.hpp"

namespace core = ushmem::core;
namespace api = ushmem::api;

namespace {

int status(bool good) { return good ? 0 : 1; }

// What on-stream calls without a return value have noted is an error like any other.
void or_fail(core::Thread& t, bool good) {
  if (!good) core::fail_as_noted(t);
}

// The pointers of a call's result and arguments.
bool given(core::Thread& t, const char* call, const char* argument, const void* pointer) {
  if (pointer != nullptr) return true;
  api::report_null(t, call, argument);
  return false;
}

bool good_signal_op(core::Thread& t, const char* call, int sig_op) {
  if (sig_op == SHMEM_SIGNAL_SET || sig_op == SHMEM_SIGNAL_ADD) return true;
  api::report_value(t, call, "sig_op", sig_op, "SHMEM_SIGNAL_SET or SHMEM_SIGNAL_ADD");
  return false;
}

// Where symmetric memory lies on a PE, of whatever kind it is; nullptr after a report.
void* anywhere(core::Thread& t, const char* call, const char* argument, const void* address, std::size_t count,
               std::size_t size, int pe) {
  void* const found = api::find_remote(t, address, count, size, pe);
  if (found == nullptr) api::report_address(t, call, argument, address, count, size, pe);
  return found;
}

bool is_word(core::Thread& t, const char* call, const std::uint64_t* address, int pe) {
  if (reinterpret_cast<std::uintptr_t>(address) % sizeof *address == 0)
    return anywhere(t, call, "sig_addr", address, 1, sizeof *address, pe) != nullptr;
  api::report_alignment(t, call, "sig_addr", address, sizeof *address);
  return false;
}

// dest or source of a collective: within symmetric memory for `count` elements.
bool symmetric(core::Thread& t, const char* call, const char* argument, const void* address, std::size_t count,
               std::size_t size) {
  return count == 0 || anywhere(t, call, argument, address, count, size, t.pe->my_pe) != nullptr;
}

// The same with gaps: of the first element to the last.
bool strided(core::Thread& t, const char* call, const char* argument, const void* address,
             const char* stride_argument, std::ptrdiff_t stride, std::size_t count, std::size_t size) {
  if (stride < 1) return api::report_value(t, call, stride_argument, stride, "at least 1"), false;
  std::size_t reach;
  if (count == 0) return true;
  if (!__builtin_mul_overflow(count - 1, static_cast<std::size_t>(stride), &reach) &&
      api::find_remote(t, address, reach + 1, size, t.pe->my_pe) != nullptr)
    return true;
  api::report_strided(t, call, argument, address, stride_argument, stride, count, size, t.pe->my_pe);
  return false;
}

constexpr std::size_t sizes[] = {1, 2, 4, 8, 1, 2, 4, 8, 4, 8, 2, 2};

bool is_type(core::Thread& t, const char* call, int type) {
  if (type >= SHMEMX_INT8 && type <= SHMEMX_BFLOAT16) return true;
  api::report_value(t, call, "type", type, "a shmemx_type_t");
  return false;
}

int reduce(const char* call, core::TeamCall what, shmem_team_t team, shmemx_type_t type, shmemx_op_t op, void* dest,
           const void* source, size_t nreduce, shmemx_stream_t stream) {
  core::Thread& t = core::enter();
  core::Team* const found = api::find_team(t, call, "team", team);
  if (found == nullptr) return 1;
  const int number = static_cast<int>(type), operation = static_cast<int>(op);
  if (!is_type(t, call, number)) return 1;
  if (operation < SHMEMX_SUM || operation > SHMEMX_XOR || (operation >= SHMEMX_AND && number >= SHMEMX_FLOAT))
    return api::report_value(t, call, "op", operation, "a shmemx_op_t that the type has"), 1;
  const std::size_t parts = what == core::TeamCall::reduce_scatter ? static_cast<std::size_t>(found->size) : 1;
  if (!symmetric(t, call, "dest", dest, nreduce, sizes[number]) ||
      !symmetric(t, call, "source", source, nreduce, parts * sizes[number]))
    return 1;
  return status(core::team_on_stream(t, call, what, *found, {dest, source, nreduce, 0, number, operation}, stream));
}

int moves(const char* call, core::TeamCall what, shmem_team_t team, void* dest, const void* source, size_t nelems,
          int root, bool spreads_dest, bool spreads_source, shmemx_stream_t stream) {
  core::Thread& t = core::enter();
  core::Team* const found = api::find_team(t, call, "team", team);
  if (found == nullptr) return 1;
  if (root < 0 || root >= found->size) return api::report_pe(t, call, root, found->size), 1;
  const auto n = static_cast<std::size_t>(found->size);
  if (!symmetric(t, call, "dest", dest, nelems, spreads_dest ? n : 1) ||
      !symmetric(t, call, "source", source, nelems, spreads_source ? n : 1))
    return 1;
  return status(core::team_on_stream(t, call, what, *found, {dest, source, nelems, root}, stream));
}

int strides(const char* call, shmem_team_t team, int type, void* dest, const void* source, std::ptrdiff_t dst,
            std::ptrdiff_t sst, std::size_t nelems, shmemx_stream_t stream) {
  core::Thread& t = core::enter();
  core::Team* const found = api::find_team(t, call, "team", team);
  if (found == nullptr || !is_type(t, call, type)) return 1;
  std::size_t count;
  if (__builtin_mul_overflow(nelems, static_cast<std::size_t>(found->size), &count))
    return api::report_address(t, call, "dest", dest, nelems, sizes[type], t.pe->my_pe), 1;
  if (!strided(t, call, "dest", dest, "dst", dst, count, sizes[type]) ||
      !strided(t, call, "source", source, "sst", sst, count, sizes[type]))
    return 1;
  const int word = SHMEMX_UINT8 + std::countr_zero(sizes[type]);
  return status(core::team_on_stream(t, call, core::TeamCall::alltoalls, *found,
                                     {dest, source, nelems, 0, word, 0, dst, sst}, stream));
}

int meets(const char* call, core::TeamCall what, shmem_team_t team, shmemx_stream_t stream) {
  core::Thread& t = core::enter();
  core::Team* const found = api::find_team(t, call, "team", team);
  return found == nullptr ? 1 : status(core::team_on_stream(t, call, what, *found, {}, stream));
}

}  // namespace

extern "C" USHMEM_API int shmemx_stream_create(shmemx_stream_t* stream) {
  constexpr const char* call = "shmemx_stream_create";
  core::Thread& t = core::enter();
  return status(api::running(t, call) && given(t, call, "stream", stream) && core::stream_create(t, call, stream));
}

extern "C" USHMEM_API int shmemx_stream_destroy(shmemx_stream_t stream) {
  constexpr const char* call = "shmemx_stream_destroy";
  core::Thread& t = core::enter();
  return status(api::running(t, call) && given(t, call, "stream", stream) && core::stream_destroy(t, call, stream));
}

extern "C" USHMEM_API int shmemx_stream_synchronize(shmemx_stream_t stream) {
  constexpr const char* call = "shmemx_stream_synchronize";
  core::Thread& t = core::enter();
  return status(api::running(t, call) && core::stream_wait(t, call, stream));
}

extern "C" USHMEM_API int shmemx_stream_query(shmemx_stream_t stream, int* done) {
  constexpr const char* call = "shmemx_stream_query";
  core::Thread& t = core::enter();
  bool is = false;
  if (!api::running(t, call) || !given(t, call, "done", done) || !core::stream_query(t, call, stream, &is)) return 1;
  *done = is ? 1 : 0;
  return 0;
}

extern "C" USHMEM_API int shmemx_capture_begin(shmemx_stream_t stream) {
  constexpr const char* call = "shmemx_capture_begin";
  core::Thread& t = core::enter();
  return status(api::running(t, call) && core::capture_begin(t, call, stream));
}

extern "C" USHMEM_API int shmemx_capture_end(shmemx_stream_t stream, shmemx_graph_t* graph) {
  constexpr const char* call = "shmemx_capture_end";
  core::Thread& t = core::enter();
  return status(api::running(t, call) && given(t, call, "graph", graph) && core::capture_end(t, call, stream, graph));
}

extern "C" USHMEM_API int shmemx_graph_launch(shmemx_graph_t graph, shmemx_stream_t stream) {
  constexpr const char* call = "shmemx_graph_launch";
  core::Thread& t = core::enter();
  return status(api::running(t, call) && given(t, call, "graph", graph) && core::graph_launch(t, call, graph, stream));
}

extern "C" USHMEM_API int shmemx_graph_destroy(shmemx_graph_t graph) {
  constexpr const char* call = "shmemx_graph_destroy";
  core::Thread& t = core::enter();
  return status(api::running(t, call) && given(t, call, "graph", graph) && core::graph_destroy(t, call, graph));
}

extern "C" USHMEM_API int shmemx_device_create(shmem_team_t team, int slots, shmemx_device_t* device) {
  constexpr const char* call = "shmemx_device_create";
  core::Thread& t = core::enter();
  core::Team* const found = api::find_team(t, call, "team", team);
  if (found == nullptr || !given(t, call, "device", device)) return 1;
  if (slots < 1) return api::report_value(t, call, "slots", slots, "1 or more"), 1;
  return status(core::handle_create(t, call, *found, slots, device));
}

extern "C" USHMEM_API int shmemx_device_destroy(shmemx_device_t* device) {
  constexpr const char* call = "shmemx_device_destroy";
  core::Thread& t = core::enter();
  if (!api::running(t, call) || !given(t, call, "device", device)) return 1;
  if (core::handle_destroy(t, call, *device)) return *device = shmemx_device_t{}, 0;
  core::fail(t, call, "argument device is %p: not a live handle of this PE", static_cast<void*>(device));
  return 1;
}

extern "C" USHMEM_API int shmemx_kernel_load(const char* file, const char* name, shmemx_kernel_t* kernel) {
  constexpr const char* call = "shmemx_kernel_load";
  core::Thread& t = core::enter();
  return status(api::running(t, call) && given(t, call, "file", file) && given(t, call, "name", name) &&
                given(t, call, "kernel", kernel) && core::kernel_load(t, call, file, name, kernel));
}

extern "C" USHMEM_API int shmemx_launch(shmemx_kernel_t kernel, unsigned int blocks, const void* args, size_t bytes,
                                        shmemx_stream_t stream) {
  constexpr const char* call = "shmemx_launch";
  core::Thread& t = core::enter();
  if (!api::running(t, call) || !given(t, call, "kernel", kernel) || !given(t, call, "args", args)) return 1;
  if (blocks == 0) return api::report_value(t, call, "blocks", 0, "1 or more"), 1;
  return status(core::kernel_launch(t, call, kernel, blocks, args, bytes, stream));
}

extern "C" USHMEM_API void shmemx_putmem_on_stream(void* dest, const void* source, size_t nelems, int pe,
                                                   shmemx_stream_t stream) {
  constexpr const char* call = "shmemx_putmem_on_stream";
  core::Thread& t = core::enter();
  if (!api::running(t, call) || !api::pe_in_range(t, call, pe) || nelems == 0) return;
  void* const there = anywhere(t, call, "dest", dest, nelems, 1, pe);
  if (there == nullptr || !given(t, call, "source", source)) return;
  or_fail(t, core::put_on_stream(t, call, {dest, source, nelems, pe}, t.pe->is_far(pe) ? nullptr : there, stream));
}

extern "C" USHMEM_API void shmemx_getmem_on_stream(void* dest, const void* source, size_t nelems, int pe,
                                                   shmemx_stream_t stream) {
  constexpr const char* call = "shmemx_getmem_on_stream";
  core::Thread& t = core::enter();
  if (!api::running(t, call) || !api::pe_in_range(t, call, pe) || nelems == 0) return;
  const void* const there = anywhere(t, call, "source", source, nelems, 1, pe);
  if (there == nullptr || !given(t, call, "dest", dest)) return;
  or_fail(t, core::get_on_stream(t, call, {dest, source, nelems, pe}, t.pe->is_far(pe) ? nullptr : there, stream));
}

extern "C" USHMEM_API void shmemx_putmem_signal_on_stream(void* dest, const void* source, size_t nelems,
                                                          uint64_t* sig_addr, uint64_t signal, int sig_op, int pe,
                                                          shmemx_stream_t stream) {
  constexpr const char* call = "shmemx_putmem_signal_on_stream";
  core::Thread& t = core::enter();
  if (!api::running(t, call) || !api::pe_in_range(t, call, pe) || !good_signal_op(t, call, sig_op)) return;
  if (!is_word(t, call, sig_addr, pe)) return;
  if (nelems != 0 && (anywhere(t, call, "dest", dest, nelems, 1, pe) == nullptr ||
                      !given(t, call, "source", source)))
    return;
  or_fail(t, core::put_signal_on_stream(t, call, {dest, source, nelems, pe}, sig_addr, signal, sig_op, stream));
}

extern "C" USHMEM_API void shmemx_signal_op_on_stream(uint64_t* sig_addr, uint64_t signal, int sig_op, int pe,
                                                      shmemx_stream_t stream) {
  constexpr const char* call = "shmemx_signal_op_on_stream";
  core::Thread& t = core::enter();
  if (!api::running(t, call) || !api::pe_in_range(t, call, pe) || !good_signal_op(t, call, sig_op)) return;
  if (!is_word(t, call, sig_addr, pe)) return;
  or_fail(t, core::put_signal_on_stream(t, call, {nullptr, nullptr, 0, pe}, sig_addr, signal, sig_op, stream));
}

extern "C" USHMEM_API void shmemx_signal_wait_until_on_stream(uint64_t* sig_addr, int cmp, uint64_t value,
                                                              shmemx_stream_t stream) {
  constexpr const char* call = "shmemx_signal_wait_until_on_stream";
  core::Thread& t = core::enter();
  if (!api::running(t, call)) return;
  if (cmp < SHMEM_CMP_EQ || cmp > SHMEM_CMP_LE) return api::report_value(t, call, "cmp", cmp, "a SHMEM_CMP_...");
  if (!is_word(t, call, sig_addr, t.pe->my_pe)) return;
  or_fail(t, core::wait_on_stream(t, call, sig_addr, cmp, value, stream));
}

extern "C" USHMEM_API void shmemx_quiet_on_stream(shmemx_stream_t stream) {
  constexpr const char* call = "shmemx_quiet_on_stream";
  core::Thread& t = core::enter();
  if (api::running(t, call)) or_fail(t, core::quiet_on_stream(t, call, stream));
}

extern "C" USHMEM_API int shmemx_barrier_on_stream(shmem_team_t team, shmemx_stream_t stream) {
  return meets("shmemx_barrier_on_stream", core::TeamCall::barrier, team, stream);
}
extern "C" USHMEM_API int shmemx_barrier_all_on_stream(shmemx_stream_t stream) {
  return meets("shmemx_barrier_all_on_stream", core::TeamCall::barrier, SHMEM_TEAM_WORLD, stream);
}
extern "C" USHMEM_API int shmemx_sync_on_stream(shmem_team_t team, shmemx_stream_t stream) {
  return meets("shmemx_sync_on_stream", core::TeamCall::sync, team, stream);
}
extern "C" USHMEM_API int shmemx_sync_all_on_stream(shmemx_stream_t stream) {
  return meets("shmemx_sync_all_on_stream", core::TeamCall::sync, SHMEM_TEAM_WORLD, stream);
}

extern "C" USHMEM_API int shmemx_broadcastmem_on_stream(shmem_team_t team, void* dest, const void* source,
                                                        size_t nelems, int pe_root, shmemx_stream_t stream) {
  return moves("shmemx_broadcastmem_on_stream", core::TeamCall::broadcast, team, dest, source, nelems, pe_root, false,
               false, stream);
}
extern "C" USHMEM_API int shmemx_fcollectmem_on_stream(shmem_team_t team, void* dest, const void* source,
                                                       size_t nelems, shmemx_stream_t stream) {
  return moves("shmemx_fcollectmem_on_stream", core::TeamCall::fcollect, team, dest, source, nelems, 0, true, false,
               stream);
}
extern "C" USHMEM_API int shmemx_collectmem_on_stream(shmem_team_t team, void* dest, const void* source,
                                                      size_t nelems, shmemx_stream_t stream) {
  return moves("shmemx_collectmem_on_stream", core::TeamCall::collect, team, dest, source, nelems, 0, false, false,
               stream);
}
extern "C" USHMEM_API int shmemx_alltoallsmem_on_stream(shmem_team_t team, void* dest, const void* source,
                                                        ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
                                                        shmemx_stream_t stream) {
  return strides("shmemx_alltoallsmem_on_stream", team, SHMEMX_UINT8, dest, source, dst, sst, nelems, stream);
}
extern "C" USHMEM_API int shmemx_alltoalls_on_stream(shmem_team_t team, shmemx_type_t type, void* dest,
                                                     const void* source, ptrdiff_t dst, ptrdiff_t sst,
                                                     size_t nelems, shmemx_stream_t stream) {
  return strides("shmemx_alltoalls_on_stream", team, static_cast<int>(type), dest, source, dst, sst, nelems, stream);
}
extern "C" USHMEM_API int shmemx_alltoallmem_on_stream(shmem_team_t team, void* dest, const void* source,
                                                       size_t nelems, shmemx_stream_t stream) {
  return moves("shmemx_alltoallmem_on_stream", core::TeamCall::alltoall, team, dest, source, nelems, 0, true, true,
               stream);
}

extern "C" USHMEM_API int shmemx_reduce_on_stream(shmem_team_t team, shmemx_type_t type, shmemx_op_t op, void* dest,
                                                  const void* source, size_t nreduce, shmemx_stream_t stream) {
  return reduce("shmemx_reduce_on_stream", core::TeamCall::reduce, team, type, op, dest, source, nreduce, stream);
}
extern "C" USHMEM_API int shmemx_reduce_scatter_on_stream(shmem_team_t team, shmemx_type_t type, shmemx_op_t op,
                                                          void* dest, const void* source, size_t nreduce,
                                                          shmemx_stream_t stream) {
  return reduce("shmemx_reduce_scatter_on_stream", core::TeamCall::reduce_scatter, team, type, op, dest, source,
                nreduce, stream);
}

extern "C" USHMEM_API int shmemx_sum_inscan_on_stream(shmem_team_t team, shmemx_type_t type, void* dest,
                                                      const void* source, size_t nelems, shmemx_stream_t stream) {
  return reduce("shmemx_sum_inscan_on_stream", core::TeamCall::inscan, team, type, SHMEMX_SUM, dest, source, nelems,
                stream);
}
extern "C" USHMEM_API int shmemx_sum_exscan_on_stream(shmem_team_t team, shmemx_type_t type, void* dest,
                                                      const void* source, size_t nelems, shmemx_stream_t stream) {
  return reduce("shmemx_sum_exscan_on_stream", core::TeamCall::exscan, team, type, SHMEMX_SUM, dest, source, nelems,
                stream);
}
