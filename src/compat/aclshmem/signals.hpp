// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ushmem::compat {

// What signals in streams need. Both are collective: when the world has begun, and before it ends.
void begin_signals();
void end_signals();

}  // namespace ushmem::compat
