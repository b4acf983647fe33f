#include "edge_http/request_parser.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace linepool::edge_http {
namespace {

using State = RequestParser::State;
using namespace std::string_literals;

// Everything observable about a parse, to compare ways of feeding.
struct Outcome {
  State state = State::kHeader;
  int status = 0;
  std::string sentence;
  std::string target, path, query, body;
  std::vector<std::string> headers;
  bool keep_alive = false;
  std::size_t used = 0;
  bool operator==(const Outcome&) const = default;
};

// Feeds `input` in pieces that end at `cuts`, as a connection does: unused bytes are passed again,
// and the memory of earlier pieces is gone.
Outcome feed(const std::string& input, const std::vector<std::size_t>& cuts = {},
             const ParserLimits& limits = {}) {
  RequestParser parser(limits);
  std::vector<std::size_t> ends = cuts;
  ends.push_back(input.size());
  Outcome out;
  std::string piece;
  std::size_t taken = 0;
  for (const std::size_t end : ends) {
    piece = input.substr(out.used, end - out.used);
    taken = parser.feed(piece);
    out.used += taken;
    if (parser.state() == State::kComplete || parser.state() == State::kRefused) break;
  }
  out.state = parser.state();
  if (out.state == State::kRefused) {
    out.status = parser.refusal_status();
    out.sentence = parser.refusal_sentence();
  }
  if (out.state == State::kComplete) {
    const wire::Request& r = parser.request();
    out.target = r.target;
    out.path = r.path;
    out.query = r.query;
    out.body = r.body;
    out.keep_alive = parser.keep_alive();
    for (const wire::Header& h : r.headers) {
      out.headers.push_back(std::string(h.name) + "=" + std::string(h.value));
    }
  }
  return out;
}

TEST(RequestParser, ReadsAGet) {
  const Outcome o = feed("GET /a/b.php?x=1&y=%20 HTTP/1.1\r\nHost: h\r\nX-Two:  v w \r\n\r\n");
  EXPECT_EQ(o.state, State::kComplete);
  EXPECT_EQ(o.target, "/a/b.php?x=1&y=%20");
  EXPECT_EQ(o.path, "/a/b.php");
  EXPECT_EQ(o.query, "x=1&y=%20");
  EXPECT_EQ(o.body, "");
  EXPECT_EQ(o.headers, (std::vector{"Host=h"s, "X-Two=v w"s}));
  EXPECT_TRUE(o.keep_alive);
}

TEST(RequestParser, SplitAtEveryByteGivesTheSame) {
  const std::vector<std::string> inputs = {
      "GET /a?b HTTP/1.1\r\nHost: h\r\nX: y\r\n\r\n",
      "\r\nPOST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\n\r\nhello world",
      "POST http://h/p?q HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
      "5\r\nhello\r\n6;ext=1\r\n world\r\n0\r\nTrailer: t\r\n\r\n",
      "GET / HTTP/1.1\r\nHost : h\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
  };
  for (const std::string& input : inputs) {
    const Outcome whole = feed(input);
    EXPECT_NE(whole.state, State::kHeader) << input;
    EXPECT_NE(whole.state, State::kBody) << input;
    for (std::size_t cut = 0; cut < input.size(); ++cut) {
      Outcome split = feed(input, {cut});
      // A refusal may come before all bytes of the bad part have arrived.
      if (whole.state == State::kRefused) split.used = whole.used;
      EXPECT_EQ(split, whole) << input << " cut at " << cut;
    }
    std::vector<std::size_t> every;
    for (std::size_t i = 1; i < input.size(); ++i) every.push_back(i);
    Outcome split = feed(input, every);
    if (whole.state == State::kRefused) split.used = whole.used;
    EXPECT_EQ(split, whole) << input << " byte by byte";
  }
}

TEST(RequestParser, ReadsBodies) {
  Outcome o = feed("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabcGET");
  EXPECT_EQ(o.state, State::kComplete);
  EXPECT_EQ(o.body, "abc");
  o = feed("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(o.state, State::kComplete);
  o = feed(
      "POST / HTTP/1.1\r\nHost: h\r\ntransfer-ENCODING: Chunked\r\n\r\n"
      "1\r\na\r\nA\r\n0123456789\r\n0\r\n\r\n");
  EXPECT_EQ(o.state, State::kComplete);
  EXPECT_EQ(o.body, "a0123456789");
}

TEST(RequestParser, StopsBehindTheFirstRequest) {
  const std::string first = "POST /1 HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc";
  const Outcome o = feed(first + "GET /2 HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(o.path, "/1");
  EXPECT_EQ(o.used, first.size());
}

TEST(RequestParser, IsUsedAgainAndAgain) {
  const ParserLimits limits;
  RequestParser parser(limits);
  for (int i = 0; i < 3; ++i) {
    const std::string path = "/" + std::to_string(i);
    const std::string input =
        "POST " + path +
        " HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nxyz\r\n0\r\n\r\n";
    EXPECT_EQ(parser.feed(input), input.size());
    ASSERT_EQ(parser.state(), State::kComplete);
    EXPECT_EQ(parser.request().path, path);
    EXPECT_EQ(parser.request().body, "xyz");
    EXPECT_EQ(parser.request().headers.size(), 2u);
    parser.next();
  }
}

TEST(RequestParser, Targets) {
  const struct {
    std::string line;
    std::string path;
    std::string query;
  } kGood[] = {
      {"GET http://host:80/p?q=1", "/p", "q=1"},
      {"GET HTTP://host", "/", ""},
      {"GET https://host?q", "/", "q"},
      {"OPTIONS *", "*", ""},
      {"GET /?", "/", ""},
      {"GET //x/../y??z", "//x/../y", "?z"},
  };
  for (const auto& c : kGood) {
    const Outcome o = feed(c.line + " HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_EQ(o.state, State::kComplete) << c.line;
    EXPECT_EQ(o.path, c.path) << c.line;
    EXPECT_EQ(o.query, c.query) << c.line;
  }
  for (const std::string line : {"GET *", "GET path", "GET ftp://h/p", "GET http:///p",
                                 "CONNECT host:80", "GET /a b", "GET /\x01", "GET  /"}) {
    const Outcome o = feed(line + " HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_EQ(o.state, State::kRefused) << line;
    EXPECT_EQ(o.status, 400) << line;
  }
}

TEST(RequestParser, KeepAliveFollowsVersionAndConnection) {
  const auto kept = [](const std::string& version, const std::string& header) {
    return feed("GET / HTTP/" + version + "\r\nHost: h\r\n" + header + "\r\n").keep_alive;
  };
  EXPECT_TRUE(kept("1.1", ""));
  EXPECT_FALSE(kept("1.1", "Connection: close\r\n"));
  EXPECT_FALSE(kept("1.1", "Connection: x, CLOSE\r\n"));
  EXPECT_FALSE(kept("1.0", ""));
  EXPECT_TRUE(kept("1.0", "Connection: keep-alive\r\n"));
  EXPECT_EQ(feed("GET / HTTP/1.0\r\n\r\n").state, State::kComplete) << "1.0 needs no Host";
}

TEST(RequestParser, RefusesBadRequestsWithTheRightStatus) {
  const std::string start = "POST / HTTP/1.1\r\nHost: h\r\n";
  const struct {
    std::string input;
    int status;
  } kCases[] = {
      {"GET / HTTP/1.1\r\n\r\n", 400},                           // no Host
      {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},     // two of them
      {"GET / HTTP/1.1\nHost: h\n\n", 400},                      // bare line feeds
      {"GET / HTTP/1.1\r\nHost: h\r\nX: a\nY: b\r\n\r\n", 400},  // one bare line feed
      {"GET / HTTP/1.1\r\nHost: h\r\nX: a\rY: b\r\n\r\n", 400},  // a bare carriage return
      {"GET / HTTP/1.1\r\nHost: h\r\nX: a\r\n b\r\n\r\n", 400},  // folded
      {"GET / HTTP/1.1\r\nHost: h\r\nX : a\r\n\r\n", 400},       // space before the colon
      {"GET / HTTP/1.1\r\nHost: h\r\n: a\r\n\r\n", 400},         // no name
      {"GET / HTTP/1.1\r\nHost: h\r\nX: a\0b\r\n\r\n"s, 400},    // NUL in a value
      {"GET / HTTP/1.1\r\nHost: h\r\nnocolon\r\n\r\n", 400},
      {"\x16\x03\x01\x02\x00\x01", 400},                   // a TLS hello
      {"\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n", 400},  // two empty lines before
      {"G@T / HTTP/1.1\r\nHost: h\r\n\r\n", 400},
      {"GET / HTTP/1.1 \r\nHost: h\r\n\r\n", 400},
      {"GET / http/1.1\r\nHost: h\r\n\r\n", 400},
      {"GET /\r\n\r\n", 400},  // HTTP/0.9
      {"GET / HTTP/1.2\r\nHost: h\r\n\r\n", 505},
      {"GET / HTTP/2.0\r\nHost: h\r\n\r\n", 505},
      {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
      {start + "Transfer-Encoding: gzip\r\n\r\n", 400},
      {start + "Expect: a-pony\r\nContent-Length: 1\r\n\r\n", 417},
      {start + "Content-Length: 65537\r\n\r\n", 413},
      {start + "Content-Length: 18446744073709551615\r\n\r\n", 413},
      {start + "Transfer-Encoding: chunked\r\n\r\n10001\r\n", 413},
      {start + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n", 413},
  };
  for (const auto& c : kCases) {
    const Outcome o = feed(c.input);
    EXPECT_EQ(o.state, State::kRefused) << c.input;
    EXPECT_EQ(o.status, c.status) << c.input;
    EXPECT_FALSE(o.sentence.empty()) << c.input;
    EXPECT_EQ(o.sentence.back(), '.') << c.input;
  }
}

// If two servers in a row disagree about where a request ends, the second takes bytes of its body
// for another request. Nothing that could be read in two ways is served.
TEST(RequestParser, RefusesRequestSmuggling) {
  const std::string start = "POST / HTTP/1.1\r\nHost: h\r\n";
  for (const std::string& headers : {
           "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"s,
           "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"s,
           "Content-Length: 5\r\nContent-Length: 6\r\n"s,
           "Content-Length: 5\r\nContent-Length: 5\r\n"s,
           "Content-Length: 5, 5\r\n"s,
           "Content-Length: 5, 6\r\n"s,
           "Content-Length: +5\r\n"s,
           "Content-Length: -5\r\n"s,
           "Content-Length: 0x5\r\n"s,
           "Content-Length: 5 5\r\n"s,
           "Content-Length: \r\n"s,
           "Content-Length: 18446744073709551616\r\n"s,
           "Content-Length : 5\r\n"s,
           "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"s,
           "Transfer-Encoding: chunked, identity\r\n"s,
           "Transfer-Encoding: identity, chunked\r\n"s,
           "Transfer-Encoding: chunked,\r\n"s,
           "Transfer-Encoding: xchunked\r\n"s,
           "Transfer-Encoding: \"chunked\"\r\n"s,
           "Transfer-Encoding: chun\r\n ked\r\n"s,
           "Transfer-Encoding:\x0b chunked\r\n"s,
           "Transfer-Encoding : chunked\r\n"s,
           "Transfer-Encoding: identity\r\n"s,
       }) {
    const Outcome o = feed(start + headers + "\r\n0\r\n\r\nGET /evil HTTP/1.1\r\n\r\n");
    EXPECT_EQ(o.state, State::kRefused) << headers;
  }
  EXPECT_EQ(feed("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n").state,
            State::kRefused);
}

TEST(RequestParser, RefusesMalformedChunks) {
  const std::string start = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (const std::string& body :
       {"g\r\n"s, "\r\n"s, "-1\r\n"s, "0x5\r\nhello\r\n\r\n"s, "5\r\nhelloX\r\n0\r\n\r\n"s,
        "5 \r\nhello\r\n0\r\n\r\n"s, "5\nhello\r\n"s, "10000000000000000\r\n"s,
        "0\r\nContent-Length: 5\r\n\r\n"s, "0\r\nbad trailer\r\n\r\n"s,
        "1;" + std::string(5000, 'x')}) {
    EXPECT_EQ(feed(start + body).state, State::kRefused) << body.substr(0, 20);
  }
}

TEST(RequestParser, BoundsTheHeader) {
  ParserLimits limits;
  limits.header_bytes = 256;
  limits.headers = 4;
  const auto status = [&](const std::string& input) { return feed(input, {}, limits).status; };
  EXPECT_EQ(status("GET /" + std::string(300, 'a')), 414);
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(300, 'a')), 431);
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(300, 'a') + "\r\n\r\n"), 431);
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: h\r\nA: 1\r\nB: 2\r\nC: 3\r\n\r\n"), 0);
  EXPECT_EQ(status("GET / HTTP/1.1\r\nHost: h\r\nA: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\n\r\n"), 431);
  // The largest size that fits, and one more.
  const std::string start = "GET / HTTP/1.1\r\nHost: h\r\nX: ";
  const std::string fits = start + std::string(256 - start.size() - 4, 'a') + "\r\n\r\n";
  EXPECT_EQ(feed(fits, {}, limits).state, State::kComplete);
  EXPECT_EQ(feed(start + "a" + fits.substr(start.size()), {}, limits).status, 431);
}

TEST(RequestParser, LargeBodiesOnlyForWhoMay) {
  ParserLimits limits;
  limits.body_bytes = 4;
  limits.large_body_bytes = [](const wire::Request& head) -> std::size_t {
    return head.path == "/admin/import" && head.header("Token") == "t" ? 10 : 0;
  };
  const auto outcome = [&](const std::string& path, const std::string& headers,
                           const std::string& body) {
    return feed("POST " + path + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n" + body, {}, limits);
  };
  EXPECT_EQ(outcome("/x", "Content-Length: 4\r\n", "1234").body, "1234");
  EXPECT_EQ(outcome("/x", "Content-Length: 5\r\n", "").status, 413);
  EXPECT_EQ(outcome("/admin/import", "Content-Length: 5\r\n", "").status, 413);
  EXPECT_EQ(outcome("/admin/import", "Token: t\r\nContent-Length: 10\r\n", "1234567890").body,
            "1234567890");
  EXPECT_EQ(outcome("/admin/import", "Token: t\r\nContent-Length: 11\r\n", "").status, 413);
  const std::string chunked = "Token: t\r\nTransfer-Encoding: chunked\r\n";
  EXPECT_EQ(outcome("/admin/import", chunked, "6\r\n123456\r\n4\r\n7890\r\n0\r\n\r\n").body,
            "1234567890");
  EXPECT_EQ(outcome("/admin/import", chunked, "6\r\n123456\r\n5\r\n7890").status, 413);
  EXPECT_EQ(outcome("/x", chunked, "5\r\n").status, 413);
}

TEST(RequestParser, TellsOfBodiesThatAreTooLarge) {
  ParserLimits limits;
  limits.body_bytes = 4;
  std::vector<std::string> told;
  limits.on_large_body = [&](const wire::Request& head) {
    told.push_back(std::string(head.path) + "?" + std::string(head.query) + " " +
                   std::string(head.header("Token").value_or("none")));
  };
  const std::string head = "POST /s?a=1 HTTP/1.1\r\nHost: h\r\nToken: t\r\n";
  const std::string chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(feed(head + "Content-Length: 4\r\n\r\n1234", {}, limits).status, 0);
  EXPECT_EQ(told.size(), 0u);
  EXPECT_EQ(feed(head + "Content-Length: 5\r\n\r\n", {}, limits).status, 413);
  EXPECT_EQ(feed(chunked + "3\r\n123\r\n2\r\n45\r\n", {}, limits).status, 413);
  EXPECT_EQ(feed(chunked + "3\r\n123\r\n2\r\n45\r\n", {chunked.size() + 2}, limits).status, 413);
  EXPECT_EQ(told, std::vector<std::string>(3, "/s?a=1 t"));
}

TEST(RequestParser, TellsWhoWaitsForContinue) {
  const ParserLimits limits;
  RequestParser parser(limits);
  parser.feed("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-Continue\r\nContent-Length: 3\r\n\r\n");
  ASSERT_EQ(parser.state(), State::kBody);
  EXPECT_TRUE(parser.wants_continue());
  EXPECT_EQ(parser.body_received(), 0u);
  parser.feed("ab");
  EXPECT_EQ(parser.body_received(), 2u);
  parser.feed("c");
  ASSERT_EQ(parser.state(), State::kComplete);
  EXPECT_EQ(parser.request().body, "abc");
}

}  // namespace
}  // namespace linepool::edge_http
