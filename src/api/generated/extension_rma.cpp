// SPDX-License-Identifier: Apache-2.0
// SHMEM_PUT, SHMEM_P, SHMEM_IPUT, SHMEM_GET, SHMEM_G, SHMEM_IGET, SHMEM_PUT_NBI, SHMEM_GET_NBI,
// SHMEM_PUT_SIGNAL, SHMEM_PUT_SIGNAL_NBI: every typed, sized and context form written out, with the
// checks and the work in api/templates.hpp. Written by tools/generate_api/generate.py; change the
// tables there, not this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include <ushmem/extensions.h>

namespace api = ushmem::api;

extern "C" USHMEM_API void shmemx_half_put(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe) {
  api::put("shmemx_half_put", dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_bfloat16_put(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, int pe) {
  api::put("shmemx_bfloat16_put", dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_ctx_half_put(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe) {
  api::ctx_put("shmemx_ctx_half_put", ctx, dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_ctx_bfloat16_put(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    int pe) {
  api::ctx_put("shmemx_ctx_bfloat16_put", ctx, dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_half_p(shmemx_half_t *dest, shmemx_half_t value, int pe) {
  api::p("shmemx_half_p", dest, value, pe);
}

extern "C" USHMEM_API void shmemx_bfloat16_p(
    shmemx_bfloat16_t *dest, shmemx_bfloat16_t value, int pe) {
  api::p("shmemx_bfloat16_p", dest, value, pe);
}

extern "C" USHMEM_API void shmemx_ctx_half_p(
    shmem_ctx_t ctx, shmemx_half_t *dest, shmemx_half_t value, int pe) {
  api::ctx_p("shmemx_ctx_half_p", ctx, dest, value, pe);
}

extern "C" USHMEM_API void shmemx_ctx_bfloat16_p(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, shmemx_bfloat16_t value, int pe) {
  api::ctx_p("shmemx_ctx_bfloat16_p", ctx, dest, value, pe);
}

extern "C" USHMEM_API void shmemx_half_iput(
    shmemx_half_t *dest, const shmemx_half_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iput("shmemx_half_iput", dest, source, dst, sst, nelems, pe);
}

extern "C" USHMEM_API void shmemx_bfloat16_iput(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::iput("shmemx_bfloat16_iput", dest, source, dst, sst, nelems, pe);
}

extern "C" USHMEM_API void shmemx_ctx_half_iput(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iput("shmemx_ctx_half_iput", ctx, dest, source, dst, sst, nelems, pe);
}

extern "C" USHMEM_API void shmemx_ctx_bfloat16_iput(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe) {
  api::ctx_iput("shmemx_ctx_bfloat16_iput", ctx, dest, source, dst, sst, nelems, pe);
}

extern "C" USHMEM_API void shmemx_half_get(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe) {
  api::get("shmemx_half_get", dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_bfloat16_get(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, int pe) {
  api::get("shmemx_bfloat16_get", dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_ctx_half_get(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe) {
  api::ctx_get("shmemx_ctx_half_get", ctx, dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_ctx_bfloat16_get(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    int pe) {
  api::ctx_get("shmemx_ctx_bfloat16_get", ctx, dest, source, nelems, pe);
}

extern "C" USHMEM_API shmemx_half_t shmemx_half_g(const shmemx_half_t *source, int pe) {
  return api::g("shmemx_half_g", source, pe);
}

extern "C" USHMEM_API shmemx_bfloat16_t shmemx_bfloat16_g(const shmemx_bfloat16_t *source, int pe) {
  return api::g("shmemx_bfloat16_g", source, pe);
}

extern "C" USHMEM_API shmemx_half_t shmemx_ctx_half_g(
    shmem_ctx_t ctx, const shmemx_half_t *source, int pe) {
  return api::ctx_g("shmemx_ctx_half_g", ctx, source, pe);
}

extern "C" USHMEM_API shmemx_bfloat16_t shmemx_ctx_bfloat16_g(
    shmem_ctx_t ctx, const shmemx_bfloat16_t *source, int pe) {
  return api::ctx_g("shmemx_ctx_bfloat16_g", ctx, source, pe);
}

extern "C" USHMEM_API void shmemx_half_iget(
    shmemx_half_t *dest, const shmemx_half_t *source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems,
    int pe) {
  api::iget("shmemx_half_iget", dest, source, dst, sst, nelems, pe);
}

extern "C" USHMEM_API void shmemx_bfloat16_iget(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::iget("shmemx_bfloat16_iget", dest, source, dst, sst, nelems, pe);
}

extern "C" USHMEM_API void shmemx_ctx_half_iget(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, ptrdiff_t dst, ptrdiff_t sst,
    size_t nelems, int pe) {
  api::ctx_iget("shmemx_ctx_half_iget", ctx, dest, source, dst, sst, nelems, pe);
}

extern "C" USHMEM_API void shmemx_ctx_bfloat16_iget(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems, int pe) {
  api::ctx_iget("shmemx_ctx_bfloat16_iget", ctx, dest, source, dst, sst, nelems, pe);
}

extern "C" USHMEM_API void shmemx_half_put_nbi(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe) {
  api::put_nbi("shmemx_half_put_nbi", dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_bfloat16_put_nbi(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, int pe) {
  api::put_nbi("shmemx_bfloat16_put_nbi", dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_ctx_half_put_nbi(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe) {
  api::ctx_put_nbi("shmemx_ctx_half_put_nbi", ctx, dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_ctx_bfloat16_put_nbi(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    int pe) {
  api::ctx_put_nbi("shmemx_ctx_bfloat16_put_nbi", ctx, dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_half_get_nbi(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe) {
  api::get_nbi("shmemx_half_get_nbi", dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_bfloat16_get_nbi(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, int pe) {
  api::get_nbi("shmemx_bfloat16_get_nbi", dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_ctx_half_get_nbi(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, int pe) {
  api::ctx_get_nbi("shmemx_ctx_half_get_nbi", ctx, dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_ctx_bfloat16_get_nbi(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    int pe) {
  api::ctx_get_nbi("shmemx_ctx_bfloat16_get_nbi", ctx, dest, source, nelems, pe);
}

extern "C" USHMEM_API void shmemx_half_put_signal(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::put_signal("shmemx_half_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}

extern "C" USHMEM_API void shmemx_bfloat16_put_signal(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::put_signal("shmemx_bfloat16_put_signal", dest, source, nelems, sig_addr, signal, sig_op, pe);
}

extern "C" USHMEM_API void shmemx_ctx_half_put_signal(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmemx_ctx_half_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

extern "C" USHMEM_API void shmemx_ctx_bfloat16_put_signal(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal(
      "shmemx_ctx_bfloat16_put_signal", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

extern "C" USHMEM_API void shmemx_half_put_signal_nbi(
    shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::put_signal_nbi(
      "shmemx_half_put_signal_nbi", dest, source, nelems, sig_addr, signal, sig_op, pe);
}

extern "C" USHMEM_API void shmemx_bfloat16_put_signal_nbi(
    shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems, uint64_t *sig_addr,
    uint64_t signal, int sig_op, int pe) {
  api::put_signal_nbi(
      "shmemx_bfloat16_put_signal_nbi", dest, source, nelems, sig_addr, signal, sig_op, pe);
}

extern "C" USHMEM_API void shmemx_ctx_half_put_signal_nbi(
    shmem_ctx_t ctx, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal_nbi(
      "shmemx_ctx_half_put_signal_nbi", ctx, dest, source, nelems, sig_addr, signal, sig_op, pe);
}

extern "C" USHMEM_API void shmemx_ctx_bfloat16_put_signal_nbi(
    shmem_ctx_t ctx, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    uint64_t *sig_addr, uint64_t signal, int sig_op, int pe) {
  api::ctx_put_signal_nbi(
      "shmemx_ctx_bfloat16_put_signal_nbi", ctx, dest, source, nelems, sig_addr, signal, sig_op,
      pe);
}
