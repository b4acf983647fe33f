#include "domain/ledger.h"

#include "base/check.h"

namespace linepool {

std::string_view name(TransferKind kind) {
  switch (kind) {
    case TransferKind::kTopUp: return "topup";
    case TransferKind::kCapture: return "capture";
    case TransferKind::kRentalCharge: return "rental_charge";
    case TransferKind::kRentalRefund: return "rental_refund";
    case TransferKind::kCorrection: return "correction";
  }
  return "";
}

void hold(Account& account, Money amount) {
  CHECK(amount >= Money{});
  CHECK(account.available() >= amount, "a hold never exceeds what is available");
  account.held = account.held + amount;
}

void release(Account& account, Money amount) {
  CHECK(amount >= Money{});
  CHECK(account.held >= amount, "only held money is released");
  account.held = account.held - amount;
}

void apply(const Transfer& transfer, Account& from, Account& to) {
  CHECK(transfer.from == from.id && transfer.to == to.id && from.id != to.id);
  CHECK(transfer.amount > Money{});
  if (transfer.kind == TransferKind::kCapture) {
    CHECK(!transfer.lease.is_none() && !transfer.message.is_none());
    release(from, transfer.amount);
  }
  if (transfer.kind == TransferKind::kRentalCharge) {
    CHECK(!transfer.lease.is_none());
    CHECK(from.available() >= transfer.amount, "a period is charged from what is available");
  }
  if (transfer.kind == TransferKind::kCorrection) {
    CHECK(!transfer.reference.empty(), "a correction says why");
    CHECK(from.id == kCashAccount || from.available() >= transfer.amount,
          "nobody is corrected into debt");
  }
  const Money before = from.balance + to.balance;
  from.balance = from.balance - transfer.amount;
  to.balance = to.balance + transfer.amount;
  CHECK(from.balance + to.balance == before, "a transfer makes no money and loses none");
}

}  // namespace linepool
