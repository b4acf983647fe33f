// Who calls, as the gate found out, and what a call asks of its caller.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/queries/live_view.h"
#include "domain/lease.h"

namespace linepool::gate {

enum class PrincipalKind : std::uint8_t {
  kNobody,  // of a call that is open to all
  kCustomerKey,
  kOrderToken,
  kStreamToken,
  kOperator,
  kSupplier,
};

struct Principal {
  PrincipalKind kind = PrincipalKind::kNobody;
  core::KeyOwner owner;  // of the key, or of the key that made the token
  KeyId budget;          // of requests: the key's chain of rotations, or what its tokens share
  LeaseId only;          // of the token of an order: nothing else exists for it
  std::string label;     // of the token of a stream: what is shown bears it; "": or none
  Time ends;             // of a token; not set: lasts as long as the key
  SupplierId supplier;

  // On what whatever stays open for this caller stands.
  [[nodiscard]] core::Access access() const {
    core::Access access{owner.customer, owner.key, owner.expires_at, owner.blocked};
    if (ends.is_set() && (!access.ends.is_set() || ends < access.ends)) access.ends = ends;
    return access;
  }
  // A blocked customer reads live leases and nothing else.
  [[nodiscard]] bool may_read(const Lease& lease) const {
    return !owner.blocked || lease.is_live();
  }
};

// Whom a call serves.
enum class Wants : std::uint8_t {
  kAnybody,
  kKey,
  kKeyOrToken,   // of an order
  kKeyOrStream,  // or a token of an order or of a stream
  kOperator,
  kSupplier,
};

// What a call does for a customer whom the operator has blocked. Tables of calls name it for every
// row.
enum class BlockedMay : std::uint8_t {
  kNothing,
  // Shows the codes of leases that are live, which the customer has paid for: the call itself asks
  // Principal::may_read().
  kReadLive,
};

// A column of such a table: it has no default, so that the compiler asks for it in every row.
class WhenBlocked {
 public:
  constexpr WhenBlocked(BlockedMay may) : may_(may) {}  // NOLINT(google-explicit-constructor)
  constexpr bool operator==(BlockedMay may) const { return may_ == may; }

 private:
  BlockedMay may_;
};

enum class Dialect : std::uint8_t { kUser, kRest, kHandler, kAdmin, kSupply };

// What one call asks of its caller.
struct Demand {
  Dialect dialect;
  Wants wants = Wants::kKey;
  std::optional<Scope> scope = Scope::kRead;  // of a key; nothing: any key does
  WhenBlocked when_blocked = BlockedMay::kNothing;
  std::string_view credential = {};  // of the query or the form, where the dialect has one there
  std::string_view supplier = {};    // whose token it has to be
};

}  // namespace linepool::gate
