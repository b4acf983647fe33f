// Requests that an operator tries: see HttpSupply::try_request().
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/ascii.h"
#include "base/check.h"
#include "base/crypto/base64.h"
#include "base/text/replace_all.h"
#include "base/time/time_zone.h"
#include "gate/credential.h"
#include "gateways/known.h"
#include "gateways/signatures/check.h"
#include "gateways/signatures/sign.h"
#include "gateways/signatures/signature_secret.h"
#include "supply/http/supply_answer.h"
#include "supply/http/token_besides.h"
#include "supply/http_supply.h"
#include "wire/form.h"

namespace linepool::supply {
namespace {

using core::ProofState;
using core::RequestTrial;
using core::SupplyRefusal;
using gateways::OwnRequest;

constexpr std::string_view kHidden = "***";
constexpr std::string_view kToken = "TOKEN";      // where a token stands that is not shown
constexpr std::string_view kServer = "{server}";  // as in what to enter at a gateway
constexpr std::string_view kNonce = "linepool-test";
constexpr std::string_view kId = "linepool-test";

// What the API's kinds of suppliers send: the generic one JSON, Kannel a GET.
gateways::Habits habits_of(const SupplierFormat& format) {
  if (const gateways::KnownGateway* known = gateways::find_known(format.dialect)) {
    return known->habits;
  }
  if (format.dialect.empty()) return {gateways::Carrier::kJson, gateways::TokenPlace::kBearer};
  if (format.map.empty()) return {gateways::Carrier::kQuery};
  return {};
}

OwnRequest recorded_request(const core::RecordedRequest& recorded) {
  return {recorded.method, {}, recorded.query, recorded.headers, recorded.body};
}

void add_token(OwnRequest& request, gateways::TokenPlace place, const std::string& supplier,
               std::string_view token) {
  switch (place) {
    case gateways::TokenPlace::kQuery: {
      const std::string field = "token=" + wire::percent_encode(token);
      request.query = request.query.empty() ? field : field + "&" + request.query;
      return;
    }
    case gateways::TokenPlace::kBasic: {
      const std::string pair = supplier + ":" + std::string(token);
      request.headers.emplace_back("Authorization", "Basic " + base64_encode(pair));
      return;
    }
    case gateways::TokenPlace::kBearer: {
      request.headers.emplace_back("Authorization", "Bearer " + std::string(token));
      return;
    }
  }
}

// Adds the token to the sample; what is returned is the sample as it is shown.
OwnRequest add_tokens(OwnRequest& sample, const Supplier& supplier, const core::TrialAsk& ask) {
  const gateways::TokenPlace place = habits_of(supplier.format).token;
  OwnRequest shown = sample;
  add_token(shown, place, supplier.name, kToken);
  add_token(sample, place, supplier.name, ask.token.empty() ? kToken : ask.token);
  return shown;
}

void hide(OwnRequest& request, std::string_view secret) {
  if (secret.empty()) return;
  replace_all(request.query, secret, kHidden);
  replace_all(request.body, secret, kHidden);
  for (auto& [name, value] : request.headers) replace_all(value, secret, kHidden);
}

// A recording of the body alone.
bool has_no_headers(const core::RecordedRequest& recorded) {
  return std::all_of(recorded.headers.begin(), recorded.headers.end(), [](const auto& header) {
    return equal_ignoring_case(header.first, "Content-Type");
  });
}

struct Judged {
  ProofState state = ProofState::kHolds;
  std::string sentence;
  std::optional<wire::Response> denial;  // if it fails
};

Judged unchecked(std::string sentence) {
  return {ProofState::kUnchecked, std::move(sentence), {}};
}

Judged judge_signature(const RequestProof& proof, const core::TrialAsk& ask,
                       const std::string& scheme, bool is_plain) {
  if (!ask.recorded && !gateways::can_sign(scheme) && proof.refusal != SupplyRefusal::kUnchecked) {
    return unchecked(
        "A sample cannot be signed: Linepool has only the public key. The rest is as if it were.");
  }
  if (proof.holds()) return {ProofState::kHolds, "The signature holds.", {}};
  if (ask.recorded && proof.refusal == SupplyRefusal::kUnsigned && has_no_headers(*ask.recorded)) {
    return unchecked(
        "The recording has no signature that could be checked: it is of the body alone.");
  }
  if (ask.recorded && proof.refusal == SupplyRefusal::kStale) {
    return {ProofState::kHolds, "The signature holds, for the time of the recording.", {}};
  }
  return {ProofState::kFails, std::string(proof.words), answer_unproven(proof, is_plain)};
}

struct ShownToken {
  bool is_given = false;  // in the request, or beside it
  bool is_right = false;
};

Judged judge_token(const ShownToken& token, bool is_plain) {
  if (!token.is_given) {
    return unchecked(
        "The token is not checked: Linepool keeps only its digest. Give the token to have it "
        "checked.");
  }
  if (token.is_right) return {ProofState::kHolds, "The token is right.", {}};
  RequestProof wrong;
  wrong.refusal = SupplyRefusal::kCredential;
  return {ProofState::kFails,
          "The token is not that of this supplier, or there are different ones in the request.",
          answer_unproven(wrong, is_plain)};
}

core::TriedSms tried(Delivery delivery) {
  if (auto* part = std::get_if<core::ReceivePart>(&delivery)) {
    core::TriedSms sms{std::move(part->sms), part->place};
    sms.sms.text = std::move(part->bytes);
    return sms;
  }
  return {std::get<core::ReceiveMessage>(std::move(delivery)), {}};
}

void take_sms(std::vector<Delivery> deliveries, RequestTrial& trial) {
  const std::size_t shown = std::min(deliveries.size(), RequestTrial::kSmsShown);
  trial.more = deliveries.size() - shown;
  for (std::size_t i = 0; i < shown; ++i) trial.sms.push_back(tried(std::move(deliveries[i])));
}

std::function<wire::Response(std::span<const core::Received>)> answer_as(
    std::shared_ptr<const Supplier> supplier, bool is_plain) {
  return [supplier = std::move(supplier), is_plain](std::span<const core::Received> received) {
    const AnswerForm form{is_plain, supplier->format};
    if (received.empty()) return answer_probe(form);
    return received.size() == 1 ? answer_accepted(form, received.front())
                                : answer_accepted(form, received);
  };
}

std::function<wire::Response(std::span<const core::Received>)> always(wire::Response response) {
  return [response = std::move(response)](std::span<const core::Received>) { return response; };
}

}  // namespace

OwnRequest HttpSupply::sample_of(const std::shared_ptr<const Supplier>& supplier,
                                 const core::TrialAsk& ask) {
  const std::shared_ptr<const MappedSupplier> mapped = mapped_.of(supplier);
  const SupplierFormat& format = mapped ? mapped->supplier->format : supplier->format;
  std::optional<gateways::Description> usual;
  if (!mapped) {
    auto read = gateways::parse_description(gateways::usual_description());
    CHECK(read.ok(), "it is ours");
    usual = std::move(read->description);
  }
  const Result<TimeZone> zone = TimeZone::load(format.time_zone);
  const gateways::SampleSms sms{ask.to, ask.from, ask.text, std::string(kId),
                                services_.clock.now()};
  return gateways::sample_request(mapped ? mapped->description : *usual,
                                  habits_of(supplier->format), sms, zone ? *zone : TimeZone());
}

OwnRequest HttpSupply::sign(OwnRequest& sample, const Supplier& supplier) const {
  const SupplierSignature& signature = supplier.signature;
  const auto secret =
      gateways::open_signature_secret(services_.proofs.install_secret, signature.secret);
  if (!secret || !gateways::can_sign(signature.scheme)) return sample;
  const gateways::Signing signing{*secret, services_.proofs.machine_clock.now(), kNonce};
  const std::string made = gateways::sign(signature.scheme, signing, sample);
  OwnRequest shown = sample;
  hide(shown, made);
  return shown;
}

core::RequestTrial HttpSupply::try_request(const std::shared_ptr<const Supplier>& supplier,
                                           const core::TrialAsk& ask) {
  CHECK(supplier != nullptr && supplier->kind == SupplierKind::kHttp);
  RequestTrial trial;
  trial.is_signed = !supplier->signature.scheme.empty();
  OwnRequest own = ask.recorded ? recorded_request(*ask.recorded) : sample_of(supplier, ask);
  const std::string path = fmt::format("/supply/{}/sms", supplier->name);
  own.address = address_of(*supplier, services_.proofs.public_url);
  if (own.address.empty()) own.address = std::string(kServer) + path;
  if (!ask.recorded) {
    OwnRequest shown = trial.is_signed ? sign(own, *supplier) : add_tokens(own, *supplier, ask);
    trial.method = shown.method;
    trial.url = shown.url();
    trial.headers = std::move(shown.headers);
    trial.body = std::move(shown.body);
  } else if (!trial.is_signed && !ask.token.empty()) {
    own.headers.emplace_back("X-Supplier-Token", ask.token);
  }

  std::vector<wire::Header> headers;
  for (const auto& [name, value] : own.headers) headers.push_back({name, value});
  wire::Request request;
  request.method = own.method;
  request.path = path;
  request.query = own.query;
  request.body = own.body;
  request.headers = headers;
  try_reading(supplier, ask, request, trial);
  return trial;
}

core::TryRequest trier_of(HttpSupply& supply) {
  return [&supply](const std::shared_ptr<const Supplier>& supplier, const core::TrialAsk& ask) {
    return supply.try_request(supplier, ask);
  };
}

void HttpSupply::try_reading(const std::shared_ptr<const Supplier>& supplier,
                             const core::TrialAsk& ask, const wire::Request& request,
                             core::RequestTrial& trial) {
  const bool is_plain = request.method == wire::Method::kGet;
  const auto proof = proof_of(*supplier, request, services_.proofs);
  wire::Request counted = request;
  if (proof && proof->without_query) counted.query = {};
  Unpacked unpacked = unpack(counted);
  const std::string besides = token_besides(counted, unpacked);
  const gate::Credential credential(counted, besides);
  Judged judged;
  if (proof) {
    judged = judge_signature(*proof, ask, supplier->signature.scheme, is_plain);
  } else {
    const bool is_in_it = !credential.text().empty() || credential.is_ambiguous();
    const bool is_given = ask.recorded ? is_in_it : !ask.token.empty();
    judged = judge_token(
        {is_given, services_.entrance.is_supplier(counted, supplier->name, besides)}, is_plain);
  }
  trial.proof = judged.state;
  trial.sentence = std::move(judged.sentence);
  if (unpacked.body_too_large) {
    trial.why_none = "Its body is too large once it is unpacked.";
    trial.answer = always(answer_fault(is_plain, 413, "The request body is too large."));
  } else {
    const bool is_empty = unpacked.is_empty;
    Reading reading = read(counted, unpacked, supplier, credential.text());
    if (reading.deliveries.empty()) {
      trial.why_none =
          is_empty ? "There is nothing in it: somebody tries the address."
                   : "By its description it is something else than an SMS, such as a report.";
    }
    take_sms(std::move(reading.deliveries), trial);
    trial.answer = answer_as(std::move(reading.supplier), is_plain);
  }
  if (judged.denial) trial.answer = always(*std::move(judged.denial));
}

}  // namespace linepool::supply
