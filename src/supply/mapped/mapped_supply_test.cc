// Requests of gateways that are described: each known one, with the texts that its users report.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "gateways/known.h"
#include "supply/mapped/mapped_suppliers.h"
#include "supply/mapped/read_mapped.h"

namespace linepool::supply {
namespace {

using testing::HasSubstr;

constexpr Time kNow{1'795'603'500'000};  // 2026-11-25T10:45:00Z

gateways::Description like(const std::string& name, const std::string& more = "") {
  const auto read = gateways::parse_description(R"({"like":")" + name + "\"" + more + "}");
  EXPECT_TRUE(read.ok()) << (read.ok() ? "" : read.refusal().sentence());
  return read.ok() ? read->description : gateways::Description{};
}

gateways::Description own(const std::string& json) {
  const auto read = gateways::parse_description(json);
  EXPECT_TRUE(read.ok()) << (read.ok() ? "" : read.refusal().sentence());
  return read.ok() ? read->description : gateways::Description{};
}

SharedRawSms request(std::string type, std::string query, std::string body) {
  auto raw = std::make_shared<RawSms>();
  raw->content_type = std::move(type);
  raw->query = std::move(query);
  raw->body = std::move(body);
  return raw;
}
SharedRawSms form(std::string body) {
  return request("application/x-www-form-urlencoded", "token=***", std::move(body));
}
SharedRawSms json(std::string body) {
  return request("application/json", "token=***", std::move(body));
}

std::vector<SmsContent> read_all(const gateways::Description& description,
                                 const SharedRawSms& raw) {
  std::vector<SmsContent> all;
  for (const MappedSms& sms : read_mapped(description, raw)) {
    all.push_back(content_of(sms, {}, kNow));
  }
  return all;
}

SmsContent read_one(const gateways::Description& description, const SharedRawSms& raw) {
  std::vector<SmsContent> all = read_all(description, raw);
  EXPECT_EQ(all.size(), 1U);
  return all.size() == 1 ? all.front() : SmsContent{};
}

TEST(Jasmin, TheBytesAreReadByTheirCoding) {
  const gateways::Description jasmin = like("jasmin");
  const SmsContent gsm = read_one(
      jasmin, form("id=a41&from=Bank&to=60112869001&origin-connector=up&priority=1&coding=0"
                   "&content=Tu+c%05digo+%00%11&binary=54752063056469676f2000111b65"));
  EXPECT_EQ(gsm.text, "Tu c\u00E9digo @_\u20AC");
  EXPECT_EQ(gsm.to.to_string(), "60112869001");
  EXPECT_EQ(gsm.from, "Bank");
  EXPECT_EQ(gsm.id, "a41");
  EXPECT_FALSE(gsm.replaced || gsm.binary || gsm.is_part);
  EXPECT_EQ(read_one(jasmin, form("from=B&to=60112869001&coding=8&content=x"
                                  "&binary=043a043e04340020d83dde00"))
                .text,
            "\u043A\u043E\u0434 \U0001F600");
  EXPECT_EQ(read_one(jasmin, form("from=B&to=60112869001&coding=3&binary=e9")).text, "\u00E9");
  // 0x11 is an SMS of seven bits with a class, 0x18 one of UCS-2: not their low bits.
  EXPECT_EQ(read_one(jasmin, form("from=B&to=60112869001&coding=17&binary=00")).text, "@");
  EXPECT_EQ(read_one(jasmin, form("from=B&to=60112869001&coding=24&binary=0041")).text, "A");
  // As a GET, and without `binary`.
  const SmsContent get =
      read_one(jasmin, request("", "id=1&from=B&to=60112869001&coding=0&content=%00123", ""));
  EXPECT_EQ(get.text, "@123");
}

TEST(Jasmin, DamagedBytesAreTakenFromTheContent) {
  const SmsContent sms =
      read_one(like("jasmin"), form("from=B&to=60112869001&coding=0&content=417+293&binary=zz"));
  EXPECT_EQ(sms.text, "417 293");
}

TEST(SmsGate, OneSms) {
  const SmsContent sms = read_one(like("smsgate"), json(R"({
    "id": "e1", "webhookId": "w", "deviceId": "d7", "event": "sms:received",
    "payload": {"messageId": "f00", "message": "Kod anda 417293", "sender": "62033",
                "recipient": "+60112869001", "simNumber": 2,
                "receivedAt": "2026-11-25T18:40:00.000+08:00"}})"));
  EXPECT_EQ(sms.text, "Kod anda 417293");
  EXPECT_EQ(sms.from, "62033");
  EXPECT_EQ(sms.to.to_string(), "60112869001");
  EXPECT_EQ(sms.id, "d7/f00/2026-11-25T18:40:00.000+08:00");
  EXPECT_EQ(sms.sent_at, Time{1'795'603'200'000});
}

TEST(SmsGate, AnOlderAppAndASimWithoutANumber) {
  const std::string body = R"({
    "deviceId": "d7", "event": "sms:received",
    "payload": {"messageId": "f00", "message": "417293", "phoneNumber": "62033",
                "recipient": null, "simNumber": 2, "receivedAt": "2026-11-25T18:40:00+08:00"}})";
  const SmsContent known = read_one(
      like("smsgate", R"(,"devices":{"d7/2":"60112869001","d7":"60112869002"})"), json(body));
  EXPECT_EQ(known.to.to_string(), "60112869001");
  EXPECT_EQ(known.recipient, "");
  EXPECT_EQ(known.from, "62033");
  // A row of the device is for all of its slots.
  EXPECT_EQ(
      read_one(like("smsgate", R"(,"devices":{"d7":"60112869002"})"), json(body)).to.to_string(),
      "60112869002");
  const SmsContent unknown =
      read_one(like("smsgate", R"(,"devices":{"d7/1":"60112869001"})"), json(body));
  EXPECT_TRUE(unknown.to.is_none());
  EXPECT_FALSE(unknown.short_code);
  EXPECT_EQ(unknown.recipient, "device d7/2");
  EXPECT_EQ(unknown.text, "417293");
}

