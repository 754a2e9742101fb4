// SPDX-License-Identifier: Apache-2.0
//
// Start, end, memory and teams.
#include <shmemx.h>

#include <climits>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "compat/aclshmem/signals.hpp"
#include "compat/aclshmem/words.hpp"

namespace ushmem::compat {

void say(const char* call, const char* why) { std::fprintf(stderr, "ushmem: %s: %s\n", call, why); }

namespace {

// What programs that were compiled against the other library lay out.
static_assert(sizeof(aclshmemx_uniqueid_t) == 136 && sizeof(aclshmem_team_config_t) == 64);
static_assert(offsetof(aclshmemx_init_attr_t, local_mem_size) == 72);
static_assert(offsetof(aclshmemx_init_attr_t, comm_args) == 104);
static_assert(offsetof(aclshmemx_init_attr_t, instance_id) == 112);

constexpr std::size_t id_at = offsetof(aclshmemx_uniqueid_t, n_pes);
static_assert(id_at + sizeof(shmemx_uniqueid_t) == sizeof(aclshmemx_uniqueid_t));
constexpr std::int32_t id_version = (1 << 16) + static_cast<std::int32_t>(sizeof(aclshmemx_uniqueid_t));

constexpr std::size_t device_alignment = 512;  // what shmemx_malloc_device promises

bool initialized() {
  int yes = 0;
  shmem_query_initialized(&yes);
  return yes != 0;
}

bool product(std::size_t count, std::size_t size, std::size_t* out) {
  return !__builtin_mul_overflow(count, size, out);
}

// Zeroes own device memory, which the host may not be able to store to itself; then all meet, so that nobody
// writes before.
void zero(void* block, std::size_t size) {
  static constexpr char zeros[1 << 16] = {};
  const int me = shmem_my_pe();
  for (std::size_t at = 0; at < size; at += sizeof zeros)
    shmem_putmem(static_cast<char*>(block) + at, zeros, size - at < sizeof zeros ? size - at : sizeof zeros,
                 me);
  shmem_barrier_all();
}

int one_instance(const char* call) {
  say(call, "a process has one instance, number 0");
  return ACLSHMEM_NOT_SUPPORTED;
}

// Which address PE 0 listens at: the session id's (address:port or [address]:port), else that of an interface
// (name, name:inet4 or name:inet6). Our own setting comes first. The other PEs have it from the id.
int take_hints() {
  constexpr const char* ours = "USHMEM_CONTROL_INTERFACE";
  const auto given = [](const char* name) {
    const char* text = std::getenv(name);
    return text != nullptr ? std::string(text) : std::string();
  };
  if (!given(ours).empty()) return ACLSHMEM_SUCCESS;
  std::string session = given("SHMEM_UID_SESSION_ID");
  std::string interface = given("SHMEM_UID_SOCK_IFNAME");
  if (!session.empty()) {
    const std::size_t port = session.rfind(':');
    if (port == std::string::npos || port + 1 == session.size() ||
        session.find_first_not_of("0123456789", port + 1) != std::string::npos) {
      say("aclshmemx_get_uniqueid", "SHMEM_UID_SESSION_ID is no address:port");
      return ACLSHMEM_INVALID_VALUE;
    }
    say("aclshmemx_get_uniqueid",
        "of SHMEM_UID_SESSION_ID the address is taken; the system chooses the port");
    interface = session.substr(0, port);
    if (interface.size() > 2 && interface.front() == '[' && interface.back() == ']')
      interface = interface.substr(1, interface.size() - 2);
  } else if (const std::size_t family = interface.find(':'); family != std::string::npos) {
    interface.resize(family);
  }
  if (!interface.empty()) setenv(ours, interface.c_str(), 1);
  return ACLSHMEM_SUCCESS;
}

// A team's number of a handle, which fits unless more than a million teams have come and gone.
int number_of(shmem_team_t handle, aclshmem_team_t* out) {
  const auto number = reinterpret_cast<std::intptr_t>(handle) - 1;
  if (number > INT_MAX) return ACLSHMEM_INNER_ERROR;
  *out = static_cast<aclshmem_team_t>(number);
  return ACLSHMEM_SUCCESS;
}

}  // namespace
}  // namespace ushmem::compat

using namespace ushmem::compat;

int aclshmemx_get_uniqueid(aclshmemx_uniqueid_t* uid) {
  if (uid == nullptr) return ACLSHMEM_INVALID_PARAM;
  if (const int error = take_hints(); error != ACLSHMEM_SUCCESS) return error;
  shmemx_uniqueid_t id;
  if (shmemx_get_uniqueid(&id) != 0) return ACLSHMEM_BOOTSTRAP_ERROR;
  uid->version = id_version;
  uid->my_pe = 0;
  std::memcpy(reinterpret_cast<char*>(uid) + id_at, &id, sizeof id);
  return ACLSHMEM_SUCCESS;
}

