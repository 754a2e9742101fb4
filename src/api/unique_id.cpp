// SPDX-License-Identifier: Apache-2.0
//
// shmemx.h: worlds that begin by a unique id which the program itself hands to its processes.
#include <shmemx.h>
#include <string.h>

#include <string>

#include "core/runtime/error.hpp"
#include "core/runtime/forming.hpp"

namespace core = ushmem::core;
namespace bootstrap = ushmem::bootstrap;

namespace {

constexpr int attr_version = 1;

int refuse_null(const char* call, const char* argument) {
  core::note_error(call, "argument %s is a null pointer", argument);
  return 1;
}

// pe and n_pes within their ranges?
bool in_range(const char* call, int pe, int n_pes) {
  if (n_pes < 1 || n_pes > bootstrap::max_pes)
    core::note_error(call, "argument n_pes is %d: must be 1 to %d", n_pes, bootstrap::max_pes);
  else if (pe < 0 || pe >= n_pes)
    core::note_error(call, "argument pe is %d: must be 0 to %d", pe, n_pes - 1);
  else
    return true;
  return false;
}

}  // namespace

extern "C" USHMEM_API int shmemx_get_uniqueid(shmemx_uniqueid_t* id) {
  constexpr const char* call = "shmemx_get_uniqueid";
  if (id == nullptr) return refuse_null(call, "id");
  if (core::process().world != nullptr)
    return core::note_error(call, "the library has been initialized: a process has one world of processes"), 1;
  bootstrap::UniqueId made;
  static_assert(sizeof made.bytes == sizeof id->bytes);
  std::string error;
  if (!core::make_unique_id(&made, &error)) return core::note_error(call, "%s", error.c_str()), 1;
  memcpy(id->bytes, made.bytes, sizeof made.bytes);
  explicit_bzero(&made, sizeof made);
  return 0;
}

extern "C" USHMEM_API int shmemx_set_attr_uniqueid_args(int pe, int n_pes, const shmemx_uniqueid_t* id,
                                                        shmemx_init_attr_t* attr) {
  constexpr const char* call = "shmemx_set_attr_uniqueid_args";
  if (id == nullptr) return refuse_null(call, "id");
  if (attr == nullptr) return refuse_null(call, "attr");
  if (!in_range(call, pe, n_pes)) return 1;
  *attr = shmemx_init_attr_t{attr_version, pe, n_pes, *id, {}};
  return 0;
}

extern "C" USHMEM_API int shmemx_init_attr(unsigned int flags, const shmemx_init_attr_t* attr) {
  constexpr const char* call = "shmemx_init_attr";
  constexpr unsigned int known = SHMEMX_INIT_UNIQUEID | SHMEMX_INIT_PRIVATE_GLOBALS;
  if ((flags & SHMEMX_INIT_UNIQUEID) == 0 || (flags & ~known) != 0)
    return core::note_error(call, "argument flags is %#x: must be SHMEMX_INIT_UNIQUEID, or also with "
                            "SHMEMX_INIT_PRIVATE_GLOBALS", flags), 1;
  if (attr == nullptr) return refuse_null(call, "attr");
  if (attr->version != attr_version)
    return core::note_error(call, "argument attr has version %d: must be %d, as shmemx_set_attr_uniqueid_args "
                            "fills it in", attr->version, attr_version), 1;
  if (!in_range(call, attr->pe, attr->n_pes)) return 1;
  const core::Thread& t = core::current();
  if (t.pe != nullptr && t.pe->world != nullptr && t.pe->world->in_process)
    return core::note_error(call, "this thread is attached to a world of threads"), 1;
  if (core::process().world != nullptr)
    return core::note_error(call, "the library has been initialized: shmem_init begins the same world again"), 1;
  core::ById by_id{attr->pe, attr->n_pes, {}, (flags & SHMEMX_INIT_PRIVATE_GLOBALS) != 0};
  memcpy(by_id.id.bytes, attr->id.bytes, sizeof by_id.id.bytes);
  std::string error;
  const bool formed = core::form_by_id(by_id, &error);
  explicit_bzero(&by_id, sizeof by_id);
  if (!formed) return core::note_error(call, "%s", error.c_str()), 1;
  core::init_process_world(SHMEM_THREAD_MULTIPLE);
  return 0;
}
