#include "base/client_network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace linepool {
namespace {

IpAddress address(std::initializer_list<std::uint8_t> bytes) {
  std::array<std::uint8_t, 16> all{};
  std::copy(bytes.begin(), bytes.end(), all.begin());
  return IpAddress::v6(all);
}

TEST(ClientNetwork, IsOneIPv4Address) {
  const auto a = address({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 192, 0, 2, 1});
  const auto b = address({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 192, 0, 2, 2});
  EXPECT_NE(client_network(a), client_network(b));
  EXPECT_EQ(client_network(a), client_network(a));
}

TEST(ClientNetwork, IsANetworkOfIPv6) {
  const auto a = address({0x20, 1, 0xd, 0xb8, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1});
  const auto same = address({0x20, 1, 0xd, 0xb8, 0, 1, 0, 2, 9, 9, 9, 9, 9, 9, 9, 9});
  const auto other = address({0x20, 1, 0xd, 0xb8, 0, 1, 0, 3, 0, 0, 0, 0, 0, 0, 0, 1});
  EXPECT_EQ(client_network(a), client_network(same));
  EXPECT_NE(client_network(a), client_network(other));
}

TEST(ClientNetwork, KeepsTheLoopbackApart) {
  const auto loopback = address({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
  const auto v4 = address({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1});
  EXPECT_NE(client_network(loopback), client_network(v4));
}

}  // namespace
}  // namespace linepool
