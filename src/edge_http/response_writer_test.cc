#include "edge_http/response_writer.h"

#include <gtest/gtest.h>

#include <string>

namespace linepool::edge_http {
namespace {

std::string written(const wire::Response& response, const ResponseForm& form = {}) {
  std::string out;
  append_response(out, response, form);
  return out;
}

TEST(ResponseWriter, WritesTheParts) {
  wire::Response response = wire::Response::json("{}", 429);
  response.headers.emplace_back("Retry-After", "1");
  EXPECT_EQ(written(response, {.keep_alive = false, .lines = "Date: d\r\n"}),
            "HTTP/1.1 429 Too Many Requests\r\nDate: d\r\nContent-Type: application/json\r\n"
            "Content-Length: 2\r\nRetry-After: 1\r\nConnection: close\r\n\r\n{}");
}

TEST(ResponseWriter, FollowsMethodAndVersion) {
  const wire::Response response = wire::Response::text("body");
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n";
  EXPECT_EQ(written(response), head + "\r\nbody");
  EXPECT_EQ(written(response, {.head = true}), head + "\r\n");
  EXPECT_EQ(written(response, {.http_1_0 = true}), head + "Connection: keep-alive\r\n\r\nbody");
  EXPECT_EQ(written(response, {.http_1_0 = true, .keep_alive = false}),
            head + "Connection: close\r\n\r\nbody");
  EXPECT_EQ(written(wire::Response::text("", 204)), "HTTP/1.1 204 No Content\r\n\r\n");
  EXPECT_EQ(written(wire::Response::text("", 404)),
            "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n");
}

TEST(ResponseWriter, NamesTheRequest) {
  const wire::RequestId id{{'k', '7', 'f', '2', 'q', 'd'}, 18'446'744'073'709'551'615U};
  EXPECT_EQ(
      written(wire::Response::text("", 204), {.lines = "Date: d\r\n", .request = id}),
      "HTTP/1.1 204 No Content\r\nDate: d\r\nRequest-Id: k7f2qd-18446744073709551615\r\n\r\n");
  EXPECT_EQ(id.text(), "k7f2qd-18446744073709551615");
}

TEST(ResponseWriterDeath, ChecksThatNoHeaderSplitsTheResponse) {
  const auto with = [](const std::string& name, const std::string& value) {
    wire::Response response = wire::Response::text("");
    response.headers.emplace_back(name, value);
    return response;
  };
  EXPECT_DEATH(written(with("X", "a\r\nSet-Cookie: b")), "one line");
  EXPECT_DEATH(written(with("X", "a\nb")), "one line");
  EXPECT_DEATH(written(with("X\r\nY", "a")), "one line");
  EXPECT_DEATH(written(with("X Y", "a")), "one line");
  EXPECT_DEATH(written(with("", "a")), "one line");
  EXPECT_DEATH(written(wire::Response::text("", 101)), "final status");
  EXPECT_DEATH(written(wire::Response::text("", 1000)), "final status");
}

TEST(ResponseWriter, DateHasItsFixedForm) {
  EXPECT_EQ(date_line(784111777), "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n");
  EXPECT_EQ(date_line(0), "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n");
}

TEST(HeadLines, SayWhatEveryAnswerSays) {
  const HeadLines lines = HeadLines::at(0, 0);
  wire::Response response = wire::Response::text("ok");
  EXPECT_EQ(lines.of(response),
            "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"
            "X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n");
  response.headers.emplace_back("Cache-Control", "no-cache");
  EXPECT_EQ(lines.of(response),
            "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\nX-Content-Type-Options: nosniff\r\n");
  EXPECT_EQ(HeadLines::at(0, 86'400).cached,
            "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\nX-Content-Type-Options: nosniff\r\n"
            "Strict-Transport-Security: max-age=86400\r\n");
}

}  // namespace
}  // namespace linepool::edge_http
