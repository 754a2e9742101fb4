// SPDX-License-Identifier: Apache-2.0
#include "core/runtime/globals.hpp"

#include <fcntl.h>
#include <link.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/single_threaded.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

#include "core/runtime/error.hpp"

namespace ushmem::core {
namespace {

// System calls without libc: in a static program libc's data lies in the segment itself, and a
// sanitizer's interceptor may write its own data there; neither must happen between the copy of the
// pages and their replacement, or the write would be lost.
long raw_syscall(long number, long a, long b, long c, long d, long e, long f) {
#if defined(__x86_64__)
  long result;
  register long r10 asm("r10") = d;
  register long r8 asm("r8") = e;
  register long r9 asm("r9") = f;
  asm volatile("syscall"
               : "=a"(result)
               : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
               : "rcx", "r11", "memory");
  return result;
#elif defined(__aarch64__)
  register long x8 asm("x8") = number;
  register long x0 asm("x0") = a;
  register long x1 asm("x1") = b;
  register long x2 asm("x2") = c;
  register long x3 asm("x3") = d;
  register long x4 asm("x4") = e;
  register long x5 asm("x5") = f;
  asm volatile("svc 0"
               : "+r"(x0)
               : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
               : "memory");
  return x0;
#else
#error "ushmem runs on x86-64 and aarch64"
#endif
}

bool is_error(long result) { return result < 0 && result > -4096; }

// Copies without calling anything. Pages are page-aligned and a multiple of 64 bytes long. Not
// instrumented: it reads padding and red zones between variables.
__attribute__((no_sanitize("address", "thread", "undefined")))
void copy_pages(std::uintptr_t to, std::uintptr_t from, std::size_t bytes) {
#if defined(__x86_64__)
  asm volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(bytes) : : "memory");
#else
  auto* d = reinterpret_cast<volatile std::uint64_t*>(to);
  auto* s = reinterpret_cast<const volatile std::uint64_t*>(from);
  for (std::size_t i = 0; i < bytes / 8; ++i) d[i] = s[i];
#endif
}

// The same, leaving out pages that are all zero where `to` is zero too: pages of .bss that nobody has
// written cost nothing, and shall not here.
__attribute__((no_sanitize("address", "thread", "undefined")))
void copy_written_pages(std::uintptr_t to, std::uintptr_t from, std::size_t bytes, std::size_t page) {
  for (std::size_t at = 0; at < bytes; at += page) {
    auto* word = reinterpret_cast<const volatile std::uint64_t*>(from + at);
    const auto* end = word + page / sizeof *word;
    while (word != end && *word == 0) ++word;
    if (word != end) copy_pages(to + at, from + at, page);
  }
}

void read_build_id(const dl_phdr_info& info, const ElfW(Phdr)& note, DataSegment& out) {
  const char* at = reinterpret_cast<const char*>(info.dlpi_addr + note.p_vaddr);
  const char* end = at + note.p_memsz;
  while (at + sizeof(ElfW(Nhdr)) <= end) {
    ElfW(Nhdr) header;
    std::memcpy(&header, at, sizeof header);
    const char* name = at + sizeof header;
    const char* content = name + (header.n_namesz + 3) / 4 * 4;
    if (header.n_type == NT_GNU_BUILD_ID && header.n_namesz == 4 && std::memcmp(name, "GNU", 4) == 0)
      std::memcpy(out.build_id, content, std::min<std::size_t>(header.n_descsz, sizeof out.build_id));
    at = content + (header.n_descsz + 3) / 4 * 4;
  }
}

int read_main_program(dl_phdr_info* info, std::size_t, void* out) {
  auto& segment = *static_cast<DataSegment*>(out);
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  std::uintptr_t begin = 0, end = 0, relro_end = 0;
  bool interpreter = false;
  for (int i = 0; i < info->dlpi_phnum; ++i) {
    const ElfW(Phdr)& p = info->dlpi_phdr[i];
    const std::uintptr_t at = info->dlpi_addr + p.p_vaddr;
    if (p.p_type == PT_INTERP) interpreter = true;
    if (p.p_type == PT_NOTE) read_build_id(*info, p, segment);
    if (p.p_type == PT_GNU_RELRO) relro_end = at + p.p_memsz;
    if (p.p_type == PT_LOAD) {
      if (segment.image_begin == 0) segment.image_begin = at;
      segment.image_end = at + p.p_memsz;
    }
    // The last writable segment: some linkers give the RELRO part a segment of its own before it.
    if (p.p_type == PT_LOAD && (p.p_flags & PF_W) != 0 && at + p.p_memsz > end) {
      begin = at;
      end = at + p.p_memsz;
    }
  }
  segment.static_program = !interpreter;
  if (end == 0) return 1;
  if (relro_end > begin && relro_end <= end) begin = relro_end;
  begin = begin / page * page;  // the loader protects whole pages of RELRO only, rounding down
  end = (end + page - 1) / page * page;
  segment.begin = begin;
  segment.bytes = end - begin;
  return 1;  // the first object is the main program
}

// For the fork handlers, which take no argument. One fork at a time: the handlers of two threads that fork
// at once may run in any order.
struct ForkGuard {
  pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
  DataSegment segment;
  bool moved = false;
  std::vector<SharedRange> further;
  bool copies = false;  // this fork's child gets copies of something
  void (*in_child)() = nullptr;
  int pipe[2] = {-1, -1};
};
constinit ForkGuard guard;

// A private copy of pages that are shared, in their place, in one step. Calls nothing of libc: until the step
// nothing may write to a global, which may lie in them. False with the system's error, negative.
long make_private(const SharedRange& range) {
  const auto bytes = static_cast<long>(range.bytes);
  const long fresh =
      raw_syscall(SYS_mmap, 0, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (is_error(fresh)) return fresh;
  copy_pages(static_cast<std::uintptr_t>(fresh), range.begin, range.bytes);
  return raw_syscall(SYS_mremap, fresh, bytes, bytes, MREMAP_MAYMOVE | MREMAP_FIXED, static_cast<long>(range.begin), 0);
}

void before_fork() {
  pthread_mutex_lock(&guard.one);
  guard.copies = guard.moved || !guard.further.empty();
  if (!guard.copies) return;
  if (guard.moved && guard.segment.static_program && threads_of_this_process() > 1)
    fatal(nullptr, "fork",
          "a statically linked program with several threads cannot fork: its C library's data is "
          "symmetric too (link dynamically, or set USHMEM_SYMMETRIC_GLOBALS=0)");
  if (pipe2(guard.pipe, O_CLOEXEC) != 0)
    fatal(nullptr, "fork", "cannot make a pipe to guard the symmetric globals: %s",
          std::strerror(errno));
}

// The parent waits until the child has its own copy, else the child could see half of a later write.
void after_fork_in_parent() {
  if (!guard.copies) {
    pthread_mutex_unlock(&guard.one);
    return;
  }
  close(guard.pipe[1]);
  char byte;
  ssize_t n;
  do n = read(guard.pipe[0], &byte, 1);
  while (n < 0 && errno == EINTR);
  close(guard.pipe[0]);
  pthread_mutex_unlock(&guard.one);
}

void after_fork_in_child() {
  // The globals first: until then nothing may write to one, since the pages are still the parent's.
  long done = guard.moved ? make_private({guard.segment.begin, guard.segment.bytes}) : 0;
  for (const SharedRange& range : guard.further)
    if (!is_error(done)) done = make_private(range);
  if (is_error(done)) {
    static const char message[] = "ushmem: fork: no memory for the child's copy of the globals and registered buffers\n";
    raw_syscall(SYS_write, 2, reinterpret_cast<long>(message), sizeof message - 1, 0, 0, 0);
    raw_syscall(SYS_exit_group, fatal_status, 0, 0, 0, 0, 0);
  }
  if (guard.copies) {
    close(guard.pipe[0]);
    close(guard.pipe[1]);  // lets the parent go on
  }
  guard.further.clear();
  guard.moved = false;  // a child of this child needs no copies
  guard.one = PTHREAD_MUTEX_INITIALIZER;
  guard.in_child();
}

}  // namespace

DataSegment find_data_segment() {
  DataSegment segment;
  dl_iterate_phdr(read_main_program, &segment);
  return segment;
}

bool move_data_segment(const DataSegment& segment, int fd, std::uint64_t offset) {
  const auto bytes = static_cast<long>(segment.bytes);
  const auto at = static_cast<long>(offset);
  const long copy = raw_syscall(SYS_mmap, 0, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, at);
  if (is_error(copy)) {
    errno = static_cast<int>(-copy);
    return false;
  }
  copy_written_pages(static_cast<std::uintptr_t>(copy), segment.begin, segment.bytes,
                     static_cast<std::size_t>(sysconf(_SC_PAGESIZE)));
  const long moved = raw_syscall(SYS_mmap, static_cast<long>(segment.begin), bytes,
                                 PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, at);
  raw_syscall(SYS_munmap, copy, bytes, 0, 0, 0, 0);
  if (is_error(moved)) {
    errno = static_cast<int>(-moved);
    return false;
  }
  return true;
}

void guard_fork(const DataSegment& segment, bool moved, void (*in_child)()) {
  guard.segment = segment;
  guard.moved = moved;
  if (std::exchange(guard.in_child, in_child) != nullptr) return;
  pthread_atfork(before_fork, after_fork_in_parent, after_fork_in_child);
}

void share_range(const SharedRange& range) {
  pthread_mutex_lock(&guard.one);
  guard.further.push_back(range);
  pthread_mutex_unlock(&guard.one);
}

bool unshare_range(const SharedRange& range) {
  pthread_mutex_lock(&guard.one);
  const long done = make_private(range);
  if (!is_error(done)) std::erase_if(guard.further, [&](const SharedRange& one) { return one.begin == range.begin; });
  pthread_mutex_unlock(&guard.one);
  errno = is_error(done) ? static_cast<int>(-done) : 0;
  return !is_error(done);
}

int threads_of_this_process() {
  // /proc counts the threads of an emulator too, and the C library does not see a thread of its own end.
  if (__libc_single_threaded != 0) return 1;
  struct stat task;
  return stat("/proc/self/task", &task) == 0 ? static_cast<int>(task.st_nlink) - 2 : 1;
}

}  // namespace ushmem::core
