#include "gate/admission.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace linepool::gate {
namespace {

IpAddress address(std::initializer_list<std::uint8_t> bytes) {
  std::array<std::uint8_t, 16> all{};
  std::copy(bytes.begin(), bytes.end(), all.begin());
  return IpAddress::v6(all);
}

TEST(ClientOf, IsOneIPv4Address) {
  const auto a = address({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 192, 0, 2, 1});
  const auto b = address({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 192, 0, 2, 2});
  EXPECT_NE(client_of(a), client_of(b));
  EXPECT_EQ(client_of(a), client_of(a));
}

TEST(ClientOf, IsANetworkOfIPv6) {
  const auto a = address({0x20, 1, 0xd, 0xb8, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1});
  const auto same = address({0x20, 1, 0xd, 0xb8, 0, 1, 0, 2, 9, 9, 9, 9, 9, 9, 9, 9});
  const auto other = address({0x20, 1, 0xd, 0xb8, 0, 1, 0, 3, 0, 0, 0, 0, 0, 0, 0, 1});
  EXPECT_EQ(client_of(a), client_of(same));
  EXPECT_NE(client_of(a), client_of(other));
}

TEST(ClientOf, KeepsTheLoopbackApart) {
  const auto loopback = address({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
  const auto v4 = address({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1});
  EXPECT_NE(client_of(loopback), client_of(v4));
}

}  // namespace
}  // namespace linepool::gate
