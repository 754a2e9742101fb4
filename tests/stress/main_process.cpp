// SPDX-License-Identifier: Apache-2.0
//
// abuse_process: worlds whose PEs are processes, started by oshrun. With --play it is one of them.
#include <shmem.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>

#include "driver.hpp"
#include "shrink.hpp"

namespace {

alignas(64) unsigned char globals[abuse::globals_bytes];  // symmetric, like all of a program's globals

int be_a_pe(const abuse::Order& order) {
  const int wanted = order.threads > 1 ? SHMEM_THREAD_MULTIPLE : SHMEM_THREAD_SINGLE;
  int level = -1;
  if (shmem_init_thread(wanted, &level) != 0 || level < wanted) {
    std::fprintf(stderr, "abuse: thread level %d instead of %d\n", level, wanted);
    return 2;
  }
  const int failures = abuse::play(order, globals, [](std::function<void()> body) {
    auto thread = std::make_shared<std::thread>(std::move(body));
    return [thread] { thread->join(); };
  });
  shmem_finalize();
  return failures == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = abuse::options_from(argc, argv, "1,2,3,4,7,8");
  if (!options) return 2;
  if (options->play) return be_a_pe(options->order);
  const std::string self = argv[0];
  const abuse::WorldKind kind{
      "process", true, [&](int n, const std::vector<std::string>& arguments) {
        const char* other = std::getenv("USHMEM_TEST_OSHRUN");  // for worlds over several machines
        std::vector<std::string> command{other != nullptr ? other : ABUSE_OSHRUN, "-n", std::to_string(n), self};
        command.insert(command.end(), arguments.begin(), arguments.end());
        return command;
      }};
  if (options->list) {
    std::fputs(abuse::list(kind, options->pes[0], options->order).c_str(), stdout);
    return 0;
  }
  return abuse::drive(kind, *options);
}