int aclshmemx_set_attr_uniqueid_args(int my_pe, int n_pes, int64_t local_mem_size, aclshmemx_uniqueid_t* uid,
                                     aclshmemx_init_attr_t* attr) {
  if (uid == nullptr || attr == nullptr) return ACLSHMEM_INVALID_PARAM;
  if (n_pes < 1 || my_pe < 0 || my_pe >= n_pes || local_mem_size < 0) return ACLSHMEM_INVALID_VALUE;
  // Up to comm_args: instance_id is not in every program's structure.
  attr->my_pe = my_pe;
  attr->n_pes = n_pes;
  std::memset(attr->ip_port, 0, sizeof attr->ip_port);
  attr->local_mem_size = static_cast<std::uint64_t>(local_mem_size);
  constexpr int version = (1 << 16) + static_cast<int>(sizeof attr->option_attr);
  constexpr std::uint32_t timeout = 120;
  attr->option_attr = {version, ACLSHMEM_DATA_OP_MTE, timeout, timeout, timeout, -1};
  attr->comm_args = uid;
  return ACLSHMEM_SUCCESS;
}

int aclshmemx_init_attr(aclshmemx_bootstrap_t flags, aclshmemx_init_attr_t* attr) {
  if (attr == nullptr) return ACLSHMEM_INVALID_PARAM;
  const bool by_id = flags == ACLSHMEMX_INIT_WITH_UNIQUEID || flags == ACLSHMEMX_INIT_WITH_DEFAULT;
  if (!by_id || attr->comm_args == nullptr) {
    say("aclshmemx_init_attr",
        "a world begins by a unique id: aclshmemx_get_uniqueid, aclshmemx_set_attr_uniqueid_args");
    return ACLSHMEM_NOT_SUPPORTED;
  }
  shmemx_uniqueid_t id;
  std::memcpy(&id, static_cast<const char*>(attr->comm_args) + id_at, sizeof id);
  shmemx_init_attr_t own;
  if (shmemx_set_attr_uniqueid_args(attr->my_pe, attr->n_pes, &id, &own) != 0) return ACLSHMEM_INVALID_VALUE;
  // Only the heap is symmetric there, and such programs have threads.
  if (shmemx_init_attr(SHMEMX_INIT_UNIQUEID | SHMEMX_INIT_PRIVATE_GLOBALS, &own) != 0) {
    say("aclshmemx_init_attr", shmemx_last_error());
    return ACLSHMEM_BOOTSTRAP_ERROR;
  }
  begin_signals();
  return ACLSHMEM_SUCCESS;
}

int aclshmemx_init_status() {
  return initialized() ? ACLSHMEM_STATUS_IS_INITIALIZED : ACLSHMEM_STATUS_NOT_INITIALIZED;
}

int aclshmem_finalize() {
  if (!initialized()) return ACLSHMEM_NOT_INITED;
  end_signals();
  shmem_finalize();
  return ACLSHMEM_SUCCESS;
}

int aclshmemx_finalize(uint64_t instance_id) {
  return instance_id == 0 ? aclshmem_finalize() : one_instance("aclshmemx_finalize");
}

aclshmem_instance_ctx* aclshmemx_instance_ctx_get() {
  static const aclshmem_instance_ctx the{0, nullptr};
  return const_cast<aclshmem_instance_ctx*>(&the);  // the interface's type; programs read it
}

int aclshmemx_instance_ctx_set(uint64_t instance_id) {
  return instance_id == 0 ? ACLSHMEM_SUCCESS : one_instance("aclshmemx_instance_ctx_set");
}

// TLS is the environment's choice (docs/guide/security.md); here only a wish that it does not meet is
// refused.
int32_t aclshmemx_set_conf_store_tls(bool enable, const char*, uint32_t) {
  const char* set = std::getenv("USHMEM_TLS");
  if (!enable || (set != nullptr && (std::strcmp(set, "psk") == 0 || std::strcmp(set, "cert") == 0)))
    return ACLSHMEM_SUCCESS;
  say("aclshmemx_set_conf_store_tls",
      "TLS is asked for by USHMEM_TLS=psk or USHMEM_TLS=cert in the environment");
  return ACLSHMEM_NOT_SUPPORTED;
}

int32_t aclshmemx_set_config_store_tls_key(const char*, uint32_t, const char*, uint32_t,
                                           aclshmem_decrypt_handler) {
  say("aclshmemx_set_config_store_tls_key", "keys are files that USHMEM_TLS_KEY and its sisters name");
  return ACLSHMEM_NOT_SUPPORTED;
}
int32_t aclshmemx_set_extern_logger(void (*)(int, const char*)) {
  say("aclshmemx_set_extern_logger", "messages go to standard error");
  return ACLSHMEM_NOT_SUPPORTED;
}
int32_t aclshmemx_set_log_level(int) {
  say("aclshmemx_set_log_level", "messages have no levels");
  return ACLSHMEM_NOT_SUPPORTED;
}

