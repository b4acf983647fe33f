// The deliveries of one webhook: what is sent next, what waits for a retry, and what the store
// needs to know. Plain state, without threads, sockets and clocks; WebhookSender drives it.
//
//   read --add--> ready --next--> under way --settle--> delivered or given up
//                   ^                            \----> later, until its time has come --> ready
//
// Events of one lease go out in order: while one is not settled, later ones wait. Others overtake.
//
// The store knows a position, up to which all is over but the pending deliveries. What is overtaken
// becomes one of these, so that a restart does not repeat what has overtaken it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>

#include "base/crypto/random.h"
#include "base/limits.h"
#include "core/commands/accounts/record_deliveries.h"
#include "domain/webhook.h"
#include "outbound/http_sender.h"

namespace linepool::outbound {

// An event on its way.
struct QueuedDelivery {
  EventSeq event;
  LeaseId lease;  // none: waits for no other event
  std::int32_t attempts = 0;
  Time sent_at;
  Time next_at;
  bool is_stored = false;  // as a pending delivery, or will be soon
};

class DeliveryLane {
 public:
  static constexpr std::size_t kUnderWay = 8;
  // A receiver that keeps failing gets one delivery at a time, so that it takes little from others.
  static constexpr std::int32_t kFailuresUntilCareful = 3;
  static constexpr std::size_t kReadAhead = 800;  // deliveries never yet tried
  // So many may overtake one that is under way before it becomes a pending delivery: a write for
  // each would be wasted on receivers that answer soon.
  static constexpr std::size_t kOvertaken = kUnderWay;

  // As stored.
  DeliveryLane(const Webhook& webhook, std::span<const PendingDelivery> pending);

  [[nodiscard]] const Webhook& webhook() const { return webhook_; }
  // Applies new settings; false if the stored position is unknown to this lane, which must then be
  // rebuilt from the store.
  [[nodiscard]] bool update(const Webhook& webhook);

  // The receiver keeps failing; see kFailuresUntilCareful.
  [[nodiscard]] bool is_careful() const { return failures_ >= kFailuresUntilCareful; }

  // The newest event read.
  [[nodiscard]] EventSeq read() const { return read_; }
  [[nodiscard]] bool may_read() const { return room_to_read() > 0; }
  // How many events may be added now.
  [[nodiscard]] std::size_t room_to_read() const;
  // The next event of the log.
  void pass(EventSeq event);
  void add(EventSeq event, LeaseId lease);

  // What may be sent now; it is then under way until settle(), forget() or put_back().
  [[nodiscard]] std::optional<QueuedDelivery> next(Time now);
  // What next() would give out after that, as far as it is known now.
  [[nodiscard]] std::vector<EventSeq> upcoming() const;
  void put_back(EventSeq event);
  void settle(EventSeq event, const HttpOutcome& outcome, Time now, Random& random);
  // The event is no longer in the log.
  void forget(EventSeq event, Time now);
  // When next() may return something it would not return now; nothing if time alone changes
  // nothing.
  [[nodiscard]] std::optional<Time> due() const;

  // Deliveries that were read and are not over: waiting, under way, or put off.
  [[nodiscard]] std::size_t unsettled() const { return queued_.size(); }

  // Whether there is anything worth a write.
  [[nodiscard]] bool has_progress() const;
  [[nodiscard]] std::size_t outcomes() const { return outcomes_.size(); }
  // At most `max` attempts; recorded() must be called before this is called again.
  [[nodiscard]] core::WebhookProgress take_progress(std::size_t max, Time now);
  [[nodiscard]] bool recorded(const Webhook& stored);

 private:
  struct Outcome {
    EventSeq event;
    std::optional<DeliveryAttempt> attempt;
    Time next_at;  // unset: it is over
    LeaseId lease;
    bool was_stored = false;
  };

  void insert(const QueuedDelivery& delivery);
  void make_ready(EventSeq event, Time now);
  void end(EventSeq event, Time now);
  [[nodiscard]] bool is_first_of_its_lease(const QueuedDelivery& delivery) const;
  [[nodiscard]] bool is_open(EventSeq event) const;
  [[nodiscard]] bool waits_for_a_stored_one(EventSeq event) const;
  [[nodiscard]] std::size_t overtaken_by() const;
  void store_overtaken(core::WebhookProgress& progress, Time now);
  [[nodiscard]] EventSeq position() const;

  Webhook webhook_;
  EventSeq read_;
  std::optional<EventSeq> recording_;  // the position being stored

  std::map<EventSeq, QueuedDelivery> queued_;  // those not yet settled
  std::set<EventSeq> ready_;
  std::set<std::pair<Time, EventSeq>> later_;
  std::unordered_map<LeaseId, std::set<EventSeq>> by_lease_;
  // Unknown to the store: its position stays before them. With the number of each among those
  // added.
  std::map<EventSeq, std::size_t> fresh_;
  std::size_t added_ = 0;
  EventSeq newest_settled_;
  std::deque<Outcome> outcomes_;
  std::size_t under_way_ = 0;
  std::int32_t failures_ = 0;  // in a row
};

}  // namespace linepool::outbound
