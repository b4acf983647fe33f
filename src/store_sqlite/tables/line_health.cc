#include "store_sqlite/tables/line_health.h"

#include "store/row_checks.h"
#include "store/rows_by_id.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

Quarantine read_quarantine(const Rows& rows) {
  Quarantine row;
  row.line = rows.id<LineId>(0);
  row.since = rows.time(1);
  row.silent_since = rows.time(2);
  row.orders = static_cast<std::int32_t>(rows.integer(3));
  row.app = rows.id<AppId>(4);
  row.others = static_cast<std::int32_t>(rows.integer(5));
  row.others_with_sms = static_cast<std::int32_t>(rows.integer(6));
  return row;
}

SelfTest read_test(const Rows& rows) {
  return SelfTest{rows.id<LineId>(0),    rows.text(1), rows.time(2),         rows.time(3),
                  rows.id<MessageId>(4), rows.time(5), rows.id<MessageId>(6)};
}

}  // namespace

std::optional<Quarantine> SqliteQuarantines::find(LineId line) const {
  return read_one(find_.query(line), read_quarantine);
}

std::vector<Quarantine> SqliteQuarantines::find_all(std::span<const LineId> lines) const {
  return store::find_each(lines, [this](LineId line) { return find(line); });
}

std::vector<Quarantine> SqliteQuarantines::list(LineId after, std::size_t max) const {
  return read_all(list_.query(after, as_limit(max)), read_quarantine);
}

void SqliteQuarantines::put(const Quarantine& row) {
  store::check_row(row);
  writer_.before_write();
  put_.run(row.line, row.since, row.silent_since, row.orders, row.app, row.others,
           row.others_with_sms);
}

void SqliteQuarantines::erase(LineId line) {
  writer_.before_write();
  erase_.run(line);
}

std::optional<SelfTest> SqliteSelfTests::find(LineId line) const {
  return read_one(find_.query(line), read_test);
}

std::optional<SelfTest> SqliteSelfTests::find_by_token(std::string_view token) const {
  return read_one(by_token_.query(token), read_test);
}

std::vector<SelfTest> SqliteSelfTests::list(LineId after, std::size_t max) const {
  return read_all(list_.query(after, as_limit(max)), read_test);
}

void SqliteSelfTests::put(const SelfTest& row) {
  store::check_row(row);
  writer_.before_write();
  put_.run(row.line, row.token, row.started_at, row.expires_at, row.message, row.arrived_at,
           row.astray);
}

void SqliteSelfTests::erase(LineId line) {
  writer_.before_write();
  erase_.run(line);
}

}  // namespace linepool::store_sqlite
