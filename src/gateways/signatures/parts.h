// What several schemes have in common.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gateways/signatures/check.h"

namespace linepool::gateways {

constexpr Finding holds() {
  return {};
}
constexpr Finding missing(std::string_view words) {
  return {Verdict::kMissing, words};
}
constexpr Finding wrong(std::string_view words) {
  return {Verdict::kWrong, words};
}

// Printable, of 1 to kSignatureSecretBytes bytes.
bool is_plain_secret(std::string_view secret);

// The header without surrounding blanks; "" if it is absent.
std::string_view header_of(const SignedRequest& signed_request, std::string_view name);

// Names and values of a form or a query, decoded, in order of arrival. Nothing if there are more
// than kSignedFields.
using FormPairs = std::vector<std::pair<std::string, std::string>>;
std::optional<FormPairs> form_pairs(std::string_view form);

// The parts of a URL "scheme://host/path?query", as written.
struct UrlParts {
  std::string_view scheme;     // "https"
  std::string_view authority;  // with the port
  std::string_view rest;       // the path, and the query with its '?'
  std::string_view path;
  std::string_view query;  // without '?'
};
UrlParts url_parts(std::string_view url);

// The bytes of an HMAC-SHA256, and a SHA-256 in lower-case hex.
std::string hmac_sha256(std::string_view secret, std::string_view text);
std::string hex_sha256(std::string_view text);

// Seconds since 1970, in decimal.
std::optional<Time> unix_seconds(std::string_view text);
// Whether a time that was signed is near enough to ours.
Finding fresh(Time at, Time now);

}  // namespace linepool::gateways
