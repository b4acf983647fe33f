#include "api/handler/words.h"

#include <gtest/gtest.h>

#include <set>

#include "api/handler/handler_call.h"
#include "base/error.h"

namespace linepool::api::handler {
namespace {

TEST(HandlerWords, AreUniqueAndExplained) {
  std::set<std::string_view> texts;
  for (const WordInfo& row : word_table()) {
    EXPECT_TRUE(texts.insert(row.text).second) << row.text;
    EXPECT_FALSE(row.meaning.empty()) << row.text;
    EXPECT_GE(row.http_status, 200) << row.text;
  }
}

TEST(HandlerWords, AreTextWithHttp200UnlessRealCodesAreWanted) {
  const wire::Response usual = Voice{}.refuse(Word::kNoBalance);
  EXPECT_EQ(usual.status, 200);
  EXPECT_EQ(usual.content_type, "text/plain");
  EXPECT_EQ(usual.body, "NO_BALANCE");
  EXPECT_EQ((Voice{false, true}.refuse(Word::kNoBalance).status), 402);
  EXPECT_EQ(Voice{}.refuse(Word::kWrongMaxPrice, "0.50").body, "WRONG_MAX_PRICE:0.50");
  EXPECT_EQ(Voice{}.refuse(Refusal(Error::kTooEarly)).body, "EARLY_CANCEL_DENIED");
}

TEST(HandlerWords, AreJsonForRentals) {
  const wire::Response answer = Voice{true, false}.refuse(Word::kIncorrectStatus);
  EXPECT_EQ(answer.content_type, "application/json");
  EXPECT_EQ(answer.body, R"({"status":"error","message":"INCORECT_STATUS"})");
}

TEST(HandlerWords, ABanSaysUntilWhen) {
  const Time noon{1'793'534'400'000};
  const wire::Response answer = banned(noon, 90);
  EXPECT_EQ(answer.status, 429);
  EXPECT_EQ(answer.body, "BANNED:2026-11-01 12-01-30");
  EXPECT_EQ(rental_time(noon), "2026-11-01T12:00:00");
}

TEST(HandlerParameters, MissingEmptyUndefinedAndNullAreAbsent) {
  const auto parameters =
      wire::Parameters::parse("a=&b=undefined&c=null&+d+=+7+&e=&e=5", "f=form").value();
  for (const std::string_view name : {"a", "b", "c", "z", ""}) {
    EXPECT_EQ(trimmed_value(parameters, name), "") << name;
  }
  EXPECT_EQ(trimmed_value(parameters, "d"), "7");
  EXPECT_EQ(trimmed_value(parameters, "e"), "5");
  EXPECT_EQ(trimmed_value(parameters, "f"), "form");
}

TEST(HandlerActions, HaveUniqueNames) {
  std::set<std::string_view> names;
  for (const Action& action : actions()) EXPECT_TRUE(names.insert(action.name).second);
  EXPECT_EQ(names.size(), 25u);
}

}  // namespace
}  // namespace linepool::api::handler