TEST(SmsGate, ABatchIsSeveralSmsEachJudgedByItself) {
  const SharedRawSms raw = json(R"({
    "id": "e1", "deviceId": "d7", "event": "sms:batch:received", "payload": {"messages": [
      {"messageId": "1", "message": "417293", "sender": "62033", "recipient": "+60112869001",
       "receivedAt": "2026-11-25T18:40:00+08:00"},
      {"messageId": "2", "sender": ["62033", 5], "recipient": {"a": [null]}},
      null, 17,
      {"messageId": "5", "message": "417294", "sender": "62033", "simNumber": 1,
       "receivedAt": "yesterday"}]}})");
  const gateways::Description smsgate = like("smsgate", R"(,"devices":{"d7/1":"60112869003"})");
  const std::vector<MappedSms> all = read_mapped(smsgate, raw);
  ASSERT_EQ(all.size(), 5U);
  const std::vector<SmsContent> sms = read_all(smsgate, raw);
  EXPECT_EQ(sms[0].text, "417293");
  EXPECT_EQ(sms[0].to.to_string(), "60112869001");
  EXPECT_EQ(sms[0].id, "d7/1/2026-11-25T18:40:00+08:00");
  for (const std::size_t bad : {1U, 2U, 3U}) {
    EXPECT_TRUE(sms[bad].to.is_none()) << bad;
    EXPECT_THAT(sms[bad].text.reveal(), HasSubstr("sms:batch:received")) << bad;
    EXPECT_EQ(sms[bad].id, "") << bad;
  }
  EXPECT_EQ(sms[4].text, "417294");
  EXPECT_EQ(sms[4].to.to_string(), "60112869003");
  EXPECT_TRUE(sms[4].bad_time);
  // What is kept of each is a request of its own, which reads the same.
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::vector<MappedSms> again = read_mapped(smsgate, all[i].raw);
    ASSERT_EQ(again.size(), 1U) << i;
    const SmsContent content = content_of(again.front(), {}, kNow);
    EXPECT_EQ(content.text, sms[i].text) << i;
    EXPECT_EQ(content.to, sms[i].to) << i;
    EXPECT_EQ(content.id, sms[i].id) << i;
  }
}

