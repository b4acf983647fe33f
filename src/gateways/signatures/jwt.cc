#include "gateways/signatures/jwt.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/crypto/base64.h"
#include "base/crypto/mac.h"
#include "gateways/signatures/parts.h"
#include "wire/json_body.h"

namespace linepool::gateways {
namespace {

// Base64 for URLs, without padding.
std::string url_base64(std::string_view bytes) {
  std::string text = base64_encode(bytes);
  std::replace(text.begin(), text.end(), '+', '-');
  std::replace(text.begin(), text.end(), '/', '_');
  while (text.ends_with('=')) text.pop_back();
  return text;
}

std::optional<std::string> url_base64_decoded(std::string_view text) {
  std::string usual(text);
  for (char& c : usual) {
    if (c == '+' || c == '/' || c == '=') return std::nullopt;
    if (c == '-') c = '+';
    if (c == '_') c = '/';
  }
  while (usual.size() % 4 != 0) usual += '=';
  return base64_decode(usual);
}

std::optional<boost::json::object> object_of(std::string_view part) {
  const std::optional<std::string> text = url_base64_decoded(part);
  if (!text) return std::nullopt;
  Result<boost::json::object> object = wire::parse_json_object(*text);
  if (!object) return std::nullopt;
  return std::move(object).value();
}

std::optional<HashKind> kind_of(std::string_view algorithm, bool any_size) {
  if (algorithm == "HS256") return HashKind::kSha256;
  if (any_size && algorithm == "HS384") return HashKind::kSha384;
  if (any_size && algorithm == "HS512") return HashKind::kSha512;
  return std::nullopt;
}

std::optional<Time> time_claim(const boost::json::object& claims, std::string_view name) {
  const boost::json::value* value = claims.if_contains(name);
  if (value == nullptr || !value->is_number()) return std::nullopt;
  boost::system::error_code fault;
  const auto seconds = value->to_number<std::int64_t>(fault);
  if (fault) return std::nullopt;
  return unix_seconds(std::to_string(seconds));
}

constexpr std::string_view kNoJwt =
    "The Authorization header holds no JSON Web Token signed with HMAC.";

}  // namespace

Jwt read_jwt(std::string_view token, std::string_view secret, bool any_size) {
  if (token.size() > kJwtBytes) return {wrong("The JSON Web Token is too long."), {}};
  const std::size_t first = token.find('.');
  const std::size_t last = token.rfind('.');
  if (first == std::string_view::npos || first == last) return {wrong(kNoJwt), {}};
  const std::string_view middle = token.substr(first + 1, last - first - 1);
  if (middle.find('.') != std::string_view::npos) return {wrong(kNoJwt), {}};
  const auto header = object_of(token.substr(0, first));
  const auto shown = url_base64_decoded(token.substr(last + 1));
  if (!header || !shown) return {wrong(kNoJwt), {}};
  const auto kind = kind_of(text_claim(*header, "alg"), any_size);
  if (!kind) return {wrong("The JSON Web Token is signed by an algorithm that is not taken."), {}};
  if (!equal_constant_time(*shown, hmac_of(*kind, secret, token.substr(0, last)))) {
    return {wrong("The JSON Web Token is signed with another secret, or was altered."), {}};
  }
  auto claims = object_of(middle);
  if (!claims) return {wrong("The JSON Web Token holds no claims."), {}};
  return {holds(), *std::move(claims)};
}

std::string write_jwt(const Signing& signing, wire::JsonWriter& claims) {
  claims.number("nbf", signing.now.ms / 1000)
      .number("exp", (signing.now + Duration::minutes(5)).ms / 1000)
      .end_object();
  const std::string text =
      url_base64(R"({"alg":"HS256","typ":"JWT"})") + "." + url_base64(claims.take());
  return text + "." + url_base64(hmac_sha256(signing.secret, text));
}

std::string_view bearer_token(const SignedRequest& signed_request) {
  constexpr std::string_view kBearer = "Bearer ";
  const std::string_view header = header_of(signed_request, "Authorization");
  if (!starts_ignoring_case(header, kBearer)) return {};
  return trimmed(header.substr(kBearer.size()));
}

std::string_view text_claim(const boost::json::object& claims, std::string_view name) {
  const boost::json::value* value = claims.if_contains(name);
  if (value == nullptr || !value->is_string()) return {};
  return {value->get_string().data(), value->get_string().size()};
}

Finding in_time(const boost::json::object& claims, Time now, Duration skew) {
  const std::optional<Time> begins = time_claim(claims, "nbf");
  const std::optional<Time> ends = time_claim(claims, "exp");
  if (!ends || (claims.contains("nbf") && !begins)) {
    return wrong("The JSON Web Token does not say until when it holds.");
  }
  if (begins && now < *begins - skew) {
    return {Verdict::kStale, "The JSON Web Token does not hold yet: one of the clocks is wrong."};
  }
  if (now >= *ends + skew) return {Verdict::kStale, "The JSON Web Token has expired."};
  return holds();
}

}  // namespace linepool::gateways
