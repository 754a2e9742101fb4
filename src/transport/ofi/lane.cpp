// SPDX-License-Identifier: Apache-2.0
#include "transport/ofi/lane.hpp"

#include <netinet/in.h>
#include <poll.h>
#include <rdma/fi_errno.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstring>

namespace ushmem::transport::ofi {
namespace {

// Posted at a time. A message that finds none is kept by the provider and copied once more.
constexpr std::size_t receive_buffers = 64;
constexpr std::size_t bounce_buffers = 32;
constexpr std::size_t most_operations = 1024;
// `again` for so long from a peer that was never reached: look whether anybody listens there.
constexpr std::uint64_t patience_ns = 50'000'000;

thread_local char error_text[300];  // last_error() is the calling thread's

std::uint64_t now_ns() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
  return static_cast<std::uint64_t>(now.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(now.tv_nsec);
}

// The operation itself was wrong; the connection lives on.
bool harmless(int code) {
  return code == FI_EACCES || code == FI_EINVAL || code == FI_EKEYREJECTED || code == FI_ETRUNC ||
         code == FI_EMSGSIZE || code == FI_ENOKEY;
}

bool means_unreachable(int code) {
  return code == FI_ECONNREFUSED || code == FI_ECONNRESET || code == FI_ECONNABORTED || code == FI_ENOTCONN ||
         code == FI_EHOSTUNREACH || code == FI_ENETUNREACH || code == FI_ESHUTDOWN || code == FI_ETIMEDOUT;
}

}  // namespace

NetStatus fail(NetStatus status, const char* format, ...) {
  va_list list;
  va_start(list, format);
  std::vsnprintf(error_text, sizeof error_text, format, list);
  va_end(list);
  return status;
}

const char* error_of_thread() { return error_text; }

std::unique_ptr<LaneImpl> LaneImpl::make(const Provider& provider, fid_fabric* fabric, fid_domain* domain,
                                         const Memory& memory, int index, std::string* error) {
  std::unique_ptr<LaneImpl> lane(new LaneImpl(provider, fabric, memory, index));
  if (!lane->open(domain, error)) return nullptr;
  return lane;
}

LaneImpl::~LaneImpl() {
  for (const Contact& contact : contacts_) {
    if (contact.probe >= 0) ::close(contact.probe);
  }
  endpoint_.reset();  // before what is bound to it and what it still uses
}

bool LaneImpl::open(fid_domain* domain, std::string* error) {
  const auto failed = [error](const char* what, int code) {
    *error = std::string(what) + ": " + fi_strerror(-code);
    return false;
  };
  const fi_info& info = *provider_.info;
  const std::size_t operations = std::clamp<std::size_t>(info.tx_attr->size, 8, most_operations);
  slots_.resize(operations);
  for (std::size_t i = 0; i < operations; i++) slots_[i].next = static_cast<std::uint32_t>(i + 1);

  fi_av_attr av_attr{};
  av_attr.type = FI_AV_TABLE;
  fid_av* av = nullptr;
  int code = fi_av_open(domain, &av_attr, &av, nullptr);
  if (code != 0) return failed("cannot make a table of addresses", code);
  addresses_.reset(av);

  fi_cq_attr cq_attr{};
  cq_attr.size = operations + 2 * receive_buffers;
  cq_attr.format = FI_CQ_FORMAT_MSG;
  fid_cq* cq = nullptr;
  cq_attr.wait_obj = FI_WAIT_FD;
  code = fi_cq_open(domain, &cq_attr, &cq, nullptr);
  const bool waits = code == 0;
  if (!waits) {
    cq_attr.wait_obj = FI_WAIT_NONE;
    code = fi_cq_open(domain, &cq_attr, &cq, nullptr);
  }
  if (code != 0) return failed("cannot make a queue of completions", code);
  queue_.reset(cq);
  if (waits && fi_control(&cq->fid, FI_GETWAIT, &descriptor_) != 0) descriptor_ = -1;

  fid_ep* ep = nullptr;
  code = fi_endpoint(domain, provider_.info.get(), &ep, nullptr);
  if (code != 0) return failed("cannot make an endpoint", code);
  endpoint_.reset(ep);
  code = fi_ep_bind(ep, &av->fid, 0);
  if (code == 0) code = fi_ep_bind(ep, &cq->fid, FI_TRANSMIT | FI_RECV);
  if (code == 0) code = fi_enable(ep);
  if (code != 0) return failed("cannot enable an endpoint", code);
  if (provider_.needs_local_registration && !open_bounces(domain, error)) return false;
  return index_ != 0 || open_receives(domain, error);
}

bool LaneImpl::open_receives(fid_domain* domain, std::string* error) {
  const std::size_t n = std::min(receive_buffers, provider_.info->rx_attr->size);
  const std::size_t bytes = provider_.limits.max_message;
  receives_.resize(n);
  // Not touched: pages come with the messages that need them.
  buffers_.reset(new std::byte[n * bytes]);
  for (Slot& slot : receives_) slot.kind = Kind::receive;
  if (provider_.needs_local_registration) {
    fid_mr* mr = nullptr;
    const int code = fi_mr_reg(domain, buffers_.get(), n * bytes, FI_RECV, 0, ~std::uint64_t{0} - 2, 0, &mr, nullptr);
    if (code != 0) {
      *error = std::string("cannot register receive buffers: ") + fi_strerror(-code);
      return false;
    }
    buffers_mr_.reset(mr);
  }
  post_receives();
  return true;
}

bool LaneImpl::open_bounces(fid_domain* domain, std::string* error) {
  const std::size_t bytes = bounce_buffers * provider_.limits.max_message;
  bounces_.reset(new std::byte[bytes]);
  fid_mr* mr = nullptr;
  const std::uint64_t key = ~std::uint64_t{0} - 16 - static_cast<std::uint64_t>(index_);
  const int code = fi_mr_reg(domain, bounces_.get(), bytes, FI_SEND, 0, key, 0, &mr, nullptr);
  if (code != 0) {
    *error = std::string("cannot register send buffers: ") + fi_strerror(-code);
    return false;
  }
  bounces_mr_.reset(mr);
  for (std::uint32_t i = 0; i < bounce_buffers; i++) free_bounces_.push_back(i);
  return true;
}

NetStatus LaneImpl::address(void* out, std::size_t* bytes) {
  *bytes = max_address;
  const int code = fi_getname(&endpoint_->fid, out, bytes);
  if (code == 0) return NetStatus::ok;
  return fail(NetStatus::failed, "cannot tell the endpoint's address (of at most %zu bytes): %s", max_address,
              fi_strerror(-code));
}

NetStatus LaneImpl::add_peer(const void* address, std::size_t bytes, Peer* out) {
  Contact contact;
  const int n = fi_av_insert(addresses_.get(), address, 1, &contact.address, 0, nullptr);
  if (n != 1) {
    return fail(NetStatus::failed, "cannot add an address of %zu bytes: %s", bytes, fi_strerror(n < 0 ? -n : FI_EINVAL));
  }
  const auto* text = static_cast<const std::uint8_t*>(address);
  contact.name.assign(text, text + bytes);
  *out = contacts_.size();
  contacts_.push_back(std::move(contact));
  return NetStatus::ok;
}

LaneImpl::Slot* LaneImpl::take(Kind kind, Peer peer, std::size_t bytes, std::uint64_t token) {
  if (free_ == slots_.size()) return nullptr;
  Slot* slot = &slots_[free_];
  free_ = slot->next;
  slot->kind = kind;
  slot->peer = static_cast<std::uint32_t>(peer);
  slot->bounce = 0;
  slot->bytes = bytes;
  slot->token = token;
  return slot;
}

void LaneImpl::give_back(Slot* slot) {
  if (slot->bounce != 0) free_bounces_.push_back(slot->bounce - 1);
  slot->kind = Kind::free;
  slot->next = free_;
  free_ = static_cast<std::uint32_t>(slot - slots_.data());
}

// A provider that makes connections answers `again` while it tries, without end where nobody listens. After some
// patience a plain connection tells: refused means that the peer has gone. It is closed at once otherwise.
bool LaneImpl::nobody_there(Contact& contact) {
  const std::uint64_t now = now_ns();
  if (contact.refused_since == 0) contact.refused_since = now;
  if (!provider_.internet_address || now - contact.refused_since < patience_ns) return false;
  if (contact.probe < 0) {
    const auto* to = reinterpret_cast<const sockaddr*>(contact.name.data());
    contact.probe = socket(to->sa_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (contact.probe < 0) return false;
    if (connect(contact.probe, to, static_cast<socklen_t>(contact.name.size())) == 0 || errno == EINPROGRESS) {
      contact.refused_since = now;
      return false;
    }
    return means_unreachable(errno);
  }
  pollfd look{contact.probe, POLLOUT, 0};
  if (::poll(&look, 1, 0) == 0) return false;
  int code = 0;
  socklen_t bytes = sizeof code;
  if (getsockopt(contact.probe, SOL_SOCKET, SO_ERROR, &code, &bytes) != 0) code = errno;
  ::close(contact.probe);
  contact.probe = -1;
  contact.refused_since = now;
  return means_unreachable(code);
}

NetStatus LaneImpl::answer(ssize_t code, Peer peer, Slot* slot, const char* what) {
  Contact& contact = contacts_[peer];
  if (code == 0) {
    contact.refused_since = 0;
    return NetStatus::ok;
  }
  if (slot != nullptr) give_back(slot);
  if (code == -FI_EAGAIN) {
    if (!nobody_there(contact)) return NetStatus::again;
    contact.broken = true;
    return fail(NetStatus::unreachable, "%s: nobody listens at the peer's address", what);
  }
  const int bad = static_cast<int>(-code);
  if (!means_unreachable(bad)) return fail(NetStatus::failed, "%s: %s", what, fi_strerror(bad));
  contact.broken = true;
  return fail(NetStatus::unreachable, "%s: %s", what, fi_strerror(bad));
}

NetStatus LaneImpl::send(Peer to, const void* data, std::size_t bytes, std::uint64_t token) {
  Contact& contact = contacts_[to];
  if (contact.broken) return fail(NetStatus::unreachable, "the connection to the peer has broken");
  if (token == 0) {
    return answer(fi_inject(endpoint_.get(), data, bytes, contact.address), to, nullptr, "cannot send");
  }
  if (bytes > provider_.limits.max_message) return fail(NetStatus::failed, "a message of %zu bytes", bytes);
  Slot* slot = take(Kind::message, to, bytes, token);
  if (slot == nullptr) return NetStatus::again;
  void* descriptor = nullptr;
  if (provider_.needs_local_registration) {
    if (free_bounces_.empty()) {
      give_back(slot);
      return NetStatus::again;
    }
    slot->bounce = free_bounces_.back() + 1;
    free_bounces_.pop_back();
    std::byte* copy = bounces_.get() + (slot->bounce - 1) * provider_.limits.max_message;
    if (bytes != 0) std::memcpy(copy, data, bytes);
    data = copy;
    descriptor = fi_mr_desc(bounces_mr_.get());
  }
  return answer(fi_send(endpoint_.get(), data, bytes, descriptor, contact.address, &slot->context), to, slot,
                "cannot send");
}

NetStatus LaneImpl::write(Peer to, std::uint64_t key, std::uint64_t remote, const void* source,
                          std::size_t bytes, std::uint64_t token) {
  Contact& contact = contacts_[to];
  if (contact.broken) return fail(NetStatus::unreachable, "the connection to the peer has broken");
  void* descriptor = nullptr;
  if (provider_.needs_local_registration && !memory_.find(source, bytes, &descriptor)) {
    return fail(NetStatus::failed, "%zu bytes at %p are not registered", bytes, source);
  }
  Slot* slot = take(Kind::write, to, bytes, token);
  if (slot == nullptr) return NetStatus::again;
  const iovec local{const_cast<void*>(source), bytes};
  const fi_rma_iov target{remote, bytes, key};
  fi_msg_rma message{};
  message.msg_iov = &local;
  message.desc = &descriptor;
  message.iov_count = 1;
  message.addr = contact.address;
  message.rma_iov = &target;
  message.rma_iov_count = 1;
  message.context = &slot->context;
  const std::uint64_t flags = FI_COMPLETION | (provider_.ask_for_delivery ? FI_DELIVERY_COMPLETE : std::uint64_t{0});
  return answer(fi_writemsg(endpoint_.get(), &message, flags), to, slot, "cannot write");
}

NetStatus LaneImpl::read(Peer from, std::uint64_t key, std::uint64_t remote, void* dest, std::size_t bytes,
                         std::uint64_t token) {
  Contact& contact = contacts_[from];
  if (contact.broken) return fail(NetStatus::unreachable, "the connection to the peer has broken");
  void* descriptor = nullptr;
  if (provider_.needs_local_registration && !memory_.find(dest, bytes, &descriptor)) {
    return fail(NetStatus::failed, "%zu bytes at %p are not registered", bytes, dest);
  }
  Slot* slot = take(Kind::read, from, bytes, token);
  if (slot == nullptr) return NetStatus::again;
  return answer(fi_read(endpoint_.get(), dest, bytes, descriptor, contact.address, remote, key, &slot->context),
                from, slot, "cannot read");
}

void LaneImpl::post_receives() {
  const std::size_t n = receives_.size();
  const std::size_t bytes = provider_.limits.max_message;
  void* descriptor = buffers_mr_ != nullptr ? fi_mr_desc(buffers_mr_.get()) : nullptr;
  while (posted_ < delivered_ + n) {
    const std::size_t i = posted_ % n;
    receives_[i].done = false;
    if (fi_recv(endpoint_.get(), buffers_.get() + i * bytes, bytes, descriptor, FI_ADDR_UNSPEC,
                &receives_[i].context) != 0) {
      return;  // at the next poll again
    }
    posted_++;
  }
}

// Receives that are complete, in the order in which they were posted. One that has failed is of no size.
int LaneImpl::deliver(const NetworkSink& sink, int most) {
  const std::size_t n = receives_.size();
  int events = 0;
  while (delivered_ < posted_ && events < most) {
    const std::size_t i = delivered_ % n;
    if (!receives_[i].done) break;
    if (receives_[i].kind == Kind::receive) {
      sink.message(sink.self, buffers_.get() + i * provider_.limits.max_message, receives_[i].bytes);
      events++;
    }
    receives_[i].kind = Kind::receive;
    delivered_++;
    post_receives();
  }
  return events;
}

void LaneImpl::finish(const NetworkSink& sink, Slot* slot, const char* bad) {
  const std::uint64_t token = slot->token;
  give_back(slot);
  sink.complete(sink.self, token, bad);
}

int LaneImpl::take_error(const NetworkSink& sink) {
  fi_cq_err_entry entry{};
  if (fi_cq_readerr(queue_.get(), &entry, 0) != 1 || entry.op_context == nullptr) return 0;
  auto* slot = static_cast<Slot*>(entry.op_context);
  if (slot >= receives_.data() && slot < receives_.data() + receives_.size()) {
    slot->done = true;  // its sender has gone while it came in
    slot->kind = Kind::free;
    return 0;
  }
  static constexpr const char* names[] = {"", "message", "write", "read", ""};
  std::snprintf(text_, sizeof text_, "%s of %zu bytes: %s (%d)", names[static_cast<int>(slot->kind)], slot->bytes,
                fi_strerror(entry.err), entry.prov_errno);
  if (!harmless(entry.err)) contacts_[slot->peer].broken = true;
  finish(sink, slot, text_);
  return 1;
}

int LaneImpl::poll(const NetworkSink& sink, int most) {
  int events = deliver(sink, most);
  if (events >= most) return events;
  constexpr int at_once = 16;
  fi_cq_msg_entry entries[at_once];
  const ssize_t n = fi_cq_read(queue_.get(), entries, static_cast<std::size_t>(std::min(most - events, at_once)));
  if (n == -FI_EAVAIL) return events + take_error(sink);
  for (ssize_t i = 0; i < n; i++) {
    auto* slot = static_cast<Slot*>(entries[i].op_context);
    if (slot->kind == Kind::receive) {
      slot->bytes = entries[i].len;
      slot->done = true;
    } else {
      finish(sink, slot, nullptr);
      events++;
    }
  }
  if (n > 0) events += deliver(sink, most - events);
  if (posted_ < delivered_ + receives_.size()) post_receives();
  return events;
}

int LaneImpl::wait_descriptors(int* out, int room) const {
  if (descriptor_ < 0) return 0;
  if (room > 0) out[0] = descriptor_;
  return 1;
}

bool LaneImpl::may_sleep() {
  if (descriptor_ < 0) return false;
  if (delivered_ < posted_ && receives_[delivered_ % receives_.size()].done) return false;
  fid* waited[] = {&queue_->fid};
  return fi_trywait(fabric_, waited, 1) == FI_SUCCESS;
}

}  // namespace ushmem::transport::ofi
