#include "sms/pdu/pdu.h"

#include <gtest/gtest.h>

#include <random>

#include "base/crypto/digest.h"

namespace linepool::sms {
namespace {

// A deliver_sm from 22000 to 60112869001 with this end: sm_length, text and parameters, in hex.
std::string delivered(std::string_view end, std::string_view esm_class = "00") {
  std::string body = from_hex(
                         "00"
                         "0500"
                         "323230303000"
                         "0101"
                         "363031313238363930303100")
                         .value();
  body += from_hex(std::string(esm_class) +
                   "0000"
                   "0000"
                   "00000000" +
                   std::string(end))
              .value();
  std::string pdu = from_hex(
                        "00000000"
                        "00000005"
                        "00000000"
                        "00000001")
                        .value() +
                    body;
  pdu[3] = static_cast<char>(pdu.size());
  return pdu;
}

const ShortMessage& message_of(const Pdu& pdu) {
  return std::get<ShortMessage>(pdu.body);
}

TEST(Pdu, ReadsTheStandardsBind) {
  // The example of the specification's section on PDU formats.
  const auto pdu = decode(from_hex("0000002f000000020000000000000001"
                                   "534d50503354455354"
                                   "00"
                                   "7365637265743038"
                                   "00"
                                   "5355424d495431"
                                   "00"
                                   "50"
                                   "01"
                                   "01"
                                   "00")
                              .value());
  ASSERT_TRUE(pdu.ok());
  EXPECT_EQ((*pdu).command, Command::kBindTransmitter);
  const Bind expected{"SMPP3TEST", "secret08", "SUBMIT1", 0x50, {1, 1, ""}};
  EXPECT_EQ(std::get<Bind>((*pdu).body), expected);
}

TEST(Pdu, ReadsAMessage) {
  const auto pdu = decode(delivered("0f476f6f676c6520472d343132313537"));
  ASSERT_TRUE(pdu.ok());
  EXPECT_EQ((*pdu).state, BodyState::kWhole);
  EXPECT_EQ(message_of(*pdu).source, (Address{5, 0, "22000"}));
  EXPECT_EQ(message_of(*pdu).destination, (Address{1, 1, "60112869001"}));
  EXPECT_EQ(message_of(*pdu).short_message, "Google G-412157");
}

// What lies in a body costs what follows it.
TEST(Pdu, ABodyThatLiesKeepsItsFields) {
  struct Case {
    const char* about;
    const char* end;
    std::string text;
    BodyState state;
    std::size_t tlvs;
  };
  const Case cases[] = {
      {"a NUL after the text",
       "05472d343132"
       "00",
       "G-412", BodyState::kTailLost, 0},
      {"sm_length one short", "04472d343132", "G-41", BodyState::kTailLost, 0},
      {"sm_length far too short", "01472d343132", "G", BodyState::kTailLost, 0},
      {"sm_length too long", "20472d343132", "G-412", BodyState::kCut, 0},
      {"no sm_length", "", "", BodyState::kCut, 0},
      {"a parameter that is cut off",
       "05472d343132"
       "14030014616263",
       "G-412", BodyState::kTailLost, 0},
      {"the second is cut off",
       "05472d343132"
       "0204000212341403000561",
       "G-412", BodyState::kTailLost, 1},
      {"unknown parameters",
       "05472d343132"
       "1403000161"
       "3fff0000",
       "G-412", BodyState::kWhole, 2},
  };
  for (const Case& c : cases) {
    const auto pdu = decode(delivered(c.end));
    ASSERT_TRUE(pdu.ok()) << c.about;
    EXPECT_EQ(message_of(*pdu).short_message, c.text) << c.about;
    EXPECT_EQ((*pdu).state, c.state) << c.about;
    EXPECT_EQ(message_of(*pdu).tlvs.size(), c.tlvs) << c.about;
    EXPECT_EQ(message_of(*pdu).destination.digits, "60112869001") << c.about;
  }
}

TEST(Pdu, RefusesAHeaderThatLies) {
  std::string pdu = delivered("00");
  EXPECT_FALSE(decode(pdu + "x").ok());
  pdu.pop_back();
  EXPECT_FALSE(decode(pdu).ok());
  EXPECT_FALSE(decode("").ok());
  EXPECT_FALSE(decode(std::string(15, '\0')).ok());
}

TEST(Pdu, ARefusalMayHaveABodyOrNone) {
  for (const char* hex : {"000000118000000900"
                          "00000e0000000100",
                          "0000001080000009"
                          "0000000e00000001"}) {
    const auto pdu = decode(from_hex(hex).value());
    ASSERT_TRUE(pdu.ok()) << hex;
    EXPECT_EQ((*pdu).status, status::kInvalidPassword);
    EXPECT_EQ((*pdu).state, BodyState::kWhole);
    EXPECT_EQ(encode(*pdu).value(), from_hex(hex).value());
  }
}

TEST(Pdu, KeepsCommandsThatNobodyKnows) {
  const std::string bytes = from_hex(
                                "00000012"
                                "00000111"
                                "00000000"
                                "00000007"
                                "abcd")
                                .value();
  const auto pdu = decode(bytes);
  ASSERT_TRUE(pdu.ok());
  EXPECT_EQ((*pdu).tail, "\xAB\xCD");
  EXPECT_EQ(encode(*pdu).value(), bytes);
  EXPECT_EQ(name((*pdu).command), "unknown");
}

TEST(Pdu, RefusesToWriteWhatDoesNotFit) {
  const auto refused = [](Pdu pdu) { return !encode(pdu).ok(); };
  EXPECT_TRUE(refused({Command::kBindReceiver, 0, 1, Bind{"a", "123456789", "", 0x34, {}}}));
  EXPECT_FALSE(refused({Command::kBindReceiver, 0, 1, Bind{"a", "12345678", "", 0x34, {}}}));
  EXPECT_TRUE(refused({Command::kOutbind, 0, 1, Outbind{std::string("a\0b", 3), ""}}));
  EXPECT_TRUE(refused({Command::kEnquireLink, 0, 1, Outbind{}}));
  ShortMessage message;
  message.short_message.assign(256, 'x');
  EXPECT_TRUE(refused({Command::kSubmitSm, 0, 1, message}));
  message.short_message.resize(255);
  EXPECT_FALSE(refused({Command::kSubmitSm, 0, 1, message}));
  EXPECT_TRUE(refused({Command::kDataSm, 0, 1, message}));
  message.tlvs = {{tag::kMessagePayload, std::string(65'536, 'x')}};
  EXPECT_TRUE(refused({Command::kSubmitSm, 0, 1, message}));
}

TEST(Pdu, EveryCommandReturns) {
  const Tlvs tlvs{number_tlv(tag::kUserMessageReference, 7, 2), {0x1403, "vendor"}};
  ShortMessage full{"CMT",
                    {5, 0, "Google"},
                    {1, 1, "60112869001"},
                    0x40,
                    1,
                    2,
                    "261128",
                    "99",
                    1,
                    1,
                    0xF0,
                    3,
                    "text",
                    tlvs};
  ShortMessage data{"", {1, 1, "1"}, {2, 8, "2"}, 4, 0, 0, "", "", 1, 0, 8, 0, "", tlvs};
  const Bind bind{"id", "pw", "type", 0x34, {1, 1, "60*"}};
  const Pdu pdus[] = {
      {Command::kBindReceiver, 0, 1, bind},
      {Command::kBindTransmitter, 0, 2, bind},
      {Command::kBindTransceiver, 0, 3, bind},
      {Command::kBindTransceiverResp, 0, 3, BindResp{"smsc", tlvs}},
      {Command::kOutbind, 0, 4, Outbind{"smsc", "pw"}},
      {Command::kSubmitSm, 0, 5, full},
      {Command::kDeliverSm, 0, 0x7FFFFFFF, full},
      {Command::kDataSm, 0, 6, data},
      {Command::kSubmitSmResp, 0, 5, MessageResp{"id-7", tlvs}},
      {Command::kDeliverSmResp, 0, 6, MessageResp{}},
      {Command::kDataSmResp, 0x14, 6, MessageResp{"", tlvs}},
      {Command::kQuerySm, 0, 8, QuerySm{"id-7", {1, 1, "22000"}}},
      {Command::kQuerySmResp, status::kQueryFailed, 8, {}},
      {Command::kAlertNotification, 0, 9, AlertNotification{{1, 1, "1"}, {0, 0, "2"}, tlvs}},
      {Command::kEnquireLink, 0, 10, {}},
      {Command::kEnquireLinkResp, 0, 10, {}},
      {Command::kUnbind, 0, 11, {}},
      {Command::kUnbindResp, 0, 11, {}},
      {Command::kGenericNack, status::kInvalidCommandId, 12, {}},
  };
  for (const Pdu& pdu : pdus) {
    const auto bytes = encode(pdu);
    ASSERT_TRUE(bytes.ok()) << name(pdu.command);
    const auto again = decode(bytes.value());
    ASSERT_TRUE(again.ok()) << name(pdu.command);
    EXPECT_EQ(again.value(), pdu) << name(pdu.command);
  }
}

// Cut anywhere, with its length set right: the PDU is read, and what is whole is written the same.
TEST(Pdu, AnyCutIsRead) {
  const std::string whole = delivered(
      "05472d343132"
      "02040002123414030003616263");
  for (std::size_t size = kPduHeaderBytes; size <= whole.size(); ++size) {
    std::string cut = whole.substr(0, size);
    cut[3] = static_cast<char>(size);
    const auto pdu = decode(cut);
    ASSERT_TRUE(pdu.ok());
    EXPECT_TRUE((*pdu).state == BodyState::kCut || encode(*pdu).value() == cut) << size;
  }
}

TEST(Pdu, DamagedBytesAreReadAndWrittenTheSame) {
  std::mt19937 random(43);
  const std::string whole = delivered(
      "05472d343132"
      "02040002123414030003616263");
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = whole;
    for (int i = 0; i < 3; ++i)
      bytes[16 + random() % (bytes.size() - 16)] = static_cast<char>(random());
    bytes[7] = static_cast<char>(1 + random() % 9);
    bytes[4] = static_cast<char>(random() % 2 == 0 ? 0x80 : 0);
    const auto pdu = decode(bytes);
    ASSERT_TRUE(pdu.ok());
    const auto again = encode(*pdu);
    if (again.ok() && (*pdu).state != BodyState::kCut) {
      ASSERT_EQ(again.value(), bytes) << to_hex(bytes);
    }
  }
}

}  // namespace
}  // namespace linepool::sms
