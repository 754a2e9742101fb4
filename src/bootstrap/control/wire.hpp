// SPDX-License-Identifier: Apache-2.0
//
// The messages of the control plane, to bytes and from bytes. Pure: no sockets, no clocks, no state. All
// bytes that come from outside are read here and nowhere else, so this is what is fuzzed (tests/fuzz).
//
// A frame is a length of 4 bytes (of what follows), a type of 1 byte, and the fields; after the two sides
// have proved who they are, without TLS, also a code of 16 bytes over all of it (control/seal.hpp). Numbers
// are little-endian. A decoder takes all bytes of a frame or refuses it; counts are compared with the bytes
// that are there before memory is taken for them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bootstrap/control.hpp"
#include "bootstrap/control/sha256.hpp"

namespace ushmem::bootstrap::control {

inline constexpr std::uint32_t magic = 0x6d687375;  // "ushm"
inline constexpr std::uint16_t version = 1;
inline constexpr std::size_t header_bytes = 5;               // length and type
inline constexpr std::size_t max_unproven_frame = 640;       // bytes of a frame from nobody knows whom
inline constexpr std::size_t max_frame = std::size_t{64} << 20;
inline constexpr std::size_t max_addresses = 4;
inline constexpr std::size_t max_text = 400;

enum class Type : std::uint8_t {
  enroll = 1, refuse, hello, challenge, proof,                     // before the other is known
  start = 16, ready, go, abort, up, down, beat, answer, gone, leave, below, top, attach
};

struct Address {
  std::uint8_t family = 4;  // 4 or 6
  std::array<std::uint8_t, 16> bytes{};
  bool operator==(const Address&) const = default;
};
struct Endpoint {
  std::uint16_t port = 0;
  std::vector<Address> addresses;
};
struct Member {
  std::int32_t pe = -1;
  std::string host;
  Endpoint endpoint;
};
struct Place {  // in the tree
  Member member;
  std::uint32_t node = 0;
  std::uint32_t local = 0;
};

// What the 128 bytes of a unique id hold.
struct IdParts {
  Endpoint root;
  std::uint64_t world = 0;
  std::array<std::uint8_t, 32> secret{};
};

struct Enroll {  // any PE to the root
  std::uint32_t magic = control::magic;
  std::uint16_t version = control::version;
  std::uint64_t world = 0;
  std::int32_t pe = 0;
  std::int32_t n_pes = 0;
  Whereabouts where{};
  Endpoint endpoint;
  Digest proof{};  // last
};
struct Refuse { std::string text; };
enum class Purpose : std::uint8_t { child = 1, orphan };  // "be my child", "be my parent"
struct Hello {
  std::uint32_t magic = control::magic;
  std::uint16_t version = control::version;
  std::uint64_t world = 0;
  Purpose purpose = Purpose::child;
  std::int32_t from = 0;
  std::int32_t to = 0;
  Digest nonce{};
};
struct Challenge { Digest nonce{}; Digest proof{}; };
struct Proof { Digest proof{}; };

struct Start {  // parent to child: what it needs to know
  std::uint32_t n_nodes = 0;
  std::uint32_t node = 0;
  std::uint32_t local = 0;
  std::vector<std::int32_t> mates;        // PEs of its node, in order
  std::vector<std::uint32_t> nodes;       // of all PEs: leaders only
  std::vector<Member> ancestors;          // the parent first, the root last
  std::vector<Member> top;                // the root's children
  std::vector<Place> below;               // all that are below it in the tree
};
struct Ready { std::vector<Member> below; };  // all of them, here and in the following without endpoints
struct Go {};
struct Abort { std::string text; };
enum class Kind : std::uint8_t { agree = 1, gather, split };
struct Up {
  std::uint64_t sequence = 0;
  Kind kind = Kind::agree;
  std::uint32_t each = 0;    // bytes that a PE gives
  std::uint8_t wanted = 0;   // by somebody below
  std::string bad;           // not empty: why it cannot be
  std::vector<std::uint8_t> data;
};
struct Down {
  std::uint64_t sequence = 0;
  std::string bad;
  std::vector<std::uint8_t> data;
};
struct Beat { std::uint64_t stamp = 0; };
struct Answer { std::uint64_t stamp = 0; };
struct Gone {
  std::int32_t pe = 0;
  std::string host;
  std::string reason;
  std::uint8_t global_exit = 0;
  std::int32_t status = 0;
};
struct Leave {};
struct Below { std::vector<Member> added; std::vector<std::int32_t> left; };  // to the parent: what has changed
struct Branch { Member head; std::vector<Member> below; };
struct Top { std::vector<Branch> branches; };  // the root to its children: all of them
struct Attach { Member self; std::vector<Member> below; };

// A whole frame, without the code.
std::vector<std::uint8_t> encode(const Enroll&);
std::vector<std::uint8_t> encode(const Refuse&);
std::vector<std::uint8_t> encode(const Hello&);
std::vector<std::uint8_t> encode(const Challenge&);
std::vector<std::uint8_t> encode(const Proof&);
std::vector<std::uint8_t> encode(const Start&);
std::vector<std::uint8_t> encode(const Ready&);
std::vector<std::uint8_t> encode(const Go&);
std::vector<std::uint8_t> encode(const Abort&);
std::vector<std::uint8_t> encode(const Up&);
std::vector<std::uint8_t> encode(const Down&);
std::vector<std::uint8_t> encode(const Beat&);
std::vector<std::uint8_t> encode(const Answer&);
std::vector<std::uint8_t> encode(const Gone&);
std::vector<std::uint8_t> encode(const Leave&);
std::vector<std::uint8_t> encode(const Below&);
std::vector<std::uint8_t> encode(const Top&);
std::vector<std::uint8_t> encode(const Attach&);

// The fields behind the header. False: not such a message.
bool decode(Bytes fields, Enroll* out);
bool decode(Bytes fields, Refuse* out);
bool decode(Bytes fields, Hello* out);
bool decode(Bytes fields, Challenge* out);
bool decode(Bytes fields, Proof* out);
bool decode(Bytes fields, Start* out);
bool decode(Bytes fields, Ready* out);
bool decode(Bytes fields, Go* out);
bool decode(Bytes fields, Abort* out);
bool decode(Bytes fields, Up* out);
bool decode(Bytes fields, Down* out);
bool decode(Bytes fields, Beat* out);
bool decode(Bytes fields, Answer* out);
bool decode(Bytes fields, Gone* out);
bool decode(Bytes fields, Leave* out);
bool decode(Bytes fields, Below* out);
bool decode(Bytes fields, Top* out);
bool decode(Bytes fields, Attach* out);

UniqueId encode_id(const IdParts& parts);
bool decode_id(const UniqueId& id, IdParts* out, std::string* error);

// The first frame of what has come: its length with the header, 0 while it is not whole, or `bad`, as
// soon as the length cannot be right.
inline constexpr std::size_t bad_frame = SIZE_MAX;
std::size_t first_frame(Bytes come, std::size_t limit);
inline Type type_of(Bytes frame) { return static_cast<Type>(frame[4]); }

// What bytes look like that are not ours, for messages: "a TLS handshake", "GET / HTTP", "16 03 01 02".
std::string looks_like(Bytes come);

}  // namespace ushmem::bootstrap::control
