// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/hand_over.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <utility>

#include "bootstrap/control/sha256.hpp"

namespace ushmem::bootstrap {
namespace {

using control::Digest;

// Descriptors in one message: few, since an ordinary user may have only RLIMIT_NOFILE of them under way.
constexpr int batch = 32;
// How long the other side of a connection may keep this one waiting.
constexpr int patience_ms = 30'000;

enum class Round : std::uint32_t { trial = 1, taking = 2 };

struct Request {
  Round round;
  std::int32_t pe;
  std::uint64_t bytes;  // of its globals, whose descriptor comes along when it is not 0
  Digest proof;
};

struct Reply {
  std::uint32_t refused;  // text has the reason; no descriptor comes along
  std::uint32_t count;    // of all globals that will come
  char text[200];
  Digest proof;
};

// The globals in one message, each with a descriptor.
struct Batch {
  std::uint32_t count;
  std::uint32_t local[batch];
  std::uint64_t bytes[batch];
};

Digest prove(const UniqueId& id, char role, int node, const Request& request) {
  const std::int64_t numbers[] = {role, node, static_cast<std::int64_t>(request.round), request.pe,
                                  static_cast<std::int64_t>(request.bytes)};
  return control::Hmac(id.bytes).add({reinterpret_cast<const std::uint8_t*>(numbers), sizeof numbers}).finish();
}

// The address: from the secret, which it does not tell.
socklen_t name_socket(const UniqueId& id, int node, sockaddr_un* address) {
  const std::int64_t numbers[] = {'n', node};
  const Digest name =
      control::Hmac(id.bytes).add({reinterpret_cast<const std::uint8_t*>(numbers), sizeof numbers}).finish();
  *address = {};
  address->sun_family = AF_UNIX;
  int length = std::snprintf(address->sun_path + 1, sizeof address->sun_path - 1, "ushmem-");
  for (int i = 0; i < 16; ++i)
    length += std::snprintf(address->sun_path + 1 + length, sizeof address->sun_path - 1 -
                            static_cast<std::size_t>(length), "%02x", name[static_cast<std::size_t>(i)]);
  return static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + static_cast<std::size_t>(length));
}

std::string because(const char* what) { return std::string(what) + ": " + std::strerror(errno); }

// The other side's user must be this one.
bool same_user(int socket, std::string* reason) {
  ucred other{};
  socklen_t size = sizeof other;
  if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &other, &size) != 0)
    return *reason = because("the other's user is not known"), false;
  if (other.uid == geteuid()) return true;
  *reason = "it runs as user " + std::to_string(geteuid()) + " here and as user " + std::to_string(other.uid) +
            " there";
  return false;
}

bool send_message(int socket, const void* data, std::size_t bytes, const int* fds, std::size_t n) {
  iovec part{const_cast<void*>(data), bytes};
  alignas(cmsghdr) char room[CMSG_SPACE(sizeof(int) * batch)] = {};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (n != 0) {
    message.msg_control = room;
    message.msg_controllen = CMSG_SPACE(sizeof(int) * n);
    cmsghdr* const head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof(int) * n);
    std::memcpy(CMSG_DATA(head), fds, sizeof(int) * n);
  }
  ssize_t sent;
  do sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(bytes);
}

