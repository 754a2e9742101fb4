// SPDX-License-Identifier: Apache-2.0
//
// Ends every descendant of the calling process: PEs, what they started, and what detached itself
// from them. The caller is a child subreaper, so whatever loses its parent becomes a child of the
// caller.
//
// Only children are killed, level by level. A child that has not been waited for keeps its number,
// so the signal cannot hit a stranger; a grandchild's number could be given to somebody else
// between looking and killing. When a level dies, the next becomes children. No child left means no
// descendant left, since each descendant hangs on a chain of living parents that ends here.
//
// Called by the supervisor at the end of a job and by the outer process when the supervisor was
// killed. SIGCHLD must be blocked.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <vector>

namespace ushmem::oshrun {

// Children of this process, dead ones that were not waited for included.
std::vector<pid_t> children();

// Kills and waits until none is left but `spared`, for at most limit_ns. Returns those that could
// not be ended: not ours to kill (a set-user-id program) or stuck in the kernel.
std::vector<pid_t> end_descendants(std::vector<pid_t> spared, std::uint64_t limit_ns);

}  // namespace ushmem::oshrun
