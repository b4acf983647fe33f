// Users, operators, their tokens and the audit log on a real server.
#include "store_postgres/tables/people/audit_log.h"
#include "store_postgres/tables/people/operators.h"
#include "store_postgres/tables/people/users.h"
#include "store_postgres/testing/table_test.h"

namespace linepool::store_postgres {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kBytes("\0\xff secret", 9);
constexpr Time kNow{1'800'000'000'000};

struct People {
  explicit People(Writer& writer)
      : users(writer, customers),
        operators(writer),
        tokens(writer, operators.participant()),
        log(writer) {}
  std::vector<Participant*> all() {
    std::vector<Participant*> all = users.participants();
    for (Participant* one : operators.participants()) all.push_back(one);
    for (Participant* one : tokens.participants()) all.push_back(one);
    all.push_back(&log.participant());
    return all;
  }

  Participant customers;
  PostgresUsers users;
  PostgresOperators operators;
  PostgresOperatorTokens tokens;
  PostgresAuditLog log;
};

User user_of(std::int64_t customer, const std::string& name) {
  User user;
  user.customer = CustomerId{customer};
  user.email = name + "@example.org";
  user.password = "hash " + kBytes;
  user.created_at = kNow;
  return user;
}

Operator active(const std::string& name) {
  Operator who;
  who.name = name;
  who.role = Role::kSupport;
  who.state = OperatorState::kActive;
  who.password = "hash " + kBytes;
  who.created_at = kNow;
  who.second = {kBytes, 77, {Digest{}, Digest{1, 2}}};
  return who;
}

OperatorToken token_of(OperatorId owner, std::uint8_t fill, TokenKind kind = TokenKind::kToken) {
  OperatorToken token;
  token.owner = owner;
  token.label = kBytes;
  token.hash.fill(fill);
  token.created_at = kNow;
  token.kind = kind;
  token.expires_at = kNow + Duration::hours(1);
  return token;
}

AuditEntry entry_of(const std::string& actor) {
  AuditEntry entry;
  entry.at = kNow;
  entry.fact = {actor,    Role::kOwner, "customers.block", "customer 7", AuditOutcome::kDenied,
                "{\"a\"", kBytes,       "192.0.2.1",       "request"};
  return entry;
}

template <class Table, class Row>
Row added(Table& table, Row row) {
  row.id = table.insert(row);
  return row;
}

class PeopleTest : public TableTest<People> {
 protected:
  PostgresUsers& users() { return tables().users; }
  PostgresOperators& operators() { return tables().operators; }
  PostgresOperatorTokens& tokens() { return tables().tokens; }
};

TEST_F(PeopleTest, AUserIsReadAsItWasWritten) {
  side().begin();
  const User plain = added(users(), user_of(1, "anna"));
  User second = added(users(), user_of(1, "berta"));
  second.second = {kBytes, 1LL << 40, {Digest{}, Digest{0xff}}};
  second.customer = CustomerId{2};
  users().update(second);
  side().commit();
  const auto read = [&](const People& p) {
    return std::pair(p.users.list({}, 9), p.users.find({}));
  };
  EXPECT_THAT(stored(read).first, ElementsAre(plain, second));
  EXPECT_EQ(stored(read).second, std::nullopt);
  EXPECT_EQ(stored([&](const People& p) { return p.users.find(second.id); }), second);
  EXPECT_EQ(stored([&](const People& p) { return p.users.find_by_email(plain.email); }), plain);
}

TEST_F(PeopleTest, UsersAreListedWithWhatIsNotCommittedAndUndone) {
  side().begin();
  const User one = added(users(), user_of(1, "one"));
  const User two = added(users(), user_of(2, "two"));
  side().savepoint();
  User moved = one;
  moved.customer = CustomerId{2};
  moved.email = "moved@example.org";
  users().update(moved);
  const User three = added(users(), user_of(2, "three"));
  EXPECT_THAT(users().of_customer(CustomerId{2}, 9), ElementsAre(moved, two, three));
  EXPECT_THAT(users().of_customer(CustomerId{2}, 2), ElementsAre(moved, two));
  EXPECT_THAT(users().list(one.id, 1), ElementsAre(two));
  EXPECT_EQ(users().find_by_email(one.email), std::nullopt);
  side().undo();
  EXPECT_EQ(users().find_by_email(one.email), one);
  EXPECT_THAT(users().of_customer(CustomerId{2}, 9), ElementsAre(two));
  EXPECT_EQ(added(users(), user_of(1, "four")).id, three.id);
  side().commit();
  EXPECT_EQ(stored([](const People& p) { return p.users.list({}, 9); }).size(), 3U);
}

TEST_F(PeopleTest, TwoUsersMaySwapTheirAddresses) {
  side().begin();
  User one = added(users(), user_of(1, "one"));
  User two = added(users(), user_of(1, "two"));
  side().commit();
  side().begin();
  std::swap(one.email, two.email);
  users().update(one);
  users().update(two);
  side().commit();
  EXPECT_THAT(stored([](const People& p) { return p.users.list({}, 9); }), ElementsAre(one, two));
}

TEST_F(PeopleTest, AnOperatorIsReadAsItWasWritten) {
  side().begin();
  const Operator ana = added(operators(), active("ana"));
  Operator ben = active("ben" + kBytes);
  ben.state = OperatorState::kInvited;
  ben.password.clear();
  ben.second = {};
  ben.invitation.fill(0xee);
  ben.invited_until = kNow + Duration::days(1);
  ben = added(operators(), ben);
  side().commit();
  const auto all = [](const People& p) { return p.operators.list({}, 9); };
  EXPECT_THAT(stored(all), ElementsAre(ana, ben));
  EXPECT_EQ(stored([&](const People& p) { return p.operators.find_by_name(ben.name); }), ben);
  EXPECT_EQ(stored([&](const People& p) { return p.operators.find(ana.id); }), ana);
}

TEST_F(PeopleTest, ATokenIsReadAsItWasWrittenAndListedUntilRevoked) {
  side().begin();
  const OperatorId ana = added(operators(), active("ana")).id;
  const OperatorId ben = added(operators(), active("ben")).id;
  const OperatorToken session = added(tokens(), token_of(ana, 1, TokenKind::kSession));
  OperatorToken gone = added(tokens(), token_of(ana, 2));
  const OperatorToken token = added(tokens(), token_of(ana, 3));
  const OperatorToken other = added(tokens(), token_of(ben, 4));
  EXPECT_THAT(tokens().of_operator(ana, TokenKind::kToken, 1), ElementsAre(gone));
  side().savepoint();
  gone.revoked_at = kNow;
  tokens().update(gone);
  side().keep();
  side().commit();
  const std::vector<OperatorId> both{ben, ana, ben, {}};
  const auto listed = [&](const People& p) { return p.tokens.of_operators(both); };
  EXPECT_THAT(stored(listed), ElementsAre(token, session, other));
  EXPECT_THAT(stored([&](const People& p) { return p.tokens.of_operators({}); }), IsEmpty());
  EXPECT_EQ(stored([&](const People& p) { return p.tokens.find_by_hash(gone.hash); }), gone);
  EXPECT_EQ(stored([&](const People& p) { return p.tokens.find(session.id); }), session);
}

TEST_F(PeopleTest, AnEntryIsReadAsItWasWrittenAndContinuesTheChain) {
  side().begin();
  const AuditEntry first = tables().log.append(entry_of("ana" + kBytes));
  side().savepoint();
  (void)tables().log.append(entry_of("nobody"));
  EXPECT_EQ(tables().log.list(first.id, 9).size(), 1U);
  side().undo();
  side().commit();
  side().begin();
  const AuditEntry second = tables().log.append(entry_of("ben"));
  side().commit();
  EXPECT_EQ(second.digest, audit_digest(first.digest, second));
  EXPECT_THAT(stored([](const People& p) { return p.log.list({}, 9); }),
              ElementsAre(first, second));
  EXPECT_EQ(stored([](const People& p) { return p.log.newest(); }), second);
}

TEST_F(PeopleTest, BrokenConstraintsAreRefused) {
  side().begin();
  const User anna = added(users(), user_of(1, "anna"));
  const Operator ana = added(operators(), active("ana"));
  const OperatorToken token = added(tokens(), token_of(ana.id, 1));
  side().commit();
  refuses([&] { (void)users().insert(user_of(2, "anna")); });
  refuses([&] { (void)users().insert(user_of(77, "nobody")); });
  refuses([&] {
    User moved = anna;
    moved.customer = CustomerId{77};
    users().update(moved);
  });
  refuses([&] {
    User missing = anna;
    missing.id = UserId{77};
    users().update(missing);
  });
  refuses([&] { (void)operators().insert(active("ana")); });
  refuses([&] { (void)tokens().insert(token_of(ana.id, 1)); });
  refuses([&] { (void)tokens().insert(token_of(OperatorId{77}, 2)); });
  EXPECT_EQ(tokens().find(token.id), token);
}

// In the database's order of writing, the operator comes first whatever is asked for.
TEST_F(PeopleTest, ATokenIsListedWhoseOperatorWaitsToBeWritten) {
  side().begin();
  const OperatorId ana = added(operators(), active("ana")).id;
  const OperatorToken token = added(tokens(), token_of(ana, 1));
  EXPECT_EQ(tokens().find_by_hash(token.hash), token);
  side().commit();
}

TEST_F(PeopleTest, EveryReadIsByAnIndex) {
  side().begin();
  (void)tables().log.append(entry_of("ana"));
  (void)users().list({}, 9);
  (void)users().of_customer(CustomerId{1}, 9);
  (void)users().find_by_email("anna@example.org");
  const User anna = added(users(), user_of(1, "anna"));
  const Operator ana = added(operators(), active("ana"));
  const OperatorToken token = added(tokens(), token_of(ana.id, 1));
  (void)operators().list({}, 9);
  (void)operators().find_by_name("ana");
  (void)tokens().of_operator(ana.id, TokenKind::kToken, 9);
  (void)tokens().of_operators({&ana.id, 1});
  (void)tokens().find_by_hash(token.hash);
  (void)tables().log.list({}, 9);
  users().update(anna);
  operators().update(ana);
  tokens().update(token);
  side().commit();
  expect_indexes();
}

}  // namespace
}  // namespace linepool::store_postgres
