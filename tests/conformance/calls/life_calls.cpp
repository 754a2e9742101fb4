// SPDX-License-Identifier: Apache-2.0
//
// The same as a C++ program.
#include "life_calls.c"
