#include "store_postgres/tables/people/users.h"

#include "store/row_checks.h"

namespace linepool::store_postgres {
namespace {

const Sql kLastUserId("SELECT coalesce(max(id), 0)::int8 FROM users");
const Sql kUserByEmail(select_from<UsersTable>() + "WHERE email = $1");
const Sql kUsers(select_from<UsersTable>() + "WHERE id > $1 ORDER BY id LIMIT $2");
const Sql kUsersOfCustomer(select_from<UsersTable>() + "WHERE customer = $1 ORDER BY id LIMIT $2");

}  // namespace

PostgresUsers::PostgresUsers(Writer& writer, Participant& customers)
    : ids_(writer, kLastUserId), rows_(writer, kMaxKnown, &customers) {}

std::optional<User> PostgresUsers::find(UserId id) const {
  return rows_.find(id);
}

std::optional<User> PostgresUsers::find_by_email(std::string_view email) const {
  return rows_.select_one(kUserByEmail, email);
}

std::vector<User> PostgresUsers::list(UserId after, std::size_t max) const {
  return rows_.select(kUsers, after, as_limit(max));
}

std::vector<User> PostgresUsers::of_customer(CustomerId customer, std::size_t max) const {
  return rows_.select(kUsersOfCustomer, customer, as_limit(max));
}

UserId PostgresUsers::insert(const User& user) {
  store::check_row(user);
  User row = user;
  row.id = UserId{ids_.next()};
  const UserId id = row.id;
  rows_.insert(std::move(row));
  return id;
}

void PostgresUsers::update(const User& user) {
  store::check_row(user);
  rows_.update(user);
}

}  // namespace linepool::store_postgres
