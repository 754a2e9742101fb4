// SPDX-License-Identifier: Apache-2.0
//
// Broadcasts on any team, of all types.
#include <cstring>

#include "calls.hpp"
#include "collective.hpp"
#include "groups.hpp"

namespace abuse {
namespace {

struct Row {
  const char* name;
  std::size_t size;
  int (*call)(shmem_team_t, void*, const void*, size_t, int);
};
#define TYPE_ROW(NAME, TYPE) {#NAME "_broadcast", sizeof(TYPE), erased<&shmem_##NAME##_broadcast>},
const Row rows[] = {FOR_RMA_TYPES(TYPE_ROW){"broadcastmem", 1, erased<&shmem_broadcastmem>}};

struct Broadcast : Collective {
  const Row* row = nullptr;
  std::size_t nelems = 0;
  int root = 0;
  [[nodiscard]] std::string call_text() const override {
    return abuse::text("%s nelems %zu, root %d", row->name, nelems, root);
  }
  void compute(int, const std::vector<const unsigned char*>& sources,
               unsigned char* result) const override {
    std::memcpy(result, sources[static_cast<std::size_t>(root)], dest_bytes);
  }
  int call(Player&, shmem_team_t handle, int, void* to, const void* from) override {
    return row->call(handle, to, from, nelems, root);
  }
};

Made make_broadcast(Draft& d) {
  auto op = make<Broadcast>();
  op->row = &rows[d.random.below(std::size(rows))];
  op->element = op->row->size;
  op->nelems = collective_size(d, *op, false) / op->element;
  op->root = d.random.number(op->team.size());
  op->source_bytes = op->dest_bytes = op->nelems * op->element;
  if (!place_collective(d, *op, false)) return nullptr;
  return op;
}

}  // namespace

void add_broadcast(Kinds& kinds) { kinds.push_back({"broadcast", 6, make_broadcast}); }

}  // namespace abuse
