// Every dialect, every place for a credential, every outcome for a caller: one gate, and each
// dialect's own words for it.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include <functional>
#include <set>

#include "api/answers/openapi.h"
#include "base/crypto/base64.h"
#include "base/crypto/digest.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/revoke_key.h"
#include "core/commands/accounts/rotate_key.h"
#include "core/commands/accounts/set_customer_state.h"
#include "core/commands/accounts/top_up.h"
#include "core/commands/supply/add_supplier.h"
#include "gate/order_token.h"
#include "gate/stream_token.h"
#include "stack.h"

namespace linepool::scenarios {
namespace {

using gate::Outcome;

// A place where a caller can present its key.
struct Place {
  std::string_view name;
  std::function<void(Ask&, const std::string& key)> show;
};

void header(Ask& ask, std::string name, std::string value) {
  ask.headers.emplace_back(std::move(name), std::move(value));
}

const std::vector<Place>& header_places() {
  static const std::vector<Place> places{
      {"X-API-Key", [](Ask& ask, const std::string& key) { header(ask, "X-API-Key", key); }},
      {"X-ApiKey", [](Ask& ask, const std::string& key) { header(ask, "x-apikey", key); }},
      {"bearer",
       [](Ask& ask, const std::string& key) { header(ask, "Authorization", "bEARER " + key); }},
      {"basic, password",
       [](Ask& ask, const std::string& key) {
         header(ask, "authorization", "Basic " + base64_encode("me:" + key));
       }},
      {"basic, name",
       [](Ask& ask, const std::string& key) {
         header(ask, "Authorization", "bAsic " + base64_encode(key + ":"));
       }},
      {"twice",
       [](Ask& ask, const std::string& key) {
         header(ask, "X-API-Key", key);
         header(ask, "Authorization", "Bearer " + key);
       }},
  };
  return places;
}

Place in_query(const std::string& name) {
  return {"query", [name](Ask& ask, const std::string& key) {
            ask.target +=
                (ask.target.find('?') == std::string::npos ? "?" : "&") + name + "=" + key;
          }};
}

// A dialect: a call that reads, and how it answers each kind of caller.
struct Door {
  std::string_view dialect;
  std::string target;
  std::string parameter;                       // "": the key is never in the URL
  std::function<std::string(Outcome)> answer;  // the status and how the answer begins
};

std::string user_answer(Outcome outcome) {
  switch (outcome) {
    case Outcome::kAdmitted: return "200 {\"balance\":\"10.00\"}";
    case Outcome::kAddressLimit:
    case Outcome::kCustomerLimit:
    case Outcome::kKeyLimit: return "429 Too many requests, slow down.";
    case Outcome::kBlocked: return "200 Your balance is expired.";
    case Outcome::kNoCredential:
    case Outcome::kTwoCredentials:
    case Outcome::kUnknown:
    case Outcome::kForeignAddress:
    case Outcome::kForeignPage:
    case Outcome::kScope: return "200 Customer Not Found.";
  }
  return "";
}

std::string rest_answer(Outcome outcome) {
  switch (outcome) {
    case Outcome::kAdmitted: return "200";
    case Outcome::kAddressLimit:
    case Outcome::kCustomerLimit:
    case Outcome::kKeyLimit: return "429 too_many_requests";
    case Outcome::kBlocked: return "403 customer_blocked";
    case Outcome::kNoCredential:
    case Outcome::kTwoCredentials:
    case Outcome::kUnknown: return "401 unknown_customer";
    case Outcome::kForeignPage: return "403 forbidden";
    case Outcome::kForeignAddress:
    case Outcome::kScope: return "403 missing_scope";
  }
  return "";
}

std::string handler_answer(Outcome outcome) {
  switch (outcome) {
    case Outcome::kAdmitted: return "200 ACCESS_BALANCE:10.00";
    case Outcome::kAddressLimit:
    case Outcome::kCustomerLimit:
    case Outcome::kKeyLimit: return "200 BANNED:";
    case Outcome::kBlocked: return "200 ACCOUNT_INACTIVE";
    case Outcome::kNoCredential: return "200 NO_KEY";
    case Outcome::kTwoCredentials:
    case Outcome::kUnknown:
    case Outcome::kForeignAddress:
    case Outcome::kForeignPage:
    case Outcome::kScope: return "200 BAD_KEY";
  }
  return "";
}

const std::vector<Door>& doors() {
  static const std::vector<Door> all{
      {"user", "/user/api/get_balance.php", "customer", &user_answer},
      {"rest", "/api/v1/account", "", &rest_answer},
      {"handler", "/stubs/handler_api.php?action=getBalance", "api_key", &handler_answer},
  };
  return all;
}

std::string shown(const wire::Response& answer) {
  const std::string status = std::to_string(answer.status);
  if (answer.content_type == "application/problem+json") {
    return status + " " + std::string(boost::json::parse(answer.body).at("code").as_string());
  }
  return status + " " + answer.body;
}

class GateMatrix : public ::testing::Test {
 protected:
  explicit GateMatrix(const gate::RequestLimits& limits = {})
      : stack({StoreKind::kMemory, limits, 1024, false, {}}) {
    EXPECT_TRUE(stack.run(core::CreateCustomer{"alice"}).ok());
    EXPECT_TRUE(stack.run(core::TopUp{alice, *Money::parse("10.00"), ""}).ok());
  }

