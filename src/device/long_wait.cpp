// SPDX-License-Identifier: Apache-2.0
//
// Waiting for a stream by asking, for devices whose own call comes back at the end only.
#include <sched.h>
#include <time.h>

#include <algorithm>

#include "base/clock.hpp"
#include "device/device.hpp"

namespace ushmem::device {
namespace {

constexpr std::uint64_t ask_until = 1'000'000;  // ns, without sleep; then what lasts is seen late by 1 part in 32
constexpr std::uint64_t longest_nap = 1'000'000;

struct Asking {
  Device& device;
  Stream stream;
  std::string* error;
  std::uint64_t since;
  bool good = true;

  bool over() {
    bool done = false;
    good = device.stream_query(stream, &done, error);
    return done || !good;
  }
};

bool over_after_nap(void* self) {
  Asking& asking = *static_cast<Asking*>(self);
  if (asking.over()) return true;
  const std::uint64_t nap = std::min((base::now_ns() - asking.since) / 32, longest_nap);
  const timespec moment{0, static_cast<long>(nap)};
  nanosleep(&moment, nullptr);
  return false;
}

}  // namespace

bool Device::stream_wait(Stream stream, const LongWait& lasts, std::string* error) {
  Asking asking{*this, stream, error, base::now_ns()};
  while (!asking.over()) {
    if (base::now_ns() - asking.since >= ask_until) {
      lasts.go_on(lasts.self, over_after_nap, &asking);
      break;
    }
    sched_yield();
  }
  return asking.good;
}

}  // namespace ushmem::device
