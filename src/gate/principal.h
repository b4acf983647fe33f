// Who is calling, as found by the gate, and what a call requires of its caller.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/queries/live_view.h"
#include "domain/lease.h"

namespace linepool::gate {

enum class PrincipalKind : std::uint8_t {
  kNobody,  // for a call that is open to all
  kCustomerKey,
  kOrderToken,
  kStreamToken,
  kOperator,
  kSupplier,
};

// How the audit log names the admin token, which is nobody's and may do everything.
inline constexpr std::string_view kAdminToken = "token";

struct Principal {
  PrincipalKind kind = PrincipalKind::kNobody;
  core::KeyOwner owner;  // the key, or the key that made the token
  KeyId budget;       // request budget: that of the key's rotation chain, or one shared by tokens
  LeaseId only;       // order token: the only order it can see
  std::string label;  // stream token: the only label it sees; "": all
  Time ends;          // of a token; not set: valid as long as the key
  SupplierId supplier;
  core::OperatorCaller who;  // of the admin API; of the admin token: kAdminToken as its owner

  // Whether this is a browser whose user signed in.
  [[nodiscard]] bool is_session() const { return owner.is_session; }
  // The access on which requests that stay open depend.
  [[nodiscard]] core::Access access() const {
    core::Access access{owner.customer, owner.key, owner.expires_at, owner.blocked};
    if (ends.is_set() && (!access.ends.is_set() || ends < access.ends)) access.ends = ends;
    return access;
  }
  // A blocked customer may read live leases but nothing else.
  [[nodiscard]] bool may_read(const Lease& lease) const {
    return !owner.blocked || lease.is_live();
  }
};

// Who may make a call.
enum class Wants : std::uint8_t {
  kAnybody,
  kKeyOrNobody,      // a key that is unknown, or may not, is nobody
  kSessionOrNobody,  // a session that has ended, or never was, is nobody
  kConsoleOrNobody,  // likewise, of an operator's session in the console
  kKey,
  kKeyOrToken,   // or the token of an order
  kKeyOrStream,  // or the token of an order or a stream
  kOperator,     // the admin token, an operator's token, or the session of an operator's browser
  kConsole,      // the session of an operator's browser
  kSupplier,
};

// What a call does for a customer whom the operator has blocked. Tables of calls state it in every
// row.
enum class BlockedMay : std::uint8_t {
  kNothing,
  // Shows the codes of live leases, which the customer has paid for; the call itself checks
  // Principal::may_read().
  kReadLive,
};

// A column of such a table. It has no default, so the compiler requires it in every row.
class WhenBlocked {
 public:
  constexpr WhenBlocked(BlockedMay may) : may_(may) {}  // NOLINT(google-explicit-constructor)
  constexpr bool operator==(BlockedMay may) const { return may_ == may; }

 private:
  BlockedMay may_;
};

enum class Dialect : std::uint8_t {
  kUser,
  kRest,
  kHandler,
  kAdmin,
  kSupply,
  kWeb,
  kConsole,
  kProbe,
  kNone,
};

// Whether the dialect is for browsers, too: a user's session is a credential there.
constexpr bool takes_sessions(Dialect dialect) {
  return dialect == Dialect::kRest || dialect == Dialect::kWeb;
}

// What one call requires of its caller.
struct Demand {
  Dialect dialect;
  Wants wants = Wants::kKey;
  std::optional<Scope> scope = Scope::kRead;  // of a key; nothing: any key will do
  WhenBlocked when_blocked = BlockedMay::kNothing;
  std::string_view credential = {};  // from the query or form, if the dialect has it there
  std::string_view supplier = {};    // the supplier whose token is required
  // Of a supplier whose gateway signs its requests: whether the signature holds. It counts instead
  // of the token.
  std::optional<bool> signature = {};
};

}  // namespace linepool::gate
