// SPDX-License-Identifier: Apache-2.0
//
// The long way of put, get and put with signal: any size, any symmetric address, all checks. One function
// each for all types; the generated functions come here by a tail call when the short way does not fit.
#include "api/templates_rma.hpp"
#include "core/net/net.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::api {
namespace {

void copy(const Thread& t, void* to, const void* from, std::size_t bytes) {
  core::LargeCopy(t.pe->world->copy_times, bytes)(to, from, bytes);
}

void put_to(Thread& t, const char* call, shmem_ctx_t ctx, void* dest, const void* source, std::size_t nelems,
            std::size_t element, int pe, bool nbi) {
  if (nelems == 0) return;  // pointers are not looked at
  void* there = remote(t, call, "dest", dest, nelems, element, pe);
  if (there == nullptr) return;
  if (foreign(t, dest, source))
    return core::foreign_put(t, call, context_at(t, ctx), pe, dest, source, nelems * element);
  if (!local(t, call, "source", source, nelems)) return;
  if (t.pe->is_far(pe))
    return core::far_put(t, call, context_at(t, ctx), pe, dest, source, nelems * element, nbi);
  copy(t, there, source, nelems * element);
  t.count_put(pe, nelems * element);
}

void get_from(Thread& t, const char* call, shmem_ctx_t ctx, void* dest, const void* source, std::size_t nelems,
              std::size_t element, int pe, bool nbi) {
  if (nelems == 0) return;
  const void* there = remote(t, call, "source", source, nelems, element, pe);
  if (there == nullptr) return;
  if (foreign(t, source, dest))
    return core::foreign_get(t, call, context_at(t, ctx), pe, dest, source, nelems * element);
  if (!local(t, call, "dest", dest, nelems)) return;
  if (t.pe->is_far(pe))
    return core::far_get(t, call, context_at(t, ctx), pe, dest, const_cast<void*>(source), nelems * element, nbi);
  copy(t, dest, there, nelems * element);
  base::cpu_load_fence();
  t.count_get(pe, nelems * element);
}

void put_signal_to(Thread& t, const char* call, shmem_ctx_t ctx, void* dest, const void* source,
                   std::size_t nelems, std::size_t element, std::uint64_t* sig_addr, std::uint64_t signal,
                   int sig_op, int pe, bool nbi) {
  if (checking && sig_op != SHMEM_SIGNAL_SET && sig_op != SHMEM_SIGNAL_ADD)
    return report_value(t, call, "sig_op", sig_op, "SHMEM_SIGNAL_SET or SHMEM_SIGNAL_ADD");
  auto* word = remote_word<std::uint64_t>(t, call, "sig_addr", sig_addr, pe);
  if (word == nullptr) return;
  void* there = dest;
  if (nelems != 0) {
    there = remote(t, call, "dest", dest, nelems, element, pe);
    if (there == nullptr) return;
  }
  if (foreign(t, sig_addr) || (nelems != 0 && foreign(t, dest, source)))
    return core::foreign_put_signal(t, call, context_at(t, ctx), pe, dest, source, nelems * element, sig_addr, signal,
                                    sig_op == SHMEM_SIGNAL_ADD);
  if (!local(t, call, "source", source, nelems)) return;
  if (t.pe->is_far(pe))
    return core::far_put_signal(t, call, context_at(t, ctx), pe, dest, source, nelems * element, sig_addr, signal,
                                sig_op == SHMEM_SIGNAL_ADD, nbi);
  if (nelems != 0) {
    copy(t, there, source, nelems * element);
    t.count_put(pe, nelems * element);
  }
  update_signal(t, word, signal, sig_op);
}

}  // namespace

void put_bytes(const char* call, void* dest, const void* source, std::size_t nelems,
               std::size_t element, int pe, bool nbi) {
  Thread& t = core::enter();
  if (pe_in_range(t, call, pe)) put_to(t, call, SHMEM_CTX_DEFAULT, dest, source, nelems, element, pe, nbi);
}

void get_bytes(const char* call, void* dest, const void* source, std::size_t nelems,
               std::size_t element, int pe, bool nbi) {
  Thread& t = core::enter();
  if (pe_in_range(t, call, pe)) get_from(t, call, SHMEM_CTX_DEFAULT, dest, source, nelems, element, pe, nbi);
}

void put_bytes(const char* call, shmem_ctx_t ctx, void* dest, const void* source,
               std::size_t nelems, std::size_t element, int pe, bool nbi) {
  Thread& t = core::enter();
  const int world = world_pe(t, call, ctx, pe);
  if (world >= 0) put_to(t, call, ctx, dest, source, nelems, element, world, nbi);
}

void get_bytes(const char* call, shmem_ctx_t ctx, void* dest, const void* source,
               std::size_t nelems, std::size_t element, int pe, bool nbi) {
  Thread& t = core::enter();
  const int world = world_pe(t, call, ctx, pe);
  if (world >= 0) get_from(t, call, ctx, dest, source, nelems, element, world, nbi);
}

void put_signal_bytes(const char* call, void* dest, const void* source, std::size_t nelems,
                      std::size_t element, std::uint64_t* sig_addr, std::uint64_t signal,
                      int sig_op, int pe, bool nbi) {
  Thread& t = core::enter();
  if (pe_in_range(t, call, pe))
    put_signal_to(t, call, SHMEM_CTX_DEFAULT, dest, source, nelems, element, sig_addr, signal, sig_op, pe, nbi);
}

void put_signal_bytes(const char* call, shmem_ctx_t ctx, void* dest, const void* source,
                      std::size_t nelems, std::size_t element, std::uint64_t* sig_addr,
                      std::uint64_t signal, int sig_op, int pe, bool nbi) {
  Thread& t = core::enter();
  const int world = world_pe(t, call, ctx, pe);
  if (world >= 0)
    put_signal_to(t, call, ctx, dest, source, nelems, element, sig_addr, signal, sig_op, world, nbi);
}

}  // namespace ushmem::api
