// SPDX-License-Identifier: Apache-2.0
//
// What the tests of bad calls share: an in-process world of two PEs with a small heap, in which errors
// return. PE 0 is the test's own thread and makes the calls; PE 1 is a thread that takes part when a
// call is collective. The heaps of both PEs and an arena of local buffers are filled with patterns: a
// call that was refused must have left every byte as it was, and the next good call must work.
//
// What must hold: one Bench at a time on a thread, since the thread becomes a PE.
#pragma once

#include <gtest/gtest.h>
#include <shmemx.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <ushmem/world.hpp>
#include <vector>

namespace errors {

// An environment variable for the lifetime of the object: worlds read it when they are made.
class Setting {
 public:
  Setting(const char* name, const char* value) : name_(name) { setenv(name, value, 1); }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;
  ~Setting() { unsetenv(name_); }

 private:
  const char* name_;
};

class SecondPe;

class Bench {
 public:
  Bench();
  Bench(const Bench&) = delete;
  Bench& operator=(const Bench&) = delete;
  ~Bench();

  static constexpr int n_pes = 2;
  static constexpr std::size_t heap_bytes = 16384;
  static constexpr std::size_t block_bytes = 4096;
  static constexpr std::size_t local_bytes = 1024;

  // PE 0's addresses. The heap starts with `block`, then comes `freed`, which is not allocated.
  [[nodiscard]] char* heap() const { return heap_; }
  [[nodiscard]] char* heap_end() const { return heap_ + heap_bytes; }
  [[nodiscard]] char* block() const { return heap_; }
  [[nodiscard]] char* freed() const { return freed_; }
  // Local buffers, not symmetric: one for data, one for a second array, both aligned to 64 bytes.
  [[nodiscard]] char* local() { return local_.get() + local_bytes; }
  [[nodiscard]] char* second_local() { return local_.get() + 2 * local_bytes; }

  // Handles that were good once.
  [[nodiscard]] shmem_ctx_t stale_ctx() const { return stale_ctx_; }
  [[nodiscard]] shmem_ctx_t ctx_of_destroyed_team() const { return ctx_of_destroyed_team_; }
  [[nodiscard]] shmem_team_t stale_team() const { return stale_team_; }
  // A team of PE 0 alone and a context on it, both live.
  [[nodiscard]] shmem_team_t alone() const { return alone_; }
  [[nodiscard]] shmem_ctx_t alone_ctx() const { return alone_ctx_; }
  [[nodiscard]] shmemx_world_t world() const { return world_.handle(); }

  // Runs body(pe) on both PEs.
  void both(const std::function<void(int pe)>& body);
  // Runs at_0 on PE 0 and at_1 on PE 1: collective calls that differ.
  void each(const std::function<void()>& at_0, const std::function<void()>& at_1);

  // The call must leave a message that starts with the function's name and has all `parts`, and change
  // nothing. Returns what the call returned.
  template <class Call>
  auto refused(const std::string& function, std::initializer_list<std::string> parts, Call&& call) {
    shmemx_clear_error();
    if constexpr (std::is_void_v<decltype(call())>) {
      call();
      check_refused(function, parts);
    } else {
      const auto result = call();
      check_refused(function, parts);
      return result;
    }
  }
  // The call must set no message; restore() afterwards if it wrote.
  void accepted(const std::string& function, const std::function<void()>& call);

  // Whether all bytes are those of the last remember(), with a failure that says where not.
  void expect_unchanged(const std::string& function);
  void restore();  // the patterns again, everywhere

  [[nodiscard]] std::size_t refusals() const { return refusals_; }
  [[nodiscard]] bool too_many_failures() const { return failures_ > 20; }

 private:
  void check_refused(const std::string& function, std::initializer_list<std::string> parts);
  void next_good_call(const std::string& function);
  void fail(const std::string& text);

  ushmem::World world_;
  std::unique_ptr<SecondPe> second_;
  std::unique_ptr<char[], void (*)(void*)> local_;
  char* heap_ = nullptr;
  char* freed_ = nullptr;
  char* peer_heap_ = nullptr;
  std::uint64_t* scratch_ = nullptr;
  std::uint64_t round_ = 0;
  shmem_ctx_t stale_ctx_ = SHMEM_CTX_INVALID;
  shmem_ctx_t ctx_of_destroyed_team_ = SHMEM_CTX_INVALID;
  shmem_team_t stale_team_ = SHMEM_TEAM_INVALID;
  shmem_team_t alone_ = SHMEM_TEAM_INVALID;
  shmem_ctx_t alone_ctx_ = SHMEM_CTX_INVALID;
  std::size_t refusals_ = 0;
  int failures_ = 0;
};

// Values as the library's messages write them.
std::string text(const void* address);
std::string text(shmem_ctx_t ctx);
std::string text(shmem_team_t team);

template <class Handle>
Handle invented(std::uintptr_t bits) {
  return reinterpret_cast<Handle>(bits);
}

}  // namespace errors
