#include "supply/http/forms/body_encoding.h"

#include <gtest/gtest.h>

#include "supply/http/testing/deflate.h"

namespace linepool::supply {
namespace {

using supply_testing::deflated;
using supply_testing::kGzip;
using supply_testing::kRaw;
using supply_testing::kZlib;

TEST(InflateBody, TakesGzipAndBothKindsOfDeflate) {
  const std::string text = R"({"to":"60112869001","text":"G-412157"})";
  for (const auto& [encoding, window] :
       {std::pair{"gzip", kGzip}, {"X-GZIP", kGzip}, {" deflate ", kZlib}, {"deflate", kRaw}}) {
    const Inflated done = inflate_body(encoding, deflated(text, window), 1000);
    EXPECT_EQ(done.outcome, Inflate::kDone) << encoding;
    EXPECT_EQ(done.body, text) << encoding;
  }
}

TEST(InflateBody, LeavesWhatIsNotPacked) {
  EXPECT_EQ(inflate_body("", "abc", 10).outcome, Inflate::kPlain);
  EXPECT_EQ(inflate_body("Identity", "abc", 10).outcome, Inflate::kPlain);
  EXPECT_EQ(inflate_body("gzip", "", 10).outcome, Inflate::kPlain);
}

TEST(InflateBody, KnowsGzipByItsLook) {
  EXPECT_EQ(inflate_body("", deflated("text", kGzip), 10).body, "text");
  EXPECT_EQ(inflate_body("identity", deflated("text", kGzip), 10).body, "text");
}

TEST(InflateBody, SaysWhatIsBroken) {
  const std::string packed = deflated(std::string(5000, 'x'), kGzip);
  EXPECT_EQ(inflate_body("gzip", "no gzip at all", 10'000).outcome, Inflate::kBroken);
  EXPECT_EQ(inflate_body("gzip", packed.substr(0, packed.size() / 2), 10'000).outcome,
            Inflate::kBroken);
  EXPECT_EQ(inflate_body("br", "no gzip at all", 10'000).outcome, Inflate::kBroken);
}

TEST(InflateBody, IsBoundedInWhatComesOut) {
  const std::string bomb = deflated(std::string(4 << 20, 'x'), kGzip);
  ASSERT_LT(bomb.size(), 10'000u);
  EXPECT_EQ(inflate_body("gzip", bomb, 1 << 20).outcome, Inflate::kTooLarge);
  EXPECT_EQ(inflate_body("gzip", bomb, 4 << 20).outcome, Inflate::kDone);
  EXPECT_EQ(inflate_body("gzip", bomb, (4 << 20) - 1).outcome, Inflate::kTooLarge);
}

}  // namespace
}  // namespace linepool::supply
