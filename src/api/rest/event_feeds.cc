#include "api/rest/event_feeds.h"

#include <charconv>
#include <limits>

#include "api/rest/calls.h"

namespace linepool::api::rest {
namespace {

// One stream of server-sent events: the log's reader and the connection's user.
class EventStream final : public app::EventReader, public wire::ChannelUser {
 public:
  explicit EventStream(app::EventStreams& streams) : streams_(streams) {}

  void begin(std::shared_ptr<wire::Channel> channel) { channel_ = std::move(channel); }
  void joined(std::shared_ptr<app::EventStreams::Follower> follower) {
    follower_ = std::move(follower);
    if (follower_ == nullptr) channel_->close();  // the server stops
  }

  void take(const app::SentEvent& event) override {
    std::string text = "id: " + std::to_string(event.seq.value) + "\nevent: ";
    text.append(name(event.kind)).append("\ndata: ").append(event.json).append("\n\n");
    channel_->write(std::move(text));
  }
  void gap(EventSeq oldest) override {
    channel_->write("event: gap\ndata: {\"oldest\":" + std::to_string(oldest.value) + "}\n\n");
  }
  void idle() override { channel_->write(": ping\n\n"); }
  [[nodiscard]] bool is_behind() const override { return channel_->waiting() > kBehindBytes; }
  void end() override { channel_->close(); }
  void lost() override { channel_->close(); }

  void on_bytes(std::string_view) override {}
  void on_gone() override {
    if (follower_) streams_.leave(follower_);
    follower_.reset();
  }

 private:
  app::EventStreams& streams_;
  std::shared_ptr<wire::Channel> channel_;
  std::shared_ptr<app::EventStreams::Follower> follower_;  // the loop's own
};

}  // namespace

Result<EventSeq> stream_place(const RestCall& call) {
  const EventSeq newest = call.services.live.newest_event(call.customer());
  const auto header = call.request.header("Last-Event-ID");
  std::int64_t after = newest.value;
  if (header && !header->empty()) {
    const auto [end, fault] =
        std::from_chars(header->data(), header->data() + header->size(), after);
    if (fault != std::errc() || end != header->data() + header->size() || after < 0) {
      return Refusal(Error::kInvalidParameter, "Last-Event-ID must be the id of an event.");
    }
  } else {
    const auto given =
        call.integer("after", 0, std::numeric_limits<std::int64_t>::max(), newest.value);
    if (!given) return given.refusal();
    after = *given;
  }
  if (after > newest.value) {
    return Refusal(Error::kInvalidParameter,
                   "The place is beyond the newest event, " + std::to_string(newest.value) + ".");
  }
  return EventSeq{after};
}

bool wants_stream(const wire::Request& request) {
  const auto accept = request.header("Accept");
  return accept && accept->find("text/event-stream") != std::string_view::npos;
}

std::optional<wire::Response> stream_events(RestCall& call, const app::EventFilter& filter) {
  const Result<EventSeq> after = stream_place(call);
  if (!after) return problem(after.refusal());
  auto stream = std::make_shared<EventStream>(call.services.streams);
  wire::Response head;
  head.content_type = "text/event-stream";
  head.headers.emplace_back("Cache-Control", "no-store");
  head.headers.emplace_back("X-Accel-Buffering", "no");
  head.body = ": ready\n\n";
  stream->begin(call.deferral.stream(std::move(head), stream));
  stream->joined(call.services.streams.follow(call.caller.access(), *after, filter, stream));
  return std::nullopt;
}

}  // namespace linepool::api::rest
