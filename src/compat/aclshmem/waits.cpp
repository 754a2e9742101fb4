// SPDX-License-Identifier: Apache-2.0
//
// Waits and tests of the host. Those of 32 and 64-bit integers are ushmem's. The standard has none of 8 and
// 16-bit integers and floats: these are looked at in the 32-bit words that they are part of, and ushmem waits
// until one of those is another than it was.
#include <atomic>
#include <cstring>
#include <vector>

#include "compat/aclshmem/words.hpp"

namespace {

using namespace ushmem::compat;

template <class T>
bool holds(T left, int cmp, T right) {
  switch (cmp) {
    case ACLSHMEM_CMP_EQ:
      return left == right;
    case ACLSHMEM_CMP_NE:
      return left != right;
    case ACLSHMEM_CMP_GT:
      return left > right;
    case ACLSHMEM_CMP_GE:
      return left >= right;
    case ACLSHMEM_CMP_LT:
      return left < right;
    case ACLSHMEM_CMP_LE:
      return left <= right;
    default:
      return false;
  }
}

// n elements of this PE's symmetric memory, seen as words.
template <class T>
class Elements {
 public:
  Elements(T* first, std::size_t n) : me_(shmem_my_pe()) {
    const auto address = reinterpret_cast<std::uintptr_t>(first);
    offset_ = address % sizeof(std::uint32_t);
    words_ = reinterpret_cast<std::uint32_t*>(address - offset_);
    seen_.resize((offset_ + n * sizeof(T) + sizeof(std::uint32_t) - 1) / sizeof(std::uint32_t));
  }
  void look() {
    for (std::size_t i = 0; i < seen_.size(); ++i) seen_[i] = shmem_uint32_g(words_ + i, me_);
    // What a writer did before it wrote one of them may be read: pairs with its fence or release store.
    std::atomic_thread_fence(std::memory_order_acquire);
  }
  [[nodiscard]] T at(std::size_t i) const {
    T value;
    std::memcpy(&value, reinterpret_cast<const char*>(seen_.data()) + offset_ + i * sizeof(T), sizeof value);
    return value;
  }
  // Until one of the words is another than it was when they were looked at.
  void await_change() {
    shmem_uint32_wait_until_any_vector(words_, seen_.size(), nullptr, SHMEM_CMP_NE, seen_.data());
  }
  // After a look in vain that does not wait: the library makes progress.
  void progress() { shmem_uint32_test(words_, SHMEM_CMP_NE, seen_[0]); }

 private:
  int me_;
  std::size_t offset_ = 0;
  std::uint32_t* words_ = nullptr;
  std::vector<std::uint32_t> seen_;
};

// Where the values to compare with come from.
template <class T>
struct One {
  T value;
  T operator[](std::size_t) const { return value; }
};

// Which elements hold, among those that status leaves in: calls found(i) until it says that this is enough.
// Waits until one does, if it is to wait. Returns false when there is none to wait for, or none holds.
template <bool waits, class T, class Values, class Found>
bool look_for(T* ivars, std::size_t n, const int* status, int cmp, const Values& values, const Found& found) {
  bool any = false;
  for (std::size_t i = 0; i < n; ++i) any = any || status == nullptr || status[i] == 0;
  if (!any) return false;
  Elements<T> elements(ivars, n);
  for (;;) {
    elements.look();
    bool one = false;
    for (std::size_t i = 0; i < n; ++i) {
      if ((status != nullptr && status[i] != 0) || !holds(elements.at(i), cmp, static_cast<T>(values[i])))
        continue;
      one = true;
      if (found(i)) return true;
    }
    if (one) return true;
    if (!waits) return elements.progress(), false;
    elements.await_change();
  }
}

template <bool waits, class T, class Values>
std::size_t any_of(T* ivars, std::size_t n, const int* status, int cmp, const Values& values) {
  std::size_t which = SIZE_MAX;
  look_for<waits>(ivars, n, status, cmp, values, [&](std::size_t i) {
    which = i;
    return true;
  });
  return which;
}

template <bool waits, class T, class Values>
std::size_t some_of(T* ivars, std::size_t n, std::size_t* indices, const int* status, int cmp,
                    const Values& values) {
  std::size_t count = 0;
  look_for<waits>(ivars, n, status, cmp, values, [&](std::size_t i) {
    indices[count++] = i;
    return false;
  });
  return count;
}

template <class T, class Values>
void wait_all(T* ivars, std::size_t n, const int* status, int cmp, const Values& values) {
  for (std::size_t i = 0; i < n; ++i)
    if (status == nullptr || status[i] == 0)
      look_for<true>(ivars + i, 1, nullptr, cmp, One<T>{static_cast<T>(values[i])},
                     [](std::size_t) { return true; });
}

template <class T, class Values>
int test_all(T* ivars, std::size_t n, const int* status, int cmp, const Values& values) {
  for (std::size_t i = 0; i < n; ++i)
    if ((status == nullptr || status[i] == 0) &&
        !look_for<false>(ivars + i, 1, nullptr, cmp, One<T>{static_cast<T>(values[i])},
                         [](std::size_t) { return true; }))
      return 0;
  return 1;
}

}  // namespace

