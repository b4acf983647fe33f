// WebSocket frames: the same events however the bytes are cut, and an end after which nothing
// comes.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "wire/websocket.h"

using linepool::wire::WebsocketReader;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  std::vector<WebsocketReader::Event> whole;
  WebsocketReader reader;
  reader.feed(input);
  while (auto event = reader.next()) whole.push_back(*event);
  WebsocketReader slow;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < size; i += 3) {
    slow.feed(input.substr(i, 3));
    while (auto event = slow.next()) {
      CHECK(seen < whole.size() && event->kind == whole[seen].kind);
      CHECK(event->status == whole[seen].status && event->payload == whole[seen].payload);
      ++seen;
    }
  }
  CHECK(seen == whole.size());
  for (std::size_t i = 0; i + 1 < whole.size(); ++i) {
    CHECK(whole[i].kind == WebsocketReader::Event::Kind::kPing ||
          whole[i].kind == WebsocketReader::Event::Kind::kPong);
  }
  return 0;
}
