// SPDX-License-Identifier: Apache-2.0
#include "base/plugin.hpp"

#include <dlfcn.h>
#include <unistd.h>

#include <vector>

namespace ushmem::base {
namespace {

// The folder of the shared object that this code lies in; of the program, where the library is linked statically.
std::string own_folder() {
  Dl_info info;
  if (dladdr(reinterpret_cast<const void*>(&find_in_plugin), &info) == 0 || info.dli_fname == nullptr) return "";
  const std::string path = info.dli_fname;
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::vector<std::string> folders_of_plugins(const std::string& given) {
  if (!given.empty()) return {given};
  std::vector<std::string> folders;
  if (const std::string own = own_folder(); !own.empty()) folders.push_back(own + "/ushmem");
  folders.emplace_back(USHMEM_PLUGIN_FOLDER);
  return folders;
}

// The first that is there; *looked: all places.
std::string first_of(const std::string& folder, const char* name, std::string* looked) {
  for (const std::string& at : folders_of_plugins(folder)) {
    std::string path = at + "/" + name;
    *looked += (looked->empty() ? "" : ", ") + path;
    if (access(path.c_str(), F_OK) == 0) return path;
  }
  return {};
}

}  // namespace

void* find_in_plugin(const std::string& folder, const char* name, const char* entry, std::string* error) {
  std::string looked;
  const std::string path = first_of(folder, name, &looked);
  if (path.empty()) {
    *error = std::string("the plug-in ") + name + " is not there (looked for " + looked +
             "); it is built where its libraries are installed, and USHMEM_PLUGINS names its folder";
    return nullptr;
  }
  // Deep binding would be wrong here: the plug-in shares the allocator with the program.
  void* const opened = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (opened == nullptr) return *error = std::string("cannot open plug-in: ") + dlerror(), nullptr;
  void* const found = dlsym(opened, entry);
  if (found == nullptr)
    *error = path + " is not a plug-in of this version of the library: it has no " + entry;
  return found;
}

std::string find_beside_plugins(const std::string& folder, const char* name, std::string* error) {
  std::string looked;
  std::string path = first_of(folder, name, &looked);
  if (path.empty())
    *error = std::string("the file ") + name + " is not there (looked for " + looked +
             "); USHMEM_PLUGINS names its folder";
  return path;
}

}  // namespace ushmem::base
