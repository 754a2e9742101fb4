// SPDX-License-Identifier: Apache-2.0
//
// For suites that run in worlds of one node and of several: asserts that the world has the nodes that it should.
#pragma once

#include <vector>

namespace support {

// Looks by shmem_ptr which PEs share memory. They must be as many nodes as USHMEM_TEST_NODES says, one without it,
// and where they are several a megabyte that every PE puts to a PE of another node must arrive. node_of gets the
// lowest PE of each PE's node. With `say`, PE 0 prints what was put, for whoever looks at the links' counters.
// Collective. False: it is not so, and standard error says why.
bool look_at_nodes(bool say, std::vector<int>* node_of);

}  // namespace support
