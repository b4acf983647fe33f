#include "client/http/sse_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace linepool {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Events = std::vector<std::string>;

std::string shown(const SseEvent& event) {
  return event.id + "|" + event.type + "|" + event.data;
}

// Every event as "id|type|data", with the stream arriving in pieces of `piece` bytes.
Events parsed(std::string_view stream, std::size_t piece) {
  SseParser parser;
  Events events;
  while (!stream.empty()) {
    const bool fits = parser.feed(stream.substr(0, piece), [&events](const SseEvent& event) {
      events.push_back(shown(event));
    });
    EXPECT_TRUE(fits);
    stream.remove_prefix(std::min(piece, stream.size()));
  }
  return events;
}

TEST(SseParser, ReadsTheSameWhereverTheStreamIsSplit) {
  const std::string_view stream =
      ": ping\n\n"
      "id: 12\nevent: message.received\ndata: {\"a\":1}\n\n"
      "id: 13\r\nevent: lease.made\r\ndata: one\r\ndata:two\r\n\r\n"
      ": ping\r\n\r\n"
      "data: three\rdata\rdata:  four\r\r"
      "id:14\nretry: 5\nunknown: x\ndata: five\n\n"
      "data: without its end\n";
  const Events expected{"12|message.received|{\"a\":1}", "13|lease.made|one\ntwo",
                        "13|message|three\n\n four", "14|message|five"};
  for (std::size_t piece = 1; piece <= stream.size(); ++piece) {
    EXPECT_EQ(parsed(stream, piece), expected) << piece;
  }
}

TEST(SseParser, AnEventWithoutDataIsNoneButItsIdCounts) {
  EXPECT_THAT(parsed("event: x\nid: 7\n\n", 100), IsEmpty());
  EXPECT_THAT(parsed("event: x\nid: 7\n\ndata: y\n\n", 100), ElementsAre("7|message|y"));
  EXPECT_THAT(parsed("data\n\n", 100), ElementsAre("|message|"));
}

TEST(SseParser, AnIdWithANulIsIgnoredAndAnEmptyOneForgets) {
  const std::string nul("id: 1\n\0id: 2\0\ndata: x\n\n", 23);
  EXPECT_THAT(parsed(nul, 100), ElementsAre("1|message|x"));
  EXPECT_THAT(parsed("id: 1\nid\ndata: x\n\n", 100), ElementsAre("|message|x"));
}

TEST(SseParser, SkipsAByteOrderMarkAtTheStartOnly) {
  EXPECT_THAT(parsed("\xEF\xBB\xBF"
                     "data: x\n\n\xEF\xBB\xBF"
                     "data: y\n\n",
                     2),
              ElementsAre("|message|x"));
}

TEST(SseParser, ALineHasABound) {
  SseParser parser;
  const auto none = [](const SseEvent&) { ADD_FAILURE(); };
  EXPECT_TRUE(parser.feed(std::string(SseParser::kLineBytes, ':'), none));
  EXPECT_FALSE(parser.feed(":", none));
  EXPECT_FALSE(parser.feed("\n\ndata: x\n\n", none));
}

TEST(SseParser, AnEventHasABound) {
  SseParser parser;
  const auto none = [](const SseEvent&) { ADD_FAILURE(); };
  const std::string line = "data: " + std::string(SseParser::kLineBytes / 2, 'x') + "\n";
  std::size_t lines = 0;
  while (parser.feed(line, none)) ++lines;
  EXPECT_EQ(lines, SseParser::kDataBytes / (SseParser::kLineBytes / 2) - 1);
}

}  // namespace
}  // namespace linepool
