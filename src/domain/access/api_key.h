// API keys: what a customer's program sends, and the limits on it.
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

// Which vendor's clients the handler API answers like. Values are stored.
enum class HandlerStyle : std::uint8_t {
  kDefault = 0,  // as the install is set
  kHero = 1,     // prices and flags as they are in JSON
  kClassic = 2,  // both as strings; refusals of JSON requests in JSON
  kDaisy = 3,    // like kHero, with other words for some refusals of numbers
};

// How the user API answers where its answers are text. Values are stored.
enum class UserStyle : std::uint8_t {
  kDefault = 0,  // as the install is set
  kText = 1,     // as documented
  kJson = 2,     // {"data", "code"} for every answer and refusal
  kCode = 3,     // like kText, but an SMS is only its code
};

std::string_view name(HandlerStyle style);  // "" for the default
std::string_view name(UserStyle style);     // "" for the default
std::optional<HandlerStyle> handler_style_named(std::string_view name);
std::optional<UserStyle> user_style_named(std::string_view name);

// How the APIs that have more than one answer style answer a key.
struct AnswerStyles {
  HandlerStyle handler = HandlerStyle::kDefault;
  UserStyle user = UserStyle::kDefault;

  bool operator==(const AnswerStyles&) const = default;
};

// The limits of a key; set when it is made and never changed. Zero or empty means no limit.
struct KeyLimits {
  std::uint8_t scopes = kAllScopes;
  std::vector<AppId> apps;
  std::vector<CountryId> countries;
  Money max_price;      // per lease, or per period of a rental
  Money spend_per_day;  // UTC day; held money counts until it is released
  std::int32_t parallel_leases = 0;
  std::vector<AddressRange> addresses;  // allowed client addresses
  bool own_only = false;                // sees and ends only leases that it made itself
  AnswerStyles styles;                  // not a limit

  [[nodiscard]] bool allows(Scope scope) const {
    return (scopes & static_cast<std::uint8_t>(scope)) != 0;
  }
  // Whether a client at `address` may use the key.
  [[nodiscard]] bool admits(const IpAddress& address) const {
    return addresses.empty() || any_contains(addresses, address);
  }
  // Whether its leases must be counted.
  [[nodiscard]] bool counts() const { return !spend_per_day.is_zero() || parallel_leases > 0; }
  // Whether everything is allowed.
  [[nodiscard]] bool is_unlimited() const { return *this == KeyLimits{}; }
  bool operator==(const KeyLimits&) const = default;
};

// How much of its limits a key has used. Kept only if its limits need counting, at the root of a
// chain of rotations, so that a rotation restores nothing.
struct KeyUse {
  std::int64_t day = 0;  // days since 1970, UTC
  Money spent;           // on that day
  std::int32_t live_leases = 0;

  bool operator==(const KeyUse&) const = default;
};

// A key is 32 lower-case hex characters, shown once at creation; only its SHA-256 is kept. The
// session of a browser is one too, so that whatever a key may do and whatever ends with it holds
// for sessions.
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
  KeyId root;         // the first key in the chain of rotations; none: this one
  UserId user;        // who signed in, if this is a browser's session; none: a key
  Time last_used_at;  // to the minute; not set: never

  [[nodiscard]] bool is_session() const { return !user.is_none(); }

  // The key whose budgets are used.
  [[nodiscard]] KeyId first() const { return root.is_none() ? id : root; }
  [[nodiscard]] bool is_valid(Time now) const {
    return !revoked_at.is_set() && (!expires_at.is_set() || now < expires_at);
  }
  bool operator==(const ApiKey&) const = default;
};

struct KeyLastUse {
  KeyId key;
  Time at;
};

}  // namespace linepool