TEST(SmsGate, OtherEventsAreNoSms) {
  for (const char* event : {"sms:sent", "sms:delivered", "system:ping", "mms:received"}) {
    EXPECT_TRUE(read_all(like("smsgate"), json(std::string(R"({"event": ")") + event +
                                               R"(", "payload": {"message": "417293"}})"))
                    .empty())
        << event;
  }
  // One that does not say what it is may be one.
  EXPECT_EQ(read_one(like("smsgate"), json(R"({"payload": {"message": "417293"}})")).text,
            "417293");
}

TEST(SmsGate, DataIsShownAsTextIfItIsSome) {
  const SmsContent sms = read_one(like("smsgate"), json(R"({"event": "sms:data-received",
    "payload": {"data": "S29kZSA0MTcyOTM=", "sender": "62033", "recipient": "+60112869001"}})"));
  EXPECT_EQ(sms.text, "Kode 417293");
  const SmsContent bytes = read_one(like("smsgate"), json(R"({"event": "sms:data-received",
    "payload": {"data": "AAEC/w==", "sender": "62033", "recipient": "+60112869001"}})"));
  EXPECT_TRUE(bytes.binary);
}

TEST(HttpSms, ACloudEvent) {
  const SmsContent sms = read_one(like("httpsms"), json(R"({
    "specversion": "1.0", "id": "ce1", "type": "message.phone.received", "source": "/v1",
    "data": {"message_id": "m9", "user_id": "u", "owner": "+60112869001", "contact": "+12025550143",
             "content": "417293 is it", "timestamp": "2026-11-25T10:40:00.123456789Z",
             "sim": "SIM1", "encrypted": false}})"));
  EXPECT_EQ(sms.text, "417293 is it");
  EXPECT_EQ(sms.from, "+12025550143");
  EXPECT_EQ(sms.to.to_string(), "60112869001");
  EXPECT_EQ(sms.id, "m9");
  EXPECT_TRUE(sms.sent_at.is_set());
  EXPECT_TRUE(
      read_all(like("httpsms"), json(R"({"type": "message.phone.sent", "data": {}})")).empty());
}

TEST(TextBee, TheDeviceIsTheLine) {
  const gateways::Description textbee = like("textbee", R"(,"devices":{"65aa":"+60112869001"})");
  const SmsContent sms = read_one(textbee, json(R"({
    "smsId": "s1", "sender": "62033", "message": "417293", "deviceId": "65aa",
    "receivedAt": "2026-11-25T10:40:00.000Z", "webhookEvent": "MESSAGE_RECEIVED",
    "webhookSubscriptionId": "w", "idempotencyKey": "k"})"));
  EXPECT_EQ(sms.to.to_string(), "60112869001");
  // The id of an SMS that the phone sends again is another one.
  EXPECT_EQ(sms.id, "65aa/2026-11-25T10:40:00.000Z");
  EXPECT_TRUE(
      read_all(textbee, json(R"({"webhookEvent": "SMS_STATUS_UPDATED", "message": "x"})")).empty());
}

TEST(Infobip, EachResult) {
  const std::vector<SmsContent> all = read_all(like("infobip"), json(R"({"results": [
    {"messageId": "81", "from": "62033", "to": "60112869001", "text": "GET 417293",
     "cleanText": "417293", "keyword": "GET", "receivedAt": "2026-11-25T10:40:00.000+0000",
     "smsCount": 1, "price": {"pricePerMessage": 0}, "callbackData": null},
    {"messageId": "82", "from": "62033", "to": "60112869001", "text": "417294"}],
    "messageCount": 2, "pendingMessageCount": 0})"));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].text, "GET 417293");
  EXPECT_EQ(all[0].id, "81");
  EXPECT_EQ(all[0].sent_at, Time{1'795'603'200'000});
  EXPECT_EQ(all[1].text, "417294");
  EXPECT_TRUE(read_all(like("infobip"), json(R"({"results": []})")).empty());
}

