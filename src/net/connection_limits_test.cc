#include "net/connection_limits.h"

#include <gtest/gtest.h>

#include <string_view>

namespace linepool::net {
namespace {

constexpr Admission kIn = Admission::kOrdinary;
constexpr Admission kReserve = Admission::kReserved;
constexpr Admission kNo = Admission::kRefused;

IpAddress address(std::string_view text) {
  const auto parsed = IpAddress::parse(text);
  EXPECT_TRUE(parsed) << text;
  return *parsed;
}

TEST(ConnectionLimits, AnIPv6NetworkIsOneClient) {
  ConnectionLimits limits(0, 2);
  EXPECT_EQ(limits.admit(address("2001:db8:1:2::1")), kIn);
  EXPECT_EQ(limits.admit(address("2001:db8:1:2:ffff::9")), kIn);
  EXPECT_EQ(limits.admit(address("2001:db8:1:2::1")), kNo);
  EXPECT_EQ(limits.admit(address("2001:db8:1:3::1")), kIn);
  limits.release(address("2001:db8:1:2::1"), kIn);
  EXPECT_EQ(limits.admit(address("2001:db8:1:2::3")), kIn);
}

TEST(ConnectionLimits, AnIPv4AddressIsOneClient) {
  ConnectionLimits limits(3, 1);
  EXPECT_EQ(limits.admit(address("192.0.2.1")), kIn);
  EXPECT_EQ(limits.admit(address("192.0.2.1")), kNo);
  EXPECT_EQ(limits.admit(address("192.0.2.2")), kIn);
  EXPECT_EQ(limits.admit(address("192.0.2.3")), kIn);
  EXPECT_EQ(limits.admit(address("192.0.2.4")), kNo) << "that is the total";
}

TEST(ConnectionLimits, TheReserveIsBeyondBothLimits) {
  ConnectionLimits limits(2, 1, {}, 8);
  EXPECT_EQ(limits.admit(address("192.0.2.1")), kIn);
  EXPECT_EQ(limits.admit(address("192.0.2.1")), kReserve) << "that of the address";
  EXPECT_EQ(limits.admit(address("192.0.2.2")), kIn) << "a reserved one does not count";
  EXPECT_EQ(limits.admit(address("192.0.2.3")), kReserve) << "the total";
  limits.release(address("192.0.2.2"), kIn);
  EXPECT_EQ(limits.admit(address("192.0.2.3")), kIn) << "a reserved one is not an ordinary one";
}

TEST(ConnectionLimits, NobodyUsesUpTheReserveAlone) {
  ConnectionLimits limits(1, 0, {*AddressRange::parse("10.0.0.0/8")}, 8);
  EXPECT_EQ(limits.admit(address("192.0.2.9")), kIn);
  EXPECT_EQ(limits.admit(address("192.0.2.1")), kReserve);
  EXPECT_EQ(limits.admit(address("192.0.2.1")), kReserve);
  EXPECT_EQ(limits.admit(address("192.0.2.1")), kNo) << "a quarter of it";
  EXPECT_EQ(limits.admit(address("192.0.2.2")), kReserve);
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(limits.admit(address("10.0.0.1")), kReserve) << "a proxy is many clients";
  }
  EXPECT_EQ(limits.admit(address("10.0.0.1")), kNo) << "that is all of it";
  EXPECT_EQ(limits.admit(address("192.0.2.3")), kNo);
  limits.release(address("192.0.2.1"), kReserve);
  EXPECT_EQ(limits.admit(address("192.0.2.1")), kReserve);
}

}  // namespace
}  // namespace linepool::net
