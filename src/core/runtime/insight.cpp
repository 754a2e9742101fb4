// SPDX-License-Identifier: Apache-2.0
#include "core/device/segment.hpp"
#include "core/runtime/insight.hpp"

#include <dlfcn.h>
#include <link.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <utility>
#include <vector>

#include "base/config.hpp"
#include "core/collectives/choice.hpp"
#include "core/heap/heap.hpp"
#include "core/runtime/process.hpp"
#include "core/net/net.hpp"
#include "core/runtime/world.hpp"
#include "core/wait/wait.hpp"

// What only the build system knows; src/CMakeLists.txt defines it for this file.
#ifndef USHMEM_BUILD_VERSION
#define USHMEM_BUILD_VERSION "unknown"
#endif
#ifndef USHMEM_BUILD_TYPE
#define USHMEM_BUILD_TYPE "unknown"
#endif
#ifndef USHMEM_BUILD_FLAGS
#define USHMEM_BUILD_FLAGS "unknown"
#endif
#ifndef USHMEM_BUILD_SANITIZE
#define USHMEM_BUILD_SANITIZE ""
#endif
#ifdef USHMEM_NO_CHECKS
#define USHMEM_BUILD_CHECKS false
#else
#define USHMEM_BUILD_CHECKS true
#endif

namespace ushmem::core {
namespace {

using base::format_bytes;
using Ull = unsigned long long;

constexpr std::size_t most_listed = 16;  // PEs named one by one in the text

// --- JSON ----------------------------------------------------------------------------------------

// Length of the UTF-8 sequence at `at`, 0 when it is none. Overlong forms pass; they do no harm
// here.
std::size_t utf8_length(const std::string& s, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  const unsigned char first = byte(at);
  std::size_t length = 0;
  if (first < 0x80) length = 1;
  else if (first >= 0xc2 && first < 0xe0) length = 2;
  else if (first >= 0xe0 && first < 0xf0) length = 3;
  else if (first >= 0xf0 && first < 0xf5) length = 4;
  if (length == 0 || at + length > s.size()) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(at + i) & 0xc0) != 0x80) return 0;
  return length;
}

// Values come from the environment, so any bytes are possible.
std::string quoted(const std::string& s) {
  std::string out = "\"";
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t length = utf8_length(s, i);
    const auto c = static_cast<unsigned char>(s[i]);
    char escaped[8];
    if (length == 0) {
      out += "\\ufffd";
    } else if (c < 0x20) {
      std::snprintf(escaped, sizeof escaped, "\\u%04x", c);
      out += escaped;
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out.append(s, i, length);
    }
    i += std::max<std::size_t>(length, 1);
  }
  return out + "\"";
}

// An object under construction.
class Object {
 public:
  void raw(const char* key, const std::string& json) {
    text_ += (text_.empty() ? "" : ", ") + quoted(key) + ": " + json;
  }
  void text(const char* key, const std::string& value) { raw(key, quoted(value)); }
  void number(const char* key, std::uint64_t value) { raw(key, std::to_string(value)); }
  void flag(const char* key, bool value) { raw(key, value ? "true" : "false"); }
  [[nodiscard]] std::string json() const { return "{" + text_ + "}"; }

 private:
  std::string text_;
};

std::string array(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) out += (out.size() > 1 ? ", " : "") + item;
  return out + "]";
}

// --- sections ------------------------------------------------------------------------------------

// One part of the report: lines of text, and the same facts as an object.
struct Section {
  const char* title;
  std::vector<std::pair<std::string, std::string>> lines;
  Object object;

  explicit Section(const char* name) : title(name) {}
  void line(std::string label, std::string value) {
    lines.emplace_back(std::move(label), std::move(value));
  }
  // A fact that is one string in both forms.
  void fact(const char* label, const char* key, const std::string& value) {
    line(label, value);
    object.text(key, value);
  }
};

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, text.size()), ' ');
}

std::string hex(std::uintptr_t value) {
  char text[32];
  std::snprintf(text, sizeof text, "0x%llx", static_cast<Ull>(value));
  return text;
}

// --- build ---------------------------------------------------------------------------------------

std::string compiler() {
#if defined(__clang__)
  return __VERSION__;  // begins with the compiler's name
#else
  return "g++ " __VERSION__;
#endif
}

