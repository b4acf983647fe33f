#include "gateways/signatures/parts.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/crypto/digest.h"
#include "base/crypto/mac.h"
#include "base/text_of.h"

namespace linepool::gateways {
namespace {

constexpr std::int64_t kMaxSeconds = 253'402'300'799;  // the end of the year 9999

std::string form_decoded(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const bool is_escape = raw[i] == '%' && i + 2 < raw.size() && hex_value(raw[i + 1]) >= 0 &&
                           hex_value(raw[i + 2]) >= 0;
    if (is_escape) {
      out += static_cast<char>(hex_value(raw[i + 1]) * 16 + hex_value(raw[i + 2]));
      i += 2;
    } else {
      out += raw[i] == '+' ? ' ' : raw[i];
    }
  }
  return out;
}

}  // namespace

bool is_plain_secret(std::string_view secret) {
  return !secret.empty() && secret.size() <= kSignatureSecretBytes && all_visible(secret);
}

std::string_view header_of(const SignedRequest& signed_request, std::string_view name) {
  return trimmed(signed_request.request.header(name).value_or(std::string_view()));
}

std::optional<FormPairs> form_pairs(std::string_view form) {
  FormPairs pairs;
  while (!form.empty()) {
    const std::string_view field = form.substr(0, form.find('&'));
    form.remove_prefix(std::min(form.size(), field.size() + 1));
    if (field.empty()) continue;
    if (pairs.size() == kSignedFields) return std::nullopt;
    const std::size_t equals = field.find('=');
    const bool has_value = equals != std::string_view::npos;
    pairs.emplace_back(form_decoded(field.substr(0, equals)),
                       has_value ? form_decoded(field.substr(equals + 1)) : std::string());
  }
  return pairs;
}

UrlParts url_parts(std::string_view url) {
  UrlParts parts;
  const std::size_t colon = url.find("://");
  if (colon == std::string_view::npos) return parts;
  parts.scheme = url.substr(0, colon);
  url.remove_prefix(colon + 3);
  const std::size_t end = std::min(url.find_first_of("/?"), url.size());
  parts.authority = url.substr(0, end);
  parts.rest = url.substr(end);
  const std::size_t question = parts.rest.find('?');
  parts.path = parts.rest.substr(0, question);
  if (question != std::string_view::npos) parts.query = parts.rest.substr(question + 1);
  return parts;
}

std::string hmac_sha256(std::string_view secret, std::string_view text) {
  return hmac_of(HashKind::kSha256, secret, text);
}

std::string hex_sha256(std::string_view text) {
  return to_hex(text_of(sha256(text)));
}

std::optional<Time> unix_seconds(std::string_view text) {
  const auto seconds = whole_number<std::int64_t>(text);
  if (!seconds || *seconds <= 0 || *seconds > kMaxSeconds) return std::nullopt;
  return Time{*seconds * 1000};
}

Finding fresh(Time at, Time now) {
  const Duration age = now - at;
  if (age <= kSignatureAge && age >= Duration{} - kSignatureAge) return holds();
  return {Verdict::kStale,
          "The signature is of another time: it is old, or one of the two clocks is wrong by more "
          "than five minutes."};
}

}  // namespace linepool::gateways
