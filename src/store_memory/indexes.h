// The indexes of the tables in memory: what a store finds rows by.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "store/event_tables.h"
#include "store/message_tables.h"
#include "store/operator_tables.h"
#include "store/tables.h"

namespace linepool::store_memory {

struct CustomerIndex {
  std::unordered_map<std::string, CustomerId> by_name;
  void change(const Customer* before, const Customer* after);
};

struct KeyIndex {
  std::unordered_map<Digest, KeyId, DigestHash> by_hash;
  std::set<std::pair<CustomerId, KeyId>> by_customer;  // without sessions
  std::set<std::pair<UserId, KeyId>> sessions;         // not revoked
  void change(const ApiKey* before, const ApiKey* after);
};

struct UserIndex {
  std::unordered_map<std::string, UserId> by_email;
  void change(const User* before, const User* after);
};

struct OperatorIndex {
  std::unordered_map<std::string, OperatorId> by_name;
  void change(const Operator* before, const Operator* after);
};

struct OperatorTokenIndex {
  std::unordered_map<Digest, OperatorTokenId, DigestHash> by_hash;
  std::set<std::tuple<OperatorId, TokenKind, OperatorTokenId>> by_operator;  // not revoked
  void change(const OperatorToken* before, const OperatorToken* after);
};

struct AuditIndex {
  void change(const AuditEntry*, const AuditEntry*) {}
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
  std::set<std::pair<Time, LeaseId>> ended_with_texts;
  void change(const Lease* before, const Lease* after);
};

struct MessageIndex {
  std::set<std::tuple<SupplierId, std::string, MessageId>> by_supplier_id;
  std::set<std::pair<LeaseId, MessageId>> by_lease;
  std::set<MessageId> bin;
  std::set<std::pair<LineNumber, MessageId>> unleased;
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

}  // namespace linepool::store_memory
