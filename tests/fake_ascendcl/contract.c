/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Whether a libascendcl keeps the contract that this project's Ascend device relies on: eleven behaviours,
 * each in a process of its own. Plain C11, one file and src/device/ascend/acl.h, nothing of the library:
 *
 *   cc -std=c11 -I src tests/fake_ascendcl/contract.c -o contract -ldl -lpthread
 *   ./contract [--strict] [--only N] [LIBRARY]
 *
 * LIBRARY, or USHMEM_ASCENDCL_LIBRARY, or libascendcl.so as the loader finds it. Every line begins with PASS,
 * FAIL, NOTE (the documents leave it open, or are known not to be followed; --strict makes these FAIL) or
 * SKIP with the reason. Exit status: 0; 1 where something failed; 2 where nothing could be checked.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <inttypes.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "device/ascend/acl.h"

#define MIB ((size_t)1 << 20)
#define GRANULE (2 * MIB)

#define MEMBER(result, name, arguments) result(*name) arguments;
static struct {
  USHMEM_ACL_REQUIRED(MEMBER)
  USHMEM_ACL_OPTIONAL(MEMBER)
} acl;

static const char *program, *library;
static bool strict;
static int passes, fails, notes, skips, behaviour;

static void say(const char* verdict, const char* format, va_list list) {
  printf("%s %d: ", verdict, behaviour);
  vprintf(format, list);
  printf("\n");
}
static void skip(const char* format, ...) {
  va_list list;
  va_start(list, format);
  say("SKIP", format, list), ++skips;
  va_end(list);
}
static bool check(bool holds, const char* format, ...) {
  va_list list;
  va_start(list, format);
  say(holds ? "PASS" : "FAIL", format, list);
  va_end(list);
  holds ? ++passes : ++fails;
  return holds;
}
/* For what the documents say and some systems are known not to do, or what they leave open. */
static void expect(bool holds, const char* format, ...) {
  va_list list;
  va_start(list, format);
  if (holds) say("PASS", format, list), ++passes;
  else if (strict) say("FAIL", format, list), ++fails;
  else say("NOTE not so:", format, list), ++notes;
  va_end(list);
}
/* What must work for anything else to be said. */
static void must(const char* what, aclError code) {
  if (code == 0) return;
  const char* text = acl.aclGetRecentErrMsg();
  check(false, "%s answered %d (%s)", what, code, text == NULL ? "no text" : text);
  exit(1);
}
#define MUST(call) must(#call, acl.call)

