/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Every function of the standard by its own name, as a program in C99 or C++ calls it, with what it has to
 * do looked at. The typed ones come from the calls of type-generic names; those without a type are in
 * plain_calls.h. What takes part in starting or ending the program is in life_calls.c.
 *
 * Which functions were really called, the recorder tells (recorder.py), not this file.
 */
#define TYPED_NAMES
#define USHMEM_NO_GENERIC
#include "../../bindings/generic_calls.c"

/* Behind the typed calls, which need the helpers of that file. */
#include "plain_calls.h"

/* The recorder of the type-generic calls has nothing to look for here. */
struct recorded recorded[1] = {{"", 0}};
const int recorded_functions = 0;

static void more_calls(void) { plain_calls(); }
