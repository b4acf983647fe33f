// What the auditor keeps of customers, lines and keys: as plain as it can be, with the arithmetic
// done by hand.
#pragma once

#include <map>
#include <string>

#include "base/digest.h"
#include "domain/line.h"
#include "domain/money.h"

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
  PhoneNumber number;
  CountryId country;
  SupplierId supplier;
  bool complete = false;
  LineState state = LineState::kOnline;
  Sharing sharing = Sharing::kExclusive;
  std::uint64_t use = 0;
  std::map<AppId, Block> blocks;
};

struct PlainKey {
  CustomerId customer;
  Digest hash{};
  Time expires_at;
  Time revoked_at;
};

}  // namespace linepool::sim
