// SPDX-License-Identifier: Apache-2.0
// SHMEM_ALLTOALL, SHMEM_ALLTOALLS, SHMEM_BROADCAST, SHMEM_COLLECT, SHMEM_REDUCTIONS, SHMEM_SCAN:
// every typed, sized and context form written out, with the checks and the work in
// api/templates.hpp. Written by tools/generate_api/generate.py; change the tables there, not this
// file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include <ushmem/extensions.h>

namespace api = ushmem::api;

extern "C" USHMEM_API int shmemx_half_alltoall(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems) {
  return api::alltoall("shmemx_half_alltoall", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_bfloat16_alltoall(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems) {
  return api::alltoall("shmemx_bfloat16_alltoall", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_half_alltoalls(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems) {
  return api::alltoalls("shmemx_half_alltoalls", team, dest, source, dst, sst, nelems);
}

extern "C" USHMEM_API int shmemx_bfloat16_alltoalls(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, ptrdiff_t dst,
    ptrdiff_t sst, size_t nelems) {
  return api::alltoalls("shmemx_bfloat16_alltoalls", team, dest, source, dst, sst, nelems);
}

extern "C" USHMEM_API int shmemx_half_broadcast(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems,
    int PE_root) {
  return api::broadcast("shmemx_half_broadcast", team, dest, source, nelems, PE_root);
}

extern "C" USHMEM_API int shmemx_bfloat16_broadcast(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems,
    int PE_root) {
  return api::broadcast("shmemx_bfloat16_broadcast", team, dest, source, nelems, PE_root);
}

extern "C" USHMEM_API int shmemx_half_collect(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems) {
  return api::collect("shmemx_half_collect", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_bfloat16_collect(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems) {
  return api::collect("shmemx_bfloat16_collect", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_half_fcollect(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems) {
  return api::fcollect("shmemx_half_fcollect", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_bfloat16_fcollect(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems) {
  return api::fcollect("shmemx_bfloat16_fcollect", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_half_max_reduce(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nreduce) {
  return api::max_reduce("shmemx_half_max_reduce", team, dest, source, nreduce);
}

extern "C" USHMEM_API int shmemx_bfloat16_max_reduce(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nreduce) {
  return api::max_reduce("shmemx_bfloat16_max_reduce", team, dest, source, nreduce);
}

extern "C" USHMEM_API int shmemx_half_min_reduce(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nreduce) {
  return api::min_reduce("shmemx_half_min_reduce", team, dest, source, nreduce);
}

extern "C" USHMEM_API int shmemx_bfloat16_min_reduce(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nreduce) {
  return api::min_reduce("shmemx_bfloat16_min_reduce", team, dest, source, nreduce);
}

extern "C" USHMEM_API int shmemx_half_sum_reduce(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nreduce) {
  return api::sum_reduce("shmemx_half_sum_reduce", team, dest, source, nreduce);
}

extern "C" USHMEM_API int shmemx_bfloat16_sum_reduce(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nreduce) {
  return api::sum_reduce("shmemx_bfloat16_sum_reduce", team, dest, source, nreduce);
}

extern "C" USHMEM_API int shmemx_half_prod_reduce(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nreduce) {
  return api::prod_reduce("shmemx_half_prod_reduce", team, dest, source, nreduce);
}

extern "C" USHMEM_API int shmemx_bfloat16_prod_reduce(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nreduce) {
  return api::prod_reduce("shmemx_bfloat16_prod_reduce", team, dest, source, nreduce);
}

extern "C" USHMEM_API int shmemx_half_sum_inscan(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems) {
  return api::sum_inscan("shmemx_half_sum_inscan", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_bfloat16_sum_inscan(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems) {
  return api::sum_inscan("shmemx_bfloat16_sum_inscan", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_half_sum_exscan(
    shmem_team_t team, shmemx_half_t *dest, const shmemx_half_t *source, size_t nelems) {
  return api::sum_exscan("shmemx_half_sum_exscan", team, dest, source, nelems);
}

extern "C" USHMEM_API int shmemx_bfloat16_sum_exscan(
    shmem_team_t team, shmemx_bfloat16_t *dest, const shmemx_bfloat16_t *source, size_t nelems) {
  return api::sum_exscan("shmemx_bfloat16_sum_exscan", team, dest, source, nelems);
}
