#include "wire/websocket.h"

#include <gtest/gtest.h>

#include <vector>

namespace linepool::wire {
namespace {

using Kind = WebsocketReader::Event::Kind;

std::string masked(std::uint8_t first, std::string_view payload, bool is_masked = true) {
  constexpr char kMask[] = {0x37, static_cast<char>(0xFA), 0x21, 0x3D};
  std::string frame(1, static_cast<char>(first));
  const int mask_bit = is_masked ? 0x80 : 0;
  if (payload.size() <= 125) {
    frame += static_cast<char>(mask_bit | static_cast<int>(payload.size()));
  } else {
    frame += static_cast<char>(mask_bit | 126);
    frame += static_cast<char>(payload.size() >> 8);
    frame += static_cast<char>(payload.size() & 0xFF);
  }
  if (is_masked) frame.append(kMask, 4);
  for (std::size_t i = 0; i < payload.size(); ++i) {
    frame += static_cast<char>(is_masked ? payload[i] ^ kMask[i % 4] : payload[i]);
  }
  return frame;
}

// The events for the bytes, however they are split.
std::vector<WebsocketReader::Event> read(const std::string& bytes) {
  std::vector<WebsocketReader::Event> whole;
  WebsocketReader reader;
  reader.feed(bytes);
  while (auto event = reader.next()) whole.push_back(*event);
  std::vector<WebsocketReader::Event> cut;
  WebsocketReader slow;
  for (const char c : bytes) {
    slow.feed({&c, 1});
    while (auto event = slow.next()) cut.push_back(*event);
  }
  EXPECT_EQ(whole.size(), cut.size());
  return whole;
}

std::uint16_t fault_of(const std::string& bytes) {
  const auto events = read(bytes);
  EXPECT_EQ(events.size(), 1u);
  return events.size() == 1 && events[0].kind == Kind::kFault ? events[0].status : 0;
}

Result<Response> shake(std::vector<Header> headers) {
  Request request;
  request.headers = headers;
  return websocket_handshake(request);
}

TEST(Websocket, HandshakeOfTheRfc) {
  const auto answer = shake({{"Upgrade", "websocket"},
                             {"Connection", "keep-alive, Upgrade"},
                             {"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="},
                             {"Sec-WebSocket-Version", "13"}});
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->status, 101);
  EXPECT_EQ(answer->headers.back().second, "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
}

TEST(Websocket, RefusesWhatIsNoHandshake) {
  const Header upgrade{"Upgrade", "websocket"};
  const Header connection{"Connection", "Upgrade"};
  const Header key{"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="};
  const Header version{"Sec-WebSocket-Version", "13"};
  EXPECT_FALSE(shake({connection, key, version}).ok());
  EXPECT_FALSE(shake({upgrade, key, version}).ok());
  EXPECT_FALSE(shake({upgrade, connection, version}).ok());
  EXPECT_FALSE(shake({upgrade, connection, key}).ok());
  EXPECT_FALSE(shake({upgrade, connection, {"Sec-WebSocket-Key", "c2hvcnQ="}, version}).ok());
  EXPECT_FALSE(shake({upgrade, connection, key, {"Sec-WebSocket-Version", "8"}}).ok());
}

TEST(Websocket, TellsWhoWantsAnotherVersion) {
  const auto wants_other = [](std::vector<Header> headers, Method method = Method::kGet) {
    Request request;
    request.method = method;
    request.headers = headers;
    return wants_other_websocket(request);
  };
  const Header upgrade{"Upgrade", "WebSocket"};
  const Header connection{"Connection", "upgrade"};
  EXPECT_TRUE(wants_other({upgrade, connection}));
  EXPECT_TRUE(wants_other({upgrade, connection, {"Sec-WebSocket-Version", "8"}}));
  EXPECT_TRUE(wants_other({upgrade, connection, {"Sec-WebSocket-Version", "13, 8"}}));
  EXPECT_FALSE(wants_other({upgrade, connection, {"Sec-WebSocket-Version", "13"}}));
  EXPECT_FALSE(wants_other({upgrade, {"Sec-WebSocket-Version", "8"}}));
  EXPECT_FALSE(wants_other({connection}));
  EXPECT_FALSE(wants_other({upgrade, connection}, Method::kPost));
}

TEST(Websocket, WritesFramesOfEverySize) {
  EXPECT_EQ(websocket_frame(Opcode::kText, "Hello"), "\x81\x05Hello");
  EXPECT_EQ(websocket_frame(Opcode::kText, std::string(126, 'x')).substr(0, 4),
            std::string("\x81\x7E\x00\x7E", 4));
  EXPECT_EQ(websocket_frame(Opcode::kText, std::string(65536, 'x')).substr(0, 10),
            std::string("\x81\x7F\x00\x00\x00\x00\x00\x01\x00\x00", 10));
  EXPECT_EQ(websocket_close(1000, "bye"), std::string("\x88\x05\x03\xE8", 4) + "bye");
}

TEST(Websocket, AnswersPingsAndCloses) {
  const auto events = read(masked(0x81, "ignored") + masked(0x89, "beat") + masked(0x8A, "") +
                           masked(0x88, "\x03\xE8") + masked(0x89, "too late"));
  ASSERT_EQ(events.size(), 3u);
  EXPECT_EQ(events[0].kind, Kind::kPing);
  EXPECT_EQ(events[0].payload, "beat");
  EXPECT_EQ(events[1].kind, Kind::kPong);
  EXPECT_EQ(events[2].kind, Kind::kClose);
  EXPECT_EQ(events[2].status, 1000);
  EXPECT_EQ(read(masked(0x88, ""))[0].status, 1005);
}

TEST(Websocket, AMessageMayComeInPartsWithAPingBetween) {
  const auto events =
      read(masked(0x01, "\xC3") + masked(0x89, "p") + masked(0x80, "\xA9") + masked(0x89, "q"));
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[1].payload, "q");
}

TEST(Websocket, AFullMessageLeavesRoomForAPing) {
  const std::string full(WebsocketReader::kMessageBytes, 'x');
  const auto events = read(masked(0x01, full) + masked(0x89, "beat") + masked(0x80, "") +
                           masked(0x81, full) + masked(0x89, "again"));
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[0].payload, "beat");
  EXPECT_EQ(events[1].payload, "again");
}

