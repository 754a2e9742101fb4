// SPDX-License-Identifier: Apache-2.0
//
// Tells the recorder of calls, where one is loaded, which suite is running.
#include <gtest/gtest.h>

#include "recorder_support.h"

namespace {

class Listener : public ::testing::EmptyTestEventListener {
  void OnTestSuiteStart(const ::testing::TestSuite& suite) override { calls_belong_to(suite.name()); }
  void OnTestSuiteEnd(const ::testing::TestSuite&) override { calls_belong_to(nullptr); }
};

// Before main; GoogleTest owns it.
const bool listening = [] {
  if (calls_belong_to != nullptr) ::testing::UnitTest::GetInstance()->listeners().Append(new Listener);
  return true;
}();

}  // namespace
