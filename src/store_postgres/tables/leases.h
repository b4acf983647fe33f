#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/tables.h"
#include "store_postgres/tables/row_ids.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

struct LeasesTable {
  using Row = Lease;
  using Key = LeaseId;
  static constexpr const char* kName = "leases";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("customer", row.customer);
    visit("key", row.key);
    visit("line", row.line);
    visit("number", row.number);
    visit("country", row.country);
    visit("app", row.app);
    visit("price", row.price);
    visit("state", row.state);
    visit("created_at", row.created_at);
    visit("expires_at", row.expires_at);
    visit("ended_at", row.ended_at);
    visit("last_message", row.last_message);
    visit("last_message_at", row.last_message_at);
    visit("last_taken_at", row.last_taken_at);
    visit("messages", row.messages);
    visit("asked_at", row.asked_at);
    visit("period_hours", row.rental.period_hours);
    visit("periods", row.rental.periods);
    visit("auto_renew", row.rental.auto_renew);
    visit("previous_here", row.previous_here);
    visit("cancellable_at", row.cancellable_at);
    visit("rests_until", row.rests_until);
    visit("expires_otherwise", row.expires_otherwise);
    visit("warn_at", row.warn_at);
    visit("label", row.label);
    visit("code_pattern", row.code_pattern);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

class PostgresLeases final : public store::Leases {
 public:
  // `lines`: the reports ask for the suppliers of lines.
  PostgresLeases(Writer& writer, Participant& lines);
  [[nodiscard]] std::optional<Lease> find(LeaseId id) const override;
  [[nodiscard]] std::vector<Lease> find_all(std::span<const LeaseId> ids) const override;
  [[nodiscard]] std::optional<Lease> newest(CustomerId customer, LineId line, AppId app,
                                            LeaseKind kind) const override;
  [[nodiscard]] std::vector<Lease> history(CustomerId customer, LeaseId before,
                                           std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> rentals(CustomerId customer, LeaseId before,
                                           std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> all_rentals(LeaseId after, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> due(Time now, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> to_warn(Time now, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> live(LeaseId after, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> ended_with_texts(Time before, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> list(LeaseId after, std::size_t max) const override;
  [[nodiscard]] std::vector<LeaseTally> tally(LeaseId after, LeaseId last) const override;
  [[nodiscard]] std::vector<Lease> near(const Lease& lease, std::int64_t reach,
                                        std::size_t max) const override;
  LeaseId insert(const Lease& lease) override;
  void update(const Lease& lease) override;
  void count_message(const Lease& lease) override;

  [[nodiscard]] std::vector<Participant*> participants() { return {&rows_, &ids_}; }

 private:
  static constexpr std::size_t kMaxKnown = 200'000;
  Participant& lines_;
  StoredRows<LeasesTable> rows_;
  RowIds ids_;
};

}  // namespace linepool::store_postgres
