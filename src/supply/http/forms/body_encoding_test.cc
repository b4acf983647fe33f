#include "supply/http/forms/body_encoding.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include "base/check.h"

namespace linepool::supply {
namespace {

std::string pack(const std::string& text, int window_bits) {
  z_stream stream{};
  CHECK(deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
  std::string in = text;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

constexpr int kGzip = 15 + 16;
constexpr int kZlib = 15;
constexpr int kRaw = -15;

TEST(InflateBody, TakesGzipAndBothKindsOfDeflate) {
  const std::string text = R"({"to":"60112869001","text":"G-412157"})";
  for (const auto& [encoding, window] :
       {std::pair{"gzip", kGzip}, {"X-GZIP", kGzip}, {" deflate ", kZlib}, {"deflate", kRaw}}) {
    const Inflated done = inflate_body(encoding, pack(text, window), 1000);
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
  EXPECT_EQ(inflate_body("", pack("text", kGzip), 10).body, "text");
  EXPECT_EQ(inflate_body("identity", pack("text", kGzip), 10).body, "text");
}

TEST(InflateBody, SaysWhatIsBroken) {
  const std::string packed = pack(std::string(5000, 'x'), kGzip);
  EXPECT_EQ(inflate_body("gzip", "no gzip at all", 10'000).outcome, Inflate::kBroken);
  EXPECT_EQ(inflate_body("gzip", packed.substr(0, packed.size() / 2), 10'000).outcome,
            Inflate::kBroken);
  EXPECT_EQ(inflate_body("br", "no gzip at all", 10'000).outcome, Inflate::kBroken);
}

TEST(InflateBody, IsBoundedInWhatComesOut) {
  const std::string bomb = pack(std::string(4 << 20, 'x'), kGzip);
  ASSERT_LT(bomb.size(), 10'000u);
  EXPECT_EQ(inflate_body("gzip", bomb, 1 << 20).outcome, Inflate::kTooLarge);
  EXPECT_EQ(inflate_body("gzip", bomb, 4 << 20).outcome, Inflate::kDone);
  EXPECT_EQ(inflate_body("gzip", bomb, (4 << 20) - 1).outcome, Inflate::kTooLarge);
}

}  // namespace
}  // namespace linepool::supply
