// SPDX-License-Identifier: Apache-2.0
//
// Virtual addresses and physical memory: DOC/11-04. Behaviours 3 and 4.
#include <sys/mman.h>

#include <cstring>

#include "fake.hpp"

namespace fake {
namespace {

constexpr std::size_t gib = std::size_t{1} << 30;

bool good_property(const aclrtPhysicalMemProp* p) {
  return p != nullptr && p->handleType == ACL_MEM_HANDLE_TYPE_NONE &&
         p->allocationType == ACL_MEM_ALLOCATION_TYPE_PINNED &&
         (p->memAttr == ACL_HBM_MEM_HUGE || p->memAttr == ACL_HBM_MEM_NORMAL) &&
         p->location.type == ACL_MEM_LOCATION_TYPE_DEVICE && p->location.id < settings().devices &&
         p->reserve == 0;
}

// DOC/11-04, aclrtReserveMemAddress: expectPtr is for A2 and A3 only, between 16 and 24 TiB, aligned to 1 GiB
// above that size and to the next power of two below.
bool good_wish(Address expect, std::size_t size) {
  if (settings().chip == Chip::a950) return false;
  if (expect < 16 * 1024 * gib || expect + size > 24 * 1024 * gib) return false;
  std::size_t align = granule;
  while (align < size && align < gib) align *= 2;
  return expect % align == 0;
}

// Behaviour 4. DOC/11-04, aclrtMapMem, "handle": one reservation is not to hold memory of two devices, nor
// memory of aclrtMallocPhysical beside imported memory, at the same time.
const char* forbidden_neighbour(Address from, std::size_t bytes, const Physical& wanted) {
  for (const auto& [at, view] : state().views) {
    if (at < from || at >= from + bytes) continue;
    if (view.backing->device != wanted.backing->device) return "memory of two devices in one reservation";
    if ((view.origin == Origin::imported) != wanted.imported)
      return "own and imported memory in one reservation";
  }
  return nullptr;
}

}  // namespace
}  // namespace fake

using namespace fake;

FAKE_EXPORT aclError aclrtMemGetAllocationGranularity(aclrtPhysicalMemProp* prop, int option, size_t* out) {
  if (const aclError e = enter("aclrtMemGetAllocationGranularity", initialised | context); e != 0) return e;
  if (!good_property(prop) || option < 0 || option > 1)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtMemGetAllocationGranularity: property or option");
  *out = granule;
  return 0;
}

FAKE_EXPORT aclError aclrtReserveMemAddress(void** at, size_t size, size_t align, void* expect,
                                            uint64_t flags) {
  if (const aclError e = enter("aclrtReserveMemAddress", initialised | context); e != 0) return e;
  const Address wish = reinterpret_cast<Address>(expect);
  // Driver documentation: 128 GiB a reservation on 910B and 910C.
  if (settings().chip != Chip::a950 && size > 128 * gib)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtReserveMemAddress: more than 128 GiB");
  if (!mutant(3)) {
    if (size == 0 || size % granule != 0 || align != 0 || flags != 0)
      return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtReserveMemAddress: size, alignment or flags");
    if (wish != 0 && !good_wish(wish, size))
      return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtReserveMemAddress: expectPtr %p", expect);
  }
  const Hold hold(state().lock);
  const Address got = place_for(size, granule, wish);
  if (got == 0) return refuse(ACL_ERROR_RT_DRV_INTERNAL_ERROR, "aclrtReserveMemAddress: no addresses");
  state().reservations[got] = size;
  *at = reinterpret_cast<void*>(got);
  return 0;
}