const char* processor() {
#if defined(__x86_64__)
  return "x86-64";
#else
  return "aarch64";
#endif
}

struct WhereIs {
  std::uintptr_t address;
  bool in_program = false;
};

int look_into_program(dl_phdr_info* info, std::size_t, void* out) {
  auto& where = *static_cast<WhereIs*>(out);
  for (int i = 0; i < info->dlpi_phnum; ++i) {
    const ElfW(Phdr)& p = info->dlpi_phdr[i];
    if (p.p_type == PT_LOAD && where.address - (info->dlpi_addr + p.p_vaddr) < p.p_memsz)
      where.in_program = true;
  }
  return 1;  // the first object is the main program
}

std::string linked_as() {
  if (process().data.static_program) return "libushmem.a, in a program linked with -static";
  WhereIs where{reinterpret_cast<std::uintptr_t>(&linked_as)};
  dl_iterate_phdr(look_into_program, &where);
  if (where.in_program) return "libushmem.a, in the program itself";
  Dl_info info;
  const bool found = dladdr(reinterpret_cast<void*>(&linked_as), &info) != 0;
  return std::string("shared library, ") + (found ? info.dli_fname : "place unknown");
}

Section describe_build() {
  Section s("build");
  s.fact("version", "version", USHMEM_BUILD_VERSION);
  s.fact("standard", "standard", "OpenSHMEM 1.6");
  s.fact("compiler", "compiler", compiler());
  s.line("flags", std::string(USHMEM_BUILD_FLAGS) + " (" USHMEM_BUILD_TYPE ")");
  s.object.text("type", USHMEM_BUILD_TYPE);
  s.object.text("flags", USHMEM_BUILD_FLAGS);
  s.fact("processor", "processor", processor());
  s.line("argument checks", USHMEM_BUILD_CHECKS ? "built in; USHMEM_CHECKS chooses"
                                                : "left out by USHMEM_CHECKS=OFF of the build");
  s.object.flag("argument_checks", USHMEM_BUILD_CHECKS);
  const std::string sanitizer = USHMEM_BUILD_SANITIZE;
  s.fact("sanitizer", "sanitizer", sanitizer.empty() ? "none" : sanitizer);
  s.fact("linked", "linked", linked_as());
  s.fact("left out by -static", "left_out_by_static",
         "plug-ins (networks, TLS, PMIx): a static program has one node");
  return s;
}

// --- settings ------------------------------------------------------------------------------------

Section describe_settings(const base::Config& config) {
  Section s("settings");
  const auto shown = [](const base::Setting& setting) {
    return setting.value.empty() ? "(not set)" : setting.value;
  };
  std::size_t value_width = 0, source_width = 0;
  for (const base::Setting& setting : config.settings) {
    value_width = std::max(value_width, shown(setting).size());
    source_width = std::max(source_width, setting.source.size());
  }
  for (const base::Setting& setting : config.settings) {
    s.line(setting.name, padded(shown(setting), value_width) + "  " +
                             padded(setting.source, source_width) + "  " + setting.meaning);
    Object o;
    o.text("value", setting.value);
    o.text("source", setting.source);
    o.text("allowed", setting.allowed);
    o.text("default", setting.preset);
    o.text("meaning", setting.meaning);
    s.object.raw(setting.name, o.json());
  }
  if (!config.error.empty()) {
    s.line("error", config.error);
    s.object.text("error", config.error);
  }
  return s;
}

// --- world ---------------------------------------------------------------------------------------

const char* name_of_thread_level(int level) {
  static constexpr const char* names[] = {"SHMEM_THREAD_SINGLE", "SHMEM_THREAD_FUNNELED",
                                          "SHMEM_THREAD_SERIALIZED", "SHMEM_THREAD_MULTIPLE"};
  return level >= 0 && level < 4 ? names[level] : "unknown";
}

std::string kind_of_world(const World& world) {
  const int launcher = world.file.header().launcher_pid;
  if (world.in_process) return "threads of this process";
  if (!world.how.empty()) return world.how;
  if (launcher == 0) return "this process alone, without a launcher";
  return "processes started by the launcher with pid " + std::to_string(launcher);
}

