#include "store_sqlite/tables/people/users.h"

#include "store/row_checks.h"
#include "store_sqlite/tables/people/second_factor.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

User read_user(const Rows& rows) {
  User user{rows.id<UserId>(0), rows.id<CustomerId>(1), rows.text(2),
            rows.text(3),       rows.time(4),           {}};
  user.second = read_second(rows, 5);
  return user;
}

}  // namespace

std::optional<User> SqliteUsers::find(UserId id) const {
  return read_one(find_.query(id), read_user);
}

std::optional<User> SqliteUsers::find_by_email(std::string_view email) const {
  return read_one(by_email_.query(email), read_user);
}

std::vector<User> SqliteUsers::list(UserId after, std::size_t max) const {
  return read_all(list_.query(after, as_limit(max)), read_user);
}

std::vector<User> SqliteUsers::of_customer(CustomerId customer, std::size_t max) const {
  return read_all(of_customer_.query(customer, as_limit(max)), read_user);
}

UserId SqliteUsers::insert(const User& user) {
  store::check_row(user);
  writer_.before_write();
  insert_.run(user.customer, user.email, user.password, user.created_at, secret_text(user.second),
              user.second.used_until, recovery_text(user.second));
  return UserId{writer_.db().last_insert_id()};
}

void SqliteUsers::update(const User& user) {
  store::check_row(user);
  writer_.before_write();
  update_.run_on_one_row(user.id, user.customer, user.email, user.password, user.created_at,
                         secret_text(user.second), user.second.used_until,
                         recovery_text(user.second));
}

}  // namespace linepool::store_sqlite
