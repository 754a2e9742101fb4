// SPDX-License-Identifier: Apache-2.0
//
// Library constants and handles, SHMEM_INFO_GET_VERSION, SHMEM_INFO_GET_NAME, SHMEM_QUERY_INITIALIZED
// and SHMEM_QUERY_THREAD.
#include <cstring>

#include "support.hpp"

extern "C" {
int conformance_comparison(int comparison);
int conformance_signal(int operation);
int conformance_from_c(void);
}

MULTI_TEST(Library_constants, HandlesInitialiseStaticObjectsInC) { EXPECT_EQ(conformance_from_c(), 1); }

MULTI_TEST(Library_constants, ComparisonsAndSignalOperationsAreDistinctConstantExpressions) {
  EXPECT_EQ(conformance_comparison(SHMEM_CMP_EQ), 1);
  EXPECT_EQ(conformance_comparison(SHMEM_CMP_NE), 2);
  EXPECT_EQ(conformance_comparison(SHMEM_CMP_GT), 3);
  EXPECT_EQ(conformance_comparison(SHMEM_CMP_GE), 4);
  EXPECT_EQ(conformance_comparison(SHMEM_CMP_LT), 5);
  EXPECT_EQ(conformance_comparison(SHMEM_CMP_LE), 6);
  EXPECT_EQ(conformance_signal(SHMEM_SIGNAL_SET), 1);
  EXPECT_EQ(conformance_signal(SHMEM_SIGNAL_ADD), 2);
}

MULTI_TEST(Library_constants, OptionsAndHintsAreSeparateBits) {
  const long options[] = {SHMEM_CTX_SERIALIZED, SHMEM_CTX_PRIVATE, SHMEM_CTX_NOSTORE};
  long all = 0;
  for (const long option : options) {
    EXPECT_NE(option, 0);
    EXPECT_EQ(all & option, 0);
    all |= option;
  }
  EXPECT_NE(SHMEM_MALLOC_ATOMICS_REMOTE, 0);
  EXPECT_EQ(SHMEM_MALLOC_ATOMICS_REMOTE & SHMEM_MALLOC_SIGNAL_REMOTE, 0);
  EXPECT_NE(SHMEM_TEAM_NUM_CONTEXTS, 0);
}

MULTI_TEST(Library_constants, ThreadLevelsIncrease) {
  EXPECT_LT(SHMEM_THREAD_SINGLE, SHMEM_THREAD_FUNNELED);
  EXPECT_LT(SHMEM_THREAD_FUNNELED, SHMEM_THREAD_SERIALIZED);
  EXPECT_LT(SHMEM_THREAD_SERIALIZED, SHMEM_THREAD_MULTIPLE);
}

MULTI_TEST(Library_constants, TheVendorStringFitsItsLength) {
  EXPECT_GT(std::strlen(SHMEM_VENDOR_STRING), 0u);
  EXPECT_LT(std::strlen(SHMEM_VENDOR_STRING), static_cast<std::size_t>(SHMEM_MAX_NAME_LEN));
}

MULTI_TEST(Shmem_info_get_version, IsTheConstants) {
  int major = -1, minor = -1;
  shmem_info_get_version(&major, &minor);
  EXPECT_EQ(major, SHMEM_MAJOR_VERSION);
  EXPECT_EQ(minor, SHMEM_MINOR_VERSION);
  EXPECT_EQ(major, 1);
  EXPECT_EQ(minor, 6);
}

MULTI_TEST(Shmem_info_get_name, IsTheVendorStringWithItsEndAndNoMoreThanTheLength) {
  char name[SHMEM_MAX_NAME_LEN + 8];
  std::memset(name, '#', sizeof name);
  shmem_info_get_name(name);
  EXPECT_STREQ(name, SHMEM_VENDOR_STRING);
  for (std::size_t i = SHMEM_MAX_NAME_LEN; i < sizeof name; ++i) EXPECT_EQ(name[i], '#');
}

MULTI_TEST(Shmem_query_initialized, IsNonzeroBetweenInitAndFinalizeInEveryThread) {
  int initialized = 0;
  shmem_query_initialized(&initialized);
  EXPECT_NE(initialized, 0);
  multi::in_threads(3, [](int) {
    int here = 0;
    shmem_query_initialized(&here);
    EXPECT_NE(here, 0);
  });
}

MULTI_TEST(Shmem_query_thread, IsTheProvidedLevelInEveryThread) {
  int level = -1;
  shmem_query_thread(&level);
  EXPECT_EQ(level, SHMEM_THREAD_MULTIPLE);  // what the frame asked for and was given
  multi::in_threads(3, [](int) {
    int here = -1;
    shmem_query_thread(&here);
    EXPECT_EQ(here, SHMEM_THREAD_MULTIPLE);
  });
}
