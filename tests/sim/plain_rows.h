// What the auditor keeps of customers, lines and keys: as plain as it can be, with the arithmetic
// done by hand.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/digest.h"
#include "domain/line.h"
#include "domain/message.h"
#include "domain/money.h"
#include "domain/supplier.h"

namespace linepool::sim {

struct PlainCustomer {
  std::string name;
  bool blocked = false;
  Money balance;
  Money held;
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
};

struct PlainSupplier {
  SupplierKind kind = SupplierKind::kHttp;
  Time since;
  std::vector<std::int64_t> lags_ms;  // all there ever were
  SupplierFormat format;
};

// What makes two SMS of one id the same.
struct PlainContent {
  std::string to;
  std::string from;
  std::string text;

  bool operator==(const PlainContent&) const = default;
};

// Who had a line at some moment.
struct Holder {
  LeaseId lease;
  AppId app;
  bool was_live = false;  // otherwise in quarantine
};

// What is believed of the time that a supplier gives.
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

// A lease, or why the operator has the SMS.
struct Owner {
  std::optional<LeaseId> lease;
  BinReason bin = BinReason::kNone;
};

struct PlainKey {
  CustomerId customer;
  Digest hash{};
  Time expires_at;
  Time revoked_at;
};

}  // namespace linepool::sim
