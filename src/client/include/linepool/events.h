// Follows what happens in your account: leases, SMS, money. Needs a Linepool server (REST v1).
//
//   linepool::Events events(client);
//   events.follow(std::nullopt, [](const linepool::Event& event) {
//     if (event.message && event.message->sms.code) use(event.number, *event.message->sms.code);
//     return true;  // keep following
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

// Fields that an event does not have are "", 0 or empty.
struct Event {
  std::int64_t id = 0;      // counted per account: 1, 2, 3, ...
  std::string place;        // the id together with the name of the server's log
  std::string type;         // "message.received", "lease.expired", ...
  std::string at;           // "2026-11-23T01:02:03.004Z"
  std::int64_t order = 0;   // id of the temporary lease, or
  std::int64_t rental = 0;  // id of the rental
  std::string number;       // digits with country code, no '+'
  std::string country;      // "MY"
  std::string service;      // "go"
  std::string amount;       // "0.66"
  std::optional<EventMessage> message;
  std::string json;  // the whole event as the server sent it, on one line
};

// Which events to select; empty: all.
struct EventFilter {
  std::vector<std::string> types;  // "message.received", "lease.*"
  std::int64_t order = 0;          // only this order's; 0: any
};

struct EventPage {
  std::vector<Event> events;    // oldest first
  std::int64_t next_after = 0;  // pass it as `after` to get the next page
  std::string next_place;       // the same together with the name of the server's log
  std::int64_t newest = 0;      // id of the account's newest event
  std::int64_t oldest = 0;      // id of the oldest event that is still kept
};

struct FollowOptions {
  // Called several times a second; false ends follow(). Empty: only `on_event` ends it.
  std::function<bool()> going_on;
  // Called with the reason for each interruption; follow() then carries on by itself.
  std::function<void(const Failure&)> on_trouble;
};

class Events {
 public:
  // Returns whether to keep following.
  using OnEvent = std::function<bool(const Event&)>;

  explicit Events(Client client, EventFilter filter = {})
      : client_(std::move(client)), filter_(std::move(filter)) {}

  // Up to `limit` (1 to 1000) events after number `after`. If there are none, the server waits for
  // one, up to `wait` (max 180 s). Refused with Error::kEventsGone if the events after `after` are
  // no longer kept. If `after` is later than the newest event: busy, after a second.
  [[nodiscard]] Outcome<EventPage> next(std::int64_t after,
                                        std::chrono::seconds wait = std::chrono::seconds(0),
                                        unsigned limit = 100) const;

  // Passes every event after number `after` (nothing: from now on), in order and once, to
  // `on_event` on this thread, until a callback returns false. It sits out broken connections and
  // server restarts without losing an event; where a proxy breaks streams, it uses long polls. If
  // the server's database is restored meanwhile, it calls `on_trouble` and passes every event of
  // the restored log, which may repeat some. A refusal ends it. An open stream takes one turn of
  // the throttle when it begins, and none while it lasts.
  Outcome<Done> follow(std::optional<std::int64_t> after, const OnEvent& on_event,
                       const FollowOptions& options = {}) const;

 private:
  Client client_;
  EventFilter filter_;
};

}  // namespace client_v1
}  // namespace linepool
