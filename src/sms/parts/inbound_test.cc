#include "sms/parts/inbound.h"

#include <gtest/gtest.h>

#include "base/crypto/digest.h"

namespace linepool::sms {
namespace {

ShortMessage message(std::string_view text) {
  ShortMessage made;
  made.short_message = text;
  return made;
}

ShortMessage with_header(std::string_view hex) {
  ShortMessage made = message(from_hex(hex).value());
  made.esm_class = 0x40;
  return made;
}

Purpose purpose(const ShortMessage& m) {
  return read_inbound(m, Alphabet::kGsm7).purpose;
}

TEST(Inbound, TheConnectorsAlphabetReadsDataCodingZero) {
  EXPECT_EQ(read_inbound(message("[8p1]"), Alphabet::kGsm7).text().text, "Ä8p1Ñ");
  EXPECT_EQ(read_inbound(message("[8p1]"), Alphabet::kLatin1).text().text, "[8p1]");
  EXPECT_EQ(read_inbound(message("C\xC3\xB3"), Alphabet::kUtf8).text().text, "Có");
}

TEST(Inbound, UnpacksSeptetsAfterTheHeader) {
  // Six bytes of header, one fill bit, then "412157".
  const Inbound in = read_inbound(with_header("0500037b0201" + to_hex(pack_septets("412157", 1))),
                                  Alphabet::kPacked7);
  EXPECT_EQ(in.bytes, "412157");
  EXPECT_EQ(in.coding.alphabet, Alphabet::kGsm7);
}

TEST(Inbound, FindsTheConcatenationInHeaderOrParameters) {
  EXPECT_EQ(read_inbound(with_header("0500037b020141"), Alphabet::kGsm7).concatenation->part, 1);
  ShortMessage sar = message("A");
  sar.tlvs = {number_tlv(tag::kSarReference, 500, 2), number_tlv(tag::kSarTotal, 3, 1),
              number_tlv(tag::kSarPart, 2, 1)};
  EXPECT_EQ(read_inbound(sar, Alphabet::kGsm7).concatenation,
            (Concatenation{Concatenation::Kind::kSar, 500, 3, 2}));
  sar.tlvs[2].value = "\x04";
  EXPECT_FALSE(read_inbound(sar, Alphabet::kGsm7).concatenation.has_value());
}

TEST(Inbound, ThePayloadIsTheText) {
  ShortMessage made = message("short");
  made.tlvs = {{tag::kMessagePayload, "Google G-412157"}};
  EXPECT_EQ(read_inbound(made, Alphabet::kGsm7).text().text, "Google G-412157");
}

TEST(Inbound, KeepsApartWhatNobodyWroteToAPerson) {
  for (const auto& [pid, expected] : {std::pair{0x40, Purpose::kSilent},
                                      {0x7F, Purpose::kSimData},
                                      {0x41, Purpose::kText},
                                      {0x00, Purpose::kText}}) {
    ShortMessage made = message("G-412157");
    made.protocol_id = static_cast<std::uint8_t>(pid);
    EXPECT_EQ(purpose(made), expected) << pid;
  }
  for (unsigned coding = 0; coding < 256; ++coding) {
    ShortMessage made = message("You have a message");
    made.data_coding = static_cast<std::uint8_t>(coding);
    const bool is_waiting = coding >= 0xC0 && coding < 0xF0;
    EXPECT_EQ(purpose(made), is_waiting ? Purpose::kWaiting : Purpose::kText) << coding;
  }
  EXPECT_EQ(purpose(with_header("0401020001"
                                "41")),
            Purpose::kWaiting);
  EXPECT_EQ(purpose(with_header("0605040b8423f0"
                                "41")),
            Purpose::kPorts);
  ShortMessage ported = message("x");
  ported.tlvs = {number_tlv(tag::kDestinationPort, 2948, 2)};
  EXPECT_EQ(purpose(ported), Purpose::kPorts);
  EXPECT_EQ(purpose(message("//VVM:SYNC:ev=NM;id=1")), Purpose::kVoicemail);
  for (const int esm : {0x08, 0x10, 0x18, 0x20}) {
    ShortMessage report = message("read");
    report.esm_class = static_cast<std::uint8_t>(esm);
    EXPECT_EQ(purpose(report), Purpose::kReport) << esm;
  }
}

TEST(Receipts, AreReadFromTheText) {
  ShortMessage made = message(
      "id:7e1b sub:001 dlvrd:001 submit date:2611281021 done date:2611281022 stat:DELIVRD err:000 "
      "Text:stat:REJECTD");
  made.esm_class = 0x04;
  const auto receipt = read_receipt(made);
  ASSERT_TRUE(receipt.has_value());
  EXPECT_EQ(receipt->id, "7e1b");
  EXPECT_EQ(receipt->state, MessageState::kDelivered);
  EXPECT_EQ(receipt->error, "000");
  EXPECT_EQ(receipt->submit_date, "2611281021");
  EXPECT_EQ(receipt->delivered, 1u);
  made.esm_class = 0;
  EXPECT_EQ(purpose(made), Purpose::kReceipt);
}

TEST(Receipts, AreReadFromParameters) {
  ShortMessage made;
  made.tlvs = {{tag::kReceiptedMessageId, std::string("abc\0", 4)},
               number_tlv(tag::kMessageState, 5, 1)};
  const auto receipt = read_receipt(made);
  ASSERT_TRUE(receipt.has_value());
  EXPECT_EQ(receipt->id, "abc");
  EXPECT_EQ(receipt->state, MessageState::kUndeliverable);
}

TEST(Receipts, AreNotTextsThatLookLikeOne) {
  for (const char* text : {"id:412157 is your code", "Your id: 4 stat:DELIVRD", "", "id:"}) {
    EXPECT_FALSE(read_receipt(message(text)).has_value()) << text;
  }
}

TEST(Receipts, MayBeIncomplete) {
  ShortMessage made = message("stat:UNDELIV");
  made.esm_class = 0x04;
  EXPECT_EQ(read_receipt(made)->state, MessageState::kUndeliverable);
  EXPECT_EQ(read_receipt(made)->id, "");
}

}  // namespace
}  // namespace linepool::sms
