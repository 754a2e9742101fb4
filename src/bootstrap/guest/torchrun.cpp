// SPDX-License-Identifier: Apache-2.0
//
// torchrun says by variables who a process is, and nothing more: PE 0 gives the text to the others itself, by
// TCP at MASTER_ADDR. torch's own store has MASTER_PORT, so PE 0 takes the first free one of those behind it;
// the others try them in turn. Who answers must prove that it belongs to this job, and so must who asks; the
// text itself is masked. The key comes from TORCHELASTIC_RUN_ID and USHMEM_SECRET. docs/guide/launchers.md has
// what that protects and what it does not.
//
//   connector -> magic, number, nonce          -> PE 0
//             <- nonce, proof of PE 0          <-
//             -> proof of the connector        ->
//             <- the masked text and its code  <-
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <utility>

#include "base/clock.hpp"
#include "bootstrap/control/address.hpp"
#include "bootstrap/control/sha256.hpp"
#include "bootstrap/guest/guest.hpp"

namespace ushmem::bootstrap {
namespace {

using control::Digest;
using control::Hmac;

constexpr char magic[8] = {'u', 's', 'h', 'm', 't', 'r', 'n', '1'};
constexpr int ports = 16;                                // behind MASTER_PORT
constexpr std::size_t most_peers = 256;                  // connections that PE 0 has at once
constexpr std::uint64_t patience_ns = 10'000'000'000;    // with one of them
constexpr std::uint64_t default_timeout_ns = 300'000'000'000;
constexpr std::size_t most_text = 512;

struct Hello {
  char magic[8];
  std::uint32_t pe;
  std::uint32_t n_pes;
  Digest nonce;
};
struct Challenge {
  Digest nonce;
  Digest proof;
};
struct Letter {
  std::uint32_t bytes;
  std::uint8_t text[most_text];
  Digest code;
};

template <typename T>
control::Bytes bytes_of(const T& value) {
  return {reinterpret_cast<const std::uint8_t*>(&value), sizeof value};
}
control::Bytes bytes_of(const std::string& text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Digest prove(const Digest& key, char role, const Hello& hello, const Digest& nonce) {
  return Hmac(key).add(bytes_of(role)).add(bytes_of(hello)).add(bytes_of(nonce)).finish();
}

// Masks or unmasks: a stream of bytes that this connection's two nonces make new.
void mask(const Digest& key, const Hello& hello, const Digest& nonce, std::uint8_t* text, std::size_t n) {
  for (std::size_t at = 0; at < n; at += sizeof(Digest)) {
    const std::uint64_t block = at;
    const Digest stream =
        Hmac(key).add(bytes_of('s')).add(bytes_of(hello)).add(bytes_of(nonce)).add(bytes_of(block)).finish();
    for (std::size_t i = 0; i < sizeof(Digest) && at + i < n; ++i) text[at + i] ^= stream[i];
  }
}
Digest code_of(const Digest& key, const Hello& hello, const Digest& nonce, const Letter& letter) {
  return Hmac(key).add(bytes_of('l')).add(bytes_of(hello)).add(bytes_of(nonce)).add(bytes_of(letter.bytes))
      .add(letter.text).finish();
}

Digest new_nonce() {
  Digest nonce;
  control::random_bytes(nonce.data(), nonce.size());
  return nonce;
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

Digest job_key(int n_pes) {
  const std::string job = "ushmem guest of torchrun", run = variable("TORCHELASTIC_RUN_ID"),
                    attempt = variable("TORCHELASTIC_RESTART_COUNT"), secret = variable("USHMEM_SECRET");
  Hmac key(bytes_of(job));
  for (const std::string& part : {run, attempt, secret, std::to_string(n_pes), variable("MASTER_PORT")}) {
    const auto length = static_cast<std::uint64_t>(part.size());
    key.add(bytes_of(length)).add(bytes_of(part));
  }
  return key.finish();
}

struct Addresses {
  addrinfo* first = nullptr;
  Addresses() = default;
  Addresses(const Addresses&) = delete;
  Addresses& operator=(const Addresses&) = delete;
  ~Addresses() {
    if (first != nullptr) freeaddrinfo(first);
  }
  bool find(const std::string& name, int port, std::string* error) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    const int rc = getaddrinfo(name.c_str(), std::to_string(port).c_str(), &hints, &first);
    if (rc == 0) return true;
    *error = "MASTER_ADDR is \"" + name + "\": " + gai_strerror(rc);
    return false;
  }
};

int listen_at(const addrinfo& at) {
  const int fd = socket(at.ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  const int one = 1;
  if (fd < 0) return -1;
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  if (bind(fd, at.ai_addr, at.ai_addrlen) == 0 && listen(fd, 1024) == 0) return fd;
  close(fd);
  return -1;
}

// PE 0's side: a thread that gives the text to each of the others once it has proved itself.
class Giver {
 public:
  ~Giver() { stop(); }

  bool start(std::string text, const Digest& key, int n_pes, std::string* error) {
    text_ = std::move(text);
    key_ = key;
    n_pes_ = n_pes;
    int port = 0;
    if (!number_from_environment("MASTER_PORT", 1, 65535, &port, error)) return false;
    wake_ = eventfd(0, EFD_CLOEXEC);
    const std::string name = variable("MASTER_ADDR");
    for (int i = 1; i <= ports && port + i <= 65535 && listener_ < 0; ++i) {
      Addresses addresses;
      if (!addresses.find(name, port + i, error)) return false;
      for (const addrinfo* at = addresses.first; at != nullptr && listener_ < 0; at = at->ai_next)
        listener_ = listen_at(*at);
      // The name may be another machine's that passes connections on to this one.
      if (listener_ < 0 && errno == EADDRNOTAVAIL) {
        sockaddr_in6 any{};
        any.sin6_family = AF_INET6;
        any.sin6_port = htons(static_cast<std::uint16_t>(port + i));
        addrinfo anywhere{};
        anywhere.ai_family = AF_INET6;
        anywhere.ai_addr = reinterpret_cast<sockaddr*>(&any);
        anywhere.ai_addrlen = sizeof any;
        listener_ = listen_at(anywhere);
      }
    }
    if (wake_ < 0 || listener_ < 0) {
      *error = "none of the ports " + std::to_string(port + 1) + " to " + std::to_string(port + ports) + " of " +
               name + " (behind MASTER_PORT) can be listened on: " + std::strerror(errno);
      return false;
    }
    thread_ = std::thread([this] { give(); });
    return true;
  }

  void stop() {
    if (thread_.joinable()) {
      const std::uint64_t one = 1;
      if (write(wake_, &one, sizeof one) == static_cast<ssize_t>(sizeof one)) thread_.join();
      else thread_.detach();
    }
    for (int* fd : {&listener_, &wake_})
      if (*fd >= 0) close(std::exchange(*fd, -1));
  }

 private:
  struct Peer {
    int fd;
    std::uint64_t until_ns;
    Hello hello;
    Digest nonce;
    bool challenged = false;
    std::size_t have = 0;
    std::array<std::uint8_t, sizeof(Hello)> in;
  };

  // Until told to stop, when all have joined: one whose connection breaks comes again. Strangers cost a place for a while at most: when all are taken, the oldest goes.
  void give() {
    for (;;) {
      std::vector<pollfd> wanted = {{listener_, POLLIN, 0}, {wake_, POLLIN, 0}};
      for (const Peer& peer : peers_) wanted.push_back({peer.fd, POLLIN, 0});
      if (poll(wanted.data(), wanted.size(), 1000) < 0) continue;
      if (wanted[1].revents != 0) break;
      const std::uint64_t now = base::now_ns();
      for (std::size_t i = peers_.size(); i-- > 0;)
        if ((wanted[i + 2].revents != 0 && !hear(peers_[i])) || now > peers_[i].until_ns) drop(i);
      if (wanted[0].revents == 0) continue;
      const int fd = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
      if (fd < 0) continue;
      if (peers_.size() >= most_peers) drop(0);
      peers_.push_back(Peer{fd, now + patience_ns, {}, new_nonce(), false, 0, {}});
    }
    while (!peers_.empty()) drop(0);
    explicit_bzero(text_.data(), text_.size());
  }

  void drop(std::size_t i) {
    close(peers_[i].fd);
    peers_.erase(peers_.begin() + static_cast<std::ptrdiff_t>(i));
  }

  // Takes what has come. False: nothing more is to be said to this one. Answers fit in a new socket's buffer.
  bool hear(Peer& peer) {
    const std::size_t want = peer.challenged ? sizeof(Digest) : sizeof(Hello);
    const ssize_t n = recv(peer.fd, peer.in.data() + peer.have, want - peer.have, 0);
    if (n < 0) return errno == EAGAIN || errno == EINTR;
    if (n == 0) return false;
    peer.have += static_cast<std::size_t>(n);
    if (peer.have < want) return true;
    peer.have = 0;
    if (!peer.challenged) {
      std::memcpy(&peer.hello, peer.in.data(), sizeof peer.hello);
      if (std::memcmp(peer.hello.magic, magic, sizeof magic) != 0 || peer.hello.pe == 0 ||
          peer.hello.pe >= static_cast<std::uint32_t>(n_pes_))
        return false;
      peer.challenged = true;
      const Challenge challenge{peer.nonce, prove(key_, 'r', peer.hello, peer.nonce)};
      return send(peer.fd, &challenge, sizeof challenge, MSG_NOSIGNAL) == sizeof challenge;
    }
    if (!control::same({peer.in.data(), sizeof(Digest)}, prove(key_, 'c', peer.hello, peer.nonce))) return false;
    Letter letter{};
    letter.bytes = static_cast<std::uint32_t>(text_.size());
    std::memcpy(letter.text, text_.data(), text_.size());
    mask(key_, peer.hello, peer.nonce, letter.text, sizeof letter.text);
    letter.code = code_of(key_, peer.hello, peer.nonce, letter);
    send(peer.fd, &letter, sizeof letter, MSG_NOSIGNAL);
    return false;
  }

  std::string text_;
  Digest key_{};
  int n_pes_ = 0;
  int listener_ = -1;
  int wake_ = -1;
  std::vector<Peer> peers_;  // the oldest first
  std::thread thread_;
};

// The others' side: one connection to one port. False: try on.
class Taker {
 public:
  explicit Taker(std::uint64_t end_ns) : end_ns_(end_ns) {}
  ~Taker() {
    if (fd_ >= 0) close(fd_);
  }

  bool connect_to(const addrinfo& at, std::string* why) {
    fd_ = socket(at.ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd_ < 0) return *why = std::strerror(errno), false;
    int failed = connect(fd_, at.ai_addr, at.ai_addrlen) == 0 ? 0 : errno;
    socklen_t size = sizeof failed;
    if (failed == EINPROGRESS)
      if (!ready(POLLOUT) || getsockopt(fd_, SOL_SOCKET, SO_ERROR, &failed, &size) != 0) failed = ETIMEDOUT;
    if (failed != 0) *why = std::strerror(failed);
    return failed == 0;
  }

  bool take(const Digest& key, int pe, int n_pes, std::string* text, std::string* why) {
    Hello hello{};
    std::memcpy(hello.magic, magic, sizeof magic);
    hello.pe = static_cast<std::uint32_t>(pe);
    hello.n_pes = static_cast<std::uint32_t>(n_pes);
    hello.nonce = new_nonce();
    Challenge challenge;
    Letter letter;
    *why = "something that is not PE 0 of this job answers";
    if (send(fd_, &hello, sizeof hello, MSG_NOSIGNAL) != sizeof hello || !receive(&challenge, sizeof challenge))
      return false;
    if (!control::same(challenge.proof, prove(key, 'r', hello, challenge.nonce)))
      return *why = "PE 0 of another job answers, or USHMEM_SECRET or TORCHELASTIC_RUN_ID differ", false;
    const Digest proof = prove(key, 'c', hello, challenge.nonce);
    if (send(fd_, &proof, sizeof proof, MSG_NOSIGNAL) != sizeof proof || !receive(&letter, sizeof letter) ||
        letter.bytes > most_text || !control::same(letter.code, code_of(key, hello, challenge.nonce, letter)))
      return false;
    mask(key, hello, challenge.nonce, letter.text, sizeof letter.text);
    text->assign(reinterpret_cast<const char*>(letter.text), letter.bytes);
    return true;
  }

 private:
  // At most the patience for one answer, which a living PE 0 gives at once.
  bool ready(short what) {
    pollfd wanted{fd_, what, 0};
    for (const std::uint64_t until = std::min(end_ns_, base::now_ns() + patience_ns);;) {
      const std::uint64_t now = base::now_ns();
      if (now >= until) return false;
      const int n = poll(&wanted, 1, static_cast<int>((until - now) / 1'000'000) + 1);
      if (n > 0) return true;
      if (n < 0 && errno != EINTR) return false;
    }
  }
  bool receive(void* out, std::size_t bytes) {
    for (std::size_t done = 0; done < bytes;) {
      if (!ready(POLLIN)) return false;
      const ssize_t n = recv(fd_, static_cast<char*>(out) + done, bytes - done, 0);
      if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR)) return false;
      if (n > 0) done += static_cast<std::size_t>(n);
    }
    return true;
  }

  int fd_ = -1;
  std::uint64_t end_ns_;
};

class Torchrun final : public Guest {
 public:
  explicit Torchrun(std::uint64_t timeout_ns) : timeout_ns_(timeout_ns != 0 ? timeout_ns : default_timeout_ns) {}

