#include "store/row_checks.h"

#include <algorithm>

#include "base/check.h"
#include "base/limits.h"

namespace linepool::store {
namespace {

void check_second(const SecondFactor& second) {
  CHECK(second.is_on() || second.recovery.empty(), "recovery codes stand in for a code");
}

}  // namespace

void check_row(const Account& account) {
  CHECK(!account.held.is_negative(), "held money is never owed");
}

void check_row(const Transfer& transfer) {
  CHECK(transfer.amount.is_positive(), "a transfer moves money");
  CHECK(transfer.from != transfer.to, "a transfer moves money between two accounts");
}

void check_row(const OwnPrice& price) {
  CHECK(price.price.is_positive() && !price.thing.app.is_none());
  CHECK(price.thing.period_hours >= 0, "0 is a temporary number");
}

void check_row(const ApiKey& key) {
  CHECK(key.use.live_leases >= 0 && !key.use.spent.is_negative());
  CHECK(key.root.is_none() || key.root != key.id, "the first key of a chain has no root");
  CHECK(!key.is_session() || key.expires_at.is_set(), "every session ends");
}

void check_row(const User& user) {
  CHECK(normal_email(user.email) == user.email, "addresses are stored in one form");
  CHECK(!user.password.empty() && !user.customer.is_none());
  check_second(user.second);
}

void check_row(const Operator& who) {
  CHECK(!who.name.empty() && who.name.size() <= limits::kNameBytes);
  CHECK((who.state == OperatorState::kActive) <= !who.password.empty(),
        "an active operator has a password");
  CHECK(who.password.empty() == !who.second.is_on(), "no password without a second factor");
  check_second(who.second);
  CHECK(who.is_invited() == (who.invitation != Digest{}), "an invitation has an end");
  CHECK(who.state != OperatorState::kBlocked || !who.is_invited(), "nobody invites the blocked");
}

void check_row(const OperatorToken& token) {
  CHECK(!token.owner.is_none() && !token.label.empty());
  CHECK(token.label.size() <= limits::kNameBytes);
  CHECK(token.is_session() <= token.expires_at.is_set(), "a session has an end");
}

void check_row(const AuditEntry& entry) {
  const AuditFact& fact = entry.fact;
  CHECK(!fact.actor.empty() && !fact.action.empty(), "an entry says who did what");
  const auto words = {&fact.actor, &fact.action, &fact.object, &fact.address, &fact.request_id};
  CHECK(std::all_of(words.begin(), words.end(),
                    [](const std::string* word) { return word->size() <= kAuditWordBytes; }));
  CHECK(std::max(fact.before.size(), fact.after.size()) <= kAuditChangeBytes, "an entry is small");
}

void check_row(const Line& line) {
  CHECK(line.live_leases >= 0);
}

void check_row(const Lease& lease) {
  CHECK(!lease.price.is_negative());
  CHECK(0 <= lease.asked_at && lease.asked_at <= lease.messages);
  CHECK(lease.messages > 0 || lease.last_message.is_none(), "the newest SMS is one of them");
  CHECK(lease.code_pattern.size() <= limits::kCodePatternBytes);
  CHECK(!lease.is_rental() || !lease.expires_otherwise.is_set(), "only orders are cancelled ahead");
}

void check_row(const Message& message) {
  CHECK(message.lease.is_none() || message.bin == BinReason::kNone,
        "an SMS is a lease's or in the bin");
  CHECK(!message.marks.has(MessageMark::kErased) ||
        (message.text.empty() && message.from.empty() && message.found_code.empty()));
}

void check_row(const Quarantine& quarantine) {
  CHECK(!quarantine.line.is_none() && quarantine.silent_since <= quarantine.since);
  CHECK(0 <= quarantine.others_with_sms && quarantine.others_with_sms <= quarantine.others);
}

void check_row(const SelfTest& test) {
  CHECK(!test.line.is_none() && is_test_token(test.token));
  CHECK(test.message.is_none() != test.arrived_at.is_set(), "an SMS arrives at a time");
}

void check_row(const PartSet& set) {
  CHECK(!set.supplier.is_none() && set.total > 1 && set.since.is_set());
  CHECK(set.until > set.since && set.bytes >= 0);
  CHECK(set.waits() || (set.bytes == 0 && set.from.empty() && set.recipient.empty()),
        "what is whole is kept as its message");
}

void check_row(const MessagePart& part) {
  CHECK(!part.set.is_none() && part.number > 0 && part.received_at.is_set());
}

}  // namespace linepool::store
