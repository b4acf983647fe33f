#include "edge_http/proxy_header.h"

#include <gtest/gtest.h>

#include <string>

namespace linepool::edge_http {
namespace {

using State = ProxyHeader::State;
using namespace std::string_literals;

const std::string kSignature = "\r\n\r\n\0\r\nQUIT\n"s;
const std::string kTcp4 = "\xCB\x00\x71\x09\x0A\x00\x00\x01\x12\x67\x01\xBB"s;

std::string second(char command, char family, const std::string& rest) {
  return kSignature + command + family + static_cast<char>(rest.size() >> 8) +
         static_cast<char>(rest.size() & 0xFF) + rest;
}

// Every proper prefix says "more"; the whole header is recognised, whatever follows.
void expect_whole(const std::string& header, const std::string& client) {
  for (std::size_t size = 0; size < header.size(); ++size) {
    EXPECT_EQ(read_proxy_header(std::string_view(header).substr(0, size)).state, State::kMore)
        << size;
  }
  const ProxyHeader whole = read_proxy_header(header + "GET / HTTP/1.1\r\n");
  EXPECT_EQ(whole.state, State::kWhole);
  EXPECT_EQ(whole.bytes, header.size());
  EXPECT_EQ(whole.client ? whole.client->to_string() : "", client);
}

TEST(ProxyHeader, OfVersionOne) {
  expect_whole("PROXY TCP4 203.0.113.9 10.0.0.1 4711 443\r\n", "203.0.113.9");
  expect_whole("PROXY TCP6 2001:db8::9 2001:db8::1 4711 443\r\n", "2001:db8::9");
  expect_whole("PROXY UNKNOWN\r\n", "");
  expect_whole("PROXY UNKNOWN ffff::1 ffff::2 1 2\r\n", "");
}

TEST(ProxyHeader, OfVersionTwo) {
  expect_whole(second('\x21', '\x11', kTcp4), "203.0.113.9");
  const std::string v6 = "\x20\x01\x0d\xb8"s + std::string(11, '\0') + "\x09"s;
  expect_whole(second('\x21', '\x21', v6 + v6 + "\1\2\3\4"s), "2001:db8::9");
  expect_whole(second('\x21', '\x11', kTcp4 + "\x03\x00\x04\x01\x02\x03\x04"s), "203.0.113.9");
  expect_whole(second('\x20', '\x00', ""), "");  // LOCAL: a health check
  expect_whole(second('\x21', '\x00', ""), "");
}

TEST(ProxyHeader, ThatIsNone) {
  for (const char* begin : {"GET / HTTP/1.1\r\n", "P0", "PROXIED", "\x16\x03\x01", "\r\nGET"}) {
    EXPECT_EQ(read_proxy_header(begin).state, State::kAbsent) << begin;
  }
}

TEST(ProxyHeader, ThatIsFaulty) {
  for (const std::string& begin :
       {"PROXY TCP5 203.0.113.9 10.0.0.1 1 2\r\n"s, "PROXY TCP4 203.0.113 10.0.0.1 1 2\r\n"s,
        "PROXY TCP6 203.0.113.9 10.0.0.1 1 2\r\n"s, "PROXY TCP4 203.0.113.9\r\n"s, "PROXY \r\n"s,
        "PROXY "s + std::string(200, 'x'), second('\x11', '\x11', kTcp4),
        second('\x22', '\x11', kTcp4), second('\x21', '\x11', "\1\2\3"s),
        second('\x21', '\x21', kTcp4), second('\x21', '\x11', std::string(1020, 'x'))}) {
    EXPECT_EQ(read_proxy_header(begin).state, State::kFaulty) << begin;
  }
}

}  // namespace
}  // namespace linepool::edge_http