TEST(NowSms, AnswersNothingThatWouldBecomeAReply) {
  const gateways::Description nowsms = like("nowsms");
  const SmsContent sms = read_one(
      nowsms, request("", "token=***&RECIP=%2B60112869001&SENDER=62033&FULLSMS=Kod+417293", ""));
  EXPECT_EQ(sms.text, "Kod 417293");
  EXPECT_EQ(sms.from, "62033");
  EXPECT_EQ(sms.to.to_string(), "60112869001");
  EXPECT_EQ(nowsms.answer_body, "");
}

TEST(AfricasTalking, AForm) {
  const SmsContent sms =
      read_one(like("africastalking"), form("linkId=l&text=417293&to=%2B60112869001&id=at1"
                                            "&date=2026-11-25+10%3A40%3A00&from=%2B254711000111"));
  EXPECT_EQ(sms.text, "417293");
  EXPECT_EQ(sms.from, "+254711000111");
  EXPECT_EQ(sms.id, "at1");
}

TEST(SmsForwarder, TheSlotOfThePhoneIsTheLine) {
  const gateways::Description forwarder =
      like("sms-forwarder", R"(,"devices":{"rack/sim2":"60112869001"})");
  const SmsContent sms = read_one(forwarder, json(R"({"from": "62033", "text": "say "417293"",
    "sentStamp": 1795603200000, "receivedStamp": 1795603201000, "sim": "sim2",
    "device": "rack"})"));
  EXPECT_EQ(sms.text, "say \"417293\"");
  EXPECT_EQ(sms.to.to_string(), "60112869001");
  EXPECT_EQ(sms.sent_at, Time{1'795'603'200'000});
  EXPECT_EQ(sms.id, "62033/1795603200000/1795603201000");
}

TEST(LinepoolDeliver, BytesDevicesAndParts) {
  const gateways::Description deliver =
      like("linepool-deliver", R"(,"devices":{"GSM1":"60112869001"})");
  const SharedRawSms raw = form(
      "id=smstools-1&device=GSM1&from=%2B60112869777"
      "&received_at=2026-11-25T10%3A40%3A00.000Z&part=1&parts=2&part_reference=9"
      "&coding=2&text=%04%3A%04%3E%04%34%004%008%002%001");
  const SmsContent sms = read_one(deliver, raw);
  EXPECT_EQ(sms.text, "\u043a\u043e\u04344821");
  EXPECT_EQ(sms.to.to_string(), "60112869001");
  EXPECT_EQ(sms.id, "smstools-1");
  EXPECT_EQ(sms.sent_at, Time{1'795'603'200'000});
  const std::optional<core::PartPlace> place = read_mapped(deliver, raw).front().place;
  ASSERT_TRUE(place.has_value()) << "it is joined with the others";
  EXPECT_EQ(place->reference, 9U);
  EXPECT_EQ(place->total, 2);
  EXPECT_EQ(place->number, 1);
  EXPECT_EQ(read_one(deliver, form("device=GSM1&from=1&charset=ISO-8859-15&text=%A4")).text,
            "\u20ac");
}

TEST(Mapped, WithoutItsFieldsTheRequestIsKeptWhole) {
  for (const SharedRawSms& raw :
       {json(R"({"other": "words", "code": "417293"})"), json("{broken"), form("a=417293"),
        request("text/plain", "", "417293"), request("", "other=417293", "")}) {
    const SmsContent sms = read_one(own(R"({"text": "body", "to": "called"})"), raw);
    EXPECT_TRUE(sms.to.is_none());
  }
  EXPECT_THAT(
      read_one(own(R"({"to": "to", "text": "/a/b"})"), json(R"({"c": "417293"})")).text.reveal(),
      HasSubstr("417293"));
}

