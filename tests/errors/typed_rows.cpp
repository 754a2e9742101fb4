// SPDX-License-Identifier: Apache-2.0
//
// The shapes of the generated lists, and their rows. A macro BAD_X below turns a row of the list into a
// TypedRow; nothing else is generated a type, so that some 1200 rows compile in seconds.
#include <type_traits>

#include "rows.hpp"

namespace errors {
namespace {

constexpr Shape rma_put{.remote = "dest", .local = "source", .nelems = true, .pe = true};
constexpr Shape rma_get{.remote = "source", .local = "dest", .nelems = true, .pe = true};
constexpr Shape p{.remote = "dest", .pe = true};
constexpr Shape g{.remote = "source", .pe = true};
constexpr Shape iput{.remote = "dest", .local = "source", .remote_stride = "dst",
                     .local_stride = "sst", .nelems = true, .pe = true};
constexpr Shape iget{.remote = "source", .local = "dest", .remote_stride = "sst",
                     .local_stride = "dst", .nelems = true, .pe = true};
constexpr Shape ibput{.remote = "dest", .local = "source", .remote_stride = "dst",
                      .local_stride = "sst", .nelems = true, .blocks = true, .pe = true};
constexpr Shape ibget{.remote = "source", .local = "dest", .remote_stride = "sst",
                      .local_stride = "dst", .nelems = true, .blocks = true, .pe = true};
constexpr Shape amo{.remote = "dest", .pe = true, .aligned = true};
constexpr Shape amo_fetch{.remote = "source", .pe = true, .aligned = true};
constexpr Shape amo_nbi{.remote = "dest", .local = "fetch", .pe = true, .aligned = true};
constexpr Shape amo_fetch_nbi{.remote = "source", .local = "fetch", .pe = true, .aligned = true};
constexpr Shape put_signal{.remote = "dest", .local = "source", .nelems = true, .pe = true,
                           .signal = true};
constexpr Shape broadcast{.remote = "dest", .local = "source", .nelems = true, .aligned = true,
                          .collective = true, .team = true, .root = true};
constexpr Shape collect{.remote = "dest", .local = "source", .nelems = true, .aligned = true,
                        .collective = true, .team = true};
constexpr Shape fcollect{.remote = "dest", .local = "source", .nelems = true, .aligned = true,
                         .collective = true, .team = true, .for_each = true};
constexpr Shape alltoalls{.remote = "dest", .local = "source", .remote_stride = "dst",
                          .local_stride = "sst", .nelems = true, .aligned = true, .collective = true,
                          .team = true, .for_each = true, .forward = true};
constexpr Shape reduce_scatter{.remote = "dest", .local = "source", .nelems = true, .aligned = true,
                               .collective = true, .team = true, .local_for_each = true};
constexpr Shape reduction{.remote = "dest", .local = "source", .nelems = true, .aligned = true,
                          .collective = true, .team = true, .count = "nreduce"};
constexpr Shape to_all{.remote = "dest", .local = "source", .nelems = true, .aligned = true,
                       .collective = true, .set = true, .count = "nreduce"};

constexpr Shape wait_old{.remote = "ivar", .aligned = true};
constexpr Shape wait_one{.remote = "ivar", .aligned = true, .cmp = true};
constexpr Shape wait_many{.remote = "ivars", .nelems = true, .aligned = true, .cmp = true};
constexpr Shape wait_any{.remote = "ivars", .nelems = true, .aligned = true, .cmp = true,
                         .failure = SIZE_MAX};
constexpr Shape wait_some{.remote = "ivars", .nelems = true, .aligned = true, .cmp = true,
                          .indices = true};
constexpr Shape vector_all{.remote = "ivars", .local = "cmp_values", .nelems = true,
                           .aligned = true, .cmp = true, .cmp_values = true};
constexpr Shape vector_any{.remote = "ivars", .local = "cmp_values", .nelems = true,
                           .aligned = true, .cmp = true, .cmp_values = true, .failure = SIZE_MAX};
constexpr Shape vector_some{.remote = "ivars", .local = "cmp_values", .nelems = true,
                            .aligned = true, .cmp = true, .indices = true, .cmp_values = true};

#define REMOTE(T) static_cast<T*>(a.remote)
#define LOCAL(T) static_cast<T*>(a.local)
template <class T>
constexpr T zero() { return T{}; }
#define ZERO(T) zero<T>()
// What a function returned, of structures of 16 bits these.
template <class T>
std::uint64_t as_result(T value) {
  if constexpr (std::is_class_v<T>) return value.bits;
  else return static_cast<std::uint64_t>(value);
}
// A row whose function returns nothing, or a value.
#define ROW(fn, T, shape, ctx, ...)                                   \
  {#fn, sizeof(T), alignof(T), &shape, ctx, [](const Arguments& a) -> std::uint64_t { \
     fn(__VA_ARGS__);                                                 \
     return 0;                                                        \
   }},
#define ROW_R(fn, T, shape, ctx, ...)                                                         \
  {#fn, sizeof(T), alignof(T), &shape, ctx,                                                   \
   [](const Arguments& a) -> std::uint64_t { return as_result(fn(__VA_ARGS__)); }},

#define BAD_RMA_PUT(fn, T) ROW(fn, T, rma_put, false, REMOTE(T), LOCAL(T), a.nelems, a.pe)
#define BAD_RMA_PUT_CTX(fn, T) ROW(fn, T, rma_put, true, a.ctx, REMOTE(T), LOCAL(T), a.nelems, a.pe)
#define BAD_RMA_GET(fn, T) ROW(fn, T, rma_get, false, LOCAL(T), REMOTE(T), a.nelems, a.pe)
#define BAD_RMA_GET_CTX(fn, T) ROW(fn, T, rma_get, true, a.ctx, LOCAL(T), REMOTE(T), a.nelems, a.pe)
#define BAD_P(fn, T) ROW(fn, T, p, false, REMOTE(T), ZERO(T), a.pe)
#define BAD_P_CTX(fn, T) ROW(fn, T, p, true, a.ctx, REMOTE(T), ZERO(T), a.pe)
#define BAD_G(fn, T) ROW_R(fn, T, g, false, REMOTE(T), a.pe)
#define BAD_G_CTX(fn, T) ROW_R(fn, T, g, true, a.ctx, REMOTE(T), a.pe)
#define BAD_IPUT(fn, T) \
  ROW(fn, T, iput, false, REMOTE(T), LOCAL(T), a.remote_stride, a.local_stride, a.nelems, a.pe)
#define BAD_IPUT_CTX(fn, T)                                                             \
  ROW(fn, T, iput, true, a.ctx, REMOTE(T), LOCAL(T), a.remote_stride, a.local_stride, a.nelems, a.pe)
#define BAD_IGET(fn, T) \
  ROW(fn, T, iget, false, LOCAL(T), REMOTE(T), a.local_stride, a.remote_stride, a.nelems, a.pe)
#define BAD_IGET_CTX(fn, T)                                                             \
  ROW(fn, T, iget, true, a.ctx, LOCAL(T), REMOTE(T), a.local_stride, a.remote_stride, a.nelems, a.pe)

#define BAD_IBPUT(fn, T)                                                                  \
  ROW(fn, T, ibput, false, REMOTE(T), LOCAL(T), a.remote_stride, a.local_stride, a.bsize, \
      a.nelems, a.pe)
#define BAD_IBPUT_CTX(fn, T)                                                                    \
  ROW(fn, T, ibput, true, a.ctx, REMOTE(T), LOCAL(T), a.remote_stride, a.local_stride, a.bsize, \
      a.nelems, a.pe)
#define BAD_IBGET(fn, T)                                                                  \
  ROW(fn, T, ibget, false, LOCAL(T), REMOTE(T), a.local_stride, a.remote_stride, a.bsize, \
      a.nelems, a.pe)
#define BAD_IBGET_CTX(fn, T)                                                                    \
  ROW(fn, T, ibget, true, a.ctx, LOCAL(T), REMOTE(T), a.local_stride, a.remote_stride, a.bsize, \
      a.nelems, a.pe)

#define BAD_AMO_FETCH(fn, T) ROW_R(fn, T, amo_fetch, false, REMOTE(T), a.pe)
#define BAD_AMO_FETCH_CTX(fn, T) ROW_R(fn, T, amo_fetch, true, a.ctx, REMOTE(T), a.pe)
#define BAD_AMO_SET(fn, T) ROW(fn, T, amo, false, REMOTE(T), ZERO(T), a.pe)
#define BAD_AMO_SET_CTX(fn, T) ROW(fn, T, amo, true, a.ctx, REMOTE(T), ZERO(T), a.pe)
#define BAD_AMO_INC(fn, T) ROW(fn, T, amo, false, REMOTE(T), a.pe)
#define BAD_AMO_INC_CTX(fn, T) ROW(fn, T, amo, true, a.ctx, REMOTE(T), a.pe)
#define BAD_AMO_COMPARE_SWAP(fn, T) ROW_R(fn, T, amo, false, REMOTE(T), ZERO(T), ZERO(T), a.pe)
#define BAD_AMO_COMPARE_SWAP_CTX(fn, T) ROW_R(fn, T, amo, true, a.ctx, REMOTE(T), ZERO(T), ZERO(T), a.pe)
#define BAD_AMO_FETCH_OP(fn, T) ROW_R(fn, T, amo, false, REMOTE(T), ZERO(T), a.pe)
#define BAD_AMO_FETCH_OP_CTX(fn, T) ROW_R(fn, T, amo, true, a.ctx, REMOTE(T), ZERO(T), a.pe)
#define BAD_AMO_FETCH_INC(fn, T) ROW_R(fn, T, amo, false, REMOTE(T), a.pe)
#define BAD_AMO_FETCH_INC_CTX(fn, T) ROW_R(fn, T, amo, true, a.ctx, REMOTE(T), a.pe)
#define BAD_AMO_FETCH_NBI(fn, T) ROW(fn, T, amo_fetch_nbi, false, LOCAL(T), REMOTE(T), a.pe)
#define BAD_AMO_FETCH_NBI_CTX(fn, T) \
  ROW(fn, T, amo_fetch_nbi, true, a.ctx, LOCAL(T), REMOTE(T), a.pe)
#define BAD_AMO_COMPARE_SWAP_NBI(fn, T) \
  ROW(fn, T, amo_nbi, false, LOCAL(T), REMOTE(T), ZERO(T), ZERO(T), a.pe)
#define BAD_AMO_COMPARE_SWAP_NBI_CTX(fn, T) \
  ROW(fn, T, amo_nbi, true, a.ctx, LOCAL(T), REMOTE(T), ZERO(T), ZERO(T), a.pe)
#define BAD_AMO_FETCH_OP_NBI(fn, T) ROW(fn, T, amo_nbi, false, LOCAL(T), REMOTE(T), ZERO(T), a.pe)
#define BAD_AMO_FETCH_OP_NBI_CTX(fn, T) \
  ROW(fn, T, amo_nbi, true, a.ctx, LOCAL(T), REMOTE(T), ZERO(T), a.pe)
#define BAD_AMO_FETCH_INC_NBI(fn, T) ROW(fn, T, amo_nbi, false, LOCAL(T), REMOTE(T), a.pe)
#define BAD_AMO_FETCH_INC_NBI_CTX(fn, T) ROW(fn, T, amo_nbi, true, a.ctx, LOCAL(T), REMOTE(T), a.pe)

#define BAD_PUT_SIGNAL(fn, T) \
  ROW(fn, T, put_signal, false, REMOTE(T), LOCAL(T), a.nelems, a.sig_addr, 1, a.sig_op, a.pe)
#define BAD_PUT_SIGNAL_CTX(fn, T) \
  ROW(fn, T, put_signal, true, a.ctx, REMOTE(T), LOCAL(T), a.nelems, a.sig_addr, 1, a.sig_op, a.pe)
#define BAD_BROADCAST(fn, T) \
  ROW_R(fn, T, broadcast, false, a.team, REMOTE(T), LOCAL(T), a.nelems, a.pe)
#define BAD_COLLECT(fn, T) ROW_R(fn, T, collect, false, a.team, REMOTE(T), LOCAL(T), a.nelems)
#define BAD_FCOLLECT(fn, T) ROW_R(fn, T, fcollect, false, a.team, REMOTE(T), LOCAL(T), a.nelems)
#define BAD_ALLTOALLS(fn, T) \
  ROW_R(fn, T, alltoalls, false, a.team, REMOTE(T), LOCAL(T), a.remote_stride, a.local_stride, a.nelems)
#define BAD_REDUCE(fn, T) ROW_R(fn, T, reduction, false, a.team, REMOTE(T), LOCAL(T), a.nelems)
#define BAD_REDUCE_SCATTER(fn, T) ROW_R(fn, T, reduce_scatter, false, a.team, REMOTE(T), LOCAL(T), a.nelems)
#define BAD_SCAN(fn, T) ROW_R(fn, T, collect, false, a.team, REMOTE(T), LOCAL(T), a.nelems)
#define BAD_TO_ALL(fn, T)                                                                           \
  ROW(fn, T, to_all, false, REMOTE(T), LOCAL(T), static_cast<int>(a.nelems), a.start, a.log_stride, \
      a.size, static_cast<T*>(a.work), a.sync)

#define BAD_WAIT(fn, T) ROW(fn, T, wait_old, false, REMOTE(T), ZERO(T))
#define BAD_WAIT_UNTIL(fn, T) ROW(fn, T, wait_one, false, REMOTE(T), a.cmp, ZERO(T))
#define BAD_WAIT_UNTIL_ALL(fn, T) \
  ROW(fn, T, wait_many, false, REMOTE(T), a.nelems, nullptr, a.cmp, ZERO(T))
#define BAD_WAIT_UNTIL_ANY(fn, T) \
  ROW_R(fn, T, wait_any, false, REMOTE(T), a.nelems, nullptr, a.cmp, ZERO(T))
#define BAD_WAIT_UNTIL_SOME(fn, T) \
  ROW_R(fn, T, wait_some, false, REMOTE(T), a.nelems, a.indices, nullptr, a.cmp, ZERO(T))
#define BAD_WAIT_UNTIL_ALL_VECTOR(fn, T) \
  ROW(fn, T, vector_all, false, REMOTE(T), a.nelems, nullptr, a.cmp, LOCAL(T))
#define BAD_WAIT_UNTIL_ANY_VECTOR(fn, T) \
  ROW_R(fn, T, vector_any, false, REMOTE(T), a.nelems, nullptr, a.cmp, LOCAL(T))
#define BAD_WAIT_UNTIL_SOME_VECTOR(fn, T) \
  ROW_R(fn, T, vector_some, false, REMOTE(T), a.nelems, a.indices, nullptr, a.cmp, LOCAL(T))
#define BAD_TEST(fn, T) ROW_R(fn, T, wait_one, false, REMOTE(T), a.cmp, ZERO(T))
#define BAD_TEST_ALL(fn, T) ROW_R(fn, T, wait_many, false, REMOTE(T), a.nelems, nullptr, a.cmp, ZERO(T))
#define BAD_TEST_ANY(fn, T) ROW_R(fn, T, wait_any, false, REMOTE(T), a.nelems, nullptr, a.cmp, ZERO(T))
#define BAD_TEST_SOME(fn, T) \
  ROW_R(fn, T, wait_some, false, REMOTE(T), a.nelems, a.indices, nullptr, a.cmp, ZERO(T))
#define BAD_TEST_ALL_VECTOR(fn, T) \
  ROW_R(fn, T, vector_all, false, REMOTE(T), a.nelems, nullptr, a.cmp, LOCAL(T))
#define BAD_TEST_ANY_VECTOR(fn, T) \
  ROW_R(fn, T, vector_any, false, REMOTE(T), a.nelems, nullptr, a.cmp, LOCAL(T))
#define BAD_TEST_SOME_VECTOR(fn, T) \
  ROW_R(fn, T, vector_some, false, REMOTE(T), a.nelems, a.indices, nullptr, a.cmp, LOCAL(T))

constexpr TypedRow table[] = {
#include "../unit/generated/bad_arguments.inc"
#include "../unit/generated/bad_arguments_extensions.inc"
};

}  // namespace

const std::vector<TypedRow>& typed_rows() {
  static const std::vector<TypedRow> rows(std::begin(table), std::end(table));
  return rows;
}

Arguments good_arguments(Bench& bench, const TypedRow& row) {
  Arguments a;
  a.remote = bench.block();
  a.local = row.shape->collective ? bench.block() + 512 : bench.local();
  a.sig_addr = reinterpret_cast<std::uint64_t*>(bench.block() + 1024);
  a.indices = reinterpret_cast<std::size_t*>(bench.second_local());
  a.work = bench.block() + 1536;
  a.sync = reinterpret_cast<long*>(bench.block() + 2048);
  return a;
}

}  // namespace errors
