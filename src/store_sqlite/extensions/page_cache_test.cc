#include "store_sqlite/extensions/page_cache.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cstdint>
#include <string>

#include "base/testing/temporary_directory.h"
#include "store_sqlite/files/database.h"

namespace linepool::store_sqlite {
namespace {

constexpr int kCommits = 60;

sqlite3_pcache_methods2 of_sqlite{};
int truncations = 0;

void count_truncation(sqlite3_pcache* cache, unsigned first) {
  if (first > 1) ++truncations;  // the first page goes with a temporary table
  of_sqlite.xTruncate(cache, first);
}

// SQLite begins anew with a page cache beneath ours that counts, and afterwards with its own.
class PageCache : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(sqlite3_shutdown(), SQLITE_OK);
    sqlite3_pcache_methods2 none{};
    ASSERT_EQ(sqlite3_config(SQLITE_CONFIG_PCACHE2, &none), SQLITE_OK);
    ASSERT_EQ(sqlite3_config(SQLITE_CONFIG_GETPCACHE2, &of_sqlite), SQLITE_OK);
    sqlite3_pcache_methods2 counting = of_sqlite;
    counting.xTruncate = &count_truncation;
    ASSERT_EQ(sqlite3_config(SQLITE_CONFIG_PCACHE2, &counting), SQLITE_OK);
    truncations = 0;
  }
  void TearDown() override {
    ASSERT_EQ(sqlite3_shutdown(), SQLITE_OK);
    ASSERT_EQ(sqlite3_config(SQLITE_CONFIG_PCACHE2, &of_sqlite), SQLITE_OK);
    install_page_cache();
  }

  // Batches whose keys come in no order, so that B-tree pages are split and put in order.
  static void fill(Database& db) {
    db.execute("PRAGMA journal_mode = wal");
    db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, key TEXT NOT NULL)");
    db.execute("CREATE INDEX by_key ON t (key)");
    for (int batch = 0; batch < kCommits; ++batch) {
      db.execute(
          "INSERT INTO t (key) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
          " WHERE i < 200) SELECT hex(randomblob(30)) FROM n");
    }
  }
  static Database open(const TemporaryDirectory& directory) {
    return {directory.file("t.db"), "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE};
  }
};

TEST_F(PageCache, SqliteWalksItsCacheAtEachCommitWithoutIt) {
  const TemporaryDirectory directory;
  Database db = open(directory);
  fill(db);
  EXPECT_GE(truncations, kCommits / 2);
}

TEST_F(PageCache, NoCommitWalksTheCacheWhereNoPageIsPastTheEnd) {
  ASSERT_TRUE(install_page_cache());
  const TemporaryDirectory directory;
  Database db = open(directory);
  fill(db);
  EXPECT_LE(truncations, 3);
  EXPECT_EQ(db.text("PRAGMA integrity_check"), "ok");
}

TEST_F(PageCache, PagesPastTheEndAreDroppedWhenADatabaseShrinks) {
  ASSERT_TRUE(install_page_cache());
  const TemporaryDirectory directory;
  Database db = open(directory);
  fill(db);
  const std::int64_t pages = db.integer("PRAGMA page_count");
  const int before = truncations;
  db.execute("DELETE FROM t WHERE id % 10 <> 0");
  db.execute("VACUUM");
  EXPECT_LT(db.integer("PRAGMA page_count"), pages / 2);
  EXPECT_GT(truncations, before);
  EXPECT_EQ(db.text("PRAGMA integrity_check"), "ok");
  EXPECT_EQ(db.integer("SELECT count(*) FROM t"), kCommits * 200 / 10);
}

}  // namespace
}  // namespace linepool::store_sqlite
