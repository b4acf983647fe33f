#include "core/commands/supply/change_supplier.h"

namespace linepool::core {

void apply(const ChangeSupplier& command, SupplierFormat& format) {
  format.default_country = command.default_country.value_or(format.default_country);
  format.trunk_prefix = command.trunk_prefix.value_or(format.trunk_prefix);
  format.time_zone = command.time_zone.value_or(format.time_zone);
  format.answer_status = command.answer_status.value_or(format.answer_status);
  if (!command.answer_body) return;
  format.has_answer_body = true;
  format.answer_body = *command.answer_body;
}

Result<SupplierReply> execute(Context& context, const ChangeSupplier& command) {
  CHECK(!command.cost_per_sms ||
        (!command.cost_per_sms->is_negative() && *command.cost_per_sms <= kMaxCostPerSms));
  std::optional<Supplier> supplier = context.tx.suppliers().find(command.supplier);
  if (!supplier) return Error::kNotFound;
  apply(command, supplier->format);
  supplier->cost_per_sms = command.cost_per_sms.value_or(supplier->cost_per_sms);
  context.tx.suppliers().update(*supplier);
  emit_supplier(context, *supplier);
  return SupplierReply{*supplier};
}

}  // namespace linepool::core
