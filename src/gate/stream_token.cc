#include "gate/stream_token.h"

#include "base/crypto/digest.h"
#include "gate/sealed_text.h"

namespace linepool::gate {
namespace {

constexpr Seal kStreamSeal{kStreamTokenPrefix, "stream token"};
constexpr std::size_t kNumbers = 3;

}  // namespace

std::string seal(const StreamToken& token, std::string_view secret) {
  std::string payload;
  append_number(payload, token.customer.value);
  append_number(payload, token.key.value);
  append_number(payload, token.expires_at.ms);
  payload += to_hex(token.label);
  return seal_text(kStreamSeal, payload, secret);
}

std::optional<StreamToken> open_stream_token(std::string_view text, std::string_view secret,
                                             Time now) {
  const auto payload = open_text(kStreamSeal, text, secret);
  if (!payload || payload->size() < kNumbers * kNumberChars) return std::nullopt;
  const auto customer = number_at(*payload, 0);
  const auto key = number_at(*payload, 1);
  const auto expires_at = number_at(*payload, 2);
  auto label = from_hex(payload->substr(kNumbers * kNumberChars));
  if (!customer || !key || !expires_at || !label || now.ms >= *expires_at) return std::nullopt;
  return StreamToken{CustomerId{*customer}, KeyId{*key}, Time{*expires_at}, *std::move(label)};
}

}  // namespace linepool::gate
