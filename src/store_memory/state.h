// Everything a memory store holds, as one copyable value, and the undo log that reverts changes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "store/event_tables.h"
#include "store/message_tables.h"
#include "store/tables.h"
#include "store_memory/table.h"

namespace linepool::store_memory {

struct CustomerIndex {
  std::unordered_map<std::string, CustomerId> by_name;
  void change(const Customer* before, const Customer* after);
};

struct KeyIndex {
  std::unordered_map<Digest, KeyId, DigestHash> by_hash;
  std::set<std::pair<CustomerId, KeyId>> by_customer;
  void change(const ApiKey* before, const ApiKey* after);
};

struct SupplierIndex {
  std::unordered_map<std::string, SupplierId> by_name;
  void change(const Supplier* before, const Supplier* after);
};

struct LineIndex {
  struct CountryCount {
    std::int64_t lines = 0;
    std::int64_t online_and_taken = 0;
  };
  std::unordered_map<LineNumber, LineId> by_number;
  using PickPlace = std::tuple<CountryId, NumberType, Sharing>;
  std::set<std::tuple<PickPlace, std::int64_t, LineId>> pickable;  // by last_used
  std::map<std::pair<CountryId, NumberType>, CountryCount> counts;
  void change(const Line* before, const Line* after);
};

struct LeaseIndex {
  std::set<std::tuple<CustomerId, LineId, LeaseId>> by_line;
  std::set<std::pair<CustomerId, LeaseId>> by_customer;  // temporary leases
  std::set<std::pair<CustomerId, LeaseId>> rentals_by_customer;
  std::set<LeaseId> rentals;
  std::set<std::pair<Time, LeaseId>> live_by_expiry;
  std::set<std::pair<Time, LeaseId>> to_warn;
  std::set<LeaseId> live;
  void change(const Lease* before, const Lease* after);
};

struct MessageIndex {
  std::set<std::tuple<SupplierId, std::string, MessageId>> by_supplier_id;
  std::set<std::pair<LeaseId, MessageId>> by_lease;
  std::set<MessageId> bin;
  void change(const Message* before, const Message* after);
};

struct TransferIndex {
  std::set<std::pair<AccountId, TransferId>> by_account;
  void change(const Transfer* before, const Transfer* after);
};

struct WebhookIndex {
  std::set<std::pair<CustomerId, WebhookId>> by_customer;  // excludes deleted ones
  void change(const Webhook* before, const Webhook* after);
};

// The request that delivered a message, if it was kept.
struct RawRow {
  MessageId message;
  RawSms raw;
};

// A customer's events; the oldest may have been dropped.
struct EventLog {
  std::int64_t dropped = 0;
  std::vector<Event> kept;
};

struct State {
  Table<Customer, CustomerIndex> customers;
  Table<ApiKey, KeyIndex> keys;
  Table<Supplier, SupplierIndex> suppliers;
  Table<Line, LineIndex> lines;
  std::map<std::pair<LineId, AppId>, LineApp> line_apps;
  Table<Lease, LeaseIndex> leases;
  Table<Message, MessageIndex> messages;
  std::map<AccountId, Account> accounts;
  Table<Transfer, TransferIndex> transfers;
  std::string log;  // the event log's name
  std::unordered_map<CustomerId, EventLog> events;
  Table<Webhook, WebhookIndex> webhooks;
  std::map<std::pair<WebhookId, EventSeq>, PendingDelivery> pending;
  std::map<AttemptId, DeliveryAttempt> attempts;
  std::map<ReplayId, store::KeptAnswer> kept_answers;
  std::map<MessageId, RawRow> raw;
  std::map<SupplierId, SupplierClock> supplier_clocks;
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
using Change = std::variant<Inserted<Customer>, Inserted<ApiKey>, Inserted<Supplier>,
                            Inserted<Line>, Inserted<Lease>, Inserted<Message>, Inserted<Transfer>,
                            Inserted<Webhook>, Updated<Webhook>, RowChanged<PendingDelivery>,
                            RowChanged<DeliveryAttempt>, RowChanged<store::KeptAnswer>,
                            RowChanged<RawRow>, RowChanged<SupplierClock>, Updated<Message>,
                            EventsDropped, Updated<Customer>, Updated<ApiKey>, Updated<Supplier>,
                            Updated<Line>, Updated<Lease>, LineAppPut, AccountPut, EventAppended>;

// Undoes changes, newest first, until `log` is `size` long.
void undo_to(State& state, std::vector<Change>& log, std::size_t size);
void undo_all(State& state, const std::vector<Change>& log);  // on a copy; does not change the log

}  // namespace linepool::store_memory
