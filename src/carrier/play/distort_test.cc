#include "carrier/play/distort.h"

#include <gtest/gtest.h>

namespace linepool::carrier {
namespace {

sms::ShortMessage message(std::size_t bytes) {
  sms::ShortMessage made;
  made.destination = {1, 1, "60112869001"};
  made.short_message = std::string(bytes, 'x');
  return made;
}

TEST(Distort, TheTextIsShorterThanItSays) {
  for (const std::size_t bytes : {0u, 5u, 160u}) {
    const sms::ShortMessage sent = message(bytes);
    std::string pdu = sms::encode({sms::Command::kSubmitSm, 0, 1, sent}).value();
    lie_about_text(pdu, sent, 7);
    const sms::Pdu read = sms::decode(pdu).value();
    EXPECT_EQ(read.state, sms::BodyState::kCut);
    EXPECT_EQ(std::get<sms::ShortMessage>(read.body).short_message, sent.short_message);
  }
}

TEST(Distort, ParametersBecomeText) {
  sms::ShortMessage sent = message(5);
  sent.tlvs = {sms::number_tlv(sms::tag::kSarPart, 1, 1)};
  std::string pdu = sms::encode({sms::Command::kDeliverSm, 0, 1, sent}).value();
  lie_about_text(pdu, sent, 3);
  const auto read = std::get<sms::ShortMessage>(sms::decode(pdu).value().body);
  EXPECT_EQ(read.short_message.size(), 8u);
}

TEST(Distort, TheByteIsNotExceeded) {
  const sms::ShortMessage sent = message(250);
  std::string pdu = sms::encode({sms::Command::kSubmitSm, 0, 1, sent}).value();
  lie_about_text(pdu, sent, 64);
  EXPECT_EQ(static_cast<unsigned char>(pdu[pdu.size() - 251]), 0xFF);
}

}  // namespace
}  // namespace linepool::carrier