  std::string key(const std::string& name, const KeyLimits& limits = {}, Time expires_at = {}) {
    EXPECT_TRUE(stack.run(core::CreateKey{alice, name, sha256(name), limits, expires_at}).ok());
    return name;
  }

  double count(std::string_view dialect, Outcome outcome) {
    const std::string row = "linepool_gate_total{dialect=\"" + std::string(dialect) +
                            "\",outcome=\"" + std::string(name(outcome)) + "\"} ";
    const std::string all = stack.metrics.render();
    const std::size_t at = all.find(row);
    EXPECT_NE(at, std::string::npos) << row;
    return std::stod(all.substr(at + row.size()));
  }

  // For every place in every dialect: checks the dialect's answer, and that the gate counts one
  // more.
  void expect_everywhere(const std::string& key, Outcome outcome) {
    for (const Door& door : doors()) {
      std::vector<Place> places = header_places();
      if (!door.parameter.empty()) places.push_back(in_query(door.parameter));
      for (const Place& place : places) {
        SCOPED_TRACE(std::string(door.dialect) + ", " + std::string(place.name));
        Ask ask;
        ask.target = door.target;
        ask.peer = address_from("192.0.2.1");
        place.show(ask, key);
        const double before = count(door.dialect, outcome);
        EXPECT_EQ(shown(stack.ask(ask)).find(door.answer(outcome)), 0u) << shown(stack.ask(ask));
        EXPECT_GT(count(door.dialect, outcome), before);
      }
    }
  }

  Stack stack;
  const CustomerId alice{1};
};

TEST_F(GateMatrix, EveryPlaceIsAsGoodAsAnother) {
  expect_everywhere(key("good"), Outcome::kAdmitted);
}

TEST_F(GateMatrix, WhatIsNoKeyIsNobody) {
  expect_everywhere("never-made", Outcome::kUnknown);
  const std::string revoked = key("revoked");
  ASSERT_TRUE(stack.run(core::RevokeKey{KeyId{1}}).ok());
  expect_everywhere(revoked, Outcome::kUnknown);
  const std::string expired = key("expired", {}, stack.clock.now() + Duration::seconds(1));
  expect_everywhere(expired, Outcome::kAdmitted);
  stack.advance(Duration::seconds(1));
  expect_everywhere(expired, Outcome::kUnknown);
}

TEST_F(GateMatrix, AKeyIsUsedFromItsAddresses) {
  KeyLimits limits;
  limits.addresses = {*AddressRange::parse("192.0.2.0/30")};
  expect_everywhere(key("here", limits), Outcome::kAdmitted);
  limits.addresses = {*AddressRange::parse("198.51.100.0/24")};
  expect_everywhere(key("elsewhere", limits), Outcome::kForeignAddress);
}

TEST_F(GateMatrix, AKeyDoesWhatItsScopesSay) {
  KeyLimits limits;
  limits.scopes = static_cast<std::uint8_t>(Scope::kLease);
  expect_everywhere(key("lessee", limits), Outcome::kScope);
}

TEST_F(GateMatrix, ABlockedCustomerIsTurnedAway) {
  const std::string good = key("good");
  ASSERT_TRUE(stack.run(core::SetCustomerState{alice, CustomerState::kBlocked}).ok());
  expect_everywhere(good, Outcome::kBlocked);
}

TEST_F(GateMatrix, NobodyShowsTwoCredentials) {
  const std::string one = key("one");
  const std::string two = key("two");
  for (const Door& door : doors()) {
    std::vector<Place> places = header_places();
    if (!door.parameter.empty()) places.push_back(in_query(door.parameter));
    for (const Place& first : places) {
      for (const Place& second : places) {
        SCOPED_TRACE(std::string(door.dialect) + ", " + std::string(first.name) + " and " +
                     std::string(second.name));
        if (first.name == "query" && second.name == "query") continue;  // a doubled parameter
        Ask ask;
        ask.target = door.target;
        first.show(ask, one);
        second.show(ask, two);
        EXPECT_EQ(shown(stack.ask(ask)).find(door.answer(Outcome::kTwoCredentials)), 0u);
      }
    }
    Ask ask;
    ask.target = door.target;
    EXPECT_EQ(shown(stack.ask(ask)).find(door.answer(Outcome::kNoCredential)), 0u);
    EXPECT_GT(count(door.dialect, Outcome::kNoCredential), 0);
    EXPECT_GT(count(door.dialect, Outcome::kTwoCredentials), 0);
  }
}

class GateOfOneRequest : public GateMatrix {
 protected:
  explicit GateOfOneRequest(const gate::RequestLimits& limits) : GateMatrix(limits) {}

