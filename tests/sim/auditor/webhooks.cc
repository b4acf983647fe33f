// The auditor's view of the event log, of webhooks and the outcomes of their deliveries, and of
// pruning by age.
#include <fmt/format.h>

#include <algorithm>

#include "auditor/auditor.h"
#include "base/limits.h"

namespace linepool::sim {
namespace {

// Of the faults that the workload draws.
std::string words_for(const DeliveryAttempt& attempt) {
  if (attempt.status == 410) return "answered 410 (gone): the receiver wants no more events";
  if (attempt.status >= 300) return fmt::format("answered {}", attempt.status);
  return attempt.status == 0 ? "no answer within 1 s" : "";
}

}  // namespace

void Auditor::tell(CustomerId customer, EventKind kind, Time now, LeaseId lease) {
  logs_[customer].kept.push_back(PlainEvent{kind, now, lease});
}

std::size_t Auditor::forget_events(CustomerId customer, Time before, std::size_t max) {
  PlainLog& log = logs_[customer];
  std::size_t gone = 0;
  while (gone < max && log.kept.size() > 1 && log.kept.front().at < before) {
    log.kept.pop_front();
    log.removed += 1;
    gone += 1;
  }
  return gone;
}

std::vector<PendingDelivery> PlainState::pending(WebhookId webhook) const {
  std::vector<PendingDelivery> all;
  for (const auto& [key, row] : pending_) {
    if (key.first == webhook) all.push_back(row);
  }
  return all;
}

Webhook* Auditor::own_webhook(CustomerId customer, WebhookId id) {
  if (id.value < 1 || id.value > static_cast<std::int64_t>(webhooks_.size())) return nullptr;
  Webhook& webhook = webhooks_[static_cast<std::size_t>(id.value - 1)];
  const bool is_there = webhook.state != WebhookState::kDeleted && webhook.customer == customer;
  return is_there ? &webhook : nullptr;
}

std::string Auditor::webhook_changed(const Webhook& webhook, EventKind kind,
                                     const Result<core::Reply>* reply, Time now) {
  tell(webhook.customer, kind, now);
  const bool same = reply == nullptr || std::get<core::WebhookReply>(**reply).webhook == webhook;
  return same ? "" : fmt::format("webhook {} is not as expected", webhook.id.value);
}

// The first webhook of a lease that has ended, which gives way to another one.
Webhook* Auditor::idle_webhook(CustomerId customer) {
  for (Webhook& webhook : webhooks_) {
    const bool is_there = webhook.customer == customer && webhook.state != WebhookState::kDeleted;
    if (is_there && !webhook.lease.is_none() && !live_.contains(webhook.lease)) return &webhook;
  }
  return nullptr;
}

void Auditor::delete_webhook(Webhook& webhook) {
  std::erase_if(pending_, [&](const auto& row) { return row.first.first == webhook.id; });
  webhook.state = WebhookState::kDeleted;
  webhook.secret = "";
  webhook.old_secret = "";
}

std::string Auditor::expect(const core::AddWebhook& c, const Result<core::Reply>* reply, Time now) {
  std::optional<Error> refusal;
  const auto there = std::count_if(webhooks_.begin(), webhooks_.end(), [&](const Webhook& w) {
    return w.customer == c.customer && w.state != WebhookState::kDeleted;
  });
  if (!customers_.contains(c.customer)) {
    refusal = Error::kNotFound;
  }
  Webhook* const idle = there >= 32 ? idle_webhook(c.customer) : nullptr;
  if (there >= 32 && idle == nullptr) refusal = Error::kConflict;
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  if (idle != nullptr) {
    delete_webhook(*idle);
    tell(c.customer, EventKind::kWebhookDeleted, now);
  }
  Webhook made;
  made.id = WebhookId{static_cast<std::int64_t>(webhooks_.size()) + 1};
  made.customer = c.customer;
  made.url = c.url;
  made.description = c.description;
  made.kinds = c.kinds;
  made.apps = c.apps;
  made.lease = c.lease;
  made.format = c.format;
  made.secret = c.secret;
  made.created_at = now;
  made.position = newest_event(c.customer);
  webhooks_.push_back(made);
  return webhook_changed(made, EventKind::kWebhookCreated, reply, now);
}

std::string Auditor::expect(const core::ChangeWebhook& c, const Result<core::Reply>* reply,
                            Time now) {
  Webhook* webhook = own_webhook(c.customer, c.webhook);
  const auto refusal = webhook == nullptr ? std::optional(Error::kNotFound) : std::nullopt;
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  if (c.url && *c.url != webhook->url) {
    webhook->url = *c.url;
    webhook->last_error = "";
  }
  if (c.description) webhook->description = *c.description;
  if (c.kinds) webhook->kinds = *c.kinds;
  if (c.apps) webhook->apps = *c.apps;
  // Failing webhooks deliver too: enabling one changes nothing.
  const bool was_on = webhook->state != WebhookState::kDisabled;
  if (c.enabled && *c.enabled != was_on) {
    webhook->state = *c.enabled ? WebhookState::kEnabled : WebhookState::kDisabled;
    webhook->failing_since = Time{};
    webhook->last_error = "";
  }
  return webhook_changed(*webhook, EventKind::kWebhookChanged, reply, now);
}

std::string Auditor::expect(const core::DeleteWebhook& c, const Result<core::Reply>* reply,
                            Time now) {
  Webhook* webhook = own_webhook(c.customer, c.webhook);
  const auto refusal = webhook == nullptr ? std::optional(Error::kNotFound) : std::nullopt;
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  const Webhook before = *webhook;
  delete_webhook(*webhook);
  return webhook_changed(before, EventKind::kWebhookDeleted, reply, now);
}

std::string Auditor::expect(const core::RotateWebhookSecret& c, const Result<core::Reply>* reply,
                            Time now) {
  Webhook* webhook = own_webhook(c.customer, c.webhook);
  const auto refusal = webhook == nullptr ? std::optional(Error::kNotFound) : std::nullopt;
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  webhook->old_secret = std::exchange(webhook->secret, c.secret);
  webhook->old_secret_until = now + c.overlap;
  return webhook_changed(*webhook, EventKind::kWebhookChanged, reply, now);
}

// Everything after `after` is delivered again, once, including pending retries.
std::string Auditor::expect(const core::RedriveWebhook& c, const Result<core::Reply>* reply,
                            Time now) {
  Webhook* webhook = own_webhook(c.customer, c.webhook);
  std::optional<Error> refusal;
  if (webhook == nullptr) {
    refusal = Error::kNotFound;
  } else if (c.after.value > newest_event(c.customer).value) {
    refusal = Error::kInvalidParameter;
  } else if (c.after.value != 0 && c.after.value < logs_.at(c.customer).removed) {
    refusal = Error::kEventsGone;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  std::erase_if(pending_, [&](const auto& row) {
    return row.first.first == c.webhook && row.first.second.value > c.after.value;
  });
  webhook->position = c.after;
  return webhook_changed(*webhook, EventKind::kWebhookChanged, reply, now);
}

// A webhook whose receiver is gone is disabled at once. One that only fails becomes failing after
// the patience and is disabled after the grace period.
void Auditor::judge_health(Webhook& webhook, const std::vector<DeliveryAttempt>& attempts,
                           Time now) {
  if (attempts.empty() || webhook.state == WebhookState::kDisabled) return;
  for (const DeliveryAttempt& attempt : attempts) {
    webhook.last_error = words_for(attempt);
    if (attempt.status != 410) continue;
    webhook.state = WebhookState::kDisabled;
    tell(webhook.customer, EventKind::kWebhookDisabled, now);
    return;
  }
  for (const DeliveryAttempt& attempt : attempts) {
    if (attempt.fault != DeliveryFault::kNone) continue;
    webhook.state = WebhookState::kEnabled;
    webhook.failing_since = Time{};
    return;
  }
  if (webhook.failing_since.ms == 0) webhook.failing_since = now;
  const std::int64_t failing_ms = (now - webhook.failing_since).ms;
  const std::int64_t patience_ms = rules_.webhook_patience.ms;
  if (webhook.state == WebhookState::kEnabled) {
    if (failing_ms < patience_ms) return;
    webhook.state = WebhookState::kFailing;
    tell(webhook.customer, EventKind::kWebhookFailing, now);
  } else if (failing_ms >= patience_ms + rules_.webhook_grace.ms) {
    webhook.state = WebhookState::kDisabled;
    tell(webhook.customer, EventKind::kWebhookDisabled, now);
  }
}

std::string Auditor::expect(const core::RecordDeliveries& c, const Result<core::Reply>* reply,
                            Time now) {
  if (auto wrong = outcome(reply, std::nullopt); !wrong.empty()) return wrong;
  std::vector<Webhook> stored;
  for (const core::WebhookProgress& progress : c.progress) {
    if (progress.webhook.value > static_cast<std::int64_t>(webhooks_.size())) continue;
    Webhook& webhook = webhooks_[static_cast<std::size_t>(progress.webhook.value - 1)];
    if (webhook.state == WebhookState::kDeleted) continue;
    attempts_.insert(attempts_.end(), progress.attempts.begin(), progress.attempts.end());
    // A sender that started from another position does not know what is wanted now.
    if (webhook.position == progress.from) {
      webhook.position = progress.position;
      for (const EventSeq event : progress.settled) pending_.erase({webhook.id, event});
      for (const PendingDelivery& retry : progress.retries) {
        pending_[{webhook.id, retry.event}] = retry;
      }
    }
    judge_health(webhook, progress.attempts, now);
    stored.push_back(webhook);
  }
  const bool same =
      reply == nullptr || std::get<core::DeliveriesRecorded>(**reply).webhooks == stored;
  return same ? "" : "the recorded webhooks are not as expected";
}

std::string Auditor::expect(const core::Prune& c, const Result<core::Reply>* reply, Time) {
  if (auto wrong = outcome(reply, std::nullopt); !wrong.empty()) return wrong;
  core::Pruned wanted;
  while (wanted.attempts < 1000 && !attempts_.empty() && attempts_.front().at < c.attempts_before) {
    attempts_.pop_front();
    wanted.attempts += 1;
  }
  while (wanted.answers < 1000 && !answers_.empty() && answers_.front().at < c.answers_before) {
    answers_.pop_front();
    wanted.answers += 1;
  }
  std::vector<CustomerId> customers;
  if (c.customer.is_none()) customers.push_back(kOperator);
  for (const auto& [id, customer] : customers_) {
    if (id >= c.customer) customers.push_back(id);
  }
  if (customers.empty()) customers.push_back(c.customer);
  // It has seen everything once it meets a row that stays, or no rows at all.
  const bool attempts_go_on = wanted.attempts == 1000 || attempts_.empty();
  const bool answers_go_on = wanted.answers == 1000 || answers_.empty();
  wanted.more = (wanted.attempts > 0 && attempts_go_on) || (wanted.answers > 0 && answers_go_on);
  for (const CustomerId customer : customers) {
    wanted.next = customer;
    wanted.events += forget_events(customer, c.events_before, 1000 - wanted.events);
    if (wanted.events < 1000) continue;
    wanted.more = true;
    break;
  }
  if (reply == nullptr) return "";
  const auto& got = std::get<core::Pruned>(**reply);
  if (got.events == wanted.events && got.attempts == wanted.attempts &&
      got.answers == wanted.answers && got.next == wanted.next && got.more == wanted.more) {
    return "";
  }
  return fmt::format("{} events, {} attempts and {} answers were removed, expected {}, {} and {}",
                     got.events, got.attempts, got.answers, wanted.events, wanted.attempts,
                     wanted.answers);
}

std::string Auditor::compare_logs(const store::Tx& tx) const {
  for (const auto& [customer, log] : logs_) {
    if (tx.events().newest(customer) != log.newest()) {
      return fmt::format("customer {} has another newest event", customer.value);
    }
    EventSeq at{log.removed};
    // A log that begins too early is noticed on its first page.
    std::vector<Event> page = tx.events().list(customer, EventSeq{}, limits::kPageRows);
    for (std::size_t i = 0; i < log.kept.size(); ++i) {
      const std::size_t place = i % limits::kPageRows;
      if (i > 0 && place == 0) page = tx.events().list(customer, at, limits::kPageRows);
      at = EventSeq{at.value + 1};
      if (place >= page.size() || page[place].seq != at || page[place].kind != log.kept[i].kind ||
          page[place].at != log.kept[i].at || page[place].lease != log.kept[i].lease) {
        return fmt::format("event {} of customer {} differs", at.value, customer.value);
      }
    }
  }
  return "";
}

std::string Auditor::compare_webhooks(const store::Tx& tx) const {
  for (const Webhook& wanted : webhooks_) {
    const std::optional<Webhook> got = tx.webhooks().find(wanted.id);
    if (!got || *got != wanted) return fmt::format("webhook {} differs", wanted.id.value);
    if (tx.deliveries().pending(wanted.id, limits::kPendingPerWebhook) != pending(wanted.id)) {
      return fmt::format("the retries of webhook {} differ", wanted.id.value);
    }
  }
  const WebhookId beyond{static_cast<std::int64_t>(webhooks_.size()) + 1};
  if (tx.webhooks().find(beyond)) return "a webhook exists that nobody acknowledged";
  std::vector<DeliveryAttempt> got = tx.deliveries().oldest_attempts(limits::kPageRows);
  if (got.size() != std::min(attempts_.size(), limits::kPageRows)) {
    return "the number of attempts differs";
  }
  for (std::size_t i = 0; i < got.size(); ++i) {
    got[i].id = AttemptId{};
    if (got[i] != attempts_[i]) return "an attempt differs";
  }
  return "";
}

}  // namespace linepool::sim
