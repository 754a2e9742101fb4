// SPDX-License-Identifier: Apache-2.0
//
// The checks of the collectives that move or combine data (OpenSHMEM 1.6, "Collective Routines").
#include "api/templates_collective.hpp"
#include "core/collectives/move.hpp"

namespace ushmem::api {
namespace {

// An array of this PE that others see as well: symmetric and aligned to its element.
bool symmetric(Thread& t, const char* call, const char* argument, const void* address, std::size_t count,
               std::size_t element) {
  return count == 0 || remote(t, call, argument, address, count, element, t.pe->my_pe) != nullptr;
}

// nelems from each member; reports when their number is no number.
bool from_all(Thread& t, const char* call, const Team& team, const void* address, std::size_t nelems,
              std::size_t element, std::size_t* count) {
  if (!__builtin_mul_overflow(nelems, static_cast<std::size_t>(team.size), count)) return true;
  report_address(t, call, "dest", address, nelems, element, t.pe->my_pe);
  return false;
}

bool strided(Thread& t, const char* call, const char* argument, const void* address,
             const char* stride_argument, std::ptrdiff_t stride, std::size_t count, std::size_t element) {
  if (stride < 1) return report_value(t, call, stride_argument, stride, "at least 1"), false;
  std::size_t reach;  // elements from the first to the last
  if (count == 0) return true;
  if (!__builtin_mul_overflow(count - 1, static_cast<std::size_t>(stride), &reach) &&
      find_remote(t, address, reach + 1, element, t.pe->my_pe) != nullptr)
    return true;
  report_strided(t, call, argument, address, stride_argument, stride, count, element, t.pe->my_pe);
  return false;
}

constexpr int code(bool good) { return good ? 0 : -1; }

}  // namespace

int broadcast_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                    std::size_t nelems, std::size_t element, int root, bool fill_root) {
  if (team == nullptr) return -1;
  if (root < 0 || root >= team->size) {
    report_value(t, call, "PE_root", root, "a PE number of the team");
    return -1;
  }
  if (!symmetric(t, call, "dest", dest, nelems, element) ||
      !symmetric(t, call, "source", source, nelems, element))
    return -1;
  return code(core::broadcast(t, call, *team, dest, source, nelems * element, root, fill_root));
}

int collect_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                  std::size_t nelems, std::size_t element) {
  if (team == nullptr || !symmetric(t, call, "dest", dest, nelems, element) ||
      !symmetric(t, call, "source", source, nelems, element))
    return -1;
  return code(core::collect(t, call, *team, dest, source, nelems * element));
}

int fcollect_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                   std::size_t nelems, std::size_t element) {
  std::size_t count;
  if (team == nullptr || !from_all(t, call, *team, dest, nelems, element, &count) ||
      !symmetric(t, call, "dest", dest, count, element) ||
      !symmetric(t, call, "source", source, nelems, element))
    return -1;
  return code(core::fcollect(t, call, *team, dest, source, nelems * element));
}

int alltoall_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                   std::size_t nelems, std::size_t element) {
  std::size_t count;
  if (team == nullptr || !from_all(t, call, *team, dest, nelems, element, &count) ||
      !symmetric(t, call, "dest", dest, count, element) ||
      !symmetric(t, call, "source", source, count, element))
    return -1;
  return code(core::alltoall(t, call, *team, dest, source, nelems * element));
}

int alltoalls_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                    std::ptrdiff_t dst, std::ptrdiff_t sst, std::size_t nelems, std::size_t element) {
  std::size_t count;
  if (team == nullptr || !from_all(t, call, *team, dest, nelems, element, &count) ||
      !strided(t, call, "dest", dest, "dst", dst, count, element) ||
      !strided(t, call, "source", source, "sst", sst, count, element))
    return -1;
  return code(core::alltoalls(t, call, *team, dest, source, {dst, sst}, nelems, element));
}

int reduce_elements(Thread& t, const char* call, Team* team, core::Reduction what, void* dest,
                    const void* source, std::size_t count) {
  const std::size_t element = core::bytes_of(what.element);
  if (team == nullptr || !symmetric(t, call, "dest", dest, count, element) ||
      !symmetric(t, call, "source", source, count, element))
    return -1;
  return code(core::reduce(t, call, *team, what, dest, source, count));
}

int scan_elements(Thread& t, const char* call, Team* team, core::Element element, bool inclusive, void* dest,
                  const void* source, std::size_t count) {
  const std::size_t bytes = core::bytes_of(element);
  if (team == nullptr || !symmetric(t, call, "dest", dest, count, bytes) ||
      !symmetric(t, call, "source", source, count, bytes))
    return -1;
  return code(core::scan(t, call, *team, element, inclusive, dest, source, count));
}

int reduce_scatter_elements(Thread& t, const char* call, Team* team, core::Reduction what, void* dest,
                            const void* source, std::size_t count) {
  const std::size_t element = core::bytes_of(what.element);
  std::size_t all;
  if (team == nullptr || !from_all(t, call, *team, source, count, element, &all) ||
      !symmetric(t, call, "dest", dest, count, element) ||
      !symmetric(t, call, "source", source, all, element))
    return -1;
  return code(core::reduce_scatter(t, call, *team, what, dest, source, count));
}

}  // namespace ushmem::api
