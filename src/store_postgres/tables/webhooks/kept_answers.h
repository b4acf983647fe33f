// Answers kept for idempotency keys.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "store/event_tables.h"
#include "store_postgres/tables/newest_id.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

struct KeptAnswersTable {
  using Row = store::KeptAnswer;
  using Key = ReplayId;
  static constexpr const char* kName = "kept_answers";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("customer", row.customer);
    visit("name", row.name);
    visit("request", row.request);
    visit("at", row.at);
    visit("status", row.status);
    visit("body", row.body);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

class PostgresKeptAnswers final : public store::KeptAnswers {
 public:
  explicit PostgresKeptAnswers(Writer& writer) : rows_(writer, kMaxKnown) {}
  [[nodiscard]] std::optional<store::KeptAnswer> find(CustomerId customer,
                                                      const Digest& name) const override;
  [[nodiscard]] std::vector<store::KeptAnswer> oldest(std::size_t max) const override;
  ReplayId insert(const store::KeptAnswer& answer) override;
  void drop(ReplayId last) override;
  std::size_t drop_of(CustomerId customer, std::size_t max) override;

  [[nodiscard]] std::vector<Participant*> participants() { return {&ids_, &rows_}; }

 private:
  // Erases the rows with those ids, and returns how many.
  std::size_t erase_all(const Result& ids);

  static constexpr std::size_t kMaxKnown = 0;  // nobody looks for one by its id
  NewestId ids_;
  StoredRows<KeptAnswersTable> rows_;
};

}  // namespace linepool::store_postgres
