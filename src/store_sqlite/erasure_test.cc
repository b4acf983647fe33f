// What is erased is in no file of the database any more, whatever pages it was on.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "base/testing/temporary_directory.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool::store_sqlite {
namespace {

namespace fs = std::filesystem;

class ErasureTest : public ::testing::Test {
 protected:
  // How many of the words of all messages are in the files.
  [[nodiscard]] int found(int messages) const { return found_in(directory_.path(), messages); }

  static int found_in(const fs::path& directory, int messages) {
    std::string all;
    for (const fs::directory_entry& file : fs::directory_iterator(directory)) {
      std::ifstream in(file.path(), std::ios::binary);
      std::ostringstream text;
      text << in.rdbuf();
      all += text.str();
    }
    int count = 0;
    for (int i = 0; i < messages; ++i) {
      for (const char* what : {"text", "from", "user", "code", "body"}) {
        if (all.find(word(i, what)) != std::string::npos) ++count;
      }
    }
    return count;
  }

  static std::string word(int i, const std::string& what) {
    return "<" + what + std::to_string(i) + ">";
  }

  void receive(int first, int last) {
    store::Tx& tx = store_->begin();
    for (int i = first; i < last; ++i) {
      Message message;
      message.supplier = SupplierId{1};
      message.from = word(i, "from");
      // Some fill overflow pages, some share a page.
      message.text = std::string(static_cast<std::size_t>(i % 7) * 900, 'x') + word(i, "text");
      message.user_data = word(i, "user");
      message.found_code = word(i, "code");
      message.received_at = message.taken_at = Time{1};
      message.lease = LeaseId{i % 5 + 1};
      const RawSms raw{"text/plain", "", "", word(i, "body") + std::string(5000, 'y')};
      tx.messages().insert(message, std::make_shared<RawSms>(raw));
    }
    store_->commit();
  }

  void erase(int first, int last) {
    store::Tx& tx = store_->begin();
    for (int i = first; i < last; ++i) tx.messages().erase(MessageId{i + 1});
    store_->commit();
  }

  void commit_nothing() {
    store_->begin();
    store_->commit();
  }

  const TemporaryDirectory directory_;
  std::unique_ptr<SqliteStore> store_ =
      std::make_unique<SqliteStore>(SqliteOptions{.path = directory_.file("linepool.db")});
};

TEST_F(ErasureTest, NothingIsLeftInTheFiles) {
  constexpr int kMessages = 300;
  receive(0, 150);
  receive(150, kMessages);
  ASSERT_EQ(found(kMessages), 5 * kMessages) << "the search finds what is there";
  for (int i = 0; i < kMessages; i += 50) erase(i, i + 50);
  EXPECT_GT(found(kMessages), 0) << "the WAL has the old pages until the erasing is over";
  commit_nothing();
  EXPECT_EQ(found(kMessages), 0);
}

// What a killed process leaves behind: the files as they are at that moment.
TEST_F(ErasureTest, TheNextProcessEndsWhatAKilledOneBegan) {
  receive(0, 20);
  erase(0, 20);
  const TemporaryDirectory killed;
  fs::copy(directory_.path(), killed.path());
  ASSERT_GT(found_in(killed.path(), 20), 0);
  SqliteStore next({.path = killed.file("linepool.db")});
  next.begin();
  next.commit();
  EXPECT_EQ(found_in(killed.path(), 20), 0);
}

TEST_F(ErasureTest, WhatIsNotErasedStays) {
  receive(0, 100);
  erase(0, 60);
  commit_nothing();
  EXPECT_EQ(found(60), 0);
  EXPECT_EQ(store_->snapshot()->tx().messages().find(MessageId{61})->from, word(60, "from"));
  EXPECT_EQ(found(100), 5 * 40);
}

TEST_F(ErasureTest, AReaderHoldsItUpAndNobodyWaits) {
  receive(0, 20);
  std::unique_ptr<store::Snapshot> reader = store_->snapshot();
  ASSERT_TRUE(reader->tx().messages().find(MessageId{1})) << "it reads as of now";
  erase(0, 20);
  commit_nothing();
  EXPECT_GT(found(20), 0);
  EXPECT_EQ(reader->tx().messages().find(MessageId{1})->from, word(0, "from"));
  reader.reset();
  for (int i = 0; i < 65; ++i) commit_nothing();
  EXPECT_EQ(found(20), 0);
}

}  // namespace
}  // namespace linepool::store_sqlite
