// Databases that must not be opened, or not twice, and the error messages.
#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <functional>

#include "fixtures.h"
#include "store_sqlite/files/connection.h"
#include "store_sqlite/files/file_lock.h"
#include "store_sqlite/files/migrations.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool::store_tests {
namespace {

using store::StoreFailure;
using store_sqlite::SqliteOptions;
using store_sqlite::SqliteStore;
using testing::HasSubstr;

class BadDatabase : public testing::Test {
 protected:
  [[nodiscard]] std::string path() const { return directory_.file("linepool.db"); }
  [[nodiscard]] const TemporaryDirectory& directory() const { return directory_; }

  // The message with which opening fails; "" if it succeeds.
  [[nodiscard]] std::string refusal() const {
    try {
      SqliteStore store({.path = path(), .readers = 1});
      return "";
    } catch (const StoreFailure& failure) {
      return failure.what();
    }
  }
  void make_database() const {
    SqliteStore store({.path = path(), .readers = 1});
    store.begin().customers().insert(customer_row("Anna"));
    store.commit();
  }
  void execute(const std::string& sql) const {
    store_sqlite::Database db(path(), "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    db.execute(sql);
  }
  [[nodiscard]] static unsigned mode_of(const std::string& file) {
    struct stat status {};
    EXPECT_EQ(::stat(file.c_str(), &status), 0) << file;
    return status.st_mode & 0777u;
  }

 private:
  TemporaryDirectory directory_;
};

TEST_F(BadDatabase, AHealthyOneOpensAndIsPrivate) {
  make_database();
  EXPECT_EQ(refusal(), "");
  SqliteStore store({.path = path(), .readers = 1});
  store.begin().customers().insert(customer_row("Berta"));
  store.commit();
  EXPECT_EQ(mode_of(path()), 0600u);
  EXPECT_EQ(mode_of(path() + "-wal"), 0600u);
  EXPECT_EQ(mode_of(path() + "-shm"), 0600u);
  EXPECT_EQ(mode_of(directory().file("linepool.lock")), 0600u);
}

TEST_F(BadDatabase, OthersLoseTheirRightsToIt) {
  make_database();
  ASSERT_EQ(::chmod(path().c_str(), 0644), 0);
  EXPECT_EQ(refusal(), "");
  EXPECT_EQ(mode_of(path()), 0600u);
}

TEST_F(BadDatabase, ATextFileIsNoDatabase) {
  std::ofstream(path()) << std::string(5000, 'x');
  EXPECT_THAT(refusal(), HasSubstr("file is not a database"));
}

TEST_F(BadDatabase, ADamagedOneIsRefusedOrFails) {
  make_database();
  {
    // Destroys the root pages of all tables.
    std::fstream file(path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096);
    file << std::string(20 * 4096, '\xEE');
  }
  EXPECT_THROW(
      {
        SqliteStore store({.path = path(), .readers = 1});
        static_cast<void>(store.begin().customers().list({}, 10));
      },
      StoreFailure);
}

TEST_F(BadDatabase, ANewerOneIsRefusedWithASentence) {
  make_database();
  execute("PRAGMA user_version = 999");
  EXPECT_THAT(refusal(), HasSubstr("schema version 999"));
  EXPECT_THAT(refusal(), HasSubstr("use the newer Linepool"));
}

TEST_F(BadDatabase, AnotherProgramsDatabaseIsRefused) {
  execute("CREATE TABLE recipes (id INTEGER PRIMARY KEY)");
  EXPECT_THAT(refusal(), HasSubstr("not a Linepool database"));
  execute("DROP TABLE recipes; PRAGMA application_id = 77");
  EXPECT_THAT(refusal(), HasSubstr("not a Linepool database"));
}

TEST_F(BadDatabase, ASettingThatDoesNotHoldIsRefused) {
  // The page size of an existing database cannot be changed.
  execute("PRAGMA page_size = 1024; CREATE TABLE t (i); DROP TABLE t;");
  EXPECT_THAT(refusal(), HasSubstr("rejected the setting page_size: wanted 4096, it reads 1024"));
}

TEST_F(BadDatabase, AMissingDirectoryIsNamed) {
  const std::string missing = directory().file("nowhere/linepool.db");
  try {
    SqliteStore store({.path = missing});
    FAIL();
  } catch (const StoreFailure& failure) {
    EXPECT_THAT(failure.what(), HasSubstr("nowhere"));
    EXPECT_THAT(failure.what(), HasSubstr("No such file or directory"));
  }
}

TEST_F(BadDatabase, AReadOnlyDirectoryIsRefused) {
  make_database();
  ASSERT_EQ(::chmod(directory().path().c_str(), 0500), 0);
  // The superuser may write anywhere; the test is for everybody else.
  const bool refused = !refusal().empty();
  EXPECT_TRUE(refused || ::geteuid() == 0);
  ASSERT_EQ(::chmod(directory().path().c_str(), 0700), 0);
  EXPECT_EQ(refusal(), "");
}

TEST_F(BadDatabase, ADirectoryInItsPlaceIsRefused) {
  std::filesystem::create_directory(path());
  EXPECT_THAT(refusal(), HasSubstr("cannot be opened"));
}

TEST_F(BadDatabase, ASecondOpenerIsRefusedWithASentence) {
  const auto first = std::make_unique<SqliteStore>(SqliteOptions{.path = path(), .readers = 1});
  EXPECT_THAT(refusal(), HasSubstr("in use by another linepoold"));
  // A database in another directory is not affected.
  SqliteStore other({.path = TemporaryDirectory().file("linepool.db"), .readers = 1});
}

TEST_F(BadDatabase, TheLockEndsWithItsHolder) {
  make_database();
  EXPECT_EQ(refusal(), "");
  EXPECT_EQ(refusal(), "");
}

TEST_F(BadDatabase, MigratingTwiceChangesNothing) {
  make_database();
  store_sqlite::Database db(path(), "", SQLITE_OPEN_READWRITE);
  const std::string schema = "SELECT group_concat(sql, ';') FROM sqlite_schema";
  const std::string before = db.text(schema);
  store_sqlite::migrate(db);
  EXPECT_EQ(db.text(schema), before);
  EXPECT_EQ(db.integer("PRAGMA user_version"), store_sqlite::newest_schema_version());
}

std::string log_of(const std::string& path) {
  return store_sqlite::SqliteStore({.path = path}).snapshot()->tx().events().log();
}

TEST_F(BadDatabase, ARestoredOneIsAnotherLog) {
  const std::string name = log_of(path());
  EXPECT_EQ(log_of(path()), name) << "a restart goes on with it";
  const std::string moved = directory().file("moved.db");
  std::filesystem::rename(path(), moved);
  EXPECT_EQ(log_of(moved), name) << "and so does a move";
  std::filesystem::copy_file(moved, path());
  const std::string restored = log_of(path());
  EXPECT_NE(restored, name);
  EXPECT_EQ(log_of(path()), restored) << "once";
}

TEST_F(BadDatabase, AnOlderOneGetsANameOnce) {
  {
    store_sqlite::Database db(path(), "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    store_sqlite::migrate(db, 7);
  }
  const std::string name = log_of(path());
  EXPECT_EQ(name.size(), 12u);
  EXPECT_EQ(log_of(path()), name);
}

TEST_F(BadDatabase, LeasesOfTheFirstVersionKeepTheirHistory) {
  {
    store_sqlite::Database db(path(), "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    store_sqlite::migrate(db, 1);
    for (const char* row : {"1, 7", "2, 8", "3, 7", "4, 7", "5, 8"}) {
      db.execute(std::string("INSERT INTO leases (id, customer, key, line, number, country, app,"
                             " price, state, created_at, expires_at, ended_at, last_message,"
                             " last_message_at) VALUES (") +
                 row + ", 1, 1, 12025550000, 58, 7, 6600, 4, 1, 2, 2, 0, 0)");
    }
    db.execute("INSERT INTO line_apps (line, app, lease, blocked_until) VALUES (1, 7, 5, 602)");
  }
  store_sqlite::SqliteStore store({.path = path()});
  const auto snapshot = store.snapshot();
  const auto ids = [&](CustomerId customer) {
    std::vector<std::int64_t> out;
    for (const Lease& lease : snapshot->tx().leases().history(customer, LeaseId{}, 10)) {
      out.push_back(lease.id.value);
    }
    return out;
  };
  EXPECT_EQ(ids(CustomerId{7}), (std::vector<std::int64_t>{4, 3, 1}));
  EXPECT_EQ(ids(CustomerId{8}), (std::vector<std::int64_t>{5, 2}));
  // All had the same line for the same app, so each follows the one before it.
  for (std::int64_t id = 1; id <= 5; ++id) {
    const Lease lease = snapshot->tx().leases().find(LeaseId{id}).value();
    EXPECT_EQ(lease.previous_here, LeaseId{id - 1});
    EXPECT_EQ(lease.rests_until, Time{id == 5 ? 602 : 2}) << "known of the newest only";
  }
}

TEST_F(BadDatabase, AnOlderOneKnowsWhenItsSuppliersDelivered) {
  {
    store_sqlite::Database db(path(), "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    store_sqlite::migrate(db, 14);
    for (const char* row : {"1, 'a', 0, 700", "1, 'b', 3, 900", "2, '', 0, 800"}) {
      db.execute(std::string("INSERT INTO messages (line, to_number, sender, text, user_data,"
                             " data_coding, sent_at, late, supplier, supplier_message_id, lease,"
                             " received_at) VALUES (1, 12025550000, '', '', '', -1, 0, 0, ") +
                 row + ")");
    }
    db.execute("INSERT INTO supplier_clocks (supplier, lags_ms) VALUES (1, '5 7'), (3, '9')");
  }
  store_sqlite::SqliteStore store({.path = path()});
  const auto snapshot = store.snapshot();
  const store::Tx& tx = snapshot->tx();
  EXPECT_EQ(tx.supplier_clocks().get(SupplierId{1}).last_received, Time{900});
  EXPECT_EQ(tx.supplier_clocks().get(SupplierId{1}).to_text(), "5 7");
  EXPECT_EQ(tx.supplier_clocks().get(SupplierId{2}).last_received, Time{800});
  EXPECT_FALSE(tx.supplier_clocks().get(SupplierId{3}).last_received.is_set());
  const LineNumber number = PhoneNumber::from_digits(12'025'550'000);
  std::vector<std::int64_t> ids;
  for (const Message& message : tx.messages().unleased(number, MessageId{}, 9)) {
    ids.push_back(message.id.value);
  }
  EXPECT_EQ(ids, (std::vector<std::int64_t>{3, 1}));
}

TEST_F(BadDatabase, LinesOfBeforeThereWereShortCodesAreLongNumbers) {
  {
    store_sqlite::Database db(path(), "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    store_sqlite::migrate(db, 7);
    db.execute(
        "INSERT INTO suppliers (id, name, kind, token_hash, created_at)"
        " VALUES (1, 'sim', 1, zeroblob(32), 1);"
        "INSERT INTO lines (number, country, supplier, state, sharing, live_leases, last_used,"
        " owner, contract, use) VALUES (12025550000, 58, 1, 1, 1, 0, 5, '', '', '')");
  }
  store_sqlite::SqliteStore store({.path = path()});
  const auto snapshot = store.snapshot();
  const store::Lines& lines = snapshot->tx().lines();
  const std::optional<Line> line = lines.find(LineId{1});
  ASSERT_TRUE(line.has_value());
  EXPECT_EQ(line->number.written(), "+12025550000");
  EXPECT_EQ(lines.pick(CountryId{58}, kApp, kNow, LeaseKind::kTemporary), line);
  EXPECT_EQ(lines.pick(CountryId{58}, kApp, kNow, {LeaseKind::kRental, NumberType::kShortCode}),
            std::nullopt);
}

}  // namespace
}  // namespace linepool::store_tests
