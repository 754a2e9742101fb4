// SPDX-License-Identifier: Apache-2.0
//
// The Ascend device: src/device/device.hpp over libascendcl. memory.cpp has addresses, memory and sharing,
// streams.cpp what is done in the order of streams, ascend.cpp the rest. docs/design/ascend.md
#pragma once

#include <atomic>
#include <map>
#include <mutex>

#include "device/ascend/library.hpp"
#include "device/device.hpp"
#include "device/staging.hpp"

namespace ushmem::device {

class Ascend final : public Device {
 public:
  Ascend()
      : staging_([this](std::string* error) { return make_piece(error); },
                 [this](char* piece) { (void)acl_.aclrtFreeHost(piece); }) {}
  ~Ascend() override;
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
  [[nodiscard]] std::int32_t identity() const override { return identity_; }
  bool reach_host(void* p, std::size_t bytes, Address* at, std::string* error) override;
  void unreach_host(void* p) override;
  [[nodiscard]] bool is_device(const void* p) const override;

  bool stream_create(Stream* out, std::string* error) override;
  bool stream_destroy(Stream stream, std::string* error) override;
  bool stream_wait(Stream stream, std::string* error) override;
  bool stream_wait(Stream stream, const LongWait& lasts, std::string* error) override;
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
  bool is_pinned(const void* p) const;
  bool refuse_in_capture(Stream stream, const char* what, std::string* error) const;
  bool step_alone(Stream stream, const HostStep& step, std::string* error);
  char* make_piece(std::string* error);
  bool host_step(Stream stream, std::string* error, void (*function)(void*), void* step);
  bool copy_staged(void* dest, const void* source, std::size_t bytes, bool to_device, Stream stream,
                   std::string* error);
  bool check(const char* name, aclError code, std::string* error) const {
    return code == 0 || acl_.failed(name, code, error);
  }

  AscendLibrary acl_;
  Staging staging_;
  Facts facts_;
  std::int32_t identity_ = 0;
  bool fabric_ = false;                // the chip is one for which fabric handles are documented
  std::atomic<std::uint32_t> set_{0};  // how often this object has called aclrtSetDevice
  mutable std::mutex lock_;
  std::map<Address, std::size_t> reserved_;  // ours
  struct Reached {
    void* page = nullptr;
    std::size_t bytes = 0;
  };
  std::map<void*, Reached> reached_;  // what reach_host() was given
};

}  // namespace ushmem::device
