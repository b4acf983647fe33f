#include "store/row_checks.h"

#include "base/check.h"

namespace linepool::store {

void check_row(const Account& account) {
  CHECK(!account.held.is_negative(), "held money is never owed");
}

void check_row(const Transfer& transfer) {
  CHECK(transfer.amount.is_positive(), "a transfer moves money");
  CHECK(transfer.from != transfer.to, "a transfer moves money between two accounts");
}

void check_row(const ApiKey& key) {
  CHECK(key.use.live_leases >= 0 && !key.use.spent.is_negative());
  CHECK(key.root.is_none() || key.root != key.id, "the first key of a chain has no root");
  CHECK(!key.is_session() || key.expires_at.is_set(), "every session ends");
}

void check_row(const User& user) {
  CHECK(normal_email(user.email) == user.email, "addresses are stored in one form");
  CHECK(!user.password.empty() && !user.customer.is_none());
  CHECK(user.second.is_on() || user.second.recovery.empty(), "recovery codes stand in for a code");
}

void check_row(const Line& line) {
  CHECK(line.live_leases >= 0);
}

void check_row(const Lease& lease) {
  CHECK(!lease.price.is_negative());
  CHECK(0 <= lease.asked_at && lease.asked_at <= lease.messages);
  CHECK(lease.messages > 0 || lease.last_message.is_none(), "the newest SMS is one of them");
  CHECK(!lease.is_rental() || !lease.expires_otherwise.is_set(), "only orders are cancelled ahead");
}

void check_row(const Message& message) {
  CHECK(message.lease.is_none() || message.bin == BinReason::kNone,
        "an SMS is a lease's or in the bin");
  CHECK(!message.marks.has(MessageMark::kErased) || (message.text.empty() && message.from.empty()));
}

}  // namespace linepool::store
