// What customers do with their keys and webhooks, and what the delivery sender reports.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "workload.h"

namespace linepool::sim {

KeyId Workload::some_key_of(CustomerId customer) {
  const auto& keys = world_.auditor().all_keys();
  if (keys.empty() || !world_.chance(key_percent_)) return KeyId{};
  for (int tries = 0; tries < 8; ++tries) {
    const auto place = static_cast<std::size_t>(hot(keys.size()) - 1);
    const bool is_own = keys[place].customer == customer;
    if (is_own || world_.chance(2)) return KeyId{static_cast<std::int64_t>(place) + 1};
  }
  return KeyId{};
}

// Most keys have only one or two limits, so that each limit takes effect.
KeyLimits Workload::some_limits() {
  KeyLimits limits;
  const auto price = [this](std::uint64_t max) {
    return Money::from_units(static_cast<std::int64_t>(1 + below(max)));
  };
  if (world_.chance(20)) limits.scopes = static_cast<std::uint8_t>(below(kAllScopes + 1));
  if (world_.chance(15)) limits.apps = {AppId{hot(4)}, AppId{6 + hot(2)}};
  if (world_.chance(15)) limits.countries = {CountryId{hot(2)}};
  if (world_.chance(20)) limits.max_price = price(20'000);
  if (world_.chance(40)) limits.spend_per_day = price(100'000);
  if (world_.chance(40)) limits.parallel_leases = static_cast<std::int32_t>(1 + below(4));
  limits.own_only = world_.chance(25);
  if (world_.chance(10)) limits.styles.handler = HandlerStyle::kClassic;
  if (world_.chance(10)) limits.styles.user = UserStyle::kJson;
  return limits;
}

core::CreateKey Workload::draw(Kind<core::CreateKey>) {
  core::CreateKey command{some_customer(), fmt::format("key {}", below(3)), new_digest()};
  if (world_.chance(75)) command.limits = some_limits();
  if (world_.chance(20)) {
    command.expires_at = world_.now() + Duration::minutes(static_cast<std::int64_t>(below(600)));
  }
  return command;
}

core::RevokeKey Workload::draw(Kind<core::RevokeKey>) {
  core::RevokeKey command{KeyId{hot(world_.auditor().all_keys().size() + 1)}};
  if (world_.chance(50)) command.owner = some_customer();
  if (world_.chance(30)) command.allowed_scopes = static_cast<std::uint8_t>(below(kAllScopes + 1));
  return command;
}

core::RotateKey Workload::draw(Kind<core::RotateKey>) {
  const Duration overlap = Duration::seconds(static_cast<std::int64_t>(below(3600)));
  core::RotateKey command{KeyId{hot(world_.auditor().all_keys().size() + 1)}, new_digest(),
                          overlap};
  if (world_.chance(50)) command.owner = some_customer();
  if (world_.chance(20)) command.allowed_scopes = static_cast<std::uint8_t>(below(kAllScopes + 1));
  return command;
}

std::pair<CustomerId, WebhookId> Workload::some_webhook() {
  const auto& webhooks = world_.auditor().all_webhooks();
  const std::size_t count = webhooks.size();
  if (count == 0 || world_.chance(5)) {
    return {some_customer(), WebhookId{static_cast<std::int64_t>(1 + below(count + 1))}};
  }
  const Webhook& webhook = webhooks[count - 1 - below(std::min<std::size_t>(count, 8))];
  return {webhook.customer, webhook.id};
}

core::AddWebhook Workload::draw(Kind<core::AddWebhook>) {
  core::AddWebhook command;
  command.customer = some_customer();
  command.url = fmt::format("https://receiver.example/{}", below(4));
  command.description = fmt::format("receiver {}", below(3));
  if (world_.chance(30)) command.kinds.add(EventKind::kMessageReceived);
  if (world_.chance(20)) command.apps = {AppId{hot(4)}};
  if (world_.chance(20)) command.format = WebhookFormat::kHandler;
  command.secret = "whsec_" + world_.random().hex(8);
  if (world_.chance(30)) std::tie(command.customer, command.lease) = some_order();
  return command;
}

core::ChangeWebhook Workload::draw(Kind<core::ChangeWebhook>) {
  const auto [customer, webhook] = some_webhook();
  core::ChangeWebhook command;
  command.customer = customer;
  command.webhook = webhook;
  if (world_.chance(30)) command.url = fmt::format("https://other.example/{}", below(4));
  if (world_.chance(30)) command.description = "changed";
  if (world_.chance(30)) command.kinds = EventKinds{below(8) << 1};
  if (world_.chance(30)) command.apps = std::vector<AppId>{AppId{hot(4)}, AppId{5}};
  if (world_.chance(50)) command.enabled = world_.chance(60);
  return command;
}

core::DeleteWebhook Workload::draw(Kind<core::DeleteWebhook>) {
  const auto [customer, webhook] = some_webhook();
  return {customer, webhook};
}

core::RotateWebhookSecret Workload::draw(Kind<core::RotateWebhookSecret>) {
  const auto [customer, webhook] = some_webhook();
  const Duration overlap = Duration::seconds(static_cast<std::int64_t>(below(86'400)));
  return {customer, webhook, "whsec_" + world_.random().hex(8), overlap};
}

core::RedriveWebhook Workload::draw(Kind<core::RedriveWebhook>) {
  const auto [customer, webhook] = some_webhook();
  const auto newest = static_cast<std::uint64_t>(world_.auditor().newest_event(customer).value);
  return {customer, webhook, EventSeq{static_cast<std::int64_t>(below(newest + 2))}};
}

// By a sender that reads the log in order and does not notice a redrive in between.
core::WebhookProgress Workload::some_progress(const Webhook& webhook) {
  core::WebhookProgress progress;
  progress.webhook = webhook.id;
  progress.from = webhook.position;
  const std::int64_t ahead =
      world_.auditor().newest_event(webhook.customer).value - webhook.position.value;
  const auto read = static_cast<std::int64_t>(
      below(static_cast<std::uint64_t>(std::min<std::int64_t>(ahead, 6)) + 1));
  progress.position = EventSeq{webhook.position.value + read};
  const auto attempt = [&](EventSeq event, std::int32_t number, LeaseId lease) {
    DeliveryAttempt made;
    made.webhook = webhook.id;
    made.event = event;
    made.attempt = number;
    made.at = world_.now();
    made.latency_ms = static_cast<std::int32_t>(below(500));
    const bool fails = world_.chance(fault_percent_);
    if (fails) made.fault = world_.chance(50) ? DeliveryFault::kStatus : DeliveryFault::kTimeout;
    const std::int32_t refusal = world_.chance(5) ? 410 : 500;
    made.status = made.fault == DeliveryFault::kStatus ? refusal : (fails ? 0 : 204);
    const bool again = fails && world_.chance(80);
    if (again) made.next_at = world_.now() + Duration::seconds(10 * number);
    progress.attempts.push_back(made);
    if (again) {
      progress.retries.push_back({webhook.id, event, lease, number, made.next_at});
    } else if (number > 1) {
      progress.settled.push_back(event);
    }
  };
  for (std::int64_t i = 1; i <= read; ++i) {
    const EventSeq event{webhook.position.value + i};
    if (world_.chance(80)) attempt(event, 1, LeaseId{static_cast<std::int64_t>(below(3))});
  }
  for (const PendingDelivery& row : world_.auditor().pending(webhook.id)) {
    if (world_.chance(50)) attempt(row.event, row.attempts + 1, row.lease);
  }
  return progress;
}

core::RecordDeliveries Workload::draw(Kind<core::RecordDeliveries>) {
  core::RecordDeliveries command;
  const auto& webhooks = world_.auditor().all_webhooks();
  for (std::uint64_t i = 1 + below(3); i > 0 && !webhooks.empty(); --i) {
    command.progress.push_back(some_progress(webhooks[below(webhooks.size())]));
  }
  return command;
}

core::NoteKeyUses Workload::draw(Kind<core::NoteKeyUses>) {
  core::NoteKeyUses command;
  for (std::uint64_t i = below(5); i > 0; --i) {
    const KeyId key{hot(world_.auditor().all_keys().size() + 1)};
    const Duration off = Duration::minutes(static_cast<std::int64_t>(below(90)) - 60);
    command.uses.push_back({key, world_.now() + off});
  }
  return command;
}

core::Prune Workload::draw(Kind<core::Prune>) {
  const auto past = [this] {
    const std::uint64_t max_min = world_.chance(70) ? 90 : 3'000;
    return world_.now() - Duration::minutes(static_cast<std::int64_t>(below(max_min)));
  };
  const CustomerId first = world_.chance(70) ? CustomerId{} : some_customer();
  return {first, past(), past(), past()};
}

// Whoever is gone stays gone, so few go; but what was begun goes on, at any place.
core::EraseCustomer Workload::draw(Kind<core::EraseCustomer>) {
  core::EraseCustomer command{some_customer(), {}, "another"};
  const auto& customers = world_.auditor().all_customers();
  const auto found = customers.find(command.customer);
  if (found != customers.end() && world_.chance(5)) command.confirmed_name = found->second.name;
  for (const auto& [id, customer] : customers) {
    const bool goes_on = customer.state == CustomerState::kErasing && world_.chance(50);
    if (goes_on) command = {id, customer.erased_to, ""};
  }
  if (world_.chance(15)) {
    command.place.stage = static_cast<core::ErasePlace::Stage>(below(4));
    command.place.before = LeaseId{hot(world_.auditor().leases() + 1)};
  }
  return command;
}

core::SetOwnPrice Workload::draw(Kind<core::SetOwnPrice>) {
  core::SetOwnPrice command{some_customer(), {AppId{hot(8)}, CountryId{}, 0}, {}};
  if (world_.chance(70)) command.thing.country = CountryId{hot(3)};
  if (world_.chance(30)) command.thing.period_hours = world_.chance(80) ? 168 : 720;
  if (command.thing.period_hours > 0 && world_.chance(80)) command.thing.app = AppId{7};
  if (world_.chance(80)) {
    command.price = Money::from_units(static_cast<std::int64_t>(below(15'000)));
  }
  if (world_.chance(3)) command.price = kMaxPrice + Money::from_units(1);
  if (world_.chance(3)) command.price = Money::from_units(-1);
  return command;
}

core::EraseOldTexts Workload::draw(Kind<core::EraseOldTexts>) {
  const auto past = [this] {
    return world_.now() - Duration::minutes(static_cast<std::int64_t>(below(3'000)));
  };
  return {past(), past()};
}

}  // namespace linepool::sim
