#include "api/rest/events/event_feeds.h"

#include "api/rest/calls.h"
#include "core/push/waits.h"

namespace linepool::api::rest {
namespace {

// A stream that catches up pauses while its client has more than this many bytes still to take.
constexpr std::size_t kBehindBytes = 64 * 1024;

// One stream of server-sent events.
class EventStream final : public EventFeed {
 public:
  using EventFeed::EventFeed;

  void take(const core::SentEvent& event) override {
    send(event.seq, name(event.kind), event.json);
  }
  void gap(const core::LogEnds& ends) override {
    send(core::before_oldest(ends), "gap", core::gap_json(log(), ends));
  }
  void idle() override { channel().write(": ping\n\n"); }
  void end() override { channel().close(); }
  void lost() override { channel().close(); }

  [[nodiscard]] bool upgrades() const override { return false; }
  void on_bytes(std::string_view) override {}

 private:
  void send(EventSeq seq, std::string_view type, std::string_view json) {
    std::string text = "id: " + core::place_text(log(), seq) + "\nevent: ";
    text.append(type).append("\ndata: ").append(json).append("\n\n");
    channel().write(std::move(text));
  }
};

// Holds a feed whose place lies ahead until the log gets there.
class PlaceWait final : public core::Waiter {
 public:
  PlaceWait(std::shared_ptr<EventFeed> feed, wire::Response head, wire::Responder responder)
      : feed_(std::move(feed)), head_(std::move(head)), responder_(std::move(responder)) {}

  [[nodiscard]] bool concerns(const core::Change& change) override {
    return change.event.seq >= feed_->start().seq;
  }
  void woken(const core::Change&) override { open(); }
  void timed_out() override { responder_.send(place_ahead_problem()); }
  void lost(Error why) override { responder_.send(problem(why)); }

  void open() {
    head_.opens = std::move(feed_);
    responder_.send(std::move(head_));
  }

 private:
  std::shared_ptr<EventFeed> feed_;
  wire::Response head_;
  wire::Responder responder_;
};

bool is_ahead(const RestCall& call, const core::EventPlace& place) {
  const core::LiveView& live = call.services.live;
  return place.is_in(live.log()) && place.seq > live.newest_event(call.customer());
}

// The wait begins before the second look, so that no event is missed in between.
void open_later(RestCall& call, std::shared_ptr<EventFeed> feed, wire::Response head) {
  core::Waits& waits = call.services.waits;
  const core::EventPlace& start = feed->start();
  auto left = std::make_shared<EndsWait>(waits);
  std::unique_ptr<core::Waiter> waiter =
      std::make_unique<PlaceWait>(feed, std::move(head), call.deferral.defer_watched(left));
  left->ticket = waits.add(core::WaitKey::customer(call.customer()), call.caller.access(), call.now,
                           call.now + kPlaceWait, waiter);
  if (!left->ticket) return;  // the dropped waiter answers: busy
  if (is_ahead(call, start)) return;
  waiter = waits.remove(*left->ticket);
  if (waiter) static_cast<PlaceWait&>(*waiter).open();
}

}  // namespace

bool EventFeed::is_behind() const {
  return channel_->waiting() > kBehindBytes;
}

void EventFeed::opened(std::shared_ptr<wire::Channel> channel) {
  channel_ = std::move(channel);
  follower_ = streams_.follow(access_, start_, filter_, shared_from_this());
  if (follower_ == nullptr) end();  // the server is stopping, or others were quicker
}

void EventFeed::on_gone() {
  if (follower_) streams_.leave(follower_);
  follower_.reset();
}

wire::Response place_ahead_problem() {
  return problem(Refusal(Error::kBusy, "The log has not reached this place yet; try again."));
}

Result<core::EventPlace> place_in(std::string_view text, std::string_view where) {
  const auto place = core::parse_place(text);
  if (place) return *place;
  return Refusal(Error::kInvalidParameter,
                 std::string(where) + " must be " + std::string(core::kPlaceForm) + ".");
}

Result<core::EventPlace> stream_place(const RestCall& call) {
  const auto header = call.request.header("Last-Event-ID");
  if (header && !header->empty()) return place_in(*header, "Last-Event-ID");
  const std::string_view after = call.value("after");
  if (!after.empty()) return place_in(after, "Parameter after");
  return core::EventPlace{"", call.services.live.newest_event(call.customer())};
}

bool wants_stream(const wire::Request& request) {
  const auto accept = request.header("Accept");
  return accept && accept->find("text/event-stream") != std::string_view::npos;
}

std::optional<wire::Response> open_feed(RestCall& call, std::shared_ptr<EventFeed> feed,
                                        wire::Response head) {
  if (const auto wait_s = call.admission.check_stream(call.services.streams, call.customer())) {
    return too_many_problem(*wait_s);
  }
  if (is_ahead(call, feed->start())) {
    open_later(call, std::move(feed), std::move(head));
    return std::nullopt;
  }
  feed->opened(feed->upgrades() ? call.deferral.upgrade(std::move(head), feed)
                                : call.deferral.stream(std::move(head), feed));
  return std::nullopt;
}

std::optional<wire::Response> stream_events(RestCall& call, const core::EventFilter& filter) {
  const Result<core::EventPlace> start = stream_place(call);
  if (!start) return problem(start.refusal());
  wire::Response head;
  head.content_type = "text/event-stream";
  head.headers.emplace_back("X-Accel-Buffering", "no");
  head.body = ": ready\n";
  // Without this, a client that is cut off before the first event could not name where to continue.
  if (const std::string& log = call.services.live.log(); start->is_in(log)) {
    head.body += "id: " + core::place_text(log, start->seq) + "\n";
  }
  head.body += "\n";
  return open_feed(call, std::make_shared<EventStream>(call, filter, *start), std::move(head));
}

}  // namespace linepool::api::rest
