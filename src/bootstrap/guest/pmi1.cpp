// SPDX-License-Identifier: Apache-2.0
//
// PMI-1 as spoken on PMI_FD: lines of "name=value" pairs with blanks between them, each request with one
// answer. Values hold no blanks; the key-value space is filled by put and read after a barrier.
#include <cstdlib>

#include "bootstrap/guest/guest.hpp"
#include "bootstrap/guest/wire.hpp"

namespace ushmem::bootstrap {
namespace {

constexpr const char* key = "ushmem-unique-id";

class Pmi1 final : public Guest {
 public:
  explicit Pmi1(std::uint64_t socket) : socket_(socket) {}

  bool connect(std::string* error) override {
    if (!number_from_environment("PMI_SIZE", 1, 1 << 20, &n_pes, error) ||
        !number_from_environment("PMI_RANK", 0, n_pes - 1, &pe, error))
      return false;
    if (n_pes == 1) return true;  // nobody to talk about
    std::string answer, version;
    if (!wire_.open(socket_, error) ||
        !ask("cmd=init pmi_version=1 pmi_subversion=1", "response_to_init", &answer, error))
      return false;
    connected_ = true;
    if (find_value(answer, "pmi_version", ' ', &version) && version == "1") return true;
    *error = "the process manager does not speak PMI-1: " + answer;
    return false;
  }

  bool broadcast(std::string* text, std::string* error) override {
    std::string answer, space;
    if (!ask("cmd=get_my_kvsname", "my_kvsname", &answer, error)) return false;
    if (!find_value(answer, "kvsname", ' ', &space)) return *error = "no name in " + answer, false;
    if (!ask("cmd=get_maxes", "maxes", &answer, error)) return false;
    std::string longest;
    if (find_value(answer, "vallen_max", ' ', &longest) &&
        std::strtoul(longest.c_str(), nullptr, 10) < text->size() + 1)
      return *error = "the process manager's values are too short: " + answer, false;
    if (pe == 0 &&
        !ask("cmd=put kvsname=" + space + " key=" + key + " value=" + *text, "put_result", &answer, error))
      return false;
    if (!ask("cmd=barrier_in", "barrier_out", &answer, error)) return false;
    if (pe == 0) return true;
    if (!ask("cmd=get kvsname=" + space + " key=" + key, "get_result", &answer, error)) return false;
    if (find_value(answer, "value", ' ', text)) return true;
    *error = "no value in " + answer;
    return false;
  }

  void abort(int status, const std::string&) override {
    std::string ignored;
    if (connected_) wire_.send("cmd=abort exitcode=" + std::to_string(status) + "\n", &ignored);
  }

  void finish() override {
    std::string answer, ignored;
    // Nothing to do when MPI has done it: the connection is closed then.
    if (connected_) ask("cmd=finalize", "finalize_ack", &answer, &ignored);
    connected_ = false;
  }

 private:
  bool ask(const std::string& request, const char* expected, std::string* answer, std::string* error) {
    if (!wire_.send(request + "\n", error) || !wire_.read_line(answer, error)) return false;
    std::string command, result;
    const bool failed = find_value(*answer, "rc", ' ', &result) && result != "0";
    if (find_value(*answer, "cmd", ' ', &command) && command == expected && !failed) return true;
    *error = "the process manager answered \"" + *answer + "\" to \"" + request.substr(0, 60) + "\"";
    return false;
  }

  std::uint64_t socket_;
  PmiWire wire_;
  bool connected_ = false;
};

}  // namespace

std::unique_ptr<Guest> make_pmi1(std::uint64_t socket) { return std::make_unique<Pmi1>(socket); }

}  // namespace ushmem::bootstrap
