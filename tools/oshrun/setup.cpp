// SPDX-License-Identifier: Apache-2.0
#include "setup.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cstdlib>
#include <string_view>

namespace ushmem::oshrun {
namespace {

void write_list(const std::vector<std::string>& list, Writer* out) {
  out->number(list.size());
  for (const std::string& item : list) out->text(item);
}

std::vector<std::string> read_list(Reader* in) {
  std::vector<std::string> list;
  for (std::uint64_t left = in->number(); left > 0 && in->ok(); --left) list.push_back(in->text());
  return list;
}

// What a launcher gives to each PE, and what is only for this machine.
bool is_our_own(std::string_view name) {
  static constexpr std::array<std::string_view, 6> own = {
      bootstrap::env_node_fd, bootstrap::env_pe,         bootstrap::env_n_pes,
      bootstrap::env_control_id, bootstrap::env_control_fd, "USHMEM_FAKE_NODES"};
  return std::find(own.begin(), own.end(), name) != own.end();
}

bool is_passed_on(std::string_view name) {
  if (is_our_own(name)) return false;
  for (const std::string_view prefix : {"USHMEM_", "SHMEM_", "SMA_"})
    if (name.starts_with(prefix)) return true;
  return name == "PATH" || name == "LD_LIBRARY_PATH";
}

std::vector<std::string> environment_of(const Options& options) {
  std::vector<std::string> list;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    if (is_passed_on(text.substr(0, text.find('=')))) list.emplace_back(text);
  }
  for (const std::string& text : options.exports) {
    if (text.find('=') != std::string::npos)
      list.push_back(text);
    else if (const char* value = std::getenv(text.c_str()); value != nullptr)
      list.push_back(text + "=" + value);
  }
  return list;
}

}  // namespace

Writer write_setup(const Setup& setup) {
  Writer out;
  out.number(setup.pes_per_node.size());
  for (const int n : setup.pes_per_node) out.number(static_cast<std::uint64_t>(n));
  out.number(setup.map == Map::cyclic ? 1 : 0);
  out.number(static_cast<std::uint64_t>(setup.node));
  out.number(setup.world_id);
  out.number(setup.makes_root ? 1 : 0);
  out.number(setup.bind_to_core ? 1 : 0);
  out.number(setup.tag ? 1 : 0);
  out.text(setup.directory);
  write_list(setup.environment, &out);
  write_list(setup.command, &out);
  return out;
}

bool read_setup(const std::string& bytes, Setup* setup) {
  Reader in(bytes);
  std::int64_t pes = 0;
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
    const int n = in.integer();
    if (n < 1 || n > bootstrap::max_pes_per_node || (pes += n) > bootstrap::max_pes) return false;
    setup->pes_per_node.push_back(n);
  }
  setup->map = in.number() != 0 ? Map::cyclic : Map::block;
  setup->node = in.integer();
  setup->world_id = in.number();
  setup->makes_root = in.number() != 0;
  setup->bind_to_core = in.number() != 0;
  setup->tag = in.number() != 0;
  setup->directory = in.text();
  setup->environment = read_list(&in);
  setup->command = read_list(&in);
  return in.ok() && setup->node >= 0 && setup->node < static_cast<int>(setup->pes_per_node.size()) &&
         !setup->command.empty();
}

Setup setup_of(const Job& job) {
  Setup setup;
  setup.pes_per_node = job.options.pes_per_node;
  setup.map = job.options.map;
  setup.world_id = job.world_id;
  setup.bind_to_core = job.options.bind_to_core;
  setup.tag = job.options.tag;
  char here[PATH_MAX];
  if (getcwd(here, sizeof here) != nullptr) setup.directory = here;
  setup.environment = environment_of(job.options);
  for (const char* word : job.options.command)
    if (word != nullptr) setup.command.emplace_back(word);
  return setup;
}

}  // namespace ushmem::oshrun
