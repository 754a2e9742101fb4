// SPDX-License-Identifier: Apache-2.0
#include "hosts.hpp"

#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <climits>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string_view>
#include <utility>

namespace ushmem::oshrun {
namespace {

std::string own_name() {
  char name[HOST_NAME_MAX + 1] = "";
  if (gethostname(name, sizeof name - 1) != 0) return "";
  return name;
}

bool read_slots(std::string_view text, int* slots) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *slots);
  return error == std::errc() && end == text.data() + text.size() && *slots > 0;
}

// Adds one entry, "name" or "name:slots", and what a file has behind it. False: hosts->error is set.
bool add_entry(const std::string& entry, std::string_view slots_text, Hosts* hosts) {
  HostEntry host;
  host.name = entry;
  const std::size_t colon = entry.find(':');
  if (colon != std::string::npos && entry != "::1") {
    host.name = entry.substr(0, colon);
    slots_text = std::string_view(entry).substr(colon + 1);
  }
  if (host.name.empty() || host.name[0] == '-') {  // an option, to the program that is given it
    hosts->error = "'" + host.name + "' is no name of a host";
    return false;
  }
  host.given = slots_text.data() != nullptr;
  if (host.given && !read_slots(slots_text, &host.slots)) {
    hosts->error = "'" + std::string(slots_text) + "' is no number of PEs for '" + host.name + "'";
    return false;
  }
  hosts->entries.push_back(std::move(host));
  return true;
}

}  // namespace

bool is_this_machine(const std::string& name) {
  if (name == "localhost" || name == "::1" || name.starts_with("127.")) return true;
  const std::string own = own_name();
  if (name == own) return true;
  const auto first_part = [](const std::string& s) { return s.substr(0, s.find('.')); };
  const bool short_name = name.find('.') == std::string::npos || own.find('.') == std::string::npos;
  return short_name && !own.empty() && first_part(name) == first_part(own);
}

Hosts read_host_list(const std::string& list) {
  Hosts hosts;
  std::istringstream entries(list);
  for (std::string entry; std::getline(entries, entry, ',');)
    if (!entry.empty() && !add_entry(entry, {}, &hosts)) return hosts;
  if (hosts.entries.empty()) hosts.error = "names no host";
  return hosts;
}

Hosts read_host_file(const std::string& path) {
  Hosts hosts;
  std::ifstream file(path);
  if (!file) {
    hosts.error = "cannot read '" + path + "': " + std::strerror(errno);
    return hosts;
  }
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    std::istringstream words(line.substr(0, line.find('#')));
    std::string name;
    if (!(words >> name)) continue;
    std::string slots;
    std::string_view slots_text;
    for (std::string word; words >> word;) {
      if (!word.starts_with("slots=")) continue;  // max_slots: more is always allowed
      slots = word.substr(std::strlen("slots="));
      slots_text = slots;
    }
    if (add_entry(name, slots_text, &hosts)) continue;
    hosts.error = path + ":" + std::to_string(number) + ": " + hosts.error;
    return hosts;
  }
  if (hosts.entries.empty()) hosts.error = "'" + path + "' names no host";
  return hosts;
}

}  // namespace ushmem::oshrun
