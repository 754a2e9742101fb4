/* SPDX-License-Identifier: Apache-2.0 */
/*
 * aclshmem/shmem.h: the host calls of programs written for Ascend's SHMEM library, under the names and with
 * the binary forms that those use, for C and C++. They are in lib/ushmem/aclshmem/libshmem.so, which does its
 * work by ushmem. What is there and what is not, and how the calls differ from ours: docs/guide/aclshmem.md.
 * New programs take shmem.h.
 *
 * Calls that return int return 0 or an ACLSHMEM error; the reason is in shmemx_last_error() of libushmem.
 * Calls that do not return int act on mistakes as ushmem's do. Blocking calls are complete when they return,
 * at the other PE too. Signals are 32-bit words here. Streams are those of the accelerator's library
 * (aclrtStream), or of shmemx_stream_create(); a null pointer is the device's default one.
 */
#ifndef ACLSHMEM_SHMEM_H
#define ACLSHMEM_SHMEM_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "types.h"

#if defined(ACLSHMEM_KERNELS) || defined(USHMEM_ASCENDC) || defined(__CCE_AICORE__) || defined(__NPU_ARCH__)
#include "device.h"
#else

#define ACLSHMEM_HOST_API __attribute__((visibility("default")))
#ifdef __cplusplus
#define ACLSHMEM_DEFAULTS_TO(value) = value
extern "C" {
#else
#define ACLSHMEM_DEFAULTS_TO(value)
#endif

#define ACLSHMEM_MAJOR_VERSION 1
#define ACLSHMEM_MINOR_VERSION 1
#define ACLSHMEM_MAX_NAME_LEN 256
#define ACLSHMEM_MAX_IP_PORT_LEN 64
#define ACLSHMEM_UNIQUE_ID_INNER_LEN 124

enum {
  ACLSHMEM_SUCCESS = 0,
  ACLSHMEM_INVALID_PARAM = -1,
  ACLSHMEM_INVALID_VALUE = -2,
  ACLSHMEM_INNER_ERROR = -4,
  ACLSHMEM_NOT_INITED = -5,
  ACLSHMEM_BOOTSTRAP_ERROR = -6,
  ACLSHMEM_NOT_SUPPORTED = -100
};

/* How a world begins. By a unique id is the one way there is; the default flag means it where an id was
 * given. */
typedef enum {
  ACLSHMEMX_INIT_WITH_DEFAULT = 1 << 0,
  ACLSHMEMX_INIT_WITH_MPI = 1 << 1,
  ACLSHMEMX_INIT_WITH_UNIQUEID = 1 << 3
} aclshmemx_bootstrap_t;

/* What aclshmemx_init_status returns. */
enum {
  ACLSHMEM_STATUS_NOT_INITIALIZED = 0,
  ACLSHMEM_STATUS_SHM_CREATED = 1,
  ACLSHMEM_STATUS_IS_INITIALIZED = 2,
  ACLSHMEM_STATUS_INVALID = INT_MAX
};

typedef enum { HOST_SIDE = 0, DEVICE_SIDE = 1 } aclshmem_mem_type_t;

typedef struct {
  int32_t version;
  int32_t num_contexts;
  uint64_t uniqueid;
  char padding[48];
} aclshmem_team_config_t;

typedef struct {
  aclshmem_team_t team_id;
} aclshmem_handle_t;

/* Opaque, to be copied as it is: the id fills it from n_pes on. */
typedef struct {
  int32_t version;
  int my_pe;
  int n_pes;
  char internal[ACLSHMEM_UNIQUE_ID_INNER_LEN];
} aclshmemx_uniqueid_t;

typedef enum {
  ACLSHMEM_DATA_OP_MTE = 1,
  ACLSHMEM_DATA_OP_SDMA = 2,
  ACLSHMEM_DATA_OP_ROCE = 4,
  ACLSHMEM_DATA_OP_UDMA = 8
} data_op_engine_type_t;

/* Not read: paths and timeouts are the library's. */
typedef struct {
  int version;
  data_op_engine_type_t data_op_engine_type;
  uint32_t shm_init_timeout;
  uint32_t shm_create_timeout;
  uint32_t control_operation_timeout;
  int32_t sockFd;
} aclshmem_init_optional_attr_t;

/* Filled in by aclshmemx_set_attr_uniqueid_args. comm_args points to the unique id, which must still be there
 * when the world begins. Of the rest, my_pe and n_pes are read. */
typedef struct {
  int my_pe;
  int n_pes;
  char ip_port[ACLSHMEM_MAX_IP_PORT_LEN];
  uint64_t local_mem_size;
  aclshmem_init_optional_attr_t option_attr;
  void *comm_args;
  uint64_t instance_id;
} aclshmemx_init_attr_t;

/* An instance. Not written to. */
typedef struct {
  uint64_t id;
  void *instance;
} aclshmem_instance_ctx;

/* Never called; plain_len is a reference there, which has this form. */
typedef int (*aclshmem_decrypt_handler)(const char *cipher, size_t cipher_len, char *plain,
                                        size_t *plain_len);

/* An aclrtStream. */
typedef void *aclshmem_stream_t;

/* --- start and end -------------------- */

ACLSHMEM_HOST_API int aclshmemx_get_uniqueid(aclshmemx_uniqueid_t *uid);
ACLSHMEM_HOST_API int aclshmemx_set_attr_uniqueid_args(int my_pe, int n_pes, int64_t local_mem_size,
                                                       aclshmemx_uniqueid_t *uid,
                                                       aclshmemx_init_attr_t *attr);
ACLSHMEM_HOST_API int aclshmemx_init_attr(aclshmemx_bootstrap_t flags, aclshmemx_init_attr_t *attr);
ACLSHMEM_HOST_API int aclshmemx_init_status(void);
ACLSHMEM_HOST_API int aclshmem_finalize(void);
/* A process has one instance, number 0. */
ACLSHMEM_HOST_API int aclshmemx_finalize(uint64_t instance_id);
ACLSHMEM_HOST_API aclshmem_instance_ctx *aclshmemx_instance_ctx_get(void);
ACLSHMEM_HOST_API int aclshmemx_instance_ctx_set(uint64_t instance_id);
ACLSHMEM_HOST_API int32_t aclshmemx_set_conf_store_tls(bool enable, const char *tls_info,
                                                       uint32_t tls_info_len);
/* Not there: return ACLSHMEM_NOT_SUPPORTED. Keys are files that the environment names; messages go to standard
 * error, and have no levels. */
ACLSHMEM_HOST_API int32_t aclshmemx_set_config_store_tls_key(const char *tls_pk, uint32_t tls_pk_len,
                                                             const char *tls_pk_pw, uint32_t tls_pk_pw_len,
                                                             aclshmem_decrypt_handler decrypt_handler);
ACLSHMEM_HOST_API int32_t aclshmemx_set_extern_logger(void (*func)(int level, const char *msg));
ACLSHMEM_HOST_API int32_t aclshmemx_set_log_level(int level);
ACLSHMEM_HOST_API void aclshmem_info_get_version(int *major, int *minor);
ACLSHMEM_HOST_API void aclshmem_info_get_name(char *name);
ACLSHMEM_HOST_API void aclshmem_global_exit(int status);

/* --- memory -------------------- */

ACLSHMEM_HOST_API void *aclshmem_malloc(size_t size);
ACLSHMEM_HOST_API void *aclshmem_calloc(size_t count, size_t size);
ACLSHMEM_HOST_API void *aclshmem_align(size_t alignment, size_t size);
ACLSHMEM_HOST_API void aclshmem_free(void *ptr);
ACLSHMEM_HOST_API void *aclshmemx_malloc(size_t size,
                                         aclshmem_mem_type_t type ACLSHMEM_DEFAULTS_TO(DEVICE_SIDE));
ACLSHMEM_HOST_API void *aclshmemx_calloc(size_t count, size_t size,
                                         aclshmem_mem_type_t type ACLSHMEM_DEFAULTS_TO(DEVICE_SIDE));
ACLSHMEM_HOST_API void *aclshmemx_align(size_t alignment, size_t size,
                                        aclshmem_mem_type_t type ACLSHMEM_DEFAULTS_TO(DEVICE_SIDE));
ACLSHMEM_HOST_API void aclshmemx_free(void *ptr, aclshmem_mem_type_t type ACLSHMEM_DEFAULTS_TO(DEVICE_SIDE));
ACLSHMEM_HOST_API void *aclshmem_ptr(void *ptr, int pe);

/* --- PEs and teams -------------------- */

ACLSHMEM_HOST_API int aclshmem_my_pe(void);
ACLSHMEM_HOST_API int aclshmem_n_pes(void);
ACLSHMEM_HOST_API int aclshmem_team_split_strided(aclshmem_team_t parent, int pe_start, int pe_stride,
                                                  int pe_size, aclshmem_team_t *new_team);
ACLSHMEM_HOST_API int aclshmem_team_split_2d(aclshmem_team_t parent, int x_range, aclshmem_team_t *x_team,
                                             aclshmem_team_t *y_team);
ACLSHMEM_HOST_API int aclshmem_team_translate_pe(aclshmem_team_t src_team, int src_pe,
                                                 aclshmem_team_t dest_team);
ACLSHMEM_HOST_API void aclshmem_team_destroy(aclshmem_team_t team);
ACLSHMEM_HOST_API int aclshmem_team_my_pe(aclshmem_team_t team);
ACLSHMEM_HOST_API int aclshmem_team_n_pes(aclshmem_team_t team);
ACLSHMEM_HOST_API int aclshmem_team_get_config(aclshmem_team_t team, aclshmem_team_config_t *config);

/* --- transfers -------------------- */

#define ACLSHMEM_DECLARE_TRANSFERS(name, T)                                                                 \
  ACLSHMEM_HOST_API void aclshmem_##name##_put(T *dest, T *source, size_t nelems, int pe);                  \
  ACLSHMEM_HOST_API void aclshmem_##name##_put_nbi(T *dest, T *source, size_t nelems, int pe);              \
  ACLSHMEM_HOST_API void aclshmem_##name##_get(T *dest, T *source, size_t nelems, int pe);                  \
  ACLSHMEM_HOST_API void aclshmem_##name##_get_nbi(T *dest, T *source, size_t nelems, int pe);              \
  ACLSHMEM_HOST_API void aclshmem_##name##_iput(T *dest, T *source, ptrdiff_t dst, ptrdiff_t sst,           \
                                                size_t nelems, int pe);                                     \
  ACLSHMEM_HOST_API void aclshmem_##name##_iget(T *dest, T *source, ptrdiff_t dst, ptrdiff_t sst,           \
                                                size_t nelems, int pe);                                     \
  ACLSHMEM_HOST_API void aclshmem_##name##_p(T *dest, const T value, int pe);                               \
  ACLSHMEM_HOST_API T aclshmem_##name##_g(T *source, int32_t pe);                                           \
  ACLSHMEM_HOST_API void aclshmem_##name##_put_signal(T *dest, T *source, size_t nelems, uint8_t *sig_addr, \
                                                      int32_t signal, int sig_op, int pe);                  \
  ACLSHMEM_HOST_API void aclshmem_##name##_put_signal_nbi(                                                  \
      T *dest, T *source, size_t nelems, uint8_t *sig_addr, int32_t signal, int sig_op, int pe);
