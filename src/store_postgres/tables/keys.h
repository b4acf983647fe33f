#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/customer_tables.h"
#include "store_postgres/tables/row_ids.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

struct KeysTable {
  using Row = ApiKey;
  using Key = KeyId;
  static constexpr const char* kName = "api_keys";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("customer", row.customer);
    visit("label", row.label);
    visit("hash", row.hash);
    visit("created_at", row.created_at);
    visit("expires_at", row.expires_at);
    visit("revoked_at", row.revoked_at);
    visit("scopes", row.limits.scopes);
    visit("apps", row.limits.apps);
    visit("countries", row.limits.countries);
    visit("max_price", row.limits.max_price);
    visit("spend_per_day", row.limits.spend_per_day);
    visit("parallel_leases", row.limits.parallel_leases);
    visit("addresses", row.limits.addresses);
    visit("own_only", row.limits.own_only);
    visit("handler_style", row.limits.styles.handler);
    visit("user_style", row.limits.styles.user);
    visit("use_day", row.use.day);
    visit("use_spent", row.use.spent);
    visit("use_live_leases", row.use.live_leases);
    visit("root", row.root);
    visit("user_id", row.user);
    visit("last_used_at", row.last_used_at);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

class PostgresKeys final : public store::Keys {
 public:
  PostgresKeys(Writer& writer, Participant& customers);
  [[nodiscard]] std::optional<ApiKey> find(KeyId id) const override;
  [[nodiscard]] std::optional<ApiKey> find_by_hash(const Digest& hash) const override;
  [[nodiscard]] std::vector<ApiKey> list(KeyId after, std::size_t max) const override;
  [[nodiscard]] std::vector<ApiKey> of_customer(CustomerId customer,
                                                std::size_t max) const override;
  [[nodiscard]] std::vector<ApiKey> sessions(UserId user, std::size_t max) const override;
  KeyId insert(const ApiKey& key) override;
  void update(const ApiKey& key) override;

  [[nodiscard]] std::vector<Participant*> participants() { return {&rows_, &ids_}; }

 private:
  static constexpr std::size_t kMaxKnown = 100'000;
  StoredRows<KeysTable> rows_;
  RowIds ids_;
};

}  // namespace linepool::store_postgres