// A message of exactly this size and its descriptors, at most `most`. False: errno tells, 0 for a message
// that is none.
bool receive_message(int socket, void* data, std::size_t bytes, int* fds, std::size_t most, std::size_t* n) {
  pollfd ready{socket, POLLIN, 0};
  int polled;
  do polled = poll(&ready, 1, patience_ms);
  while (polled < 0 && errno == EINTR);
  if (polled == 0) errno = ETIMEDOUT;
  if (polled <= 0) return false;
  iovec part{data, bytes};
  alignas(cmsghdr) char room[CMSG_SPACE(sizeof(int) * batch)];
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = room;
  message.msg_controllen = sizeof room;
  ssize_t got;
  do got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  while (got < 0 && errno == EINTR);
  if (got < 0) return false;
  *n = 0;
  bool good = got == static_cast<ssize_t>(bytes) && (message.msg_flags & (MSG_CTRUNC | MSG_TRUNC)) == 0;
  for (cmsghdr* head = CMSG_FIRSTHDR(&message); head != nullptr; head = CMSG_NXTHDR(&message, head)) {
    if (head->cmsg_level != SOL_SOCKET || head->cmsg_type != SCM_RIGHTS) continue;
    const std::size_t count = (head->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (std::size_t i = 0; i < count; ++i) {
      int fd;
      std::memcpy(&fd, CMSG_DATA(head) + i * sizeof(int), sizeof fd);
      if (*n < most) fds[(*n)++] = fd;
      else close(fd), good = false;
    }
  }
  if (good) return true;
  while (*n > 0) close(fds[--*n]);
  errno = (message.msg_flags & MSG_CTRUNC) != 0 ? EMFILE : 0;
  return false;
}

bool map_globals(const Globals& globals, MappedGlobals* out) {
  struct stat is;
  // Beyond its end there would be no pages.
  if (fstat(globals.fd, &is) != 0 || static_cast<std::uint64_t>(is.st_size) < globals.bytes) return false;
  void* const at = mmap(nullptr, globals.bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, globals.fd, 0);
  if (at == MAP_FAILED) return false;
  *out = {at, globals.bytes};
  return true;
}

std::uint64_t allow_more_descriptors() {
  rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= limit.rlim_max) return 0;
  const std::uint64_t before = limit.rlim_cur;
  limit.rlim_cur = limit.rlim_max;
  return setrlimit(RLIMIT_NOFILE, &limit) == 0 ? before : 0;
}

// A connected socket whose other side has proved itself later, by its reply. -1 with the reason.
int connect_to(const UniqueId& id, int node, std::string* reason) {
  const int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
  if (fd < 0) return *reason = because("no socket"), -1;
  sockaddr_un address;
  const socklen_t length = name_socket(id, node, &address);
  const timeval patience{patience_ms / 1000, 0};
  setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);  // of connect, when many come at once
  int rc;
  do rc = connect(fd, reinterpret_cast<sockaddr*>(&address), length);
  while (rc != 0 && errno == EINTR);
  if (rc != 0) *reason = because("it cannot be reached by a Unix socket");
  else if (same_user(fd, reason)) return fd;
  close(fd);
  return -1;
}

// Sends a request and takes the reply with at most one descriptor.
bool ask(int fd, const UniqueId& id, int node, Request request, int sent, Reply* reply, int* got,
         std::string* reason) {
  request.proof = prove(id, 'q', node, request);
  if (!send_message(fd, &request, sizeof request, &sent, sent >= 0 ? 1 : 0))
    return *reason = because("it cannot be written to"), false;
  std::size_t n = 0;
  if (!receive_message(fd, reply, sizeof *reply, got, 1, &n)) {
    *reason = errno != 0 ? because("it does not answer") : "it has closed the connection";
    return false;
  }
  reply->text[sizeof reply->text - 1] = '\0';
  const Digest expected = prove(id, 'r', node, request);
  if (reply->refused != 0) *reason = reply->text;
  else if (!control::same(reply->proof, expected)) *reason = "whoever answers there does not know the world's secret";
  else if (n != 1) *reason = "no descriptor came with its answer";
  else return true;
  if (n == 1) close(*got);
  return false;
}

}  // namespace

