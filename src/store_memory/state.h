// Everything a memory store holds, as one copyable value, and the undo log that reverts changes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "store/event_tables.h"
#include "store/line_tables.h"
#include "store/message_tables.h"
#include "store/operator_tables.h"
#include "store/part_tables.h"
#include "store/tables.h"
#include "store_memory/indexes.h"
#include "store_memory/table.h"

namespace linepool::store_memory {

// The request that delivered a message, if it was kept.
struct RawRow {
  MessageId message;
  RawSms raw;
};

struct RedeliveriesRow {
  MessageId message;
  store::Redeliveries all;
};

// A customer's events; the oldest may have been dropped.
struct EventLog {
  std::int64_t dropped = 0;
  std::vector<Event> kept;
};

struct State {
  Table<Customer, CustomerIndex> customers;
  std::map<std::pair<CustomerId, PricedThing>, OwnPrice> own_prices;
  Table<ApiKey, KeyIndex> keys;
  Table<User, UserIndex> users;
  Table<Operator, OperatorIndex> operators;
  Table<OperatorToken, OperatorTokenIndex> operator_tokens;
  Table<AuditEntry, AuditIndex> audit_log;
  Table<Supplier, SupplierIndex> suppliers;
  Table<Line, LineIndex> lines;
  std::map<std::pair<LineId, AppId>, LineApp> line_apps;
  Table<Lease, LeaseIndex> leases;
  Table<Message, MessageIndex> messages;
  std::map<AccountId, Account> accounts;
  Table<Transfer, TransferIndex> transfers;
  std::string log;  // the event log's name
  std::map<CustomerId, EventLog> events;
  Table<Webhook, WebhookIndex> webhooks;
  std::map<std::pair<WebhookId, EventSeq>, PendingDelivery> pending;
  std::map<AttemptId, DeliveryAttempt> attempts;
  std::map<ReplayId, store::KeptAnswer> kept_answers;
  std::map<MessageId, RawRow> raw;
  std::map<MessageId, RedeliveriesRow> redeliveries;
  std::map<SupplierId, SupplierClock> supplier_clocks;
  std::map<LineId, Quarantine> quarantines;
  std::map<LineId, SelfTest> self_tests;
  std::map<PartSetId, PartSet> part_sets;
  std::map<std::pair<PartSetId, std::uint8_t>, MessagePart> parts;
};

// One change, as the data needed to undo it.
template <class Row>
struct Inserted {};
template <class Row>
struct Updated {
  Row before;
};
struct LineAppPut {
  LineApp row;
  std::optional<LineApp> before;
};
struct AccountPut {
  AccountId id;
  std::optional<Account> before;
};
struct EventAppended {
  CustomerId customer;
};
struct EventsDropped {
  CustomerId customer;
  std::vector<Event> events;
};
// A row of a map that was inserted, replaced or removed.
template <class Row>
struct RowChanged {
  Row row;  // only its key matters
  std::optional<Row> before;
};
using Change = std::variant<
    Inserted<Operator>, Updated<Operator>, Inserted<OperatorToken>, Updated<OperatorToken>,
    Inserted<AuditEntry>, Inserted<User>, Updated<User>, Inserted<Customer>, Inserted<ApiKey>,
    Inserted<Supplier>, Inserted<Line>, Inserted<Lease>, Inserted<Message>, Inserted<Transfer>,
    Inserted<Webhook>, Updated<Webhook>, RowChanged<PendingDelivery>, RowChanged<DeliveryAttempt>,
    RowChanged<store::KeptAnswer>, RowChanged<RawRow>, RowChanged<SupplierClock>,
    RowChanged<RedeliveriesRow>, RowChanged<Quarantine>, RowChanged<SelfTest>, RowChanged<PartSet>,
    RowChanged<MessagePart>, RowChanged<OwnPrice>, Updated<Message>, EventsDropped,
    Updated<Customer>, Updated<ApiKey>, Updated<Supplier>, Updated<Line>, Updated<Lease>,
    LineAppPut, AccountPut, EventAppended>;

// Undoes changes, newest first, until `log` is `size` long.
void undo_to(State& state, std::vector<Change>& log, std::size_t size);
void undo_all(State& state, const std::vector<Change>& log);  // on a copy; does not change the log

}  // namespace linepool::store_memory
