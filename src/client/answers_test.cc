#include "client/answers.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace linepool {
namespace {

using Kind = Failure::Kind;

HttpReply answered(std::string body, int status = 200) {
  HttpReply reply;
  reply.fate = HttpReply::Fate::kAnswered;
  reply.status = status;
  reply.body = std::move(body);
  return reply;
}

TEST(NumberAnswer, IsSevenToFifteenDigitsAndNothingElse) {
  EXPECT_EQ(*number_answer(answered("601128691234")), "601128691234");
  EXPECT_EQ(*number_answer(answered("+601128691234\n")), "601128691234");
  EXPECT_EQ(*number_answer(answered("1234567")), "1234567");
  EXPECT_EQ(*number_answer(answered("123456789012345")), "123456789012345");
  for (const char* body :
       {"123456", "1234567890123456", "60112 8691234", "6011286912a4", "number: 601128691234"}) {
    EXPECT_FALSE(number_answer(answered(body))) << body;
  }
}

// Every sentence of the table is recognised in every call that can return it.
TEST(Sentences, EveryRowOfTheTableIsARefusalWithItsMeaningAndAction) {
  for (const ErrorInfo& row : error_table()) {
    if (row.sentence.empty()) continue;
    const auto number = number_answer(answered(std::string(row.sentence)));
    ASSERT_FALSE(number) << row.sentence;
    EXPECT_EQ(number.failure().error, row.error) << row.sentence;
    EXPECT_EQ(number.failure().kind, Kind::kRefused);
    EXPECT_EQ(number.failure().action(), row.action);
    EXPECT_FALSE(number.failure().may_have_happened);
    EXPECT_NE(number.failure().message().find(row.meaning), std::string::npos);
    if (row.error == Error::kNoCodeYet) continue;
    const auto sms = sms_answer(answered(std::string(row.sentence)));
    ASSERT_FALSE(sms) << row.sentence;
    EXPECT_EQ(sms.failure().error, row.error);
    EXPECT_EQ(balance_answer(answered(std::string(row.sentence))).failure().error, row.error);
    EXPECT_EQ(history_answer(answered(std::string(row.sentence))).failure().error, row.error);
    EXPECT_EQ(reject_answer(answered(std::string(row.sentence))).failure().error, row.error);
  }
}

TEST(Sentences, OtherServersSpellThemALittleDifferently) {
  EXPECT_EQ(error_of_sentence("Not Enough Balance."), Error::kNotEnoughBalance);
  EXPECT_EQ(error_of_sentence("customer not found\n"), Error::kUnknownCustomer);
  EXPECT_EQ(error_of_sentence("Cant Rejected"), Error::kRentalNotRejectable);
  EXPECT_EQ(error_of_sentence("Parameter country is required."), Error::kMissingParameter);
  EXPECT_EQ(error_of_sentence("Parameter is required."), std::nullopt);
  EXPECT_EQ(error_of_sentence("Parameter a b is required."), std::nullopt);
  EXPECT_EQ(error_of_sentence(""), std::nullopt);
  EXPECT_EQ(error_of_sentence(std::string(100'000, 'x')), std::nullopt);
}

TEST(Sentences, UnknownOnesAreRefusalsToGiveUpOn) {
  const auto number = number_answer(answered("Service closed for today"));
  ASSERT_FALSE(number);
  EXPECT_EQ(number.failure().kind, Kind::kRefused);
  EXPECT_EQ(number.failure().error, std::nullopt);
  EXPECT_EQ(number.failure().action(), Action::kGiveUp);
  EXPECT_EQ(number.failure().sentence, "Service closed for today");
}

TEST(SmsAnswer, OnlyTheExactSentenceMeansWaiting) {
  const auto waiting = sms_answer(answered("You have not received any code yet."));
  ASSERT_TRUE(waiting);
  EXPECT_FALSE(waiting->has_value());
  const auto sms = sms_answer(answered("you have not received any code yet"));
  ASSERT_TRUE(sms);
  EXPECT_TRUE(sms->has_value());
}

TEST(SmsAnswer, TextIsKeptWholeAndItsCodeIsFound) {
  const auto sms =
      sms_answer(answered("G-412157 is your Google verification code.\nNever share it."));
  ASSERT_TRUE(sms && *sms);
  EXPECT_EQ((*sms)->text, "G-412157 is your Google verification code.\nNever share it.");
  EXPECT_EQ((*sms)->code, "412157");
  const auto plain = sms_answer(answered("Welcome aboard!"));
  ASSERT_TRUE(plain && *plain);
  EXPECT_EQ((*plain)->code, std::nullopt);
}

TEST(SmsAnswer, WhatIsNoTextIsNotTakenForAnSms) {
  for (const std::string& body :
       {std::string(), std::string(" \r\n"), std::string("<!DOCTYPE html><h1>504</h1>"),
        std::string("<html>"), std::string("a\0b", 3), std::string(70'000, 'x')}) {
    const auto sms = sms_answer(answered(body));
    ASSERT_FALSE(sms);
    EXPECT_EQ(sms.failure().kind, Kind::kUnexpected);
    EXPECT_EQ(sms.failure().action(), Action::kRetry);
    EXPECT_LE(sms.failure().sentence.size(), 200u);
  }
}

TEST(SmsAnswer, BytesThatAreNoUtf8AreReplaced) {
  const auto sms =
      sms_answer(answered("C\xF3"
                          "digo 482913"));
  ASSERT_TRUE(sms && *sms);
  EXPECT_EQ((*sms)->text,
            "C\xEF\xBF\xBD"
            "digo 482913");
}

TEST(Failures, HostileSentencesAreCutAndDisarmed) {
  const auto number = number_answer(answered("\x1B]0;owned\x07" + std::string(10'000, 'x')));
  ASSERT_FALSE(number);
  EXPECT_LE(number.failure().sentence.size(), 200u);
  EXPECT_EQ(number.failure().sentence.find('\x1B'), std::string::npos);
}

TEST(Failures, StatusTellsWhenTheBodyDoesNot) {
  const auto failure = [](int status, std::string body = "<html>") {
    return *transport_failure(answered(std::move(body), status), false);
  };
  EXPECT_EQ(failure(429).error, Error::kTooManyRequests);
  EXPECT_EQ(failure(503).error, Error::kBusy);
  EXPECT_EQ(failure(404).error, Error::kNotFound);
  EXPECT_EQ(failure(503, "Error 102, check back later.").error, Error::kTryLater);
  EXPECT_EQ(failure(402, R"({"code":"not_enough_balance"})").error, Error::kNotEnoughBalance);
  EXPECT_EQ(failure(502).kind, Kind::kUnexpected);
  EXPECT_EQ(failure(502).action(), Action::kRetry);
  EXPECT_EQ(failure(302).kind, Kind::kRefused);
  EXPECT_EQ(failure(302).action(), Action::kGiveUp);
  EXPECT_EQ(transport_failure(answered("x"), true), std::nullopt);
}

TEST(Failures, ALostPurchaseIsUncertainAndNotRepeated) {
  HttpReply lost;
  lost.fate = HttpReply::Fate::kLost;
  lost.fault = "Timeout was reached";
  EXPECT_TRUE(number_answer(lost).failure().may_have_happened);
  EXPECT_EQ(number_answer(lost).failure().action(), Action::kGiveUp);
  EXPECT_NE(number_answer(lost).failure().message().find("history"), std::string::npos);
  EXPECT_EQ(sms_answer(lost).failure().action(), Action::kRetry);
  EXPECT_TRUE(number_answer(answered("", 500)).failure().may_have_happened);
  EXPECT_TRUE(number_answer(answered("<html>")).failure().may_have_happened);
  lost.fate = HttpReply::Fate::kNotSent;
  EXPECT_FALSE(number_answer(lost).failure().may_have_happened);
  EXPECT_EQ(number_answer(lost).failure().action(), Action::kRetry);
}

TEST(RejectAnswer, OnlyTheSentenceIsSuccess) {
  EXPECT_TRUE(reject_answer(answered("Number Rejected.")));
  EXPECT_EQ(reject_answer(answered("Not able to reject.")).failure().error, Error::kNotRejectable);
  EXPECT_EQ(reject_answer(answered("Number Not Found.")).failure().error, Error::kUnknownNumber);
  EXPECT_EQ(reject_answer(answered("What?")).failure().kind, Kind::kRefused);
  EXPECT_EQ(reject_answer(answered("")).failure().kind, Kind::kUnexpected);
}

TEST(Lists, ReadAsTheReferenceWritesThem) {
  const auto countries = countries_answer(answered(R"([{"id": 58, "full_name": "USA"}])"));
  ASSERT_TRUE(countries);
  EXPECT_EQ(countries->at(0).id, 58);
  EXPECT_EQ(countries->at(0).name, "USA");
  const auto apps = apps_answer(answered(
      R"([{"id":2551,"full_name":"Google","picture":"","link":"","trending":1,"deduct":"0.84"}])"));
  ASSERT_TRUE(apps);
  EXPECT_EQ(apps->at(0).price, "0.84");
  EXPECT_TRUE(apps->at(0).trending);
  const auto rates = rates_answer(answered(R"([{"app": "Whatsapp24", "rate": "0.66"}])"));
  ASSERT_TRUE(rates);
  EXPECT_EQ(rates->at(0).app, "Whatsapp24");
  EXPECT_EQ(*balance_answer(answered(R"({"balance": "3.81"})")), "3.81");
  EXPECT_TRUE(countries_answer(answered("[]"))->empty());
}

TEST(Lists, HistoryGivesTheCodeToo) {
  const auto history = history_answer(answered(
      R"([{"id":4711,"number":"601128691234","message":"G-412157 is your Google verification code.",
           "is_reserved":0,"minutes_passed":4,"app_name":"Google","app_link":"",
           "country_name":"Malaysia","timestamp":"2026-08-01 10:00:00","deduct":"0.84",
           "status":"received"},
          {"number":"601128691235","message":"","is_reserved":1,"minutes_passed":9,
           "app_name":"Google","app_link":""}])"));
  ASSERT_TRUE(history);
  ASSERT_EQ(history->size(), 2u);
  EXPECT_EQ(history->at(0).id, 4711);
  EXPECT_EQ(history->at(1).id, 0);
  EXPECT_EQ(history->at(0).code, "412157");
  EXPECT_EQ(history->at(0).lease.country, "Malaysia");
  EXPECT_FALSE(history->at(0).ended);
  EXPECT_EQ(history->at(1).code, std::nullopt);
  EXPECT_TRUE(history->at(1).ended);
  EXPECT_EQ(history->at(1).minutes_passed, 9);
}

TEST(Lists, GarbageIsUnexpectedAndShownInShort) {
  const auto rates = rates_answer(answered("<b>Fatal error</b>" + std::string(5'000, 'x')));
  ASSERT_FALSE(rates);
  EXPECT_EQ(rates.failure().kind, Kind::kUnexpected);
  EXPECT_LT(rates.failure().sentence.size(), 300u);
}

TEST(RentAnswers, ComeInAnEnvelope) {
  EXPECT_EQ(*rent_answer(answered(R"({"data": "12817437990", "code": 100})")), "12817437990");
  const auto poor = rent_answer(answered(R"({"data": "Not Enough balance", "code": 200})"));
  EXPECT_EQ(poor.failure().error, Error::kNotEnoughBalance);
  EXPECT_TRUE(rent_reject_answer(answered(R"({"data": "Rejected", "code": 100})")));
  EXPECT_TRUE(rent_renew_answer(answered(R"({"data": "Status Updated", "code": 100})")));
  EXPECT_TRUE(auto_renew_answer(answered(R"({"data": "Status Updated", "code": 100})")));
  const auto late = rent_reject_answer(answered(R"({"data": "Cant Rejected", "code": 200})"));
  EXPECT_EQ(late.failure().error, Error::kRentalNotRejectable);
  EXPECT_EQ(rentals_answer(answered("Customer Not Found.")).failure().error,
            Error::kUnknownCustomer);
  EXPECT_EQ(rent_answer(answered(R"({"data": "12817437990", "code": 200})")).failure().kind,
            Kind::kRefused);
}

// Older servers answer with the plain sentence, others with garbage.
TEST(RentAnswers, AreReadWithoutAnEnvelopeToo) {
  EXPECT_EQ(*rent_answer(answered("12817437990")), "12817437990");
  EXPECT_TRUE(rent_reject_answer(answered("Rejected")));
  EXPECT_TRUE(rent_renew_answer(answered("Status Updated")));
  EXPECT_EQ(rent_renew_answer(answered("Rejected")).failure().kind, Kind::kRefused);
  EXPECT_EQ(rent_renew_answer(answered("Not Enough balance")).failure().error,
            Error::kNotEnoughBalance);
  for (const char* body : {"", "<html>", "[]", R"({"code":100})", R"({"data":"x"})"}) {
    EXPECT_TRUE(rent_answer(answered(body)).failure().may_have_happened) << body;
  }
  // A renewal may have spent the money; giving back twice cannot spend any.
  EXPECT_TRUE(rent_renew_answer(answered("<html>")).failure().may_have_happened);
  EXPECT_FALSE(rent_reject_answer(answered("<html>")).failure().may_have_happened);
  EXPECT_EQ(rent_reject_answer(answered("<html>")).failure().action(), Action::kRetry);
}

TEST(RentAnswers, TypesMayDiffer) {
  EXPECT_EQ(*rent_answer(answered(R"({"data": 12817437990, "code": "100"})")), "12817437990");
  const auto rentals = rentals_answer(answered(
      R"([{"id":"7","number":12817437990,"deduct":10.5,"is_released":"1","auto_renew":false}])"));
  ASSERT_TRUE(rentals);
  EXPECT_EQ(rentals->at(0).id, 7);
  EXPECT_EQ(rentals->at(0).lease.number, "12817437990");
  EXPECT_EQ(rentals->at(0).price, "10.5");
  EXPECT_TRUE(rentals->at(0).released);
  EXPECT_FALSE(rentals->at(0).auto_renew);
}

TEST(RentAnswers, ListsAndMessages) {
  const auto rentals = rentals_answer(answered(
      R"([{"id":7,"user_id":1,"key_id":2,"app_id":3,"number":"12817437990","deduct":"10.00",
           "duration":30,"country_id":58,"is_released":0,"auto_renew":1,"received_message":2,
           "api":1,"timestamp":"2026-08-01 10:00:00","app_name":"Google","country_name":"USA",
           "timestamp_readable":"1 Aug","days":12,"expiry":"2026-08-31 10:00:00"}])"));
  ASSERT_TRUE(rentals);
  const Rental& rental = rentals->at(0);
  EXPECT_EQ(rental.id, 7);
  EXPECT_EQ(rental.lease.app, "Google");
  EXPECT_EQ(rental.lease.country, "USA");
  EXPECT_EQ(rental.price, "10.00");
  EXPECT_EQ(rental.timestamp, "2026-08-01 10:00:00");
  EXPECT_EQ(rental.expiry, "2026-08-31 10:00:00");
  EXPECT_EQ(rental.lease.number, "12817437990");
  EXPECT_EQ(rental.period_days, 30);
  EXPECT_EQ(rental.days_left, 12);
  EXPECT_TRUE(rental.auto_renew);
  EXPECT_FALSE(rental.released);
  EXPECT_EQ(rental.messages, 2);
  const auto messages = rental_messages_answer(answered(
      R"([{"from":"22000","message":"G-412157 is your Google verification code.",
           "timestamp":"17/08/2025 08:15 pm"}])"));
  ASSERT_TRUE(messages);
  EXPECT_EQ(messages->at(0).from, "22000");
  EXPECT_EQ(messages->at(0).sms.code, "412157");
  EXPECT_TRUE(rental_messages_answer(answered("[]"))->empty());
}

}  // namespace
}  // namespace linepool
