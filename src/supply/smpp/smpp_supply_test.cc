#include "supply/smpp/smpp_supply.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/crypto/digest.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "gate/smpp_password.h"
#include "supply/smpp/short_message.h"
#include "supply/testing/one_app.h"

namespace linepool::supply {
namespace {

using sms::Command;
using sms::Pdu;

using supply_testing::catalogue;

class SmppSupplyTest : public ::testing::Test {
 protected:
  SmppSupplyTest() {
    supplier_.id = SupplierId{7};
    supplier_.name = "carrier";
    supplier_.kind = SupplierKind::kSmpp;
    supplier_.token_hash = gate::smpp_password_hash(secret_, "secret");
    supplier_.format.default_country = CountryId{7};
    publish(supplier_);
  }

  void publish(const Supplier& supplier) {
    const std::vector<core::Change> changes{{Event{}, supplier}};
    view_.on_changes(changes);
  }

  edge_smpp::BindAnswer bind(std::string system_id, std::string password,
                             const char* address = "192.0.2.1") {
    const sms::Bind bind{std::move(system_id), std::move(password), "", 0x34, {}};
    return supply_.bind({Command::kBindTransceiver, bind, *IpAddress::parse(address)});
  }

  void take(const Pdu& pdu) {
    if (!peer_) peer_ = bind("carrier", "secret").peer;
    supply_.take(*peer_, pdu, edge_smpp::Reply(mailbox_, {}, ++ticket_));
  }
  // What was submitted for that PDU.
  core::ReceiveMessage submitted(const Pdu& pdu) {
    queue_.clear();
    take(pdu);
    CHECK(queue_.size() == 1);
    return queue_[0].sms;
  }
  std::vector<edge_smpp::LateAnswer> answers() {
    std::vector<edge_smpp::LateAnswer> out;
    mailbox_->take(out);
    return out;
  }

  static Pdu pdu(std::string text, std::uint8_t coding = 0, sms::Address to = {1, 1, "60112869001"},
                 sms::Address from = {5, 0, "Google"}) {
    sms::ShortMessage message;
    message.source = std::move(from);
    message.destination = std::move(to);
    message.data_coding = coding;
    message.short_message = std::move(text);
    return {Command::kSubmitSm, 0, 5, std::move(message)};
  }

  static Pdu part(int number, int total, const std::string& text, std::uint8_t coding = 0) {
    std::string header{5, 0, 3, 42};
    header += static_cast<char>(total);
    header += static_cast<char>(number);
    Pdu made = pdu(header + text, coding);
    std::get<sms::ShortMessage>(made.body).esm_class = 0x40;
    return made;
  }

  double metric(const std::string& row) {
    const std::string text = metrics_.render();
    const std::size_t at = text.find("\n" + row + " ");
    return at == std::string::npos ? 0 : std::stod(text.substr(at + row.size() + 2));
  }
  double count(const std::string& outcome) {
    return metric(R"(linepool_supply_sms_total{outcome=")" + outcome + R"(",supplier="carrier"})");
  }

