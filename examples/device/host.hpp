// SPDX-License-Identifier: Apache-2.0
//
// The host's part that all these programs share: start, memory of the accelerator, launches, and the end.
#pragma once

#include <shmemx.h>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace host {

// Ends the job on all PEs, with the library's reason.
inline void must(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "PE %d: %s: %s\n", shmem_my_pe(), what, shmemx_last_error());
  shmem_global_exit(1);
}

// Symmetric memory of the accelerators. The host need not reach it by load and store: it copies, in a stream.
template <class T>
class Array {
 public:
  Array(std::size_t n, T value) : Array(std::vector<T>(n, value)) {}
  explicit Array(const std::vector<T>& values) : n_(values.size()) {
    at_ = static_cast<T*>(shmemx_malloc_device(n_ * sizeof(T)));
    must(at_ != nullptr, "shmemx_malloc_device");
    write(values);
    shmem_barrier_all();  // nobody writes to another's before it is filled
  }
  ~Array() { shmem_free(at_); }
  Array(const Array&) = delete;
  Array& operator=(const Array&) = delete;

  T* get() const { return at_; }
  void write(const std::vector<T>& values) {
    shmemx_putmem_on_stream(at_, values.data(), n_ * sizeof(T), shmem_my_pe(), nullptr);
    must(shmemx_stream_synchronize(nullptr) == 0, "copy to the device");
  }
  std::vector<T> read() const {
    std::vector<T> values(n_);
    shmemx_getmem_on_stream(values.data(), at_, n_ * sizeof(T), shmem_my_pe(), nullptr);
    must(shmemx_stream_synchronize(nullptr) == 0, "copy from the device");
    return values;
  }

 private:
  T* at_ = nullptr;
  std::size_t n_;
};

// A kernel and the handle by which it knows the PEs. On the CPU the kernel is a function of this program; on
// other devices it is in the file that their compiler made of the same source: the program's first argument.
class Kernel {
 public:
  Kernel(int argc, char** argv, const char* name, shmemx_kernel_t here, unsigned blocks)
      : kernel_(here), blocks_(blocks) {
    if (argc > 1) must(shmemx_kernel_load(argv[1], name, &kernel_) == 0, "shmemx_kernel_load");
    must(shmemx_device_create(SHMEM_TEAM_WORLD, static_cast<int>(blocks), &device_) == 0,
         "shmemx_device_create");
  }
  ~Kernel() { shmemx_device_destroy(&device_); }
  Kernel(const Kernel&) = delete;
  Kernel& operator=(const Kernel&) = delete;

  // Runs it, and waits until it is done.
  template <class Args>
  void run(Args args) {
    args.device = device_;
    must(shmemx_launch(kernel_, blocks_, &args, sizeof args, nullptr) == 0, "shmemx_launch");
    must(shmemx_stream_synchronize(nullptr) == 0, "the kernel");
  }

 private:
  shmemx_kernel_t kernel_;
  unsigned blocks_;
  shmemx_device_t device_{};
};

}  // namespace host
