#include "supply/mapped/mapped_suppliers.h"

#include <utility>

#include "base/check.h"

namespace linepool::supply {

std::shared_ptr<const MappedSupplier> read_map(const Supplier& supplier) {
  if (supplier.format.map.empty()) return nullptr;
  Result<gateways::NamedDescription> read = gateways::parse_description(supplier.format.map);
  if (!read) return nullptr;
  auto own = std::make_shared<Supplier>(supplier);
  SupplierFormat& format = own->format;
  format.map.clear();
  const gateways::Description& description = read->description;
  if (format.answer_status == 0) format.answer_status = description.answer_status;
  if (!format.has_answer_body && description.answer_body) {
    format.has_answer_body = true;
    format.answer_body = *description.answer_body;
  }
  if (format.time_zone.empty()) format.time_zone = description.time_zone;
  auto mapped = std::make_shared<MappedSupplier>();
  mapped->description = std::move(read->description);
  mapped->supplier = std::move(own);
  return mapped;
}

std::shared_ptr<const MappedSupplier> MappedSuppliers::of(
    const std::shared_ptr<const Supplier>& supplier) {
  CHECK(supplier != nullptr);
  if (supplier->format.map.empty()) return nullptr;
  const std::lock_guard lock(mutex_);
  Known& known = known_[supplier->id];
  if (known.source != supplier) known = {supplier, read_map(*supplier)};
  return known.mapped;
}

}  // namespace linepool::supply
