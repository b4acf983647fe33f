// Operators and the audit log in the engine, the view of who calls, and the proof of the log.
#include <gtest/gtest.h>

#include <utility>

#include "base/testing/temporary_directory.h"
#include "core/queries/verify_audit.h"
#include "pool_of_lines.h"
#include "store_sqlite/files/database.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool {
namespace {

Digest digest(std::uint8_t fill) {
  Digest out{};
  out.fill(fill);
  return out;
}

AuditFact fact(const std::string& object) {
  AuditFact fact;
  fact.actor = "ana";
  fact.action = "customers.block";
  fact.object = object;
  return fact;
}

class OperatorCommands : public ::testing::Test {
 protected:
  core::Invitation invitation(std::uint8_t fill) {
    return {digest(fill), pool.clock.now() + Duration::hours(1)};
  }
  core::NewSession session(std::uint8_t fill) {
    return {digest(fill), "Firefox on Linux", pool.clock.now() + Duration::minutes(30)};
  }
  core::AcceptInvitation accept(std::uint8_t fill, std::uint8_t session_fill) {
    return {digest(fill), "hash", {"secret", 5, {digest(71), digest(72)}}, session(session_fill)};
  }
  Operator add(const std::string& name, Role role = Role::kSupport) {
    return pool.run(core::AddOperator{name, role, invitation(9)})->who;
  }

  PoolOfLines pool{1};
};

TEST_F(OperatorCommands, AnInvitationSetsAPasswordOnceAndInTime) {
  const Operator ana = add("ana");
  EXPECT_EQ(ana.state, OperatorState::kInvited);
  EXPECT_EQ(pool.run(accept(8, 41)).error(), Error::kNotFound);
  const auto accepted = pool.run(accept(9, 42));
  ASSERT_TRUE(accepted.ok());
  EXPECT_EQ(accepted->who.state, OperatorState::kActive);
  EXPECT_EQ(accepted->who.second.used_until, 5);
  EXPECT_EQ(accepted->session.owner, ana.id);
  EXPECT_EQ(pool.run(accept(9, 43)).error(), Error::kNotFound);

  const auto again = pool.run(core::InviteOperator{ana.id, invitation(7)});
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again->who.state, OperatorState::kInvited);
  EXPECT_TRUE(again->who.password.empty());
  EXPECT_FALSE(again->who.second.is_on());
  pool.clock.advance(Duration::hours(1));
  EXPECT_EQ(pool.run(accept(7, 44)).error(), Error::kNotFound);
}

TEST_F(OperatorCommands, ABlockClosesTheInvitation) {
  const Operator ana = add("ana");
  ASSERT_TRUE(pool.run(core::ChangeOperator{ana.id, {}, true}).ok());
  EXPECT_EQ(pool.run(accept(9, 42)).error(), Error::kNotFound);
  EXPECT_EQ(pool.run(core::InviteOperator{ana.id, invitation(7)}).error(), Error::kConflict);
  const auto back = pool.run(core::ChangeOperator{ana.id, Role::kOwner, false});
  EXPECT_EQ(back->who.state, OperatorState::kInvited);
  EXPECT_EQ(back->who.role, Role::kOwner);
}

TEST_F(OperatorCommands, NamesAndTokensAreUniqueAndBounded) {
  const Operator ana = add("ana");
  EXPECT_EQ(pool.run(core::AddOperator{"ana", Role::kOwner, invitation(1)}).error(),
            Error::kConflict);
  for (std::size_t i = 0; i < kTokensPerOperator; ++i) {
    const auto fill = static_cast<std::uint8_t>(i + 1);
    ASSERT_TRUE(pool.run(core::CreateOperatorToken{ana.id, "ci", digest(fill)}).ok());
  }
  EXPECT_EQ(pool.run(core::CreateOperatorToken{ana.id, "ci", digest(99)}).error(),
            Error::kConflict);
  ASSERT_TRUE(pool.run(core::RevokeOperatorToken{ana.id, OperatorTokenId{1}}).ok());
  EXPECT_EQ(pool.run(core::CreateOperatorToken{ana.id, "ci", digest(1)}).error(),
            Error::kConflict);  // a revoked token's hash is known, too
  EXPECT_TRUE(pool.run(core::CreateOperatorToken{ana.id, "ci", digest(99)}).ok());
  for (std::size_t i = 1; i < kOperatorsMost; ++i) add("operator " + std::to_string(i));
  EXPECT_EQ(pool.run(core::AddOperator{"one more", Role::kOwner, invitation(1)}).error(),
            Error::kConflict);
}

