#pragma once

#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/event_tables.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

// The writer caches the newest seq of each customer it has written for.
class SqliteEvents final : public store::Events, public Participant {
 public:
  explicit SqliteEvents(Writer& writer) : writer_(writer) {}
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

  void mark() override { undo_log_.clear(); }
  void flush() override { flush_all(); }
  void undo() override;
  void before_commit() override;
  void forget() override;

 private:
  std::int64_t& last_seq(CustomerId customer);
  void flush_all() const;

  Writer& writer_;
  std::unordered_map<CustomerId, std::int64_t> last_seqs_;
  std::vector<CustomerId> undo_log_;  // one entry per append since the mark
  mutable std::vector<Event> waiting_;
  mutable Statement log_{writer_.db(), sql::kEventLog};
  mutable Statement list_{writer_.db(), sql::kEventList};
  mutable Statement only_logged_{writer_.db(), sql::kEventOnlyLogged};
  mutable Statement insert_{writer_.db(), sql::kEventInsert};
  mutable Statement newest_all_{writer_.db(), sql::kEventNewestAll};
  mutable Statement last_seq_{writer_.db(), sql::kEventLastSeq};
  Statement drop_{writer_.db(), sql::kEventDrop};
};

}  // namespace linepool::store_sqlite