// The calls of a type, over the fourteen calls or templates named call(form).
#define WAITS_OF_TYPE(name, T, OWN)                                                                          \
  void aclshmem_##name##_wait(T* ivar, T cmp_value) {                                                        \
    aclshmem_##name##_wait_until(ivar, ACLSHMEM_CMP_NE, cmp_value);                                          \
  }                                                                                                          \
  void aclshmem_##name##_wait_until(T* ivar, int cmp, T cmp_value) {                                         \
    OWN##_WAIT_ALL(name, ivar, 1, nullptr, cmp, &cmp_value);                                                 \
  }                                                                                                          \
  void aclshmem_##name##_wait_until_all(T* ivars, size_t nelems, const int* status, int cmp, T cmp_value) {  \
    OWN##_WAIT_ALL_ONE(name, ivars, nelems, status, cmp, cmp_value);                                         \
  }                                                                                                          \
  void aclshmem_##name##_wait_until_any(T* ivars, size_t nelems, const int* status, int cmp, T cmp_value,    \
                                        size_t* res_out) {                                                   \
    *res_out = OWN##_ANY_ONE(name, wait_until, true, ivars, nelems, status, cmp, cmp_value);                 \
  }                                                                                                          \
  void aclshmem_##name##_wait_until_some(T* ivars, size_t nelems, size_t* indices, const int* status,        \
                                         int cmp, T cmp_value, size_t* res_out) {                            \
    *res_out = OWN##_SOME_ONE(name, wait_until, true, ivars, nelems, indices, status, cmp, cmp_value);       \
  }                                                                                                          \
  void aclshmem_##name##_wait_until_all_vector(T* ivars, size_t nelems, const int* status, int cmp,          \
                                               T* cmp_values) {                                              \
    OWN##_WAIT_ALL(name, ivars, nelems, status, cmp, cmp_values);                                            \
  }                                                                                                          \
  void aclshmem_##name##_wait_until_any_vector(T* ivars, size_t nelems, const int* status, int cmp,          \
                                               T* cmp_values, size_t* res_out) {                             \
    *res_out = OWN##_ANY(name, wait_until, true, ivars, nelems, status, cmp, cmp_values);                    \
  }                                                                                                          \
  void aclshmem_##name##_wait_until_some_vector(T* ivars, size_t nelems, size_t* indices, const int* status, \
                                                int cmp, T* cmp_values, size_t* res_out) {                   \
    *res_out = OWN##_SOME(name, wait_until, true, ivars, nelems, indices, status, cmp, cmp_values);          \
  }                                                                                                          \
  void aclshmem_##name##_test(T* ivar, int cmp, T cmp_value, int* res_out) {                                 \
    *res_out = OWN##_TEST_ALL(name, ivar, 1, nullptr, cmp, &cmp_value);                                      \
  }                                                                                                          \
  void aclshmem_##name##_test_any(T* ivars, size_t nelems, const int* status, int cmp, T cmp_value,          \
                                  size_t* res_out) {                                                         \
    *res_out = OWN##_ANY_ONE(name, test, false, ivars, nelems, status, cmp, cmp_value);                      \
  }                                                                                                          \
  void aclshmem_##name##_test_some(T* ivars, size_t nelems, size_t* indices, const int* status, int cmp,     \
                                   T cmp_value, size_t* res_out) {                                           \
    *res_out = OWN##_SOME_ONE(name, test, false, ivars, nelems, indices, status, cmp, cmp_value);            \
  }                                                                                                          \
  void aclshmem_##name##_test_all_vector(T* ivars, size_t nelems, const int* status, int cmp, T* cmp_values, \
                                         int* res_out) {                                                     \
    *res_out = OWN##_TEST_ALL(name, ivars, nelems, status, cmp, cmp_values);                                 \
  }                                                                                                          \
  void aclshmem_##name##_test_any_vector(T* ivars, size_t nelems, const int* status, int cmp, T* cmp_values, \
                                         size_t* res_out) {                                                  \
    *res_out = OWN##_ANY(name, test, false, ivars, nelems, status, cmp, cmp_values);                         \
  }                                                                                                          \
  void aclshmem_##name##_test_some_vector(T* ivars, size_t nelems, size_t* indices, const int* status,       \
                                          int cmp, T* cmp_values, size_t* res_out) {                         \
    *res_out = OWN##_SOME(name, test, false, ivars, nelems, indices, status, cmp, cmp_values);               \
  }