TEST_F(OperatorCommands, AnotherOperatorsTokenIsNotFound) {
  const Operator ana = add("ana");
  const Operator ben = add("ben");
  const auto token = pool.run(core::CreateOperatorToken{ana.id, "ci", digest(1)})->token.id;
  EXPECT_EQ(pool.run(core::RevokeOperatorToken{ben.id, token}).error(), Error::kNotFound);
  EXPECT_TRUE(pool.run(core::RevokeOperatorToken{ana.id, token}).ok());
  EXPECT_EQ(pool.run(core::RevokeOperatorToken{ana.id, token}).error(), Error::kNotFound);
}

TEST_F(OperatorCommands, TheViewKnowsWhoCallsAtOnceAndAfterARestart) {
  const Operator ana = add("ana", Role::kAuditor);
  const auto token = pool.run(core::CreateOperatorToken{ana.id, "ci", digest(1)})->token.id;
  const auto role = [](const core::OperatorView& view) {
    const auto caller = view.by_token(digest(1));
    return caller ? std::string(name(caller->role)) : "nobody";
  };
  const auto expect = [&](const std::string& wanted) {
    EXPECT_EQ(role(pool.live.operators()), wanted);
    core::OperatorView fresh;
    fresh.rebuild(pool.store.snapshot()->tx());
    EXPECT_EQ(role(fresh), wanted);
  };
  expect("auditor");
  ASSERT_TRUE(pool.run(core::ChangeOperator{ana.id, Role::kOwner, {}}).ok());
  expect("owner");
  ASSERT_TRUE(pool.run(core::ChangeOperator{ana.id, {}, true}).ok());
  expect("nobody");
  ASSERT_TRUE(pool.run(core::ChangeOperator{ana.id, {}, false}).ok());
  expect("owner");
  ASSERT_TRUE(pool.run(core::RevokeOperatorToken{ana.id, token}).ok());
  expect("nobody");
}

// Operators who are signed in.
class OperatorSessions : public OperatorCommands {
 protected:
  OperatorSessions() { ana = pool.run(with_invitation())->who; }

  core::AcceptInvitation with_invitation() {
    add("ana", Role::kRunner);
    return accept(9, 42);
  }
  core::StartOperatorSession start(std::int64_t step, std::uint8_t fill) {
    return {ana.id, "hash", {step, {}}, session(fill)};
  }
  // The role of whoever has that session, in the view and in one that starts afresh.
  std::string who_has(std::uint8_t fill) {
    core::OperatorView fresh;
    fresh.rebuild(pool.store.snapshot()->tx());
    std::string said;
    for (const core::OperatorView* view : {&pool.live.operators(), &std::as_const(fresh)}) {
      const auto caller = view->by_session(digest(fill), pool.clock.now());
      said += (caller ? std::string(name(caller->role)) : "nobody") + " ";
      EXPECT_FALSE(view->by_token(digest(fill)).has_value()) << "a session is no token";
    }
    return said;
  }

  Operator ana;
};

TEST_F(OperatorSessions, BeginWithTheInvitationAndWithACodeThatIsNewEachTime) {
  EXPECT_EQ(who_has(42), "operator operator ");
  EXPECT_EQ(pool.run(start(5, 43)).error(), Error::kSecondFactorFailed);  // shown to accept
  EXPECT_TRUE(pool.run(start(6, 43)).ok());
  EXPECT_EQ(pool.run(start(6, 44)).error(), Error::kSecondFactorFailed);
  core::StartOperatorSession by_recovery = start(0, 44);
  by_recovery.second.recovery = digest(72);
  EXPECT_EQ(pool.run(by_recovery)->who.second.recovery.size(), 1U);
  by_recovery.session = session(45);
  EXPECT_EQ(pool.run(by_recovery).error(), Error::kSecondFactorFailed);
  EXPECT_EQ(who_has(43), "operator operator ");
  EXPECT_EQ(who_has(45), "nobody nobody ");
}

TEST_F(OperatorSessions, NeedThePasswordThatWasChecked) {
  core::StartOperatorSession stale = start(6, 43);
  stale.password = "another hash";
  EXPECT_EQ(pool.run(stale).error(), Error::kConflict);
  EXPECT_EQ(pool.run(start(6, 42)).error(), Error::kConflict);  // the digest of another session
  ASSERT_TRUE(pool.run(core::ChangeOperator{ana.id, {}, true}).ok());
  EXPECT_EQ(pool.run(start(6, 43)).error(), Error::kConflict);
}

