/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

/* For tests/conformance/page.py: a file for this process in the folder of that variable. */
static void write_down(void) {
  const char *folder = getenv("USHMEM_CALLS_FOLDER");
  char path[4096];
  FILE *file;
  if (folder == NULL || recorded_functions == 0) return;
  snprintf(path, sizeof path, "%s/%ld.names", folder, (long)getpid());
  file = fopen(path, "w");
  if (file == NULL) {
    perror(path);
    ++failures;
    return;
  }
  for (int i = 0; i < recorded_functions; ++i)
    if (recorded[i].calls > 0) fprintf(file, "%s\n", recorded[i].name);
  if (fclose(file) != 0) ++failures;
}

int finish(const char *but) {
  for (int i = 0; i < recorded_functions; ++i) {
    if (recorded[i].calls > 0 || strcmp(recorded[i].name, but) == 0) continue;
    ++failures;
    fprintf(stderr, "no generic name was seen to reach %s\n", recorded[i].name);
  }
  write_down();
  return failures;
}
