#include "outbound/target_guard.h"

#include <gtest/gtest.h>

namespace linepool::outbound {
namespace {

bool allows(const TargetGuard& guard, const char* address) {
  return guard.allows(IpAddress::parse(address).value());
}

TEST(TargetGuard, PublicAddressesMayBeCalled) {
  const TargetGuard guard;
  for (const char* address :
       {"1.1.1.1",         "8.8.8.8",         "9.255.255.255",     "11.0.0.0",
        "100.63.255.255",  "100.128.0.0",     "126.255.255.255",   "128.0.0.0",
        "169.253.255.255", "169.255.0.0",     "172.15.255.255",    "172.32.0.0",
        "192.167.255.255", "192.169.0.0",     "198.17.255.255",    "198.20.0.0",
        "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::1", "2001:4860:4860::8888",
        "::ffff:8.8.8.8"}) {
    EXPECT_TRUE(allows(guard, address)) << address;
  }
}

TEST(TargetGuard, EverythingElseMayNot) {
  const TargetGuard guard;
  for (const char* address : {"0.0.0.0",
                              "0.1.2.3",
                              "10.0.0.1",
                              "10.255.255.255",
                              "100.64.0.1",
                              "100.127.255.255",
                              "127.0.0.1",
                              "127.255.255.255",
                              "169.254.169.254",
                              "172.16.0.1",
                              "172.31.255.255",
                              "192.0.0.8",
                              "192.0.2.1",
                              "192.88.99.1",
                              "192.168.1.1",
                              "198.18.0.1",
                              "198.19.255.255",
                              "198.51.100.1",
                              "203.0.113.1",
                              "224.0.0.1",
                              "239.255.255.255",
                              "240.0.0.1",
                              "255.255.255.255",
                              "::",
                              "::1",
                              "fe80::1",
                              "febf::1",
                              "fec0::1",
                              "fc00::1",
                              "fd12::1",
                              "ff02::1",
                              "100::1",
                              "2001:db8::1",
                              "2001::1",
                              "2001:2::1",
                              "3fff::1",
                              "4000::1"}) {
    EXPECT_FALSE(allows(guard, address)) << address;
  }
}

TEST(TargetGuard, AnotherSpellingChangesNothing) {
  const TargetGuard guard;
  for (const char* address :
       {"::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
        "::127.0.0.1", "::10.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::10.0.0.1", "2002:7f00:1::1", "2002:a9fe:a9fe::", "::ffff:0:127.0.0.1"}) {
    EXPECT_FALSE(allows(guard, address)) << address;
  }
}

TEST(TargetGuard, AllowedRangesMayBeCalledToo) {
  const TargetGuard guard(
      {*AddressRange::parse("127.0.0.0/8"), *AddressRange::parse("fd12:3456::/32")});
  EXPECT_TRUE(allows(guard, "127.0.0.1"));
  EXPECT_TRUE(allows(guard, "::ffff:127.0.0.1"));
  EXPECT_TRUE(allows(guard, "fd12:3456::1"));
  EXPECT_FALSE(allows(guard, "::1"));
  EXPECT_FALSE(allows(guard, "fd12:3457::1"));
  EXPECT_FALSE(allows(guard, "10.0.0.1"));
}

TEST(TargetGuard, PortsAreTheUsualOnesUnlessSet) {
  const TargetGuard usual;
  EXPECT_TRUE(usual.allows_port(443));
  EXPECT_FALSE(usual.allows_port(22));
  const TargetGuard set({}, *wire::TargetPorts::parse("22"));
  EXPECT_TRUE(set.allows_port(22));
  EXPECT_FALSE(set.allows_port(443));
}

}  // namespace
}  // namespace linepool::outbound
