// SPDX-License-Identifier: Apache-2.0
#include "bootstrap/control/wire.hpp"

#include <algorithm>
#include <cctype>
#include <concepts>
#include <cstdio>
#include <cstring>

#include "bootstrap/node_file.hpp"

namespace ushmem::bootstrap::control {
namespace {

// Writer and Reader have the same calls, so that one list of fields serves both directions.
class Writer {
 public:
  explicit Writer(Type type) : out_{0, 0, 0, 0, static_cast<std::uint8_t>(type)} {}
  Writer() = default;  // without a header

  template <typename T> requires std::integral<T> || std::is_enum_v<T>
  void number(const T& value) {
    const auto bits = static_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < sizeof(T); ++i) out_.push_back(static_cast<std::uint8_t>(bits >> (8 * i)));
  }
  template <typename T> requires std::integral<T> || std::is_enum_v<T>
  void number_in(const T& value, T, T) { number(value); }
  void raw(const std::uint8_t* bytes, std::size_t n) { out_.insert(out_.end(), bytes, bytes + n); }
  void text(const std::string& value) {
    const std::size_t n = std::min(value.size(), max_text);
    number(static_cast<std::uint16_t>(n));
    raw(reinterpret_cast<const std::uint8_t*>(value.data()), n);
  }
  void blob(const std::vector<std::uint8_t>& value) {
    number(static_cast<std::uint32_t>(value.size()));
    raw(value.data(), value.size());
  }
  template <typename T, typename Each>
  void list(const std::vector<T>& value, std::size_t, std::size_t, Each each) {
    number(static_cast<std::uint32_t>(value.size()));
    for (const T& one : value) each(one);
  }
  std::vector<std::uint8_t> frame() {
    const auto n = static_cast<std::uint32_t>(out_.size() - 4);
    for (std::size_t i = 0; i < 4; ++i) out_[i] = static_cast<std::uint8_t>(n >> (8 * i));
    return std::move(out_);
  }
  std::vector<std::uint8_t> take() { return std::move(out_); }

 private:
  std::vector<std::uint8_t> out_;
};

class Reader {
 public:
  explicit Reader(Bytes in) : in_(in) {}

  template <typename T> requires std::integral<T> || std::is_enum_v<T>
  void number(T& value) {
    std::uint64_t bits = 0;
    if (in_.size() < sizeof(T)) return fail();
    for (std::size_t i = 0; i < sizeof(T); ++i) bits |= std::uint64_t{in_[i]} << (8 * i);
    in_ = in_.subspan(sizeof(T));
    value = static_cast<T>(bits);
  }
  template <typename T> requires std::integral<T> || std::is_enum_v<T>
  void number_in(T& value, T low, T high) {
    number(value);
    if (value < low || value > high) value = low, fail();
  }
  void raw(std::uint8_t* bytes, std::size_t n) {
    if (in_.size() < n) return fail();
    std::copy_n(in_.begin(), n, bytes);
    in_ = in_.subspan(n);
  }
  // Of a stranger's text only what can be printed is taken.
  void text(std::string& value) {
    std::uint16_t n = 0;
    number(n);
    if (n > max_text || n > in_.size()) return fail();
    value.assign(in_.begin(), in_.begin() + n);
    for (char& c : value)
      if (static_cast<unsigned char>(c) < 32 || c == 127) c = '?';
    in_ = in_.subspan(n);
  }
  void blob(std::vector<std::uint8_t>& value) {
    std::uint32_t n = 0;
    number(n);
    if (n > in_.size()) return fail();
    value.assign(in_.begin(), in_.begin() + n);
    in_ = in_.subspan(n);
  }
  // `least`: bytes that one has at least.
  template <typename T, typename Each>
  void list(std::vector<T>& value, std::size_t most, std::size_t least, Each each) {
    std::uint32_t n = 0;
    number(n);
    if (n > most || n > in_.size() / least) return fail();
    value.resize(n);
    for (T& one : value)
      if (good_) each(one);
  }
  void fail() { good_ = false, in_ = {}; }
  [[nodiscard]] bool done() const { return good_ && in_.empty(); }

