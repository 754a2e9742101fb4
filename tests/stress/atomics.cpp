// SPDX-License-Identifier: Apache-2.0
#include "atomics.hpp"

#include <bit>
#include <cstring>

#include "multi/types.hpp"

namespace abuse {
namespace {

constexpr const char* names[] = {"fetch", "set", "swap", "compare_swap", "inc", "add", "fetch_inc",
                                 "fetch_add", "and", "or", "xor", "fetch_and", "fetch_or", "fetch_xor"};

// Values of T as they lie in the low bytes of 64 bits.
template <class T>
T value_from(std::uint64_t bits) {
  T value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}
template <class T>
std::uint64_t bits_of(T value) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof value);
  return bits;
}

// One call of the standard: an operation's arguments of one type.
template <class T>
struct Call {
  bool nonblocking;
  shmem_ctx_t ctx;
  T* word;
  T value, cond;
  int pe;
  std::uint64_t* fetched;

  // Forms: blocking, non-blocking, each without and with a context; `a` are the arguments between the
  // word and the PE.
  template <class F, class FN, class C, class CN, class... A>
  void fetch(F plain, FN plain_nbi, C with, CN with_nbi, A... a) const {
    if (nonblocking) {
      T* into = reinterpret_cast<T*>(fetched);
      ctx == SHMEM_CTX_INVALID ? plain_nbi(into, word, a..., pe) : with_nbi(ctx, into, word, a..., pe);
    } else {
      *fetched = bits_of<T>(ctx == SHMEM_CTX_INVALID ? plain(word, a..., pe) : with(ctx, word, a..., pe));
    }
  }
  template <class F, class C, class... A>
  void update(F plain, C with, A... a) const {
    ctx == SHMEM_CTX_INVALID ? plain(word, a..., pe) : with(ctx, word, a..., pe);
  }
};

template <class T>
void extended(Amo kind, const Call<T>& c, const multi::ExtendedAmoCalls<T>& f) {
  switch (kind) {
    case Amo::fetch: return c.fetch(f.fetch, f.fetch_nbi, f.ctx_fetch, f.ctx_fetch_nbi);
    case Amo::set: return c.update(f.set, f.ctx_set, c.value);
    default: return c.fetch(f.swap, f.swap_nbi, f.ctx_swap, f.ctx_swap_nbi, c.value);
  }
}

template <class T>
void standard(Amo kind, const Call<T>& c, const multi::AmoCalls<T>& f) {
  switch (kind) {
    case Amo::compare_swap:
      return c.fetch(f.compare_swap, f.compare_swap_nbi, f.ctx_compare_swap, f.ctx_compare_swap_nbi,
                     c.cond, c.value);
    case Amo::inc: return c.update(f.inc, f.ctx_inc);
    case Amo::add: return c.update(f.add, f.ctx_add, c.value);
    case Amo::fetch_inc:
      return c.fetch(f.fetch_inc, f.fetch_inc_nbi, f.ctx_fetch_inc, f.ctx_fetch_inc_nbi);
    default:
      return c.fetch(f.fetch_add, f.fetch_add_nbi, f.ctx_fetch_add, f.ctx_fetch_add_nbi, c.value);
  }
}

template <class T>
void bitwise(bool with_fetch, const Call<T>& c, const multi::BitwiseCalls<T>& f) {
  if (with_fetch)
    c.fetch(f.fetch, f.fetch_nbi, f.ctx_fetch, f.ctx_fetch_nbi, c.value);
  else
    c.update(f.plain, f.ctx_plain, c.value);
}

#define CALL(TYPE)                                                                          \
  const Call<TYPE> c{nonblocking,        ctx, static_cast<TYPE*>(word), value_from<TYPE>(value), \
                     value_from<TYPE>(cond), pe,  fetched}
#define PARAMETERS                                                                          \
  Amo kind, bool nonblocking, shmem_ctx_t ctx, void *word, std::uint64_t value,             \
      std::uint64_t cond, int pe, std::uint64_t *fetched

#define EXTENDED(NAME, TYPE)                                                                \
  void extended_##NAME(PARAMETERS) {                                                        \
    CALL(TYPE);                                                                             \
    extended<TYPE>(kind, c, EXTENDED_AMO_CALLS(NAME, TYPE));                                \
  }
FOR_EXTENDED_AMO_TYPES(EXTENDED)

