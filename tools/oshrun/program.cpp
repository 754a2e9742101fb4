// SPDX-License-Identifier: Apache-2.0
#include "program.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "options.hpp"

namespace ushmem::oshrun {
namespace {

// 0 when it can be executed, otherwise why not.
int why_not_executable(const std::string& path) {
  struct stat s;
  if (stat(path.c_str(), &s) != 0) return errno;
  if (S_ISDIR(s.st_mode)) return EISDIR;
  if (!S_ISREG(s.st_mode)) return EACCES;
  // AT_EACCESS: exec judges by the effective user.
  return faccessat(AT_FDCWD, path.c_str(), X_OK, AT_EACCESS) == 0 ? 0 : errno;
}

Program refused(const char* name, const std::string& what, int status) {
  return Program{"", status, std::string("cannot run '") + name + "': " + what};
}

}  // namespace

Program find_program(const char* name) {
  if (*name == '\0') return refused(name, "the name is empty", status_not_found);
  if (std::strchr(name, '/') != nullptr) {
    const int error = why_not_executable(name);
    if (error == 0) return Program{name, 0, ""};
    const bool missing = error == ENOENT || error == ENOTDIR;
    return refused(name, std::strerror(error), missing ? status_not_found : status_cannot_execute);
  }
  const char* variable = std::getenv("PATH");
  const std::string_view path = variable != nullptr ? variable : "/bin:/usr/bin";
  std::string denied;  // first match that cannot be executed
  int denied_error = 0;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find(':', begin), path.size());
    std::string candidate(path.substr(begin, end - begin));
    if (!candidate.empty()) candidate += '/';  // an empty entry is the working directory
    candidate += name;
    const int error = why_not_executable(candidate);
    // "./" so that the name is not looked for again by whoever gets it (a script's interpreter).
    if (error == 0) return Program{candidate == name ? "./" + candidate : candidate, 0, ""};
    if ((error == EACCES || error == EISDIR) && denied.empty()) {
      denied = candidate;
      denied_error = error;
    }
    begin = end + 1;
  }
  if (!denied.empty())
    return refused(name, denied + ": " + std::strerror(denied_error), status_cannot_execute);
  return refused(name, "not found in PATH", status_not_found);
}

}  // namespace ushmem::oshrun
