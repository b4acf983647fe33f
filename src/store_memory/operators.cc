#include "store_memory/operators.h"

#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_memory {
namespace {

void check_operator(const State& state, OperatorId id) {
  if (state.operators.find(id) == nullptr) {
    throw store::StoreFailure("memory store: a token of an operator that is not there");
  }
}

}  // namespace

std::optional<Operator> MemoryOperators::find(OperatorId id) const {
  return session_.read->operators.get(id);
}

std::optional<Operator> MemoryOperators::find_by_name(std::string_view name) const {
  const auto& table = session_.read->operators;
  const auto found = table.index().by_name.find(std::string(name));
  return found == table.index().by_name.end() ? std::nullopt : table.get(found->second);
}

std::vector<Operator> MemoryOperators::list(OperatorId after, std::size_t max) const {
  return page(session_.read->operators, after, max);
}

OperatorId MemoryOperators::insert(const Operator& who) {
  store::check_row(who);
  return session_.change([&](State& state) {
    const OperatorId id = state.operators.insert(who);
    session_.log->emplace_back(Inserted<Operator>{});
    return id;
  });
}

void MemoryOperators::update(const Operator& who) {
  store::check_row(who);
  session_.change([&](State& state) {
    session_.log->emplace_back(Updated<Operator>{state.operators.replace(who)});
  });
}

std::optional<OperatorToken> MemoryOperatorTokens::find(OperatorTokenId id) const {
  return session_.read->operator_tokens.get(id);
}

std::optional<OperatorToken> MemoryOperatorTokens::find_by_hash(const Digest& hash) const {
  const auto& table = session_.read->operator_tokens;
  const auto found = table.index().by_hash.find(hash);
  return found == table.index().by_hash.end() ? std::nullopt : table.get(found->second);
}

std::vector<OperatorToken> MemoryOperatorTokens::of_operator(OperatorId owner, TokenKind kind,
                                                             std::size_t max) const {
  const auto& table = session_.read->operator_tokens;
  const auto& index = table.index().by_operator;
  std::vector<OperatorToken> out;
  for (auto i = index.lower_bound({owner, kind, OperatorTokenId{}});
       i != index.end() && out.size() < max; ++i) {
    const auto& [of, its_kind, id] = *i;
    if (of != owner || its_kind != kind) break;
    out.push_back(table.at(id));
  }
  return out;
}

std::vector<OperatorToken> MemoryOperatorTokens::of_operators(
    std::span<const OperatorId> owners) const {
  const auto& table = session_.read->operator_tokens;
  const auto& index = table.index().by_operator;
  std::vector<OperatorToken> out;
  for (const OperatorId owner : store::in_order(owners)) {
    for (auto i = index.lower_bound({owner, TokenKind{}, OperatorTokenId{}});
         i != index.end() && std::get<0>(*i) == owner; ++i) {
      out.push_back(table.at(std::get<2>(*i)));
    }
  }
  return out;
}

OperatorTokenId MemoryOperatorTokens::insert(const OperatorToken& token) {
  store::check_row(token);
  return session_.change([&](State& state) {
    check_operator(state, token.owner);
    const OperatorTokenId id = state.operator_tokens.insert(token);
    session_.log->emplace_back(Inserted<OperatorToken>{});
    return id;
  });
}

void MemoryOperatorTokens::update(const OperatorToken& token) {
  store::check_row(token);
  session_.change([&](State& state) {
    check_operator(state, token.owner);
    session_.log->emplace_back(Updated<OperatorToken>{state.operator_tokens.replace(token)});
  });
}

std::vector<AuditEntry> MemoryAuditLog::list(AuditId after, std::size_t max) const {
  return page(session_.read->audit_log, after, max);
}

std::optional<AuditEntry> MemoryAuditLog::newest() const {
  const auto& rows = session_.read->audit_log.rows();
  return rows.empty() ? std::nullopt : std::optional(rows.back());
}

AuditEntry MemoryAuditLog::append(const AuditEntry& entry) {
  store::check_row(entry);
  AuditEntry added = following(newest(), entry);
  session_.change([&](State& state) {
    state.audit_log.insert(added);
    session_.log->emplace_back(Inserted<AuditEntry>{});
  });
  return added;
}

}  // namespace linepool::store_memory
