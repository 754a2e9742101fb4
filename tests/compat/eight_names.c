/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What torch_npu does: opens libshmem.so and uses eight of its functions, in two processes that hand the
 * unique id over by a pipe. Each writes to the other's memory by the pointer that aclshmem_ptr gives, and
 * waits for the other's word. argv[1]: the library.
 */
#include <aclshmem/shmem.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { deadline_s = 60, words = 1024 };

static struct {
  int32_t (*set_conf_store_tls)(bool, const char *, uint32_t);
  int (*get_uniqueid)(aclshmemx_uniqueid_t *);
  int (*set_attr_uniqueid_args)(int, int, int64_t, aclshmemx_uniqueid_t *, aclshmemx_init_attr_t *);
  int (*init_attr)(aclshmemx_bootstrap_t, aclshmemx_init_attr_t *);
  void *(*malloc)(size_t);
  void (*free)(void *);
  void *(*ptr)(void *, int);
  int (*finalize)(void);
} shmem;

static void must(int good, const char *what) {
  if (good) return;
  fprintf(stderr, "eight_names: %s\n", what);
  exit(1);
}

static void load(void *library, const char *name, void *function) {
  void *found = dlsym(library, name);
  must(found != NULL, name);
  memcpy(function, &found, sizeof found);
}

static void load_all(const char *path) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  must(library != NULL, library == NULL ? dlerror() : "");
  load(library, "aclshmemx_set_conf_store_tls", &shmem.set_conf_store_tls);
  load(library, "aclshmemx_get_uniqueid", &shmem.get_uniqueid);
  load(library, "aclshmemx_set_attr_uniqueid_args", &shmem.set_attr_uniqueid_args);
  load(library, "aclshmemx_init_attr", &shmem.init_attr);
  load(library, "aclshmem_malloc", &shmem.malloc);
  load(library, "aclshmem_free", &shmem.free);
  load(library, "aclshmem_ptr", &shmem.ptr);
  load(library, "aclshmem_finalize", &shmem.finalize);
}

static int run(int pe, const char *path, int channel) {
  aclshmemx_uniqueid_t id;
  struct {
    aclshmemx_init_attr_t attr;
    char beyond[16];
  } kept;
  alarm(deadline_s); /* the other is gone or waits for ever: end, and say so by the status */
  load_all(path);
  must(shmem.finalize() != 0, "finalize before the world has begun");
  must(shmem.set_conf_store_tls(false, "", 0) == 0, "set_conf_store_tls(false)");
  if (pe == 0) {
    must(shmem.get_uniqueid(&id) == 0, "get_uniqueid");
    must(write(channel, &id, sizeof id) == (ssize_t)sizeof id, "write");
  } else {
    size_t got = 0;
    while (got < sizeof id) {
      const ssize_t n = read(channel, (char *)&id + got, sizeof id - got);
      must(n > 0, "read");
      got += (size_t)n;
    }
  }
  memset(&kept, 0x5a, sizeof kept);
  must(shmem.set_attr_uniqueid_args(2, 2, 1 << 20, &id, &kept.attr) != 0, "PE 2 of 2");
  must(shmem.set_attr_uniqueid_args(pe, 2, 1 << 20, &id, &kept.attr) == 0, "set_attr_uniqueid_args");
  must(kept.attr.instance_id == 0x5a5a5a5a5a5a5a5a && kept.beyond[0] == 0x5a,
       "written past what old programs have");
  must(shmem.init_attr(ACLSHMEMX_INIT_WITH_MPI, &kept.attr) == ACLSHMEM_NOT_SUPPORTED, "MPI");
  must(shmem.init_attr(ACLSHMEMX_INIT_WITH_UNIQUEID, &kept.attr) == 0, "init_attr");

  int *mine = shmem.malloc(words * sizeof *mine);
  must(mine != NULL, "malloc");
  must(shmem.ptr(mine, pe) == mine, "ptr to the own PE");
  volatile int *theirs = shmem.ptr(mine, 1 - pe);
  must(theirs != NULL && theirs != mine, "ptr to the other PE");
  for (int i = 1; i < words; ++i) theirs[i] = 1000 * (pe + 1) + i;
  __atomic_store_n(&theirs[0], 7 + pe, __ATOMIC_RELEASE);
  while (__atomic_load_n(&mine[0], __ATOMIC_ACQUIRE) != 7 + (1 - pe)) usleep(100);
  for (int i = 1; i < words; ++i) must(mine[i] == 1000 * (2 - pe) + i, "what the other wrote");
  shmem.free(mine);
  must(shmem.finalize() == 0, "finalize");
  return 0;
}

int main(int argc, char **argv) {
  int channel[2];
  must(argc == 2, "usage: eight_names LIBRARY");
  must(pipe(channel) == 0, "pipe");
  const pid_t child = fork();
  must(child >= 0, "fork");
  if (child == 0) return run(1, argv[1], channel[0]);
  run(0, argv[1], channel[1]);
  int status = -1;
  must(waitpid(child, &status, 0) == child && status == 0, "the other process failed");
  puts("both PEs are right");
  return 0;
}
