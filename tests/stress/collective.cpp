// SPDX-License-Identifier: Apache-2.0
#include "collective.hpp"

#include <cstring>

namespace abuse {

std::string Collective::text() const {
  return abuse::text("team %d %s: ", team.id, abuse::text(team.members).c_str()) +
         (sync_first ? "team_sync, " : "") + (fresh ? "write sources, " : "") + call_text() +
         abuse::text(", dest %s, source %s", abuse::text(dest).c_str(), abuse::text(source).c_str()) +
         (scribble ? ", overwrite the source" : "");
}

void Collective::apply(Model& m) {
  std::vector<const unsigned char*> sources;
  std::vector<Bytes> copies;  // results of earlier members must not become sources of later ones
  for (int k = 0; k < team.size(); ++k) {
    unsigned char* at = m.at(team.members[static_cast<std::size_t>(k)], source);
    if (fresh) make_source(k, at);
    copies.emplace_back(at, at + source_bytes);
  }
  for (const Bytes& copy : copies) sources.push_back(copy.data());
  results_.clear();
  for (int k = 0; k < team.size(); ++k) {
    const int pe = team.members[static_cast<std::size_t>(k)];
    unsigned char* at = m.at(pe, dest);
    compute(k, sources, at);
    results_.emplace_back(at, at + dest_bytes);
    if (scribble) fill(m.at(pe, source), source_bytes, ~mix(key, Model::pe_key(pe)));
  }
}

void Collective::run(Player& me) {
  const int k = team.index_of(me.pe);
  if (k < 0) return;
  const shmem_team_t handle = me.team(team.id);
  me.dawdle(*this);
  if (sync_first) shmem_team_sync(handle);
  if (fresh) make_source(k, me.at(source));
  me.dawdle(*this, 1);
  me.expect(*this, "the call returned", 0,
            static_cast<std::uint64_t>(call(me, handle, k, me.at(dest), me.at(source))));
  me.expect_bytes(*this, "the result", results_[static_cast<std::size_t>(k)].data(), me.at(dest),
                  dest_bytes);
  if (scribble) fill(me.at(source), source_bytes, ~mix(key, Model::pe_key(me.pe)));
}

std::size_t collective_size(Draft& d, Collective& op, bool times_members) {
  op.team = d.any_team();
  const std::size_t most = std::size_t{256} << 10;
  return d.any_size(times_members ? most / static_cast<std::size_t>(op.team.size()) : most);
}

bool place_collective(Draft& d, Collective& op, bool may_be_in_place) {
  const Members& members = op.team.members;
  op.fresh = op.fresh || d.random.one_in(2);
  op.in_place = may_be_in_place && d.random.one_in(4);
  // What an earlier collective of the epoch on this team has left, at a fitting place.
  const auto earlier = [&](std::size_t bytes) -> const Result* {
    if (d.results.empty() || !d.random.one_in(3)) return nullptr;
    const Result& r = d.results[d.random.below(d.results.size())];
    const bool fits = r.team == op.team.id && r.size >= bytes && r.place.offset % op.element == 0;
    return fits ? &r : nullptr;
  };
  const auto place = [&](Place& at, std::size_t bytes, bool write) {
    const auto found = d.claim(members, bytes, op.element, write);
    if (found) at = *found;
    return found.has_value();
  };

  const Result* old = earlier(op.dest_bytes);
  if (old != nullptr) {
    op.dest = old->place;
    op.sync_first = true;
    d.claim_again(members, op.dest, op.dest_bytes, true);
  } else if (!place(op.dest, op.dest_bytes, true)) {
    return false;
  }
  if (op.in_place) {
    op.source = op.dest;
    if (!op.sync_first) d.results.push_back({op.team.id, op.dest, op.dest_bytes});
    return true;
  }
  const Result* given = earlier(op.source_bytes);
  const bool apart = given != nullptr && (given->place.region != op.dest.region ||
                                          given->place.offset >= op.dest.offset + op.dest_bytes ||
                                          given->place.offset + op.source_bytes <= op.dest.offset);
  if (apart) {
    op.source = given->place;
    op.scribble = d.random.one_in(2);
    d.claim_again(members, op.source, op.source_bytes, true);
  } else {
    op.scribble = d.random.one_in(2);
    if (!place(op.source, op.source_bytes, op.fresh || op.scribble)) return false;
  }
  if (!op.sync_first) d.results.push_back({op.team.id, op.dest, op.dest_bytes});
  return true;
}

}  // namespace abuse