TEST(Mapped, TheNameOfADeviceIsNeverANumber) {
  const gateways::Description d = own(R"({"text": "t", "device": "d"})");
  for (const char* device : {"60112869001", "22000", "+60112869001", "012", "1"}) {
    const SmsContent sms = read_one(d, json(std::string(R"({"t": "x", "d": ")") + device + "\"}"));
    EXPECT_TRUE(sms.to.is_none()) << device;
    EXPECT_FALSE(sms.short_code) << device;
    EXPECT_EQ(sms.recipient, std::string("device ") + device);
  }
}

TEST(Mapped, AnIdThatNamesMoreThanOneSmsIsNone) {
  const gateways::Description joined = own(R"({"to": "r", "text": "t", "id": {"join": ["dev", "n"]},
                                               "batch": "/all"})");
  EXPECT_EQ(read_one(joined, json(R"({"t": "x", "dev": "d", "n": 1})")).id, "d/1");
  EXPECT_EQ(read_one(joined, json(R"({"t": "x", "dev": "d"})")).id, "");
  const std::vector<SmsContent> all =
      read_all(joined, json(R"({"dev": "d", "n": 7, "all": [{"t": "x", "n": 1}, {"t": "x"}]})"));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].id, "d/1");
  EXPECT_EQ(all[1].id, "");
  const std::vector<SmsContent> single =
      read_all(own(R"({"to": "r", "text": "t", "id": "n", "batch": "/all"})"),
               json(R"({"n": 7, "all": [{"t": "x"}, {"t": "x"}]})"));
  ASSERT_EQ(single.size(), 2U);
  EXPECT_EQ(single[0].id, "");
}

TEST(Mapped, EachElementOfABatchMaySayThatItIsNoSms) {
  const gateways::Description d = own(R"({
    "to": "/sms/to", "text": "/sms/text", "batch": "", "event": {"at": "type", "is": "in"}})");
  const std::vector<SmsContent> all = read_all(d, json(R"([
    {"type": "in", "sms": {"to": "60112869001", "text": "417293"}},
    {"type": "delivered", "sms": {"to": "60112869001", "text": "417294"}},
    {"sms": {"to": "60112869001", "text": "417295"}}])"));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].text, "417293");
  EXPECT_EQ(all[1].text, "417295") << "one that does not say what it is may be one";
  EXPECT_TRUE(read_all(d, json(R"([{"type": "delivered", "sms": {"text": "1"}}])")).empty());
}

TEST(Mapped, WhatStandsAroundABatchIsThatOfEachElementWithoutItsOwn) {
  const gateways::Description d = own(R"({
    "to": ["to", "/line"], "text": "t", "time": "at", "batch": "/all"})");
  const std::vector<SmsContent> all = read_all(d, request("application/json", "to=60112869001",
                                                          R"({"at": "2026-11-25T10:40:00Z", "all": [
        {"t": "1"}, {"t": "2", "to": "60112869002", "at": "2026-11-25T10:41:00Z"}, {"t": "3"}]})"));
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].to.to_string(), "60112869001");
  EXPECT_EQ(all[1].to.to_string(), "60112869002");
  EXPECT_EQ(all[2].to.to_string(), "60112869001");
  EXPECT_EQ(all[1].sent_at - all[0].sent_at, Duration::minutes(1));
  EXPECT_EQ(all[2].sent_at, all[0].sent_at);
}

