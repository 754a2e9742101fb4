// SPDX-License-Identifier: Apache-2.0
#include "core/device/words.hpp"

#include <cerrno>
#include <cstring>

#include "core/device/copies.hpp"
#include "core/device/kernels.hpp"
#include "core/device/state.hpp"
#include "core/device/streams.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::core {
namespace {

// Held for one change. A holder that dies leaves the word as it was or changed: a copy of one word is in one piece.
class Holding {
 public:
  explicit Holding(pthread_mutex_t& mutex) : mutex_(mutex) {
    if (pthread_mutex_lock(&mutex_) == EOWNERDEAD) pthread_mutex_consistent(&mutex_);
  }
  ~Holding() { pthread_mutex_unlock(&mutex_); }
  Holding(const Holding&) = delete;
  Holding& operator=(const Holding&) = delete;

 private:
  pthread_mutex_t& mutex_;
};

std::uint64_t changed(std::uint64_t before, const AmoCall& amo) {
  switch (amo.op) {
    case Amo::fetch: return before;
    case Amo::set:
    case Amo::swap: return amo.value;
    case Amo::compare_swap: return before == amo.cond ? amo.value : before;
    case Amo::add: return before + amo.value;
    case Amo::bit_and: return before & amo.value;
    case Amo::bit_or: return before | amo.value;
    case Amo::bit_xor: return before ^ amo.value;
  }
  return before;
}

static_assert(std::endian::native == std::endian::little, "a word of 4 bytes is the low half of one of 8");

std::uint64_t by_copies(Pe& pe, const char* call, int owner, void* word, const AmoCall& amo) {
  Copies copies(pe, call);
  std::uint64_t before = 0;
  const auto fetch = [&] {
    copies.add(&before, word, amo.bytes);
    copies.wait();
  };
  if (amo.op == Amo::fetch) return fetch(), before;
  const Holding holding(pe.world->file.pe(owner).device_words);
  if (amo.op != Amo::set) fetch();
  const std::uint64_t after = changed(before, amo);
  if (amo.op == Amo::compare_swap && before != amo.cond) return before;
  copies.add(word, &after, amo.bytes);
  copies.wait();
  return before;
}

std::uint64_t by_kernel(Pe& pe, const char* call, void* word, const AmoCall& amo) {
  Copies copies(pe, call);
  DeviceState& state = *pe.device;
  const device::Address result = state.results.at + copies.lent().number * sizeof(std::uint64_t);
  if ((copies.lent().number + 1) * sizeof(std::uint64_t) > state.results.bytes)
    fatal(&pe, call, "more than %zu threads of a PE change words of device memory at once",
          state.results.bytes / sizeof(std::uint64_t));
  AtomicArgs args{};
  args.word = reinterpret_cast<std::uintptr_t>(word);
  args.result = result;
  args.value = amo.value;
  args.cond = amo.cond;
  args.op = static_cast<std::int32_t>(amo.op);
  args.bytes = amo.bytes;
  std::string error;
  if (!launch_atomic(pe, args, copies.lent().stream, &error)) fatal(&pe, call, "%s", error.c_str());
  std::uint64_t before = 0;
  copies.add(&before, reinterpret_cast<void*>(result), sizeof before);
  copies.wait();
  return amo.bytes == 8 ? before : static_cast<std::uint32_t>(before);
}

}  // namespace

bool prepare_words(Pe& pe, std::string* error) {
  DeviceState& state = *pe.device;
  const std::uint32_t capabilities = state.device->facts().capabilities;
  if ((capabilities & device::host_access) != 0) return true;
  pthread_mutexattr_t attributes;
  pthread_mutexattr_init(&attributes);
  pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
  pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST);
  pthread_mutex_init(&pe.block->device_words, &attributes);
  pthread_mutexattr_destroy(&attributes);
  return (capabilities & device::all_atomics) == 0 || state.results.allocate(*state.device, 4096, error);
}

void set_device_signal(Pe& pe, const char* call, int owner, void* word, std::uint64_t value) {
  if ((pe.device->device->facts().capabilities & device::all_atomics) == 0) {
    by_copies(pe, call, owner, word, {Amo::set, sizeof value, value});
    return;
  }
  Copies copies(pe, call);
  copies.add(word, &value, sizeof value);
  copies.wait();
}

std::uint64_t change_device_word(Pe& pe, const char* call, int owner, void* word, const AmoCall& amo) {
  const bool chip = (pe.device->device->facts().capabilities & device::all_atomics) != 0;
  // A load in one piece is atomic to every agent.
  return chip && amo.op != Amo::fetch ? by_kernel(pe, call, word, amo) : by_copies(pe, call, owner, word, amo);
}

}  // namespace ushmem::core
