#include "store_memory/state.h"

namespace linepool::store_memory {
namespace {

// The value of `field` in a row that may be absent.
template <class Row, class Get>
auto key_of(const Row* row, Get get) -> std::optional<decltype(get(*row))> {
  if (row == nullptr) return std::nullopt;
  return get(*row);
}

template <class Row>
decltype(Row::id) id_of(const Row* before, const Row* after) {
  return after != nullptr ? after->id : before->id;
}

using PickKey = std::tuple<LineIndex::PickPlace, std::int64_t, LineId>;

std::optional<PickKey> pick_key(const Line* line) {
  if (line == nullptr || !line->can_be_picked(LeaseKind::kTemporary)) return std::nullopt;
  return PickKey{{line->country, line->number.type(), line->sharing}, line->last_used, line->id};
}

bool is_online_and_taken(const Line& line) {
  return line.state == LineState::kOnline && line.live_leases > 0;
}

void count(LineIndex& index, const Line* line, std::int64_t sign) {
  if (line == nullptr) return;
  LineIndex::CountryCount& counts = index.counts[{line->country, line->number.type()}];
  counts.lines += sign;
  if (is_online_and_taken(*line)) counts.online_and_taken += sign;
}

template <class Row>
auto& table_of(State& state) {
  if constexpr (std::is_same_v<Row, Customer>)
    return state.customers;
  else if constexpr (std::is_same_v<Row, ApiKey>)
    return state.keys;
  else if constexpr (std::is_same_v<Row, User>)
    return state.users;
  else if constexpr (std::is_same_v<Row, Operator>)
    return state.operators;
  else if constexpr (std::is_same_v<Row, OperatorToken>)
    return state.operator_tokens;
  else if constexpr (std::is_same_v<Row, AuditEntry>)
    return state.audit_log;
  else if constexpr (std::is_same_v<Row, Supplier>)
    return state.suppliers;
  else if constexpr (std::is_same_v<Row, Line>)
    return state.lines;
  else if constexpr (std::is_same_v<Row, Lease>)
    return state.leases;
  else if constexpr (std::is_same_v<Row, Message>)
    return state.messages;
  else if constexpr (std::is_same_v<Row, Webhook>)
    return state.webhooks;
  else
    return state.transfers;
}

auto& rows_of(State& state, const PendingDelivery*) {
  return state.pending;
}
auto& rows_of(State& state, const DeliveryAttempt*) {
  return state.attempts;
}
auto& rows_of(State& state, const store::KeptAnswer*) {
  return state.kept_answers;
}

auto& rows_of(State& state, const RawRow*) {
  return state.raw;
}
auto& rows_of(State& state, const RedeliveriesRow*) {
  return state.redeliveries;
}
auto& rows_of(State& state, const OwnPrice*) {
  return state.own_prices;
}
auto& rows_of(State& state, const SupplierClock*) {
  return state.supplier_clocks;
}

auto& rows_of(State& state, const Quarantine*) {
  return state.quarantines;
}
auto& rows_of(State& state, const SelfTest*) {
  return state.self_tests;
}
auto& rows_of(State& state, const PartSet*) {
  return state.part_sets;
}
auto& rows_of(State& state, const MessagePart*) {
  return state.parts;
}

auto key_of(const PendingDelivery& row) {
  return std::pair(row.webhook, row.event);
}
auto key_of(const DeliveryAttempt& row) {
  return row.id;
}
auto key_of(const store::KeptAnswer& row) {
  return row.id;
}
auto key_of(const RawRow& row) {
  return row.message;
}
auto key_of(const RedeliveriesRow& row) {
  return row.message;
}
auto key_of(const OwnPrice& row) {
  return std::pair(row.customer, row.thing);
}
auto key_of(const SupplierClock& row) {
  return row.supplier;
}
auto key_of(const Quarantine& row) {
  return row.line;
}
auto key_of(const SelfTest& row) {
  return row.line;
}
auto key_of(const PartSet& row) {
  return row.id;
}
auto key_of(const MessagePart& row) {
  return std::pair(row.set, row.number);
}

struct Undo {
  State& state;