TEST_F(OperatorSessions, EndInTimeUnlessTheyAreUsed) {
  const OperatorTokenId id = pool.run(start(6, 43))->session.id;
  pool.clock.advance(Duration::minutes(29));
  ASSERT_TRUE(
      pool.run(core::ExtendOperatorSession{id, pool.clock.now() + Duration::minutes(30)}).ok());
  pool.clock.advance(Duration::minutes(1));
  EXPECT_EQ(who_has(42), "nobody nobody ");
  EXPECT_EQ(who_has(43), "operator operator ");
  pool.clock.advance(Duration::minutes(29));
  EXPECT_EQ(who_has(43), "nobody nobody ");
  EXPECT_EQ(
      pool.run(core::ExtendOperatorSession{id, pool.clock.now() + Duration::minutes(30)}).error(),
      Error::kNotFound);
}

TEST_F(OperatorSessions, EndWithABlockAndDoNotComeBack) {
  ASSERT_TRUE(pool.run(core::ChangeOperator{ana.id, Role::kAuditor, {}}).ok());
  EXPECT_EQ(who_has(42), "auditor auditor ");
  ASSERT_TRUE(pool.run(core::ChangeOperator{ana.id, {}, true}).ok());
  EXPECT_EQ(who_has(42), "nobody nobody ");
  ASSERT_TRUE(pool.run(core::ChangeOperator{ana.id, {}, false}).ok());
  EXPECT_EQ(who_has(42), "nobody nobody ");
  EXPECT_TRUE(pool.run(start(6, 43)).ok());
}

TEST_F(OperatorSessions, EndWithANewInvitation) {
  ASSERT_TRUE(pool.run(core::InviteOperator{ana.id, invitation(8)}).ok());
  EXPECT_EQ(who_has(42), "nobody nobody ");
  EXPECT_EQ(pool.run(start(6, 43)).error(), Error::kConflict);
}

TEST_F(OperatorSessions, EndOneByOneAndAllOthers) {
  const OperatorTokenId second = pool.run(start(6, 43))->session.id;
  const OperatorTokenId third = pool.run(start(7, 44))->session.id;
  const OperatorId ben = pool.run(core::AddOperator{"ben", Role::kOwner, {}})->who.id;
  EXPECT_EQ(pool.run(core::EndOperatorSessions{ben, second, {}}).error(), Error::kNotFound);
  ASSERT_TRUE(pool.run(core::EndOperatorSessions{ana.id, second, {}}).ok());
  EXPECT_EQ(pool.run(core::EndOperatorSessions{ana.id, second, {}}).error(), Error::kNotFound);
  EXPECT_EQ(who_has(43), "nobody nobody ");
  ASSERT_TRUE(pool.run(core::EndOperatorSessions{ana.id, {}, third}).ok());
  EXPECT_EQ(who_has(42), "nobody nobody ");
  EXPECT_EQ(who_has(44), "operator operator ");
  EXPECT_EQ(pool.run(core::RevokeOperatorToken{ana.id, third}).error(), Error::kNotFound);
}

TEST_F(OperatorSessions, ANewPasswordEndsThemAllAndBeginsOne) {
  ASSERT_TRUE(pool.run(start(6, 43)).ok());
  EXPECT_EQ(pool.run(core::SetOperatorPassword{ana.id, "another hash", "new", session(44)}).error(),
            Error::kConflict);
  ASSERT_TRUE(pool.run(core::SetOperatorPassword{ana.id, "hash", "new", session(44)}).ok());
  EXPECT_EQ(who_has(42), "nobody nobody ");
  EXPECT_EQ(who_has(43), "nobody nobody ");
  EXPECT_EQ(who_has(44), "operator operator ");
}

TEST_F(OperatorSessions, ACodeThatIsShownOnceMoreIsSpent) {
  const core::ProveOperator prove{ana.id, "hash", {6, {}}};
  EXPECT_EQ(pool.run(core::ProveOperator{ana.id, "another hash", {6, {}}}).error(),
            Error::kConflict);
  EXPECT_EQ(pool.run(core::ProveOperator{ana.id, "hash", {5, {}}}).error(),
            Error::kSecondFactorFailed);  // shown to accept
  const auto proven = pool.run(prove);
  ASSERT_TRUE(proven.ok());
  EXPECT_EQ(proven->who.second.secret, "secret");
  EXPECT_EQ(pool.run(prove).error(), Error::kSecondFactorFailed);
  EXPECT_EQ(pool.run(start(6, 43)).error(), Error::kSecondFactorFailed);
  EXPECT_EQ(who_has(42), "operator operator ");
}

