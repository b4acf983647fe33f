// What an operator tries: the sample of each gateway is read back as it was meant, with and without
// a signature, and nothing is done with it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/crypto/digest.h"
#include "base/crypto/random.h"
#include "gateways/known.h"
#include "gateways/signatures/check.h"
#include "gateways/signatures/sign.h"
#include "gateways/signatures/signature_secret.h"
#include "supply/http_supply.h"
#include "supply/testing/one_app.h"

namespace linepool::supply {
namespace {

using core::ProofState;
using core::RequestTrial;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kSecret = "the secret of the provider";
// Any 32 bytes.
constexpr std::string_view kPublicKey = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

class HttpTrialTest : public ::testing::Test {
 protected:
  static std::shared_ptr<Supplier> supplier(const std::string& dialect, const std::string& map) {
    auto made = std::make_shared<Supplier>();
    made->id = SupplierId{7};
    made->name = "shelf";
    made->token_hash = sha256("secret-token");
    made->format.dialect = dialect;
    made->format.map = map;
    return made;
  }
  static std::shared_ptr<Supplier> like(const std::string& name, const std::string& more = "") {
    return supplier(name, R"({"like":")" + name + "\"" + more + "}");
  }

  void sign(Supplier& supplier, const std::string& scheme, std::string_view secret = kSecret) {
    SeededRandom random(1);
    supplier.signature = {scheme, gateways::seal_signature_secret(secret_, secret, random), ""};
  }

  RequestTrial run(const std::shared_ptr<const Supplier>& supplier, const core::TrialAsk& ask) {
    const std::vector<core::Change> changes{{Event{}, *supplier}};
    view_.on_changes(changes);
    return supply_.try_request(supplier, ask);
  }

  static core::TrialAsk ask(std::string to = "+60112869001") {
    core::TrialAsk ask;
    ask.to = std::move(to);
    ask.from = "Acme & Co";
    ask.text = "Tu c\u00F3digo: 417293 =\n\u043A\u043E\u0434";
    return ask;
  }

  static core::TrialAsk recorded(core::RecordedRequest request, std::string token = {}) {
    core::TrialAsk ask;
    ask.token = std::move(token);
    ask.recorded = std::move(request);
    return ask;
  }

  static wire::Response answer_of(const RequestTrial& trial) {
    const std::vector<core::Received> received(trial.sms.size());
    return trial.answer(received);
  }

  // Everything that is shown of the request.
  static std::string shown(const RequestTrial& trial) {
    std::string all = trial.url + "\n" + trial.body;
    for (const auto& [name, value] : trial.headers) all += "\n" + name + ": " + value;
    return all;
  }

