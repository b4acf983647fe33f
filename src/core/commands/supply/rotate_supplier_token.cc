#include "core/commands/supply/rotate_supplier_token.h"

#include <fmt/format.h>

namespace linepool::core {

Result<SupplierReply> execute(Context& context, const RotateSupplierToken& command) {
  std::optional<Supplier> supplier = context.tx.suppliers().find(command.supplier);
  if (!supplier) return Error::kNotFound;
  if (supplier->smsc) {
    return Refusal(Error::kConflict, fmt::format("Supplier {} has no token: this server binds to "
                                                 "it, with the password that you set.",
                                                 supplier->name));
  }
  supplier->token_hash = command.token_hash;
  context.tx.suppliers().update(*supplier);
  emit_supplier(context, *supplier);
  return SupplierReply{*supplier};
}

}  // namespace linepool::core