TEST_F(OperatorSessions, AnotherAppTakesThePlaceOfTheOldOne) {
  const OperatorTokenId other = pool.run(start(6, 43))->session.id;
  const OperatorTokenId own = pool.run(start(7, 44))->session.id;
  core::ReplaceAuthenticator replace{ana.id, "not its secret", {"fresh", 3, {digest(81)}}, own};
  EXPECT_EQ(pool.run(replace).error(), Error::kConflict);
  EXPECT_EQ(who_has(43), "operator operator ");
  replace.before = "secret";
  const auto replaced = pool.run(replace);
  ASSERT_TRUE(replaced.ok());
  EXPECT_EQ(replaced->who.second, (SecondFactor{"fresh", 3, {digest(81)}}));
  EXPECT_EQ(replaced->who.password, "hash");
  EXPECT_EQ(pool.run(replace).error(), Error::kConflict);  // another window was first
  EXPECT_EQ(who_has(42), "nobody nobody ");
  EXPECT_EQ(who_has(43), "nobody nobody ");
  EXPECT_EQ(who_has(44), "operator operator ");
  EXPECT_EQ(pool.run(core::EndOperatorSessions{ana.id, other, {}}).error(), Error::kNotFound);
  // Steps of the new app count from what it has shown, whatever the old one had.
  EXPECT_EQ(pool.run(start(3, 45)).error(), Error::kSecondFactorFailed);
  EXPECT_TRUE(pool.run(start(4, 45)).ok());
}

TEST_F(OperatorSessions, ABlockedOperatorReplacesNothing) {
  ASSERT_TRUE(pool.run(core::ChangeOperator{ana.id, {}, true}).ok());
  const SecondFactor fresh{"fresh", 3, {}};
  EXPECT_EQ(pool.run(core::ReplaceAuthenticator{ana.id, "secret", fresh, {}}).error(),
            Error::kConflict);
  EXPECT_EQ(pool.run(core::ProveOperator{ana.id, "hash", {6, {}}}).error(), Error::kConflict);
}

TEST_F(OperatorSessions, OnlySoManyLiveAndTokensAreNotCounted) {
  ASSERT_TRUE(pool.run(core::CreateOperatorToken{ana.id, "ci", digest(1)}).ok());
  for (std::size_t i = 0; i < kSessionsPerOperator; ++i) {
    const auto fill = static_cast<std::uint8_t>(50 + i);
    ASSERT_TRUE(pool.run(start(6 + static_cast<std::int64_t>(i), fill)).ok());
  }
  EXPECT_EQ(who_has(42), "nobody nobody ");
  EXPECT_EQ(who_has(50), "operator operator ");
  EXPECT_TRUE(pool.live.operators().by_token(digest(1)).has_value());
  EXPECT_FALSE(pool.live.operators().by_session(digest(1), pool.clock.now()).has_value());
}

// Whoever can write the file can change it; the proof then names the entry.
class VerifyAudit : public ::testing::Test {
 protected:
  VerifyAudit() {
    store_sqlite::SqliteStore store({.path = path});
    store::Tx& tx = store.begin();
    for (int i = 1; i <= 4; ++i) {
      tx.audit_log().append({{}, Time{i}, fact("customer " + std::to_string(i)), {}});
    }
    store.commit();
  }
  core::AuditProof proof_after(const char* sql) {
    {
      store_sqlite::Database db(path, "", SQLITE_OPEN_READWRITE);
      db.execute(sql);
    }
    store_sqlite::SqliteStore store({.path = path});
    return core::verify_audit(store.snapshot()->tx());
  }

  const TemporaryDirectory directory;
  const std::string path = directory.file("linepool.db");
};

TEST_F(VerifyAudit, AnUntouchedLogIsIntact) {
  const core::AuditProof proof = proof_after("SELECT 1");
  EXPECT_TRUE(proof.is_intact());
  EXPECT_EQ(proof.entries, 4U);
  EXPECT_NE(proof.newest, Digest{});
}

TEST_F(VerifyAudit, AChangedEntryIsFound) {
  EXPECT_EQ(proof_after("UPDATE audit_log SET actor = 'ben' WHERE id = 3").broken, AuditId{3});
}

TEST_F(VerifyAudit, ARemovedEntryIsFound) {
  EXPECT_EQ(proof_after("DELETE FROM audit_log WHERE id = 2").broken, AuditId{3});
}

TEST_F(VerifyAudit, ARemovedBeginningIsFound) {
  EXPECT_EQ(proof_after("DELETE FROM audit_log WHERE id = 1").broken, AuditId{2});
}

TEST_F(VerifyAudit, SwappedEntriesAreFound) {
  const core::AuditProof proof = proof_after(
      "UPDATE audit_log SET id = 99 WHERE id = 2; UPDATE audit_log SET id = 2 WHERE id = 3;"
      "UPDATE audit_log SET id = 3 WHERE id = 99");
  EXPECT_EQ(proof.broken, AuditId{2});
}

}  // namespace
}  // namespace linepool