  core::LiveView view_;
  core::CatalogueHolder catalogue_{supply_testing::catalogue()};
  ManualClock clock_{Time{1'795'366'900'000}};
  Metrics metrics_;
  core::SupplyCounters counters_{metrics_, clock_};
  PartCounters part_counters_{metrics_, counters_};
  const std::string secret_ = "secret";
  gate::Gate gate_{view_, {secret_, Digest{}, {}}, metrics_};
  std::string public_url_ = "https://sms.example.org/";
  int submitted_ = 0;
  HttpSupply supply_{
      {view_, gate_, catalogue_, clock_, counters_, part_counters_, {secret_, public_url_, clock_}},
      [this](const core::ReceiveMessage&, const std::unique_ptr<Reception>&) {
        return ++submitted_ > 0;
      },
      [this](const core::ReceivePart&, const std::unique_ptr<PartReception>&) {
        return ++submitted_ > 0;
      }};
};

void expect_as_asked(const RequestTrial& trial) {
  ASSERT_EQ(trial.sms.size(), 1U) << trial.why_none;
  const core::ReceiveMessage& sms = trial.sms.front().sms;
  EXPECT_EQ(sms.to.written(), "+60112869001");
  EXPECT_EQ(sms.from, "Acme & Co");
  EXPECT_EQ(sms.text.reveal(), "Tu c\u00F3digo: 417293 =\n\u043A\u043E\u0434");
  EXPECT_EQ(sms.marks, MessageMarks{});
  EXPECT_FALSE(trial.sms.front().part);
  if (sms.sent_at.is_set()) {
    EXPECT_EQ(sms.sent_at, Time{1'795'366'900'000});
  }
}

TEST_F(HttpTrialTest, TheSampleOfEveryKnownGatewayIsReadBackAsItWasMeant) {
  for (const gateways::KnownGateway& gateway : gateways::known_gateways()) {
    SCOPED_TRACE(gateway.name);
    const std::string devices =
        gateway.habits.names_line ? "" : R"(,"devices":{"phone/sim1":"+60112869001"})";
    const RequestTrial trial = run(like(std::string(gateway.name), devices), ask());
    expect_as_asked(trial);
    EXPECT_EQ(trial.proof, ProofState::kUnchecked);
    EXPECT_EQ(answer_of(trial).status, 200);
    EXPECT_THAT(trial.url, HasSubstr("https://sms.example.org/supply/shelf/sms"));
    EXPECT_EQ(trial.sms.front().sms.supplier_message_id.empty(), gateway.name == "nowsms");
    EXPECT_EQ(trial.sms.front().sms.sent_at.is_set(),
              gateway.name != "nowsms" && gateway.name != "twilio" && gateway.name != "plivo" &&
                  gateway.name != "jasmin");
  }
}

TEST_F(HttpTrialTest, TheSampleOfEveryGatewayThatSignsHolds) {
  for (const gateways::SignatureScheme& scheme : gateways::signature_schemes()) {
    SCOPED_TRACE(scheme.name);
    const std::string name(scheme.name);
    const bool is_known = gateways::find_known(name) != nullptr;
    const std::string devices = R"(,"devices":{"phone":"+60112869001"})";
    const auto signed_one =
        is_known ? like(name, name == "textbee" ? devices : "")
                 : supplier("mapped", R"({"to":"/to","from":"/from","text":"/text"})");
    sign(*signed_one, name, name == "telnyx" ? kPublicKey : kSecret);
    const RequestTrial trial = run(signed_one, ask());
    expect_as_asked(trial);
    EXPECT_TRUE(trial.is_signed);
    EXPECT_EQ(trial.proof, name == "telnyx" ? ProofState::kUnchecked : ProofState::kHolds)
        << trial.sentence;
    EXPECT_EQ(answer_of(trial).status, 200);
    EXPECT_THAT(trial.url, Not(HasSubstr("token")));
    if (name == "telnyx") continue;
    EXPECT_THAT(shown(trial), HasSubstr("***"));
    // What is shown is not a request that could be sent.
    const core::RecordedRequest again{trial.method, "", trial.headers, trial.body};
    EXPECT_EQ(run(signed_one, recorded(again)).proof, ProofState::kFails);
  }
}

TEST_F(HttpTrialTest, TheUsualFieldsAndKannel) {
  const RequestTrial usual = run(supplier("", ""), ask());
  expect_as_asked(usual);
  EXPECT_EQ(usual.method, wire::Method::kPost);
  EXPECT_EQ(answer_of(usual).body, R"({"id":null,"lease":null,"duplicate":false})");
  EXPECT_THAT(usual.headers, ElementsAre(testing::Pair("Content-Type", "application/json"),
                                         testing::Pair("Authorization", "Bearer TOKEN")));
  const auto kannel = supplier("kannel", "");
  kannel->format.has_answer_body = true;
  const RequestTrial get = run(kannel, ask());
  expect_as_asked(get);
  EXPECT_EQ(get.method, wire::Method::kGet);
  EXPECT_THAT(get.url, HasSubstr("/sms?token=TOKEN&to="));
  EXPECT_EQ(answer_of(get).body, "");
}

TEST_F(HttpTrialTest, ADescriptionOfItsOwnWithEverythingInIt) {
  const RequestTrial trial = run(supplier("mapped", R"({
      "event": {"at": "/kind", "is": ["mo"]}, "batch": "/data/items",
      "to": "msisdn", "from": ["originator", "/sender/name"],
      "text": {"at": "body", "encoding": "hex"},
      "coding": "alphabet", "codings": {"0": "gsm7", "1": "latin1", "2": "utf16"},
      "id": "uuid", "time": "received", "time_format": "%d/%m/%Y %H:%M:%S",
      "time_zone": "Asia/Kuala_Lumpur",
      "parts": {"reference": "ref", "total": "of", "number": "part"},
      "device": ["/gateway", "slot"], "devices": {"rack-1/3": "+60112869001"},
      "answer": {"status": 202, "body": "OK"}})"),
                                 ask());
  expect_as_asked(trial);
  EXPECT_EQ(trial.sms.front().sms.sent_at, Time{1'795'366'900'000});
  EXPECT_EQ(answer_of(trial).status, 202);
  EXPECT_EQ(answer_of(trial).body, "OK");
}

