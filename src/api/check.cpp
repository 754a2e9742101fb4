// SPDX-License-Identifier: Apache-2.0
#include "api/check.hpp"

#include <cstdio>
#include <utility>

#include "api/templates_blocks.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::api {

using core::fail;

namespace {

// What lies at an address that was refused, and where symmetric memory is.
void describe_place(const core::Pe& me, const void* address, char* out, std::size_t size) {
  const auto a = reinterpret_cast<std::uintptr_t>(address);
  const bool heap = a - me.heap_base < me.heap_size;
  if (heap || a - me.data_base < me.data_size) {
    const std::uintptr_t end = heap ? me.heap_base + me.heap_size : me.data_base + me.data_size;
    std::snprintf(out, size, "only %zu bytes are left up to the end of the %s",
                  static_cast<std::size_t>(end - a),
                  heap ? "symmetric heap" : "program's globals");
    return;
  }
  const auto& window = me.world->heap;
  const bool peers = a - window.base() < window.bytes();
  char globals[80] = "and it has no symmetric globals";  // PEs as threads, or turned off
  if (me.data_size != 0)
    std::snprintf(globals, sizeof globals, "its symmetric globals are 0x%zx to 0x%zx",
                  static_cast<std::size_t>(me.data_base),
                  static_cast<std::size_t>(me.data_base + me.data_size));
  std::snprintf(out, size, "%sthis PE's symmetric heap is 0x%zx to 0x%zx, %s",
                peers ? "it is an address of a peer's memory, as shmem_ptr gives; " : "",
                static_cast<std::size_t>(me.heap_base),
                static_cast<std::size_t>(me.heap_base + me.heap_size), globals);
}

}  // namespace

void report_not_running(Thread& t, const char* call) {
  switch (t.pe->life) {
    case core::Life::before_init:
      return fail(t, call,
                  "the library is not initialised in this process: call shmem_init first (a thread of "
                  "an in-process world joins it with shmemx_world_attach)");
    case core::Life::finalized: return fail(t, call, "called after shmem_finalize");
    case core::Life::forked:
      return fail(t, call, "called in a forked child of a PE: the child is not a PE");
    case core::Life::detached: return fail(t, call, "called after shmemx_world_detach");
    case core::Life::running: return;
  }
}

void report_pe(Thread& t, const char* call, int pe, int n_pes) {
  if (t.pe->n_checked == 0) return report_not_running(t, call);
  fail(t, call, "argument pe is %d: must be 0 to %d", pe, n_pes - 1);
}

void report_address(Thread& t, const char* call, const char* argument, const void* address,
                    std::size_t count, std::size_t size, int pe, const char* count_argument) {
  if (t.pe->n_checked == 0) return report_not_running(t, call);
  const core::Pe& me = *t.pe;
  std::size_t bytes;
  if (!bytes_of(count, size, &bytes) || count > PTRDIFF_MAX)
    return fail(t, call, "argument %s is %zu (as a signed number %lld): too many elements of %zu "
                "bytes for PE %d", count_argument, count, static_cast<long long>(count), size, pe);
  if (me.translate(address, bytes, pe) != nullptr)
    return fail(t, call, "argument %s is %p (%zu elements of %zu bytes, PE %d): not within one live "
                "allocation of the symmetric heap (freed, or beyond its end)",
                argument, address, count, size, pe);
  char where[256];
  describe_place(me, address, where, sizeof where);
  fail(t, call, "argument %s is %p (%zu elements of %zu bytes, PE %d): not symmetric memory; %s",
       argument, address, count, size, pe, where);
}

void report_strided(Thread& t, const char* call, const char* argument, const void* address,
                    const char* stride_argument, std::ptrdiff_t stride, std::size_t count,
                    std::size_t size, int pe) {
  if (t.pe->n_checked == 0 || count > PTRDIFF_MAX)
    return report_address(t, call, argument, address, count, size, pe);
  char where[256];
  describe_place(*t.pe, address, where, sizeof where);
  fail(t, call, "argument %s is %p and %s is %td (%zu elements of %zu bytes, PE %d): some of them are "
       "not in %s; %s", argument, address, stride_argument, stride, count, size, pe,
       t.pe->checks < 2 ? "symmetric memory" : "one live allocation of symmetric memory", where);
}

void report_blocks(Thread& t, const char* call, const char* argument, const void* address,
                   const char* stride_argument, std::ptrdiff_t stride, const BlockShape& shape,
                   int pe) {
  if (t.pe->n_checked == 0) return report_not_running(t, call);
  for (const auto& [name, count] :
       {std::pair{"bsize", shape.bsize}, std::pair{"nblocks", shape.nblocks}})
    if (count > PTRDIFF_MAX)
      return fail(t, call, "argument %s is %zu (as a signed number %lld): too many of elements of %zu "
                  "bytes for PE %d", name, count, static_cast<long long>(count), shape.element, pe);
  char where[256];
  describe_place(*t.pe, address, where, sizeof where);
  fail(t, call, "argument %s is %p and %s is %td (%zu blocks of %zu elements of %zu bytes, PE %d): some "
       "of them are not in %s; %s", argument, address, stride_argument, stride, shape.nblocks,
       shape.bsize, shape.element, pe,
       t.pe->checks < 2 ? "symmetric memory" : "one live allocation of symmetric memory", where);
}

void report_alignment(Thread& t, const char* call, const char* argument, const void* address,
                      std::size_t alignment) {
  if (t.pe->n_checked == 0) return report_not_running(t, call);
  fail(t, call, "argument %s is %p: must be aligned to %zu bytes", argument, address, alignment);
}

void report_null(Thread& t, const char* call, const char* argument) {
  if (t.pe->n_checked == 0) return report_not_running(t, call);
  fail(t, call, "argument %s is a null pointer", argument);
}

void report_foreign(Thread& t, const char* call, const char* argument, const void* address) {
  fail(t, call, "argument %s is %p: memory of a device that the host's loads and stores do not reach, which "
       "this argument cannot be", argument, address);
}

void report_handle(Thread& t, const char* call, const char* argument, std::uintptr_t handle) {
  if (t.pe->n_checked == 0) return report_not_running(t, call);
  fail(t, call, "argument %s is %#zx: not a live %s of this PE%s", argument,
       static_cast<std::size_t>(handle), argument[0] == 'c' ? "context" : "team",
       handle == 0 ? " (the invalid handle)" : "");
}

void report_value(Thread& t, const char* call, const char* argument, long long value,
                  const char* must_be) {
  if (t.pe->n_checked == 0) return report_not_running(t, call);
  fail(t, call, "argument %s is %lld: must be %s", argument, value, must_be);
}

Team* find_team_quietly(Thread& t, shmem_team_t team) {
  return t.pe->n_checked == 0 ? nullptr
                              : t.pe->teams.find(reinterpret_cast<std::uintptr_t>(team));
}

Team* find_team(Thread& t, const char* call, const char* argument, shmem_team_t team) {
  Team* found = find_team_quietly(t, team);
  if (found == nullptr) report_handle(t, call, argument, reinterpret_cast<std::uintptr_t>(team));
  return found;
}

}  // namespace ushmem::api
