#include "net/connection_limits.h"

#include <gtest/gtest.h>

#include <string_view>

namespace linepool::net {
namespace {

IpAddress address(std::string_view text) {
  const auto parsed = IpAddress::parse(text);
  EXPECT_TRUE(parsed) << text;
  return *parsed;
}

TEST(ConnectionLimits, AnIPv6NetworkIsOneClient) {
  ConnectionLimits limits(0, 2);
  EXPECT_TRUE(limits.admit(address("2001:db8:1:2::1")));
  EXPECT_TRUE(limits.admit(address("2001:db8:1:2:ffff::9")));
  EXPECT_FALSE(limits.admit(address("2001:db8:1:2::1")));
  EXPECT_TRUE(limits.admit(address("2001:db8:1:3::1")));
  limits.release(address("2001:db8:1:2::1"));
  EXPECT_TRUE(limits.admit(address("2001:db8:1:2::3")));
}

TEST(ConnectionLimits, AnIPv4AddressIsOneClient) {
  ConnectionLimits limits(3, 1);
  EXPECT_TRUE(limits.admit(address("192.0.2.1")));
  EXPECT_FALSE(limits.admit(address("192.0.2.1")));
  EXPECT_TRUE(limits.admit(address("192.0.2.2")));
  EXPECT_TRUE(limits.admit(address("192.0.2.3")));
  EXPECT_FALSE(limits.admit(address("192.0.2.4"))) << "that is the total";
}

}  // namespace
}  // namespace linepool::net
