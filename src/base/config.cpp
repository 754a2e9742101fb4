// SPDX-License-Identifier: Apache-2.0
#include "base/config.hpp"

#include <strings.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace ushmem::base {
namespace {

// Order matters: Config::from_environment() names the rows by this enumeration.
enum class Row {
  symmetric_size,
  heap,
  symmetric_globals,
  checks,
  errors,
  wait_report,
  wait_limit,
  huge_pages,
  coll_stage,
  coll_reduce,
  coll_scan,
  net_provider,
  net_interface,
  net_buffer,
  plugins,
  fake_nodes,
  device,
  device_library,
  device_size,
  bootstrap,
  peer_timeout,
  start_timeout,
  control_interface,
  tls,
  tls_cert,
  tls_key,
  tls_ca,
  version,
  info,
  debug
};

constexpr const char* bytes_allowed = "a number of bytes, with K, M, G or T behind it for larger ones";
constexpr const char* bool_allowed = "1, yes, true or on, or 0, no, false or off";

std::vector<Setting> table() {
  return {
      {"SHMEM_SYMMETRIC_SIZE", "SMA_SYMMETRIC_SIZE", bytes_allowed, "node memory / PEs",
       "upper bound of one PE's symmetric heap; pages cost memory only when touched", {}, {}},
      {"USHMEM_HEAP", nullptr, "sparse|touch", "sparse",
       "touch: commit the memory at allocation instead of at first use", {}, {}},
      {"USHMEM_SYMMETRIC_GLOBALS", nullptr, bool_allowed, "1",
       "0: globals of the program are not symmetric", {}, {}},
      {"USHMEM_CHECKS", nullptr, "0|1|2", "1",
       "argument checks: 0 no range of PEs, 1 arguments, 2 also that heap memory is allocated", {}, {}},
      {"USHMEM_ERRORS", nullptr, "abort|return", "abort",
       "what a failed check does: end the job, or do nothing and leave shmemx_last_error()", {}, {}},
      {"USHMEM_WAIT_REPORT", nullptr, "seconds", "10",
       "a wait says what it waits for after this time, then after twice as long; 0 never", {}, {}},
      {"USHMEM_WAIT_LIMIT", nullptr, "seconds", "0",
       "a wait that lasts longer ends the job; 0 never", {}, {}},
      {"USHMEM_HUGE_PAGES", nullptr, bool_allowed, "1", "ask for huge pages for the symmetric heap", {}, {}},
      {"USHMEM_COLL_STAGE", nullptr, "auto, or a number of bytes up to 32K", "auto",
       "collectives copy what a PE gives of up to this size, and let the others read more where it lies", {},
       {}},
      {"USHMEM_COLL_REDUCE", nullptr, "auto|flat|shares", "auto",
       "flat: every PE combines all; shares: each combines a part for all; auto: by size", {}, {}},
      {"USHMEM_COLL_SCAN", nullptr, "auto|flat|chain", "auto",
       "flat: every PE adds up all before it; chain: sums are handed on; auto: by size", {}, {}},
      {"USHMEM_NET_PROVIDER", nullptr, "tcp, or a provider of libfabric as fi_info prints it",
       "one of libfabric's where there is an adapter with RDMA, else tcp",
       "what carries what goes between nodes; tcp is the library's own, libfabric's is tcp;ofi_rxm", {}, {}},
      {"USHMEM_NET_INTERFACE", nullptr, "name or address", "any that leads there",
       "which network interface it uses", {}, {}},
      {"USHMEM_NET_BUFFER", nullptr, "bytes with K, M, or 0 for what the kernel chooses", "128K",
       "what a TCP connection may have on its way (the kernel doubles it): more on links of high rate and delay", {}, {}},
      {"USHMEM_PLUGINS", nullptr, "a folder", "beside the library",
       "where ofi.so and the library's other plug-ins lie", {}, {}},
      {"USHMEM_FAKE_NODES", nullptr, "a number from 1", "1",
       "splits this machine into as many nodes, between which a network is used: for tests", {}, {}},
      {"USHMEM_DEVICE", nullptr, "cpu, cuda, ascend, or one of them with :NUMBER", "cpu",
       "the accelerator of this PE; without a number, PEs of a node take them in turn", {}, {}},
      {"USHMEM_DEVICE_LIBRARY", nullptr, "a file", "the usual name",
       "the library by which the accelerator is reached", {}, {}},
      {"USHMEM_DEVICE_SIZE", nullptr, bytes_allowed, "as the symmetric heap",
       "upper bound of one PE's symmetric device memory; it is taken as it is allocated", {}, {}},
      {"USHMEM_BOOTSTRAP", nullptr, "auto|none|launcher|pmix|pmi1|pmi2|torchrun", "auto",
       "by whom this process was started: none and launcher are no guest of another launcher", {}, {}},
      {"USHMEM_PEER_TIMEOUT", nullptr, "seconds, more than 0", "10",
       "a host that is silent for longer is given up; at least 8 round trips", {}, {}},
      {"USHMEM_START_TIMEOUT", nullptr, "seconds, more than 0", "60",
       "a start across nodes that takes longer is given up", {}, {}},
      {"USHMEM_CONTROL_INTERFACE", nullptr, "the name of a network interface, or an address of this machine", "",
       "where control connections are taken; all interfaces when not set", {}, {}},
      {"USHMEM_TLS", nullptr, "off|psk|cert", "off",
       "TLS 1.3 for control connections: with a key from the job's secret, or with certificates", {}, {}},
      {"USHMEM_TLS_CERT", nullptr, "a file", "", "certificate chain of this PE (PEM), for USHMEM_TLS=cert", {}, {}},
      {"USHMEM_TLS_KEY", nullptr, "a file", "", "its private key (PEM)", {}, {}},
      {"USHMEM_TLS_CA", nullptr, "a file", "", "the authorities whose certificates are accepted (PEM)", {}, {}},
      {"SHMEM_VERSION", "SMA_VERSION", "set", "", "print the library's version at start-up", {}, {}},
      {"SHMEM_INFO", "SMA_INFO", "set", "", "print the report of `ushmem info` at start-up", {}, {}},
      {"SHMEM_DEBUG", "SMA_DEBUG", "set", "", "print what start-up decides", {}, {}},
  };
}

bool parse_way(const char* text, const char* whole, const char* divided, Way* way) {
  for (const auto& [word, meaning] : {std::pair{"auto", Way::by_size}, std::pair{whole, Way::whole},
                                      std::pair{divided, Way::divided}})
    if (std::strcmp(text, word) == 0) return *way = meaning, true;
  return false;
}

}  // namespace

