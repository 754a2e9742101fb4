// SPDX-License-Identifier: Apache-2.0
//
// What a context keeps of its sessions (OpenSHMEM 1.6, "SHMEM_CTX_SESSION_START").
#include <gtest/gtest.h>

#include "core/runtime/pe.hpp"
#include "core/runtime/thread.hpp"
#include "core/teams/context.hpp"
#include "core/teams/team.hpp"

namespace ushmem::core {
namespace {

constexpr long batch = 1, other = 4;

struct Sessions : testing::Test {
  Sessions() {
    thread.pe = &pe;
    pe.contexts.slot = std::make_unique<Context[]>(max_contexts);
    context = context_create(thread, team, 0);
  }
  Pe pe;
  Thread thread;
  Team team;
  Context* context = nullptr;
  const std::size_t five = 5, nine = 9;
};

TEST_F(Sessions, AreClosedInANewContext) {
  EXPECT_FALSE(context->session.open);
  EXPECT_EQ(context->session.total_ops, SIZE_MAX);
}

TEST_F(Sessions, HaveTheDefaultsWhereTheMaskNamesNothing) {
  session_start(thread, *context, 0, nullptr);
  EXPECT_TRUE(context->session.open);
  EXPECT_EQ(context->session.options, 0);
  EXPECT_EQ(context->session.total_ops, SIZE_MAX);
}

TEST_F(Sessions, AddOptionsAndReplaceWhatTheMaskNames) {
  session_start(thread, *context, batch, &five);
  EXPECT_EQ(context->session.options, batch);
  EXPECT_EQ(context->session.total_ops, 5u);
  session_start(thread, *context, other, nullptr);
  EXPECT_EQ(context->session.options, batch | other);
  EXPECT_EQ(context->session.total_ops, 5u) << "not named: kept";
  session_start(thread, *context, 0, &nine);
  EXPECT_EQ(context->session.options, batch | other);
  EXPECT_EQ(context->session.total_ops, 9u);
}

TEST_F(Sessions, LeaveNothingToTheNextOne) {
  session_start(thread, *context, batch, &five);
  session_stop(thread, *context);
  EXPECT_FALSE(context->session.open);
  session_stop(thread, *context);
  session_start(thread, *context, 0, nullptr);
  EXPECT_EQ(context->session.options, 0);
  EXPECT_EQ(context->session.total_ops, SIZE_MAX);
}

TEST_F(Sessions, EndWithTheirContext) {
  session_start(thread, *context, batch, &five);
  context_destroy(thread, *context);
  const Context* again = context_create(thread, team, 0);
  ASSERT_EQ(again, context) << "the slot is used again";
  EXPECT_FALSE(again->session.open);
  EXPECT_EQ(again->session.total_ops, SIZE_MAX);
}

TEST_F(Sessions, OfTwoContextsAreTheirOwn) {
  const Context* second = context_create(thread, team, 0);
  session_start(thread, *context, batch, &five);
  EXPECT_FALSE(second->session.open);
}

}  // namespace
}  // namespace ushmem::core
