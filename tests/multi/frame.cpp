// SPDX-License-Identifier: Apache-2.0
#include "frame.hpp"

#include <sched.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "support/nodes.hpp"

namespace multi {
namespace {

thread_local int my_pe = 0;
thread_local std::uint64_t my_round = 0;
char running_test[256];  // for the deadline's message

std::vector<Entry>& entries() {
  static std::vector<Entry> all;
  return all;
}

double seconds_from_environment(const char* name, double otherwise) {
  const char* text = std::getenv(name);
  return text != nullptr ? std::atof(text) : otherwise;
}

// The test's deadline has passed. Only what a signal handler may do.
void on_alarm(int) {
  const char* parts[] = {"multi: deadline passed in ", running_test,
                         " (USHMEM_TEST_DEADLINE sets it)\n"};
  for (const char* part : parts)
    if (write(STDERR_FILENO, part, std::strlen(part)) < 0) break;
  signal(SIGALRM, SIG_DFL);
  raise(SIGALRM);
}

class MultiTest : public ::testing::Test {
 public:
  explicit MultiTest(const Entry& entry) : entry_(entry) {}
  void TestBody() override {
    std::snprintf(running_test, sizeof running_test, "%s.%s", entry_.suite, entry_.name);
    const double deadline = seconds_from_environment("USHMEM_TEST_DEADLINE", full() ? 600 : 60);
    alarm(static_cast<unsigned>(deadline));
    run_on_all(entry_);
    alarm(0);
  }

 private:
  Entry entry_;
};

// Passes events to the ordinary printer, with the PE named before each failure. In quiet mode (PEs
// other than 0 of a process world) failures are all that is printed.
class Printer : public ::testing::EmptyTestEventListener {
 public:
  Printer(::testing::TestEventListener* inner, bool quiet) : inner_(inner), quiet_(quiet) {}

  void OnTestProgramStart(const ::testing::UnitTest& u) override {
    if (!quiet_) inner_->OnTestProgramStart(u);
  }
  void OnTestIterationStart(const ::testing::UnitTest& u, int i) override {
    if (!quiet_) inner_->OnTestIterationStart(u, i);
  }
  void OnTestSuiteStart(const ::testing::TestSuite& s) override {
    if (!quiet_) inner_->OnTestSuiteStart(s);
  }
  void OnTestStart(const ::testing::TestInfo& t) override {
    if (!quiet_) inner_->OnTestStart(t);
  }
  void OnTestPartResult(const ::testing::TestPartResult& r) override {
    if (quiet_ && !r.failed()) return;
    if (r.failed()) std::printf("PE %d, %s:\n", pe(), running_test);
    inner_->OnTestPartResult(r);
    std::fflush(stdout);
  }
  void OnTestEnd(const ::testing::TestInfo& t) override {
    if (!quiet_) inner_->OnTestEnd(t);
    std::fflush(stdout);
  }
  void OnTestSuiteEnd(const ::testing::TestSuite& s) override {
    if (!quiet_) inner_->OnTestSuiteEnd(s);
  }
  void OnTestIterationEnd(const ::testing::UnitTest& u, int i) override {
    if (!quiet_) inner_->OnTestIterationEnd(u, i);
  }
  void OnTestProgramEnd(const ::testing::UnitTest& u) override {
    if (!quiet_) inner_->OnTestProgramEnd(u);
  }

