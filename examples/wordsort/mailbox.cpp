// SPDX-License-Identifier: Apache-2.0
#include "mailbox.hpp"

#include <shmem.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace wordsort {

Mailbox::Mailbox(Everyone& everyone, std::size_t capacity)
    : everyone_(everyone), n_pes_(shmem_n_pes()), me_(shmem_my_pe()), capacity_(capacity) {
  const auto n = static_cast<std::size_t>(n_pes_);
  write_at_.resize(n);
  inbox_ = static_cast<char*>(shmem_malloc(capacity_));
  announced_ = static_cast<Letter*>(shmem_malloc(n * sizeof(Letter)));
  // calloc: nobody can add to a counter before its owner has cleared it.
  reserved_ = static_cast<std::uint64_t*>(shmem_calloc(1, sizeof(std::uint64_t)));
  arrived_ = static_cast<std::uint64_t*>(shmem_calloc(1, sizeof(std::uint64_t)));
  if (inbox_ == nullptr || announced_ == nullptr || reserved_ == nullptr || arrived_ == nullptr)
    throw std::runtime_error("no symmetric memory for the mailboxes");
}

void Mailbox::announce(const std::vector<std::uint64_t>& bytes_to) {
  for (int step = 0; step < n_pes_; ++step) {
    const int pe = (me_ + step) % n_pes_;  // not all at PE 0 first
    const std::uint64_t bytes = bytes_to[static_cast<std::size_t>(pe)];
    const std::uint64_t start = shmem_uint64_atomic_fetch_add(reserved_, bytes, pe);
    const Letter letter{start, bytes};
    shmem_putmem(&announced_[me_], &letter, sizeof letter, pe);
    write_at_[static_cast<std::size_t>(pe)] = start;
  }
  shmem_barrier_all();  // all promises to this PE have been made

  // Takes the sum and clears it for the next exchange, in one step.
  const std::uint64_t promised = shmem_uint64_atomic_swap(reserved_, 0, me_);
  expected_ += promised;
  letters_.assign(announced_, announced_ + n_pes_);

  // Symmetric memory grows everywhere or nowhere, so all must know the largest need. The barriers
  // in numbers() also see to it that a fast PE announces its next letters only after this PE has
  // taken the sum and the list of these: receive() must not look at the symmetric words.
  const std::vector<std::uint64_t> needs = everyone_.numbers(promised);
  const std::uint64_t largest = *std::max_element(needs.begin(), needs.end());
  if (largest > capacity_) grow(std::max<std::size_t>(largest, 2 * capacity_));
}

void Mailbox::grow(std::size_t capacity) {
  char* larger = static_cast<char*>(shmem_realloc(inbox_, capacity));
  if (larger == nullptr)
    throw std::runtime_error("the mailboxes need " + std::to_string(capacity) +
                             " bytes of symmetric memory on each PE; there is not as much"
                             " (SHMEM_SYMMETRIC_SIZE sets the bound)");
  inbox_ = larger;
  capacity_ = capacity;
}

void Mailbox::send(int pe, std::string_view piece) {
  if (piece.empty()) return;
  std::uint64_t& at = write_at_[static_cast<std::size_t>(pe)];
  // Data and news of it in one call: the receiver never sees the sum without the bytes.
  shmem_putmem_signal(inbox_ + at, piece.data(), piece.size(), arrived_, piece.size(),
                      SHMEM_SIGNAL_ADD, pe);
  at += piece.size();
}

std::vector<std::string_view> Mailbox::receive() {
  shmem_uint64_wait_until(arrived_, SHMEM_CMP_EQ, expected_);
  std::vector<std::string_view> views;
  for (const Letter& letter : letters_) views.emplace_back(inbox_ + letter.start, letter.bytes);
  return views;
}

}  // namespace wordsort
