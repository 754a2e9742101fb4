// SPDX-License-Identifier: Apache-2.0
//
// A world started by somebody else's launcher: what the library asks of it. Who am I, how many are we, and a
// small text that PE 0 has for all (the unique id, by which the control plane then connects them). Nothing
// else goes this way, so each launcher's own protocol stays a page of code. docs/design/start-up.md
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace ushmem::bootstrap {

enum class GuestKind { none, pmix, pmi1, pmi2, torchrun };

class Guest {
 public:
  Guest() = default;
  Guest(const Guest&) = delete;
  Guest& operator=(const Guest&) = delete;
  virtual ~Guest() = default;

  int pe = 0;  // after connect()
  int n_pes = 1;

  // Makes itself known to the launcher and learns the two numbers.
  virtual bool connect(std::string* error) = 0;
  // Collective, once: PE 0's text arrives everywhere. The others' argument is written to.
  virtual bool broadcast(std::string* text, std::string* error) = 0;
  // Every PE has the text and is connected by it.
  virtual void settled() {}
  // Asks the launcher to end the job. May do nothing where it has no such call.
  virtual void abort(int status, const std::string& why) = 0;
  // At the end of a process that ends in order: without it some launchers take the end for a failure. The
  // connection stays open until then, since a program may use it for MPI too.
  virtual void finish() = 0;
};

// What the environment of this process says about launchers.
struct GuestSigns {
  bool pmix = false;
  bool pmi = false;
  bool torchrun = false;
  bool slurm = false;
  std::uint64_t pmi_socket = 0;  // inode of PMI_FD when the program was loaded: another use of the number
                                 // later on, after MPI has closed it, is noticed
  bool child_of_pe = false;      // a program that a PE has started: the variables are the PE's

  [[nodiscard]] bool any() const { return (pmix || pmi || torchrun) && !child_of_pe; }
};

// Reads them, and marks the environment so that programs which this process starts know that they are not
// the launcher's. Called once, at load time.
GuestSigns read_guest_signs();

// Which launcher this process is a guest of, by USHMEM_BOOTSTRAP's value. Every one that was not taken leaves
// its reason in *refused. GuestKind::none with *error empty: none, and none was asked for.
GuestKind choose_guest(const GuestSigns& signs, const std::string& wanted, std::vector<std::string>* refused,
                       std::string* error);

// Plug-ins are looked for in `plugins`, or beside the library when that is empty. start_timeout_ns bounds what
// has no launcher to end it. nullptr with the reason.
std::unique_ptr<Guest> make_guest(GuestKind kind, const GuestSigns& signs, const std::string& plugins,
                                  std::uint64_t start_timeout_ns, std::string* error);

// "guest of PMIx (PMIX_NAMESPACE=...)"
std::string describe_guest(GuestKind kind);

// One each.
std::unique_ptr<Guest> make_pmi1(std::uint64_t socket);
std::unique_ptr<Guest> make_pmi2(std::uint64_t socket);
std::unique_ptr<Guest> make_torchrun(std::uint64_t start_timeout_ns);

// A variable that must be a whole number from `least` to `most`.
bool number_from_environment(const char* name, long least, long most, int* value, std::string* error);

// What the plug-in for PMIx exports. The number counts changes of Guest.
using MakeGuest = Guest* (*)();
inline constexpr char guest_plugin_entry[] = "ushmem_make_guest_v1";

}  // namespace ushmem::bootstrap
