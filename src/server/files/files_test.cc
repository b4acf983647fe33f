// The small files of the data directory: secrets, catalogue, and how they are written.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <map>
#include <sstream>
#include <system_error>

#include "base/testing/temporary_directory.h"
#include "server/files/catalogue_directory.h"
#include "server/files/data_directory.h"
#include "server/files/durable_file.h"
#include "server/files/secrets.h"
#include "store/tables.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class FilesTest : public ::testing::Test {
 protected:
  static mode_t mode_of(const fs::path& path) {
    struct stat status {};
    CHECK(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777u;
  }

  static std::string content_of(const fs::path& path) {
    std::ifstream in(path);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
  }

  static void write(const fs::path& path, const std::string& text) { std::ofstream(path) << text; }

  const TemporaryDirectory directory_;
  const fs::path top_ = directory_.path();
  SeededRandom random_{7};
};

TEST_F(FilesTest, AFileIsReplacedAsAWholeWithItsModeWhateverWasThere) {
  const fs::path path = top_ / "file";
  write(top_ / "file.new", "left over from a crash");
  fs::permissions(top_ / "file.new", fs::perms::all);
  write_durably(path, "one", S_IRUSR | S_IWUSR);
  EXPECT_EQ(content_of(path), "one");
  EXPECT_EQ(mode_of(path), 0600u);
  write_durably(path, "two", S_IRUSR | S_IWUSR | S_IRGRP);
  EXPECT_EQ(content_of(path), "two");
  EXPECT_EQ(mode_of(path), 0640u);
  EXPECT_FALSE(fs::exists(top_ / "file.new"));
  EXPECT_THROW(write_durably(top_ / "no" / "file", "x", S_IRUSR), std::system_error);
}

TEST_F(FilesTest, TheDataDirectoryIsMadeForItsOwnerOnly) {
  const fs::path path = top_ / "a" / "b";
  make_data_directory(path);
  EXPECT_EQ(mode_of(path), 0700u);
  make_data_directory(path);
  write(top_ / "file", "");
  EXPECT_THROW(make_data_directory(top_ / "file" / "x"), StartFailure);
}

TEST_F(FilesTest, LooseRightsArePutRight) {
  fs::permissions(top_, fs::perms::all);
  check_data_directory(top_);
  EXPECT_EQ(mode_of(top_), 0750u);
  write(top_ / "admin.token", "a token");
  for (const auto& [loose, tight] : std::map<unsigned, unsigned>{
           {0666u, 0640u}, {0644u, 0640u}, {0604u, 0600u}, {0640u, 0640u}, {0400u, 0400u}}) {
    fs::permissions(top_ / "admin.token", static_cast<fs::perms>(loose));
    EXPECT_EQ(read_secret(top_ / "admin.token"), "a token");
    EXPECT_EQ(mode_of(top_ / "admin.token"), tight);
  }
}

TEST_F(FilesTest, TheSecretsOfAServerWithoutItsDatabaseAreNoNewBeginning) {
  check_data_directory(top_);
  write(top_ / "admin.token", "an operator's own");
  check_data_directory(top_);
  write(top_ / "signing.secret", "a server's");
  EXPECT_THROW(check_data_directory(top_), StartFailure);
  write(top_ / "linepool.db", "");
  check_data_directory(top_);
}

TEST_F(FilesTest, TheAdminTokenIsMadeOnceAndKept) {
  const fs::path path = top_ / "admin.token";
  const std::string token = admin_token(path, "", random_);
  EXPECT_EQ(token.size(), 32u);
  EXPECT_EQ(content_of(path), token);
  EXPECT_EQ(mode_of(path), 0600u);
  EXPECT_EQ(admin_token(path, "", random_), token);
}

TEST_F(FilesTest, TheEnvironmentsAdminTokenWinsAndStandsInTheFile) {
  const fs::path path = top_ / "admin.token";
  admin_token(path, "", random_);
  EXPECT_EQ(admin_token(path, "my-own-admin-token", random_), "my-own-admin-token");
  EXPECT_EQ(content_of(path), "my-own-admin-token");
  EXPECT_EQ(mode_of(path), 0600u);
}

TEST_F(FilesTest, AnOperatorsOwnSecretMayEndInANewline) {
  write(top_ / "admin.token", "  written-by-an-editor\n");
  EXPECT_EQ(admin_token(top_ / "admin.token", "", random_), "written-by-an-editor");
}

TEST_F(FilesTest, AnEmptySecretIsRefused) {
  write(top_ / "admin.token", "\n");
  EXPECT_THROW(admin_token(top_ / "admin.token", "", random_), StartFailure);
  write(top_ / "sandbox.key", "not a key");
  EXPECT_THROW(sandbox_key(top_ / "sandbox.key", random_), StartFailure);
}

TEST_F(FilesTest, TheSandboxKeyIsMadeOnceAndKept) {
  const fs::path path = top_ / "sandbox.key";
  const std::string key = sandbox_key(path, random_);
  EXPECT_EQ(key.size(), 32u);
  EXPECT_EQ(mode_of(path), 0600u);
  EXPECT_EQ(sandbox_key(path, random_), key);
}

TEST_F(FilesTest, ThePackagedCatalogueIsSoundAndWrittenWhereItIsMissing) {
  const fs::path path = top_ / "catalogue";
  CatalogueDirectory directory(path);
  const CatalogueFiles files = directory.read();
  EXPECT_EQ(files.apps.text, packaged_catalogue().apps.text);
  EXPECT_TRUE(Catalogue::load(files, OfferPolicy::kEnabledOnly));
  EXPECT_EQ(content_of(LINEPOOL_SOURCE_DIR "/config/catalogue/apps.toml"), files.apps.text);

  write(path / "deny.toml", "# mine\n");
  fs::remove(path / "apps.toml");
  const CatalogueDirectory again(path);
  EXPECT_EQ(again.read().deny.text, "# mine\n");
  EXPECT_EQ(again.read().apps.text, files.apps.text);
}

TEST_F(FilesTest, TheCatalogueIsReplacedAsAWhole) {
  CatalogueDirectory directory(top_);
  CatalogueFiles files = directory.read();
  files.apps.text = "# new\n";
  EXPECT_TRUE(directory.replace(files));
  EXPECT_EQ(directory.read().apps.text, "# new\n");
  EXPECT_THAT(directory.read().apps.name, HasSubstr("apps.toml"));
}

TEST_F(FilesTest, AnEmptyCatalogueFileIsReadAndAMissingOneIsAFailure) {
  const CatalogueDirectory directory(top_);
  write(top_ / "deny.toml", "");
  EXPECT_EQ(directory.read().deny.text, "");
  fs::remove(top_ / "deny.toml");
  EXPECT_THROW(static_cast<void>(directory.read()), store::StoreFailure);
}

}  // namespace
}  // namespace linepool::server
