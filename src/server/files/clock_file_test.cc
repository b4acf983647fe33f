#include "server/files/clock_file.h"
#include "base/testing/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <future>
#include <optional>

#include "server/files/catalogue_directory.h"
#include "server/files/data_directory.h"
#include "store_memory/memory_store.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class ClockFileTest : public ::testing::Test {
 protected:
  ClockFileTest() : runner_(store_, catalogue_, Rules{}, clock_, feed_) { expiry_.start(); }
  ~ClockFileTest() override {
    expiry_.stop();
    engine_.stop();
  }

  fs::path file() const { return top_ / "sandbox.clock"; }
  void write(const std::string& text) const { std::ofstream(file()) << text; }
  std::string sentence_of(const std::string& text) const {
    write(text);
    try {
      return std::to_string(ClockFile::read(file()).ms);
    } catch (const StartFailure& failure) {
      return failure.what();
    }
  }
  // Moves the clock and waits until everything due has ended.
  Status advance(ClockFile& clock_file, Duration by) {
    std::promise<std::size_t> ended;
    const Status moved = clock_file.advance(by, [&](std::size_t n) { ended.set_value(n); });
    if (!moved) return moved;
    EXPECT_EQ(ended.get_future().get(), 0U);
    return Nothing{};
  }

  const TemporaryDirectory directory_;
  const fs::path top_ = directory_.path();
  int jumps_ = 0;
  store_memory::MemoryStore store_;
  const core::CatalogueHolder catalogue_{std::make_shared<const Catalogue>(
      Catalogue::load(packaged_catalogue(), OfferPolicy::kAll).value())};
  MovableClock clock_;
  core::Feed feed_;
  core::BatchRunner runner_;
  Metrics metrics_;
  core::Engine engine_{
      runner_, {}, metrics_, [](const std::exception& why) { FAIL() << why.what(); }};
  NoDoubt doubt_;
  ExpiryTimer expiry_{engine_, Duration::hours(1), doubt_, [](const core::Expired&) {}};
};

TEST_F(ClockFileTest, KeepsItsPlaceForTheNextStart) {
  EXPECT_EQ(ClockFile::read(file()), Duration{});
  ClockFile clock_file(file(), clock_, expiry_, [this] { ++jumps_; });
  ASSERT_TRUE(advance(clock_file, Duration::hours(72)));
  ASSERT_TRUE(advance(clock_file, Duration::millis(1)));
  EXPECT_EQ(jumps_, 2);
  EXPECT_EQ(clock_.ahead(), Duration::hours(72) + Duration::millis(1));
  EXPECT_EQ(clock_file.ahead(), clock_.ahead());
  EXPECT_EQ(ClockFile::read(file()), clock_.ahead());
  struct stat status {};
  ASSERT_EQ(::stat(file().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0600U);
}

TEST_F(ClockFileTest, GoesTenYearsAheadAndNoFurther) {
  ClockFile clock_file(file(), clock_, expiry_, [] {});
  ASSERT_TRUE(advance(clock_file, ClockFile::kMaxAhead - Duration::hours(24)));
  const Status refused = advance(clock_file, Duration::hours(25));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error(), Error::kConflict);
  EXPECT_EQ(refused.refusal().sentence(),
            "The sandbox's clock can be at most 3650 days ahead; it is 3649 days ahead now.");
  EXPECT_EQ(ClockFile::read(file()), clock_.ahead());
  EXPECT_TRUE(advance(clock_file, Duration::hours(24)));
  EXPECT_EQ(ClockFile::read(file()), ClockFile::kMaxAhead);
}

TEST_F(ClockFileTest, DoesNotMoveWhatItCannotKeep) {
  ClockFile clock_file(top_ / "missing" / "sandbox.clock", clock_, expiry_, [this] { ++jumps_; });
  const Status refused = advance(clock_file, Duration::hours(1));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error(), Error::kTryLater);
  EXPECT_THAT(refused.refusal().sentence(), HasSubstr("sandbox.clock"));
  EXPECT_EQ(clock_.ahead(), Duration{});
  EXPECT_EQ(jumps_, 0);
}

TEST_F(ClockFileTest, AFileThatSaysAnythingElseStopsTheStart) {
  EXPECT_EQ(sentence_of("0"), "0");
  EXPECT_EQ(sentence_of(" 1234\n"), "1234");
  EXPECT_EQ(sentence_of("315360000000"), "315360000000");
  for (const char* bad :
       {"", "-1", "3d", "1 2", "0x10", "315360000001", "99999999999999999999999999"}) {
    EXPECT_THAT(sentence_of(bad), HasSubstr("must contain the number of milliseconds")) << bad;
  }
}

}  // namespace
}  // namespace linepool::server