 private:
  Bytes in_;
  bool good_ = true;
};

constexpr std::int32_t last_pe = max_pes - 1;
constexpr std::uint32_t last_place = max_pes - 1;
constexpr std::size_t least_member = 4 + 2 + 2 + 4;

// Writers take messages that are const, readers those that are not.
template <typename A> void fields(A& a, auto& m, const Address*) {
  a.number_in(m.family, std::uint8_t{4}, std::uint8_t{6});
  a.raw(m.bytes.data(), m.bytes.size());
}
template <typename A> void endpoint(A& a, auto& m) {
  a.number(m.port);
  a.list(m.addresses, max_addresses, 17, [&](auto& one) { fields(a, one, static_cast<Address*>(nullptr)); });
}
template <typename A> void member(A& a, auto& m) {
  a.number_in(m.pe, std::int32_t{0}, last_pe);
  a.text(m.host);
  endpoint(a, m.endpoint);
}
template <typename A> void members(A& a, auto& list) {
  a.list(list, max_pes, least_member, [&](auto& one) { member(a, one); });
}

template <typename A> void fields(A& a, auto& m, const Enroll*) {
  a.number(m.magic);
  a.number(m.version);
  a.number(m.world);
  a.number_in(m.pe, std::int32_t{0}, last_pe);
  a.number_in(m.n_pes, std::int32_t{1}, std::int32_t{max_pes});
  std::string host(m.where.host, strnlen(m.where.host, sizeof m.where.host - 1));
  a.text(host);
  if constexpr (std::is_same_v<A, Reader>) {
    if (host.size() >= sizeof m.where.host) return a.fail();
    std::memset(m.where.host, 0, sizeof m.where.host);
    std::memcpy(m.where.host, host.data(), host.size());
  }
  a.raw(m.where.machine, sizeof m.where.machine);
  a.number(m.where.network_namespace);
  a.number(m.where.node_hint);
  endpoint(a, m.endpoint);
  a.raw(m.proof.data(), m.proof.size());
}
template <typename A> void fields(A& a, auto& m, const Refuse*) { a.text(m.text); }
template <typename A> void fields(A& a, auto& m, const Hello*) {
  a.number(m.magic);
  a.number(m.version);
  a.number(m.world);
  a.number_in(m.purpose, Purpose::child, Purpose::orphan);
  a.number_in(m.from, std::int32_t{0}, last_pe);
  a.number_in(m.to, std::int32_t{0}, last_pe);
  a.raw(m.nonce.data(), m.nonce.size());
}
template <typename A> void fields(A& a, auto& m, const Challenge*) {
  a.raw(m.nonce.data(), m.nonce.size());
  a.raw(m.proof.data(), m.proof.size());
}
template <typename A> void fields(A& a, auto& m, const Proof*) { a.raw(m.proof.data(), m.proof.size()); }
template <typename A> void fields(A& a, auto& m, const Start*) {
  a.number_in(m.n_nodes, std::uint32_t{1}, std::uint32_t{max_pes});
  a.number_in(m.node, std::uint32_t{0}, last_place);
  a.number_in(m.local, std::uint32_t{0}, last_place);
  a.list(m.mates, max_pes, 4, [&](auto& one) { a.number_in(one, std::int32_t{0}, last_pe); });
  a.list(m.nodes, max_pes, 4, [&](auto& one) { a.number_in(one, std::uint32_t{0}, last_place); });
  members(a, m.ancestors);
  members(a, m.top);
  a.list(m.below, max_pes, least_member + 8, [&](auto& one) {
    member(a, one.member);
    a.number_in(one.node, std::uint32_t{0}, last_place);
    a.number_in(one.local, std::uint32_t{0}, last_place);
  });
}
template <typename A> void fields(A& a, auto& m, const Ready*) { members(a, m.below); }
template <typename A> void fields(A&, auto&, const Go*) {}
template <typename A> void fields(A& a, auto& m, const Abort*) { a.text(m.text); }
template <typename A> void fields(A& a, auto& m, const Up*) {
  a.number(m.sequence);
  a.number_in(m.kind, Kind::agree, Kind::split);
  a.number(m.each);
  a.number_in(m.wanted, std::uint8_t{0}, std::uint8_t{1});
  a.text(m.bad);
  a.blob(m.data);
}
template <typename A> void fields(A& a, auto& m, const Down*) {
  a.number(m.sequence);
  a.text(m.bad);
  a.blob(m.data);
}
template <typename A> void fields(A& a, auto& m, const Beat*) { a.number(m.stamp); }
template <typename A> void fields(A& a, auto& m, const Answer*) { a.number(m.stamp); }
template <typename A> void fields(A& a, auto& m, const Gone*) {
  a.number_in(m.pe, std::int32_t{0}, last_pe);
  a.text(m.host);
  a.text(m.reason);
  a.number_in(m.global_exit, std::uint8_t{0}, std::uint8_t{1});
  a.number(m.status);
}
template <typename A> void fields(A&, auto&, const Leave*) {}
template <typename A> void fields(A& a, auto& m, const Below*) {
  members(a, m.added);
  a.list(m.left, max_pes, 4, [&](auto& one) { a.number_in(one, std::int32_t{0}, last_pe); });
}
template <typename A> void fields(A& a, auto& m, const Top*) {
  a.list(m.branches, max_pes, least_member + 4, [&](auto& one) {
    member(a, one.head);
    members(a, one.below);
  });
}
template <typename A> void fields(A& a, auto& m, const Attach*) {
  member(a, m.self);
  members(a, m.below);
}

template <typename M> std::vector<std::uint8_t> to_frame(Type type, const M& m) {
  Writer w(type);
  fields(w, m, static_cast<const M*>(nullptr));
  return w.frame();
}
template <typename M> bool from_fields(Bytes bytes, M* out) {
  Reader r(bytes);
  M m;
  fields(r, m, static_cast<const M*>(nullptr));
  if (!r.done()) return false;
  *out = std::move(m);
  return true;
}

}  // namespace