  template <class Row>
  void operator()(const Inserted<Row>&) const {
    table_of<Row>(state).remove_newest();
  }
  template <class Row>
  void operator()(const Updated<Row>& change) const {
    table_of<Row>(state).replace(change.before);
  }
  void operator()(const LineAppPut& change) const {
    const auto key = std::pair(change.row.line, change.row.app);
    if (change.before) {
      state.line_apps[key] = *change.before;
    } else {
      state.line_apps.erase(key);
    }
  }
  void operator()(const AccountPut& change) const {
    if (change.before) {
      state.accounts[change.id] = *change.before;
    } else {
      state.accounts.erase(change.id);
    }
  }
  void operator()(const EventAppended& change) const {
    state.events[change.customer].kept.pop_back();
  }
  void operator()(const EventsDropped& change) const {
    EventLog& log = state.events[change.customer];
    log.dropped -= static_cast<std::int64_t>(change.events.size());
    log.kept.insert(log.kept.begin(), change.events.begin(), change.events.end());
  }
  template <class Row>
  void operator()(const RowChanged<Row>& change) const {
    auto& rows = rows_of(state, &change.row);
    if (change.before) {
      rows[key_of(change.row)] = *change.before;
    } else {
      rows.erase(key_of(change.row));
    }
  }
};

}  // namespace

void CustomerIndex::change(const Customer* before, const Customer* after) {
  const auto name = [](const Customer& c) { return c.name; };
  move_unique(by_name, key_of(before, name), key_of(after, name), id_of(before, after));
}

void KeyIndex::change(const ApiKey* before, const ApiKey* after) {
  const auto hash = [](const ApiKey& k) { return k.hash; };
  const auto owner = [](const ApiKey& k) { return std::pair(k.customer, k.id); };
  const auto user = [](const ApiKey& k) { return std::pair(k.user, k.id); };
  const auto plain = [](const ApiKey* k) { return k != nullptr && !k->is_session() ? k : nullptr; };
  const auto session = [](const ApiKey* k) {
    return k != nullptr && k->is_session() && !k->revoked_at.is_set() ? k : nullptr;
  };
  move_unique(by_hash, key_of(before, hash), key_of(after, hash), id_of(before, after));
  move_key(by_customer, key_of(plain(before), owner), key_of(plain(after), owner));
  move_key(sessions, key_of(session(before), user), key_of(session(after), user));
}

void UserIndex::change(const User* before, const User* after) {
  const auto email = [](const User& u) { return u.email; };
  move_unique(by_email, key_of(before, email), key_of(after, email), id_of(before, after));
}

void OperatorIndex::change(const Operator* before, const Operator* after) {
  const auto name = [](const Operator& o) { return o.name; };
  move_unique(by_name, key_of(before, name), key_of(after, name), id_of(before, after));
}

void OperatorTokenIndex::change(const OperatorToken* before, const OperatorToken* after) {
  const auto hash = [](const OperatorToken& t) { return t.hash; };
  const auto owner = [](const OperatorToken& t) { return std::tuple(t.owner, t.kind, t.id); };
  const auto valid = [](const OperatorToken* t) {
    return t != nullptr && !t->revoked_at.is_set() ? t : nullptr;
  };
  move_unique(by_hash, key_of(before, hash), key_of(after, hash), id_of(before, after));
  move_key(by_operator, key_of(valid(before), owner), key_of(valid(after), owner));
}

void SupplierIndex::change(const Supplier* before, const Supplier* after) {
  const auto name = [](const Supplier& s) { return s.name; };
  move_unique(by_name, key_of(before, name), key_of(after, name), id_of(before, after));
}

void LineIndex::change(const Line* before, const Line* after) {
  const auto number = [](const Line& l) { return l.number; };
  move_unique(by_number, key_of(before, number), key_of(after, number), id_of(before, after));
  move_key(pickable, pick_key(before), pick_key(after));
  count(*this, before, -1);
  count(*this, after, 1);
}

void LeaseIndex::change(const Lease* before, const Lease* after) {
  const auto line = [](const Lease& l) { return std::tuple(l.customer, l.line, l.id); };
  const auto customer = [](const Lease& l) { return std::pair(l.customer, l.id); };
  const auto expiry = [](const Lease& l) { return std::pair(l.expires_at, l.id); };
  const auto id = [](const Lease& l) { return l.id; };
  move_key(by_line, key_of(before, line), key_of(after, line));
  const auto of_kind = [](const Lease* lease, LeaseKind kind) {
    return lease != nullptr && lease->kind() == kind ? lease : nullptr;
  };
  move_key(by_customer, key_of(of_kind(before, LeaseKind::kTemporary), customer),
           key_of(of_kind(after, LeaseKind::kTemporary), customer));
  const Lease* rental_before = of_kind(before, LeaseKind::kRental);
  const Lease* rental_after = of_kind(after, LeaseKind::kRental);
  move_key(rentals_by_customer, key_of(rental_before, customer), key_of(rental_after, customer));
  move_key(rentals, key_of(rental_before, id), key_of(rental_after, id));
  const Lease* live_before = before != nullptr && before->is_live() ? before : nullptr;
  const Lease* live_after = after != nullptr && after->is_live() ? after : nullptr;
  move_key(live_by_expiry, key_of(live_before, expiry), key_of(live_after, expiry));
  move_key(live, key_of(live_before, id), key_of(live_after, id));
  const auto warning = [](const Lease& l) { return std::pair(l.warn_at, l.id); };
  const auto warned = [](const Lease* lease) {
    return lease != nullptr && lease->warn_at.is_set() ? lease : nullptr;
  };
  move_key(to_warn, key_of(warned(live_before), warning), key_of(warned(live_after), warning));
  const auto end = [](const Lease& l) { return std::pair(l.ended_at, l.id); };
  const auto with_texts = [](const Lease* lease) {
    const bool has = lease != nullptr && !lease->is_live() && !lease->last_message.is_none();
    return has ? lease : nullptr;
  };
  move_key(ended_with_texts, key_of(with_texts(before), end), key_of(with_texts(after), end));
}

void MessageIndex::change(const Message* before, const Message* after) {
  using External = std::tuple<SupplierId, std::string, MessageId>;
  const auto external = [](const Message* m) -> std::optional<External> {
    if (m == nullptr || m->supplier_message_id.empty()) return std::nullopt;
    return External(m->supplier, m->supplier_message_id, m->id);
  };
  const auto lease = [](const Message* m) -> std::optional<std::pair<LeaseId, MessageId>> {
    if (m == nullptr || m->lease.is_none()) return std::nullopt;
    return std::pair(m->lease, m->id);
  };
  const auto binned = [](const Message* m) -> std::optional<MessageId> {
    if (m == nullptr || !m->is_in_bin()) return std::nullopt;
    return m->id;
  };
  const auto alone = [](const Message* m) -> std::optional<std::pair<LineNumber, MessageId>> {
    if (m == nullptr || !m->lease.is_none()) return std::nullopt;
    return std::pair(m->to, m->id);
  };
  move_key(by_supplier_id, external(before), external(after));
  move_key(by_lease, lease(before), lease(after));
  move_key(bin, binned(before), binned(after));
  move_key(unleased, alone(before), alone(after));
}

void TransferIndex::change(const Transfer* before, const Transfer* after) {
  const auto from = [](const Transfer& t) { return std::pair(t.from, t.id); };
  const auto to = [](const Transfer& t) { return std::pair(t.to, t.id); };
  move_key(by_account, key_of(before, from), key_of(after, from));
  move_key(by_account, key_of(before, to), key_of(after, to));
}

void WebhookIndex::change(const Webhook* before, const Webhook* after) {
  const auto owner = [](const Webhook* w) -> std::optional<std::pair<CustomerId, WebhookId>> {
    if (w == nullptr || w->state == WebhookState::kDeleted) return std::nullopt;
    return std::pair(w->customer, w->id);
  };
  move_key(by_customer, owner(before), owner(after));
}

void undo_to(State& state, std::vector<Change>& log, std::size_t size) {
  CHECK(size <= log.size());
  while (log.size() > size) {
    std::visit(Undo{state}, log.back());
    log.pop_back();
  }
}

void undo_all(State& state, const std::vector<Change>& log) {
  for (auto change = log.rbegin(); change != log.rend(); ++change) {
    std::visit(Undo{state}, *change);
  }
}

}  // namespace linepool::store_memory
