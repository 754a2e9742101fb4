// SPDX-License-Identifier: Apache-2.0
//
// Children of a PE: fork gives a child its own globals, as a program without this library would;
// the child is no PE and its calls say so; system, popen, posix_spawn and vfork work.
// tests/multi/fork_builds repeats the heart of it in programs linked in other ways.
#include <fcntl.h>
#include <shmemx.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <string>

#include "support.hpp"

namespace {

long number = 5;
long array_of_pages[4096];
std::string text = "the parent's text";

// The status with which a child that runs body() ends: 0 to 255, or 256 + signal.
int status_of(pid_t child) {
  int status = 0;
  if (waitpid(child, &status, 0) != child) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
}
int in_child(const std::function<int()>& body) {
  const pid_t child = fork();
  if (child == 0) _exit(body());
  return status_of(child);
}

// A child's standard error, and its status.
struct Said {
  int status;
  std::string text;
};
Said said_by_child(const std::function<int()>& body) {
  int ends[2];
  if (pipe(ends) != 0) return {-1, {}};
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDERR_FILENO);
    close(ends[0]);
    _exit(body());
  }
  close(ends[1]);
  Said said{0, {}};
  char buffer[512];
  for (ssize_t n; (n = read(ends[0], buffer, sizeof buffer)) > 0;)
    said.text.append(buffer, static_cast<std::size_t>(n));
  close(ends[0]);
  said.status = status_of(child);
  return said;
}

}  // namespace

MULTI_TEST_PROCESS_ONLY(Fork, AChildsStoresDoNotReachItsParentOrOtherPes) {
  number = 50 + multi::pe();
  shmem_barrier_all();
  const int status = in_child([] {
    if (number != 50 + multi::pe() || text != "the parent's text") return 1;  // it begins as a copy
    number = -1;
    for (long& word : array_of_pages) word = -1;
    text = "another text, so long that it needs memory of its own";
    setenv("MULTI_FORK_TEST", "set by the child", 1);
    unsetenv("PATH");
    return number == -1 ? 9 : 2;
  });
  EXPECT_EQ(status, 9);
  EXPECT_EQ(number, 50 + multi::pe());
  EXPECT_EQ(array_of_pages[0], 0);
  EXPECT_EQ(array_of_pages[4095], 0);
  EXPECT_EQ(text, "the parent's text");
  EXPECT_EQ(getenv("MULTI_FORK_TEST"), nullptr);
  EXPECT_NE(getenv("PATH"), nullptr);
  shmem_barrier_all();
  for (int pe = 0; pe < multi::n_pes(); ++pe) EXPECT_EQ(shmem_long_g(&number, pe), 50 + pe);
  shmem_barrier_all();
  number = 5;
  shmem_barrier_all();
}

MULTI_TEST_PROCESS_ONLY(Fork, WhatPeersPutAfterTheForkReachesTheParentOnly) {
  const int from = multi::neighbour(-1);
  int go[2], done[2];
  ASSERT_EQ(pipe(go), 0);
  ASSERT_EQ(pipe(done), 0);
  const pid_t child = fork();
  if (child == 0) {
    char byte;
    if (read(go[0], &byte, 1) != 1) _exit(3);  // until the parent has received
    const bool own = number == 5;
    if (write(done[1], own ? "y" : "n", 1) != 1) _exit(4);
    _exit(0);
  }
  shmem_barrier_all();
  shmem_long_p(&number, 1000 + multi::pe(), multi::neighbour(1));
  shmem_long_wait_until(&number, SHMEM_CMP_EQ, 1000 + from);
  EXPECT_EQ(write(go[1], "g", 1), 1);
  char answer = '?';
  EXPECT_EQ(read(done[0], &answer, 1), 1);
  EXPECT_EQ(answer, 'y') << "the child saw a put that was made after the fork";
  EXPECT_EQ(status_of(child), 0);
  for (const int fd : {go[0], go[1], done[0], done[1]}) close(fd);
  shmem_barrier_all();
  number = 5;
  shmem_barrier_all();
}

