// SPDX-License-Identifier: Apache-2.0
//
// The table of settings. Each is an environment variable; the table keeps what was given, where it came
// from and what it means, so that `ushmem info` and SHMEM_INFO can print all of them and a mistyped
// value is an error with the allowed values rather than a silent default. Read once when a world starts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ushmem::base {

struct Setting {
  const char* name;
  const char* alternative;  // older name of the standard (SMA_...), or nullptr
  const char* allowed;      // what a value may be, for messages
  const char* preset;       // default, as text
  const char* meaning;
  std::string value;        // as text
  std::string source;       // "default" or "environment (NAME)"
};

// How a collective that computes divides the work; by size unless a setting says otherwise.
enum class Way { by_size, whole, divided };

struct Config {
  std::uint64_t symmetric_size = 0;  // bytes; 0: the node's memory divided by its PEs
  bool heap_touch = false;           // USHMEM_HEAP=touch
  bool symmetric_globals = true;
  int checks = 1;                    // 0 none, 1 arguments, 2 also that heap memory is allocated
  bool errors_return = false;
  std::uint64_t wait_report_ns = 10'000'000'000;
  std::uint64_t wait_limit_ns = 0;   // 0: a wait never ends the job
  bool huge_pages = true;
  std::uint64_t coll_stage = UINT64_MAX;  // larger data of collectives are read in place; all ones: by kind
  Way coll_reduce = Way::by_size;
  Way coll_scan = Way::by_size;
  std::string net_provider;          // of libfabric; empty: the best
  std::string net_interface;         // empty: any
  std::uint64_t net_buffer = 128 << 10;  // of a TCP connection; 0: the kernel's choice
  std::string plugins;               // folder of the plug-ins; empty: beside the library
  int fake_nodes = 1;                // of in-process worlds and launchers
  std::string device = "cpu";        // kind, and its number behind a colon
  std::string device_library;        // empty: the usual name
  std::uint64_t device_size = 0;     // bytes; 0: as the heap
  std::string bootstrap = "auto";    // whose guest this process is: bootstrap/guest/guest.hpp
  std::uint64_t peer_timeout_ns = 10'000'000'000;   // how long a host may be silent
  std::uint64_t start_timeout_ns = 60'000'000'000;  // of a start across nodes
  std::string control_interface;     // empty: all
  std::string tls = "off";           // off, psk, cert
  std::string tls_cert, tls_key, tls_ca;
  bool print_version = false;        // SHMEM_VERSION
  bool print_info = false;           // SHMEM_INFO
  bool debug = false;                // SHMEM_DEBUG
  std::vector<Setting> settings;
  std::string error;                 // not empty: a value could not be understood

  static Config from_environment();
};

// The words for yes and no, in any case. False when not understood.
bool parse_bool(const char* text, bool* value);
// "64M", "1.5g", "4096": bytes with K, M, G, T suffixes (powers of 1024). False when not understood.
bool parse_bytes(const char* text, std::uint64_t* bytes);
// "12.5": not negative. False when not understood.
bool parse_seconds(const char* text, std::uint64_t* nanoseconds);
// "3 GiB", "512 KiB"
std::string format_bytes(std::uint64_t bytes);

}  // namespace ushmem::base
