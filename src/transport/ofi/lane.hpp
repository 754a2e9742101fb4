// SPDX-License-Identifier: Apache-2.0
//
// One endpoint of libfabric with its completion queue and its own address table. Lane 0 also has a ring of
// posted receive buffers. They are matched in the order in which they were posted but may complete in another
// (a long message behind a short one), so they are delivered in ring order: that keeps the order of messages.
// Nothing here allocates after the lane is made, other than for a peer that is added. The caller serialises.
#pragma once

#include <rdma/fabric.h>
#include <rdma/fi_cm.h>
#include <rdma/fi_domain.h>
#include <rdma/fi_endpoint.h>
#include <rdma/fi_rma.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "transport/network.hpp"
#include "transport/ofi/memory.hpp"
#include "transport/ofi/provider.hpp"

namespace ushmem::transport::ofi {

struct CloseFid {
  template <class T>
  void operator()(T* object) const {
    fi_close(&object->fid);
  }
};
template <class T>
using Owned = std::unique_ptr<T, CloseFid>;

// Sets what last_error() answers in this thread; the status it is called with.
[[gnu::format(printf, 2, 3)]] NetStatus fail(NetStatus status, const char* format, ...);
const char* error_of_thread();

class LaneImpl {
 public:
  // nullptr with the reason.
  static std::unique_ptr<LaneImpl> make(const Provider& provider, fid_fabric* fabric, fid_domain* domain,
                                        const Memory& memory, int index, std::string* error);
  ~LaneImpl();
  LaneImpl(const LaneImpl&) = delete;
  LaneImpl& operator=(const LaneImpl&) = delete;

  NetStatus address(void* out, std::size_t* bytes);
  NetStatus add_peer(const void* address, std::size_t bytes, Peer* out);
  NetStatus send(Peer to, const void* data, std::size_t bytes, std::uint64_t token);
  NetStatus write(Peer to, std::uint64_t key, std::uint64_t remote, const void* source, std::size_t bytes,
                  std::uint64_t token);
  NetStatus read(Peer from, std::uint64_t key, std::uint64_t remote, void* dest, std::size_t bytes,
                 std::uint64_t token);
  int poll(const NetworkSink& sink, int most);
  int wait_descriptors(int* out, int room) const;
  bool may_sleep();
  fid_ep* endpoint() const { return endpoint_.get(); }
  bool can_wait() const { return descriptor_ >= 0; }

 private:
  enum class Kind : std::uint8_t { free, message, write, read, receive };
  // The provider may use the context while the operation is under way, so it comes first.
  struct Slot {
    fi_context2 context;
    Kind kind = Kind::free;
    bool done = false;            // of a receive: waits for its turn
    std::uint32_t next = 0;       // of the free ones
    std::uint32_t peer = 0;
    std::uint32_t bounce = 0;     // 1 + which bounce buffer holds the message; 0: none
    std::size_t bytes = 0;
    std::uint64_t token = 0;
  };
  struct Contact {
    fi_addr_t address = 0;
    bool reached = false;         // an operation has been accepted
    bool broken = false;          // messages may have been lost: no more to this peer
    int probe = -1;               // socket of a look whether anybody listens there
    std::uint64_t refused_since = 0;  // nanoseconds; first `again` in a row
    std::vector<std::uint8_t> name;
  };

  LaneImpl(const Provider& provider, fid_fabric* fabric, const Memory& memory, int index)
      : provider_(provider), fabric_(fabric), memory_(memory), index_(index) {}
  bool open(fid_domain* domain, std::string* error);
  bool open_receives(fid_domain* domain, std::string* error);
  bool open_bounces(fid_domain* domain, std::string* error);
  Slot* take(Kind kind, Peer peer, std::size_t bytes, std::uint64_t token);
  void give_back(Slot* slot);
  // What a call of the provider has answered.
  NetStatus answer(ssize_t code, Peer peer, Slot* slot, const char* what);
  bool nobody_there(Contact& contact);
  void* descriptor_for(const void* at, std::size_t bytes) const;
  int deliver(const NetworkSink& sink, int most);
  void post_receives();
  void finish(const NetworkSink& sink, Slot* slot, const char* bad);
  int take_error(const NetworkSink& sink);

  const Provider& provider_;
  fid_fabric* const fabric_;
  const Memory& memory_;
  const int index_;
  Owned<fid_av> addresses_;
  Owned<fid_cq> queue_;
  Owned<fid_ep> endpoint_;
  int descriptor_ = -1;
  std::vector<Contact> contacts_;

  std::vector<Slot> slots_;       // operations; `free_` heads the list of those not in use
  std::uint32_t free_ = 0;

  std::vector<Slot> receives_;    // a ring, posted up to posted_, delivered up to delivered_
  std::unique_ptr<std::byte[]> buffers_;
  std::uint64_t posted_ = 0;
  std::uint64_t delivered_ = 0;
  Owned<fid_mr> buffers_mr_;

  std::unique_ptr<std::byte[]> bounces_;  // messages, where buffers must be registered
  Owned<fid_mr> bounces_mr_;
  std::vector<std::uint32_t> free_bounces_;

  char text_[200] = {};
};

}  // namespace ushmem::transport::ofi
