// SPDX-License-Identifier: Apache-2.0
#include "bench.hpp"

#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <thread>

namespace errors {
namespace {

constexpr char heap_pattern = static_cast<char>(0xA5);
constexpr char local_pattern = static_cast<char>(0x5A);
constexpr std::size_t arena_bytes = 4 * Bench::local_bytes;  // a guard before and after the buffers

// The first byte of `memory` that is not `pattern`, or `bytes`.
std::size_t first_change(const char* memory, std::size_t bytes, char pattern) {
  // Equal to itself one byte further on, and the first one right: all are.
  if (memory[0] == pattern && std::memcmp(memory, memory + 1, bytes - 1) == 0) return bytes;
  std::size_t i = 0;
  while (memory[i] == pattern) ++i;
  return i;
}

}  // namespace

// The thread of PE 1: runs what it is given, one thing at a time.
class SecondPe {
 public:
  explicit SecondPe(shmemx_world_t world)
      : thread_([this, world] {
          if (shmemx_world_attach(world, 1) != 0) std::abort();
          shmemx_set_errors(SHMEMX_ERRORS_RETURN);
          serve();
          shmemx_world_detach();
        }) {}
  SecondPe(const SecondPe&) = delete;
  SecondPe& operator=(const SecondPe&) = delete;
  ~SecondPe() {
    begin(nullptr, true);
    thread_.join();
  }

  void begin(const std::function<void()>* body, bool end = false) {
    const std::scoped_lock lock(mutex_);
    body_ = body;
    end_ = end;
    changed_.notify_all();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return body_ == nullptr; });
  }

 private:
  void serve() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [&] { return body_ != nullptr || end_; });
      if (end_) return;
      const auto* body = body_;
      lock.unlock();
      (*body)();
      lock.lock();
      body_ = nullptr;
      changed_.notify_all();
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  const std::function<void()>* body_ = nullptr;
  bool end_ = false;
  std::thread thread_;  // last: it uses the others
};

Bench::Bench()
    : world_(n_pes, heap_bytes),
      second_(std::make_unique<SecondPe>(world_.handle())),
      local_(static_cast<char*>(std::aligned_alloc(64, arena_bytes)), std::free) {
  shmemx_clear_error();
  if (shmemx_world_attach(world_.handle(), 0) != 0) throw std::runtime_error(shmemx_last_error());
  shmemx_set_errors(SHMEMX_ERRORS_RETURN);
  both([this](int pe) {
    auto* block = static_cast<char*>(shmem_malloc(block_bytes));
    auto* freed = static_cast<char*>(shmem_malloc(block_bytes));
    auto* rest = static_cast<char*>(shmem_malloc(block_bytes));
    shmem_free(freed);
    shmem_team_t team = SHMEM_TEAM_INVALID;
    shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, 2, nullptr, 0, &team);
    if (pe == 0) {
      heap_ = block;
      freed_ = freed;
      scratch_ = reinterpret_cast<std::uint64_t*>(rest);
      stale_team_ = team;
      shmem_team_create_ctx(team, 0, &ctx_of_destroyed_team_);
      shmem_ctx_create(0, &stale_ctx_);
      shmem_ctx_destroy(stale_ctx_);
    }
    shmem_team_destroy(team);
    shmem_team_split_strided(SHMEM_TEAM_WORLD, 0, 1, 1, nullptr, 0, &team);
    if (pe == 0) {
      alone_ = team;
      shmem_team_create_ctx(team, 0, &alone_ctx_);
    }
  });
  peer_heap_ = static_cast<char*>(shmem_ptr(heap_, 1));
  EXPECT_EQ(shmem_addr_accessible(heap_ - 1, 0), 0) << "the first block starts the heap";
  EXPECT_EQ(shmem_addr_accessible(heap_end() - 1, 0), 1);
  EXPECT_EQ(shmem_addr_accessible(heap_end(), 0), 0) << "the heap is as large as was asked for";
  EXPECT_STREQ(shmemx_last_error(), "");
  restore();
}

Bench::~Bench() {
  if (!too_many_failures()) shmem_ctx_destroy(alone_ctx_);
  second_.reset();
  shmemx_world_detach();
}

void Bench::both(const std::function<void(int pe)>& body) {
  each([&] { body(0); }, [&] { body(1); });
}

void Bench::each(const std::function<void()>& at_0, const std::function<void()>& at_1) {
  second_->begin(&at_1);
  at_0();
  second_->wait();
}

void Bench::restore() {
  std::memset(heap_, heap_pattern, heap_bytes);
  std::memset(peer_heap_, heap_pattern, heap_bytes);
  std::memset(local_.get(), local_pattern, arena_bytes);
}

void Bench::fail(const std::string& text) {
  if (!too_many_failures()) ADD_FAILURE() << text;
  ++failures_;
}

void Bench::expect_unchanged(const std::string& function) {
  const struct {
    const char* name;
    const char* at;
    std::size_t bytes;
    char pattern;
  } areas[] = {{"PE 0's heap", heap_, heap_bytes, heap_pattern},
               {"PE 1's heap", peer_heap_, heap_bytes, heap_pattern},
               {"the local buffers", local_.get(), arena_bytes, local_pattern}};
  for (const auto& area : areas) {
    const std::size_t at = first_change(area.at, area.bytes, area.pattern);
    if (at == area.bytes) continue;
    fail(function + " changed byte " + std::to_string(at) + " of " + area.name);
    return restore();
  }
}

void Bench::check_refused(const std::string& function, std::initializer_list<std::string> parts) {
  ++refusals_;
  const std::string message = shmemx_last_error();
  const std::string begin = function + ": ";
  if (message.compare(0, begin.size(), begin) != 0)
    fail(function + " left the message \"" + message + "\", which does not start with its name");
  for (const std::string& part : parts)
    if (message.find(part) == std::string::npos)
      fail(function + " left the message \"" + message + "\", in which \"" + part + "\" is missing");
  expect_unchanged(function);
  next_good_call(function);
}

// A put to the other PE and back, and the bytes are where they belong.
void Bench::next_good_call(const std::string& function) {
  shmemx_clear_error();
  const std::uint64_t pattern = *scratch_;
  const std::uint64_t value = ++round_ * 0x9E3779B97F4A7C15u;
  shmem_uint64_p(scratch_, value, 1);
  std::uint64_t there = 0;
  std::memcpy(&there, shmem_ptr(scratch_, 1), sizeof there);
  const std::uint64_t back = shmem_uint64_g(scratch_, 1);
  shmem_uint64_p(scratch_, pattern, 1);
  if (there != value || back != value || shmemx_last_error()[0] != '\0')
    fail("after " + function + " was refused, a put and a get did not work: " + shmemx_last_error());
}

void Bench::accepted(const std::string& function, const std::function<void()>& call) {
  shmemx_clear_error();
  call();
  if (shmemx_last_error()[0] != '\0')
    fail(function + " with good arguments left the message \"" + shmemx_last_error() + "\"");
}

std::string text(const void* address) {
  char out[32];
  std::snprintf(out, sizeof out, "%p", address);
  return out;
}

namespace {
std::string handle_text(std::uintptr_t bits) {
  char out[32];
  std::snprintf(out, sizeof out, "%#zx", static_cast<std::size_t>(bits));
  return out;
}
}  // namespace

std::string text(shmem_ctx_t ctx) { return handle_text(reinterpret_cast<std::uintptr_t>(ctx)); }
std::string text(shmem_team_t team) { return handle_text(reinterpret_cast<std::uintptr_t>(team)); }

}  // namespace errors
