#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/store_damaged.h"
#include "store/tables.h"
#include "store_postgres/tables/row_ids.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

struct SuppliersTable {
  using Row = Supplier;
  using Key = SupplierId;
  static constexpr const char* kName = "suppliers";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("name", row.name);
    visit("kind", row.kind);
    visit("token_hash", row.token_hash);
    visit("created_at", row.created_at);
    visit("dialect", row.format.dialect);
    visit("map", row.format.map);
    visit("default_country", row.format.default_country);
    visit("trunk_prefix", row.format.trunk_prefix);
    visit("time_zone", row.format.time_zone);
    visit("answer_status", row.format.answer_status);
    visit("has_answer_body", row.format.has_answer_body);
    visit("answer_body", row.format.answer_body);
    visit("cost_per_sms", row.cost_per_sms);
    smsc_column(visit, row);
    visit("also_for", row.also_for);
    visit("signature_scheme", row.signature.scheme);
    visit("signature_secret", row.signature.secret);
    visit("signature_address", row.signature.address);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }

 private:
  // As text: "" if this server does not bind to it.
  template <class Visit, class R>
  static void smsc_column(Visit& visit, R& row) {
    std::string text = row.smsc ? to_text(*row.smsc) : "";
    visit("smsc", text);
    if constexpr (Visit::kReads) {
      if (row.kind != SupplierKind::kSmppClient) return;
      row.smsc = smsc_account(text);
      if (!row.smsc) {
        throw store::StoreDamaged(
            "The account of a supplier at its SMSC is damaged: restore a backup.");
      }
    }
  }
};

class PostgresSuppliers final : public store::Suppliers {
 public:
  explicit PostgresSuppliers(Writer& writer);
  [[nodiscard]] std::optional<Supplier> find(SupplierId id) const override;
  [[nodiscard]] std::vector<Supplier> find_all(std::span<const SupplierId> ids) const override;
  [[nodiscard]] std::optional<Supplier> find_by_name(std::string_view name) const override;
  [[nodiscard]] std::vector<Supplier> list(SupplierId after, std::size_t max) const override;
  SupplierId insert(const Supplier& supplier) override;
  void update(const Supplier& supplier) override;

  [[nodiscard]] Participant& participant() { return rows_; }
  [[nodiscard]] std::vector<Participant*> participants() { return {&rows_, &ids_}; }

 private:
  static constexpr std::size_t kMaxKnown = 10'000;
  StoredRows<SuppliersTable> rows_;
  RowIds ids_;
};

}  // namespace linepool::store_postgres
