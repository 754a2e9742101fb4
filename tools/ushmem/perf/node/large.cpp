// SPDX-License-Identifier: Apache-2.0
//
// Blocks to and from the other PE's memory, beside libc's memcpy between the same two mappings.
// PE 0 works, PE 1 waits.
#include <cstring>

#include "measure.hpp"

namespace ushmem::perf::node {
namespace {

constexpr int peer = 1;

struct Blocks {
  explicit Blocks(std::size_t bytes)
      : there(allocate<unsigned char>(bytes)), here(allocate<unsigned char>(bytes)),
        mapped(static_cast<unsigned char*>(shmem_ptr(there.get(), peer))) {}
  Symmetric<unsigned char> there;
  Symmetric<unsigned char> here;
  unsigned char* mapped;
};

void fill(unsigned char* block, std::size_t bytes, unsigned seed) {
  for (std::size_t i = 0; i < bytes; ++i)
    block[i] = static_cast<unsigned char>((i * 131 + i / 4096 + seed) & 255);
}

void put_columns(const Options& options, Blocks& b, std::size_t bytes, const std::string& label) {
  unsigned char* dest = b.there.get();
  unsigned char* source = b.here.get();
  unsigned char* mapped = b.mapped;
  measure_alone(options,
                {{"memcpy", [=](std::uint64_t n) {
                    repeat(n, [=](std::uint64_t) { call_memcpy(mapped, source, bytes); });
                  }},
                 {"put", [=](std::uint64_t n) {
                    repeat(n, [=](std::uint64_t) { shmem_putmem(dest, source, bytes, peer); });
                  }}},
                label);
  fill(source, bytes, 1);
  shmem_putmem(dest, source, bytes, peer);
  if (std::memcmp(mapped, source, bytes) != 0) wrong_result("put");
}

void get_columns(const Options& options, Blocks& b, std::size_t bytes, const std::string& label) {
  unsigned char* dest = b.here.get();
  unsigned char* source = b.there.get();
  unsigned char* mapped = b.mapped;
  measure_alone(options,
                {{"memcpy", [=](std::uint64_t n) {
                    repeat(n, [=](std::uint64_t) { call_memcpy(dest, mapped, bytes); });
                  }},
                 {"get", [=](std::uint64_t n) {
                    repeat(n, [=](std::uint64_t) { shmem_getmem(dest, source, bytes, peer); });
                  }}},
                label);
  fill(mapped, bytes, 2);
  shmem_getmem(dest, source, bytes, peer);
  if (std::memcmp(mapped, dest, bytes) != 0) wrong_result("get");
}

using Columns = void (*)(const Options&, Blocks&, std::size_t, const std::string&);

void one_size(const Options& options, std::size_t bytes, Columns columns) {
  Blocks b(bytes);
  if (shmem_my_pe() == 0) columns(options, b, bytes, "");
  shmem_barrier_all();
}

void all_sizes(const Options& options, std::size_t largest, Columns columns) {
  Blocks b(largest);
  if (shmem_my_pe() == 0)
    for (std::size_t bytes = 1; bytes <= largest; bytes *= 2)
      columns(options, b, bytes, "bytes=" + std::to_string(bytes));
  shmem_barrier_all();
}

}  // namespace

void put_large(const Options& options, std::size_t bytes) { one_size(options, bytes, put_columns); }
void get_large(const Options& options, std::size_t bytes) { one_size(options, bytes, get_columns); }
void put_curve(const Options& options, std::size_t largest) {
  all_sizes(options, largest, put_columns);
}
void get_curve(const Options& options, std::size_t largest) {
  all_sizes(options, largest, get_columns);
}

}  // namespace ushmem::perf::node
