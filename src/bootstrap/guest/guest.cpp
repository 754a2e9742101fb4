// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/guest/guest.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/plugin.hpp"

namespace ushmem::bootstrap {
namespace {

// The process that the launcher's variables are meant for; programs that it starts inherit it with them.
constexpr const char* env_guest = "USHMEM_GUEST_PID";

bool are_set(std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (const char* value = std::getenv(name); value == nullptr || *value == '\0') return false;
  return true;
}

std::string value_of(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

constexpr const char* pmix_signs = "PMIX_NAMESPACE and PMIX_RANK";
constexpr const char* pmi_signs = "PMI_FD, PMI_RANK and PMI_SIZE";
constexpr const char* torchrun_signs = "RANK, WORLD_SIZE, MASTER_ADDR and MASTER_PORT";

// What a kind needs to be there, and whether it is.
struct Row {
  GuestKind kind;
  const char* name;
  const char* needs;
  bool there;
};

}  // namespace

bool number_from_environment(const char* name, long least, long most, int* value, std::string* error) {
  const std::string text = value_of(name);
  char* end = nullptr;
  errno = 0;
  const long number = std::strtol(text.c_str(), &end, 10);
  if (!text.empty() && *end == '\0' && errno == 0 && number >= least && number <= most)
    return *value = static_cast<int>(number), true;
  *error = std::string(name) + " is \"" + text + "\": must be " + std::to_string(least) + " to " +
           std::to_string(most);
  return false;
}

GuestSigns read_guest_signs() {
  GuestSigns signs;
  signs.pmix = are_set({"PMIX_NAMESPACE", "PMIX_RANK"});
  signs.pmi = are_set({"PMI_FD", "PMI_RANK", "PMI_SIZE"});
  signs.torchrun = are_set({"RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT"});
  signs.slurm = are_set({"SLURM_JOB_ID", "SLURM_STEP_ID"});
  if (value_of("USHMEM_BOOTSTRAP") == "none") signs.pmix = signs.pmi = signs.torchrun = false;
  if (struct stat is; signs.pmi && fstat(std::atoi(std::getenv("PMI_FD")), &is) == 0 && S_ISSOCK(is.st_mode))
    signs.pmi_socket = is.st_ino;
  if (!signs.any()) return signs;
  const std::string self = std::to_string(getpid()), meant = value_of(env_guest);
  signs.child_of_pe = !meant.empty() && meant != self;
  setenv(env_guest, self.c_str(), 0);
  return signs;
}

GuestKind choose_guest(const GuestSigns& signs, const std::string& wanted, std::vector<std::string>* refused,
                       std::string* error) {
  if (wanted == "none") return refused->emplace_back("USHMEM_BOOTSTRAP is none"), GuestKind::none;
  if (wanted == "launcher") return *error = "USHMEM_BOOTSTRAP is launcher, and no oshrun has started this process",
                                   GuestKind::none;
  if (signs.child_of_pe) {
    refused->emplace_back("a launcher's variables are in the environment, but they are those of the PE that "
                          "started this program (USHMEM_GUEST_PID)");
    return GuestKind::none;
  }
  // Slurm's plug-in is made for PMI-2; of hydra's two, MPI libraries speak PMI-1 by default, and a process
  // manager's connection has one version.
  const Row rows[] = {{GuestKind::pmix, "pmix", pmix_signs, signs.pmix},
                      {GuestKind::pmi2, "pmi2", pmi_signs, signs.pmi && (signs.slurm || wanted == "pmi2")},
                      {GuestKind::pmi1, "pmi1", pmi_signs, signs.pmi},
                      {GuestKind::torchrun, "torchrun", torchrun_signs, signs.torchrun}};
  GuestKind chosen = GuestKind::none;
  const char* chosen_name = "";
  for (const Row& row : rows) {
    const bool asked = wanted == row.name;
    if (asked && !row.there) {
      *error = "USHMEM_BOOTSTRAP is " + wanted + ", but " + row.needs + " are not all in the environment";
      return GuestKind::none;
    }
    if (wanted != "auto" && !asked) refused->push_back(std::string(row.name) + ": USHMEM_BOOTSTRAP is " + wanted);
    else if (!row.there && row.kind == GuestKind::pmi2 && signs.pmi)
      refused->push_back("pmi2: PMI-1 is used unless Slurm is there or USHMEM_BOOTSTRAP=pmi2 asks for it");
    else if (!row.there) refused->push_back(std::string(row.name) + ": " + row.needs + " are not all set");
    else if (chosen != GuestKind::none) refused->push_back(std::string(row.name) + ": " + chosen_name + " comes first");
    else chosen = row.kind, chosen_name = row.name;
  }
  // One launcher inside another, for instance mpirun that starts torchrun: the inner one cannot be told.
  if (wanted == "auto" && signs.torchrun && (signs.pmix || signs.pmi)) {
    const char* outer = signs.pmix ? "PMIX_RANK" : "PMI_RANK";
    if (value_of(outer) != value_of("RANK")) {
      *error = std::string(outer) + " is " + value_of(outer) + " and RANK is " + value_of("RANK") +
               ": two launchers say who this is; USHMEM_BOOTSTRAP=" + chosen_name + " or torchrun chooses";
      return GuestKind::none;
    }
  }
  return chosen;
}

std::unique_ptr<Guest> make_guest(GuestKind kind, const GuestSigns& signs, const std::string& plugins,
                                  std::uint64_t start_timeout_ns, std::string* error) {
  switch (kind) {
    case GuestKind::pmi1: return make_pmi1(signs.pmi_socket);
    case GuestKind::pmi2: return make_pmi2(signs.pmi_socket);
    case GuestKind::torchrun: return make_torchrun(start_timeout_ns);
    case GuestKind::pmix: {
      void* const entry = base::find_in_plugin(plugins, "pmix.so", guest_plugin_entry, error);
      if (entry != nullptr) return std::unique_ptr<Guest>(reinterpret_cast<MakeGuest>(entry)());
      *error = "a launcher that speaks PMIx has started this process (" + std::string(pmix_signs) +
               " are set), but " + *error + "; USHMEM_BOOTSTRAP=none makes it a world of its own";
      return nullptr;
    }
    case GuestKind::none: break;
  }
  return *error = "no launcher", nullptr;
}

std::string describe_guest(GuestKind kind) {
  switch (kind) {
    case GuestKind::pmix: return "guest of PMIx (" + value_of("PMIX_NAMESPACE") + ")";
    case GuestKind::pmi1: return "guest of PMI-1";
    case GuestKind::pmi2: return "guest of PMI-2";
    case GuestKind::torchrun: return "guest of torchrun (" + value_of("MASTER_ADDR") + ":" + value_of("MASTER_PORT") + ")";
    case GuestKind::none: break;
  }
  return "";
}

}  // namespace ushmem::bootstrap