static bool open_library(void) {
  void* const from = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (from == NULL) return fprintf(stderr, "contract: %s\n", dlerror()), false;
  bool complete = true;
#define FIND(result, name, arguments) *(void**)&acl.name = dlsym(from, #name);
  USHMEM_ACL_REQUIRED(FIND)
  USHMEM_ACL_OPTIONAL(FIND)
#define MISSED(result, name, arguments) \
  if (acl.name == NULL) complete = false, fprintf(stderr, "contract: no " #name "\n");
  USHMEM_ACL_REQUIRED(MISSED)
  return complete;
}

/* --- things that most checks need -------------------------------------------------------------------- */

static aclrtStream new_stream(void) {
  aclrtStream s = NULL;
  MUST(aclrtCreateStreamWithConfig(&s, 0, ACL_STREAM_FAST_LAUNCH));
  return s;
}
static void begin(int32_t device) {
  MUST(aclInit(NULL));
  MUST(aclrtSetDevice(device));
}
static uint32_t n_devices(void) {
  uint32_t n = 0;
  MUST(aclrtGetDeviceCount(&n));
  return n;
}
static aclrtPhysicalMemProp property(uint32_t device) {
  const aclrtPhysicalMemProp p = {ACL_MEM_HANDLE_TYPE_NONE,
                                  ACL_MEM_ALLOCATION_TYPE_PINNED,
                                  ACL_HBM_MEM_HUGE,
                                  {device, ACL_MEM_LOCATION_TYPE_DEVICE},
                                  0};
  return p;
}
static aclError create(uint32_t device, size_t bytes, aclrtDrvMemHandle* out) {
  const aclrtPhysicalMemProp p = property(device);
  return acl.aclrtMallocPhysical(out, bytes, &p, 0);
}
static void* reserve(size_t bytes) {
  void* at = NULL;
  MUST(aclrtReserveMemAddress(&at, bytes, 0, NULL, 0));
  return at;
}
static aclError grant(void* at, size_t bytes, uint32_t device) {
  aclrtMemAccessDesc access = {
      ACL_RT_MEM_ACCESS_FLAGS_READWRITE, {device, ACL_MEM_LOCATION_TYPE_DEVICE}, {0}};
  return acl.aclrtMemSetAccess(at, bytes, &access, 1);
}
/* A word of device memory, with a value. */
static void set_word(void* at, uint64_t value) {
  MUST(aclrtMemcpy(at, 8, &value, 8, ACL_MEMCPY_HOST_TO_DEVICE));
}
static uint64_t word(void* at) {
  uint64_t value = 0;
  MUST(aclrtMemcpy(&value, 8, at, 8, ACL_MEMCPY_DEVICE_TO_HOST));
  return value;
}
static void* new_word(uint64_t value) {
  void* at = NULL;
  MUST(aclrtMalloc(&at, 64, ACL_MEM_MALLOC_HUGE_FIRST));
  set_word(at, value);
  return at;
}
static bool can_block(void) {
  if (acl.aclrtValueWait != NULL && acl.aclrtValueWrite != NULL) return true;
  skip("no aclrtValueWait: nothing holds a stream up");
  return false;
}
/* Whether the stream still has work after a while. */
static bool stays_busy(aclrtStream s) {
  int status = ACL_STREAM_STATUS_NOT_READY;
  for (int i = 0; i < 20 && status == ACL_STREAM_STATUS_NOT_READY; ++i) {
    usleep(5000);
    MUST(aclrtStreamQuery(s, &status));
  }
  return status == ACL_STREAM_STATUS_NOT_READY;
}

/* --- other processes: this program again -----------------------------------------------------------------
 */

struct kid {
  pid_t pid;
  FILE *to, *from;
};
static struct kid start(const char* role, const char* argument, const char* more_environment) {
  int in[2], out[2];
  if (pipe(in) != 0 || pipe(out) != 0) abort();
  fflush(stdout);
  struct kid kid = {fork(), NULL, NULL};
  if (kid.pid == 0) {
    dup2(in[0], 0), dup2(out[1], 1);
    close(in[0]), close(in[1]), close(out[0]), close(out[1]);
    if (more_environment != NULL) setenv("USHMEM_FAKE_ACL", more_environment, 1);
    execl(program, program, "--role", role, argument, library, (char*)NULL);
    _exit(98);
  }
  close(in[0]), close(out[1]);
  kid.to = fdopen(in[1], "w"), kid.from = fdopen(out[0], "r");
  return kid;
}
static void tell(struct kid* kid, const char* format, ...) {
  va_list list;
  va_start(list, format);
  vfprintf(kid->to, format, list);
  va_end(list);
  fputc('\n', kid->to);
  fflush(kid->to);
}
/* The number that the other process answers; a value after it, if any. */
static long long answer(struct kid* kid, uint64_t* value) {
  long long code = -1;
  uint64_t second = 0;
  char line[256];
  if (fgets(line, sizeof line, kid->from) == NULL)
    return check(false, "the other process is gone"), exit(1), 0;
  sscanf(line, "%lld %" SCNu64, &code, &second);
  if (value != NULL) *value = second;
  return code;
}
static long long ask(struct kid* kid, const char* command) {
  return tell(kid, "%s", command), answer(kid, NULL);
}
static int end(struct kid* kid) {
  int status = 0;
  fclose(kid->to), fclose(kid->from);
  waitpid(kid->pid, &status, 0);
  return status;
}
static void hex(char* out, const void* bytes, size_t n) {
  for (size_t i = 0; i < n; ++i) sprintf(out + 2 * i, "%02x", ((const unsigned char*)bytes)[i]);
}
static size_t unhex(void* out, const char* text) {
  size_t n = 0;
  for (unsigned byte = 0; sscanf(text + 2 * n, "%2x", &byte) == 1; ++n)
    ((unsigned char*)out)[n] = (unsigned char)byte;
  return n;
}

/* What exporting looks like with either generation of the calls. */
struct shared {
  unsigned char bytes[USHMEM_ACL_FABRIC_BYTES];
  size_t used;
};
static bool has_v2(void) { return acl.aclrtMemExportToShareableHandleV2 != NULL; }
static bool has_v1(void) { return acl.aclrtMemExportToShareableHandle != NULL; }
static aclError export_as(aclrtDrvMemHandle memory, uint64_t flags, int type, struct shared* out) {
  memset(out, 0, sizeof *out);
  out->used = type == ACL_MEM_SHARE_HANDLE_TYPE_FABRIC ? sizeof out->bytes : 8;
  if (has_v2()) return acl.aclrtMemExportToShareableHandleV2(memory, flags, type, out->bytes);
  uint64_t number = 0;
  const aclError code = acl.aclrtMemExportToShareableHandle(memory, ACL_MEM_HANDLE_TYPE_NONE, flags, &number);
  memcpy(out->bytes, &number, 8);
  return code;
}
static aclError allow(struct shared* shared, int32_t pid) {
  const int type = shared->used == 8 ? ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT : ACL_MEM_SHARE_HANDLE_TYPE_FABRIC;
  if (has_v2()) return acl.aclrtMemSetPidToShareableHandleV2(shared->bytes, type, &pid, 1);
  uint64_t number;
  memcpy(&number, shared->bytes, 8);
  return acl.aclrtMemSetPidToShareableHandle(number, &pid, 1);
}
static aclError import_from(const struct shared* shared, int32_t device, aclrtDrvMemHandle* out) {
  struct shared copy = *shared;
  const int type = shared->used == 8 ? ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT : ACL_MEM_SHARE_HANDLE_TYPE_FABRIC;
  if (has_v2()) return acl.aclrtMemImportFromShareableHandleV2(copy.bytes, type, 0, out);
  uint64_t number;
  memcpy(&number, shared->bytes, 8);
  return acl.aclrtMemImportFromShareableHandle(number, device, out);
}
static long long ask_import(struct kid* kid, const struct shared* shared) {
  char text[2 * USHMEM_ACL_FABRIC_BYTES + 1];
  hex(text, shared->bytes, shared->used);
  tell(kid, "import %s", text);
  return answer(kid, NULL);
}

/* Commands, one a line; an answer each: the code of the call and maybe a value. The first line is the
 * process's number for white lists. */
static int role_peer(const char* device_text) {
  const int32_t device = atoi(device_text);
  int32_t pid = 0;
  char line[1024], argument[1024];
  aclrtDrvMemHandle memory = NULL;
  void *at = NULL, *by_key = NULL;
  begin(device);
  MUST(aclrtDeviceGetBareTgid(&pid));
  printf("%" PRId32 "\n", pid);
  fflush(stdout);
  while (fgets(line, sizeof line, stdin) != NULL) {
    uint64_t value = 0;
    aclError code = -1;
    argument[0] = 0;
    char command[32] = "";
    sscanf(line, "%31s %1000s", command, argument);
    struct shared shared = {{0}, 0};
    if (strcmp(command, "import") == 0) {
      shared.used = unhex(shared.bytes, argument);
      code = import_from(&shared, device, &memory);
    } else if (strcmp(command, "map") == 0) {
      at = reserve(GRANULE);
      code = acl.aclrtMapMem(at, GRANULE, 0, memory, 0);
    } else if (strcmp(command, "grant") == 0) {
      code = grant(at, GRANULE, (uint32_t)device);
    } else if (strcmp(command, "read") == 0) {
      code = acl.aclrtMemcpy(&value, 8, at, 8, ACL_MEMCPY_DEVICE_TO_HOST);
    } else if (strcmp(command, "write") == 0) {
      value = strtoull(argument, NULL, 0);
      code = acl.aclrtMemcpy(at, 8, &value, 8, ACL_MEMCPY_HOST_TO_DEVICE);
    } else if (strcmp(command, "free") == 0) {
      MUST(aclrtUnmapMem(at));
      MUST(aclrtReleaseMemAddress(at));
      code = acl.aclrtFreePhysical(memory);
    } else if (strcmp(command, "export") == 0) {
      MUST(aclrtMalloc(&at, 64, ACL_MEM_MALLOC_HUGE_FIRST));
      code = create((uint32_t)device, GRANULE, &memory);
      if (code == 0) code = export_as(memory, 1, ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT, &shared);
      memcpy(&value, shared.bytes, 8);
    } else if (strcmp(command, "key") == 0) {
      code = acl.aclrtIpcMemImportByKey(&by_key, argument, ACL_RT_IPC_MEM_IMPORT_FLAG_ENABLE_PEER_ACCESS);
    } else if (strcmp(command, "key_from_host") == 0) {
      code = acl.aclrtMemcpy(by_key, 8, &value, 8, ACL_MEMCPY_HOST_TO_DEVICE);
    } else if (strcmp(command, "key_from_device") == 0) {
      const aclrtStream s = new_stream();
      code = acl.aclrtMemcpyAsync(by_key, 8, new_word(77), 8, ACL_MEMCPY_DEVICE_TO_DEVICE, s);
      if (code == 0) code = acl.aclrtSynchronizeStream(s);
    }
    printf("%d %" PRIu64 "\n", code, value);
    fflush(stdout);
  }
  return 0;
}

/* --- 1: when things happen ---------------------------------------------------------------------------------
 */

static void asynchrony(void) {
  begin(0);
  const aclrtStream a = new_stream(), b = new_stream();
  void *const target = new_word(0), *const gate = new_word(0);
  uint64_t *pinned = NULL, *back = NULL;
  MUST(aclrtMallocHost((void**)&pinned, 64));
  MUST(aclrtMallocHost((void**)&back, 64));

  uint64_t plain = 11;
  MUST(aclrtMemcpyAsync(target, 8, &plain, 8, ACL_MEMCPY_HOST_TO_DEVICE, a));
  plain = 12;
  MUST(aclrtSynchronizeStream(a));
  check(word(target) == 11, "a copy from ordinary host memory has read it when the call returns");

  if (can_block()) {
    aclrtEvent event = NULL;
    MUST(aclrtCreateEventExWithFlag(&event, ACL_EVENT_SYNC));
    *pinned = 21, *back = 0;
    MUST(aclrtValueWait(gate, 1, ACL_VALUE_WAIT_GEQ, a));
    MUST(aclrtMemcpyAsync(target, 8, pinned, 8, ACL_MEMCPY_HOST_TO_DEVICE, a));
    MUST(aclrtRecordEvent(event, a));
    MUST(aclrtStreamWaitEvent(b, event));
    MUST(aclrtMemcpyAsync(back, 8, target, 8, ACL_MEMCPY_DEVICE_TO_HOST, b));
    check(acl.aclrtStreamQuery == NULL || stays_busy(b),
          "a stream that waits for an event waits for the other one");
    if (acl.aclrtSynchronizeStreamWithTimeout != NULL)
      check(acl.aclrtSynchronizeStreamWithTimeout(a, 50) != 0,
            "synchronising with a time limit ends with an error");
    *pinned = 22;
    const aclrtStream c = new_stream();
    MUST(aclrtValueWrite(gate, 1, 0, c));
    MUST(aclrtSynchronizeStream(b));
    check(word(target) == 22, "a copy from pinned memory reads it when its turn comes, not at the call");
    check(*back == 22, "an event orders two streams");
  }
  void* const nothing = reserve(GRANULE);
  const aclError at_once = acl.aclrtMemcpyAsync(nothing, 8, target, 8, ACL_MEMCPY_DEVICE_TO_DEVICE, a);
  const aclError later = acl.aclrtSynchronizeStream(a);
  expect(at_once == 0, "a copy that will fail is accepted (answered %d)", at_once);
  check(at_once != 0 || later != 0, "what goes wrong with a task is told when synchronising (answered %d)",
        later);
}

/* --- 2: threads, contexts
 * ------------------------------------------------------------------------------------ */

static aclError without_device, without_context;
static void* bare_thread(void* unused) {
  void* at = NULL;
  int32_t device;
  without_context = acl.aclrtMalloc(&at, 64, ACL_MEM_MALLOC_HUGE_FIRST);
  without_device = acl.aclrtGetDevice(&device);
  return unused;
}
static void contexts(void) {
  uint32_t n = 0;
  int32_t device = -1;
  void* at = NULL;
  const aclError early = acl.aclrtSetDevice(0);
  expect(early == ACL_ERROR_UNINITIALIZE, "use before aclInit answers 100001 (answered %d)", early);
  if (early == 0) MUST(aclrtResetDevice(0));
  MUST(aclInit(NULL));
  const aclError twice = acl.aclInit(NULL);
  check(twice == ACL_ERROR_REPEAT_INITIALIZE, "the second aclInit answers 100002 (answered %d)", twice);
  MUST(aclrtSetDevice(0));
  MUST(aclrtGetDeviceCount(&n));
  pthread_t thread;
  pthread_create(&thread, NULL, bare_thread, NULL);
  pthread_join(thread, NULL);
  check(without_context == ACL_ERROR_RT_CONTEXT_NULL,
        "a thread that has set no device gets 107002 from aclrtMalloc (answered %d)", without_context);
  check(without_device != 0, "and has no device (answered %d)", without_device);
  if (n < 2) {
    skip("one device only: a stream under another device");
  } else {
    const aclrtStream s = new_stream();
    MUST(aclrtSetDevice(1));
    void* const there = new_word(0);
    const aclError code = acl.aclrtMemsetAsync(there, 8, 0, 8, s);
    check(code == ACL_ERROR_RT_STREAM_CONTEXT, "a stream of another device answers 107003 (answered %d)",
          code);
    MUST(aclrtFree(there));
    MUST(aclrtResetDevice(1));
    MUST(aclrtSetDevice(0));
    MUST(aclrtDestroyStream(s));
    MUST(aclrtResetDevice(0));
  }
  MUST(aclrtSetDevice(0));
  MUST(aclrtResetDevice(0));
  check(acl.aclrtGetDevice(&device) == 0 && device == 0,
        "aclrtResetDevice counts: one of two leaves the device set");
  MUST(aclrtResetDevice(0));
  check(acl.aclrtMalloc(&at, 64, ACL_MEM_MALLOC_HUGE_FIRST) != 0,
        "after the last aclrtResetDevice it is not set");
}

/* --- 3: addresses and sizes
 * ------------------------------------------------------------------------------------ */

static void alignment(void) {
  begin(0);
  size_t granule = 0;
  aclrtPhysicalMemProp p = property(0);
  MUST(aclrtMemGetAllocationGranularity(&p, ACL_RT_MEM_ALLOC_GRANULARITY_MINIMUM, &granule));
  check(granule == GRANULE, "the granularity is 2 MiB (it is %zu)", granule);
  aclrtDrvMemHandle memory = NULL, other = NULL;
  void* out = NULL;
  check(create(0, GRANULE + 4096, &memory) != 0, "physical memory of no multiple of 2 MiB is refused");
  check(acl.aclrtReserveMemAddress(&out, 0, 0, NULL, 0) != 0, "a reservation of no bytes is refused");
  expect(acl.aclrtReserveMemAddress(&out, GRANULE, 4096, NULL, 0) != 0,
         "an alignment other than 0 is refused");
  expect(acl.aclrtReserveMemAddress(&out, GRANULE, 0, NULL, 1 << 20) != 0, "flags other than 0 are refused");
  check(acl.aclrtReserveMemAddress(&out, GRANULE, 0, (void*)0x100000001000, 0) != 0,
        "an address that is not aligned is refused as a wish");
  must("2 MiB of memory", create(0, GRANULE, &memory));
  must("2 MiB of memory", create(0, GRANULE, &other));
  char* const at = reserve(4 * GRANULE);
  check((uintptr_t)at % GRANULE == 0, "a reservation begins at a multiple of 2 MiB");
  check(acl.aclrtMapMem(at, 2 * GRANULE, 0, memory, 0) != 0, "mapping more than the memory has is refused");
  check(acl.aclrtMapMem(at, GRANULE / 2, 0, memory, 0) != 0, "mapping less than the memory has is refused");
  check(acl.aclrtMapMem(at, GRANULE, 4096, memory, 0) != 0, "mapping from an offset is refused");
  check(acl.aclrtMapMem(at + 4096, GRANULE, 0, memory, 0) != 0,
        "mapping at an address not aligned is refused");
  must("mapping in the middle of a reservation", acl.aclrtMapMem(at + GRANULE, GRANULE, 0, memory, 0));
  check(acl.aclrtMapMem(at + GRANULE, GRANULE, 0, other, 0) != 0, "mapping twice at one address is refused");
  must("access as mapped", grant(at + GRANULE, GRANULE, 0));
  expect(grant(at + GRANULE, GRANULE / 2, 0) != 0, "access to a part of what is mapped is refused");
  check(acl.aclrtReleaseMemAddress(at) != 0, "releasing a reservation with memory in it is refused");
  MUST(aclrtUnmapMem(at + GRANULE));
  MUST(aclrtReleaseMemAddress(at));
  MUST(aclrtFreePhysical(memory));
  MUST(aclrtFreePhysical(other));
}

/* --- 4: what one reservation holds
 * ---------------------------------------------------------------------------- */

static void neighbours(void) {
  begin(0);
  aclrtDrvMemHandle own = NULL, far = NULL;
  must("2 MiB of memory", create(0, GRANULE, &own));
  char* const at = reserve(4 * GRANULE);
  MUST(aclrtMapMem(at, GRANULE, 0, own, 0));
  if (n_devices() < 2) {
    skip("one device only: memory of two devices in one reservation");
  } else {
    must("memory of device 1", create(1, GRANULE, &far));
    expect(acl.aclrtMapMem(at + GRANULE, GRANULE, 0, far, 0) != 0,
           "memory of two devices in one reservation is refused");
  }
  struct kid kid = start("peer", "0", NULL);
  struct shared shared = {{0}, 8};
  uint64_t number = 0;
  answer(&kid, NULL);
  tell(&kid, "export");
  must("an export in another process", (aclError)answer(&kid, &number));
  memcpy(shared.bytes, &number, 8);
  must("import", import_from(&shared, 0, &far));
  expect(acl.aclrtMapMem(at + 2 * GRANULE, GRANULE, 0, far, 0) != 0,
         "own and imported memory in one reservation is refused");
  void* const apart = reserve(GRANULE);
  check(acl.aclrtMapMem(apart, GRANULE, 0, far, 0) == 0,
        "imported memory in a reservation of its own is mapped");
  end(&kid);
}

/* --- 5: between processes
 * ---------------------------------------------------------------------------------------- */

static void sharing(void) {
  begin(0);
  struct kid kid = start("peer", "0", NULL);
  const int32_t pid = (int32_t)answer(&kid, NULL);
  aclrtDrvMemHandle memory = NULL, again = NULL;
  struct shared shared, second;
  must("2 MiB of memory", create(0, GRANULE, &memory));
  void* const at = reserve(GRANULE);
  MUST(aclrtMapMem(at, GRANULE, 0, memory, 0));
  must("access", grant(at, GRANULE, 0));
  set_word(at, 31);
  must("export", export_as(memory, 0, ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT, &shared));
  check(export_as(memory, 0, ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT, &second) != 0, "a second export is refused");
  check(import_from(&shared, 0, &again) != 0, "import in the exporting process is refused");
  const long long code = ask_import(&kid, &shared);
  check(code != 0, "import by a process that is not on the list is refused (answered %lld)", code);
  expect(code == ACL_ERROR_RT_NO_PERMISSION, "with 207006");
  must("white list", allow(&shared, pid));
  if (!check(ask_import(&kid, &shared) == 0, "import by a process on the list works")) return;
  must("map in the other process", (aclError)ask(&kid, "map"));
  must("access in the other process", (aclError)ask(&kid, "grant"));
  uint64_t value = 0;
  tell(&kid, "read");
  check(answer(&kid, &value) == 0 && value == 31, "the importer reads what the exporter wrote");
  check(ask(&kid, "write 32") == 0 && word(at) == 32, "the exporter reads what the importer wrote");
  MUST(aclrtUnmapMem(at));
  MUST(aclrtFreePhysical(memory));
  tell(&kid, "read");
  check(answer(&kid, &value) == 0 && value == 32, "memory outlives its exporter's aclrtFreePhysical");
  struct kid late = start("peer", "0", NULL);
  answer(&late, NULL);
  check(ask_import(&late, &shared) != 0, "import after the exporter has freed the memory is refused");
  end(&late);
  check(ask(&kid, "free") == 0, "an importer frees its handle");

  if (!has_v1() || !has_v2()) {
    skip("one generation of the calls only");
  } else {
    uint64_t number = 0;
    must("2 MiB of memory", create(0, GRANULE, &memory));
    check(acl.aclrtMemExportToShareableHandle(memory, 0, 1, &number) == 0, "the older calls export too");
  }
  tell(&kid, "export");
  must("an export in the other process", (aclError)answer(&kid, &value));
  memset(&shared, 0, sizeof shared);
  memcpy(shared.bytes, &value, 8), shared.used = 8;
  kill(kid.pid, SIGKILL);
  end(&kid);
  check(import_from(&shared, 0, &again) != 0, "import from a process that was killed is refused");
}

/* --- 6: device memory is not the host's
 * ---------------------------------------------------------------------------- */

static int role_touch(const char* unused) {
  (void)unused;
  begin(0);
  void* const at = new_word(1);
  printf("0\n");
  fflush(stdout);
  return (int)*(volatile uint64_t*)at;
}
static void shielded(void) {
  struct kid kid = start("touch", "", NULL);
  must("device memory in another process", (aclError)answer(&kid, NULL));
  const int status = end(&kid);
  check(WIFSIGNALED(status) && (WTERMSIG(status) == SIGSEGV || WTERMSIG(status) == SIGBUS),
        "the host's access to a device address ends the process (status %d)", status);
}

/* --- 7: peers
 * ---------------------------------------------------------------------------------------------------------
 */

static aclError copy_on(aclrtStream s, void* to, void* from) {
  const aclError code = acl.aclrtMemcpyAsync(to, 8, from, 8, ACL_MEMCPY_DEVICE_TO_DEVICE, s);
  return code != 0 ? code : acl.aclrtSynchronizeStream(s);
}
static void peers(void) {
  begin(0);
  struct kid kid = start("peer", n_devices() > 1 ? "1" : "0", NULL);
  answer(&kid, NULL);
  aclrtDrvMemHandle memory = NULL;
  struct shared shared;
  must("2 MiB of memory", create(0, GRANULE, &memory));
  must("export", export_as(memory, 1, ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT, &shared));
  must("import", (aclError)ask_import(&kid, &shared));
  must("map", (aclError)ask(&kid, "map"));
  expect(ask(&kid, "read") != 0, "imported memory is out of reach before aclrtMemSetAccess");
  must("access", (aclError)ask(&kid, "grant"));
  check(ask(&kid, "read") == 0, "imported memory is within reach after aclrtMemSetAccess");
  end(&kid);
  if (n_devices() < 2) {
    skip("one device only: peers in one process");
    return;
  }
  void* const here = new_word(1);
  const aclrtStream s = new_stream();
  MUST(aclrtSetDevice(1));
  void* const there = new_word(2);
  const aclrtStream s1 = new_stream();
  MUST(aclrtSetDevice(0));
  expect(copy_on(s, here, there) != 0, "a copy from a peer that was not enabled fails");
  int32_t can = 0;
  MUST(aclrtDeviceCanAccessPeer(&can, 0, 1));
  if (can == 0) {
    skip("device 0 cannot access device 1");
    return;
  }
  MUST(aclrtDeviceEnablePeerAccess(1, 0));
  check(copy_on(s, here, there) == 0 && word(here) == 2, "a copy from an enabled peer works");
  MUST(aclrtSetDevice(1));
  expect(copy_on(s1, there, here) != 0, "access is enabled in one direction only");
}

/* --- 8: words that streams wait for, and captured streams
 * ------------------------------------------------------------ */

static void wait_case(const char* what, uint32_t flag, uint64_t value, uint64_t never, uint64_t holds) {
  void* const at = new_word(never);
  const aclrtStream s = new_stream(), other = new_stream();
  MUST(aclrtValueWait(at, value, flag, s));
  const bool waits = stays_busy(s);
  MUST(aclrtValueWrite(at, holds, 0, other));
  const aclError code = acl.aclrtSynchronizeStream(s);
  check(waits && code == 0, "%s: waits at %" PRId64 ", goes on at %" PRId64, what, (int64_t)never,
        (int64_t)holds);
}
static void values(void) {
  begin(0);
  if (!can_block()) return;
  wait_case("GEQ 3", ACL_VALUE_WAIT_GEQ, 3, 2, 3);
  wait_case("GEQ 0, compared as signed", ACL_VALUE_WAIT_GEQ, 0, (uint64_t)-5, 7);
  wait_case("EQ 3", ACL_VALUE_WAIT_EQ, 3, 4, 3);
  wait_case("AND 4", ACL_VALUE_WAIT_AND, 4, 3, 6);
  wait_case("NOR 1", ACL_VALUE_WAIT_NOR, 1, ~UINT64_C(0), 0);
  char* const at = new_word(0);
  check(acl.aclrtValueWrite(at + 4, 1, 0, NULL) != 0, "a word that is not 8-byte aligned is refused");
  check(acl.aclrtValueWrite(at, 5, 0, NULL) == 0 && acl.aclrtSynchronizeStream(NULL) == 0 && word(at) == 5,
        "the default stream writes values");

  if (acl.aclmdlRICaptureBegin == NULL) {
    skip("no aclmdlRICaptureBegin");

    return;
  }
  const aclrtStream s = new_stream();
  aclmdlRI graph = NULL;
  check(acl.aclmdlRICaptureBegin(NULL, ACL_MODEL_RI_CAPTURE_MODE_GLOBAL) != 0,
        "the default stream is not captured");
  MUST(aclmdlRICaptureBegin(s, ACL_MODEL_RI_CAPTURE_MODE_GLOBAL));
  MUST(aclrtMemsetAsync(at, 8, 1, 8, s));
  const aclError code = acl.aclrtSynchronizeStream(s);
  check(code != 0, "synchronising while a stream is captured is refused (answered %d)", code);
  expect(code == ACL_ERROR_RT_CAPTURE_MODE_BLOCK_ASYNC, "with 107041");
  if (code == 0) return;
  MUST(aclmdlRICaptureEnd(s, &graph));
  check(word(at) == 5, "what is captured is not done");
  MUST(aclmdlRIExecuteAsync(graph, s));
  MUST(aclrtSynchronizeStream(s));
  check(word(at) == UINT64_C(0x0101010101010101), "an executed graph is done");
  set_word(at, 0);
  MUST(aclmdlRIExecuteAsync(graph, s));
  MUST(aclrtSynchronizeStream(s));
  check(word(at) == UINT64_C(0x0101010101010101), "and may be executed again");
  MUST(aclmdlRIDestroy(graph));
}

/* --- 9: addresses that copies do not take
 * --------------------------------------------------------------------------- */

static void addresses(void) {
  begin(0);
  if (acl.aclrtHostRegisterV2 == NULL) {
    skip("no aclrtHostRegisterV2");
  } else {
    uint64_t from = 1;
    char* const host = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    void *device = NULL, *pinned = NULL;
    check(acl.aclrtHostRegisterV2(host + 64, 4096, ACL_HOST_REG_MAPPED) != 0,
          "an address that is not aligned is refused");
    host[0] = 42;
    const aclError code = acl.aclrtHostRegisterV2(host, 8192, ACL_HOST_REG_MAPPED);
    if (code != 0) {
      skip("aclrtHostRegisterV2 answered %d: kernels before 5.11 take memory of aclrtMallocHost only", code);
    } else {
      MUST(aclrtHostGetDevicePointer(host, &device, 0));
      check(host[0] == 42, "registering keeps what is in the memory");
      expect(acl.aclrtMemcpy(device, 8, &from, 8, ACL_MEMCPY_HOST_TO_DEVICE) != 0,
             "the device address of registered host memory is refused in copies");
      MUST(aclrtHostUnregister(host));
    }
    MUST(aclrtMallocHost(&pinned, 4096));
    expect(acl.aclrtHostRegisterV2(pinned, 4096, ACL_HOST_REG_PINNED) != 0,
           "pinning what is pinned is refused");
  }
  if (acl.aclrtIpcMemGetExportKey == NULL) {
    skip("no aclrtIpcMemGetExportKey");
    return;
  }
  char key[USHMEM_ACL_IPC_KEY_BYTES] = "", command[128];
  void* at = NULL;
  expect(acl.aclrtIpcMemGetExportKey(new_word(0), 64, key, sizeof key, 1) != 0,
         "a small block is not shared by key");
  MUST(aclrtMalloc(&at, 4 * MIB, ACL_MEM_MALLOC_HUGE_FIRST));
  MUST(aclrtIpcMemGetExportKey(at, 4 * MIB, key, sizeof key,
                               ACL_RT_IPC_MEM_EXPORT_FLAG_DISABLE_PID_VALIDATION));
  struct kid kid = start("peer", n_devices() > 1 ? "1" : "0", NULL);
  answer(&kid, NULL);
  snprintf(command, sizeof command, "key %s", key);
  must("import by key", (aclError)ask(&kid, command));
  expect(ask(&kid, "key_from_host") != 0, "memory imported by key is refused in copies from the host");
  check(ask(&kid, "key_from_device") == 0 && word(at) == 77, "but takes part in copies on the device");
  end(&kid);
}

/* --- 10: chips and versions
 * ------------------------------------------------------------------------------------------ */

static bool is_chip(const char* prefix) {
  return strncmp(acl.aclrtGetSocName(), prefix, strlen(prefix)) == 0;
}
static void chips(void) {
  begin(0);
  const bool a3 = is_chip("Ascend910_93"), a950 = is_chip("Ascend950"), a2 = is_chip("Ascend910B");
  check(a2 || a3 || a950, "the chip is one that is supported: %s", acl.aclrtGetSocName());
  check(has_v1() || has_v2(), "there is a way to export memory");
  check(!has_v2() || (acl.aclrtMemImportFromShareableHandleV2 != NULL &&
                      acl.aclrtMemSetPidToShareableHandleV2 != NULL),
        "the newer calls are all there or none");
  void* at = NULL;
  if (a950)
    expect(acl.aclrtReserveMemAddress(&at, GRANULE, 0, (void*)0x100000000000, 0) != 0,
           "950 takes no wish for an address");
  else
    expect(acl.aclrtReserveMemAddress(&at, 129 * 1024 * MIB, 0, NULL, 0) != 0,
           "a reservation of more than 128 GiB is refused");
  if (!has_v2()) {
    skip("no fabric handles in this version");
    return;
  }
  aclrtDrvMemHandle memory = NULL;
  struct shared shared;
  must("2 MiB of memory", create(0, GRANULE, &memory));
  const aclError code = export_as(memory, 1, ACL_MEM_SHARE_HANDLE_TYPE_FABRIC, &shared);
  expect((code == 0) == a3, "fabric handles are for A3 alone (answered %d)", code);
}

/* --- 11: resources end: with the stand-in only
 * ----------------------------------------------------------------------- */

static aclrtEvent event_of_thread;
static aclrtStream stream_of_thread;
static volatile bool recorded;
static void* record(void* unused) {
  acl.aclrtSetDevice(0);
  acl.aclrtRecordEvent(event_of_thread, stream_of_thread);
  recorded = true;
  return unused;
}
static int role_short(const char* unused) {
  (void)unused;
  begin(0);
  aclrtDrvMemHandle memory = NULL;
  const aclError first = create(0, GRANULE, &memory), second = create(0, GRANULE, &memory);
  const aclError third = create(0, GRANULE, &memory), fourth = create(0, GRANULE, &memory);
  printf("%d\n%d\n%d\n%d\n", first, second, third, fourth);
  return 0;
}
static int role_events(const char* unused) {
  (void)unused;
  begin(0);
  void* const gate = new_word(0);
  pthread_t thread;
  aclrtEvent event = NULL;
  stream_of_thread = new_stream();
  MUST(aclrtCreateEventExWithFlag(&event, ACL_EVENT_SYNC));
  MUST(aclrtCreateEventExWithFlag(&event_of_thread, ACL_EVENT_SYNC));
  MUST(aclrtValueWait(gate, 1, ACL_VALUE_WAIT_GEQ, stream_of_thread));
  for (int i = 0; i < 2; ++i) MUST(aclrtRecordEvent(event, stream_of_thread));
  pthread_create(&thread, NULL, record, NULL);
  usleep(200000); /* long enough for a record that does not block */
  printf("%d\n", recorded ? 1 : 0);
  MUST(aclrtValueWrite(gate, 1, 0, new_stream()));
  pthread_join(thread, NULL);
  printf("%d\n", recorded ? 0 : 1);
  return 0;
}
static void shortage(void) {
  const char* const settings = getenv("USHMEM_FAKE_ACL");
  if (settings == NULL) {
    skip("not the stand-in: nothing is told to fail");
    return;
  }
  char more[512];
  snprintf(more, sizeof more, "%s%sfail=aclrtMallocPhysical:2,oom=4194304", settings, settings[0] ? "," : "");
  struct kid kid = start("short", "", more);
  check(answer(&kid, NULL) == 0, "the first call that is told nothing works");
  check(answer(&kid, NULL) != 0, "a call that is told to fail fails");
  check(answer(&kid, NULL) == 0, "the next one does not");
  check(answer(&kid, NULL) != 0, "memory beyond the limit is refused");
  end(&kid);
  snprintf(more, sizeof more, "%s%sevents=2", settings, settings[0] ? "," : "");
  kid = start("events", "", more);
  check(answer(&kid, NULL) == 0, "recording an event blocks while the device has no more");
  check(answer(&kid, NULL) == 0, "and goes on when it has");
  end(&kid);
}

/* --- all of them ---------------------------------------------------------------------------- */

static const struct {
  const char* what;
  void (*run)(void);
} behaviours[] = {
    {"work of streams is asynchronous", asynchrony},
    {"threads and contexts", contexts},
    {"sizes and addresses", alignment},
    {"what one reservation may hold", neighbours},
    {"memory between processes", sharing},
    {"device memory is not the host's", shielded},
    {"access to peers", peers},
    {"words, and captured streams", values},
    {"addresses that copies refuse", addresses},
    {"chips and versions", chips},
    {"resources end", shortage},
};
enum { n_behaviours = sizeof behaviours / sizeof behaviours[0] };

/* One behaviour in a process of its own; its counts come back over a pipe, also when it ends early. */
static int report_to;
static void report(void) {
  const int counts[4] = {passes, fails, notes, skips};
  fflush(stdout);
  if (write(report_to, counts, sizeof counts) != sizeof counts) _exit(1);
}
static void run_apart(int number) {
  int pipes[2];
  if (pipe(pipes) != 0) abort();
  fflush(stdout);
  const pid_t pid = fork();
  if (pid == 0) {
    char text[2][16];
    close(pipes[0]);
    snprintf(text[0], sizeof text[0], "%d", number), snprintf(text[1], sizeof text[1], "%d", pipes[1]);
    execl(program, program, strict ? "--strict" : "--plain", "--behaviour", text[0], text[1], library,
          (char*)NULL);
    _exit(98);
  }
  close(pipes[1]);
  int counts[4] = {0}, status = 0;
  const bool told = read(pipes[0], counts, sizeof counts) == sizeof counts;
  close(pipes[0]);
  waitpid(pid, &status, 0);
  behaviour = number;
  if (!told)
    check(false, "%s: the process ended with status %d and said nothing", behaviours[number - 1].what,
          status);
  passes += counts[0], fails += counts[1], notes += counts[2], skips += counts[3];
}

int main(int argc, char** argv) {
  int only = 0;
  const char *role = NULL, *argument = NULL;
  program = "/proc/self/exe";
  library = getenv("USHMEM_ASCENDCL_LIBRARY");
  for (int i = 1; i < argc; ++i) {
    if (strcmp(argv[i], "--strict") == 0) strict = true;
    else if (strcmp(argv[i], "--plain") == 0) continue;
    else if (strcmp(argv[i], "--only") == 0 && i + 1 < argc) only = atoi(argv[++i]);
    else if (strcmp(argv[i], "--behaviour") == 0 && i + 2 < argc)
      behaviour = atoi(argv[i + 1]), report_to = atoi(argv[i + 2]), i += 2;
    else if (strcmp(argv[i], "--role") == 0 && i + 2 < argc)
      role = argv[i + 1], argument = argv[i + 2], i += 2;
    else if (argv[i][0] == '-')
      return fprintf(stderr, "usage: contract [--strict] [--only N] [LIBRARY]\n"), 2;
    else library = argv[i];
  }
  if (library == NULL) library = "libascendcl.so";
  if (role != NULL || behaviour != 0) {
    alarm(60); /* a deadlock ends, and is a failure */
    if (!open_library()) return 2;
    if (role != NULL && strcmp(role, "peer") == 0) return role_peer(argument);
    if (role != NULL && strcmp(role, "touch") == 0) return role_touch(argument);
    if (role != NULL && strcmp(role, "short") == 0) return role_short(argument);
    if (role != NULL) return role_events(argument);
    signal(SIGPIPE, SIG_IGN);
    atexit(report);
    behaviours[behaviour - 1].run();
    exit(0);
  }
  if (!open_library()) return 2;
  for (int i = 1; i <= n_behaviours; ++i) {
    if (only != 0 && only != i) continue;
    printf("---- %d: %s\n", i, behaviours[i - 1].what);
    run_apart(i);
  }
  printf("contract: %d passed, %d failed, %d noted, %d skipped (%s)\n", passes, fails, notes, skips, library);
  return fails != 0 ? 1 : passes == 0 ? 2 : 0;
}
