// SPDX-License-Identifier: Apache-2.0
#include "core/runtime/forming.hpp"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "core/runtime/error.hpp"

namespace ushmem::core {
namespace {

bootstrap::FormOptions form_options(const base::Config& config, const Process& p) {
  bootstrap::FormOptions options;
  options.config = &config;
  options.program = program_invocation_name;
  options.control = control_options(config);
  if (p.data_moved) options.globals = {p.data_fd, p.data.bytes};
  options.signs = p.signs;
  return options;
}

// Nobody asks for them any more: those who may have them mapped.
void close_globals_file(Process& p) {
  if (p.data_fd >= 0) close(std::exchange(p.data_fd, -1));
}

const char* text_or_null(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

}  // namespace

bootstrap::ControlOptions control_options(const base::Config& config) {
  bootstrap::ControlOptions options;
  options.interface = text_or_null(config.control_interface);
  options.tls = config.tls.c_str();
  options.tls_cert = text_or_null(config.tls_cert);
  options.tls_key = text_or_null(config.tls_key);
  options.tls_ca = text_or_null(config.tls_ca);
  options.plugins = text_or_null(config.plugins);
  options.timeout_ns = config.peer_timeout_ns;
  options.start_timeout_ns = config.start_timeout_ns;
  options.where = bootstrap::whereabouts();
  return options;
}

std::string move_globals(Process& p, int fd, std::uint64_t offset) {
  const char* wanted = std::getenv("USHMEM_SYMMETRIC_GLOBALS");
  bool symmetric = true;  // a value that is not understood is reported by shmem_init
  if (wanted != nullptr && base::parse_bool(wanted, &symmetric) && !symmetric) return p.data = DataSegment{}, "";
  if (p.data.bytes > bootstrap::data_slot_bytes) return "the program's globals are larger than 1 TiB";
  if (threads_of_this_process() > 1)
    return "another thread ran before the program's globals could be made symmetric "
           "(USHMEM_SYMMETRIC_GLOBALS=0 makes them private instead)";
  if (p.data.bytes == 0) return "";
  p.data_moved = true;  // before the copy, so that the moved object knows it too
  if (move_data_segment(p.data, fd, offset)) return "";
  p.data_moved = false;
  return std::string("cannot move the program's globals to shared memory: ") + std::strerror(errno);
}

std::string move_globals_to_file(Process& p) {
  int fd = memfd_create("ushmem-globals", MFD_ALLOW_SEALING | MFD_CLOEXEC);
  // Where the program has closed a standard stream, what it prints there must not land in the file.
  if (fd >= 0 && fd <= STDERR_FILENO) close(std::exchange(fd, fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)));
  if (fd < 0 || ftruncate(fd, static_cast<off_t>(p.data.bytes)) != 0 ||
      fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
    const std::string why = std::string("no shared memory for the program's globals: ") + std::strerror(errno);
    if (fd >= 0) close(fd);
    return why;
  }
  p.data_fd = fd;
  const std::string why = move_globals(p, fd, 0);
  if (!p.data_moved) close_globals_file(p);
  return why;
}

void form_process_world(World& world, Process& p) {
  std::string error;
  bootstrap::Formed formed;
  if (p.formed != nullptr) {
    formed = std::move(*p.formed);
    p.formed.reset();
  } else {
    // Of a guest the number is not known yet; others say which PE it is, later.
    if (!world.config.error.empty() && p.signs.any())
      fatal(nullptr, "shmem_init", "%s", world.config.error.c_str());
    if (p.signs.any() && p.load_pid != getpid())
      fatal(nullptr, "shmem_init", "called in a forked child of a PE: the child is not a PE");
    if (!bootstrap::form_world(form_options(world.config, p), &formed, &error))
      fatal(nullptr, "shmem_init", "%s", error.c_str());
    // No launcher at all.
    if (!formed.file)
      formed.file = bootstrap::NodeFile::create(bootstrap::NodeShape{}, 0, bootstrap::usable_cpus(),
                                                program_invocation_name, &error);
    if (!formed.file) fatal(nullptr, "shmem_init", "%s", error.c_str());
  }
  close_globals_file(p);
  p.my_pe = formed.pe;
  world.file = std::move(formed.file);
  world.control = std::move(formed.control);
  world.guest = std::move(formed.guest);
  world.how = std::move(formed.how);
  world.notes = std::move(formed.notes);
  world.globals = std::move(formed.globals);
  // Not moved in time to be shared, or not wanted: private, unless there is nobody to share with.
  const bool alone = world.file.world_pes() == 1;
  if (!p.data_moved && (!alone || !world.config.symmetric_globals)) p.data = DataSegment{};
}

bool make_unique_id(bootstrap::UniqueId* id, std::string* error) {
  Process& p = process();
  const base::Config config = base::Config::from_environment();
  if (!config.error.empty()) return *error = config.error, false;
  int listener = -1;
  if (!bootstrap::Control::make_unique_id(text_or_null(config.control_interface), id, &listener, error)) return false;
  if (p.id_listener >= 0) close(p.id_listener);  // of an id that nobody has used
  p.id_listener = listener;
  std::memcpy(&p.own_id, id, sizeof *id);
  return true;
}

bool form_by_id(const ById& by_id, std::string* error) {
  Process& p = process();
  const base::Config config = base::Config::from_environment();
  if (!config.error.empty()) return *error = config.error, false;
  if (p.launched) return *error = "the library's launcher has started this process: shmem_init knows its world", false;
  if (by_id.private_globals && p.data_moved)
    return *error = "the program's globals are symmetric already, since a launcher's variables are in the "
                    "environment (USHMEM_SYMMETRIC_GLOBALS=0 keeps them private)", false;
  if (p.load_error[0] != '\0') return *error = p.load_error, false;
  if (by_id.private_globals) p.data = DataSegment{};
  if (by_id.n_pes > 1 && !p.data_moved && p.data.bytes != 0) {
    *error = move_globals_to_file(p);
    if (!error->empty()) {
      *error += "; or with SHMEMX_INIT_PRIVATE_GLOBALS";
      return false;
    }
  }
  if (p.data_moved) guard_fork_once();
  bootstrap::FormOptions options = form_options(config, p);
  options.by_id = true;
  options.pe = by_id.pe;
  options.n_pes = by_id.n_pes;
  options.id = by_id.id;
  const bool own = p.id_listener >= 0 && std::memcmp(&p.own_id, &by_id.id, sizeof by_id.id) == 0;
  if (by_id.pe == 0 && !own && by_id.n_pes > 1)
    return *error = "PE 0 must be the process that called shmemx_get_uniqueid", false;
  if (own && by_id.pe != 0)
    return *error = "the process that called shmemx_get_uniqueid must be PE 0", false;
  if (own) options.listener = std::exchange(p.id_listener, -1);
  auto formed = std::make_unique<bootstrap::Formed>();
  const bool good = bootstrap::form_world(options, formed.get(), error);
  explicit_bzero(&options.id, sizeof options.id);
  explicit_bzero(&p.own_id, sizeof p.own_id);
  if (good) p.formed = std::move(formed);
  return good;
}

void leave_at_exit() {
  World* const world = process().world;
  if (world == nullptr || world->pes[0]->life != Life::finalized) return;  // it has failed the others
  if (world->control != nullptr) world->control->leave();
  if (world->guest != nullptr) world->guest->finish();
}

}  // namespace ushmem::core
