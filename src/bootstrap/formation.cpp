// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/formation.hpp"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <utility>

#include "bootstrap/unique_id_text.hpp"

namespace ushmem::bootstrap {
namespace {

// Which of fake_nodes equal blocks a PE is in, counted from 1; 0 when the machine is not split.
std::uint64_t node_hint(int pe, int n_pes, int fake_nodes) {
  const int nodes = std::min(fake_nodes, n_pes);
  if (nodes <= 1) return 0;
  const int each = n_pes / nodes, larger = n_pes % nodes;  // the first `larger` blocks have one PE more
  const int in_larger = larger * (each + 1);
  const int node = pe < in_larger ? pe / (each + 1) : larger + (pe - in_larger) / each;
  return static_cast<std::uint64_t>(node) + 1;
}

// The node file of this PE's node, made by its lowest PE and handed to the others.
bool form_node(const FormOptions& options, int n_pes, const UniqueId& id, Formed* out, std::string* error) {
  Control& control = *out->control;
  const Placement first = control.placement(out->pe);
  HandOver hand_over;
  std::string trouble;  // of this PE: told to all by the next agreement, so that nobody waits for it
  const bool lowest = first.local == 0;
  if (lowest) hand_over.start(id, first.node, &trouble);
  if (!control.barrier(error)) return false;

  // With whom does it work at all?
  std::string reason;
  const bool alone = !lowest && !try_hand_over(id, first.node, out->pe, options.globals, &reason);
  if (alone) {
    out->notes.push_back("PE " + std::to_string(out->pe) + " shares no memory with the other PEs of " +
                         whereabouts().host + " and is a node of its own: " + reason);
    std::fprintf(stderr, "ushmem: %s\n", out->notes.back().c_str());
  }
  if (!control.split_node(alone, error)) return false;
  const bool makes_file = lowest || alone;
  if (makes_file && trouble.empty()) {
    const std::vector<int> mates = control.node_mates();
    const NodeShape shape{static_cast<int>(mates.size()), n_pes, control.placement(out->pe).node,
                          control.n_nodes()};
    if (shape.n_pes > max_pes_per_node)
      trouble = std::to_string(shape.n_pes) + " PEs are on one node: at most " + std::to_string(max_pes_per_node);
    else if (out->file = NodeFile::create(shape, 0, usable_cpus(), options.program, &trouble); out->file)
      for (int pe = 0; pe < n_pes; ++pe) {
        const Placement place = control.placement(pe);
        out->file.entry(pe).node = place.node;
        out->file.entry(pe).local = place.local;
      }
    // One that is alone has its globals where they are.
    if (lowest && trouble.empty() && shape.n_pes > 1)
      hand_over.give(out->file.fd(), mates, options.globals, &out->globals, &trouble);
  }
  control.forget_placements();
  // Everybody learns whether somebody has failed, twice: nobody asks a PE that could not make its part.
  const auto all_well = [&] {
    std::int32_t failed = trouble.empty() ? INT32_MAX : out->pe;
    const bool agreed = control.agree(&failed, sizeof failed, [](void* into, const void* from, std::size_t) {
      auto& a = *static_cast<std::int32_t*>(into);
      a = std::min(a, *static_cast<const std::int32_t*>(from));
    }, error);
    if (!agreed) return false;
    if (failed == INT32_MAX) return true;
    *error = failed == out->pe ? trouble : "PE " + std::to_string(failed) + " cannot share memory with its node";
    return false;
  };
  if (!all_well()) return false;
  if (!makes_file) {
    int fd = -1;
    if (take_hand_over(id, first.node, out->pe, &fd, &out->globals, &trouble)) {
      // Where the program has closed a standard stream, what it prints there must not land in the file.
      if (fd <= STDERR_FILENO) close(std::exchange(fd, fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)));
      out->file = NodeFile::open(fd, &trouble);
    }
  }
  return all_well();
}

bool form_alone(const FormOptions& options, Formed* out, std::string* error) {
  out->file = NodeFile::create(NodeShape{}, 0, usable_cpus(), options.program, error);
  return static_cast<bool>(out->file);
}

bool connect_all(const FormOptions& options, int n_pes, const UniqueId& id, int listener, Formed* out,
                 std::string* error) {
  ControlOptions control = options.control;
  control.pe = out->pe;
  control.n_pes = n_pes;
  control.id = id;
  control.listener = listener;
  control.where = whereabouts();
  control.where.node_hint = node_hint(out->pe, n_pes, options.config->fake_nodes);
  out->control = Control::join(control, error);
  return out->control != nullptr && form_node(options, n_pes, id, out, error);
}

// The unique id by the launcher's channel.
bool share_id(const FormOptions& options, Guest& guest, UniqueId* id, int* listener, std::string* error) {
  std::string text, problem;
  // PE 0's trouble goes the same way: the others are in the exchange.
  if (guest.pe == 0)
    text = Control::make_unique_id(options.control.interface, id, listener, &problem)
               ? text_of(*id) : std::string(2 * sizeof id->bytes, 'x');
  const bool exchanged = guest.broadcast(&text, error);
  if (!problem.empty()) return *error = problem, false;
  if (!exchanged) return false;
  const bool good = guest.pe == 0 || read_unique_id(text, id);
  if (!good) *error = text[0] == 'x' ? "PE 0 could not make the world's id" : "PE 0 gave no id of a world";
  explicit_bzero(text.data(), text.size());
  return good;
}

}  // namespace

bool form_world(const FormOptions& options, Formed* out, std::string* error) {
  if (options.by_id) {
    out->pe = options.pe;
    out->how = "processes that found each other by the unique id that their program gave them";
    if (options.n_pes == 1) {
      if (options.listener >= 0) close(options.listener);
      return form_alone(options, out, error);
    }
    return connect_all(options, options.n_pes, options.id, options.listener, out, error);
  }
  const GuestKind kind = choose_guest(options.signs, options.config->bootstrap, &out->notes, error);
  if (kind == GuestKind::none) return error->empty();
  out->how = describe_guest(kind);
  out->guest = make_guest(kind, options.signs, options.config->plugins, options.control.start_timeout_ns, error);
  if (out->guest == nullptr) return false;
  Guest& guest = *out->guest;
  if (!guest.connect(error)) return *error = out->how + ": " + *error, false;
  out->pe = guest.pe;
  if (guest.n_pes == 1) return form_alone(options, out, error);
  UniqueId id{};
  int listener = -1;
  bool formed = share_id(options, guest, &id, &listener, error);
  if (!formed) *error = out->how + ": " + *error;
  else formed = connect_all(options, guest.n_pes, id, listener, out, error);
  explicit_bzero(&id, sizeof id);
  guest.settled();
  if (!formed) guest.abort(70, *error);
  return formed;
}

}  // namespace ushmem::bootstrap