ACLSHMEM_TRANSFER_TYPES(ACLSHMEM_DECLARE_TRANSFERS)
#undef ACLSHMEM_DECLARE_TRANSFERS

#define ACLSHMEM_DECLARE_SIZED(bits)                                                                         \
  ACLSHMEM_HOST_API void aclshmem_put##bits(void *dest, void *source, uint32_t nelems, int32_t pe);          \
  ACLSHMEM_HOST_API void aclshmem_put##bits##_nbi(void *dest, void *source, uint32_t nelems, int32_t pe);    \
  ACLSHMEM_HOST_API void aclshmem_get##bits(void *dest, void *source, uint32_t nelems, int32_t pe);          \
  ACLSHMEM_HOST_API void aclshmem_get##bits##_nbi(void *dest, void *source, uint32_t nelems, int32_t pe);    \
  ACLSHMEM_HOST_API void aclshmem_iput##bits(void *dest, void *source, ptrdiff_t dst, ptrdiff_t sst,         \
                                             size_t nelems, int pe);                                         \
  ACLSHMEM_HOST_API void aclshmem_iget##bits(void *dest, void *source, ptrdiff_t dst, ptrdiff_t sst,         \
                                             size_t nelems, int pe);                                         \
  ACLSHMEM_HOST_API void aclshmem_put##bits##_signal(void *dest, void *source, size_t nelems,                \
                                                     int32_t *sig_addr, int32_t signal, int sig_op, int pe); \
  ACLSHMEM_HOST_API void aclshmem_put##bits##_signal_nbi(                                                    \
      void *dest, void *source, size_t nelems, int32_t *sig_addr, int32_t signal, int sig_op, int pe);