TEST_F(HttpTrialTest, TheSettingsOfTheSupplierCount) {
  const auto shelf = supplier("", "");
  shelf->format.default_country = CountryId{7};
  shelf->format.trunk_prefix = "0";
  const RequestTrial trial = run(shelf, ask("0112869001"));
  expect_as_asked(trial);
  EXPECT_EQ(trial.sms.front().sms.recipient, "0112869001");
  EXPECT_TRUE(run(supplier("", ""), ask("0112869001")).sms.front().sms.to.is_none());
}

TEST_F(HttpTrialTest, ADeviceThatTheTableLacksIsNamed) {
  const RequestTrial trial = run(like("textbee"), ask());
  ASSERT_EQ(trial.sms.size(), 1U);
  EXPECT_TRUE(trial.sms.front().sms.to.is_none());
  EXPECT_EQ(trial.sms.front().sms.recipient, "device linepool-test");
}

TEST_F(HttpTrialTest, ATokenIsCheckedIfItIsGivenAndNeverShown) {
  core::TrialAsk right = ask();
  right.token = "secret-token";
  for (const std::string name : {"jasmin", "infobip", "sms-forwarder", "nowsms"}) {
    SCOPED_TRACE(name);
    const auto one = like(name, name == "sms-forwarder" ? R"(,"devices":{"d":"60112869001"})" : "");
    const RequestTrial trial = run(one, right);
    expect_as_asked(trial);
    EXPECT_EQ(trial.proof, ProofState::kHolds);
    EXPECT_THAT(shown(trial), Not(HasSubstr("secret-token")));
    core::TrialAsk wrong = ask();
    wrong.token = "another-token";
    const RequestTrial refused = run(one, wrong);
    EXPECT_EQ(refused.proof, ProofState::kFails);
    EXPECT_EQ(answer_of(refused).status, 401);
    EXPECT_THAT(shown(refused), Not(HasSubstr("another-token")));
    EXPECT_EQ(refused.sms.size(), 1U) << "it is read all the same";
  }
}

TEST_F(HttpTrialTest, ARecordingIsReadAndItsTokenChecked) {
  const auto shelf = like("africastalking");
  const core::RecordedRequest body{
      wire::Method::kPost, "", {}, "to=60112869001&from=Bank&text=G-1&id=9&extra=1"};
  const RequestTrial alone = run(shelf, recorded(body));
  ASSERT_EQ(alone.sms.size(), 1U);
  EXPECT_EQ(alone.sms.front().sms.text.reveal(), "G-1");
  EXPECT_EQ(alone.proof, ProofState::kUnchecked);
  EXPECT_EQ(shown(alone), "\n") << "it is not shown again";
  EXPECT_EQ(run(shelf, recorded(body, "secret-token")).proof, ProofState::kHolds);
  core::RecordedRequest with_token = body;
  with_token.query = "token=secret-token";
  EXPECT_EQ(run(shelf, recorded(with_token)).proof, ProofState::kHolds);
  with_token.query = "token=another";
  EXPECT_EQ(run(shelf, recorded(with_token)).proof, ProofState::kFails);
  EXPECT_EQ(answer_of(run(shelf, recorded(with_token))).status, 401);
}

TEST_F(HttpTrialTest, ARecordingThatIsNoSmsSaysWhy) {
  const core::RecordedRequest report{wire::Method::kPost, "", {}, "SmsStatus=delivered&To=1"};
  const RequestTrial trial = run(like("twilio"), recorded(report));
  EXPECT_TRUE(trial.sms.empty());
  EXPECT_THAT(trial.why_none, HasSubstr("something else than an SMS"));
  EXPECT_EQ(answer_of(trial).body, "<Response/>");
  EXPECT_THAT(run(like("twilio"), recorded({})).why_none, HasSubstr("nothing in it"));
}

TEST_F(HttpTrialTest, ARecordedSignatureHoldsForItsOwnTime) {
  const auto phone = like("smsgate");
  sign(*phone, "smsgate");
  gateways::OwnRequest sample = gateways::sample_request(
      gateways::parse_description(phone->format.map)->description, {gateways::Carrier::kJson},
      {"+60112869001", "Acme & Co", "417293", "id", clock_.now()}, TimeZone());
  gateways::sign("smsgate", {kSecret, clock_.now(), ""}, sample);
  core::RecordedRequest request{sample.method, "", sample.headers, sample.body};
  clock_.advance(Duration::hours(3));
  EXPECT_EQ(run(phone, recorded(request)).proof, ProofState::kHolds);
  core::RecordedRequest changed = request;
  changed.body.replace(changed.body.find("417293"), 6, "417294");
  const RequestTrial forged = run(phone, recorded(changed));
  EXPECT_EQ(forged.proof, ProofState::kFails);
  EXPECT_EQ(answer_of(forged).status, 401);
  // Of the body alone nobody can tell.
  request.headers = {{"Content-Type", "application/json"}};
  EXPECT_EQ(run(phone, recorded(request)).proof, ProofState::kUnchecked);
}

