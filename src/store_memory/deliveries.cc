#include "store_memory/deliveries.h"

#include <utility>

namespace linepool::store_memory {
namespace {

template <class Map>
auto first_rows(const Map& rows, std::size_t max) {
  std::vector<typename Map::mapped_type> out;
  for (auto i = rows.begin(); i != rows.end() && out.size() < max; ++i) out.push_back(i->second);
  return out;
}

// Ids continue from the greatest existing one.
template <class Map>
auto next_id(const Map& rows) {
  using RowId = typename Map::key_type;
  return RowId{rows.empty() ? 1 : rows.rbegin()->first.value + 1};
}

template <class Map>
void insert_row(std::vector<Change>& log, Map& rows, typename Map::mapped_type row) {
  rows[row.id] = row;
  log.emplace_back(RowChanged<typename Map::mapped_type>{std::move(row), std::nullopt});
}

template <class Map>
void drop_rows(std::vector<Change>& log, Map& rows, typename Map::key_type last) {
  while (!rows.empty() && rows.begin()->first <= last) {
    const typename Map::mapped_type row = rows.begin()->second;
    log.emplace_back(RowChanged<typename Map::mapped_type>{row, row});
    rows.erase(rows.begin());
  }
}

}  // namespace

std::optional<Webhook> MemoryWebhooks::find(WebhookId id) const {
  return session_.read->webhooks.get(id);
}

std::vector<Webhook> MemoryWebhooks::list(WebhookId after, std::size_t max) const {
  return page(session_.read->webhooks, after, max);
}

std::vector<Webhook> MemoryWebhooks::of_customer(CustomerId customer, std::size_t max) const {
  const auto& table = session_.read->webhooks;
  const auto& index = table.index().by_customer;
  std::vector<Webhook> out;
  for (auto i = index.lower_bound({customer, WebhookId{}});
       i != index.end() && i->first == customer && out.size() < max; ++i) {
    out.push_back(table.at(i->second));
  }
  return out;
}

std::vector<Webhook> MemoryWebhooks::ever_of_customer(CustomerId customer, WebhookId after,
                                                      std::size_t max) const {
  std::vector<Webhook> out;
  for (const Webhook& webhook : session_.read->webhooks.rows()) {
    if (out.size() == max) break;
    if (webhook.customer == customer && after < webhook.id) out.push_back(webhook);
  }
  return out;
}

WebhookId MemoryWebhooks::insert(const Webhook& webhook) {
  return session_.change([&](State& state) {
    const WebhookId id = state.webhooks.insert(webhook);
    session_.log->emplace_back(Inserted<Webhook>{});
    return id;
  });
}

void MemoryWebhooks::update(const Webhook& webhook) {
  session_.change([&](State& state) {
    session_.log->emplace_back(Updated<Webhook>{state.webhooks.replace(webhook)});
  });
}

std::vector<PendingDelivery> MemoryDeliveries::pending(WebhookId webhook, std::size_t max) const {
  const auto& rows = session_.read->pending;
  std::vector<PendingDelivery> out;
  for (auto i = rows.lower_bound({webhook, EventSeq{}});
       i != rows.end() && i->first.first == webhook && out.size() < max; ++i) {
    out.push_back(i->second);
  }
  return out;
}

std::vector<PendingDelivery> MemoryDeliveries::all_pending(WebhookId webhook, EventSeq after,
                                                           std::size_t max) const {
  const auto& rows = session_.read->pending;
  std::vector<PendingDelivery> out;
  for (auto i = rows.upper_bound({webhook, after}); i != rows.end() && out.size() < max; ++i) {
    out.push_back(i->second);
  }
  return out;
}

void MemoryDeliveries::put(const PendingDelivery& pending) {
  session_.change([&](State& state) {
    const auto key = std::pair(pending.webhook, pending.event);
    const auto found = state.pending.find(key);
    RowChanged<PendingDelivery> change{pending, std::nullopt};
    if (found != state.pending.end()) change.before = found->second;
    state.pending[key] = pending;
    session_.log->emplace_back(std::move(change));
  });
}

void MemoryDeliveries::remove(WebhookId webhook, EventSeq event) {
  session_.change([&](State& state) {
    const auto found = state.pending.find({webhook, event});
    if (found == state.pending.end()) return;
    session_.log->emplace_back(RowChanged<PendingDelivery>{found->second, found->second});
    state.pending.erase(found);
  });
}

std::vector<DeliveryAttempt> MemoryDeliveries::attempts(WebhookId webhook, AttemptId before,
                                                        std::size_t max) const {
  const auto& rows = session_.read->attempts;
  std::vector<DeliveryAttempt> out;
  for (auto i = before.is_none() ? rows.end() : rows.lower_bound(before);
       i != rows.begin() && out.size() < max;) {
    --i;
    if (i->second.webhook == webhook) out.push_back(i->second);
  }
  return out;
}

std::vector<DeliveryAttempt> MemoryDeliveries::attempts_of(WebhookId webhook, EventSeq event,
                                                           std::size_t max) const {
  const auto& rows = session_.read->attempts;
  std::vector<DeliveryAttempt> out;
  for (auto i = rows.rbegin(); i != rows.rend() && out.size() < max; ++i) {
    if (i->second.webhook == webhook && i->second.event == event) out.push_back(i->second);
  }
  return out;
}

std::vector<DeliveryAttempt> MemoryDeliveries::oldest_attempts(std::size_t max) const {
  return first_rows(session_.read->attempts, max);
}

AttemptId MemoryDeliveries::insert(const DeliveryAttempt& attempt) {
  return session_.change([&](State& state) {
    DeliveryAttempt row = attempt;
    row.id = next_id(state.attempts);
    insert_row(*session_.log, state.attempts, row);
    return row.id;
  });
}

void MemoryDeliveries::drop_attempts(AttemptId last) {
  session_.change([&](State& state) { drop_rows(*session_.log, state.attempts, last); });
}

std::optional<store::KeptAnswer> MemoryKeptAnswers::find(CustomerId customer,
                                                         const Digest& name) const {
  const auto& rows = session_.read->kept_answers;
  for (auto i = rows.rbegin(); i != rows.rend(); ++i) {
    if (i->second.customer == customer && i->second.name == name) return i->second;
  }
  return std::nullopt;
}

std::vector<store::KeptAnswer> MemoryKeptAnswers::oldest(std::size_t max) const {
  return first_rows(session_.read->kept_answers, max);
}

ReplayId MemoryKeptAnswers::insert(const store::KeptAnswer& answer) {
  return session_.change([&](State& state) {
    store::KeptAnswer row = answer;
    row.id = next_id(state.kept_answers);
    const ReplayId id = row.id;
    insert_row(*session_.log, state.kept_answers, std::move(row));
    return id;
  });
}

std::size_t MemoryKeptAnswers::drop_of(CustomerId customer, std::size_t max) {
  std::size_t dropped = 0;
  session_.change([&](State& state) {
    auto& rows = state.kept_answers;
    for (auto i = rows.begin(); i != rows.end() && dropped < max;) {
      if (i->second.customer != customer) {
        ++i;
        continue;
      }
      session_.log->emplace_back(RowChanged<store::KeptAnswer>{i->second, i->second});
      i = rows.erase(i);
      ++dropped;
    }
  });
  return dropped;
}

void MemoryKeptAnswers::drop(ReplayId last) {
  session_.change([&](State& state) { drop_rows(*session_.log, state.kept_answers, last); });
}

}  // namespace linepool::store_memory