  struct Queued {
    core::ReceiveMessage sms;
    std::unique_ptr<Reception> reception;
  };
  struct QueuedPart {
    core::ReceivePart part;
    std::unique_ptr<PartReception> reception;
  };
  Supplier supplier_;
  core::LiveView view_;
  core::CatalogueHolder catalogue_{catalogue()};
  ManualClock clock_{Time{1'795'366'900'000}};
  Metrics metrics_;
  core::SupplyCounters counters_{metrics_, clock_};
  PartCounters part_counters_{metrics_, counters_};
  std::vector<Queued> queue_;
  std::vector<QueuedPart> parts_;
  bool full_ = false;
  std::uint64_t ticket_ = 0;
  std::shared_ptr<edge_smpp::Mailbox> mailbox_ = std::make_shared<edge_smpp::Mailbox>([] {});
  const std::string secret_ = "of this install";
  SmppSupply supply_{{view_, catalogue_, clock_, counters_, part_counters_, metrics_},
                     {secret_},
                     [this](core::ReceiveMessage sms, std::unique_ptr<Reception> reception) {
                       if (full_) return false;
                       queue_.push_back({std::move(sms), std::move(reception)});
                       return true;
                     },
                     [this](core::ReceivePart part, std::unique_ptr<PartReception> reception) {
                       if (full_) return false;
                       parts_.push_back({std::move(part), std::move(reception)});
                       return true;
                     }};
  std::unique_ptr<edge_smpp::Peer> peer_;
};

TEST_F(SmppSupplyTest, OnlyTheRightPasswordBinds) {
  EXPECT_EQ(bind("carrier", "secret").status, sms::status::kOk);
  EXPECT_EQ(bind("carrier", "secret").after, Duration{});
  for (const char* name : {"carrier", "nobody", "web", ""}) {
    const edge_smpp::BindAnswer answer = bind(name, "secreT");
    EXPECT_EQ(answer.status, sms::status::kInvalidPassword) << name;
    EXPECT_EQ(answer.peer, nullptr);
    EXPECT_EQ(answer.after, SmppSupply::kRefusalAfter);
  }
}

TEST_F(SmppSupplyTest, AnotherKindOfSupplierDoesNotBindWithItsToken) {
  Supplier web = supplier_;
  web.id = SupplierId{8};
  web.name = "web";
  web.kind = SupplierKind::kHttp;
  publish(web);
  EXPECT_EQ(bind("web", "secret").status, sms::status::kInvalidPassword);
}

TEST_F(SmppSupplyTest, WhoHasTheOldPasswordIsNotWelcomeAnyMore) {
  const edge_smpp::BindAnswer bound = bind("carrier", "secret");
  EXPECT_TRUE(supply_.is_welcome(*bound.peer));
  supplier_.format.trunk_prefix = "0";
  publish(supplier_);
  EXPECT_TRUE(supply_.is_welcome(*bound.peer)) << "other settings have changed";
  supplier_.token_hash = gate::smpp_password_hash(secret_, "other");
  publish(supplier_);
  EXPECT_FALSE(supply_.is_welcome(*bound.peer));
  EXPECT_EQ(bind("carrier", "other").status, sms::status::kOk);
}

TEST_F(SmppSupplyTest, WhoGuessesIsLockedOutAndNobodyElse) {
  for (int i = 0; i < SmppSupply::kWrongPasswords; ++i) {
    EXPECT_EQ(bind("carrier", "guess").status, sms::status::kInvalidPassword);
  }
  EXPECT_EQ(bind("carrier", "secret").status, sms::status::kBindFailed);
  EXPECT_EQ(bind("carrier", "secret", "192.0.2.2").status, sms::status::kOk);
  clock_.advance(Duration::minutes(15));
  EXPECT_EQ(bind("carrier", "secret").status, sms::status::kOk);
}

TEST_F(SmppSupplyTest, ReadsRecipientsByTheirTypeOfNumber) {
  struct Case {
    std::uint8_t ton;
    const char* digits;
    const char* number;
    const char* code;
    const char* recipient;
  };
  for (const Case& c : std::vector<Case>{
           {1, "60112869001", "60112869001", "", ""},
           {0, "60112869001", "60112869001", "", ""},
           {0, "+60112869001", "60112869001", "", ""},
           {2, "0112869001", "60112869001", "", "0112869001"},
           {0, "0060112869001", "60112869001", "", "0060112869001"},
           {1, "4915112345678", "4915112345678", "", ""},
           {3, "24453", "", "24453", "24453"},
           {1, "24453", "", "24453", "24453"},
           {5, "Nobody", "", "", "Nobody"},
       }) {
    const core::ReceiveMessage sms = submitted(pdu("x", 0, {c.ton, 1, c.digits}));
    EXPECT_EQ(sms.to.to_string(), c.number) << c.digits;
    EXPECT_EQ(sms.code ? sms.code->code.to_string() : "", c.code) << c.digits;
    EXPECT_EQ(sms.recipient, c.recipient) << c.digits;
    EXPECT_EQ(sms.supplier, SupplierId{7});
  }
}

TEST_F(SmppSupplyTest, ReadsTextsAndMarksWhatWasDoubtful) {
  using enum MessageMark;
  const core::ReceiveMessage gsm = submitted(pdu("G-412157 \x1B\x65"));
  EXPECT_EQ(gsm.text.reveal(), "G-412157 €");
  EXPECT_EQ(gsm.user_data.reveal(), "G-412157 \x1B\x65");
  EXPECT_EQ(gsm.data_coding, 0);
  EXPECT_TRUE(gsm.marks.is_empty());
  const core::ReceiveMessage plain = submitted(pdu("G-412157"));
  EXPECT_TRUE(plain.user_data.empty()) << "the text says it all";
  const core::ReceiveMessage guessed = submitted(pdu("caf\xE9"));
  EXPECT_EQ(guessed.text.reveal(), "café");
  EXPECT_TRUE(guessed.marks.has(kReplaced));
  const core::ReceiveMessage wide =
      submitted(pdu(std::string("\0a\0\0\0b", 6), 8));  // with a NUL inside
  EXPECT_EQ(wide.text.reveal(),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_TRUE(wide.marks.has(kReplaced));
  const core::ReceiveMessage binary = submitted(pdu("\x01\x02", 4));
  EXPECT_EQ(binary.text.reveal(), "0102");
  EXPECT_TRUE(binary.marks.has(kBinary));
  const core::ReceiveMessage nothing = submitted(pdu("", 0, {1, 1, "60112869001"}, {}));
  EXPECT_TRUE(nothing.marks.has(kNoText) && nothing.marks.has(kNoSender));
}

// What stores, logs and browsers are given, whatever a peer sends.
TEST_F(SmppSupplyTest, EveryTextIsUtf8WithoutNul) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  bytes.resize(254);
  for (int coding = 0; coding < 256; ++coding) {
    queue_.clear();
    take(pdu(bytes, static_cast<std::uint8_t>(coding)));
    if (queue_.empty()) continue;  // no text for a person
    const std::string& text = queue_[0].sms.text.reveal();
    EXPECT_TRUE(is_valid_utf8(text)) << coding;
    EXPECT_EQ(text.find('\0'), std::string::npos) << coding;
  }
}

TEST_F(SmppSupplyTest, ALongPayloadIsCutAndItsPduKept) {
  Pdu pdu = SmppSupplyTest::pdu("");
  std::get<sms::ShortMessage>(pdu.body).tlvs.push_back(
      {sms::tag::kMessagePayload, std::string(60'000, 'x')});
  const core::ReceiveMessage sms = submitted(pdu);
  EXPECT_EQ(sms.text.size(), limits::kSmsTextBytes);
  EXPECT_TRUE(sms.marks.has(MessageMark::kCut));
  EXPECT_GT(sms.raw->body.size(), 60'000u);
}

TEST_F(SmppSupplyTest, SendersAreWrittenAsElsewhere) {
  const auto from = [&](std::uint8_t ton, const char* digits) {
    return submitted(pdu("x", 0, {1, 1, "60112869001"}, {ton, 1, digits})).from;
  };
  EXPECT_EQ(from(1, "4915112345678"), "+4915112345678");
  EXPECT_EQ(from(1, "+4915112345678"), "+4915112345678");
  EXPECT_EQ(from(1, "24453"), "24453");
  EXPECT_EQ(from(5, "Google"), "Google");
  EXPECT_EQ(from(5, "Caf\xE9"), "Café");
}

TEST_F(SmppSupplyTest, APartSaysWhichItIs) {
  take(part(2, 3, "is 412157"));
  ASSERT_EQ(parts_.size(), 1u);
  EXPECT_TRUE(queue_.empty());
  const core::ReceivePart& taken = parts_[0].part;
  EXPECT_EQ(taken.place.kind, core::ReferenceKind::kEightBit);
  EXPECT_EQ(taken.place.reference, 42u);
  EXPECT_EQ(taken.place.number, 2);
  EXPECT_EQ(taken.place.total, 3);
  EXPECT_EQ(taken.bytes.reveal(), "is 412157");
  EXPECT_EQ(taken.sms.text.reveal(), " … is 412157 … ") << "the code may go on";
  EXPECT_TRUE(taken.sms.marks.is_empty());
  EXPECT_EQ(taken.sms.from, "Google");
  EXPECT_EQ(taken.sms.to.to_string(), "60112869001");
  EXPECT_THAT(taken.sms.raw->headers, ::testing::HasSubstr("part: 2 of 3, reference 42\n"));
}

TEST_F(SmppSupplyTest, APartByParametersIsOneToo) {
  Pdu pdu = SmppSupplyTest::pdu("first half");
  auto& tlvs = std::get<sms::ShortMessage>(pdu.body).tlvs;
  tlvs = {sms::number_tlv(sms::tag::kSarReference, 0x1234, 2),
          sms::number_tlv(sms::tag::kSarTotal, 2, 1), sms::number_tlv(sms::tag::kSarPart, 1, 1)};
  take(pdu);
  ASSERT_EQ(parts_.size(), 1u);
  EXPECT_EQ(parts_[0].part.place.kind, core::ReferenceKind::kSar);
  EXPECT_EQ(parts_[0].part.place.reference, 0x1234u);
}

// Numbers that contradict themselves make an SMS of its own, marked; one that is alone is whole.
TEST_F(SmppSupplyTest, WhatCannotBeAPartIsAnSms) {
  for (const auto& [number, total] : {std::pair{0, 3}, std::pair{4, 3}, std::pair{1, 0}}) {
    const core::ReceiveMessage sms = submitted(part(number, total, "G-412157"));
    EXPECT_EQ(sms.text.reveal(), "G-412157") << number << " of " << total;
    EXPECT_TRUE(sms.marks.has(MessageMark::kPart)) << number << " of " << total;
  }
  EXPECT_TRUE(submitted(part(1, 1, "G-412157")).marks.is_empty());
  EXPECT_TRUE(parts_.empty());
}

TEST_F(SmppSupplyTest, APartIsAnsweredWithItsSetUntilItsSmsIsWhole) {
  const auto answered = [&](const core::PartReceived& received) {
    take(part(1, 2, "x"));
    parts_.back().reception->complete(received);
    return answers().back().message_id;
  };
  core::PartReceived received;
  received.set = PartSetId{17};
  EXPECT_EQ(answered(received), "p17");
  received.message = MessageId{31};
  received.duplicate = true;
  EXPECT_EQ(answered(received), "31");
  received.duplicate = false;
  core::PartsDelivered whole;
  whole.supplier = "carrier";
  whole.is_whole = true;
  whole.received.message = MessageId{31};
  whole.received.lease = LeaseId{4};
  received.delivered = {whole};
  EXPECT_EQ(answered(received), "31");
  EXPECT_EQ(count("received"), 1) << "the SMS, and not its parts";
  EXPECT_EQ(count("taken"), 1);
  EXPECT_EQ(metric("linepool_sms_parts_total{outcome=\"kept\"}"), 2);
  EXPECT_EQ(metric("linepool_sms_parts_total{outcome=\"duplicate\"}"), 1);
  EXPECT_EQ(metric("linepool_long_sms_total{outcome=\"joined\"}"), 1);
}

TEST_F(SmppSupplyTest, ABusyEngineMeansLaterForPartsToo) {
  full_ = true;
  take(part(1, 2, "x"));
  EXPECT_EQ(answers().at(0).status, sms::status::kThrottled);
  EXPECT_EQ(count("received"), 1);
  EXPECT_EQ(count("refused"), 1);
}

TEST_F(SmppSupplyTest, WhatIsNoSmsToAnybodyIsAcknowledgedAndCounted) {
  Pdu receipt = pdu("id:7 stat:DELIVRD");
  std::get<sms::ShortMessage>(receipt.body).esm_class = 4;
  take(receipt);
  Pdu silent = pdu("x");
  std::get<sms::ShortMessage>(silent.body).protocol_id = 0x40;
  take(silent);
  take(pdu("x", 0xC8));
  EXPECT_TRUE(queue_.empty());
  const auto all = answers();
  ASSERT_EQ(all.size(), 3u);
  for (const edge_smpp::LateAnswer& answer : all) EXPECT_EQ(answer.status, sms::status::kOk);
  for (const char* purpose : {"receipt", "silent", "waiting"}) {
    EXPECT_EQ(metric(std::string("linepool_smpp_set_aside_total{purpose=\"") + purpose + "\"}"), 1)
        << purpose;
  }
  EXPECT_EQ(count("received"), 0);
}

TEST_F(SmppSupplyTest, TheAnswerComesAfterTheCommit) {
  take(pdu("G-412157"));
  EXPECT_TRUE(answers().empty());
  core::Received received;
  received.message = MessageId{31};
  received.lease = LeaseId{4};
  queue_.at(0).reception->complete(received);
  queue_.clear();
  const auto all = answers();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].status, sms::status::kOk);
  EXPECT_EQ(all[0].message_id, "31");
  EXPECT_EQ(count("received"), 1);
  EXPECT_EQ(count("taken"), 1);
  EXPECT_EQ(count("refused"), 0);
}

TEST_F(SmppSupplyTest, ABusyEngineMeansLater) {
  full_ = true;
  take(pdu("G-412157"));
  const auto all = answers();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].status, sms::status::kThrottled);
  EXPECT_TRUE(all[0].is_busy);
  EXPECT_EQ(count("received"), 1);
  EXPECT_EQ(count("refused"), 1);
}

TEST_F(SmppSupplyTest, AKeptPduIsReadAgainTheSame) {
  core::ReceiveMessage first = submitted(pdu("caf\xE9 \x1B\x65", 0, {2, 1, "0112869001"}));
  const RawSms raw = *first.raw;
  const auto again = supply_.decode(supplier_, raw);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->to, first.to);
  EXPECT_EQ(again->text, first.text);
  EXPECT_EQ(again->marks, first.marks);
  EXPECT_EQ(again->recipient, first.recipient);
  RawSms other = raw;
  other.content_type = "application/json";
  EXPECT_FALSE(supply_.decode(supplier_, other));
}

// As `admin bin decode` asks for it: the PDUs of all parts stand one after the other.
TEST_F(SmppSupplyTest, KeptPartsAreJoinedAgain) {
  const std::string wide = from_hex("0041d83dde000021").value();
  RawSms raw;
  raw.content_type = kPduType;
  raw.body = sms::encode(part(1, 3, wide.substr(0, 4), 8)).value() +
             sms::encode(part(2, 3, wide.substr(4), 8)).value();
  const auto incomplete = supply_.decode(supplier_, raw);
  ASSERT_TRUE(incomplete);
  EXPECT_EQ(incomplete->text.reveal(), "A😀! … ");
  EXPECT_TRUE(incomplete->marks.has(MessageMark::kPart));
  EXPECT_EQ(incomplete->to.to_string(), "60112869001");
  EXPECT_EQ(incomplete->raw, nullptr);
  raw.body = raw.body.reveal() + sms::encode(part(3, 3, "", 8)).value();
  const auto whole = supply_.decode(supplier_, raw);
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->text.reveal(), "A😀!");
  EXPECT_TRUE(whole->marks.is_empty());
  for (std::size_t size = 0; size < raw.body.size(); size += 7) {
    RawSms cut = raw;
    cut.body = raw.body.reveal().substr(0, size);
    static_cast<void>(supply_.decode(supplier_, cut));  // no crash, whatever is left of it
  }
}

}  // namespace
}  // namespace linepool::supply
