// The double-entry ledger: every movement of money is a transfer between two accounts, so the sum
// of all balances is always zero. A hold moves nothing: it reserves money within one account.
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
  Money held;  // part of the balance that is reserved for live leases; 0 <= held <= balance

  [[nodiscard]] Money available() const { return balance - held; }
  bool operator==(const Account&) const = default;
};

enum class TransferKind : std::uint8_t {
  kTopUp = 1,
  kCapture = 2,       // the price of a temporary lease, at its first SMS
  kRentalCharge = 3,  // one period of a rental, in advance
  kRentalRefund = 4,  // all periods of a rental that is returned
  kCorrection = 5,    // of a mistake, either way, between cash and a customer
};

std::string_view name(TransferKind kind);

struct Transfer {
  TransferId id;
  Time at;
  AccountId from;
  AccountId to;
  Money amount;  // > 0
  TransferKind kind = TransferKind::kTopUp;
  LeaseId lease;          // of a capture, charge or refund
  MessageId message;      // of a capture: the SMS that earned it
  std::string reference;  // of a correction: why it was made
  std::string actor;      // of a top-up or correction: the operator who made it; "": nobody did

  bool operator==(const Transfer&) const = default;
};

// Reserves `amount`; the caller has checked that it is available.
void hold(Account& account, Money amount);
// Releases reserved money.
void release(Account& account, Money amount);
// Moves the amount of `transfer` between its two accounts; a capture also ends its hold.
void apply(const Transfer& transfer, Account& from, Account& to);

}  // namespace linepool
