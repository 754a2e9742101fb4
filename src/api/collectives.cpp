// SPDX-License-Identifier: Apache-2.0
//
// The checks of the collectives that move or combine data (OpenSHMEM 1.6, "Collective Routines").
#include "api/templates_collective.hpp"
#include "core/device/foreign_collectives.hpp"

namespace ushmem::api {
namespace {

// An array of this PE that others see as well: symmetric and aligned.
bool aligned(Thread& t, const char* call, const char* argument, const void* address, Unit unit) {
  if (!checking || reinterpret_cast<std::uintptr_t>(address) % unit.alignment == 0) return true;
  report_alignment(t, call, argument, address, unit.alignment);
  return false;
}

bool symmetric(Thread& t, const char* call, const char* argument, const void* address, std::size_t count,
               Unit unit, const char* count_argument = "nelems") {
  if (count == 0) return true;
  if (!aligned(t, call, argument, address, unit)) return false;
  if (find_remote(t, address, count, unit.bytes, t.pe->my_pe) != nullptr) return true;
  report_address(t, call, argument, address, count, unit.bytes, t.pe->my_pe, count_argument);
  return false;
}

// nelems from each member; reports when their number is no number.
bool from_all(Thread& t, const char* call, const Team& team, const char* argument, const void* address,
              std::size_t nelems, Unit unit, std::size_t* count) {
  if (!__builtin_mul_overflow(nelems, static_cast<std::size_t>(team.size), count) && *count <= PTRDIFF_MAX)
    return true;
  report_address(t, call, argument, address, nelems, unit.bytes, t.pe->my_pe);
  return false;
}

bool strided(Thread& t, const char* call, const char* argument, const void* address,
             const char* stride_argument, std::ptrdiff_t stride, std::size_t count, Unit unit) {
  if (stride < 1) return report_value(t, call, stride_argument, stride, "at least 1"), false;
  std::size_t reach;  // elements from the first to the last
  if (count == 0) return true;
  if (!aligned(t, call, argument, address, unit)) return false;
  if (!__builtin_mul_overflow(count - 1, static_cast<std::size_t>(stride), &reach) &&
      find_remote(t, address, reach + 1, unit.bytes, t.pe->my_pe) != nullptr)
    return true;
  report_strided(t, call, argument, address, stride_argument, stride, count, unit.bytes, t.pe->my_pe);
  return false;
}

// Of complex numbers the alignment is that of their parts.
constexpr Unit unit_of_element(core::Element element) {
  const std::size_t bytes = core::bytes_of(element);
  const bool complex = element == core::Element::c64 || element == core::Element::c128;
  return {bytes, complex ? bytes / 2 : bytes};
}

constexpr int code(bool good) { return good ? 0 : -1; }

}  // namespace

int broadcast_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                    std::size_t nelems, Unit unit, int root, bool fill_root) {
  if (team == nullptr) return -1;
  if (root < 0 || root >= team->size) {
    report_value(t, call, "PE_root", root, "a PE number of the team");
    return -1;
  }
  if (!symmetric(t, call, "dest", dest, nelems, unit) ||
      !symmetric(t, call, "source", source, nelems, unit))
    return -1;
  if (foreign(t, dest, source)) return code(core::foreign_broadcast(t, call, *team, dest, source, nelems * unit.bytes, root, fill_root));
  return code(core::broadcast(t, call, *team, dest, source, nelems * unit.bytes, root, fill_root));
}

int collect_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                  std::size_t nelems, Unit unit) {
  if (team == nullptr || !symmetric(t, call, "dest", dest, nelems, unit) ||
      !symmetric(t, call, "source", source, nelems, unit))
    return -1;
  if (foreign(t, dest, source)) return code(core::foreign_collect(t, call, *team, dest, source, nelems * unit.bytes));
  return code(core::collect(t, call, *team, dest, source, nelems * unit.bytes));
}

int fcollect_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                   std::size_t nelems, Unit unit) {
  std::size_t count;
  if (team == nullptr || !from_all(t, call, *team, "dest", dest, nelems, unit, &count) ||
      !symmetric(t, call, "dest", dest, count, unit) ||
      !symmetric(t, call, "source", source, nelems, unit))
    return -1;
  if (foreign(t, dest, source)) return code(core::foreign_fcollect(t, call, *team, dest, source, nelems * unit.bytes));
  return code(core::fcollect(t, call, *team, dest, source, nelems * unit.bytes));
}

int alltoall_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                   std::size_t nelems, Unit unit) {
  std::size_t count;
  if (team == nullptr || !from_all(t, call, *team, "dest", dest, nelems, unit, &count) ||
      !symmetric(t, call, "dest", dest, count, unit) ||
      !symmetric(t, call, "source", source, count, unit))
    return -1;
  if (foreign(t, dest, source)) return code(core::foreign_alltoall(t, call, *team, dest, source, nelems * unit.bytes));
  return code(core::alltoall(t, call, *team, dest, source, nelems * unit.bytes));
}

int alltoalls_bytes(Thread& t, const char* call, Team* team, void* dest, const void* source,
                    std::ptrdiff_t dst, std::ptrdiff_t sst, std::size_t nelems, Unit unit) {
  std::size_t count;
  if (team == nullptr || !from_all(t, call, *team, "dest", dest, nelems, unit, &count) ||
      !strided(t, call, "dest", dest, "dst", dst, count, unit) ||
      !strided(t, call, "source", source, "sst", sst, count, unit))
    return -1;
  if (foreign(t, dest, source)) return code(core::foreign_alltoalls(t, call, *team, dest, source, {dst, sst}, nelems, unit.bytes));
  return code(core::alltoalls(t, call, *team, dest, source, {dst, sst}, nelems, unit.bytes));
}

int reduce_elements(Thread& t, const char* call, Team* team, core::Reduction what, void* dest,
                    const void* source, std::size_t count) {
  const Unit unit = unit_of_element(what.element);
  if (team == nullptr || !symmetric(t, call, "dest", dest, count, unit, "nreduce") ||
      !symmetric(t, call, "source", source, count, unit, "nreduce"))
    return -1;
  if (foreign(t, dest, source)) return code(core::foreign_reduce(t, call, *team, what, dest, source, count));
  return code(core::reduce(t, call, *team, what, dest, source, count));
}

int scan_elements(Thread& t, const char* call, Team* team, core::Element element, bool inclusive, void* dest,
                  const void* source, std::size_t count) {
  const Unit unit = unit_of_element(element);
  if (team == nullptr || !symmetric(t, call, "dest", dest, count, unit) ||
      !symmetric(t, call, "source", source, count, unit))
    return -1;
  if (foreign(t, dest, source)) return code(core::foreign_scan(t, call, *team, element, inclusive, dest, source, count));
  return code(core::scan(t, call, *team, element, inclusive, dest, source, count));
}

int reduce_scatter_elements(Thread& t, const char* call, Team* team, core::Reduction what, void* dest,
                            const void* source, std::size_t count) {
  const Unit unit = unit_of_element(what.element);
  std::size_t all;
  if (team == nullptr || !from_all(t, call, *team, "source", source, count, unit, &all) ||
      !symmetric(t, call, "dest", dest, count, unit) ||
      !symmetric(t, call, "source", source, all, unit))
    return -1;
  if (foreign(t, dest, source)) return code(core::foreign_reduce_scatter(t, call, *team, what, dest, source, count));
  return code(core::reduce_scatter(t, call, *team, what, dest, source, count));
}

}  // namespace ushmem::api
