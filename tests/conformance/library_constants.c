/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Library constants and handles in C, where their kind matters: what is here must compile as C11, in
 * places that take constant expressions only. library_constants_test.cpp looks at the values.
 */
#include <shmem.h>
#include <shmemx.h> /* must exist */
#include <string.h>

/* Handles initialise objects of static storage. */
shmem_team_t conformance_teams[] = {SHMEM_TEAM_WORLD, SHMEM_TEAM_SHARED, SHMEM_TEAM_INVALID};
shmem_ctx_t conformance_contexts[] = {SHMEM_CTX_DEFAULT, SHMEM_CTX_INVALID};

/* Compile-time constants: sizes of arrays, of bit-fields, and in assertions. */
char conformance_name[SHMEM_MAX_NAME_LEN];
const char conformance_vendor[] = "<" SHMEM_VENDOR_STRING ">";
_Static_assert(SHMEM_MAJOR_VERSION == 1 && SHMEM_MINOR_VERSION == 6, "the version");
_Static_assert(sizeof(SHMEM_VENDOR_STRING) <= SHMEM_MAX_NAME_LEN, "the name with its end");
_Static_assert(SHMEM_THREAD_SINGLE < SHMEM_THREAD_FUNNELED && SHMEM_THREAD_FUNNELED < SHMEM_THREAD_SERIALIZED &&
                   SHMEM_THREAD_SERIALIZED < SHMEM_THREAD_MULTIPLE, "levels increase");
_Static_assert((SHMEM_CTX_SERIALIZED & SHMEM_CTX_PRIVATE) == 0 && (SHMEM_CTX_SERIALIZED & SHMEM_CTX_NOSTORE) == 0 &&
                   (SHMEM_CTX_PRIVATE & SHMEM_CTX_NOSTORE) == 0, "options combine");
_Static_assert((SHMEM_MALLOC_ATOMICS_REMOTE & SHMEM_MALLOC_SIGNAL_REMOTE) == 0, "hints combine");
_Static_assert(SHMEM_CTX_SERIALIZED != 0 && SHMEM_CTX_PRIVATE != 0 && SHMEM_CTX_NOSTORE != 0 &&
                   SHMEM_TEAM_NUM_CONTEXTS != 0 && SHMEM_MALLOC_ATOMICS_REMOTE != 0 &&
                   SHMEM_MALLOC_SIGNAL_REMOTE != 0, "bits are set");

/* Integer constant expressions label cases, and so are all different. */
int conformance_comparison(int comparison) {
  switch (comparison) {
    case SHMEM_CMP_EQ: return 1;
    case SHMEM_CMP_NE: return 2;
    case SHMEM_CMP_GT: return 3;
    case SHMEM_CMP_GE: return 4;
    case SHMEM_CMP_LT: return 5;
    case SHMEM_CMP_LE: return 6;
    default: return 0;
  }
}
int conformance_signal(int operation) {
  switch (operation) {
    case SHMEM_SIGNAL_SET: return 1;
    case SHMEM_SIGNAL_ADD: return 2;
    default: return 0;
  }
}

/* From C, calls mean what they mean from C++; the objects above are as initialised. */
int conformance_from_c(void) {
  shmem_team_t team = SHMEM_TEAM_INVALID;
  shmem_team_config_t config = {.num_contexts = 2};
  return conformance_teams[0] == SHMEM_TEAM_WORLD && conformance_teams[1] == SHMEM_TEAM_SHARED &&
         conformance_teams[2] == team && conformance_contexts[0] == SHMEM_CTX_DEFAULT &&
         conformance_contexts[1] == SHMEM_CTX_INVALID && config.num_contexts == 2 &&
         shmem_team_n_pes(conformance_teams[0]) == shmem_n_pes() && shmem_team_n_pes(team) == -1 &&
         strlen(conformance_vendor) == strlen(SHMEM_VENDOR_STRING) + 2;
}
