#include "supply/signed/request_proof.h"

#include "gateways/signatures/check.h"
#include "gateways/signatures/signature_secret.h"

namespace linepool::supply {
namespace {

using core::SupplyRefusal;
using gateways::Verdict;

RequestProof unchecked(std::string_view words) {
  return {SupplyRefusal::kUnchecked, words, true, false};
}

// The request as the gateway calls it; "" if nobody has said where.
std::string url_of(const Supplier& supplier, const wire::Request& request,
                   std::string_view public_url) {
  std::string url = supplier.signature.address;
  if (url.empty()) {
    if (public_url.empty()) return {};
    while (public_url.ends_with('/')) public_url.remove_suffix(1);
    url.append(public_url).append(request.path);
  }
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
  if (scheme->uses_url && url.empty()) {
    return unchecked("The signature covers the address of this server: set server.public_url.");
  }
  const gateways::Finding finding =
      scheme->check(*secret, {request, url, settings.machine_clock.now()});
  RequestProof proof;
  proof.without_query = !scheme->uses_url && !request.body.empty();
  if (finding.holds()) return proof;
  proof.refusal = refusal_of(finding.verdict);
  proof.words = finding.words;
  proof.may_heal = finding.verdict == Verdict::kStale ||
                   (finding.verdict == Verdict::kMissing && scheme->may_come_unsigned);
  return proof;
}

bool brings_signature(const Supplier& supplier, const wire::Request& head) {
  const gateways::SignatureScheme* scheme = gateways::find_scheme(supplier.signature.scheme);
  if (scheme == nullptr || scheme->header.empty()) return false;
  return !head.header(scheme->header).value_or("").empty();
}

}  // namespace linepool::supply
