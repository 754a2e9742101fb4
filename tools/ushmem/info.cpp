// SPDX-License-Identifier: Apache-2.0
#include "info.hpp"

#include <shmem.h>
#include <shmemx.h>
#include <unistd.h>

#include <cstdio>

#include "options.hpp"

namespace ushmem::tool {

int info_main(int argc, char** argv) {
  InfoOptions options;
  int status = 0;
  if (!parse_options(argc, argv, &options, &status)) return status;

  shmem_init();
  if (shmem_my_pe() == 0 &&
      shmemx_print_info(STDOUT_FILENO, options.json ? SHMEMX_INFO_JSON : SHMEMX_INFO_TEXT) != 0) {
    std::fprintf(stderr, "ushmem info: %s\n", shmemx_last_error());
    status = status_failure;
  }
  shmem_finalize();
  return status;
}

}  // namespace ushmem::tool
