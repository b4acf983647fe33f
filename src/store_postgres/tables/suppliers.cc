#include "store_postgres/tables/suppliers.h"

#include "store/rows_by_id.h"

namespace linepool::store_postgres {
namespace {

const Sql kLastId("SELECT coalesce(max(id), 0) FROM suppliers");
const Sql kByName(select_from<SuppliersTable>() + "WHERE name = $1");
const Sql kList(select_from<SuppliersTable>() + "WHERE id > $1 ORDER BY id LIMIT $2");

}  // namespace

PostgresSuppliers::PostgresSuppliers(Writer& writer)
    : rows_(writer, kMaxKnown), ids_(writer, kLastId) {}

std::optional<Supplier> PostgresSuppliers::find(SupplierId id) const {
  return rows_.find(id);
}

std::vector<Supplier> PostgresSuppliers::find_all(std::span<const SupplierId> ids) const {
  return rows_.find_all(store::in_order(ids));
}

std::optional<Supplier> PostgresSuppliers::find_by_name(std::string_view name) const {
  return rows_.select_one(kByName, name);
}

std::vector<Supplier> PostgresSuppliers::list(SupplierId after, std::size_t max) const {
  return rows_.select(kList, after, as_limit(max));
}

SupplierId PostgresSuppliers::insert(const Supplier& supplier) {
  Supplier row = supplier;
  row.id = SupplierId{ids_.next()};
  rows_.insert(row);
  return row.id;
}

void PostgresSuppliers::update(const Supplier& supplier) {
  rows_.update(supplier);
}

}  // namespace linepool::store_postgres
