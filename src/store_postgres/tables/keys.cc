#include "store_postgres/tables/keys.h"

#include "store/row_checks.h"

namespace linepool::store_postgres {
namespace {

const Sql kLastId("SELECT coalesce(max(id), 0) FROM api_keys");
const Sql kByHash(select_from<KeysTable>() + "WHERE hash = $1");
const Sql kList(select_from<KeysTable>() + "WHERE id > $1 ORDER BY id LIMIT $2");
const Sql kOfCustomer(select_from<KeysTable>() +
                      "WHERE customer = $1 AND user_id = 0 ORDER BY id LIMIT $2");
const Sql kSessions(select_from<KeysTable>() +
                    "WHERE user_id = $1 AND user_id <> 0 AND revoked_at = 0 ORDER BY id LIMIT $2");

}  // namespace

PostgresKeys::PostgresKeys(Writer& writer, Participant& customers)
    : rows_(writer, kMaxKnown, &customers), ids_(writer, kLastId) {}

std::optional<ApiKey> PostgresKeys::find(KeyId id) const {
  return rows_.find(id);
}

std::optional<ApiKey> PostgresKeys::find_by_hash(const Digest& hash) const {
  return rows_.select_one(kByHash, hash);
}

std::vector<ApiKey> PostgresKeys::list(KeyId after, std::size_t max) const {
  return rows_.select(kList, after, as_limit(max));
}

std::vector<ApiKey> PostgresKeys::of_customer(CustomerId customer, std::size_t max) const {
  return rows_.select(kOfCustomer, customer, as_limit(max));
}

std::vector<ApiKey> PostgresKeys::sessions(UserId user, std::size_t max) const {
  return rows_.select(kSessions, user, as_limit(max));
}

KeyId PostgresKeys::insert(const ApiKey& key) {
  store::check_row(key);
  ApiKey row = key;
  row.id = KeyId{ids_.next()};
  rows_.insert(row);
  return row.id;
}

void PostgresKeys::update(const ApiKey& key) {
  store::check_row(key);
  rows_.update(key);
}

}  // namespace linepool::store_postgres
