// SPDX-License-Identifier: Apache-2.0
// The kernels for x86-64 processors with AVX2: this file alone is compiled for them.
#include "core/collectives/kernels/loops.hpp"

namespace ushmem::core {

const KernelTable& avx2_kernels() {
  static constexpr KernelTable table = make_table("avx2");
  return table;
}

}  // namespace ushmem::core
