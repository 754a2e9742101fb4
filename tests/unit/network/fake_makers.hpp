// SPDX-License-Identifier: Apache-2.0
//
// The network in memory, with all its capabilities and with each of them missing.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <random>

#include "bench.hpp"
#include "transport/fake/fake.hpp"

namespace ushmem::test {

// USHMEM_TEST_SEED repeats a run.
inline std::uint64_t seed_of_this_run() {
  static const std::uint64_t seed = [] {
    const char* given = std::getenv("USHMEM_TEST_SEED");
    const std::uint64_t chosen = given != nullptr ? std::strtoull(given, nullptr, 0) : std::random_device{}();
    std::fprintf(stderr, "USHMEM_TEST_SEED=%llu\n", static_cast<unsigned long long>(chosen));
    return chosen;
  }();
  return seed;
}

inline Maker fake_maker(const char* name, const std::function<void(transport::FakeOptions&)>& change) {
  const auto fabric_of = [](const std::shared_ptr<void>& shared) {
    return std::static_pointer_cast<transport::FakeFabric>(shared);
  };
  return {name,
          [change](int pes) -> std::shared_ptr<void> {
            transport::FakeOptions options;
            options.pes = pes;
            options.seed = seed_of_this_run();
            change(options);
            return transport::make_fake_fabric(options);
          },
          [fabric_of](const std::shared_ptr<void>& shared, int pe) {
            return transport::open(fabric_of(shared), pe);
          },
          [fabric_of](const std::shared_ptr<void>& shared, int pe) {
            transport::cut_off(*fabric_of(shared), pe);
          }};
}

}  // namespace ushmem::test
