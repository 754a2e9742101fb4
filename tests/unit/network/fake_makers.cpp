// SPDX-License-Identifier: Apache-2.0
#include "fake_makers.hpp"

namespace ushmem::test {

const std::vector<Maker>& makers() {
  using transport::FakeOptions;
  static const std::vector<Maker> all = {
      fake_maker("fake", [](FakeOptions&) {}),
      fake_maker("fake_without_message_order",
                 [](FakeOptions& o) { o.caps &= ~std::uint64_t{transport::cap_message_order}; }),
      fake_maker("fake_without_message_after_write",
                 [](FakeOptions& o) { o.caps &= ~std::uint64_t{transport::cap_message_after_write}; }),
      fake_maker("fake_without_write_order",
                 [](FakeOptions& o) { o.caps &= ~std::uint64_t{transport::cap_write_order}; }),
      fake_maker("fake_without_delivery_complete",
                 [](FakeOptions& o) { o.caps &= ~std::uint64_t{transport::cap_delivery_complete}; }),
      fake_maker("fake_with_its_keys_and_virtual_addresses",
                 [](FakeOptions& o) {
                   o.caps &= ~std::uint64_t{transport::cap_own_keys | transport::cap_offsets};
                 }),
      fake_maker("fake_that_needs_target_progress",
                 [](FakeOptions& o) { o.caps |= transport::cap_needs_target_progress; }),
      fake_maker("fake_that_wants_registration",
                 [](FakeOptions& o) { o.caps |= transport::cap_local_registration; }),
      fake_maker("fake_narrow",
                 [](FakeOptions& o) {
                   o.inject = 8;
                   o.queue = 3;
                   o.again_percent = 50;
                   o.delay_percent = 80;
                 }),
  };
  return all;
}

}  // namespace ushmem::test
