/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How a kernel reaches another PE: by the handle's table of differences, or, where that has no mapping, by a
 * request to the host thread (ring.h). Included by ushmem/device.h; what programs call is in calls.h.
 */
#ifndef USHMEM_DEVICE_REACH_H
#define USHMEM_DEVICE_REACH_H

namespace ushmem {
namespace device {

// Who calls: all lanes of the block, which then share the work and meet; or one lane for itself.
struct AllLanes {
  SHMEM_DEVICE static uint32_t lane(const Machine& machine) { return machine.lane(); }
  SHMEM_DEVICE static uint32_t lanes(const Machine& machine) { return machine.lanes(); }
  SHMEM_DEVICE static void meet(const Machine& machine) { machine.meet(); }
  template <class T>
  SHMEM_DEVICE static T broadcast(const Machine& machine, T value) {
    return machine.broadcast(value);
  }
};
struct OneLane {
  SHMEM_DEVICE static uint32_t lane(const Machine&) { return 0; }
  SHMEM_DEVICE static uint32_t lanes(const Machine&) { return 1; }
  SHMEM_DEVICE static void meet(const Machine&) {}
  template <class T>
  SHMEM_DEVICE static T broadcast(const Machine&, T value) {
    return value;
  }
};

// An entry of the ring being made; its words are those of ushmem_ring_entry.
struct Request {
  uint64_t words[16] = {};

  SHMEM_DEVICE Request(ushmem_ring_op op, uint32_t pe) { words[1] = op | static_cast<uint64_t>(pe) << 32; }
  SHMEM_DEVICE void move(uint64_t dest, uint64_t source, const Rows& rows) {
    words[2] = dest;
    words[3] = source;
    words[4] = rows.rows;
    words[5] = rows.bytes;
    words[6] = static_cast<uint64_t>(rows.dest_pitch);
    words[7] = static_cast<uint64_t>(rows.source_pitch);
  }
  SHMEM_DEVICE void signal(uint64_t word, uint64_t value, SignalOp op) {
    words[8] = word;
    words[9] = value;
    words[11] = op;
  }
  SHMEM_DEVICE void atomic(uint64_t word, uint64_t bytes, Atomic what, uint64_t value, uint64_t expected) {
    words[2] = word;
    words[5] = bytes;
    words[9] = value;
    words[10] = expected;
    words[11] = static_cast<uint64_t>(what) << 32;
  }
};

class Reach {
 public:
  SHMEM_DEVICE Reach(const shmemx_device_t& handle, const Machine& machine)
      : handle_(handle), machine_(machine) {}

  // The object at team PE `pe` whose counterpart here is p, or nullptr when kernels have no mapping of it.
  template <class T>
  SHMEM_DEVICE SHMEM_GM T* at(SHMEM_GM T* p, int pe) const {
    const uint64_t own = address(p);
    if (static_cast<uint32_t>(pe) == handle_.my_pe) return p;
    if (static_cast<uint32_t>(pe) >= handle_.n_pes) fail(USHMEM_DEVICE_BAD_PE, static_cast<uint64_t>(pe));
    SHMEM_GM ushmem_device_peer* peer = pointer<ushmem_device_peer>(handle_.peers) + pe;
    int64_t delta = 0;
    if (own - handle_.device_base < handle_.device_bytes) {
      delta = machine_.constant(&peer->device_delta);
    } else if (handle_.heap_base != 0 && own - handle_.heap_base < handle_.heap_bytes) {
      delta = machine_.constant(&peer->heap_delta);
    } else {
      fail(USHMEM_DEVICE_NOT_SYMMETRIC, own);
    }
    if (delta == USHMEM_DEVICE_UNMAPPED) return nullptr;
    return pointer<T>(own + static_cast<uint64_t>(delta));
  }

  // Ends the kernel, and with it the program, after it has left the reason.
  SHMEM_DEVICE void fail(ushmem_device_fault_code code, uint64_t detail) const {
    if (handle_.fault != 0) {
      SHMEM_GM ushmem_device_fault* fault = pointer<ushmem_device_fault>(handle_.fault);
      machine_.store_word(&fault->detail, detail);
      machine_.store_word(&fault->code, static_cast<uint64_t>(code));
      machine_.complete();
    }
    machine_.trap();
  }

