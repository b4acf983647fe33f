// The audit log: what operators did, tried and read, as a chain in which each entry's digest covers
// the entry before it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/crypto/digest.h"
#include "base/ids.h"
#include "base/time.h"
#include "domain/access/operator.h"

namespace linepool {

using AuditId = Id<struct AuditTag>;

inline constexpr std::size_t kAuditWordBytes = 256;     // of each text but the two below
inline constexpr std::size_t kAuditChangeBytes = 4096;  // of `before` and of `after`

// Stored as numbers.
enum class AuditOutcome : std::uint8_t {
  kDone = 1,
  kRefused = 2,  // allowed, but not possible
  kDenied = 3,   // not allowed for the role
};
std::string_view name(AuditOutcome outcome);

// What an entry says. Holds neither secrets nor the text of an SMS.
struct AuditFact {
  std::string actor;  // an operator's name, or "token" for the admin token
  Role role = Role::kAuditor;
  std::string action;  // "customers.block"
  std::string object;  // "customer 7"; "": none
  AuditOutcome outcome = AuditOutcome::kDone;
  std::string before;  // JSON; "": nothing
  std::string after;
  std::string address;  // of the caller
  std::string request_id;

  bool operator==(const AuditFact&) const = default;
};

struct AuditEntry {
  AuditId id;
  Time at;
  AuditFact fact;
  Digest digest{};  // audit_digest() of this entry and the one before

  bool operator==(const AuditEntry&) const = default;
};

// SHA-256 of the 32 bytes of `before`, the digest of the entry before (zeros for the first), and of
// every field of `entry` but its digest, in the order above: each is written in decimal or as it
// is, after its length in bytes and a colon, so that no two entries are written alike.
Digest audit_digest(const Digest& before, const AuditEntry& entry);

// `entry` as the next one of a log that ends with `newest`, if it has any: with its id and digest.
AuditEntry following(const std::optional<AuditEntry>& newest, AuditEntry entry);

}  // namespace linepool
