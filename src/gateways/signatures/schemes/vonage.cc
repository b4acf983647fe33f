// https://developer.vonage.com/en/getting-started/concepts/signing-messages: MD5 or an HMAC over
// "&name=value" of all parameters in the order of their names, with '&' and '=' in values as '_'.
// Which of them is set in the account; their lengths tell.
#include <boost/json/object.hpp>

#include <algorithm>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/crypto/digest.h"
#include "base/crypto/mac.h"
#include "gateways/signatures/parts.h"
#include "gateways/signatures/schemes/schemes.h"
#include "wire/json_body.h"

namespace linepool::gateways {
namespace {

// Nothing if a member is no text, number or flag.
std::optional<FormPairs> json_pairs(std::string_view body) {
  const Result<boost::json::object> object = wire::parse_json_object(body);
  if (!object || object->size() > kSignedFields) return std::nullopt;
  FormPairs pairs;
  for (const auto& member : *object) {
    const boost::json::value& value = member.value();
    std::string text;
    if (value.is_string()) {
      text = std::string(value.get_string());
    } else if (value.is_int64()) {
      text = std::to_string(value.get_int64());
    } else if (value.is_bool()) {
      text = value.get_bool() ? "true" : "false";
    } else {
      return std::nullopt;
    }
    pairs.emplace_back(std::string(member.key()), std::move(text));
  }
  return pairs;
}

// What is in the body counts, or if there is none, the query.
std::optional<FormPairs> pairs_of(const wire::Request& request) {
  if (request.body.empty()) return form_pairs(request.query);
  const std::string_view body = trimmed(request.body);
  return body.starts_with('{') ? json_pairs(body) : form_pairs(request.body);
}

// A name with one of these could be several fields.
bool is_plain_name(std::string_view name) {
  return name.find_first_of("&=") == std::string_view::npos;
}

std::string text_of_fields(FormPairs pairs) {
  std::sort(pairs.begin(), pairs.end());
  std::string text;
  for (auto& [name, value] : pairs) {
    std::replace(value.begin(), value.end(), '&', '_');
    std::replace(value.begin(), value.end(), '=', '_');
    text.append("&").append(name).append("=").append(value);
  }
  return text;
}

bool is_hmac(HashKind kind, std::string_view secret, const std::string& text,
             std::string_view shown) {
  return equal_constant_time(shown, std::string_view(to_hex(hmac_of(kind, secret, text))));
}

bool is_of(std::string_view secret, const std::string& text, std::string_view shown) {
  constexpr std::size_t kMd5Digits = 32;
  constexpr std::size_t kSha1Digits = 40;
  constexpr std::size_t kSha256Digits = 64;
  constexpr std::size_t kSha512Digits = 128;
  switch (shown.size()) {
    case kMd5Digits: {
      const std::string plain = to_hex(hash_of(HashKind::kMd5, text + std::string(secret)));
      return equal_constant_time(shown, std::string_view(plain)) ||
             is_hmac(HashKind::kMd5, secret, text, shown);
    }
    case kSha1Digits: return is_hmac(HashKind::kSha1, secret, text, shown);
    case kSha256Digits: return is_hmac(HashKind::kSha256, secret, text, shown);
    case kSha512Digits: return is_hmac(HashKind::kSha512, secret, text, shown);
  }
  return false;
}

}  // namespace

Finding check_vonage(std::string_view secret, const SignedRequest& signed_request) {
  std::optional<FormPairs> pairs = pairs_of(signed_request.request);
  if (!pairs) return wrong("The request has no parameters that Vonage would sign.");
  std::string shown;
  std::size_t count = 0;
  for (const auto& [name, value] : *pairs) {
    if (!is_plain_name(name)) return wrong("A parameter has a name that Vonage does not use.");
    if (name != "sig") continue;
    shown = lower(value);
    ++count;
  }
  if (count == 0 || shown.empty()) return missing("There is no parameter sig.");
  if (count > 1) return wrong("There are several parameters sig.");
  std::erase_if(*pairs, [](const auto& pair) { return pair.first == "sig"; });
  if (is_of(secret, text_of_fields(*std::move(pairs)), shown)) return holds();
  return wrong("The parameter sig is not that of this request: the signature secret is another.");
}

// Where the parameters are: in a body, or if there is none, in the query.
std::string sign_vonage(const Signing& signing, OwnRequest& request) {
  const bool is_json = request.body.starts_with('{');
  std::string& form = request.body.empty() ? request.query : request.body;
  std::optional<FormPairs> pairs = is_json ? json_pairs(form) : form_pairs(form);
  const std::string text = text_of_fields(std::move(pairs).value_or(FormPairs{}));
  std::string signature = to_hex(hmac_sha256(signing.secret, text));
  if (is_json) {
    form.insert(form.size() - 1, R"(,"sig":")" + signature + '"');
  } else {
    form += (form.empty() ? "sig=" : "&sig=") + signature;
  }
  return signature;
}

}  // namespace linepool::gateways
