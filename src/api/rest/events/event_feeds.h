// The event log, pushed: as a stream of server-sent events, or over a WebSocket.
#pragma once

#include <memory>
#include <optional>

#include "api/rest/rest_call.h"

namespace linepool::api::rest {

// Whether the client asks for text/event-stream.
bool wants_stream(const wire::Request& request);

// Parses `text`, which came from `where`. Refuses what is not a place.
Result<core::EventPlace> place_in(std::string_view text, std::string_view where);

// Where a stream begins: after `Last-Event-ID` or `after`, or after the newest event.
Result<core::EventPlace> stream_place(const RestCall& call);

// 503 with Retry-After: the log did not reach the place within kPlaceWait.
inline constexpr Duration kPlaceWait = Duration::seconds(1);
wire::Response place_ahead_problem();

// One open connection that shows events: the log's reader and the connection's user.
class EventFeed : public core::EventReader,
                  public wire::LateUser,
                  public std::enable_shared_from_this<EventFeed> {
 public:
  EventFeed(const RestCall& call, const core::EventFilter& filter, const core::EventPlace& start)
      : streams_(call.services.streams),
        live_(call.services.live),
        access_(call.caller.access()),
        filter_(filter),
        start_(start) {}

  [[nodiscard]] const core::EventPlace& start() const { return start_; }

  [[nodiscard]] bool is_behind() const override;
  void opened(std::shared_ptr<wire::Channel> channel) override;
  void on_gone() override;

 protected:
  [[nodiscard]] wire::Channel& channel() { return *channel_; }
  [[nodiscard]] std::string_view log() const { return live_.log(); }

 private:
  core::EventStreams& streams_;
  const core::LiveView& live_;
  const core::Access access_;
  const core::EventFilter filter_;
  const core::EventPlace start_;
  std::shared_ptr<wire::Channel> channel_;
  std::shared_ptr<core::EventStreams::Follower> follower_;  // used only on the loop
};

// Opens it with `head`: now, or once the log reaches the place where it begins.
std::optional<wire::Response> open_feed(RestCall& call, std::shared_ptr<EventFeed> feed,
                                        wire::Response head);

// From `Last-Event-ID` or `after`; if neither is given, from now on.
std::optional<wire::Response> stream_events(RestCall& call, const core::EventFilter& filter);

}  // namespace linepool::api::rest
