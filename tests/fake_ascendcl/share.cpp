// SPDX-License-Identifier: Apache-2.0
//
// Memory between processes: behaviour 5. A shared handle names the exporting process and a number of its; the
// importer asks that process, over an abstract UNIX socket, which looks at who asks and sends the memory's
// descriptor. Nothing lies in a file system, so a killed process leaves nothing behind.
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "fake.hpp"

namespace fake {
namespace {

constexpr std::uint64_t magic = 0x75736d2d66616b65;

struct Request {
  std::uint64_t word = magic;
  std::uint32_t id = 0;
};

struct Answer {
  std::int32_t code = 0;
  std::uint32_t device = 0;
  std::uint64_t bytes = 0;
};

// The layout of a fabric handle; the number of a handle is its first eight bytes.
struct Name {
  std::uint32_t id = 0;
  std::int32_t pid = 0;
  std::uint64_t word = magic;
};

socklen_t address_of(std::int32_t pid, sockaddr_un* out) {
  *out = {};
  out->sun_family = AF_UNIX;
  const int n = std::snprintf(out->sun_path + 1, sizeof out->sun_path - 1, "ushmem-fake-acl-%u-%d",
                              static_cast<unsigned>(getuid()), pid);
  return static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + static_cast<std::size_t>(n));
}

// Who may have it is what DOC/11-04 says of aclrtMemSetPidToShareableHandle: the processes on the list.
Answer judge(std::uint32_t id, const ucred& who, BackingPtr* out) {
  const Hold hold(state().lock);
  auto found = state().exports.find(id);
  if (found == state().exports.end()) return {ACL_ERROR_RT_INVALID_HANDLE, 0, 0};
  const Export& offered = found->second;
  if (!offered.anybody && offered.pids.count(bare_pid(who.pid)) == 0 && !mutant(5))
    return {ACL_ERROR_RT_NO_PERMISSION, 0, 0};
  *out = offered.backing.lock();
  if (*out == nullptr) return {ACL_ERROR_RT_INVALID_HANDLE, 0, 0};
  return {0, (*out)->device, (*out)->bytes};
}

void serve(int from) {
  ucred who{};
  socklen_t size = sizeof who;
  Request request;
  if (getsockopt(from, SOL_SOCKET, SO_PEERCRED, &who, &size) != 0 || who.uid != getuid()) return;
  if (recv(from, &request, sizeof request, MSG_WAITALL) != sizeof request || request.word != magic) return;
  BackingPtr backing;
  Answer answer = judge(request.id, who, &backing);
  iovec part{&answer, sizeof answer};
  msghdr message{};
  message.msg_iov = &part, message.msg_iovlen = 1;
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  if (answer.code == 0) {
    message.msg_control = control, message.msg_controllen = sizeof control;
    cmsghdr* const head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET, head->cmsg_type = SCM_RIGHTS, head->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(head), &backing->fd, sizeof(int));
  }
  (void)sendmsg(from, &message, MSG_NOSIGNAL);
}

