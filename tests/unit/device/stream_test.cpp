// SPDX-License-Identifier: Apache-2.0
#include <sched.h>

#include <algorithm>
#include <thread>
#include <vector>

#include "support.hpp"

namespace ushmem::test {
namespace {

class DeviceStream : public DeviceTest {
 protected:
  void expect_error(const char* part) { EXPECT_NE(error.find(part), std::string::npos) << error; }
};

struct Note {
  std::vector<int>* list;
  int value;
};
void note_kernel(const ushmem_cpu_block*, const void* args) {
  const auto& a = *static_cast<const Note*>(args);
  a.list->push_back(a.value);
}
void note_function(void* argument) {
  auto* note = static_cast<Note*>(argument);
  note->list->push_back(note->value);
}

TEST_F(DeviceStream, DoesItsWorkInOrder) {
  std::vector<int> list;
  const Stream s = stream();
  std::vector<Note> notes(300);
  for (int i = 0; i < 300; ++i) {
    notes[static_cast<std::size_t>(i)] = {&list, i};
    if (i % 3 == 0) {
      ASSERT_TRUE(device->call(note_function, &notes[static_cast<std::size_t>(i)], s, &error)) << error;
    } else {
      ASSERT_TRUE(launch(note_kernel, 1, notes[static_cast<std::size_t>(i)], s)) << error;
    }
  }
  done(s);
  ASSERT_EQ(list.size(), 300u);
  for (int i = 0; i < 300; ++i) EXPECT_EQ(list[static_cast<std::size_t>(i)], i);
  EXPECT_TRUE(device->stream_destroy(s, &error)) << error;
}

TEST_F(DeviceStream, DoesItsWorkThoughNobodyWaits) {
  Word count{0};
  const Stream s = stream();
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(launch(add_kernel, 5, One{&count, 1}, s)) << error;
  done_without_us(s);
  EXPECT_EQ(count, 500u);
}

TEST_F(DeviceStream, WakesItsThreadsWhenTheySleep) {
  Word count{0};
  for (int i = 1; i <= 20; ++i) {
    ASSERT_TRUE(launch(add_kernel, 1, One{&count, 1}, nullptr)) << error;
    while (count != static_cast<std::uint64_t>(i)) usleep(20);
    usleep(12'000);  // longer than they look by themselves
  }
}

TEST_F(DeviceStream, HasADefaultStreamThatIsNobodyElses) {
  Word gate{0}, count{0};
  ASSERT_TRUE(launch(wait_kernel, 1, One{&gate, 1}, nullptr)) << error;
  const Stream s = stream();
  ASSERT_TRUE(launch(add_kernel, 1, One{&count, 1}, s)) << error;
  done(s);
  EXPECT_EQ(count, 1u);
  bool over = true;
  ASSERT_TRUE(device->stream_query(nullptr, &over, &error));
  EXPECT_FALSE(over);
  gate = 1;
  done(nullptr);
  ASSERT_TRUE(device->stream_query(nullptr, &over, &error));
  EXPECT_TRUE(over);
}

struct Busy {
  Word* began;
  Word* stop;
};
// Long computing: it does not let others run.
void busy_kernel(const ushmem_cpu_block*, const void* args) {
  const auto& a = *static_cast<const Busy*>(args);
  a.began->fetch_add(1);
  while (a.stop->load() == 0) std::this_thread::yield();
}
void gate_kernel(const ushmem_cpu_block* block, const void* args) {
  const auto& a = *static_cast<const Busy*>(args);
  a.began->fetch_add(1);
  while (a.stop->load() == 0) block->pause(block);
}

TEST_F(DeviceStream, WaitsOnlyForWhatWasPutBeforeAndRunsItItself) {
  cpu_set_t set;
  ASSERT_EQ(sched_getaffinity(0, sizeof set, &set), 0);
  const auto workers = static_cast<std::uint64_t>(std::min(CPU_COUNT(&set), 16));
  Word busy{0}, stop{0};
  std::vector<Stream> all;
  for (std::uint64_t i = 0; i < workers; ++i) {
    all.push_back(stream());
    ASSERT_TRUE(launch(busy_kernel, 1, Busy{&busy, &stop}, all.back())) << error;
  }
  while (busy != workers) usleep(20);
  // Only a thread that waits can run this, and then it is known what it waits for.
  Word began{0}, gate{0}, second{0};
  const Stream s = stream();
  ASSERT_TRUE(launch(gate_kernel, 1, Busy{&began, &gate}, s)) << error;
  std::string text;
  std::thread waiter([&] { EXPECT_TRUE(device->stream_wait(s, &text)) << text; });
  while (began == 0) usleep(20);
  ASSERT_TRUE(launch(wait_kernel, 1, One{&second, 1}, s)) << error;
  gate = 1;
  waiter.join();
  second = 1;
  stop = 1;
  done(s);
  for (const Stream one : all) done(one);
}

TEST_F(DeviceStream, CopiesAndFillsBetweenAnyMemory) {
  const std::size_t n = 5 << 20;  // of several pieces, the last of them shorter
  std::vector<char> a(n + 13), b(n + 13, 1);
  for (std::size_t i = 0; i < a.size(); ++i) a[i] = static_cast<char>(i * 31);
  const Stream s = stream();
  ASSERT_TRUE(device->copy(b.data(), a.data(), n + 7, s, &error)) << error;
  ASSERT_TRUE(device->fill(a.data(), 0xee, n + 3, s, &error)) << error;
  done(s);
  for (std::size_t i = 0; i < n + 13; ++i) {
    ASSERT_EQ(b[i], i < n + 7 ? static_cast<char>(i * 31) : 1) << i;
    ASSERT_EQ(a[i], i < n + 3 ? static_cast<char>(0xee) : static_cast<char>(i * 31)) << i;
  }
  EXPECT_TRUE(device->copy(nullptr, nullptr, 0, s, &error)) << "nothing to do";
  EXPECT_TRUE(device->fill(nullptr, 0, 0, s, &error)) << "nothing to do";
}

TEST_F(DeviceStream, CopiesRangesThatOverlap) {
  std::vector<char> a(4 << 20);
  for (std::size_t i = 0; i < a.size(); ++i) a[i] = static_cast<char>(i * 7);
  ASSERT_TRUE(device->copy(a.data() + 100, a.data(), a.size() - 100, nullptr, &error)) << error;
  done(nullptr);
  for (std::size_t i = 100; i < a.size(); ++i) ASSERT_EQ(a[i], static_cast<char>((i - 100) * 7));
}

TEST_F(DeviceStream, WritesAValueAfterWhatWasBeforeIt) {
  std::vector<char> from(1 << 20, 5), to(1 << 20, 0);
  Word flag{0};
  for (std::uint64_t i = 1; i <= 20; ++i) {
    ASSERT_TRUE(device->fill(to.data(), static_cast<unsigned char>(i), to.size(), nullptr, &error)) << error;
    ASSERT_TRUE(device->write_value(address(flag), i, nullptr, &error)) << error;
    while (flag.load() != i) usleep(10);
    EXPECT_EQ(to[0], static_cast<char>(i));
    EXPECT_EQ(to[to.size() - 1], static_cast<char>(i));
  }
}

TEST_F(DeviceStream, WaitsForAValueByEachComparison) {
  struct Case {
    Compare compare;
    std::int64_t never, then;
  };
  for (const Case& c :
       {Case{Compare::equal, 4, 5}, Case{Compare::not_equal, 5, 6}, Case{Compare::greater, 5, 6},
        Case{Compare::greater_equal, 4, 5}, Case{Compare::less, 5, -6}, Case{Compare::less_equal, 6, -1}}) {
    Word word{static_cast<std::uint64_t>(c.never)};
    Word passed{0};
    const Stream s = stream();
    ASSERT_TRUE(device->wait_value(address(word), c.compare, 5, s, &error)) << error;
    ASSERT_TRUE(launch(add_kernel, 1, One{&passed, 1}, s)) << error;
    usleep(3000);
    EXPECT_EQ(passed, 0u) << static_cast<int>(c.compare);
    word = static_cast<std::uint64_t>(c.then);
    done(s);
    EXPECT_EQ(passed, 1u);
    EXPECT_TRUE(device->stream_destroy(s, &error)) << error;
  }
}

TEST_F(DeviceStream, WaitsLongWithoutUsingUpAProcessor) {
  Word word{0};
  const Stream s = stream();
  ASSERT_TRUE(device->wait_value(address(word), Compare::equal, 1, s, &error)) << error;
  usleep(100'000);
  timespec before, after;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
  usleep(300'000);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
  const double used = static_cast<double>(after.tv_sec - before.tv_sec) * 1e3 +
                      static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e6;
  EXPECT_LT(used, slow_build ? 250 : 60) << "ms of 300";
  word = 1;
  done(s);
}

TEST_F(DeviceStream, TwoStreamsPassAWordToAndFro) {
  Word word{0};
  const Stream a = stream(), b = stream();
  constexpr std::uint64_t rounds = 100;
  for (std::uint64_t i = 0; i < rounds; ++i) {
    ASSERT_TRUE(device->wait_value(address(word), Compare::equal, 2 * i, a, &error)) << error;
    ASSERT_TRUE(device->write_value(address(word), 2 * i + 1, a, &error)) << error;
    ASSERT_TRUE(device->wait_value(address(word), Compare::equal, 2 * i + 1, b, &error)) << error;
    ASSERT_TRUE(device->write_value(address(word), 2 * i + 2, b, &error)) << error;
  }
  done(a);
  done(b);
  EXPECT_EQ(word, 2 * rounds);
}

TEST_F(DeviceStream, AnEventHoldsAnotherStreamBack) {
  Word gate{0}, order{0};
  const Stream a = stream(), b = stream();
  Event event = nullptr;
  ASSERT_TRUE(device->event_create(&event, &error)) << error;
  ASSERT_TRUE(device->event_wait(event, b, &error)) << "never recorded: nothing to wait for";
  done(b);
  ASSERT_TRUE(launch(wait_kernel, 1, One{&gate, 1}, a)) << error;
  ASSERT_TRUE(device->event_record(event, a, &error)) << error;
  ASSERT_TRUE(device->event_wait(event, b, &error)) << error;
  ASSERT_TRUE(launch(add_kernel, 1, One{&order, 1}, b)) << error;
  usleep(3000);
  EXPECT_EQ(order, 0u);
  bool over = true;
  ASSERT_TRUE(device->stream_query(b, &over, &error));
  EXPECT_FALSE(over);
  gate = 1;
  done(b);
  EXPECT_EQ(order, 1u);
  device->event_destroy(event);
}

TEST_F(DeviceStream, AWaitIsForTheRecordBeforeIt) {
  Word gate{0};
  const Stream a = stream(), b = stream(), c = stream();
  Event event = nullptr;
  ASSERT_TRUE(device->event_create(&event, &error)) << error;
  ASSERT_TRUE(launch(wait_kernel, 1, One{&gate, 1}, a)) << error;
  ASSERT_TRUE(device->event_record(event, a, &error)) << error;
  ASSERT_TRUE(device->event_wait(event, b, &error)) << error;
  // Recorded anew in a stream that has done all: c waits for that, b still for the first.
  ASSERT_TRUE(device->event_record(event, c, &error)) << error;
  ASSERT_TRUE(device->event_wait(event, c, &error)) << error;
  done(c);
  bool over = true;
  ASSERT_TRUE(device->stream_query(b, &over, &error));
  EXPECT_FALSE(over);
  // Neither the event nor its stream need live until then.
  device->event_destroy(event);
  gate = 1;
  EXPECT_TRUE(device->stream_destroy(a, &error)) << error;
  done(b);
}

TEST_F(DeviceStream, AHostFunctionMayWaitForBlocks) {
  // Each of them blocks its thread until a kernel of another stream, put later, has run.
  Word a{0}, b{0};
  struct Both {
    Word* mine;
    Word* other;
  };
  const auto block = [](void* argument) {
    const auto& both = *static_cast<Both*>(argument);
    while (both.other->load() == 0) usleep(100);
    both.mine->store(1);
  };
  Both args{&a, &b};
  const Stream s = stream(), t = stream(), u = stream();
  ASSERT_TRUE(launch(wait_kernel, 8, One{&a, 1}, u)) << error;
  ASSERT_TRUE(device->call(block, &args, s, &error)) << error;
  usleep(2000);
  ASSERT_TRUE(launch(add_kernel, 1, One{&b, 1}, t)) << error;
  done_without_us(s);
  done_without_us(u);
  EXPECT_EQ(a, 1u);
}

TEST_F(DeviceStream, IsUsedByManyThreadsAtOnce) {
  Word count{0};
  const Stream s = stream();
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&] {
      std::string text;
      Stream own = nullptr;
      ASSERT_TRUE(device->stream_create(&own, &text)) << text;
      const One args{&count, 1};
      for (int i = 0; i < 200; ++i) {
        const Stream to = i % 2 == 0 ? s : own;
        ASSERT_TRUE(device->launch(reinterpret_cast<Kernel>(add_kernel), 3, &args, sizeof args, to, &text))
            << text;
        if (i % 10 == 0) {
          ASSERT_TRUE(device->stream_wait(to, &text)) << text;
        }
      }
      ASSERT_TRUE(device->stream_wait(s, &text)) << text;
      ASSERT_TRUE(device->stream_destroy(own, &text)) << text;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(count, 4u * 200 * 3);
}

TEST_F(DeviceStream, DestroyWaitsForItsWork) {
  Word count{0};
  const Stream s = stream();
  std::vector<char> a(8 << 20), b(8 << 20, 3);
  ASSERT_TRUE(device->copy(a.data(), b.data(), a.size(), s, &error)) << error;
  ASSERT_TRUE(launch(add_kernel, 100, One{&count, 1}, s)) << error;
  ASSERT_TRUE(device->stream_destroy(s, &error)) << error;
  EXPECT_EQ(count, 100u);
  EXPECT_EQ(a[a.size() - 1], 3);
}

TEST_F(DeviceStream, ADeviceThatIsClosedWaitsForTheWorkOfItsStreams) {
  Word count{0};
  const Stream s = stream();
  for (int i = 0; i < 50; ++i)
    ASSERT_TRUE(launch(add_kernel, 10, One{&count, 1}, i % 2 == 0 ? s : nullptr)) << error;
  device.reset();
  EXPECT_EQ(count, 500u);
}

TEST_F(DeviceStream, RefusesWhatMakesNoSense) {
  Word word{0};
  char byte = 0;
  EXPECT_FALSE(device->stream_destroy(nullptr, &error));
  expect_error("default stream");
  EXPECT_FALSE(device->copy(nullptr, &byte, 1, nullptr, &error));
  expect_error("copy: 1 bytes");
  EXPECT_FALSE(device->copy(&byte, nullptr, 1, nullptr, &error));
  EXPECT_FALSE(device->fill(nullptr, 0, 1, nullptr, &error));
  expect_error("fill: 1 bytes");
  EXPECT_FALSE(device->write_value(address(word) + 4, 1, nullptr, &error));
  expect_error("not the address of a 64-bit word");
  EXPECT_FALSE(device->write_value(0, 1, nullptr, &error));
  EXPECT_FALSE(device->wait_value(address(word) + 1, Compare::equal, 1, nullptr, &error));
  EXPECT_FALSE(device->wait_value(address(word), static_cast<Compare>(6), 1, nullptr, &error));
  expect_error("no comparison 6");
  EXPECT_FALSE(device->call(nullptr, nullptr, nullptr, &error));
  expect_error("no function");
  EXPECT_FALSE(device->event_record(nullptr, nullptr, &error));
  expect_error("event_record: no event");
  EXPECT_FALSE(device->event_wait(nullptr, nullptr, &error));
  expect_error("event_wait: no event");
}

// What a kernel or a host function does with the device.
struct Wrong {
  Device* device;
  std::string* error;
  bool ok;
};
void wait_inside(void* argument) {
  auto* wrong = static_cast<Wrong*>(argument);
  wrong->ok = wrong->device->stream_wait(nullptr, wrong->error);
}
void wait_inside_kernel(const ushmem_cpu_block*, const void* args) {
  wait_inside(*static_cast<Wrong* const*>(args));
}

TEST_F(DeviceStream, AKernelOrHostFunctionThatWaitsForAStreamIsToldSo) {
  for (const bool alone : {false, true})
    for (const bool kernel : {false, true}) {
      std::string inside;
      Wrong wrong{device.get(), &inside, true};
      if (kernel) {
        ASSERT_TRUE(launch(wait_inside_kernel, 1, &wrong, nullptr)) << error;
      } else {
        ASSERT_TRUE(device->call(wait_inside, &wrong, nullptr, &error)) << error;
      }
      if (alone)
        done_without_us(nullptr);
      else
        done(nullptr);
      EXPECT_FALSE(wrong.ok);
      EXPECT_NE(inside.find("called by a kernel or a host function"), std::string::npos) << inside;
    }
}

}  // namespace
}  // namespace ushmem::test
