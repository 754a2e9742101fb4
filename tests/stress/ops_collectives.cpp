// SPDX-License-Identifier: Apache-2.0
//
// Collects, all-to-alls, reductions and scans on any team, of all types. Sums and products of signed and
// floating types have small whole sources, so that no order of additions gives another result.
#include <complex>
#include <cstring>
#include <limits>
#include <numeric>

#include "calls.hpp"
#include "collective.hpp"
#include "groups.hpp"

namespace abuse {
namespace {

using Call = int (*)(shmem_team_t, void*, const void*, size_t);
using StridedCall = int (*)(shmem_team_t, void*, const void*, ptrdiff_t, ptrdiff_t, size_t);

// --- moving data -----------------------------------------------------------------------------------

struct MoveRow {
  const char* name;
  std::size_t size;
  Call collect, fcollect, alltoall;
  StridedCall alltoalls;
};
#define MOVE_ROW(NAME, TYPE)                                                                        \
  {#NAME "_", sizeof(TYPE), erased<&shmem_##NAME##_collect>, erased<&shmem_##NAME##_fcollect>,      \
   erased<&shmem_##NAME##_alltoall>, erased<&shmem_##NAME##_alltoalls>},
const MoveRow move_rows[] = {
    FOR_RMA_TYPES(MOVE_ROW){"mem_", 1, erased<&shmem_collectmem>, erased<&shmem_fcollectmem>,
                            erased<&shmem_alltoallmem>, erased<&shmem_alltoallsmem>}};

// collect and fcollect: one after another, as many as each member gives.
struct Collect : Collective {
  const MoveRow* row = nullptr;
  bool equal = false;
  std::vector<std::size_t> nelems;  // of each member
  [[nodiscard]] std::string call_text() const override {
    std::string all = abuse::text("%s%s nelems", row->name, equal ? "fcollect" : "collect");
    for (const std::size_t n : nelems) all += abuse::text(" %zu", n);
    return all;
  }
  void compute(int, const std::vector<const unsigned char*>& sources,
               unsigned char* result) const override {
    for (std::size_t k = 0; k < sources.size(); ++k) {
      std::memcpy(result, sources[k], nelems[k] * element);
      result += nelems[k] * element;
    }
  }
  int call(Player&, shmem_team_t handle, int member, void* to, const void* from) override {
    return (equal ? row->fcollect : row->collect)(handle, to, from,
                                                  nelems[static_cast<std::size_t>(member)]);
  }
};

Made make_collect(Draft& d) {
  auto op = make<Collect>();
  op->row = &move_rows[d.random.below(std::size(move_rows))];
  op->element = op->row->size;
  op->equal = d.random.one_in(2);
  const std::size_t most = collective_size(d, *op, true) / op->element;
  op->nelems.assign(static_cast<std::size_t>(op->team.size()), most);
  if (!op->equal)
    for (std::size_t& n : op->nelems) n = d.random.one_in(8) ? 0 : d.random.below(most + 1);
  op->source_bytes = most * op->element;
  op->dest_bytes = std::accumulate(op->nelems.begin(), op->nelems.end(), std::size_t{0}) * op->element;
  if (!place_collective(d, *op, false)) return nullptr;
  return op;
}

// alltoall and alltoalls: element i that member k gives to member m comes at m as element i of k's part.
struct AllToAll : Collective {
  const MoveRow* row = nullptr;
  bool strided = false;
  std::size_t nelems = 0;
  std::ptrdiff_t dst = 1, sst = 1;
  [[nodiscard]] std::string call_text() const override {
    return abuse::text("%salltoall%s nelems %zu, dst %td, sst %td", row->name, strided ? "s" : "", nelems,
                       dst, sst);
  }
  void compute(int member, const std::vector<const unsigned char*>& sources,
               unsigned char* result) const override {
    for (std::size_t k = 0; k < sources.size(); ++k)
      for (std::size_t i = 0; i < nelems; ++i)
        std::memcpy(result + (k * nelems + i) * static_cast<std::size_t>(dst) * element,
                    sources[k] + (static_cast<std::size_t>(member) * nelems + i) *
                                     static_cast<std::size_t>(sst) * element,
                    element);
  }
  int call(Player&, shmem_team_t handle, int, void* to, const void* from) override {
    return strided ? row->alltoalls(handle, to, from, dst, sst, nelems)
                   : row->alltoall(handle, to, from, nelems);
  }
};

Made make_alltoall(Draft& d) {
  auto op = make<AllToAll>();
  op->row = &move_rows[d.random.below(std::size(move_rows))];
  op->element = op->row->size;
  op->strided = d.random.one_in(2);
  op->nelems = collective_size(d, *op, true) / op->element;
  if (op->strided) {
    op->dst = d.random.between(1, 4);
    op->sst = d.random.between(1, 4);
    op->nelems /= 4;
  }
  const std::size_t count = op->nelems * static_cast<std::size_t>(op->team.size());
  const auto extent = [&](std::ptrdiff_t stride) {
    return count == 0 ? 0 : ((count - 1) * static_cast<std::size_t>(stride) + 1) * op->element;
  };
  op->dest_bytes = extent(op->dst);
  op->source_bytes = extent(op->sst);
  if (!place_collective(d, *op, false)) return nullptr;
  return op;
}

// --- reductions and scans --------------------------------------------------------------------------

enum class Of { bit_and, bit_or, bit_xor, max, min, sum, prod, inscan, exscan };

template <class T>
struct IsComplex : std::false_type {};
template <class T>
struct IsComplex<std::complex<T>> : std::true_type {};

// Bytes of an element that hold its value: a long double's padding is nobody's.
template <class T>
constexpr std::size_t value_bytes =
    std::is_same_v<T, long double> && std::numeric_limits<long double>::digits == 64 ? 10 : sizeof(T);

// Reference for elements of T (complex numbers: std::complex, which has the same layout).
template <class T>
T combine(Of of, T a, T b) {
  if constexpr (std::is_integral_v<T>) {
    switch (of) {
      case Of::bit_and: return static_cast<T>(a & b);
      case Of::bit_or: return static_cast<T>(a | b);
      case Of::bit_xor: return static_cast<T>(a ^ b);
      case Of::prod:
        return static_cast<T>(static_cast<unsigned long long>(a) * static_cast<unsigned long long>(b));
      case Of::max: return a > b ? a : b;
      case Of::min: return a < b ? a : b;
      default:
        return static_cast<T>(static_cast<unsigned long long>(a) + static_cast<unsigned long long>(b));
    }
  } else if constexpr (IsComplex<T>::value) {
    return of == Of::prod ? a * b : a + b;
  } else {
    switch (of) {
      case Of::prod: return a * b;
      case Of::max: return a > b ? a : b;
      case Of::min: return a < b ? a : b;
      default: return a + b;
    }
  }
}

// Members first .. last - 1, element by element; zero if there is none.
template <class T>
void reduce(Of of, const std::vector<const unsigned char*>& sources, std::size_t first, std::size_t last,
            std::size_t nelems, unsigned char* result) {
  for (std::size_t i = 0; i < nelems; ++i) {
    T value{};
    for (std::size_t k = first; k < last; ++k) {
      T given;
      std::memcpy(&given, sources[k] + i * sizeof(T), sizeof given);
      value = k == first ? given : combine(of, value, given);
    }
    std::memset(result + i * sizeof(T), 0, sizeof(T));
    std::memcpy(result + i * sizeof(T), &value, value_bytes<T>);
  }
}

// Whole numbers for which every order of combination gives the same bits: the standard leaves the order open, and a
// world of several nodes combines by nodes first. Sums and their parts are exact, and never of negative zeros alone.
// All factors of a product but one are 1 or -1, since products of more are too large for small types.
template <class T>
T small_value(Of of, bool unit, std::uint64_t bits) {
  return static_cast<T>(of == Of::prod && unit ? (bits % 2 == 0 ? 1 : -1) : static_cast<int>(bits % 15) - 7);
}

// A complex product makes zeros whose sign depends on the order as soon as it comes to lie on an axis. No power of
// 2 + i does, so all factors are 2 + i turned by right angles, and one has a size beside. 7 * 5^8, the largest part
// of a product of 16, is exact in a float.
template <class Part>
std::complex<Part> small_complex(Of of, bool unit, std::uint64_t bits) {
  if (of != Of::prod) return {small_value<Part>(of, unit, bits), small_value<Part>(of, unit, bits >> 16)};
  std::complex<Part> value(2, 1);
  for (std::uint64_t turns = bits % 4; turns > 0; --turns) value = {-value.imag(), value.real()};
  return value * static_cast<Part>(unit ? 1 : (bits >> 16) % 7 + 1);
}

template <class T>
void small_values(Of of, std::uint64_t key, int member, int members, std::size_t nelems,
                  unsigned char* at) {
  for (std::size_t i = 0; i < nelems; ++i) {
    const bool unit = static_cast<int>(mix(key, i) % static_cast<unsigned>(members)) != member;
    const std::uint64_t bits = mix(mix(key, Model::pe_key(member)), i) >> 8;
    T value;
    if constexpr (IsComplex<T>::value)
      value = small_complex<typename T::value_type>(of, unit, bits);
    else
      value = small_value<T>(of, unit, bits);
    std::memset(at + i * sizeof(T), 0, sizeof(T));
    std::memcpy(at + i * sizeof(T), &value, value_bytes<T>);
  }
}

struct ReduceRow {
  const char* name;
  Of of;
  std::size_t size, compared;  // bytes of an element, and of them those with its value
  bool any_bits;  // sources may hold whatever they hold
  Call call;
  void (*reduce)(Of, const std::vector<const unsigned char*>&, std::size_t, std::size_t, std::size_t,
                 unsigned char*);
  void (*make)(Of, std::uint64_t, int, int, std::size_t, unsigned char*);
};

#define ROW(NAME, TYPE, CALL, OF, ANY_BITS)                                                         \
  {#NAME "_" #CALL, Of::OF, sizeof(TYPE), value_bytes<TYPE>, ANY_BITS,                           \
   erased<&shmem_##NAME##_##CALL>, reduce<TYPE>, small_values<TYPE>},
#define BITWISE_ROWS(NAME, TYPE)                                                                    \
  ROW(NAME, TYPE, and_reduce, bit_and, true) ROW(NAME, TYPE, or_reduce, bit_or, true)               \
      ROW(NAME, TYPE, xor_reduce, bit_xor, true)
#define ORDER_ROWS(NAME, TYPE)                                                                      \
  ROW(NAME, TYPE, max_reduce, max, std::is_integral_v<TYPE>)                                        \
      ROW(NAME, TYPE, min_reduce, min, std::is_integral_v<TYPE>)
#define SUM_ROWS(NAME, TYPE)                                                                        \
  ROW(NAME, TYPE, sum_reduce, sum, std::is_unsigned_v<TYPE>)                                        \
      ROW(NAME, TYPE, prod_reduce, prod, std::is_unsigned_v<TYPE>)                                  \
      ROW(NAME, TYPE, sum_inscan, inscan, std::is_unsigned_v<TYPE>)                                 \
      ROW(NAME, TYPE, sum_exscan, exscan, std::is_unsigned_v<TYPE>)
// "Reduction Types, Names, and Supporting Operations for Team-Based Reductions"
#define FOR_BITWISE_REDUCE_TYPES(X)                                                                 \
  X(uchar, unsigned char) X(ushort, unsigned short) X(uint, unsigned int) X(ulong, unsigned long)   \
  X(ulonglong, unsigned long long) X(int8, int8_t) X(int16, int16_t) X(int32, int32_t)              \
  X(int64, int64_t) X(uint8, uint8_t) X(uint16, uint16_t) X(uint32, uint32_t) X(uint64, uint64_t)   \
  X(size, size_t)

const ReduceRow reduce_rows[] = {FOR_BITWISE_REDUCE_TYPES(BITWISE_ROWS) FOR_RMA_TYPES(ORDER_ROWS)
                                     FOR_RMA_TYPES(SUM_ROWS) SUM_ROWS(complexf, std::complex<float>)
                                         SUM_ROWS(complexd, std::complex<double>)};

struct Reduce : Collective {
  const ReduceRow* row = nullptr;
  std::size_t nelems = 0;
  [[nodiscard]] std::string call_text() const override {
    return abuse::text("%s nelems %zu%s", row->name, nelems, in_place ? ", in place" : "");
  }
  void make_source(int member, unsigned char* at) const override {
    if (row->any_bits)
      fill(at, source_bytes, mix(key, Model::pe_key(member)));
    else
      row->make(row->of, key, member, team.size(), nelems, at);
  }
  void compute(int member, const std::vector<const unsigned char*>& sources,
               unsigned char* result) const override {
    const auto k = static_cast<std::size_t>(member);
    const std::size_t last = row->of == Of::inscan ? k + 1 : row->of == Of::exscan ? k : sources.size();
    row->reduce(row->of, sources, 0, last, nelems, result);
  }
  int call(Player&, shmem_team_t handle, int, void* to, const void* from) override {
    const int status = row->call(handle, to, from, nelems);
    for (std::size_t i = 0; i < nelems && row->compared < row->size; ++i)
      std::memset(static_cast<unsigned char*>(to) + i * row->size + row->compared, 0,
                  row->size - row->compared);
    return status;
  }
};

Made make_reduce(Draft& d) {
  auto op = make<Reduce>();
  op->row = &reduce_rows[d.random.below(std::size(reduce_rows))];
  op->element = op->row->size;
  op->nelems = collective_size(d, *op, false) / op->element;
  op->source_bytes = op->dest_bytes = op->nelems * op->element;
  op->fresh = !op->row->any_bits;
  if (!place_collective(d, *op, true)) return nullptr;
  return op;
}

}  // namespace

void add_collectives(Kinds& kinds) {
  kinds.push_back({"collect", 4, make_collect});
  kinds.push_back({"alltoall", 4, make_alltoall});
  kinds.push_back({"reduce", 10, make_reduce});
}

}  // namespace abuse
