// SPDX-License-Identifier: Apache-2.0
//
// The messages of the control plane and the arithmetic of their proofs: what is written is read again, what is
// no message is refused. The corpus of the fuzzer and mutations of it are run here under any compiler;
// `wire_test --write FOLDER` makes the corpus's first files anew.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "bootstrap/control/proof.hpp"
#include "bootstrap/control/topology.hpp"
#include "wire_target.hpp"

namespace ushmem::bootstrap::control {
namespace {

using Frame = std::vector<std::uint8_t>;

// One of each message, with something in all fields.
std::vector<std::pair<std::string, Frame>> samples() {
  Endpoint at;
  at.port = 4711;
  at.addresses = {{4, {10, 0, 0, 1}}, {6, {0xfd, 0, 0, 1, 2, 3}}};
  const Member one{3, "host-a", at}, two{70000, "b", {}};
  Enroll enroll;
  enroll.world = 0x1122334455667788, enroll.pe = 5, enroll.n_pes = 64, enroll.endpoint = at;
  std::snprintf(enroll.where.host, sizeof enroll.where.host, "node17");
  enroll.where.machine[3] = 9, enroll.where.network_namespace = 4026531840, enroll.where.node_hint = 2;
  Hello hello;
  hello.world = 7, hello.purpose = Purpose::orphan, hello.from = 1, hello.to = 2, hello.nonce[4] = 1;
  Start start;
  start.n_nodes = 2, start.node = 1, start.local = 3, start.mates = {1, 4}, start.nodes = {0, 1, 1};
  start.ancestors = {one, two}, start.top = {two}, start.below = {{one, 1, 2}, {two, 0, 1}};
  Up up;
  up.sequence = 9, up.kind = Kind::gather, up.each = 4, up.wanted = 1, up.bad = "no", up.data = {1, 2, 3};
  return {{"enroll", encode(enroll)},
          {"refuse", encode(Refuse{"wrong secret"})},
          {"hello", encode(hello)},
          {"challenge", encode(Challenge{{1}, {2}})},
          {"proof", encode(Proof{{3}})},
          {"start", encode(start)},
          {"ready", encode(Ready{{one, two}})},
          {"go", encode(Go{})},
          {"abort", encode(Abort{"PE 3 has not come"})},
          {"up", encode(up)},
          {"down", encode(Down{9, "", {5, 6}})},
          {"beat", encode(Beat{123456789})},
          {"answer", encode(Answer{123456789})},
          {"gone", encode(Gone{3, "host-a", "nothing heard for 10.2 s", 1, -7})},
          {"leave", encode(Leave{})},
          {"below", encode(Below{{one}, {4, 5}})},
          {"top", encode(Top{{{one, {two}}, {two, {}}}})},
          {"attach", encode(Attach{one, {two}})}};
}

TEST(AMessage, OfEachKindIsReadAsItWasWritten) {
  for (const auto& [name, frame] : samples()) {
    SCOPED_TRACE(name);
    EXPECT_EQ(first_frame(frame, max_frame), frame.size());
    EXPECT_EQ(first_frame(Bytes(frame).first(frame.size() - 1), max_frame), 0u) << "not whole yet";
    try_bytes(frame);
  }
  Start start;
  const Frame frame = samples()[5].second;
  ASSERT_TRUE(decode(Bytes(frame).subspan(header_bytes), &start));
  EXPECT_EQ(start.mates, (std::vector<std::int32_t>{1, 4}));
  EXPECT_EQ(start.below[1].member.pe, 70000);
  EXPECT_EQ(start.ancestors[0].endpoint.addresses[1].bytes[0], 0xfd);
}

TEST(AMessage, CutShortOrWithMoreBehindItIsRefused) {
  for (const auto& [name, frame] : samples()) {
    const Bytes fields = Bytes(frame).subspan(header_bytes);
    Frame longer(fields.begin(), fields.end());
    longer.push_back(0);
    const auto refused = [&n = name](Bytes bytes) {
      Enroll a; Start b; Up c; Gone d; Attach e; Top f;
      if (n == "enroll") return !decode(bytes, &a);
      if (n == "start") return !decode(bytes, &b);
      if (n == "up") return !decode(bytes, &c);
      if (n == "gone") return !decode(bytes, &d);
      if (n == "attach") return !decode(bytes, &e);
      if (n == "top") return !decode(bytes, &f);
      return true;
    };
    EXPECT_TRUE(refused(longer)) << name;
    for (std::size_t n = 0; n < fields.size(); ++n) EXPECT_TRUE(refused(fields.first(n))) << name << " " << n;
  }
}

TEST(AMessage, WithACountBeyondItsBytesTakesNoMemory) {
  // 2^31 members, and nothing behind it.
  const Frame fields = {0, 0, 0, 0x80};
  Ready ready;
  EXPECT_FALSE(decode(fields, &ready));
}

TEST(AFrame, LongerThanAllowedIsBadAtOnce) {
  const Frame frame = {0xff, 0xff, 0xff, 0x7f};
  EXPECT_EQ(first_frame(frame, max_frame), bad_frame);
  const Frame empty = {0, 0, 0, 0};
  EXPECT_EQ(first_frame(empty, max_frame), bad_frame) << "not even a type";
}

TEST(AUniqueId, IsReadAsItWasWrittenAndOneThatWasChangedIsRefused) {
  IdParts parts;
  parts.world = 42, parts.secret[31] = 7, parts.root.port = 80;
  parts.root.addresses = {{4, {127, 0, 0, 1}}, {6, {1}}, {6, {2}}, {6, {3}}};
  UniqueId id = encode_id(parts);
  IdParts again;
  std::string error;
  ASSERT_TRUE(decode_id(id, &again, &error)) << error;
  EXPECT_EQ(again.world, 42u);
  EXPECT_EQ(again.secret, parts.secret);
  EXPECT_EQ(again.root.addresses, parts.root.addresses);
  for (std::size_t i = 0; i < sizeof id.bytes; ++i) {
    id.bytes[i] ^= 1;
    EXPECT_FALSE(decode_id(id, &again, &error)) << i;
    id.bytes[i] ^= 1;
  }
}

// The corpus and a hundred thousand mutations of it: cut, joined, bytes and bits changed.
TEST(TheReader, SurvivesTheCorpusAndItsMutations) {
  std::vector<Frame> corpus;
  for (const auto& file : std::filesystem::directory_iterator(USHMEM_CORPUS)) {
    std::ifstream in(file.path(), std::ios::binary);
    corpus.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  ASSERT_GE(corpus.size(), samples().size());
  for (const Frame& frame : corpus) try_bytes(frame);
  std::mt19937 random(20240607);
  for (int i = 0; i < 100'000; ++i) {
    Frame bytes = corpus[random() % corpus.size()];
    if (random() % 4 == 0) {
      const Frame& more = corpus[random() % corpus.size()];
      bytes.insert(bytes.end(), more.begin(), more.end());
    }
    for (unsigned n = random() % 6; n > 0 && !bytes.empty(); --n) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 4) {
        case 0: bytes[at] = static_cast<std::uint8_t>(random()); break;
        case 1: bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ 1u << random() % 8); break;
        case 2: bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(at)); break;
        default: bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at), 0xff);
      }
    }
    // Mostly with a right length, so that what is behind it is read.
    if (random() % 4 != 0 && bytes.size() > 5) {
      const std::size_t n = bytes.size() - 4;
      for (std::size_t b = 0; b < 4; ++b) bytes[b] = static_cast<std::uint8_t>(n >> (8 * b));
    }
    try_bytes(bytes);
  }
}

