// SPDX-License-Identifier: Apache-2.0
//
// What memory is (behaviour 6), who may reach it (7), aclrtMalloc, host memory.
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "fake.hpp"

namespace fake {

Backing::~Backing() {
  if (alias != nullptr) munmap(alias, bytes);
  if (fd >= 0) close(fd);
  if (counted) *state().used[device] -= bytes;
}

BackingPtr adopt_backing(int fd, std::size_t bytes, std::uint32_t device) {
  auto made = std::make_shared<Backing>();
  made->fd = fd, made->bytes = bytes, made->device = device;
  void* const alias = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (alias == MAP_FAILED) return nullptr;
  made->alias = static_cast<char*>(alias);
  return made;
}

BackingPtr make_backing(std::size_t bytes, std::uint32_t device) {
  std::atomic<std::size_t>& used = *state().used[device];
  used += bytes;
  // Behaviour 11: a device without memory.
  const int fd = settings().oom != 0 && used > settings().oom ? -1 : memfd_create("fake-acl", MFD_CLOEXEC);
  if (fd < 0 || ftruncate(fd, static_cast<off_t>(bytes)) != 0) {
    if (fd >= 0) close(fd);
    used -= bytes;
    return nullptr;
  }
  BackingPtr made = adopt_backing(fd, bytes, device);
  if (made == nullptr) return used -= bytes, nullptr;
  made->counted = true;
  // DOC/11-01: contents are not defined. Not all of it: tests have large heaps.
  std::memset(made->alias, 0xdb, bytes < 65536 ? bytes : 65536);
  return made;
}

View* view_at(Address at) {
  auto& views = state().views;
  auto found = views.upper_bound(at);
  if (found == views.begin()) return nullptr;
  View& view = (--found)->second;
  return at < view.at + view.bytes ? &view : nullptr;
}

bool in_reservation(Address at) {
  auto& all = state().reservations;
  auto found = all.upper_bound(at);
  if (found == all.begin()) return false;
  --found;
  return at < found->first + found->second;
}

bool is_pinned(Address at) {
  auto& host = state().host;
  auto found = host.upper_bound(at);
  if (found == host.begin()) return false;
  --found;
  return found->second.pinned && at < found->first + found->second.bytes;
}

// Behaviour 7. Memory of aclrtMalloc: the device's own, or a peer's after aclrtDeviceEnablePeerAccess. Of
// aclrtMapMem: whom it was granted to. Kernels may not cross to another device of the same process (driver
// documentation), copies may.
bool may_use(const View& view, std::uint32_t device, bool kernel) {
  if (mutant(7)) return true;
  if (view.granted.count(device) != 0)
    return !kernel || view.origin != Origin::own || view.backing->device == device;
  return view.origin == Origin::malloc && state().devices[device].peers.count(view.backing->device) != 0;
}

aclError reach(std::uint32_t device, Address at, std::size_t bytes, std::vector<Piece>* out) {
  const Hold hold(state().lock);
  while (bytes != 0) {
    View* const view = view_at(at);
    if (view == nullptr || !may_use(*view, device, false)) return ACL_ERROR_RT_SYS_DMA_ERROR;
    const std::size_t n = std::min(bytes, static_cast<std::size_t>(view->at + view->bytes - at));
    out->push_back({view->backing, view->backing->alias + (at - view->at), n});
    at += n, bytes -= n;
  }
  return 0;
}

void show(const View& view, bool opened) {
  const bool plain = opened || !settings().shield;
  mprotect(reinterpret_cast<void*>(view.at), view.bytes, plain ? PROT_READ | PROT_WRITE : PROT_NONE);
}

Address place_for(std::size_t bytes, std::size_t align, Address expect) {
  if (expect != 0) {
    void* const want = reinterpret_cast<void*>(expect);
    void* const got = mmap(want, bytes, PROT_NONE,
                           MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
    return got == MAP_FAILED ? 0 : reinterpret_cast<Address>(got);
  }
  void* const got =
      mmap(nullptr, bytes + align, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (got == MAP_FAILED) return 0;
  const Address from = reinterpret_cast<Address>(got);
  const Address at = (from + align - 1) / align * align;
  if (at != from) munmap(got, at - from);
  if (at + bytes != from + bytes + align) munmap(reinterpret_cast<void*>(at + bytes), from + align - at);
  return at;
}

aclError add_view(Address at, const BackingPtr& backing, Origin origin, std::set<std::uint32_t> granted) {
  void* const got =
      mmap(reinterpret_cast<void*>(at), backing->bytes, PROT_NONE, MAP_SHARED | MAP_FIXED, backing->fd, 0);
  if (got == MAP_FAILED) return refuse(ACL_ERROR_RT_DRV_INTERNAL_ERROR, "mmap: %s", std::strerror(errno));
  View view{at, backing->bytes, backing, origin, std::move(granted), 0};
  show(view, false);
  state().views[at] = std::move(view);
  return 0;
}

}  // namespace fake

using namespace fake;

// DOC/11-02 (device memory): size 0 is refused; 64-byte alignment. Small blocks share a page with others, as
// far as a program can see: they begin 64 bytes into theirs, so that sharing one by key is refused (FAQ on
// pages).
FAKE_EXPORT aclError aclrtMalloc(void** at, size_t size, int policy) {
  if (const aclError e = enter("aclrtMalloc", initialised | context); e != 0) return e;
  if (size == 0 || at == nullptr || policy < 0)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtMalloc: size 0");
  const std::size_t lead = size < page ? 64 : 0;
  const std::size_t bytes = (size + lead + 32 + page - 1) / page * page;
  const Hold hold(state().lock);
  const std::uint32_t device = current()->device;
  const BackingPtr backing = make_backing(bytes, device);
  if (backing == nullptr)
    return refuse(ACL_ERROR_RT_MEMORY_ALLOCATION, "aclrtMalloc: %zu bytes: the device has no more memory",
                  size);
  const Address place = place_for(bytes, page, 0);
  if (place == 0) return refuse(ACL_ERROR_RT_DRV_INTERNAL_ERROR, "aclrtMalloc: no addresses");
  if (const aclError e = add_view(place, backing, Origin::malloc, {device}); e != 0) return e;
  *at = reinterpret_cast<void*>(place + lead);
  return 0;
}

FAKE_EXPORT aclError aclrtFree(void* at) {
  if (const aclError e = enter("aclrtFree", initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  View* const view = view_at(reinterpret_cast<Address>(at));
  if (view == nullptr || view->origin != Origin::malloc)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtFree: %p is not of aclrtMalloc", at);
  munmap(reinterpret_cast<void*>(view->at), view->bytes);
  state().views.erase(view->at);
  return 0;
}

FAKE_EXPORT aclError aclrtMallocHost(void** at, size_t size) {
  if (const aclError e = enter("aclrtMallocHost", initialised | context); e != 0) return e;
  if (size == 0) return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtMallocHost: size 0");
  const std::size_t bytes = (size + page - 1) / page * page;
  void* const got = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (got == MAP_FAILED) return refuse(ACL_ERROR_RT_MEMORY_ALLOCATION, "aclrtMallocHost: %zu bytes", size);
  const Hold hold(state().lock);
  state().host[reinterpret_cast<Address>(got)] = {bytes, true, true, false, 0};
  *at = got;
  return 0;
}

FAKE_EXPORT aclError aclrtFreeHost(void* at) {
  if (const aclError e = enter("aclrtFreeHost", initialised); e != 0) return e;
  const Hold hold(state().lock);
  auto found = state().host.find(reinterpret_cast<Address>(at));
  if (found == state().host.end() || !found->second.allocated || found->second.registered)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtFreeHost: %p", at);
  munmap(at, found->second.bytes);
  state().host.erase(found);
  return 0;
}

#ifndef FAKE_ACL_OLD
// DOC/11-02 host memory, aclrtHostRegisterV2: 4 KiB aligned; PINNED on pinned memory is an error. The
// kernels' address is another one than the host's, and may not be used in copies (behaviour 9).
FAKE_EXPORT aclError aclrtHostRegisterV2(void* at, uint64_t size, uint32_t flag) {
  if (const aclError e = enter("aclrtHostRegisterV2", initialised | context); e != 0) return e;
  const Address host = reinterpret_cast<Address>(at);
  if (size == 0 || (flag & ~static_cast<std::uint32_t>(ACL_HOST_REG_MAPPED | ACL_HOST_REG_PINNED)) != 0 ||
      flag == 0)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtHostRegisterV2: size or flag");
  if (host % page != 0)
    return refuse(ACL_ERROR_RT_ADDR_UNALIGNED, "aclrtHostRegisterV2: %p is not aligned", at);
  const Hold hold(state().lock);
  if (view_at(host) != nullptr)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtHostRegisterV2: device memory");
  auto& range = state().host[host];
  if (range.registered || (range.pinned && (flag & ACL_HOST_REG_PINNED) != 0))
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtHostRegisterV2: %p is registered or pinned already", at);
  const std::size_t bytes = (size + page - 1) / page * page;
  if (!range.allocated) range.bytes = bytes;
  range.registered = true;
  if ((flag & ACL_HOST_REG_PINNED) != 0) range.pinned = true;
  if ((flag & ACL_HOST_REG_MAPPED) == 0) return 0;
  // A second mapping of the same pages: of shared ones as they are; private ones move onto shared ones.
  void* second = mremap(at, 0, bytes, MREMAP_MAYMOVE);
  if (second == MAP_FAILED) {
    const int fd = memfd_create("fake-acl-host", MFD_CLOEXEC);
    if (fd < 0 || ftruncate(fd, static_cast<off_t>(bytes)) != 0 ||
        pwrite(fd, at, bytes, 0) != static_cast<ssize_t>(bytes))
      return refuse(ACL_ERROR_RT_MEMORY_ALLOCATION, "aclrtHostRegisterV2: %s", std::strerror(errno));
    mmap(at, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
    second = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
  }
  if (second == MAP_FAILED)
    return refuse(ACL_ERROR_RT_MEMORY_ALLOCATION, "aclrtHostRegisterV2: no addresses");
  range.device = reinterpret_cast<Address>(second);
  auto backing = std::make_shared<Backing>();
  backing->device = current()->device;
  backing->bytes = bytes;
  View view{range.device, bytes, backing, Origin::host, {current()->device}, 0};
  show(view, false);
  state().views[view.at] = view;
  return 0;
}

FAKE_EXPORT aclError aclrtHostGetDevicePointer(void* host, void** device, uint32_t flag) {
  if (const aclError e = enter("aclrtHostGetDevicePointer", initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  auto found = state().host.find(reinterpret_cast<Address>(host));
  if (flag != 0 || found == state().host.end() || found->second.device == 0)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtHostGetDevicePointer: %p is not mapped", host);
  *device = reinterpret_cast<void*>(found->second.device);
  return 0;
}

FAKE_EXPORT aclError aclrtHostUnregister(void* at) {
  if (const aclError e = enter("aclrtHostUnregister", initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  auto found = state().host.find(reinterpret_cast<Address>(at));
  if (found == state().host.end() || !found->second.registered)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtHostUnregister: %p is not registered", at);
  HostRange& range = found->second;
  if (range.device != 0) {
    state().views.erase(range.device);
    munmap(reinterpret_cast<void*>(range.device), range.bytes);
  }
  range.registered = false, range.device = 0;
  if (!range.allocated) state().host.erase(found);
  return 0;
}

FAKE_EXPORT aclError aclrtPointerGetAttributes(const void* at, aclrtPtrAttributes* out) {
  if (const aclError e = enter("aclrtPointerGetAttributes", initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  const Address address = reinterpret_cast<Address>(at);
  const View* const view = view_at(address);
  out->location = {0, ACL_MEM_LOCATION_TYPE_UNREGISTERED};
  if (view != nullptr) out->location = {view->backing->device, ACL_MEM_LOCATION_TYPE_DEVICE};
  else if (is_pinned(address)) out->location = {0, ACL_MEM_LOCATION_TYPE_HOST};
  return 0;
}
#endif
