// SPDX-License-Identifier: Apache-2.0
// SHMEM_WAIT_UNTIL, SHMEM_WAIT_UNTIL_ALL, SHMEM_WAIT_UNTIL_ANY, SHMEM_WAIT_UNTIL_SOME,
// SHMEM_WAIT_UNTIL_ALL_VECTOR, SHMEM_WAIT_UNTIL_ANY_VECTOR, SHMEM_WAIT_UNTIL_SOME_VECTOR,
// SHMEM_TEST, SHMEM_TEST_ALL, SHMEM_TEST_ANY, SHMEM_TEST_SOME, SHMEM_TEST_ALL_VECTOR,
// SHMEM_TEST_ANY_VECTOR, SHMEM_TEST_SOME_VECTOR: every typed, sized and context form written out,
// with the checks and the work in api/templates.hpp. Written by tools/generate_api/generate.py;
// change the tables there, not this file.
#include "api/templates.hpp"

#include <cstddef>
#include <cstdint>

#include <ushmem/extensions.h>

namespace api = ushmem::api;

extern "C" USHMEM_API void shmemx_half_wait_until(
    shmemx_half_t *ivar, int cmp, shmemx_half_t cmp_value) {
  api::wait_until("shmemx_half_wait_until", ivar, cmp, cmp_value);
}

extern "C" USHMEM_API void shmemx_bfloat16_wait_until(
    shmemx_bfloat16_t *ivar, int cmp, shmemx_bfloat16_t cmp_value) {
  api::wait_until("shmemx_bfloat16_wait_until", ivar, cmp, cmp_value);
}