 private:
  std::unique_ptr<::testing::TestEventListener> inner_;
  bool quiet_;
};

}  // namespace

Place& place() {
  static Place the_place;
  return the_place;
}

void set_pe(int number) {
  my_pe = number;
  my_round = 0;
}

int pe() { return my_pe; }
int n_pes() { return place().n_pes; }
bool in_process() { return place().in_process; }

bool full() {
  const char* text = std::getenv("USHMEM_TEST_FULL");
  return text != nullptr && std::strcmp(text, "1") == 0;
}

bool near(int pe, int other) {
  const MeetingPlace& m = *place().meeting;
  return m.node[pe].load() == m.node[other].load();
}

bool near(int pe) { return near(pe, my_pe); }

Neighbours node_neighbours() {
  Neighbours found{my_pe, my_pe};
  for (int k = n_pes(); k-- > 1;) {  // the nearest is found last
    if (near(neighbour(k))) found.to = neighbour(k);
    if (near(neighbour(-k))) found.from = neighbour(-k);
  }
  return found;
}

int rounds(int normal) {
  const int scaled = normal * 2 / std::max(2, n_pes());
  return full() ? normal * 10 : std::max(scaled, 10);
}

bool until(const std::function<bool()>& condition) {
  using clock = std::chrono::steady_clock;
  const auto start = clock::now();
  const double limit = seconds_from_environment("USHMEM_TEST_WAIT", 20);
  while (!condition()) {
    if (std::chrono::duration<double>(clock::now() - start).count() > limit) return condition();
    sched_yield();
  }
  return true;
}

void in_threads(int count, const std::function<void(int thread)>& body) {
  const int number = pe();
  std::vector<std::thread> threads;
  for (int i = 0; i < count; ++i) {
    threads.emplace_back([&, i] {
      my_pe = number;
      if (place().world != nullptr && shmemx_world_attach(place().world, number) != 0) {
        ADD_FAILURE() << shmemx_last_error();
        return;
      }
      body(i);
      if (place().world != nullptr) shmemx_world_detach();
    });
  }
  for (std::thread& thread : threads) thread.join();
}

bool meet() {
  MeetingPlace& m = *place().meeting;
  const std::uint64_t all = ++my_round * static_cast<std::uint64_t>(n_pes());
  m.came[my_pe] = my_round;
  m.arrivals.fetch_add(1);
  return until([&] { return m.arrivals.load() >= all; });
}

bool look_at_nodes() {
  std::vector<int> node;
  const bool good = support::look_at_nodes(!in_process(), &node);
  for (std::size_t pe = 0; pe < node.size(); ++pe) place().meeting->node[pe] = node[pe];  // all write the same
  return good && meet();
}

bool failed_fatally() { return ::testing::Test::HasFatalFailure(); }

void run_as_this_pe(const Entry& entry) {
  shmem_barrier_all();
  try {
    entry.body();
  } catch (const std::exception& e) {
    ADD_FAILURE() << "exception: " << e.what();
  }
  MeetingPlace& m = *place().meeting;
  const bool failed = ::testing::Test::HasFailure();
  if (failed) m.failures.fetch_add(1);
  if (!meet()) {
    std::string missing;
    for (int other = 0; other < n_pes(); ++other)
      if (m.came[other].load() < my_round) missing += " " + std::to_string(other);
    std::fprintf(stderr, "multi: PE %d has ended %s.%s%s and waits in vain for PE%s\n", pe(),
                 entry.suite, entry.name, failed ? ", with a failure," : "", missing.c_str());
    give_up();
  }
  shmem_barrier_all();
}

bool add(const Entry& entry) {
  entries().push_back(entry);
  return true;
}

void prepare(int* argc, char** argv, bool quiet) {
  for (const Entry& entry : entries()) {
    if (entry.process_only && in_process()) continue;
    ::testing::RegisterTest(entry.suite, entry.name, nullptr, nullptr, entry.file, entry.line,
                            [entry]() -> ::testing::Test* { return new MultiTest(entry); });
  }
  ::testing::InitGoogleTest(argc, argv);
  if (*argc > 1) {
    std::fprintf(stderr, "multi: unknown argument %s\n", argv[1]);
    std::exit(2);
  }
  if (::testing::GTEST_FLAG(random_seed) == 0)  // all PEs shuffle alike
    ::testing::GTEST_FLAG(random_seed) = static_cast<int>(place().seed % 99998 + 1);
  auto& listeners = ::testing::UnitTest::GetInstance()->listeners();
  if (quiet) delete listeners.Release(listeners.default_xml_generator());  // one PE writes the file
  listeners.Append(new Printer(listeners.Release(listeners.default_result_printer()), quiet));
  signal(SIGALRM, on_alarm);
}

std::uint64_t seed_from_environment() {
  const char* text = std::getenv("USHMEM_TEST_SEED");
  if (text != nullptr) return std::strtoull(text, nullptr, 0);
  return std::random_device{}();
}

Random::Random(std::uint64_t stream, int for_pe)
    : state_(place().seed + stream * 0x9e3779b97f4a7c15u +
             static_cast<std::uint64_t>(for_pe + 1) * 0xd1b54a32d192ed03u) {
  if (pe() == 0) std::printf("  seed: USHMEM_TEST_SEED=%" PRIu64 "\n", place().seed);
}

// splitmix64
std::uint64_t Random::next() {
  std::uint64_t z = state_ += 0x9e3779b97f4a7c15u;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

std::uint64_t Random::below(std::uint64_t bound) { return next() % bound; }

}  // namespace multi
