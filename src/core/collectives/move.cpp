// SPDX-License-Identifier: Apache-2.0
#include "core/collectives/move.hpp"

#include "core/collectives/channel.hpp"
#include "core/collectives/choice.hpp"
#include "core/collectives/elements.hpp"
#include "core/far/move.hpp"
#include "core/rma/copy.hpp"
#include "core/runtime/error.hpp"
#include "core/runtime/world.hpp"

namespace ushmem::core {
namespace {

void* at(void* base, std::size_t offset) { return static_cast<char*>(base) + offset; }
const void* at(const void* base, std::size_t offset) { return static_cast<const char*>(base) + offset; }

}  // namespace

bool broadcast(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes,
               int root, bool fill_root) {
  if (team.far != nullptr) return far_broadcast(t, call, team, dest, source, bytes, root, fill_root);
  Round round(t, call, team, what(Collective::broadcast));
  LargeCopy copy(t.pe->world->copy_times, bytes);
  if (team.me != root) {
    const Part part = round.take(root, bytes);
    if (!round.differs()) copy(dest, part.data, bytes);
    round.finish(false);
    return !round.differs();
  }
  const Form form = round.form_for(bytes, stage_limit(*t.pe->world, Collective::broadcast));
  round.post(form, source, bytes);
  if (fill_root && dest != source) copy(dest, source, bytes);
  round.finish(false);
  if (form == Form::exposed) round.wait_for_all();
  return true;
}

bool fcollect(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes) {
  if (team.far != nullptr) return far_fcollect(t, call, team, dest, source, bytes);
  Round round(t, call, team, what(Collective::fcollect));
  LargeCopy copy(t.pe->world->copy_times, bytes * static_cast<std::size_t>(team.size));
  const Form form = round.form_for(bytes, stage_limit(*t.pe->world, Collective::fcollect));
  round.post(form, source, bytes);
  copy(at(dest, static_cast<std::size_t>(team.me) * bytes), source, bytes);
  for (int k = 1; k < team.size; ++k) {
    const int member = (team.me + k) % team.size;
    const Part part = round.take(member, bytes);
    if (part.data != nullptr) copy(at(dest, static_cast<std::size_t>(member) * bytes), part.data, bytes);
  }
  if (form == Form::exposed)
    round.leave_together();
  else
    round.finish(true);
  return !round.differs();
}

bool collect(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes) {
  if (team.far != nullptr) return far_collect(t, call, team, dest, source, bytes);
  Round round(t, call, team, what(Collective::collect));
  const Form form = round.form_for(bytes, stage_limit(*t.pe->world, Collective::collect));
  round.post(form, source, bytes);
  // First how many bytes there are from each, then the copies, beginning at the own place.
  std::size_t before = 0, all = bytes;
  for (int member = 0; member < team.size; ++member) {
    if (member == team.me) continue;
    const std::size_t theirs = round.bytes_from(member);
    all += theirs;
    if (member < team.me) before += theirs;
  }
  bool good = !round.differs();
  if (good && all != 0 && t.pe->translate(dest, all, t.pe->my_pe) == nullptr) {
    fail(t, call, "argument dest is %p: the %zu bytes of all PEs are not within symmetric memory", dest, all);
    good = false;
  }
  if (good) {
    LargeCopy copy(t.pe->world->copy_times, all);
    copy(at(dest, before), source, bytes);
    std::size_t offset = before + bytes;
    for (int k = 1; k < team.size; ++k) {
      const int member = (team.me + k) % team.size;
      if (member == 0) offset = 0;
      const Part part = round.take(member);
      copy(at(dest, offset), part.data, part.bytes);
      offset += part.bytes;
    }
  }
  round.finish(true);
  if (form == Form::exposed) round.wait_for_all();
  return good;
}

bool alltoall(Thread& t, const char* call, Team& team, void* dest, const void* source, std::size_t bytes) {
  if (team.far != nullptr) return far_alltoall(t, call, team, dest, source, bytes);
  Round round(t, call, team, what(Collective::alltoall));
  const std::size_t all = bytes * static_cast<std::size_t>(team.size);
  const std::size_t mine = static_cast<std::size_t>(team.me) * bytes;
  LargeCopy copy(t.pe->world->copy_times, all);
  const Form form = round.form_for(all, stage_limit(*t.pe->world, Collective::alltoall));
  round.post(form, source, all);
  copy(at(dest, mine), at(source, mine), bytes);
  for (int k = 1; k < team.size; ++k) {
    const int member = (team.me + k) % team.size;
    const Part part = round.take(member, all, bytes);
    if (part.data != nullptr)
      copy(at(dest, static_cast<std::size_t>(member) * bytes), part.data + mine, bytes);
  }
  if (form == Form::exposed)
    round.leave_together();
  else
    round.finish(true);
  return !round.differs();
}

bool alltoalls(Thread& t, const char* call, Team& team, void* dest, const void* source, Strides strides,
               std::size_t nelems, std::size_t element) {
  if (team.far != nullptr) return far_alltoalls(t, call, team, dest, source, strides, nelems, element);
  Round round(t, call, team, what(Collective::alltoalls));
  const std::size_t elements = nelems * static_cast<std::size_t>(team.size);
  const Form form = round.form_for(elements * element, stage_limit(*t.pe->world, Collective::alltoalls));
  // Small blocks are put together without gaps; from larger ones the others pick the elements.
  if (form == Form::exposed) {
    round.post(form, source, elements * element, elements * element, strides.sst);
  } else {
    copy_elements(round.block(form), 1, source, strides.sst, elements, element);
    round.publish(form, elements * element);
  }
  const auto block = [&](int member, std::ptrdiff_t stride) {
    return static_cast<std::size_t>(member) * nelems * static_cast<std::size_t>(stride) * element;
  };
  copy_elements(at(dest, block(team.me, strides.dst)), strides.dst, at(source, block(team.me, strides.sst)),
                strides.sst, nelems, element);
  for (int k = 1; k < team.size; ++k) {
    const int member = (team.me + k) % team.size;
    const Part part = round.take(member, elements * element, nelems * element);
    if (part.data != nullptr)
      copy_elements(at(dest, block(member, strides.dst)), strides.dst,
                    part.data + block(team.me, part.stride), part.stride, nelems, element);
  }
  if (form == Form::exposed)
    round.leave_together();
  else
    round.finish(true);
  return !round.differs();
}

}  // namespace ushmem::core