bool parse_bool(const char* text, bool* value) {
  for (const char* yes : {"1", "yes", "true", "on"})
    if (strcasecmp(text, yes) == 0) return *value = true, true;
  for (const char* no : {"0", "no", "false", "off"})
    if (strcasecmp(text, no) == 0) return *value = false, true;
  return false;
}

bool parse_bytes(const char* text, std::uint64_t* bytes) {
  char* end = nullptr;
  const double number = std::strtod(text, &end);
  if (end == text || !(number >= 0)) return false;
  double unit = 0;
  switch (std::toupper(static_cast<unsigned char>(*end))) {
    case 'K': unit = 1024.0; ++end; break;
    case 'M': unit = 1024.0 * 1024; ++end; break;
    case 'G': unit = 1024.0 * 1024 * 1024; ++end; break;
    case 'T': unit = 1024.0 * 1024 * 1024 * 1024; ++end; break;
    default: break;
  }
  // What follows the multiplier is ignored (OpenSHMEM 1.6, "Environment Variables").
  if (unit == 0 && *end != '\0' && std::toupper(static_cast<unsigned char>(*end)) != 'B') return false;
  if (unit == 0) unit = 1;
  if (number * unit > 9e18) return false;
  *bytes = static_cast<std::uint64_t>(std::ceil(number * unit));  // "at least the integer ceiling"
  return true;
}

bool parse_seconds(const char* text, std::uint64_t* nanoseconds) {
  char* end = nullptr;
  const double seconds = std::strtod(text, &end);
  if (end == text || *end != '\0' || !(seconds >= 0) || seconds > 1e9) return false;
  *nanoseconds = static_cast<std::uint64_t>(seconds * 1e9);
  return true;
}

std::string format_bytes(std::uint64_t bytes) {
  static constexpr const char* units[] = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
  double value = static_cast<double>(bytes);
  int unit = 0;
  while (value >= 1024 && unit < 5) value /= 1024, ++unit;
  char text[32];
  std::snprintf(text, sizeof text, value == std::floor(value) ? "%.0f %s" : "%.2f %s", value,
                units[unit]);
  return text;
}

