// SPDX-License-Identifier: Apache-2.0
#include "stat_read.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <utility>

#include "base/clock.hpp"

namespace ushmem::tool {
namespace {

PeSeen look_at_pe(const NodeView& node, int pe) {
  const bootstrap::PeBlock& block = node.pe(pe);
  PeSeen seen;
  seen.moved.resize(static_cast<std::size_t>(node.world_pes()));
  // Relaxed throughout: only printed, and each stands for itself. Pairs with the PE's own stores.
  seen.pid = block.pid.load(std::memory_order_relaxed);
  seen.state = static_cast<bootstrap::PeState>(block.state.load(std::memory_order_relaxed));
  seen.heap_live_bytes = block.heap_live_bytes.load(std::memory_order_relaxed);
  const auto given_out = block.threads.load(std::memory_order_relaxed);
  const auto threads = std::min<std::uint32_t>(given_out, bootstrap::max_threads);
  for (std::uint32_t i = 0; i < threads; ++i) {
    for (std::size_t c = 0; c < put_bytes_at; ++c)
      seen.counters[c] += block.counters[i].get(static_cast<base::Counter>(c));
    const base::Traffic* row = node.traffic(pe, i);
    for (Moved& moved : seen.moved) {
      const std::uint64_t put = row->put_bytes.load(std::memory_order_relaxed);
      const std::uint64_t got = row->get_bytes.load(std::memory_order_relaxed);
      moved.put_bytes += put;
      moved.get_bytes += got;
      seen.counters[put_bytes_at] += put;
      seen.counters[get_bytes_at] += got;
      ++row;
    }
  }
  seen.wait = bootstrap::read_wait(block.wait);
  return seen;
}

// Whether this is a node file that we understand; the reason if not. Sets *shape.
std::string check(int fd, bootstrap::NodeShape* shape) {
  // Without the seal, a process could take the pages away from under our mapping.
  const int seals = fcntl(fd, F_GET_SEALS);
  if (seals < 0 || (seals & F_SEAL_SHRINK) == 0) return "its shared memory is not sealed";
  bootstrap::NodeHeader header;
  if (pread(fd, &header, sizeof header, 0) != static_cast<ssize_t>(sizeof header))
    return "its shared memory is too small";
  constexpr char magic[sizeof header.magic] = {'u', 's', 'h', 'm', 'e', 'm', 0, 0};
  if (std::memcmp(header.magic, magic, sizeof magic) != 0)
    return "its shared memory is not one of ushmem, or not set up yet";
  if (header.version != bootstrap::layout_version)
    return "its shared memory has layout " + std::to_string(header.version) + ", this tool reads " +
           std::to_string(bootstrap::layout_version) + ": use the ushmem of the job's installation";
  struct stat s;
  const bool in_range = header.n_pes >= 1 && header.n_pes <= bootstrap::max_pes_per_node &&
                        header.world_pes >= header.n_pes && header.world_pes <= bootstrap::max_pes;
  *shape = {};
  if (in_range)
    *shape = {static_cast<int>(header.n_pes), static_cast<int>(header.world_pes), header.node, header.n_nodes};
  if (!in_range || fstat(fd, &s) != 0 ||
      static_cast<std::uint64_t>(s.st_size) < bootstrap::ControlArea::bytes(*shape))
    return "its shared memory is damaged: it names " + std::to_string(header.n_pes) + " PEs";
  return "";
}

}  // namespace

NodeView::NodeView(NodeView&& other) noexcept
    : area_(std::exchange(other.area_, {})), shape_(other.shape_) {}

NodeView& NodeView::operator=(NodeView&& other) noexcept {
  std::swap(area_, other.area_);
  std::swap(shape_, other.shape_);
  return *this;
}

NodeView::~NodeView() {
  if (area_.header != nullptr)
    munmap(area_.header, bootstrap::ControlArea::bytes(shape_));
}

std::optional<NodeView> NodeView::open(const Found& job, std::string* error) {
  *error = "the job has just ended";
  for (const Holder& holder : job.holders) {
    const int fd = ::open(holder.link.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
      // ENOENT: this process has ended, another may still be there.
      if (errno != ENOENT)
        *error = std::string("cannot open its shared memory: ") + std::strerror(errno);
      continue;
    }
    struct stat s;
    const bool same = fstat(fd, &s) == 0 && std::pair{s.st_dev, s.st_ino} == job.file;
    if (!same) {  // the number has gone to something else meanwhile
      close(fd);
      continue;
    }
    NodeView view;
    bootstrap::NodeShape shape;
    *error = check(fd, &shape);
    if (error->empty()) {
      void* at = mmap(nullptr, bootstrap::ControlArea::bytes(shape), PROT_READ,
                      MAP_SHARED | MAP_NORESERVE, fd, 0);
      if (at == MAP_FAILED) {
        *error = std::string("cannot map its shared memory: ") + std::strerror(errno);
      } else {
        view.area_.header = static_cast<bootstrap::NodeHeader*>(at);
        view.shape_ = shape;
      }
    }
    close(fd);
    if (!error->empty()) return std::nullopt;
    return view;
  }
  return std::nullopt;
}

std::vector<int> NodeView::numbers() const {
  std::vector<int> numbers(static_cast<std::size_t>(shape_.n_pes), 0);
  const bootstrap::PeEntry* entries = area_.entries(shape_);
  for (int pe = 0; pe < shape_.world_pes; ++pe) {
    const std::int32_t local = entries[pe].local;
    if (entries[pe].node == shape_.node && local >= 0 && local < shape_.n_pes)
      numbers[static_cast<std::size_t>(local)] = pe;
  }
  return numbers;
}

void add_node(JobSeen more, JobSeen* seen) {
  seen->cpus += more.cpus;
  seen->nodes_seen += more.nodes_seen;
  if (seen->exit_kind == bootstrap::ExitKind::none) {
    seen->exit_kind = more.exit_kind;
    seen->exit_status = more.exit_status;
    seen->exit_pe = more.exit_pe;
  }
  for (PeSeen& pe : more.pes) seen->pes.push_back(std::move(pe));
  std::sort(seen->pes.begin(), seen->pes.end(),
            [](const PeSeen& a, const PeSeen& b) { return a.number < b.number; });
}

JobSeen look(const NodeView& node, const Found& job, const std::string& proc) {
  JobSeen seen;
  const bootstrap::NodeHeader& h = node.header();
  seen.program = bootstrap::text_in(h.program);
  seen.id = h.id;
  seen.cpus = static_cast<int>(h.cpus);
  seen.world_pes = node.world_pes();
  seen.n_nodes = node.shape().n_nodes;
  seen.launcher_pid = h.launcher_pid;
  seen.taken_ns = base::now_ns();
  seen.age_ns = seen.taken_ns - std::min(seen.taken_ns, h.created_ns);
  // Acquire: pairs with the release by which the PE that ends the job sets the kind last (a CPU).
  const std::uint32_t kind = h.exit_kind.load(std::memory_order_acquire);
  if (kind <= static_cast<std::uint32_t>(bootstrap::ExitKind::fatal_error))
    seen.exit_kind = static_cast<bootstrap::ExitKind>(kind);  // all ones: not said yet
  // Relaxed: ordered by the acquire above.
  seen.exit_status = h.exit_status.load(std::memory_order_relaxed);
  seen.exit_pe = h.exit_pe.load(std::memory_order_relaxed);
  const std::vector<int> numbers = node.numbers();
  for (int i = 0; i < node.n_pes(); ++i) {
    PeSeen pe = look_at_pe(node, i);
    pe.number = numbers[static_cast<std::size_t>(i)];
    pe.node = node.shape().node;
    const bool ours = std::any_of(job.holders.begin(), job.holders.end(),
                                  [&](const Holder& holder) { return holder.pid == pe.pid; });
    if (ours) pe.process = state_letter(proc, pe.pid);
    seen.pes.push_back(std::move(pe));
  }
  return seen;  // places in a node follow the numbers in the world
}

}  // namespace ushmem::tool
