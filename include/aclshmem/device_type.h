/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a host program gives to a kernel that makes the calls of aclshmem/device.h. Filled by
 * aclshmemx_device_create; `device` of the world's is the kernel's first argument, those of other teams are
 * further ones. Includes a header of ushmem's, so ushmem's include folder is on the path too.
 */
#ifndef ACLSHMEM_DEVICE_TYPE_H
#define ACLSHMEM_DEVICE_TYPE_H

#include <ushmem/device/handle_type.h>

#include "types.h"

/* A team as kernels see it: its PE i is PE start + i * stride of the world. */
typedef struct aclshmemx_device_t {
  shmemx_device_t device;
  aclshmem_team_t team;
  int32_t start;
  int32_t stride;
  int32_t reserved; /* 0 */
} aclshmemx_device_t;

#endif
