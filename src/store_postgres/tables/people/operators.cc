#include "store_postgres/tables/people/operators.h"

#include <string>

#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_postgres {
namespace {

constexpr std::size_t kMaxKnownOperators = kOperatorsMost;
constexpr std::size_t kMaxKnownTokens = 10'000;

const Sql kLastOperatorId("SELECT coalesce(max(id), 0)::int8 FROM operators");
const Sql kOperatorByName(select_from<OperatorsTable>() + "WHERE name = $1");
const Sql kOperators(select_from<OperatorsTable>() + "WHERE id > $1 ORDER BY id LIMIT $2");

const Sql kLastTokenId("SELECT coalesce(max(id), 0)::int8 FROM operator_tokens");
const Sql kTokenByHash(select_from<OperatorTokensTable>() + "WHERE hash = $1");
const Sql kTokensOfOperator(
    select_from<OperatorTokensTable>() +
    "WHERE operator = $1 AND kind = $2 AND revoked_at = 0 ORDER BY id LIMIT $3");
// The order inside keeps the planner with one look at the index for each operator.
const Sql kTokensOfOperators("SELECT " + columns_of<OperatorTokensTable>("t.") +
                             " FROM unnest($1) AS o (id), LATERAL (" +
                             select_from<OperatorTokensTable>() +
                             "WHERE operator = o.id AND revoked_at = 0 ORDER BY kind, id) AS t"
                             " ORDER BY t.operator, t.kind, t.id");

}  // namespace

PostgresOperators::PostgresOperators(Writer& writer)
    : ids_(writer, kLastOperatorId), rows_(writer, kMaxKnownOperators) {}

std::optional<Operator> PostgresOperators::find(OperatorId id) const {
  return rows_.find(id);
}

std::optional<Operator> PostgresOperators::find_by_name(std::string_view name) const {
  return rows_.select_one(kOperatorByName, name);
}

std::vector<Operator> PostgresOperators::list(OperatorId after, std::size_t max) const {
  return rows_.select(kOperators, after, as_limit(max));
}

OperatorId PostgresOperators::insert(const Operator& who) {
  store::check_row(who);
  Operator row = who;
  row.id = OperatorId{ids_.next()};
  const OperatorId id = row.id;
  rows_.insert(std::move(row));
  return id;
}

void PostgresOperators::update(const Operator& who) {
  store::check_row(who);
  rows_.update(who);
}

PostgresOperatorTokens::PostgresOperatorTokens(Writer& writer, Participant& operators)
    : ids_(writer, kLastTokenId), rows_(writer, kMaxKnownTokens, &operators) {}

std::optional<OperatorToken> PostgresOperatorTokens::find(OperatorTokenId id) const {
  return rows_.find(id);
}

std::optional<OperatorToken> PostgresOperatorTokens::find_by_hash(const Digest& hash) const {
  return rows_.select_one(kTokenByHash, hash);
}

std::vector<OperatorToken> PostgresOperatorTokens::of_operator(OperatorId owner, TokenKind kind,
                                                               std::size_t max) const {
  return rows_.select(kTokensOfOperator, owner, kind, as_limit(max));
}

std::vector<OperatorToken> PostgresOperatorTokens::of_operators(
    std::span<const OperatorId> owners) const {
  const std::vector<OperatorId> wanted = store::in_order(owners);
  if (wanted.empty()) return {};
  return rows_.select(kTokensOfOperators, std::span<const OperatorId>(wanted));
}

OperatorTokenId PostgresOperatorTokens::insert(const OperatorToken& token) {
  store::check_row(token);
  OperatorToken row = token;
  row.id = OperatorTokenId{ids_.next()};
  const OperatorTokenId id = row.id;
  rows_.insert(std::move(row));
  return id;
}

void PostgresOperatorTokens::update(const OperatorToken& token) {
  store::check_row(token);
  rows_.update(token);
}

}  // namespace linepool::store_postgres
