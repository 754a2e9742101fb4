// SPDX-License-Identifier: Apache-2.0
//
// Point-to-point synchronisation: wait until, or test whether, words of the calling PE satisfy a
// comparison. Every load is an acquire: it pairs with signals (release) and with puts after a fence by
// other PEs' CPUs, so that what was sent before is visible when the call returns. Waiting itself is
// core/wait.
#pragma once

#include <ushmem/extensions.h>

#include <cstdio>
#include <type_traits>

#include "api/check.hpp"
#include "core/collectives/kernels/kernel.hpp"
#include "core/net/net.hpp"
#include "core/runtime/world.hpp"
#include "core/wait/wait.hpp"

namespace ushmem::api {

namespace p2p {

inline const char* name_of(int cmp) {
  static constexpr const char* names[] = {"?", "==", "!=", ">", ">=", "<", "<="};
  return cmp >= 1 && cmp <= 6 ? names[cmp] : names[0];
}

inline bool valid_cmp(Thread& t, const char* call, int cmp) {
  if (!checking || (cmp >= SHMEM_CMP_EQ && cmp <= SHMEM_CMP_LE)) return true;
  report_value(t, call, "cmp", cmp, "one of SHMEM_CMP_EQ, NE, GT, GE, LT, LE");
  return false;
}

// What an element is compared as: itself, or the number that 16 bits of floating point stand for.
template <class T>
[[gnu::always_inline]] inline T number(T element) { return element; }
inline float number(shmemx_half_t element) { return core::half_to_float(element.bits); }
inline float number(shmemx_bfloat16_t element) { return core::bfloat16_to_float(element.bits); }

template <class T>
[[gnu::always_inline]] inline auto number_at(const T* word) {
  if constexpr (std::is_class_v<T>) return number(T{base::load_acquire(&word->bits)});
  else return base::load_acquire(word);
}

template <class N>
[[gnu::always_inline]] inline bool compare(N seen, int cmp, N wanted) {
  switch (cmp) {
    case SHMEM_CMP_EQ: return seen == wanted;
    case SHMEM_CMP_NE: return seen != wanted;
    case SHMEM_CMP_GT: return seen > wanted;
    case SHMEM_CMP_GE: return seen >= wanted;
    case SHMEM_CMP_LT: return seen < wanted;
    default: return seen <= wanted;
  }
}

template <class T>
[[gnu::always_inline]] inline bool satisfies(const T* word, int cmp, T value) {
  return compare(number_at(word), cmp, number(value));
}

// The comparison values of a call: one for all words, or one for each.
template <class T>
struct Values {
  const T* each = nullptr;
  T all{};
  [[nodiscard]] T at(std::size_t i) const { return each != nullptr ? each[i] : all; }
};

// A call on nelems words, for its loops and its report.
template <class T>
struct WaitSet {
  T* words;
  std::size_t nelems;
  const int* status;  // nonzero: not in the set; may be nullptr
  int cmp;
  Values<T> values;
  const char* argument = "ivars";  // the words' name in the call's synopsis, for messages

  [[nodiscard]] bool has(std::size_t i) const { return status == nullptr || status[i] == 0; }
  // Where the words are a device's memory that the host does not reach: the PE whose device copies them.
  const core::Pe* foreign = nullptr;