void list_pes(Section& s, const World& world) {
  std::string text;
  std::vector<std::string> items;
  for (int pe = 0; pe < world.n_pes; ++pe) {
    if (world.file.entry(pe).node != world.file.header().node) continue;
    const bootstrap::PeBlock& block = world.block(pe);
    const auto pid = static_cast<std::uint64_t>(block.pid.load());
    Object o;
    o.number("pe", static_cast<std::uint64_t>(pe));
    o.number("pid", pid);
    o.text("host", block.host);
    items.push_back(o.json());
    if (items.size() <= most_listed) text += (pe == 0 ? "" : " ") + std::to_string(pid);
  }
  if (items.size() > most_listed)
    text += " and " + std::to_string(items.size() - most_listed) + " more";
  if (!world.in_process) s.line("pids", text);
  s.object.raw("pes", array(items));
}

Section describe_world(const Pe& pe) {
  const World& world = *pe.world;
  const std::uint32_t cpus = world.file.header().cpus;
  Section s("world");
  s.line("PEs", std::to_string(world.n_pes) + ", " + kind_of_world(world));
  s.object.number("n_pes", static_cast<std::uint64_t>(world.n_pes));
  s.object.text("kind", kind_of_world(world));
  s.line("this report", "made by PE " + std::to_string(pe.my_pe));
  s.object.number("reporting_pe", static_cast<std::uint64_t>(pe.my_pe));
  const bootstrap::NodeShape& shape = world.file.shape();
  s.line("node", std::string(pe.block->host) +
                     (shape.n_nodes == 1 ? ", which has all PEs"
                                         : ", node " + std::to_string(shape.node) + " of " +
                                               std::to_string(shape.n_nodes) + ", with " +
                                               std::to_string(shape.n_pes) + " of the PEs"));
  s.object.text("node", pe.block->host);
  s.object.number("node_number", static_cast<std::uint64_t>(shape.node));
  s.object.number("n_nodes", static_cast<std::uint64_t>(shape.n_nodes));
  if (world.control != nullptr) s.fact("control plane", "control_plane", world.control->describe());
  s.line("processors", std::to_string(cpus));
  s.object.number("processors", cpus);

  s.line("crowded",
         world.crowded ? "yes: more PEs than processors" : "no: a processor for each PE");
  s.object.flag("crowded", world.crowded);
  s.fact("barrier", "barrier",
         world.crowded ? "one counter a team, for the fewest context switches"
                       : "dissemination, log2(PEs) cache-line transfers");
  s.fact("waiting", "waiting",
         world.crowded ? std::to_string(spins_crowded) +
                             " looks, then the processor is given away, then bounded sleeps"
                       : std::to_string(spins_alone) +
                             " looks, then looks with pauses, then the processor is given away, "
                             "then bounded sleeps");
  std::vector<std::string> notes;
  for (const std::string& note : world.notes) {
    s.line("start-up", note);
    notes.push_back(quoted(note));
  }
  s.object.raw("start_up_notes", array(notes));
  s.fact("thread level", "thread_level", name_of_thread_level(pe.thread_level));
  list_pes(s, world);
  return s;
}

// --- memory --------------------------------------------------------------------------------------

std::string why_globals_are_private(const World& world) {
  if (world.in_process) return "the PEs are threads of one process, which share its globals";
  if (!world.config.symmetric_globals) return "USHMEM_SYMMETRIC_GLOBALS=0";
  return "the program has none";
}

void describe_window(Section& s, const char* label, const char* key,
                     const transport::Window& window, int n_pes) {
  const std::uintptr_t base = window.base();
  s.line(label, hex(base) + " to " + hex(base + window.bytes()) + ", " + std::to_string(n_pes) +
                    (n_pes == 1 ? " slot of " : " slots of ") + format_bytes(window.stride()) +
                    ", at the same place in every PE");
  Object o;
  o.text("base", hex(base));
  o.number("stride_bytes", window.stride());
  o.number("slots", static_cast<std::uint64_t>(n_pes));
  s.object.raw(key, o.json());
}

