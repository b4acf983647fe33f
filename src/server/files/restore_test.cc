// A data directory made of a backup: what is checked before, what is written, what interrupts it.
#include "server/files/restore.h"
#include "base/testing/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>
#include <thread>

#include "base/clock.h"
#include "server/files/backup_files.h"
#include "server/files/backup_maker.h"
#include "server/files/data_directory.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;
using api::admin::BackupState;
using ::testing::HasSubstr;

class RestoreTest : public ::testing::Test {
 protected:
  RestoreTest() {
    fs::create_directory(data());
    write_secret(top_ / "elsewhere.token", "the-admin-token");
    write_secret(data() / kSigningSecret, "the-signing-secret");
  }

  [[nodiscard]] fs::path data() const { return top_ / "data"; }
  [[nodiscard]] fs::path target() const { return top_ / "target"; }

  BackupMaker maker(std::int64_t min_free = 0) {
    return BackupMaker({data(), top_ / "elsewhere.token", min_free}, catalogue_, clock_);
  }

  static BackupState end_of(BackupMaker& maker) {
    for (;;) {
      const BackupState state = maker.state();
      using enum BackupState::Stage;
      if (state.stage != kCopying && state.stage != kVerifying) return state;
      std::this_thread::yield();
    }
  }

  // Of a store without a customer.
  fs::path backup() {
    const store_sqlite::SqliteStore store({.path = (data() / "linepool.db").string()});
    BackupMaker one = maker();
    EXPECT_TRUE(one.begin());
    const BackupState state = end_of(one);
    EXPECT_EQ(state.stage, BackupState::Stage::kReady) << state.error;
    std::ofstream out(top_ / "backup", std::ios::binary);
    for (std::int64_t offset = 0; offset < state.bytes; offset += 1000) {
      out << *one.read(offset, 1000);
    }
    return top_ / "backup";
  }

  [[nodiscard]] std::string refusal(const fs::path& file) const {
    try {
      restore_backup(file, target());
    } catch (const StartFailure& failure) {
      return failure.what();
    }
    return "";
  }

  static std::string content_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
  }

  static mode_t mode_of(const fs::path& path) {
    struct stat status {};
    CHECK(::stat(path.c_str(), &status) == 0, path.string());
    return status.st_mode & 07777u;
  }

  const TemporaryDirectory directory_;
  const fs::path top_ = directory_.path();
  CatalogueDirectory catalogue_{top_ / "catalogue"};
  ManualClock clock_{Time{1'793'534'400'000}};
};

TEST_F(RestoreTest, MakesTheDirectoryOfABackup) {
  const Restored restored = restore_backup(backup(), target());
  EXPECT_TRUE(restored.ledger_is_proven);
  EXPECT_EQ(restored.files.size(), 5u);
  EXPECT_EQ(mode_of(target()), 0700u);
  EXPECT_EQ(content_of(target() / "admin.token"), "the-admin-token");
  EXPECT_EQ(mode_of(target() / "admin.token"), 0600u);
  EXPECT_EQ(content_of(target() / kSigningSecret), "the-signing-secret");
  EXPECT_EQ(content_of(target() / "catalogue" / "apps.toml"), catalogue_.read().apps.text);
  EXPECT_EQ(mode_of(target() / "linepool.db"), 0600u);
  EXPECT_FALSE(fs::exists(target() / kRestoreMark));
  EXPECT_FALSE(fs::exists(target() / "restore.partial"));
  EXPECT_THAT(report_of(restored, target()), HasSubstr("admin.token, catalogue/apps.toml"));
  check_data_directory(target());
  const store_sqlite::SqliteStore store({.path = (target() / "linepool.db").string()});
}

