#include "outbound/delivery_lane.h"

#include <algorithm>

#include "base/check.h"
#include "outbound/retry_schedule.h"
#include "wire/target_url.h"

namespace linepool::outbound {
namespace {

// Events that the webhook does not want advance the position too, but a write waits for this many.
constexpr std::int64_t kPassedPerWrite = 500;

}  // namespace

DeliveryLane::DeliveryLane(const Webhook& webhook, std::span<const PendingDelivery> pending)
    : webhook_(webhook), read_(webhook.position) {
  if (webhook.failing_since.is_set()) failures_ = kFailuresUntilCareful;
  for (const PendingDelivery& row : pending) {
    insert({row.event, row.lease, row.attempts, Time{}, row.next_at, true});
    later_.emplace(row.next_at, row.event);
  }
}

bool DeliveryLane::update(const Webhook& webhook) {
  const bool is_known = webhook.position == webhook_.position || webhook.position == recording_;
  const EventSeq stored = webhook_.position;
  webhook_ = webhook;
  webhook_.position = stored;
  return is_known;
}

void DeliveryLane::insert(const QueuedDelivery& delivery) {
  queued_.emplace(delivery.event, delivery);
  if (!delivery.lease.is_none()) by_lease_[delivery.lease].insert(delivery.event);
}

std::size_t DeliveryLane::room_to_read() const {
  // Every queued delivery may become a pending one.
  const std::size_t pending = limits::kPendingPerWebhook;
  return std::min(pending - std::min(queued_.size(), pending),
                  kReadAhead - std::min(fresh_.size(), kReadAhead));
}

void DeliveryLane::pass(EventSeq event) {
  CHECK(read_ < event);
  read_ = event;
}

void DeliveryLane::add(EventSeq event, LeaseId lease) {
  pass(event);
  // Events after the position may include some that have already failed.
  if (queued_.contains(event)) return;
  insert({event, lease, 0, Time{}, Time{}, false});
  fresh_.emplace(event, added_++);
  if (is_first_of_its_lease(queued_.at(event))) ready_.insert(event);
}

bool DeliveryLane::is_first_of_its_lease(const QueuedDelivery& delivery) const {
  return delivery.lease.is_none() || *by_lease_.at(delivery.lease).begin() == delivery.event;
}

std::optional<QueuedDelivery> DeliveryLane::next(Time now) {
  while (!later_.empty() && later_.begin()->first <= now) {
    ready_.insert(later_.begin()->second);
    later_.erase(later_.begin());
  }
  const std::size_t room = is_careful() ? 1 : kUnderWay;
  while (under_way_ < room && !ready_.empty()) {
    QueuedDelivery& delivery = queued_.at(*ready_.begin());
    ready_.erase(ready_.begin());
    // It becomes ready again when the delivery it waits for ends.
    if (!is_first_of_its_lease(delivery)) continue;
    ++under_way_;
    delivery.sent_at = now;
    return delivery;
  }
  return {};
}

std::vector<EventSeq> DeliveryLane::upcoming() const {
  const std::size_t room = is_careful() ? 1 : kUnderWay;
  std::vector<EventSeq> events;
  for (auto event = ready_.begin(); event != ready_.end(); ++event) {
    if (under_way_ + events.size() >= room) break;
    if (is_first_of_its_lease(queued_.at(*event))) events.push_back(*event);
  }
  return events;
}

void DeliveryLane::put_back(EventSeq event) {
  CHECK(under_way_ > 0);
  --under_way_;
  ready_.insert(event);
}

void DeliveryLane::settle(EventSeq event, const HttpOutcome& result, Time now, Random& random) {
  CHECK(under_way_ > 0);
  --under_way_;
  QueuedDelivery& delivery = queued_.at(event);
  ++delivery.attempts;
  const bool failed = result.fault != DeliveryFault::kNone;
  failures_ = failed ? failures_ + 1 : 0;
  std::optional<Duration> delay;
  if (failed) delay = retry_delay(delivery.attempts, result.retry_after, random);
  delivery.next_at = delay ? now + *delay : Time{};

  DeliveryAttempt attempt;
  attempt.webhook = webhook_.id;
  attempt.event = event;
  attempt.attempt = delivery.attempts;
  attempt.at = delivery.sent_at;
  attempt.status = result.status;
  attempt.latency_ms = static_cast<std::int32_t>(result.latency.ms);
  attempt.fault = result.fault;
  attempt.next_at = delivery.next_at;
  if (result.fault == DeliveryFault::kName) attempt.host = wire::target_host(webhook_.url);
  outcomes_.push_back({event, attempt, delivery.next_at, delivery.lease, delivery.is_stored});
  if (!delay) return end(event, now);
  delivery.is_stored = true;
  later_.emplace(delivery.next_at, event);
}

void DeliveryLane::forget(EventSeq event, Time now) {
  CHECK(under_way_ > 0);
  --under_way_;
  const QueuedDelivery& delivery = queued_.at(event);
  outcomes_.push_back({event, std::nullopt, Time{}, delivery.lease, delivery.is_stored});
  end(event, now);
}

void DeliveryLane::end(EventSeq event, Time now) {
  const LeaseId lease = queued_.at(event).lease;
  queued_.erase(event);
  if (lease.is_none()) return;
  const auto place = by_lease_.find(lease);
  place->second.erase(event);
  if (place->second.empty()) {
    by_lease_.erase(place);
  } else if (queued_.at(*place->second.begin()).next_at <= now) {
    ready_.insert(*place->second.begin());
  }
}

std::optional<Time> DeliveryLane::due() const {
  if (later_.empty()) return {};
  return later_.begin()->first;
}

EventSeq DeliveryLane::position() const {
  return fresh_.empty() ? read_ : EventSeq{fresh_.begin()->first.value - 1};
}

// Whether nothing has become of it yet that is about to be stored.
bool DeliveryLane::is_open(EventSeq event) const {
  const auto place = queued_.find(event);
  return place != queued_.end() && !place->second.is_stored;
}

bool DeliveryLane::waits_for_a_stored_one(EventSeq event) const {
  if (!is_open(event) || is_first_of_its_lease(queued_.at(event))) return false;
  return !fresh_.contains(*by_lease_.at(queued_.at(event).lease).begin());
}

// How many that came after the first fresh one are known to the store by now.
std::size_t DeliveryLane::overtaken_by() const {
  return fresh_.empty() ? 0 : added_ - fresh_.begin()->second - fresh_.size();
}

// Makes pending deliveries of what keeps the position back. Always in the order of the log, so that
// one is never stored before another of its lease.
void DeliveryLane::store_overtaken(core::WebhookProgress& progress, Time now) {
  const auto store = [&](std::map<EventSeq, std::size_t>::iterator place) {
    QueuedDelivery& delivery = queued_.at(place->first);
    delivery.is_stored = true;
    progress.retries.push_back(
        {webhook_.id, delivery.event, delivery.lease, delivery.attempts, now});
    return fresh_.erase(place);
  };
  for (auto place = fresh_.begin(); place != fresh_.end() && place->first < newest_settled_;) {
    place = waits_for_a_stored_one(place->first) ? store(place) : std::next(place);
  }
  while (overtaken_by() >= kOvertaken && is_open(fresh_.begin()->first)) store(fresh_.begin());
}

bool DeliveryLane::has_progress() const {
  return !outcomes_.empty() || position().value - webhook_.position.value >= kPassedPerWrite;
}

core::WebhookProgress DeliveryLane::take_progress(std::size_t max, Time now) {
  CHECK(!recording_.has_value());
  core::WebhookProgress progress;
  progress.webhook = webhook_.id;
  progress.from = webhook_.position;
  std::map<EventSeq, Outcome> last;  // what is stored of an event is its last outcome
  std::set<EventSeq> stored;         // before this
  while (!outcomes_.empty() && progress.attempts.size() < max) {
    const Outcome& outcome = outcomes_.front();
    if (outcome.attempt) progress.attempts.push_back(*outcome.attempt);
    if (!last.contains(outcome.event) && outcome.was_stored) stored.insert(outcome.event);
    last.insert_or_assign(outcome.event, outcome);
    fresh_.erase(outcome.event);
    newest_settled_ = std::max(newest_settled_, outcome.event);
    outcomes_.pop_front();
  }
  for (const auto& [event, outcome] : last) {
    if (outcome.next_at.is_set()) {
      progress.retries.push_back(
          {webhook_.id, event, outcome.lease, outcome.attempt->attempt, outcome.next_at});
    } else if (stored.contains(event)) {
      progress.settled.push_back(event);
    }
  }
  store_overtaken(progress, now);
  progress.position = position();
  recording_ = progress.position;
  return progress;
}

bool DeliveryLane::recorded(const Webhook& stored) {
  const bool is_known = update(stored);
  recording_.reset();
  webhook_.position = stored.position;
  return is_known;
}

}  // namespace linepool::outbound
