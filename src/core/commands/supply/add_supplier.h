// AddSupplier: a party that delivers SMS for lines of the pool.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct SupplierReply;

struct AddSupplier {
  using Reply = SupplierReply;
  // [a-z0-9_-], 1..kNameBytes bytes, unique: part of the URL. Of kSmpp: at most kMaxSystemIdBytes.
  std::string name;
  SupplierKind kind = SupplierKind::kHttp;
  Digest token_hash{};
  SupplierFormat format = {};
  SupplierSignature signature = {};
  Money cost_per_sms = {};                // 0 to kMaxCostPerSms
  std::optional<SmscAccount> smsc = {};   // of kSmppClient, and of no other
  std::vector<SupplierId> also_for = {};  // in order, each once, at most kMaxAlsoFor
};

struct SupplierReply {
  Supplier supplier;
};

// Refusals: kConflict when the name is taken, kNotFound if one of also_for does not exist.
Result<SupplierReply> execute(Context& context, const AddSupplier& command);

// In order, each once, at most kMaxAlsoFor.
bool are_in_order(const std::vector<SupplierId>& suppliers);
// Logs for the operator that a supplier is new or has a new token.
void emit_supplier(Context& context, const Supplier& supplier);

}  // namespace linepool::core