void describe_globals(Section& s, const World& world, const Pe& pe) {
  const std::uint64_t bytes = pe.block->data_bytes;
  const bool symmetric = !world.in_process && bytes != 0;
  s.object.flag("globals_symmetric", symmetric);
  s.object.number("globals_bytes", symmetric ? bytes : 0);
  if (!symmetric) {
    s.line("globals", "not symmetric: " + why_globals_are_private(world));
    s.object.text("globals_why_not", why_globals_are_private(world));
    return;
  }
  s.line("globals", "symmetric, " + format_bytes(bytes) + " (" + std::to_string(bytes) +
                        " bytes) on each PE, at " + hex(pe.block->data_begin) + " in this one");
  s.object.text("globals_at", hex(pe.block->data_begin));
  if (world.file.header().data_stride != 0)
    describe_window(s, "globals' window", "globals_window", world.data, world.node_pes);
}

Section describe_memory(const Pe& pe) {
  const World& world = *pe.world;
  const bootstrap::NodeHeader& h = world.file.header();
  // Only the PE that planned the heap knows the reason for its bound.
  const std::string reason =
      world.heap_bound_reason.empty() ? "as PE 0 has planned" : world.heap_bound_reason;
  Section s("memory");
  s.line("heap bound", format_bytes(h.heap_bound) + " a PE: " + reason);
  s.object.number("heap_bound_bytes", h.heap_bound);
  s.object.text("heap_bound_reason", reason);
  describe_window(s, "heap window", "heap_window", world.heap, world.node_pes);
  // Relaxed: a statistic of this PE; pairs with the store after each collective memory call.
  const std::uint64_t live = pe.block->heap_live_bytes.load(std::memory_order_relaxed);
  s.line("heap allocated", format_bytes(live));
  s.object.number("heap_live_bytes", live);
  s.fact("heap pages", "heap_pages", world.config.heap_touch
                                         ? "committed at allocation (USHMEM_HEAP=touch)"
                                         : "cost memory when first touched (USHMEM_HEAP=sparse)");
  s.fact("huge pages", "huge_pages", world.huge_pages);
  const std::uint64_t all = node_memory();
  const std::uint64_t left = node_memory_available();
  s.line("node memory", format_bytes(all) + ", " + format_bytes(left) + " available");
  s.object.number("node_memory_bytes", all);
  s.object.number("node_memory_available_bytes", left);
  describe_globals(s, world, pe);
  return s;
}

// --- paths ---------------------------------------------------------------------------------------

// Runs of PEs with consecutive numbers, [first, last].
using Runs = std::vector<std::pair<int, int>>;

Runs runs_of_node(const World& world, int node) {
  Runs runs;
  for (int pe = 0; pe < world.n_pes; ++pe) {
    if (world.file.entry(pe).node != node) continue;
    if (!runs.empty() && runs.back().second == pe - 1) runs.back().second = pe;
    else runs.emplace_back(pe, pe);
  }
  return runs;
}

std::string text_of(const Runs& runs) {
  std::string text;
  std::size_t shown = 0;
  for (const auto& [first, last] : runs) {
    if (++shown > most_listed) return text + " and " + std::to_string(runs.size() - most_listed) + " more";
    text += (text.empty() ? "" : ", ") + std::to_string(first) +
            (last == first ? "" : " to " + std::to_string(last));
  }
  return text;
}

std::string json_of(const Runs& runs) {
  std::vector<std::string> items;
  for (const auto& [first, last] : runs)
    items.push_back("[" + std::to_string(first) + ", " + std::to_string(last) + "]");
  return array(items);
}