// The thread that answers, from the first export until the process ends.
bool start_server() {
  static const bool started = [] {
    const int at = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address;
    const socklen_t size = address_of(static_cast<std::int32_t>(getpid()), &address);
    if (at < 0 || bind(at, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(at, 128) != 0)
      return false;
    std::thread([at] {
      for (;;) {
        const int from = accept4(at, nullptr, nullptr, SOCK_CLOEXEC);
        if (from < 0) continue;
        const timeval patience{5, 0};  // with one that asks nothing
        setsockopt(from, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        serve(from);
        close(from);
      }
    }).detach();
    return true;
  }();
  return started;
}

aclError ask(int to, std::uint32_t id, BackingPtr* out) {
  Request request;
  request.id = id;
  if (send(to, &request, sizeof request, MSG_NOSIGNAL) != sizeof request) return ACL_ERROR_RT_INVALID_HANDLE;
  Answer answer;
  iovec part{&answer, sizeof answer};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  msghdr message{};
  message.msg_iov = &part, message.msg_iovlen = 1;
  message.msg_control = control, message.msg_controllen = sizeof control;
  if (recvmsg(to, &message, MSG_CMSG_CLOEXEC | MSG_WAITALL) != sizeof answer)
    return ACL_ERROR_RT_INVALID_HANDLE;
  if (answer.code != 0) return answer.code;
  const cmsghdr* const head = CMSG_FIRSTHDR(&message);
  if (head == nullptr || head->cmsg_type != SCM_RIGHTS) return ACL_ERROR_RT_INVALID_HANDLE;
  int fd = -1;
  std::memcpy(&fd, CMSG_DATA(head), sizeof fd);
  *out = adopt_backing(fd, answer.bytes, answer.device);
  return *out == nullptr ? ACL_ERROR_RT_DRV_INTERNAL_ERROR : 0;
}

aclError export_handle(const char* call, aclrtDrvMemHandle handle, std::uint64_t flags, Name* out) {
  const Hold hold(state().lock);
  Physical* const memory = static_cast<Physical*>(handle);
  if (state().physicals.count(memory) == 0) return refuse(ACL_ERROR_RT_INVALID_HANDLE, "%s: no handle", call);
  if (flags > 1) return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: flags", call);
  if (memory->imported) return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: imported memory", call);
  if (memory->export_id != 0)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: this memory is exported already", call);
  if (const aclError e = give_out(memory->backing, flags == 1, &memory->export_id); e != 0) return e;
  *out = {memory->export_id, static_cast<std::int32_t>(getpid()), magic};
  return 0;
}

aclError set_pids(const char* call, const Name& name, const std::int32_t* pids, std::size_t n) {
  const Hold hold(state().lock);
  auto found = state().exports.find(name.id);
  if (name.pid != static_cast<std::int32_t>(getpid()) || found == state().exports.end() || n == 0)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: not a handle of this process", call);
  found->second.pids.insert(pids, pids + n);
  return 0;
}

aclError import_handle(const char* call, const Name& name, aclrtDrvMemHandle* out) {
  if (name.pid == static_cast<std::int32_t>(getpid()))
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: the exporting process imports", call);
  BackingPtr backing;
  if (const aclError e = fetch_shared(name.pid, name.id, &backing); e != 0)
    return refuse(
        e, "%s: %s", call,
        e == ACL_ERROR_RT_NO_PERMISSION ? "this process is not on the list" : "the memory is not there");
  const Hold hold(state().lock);
  Physical* const made = new Physical{std::move(backing), true, 0};
  state().physicals.insert(made);
  *out = made;
  return 0;
}

Name number_name(std::uint64_t number) {
  return {static_cast<std::uint32_t>(number), static_cast<std::int32_t>(number >> 32), magic};
}

std::uint64_t name_number(const Name& name) {
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(name.pid)) << 32 | name.id;
}

#ifndef FAKE_ACL_OLD
// DOC/11-04: fabric handles, which reach across servers, are named for A3 alone.
aclError check_type(const char* call, int type) {
  if (type == ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT) return 0;
  if (type == ACL_MEM_SHARE_HANDLE_TYPE_FABRIC && settings().chip == Chip::a3) return 0;
  return refuse(type == ACL_MEM_SHARE_HANDLE_TYPE_FABRIC ? ACL_ERROR_RT_FEATURE_NOT_SUPPORT
                                                         : ACL_ERROR_RT_PARAM_INVALID,
                "%s: handle type %d", call, type);
}

Name read_name(const void* shared, int type) {
  Name name;
  std::uint64_t number = 0;
  if (type == ACL_MEM_SHARE_HANDLE_TYPE_FABRIC) return std::memcpy(&name, shared, sizeof name), name;
  return std::memcpy(&number, shared, sizeof number), number_name(number);
}
#endif

}  // namespace

aclError give_out(const BackingPtr& backing, bool anybody, std::uint32_t* id) {
  if (!start_server())
    return refuse(ACL_ERROR_RT_DRV_INTERNAL_ERROR, "no socket for exports: %s", std::strerror(errno));
  *id = state().next_export++;
  state().exports[*id] = {backing, anybody, {}};
  return 0;
}

aclError fetch_shared(std::int32_t pid, std::uint32_t id, BackingPtr* out) {
  const int to = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (to < 0) return ACL_ERROR_RT_DRV_INTERNAL_ERROR;
  sockaddr_un address;
  const socklen_t size = address_of(pid, &address);
  aclError code = ACL_ERROR_RT_INVALID_HANDLE;
  if (connect(to, reinterpret_cast<sockaddr*>(&address), size) == 0) code = ask(to, id, out);
  close(to);
  return code;
}

}  // namespace fake

using namespace fake;

FAKE_EXPORT aclError aclrtMemExportToShareableHandle(aclrtDrvMemHandle handle, int type, uint64_t flags,
                                                     uint64_t* shared) {
  const char* const call = "aclrtMemExportToShareableHandle";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  if (type != ACL_MEM_HANDLE_TYPE_NONE) return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: handle type", call);
  Name name;
  if (const aclError e = export_handle(call, handle, flags, &name); e != 0) return e;
  *shared = name_number(name);
  return 0;
}

FAKE_EXPORT aclError aclrtMemSetPidToShareableHandle(uint64_t shared, int32_t* pids, size_t n) {
  const char* const call = "aclrtMemSetPidToShareableHandle";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  return set_pids(call, number_name(shared), pids, n);
}

FAKE_EXPORT aclError aclrtMemImportFromShareableHandle(uint64_t shared, int32_t device,
                                                       aclrtDrvMemHandle* handle) {
  const char* const call = "aclrtMemImportFromShareableHandle";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  if (device < 0 || static_cast<std::uint32_t>(device) >= settings().devices)
    return refuse(ACL_ERROR_RT_INVALID_DEVICEID, "%s: device %d", call, device);
  return import_handle(call, number_name(shared), handle);
}

