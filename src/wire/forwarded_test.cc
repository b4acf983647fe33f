#include "wire/forwarded.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace linepool::wire {
namespace {

struct Seen {
  std::string client;
  bool is_faulty = false;
  bool operator==(const Seen&) const = default;
};

const std::vector<AddressRange> kTrusted{*AddressRange::parse("10.0.0.0/8"),
                                         *AddressRange::parse("2001:db8:ffff::/48")};

Seen seen(AddressHeader header, std::vector<Header> headers) {
  Request request;
  request.headers = headers;
  request.peer = *IpAddress::parse("10.0.0.1");
  const ForwardedFrom from = forwarded_from(request, header, kTrusted);
  return {from.client.to_string(), from.is_faulty};
}

Seen x_forwarded(std::string_view value) {
  return seen(AddressHeader::kXForwardedFor, {{"x-forwarded-for", value}});
}

Seen forwarded(std::string_view value) {
  return seen(AddressHeader::kForwarded, {{"Forwarded", value}});
}

TEST(XForwardedFor, IsReadFromTheRightToTheFirstThatIsNotTrusted) {
  EXPECT_EQ(x_forwarded("203.0.113.9"), Seen{"203.0.113.9"});
  EXPECT_EQ(x_forwarded("198.51.100.7, 203.0.113.9"), Seen{"203.0.113.9"}) << "a client's own word";
  EXPECT_EQ(x_forwarded("198.51.100.7,203.0.113.9 , 10.1.1.1,10.2.2.2"), Seen{"203.0.113.9"});
  EXPECT_EQ(x_forwarded("10.3.3.3, 10.2.2.2"), Seen{"10.3.3.3"}) << "all are trusted";
}

TEST(XForwardedFor, IsOneListOverAllItsHeaders) {
  EXPECT_EQ(seen(AddressHeader::kXForwardedFor, {{"X-Forwarded-For", "198.51.100.7"},
                                                 {"Host", "x"},
                                                 {"X-FORWARDED-FOR", "203.0.113.9, 10.1.1.1"}}),
            Seen{"203.0.113.9"});
}

TEST(XForwardedFor, TakesPortsAndIpv6) {
  EXPECT_EQ(x_forwarded("203.0.113.9:4711"), Seen{"203.0.113.9"});
  EXPECT_EQ(x_forwarded("2001:db8::9"), Seen{"2001:db8::9"});
  EXPECT_EQ(x_forwarded("[2001:db8::9]:4711"), Seen{"2001:db8::9"});
  EXPECT_EQ(x_forwarded("203.0.113.9, 2001:db8:ffff::1"), Seen{"203.0.113.9"});
  EXPECT_EQ(x_forwarded("::ffff:203.0.113.9"), Seen{"203.0.113.9"}) << "no second spelling";
}

TEST(XForwardedFor, ThatSaysNothingLeavesThePeer) {
  EXPECT_EQ(seen(AddressHeader::kXForwardedFor, {}), Seen{"10.0.0.1"});
  EXPECT_EQ(x_forwarded(""), Seen{"10.0.0.1"});
  EXPECT_EQ(x_forwarded(" , ,"), Seen{"10.0.0.1"});
  EXPECT_EQ(seen(AddressHeader::kXForwardedFor, {{"Forwarded", "for=203.0.113.9"}}),
            Seen{"10.0.0.1"})
      << "the other header is anybody's word";
}

TEST(XForwardedFor, ThatCannotBeReadLeavesThePeerAndIsAFault) {
  const Seen fault{"10.0.0.1", true};
  for (const char* value : {"unknown", "203.0.113", "203.0.113.9x", "[2001:db8::9", "a, b", "-",
                            "203.0.113.9, nonsense", "nonsense, 10.1.1.1", "[::1]x"}) {
    EXPECT_EQ(x_forwarded(value), fault) << value;
  }
  EXPECT_EQ(x_forwarded("nonsense, 203.0.113.9"), Seen{"203.0.113.9"}) << "found before it";
}

TEST(XForwardedFor, IsReadUpToABound) {
  std::string hops = "203.0.113.9";
  for (std::size_t i = 1; i < kForwardedHops; ++i) hops += ", 10.0.0.2";
  EXPECT_EQ(x_forwarded(hops), Seen{"203.0.113.9"});
  EXPECT_EQ(x_forwarded(hops + ", 10.0.0.2"), (Seen{"10.0.0.1", true}));
}

TEST(Forwarded, NamesTheClientInItsPairs) {
  EXPECT_EQ(forwarded("for=203.0.113.9"), Seen{"203.0.113.9"});
  EXPECT_EQ(forwarded("by=10.0.0.1; FOR = \"203.0.113.9:80\" ;proto=https"), Seen{"203.0.113.9"});
  EXPECT_EQ(forwarded("for=\"[2001:db8::9]:4711\""), Seen{"2001:db8::9"});
  EXPECT_EQ(forwarded("for=198.51.100.7, for=203.0.113.9;proto=http, for=10.1.1.1"),
            Seen{"203.0.113.9"});
  EXPECT_EQ(forwarded("for=203.0.113.9;host=\"a,b;c\""), Seen{"203.0.113.9"});
  EXPECT_EQ(forwarded("host=\"a;for=198.51.100.7;\";for=203.0.113.9"), Seen{"203.0.113.9"});
}

TEST(Forwarded, OfAClientDoesNotReachIntoWhatAProxyAdds) {
  EXPECT_EQ(forwarded("for=\"198.51.100.7, for=203.0.113.9"), Seen{"203.0.113.9"});
  EXPECT_EQ(forwarded("\", for=203.0.113.9"), Seen{"203.0.113.9"});
  EXPECT_EQ(x_forwarded("\"198.51.100.7, 203.0.113.9"), Seen{"203.0.113.9"});
}

TEST(Forwarded, ThatHidesTheClientLeavesThePeerAndIsAFault) {
  const Seen fault{"10.0.0.1", true};
  for (const char* value : {"for=unknown", "for=_hidden", "proto=https", "for=", "for", "=",
                            "for=\"203.0.113.9", "203.0.113.9"}) {
    EXPECT_EQ(forwarded(value), fault) << value;
  }
}

}  // namespace
}  // namespace linepool::wire