  // --- the ring; by one lane, after release() by all whose stores the host is to see. Its words, as those by
  // which blocks meet, are never in a cache: nobody uses ld() and st() on them.
  // ---------------------------------

  // Puts a request into this block's queue, when there is room; returns its ticket.
  SHMEM_DEVICE uint64_t post(Request& request) const {
    const uint32_t queue = own_queue(request.words[1] >> 32);
    const uint64_t ticket = machine_.ticket(tickets(queue));
    SHMEM_GM uint64_t* entry = entry_of(queue, ticket);
    const uint64_t free = ushmem_device_turn(handle_.ring_entries, ticket);
    while (machine_.poll_word(entry) < free) machine_.pause();
    request.words[12] |= static_cast<uint64_t>(machine_.index()) << 32;
    machine_.write_words(entry + 1, request.words + 1, 15);
    machine_.store_word(entry, free + 1);
    return ticket;
  }

  // Posts it with a reply, and waits for that.
  SHMEM_DEVICE uint64_t ask(Request& request) const {
    request.words[12] = 1;
    const uint64_t ticket = post(request);
    const uint32_t queue = own_queue(0);
    SHMEM_GM uint64_t* entry = entry_of(queue, ticket);
    const uint64_t free = ushmem_device_turn(handle_.ring_entries, ticket);
    while (machine_.poll_word(entry) != free + 2) machine_.pause();
    const uint64_t value = machine_.read_word(entry + 9);
    machine_.store_word(entry, free + 4);
    return value;
  }

  // Waits until a request, and all before it in the queue, are complete.
  SHMEM_DEVICE void await(uint64_t ticket) const {
    SHMEM_GM uint64_t* completed =
        pointer<uint64_t>(handle_.ring + ushmem_device_queue_offset(own_queue(0), handle_.ring_entries));
    while (machine_.poll_word(completed) <= ticket) machine_.pause();
  }

  // Whether this block's queue was ever used.
  SHMEM_DEVICE bool asked() const {
    return handle_.ring != 0 && handle_.ring_queues != 0 && asked_for() != 0;
  }
  // Waits for all requests of this block's queue.
  SHMEM_DEVICE void await_all() const {
    if (!asked()) return;
    const uint64_t count = asked_for();
    await(count - 1);
  }

  // The scratch memory of this block's slot.
  SHMEM_DEVICE SHMEM_GM char* scratch() const {
    const uint32_t slot = machine_.index();
    if (handle_.scratch == 0 || slot >= handle_.slots) fail(USHMEM_DEVICE_NO_SCRATCH, slot);
    return pointer<char>(handle_.scratch + slot * handle_.scratch_bytes);
  }

  SHMEM_DEVICE const shmemx_device_t& handle() const { return handle_; }
  SHMEM_DEVICE const Machine& machine() const { return machine_; }

 private:
  SHMEM_DEVICE uint32_t own_queue(uint64_t pe) const {
    if (handle_.ring == 0 || handle_.ring_queues == 0) fail(USHMEM_DEVICE_NO_RING, pe);
    if (!Machine::has_tickets && machine_.index() >= handle_.ring_queues) {
      fail(USHMEM_DEVICE_NO_SLOT, machine_.index());
    }
    return machine_.index() % handle_.ring_queues;
  }
  SHMEM_DEVICE SHMEM_GM uint64_t* tickets(uint32_t queue) const {
    return pointer<uint64_t>(handle_.grid +
                             (1 + static_cast<uint64_t>(handle_.slots) + queue) * USHMEM_DEVICE_CELL);
  }
  SHMEM_DEVICE uint64_t asked_for() const { return machine_.load_word(tickets(own_queue(0))); }
  SHMEM_DEVICE SHMEM_GM uint64_t* entry_of(uint32_t queue, uint64_t ticket) const {
    return pointer<uint64_t>(handle_.ring + ushmem_device_entry_offset(queue, handle_.ring_entries, ticket));
  }

  const shmemx_device_t& handle_;
  const Machine& machine_;
};

}  // namespace device
}  // namespace ushmem

#endif
