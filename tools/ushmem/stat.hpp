// SPDX-License-Identifier: Apache-2.0
//
// `ushmem stat`: counters and waits of a running job, read from outside through the shared memory
// of the job, so that it works on one that hangs or is stopped. It only reads; nothing in the job
// notices.
//
//   stat.cpp        options, which jobs to show, the loop of --watch
//   stat_find.cpp   which jobs there are: processes that hold a node file
//   stat_read.cpp   what a node file says at one moment
//   stat_print.cpp  tables and JSON
#pragma once

namespace ushmem::tool {

int stat_main(int argc, char** argv);

}  // namespace ushmem::tool
