#include "gate/order_token.h"

#include "gate/sealed_text.h"

namespace linepool::gate {
namespace {

constexpr Seal kOrderSeal{kTokenPrefix, "lease token"};

}  // namespace

std::string seal(const OrderToken& token, std::string_view secret) {
  std::string payload;
  append_number(payload, token.order.value);
  append_number(payload, token.customer.value);
  append_number(payload, token.key.value);
  append_number(payload, token.expires_at.ms);
  return seal_text(kOrderSeal, payload, secret);
}

std::optional<OrderToken> open(std::string_view text, std::string_view secret, Time now) {
  const auto payload = open_text(kOrderSeal, text, secret);
  if (!payload || payload->size() != 4 * kNumberChars) return std::nullopt;
  const auto order = number_at(*payload, 0);
  const auto customer = number_at(*payload, 1);
  const auto key = number_at(*payload, 2);
  const auto expires_at = number_at(*payload, 3);
  if (!order || !customer || !key || !expires_at || now.ms >= *expires_at) return std::nullopt;
  return OrderToken{LeaseId{*order}, CustomerId{*customer}, KeyId{*key}, Time{*expires_at}};
}

}  // namespace linepool::gate