  [[nodiscard]] T element(std::size_t i) const {
    if (foreign == nullptr) {
      if constexpr (std::is_class_v<T>) return T{base::load_acquire(&words[i].bits)};
      else return base::load_acquire(words + i);
    }
    T copy;
    core::foreign_load(*foreign, "a wait", words + i, &copy, sizeof copy);
    return copy;
  }
  [[nodiscard]] bool holds(std::size_t i) const {
    if (__builtin_expect(foreign != nullptr, 0)) return compare(number(element(i)), cmp, number(values.at(i)));
    return satisfies(words + i, cmp, values.at(i));
  }
  [[nodiscard]] std::size_t members() const {
    std::size_t n = 0;
    for (std::size_t i = 0; i < nelems; ++i) n += has(i) ? 1 : 0;
    return n;
  }
  // One member that holds, beginning at `from` so that none is passed over for ever; nelems if none.
  [[nodiscard]] std::size_t find(std::size_t from) const {
    for (std::size_t k = 0; k < nelems; ++k) {
      const std::size_t i = (from + k) % nelems;
      if (has(i) && holds(i)) return i;
    }
    return nelems;
  }
  std::size_t collect(std::size_t* indices) const {
    std::size_t n = 0;
    for (std::size_t i = 0; i < nelems; ++i)
      if (has(i) && holds(i)) indices[n++] = i;
    return n;
  }
};

template <class T>
void describe(const void* self, char* out, std::size_t size) {
  const auto& set = *static_cast<const WaitSet<T>*>(self);
  std::size_t i = 0;
  while (i + 1 < set.nelems && (!set.has(i) || set.holds(i))) ++i;
  const void* const word = set.words + i;
  const auto seen = number(set.element(i)), wanted = number(set.values.at(i));
  if constexpr (std::is_floating_point_v<decltype(number(T{}))>) {
    std::snprintf(out, size, "own word at %p: sees %.9g, waits for %s %.9g (%zu words)", word,
                  static_cast<double>(seen), name_of(set.cmp), static_cast<double>(wanted), set.nelems);
  } else {
    const char* format = std::is_signed_v<T> ? "%s%p: sees %lld, waits for %s %lld (%zu words)"
                                             : "%s%p: sees %llu, waits for %s %llu (%zu words)";
    std::snprintf(out, size, format, "own word at ", word, static_cast<long long>(seen), name_of(set.cmp),
                  static_cast<long long>(wanted), set.nelems);
  }
}

// Checks what all calls of the family take. False after a report.
template <class T>
inline bool check(Thread& t, const char* call, const char* argument, const T* words,
                  std::size_t nelems, int cmp) {
  if (!running(t, call) || !valid_cmp(t, call, cmp)) return false;
  if (nelems == 0) return true;
  if (checking && reinterpret_cast<std::uintptr_t>(words) % sizeof(T) != 0) {
    report_alignment(t, call, argument, words, sizeof(T));
    return false;
  }
  return remote(t, call, argument, words, nelems, sizeof(T), t.pe->my_pe) != nullptr;
}

template <class T>
inline bool check(Thread& t, const char* call, WaitSet<T>& set) {
  if (!check(t, call, set.argument, set.words, set.nelems, set.cmp)) return false;
  if (foreign(t, set.words)) set.foreign = t.pe;
  return true;
}

inline int spins(const Thread& t) {
  return t.pe->world->crowded ? core::spins_crowded : core::spins_alone;
}

// Where a search begins: at random, so that a series of calls comes to every member, whatever other
// sets are looked at between (a counter could keep step with them). The generator is Knuth's (MMIX).
inline std::size_t start_of_search(Thread& t, std::size_t nelems) {
  t.search = t.search * 6364136223846793005u + 1442695040888963407u;
  return static_cast<std::size_t>(t.search >> 33) % nelems;
}

template <class T>
inline void wait_one(Thread& t, const char* call, WaitSet<T>& set, std::size_t i) {
  const core::WaitInfo info{call, describe<T>, &set};
  core::wait_until_holds(t, spins(t), info, [&] { return set.holds(i); });
}

template <class T>
inline void wait_all(const char* call, WaitSet<T> set) {
  Thread& t = core::enter();
  if (!check(t, call, set)) return;
  t.counters->add(base::Counter::waits);
  for (std::size_t i = 0; i < set.nelems; ++i)
    if (set.has(i)) wait_one(t, call, set, i);
}

template <class T>
inline std::size_t wait_any(const char* call, WaitSet<T> set) {
  Thread& t = core::enter();
  if (!check(t, call, set) || set.members() == 0) return SIZE_MAX;
  t.counters->add(base::Counter::waits);
  const std::size_t from = start_of_search(t, set.nelems);
  std::size_t found = set.nelems;
  const core::WaitInfo info{call, describe<T>, &set};
  core::wait_until_holds(t, spins(t), info, [&] { return (found = set.find(from)) < set.nelems; });
  return found;
}

template <class T>
inline std::size_t wait_some(const char* call, WaitSet<T> set, std::size_t* indices) {
  Thread& t = core::enter();
  if (!check(t, call, set) || set.members() == 0) return 0;
  if (!local_array(t, call, "indices", indices, set.nelems)) return 0;
  t.counters->add(base::Counter::waits);
  std::size_t found = 0;
  const core::WaitInfo info{call, describe<T>, &set};
  core::wait_until_holds(t, spins(t), info, [&] { return (found = set.collect(indices)) > 0; });
  return found;
}

template <class T>
inline int test_all(const char* call, WaitSet<T> set) {
  Thread& t = core::enter();
  if (!check(t, call, set)) return 0;
  core::progress(t);
  for (std::size_t i = 0; i < set.nelems; ++i)
    if (set.has(i) && !set.holds(i)) return 0;
  return 1;
}

template <class T>
inline std::size_t test_any(const char* call, WaitSet<T> set) {
  Thread& t = core::enter();
  if (!check(t, call, set) || set.nelems == 0) return SIZE_MAX;
  core::progress(t);
  const std::size_t found = set.find(start_of_search(t, set.nelems));
  return found < set.nelems ? found : SIZE_MAX;
}

template <class T>
inline std::size_t test_some(const char* call, WaitSet<T> set, std::size_t* indices) {
  Thread& t = core::enter();
  if (!check(t, call, set)) return 0;
  if (!local_array(t, call, "indices", indices, set.nelems)) return 0;
  core::progress(t);
  return set.collect(indices);
}

// Vector forms: the values must be there.
template <class T>
inline bool has_values(const char* call, const T* values, std::size_t nelems) {
  return local_array(core::enter(), call, "cmp_values", values, nelems);
}

}  // namespace p2p

template <class T>
inline void wait_until(const char* call, T* ivar, int cmp, T value) {
  p2p::wait_all(call, p2p::WaitSet<T>{ivar, 1, nullptr, cmp, {nullptr, value}, "ivar"});
}
template <class T>
inline void wait(const char* call, T* ivar, T value) {
  wait_until(call, ivar, SHMEM_CMP_NE, value);
}
template <class T>
inline void wait_until_all(const char* call, T* ivars, std::size_t nelems, const int* status,
                           int cmp, T value) {
  p2p::wait_all(call, p2p::WaitSet<T>{ivars, nelems, status, cmp, {nullptr, value}});
}
template <class T>
inline std::size_t wait_until_any(const char* call, T* ivars, std::size_t nelems, const int* status,
                                  int cmp, T value) {
  return p2p::wait_any(call, p2p::WaitSet<T>{ivars, nelems, status, cmp, {nullptr, value}});
}
template <class T>
inline std::size_t wait_until_some(const char* call, T* ivars, std::size_t nelems,
                                   std::size_t* indices, const int* status, int cmp, T value) {
  return p2p::wait_some(call, p2p::WaitSet<T>{ivars, nelems, status, cmp, {nullptr, value}}, indices);
}
template <class T>
inline void wait_until_all_vector(const char* call, T* ivars, std::size_t nelems, const int* status,
                                  int cmp, const T* values) {
  if (p2p::has_values(call, values, nelems))
    p2p::wait_all(call, p2p::WaitSet<T>{ivars, nelems, status, cmp, {values, T{}}});
}
template <class T>
inline std::size_t wait_until_any_vector(const char* call, T* ivars, std::size_t nelems,
                                         const int* status, int cmp, const T* values) {
  if (!p2p::has_values(call, values, nelems)) return SIZE_MAX;
  return p2p::wait_any(call, p2p::WaitSet<T>{ivars, nelems, status, cmp, {values, T{}}});
}
template <class T>
inline std::size_t wait_until_some_vector(const char* call, T* ivars, std::size_t nelems,
                                          std::size_t* indices, const int* status, int cmp,
                                          const T* values) {
  if (!p2p::has_values(call, values, nelems)) return 0;
  return p2p::wait_some(call, p2p::WaitSet<T>{ivars, nelems, status, cmp, {values, T{}}}, indices);
}

template <class T>
inline int test(const char* call, T* ivar, int cmp, T value) {
  return p2p::test_all(call, p2p::WaitSet<T>{ivar, 1, nullptr, cmp, {nullptr, value}, "ivar"});
}
template <class T>
inline int test_all(const char* call, T* ivars, std::size_t nelems, const int* status, int cmp,
                    T value) {
  return p2p::test_all(call, p2p::WaitSet<T>{ivars, nelems, status, cmp, {nullptr, value}});
}
template <class T>
inline std::size_t test_any(const char* call, T* ivars, std::size_t nelems, const int* status,
                            int cmp, T value) {
  return p2p::test_any(call, p2p::WaitSet<T>{ivars, nelems, status, cmp, {nullptr, value}});
}
template <class T>
inline std::size_t test_some(const char* call, T* ivars, std::size_t nelems, std::size_t* indices,
                             const int* status, int cmp, T value) {
  return p2p::test_some(call, p2p::WaitSet<T>{ivars, nelems, status, cmp, {nullptr, value}}, indices);
}
template <class T>
inline int test_all_vector(const char* call, T* ivars, std::size_t nelems, const int* status,
                           int cmp, const T* values) {
  if (!p2p::has_values(call, values, nelems)) return 0;
  return p2p::test_all(call, p2p::WaitSet<T>{ivars, nelems, status, cmp, {values, T{}}});
}
template <class T>
inline std::size_t test_any_vector(const char* call, T* ivars, std::size_t nelems,
                                   const int* status, int cmp, const T* values) {
  if (!p2p::has_values(call, values, nelems)) return SIZE_MAX;
  return p2p::test_any(call, p2p::WaitSet<T>{ivars, nelems, status, cmp, {values, T{}}});
}
template <class T>
inline std::size_t test_some_vector(const char* call, T* ivars, std::size_t nelems,
                                    std::size_t* indices, const int* status, int cmp,
                                    const T* values) {
  if (!p2p::has_values(call, values, nelems)) return 0;
  return p2p::test_some(call, p2p::WaitSet<T>{ivars, nelems, status, cmp, {values, T{}}}, indices);
}

}  // namespace ushmem::api
