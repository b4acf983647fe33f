#include "store_sqlite/check.h"

#include <fmt/format.h>

#include "base/check.h"
#include "store/store_damaged.h"
#include "store_sqlite/files/migrations.h"
#include "store_sqlite/tables.h"

namespace linepool::store_sqlite {
namespace {

// A pragma that answers a row for each fault, or one "ok".
void add_faults(Database& db, const std::string& pragma, const char* of,
                std::vector<std::string>& faults) {
  try {
    Statement statement(db, pragma.c_str());
    Rows rows = statement.query();
    for (int i = 0; i < DatabaseCheck::kMaxFaults && rows.next(); ++i) {
      const std::string text = rows.text(0);
      if (text != "ok") faults.push_back(of + text);
    }
  } catch (const store::StoreDamaged&) {  // its sentence sends the reader here
    faults.push_back(std::string(of) + "a page cannot be read");
  }
}

}  // namespace

DatabaseCheck::DatabaseCheck(const std::string& path)
    : db_(std::make_unique<Database>(path, "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX)) {
  // The write-ahead log stays as it is: a copy of the files is what a repair begins with.
  sqlite3_db_config(db_->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  db_->execute("PRAGMA mmap_size = 0; PRAGMA cell_size_check = on; PRAGMA query_only = on");
}

DatabaseCheck::~DatabaseCheck() = default;

std::vector<std::string> DatabaseCheck::faults() {
  std::vector<std::string> faults;
  add_faults(*db_, fmt::format("PRAGMA integrity_check({})", kMaxFaults), "damaged: ", faults);
  if (!faults.empty()) return faults;
  add_faults(*db_, "PRAGMA foreign_key_check", "a row refers to one that is missing, in table ",
             faults);
  version_ = db_->integer("PRAGMA user_version");
  if (version_ > newest_schema_version()) {
    faults.push_back(
        fmt::format("of schema version {}, but this Linepool only knows versions up to {}: use the "
                    "newer Linepool that wrote it",
                    version_, newest_schema_version()));
  }
  return faults;
}

bool DatabaseCheck::is_of_newest_schema() const {
  return version_ == newest_schema_version();
}

const store::Tx& DatabaseCheck::tx() {
  CHECK(is_of_newest_schema());
  if (!tables_) tables_ = std::make_unique<Tables>(*db_, false);
  return std::as_const(*tables_).tx();
}

}  // namespace linepool::store_sqlite
