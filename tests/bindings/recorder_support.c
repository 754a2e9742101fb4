/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "recorder.h"

static int last, calls, failures;

void record(int function) {
  last = function;
  ++calls;
}

void forget(void) { calls = 0; }

void expect_called(const char *function, const char *where, int line) {
  if (calls == 1 && strcmp(recorded[last].name, function) == 0) {
    ++recorded[last].calls;
    return;
  }
  ++failures;
  fprintf(stderr, "%s:%d: %d calls, the last of %s, instead of %s\n", where, line, calls,
          calls == 0 ? "nothing" : recorded[last].name, function);
}

void expect(int holds, const char *what, const char *where, int line) {
  if (holds) return;
  ++failures;
  fprintf(stderr, "%s:%d: not true: %s\n", where, line, what);
}

int finish(const char *but) {
  for (int i = 0; i < recorded_functions; ++i) {
    if (recorded[i].calls > 0 || strcmp(recorded[i].name, but) == 0) continue;
    ++failures;
    fprintf(stderr, "no generic name was seen to reach %s\n", recorded[i].name);
  }
  return failures;
}
