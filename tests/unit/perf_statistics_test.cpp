// SPDX-License-Identifier: Apache-2.0
//
// Tests of how `ushmem perf` judges: medians of ratios, targets, and what is measured again.
#include "perf/statistics.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace ushmem::perf;

constexpr Target ratio_at_most_2{Judged::ratio, Sense::at_most, 2};

Attempt attempt(bool met) {
  Attempt a;
  a.met = met;
  return a;
}

TEST(PerfMedian, IsTheMiddleValueWhateverTheOrder) {
  EXPECT_EQ(median({5, 1, 9}), 5);
  EXPECT_EQ(median({7}), 7);
}

TEST(PerfMedian, IsTheMeanOfTheTwoMiddleValuesOfAnEvenNumber) {
  EXPECT_EQ(median({10, 1, 2, 4}), 3);
}

TEST(PerfQuantile, LiesBetweenNeighboursInProportion) {
  EXPECT_EQ(quantile({0, 10, 20, 30, 40}, 0.25), 10);
  EXPECT_DOUBLE_EQ(quantile({0, 10}, 0.3), 3);
  EXPECT_EQ(quantile({3, 1, 2}, 0), 1);
  EXPECT_EQ(quantile({3, 1, 2}, 1), 3);
}

TEST(PerfSpread, IsTheDistanceOfTheQuartilesOverTheMedian) {
  EXPECT_DOUBLE_EQ(relative_spread({10, 20, 30, 40, 50}), 20.0 / 30);
  EXPECT_EQ(relative_spread({4, 4, 4}), 0);
  EXPECT_EQ(relative_spread({0, 0, 0}), 0);
}

TEST(PerfSpread, DoesNotNoticeOneOutlier) {
  EXPECT_EQ(relative_spread({2, 2, 2, 2, 900}), 0);
}

TEST(PerfEvaluate, JudgesTheMedianOfTheRatiosAndNotTheRatioOfTheMedians) {
  // Values and limits rise together with the machine's load: medians of each would pair 30 with 20.
  const std::vector<Repeat> repeats = {{10, 10}, {30, 10}, {90, 30}, {40, 20}, {20, 20}};
  const Attempt a = evaluate(repeats, ratio_at_most_2);
  EXPECT_EQ(a.value, 30);
  EXPECT_EQ(a.limit, 20);
  EXPECT_EQ(a.ratio, 2);
  EXPECT_EQ(a.repeats, 5);
  EXPECT_TRUE(a.met);
}

TEST(PerfEvaluate, OneDisturbedRepeatOfFiveDoesNotChangeTheRatio) {
  const Attempt a = evaluate({{15, 10}, {15, 10}, {9000, 10}, {15, 10}, {15, 10}}, ratio_at_most_2);
  EXPECT_EQ(a.ratio, 1.5);
  EXPECT_TRUE(a.met);
}

TEST(PerfEvaluate, AnAbsoluteTargetLooksAtTheValueAndNotAtTheRatio) {
  const std::vector<Repeat> repeats = {{180, 100}, {190, 100}, {210, 100}};
  EXPECT_FALSE(evaluate(repeats, {Judged::value, Sense::at_least, 200}).met);
  EXPECT_TRUE(evaluate(repeats, {Judged::value, Sense::at_least, 190}).met);
  EXPECT_TRUE(evaluate(repeats, {Judged::value, Sense::at_most, 190}).met);
}

TEST(PerfEvaluate, TheSpreadIsThatOfWhatIsJudged) {
  const std::vector<Repeat> repeats = {{10, 5}, {20, 10}, {30, 15}};  // equal ratios
  EXPECT_EQ(evaluate(repeats, ratio_at_most_2).spread, 0);
  EXPECT_GT(evaluate(repeats, {Judged::value, Sense::at_most, 100}).spread, 0);
}

TEST(PerfEvaluate, ALimitOfNothingMeetsNoTarget) {
  EXPECT_FALSE(evaluate({{1, 0}}, ratio_at_most_2).met);
  EXPECT_FALSE(evaluate({{1, 0}}, {Judged::ratio, Sense::at_least, 0.95}).met);
}

TEST(PerfTarget, IsMetOnItsBoundAndMissedBeyondIt) {
  EXPECT_TRUE(ratio_at_most_2.met_by(2));
  EXPECT_FALSE(ratio_at_most_2.met_by(2.001));
  const Target at_least{Judged::ratio, Sense::at_least, 0.95};
  EXPECT_TRUE(at_least.met_by(0.95));
  EXPECT_FALSE(at_least.met_by(0.949));
}

TEST(PerfTarget, SaysWhatIsJudgedAndInWhichUnit) {
  EXPECT_EQ(ratio_at_most_2.text("ns"), "ratio at most 2");
  EXPECT_EQ((Target{Judged::value, Sense::at_least, 200}.text("M/s")), "at least 200 M/s");
}

// Answers by a table: met[cell][attempt - 1]; remembers who was asked, in order.
struct Script {
  std::vector<std::vector<bool>> met;
  std::vector<std::pair<std::size_t, int>> asked;
  Attempt operator()(std::size_t cell, int number) {
    asked.emplace_back(cell, number);
    return attempt(met.at(cell).at(static_cast<std::size_t>(number - 1)));
  }
};

using Asked = std::vector<std::pair<std::size_t, int>>;

TEST(PerfRounds, ACellThatMeetsItsTargetIsMeasuredOnce) {
  Script script{{{true}, {true}}, {}};
  const auto attempts = measure_in_rounds(2, std::ref(script), [] { return true; });
  EXPECT_EQ(script.asked, (Asked{{0, 1}, {1, 1}}));
  EXPECT_EQ(attempts[0].size(), 1u);
  EXPECT_TRUE(attempts[1].back().met);
}

TEST(PerfRounds, ACellThatMissesIsMeasuredThreeTimesMoreAndThenGivenUp) {
  Script script{{{false, false, false, false, true}}, {}};
  const auto attempts = measure_in_rounds(1, std::ref(script), [] { return true; });
  EXPECT_EQ(script.asked, (Asked{{0, 1}, {0, 2}, {0, 3}, {0, 4}}));
  EXPECT_EQ(attempts[0].size(), 4u);
  EXPECT_FALSE(attempts[0].back().met);
}

TEST(PerfRounds, MeasuringAgainComesAfterAllOtherCellsAndEndsWithTheFirstThatMeets) {
  Script script{{{false, false, true}, {true}, {false, true}}, {}};
  const auto attempts = measure_in_rounds(3, std::ref(script), [] { return true; });
  EXPECT_EQ(script.asked, (Asked{{0, 1}, {1, 1}, {2, 1}, {0, 2}, {2, 2}, {0, 3}}));
  EXPECT_TRUE(attempts[0].back().met);
  EXPECT_EQ(attempts[2].size(), 2u);
}

TEST(PerfRounds, WithoutTimeEveryCellIsStillMeasuredOnceAndNoneAgain) {
  Script script{{{false}, {false}}, {}};
  const auto attempts = measure_in_rounds(2, std::ref(script), [] { return false; });
  EXPECT_EQ(script.asked, (Asked{{0, 1}, {1, 1}}));
  EXPECT_EQ(attempts[1].size(), 1u);
}

}  // namespace