FAKE_EXPORT aclError aclrtReleaseMemAddress(void* at) {
  if (const aclError e = enter("aclrtReleaseMemAddress", initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  auto found = state().reservations.find(reinterpret_cast<Address>(at));
  if (found == state().reservations.end())
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtReleaseMemAddress: %p is no reservation", at);
  const auto inside = state().views.lower_bound(found->first);
  const bool mapped = inside != state().views.end() && inside->first < found->first + found->second;
  if (mapped && !mutant(3))
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtReleaseMemAddress: memory is mapped in %p", at);
  munmap(at, found->second);
  state().reservations.erase(found);
  return 0;
}

FAKE_EXPORT aclError aclrtMallocPhysical(aclrtDrvMemHandle* out, size_t size,
                                         const aclrtPhysicalMemProp* prop, uint64_t flags) {
  if (const aclError e = enter("aclrtMallocPhysical", initialised | context); e != 0) return e;
  if (flags != 0 || !good_property(prop))
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtMallocPhysical: property or flags");
  if (size == 0 || (size % granule != 0 && !mutant(3)))
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtMallocPhysical: %zu bytes are no multiple of 2 MiB",
                  size);
  const Hold hold(state().lock);
  BackingPtr backing = make_backing(size, prop->location.id);
  if (backing == nullptr)
    return refuse(ACL_ERROR_RT_DEVICE_OOM, "aclrtMallocPhysical: %zu bytes: the device has no more memory",
                  size);
  Physical* const made = new Physical{std::move(backing), false, 0};
  state().physicals.insert(made);
  *out = made;
  return 0;
}

// Behaviour 5. DOC/11-04: what it exported is no more to be had; the memory itself lives until all mappings
// and importers have let go of it.
FAKE_EXPORT aclError aclrtFreePhysical(aclrtDrvMemHandle handle) {
  if (const aclError e = enter("aclrtFreePhysical", initialised); e != 0) return e;
  const Hold hold(state().lock);
  Physical* const memory = static_cast<Physical*>(handle);
  if (state().physicals.erase(memory) == 0)
    return refuse(ACL_ERROR_RT_INVALID_HANDLE, "aclrtFreePhysical: %p is no handle", handle);
  if (!memory->imported) state().exports.erase(memory->export_id);
  delete memory;
  return 0;
}

FAKE_EXPORT aclError aclrtMapMem(void* at, size_t size, size_t offset, aclrtDrvMemHandle handle,
                                 uint64_t flags) {
  if (const aclError e = enter("aclrtMapMem", initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  Physical* const memory = static_cast<Physical*>(handle);
  if (state().physicals.count(memory) == 0)
    return refuse(ACL_ERROR_RT_INVALID_HANDLE, "aclrtMapMem: %p is no handle", handle);
  const Address from = reinterpret_cast<Address>(at);
  auto found = state().reservations.upper_bound(from);
  if (found == state().reservations.begin() || from >= std::prev(found)->first + std::prev(found)->second)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtMapMem: %p is not reserved", at);
  const auto& reservation = *std::prev(found);
  if (!mutant(3)) {
    if (from % granule != 0) return refuse(ACL_ERROR_RT_ADDR_UNALIGNED, "aclrtMapMem: %p is not aligned", at);
    if (size != memory->backing->bytes || offset != 0 || flags != 0)
      return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtMapMem: %zu bytes of %zu, offset %zu", size,
                    memory->backing->bytes, offset);
  }
  if (from + memory->backing->bytes > reservation.first + reservation.second)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtMapMem: beyond the reservation");
  const auto next = state().views.lower_bound(from);
  const bool taken = view_at(from) != nullptr ||
                     (next != state().views.end() && next->first < from + memory->backing->bytes);
  if (taken && !mutant(3)) return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtMapMem: %p is mapped already", at);
  if (settings().strict)
    if (const char* why = forbidden_neighbour(reservation.first, reservation.second, *memory); why != nullptr)
      return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtMapMem: %s", why);
  // Memory that this process made is its device's at once; imported memory needs aclrtMemSetAccess.
  std::set<std::uint32_t> granted;
  if (!memory->imported) granted.insert(memory->backing->device);
  return add_view(from, memory->backing, memory->imported ? Origin::imported : Origin::own,
                  std::move(granted));
}

FAKE_EXPORT aclError aclrtUnmapMem(void* at) {
  if (const aclError e = enter("aclrtUnmapMem", initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  auto found = state().views.find(reinterpret_cast<Address>(at));
  if (found == state().views.end() ||
      (found->second.origin != Origin::own && found->second.origin != Origin::imported))
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtUnmapMem: nothing is mapped at %p", at);
  mmap(at, found->second.bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0);
  state().views.erase(found);
  return 0;
}

FAKE_EXPORT aclError aclrtMemSetAccess(void* at, size_t size, aclrtMemAccessDesc* access, size_t n) {
  if (const aclError e = enter("aclrtMemSetAccess", initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  auto found = state().views.find(reinterpret_cast<Address>(at));
  if (found == state().views.end() || (found->second.bytes != size && !mutant(3)) || access == nullptr ||
      n == 0)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtMemSetAccess: %p, %zu bytes, is not as mapped", at, size);
  for (std::size_t i = 0; i < n; ++i) {
    if (access[i].location.type != ACL_MEM_LOCATION_TYPE_DEVICE ||
        access[i].location.id >= settings().devices || access[i].flags != ACL_RT_MEM_ACCESS_FLAGS_READWRITE)
      return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtMemSetAccess: location or flags");
    found->second.granted.insert(access[i].location.id);
  }
  return 0;
}
