// The event log over a WebSocket: one text frame per event.

#include <atomic>

#include "api/rest/calls.h"
#include "api/rest/events/event_feeds.h"
#include "wire/websocket.h"

namespace linepool::api::rest {
namespace {

constexpr std::uint16_t kGoingAway = 1001;
constexpr std::uint16_t kPolicy = 1008;
constexpr int kUpgradeRequired = 426;
// A client that leaves so many pings unanswered, one every 15 seconds, is gone.
constexpr int kMaxUnansweredPings = 2;

class EventSocket final : public EventFeed {
 public:
  using EventFeed::EventFeed;

  void take(const core::SentEvent& event) override { send(wire::Opcode::kText, event.json); }
  void gap(const core::LogEnds& ends) override {
    send(wire::Opcode::kText, core::gap_json(log(), ends));
  }
  void idle() override {
    const int unanswered = unanswered_++;
    if (unanswered < kMaxUnansweredPings) return send(wire::Opcode::kPing, "");
    if (unanswered > kMaxUnansweredPings) return;  // closed already
    channel().write(wire::websocket_close(kPolicy, "The client does not answer pings."));
    channel().close();
  }
  void end() override {
    channel().write(wire::websocket_close(kGoingAway, "The server is stopping; connect again."));
    channel().close();
  }

  void lost() override {
    channel().write(wire::websocket_close(kPolicy, "The key or token is no longer valid."));
    channel().close();
  }

  [[nodiscard]] bool upgrades() const override { return true; }
  void on_bytes(std::string_view bytes) override {
    reader_.feed(bytes);
    while (const auto event = reader_.next()) {
      switch (event->kind) {
        case wire::WebsocketReader::Event::Kind::kPing:
          send(wire::Opcode::kPong, event->payload);
          break;
        case wire::WebsocketReader::Event::Kind::kPong: unanswered_ = 0; break;
        case wire::WebsocketReader::Event::Kind::kClose:
          channel().write(wire::websocket_frame(wire::Opcode::kClose, ""));
          channel().close();
          break;
        case wire::WebsocketReader::Event::Kind::kFault:
          channel().write(wire::websocket_close(event->status, ""));
          channel().close();
          break;
      }
    }
  }

 private:
  void send(wire::Opcode opcode, std::string_view payload) {
    channel().write(wire::websocket_frame(opcode, payload));
  }

  wire::WebsocketReader reader_;  // used only on the loop
  std::atomic<int> unanswered_{0};
};

// RFC 6455, section 4.4, and RFC 9110, section 15.5.22.
wire::Response version_problem() {
  wire::Response response = problem(
      Refusal(Error::kInvalidParameter, "Sec-WebSocket-Version must be 13."), kUpgradeRequired);
  response.headers.emplace_back("Sec-WebSocket-Version", "13");
  response.headers.emplace_back("Upgrade", "websocket");
  response.headers.emplace_back("Connection", "Upgrade");
  return response;
}

}  // namespace

std::optional<wire::Response> open_socket(RestCall& call) {
  const Result<core::EventFilter> filter = filter_of(call);
  if (!filter) return problem(filter.refusal());
  const Result<core::EventPlace> start = stream_place(call);
  if (!start) return problem(start.refusal());
  if (wire::wants_other_websocket(call.request)) return version_problem();
  Result<wire::Response> head = wire::websocket_handshake(call.request);
  if (!head) return problem(head.refusal());
  return open_feed(call, std::make_shared<EventSocket>(call, *filter, *start), *std::move(head));
}

}  // namespace linepool::api::rest