TEST(Websocket, OnlyGetOpensIt) {
  const std::vector<Header> headers{{"Upgrade", "websocket"},
                                    {"Connection", "Upgrade"},
                                    {"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="},
                                    {"Sec-WebSocket-Version", "13"}};
  Request request;
  request.headers = headers;
  EXPECT_TRUE(websocket_handshake(request).ok());
  for (const Method method : {Method::kHead, Method::kPost}) {
    request.method = method;
    EXPECT_FALSE(websocket_handshake(request).ok());
  }
}

TEST(Websocket, EveryBreachHasItsStatus) {
  EXPECT_EQ(fault_of(masked(0x81, "not masked", false)), 1002);
  EXPECT_EQ(fault_of(masked(0xC1, "reserved bit")), 1002);
  EXPECT_EQ(fault_of(masked(0x83, "unknown opcode")), 1002);
  EXPECT_EQ(fault_of(masked(0x80, "nothing to continue")), 1002);
  EXPECT_EQ(fault_of(masked(0x01, "a") + masked(0x81, "b")), 1002);
  EXPECT_EQ(fault_of(masked(0x09, "a control frame in parts")), 1002);
  EXPECT_EQ(fault_of(masked(0x89, std::string(126, 'x'))), 1002);
  EXPECT_EQ(fault_of(masked(0x88, "x")), 1002);
  EXPECT_EQ(fault_of(masked(0x88, std::string("\x03\xED", 2))), 1002);
  EXPECT_EQ(fault_of(masked(0x81, "\xC3(")), 1007);
  EXPECT_EQ(fault_of(masked(0x82, std::string(16385, 'x'))), 1009);
  EXPECT_EQ(fault_of(masked(0x02, std::string(16000, 'x')) + masked(0x80, std::string(400, 'x'))),
            1009);
}

}  // namespace
}  // namespace linepool::wire