extern "C" USHMEM_API void shmemx_half_wait_until_all(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp, shmemx_half_t cmp_value) {
  api::wait_until_all("shmemx_half_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}

extern "C" USHMEM_API void shmemx_bfloat16_wait_until_all(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    shmemx_bfloat16_t cmp_value) {
  api::wait_until_all("shmemx_bfloat16_wait_until_all", ivars, nelems, status, cmp, cmp_value);
}

extern "C" USHMEM_API size_t shmemx_half_wait_until_any(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp, shmemx_half_t cmp_value) {
  return api::wait_until_any("shmemx_half_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}

extern "C" USHMEM_API size_t shmemx_bfloat16_wait_until_any(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    shmemx_bfloat16_t cmp_value) {
  return api::wait_until_any(
      "shmemx_bfloat16_wait_until_any", ivars, nelems, status, cmp, cmp_value);
}

extern "C" USHMEM_API size_t shmemx_half_wait_until_some(
    shmemx_half_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    shmemx_half_t cmp_value) {
  return api::wait_until_some(
      "shmemx_half_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}

extern "C" USHMEM_API size_t shmemx_bfloat16_wait_until_some(
    shmemx_bfloat16_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    shmemx_bfloat16_t cmp_value) {
  return api::wait_until_some(
      "shmemx_bfloat16_wait_until_some", ivars, nelems, indices, status, cmp, cmp_value);
}

extern "C" USHMEM_API void shmemx_half_wait_until_all_vector(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_half_t *cmp_values) {
  api::wait_until_all_vector(
      "shmemx_half_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}

extern "C" USHMEM_API void shmemx_bfloat16_wait_until_all_vector(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_bfloat16_t *cmp_values) {
  api::wait_until_all_vector(
      "shmemx_bfloat16_wait_until_all_vector", ivars, nelems, status, cmp, cmp_values);
}

extern "C" USHMEM_API size_t shmemx_half_wait_until_any_vector(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_half_t *cmp_values) {
  return api::wait_until_any_vector(
      "shmemx_half_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}

extern "C" USHMEM_API size_t shmemx_bfloat16_wait_until_any_vector(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_bfloat16_t *cmp_values) {
  return api::wait_until_any_vector(
      "shmemx_bfloat16_wait_until_any_vector", ivars, nelems, status, cmp, cmp_values);
}

extern "C" USHMEM_API size_t shmemx_half_wait_until_some_vector(
    shmemx_half_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const shmemx_half_t *cmp_values) {
  return api::wait_until_some_vector(
      "shmemx_half_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}

extern "C" USHMEM_API size_t shmemx_bfloat16_wait_until_some_vector(
    shmemx_bfloat16_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const shmemx_bfloat16_t *cmp_values) {
  return api::wait_until_some_vector(
      "shmemx_bfloat16_wait_until_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}

extern "C" USHMEM_API int shmemx_half_test(shmemx_half_t *ivar, int cmp, shmemx_half_t cmp_value) {
  return api::test("shmemx_half_test", ivar, cmp, cmp_value);
}

extern "C" USHMEM_API int shmemx_bfloat16_test(
    shmemx_bfloat16_t *ivar, int cmp, shmemx_bfloat16_t cmp_value) {
  return api::test("shmemx_bfloat16_test", ivar, cmp, cmp_value);
}

extern "C" USHMEM_API int shmemx_half_test_all(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp, shmemx_half_t cmp_value) {
  return api::test_all("shmemx_half_test_all", ivars, nelems, status, cmp, cmp_value);
}

extern "C" USHMEM_API int shmemx_bfloat16_test_all(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    shmemx_bfloat16_t cmp_value) {
  return api::test_all("shmemx_bfloat16_test_all", ivars, nelems, status, cmp, cmp_value);
}

extern "C" USHMEM_API size_t shmemx_half_test_any(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp, shmemx_half_t cmp_value) {
  return api::test_any("shmemx_half_test_any", ivars, nelems, status, cmp, cmp_value);
}

extern "C" USHMEM_API size_t shmemx_bfloat16_test_any(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    shmemx_bfloat16_t cmp_value) {
  return api::test_any("shmemx_bfloat16_test_any", ivars, nelems, status, cmp, cmp_value);
}

extern "C" USHMEM_API size_t shmemx_half_test_some(
    shmemx_half_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    shmemx_half_t cmp_value) {
  return api::test_some("shmemx_half_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}

extern "C" USHMEM_API size_t shmemx_bfloat16_test_some(
    shmemx_bfloat16_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    shmemx_bfloat16_t cmp_value) {
  return api::test_some(
      "shmemx_bfloat16_test_some", ivars, nelems, indices, status, cmp, cmp_value);
}

extern "C" USHMEM_API int shmemx_half_test_all_vector(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_half_t *cmp_values) {
  return api::test_all_vector(
      "shmemx_half_test_all_vector", ivars, nelems, status, cmp, cmp_values);
}

extern "C" USHMEM_API int shmemx_bfloat16_test_all_vector(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_bfloat16_t *cmp_values) {
  return api::test_all_vector(
      "shmemx_bfloat16_test_all_vector", ivars, nelems, status, cmp, cmp_values);
}

extern "C" USHMEM_API size_t shmemx_half_test_any_vector(
    shmemx_half_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_half_t *cmp_values) {
  return api::test_any_vector(
      "shmemx_half_test_any_vector", ivars, nelems, status, cmp, cmp_values);
}

extern "C" USHMEM_API size_t shmemx_bfloat16_test_any_vector(
    shmemx_bfloat16_t *ivars, size_t nelems, const int *status, int cmp,
    const shmemx_bfloat16_t *cmp_values) {
  return api::test_any_vector(
      "shmemx_bfloat16_test_any_vector", ivars, nelems, status, cmp, cmp_values);
}

extern "C" USHMEM_API size_t shmemx_half_test_some_vector(
    shmemx_half_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const shmemx_half_t *cmp_values) {
  return api::test_some_vector(
      "shmemx_half_test_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}

extern "C" USHMEM_API size_t shmemx_bfloat16_test_some_vector(
    shmemx_bfloat16_t *ivars, size_t nelems, size_t *indices, const int *status, int cmp,
    const shmemx_bfloat16_t *cmp_values) {
  return api::test_some_vector(
      "shmemx_bfloat16_test_some_vector", ivars, nelems, indices, status, cmp, cmp_values);
}
