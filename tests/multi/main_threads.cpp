// SPDX-License-Identifier: Apache-2.0
//
// multi_threads: each test makes a world of USHMEM_TEST_PES PEs (default 4) in this process.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <ushmem/world.hpp>

#include "frame.hpp"

namespace multi {

void give_up() {
  std::fflush(nullptr);
  _exit(1);  // the other PEs are threads in the middle of something: nothing may be destroyed
}

void run_on_all(const Entry& entry) {
  constexpr std::size_t heap_bytes = std::size_t{64} << 20;
  MeetingPlace meeting{};
  place().meeting = &meeting;
  try {
    ushmem::World world(place().n_pes, heap_bytes);
    place().world = world.handle();
    world.run([&](int number) {
      set_pe(number);
      if (look_at_nodes())
        run_as_this_pe(entry);
      else
        ADD_FAILURE() << "the world's nodes are not what they should be";
    });
  } catch (const std::exception& e) {
    ADD_FAILURE() << "no world of " << place().n_pes << " PEs: " << e.what();
  }
  place().meeting = nullptr;
  place().world = nullptr;
}

}  // namespace multi

int main(int argc, char** argv) {
  multi::Place& place = multi::place();
  place.in_process = true;
  const char* text = std::getenv("USHMEM_TEST_PES");
  place.n_pes = text != nullptr ? std::atoi(text) : 4;
  if (place.n_pes < 1 || place.n_pes > multi::MeetingPlace::most_pes) {
    std::fprintf(stderr, "multi_threads: USHMEM_TEST_PES must be 1 to %d\n",
                 multi::MeetingPlace::most_pes);
    return 2;
  }
  place.seed = multi::seed_from_environment();
  multi::prepare(&argc, argv, false);
  return RUN_ALL_TESTS();
}