TEST_F(HttpTrialTest, ASampleIsSignedForTheAddressThatTheProviderCalls) {
  const auto one = like("twilio");
  sign(*one, "twilio");
  one->signature.address = "https://other.example.org/way/in";
  const RequestTrial trial = run(one, ask());
  EXPECT_EQ(trial.url, "https://other.example.org/way/in");
  EXPECT_EQ(trial.proof, ProofState::kHolds);
}

TEST_F(HttpTrialTest, WhatNoSignatureCoversDoesNotCount) {
  const auto bee = like("textbee");
  sign(*bee, "textbee");
  gateways::OwnRequest request;
  request.body = R"({"webhookEvent":"MESSAGE_RECEIVED","message":"417293"})";
  gateways::sign("textbee", {kSecret, clock_.now(), ""}, request);
  const RequestTrial trial = run(bee, recorded({wire::Method::kPost, "recipient=%2B60112869001",
                                                request.headers, request.body}));
  EXPECT_EQ(trial.proof, ProofState::kHolds);
  ASSERT_EQ(trial.sms.size(), 1U);
  EXPECT_TRUE(trial.sms.front().sms.to.is_none());
}

TEST_F(HttpTrialTest, ABatchIsCutToWhatIsShownAndPartsAreNamed) {
  std::string items;
  for (int i = 0; i < 25; ++i) {
    items += items.empty() ? "" : ",";
    items += R"({"to":"60112869001","text":"t","messageId":")" + std::to_string(i) + "\"}";
  }
  const core::RecordedRequest all{wire::Method::kPost, "", {}, R"({"results":[)" + items + "]}"};
  const RequestTrial batch = run(like("infobip"), recorded(all));
  EXPECT_EQ(batch.sms.size(), RequestTrial::kSmsShown);
  EXPECT_EQ(batch.more, 5U);
  const RequestTrial part = run(
      like("vonage"), recorded({wire::Method::kPost,
                                "",
                                {},
                                R"({"type":"text","to":"60112869001","msisdn":"1","text":"half",)"
                                R"("concat-ref":"7","concat-total":"2","concat-part":"1"})"}));
  ASSERT_EQ(part.sms.size(), 1U);
  ASSERT_TRUE(part.sms.front().part);
  EXPECT_EQ(part.sms.front().part->total, 2);
  EXPECT_EQ(part.sms.front().sms.text.reveal(), "half");
}

TEST_F(HttpTrialTest, ASecretOfAnotherInstallIsTold) {
  const auto one = like("twilio");
  SeededRandom random(1);
  one->signature = {"twilio", gateways::seal_signature_secret("other", kSecret, random), ""};
  const RequestTrial trial = run(one, ask());
  EXPECT_EQ(trial.proof, ProofState::kFails);
  EXPECT_THAT(trial.sentence, HasSubstr("another signing.secret"));
  EXPECT_EQ(answer_of(trial).status, 503);
}

TEST_F(HttpTrialTest, ASignatureOverAnAddressThatNobodyKnowsIsToldApart) {
  public_url_.clear();
  for (const std::string scheme : {"twilio", "plivo", "sinch"}) {
    SCOPED_TRACE(scheme);
    const auto one = like(scheme);
    sign(*one, scheme);
    const RequestTrial trial = run(one, ask());
    EXPECT_THAT(trial.url, HasSubstr("{server}/supply/shelf/sms"));
    if (scheme == "sinch") {
      EXPECT_EQ(trial.proof, ProofState::kHolds);
      continue;
    }
    EXPECT_THAT(trial.sentence, HasSubstr("set server.public_url"));
    EXPECT_EQ(answer_of(trial).status, 503);
  }
}

TEST_F(HttpTrialTest, NothingIsSubmittedCountedOrHeldAgainstTheCaller) {
  const std::string before = metrics_.render();
  core::TrialAsk wrong = ask();
  wrong.token = "another-token";
  const auto signed_one = like("twilio");
  sign(*signed_one, "twilio");
  for (int i = 0; i < 50; ++i) {
    run(like("jasmin"), wrong);
    run(like("jasmin"), ask());
    run(signed_one, recorded({wire::Method::kPost, "", {{"X", "y"}}, "To=1&Body=x"}));
  }
  EXPECT_EQ(submitted_, 0);
  EXPECT_EQ(metrics_.render(), before);
}

}  // namespace
}  // namespace linepool::supply
