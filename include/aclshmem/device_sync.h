/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Signals, waits, atomics, order and meetings in kernels. Included by aclshmem/device.h.
 */
#ifndef ACLSHMEM_DEVICE_SYNC_H
#define ACLSHMEM_DEVICE_SYNC_H

// --- signals ----------------------------------------------------------------------------------------------

SHMEM_DEVICE void aclshmemx_signal_op(SHMEM_GM int32_t* sig_addr, int32_t signal, int sig_op, int pe) {
  ::ushmem::aclshmem::signal(sig_addr, signal, sig_op, pe);
}
// Returns a value for which the comparison held.
SHMEM_DEVICE int32_t aclshmem_signal_wait_until(SHMEM_GM int32_t* sig_addr, int cmp, int32_t cmp_value) {
  const ::ushmem::aclshmem::Block& shmem = ::ushmem::aclshmem::here().world;
  const ::ushmem::device::Compare how = ::ushmem::aclshmem::compare_of(cmp);
  for (;;) {
    shmem.wait_until(sig_addr, how, cmp_value);
    const int32_t seen = shmem.g(sig_addr, shmem.my_pe());
    if (::ushmem::device::compare(seen, how, cmp_value)) return seen;
  }
}

// --- waits and tests --------------------------------------------------------------------------------------

#define ACLSHMEM_DEFINE_WAITS(name, T)                                                                       \
  SHMEM_DEVICE void aclshmem_##name##_wait(SHMEM_GM T* ivar, T cmp_value) {                                  \
    ::ushmem::aclshmem::here().world.wait_until(ivar, ::ushmem::device::CMP_NE, cmp_value);                  \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##name##_wait_until(SHMEM_GM T* ivar, int cmp, T cmp_value) {                   \
    ::ushmem::aclshmem::here().world.wait_until(ivar, ::ushmem::aclshmem::compare_of(cmp), cmp_value);       \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##name##_wait_until_all(SHMEM_GM T* ivars, size_t nelems,                       \
                                                     const SHMEM_GM int* status, int cmp, T cmp_value) {     \
    ::ushmem::aclshmem::here().world.wait_until_all(ivars, nelems, status,                                   \
                                                    ::ushmem::aclshmem::compare_of(cmp), cmp_value);         \
  }                                                                                                          \
  SHMEM_DEVICE size_t aclshmem_##name##_wait_until_any(SHMEM_GM T* ivars, size_t nelems,                     \
                                                       const SHMEM_GM int* status, int cmp, T cmp_value) {   \
    return ::ushmem::aclshmem::here().world.wait_until_any(ivars, nelems, status,                            \
                                                           ::ushmem::aclshmem::compare_of(cmp), cmp_value);  \
  }                                                                                                          \
  SHMEM_DEVICE size_t aclshmem_##name##_wait_until_some(SHMEM_GM T* ivars, size_t nelems,                    \
                                                        SHMEM_GM size_t* indices,                            \
                                                        const SHMEM_GM int* status, int cmp, T cmp_value) {  \
    return ::ushmem::aclshmem::here().world.wait_until_some(ivars, nelems, indices, status,                  \
                                                            ::ushmem::aclshmem::compare_of(cmp), cmp_value); \
  }                                                                                                          \
  SHMEM_DEVICE void aclshmem_##name##_wait_until_all_vector(                                                 \
      SHMEM_GM T* ivars, size_t nelems, const SHMEM_GM int* status, int cmp, SHMEM_GM T* cmp_values) {       \
    ::ushmem::aclshmem::here().world.wait_until_all_vector(ivars, nelems, status,                            \
                                                           ::ushmem::aclshmem::compare_of(cmp), cmp_values); \
  }                                                                                                          \
  SHMEM_DEVICE size_t aclshmem_##name##_wait_until_any_vector(                                               \
      SHMEM_GM T* ivars, size_t nelems, const SHMEM_GM int* status, int cmp, SHMEM_GM T* cmp_values) {       \
    return ::ushmem::aclshmem::here().world.wait_until_any_vector(                                           \
        ivars, nelems, status, ::ushmem::aclshmem::compare_of(cmp), cmp_values);                             \
  }                                                                                                          \
  SHMEM_DEVICE size_t aclshmem_##name##_wait_until_some_vector(                                              \
      SHMEM_GM T* ivars, size_t nelems, SHMEM_GM size_t* indices, const SHMEM_GM int* status, int cmp,       \
      SHMEM_GM T* cmp_values) {                                                                              \
    return ::ushmem::aclshmem::here().world.wait_until_some_vector(                                          \
        ivars, nelems, indices, status, ::ushmem::aclshmem::compare_of(cmp), cmp_values);                    \
  }                                                                                                          \
  SHMEM_DEVICE int aclshmem_##name##_test(SHMEM_GM T* ivar, int cmp, T cmp_value) {                          \
    return ::ushmem::aclshmem::here().world.test(ivar, ::ushmem::aclshmem::compare_of(cmp), cmp_value) ? 1   \
                                                                                                       : 0;  \
  }                                                                                                          \
  SHMEM_DEVICE size_t aclshmem_##name##_test_any(SHMEM_GM T* ivars, size_t nelems,                           \
                                                 const SHMEM_GM int* status, int cmp, T cmp_value) {         \
    return ::ushmem::aclshmem::here().world.test_any(ivars, nelems, status,                                  \
                                                     ::ushmem::aclshmem::compare_of(cmp), cmp_value);        \
  }                                                                                                          \
  SHMEM_DEVICE size_t aclshmem_##name##_test_some(SHMEM_GM T* ivars, size_t nelems,                          \
                                                  SHMEM_GM size_t* indices, const SHMEM_GM int* status,      \
                                                  int cmp, T cmp_value) {                                    \
    return ::ushmem::aclshmem::here().world.test_some(ivars, nelems, indices, status,                        \
                                                      ::ushmem::aclshmem::compare_of(cmp), cmp_value);       \
  }                                                                                                          \
  SHMEM_DEVICE int aclshmem_##name##_test_all_vector(                                                        \
      SHMEM_GM T* ivars, size_t nelems, const SHMEM_GM int* status, int cmp, SHMEM_GM T* cmp_values) {       \
    return ::ushmem::aclshmem::here().world.test_all_vector(ivars, nelems, status,                           \
                                                            ::ushmem::aclshmem::compare_of(cmp), cmp_values) \
               ? 1                                                                                           \
               : 0;                                                                                          \
  }                                                                                                          \
  SHMEM_DEVICE size_t aclshmem_##name##_test_any_vector(                                                     \
      SHMEM_GM T* ivars, size_t nelems, const SHMEM_GM int* status, int cmp, SHMEM_GM T* cmp_values) {       \
    return ::ushmem::aclshmem::here().world.test_any_vector(                                                 \
        ivars, nelems, status, ::ushmem::aclshmem::compare_of(cmp), cmp_values);                             \
  }                                                                                                          \
  SHMEM_DEVICE size_t aclshmem_##name##_test_some_vector(                                                    \
      SHMEM_GM T* ivars, size_t nelems, SHMEM_GM size_t* indices, const SHMEM_GM int* status, int cmp,       \
      SHMEM_GM T* cmp_values) {                                                                              \
    return ::ushmem::aclshmem::here().world.test_some_vector(                                                \
        ivars, nelems, indices, status, ::ushmem::aclshmem::compare_of(cmp), cmp_values);                    \
  }
