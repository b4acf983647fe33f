#include "core/commands/supply/add_supplier.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/limits.h"

namespace linepool::core {

bool are_in_order(const std::vector<SupplierId>& suppliers) {
  return suppliers.size() <= kMaxAlsoFor &&
         std::adjacent_find(suppliers.begin(), suppliers.end(), std::greater_equal<>()) ==
             suppliers.end();
}

void emit_supplier(Context& context, const Supplier& supplier) {
  Event event;
  event.customer = kOperator;
  event.kind = EventKind::kSupplierChanged;
  event.subject = supplier.id.value;
  context.emit(event, supplier);
}

Result<SupplierReply> execute(Context& context, const AddSupplier& command) {
  CHECK(!command.name.empty() && command.name.size() <= limits::kNameBytes);
  CHECK(command.kind != SupplierKind::kSmpp || command.name.size() <= kMaxSystemIdBytes);
  CHECK((command.kind == SupplierKind::kSmppClient) == command.smsc.has_value());
  CHECK(!command.cost_per_sms.is_negative() && command.cost_per_sms <= kMaxCostPerSms);
  CHECK(are_in_order(command.also_for));
  CHECK(command.signature.scheme.empty() || !command.format.map.empty());
  store::Tx& tx = context.tx;
  if (tx.suppliers().find_by_name(command.name)) {
    return Refusal(Error::kConflict, fmt::format("Supplier {} exists already.", command.name));
  }
  if (tx.suppliers().find_all(command.also_for).size() != command.also_for.size()) {
    return Error::kNotFound;
  }
  Supplier supplier;
  supplier.name = command.name;
  supplier.kind = command.kind;
  supplier.token_hash = command.token_hash;
  supplier.format = command.format;
  supplier.signature = command.signature;
  supplier.cost_per_sms = command.cost_per_sms;
  supplier.smsc = command.smsc;
  supplier.also_for = command.also_for;
  supplier.created_at = context.now;
  supplier.id = tx.suppliers().insert(supplier);
  emit_supplier(context, supplier);
  return SupplierReply{supplier};
}

}  // namespace linepool::core
