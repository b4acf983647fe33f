// Customers, their API keys, and the suppliers of lines.
#pragma once

#include <cstdint>
#include <string>

#include "base/digest.h"
#include "base/ids.h"
#include "base/time.h"

namespace linepool {

enum class CustomerState : std::uint8_t { kActive = 1, kBlocked = 2 };

struct Customer {
  CustomerId id;
  std::string name;  // unique, 1..kNameBytes bytes
  CustomerState state = CustomerState::kActive;
  Time created_at;

  bool operator==(const Customer&) const = default;
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

  [[nodiscard]] bool is_valid(Time now) const {
    return !revoked_at.is_set() && (!expires_at.is_set() || now < expires_at);
  }
  bool operator==(const ApiKey&) const = default;
};

enum class SupplierKind : std::uint8_t { kSimulated = 1, kHttp = 2 };

// Whoever delivers SMS for some lines. Its token authenticates the HTTP supply edge.
struct Supplier {
  SupplierId id;
  std::string name;  // unique; part of the URL: [a-z0-9_-]
  SupplierKind kind = SupplierKind::kHttp;
  Digest token_hash{};
  Time created_at;

  bool operator==(const Supplier&) const = default;
};

}  // namespace linepool
