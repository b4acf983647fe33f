// What is a request and what is not, byte by byte: one table, run against the parser and over a
// real socket. There a second request follows each vector, so that a wrong idea of where the first
// one ends shows in the number of answers.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "edge_http/http_server.h"
#include "edge_http/request_parser.h"
#include "edge_http/test_client.h"

namespace linepool::edge_http {
namespace {

using namespace std::string_view_literals;

// What the vector stands in.
struct Frame {
  std::string_view before;
  std::string_view after;
};

// `status` 200 is served and keeps the connection; any other is refused and closes it. `kCloses` is
// served, and closes because the client wants it.
constexpr int kCloses = -200;

struct Vector {
  std::string_view bytes;
  int status;
};

constexpr Frame kLine{"", "\r\nHost: h\r\n\r\n"};
constexpr Vector kLines[] = {
    {"GET / HTTP/1.1", 200},
    {"GET /a/b.php?x=1&y=%20&z=a+b HTTP/1.1", 200},
    {"get / HTTP/1.1", 200},   // a method that nobody has, for the API to refuse
    {"BREW / HTTP/1.1", 200},  // the same
    {"M-SEARCH / HTTP/1.1", 200},
    {"OPTIONS * HTTP/1.1", 200},
    {"GET /? HTTP/1.1", 200},
    {"GET //x/../y??z HTTP/1.1", 200},
    {"GET /a:b@c;d,e!$&'()*+=~ HTTP/1.1", 200},
    {"GET /?q=[]{}|\\^`\"<> HTTP/1.1", 200},  // gateways do not escape everything
    {"GET /?text=\xC3\xA9 HTTP/1.1", 200},    // the same
    {"GET http://h HTTP/1.1", 200},
    {"GET http://h:80/p?q=1 HTTP/1.1", 200},
    {"GET HTTP://other.example/p HTTP/1.1", 200},
    {"GET https://h?q HTTP/1.1", 200},
    {"GET http://[::1]:8080/p HTTP/1.1", 200},
    {"\r\nGET / HTTP/1.1", 200},  // some clients leave an empty line behind a body
    {"GET / HTTP/1.0", kCloses},
    {"\r\n\r\nGET / HTTP/1.1", 400},
    {"\nGET / HTTP/1.1", 400},
    {" GET / HTTP/1.1", 400},
    {"\tGET / HTTP/1.1", 400},
    {"\0GET / HTTP/1.1"sv, 400},
    {"G@T / HTTP/1.1", 400},
    {"GE\0T / HTTP/1.1"sv, 400},
    {"GET, / HTTP/1.1", 400},
    {"GET: / HTTP/1.1", 400},
    {"\"GET\" / HTTP/1.1", 400},
    {"G\xC3\x89T / HTTP/1.1", 400},
    {"GET\t/\tHTTP/1.1", 400},
    {"GET\t/ HTTP/1.1", 400},
    {"GET  / HTTP/1.1", 400},
    {"GET /  HTTP/1.1", 400},
    {"GET / HTTP/1.1 ", 400},
    {"GET / HTTP/1.1\t", 400},
    {"GET /a b HTTP/1.1", 400},
    {"GET /a\tb HTTP/1.1", 400},
    {"GET /a\x0B HTTP/1.1", 400},
    {"GET /\x01 HTTP/1.1", 400},
    {"GET /\0 HTTP/1.1"sv, 400},
    {"GET /\x7F HTTP/1.1", 400},
    {"GET /a\rb HTTP/1.1", 400},
    {"GET /a\nb HTTP/1.1", 400},
    {"GET /#part HTTP/1.1", 400},
    {"GET /a?b#c HTTP/1.1", 400},
    {"GET a HTTP/1.1", 400},
    {"GET * HTTP/1.1", 400},
    {"GET ?q HTTP/1.1", 400},
    {"GET h:80 HTTP/1.1", 400},
    {"CONNECT h:80 HTTP/1.1", 400},
    {"GET ftp://h/p HTTP/1.1", 400},
    {"GET file:///etc/passwd HTTP/1.1", 400},
    {"GET ws://h/ws HTTP/1.1", 400},
    {"GET javascript:alert(1) HTTP/1.1", 400},
    {"GET http:/p HTTP/1.1", 400},
    {"GET http:///p HTTP/1.1", 400},
    {"GET http://:80/p HTTP/1.1", 400},
    {"GET http://user@h/p HTTP/1.1", 400},
    {"GET http://user:word@h/p HTTP/1.1", 400},
    {"GET http://h:port/p HTTP/1.1", 400},
    {"GET http://h:0/p HTTP/1.1", 400},
    {"GET http://h:99999/p HTTP/1.1", 400},
    {"GET http://h\\@other/p HTTP/1.1", 400},
    {"GET http://h%00/p HTTP/1.1", 400},
    {"GET http://h#/p HTTP/1.1", 400},
    {"GET /", 400},
    {"GET", 400},
    {"GET / ", 400},
    {"GET / HTTP", 400},
    {"GET / HTTP/1", 400},
    {"GET / HTTP/1.10", 400},
    {"GET / HTTP/01.1", 400},
    {"GET / HTTP/1,1", 400},
    {"GET / http/1.1", 400},
    {"GET / HTTPS/1.1", 400},
    {"GET / HTTP/1.2", 505},
    {"GET / HTTP/0.9", 505},
    {"PRI * HTTP/2.0", 505},
    {"\x16\x03\x01\x02", 400},  // a TLS hello
};

constexpr Frame kField{"GET /1 HTTP/1.1\r\nHost: h\r\n", "\r\n\r\n"};
constexpr Vector kFields[] = {
    {"X: a", 200},
    {"X:a", 200},
    {"X:", 200},
    {"X:\t a b \t", 200},
    {"X: \"quoted\\\" \"", 200},
    {"X: caf\xC3\xA9", 200},
    {"X: a\tb", 200},
    {"!#$%&'*+-.^_`|~09azAZ: a", 200},
    {"X: a\r\nX: b", 200},
    {"Connection: keep-alive", 200},
    {"Connection: Upgrade\r\nUpgrade: h2c", 200},
    {"Connection: close", kCloses},
    {" X: a", 400},
    {"\tX: a", 400},
    {"X: a\r\n b", 400},
    {"X: a\r\n\tb", 400},
    {"X:\r\n b", 400},  // folded straight behind the colon
    {"X:\r\n\tb", 400},
    {"X:\r\n ", 400},  // with nothing in it
    {"X: a\r\n ", 400},
    {"X: a\r\n \r\n b", 400},
    {"X : a", 400},
    {"X\t: a", 400},
    {": a", 400},
    {"X", 400},
    {"X a: b", 400},
    {"X\0: a"sv, 400},
    {"X(: a", 400},
    {"X\x80: a", 400},
    {"\"X\": a", 400},
    {"X\r: a", 400},
    {"X: \0"sv, 400},
    {"X: a\0b"sv, 400},
    {"X: a\x01"
     "b",
     400},
    {"X: a\x08", 400},
    {"X: a\x0B"
     "b",
     400},
    {"X: a\x1B[0m", 400},
    {"X: a\x7F", 400},
    {"X: a\rb", 400},
    {"X: a\r\r", 400},
    {"X: a\nY: b", 400},
    {"X: a\n b", 400},
    {"X: a\n\nGET /evil HTTP/1.1", 400},
    {"\rX: a", 400},
    {"Connection: close,\x01", 400},
    {"Expect: a-pony", 417},
};

constexpr Frame kHost{"GET /1 HTTP/1.1\r\n", "\r\n\r\n"};
constexpr Vector kHosts[] = {
    {"Host: h", 200},
    {"host:h", 200},
    {"HOST: Lines.Example.ORG.:443", 200},
    {"Host: my_service-1:8080", 200},
    {"Host: 127.0.0.1:65535", 200},
    {"Host: [2001:db8::1]:1", 200},
    {"Host: h:", 200},  // RFC 3986 allows an empty port
    {"Accept: */*", 400},
    {"Host:", 400},
    {"Host: h\r\nHost: h", 400},
    {"Host: a\r\nHost: b", 400},
    {"Host: a, b", 400},
    {"Host: a b", 400},
    {"Host: user@h", 400},
    {"Host: user:word@h", 400},
    {"Host: h/p", 400},
    {"Host: h?q", 400},
    {"Host: h#f", 400},
    {"Host: http://h", 400},
    {"Host: h\\o", 400},
    {"Host: h%41", 400},
    {"Host: h<o>", 400},
    {"Host: \"h\"", 400},
    {"Host: h\xC3\xA4", 400},
    {"Host: .h", 400},
    {"Host: :80", 400},
    {"Host: h:http", 400},
    {"Host: h:-1", 400},
    {"Host: h:+80", 400},
    {"Host: h:0", 400},
    {"Host: h:65536", 400},
    {"Host: h:80:80", 400},
    {"Host: h: 80", 400},
    {"Host: ::1", 400},
    {"Host: [::1", 400},
    {"Host: [h]", 400},
    {"Host: [::1]80", 400},
};

// What follows reads as five bytes, and as a chunked body that is empty.
constexpr Frame kLength{"POST /1 HTTP/1.1\r\nHost: h\r\n", "\r\n\r\n0\r\n\r\n"};
constexpr Vector kLengths[] = {
    {"Content-Length: 5", 200},
    {"content-length:\t005 ", 200},
    {"Transfer-Encoding: chunked", 200},
    {"transfer-ENCODING: Chunked", 200},
    {"Transfer-Encoding:\t chunked \t", 200},
    {"Content-Length: 5\r\nTransfer-Encoding: chunked", 400},
    {"Transfer-Encoding: chunked\r\nContent-Length: 5", 400},
    {"Content-Length: 0\r\nTransfer-Encoding: chunked", 400},
    {"Content-Length: 5\r\nContent-Length: 6", 400},
    {"Content-Length: 5\r\nContent-Length: 5", 400},
    {"Content-Length: 5,5", 400},
    {"Content-Length: 5, 6", 400},
    {"Content-Length: 5,", 400},
    {"Content-Length: +5", 400},
    {"Content-Length: -5", 400},
    {"Content-Length: 5 5", 400},
    {"Content-Length: 0x5", 400},
    {"Content-Length: 5.0", 400},
    {"Content-Length: 5e0", 400},
    {"Content-Length: \"5\"", 400},
    {"Content-Length: five", 400},
    {"Content-Length:", 400},
    {"Content-Length: 5\r\n ", 400},
    {"Content-Length:\r\n 5", 400},
    {"Content-Length: 18446744073709551616", 400},
    {"Content-Length: 18446744073709551621", 400},  // five, if it wraps
    {"Content-Length: 4294967301", 413},            // five, if it wraps in 32 bits
    {"Content-Length : 5", 400},
    {"Content-Length\x0B: 5", 400},
    {"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 400},
    {"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", 400},
    {"Transfer-Encoding: identity\r\nTransfer-Encoding: chunked", 400},
    {"Transfer-Encoding: chunked, chunked", 400},
    {"Transfer-Encoding: chunked, identity", 400},
    {"Transfer-Encoding: identity, chunked", 400},
    {"Transfer-Encoding: gzip, chunked", 400},
    {"Transfer-Encoding: gzip", 400},
    {"Transfer-Encoding: identity", 400},
    {"Transfer-Encoding: chunked,", 400},
    {"Transfer-Encoding: ,chunked", 400},
    {"Transfer-Encoding: xchunked", 400},
    {"Transfer-Encoding: chunke", 400},
    {"Transfer-Encoding: chunked;q=1", 400},
    {"Transfer-Encoding: \"chunked\"", 400},
    {"Transfer-Encoding: 'chunked'", 400},
    {"Transfer-Encoding:", 400},
    {"Transfer-Encoding: chunked\0"sv, 400},
    {"Transfer-Encoding:\x0B"
     "chunked",
     400},
    {"Transfer-Encoding: chun\r\n ked", 400},
    {"Transfer-Encoding:\r\n chunked", 400},
    {"Transfer-Encoding : chunked", 400},
    {" Transfer-Encoding: chunked", 400},
    {"X: a\rTransfer-Encoding: chunked", 400},
    {"X: a\nTransfer-Encoding: chunked", 400},
};

constexpr Frame kOld{"POST /1 HTTP/1.0\r\n", "\r\n\r\n0\r\n\r\n"};
constexpr Vector kOlds[] = {
    {"Content-Length: 5", kCloses},
    {"Connection: keep-alive\r\nContent-Length: 5", 200},
    {"Host: h\r\nContent-Length: 5", kCloses},
    {"Host: u@h\r\nContent-Length: 5", 400},
    {"Host: h\r\nHost: h\r\nContent-Length: 5", 400},
    {"Transfer-Encoding: chunked", 400},
    {"Connection: keep-alive\r\nTransfer-Encoding: chunked", 400},
    {"Transfer-Encoding: chunked\r\nContent-Length: 5", 400},
};

constexpr Frame kChunk{"POST /1 HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n", ""};
constexpr Vector kChunks[] = {
    {"000\r\n\r\n", 200},
    {"5\r\nhello\r\n0\r\n\r\n", 200},
    {"0005\r\nhello\r\nA\r\n0123456789\r\na\r\n0123456789\r\n0\r\n\r\n", 200},
    {"5\r\n\r\n0\r\n\r\n0\r\n\r\n", 200},  // data that looks like an end
    {"5;\r\nhello\r\n0;\r\n\r\n", 200},
    {"5;a\r\nhello\r\n0;a;b=c\r\n\r\n", 200},
    {"5;a=b;c=d\r\nhello\r\n0\r\n\r\n", 200},
    {"5;a=\"\"\r\nhello\r\n0\r\n\r\n", 200},
    {"5;a=\"b \\\" ;\t\xC3\xA9\"\r\nhello\r\n0;c=\"d\"\r\n\r\n", 200},
    {"5 ; a = b\r\nhello\r\n0\r\n\r\n", 200},  // blanks that RFC 9112 has receivers accept
    {"0\r\nX: y\r\nExpires:\t\r\n\r\n", 200},
    {"\r\n0\r\n\r\n", 400},
    {"g\r\n\r\n", 400},
    {"+5\r\nhello\r\n0\r\n\r\n", 400},
    {"-5\r\nhello\r\n0\r\n\r\n", 400},
    {"-0\r\n\r\n", 400},
    {"0x5\r\nhello\r\n0\r\n\r\n", 400},
    {"0X0\r\n\r\n", 400},
    {" 5\r\nhello\r\n0\r\n\r\n", 400},
    {"5 \r\nhello\r\n0\r\n\r\n", 400},
    {"5\t\r\nhello\r\n0\r\n\r\n", 400},
    {"0 \r\n\r\n", 400},
    {"5 5\r\nhello\r\n0\r\n\r\n", 400},
    {"5,5\r\nhello\r\n0\r\n\r\n", 400},
    {"5.\r\nhello\r\n0\r\n\r\n", 400},
    {"5_\r\nhello\r\n0\r\n\r\n", 400},
    {"5\0\r\nhello\r\n0\r\n\r\n"sv, 400},
    {"5\x7F\r\nhello\r\n0\r\n\r\n", 400},
    {"00000000000000005\r\nhello\r\n0\r\n\r\n", 400},
    {"10000000000000005\r\nhello\r\n0\r\n\r\n", 400},  // five, if it wraps
    {"FFFFFFFFFFFFFFFFF\r\n", 400},
    {"FFFFFFFFFFFFFFFF\r\n", 413},
    {"100000005\r\nhello\r\n0\r\n\r\n", 413},  // five, if it wraps in 32 bits
    {"10001\r\n", 413},
    {"5\nhello\r\n0\r\n\r\n", 400},
    {"5\rhello\r\n0\r\n\r\n", 400},
    {"5\r\nhello0\r\n\r\n", 400},
    {"5\r\nhello\n0\r\n\r\n", 400},
    {"5\r\nhello\r0\r\n\r\n", 400},
    {"5\r\nhelloXX0\r\n\r\n", 400},
    {"5\r\nhell\r\n0\r\n\r\n", 400},
    {"5;;\r\nhello\r\n0\r\n\r\n", 400},
    {"5;=b\r\nhello\r\n0\r\n\r\n", 400},
    {"5;a=\r\nhello\r\n0\r\n\r\n", 400},
    {"5;a b\r\nhello\r\n0\r\n\r\n", 400},
    {"5;a=b c\r\nhello\r\n0\r\n\r\n", 400},
    {"5;a \r\nhello\r\n0\r\n\r\n", 400},
    {"5;a=b \r\nhello\r\n0\r\n\r\n", 400},
    {"5;a=b=c\r\nhello\r\n0\r\n\r\n", 400},
    {"5;a\0\r\nhello\r\n0\r\n\r\n"sv, 400},
    {"5;a=\x01\r\nhello\r\n0\r\n\r\n", 400},
    {"5;a\nb\r\nhello\r\n0\r\n\r\n", 400},
    {"5;a\rb\r\nhello\r\n0\r\n\r\n", 400},
    {"5;a=\"b\r\nhello\r\n0\r\n\r\n", 400},  // not closed
    {"5;a=\"b\\\"\r\nhello\r\n0\r\n\r\n", 400},
    {"5;a=\"b\nc\"\r\nhello\r\n0\r\n\r\n", 400},
    {"5;a=\"\0\"\r\nhello\r\n0\r\n\r\n"sv, 400},
    {"5;a=\"\\\x07\"\r\nhello\r\n0\r\n\r\n", 400},
    {"5;a=\"\x7F\"\r\nhello\r\n0\r\n\r\n", 400},
    {"5;a=\"b\"c\r\nhello\r\n0\r\n\r\n", 400},
    {"5;a=b\"c\"\r\nhello\r\n0\r\n\r\n", 400},
    {"5;\"a\"=b\r\nhello\r\n0\r\n\r\n", 400},
    {"0;a=\"\r\n\r\n", 400},
    {"0\r\nno colon\r\n\r\n", 400},
    {"0\r\nX : y\r\n\r\n", 400},
    {"0\r\n: y\r\n\r\n", 400},
    {"0\r\n X: y\r\n\r\n", 400},
    {"0\r\nX: y\r\n z\r\n\r\n", 400},
    {"0\r\nX:\r\n z\r\n\r\n", 400},
    {"0\r\nX: \0\r\n\r\n"sv, 400},
    {"0\r\nX: \x7F\r\n\r\n", 400},
    {"0\r\nX: y\nZ: z\r\n\r\n", 400},
    {"0\r\nX: y\r\n\n", 400},
    {"0\r\nX\n\r\n\r\n", 400},
    {"0\r\n\rX", 400},
    {"0\n\r\n", 400},
    {"0\r\nContent-Length: 5\r\n\r\n", 400},
    {"0\r\ntransfer-encoding: chunked\r\n\r\n", 400},
    {"0\r\nHost: other\r\n\r\n", 400},
};

struct Case {
  std::string bytes;
  int status = 200;
  bool closes = false;
};

void add(std::vector<Case>& cases, const Frame& frame, std::span<const Vector> vectors) {
  for (const Vector& v : vectors) {
    Case one{std::string(frame.before), v.status == kCloses ? 200 : v.status, v.status != 200};
    one.bytes += v.bytes;
    one.bytes += frame.after;
    cases.push_back(std::move(one));
  }
}

std::vector<Case> all_cases() {
  std::vector<Case> cases;
  add(cases, kLine, kLines);
  add(cases, kField, kFields);
  add(cases, kHost, kHosts);
  add(cases, kLength, kLengths);
  add(cases, kOld, kOlds);
  add(cases, kChunk, kChunks);
  return cases;
}

constexpr std::string_view kSecond = "GET /second HTTP/1.1\r\nHost: h\r\n\r\n";

std::string shown(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    static constexpr std::string_view kHex = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\r' || c == '\n') {
      out += c == '\r' ? "\\r" : "\\n";
    } else if (byte < ' ' || byte >= 0x7F) {
      out += {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
    } else {
      out += c;
    }
  }
  return out;
}

// Feeds the bytes in pieces of a size each, as a connection would.
void expect_parsed(const Case& c, std::size_t piece) {
  SCOPED_TRACE(shown(c.bytes) + " in pieces of " + std::to_string(piece));
  const ParserLimits limits;
  RequestParser parser(limits);
  const std::string input = c.bytes + std::string(kSecond);
  std::size_t used = 0;
  for (std::size_t end = 0;
       end < input.size() && parser.state() < RequestParser::State::kComplete;) {
    end = std::min(end + piece, input.size());
    used += parser.feed(std::string_view(input).substr(used, end - used));
  }
  if (c.status != 200) {
    ASSERT_EQ(parser.state(), RequestParser::State::kRefused);
    EXPECT_EQ(parser.refusal_status(), c.status) << parser.refusal_sentence();
    return;
  }
  ASSERT_EQ(parser.state(), RequestParser::State::kComplete) << parser.refusal_sentence();
  EXPECT_EQ(used, c.bytes.size()) << "the next request begins behind it";
  EXPECT_EQ(parser.keep_alive(), !c.closes);
}

TEST(Syntax, OfTheParser) {
  for (const Case& c : all_cases()) {
    expect_parsed(c, c.bytes.size() + kSecond.size());
    expect_parsed(c, 1);
    expect_parsed(c, 7);
  }
}

TEST(Syntax, NoVectorIsTwice) {
  std::set<std::string> seen;
  for (const Case& c : all_cases()) EXPECT_TRUE(seen.insert(c.bytes).second) << shown(c.bytes);
  EXPECT_GE(seen.size(), 164u);
}

class Named final : public wire::Handler {
 public:
  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& /*deferral*/) override {
    return wire::Response::text("<" + std::string(request.path) + ">");
  }
};

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos;
       at += part.size()) {
    ++n;
  }
  return n;
}

