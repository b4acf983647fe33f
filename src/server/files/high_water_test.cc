#include "server/files/high_water.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/testing/temporary_directory.h"
#include "server/files/data_directory.h"
#include "store_memory/memory_store.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

class HighWaterTest : public testing::Test {
 protected:
  void lease(std::size_t count) {
    store::Tx& tx = store_.begin();
    store_.savepoint();
    for (std::size_t i = 0; i < count; ++i) {
      Lease row;
      row.customer = CustomerId{1};
      row.key = KeyId{1};
      row.line = LineId{1};
      row.number = PhoneNumber::from_digits(601'128'000'001);
      row.created_at = Time{1'800'000'000'000};
      row.expires_at = row.created_at + Duration::minutes(20);
      tx.leases().insert(row);
    }
    store_.keep();
    store_.commit();
  }

  [[nodiscard]] fs::path file() const { return directory_.path() / "high-water"; }

  TemporaryDirectory directory_;
  store_memory::MemoryStore store_;
};

TEST_F(HighWaterTest, TheSameOrMoreIsFine) {
  lease(2);
  HighWater(file(), store_.snapshot()->tx()).note(store_.snapshot()->tx());
  EXPECT_TRUE(fs::exists(file()));
  EXPECT_NO_THROW(HighWater(file(), store_.snapshot()->tx()));
  lease(1);
  EXPECT_NO_THROW(HighWater(file(), store_.snapshot()->tx()));
}

TEST_F(HighWaterTest, LessIsALossAndSaysWhatToDo) {
  lease(3);
  HighWater(file(), store_.snapshot()->tx()).note(store_.snapshot()->tx());
  const std::string log = store_.snapshot()->tx().events().log();
  std::ofstream(file(), std::ios::trunc) << log << " 5 0 0\n";
  try {
    const HighWater started(file(), store_.snapshot()->tx());
    FAIL() << "it started with a database that has lost two orders";
  } catch (const StartFailure& failure) {
    const std::string sentence = failure.what();
    EXPECT_NE(sentence.find("it ends with order 3"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("there were order 5"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("remove " + file().string()), std::string::npos) << sentence;
  }
}

TEST_F(HighWaterTest, AnotherDatabaseOrNoMarkSaysNothing) {
  lease(1);
  for (const char* text : {"another 9 9 9\n", "", "nonsense"}) {
    std::ofstream(file(), std::ios::trunc) << text;
    EXPECT_NO_THROW(HighWater(file(), store_.snapshot()->tx())) << text;
  }
}

}  // namespace
}  // namespace linepool::server
