/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What generated/recorder.c notes about the calls of the program that it is linked into, and how that
 * program asks. Not for several threads.
 */
#ifndef BINDINGS_RECORDER_H
#define BINDINGS_RECORDER_H

#ifdef __cplusplus
extern "C" {
#endif

struct recorded {
  const char *name;
  int calls; /* that were expected */
};
extern struct recorded recorded[];
extern const int recorded_functions;

void record(int function);

/* Forgets the last call; says whether since then exactly the function of that name was called. */
void forget(void);
void expect_called(const char *function, const char *where, int line);

void expect(int holds, const char *what, const char *where, int line);
/* Every function that generic names can reach was called, but for one. Returns the failures in all. */
int finish(const char *but);

#ifdef __cplusplus
}
#endif

#endif
