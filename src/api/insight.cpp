// SPDX-License-Identifier: Apache-2.0
//
// shmemx.h: the report on the library and its world.
#include "core/runtime/insight.hpp"

#include <shmemx.h>

#include <cerrno>
#include <cstring>
#include <exception>

#include "core/runtime/error.hpp"
#include "core/runtime/thread.hpp"

namespace core = ushmem::core;

extern "C" USHMEM_API int shmemx_print_info(int fd, int form) {
  constexpr const char* call = "shmemx_print_info";
  if (form != SHMEMX_INFO_TEXT && form != SHMEMX_INFO_JSON)
    return core::note_error(call, "argument form is %d: must be SHMEMX_INFO_TEXT or "
                            "SHMEMX_INFO_JSON", form), 1;
  try {
    const core::Thread& t = core::enter();
    const bool json = form == SHMEMX_INFO_JSON;
    if (core::write_insight(fd, t.pe, json ? core::InsightForm::json : core::InsightForm::text))
      return 0;
    core::note_error(call, "argument fd is %d: cannot write to it: %s", fd, std::strerror(errno));
  } catch (const std::exception& e) {
    core::note_error(call, "cannot make the report: %s", e.what());  // no memory
  }
  return 1;
}
