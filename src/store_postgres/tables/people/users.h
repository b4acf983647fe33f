// Users of the web site.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "store/customer_tables.h"
#include "store_postgres/tables/people/second_factor.h"
#include "store_postgres/tables/row_ids.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

struct UsersTable {
  using Row = User;
  using Key = UserId;
  static constexpr const char* kName = "users";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("customer", row.customer);
    visit("email", row.email);
    visit("password", row.password);
    visit("created_at", row.created_at);
    visit_second(visit, row.second);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

class PostgresUsers final : public store::Users {
 public:
  PostgresUsers(Writer& writer, Participant& customers);
  [[nodiscard]] std::optional<User> find(UserId id) const override;
  [[nodiscard]] std::optional<User> find_by_email(std::string_view email) const override;
  [[nodiscard]] std::vector<User> list(UserId after, std::size_t max) const override;
  [[nodiscard]] std::vector<User> of_customer(CustomerId customer, std::size_t max) const override;
  UserId insert(const User& user) override;
  void update(const User& user) override;

  [[nodiscard]] std::vector<Participant*> participants() { return {&ids_, &rows_}; }

 private:
  static constexpr std::size_t kMaxKnown = 10'000;
  RowIds ids_;
  StoredRows<UsersTable> rows_;
};

}  // namespace linepool::store_postgres
