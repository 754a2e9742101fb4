// SPDX-License-Identifier: Apache-2.0
//
// Puts and gets of one PE: all types and sizes, contiguous, strided and of one element, blocking and not,
// by any context; from and to private and symmetric memory; to itself too.
#include <cstring>

#include "calls.hpp"
#include "groups.hpp"
#include "player.hpp"

namespace abuse {
namespace {

using Move = void (*)(void*, const void*, size_t, int);
using CtxMove = void (*)(shmem_ctx_t, void*, const void*, size_t, int);
using Stride = void (*)(void*, const void*, ptrdiff_t, ptrdiff_t, size_t, int);
using CtxStride = void (*)(shmem_ctx_t, void*, const void*, ptrdiff_t, ptrdiff_t, size_t, int);
using One = void (*)(shmem_ctx_t, void*, const void*, int);

struct Row {
  const char* name;
  std::size_t size;
  Move put, get, put_nbi, get_nbi;
  CtxMove ctx_put, ctx_get, ctx_put_nbi, ctx_get_nbi;
  Stride iput, iget;  // none for mem
  CtxStride ctx_iput, ctx_iget;
  One p, g;  // typed only
};

#define MOVES(BEFORE, AFTER)                                                                        \
  erased<&shmem_##BEFORE##put##AFTER>, erased<&shmem_##BEFORE##get##AFTER>,                         \
      erased<&shmem_##BEFORE##put##AFTER##_nbi>, erased<&shmem_##BEFORE##get##AFTER##_nbi>,         \
      erased<&shmem_ctx_##BEFORE##put##AFTER>, erased<&shmem_ctx_##BEFORE##get##AFTER>,             \
      erased<&shmem_ctx_##BEFORE##put##AFTER##_nbi>, erased<&shmem_ctx_##BEFORE##get##AFTER##_nbi>
#define STRIDES(BEFORE, AFTER)                                                                      \
  erased<&shmem_##BEFORE##iput##AFTER>, erased<&shmem_##BEFORE##iget##AFTER>,                       \
      erased<&shmem_ctx_##BEFORE##iput##AFTER>, erased<&shmem_ctx_##BEFORE##iget##AFTER>
// A long double's padding does not travel by value: no p and g.
#define ONES(NAME, TYPE)                                                                            \
  sizeof(TYPE) > 8 ? nullptr : p_from<TYPE, shmem_##NAME##_p, shmem_ctx_##NAME##_p>,                \
      sizeof(TYPE) > 8 ? nullptr : g_into<TYPE, shmem_##NAME##_g, shmem_ctx_##NAME##_g>
#define TYPE_ROW(NAME, TYPE)                                                                        \
  {#NAME "_", sizeof(TYPE), MOVES(NAME##_, ), STRIDES(NAME##_, ), ONES(NAME, TYPE)},
#define SIZE_ROW(BITS) {#BITS, BITS / 8, MOVES(, BITS), STRIDES(, BITS), nullptr, nullptr},

constexpr Row rows[] = {
    FOR_RMA_TYPES(TYPE_ROW) FOR_SIZES(SIZE_ROW){"mem", 1, MOVES(, mem), nullptr, nullptr, nullptr,
                                                nullptr, nullptr, nullptr}};

enum class Form { put, get, put_nbi, get_nbi, iput, iget, p, g };
constexpr const char* form_names[] = {"put", "get", "put_nbi", "get_nbi", "iput", "iget", "p", "g"};

struct Transfer : Operation {
  Form form{};
  const Row* row = nullptr;
  Way way;
  int actor = 0, target = 0;
  std::size_t nelems = 0;
  std::ptrdiff_t dst = 1, sst = 1;
  Place remote, local;
  bool local_is_symmetric = false;
  Bytes expected, own;  // of a get into private memory; the private memory

  [[nodiscard]] bool is_put() const {
    return form == Form::put || form == Form::put_nbi || form == Form::iput || form == Form::p;
  }
  [[nodiscard]] std::size_t extent(std::ptrdiff_t stride) const {
    return nelems == 0 ? 0 : ((nelems - 1) * static_cast<std::size_t>(stride) + 1) * row->size;
  }
  [[nodiscard]] std::string text() const override {
    const std::string near = local_is_symmetric ? abuse::text(local) : "private";
    const std::string far = abuse::text(remote);
    const std::string strides =
        form == Form::iput || form == Form::iget ? abuse::text(", dst %td, sst %td", dst, sst) : "";
    return abuse::text("PE %d: %s %s (context %d) PE %d, %s <- %s, nelems %zu%s", actor, row->name,
                       form_names[static_cast<int>(form)], way.context, target,
                       (is_put() ? far : near).c_str(), (is_put() ? near : far).c_str(), nelems,
                       strides.c_str());
  }

  void copy(unsigned char* to, const unsigned char* from) const {
    for (std::size_t i = 0; i < nelems; ++i)
      std::memcpy(to + i * static_cast<std::size_t>(dst) * row->size,
                  from + i * static_cast<std::size_t>(sst) * row->size, row->size);
  }

  void apply(Model& m) override {
    if (!local_is_symmetric) {
      own.resize(extent(is_put() ? sst : dst));
      fill(own.data(), own.size(), key);
    }
    if (is_put()) {
      copy(m.at(target, remote), local_is_symmetric ? m.at(actor, local) : own.data());
    } else if (local_is_symmetric) {
      copy(m.at(actor, local), m.at(target, remote));
    } else {
      expected = own;
      copy(expected.data(), m.at(target, remote));
    }
  }

  void run(Player& me) override {
    if (me.pe != actor) return;
    me.dawdle(*this);
    unsigned char* near = local_is_symmetric ? me.at(local) : own.data();
    unsigned char* far = me.at(remote);
    void* to = is_put() ? far : near;
    const void* from = is_put() ? near : far;
    const bool plain = way.context < 0;
    const shmem_ctx_t ctx = plain ? SHMEM_CTX_INVALID : me.context(way);
    const int pe = way.to(target);
    const auto move = [&](Move without, CtxMove with) {
      plain ? without(to, from, nelems, pe) : with(ctx, to, from, nelems, pe);
    };
    const auto stride = [&](Stride without, CtxStride with) {
      plain ? without(to, from, dst, sst, nelems, pe) : with(ctx, to, from, dst, sst, nelems, pe);
    };
    switch (form) {
      case Form::put: move(row->put, row->ctx_put); break;
      case Form::get: move(row->get, row->ctx_get); break;
      case Form::put_nbi: move(row->put_nbi, row->ctx_put_nbi); break;
      case Form::get_nbi: move(row->get_nbi, row->ctx_get_nbi); break;
      case Form::iput: stride(row->iput, row->ctx_iput); break;
      case Form::iget: stride(row->iget, row->ctx_iget); break;
      case Form::p: row->p(ctx, to, from, pe); break;
      case Form::g: row->g(ctx, to, from, pe); break;
    }
    if (form == Form::get || form == Form::iget || form == Form::g) look(me);
    // The source of a put that has returned may be changed.
    if (!local_is_symmetric && is_put() && form != Form::put_nbi) fill(own.data(), own.size(), ~key);
  }
  void settle(Player& me) override {
    if (me.pe == actor && form == Form::get_nbi) look(me);
  }
  void look(Player& me) {
    if (!local_is_symmetric)
      me.expect_bytes(*this, "what was got", expected.data(), own.data(), own.size());
  }
};

Made make_transfer(Draft& d) {
  auto op = make<Transfer>();
  op->row = &rows[d.random.below(std::size(rows))];
  op->form = static_cast<Form>(d.random.number(8));
  if (op->form >= Form::iput && op->row->iput == nullptr) op->form = Form::put;
  if (op->form >= Form::p && op->row->p == nullptr) op->form = Form::put_nbi;
  const bool strided = op->form == Form::iput || op->form == Form::iget;
  op->nelems = op->form >= Form::p ? 1 : d.any_size(strided ? 8 << 10 : 256 << 10) / op->row->size;
  if (strided) {
    op->dst = d.random.between(1, 9);
    op->sst = d.random.between(1, 9);
  }
  op->actor = d.any_pe();
  op->target = d.any_pe();
  op->way = d.any_way(op->actor, op->target, op->is_put());
  const std::size_t far = op->extent(op->is_put() ? op->dst : op->sst);
  const std::size_t near = op->extent(op->is_put() ? op->sst : op->dst);
  const auto remote = d.claim({op->target}, far, op->row->size, op->is_put());
  if (!remote) return nullptr;
  op->remote = *remote;
  if (d.random.one_in(2)) {
    const auto local = d.claim({op->actor}, near, op->row->size, !op->is_put());
    if (!local) return nullptr;
    op->local = *local;
    op->local_is_symmetric = true;
  }
  return op;
}

}  // namespace

void add_rma(Kinds& kinds) { kinds.push_back({"rma", 12, make_transfer}); }

}  // namespace abuse
