// SPDX-License-Identifier: Apache-2.0
//
// A whole program: epochs of operations, drafted from one seed; the same for the same seed, number of PEs,
// kind of world and lane.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "draft.hpp"

namespace abuse {

using Epoch = std::vector<std::unique_ptr<Operation>>;

// Which of a program's operations are played.
struct Filter {
  int rounds = 40;                // epochs
  std::set<std::string> groups;   // empty: all
  bool all = true;                // otherwise those of `keep`
  std::set<OperationId> keep;
  [[nodiscard]] bool has(const Operation& op) const {
    return (groups.empty() || groups.contains(op.group)) && (all || keep.contains(op.id));
  }
};
// "0/3.1-5,0/12.0" and back.
std::string to_text(const std::vector<OperationId>& ids);
std::set<OperationId> ids_from(const std::string& text);  // throws std::invalid_argument

class Program {
 public:
  Program(std::uint64_t seed, int pes, int lane, bool globals) : draft_(seed, pes, lane, globals) {}
  Epoch next();

 private:
  Draft draft_;
  int epoch_ = 0;
};

}  // namespace abuse
