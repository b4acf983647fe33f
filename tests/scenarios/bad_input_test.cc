// Every parameter of every call of the user API in every malformed form: the answer is a clear
// sentence, nothing is stored, and nothing breaks.
#include <gtest/gtest.h>

#include "api/user/call.h"
#include "base/error.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/create_key.h"
#include "expectation.h"
#include "stack.h"
#include "wire/form.h"

namespace linepool::scenarios {
namespace {

struct BadForm {
  std::string name;
  std::string raw;  // the text after '='; ignored if `absent`
  bool absent = false;
  bool doubled = false;
};

std::vector<BadForm> bad_forms() {
  const std::string sql = "'; DROP TABLE leases; -- \" OR 1=1";
  return {
      {"missing", "", true},
      {"empty", ""},
      {"doubled", "x", false, true},
      {"10 kB", std::string(10'000, 'a')},
      {"10 kB of digits", std::string(10'000, '1')},
      {"NUL as it is", std::string("a\0b", 3)},
      {"%00", "a%00b"},
      {"%00 alone", "%00"},
      {"invalid UTF-8 as it is", "\xFF\xFE"},
      {"invalid UTF-8", "%FF%FE"},
      {"overlong slash", "%C0%AF"},
      {"overlong NUL", "%C0%80"},
      {"overlong in four bytes", "%F0%80%80%AF"},
      {"surrogate", "%ED%A0%80"},
      {"beyond Unicode", "%F4%90%80%80"},
      {"half an escape", "a%4"},
      {"percent alone", "%"},
      {"no hex digits", "%zz"},
      {"overlong escape of IIS", "%u0041"},
      {"SQL", wire::percent_encode(sql)},
      {"SQL as it is", sql},
      {"markup", wire::percent_encode("<script>alert(1)</script>")},
      {"a path", "..%2F..%2Fetc%2Fpasswd"},
      {"line breaks", "a%0D%0ASet-Cookie:%20x=1"},
      {"a huge number", "99999999999999999999999999999999"},
      {"a negative number", "-1"},
      {"a fraction", "1.5"},
      {"a long run of digits", "123456789012345678"},
      {"format letters", "%25s%25n%7B%7D"},
      {"right to left", "%E2%80%AE"},
  };
}

// A valid value for each parameter.
std::string good_value(std::string_view parameter, const std::string& key) {
  if (parameter == "customer") return key;
  if (parameter == "app") return "Google";
  if (parameter == "country") return "Malaysia";
  if (parameter == "number") return "601128000001";
  if (parameter == "country_id") return "91";
  if (parameter == "limit") return "10";
  if (parameter == "before_id") return "5";
  if (parameter == "is_rent") return "0";
  if (parameter == "auto_renew") return "0";
  if (parameter == "max_price") return "9.99";
  if (parameter == "label") return "ci";
  if (parameter == "code_pattern") return "(x)";
  if (parameter == "days") return "";  // for rentals only
  if (parameter == "wait" || parameter == "after") return "0";
  if (parameter == "operator") return "any";
  ADD_FAILURE() << "a good value for " << parameter << " is missing in this test";
  return {};
}

std::string parameters_with(const api::user::CallSpec& call, std::string_view bad_parameter,
                            const BadForm& form, const std::string& key) {
  std::string text;
  const auto add = [&text](std::string_view name, std::string_view value) {
    if (!text.empty()) text += '&';
    text.append(name).append("=").append(value);
  };
  for (const api::user::ParameterSpec& parameter : call.parameters) {
    const std::string good = good_value(parameter.name, key);
    if (parameter.name != bad_parameter) {
      add(parameter.name, good);
    } else if (form.doubled) {
      add(parameter.name, good);
      add(parameter.name, good);
    } else if (!form.absent) {
      add(parameter.name, form.raw);
    }
  }
  return text;
}

// The refusal in the call's format; no valid request of this test asks for a rental.
std::string refusal(const api::user::CallSpec& call, const std::string& sentence) {
  if (call.refusals != api::user::Refusals::kEnvelope) return sentence;
  return R"({"data":")" + sentence + R"(","code":200})";
}

class BadInput : public ::testing::TestWithParam<StoreKind> {
 protected:
  BadInput() : stack_({GetParam(), {0, 0, 0}, 1024}) {
    key_ = std::string(32, 'a');
    const auto customer = stack_.run(core::CreateCustomer{"alice"});
    id_ = customer->customer.id;
    EXPECT_TRUE(stack_.run(core::CreateKey{id_, "", sha256(key_)}).ok());
  }

  // Everything that a request could have changed.
  std::string state() {
    return stack_.read([this](const store::Tx& tx) {
      const Account account = tx.accounts().get(account_of(id_));
      return std::to_string(tx.leases().live(LeaseId{}, 10).size()) + " leases, " +
             std::to_string(tx.events().list(id_, EventSeq{}, 1000).size()) + " events, " +
             std::to_string(tx.messages().bin(MessageId{}, 10, {}).size()) + " messages, " +
             account.balance.to_string() + " and " + account.held.to_string();
    });
  }

  // The answer to bad input is always a sentence, a list, or a balance.
  static void judge(const wire::Response& response) {
    EXPECT_EQ(response.status, 200) << response.body;
    if (response.content_type == "application/json") return;
    EXPECT_EQ(response.content_type, "text/plain");
    EXPECT_FALSE(response.body.empty());
    EXPECT_LE(response.body.size(), 120u) << response.body;
    EXPECT_TRUE(response.body.ends_with('.') || error_from_sentence(response.body))
        << response.body;
    EXPECT_FALSE(has_digit_run(response.body)) << response.body;
    for (const char c : response.body) {
      EXPECT_TRUE(c >= ' ' && c <= '~') << "control or foreign byte in: " << response.body;
    }
    for (const std::string_view trace : {"DROP", "script", "passwd", "Cookie", "aaaa"}) {
      EXPECT_EQ(response.body.find(trace), std::string::npos) << response.body;
    }
  }

  Stack stack_;
  std::string key_;
  CustomerId id_;
};

TEST_P(BadInput, GetsAClearSentenceAndStoresNothing) {
  const std::string before = state();
  for (const api::user::CallSpec& call : api::user::calls()) {
    for (const api::user::ParameterSpec& parameter : call.parameters) {
      for (const BadForm& form : bad_forms()) {
        SCOPED_TRACE(std::string(call.name) + "?" + std::string(parameter.name) + ": " + form.name);
        const std::string text = parameters_with(call, parameter.name, form, key_);
        Ask query;
        query.target = std::string(call.path) + "?" + text;
        const wire::Response by_query = stack_.ask(query);
        judge(by_query);
        Ask post;
        post.method = wire::Method::kPost;
        post.target = call.path;
        post.body = text;
        post.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
        const wire::Response by_form = stack_.ask(post);
        judge(by_form);
        EXPECT_EQ(by_query.body, by_form.body);
      }
    }
  }
  EXPECT_EQ(state(), before);
}

TEST_P(BadInput, NamesEveryMissingParameter) {
  const BadForm missing{"missing", "", true};
  for (const api::user::CallSpec& call : api::user::calls()) {
    for (const api::user::ParameterSpec& parameter : call.parameters) {
      if (!parameter.required) continue;
      Ask ask;
      ask.target =
          std::string(call.path) + "?" + parameters_with(call, parameter.name, missing, key_);
      EXPECT_EQ(stack_.ask(ask).body,
                refusal(call, "Parameter " + std::string(parameter.name) + " is required."));
    }
  }
}

TEST_P(BadInput, NamesEveryDoubledParameter) {
  const BadForm doubled{"doubled", "", false, true};
  for (const api::user::CallSpec& call : api::user::calls()) {
    for (const api::user::ParameterSpec& parameter : call.parameters) {
      Ask ask;
      ask.target =
          std::string(call.path) + "?" + parameters_with(call, parameter.name, doubled, key_);
      EXPECT_EQ(stack_.ask(ask).body, refusal(call, "Parameter " + std::string(parameter.name) +
                                                        " is given more than once."));
    }
  }
}

TEST_P(BadInput, RefusesMoreParametersThanThereAreWordsFor) {
  std::string text = "customer=" + key_;
  for (int i = 0; i < 1000; ++i) text += "&p=1";
  Ask ask;
  ask.target = "/user/api/get_balance.php?" + text;
  EXPECT_EQ(stack_.ask(ask).body, "Too many parameters.");
}

INSTANTIATE_TEST_SUITE_P(Stores, BadInput,
                         ::testing::Values(StoreKind::kMemory, StoreKind::kSqlite),
                         [](const auto& test) {
                           return test.param == StoreKind::kMemory ? "memory" : "sqlite";
                         });

}  // namespace
}  // namespace linepool::scenarios
