#include "supply/signed/request_proof.h"

#include <fmt/format.h>

#include "gateways/signatures/check.h"
#include "gateways/signatures/signature_secret.h"
#include "supply/http/supply_answer.h"

namespace linepool::supply {
namespace {

using core::SupplyRefusal;
using gateways::Verdict;

RequestProof unchecked(std::string_view words) {
  return {SupplyRefusal::kUnchecked, words, true, false};
}

std::string address_at(const Supplier& supplier, std::string_view path,
                       std::string_view public_url) {
  if (!supplier.signature.address.empty() || public_url.empty()) return supplier.signature.address;
  while (public_url.ends_with('/')) public_url.remove_suffix(1);
  return std::string(public_url).append(path);
}

// The request as the gateway calls it; "" if nobody has said where.
std::string url_of(const Supplier& supplier, const wire::Request& request,
                   std::string_view public_url) {
  std::string url = address_at(supplier, request.path, public_url);
  if (url.empty()) return url;
  if (!request.query.empty()) url.append("?").append(request.query);
  return url;
}

SupplyRefusal refusal_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kMissing: return SupplyRefusal::kUnsigned;
    case Verdict::kStale: return SupplyRefusal::kStale;
    case Verdict::kHolds:
    case Verdict::kWrong: return SupplyRefusal::kSignature;
  }
  return SupplyRefusal::kSignature;
}

}  // namespace

std::optional<RequestProof> proof_of(const Supplier& supplier, const wire::Request& request,
                                     const ProofSettings& settings) {
  if (supplier.signature.scheme.empty()) return std::nullopt;
  const gateways::SignatureScheme* scheme = gateways::find_scheme(supplier.signature.scheme);
  if (scheme == nullptr) return unchecked("This version of the server does not know the scheme.");
  const auto secret =
      gateways::open_signature_secret(settings.install_secret, supplier.signature.secret);
  if (!secret) {
    return unchecked(
        "The secret was stored by an install with another signing.secret: set it anew.");
  }
  const std::string url = url_of(supplier, request, settings.public_url);
  if (scheme->covers != gateways::Covers::kNothing && url.empty()) {
    return unchecked("The signature covers the address of this server: set server.public_url.");
  }
  const gateways::Finding finding =
      scheme->check(*secret, {request, url, settings.machine_clock.now()});
  RequestProof proof;
  proof.without_query = scheme->covers != gateways::Covers::kUrl && !request.body.empty();
  if (finding.holds()) return proof;
  proof.refusal = refusal_of(finding.verdict);
  proof.words = finding.words;
  proof.may_heal = finding.verdict == Verdict::kStale ||
                   (finding.verdict == Verdict::kMissing && scheme->may_come_unsigned);
  return proof;
}

wire::Response answer_unproven(const RequestProof& proof, bool is_plain) {
  return proof.may_heal ? answer_busy(is_plain) : answer_denied(is_plain);
}

std::string address_of(const Supplier& supplier, std::string_view public_url) {
  return address_at(supplier, fmt::format("/supply/{}/sms", supplier.name), public_url);
}

bool brings_signature(const Supplier& supplier, const wire::Request& head) {
  const gateways::SignatureScheme* scheme = gateways::find_scheme(supplier.signature.scheme);
  if (scheme == nullptr || scheme->header.empty()) return false;
  return !head.header(scheme->header).value_or("").empty();
}

}  // namespace linepool::supply
