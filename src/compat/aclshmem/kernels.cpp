// SPDX-License-Identifier: Apache-2.0
//
// What kernels of aclshmem/device.h are given and how they are run.
#include <aclshmem/device_type.h>
#include <shmemx.h>

#include "compat/aclshmem/words.hpp"

using namespace ushmem::compat;

namespace {

int result(const char* call, bool good, int error) {
  if (!good) say(call, shmemx_last_error());
  return good ? ACLSHMEM_SUCCESS : error;
}

}  // namespace

int aclshmemx_device_create(aclshmem_team_t team, int slots, aclshmemx_device_t* device) {
  if (device == nullptr) return ACLSHMEM_INVALID_PARAM;
  aclshmemx_device_t made{};
  const shmem_team_t own = team_of(team);
  const int pes = shmem_team_n_pes(own);
  if (pes < 1) return ACLSHMEM_INVALID_VALUE;
  if (const int error = result("aclshmemx_device_create", shmemx_device_create(own, slots, &made.device) == 0,
                               ACLSHMEM_INVALID_VALUE);
      error != ACLSHMEM_SUCCESS)
    return error;
  // Every team is made of the world by splits at a stride, so two of its PEs say where all are.
  made.team = team;
  made.start = shmem_team_translate_pe(own, 0, SHMEM_TEAM_WORLD);
  made.stride = pes > 1 ? shmem_team_translate_pe(own, 1, SHMEM_TEAM_WORLD) - made.start : 1;
  *device = made;
  return ACLSHMEM_SUCCESS;
}

int aclshmemx_device_destroy(aclshmemx_device_t* device) {
  if (device == nullptr) return ACLSHMEM_INVALID_PARAM;
  return result("aclshmemx_device_destroy", shmemx_device_destroy(&device->device) == 0,
                ACLSHMEM_INVALID_VALUE);
}

int aclshmemx_kernel_load(const char* file, const char* name, const void** kernel) {
  if (file == nullptr || name == nullptr || kernel == nullptr) return ACLSHMEM_INVALID_PARAM;
  return result("aclshmemx_kernel_load", shmemx_kernel_load(file, name, kernel) == 0, ACLSHMEM_INVALID_VALUE);
}

int aclshmemx_launch(const void* kernel, unsigned int blocks, const void* args, size_t bytes,
                     aclshmem_stream_t stream) {
  if (kernel == nullptr || args == nullptr) return ACLSHMEM_INVALID_PARAM;
  return result("aclshmemx_launch", shmemx_launch(kernel, blocks, args, bytes, stream) == 0,
                ACLSHMEM_INVALID_VALUE);
}

int aclshmemx_stream_synchronize(aclshmem_stream_t stream) {
  return result("aclshmemx_stream_synchronize", shmemx_stream_synchronize(stream) == 0, ACLSHMEM_INNER_ERROR);
}
