#include "store_postgres/schema/migrations.h"

#include <array>
#include <string>

#include "store_postgres/schema/steps.h"

namespace linepool::store_postgres {
namespace {

// Step i migrates the schema from version i to i + 1. A released step never changes.
constexpr std::array kSteps = {kPoolTables, kPeopleTables, kNodeTables};

// "linepool", in numbers: whoever migrates takes turns on this lock.
constexpr char kLock[] = "SELECT pg_advisory_lock(7810772113)";
constexpr char kUnlock[] = "SELECT pg_advisory_unlock(7810772113)";

const Sql kIsOurs("SELECT to_regclass('linepool_schema') IS NOT NULL");
const Sql kOthers(
    "SELECT count(*) FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace"
    " WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm')");
const Sql kVersion("SELECT version FROM linepool_schema");

std::int64_t version_of(Session& session) {
  if (const std::int64_t version = schema_version(session); version >= 0) return version;
  if (session.query(kOthers).get<std::int64_t>(0, 0) > 0) {
    throw store::StoreFailure(
        "The database holds tables that are not Linepool's. Give Linepool a database of its own.");
  }
  session.execute(
      "BEGIN; CREATE TABLE linepool_schema (one bool PRIMARY KEY CHECK (one), version int8 NOT"
      " NULL); INSERT INTO linepool_schema (one, version) VALUES (true, 0); COMMIT");
  return 0;
}

void migrate_locked(Session& session) {
  const std::int64_t version = version_of(session);
  check_schema_version(version);
  for (std::int64_t next = version; next < newest_schema_version(); ++next) {
    session.execute(std::string("BEGIN;") + kSteps[static_cast<std::size_t>(next)] +
                    "UPDATE linepool_schema SET version = " + std::to_string(next + 1) +
                    "; COMMIT");
  }
}

}  // namespace

std::int64_t newest_schema_version() {
  return static_cast<std::int64_t>(kSteps.size());
}

std::int64_t schema_version(Session& session) {
  if (!session.query(kIsOurs).get<bool>(0, 0)) return kNoSchema;
  const Result version = session.query(kVersion);
  if (version.rows() == 1 && version.get<std::int64_t>(0, 0) >= 0) {
    return version.get<std::int64_t>(0, 0);
  }
  throw store::StoreFailure("The table linepool_schema is damaged: it must have one row.");
}

void check_schema_version(std::int64_t version) {
  if (version <= newest_schema_version()) return;
  throw store::StoreFailure("The database has schema version " + std::to_string(version) +
                            ", but this Linepool only knows versions up to " +
                            std::to_string(newest_schema_version()) +
                            ": use the newer Linepool that wrote it.");
}

// After a failure the session ends, and its lock with it.
void migrate(Session& session) {
  session.execute(kLock);
  migrate_locked(session);
  session.execute(kUnlock);
}

}  // namespace linepool::store_postgres
