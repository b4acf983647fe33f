#include "supply/http/forms/media_type.h"

#include <gtest/gtest.h>

namespace linepool::supply {
namespace {

TEST(MediaType, IsReadInParts) {
  const MediaType media = read_media_type(" Text/Plain ; Charset=\"utf-8\"; boundary=x y ");
  EXPECT_TRUE(media.is("text/plain"));
  EXPECT_EQ(media.charset, "utf-8");
  EXPECT_EQ(media.boundary, "x y");
}

TEST(MediaType, LeavesOutWhatItCannotRead) {
  EXPECT_EQ(read_media_type("").type, "");
  EXPECT_EQ(read_media_type("a/b;;=;charset").charset, "");
  EXPECT_EQ(read_media_type("a/b; x=\"open; charset=utf-8").charset, "");
  EXPECT_EQ(read_media_type("a/b; x; charset=utf-8").charset, "utf-8");
}

TEST(MediaType, NamesOfParts) {
  EXPECT_EQ(header_parameter("Content-Disposition: form-data; name=\"to\"; filename=a", "NAME"),
            "to");
}

}  // namespace
}  // namespace linepool::supply
