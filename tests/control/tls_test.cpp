// SPDX-License-Identifier: Apache-2.0
//
// Control connections with TLS: enforced when asked for, on both sides, with a message on both sides.
#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "world.hpp"

namespace ushmem::bootstrap {
namespace {

bool tls_is_loaded() {
  std::ifstream maps("/proc/self/maps");
  std::string line;
  while (std::getline(maps, line))
    if (line.find("/ushmem/tls.so") != std::string::npos || line.find("libssl") != std::string::npos) return true;
  return false;
}

// First, before any test asks for TLS.
TEST(A_PlainWorld, LoadsNothingOfTls) {
  World w(3);
  ASSERT_TRUE(w.join()) << w.errors();
  EXPECT_FALSE(tls_is_loaded());
  EXPECT_NE(w.control[0]->describe().find("no TLS"), std::string::npos);
}

void works(World& w, const char* what) {
  ASSERT_TRUE(w.join()) << w.errors();
  w.watch();
  w.each([&](int pe) {
    std::string error;
    std::vector<std::uint8_t> all, mine(20000, static_cast<std::uint8_t>(pe));
    ASSERT_TRUE(w.control[pe]->gather(mine.data(), mine.size(), true, &all, &error)) << error;
    for (std::size_t i = 0; i < all.size(); ++i) ASSERT_EQ(all[i], i / mine.size());
  });
  EXPECT_NE(w.control[0]->describe().find(what), std::string::npos) << w.control[0]->describe();
  EXPECT_TRUE(tls_is_loaded());
  w.control[1].reset();  // as if its process had ended
  for (int pe = 0; pe < w.n_pes; ++pe) {
    if (pe != 1) {
      EXPECT_NE(w.told[pe]->of(1, 2 * second), 0u) << pe;
    }
  }
}

TEST(Tls, WithAKeyFromTheSecretWorks) {
  World w(6);
  w.adjust = [](ControlOptions* o) { o->tls = "psk"; };
  works(w, "TLS 1.3 (pre-shared key");
}

// PE 1 comes with something else than PE 0 has; both say why it does not work.
void refused(World& w, const char* intruder_says, const char* root_says) {
  const auto adjust = w.adjust;
  w.adjust = [=](ControlOptions* o) {
    adjust(o);
    o->start_timeout_ns = second;
  };
  std::thread root([&] { w.join_one(0); });
  w.join_one(1);
  root.join();
  EXPECT_FALSE(w.control[0] || w.control[1]);
  EXPECT_NE(w.error[1].find(intruder_says), std::string::npos) << w.error[1];
  EXPECT_NE(w.error[0].find(root_says), std::string::npos) << w.error[0];
  std::printf("PE 1: %s\nroot: %s\n", w.error[1].c_str(), w.error[0].c_str());
}

TEST(Tls, WithAnotherKeyIsRefused) {
  World w(2);
  w.adjust = [](ControlOptions* o) {
    o->tls = "psk";
    if (o->pe == 0) return;
    control::IdParts parts;
    std::string error;
    ASSERT_TRUE(control::decode_id(o->id, &parts, &error));
    parts.secret[31] ^= 0x80;
    o->id = control::encode_id(parts);
  };
  refused(w, "TLS:", "TLS:");
}

TEST(Tls, RefusesPlainText) {
  World w(2);
  w.adjust = [](ControlOptions* o) { o->tls = o->pe == 0 ? "psk" : "off"; };
  refused(w, "TLS is asked for here (USHMEM_TLS), and you have sent plain text", "has sent something else");
}

TEST(Tls, IsRefusedByAPlainWorld) {
  World w(2);
  w.adjust = [](ControlOptions* o) { o->tls = o->pe == 0 ? "off" : "psk"; };
  refused(w, "does not use TLS: it speaks plain text", "a TLS handshake");
}

// Two authorities with a certificate each, made by the openssl command.
struct Certificates : testing::Test {
  static void SetUpTestSuite() {
    char name[] = "/tmp/ushmem-certificates-XXXXXX";
    folder = mkdtemp(name);
    for (const std::string ca : {"good", "evil"}) {
      const std::string f = folder + "/" + ca;
      const std::string make =
          "exec 2>/dev/null; openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=" +
          ca + "-ca -keyout " + f + "-ca.key -out " + f + "-ca.pem && openssl req -newkey ec -pkeyopt "
          "ec_paramgen_curve:prime256v1 -nodes -subj /CN=pe -keyout " + f + ".key -out " + f +
          ".csr && openssl x509 -req -in " + f + ".csr -CA " + f + "-ca.pem -CAkey " + f +
          "-ca.key -CAcreateserial -days 2 -out " + f + ".pem";
      ASSERT_EQ(std::system(make.c_str()), 0) << "the openssl command has failed";
    }
  }
  static void TearDownTestSuite() { std::filesystem::remove_all(folder); }
  static std::string file(const char* name) { return folder + "/" + name; }
  static inline std::string folder;

  // A certificate by `of`, accepting those of `ca`.
  struct Files {
    Files(const char* of, const char* ca)
        : cert(file(of) + ".pem"), key(file(of) + ".key"), authority(file(ca) + "-ca.pem") {}
    void put(ControlOptions* o) const {
      o->tls = "cert", o->tls_cert = cert.c_str(), o->tls_key = key.c_str(), o->tls_ca = authority.c_str();
    }
    std::string cert, key, authority;
  };
};

TEST_F(Certificates, OfOneAuthorityWork) {
  const Files files("good", "good");
  World w(6);
  w.adjust = [&](ControlOptions* o) { files.put(o); };
  works(w, "TLS 1.3 (certificates");
}

TEST_F(Certificates, OfAnotherAuthorityAreRefusedByTheRoot) {
  const Files right("good", "good"), wrong("evil", "good");
  World w(2);
  w.adjust = [&](ControlOptions* o) { (o->pe == 0 ? right : wrong).put(o); };
  refused(w, "TLS: ", "certificate verify failed");
}

TEST_F(Certificates, OfAnotherAuthorityAreRefusedByTheOthers) {
  const Files right("good", "good"), wrong("evil", "good");
  World w(2);
  w.adjust = [&](ControlOptions* o) { (o->pe == 0 ? wrong : right).put(o); };
  refused(w, "certificate verify failed", "TLS: ");
}

TEST_F(Certificates, AloneDoNotReplaceTheSecret) {
  const Files files("good", "good");
  World w(2);
  w.adjust = [&](ControlOptions* o) {
    files.put(o);
    if (o->pe == 0) return;
    control::IdParts parts;
    std::string error;
    ASSERT_TRUE(control::decode_id(o->id, &parts, &error));
    parts.secret[0] ^= 1;
    o->id = control::encode_id(parts);
  };
  refused(w, "wrong secret", "wrong secret");
}

TEST(Tls, IsLookedForInTheFolderOfPlugins) {
  World w(2);
  w.adjust = [](ControlOptions* o) { o->tls = "psk", o->plugins = "/nowhere"; };
  w.join_one(1);
  EXPECT_NE(w.error[1].find("/nowhere/tls.so"), std::string::npos) << w.error[1];
}

TEST_F(Certificates, ThatAreNotThereAreNamed) {
  World w(2);
  w.adjust = [](ControlOptions* o) { o->tls = "cert", o->tls_cert = "/nowhere/a", o->tls_key = "b", o->tls_ca = "c"; };
  w.join_one(1);
  EXPECT_NE(w.error[1].find("USHMEM_TLS_CERT, /nowhere/a"), std::string::npos) << w.error[1];
}

}  // namespace
}  // namespace ushmem::bootstrap
