// SPDX-License-Identifier: Apache-2.0
//
// One thread of one PE that plays a program: where its regions lie, its handles, and what it has found
// wrong. It uses nothing but the library's public calls, so that any kind of world can be played in.
#pragma once

#include <shmem.h>

#include <cstdint>
#include <map>
#include <string>

#include "draft.hpp"
#include "operation.hpp"

namespace abuse {

class Player {
 public:
  int pe = 0;
  int n_pes = 1;
  int lane = 0;
  std::uint64_t seed = 0;
  bool dawdles = true;  // random delays
  std::map<int, unsigned char*> regions;
  std::map<int, shmem_team_t> teams;
  std::map<int, shmem_ctx_t> contexts;
  int failures = 0;

  [[nodiscard]] unsigned char* at(Place p) const { return regions.at(p.region) + p.offset; }
  [[nodiscard]] shmem_team_t team(int id) const { return teams.at(id); }
  [[nodiscard]] shmem_ctx_t context(const Way& way) const {
    return way.context < 0 ? SHMEM_CTX_DEFAULT : contexts.at(way.context);
  }
  void quiet(const Way& way) const { shmem_ctx_quiet(context(way)); }
  void fence(const Way& way) const { shmem_ctx_fence(context(way)); }

  // A pause before a call at some PEs, the same for the same operation, PE and `step`.
  void dawdle(const Operation& op, int step = 0) const;

  void fail(const Operation& op, const std::string& what);
  void expect(const Operation& op, const char* what, std::uint64_t expected, std::uint64_t seen);
  // Bytes; `what` names them.
  void expect_bytes(const Operation& op, const std::string& what, const void* expected,
                    const void* seen, std::size_t n);
};

}  // namespace abuse
