#include "outbound/webhook_sender.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>

#include <algorithm>

#include "base/check.h"
#include "base/limits.h"
#include "base/log/log.h"
#include "core/push/event_json.h"
#include "core/push/webhook_wants.h"
#include "outbound/delivery_post.h"
#include "store/each_row.h"
#include "store/failure.h"
#include "store/rows_by_id.h"
#include "wire/target_url.h"

namespace linepool::outbound {
namespace {

constexpr std::size_t kPage = 100;                        // events read at a time
constexpr std::size_t kVisitsPerTurn = 2000;              // keeps turns short
constexpr Duration kQueuePause = Duration::millis(10);    // when not everything found room
constexpr Duration kLongestPause = Duration::seconds(1);  // the clock may be moved meanwhile

// The leases of the events, if the webhook is for certain apps.
store::RowsById<Lease> leases_of(const store::Tx& tx, const Webhook& webhook,
                                 const std::vector<Event>& events) {
  if (webhook.apps.empty()) return store::RowsById<Lease>({});
  return store::RowsById(tx.leases().find_all(store::ids_of(events, &Event::lease)));
}

using PendingByWebhook = std::unordered_map<WebhookId, std::vector<PendingDelivery>>;

PendingByWebhook pending_by_webhook(const store::Tx& tx) {
  PendingByWebhook pending;
  PendingDelivery last;
  for (;;) {
    const auto page = tx.deliveries().all_pending(last.webhook, last.event, limits::kPageRows);
    for (const PendingDelivery& one : page) pending[one.webhook].push_back(one);
    if (page.size() < limits::kPageRows) return pending;
    last = page.back();
  }
}

DeliveryAttempt attempt_of(const Webhook& webhook, const HttpOutcome& outcome, Time at) {
  DeliveryAttempt attempt;
  attempt.webhook = webhook.id;
  attempt.at = at;
  attempt.status = outcome.status;
  attempt.latency_ms = static_cast<std::int32_t>(outcome.latency.ms);
  attempt.fault = outcome.fault;
  if (outcome.fault == DeliveryFault::kName) attempt.host = wire::target_host(webhook.url);
  return attempt;
}

}  // namespace

Recorder recorder_of(core::Engine& engine) {
  return [&engine](core::RecordDeliveries command, RecordDone done) {
    return engine.submit(std::move(command), std::move(done));
  };
}

WebhookSender::WebhookSender(const WebhookSenderParts& parts, Recorder recorder)
    : parts_(parts),
      recorder_(std::move(recorder)),
      max_careful_(std::max<std::size_t>(parts.poster.room() / kCarefulShare, 1)),
      max_per_customer_(std::clamp<std::size_t>(parts.max_per_customer, 1,
                                                std::max<std::size_t>(parts.poster.room() / 2, 1))),
      max_careful_per_customer_(
          std::clamp<std::size_t>(max_careful_ / kCustomerShare, 1, max_per_customer_)),
      delivered_(parts.metrics.counter("linepool_webhook_attempts_total",
                                       "Webhook delivery attempts.", {{"outcome", "delivered"}})),
      failed_(parts.metrics.counter("linepool_webhook_attempts_total", "Webhook delivery attempts.",
                                    {{"outcome", "failed"}})),
      seconds_(
          parts.metrics.seconds("linepool_webhook_attempt_seconds",
                                "Duration of a delivery attempt, until it is answered or ends.")),
      backlog_(parts.metrics.gauge("linepool_webhook_backlog",
                                   "Deliveries that wait, are under way or are put off.")) {}

WebhookSender::~WebhookSender() {
  stop();
}

void WebhookSender::start() {
  thread_ = std::thread([this] { loop(); });
}

void WebhookSender::stop() {
  inbox_->stop();
  if (thread_.joinable()) thread_.join();
}

void WebhookSender::loop() {
  for (;;) {
    std::optional<Time> next;
    try {
      next = turn();
    } catch (const store::StoreFailure& failure) {
      log_line(LogLevel::kError, "webhooks_not_read", {{"reason", failure.what()}});
      must_load_ = true;
    }
    Duration pause = kLongestPause;
    if (next) pause = std::clamp(*next - parts_.clock.now(), Duration{}, kLongestPause);
    if (!inbox_->wait(std::chrono::milliseconds(pause.ms))) return;
  }
}

void WebhookSender::load() {
  routes_.clear();
  unsettled_ = 0;
  backlog_.Set(0);
  by_customer_.clear();
  queue_.clear();
  held_back_.clear();
  for (auto& [customer, load] : loads_) load.held.clear();
  timers_.clear();
  unrecorded_.clear();
  unsent_.reset();
  recording_.clear();
  is_recording_ = false;
  const auto snapshot = parts_.store.snapshot();
  const store::Tx& tx = snapshot->tx();
  auto pending = pending_by_webhook(tx);
  store::each_row<WebhookId>([&](auto after, auto max) { return tx.webhooks().list(after, max); },
                             [&](const Webhook& webhook) {
                               if (webhook.delivers()) add_route(webhook, pending[webhook.id]);
                             });
  must_load_ = false;
}

// ---- routes ----------------------------------------------------------------------------------

void WebhookSender::take_up(const store::Tx& tx, WebhookId id) {
  drop(id);
  const auto webhook = tx.webhooks().find(id);
  if (!webhook || !webhook->delivers()) return;
  add_route(*webhook, tx.deliveries().pending(id, limits::kPendingPerWebhook));
}

void WebhookSender::add_route(const Webhook& webhook, const std::vector<PendingDelivery>& pending) {
  const auto made =
      routes_.emplace(webhook.id, Route{DeliveryLane(webhook, pending), ++generations_}).first;
  count_backlog(made->second, made->second.lane.unsettled());
  by_customer_[webhook.customer].insert(webhook.id);
  inbox_->watch(webhook.customer);
  queue(webhook.id, made->second);
}

void WebhookSender::drop(WebhookId id) {
  const auto place = routes_.find(id);
  if (place == routes_.end()) return;
  const CustomerId customer = place->second.lane.webhook().customer;
  const auto of_customer = by_customer_.find(customer);
  of_customer->second.erase(id);
  if (of_customer->second.empty()) by_customer_.erase(of_customer);
  count_backlog(place->second, 0);
  routes_.erase(place);
  unrecorded_.erase(id);
  std::erase(queue_, id);
  std::erase(held_back_, id);
  if (const auto load = loads_.find(customer); load != loads_.end()) {
    std::erase(load->second.held, id);
  }
}

WebhookSender::Route* WebhookSender::find(WebhookId id, std::uint64_t generation) {
  const auto place = routes_.find(id);
  if (place == routes_.end() || place->second.generation != generation) return nullptr;
  return &place->second;
}

void WebhookSender::queue(WebhookId id, Route& route) {
  if (route.is_queued) return;
  route.is_queued = true;
  queue_.push_back(id);
}

// ---- a turn ----------------------------------------------------------------------------------

std::optional<Time> WebhookSender::turn() {
  if (must_load_) load();
  const InboxBatch batch = inbox_->take();
  const Time now = parts_.clock.now();
  const bool retries_due = !timers_.empty() && timers_.begin()->first <= now;
  if (!batch.is_empty() || retries_due || !queue_.empty()) {
    // Taken after the batch, so that it shows everything the batch reports.
    const auto snapshot = parts_.store.snapshot();
    take(batch, snapshot->tx(), now);
    send_all(snapshot->tx(), now);
  }
  record(now);
  return next_turn(now);
}

void WebhookSender::take(const InboxBatch& batch, const store::Tx& tx, Time now) {
  for (const auto& [id, webhook] : batch.webhooks) take_change(tx, webhook);
  for (const Arrived& arrived : batch.arrived) take_arrived(arrived, now);
  if (batch.recorded) take_recorded(tx, *batch.recorded);
  for (const CustomerId customer : batch.customers) {
    const auto of_customer = by_customer_.find(customer);
    if (of_customer == by_customer_.end()) continue;
    for (const WebhookId id : of_customer->second) {
      Route& route = routes_.at(id);
      route.has_more = true;
      queue(id, route);
    }
  }
  while (!timers_.empty() && timers_.begin()->first <= now) {
    const WebhookId id = timers_.begin()->second;
    timers_.erase(timers_.begin());
    const auto place = routes_.find(id);
    if (place != routes_.end()) queue(id, place->second);
  }
}

void WebhookSender::take_change(const store::Tx& tx, const Webhook& webhook) {
  if (!webhook.delivers()) return drop(webhook.id);
  const auto place = routes_.find(webhook.id);
  if (place == routes_.end() || !place->second.lane.update(webhook)) take_up(tx, webhook.id);
}

void WebhookSender::take_arrived(const Arrived& arrived, Time now) {
  const bool is_delivered = arrived.outcome.fault == DeliveryFault::kNone;
  (is_delivered ? delivered_ : failed_).Increment();
  seconds_.Observe(static_cast<double>(arrived.outcome.latency.ms) / 1000);
  take_load_off(arrived);
  Route* const route = find(arrived.webhook, arrived.generation);
  if (route == nullptr) return;
  route->lane.settle(arrived.event, arrived.outcome, now, parts_.random);
  note_progress(arrived.webhook, *route, now);
  queue(arrived.webhook, *route);
}

// Whoever waited for that room may try again.
void WebhookSender::take_load_off(const Arrived& arrived) {
  const auto place = loads_.find(arrived.customer);
  CHECK(place != loads_.end() && place->second.under_way > 0);
  Load& load = place->second;
  --load.under_way;
  if (arrived.was_careful) {
    --load.careful;
    --careful_under_way_;
    queue_.insert(queue_.end(), held_back_.begin(), held_back_.end());
    held_back_.clear();
  }
  queue_.insert(queue_.end(), load.held.begin(), load.held.end());
  load.held.clear();
  if (load.under_way == 0) loads_.erase(place);
}

void WebhookSender::take_recorded(const store::Tx& tx,
                                  const Result<core::DeliveriesRecorded>& recorded) {
  is_recording_ = false;
  auto recording = std::exchange(recording_, {});
  if (recorded) {
    for (const Webhook& webhook : recorded.value().webhooks) {
      const auto asked = recording.extract(webhook.id);
      if (asked.empty()) continue;
      Route* const route = find(webhook.id, asked.mapped());
      if (route == nullptr) continue;
      if (!webhook.delivers()) {
        drop(webhook.id);
      } else if (!route->lane.recorded(webhook)) {
        take_up(tx, webhook.id);
      }
    }
  }
  // For the rest, the store has newer data.
  for (const auto& [id, generation] : recording) {
    if (find(id, generation) != nullptr) take_up(tx, id);
  }
}

// ---- sending ---------------------------------------------------------------------------------

// One delivery per webhook in turn, so that nobody waits for somebody else's thousand.
void WebhookSender::send_all(const store::Tx& tx, Time now) {
  LookAhead ahead(tx);
  std::size_t visits = 0;
  while (!queue_.empty()) {
    const std::vector<WebhookId> round = std::exchange(queue_, {});
    for (auto id = round.begin(); id != round.end(); ++id) {
      Route& route = routes_.at(*id);
      const Visit end =
          visits == kVisitsPerTurn ? Visit::kPosterFull : visit(ahead, *id, route, now);
      count_backlog(route, route.lane.unsettled());
      if (end == Visit::kPosterFull) {
        queue_.insert(queue_.begin(), id, round.end());
        return;
      }
      ++visits;
      note_progress(*id, route, now);
      if (end == Visit::kCustomerFull) {
        loads_.at(route.lane.webhook().customer).held.push_back(*id);
        continue;
      }
      if (end == Visit::kMoreToDo || end == Visit::kHoldBack) {
        (end == Visit::kMoreToDo ? queue_ : held_back_).push_back(*id);
        continue;
      }
      route.is_queued = false;
      if (const auto due = route.lane.due()) timers_.emplace(*due, *id);
    }
  }
}

bool WebhookSender::is_full(const Load& load, bool is_careful) const {
  return load.under_way >= max_per_customer_ ||
         (is_careful && load.careful >= max_careful_per_customer_);
}

WebhookSender::Visit WebhookSender::visit(LookAhead& ahead, WebhookId id, Route& route, Time now) {
  DeliveryLane& lane = route.lane;
  const bool is_careful = lane.is_careful();
  const CustomerId customer = lane.webhook().customer;
  const auto load = loads_.find(customer);
  if (load != loads_.end() && is_full(load->second, is_careful)) return Visit::kCustomerFull;
  if (is_careful && careful_under_way_ >= max_careful_) return Visit::kHoldBack;
  if (route.has_more && lane.may_read()) read_page(ahead.tx(), route);
  const auto delivery = lane.next(now);
  if (!delivery) return route.has_more && lane.may_read() ? Visit::kMoreToDo : Visit::kDone;
  const Webhook& webhook = lane.webhook();
  const core::EventView* view = ahead.view(lane, delivery->event);
  if (view == nullptr) {
    lane.forget(delivery->event, now);
    return Visit::kMoreToDo;
  }
  HttpPost post =
      delivery_post(webhook, *view, *parts_.catalogue.get(), {now, parts_.wall_clock.now()});
  const Arrived sent{customer, id, route.generation, is_careful, delivery->event, HttpOutcome{}};
  const bool is_taken =
      parts_.poster.post(std::move(post), [inbox = inbox_, sent](const HttpOutcome& outcome) {
        Arrived arrived = sent;
        arrived.outcome = outcome;
        inbox->put(arrived);
      });
  if (is_taken) {
    Load& taken = loads_[customer];
    ++taken.under_way;
    if (is_careful) ++taken.careful, ++careful_under_way_;
    return Visit::kMoreToDo;
  }
  lane.put_back(delivery->event);
  return Visit::kPosterFull;
}

void WebhookSender::read_page(const store::Tx& tx, Route& route) {
  DeliveryLane& lane = route.lane;
  const std::size_t max = std::min(kPage, lane.room_to_read());
  const auto page = tx.events().list(lane.webhook().customer, lane.read(), max);
  const store::RowsById leases = leases_of(tx, lane.webhook(), page);
  for (const Event& event : page) {
    if (core::wants(lane.webhook(), event, leases.find(event.lease))) {
      lane.add(event.seq, event.lease);
    } else {
      lane.pass(event.seq);
    }
  }
  route.has_more = page.size() == max;
}

bool WebhookSender::test(const Webhook& webhook,
                         std::function<void(const DeliveryAttempt& attempt)> done) {
  const Time now = parts_.clock.now();
  return parts_.poster.post(test_post(webhook, {now, parts_.wall_clock.now()}),
                            [webhook, now, done = std::move(done)](const HttpOutcome& outcome) {
                              done(attempt_of(webhook, outcome, now));
                            });
}

// ---- recording -------------------------------------------------------------------------------

void WebhookSender::count_backlog(Route& route, std::size_t unsettled) {
  if (unsettled == route.counted) return;
  unsettled_ = unsettled_ - route.counted + unsettled;
  route.counted = unsettled;
  backlog_.Set(static_cast<double>(unsettled_));
}

void WebhookSender::note_progress(WebhookId id, Route& route, Time now) {
  count_backlog(route, route.lane.unsettled());
  if (!route.lane.has_progress()) return;
  if (unrecorded_.empty()) record_at_ = now + kRecordAfter;
  unrecorded_.insert(id);
}

core::RecordDeliveries WebhookSender::collect(Time now) {
  core::RecordDeliveries command;
  std::size_t room = limits::kDeliveriesPerCommand;
  for (auto id = unrecorded_.begin(); id != unrecorded_.end() && room > 0;) {
    Route& route = routes_.at(*id);
    if (!route.lane.has_progress()) {
      id = unrecorded_.erase(id);
      continue;
    }
    core::WebhookProgress progress = route.lane.take_progress(room, now);
    room -= progress.attempts.size();
    recording_.emplace(*id, route.generation);
    command.progress.push_back(std::move(progress));
    // What was recorded makes room to read on.
    if (route.has_more) queue(*id, route);
    id = route.lane.outcomes() == 0 ? unrecorded_.erase(id) : std::next(id);
  }
  return command;
}

void WebhookSender::record(Time now) {
  if (is_recording_ || (unsent_ && now < record_at_)) return;
  if (!unsent_) {
    std::size_t outcomes = 0;
    for (const WebhookId id : unrecorded_) outcomes += routes_.at(id).lane.outcomes();
    const bool is_time = outcomes >= limits::kDeliveriesPerCommand || record_at_ <= now;
    if (unrecorded_.empty() || !is_time) return;
    core::RecordDeliveries command = collect(now);
    if (command.progress.empty()) return;
    unsent_ = std::move(command);
  }
  const bool is_taken =
      recorder_(*unsent_, [inbox = inbox_](Result<core::DeliveriesRecorded> recorded) {
        inbox->put(std::move(recorded));
      });
  if (is_taken) {
    unsent_.reset();
    is_recording_ = true;
  } else {
    record_at_ = now + kRecordAfter;
  }
}

std::optional<Time> WebhookSender::next_turn(Time now) const {
  std::optional<Time> next;
  const auto not_after = [&next](Time at) { next = next ? std::min(*next, at) : at; };
  if (!timers_.empty()) not_after(timers_.begin()->first);
  if (!is_recording_ && (unsent_ || !unrecorded_.empty())) not_after(record_at_);
  if (!queue_.empty()) not_after(now + kQueuePause);
  return next;
}

}  // namespace linepool::outbound
