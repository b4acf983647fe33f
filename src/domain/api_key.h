// API keys: what a customer's program shows, and what it is held to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/crypto/digest.h"
#include "base/ids.h"
#include "base/ip_address.h"
#include "base/time.h"
#include "domain/money.h"

namespace linepool {

// What a key may be used for.
enum class Scope : std::uint8_t { kRead = 1, kLease = 2, kRent = 4, kWebhooks = 8, kKeys = 16 };
inline constexpr std::uint8_t kAllScopes = 31;

std::string_view name(Scope scope);
std::optional<Scope> scope_named(std::string_view name);

// How the handler API writes to a client: as the vendor whose client it is. Values are stored.
enum class HandlerStyle : std::uint8_t {
  kDefault = 0,  // as the install says
  kHero = 1,     // prices and flags as they are in JSON
  kClassic = 2,  // both as texts, refusals of JSON answers in JSON
  kDaisy = 3,    // as hero, with other words for what a number may be refused with
};

// How the user API answers what it answers in text. Values are stored.
enum class UserStyle : std::uint8_t {
  kDefault = 0,  // as the install says
  kText = 1,     // as it is documented
  kJson = 2,     // {"data", "code"}: every answer and every refusal
  kCode = 3,     // as kText, but an SMS is its code alone
};

std::string_view name(HandlerStyle style);  // "" for the default
std::string_view name(UserStyle style);     // likewise
std::optional<HandlerStyle> handler_style_named(std::string_view name);
std::optional<UserStyle> user_style_named(std::string_view name);

// How a key is answered by the APIs that know more than one way.
struct AnswerStyles {
  HandlerStyle handler = HandlerStyle::kDefault;
  UserStyle user = UserStyle::kDefault;

  bool operator==(const AnswerStyles&) const = default;
};

// What a key is held to; set when it is made and never changed. A zero or empty member is no limit.
struct KeyLimits {
  std::uint8_t scopes = kAllScopes;
  std::vector<AppId> apps;
  std::vector<CountryId> countries;
  Money max_price;      // of one lease, or of one period of a rental
  Money spend_per_day;  // UTC days; what is held counts until it is released
  std::int32_t parallel_leases = 0;
  std::vector<AddressRange> addresses;  // of clients
  bool own_only = false;                // sees and ends only what it made itself
  AnswerStyles styles;                  // limit nothing

  [[nodiscard]] bool allows(Scope scope) const {
    return (scopes & static_cast<std::uint8_t>(scope)) != 0;
  }
  // Whether a client at `address` may use the key.
  [[nodiscard]] bool admits(const IpAddress& address) const {
    return addresses.empty() || any_contains(addresses, address);
  }
  // Its leases have to be counted.
  [[nodiscard]] bool counts() const { return !spend_per_day.is_zero() || parallel_leases > 0; }
  // Everything is allowed.
  [[nodiscard]] bool is_unlimited() const { return *this == KeyLimits{}; }
  bool operator==(const KeyLimits&) const = default;
};

// How much of its limits a key has used; kept for keys whose limits count, at the root of a chain
// of rotations, so that a rotation gives nothing back.
struct KeyUse {
  std::int64_t day = 0;  // days since 1970, UTC
  Money spent;           // on that day
  std::int32_t live_leases = 0;

  bool operator==(const KeyUse&) const = default;
};

// A key is 32 lower-case hex characters, shown once at creation; only its SHA-256 is kept.
struct ApiKey {
  KeyId id;
  CustomerId customer;
  std::string label;
  Digest hash{};
  Time created_at;
  Time expires_at;  // not set: never; set by a rotation to the end of the overlap
  Time revoked_at;  // not set: not revoked
  KeyLimits limits;
  KeyUse use;
  KeyId root;  // the first key of the chain of rotations; none: this one

  // Whose budgets the key uses up.
  [[nodiscard]] KeyId first() const { return root.is_none() ? id : root; }
  [[nodiscard]] bool is_valid(Time now) const {
    return !revoked_at.is_set() && (!expires_at.is_set() || now < expires_at);
  }
  bool operator==(const ApiKey&) const = default;
};

}  // namespace linepool
