/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Where the recorder notes calls: USHMEM_CALLS_FOLDER has a file for each process, or, in a program that
 * says which of its tests begins (listener.cpp), for each process and test: PID.TEST, a byte for each
 * function, 1 where it was called. The files are mapped, so that they are right however a process ends.
 */
#ifndef CALLS_RECORDER_SUPPORT_H
#define CALLS_RECORDER_SUPPORT_H

#ifdef __cplusplus
extern "C" {
#endif

extern const unsigned calls_functions;
void calls_note(unsigned function);

/* From here on calls belong to that test; null for none. Weak: null where the recorder is not loaded. */
__attribute__((weak)) void calls_belong_to(const char *test);

#ifdef __cplusplus
}
#endif

#endif
