// SPDX-License-Identifier: Apache-2.0
//
// abuse_threads: worlds whose PEs are threads of one process. With --play it is such a world.
#include <atomic>
#include <cstdio>
#include <memory>
#include <thread>
#include <ushmem/world.hpp>

#include "driver.hpp"
#include "shrink.hpp"

namespace {

int be_a_world(const abuse::Order& order, int n_pes) {
  constexpr std::size_t heap_bytes = std::size_t{64} << 20;
  std::atomic<int> failures{0};
  ushmem::World world(n_pes, heap_bytes);
  world.run([&](int pe) {
    failures += abuse::play(order, nullptr, [&world, pe](std::function<void()> body) {
      auto thread = std::make_shared<std::thread>([&world, pe, body = std::move(body)] {
        if (shmemx_world_attach(world.handle(), pe) != 0) std::terminate();
        body();
        shmemx_world_detach();
      });
      return [thread] { thread->join(); };
    });
  });
  return failures == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = abuse::options_from(argc, argv, "1,2,4,7");
  if (!options) return 2;
  if (options->play) return be_a_world(options->order, options->pes[0]);
  const std::string self = argv[0];
  const abuse::WorldKind kind{
      "in-process", false, [&](int n, const std::vector<std::string>& arguments) {
        std::vector<std::string> command{self, "--pes", std::to_string(n)};
        command.insert(command.end(), arguments.begin(), arguments.end());
        return command;
      }};
  if (options->list) {
    std::fputs(abuse::list(kind, options->pes[0], options->order).c_str(), stdout);
    return 0;
  }
  return abuse::drive(kind, *options);
}