void aclshmem_info_get_version(int* major, int* minor) {
  *major = ACLSHMEM_MAJOR_VERSION;
  *minor = ACLSHMEM_MINOR_VERSION;
}

void aclshmem_info_get_name(char* name) {
  static_assert(sizeof SHMEM_VENDOR_STRING <= ACLSHMEM_MAX_NAME_LEN);
  std::memcpy(name, SHMEM_VENDOR_STRING, sizeof SHMEM_VENDOR_STRING);
}

void aclshmem_global_exit(int status) { shmem_global_exit(status); }

void* aclshmemx_malloc(size_t size, aclshmem_mem_type_t type) {
  return type == HOST_SIDE ? shmem_malloc(size) : shmemx_malloc_device(size);
}

void* aclshmemx_calloc(size_t count, size_t size, aclshmem_mem_type_t type) {
  if (type == HOST_SIDE) return shmem_calloc(count, size);
  std::size_t bytes = 0;
  if (!product(count, size, &bytes)) return nullptr;
  void* const block = shmemx_malloc_device(bytes);
  if (block != nullptr) zero(block, bytes);
  return block;
}

void* aclshmemx_align(size_t alignment, size_t size, aclshmem_mem_type_t type) {
  if (type == HOST_SIDE) return shmem_align(alignment, size);
  if (alignment == 0 || (alignment & (alignment - 1)) != 0 || alignment > device_alignment) {
    say("aclshmem_align", "device memory is aligned to powers of two up to 512 bytes");
    return nullptr;
  }
  return shmemx_malloc_device(size);
}

void aclshmemx_free(void* ptr, aclshmem_mem_type_t) { shmem_free(ptr); }
void* aclshmem_malloc(size_t size) { return aclshmemx_malloc(size, DEVICE_SIDE); }
void* aclshmem_calloc(size_t count, size_t size) { return aclshmemx_calloc(count, size, DEVICE_SIDE); }
void* aclshmem_align(size_t alignment, size_t size) { return aclshmemx_align(alignment, size, DEVICE_SIDE); }
void aclshmem_free(void* ptr) { shmem_free(ptr); }
void* aclshmem_ptr(void* ptr, int pe) { return shmem_ptr(ptr, pe); }

int aclshmem_my_pe() { return shmem_my_pe(); }
int aclshmem_n_pes() { return shmem_n_pes(); }

int aclshmem_team_split_strided(aclshmem_team_t parent, int pe_start, int pe_stride, int pe_size,
                                aclshmem_team_t* new_team) {
  if (new_team == nullptr) return ACLSHMEM_INVALID_PARAM;
  *new_team = ACLSHMEM_TEAM_INVALID;
  shmem_team_t made = SHMEM_TEAM_INVALID;
  if (shmem_team_split_strided(team_of(parent), pe_start, pe_stride, pe_size, nullptr, 0, &made) != 0)
    return ACLSHMEM_INVALID_VALUE;
  return number_of(made, new_team);
}

int aclshmem_team_split_2d(aclshmem_team_t parent, int x_range, aclshmem_team_t* x_team,
                           aclshmem_team_t* y_team) {
  if (x_team == nullptr || y_team == nullptr) return ACLSHMEM_INVALID_PARAM;
  *x_team = *y_team = ACLSHMEM_TEAM_INVALID;
  shmem_team_t x = SHMEM_TEAM_INVALID;
  shmem_team_t y = SHMEM_TEAM_INVALID;
  if (shmem_team_split_2d(team_of(parent), x_range, nullptr, 0, &x, nullptr, 0, &y) != 0)
    return ACLSHMEM_INVALID_VALUE;
  const int error = number_of(x, x_team);
  return error != ACLSHMEM_SUCCESS ? error : number_of(y, y_team);
}

int aclshmem_team_translate_pe(aclshmem_team_t src_team, int src_pe, aclshmem_team_t dest_team) {
  return shmem_team_translate_pe(team_of(src_team), src_pe, team_of(dest_team));
}

void aclshmem_team_destroy(aclshmem_team_t team) { shmem_team_destroy(team_of(team)); }
int aclshmem_team_my_pe(aclshmem_team_t team) { return shmem_team_my_pe(team_of(team)); }
int aclshmem_team_n_pes(aclshmem_team_t team) { return shmem_team_n_pes(team_of(team)); }

int aclshmem_team_get_config(aclshmem_team_t team, aclshmem_team_config_t* config) {
  if (config == nullptr) return ACLSHMEM_INVALID_PARAM;
  shmem_team_config_t own{};
  if (shmem_team_get_config(team_of(team), SHMEM_TEAM_NUM_CONTEXTS, &own) != 0) return ACLSHMEM_INVALID_VALUE;
  *config = {1, own.num_contexts, 0, {}};
  return ACLSHMEM_SUCCESS;
}
