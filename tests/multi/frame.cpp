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

namespace {

constexpr std::size_t probe_bytes = std::size_t{1} << 20;

int wanted_nodes() {
  const char* text = std::getenv("USHMEM_TEST_NODES");
  return text != nullptr ? std::min(std::atoi(text), n_pes()) : 1;
}

bool wrong_nodes(const char* what, int pe) {
  std::fprintf(stderr, "multi: PE %d: %s PE %d\n", my_pe, what, pe);
  return false;
}

// The first PE after this one that is on another node.
int probe_target(int from) {
  const MeetingPlace& m = *place().meeting;
  for (int k = 1; k < n_pes(); ++k)
    if (m.node[(from + k) % n_pes()].load() != m.node[from].load()) return (from + k) % n_pes();
  return from;
}

// Every PE puts a row of bytes to a PE of another node: what the links must have carried at least.
bool puts_arrive(unsigned char* rows) {
  const auto row = [&](int from) { return rows + static_cast<std::size_t>(from) * probe_bytes; };
  const std::vector<unsigned char> mine(probe_bytes, static_cast<unsigned char>(my_pe + 1));
  shmem_putmem(row(my_pe), mine.data(), probe_bytes, probe_target(my_pe));
  shmem_barrier_all();
  for (int from = 0; from < n_pes(); ++from) {
    if (probe_target(from) != my_pe) continue;
    const auto right = std::count(row(from), row(from) + probe_bytes, static_cast<unsigned char>(from + 1));
    if (right != static_cast<std::ptrdiff_t>(probe_bytes)) return wrong_nodes("no bytes came from", from);
  }
  return true;
}

}  // namespace

bool look_at_nodes() {
  MeetingPlace& m = *place().meeting;
  const bool several = wanted_nodes() > 1;
  auto* rows = static_cast<unsigned char*>(
      shmem_malloc(several ? static_cast<std::size_t>(n_pes()) * probe_bytes : 1));
  if (rows == nullptr) return wrong_nodes("no symmetric memory at", my_pe);
  std::vector<bool> reached(static_cast<std::size_t>(n_pes()));
  int lowest = n_pes();
  for (int pe = n_pes(); pe-- > 0;) {
    reached[static_cast<std::size_t>(pe)] = shmem_ptr(rows, pe) != nullptr;
    if (reached[static_cast<std::size_t>(pe)]) lowest = pe;
  }
  m.node[my_pe] = lowest;
  bool good = meet();
  int nodes = 0;
  for (int pe = 0; pe < n_pes(); ++pe) {
    nodes += m.node[pe].load() == pe ? 1 : 0;
    if (reached[static_cast<std::size_t>(pe)] != near(pe))
      good = wrong_nodes("shmem_ptr does not reach just the PEs that reach the same:", pe);
  }
  if (nodes != wanted_nodes()) {
    std::fprintf(stderr, "multi: PE %d sees %d nodes instead of %d\n", my_pe, nodes, wanted_nodes());
    good = false;
  }
  if (several && good) good = puts_arrive(rows);
  if (several && good && my_pe == 0 && !in_process())
    std::printf("multi: %d nodes, %zu bytes put to another node by each PE\n", nodes, probe_bytes);
  if (good) shmem_free(rows);  // collective, and the others may not be good
  return good;
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
