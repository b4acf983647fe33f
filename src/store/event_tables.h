// The port, continued: the event log, and the tables for its readers. The rules in tables.h apply
// here too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/crypto/digest.h"
#include "domain/event.h"
#include "domain/webhook.h"
#include "store/failure.h"

namespace linepool::store {

// Where a customer's log ends.
struct NewestEvent {
  CustomerId customer;
  EventSeq seq;

  bool operator==(const NewestEvent&) const = default;
};

class Events {
 public:
  virtual ~Events() = default;
  // The log's name, chosen at random when the store is created. Places in a log are kept together
  // with it, because numbers from one log mean nothing in another, such as that of a new or a
  // restored store.
  [[nodiscard]] virtual std::string log() const = 0;
  [[nodiscard]] virtual std::vector<Event> list(CustomerId customer, EventSeq after,
                                                std::size_t max) const = 0;
  // The customer's events with those numbers, like the others' find_all().
  [[nodiscard]] virtual std::vector<Event> find_all(CustomerId customer,
                                                    std::span<const EventSeq> seqs) const = 0;
  // The customer's newest seq; none if nothing ever happened.
  [[nodiscard]] virtual EventSeq newest(CustomerId customer) const = 0;
  // The same for all customers to whom something happened, from after that customer on.
  [[nodiscard]] virtual std::vector<NewestEvent> newest_all(CustomerId after,
                                                            std::size_t max) const = 0;
  // The lease's events that neither its row nor its messages tell of (is_only_logged()), newest
  // first.
  [[nodiscard]] virtual std::vector<Event> only_logged(LeaseId lease, std::size_t max) const = 0;
  // Assigns the next seq of the event's customer and returns it.
  virtual EventSeq append(const Event& event) = 0;
  // Removes the customer's events up to and including `last`, which must be older than the newest,
  // because the numbering continues from that.
  virtual void drop(CustomerId customer, EventSeq last) = 0;
};

class Webhooks {
 public:
  virtual ~Webhooks() = default;
  [[nodiscard]] virtual std::optional<Webhook> find(WebhookId id) const = 0;
  [[nodiscard]] virtual std::vector<Webhook> list(WebhookId after, std::size_t max) const = 0;
  // Excludes deleted ones.
  [[nodiscard]] virtual std::vector<Webhook> of_customer(CustomerId customer,
                                                         std::size_t max) const = 0;
  // Deleted ones included.
  [[nodiscard]] virtual std::vector<Webhook> ever_of_customer(CustomerId customer, WebhookId after,
                                                              std::size_t max) const = 0;
  virtual WebhookId insert(const Webhook& webhook) = 0;
  virtual void update(const Webhook& webhook) = 0;
};

class Deliveries {
 public:
  virtual ~Deliveries() = default;
  // In ascending order of the event.
  [[nodiscard]] virtual std::vector<PendingDelivery> pending(WebhookId webhook,
                                                             std::size_t max) const = 0;
  // Those of all webhooks, ordered by webhook and event, from after that one on.
  [[nodiscard]] virtual std::vector<PendingDelivery> all_pending(WebhookId webhook, EventSeq after,
                                                                 std::size_t max) const = 0;
  virtual void put(const PendingDelivery& pending) = 0;  // inserts or replaces by (webhook, event)
  virtual void remove(WebhookId webhook, EventSeq event) = 0;  // if it is there

  // Newest first, ids below `before` (none: from the newest).
  [[nodiscard]] virtual std::vector<DeliveryAttempt> attempts(WebhookId webhook, AttemptId before,
                                                              std::size_t max) const = 0;
  // Of one event, newest first.
  [[nodiscard]] virtual std::vector<DeliveryAttempt> attempts_of(WebhookId webhook, EventSeq event,
                                                                 std::size_t max) const = 0;
  // Of all webhooks, oldest first.
  [[nodiscard]] virtual std::vector<DeliveryAttempt> oldest_attempts(std::size_t max) const = 0;
  virtual AttemptId insert(const DeliveryAttempt& attempt) = 0;
  virtual void drop_attempts(AttemptId last) = 0;  // ids up to and including `last`
};

// The first answer to a request with an idempotency key.
struct KeptAnswer {
  ReplayId id;
  CustomerId customer;
  Digest name{};     // digest of the idempotency key
  Digest request{};  // digest of the method, the path and the body
  Time at;
  std::int32_t status = 0;
  std::string body;

  bool operator==(const KeptAnswer&) const = default;
};

class KeptAnswers {
 public:
  virtual ~KeptAnswers() = default;
  // The newest with that name.
  [[nodiscard]] virtual std::optional<KeptAnswer> find(CustomerId customer,
                                                       const Digest& name) const = 0;
  [[nodiscard]] virtual std::vector<KeptAnswer> oldest(std::size_t max) const = 0;
  virtual ReplayId insert(const KeptAnswer& answer) = 0;
  virtual void drop(ReplayId last) = 0;  // ids up to and including `last`
  // Removes up to `max` of the customer's, and returns how many. The store's files lose them soon
  // after the commit.
  virtual std::size_t drop_of(CustomerId customer, std::size_t max) = 0;
};

}  // namespace linepool::store
