// SPDX-License-Identifier: Apache-2.0
//
// Letters of any length from every PE to every PE, by one-sided operations alone. Each PE has an
// inbox of bytes in symmetric memory and symmetric words beside it:
//
//   reserved_   bytes promised to this inbox; a sender adds its size with fetch-add, and the value
//               before is where in the inbox its letter goes, so that no two senders overlap
//   announced_  for each sender, where its letter starts and how long it is
//   arrived_    bytes that are in place, ever; put_signal adds to it together with the data
//
// An exchange is: announce() by all PEs, any number of send(), receive(). Inboxes that are too
// small for what was promised grow in announce(), before anything is sent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "everyone.hpp"

namespace wordsort {

class Mailbox {
 public:
  // Collective. `capacity` is a first guess of the bytes that a PE receives in one exchange.
  Mailbox(Everyone& everyone, std::size_t capacity);

  // Collective: this PE is going to send bytes_to[pe] bytes to each PE. Ends what receive() gave
  // out.
  void announce(const std::vector<std::uint64_t>& bytes_to);

  // The next bytes of this PE's letter to `pe`. Together they must be as long as was announced.
  void send(int pe, std::string_view piece);

  // Waits until all that was announced to this PE is here: one letter for each sender.
  [[nodiscard]] std::vector<std::string_view> receive();

  [[nodiscard]] std::size_t capacity() const { return capacity_; }

 private:
  struct Letter {
    std::uint64_t start;
    std::uint64_t bytes;
  };
  void grow(std::size_t capacity);

  Everyone& everyone_;
  int n_pes_;
  int me_;
  std::size_t capacity_;
  char* inbox_;               // symmetric
  Letter* announced_;         // symmetric
  std::uint64_t* reserved_;   // symmetric
  std::uint64_t* arrived_;    // symmetric
  std::vector<Letter> letters_;          // announced_, as it was for this exchange
  std::uint64_t expected_ = 0;           // what arrived_ will be at the end of this exchange
  std::vector<std::uint64_t> write_at_;  // for each PE: where in its inbox the next piece goes
};

}  // namespace wordsort
