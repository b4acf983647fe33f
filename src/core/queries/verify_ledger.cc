#include "core/queries/verify_ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

#include "store/each_row.h"
#include "store/rows_by_id.h"

namespace linepool::core {
namespace {

class Verifier {
 public:
  explicit Verifier(const store::Tx& tx) : tx_(tx) {}

  LedgerProof run() {
    read_transfers();
    read_holds();
    check_rentals();
    compare_accounts();
    return std::move(proof_);
  }

 private:
  struct Expected {
    Money balance;
    Money held;
  };

  struct RentalMoney {
    std::int32_t charges = 0;
    Money charged;
    std::int32_t refunds = 0;
    Money refunded;
  };

  void problem(std::string sentence) {
    if (proof_.problems.size() < LedgerProof::kProblems) {
      proof_.problems.push_back(std::move(sentence));
    }
  }

  void read_transfers() {
    store::each_page<TransferId>(
        [&](auto after, auto max) { return tx_.transfers().list(std::nullopt, after, max); },
        [&](const std::vector<Transfer>& page) { read(page); });
  }

  // What the captures of a page name.
  struct Named {
    store::RowsById<Lease> leases;
    store::RowsById<Message> messages;
  };

  void read(const std::vector<Transfer>& page) {
    std::vector<Transfer> captures;
    std::copy_if(page.begin(), page.end(), std::back_inserter(captures),
                 [](const Transfer& one) { return one.kind == TransferKind::kCapture; });
    const auto leases = store::ids_of(captures, &Transfer::lease);
    const auto messages = store::ids_of(captures, &Transfer::message);
    const Named named{store::RowsById(tx_.leases().find_all(leases)),
                      store::RowsById(tx_.messages().find_all(messages))};
    for (const Transfer& transfer : page) {
      proof_.transfers += 1;
      expected_[transfer.from].balance -= transfer.amount;
      expected_[transfer.to].balance += transfer.amount;
      if (!transfer.amount.is_positive()) {
        problem(fmt::format("Transfer {} moves no money.", transfer.id.value));
      }
      check(transfer, named);
    }
  }

  void check(const Transfer& transfer, const Named& named) {
    switch (transfer.kind) {
      case TransferKind::kTopUp: break;
      case TransferKind::kCorrection: check_correction(transfer); break;
      case TransferKind::kCapture: check_capture(transfer, named); break;
      case TransferKind::kRentalCharge:
        rentals_[transfer.lease].charges += 1;
        rentals_[transfer.lease].charged += transfer.amount;
        break;
      case TransferKind::kRentalRefund:
        rentals_[transfer.lease].refunds += 1;
        rentals_[transfer.lease].refunded += transfer.amount;
        break;
    }
  }

  void check_correction(const Transfer& transfer) {
    const AccountId other = transfer.from == kCashAccount ? transfer.to : transfer.from;
    const bool has_cash = transfer.from == kCashAccount || transfer.to == kCashAccount;
    if (!has_cash || other.value <= kFirstCustomerAccount || transfer.reference.empty()) {
      problem(fmt::format("Correction {} is not between cash and a customer, with a reason.",
                          transfer.id.value));
    }
  }

  // Each period is charged once; a rejected rental is refunded in full, once.
  void check_rentals() {
    store::each_row<LeaseId>(
        [&](auto after, auto max) { return tx_.leases().all_rentals(after, max); },
        [&](const Lease& rental) {
          proof_.rentals += 1;
          const RentalMoney money = rentals_[rental.id];
          rentals_.erase(rental.id);
          if (money.charges != rental.rental.periods || money.charged != charged(rental)) {
            problem(fmt::format("Rental {} has {} periods and {} charges of {} in total.",
                                rental.id.value, rental.rental.periods, money.charges,
                                money.charged.to_string()));
          }
          const bool rejected = rental.state == LeaseState::kRejected;
          const Money due = rejected ? money.charged : Money{};
          if (money.refunds != (rejected ? 1 : 0) || money.refunded != due) {
            problem(fmt::format("Rental {} has {} refunds of {} in total; {} is due.",
                                rental.id.value, money.refunds, money.refunded.to_string(),
                                due.to_string()));
          }
        });
    for (const auto& [id, money] : rentals_) {
      problem(fmt::format("Rental {} is charged but does not exist.", id.value));
    }
  }

  void check_capture(const Transfer& transfer, const Named& named) {
    proof_.captures += 1;
    if (!captured_.insert(transfer.lease).second) {
      problem(fmt::format("Lease {} is captured twice.", transfer.lease.value));
    }
    const Message* message = named.messages.find(transfer.message);
    if (message == nullptr || message->lease != transfer.lease) {
      problem(fmt::format("Capture {} lacks its message.", transfer.id.value));
    }
    const Lease* lease = named.leases.find(transfer.lease);
    if (lease == nullptr || lease->state != LeaseState::kReceived ||
        lease->price != transfer.amount || account_of(lease->customer) != transfer.from) {
      problem(fmt::format("Capture {} does not fit its lease.", transfer.id.value));
    }
  }

  void read_holds() {
    store::each_row<LeaseId>([&](auto after, auto max) { return tx_.leases().live(after, max); },
                             [&](const Lease& lease) {
                               if (lease.is_rental()) return;  // charged, not held
                               if (lease.state != LeaseState::kWaiting) return;
                               proof_.holds += 1;
                               expected_[account_of(lease.customer)].held += lease.price;
                             });
  }

  void compare_accounts() {
    store::each_row<AccountId>(
        [&](auto after, auto max) { return tx_.accounts().list(after, max); },
        [&](const Account& account) {
          proof_.accounts += 1;
          proof_.sum += account.balance;
          compare(account);
        });
    for (const auto& [id, rest] : expected_) {
      if (!rest.balance.is_zero() || !rest.held.is_zero()) {
        problem(fmt::format("Account {} is missing.", id.value));
      }
    }
    if (!proof_.sum.is_zero()) {
      problem(fmt::format("The balances sum to {}, not zero.", proof_.sum.to_string()));
    }
  }

  void compare(const Account& account) {
    const Expected expected = expected_[account.id];
    expected_.erase(account.id);
    if (account.balance != expected.balance) {
      problem(fmt::format("Account {} has {}, but its transfers sum to {}.", account.id.value,
                          account.balance.to_string(), expected.balance.to_string()));
    }
    if (account.held != expected.held) {
      problem(fmt::format("Account {} holds {}, but its waiting leases hold {}.", account.id.value,
                          account.held.to_string(), expected.held.to_string()));
    }
    const bool overdrawn = account.id != kCashAccount && account.available().is_negative();
    if (overdrawn) problem(fmt::format("Account {} is overdrawn.", account.id.value));
  }

  const store::Tx& tx_;
  LedgerProof proof_;
  std::unordered_map<AccountId, Expected> expected_;
  std::unordered_set<LeaseId> captured_;
  std::unordered_map<LeaseId, RentalMoney> rentals_;
};

}  // namespace

LedgerProof verify_ledger(const store::Tx& tx) {
  return Verifier(tx).run();
}

}  // namespace linepool::core