TEST_F(RestoreTest, OnlyIntoAnEmptyDirectory) {
  const fs::path file = backup();
  fs::create_directory(target());
  std::ofstream(target() / "notes.txt") << "mine";
  EXPECT_THAT(refusal(file), HasSubstr("is not empty: it has notes.txt"));
  EXPECT_EQ(content_of(target() / "notes.txt"), "mine");
  fs::remove(target() / "notes.txt");
  fs::create_directory(target() / "lost+found");
  EXPECT_EQ(refusal(file), "");
  EXPECT_EQ(mode_of(target()), 0700u);
}

TEST_F(RestoreTest, AnInterruptedOneDoesNotStartAndIsRepeated) {
  const fs::path file = backup();
  fs::create_directories(target() / "catalogue");
  std::ofstream(target() / kRestoreMark) << "";
  std::ofstream(target() / "catalogue" / "apps.toml") << "half";
  std::ofstream(target() / "restore.partial") << "half";
  std::ofstream(target() / "sandbox.clock") << "7";
  EXPECT_THROW(check_data_directory(target()), StartFailure);
  EXPECT_EQ(refusal(file), "");
  EXPECT_EQ(content_of(target() / "catalogue" / "apps.toml"), catalogue_.read().apps.text);
  EXPECT_FALSE(fs::exists(target() / "sandbox.clock")) << "the backup has none";
  check_data_directory(target());
}

TEST_F(RestoreTest, AFileOfAnotherNameIsNotWritten) {
  const fs::path file = backup();
  store_sqlite::put_files(file.string(), {{"../evil", "x"}});
  EXPECT_THAT(refusal(file), HasSubstr("does not know"));
  EXPECT_FALSE(fs::exists(target()));
  EXPECT_FALSE(fs::exists(top_ / "evil"));
}

TEST_F(RestoreTest, ABackupNeedsRoomBeyondWhatMustStayFree) {
  const store_sqlite::SqliteStore store({.path = (data() / "linepool.db").string()});
  BackupMaker one = maker(std::int64_t{1} << 60);
  const Result<BackupState> refused = one.begin();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().error, Error::kTryLater);
  EXPECT_THAT(refused.refusal().sentence(), HasSubstr("storage.min_free_mb"));
  EXPECT_EQ(one.state().stage, BackupState::Stage::kNone);
}

TEST_F(RestoreTest, ABackupOfWhatCannotBeReadFails) {
  const store_sqlite::SqliteStore store({.path = (data() / "linepool.db").string()});
  fs::remove(data() / kSigningSecret);
  fs::create_directory(data() / kSigningSecret);
  BackupMaker one = maker();
  ASSERT_TRUE(one.begin());
  const BackupState state = end_of(one);
  EXPECT_EQ(state.stage, BackupState::Stage::kFailed);
  EXPECT_THAT(state.error, HasSubstr("signing.secret"));
  EXPECT_FALSE(fs::exists(data() / kBackupFile));
  EXPECT_EQ(one.read(0, 1).refusal().error, Error::kNotFound);
}

TEST_F(RestoreTest, ABackupIsGoneWhenItIsRemovedAndAtTheNextStart) {
  const store_sqlite::SqliteStore store({.path = (data() / "linepool.db").string()});
  {
    BackupMaker one = maker();
    ASSERT_TRUE(one.begin());
    const BackupState state = end_of(one);
    ASSERT_EQ(state.stage, BackupState::Stage::kReady);
    EXPECT_EQ(mode_of(data() / kBackupFile), 0600u);
    EXPECT_EQ(*one.read(state.bytes, 10), "") << "behind the end";
    ASSERT_TRUE(one.remove());
    EXPECT_FALSE(fs::exists(data() / kBackupFile));
    EXPECT_EQ(one.state().stage, BackupState::Stage::kNone);
    ASSERT_TRUE(one.begin());
    one.stop();
    EXPECT_FALSE(one.begin()) << "the server stops";
    EXPECT_FALSE(fs::exists(data() / kBackupFile));
  }
  std::ofstream(data() / kBackupFile) << "of a server that was killed";
  BackupMaker next = maker();
  EXPECT_FALSE(fs::exists(data() / kBackupFile));
}

}  // namespace
}  // namespace linepool::server
