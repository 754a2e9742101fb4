// SPDX-License-Identifier: Apache-2.0
//
// One operation of a program: a call or a few that belong together, by one PE or several. Every PE has
// the whole program; for each operation it first changes its model (apply), then makes its own calls
// (run) and compares what they return with what the model said, and after the epoch's end looks at what
// was not determined before (settle).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model.hpp"

namespace abuse {

class Player;

struct OperationId {
  int lane = 0, epoch = 0, index = 0;  // lane: the thread of each PE that plays the program
  auto operator<=>(const OperationId&) const = default;
};
std::string to_text(OperationId id);  // "0/12.3"

// Bytes of one PE that an operation reads or writes.
struct Claim {
  int pe;
  int region;
  std::size_t begin, end;
  bool write;
};

class Operation {
 public:
  virtual ~Operation() = default;
  // One line: calls, PEs, arguments.
  [[nodiscard]] virtual std::string text() const = 0;
  // Before the epoch begins: the owner gives words of the board their first values.
  virtual void prepare(Player&) {}
  virtual void apply(Model&) {}
  virtual void run(Player&) = 0;
  virtual void settle(Player&) {}

  // Set by the generator.
  OperationId id;
  const char* group = "";
  std::uint64_t key = 0;  // stands for the operation's own data
  std::vector<Claim> claims;
  std::vector<int> teams, contexts, blocks;  // that must be there; so must what the claims name
  bool claims_bind = true;  // false: of an operation on whole blocks, whose claims keep others away

  [[nodiscard]] bool possible(const Model& model) const;
};

std::string text(const char* format, ...) __attribute__((format(printf, 1, 2)));
std::string text(Place place);
std::string text(const Members& members);

}  // namespace abuse