// Of the types that ushmem waits for.
#define SHMEM_WAIT_ALL(name, ivars, n, status, cmp, values) \
  shmem_##name##_wait_until_all_vector(ivars, n, status, compare_of(cmp), values)
#define SHMEM_WAIT_ALL_ONE(name, ivars, n, status, cmp, value) \
  shmem_##name##_wait_until_all(ivars, n, status, compare_of(cmp), value)
#define SHMEM_ANY(name, how, waits, ivars, n, status, cmp, values) \
  shmem_##name##_##how##_any_vector(ivars, n, status, compare_of(cmp), values)
#define SHMEM_ANY_ONE(name, how, waits, ivars, n, status, cmp, value) \
  shmem_##name##_##how##_any(ivars, n, status, compare_of(cmp), value)
#define SHMEM_SOME(name, how, waits, ivars, n, indices, status, cmp, values) \
  shmem_##name##_##how##_some_vector(ivars, n, indices, status, compare_of(cmp), values)
#define SHMEM_SOME_ONE(name, how, waits, ivars, n, indices, status, cmp, value) \
  shmem_##name##_##how##_some(ivars, n, indices, status, compare_of(cmp), value)
#define SHMEM_TEST_ALL(name, ivars, n, status, cmp, values) \
  shmem_##name##_test_all_vector(ivars, n, status, compare_of(cmp), values)

// Of those that it does not.
#define PART_WAIT_ALL(name, ivars, n, status, cmp, values) wait_all(ivars, n, status, cmp, values)
#define PART_WAIT_ALL_ONE(name, ivars, n, status, cmp, value) wait_all(ivars, n, status, cmp, One{value})
#define PART_ANY(name, how, waits, ivars, n, status, cmp, values) any_of<waits>(ivars, n, status, cmp, values)
#define PART_ANY_ONE(name, how, waits, ivars, n, status, cmp, value) \
  any_of<waits>(ivars, n, status, cmp, One{value})
#define PART_SOME(name, how, waits, ivars, n, indices, status, cmp, values) \
  some_of<waits>(ivars, n, indices, status, cmp, values)
#define PART_SOME_ONE(name, how, waits, ivars, n, indices, status, cmp, value) \
  some_of<waits>(ivars, n, indices, status, cmp, One{value})
#define PART_TEST_ALL(name, ivars, n, status, cmp, values) test_all(ivars, n, status, cmp, values)

WAITS_OF_TYPE(int32, int32_t, SHMEM)
WAITS_OF_TYPE(int64, int64_t, SHMEM)
WAITS_OF_TYPE(uint32, uint32_t, SHMEM)
WAITS_OF_TYPE(uint64, uint64_t, SHMEM)
WAITS_OF_TYPE(float, float, PART)
WAITS_OF_TYPE(int8, int8_t, PART)
WAITS_OF_TYPE(int16, int16_t, PART)
WAITS_OF_TYPE(uint8, uint8_t, PART)
WAITS_OF_TYPE(uint16, uint16_t, PART)
WAITS_OF_TYPE(char, char, PART)

void aclshmem_signal_wait_until(int32_t* sig_addr, int cmp, int32_t cmp_value) {
  shmem_int32_wait_until(sig_addr, compare_of(cmp), cmp_value);
}

// A meeting completes what was put before, with and without blocking. sync is one too: programs rely on it
// there.
void aclshmem_barrier(aclshmem_team_t team) {
  shmem_quiet();
  shmem_team_sync(team_of(team));
}
void aclshmem_barrier_all() { shmem_barrier_all(); }
void aclshmem_sync(aclshmem_team_t team) { aclshmem_barrier(team); }
void aclshmem_sync_all() { shmem_barrier_all(); }