ACLSHMEM_WAIT_TYPES(ACLSHMEM_DEFINE_WAITS)
#undef ACLSHMEM_DEFINE_WAITS

// --- atomics ----------------------------------------------------------------------------------------------

// On every chip; where its kernels have none, by the host thread.
#define ACLSHMEM_DEFINE_EXCHANGES(name, T)                                            \
  SHMEM_DEVICE void aclshmem_##name##_atomic_set(SHMEM_GM T* dest, T value, int pe) { \
    ::ushmem::aclshmem::here().world.atomic_set(dest, value, pe);                     \
  }                                                                                   \
  SHMEM_DEVICE T aclshmem_##name##_atomic_swap(SHMEM_GM T* dest, T value, int pe) {   \
    return ::ushmem::aclshmem::here().world.atomic_swap(dest, value, pe);             \
  }
ACLSHMEM_ATOMIC_TYPES(ACLSHMEM_DEFINE_EXCHANGES)
ACLSHMEM_DEFINE_EXCHANGES(float, float)
#undef ACLSHMEM_DEFINE_EXCHANGES

#define ACLSHMEM_DEFINE_ATOMICS(name, T)                                                            \
  SHMEM_DEVICE T aclshmem_##name##_atomic_fetch(const SHMEM_GM T* source, int pe) {                 \
    return ::ushmem::aclshmem::here().world.atomic_fetch(source, pe);                               \
  }                                                                                                 \
  SHMEM_DEVICE T aclshmem_##name##_atomic_compare_swap(SHMEM_GM T* dest, T cond, T value, int pe) { \
    return ::ushmem::aclshmem::here().world.atomic_compare_swap(dest, cond, value, pe);             \
  }                                                                                                 \
  SHMEM_DEVICE void aclshmem_##name##_atomic_inc(SHMEM_GM T* dest, int pe) {                        \
    ::ushmem::aclshmem::here().world.atomic_inc(dest, pe);                                          \
  }                                                                                                 \
  SHMEM_DEVICE T aclshmem_##name##_atomic_fetch_inc(SHMEM_GM T* dest, int pe) {                     \
    return ::ushmem::aclshmem::here().world.atomic_fetch_inc(dest, pe);                             \
  }                                                                                                 \
  SHMEM_DEVICE void aclshmem_##name##_atomic_add(SHMEM_GM T* dest, T value, int pe) {               \
    ::ushmem::aclshmem::here().world.atomic_add(dest, value, pe);                                   \
  }                                                                                                 \
  SHMEM_DEVICE T aclshmem_##name##_atomic_fetch_add(SHMEM_GM T* dest, T value, int pe) {            \
    return ::ushmem::aclshmem::here().world.atomic_fetch_add(dest, value, pe);                      \
  }                                                                                                 \
  SHMEM_DEVICE void aclshmem_##name##_atomic_and(SHMEM_GM T* dest, T value, int pe) {               \
    ::ushmem::aclshmem::here().world.atomic_and(dest, value, pe);                                   \
  }                                                                                                 \
  SHMEM_DEVICE T aclshmem_##name##_atomic_fetch_and(SHMEM_GM T* dest, T value, int pe) {            \
    return ::ushmem::aclshmem::here().world.atomic_fetch_and(dest, value, pe);                      \
  }                                                                                                 \
  SHMEM_DEVICE void aclshmem_##name##_atomic_or(SHMEM_GM T* dest, T value, int pe) {                \
    ::ushmem::aclshmem::here().world.atomic_or(dest, value, pe);                                    \
  }                                                                                                 \
  SHMEM_DEVICE T aclshmem_##name##_atomic_fetch_or(SHMEM_GM T* dest, T value, int pe) {             \
    return ::ushmem::aclshmem::here().world.atomic_fetch_or(dest, value, pe);                       \
  }                                                                                                 \
  SHMEM_DEVICE void aclshmem_##name##_atomic_xor(SHMEM_GM T* dest, T value, int pe) {               \
    ::ushmem::aclshmem::here().world.atomic_xor(dest, value, pe);                                   \
  }                                                                                                 \
  SHMEM_DEVICE T aclshmem_##name##_atomic_fetch_xor(SHMEM_GM T* dest, T value, int pe) {            \
    return ::ushmem::aclshmem::here().world.atomic_fetch_xor(dest, value, pe);                      \
  }
