// SPDX-License-Identifier: Apache-2.0
//
// Interleaved puts and gets of blocks of elements: ibput and ibget of all types and sizes, by any context.
#include <cstring>

#include "calls.hpp"
#include "groups.hpp"
#include "player.hpp"

namespace abuse {
namespace {

using Call = void (*)(void*, const void*, ptrdiff_t, ptrdiff_t, size_t, size_t, int);
using CtxCall = void (*)(shmem_ctx_t, void*, const void*, ptrdiff_t, ptrdiff_t, size_t, size_t, int);

struct Row {
  const char* name;
  std::size_t size;
  Call put, get;
  CtxCall ctx_put, ctx_get;
};
#define FORMS(BEFORE, AFTER)                                                                \
  erased<&shmem_##BEFORE##ibput##AFTER>, erased<&shmem_##BEFORE##ibget##AFTER>,             \
      erased<&shmem_ctx_##BEFORE##ibput##AFTER>, erased<&shmem_ctx_##BEFORE##ibget##AFTER>
#define TYPE_ROW(NAME, TYPE) {#NAME "_", sizeof(TYPE), FORMS(NAME##_, )},
#define SIZE_ROW(BITS) {#BITS, BITS / 8, FORMS(, BITS)},
const Row rows[] = {FOR_RMA_TYPES(TYPE_ROW) FOR_SIZES(SIZE_ROW)};

struct Blocks : Operation {
  const Row* row = nullptr;
  bool put = false;
  Way way;
  int actor = 0, target = 0;
  std::size_t bsize = 1, nblocks = 0;
  std::ptrdiff_t dst = 1, sst = 1;
  Place remote;
  Bytes expected, own;

  [[nodiscard]] std::size_t extent(std::ptrdiff_t stride) const {
    return nblocks == 0 ? 0 : ((nblocks - 1) * static_cast<std::size_t>(stride) + bsize) * row->size;
  }
  [[nodiscard]] std::string text() const override {
    return abuse::text("PE %d: %s %s (context %d) PE %d, %s, dst %td, sst %td, bsize %zu, nblocks %zu", actor,
                       row->name, put ? "ibput" : "ibget", way.context, target,
                       abuse::text(remote).c_str(), dst, sst, bsize, nblocks);
  }
  void copy(unsigned char* to, const unsigned char* from) const {
    for (std::size_t i = 0; i < nblocks; ++i)
      std::memcpy(to + i * static_cast<std::size_t>(dst) * row->size,
                  from + i * static_cast<std::size_t>(sst) * row->size, bsize * row->size);
  }
  void apply(Model& m) override {
    own.resize(extent(put ? sst : dst));
    fill(own.data(), own.size(), key);
    expected = own;
    if (put)
      copy(m.at(target, remote), own.data());
    else
      copy(expected.data(), m.at(target, remote));
  }
  void run(Player& me) override {
    if (me.pe != actor) return;
    me.dawdle(*this);
    void* to = put ? me.at(remote) : own.data();
    const void* from = put ? own.data() : me.at(remote);
    if (way.context < 0)
      (put ? row->put : row->get)(to, from, dst, sst, bsize, nblocks, way.to(target));
    else
      (put ? row->ctx_put : row->ctx_get)(me.context(way), to, from, dst, sst, bsize, nblocks,
                                          way.to(target));
    me.expect_bytes(*this, put ? "the source of the put" : "what was got", expected.data(), own.data(),
                    own.size());
  }
};

Made make_blocks(Draft& d) {
  auto op = make<Blocks>();
  op->row = &rows[d.random.below(std::size(rows))];
  op->put = d.random.one_in(2);
  op->bsize = 1 + d.random.size(64);
  op->nblocks = d.any_size(16 << 10) / (op->bsize * op->row->size);
  op->dst = static_cast<std::ptrdiff_t>(op->bsize) + d.random.number(6);
  op->sst = static_cast<std::ptrdiff_t>(op->bsize) + d.random.number(6);
  op->actor = d.any_pe();
  op->target = d.any_pe();
  op->way = d.any_way(op->actor, op->target, op->put);
  const auto remote =
      d.claim({op->target}, op->extent(op->put ? op->dst : op->sst), op->row->size, op->put);
  if (!remote) return nullptr;
  op->remote = *remote;
  return op;
}

}  // namespace

void add_blocks(Kinds& kinds) { kinds.push_back({"blocks", 4, make_blocks}); }

}  // namespace abuse
