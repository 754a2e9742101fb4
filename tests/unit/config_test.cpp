// SPDX-License-Identifier: Apache-2.0
//
// Sizes as the standard writes them (OpenSHMEM 1.6, "Environment Variables").
#include <cstdlib>
#include <utility>
#include <vector>

#include "base/config.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace ushmem::base {
namespace {

std::uint64_t bytes_of(const char* text) {
  std::uint64_t bytes = 0;
  EXPECT_TRUE(parse_bytes(text, &bytes)) << text;
  return bytes;
}

TEST(Bytes, AreANumberWithAnOptionalMultiplier) {
  EXPECT_EQ(bytes_of("0"), 0u);
  EXPECT_EQ(bytes_of("4096"), 4096u);
  EXPECT_EQ(bytes_of("20m"), 20971520u);
  EXPECT_EQ(bytes_of("1K"), 1024u);
  EXPECT_EQ(bytes_of("2g"), std::uint64_t{2} << 30);
  EXPECT_EQ(bytes_of("1T"), std::uint64_t{1} << 40);
}

TEST(Bytes, OfAFractionAreRoundedUp) {
  EXPECT_EQ(bytes_of("3.1M"), 3250586u);
  EXPECT_EQ(bytes_of("0.5"), 1u);
  EXPECT_EQ(bytes_of(".5m"), bytes_of("0.5m"));
}

TEST(Bytes, BehindTheMultiplierAreIgnored) { EXPECT_EQ(bytes_of("20kk"), 20480u); }

TEST(Bytes, ThatMeanNothingAreRefused) {
  std::uint64_t bytes = 7;
  for (const char* text : {"", "lots", "-1", "1x", "nan", "1e30T", "m"})
    EXPECT_FALSE(parse_bytes(text, &bytes)) << text;
  EXPECT_EQ(bytes, 7u);
}

struct Environment {
  explicit Environment(std::initializer_list<std::pair<const char*, const char*>> list) : all(list) {
    for (const auto& [name, value] : all) setenv(name, value, 1);
  }
  ~Environment() {
    for (const auto& [name, value] : all) unsetenv(name);
  }
  std::vector<std::pair<const char*, const char*>> all;
};

TEST(ControlSettings, AreRead) {
  const Environment e{{"USHMEM_PEER_TIMEOUT", "2.5"}, {"USHMEM_START_TIMEOUT", "7"}, {"USHMEM_TLS", "psk"},
                      {"USHMEM_CONTROL_INTERFACE", "eth1"}};
  const Config c = Config::from_environment();
  EXPECT_EQ(c.error, "");
  EXPECT_EQ(c.peer_timeout_ns, 2'500'000'000u);
  EXPECT_EQ(c.start_timeout_ns, 7'000'000'000u);
  EXPECT_EQ(c.tls, "psk");
  EXPECT_EQ(c.control_interface, "eth1");
}

TEST(ControlSettings, ThatCannotBeAreRefused) {
  {
    const Environment e{{"USHMEM_TLS", "yes"}};
    EXPECT_EQ(Config::from_environment().error, "USHMEM_TLS is \"yes\": must be off|psk|cert");
  }
  {
    const Environment e{{"USHMEM_PEER_TIMEOUT", "0"}};
    EXPECT_NE(Config::from_environment().error, "");
  }
  {
    const Environment e{{"USHMEM_TLS", "cert"}, {"USHMEM_TLS_CERT", "a"}, {"USHMEM_TLS_KEY", "b"}};
    EXPECT_NE(Config::from_environment().error.find("USHMEM_TLS_CA"), std::string::npos);
  }
}

}  // namespace
}  // namespace ushmem::base