#define STANDARD(NAME, TYPE)                                                                \
  void standard_##NAME(PARAMETERS) {                                                        \
    if (kind <= Amo::swap)                                                                  \
      return extended_##NAME(kind, nonblocking, ctx, word, value, cond, pe, fetched);       \
    CALL(TYPE);                                                                             \
    standard<TYPE>(kind, c, AMO_CALLS(NAME, TYPE));                                         \
  }
FOR_AMO_TYPES(STANDARD)

#define BITWISE(NAME, TYPE)                                                                 \
  void bitwise_##NAME(PARAMETERS) {                                                         \
    if (kind <= Amo::fetch_add)                                                             \
      return standard_##NAME(kind, nonblocking, ctx, word, value, cond, pe, fetched);       \
    CALL(TYPE);                                                                             \
    const bool with_fetch = kind >= Amo::fetch_and;                                         \
    switch (kind) {                                                                         \
      case Amo::bit_and:                                                                    \
      case Amo::fetch_and: return bitwise<TYPE>(with_fetch, c, BITWISE_CALLS(NAME, TYPE, and)); \
      case Amo::bit_or:                                                                     \
      case Amo::fetch_or: return bitwise<TYPE>(with_fetch, c, BITWISE_CALLS(NAME, TYPE, or)); \
      default: return bitwise<TYPE>(with_fetch, c, BITWISE_CALLS(NAME, TYPE, xor));         \
    }                                                                                       \
  }
FOR_BITWISE_AMO_TYPES(BITWISE)

}  // namespace

const std::vector<AtomicType>& atomic_types() {
#define BITWISE_ROW(NAME, TYPE) {#NAME, sizeof(TYPE), true, true, bitwise_##NAME},
#define STANDARD_ROW(NAME, TYPE) {#NAME, sizeof(TYPE), true, false, standard_##NAME},
#define EXTENDED_ROW(NAME, TYPE) {#NAME, sizeof(TYPE), false, false, extended_##NAME},
  static const std::vector<AtomicType> types = {
      FOR_BITWISE_AMO_TYPES(BITWISE_ROW)
      // The names that no bitwise operation has.
      STANDARD_ROW(int, int) STANDARD_ROW(long, long) STANDARD_ROW(longlong, long long)
      STANDARD_ROW(size, size_t) STANDARD_ROW(ptrdiff, ptrdiff_t)
      EXTENDED_ROW(float, float) EXTENDED_ROW(double, double)};
  return types;
}

const AtomicType& any_atomic_type(Random& random, bool integer, bool bits) {
  for (;;) {
    const AtomicType& type = atomic_types()[random.below(atomic_types().size())];
    if ((type.integer || !integer) && (type.bitwise || !bits)) return type;
  }
}

const char* name_of(Amo kind) { return names[static_cast<int>(kind)]; }

bool fetches(Amo kind) {
  return kind == Amo::fetch || kind == Amo::swap || kind == Amo::compare_swap ||
         kind == Amo::fetch_inc || kind == Amo::fetch_add || kind >= Amo::fetch_and;
}

std::uint64_t after(const AtomicType& type, Amo kind, std::uint64_t word, std::uint64_t value,
                    std::uint64_t cond) {
  switch (kind) {
    case Amo::fetch: return word;
    case Amo::set:
    case Amo::swap: return type.cut(value);
    case Amo::compare_swap: return word == type.cut(cond) ? type.cut(value) : word;
    case Amo::inc:
    case Amo::fetch_inc: return type.cut(word + 1);
    case Amo::add:
    case Amo::fetch_add: return type.cut(word + value);
    case Amo::bit_and:
    case Amo::fetch_and: return type.cut(word & value);
    case Amo::bit_or:
    case Amo::fetch_or: return type.cut(word | value);
    default: return type.cut(word ^ value);
  }
}

static_assert(std::endian::native == std::endian::little, "values lie in the low bytes of 64 bits");
std::uint64_t load_word(const unsigned char* at, std::size_t size) {
  std::uint64_t value = 0;
  std::memcpy(&value, at, size);
  return value;
}
void store_word(unsigned char* at, std::size_t size, std::uint64_t value) {
  std::memcpy(at, &value, size);
}

std::uint64_t perform(Player& me, const Way& way, const AtomicType& type, Amo kind, bool nonblocking,
                      void* word, std::uint64_t value, std::uint64_t cond, int target) {
  std::uint64_t fetched = 0;
  const shmem_ctx_t ctx = way.context < 0 ? SHMEM_CTX_INVALID : me.context(way);
  type.call(kind, nonblocking && fetches(kind), ctx, word, value, cond, way.to(target), &fetched);
  if (nonblocking || !fetches(kind)) me.quiet(way);
  return fetched;
}

}  // namespace abuse
