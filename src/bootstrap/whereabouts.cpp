// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>
#include <unistd.h>

#include <cstddef>
#include <cstdio>

#include "bootstrap/control.hpp"

namespace ushmem::bootstrap {
namespace {

// A machine between two starts: 32 hexadecimal digits with dashes between them.
void read_boot_id(std::uint8_t (&id)[16]) {
  std::FILE* const file = std::fopen("/proc/sys/kernel/random/boot_id", "re");
  if (file == nullptr) return;
  std::size_t digits = 0;
  for (int c; digits < 2 * sizeof id && (c = std::fgetc(file)) != EOF;) {
    const int value = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (value < 0) continue;
    std::uint8_t& byte = id[digits / 2];
    byte = static_cast<std::uint8_t>(byte << 4 | value);
    ++digits;
  }
  std::fclose(file);
}

}  // namespace

Whereabouts whereabouts() {
  Whereabouts where{};
  gethostname(where.host, sizeof where.host - 1);
  read_boot_id(where.machine);
  struct stat network;
  if (stat("/proc/self/ns/net", &network) == 0) where.network_namespace = network.st_ino;
  return where;
}

}  // namespace ushmem::bootstrap