bool HandOver::start(const UniqueId& id, int node, std::string* error) {
  id_ = id;
  node_ = node;
  soft_limit_ = allow_more_descriptors();
  trial_ = memfd_create("ushmem-trial", MFD_CLOEXEC);
  wake_ = eventfd(0, EFD_CLOEXEC);
  listener_ = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (trial_ < 0 || ftruncate(trial_, 4096) != 0 || wake_ < 0 || listener_ < 0)
    return *error = because("cannot make what start-up needs"), false;
  const Digest token = prove(id, 't', node, {});
  if (pwrite(trial_, token.data(), token.size(), 0) != static_cast<ssize_t>(token.size()))
    return *error = because("cannot write to shared memory"), false;
  sockaddr_un address;
  const socklen_t length = name_socket(id, node, &address);
  if (bind(listener_, reinterpret_cast<sockaddr*>(&address), length) != 0 || listen(listener_, 4096) != 0)
    return *error = because("cannot listen on a Unix socket for the other PEs of this node"), false;
  thread_ = std::thread([this] { serve(); });
  return true;
}

void HandOver::stop() {
  if (thread_.joinable()) {
    const std::uint64_t one = 1;
    if (write(wake_, &one, sizeof one) == static_cast<ssize_t>(sizeof one)) thread_.join();
    else thread_.detach();
  }
  for (const Given& g : given_)
    if (g.globals.fd >= 0) close(g.globals.fd);
  given_.clear();
  for (int* fd : {&listener_, &wake_, &trial_})
    if (*fd >= 0) close(std::exchange(*fd, -1));
  node_file_ = -1;
  rlimit limit;
  if (soft_limit_ != 0 && getrlimit(RLIMIT_NOFILE, &limit) == 0) {
    limit.rlim_cur = std::min<rlim_t>(std::exchange(soft_limit_, 0), limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
  }
}

void HandOver::serve() {
  for (;;) {
    pollfd wanted[2] = {{listener_, POLLIN, 0}, {wake_, POLLIN, 0}};
    if (poll(wanted, 2, -1) < 0) continue;  // EINTR
    if (wanted[1].revents != 0) return;
    const int peer = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (peer < 0) continue;
    answer(peer);
    close(peer);
  }
}

void HandOver::answer(int peer) {
  const timeval patience{patience_ms / 1000, 0};
  setsockopt(peer, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  Reply reply{};
  const auto refuse = [&](const std::string& why) {
    reply.refused = 1;
    std::snprintf(reply.text, sizeof reply.text, "%s", why.c_str());
    send_message(peer, &reply, sizeof reply, nullptr, 0);
  };
  std::string why;
  if (!same_user(peer, &why)) return refuse(why);  // at once: it may be anybody
  Request request{};
  int fd = -1;
  std::size_t n = 0;
  if (!receive_message(peer, &request, sizeof request, &fd, 1, &n)) {
    if (errno != 0) refuse(because("the node's lowest PE cannot take the globals"));
    return;
  }
  const bool known = control::same(request.proof, prove(id_, 'q', node_, request));
  const bool with_globals = request.bytes != 0 && request.round == Round::trial;
  if (!known || (n == 1) != with_globals) {
    if (n == 1) close(fd);
    return refuse("the world's secret is not known to it");
  }
  reply.proof = prove(id_, 'r', node_, request);
  const std::scoped_lock lock(mutex_);
  if (request.round == Round::trial) {
    given_.push_back({request.pe, {fd, request.bytes}});
    send_message(peer, &reply, sizeof reply, &trial_, 1);
  } else if (node_file_ < 0 || std::none_of(given_.begin(), given_.end(), [&](const Given& g) {
               return g.pe == request.pe;
             })) {
    refuse("it is not one of this node's PEs");
  } else {
    for (const Given& g : given_) reply.count += g.globals.fd >= 0 ? 1 : 0;
    if (send_message(peer, &reply, sizeof reply, &node_file_, 1)) hand_out(peer);
  }
}

// The globals of all, a few at a time: the next when the PE has mapped and closed these.
bool HandOver::hand_out(int peer) {
  for (std::size_t at = 0; at < given_.size();) {
    Batch some{};
    int fds[batch];
    for (; at < given_.size() && some.count < batch; ++at) {
      if (given_[at].globals.fd < 0) continue;
      fds[some.count] = given_[at].globals.fd;
      some.local[some.count] = static_cast<std::uint32_t>(at);
      some.bytes[some.count++] = given_[at].globals.bytes;
    }
    if (some.count == 0) break;
    char taken;
    std::size_t none;
    if (!send_message(peer, &some, sizeof some, fds, some.count) ||
        !receive_message(peer, &taken, 1, nullptr, 0, &none))
      return false;
  }
  return true;
}

bool HandOver::give(int node_file, const std::vector<int>& pes, const Globals& own,
                    std::vector<MappedGlobals>* mapped, std::string* error) {
  const std::scoped_lock lock(mutex_);
  std::vector<Given> before = std::exchange(given_, {});
  mapped->assign(pes.size(), {});
  for (std::size_t local = 0; local < pes.size(); ++local) {
    Given given{pes[local], {}};
    if (local == 0) {
      if (own.fd >= 0) given.globals = {fcntl(own.fd, F_DUPFD_CLOEXEC, 3), own.bytes};
    } else {
      const auto found = std::find_if(before.begin(), before.end(), [&](const Given& g) { return g.pe == pes[local]; });
      if (found == before.end())
        return *error = "PE " + std::to_string(pes[local]) + " has not asked for the node's memory", false;
      given.globals = std::exchange(found->globals, {});
    }
    given_.push_back(given);
    if (given.globals.fd >= 0 && !map_globals(given.globals, &(*mapped)[local]))
      return *error = because("cannot map the globals of the node's PEs"), false;
  }
  for (const Given& left : before)
    if (left.globals.fd >= 0) close(left.globals.fd);
  node_file_ = node_file;
  return true;
}

bool try_hand_over(const UniqueId& id, int node, int pe, const Globals& own, std::string* reason) {
  const int fd = connect_to(id, node, reason);
  if (fd < 0) return false;
  Reply reply;
  int trial = -1;
  const bool answered = ask(fd, id, node, {Round::trial, pe, own.fd >= 0 ? own.bytes : 0, {}}, own.fd, &reply,
                            &trial, reason);
  close(fd);
  if (!answered) return false;
  void* const seen = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, trial, 0);
  close(trial);
  if (seen == MAP_FAILED) return *reason = because("its memory cannot be mapped"), false;
  const Digest token = prove(id, 't', node, {});
  const bool same = std::memcmp(seen, token.data(), token.size()) == 0;
  munmap(seen, 4096);
  if (!same) *reason = "its memory shows something else here";
  return same;
}

bool take_hand_over(const UniqueId& id, int node, int pe, int* node_file, std::vector<MappedGlobals>* mapped,
                    std::string* reason) {
  const int fd = connect_to(id, node, reason);
  if (fd < 0) return false;
  Reply reply;
  bool good = ask(fd, id, node, {Round::taking, pe, 0, {}}, -1, &reply, node_file, reason);
  for (std::uint32_t taken = 0; good && taken < reply.count;) {
    Batch some;
    int fds[batch];
    std::size_t n = 0;
    if (!receive_message(fd, &some, sizeof some, fds, batch, &n)) {
      *reason = errno != 0 ? because("the node's globals do not come") : "the node's globals do not come";
      good = false;
      break;
    }
    good = n == some.count && n != 0;
    for (std::size_t i = 0; i < n; ++i) {
      if (good && some.local[i] < 65536) {
        if (mapped->size() <= some.local[i]) mapped->resize(some.local[i] + 1);
        good = map_globals({fds[i], some.bytes[i]}, &(*mapped)[some.local[i]]);
      }
      close(fds[i]);
    }
    taken += some.count;
    if (!good) *reason = because("cannot map the globals of the node's PEs");
    else if (char done = 1; !send_message(fd, &done, 1, nullptr, 0))
      good = false, *reason = because("the node's lowest PE cannot be written to");
  }
  close(fd);
  return good;
}

}  // namespace ushmem::bootstrap
