// SPDX-License-Identifier: Apache-2.0
//
// The same calls as a C++ program makes them, and what only C++ has: std::complex.
#include <complex>

#include "generic_calls.c"  // the same text: the names are used alike in both languages

namespace {

#ifdef HAVE_shmem_sum_reduce
template <class Number>
void sums_and_products(const char* sum, const char* product) {
  auto *dest = static_cast<std::complex<Number>*>(shared),
       *source = static_cast<std::complex<Number>*>(shared_source);
  source[0] = {2, 1};
  pshmem_barrier_all();
  CALLED(sum, EXPECT(shmem_sum_reduce(SHMEM_TEAM_WORLD, dest, source, 1) == 0));
  EXPECT(dest[0] == std::complex<Number>(Number(2 * n_pes), Number(n_pes)));
  pshmem_barrier_all();
  const std::complex<Number>* constant = source;
  CALLED(product, EXPECT(shmem_prod_reduce(SHMEM_TEAM_WORLD, dest, constant, 1) == 0));
  std::complex<Number> expected = {1, 0};
  for (int i = 0; i < n_pes; ++i) expected *= source[0];
  EXPECT(dest[0] == expected);
  pshmem_barrier_all();
}
#endif
#ifdef HAVE_shmem_sum_inscan
template <class Number>
void scans(const char* inclusive, const char* exclusive) {
  auto *dest = static_cast<std::complex<Number>*>(shared),
       *source = static_cast<std::complex<Number>*>(shared_source);
  source[0] = {2, 1};
  pshmem_barrier_all();
  CALLED(inclusive, EXPECT(shmem_sum_inscan(SHMEM_TEAM_WORLD, dest, source, 1) == 0));
  EXPECT(dest[0] == std::complex<Number>(Number(2 * (me + 1)), Number(me + 1)));
  pshmem_barrier_all();
  CALLED(exclusive, EXPECT(shmem_sum_exscan(SHMEM_TEAM_WORLD, dest, source, 1) == 0));
  EXPECT(dest[0] == std::complex<Number>(Number(2 * me), Number(me)));
  pshmem_barrier_all();
}
#endif

}  // namespace

static void more_calls() {
#ifdef HAVE_shmem_sum_reduce
  sums_and_products<float>("shmem_complexf_sum_reduce", "shmem_complexf_prod_reduce");
  sums_and_products<double>("shmem_complexd_sum_reduce", "shmem_complexd_prod_reduce");
#endif
#ifdef HAVE_shmem_sum_inscan
  scans<float>("shmem_complexf_sum_inscan", "shmem_complexf_sum_exscan");
  scans<double>("shmem_complexd_sum_inscan", "shmem_complexd_sum_exscan");
#endif
}