// --- proofs -----------------------------------------------------------------------------------------------

std::string hex(Bytes bytes) {
  std::string text;
  for (const std::uint8_t b : bytes) {
    char two[3];
    std::snprintf(two, sizeof two, "%02x", b);
    text += two;
  }
  return text;
}
Frame bytes_of(const std::string& text) { return {text.begin(), text.end()}; }

std::string sha(const std::string& text) {
  Sha256 hash;
  for (std::size_t at = 0; at < text.size(); at += 37) hash.add(bytes_of(text.substr(at, 37)));  // in pieces
  return hex(hash.finish());
}

TEST(Sha, GivesTheDigestsOfTheStandardsExamples) {  // FIPS 180-4
  EXPECT_EQ(sha(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha(std::string(1'000'000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

std::string hmac(const Frame& key, const Frame& data) { return hex(Hmac(key).add(data).finish()); }

TEST(Hmac, GivesTheCodesOfTheStandardsExamples) {  // RFC 4231, test cases 1 to 4, 6, 7
  EXPECT_EQ(hmac(Frame(20, 0x0b), bytes_of("Hi There")),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  EXPECT_EQ(hmac(bytes_of("Jefe"), bytes_of("what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(hmac(Frame(20, 0xaa), Frame(50, 0xdd)),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  Frame key;
  for (std::uint8_t b = 1; b <= 25; ++b) key.push_back(b);
  EXPECT_EQ(hmac(key, Frame(50, 0xcd)), "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
  EXPECT_EQ(hmac(Frame(131, 0xaa), bytes_of("Test Using Larger Than Block-Size Key - Hash Key First")),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
  EXPECT_EQ(hmac(Frame(131, 0xaa), bytes_of("This is a test using a larger than block-size key and a larger than "
                                            "block-size data. The key needs to be hashed before being used by the "
                                            "HMAC algorithm.")),
            "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
}

TEST(AProof, DependsOnEverythingItIsAbout) {
  const Secret secret{1}, other{2};
  Hello hello;
  const Digest nonce{5};
  const Digest proof = side_proof(secret, Side::connector, hello, nonce);
  EXPECT_NE(proof, side_proof(secret, Side::acceptor, hello, nonce)) << "not to be sent back to its sender";
  EXPECT_NE(proof, side_proof(other, Side::connector, hello, nonce));
  EXPECT_NE(proof, side_proof(secret, Side::connector, hello, Digest{6}));
  const auto change = [&](auto edit) {
    Hello changed = hello;
    edit(changed);
    EXPECT_NE(proof, side_proof(secret, Side::connector, changed, nonce));
  };
  change([](Hello& h) { h.from = 1; });
  change([](Hello& h) { h.to = 1; });
  change([](Hello& h) { h.purpose = Purpose::orphan; });
  change([](Hello& h) { h.world = 1; });
  change([](Hello& h) { h.nonce[31] = 1; });
}

TEST(ASeal, FindsAMessageThatWasChangedRepeatedOrLeftOut) {
  const Secret secret{1};
  const Seal fresh(secret, Side::connector, {}, {});
  const auto sealed = [&](Seal& seal, std::uint64_t stamp) {
    Frame frame = encode(Beat{stamp});
    seal.close(&frame);
    EXPECT_EQ(first_frame(frame, max_frame), frame.size());
    return frame;
  };
  Seal sender = fresh;
  const Frame first = sealed(sender, 1), next = sealed(sender, 1);
  Seal good = fresh;
  EXPECT_TRUE(good.check(first));
  EXPECT_TRUE(good.check(next));
  Seal repeated = fresh;
  EXPECT_TRUE(repeated.check(first));
  EXPECT_FALSE(repeated.check(first));
  Seal without = fresh;
  EXPECT_FALSE(without.check(next));
  for (std::size_t i = 0; i < first.size(); ++i) {
    Frame changed = first;
    changed[i] ^= 4;
    Seal receiver = fresh;
    EXPECT_FALSE(receiver.check(changed)) << i;
  }
  Seal back(secret, Side::acceptor, {}, {});
  EXPECT_FALSE(back.check(first)) << "of the other direction";
}

// --- the tree -----------------------------------------------------------------------------------------------

TEST(TheTree, HasOneRootFewChildrenAndALogarithmOfLevels) {
  for (const int n : {1, 5, 64, 1000, 4096}) {
    for (const int per_node : {1, 3, 64, 4096}) {
      std::vector<std::uint32_t> nodes;
      for (int pe = 0; pe < n; ++pe) nodes.push_back(static_cast<std::uint32_t>(pe / per_node));
      int roots = 0, deepest = 0;
      for (const Spot spot : spots(nodes)) {
        int depth = 0;
        Spot at = spot, above;
        for (; parent_of(at, &above); at = above) ++depth;
        roots += depth == 0 ? 1 : 0;
        deepest = std::max(deepest, depth);
      }
      EXPECT_EQ(roots, 1);
      EXPECT_LE(deepest, 12) << "two heaps of fan-out 4, 6 levels each at most";
    }
  }
}

TEST(TheNodes, AreToldApartByMachineNamespaceAndHint) {
  Whereabouts a{}, other_machine{}, other_space{}, other_hint{};
  other_machine.machine[15] = 1, other_space.network_namespace = 1, other_hint.node_hint = 1;
  EXPECT_EQ(settle_nodes({a, other_space, a, other_hint, other_machine, other_space}),
            (std::vector<std::uint32_t>{0, 1, 0, 2, 3, 1}));
  EXPECT_EQ(split_nodes({0, 1, 0, 1, 0}, {1, 0, 0, 1, 0}), (std::vector<std::uint32_t>{0, 1, 2, 3, 2}));
}

}  // namespace
}  // namespace ushmem::bootstrap::control

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (argc == 3 && std::string(argv[1]) == "--write") {
    for (const auto& [name, frame] : ushmem::bootstrap::control::samples()) {
      std::ofstream out(std::filesystem::path(argv[2]) / name, std::ios::binary);
      out.write(reinterpret_cast<const char*>(frame.data()), static_cast<std::streamsize>(frame.size()));
    }
    return 0;
  }
  return RUN_ALL_TESTS();
}
