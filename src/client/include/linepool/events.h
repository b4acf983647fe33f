// What happens in your account, as it happens: leases, SMS, money. Of a Linepool server (REST v1).
//
//   linepool::Events events(client);
//   events.follow(std::nullopt, [](const linepool::Event& event) {
//     if (event.message && event.message->sms.code) use(event.number, *event.message->sms.code);
//     return true;  // go on
//   });
#pragma once

#include <linepool/client.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace linepool {
inline namespace client_v1 {

struct EventMessage {
  std::int64_t id = 0;
  std::string from;
  Sms sms;
  std::string received_at;  // "2026-11-23T01:02:03.004Z"
};

// What an event has none of is "", 0 or empty.
struct Event {
  std::int64_t id = 0;      // your account's own count: 1, 2, 3, …
  std::string place;        // the same with the name of the server's log
  std::string type;         // "message.received", "lease.expired", …
  std::string at;           // "2026-11-23T01:02:03.004Z"
  std::int64_t order = 0;   // a temporary lease; or
  std::int64_t rental = 0;  // a rental
  std::string number;       // digits with country code, no '+'
  std::string country;      // "MY"
  std::string service;      // "go"
  std::string amount;       // "0.66"
  std::optional<EventMessage> message;
  std::string json;  // all of it as the server wrote it, on one line
};

// Which events: all, where it is empty.
struct EventFilter {
  std::vector<std::string> types;  // "message.received", "lease.*"
  std::int64_t order = 0;          // of this order only
};

struct EventPage {
  std::vector<Event> events;    // oldest first
  std::int64_t next_after = 0;  // where the next page begins
  std::string next_place;       // the same with the name of the server's log
  std::int64_t newest = 0;      // of the account
  std::int64_t oldest = 0;      // that is still kept
};

struct FollowOptions {
  // Asked several times a second: false ends the following. Empty: only the callback ends it.
  std::function<bool()> going_on;
  // Told why there is a gap in the connection; the following goes on by itself.
  std::function<void(const Failure&)> on_trouble;
};

class Events {
 public:
  // Returns whether to go on.
  using OnEvent = std::function<bool(const Event&)>;

  explicit Events(Client client, EventFilter filter = {})
      : client_(std::move(client)), filter_(std::move(filter)) {}

  // Up to `limit` (1 to 1000) events after number `after`. Where there are none the server waits
  // for one, up to `wait` (at most 180 s). Refused: what
  // follows it is not kept any more (Error::kEventsGone). Later than the newest event: busy, after
  // a second.
  [[nodiscard]] Outcome<EventPage> next(std::int64_t after,
                                        std::chrono::seconds wait = std::chrono::seconds(0),
                                        unsigned limit = 100) const;

  // Every event after number `after` (nothing: from now on), in order and once, on this thread,
  // until a callback says no. Broken connections and restarts of the server are waited out, and
  // nothing is lost over them; where a proxy breaks streams, long polls take their place. When the
  // server's database is restored meanwhile, on_trouble is told, and every event of it comes, which
  // may repeat some. A refusal ends it. An open stream takes one turn of the throttle when it
  // begins, and none while it lasts.
  Outcome<Done> follow(std::optional<std::int64_t> after, const OnEvent& on_event,
                       const FollowOptions& options = {}) const;

 private:
  Client client_;
  EventFilter filter_;
};

}  // namespace client_v1
}  // namespace linepool
