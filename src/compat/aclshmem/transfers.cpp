// SPDX-License-Identifier: Apache-2.0
//
// Transfers and signals of the host. There is no quiet of the host there, so a blocking call is complete at
// the other PE when it returns; one that does not block is complete after a meeting, or a quiet of a stream.
#include "compat/aclshmem/words.hpp"

namespace {

// After the data that were put before: a fence orders an atomic after puts to the same PE.
void signal_after(void* word, std::int32_t value, int op, int pe) {
  shmem_fence();
  if (op == ACLSHMEM_SIGNAL_ADD)
    shmem_int32_atomic_add(static_cast<std::int32_t*>(word), value, pe);
  else
    shmem_int32_atomic_set(static_cast<std::int32_t*>(word), value, pe);
}

}  // namespace

// Of each: what it is named, what ushmem's is named, the type of its data, and of its count or signal word.
#define FORMS_WITHOUT_STRIDE(put, get, own_put, own_get, T, Count)                                      \
  void put(T* dest, T* source, Count nelems, int pe) {                                                  \
    own_put(dest, source, nelems, pe);                                                                  \
    shmem_quiet();                                                                                      \
  }                                                                                                     \
  void put##_nbi(T* dest, T* source, Count nelems, int pe) { own_put##_nbi(dest, source, nelems, pe); } \
  void get(T* dest, T* source, Count nelems, int pe) { own_get(dest, source, nelems, pe); }             \
  void get##_nbi(T* dest, T* source, Count nelems, int pe) { own_get##_nbi(dest, source, nelems, pe); }

#define FORMS_WITH_SIGNAL(name, own_put, T, Word)                                                          \
  void name(T* dest, T* source, size_t nelems, Word* sig_addr, int32_t signal, int sig_op, int pe) {       \
    own_put(dest, source, nelems, pe);                                                                     \
    signal_after(sig_addr, signal, sig_op, pe);                                                            \
    shmem_quiet();                                                                                         \
  }                                                                                                        \
  void name##_nbi(T* dest, T* source, size_t nelems, Word* sig_addr, int32_t signal, int sig_op, int pe) { \
    own_put##_nbi(dest, source, nelems, pe);                                                               \
    signal_after(sig_addr, signal, sig_op, pe);                                                            \
  }

#define FORMS_WITH_STRIDE(iput, iget, own_iput, own_iget, T)                           \
  void iput(T* dest, T* source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) { \
    own_iput(dest, source, dst, sst, nelems, pe);                                      \
    shmem_quiet();                                                                     \
  }                                                                                    \
  void iget(T* dest, T* source, ptrdiff_t dst, ptrdiff_t sst, size_t nelems, int pe) { \
    own_iget(dest, source, dst, sst, nelems, pe);                                      \
  }

#define FORMS_OF_TYPE(name, T)                                                                               \
  FORMS_WITHOUT_STRIDE(aclshmem_##name##_put, aclshmem_##name##_get, shmem_##name##_put, shmem_##name##_get, \
                       T, size_t)                                                                            \
  FORMS_WITH_STRIDE(aclshmem_##name##_iput, aclshmem_##name##_iget, shmem_##name##_iput,                     \
                    shmem_##name##_iget, T)                                                                  \
  FORMS_WITH_SIGNAL(aclshmem_##name##_put_signal, shmem_##name##_put, T, uint8_t)                            \
  void aclshmem_##name##_p(T* dest, const T value, int pe) {                                                 \
    shmem_##name##_p(dest, value, pe);                                                                       \
    shmem_quiet();                                                                                           \
  }                                                                                                          \
  T aclshmem_##name##_g(T* source, int32_t pe) { return shmem_##name##_g(source, pe); }

#define FORMS_OF_SIZE(bits)                                                                             \
  FORMS_WITHOUT_STRIDE(aclshmem_put##bits, aclshmem_get##bits, shmem_put##bits, shmem_get##bits, void,  \
                       uint32_t)                                                                        \
  FORMS_WITH_STRIDE(aclshmem_iput##bits, aclshmem_iget##bits, shmem_iput##bits, shmem_iget##bits, void) \
  FORMS_WITH_SIGNAL(aclshmem_put##bits##_signal, shmem_put##bits, void, int32_t)

ACLSHMEM_TRANSFER_TYPES(FORMS_OF_TYPE)
ACLSHMEM_SIZES(FORMS_OF_SIZE)
FORMS_WITHOUT_STRIDE(aclshmem_putmem, aclshmem_getmem, shmem_putmem, shmem_getmem, void, size_t)
FORMS_WITH_SIGNAL(aclshmemx_putmem_signal, shmem_putmem, void, void)
