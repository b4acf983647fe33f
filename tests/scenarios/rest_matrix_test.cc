// Every call of the REST API against every scope, and what remains of the log after pruning.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "api/rest/rest_call.h"
#include "base/crypto/digest.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/top_up.h"
#include "core/commands/messages/prune.h"
#include "core/engine/once.h"
#include "stack.h"

namespace linepool::scenarios {
namespace {

constexpr Scope kScopes[] = {Scope::kRead, Scope::kLease, Scope::kRent, Scope::kWebhooks,
                             Scope::kKeys};

class RestMatrix : public ::testing::TestWithParam<StoreKind> {
 protected:
  RestMatrix() {
    EXPECT_TRUE(stack.run(core::CreateCustomer{"alice"}).ok());
    EXPECT_TRUE(stack.run(core::TopUp{alice, Money::from_units(100'000), ""}).ok());
  }

  std::string key_with(std::uint8_t scopes) {
    const std::string key = "key of scopes " + std::to_string(scopes);
    KeyLimits limits;
    limits.scopes = scopes;
    EXPECT_TRUE(stack.run(core::CreateKey{alice, "", sha256(key), limits}).ok());
    return key;
  }

  // The status and the problem's code, "" if it is not a problem.
  std::pair<int, std::string> ask(const std::string& key, wire::Method method,
                                  const std::string& target, const std::string& accept = {}) {
    Ask request;
    request.method = method;
    request.target = "/api/v1/" + target;
    if (!key.empty()) request.headers.emplace_back("X-API-Key", key);
    if (!accept.empty()) request.headers.emplace_back("Accept", accept);
    const wire::Response answer = stack.ask(request);
    if (answer.content_type != "application/problem+json") return {answer.status, ""};
    const boost::json::value problem = boost::json::parse(answer.body);
    return {answer.status, std::string(problem.at("code").as_string())};
  }

  Stack stack{StackOptions{GetParam(), {0, 0, 0}, 1024, false, {}}};
  const CustomerId alice{1};
};

std::string path_of(const api::rest::RestRoute& route) {
  std::string path(route.pattern);
  const std::size_t brace = path.find("{id}");
  // A key may not revoke one with other scopes; for a missing key, scopes do not matter.
  const char* const id = route.pattern.starts_with("keys/{id}") ? "999" : "1";
  return brace == std::string::npos ? path : path.replace(brace, 4, id);
}

TEST_P(RestMatrix, EveryCallNeedsItsScopeAndNoOther) {
  for (const Scope scope : kScopes) {
    const std::string key = key_with(static_cast<std::uint8_t>(scope));
    for (const api::rest::RestRoute& route : api::rest::rest_routes()) {
      SCOPED_TRACE(std::string(name(scope)) + " at " + std::string(wire::name(route.method)) + " " +
                   std::string(route.pattern));
      const auto [status, code] = ask(key, route.method, path_of(route));
      const bool may = route.access == api::rest::Access::kOpen || route.scope == scope;
      EXPECT_EQ(code == "missing_scope", !may) << status << " " << code;
    }
  }
}

TEST_P(RestMatrix, NoCallButTheOpenOnesWorksWithoutAKey) {
  for (const api::rest::RestRoute& route : api::rest::rest_routes()) {
    SCOPED_TRACE(std::string(route.pattern));
    const auto [status, code] = ask("", route.method, path_of(route));
    if (route.access == api::rest::Access::kOpen) {
      EXPECT_EQ(status, 200);
    } else {
      EXPECT_EQ(status, 401);
      EXPECT_EQ(code, "unknown_customer");
    }
  }
}

TEST_P(RestMatrix, WhatIsNotKeptAnyMoreIsSaidToBeGone) {
  const std::string key = key_with(kAllScopes);
  for (int i = 0; i < 5; ++i) {
    stack.clock.advance(Duration::days(1));
    ASSERT_TRUE(stack.run(core::TopUp{alice, Money::from_units(1), ""}).ok());
  }
  const Time before = stack.clock.now() - Duration::days(2);
  const auto pruned = stack.run(core::Prune{CustomerId{}, before, before, before});
  ASSERT_TRUE(pruned.ok());
  EXPECT_GT(pruned->events, 0u);
  EXPECT_EQ(ask(key, wire::Method::kGet, "events?after=1").second, "events_gone");
  EXPECT_EQ(ask(key, wire::Method::kGet, "events?after=0").first, 200);
  // A stream begins where it can, and reports that in the stream.
  EXPECT_EQ(ask(key, wire::Method::kGet, "events?after=1", "text/event-stream").first, 200);

  // Prunes once more, beyond everything: the newest event stays, and numbering continues from it.
  const Time all = stack.clock.now() + Duration::days(1);
  ASSERT_TRUE(stack.run(core::Prune{CustomerId{}, all, all, all}).ok());
  const auto newest = stack.read([this](const store::Tx& tx) { return tx.events().newest(alice); });
  ASSERT_TRUE(stack.run(core::TopUp{alice, Money::from_units(1), ""}).ok());
  const auto events =
      stack.read([this](const store::Tx& tx) { return tx.events().list(alice, EventSeq{}, 10); });
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[0].seq, newest);
  EXPECT_EQ(events[1].seq.value, newest.value + 1);
}

TEST_P(RestMatrix, AnAnswerIsKeptForADayAndThenRemoved) {
  const std::string key = key_with(kAllScopes);
  Ask request;
  request.method = wire::Method::kPost;
  request.target = "/api/v1/webhooks";
  request.headers = {{"X-API-Key", key}, {"Idempotency-Key", "once"}};
  request.body = R"({"url":"https://example.com/"})";
  const std::string first = stack.ask(request).body;
  EXPECT_EQ(stack.ask(request).body, first);
  const auto count = [this] {
    return stack.read([](const store::Tx& tx) { return tx.kept_answers().oldest(10).size(); });
  };
  EXPECT_EQ(count(), 1u);
  stack.clock.advance(core::kAnswersKept);
  const Time before = stack.clock.now() - core::kAnswersKept + Duration::millis(1);
  ASSERT_TRUE(stack.run(core::Prune{CustomerId{}, Time{}, Time{}, before}).ok());
  EXPECT_EQ(count(), 0u);
  EXPECT_NE(stack.ask(request).body, first) << "a day later it is a new request";
}

INSTANTIATE_TEST_SUITE_P(Stores, RestMatrix,
                         ::testing::Values(StoreKind::kMemory, StoreKind::kSqlite));

}  // namespace
}  // namespace linepool::scenarios
