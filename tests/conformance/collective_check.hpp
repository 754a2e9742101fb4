// SPDX-License-Identifier: Apache-2.0
//
// Whether a collective call makes PEs wait for each other, seen without the library's own meetings.
#pragma once

#include <shmem.h>

#include <atomic>
#include <thread>

#include "support.hpp"

namespace conformance {

// The call waits for nobody: every PE but one makes it and returns, while the last waits until it
// sees that they have. Each PE is that last one once.
template <class Call>
void expect_no_meeting(const Call& call) {
  multi::Shared<long> done(1);
  for (int last = 0; last < multi::n_pes(); ++last) {
    if (multi::pe() == last) {
      const long others = multi::n_pes() - 1;
      EXPECT_TRUE(multi::until([&] { return std::atomic_ref<long>(done[0]).load() >= others; }))
          << "a PE waits in the call for the last one";
      call();
    } else {
      call();
      shmem_long_atomic_inc(done.get(), last);
    }
    EXPECT_TRUE(multi::meet());
  }
}

// The call returns nowhere before all PEs have made it. Each PE is the last to come once, and says so
// at all others before it makes the call.
template <class Call>
void expect_meeting(const Call& call) {
  multi::Shared<long> came(1);
  for (int last = 0; last < multi::n_pes(); ++last) {
    if (multi::pe() == last) {
      for (int i = 0; i < 50; ++i) std::this_thread::yield();  // gives the others the time to be wrong
      for (int pe = 0; pe < multi::n_pes(); ++pe) shmem_long_atomic_set(came.get(), last + 1, pe);
    }
    call();
    EXPECT_EQ(std::atomic_ref<long>(came[0]).load(), last + 1) << "PE " << last << " had not come";
    EXPECT_TRUE(multi::meet());
  }
}

}  // namespace conformance