TEST(Syntax, OverASocket) {
  Options options;
  options.listen = {{}};
  options.threads = 1;
  options.sweep_interval = Duration::millis(20);
  options.header_timeout = Duration::seconds(2);  // a vector that hangs shows as a 408
  options.body_timeout = Duration::seconds(2);
  Named named;
  Metrics metrics;
  HttpServer server(options, named, metrics);
  server.start();
  for (const Case& c : all_cases()) {
    SCOPED_TRACE(shown(c.bytes));
    TestClient client(server.port());
    client.send(c.bytes + std::string(kSecond));
    if (!c.closes) client.end_sending();  // otherwise the server ends it, without being asked
    const std::string all = client.rest();
    const std::string first = "HTTP/1.1 " + std::to_string(c.status) + " ";
    EXPECT_EQ(all.substr(0, first.size()), first) << all;
    EXPECT_EQ(count(all, "Request-Id: "), c.closes ? 1u : 2u) << all;
    EXPECT_EQ(count(all, "<"), c.status != 200 ? 0u : c.closes ? 1u : 2u) << all;
    EXPECT_EQ(count(all, "Connection: close\r\n"), c.closes ? 1u : 0u) << all;
    EXPECT_EQ(all.ends_with("</second>"), !c.closes) << all;
    EXPECT_EQ(all.find("(timeout)"), std::string::npos);
  }
}

}  // namespace
}  // namespace linepool::edge_http
