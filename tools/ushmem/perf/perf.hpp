// SPDX-License-Identifier: Apache-2.0
//
// `ushmem perf`: how fast this machine's PEs reach each other, beside how fast the machine could.
#pragma once

namespace ushmem::perf {

// argv holds the arguments after `perf`, argc of them: ("node", "--strict"). Returns the exit
// status: 0, 1 when --strict is given and a cell is not met, 2 for wrong arguments, 3 when
// measuring failed.
int perf_main(int argc, char** argv);

}  // namespace ushmem::perf
