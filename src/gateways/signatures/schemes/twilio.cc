// https://www.twilio.com/docs/usage/security: HMAC-SHA1 over the URL and the sorted fields of the
// form, without anything between them. A body of another kind is named by its SHA-256 in the URL.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/crypto/base64.h"
#include "base/crypto/mac.h"
#include "gateways/signatures/parts.h"
#include "gateways/signatures/schemes/schemes.h"
#include "wire/json_body.h"

namespace linepool::gateways {
namespace {

constexpr std::string_view kTwilioHeader = "X-Twilio-Signature";
constexpr std::string_view kBodyHash = "bodySHA256";

// Twilio signs the address as it was entered, or with the usual port, or without it.
std::array<std::string, 2> spellings(std::string_view url) {
  const UrlParts parts = url_parts(url);
  const std::string_view usual = parts.scheme == "https" ? ":443" : ":80";
  const std::size_t colon = parts.authority.find_last_of(":]");
  const bool has_port = colon != std::string_view::npos && parts.authority[colon] == ':';
  std::string other = std::string(parts.scheme) + "://";
  if (!has_port) {
    other.append(parts.authority).append(usual).append(parts.rest);
  } else if (parts.authority.ends_with(usual)) {
    other.append(parts.authority.substr(0, colon)).append(parts.rest);
  } else {
    other = url;
  }
  return {std::string(url), std::move(other)};
}

// Each value of a name once, both in order.
std::string values_joined(FormPairs pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  std::string text;
  for (const auto& [name, value] : pairs) text.append(name).append(value);
  return text;
}

std::string hash_in(std::string_view query) {
  for (const auto& [name, value] : form_pairs(query).value_or(FormPairs{})) {
    if (name == kBodyHash) return lower(value);
  }
  return {};
}

}  // namespace

Finding check_twilio(std::string_view secret, const SignedRequest& signed_request) {
  const wire::Request& request = signed_request.request;
  const std::string_view shown = header_of(signed_request, kTwilioHeader);
  if (shown.empty()) return missing("There is no header X-Twilio-Signature.");
  if (shown.size() > kSignatureBytes) return wrong("The header X-Twilio-Signature is too long.");
  const std::string hash = hash_in(request.query);
  std::string fields;
  if (!hash.empty()) {
    if (!equal_constant_time(std::string_view(hash), hex_sha256(request.body))) {
      return wrong("The body is not the one that bodySHA256 names.");
    }
  } else if (!request.body.empty()) {
    if (!wire::has_content_type(request, "application/x-www-form-urlencoded")) {
      return wrong("The body is no form, and the URL does not name it in bodySHA256.");
    }
    const std::optional<FormPairs> pairs = form_pairs(request.body);
    if (!pairs) return wrong("The form has too many fields.");
    fields = values_joined(*pairs);
  }
  for (const std::string& url : spellings(signed_request.url)) {
    const std::string right = base64_encode(hmac_of(HashKind::kSha1, secret, url + fields));
    if (equal_constant_time(shown, std::string_view(right))) return holds();
  }
  return wrong(
      "X-Twilio-Signature is not that of this request: the auth token is another one, or Twilio "
      "calls another address.");
}

// A body that is no form is named by its hash in the URL.
std::string sign_twilio(const Signing& signing, OwnRequest& request) {
  std::string fields;
  const bool is_json = request.body.starts_with('{') || request.body.starts_with('[');
  if (is_json) {
    request.query += request.query.empty() ? "" : "&";
    request.query.append(kBodyHash).append("=").append(hex_sha256(request.body));
  } else {
    fields = values_joined(form_pairs(request.body).value_or(FormPairs{}));
  }
  const std::string signature =
      base64_encode(hmac_of(HashKind::kSha1, signing.secret, request.url() + fields));
  return put_signature(request, kTwilioHeader, signature);
}

}  // namespace linepool::gateways
