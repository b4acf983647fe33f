#include "base/big_endian.h"

#include <gtest/gtest.h>

namespace linepool {
namespace {

using std::string_view_literals::operator""sv;

TEST(BigEndian, ReadsAllBytesTheFirstOneHighest) {
  EXPECT_EQ(read_big_endian(""), 0u);
  EXPECT_EQ(read_big_endian("\xFF"), 0xFFu);
  EXPECT_EQ(read_big_endian("\x01\x02\x03\x04"), 0x01020304u);
  EXPECT_EQ(read_big_endian("\x80\x00\x00\x00\x00\x00\x00\x01"sv), 0x8000000000000001u);
}

TEST(BigEndian, AppendsTheLowestBytes) {
  std::string out = "x";
  append_big_endian(out, 0x01020304, 2);
  EXPECT_EQ(out, "x\x03\x04");
  append_big_endian(out, 0xFFFFFFFFFFFFFFFF, 8);
  EXPECT_EQ(read_big_endian(std::string_view(out).substr(3)), 0xFFFFFFFFFFFFFFFFu);
}

}  // namespace
}  // namespace linepool
