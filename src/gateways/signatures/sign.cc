#include "gateways/signatures/sign.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/check.h"
#include "base/crypto/base64.h"
#include "base/crypto/digest.h"
#include "base/crypto/mac.h"
#include "gateways/signatures/parts.h"
#include "wire/form.h"
#include "wire/json_body.h"
#include "wire/json_writer.h"

namespace linepool::gateways {
namespace {

struct Signing {
  std::string_view secret;
  Time now;
  std::string_view nonce;

  [[nodiscard]] std::string seconds() const { return std::to_string(now.ms / 1000); }
};

std::string hmac256(std::string_view secret, std::string_view text) {
  return hmac_of(HashKind::kSha256, secret, text);
}

std::string hash256(std::string_view text) {
  return hash_of(HashKind::kSha256, text);
}

// Base64 for URLs, without padding.
std::string url_base64(std::string_view bytes) {
  std::string text = base64_encode(bytes);
  std::replace(text.begin(), text.end(), '+', '-');
  std::replace(text.begin(), text.end(), '/', '_');
  while (text.ends_with('=')) text.pop_back();
  return text;
}

std::string jwt(const Signing& signing, wire::JsonWriter& claims) {
  claims.number("nbf", signing.now.ms / 1000)
      .number("exp", (signing.now + Duration::minutes(5)).ms / 1000)
      .end_object();
  const std::string text =
      url_base64(R"({"alg":"HS256","typ":"JWT"})") + "." + url_base64(claims.take());
  return text + "." + url_base64(hmac256(signing.secret, text));
}

// Puts the signature into a header.
std::string put(OwnRequest& request, std::string_view header, std::string signature,
                std::string_view before = {}) {
  request.headers.emplace_back(header, std::string(before) + signature);
  return signature;
}

// A body that is no form is named by its hash in the URL.
std::string sign_twilio(const Signing& signing, OwnRequest& request) {
  std::string fields;
  const bool is_json = request.body.starts_with('{') || request.body.starts_with('[');
  if (is_json) {
    request.query += (request.query.empty() ? "" : "&") + std::string("bodySHA256=") +
                     to_hex(hash256(request.body));
  } else {
    FormPairs pairs = form_pairs(request.body).value_or(FormPairs{});
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [name, value] : pairs) fields.append(name).append(value);
  }
  return put(request, "X-Twilio-Signature",
             base64_encode(hmac_of(HashKind::kSha1, signing.secret, request.url() + fields)));
}

// Where the parameters are: in a body, or if there is none, in the query.
std::string sign_vonage(const Signing& signing, OwnRequest& request) {
  FormPairs pairs;
  const bool is_json = request.body.starts_with('{');
  std::string& form = request.body.empty() ? request.query : request.body;
  if (is_json) {
    const Result<boost::json::object> object = wire::parse_json_object(request.body);
    CHECK(object.ok(), "a sample is JSON");
    for (const auto& member : *object) {
      if (!member.value().is_string()) continue;
      pairs.emplace_back(member.key(), std::string(member.value().get_string()));
    }
  } else {
    pairs = form_pairs(form).value_or(FormPairs{});
  }
  std::sort(pairs.begin(), pairs.end());
  std::string text;
  for (auto& [name, value] : pairs) {
    std::replace(value.begin(), value.end(), '&', '_');
    std::replace(value.begin(), value.end(), '=', '_');
    text.append("&").append(name).append("=").append(value);
  }
  std::string signature = to_hex(hmac256(signing.secret, text));
  if (is_json) {
    request.body.insert(request.body.size() - 1, R"(,"sig":")" + signature + '"');
  } else {
    form += (form.empty() ? "sig=" : "&sig=") + signature;
  }
  return signature;
}

std::string sign_vonage_messages(const Signing& signing, OwnRequest& request) {
  wire::JsonWriter claims;
  claims.begin_object().text("payload_hash", to_hex(hash256(request.body)));
  return put(request, "Authorization", jwt(signing, claims), "Bearer ");
}

std::string sign_plivo(const Signing& signing, OwnRequest& request) {
  const std::string text = request.address + std::string(signing.nonce);
  request.headers.emplace_back("X-Plivo-Signature-V2-Nonce", signing.nonce);
  return put(request, "X-Plivo-Signature-V2", base64_encode(hmac256(signing.secret, text)));
}

std::string sign_sinch(const Signing& signing, OwnRequest& request) {
  const std::string at = signing.seconds();
  const std::string text = request.body + "." + std::string(signing.nonce) + "." + at;
  request.headers.emplace_back("x-sinch-webhook-signature-nonce", signing.nonce);
  request.headers.emplace_back("x-sinch-webhook-signature-timestamp", at);
  request.headers.emplace_back("x-sinch-webhook-signature-algorithm", "HmacSHA256");
  return put(request, "x-sinch-webhook-signature", base64_encode(hmac256(signing.secret, text)));
}

std::string sign_smsgate(const Signing& signing, OwnRequest& request) {
  const std::string at = signing.seconds();
  request.headers.emplace_back("X-Timestamp", at);
  return put(request, "X-Signature", to_hex(hmac256(signing.secret, request.body + at)));
}

std::string sign_httpsms(const Signing& signing, OwnRequest& request) {
  wire::JsonWriter claims;
  claims.begin_object().text("iss", "api.httpsms.com").text("aud", request.url());
  return put(request, "Authorization", jwt(signing, claims), "Bearer ");
}

std::string sign_textbee(const Signing& signing, OwnRequest& request) {
  return put(request, "X-Signature", to_hex(hmac256(signing.secret, request.body)));
}

std::string sign_bird(const Signing& signing, OwnRequest& request) {
  const std::string at = signing.seconds();
  const std::string text = at + "\n" + request.url() + "\n" + hash256(request.body);
  request.headers.emplace_back("messagebird-request-timestamp", at);
  return put(request, "messagebird-signature", base64_encode(hmac256(signing.secret, text)));
}

std::string sign_messagebird(const Signing& signing, OwnRequest& request) {
  wire::JsonWriter claims;
  claims.begin_object().text("iss", "MessageBird").text("url_hash", to_hex(hash256(request.url())));
  if (!request.body.empty()) claims.text("payload_hash", to_hex(hash256(request.body)));
  return put(request, "MessageBird-Signature-JWT", jwt(signing, claims));
}

using Sign = std::string (*)(const Signing&, OwnRequest&);

constexpr std::array<std::pair<std::string_view, Sign>, 10> kSigners{
    {{"twilio", sign_twilio},
     {"vonage", sign_vonage},
     {"vonage-messages", sign_vonage_messages},
     {"plivo", sign_plivo},
     {"sinch", sign_sinch},
     {"smsgate", sign_smsgate},
     {"httpsms", sign_httpsms},
     {"textbee", sign_textbee},
     {"bird", sign_bird},
     {"messagebird", sign_messagebird}}};

Sign signer_of(std::string_view scheme) {
  const auto found = std::find_if(kSigners.begin(), kSigners.end(),
                                  [&](const auto& row) { return row.first == scheme; });
  return found == kSigners.end() ? nullptr : found->second;
}

}  // namespace

bool can_sign(std::string_view scheme) {
  return signer_of(scheme) != nullptr;
}

std::string sign(std::string_view scheme, std::string_view secret, Time now, std::string_view nonce,
                 OwnRequest& request) {
  const Sign signer = signer_of(scheme);
  CHECK(signer != nullptr, "there is a way to sign");
  return signer({secret, now, nonce}, request);
}

}  // namespace linepool::gateways
