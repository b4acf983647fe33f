#include "store_sqlite/tables/people/operators.h"

#include "store/row_checks.h"
#include "store/rows_by_id.h"
#include "store_sqlite/tables/people/second_factor.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

Operator read_operator(const Rows& rows) {
  return Operator{rows.id<OperatorId>(0),
                  rows.text(1),
                  rows.enumerator<Role>(2),
                  rows.enumerator<OperatorState>(3),
                  rows.text(4),
                  rows.digest(5),
                  rows.time(6),
                  rows.time(7),
                  read_second(rows, 8)};
}

OperatorToken read_token(const Rows& rows) {
  return OperatorToken{rows.id<OperatorTokenId>(0),
                       rows.id<OperatorId>(1),
                       rows.text(2),
                       rows.digest(3),
                       rows.time(4),
                       rows.time(5),
                       rows.enumerator<TokenKind>(6),
                       rows.time(7)};
}

AuditEntry read_entry(const Rows& rows) {
  AuditEntry entry{rows.id<AuditId>(0), rows.time(1), {}, rows.digest(11)};
  entry.fact = {rows.text(2),
                rows.enumerator<Role>(3),
                rows.text(4),
                rows.text(5),
                rows.enumerator<AuditOutcome>(6),
                rows.text(7),
                rows.text(8),
                rows.text(9),
                rows.text(10)};
  return entry;
}

}  // namespace

std::optional<Operator> SqliteOperators::find(OperatorId id) const {
  return read_one(find_.query(id), read_operator);
}

std::optional<Operator> SqliteOperators::find_by_name(std::string_view name) const {
  return read_one(by_name_.query(name), read_operator);
}

std::vector<Operator> SqliteOperators::list(OperatorId after, std::size_t max) const {
  return read_all(list_.query(after, as_limit(max)), read_operator);
}

OperatorId SqliteOperators::insert(const Operator& who) {
  store::check_row(who);
  writer_.before_write();
  insert_.run(who.name, who.role, who.state, who.password, who.invitation, who.invited_until,
              who.created_at, secret_text(who.second), who.second.used_until,
              recovery_text(who.second));
  return OperatorId{writer_.db().last_insert_id()};
}

void SqliteOperators::update(const Operator& who) {
  store::check_row(who);
  writer_.before_write();
  update_.run_on_one_row(who.id, who.name, who.role, who.state, who.password, who.invitation,
                         who.invited_until, who.created_at, secret_text(who.second),
                         who.second.used_until, recovery_text(who.second));
}

std::optional<OperatorToken> SqliteOperatorTokens::find(OperatorTokenId id) const {
  return read_one(find_.query(id), read_token);
}

std::optional<OperatorToken> SqliteOperatorTokens::find_by_hash(const Digest& hash) const {
  return read_one(by_hash_.query(hash), read_token);
}

std::vector<OperatorToken> SqliteOperatorTokens::of_operator(OperatorId owner, TokenKind kind,
                                                             std::size_t max) const {
  return read_all(of_operator_.query(owner, kind, as_limit(max)), read_token);
}

std::vector<OperatorToken> SqliteOperatorTokens::of_operators(
    std::span<const OperatorId> owners) const {
  return store::list_each(
      owners, [this](OperatorId owner) { return read_all(all_of_.query(owner), read_token); });
}

OperatorTokenId SqliteOperatorTokens::insert(const OperatorToken& token) {
  store::check_row(token);
  writer_.before_write();
  insert_.run(token.owner, token.label, token.hash, token.created_at, token.revoked_at, token.kind,
              token.expires_at);
  return OperatorTokenId{writer_.db().last_insert_id()};
}

void SqliteOperatorTokens::update(const OperatorToken& token) {
  store::check_row(token);
  writer_.before_write();
  update_.run_on_one_row(token.id, token.owner, token.label, token.hash, token.created_at,
                         token.revoked_at, token.kind, token.expires_at);
}

std::vector<AuditEntry> SqliteAuditLog::list(AuditId after, std::size_t max) const {
  return read_all(list_.query(after, as_limit(max)), read_entry);
}

std::optional<AuditEntry> SqliteAuditLog::newest() const {
  return read_one(newest_.query(), read_entry);
}

AuditEntry SqliteAuditLog::append(const AuditEntry& entry) {
  store::check_row(entry);
  writer_.before_write();
  AuditEntry added = following(newest(), entry);
  const AuditFact& fact = added.fact;
  append_.run(added.id, added.at, fact.actor, fact.role, fact.action, fact.object, fact.outcome,
              fact.before, fact.after, fact.address, fact.request_id, added.digest);
  return added;
}

}  // namespace linepool::store_sqlite