MULTI_TEST_PROCESS_ONLY(Fork, StdioOfTheParentIsIntactAfterAChildPrinted) {
  const int status = in_child([] {
    const int null = open("/dev/null", O_WRONLY);
    dup2(null, STDOUT_FILENO);
    std::printf("printed by a child, flushed by it\n");
    std::fflush(stdout);
    static char buffer[100];
    setvbuf(stdout, buffer, _IOFBF, sizeof buffer);  // the parent must not get to use this
    std::printf("left in the child's buffer");
    std::fclose(stdin);
    return 0;
  });
  EXPECT_EQ(status, 0);
  EXPECT_EQ(fileno(stdout), STDOUT_FILENO);
  EXPECT_EQ(ferror(stdout), 0);
  EXPECT_EQ(std::fflush(stdout), 0);
  EXPECT_EQ(fileno(stdin), STDIN_FILENO);
}

MULTI_TEST_PROCESS_ONLY(Fork, TheHeapStaysSharedWithAChild) {
  multi::Shared<long> words(2);
  long* word = words.get();
  const int status = in_child([word] {
    word[0] = 77;
    return 0;
  });
  EXPECT_EQ(status, 0);
  EXPECT_EQ(words[0], 77);
  shmem_barrier_all();
  EXPECT_EQ(shmem_long_g(words.get(), multi::neighbour(1)), 77);
  shmem_barrier_all();
}

MULTI_TEST_PROCESS_ONLY(Fork, ACallInAChildSaysThatItIsNoPe) {
  multi::Shared<long> word(1);
  // With errors that return: the text tells, nothing is done.
  shmemx_set_errors(SHMEMX_ERRORS_RETURN);
  long* target = word.get();
  const int status = in_child([target] {
    shmemx_clear_error();
    shmem_long_p(target, 1, 0);
    if (std::strstr(shmemx_last_error(), "forked child") == nullptr) return 1;
    shmemx_clear_error();
    if (shmem_my_pe() != -1 || std::strstr(shmemx_last_error(), "forked child") == nullptr)
      return 2;
    shmem_quiet();
    if (shmem_malloc(8) != nullptr || shmem_n_pes() != -1) return 3;
    int initialized = 5;
    shmem_query_initialized(&initialized);
    return initialized == 0 ? 0 : 4;
  });
  shmemx_set_errors(SHMEMX_ERRORS_ABORT);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(word[0], 0);
  shmem_barrier_all();
}

MULTI_TEST_PROCESS_ONLY(Fork, ACallInAChildEndsTheChildAndNotTheJob) {
  multi::Shared<long> word(1);
  long* target = word.get();
  const Said said = said_by_child([target] {
    shmem_long_p(target, 1, 0);
    return 0;
  });
  EXPECT_EQ(said.status, 70);
  EXPECT_NE(said.text.find("shmem_long_p"), std::string::npos) << said.text;
  EXPECT_NE(said.text.find("forked child"), std::string::npos) << said.text;
  EXPECT_EQ(word[0], 0);
  // Long waits look whether the job has ended: this one must last until all have come.
  shmem_barrier_all();
  multi::Shared<long> late(1);
  if (multi::pe() == 0 && multi::n_pes() > 1) {
    const timespec pause{0, 50'000'000};
    nanosleep(&pause, nullptr);  // so that the others' waits are slow ones
  }
  shmem_long_p(late.get(), 1, multi::neighbour(1));
  shmem_long_wait_until(late.get(), SHMEM_CMP_EQ, 1);
  shmem_barrier_all();
}

MULTI_TEST_PROCESS_ONLY(Fork, AGrandchildHasGlobalsOfItsOwnToo) {
  const int status = in_child([] {
    number = 1;
    const int inner = in_child([] {
      const bool copy = number == 1;
      number = 2;
      return copy ? 4 : 1;
    });
    return inner == 4 && number == 1 ? 6 : 2;
  });
  EXPECT_EQ(status, 6);
  EXPECT_EQ(number, 5);
}