TEST(Mapped, PartsAreMarked) {
  const gateways::Description d = own(
      R"({"to": "r", "text": "t",
          "parts": {"reference": "ref", "total": "of", "number": "part"}})");
  const auto is_part = [&](const char* query) {
    return read_one(d, request("", query, "")).is_part;
  };
  EXPECT_TRUE(is_part("t=x&part=2"));
  EXPECT_TRUE(is_part("t=x&of=2&part=1"));
  EXPECT_TRUE(is_part("t=x&ref=7&of=2&part=3")) << "it cannot be joined";
  EXPECT_FALSE(is_part("t=x&ref=7&of=1&part=1"));
  EXPECT_FALSE(is_part("t=x"));
  EXPECT_FALSE(is_part("t=x&of=many&part=-3"));
  EXPECT_FALSE(is_part("t=x&of=99999999999999999999"));
  const auto place = [&](const char* query) {
    return read_mapped(d, request("", query, "")).at(0).place;
  };
  const std::optional<core::PartPlace> second = place("t=x&ref=7&of=2&part=2");
  ASSERT_TRUE(second.has_value());
  EXPECT_EQ(second->kind, core::ReferenceKind::kGateway);
  EXPECT_EQ(second->reference, 7U);
  EXPECT_EQ(second->total, 2);
  EXPECT_EQ(second->number, 2);
  EXPECT_EQ(place("t=x&ref=a-b&of=2&part=1")->reference,
            place("t=x&ref=a-b&of=2&part=2")->reference);
  EXPECT_NE(place("t=x&ref=a-b&of=2&part=1")->reference,
            place("t=x&ref=a-c&of=2&part=1")->reference);
  EXPECT_FALSE(place("t=x&of=2&part=1").has_value()) << "there is no reference";
  EXPECT_FALSE(place("t=x&ref=7&of=256&part=1").has_value());
  EXPECT_FALSE(place("ref=7&of=2&part=1").has_value()) << "there is no text";
}

TEST(Mapped, ATextIsFreedOfItsEncodingAndRead) {
  const auto text = [](const char* description, const char* query) {
    return read_one(own(description), request("", query, "")).text.reveal();
  };
  constexpr const char* kBase64 = R"({"to": "r", "text": {"at": "t", "encoding": "base64"}})";
  EXPECT_EQ(text(kBase64, "t=S29kIDQxNzI5Mw=="), "Kod 417293");
  EXPECT_EQ(text(kBase64, "t=S29kIDQxNzI5Mw"), "Kod 417293");
  EXPECT_EQ(text(kBase64, "t=8J-YgA%0D%0A"), "\U0001F600");
  EXPECT_EQ(text(kBase64, "t=not*base64"), "not*base64");
  EXPECT_EQ(text(R"({"to": "r", "text": {"at": "t", "encoding": "hex"}, "charset": "cs"})",
                 "t=D0BAD0BED0B4&cs=utf-8"),
            "\u043A\u043E\u0434");
  constexpr const char* kTable =
      R"({"to": "r", "text": "t", "coding": "dc", "codings": {"u": "utf16", "7": "gsm7"}})";
  EXPECT_EQ(text(kTable, "t=%00A&dc=u"), "A");
  EXPECT_EQ(text(kTable, "t=%00A&dc=7"), "@A");
  EXPECT_EQ(text(kTable, "t=%C3%A9&dc=none"), "\u00E9");
  constexpr const char* kKannel =
      R"({"to": "r", "text": "t", "coding": "dc", "codings": "kannel"})";
  EXPECT_EQ(text(kKannel, "t=%04%3a%04%3e%04%34&dc=2"), "\u043A\u043E\u0434");
}

TEST(Mapped, TimesHaveTheirFormatAndZone) {
  Supplier supplier;
  supplier.format.map =
      R"({"to": "r", "text": "t", "time": "at", "time_format": "%d/%m/%Y %H:%M",
          "time_zone": "Asia/Kuala_Lumpur",
          "answer": {"status": 202, "body": "+OK"}})";
  std::shared_ptr<const MappedSupplier> mapped = read_map(supplier);
  ASSERT_NE(mapped, nullptr);
  EXPECT_EQ(mapped->supplier->format.time_zone, "Asia/Kuala_Lumpur");
  EXPECT_EQ(mapped->supplier->format.answer_status, 202);
  EXPECT_EQ(mapped->supplier->format.answer_body, "+OK");
  const SharedRawSms raw = request("", "t=x&at=25%2F11%2F2026+18:40", "");
  const auto zone = TimeZone::load("Asia/Kuala_Lumpur");
  ASSERT_TRUE(zone.ok());
  const SmsContent sms =
      content_of(read_mapped(mapped->description, raw).front(), {{}, &*zone}, kNow);
  EXPECT_EQ(sms.sent_at, Time{1'795'603'200'000});
  // What the operator has set counts more.
  supplier.format.time_zone = "UTC";
  supplier.format.answer_status = 200;
  supplier.format.has_answer_body = true;
  mapped = read_map(supplier);
  EXPECT_EQ(mapped->supplier->format.time_zone, "UTC");
  EXPECT_EQ(mapped->supplier->format.answer_status, 200);
  EXPECT_EQ(mapped->supplier->format.answer_body, "");
  supplier.format.map = R"({"like": "a gateway of a later version"})";
  EXPECT_EQ(read_map(supplier), nullptr);
}

