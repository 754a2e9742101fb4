// SPDX-License-Identifier: Apache-2.0
//
// libFuzzer's entry: fuzz_wire corpus-folder -max_total_time=60
#include "wire_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ushmem::bootstrap::control::try_bytes({data, size});
  return 0;
}