MULTI_TEST_PROCESS_ONLY(Fork, ManyForksWhilePeersWriteLoseNothing) {
  // Peers add to a global of this PE all the time; forks copy and replace pages of the children
  // only.
  static long counter;
  const int n = multi::n_pes(), adds = multi::rounds(2000), forks = 12;
  for (int i = 0; i < adds; ++i) {
    shmem_long_atomic_inc(&counter, multi::neighbour(i));
    if (i % (adds / forks + 1) == 0) {
      EXPECT_EQ(in_child([] { return counter = -1, 0; }), 0);
    }
  }
  shmem_barrier_all();
  long expected = 0;
  for (int pe = 0; pe < n; ++pe)
    for (int i = 0; i < adds; ++i) expected += (pe + i) % n == multi::pe() ? 1 : 0;
  EXPECT_EQ(counter, expected);
  shmem_barrier_all();
  counter = 0;
}

MULTI_TEST_PROCESS_ONLY(Fork, OtherThreadsKeepWritingWhileOneForks) {
  static std::atomic<long> written;
  static std::atomic<bool> stop;
  written = 0;
  stop = false;
  long stores = 0;
  multi::in_threads(2, [&](int thread) {
    if (thread == 0) {
      while (!stop.load()) {
        written.fetch_add(1);
        ++stores;
      }
    } else {
      multi::until([] { return written.load() > 0; });
      for (int i = 0; i < 5; ++i) EXPECT_EQ(in_child([] { return written = -100, 0; }), 0);
      stop = true;
    }
  });
  EXPECT_EQ(written.load(), stores);
}

MULTI_TEST_PROCESS_ONLY(Fork, SeveralThreadsMayForkAtOnce) {
  // Each child has the globals as they were, and no descriptor is lost or closed for somebody else.
  const auto descriptors = [] {
    int count = 0;
    for (int fd = 0; fd < 512; ++fd) count += fcntl(fd, F_GETFD) >= 0;
    return count;
  };
  const int before = descriptors(), rounds = multi::rounds(40);
  std::atomic<int> wrong = 0;
  multi::in_threads(3, [&](int) {
    for (int i = 0; i < rounds; ++i) wrong += in_child([] { return number == 5 ? (number = 6, 0) : 1; });
  });
  EXPECT_EQ(wrong.load(), 0);
  EXPECT_EQ(number, 5);
  EXPECT_EQ(descriptors(), before);
}

MULTI_TEST_PROCESS_ONLY(Fork, SystemPopenSpawnAndVforkNeedNothing) {
  EXPECT_EQ(WEXITSTATUS(system("exit 7")), 7);
  FILE* echo = popen("echo from a shell", "r");
  ASSERT_NE(echo, nullptr);
  char line[100] = {};
  EXPECT_NE(std::fgets(line, sizeof line, echo), nullptr);
  EXPECT_STREQ(line, "from a shell\n");
  EXPECT_EQ(pclose(echo), 0);

  pid_t child = 0;
  char program[] = "/bin/sh", option[] = "-c", script[] = "exit 8";
  char* const arguments[] = {program, option, script, nullptr};
  EXPECT_EQ(posix_spawn(&child, program, nullptr, nullptr, arguments, environ), 0);
  EXPECT_EQ(status_of(child), 8);
  child = vfork();
  if (child == 0) {
    execve(program, arguments, environ);
    _exit(1);
  }
  EXPECT_EQ(status_of(child), 8);
  child = fork();
  if (child == 0) {
    execve(program, arguments, environ);
    _exit(1);
  }
  EXPECT_EQ(status_of(child), 8);
  EXPECT_EQ(number, 5);
}

MULTI_TEST_PROCESS_ONLY(Fork, AProgramStartedByAPeIsAWorldOfItsOwn) {
  // The launcher's variables are gone: a child that is an OpenSHMEM program is not taken for this
  // PE.
  EXPECT_EQ(getenv("USHMEM_NODE_FD"), nullptr);
  EXPECT_EQ(getenv("USHMEM_PE"), nullptr);
  EXPECT_EQ(getenv("USHMEM_NPES"), nullptr);
}