ACLSHMEM_SIZES(ACLSHMEM_DECLARE_SIZED)
#undef ACLSHMEM_DECLARE_SIZED

ACLSHMEM_HOST_API void aclshmem_putmem(void *dest, void *source, size_t bytes, int32_t pe);
ACLSHMEM_HOST_API void aclshmem_putmem_nbi(void *dest, void *source, size_t bytes, int32_t pe);
ACLSHMEM_HOST_API void aclshmem_getmem(void *dest, void *source, size_t bytes, int32_t pe);
ACLSHMEM_HOST_API void aclshmem_getmem_nbi(void *dest, void *source, size_t bytes, int32_t pe);
ACLSHMEM_HOST_API void aclshmemx_putmem_signal(void *dest, void *source, size_t bytes, void *sig_addr,
                                               int32_t signal, int sig_op, int pe);
ACLSHMEM_HOST_API void aclshmemx_putmem_signal_nbi(void *dest, void *source, size_t bytes, void *sig_addr,
                                                   int32_t signal, int sig_op, int pe);

/* --- in the order of a stream -------------------- */

ACLSHMEM_HOST_API void aclshmemx_putmem_on_stream(void *dest, void *source, size_t bytes, int32_t pe,
                                                  aclshmem_stream_t stream);
ACLSHMEM_HOST_API void aclshmemx_getmem_on_stream(void *dest, void *source, size_t bytes, int32_t pe,
                                                  aclshmem_stream_t stream);
