#include "wire/gzip.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <array>

namespace linepool::wire {
namespace {

bool accepts(std::string_view value) {
  const std::array headers{Header{"accept-encoding", value}};
  Request request;
  request.headers = headers;
  return accepts_gzip(request);
}

std::string unpacked(std::string packed) {
  z_stream stream{};
  EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
  std::string out(1 << 20, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(out.size() - stream.avail_out);
  inflateEnd(&stream);
  return out;
}

TEST(Gzip, IsSentToWhoeverAcceptsIt) {
  for (const char* yes :
       {"gzip", "deflate, GZIP;q=0.5", "br , x-gzip", "*", "gzip;q=1", "*;q=0.1"}) {
    EXPECT_TRUE(accepts(yes)) << yes;
  }
  for (const char* no :
       {"", "identity", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "gzipped"}) {
    EXPECT_FALSE(accepts(no)) << no;
  }
  EXPECT_FALSE(accepts_gzip(Request{}));
}

TEST(Gzip, UnpacksToTheSameBytes) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += std::to_string(i) + ",";
  const auto packed_text = gzip(text);
  ASSERT_TRUE(packed_text);
  EXPECT_LT(packed_text->size(), text.size() / 2);
  EXPECT_EQ(unpacked(*packed_text), text);
  EXPECT_EQ(unpacked(gzip("").value()), "");
}

TEST(Gzip, PacksLongBodiesOnly) {
  const std::string text(kPackedFrom, 'a');
  const Response packed_answer = packed(Response::json(text), true);
  EXPECT_EQ(unpacked(packed_answer.body), text);
  ASSERT_EQ(packed_answer.headers.size(), 2u);
  EXPECT_EQ(packed_answer.headers[0].second, "Accept-Encoding");
  EXPECT_EQ(packed_answer.headers[1].first, "Content-Encoding");

  EXPECT_EQ(packed(Response::json(text), false).body, text);
  EXPECT_EQ(packed(Response::json(text), false).headers.size(), 1u) << "Vary either way";
  EXPECT_EQ(packed(Response::json(text.substr(1)), true).body, text.substr(1));
}

}  // namespace
}  // namespace linepool::wire
