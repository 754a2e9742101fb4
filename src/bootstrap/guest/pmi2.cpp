// SPDX-License-Identifier: Apache-2.0
//
// PMI-2 as spoken on PMI_FD: after one line as of PMI-1, which settles the version, messages of six digits
// of length and then "name=value;" pairs. Values hold no semicolons.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "bootstrap/guest/guest.hpp"
#include "bootstrap/guest/wire.hpp"

namespace ushmem::bootstrap {
namespace {

constexpr const char* key = "ushmem-unique-id";

class Pmi2 final : public Guest {
 public:
  explicit Pmi2(std::uint64_t socket) : socket_(socket) {}

  bool connect(std::string* error) override {
    if (!number_from_environment("PMI_SIZE", 1, 1 << 20, &n_pes, error) ||
        !number_from_environment("PMI_RANK", 0, n_pes - 1, &pe, error))
      return false;
    if (n_pes == 1) return true;  // nobody to talk about
    std::string answer, value;
    if (!wire_.open(socket_, error) || !wire_.send("cmd=init pmi_version=2 pmi_subversion=0\n", error) ||
        !wire_.read_line(&answer, error))
      return false;
    if (!find_value(answer, "pmi_version", ' ', &value) || value != "2")
      return *error = "the process manager does not speak PMI-2: " + answer, false;
    std::string request = "cmd=fullinit;pmirank=" + std::to_string(pe) + ";threaded=FALSE;";
    if (const char* job = std::getenv("PMI_JOBID"); job != nullptr)
      request = "cmd=fullinit;pmijobid=" + std::string(job) + request.substr(request.find(";pmirank"));
    if (!ask(request, "fullinit-response", &answer, error)) return false;
    connected_ = true;
    // The environment and the process manager must agree.
    if (find_value(answer, "size", ';', &value) && std::atoi(value.c_str()) != n_pes)
      return *error = "PMI_SIZE is " + std::to_string(n_pes) + ", the process manager says " + value, false;
    return true;
  }

  bool broadcast(std::string* text, std::string* error) override {
    std::string answer, found;
    if (pe == 0 && !ask(std::string("cmd=kvs-put;key=") + key + ";value=" + *text + ";",
                        "kvs-put-response", &answer, error))
      return false;
    if (!ask("cmd=kvs-fence;", "kvs-fence-response", &answer, error)) return false;
    if (pe == 0) return true;
    if (!ask(std::string("cmd=kvs-get;jobid=;srcid=-1;key=") + key + ";", "kvs-get-response", &answer, error))
      return false;
    if (find_value(answer, "found", ';', &found) && found == "TRUE" && find_value(answer, "value", ';', text))
      return true;
    *error = "PE 0's text is not in the process manager's key-value space: " + answer;
    return false;
  }

  void abort(int status, const std::string& why) override {
    if (!connected_) return;
    std::string text = why, ignored;
    for (char& c : text)
      if (c == ';' || c == '\n') c = ',';
    send("cmd=abort;isworld=TRUE;exitcode=" + std::to_string(status) + ";msg=" + text + ";", &ignored);
  }

  void finish() override {
    std::string answer, ignored;
    // Nothing to do when MPI has done it: the connection is closed then.
    if (connected_) ask("cmd=finalize;", "finalize-response", &answer, &ignored);
    connected_ = false;
  }

 private:
  bool send(const std::string& message, std::string* error) {
    char length[16];
    std::snprintf(length, sizeof length, "%6zu", message.size());
    return wire_.send(length + message, error);
  }

  bool ask(const std::string& request, const char* expected, std::string* answer, std::string* error) {
    std::string length;
    if (!send(request, error) || !wire_.read_bytes(6, &length, error)) return false;
    // Blanks fill it up, before the digits (hydra) or after them (Slurm).
    char* end = nullptr;
    const unsigned long bytes = std::strtoul(length.c_str(), &end, 10);
    if (bytes == 0 || bytes > 65536 || end[std::strspn(end, " ")] != '\0')
      return *error = "the process manager's answer has no length: \"" + length + "\"", false;
    if (!wire_.read_bytes(bytes, answer, error)) return false;
    std::string command, result;
    const bool failed = find_value(*answer, "rc", ';', &result) && result != "0";
    if (find_value(*answer, "cmd", ';', &command) && command == expected && !failed) return true;
    *error = "the process manager answered \"" + *answer + "\" to \"" + request.substr(0, 60) + "\"";
    return false;
  }

  std::uint64_t socket_;
  PmiWire wire_;
  bool connected_ = false;
};

}  // namespace

std::unique_ptr<Guest> make_pmi2(std::uint64_t socket) { return std::make_unique<Pmi2>(socket); }

}  // namespace ushmem::bootstrap
