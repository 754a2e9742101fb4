// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>

#include "bootstrap/control.hpp"

namespace ushmem::bootstrap {

Whereabouts whereabouts() {
  Whereabouts here{};
  gethostname(here.host, sizeof here.host - 1);
  // 36 characters with dashes: a random number of each boot.
  if (std::FILE* f = std::fopen("/proc/sys/kernel/random/boot_id", "re")) {
    char text[64] = {};
    if (std::fgets(text, sizeof text, f) != nullptr) {
      const char* from = text;
      for (std::uint8_t& byte : here.machine) {
        if (*from == '-') ++from;
        if (std::sscanf(from, "%2hhx", &byte) != 1) break;
        from += 2;
      }
    }
    std::fclose(f);
  }
  struct stat s;
  if (stat("/proc/self/ns/net", &s) == 0) here.network_namespace = s.st_ino;
  return here;
}

}  // namespace ushmem::bootstrap
