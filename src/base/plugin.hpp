// SPDX-License-Identifier: Apache-2.0
//
// Finds and opens the library's plug-ins: shared objects in a folder beside the library, each of which links
// what the library itself does not want in every process. Opened when first needed, never closed.
#pragma once

#include <string>

namespace ushmem::base {

// Where plug-ins are looked for, in this order: the folder given, if any; "ushmem" beside the library; where
// the library was installed. The symbol `entry` of file `name`, or nullptr with the reason.
void* find_in_plugin(const std::string& folder, const char* name, const char* entry, std::string* error);

// The path of a file that lies where plug-ins lie; empty, with the reason.
std::string find_beside_plugins(const std::string& folder, const char* name, std::string* error);

}  // namespace ushmem::base
