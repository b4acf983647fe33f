#include "gate/order_token.h"

#include <array>
#include <charconv>

#include "base/hmac.h"

namespace linepool::gate {
namespace {

constexpr std::size_t kNumberChars = 16;
constexpr std::size_t kMacChars = 32;
constexpr std::size_t kPayloadChars = 4 * kNumberChars;

void append_number(std::string& out, std::int64_t number) {
  std::array<char, kNumberChars> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                 static_cast<std::uint64_t>(number), 16)
                       .ptr;
  const auto size = static_cast<std::size_t>(end - digits.data());
  out.append(kNumberChars - size, '0').append(digits.data(), size);
}

std::optional<std::int64_t> number_at(std::string_view payload, std::size_t index) {
  const std::string_view digits = payload.substr(index * kNumberChars, kNumberChars);
  std::uint64_t number = 0;
  const auto [end, fault] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
  if (fault != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

std::string mac_of(std::string_view payload, std::string_view secret) {
  const Digest mac = hmac_sha256(secret, "lease token " + std::string(payload));
  return to_hex({reinterpret_cast<const char*>(mac.data()), mac.size()}).substr(0, kMacChars);
}

}  // namespace

std::string seal(const OrderToken& token, std::string_view secret) {
  std::string payload;
  append_number(payload, token.order.value);
  append_number(payload, token.customer.value);
  append_number(payload, token.key.value);
  append_number(payload, token.expires_at.ms);
  return std::string(kTokenPrefix) + payload + mac_of(payload, secret);
}

std::optional<OrderToken> open(std::string_view text, std::string_view secret, Time now) {
  if (!text.starts_with(kTokenPrefix)) return std::nullopt;
  text.remove_prefix(kTokenPrefix.size());
  if (text.size() != kPayloadChars + kMacChars) return std::nullopt;
  const std::string_view payload = text.substr(0, kPayloadChars);
  // Digests are compared in constant time, and the digest of a mac is as good as the mac.
  const bool ours =
      equal_constant_time(sha256(text.substr(kPayloadChars)), sha256(mac_of(payload, secret)));
  if (!ours) return std::nullopt;
  const auto order = number_at(payload, 0);
  const auto customer = number_at(payload, 1);
  const auto key = number_at(payload, 2);
  const auto expires_at = number_at(payload, 3);
  if (!order || !customer || !key || !expires_at || now.ms >= *expires_at) return std::nullopt;
  return OrderToken{LeaseId{*order}, CustomerId{*customer}, KeyId{*key}, Time{*expires_at}};
}

}  // namespace linepool::gate
