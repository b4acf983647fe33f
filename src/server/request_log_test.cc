#include "server/request_log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/log/log.h"
#include "wire/testing/deferrals.h"

namespace linepool::server {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

// Answers with one status, at once or later.
class Fixed final : public wire::Handler {
 public:
  Fixed(int status, bool later) : status_(status), later_(later) {}

  std::optional<wire::Response> handle(const wire::Request&, wire::Deferral& deferral) override {
    deferral.matched("/user/api/");
    deferral.matched("{call}");
    wire::Response response = wire::Response::text("a secret body", status_);
    if (!later_) return response;
    deferral.defer().send(std::move(response));
    return std::nullopt;
  }

 private:
  const int status_;
  const bool later_;
};

std::string log_of(int status, bool later, bool log_all) {
  const std::string path = "/user/api/60112869123";
  wire::Request request;
  request.path = path;
  request.query = "customer=secretkey";
  request.target = "/user/api/60112869123?customer=secretkey";
  request.id = {{'k', '7', 'f', '2', 'q', 'd'}, 77};
  Fixed handler(status, later);
  RequestLog log(handler, log_all);
  wire_testing::OneAnswer edge;
  ::testing::internal::CaptureStderr();
  const auto now = log.handle(request, edge);
  std::string written = ::testing::internal::GetCapturedStderr();
  EXPECT_EQ(now.has_value(), !later);
  EXPECT_EQ((later ? *edge.sent() : *now).status, status);
  return written;
}

TEST(RequestLog, RefusedAndFailedRequestsAreAlwaysLogged) {
  for (const bool later : {false, true}) {
    EXPECT_EQ(log_of(200, later, false), "");
    EXPECT_EQ(log_of(404, later, false), "");
    EXPECT_THAT(log_of(429, later, false), HasSubstr("status=429"));
    EXPECT_THAT(log_of(503, later, false), HasSubstr("status=503"));
  }
}

TEST(RequestLog, EveryRequestIsLoggedOnDemandByItsRouteAlone) {
  for (const bool later : {false, true}) {
    EXPECT_THAT(log_of(200, later, true),
                AllOf(HasSubstr("request=\"k7f2qd-77\""), HasSubstr("method=\"GET\""),
                      HasSubstr("route=\"/user/api/{call}\""), HasSubstr("status=200"),
                      Not(HasSubstr("60112869123")), Not(HasSubstr("secret"))));
  }
}

}  // namespace
}  // namespace linepool::server
