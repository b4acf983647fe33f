// Operators: the people who run this install, each with a role; their tokens for the admin API, and
// the sessions of their browsers, which are tokens, too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/crypto/digest.h"
#include "base/ids.h"
#include "base/time.h"
#include "domain/access/second_factor.h"

namespace linepool {

using OperatorId = Id<struct OperatorTag>;
using OperatorTokenId = Id<struct OperatorTokenTag>;

inline constexpr std::size_t kOperatorsMost = 200;
inline constexpr std::size_t kTokensPerOperator = 20;    // that are not revoked
inline constexpr std::size_t kSessionsPerOperator = 10;  // likewise

// Stored as numbers. kRunner is "operator" to the world: it runs the pool day by day.
enum class Role : std::uint8_t { kOwner = 1, kRunner = 2, kSupport = 3, kAuditor = 4 };
std::string_view name(Role role);
std::optional<Role> role_named(std::string_view text);

enum class OperatorState : std::uint8_t {
  kInvited = 1,  // has no password yet, or no more
  kActive = 2,
  kBlocked = 3,
};

struct Operator {
  OperatorId id;
  std::string name;  // unique
  Role role = Role::kAuditor;
  OperatorState state = OperatorState::kInvited;
  std::string password;  // salted hash, as PasswordHash writes it; "": none, and no second factor
  Digest invitation{};   // SHA-256 of the invitation's secret; zeros: no invitation is open
  Time invited_until;    // not set if no invitation is open
  Time created_at;
  SecondFactor second;  // on if there is a password

  [[nodiscard]] bool is_invited() const { return invited_until.is_set(); }
  bool operator==(const Operator&) const = default;
};

// Stored as numbers.
enum class TokenKind : std::uint8_t {
  kToken = 0,    // shown to the operator once, for programs
  kSession = 1,  // of a browser, where the operator signed in
};

// Acts with the operator's role, as long as neither is revoked or blocked.
struct OperatorToken {
  OperatorTokenId id;
  OperatorId owner;
  std::string label;  // of a session: the browser
  Digest hash{};      // SHA-256; unique
  Time created_at;
  Time revoked_at;  // not set: not revoked
  TokenKind kind = TokenKind::kToken;
  Time expires_at;  // of a session, unless it is extended; not set: never

  [[nodiscard]] bool is_session() const { return kind == TokenKind::kSession; }
  [[nodiscard]] bool is_valid(Time now) const {
    return !revoked_at.is_set() && (!expires_at.is_set() || now < expires_at);
  }

  bool operator==(const OperatorToken&) const = default;
};

}  // namespace linepool