ACLSHMEM_ATOMIC_TYPES(ACLSHMEM_DEFINE_ATOMICS)
#undef ACLSHMEM_DEFINE_ATOMICS

// The same under the names of the MTE's.
template <class T>
SHMEM_DEVICE T aclshmemx_mte_atomic_fetch(SHMEM_GM T* src, int pe) {
  return ::ushmem::aclshmem::here().world.atomic_fetch(src, pe);
}
template <class T>
SHMEM_DEVICE void aclshmemx_mte_atomic_set(SHMEM_GM T* dst, T value, int pe) {
  ::ushmem::aclshmem::here().world.atomic_set(dst, value, pe);
}
template <class T>
SHMEM_DEVICE T aclshmemx_mte_atomic_compare_swap(SHMEM_GM T* dst, T cond, T value, int pe) {
  return ::ushmem::aclshmem::here().world.atomic_compare_swap(dst, cond, value, pe);
}
template <class T>
SHMEM_DEVICE T aclshmemx_mte_atomic_swap(SHMEM_GM T* dst, T value, int pe) {
  return ::ushmem::aclshmem::here().world.atomic_swap(dst, value, pe);
}
template <class T>
SHMEM_DEVICE void aclshmemx_mte_atomic_inc(SHMEM_GM T* dst, int pe) {
  ::ushmem::aclshmem::here().world.atomic_inc(dst, pe);
}
template <class T>
SHMEM_DEVICE void aclshmemx_mte_atomic_add(SHMEM_GM T* dst, T value, int pe) {
  ::ushmem::aclshmem::here().world.atomic_add(dst, value, pe);
}
template <class T>
SHMEM_DEVICE T aclshmemx_mte_atomic_fetch_inc(SHMEM_GM T* dst, int pe) {
  return ::ushmem::aclshmem::here().world.atomic_fetch_inc(dst, pe);
}
template <class T>
SHMEM_DEVICE T aclshmemx_mte_atomic_fetch_add(SHMEM_GM T* dst, T value, int pe) {
  return ::ushmem::aclshmem::here().world.atomic_fetch_add(dst, value, pe);
}

// --- order ------------------------------------------------------------------------------------------------

SHMEM_DEVICE void aclshmem_fence() { ::ushmem::aclshmem::here().world.fence(); }
SHMEM_DEVICE void aclshmem_quiet() { ::ushmem::aclshmem::here().world.quiet(); }
SHMEM_DEVICE void aclshmemx_mte_quiet() { ::ushmem::aclshmem::here().world.quiet(); }

// --- meetings: of all blocks of all PEs -------------------------------------------------------------------

SHMEM_DEVICE void aclshmem_barrier(aclshmem_team_t team) { ::ushmem::aclshmem::here().barrier(team); }
SHMEM_DEVICE void aclshmem_barrier_all() { aclshmem_barrier(ACLSHMEM_TEAM_WORLD); }
SHMEM_DEVICE void aclshmemx_barrier_vec(aclshmem_team_t team) { aclshmem_barrier(team); }
SHMEM_DEVICE void aclshmemx_barrier_all_vec() { aclshmem_barrier(ACLSHMEM_TEAM_WORLD); }
SHMEM_DEVICE void aclshmem_sync(aclshmem_team_t team) { ::ushmem::aclshmem::here().sync(team); }
SHMEM_DEVICE void aclshmem_sync_all() { aclshmem_sync(ACLSHMEM_TEAM_WORLD); }

#endif
