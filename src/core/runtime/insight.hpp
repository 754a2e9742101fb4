// SPDX-License-Identifier: Apache-2.0
//
// What the library can say about itself and the world it runs in: how it was built, its settings
// with their sources, PEs and processors, memory, paths, limits. Built as text for people or JSON
// for programs when asked for, from the world's objects and the node file; nothing is kept. Called
// by shmemx_print_info(), which `ushmem info` uses, and at start-up when SHMEM_INFO is set; never
// on a data path. The text may change from version to version, the names in the JSON only grow.
#pragma once

#include <string>

#include "core/runtime/pe.hpp"

namespace ushmem::core {

enum class InsightForm { text, json };

// The report as the calling PE sees it; ends with a newline. pe may be nullptr, or have no world:
// then only what holds without one is in it.
std::string insight(const Pe* pe, InsightForm form);

// The library's version.
const char* build_version();

// Writes the report to a descriptor. False: errno tells.
bool write_insight(int fd, const Pe* pe, InsightForm form);

}  // namespace ushmem::core
