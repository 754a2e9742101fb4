// SPDX-License-Identifier: Apache-2.0
#include "program.hpp"

#include <cstdio>
#include <sstream>
#include <stdexcept>

#include "groups.hpp"

namespace abuse {

Epoch Program::next() {
  draft_.new_epoch();
  int weights = 0;
  for (const Kind& kind : all_kinds()) weights += kind.weight;
  const int count = draft_.random.between(1, 40);
  Epoch epoch;
  while (static_cast<int>(epoch.size()) < count) {
    int at = draft_.random.number(weights);
    const Kind* kind = all_kinds().data();
    while (at >= kind->weight) at -= (kind++)->weight;
    draft_.claims.clear();
    draft_.needed_teams.clear();
    draft_.needed_contexts.clear();
    const std::uint64_t key = draft_.random.next();
    auto op = kind->make(draft_);
    if (op == nullptr) continue;
    op->id = {draft_.lane, epoch_, static_cast<int>(epoch.size())};
    op->group = kind->group;
    op->key = key;
    op->claims = draft_.claims;
    op->teams = draft_.needed_teams;
    op->contexts = draft_.needed_contexts;
    draft_.settle_claims();
    epoch.push_back(std::move(op));
  }
  ++epoch_;
  return epoch;
}

std::string to_text(const std::vector<OperationId>& ids) {
  std::string all;
  for (std::size_t i = 0; i < ids.size();) {
    std::size_t end = i + 1;
    while (end < ids.size() && ids[end].lane == ids[i].lane && ids[end].epoch == ids[i].epoch &&
           ids[end].index == ids[i].index + static_cast<int>(end - i))
      ++end;
    all += (all.empty() ? "" : ",") + to_text(ids[i]);
    if (end > i + 1) all += "-" + std::to_string(ids[end - 1].index);
    i = end;
  }
  return all;
}

std::set<OperationId> ids_from(const std::string& text) {
  std::set<OperationId> ids;
  std::istringstream parts(text);
  for (std::string part; std::getline(parts, part, ',');) {
    OperationId id;
    int last = 0;
    const int found = std::sscanf(part.c_str(), "%d/%d.%d-%d", &id.lane, &id.epoch, &id.index, &last);
    if (found < 3) throw std::invalid_argument("not an operation: " + part);
    for (last = found == 4 ? last : id.index; id.index <= last; ++id.index) ids.insert(id);
  }
  return ids;
}

}  // namespace abuse
