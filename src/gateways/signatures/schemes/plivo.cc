// https://www.plivo.com/docs/messaging/concepts/signature-validation: HMAC-SHA256. V3 covers the
// URL and the form; V2 only the address and a nonce, which is what most messages come with. Ma-V2
// is V2 with the token of the main account.
#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/crypto/base64.h"
#include "base/crypto/mac.h"
#include "gateways/signatures/parts.h"
#include "gateways/signatures/schemes/schemes.h"
#include "wire/json_body.h"

namespace linepool::gateways {
namespace {

// A header may hold several signatures, of several tokens.
bool is_among(std::string_view list, std::string_view right) {
  bool found = false;
  while (!list.empty()) {
    const std::string_view one = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), one.size() + 1));
    found |= equal_constant_time(trimmed(one), right);
  }
  return found;
}

std::string joined(FormPairs pairs, std::string_view equals, std::string_view between) {
  std::sort(pairs.begin(), pairs.end());
  std::string text;
  for (const auto& [name, value] : pairs) {
    if (!text.empty()) text += between;
    text.append(name).append(equals).append(value);
  }
  return text;
}

std::string address_of(const UrlParts& url) {
  return std::string(url.scheme).append("://").append(url.authority).append(url.path);
}

// Nothing if the request is not one that Plivo would sign.
std::optional<std::string> text_of_v3(const SignedRequest& signed_request) {
  const wire::Request& request = signed_request.request;
  const UrlParts url = url_parts(signed_request.url);
  const std::optional<FormPairs> query = form_pairs(url.query);
  const std::optional<FormPairs> body = form_pairs(request.body);
  if (!query || !body) return std::nullopt;
  if (!request.body.empty() &&
      !wire::has_content_type(request, "application/x-www-form-urlencoded")) {
    return std::nullopt;
  }
  const std::string in_query = joined(*query, "=", "&");
  std::string text = address_of(url);
  if (!in_query.empty() || !body->empty()) text += "?" + in_query;
  if (!in_query.empty() && !body->empty()) text += '.';
  return text + joined(*body, "", "");
}

bool is_hmac(std::string_view secret, const std::string& text, std::string_view shown) {
  return is_among(shown, base64_encode(hmac_sha256(secret, text)));
}

constexpr std::string_view kPlivoWrong =
    "The signature is not that of this request: the auth token is another one, or Plivo calls "
    "another address.";
constexpr std::string_view kPlivoTooLong = "A header of the signature is too long.";

Finding check_v3(std::string_view secret, const SignedRequest& signed_request,
                 std::string_view shown) {
  const std::string_view nonce = header_of(signed_request, "X-Plivo-Signature-V3-Nonce");
  if (shown.size() > kSignatureBytes || nonce.size() > kSignatureBytes) return wrong(kPlivoTooLong);
  const std::optional<std::string> text = text_of_v3(signed_request);
  if (!text || nonce.empty()) return wrong(kPlivoWrong);
  return is_hmac(secret, *text + "." + std::string(nonce), shown) ? holds() : wrong(kPlivoWrong);
}

}  // namespace

Finding check_plivo(std::string_view secret, const SignedRequest& signed_request) {
  std::string_view v3 = header_of(signed_request, "X-Plivo-Signature-V3");
  if (v3.empty()) v3 = header_of(signed_request, "X-Plivo-Signature-Ma-V3");
  if (!v3.empty()) return check_v3(secret, signed_request, v3);
  const std::string_view own = header_of(signed_request, "X-Plivo-Signature-V2");
  const std::string_view main = header_of(signed_request, "X-Plivo-Signature-Ma-V2");
  const std::string_view nonce = header_of(signed_request, "X-Plivo-Signature-V2-Nonce");
  if (own.empty() && main.empty()) return missing("There is no header X-Plivo-Signature-V2.");
  if (nonce.empty()) return wrong("There is no header X-Plivo-Signature-V2-Nonce.");
  if (own.size() > kSignatureBytes || main.size() > kSignatureBytes ||
      nonce.size() > kSignatureBytes) {
    return wrong(kPlivoTooLong);
  }
  const std::string text = address_of(url_parts(signed_request.url)).append(nonce);
  const bool is_right = is_hmac(secret, text, own) || is_hmac(secret, text, main);
  return is_right ? holds() : wrong(kPlivoWrong);
}

std::string sign_plivo(const Signing& signing, OwnRequest& request) {
  const std::string text = request.address + std::string(signing.nonce);
  request.headers.emplace_back("X-Plivo-Signature-V2-Nonce", signing.nonce);
  return put_signature(request, "X-Plivo-Signature-V2",
                       base64_encode(hmac_sha256(signing.secret, text)));
}

}  // namespace linepool::gateways