Config Config::from_environment() {
  Config c;
  c.settings = table();
  for (Setting& s : c.settings) {
    const char* from = s.name;
    const char* text = std::getenv(s.name);
    if (text == nullptr && s.alternative != nullptr) {
      from = s.alternative;
      text = std::getenv(s.alternative);
    }
    s.value = text != nullptr ? text : s.preset;
    s.source = text != nullptr ? std::string("environment (") + from + ")" : "default";
    if (text == nullptr) continue;

    bool good = true;
    switch (static_cast<Row>(&s - c.settings.data())) {
      case Row::symmetric_size:
        good = parse_bytes(text, &c.symmetric_size);
        c.symmetric_size = std::max<std::uint64_t>(c.symmetric_size, 1);  // 0: none, which is a page
        break;
      case Row::heap:
        c.heap_touch = std::strcmp(text, "touch") == 0;
        good = c.heap_touch || std::strcmp(text, "sparse") == 0;
        break;
      case Row::symmetric_globals: good = parse_bool(text, &c.symmetric_globals); break;
      case Row::checks:
        good = text[0] >= '0' && text[0] <= '2' && text[1] == '\0';
        if (good) c.checks = text[0] - '0';
        break;
      case Row::errors:
        c.errors_return = std::strcmp(text, "return") == 0;
        good = c.errors_return || std::strcmp(text, "abort") == 0;
        break;
      case Row::wait_report: good = parse_seconds(text, &c.wait_report_ns); break;
      case Row::wait_limit: good = parse_seconds(text, &c.wait_limit_ns); break;
      case Row::huge_pages: good = parse_bool(text, &c.huge_pages); break;
      case Row::coll_stage: 
        good = std::strcmp(text, "auto") == 0 ||
               (parse_bytes(text, &c.coll_stage) && c.coll_stage <= 32768);
        break;
      case Row::coll_reduce: good = parse_way(text, "flat", "shares", &c.coll_reduce); break;
      case Row::coll_scan: good = parse_way(text, "flat", "chain", &c.coll_scan); break;
      case Row::net_provider: c.net_provider = text; break;
      case Row::net_interface: c.net_interface = text; break;
      case Row::net_buffer: good = parse_bytes(text, &c.net_buffer) && c.net_buffer <= INT32_MAX; break;
      case Row::plugins: c.plugins = text; break;
      case Row::fake_nodes: {
        char* end = nullptr;
        const long n = std::strtol(text, &end, 10);
        good = end != text && *end == '\0' && n >= 1 && n <= 4096;
        if (good) c.fake_nodes = static_cast<int>(n);
        break;
      }
      case Row::device: {
        c.device = text;
        const std::size_t colon = c.device.find(':');
        const std::string kind = c.device.substr(0, colon);
        good = kind == "cpu" || kind == "cuda" || kind == "ascend";
        if (colon != std::string::npos)
          good = good && colon + 1 < c.device.size() && colon + 5 > c.device.size() &&
                 c.device.find_first_not_of("0123456789", colon + 1) == std::string::npos;
        break;
      }
      case Row::device_library: c.device_library = text; break;
      case Row::device_size: good = parse_bytes(text, &c.device_size) && c.device_size != 0; break;
      case Row::bootstrap:
        c.bootstrap = text;
        good = false;
        for (const char* word : {"auto", "none", "launcher", "pmix", "pmi1", "pmi2", "torchrun"})
          good = good || c.bootstrap == word;
        break;
      case Row::peer_timeout:
        good = parse_seconds(text, &c.peer_timeout_ns) && c.peer_timeout_ns > 0;
        break;
      case Row::start_timeout:
        good = parse_seconds(text, &c.start_timeout_ns) && c.start_timeout_ns > 0;
        break;
      case Row::control_interface: c.control_interface = text; break;
      case Row::tls:
        c.tls = text;
        good = c.tls == "off" || c.tls == "psk" || c.tls == "cert";
        break;
      case Row::tls_cert: c.tls_cert = text; break;
      case Row::tls_key: c.tls_key = text; break;
      case Row::tls_ca: c.tls_ca = text; break;
      case Row::version: c.print_version = true; break;
      case Row::info: c.print_info = true; break;
      case Row::debug: c.debug = true; break;
    }
    if (!good && c.error.empty())
      c.error = std::string(from) + " is \"" + text + "\": must be " + s.allowed;
  }
  if (c.error.empty() && c.tls == "cert" && (c.tls_cert.empty() || c.tls_key.empty() || c.tls_ca.empty()))
    c.error = "USHMEM_TLS is \"cert\": USHMEM_TLS_CERT, USHMEM_TLS_KEY and USHMEM_TLS_CA must be set";
  return c;
}

}  // namespace ushmem::base
