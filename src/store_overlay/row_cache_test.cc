#include "store_overlay/row_cache.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace linepool::store_overlay {
namespace {

// A table as the database would have it, with the reads and writes that reach it.
class Table {
 public:
  explicit Table(std::size_t max_rows = 100) : cache(max_rows) {}

  std::string get(int id) {
    return cache.get(id, [this](int missing) { return load(missing); });
  }
  void put(int id, const std::string& row) {
    cache.put(id, row, [this](int missing) { return load(missing); });
  }
  void write() {
    cache.write_changed([this](int id, const std::string& row) {
      stored[id] = row;
      writes.push_back(id);
    });
  }
  void commit() {
    write();
    cache.settle();
  }
  std::string load(int id) {
    ++reads;
    const auto found = stored.find(id);
    return found == stored.end() ? "" : found->second;
  }

  std::map<int, std::string> stored;
  std::vector<int> writes;
  int reads = 0;
  RowCache<int, std::string> cache;
};

TEST(RowCache, ReadsEachRowOnceEvenIfItIsNotStored) {
  Table table;
  table.stored[1] = "one";
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(table.get(1), "one");
    EXPECT_EQ(table.get(2), "");
  }
  EXPECT_EQ(table.reads, 2);
}

TEST(RowCache, WritesEachChangedRowOnceInOrder) {
  Table table;
  table.put(3, "a");
  table.put(1, "b");
  table.put(3, "c");
  EXPECT_EQ(table.get(3), "c");
  EXPECT_TRUE(table.stored.empty());
  table.commit();
  EXPECT_EQ(table.writes, (std::vector<int>{1, 3}));
  EXPECT_EQ(table.stored.at(3), "c");
  table.commit();
  EXPECT_EQ(table.writes.size(), 2U) << "nothing has changed since";
}

TEST(RowCache, WritesARowAgainThatChangesAfterTheCommit) {
  Table table;
  table.put(1, "first");
  table.commit();
  table.put(1, "second");
  table.commit();
  EXPECT_EQ(table.stored.at(1), "second");
  EXPECT_EQ(table.reads, 1);
}

TEST(RowCache, UndoReturnsToTheMark) {
  Table table;
  table.stored[1] = "old";
  table.put(2, "before");
  table.cache.mark();
  table.put(1, "new");
  table.put(1, "newer");
  table.put(2, "after");
  table.put(3, "third");
  table.cache.undo();
  EXPECT_EQ(table.get(1), "old");
  EXPECT_EQ(table.get(2), "before");
  EXPECT_EQ(table.get(3), "");
  table.commit();
  EXPECT_EQ(table.writes, (std::vector<int>{2})) << "what was undone is not written";
}

// The database takes back what was written within the savepoint, the row before it too.
TEST(RowCache, WhatWasWrittenBeforeAnUndoIsWrittenAgain) {
  Table table;
  table.put(1, "before");
  table.cache.mark();
  table.put(1, "after");
  table.write();
  table.stored.clear();
  table.cache.undo();
  table.commit();
  EXPECT_EQ(table.stored.at(1), "before");
}

TEST(RowCache, AChangeAfterAnUndoIsWritten) {
  Table table;
  table.cache.mark();
  table.put(1, "undone");
  table.cache.undo();
  table.put(1, "kept");
  table.commit();
  EXPECT_EQ(table.writes, (std::vector<int>{1}));
  EXPECT_EQ(table.stored.at(1), "kept");
}

TEST(RowCache, ForgetsEverythingWithTheTransaction) {
  Table table;
  table.put(1, "lost");
  table.cache.forget();
  table.commit();
  EXPECT_TRUE(table.stored.empty());
  table.stored[1] = "stored";
  EXPECT_EQ(table.get(1), "stored");
}

TEST(RowCache, IsBoundedByTheCommit) {
  Table table(2);
  for (int id = 1; id <= 3; ++id) table.put(id, "row");
  EXPECT_EQ(table.reads, 3);
  table.commit();
  EXPECT_EQ(table.get(3), "row");
  EXPECT_EQ(table.reads, 4) << "all were dropped";
}

}  // namespace
}  // namespace linepool::store_overlay
