#include "api/rest/headed_deferral.h"

#include <gtest/gtest.h>

#include "api/answers/problem.h"
#include "wire/testing/deferrals.h"

namespace linepool::api::rest {
namespace {

TEST(HeadedDeferral, AnAnswerThatNobodyGivesIsAProblemWithTheHeaders) {
  wire_testing::OneAnswer edge;
  const HeadedDeferral::Headers headers{{"Access-Control-Allow-Origin", "*"}};
  HeadedDeferral headed(edge, headers);
  headed.fall_back_to(&problem_fallback);
  { const wire::Responder lost = headed.defer(); }
  ASSERT_TRUE(edge.sent().has_value());
  EXPECT_EQ(edge.sent()->status, 503);
  EXPECT_EQ(edge.sent()->content_type, "application/problem+json");
  const HeadedDeferral::Headers expected{{"Retry-After", "1"},
                                         {"Access-Control-Allow-Origin", "*"}};
  EXPECT_EQ(edge.sent()->headers, expected);
}

}  // namespace
}  // namespace linepool::api::rest