#ifndef FAKE_ACL_OLD
FAKE_EXPORT aclError aclrtMemExportToShareableHandleV2(aclrtDrvMemHandle handle, uint64_t flags, int type,
                                                       void* shared) {
  const char* const call = "aclrtMemExportToShareableHandleV2";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  if (const aclError e = check_type(call, type); e != 0) return e;
  Name name;
  if (const aclError e = export_handle(call, handle, flags, &name); e != 0) return e;
  if (type == ACL_MEM_SHARE_HANDLE_TYPE_FABRIC) {
    std::memset(shared, 0, USHMEM_ACL_FABRIC_BYTES);
    std::memcpy(shared, &name, sizeof name);
  } else {
    const std::uint64_t number = name_number(name);
    std::memcpy(shared, &number, sizeof number);
  }
  return 0;
}

FAKE_EXPORT aclError aclrtMemSetPidToShareableHandleV2(void* shared, int type, int32_t* pids, size_t n) {
  const char* const call = "aclrtMemSetPidToShareableHandleV2";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  if (const aclError e = check_type(call, type); e != 0) return e;
  return set_pids(call, read_name(shared, type), pids, n);
}

FAKE_EXPORT aclError aclrtMemImportFromShareableHandleV2(void* shared, int type, uint64_t flags,
                                                         aclrtDrvMemHandle* handle) {
  const char* const call = "aclrtMemImportFromShareableHandleV2";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  if (const aclError e = check_type(call, type); e != 0) return e;
  if (flags != 0) return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: flags", call);
  return import_handle(call, read_name(shared, type), handle);
}
#endif

// --- DOC/11-07: memory by key, the older way
// ----------------------------------------------------------------

FAKE_EXPORT aclError aclrtIpcMemGetExportKey(void* at, size_t size, char* key, size_t length,
                                             uint64_t flags) {
  const char* const call = "aclrtIpcMemGetExportKey";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  if (length != USHMEM_ACL_IPC_KEY_BYTES || flags > 1)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: length of the key or flags", call);
  const Hold hold(state().lock);
  const View* const view = view_at(reinterpret_cast<Address>(at));
  if (view == nullptr || view->at != reinterpret_cast<Address>(at) || view->origin != Origin::malloc ||
      size == 0 || size > view->bytes)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: %p is not the beginning of pages of aclrtMalloc", call,
                  at);
  std::uint32_t id = 0;
  if (const aclError e = give_out(view->backing, flags == 1, &id); e != 0) return e;
  std::snprintf(key, length, "fake%08x%08x", static_cast<unsigned>(getpid()), id);
  state().ipc_keys[key] = id;
  return 0;
}

FAKE_EXPORT aclError aclrtIpcMemSetImportPid(const char* key, int32_t* pids, size_t n) {
  const char* const call = "aclrtIpcMemSetImportPid";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  auto found = state().ipc_keys.find(key);
  if (found == state().ipc_keys.end()) return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: no such key", call);
  state().exports[found->second].pids.insert(pids, pids + n);
  return 0;
}

FAKE_EXPORT aclError aclrtIpcMemImportByKey(void** at, const char* key, uint64_t flags) {
  const char* const call = "aclrtIpcMemImportByKey";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  unsigned pid = 0;
  unsigned id = 0;
  if (std::sscanf(key, "fake%8x%8x", &pid, &id) != 2 || flags > 1)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: key or flags", call);
  if (pid == static_cast<unsigned>(getpid())) return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: own key", call);
  BackingPtr backing;
  if (const aclError e = fetch_shared(static_cast<std::int32_t>(pid), id, &backing); e != 0)
    return refuse(e, "%s: not on the list, or not there any more", call);
  const Hold hold(state().lock);
  const Address place = place_for(backing->bytes, page, 0);
  if (place == 0) return refuse(ACL_ERROR_RT_DRV_INTERNAL_ERROR, "%s: no addresses", call);
  const std::uint32_t own = current()->device;
  std::set<std::uint32_t> granted;
  if (flags == 1 || backing->device == own || state().devices[own].peers.count(backing->device) != 0)
    granted.insert(own);
  if (const aclError e = add_view(place, backing, Origin::ipc, std::move(granted)); e != 0) return e;
  state().ipc_views[key] = place;
  *at = reinterpret_cast<void*>(place);
  return 0;
}

FAKE_EXPORT aclError aclrtIpcMemClose(const char* key) {
  const char* const call = "aclrtIpcMemClose";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  if (auto view = state().ipc_views.find(key); view != state().ipc_views.end()) {
    munmap(reinterpret_cast<void*>(view->second), state().views[view->second].bytes);
    state().views.erase(view->second);
    state().ipc_views.erase(view);
    return 0;
  }
  auto found = state().ipc_keys.find(key);
  if (found == state().ipc_keys.end()) return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: no such key", call);
  state().exports.erase(found->second);
  state().ipc_keys.erase(found);
  return 0;
}
