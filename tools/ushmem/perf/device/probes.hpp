// SPDX-License-Identifier: Apache-2.0
//
// The probes of `ushmem perf device`, each in a file of its own kind. Collective. How they take time is in
// node/measure.hpp.
#pragma once

#include "node/measure.hpp"

namespace ushmem::perf::device {

using node::Options;

// What a device does without PEs, by the interface that core uses it by.
void launch(const Options& options);
void launch_wait(const Options& options);
void pause_block(const Options& options);
void barrier_of_blocks(const Options& options, std::size_t blocks);
void stream_copy(const Options& options, std::size_t bytes);

// Of two PEs on one node, and (far) on two.
void put_by_block(const Options& options, std::size_t bytes);
void put_by_blocks(const Options& options, std::size_t bytes);
void put_on_stream(const Options& options);
void signal_of_blocks(const Options& options);
void far_put_by_host(const Options& options, std::size_t bytes);
void far_put_on_stream(const Options& options, std::size_t bytes);
void far_put_by_block(const Options& options, std::size_t bytes);

}  // namespace ushmem::perf::device