  // All dialects share the budget: whichever is called first takes it from the others.
  void expect_one_budget(Outcome outcome) {
    const std::string good = key("good");
    for (const Door& first : doors()) {
      stack.advance(Duration::minutes(1));
      Ask ask;
      ask.target = first.target;
      header(ask, "X-API-Key", good);
      for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(shown(stack.ask(ask)).find(first.answer(Outcome::kAdmitted)), 0u);
      }
      expect_everywhere(good, outcome);
    }
  }
};

class GateOfKeys : public GateOfOneRequest {
 protected:
  GateOfKeys() : GateOfOneRequest({.requests_per_second_per_key = 1}) {}
};
class GateOfCustomers : public GateOfOneRequest {
 protected:
  GateOfCustomers() : GateOfOneRequest({.requests_per_second_per_customer = 1}) {}
};
class GateOfAddresses : public GateOfOneRequest {
 protected:
  GateOfAddresses() : GateOfOneRequest({.requests_per_second_per_address = 1}) {}
};

TEST_F(GateOfKeys, TheDialectsShareABudget) {
  expect_one_budget(Outcome::kKeyLimit);
}

TEST_F(GateOfCustomers, TheDialectsShareABudget) {
  expect_one_budget(Outcome::kCustomerLimit);
}

TEST_F(GateOfCustomers, TheKeysOfACustomerShareItAndTokensHaveTheirOwn) {
  key("first");
  Ask ask;
  ask.target = doors()[1].target;
  header(ask, "X-API-Key", "first");
  for (int i = 0; i < 2; ++i) EXPECT_EQ(stack.ask(ask).status, 200);
  expect_everywhere(key("second"), Outcome::kCustomerLimit);
  const gate::StreamToken token{alice, KeyId{1}, stack.clock.now() + Duration::hours(1), ""};
  Ask stream;
  stream.target = "/api/v1/events?token=" + gate::seal(token, "the secret of a scenario");
  for (int i = 0; i < 4; ++i) EXPECT_EQ(stack.ask(stream).status, 200);
}

TEST_F(GateOfAddresses, TheDialectsShareABudget) {
  // The address that expect_everywhere() uses differs from that of the first two requests.
  const std::string good = key("first");
  for (int i = 0; i < 2; ++i) {
    Ask ask;
    ask.target = doors()[0].target;
    ask.peer = address_from("192.0.2.1");
    header(ask, "X-API-Key", good);
    EXPECT_EQ(stack.ask(ask).status, 200);
  }
  expect_everywhere(good, Outcome::kAddressLimit);
}

TEST_F(GateOfAddresses, OperatorsAndSuppliersAreHeldToNoneAndTheirStrangersAre) {
  ASSERT_TRUE(stack.run(core::AddSupplier{"feed", SupplierKind::kHttp, sha256("feed-token")}).ok());
  struct Proven {
    std::string_view dialect;
    std::string target;
    std::string token;
  };
  for (const Proven& door :
       {Proven{"admin", "/admin/v1/customers", std::string(Stack::kAdminToken)},
        Proven{"supply", "/supply/feed/sms?to=601128691234&from=a&text=b", "feed-token"}}) {
    for (const Place& place : header_places()) {
      SCOPED_TRACE(std::string(door.dialect) + ", " + std::string(place.name));
      stack.advance(Duration::minutes(1));
      const auto ask_as = [&](const std::string& token) {
        Ask ask;
        ask.target = door.target;
        place.show(ask, token);
        return stack.ask(ask).status;
      };
      for (int i = 0; i < 4; ++i) EXPECT_EQ(ask_as(door.token), 200);
      for (int i = 0; i < 2; ++i) EXPECT_EQ(ask_as("guess"), 401);
      EXPECT_EQ(ask_as("guess"), 429);
      EXPECT_EQ(ask_as(door.token), 200);
    }
    EXPECT_GT(count(door.dialect, Outcome::kAdmitted), 0);
    EXPECT_GT(count(door.dialect, Outcome::kUnknown), 0);
    EXPECT_GT(count(door.dialect, Outcome::kAddressLimit), 0);
  }
}

// The ways to present a key in the OpenAPI document are exactly those that work.
TEST_F(GateMatrix, TheDocumentedSecuritySchemesAreThoseOfTheGate) {
  namespace json = boost::json;
  const std::string good = key("good");
  const json::value document = json::parse(api::rest_openapi());
  const json::object& schemes = document.at("components").at("securitySchemes").as_object();
  std::set<std::string> shown_by;
  for (const json::value& way : document.at("security").as_array()) {
    const std::string scheme(way.as_object().begin()->key());
    const json::object& row = schemes.at(scheme).as_object();
    Ask ask;
    ask.target = "/api/v1/account";
    if (row.at("type") == "apiKey") {
      ASSERT_EQ(row.at("in"), "header") << "keys stand in no address";
      header(ask, std::string(row.at("name").as_string()), good);
    } else {
      const bool is_basic = row.at("scheme") == "basic";
      header(ask, "Authorization",
             is_basic ? "Basic " + base64_encode("me:" + good) : "Bearer " + good);
    }
    shown_by.insert(ask.headers.back().first + ask.headers.back().second.substr(0, 5));
    EXPECT_EQ(stack.ask(ask).status, 200) << scheme;
  }
  EXPECT_EQ(shown_by.size(), 4u);
  const gate::StreamToken token{alice, KeyId{1}, stack.clock.now() + Duration::hours(1), ""};
  const json::object& in_query = schemes.at("token").as_object();
  ASSERT_EQ(in_query.at("in"), "query");
  Ask ask;
  ask.target = "/api/v1/events?" + std::string(in_query.at("name").as_string()) + "=" +
               gate::seal(token, "the secret of a scenario");
  EXPECT_EQ(stack.ask(ask).status, 200);
}

TEST_F(GateMatrix, AStreamTokenIsOneOfThisInstallAndOfItsOwnKind) {
  key("maker");
  const Time later = stack.clock.now() + Duration::hours(1);
  const auto status = [this](const std::string& token) {
    Ask ask;
    ask.target = "/api/v1/events?token=" + token;
    return stack.ask(ask).status;
  };
  const gate::StreamToken token{alice, KeyId{1}, later, "a label"};
  const std::string good = gate::seal(token, "the secret of a scenario");
  EXPECT_EQ(status(good), 200);
  EXPECT_EQ(status(gate::seal(token, "another secret")), 401);
  EXPECT_EQ(status("lpt_" + good.substr(4)), 401);
  for (std::size_t i = 4; i < good.size(); ++i) {
    std::string changed = good;
    changed[i] = changed[i] == '0' ? '1' : '0';
    EXPECT_EQ(status(changed), 401) << i;
  }
  const gate::StreamToken others{CustomerId{2}, KeyId{1}, later, ""};
  EXPECT_EQ(status(gate::seal(others, "the secret of a scenario")), 401);
}

TEST_F(GateMatrix, AStreamTokenEndsWithTheKeyThatMadeIt) {
  key("maker");
  const gate::StreamToken token{alice, KeyId{1}, stack.clock.now() + Duration::hours(1), ""};
  Ask ask;
  ask.target = "/api/v1/events?token=" + gate::seal(token, "the secret of a scenario");
  EXPECT_EQ(stack.ask(ask).status, 200);
  ASSERT_TRUE(stack.run(core::RotateKey{KeyId{1}, sha256("next"), Duration::minutes(5)}).ok());
  EXPECT_EQ(stack.ask(ask).status, 200);
  stack.advance(Duration::minutes(5));
  EXPECT_EQ(stack.ask(ask).status, 401);
}

TEST_F(GateMatrix, ATokenEndsWithTheKeyThatMadeIt) {
  const std::string maker = key("maker");
  const gate::OrderToken token{LeaseId{1}, alice, KeyId{1}, stack.clock.now() + Duration::hours(1)};
  Ask ask;
  ask.target = "/api/v1/orders/1?token=" + gate::seal(token, "the secret of a scenario");
  EXPECT_EQ(stack.ask(ask).status, 404) << "there is no such order, but the token is good";
  ASSERT_TRUE(stack.run(core::RotateKey{KeyId{1}, sha256("next"), Duration::minutes(5)}).ok());
  EXPECT_EQ(stack.ask(ask).status, 404);
  stack.advance(Duration::minutes(5));
  EXPECT_EQ(stack.ask(ask).status, 401);
}

}  // namespace
}  // namespace linepool::scenarios
