// SPDX-License-Identifier: Apache-2.0
#include "operation.hpp"

#include <algorithm>
#include <cstdarg>
#include <cstdio>

namespace abuse {

bool Operation::possible(const Model& model) const {
  return std::all_of(teams.begin(), teams.end(), [&](int t) { return model.teams.contains(t); }) &&
         std::all_of(contexts.begin(), contexts.end(),
                     [&](int c) { return model.contexts.contains(c); }) &&
         std::all_of(blocks.begin(), blocks.end(), [&](int b) { return model.regions.contains(b); }) &&
         (!claims_bind || std::all_of(claims.begin(), claims.end(), [&](const Claim& c) {
           if (c.region == board_region) return true;
           const auto region = model.regions.find(c.region);
           return region != model.regions.end() && region->second[0].size() >= c.end;
         }));
}

std::string to_text(OperationId id) { return text("%d/%d.%d", id.lane, id.epoch, id.index); }

std::string text(const char* format, ...) {
  char line[1024];
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  return line;
}

std::string text(Place place) {
  switch (place.region) {
    case arena_region: return text("arena+%zu", place.offset);
    case globals_region: return text("globals+%zu", place.offset);
    case board_region: return text("board+%zu", place.offset);
    default: return text("block%d+%zu", place.region, place.offset);
  }
}

std::string text(const Members& members) {
  std::string all = "{";
  for (const int pe : members) all += (all.size() > 1 ? "," : "") + std::to_string(pe);
  return all + "}";
}

}  // namespace abuse