ACLSHMEM_HOST_API void aclshmemx_signal_op_on_stream(int32_t *sig_addr, int32_t signal, int sig_op, int pe,
                                                     aclshmem_stream_t stream);
ACLSHMEM_HOST_API void aclshmemx_signal_wait_until_on_stream(int32_t *sig_addr, int cmp, int32_t cmp_value,
                                                             aclshmem_stream_t stream);
ACLSHMEM_HOST_API void aclshmemx_quiet_on_stream(aclshmem_stream_t stream);
ACLSHMEM_HOST_API void aclshmemx_barrier_on_stream(aclshmem_team_t team, aclshmem_stream_t stream);
ACLSHMEM_HOST_API void aclshmemx_barrier_all_on_stream(aclshmem_stream_t stream);
ACLSHMEM_HOST_API void aclshmemx_handle_wait(aclshmem_handle_t handle, aclshmem_stream_t stream);

/* --- kernels that make the calls of aclshmem/device.h -------------------- */

/* Not the other library's: what gives its kernels their state is an argument here. */
struct aclshmemx_device_t; /* aclshmem/device_type.h */

/* What a kernel needs to know of a team: `slots` blocks of it may meet at once. Both are made by all members;
 * device memory has been allocated before. */
ACLSHMEM_HOST_API int aclshmemx_device_create(aclshmem_team_t team, int slots,
                                              struct aclshmemx_device_t *device);
