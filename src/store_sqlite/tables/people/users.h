// Users of the web site: read once for each sign-in, so nothing is cached.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "store/tables.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

class SqliteUsers final : public store::Users {
 public:
  explicit SqliteUsers(Writer& writer) : writer_(writer) {}
  [[nodiscard]] std::optional<User> find(UserId id) const override;
  [[nodiscard]] std::optional<User> find_by_email(std::string_view email) const override;
  [[nodiscard]] std::vector<User> list(UserId after, std::size_t max) const override;
  [[nodiscard]] std::vector<User> of_customer(CustomerId customer, std::size_t max) const override;
  UserId insert(const User& user) override;
  void update(const User& user) override;

 private:
  Writer& writer_;
  mutable Statement find_{writer_.db(), sql::kUserFind};
  mutable Statement by_email_{writer_.db(), sql::kUserByEmail};
  mutable Statement list_{writer_.db(), sql::kUserList};
  mutable Statement of_customer_{writer_.db(), sql::kUsersOfCustomer};
  Statement insert_{writer_.db(), sql::kUserInsert};
  Statement update_{writer_.db(), sql::kUserUpdate};
};

}  // namespace linepool::store_sqlite
