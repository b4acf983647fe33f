// Copies of a database in use, and the files that go with them.
#include "store_sqlite/backup.h"
#include "base/testing/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "store/store_damaged.h"
#include "store_sqlite/files/migrations.h"
#include "store_sqlite/files/statement.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool::store_sqlite {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

const GoOn kToTheEnd = [] { return true; };

class BackupTest : public ::testing::Test {
 protected:
  [[nodiscard]] std::string path(const char* name) const { return (top_ / name).string(); }

  static void add(SqliteStore& store, const std::string& name) {
    Customer customer;
    customer.name = name;
    customer.state = CustomerState::kActive;
    customer.created_at = Time{1};
    store.begin().customers().insert(customer);
    store.commit();
  }

  std::string backup_of_one() {
    SqliteStore store({.path = path("linepool.db")});
    add(store, "Anna");
    copy_database(path("linepool.db"), path("backup"), kToTheEnd);
    put_files(path("backup"), {{"admin.token", "a-secret-token"}, {"b", std::string("\0\xff", 2)}});
    return path("backup");
  }

  static std::string content_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
  }

  static std::string refusal(const std::string& file) {
    try {
      Backup backup(file);
      backup.check();
      static_cast<void>(backup.files());
    } catch (const store::StoreFailure& failure) {
      return failure.what();
    }
    return "";
  }

  static void change(const std::string& file, const std::string& sql) {
    Database(file, "", SQLITE_OPEN_READWRITE).execute(sql);
  }

  const TemporaryDirectory directory_;
  const fs::path top_ = directory_.path();
};

TEST_F(BackupTest, HoldsWhatWasCommittedWhenItBegan) {
  SqliteStore store({.path = path("linepool.db")});
  add(store, "Anna");
  store.begin();  // a writer is at work meanwhile
  copy_database(path("linepool.db"), path("backup"), kToTheEnd);
  store.rollback();
  add(store, "Berta");
  put_files(path("backup"), {});
  Backup backup(path("backup"));
  backup.check();
  EXPECT_TRUE(backup.is_of_newest_schema());
  EXPECT_EQ(backup.tx().customers().list(CustomerId{}, 10).size(), 1u);
  EXPECT_TRUE(backup.files().empty());
  struct stat found {};
  ASSERT_EQ(::stat(path("backup").c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 07777u, 0600u);
  EXPECT_FALSE(fs::exists(path("backup-wal"))) << "it is one file";
}

TEST_F(BackupTest, ReplacesWhatAnEarlierOneLeft) {
  std::ofstream(path("backup")) << "left over";
  std::ofstream(path("backup-journal")) << "left over";
  EXPECT_EQ(refusal(backup_of_one()), "");
}

TEST_F(BackupTest, IsGivenUpWhenSomebodySaysSo) {
  {
    Database db(path("linepool.db"), "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    db.execute(
        "CREATE TABLE t (a); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT"
        " 200000) INSERT INTO t SELECT i FROM n");
  }
  int questions = 0;
  const GoOn once = [&questions] { return ++questions < 2; };
  EXPECT_THROW(copy_database(path("linepool.db"), path("backup"), once), store::StoreFailure);
  EXPECT_EQ(questions, 2);
}

TEST_F(BackupTest, HoldsFilesByteForByte) {
  Backup backup(backup_of_one());
  const std::vector<BackupFile> files = backup.files();
  ASSERT_EQ(files.size(), 2u);
  EXPECT_EQ(files[0].name, "admin.token");
  EXPECT_EQ(files[0].content, "a-secret-token");
  EXPECT_EQ(files[1].content, std::string("\0\xff", 2));
}

TEST_F(BackupTest, FilesLeaveNoTraceWhenTheyAreDropped) {
  const std::string file = backup_of_one();
  EXPECT_THAT(content_of(file), HasSubstr("a-secret-token"));
  drop_files(file);
  EXPECT_THAT(content_of(file), Not(HasSubstr("a-secret-token")));
  EXPECT_THAT(refusal(file), HasSubstr("is not a backup"));
  drop_files(file);
  const SqliteStore store({.path = file});
}

TEST_F(BackupTest, OtherFilesAreRefused) {
  const std::string file = backup_of_one();
  EXPECT_EQ(refusal(file), "");
  EXPECT_THAT(refusal(path("linepool.db")), HasSubstr("is not a backup"));
  EXPECT_THAT(refusal(path("none")), HasSubstr("none"));
  std::ofstream(path("text")) << std::string(10'000, 'x');
  EXPECT_THAT(refusal(path("text")), HasSubstr("is not a backup"));
  change(file, "PRAGMA user_version = 10000");
  EXPECT_THAT(refusal(file), HasSubstr("newer Linepool"));
  change(file, "PRAGMA user_version = 0");
  EXPECT_NE(refusal(file), "");
  change(file, "PRAGMA user_version = 1");
  EXPECT_EQ(refusal(file), "");
  EXPECT_FALSE(Backup(file).is_of_newest_schema());
  change(file, "PRAGMA application_id = 1");
  EXPECT_THAT(refusal(file), HasSubstr("is not a backup"));
}

TEST_F(BackupTest, DamageIsFound) {
  const std::string file = backup_of_one();
  // The table's index has entries of rows that are no longer there.
  change(file,
         "PRAGMA writable_schema = on; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM"
         " sqlite_schema WHERE name = 'leases') WHERE name = 'customers'");
  EXPECT_THAT(refusal(file), HasSubstr("damaged"));
}

TEST_F(BackupTest, MoreFilesThanABackupHasAreRefused) {
  const std::string file = backup_of_one();
  change(file,
         "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 15) INSERT INTO"
         " backup_files SELECT i, x'00' FROM n");
  EXPECT_THAT(refusal(file), HasSubstr("at most 16 files"));
  change(file,
         "DELETE FROM backup_files; INSERT INTO backup_files VALUES ('a', zeroblob(67108864))");
  EXPECT_EQ(refusal(file), "");
  change(file, "INSERT INTO backup_files VALUES ('b', x'00')");
  EXPECT_THAT(refusal(file), HasSubstr("of 67108865 bytes"));
}

}  // namespace
}  // namespace linepool::store_sqlite
