// The event log over a WebSocket: one text frame an event.

#include "api/rest/calls.h"
#include "api/rest/event_feeds.h"
#include "wire/websocket.h"

namespace linepool::api::rest {
namespace {

constexpr std::uint16_t kGoingAway = 1001;
constexpr std::uint16_t kPolicy = 1008;

class EventSocket final : public app::EventReader, public wire::ChannelUser {
 public:
  explicit EventSocket(app::EventStreams& streams) : streams_(streams) {}

  void begin(std::shared_ptr<wire::Channel> channel) { channel_ = std::move(channel); }
  void joined(std::shared_ptr<app::EventStreams::Follower> follower) {
    follower_ = std::move(follower);
    if (follower_ == nullptr) end();
  }

  void take(const app::SentEvent& event) override { send(wire::Opcode::kText, event.json); }
  void gap(EventSeq oldest) override {
    send(wire::Opcode::kText, "{\"type\":\"gap\",\"oldest\":" + std::to_string(oldest.value) + "}");
  }
  void idle() override { send(wire::Opcode::kPing, ""); }
  [[nodiscard]] bool is_behind() const override { return channel_->waiting() > kBehindBytes; }
  void end() override {
    channel_->write(wire::websocket_close(kGoingAway, "The server stops; come back."));
    channel_->close();
  }

  void lost() override {
    channel_->write(wire::websocket_close(kPolicy, "The key or token is of no use any more."));
    channel_->close();
  }

  void on_bytes(std::string_view bytes) override {
    reader_.feed(bytes);
    while (const auto event = reader_.next()) {
      switch (event->kind) {
        case wire::WebsocketReader::Event::Kind::kPing:
          send(wire::Opcode::kPong, event->payload);
          break;
        case wire::WebsocketReader::Event::Kind::kClose:
          channel_->write(wire::websocket_frame(wire::Opcode::kClose, ""));
          channel_->close();
          break;
        case wire::WebsocketReader::Event::Kind::kFault:
          channel_->write(wire::websocket_close(event->status, ""));
          channel_->close();
          break;
      }
    }
  }
  void on_gone() override {
    if (follower_) streams_.leave(follower_);
    follower_.reset();
  }

 private:
  void send(wire::Opcode opcode, std::string_view payload) {
    channel_->write(wire::websocket_frame(opcode, payload));
  }

  app::EventStreams& streams_;
  std::shared_ptr<wire::Channel> channel_;
  std::shared_ptr<app::EventStreams::Follower> follower_;  // the loop's own
  wire::WebsocketReader reader_;                           // likewise
};

}  // namespace

std::optional<wire::Response> open_socket(RestCall& call) {
  const Result<app::EventFilter> filter = filter_of(call);
  if (!filter) return problem(filter.refusal());
  const Result<EventSeq> after = stream_place(call);
  if (!after) return problem(after.refusal());
  Result<wire::Response> head = wire::websocket_handshake(call.request);
  if (!head) return problem(head.refusal());
  auto socket = std::make_shared<EventSocket>(call.services.streams);
  socket->begin(call.deferral.upgrade(*std::move(head), socket));
  socket->joined(call.services.streams.follow(call.caller.access(), *after, *filter, socket));
  return std::nullopt;
}

}  // namespace linepool::api::rest
