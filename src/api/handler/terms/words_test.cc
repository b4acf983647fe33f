#include "api/handler/terms/words.h"

#include <gtest/gtest.h>

#include <set>

#include "api/handler/handler_call.h"
#include "api/handler/terms/service_codes.h"
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
  const wire::Response usual = AnswerFormat{}.refuse(Word::kNoBalance);
  EXPECT_EQ(usual.status, 200);
  EXPECT_EQ(usual.content_type, "text/plain");
  EXPECT_EQ(usual.body, "NO_BALANCE");
  EXPECT_EQ((AnswerFormat{false, true}.refuse(Word::kNoBalance).status), 402);
  EXPECT_EQ(AnswerFormat{}.refuse(Word::kWrongMaxPrice, "0.50").body, "WRONG_MAX_PRICE:0.50");
  EXPECT_EQ(AnswerFormat{}.refuse(Refusal(Error::kTooEarly)).body, "EARLY_CANCEL_DENIED");
}

TEST(HandlerWords, AreJsonForRentals) {
  const wire::Response answer = AnswerFormat{true, false}.refuse(Word::kIncorrectStatus);
  EXPECT_EQ(answer.content_type, "application/json");
  EXPECT_EQ(answer.body, R"({"status":"error","message":"INCORECT_STATUS"})");
}

TEST(HandlerWords, AreInJsonWhereAClassicClientReadsJson) {
  AnswerFormat format{false, false, HandlerStyle::kClassic, true};
  EXPECT_EQ(format.refuse(Word::kNoNumbers).body, R"({"status":"error","error":"NO_NUMBERS"})");
  format.answers_json = false;
  EXPECT_EQ(format.refuse(Word::kNoNumbers).body, "NO_NUMBERS");
  const AnswerFormat rental{true, false, HandlerStyle::kClassic, true};
  EXPECT_EQ(rental.refuse(Word::kRentDie).body,
            R"({"status":"error","message":"RENT_DIE","error":"RENT_DIE"})");
}

TEST(HandlerWords, AreThoseOfTheStyle) {
  const AnswerFormat daisy{false, false, HandlerStyle::kDaisy};
  EXPECT_EQ(daisy.refuse(Word::kNoBalance).body, "NO_MONEY");
  EXPECT_EQ(daisy.refuse(Word::kWrongMaxPrice, "0.50").body, "MAX_PRICE_EXCEEDED");
  EXPECT_EQ(daisy.refuse(Word::kBadService).body, "BAD_SERVICE");
}

TEST(HandlerServices, AreKnownByTheirWholeCode) {
  for (const char* code : {"vk", "ok", "tg", "kj"}) EXPECT_TRUE(is_field_service(code)) << code;
  for (const char* code : {"", "v", "vk ", "k o", "VK", "zzz", "0_"}) {
    EXPECT_FALSE(is_field_service(code)) << code;
  }
}

TEST(HandlerWords, ABanSaysUntilWhen) {
  const Time noon{1'793'534'400'000};
  const wire::Response answer = AnswerFormat{}.banned(noon, 90);
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "BANNED:2026-11-01 12-01-30");
  EXPECT_EQ((AnswerFormat{false, true}.banned(noon, 90).status), 429);
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
  EXPECT_EQ(names.size(), 39u);
}

}  // namespace
}  // namespace linepool::api::handler