TEST(Mapped, ALargeBatchIsBoundedAndNothingOfItIsLost) {
  std::string items;
  for (std::size_t i = 0; i < 1005; ++i) {
    items += (i == 0 ? "" : ",") + (R"({"t": "text )" + std::to_string(i) + "\"}");
  }
  const gateways::Description d = own(R"({"to": "r", "text": "t", "batch": "/a~1b/all"})");
  const std::string body =
      R"({"pad": ")" + std::string(50'000, 'p') + R"(", "a/b": {"all": [)" + items + "]}}";
  const std::vector<MappedSms> all = read_mapped(d, json(body));
  ASSERT_EQ(all.size(), 1001U);
  std::size_t kept = 0;
  for (const MappedSms& sms : all) kept += sms.raw->body.size();
  EXPECT_LE(kept, 2U * 1024 * 1024);
  EXPECT_EQ(read_all(d, all[999].raw).at(0).text, "text 999");
  EXPECT_THAT(content_of(all.back(), {}, kNow).text.reveal(), HasSubstr("text 1004"));
  EXPECT_EQ(read_mapped(d, all.back().raw).size(), 5U);
}

// In whatever order the fields come, and however often, an SMS is the same.
TEST(Mapped, TheOrderOfFieldsSaysNothing) {
  std::mt19937 random(20261125);  // NOLINT(cert-msc51-cpp): the same on every run
  const gateways::Description d = own(R"({
    "to": ["called", "to"], "from": ["caller", "/who/is"], "text": ["body", "/what/said"],
    "id": {"join": ["unit", "n"]}, "device": "unit", "parts": {"total": "of", "number": "part"}})");
  for (int turn = 0; turn < 1000; ++turn) {
    std::vector<std::pair<std::string, std::string>> fields{
        {"called", "60112869001"},
        {"unit", "u" + std::to_string(random() % 9)},
        {"n", std::to_string(random())},
        {"of", std::to_string(random() % 3)},
        {"part", "1"},
        {"x" + std::to_string(random()), "417293"}};
    const std::string id = fields[1].second + "/" + fields[2].second;
    const bool is_part = fields[3].second == "2";
    const bool is_json = random() % 2 == 0;
    std::vector<std::string> rows;
    for (const auto& [name, value] : fields) {
      rows.push_back(is_json ? "\"" + name + "\": \"" + value + "\"" : name + "=" + value);
    }
    rows.emplace_back(is_json ? R"("who": {"other": [1, {}], "is": "62033"})" : "caller=62033");
    rows.emplace_back(is_json ? R"("what": {"said": "Kod 417293"})" : "body=Kod+417293");
    std::shuffle(rows.begin(), rows.end(), random);
    std::string all;
    for (const std::string& row : rows) all += (all.empty() ? "" : is_json ? "," : "&") + row;
    const SmsContent sms = read_one(d, is_json ? json("{" + all + "}") : form(all));
    EXPECT_EQ(sms.text, "Kod 417293") << all;
    EXPECT_EQ(sms.from, "62033") << all;
    EXPECT_EQ(sms.to.to_string(), "60112869001") << all;
    EXPECT_EQ(sms.id, id) << all;
    EXPECT_EQ(sms.is_part, is_part) << all;
  }
}

}  // namespace
}  // namespace linepool::supply