std::vector<std::uint8_t> encode(const Enroll& m) { return to_frame(Type::enroll, m); }
std::vector<std::uint8_t> encode(const Refuse& m) { return to_frame(Type::refuse, m); }
std::vector<std::uint8_t> encode(const Hello& m) { return to_frame(Type::hello, m); }
std::vector<std::uint8_t> encode(const Challenge& m) { return to_frame(Type::challenge, m); }
std::vector<std::uint8_t> encode(const Proof& m) { return to_frame(Type::proof, m); }
std::vector<std::uint8_t> encode(const Start& m) { return to_frame(Type::start, m); }
std::vector<std::uint8_t> encode(const Ready& m) { return to_frame(Type::ready, m); }
std::vector<std::uint8_t> encode(const Go& m) { return to_frame(Type::go, m); }
std::vector<std::uint8_t> encode(const Abort& m) { return to_frame(Type::abort, m); }
std::vector<std::uint8_t> encode(const Up& m) { return to_frame(Type::up, m); }
std::vector<std::uint8_t> encode(const Down& m) { return to_frame(Type::down, m); }
std::vector<std::uint8_t> encode(const Beat& m) { return to_frame(Type::beat, m); }
std::vector<std::uint8_t> encode(const Answer& m) { return to_frame(Type::answer, m); }
std::vector<std::uint8_t> encode(const Gone& m) { return to_frame(Type::gone, m); }
std::vector<std::uint8_t> encode(const Leave& m) { return to_frame(Type::leave, m); }
std::vector<std::uint8_t> encode(const Below& m) { return to_frame(Type::below, m); }
std::vector<std::uint8_t> encode(const Top& m) { return to_frame(Type::top, m); }
std::vector<std::uint8_t> encode(const Attach& m) { return to_frame(Type::attach, m); }

