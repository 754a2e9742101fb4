// SPDX-License-Identifier: Apache-2.0
//
// The same calls as a C++ program makes them.
#include "typed_calls.c"  // the same text: the names are used alike in both languages
