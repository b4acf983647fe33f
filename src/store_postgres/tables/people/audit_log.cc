#include "store_postgres/tables/people/audit_log.h"

#include "store/row_checks.h"

namespace linepool::store_postgres {
namespace {

const Sql kAuditEntries(select_from<AuditLogTable>() + "WHERE id > $1 ORDER BY id LIMIT $2");
const Sql kNewestAuditEntry(select_from<AuditLogTable>() + "ORDER BY id DESC LIMIT 1");

}  // namespace

std::vector<AuditEntry> PostgresAuditLog::list(AuditId after, std::size_t max) const {
  return rows_.select(kAuditEntries, after, as_limit(max));
}

std::optional<AuditEntry> PostgresAuditLog::newest() const {
  return rows_.select_one(kNewestAuditEntry);
}

AuditEntry PostgresAuditLog::append(const AuditEntry& entry) {
  store::check_row(entry);
  AuditEntry added = following(newest(), entry);
  rows_.insert(added);
  return added;
}

}  // namespace linepool::store_postgres
