#include "sent_webhooks.h"
#include "core/engine/command.h"

#include <utility>

namespace linepool {

std::string HeldPost::header(const std::string& name) const {
  for (const std::string& line : post.headers) {
    if (line.starts_with(name + ": ")) return line.substr(name.size() + 2);
  }
  return "";
}

outbound::HttpOutcome answer_of(std::int32_t status) {
  outbound::HttpOutcome outcome;
  outcome.status = status;
  outcome.latency = Duration::millis(3);
  if (status == 0) outcome.fault = DeliveryFault::kTimeout;
  if (status > 299) outcome.fault = DeliveryFault::kStatus;
  return outcome;
}

void SentWebhooks::use(outbound::Poster& network) {
  relay_.sender = nullptr;
  sender.reset();
  poster.held.clear();
  metrics_.emplace();
  outbound::Recorder recorder = [this](core::RecordDeliveries command, outbound::RecordDone done) {
    if (recorder_is_busy) return false;
    ++recordings;
    done(pool.run(std::move(command)));
    return true;
  };
  sender.emplace(outbound::WebhookSenderParts{pool.store, pool.catalogue, pool.clock,
                                              wall_clock ? *wall_clock : pool.clock, random,
                                              network, *metrics_, max_per_customer},
                 std::move(recorder));
  relay_.sender = &*sender;
  if (!std::exchange(is_added_, true)) pool.feed.add(relay_);
  sender->load();
}

void SentWebhooks::turns() {
  std::optional<Time> next;
  do {
    next = sender->turn();
  } while (next && *next <= pool.clock.now());
}

std::vector<HeldPost> SentWebhooks::take() {
  turns();
  return std::exchange(poster.held, {});
}

std::vector<std::string> SentWebhooks::ids_of_held() const {
  std::vector<std::string> ids;
  for (const HeldPost& held : poster.held) ids.push_back(held.id());
  return ids;
}

void SentWebhooks::answer_all(std::int32_t status) {
  for (const HeldPost& held : take()) held.done(answer_of(status));
  pass(outbound::WebhookSender::kRecordAfter);
}

void SentWebhooks::pass(Duration by) {
  turns();
  pool.clock.advance(by);
  turns();
  sender->turn();  // takes the reply of what the turns before had recorded
}

Webhook SentWebhooks::add(core::AddWebhook command) {
  if (command.customer.is_none()) command.customer = pool.customer;
  if (command.url.empty()) command.url = "https://example.com/hook";
  if (command.secret.empty()) command.secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  // An event of its own, which most tests do not want to see.
  if (command.kinds.bits == 0) CHECK(command.kinds.add_pattern("message.*"));
  auto reply = pool.run(std::move(command));
  return std::move(reply).value().webhook;
}

Webhook SentWebhooks::stored(WebhookId id) {
  return pool.store.snapshot()->tx().webhooks().find(id).value();
}

std::vector<DeliveryAttempt> SentWebhooks::attempts(WebhookId id) {
  return pool.store.snapshot()->tx().deliveries().attempts(id, AttemptId{}, 1000);
}

std::vector<PendingDelivery> SentWebhooks::pending(WebhookId id) {
  return pool.store.snapshot()->tx().deliveries().pending(id, 1000);
}

EventSeq SentWebhooks::newest() {
  return pool.store.snapshot()->tx().events().newest(pool.customer);
}

std::int64_t SentWebhooks::backlog() const {
  const std::string all = metrics_->render();
  const std::string row = "\nlinepool_webhook_backlog ";
  const std::size_t at = all.find(row);
  CHECK(at != std::string::npos);
  return std::stoll(all.substr(at + row.size()));
}

}  // namespace linepool
