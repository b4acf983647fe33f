#include "server/client_address.h"

#include <gtest/gtest.h>

#include <string>

namespace linepool::server {
namespace {

class Seer final : public wire::Handler {
 public:
  std::optional<wire::Response> handle(const wire::Request& request, wire::Deferral&) override {
    seen = request.peer.to_string();
    return wire::Response::text("ok");
  }
  std::string seen;
};

class Nowhere final : public wire::Deferral {
 public:
  void fall_back_to(wire::Fallback) override {}
  wire::Responder defer() override { return wire::Responder(nullptr); }
};

class ClientAddressTest : public testing::Test {
 protected:
  std::string seen(const ProxyTrust& of, const char* peer, std::string_view name,
                   std::string_view value) {
    ClientAddress address(seer, of, metrics);
    const wire::Header header{name, value};
    wire::Request request;
    request.peer = *IpAddress::parse(peer);
    request.headers = {&header, 1};
    Nowhere nowhere;
    address.handle(request, nowhere);
    return seer.seen;
  }

  const ProxyTrust trust{{*AddressRange::parse("10.0.0.0/8")}};
  Metrics metrics;
  Seer seer;
};

TEST_F(ClientAddressTest, OnlyATrustedProxyIsBelieved) {
  EXPECT_EQ(seen(trust, "10.0.0.1", "X-Forwarded-For", "203.0.113.9"), "203.0.113.9");
  EXPECT_EQ(seen(trust, "192.0.2.1", "X-Forwarded-For", "203.0.113.9"), "192.0.2.1");
  EXPECT_EQ(seen({}, "10.0.0.1", "X-Forwarded-For", "203.0.113.9"), "10.0.0.1");
}

TEST_F(ClientAddressTest, OnlyTheHeaderThatWasChosenIsRead) {
  ProxyTrust other = trust;
  other.header = wire::AddressHeader::kForwarded;
  EXPECT_EQ(seen(other, "10.0.0.1", "X-Forwarded-For", "203.0.113.9"), "10.0.0.1");
  EXPECT_EQ(seen(other, "10.0.0.1", "Forwarded", "for=203.0.113.9"), "203.0.113.9");
  other.header.reset();
  EXPECT_EQ(seen(other, "10.0.0.1", "Forwarded", "for=203.0.113.9"), "10.0.0.1");
}

TEST_F(ClientAddressTest, WhatCannotBeReadIsCountedAndLeavesThePeer) {
  EXPECT_EQ(seen(trust, "10.0.0.1", "X-Forwarded-For", "nonsense"), "10.0.0.1");
  EXPECT_NE(metrics.render().find("linepool_bad_client_addresses_total{source=\"header\"} 1"),
            std::string::npos);
}

}  // namespace
}  // namespace linepool::server
