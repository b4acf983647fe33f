#include "api/rest/headed_deferral.h"

#include <gtest/gtest.h>

#include <optional>

#include "api/answers/problem.h"

namespace linepool::api::rest {
namespace {

class Kept final : public wire::ResponseSink {
 public:
  void send(std::unique_ptr<wire::Answer> answer) override { sent = answer->take(); }
  std::optional<wire::Response> sent;
};

class OneDeferral final : public wire::Deferral {
 public:
  void fall_back_to(wire::Fallback fallback) override { fallback_ = fallback; }
  wire::Responder defer() override { return wire::Responder(kept, fallback_); }
  std::shared_ptr<Kept> kept = std::make_shared<Kept>();

 private:
  wire::Fallback fallback_ = &wire::plain_fallback;
};

TEST(HeadedDeferral, AnAnswerThatNobodyGivesIsAProblemWithTheHeaders) {
  OneDeferral edge;
  const HeadedDeferral::Headers headers{{"Access-Control-Allow-Origin", "*"}};
  HeadedDeferral headed(edge, headers);
  headed.fall_back_to(&problem_fallback);
  { const wire::Responder lost = headed.defer(); }
  ASSERT_TRUE(edge.kept->sent.has_value());
  EXPECT_EQ(edge.kept->sent->status, 503);
  EXPECT_EQ(edge.kept->sent->content_type, "application/problem+json");
  const HeadedDeferral::Headers expected{{"Retry-After", "1"},
                                         {"Access-Control-Allow-Origin", "*"}};
  EXPECT_EQ(edge.kept->sent->headers, expected);
}

}  // namespace
}  // namespace linepool::api::rest