bool decode(Bytes b, Enroll* out) { return from_fields(b, out); }
bool decode(Bytes b, Refuse* out) { return from_fields(b, out); }
bool decode(Bytes b, Hello* out) { return from_fields(b, out); }
bool decode(Bytes b, Challenge* out) { return from_fields(b, out); }
bool decode(Bytes b, Proof* out) { return from_fields(b, out); }
bool decode(Bytes b, Start* out) { return from_fields(b, out); }
bool decode(Bytes b, Ready* out) { return from_fields(b, out); }
bool decode(Bytes b, Go* out) { return from_fields(b, out); }
bool decode(Bytes b, Abort* out) { return from_fields(b, out); }
bool decode(Bytes b, Up* out) { return from_fields(b, out); }
bool decode(Bytes b, Down* out) { return from_fields(b, out); }
bool decode(Bytes b, Beat* out) { return from_fields(b, out); }
bool decode(Bytes b, Answer* out) { return from_fields(b, out); }
bool decode(Bytes b, Gone* out) { return from_fields(b, out); }
bool decode(Bytes b, Leave* out) { return from_fields(b, out); }
bool decode(Bytes b, Below* out) { return from_fields(b, out); }
bool decode(Bytes b, Top* out) { return from_fields(b, out); }
bool decode(Bytes b, Attach* out) { return from_fields(b, out); }

// magic, version, world, secret, endpoint; a check of 4 bytes at the end, so that an id which some channel
// has cut or changed is told from a wrong one.
UniqueId encode_id(const IdParts& parts) {
  Writer w;
  w.number(magic);
  w.number(version);
  w.number(parts.world);
  w.raw(parts.secret.data(), parts.secret.size());
  endpoint(w, parts.root);
  const std::vector<std::uint8_t> bytes = w.take();
  UniqueId id{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), sizeof id.bytes - 4), id.bytes);
  Sha256 hash;
  hash.add({id.bytes, sizeof id.bytes - 4});
  std::copy_n(hash.finish().begin(), 4, id.bytes + sizeof id.bytes - 4);
  return id;
}

bool decode_id(const UniqueId& id, IdParts* out, std::string* error) {
  Sha256 hash;
  hash.add({id.bytes, sizeof id.bytes - 4});
  const Digest check = hash.finish();
  if (!std::equal(check.begin(), check.begin() + 4, id.bytes + sizeof id.bytes - 4)) {
    *error = "the unique id is not one, or has been changed on its way (its check does not match)";
    return false;
  }
  IdParts parts;
  std::uint32_t found_magic = 0;
  std::uint16_t found_version = 0;
  Reader r({id.bytes, sizeof id.bytes - 4});
  r.number(found_magic);
  r.number(found_version);
  if (found_magic != magic || found_version != version) {
    *error = "the unique id is of version " + std::to_string(found_version) + ", this library knows version " +
             std::to_string(version);
    return false;
  }
  r.number(parts.world);
  r.raw(parts.secret.data(), parts.secret.size());
  endpoint(r, parts.root);
  if (parts.root.addresses.empty() || parts.root.port == 0) {
    *error = "the unique id has no address";
    return false;
  }
  *out = parts;
  return true;
}

std::size_t first_frame(Bytes come, std::size_t limit) {
  if (come.size() < 4) return 0;
  std::uint32_t n = 0;
  for (std::size_t i = 0; i < 4; ++i) n |= std::uint32_t{come[i]} << (8 * i);
  if (n < 1 || n > limit - 4) return bad_frame;
  return come.size() < n + std::size_t{4} ? 0 : n + std::size_t{4};
}

std::string looks_like(Bytes come) {
  if (come.size() >= 2 && come[0] == 0x16 && come[1] == 3) return "a TLS handshake";
  std::string text = "\"";
  bool print = !come.empty();
  for (std::size_t i = 0; i < std::min<std::size_t>(come.size(), 12); ++i) {
    print = print && std::isprint(come[i]) != 0;
    text += static_cast<char>(come[i]);
  }
  if (print) return text + "\"";
  text.clear();
  for (std::size_t i = 0; i < std::min<std::size_t>(come.size(), 8); ++i) {
    char two[4];
    std::snprintf(two, sizeof two, "%02x ", come[i]);
    text += two;
  }
  return "bytes " + text;
}

}  // namespace ushmem::bootstrap::control
