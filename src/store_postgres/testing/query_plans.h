// How the server answers the statements that a session has prepared.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <vector>

#include "base/check.h"
#include "store_postgres/wire/session.h"

namespace linepool::store_postgres {

struct QueryPlan {
  std::string statement;
  std::string plan;
};

// The rows of a statement without parameters, as text.
inline std::vector<std::vector<std::string>> text_rows(Session& session, const std::string& sql) {
  const bool is_simple = PQexitPipelineMode(session.handle()) == 1;
  const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(session.handle(), sql.c_str()),
                                                              PQclear);
  CHECK(is_simple && PQresultStatus(result.get()) == PGRES_TUPLES_OK,
        PQresultErrorMessage(result.get()));
  std::vector<std::vector<std::string>> rows(static_cast<std::size_t>(PQntuples(result.get())));
  for (int row = 0; row < PQntuples(result.get()); ++row) {
    for (int column = 0; column < PQnfields(result.get()); ++column) {
      rows[static_cast<std::size_t>(row)].emplace_back(PQgetvalue(result.get(), row, column));
    }
  }
  const bool is_back = PQenterPipelineMode(session.handle()) == 1;
  CHECK(is_back, "nothing is under way");
  return rows;
}

// Those that read or write rows of our tables. Outside of a transaction.
inline std::vector<QueryPlan> plans_of(Session& session) {
  std::vector<QueryPlan> out;
  const auto statements = text_rows(
      session,
      "SELECT name, statement, rtrim(repeat('NULL, ', cardinality(parameter_types)), ', ')"
      " FROM pg_prepared_statements WHERE statement ~ '^(SELECT|INSERT|UPDATE|DELETE)'"
      " AND statement !~ 'pg_'");
  for (const auto& one : statements) {
    const std::string nulls = one[2].empty() ? "" : "(" + one[2] + ")";
    std::string plan;
    for (const auto& line :
         text_rows(session, "EXPLAIN (COSTS OFF) EXECUTE " + one[0] + " " + nulls)) {
      plan += line[0] + "\n";
    }
    out.push_back({one[1], plan});
  }
  return out;
}

}  // namespace linepool::store_postgres
