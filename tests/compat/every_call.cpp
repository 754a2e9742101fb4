// SPDX-License-Identifier: Apache-2.0
//
// A program written for aclshmem/shmem.h, linked with libshmem.so, in two processes: every call of it. Device
// memory is that of the CPU device, which the program looks into. Each check says what it is about.
#include <aclshmem/shmem.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "kernels.hpp"

namespace {

constexpr unsigned deadline_s = 100;
int me = -1;
int wire[2] = {-1, -1};  // by which the two say things without the library

void check(bool good, const char* what, const char* of, int line) {
  if (good) return;
  std::fprintf(stderr, "every_call:%d: PE %d: %s (%s)\n", line, me, what, of);
  aclshmem_global_exit(1);
  std::exit(1);
}
#define CHECK(good, of) check(good, #good, of, __LINE__)

int other() { return 1 - me; }

template <class T>
T* fresh(std::size_t n) {
  T* block = static_cast<T*>(aclshmem_calloc(n, sizeof(T)));
  CHECK(block != nullptr, "calloc");
  return block;
}

void meet() { aclshmem_barrier_all(); }

// --- transfers: of one type --------------------

constexpr std::size_t count = 37;

template <class T>
T value(int pe, std::size_t i) {
  return static_cast<T>((pe + 1) * 40 + static_cast<int>(i));
}

// What a call put into the other PE's block, at a stride; the rest is zero.
template <class T>
void expect_from_other(const T* block, std::size_t size, std::size_t n, std::size_t stride, const char* of) {
  for (std::size_t i = 0; i < size; ++i) {
    const bool written = i % stride == 0 && i / stride < n;
    CHECK(block[i] == (written ? value<T>(other(), i / stride) : T{}), of);
  }
}

template <class T>
struct Calls {
  void (*put)(T*, T*, size_t, int);
  void (*put_nbi)(T*, T*, size_t, int);
  void (*get)(T*, T*, size_t, int);
  void (*get_nbi)(T*, T*, size_t, int);
  void (*iput)(T*, T*, ptrdiff_t, ptrdiff_t, size_t, int);
  void (*iget)(T*, T*, ptrdiff_t, ptrdiff_t, size_t, int);
  void (*p)(T*, T, int);
  T (*g)(T*, int);
  void (*put_signal)(T*, T*, size_t, uint8_t*, int32_t, int, int);
  void (*put_signal_nbi)(T*, T*, size_t, uint8_t*, int32_t, int, int);
};

template <class T>
void transfers(const char* of, const Calls<T>& calls) {
  constexpr std::size_t size = 3 * count;
  T* const inbox = fresh<T>(size);
  T* const table = fresh<T>(count);
  int32_t* const words = fresh<int32_t>(2);  // the second must stay as it is: signals are 32-bit words
  std::vector<T> mine(count);
  for (std::size_t i = 0; i < count; ++i) mine[i] = table[i] = value<T>(me, i);
  meet();
  const auto again = [&] {
    meet();
    std::fill_n(inbox, size, T{});
    words[0] = 0;
    words[1] = -1;
    meet();
  };
  again();
  calls.put(inbox, mine.data(), count, other());
  {
    // It is complete when it returns: what is read back now is there.
    std::vector<T> back(count);
    calls.get(back.data(), inbox, count, other());
    CHECK(back == mine, of);
  }
  meet();
  expect_from_other(inbox, size, count, 1, of);
  again();
  calls.put_nbi(inbox, mine.data(), count, other());
  meet();
  expect_from_other(inbox, size, count, 1, of);
  again();
  calls.iput(inbox, mine.data(), 3, 1, count, other());
  meet();
  expect_from_other(inbox, size, count, 3, of);
  again();
  std::vector<T> got(size);
  calls.get(got.data(), table, count, other());
  expect_from_other(got.data(), size, count, 1, of);
  got.assign(size, T{});
  calls.get_nbi(got.data(), table, count, other());
  aclshmemx_quiet_on_stream(nullptr);
  expect_from_other(got.data(), size, count, 1, of);
  got.assign(size, T{});
  calls.iget(got.data(), table, 2, 1, count, other());
  expect_from_other(got.data(), size, count, 2, of);
  calls.p(inbox, value<T>(me, 5), other());
  CHECK(calls.g(inbox, other()) == value<T>(me, 5), of);
  meet();
  CHECK(inbox[0] == value<T>(other(), 5) && inbox[1] == T{}, of);
  CHECK(calls.g(table + 3, other()) == value<T>(other(), 3), of);
  for (const auto put : {calls.put_signal, calls.put_signal_nbi}) {
    again();
    put(inbox, mine.data(), count, reinterpret_cast<uint8_t*>(words), 40, ACLSHMEM_SIGNAL_SET, other());
    aclshmem_signal_wait_until(words, ACLSHMEM_CMP_EQ, 40);
    expect_from_other(inbox, size, count, 1, of);
    meet();
    put(inbox + count, mine.data(), count, reinterpret_cast<uint8_t*>(words), 2, ACLSHMEM_SIGNAL_ADD,
        other());
    aclshmem_signal_wait_until(words, ACLSHMEM_CMP_GE, 42);
    expect_from_other(inbox + count, count, count, 1, of);
    CHECK(words[0] == 42 && words[1] == -1, of);
  }
  meet();
  aclshmem_free(words);
  aclshmem_free(table);
  aclshmem_free(inbox);
}

// --- transfers of a size: the same by bytes --------------------

struct SizedCalls {
  void (*put)(void*, void*, uint32_t, int);
  void (*put_nbi)(void*, void*, uint32_t, int);
  void (*get)(void*, void*, uint32_t, int);
  void (*get_nbi)(void*, void*, uint32_t, int);
  void (*iput)(void*, void*, ptrdiff_t, ptrdiff_t, size_t, int);
  void (*iget)(void*, void*, ptrdiff_t, ptrdiff_t, size_t, int);
  void (*put_signal)(void*, void*, size_t, int32_t*, int32_t, int, int);
  void (*put_signal_nbi)(void*, void*, size_t, int32_t*, int32_t, int, int);
};

void sized(std::size_t bits, const SizedCalls& calls) {
  const std::string of = std::to_string(bits) + " bits";
  const std::size_t bytes = bits / 8;
  char* const inbox = fresh<char>(2 * count * bytes);
  char* const table = fresh<char>(count * bytes);
  int32_t* const word = fresh<int32_t>(1);
  std::vector<char> mine(count * bytes);
  std::vector<char> theirs(count * bytes);
  for (std::size_t i = 0; i < mine.size(); ++i) {
    mine[i] = static_cast<char>(i * 7 + static_cast<std::size_t>(me) * 3 + 1);
    theirs[i] = static_cast<char>(i * 7 + static_cast<std::size_t>(other()) * 3 + 1);
  }
  std::copy(mine.begin(), mine.end(), table);
  meet();
  const auto arrived = [&](const char* at, std::size_t stride) {
    for (std::size_t i = 0; i < count; ++i)
      CHECK(std::memcmp(at + i * stride * bytes, &theirs[i * bytes], bytes) == 0, of.c_str());
  };
  const auto again = [&] {
    meet();
    std::fill_n(inbox, 2 * count * bytes, '\0');
    *word = 0;
    meet();
  };
  constexpr auto n = static_cast<uint32_t>(count);
  calls.put(inbox, mine.data(), n, other());
  meet();
  arrived(inbox, 1);
  CHECK(std::all_of(inbox + count * bytes, inbox + 2 * count * bytes, [](char c) { return c == '\0'; }),
        of.c_str());
  again();
  calls.put_nbi(inbox, mine.data(), n, other());
  meet();
  arrived(inbox, 1);
  again();
  calls.iput(inbox, mine.data(), 2, 1, count, other());
  meet();
  arrived(inbox, 2);
  std::vector<char> got(2 * count * bytes);
  calls.get(got.data(), table, n, other());
  arrived(got.data(), 1);
  std::fill(got.begin(), got.end(), '\0');
  calls.get_nbi(got.data(), table, n, other());
  aclshmemx_quiet_on_stream(nullptr);
  arrived(got.data(), 1);
  std::fill(got.begin(), got.end(), '\0');
  calls.iget(got.data(), table, 2, 1, count, other());
  arrived(got.data(), 2);
  for (const auto put : {calls.put_signal, calls.put_signal_nbi}) {
    again();
    put(inbox, mine.data(), count, word, 5, ACLSHMEM_SIGNAL_ADD, other());
    aclshmem_signal_wait_until(word, ACLSHMEM_CMP_NE, 0);
    arrived(inbox, 1);
    CHECK(*word == 5, of.c_str());
  }
  meet();
  aclshmem_free(word);
  aclshmem_free(table);
  aclshmem_free(inbox);
}

// --- waits --------------------

template <class T>
struct WaitCalls {
  void (*p)(T*, T, int);
  void (*wait)(T*, T);
  void (*until)(T*, int, T);
  void (*all)(T*, size_t, const int*, int, T);
  void (*any)(T*, size_t, const int*, int, T, size_t*);
  void (*some)(T*, size_t, size_t*, const int*, int, T, size_t*);
  void (*all_vector)(T*, size_t, const int*, int, T*);
  void (*any_vector)(T*, size_t, const int*, int, T*, size_t*);
  void (*some_vector)(T*, size_t, size_t*, const int*, int, T*, size_t*);
  void (*test)(T*, int, T, int*);
  void (*test_any)(T*, size_t, const int*, int, T, size_t*);
  void (*test_some)(T*, size_t, size_t*, const int*, int, T, size_t*);
  void (*test_all_vector)(T*, size_t, const int*, int, T*, int*);
  void (*test_any_vector)(T*, size_t, const int*, int, T*, size_t*);
  void (*test_some_vector)(T*, size_t, size_t*, const int*, int, T*, size_t*);
};

template <class T>
void waits(const char* of, const WaitCalls<T>& calls) {
  constexpr std::size_t n = 5;
  T* const block = fresh<T>(n + 2);
  T* const words = block + 1;  // so that small ones begin inside a word
  meet();
  std::size_t which = 77;
  std::size_t indices[n] = {};
  int yes = 77;
  const int skip[n] = {0, 1, 0, 0, 0};
  const int none[n] = {1, 1, 1, 1, 1};
  T wanted[n] = {1, 2, 3, 4, 5};

  // Nothing has been written: tests say so, and empty sets end at once.
  calls.test(words, ACLSHMEM_CMP_NE, T{0}, &yes);
  CHECK(yes == 0, of);
  calls.test_any(words, n, nullptr, ACLSHMEM_CMP_GT, T{0}, &which);
  CHECK(which == SIZE_MAX, of);
  calls.test_some(words, n, indices, nullptr, ACLSHMEM_CMP_GT, T{0}, &which);
  CHECK(which == 0, of);
  calls.test_all_vector(words, n, nullptr, ACLSHMEM_CMP_EQ, wanted, &yes);
  CHECK(yes == 0, of);
  calls.any(words, n, none, ACLSHMEM_CMP_GT, T{0}, &which);
  CHECK(which == SIZE_MAX, of);
  calls.some(words, n, indices, none, ACLSHMEM_CMP_GT, T{0}, &which);
  CHECK(which == 0, of);
  calls.all(words, n, none, ACLSHMEM_CMP_GT, T{0});
  meet();

  // One word is written, when the other PE may be waiting already; its neighbours stay.
  calls.p(words + 3, T{4}, other());
  if (me == 0)
    calls.wait(words + 3, T{0});
  else
    calls.until(words + 3, ACLSHMEM_CMP_GE, T{4});
  CHECK(words[3] == T{4} && words[2] == T{0} && words[4] == T{0}, of);
  calls.any(words, n, nullptr, ACLSHMEM_CMP_NE, T{0}, &which);
  CHECK(which == 3, of);
  calls.any_vector(words, n, skip, ACLSHMEM_CMP_EQ, wanted, &which);
  CHECK(which == 3, of);
  meet();

  // Two, of which one is left out.
  calls.p(words + 1, T{9}, other());
  calls.p(words + 0, T{1}, other());
  calls.until(words, ACLSHMEM_CMP_EQ, T{1});
  calls.some(words, n, indices, skip, ACLSHMEM_CMP_GT, T{0}, &which);
  CHECK(which == 2 && indices[0] == 0 && indices[1] == 3, of);
  calls.some_vector(words, n, indices, skip, ACLSHMEM_CMP_EQ, wanted, &which);
  CHECK(which == 2 && indices[0] == 0 && indices[1] == 3, of);
  meet();

  // All but the one left out; then every comparison.
  calls.p(words + 2, T{3}, other());
  calls.p(words + 4, T{5}, other());
  calls.all(words, n, skip, ACLSHMEM_CMP_LT, T{6});
  calls.all_vector(words, n, skip, ACLSHMEM_CMP_EQ, wanted);
  calls.all(words, n, nullptr, ACLSHMEM_CMP_NE, T{0});
  calls.test_all_vector(words, n, skip, ACLSHMEM_CMP_EQ, wanted, &yes);
  CHECK(yes == 1, of);
  calls.test_all_vector(words, n, nullptr, ACLSHMEM_CMP_EQ, wanted, &yes);
  CHECK(yes == 0, of);
  const int holds[] = {1, 0, 0, 1, 0, 1};  // 4 compared with 4
  for (int cmp = ACLSHMEM_CMP_EQ; cmp <= ACLSHMEM_CMP_LE; ++cmp) {
    calls.test(words + 3, cmp, T{4}, &yes);
    CHECK(yes == holds[cmp], of);
  }
  calls.test_any(words, n, skip, ACLSHMEM_CMP_GE, T{5}, &which);
  CHECK(which == 4, of);
  calls.test_some(words, n, indices, nullptr, ACLSHMEM_CMP_GE, T{5}, &which);
  CHECK(which == 2 && indices[0] == 1 && indices[1] == 4, of);
  calls.test_any_vector(words, n, nullptr, ACLSHMEM_CMP_GT, wanted, &which);
  CHECK(which == 1, of);
  calls.test_some_vector(words, n, indices, nullptr, ACLSHMEM_CMP_EQ, wanted, &which);
  CHECK(which == 4 && indices[0] == 0 && indices[3] == 4, of);
  meet();
  aclshmem_free(block);
}

void floats_are_compared_as_numbers() {
  float* const word = fresh<float>(1);
  *word = -0.0F;
  int yes = 0;
  aclshmem_float_test(word, ACLSHMEM_CMP_EQ, 0.0F, &yes);
  CHECK(yes == 1, "float");
  *word = -2.0F;
  aclshmem_float_test(word, ACLSHMEM_CMP_LT, 1.0F, &yes);
  CHECK(yes == 1, "float");
  meet();
  aclshmem_free(word);
}

// --- the rest --------------------

void memory() {
  CHECK(aclshmem_malloc(0) == nullptr, "malloc");
  CHECK(aclshmem_calloc(SIZE_MAX, 2) == nullptr, "calloc of more than there is");
  // calloc zeroes memory that was used before, more than one piece of it.
  constexpr std::size_t size = 200000;
  char* block = static_cast<char*>(aclshmem_malloc(size));
  std::memset(block, 1, size);
  meet();
  aclshmem_free(block);
  char* const again = static_cast<char*>(aclshmem_calloc(size, 1));
  CHECK(again == block, "the same place, so that it had something in it");
  CHECK(std::all_of(again, again + size, [](char c) { return c == 0; }), "calloc");
  meet();
  aclshmemx_free(again, DEVICE_SIDE);
  for (const auto type : {DEVICE_SIDE, HOST_SIDE}) {
    void* const aligned = aclshmemx_align(256, 100, type);
    CHECK(aligned != nullptr && reinterpret_cast<std::uintptr_t>(aligned) % 256 == 0, "align");
    int* const cleared = static_cast<int*>(aclshmemx_calloc(10, sizeof(int), type));
    CHECK(cleared != nullptr && cleared[9] == 0, "calloc");
    int* const plain = static_cast<int*>(aclshmemx_malloc(sizeof(int), type));
    const bool near = std::getenv("USHMEM_FAKE_NODES") == nullptr;
    CHECK(plain != nullptr && (aclshmem_ptr(plain, other()) != nullptr) == near,
          "a pointer to the other, on its node");
    aclshmem_int32_p(plain, 70 + me, other());
    meet();
    CHECK(*plain == 70 + other(), "memory of either kind");
    meet();
    aclshmemx_free(plain, type);
    aclshmemx_free(cleared, type);
    aclshmemx_free(aligned, type);
  }
  void* const aligned = aclshmem_align(512, 100);
  CHECK(reinterpret_cast<std::uintptr_t>(aligned) % 512 == 0, "align");
  aclshmem_free(aligned);
  CHECK(aclshmem_align(4096, 100) == nullptr && aclshmem_align(3, 100) == nullptr, "align");
}

void bytes() {
  char* const inbox = fresh<char>(64);
  int32_t* const word = fresh<int32_t>(1);
  char mine[32];
  std::memset(mine, 'a' + me, sizeof mine);
  meet();
  aclshmem_putmem(inbox, mine, 8, other());
  aclshmem_putmem_nbi(inbox + 8, mine, 8, other());
  aclshmemx_putmem_signal(inbox + 16, mine, 8, word, 1, ACLSHMEM_SIGNAL_ADD, other());
  aclshmemx_putmem_signal_nbi(inbox + 24, mine, 8, word, 1, ACLSHMEM_SIGNAL_ADD, other());
  aclshmem_signal_wait_until(word, ACLSHMEM_CMP_EQ, 2);
  CHECK(inbox[16] == 'a' + other() && inbox[31] == 'a' + other(), "putmem_signal");
  meet();
  CHECK(std::count(inbox, inbox + 64, static_cast<char>('a' + other())) == 32, "putmem");
  char back[16] = {};
  aclshmem_getmem(back, inbox, 8, other());
  aclshmem_getmem_nbi(back + 8, inbox, 8, other());
  meet();
  CHECK(std::count(back, back + 16, static_cast<char>('a' + me)) == 16, "getmem");
  aclshmem_free(word);
  aclshmem_free(inbox);
}

// A blocking put is there when it has returned: the other hears of it by a way that the library does not know.
void blocking_puts_are_complete() {
  constexpr std::size_t size = 4 << 20;
  char* const inbox = fresh<char>(size);
  std::vector<char> mine(size);
  meet();
  for (char round = 1; round <= 10; ++round) {
    std::fill(mine.begin(), mine.end(), round);
    aclshmem_putmem(inbox, mine.data(), size, other());
    char heard = 0;
    CHECK(write(wire[me], &round, 1) == 1 && read(wire[me], &heard, 1) == 1 && heard == round, "the wire");
    CHECK(inbox[size - 1] == round && inbox[0] == round, "a blocking put");
    meet();
  }
  aclshmem_free(inbox);
}

void streams() {
  int32_t* const words = fresh<int32_t>(3);  // a signal, its neighbour, and one for the end
  int32_t* const data = fresh<int32_t>(1000);
  std::vector<int32_t> mine(1000, 5 + me);
  std::vector<int32_t> back(1000);
  words[1] = -3;
  meet();
  // To the other, and what it sent back to it; all in the order of the null stream.
  aclshmemx_putmem_on_stream(data, mine.data(), 4000, other(), nullptr);
  aclshmemx_signal_op_on_stream(words, 8, ACLSHMEM_SIGNAL_SET, other(), nullptr);
  aclshmemx_signal_wait_until_on_stream(words, ACLSHMEM_CMP_GE, 8, nullptr);
  aclshmemx_getmem_on_stream(back.data(), data, 4000, me, nullptr);
  aclshmemx_signal_op_on_stream(words, 2, ACLSHMEM_SIGNAL_ADD, other(), nullptr);
  aclshmemx_quiet_on_stream(nullptr);
  aclshmemx_signal_op_on_stream(words + 2, 1, ACLSHMEM_SIGNAL_SET, me, nullptr);
  aclshmem_int32_wait_until(words + 2, ACLSHMEM_CMP_EQ, 1);
  CHECK(back == std::vector<int32_t>(1000, 5 + other()), "on a stream");
  aclshmem_signal_wait_until(words, ACLSHMEM_CMP_EQ, 10);
  CHECK(words[1] == -3, "a signal is a word of 32 bits");
  meet();
  // Meetings: what was put into the stream before them is there after them.
  words[2] = 0;
  meet();
  aclshmemx_putmem_on_stream(data, back.data(), 4, other(), nullptr);
  aclshmemx_barrier_all_on_stream(nullptr);
  aclshmemx_getmem_on_stream(back.data() + 1, data, 4, me, nullptr);
  aclshmemx_barrier_on_stream(ACLSHMEM_TEAM_WORLD, nullptr);
  aclshmemx_handle_wait(aclshmem_handle_t{ACLSHMEM_TEAM_WORLD}, nullptr);
  aclshmemx_signal_op_on_stream(words + 2, 1, ACLSHMEM_SIGNAL_SET, me, nullptr);
  aclshmem_int32_wait_until(words + 2, ACLSHMEM_CMP_EQ, 1);
  CHECK(back[1] == 5 + me, "a barrier on a stream");
  meet();
  aclshmem_free(data);
  aclshmem_free(words);
}

// Kernels of many blocks, with the world's handle and a team's.
void kernels() {
  constexpr std::size_t n = 32 * kernel_blocks;
  KernelArgs args{};
  args.inbox = fresh<std::int32_t>(n);
  args.mine = fresh<std::int32_t>(n);
  args.arrived = fresh<std::int32_t>(n);
  args.wrong = fresh<std::int32_t>(n);
  std::fill_n(args.wrong, n, -1);
  aclshmem_team_t both = 77;
  CHECK(aclshmem_team_split_strided(ACLSHMEM_TEAM_WORLD, 1, -1, 2, &both) == 0, "a team the other way round");
  aclshmemx_device_t world;
  CHECK(aclshmemx_device_create(ACLSHMEM_TEAM_INVALID, 1, &world) == ACLSHMEM_INVALID_VALUE, "no team");
  CHECK(aclshmemx_device_create(ACLSHMEM_TEAM_WORLD, kernel_blocks, &world) == 0, "device_create");
  CHECK(aclshmemx_device_create(both, kernel_blocks, &args.both) == 0, "device_create");
  CHECK(world.start == 0 && world.stride == 1 && args.both.start == 1 && args.both.stride == -1 &&
            args.both.team == both,
        "where the team's PEs are");
  args.device = world.device;
  meet();
  const void* const kernel = reinterpret_cast<const void*>(&compat_pass_round);
  CHECK(aclshmemx_launch(kernel, kernel_blocks, &args, sizeof args, nullptr) == 0, "launch");
  CHECK(aclshmemx_stream_synchronize(nullptr) == 0, "synchronize");
  for (unsigned int block = 0; block < kernel_blocks; ++block)
    CHECK(args.wrong[32 * block] == 0, "each block goes on as itself");
  CHECK(aclshmemx_launch(nullptr, 1, &args, sizeof args, nullptr) == ACLSHMEM_INVALID_PARAM, "no kernel");
  const void* loaded = nullptr;
  CHECK(aclshmemx_kernel_load("/nowhere", "k", &loaded) == ACLSHMEM_INVALID_VALUE, "no file");
  meet();
  CHECK(aclshmemx_device_destroy(&args.both) == 0 && aclshmemx_device_destroy(&world) == 0, "device_destroy");
  aclshmem_team_destroy(both);
  aclshmem_free(args.wrong);
  aclshmem_free(args.arrived);
  aclshmem_free(args.mine);
  aclshmem_free(args.inbox);
}

void what_is_refused() {
  CHECK(aclshmemx_set_extern_logger(nullptr) == ACLSHMEM_NOT_SUPPORTED, "set_extern_logger");
  CHECK(aclshmemx_set_log_level(0) == ACLSHMEM_NOT_SUPPORTED, "set_log_level");
  CHECK(aclshmemx_set_config_store_tls_key("", 0, "", 0, nullptr) == ACLSHMEM_NOT_SUPPORTED, "tls_key");
  CHECK(aclshmemx_instance_ctx_get()->id == 0 && aclshmemx_instance_ctx_set(0) == 0, "the instance");
  CHECK(aclshmemx_instance_ctx_set(1) == ACLSHMEM_NOT_SUPPORTED, "another instance");
  CHECK(aclshmemx_finalize(1) == ACLSHMEM_NOT_SUPPORTED, "another instance");
  CHECK(aclshmemx_init_status() == ACLSHMEM_STATUS_IS_INITIALIZED, "which did nothing");
}

void teams() {
  CHECK(aclshmem_my_pe() == me && aclshmem_n_pes() == 2, "PEs");
  CHECK(aclshmem_team_my_pe(ACLSHMEM_TEAM_WORLD) == me && aclshmem_team_n_pes(ACLSHMEM_TEAM_WORLD) == 2,
        "world");
  CHECK(aclshmem_team_my_pe(ACLSHMEM_TEAM_INVALID) == -1 && aclshmem_team_n_pes(ACLSHMEM_TEAM_INVALID) == -1,
        "none");
  // More in the life of a world than there are at once.
  for (int round = 0; round < 300; ++round) {
    aclshmem_team_t back = 77;
    CHECK(aclshmem_team_split_strided(ACLSHMEM_TEAM_WORLD, 0, 1, 2, &back) == 0, "split_strided");
    CHECK(aclshmem_team_n_pes(back) == 2, "split_strided");
    aclshmem_barrier(back);
    aclshmem_sync(back);
    aclshmem_team_destroy(back);
  }
  aclshmem_team_t second = 77;
  CHECK(aclshmem_team_split_strided(ACLSHMEM_TEAM_WORLD, 1, 1, 1, &second) == 0, "split_strided");
  CHECK((second == ACLSHMEM_TEAM_INVALID) == (me == 0), "who is in it");
  if (me == 1) {
    CHECK(aclshmem_team_my_pe(second) == 0 && aclshmem_team_n_pes(second) == 1, "the second alone");
    CHECK(aclshmem_team_translate_pe(second, 0, ACLSHMEM_TEAM_WORLD) == 1, "translate_pe");
    CHECK(aclshmem_team_translate_pe(ACLSHMEM_TEAM_WORLD, 0, second) == -1, "translate_pe");
    aclshmem_team_destroy(second);
  }
  aclshmem_team_t row = 77;
  aclshmem_team_t column = 77;
  CHECK(aclshmem_team_split_2d(ACLSHMEM_TEAM_WORLD, 1, &row, &column) == 0, "split_2d");
  CHECK(aclshmem_team_n_pes(row) == 1 && aclshmem_team_n_pes(column) == 2, "split_2d");
  aclshmem_team_config_t config;
  CHECK(aclshmem_team_get_config(column, &config) == 0 && config.num_contexts == 0, "get_config");
  CHECK(aclshmem_team_get_config(column, nullptr) != 0, "get_config");
  aclshmem_team_destroy(row);
  aclshmem_team_destroy(column);
  aclshmem_sync_all();
}

void information() {
  int major = 0;
  int minor = 0;
  aclshmem_info_get_version(&major, &minor);
  CHECK(major == ACLSHMEM_MAJOR_VERSION && minor == ACLSHMEM_MINOR_VERSION, "version");
  char name[ACLSHMEM_MAX_NAME_LEN] = {};
  aclshmem_info_get_name(name);
  CHECK(std::strcmp(name, "ushmem") == 0, "name");
  setenv("USHMEM_TLS", "off", 1);
  CHECK(aclshmemx_set_conf_store_tls(true, "", 0) == ACLSHMEM_NOT_SUPPORTED, "TLS that is not there");
  setenv("USHMEM_TLS", "psk", 1);
  CHECK(aclshmemx_set_conf_store_tls(true, "", 0) == 0, "TLS that is");
  unsetenv("USHMEM_TLS");
}

// Where PE 0 listens. An address that is none of this machine's shows that the hint was taken.
void hints() {
  aclshmemx_uniqueid_t id{};
  const auto refused = [&](const char* name, const char* value) {
    setenv(name, value, 1);
    const int error = aclshmemx_get_uniqueid(&id);
    unsetenv(name);
    unsetenv("USHMEM_CONTROL_INTERFACE");
    return error;
  };
  CHECK(refused("SHMEM_UID_SOCK_IFNAME", "nosuch0:inet4") == ACLSHMEM_BOOTSTRAP_ERROR, "an interface");
  CHECK(refused("SHMEM_UID_SESSION_ID", "192.0.2.1:4000") == ACLSHMEM_BOOTSTRAP_ERROR, "a session id");
  CHECK(refused("SHMEM_UID_SESSION_ID", "[2001:db8::1]:4000") == ACLSHMEM_BOOTSTRAP_ERROR, "a session id");
  CHECK(refused("SHMEM_UID_SESSION_ID", "127.0.0.1") == ACLSHMEM_INVALID_VALUE, "no port");
  // The session id comes before the interface; this one serves.
  setenv("SHMEM_UID_SOCK_IFNAME", "nosuch0", 1);
  setenv("SHMEM_UID_SESSION_ID", "127.0.0.1:4000", 1);
}

void run(int pe, int channel) {
  alarm(deadline_s);
  me = pe;
  aclshmemx_uniqueid_t id{};
  aclshmemx_init_attr_t attr{};
  CHECK(aclshmemx_init_status() == ACLSHMEM_STATUS_NOT_INITIALIZED, "before");
  CHECK(aclshmemx_finalize(0) == ACLSHMEM_NOT_INITED, "finalize before");
  // By an address and a port, and by MPI: not here.
  std::strcpy(attr.ip_port, "tcp://127.0.0.1:4000");
  CHECK(aclshmemx_init_attr(ACLSHMEMX_INIT_WITH_DEFAULT, &attr) == ACLSHMEM_NOT_SUPPORTED, "ip_port");
  CHECK(aclshmemx_init_attr(ACLSHMEMX_INIT_WITH_MPI, &attr) == ACLSHMEM_NOT_SUPPORTED, "MPI");
  if (pe == 0) {
    hints();
    CHECK(aclshmemx_get_uniqueid(&id) == 0, "get_uniqueid");
    CHECK(write(channel, &id, sizeof id) == static_cast<ssize_t>(sizeof id), "pipe");
  } else {
    CHECK(read(channel, &id, sizeof id) == static_cast<ssize_t>(sizeof id), "pipe");
  }
  CHECK(aclshmemx_set_attr_uniqueid_args(pe, 2, 64 << 20, &id, &attr) == 0, "set_attr");
  CHECK(aclshmemx_init_attr(ACLSHMEMX_INIT_WITH_DEFAULT, &attr) == 0, "init_attr");
  CHECK(aclshmemx_init_status() == ACLSHMEM_STATUS_IS_INITIALIZED, "during");
  information();
  teams();
  memory();
  bytes();
  blocking_puts_are_complete();
#define TRANSFERS(name, T)                                                                        \
  transfers<T>(#name, {aclshmem_##name##_put, aclshmem_##name##_put_nbi, aclshmem_##name##_get,   \
                       aclshmem_##name##_get_nbi, aclshmem_##name##_iput, aclshmem_##name##_iget, \
                       aclshmem_##name##_p, aclshmem_##name##_g, aclshmem_##name##_put_signal,    \
                       aclshmem_##name##_put_signal_nbi});
  ACLSHMEM_TRANSFER_TYPES(TRANSFERS)
#define SIZED(bits)                                                                                        \
  sized(bits, {aclshmem_put##bits, aclshmem_put##bits##_nbi, aclshmem_get##bits, aclshmem_get##bits##_nbi, \
               aclshmem_iput##bits, aclshmem_iget##bits, aclshmem_put##bits##_signal,                      \
               aclshmem_put##bits##_signal_nbi});
  ACLSHMEM_SIZES(SIZED)
#define WAITS(name, T)                                                                                \
  waits<T>(#name, {aclshmem_##name##_p, aclshmem_##name##_wait, aclshmem_##name##_wait_until,         \
                   aclshmem_##name##_wait_until_all, aclshmem_##name##_wait_until_any,                \
                   aclshmem_##name##_wait_until_some, aclshmem_##name##_wait_until_all_vector,        \
                   aclshmem_##name##_wait_until_any_vector, aclshmem_##name##_wait_until_some_vector, \
                   aclshmem_##name##_test, aclshmem_##name##_test_any, aclshmem_##name##_test_some,   \
                   aclshmem_##name##_test_all_vector, aclshmem_##name##_test_any_vector,              \
                   aclshmem_##name##_test_some_vector});
  ACLSHMEM_WAIT_TYPES(WAITS)
  floats_are_compared_as_numbers();
  streams();
  kernels();
  what_is_refused();
  CHECK(aclshmemx_finalize(0) == 0, "finalize");
  CHECK(aclshmemx_init_status() == ACLSHMEM_STATUS_NOT_INITIALIZED, "after");
}

}  // namespace

int main() {
  int channel[2];
  if (pipe(channel) != 0 || socketpair(AF_UNIX, SOCK_STREAM, 0, wire) != 0) return 2;
  const pid_t child = fork();
  if (child == 0) {
    run(1, channel[0]);
    return 0;
  }
  run(0, channel[1]);
  int status = -1;
  if (waitpid(child, &status, 0) != child || status != 0) return 3;
  std::puts("both PEs are right");
  return 0;
}
