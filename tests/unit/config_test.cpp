// SPDX-License-Identifier: Apache-2.0
//
// Sizes as the standard writes them (OpenSHMEM 1.6, "Environment Variables").
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

}  // namespace
}  // namespace ushmem::base