Section describe_paths(const Pe& pe) {
  const World& world = *pe.world;
  const int here = world.file.shape().node;
  const bool far = world.file.shape().n_nodes > 1;
  const Runs mine = runs_of_node(world, here);
  const std::string who = world.n_pes == 1 ? "PE 0 with itself"
                          : far            ? "PEs " + text_of(mine) + " (this node's) with one another"
                                           : "PEs " + text_of(mine) + " with one another";
  const std::string why = world.in_process ? "one process"
                                           : "one node, whose memory every PE has mapped";
  const std::string network = pe.net != nullptr ? net_describe(*pe.net) : "not used: no PE is on another node";
  const std::string device = device_describe(pe);
  const std::string engine = device.empty() ? "not used: there is no device memory" : device;
  const std::string agent = far ? "CPU of the target's node, locked instructions; from other nodes by message"
                                : "CPU of the node, locked instructions";
  Section s("paths");
  s.line(who, "direct, by load and store: " + why);
  if (far) s.line("PEs of different nodes", "network: their nodes share no memory");
  s.line("atomics and signals", "agent: " + agent);
  s.line("network", network);
  s.line("device", engine);

  // Of one node: a range of PEs. Of several: ranges, in a list.
  Object pair;
  std::vector<std::string> pairs;
  pair.raw("from", far ? json_of(mine) : "[0, " + std::to_string(world.n_pes - 1) + "]");
  pair.raw("to", far ? json_of(mine) : "[0, " + std::to_string(world.n_pes - 1) + "]");
  pair.text("path", "direct");
  pair.text("why", why);
  pairs.push_back(pair.json());
  for (int node = 0; far && node < world.file.shape().n_nodes; ++node) {
    if (node == here) continue;
    Object other;
    other.raw("from", json_of(mine));
    other.raw("to", json_of(runs_of_node(world, node)));
    other.text("path", "network");
    other.text("why", "on another node");
    pairs.push_back(other.json());
  }
  s.object.raw("pairs", array(pairs));
  s.object.text("atomics_agent", agent);
  Object refused;
  refused.text("network", network);
  if (device.empty()) refused.text("device_copy_engine", engine);
  else s.object.text("device", device);
  s.object.raw("refused", refused.json());
  return s;
}

// --- collectives ---------------------------------------------------------------------------------

Section describe_collectives(const World& world) {
  Section s("collectives");
  for (const WayText& way : describe_ways(world)) s.fact(way.label, way.key, way.text);
  return s;
}

// --- limits --------------------------------------------------------------------------------------

void limit(Section& s, const char* label, const char* key, std::uint64_t value,
           const char* remark) {
  s.line(label, std::to_string(value) + remark);
  s.object.number(key, value);
}

Section describe_limits() {
  Section s("limits");
  limit(s, "PEs on a node", "pes_per_node", bootstrap::max_pes_per_node, "");
  limit(s, "teams", "teams", bootstrap::max_teams, " alive at once, the predefined ones included");
  limit(s, "active sets", "active_sets", bootstrap::max_active_sets - 1, " different ones in a PE's life");
  limit(s, "contexts", "contexts", max_contexts, " of a PE alive at once, the default included");
  limit(s, "counted threads", "counted_threads", bootstrap::max_threads,
        " of a PE at once with counters of their own; further ones share the last and may lose counts");
  s.line("globals", format_bytes(bootstrap::data_slot_bytes) + " a PE");
  s.object.number("globals_bytes", bootstrap::data_slot_bytes);
  return s;
}

// --- the two forms -------------------------------------------------------------------------------

std::string as_text(const std::vector<Section>& sections) {
  std::string out;
  for (const Section& s : sections) {
    std::size_t width = 0;
    for (const auto& [label, value] : s.lines) width = std::max(width, label.size());
    out += (out.empty() ? "" : "\n") + std::string(s.title) + "\n";
    for (const auto& [label, value] : s.lines)
      out += "  " + padded(label, width) + "  " + value + "\n";
  }
  return out;
}

std::string as_json(const std::vector<Section>& sections) {
  std::string out;
  for (const Section& s : sections)
    out += (out.empty() ? "{" : ",\n ") + quoted(s.title) + ": " + s.object.json();
  return out + "}\n";
}

}  // namespace

const char* build_version() { return USHMEM_BUILD_VERSION; }

std::string insight(const Pe* pe, InsightForm form) {
  const bool in_world = pe != nullptr && pe->world != nullptr;
  std::vector<Section> sections;
  sections.push_back(describe_build());
  sections.push_back(
      describe_settings(in_world ? pe->world->config : base::Config::from_environment()));
  if (in_world) {
    sections.push_back(describe_world(*pe));
    sections.push_back(describe_memory(*pe));
    sections.push_back(describe_paths(*pe));
    sections.push_back(describe_collectives(*pe->world));
  }
  sections.push_back(describe_limits());
  return form == InsightForm::json ? as_json(sections) : as_text(sections);
}

bool write_insight(int fd, const Pe* pe, InsightForm form) {
  const std::string report = insight(pe, form);
  for (std::size_t done = 0; done < report.size();) {
    const ssize_t n = write(fd, report.data() + done, report.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    done += static_cast<std::size_t>(n);
  }
  return true;
}

}  // namespace ushmem::core
