// SPDX-License-Identifier: Apache-2.0
//
// The CUDA device: src/device/device.hpp over the driver's interface. memory.cpp has addresses, memory and sharing,
// streams.cpp what is done in the order of streams, kernels.cpp modules and launches, graphs.cpp what is recorded,
// cuda.cpp the rest. docs/design/cuda-device.md
#pragma once

#include <map>
#include <shared_mutex>
#include <vector>

#include "device/cuda/library.hpp"
#include "device/device.hpp"
#include "device/staging.hpp"

namespace ushmem::device::cuda {

class CudaDevice final : public Device {
 public:
  CudaDevice();
  ~CudaDevice() override;
  bool open(int index, const char* library, std::string* error);

  [[nodiscard]] const Facts& facts() const override { return facts_; }
  bool attach(std::string* error) override;

  bool reserve(std::size_t bytes, Address* at, std::string* error) override;
  void release(Address at, std::size_t bytes) override;
  bool create(std::size_t bytes, Physical* memory, std::string* error) override;
  void destroy(Physical memory) override;
  bool map(Address at, std::size_t bytes, Physical memory, std::string* error) override;
  void unmap(Address at, std::size_t bytes) override;
  bool share(Physical memory, const std::vector<std::int32_t>& identities, Shareable* out,
             std::string* error) override;
  bool import(const Shareable& shared, std::size_t bytes, Physical* memory, std::string* error) override;
  [[nodiscard]] std::int32_t identity() const override;
  bool reach_host(void* p, std::size_t bytes, Address* at, std::string* error) override;
  void unreach_host(void* p) override;
  [[nodiscard]] bool is_device(const void* p) const override;

  bool stream_create(Stream* out, std::string* error) override;
  bool stream_destroy(Stream stream, std::string* error) override;
  using Device::stream_wait;
  bool stream_wait(Stream stream, std::string* error) override;
  bool stream_query(Stream stream, bool* done, std::string* error) override;
  bool copy(void* dest, const void* source, std::size_t bytes, Stream stream, std::string* error) override;
  bool fill(void* dest, unsigned char value, std::size_t bytes, Stream stream, std::string* error) override;
  bool write_value(Address word, std::uint64_t value, Stream stream, std::string* error) override;
  bool wait_value(Address word, Compare compare, std::uint64_t value, Stream stream,
                  std::string* error) override;
  bool call(void (*function)(void*), void* argument, Stream stream, std::string* error) override;
  bool event_create(Event* out, std::string* error) override;
  void event_destroy(Event event) override;
  bool event_record(Event event, Stream stream, std::string* error) override;
  bool event_wait(Event event, Stream stream, std::string* error) override;

  bool load(const char* path, Module* out, std::string* error) override;
  void unload(Module module) override;
  bool find(Module module, const char* name, Kernel* out, std::string* error) override;
  bool launch(Kernel kernel, std::uint32_t blocks, const void* args, std::size_t bytes, Stream stream,
              std::string* error) override;

  bool capture_begin(Stream stream, std::string* error) override;
  bool capture_end(Stream stream, Graph* out, std::string* error) override;
  bool graph_launch(Graph graph, Stream stream, std::string* error) override;
  void graph_destroy(Graph graph) override;

 private:
  struct Piece {
    CUmemGenericAllocationHandle handle = 0;
    std::size_t bytes = 0;
    bool shared = false;
    bool imported = false;
  };
  struct Reached {
    void* page = nullptr;
    Address seen = 0;
  };

  [[nodiscard]] CUmemAllocationProp properties() const;
  bool whole(const char* call, std::size_t bytes, std::string* error) const;
  // CU_MEMORYTYPE_…; 0: ordinary memory, of which the driver knows nothing.
  [[nodiscard]] int memory_type(const void* p) const;
  bool attribute(int which, int* out, std::string* error) const;
  bool check(const char* call, CUresult code, std::string* error) const {
    return driver_.check(call, code, error);
  }
  bool is_captured(Stream stream, bool* captured, std::string* error) const;
  bool refuse_captured(const char* call, Stream stream, std::string* error) const;
  bool put_host(void (*function)(void*), void* argument, Stream stream, std::string* error) const;

  Library driver_;
  Staging staging_;
  Facts facts_;
  CUdevice device_ = 0;
  CUcontext context_ = nullptr;
  bool has_nor_ = false;          // the comparison of that name
  int shared_bytes_ = 0;          // of memory local to a block, without a wish for more
  std::vector<int> others_;       // numbers of devices that reach this one's memory

  mutable std::shared_mutex lock_;  // of what follows
  std::map<Address, std::size_t> reserved_;
  std::map<Address, std::size_t> mapped_;
  std::map<std::uint64_t, Piece> pieces_;
  std::uint64_t last_piece_ = 0;
  std::map<void*, Reached> reached_;  // what reach_host() was given
};

}  // namespace ushmem::device::cuda
