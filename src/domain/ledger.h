// The double-entry ledger: every movement of money is a transfer between two accounts, so the sum
// of all balances is always zero. A hold is not a movement: it reserves money of one account.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"
#include "domain/money.h"

namespace linepool {

// The operator's accounts: top-ups come from `cash` (which is therefore negative), captured prices
// go to `revenue`.
inline constexpr AccountId kCashAccount{1};
inline constexpr AccountId kRevenueAccount{2};
inline constexpr std::int64_t kFirstCustomerAccount = 1000;

constexpr AccountId account_of(CustomerId customer) {
  return AccountId{customer.value + kFirstCustomerAccount};
}

struct Account {
  AccountId id;
  Money balance;
  Money held;  // part of the balance that live leases reserve; 0 ≤ held ≤ balance

  [[nodiscard]] Money available() const { return balance - held; }
  bool operator==(const Account&) const = default;
};

enum class TransferKind : std::uint8_t {
  kTopUp = 1,
  kCapture = 2,       // the price of a temporary lease, by its first SMS
  kRentalCharge = 3,  // one period of a rental, in advance
  kRentalRefund = 4,  // all periods of a rental that is given back
};

std::string_view name(TransferKind kind);

struct Transfer {
  TransferId id;
  Time at;
  AccountId from;
  AccountId to;
  Money amount;  // > 0
  TransferKind kind = TransferKind::kTopUp;
  LeaseId lease;      // a capture, charge or refund names its lease …
  MessageId message;  // … and a capture the SMS that earned it
  std::string reference;

  bool operator==(const Transfer&) const = default;
};

// Reserves `amount`; the caller has seen that it is available.
void hold(Account& account, Money amount);
// Gives a reservation back.
void release(Account& account, Money amount);
// Moves the amount of `transfer`, both accounts being its own; a capture also ends its hold.
void apply(const Transfer& transfer, Account& from, Account& to);

}  // namespace linepool
