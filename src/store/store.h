// A store: one writer, which works in transactions made of savepoints, and any number of readers,
// each on a consistent snapshot of the committed data.
#pragma once

#include <memory>

#include "store/event_tables.h"
#include "store/line_tables.h"
#include "store/message_tables.h"
#include "store/operator_tables.h"
#include "store/part_tables.h"
#include "store/tables.h"

namespace linepool::store {

// All tables of one transaction or snapshot; owns nothing.
class Tx {
 public:
  struct Tables {
    Customers& customers;
    OwnPrices& own_prices;
    Keys& keys;
    Users& users;
    Suppliers& suppliers;
    Lines& lines;
    Leases& leases;
    Messages& messages;
    Accounts& accounts;
    Transfers& transfers;
    Events& events;
    Webhooks& webhooks;
    Deliveries& deliveries;
    KeptAnswers& kept_answers;
    SupplierClocks& supplier_clocks;
    Operators& operators;
    OperatorTokens& operator_tokens;
    AuditLog& audit_log;
    Quarantines& quarantines;
    SelfTests& self_tests;
    Parts& parts;
  };
  explicit Tx(Tables tables) : t_(tables) {}

  [[nodiscard]] Customers& customers() { return t_.customers; }
  [[nodiscard]] OwnPrices& own_prices() { return t_.own_prices; }
  [[nodiscard]] Keys& keys() { return t_.keys; }
  [[nodiscard]] Users& users() { return t_.users; }
  [[nodiscard]] Suppliers& suppliers() { return t_.suppliers; }
  [[nodiscard]] Lines& lines() { return t_.lines; }
  [[nodiscard]] Leases& leases() { return t_.leases; }
  [[nodiscard]] Messages& messages() { return t_.messages; }
  [[nodiscard]] Accounts& accounts() { return t_.accounts; }
  [[nodiscard]] Transfers& transfers() { return t_.transfers; }
  [[nodiscard]] Events& events() { return t_.events; }
  [[nodiscard]] Webhooks& webhooks() { return t_.webhooks; }
  [[nodiscard]] Deliveries& deliveries() { return t_.deliveries; }
  [[nodiscard]] KeptAnswers& kept_answers() { return t_.kept_answers; }
  [[nodiscard]] SupplierClocks& supplier_clocks() { return t_.supplier_clocks; }
  [[nodiscard]] Operators& operators() { return t_.operators; }
  [[nodiscard]] OperatorTokens& operator_tokens() { return t_.operator_tokens; }
  [[nodiscard]] AuditLog& audit_log() { return t_.audit_log; }
  [[nodiscard]] Quarantines& quarantines() { return t_.quarantines; }
  [[nodiscard]] SelfTests& self_tests() { return t_.self_tests; }
  [[nodiscard]] Parts& parts() { return t_.parts; }

  [[nodiscard]] const Customers& customers() const { return t_.customers; }
  [[nodiscard]] const OwnPrices& own_prices() const { return t_.own_prices; }
  [[nodiscard]] const Keys& keys() const { return t_.keys; }
  [[nodiscard]] const Users& users() const { return t_.users; }
  [[nodiscard]] const Suppliers& suppliers() const { return t_.suppliers; }
  [[nodiscard]] const Lines& lines() const { return t_.lines; }
  [[nodiscard]] const Leases& leases() const { return t_.leases; }
  [[nodiscard]] const Messages& messages() const { return t_.messages; }
  [[nodiscard]] const Accounts& accounts() const { return t_.accounts; }
  [[nodiscard]] const Transfers& transfers() const { return t_.transfers; }
  [[nodiscard]] const Events& events() const { return t_.events; }
  [[nodiscard]] const Webhooks& webhooks() const { return t_.webhooks; }
  [[nodiscard]] const Deliveries& deliveries() const { return t_.deliveries; }
  [[nodiscard]] const KeptAnswers& kept_answers() const { return t_.kept_answers; }
  [[nodiscard]] const SupplierClocks& supplier_clocks() const { return t_.supplier_clocks; }
  [[nodiscard]] const Operators& operators() const { return t_.operators; }
  [[nodiscard]] const OperatorTokens& operator_tokens() const { return t_.operator_tokens; }
  [[nodiscard]] const AuditLog& audit_log() const { return t_.audit_log; }
  [[nodiscard]] const Quarantines& quarantines() const { return t_.quarantines; }
  [[nodiscard]] const SelfTests& self_tests() const { return t_.self_tests; }
  [[nodiscard]] const Parts& parts() const { return t_.parts; }

 private:
  Tables t_;
};

// Reads as of one moment; later commits are not seen.
class Snapshot {
 public:
  virtual ~Snapshot() = default;
  [[nodiscard]] virtual const Tx& tx() const = 0;
};

// The write side is used by one thread at a time: begin, then for each command savepoint followed
// by keep or undo, then commit. snapshot() may be called from any thread.
class Store {
 public:
  virtual ~Store() = default;

  virtual Tx& begin() = 0;
  virtual void savepoint() = 0;
  virtual void keep() = 0;      // keeps changes since the savepoint
  virtual void undo() = 0;      // undoes changes since the savepoint
  virtual void commit() = 0;    // durable on return; throws StoreFailure
  virtual void rollback() = 0;  // undoes the whole transaction

  // Waits when all readers are busy; throws StoreFailure.
  [[nodiscard]] virtual std::unique_ptr<Snapshot> snapshot() = 0;
};

}  // namespace linepool::store
