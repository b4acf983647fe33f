#include "store_postgres/tables/lines/line_health.h"

#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_postgres {
namespace {

const Sql kQuarantines(select_from<QuarantinesTable>() + "WHERE line > $1 ORDER BY line LIMIT $2");
const Sql kSelfTests(select_from<SelfTestsTable>() + "WHERE line > $1 ORDER BY line LIMIT $2");
const Sql kSelfTestByToken(select_from<SelfTestsTable>() + "WHERE token = $1");

}  // namespace

std::optional<Quarantine> PostgresQuarantines::find(LineId line) const {
  return rows_.find(line);
}

std::vector<Quarantine> PostgresQuarantines::find_all(std::span<const LineId> lines) const {
  return rows_.find_all(store::in_order(lines));
}

std::vector<Quarantine> PostgresQuarantines::list(LineId after, std::size_t max) const {
  return rows_.select(kQuarantines, after, as_limit(max));
}

void PostgresQuarantines::put(const Quarantine& row) {
  store::check_row(row);
  rows_.put(row);
}

void PostgresQuarantines::erase(LineId line) {
  rows_.erase(line);
}

std::optional<SelfTest> PostgresSelfTests::find(LineId line) const {
  return rows_.find(line);
}

std::optional<SelfTest> PostgresSelfTests::find_by_token(std::string_view token) const {
  return rows_.select_one(kSelfTestByToken, token);
}

std::vector<SelfTest> PostgresSelfTests::list(LineId after, std::size_t max) const {
  return rows_.select(kSelfTests, after, as_limit(max));
}

// Whether it is stored is asked first: a token may move from a line to another, and the rows that
// are stored give theirs up before others come.
void PostgresSelfTests::put(const SelfTest& row) {
  store::check_row(row);
  rows_.know({&row.line, 1});
  rows_.put(row);
}

void PostgresSelfTests::erase(LineId line) {
  rows_.erase(line);
}

}  // namespace linepool::store_postgres
