// SPDX-License-Identifier: Apache-2.0
//
// Holds node files that `ushmem stat` must cope with: made by hand, some of them wrong. Says
// "ready" and keeps them until its standard input ends. The argument says what is in them, see
// fill().
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "base/clock.hpp"
#include "bootstrap/node_file.hpp"

namespace {

using namespace ushmem;

bootstrap::NodeFile make(int n_pes, const char* program) {
  std::string error;
  bootstrap::NodeFile file = bootstrap::NodeFile::create(bootstrap::NodeShape::alone(n_pes), 0, 1, program, &error);
  if (!file) std::fprintf(stderr, "tool_node: %s\n", error.c_str());
  return file;
}

void set_wait(bootstrap::WaitReport& report, std::uint32_t sequence) {
  std::snprintf(report.call, sizeof report.call, "shmem_test_call");
  std::snprintf(report.detail, sizeof report.detail, "for a test");
  report.since_ns = base::now_ns();
  report.active = 1;
  report.sequence.store(sequence);
}

// Writes the report again and again, as a PE does, all of it with one letter at a time.
void change(bootstrap::WaitReport& report, const std::atomic<bool>& stop) {
  for (unsigned turn = 0; !stop.load(); ++turn) {
    const char letter = turn % 2 == 0 ? 'a' : 'b';
    report.sequence.fetch_add(1);
    std::memset(report.call, letter, sizeof report.call - 1);
    std::memset(report.detail, letter, sizeof report.detail - 1);
    report.since_ns = base::now_ns();
    report.active = 1;
    report.sequence.fetch_add(1);
    const std::uint64_t until = base::now_ns() + 500;  // so that a reader has a chance
    while (base::now_ns() < until) {
    }
  }
}

// False: no such content.
bool fill(const std::string& what, std::vector<bootstrap::NodeFile>& files) {
  if (what == "unsealed" || what == "small") {  // kept open until exit
    const int fd = memfd_create(bootstrap::node_file_name, MFD_ALLOW_SEALING);
    return fd >= 0 && ftruncate(fd, what == "small" ? 16 : 1 << 24) == 0 &&
           (what == "unsealed" || fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK) == 0);
  }
  files.push_back(make(2, "by hand"));
  if (!files[0]) return false;
  bootstrap::NodeHeader& header = files[0].header();
  if (what == "empty" || what == "changing") {
    // as created
  } else if (what == "two") {
    files.push_back(make(3, "another \xff program"));
  } else if (what == "half-written") {
    set_wait(files[0].pe(0).wait, 2);
    set_wait(files[0].pe(1).wait, 3);
  } else if (what == "many-threads") {
    bootstrap::PeBlock& pe = files[0].pe(0);
    pe.threads.store(bootstrap::max_threads + 100);
    for (auto& block : pe.counters) block.add(base::Counter::fences);
    for (auto& team : pe.team)  // what lies behind the counters
      for (auto& line : team.flag) line.word.store(1000);
  } else if (what == "ended") {
    header.exit_status.store(70);
    header.exit_pe.store(1);
    header.exit_kind.store(static_cast<std::uint32_t>(bootstrap::ExitKind::fatal_error));
  } else if (what == "magic") {
    header.magic[0] = 'x';
  } else if (what == "version") {
    header.version = bootstrap::layout_version + 41;
  } else if (what == "count") {
    header.n_pes = bootstrap::max_pes_per_node + 1;
  } else {
    return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<bootstrap::NodeFile> files;
  if (argc != 2 || !fill(argv[1], files)) return 2;
  std::printf("ready\n");
  std::fflush(stdout);
  std::atomic<bool> stop{false};
  std::thread writer;
  if (std::strcmp(argv[1], "changing") == 0)
    writer = std::thread([&] { change(files[0].pe(0).wait, stop); });
  char byte;
  while (read(STDIN_FILENO, &byte, 1) > 0) {
  }
  stop.store(true);
  if (writer.joinable()) writer.join();
  return 0;
}
