// The auditor's records of customers, lines and keys: as plain as possible, with the arithmetic
// done by hand.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/crypto/digest.h"
#include "core/commands/accounts/erase_customer.h"
#include "domain/access/api_key.h"
#include "domain/catalogue/own_price.h"
#include "domain/customer.h"
#include "domain/line.h"
#include "domain/lines/quarantine.h"
#include "domain/message.h"
#include "domain/money.h"
#include "domain/supplier.h"
#include "domain/webhook.h"

namespace linepool::sim {

struct PlainCustomer {
  std::string name;
  CustomerState state = CustomerState::kActive;
  Money balance;
  Money held;
  core::ErasePlace erased_to = {};           // how far its erasure is
  std::map<PricedThing, Money> prices = {};  // of its own

  [[nodiscard]] bool may_act() const { return state == CustomerState::kActive; }
  [[nodiscard]] bool is_gone() const {
    return state == CustomerState::kErasing || state == CustomerState::kErased;
  }
};

struct Block {
  LeaseId lease;
  Time until;
};

struct PlainLine {
  LineNumber number;
  CountryId country;
  SupplierId supplier;
  bool complete = false;
  LineState state = LineState::kOnline;
  Sharing sharing = Sharing::kExclusive;
  std::uint64_t use = 0;
  std::map<AppId, Block> blocks;
  std::optional<Quarantine> quarantine;  // while it is in quarantine
};

struct PlainSupplier {
  SupplierKind kind = SupplierKind::kHttp;
  Time since;
  std::vector<std::int64_t> lags_ms;  // all so far
  SupplierFormat format;
  Money cost = {};
  std::optional<SmscAccount> smsc = {};
  std::set<SupplierId> also_for = {};
  SupplierSignature signature = {};
};

// What makes two SMS with the same id identical.
struct PlainContent {
  std::string to;
  std::string from;
  std::string text;

  bool operator==(const PlainContent&) const = default;
};

// A lease that had a line at some moment.
struct Holder {
  LeaseId lease;
  AppId app;
  bool was_live = false;  // otherwise in quarantine
};

// How far the supplier's reported time is believed.
struct Belief {
  Time earliest;
  Time latest;
  bool is_right = false;
  bool is_wrong = false;
  bool is_older_than_supplier = false;

  [[nodiscard]] bool is_credible() const {
    return is_right || (!is_wrong && !is_older_than_supplier);
  }
};

// A lease, or the reason why the operator has the SMS.
struct Owner {
  std::optional<LeaseId> lease;
  BinReason bin = BinReason::kNone;
};

// What a lease cost on one day.
struct PlainCharge {
  std::int64_t day = 0;
  LeaseId lease;
  Money amount;
};

struct PlainKey {
  CustomerId customer;
  std::string label;
  Digest hash{};
  Time expires_at;
  Time revoked_at;
  KeyLimits limits;
  KeyId root;   // none: not the result of a rotation
  UserId user;  // of a session
  Time last_used_at;
  // For the whole chain, kept at its first key, if the limits need it.
  std::vector<PlainCharge> charges;
  std::int32_t live_leases = 0;
};

struct PlainUser {
  CustomerId customer;
  std::string email;
  std::string password;
  std::string secret;  // "": no second factor
  std::int64_t newest_step = 0;
  std::vector<Digest> recovery;
};

// The first answer to a request with an idempotency key.
struct PlainAnswer {
  CustomerId customer;
  Digest name{};
  Digest request{};
  Time at;
  std::string body;
};

}  // namespace linepool::sim
