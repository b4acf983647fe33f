#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/event_tables.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

// An event, and the batch that wrote it: other servers read the log batch by batch.
struct StoredEvent {
  Event event;
  std::int64_t batch = 0;
};

struct EventKey {
  CustomerId customer;
  EventSeq seq;

  bool operator==(const EventKey&) const = default;
};
struct EventKeyHash {
  std::size_t operator()(const EventKey& key) const noexcept {
    return std::hash<CustomerId>()(key.customer) ^ std::hash<EventSeq>()(key.seq) * 3;
  }
};

struct EventsTable {
  using Row = StoredEvent;
  using Key = EventKey;
  static constexpr const char* kName = "events";
  static constexpr std::size_t kKeyColumns = 2;
  static Key key(const Row& row) { return {row.event.customer, row.event.seq}; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("customer", row.event.customer);
    visit("seq", row.event.seq);
    visit("kind", row.event.kind);
    visit("at", row.event.at);
    visit("lease", row.event.lease);
    visit("message", row.event.message);
    visit("subject", row.event.subject);
    visit("amount", row.event.amount);
    visit("batch", row.batch);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("customer", key.customer);
    visit("seq", key.seq);
  }
};

// The writer knows the newest seq of each customer it has written for.
class PostgresEvents final : public store::Events, public Participant {
 public:
  explicit PostgresEvents(Writer& writer) : writer_(writer), rows_(writer, 0) {}
  [[nodiscard]] std::string log() const override;
  [[nodiscard]] std::vector<Event> list(CustomerId customer, EventSeq after,
                                        std::size_t max) const override;
  [[nodiscard]] std::vector<Event> find_all(CustomerId customer,
                                            std::span<const EventSeq> seqs) const override;
  [[nodiscard]] EventSeq newest(CustomerId customer) const override;
  [[nodiscard]] std::vector<store::NewestEvent> newest_all(CustomerId after,
                                                           std::size_t max) const override;
  [[nodiscard]] std::vector<Event> only_logged(LeaseId lease, std::size_t max) const override;
  EventSeq append(const Event& event) override;
  void drop(CustomerId customer, EventSeq last) override;

  void mark() override;
  void flush() override { rows_.flush(); }
  void undo() override;
  void before_commit() override;
  void forget() override;

 private:
  std::int64_t& last_seq(CustomerId customer);

  Writer& writer_;
  StoredRows<EventsTable, EventKeyHash> rows_;
  std::unordered_map<CustomerId, std::int64_t> last_seqs_;
  std::vector<CustomerId> undo_log_;  // one entry per append since the mark
};

}  // namespace linepool::store_postgres
