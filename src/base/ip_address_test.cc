#include "base/ip_address.h"

#include <gtest/gtest.h>

namespace linepool {
namespace {

bool contains(std::string_view range, std::string_view address) {
  return AddressRange::parse(range).value().contains(IpAddress::parse(address).value());
}

TEST(IpAddress, IsReadAndWritten) {
  for (const char* text : {"0.0.0.0", "192.0.2.1", "255.255.255.255", "::", "::1", "2001:db8::1"}) {
    const auto address = IpAddress::parse(text);
    ASSERT_TRUE(address.has_value()) << text;
    EXPECT_EQ(address->to_string(), text);
  }
}

TEST(IpAddress, OtherTextIsNone) {
  using namespace std::string_view_literals;
  for (const auto text :
       {""sv, "1.2.3"sv, "1.2.3.4.5"sv, "1.2.3.256"sv, "01.2.3.4"sv, "0x7f.0.0.1"sv, " 1.2.3.4"sv,
        "1.2.3.4 "sv, "127.1"sv, "2130706433"sv, "[::1]"sv, "::1%lo"sv, ":::"sv, "1:2:3"sv,
        "1.2.3.4:80"sv, "localhost"sv, "1.2.3.4\0"sv}) {
    EXPECT_FALSE(IpAddress::parse(text).has_value()) << text;
  }
}

TEST(IpAddress, AMappedAddressIsTheIpv4Address) {
  EXPECT_EQ(IpAddress::parse("::ffff:192.0.2.1"), IpAddress::parse("192.0.2.1"));
  EXPECT_EQ(IpAddress::parse("::ffff:c000:201")->to_string(), "192.0.2.1");
  EXPECT_EQ(IpAddress::v4({192, 0, 2, 1}), IpAddress::parse("192.0.2.1"));
}

TEST(AddressRange, HoldsWhatSharesItsPrefix) {
  EXPECT_TRUE(contains("10.0.0.0/8", "10.255.255.255"));
  EXPECT_FALSE(contains("10.0.0.0/8", "11.0.0.0"));
  EXPECT_TRUE(contains("172.16.0.0/12", "172.31.255.255"));
  EXPECT_FALSE(contains("172.16.0.0/12", "172.32.0.0"));
  EXPECT_TRUE(contains("192.0.2.7", "192.0.2.7"));
  EXPECT_FALSE(contains("192.0.2.7", "192.0.2.6"));
  EXPECT_TRUE(contains("192.0.2.6/31", "192.0.2.7"));
  EXPECT_TRUE(contains("fe80::/10", "febf::1"));
  EXPECT_FALSE(contains("fe80::/10", "fec0::1"));
  EXPECT_TRUE(contains("2001:db8::/32", "2001:db8:ffff::"));
}

TEST(AddressRange, TheFamiliesStayApart) {
  EXPECT_TRUE(contains("0.0.0.0/0", "255.0.0.1"));
  EXPECT_FALSE(contains("0.0.0.0/0", "::1"));
  EXPECT_TRUE(contains("::/0", "ffff::1"));
  EXPECT_FALSE(contains("::/0", "192.0.2.1"));
  EXPECT_TRUE(contains("10.0.0.0/8", "::ffff:10.1.2.3"));
  EXPECT_TRUE(contains("::ffff:10.0.0.0/104", "10.1.2.3"));
}

TEST(AddressRange, OtherTextIsNone) {
  for (const char* text : {"", "/", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8",
                           "10.0.0.0/08", "10.0.0.0/8 ", "10.0.0.1/8", "::/129", "::1/64", "10/8",
                           "10.0.0.0/8/8", "::ffff:10.0.0.0/80"}) {
    EXPECT_FALSE(AddressRange::parse(text).has_value()) << text;
  }
}

TEST(AddressRange, IsWrittenAsItIsRead) {
  for (const char* text :
       {"10.0.0.0/8", "0.0.0.0/0", "192.0.2.7", "::/0", "2001:db8::/32", "::1"}) {
    EXPECT_EQ(AddressRange::parse(text).value().to_string(), text);
  }
}

TEST(AddressRange, AListHoldsWhatOneOfItHolds) {
  const AddressRange ranges[] = {*AddressRange::parse("10.0.0.0/8"), *AddressRange::parse("::1")};
  EXPECT_TRUE(any_contains(ranges, *IpAddress::parse("::1")));
  EXPECT_FALSE(any_contains(ranges, *IpAddress::parse("127.0.0.1")));
  EXPECT_FALSE(any_contains({}, *IpAddress::parse("127.0.0.1")));
}

}  // namespace
}  // namespace linepool
