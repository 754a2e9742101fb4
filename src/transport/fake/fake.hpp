// SPDX-License-Identifier: Apache-2.0
//
// A network in memory, for worlds whose PEs are threads of one process, and for tests of what is built on
// networks. It is as unkind as its declared capabilities permit: what they do not order is reordered, what
// may complete early sometimes does, sources are read late, calls answer `again` at random. All of it comes
// from one seed. Wait descriptors are eventfds. docs/design/transport.md
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "transport/network.hpp"

namespace ushmem::transport {

struct FakeOptions {
  int pes = 2;
  std::uint64_t seed = 1;
  // What it offers; bits may be switched off one by one. cap_needs_target_progress and
  // cap_local_registration ask more of the caller and are off at first.
  std::uint64_t caps = cap_message_order | cap_message_after_write | cap_write_order | cap_delivery_complete |
                       cap_own_keys | cap_offsets | cap_wait;
  std::size_t inject = 64;
  std::size_t max_message = std::size_t{64} << 10;
  std::size_t max_transfer = std::size_t{1} << 30;
  std::size_t queue = 64;       // operations of one lane that may be under way; more are told `again`
  unsigned again_percent = 5;   // of the calls are told `again` for no reason
  unsigned delay_percent = 20;  // of the operations wait for some polls
  unsigned longest_delay = 8;   // polls
  unsigned hold_percent = 0;    // of the messages that complete early go out with the sender's next poll
  bool early_complete = true;   // what may complete before it arrives does so at random
};

class FakeFabric;

std::shared_ptr<FakeFabric> make_fake_fabric(const FakeOptions& options);
// The network of one PE, 0..pes-1; once for each. close() of the table ends it like a process that ends:
// what others send it afterwards is told `unreachable`.
NetworkTable open(const std::shared_ptr<FakeFabric>& fabric, int pe);
// The PE is cut off at once, as a host that dies: operations under way to it fail, its own never arrive.
void cut_off(FakeFabric& fabric, int pe);

}  // namespace ushmem::transport