  bool connect(std::string* error) override {
    return number_from_environment("WORLD_SIZE", 1, 1 << 20, &n_pes, error) &&
           number_from_environment("RANK", 0, n_pes - 1, &pe, error);
  }

  bool broadcast(std::string* text, std::string* error) override {
    if (text->size() > most_text) return *error = "the text is too long", false;
    const Digest key = job_key(n_pes);
    if (pe == 0) return giver_.start(*text, key, n_pes, error);
    int port = 0;
    if (!number_from_environment("MASTER_PORT", 1, 65535, &port, error)) return false;
    const std::string name = variable("MASTER_ADDR");
    const std::uint64_t end = base::now_ns() + timeout_ns_;
    std::string why, last = "nobody listens there";
    do {
      for (int i = 1; i <= ports && port + i <= 65535; ++i) {
        Addresses addresses;
        if (!addresses.find(name, port + i, error)) return false;
        for (const addrinfo* at = addresses.first; at != nullptr; at = at->ai_next) {
          Taker taker(end);
          if (!taker.connect_to(*at, &why)) continue;
          if (taker.take(key, pe, n_pes, text, &why)) return true;
          last = why + " at port " + std::to_string(port + i);
        }
      }
      // PE 0 may not have come to its shmem_init: nothing tells when it does.
      const timespec while_ago{0, 50'000'000};
      nanosleep(&while_ago, nullptr);
    } while (base::now_ns() < end);
    *error = "PE 0 has not been found at ports " + std::to_string(port + 1) + " to " +
             std::to_string(port + ports) + " of " + name + " within " +
             std::to_string(timeout_ns_ / 1'000'000'000) + " s (USHMEM_START_TIMEOUT): " + last;
    return false;
  }

  void settled() override { giver_.stop(); }
  void abort(int, const std::string&) override {}  // it ends all when one process fails
  void finish() override { giver_.stop(); }

 private:
  std::uint64_t timeout_ns_;
  Giver giver_;
};

}  // namespace

std::unique_ptr<Guest> make_torchrun(std::uint64_t start_timeout_ns) {
  return std::make_unique<Torchrun>(start_timeout_ns);
}

}  // namespace ushmem::bootstrap
