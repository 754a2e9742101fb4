/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The block that runs, for calls that take no handle. Included by aclshmem/device.h.
 *
 * Where it is found: on Ascend by a word of the unified buffer, which each core has for itself; on the CPU by
 * a word of the thread. Blocks there are fibers, of which a thread has many, but one gives way to another in
 * pause() alone, so the block is given a pause() that puts the word back when it returns.
 */
#ifndef ACLSHMEM_CURRENT_H
#define ACLSHMEM_CURRENT_H

#include "device_type.h"
#include "types.h"

namespace ushmem {
namespace aclshmem {

class Block : public device::Block {
 public:
  using device::Block::Block;
  SHMEM_DEVICE void fail(ushmem_device_fault_code code, uint64_t detail) const { reach().fail(code, detail); }
};

struct Team {
  const Block& block;
  aclshmem_team_t number;
  int start;  // its PE i is PE start + i * stride of the world
  int stride;
  const Team* next;

  SHMEM_DEVICE int to_world(int pe) const { return pe >= 0 && pe < block.n_pes() ? start + pe * stride : -1; }
  SHMEM_DEVICE int from_world(int pe) const {
    if (pe < 0) return -1;
    const int distance = stride < 0 ? start - pe : pe - start;
    const int step = stride < 0 ? -stride : stride;
    if (distance < 0 || (step != 0 && distance % step != 0)) return -1;
    const int own = step != 0 ? distance / step : distance;
    return own < block.n_pes() ? own : -1;
  }
};

struct Current {
  const Block& world;
  const Team* teams;

  // A team of this kernel's, or nullptr.
  SHMEM_DEVICE const Team* find(aclshmem_team_t number) const {
    for (const Team* team = teams; team != nullptr; team = team->next) {
      if (team->number == number) return team;
    }
    return nullptr;
  }
  // Transfers are the world's block's, so that is the one whose requests to the host a barrier waits for.
  SHMEM_DEVICE void barrier(aclshmem_team_t number) const {
    const Block& team = must_find(number);
    world.quiet();
    team.barrier_grid();
  }
  SHMEM_DEVICE void sync(aclshmem_team_t number) const {
    const Block& team = must_find(number);
    team.sync_grid();
    if (team.index() == 0) team.sync();
    team.sync_grid();
  }

 private:
  SHMEM_DEVICE const Block& must_find(aclshmem_team_t number) const {
    const Team* team = find(number);
    if (team == nullptr) world.fail(USHMEM_DEVICE_NO_TEAM, static_cast<uint64_t>(number));
    return team->block;
  }
};

#if defined(USHMEM_ASCENDC)

// The last words of the header's part of the unified buffer (ushmem/device/ascend.h).
SHMEM_DEVICE AscendC::LocalTensor<uint64_t> current_word() {
  return AscendC::LocalTensor<uint64_t>(AscendC::TPosition::VECCALC,
                                        SHMEM_ASCEND_UB_OFFSET + SHMEM_ASCEND_UB_BYTES - 32, 4);
}
SHMEM_DEVICE void set_current(Current* current) {
  current_word().SetValue(0, reinterpret_cast<uint64_t>(current));
}
SHMEM_DEVICE Current& here() { return *reinterpret_cast<Current*>(current_word().GetValue(0)); }

// From the beginning of a kernel to its end.
class Entry {
 public:
  SHMEM_DEVICE explicit Entry(const shmemx_device_t& handle) : block_(handle, device::Machine()) {
    set_current(&current_);
  }
  Entry(const Entry&) = delete;
  Entry& operator=(const Entry&) = delete;
  SHMEM_DEVICE ~Entry() { block_.finish(); }
  SHMEM_DEVICE Block& block() { return block_; }

 private:
  Block block_;
  Team world_{block_, ACLSHMEM_TEAM_WORLD, 0, 1, nullptr};
  Current current_{block_, &world_};
};

#else

inline thread_local Current* current_word = nullptr;

inline void set_current(Current* current) { current_word = current; }
inline Current& here() {
  if (current_word == nullptr) __builtin_trap();  // no kernel of ACLSHMEM_KERNEL
  return *current_word;
}

class Entry {
 public:
  Entry(const shmemx_device_t& handle, const ushmem_cpu_block* from)
      : own_{*from, from, &current_}, block_(handle, device::Machine(&own_.block)) {
    own_.block.pause = pause;
    set_current(&current_);
  }
  Entry(const Entry&) = delete;
  Entry& operator=(const Entry&) = delete;
  ~Entry() {
    block_.finish();
    set_current(nullptr);
  }
  Block& block() { return block_; }

 private:
  struct Own {
    ushmem_cpu_block block;  // first, so that its address is this one's
    const ushmem_cpu_block* from;
    Current* current;
  };
  static void pause(const ushmem_cpu_block* block) {
    const Own* own = reinterpret_cast<const Own*>(block);
    own->from->pause(own->from);
    set_current(own->current);
  }

  Own own_;
  Block block_;
  Team world_{block_, ACLSHMEM_TEAM_WORLD, 0, 1, nullptr};
  Current current_{block_, &world_};
};

#endif

// From ACLSHMEM_TEAM to the end of the scope.
class TeamHere {
 public:
  SHMEM_DEVICE explicit TeamHere(const aclshmemx_device_t& team)
      : block_(here().world, team.device), team_{block_, team.team, team.start, team.stride, here().teams} {
    here().teams = &team_;
  }
  TeamHere(const TeamHere&) = delete;
  TeamHere& operator=(const TeamHere&) = delete;
  SHMEM_DEVICE ~TeamHere() { here().teams = team_.next; }

 private:
  Block block_;
  Team team_;
};

}  // namespace aclshmem
}  // namespace ushmem

#define ACLSHMEM_PASTE_(a, b) a##b
#define ACLSHMEM_PASTE(a, b) ACLSHMEM_PASTE_(a, b)

// The team's number means this team in what follows in the scope.
#define ACLSHMEM_TEAM(team) \
  ::ushmem::aclshmem::TeamHere ACLSHMEM_PASTE(aclshmem_team_of_line_, __LINE__)(team)

#if defined(USHMEM_ASCENDC)
#define ACLSHMEM_BEGIN(handle) ::ushmem::aclshmem::Entry aclshmem_entry(handle)
#define ACLSHMEM_ENTRY(name, Args)                        \
  extern "C" __global__ __aicore__ void name(Args args) { \
    ACLSHMEM_BEGIN(args.device);
#else
#define ACLSHMEM_ENTRY(name, Args)                                                           \
  extern "C" __attribute__((visibility("default"))) void name(const ushmem_cpu_block* block, \
                                                              const void* data) {            \
    const Args& args = *static_cast<const Args*>(data);                                      \
    ::ushmem::aclshmem::Entry aclshmem_entry(args.device, block);
#endif

// Then the body, which sees `args` and `shmem`.
#define ACLSHMEM_KERNEL(name, Args)                                                                     \
  SHMEM_DEVICE void name##_body([[maybe_unused]] const Args& args, ::ushmem::device::Block& shmem);     \
  ACLSHMEM_ENTRY(name, Args)                                                                            \
  static_assert(offsetof(Args, device) == 0, "the handle is the first member of a kernel's arguments"); \
  name##_body(args, aclshmem_entry.block());                                                            \
  }                                                                                                     \
  SHMEM_DEVICE void name##_body([[maybe_unused]] const Args& args,                                      \
                                [[maybe_unused]] ::ushmem::device::Block& shmem)

#endif
