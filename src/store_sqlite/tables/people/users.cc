#include "store_sqlite/tables/people/users.h"

#include <algorithm>

#include "base/text_of.h"
#include "store/row_checks.h"
#include "store_sqlite/tables/lists.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

std::string hex_list(const std::vector<Digest>& digests) {
  std::string out;
  for (const Digest& digest : digests) {
    if (!out.empty()) out += ' ';
    out += to_hex(text_of(digest));
  }
  return out;
}

// A code that cannot be read is used up: left out.
std::vector<Digest> digests_in(std::string_view list) {
  std::vector<Digest> out;
  for (const std::string& word : words_in(list)) {
    const auto bytes = from_hex(word);
    Digest digest{};
    if (!bytes || bytes->size() != digest.size()) continue;
    std::copy(bytes->begin(), bytes->end(), digest.begin());
    out.push_back(digest);
  }
  return out;
}

User read_user(const Rows& rows) {
  User user{rows.id<UserId>(0), rows.id<CustomerId>(1), rows.text(2),
            rows.text(3),       rows.time(4),           {}};
  user.second.secret = from_hex(rows.text(5)).value_or("");
  user.second.used_until = rows.integer(6);
  user.second.recovery = digests_in(rows.text(7));
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

UserId SqliteUsers::insert(const User& user) {
  store::check_row(user);
  writer_.before_write();
  insert_.run(user.customer, user.email, user.password, user.created_at, to_hex(user.second.secret),
              user.second.used_until, hex_list(user.second.recovery));
  return UserId{writer_.db().last_insert_id()};
}

void SqliteUsers::update(const User& user) {
  store::check_row(user);
  writer_.before_write();
  update_.run_on_one_row(user.id, user.customer, user.email, user.password, user.created_at,
                         to_hex(user.second.secret), user.second.used_until,
                         hex_list(user.second.recovery));
}

}  // namespace linepool::store_sqlite
