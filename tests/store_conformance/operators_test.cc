// Operators, their tokens and the audit log are read back, in the order and within the limits that
// the port promises; the log is one chain.
#include <gmock/gmock.h>

#include "fixtures.h"

namespace linepool::store_tests {
namespace {

using store::StoreFailure;
using store::Tx;
using testing::ElementsAre;
using testing::IsEmpty;

class Operators : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Stores, Operators, every_kind(), kind_name);

TEST_P(Operators, AreFoundByNameListedAndUpdated) {
  Tx& tx = store().begin();
  Operator ana = with_id(operator_row("ana"), tx.operators().insert(operator_row("ana")));
  const Operator ben = with_id(operator_row("ben"), tx.operators().insert(operator_row("ben")));
  EXPECT_EQ(tx.operators().find_by_name("ana"), ana);
  EXPECT_FALSE(tx.operators().find_by_name("Ana").has_value());
  ana.role = Role::kOwner;
  ana.state = OperatorState::kActive;
  ana.password = "hash";
  ana.second = {std::string("\0\xff secret", 9), 7, {Digest{}, Digest{}}};
  ana.second.recovery.back().fill(9);
  ana.invitation = {};
  ana.invited_until = {};
  tx.operators().update(ana);
  EXPECT_EQ(tx.operators().find(ana.id), ana);
  EXPECT_THAT(tx.operators().list({}, 10), ElementsAre(ana, ben));
  EXPECT_THAT(tx.operators().list({}, 1), ElementsAre(ana));
  EXPECT_THAT(tx.operators().list(ana.id, 10), ElementsAre(ben));
  store().commit();
}

TEST_P(Operators, TokensAreFoundByHashAndRevokedOnesAreNotListed) {
  Tx& tx = store().begin();
  const OperatorId ana = tx.operators().insert(operator_row("ana"));
  const OperatorId ben = tx.operators().insert(operator_row("ben"));
  const auto token = [&](OperatorId of, std::uint8_t fill) {
    const OperatorToken row = operator_token_row(of, fill);
    return with_id(row, tx.operator_tokens().insert(row));
  };
  OperatorToken first = token(ana, 1);
  const OperatorToken second = token(ana, 2);
  token(ben, 3);
  const auto listed = [&](std::size_t max) {
    return tx.operator_tokens().of_operator(ana, TokenKind::kToken, max);
  };
  EXPECT_THAT(listed(10), ElementsAre(first, second));
  EXPECT_THAT(listed(1), ElementsAre(first));
  first.revoked_at = kNow;
  tx.operator_tokens().update(first);
  EXPECT_THAT(listed(10), ElementsAre(second));
  EXPECT_EQ(tx.operator_tokens().find_by_hash(first.hash), first);
  EXPECT_EQ(tx.operator_tokens().find(first.id), first);
  store().commit();
}

TEST_P(Operators, SessionsAreOfTheirOperatorAndAmongNoTokens) {
  Tx& tx = store().begin();
  const OperatorId ana = tx.operators().insert(operator_row("ana"));
  const OperatorId ben = tx.operators().insert(operator_row("ben"));
  const auto session = [&](OperatorId of, std::uint8_t fill) {
    OperatorToken row = operator_token_row(of, fill);
    row.kind = TokenKind::kSession;
    row.expires_at = kNow + Duration::minutes(30);
    return with_id(row, tx.operator_tokens().insert(row));
  };
  const OperatorToken token =
      with_id(operator_token_row(ana, 1), tx.operator_tokens().insert(operator_token_row(ana, 1)));
  OperatorToken first = session(ana, 2);
  const OperatorToken second = session(ana, 3);
  session(ben, 4);
  const auto listed = [&](TokenKind kind, std::size_t max) {
    return tx.operator_tokens().of_operator(ana, kind, max);
  };
  EXPECT_THAT(listed(TokenKind::kToken, 10), ElementsAre(token));
  EXPECT_THAT(listed(TokenKind::kSession, 10), ElementsAre(first, second));
  EXPECT_THAT(listed(TokenKind::kSession, 1), ElementsAre(first));
  first.expires_at = first.expires_at + Duration::minutes(5);
  tx.operator_tokens().update(first);
  EXPECT_EQ(tx.operator_tokens().find_by_hash(first.hash), first);
  first.revoked_at = kNow;
  tx.operator_tokens().update(first);
  EXPECT_THAT(listed(TokenKind::kSession, 10), ElementsAre(second));
  store().commit();
  if (reopen()) {
    EXPECT_EQ(store().snapshot()->tx().operator_tokens().find(first.id), first);
  }
}

TEST_P(Operators, AuditEntriesContinueTheChainAcrossUndoAndReopening) {
  Tx& tx = store().begin();
  EXPECT_FALSE(tx.audit_log().newest().has_value());
  store().savepoint();
  const AuditEntry first = tx.audit_log().append(audit_row("ana"));
  store().keep();
  EXPECT_EQ(first.id, AuditId{1});
  EXPECT_EQ(first.digest, audit_digest(Digest{}, first));
  store().savepoint();
  EXPECT_EQ(tx.audit_log().append(audit_row("nobody")).id, AuditId{2});
  store().undo();
  store().commit();
  if (reopen()) {
    EXPECT_EQ(store().snapshot()->tx().audit_log().newest(), first);
  }

  Tx& again = store().begin();
  const AuditEntry second = again.audit_log().append(audit_row("ben"));
  EXPECT_EQ(second.id, AuditId{2});
  EXPECT_EQ(second.digest, audit_digest(first.digest, second));
  EXPECT_THAT(again.audit_log().list({}, 10), ElementsAre(first, second));
  EXPECT_THAT(again.audit_log().list({}, 1), ElementsAre(first));
  EXPECT_THAT(again.audit_log().list(first.id, 10), ElementsAre(second));
  EXPECT_THAT(again.audit_log().list(second.id, 10), IsEmpty());
  EXPECT_EQ(again.audit_log().newest(), second);
  store().commit();
}

TEST_P(Operators, TakenUniqueValuesAndUnknownOwnersAreFailures) {
  Tx& tx = store().begin();
  const OperatorId ana = tx.operators().insert(operator_row("ana"));
  tx.operator_tokens().insert(operator_token_row(ana, 1));
  store().commit();
  const auto refuses = [this](auto write) {
    Tx& again = store().begin();
    EXPECT_THROW(
        {
          write(again);
          store().commit();
        },
        StoreFailure);
    store().rollback();
  };
  refuses([](Tx& t) { t.operators().insert(operator_row("ana")); });
  refuses([&](Tx& t) { t.operator_tokens().insert(operator_token_row(ana, 1)); });
  refuses([](Tx& t) { t.operator_tokens().insert(operator_token_row(OperatorId{77}, 2)); });
  refuses([](Tx& t) { t.operators().update(with_id(operator_row("zoe"), OperatorId{77})); });
}

using OperatorsDeathTest = Operators;
INSTANTIATE_TEST_SUITE_P(Stores, OperatorsDeathTest, every_kind(), kind_name);

TEST_P(OperatorsDeathTest, ImpossibleRowsAreNotWritten) {
  Tx& tx = store().begin();
  Operator who = operator_row("ana");
  who.state = OperatorState::kActive;
  EXPECT_DEATH(tx.operators().insert(who), "has a password");
  who.password = "hash";
  EXPECT_DEATH(tx.operators().insert(who), "second factor");
  OperatorToken session = operator_token_row(OperatorId{1}, 1);
  session.kind = TokenKind::kSession;
  EXPECT_DEATH(tx.operator_tokens().insert(session), "has an end");
  who = operator_row("ana");
  who.invitation = {};
  EXPECT_DEATH(tx.operators().insert(who), "has an end");
  who = operator_row("ana");
  who.state = OperatorState::kBlocked;
  EXPECT_DEATH(tx.operators().insert(who), "nobody invites");
  AuditEntry entry = audit_row("");
  EXPECT_DEATH(tx.audit_log().append(entry), "who did what");
  entry = audit_row("ana");
  entry.fact.after.assign(kAuditChangeBytes + 1, 'x');
  EXPECT_DEATH(tx.audit_log().append(entry), "is small");
}

}  // namespace
}  // namespace linepool::store_tests
