// RotateSupplierToken: a supplier gets a new token; the old one stops working at once.
#pragma once

#include "core/commands/supply/add_supplier.h"

namespace linepool::core {

struct RotateSupplierToken {
  using Reply = SupplierReply;
  SupplierId supplier;
  Digest token_hash{};
};

// Refusals: kNotFound; kConflict for a supplier to whose SMSC we bind: it has no token.
Result<SupplierReply> execute(Context& context, const RotateSupplierToken& command);

}  // namespace linepool::core
