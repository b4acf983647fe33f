#include "wire/target_url.h"

#include <gtest/gtest.h>

#include <string>

#include "base/limits.h"

namespace linepool::wire {
namespace {

std::string parts(std::string_view text) {
  const auto authority = parse_authority(text);
  if (!authority) return "refused";
  return std::string(authority->host) + "|" + std::string(authority->port) +
         (authority->has_colon ? "|:" : "");
}

TEST(Authority, SplitsHostAndPort) {
  EXPECT_EQ(parts("lines.example.org"), "lines.example.org|");
  EXPECT_EQ(parts("a-b_c.d.:8080"), "a-b_c.d.|8080|:");
  EXPECT_EQ(parts("127.0.0.1:65535"), "127.0.0.1|65535|:");
  EXPECT_EQ(parts("[::1]:1"), "::1|1|:");
  EXPECT_EQ(parts("[2001:db8::7]"), "2001:db8::7|");
  EXPECT_EQ(parts("h:"), "h||:");
}

TEST(Authority, RefusesTheRest) {
  for (const std::string text :
       {"",     ":80",       ".h",         "h:0",     "h:080",     "h:65536",   "h:123456", "h:x",
        "h:+1", "h:80:80",   "h:8 0",      "u@h",     "u:p@h",     "h/",        "h?",       "h#",
        "h h",  " h",        "h,g",        "h%41",    "h\\g",      "<h>",       "::1",      "[::1",
        "[]",   "[1.2.3.4]", "[::1%eth0]", "[::1]80", "[::1]x:80", "h\xC3\xA4", "h\"",      "*"}) {
    EXPECT_EQ(parts(text), "refused") << text;
  }
  EXPECT_NE(parts(std::string(253, 'h')), "refused");
  EXPECT_EQ(parts(std::string(254, 'h')), "refused");
}

TEST(TargetUrl, WhatCanBeCalled) {
  for (const char* url :
       {"http://example.com", "https://example.com/", "https://example.com/hook?a=b&c=%20",
        "http://example.com?a", "https://my-host_1.example:8443/x", "http://192.0.2.1:1024/",
        "https://[2001:db8::1]:65535/x", "http://[::1]", "https://example.com/a@b:c"}) {
    EXPECT_TRUE(check_target_url(url).ok()) << url;
  }
}

TEST(TargetUrl, WhatCannot) {
  for (const char* url : {"",
                          "example.com",
                          "ftp://example.com",
                          "file:///etc/passwd",
                          "HTTP://example.com",
                          "http:/example.com",
                          "http://",
                          "http:///path",
                          "http://:80/",
                          "http://?x",
                          "http://user@example.com/",
                          "http://user:word@example.com/",
                          "http://a@b@example.com/",
                          "http://example.com/#part",
                          "http://example.com:0/",
                          "http://example.com:65536/",
                          "http://example.com:/",
                          "http://example.com:080/",
                          "http://example.com:80a/",
                          "http://example.com:99999999999/",
                          "http://exa mple.com/",
                          "http://example.com/\n",
                          "http://example.com\\@evil/",
                          "http://ex\xC3\xA4mple.com/",
                          "http://[::1/",
                          "http://[]/",
                          "http://[1.2.3.4]/",
                          "http://[::1]x/",
                          "http://[::1%25lo]/",
                          "http://.example.com/",
                          "http://exam%70le.com/"}) {
    EXPECT_FALSE(check_target_url(url).ok()) << url;
  }
}

TEST(TargetUrl, ItsLengthIsBounded) {
  std::string url = "http://example.com/";
  url.append(limits::kUrlBytes - url.size(), 'x');
  EXPECT_TRUE(check_target_url(url).ok());
  EXPECT_FALSE(check_target_url(url + "x").ok());
}

TEST(TargetUrl, OnlyPortsThatAreAllowed) {
  for (const char* url : {"http://example.com:80/", "https://example.com:443", "http://a:443/",
                          "http://a:1024", "http://a:65535/x"}) {
    EXPECT_TRUE(check_target_url(url).ok()) << url;
  }
  for (const char* url : {"http://a:1", "http://a:22/", "https://a:25/", "http://a:79",
                          "http://a:81", "http://a:442", "http://a:444", "http://[::1]:1023/"}) {
    EXPECT_FALSE(check_target_url(url).ok()) << url;
  }
  EXPECT_EQ(check_target_url("http://example.com:25/").refusal().sentence(),
            "must not have the port 25: the server calls 80, 443 and 1024-65535 "
            "(see webhooks.ports).");
  const TargetPorts ports = TargetPorts::parse("25 8000-8001").value();
  EXPECT_TRUE(check_target_url("http://a:25/", ports).ok());
  EXPECT_TRUE(check_target_url("http://a:8001/", ports).ok());
  EXPECT_FALSE(check_target_url("http://a:8002/", ports).ok());
  EXPECT_FALSE(check_target_url("http://a/", ports).ok()) << "that is port 80";
  EXPECT_FALSE(check_target_url("https://a/", ports).ok()) << "that is port 443";
}

TEST(TargetPorts, ReadsPortsAndRanges) {
  EXPECT_EQ(TargetPorts::parse("80")->to_words(), "80");
  EXPECT_EQ(TargetPorts::parse(" 80  443 ")->to_words(), "80 and 443");
  EXPECT_EQ(TargetPorts::parse("1-65535")->to_words(), "1-65535");
  for (const char* text : {"", " ", "0", "80,443", "65536", "90-80", "80-", "-80", "1-2-3", "http",
                           "080", "80\t443", "+80"}) {
    EXPECT_FALSE(TargetPorts::parse(text).has_value()) << text;
  }
  std::string many;
  for (std::size_t i = 0; i < TargetPorts::kMaxRanges; ++i) many += "80 ";
  EXPECT_TRUE(TargetPorts::parse(many).has_value());
  EXPECT_FALSE(TargetPorts::parse(many + "80").has_value());
}

TEST(TargetUrl, NamesItsHost) {
  EXPECT_EQ(target_host("http://example.com"), "example.com");
  EXPECT_EQ(target_host("https://example.com:8443/a@b:c?d"), "example.com");
  EXPECT_EQ(target_host("http://[2001:db8::1]:8080/"), "2001:db8::1");
}

}  // namespace
}  // namespace linepool::wire