ACLSHMEM_HOST_API int aclshmemx_device_destroy(struct aclshmemx_device_t *device);
/* A kernel of a file; on the CPU also the function that ACLSHMEM_KERNEL defines. */
ACLSHMEM_HOST_API int aclshmemx_kernel_load(const char *file, const char *name, const void **kernel);
/* args: the kernel's structure, which is copied. */
ACLSHMEM_HOST_API int aclshmemx_launch(const void *kernel, unsigned int blocks, const void *args,
                                       size_t bytes, aclshmem_stream_t stream);
ACLSHMEM_HOST_API int aclshmemx_stream_synchronize(aclshmem_stream_t stream);

/* --- waits -------------------- */

ACLSHMEM_HOST_API void aclshmem_signal_wait_until(int32_t *sig_addr, int cmp, int32_t cmp_value);

/* Results go to res_out, memory of the host. */
#define ACLSHMEM_DECLARE_WAITS(name, T)                                                                      \
  ACLSHMEM_HOST_API void aclshmem_##name##_wait(T *ivar, T cmp_value);                                       \
  ACLSHMEM_HOST_API void aclshmem_##name##_wait_until(T *ivar, int cmp, T cmp_value);                        \
  ACLSHMEM_HOST_API void aclshmem_##name##_wait_until_all(T *ivars, size_t nelems, const int *status,        \
                                                          int cmp, T cmp_value);                             \
  ACLSHMEM_HOST_API void aclshmem_##name##_wait_until_any(T *ivars, size_t nelems, const int *status,        \
                                                          int cmp, T cmp_value, size_t *res_out);            \
  ACLSHMEM_HOST_API void aclshmem_##name##_wait_until_some(                                                  \
      T *ivars, size_t nelems, size_t *indices, const int *status, int cmp, T cmp_value, size_t *res_out);   \
  ACLSHMEM_HOST_API void aclshmem_##name##_wait_until_all_vector(T *ivars, size_t nelems, const int *status, \
                                                                 int cmp, T *cmp_values);                    \
  ACLSHMEM_HOST_API void aclshmem_##name##_wait_until_any_vector(T *ivars, size_t nelems, const int *status, \
                                                                 int cmp, T *cmp_values, size_t *res_out);   \
  ACLSHMEM_HOST_API void aclshmem_##name##_wait_until_some_vector(                                           \
      T *ivars, size_t nelems, size_t *indices, const int *status, int cmp, T *cmp_values, size_t *res_out); \
  ACLSHMEM_HOST_API void aclshmem_##name##_test(T *ivar, int cmp, T cmp_value, int *res_out);                \
  ACLSHMEM_HOST_API void aclshmem_##name##_test_any(T *ivars, size_t nelems, const int *status, int cmp,     \
                                                    T cmp_value, size_t *res_out);                           \
  ACLSHMEM_HOST_API void aclshmem_##name##_test_some(                                                        \
      T *ivars, size_t nelems, size_t *indices, const int *status, int cmp, T cmp_value, size_t *res_out);   \
  ACLSHMEM_HOST_API void aclshmem_##name##_test_all_vector(T *ivars, size_t nelems, const int *status,       \
                                                           int cmp, T *cmp_values, int *res_out);            \
  ACLSHMEM_HOST_API void aclshmem_##name##_test_any_vector(T *ivars, size_t nelems, const int *status,       \
                                                           int cmp, T *cmp_values, size_t *res_out);         \
  ACLSHMEM_HOST_API void aclshmem_##name##_test_some_vector(                                                 \
      T *ivars, size_t nelems, size_t *indices, const int *status, int cmp, T *cmp_values, size_t *res_out);
ACLSHMEM_WAIT_TYPES(ACLSHMEM_DECLARE_WAITS)
#undef ACLSHMEM_DECLARE_WAITS

/* --- meetings -------------------- */

ACLSHMEM_HOST_API void aclshmem_barrier(aclshmem_team_t team);
ACLSHMEM_HOST_API void aclshmem_barrier_all(void);
ACLSHMEM_HOST_API void aclshmem_sync(aclshmem_team_t team);
ACLSHMEM_HOST_API void aclshmem_sync_all(void);

#ifdef __cplusplus
}
#endif

#endif

#endif
